"""Laws of figures over time."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk

MONTHS = [uk.Period.month(2026, month) for month in range(1, 13)]
TO_DATE = [uk.Period.first_months(2026, months) for months in range(1, 13)]
counts = st.lists(st.integers(0, 10**6), min_size=12, max_size=12)


def result(period, amount):
    return uk.Result(unit="a", indicator=uk.indicators.NEW_MEMBERS, period=period, amount=amount)


@given(counts, st.lists(st.booleans(), min_size=12, max_size=12), st.randoms(use_true_random=False))
def test_any_mixture_of_months_and_years_to_date_gives_both(months, as_months, random):
    sums = list(accumulate(months))
    reported = [
        result(MONTHS[place], months[place]) if monthly else result(TO_DATE[place], sums[place])
        for place, monthly in enumerate(as_months)
    ]
    random.shuffle(reported)
    series = uk.Series(reported)
    assert [series.amount(period) for period in MONTHS] == months
    assert [series.amount(period) for period in TO_DATE] == sums
    assert series.check(expected=[*MONTHS, *TO_DATE]) == ()


@given(counts, st.integers(0, 11), st.integers(1, 100))
def test_a_month_reported_twice_with_different_figures_is_always_told(months, place, gap):
    reported = [result(period, amount) for period, amount in zip(MONTHS, months, strict=True)]
    series = uk.Series([*reported, result(MONTHS[place], months[place] + gap)])
    assert [finding.code for finding in series.check()] == ["series.contradiction"]
