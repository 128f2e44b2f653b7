"""Over generated worlds columns say what the scalar functions say: the same integers, classes, reasons and findings."""

from __future__ import annotations

from collections import Counter
from functools import partial

import pytest
from engines import engine_of, generated
from hypothesis import strategies as st

import unionkit as uk
from unionkit.testing.worlds import worlds

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

every_engine = partial(generated, globals())
WORLDS = worlds(max_units=3, max_events=0)


@st.composite
def reports(draw):
    """A hierarchy, and rows of figures of its units and of units that it does not know."""
    org = draw(WORLDS).hierarchy
    units = st.sampled_from([*org.ids, "x1", "x2", None])
    figures = st.none() | st.integers(-20, 10**6)
    rows = draw(st.lists(st.tuples(units, figures), max_size=12))
    # Of a column without any figure pandas does not know that it holds numbers.
    return org, [*rows, (draw(units), draw(st.integers(0, 9)))]


@every_engine(report=reports())
def test_totals_are_those_of_the_hierarchy_and_no_row_is_lost(name, report):
    engine, (org, rows) = engine_of(name), report
    numbered = [(place, *row) for place, row in enumerate(rows)]
    names = ("row", "unit", "members")
    table = engine.frame(dict(zip(names, map(list, zip(*numbered, strict=True)), strict=True)), {"unit": nw.String})
    own = Counter()
    for unit, members in rows:
        if unit in org and members is not None:
            own[unit] += members
    wanted = {unit: org.roll_up(own).get(unit) for unit in org.ids}
    assert dict(engine.rows(frames.roll_up(table, org, values=["members"]), "unit", "members")) == wanted
    rest = engine.rows(frames.unattributed(table, org), "row")
    added_up = [(place,) for place, unit, _ in numbered if unit in org]
    assert sorted([*rest, *added_up]) == [(place,) for place in range(len(rows))]


@every_engine(
    world=WORLDS,
    others=st.lists(st.tuples(st.none() | st.integers(-9, 10**9), st.none() | st.integers(-9, 10**9))),
    places=st.integers(0, 3),
    rounding=st.sampled_from(uk.Rounding),
)
def test_attainments_are_those_of_single_figures(name, world, others, places, rounding):
    engine = engine_of(name)
    targets = {target.unit: target.amount for target in world.targets if type(target.amount) is int}
    pairs = [(each.amount, targets.get(each.unit)) for each in world.results if type(each.amount) is int]
    pairs += [*others, (7, 9)]
    columns = {
        "row": [*range(len(pairs))],
        "actual": [pair[0] for pair in pairs],
        "target": [pair[1] for pair in pairs],
    }
    done = frames.attain(engine.frame(columns), places=places, rounding=rounding)
    wanted = [(row, *told(uk.attain(*pair), places, rounding)) for row, pair in enumerate(pairs)]
    assert sorted(engine.rows(done, "row", "percent_units", "status", "reason")) == wanted


def told(one, places, rounding):
    if one.ratio is None:
        return None, None, one.reason.value
    return int(one.percent(places=places, rounding=rounding) * 10**places), one.status.value, None


@every_engine(world=WORLDS, damage=st.lists(st.sampled_from(["members", "name", "workers", "sector"]), max_size=3))
def test_findings_are_those_of_records(name, world, damage):
    engine = engine_of(name)
    records = [
        {"id": each.id, "name": each.name, "workers": each.workers, "members": each.members,
         "sector": None if each.sector is None else each.sector.value}
        for each in world.workplaces
    ]  # fmt: skip
    for field, record in zip(damage, records, strict=False):
        record[field] = {"members": (record["workers"] or 0) + 7, "name": " ", "workers": -1, "sector": "?"}[field]
    columns = {field: [record[field] for record in records] for field in ("id", "name", "workers", "members", "sector")}
    table = engine.frame(columns, dict.fromkeys(("id", "name", "sector"), nw.String))
    checked = frames.check(table, "workplaces")
    # Two places of one name are no fault of a column.
    report = uk.check_records(records, uk.Workplace, ignore=["record.same_name"])
    wanted = Counter((found.code, found.subject, found.field) for found in report.findings)
    assert Counter(engine.rows(checked.findings, "code", "key", "field")) == wanted
    assert Counter(engine.rows(checked.valid, "id")) == Counter((each.id,) for each in report.records)
