"""Which file a finding stands in, and on which of its lines, where there is a file of lines."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from unionkit.findings import Finding
    from unionkit.records.checking.report import CheckReport, FaultyRow

__all__ = ["address", "file_of", "row_of", "text_line"]


def row_of(item: Finding | FaultyRow, report: CheckReport[Any]) -> tuple[str, str | None, int | None]:
    """Give the file, the sheet and the row of a finding or a row; of several files each has its own row 1."""
    return item.file or report.name, item.sheet, item.row


def file_of(finding: Finding, report: CheckReport[Any]) -> str | None:
    """Give the file of a finding with plain slashes, or None where records came from no file ("<records>")."""
    name = finding.file or report.name
    if name.startswith("<"):
        return None
    # A name that was no UTF-8 holds halves of surrogate pairs, which no address can.
    return PurePath(name).as_posix().encode("utf-8", "backslashreplace").decode()


def text_line(finding: Finding) -> int | None:
    """Give the line of a finding, or None where there is none: a workbook has sheets, and no lines of text."""
    return None if finding.sheet is not None else finding.line


def address(file: str) -> str:
    """Write a file as a URI: a relative reference, or file:///… where the path begins at a root."""
    path = Path(file)
    return path.as_uri() if path.is_absolute() else quote(file, safe="/")
