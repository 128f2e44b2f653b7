from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk

NEW, STOCK, WAGE = uk.indicators.NEW_MEMBERS, uk.indicators.MEMBERS, uk.indicators.MEAN_MONTHLY_WAGE
Q = [uk.Period.quarter(2026, number) for number in (1, 2, 3, 4)]
HALF, NINE, YEAR = uk.Period.half(2026, 1), uk.Period.first_months(2026, 9), uk.Period.year(2026)


def series(*figures, indicator=NEW, unit="a"):
    return uk.Series([uk.Result(unit=unit, indicator=indicator, period=period, amount=n) for period, n in figures])


def test_year_to_date_and_quarters_follow_from_each_other():
    cumulated = series((Q[0], 100), (HALF, 250), (NINE, 400))
    assert [cumulated.amount(quarter) for quarter in Q] == [100, 150, 150, None]
    quarters = series((Q[1], 150), (Q[0], 100), (Q[2], 150))
    assert [quarters.amount(period) for period in (HALF, NINE, YEAR)] == [250, 400, None]
    assert cumulated.amount(uk.Period.between(date(2026, 4, 1), date(2026, 9, 30))) == 300


def test_figures_that_hang_together_only_later_are_joined():
    pieces = series((Q[0], 100), (Q[2], 150), (Q[1], 120), (uk.Period.half(2026, 2), 350))
    assert (pieces.amount(NINE), pieces.amount(YEAR), pieces.amount(Q[3])) == (370, 570, 200)


def test_a_period_that_ends_inside_another_piece_joins_the_two():
    pieces = series((Q[0], 100), (Q[2], 150), (uk.Period.between(date(2026, 4, 1), date(2026, 9, 30)), 270))
    assert (pieces.amount(Q[1]), pieces.amount(NINE), pieces.amount(HALF)) == (120, 370, 220)
    assert pieces.check() == ()


def test_contradictions_are_told_with_both_figures():
    three = series((Q[0], 100), (Q[1], 150), (HALF, 260))
    (finding,) = three.check()
    assert (finding.code, finding.found, finding.expected) == ("series.contradiction", 260, 250)
    assert finding.message("en") == "a, H1 2026: reported 260, the other periods give 250"
    assert three.amount(HALF) == 250


def test_a_cumulated_gross_figure_cannot_fall():
    (finding,) = series((Q[0], 100), (HALF, 90)).check()
    assert finding.message("vi") == "a: lũy kế giảm trong quý II/2026 (-10)"
    net = uk.indicators.MEMBERS_NET_INCREASE
    assert series((Q[0], 100), (HALF, 90), indicator=net).check() == ()


def test_periods_without_a_figure_are_told():
    quarters = series((Q[0], 100), (Q[1], None))
    assert [finding.found for finding in quarters.check(expected=Q)] == Q[1:]
    assert quarters.check(expected=Q)[0].message("en") == "a: no figure for Q2 2026"


def test_of_a_stock_the_figure_at_the_last_day_counts():
    stock = series((Q[0], 1_000), (HALF, 1_100), indicator=STOCK)
    assert (stock.amount(Q[1]), stock.amount(HALF), stock.amount(NINE)) == (1_100, 1_100, None)
    two = series((HALF, 1_100), (Q[1], 1_090), indicator=STOCK)
    assert [finding.code for finding in two.check()] == ["series.contradiction"]


def test_a_mean_keeps_its_headcount():
    wage = uk.Series([uk.Result(unit="a", indicator=WAGE, period=HALF, amount=Decimal("8.4"), over=40)])
    assert (wage.result(Q[1]).amount, wage.result(Q[1]).over) == (Decimal("8.4"), 40)


def test_attainment_to_date():
    target = uk.Target(unit="a", indicator=NEW, period=YEAR, amount=500)
    june = series((Q[0], 100), (Q[1], 150)).attainment(target, as_of=date(2026, 6, 30))
    assert (june.format("en"), june.result.as_of, june.pace().on_pace) == ("250/500 (50.0%)", date(2026, 6, 30), True)
    assert series((Q[0], 100)).attainment(target, as_of=date(2026, 6, 30)).reason is uk.Reason.NO_RESULT
    with pytest.raises(uk.errors.MismatchError):
        series((Q[0], 100), unit="b").attainment(target, as_of=date(2026, 3, 31))


def test_fractions_stay_exact():
    assert series((HALF, Decimal("1.5")), (Q[0], Fraction(1, 3))).amount(Q[1]) == Fraction(7, 6)


@pytest.mark.parametrize("problem", ["empty", "indicators", "units"])
def test_what_is_no_series_is_refused(problem):
    one = uk.Result(unit="a", indicator=NEW, period=HALF, amount=1)
    more = {
        "empty": [],
        "indicators": [one, uk.Result(unit="a", indicator=STOCK, period=HALF, amount=1)],
        "units": [one, uk.Result(unit="b", indicator=NEW, period=HALF, amount=1)],
    }
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.Series(more[problem])
    assert caught.value.problem == problem
    with pytest.raises(TypeError):
        uk.Series([5])
    with pytest.raises(TypeError):
        uk.Series([one]).amount("Q1")
