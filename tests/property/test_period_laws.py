"""Laws of spans and periods: months as dateutil counts them, names that read back, neighbours that touch."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import assume, given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.periods import add_months, add_years

days = st.dates(date(1000, 1, 1), date(9000, 12, 31))
years = st.integers(1900, 2100)


def two_dates(first, length):
    """Make a period of any length."""
    return uk.Period.between(first, first + timedelta(days=length))


@st.composite
def periods(draw):
    """Periods of every kind, standard ones as often as any two dates."""
    year = draw(years)
    return draw(
        st.one_of(
            st.builds(uk.Period.month, st.just(year), st.integers(1, 12)),
            st.builds(uk.Period.quarter, st.just(year), st.integers(1, 4)),
            st.builds(uk.Period.half, st.just(year), st.integers(1, 2)),
            st.builds(uk.Period.first_months, st.just(year), st.integers(1, 12)),
            st.builds(uk.Period.year, st.just(year)),
            st.builds(uk.Period.years, st.just(year), st.integers(year, year + 9)),
            st.builds(uk.Period.reporting_half, st.just(year), st.integers(1, 2)),
            st.builds(uk.Period.reporting_year, st.just(year)),
            st.builds(uk.Period.school_year, st.just(year), starts_in=st.integers(1, 12)),
            st.builds(two_dates, days, st.integers(0, 4000)),
        )
    )


@given(periods(), st.sampled_from(["vi", "en"]))
def test_every_label_reads_back(period, lang):
    assert uk.Period.parse(period.label(lang)) == period


@given(periods())
def test_neighbours_touch_and_undo_each_other_where_the_period_is_made_of_months(period):
    assert period.next().since == period.until
    assert period.previous().until == period.since
    if period.since.day == period.until.day == 1:
        assert period.next().previous() == period
        assert period.next().months == period.months


@given(periods(), days)
def test_elapsed_and_remaining_make_the_whole(period, day):
    elapsed = period.elapsed_share(as_of=day)
    assert elapsed + period.remaining_share(as_of=day) == 1
    assert 0 <= elapsed <= 1
    assert (
        elapsed
        == Fraction(len([n for n in range(min(period.days, 400)) if period.since + timedelta(n) <= day]), period.days)
        or period.days > 400
    )


@given(days, days, days)
def test_months_are_additive(first, second, third):
    a, b, c = sorted((first, second, third))
    assume(a < b < c)
    assert uk.Span(a, b).months + uk.Span(b, c).months == uk.Span(a, c).months


@given(days, st.sampled_from([kind for kind in uk.PeriodKind if kind.name not in {"FIRST_MONTHS", "YEARS", "DATES"}]))
def test_a_day_belongs_to_exactly_one_period_of_a_kind(day, kind):
    starts_in = 9 if kind is uk.PeriodKind.SCHOOL_YEAR else None
    period = uk.Period.containing(day, kind, starts_in=starts_in)
    assert day in period
    assert kind in (period.kind, uk.PeriodKind.SCHOOL_YEAR)
    assert uk.Period.containing(period.first, kind, starts_in=starts_in) == period
    assert uk.Period.containing(period.last, kind, starts_in=starts_in) == period
    assert uk.Period.containing(period.until, kind, starts_in=starts_in) == period.next()


@given(periods(), days)
def test_to_date_is_the_part_up_to_the_day(period, day):
    assume(day >= period.since)
    part = period.to_date(day)
    assert part in period
    assert part.last == min(day, period.last)


@given(st.dates(), st.integers(-24_000, 24_000))
def test_a_month_added_equals_dateutil(day, months):
    try:
        expected = day + relativedelta(months=months)
    except (ValueError, OverflowError):
        with pytest.raises(uk.errors.PeriodError):
            add_months(day, months)
    else:
        assert add_months(day, months) == expected


@given(periods(), st.integers(-50, 50), st.integers(-30, 30), st.integers(-400, 400))
def test_shifting_moves_the_first_and_the_last_day_as_dateutil_does(period, years_, months, days_):
    delta = relativedelta(years=years_, months=months, days=days_)
    moved = period.shifted(years=years_, months=months, days=days_)
    assert moved.first == period.first + delta
    if period.until.day == 1:
        assert moved.until == period.until + delta
    else:
        assert moved.last == period.last + delta
    assert type(moved) is uk.Period


@given(st.text(max_size=30))
def test_any_text_is_a_period_or_a_named_error_that_quotes_it(text):
    try:
        period = uk.Period.parse(text)
    except uk.errors.PeriodFormatError as error:
        assert error.text == text
    except (uk.errors.PeriodError, uk.errors.SpanError):
        pass
    else:
        assert uk.Period.parse(period.label("vi")) == period


@pytest.mark.exhaustive
@pytest.mark.parametrize("century", [1900, 1950, 2000, 2050])
def test_every_start_from_1900_to_2100_equals_dateutil(century):
    """Every day, and one to sixty months and years after it."""
    day, end = date(century, 1, 1), date(century + 50 + (century == 2050), 1, 1)
    month_steps = [(n, relativedelta(months=n)) for n in (1, 2, 3, 6, 12, 13, 30, 59, 60)]
    year_steps = [(n, relativedelta(years=n)) for n in (1, 4, 5, 60)]
    while day < end:
        for count, step in month_steps:
            assert add_months(day, count) == day + step
        for count, step in year_steps:
            assert add_years(day, count) == day + step
        day += timedelta(days=1)
