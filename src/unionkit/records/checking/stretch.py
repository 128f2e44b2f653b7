"""A stretch of records that is being checked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs

__all__ = ["Stretch"]


@attrs.frozen
class Stretch:
    """Some records that follow each other.

    Attributes:
        first: the number of the first.
        raws: the records as they came in.
        values: the values read from them, in order; None for those that cannot be read.
        rows: the numbers of those that could be read.
        good: their values.
        bad: the places in the stretch of the others, from 0.
    """

    first: int
    raws: Sequence[object]
    values: Sequence[Any]
    rows: list[int]
    good: list[Any]
    bad: list[int]

    @classmethod
    def of(cls, first: int, raws: Sequence[object], values: Sequence[Any]) -> Stretch:
        """Tell the records that could be read from the others."""
        good = [value for value in values if value is not None]
        if len(good) == len(values):
            return cls(first, raws, values, [*range(first, first + len(good))], good, [])
        bad = [place for place, value in enumerate(values) if value is None]
        rows = [*range(first, first + len(values))]
        for place in reversed(bad):
            del rows[place]
        return cls(first, raws, values, rows, good, bad)
