"""Laws of targets and results on a hierarchy."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk

HALF = uk.Period.half(2026, 1)
WAGE, STOCK = uk.indicators.MEAN_MONTHLY_WAGE, uk.indicators.MEMBERS


@st.composite
def trees(draw):
    parents = draw(st.lists(st.integers(0, 30), min_size=1, max_size=30))
    units = [uk.Unit("0", "0", uk.UnitKind.COMMUNE_UNION)]
    for place, parent in enumerate(parents, 1):
        units.append(uk.Unit(str(place), str(place), uk.UnitKind.COMMUNE_UNION, parent=str(parent % place)))
    return uk.Hierarchy.of(units)


@given(trees(), st.data())
def test_a_roll_up_is_additive(tree, data):
    leaves = [unit.id for unit in tree.leaves]
    values = {leaf: data.draw(st.integers(0, 1000)) for leaf in leaves}
    rolled = uk.roll_up_results(
        tree, [uk.Result(unit=unit, indicator=STOCK, period=HALF, amount=n) for unit, n in values.items()]
    )
    for unit in tree:
        children = tree.children(unit.id)
        if children:
            assert rolled[unit.id].total == sum(rolled[child.id].total for child in children)
            assert rolled[unit.id].expected == sum(rolled[child.id].expected for child in children)
    assert rolled["0"].total == sum(values.values())
    assert rolled.check() == ()


@given(trees(), st.data())
def test_a_mean_of_the_whole_is_that_of_all_persons(tree, data):
    leaves = [unit.id for unit in tree.leaves]
    wages = {leaf: data.draw(st.tuples(st.integers(1, 100), st.integers(1, 50))) for leaf in leaves}
    rolled = uk.roll_up_results(
        tree,
        [uk.Result(unit=unit, indicator=WAGE, period=HALF, amount=n, over=k) for unit, (n, k) in wages.items()],
    )
    heads = sum(k for _, k in wages.values())
    if len(tree) > 1:
        assert rolled["0"].total == Fraction(sum(n * k for n, k in wages.values()), heads)
        assert rolled["0"].over == heads


@given(
    trees(), st.integers(0, 10**6), st.sampled_from([1, 10, 100]), st.sampled_from(list(uk.AllocationMethod)), st.data()
)
def test_a_cascade_keeps_the_sum_at_every_unit(tree, amount, step, method, data):
    weights = {unit.id: data.draw(st.integers(1, 1000)) for unit in tree.leaves}
    target = uk.Target(unit="0", indicator=uk.indicators.NEW_MEMBERS, period=HALF, amount=amount)
    plan = uk.cascade(target, tree, weights, step=step, method=method)
    assert set(plan.targets) == {unit.id for unit in tree}
    for unit in tree:
        children = tree.children(unit.id)
        if children:
            below = sum(plan.targets[child.id].amount for child in children)
            assert below + plan.left_over.get(unit.id, 0) == plan.targets[unit.id].amount
    gaps = sum(finding.facts["gap"] for finding in plan.check())
    assert gaps == sum(plan.left_over.values())


@given(st.integers(0, 10**9), st.integers(0, 10**9), st.integers(1, 364), st.sampled_from(list(uk.CarriedShare)))
def test_closed_and_carried_parts_add_up_to_the_original(first, second, day, share):
    when = date(2025, 1, 1) + timedelta(days=day)
    registry = uk.Registry.of(
        [uk.Unit("a", "a", uk.UnitKind.GRASSROOTS_UNION), uk.Unit("b", "b", uk.UnitKind.GRASSROOTS_UNION)],
        [uk.Merged(units=["a", "b"], into=uk.Unit("c", "c", uk.UnitKind.GRASSROOTS_UNION), day=when)],
    )
    fields = {"indicator": uk.indicators.NEW_MEMBERS, "period": uk.Period.year(2025)}
    goals = [uk.Target(unit="a", amount=first, **fields), uk.Target(unit="b", amount=second, **fields)]
    results = [uk.Result(unit=unit, amount=5, **fields) for unit in "ab"]
    after = uk.carry_targets(goals, registry.crosswalk(when - timedelta(days=1), when), share=share, results=results)
    parts = [target.amount for target in (*after.closed, *after.carried)]
    assert sum(parts) == first + second
    assert all(isinstance(part, int) and part >= 0 for part in parts)
