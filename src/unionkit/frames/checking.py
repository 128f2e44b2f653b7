"""Checking the rows of a frame: the good rows, and what is wrong with the others, a row a fault."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

import attrs
import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance
from unionkit.frames.checks import Check, Checks, Shape
from unionkit.frames.columns import Columns, first_of, null_text, temporary
from unionkit.frames.engine import enter, row_by_row

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    alone = tuple(each for each in asked if each.shape not in _ACROSS)
    flagged, _ = enter(_flagged(engine.leave(inside), alone)) if engine.name == "dask" else (
        _with_flags(inside, engine, alone), engine
    )  # fmt: skip
    flagged = _across(flagged, engine, [each for each in asked if each.shape in _ACROSS], asked)
    marks = [_mark(place) for place in range(len(asked))]
    flags = [nw.col(_mark(asked.index(each))) for each in asked]
    if not marks:
        empty = inside.select(nw.lit("").alias("code")).filter(nw.lit(value=False))
        return CheckedFrame(valid=frame, findings=engine.leave(empty))
    is_faulty = nw.any_horizontal(*flags, ignore_nulls=True)
    flagged = engine.settled(flagged.with_columns(is_faulty.alias(_FAULTY)))
    valid = flagged.filter(~nw.col(_FAULTY)).select(*columns.names)
    faulty = flagged.filter(nw.col(_FAULTY))
    told = _told(faulty, engine, asked, columns.types, key)
    return CheckedFrame(valid=engine.leave(valid), findings=engine.leave(told))


_ACROSS: Final = (Shape.UNIQUE, Shape.AMONG)
_FAULTY: Final = temporary("faulty")


def _mark(place: int) -> str:
    return temporary(f"mark_{place}")


@row_by_row
def _flagged(frame: IntoFrameT, checks: tuple[Check, ...]) -> IntoFrameT:
    inside, engine = enter(frame)
    return engine.leave(_with_flags(inside, engine, checks))


def _with_flags(inside: Frame, engine: Engine[Any], checks: Sequence[Check]) -> Frame:
    """Add a flag for every check that looks at one row, named by the check itself."""
    columns = Columns(inside, engine)
    counted = [
        name for each in checks if each.shape in _NUMERIC for name in (each.field, each.other, each.less) if name
    ]
    numbers = columns.numbers({name: name for name in dict.fromkeys(counted) if name in columns.types})
    flags = {_own(each): _fault(each, columns, numbers) for each in checks}
    return columns.frame.with_columns(**flags).select(*columns.names, *flags) if flags else inside


_NUMERIC: Final = (Shape.WHOLE, Shape.NOT_BELOW_ZERO, Shape.AT_MOST)


def _own(each: Check) -> str:
    return temporary(f"{each.shape.value}_{each.field}_{each.other or ''}")


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


def _across(frame: Frame, engine: Engine[Any], across: Sequence[Check], asked: Sequence[Check]) -> Frame:
    """Add the flags of checks across rows, and give every flag the name of its place."""
    counts: dict[str, Frame] = {}
    key, count = temporary("value"), temporary("count")

    def counted(field: str) -> Frame:
        """Give every value of a column once, with how many rows have it."""
        if field not in counts:
            values = frame.select(nw.col(field).alias(key)).filter(~nw.col(key).is_null())
            counts[field] = values.group_by(key).agg(nw.len().alias(count))
        return counts[field]

    rows = frame
    for number, each in enumerate(across):
        bad = counted(each.field)
        if each.shape is Shape.UNIQUE:
            bad = bad.filter(nw.col(count) > 1)
        else:
            bad = bad.join(counted(each.other or "").select(key), on=key, how="anti")
        few = bad.select(nw.col(key).alias(temporary(f"key_{number}")))
        rows = engine.is_among(rows, temporary(f"found_{number}"), each.field, few)
    found = {each: temporary(f"found_{number}") for number, each in enumerate(across)}
    flags = {_mark(place): nw.col(found.get(each, _own(each))) for place, each in enumerate(asked)}
    return rows.with_columns(**flags)


def _told(faulty: Frame, engine: Engine[Any], asked: Sequence[Check], types: Mapping[str, Any], key: str) -> Frame:
    """Turn the flags of faulty rows into one row a finding."""
    fields = list(dict.fromkeys(each.field for each in asked))
    said = {field: temporary(f"said_{place}") for place, field in enumerate(fields)}
    shown = [nw.col(key).cast(nw.String).alias(temporary("key"))]
    shown += [_text(nw.col(field), types[field]).alias(said[field]) for field in fields]
    place, value = nw.col(temporary("place")), nw.col(temporary("value"))
    rows = faulty.select(*shown, *(_mark(number) for number in range(len(asked))))
    if not engine.is_lazy:
        rows = engine.numbered(rows, temporary("row"))
    places = engine.table(rows, {temporary("place"): range(len(asked))}, {temporary("place"): nw.Int64})
    # What was found is marked, so that a null that is a fault is told from no fault.
    found = [
        nw.when(nw.col(said[each.field]).is_null())
        .then(nw.lit(_NOTHING))
        .otherwise(nw.concat_str(nw.lit("="), nw.col(said[each.field])))
        for each in asked
    ]
    is_told = first_of([((place == number) & nw.col(_mark(number)), found[number]) for number in range(len(asked))])
    long = rows.join(places, how="cross").with_columns(is_told.alias(temporary("value"))).filter(~value.is_null())
    if not engine.is_lazy:
        long = long.sort(temporary("row"), temporary("place"))
    codes = first_of([(place == number, each.rule.code) for number, each in enumerate(asked)])
    names = first_of([(place == number, each.field) for number, each in enumerate(asked)])
    text = nw.when(value == _NOTHING).then(null_text()).otherwise(value.str.slice(1))
    columns = (codes, nw.col(temporary("key")), names, text)
    return long.select(*(each.alias(name) for each, name in zip(columns, _FOUND, strict=True)))


def _text(column: Expr, kind: Any) -> Expr:
    """Give a value as text; a float that is whole as the whole number it is."""
    if not kind.is_float():
        return column.cast(nw.String)
    return column.cast(nw.String).str.replace_all(r"\.0$", "")


_NOTHING: Final = "-"
"""What stands for a null that was found; a value has an equals sign before it."""
