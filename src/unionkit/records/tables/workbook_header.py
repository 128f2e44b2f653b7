"""The header of a sheet: below its title, and over two or three rows where groups stand above headers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from unionkit.records.tables.limits import HEADER_SEARCH_ROWS, MAX_GROUP_ROWS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.records.tables.columns import KnownColumns
    from unionkit.records.tables.workbook_parts import Merge

__all__ = ["SheetHeader", "find_header"]


class SheetHeader(NamedTuple):
    """A header that was found.

    Attributes:
        top: its first row, counted from 0.
        bottom: its last row.
        texts: the header of each column, groups first: "Số đoàn viên Nam".
        choices: for each column the texts that may name it, the fullest first.
        complete: whether all required columns are there.
        score: how many columns are known, and how many of them by their full header.
    """

    top: int
    bottom: int
    texts: tuple[str, ...]
    choices: tuple[tuple[str, ...], ...]
    complete: bool
    score: tuple[int, int]


def find_header(rows: Sequence[Sequence[object]], merges: Sequence[Merge], known: KnownColumns) -> SheetHeader | None:
    """Find the header among the first rows of a sheet.

    Args:
        rows: the values of the first rows.
        merges: the merged cells in them.
        known: the columns that are wanted.

    Returns:
        The first header with all required columns; else the first with any known column; else None.
    """
    grid = _Grid(rows, merges)
    tops = range(min(len(rows), HEADER_SEARCH_ROWS))
    headers = [header for top in tops if (header := grid.header(top, known)).score[0]]
    complete = [header for header in headers if header.complete]
    if not complete:
        return headers[0] if headers else None
    first = complete[0]
    # What looks like a group may be the title or letterhead above a header that is complete without it.
    return max((header for header in complete if header.top <= first.bottom), key=lambda header: header.score)


class _Grid:
    """The first rows of a sheet, in which every cell of a merged range holds its value."""

    def __init__(self, rows: Sequence[Sequence[object]], merges: Sequence[Merge]) -> None:
        self.rows = [[_text(value) for value in row] for row in rows]
        self.is_text = [[value is None or isinstance(value, str) for value in row] for row in rows]
        self.width = max(map(len, rows), default=0)
        self.merges = [merge for merge in merges if merge.top < len(rows) and merge.left < self.width]

    def own(self, row: int, column: int) -> str:
        """Give the text of a cell itself."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else ""

    def merge(self, row: int, column: int) -> Merge | None:
        """Give the merged range in which a cell lies."""
        return next(
            (m for m in self.merges if m.top <= row <= m.bottom and m.left <= column <= m.right),
            None,
        )

    def continues(self, row: int) -> bool:
        """Tell whether the next row belongs to a header as well: headers below groups, and nothing below the others."""
        if row + 1 >= len(self.rows):
            return False
        below = [column for column in range(self.width) if self.own(row + 1, column)]
        groups = [m for m in self.merges if m.bottom == row and m.right > m.left and self.own(m.top, m.left)]
        grouped = {column for m in groups for column in range(m.left, m.right + 1)}
        if not grouped.intersection(below) or not all(self.is_text[row + 1][column] for column in below):
            return False
        return all(column in grouped or not self._filled(row, column) for column in below)

    def _filled(self, row: int, column: int) -> str:
        merge = self.merge(row, column)
        return self.own(row, column) if merge is None else self.own(merge.top, merge.left)

    def header(self, top: int, known: KnownColumns) -> SheetHeader:
        """Read the header that begins in a row."""
        bottom = top
        while bottom - top + 1 < MAX_GROUP_ROWS and self.continues(bottom):
            bottom += 1
        parts = [self._parts(top, bottom, column) for column in range(self.width)]
        while parts and not parts[-1]:
            parts.pop()
        choices = tuple(tuple(" ".join(each[start:]) for start in range(max(len(each), 1))) for each in parts)
        places, _ = known.places(choices)
        full, _ = known.places([every[:1] for every in choices])
        return SheetHeader(
            top=top,
            bottom=bottom,
            texts=tuple(every[0] for every in choices),
            choices=choices,
            complete=all(column in places for column in known.required),
            score=(len(places), len(full)),
        )

    def _parts(self, top: int, bottom: int, column: int) -> list[str]:
        """Give the texts above a column, from the group to the header."""
        parts: list[str] = []
        seen: set[Merge] = set()
        for row in range(top, bottom + 1):
            merge = self.merge(row, column)
            if merge is not None and merge in seen:
                continue
            # A header over several columns, with none below it, is that of the first one.
            if merge is not None and merge.bottom >= bottom and column > merge.left:
                continue
            if merge is not None:
                seen.add(merge)
            if text := self._filled(row, column):
                parts.append(text)
        return parts


def _text(value: object) -> str:
    if value is None:
        return ""
    return " ".join((value.isoformat() if isinstance(value, date) else str(value)).split())
