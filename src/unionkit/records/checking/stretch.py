"""A stretch of records that is being checked."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from typing import Any, cast

import attrs

__all__ = ["Stretch", "id_in"]


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

    def ids(self) -> tuple[list[int], list[str]]:
        """Give the rows with an id, and their ids; a record that is bad in other ways has its id all the same."""
        rows, ids = self.rows, [value.id for value in self.good]
        for place in self.bad:
            known = id_in(self.raws[place])
            if known is not None:
                row = self.first + place
                # The rows before it are all there by now.
                at = bisect(rows, row)
                rows, ids = [*rows[:at], row, *rows[at:]], [*ids[:at], known, *ids[at:]]
        return rows, ids

    def shifted(self, offset: int) -> Stretch:
        """Give the stretch as one whose rows are counted on from those of other tables."""
        if not offset:
            return self
        return attrs.evolve(self, first=self.first + offset, rows=[row + offset for row in self.rows])

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


def id_in(raw: object) -> str | None:
    """Give the id of a record that may be bad in other ways."""
    found = cast("dict[object, object]", raw).get("id") if isinstance(raw, dict) else None
    return found if type(found) is str and found else None
