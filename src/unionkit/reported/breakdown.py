"""Whether printed parts can add up to a printed total, within what their precision allows."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from unionkit.checking import checked_instance
from unionkit.exact import Rounding, rounds_to, whole_number
from unionkit.reported.numbers import PrintedNumber, read_number
from unionkit.reported.reconciliation import Agreement

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["BreakdownCheck", "reconcile_total"]


@attrs.frozen(kw_only=True)
class BreakdownCheck:
    """Printed parts held against their printed total.

    Attributes:
        agreement: EXACT where the printed numbers add up, CONSISTENT where rounding can explain the difference,
            INCONSISTENT where it cannot, NOT_CHECKABLE where a number was only approximate or there are no parts.
        total: the total as it was printed.
        sum: the sum of the parts as they were printed.
        difference: the total less that sum.
        lowest: the lowest difference that the rounding of the numbers can make.
        highest: the highest difference that it can make.
    """

    agreement: Agreement
    total: Fraction
    sum: Fraction
    difference: Fraction
    lowest: Fraction
    highest: Fraction

    @property
    def tolerance(self) -> Fraction:
        """The largest difference, either way, that the rounding of the numbers can make."""
        return max(-self.lowest, self.highest)


def reconcile_total(
    parts: Iterable[int | str | PrintedNumber],
    total: int | str | PrintedNumber,
    *,
    rounding: Rounding = Rounding.HALF_UP,
) -> BreakdownCheck:
    """Tell whether printed parts can add up to a printed total.

    A whole count (832) is taken as exact; a percentage, a number with decimals and one with nghìn, triệu and the like
    as rounded in its last printed place.

    Args:
        parts: the parts as they were printed, or as ints.
        total: the total as it was printed, or as an int; for shares of one whole, "100%" is exact.
        rounding: how the numbers were shortened: by half a last place either way, or by up to one where they were cut.

    Returns:
        The check, with the difference and the largest difference that rounding can make.

    Raises:
        NumberFormatError: a text is no number.
        TypeError: a float or a bool.

    Examples:
        >>> import unionkit as uk
        >>> uk.reconcile_total([63, 19], 83).agreement.name
        'INCONSISTENT'
        >>> uk.reconcile_total(["33,3%", "33,3%", "33,3%"], "100%").agreement.name
        'CONSISTENT'
    """
    if isinstance(parts, str):
        msg = f"parts is the str {parts!r:.60}; give the parts one by one"
        raise TypeError(msg)
    printed, whole = [_read(part) for part in parts], _read(total)
    checked_instance(rounding, Rounding, "rounding")
    check = _held_against(printed, whole, rounding)
    if check.agreement is not Agreement.INCONSISTENT:
        return check
    # In English notation 33.333% has decimals: of two readings the one that adds up is meant.
    other = _held_against([_english(part) for part in printed], _english(whole), rounding)
    return check if other.agreement is Agreement.INCONSISTENT else other


def _english(number: PrintedNumber) -> PrintedNumber:
    return number.read_as(number.alternatives[0]) if number.alternatives else number


def _held_against(printed: list[PrintedNumber], whole: PrintedNumber, rounding: Rounding) -> BreakdownCheck:
    found = sum((Fraction(part.value) for part in printed), Fraction())
    difference = Fraction(whole.value) - found
    intervals = [_interval(part, rounding) for part in printed]
    parts_sum = _Interval(
        low=sum((item.low for item in intervals), Fraction()),
        high=sum((item.high for item in intervals), Fraction()),
        low_in=all(item.low_in for item in intervals),
        high_in=all(item.high_in for item in intervals),
    )
    is_all = whole.is_percent and whole.value == 100
    true_total = _exactly(whole) if is_all else _interval(whole, rounding)
    if not printed or any(number.approximation is not None for number in (*printed, whole)):
        agreement = Agreement.NOT_CHECKABLE
    elif difference == 0:
        agreement = Agreement.EXACT
    else:
        agreement = Agreement.CONSISTENT if parts_sum.meets(true_total) else Agreement.INCONSISTENT
    below, above = parts_sum.low - found, parts_sum.high - found
    return BreakdownCheck(
        agreement=agreement,
        total=Fraction(whole.value),
        sum=found,
        difference=difference,
        lowest=below - (true_total.high - Fraction(whole.value)),
        highest=above - (true_total.low - Fraction(whole.value)),
    )


def _read(number: int | str | PrintedNumber) -> PrintedNumber:
    if isinstance(number, PrintedNumber):
        return number
    if isinstance(number, str):
        return read_number(number, whole=True)
    return PrintedNumber(text=str(number), value=whole_number(number, "the number"))


@attrs.frozen(kw_only=True)
class _Interval:
    """Where the true number behind a printed one lies."""

    low: Fraction
    high: Fraction
    low_in: bool
    high_in: bool

    def meets(self, other: _Interval) -> bool:
        """Tell whether a number lies in both."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low != high:
            return low < high
        ends = (
            (self.low, self.low_in),
            (self.high, self.high_in),
            (other.low, other.low_in),
            (other.high, other.high_in),
        )
        return all(inside for end, inside in ends if end == low)


def _exactly(number: PrintedNumber) -> _Interval:
    value = Fraction(number.value)
    return _Interval(low=value, high=value, low_in=True, high_in=True)


def _interval(number: PrintedNumber, rounding: Rounding) -> _Interval:
    if not number.is_percent and number.precision == 1:
        return _exactly(number)
    value = Fraction(number.value)
    low, high, low_in, high_in = rounds_to(int(abs(value) / number.precision), rounding)
    low, high = low * number.precision, high * number.precision
    if value == 0:
        # What rounds to nothing may lie on either side of it.
        return _Interval(low=-high, high=high, low_in=high_in, high_in=high_in)
    if value < 0:
        low, high, low_in, high_in = -high, -low, high_in, low_in
    return _Interval(low=low, high=high, low_in=low_in, high_in=high_in)
