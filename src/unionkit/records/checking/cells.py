"""The cells of a table as the fields of a record: what people write, brought into its wire form where it is plain.

What cannot be read stays as it is, and the converter tells what is wrong with it.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, cast

import attrs

from unionkit.errors import NumberFormatError, UnionkitError
from unionkit.exact import Exact
from unionkit.periods import Period
from unionkit.periods.reading import read_date
from unionkit.records.converting.types import field_types, is_enum, wire_names, without_none
from unionkit.records.converting.wire import LEAVES
from unionkit.reported.numbers import read_number
from unionkit.targets import indicators
from unionkit.targets.indicators import Indicator
from unionkit.text import lookup_key, plain

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from enum import Enum

    from unionkit.records.tables import Row, TableReader

__all__ = ["CellReader"]

_ABSENT: Final = frozenset(("", "-", "–", "n/a", "na", "none", "null", "không rõ", "chưa rõ", "không có số liệu"))
_NEVER_ABSENT: Final = frozenset(map(chr, range(0x21, 0x7F))) - {
    form for word in _ABSENT for form in (word[:1], word[:1].upper())
}
"""What no such word begins with: most cells need not be looked at any closer."""
_ANSWERS: Final = {
    **dict.fromkeys(("có", "co", "x", "yes", "y", "true", "đúng", "đã có", "rồi", "1"), True),
    **dict.fromkeys(("không", "khong", "no", "n", "false", "sai", "chưa", "chưa có", "không có", "0"), False),
}
_WIRE_FORMATS: Final = ("json", "jsonl", "parquet")


class CellReader:
    """Makes records of the rows of a table.

    Args:
        cls: the class of the records.
        table: the table.
    """

    def __init__(self, cls: type, table: TableReader) -> None:
        self._written = table.format in _WIRE_FORMATS
        self._headers = frozenset(table.headers.values())
        names = {wire: name for name, wire in wire_names(cls).items()}
        types = field_types(cls)
        fields = {field.name: field for field in attrs.fields(cls)}
        self._needed = {wire for wire, name in names.items() if fields[name].default is attrs.NOTHING}
        self._read = {wire: _cell(types[name]) for wire, name in names.items()}
        self._nullable = {wire for wire, name in names.items() if without_none(types[name])[1]}

    def record(self, row: Row) -> Mapping[str, object]:
        """Give the record of a row, its fields in their wire form as far as they can be read.

        Empty cells are left out, but for those that a record must give as not known.
        """
        if self._written:
            cells = {name: value for name, value in row.cells.items() if value is not None or name in self._nullable}
            # A record of JSON has no columns that somebody may have added beside it: each of its fields is meant.
            return cells | {key: value for key, value in row.raw.items() if key not in self._headers}
        record: dict[str, object] = {}
        for name, value in row.cells.items():
            read = self._read.get(name)
            taken = value if read is None else read(value)
            if taken is not None or (name in self._needed and name in self._nullable):
                record[name] = taken
        return record


def _cell(kind: object) -> Callable[[object], object]:
    inner, _ = without_none(kind)
    reading = _reading(inner)

    @lru_cache(maxsize=4096)
    def read_text(text: str) -> object:
        if inner is bool and plain(text) in _ANSWERS:
            return _ANSWERS[plain(text)]
        if text.lstrip()[:1] not in _NEVER_ABSENT and plain(text) in _ABSENT:
            return None
        try:
            return reading(text)
        except UnionkitError:
            return text

    def read(value: object) -> object:
        if type(value) is str:
            return read_text(value)
        return _native(value, inner)

    return read


def _native(value: object, kind: object) -> object:
    """Bring what a workbook holds as a number or a day into the form of the field."""
    if isinstance(value, datetime) and value.time() == time.min:
        value = value.date()
    if kind is str and isinstance(value, int | Decimal) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, int) and not isinstance(value, bool) and kind is Period:
        return _reading(kind)(str(value))
    return value


def _reading(kind: object) -> Callable[[str], object]:
    """Give the function that reads the text of a cell into the wire form of a type."""
    if kind is int:
        return _whole
    if kind is date:
        return _day
    if kind is Period:
        return lambda text: LEAVES[Period].write(Period.parse(text))
    if kind is Indicator:
        return lambda text: indicators.find(text).id
    if kind == Exact:
        return _amount
    return _word(cast("type[Enum]", kind)) if is_enum(kind) else str


def _whole(text: str) -> object:
    number = read_number(text, whole=True)
    # "About 30" is no count, and 12% is none either.
    exact = number.approximation is None and not number.is_percent and isinstance(number.value, int)
    return number.value if exact else text


def _amount(text: str) -> object:
    """Read an amount: separators mark groups where they can; what then has two readings is left as it stands."""
    try:
        return _whole(text)
    except NumberFormatError:
        number = read_number(text)
    exact = number.approximation is None and not number.is_percent and not number.ambiguous
    return LEAVES[Exact].write(number.value) if exact else text


def _day(text: str) -> object:
    day = read_date(text)
    return text if day is None else day.isoformat()


def _word(kind: type[Enum]) -> Callable[[str], object]:
    """Take the members of an enumeration by their values and by their names in both languages."""
    known: dict[str, object] = {}
    for member in kind:
        label = cast("Any", getattr(member, "label", None))
        words = [str(member.value)] if label is None else [str(member.value), label("vi"), label("en")]
        known |= {lookup_key(word): member.value for word in words}
    return lambda text: known.get(lookup_key(text), text)
