"""Tables in: CSV, XLSX, JSON, JSON Lines and Parquet, with headers in Vietnamese or English.

Rows that cannot be read are reported with their line, and the others are kept: rows in = rows good + rows with a
finding.
"""

from unionkit.records.tables.columns import Column
from unionkit.records.tables.decoding import decoded
from unionkit.records.tables.headers import FIELD_HEADERS
from unionkit.records.tables.limits import MAX_RECORD_LINES
from unionkit.records.tables.reading import TableReader, open_table, read_file, read_table
from unionkit.records.tables.rows import Row, Table

__all__ = [
    "FIELD_HEADERS",
    "MAX_RECORD_LINES",
    "Column",
    "Row",
    "Table",
    "TableReader",
    "decoded",
    "open_table",
    "read_file",
    "read_table",
]
