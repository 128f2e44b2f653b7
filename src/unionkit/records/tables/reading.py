"""Opening a table of any format, and reading its records one by one."""

from __future__ import annotations

import codecs
import json
from contextlib import ExitStack, suppress
from fractions import Fraction
from io import SEEK_END, BytesIO
from os import PathLike, fspath
from pathlib import Path, PurePath
from typing import IO, TYPE_CHECKING, BinaryIO, Final, Self, cast

from unionkit.errors import OptionError, SheetError, TableFileError, TableFormatError, TableLimitError
from unionkit.records.tables.columns import KnownColumns
from unionkit.records.tables.decoding import checked_encoding, text_of
from unionkit.records.tables.delimited import open_csv
from unionkit.records.tables.limits import MAX_JSON_BYTES, MAX_SPOOLED_BYTES
from unionkit.records.tables.rows import Row, Table

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
    from types import TracebackType

    from unionkit.findings import Finding
    from unionkit.records.tables.columns import Column
    from unionkit.records.tables.rows import Opened

__all__ = ["FORMATS", "TableReader", "open_table", "read_file", "read_table"]

FORMATS: Final = ("csv", "xlsx", "json", "jsonl", "parquet")
"""The formats of tables that are read."""
_SUFFIXES: Final = {
    ".csv": "csv", ".tsv": "csv", ".tab": "csv", ".txt": "csv", ".xlsx": "xlsx", ".xlsm": "xlsx", ".json": "json",
    ".jsonl": "jsonl", ".ndjson": "jsonl", ".parquet": "parquet", ".pq": "parquet",
}  # fmt: skip
_UNREAD: Final = (".ods", ".pdf", ".doc", ".docx", ".html", ".htm", ".xml", ".zip", ".gz")
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK\x03\x04"
_PARQUET: Final = b"PAR1"
_CHUNK: Final = 1 << 16


class TableReader:
    """A table that is read record by record, in bounded memory.

    It is an iterator: each record comes as a `Row`, or as a `Finding` with its row and line where it cannot be read;
    the facts of such a finding hold the cells as they came in, as "raw". It is a context manager, which closes the
    file.

    Attributes:
        name: the name of the file, in messages.
        format: "csv", "xlsx", "json", "jsonl" or "parquet".
        sheet: the sheet of a workbook that is read, or None.
        findings: what is worth knowing of the header: columns nobody asked for, mapped headers that are not there.
    """

    def __init__(
        self,
        opened: Opened,
        *,
        name: str,
        format: str,  # noqa: A002 - its name
        share: Callable[[], Fraction | None],
        closing: ExitStack,
    ) -> None:
        self.name = name
        self.format = format
        self._share = share
        self.sheet: str | None = opened.sheet
        self.findings: tuple[Finding, ...] = opened.header.findings
        self._header = opened.header
        self._items = self._given(opened.items)
        self._closing = closing
        self._ended = False

    @property
    def columns(self) -> dict[str, int]:
        """The place of each known column, counted from 1. In JSON it is the place of the key among all keys met."""
        return {column: place + 1 for column, place in self._header.places.items()}

    @property
    def headers(self) -> dict[str, str]:
        """The header of each known column, as it stands in the file."""
        return {column: self._header.texts[place] for column, place in self._header.places.items()}

    @property
    def share(self) -> Fraction | None:
        """The share of the file that has been read; None where that cannot be told, as of a workbook or a stream."""
        return self._share()

    def _given(self, items: Iterator[Row | Finding]) -> Generator[Row | Finding, None, None]:
        yield from items
        self._ended = True
        self._closing.close()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Row | Finding:
        try:
            return next(self._items)
        except StopIteration:
            # Records that nobody will read must not look like none.
            if not self._ended:
                raise TableFileError(path=self.name, problem="closed") from None
            raise

    def close(self) -> None:
        """Close the file, unless it is a stream that the caller opened. Records that are left cannot be read then."""
        self._items.close()
        self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


class _Source:
    """Where the bytes of a table come from: a file that is opened here, bytes, or a stream of the caller's."""

    def __init__(self, source: str | PathLike[str] | bytes | IO[bytes], name: str | None, closing: ExitStack) -> None:
        if isinstance(source, bytes):
            self.name, self.file = name or "<bytes>", cast("IO[bytes]", BytesIO(source))
        elif isinstance(source, str | PathLike):
            self.name, self.file = name or fspath(source), closing.enter_context(_opened_file(source))
        elif hasattr(source, "read"):
            own = getattr(source, "name", None)
            self.name, self.file = name or (own if isinstance(own, str) else "<stream>"), source
        else:
            msg = f"a table is read from a path, bytes or a binary stream, not from {type(source).__name__}"
            raise TypeError(msg)
        self.head = b""
        self.at_start = self._is_at_start()
        self._given = 0
        self._size = self._length() if self.at_start else 0
        while len(self.head) < _CHUNK and (piece := self._read()):
            self.head += piece

    def _is_at_start(self) -> bool:
        with suppress(OSError, ValueError, AttributeError):
            return self.file.seekable() and self.file.tell() == 0
        return False

    def _length(self) -> int:
        length = self.file.seek(0, SEEK_END)
        self.file.seek(0)
        return length

    def share(self) -> Fraction | None:
        """Give the share of the bytes that were given piece by piece; None where nobody knows how many there are."""
        return Fraction(self._given, self._size) if 0 < self._given <= self._size else None

    def _read(self) -> bytes:
        try:
            piece = cast("object", self.file.read(_CHUNK))
        except (OSError, EOFError, ValueError) as error:
            raise TableFileError(path=self.name, problem=str(error)) from error
        if not isinstance(piece, bytes | None):
            msg = f"a table is read from a binary stream, and not from one that gives {type(piece).__name__}"
            raise TypeError(msg)
        return piece or b""

    def chunks(self, limit: str = "", allowed: int = 0) -> Iterator[bytes]:
        """Give the bytes piece by piece, up to a limit.

        Raises:
            TableLimitError: there are more of them than the limit allows.
            TableFileError: they cannot be read.
        """
        piece, found = self.head, 0
        while piece:
            found += len(piece)
            if limit and found > allowed:
                raise TableLimitError(path=self.name, limit=limit, found=found, allowed=allowed)
            self._given = found
            yield piece
            piece = self._read()

    def whole(self) -> IO[bytes]:
        """Give a file that can be read from any place: the one there is, or a copy in memory."""
        if not self.at_start:
            return BytesIO(b"".join(self.chunks("stream_bytes", MAX_SPOOLED_BYTES)))
        self.file.seek(0)
        return self.file


def _opened_file(path: str | PathLike[str]) -> IO[bytes]:
    try:
        return Path(path).open("rb")
    except OSError as error:
        raise TableFileError(path=str(path), problem=error.strerror or type(error).__name__) from error
    except ValueError as error:
        # A path with a null byte.
        raise TableFileError(path=repr(path), problem=str(error)) from error


def read_file(path: str | PathLike[str]) -> bytes:
    """Read the bytes of a file.

    Raises:
        TableFileError: it is not there or may not be opened.
    """
    with _opened_file(path) as file:
        return b"".join(_Source(file, str(path), ExitStack()).chunks())


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
    rows: list[Row] = []
    with open_table(data, columns, name=name, format="csv", encoding="utf-8") as table:
        findings = [*table.findings]
        number = 0
        for item in table:
            number += 1
            if isinstance(item, Row):
                rows.append(item)
                findings += item.findings
            else:
                findings.append(item)
        return Table(
            name=name,
            columns=table.columns,
            headers=table.headers,
            rows=tuple(rows),
            findings=tuple(findings),
            records=number,
        )


def open_table(
    source: str | PathLike[str] | bytes | BinaryIO,
    columns: Sequence[Column],
    *,
    name: str | None = None,
    format: str | None = None,  # noqa: A002 - the word that callers expect
    encoding: str | None = None,
    sheet: str | None = None,
    headers: Mapping[str, str] | None = None,
) -> TableReader:
    """Open a table: CSV, XLSX, JSON, JSON Lines or Parquet. Its records are read as they are asked for.

    Args:
        source: the path of the file, its bytes, or a binary stream, which stays open.
        columns: the columns that are wanted.
        name: the name of the file in messages; its path unless given.
        format: "csv", "xlsx", "json", "jsonl" or "parquet"; found from content and name unless given.
        encoding: the encoding of a text file; unless given, UTF-8 with or without byte order mark, or UTF-16 with one.
            XLSX and Parquet say theirs themselves.
        sheet: the sheet of a workbook; unless given, the first visible one with all required columns.
        headers: headers of this file and the names of the columns that they stand for; they win over `columns`.

    Returns:
        The table: an iterator over its records, to be used in a with statement.

    Raises:
        TableFileError: the file is not there or may not be opened.
        TableFormatError: it is not of its format, or of none that is read.
        EncodingError: a byte does not fit the encoding. Where the byte stands further down, reading raises it.
        EncodingNameError: the encoding that is named is not read.
        HeaderError: no header is found, a required column is missing, or a column stands there twice.
        SheetError: there is no such sheet.
        TableLimitError: the file is larger, wider or deeper than is read.
        MissingExtraError: the package for the format is not installed.
        OptionError: no such format, or `headers` names no column.

    Examples:
        >>> import unionkit as uk
        >>> from unionkit.records.tables import FIELD_HEADERS
        >>> rows = ["Mã;Tên đơn vị;Số LĐ", "an-phat;Công ty An Phát;10", "hong;Hỏng"]
        >>> with uk.open_table(chr(10).join(rows).encode(), FIELD_HEADERS["workplaces"],
        ...                    headers={"Số LĐ": "workers"}) as table:
        ...     for item in table:
        ...         print(item.cells if isinstance(item, uk.Row) else (item.line, item.code))
        {'id': 'an-phat', 'name': 'Công ty An Phát', 'workers': '10'}
        (3, 'table.too_few_cells')
    """
    if format is not None and format not in FORMATS:
        raise OptionError(name="format", found=format, expected=FORMATS)
    known = KnownColumns(columns, headers)
    closing = ExitStack()
    try:
        opening = _Source(source, name, closing)
        codec = None if encoding is None else checked_encoding(encoding, opening.name)
        kind = _format(opening.head, opening.name, format)
        opened = _open(kind, opening, known, codec, sheet, closing)
    except BaseException:
        closing.close()
        raise
    return TableReader(opened, name=opening.name, format=kind, share=opening.share, closing=closing)


def _open(
    kind: str, source: _Source, known: KnownColumns, codec: str | None, sheet: str | None, closing: ExitStack
) -> Opened:
    name = source.name
    if kind != "xlsx" and sheet is not None:
        raise SheetError(path=name, sheet=sheet, present=())
    if kind == "csv":
        return open_csv(text_of(source.chunks(), codec, name), known, name=name)
    if kind == "xlsx":
        from unionkit.records.tables.workbook import open_workbook

        return open_workbook(source.whole(), known, name=name, sheet=sheet, closing=closing)
    if kind == "parquet":
        from unionkit.records.tables.parquet import open_parquet

        return open_parquet(source.whole(), known, name=name, closing=closing)
    from unionkit.records.tables.json_records import open_json, open_json_lines

    if kind == "jsonl":
        return open_json_lines(text_of(source.chunks(), codec, name), known, name=name)
    return open_json(text_of(source.chunks("json_bytes", MAX_JSON_BYTES), codec, name), known, name=name)


def _format(head: bytes, name: str, named: str | None) -> str:
    """Tell the format of a file by its first bytes, its name, and the first sign of its text."""
    if head.startswith(_OLE):
        raise TableFormatError(path=name, problem="xls")
    if named is not None:
        return named
    suffix = PurePath(name).suffix.lower()
    if suffix in _UNREAD:
        raise TableFormatError(path=name, problem="unknown")
    if head.startswith(_ZIP):
        return "xlsx"
    if suffix == ".xls":
        raise TableFormatError(path=name, problem="xls")
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    if head.startswith(_PARQUET):
        return "parquet"
    wide = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head.decode("utf-16" if wide else "utf-8-sig", errors="ignore").lstrip()
    if text.startswith("["):
        return "json"
    return _json_kind(text) if text.startswith("{") else "csv"


def _json_kind(text: str) -> str:
    """Tell JSON Lines, an object on each line, from a document that is one object."""
    try:
        first = cast("dict[str, object]", json.loads(text.splitlines()[0]))
    except (ValueError, RecursionError):
        return "json"
    return "json" if isinstance(first.get("records"), list) else "jsonl"
