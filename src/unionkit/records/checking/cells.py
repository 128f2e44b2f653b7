"""The cells of a table as the fields of a record: what people write, brought into its wire form where it is plain.

What cannot be read stays as it is, and the converter tells what is wrong with it.
"""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias, cast

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
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from enum import Enum

    from unionkit.records.tables import Row, TableReader

    _Column: TypeAlias = Callable[[Sequence[object]], Sequence[object]]

__all__ = ["CellReader"]

_ABSENT: Final = frozenset(("", "-", "–", "n/a", "na", "none", "null", "không rõ", "chưa rõ", "không có số liệu"))
_LETTERS: Final = frozenset(
    letter
    for small in "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
    for letter in (small, small.upper())
)
_PLAIN: Final = _LETTERS | {*map(chr, range(0x20, 0x7F))}


def _forms(letters: Iterable[str]) -> set[str]:
    return {form for letter in letters for form in (letter, letter.upper())}


_NEVER_FIRST: Final = _PLAIN - {" "} - _forms(word[:1] for word in _ABSENT)
_NEVER_SECOND: Final = {
    first: _PLAIN - _forms(word[1:2] for word in _ABSENT if word[:1] == first.lower())
    for first in _forms(word[:1] for word in _ABSENT if word[:1].isalpha())
}
"""What no such word begins with, and what does not follow its first letter: most cells need not be looked at closer."""
_ANSWERS: Final = {
    **dict.fromkeys(("có", "co", "x", "yes", "y", "true", "đúng", "đã có", "rồi", "1"), True),
    **dict.fromkeys(("không", "khong", "no", "n", "false", "sai", "chưa", "chưa có", "không có", "0"), False),
}
_DIGITS: Final = 15
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
        needed = {wire for wire, name in names.items() if fields[name].default is attrs.NOTHING}
        self._nullable = {wire for wire, name in names.items() if without_none(types[name])[1]}
        self._kept = needed & self._nullable
        self._columns = {wire: _column(types[name]) for wire, name in names.items()}

    def records(self, rows: Sequence[Row]) -> list[Mapping[str, object]]:
        """Give the records of rows that follow each other, their fields in their wire form as far as they can be read.

        Empty cells are left out, but for those that a record must give as not known. All rows of CSV and
        of a workbook have the same columns.
        """
        if self._written:
            return [self._as_written(row) for row in rows]
        names = [*rows[0].cells] if rows else []
        if not names:
            return [{} for _ in rows]
        columns = zip(*(row.cells.values() for row in rows), strict=True)
        read = [
            self._columns[name](cells) if name in self._columns else cells
            for name, cells in zip(names, columns, strict=True)
        ]
        records: list[dict[str, object]] = [dict(zip(names, values, strict=True)) for values in zip(*read, strict=True)]
        for name, values in zip(names, read, strict=True):
            if None in values and name not in self._kept:
                for record, value in zip(records, values, strict=True):
                    if value is None:
                        del record[name]
        return [*records]

    def _as_written(self, row: Row) -> Mapping[str, object]:
        cells = {name: value for name, value in row.cells.items() if value is not None or name in self._nullable}
        # A record of JSON has no columns that somebody may have added beside it: each of its fields is meant.
        return cells | {key: value for key, value in row.raw.items() if key not in self._headers}


def _column(kind: object) -> _Column:
    """Give the function that reads the cells of a column."""
    inner, _ = without_none(kind)
    reading = _reading(inner)

    @lru_cache(maxsize=4096)
    def read_text(text: str) -> object:
        if inner is bool and plain(text) in _ANSWERS:
            return _ANSWERS[plain(text)]
        if _may_be_absent(text.lstrip()) and plain(text) in _ABSENT:
            return None
        try:
            return reading(text)
        except UnionkitError:
            return text

    def read(cells: Sequence[object]) -> Sequence[object]:
        if {*map(type, cells)} != {str}:
            return [read_text(cell) if type(cell) is str else _native(cell, inner) for cell in cells]
        texts = cast("Sequence[str]", cells)
        if inner is str:
            return [read_text(text) if _may_be_absent(text) else text for text in texts]
        return [*map(read_text, texts)]

    return read


def _may_be_absent(text: str) -> bool:
    return text[:1] not in _NEVER_FIRST and text[1:2] not in _NEVER_SECOND.get(text[:1], ())


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
    # Digits alone can be read in one way.
    if text.isascii() and text.isdecimal() and len(text) <= _DIGITS:
        return int(text)
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
