"""What a table may hold at most. Beyond it a record is a finding, and a file a named error; nothing is cut."""

from __future__ import annotations

from typing import Final

__all__ = [
    "HEADER_SEARCH_ROWS", "MAX_CELL_LENGTH", "MAX_COLUMNS", "MAX_DEPTH", "MAX_DIGITS", "MAX_GROUP_ROWS",
    "MAX_JSON_BYTES", "MAX_LINE_LENGTH", "MAX_PARTS", "MAX_PART_RATIO", "MAX_RECORD_LINES", "MAX_ROW_GROUP_BYTES",
    "MAX_SHEET_CELLS", "MAX_SHEET_ROWS", "MAX_SPOOLED_BYTES", "MAX_UNPACKED_BYTES",
]  # fmt: skip

MAX_RECORD_LINES: Final = 100
"""A CSV record over more lines is taken for a quote that was never closed."""
MAX_LINE_LENGTH: Final = 1 << 20
"""Characters of a line of CSV or JSON Lines."""
MAX_CELL_LENGTH: Final = 32_767
"""Characters of a cell: as many as a cell of a spreadsheet takes."""
MAX_COLUMNS: Final = 1_000
"""Columns of a table, or different keys of the records of a JSON file."""
MAX_DEPTH: Final = 16
"""How deep the lists and objects of a JSON record may be nested."""
MAX_DIGITS: Final = 400
"""Digits of a number; one that is longer, or has a larger exponent, stays text."""
MAX_JSON_BYTES: Final = 64 << 20
"""Bytes of a JSON file, which is held in memory as a whole. JSON Lines have no such limit."""
HEADER_SEARCH_ROWS: Final = 20
"""Rows of a sheet among which its header is looked for."""
MAX_GROUP_ROWS: Final = 3
"""Rows over which the header of a sheet may stretch: groups above groups above headers."""
MAX_SHEET_ROWS: Final = 1_048_576
"""Rows of a sheet, as many as the format has."""
MAX_SHEET_CELLS: Final = 1 << 27
"""Cells of a sheet, those counted that lie empty before the last one of a row: a file of few bytes can claim many."""
MAX_PARTS: Final = 2_000
"""Files that the archive of a workbook may hold."""
MAX_UNPACKED_BYTES: Final = 1 << 30
"""Bytes of all files of a workbook, unpacked."""
MAX_PART_RATIO: Final = 100
"""How many times larger a file of a workbook may be unpacked than packed, from one mebibyte on."""
MAX_ROW_GROUP_BYTES: Final = 1 << 30
"""Bytes of a row group of Parquet, unpacked."""
MAX_SPOOLED_BYTES: Final = 256 << 20
"""Bytes of a workbook or a Parquet file that comes from a stream which cannot go back."""
