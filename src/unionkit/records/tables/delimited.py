"""CSV with comma, semicolon or tab, line by line; a quote that nobody meant to open costs one line."""

from __future__ import annotations

import csv
from collections import deque
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

import attrs

from unionkit.errors import HeaderError, TableLimitError
from unionkit.findings import Finding
from unionkit.records.tables.codes import (
    CELL_LENGTH,
    CELL_OVER_LINES,
    LINE_LENGTH,
    OVER_LIMIT,
    TOO_FEW_CELLS,
    TOO_MANY_CELLS,
    UNREADABLE_ROW,
)
from unionkit.records.tables.columns import match_header
from unionkit.records.tables.decoding import lines_of
from unionkit.records.tables.limits import MAX_CELL_LENGTH, MAX_LINE_LENGTH, MAX_RECORD_LINES
from unionkit.records.tables.rows import Opened, Row, raw_cells
from unionkit.text import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unionkit.records.tables.columns import Header, KnownColumns

__all__ = ["open_csv"]


_Record: TypeAlias = tuple[int, list[str] | None, str, int]
"""Where a record begins, its cells (None where they cannot be read), its first line, and over how many lines it goes.

A named tuple takes longer to make than all else that is done for a record.
"""


def open_csv(texts: Iterable[str], known: KnownColumns, *, name: str) -> Opened:
    """Read the header of a CSV file; its first record that is not blank.

    Raises:
        HeaderError: the header cannot be read, a required column is missing, or a column stands there twice.
        TableLimitError: the header is too long or has too many columns.
        EncodingError: a byte does not fit.
    """
    lines = lines_of(texts)
    blank, first = 0, ""
    for line in lines:
        if line.strip():
            first = line
            break
        blank += 1
    separator = _separator(first)
    records = _records(chain([first] if first else [], lines), separator, blank)
    # A first line that cannot be read is a header without columns, and not a row before the header.
    none: _Record = (1, [], "", 1)
    place, cells, text, _ = next((each for each in records if each[1] is None or any(map(str.strip, each[1]))), none)
    if len(text) > MAX_LINE_LENGTH:
        raise TableLimitError(path=name, limit="line_length", found=len(text), allowed=MAX_LINE_LENGTH)
    if cells is None:
        raise HeaderError(path=name, line=place, unreadable=True)
    header = match_header([cell.strip() for cell in cells], known, name=name, line=place)
    return Opened(header=header, items=_rows(records, header, name, separator))


def _rows(records: Iterator[_Record], header: Header, name: str, separator: str) -> Iterator[Row | Finding]:
    number = 0
    keys, width = header.keys, len(header.texts)
    places = tuple(header.places.items())
    for line, cells, text, lines in records:
        if cells is not None and not any(map(str.strip, cells)):
            continue
        number += 1
        notes: tuple[Finding, ...] = ()
        if cells is None or len(cells) != width or lines > 1 or len(text) > MAX_CELL_LENGTH:
            fault = _fault(cells, text, width, separator)
            if cells is None or fault is not None:
                raw = {"": text.rstrip("\r\n")} if cells is None else raw_cells(keys, cells)
                fault = fault or Finding(rule=UNREADABLE_ROW, found=shortened(text.strip(), 40))
                yield attrs.evolve(fault, facts={**fault.facts, "raw": raw}, file=name, row=number, line=line)
                continue
            if any("\n" in cell or "\r" in cell for cell in map(str.strip, cells)):
                found = shortened(text.strip(), 40)
                notes = (Finding(rule=CELL_OVER_LINES, found=found, file=name, row=number, line=line),)
        by_name = {column: cells[place].strip() for column, place in places}
        yield Row(number=number, line=line, cells=by_name, findings=notes, keys=keys, values=cells)


def _fault(cells: list[str] | None, text: str, width: int, separator: str) -> Finding | None:
    """Tell what is wrong with a record; None for one that can be used, or whose quotes are the fault."""
    if len(text) > MAX_LINE_LENGTH:
        facts = {"limit": LINE_LENGTH}
        return Finding(rule=OVER_LIMIT, found=len(text), expected=MAX_LINE_LENGTH, facts=facts)
    # The csv module refuses a cell that is much too long before it is a cell.
    longest = max(map(len, text.rstrip("\r\n").split(separator) if cells is None else cells))
    if longest > MAX_CELL_LENGTH:
        return Finding(rule=OVER_LIMIT, found=longest, expected=MAX_CELL_LENGTH, facts={"limit": CELL_LENGTH})
    if cells is None:
        return None
    if len(cells) < width or any(map(str.strip, cells[width:])):
        rule = TOO_FEW_CELLS if len(cells) < width else TOO_MANY_CELLS
        return Finding(rule=rule, found=len(cells), expected=width)
    return None


def _separator(header: str) -> str:
    outside = "".join(header.split('"')[::2])
    return max((",", ";", "\t"), key=outside.count)


def _records(lines: Iterator[str], separator: str, blank: int) -> Iterator[_Record]:
    """Give the records; None for cells that cannot be read, which cost one line only.

    The first record sets the width. A record over several lines that has another width, or over too many lines, begins
    with a quote that was never meant to be open: it costs its first line, and the next line is read anew.
    """
    taken: list[str] = []
    again: deque[str] = deque()
    before, width = blank, 0
    while True:
        try:
            for cells in csv.reader(_fed(again, lines, taken), delimiter=separator, strict=True):
                count = len(taken)
                if count > 1 and width:
                    _refuse_unmeant_quote(cells, width)
                yield before + 1, cells, taken[0], count
                width = width or (len(cells) if any(map(str.strip, cells)) else 0)
                before += count
                taken.clear()
        except csv.Error:
            yield before + 1, None, taken[0], 1
            again.extendleft(reversed(taken[1:]))
            before += 1
            taken.clear()
        else:
            return


def _refuse_unmeant_quote(cells: list[str], width: int) -> None:
    if len(cells) != width:
        raise csv.Error


def _fed(again: deque[str], lines: Iterator[str], taken: list[str]) -> Iterator[str]:
    """Give the CSV reader its lines, first those that are read again, and keep those of the present record."""
    for line in chain(_drained(again), lines):
        taken.append(line)
        if len(line) > MAX_LINE_LENGTH or len(taken) > MAX_RECORD_LINES:
            raise csv.Error
        yield line


def _drained(lines: deque[str]) -> Iterator[str]:
    while lines:
        yield lines.popleft()
