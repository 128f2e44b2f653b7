"""Ratios and means with what they are computed over: they add up by their parts."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

import unionkit as uk

HALF = uk.Period.reporting_half(2026, 1)
WAGE, DENSITY = uk.indicators.MEAN_MONTHLY_WAGE, uk.indicators.MEMBER_DENSITY
REFERRALS = uk.indicators.PARTY_REFERRALS_PER_UNION


def figure(unit, indicator, amount, over, target, **more):
    return uk.Attainment.of(
        uk.Result(unit=unit, indicator=indicator, period=HALF, amount=amount, over=over, **more),
        uk.Target(unit=unit, indicator=indicator, period=HALF, amount=target),
    )


def test_a_mean_is_weighted_by_its_headcount():
    total = uk.add_up([figure("a", WAGE, 8_000_000, 300, 8_000_000), figure("b", WAGE, 10_000_000, 100, 9_000_000)])
    assert (total.attainment.actual, total.over) == (8_500_000, 400)
    assert total.attainment.target == 8_250_000


def test_a_ratio_is_recomputed_from_its_parts():
    one = figure("a", DENSITY, Fraction(370_460, 375_910), 375_910, Fraction(85, 100))
    two = figure("b", DENSITY, Fraction(595_458, 621_365), 621_365, Fraction(85, 100))
    total = uk.add_up([one, two])
    assert total.attainment.actual == Fraction(370_460 + 595_458, 375_910 + 621_365)
    assert total.attainment.target == Fraction(85, 100)
    assert (one.result.part, total.over) == (370_460, 997_275)


def test_what_lacks_its_denominator_does_not_add_up():
    for indicator, problem in ((WAGE, "mean"), (DENSITY, "ratio")):
        with pytest.raises(uk.errors.AdditionError) as caught:
            uk.add_up([figure("a", indicator, 3, 10, 4), figure("b", indicator, 3, None, 4)])
        assert caught.value.problem == problem


def test_a_headcount_of_nobody_gives_no_mean():
    total = uk.add_up([figure("a", WAGE, 3, 0, 4)])
    assert (total.attainment.actual, total.attainment.target, total.over) == (None, None, 0)


@pytest.mark.parametrize(
    ("choice", "value"),
    [
        (uk.Denominator.AT_START, Fraction(31, 20)),
        (uk.Denominator.AT_CUT_OFF, Fraction(93, 64)),
        (uk.Denominator.MEAN, Fraction(3, 2)),
    ],
)
def test_a_mean_per_unit_shows_which_count_was_taken(choice, value):
    result = uk.Result.per_unit(
        unit="a", indicator=REFERRALS, period=HALF, count=930, at_start=600, at_cut_off=640, denominator=choice
    )
    assert (result.amount, result.denominator, result.part) == (value, choice, 930)
    assert choice.label("vi").startswith("số đơn vị")


def test_a_mean_per_unit_of_one_unit_is_its_count():
    day = date(2026, 5, 31)
    result = uk.Result.per_unit(
        unit="a",
        indicator=REFERRALS,
        period=HALF,
        count=5,
        at_cut_off=1,
        denominator=uk.Denominator.AT_CUT_OFF,
        as_of=day,
    )
    assert (result.amount, result.over, result.as_of) == (5, 1, day)


def test_means_over_different_counts_do_not_add_up():
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.add_up(
            [
                figure("a", REFERRALS, 1, 10, 1, denominator=uk.Denominator.AT_START),
                figure("b", REFERRALS, 1, 10, 1, denominator=uk.Denominator.MEAN),
            ]
        )
    assert (caught.value.problem, caught.value.found) == ("denominators", "at_start, mean")
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.add_up(
            [
                figure("a", REFERRALS, 1, 10, 1),
                figure("b", REFERRALS, 1, 10, 1, denominator=uk.Denominator.MEAN),
            ]
        )
    assert (caught.value.problem, caught.value.found) == ("denominators", "?, mean")


@pytest.mark.parametrize(
    ("counts", "reason"),
    [({}, "no_whole"), ({"at_start": 5}, "no_whole"), ({"at_start": 0, "at_cut_off": 0}, "zero_whole")],
)
def test_a_mean_per_unit_needs_its_units(counts, reason):
    with pytest.raises(uk.errors.UndefinedRatioError) as caught:
        uk.Result.per_unit(
            unit="a", indicator=REFERRALS, period=HALF, count=5, denominator=uk.Denominator.MEAN, **counts
        )
    whole = 0 if reason == "zero_whole" else None
    assert (caught.value.part, caught.value.whole, caught.value.reason) == (5, whole, reason)
    assert uk.Result(unit="a", indicator=REFERRALS, period=HALF, amount=None, over=3).part is None


def test_who_is_missing_is_told_and_a_total_says_n_of_n():
    def flow(unit, actual):
        new = uk.indicators.NEW_MEMBERS
        return uk.Attainment.of(
            uk.Result(unit=unit, indicator=new, period=HALF, amount=actual),
            uk.Target(unit=unit, indicator=new, period=HALF, amount=10),
        )

    total = uk.add_up([flow("a", 5), flow("b", None)], expected=["a", "b", "c", "c"])
    assert (total.reported, total.expected, total.missing, total.is_complete) == (1, 3, ("b", "c"), False)
    (finding,) = total.check()
    assert finding.code == "attain.incomplete_total"
    assert finding.message("en") == "the total “new members” holds 1 of 3 units; missing are b and c"
    assert "mới có 1 trên 3 đơn vị; còn thiếu b và c" in finding.message("vi")
    assert uk.add_up([flow("a", 5)], expected=["a"]).check() == ()
    assert uk.add_up([uk.attain(1, 2), uk.attain(None, 2)]).check()[0].facts["missing"] is None


def test_mixed_cut_offs_are_told_by_the_total():
    def counted(unit, day):
        new = uk.indicators.NEW_MEMBERS
        return uk.Attainment.of(
            uk.Result(unit=unit, indicator=new, period=HALF, amount=5, as_of=day),
            uk.Target(unit=unit, indicator=new, period=HALF, amount=10),
        )

    (finding,) = uk.add_up([counted("a", date(2026, 5, 31)), counted("b", None)]).check()
    assert finding.code == "attain.mixed_cut_offs"
    assert (
        finding.message("en")
        == "the total “new members” adds figures counted up to 31 May 2026 and a day that is not stated"
    )
