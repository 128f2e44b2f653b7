"""What comes out of a table: its records, one by one or all together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

import attrs

from unionkit.findings import Finding
from unionkit.records.tables.columns import Header

__all__ = ["Opened", "Row", "Table", "raw_cells"]


# Not frozen: that would double what it costs to make one, and a file has millions.
@attrs.define(kw_only=True)
class Row:
    r"""A record of a table.

    Attributes:
        number: which record it is, counted from 1.
        line: the line of the file, or the row of the sheet, on which it begins, counted from 1; in Parquet, which has
            no lines, the record's number.
        cells: the value of each known column that the table has. From CSV it is text without surrounding spaces, from
            the other formats what stands there: int, Decimal, date, bool, text or None.
        sheet: the sheet of a workbook.
        findings: what is worth knowing of a record that is good all the same.
        keys: the names of all its columns, under which `raw` gives them.
        values: all its cells as they came in, those of unknown columns too.

    Examples:
        >>> from unionkit.records.tables import Column, open_table
        >>> with open_table(b"Unit;Seen\nMe Linh;x", [Column(name="unit", headers=())]) as table:
        ...     row = next(table)
        >>> row.cells, row.raw
        ({'unit': 'Me Linh'}, {'Unit': 'Me Linh', 'Seen': 'x'})
    """

    number: int
    line: int
    cells: Mapping[str, object]
    sheet: str | None = None
    findings: tuple[Finding, ...] = ()
    keys: Sequence[str] = attrs.field(default=(), repr=False)
    values: Sequence[object] = attrs.field(default=(), repr=False)

    @property
    def raw(self) -> dict[str, object]:
        """All cells by their header as they came in, those of unknown columns too.

        A header that stands there twice, or not at all, is told apart by its place: "Note [5]", "[6]".
        """
        return raw_cells(self.keys, self.values)

    def text(self, column: str) -> str:
        """Give a cell as text: dates as 2026-07-01, nothing where the table has no such column or the cell is empty."""
        value = self.cells.get(column)
        if isinstance(value, str):
            return value
        if value is None:
            return ""
        return value.isoformat() if isinstance(value, date) else str(value)


def raw_cells(keys: Sequence[str], values: Sequence[object]) -> dict[str, object]:
    """Give cells by their header; those beyond the header by their place."""
    cells = dict(zip(keys, values, strict=False))
    for place in range(len(keys), len(values)):
        key = f"[{place + 1}]"
        while key in cells:
            key = f"[{key}]"
        cells[key] = values[place]
    return cells


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


@attrs.frozen(kw_only=True)
class Opened:
    """A table whose header was read, and whose records are read as they are asked for.

    Attributes:
        header: the header.
        items: its records, and a finding for each that cannot be read.
        sheet: the sheet of a workbook.
    """

    header: Header
    items: Iterator[Row | Finding]
    sheet: str | None = None
