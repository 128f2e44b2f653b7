from __future__ import annotations

import pytest

import unionkit as uk

YEAR = uk.Period.year(2026)
NEW, DENSITY = uk.indicators.NEW_MEMBERS, uk.indicators.MEMBER_DENSITY
LIMIT = uk.Indicator(
    id="stoppages",
    kind=uk.IndicatorKind.FLOW,
    title=uk.Words(vi="ngừng việc", en="stoppages"),
    measure="stoppages",
    direction=uk.Direction.AT_MOST,
)


def target(unit, amount, by=None, *, indicator=NEW, period=YEAR, **more):
    return uk.Target(unit=unit, indicator=indicator, period=period, amount=amount, assigned_by=by, **more)


def codes(findings):
    return [(finding.code, finding.found, finding.facts.get("gap")) for finding in findings]


def test_children_that_fall_short_and_children_with_a_reserve():
    parent = target("hp", 1000)
    assert codes(uk.check_children(parent, [target("a", 600), target("b", 300)])) == [
        ("targets.children_short", 900, 100)
    ]
    assert codes(uk.check_children(parent, [target("a", 600), target("b", 500)])) == [
        ("targets.children_over", 1100, 100)
    ]
    assert uk.check_children(parent, [target("a", 600), target("b", 400, "hp")]) == ()
    (short,) = uk.check_children(parent, [target("a", 900)])
    assert (short.subject, short.field, short.expected) == ("hp", parent.indicator.id, 1000)


def test_targets_of_another_line_are_not_added():
    parent = target("hp", 1000)
    party = target("a", 900, "thanh-uy")
    assert codes(uk.check_children(parent, [target("a", 1000, "hp"), party])) == []
    assert uk.check_children(parent, [party]) == ()


def test_another_period_or_no_amount_is_told():
    late = target("b", 300, period=uk.Period.year(2027))
    found = uk.check_children(target("hp", 1000), [target("a", 1000), late, target("c", None)])
    assert [finding.code for finding in found] == ["targets.child_period", "targets.child_without_amount"]
    assert "năm 2027" in found[0].message("vi")
    assert uk.check_children(target("hp", None), [target("a", 5)]) == ()
    with pytest.raises(uk.errors.MismatchError) as caught:
        uk.check_children(target("hp", 1), [target("a", 1, indicator=LIMIT)])
    assert caught.value.differences == (("indicator", target("hp", 1).indicator.id, LIMIT.id),)


def test_of_a_ratio_the_least_child_counts():
    parent = target("hp", 85, indicator=DENSITY)
    children = [target("a", 90, indicator=DENSITY), target("b", 80, indicator=DENSITY)]
    assert codes(uk.check_children(parent, children)) == [("targets.children_short", 80, 5)]


def test_of_a_limit_too_much_falls_short():
    parent = target("hp", 5, indicator=LIMIT)
    children = [target("a", 3, indicator=LIMIT), target("b", 4, indicator=LIMIT)]
    assert codes(uk.check_children(parent, children)) == [("targets.children_short", 7, 2)]


def test_two_assigners_side_by_side():
    union, party = target("a", 9, "ldld"), target("a", 12, "thanh-uy")
    (pair,) = uk.side_by_side([union, target("b", 5, "ldld"), party])
    assert (pair.targets, pair.strictest, pair.agree) == ((union, party), party, False)
    (limits,) = uk.side_by_side([target("a", 9, "x", indicator=LIMIT), target("a", 12, "y", indicator=LIMIT)])
    assert limits.strictest.amount == 9
    (same,) = uk.side_by_side([target("a", 9, "x"), target("a", 9, "y")])
    assert same.agree
    (unknown,) = uk.side_by_side([target("a", None, "x"), target("a", None, "y")])
    assert unknown.strictest is None
    assert uk.side_by_side([union, union]) == ()
