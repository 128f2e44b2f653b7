"""Scoreboards over columns: how many targets of each group were reached."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import narwhals.stable.v2 as nw

from unionkit.frames.attainment import attain
from unionkit.frames.columns import Columns, refuse_taken, temporary
from unionkit.frames.engine import enter
from unionkit.frames.grouping import column_names, grouped
from unionkit.frames.rows import row_by_row
from unionkit.targets.attainment import NEARLY_FROM, Status

if TYPE_CHECKING:
    from collections.abc import Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.exact import Exact

__all__ = ["scoreboard"]

_COUNTS: Final[dict[str, tuple[Status, ...]]] = {
    "rated": tuple(Status),
    "reached": (Status.REACHED, Status.EXCEEDED),
    "exceeded": (Status.EXCEEDED,),
    "nearly": (Status.NEARLY,),
    "not_reached": (Status.NOT_REACHED,),
}
_WITHOUT: Final = "without_class"


def scoreboard(
    frame: IntoFrameT,
    *,
    by: str | Sequence[str] = "unit",
    actual: str = "actual",
    target: str = "target",
    nearly_from: Exact = NEARLY_FROM,
) -> IntoFrameT:
    """Count how many targets of each group were reached; `Scoreboard.tally` over columns.

    Columns read: `by` and, as in `attain`, `actual` and `target`. The outcome is a new frame with one row a group: the
    columns `by` and, all Int64 and never null, `rated` (targets with a class), `reached` (those exceeded included),
    `exceeded`, `nearly`, `not_reached` and `without_class` (for want of a result or a target, or refused as `attain`
    does). Groups of an eager frame stand in the order in which they first appear, those of a lazy one in none.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        by: the column or columns that make a group, for instance the unit or the indicator; () for all rows together.
        actual: the column of results.
        target: the column of targets, in the same measure.
        nearly_from: the ratio from which a target counts as nearly reached, a convention.

    Returns:
        The counts, of the same kind. A lazy frame stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column that holds no numbers.
        ColumnTakenError: a column of `by` has the name of a count.
        OptionError: `nearly_from` does not lie between 0 and 1.
        TypeError: it is no data frame.

    Examples:
        >>> import polars as pl
        >>> from unionkit import frames
        >>> table = pl.DataFrame({"unit": ["a", "a", "b"], "actual": [700, 31, None], "target": [700, 30, 9]})
        >>> frames.scoreboard(table).select("unit", "rated", "reached", "exceeded", "without_class").rows()
        [('a', 2, 2, 1, 0), ('b', 0, 0, 0, 1)]
    """
    names = column_names(by)
    inside, engine = enter(_flagged(frame, names, actual, target, nearly_from))
    counted = grouped(inside, engine, names, (*_COUNTS, _WITHOUT))
    shown = [engine.whole(nw.col(name)).alias(name) for name in (*_COUNTS, _WITHOUT)]
    return engine.leave(counted.select(*names, *shown))


@row_by_row
def _flagged(frame: IntoFrameT, names: tuple[str, ...], actual: str, target: str, nearly_from: Exact) -> IntoFrameT:
    """Give the group of every row, and a one or a zero for each count."""
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    columns.need(*names, actual, target)
    refuse_taken(names, (*_COUNTS, _WITHOUT), engine)
    mark = temporary("")
    done: Any = attain(frame, actual=actual, target=target, nearly_from=nearly_from, prefix=mark)
    rows, _ = enter(done)
    status = nw.col(mark + "status")
    one, zero = nw.lit(1, nw.Int64), nw.lit(0, nw.Int64)
    flags = {
        name: nw.when(status.is_in([each.value for each in among])).then(one).otherwise(zero)
        for name, among in _COUNTS.items()
    }
    flags[_WITHOUT] = nw.when(status.is_null()).then(one).otherwise(zero)
    return engine.leave(rows.select(*names, *(flag.alias(name) for name, flag in flags.items())))
