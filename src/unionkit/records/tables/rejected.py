"""Rows out: a CSV of the rows that were set aside, as they came in, each with what is wrong with it."""

from __future__ import annotations

import csv
from contextlib import contextmanager
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from unionkit.errors import TableFileError
from unionkit.records.writing import csv_cell, json_cell
from unionkit.wording import checked_lang

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence

    from unionkit.errors import Lang
    from unionkit.findings import Finding
    from unionkit.records.checking.report import FaultyRow

__all__ = ["write_rows"]

_ADDED: Final = ("row", "line", "reasons")


def write_rows(
    target: str | PathLike[str] | TextIO,
    rows: Iterable[FaultyRow],
    findings: Iterable[Finding] = (),
    *,
    headers: Sequence[str] | None = None,
    lang: Lang = "en",
) -> int:
    """Write rows that were set aside as CSV, so that they can be mended and read again.

    All their cells are there, those of unknown columns too; `row`, `line` and `reasons` come last, and reading the file
    notes them as columns that are not used. A text that a spreadsheet would take for a formula gets an apostrophe
    before it.

    Args:
        target: the path of the file, which is written in UTF-8 with byte order mark, as spreadsheets want it; or a
            text file, opened with newline="".
        rows: the rows.
        findings: what is wrong with them; each is given with the row, the sheet and the file that it names.
        headers: the columns, in order; unless given, all that any of the rows has, and the rows are held in memory.
            Cells of other columns are left out.
        lang: the language of the reasons, "vi" or "en".

    Returns:
        How many rows were written.

    Raises:
        TableFileError: the file cannot be written.
        LanguageError: another language.

    Examples:
        >>> import sys
        >>> import unionkit as uk
        >>> row = uk.FaultyRow(row=2, line=3, values={"Mã": "hong", "Ghi chú": "=1+1"})
        >>> wrong = uk.Finding(rule=uk.find_code("table.too_few_cells"), found=2, expected=3, row=2)
        >>> uk.write_rows(sys.stdout, [row], [wrong])
        Mã,Ghi chú,row,line,reasons
        hong,'=1+1,2,3,"the row has 2 cells, the table 3 columns [table.too_few_cells]"
        1
    """
    checked_lang(lang)
    reasons: dict[tuple[str | None, str | None, int | None], list[str]] = {}
    for finding in findings:
        said = f"{finding.message(lang)} [{finding.code}]"
        # A row that names no file takes the findings of every file.
        for source in {finding.file, None}:
            reasons.setdefault((source, finding.sheet, finding.row), []).append(said)
    if headers is None:
        rows = [*rows]
        headers = [*dict.fromkeys(header for row in rows for header in row.values)]
    try:
        with _opened(target) as file:
            # These line ends make the writer put quotes around both kinds inside a cell.
            writer = csv.writer(file, lineterminator="\r\n")
            writer.writerow(map(csv_cell, (*headers, *_ADDED)))
            written = 0
            for row in rows:
                why = "; ".join(reasons.get((row.file, row.sheet, row.row), ()))
                cells = (*(json_cell(row.values.get(header)) for header in headers), row.row, row.line, why)
                writer.writerow(map(csv_cell, cells))
                written += 1
    except OSError as error:
        raise TableFileError(path=str(target), problem=error.strerror or type(error).__name__) from error
    return written


@contextmanager
def _opened(target: str | PathLike[str] | TextIO) -> Generator[TextIO, None, None]:
    """Open a file for the time of writing; a stream is the caller's to close."""
    if not isinstance(target, str | PathLike):
        yield target
        return
    try:
        file = Path(target).open("w", encoding="utf-8-sig", errors="backslashreplace", newline="")  # noqa: SIM115 - below
    except ValueError as error:
        # A path with a null byte.
        raise TableFileError(path=repr(target), problem=str(error)) from error
    with file:
        yield file
