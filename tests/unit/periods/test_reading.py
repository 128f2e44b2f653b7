from __future__ import annotations

import unicodedata
from datetime import date

import pytest

import unionkit as uk
from unionkit.periods.reading import read_date

P = uk.Period


@pytest.mark.parametrize(
    ("period", "texts"),
    [
        (P.quarter(2023, 1), ["quý I/2023", "quý 1/2023", "Quý 1 năm 2023", "QUÝ I-2023", "quý một năm 2023", "Q1 2023",
                              "q1/2023", "2023Q1", "2023-Q1", "first quarter of 2023", "1st quarter 2023", "Quarter 1, 2023"]),
        (P.quarter(2023, 4), ["quý IV/2023", "quý Ⅳ/2023", "quý tư năm 2023", "fourth quarter 2023"]),
        (P.month(2024, 5), ["tháng 5/2024", "Tháng 05/2024", "tháng 5 năm 2024", "T5/2024", "5/2024", "2024-05", "May 2024",
                            "may, 2024", "month 5 of 2024"]),
        (P.month(2024, 12), ["Dec 2024", "December 2024", "tháng 12-2024"]),
        (P.half(2025, 1), ["6 tháng đầu năm 2025", "sáu tháng đầu năm 2025", "6 tháng năm 2025", "nửa đầu năm 2025", "H1 2025",
                           "2025-H1", "first half of 2025", "first 6 months of 2025", "6 months of 2025"]),
        (P.half(2025, 2), ["6 tháng cuối năm 2025", "nửa cuối năm 2025", "second half of 2025", "last 6 months of 2025"]),
        (P.first_months(2024, 9), ["9 tháng năm 2024", "9 tháng đầu năm 2024", "chín tháng đầu năm 2024", "9 tháng/2024",
                                   "first 9 months of 2024", "first nine months of 2024"]),
        (P.between(date(2024, 9, 1), date(2024, 12, 31)), ["4 tháng cuối năm 2024", "last 4 months of 2024"]),
        (P.year(2022), ["năm 2022", "2022", "cả năm 2022", "year 2022", "the full year 2022", "12 tháng năm 2022"]),
        (P.years(2021, 2025), ["giai đoạn 2021 – 2025", "2021-2025", "2021—2025", "từ năm 2021 đến năm 2025", "2021 to 2025"]),
        (P.reporting_year(2024), ["năm báo cáo 2024", "reporting year 2024"]),
        (P.reporting_half(2024, 1), ["nửa đầu năm báo cáo 2024", "6 tháng đầu năm báo cáo 2024",
                                     "first half of the reporting year 2024"]),
        (P.between(date(2023, 1, 1), date(2023, 3, 17)), ["1/1/2023–17/3/2023", "01.01.2023 - 17.03.2023",
                                                          "từ ngày 1/1/2023 đến hết ngày 17/3/2023",
                                                          "2023-01-01 to 2023-03-17", "2023-01-01/2023-03-17"]),
        (P.between(date(2023, 4, 16), date(2023, 4, 16)), ["16/4/2023", "ngày 16/4/2023", "2023-04-16"]),
    ],
)  # fmt: skip
def test_the_names_in_use_are_read(period, texts):
    for text in texts:
        assert P.parse(text) == period, text
        assert P.parse(unicodedata.normalize("NFD", f"  {text.upper()} . ")) == period, text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Q1 2023"),
        ("quý", "Q1 2023"),
        ("mười ba tháng năm 2024", "Q1 2023"),
        ("nhiệm kỳ 2018 - 2023", "a term is no period"),
        ("term 2018-2023", "a term is no period"),
        ("năm học 2021-2022", "starts_in"),
        ("31/2/2023", "does not exist"),
        ("1/1/2023 - 31/2/2023", "does not exist"),
        ("1" * 101, "more than 100"),
        ("1" * 100, "Q1 2023"),
    ],
)
def test_what_names_no_period_says_what_would(text, words):
    with pytest.raises(uk.errors.PeriodFormatError, match=words) as caught:
        P.parse(text)
    assert caught.value.text.rstrip("…") in text
    assert caught.value.message("vi")


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("quý 5/2023", uk.errors.PeriodError),
        ("tháng 13/2024", uk.errors.PeriodError),
        ("0 tháng năm 2024", uk.errors.PeriodError),
        ("2025-2021", uk.errors.PeriodError),
        ("năm 0000", uk.errors.PeriodError),
        ("1/1/2024–31/12/9999", uk.errors.PeriodError),
        ("2/1/2024–1/1/2024", uk.errors.SpanError),
    ],
)
def test_a_well_formed_name_of_what_does_not_exist_is_a_named_error(text, error):
    with pytest.raises(error):
        P.parse(text)


def test_single_dates():
    assert read_date("31/3/2023") == read_date(" 2023-03-31 ") == date(2023, 3, 31)
    assert read_date("30/2/2023") is None
    assert read_date("3/2023") is None
    assert read_date("(31/3/2023).") == read_date("ngày 31.3.2023;") == date(2023, 3, 31)
    assert read_date("x31/3/2023x") is None
    assert read_date("31/3/2023" + " " * 91) == date(2023, 3, 31)
    assert read_date("31/3/2023" + " " * 92) is None


def test_early_years_and_missing_separators():
    early = P.between(date(20, 1, 2), date(20, 1, 5))
    assert P.parse(early.label("en")) == P.parse(early.label("vi")) == early
    for text in ("tháng 12023", "quý 12023"):
        with pytest.raises((uk.errors.PeriodFormatError, uk.errors.PeriodError)):
            P.parse(text)
