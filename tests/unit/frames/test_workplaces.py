from __future__ import annotations

from datetime import date
from itertools import product

import pytest
from engines import all_engines, full_engines

import unionkit as uk

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

BOOK = uk.rulebook("vgcl")
DAYS = (date(1990, 1, 1), date(2015, 1, 1), date(2020, 2, 10), date(2023, 4, 16), date(2025, 8, 1))
SHOWN = ("outcome", "criterion", "reason")
SECTORS = (None, *uk.Sector)


def told(verdict):
    """Give a verdict as the columns say it."""
    wanted = next((o for o in ("NOT_MET", "CANNOT_TELL") if verdict.outcome.name == o), None)
    key = next((c.key for c in verdict.criteria if c.outcome.name == wanted), None)
    return (verdict.outcome.value, key, None)


def names(cases, place):
    return [case[place] and case[place].value for case in cases]


@all_engines
def test_priority_is_that_of_the_scalar_function(engine):
    cases = [*product((0, 24, 25, 400, None), SECTORS)]
    table = engine.frame({"k": [*range(len(cases))], "size": [case[0] for case in cases], "kind": names(cases, 1)})
    for day in DAYS if engine.name not in ("dask", "pyspark", "ibis") else DAYS[3:4]:
        law = BOOK.on(day)
        wanted = [told(uk.is_priority(uk.Workplace("w", "W", workers=w, sector=s), law=law)) for w, s in cases]
        found = frames.is_priority(table, law=law, workers="size", sector="kind")
        assert type(found) is type(table)
        assert engine.rows(found, *SHOWN, key="k") == wanted
        bare = [told(uk.is_priority(uk.Workplace("w", "W", workers=w), law=law)) for w, _ in cases]
        assert engine.rows(frames.is_priority(table, law=law, workers="size"), *SHOWN, key="k") == bare


COUNTS = [
    (members, applicants, workers)
    for members, applicants, workers in product((None, 0, 4, 5, 10), (None, 3, 5, 9), (None, 3, 4, 10, 30))
    if workers is None or max(members or 0, applicants or 0) <= workers
]


@all_engines
def test_founding_is_that_of_the_scalar_function(engine):
    cases = [(*counts, sector) for counts, sector in zip(COUNTS * 3, SECTORS * 99, strict=False)]
    columns = {name: [case[place] for case in cases] for place, name in enumerate(("members", "applicants", "workers"))}
    table = engine.frame({"k": [*range(len(cases))], **columns, "sector": names(cases, 3)})
    for day in DAYS if engine.name not in ("dask", "pyspark", "ibis") else DAYS[3:4]:
        law = BOOK.on(day)
        wanted = [
            told(uk.can_found(uk.Workplace("w", "W", members=m, applicants=a, workers=w, sector=s), law=law))
            for m, a, w, s in cases
        ]
        assert engine.rows(frames.can_found(table, law=law, sector="sector"), *SHOWN, key="k") == wanted


@all_engines
def test_what_the_employer_must_be(engine):
    cases = [*product((None, True, False), (None, True, False))]
    table = engine.frame(
        {
            "k": [*range(9)], "applicants": [10] * 9,
            "lawful": [case[0] for case in cases], "legal": [case[1] for case in cases],
        }
    )  # fmt: skip
    for day in DAYS if engine.name not in ("dask", "pyspark", "ibis") else DAYS[2:3]:
        law = BOOK.on(day)
        wanted = [
            told(uk.can_found(uk.Workplace("w", "W", applicants=10, operates_lawfully=o, legal_person=p), law=law))
            for o, p in cases
        ]
        found = frames.can_found(
            table, law=law, members=None, workers=None, operates_lawfully="lawful", legal_person="legal"
        )
        assert engine.rows(found, *SHOWN, key="k") == wanted


@all_engines
def test_what_the_scalar_function_refuses_has_a_reason(engine):
    table = engine.frame(
        {
            "k": [0, 1, 2, 3], "members": [6, -1, 5, 5], "applicants": [0, 0, 11, 5], "workers": [5, 5, 10, 10],
            "sector": [None, None, None, "navy"],
        }
    )  # fmt: skip
    law = BOOK.on(date(2023, 4, 16))
    found = engine.rows(
        frames.can_found(table, law=law, sector="sector", prefix="may_"), *(f"may_{n}" for n in SHOWN), key="k"
    )
    reasons = ["contradiction", "below_zero", "contradiction", "unknown_value"]
    assert found == [(None, None, reason) for reason in reasons]


@full_engines
def test_bad_input_is_named(engine):
    law = BOOK.on(date(2023, 4, 16))
    table = engine.frame({"workers": [1], "sector": [1], "lawful": ["yes"]})
    with pytest.raises(uk.errors.ColumnTypeError, match="expected texts"):
        frames.is_priority(table, law=law, sector="sector")
    with pytest.raises(uk.errors.MissingColumnError, match="“members”, “applicants”; columns present"):
        frames.can_found(table, law=law)
    with pytest.raises(uk.errors.ColumnTypeError, match="expected yes or no"):
        frames.can_found(table, law=law, members=None, applicants=None, operates_lawfully="lawful")


@full_engines
@pytest.mark.parametrize("function", [frames.is_priority, frames.can_found])
def test_a_rulebook_is_no_law_of_a_day(engine, function):
    table = engine.frame({"members": [5], "applicants": [0], "workers": [30]})
    with pytest.raises(TypeError, match=r"give the law of a day: rulebook\.on\(day\)"):
        function(table, law=BOOK)
