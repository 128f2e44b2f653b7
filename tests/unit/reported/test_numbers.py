from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.reported.numbers import MAX_DIGITS, MAX_LENGTH

D = Decimal


@pytest.mark.parametrize(
    ("text", "value", "others"),
    [
        ("832", 832, ()),
        ("2.500", 2500, (D("2.500"),)),
        ("2,500", D("2.500"), (2500,)),
        ("6,000", 6, (6000,)),
        ("1.230.459", 1230459, ()),
        ("1,230,459", 1230459, ()),
        ("1.234,5", D("1234.5"), ()),
        ("1,234.5", D("1234.5"), ()),
        ("1 160", 1160, ()),
        ("13\u00a0000", 13000, ()),
        ("5 738,5", D("5738.5"), ()),
        ("53,55%", D("53.55"), ()),
        ("53.55 %", D("53.55"), ()),
        ("160%", D(160), ()),
        ("2170,6%", D("2170.6"), ()),
        ("0,125", D("0.125"), ()),
        ("0.125", D("0.125"), ()),
        ("05", 5, ()),
        ("+7", 7, ()),
        ("−125", -125, ()),
        ("-1.234", -1234, (D("-1.234"),)),
        ("８３２", 832, ()),
        ("21,5 nghìn", 21500, ()),
        ("203 ngàn", 203000, ()),
        ("1,62 vạn", 16200, ()),
        ("6,17 triệu", 6170000, ()),
        ("133.125 triệu", 133125000000, ()),
        ("2.938 tỉ", 2938000000000, ()),
        ("1 tỉ 463 triệu", 1463000000, ()),
        ("2 tỷ 1,5 triệu", 2001500000, ()),
        ("2.171 million", 2171000, ()),
        ("1.6 triệu", 1600000, ()),
        ("1,5 nghìn%", D(1500), ()),
        ("0,0001 nghìn", D("0.1"), ()),
    ],
)
def test_numbers_in_use_are_read(text, value, others):
    number = uk.read_number(text)
    assert (number.value, number.alternatives) == (value, others)
    assert type(number.value) is type(value)
    assert number.ambiguous is bool(others)
    assert number.text == text


@pytest.mark.parametrize(
    ("text", "value"), [("6,000", 6000), ("2.500", 2500), ("2,5", D("2.5")), ("1,234,567", 1234567)]
)
def test_a_count_has_no_decimals_where_its_separators_can_be_groups(text, value):
    number = uk.read_number(text, whole=True)
    assert (number.value, number.ambiguous) == (value, False)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("abc", "no_number"),
        ("1.", "no_number"),
        ("1..2", "no_number"),
        (".5", "no_number"),
        ("12 CĐCS", "no_number"),
        ("½", "no_number"),
        ("2.413.54", "grouping"),
        ("3.400.69", "grouping"),
        ("7202,144", "grouping"),
        ("7202.144", "grouping"),
        ("1.2.3", "grouping"),
        ("0.500.000", "grouping"),
        ("1,234,5", "grouping"),
        ("147 6%", "grouping"),
        ("60 24 %", "grouping"),
        ("1 6 3", "grouping"),
        ("0 123", "grouping"),
        ("1.2.3 triệu", "grouping"),
        ("1 triệu 5 tỉ", "grouping"),
        ("1,5 tỉ 463,2222222222 triệu", "grouping"),
        ("1 tỉ 1.2.3 triệu", "grouping"),
        ("9" * (MAX_DIGITS + 1), "too_long"),
        ("1" + " " * MAX_LENGTH, "too_long"),
    ],
)
def test_malformed_numbers_are_refused_with_the_text_quoted(text, problem):
    with pytest.raises(uk.errors.NumberFormatError) as caught:
        uk.read_number(text)
    assert caught.value.problem == problem
    assert caught.value.text.rstrip("…") in text
    assert f"“{caught.value.text}”" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("gần 203 nghìn", "NEARLY"),
        ("hơn 1,62 vạn", "OVER"),
        ("trên 78%", "OVER"),
        (">19.000", "OVER"),
        ("100+", "OVER"),
        ("≥25", "AT_LEAST"),
        (">=25", "AT_LEAST"),
        ("dưới 5", "UNDER"),
        ("tối đa 15", "AT_MOST"),
        ("khoảng 19.000", "ABOUT"),
        ("Ước đạt 40%", "ABOUT"),
        ("nearly 500", "NEARLY"),
        ("more than 35,000,000", "OVER"),
        ("about 5", "ABOUT"),
        ("≈5", "ABOUT"),
    ],
)
def test_words_and_signs_that_qualify_a_number_are_kept(text, name):
    assert uk.read_number(text).approximation.name == name


def test_what_a_qualified_number_allows():
    allowed = {
        kind.name: [kind.allows(Fraction(exact), Fraction(40)) for exact in (39, 40, 41)] for kind in uk.Approximation
    }
    assert allowed == {
        "NEARLY": [True, False, False],
        "OVER": [False, False, True],
        "AT_LEAST": [False, True, True],
        "UNDER": [True, False, False],
        "AT_MOST": [True, True, False],
        "ABOUT": [None, None, None],
    }


def test_a_qualified_number_is_a_bound():
    bounds = {kind.name: kind.bound for kind in uk.Approximation}
    assert bounds == {
        "NEARLY": "upper",
        "OVER": "lower",
        "AT_LEAST": "lower",
        "UNDER": "upper",
        "AT_MOST": "upper",
        "ABOUT": None,
    }


def test_every_qualification_reads_back_by_word_and_sign():
    for kind in uk.Approximation:
        for said in (kind.label("vi"), kind.label("en"), kind.sign):
            assert uk.read_number(f"{said} 25").approximation is kind


@pytest.mark.parametrize("text", ["832¹", "10²", "5①", "2½"])
def test_a_raised_digit_is_no_digit(text):
    with pytest.raises(uk.errors.NumberFormatError) as caught:
        uk.read_number(text)
    assert caught.value.problem == "no_number"


def test_a_percentage_is_no_count():
    assert uk.read_number("33,333%", whole=True).value == D("33.333")
