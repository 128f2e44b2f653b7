"""Allocation over columns: a total of each group split in proportion to weights, by largest remainders."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import narwhals.stable.v2 as nw

from unionkit.errors import AllocationError, EngineError
from unionkit.exact import whole_number
from unionkit.frames.columns import Columns, first_of, temporary
from unionkit.frames.engine import enter
from unionkit.frames.grouping import EVERYTHING, column_names
from unionkit.frames.reasons import ColumnReason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from enum import Enum

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.frames.columns import Number
    from unionkit.frames.engine import Expr

__all__ = ["allocate"]

_ABLE: Final = ("Polars", "pandas", "PyArrow", "DuckDB", "Ibis", "PySpark")
_LIMIT: Final = 2**53
_PRODUCT: Final = 2.0**62
"""What a total times a weight, and the weights of a group together, must stay below."""
_REASONS: Final = (
    ColumnReason.NOT_KNOWN, ColumnReason.NOT_WHOLE, ColumnReason.OVERFLOW, ColumnReason.BELOW_ZERO,
    ColumnReason.CONTRADICTION, ColumnReason.NO_WEIGHT,
)  # fmt: skip


def allocate(
    frame: IntoFrameT,
    *,
    total: int | str,
    by: str | Sequence[str] = (),
    weight: str = "weight",
    order: str | Sequence[str] = (),
    prefix: str = "",
) -> IntoFrameT:
    """Split a total among the rows of each group in proportion to weights; `unionkit.allocate` over columns.

    It splits by largest remainders in exact integers, so that the amounts of a group add up to its total.

    Columns read: `weight` (whole numbers of any numeric type, none below zero), `by`, `order` and, where it is a name,
    `total` (whole numbers, the same on all rows of a group). Columns added: `amount` (Int64) and `reason` (String).
    Either all rows of a group have an amount, or all have the reason why it is not split: a weight or the total is
    missing (`not_known`), has a fraction (`not_whole`) or is `below_zero`, totals differ (`contradiction`), there is
    `no_weight`, or the total times a weight, or all weights together, are beyond 4,600,000,000,000,000,000
    (`overflow`). Ties go to the row that comes first: in the order of the frame, or by the columns `order`. Rows of an
    eager frame keep their order.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis or PySpark.
        total: what is to be split in every group, or the column that says it.
        by: the column or columns that make a group; () where all rows are one.
        weight: the column of weights.
        order: the column or columns that order the rows of a group; needed on a lazy engine, whose rows have no order.
        prefix: what the names of the added columns begin with.

    Returns:
        The frame with the columns, of the same kind. A lazy one stays lazy.

    Raises:
        MissingColumnError: a column is not there, or a lazy frame is given no `order`; the error names those there are.
        ColumnTypeError: a column that holds no numbers.
        ColumnTakenError: a column of that name is there already.
        AllocationError: a total below zero.
        EngineError: a Dask frame, which cannot number the rows of a group.
        TypeError: it is no data frame, or a float or a bool for a total.

    Examples:
        >>> import polars as pl
        >>> from unionkit import frames
        >>> table = pl.DataFrame({"unit": ["a", "b", "c"], "weight": [1, 1, 1]})
        >>> frames.allocate(table, total=2500)["amount"].to_list()
        [834, 833, 833]
    """
    keys, orders = column_names(by), column_names(order)
    inside, engine = enter(frame)
    if engine.name == "dask":
        raise EngineError(engine="Dask", function="allocate", able=_ABLE)
    columns = Columns(inside, engine, (f"{prefix}amount", f"{prefix}reason"))
    columns.need(*keys, *orders)
    if engine.is_lazy and not orders:
        columns.need("order")
    named = {"weight": weight, "total": total} if isinstance(total, str) else {"weight": weight}
    numbers = columns.numbers(named, limit=_LIMIT)
    if not isinstance(total, str) and whole_number(total, "total") < 0:
        raise AllocationError(total=total, problem="negative_total")
    whole = numbers["total"].value if isinstance(total, str) else nw.lit(min(total, 2**62), nw.Int64)
    names = (
        "group",
        "fault",
        "weight_",
        "total_",
        "size",
        "least",
        "most",
        "sum",
        "share",
        "below",
        "rank",
        "first",
        "left",
    )
    at = {name: temporary(name) for name in names}
    col = {name: nw.col(given) for name, given in at.items()}
    groups = [*keys] or [EVERYTHING]
    rows = columns.frame.with_columns(nw.lit(1, nw.Int64).alias(EVERYTHING))
    place = temporary("place")
    if not engine.is_lazy:
        rows = engine.numbered(rows, place)
        orders = (*orders, place)
    faults = [fault for number in numbers.values() for fault in _faults(number)]
    fault = first_of([(where, str(_REASONS.index(reason) + 1)) for where, reason in faults], nw.lit("0"))
    rows = rows.with_columns(
        fault.cast(nw.Int64).alias(at["fault"]),
        numbers["weight"].value.fill_null(0).alias(at["weight_"]),
        whole.fill_null(0).alias(at["total_"]),
    )
    rows = rows.with_columns(col["weight_"].cast(nw.Float64).alias(at["size"]))
    rows = rows.with_columns(
        col["fault"].max().over(*groups).alias(at["fault"]),
        col["size"].sum().over(*groups).alias(at["size"]),
        col["weight_"].max().over(*groups).alias(at["most"]),
        col["total_"].min().over(*groups).alias(at["least"]),
        col["total_"].max().over(*groups).alias(at["left"]),
    )
    too_large = (col["size"] >= _PRODUCT) | (col["left"].cast(nw.Float64) * col["most"].cast(nw.Float64) >= _PRODUCT)
    whole_fault = first_of(
        [
            (col["fault"] > 0, col["fault"]),
            (col["least"] != col["left"], _code(ColumnReason.CONTRADICTION)),
            (col["most"] == 0, _code(ColumnReason.NO_WEIGHT)),
            (too_large, _code(ColumnReason.OVERFLOW)),
        ],
        nw.lit(0, nw.Int64),
    )
    rows = rows.with_columns(whole_fault.alias(at["fault"]))
    splits = col["fault"] == 0
    zero, one = nw.lit(0, nw.Int64), nw.lit(1, nw.Int64)
    rows = rows.with_columns(
        nw.when(splits).then(col["weight_"]).otherwise(zero).alias(at["weight_"]),
        nw.when(splits).then(col["total_"]).otherwise(zero).alias(at["total_"]),
    )
    rows = rows.with_columns(engine.whole(col["weight_"].sum().over(*groups)).alias(at["sum"]))
    rows = rows.with_columns(nw.when(col["sum"] > 0).then(col["sum"]).otherwise(one).alias(at["sum"]))
    rows = engine.divided(rows, at["share"], col["weight_"] * col["total_"], col["sum"])
    # The largest remainder comes first: it is what is missing to the next whole number that is sorted.
    rows = rows.with_columns((col["share"] * col["sum"] - col["weight_"] * col["total_"]).alias(at["below"]))
    rows = rows.with_columns(engine.whole(col["share"].sum().over(*groups)).alias(at["left"]))
    rows = engine.ranked(rows, at["rank"], [*groups, at["below"], *orders])
    rows = rows.with_columns(col["rank"].min().over(*groups).alias(at["first"]))
    extra = nw.when(col["rank"] - col["first"] < col["total_"] - col["left"]).then(one).otherwise(zero)
    amount = nw.when(splits).then(col["share"] + extra)
    reason = first_of([(col["fault"] == place_of + 1, each) for place_of, each in enumerate(_REASONS)])
    rows = rows.with_columns(engine.whole(amount).alias(f"{prefix}amount"), reason.alias(f"{prefix}reason"))
    if not engine.is_lazy:
        rows = rows.sort(place)
    return engine.leave(rows.select(*columns.names, f"{prefix}amount", f"{prefix}reason"))


def _faults(number: Number) -> list[tuple[Expr, Enum]]:
    return [
        (number.missing, ColumnReason.NOT_KNOWN),
        (number.given < 0, ColumnReason.BELOW_ZERO),
        *number.fraction,
        (number.too_large, ColumnReason.OVERFLOW),
    ]


def _code(reason: ColumnReason) -> Expr:
    return nw.lit(_REASONS.index(reason) + 1, nw.Int64)
