"""On generated rows every function of columns says what its scalar twin says, on every engine."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from functools import partial

import pytest
from engines import engine_of, generated
from hypothesis import strategies as st

import unionkit as uk
from unionkit.testing.strategies.histories import steps_with_weights
from unionkit.testing.worlds import worlds

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

every_engine = partial(generated, globals())
DAY = date(2026, 3, 31)
BOOK = uk.rulebook("vgcl")
LAWS = st.sampled_from([date(2019, 6, 1), date(2022, 1, 1), date(2024, 6, 1), date(2025, 6, 1), date(2026, 9, 1)])
PERSONS = st.none() | st.integers(0, 40) | st.integers(0, 5000)
FIGURES = st.none() | st.integers(-9, 60) | st.integers(0, 10**6)


def tabled(engine, names, rows, types=None):
    """Make a frame of rows, numbered in `row`."""
    columns = {name: [row[place] for row in rows] for place, name in enumerate(names)}
    return engine.frame({"row": [*range(len(rows))], **columns}, types)


@st.composite
def printed(draw):
    """A result, a target, and a percentage near to theirs, cut or rounded or wrong."""
    actual, target = draw(FIGURES), draw(FIGURES)
    places = draw(st.integers(0, 2))
    if actual is None or not target or target < 0:
        return actual, target, draw(st.sampled_from(["12%", "0,5%", "gần 90%", "trên 100%"]))
    rounding = draw(st.sampled_from(uk.Rounding))
    units = uk.percent_units(actual, target, places, rounding) + draw(st.sampled_from([0, 0, 0, 1, -1, 7]))
    sign, whole, rest = "-" * (units < 0), *divmod(abs(units), 10**places)
    return actual, target, f"{sign}{whole}" + (f",{rest:0{places}}" if places else "") + "%"


@every_engine(rows=st.lists(printed(), min_size=1, max_size=20))
def test_reconciling(name, rows):
    engine = engine_of(name)
    rows = [*rows, (15, 9, "166,6%")]
    done = frames.reconcile(tabled(engine, ("actual", "target", "printed"), rows))
    wanted = []
    for row, case in enumerate(rows):
        found = uk.reconcile(*case)
        explained = ",".join(mode.value for mode in found.explained_by) or None
        wanted.append((row, found.agreement.value, explained, found.reason and found.reason.value))
    assert sorted(engine.rows(done, "row", "agreement", "explained_by", "reason")) == wanted


@every_engine(step=steps_with_weights(), data=st.data())
def test_restating(name, step, data):
    engine, (bridge, weights) = engine_of(name), step
    amounts = data.draw(st.dictionaries(st.sampled_from(bridge.old.ids), st.integers(-50, 10**9), min_size=1))
    table = engine.frame({"unit": [*amounts], "members": [*amounts.values()]})
    done = frames.restate(table, bridge, values=["members"], weights=weights, units=[*amounts])
    rows = engine.rows(done, "unit", "members", "incomplete", "reason")
    try:
        carried = bridge.carry(amounts, weights=weights)
    except uk.errors.DividedUnitError as error:
        divided = {to for _, parts in error.units for to in parts}
        assert {unit for unit, _, _, reason in rows if reason == "divided"} == divided
        return
    told = [(unit, amount, unit in carried.incomplete, None) for unit, amount in carried.amounts.items()]
    assert sorted(row for row in rows if row[0] is not None) == sorted(told)
    assert sum(row[1] for row in rows) == sum(amounts.values())


@every_engine(
    ("ibis", "pyspark"),  # Dask cannot number the rows of a group
    rows=st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 500)), min_size=1, max_size=12),
    total=st.integers(0, 10**6),
)
def test_allocating(name, rows, total):
    engine = engine_of(name)
    table = tabled(engine, ("k", "weight"), rows)
    done = engine.rows(frames.allocate(table, total=total, by="k", order="row"), "row", "k", "amount", "reason")
    for group in {row[0] for row in rows}:
        weights = {row: weight for row, (k, weight) in enumerate(rows) if k == group}
        found = {row: (amount, reason) for row, k, amount, reason in done if k == group}
        if any(weights.values()):
            amounts = uk.allocate(total, {str(row): weight for row, weight in weights.items()}).amounts
            assert found == {row: (amounts[str(row)], None) for row in weights}
        else:
            assert found == dict.fromkeys(weights, (None, "no_weight"))


@every_engine(world=worlds(max_units=4, max_events=0), data=st.data())
def test_who_has_reported(name, world, data):
    engine, org = engine_of(name), world.hierarchy
    given_by = data.draw(st.lists(st.sampled_from(org.ids), min_size=1, max_size=6))
    table = engine.frame({"unit": given_by, "members": [1] * len(given_by)})
    done = engine.rows(frames.complete(table, org, values=["members"]), "unit", "expected", "members_reported")
    for unit, expected, reported in done:
        leaves = [leaf.id for leaf in org.subtree(unit).leaves]
        assert (expected, reported) == (len(leaves), len({*leaves} & {*given_by}))
    assert {row[0] for row in done} == {*org.ids}


@every_engine(rows=st.lists(st.tuples(st.sampled_from("ab"), FIGURES, FIGURES), max_size=15))
def test_the_scoreboard(name, rows):
    engine = engine_of(name)
    rows = [*rows, ("a", 15, 9)]
    done = engine.rows(frames.scoreboard(tabled(engine, ("unit", "actual", "target"), rows)))
    wanted = []
    for unit in {row[0] for row in rows}:
        classes = Counter(uk.attain(actual, target).status for each, actual, target in rows if each == unit)
        exceeded, reached = classes[uk.Status.EXCEEDED], classes[uk.Status.REACHED]
        nearly, not_reached = classes[uk.Status.NEARLY], classes[uk.Status.NOT_REACHED]
        rated = exceeded + reached + nearly + not_reached
        counts = (rated, exceeded + reached, exceeded, nearly, not_reached, classes.total() - rated)
        wanted.append((unit, *counts))
    assert sorted(done) == sorted(wanted)


@st.composite
def places(draw):
    """A workplace whose counts do not contradict each other."""
    members, applicants, workers = (draw(PERSONS) for _ in range(3))
    if workers is not None:
        members = None if members is None else min(members, workers)
        applicants = None if applicants is None else min(applicants, workers - (members or 0))
    return members, applicants, workers, draw(st.none() | st.sampled_from(uk.Sector))


def judged(verdict):
    """Give a verdict as the columns say it."""
    wanted = verdict.outcome if verdict.outcome in (uk.Outcome.NOT_MET, uk.Outcome.CANNOT_TELL) else None
    return verdict.outcome.value, next((each.key for each in verdict.criteria if each.outcome is wanted), None), None


@every_engine(rows=st.lists(places(), min_size=1, max_size=12), day=LAWS)
def test_founding_and_priority(name, rows, day):
    engine, law = engine_of(name), BOOK.on(day)
    named = [(m, a, w, None if sector is None else sector.value) for m, a, w, sector in rows]
    whole = dict.fromkeys(("members", "applicants", "workers"), nw.Int64)
    table = tabled(
        engine,
        ("members", "applicants", "workers", "sector"),
        [*named, (9, 0, 30, None)],
        {**whole, "sector": nw.String},
    )
    workplaces = [
        uk.Workplace("w", "W", members=m, applicants=a, workers=w, sector=s) for m, a, w, s in [*rows, (9, 0, 30, None)]
    ]
    for function, scalar in ((frames.can_found, uk.can_found), (frames.is_priority, uk.is_priority)):
        done = engine.rows(function(table, law=law, sector="sector"), "row", "outcome", "criterion", "reason")
        wanted = [(row, *judged(scalar(each, law=law))) for row, each in enumerate(workplaces)]
        assert sorted(done) == wanted


@every_engine(
    rows=st.lists(st.tuples(st.sampled_from(uk.UnitKind), st.integers(0, 4000)), min_size=1, max_size=12), day=LAWS
)
def test_sizes_of_committees(name, rows, day):
    engine, law = engine_of(name), BOOK.on(day)
    table = tabled(engine, ("kind", "members"), [(kind.value, size) for kind, size in rows])
    done = engine.rows(frames.committee_size(table, law=law), "row", "form", "minimum", "maximum", "reason")
    wanted = []
    for row, (kind, members) in enumerate(rows):
        try:
            size = uk.committee_size(kind, members=members, law=law)
        except uk.errors.NoRuleInForceError:
            wanted.append((row, None, None, None, "no_rule"))
        except uk.errors.NoBracketError:
            wanted.append((row, None, None, None, "no_bracket"))
        else:
            limits = [each if isinstance(each, int) else None for each in (size.minimum, size.maximum)]
            wanted.append((row, size.form.value, *limits, None))
    assert sorted(done) == wanted


@every_engine(
    rows=st.dictionaries(st.integers(0, 99), st.none() | st.integers(-90, 90), min_size=1, max_size=12),
    due=st.integers(-30, 30),
)
def test_coverage_of_congresses(name, rows, due):
    engine = engine_of(name)
    last = DAY + timedelta(days=due)
    held = {f"u{unit}": None if days is None else DAY + timedelta(days=days) for unit, days in rows.items()}
    held["u100"] = last
    # NumPy knows no days, only moments.
    kind = nw.Datetime if name in ("pandas", "dask") else nw.Date
    if kind is nw.Datetime:
        import pandas as pd

        values = [None if day is None else pd.Timestamp(day) for day in held.values()]
    else:
        values = [*held.values()]
    table = engine.frame({"unit": [*held], "held_on": values}, {"held_on": kind})
    done = engine.rows(frames.congress_coverage(table, as_of=DAY, due=last))
    known = {unit: day for unit, day in held.items() if day is not None}
    found = uk.congress_coverage(held, known, as_of=DAY, due=last)
    assert done == [
        (len(found.units), found.attainment.actual, len(found.outstanding), len(found.late), len(found.held_late))
    ]
