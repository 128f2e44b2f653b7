from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk

YEAR = uk.Period.year(2024)


def figure(unit, actual, target, *, indicator=uk.indicators.NEW_MEMBERS, as_of=None):
    return uk.Attainment.of(
        uk.Result(unit=unit, indicator=indicator, period=YEAR, amount=actual, as_of=as_of),
        uk.Target(unit=unit, indicator=indicator, period=YEAR, amount=target),
    )


def test_cut_offs_are_told_and_an_unknown_one_counts_as_its_own():
    march, june = date(2024, 3, 31), date(2024, 6, 30)
    total = uk.add_up([figure("a", 1, 2, as_of=june), figure("b", 1, 2), figure("c", 1, 2, as_of=march)])
    assert total.cut_offs == (march, june, None)
    assert total.mixed_cut_offs
    assert not uk.add_up([figure("a", 1, 2, as_of=june), figure("b", 3, 4, as_of=june)]).mixed_cut_offs
    assert uk.add_up([figure("a", 1, 2, as_of=june), figure("b", None, 4, as_of=march)]).cut_offs == (june,)


def test_what_lacks_a_part_is_left_out_whole():
    total = uk.add_up([figure("a", 10, 20), figure("b", None, 25), figure("c", 3, None)])
    assert total.attainment.format("en") == "10/20 (50.0%)"
    assert [item.goal.unit for item in total.left_out] == ["b", "c"]


def test_different_indicators_do_not_add_up():
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.add_up([figure("a", 1, 2), figure("b", 1, 2, indicator=uk.indicators.PARTY_REFERRALS)])
    assert (caught.value.problem, caught.value.found) == ("indicators", "new_members, party_referrals")


def test_means_do_not_add_up():
    with pytest.raises(uk.errors.AdditionError, match="headcount") as caught:
        uk.add_up([figure("a", 9, 10, indicator=uk.indicators.MEAN_MONTHLY_WAGE)])
    assert caught.value.problem == "mean"


def test_nothing_adds_up_to_nothing():
    total = uk.add_up([])
    assert total.attainment.reason is uk.Reason.NO_TARGET
    assert total.cut_offs == ()


def test_stocks_of_different_periods_do_not_add_up():
    months = [
        uk.Attainment.of(
            uk.Result(unit=unit, indicator=uk.indicators.MEMBERS, period=uk.Period.month(2024, month), amount=100),
            uk.Target(unit=unit, indicator=uk.indicators.MEMBERS, period=uk.Period.month(2024, month), amount=120),
        )
        for unit, month in (("a", 1), ("b", 2))
    ]
    with pytest.raises(uk.errors.AdditionError, match="stocks of different periods") as caught:
        uk.add_up(months)
    assert caught.value.found == "members"


def test_one_target_is_not_added_twice():
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.add_up([figure("a", 7, 30, as_of=date(2024, 3, 31)), figure("a", 15, 30, as_of=date(2024, 6, 30))])
    assert (caught.value.problem, caught.value.found) == ("repeated", "a")


def test_only_attainments_add_up():
    with pytest.raises(TypeError, match="give an Attainment"):
        uk.add_up([1])


def test_one_target_twice_does_not_add_up_whatever_its_amount():
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.add_up([figure("a", 1, 2), figure("b", 1, 2), figure("a", 3, 5)])
    assert (caught.value.problem, caught.value.found) == ("repeated", "a")
    total = uk.add_up([figure("a", None, 2), figure("a", 3, 5)])
    assert (len(total.counted), len(total.left_out)) == (1, 1)
