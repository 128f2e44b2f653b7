"""Rolling columns up a hierarchy: what every unit has with all below it, and which rows belong to no unit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast
from weakref import finalize

import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import MissingColumnError
from unionkit.frames.catalogue import Catalogue
from unionkit.frames.columns import LARGEST_SUM, MOST_PORTIONS, Columns, in_portions, refuse_taken, temporary
from unionkit.frames.engine import enter
from unionkit.frames.grouping import column_names
from unionkit.frames.rows import row_by_row
from unionkit.organisation.hierarchy import Hierarchy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.frames.engine import Engine, Expr, Frame

__all__ = ["complete", "roll_up", "unattributed"]


def roll_up(
    frame: IntoFrameT,
    hierarchy: Hierarchy | Catalogue | None,
    *,
    unit: str = "unit",
    values: Sequence[str],
    by: str | Sequence[str] = (),
    closure: IntoFrameT | None = None,
    aggregated: bool = False,
) -> IntoFrameT:
    """Add up columns over a hierarchy: every unit's own rows and those of all units below it.

    Columns read: `unit` (texts, ids of the hierarchy, on any number of rows) and `values` (whole numbers of any
    numeric type; null and NaN are missing). The outcome is a new frame with one row for every unit: `unit` (String) and
    a column of each name in `values` (Int64). On an eager frame units stand in the order of the hierarchy, each before
    those below it (preorder); on a lazy one they have no order.

    With `by` there is a total for every group, for instance every indicator and period: one row for each unit and each
    group of which there is a row at or below it, with the columns `by` behind `unit`. On an eager frame the groups of a
    unit stand in the order in which they first appear in its rows.

    A total is null where neither the unit nor any unit below it has a figure, as missing is not zero. It is null also
    where a figure below has a fraction, and where the figures below are together, whatever their signs, beyond
    4,600,000,000,000,000,000: no total is wrapped, and none is told of which a part was left out. Rows whose unit is
    not in the hierarchy are in no total; `unattributed` gives them.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        hierarchy: the units; or a `Catalogue` of them, where the column of units holds its codes; None on a lazy engine
            that is given a `closure`.
        unit: the column of the ids, or of the codes.
        values: the columns to add up.
        by: the column or columns that make a group; () for one total of each unit.
        closure: on a lazy engine, the `closure` of the hierarchy or of the catalogue as a frame of the same engine and
            connection, for those who have it there already; it is made unless given. Eager engines need none.
        aggregated: whether units (and groups) stand in one row each already, as after a `GROUP BY`; their rows need not
            be added up then before they meet the closure. Where it is not so, totals are the same and take longer.

    Returns:
        The totals, of the same kind. A lazy frame stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column of values that holds no numbers, or of units that holds no texts (no whole numbers,
            where they are codes).
        ColumnTakenError: a column of `by` is called `unit`, or as one of `values`.
        TypeError: it is no data frame, or neither a `Hierarchy` nor a `Catalogue`.

    Examples:
        >>> import polars as pl
        >>> import unionkit as uk
        >>> from unionkit import frames
        >>> K = uk.UnitKind
        >>> org = uk.Hierarchy.of([uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION),
        ...                        uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
        ...                        uk.Unit("ekoios", "CĐCS Ekoios", K.GRASSROOTS_UNION, parent="me-linh")])
        >>> frames.roll_up(pl.DataFrame({"unit": ["nextwave"], "members": [10]}), org, values=["members"]).rows()
        [('me-linh', 10), ('nextwave', 10), ('ekoios', None)]
    """
    names, keys = _names(values), column_names(by)
    given, engine = enter(frame)
    coded = isinstance(hierarchy, Catalogue)
    if not coded and (hierarchy is not None or closure is None or not engine.is_lazy):
        checked_instance(hierarchy, Hierarchy, "hierarchy")
    if keys:
        refuse_taken(keys, ("unit", *names), engine)
    inside, engine = enter(_prepared(frame, unit, names, keys, coded))
    faulty = [name for name in names if _fault(name) in inside.collect_schema()]
    types = given.collect_schema()
    wide = [name for name in names if not isinstance(types[name], _NARROW)]
    by_place = not (engine.is_lazy or keys)
    sizes, gaps = _about(inside, engine, names) if by_place else (wide, [])
    if sizes:
        inside = inside.with_columns(*(in_portions(nw.col(name)).alias(_size(name)) for name in sizes))
    marks = [*map(_fault, faulty), *map(_size, sizes)]
    rows = engine.whole_sums(inside, names)
    totals = _rolled(rows, engine, hierarchy, names, gaps, marks, closure, keys, aggregated=aggregated)
    native: Any = engine.leave(totals)
    counts = {name: _known(name if name in gaps else "") if by_place else None for name in names}
    asked = tuple((name, count, name in faulty, name in sizes) for name, count in counts.items())
    return cast("IntoFrameT", _shown(native, keys, asked, _ID if coded else _UNIT))


def unattributed(frame: IntoFrameT, hierarchy: Hierarchy, *, unit: str = "unit") -> IntoFrameT:
    """Give the rows whose unit is not in a hierarchy, those without a unit included.

    Columns read: `unit` (texts). No columns are added: the rows come out as they are, in their order where they have
    one; the index of a pandas frame begins anew. Together with the rows that `roll_up` adds up they are all rows.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        hierarchy: the units.
        unit: the column of the ids.

    Returns:
        The rows, of the same kind. A lazy frame stays lazy.

    Raises:
        MissingColumnError: the column is not there; the error names those that are.
        ColumnTypeError: the column holds no texts.
        TypeError: it is no data frame, or no `Hierarchy`.

    Examples:
        >>> import polars as pl
        >>> import unionkit as uk
        >>> from unionkit import frames
        >>> org = uk.Hierarchy.of([uk.Unit("nextwave", "CĐCS Nextwave", uk.UnitKind.GRASSROOTS_UNION)])
        >>> frames.unattributed(pl.DataFrame({"unit": ["nextwave", "nextwav"], "members": [10, 79]}), org).rows()
        [('nextwav', 79)]
    """
    checked_instance(hierarchy, Hierarchy, "hierarchy")
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    unit_id, key = columns.text(unit), temporary("key")
    ids: dict[str, Sequence[object]] = {_UNIT: hierarchy.ids, temporary("known"): (True,) * len(hierarchy)}
    units = engine.table(inside, ids, {_UNIT: nw.String, temporary("known"): nw.Boolean})

    rows = engine.looked_up(inside.with_columns(unit_id.alias(key)), units, {key: _UNIT})
    return engine.leave(rows.filter(nw.col(temporary("known")).is_null()).select(*columns.names))


def complete(
    frame: IntoFrameT,
    hierarchy: Hierarchy,
    *,
    unit: str = "unit",
    values: Sequence[str],
    closure: IntoFrameT | None = None,
) -> IntoFrameT:
    """Count for every unit how many of the units at the foot of it have a figure, of how many that should.

    Columns read: `unit` (texts, ids of the hierarchy) and `values` (whole numbers). The outcome is a new frame with one
    row for every unit: `unit` (String), `expected` (Int64, the leaves at or below it) and for each name in `values` a
    column `<name>_reported` (Int64, those of them with a figure). Nothing is null. Units stand as in `roll_up`. A
    figure that has a fraction is none; figures of inner units do not count.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        hierarchy: the units.
        unit: the column of the ids.
        values: the columns of figures.
        closure: as in `roll_up`.

    Returns:
        The counts, of the same kind. A lazy frame stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column of values that holds no numbers, or of units that holds no texts.
        TypeError: it is no data frame, or no `Hierarchy`.

    Examples:
        >>> import polars as pl
        >>> import unionkit as uk
        >>> from unionkit import frames
        >>> K = uk.UnitKind
        >>> org = uk.Hierarchy.of([uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION),
        ...                        uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
        ...                        uk.Unit("ekoios", "CĐCS Ekoios", K.GRASSROOTS_UNION, parent="me-linh")])
        >>> frames.complete(pl.DataFrame({"unit": ["nextwave"], "members": [10]}), org, values=["members"]).rows()
        [('me-linh', 2, 1), ('nextwave', 1, 1), ('ekoios', 1, 0)]
    """
    checked_instance(hierarchy, Hierarchy, "hierarchy")
    names = _names(values)
    inside, engine = enter(_prepared(frame, unit, names))
    known = inside.group_by(_UNIT).agg(*(nw.col(name).count().alias(_known(name)) for name in names))
    leaves = tuple(unit.id for unit in hierarchy.leaves)
    table = {_LEAF: leaves, "expected": (1,) * len(leaves)}
    feet = engine.table(inside, table, {_LEAF: nw.String, "expected": nw.Int64})
    own = feet.join(known, left_on=_LEAF, right_on=_UNIT, how="left")
    flags = {
        f"{name}_reported": nw.when(nw.col(_known(name)) > 0).then(nw.lit(1, nw.Int64)).otherwise(nw.lit(0, nw.Int64))
        for name in names
    }
    own = own.select(
        nw.col(_LEAF).alias(_UNIT), "expected", *(flag.cast(nw.Int64).alias(name) for name, flag in flags.items())
    )
    counted = ("expected", *flags)
    counts = _rolled(own, engine, hierarchy, counted, (), (), closure)
    shown = [engine.whole(nw.col(name).fill_null(0)).alias(name) for name in counted]
    return engine.leave(counts.select(nw.col(_UNIT).alias("unit"), *shown))


_LEAF: Final = temporary("leaf")
_UNIT: Final = temporary("unit")
_ID: Final = temporary("id")


def _names(values: Sequence[str]) -> tuple[str, ...]:
    if isinstance(values, str):
        msg = f"values is the str {values!r:.60}; give a list of columns"
        raise TypeError(msg)
    return tuple(dict.fromkeys(checked_text(name, "a column") for name in values))


def _known(name: str) -> str:
    return temporary(f"known_{name}")


def _size(name: str) -> str:
    return temporary(f"size_{name}")


def _fault(name: str) -> str:
    return temporary(f"fault_{name}")


@row_by_row
def _prepared(
    frame: IntoFrameT, unit: str, names: tuple[str, ...], keys: tuple[str, ...] = (), coded: bool = False
) -> IntoFrameT:
    """Give unit, group and whole numbers of every row, and where the type allows for it, whether a number is none."""
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    columns.need(unit, *names, *keys)
    asked = {name: name for name in names}
    numbers = columns.numbers({**asked, _UNIT: unit} if coded else asked)
    units = numbers.pop(_UNIT).value if coded else columns.text(unit)
    chosen: list[Expr] = [units.alias(_UNIT), *map(nw.col, keys)]
    for name, number in numbers.items():
        chosen.append(number.value.alias(name))
        if not columns.types[name].is_integer() or columns.types[name] in _WIDER:
            is_fault = ~number.missing & (number.too_large if number.not_whole is None else
                                          number.too_large | number.not_whole.fill_null(value=False))  # fmt: skip
            chosen.append(is_fault.cast(nw.Int64).alias(_fault(name)))
    return engine.leave(columns.frame.select(*chosen))


_WIDER: Final = (nw.UInt64, nw.Int128, nw.UInt128)
_NARROW: Final = (nw.Int8, nw.Int16, nw.Int32, nw.UInt8, nw.UInt16)
"""Their sums cannot overflow over 2**31 rows."""


def _about(frame: Frame, engine: Engine[Any], names: Sequence[str]) -> tuple[list[str], list[str]]:
    """Tell of which columns of an eager frame a sum could overflow, and which have nulls."""
    if not names:
        return [], []
    count, seen = engine.extremes(frame, names)
    largest = LARGEST_SUM // max(count, 1)
    sizes = [name for name, (least, most, _) in seen.items() if max(most or 0, -(least or 0)) > largest]
    return sizes, [name for name, (_, _, nulls) in seen.items() if nulls or not count]


@row_by_row
def _shown(
    frame: IntoFrameT, keys: tuple[str, ...], asked: tuple[tuple[str, str | None, bool, bool], ...], unit: str
) -> IntoFrameT:
    """Give totals where somebody said something, and where all of it was added up."""
    inside, engine = enter(frame)
    shown: list[Expr] = []
    for name, known, with_faults, with_size in asked:
        holds: list[Expr] = [] if known is None else [nw.col(known) > 0]
        if with_faults:
            holds.append(nw.col(_fault(name)) == 0)
        if with_size:
            holds.append(nw.col(_size(name)) < MOST_PORTIONS)
        total = nw.when(*holds).then(nw.col(name)) if holds else nw.col(name)
        shown.append(engine.whole(total).alias(name))
    return engine.leave(inside.select(nw.col(unit).alias("unit"), *keys, *shown))


def _rolled(  # noqa: PLR0913 - what is known of the rows
    rows: Frame,
    engine: Engine[Any],
    hierarchy: Hierarchy | Catalogue | None,
    names: Sequence[str],
    gaps: Sequence[str],
    marks: Sequence[str],
    closure: Any,
    keys: Sequence[str] = (),
    *,
    aggregated: bool = False,
) -> Frame:
    """Add up rows over the hierarchy: by place where rows have an order, else by unit and then by the closure.

    Args:
        rows: the rows.
        engine: their engine.
        hierarchy: the units, the catalogue where rows have codes, or None where there is a closure for a lazy engine.
        names: the columns to add up.
        gaps: those of them that may have nulls; beside them comes the count of the rows that are not null. Where it is
            added up by place the count of all rows stands for the others.
        marks: further columns to add up, without nulls.
        closure: the closure as a native frame, or None.
        keys: the columns that make a group; totals of groups are added up by the closure.
        aggregated: whether there is one row for each unit and group.

    Returns:
        One row a unit, or one for every unit and group.
    """
    if engine.is_lazy:
        totals = _by_closure(rows, engine, hierarchy, names, marks, closure, keys, aggregated=aggregated)
        if not isinstance(hierarchy, Catalogue):
            return totals
        ids = hierarchy.hierarchy.ids
        table = engine.table(totals, {_UNIT: range(len(ids)), _ID: ids}, {_UNIT: nw.Int64, _ID: nw.String})
        return totals.join(table, on=_UNIT, how="inner")
    units = _places(rows, engine, cast("Hierarchy | Catalogue", hierarchy))
    if keys:
        order = temporary("first")
        rows = engine.numbered(rows, order)
        totals = _by_closure(rows, engine, hierarchy, names, marks, None, keys, order, aggregated=aggregated)
        return totals.join(units.drop(_END), on=_UNIT, how="inner").sort(_PLACE, order)
    placed = rows.with_columns(nw.lit(1, nw.Int64).alias(_known("")))
    if gaps:
        placed = placed.with_columns(
            *(
                nw.when(nw.col(name).is_null())
                .then(nw.lit(0, nw.Int64))
                .otherwise(nw.lit(1, nw.Int64))
                .alias(_known(name))
                for name in gaps
            ),
            *(nw.col(name).fill_null(0) for name in gaps),
        )
    summed = [*names, *marks, _known(""), *map(_known, gaps)]
    return engine.within(placed, units, summed, key=_UNIT, place=_PLACE, end=_END)


_tables: Final[dict[tuple[int, str, bool], Frame]] = {}


def _places(like: Frame, engine: Engine[Any], known: Hierarchy | Catalogue) -> Frame:
    """Give the places of the units as an eager frame, which is kept as long as the hierarchy lives."""
    coded = isinstance(known, Catalogue)
    hierarchy = known.hierarchy if isinstance(known, Catalogue) else known
    key = id(hierarchy), engine.name, coded
    if key not in _tables:
        places = range(len(hierarchy))
        table = {_UNIT: places if coded else hierarchy.ids, _PLACE: places, _END: hierarchy.ends}
        kinds: dict[str, Any] = {_UNIT: nw.Int64 if coded else nw.String, _PLACE: nw.Int64, _END: nw.Int64}
        if coded:
            table[_ID], kinds[_ID] = hierarchy.ids, nw.String
        _tables[key] = engine.table(like, table, kinds)
        finalize(hierarchy, _tables.pop, key, None)
    return _tables[key]


def _by_closure(
    rows: Frame,
    engine: Engine[Any],
    hierarchy: Hierarchy | Catalogue | None,
    names: Sequence[str],
    marks: Sequence[str],
    closure: Any,
    keys: Sequence[str],
    *order: str,
    aggregated: bool,
) -> Frame:
    """Add up rows by unit, and then what every unit has over all units above it; the least of a column of order."""
    own = rows if aggregated else engine.added_up(rows, (_UNIT, *keys), names, marks=marks, least=order)
    # Sums are brought to 64 bits before they are added up again; one that does not fit has a mark of its own.
    sums = {name: nw.col(name) for name in names}
    for name in names:
        if _size(name) in marks:
            sums[name] = nw.when(nw.col(_size(name)) < MOST_PORTIONS).then(nw.col(name))
    own = own.with_columns(*(engine.whole(each).alias(name) for name, each in sums.items()))
    pairs = _pairs(own, engine, hierarchy, closure)
    # A unit without rows has no group; where there are no groups it has a total all the same.
    joined = pairs.join(own, left_on=_BELOW, right_on=_UNIT, how="inner" if keys else "left")
    return engine.added_up(joined, (_ABOVE, *keys), names, marks=marks, least=order).rename({_ABOVE: _UNIT})


_PLACE: Final = temporary("place")
_END: Final = temporary("end")
_ABOVE: Final = temporary("ancestor")
_BELOW: Final = temporary("descendant")


def _pairs(own: Frame, engine: Engine[Any], known: Hierarchy | Catalogue | None, closure: Any) -> Frame:
    if closure is None:
        pairs = cast("Hierarchy | Catalogue", known).closure()
        made = {f"__unionkit_{name}": column for name, column in pairs.items()}
        kind = nw.Int64 if isinstance(known, Catalogue) else nw.String
        return engine.table(own, made, {_ABOVE: kind, _BELOW: kind})
    given, _ = enter(closure)
    present = tuple(given.collect_schema())
    missing = tuple(name for name in ("ancestor", "descendant") if name not in present)
    if missing:
        raise MissingColumnError(missing=missing, present=present)
    return given.select(nw.col("ancestor").alias(_ABOVE), nw.col("descendant").alias(_BELOW))
