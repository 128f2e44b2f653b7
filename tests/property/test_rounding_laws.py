"""Laws of percentages: equal to an oracle in every mode, symmetric about zero, monotone, exact at any size."""

from __future__ import annotations

import decimal
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.exact import round_quotient, rounds_to

BIG = 10**40
MODES = {
    uk.Rounding.HALF_UP: decimal.ROUND_HALF_UP,
    uk.Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    uk.Rounding.DOWN: decimal.ROUND_DOWN,
}
parts = st.integers(-BIG, BIG)
wholes = st.integers(-BIG, BIG).filter(bool)
modes = st.sampled_from(uk.Rounding)
places = st.integers(0, 6)


def by_fractions(part: int | Fraction, whole: int | Fraction, digits: int, mode: uk.Rounding) -> int:
    """Round by the definition of each mode, on fractions alone."""
    exact = Fraction(part) / Fraction(whole) * 100 * 10**digits
    size = abs(exact)
    below = size.numerator // size.denominator
    rest = size - below
    up = {
        uk.Rounding.HALF_UP: rest >= Fraction(1, 2),
        uk.Rounding.HALF_EVEN: rest > Fraction(1, 2) or (rest == Fraction(1, 2) and below % 2 == 1),
        uk.Rounding.DOWN: False,
    }[mode]
    return (below + up) * (1 if exact >= 0 else -1)


@given(parts, wholes, places, modes)
def test_percent_units_equal_the_definition_on_fractions(part, whole, digits, mode):
    assert uk.percent_units(part, whole, places=digits, rounding=mode) == by_fractions(part, whole, digits, mode)


@given(parts, wholes, places, modes)
def test_percent_equals_decimal_arithmetic(part, whole, digits, mode):
    # Decimal division is exact to its precision only: 400 digits are more than any tie can hide behind.
    with decimal.localcontext(prec=400):
        expected = (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal(1).scaleb(-digits), rounding=MODES[mode])
    found = uk.percent(part, whole, places=digits, rounding=mode)
    assert found == expected
    assert found.as_tuple().exponent == -digits


@given(st.integers(1, 5000), places, modes, st.integers(-5000, 5000))
def test_ties_follow_their_mode(whole, digits, mode, k):
    """Build exact ties: (2k + 1) halves of a last place."""
    part = Fraction(2 * k + 1, 2 * 100 * 10**digits) * whole
    units = uk.percent_units(part, whole, places=digits, rounding=mode)
    away = k + 1 if k >= 0 else k
    toward = k if k >= 0 else k + 1
    even = away if away % 2 == 0 else toward
    expected = {uk.Rounding.HALF_UP: away, uk.Rounding.HALF_EVEN: even, uk.Rounding.DOWN: toward}
    assert units == expected[mode]


@given(parts, wholes, places, modes)
def test_rounding_is_symmetric_about_zero(part, whole, digits, mode):
    units = uk.percent_units(part, whole, places=digits, rounding=mode)
    assert uk.percent_units(-part, whole, places=digits, rounding=mode) == -units
    assert uk.percent_units(part, -whole, places=digits, rounding=mode) == -units


@given(parts, parts, st.integers(1, BIG), places, modes)
def test_more_is_never_less(first, second, whole, digits, mode):
    low, high = sorted((first, second))
    assert uk.percent_units(low, whole, digits, mode) <= uk.percent_units(high, whole, digits, mode)


@given(parts, wholes, st.integers(1, 10**6), places, modes)
def test_only_the_ratio_counts(part, whole, factor, digits, mode):
    units = uk.percent_units(part, whole, digits, mode)
    assert uk.percent_units(part * factor, whole * factor, digits, mode) == units
    assert uk.percent_units(Fraction(part, 7), Fraction(whole, 7), digits, mode) == units


@given(st.decimals(-(10**12), 10**12, places=3), st.decimals(1, 10**12, places=3), places, modes)
def test_money_in_decimals_is_divided_exactly(part, whole, digits, mode):
    expected = by_fractions(Fraction(part), Fraction(whole), digits, mode)
    assert uk.percent_units(part, whole, digits, mode) == expected


@given(st.integers(0, 10**9), st.integers(1, 10**9), modes)
def test_the_interval_of_a_printed_number_holds_exactly_what_prints_so(numerator, denominator, mode):
    units = round_quotient(numerator, denominator, mode)
    exact = Fraction(numerator, denominator)
    for candidate in (units - 1, units, units + 1):
        if candidate < 0:
            continue
        low, high, low_in, high_in = rounds_to(candidate, mode)
        inside = low < exact < high or (exact == low and low_in) or (exact == high and high_in)
        assert inside is (candidate == units)


@pytest.mark.exhaustive
@pytest.mark.parametrize("digits", range(4))
@pytest.mark.parametrize("mode", uk.Rounding)
def test_every_pair_up_to_a_thousand(mode, digits):
    """All 0 ≤ a ≤ b ≤ 1000, b > 0, against an oracle of whole numbers only."""
    scale = 100 * 10**digits
    units = uk.percent_units
    for whole in range(1, 1001):
        for part in range(whole + 1):
            below, rest = divmod(scale * part, whole)
            up = {
                uk.Rounding.HALF_UP: 2 * rest >= whole,
                uk.Rounding.HALF_EVEN: 2 * rest > whole or (2 * rest == whole and below & 1),
                uk.Rounding.DOWN: 0,
            }[mode]
            assert units(part, whole, digits, mode) == below + up, (part, whole)
