from __future__ import annotations

from fractions import Fraction

import pytest

import unionkit as uk

K, YEAR, NEW = uk.UnitKind, uk.Period.year(2026), uk.indicators.NEW_MEMBERS


def unit(name, kind, parent=None):
    return uk.Unit(name, name.upper(), kind, parent=parent)


TREE = uk.Hierarchy.of(
    [
        unit("city", K.PROVINCIAL_FEDERATION),
        unit("north", K.COMMUNE_UNION, "city"),
        unit("south", K.COMMUNE_UNION, "city"),
        *(unit(f"n{n}", K.GRASSROOTS_UNION, "north") for n in range(3)),
        *(unit(f"s{n}", K.GRASSROOTS_UNION, "south") for n in range(2)),
    ]
)
MEMBERS = {"n0": 10, "n1": 20, "n2": 30, "s0": 35, "s1": 5}


def target(amount, indicator=NEW, name="city", **more):
    return uk.Target(unit=name, indicator=indicator, period=YEAR, amount=amount, **more)


def amounts(plan):
    return {name: goal.amount for name, goal in plan.targets.items()}


def test_a_target_goes_down_level_by_level():
    plan = uk.cascade(target(1_000), TREE, MEMBERS, basis=uk.Basis.MEMBERS)
    assert amounts(plan) == {
        "city": 1_000, "north": 600, "south": 400, "n0": 100, "n1": 200, "n2": 300, "s0": 350, "s1": 50,
    }  # fmt: skip
    assert {plan.targets[name].assigned_by for name in ("n0", "n1", "n2")} == {"north"}
    assert plan.splits["south"].explain("s0", "en").startswith("s0: 350 of 400; weight 35 of 40 (members)")
    assert (plan.check(), dict(plan.left_over), plan.without_weight) == ((), {}, ())


def test_what_a_step_left_over_stays_above_and_is_told():
    plan = uk.cascade(target(1_030), TREE, MEMBERS, step=50)
    assert dict(plan.left_over) == {"city": 30}
    assert [(finding.code, finding.facts["gap"]) for finding in plan.check()] == [("targets.children_short", 30)]


def test_bounds_at_any_level():
    plan = uk.cascade(target(1_000), TREE, MEMBERS, locked={"south": 300}, floors={"n0": 150}, caps={"s0": 200})
    got = amounts(plan)
    assert (got["south"], got["north"], got["s0"], got["s1"]) == (300, 700, 200, 100)
    assert got["n0"] == 150
    assert got["n1"] + got["n2"] == 550
    assert uk.cascade(target(20), TREE, MEMBERS, floors=2).targets["n0"].amount == 2


def test_as_many_levels_as_are_asked_for_and_from_any_unit():
    assert list(uk.cascade(target(1_000), TREE, MEMBERS, levels=1).targets) == ["city", "north", "south"]
    plan = uk.cascade(target(60, name="north"), TREE, MEMBERS)
    assert amounts(plan) == {"north": 60, "n0": 10, "n1": 20, "n2": 30}


def test_leaves_without_a_weight_are_told():
    plan = uk.cascade(target(100), TREE, {"n0": 10, "n1": 10})
    assert plan.without_weight == ("n2", "s0", "s1")
    assert (plan.targets["south"].amount, plan.targets["s0"].amount) == (0, 0)
    assert list(plan.splits) == ["city", "north"]
    assert uk.cascade(target(100, name="north"), TREE, {"n0": 10, "s0": 1}).without_weight == ("n1", "n2")


def test_a_ratio_is_not_split():
    density = uk.cascade(target(Fraction(85, 100), uk.indicators.MEMBER_DENSITY), TREE, {})
    assert set(amounts(density).values()) == {Fraction(85, 100)}
    assert density.check() == ()
    assert set(amounts(uk.cascade(target(None), TREE, MEMBERS)).values()) == {None}


def test_the_baseline_of_the_whole_is_not_that_of_its_parts():
    plan = uk.cascade(target(600, uk.indicators.MEMBERS, baseline=500), TREE, MEMBERS)
    assert (plan.targets["city"].baseline, plan.targets["north"].baseline) == (500, None)


@pytest.mark.parametrize(
    ("goal", "weights", "problem"),
    [
        (target(100), {}, "no_weight"),
        (target(Fraction(1, 2)), MEMBERS, "not_whole"),
        (target(-5), MEMBERS, "negative_total"),
    ],
)
def test_what_cannot_be_split_says_why(goal, weights, problem):
    with pytest.raises(uk.errors.AllocationError) as caught:
        uk.cascade(goal, TREE, weights)
    assert caught.value.problem == problem


def test_reductions_and_unknown_units_are_refused():
    fewer = uk.Indicator(
        id="x", kind=uk.IndicatorKind.FLOW, title=uk.Words(vi="x", en="x"), measure="x", direction=uk.Direction.REDUCE
    )
    with pytest.raises(uk.errors.AllocationError) as caught:
        uk.cascade(target(60, fewer, baseline=100), TREE, MEMBERS)
    assert caught.value.problem == "direction"
    for ask in (
        lambda: uk.cascade(target(60, name="x"), TREE, MEMBERS),
        lambda: uk.cascade(target(60), TREE, MEMBERS, floors={"x": 1}),
        lambda: uk.cascade(target(60), TREE, {"x": 1}),
    ):
        with pytest.raises(uk.errors.UnknownUnitError) as unknown:
            ask()
        assert unknown.value.units == ("x",)
    with pytest.raises(TypeError):
        uk.cascade(target(60), TREE, MEMBERS, levels=1.5)
