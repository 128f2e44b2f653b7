"""Reconciliation over columns: whether printed percentages can be true, and how they were rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance
from unionkit.exact import Rounding
from unionkit.frames.columns import LARGEST, Columns, first_of, null_text, temporary
from unionkit.frames.engine import enter
from unionkit.frames.printed import ABOUT, PLAIN, TOO_LONG, UNREADABLE, with_readings
from unionkit.frames.reasons import ColumnReason
from unionkit.frames.rows import row_by_row
from unionkit.reported.numbers import Approximation
from unionkit.reported.reconciliation import MODES, Agreement, Uncheckable

if TYPE_CHECKING:
    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.frames.engine import Engine, Expr, Frame
    from unionkit.frames.printed import Reading

__all__ = ["reconcile"]

_ADDED: Final = ("agreement", "explained_by", "reason")
_LIMIT: Final = LARGEST // 202


@row_by_row
def reconcile(
    frame: IntoFrameT,
    *,
    actual: str = "actual",
    target: str = "target",
    printed: str = "printed",
    modes: tuple[Rounding, ...] = MODES,
    prefix: str = "",
) -> IntoFrameT:
    """Tell whether printed percentages can be true, and how they were rounded; `unionkit.reconcile` over columns.

    Columns read: `actual` and `target` (whole numbers of any numeric type; null and NaN are missing) and `printed`
    (texts; everything that `read_number` reads). Columns added: `agreement` (String, the value of an `Agreement`, never
    null), `explained_by` (String, the values of the ways of rounding that explain it, in the order tried and joined by
    commas; null where none does or none was asked) and `reason` (String, why it cannot be checked: the value of an
    `Uncheckable` or a `ColumnReason`; null where it can). Rows stay as they are; on DuckDB they have no order.

    Besides the reasons of the scalar function there are: `no_percent` for a null, `unreadable` where the scalar
    function raises, `not_whole` for a figure with a fraction, and `overflow` for figures beyond 45,000,000,000,000,000
    (where no decimals were printed; a tenth of that for each that was) or more than twelve decimals.

    The texts are read in Python as a part of the plan: eager engines and DuckDB read each distinct one once, and so do
    lazy Polars and Dask for each portion. DuckDB needs pandas for it.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        actual: the column of results.
        target: the column of targets, in the same measure.
        printed: the column of percentages as they were printed, with or without their sign.
        modes: the ways of rounding to try.
        prefix: what the names of the added columns begin with.

    Returns:
        The frame with the columns, of the same kind. A lazy one stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column of figures that holds no numbers, or of percentages that holds no texts.
        ColumnTakenError: a column of that name is there already.
        MissingExtraError: a DuckDB relation without pandas at hand.
        TypeError: it is no data frame, or a mode is no `Rounding`.

    Examples:
        >>> import polars as pl
        >>> from unionkit import frames
        >>> table = pl.DataFrame({"actual": [15, 832, 229], "target": [9, 2500, 299],
        ...                       "printed": ["166,6%", "33,3%", "gần 77%"]})
        >>> frames.reconcile(table).select("agreement", "explained_by", "reason").rows()
        [('consistent', 'down', None), ('consistent', 'half_up,half_even', None), ('consistent', None, None)]
    """
    tried = tuple(checked_instance(mode, Rounding, "a mode") for mode in modes)
    inside, engine = enter(frame)
    columns = Columns(inside, engine, [prefix + name for name in _ADDED])
    numbers = columns.numbers({"actual": actual, "target": target}, limit=_LIMIT, positive=("target",))
    columns.texts(printed)
    found, kind, readings, limit = with_readings(columns.frame, engine, printed)
    part, whole = numbers["actual"].value, numbers["target"].value
    fits = (part <= limit) & (part >= -limit) & (whole <= limit)
    found = found.with_columns(
        nw.when(fits).then(part).alias(temporary("part")), nw.when(fits).then(whole).alias(temporary("whole"))
    )
    for place, reading in enumerate(readings):
        found = _held_against(found, engine, reading, kind, tried, place)
    checks = [(nw.col(temporary(f"agreement_{place}")), nw.col(temporary(f"explained_{place}"))) for place in (0, 1)]
    takes_second = (checks[0][0] == Agreement.INCONSISTENT.value) & (checks[1][0] != Agreement.INCONSISTENT.value)
    reason = first_of(
        [
            (nw.col(printed).is_null(), Uncheckable.NO_PERCENT),
            (kind == UNREADABLE, ColumnReason.UNREADABLE),
            (kind == TOO_LONG, ColumnReason.OVERFLOW),
            (numbers["target"].missing, Uncheckable.NO_TARGET),
            (numbers["target"].given == 0, Uncheckable.ZERO_TARGET),
            (numbers["target"].given < 0, Uncheckable.NEGATIVE_TARGET),
            *numbers["target"].fraction,
            (numbers["actual"].missing, Uncheckable.NO_RESULT),
            *numbers["actual"].fraction,
            (kind == ABOUT, Uncheckable.APPROXIMATE),
            (nw.col(temporary("whole")).is_null(), ColumnReason.OVERFLOW),
        ]
    )
    found = found.with_columns(
        reason.alias(prefix + "reason"),
        *(
            nw.when(takes_second).then(second).otherwise(first).alias(temporary(name))
            for name, first, second in zip(_ADDED[:2], *checks, strict=True)
        ),
    )
    is_checked = nw.col(prefix + "reason").is_null()
    unchecked = nw.lit(Agreement.NOT_CHECKABLE.value)
    explained = nw.col(temporary("explained_by"))
    return engine.leave(
        found.select(
            *columns.names,
            nw.when(is_checked).then(nw.col(temporary("agreement"))).otherwise(unchecked).alias(prefix + "agreement"),
            nw.when(is_checked & (explained != ""))
            .then(explained)
            .otherwise(null_text())
            .alias(prefix + "explained_by"),
            prefix + "reason",
        )
    )


def _held_against(
    frame: Frame, engine: Engine[Any], reading: Reading, kind: Expr, modes: tuple[Rounding, ...], place: int
) -> Frame:
    """Hold the exact percentage against one reading of the printed one: whether they agree, and by which modes."""
    part, whole = nw.col(temporary("part")), nw.col(temporary("whole"))
    names = {name: temporary(f"{name}_{place}") for name in ("quotient", "rest", "half", "printed")}
    quotient, rest, printed = (nw.col(names[name]) for name in ("quotient", "rest", "printed"))
    scaled = part.abs() * reading.scale
    frame = engine.divided(frame, names["quotient"], scaled, whole)
    frame = engine.divided(frame, names["half"], quotient, whole * 0 + 2)
    # Both are compared as sizes; the sign of the result is given to what was printed.
    frame = frame.with_columns(
        (scaled - quotient * whole).alias(names["rest"]),
        nw.when(part < 0).then(-reading.units).otherwise(reading.units).alias(names["printed"]),
    )
    is_odd = quotient != nw.col(names["half"]) * 2
    one_more = quotient + 1 == printed
    above, at_half = rest * 2 > whole, rest * 2 == whole
    same = quotient == printed
    explains = {
        Rounding.DOWN: same,
        Rounding.HALF_UP: (one_more & (above | at_half)) | (same & ~(above | at_half)),
        Rounding.HALF_EVEN: (one_more & (above | (at_half & is_odd))) | (same & ~(above | (at_half & is_odd))),
    }
    equal = same & (rest == 0)
    greater = nw.when(part < 0).then(quotient < printed).otherwise((quotient > printed) | (same & (rest > 0)))
    allowed = first_of(
        [
            (kind == Approximation.OVER.value, greater),
            (kind == Approximation.AT_LEAST.value, greater | equal),
            (kind == Approximation.AT_MOST.value, ~greater),
        ],
        ~(greater | equal),
    )
    is_plain = kind == PLAIN
    pieces = [
        nw.when(is_plain & explains[mode]).then(nw.lit("," + mode.value)).otherwise(nw.lit("")) for mode in modes
    ] or [nw.lit("")]
    explained = nw.concat_str(pieces) if len(pieces) > 1 else pieces[0]
    frame = frame.with_columns(explained.str.slice(1).alias(temporary(f"explained_{place}")))
    is_explained = nw.when(is_plain).then(nw.col(temporary(f"explained_{place}")) != "").otherwise(allowed)
    agreement = first_of(
        [
            (~reading.is_there, Agreement.INCONSISTENT),
            (is_plain & equal, Agreement.EXACT),
            (is_explained, Agreement.CONSISTENT),
        ],
        nw.lit(Agreement.INCONSISTENT.value),
    )
    return frame.with_columns(agreement.alias(temporary(f"agreement_{place}")))
