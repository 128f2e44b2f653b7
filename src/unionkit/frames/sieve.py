"""Finding values and rows that may be at fault without looking at all of them closely.

On an eager Polars frame texts are told apart by their hashes, which are quick to make, to sort and to look up: what
cannot be at fault is left aside, and the few rows that remain are judged exactly. Other engines, and plans, are asked
for groups and joins.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import attrs
import narwhals.stable.v2 as nw

from unionkit.frames.columns import temporary
from unionkit.frames.engine import enter
from unionkit.frames.natives import module

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unionkit.frames.engine import Engine, Expr, Frame

__all__ = ["Sieved", "may_be_blank", "not_among", "repeated", "sieved"]

_VALUE: Final = temporary("value")
_COUNT: Final = temporary("count")
_AT: Final = temporary("at")
_SPACES: Final = (("\x7f", "\xa1"), ("\u1680", "\u1681"), ("\u2000", "\u3001"))
"""Ranges of first characters in which all spaces beyond the first letters of ASCII are."""


@attrs.frozen
class Sieved:
    """The rows of an eager Polars frame, parted into those that may be at fault and the others.

    Attributes:
        rows: all rows, a native frame.
        mask: which of them may be at fault, a native series.
    """

    rows: Any
    mask: Any

    @property
    def near(self) -> Frame:
        """The rows that may be at fault, with their places."""
        return enter(self.rows.lazy().with_row_index(_AT).filter(self.mask))[0]

    def without(self, faulty: Frame) -> Frame:
        """Give all rows but some of those that may be at fault."""
        native: Any = faulty.to_native()
        places = native.select(_AT).collect().to_series()
        keeps = ~self.mask
        if len(places) < self.mask.sum():
            keeps = module("polars").repeat(value=True, n=len(self.rows), eager=True).scatter(places, values=False)
        return enter(self.rows.filter(keeps).lazy())[0]


def sieved(
    frame: Frame,
    engine: Engine[Any],
    sieve: Callable[..., Any],
    args: tuple[object, ...],
    few: Sequence[tuple[str, Frame]],
) -> Sieved | None:
    """Part the rows that may be at fault from those that are not, where that is quicker than to judge all.

    Args:
        frame: the frame.
        engine: its engine.
        sieve: a function that gives flags of a native frame: a row without one is not at fault.
        args: what it takes besides.
        few: columns, and which of their values are at fault.

    Returns:
        The rows parted, or None where an engine is as quick without it.
    """
    if not engine.is_polars or engine.is_lazy or not all(_has_codes(frame, name) for name, _ in few):
        return None
    pl = module("polars")

    rows: Any = cast("Any", frame).to_native().collect()
    values = [cast("Any", each).to_native().collect() for _, each in few]
    likely = [
        _codes(name).is_in(_coded(each)).alias(temporary(f"few_{place}"))
        for place, ((name, _), each) in enumerate(zip(few, values, strict=True))
    ]
    flags = pl.concat([sieve(rows, *args), rows.select(likely)], how="horizontal")
    return Sieved(rows, flags.select(pl.any_horizontal(pl.all()).fill_null(value=False)).to_series())


def may_be_blank(text: Expr) -> Expr:
    """Tell which texts begin with what may be a space, or are empty; by the order of texts, which is quick."""
    ranges = ((text >= first) & (text < beyond) for first, beyond in _SPACES)
    return nw.any_horizontal(text < "!", *ranges, ignore_nulls=True)


def repeated(frame: Frame, engine: Engine[Any], column: str) -> Frame:
    """Give the values that stand in a column more than once, each once; null is none."""
    rows = frame.select(column).filter(nw.col(column).is_duplicated()) if engine.is_pandas else frame
    if engine.is_polars and not engine.is_lazy and _has_codes(frame, column):
        native: Any = cast("Any", frame).to_native().collect()
        codes = native.select(_codes(column)).to_series()
        in_order = codes.drop_nulls().sort()
        twice = in_order.filter(in_order == in_order.shift())
        # Another text may have the same hash: the texts are counted below.
        rows = enter(native.select(column).filter(codes.is_in(twice.implode())).lazy())[0]
    return _counted(rows, column).filter(nw.col(_COUNT) > 1).select(_VALUE)


def not_among(frame: Frame, engine: Engine[Any], column: str, other: str) -> Frame:
    """Give the values of a column that do not stand in another, each once; null is none."""
    if not (engine.is_polars and not engine.is_lazy and _has_codes(frame, column, other)):
        known = _counted(frame, other).select(_VALUE)
        return _counted(frame, column).select(_VALUE).join(known, on=_VALUE, how="anti")
    pl = module("polars")

    native: Any = cast("Any", frame).to_native().collect()
    value = pl.col(column)
    # Rows with one value often stand together.
    changes = value.ne_missing(value.shift()) | (pl.int_range(pl.len()) == 0)
    distinct = native.select(value.filter(changes).alias(_VALUE)).drop_nulls().unique()
    likely = native.select(_codes(other).is_in(_coded(distinct))).to_series()
    found = native.filter(likely).select(pl.col(other).alias(_VALUE))
    return enter(distinct.join(found, on=_VALUE, how="anti").lazy())[0]


def _counted(frame: Frame, column: str) -> Frame:
    """Give every value of a column once, with how many rows have it."""
    values = frame.select(nw.col(column).alias(_VALUE)).filter(~nw.col(_VALUE).is_null())
    return values.group_by(_VALUE).agg(nw.len().alias(_COUNT))


def _has_codes(frame: Frame, *columns: str) -> bool:
    """Tell whether all these columns are texts, or all of one type of integers."""
    schema = frame.collect_schema()
    kinds = {schema[name] for name in columns}
    return len(kinds) == 1 and all(kind == nw.String or kind.is_integer() for kind in kinds)


def _codes(column: str) -> Any:
    """Give numbers for values: equal ones have equal numbers, and hardly ever do others."""
    pl = module("polars")

    return pl.when(pl.col(column).is_not_null()).then(pl.col(column).hash())


def _coded(values: Any) -> Any:
    """Give the numbers of a native frame of one column as one list, to be asked what is in it."""
    (name,) = values.columns
    return values.select(_codes(name)).to_series().implode()
