from __future__ import annotations

from datetime import date

import pytest
from engines import all_engines, full_engines

import unionkit as uk

pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

BOOK = uk.rulebook("vgcl")
DAYS = (date(1990, 1, 1), date(2015, 1, 1), date(2022, 6, 1), date(2025, 1, 15), date(2025, 10, 1))
SIZES = (0, 1, 9, 10, 29, 30, 79, 149, 150, 499, 500, 1500, 3000, 3001, 10_000, 250_000)
SHOWN = ("form", "minimum", "maximum", "with_consent", "reason")
CASES = [(kind, size) for kind in uk.UnitKind for size in SIZES]


def scalar(kind, members, law, **options):
    try:
        size = uk.committee_size(kind, members=members, law=law, **options)
    except uk.errors.NoRuleInForceError:
        return (None, None, None, None, "no_rule")
    except uk.errors.NoBracketError:
        return (None, None, None, None, "no_bracket")
    limits = [each if isinstance(each, int) else None for each in (size.minimum, size.maximum, size.with_consent)]
    return (size.form.value, *limits, None)


@all_engines
def test_sizes_are_those_of_the_scalar_function(engine):
    table = engine.frame(
        {"k": [*range(len(CASES))], "kind": [kind.value for kind, _ in CASES], "members": [size for _, size in CASES]}
    )
    for day in DAYS if engine.name in ("polars", "duckdb") else DAYS[3:4]:
        law = BOOK.on(day)
        found = frames.committee_size(table, law=law)
        assert type(found) is type(table)
        assert engine.rows(found, *SHOWN, key="k") == [scalar(*case, law) for case in CASES]
        assert [engine.types(found)[name] for name in SHOWN] == ["String", "Int64", "Int64", "Int64", "String"]


@full_engines
def test_committees_outside_a_congress_and_units_that_are_named(engine):
    units = ["ha-noi", "tp-ho-chi-minh", "nobody", None]
    kind = uk.UnitKind.PROVINCIAL_FEDERATION
    table = engine.frame({"k": [0, 1, 2, 3], "is": [kind.value] * 4, "persons": [250_000] * 4, "id": units})
    for day in DAYS:
        law = BOOK.on(day)
        found = frames.committee_size(
            table, law=law, kind="is", members="persons", unit="id", for_congress=False, prefix="c_"
        )
        wanted = [scalar(kind, 250_000, law, unit=unit, for_congress=False) for unit in units]
        assert engine.rows(found, *(f"c_{name}" for name in SHOWN), key="k") == wanted


@all_engines
def test_what_cannot_be_told_says_why(engine):
    table = engine.frame(
        {
            "k": [0, 1, 2, 3], "kind": ["grassroots_union", None, "choir", "grassroots_union"],
            "members": [-1, 5, 5, None],
        }
    )  # fmt: skip
    found = engine.rows(frames.committee_size(table, law=BOOK.on(DAYS[2])), *SHOWN, key="k")
    reasons = ["below_zero", "not_known", "unknown_value", "not_known"]
    assert found == [(None, None, None, None, reason) for reason in reasons]
