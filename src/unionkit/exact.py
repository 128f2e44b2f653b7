"""Exact numbers: ratios, percentages rounded by a named mode, and the interval that a printed number stands for.

Numbers are `int`, `Fraction` or `Decimal`. A `float` or a `bool` is refused where a number is meant.
"""

from __future__ import annotations

from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from enum import Enum
from fractions import Fraction
from numbers import Integral
from typing import TYPE_CHECKING, Final, TypeAlias

from unionkit.checking import checked_instance
from unionkit.errors import LanguageError, NotFiniteError, PlacesError, UndefinedRatioError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang

__all__ = [
    "MAX_PLACES",
    "Exact",
    "Rounding",
    "exact_number",
    "percent",
    "percent_units",
    "round_quotient",
    "whole_number",
]

Exact: TypeAlias = int | Fraction | Decimal
"""A number without rounding: a count, a share or ratio, an amount of money."""

MAX_PLACES: Final = 30
"""The most decimal places that can be asked for."""

_UNBOUNDED = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
_ONE: Final = 1


class Rounding(Enum):
    """How a number is shortened when it is shown: the three ways that offices use.

    `HALF_UP` takes halves away from zero (làm tròn), `HALF_EVEN` takes them to the even neighbour, `DOWN` cuts the
    digits that follow (cắt bỏ), towards zero.

    Examples:
        >>> import unionkit as uk
        >>> [uk.percent(1, 16, rounding=mode) for mode in uk.Rounding]
        [Decimal('6.3'), Decimal('6.2'), Decimal('6.2')]
    """

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    DOWN = "down"

    def label(self, lang: Lang) -> str:
        """Name the mode in Vietnamese or English."""
        if lang not in _ROUNDING_LABELS:
            raise LanguageError(lang=lang)
        return _ROUNDING_LABELS[lang][self]


_ROUNDING_LABELS: Final[dict[str, dict[Rounding, str]]] = {
    "vi": {Rounding.HALF_UP: "làm tròn", Rounding.HALF_EVEN: "làm tròn về số chẵn", Rounding.DOWN: "cắt bỏ"},
    "en": {Rounding.HALF_UP: "rounded", Rounding.HALF_EVEN: "rounded half to even", Rounding.DOWN: "cut"},
}

_HALF_UP: Final = Rounding.HALF_UP


def exact_number(value: object, name: str = "the number") -> Exact:
    """Take a number that is exact, or refuse it.

    Args:
        value: an int, Fraction or finite Decimal; another integer type (NumPy's, for instance) becomes an int.
        name: what the number is, for the message.

    Returns:
        The number, as int, Fraction or Decimal.

    Raises:
        TypeError: a bool, a float or no number at all.
        NotFiniteError: a Decimal that is NaN or infinite.

    Examples:
        >>> exact_number(15)
        15
        >>> exact_number(0.5, "the share")
        Traceback (most recent call last):
        TypeError: the share is the float 0.5; give an int, a Fraction or a Decimal
    """
    if type(value) is int or type(value) is Fraction:
        return value
    if isinstance(value, Decimal):
        if not value.is_finite():
            raise NotFiniteError(name=name, value=value)
        return value
    if not isinstance(value, bool) and isinstance(value, Integral):
        return int(value)
    if isinstance(value, Fraction):
        return Fraction(value.numerator, value.denominator)
    msg = f"{name} is the {type(value).__name__} {value!r}; give an int, a Fraction or a Decimal"
    raise TypeError(msg)


def whole_number(value: object, name: str = "the number") -> int:
    """Take a whole number, or refuse it.

    Args:
        value: an int or another integer type.
        name: what the number is, for the message.

    Returns:
        The number as an int.

    Raises:
        TypeError: anything else, a bool and a float included.

    Examples:
        >>> whole_number(True, "places")
        Traceback (most recent call last):
        TypeError: places is the bool True; give an int
    """
    if type(value) is int:
        return value
    if not isinstance(value, bool) and isinstance(value, Integral):
        return int(value)
    msg = f"{name} is the {type(value).__name__} {value!r}; give an int"
    raise TypeError(msg)


def round_quotient(numerator: int, denominator: int, rounding: Rounding = _HALF_UP) -> int:
    """Divide two whole numbers and round the quotient to a whole number.

    Args:
        numerator: the number above the line.
        denominator: the number below the line; not zero.
        rounding: how.

    Returns:
        The rounded quotient.

    Raises:
        TypeError: `rounding` is no `Rounding`.
        UndefinedRatioError: the denominator is zero.

    Examples:
        >>> round_quotient(-5, 2), round_quotient(-5, 2, Rounding.HALF_EVEN), round_quotient(-5, 2, Rounding.DOWN)
        (-3, -2, -2)
    """
    if denominator == 0:
        raise UndefinedRatioError(part=numerator, whole=denominator, reason="zero_whole")
    negative = (numerator < 0) is not (denominator < 0)
    quotient, remainder = divmod(abs(numerator), abs(denominator))
    if rounding is Rounding.HALF_UP:
        quotient += 2 * remainder >= abs(denominator)
    elif rounding is Rounding.HALF_EVEN:
        twice = 2 * remainder
        quotient += twice > abs(denominator) or (twice == abs(denominator) and quotient % 2 == 1)
    else:
        checked_instance(rounding, Rounding, "rounding")
    return -quotient if negative else quotient


# `places` and `rounding` are meant to be given by name. They are not keyword-only because looking up keyword-only
# defaults costs a sixth of a call, and this is the one function that is called a million times over.
def percent_units(part: Exact, whole: Exact, places: int = 1, rounding: Rounding = _HALF_UP) -> int:
    """Give a percentage as a whole number of its last decimal place: tenths of a percent at one place.

    `places` and `rounding` are meant to be given by name.

    Args:
        part: the number above the line (a result, members).
        whole: the number below the line (a target, workers), in the same measure; not zero.
        places: decimal places of the percentage, 0 to `MAX_PLACES`.
        rounding: how the percentage is shortened.

    Returns:
        The percentage times ten to the power of `places`.

    Raises:
        TypeError: a float or a bool is given, or `rounding` is no `Rounding`.
        UndefinedRatioError: `whole` is zero.
        PlacesError: `places` is out of range.
        NotFiniteError: a Decimal is NaN or infinite.

    Examples:
        >>> import unionkit as uk
        >>> uk.percent_units(15, 9), uk.percent_units(15, 9, places=2), uk.percent_units(-1, 3, places=0)
        (1667, 16667, -33)
    """
    if type(part) is int and type(whole) is int and places is _ONE and rounding is _HALF_UP and part >= 0 and whole > 0:
        return (2000 * part + whole) // (whole + whole)
    part, whole = exact_number(part, "part"), exact_number(whole, "whole")
    scale = 100 * 10 ** _checked_places(places)
    if whole == 0:
        raise UndefinedRatioError(part=part, whole=whole, reason="zero_whole")
    above, below = part.as_integer_ratio()
    above_whole, below_whole = whole.as_integer_ratio()
    return round_quotient(scale * above * below_whole, below * above_whole, rounding)


def percent(part: Exact, whole: Exact, *, places: int = 1, rounding: Rounding = _HALF_UP) -> Decimal:
    """Give a percentage as a Decimal with exactly `places` decimal places.

    Args:
        part: the number above the line (a result, members).
        whole: the number below the line (a target, workers), in the same measure; not zero.
        places: decimal places, 0 to `MAX_PLACES`.
        rounding: how the percentage is shortened.

    Returns:
        The percentage, 160.0 for 576 of 360.

    Raises:
        TypeError: a float or a bool is given, or `rounding` is no `Rounding`.
        UndefinedRatioError: `whole` is zero.
        PlacesError: `places` is out of range.
        NotFiniteError: a Decimal is NaN or infinite.

    Examples:
        >>> import unionkit as uk
        >>> uk.percent(15, 9), uk.percent(15, 9, rounding=uk.Rounding.DOWN)
        (Decimal('166.7'), Decimal('166.6'))
    """
    return with_places(percent_units(part, whole, places, rounding), places)


def with_places(units: int, places: int) -> Decimal:
    """Write a whole number of last places as a Decimal: 1667 at one place is 166.7. Exact at any length."""
    return Decimal(units).scaleb(-places, _UNBOUNDED)


def decimal_of(value: Fraction) -> Decimal | None:
    """Write a fraction as the Decimal that equals it, with no more places than it needs; None where there is none."""
    twos = (value.denominator & -value.denominator).bit_length() - 1
    fives, rest = 0, value.denominator >> twos
    while rest % 5 == 0:
        fives, rest = fives + 1, rest // 5
    if rest != 1:
        return None
    places = max(twos, fives)
    return with_places(value.numerator * 10**places // value.denominator, places)


def rounds_to(units: int, rounding: Rounding) -> tuple[Fraction, Fraction, bool, bool]:
    """Give the interval of the numbers, none below zero, that a mode shortens to a whole number.

    Args:
        units: the whole number that was printed, in its last places; not below zero.
        rounding: how it was shortened.

    Returns:
        The lower end, the upper end, whether the lower end belongs to it, whether the upper end does.

    Examples:
        >>> rounds_to(333, Rounding.HALF_UP)
        (Fraction(665, 2), Fraction(667, 2), True, False)
    """
    if checked_instance(rounding, Rounding, "rounding") is Rounding.DOWN:
        return Fraction(units), Fraction(units + 1), True, False
    low, high = max(Fraction(2 * units - 1, 2), Fraction(0)), Fraction(2 * units + 1, 2)
    if rounding is Rounding.HALF_UP or units == 0:
        return low, high, True, rounding is Rounding.HALF_EVEN
    return low, high, units % 2 == 0, units % 2 == 0


def difference(first: Exact, second: Exact) -> Exact:
    """Subtract exactly, whatever the types: Decimal arithmetic would round at the precision of its context."""
    return total_of((first, -second if not isinstance(second, Decimal) else second.copy_negate()))


def total_of(numbers: Iterable[Exact]) -> Exact:
    """Add up exactly; the sum of whole numbers is an int, of Decimals a Decimal, of a mixture a Fraction or an int."""
    items = tuple(numbers)
    if all(isinstance(item, int) for item in items):
        return sum(item for item in items if isinstance(item, int))
    if any(isinstance(item, Fraction) for item in items):
        return sum((Fraction(item) for item in items), Fraction())
    total = Decimal(0)
    for item in items:
        total = _UNBOUNDED.add(total, item if isinstance(item, Decimal) else Decimal(int(item)))
    return total


def _checked_places(places: object) -> int:
    number = whole_number(places, "places")
    if not 0 <= number <= MAX_PLACES:
        raise PlacesError(places=number, maximum=MAX_PLACES)
    return number
