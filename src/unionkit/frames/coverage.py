"""Coverage of a round of congresses over columns: how many units have held theirs, and which of them late."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Final

import narwhals.stable.v2 as nw

from unionkit.frames.columns import Columns, refuse_taken
from unionkit.frames.engine import enter
from unionkit.frames.grouping import column_names, grouped
from unionkit.frames.rows import row_by_row
from unionkit.periods.span import checked_day

if TYPE_CHECKING:
    from collections.abc import Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.frames.engine import Expr

__all__ = ["congress_coverage"]

_COUNTS: Final = ("units", "held", "outstanding", "late", "held_late")


def congress_coverage(
    frame: IntoFrameT,
    *,
    as_of: date,
    due: date | str | None = None,
    by: str | Sequence[str] = (),
    unit: str = "unit",
    held_on: str = "held_on",
) -> IntoFrameT:
    """Count by group how many units have held their congress by a day, and which late.

    It is `unionkit.congress_coverage` over columns; the counts set against `units` by `attain` are its attainment.

    Columns read: `unit` (texts; a row without one is left out), `held_on` (days; null where no congress is reported),
    `by` and, where it is a name, `due` (days; null where none is known). Datetimes stand for their day at midnight. A
    unit that stands in a group twice counts once; it has held its congress if one of its rows says so. The outcome is a
    new frame with one row a group: the columns `by` and, all Int64 and never null, `units`, `held` (up to `as_of`),
    `outstanding` (the others), `late` (those of them whose last day is before `as_of`) and `held_late` (held after the
    last day). Groups of an eager frame stand in the order in which they first appear, those of a lazy one in none.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        as_of: the day of the evidence.
        due: the last day of all units, the column of last days, or None where none is known.
        by: the column or columns that make a group, for instance the parent; () for all units together.
        unit: the column of ids.
        held_on: the column of the days on which congresses were held.

    Returns:
        The counts, of the same kind. A lazy frame stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column of another kind.
        ColumnTakenError: a column of `by` has the name of a count.
        TypeError: it is no data frame, or a datetime for a day.

    Examples:
        >>> from datetime import date
        >>> import polars as pl
        >>> from unionkit import frames
        >>> table = pl.DataFrame({"unit": ["a", "b", "c"], "held_on": [date(2023, 3, 28), date(2023, 4, 30), None]})
        >>> frames.congress_coverage(table, as_of=date(2023, 4, 30), due=date(2023, 4, 29)).rows()
        [(3, 2, 1, 1, 1)]
    """
    names = column_names(by)
    checked_day(as_of, "as_of")
    if not isinstance(due, str) and due is not None:
        checked_day(due, "due")
    flagged = _flagged(frame, names, unit, held_on, as_of, due)
    inside, engine = enter(flagged)
    key = "__unionkit_unit"
    each = grouped(inside, engine, (*names, key), (), ("held", "is_late", "held_late"))
    held, late = nw.col("held"), nw.col("is_late")
    one = nw.lit(1, nw.Int64)
    rows = each.with_columns(
        one.alias("units"),
        (one - held).alias("outstanding"),
        nw.when(held == 0).then(late).otherwise(nw.lit(0, nw.Int64)).alias("late"),
    )
    counts = grouped(rows, engine, names, _COUNTS)
    return engine.leave(counts.select(*names, *(engine.whole(nw.col(name)).alias(name) for name in _COUNTS)))


@row_by_row
def _flagged(
    frame: IntoFrameT, names: tuple[str, ...], unit: str, held_on: str, as_of: date, due: date | str | None
) -> IntoFrameT:
    """Give the group and unit of every row, and ones and zeros for what it says."""
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    days = [held_on, due] if isinstance(due, str) else [held_on]
    columns.need(*names, unit, *days)
    refuse_taken(names, _COUNTS, engine)
    columns.days(*days)
    text, held = columns.text(unit), nw.col(held_on)
    is_held = _up_to(held, columns.types[held_on], as_of)
    none = nw.lit(value=False)
    was_due = held_late = none
    if isinstance(due, str):
        was_due = _up_to(nw.col(due), columns.types[due], as_of - timedelta(days=1))
        held_late = is_held & ~nw.col(due).is_null() & (held > nw.col(due))
    elif due is not None:
        was_due = nw.lit(due < as_of)
        held_late = is_held & ~_up_to(held, columns.types[held_on], due)
    flags = {"held": is_held, "is_late": was_due, "held_late": held_late}
    one, zero = nw.lit(1, nw.Int64), nw.lit(0, nw.Int64)
    rows = inside.filter(~text.is_null())
    return engine.leave(
        rows.select(
            *names,
            text.alias("__unionkit_unit"),
            *(nw.when(flag).then(one).otherwise(zero).alias(name) for name, flag in flags.items()),
        )
    )


def _up_to(days: Expr, kind: object, last: date) -> Expr:
    """Tell which days are no later than a day; null is not."""
    if kind == nw.Date:
        return ~days.is_null() & (days <= nw.lit(last))
    after = datetime(last.year, last.month, last.day) + timedelta(days=1)  # noqa: DTZ001 - a day has no zone
    return ~days.is_null() & (days < nw.lit(after))
