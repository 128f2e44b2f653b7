from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from engines import all_engines, full_engines

import unionkit as uk

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

FIGURES = [
    ("b", 700, 700), ("a", 310, 300), ("a", 95, 100), ("b", 1, 100), ("c", None, 9), ("a", 4, 0), (None, 9, 9),
    ("b", 5, None),
]  # fmt: skip
COUNTS = ("rated", "reached", "exceeded", "nearly", "not_reached", "without_class")


def attainment(actual, target):
    fields = {"unit": "u", "indicator": uk.indicators.NEW_MEMBERS, "period": uk.Period.year(2026)}
    return uk.Attainment.of(uk.Result(**fields, amount=actual), uk.Target(**fields, amount=target))


def tally(lines):
    found = uk.Scoreboard.of(attainment(actual, target) for _, actual, target in lines).tally()
    bands = found.by_band
    return (found.rated, found.reached, found.exceeded, bands["nearly"], bands["not_reached"], found.without_class)


@all_engines
def test_a_scoreboard_counts_as_the_scalar_one(engine):
    unit, actual, target = zip(*FIGURES, strict=True)
    table = engine.frame({"unit": [*unit], "actual": [*actual], "target": [*target]})
    found = engine.rows(frames.scoreboard(table))
    wanted = [(each, *tally([row for row in FIGURES if row[0] == each])) for each in ("b", "a", "c", None)]
    assert (found if engine.is_ordered else sorted(found, key=str)) == (
        wanted if engine.is_ordered else sorted(wanted, key=str)
    )
    assert engine.rows(frames.scoreboard(table, by=())) == [tally(FIGURES)]
    assert [engine.types(frames.scoreboard(table))[name] for name in COUNTS] == ["Int64"] * 6


@full_engines
def test_a_group_column_with_the_name_of_a_count(engine):
    with pytest.raises(uk.errors.ColumnTakenError, match="“rated”"):
        frames.scoreboard(engine.frame({"rated": ["a"], "actual": [1], "target": [2]}), by="rated")


DAY = date(2023, 4, 30)
CONGRESSES = [
    ("p", "a", -33, -1), ("p", "b", 0, -1), ("q", "c", None, -1), ("q", "d", 5, 0), ("q", "e", None, None),
    ("p", "f", 1, -10), ("q", "g", -3, 3), ("p", "a", None, -1), ("q", None, -1, -1),
]  # fmt: skip


def days(engine, offsets):
    """Give days as the engine has them: NumPy knows datetimes only."""
    found = [None if each is None else DAY + timedelta(days=each) for each in offsets]
    if engine.name in ("pandas", "dask"):
        return [each and datetime(each.year, each.month, each.day) for each in found], nw.Datetime()  # noqa: DTZ001 - days
    return found, nw.Date()


def covered(rows, due):
    units = dict.fromkeys(row[1] for row in rows if row[1] is not None)
    held = {row[1]: DAY + timedelta(days=row[2]) for row in rows if row[1] and row[2] is not None}
    dues = {row[1]: DAY + timedelta(days=row[3]) for row in rows if row[1] and row[3] is not None} if due else None
    found = uk.congress_coverage(units, held, as_of=DAY, due=dues)
    return (len(found.units), found.attainment.actual, len(found.outstanding), len(found.late), len(found.held_late))


@all_engines
def test_coverage_counts_as_the_scalar_function(engine):
    held, kind = days(engine, [row[2] for row in CONGRESSES])
    due, _ = days(engine, [row[3] for row in CONGRESSES])
    table = engine.frame(
        {"parent": [row[0] for row in CONGRESSES], "unit": [row[1] for row in CONGRESSES], "held_on": held, "due": due},
        {"held_on": kind, "due": kind},
    )
    found = engine.rows(frames.congress_coverage(table, as_of=DAY, due="due", by="parent"))
    wanted = [(each, *covered([row for row in CONGRESSES if row[0] == each], due=True)) for each in ("p", "q")]
    assert sorted(found) == wanted
    assert engine.rows(frames.congress_coverage(table, as_of=DAY)) == [covered(CONGRESSES, due=False)]
    found = engine.rows(frames.congress_coverage(table, as_of=DAY, due=DAY - timedelta(days=1)))
    same = [(*row[:3], -1) for row in CONGRESSES]
    assert found == [covered(same, due=True)]


@full_engines
def test_a_datetime_is_no_day_of_evidence(engine):
    table = engine.frame({"unit": ["a"], "held_on": ["2023-04-30"]})
    with pytest.raises(uk.errors.ColumnTypeError, match="“held_on” is of type String; expected days"):
        frames.congress_coverage(table, as_of=DAY)
    with pytest.raises(TypeError):
        frames.congress_coverage(table, as_of=datetime(2023, 4, 30))  # noqa: DTZ001 - no day
