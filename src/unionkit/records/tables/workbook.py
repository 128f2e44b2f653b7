"""XLSX, row by row: dates as dates, whole numbers as whole numbers, texts as texts, percentages as they are shown."""

from __future__ import annotations

import re
import warnings
from datetime import datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from itertools import chain, islice
from typing import IO, TYPE_CHECKING, Final, Protocol, cast

from unionkit.errors import HeaderError, SheetError, TableFormatError, TableLimitError, UnionkitError
from unionkit.findings import Finding
from unionkit.records.tables.codes import CELL_ERROR, CELL_LENGTH, OVER_LIMIT, UNCOMPUTED_FORMULA
from unionkit.records.tables.columns import match_header
from unionkit.records.tables.extras import load_extra
from unionkit.records.tables.limits import (
    HEADER_SEARCH_ROWS,
    MAX_CELL_LENGTH,
    MAX_GROUP_ROWS,
    MAX_SHEET_CELLS,
    MAX_SHEET_ROWS,
)
from unionkit.records.tables.numbers import exact_cell
from unionkit.records.tables.rows import Opened, Row, raw_cells
from unionkit.records.tables.workbook_header import SheetHeader, find_header
from unionkit.records.tables.workbook_parts import check_parts, merges_of, uncomputed_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import ExitStack

    from unionkit.records.tables.columns import Header, KnownColumns

__all__ = ["open_workbook"]

_BATCH: Final = 500
_LITERAL: Final = re.compile(r'"[^"]*"|\\.|[_*].')
_PERCENT: Final = re.compile(r"(?:\.([0#?]+))?%")


class _Cell(Protocol):
    """What is used of a cell."""

    @property
    def value(self) -> object:
        """The value, of a formula the one that was computed last."""
        ...

    @property
    def data_type(self) -> str:
        """The letter of its type; "e" is an error."""
        ...

    @property
    def number_format(self) -> str | None:
        """How a number is shown."""
        ...


class _Sheet(Protocol):
    """What is used of a sheet."""

    @property
    def title(self) -> str:
        """Its name."""
        ...

    @property
    def sheet_state(self) -> str:
        """Whether it is visible."""
        ...

    def reset_dimensions(self) -> None:
        """Forget the size that the file claims, which is often wrong."""
        ...

    def iter_rows(self, *, min_row: int, max_row: int) -> Iterator[tuple[_Cell, ...]]:
        """Give the rows."""
        ...


class _Workbook(Protocol):
    """What is used of a workbook."""

    @property
    def worksheets(self) -> list[_Sheet]:
        """Its sheets, without charts."""
        ...

    def close(self) -> None:
        """Close its archive."""
        ...


def open_workbook(file: IO[bytes], known: KnownColumns, *, name: str, sheet: str | None, closing: ExitStack) -> Opened:
    """Read the header of a sheet of a workbook.

    Args:
        file: the workbook, which can be read from any place.
        known: the columns that are wanted.
        name: the name of the file.
        sheet: the sheet; unless given, the first visible one with all required columns.
        closing: takes what is to be closed in the end.

    Raises:
        MissingExtraError: openpyxl is not installed.
        TableFormatError: it is no workbook that can be read.
        TableLimitError: it would be too large when unpacked.
        SheetError: there is no such sheet.
        HeaderError: no header is found, a required column is missing, or a column stands there twice.
    """
    load = cast("Callable[..., _Workbook]", load_extra("openpyxl", extra="excel").load_workbook)
    check_parts(file, name)
    try:
        with _quiet():
            book = load(file, read_only=True, data_only=True, keep_links=False)
            closing.callback(book.close)
            return _opened(file, book, known, name, sheet)
    except UnionkitError:
        raise
    except Exception as error:
        raise _broken(name, error) from error


def _opened(file: IO[bytes], book: _Workbook, known: KnownColumns, name: str, sheet: str | None) -> Opened:
    present = tuple(each.title for each in book.worksheets)
    wanted = [each for each in book.worksheets if each.title == sheet] if sheet is not None else _visible(book)
    if not wanted:
        raise SheetError(path=name, sheet=sheet, present=present)
    tried: list[tuple[_Sheet, SheetHeader]] = []
    first_line: tuple[str, ...] = ()
    for each in wanted:
        each.reset_dimensions()
        top = islice(each.iter_rows(min_row=1, max_row=MAX_SHEET_ROWS + 1), HEADER_SEARCH_ROWS + MAX_GROUP_ROWS)
        values = [[cell.value for cell in row] for row in top]
        first_line = first_line or next((texts for row in values if (texts := _texts(row))), ())
        found = find_header(values, merges_of(file, each.title), known)
        if found is not None:
            tried.append((each, found))
            if found.complete:
                break
    if not tried:
        columns = known.required or tuple(column.name for column in known.columns)
        raise HeaderError(path=name, line=1, missing=columns, present=first_line)
    chosen, found = next(((each, header) for each, header in tried if header.complete), tried[0])
    line = found.bottom + 1
    header = match_header(found.texts, known, name=name, line=line, sheet=chosen.title, choices=found.choices)
    items = _Rows(chosen, header, found.bottom + 2, name, uncomputed_of(file, chosen.title)).items()
    return Opened(header=header, items=items, sheet=chosen.title)


def _visible(book: _Workbook) -> list[_Sheet]:
    sheets = book.worksheets
    return [each for each in sheets if each.sheet_state == "visible"] or sheets


def _texts(row: list[object]) -> tuple[str, ...]:
    return tuple(str(value) for value in row if value is not None and str(value).strip())


def _quiet() -> warnings.catch_warnings[None]:
    """Silence what openpyxl says of drawings, extensions and styles that nobody asked for."""
    return warnings.catch_warnings(action="ignore")


def _broken(name: str, error: Exception) -> TableFormatError:
    return TableFormatError(path=name, problem="xlsx", detail=f"{type(error).__name__}: {error}")


class _Rows:
    """The rows of a sheet below its header."""

    def __init__(
        self, sheet: _Sheet, header: Header, first: int, name: str, uncomputed: Mapping[int, frozenset[int]]
    ) -> None:
        self.sheet = sheet
        self.header = header
        self.first = first
        self.name = name
        self.places = tuple(header.places.items())
        known = frozenset(header.places.values())
        self.uncomputed = {line: found for line, places in uncomputed.items() if (found := places & known)}

    def items(self) -> Iterator[Row | Finding]:
        """Give a row, or a finding, for each row of the sheet that is not blank."""
        number = total = 0
        for line, cells in enumerate(chain.from_iterable(self._batches()), start=self.first):
            # The parser fills up with empty rows where one stands beyond the last that it is to read.
            if line > MAX_SHEET_ROWS:
                raise TableLimitError(path=self.name, limit="sheet_rows", found=line, allowed=MAX_SHEET_ROWS)
            total += len(cells)
            if total > MAX_SHEET_CELLS:
                raise TableLimitError(path=self.name, limit="sheet_cells", found=total, allowed=MAX_SHEET_CELLS)
            values = [cell.value for cell in cells]
            while values and (values[-1] is None or (isinstance(values[-1], str) and not values[-1].strip())):
                values.pop()
            if not values and line not in self.uncomputed:
                continue
            number += 1
            item = self._item(cells, values, number, line)
            yield item

    def _batches(self) -> Iterator[list[tuple[_Cell, ...]]]:
        """Read some rows at a time, so that the parser's warnings are not silenced while others run."""
        rows = self.sheet.iter_rows(min_row=self.first, max_row=MAX_SHEET_ROWS + 1)
        while True:
            try:
                with _quiet():
                    batch = [*islice(rows, _BATCH)]
            except Exception as error:
                raise _broken(self.name, error) from error
            if not batch:
                return
            yield batch

    def _item(self, cells: tuple[_Cell, ...], values: list[object], number: int, line: int) -> Row | Finding:
        if line in self.uncomputed:
            return self._uncomputed(values, number, line)
        by_name: dict[str, object] = {}
        for column, place in self.places:
            value = values[place] if place < len(values) else None
            if value is None:
                by_name[column] = None
            elif isinstance(value, str):
                if cells[place].data_type == "e":
                    return self._finding(
                        Finding(rule=CELL_ERROR, field=column, found=value), values, number, line, place
                    )
                by_name[column] = value.strip() or None
            else:
                by_name[column] = _native(value, cells[place])
        longest = max((len(value) for value in values if isinstance(value, str)), default=0)
        if longest > MAX_CELL_LENGTH:
            fault = Finding(rule=OVER_LIMIT, found=longest, expected=MAX_CELL_LENGTH, facts={"limit": CELL_LENGTH})
            return self._finding(fault, values, number, line, None)
        return Row(
            number=number,
            line=line,
            cells=by_name,
            sheet=self.sheet.title,
            keys=self.header.keys,
            values=values,
        )

    def _uncomputed(self, values: list[object], number: int, line: int) -> Finding:
        """Tell which cells of a row hold formulas that were not computed."""
        places = sorted(self.uncomputed[line])
        column = next(name for name, place in self.places if place == places[0])
        cells = ", ".join(f"{_letters(place)}{line}" for place in places)
        return self._finding(
            Finding(rule=UNCOMPUTED_FORMULA, field=column, found=cells), values, number, line, places[0]
        )

    def _finding(self, fault: Finding, values: list[object], number: int, line: int, place: int | None) -> Finding:
        return Finding(
            rule=fault.rule,
            field=fault.field,
            found=fault.found,
            expected=fault.expected,
            facts={**fault.facts, "raw": raw_cells(self.header.keys, values)},
            file=self.name,
            sheet=self.sheet.title,
            row=number,
            line=line,
            column=None if place is None else place + 1,
        )


def _letters(place: int) -> str:
    """Name a column, counted from 0, as a spreadsheet does: A, B, …, AA."""
    letters = ""
    place += 1
    while place:
        place, letter = divmod(place - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return letters


def _native(value: object, cell: _Cell) -> object:
    """Give the value of a cell as it is meant: a day for midnight, a percentage for what is shown as one."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        number = exact_cell(value)
        return _percentage(number, cell.number_format or "")
    if isinstance(value, datetime):
        return value.date() if value.time() == time() and value.tzinfo is None else value
    if isinstance(value, time):
        return value.isoformat()
    return str(value) if isinstance(value, timedelta) else value


def _percentage(number: int | Decimal | str, shown: str) -> int | Decimal | str:
    """Write a number that is shown as a percentage as it is shown: 1.6667 in the format 0.0% is 166.7%."""
    # A sign in quotes is only written: the number is not multiplied.
    match = _PERCENT.search(_LITERAL.sub("", shown)) if "%" in shown else None
    if match is None or isinstance(number, str):
        return number
    hundredfold = Decimal(number).scaleb(2)
    if abs(hundredfold.adjusted()) > _MOST_DIGITS:
        return number
    return f"{hundredfold.quantize(Decimal(1).scaleb(-len(match[1] or '')), rounding=ROUND_HALF_UP):f}%"


_MOST_DIGITS: Final = 15
