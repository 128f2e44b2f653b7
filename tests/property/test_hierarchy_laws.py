"""What holds for every hierarchy: intervals agree with walking, a roll-up is the naive sum, what goes out comes back."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.testing import strategies as ukst


def forests(max_size=25):
    """Units in any order, each under one that was drawn before it, or a root."""
    return ukst.hierarchies(max_units=max_size).flatmap(lambda org: st.permutations([*org]))


NUMBERS = st.integers(-(10**20), 10**20)


@st.composite
def with_values(draw, numbers=NUMBERS):
    units = draw(forests())
    values = {unit.id: draw(numbers) for unit in units if draw(st.booleans())}
    return uk.Hierarchy.of(units), values


def walked_up(units):
    parents = {unit.id: unit.parent for unit in units}
    for unit in units:
        above, at = [], unit.parent
        while at is not None:
            above.append(at)
            at = parents[at]
        yield unit.id, above


@given(forests())
def test_intervals_agree_with_walking_up(units):
    org = uk.Hierarchy.of(units)
    assert len(org) == len(units)
    for unit, above in walked_up(units):
        assert [each.id for each in org.ancestors(unit)] == above
        assert org.level(unit) == len(above)
        assert {upper for upper in org.ids if org.is_under(unit, upper)} == set(above)
        assert all(unit in {each.id for each in org.descendants(upper)} for upper in above)


@given(forests())
def test_every_unit_is_in_one_place(units):
    org = uk.Hierarchy.of(units)
    assert sorted(org.ids) == sorted(unit.id for unit in units)
    below = [child.id for unit in org for child in org.children(unit.id)]
    assert sorted([*below, *(root.id for root in org.roots)]) == sorted(org.ids)
    for unit in org:
        assert {each.id for each in org.siblings(unit.id)} == {
            each.id for each in org if each.parent == unit.parent and each != unit
        }


@given(forests(), st.data())
def test_the_lowest_common_ancestor_is_the_last_of_the_common_paths(units, data):
    org = uk.Hierarchy.of(units)
    if not units:
        return
    asked = data.draw(st.lists(st.sampled_from(org.ids), min_size=1, max_size=4))
    paths = [org.path(unit) for unit in asked]
    common = [steps[0] for steps in zip(*paths, strict=False) if len({step.id for step in steps}) == 1]
    assert org.common_ancestor(*asked) == (common[-1] if common else None)


@given(with_values())
def test_a_roll_up_is_the_naive_sum(case):
    org, values = case
    totals = org.roll_up(values)
    for unit in org.ids:
        known = [values[each] for each in org.ids if each in values and (each == unit or org.is_under(each, unit))]
        assert (unit in totals) == bool(known)
        assert totals.get(unit) == (sum(known) if known else None)
    assert totals.missing == tuple(leaf.id for leaf in org.leaves if leaf.id not in values)


@given(with_values(), st.data())
def test_a_roll_up_is_additive(case, data):
    org, values = case
    more = {unit: data.draw(NUMBERS) for unit in values}
    both = org.roll_up({unit: values[unit] + more[unit] for unit in values})
    one, other = org.roll_up(values), org.roll_up(more)
    assert dict(both) == {unit: one[unit] + other[unit] for unit in both}


@given(with_values(st.fractions() | st.integers() | st.decimals(-1000, 1000, places=2)))
def test_numbers_of_every_sort_add_up_exactly(case):
    org, values = case
    totals = org.roll_up(values)
    for unit in totals:
        known = [values[each] for each in org.ids if each in values and (each == unit or org.is_under(each, unit))]
        assert Fraction(totals[unit]) == sum(map(Fraction, known))


@given(with_values(st.fixed_dictionaries({}, optional={"x": NUMBERS, "y": NUMBERS, "z": st.none() | NUMBERS})))
def test_several_indicators_roll_up_as_each_alone(case):
    org, rows = case
    together = org.roll_up(rows)
    for name in "xyz":
        alone = org.roll_up({unit: row.get(name) for unit, row in rows.items()})
        assert {unit: row[name] for unit, row in together.items() if name in row} == dict(alone)
        if name in together.missing_by:
            assert together.missing_by[name] == alone.missing


@given(with_values())
def test_running_sums_of_the_columns_give_the_totals(case):
    org, values = case
    columns = org.columns()
    running = [0]
    for unit in columns["unit"]:
        running.append(running[-1] + values.get(unit, 0))
    totals = org.roll_up({unit: values.get(unit, 0) for unit in org.ids})
    spans = zip(columns["unit"], columns["start"], columns["end"], strict=True)
    assert dict(totals) == {unit: running[end] - running[start] for unit, start, end in spans}


@given(with_values())
def test_the_closure_gives_the_totals(case):
    org, values = case
    totals = dict.fromkeys(org.ids, 0)
    closure = org.closure()
    for upper, unit in zip(closure["ancestor"], closure["descendant"], strict=True):
        totals[upper] += values.get(unit, 0)
    assert totals == dict(org.roll_up({unit: values.get(unit, 0) for unit in org.ids}))


@given(forests())
def test_edges_and_nested_dicts_come_back(units):
    org = uk.Hierarchy.of(units)
    assert uk.Hierarchy.from_edges(org, org.edges()) == org
    assert uk.Hierarchy.from_nested(org.nested()) == org
    assert uk.Hierarchy.from_nested(org.nested()).ids == org.ids


@given(forests(), st.data())
def test_a_subtree_is_the_hierarchy_of_its_units(units, data):
    org = uk.Hierarchy.of(units)
    if not units:
        return
    top = data.draw(st.sampled_from(org.ids))
    part = org.subtree(top)
    again = uk.Hierarchy.of(part, outside=[parent for parent in [org[top].parent] if parent])
    assert part == again
    assert (part.ids, part.ends, part.levels) == (again.ids, again.ends, again.levels)
    assert set(part) == {org[top], *org.descendants(top)}


@given(forests())
def test_a_tree_has_a_line_for_every_unit(units):
    org = uk.Hierarchy.of(units)
    lines = org.tree(lang="en").splitlines()
    assert len(lines) == len(org)
    for unit, line in zip(org, lines, strict=True):
        assert line.endswith(f"{unit.name} ({unit.kind.label('en')})")
        assert len(line) - len(f"{unit.name} ({unit.kind.label('en')})") == 4 * org.level(unit.id)
