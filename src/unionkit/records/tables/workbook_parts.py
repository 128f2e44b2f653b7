"""The archive of a workbook: what is refused before it is unpacked, and which cells of a sheet are merged."""

from __future__ import annotations

import re
import zlib
from typing import IO, TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET
from zipfile import BadZipFile, ZipFile

from unionkit.errors import TableFormatError, TableLimitError
from unionkit.records.tables.limits import (
    HEADER_SEARCH_ROWS,
    MAX_GROUP_ROWS,
    MAX_PART_RATIO,
    MAX_PARTS,
    MAX_UNPACKED_BYTES,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Merge", "check_parts", "merges_of", "uncomputed_of"]

_LARGE: Final = 1 << 20
_PROLOGUE: Final = 1 << 16
_ROOT: Final = re.compile(rb"<[A-Za-z_]")
_DECLARED: Final = re.compile(rb"<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_MERGE: Final = re.compile(rb"<(?:\w+:)?mergeCell\s[^>]*?ref=\"([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})\"")
_LONGEST_MERGE: Final = 256
_NAME: Final = rb"(?:\w+:)?"
_UNCOMPUTED: Final = re.compile(
    rb"<%(n)sc\s([^<>]*)>\s*<%(n)sf\b[^<>]*(?:/>|>[^<]*</%(n)sf\s*>)\s*"
    rb"(?:<%(n)sv\s*/>|<%(n)sv\s*>\s*</%(n)sv\s*>)?\s*</%(n)sc\s*>" % {b"n": _NAME}
)
_ADDRESS: Final = re.compile(rb"(?:^|\s)r=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
# A formula whose value is a text may well have an empty one.
_IS_TEXT: Final = re.compile(rb"(?:^|\s)t=[\"']str[\"']")
_LONGEST_FORMULA: Final = 1 << 16
_FAULTS: Final = (BadZipFile, EOFError, KeyError, NotImplementedError, OSError, RuntimeError, ValueError, zlib.error)


class Merge(NamedTuple):
    """Cells that are shown as one: rows and columns, counted from 0, the last ones included."""

    top: int
    left: int
    bottom: int
    right: int


def check_parts(file: IO[bytes], name: str) -> None:
    """Refuse the archive of a workbook that would be dangerous to unpack.

    Raises:
        TableFormatError: it is no archive, is encrypted, or one of its files declares entities of its own.
        TableLimitError: it holds too many files, or they would be too large, or are packed too tight to be a table.
    """
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
            _hold("parts", len(parts), MAX_PARTS, name)
            _hold("unpacked_bytes", sum(part.file_size for part in parts), MAX_UNPACKED_BYTES, name)
            for part in parts:
                if part.file_size > _LARGE:
                    _hold("part_ratio", part.file_size // max(part.compress_size, 1), MAX_PART_RATIO, name)
            for part in parts:
                with archive.open(part) as opened:
                    prologue = opened.read(_PROLOGUE)
                if _declares_entities(prologue):
                    raise TableFormatError(path=name, problem="doctype")
    except _FAULTS as error:
        if isinstance(error, TableFormatError | TableLimitError):
            raise
        raise TableFormatError(path=name, problem="xlsx", detail=f"{type(error).__name__}: {error}") from error


def _hold(limit: str, found: int, allowed: int, name: str) -> None:
    if found > allowed:
        raise TableLimitError(path=name, limit=limit, found=found, allowed=allowed)


def _declares_entities(prologue: bytes) -> bool:
    """Tell whether XML declares a document type, or hides its beginning from being looked at."""
    # In UTF-16 every other byte is a zero.
    bare = (
        prologue.replace(b"\0", b"").removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    )
    if not bare.lstrip().startswith(b"<"):
        return False
    declared = _DECLARED.match(bare.lstrip())
    if declared is not None and not declared[1].upper().startswith((b"UTF-8", b"UTF-16", b"US-ASCII")):
        return True
    root = _ROOT.search(bare)
    return root is None or b"<!DOCTYPE" in bare[: root.start()]


def merges_of(file: IO[bytes], sheet: str) -> list[Merge]:
    """Find the merged cells in the first rows of a sheet; none where the sheet's file cannot be found.

    The workbook has been checked: no file in it declares entities.
    """
    with ZipFile(file) as archive:
        part = _part_of(archive, sheet)
        if part is None:
            return []
        with archive.open(part) as opened:
            return sorted(set(_merges(opened)))


def _part_of(archive: ZipFile, sheet: str) -> str | None:
    names = frozenset(archive.namelist())
    book = "xl/workbook.xml"
    links = "xl/_rels/workbook.xml.rels"
    if not {book, links} <= names:
        return None
    targets = {
        link.get("Id"): link.get("Target", "")
        for link in ET.fromstring(archive.read(links))  # noqa: S314 - what declares entities was refused
    }
    for element in ET.fromstring(archive.read(book)).iter():  # noqa: S314 - the same
        if element.tag.rpartition("}")[2] == "sheet" and element.get("name") == sheet:
            key = next((value for field, value in element.attrib.items() if field.endswith("}id")), None)
            target = targets.get(key, "")
            part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
            return part if part in names else None
    return None


def _merges(opened: IO[bytes]) -> Iterator[Merge]:
    # The list of merged cells stands behind all rows: parsing them for it would take as long as reading the table.
    rest = b""
    while chunk := opened.read(_LARGE):
        piece = rest + chunk
        for left, top, right, bottom in _MERGE.findall(piece):
            if int(top) <= HEADER_SEARCH_ROWS + MAX_GROUP_ROWS:
                yield Merge(int(top) - 1, _column(left), int(bottom) - 1, _column(right))
        rest = piece[-_LONGEST_MERGE:]


def uncomputed_of(file: IO[bytes], sheet: str) -> dict[int, frozenset[int]]:
    """Find the formulas of a sheet whose values nobody has computed: programs that write workbooks leave them so.

    The workbook has been checked: no file in it declares entities.

    Returns:
        The columns of such cells, counted from 0, by their rows, counted from 1.
    """
    found: dict[int, frozenset[int]] = {}
    with ZipFile(file) as archive:
        part = _part_of(archive, sheet)
        if part is None:
            return found
        with archive.open(part) as opened:
            rest = b""
            while chunk := opened.read(_LARGE):
                piece = rest + chunk
                for match in _UNCOMPUTED.finditer(piece):
                    address = _ADDRESS.search(match[1])
                    if address is not None and _IS_TEXT.search(match[1]) is None:
                        row = int(address[2])
                        found[row] = found.get(row, frozenset()) | {_column(address[1])}
                rest = piece[-_LONGEST_FORMULA:]
    return found


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
