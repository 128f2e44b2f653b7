"""A stretch of records that is being checked."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.records.converting.bulk import Taken

__all__ = ["Stretch", "id_in"]


class Stretch:
    """Some records that follow each other.

    Attributes:
        first: the number of the first.
        raws: the records as they came in.
        taken: what was read of them.
        bad: the places in the stretch of those that could not be read, from 0.
        rows: the numbers of the others.
    """

    def __init__(self, first: int, raws: Sequence[object], taken: Taken[Any]) -> None:
        self.first: int = first
        self.raws: Sequence[object] = raws
        self.taken: Taken[Any] = taken
        self.bad: Sequence[int] = [*taken.findings]
        self.rows: list[int] = [*range(first, first + len(raws))]
        for place in reversed(self.bad):
            del self.rows[place]

    @property
    def good(self) -> list[Any]:
        """The values of the records that could be read."""
        return self.taken.good

    def column(self, name: str) -> Sequence[Any]:
        """Give a field of the records that could be read."""
        return self.taken.column(name)

    def ids(self) -> tuple[list[int], Sequence[str]]:
        """Give the rows with an id, and their ids; a record that is bad in other ways has its id all the same."""
        if not self.bad:
            return self.rows, self.column("id")
        rows, ids = [*self.rows], [*self.column("id")]
        for place in self.bad:
            known = id_in(self.raws[place])
            if known is not None:
                row = self.first + place
                # The rows before it are all there by now.
                at = bisect(rows, row)
                rows.insert(at, row)
                ids.insert(at, known)
        return rows, ids

    def shifted(self, offset: int) -> Stretch:
        """Give the stretch as one whose rows are counted on from those of other tables."""
        return self if not offset else Stretch(self.first + offset, self.raws, self.taken)


def id_in(raw: object) -> str | None:
    """Give the id of a record that may be bad in other ways."""
    found = cast("dict[object, object]", raw).get("id") if isinstance(raw, dict) else None
    return found if type(found) is str and found else None
