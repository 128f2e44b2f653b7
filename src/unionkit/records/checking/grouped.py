"""Records by what they have in common: held in memory up to a size, in a temporary file beyond it."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar
from weakref import finalize

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["MOST_HELD", "GroupedRecords", "key_of", "stored", "temporary_file"]

T = TypeVar("T")

MOST_HELD: Final = 200_000
"""With more records than these a group of them goes to a temporary file."""


class GroupedRecords(Generic[T]):
    """Records with a key each, given back group by group.

    Args:
        write: writes a record as what JSON holds.
        read: makes the record of it again.
        most: how many records are held in memory; beyond it they go to a temporary file on disk.
    """

    def __init__(self, write: Callable[[T], list[Any]], read: Callable[[list[Any]], T], most: int = MOST_HELD) -> None:
        self._write, self._read, self._most = write, read, most
        self._held: dict[str, list[tuple[int, T]]] = {}
        self._count = 0
        self._disk: sqlite3.Connection | None = None

    def add(self, records: Iterable[tuple[str, int, T]]) -> None:
        """Take records, each with its key and its row, in the order of the rows."""
        if self._disk is not None:
            self._to_disk(records)
            return
        for key, row, record in records:
            self._held.setdefault(key, []).append((row, record))
            self._count += 1
        if self._count > self._most:
            self._disk = temporary_file("CREATE TABLE records (key BLOB, row INTEGER, record TEXT)", self)
            self._to_disk((key, row, record) for key, group in self._held.items() for row, record in group)
            self._held.clear()

    def _to_disk(self, records: Iterable[tuple[str, int, T]]) -> None:
        if self._disk is not None:
            written = ((stored(key), row, json.dumps(self._write(record))) for key, row, record in records)
            self._disk.executemany("INSERT INTO records VALUES (?, ?, ?)", written)

    def groups(self) -> Iterator[tuple[str, list[tuple[int, T]]]]:
        """Give each key with its records and their rows, in their order; one group at a time is in memory."""
        yield from self._held.items()
        if self._disk is None:
            return
        group: list[tuple[int, T]] = []
        last = b""
        for key, row, text in self._disk.execute("SELECT key, row, record FROM records ORDER BY key, row"):
            if key != last and group:
                yield key_of(last), group
                group = []
            last = key
            group.append((row, self._read(json.loads(text))))
        if group:
            yield key_of(last), group


def temporary_file(table: str, holder: object) -> sqlite3.Connection:
    """Make a table in a temporary file, which is closed when what holds it is gone.

    Args:
        table: the statement that makes it.
        holder: what holds it.
    """
    # An empty name is a database in a temporary file, which SQLite removes by itself. A holder may be collected in any
    # thread; from Python 3.13 on a file that nobody closed is warned about.
    file = sqlite3.connect("", check_same_thread=False)
    finalize(holder, file.close)
    file.execute(table)
    return file


def stored(key: str) -> bytes:
    """Write a key for the file: JSON may hold half a surrogate pair, which SQLite refuses as text."""
    return key.encode("utf-8", "surrogatepass")


def key_of(written: bytes) -> str:
    """Read a key as it was written for the file."""
    return written.decode("utf-8", "surrogatepass")
