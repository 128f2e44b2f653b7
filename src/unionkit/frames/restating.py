"""Restating columns: figures by the units of one day as figures by the units of another."""

from __future__ import annotations

from math import gcd
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance, checked_text
from unionkit.frames.columns import MOST_PORTIONS, Columns, first_of, in_portions, refuse_taken, temporary
from unionkit.frames.engine import enter
from unionkit.frames.grouping import column_names
from unionkit.frames.reasons import ColumnReason
from unionkit.frames.rows import row_by_row
from unionkit.organisation.crosswalk import Crosswalk
from unionkit.organisation.restating import passages, refuse_ratios

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.exact import Exact
    from unionkit.frames.columns import Number
    from unionkit.frames.engine import Engine, Expr, Frame
    from unionkit.organisation.restating import Kinded, Passage, Weights

__all__ = ["restate"]

_ADDED: Final = ("unit", "estimated", "incomplete", "base_changed", "reason")


def restate(
    frame: IntoFrameT,
    crosswalk: Crosswalk,
    *,
    unit: str = "unit",
    values: Sequence[str],
    by: str | Sequence[str] = (),
    weights: Weights | Mapping[str, Exact] | None = None,
    units: Collection[str] | None = None,
    indicator: Kinded | None = None,
) -> IntoFrameT:
    """State figures of one day on the structure of another; `Crosswalk.carry` over columns, group by group.

    Columns read: `unit` (texts, ids of the first day, on any number of rows), `values` (whole numbers of any numeric
    type; null and NaN are missing) and `by`. The outcome is a new frame with one row for every unit of the second day
    and every group that has a row there: `unit` (String), the columns `by`, a column of each name in `values` (Int64),
    `estimated` (Boolean, whether a part of a divided figure is in it), `incomplete` (Boolean, whether several units
    passed into it and not all of them had a figure), `base_changed` (Boolean, whether a figure is in it that was
    carried as it is although units below left, came or ended) and `reason` (String). On an eager frame units stand in
    the order of the second day, and the groups of a unit in the order in which they first appear in its figures; on a
    lazy one rows have no order.

    What passed on as a whole is added up; what was divided is split by `weights` in exact integers, by largest
    remainders. What ended, or ended in part, stands in rows whose `unit` is null, after all others. So the sums of a
    group are what they were. Rows whose unit was not there on the first day are in no row of the outcome:
    `unattributed(frame, crosswalk.old)` gives them.

    A figure is null where nobody gave one. It is null also, and `reason` says why, where a unit was divided and no
    weights say how (`divided`), where a figure has a fraction (`not_whole`), and where figures are together, whatever
    their signs, beyond 4,600,000,000,000,000,000 or whole weights of a unit, in lowest terms, together beyond
    3,000,000,000 (`overflow`).

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        crosswalk: the way from the one day to the other.
        unit: the column of the ids.
        values: the columns of figures, stocks or flows: members, unions, đồng.
        by: the column or columns that make a group, for instance an indicator or a period.
        weights: numbers by which figures are divided, as for `Crosswalk.carry`; the same for all groups.
        units: the units of the first day that the figures are of, for instance all provincial federations. It is needed
            where `weights` are to divide also the figure of a unit that still is one although units below it left; rows
            of other units are in no row of the outcome then. None stands for all units, of which only those that
            became several are divided.
        indicator: what is counted; a kind that does not add up (a ratio, a mean) is refused.

    Returns:
        The restated figures, of the same kind. A lazy frame stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column of values that holds no numbers, or of units that holds no texts.
        ColumnTakenError: a column of `by` or of `values` has the name of a column that is added.
        UnknownUnitError: one of `units` was not there on the first day, or a weight of a unit that was not there.
        CarryError: weights of units that have no place on the second day, or that stand above others with weights.
        RatioError: a ratio, a percentage or a mean.
        BelowZeroError: a weight below zero.
        TypeError: it is no data frame, or no `Crosswalk`, or a float or a bool for a weight.

    Examples:
        >>> from datetime import date
        >>> import polars as pl
        >>> import unionkit as uk
        >>> from unionkit import frames
        >>> provinces = uk.registry("vgcl-provinces")
        >>> bridge = provinces.crosswalk(date(2025, 6, 30), date(2025, 7, 1))
        >>> unions = pl.DataFrame({"unit": ["hai-phong", "hai-duong", "hue"], "unions": [700, 300, 150]})
        >>> frames.restate(unions, bridge, values=["unions"]).select("unit", "unions", "incomplete").rows()
        [('hue', 150, False), ('hai-phong-2025', 1000, False)]
        >>> back = provinces.crosswalk(date(2025, 7, 1), date(2025, 6, 30))
        >>> whole = pl.DataFrame({"unit": ["hai-phong-2025"], "unions": [1001]})
        >>> parts = frames.restate(whole, back, values=["unions"], weights={"hai-phong": 2, "hai-duong": 1})
        >>> parts.select("unit", "unions", "estimated").rows()
        [('hai-duong', 334, True), ('hai-phong', 667, True)]
    """
    checked_instance(crosswalk, Crosswalk, "crosswalk")
    refuse_ratios(indicator)
    if isinstance(values, str):
        msg = f"values is the str {values!r:.60}; give a list of columns"
        raise TypeError(msg)
    names = tuple(dict.fromkeys(checked_text(name, "a column") for name in values))
    keys = column_names(by)
    prepared: Any = _prepared(frame, unit, names, keys)
    inside, engine = enter(cast("IntoFrameT", prepared))
    order: tuple[str, ...] = ()
    if not engine.is_lazy:
        inside, order = engine.numbered(inside, _PLACE), (_PLACE,)
    own = _added_up(inside, engine, (_UNIT, *keys), names, order, [_Sums(name) for name in names])
    ways = _Ways.of(crosswalk, passages(crosswalk, units, weights))
    parts = [own.join(_table(own, engine, ways.whole, _WHOLE), on=_UNIT, how="inner")]
    if ways.pairs:
        parts.append(_split(own.join(_table(own, engine, ways.pairs, _PAIRS), on=_UNIT, how="inner"), engine,
                            keys, names, order))  # fmt: skip
    columns = [*_TOLD, *keys, *order, *(each for name in names for each in _Sums(name).columns)]
    counted = [_counted(part, names).select(*columns, *_flags(names)) for part in parts]
    if ways.silent:
        silent = own.join(_table(own, engine, ways.silent, _WHOLE), on=_UNIT, how="inner")
        silent = _silenced(_counted(silent, names).select(*columns, *_flags(names)), names)
        counted = [*(part.with_columns(_whole(1).alias(_HEARD)) for part in counted), silent]
    moved = nw.concat(counted, how="vertical")
    heard = (_HEARD,) if ways.silent else ()
    return engine.leave(_told(moved, engine, keys, names, order, heard))


class _Sums(NamedTuple):
    """The columns beside a column of figures."""

    name: str

    @property
    def known(self) -> str:
        """How many figures there are."""
        return temporary(f"known_{self.name}")

    @property
    def fault(self) -> str:
        """The place of the reason why there is no figure, and 0 where there is none."""
        return temporary(f"fault_{self.name}")

    @property
    def size(self) -> str:
        """The size of the figures in whole portions."""
        return temporary(f"size_{self.name}")

    @property
    def came(self) -> str:
        """How many of the units that passed into a unit have a figure."""
        return temporary(f"came_{self.name}")

    @property
    def columns(self) -> tuple[str, str, str]:
        return self.name, self.known, self.fault


_UNIT: Final = temporary("unit")
_PLACE: Final = temporary("place")
_NEW: Final = temporary("new")
_NEW_PLACE: Final = temporary("new_place")
_CAME_FROM: Final = temporary("came_from")
_PASSED: Final = temporary("passed")
_DIVIDED: Final = temporary("divided")
_OTHER_BASE: Final = temporary("other_base")
_HEARD: Final = temporary("heard")
_UNDECIDED: Final = temporary("undecided")
_TOLD: Final = (_NEW, _NEW_PLACE, _CAME_FROM)
_WHOLE: Final = (_UNIT, _NEW, _NEW_PLACE, _CAME_FROM, _PASSED, _DIVIDED, _OTHER_BASE, _UNDECIDED)
_WEIGHT, _SUM, _RANK, _RIVAL, _RIVAL_RANK = map(temporary, ("weight", "sum", "rank", "rival", "rival_rank"))
_PAIRS: Final = (*_WHOLE, _WEIGHT, _SUM, _RANK, _RIVAL, _RIVAL_RANK)
_TEXTS: Final = (_UNIT, _NEW)

_REASONS: Final = (ColumnReason.NOT_WHOLE, ColumnReason.OVERFLOW, ColumnReason.DIVIDED)
"""The place in it, from 1, is what a column of faults holds; the largest is told."""
_NOT_WHOLE, _OVERFLOW, _NO_WEIGHTS = range(1, 4)
_MOST_WEIGHTS: Final = 3_000_000_000
"""The product of two numbers below it fits into 64 bits."""


class _Ways(NamedTuple):
    """The rows of three tables.

    What passes on as a whole; the parts of what is divided, each beside every part; and where a unit that is divided
    passed without a weight: nothing of its figure goes there, but one that is known is not missed there either.
    """

    whole: list[tuple[object, ...]]
    pairs: list[tuple[object, ...]]
    silent: list[tuple[object, ...]]

    @classmethod
    def of(cls, crosswalk: Crosswalk, known: Mapping[str, Passage]) -> _Ways:
        """Write down the passages."""
        places = {each: place for place, each in enumerate(crosswalk.new.ids)}
        whole: list[tuple[object, ...]] = []
        pairs: list[tuple[object, ...]] = []
        silent: list[tuple[object, ...]] = []

        def row(unit: str, to: str | None, passage: Passage, fault: int) -> tuple[object, ...]:
            came = () if to is None else crosswalk.predecessors(to)
            return (unit, to, len(places) if to is None else places[to], len(came), int(unit in came),
                    int(passage.is_divided), int(passage.has_other_base), fault)  # fmt: skip

        for unit, passage in known.items():
            scale = gcd(*passage.parts.values())
            parts = [(to, weight // scale) for to, weight in passage.parts.items()]
            total = sum(weight for _, weight in parts)
            fault = 0 if passage.is_decided else _NO_WEIGHTS
            if passage.is_divided and total > _MOST_WEIGHTS:
                fault = _OVERFLOW
            for rank, (to, weight) in enumerate(parts):
                told = row(unit, to, passage, fault)
                if fault or len(parts) == 1:
                    whole.append(told)
                else:
                    pairs.extend((*told, weight, total, rank, rival, other) for other, (_, rival) in enumerate(parts))
            silent.extend(
                row(unit, to, passage, 0) for to in crosswalk.successors(unit) if to and to not in passage.parts
            )
        return cls(whole, pairs, silent)


def _table(like: Frame, engine: Engine[Any], rows: Sequence[tuple[object, ...]], names: Sequence[str]) -> Frame:
    columns = dict(zip(names, zip(*rows, strict=True), strict=True)) if rows else dict.fromkeys(names, ())
    return engine.table(like, columns, {name: nw.String if name in _TEXTS else nw.Int64 for name in names})


@row_by_row
def _prepared(frame: IntoFrameT, unit: str, names: tuple[str, ...], keys: tuple[str, ...]) -> IntoFrameT:
    """Give the unit, the group and whole numbers of every row; beside each number whether it is one, and its size."""
    inside, engine = enter(frame)
    columns = Columns(inside, engine)
    columns.need(unit, *names, *keys)
    refuse_taken([*keys, *names], _ADDED, engine)
    refuse_taken(keys, names, engine)
    units = columns.text(unit)
    numbers = columns.numbers({name: name for name in names})
    chosen: list[Expr] = [units.alias(_UNIT), *map(nw.col, keys)]
    for name, number in numbers.items():
        said = _Sums(name)
        fault = _fault(number)
        chosen += [
            number.value.fill_null(0).alias(name),
            nw.when(number.missing).then(_whole(0)).otherwise(_whole(1)).alias(said.known),
            fault.alias(said.fault),
        ]
    return engine.leave(columns.frame.select(*chosen))


def _fault(number: Number) -> Expr:
    """Tell why a figure that is there is no number that can be added up; NaN is missing, and not too large."""
    faults = [(number.too_large, _OVERFLOW)]
    if number.not_whole is not None:
        faults.append((number.not_whole, _NOT_WHOLE))
    found = _whole(0)
    for where, fault in faults:
        found = nw.when(~number.missing & where.fill_null(value=False)).then(_whole(fault)).otherwise(found)
    return found


def _whole(number: int) -> Expr:
    return nw.lit(number, nw.Int64)


def _added_up(
    frame: Frame, engine: Engine[Any], groups: Sequence[str], names: Sequence[str], order: Sequence[str],
    sums: Iterable[_Sums], *, counts: Sequence[str] = (), peaks: Sequence[str] = (),
) -> Frame:  # fmt: skip
    """Add up figures by group; a sum that could have overflowed is 0 and has a fault.

    Args:
        frame: the rows.
        engine: their engine.
        groups: the columns that make a group.
        names: the columns of figures.
        order: columns of which the least is wanted.
        sums: the columns beside those of figures.
        counts: further columns to add up.
        peaks: columns of which the largest is wanted.

    Returns:
        One row a group.
    """
    sums = [*sums]
    sized = frame.with_columns(*(in_portions(nw.col(each.name)).alias(each.size) for each in sums))
    parts = [nw.col(column).sum() for each in sums for column in (each.name, each.known, each.size)]
    parts += [nw.col(column).sum() for column in counts]
    parts += [nw.col(column).max() for column in (*(each.fault for each in sums), *peaks)]
    parts += [nw.col(column).min() for column in order]
    added = engine.whole_sums(sized, names).group_by(*groups).agg(*parts)
    fits = {each: nw.col(each.size) < MOST_PORTIONS for each in sums}
    checked = added.with_columns(
        *(
            engine.whole(nw.when(fits[each]).then(nw.col(each.name)).otherwise(_whole(0))).alias(each.name)
            for each in sums
        ),
        *(
            nw.when(~fits[each] & (nw.col(each.fault) < _OVERFLOW))
            .then(_whole(_OVERFLOW))
            .otherwise(nw.col(each.fault))
            .alias(each.fault)
            for each in sums
        ),
        *(engine.whole(nw.col(column)).alias(column) for column in (*(each.known for each in sums), *counts)),
    )
    kept = [*groups, *(column for each in sums for column in each.columns), *counts, *peaks, *order]
    return checked.select(*kept)


def _split(pairs: Frame, engine: Engine[Any], keys: Sequence[str], names: Sequence[str], order: Sequence[str]) -> Frame:
    """Split figures by largest remainders: each part is held against every other part of its figure.

    A figure is so many times the sum of the weights and a rest. Only the rest has to be rounded, which keeps the
    products small whatever the figure is.
    """
    weight, total, rival = nw.col(_WEIGHT), nw.col(_SUM), nw.col(_RIVAL)
    sums: list[str] = []
    peaks: list[str] = []
    for name in names:
        times, rest, floor, rival_floor, beaten, signed = (temporary(f"{each}_{name}") for each in _STEPS)
        size = nw.when(nw.col(name) < 0).then(-nw.col(name)).otherwise(nw.col(name))
        pairs = engine.divided(pairs, times, size, total)
        pairs = pairs.with_columns((size - nw.col(times) * total).alias(rest))
        pairs = engine.divided(pairs, floor, nw.col(rest) * weight, total)
        pairs = engine.divided(pairs, rival_floor, nw.col(rest) * rival, total)
        mine = nw.col(rest) * weight - nw.col(floor) * total
        other = nw.col(rest) * rival - nw.col(rival_floor) * total
        comes_first = (other > mine) | ((other == mine) & (nw.col(_RIVAL_RANK) < nw.col(_RANK)))
        pairs = pairs.with_columns(
            nw.when(comes_first).then(_whole(1)).otherwise(_whole(0)).alias(beaten),
            nw.when(nw.col(name) < 0).then(_whole(-1)).otherwise(_whole(1)).alias(signed),
        )
        sums += [beaten, rival_floor]
        peaks += [times, rest, floor, signed, *_Sums(name).columns]
    groups = [_UNIT, _RANK, *keys]
    told = [*(name for name in _WHOLE if name not in (_UNIT, _NEW)), _WEIGHT, *peaks, *order]
    # The new unit is the same in a group, but null has no maximum on every engine: it is a part of the group.
    added = pairs.group_by(*groups, _NEW).agg(
        *(nw.col(name).sum() for name in sums), *(nw.col(name).max() for name in dict.fromkeys(told))
    )
    for name in names:
        times, rest, floor, rival_floor, beaten, signed = (temporary(f"{each}_{name}") for each in _STEPS)
        left = nw.col(rest) - engine.whole(nw.col(rival_floor))
        extra = nw.when(engine.whole(nw.col(beaten)) < left).then(_whole(1)).otherwise(_whole(0))
        part = nw.col(times) * weight + nw.col(floor) + extra
        added = added.with_columns((part * nw.col(signed)).alias(name))
    return added


_STEPS: Final = ("times", "rest", "floor", "rival_floor", "beaten", "signed")


def _flags(names: Sequence[str]) -> list[str]:
    return [*(_Sums(name).came for name in names), _DIVIDED, _OTHER_BASE]


def _counted(parts: Frame, names: Sequence[str]) -> Frame:
    """Take into account what is known of a passage."""
    zero, one = _whole(0), _whole(1)
    is_known = {name: nw.col(_Sums(name).known) > 0 for name in names}
    is_divided, has_other_base = nw.lit(value=False), nw.lit(value=False)
    for name in names:
        is_divided |= (nw.col(_DIVIDED) > 0) & (nw.col(_Sums(name).name) != 0)
        has_other_base |= (nw.col(_OTHER_BASE) > 0) & is_known[name]
    undecided = nw.col(_UNDECIDED)
    return parts.with_columns(
        *(
            nw.when(is_known[name] & (undecided > nw.col(_Sums(name).fault)))
            .then(undecided)
            .otherwise(nw.col(_Sums(name).fault))
            .alias(_Sums(name).fault)
            for name in names
        ),
        *(
            nw.when(is_known[name] & (nw.col(_PASSED) > 0)).then(one).otherwise(zero).alias(_Sums(name).came)
            for name in names
        ),
        nw.when(is_divided).then(one).otherwise(zero).alias(_DIVIDED),
        nw.when(has_other_base).then(one).otherwise(zero).alias(_OTHER_BASE),
    )


def _silenced(parts: Frame, names: Sequence[str]) -> Frame:
    """Keep of figures of which nothing arrives only that they are there."""
    nothing = [*(column for name in names for column in _Sums(name).columns), _DIVIDED, _OTHER_BASE, _HEARD]
    return parts.with_columns(*(_whole(0).alias(column) for column in nothing))


def _told(
    moved: Frame, engine: Engine[Any], keys: Sequence[str], names: Sequence[str], order: Sequence[str],
    heard: Sequence[str],
) -> Frame:  # fmt: skip
    """Add up what arrived at every unit of the second day; a unit at which nothing did has no row."""
    sums = [_Sums(name) for name in names]
    groups = (_NEW, _NEW_PLACE, _CAME_FROM, *keys)
    counts = [each.came for each in sums]
    added = _added_up(moved, engine, groups, names, order, sums, counts=counts, peaks=(_DIVIDED, _OTHER_BASE, *heard))
    added = added.filter(*(nw.col(column) > 0 for column in heard)) if heard else added
    incomplete, worst = nw.lit(value=False), _whole(0)
    for each in sums:
        incomplete |= (nw.col(each.known) > 0) & (nw.col(each.came) < nw.col(_CAME_FROM))
        worst = nw.when(nw.col(each.fault) > worst).then(nw.col(each.fault)).otherwise(worst)
    reason = first_of([(worst == place, each) for place, each in enumerate(_REASONS, start=1)])
    if order:
        added = added.sort(_NEW_PLACE, *order)
    return added.select(
        nw.col(_NEW).alias("unit"),
        *keys,
        *(
            nw.when((nw.col(each.known) > 0) & (nw.col(each.fault) == 0)).then(nw.col(each.name)).alias(each.name)
            for each in sums
        ),
        (nw.col(_DIVIDED) > 0).alias("estimated"),
        incomplete.alias("incomplete"),
        (nw.col(_OTHER_BASE) > 0).alias("base_changed"),
        reason.alias("reason"),
    )
