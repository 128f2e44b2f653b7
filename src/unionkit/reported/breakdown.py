"""Whether printed parts can add up to a printed total, within what their precision allows."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from unionkit.exact import Rounding, whole_number
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
        tolerance: how large a difference the rounding of the numbers can make.
    """

    agreement: Agreement
    total: Fraction
    sum: Fraction
    difference: Fraction
    tolerance: Fraction


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
    printed = [_read(part) for part in parts]
    whole = _read(total)
    found = sum((Fraction(part.value) for part in printed), Fraction())
    slacks = [_slack(part, rounding) for part in printed]
    low = sum((below for below, _ in slacks), Fraction())
    high = sum((above for _, above in slacks), Fraction())
    is_all = whole.is_percent and whole.value == 100
    total_low, total_high = (Fraction(0), Fraction(0)) if is_all else _slack(whole, rounding)
    difference = Fraction(whole.value) - found
    if not printed or any(number.approximation is not None for number in (*printed, whole)):
        agreement = Agreement.NOT_CHECKABLE
    elif difference == 0:
        agreement = Agreement.EXACT
    else:
        # The true total lies in [total + total_low, total + total_high], the true sum in [sum + low, sum + high].
        possible = low - total_high <= difference <= high - total_low
        agreement = Agreement.CONSISTENT if possible else Agreement.INCONSISTENT
    return BreakdownCheck(
        agreement=agreement,
        total=Fraction(whole.value),
        sum=found,
        difference=difference,
        tolerance=max(high - total_low, total_high - low),
    )


def _read(number: int | str | PrintedNumber) -> PrintedNumber:
    if isinstance(number, PrintedNumber):
        return number
    if isinstance(number, str):
        return read_number(number, whole=True)
    return PrintedNumber(text=str(number), value=whole_number(number, "the number"))


def _slack(number: PrintedNumber, rounding: Rounding) -> tuple[Fraction, Fraction]:
    """Give how far below and above a printed number the true one can lie."""
    if not number.is_percent and number.precision == 1:
        return Fraction(0), Fraction(0)
    if rounding is Rounding.DOWN:
        return (Fraction(0), number.precision) if number.value >= 0 else (-number.precision, Fraction(0))
    return -number.precision / 2, number.precision / 2
