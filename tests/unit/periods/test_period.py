from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk

P = uk.Period


@pytest.mark.parametrize(
    ("make", "kind", "vi", "en", "first", "last"),
    [
        (lambda: P.month(2024, 5), "MONTH", "tháng 5/2024", "May 2024", "2024-05-01", "2024-05-31"),
        (lambda: P.quarter(2023, 4), "QUARTER", "quý IV/2023", "Q4 2023", "2023-10-01", "2023-12-31"),
        (lambda: P.half(2025, 1), "HALF", "6 tháng đầu năm 2025", "H1 2025", "2025-01-01", "2025-06-30"),
        (lambda: P.half(2025, 2), "HALF", "6 tháng cuối năm 2025", "H2 2025", "2025-07-01", "2025-12-31"),
        (lambda: P.first_months(2024, 9), "FIRST_MONTHS", "9 tháng đầu năm 2024", "first 9 months of 2024", "2024-01-01", "2024-09-30"),
        (lambda: P.year(2022), "YEAR", "năm 2022", "2022", "2022-01-01", "2022-12-31"),
        (lambda: P.years(2021, 2025), "YEARS", "giai đoạn 2021–2025", "2021–2025", "2021-01-01", "2025-12-31"),
        (lambda: P.reporting_half(2024, 1), "REPORTING_HALF", "nửa đầu năm báo cáo 2024", "first half of reporting year 2024", "2023-12-01", "2024-05-31"),
        (lambda: P.reporting_half(2024, 2), "REPORTING_HALF", "nửa cuối năm báo cáo 2024", "second half of reporting year 2024", "2024-06-01", "2024-11-30"),
        (lambda: P.reporting_year(2024), "REPORTING_YEAR", "năm báo cáo 2024", "reporting year 2024", "2023-12-01", "2024-11-30"),
        (lambda: P.school_year(2021, starts_in=9), "DATES", "1/9/2021–31/8/2022", "2021-09-01 to 2022-08-31", "2021-09-01", "2022-08-31"),
        (lambda: P.year_to_date(date(2024, 10, 5)), "DATES", "1/1/2024–5/10/2024", "2024-01-01 to 2024-10-05", "2024-01-01", "2024-10-05"),
    ],
)  # fmt: skip
def test_a_period_is_its_days_and_its_name_follows_from_them(make, kind, vi, en, first, last):
    period = make()
    assert period.kind.name == kind
    assert (period.label("vi"), period.label("en"), str(period)) == (vi, en, en)
    assert (period.first.isoformat(), period.last.isoformat()) == (first, last)
    assert P.between(period.first, period.last) == period


def test_the_first_name_that_fits_is_taken():
    assert P.first_months(2024, 1) == P.month(2024, 1)
    assert P.first_months(2024, 3).kind is uk.PeriodKind.QUARTER
    assert P.first_months(2024, 6).kind is uk.PeriodKind.HALF
    assert P.first_months(2024, 12).kind is uk.PeriodKind.YEAR
    assert P.years(2024, 2024).kind is uk.PeriodKind.YEAR
    assert P.school_year(2023, starts_in=12) == P.reporting_year(2024)
    assert P.between(date(2023, 2, 1), date(2023, 4, 30)).kind is uk.PeriodKind.DATES


@pytest.mark.parametrize(
    ("make", "part", "found", "expected"),
    [
        (lambda: P.month(2024, 13), "month", 13, "1 to 12"),
        (lambda: P.quarter(2023, 0), "quarter", 0, "1 to 4"),
        (lambda: P.half(2023, 3), "half", 3, "1 to 2"),
        (lambda: P.reporting_half(2023, 3), "half", 3, "1 to 2"),
        (lambda: P.reporting_half(2023, 0), "half", 0, "1 to 2"),
        (lambda: P.first_months(2023, 13), "months", 13, "1 to 12"),
        (lambda: P.year(0), "year", 0, "1 to 9998"),
        (lambda: P.year(9999), "year", 9999, "1 to 9998"),
        (lambda: P.years(2025, 2021), "year", 2021, "2025 to 9998"),
        (lambda: P.reporting_year(1), "year", 1, "2 to 9998"),
        (lambda: P.school_year(2021, starts_in=0), "month", 0, "1 to 12"),
        (lambda: P.between(date(2021, 1, 1), date.max), "year", 9999, "1 to 9998"),
        (lambda: P.containing(date(2021, 1, 1), uk.PeriodKind.SCHOOL_YEAR), "starts_in", None, "1 to 12"),
    ],
)
def test_a_part_that_does_not_exist_is_named(make, part, found, expected):
    with pytest.raises(uk.errors.PeriodError) as caught:
        make()
    assert (caught.value.part, caught.value.found, caught.value.expected) == (part, found, expected)


@pytest.mark.parametrize("kind", [uk.PeriodKind.DATES, uk.PeriodKind.YEARS, uk.PeriodKind.FIRST_MONTHS])
def test_kinds_that_do_not_divide_the_calendar_have_no_period_for_a_day(kind):
    with pytest.raises(uk.errors.PeriodError, match="expected MONTH, QUARTER") as caught:
        P.containing(date(2024, 1, 1), kind)
    assert (caught.value.part, caught.value.found) == ("kind", kind)


@pytest.mark.parametrize("starts_in", [1, 9, 12])
def test_a_day_belongs_to_the_school_year_that_runs(starts_in):
    for month in range(1, 13):
        year = P.containing(date(2024, month, 15), uk.PeriodKind.SCHOOL_YEAR, starts_in=starts_in)
        assert date(2024, month, 15) in year
        assert (year.first.month, year.first.day, year.months) == (starts_in, 1, 12)
    for bad in (0, 13):
        with pytest.raises(uk.errors.PeriodError) as caught:
            P.containing(date(2024, 1, 1), uk.PeriodKind.SCHOOL_YEAR, starts_in=bad)
        assert (caught.value.part, caught.value.found, caught.value.expected) == ("month", bad, "1 to 12")


def test_a_year_to_date_begins_on_1_january():
    for day in (date(2024, 1, 1), date(2024, 2, 29), date(2024, 12, 31)):
        assert P.year_to_date(day) == P.between(date(2024, 1, 1), day)


def test_years_and_months_are_ints():
    for make in (lambda: P.year(2024.0), lambda: P.month(2024, True), lambda: P.quarter("2024", 1)):
        with pytest.raises(TypeError, match="give an int"):
            make()


def test_neighbours_and_the_same_period_of_last_year():
    assert P.quarter(2024, 1).previous() == P.quarter(2023, 4)
    assert P.month(2024, 12).next() == P.month(2025, 1)
    assert P.year(2024).next().label("en") == "2025"
    assert P.reporting_half(2024, 1).next() == P.reporting_half(2024, 2)
    assert P.first_months(2024, 9).year_earlier() == P.first_months(2023, 9)
    assert P.first_months(2024, 9).previous() == P.between(date(2023, 4, 1), date(2023, 12, 31))
    week = P.between(date(2024, 2, 26), date(2024, 3, 3))
    assert week.next() == P.between(date(2024, 3, 4), date(2024, 3, 10))


def test_the_union_reporting_year_ends_on_30_november():
    """Decision 1454/QĐ-TLĐ of 28 November 2014: forms 1-HĐCĐ and 2-HĐCĐ are cut on 31 May and 30 November."""
    kind = uk.PeriodKind.REPORTING_YEAR
    assert P.containing(date(2024, 11, 30), kind) == P.reporting_year(2024)
    assert P.containing(date(2024, 12, 1), kind) == P.reporting_year(2025)


def test_to_date_stops_at_the_last_day_and_refuses_a_day_before():
    year = P.year(2024)
    assert year.to_date(date(2024, 3, 31)) == P.quarter(2024, 1)
    assert year.to_date(date(2024, 12, 30)) == P.between(date(2024, 1, 1), date(2024, 12, 30))
    assert year.to_date(date(2024, 12, 31)) is year
    assert year.to_date(date(2030, 1, 1)) is year
    assert year.to_date(date.max) is year
    with pytest.raises(uk.errors.SpanError):
        year.to_date(date(2023, 12, 31))


def test_labels_speak_two_languages():
    with pytest.raises(uk.errors.LanguageError):
        P.year(2024).label("fr")


def test_kinds_are_members():
    for kind in ("month", []):
        with pytest.raises(TypeError, match="give a PeriodKind"):
            P.containing(date(2024, 1, 1), kind)
