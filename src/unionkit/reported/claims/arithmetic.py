"""What the arithmetic of a sentence settles: which parts a percentage belongs to, and which reading fits."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from unionkit.exact import Rounding, percent_units

if TYPE_CHECKING:
    from decimal import Decimal

    from unionkit.reported.numbers import PrintedNumber

__all__ = ["fits", "fitting_pair"]


def fits(actual: int | Decimal, target: int | Decimal, printed: PrintedNumber, percent: Decimal) -> bool:
    """Tell whether a printed percentage, with its decimal places and its "gần" or "trên", fits two numbers."""
    if target <= 0:
        return False
    exact, shown = Fraction(actual) / Fraction(target) * 100, Fraction(percent)
    if printed.approximation is not None:
        near = abs(exact - shown) <= (shown / 20 if shown > 20 else 1)
        return near and printed.approximation.allows(exact, shown) is not False
    units = shown * 10**printed.places
    return any(percent_units(exact, 100, printed.places, mode) == units for mode in Rounding)


def fitting_pair(
    actual: PrintedNumber, target: PrintedNumber, printed: PrintedNumber, percent: Decimal
) -> tuple[int | Decimal, int | Decimal] | None:
    """Find the readings of two numbers that a printed percentage fits; the Vietnamese ones are tried first.

    Args:
        actual: the number above the line.
        target: the number below the line.
        printed: the percentage as it was printed.
        percent: its value as an attainment ("vượt 46,5%" is 146.5).

    Returns:
        The two readings, or None where none fit.
    """
    for above in (actual.value, *actual.alternatives):
        for below in (target.value, *target.alternatives):
            if fits(above, below, printed, percent):
                return above, below
    return None
