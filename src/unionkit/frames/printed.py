"""Printed percentages in columns: each text is read once, and comes back as whole numbers of fixed width."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import narwhals.stable.v2 as nw

from unionkit.errors import NumberFormatError
from unionkit.frames.columns import LARGEST, temporary
from unionkit.reported.numbers import Approximation, PrintedNumber, read_number

if TYPE_CHECKING:
    from unionkit.frames.engine import Engine, Expr, Frame

__all__ = ["ABOUT", "BOUNDS", "PLAIN", "TOO_LONG", "UNREADABLE", "Reading", "with_readings"]

PLAIN: Final = "plain"
"""A number that nothing qualifies."""
ABOUT: Final = Approximation.ABOUT.value
UNREADABLE: Final = "unreadable"
TOO_LONG: Final = "too_long"
BOUNDS: Final = tuple(each.value for each in Approximation if each is not Approximation.ABOUT)

# The fields of a coded text: what qualifies it, then for each of its two readings a mark (n for a number below zero, p
# for another, - for none), its last places, 100 in last places, and at last how large a figure may be beside it.
_KIND, _MARK, _UNITS, _SCALE, _LIMIT = 10, 1, 17, 15, 17
_MOST_PLACES: Final = _SCALE - 3


class Reading(NamedTuple):
    """One reading of a printed percentage.

    Attributes:
        is_there: whether there is one.
        units: the percentage in its last places.
        scale: 100 in its last places.
    """

    is_there: Expr
    units: Expr
    scale: Expr


@lru_cache(maxsize=2**16)
def coded(text: str) -> str:
    """Read a printed percentage and write what it says in fields of fixed width."""
    try:
        number = read_number(text)
    except NumberFormatError:
        return _blank(UNREADABLE)
    qualified = number.approximation is not None
    others = () if qualified else tuple(number.read_as(other) for other in number.alternatives)
    readings = [number, *others]
    if any(each.places > _MOST_PLACES or abs(_units(each)) >= 10**_UNITS for each in readings):
        return _blank(TOO_LONG)
    limit = min(LARGEST // (200 * 10**each.places + 2) for each in readings)
    kind = PLAIN if number.approximation is None else number.approximation.value
    second = _written(readings[1]) if len(readings) > 1 else "-" + "0" * (_UNITS + _SCALE)
    return f"{kind:<{_KIND}}{_written(number)}{second}{limit:0{_LIMIT}d}"


def _blank(kind: str) -> str:
    return f"{kind:<{_KIND}}" + ("-" + "0" * (_UNITS + _SCALE)) * 2 + "0" * _LIMIT


def _units(number: PrintedNumber) -> int:
    return int(Fraction(number.value) * 10**number.places)


def _written(number: PrintedNumber) -> str:
    units = _units(number)
    return f"{'n' if units < 0 else 'p'}{abs(units):0{_UNITS}d}{100 * 10**number.places:0{_SCALE}d}"


def with_readings(frame: Frame, engine: Engine[Any], printed: str) -> tuple[Frame, Expr, tuple[Reading, Reading], Expr]:
    """Read a column of printed percentages.

    Args:
        frame: the frame.
        engine: its engine.
        printed: the column, of texts.

    Returns:
        The frame; what qualifies each percentage; its two readings, in the order in which they are tried; and how large
        a figure may be to be held against it.
    """
    code, mark = temporary("code"), temporary("reading")
    frame = engine.mapped(frame, printed, code, coded)
    frame = frame.with_columns(nw.col(code).fill_null(_blank(UNREADABLE)))
    text, start = nw.col(code), _KIND
    fields: list[Expr] = [text.str.slice(0, _KIND).str.strip_chars().alias(temporary("kind"))]
    readings: list[Reading] = []
    for place in ("first", "second"):
        names = [f"{mark}_{place}_{part}" for part in ("mark", "units", "scale")]
        for name, width in zip(names, (_MARK, _UNITS, _SCALE), strict=True):
            field = text.str.slice(start, width)
            fields.append((field if width == _MARK else field.cast(nw.Int64)).alias(name))
            start += width
        is_below = nw.col(names[0]) == "n"
        units = nw.when(is_below).then(-nw.col(names[1])).otherwise(nw.col(names[1]))
        readings.append(Reading(nw.col(names[0]) != "-", units, nw.col(names[2])))
    fields.append(text.str.slice(start, _LIMIT).cast(nw.Int64).alias(temporary("limit")))
    frame = frame.with_columns(*fields)
    return frame, nw.col(temporary("kind")), (readings[0], readings[1]), nw.col(temporary("limit"))
