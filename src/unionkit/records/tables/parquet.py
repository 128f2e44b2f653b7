"""Parquet, batch by batch."""

from __future__ import annotations

from datetime import datetime, time
from typing import IO, TYPE_CHECKING, Final, Protocol, cast

from unionkit.errors import TableFormatError, TableLimitError
from unionkit.findings import Finding
from unionkit.records.tables.codes import CELL_LENGTH, OVER_LIMIT
from unionkit.records.tables.columns import match_header
from unionkit.records.tables.extras import load_extra
from unionkit.records.tables.limits import MAX_CELL_LENGTH, MAX_ROW_GROUP_BYTES
from unionkit.records.tables.numbers import exact_cell, exact_single
from unionkit.records.tables.rows import Opened, Row, raw_cells

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import ExitStack

    from unionkit.records.tables.columns import Header, KnownColumns

__all__ = ["open_parquet"]

_BATCH: Final = 8_192


class _Column(Protocol):
    """What is used of a column of a batch."""

    def to_pylist(self) -> list[object]:
        """Give its values."""
        ...


class _Batch(Protocol):
    """What is used of a batch."""

    @property
    def columns(self) -> list[_Column]:
        """Its columns, in order."""
        ...


class _RowGroup(Protocol):
    """What is used of what is told of a row group."""

    @property
    def total_byte_size(self) -> int:
        """Its bytes, unpacked."""
        ...


class _Metadata(Protocol):
    """What is used of what a file tells of itself."""

    @property
    def num_row_groups(self) -> int:
        """How many row groups there are."""
        ...

    def row_group(self, i: int) -> _RowGroup:
        """Tell of a row group."""
        ...


class _Schema(Protocol):
    """What is used of a schema."""

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        ...

    @property
    def types(self) -> list[object]:
        """Their types, which say themselves in words."""
        ...


class _File(Protocol):
    """What is used of a Parquet file."""

    @property
    def schema_arrow(self) -> _Schema:
        """The columns."""
        ...

    @property
    def metadata(self) -> _Metadata:
        """What the file tells of itself."""
        ...

    def iter_batches(self, *, batch_size: int) -> Iterator[_Batch]:
        """Give the rows, some at a time."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


def open_parquet(file: IO[bytes], known: KnownColumns, *, name: str, closing: ExitStack) -> Opened:
    """Read the columns of a Parquet file.

    Args:
        file: the file, which can be read from any place.
        known: the columns that are wanted.
        name: the name of the file.
        closing: takes what is to be closed in the end.

    Raises:
        MissingExtraError: pyarrow is not installed.
        TableFormatError: it is no Parquet file that can be read.
        TableLimitError: a row group is too large, or there are too many columns.
        HeaderError: a required column is missing, or a column stands there twice.
    """
    make = cast("Callable[..., _File]", load_extra("pyarrow.parquet", extra="frames").ParquetFile)
    try:
        parquet = make(file, pre_buffer=False)
        closing.callback(parquet.close)
        metadata = parquet.metadata
        sizes = [metadata.row_group(place).total_byte_size for place in range(metadata.num_row_groups)]
        names, types = parquet.schema_arrow.names, [str(each) for each in parquet.schema_arrow.types]
    except Exception as error:
        raise _broken(name, error) from error
    if (largest := max(sizes, default=0)) > MAX_ROW_GROUP_BYTES:
        raise TableLimitError(path=name, limit="row_group_bytes", found=largest, allowed=MAX_ROW_GROUP_BYTES)
    header = match_header(names, known, name=name, line=1)
    return Opened(header=header, items=_rows(parquet, header, types, name))


def _broken(name: str, error: Exception) -> TableFormatError:
    return TableFormatError(path=name, problem="parquet", detail=f"{type(error).__name__}: {error}")


def _rows(parquet: _File, header: Header, types: list[str], name: str) -> Iterator[Row | Finding]:
    places = tuple((column, place, _native(types[place])) for column, place in header.places.items())
    number = 0
    for values in _values(parquet, name):
        number += 1
        longest = max((len(value) for value in values if isinstance(value, str | bytes)), default=0)
        if longest > MAX_CELL_LENGTH:
            yield Finding(
                rule=OVER_LIMIT,
                found=longest,
                expected=MAX_CELL_LENGTH,
                facts={"limit": CELL_LENGTH, "raw": raw_cells(header.keys, values)},
                file=name,
                row=number,
                line=number,
            )
            continue
        cells = {column: native(values[place]) for column, place, native in places}
        yield Row(number=number, line=number, cells=cells, keys=header.keys, values=values)


def _values(parquet: _File, name: str) -> Iterator[tuple[object, ...]]:
    """Give the values of each row."""
    batches = parquet.iter_batches(batch_size=_BATCH)
    while True:
        try:
            batch = next(batches, None)
            columns = [] if batch is None else [column.to_pylist() for column in batch.columns]
        except Exception as error:
            raise _broken(name, error) from error
        if batch is None:
            return
        yield from zip(*columns, strict=True)


def _native(kind: str) -> Callable[[object], object]:
    """Tell how the values of a column of some type are given."""
    if kind.startswith("timestamp"):
        return _day
    return {"float": _single, "double": _double, "halffloat": _double}.get(kind, _same)


def _same(value: object) -> object:
    return value


def _day(value: object) -> object:
    """Give the day for a midnight without a time zone: data frames have no other way to write a day."""
    if isinstance(value, datetime) and value.tzinfo is None and value.time() == time():
        return value.date()
    return value


def _single(value: object) -> object:
    return exact_single(value) if isinstance(value, float) else value


def _double(value: object) -> object:
    return exact_cell(value) if isinstance(value, float) else value
