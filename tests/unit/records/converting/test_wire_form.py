"""The wire form of what people hand in is frozen: the files under golden/wire still read, and are still written so."""

from __future__ import annotations

import json
import re
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.records.converting.types import COMPUTED

GOLDEN = Path(__file__).parents[3] / "golden" / "wire"
UNIT = uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", uk.UnitKind.DISTRICT_FEDERATION, parent="ha-noi")
CITY = uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", uk.UnitKind.PROVINCIAL_FEDERATION)
YEAR = uk.Period.year(2022)
VALUES = [
    UNIT,
    uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=10, members=4, has_union=False, sector=uk.Sector.NON_STATE),
    uk.Target(
        unit="me-linh",
        indicator=uk.indicators.NEW_GRASSROOTS_UNIONS,
        period=YEAR,
        amount=9,
        assigned_by="ha-noi",
    ),
    uk.Result(
        unit="me-linh",
        indicator=uk.indicators.MEMBER_DENSITY,
        period=YEAR,
        amount=Fraction(2, 3),
        as_of=date(2022, 11, 30),
        over=300,
    ),
    uk.ReportedResult(
        unit="me-linh",
        indicator=uk.indicators.NEW_GRASSROOTS_UNIONS,
        period=YEAR,
        amount=15,
        target=9,
        percent="166,6%",
    ),
    uk.Term(2023, 2028, number=11, since=date(2023, 4, 16)),
    uk.UnitTerm(2023, 2028, unit="me-linh"),
    uk.Membership("m1", "Nguyễn Thị An", "me-linh", born_on=date(1990, 5, 1), joined_on=date(2022, 3, 8)),
    uk.Ledger(unit="me-linh", period=YEAR, opening=100, in_new_unions=7, left=3, closing=104),
    uk.Schedule(points=((date(2022, 6, 30), Fraction(1, 2)), (date(2022, 11, 30), Fraction(1)))),
    uk.Weights({"me-linh": Decimal("61728.5"), "dong-anh": 3}, as_of=date(2022, 1, 1)),
    uk.Merged(day=date(2025, 7, 1), units=("me-linh", "dong-anh"), into=CITY),
    uk.Hierarchy.of([CITY, UNIT]),
    uk.Registry.of([CITY, UNIT], [uk.Renamed(day=date(2024, 1, 1), unit="me-linh", name="LĐLĐ Mê Linh")]),
]


@pytest.mark.parametrize("value", VALUES, ids=lambda value: type(value).__name__)
def test_the_golden_form_is_read_and_written(value):
    cls = type(value)
    golden = json.loads((GOLDEN / f"{cls.__name__}.json").read_text(encoding="utf-8"))
    assert uk.to_record(value) == golden
    assert uk.to_record(uk.from_record(golden, cls)) == golden
    if cls is not uk.Registry:
        assert uk.from_record(golden, cls) == value


def test_every_golden_file_is_looked_at():
    assert {path.stem for path in GOLDEN.glob("*.json")} == {type(value).__name__ for value in VALUES}


def test_the_page_names_every_class_that_is_computed():
    page = (GOLDEN.parents[2] / "docs" / "reference" / "wire-form.md").read_text(encoding="utf-8")
    for name, instead in COMPUTED.items():
        assert re.search(rf"^\| `{name}` \| `?{re.escape(instead)}`? \|$", page, re.MULTILINE), name
