"""Attainment over columns: results against targets, in tenths of a percent, with their classes and reasons."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance
from unionkit.errors import PlacesError
from unionkit.exact import Exact, Rounding, whole_number
from unionkit.frames.columns import LARGEST, Cases, Columns, Number, cases_of, null_text, temporary
from unionkit.frames.engine import Expr, enter
from unionkit.frames.reasons import ColumnReason
from unionkit.frames.rows import row_by_row
from unionkit.targets.attainment import NEARLY_FROM, Attainment, Reason, Status

if TYPE_CHECKING:
    from enum import Enum

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.frames.engine import Engine, Frame

__all__ = ["MAX_PLACES", "attain"]

MAX_PLACES: Final = 9
"""The most decimal places that can be asked for."""
_EXACT: Final = 2**53


@row_by_row
def attain(
    frame: IntoFrameT,
    *,
    actual: str = "actual",
    target: str = "target",
    places: int = 1,
    rounding: Rounding = Rounding.HALF_UP,
    nearly_from: Exact = NEARLY_FROM,
    prefix: str = "",
) -> IntoFrameT:
    """Set results against targets, row by row; `unionkit.attain` over columns.

    Columns read: `actual` and `target`, whole numbers of any numeric type; null and NaN are missing. Columns added:
    `percent_units` (Int64, the percentage in its last places: tenths at one place; it decides), `percent` (Float64, the
    double nearest to the rounded decimal, for display), `status` (String, the value of a `Status`) and `reason`
    (String, the value of a `Reason` or a `ColumnReason`). Either the first three are there or the reason is. Rows stay
    as they are, in their order where they have one.

    Besides the reasons of the scalar function there are two: `not_whole`, a figure with a fraction, and `overflow`,
    figures beyond 4,600,000,000,000,000 (at one place; a tenth of that at two, and so on) or a percentage of more than
    9,007,199,254,740,992 units.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        actual: the column of results.
        target: the column of targets, in the same measure.
        places: decimal places of the percentage, 0 to 9.
        rounding: how the percentage is shortened.
        nearly_from: the ratio from which a target counts as nearly reached, a convention.
        prefix: what the names of the added columns begin with.

    Returns:
        The frame with the columns, of the same kind. A lazy one stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column that holds no numbers.
        ColumnTakenError: a column of that name is there already.
        PlacesError: `places` is out of range.
        OptionError: `nearly_from` does not lie between 0 and 1.
        TypeError: it is no data frame, or a float or a bool for a number.

    Examples:
        >>> import polars as pl
        >>> from unionkit import frames
        >>> table = pl.DataFrame({"unit": ["me-linh", "thanh-xuan", "new"], "actual": [15, 832, 4],
        ...                       "target": [9, 2500, 0]})
        >>> frames.attain(table).select("percent_units", "percent", "status", "reason").rows()
        [(1667, 166.7, 'exceeded', None), (333, 33.3, 'not_reached', None), (None, None, None, 'zero_target')]
    """
    ratio = Fraction(Attainment(None, None, nearly_from=nearly_from).nearly_from)
    scale = 100 * 10 ** checked_places(places)
    checked_instance(rounding, Rounding, "rounding")
    inside, engine = enter(frame)
    columns = Columns(inside, engine, [prefix + name for name in _ADDED])
    limit = LARGEST // max(2 * scale + 2, ratio.denominator)
    numbers = columns.numbers({"actual": actual, "target": target}, limit=limit, positive=("target",))
    done, size = _with_size(columns.frame, engine, numbers, scale=scale, rounding=rounding)
    part, whole = map(nw.col, _PARTS)
    is_known = size <= _EXACT
    units = nw.when(is_known).then(nw.when(part < 0).then(-size).otherwise(size))
    compared = part, whole
    if engine.skips_branches and numbers["actual"].is_int64 and numbers["target"].is_int64:
        # DuckDB knows the range of a column, and not that of what was computed.
        compared = numbers["actual"].given, numbers["target"].given
    status = cases_of([(size.is_null() | (size > _EXACT), null_text()), *_statuses(*compared, ratio)],
                      nw.lit(Status.NOT_REACHED.value))  # fmt: skip
    reason = cases_of([(is_known, null_text()), *_reasons(numbers["actual"], numbers["target"])],
                      nw.lit(ColumnReason.OVERFLOW.value))  # fmt: skip
    added: tuple[Expr | Cases, ...] = units, engine.decimal(units, scale // 100), status, reason
    shown = {prefix + name: each for name, each in zip(_ADDED, added, strict=True)}
    return engine.leave(engine.chosen(done, columns.names, shown))


_ADDED: Final = ("percent_units", "percent", "status", "reason")


def checked_places(places: object) -> int:
    """Take a number of decimal places, or refuse it.

    Raises:
        PlacesError: it is out of range.
        TypeError: no whole number.
    """
    number = whole_number(places, "places")
    if not 0 <= number <= MAX_PLACES:
        raise PlacesError(places=number, maximum=MAX_PLACES)
    return number


_PARTS: Final = temporary("part"), temporary("whole")
"""The names of the result and the target beside the percentage, as it was computed from them."""


def _with_size(
    frame: Frame, engine: Engine[Any], numbers: dict[str, Number], *, scale: int, rounding: Rounding
) -> tuple[Frame, Expr]:
    """Add a result, its target (where it is above zero), and the percentage without its sign, in its last places."""
    part, whole = map(nw.col, _PARTS)
    parts = [numbers[name].value.alias(into) for name, into in zip(("actual", "target"), _PARTS, strict=True)]
    frame, size = frame.with_columns(*parts), temporary("size")
    if rounding is Rounding.DOWN:
        return engine.divided(frame, size, part.abs() * scale, whole), nw.col(size)
    doubled = part.abs() * (2 * scale) + whole
    frame = engine.divided(frame, size, doubled, whole * 2)
    if rounding is Rounding.HALF_UP:
        return frame, nw.col(size)
    # A half was taken upwards; where that made it odd it goes down.
    half = temporary("half")
    frame = engine.divided(frame, half, nw.col(size), nw.lit(2))
    is_half = nw.col(size) * (whole * 2) == doubled
    is_odd = nw.col(size) != nw.col(half) * 2
    even = nw.when(is_half & is_odd).then(nw.col(size) - 1).otherwise(nw.col(size))
    return frame.with_columns(even.alias(size)), nw.col(size)


def _statuses(part: Expr, whole: Expr, nearly_from: Fraction) -> list[tuple[Expr, Enum]]:
    nearly = part * nearly_from.denominator >= whole * nearly_from.numerator
    return [(part > whole, Status.EXCEEDED), (part == whole, Status.REACHED), (nearly, Status.NEARLY)]


def _reasons(actual: Number, target: Number) -> list[tuple[Expr, Enum]]:
    return [
        (target.missing, Reason.NO_TARGET),
        (target.given == 0, Reason.ZERO_TARGET),
        (target.given < 0, Reason.NEGATIVE_TARGET),
        *target.fraction,
        (actual.missing, Reason.NO_RESULT),
        *actual.fraction,
    ]
