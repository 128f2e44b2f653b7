"""Sums by group, with the groups of an ordered frame in the order in which they first appear."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import narwhals.stable.v2 as nw

from unionkit.checking import checked_text
from unionkit.frames.columns import temporary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.frames.engine import Engine, Frame

__all__ = ["EVERYTHING", "column_names", "grouped"]

EVERYTHING: Final = temporary("everything")
"""The column by which all rows are one group."""


def column_names(by: str | Sequence[str]) -> tuple[str, ...]:
    """Take the name of a column or several.

    Raises:
        TypeError: a name is no text.
    """
    return (by,) if isinstance(by, str) else tuple(dict.fromkeys(checked_text(name, "a column") for name in by))


def grouped(
    frame: Frame, engine: Engine[Any], by: Sequence[str], sums: Sequence[str], peaks: Sequence[str] = ()
) -> Frame:
    """Add up columns by group.

    Args:
        frame: the frame.
        engine: its engine.
        by: the columns that make a group; all rows are one where there are none. Null is a group of its own.
        sums: columns of whole numbers to add up.
        peaks: columns of which the largest is wanted.

    Returns:
        One row a group, its columns `by`, `sums` and `peaks`.
    """
    keys = [*by] or [EVERYTHING]
    inside = frame if by else frame.with_columns(nw.lit(1, nw.Int64).alias(EVERYTHING))
    parts = [*(nw.col(name).sum() for name in sums), *(nw.col(name).max() for name in peaks)]
    names = [*by, *sums, *peaks]
    if engine.is_lazy:
        return inside.group_by(*keys).agg(*parts).select(*names)
    place = temporary("place")
    numbered = engine.numbered(inside, place)
    return numbered.group_by(*keys).agg(*parts, nw.col(place).min()).sort(place).select(*names)
