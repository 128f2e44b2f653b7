"""Binary floating-point numbers of spreadsheets and columns made exact: what was written, not what is stored."""

from __future__ import annotations

import math
import struct
from decimal import Decimal
from typing import Final

__all__ = ["exact_cell", "exact_single"]


def exact_cell(value: float) -> int | Decimal | str:
    """Give a stored number as it was written.

    Args:
        value: an int or a float.

    Returns:
        An int for a whole number; else the Decimal with the fewest digits that is stored as this float; text for what
        is no number.

    Examples:
        >>> exact_cell(7.9), exact_cell(2500.0), exact_cell(float("nan"))
        (Decimal('7.9'), 2500, 'nan')
    """
    return value if isinstance(value, int) else _exact(value, repr(value))


def exact_single(value: float) -> int | Decimal | str:
    """Give a number that was stored in single precision as it was written: 7.9, and not 7.900000095367432."""
    if not math.isfinite(value):
        return repr(value)
    texts = (f"{value:.{digits}g}" for digits in _SINGLE_DIGITS)
    return _exact(value, next(text for text in texts if struct.unpack("f", struct.pack("f", float(text)))[0] == value))


_SINGLE_DIGITS: Final = range(6, 10)
"""Nine digits always tell one number in single precision from the others."""


def _exact(value: float, written: str) -> int | Decimal | str:
    if not math.isfinite(value):
        return written
    number = Decimal(written)
    return int(number) if value.is_integer() else number
