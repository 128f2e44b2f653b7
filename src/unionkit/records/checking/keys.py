"""Which rows have a key in common: held in memory up to a size, on disk beyond it."""

from __future__ import annotations

from itertools import compress
from operator import ne
from typing import TYPE_CHECKING, Final, TypeAlias

from unionkit.records.checking.grouped import stored, temporary_file

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

__all__ = ["Key", "KeyIndex"]

Key: TypeAlias = str | tuple[str, str | None]

MOST_IN_MEMORY: Final = 500_000
"""With more keys than these an index goes to a temporary file."""

_INSERT: Final = "INSERT INTO keys VALUES (?, ?)"


class KeyIndex:
    """The keys of rows, and the rows that repeat one.

    Args:
        most: how many keys are held in memory; beyond it they go to a temporary database on disk.
    """

    def __init__(self, most: int = MOST_IN_MEMORY) -> None:
        self._most = most
        self._first: dict[Key, int] = {}
        self._repeats: list[tuple[int, int]] = []
        self._disk: sqlite3.Connection | None = None

    def add(self, rows: Sequence[int], keys: Sequence[Key]) -> None:
        """Take the keys of rows, in the order of the rows.

        Args:
            rows: the rows; one without a key is left out.
            keys: their keys: texts, or a text beside another one that may be wanting.
        """
        if self._disk is not None:
            self._disk.executemany(_INSERT, zip(rows, map(_stored, keys), strict=True))
            return
        known = [*map(self._first.setdefault, keys, rows)]
        if known != rows:
            self._repeats += compress(zip(rows, known, strict=True), map(ne, rows, known))
        if len(self._first) > self._most:
            self._to_disk()

    def _to_disk(self) -> None:
        self._disk = temporary_file("CREATE TABLE keys (row INTEGER, key BLOB)", self)
        self._disk.executemany(_INSERT, ((row, _stored(key)) for key, row in self._first.items()))
        self._first.clear()

    def repeats(self) -> Iterator[tuple[int, int]]:
        """Give each row that repeats a key, and the first row that has it."""
        yield from self._repeats
        if self._disk is None:
            return
        # The rows that repeated a key before it went to disk are not in the table: their first row is.
        found = self._disk.execute(
            "SELECT keys.row, firsts.first FROM keys JOIN "
            "(SELECT key, min(row) AS first FROM keys GROUP BY key HAVING count(*) > 1) AS firsts "
            "ON keys.key = firsts.key WHERE keys.row > firsts.first"
        )
        yield from found


def _stored(key: Key) -> bytes:
    return stored(key if isinstance(key, str) else "\0".join((key[0], key[1] or "")))
