from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.exact import MAX_PLACES, difference, exact_number, round_quotient, total_of, whole_number, with_places


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
    with pytest.raises(uk.errors.UndefinedRatioError):
        round_quotient(1, 0)


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
    with pytest.raises(TypeError, match="Rounding"):
        uk.percent_units(1, 3, rounding=rounding)
    with pytest.raises(TypeError, match="Rounding"):
        uk.percent_units(0, 3, rounding=rounding)


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


def test_units_are_written_with_their_places():
    assert with_places(1667, 1) == Decimal("166.7")
    assert str(with_places(1600, 1)) == "160.0"
    assert str(with_places(-5, 0)) == "-5"


def test_modes_have_names_in_both_languages():
    assert [mode.label("vi") for mode in uk.Rounding] == ["làm tròn", "làm tròn về số chẵn", "cắt bỏ"]
    assert [mode.label("en") for mode in uk.Rounding] == ["rounded", "rounded half to even", "cut"]


def test_modes_speak_two_languages():
    with pytest.raises(uk.errors.LanguageError):
        uk.Rounding.DOWN.label("fr")
