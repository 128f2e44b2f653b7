from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.exact import (
    MAX_PLACES,
    decimal_of,
    difference,
    exact_number,
    round_quotient,
    rounds_to,
    total_of,
    whole_number,
    with_places,
)


class Count(int):
    """Another integer type, as NumPy has them."""


@pytest.mark.parametrize("bad", [0.5, True, False, "5", None, 1j, float("nan")])
@pytest.mark.parametrize("function", [uk.percent, uk.percent_units])
def test_what_is_no_exact_number_is_refused_on_either_side(function, bad):
    for arguments in ((bad, 9), (9, bad)):
        with pytest.raises(TypeError, match="give an int, a Fraction or a Decimal"):
            function(*arguments)


def test_other_integers_count_as_int():
    assert uk.percent_units(Count(15), Count(9)) == 1667
    assert type(exact_number(Count(3))) is int
    assert type(whole_number(Count(3))) is int
    assert type(exact_number(FractionChild(1, 3))) is Fraction
    assert exact_number(FractionChild(2, 3)) == Fraction(2, 3)


def test_an_exact_number_passes_as_it_is():
    for number in (7, 10**30, Fraction(2, 3), Decimal("0.5")):
        assert exact_number(number) is number
    assert whole_number(-7) == -7


@pytest.mark.parametrize(
    ("function", "arguments", "message"),
    [
        (exact_number, (0.5,), "the number is the float 0.5; give an int, a Fraction or a Decimal"),
        (exact_number, (True, "the share"), "the share is the bool True; give an int, a Fraction or a Decimal"),
        (whole_number, ("5",), "the number is the str '5'; give an int"),
        (whole_number, (Fraction(1, 2), "places"), "places is the Fraction Fraction(1, 2); give an int"),
        (uk.percent, (0.5, 9), "part is the float 0.5; give an int, a Fraction or a Decimal"),
        (uk.percent, (9, 0.5), "whole is the float 0.5; give an int, a Fraction or a Decimal"),
        (uk.percent_units, (1, 3, 1.0), "places is the float 1.0; give an int"),
    ],
)
def test_a_refusal_says_what_was_given_and_what_for(function, arguments, message):
    with pytest.raises(TypeError) as caught:
        function(*arguments)
    assert str(caught.value) == message


class FractionChild(Fraction):
    """A subclass of Fraction."""


@pytest.mark.parametrize("bad", [Decimal("NaN"), Decimal("Infinity"), Decimal("-Infinity")])
def test_a_number_without_end_is_a_named_error(bad):
    with pytest.raises(uk.errors.NotFiniteError) as caught:
        uk.percent(bad, 9)
    assert (caught.value.name, str(caught.value.value)) == ("part", str(bad))
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize(("places", "rounding"), [(1, uk.Rounding.HALF_UP), (0, uk.Rounding.DOWN)])
def test_nothing_divided_by_zero(places, rounding):
    for part in (5, 0, -5, Fraction(1, 2)):
        with pytest.raises(uk.errors.UndefinedRatioError) as caught:
            uk.percent_units(part, 0, places=places, rounding=rounding)
        assert (caught.value.part, caught.value.whole, caught.value.reason) == (part, 0, "zero_whole")
        assert isinstance(caught.value, ZeroDivisionError)
    with pytest.raises(uk.errors.UndefinedRatioError) as caught:
        round_quotient(7, 0)
    assert (caught.value.part, caught.value.whole, caught.value.reason) == (7, 0, "zero_whole")


@pytest.mark.parametrize("places", [-1, MAX_PLACES + 1, 10**9])
def test_places_out_of_range_are_refused(places):
    with pytest.raises(uk.errors.PlacesError) as caught:
        uk.percent(1, 3, places=places)
    assert (caught.value.places, caught.value.maximum) == (places, MAX_PLACES)


@pytest.mark.parametrize("places", [True, 1.0, "1"])
def test_places_must_be_an_int(places):
    with pytest.raises(TypeError, match="places"):
        uk.percent_units(1, 3, places=places)


@pytest.mark.parametrize("rounding", ["half_up", None, 1])
def test_rounding_must_be_a_mode(rounding):
    for call in (
        lambda: uk.percent_units(1, 3, rounding=rounding),
        lambda: uk.percent_units(0, 3, rounding=rounding),
        lambda: rounds_to(333, rounding),
    ):
        with pytest.raises(TypeError, match=r"^rounding .*Rounding"):
            call()


def test_the_sign_of_a_quotient_does_not_hang_on_which_part_has_it():
    for mode, expected in ((uk.Rounding.HALF_UP, 3), (uk.Rounding.HALF_EVEN, 2), (uk.Rounding.DOWN, 2)):
        assert [round_quotient(*parts, mode) for parts in ((5, 2), (-5, -2), (-5, 2), (5, -2))] == [
            expected, expected, -expected, -expected,
        ]  # fmt: skip
    assert [round_quotient(1, 2), round_quotient(-1, 2), round_quotient(1, -2), round_quotient(0, -2)] == [1, -1, -1, 0]


INTERVALS = [
    (333, uk.Rounding.HALF_UP, "665/2", "667/2", True, False),
    (332, uk.Rounding.HALF_UP, "663/2", "665/2", True, False),
    (333, uk.Rounding.HALF_EVEN, "665/2", "667/2", False, False),
    (332, uk.Rounding.HALF_EVEN, "663/2", "665/2", True, True),
    (1, uk.Rounding.HALF_EVEN, "1/2", "3/2", False, False),
    (1, uk.Rounding.HALF_UP, "1/2", "3/2", True, False),
    (0, uk.Rounding.HALF_EVEN, "0", "1/2", True, True),
    (0, uk.Rounding.HALF_UP, "0", "1/2", True, False),
    (0, uk.Rounding.DOWN, "0", "1", True, False),
    (333, uk.Rounding.DOWN, "333", "334", True, False),
]


@pytest.mark.parametrize(("units", "mode", "low", "high", "low_belongs", "high_belongs"), INTERVALS)
def test_the_numbers_that_are_shortened_to_a_printed_one(units, mode, low, high, low_belongs, high_belongs):
    assert rounds_to(units, mode) == (Fraction(low), Fraction(high), low_belongs, high_belongs)


@pytest.mark.parametrize(("units", "mode"), [(each[0], each[1]) for each in INTERVALS])
def test_an_end_belongs_to_the_interval_where_it_is_shortened_to_the_number(units, mode):
    low, high, low_belongs, high_belongs = rounds_to(units, mode)
    assert (round_quotient(low.numerator, low.denominator, mode) == units) is low_belongs
    assert (round_quotient(high.numerator, high.denominator, mode) == units) is high_belongs


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("1/3", None), ("1/7", None), ("5/6", None), ("1/2", "0.5"), ("3/8", "0.375"), ("7/125", "0.056"),
        ("1/40", "0.025"), ("1/250", "0.004"), ("1/3125", "0.00032"),
        (Fraction(10**40 + 1, 5), "2" + "0" * 39 + ".2"), ("-1/4", "-0.25"), ("12", "12"), ("0", "0"), ("10/5", "2"),
    ],
)  # fmt: skip
def test_a_fraction_is_written_with_the_places_that_it_needs(value, written):
    found = decimal_of(Fraction(value))
    assert (None if found is None else str(found)) == written


def test_a_fraction_with_a_long_denominator_is_written_exactly():
    assert decimal_of(Fraction(1, 5**40)) == Decimal(2**40).scaleb(-40)


def test_a_percentage_of_any_length_is_exact():
    huge = 10**5000 + 7
    assert uk.percent(huge, 1) == Decimal(huge * 100)
    assert uk.percent(huge, 1).as_tuple().exponent == -1
    assert uk.percent(1, 3, places=MAX_PLACES) == Decimal("33." + "3" * MAX_PLACES)


def test_known_float_traps():
    """Float rounding prints 6.2 and 28.7 here."""
    assert uk.percent(1, 16) == Decimal("6.3")
    assert uk.percent(23, 80) == Decimal("28.8")


def test_sums_and_differences_stay_exact_whatever_the_types():
    small = Decimal("0.01")
    big = Decimal(10**40)
    assert total_of([big, small]) == Decimal("1" + "0" * 40 + ".01")
    assert difference(big, -small) == total_of([big, small])
    assert difference(10, 3) == 7
    assert total_of([1, Fraction(1, 3), Decimal("0.5")]) == Fraction(11, 6)
    assert total_of([2, Decimal("0.5")]) == Decimal("2.5")
    assert total_of([]) == 0
    assert isinstance(difference(5, 3), int)
    assert difference(5, Decimal("-1E-30")) == Decimal("5." + "0" * 29 + "1")
    huge = Decimal(10**40 + 1)
    assert difference(huge, huge) == 0
    assert difference(0, huge) == -(10**40) - 1
    assert total_of([Count(2), Decimal("0.5"), Count(1)]) == Decimal("3.5")


def test_units_are_written_with_their_places():
    assert with_places(1667, 1) == Decimal("166.7")
    assert str(with_places(1600, 1)) == "160.0"
    assert str(with_places(-5, 0)) == "-5"


def test_modes_have_names_in_both_languages():
    assert [mode.label("vi") for mode in uk.Rounding] == ["làm tròn", "làm tròn về số chẵn", "cắt bỏ"]
    assert [mode.label("en") for mode in uk.Rounding] == ["rounded", "rounded half to even", "cut"]


def test_modes_speak_two_languages():
    with pytest.raises(uk.errors.LanguageError) as caught:
        uk.Rounding.DOWN.label("fr")
    assert caught.value.lang == "fr"
