from __future__ import annotations

import sys
import unicodedata
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.checking import checked_text
from unionkit.text import UNREADABLE, lookup_key, plain, shortened
from unionkit.wording import say, say_date, say_list, say_number, say_percent, say_units


@pytest.mark.parametrize(
    ("value", "vi", "en"),
    [
        (0, "0", "0"),
        (-1234, "-1.234", "-1,234"),
        (10**12, "1.000.000.000.000", "1,000,000,000,000"),
        (Decimal("1234.50"), "1.234,50", "1,234.50"),
        (Decimal("1E+3"), "1.000", "1,000"),
        (Fraction(6, 3), "2", "2"),
        (Fraction(-1, 3), "-1/3", "-1/3"),
    ],
)
def test_numbers_are_grouped_as_each_language_does(value, vi, en):
    assert say_number(value, "vi") == vi
    assert say_number(value, "en") == en


def test_anything_can_be_said():
    assert say(None, "vi") == "không có"
    assert say(None, "en") == "none"
    assert (say(True, "en"), say(False, "vi")) == ("yes", "không")
    assert say([1, 2], "en") == "1 and 2"
    assert say(uk.Words(vi="một", en="one"), "vi") == "một"
    assert say(uk.Status.EXCEEDED, "vi") == "vượt chỉ tiêu"
    assert say(uk.Period.quarter(2023, 1), "vi") == "quý I/2023"
    assert say("Mê Linh", "vi") == "Mê Linh"
    assert say_percent(Decimal("0.50"), "vi") == "0,50%"
    assert say_units(1667, 1, "en") == "166.7%"
    assert say_date(date(5, 1, 2), "vi") == "2/1/0005"
    assert say_list([], "en") == ""
    assert say_list(["a"], "vi") == "a"


@pytest.mark.parametrize("function", [say_number, say_percent, say])
def test_no_third_language(function):
    with pytest.raises(uk.errors.LanguageError):
        function(Decimal(1), "fr")


def test_text_is_brought_into_one_form():
    decomposed = "Kê\u0301t qua\u0309"
    assert plain(decomposed) == "kết quả"
    assert plain("８３２\u00a0–\u2009ĐV") == "832 - đv"
    assert lookup_key("Đơn vị") == "don vi"
    assert lookup_key(decomposed) == lookup_key("KẾT   QUẢ!")
    assert shortened("x" * 100, 10) == "x" * 9 + "…"
    assert shortened("x", 10) == "x"


def test_a_text_is_a_str():
    with pytest.raises(TypeError, match="the period is the int 5; give a str"):
        checked_text(5, "the period")
    for function in (uk.read_number, uk.Period.parse):
        with pytest.raises(TypeError, match="give a str"):
            function(5)


def test_no_raised_or_circled_number_becomes_a_digit():
    numbers = [char for char in map(chr, range(sys.maxunicode + 1)) if unicodedata.category(char) == "No"]
    assert len(numbers) > 500
    assert all(plain(f"1{char}") == f"1{UNREADABLE}" for char in numbers)
