from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

import unionkit as uk

DAY, YEAR, NEW = date(2025, 7, 1), uk.Period.year(2025), uk.indicators.NEW_MEMBERS
K = uk.UnitKind


def unit(name, kind=K.GRASSROOTS_UNION, parent=None):
    return uk.Unit(name, name, kind, parent=parent)


REGISTRY = uk.Registry.of(
    [
        unit("old-city", K.PROVINCIAL_FEDERATION),
        *(unit(name, K.DISTRICT_FEDERATION, "old-city") for name in ("east", "west", "gone", "kept", "big")),
    ],
    [
        uk.Merged(units=["east", "west"], into=unit("ward", K.COMMUNE_UNION, "old-city"), day=DAY),
        uk.Dissolved(unit="gone", day=DAY),
        uk.Split(
            unit="big", into=[unit("a", K.COMMUNE_UNION, "old-city"), unit("b", K.COMMUNE_UNION, "old-city")], day=DAY
        ),
    ],
)
BRIDGE = REGISTRY.crosswalk(date(2025, 6, 30), DAY)


def target(name, amount, indicator=NEW, period=YEAR, by="old-city", **more):
    return uk.Target(unit=name, indicator=indicator, period=period, amount=amount, assigned_by=by, **more)


def pairs(targets):
    return [(each.unit, each.amount) for each in targets]


def test_by_time_exactly_and_whole():
    """181 of 365 days had passed: 30,000 and 20,000 leave 15,123 and 10,082 to the unit they merged into."""
    originals = [target("east", 30_000), target("west", 20_000), target("kept", 500)]
    after = uk.carry_targets(originals, BRIDGE, share=uk.CarriedShare.TIME)
    assert after.originals == tuple(originals)
    assert pairs(after.unchanged) == [("kept", 500)]
    assert pairs(after.closed) == [("east", 14_877), ("west", 9_918)]
    assert pairs(after.carried) == [("ward", 25_205)]
    assert sum(amount for _, amount in (*pairs(after.closed), *pairs(after.carried))) == 50_000
    (new,) = after.carried
    assert (new.period, new.assigned_by) == (uk.Period.half(2025, 2), "old-city")
    assert after.closed[0].period == uk.Period.half(2025, 1)
    assert (after.targets, after.estimated, dict(after.ended)) == ((originals[2], new), False, {})


def test_by_what_was_not_reached_yet():
    def result(name, amount):
        return uk.Result(unit=name, indicator=NEW, period=uk.Period.half(2025, 1), amount=amount)

    after = uk.carry_targets(
        [target("east", 300), target("west", 200)],
        BRIDGE,
        share=uk.CarriedShare.REMAINDER,
        results=[result("east", 180), result("west", 250)],
    )
    assert pairs(after.closed) == [("east", 180), ("west", 200)]
    assert pairs(after.carried) == [("ward", 120)]


def test_the_whole_target_of_a_stock():
    stock = uk.indicators.MEMBERS
    after = uk.carry_targets(
        [target("east", 300, stock), target("west", 200, stock)], BRIDGE, share=uk.CarriedShare.WHOLE
    )
    assert (pairs(after.carried), after.closed, after.carried[0].period) == ([("ward", 500)], (), YEAR)


def test_a_divided_unit_needs_weights_and_is_an_estimate():
    with pytest.raises(uk.errors.DividedUnitError):
        uk.carry_targets([target("big", 100)], BRIDGE, share=uk.CarriedShare.WHOLE)
    weights = uk.Weights({"a": 2, "b": 1}, by="members")
    after = uk.carry_targets([target("big", 100)], BRIDGE, share=uk.CarriedShare.WHOLE, weights=weights)
    assert (pairs(after.carried), after.estimated) == ([("a", 67), ("b", 33)], True)
    assert after.explain("en").splitlines() == [
        "from 1 July 2025: the whole target; estimated, divided by members",
        "a: 67 new members, 2025",
        "b: 33 new members, 2025",
    ]
    plain = uk.carry_targets([target("big", 100)], BRIDGE, share=uk.CarriedShare.WHOLE, weights={"a": 1, "b": 1})
    assert "ước tính, chia theo" in plain.explain("vi")


def test_what_has_nobody_to_follow_is_shown_apart():
    after = uk.carry_targets([target("gone", 365)], BRIDGE, share=uk.CarriedShare.TIME)
    assert (pairs(after.closed), dict(after.ended), after.carried) == (
        [("gone", 181)],
        {("gone", "new_members"): 184},
        (),
    )
    assert after.explain("vi") == "từ 1/7/2025: theo số ngày còn lại của kỳ"


def test_two_assigners_stay_two_targets():
    after = uk.carry_targets(
        [target("east", 10), target("east", 12, by="thanh-uy"), target("west", 5)], BRIDGE, share=uk.CarriedShare.WHOLE
    )
    assert [(each.amount, each.assigned_by) for each in after.carried] == [(15, "old-city"), (12, "thanh-uy")]


def test_the_assigner_is_carried_too():
    provinces = uk.registry("vgcl-provinces")
    bridge = provinces.crosswalk(date(2025, 6, 30), DAY)
    one = uk.Target(unit="hai-duong", indicator=NEW, period=YEAR, amount=10, assigned_by="hai-phong")
    assert uk.carry_targets([one], bridge, share=uk.CarriedShare.WHOLE).carried[0].assigned_by == "hai-phong-2025"
    none = uk.Target(unit="hai-duong", indicator=NEW, period=YEAR, amount=10)
    assert uk.carry_targets([none], bridge, share=uk.CarriedShare.WHOLE).carried[0].assigned_by is None


def test_amounts_that_are_not_whole_are_divided_exactly():
    after = uk.carry_targets([target("east", Decimal("0.365"))], BRIDGE, share=uk.CarriedShare.TIME)
    assert (after.closed[0].amount, after.carried[0].amount) == (Decimal("0.181"), Decimal("0.184"))
    loss = uk.carry_targets(
        [target("east", -365, uk.indicators.MEMBERS_NET_INCREASE)], BRIDGE, share=uk.CarriedShare.TIME
    )
    assert (loss.closed[0].amount, loss.carried[0].amount) == (-181, -184)


@pytest.mark.parametrize(
    ("goals", "share", "problem"),
    [
        ([target("east", None)], "TIME", "no_amount"),
        ([target("east", 1, uk.indicators.MEMBER_DENSITY)], "WHOLE", "quotient"),
        ([target("east", 1, period=uk.Period.year(2026))], "TIME", "outside_period"),
        ([target("east", 1, period=uk.Period.half(2025, 2))], "TIME", "outside_period"),
        ([target("east", 1, uk.indicators.MEMBERS)], "TIME", "not_by_time"),
        ([target("east", 1)], "REMAINDER", "no_result"),
        ([target("east", 1), target("east", 2)], "TIME", "repeated"),
    ],
)
def test_what_cannot_be_carried_says_why(goals, share, problem):
    with pytest.raises(uk.errors.CarriedTargetError) as caught:
        uk.carry_targets(goals, BRIDGE, share=uk.CarriedShare[share])
    assert (caught.value.problem, caught.value.unit) == (problem, "east")


def test_reductions_and_unknown_units_are_refused():
    fewer = uk.Indicator(
        id="x", kind=uk.IndicatorKind.FLOW, title=uk.Words(vi="x", en="x"), measure="x", direction=uk.Direction.REDUCE
    )
    with pytest.raises(uk.errors.CarriedTargetError, match="a reduction or a range"):
        uk.carry_targets([target("east", 5, fewer, baseline=9)], BRIDGE, share=uk.CarriedShare.WHOLE)
    with pytest.raises(uk.errors.UnknownUnitError):
        uk.carry_targets([target("ward", 5)], BRIDGE, share=uk.CarriedShare.WHOLE)
    with pytest.raises(TypeError, match="give a CarriedShare"):
        uk.carry_targets([], BRIDGE, share="time")
    assert [share.label("en") for share in uk.CarriedShare][1] == "what was not reached yet"
