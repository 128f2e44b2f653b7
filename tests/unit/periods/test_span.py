from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest

import unionkit as uk

MARCH = uk.Span(date(2023, 3, 1), date(2023, 4, 1))


@pytest.mark.parametrize("until", [date(2023, 1, 1), date(2022, 12, 31)])
def test_an_empty_or_reversed_span_is_refused(until):
    with pytest.raises(uk.errors.SpanError) as caught:
        uk.Span(date(2023, 1, 1), until)
    assert (caught.value.since, caught.value.until) == (date(2023, 1, 1), until)
    assert "empty or reversed" in str(caught.value)


@pytest.mark.parametrize("bad", [datetime(2023, 1, 1), "2023-01-01", None, 20230101])  # noqa: DTZ001 - no zone meant
def test_a_day_is_a_date_and_nothing_else(bad):
    for make in (
        lambda: uk.Span(bad, date(2024, 1, 1)),
        lambda: uk.Span(date(2022, 1, 1), bad),
        lambda: uk.Period.between(date(2022, 1, 1), bad),
        lambda: bad in MARCH,
        lambda: MARCH.elapsed_share(as_of=bad),
        lambda: uk.add_months(bad, 1),
        lambda: uk.Period.year_to_date(bad),
        lambda: uk.Period.containing(bad, uk.PeriodKind.MONTH),
    ):
        with pytest.raises(TypeError, match=r"give a datetime\.date"):
            make()


def test_a_span_is_half_open_inside_and_inclusive_where_it_is_read():
    assert (MARCH.first, MARCH.last, MARCH.days) == (date(2023, 3, 1), date(2023, 3, 31), 31)
    assert date(2023, 3, 31) in MARCH
    assert date(2023, 4, 1) not in MARCH
    assert uk.Period.month(2023, 3) in uk.Period.quarter(2023, 1)
    assert uk.Period.quarter(2023, 1) not in uk.Period.month(2023, 3)
    assert MARCH in uk.Period.quarter(2023, 1)
    assert uk.Period.month(2023, 3) in MARCH
    assert uk.Period.first_months(2023, 2) not in MARCH


def test_spans_that_only_touch_do_not_overlap():
    april = uk.Span(date(2023, 4, 1), date(2023, 5, 1))
    middle = uk.Span(date(2023, 3, 15), date(2023, 4, 15))
    assert not MARCH.overlaps(april)
    assert not april.overlaps(MARCH)
    assert middle.overlaps(april)
    assert MARCH.intersection(april) is None
    assert MARCH.intersection(middle) == uk.Span(date(2023, 3, 15), date(2023, 4, 1))


def test_elapsed_counts_the_day_itself():
    assert MARCH.elapsed_share(as_of=date(2023, 2, 28)) == 0
    assert MARCH.elapsed_share(as_of=date(2023, 3, 1)) == Fraction(1, 31)
    assert MARCH.elapsed_share(as_of=date(2023, 3, 31)) == 1
    assert MARCH.elapsed_share(as_of=date.max) == 1
    assert MARCH.remaining_share(as_of=date.min) == 1


def test_a_part_of_a_month_counts_by_its_days():
    year = uk.Period.year(2023)
    assert year.months == 12
    assert year.remaining_months(as_of=date(2023, 4, 15)) == 8 + Fraction(15, 30)
    assert year.remaining_months(as_of=date(2023, 12, 31)) == 0
    assert year.remaining_months(as_of=date(2022, 1, 1)) == 12


def test_the_calendar_has_an_end():
    for move in ({"years": 8000}, {"years": -3000}, {"days": 10**9}):
        with pytest.raises(uk.errors.PeriodError):
            MARCH.shifted(**move)
    with pytest.raises(uk.errors.PeriodError, match="year is 10000") as caught:
        uk.add_years(date(9999, 1, 1), 1)
    assert (caught.value.part, caught.value.found, caught.value.expected) == ("year", 10_000, "1 to 9999")
    with pytest.raises(uk.errors.PeriodError, match="year is 0"):
        uk.add_years(date(1, 1, 1), -1)
    assert uk.add_months(date(2, 1, 31), -12) == date(1, 1, 31)
    assert uk.add_months(date(9998, 12, 31), 12) == date(9999, 12, 31)


def test_a_move_beyond_the_calendar_says_what_was_asked():
    limit = 3_652_059
    expected = "a move within years 1 to 9999"
    for part in ("years", "months", "days"):
        for count in (limit + 1, -limit - 1):
            with pytest.raises(uk.errors.PeriodError) as caught:
                MARCH.shifted(**{part: count})
            assert (caught.value.part, caught.value.found, caught.value.expected) == (part, count, expected)
    with pytest.raises(uk.errors.PeriodError) as caught:
        MARCH.shifted(days=limit)
    assert (caught.value.part, caught.value.expected) == ("span", "years 1 to 9999")
    assert caught.value.found == f"2023-03-01/2023-04-01 +0Y +0M +{limit}D"


def test_years_are_added_as_twelve_months_each():
    assert uk.add_years(date(2024, 2, 29), 1) == date(2025, 2, 28)
    assert uk.add_years(date(2024, 2, 29), -4) == date(2020, 2, 29)
    assert uk.add_years(date(2024, 5, 1), 0) == date(2024, 5, 1)


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda: uk.add_years(date(2024, 1, 1), 1.0), "years"),
        (lambda: uk.add_months(date(2024, 1, 1), 1.0), "months"),
        (lambda: uk.add_months("1/3/2023", 1), "day is the str"),
        (lambda: uk.Span("1/3/2023", date(2024, 1, 1)), "since"),
        (lambda: uk.Span(date(2023, 1, 1), "1/3/2023"), "until"),
        (lambda: uk.Period.between(date(2023, 1, 1), "1/3/2023"), "last"),
        (lambda: uk.Period.month(2023, 1.0), "month"),
        (lambda: uk.Period.year("2023"), "year"),
        (lambda: MARCH.shifted(years=1.0), "years"),
        (lambda: MARCH.shifted(months=1.0), "months"),
        (lambda: MARCH.shifted(days=1.0), "days"),
        (lambda: "1/3/2023" in MARCH, "the day"),
        (lambda: MARCH.elapsed_days(as_of="1/3/2023"), "as_of"),
        (lambda: MARCH.overlaps("1/3/2023"), "the other span"),
        (lambda: uk.Period.year(2023).to_date("1/3/2023"), "as_of"),
        (lambda: uk.Period.year_to_date("1/3/2023"), "as_of"),
        (lambda: uk.Period.containing("1/3/2023", uk.PeriodKind.MONTH), "day"),
        (lambda: uk.Period.containing(date(2023, 3, 1), "month"), "kind"),
    ],
)
def test_a_refusal_names_what_was_wrong(make, name):
    with pytest.raises(TypeError, match=f"^{name} "):
        make()


@pytest.mark.parametrize("bad", [1.0, True, "1"])
def test_only_whole_numbers_of_months_can_be_added(bad):
    for make in (lambda: uk.add_months(date(2023, 1, 1), bad), lambda: MARCH.shifted(years=bad)):
        with pytest.raises(TypeError, match="give an int"):
            make()


def test_a_span_is_moved_by_its_first_and_last_day():
    to_date = uk.Period.year_to_date(date(2024, 2, 28))
    assert to_date.year_earlier().last == date(2023, 2, 28)
    assert uk.Period.between(date(2023, 1, 1), date(2023, 1, 30)).shifted(months=1).last == date(2023, 2, 28)
    assert uk.Period.month(2023, 2).shifted(years=1) == uk.Period.month(2024, 2)
    assert uk.Period.month(2023, 1).shifted(months=1) == uk.Period.month(2023, 2)
    assert uk.Period.between(date(2023, 1, 30), date(2023, 1, 30)).shifted(months=1).days == 1


def test_what_is_shared_by_two_periods_is_a_period():
    shared = uk.Period.year(2023).intersection(uk.Period.half(2023, 1))
    assert shared == uk.Period.half(2023, 1)
    with pytest.raises(TypeError, match="give a Span"):
        MARCH.overlaps(1)
