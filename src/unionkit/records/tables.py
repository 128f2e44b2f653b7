"""Reading tables: UTF-8 CSV with comma, semicolon or tab, and headers in Vietnamese or English.

Rows that cannot be read are reported with their line, and the others are kept: rows in = rows good + rows with a
finding.
"""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.errors import EncodingError, HeaderError, TableFileError
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.text import UNREADABLE, lookup_key, shortened
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from os import PathLike

__all__ = ["Column", "Row", "Table", "decoded", "read_file", "read_table"]

MAX_RECORD_LINES: Final = 100
"""A record over more lines is taken for a quote that was never closed."""

TOO_MANY_CELLS: Final = FindingCode(
    code="table.too_many_cells",
    severity=Severity.ERROR,
    title=Words(vi="dòng thừa ô", en="row with too many cells"),
    template=Words(
        vi="dòng có {found} ô, bảng có {expected} cột", en="the row has {found} cells, the table {expected} columns"
    ),
    remedy=Words(
        vi="đặt ô có dấu phân cách trong dấu ngoặc kép", en="put cells that hold the separator into double quotes"
    ),
    since="0.1.0",
)
TOO_FEW_CELLS: Final = FindingCode(
    code="table.too_few_cells",
    severity=Severity.ERROR,
    title=Words(vi="dòng thiếu ô", en="row with too few cells"),
    template=Words(
        vi="dòng có {found} ô, bảng có {expected} cột", en="the row has {found} cells, the table {expected} columns"
    ),
    remedy=Words(vi="thêm các ô còn thiếu, để trống nếu không có số liệu", en="add the missing cells, empty ones too"),
    since="0.1.0",
)
UNREADABLE_ROW: Final = FindingCode(
    code="table.unreadable_row",
    severity=Severity.ERROR,
    title=Words(vi="dòng không đọc được", en="row that cannot be read"),
    template=Words(vi="không đọc được dòng bắt đầu bằng “{found}”", en="the row that begins “{found}” cannot be read"),
    remedy=Words(
        vi=f"kiểm tra dấu ngoặc kép: mỗi dấu mở phải có dấu đóng, trong vòng {MAX_RECORD_LINES} dòng",
        en=f"look at the double quotes: each must be closed, within {MAX_RECORD_LINES} lines",
    ),
    since="0.1.0",
)
UNKNOWN_COLUMN: Final = FindingCode(
    code="table.unknown_column",
    severity=Severity.NOTE,
    title=Words(vi="cột không dùng đến", en="column that is not used"),
    template=Words(vi="cột “{found}” không được dùng", en="the column “{found}” is not used"),
    remedy=Words(
        vi="nếu cần, đổi tiêu đề thành một trong: {expected}", en="if it is needed, give it one of the known headers"
    ),
    since="0.1.0",
)
CELL_OVER_LINES: Final = FindingCode(
    code="table.cell_over_lines",
    severity=Severity.WARNING,
    title=Words(vi="ô kéo dài nhiều dòng", en="cell that runs over lines"),
    template=Words(
        vi="bản ghi bắt đầu bằng “{found}” có ô kéo dài nhiều dòng",
        en="the record that begins “{found}” has a cell over several lines",
    ),
    remedy=Words(
        vi="kiểm tra dấu ngoặc kép: có thể nhiều dòng đã bị gộp làm một",
        en="look at the double quotes: rows may have become one",
    ),
    since="0.1.0",
)
register_codes(TOO_MANY_CELLS, TOO_FEW_CELLS, UNREADABLE_ROW, UNKNOWN_COLUMN, CELL_OVER_LINES)


@attrs.frozen(kw_only=True)
class Column:
    """A column that a reader knows.

    Attributes:
        name: its name in the program.
        headers: the headers under which tables give it; case, diacritics and punctuation do not matter.
        required: whether a table without it cannot be used.
    """

    name: str
    headers: tuple[str, ...]
    required: bool = False


@attrs.frozen(kw_only=True)
class Row:
    """A record of a table.

    Attributes:
        number: which record it is, counted from 1.
        line: the line of the file on which it begins, counted from 1.
        cells: the text of each known column that the table has, without surrounding spaces.
    """

    number: int
    line: int
    cells: dict[str, str]


@attrs.frozen(kw_only=True)
class Table:
    """A table that was read.

    Attributes:
        name: the file.
        columns: the place of each known column, counted from 1.
        headers: the header of each known column, as it stands in the file.
        rows: the rows that could be read.
        findings: what was wrong with the others, and what is worth knowing.
        records: how many records the file holds, good and bad, blank lines not counted.
    """

    name: str
    columns: dict[str, int]
    headers: dict[str, str]
    rows: tuple[Row, ...]
    findings: tuple[Finding, ...]
    records: int


def read_file(path: str | PathLike[str]) -> bytes:
    """Read the bytes of a file.

    Raises:
        TableFileError: it is not there or may not be opened.
    """
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise TableFileError(path=str(path), problem=error.strerror or type(error).__name__) from error
    except ValueError as error:
        # A path with a null byte.
        raise TableFileError(path=repr(path), problem=str(error)) from error


def read_table(data: bytes, columns: Sequence[Column], *, name: str) -> Table:
    """Read a table from the bytes of a CSV file.

    Args:
        data: the bytes: UTF-8, with or without byte order mark; the separator is found in the header.
        columns: the columns that are wanted.
        name: the name of the file, for messages.

    Returns:
        The table. Rows with too many or too few cells or with unclosed quotes are findings; blank lines are skipped. A
        quote that is still open after 100 lines counts as unclosed.

    Raises:
        EncodingError: the bytes are not UTF-8.
        HeaderError: the header cannot be read, a required column is missing, or a column stands there twice.
    """
    lines = [*StringIO(decoded(data, name), newline="")]
    separator = _separator(next((line for line in lines if line.strip()), ""))
    records = _records(lines, separator)
    # A first line that cannot be read is a header without columns, and not a row before the header.
    no_record: tuple[int, list[str] | None] = (1, [])
    header_line, header = next((record for record in records if record[1] is None or any(record[1])), no_record)
    if header is None:
        raise HeaderError(path=name, line=header_line, unreadable=True)
    places = _places(header, columns, name, header_line)
    findings = [
        Finding(
            rule=UNKNOWN_COLUMN,
            found=header[place],
            expected=tuple(column.headers[0] for column in columns),
            file=name,
            line=header_line,
            column=place + 1,
        )
        for place in range(len(header))
        if header[place] and place not in places.values()
    ]
    rows: list[Row] = []
    number = 0
    for line, cells in records:
        if cells is not None and not any(cells):
            continue
        number += 1
        if cells is None:
            fault = Finding(rule=UNREADABLE_ROW, found=shortened(lines[line - 1].strip(), 40))
        elif len(cells) < len(header) or any(cells[len(header) :]):
            rule = TOO_FEW_CELLS if len(cells) < len(header) else TOO_MANY_CELLS
            fault = Finding(rule=rule, found=len(cells), expected=len(header))
        else:
            by_name = {column: cells[place] for column, place in places.items()}
            if any("\n" in cell or "\r" in cell for cell in cells):
                over = Finding(rule=CELL_OVER_LINES, found=shortened(lines[line - 1].strip(), 40))
                findings.append(attrs.evolve(over, file=name, row=number, line=line))
            rows.append(Row(number=number, line=line, cells=by_name))
            continue
        findings.append(attrs.evolve(fault, file=name, row=number, line=line))
    return Table(
        name=name,
        columns={column: place + 1 for column, place in places.items()},
        headers={column: header[place] for column, place in places.items()},
        rows=tuple(rows),
        findings=tuple(findings),
        records=number,
    )


def decoded(data: bytes, name: str) -> str:
    """Read bytes as UTF-8, with or without byte order mark.

    Raises:
        EncodingError: they are not UTF-8; the error names the byte and its line.
    """
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # The codec counts from behind a byte order mark.
        byte = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        line = len(data[:byte].replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n"))
        raise EncodingError(path=name, byte=byte, line=line, value=data[byte]) from error


def _separator(header: str) -> str:
    outside = "".join(header.split('"')[::2])
    return max((",", ";", "\t"), key=outside.count)


class _Lines:
    """The lines of a file for the CSV reader; a record of too many lines begins with a quote nobody meant to open."""

    def __init__(self, lines: list[str], start: int) -> None:
        self.lines = lines
        self.place = start
        self.record = start

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        if self.place == len(self.lines):
            raise StopIteration
        if self.place - self.record >= MAX_RECORD_LINES:
            raise csv.Error
        self.place += 1
        return self.lines[self.place - 1]


def _records(lines: list[str], separator: str) -> Iterator[tuple[int, list[str] | None]]:
    """Give the line and the cells of each record; None for cells that cannot be read, which cost one line only.

    The first record sets the width. A record over several lines that has another width, or over too many lines, begins
    with a quote that was never meant to be open: it costs its first line, and the next line is read anew.
    """
    start, width = 0, 0
    while start < len(lines):
        rest = _Lines(lines, start)
        try:
            for cells in csv.reader(rest, delimiter=separator, strict=True):
                _refuse_unmeant_quote(cells, width, lines=rest.place - rest.record)
                yield rest.record + 1, [cell.strip() for cell in cells]
                width = width or (len(cells) if any(cells) else 0)
                rest.record = rest.place
            start = rest.place
        except csv.Error:
            yield rest.record + 1, None
            start = rest.record + 1


def _refuse_unmeant_quote(cells: list[str], width: int, *, lines: int) -> None:
    if width and lines > 1 and len(cells) != width:
        raise csv.Error


def _header_key(text: str) -> str:
    """Give the form under which a header is known; one without letters and digits (%) is known as it stands."""
    return lookup_key(text) or text.strip() or UNREADABLE


def _places(header: list[str], columns: Sequence[Column], name: str, line: int) -> dict[str, int]:
    known = {_header_key(text): column.name for column in columns for text in (column.name, *column.headers)}
    places: dict[str, int] = {}
    repeated: list[str] = []
    for place, text in enumerate(header):
        column = known.get(_header_key(text))
        if column is None:
            continue
        if column in places:
            repeated.append(text)
        places.setdefault(column, place)
    missing = tuple(column.name for column in columns if column.required and column.name not in places)
    if missing or repeated:
        present = tuple(text for text in header if text)
        raise HeaderError(path=name, line=line, missing=missing, repeated=tuple(repeated), present=present)
    return places
