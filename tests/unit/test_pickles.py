"""Pickles that an earlier release of the same minor version wrote are read, and are the same values.

Write them with `python tests/unit/test_pickles.py` when the minor version is another one; those of the version before are
deleted then, for no pickle is promised to be read by another minor version. The wire form is for what is kept.
"""

from __future__ import annotations

import base64
import json
import pickle
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import unionkit as uk

GOLDEN = Path(__file__).parents[1] / "golden" / "pickles"
MINOR = uk.__version__.rpartition(".")[0]
PROTOCOLS = (4, 5)
YEAR = uk.Period.year(2022)
CITY = uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", uk.UnitKind.PROVINCIAL_FEDERATION)
DISTRICT = uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", uk.UnitKind.DISTRICT_FEDERATION, parent="ha-noi")
UNIONS = uk.indicators.NEW_GRASSROOTS_UNIONS
TARGET = uk.Target(unit="me-linh", indicator=UNIONS, period=YEAR, amount=9, assigned_by="ha-noi")
RESULT = uk.Result(unit="me-linh", indicator=UNIONS, period=YEAR, amount=15, as_of=date(2022, 11, 30))


def samples():
    """Make values of the classes passed about most; none of the packaged law, whose corrections change no interface."""
    org = uk.Hierarchy.of([CITY, DISTRICT])
    made = [
        YEAR, uk.Period.quarter(2023, 1), uk.Span(date(2023, 1, 1), date(2023, 4, 1)), CITY, DISTRICT, TARGET, RESULT,
        uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=10, members=4, has_union=False, sector=uk.Sector.NON_STATE),
        uk.attain(RESULT.amount, TARGET.amount),
        uk.attain(Fraction(1, 3), Decimal("0.5")),
        uk.allocate(30, {"a": 1, "b": 2, "c": Decimal("0.5")}, method=uk.AllocationMethod.ADAMS),
        uk.reconcile(15, 9, "166,6%"),
        uk.read_number("2.500"),
        uk.Term(2023, 2028, number=11, since=date(2023, 4, 16)),
        uk.UnitTerm(2023, 2028, unit="me-linh"),
        uk.Membership("m1", "Nguyễn Thị An", "me-linh", born_on=date(1990, 5, 1), joined_on=date(2022, 3, 8)),
        uk.Ledger(unit="me-linh", period=YEAR, opening=100, in_new_unions=7, left=3, closing=104),
        uk.Schedule(points=((date(2022, 6, 30), Fraction(1, 2)), (date(2022, 11, 30), Fraction(1)))),
        uk.Weights({"me-linh": Decimal("61728.5"), "dong-anh": 3}, as_of=date(2022, 1, 1)),
        uk.Merged(day=date(2025, 7, 1), units=("me-linh",), into=CITY),
        org,
        org.roll_up({"me-linh": 5}),
        uk.growth({"a": 1}, {"a": 2}),
        uk.rank({"a": 1, "b": 3}),
        uk.check_records([{"id": "a", "name": "A", "workers": 5}, {"id": "a", "workers": "x"}], uk.Workplace),
    ]  # fmt: skip
    return {f"{place:02}-{type(value).__name__}": value for place, value in enumerate(made)}


SAMPLES = samples()


def written(protocol):
    return {name: base64.b64encode(pickle.dumps(value, protocol)).decode() for name, value in SAMPLES.items()}


def path(protocol):
    return GOLDEN / MINOR / f"protocol-{protocol}.json"


@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("name", SAMPLES)
def test_a_pickle_of_this_minor_version_is_the_value(name, protocol):
    stored = json.loads(path(protocol).read_text(encoding="utf-8"))[name]
    twin = pickle.loads(base64.b64decode(stored))  # noqa: S301 - our own bytes
    assert type(twin) is type(SAMPLES[name])
    assert twin == SAMPLES[name]
    assert repr(twin) == repr(SAMPLES[name])


@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_every_pickle_that_is_kept_is_read(protocol):
    assert [folder.name for folder in GOLDEN.iterdir()] == [MINOR]
    assert set(json.loads(path(protocol).read_text(encoding="utf-8"))) == set(SAMPLES)


if __name__ == "__main__":
    (GOLDEN / MINOR).mkdir(parents=True, exist_ok=True)
    for each in PROTOCOLS:
        path(each).write_text(json.dumps(written(each), indent=1) + "\n", encoding="utf-8")
