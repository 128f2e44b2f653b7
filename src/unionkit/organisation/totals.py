"""Rolling values up a hierarchy: what every unit has with all below it, and which units said nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import reduce
from itertools import accumulate, chain, compress
from operator import itemgetter, not_
from types import MappingProxyType, NoneType
from typing import TYPE_CHECKING, Protocol, TypeAlias, TypeVar, cast, runtime_checkable

import attrs

from unionkit.display import Displayed
from unionkit.errors import NoValueError, UnknownUnitError
from unionkit.exact import exact_number, total_of
from unionkit.organisation.hierarchy import Hierarchy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Self


__all__ = ["Combining", "Totals", "roll_up"]

_Rows: TypeAlias = list[Mapping[str, object]]
T_co = TypeVar("T_co", covariant=True)


@runtime_checkable
class Combining(Protocol):
    """A value that knows how it is added up, for instance a mean with its headcount."""

    def combine(self, other: Self, /) -> Self:
        """Give the two as one."""
        ...


@attrs.frozen(eq=False, repr=False)
class Totals(Displayed, Mapping[str, T_co]):
    """What every unit has, its own value and those of all units below it together; made by `Hierarchy.roll_up`.

    A mapping from the ids of the units, each before those below it. A unit is in it when a value was given for it or
    for a unit below it: missing is not zero.

    Attributes:
        hierarchy: the units.
        missing: the ids of the leaves without a value, in order; with several indicators those that lack any of them.

    Examples:
        >>> import unionkit as uk
        >>> K = uk.UnitKind
        >>> org = uk.Hierarchy.of([uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION),
        ...                        uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
        ...                        uk.Unit("ekoios", "CĐCS Ekoios", K.GRASSROOTS_UNION, parent="me-linh")])
        >>> totals = org.roll_up({"nextwave": 10})
        >>> dict(totals), totals.missing
        ({'me-linh': 10, 'nextwave': 10}, ('ekoios',))
    """

    hierarchy: Hierarchy
    _columns: Mapping[str, Sequence[object]]
    _several: bool
    missing: tuple[str, ...]
    _missing_by: dict[str, tuple[str, ...]]

    @property
    def missing_by(self) -> Mapping[str, tuple[str, ...]]:
        """With several indicators, the ids of the leaves that lack each of them; empty otherwise."""
        return MappingProxyType(self._missing_by)

    def _has(self, position: int) -> bool:
        return any(column[position] is not None for column in self._columns.values())

    def __getitem__(self, unit: str) -> T_co:
        position = self.hierarchy.position(unit)
        row = {name: value for name, column in self._columns.items() if (value := column[position]) is not None}
        if not row:
            raise NoValueError(unit=unit)
        return cast("T_co", row if self._several else row[""])

    def __contains__(self, unit: object) -> bool:
        return isinstance(unit, str) and unit in self.hierarchy and self._has(self.hierarchy.position(unit))

    def __iter__(self) -> Iterator[str]:
        return (unit for position, unit in enumerate(self.hierarchy.ids) if self._has(position))

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __repr__(self) -> str:
        said = f", {len(self.missing)} leaves missing" if self.missing else ""
        return f"Totals({len(self)} of {len(self.hierarchy)} units{said})"


def roll_up(hierarchy: Hierarchy, values: Mapping[str, object]) -> Totals[object]:
    """Add up values over a hierarchy, each unit's own and those of all units below it.

    Args:
        hierarchy: the units.
        values: what each unit has, by id; None is the same as no entry. An int, a Fraction, a Decimal, a value with a
            method ``combine(other)``, or a mapping of several indicators to such values.

    Returns:
        The totals.

    Raises:
        UnknownUnitError: ids that are not in the hierarchy, all of them.
        TypeError: a float, a bool or anything else that does not add up, or kinds of values that do not go together.
        NotFiniteError: a Decimal that is NaN or infinite.
    """
    given = _mapping(values, "values")
    ids = hierarchy.ids
    if sum(map(given.__contains__, ids)) < len(given):
        raise UnknownUnitError(units=tuple(unit for unit in given if unit not in hierarchy))
    own: Sequence[object] = [*map(given.get, ids)]
    several = any(issubclass(kind, Mapping) and not issubclass(kind, Combining) for kind in {*map(type, own)})
    columns = _by_indicator(ids, own) if several else {"": own}
    if not columns:
        several, columns = False, {"": [None] * len(ids)}
    forest = _Forest.of(hierarchy)
    rolled = {name: forest.rolled(column, name) for name, column in columns.items()}
    missing_by = {name: tuple([ids[leaf] for leaf in leaves]) for name, (_, leaves) in rolled.items()}
    lacking = sorted({leaf for _, leaves in rolled.values() for leaf in leaves})
    return Totals(
        hierarchy,
        {name: sums for name, (sums, _) in rolled.items()},
        several,
        tuple([ids[leaf] for leaf in lacking]),
        missing_by if several else {},
    )


def _by_indicator(ids: Sequence[str], own: Sequence[object]) -> dict[str, Sequence[object]]:
    """Turn one mapping a unit into one column an indicator, in the order in which the indicators first appear."""
    rows = [*map(_row, ids, own)] if {*map(type, own)} - {dict, NoneType} else cast(_Rows, [row or {} for row in own])
    if len({*map(len, rows)} - {0}) == 1:
        # Where every unit says all or nothing each mapping is read once, which is several times faster. The first name
        # stands there twice because a getter of one name gives no tuple.
        names = (*next(filter(None, rows)),)
        blank = dict.fromkeys(names)
        whole = cast("Callable[[object], tuple[object, ...]]", itemgetter(*names, *names[:1]))
        with suppress(KeyError):
            figures = [*chain.from_iterable(map(whole, [row or blank for row in rows]))]
            return {name: figures[place :: len(names) + 1] for place, name in enumerate(names)}
    return {name: [row.get(name) for row in rows] for name in dict.fromkeys(chain.from_iterable(rows))}


def _row(unit: str, row: object) -> Mapping[str, object]:
    return {} if row is None else _mapping(row, f"the value of “{unit}”")


def _mapping(value: object, name: str) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        msg = f"{name} is the {type(value).__name__} {value!r:.60}; give a mapping"
        raise TypeError(msg)
    return cast("Mapping[str, object]", value)


@attrs.frozen
class _Forest:
    """The positions of a hierarchy as a roll-up needs them."""

    ids: Sequence[str]
    ends: Sequence[int]
    inner: Sequence[int]
    is_leaf: Sequence[bool]

    @classmethod
    def of(cls, hierarchy: Hierarchy) -> _Forest:
        is_leaf = [end == after for after, end in enumerate(hierarchy.ends, 1)]
        inner = [*compress(range(len(is_leaf)), map(not_, is_leaf))]
        return cls(hierarchy.ids, hierarchy.ends, inner, is_leaf)

    def rolled(self, column: Sequence[object], indicator: str) -> tuple[Sequence[object], Sequence[int]]:
        """Add up one column, and tell the leaves without a value."""
        kinds = {*map(type, compress(column, self.is_leaf))}
        missing: Sequence[int] = ()
        if NoneType in kinds:
            missing = [place for place, leaf in enumerate(self.is_leaf) if leaf and column[place] is None]
        kinds |= {type(column[position]) for position in self.inner}
        kinds.discard(NoneType)
        if kinds <= {int}:
            return self._rolled_ints(cast("Sequence[int | None]", column), complete=not missing), missing
        if all(issubclass(kind, Combining) for kind in kinds):
            return self._folded(column, _combined), missing
        within = f" for {indicator}" if indicator else ""
        numbers = [
            None if value is None else exact_number(value, f"the value of “{unit}”{within}")
            for unit, value in zip(self.ids, column, strict=True)
        ]
        if all(value is None or isinstance(value, int) for value in numbers):
            return self._rolled_ints(cast("Sequence[int | None]", numbers), complete=not missing), missing
        return self._folded(numbers, cast("Callable[[Sequence[object]], object]", total_of)), missing

    def _rolled_ints(self, column: Sequence[int | None], *, complete: bool) -> Sequence[int | None]:
        """Take each sum as the difference of two running totals: exact for whole numbers, and one pass."""
        sums = [*column]
        if complete:
            for position in self.inner:
                sums[position] = sums[position] or 0
            until = [*accumulate(cast("list[int]", sums), initial=0)]
            known: Sequence[int] = range(len(until))
        else:
            until = [*accumulate([value or 0 for value in column], initial=0)]
            known = [*accumulate([value is not None for value in column], initial=0)]
        for position in self.inner:
            end = self.ends[position]
            if known[end] > known[position]:
                sums[position] = until[end] - until[position]
        return sums

    def _folded(self, column: Sequence[object], fold: Callable[[Sequence[object]], object]) -> Sequence[object]:
        """Take each sum from a unit's own value and the sums of its children, from below."""
        sums = [*column]
        for position in reversed(self.inner):
            parts = [sums[position]]
            child = position + 1
            while child < self.ends[position]:
                parts.append(sums[child])
                child = self.ends[child]
            said = [part for part in parts if part is not None]
            if said:
                sums[position] = fold(said)
        return sums


def _combined(values: Sequence[object]) -> object:
    return reduce(lambda one, other: one.combine(other), cast("Sequence[Combining]", values))
