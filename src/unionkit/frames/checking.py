"""Checking the rows of a frame: the good rows, and what is wrong with the others, a row a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import attrs
import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance
from unionkit.errors import ColumnTypeError
from unionkit.frames.checks import Check, Checks, Shape
from unionkit.frames.columns import Columns, first_of, temporary
from unionkit.frames.engine import enter
from unionkit.frames.rows import row_by_row
from unionkit.frames.sieve import may_be_blank, not_among, repeated, sieved

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.frames.columns import Number
    from unionkit.frames.engine import Engine, Expr, Frame

__all__ = ["CheckedFrame", "check"]

_F = TypeVar("_F")
_FOUND: Final = ("code", "key", "field", "found")


@attrs.frozen(kw_only=True)
class CheckedFrame(Generic[_F]):
    """What a check of a frame gives. Nothing is lost: rows in = rows of `valid` + rows with a finding.

    Attributes:
        valid: the rows without a finding, as they came in.
        findings: one row a finding: `code` (of a `FindingCode`; `find_code` has its words), `key` (of the row), `field`
            (the column) and `found` (what stood there), all String; a null key or value is null.
    """

    valid: _F
    findings: _F


def check(frame: IntoFrameT, checks: Checks | str, *, key: str = "id") -> CheckedFrame[IntoFrameT]:
    """Hold every row of a frame against a set of checks.

    It is `check_records` for columns, as far as columns say it, with the same codes. Columns read: those that the
    checks name, and `key`. Unlike there, all rows that share an id are told, not only the later ones: rows of a lazy
    engine have no order.

    `valid` has the columns of the frame, its rows in their order where they have one. The findings of an eager frame
    stand in the order of rows, and of checks within each. Null is no fault but where a value must be given; what
    compares two numbers is asked where both are whole and not below zero.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        checks: the checks, or the kind of record whose checks are meant (see `Checks.of`).
        key: the column that names a row in the findings.

    Returns:
        The valid rows and the findings, both of the same kind as the frame. A lazy frame stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column of another kind.
        OptionError: no such kind of record.
        TypeError: it is no data frame, or no `Checks`.

    Examples:
        >>> import polars as pl
        >>> from unionkit import frames
        >>> table = pl.DataFrame({"id": ["a", "b", "c"], "name": ["An Phát", "Bình Minh", ""],
        ...                       "workers": [10, 10, 5], "members": [12, 3, None]})
        >>> checked = frames.check(table, "workplaces")
        >>> checked.valid["id"].to_list(), checked.findings.rows()
        (['b'], [('workplace.members_above_workers', 'a', 'members', '12'), ('record.empty_text', 'c', 'name', '')])
    """
    compiled = Checks.of(checks) if isinstance(checks, str) else checked_instance(checks, Checks, "checks")
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    asked = tuple(
        each
        for each in compiled.checks
        if not each.if_there or not {name for name in (each.field, each.other) if name} - {*columns.names}
    )
    columns.need(key, *(name for each in asked for name in (each.field, each.other) if name))
    if not asked:
        empty = inside.select(nw.lit("").alias("code")).filter(nw.lit(value=False))
        return CheckedFrame(valid=frame, findings=engine.leave(empty))
    for each in asked:
        if each.shape is Shape.AMONG:
            _alike(columns, each.field, each.other or "")
    few = _few(inside, engine, asked)
    parted = sieved(inside, engine, _sieve, (asked,), [(each.field, values) for each, values in few.items()])
    flagged = engine.settled(_judged(inside if parted is None else parted.near, engine, asked, few))
    faulty, is_valid = flagged.filter(nw.col(_FAULTY)), ~nw.col(_FAULTY)
    valid = flagged.filter(is_valid).select(*columns.names) if parted is None else parted.without(faulty)
    return CheckedFrame(valid=engine.leave(valid), findings=engine.leave(_told(faulty, engine, asked, key)))


def _alike(columns: Columns, field: str, other: str) -> None:
    """Refuse to look for texts among numbers, or for numbers among texts, where nothing would be found.

    Raises:
        ColumnTypeError: one column holds texts, and the other numbers.
    """
    kind, asked = columns.types[field], columns.types[other]
    # pandas holds a column without any value as floats.
    if (isinstance(kind, _TEXTS) and asked.is_integer()) or (kind.is_integer() and isinstance(asked, _TEXTS)):
        expected = "whole_numbers" if asked.is_integer() else "texts"
        raise ColumnTypeError(column=field, found=str(kind), expected=expected)


_TEXTS: Final = (nw.String, nw.Categorical, nw.Enum)
_ACROSS: Final = (Shape.UNIQUE, Shape.AMONG)
_FAULTY: Final = temporary("faulty")


def _mark(place: int) -> str:
    return temporary(f"mark_{place}")


@row_by_row
def _flagged(frame: IntoFrameT, asked: tuple[Check, ...]) -> IntoFrameT:
    """Add a flag for every check that looks at one row, named by its place."""
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    numbers = _numbers(columns, asked)
    flags = [
        _fault(each, columns, numbers).alias(_mark(place))
        for place, each in enumerate(asked)
        if each.shape not in _ACROSS
    ]
    return engine.leave(columns.frame.select(*columns.names, *flags))


@row_by_row
def _sieve(frame: IntoFrameT, asked: tuple[Check, ...]) -> IntoFrameT:
    """Tell of every row, by as many flags as are needed, whether it may have a fault; it is quick to ask."""
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    numbers = _numbers(columns, asked)
    listed = {each.field for each in asked if each.shape is Shape.ONE_OF and all(map(str.strip, each.values))}
    flags = [
        may_be_blank(columns.text(each.field)) if each.shape is Shape.NOT_BLANK else _fault(each, columns, numbers)
        for each in asked
        # A blank is none of the values of a list.
        if each.shape not in _ACROSS and not (each.shape is Shape.NOT_BLANK and each.field in listed)
    ] or [nw.col(asked[0].field).is_null()]
    return engine.leave(columns.frame.select(flag.alias(_mark(place)) for place, flag in enumerate(flags)))


def _numbers(columns: Columns, asked: Iterable[Check]) -> dict[str, Number]:
    counted = [name for each in asked if each.shape in _NUMERIC for name in (each.field, each.other, each.less) if name]
    return columns.numbers({name: name for name in dict.fromkeys(counted) if name in columns.types})


_NUMERIC: Final = (Shape.WHOLE, Shape.NOT_BELOW_ZERO, Shape.AT_MOST)


def _fault(each: Check, columns: Columns, numbers: Mapping[str, Number]) -> Expr:
    """Give where a check of single rows is not kept; never null."""
    if each.shape is Shape.GIVEN:
        return nw.col(each.field).is_null()
    if each.shape in (Shape.NOT_BLANK, Shape.ONE_OF):
        text = columns.text(each.field)
        wrong = columns.engine.is_blank(text) if each.shape is Shape.NOT_BLANK else ~text.is_in(each.values)
        return ~text.is_null() & wrong
    number = numbers[each.field]
    if each.shape is Shape.WHOLE:
        wrong = number.too_large if number.not_whole is None else number.too_large | number.not_whole
        return (~number.missing & wrong).fill_null(value=False)
    if each.shape is Shape.NOT_BELOW_ZERO:
        return ~number.missing & (number.given < 0)
    whole = numbers[each.other or ""].value
    less = None if each.less is None else numbers.get(each.less)
    first = None if less is None else less.value
    left = whole if first is None else whole - first.fill_null(0)
    # Members above workers are one fault, and no applicant is one too many beside it.
    sound = whole >= 0 if first is None else (whole >= 0) & (first.fill_null(0) >= 0) & (left >= 0)
    return ((number.value >= 0) & sound & (number.value > left)).fill_null(value=False)


def _few(frame: Frame, engine: Engine[Any], asked: Iterable[Check]) -> dict[Check, Frame]:
    """Give the values that are at fault for each check across rows, each value once."""
    return {
        each: repeated(frame, engine, each.field)
        if each.shape is Shape.UNIQUE
        else not_among(frame, engine, each.field, each.other or "")
        for each in asked
        if each.shape in _ACROSS
    }


def _judged(rows: Frame, engine: Engine[Any], asked: tuple[Check, ...], few: Mapping[Check, Frame]) -> Frame:
    """Add a flag for every check, named by its place, and one for all of them."""
    flagged: Any = _flagged(engine.leave(rows), asked)
    found, _ = enter(flagged)
    for place, each in enumerate(asked):
        if each in few:
            found = engine.is_among(found, _mark(place), each.field, few[each])
    marks = [nw.col(_mark(place)) for place in range(len(asked))]
    return found.with_columns(nw.any_horizontal(*marks, ignore_nulls=True).alias(_FAULTY))


_PLACE: Final = temporary("place")
_ROW: Final = temporary("row")


def _told(faulty: Frame, engine: Engine[Any], asked: tuple[Check, ...], key: str) -> Frame:
    """Turn the flags of faulty rows into one row a finding."""
    rows = faulty if engine.is_lazy else engine.numbered(faulty, _ROW)
    codes = [each.rule.code for each in asked], [each.field for each in asked]
    table = dict(zip((_PLACE, _CODE, _FIELD), (range(len(asked)), *codes), strict=True))
    places = engine.table(rows, table, {_PLACE: nw.Int64, _CODE: nw.String, _FIELD: nw.String})
    long: Any = engine.leave(rows.join(places, how="cross"))
    told, _ = enter(_said(long, asked, key, () if engine.is_lazy else (_ROW, _PLACE)))
    if not engine.is_lazy:
        told = told.sort(_ROW, _PLACE)
    return told.select(*_FOUND)


_CODE: Final = temporary("code")
_FIELD: Final = temporary("field")


@row_by_row
def _said(frame: IntoFrameT, asked: tuple[Check, ...], key: str, kept: tuple[str, ...]) -> IntoFrameT:
    """Give a row for each flag that is set, of rows that stand there once for every check."""
    inside, engine = enter(frame)
    types = inside.collect_schema()
    place, field = nw.col(_PLACE), nw.col(_FIELD)
    is_told = nw.any_horizontal(
        *((place == number) & nw.col(_mark(number)) for number in range(len(asked))), ignore_nulls=True
    )
    fields = dict.fromkeys(each.field for each in asked)
    found = first_of([(field == name, _text(nw.col(name), types[name])) for name in fields])
    shown = nw.col(_CODE), nw.col(key).cast(nw.String), field, found
    named = [each.alias(name) for each, name in zip(shown, _FOUND, strict=True)]
    return engine.leave(inside.filter(is_told).select(*named, *kept))


def _text(column: Expr, kind: Any) -> Expr:
    """Give a value as text; a float that is whole as the whole number it is."""
    if not kind.is_float():
        return column.cast(nw.String)
    return column.cast(nw.String).str.replace_all(r"\.0$", "")
