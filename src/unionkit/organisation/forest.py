"""Units in the order of a walk from above: who stands over, under and beside whom."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import UnknownUnitError
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.text import lookup_key

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Forest"]


@attrs.frozen(eq=False, repr=False)
class Forest:
    """What can be asked of a `Hierarchy` by going up and down in it."""

    _units: tuple[Unit, ...]
    _place: dict[str, int]
    _rank: list[int] | range
    _end: tuple[int, ...]
    _parent: tuple[int, ...]

    def __len__(self) -> int:
        return len(self._units)

    def __iter__(self) -> Iterator[Unit]:
        return iter(self._units)

    def __contains__(self, unit: object) -> bool:
        if isinstance(unit, Unit):
            return unit.id in self._place and self[unit.id] == unit
        return unit in self._place

    def __getitem__(self, unit: str) -> Unit:
        return self._units[self.position(unit)]

    def position(self, unit: str) -> int:
        """Tell where a unit stands in the order of iteration, counted from 0.

        Args:
            unit: the id of a unit.

        Returns:
            Its position, at which `ids`, `ends` and `levels` speak of it.

        Raises:
            UnknownUnitError: there is no such unit.
            TypeError: the id is no str.
        """
        place = self._place.get(checked_text(unit, "the id of a unit"))
        if place is None:
            raise UnknownUnitError(units=(unit,))
        return self._rank[place]

    def _below(self, start: int, end: int) -> Iterator[int]:
        """Give the positions of the units next to each other from a position on, each subtree skipped."""
        while start < end:
            yield start
            start = self._end[start]

    def _above(self, position: int) -> Iterator[int]:
        """Give the positions above one, the nearest first."""
        while (position := self._parent[position]) >= 0:
            yield position

    @cached_property
    def ids(self) -> tuple[str, ...]:
        """The ids of the units, in the order of iteration."""
        return tuple([unit.id for unit in self._units])

    @property
    def ends(self) -> tuple[int, ...]:
        """For each position the first one behind the unit's subtree, which is ``ids[start:ends[start]]``."""
        return self._end

    @cached_property
    def levels(self) -> tuple[int, ...]:
        """For each position how many units stand above, 0 for a root."""
        level: list[int] = []
        for place in self._parent:
            level.append(level[place] + 1 if place >= 0 else 0)
        return tuple(level)

    @property
    def roots(self) -> tuple[Unit, ...]:
        """The units without a parent in this hierarchy."""
        return tuple(self._units[place] for place in self._below(0, len(self)))

    @property
    def leaves(self) -> tuple[Unit, ...]:
        """The units with no unit below them, in order."""
        return tuple(unit for place, unit in enumerate(self._units, 1) if self._end[place - 1] == place)

    def parent(self, unit: str) -> Unit | None:
        """Give the unit directly above, or None for a root.

        Args:
            unit: the id of a unit.

        Returns:
            Its parent; None also where the parent lies outside this hierarchy.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        place = self._parent[self.position(unit)]
        return self._units[place] if place >= 0 else None

    def children(self, unit: str) -> tuple[Unit, ...]:
        """Give the units directly below, in the order in which they were given.

        Args:
            unit: the id of a unit.

        Returns:
            Its children; none for a leaf.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        place = self.position(unit)
        return tuple(self._units[each] for each in self._below(place + 1, self._end[place]))

    def siblings(self, unit: str) -> tuple[Unit, ...]:
        """Give the other units under the same parent; for a root, the other roots.

        Args:
            unit: the id of a unit.

        Returns:
            The others, in order.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        place = self.position(unit)
        upper = self._parent[place]
        start, end = (upper + 1, self._end[upper]) if upper >= 0 else (0, len(self))
        return tuple(self._units[each] for each in self._below(start, end) if each != place)

    def ancestors(self, unit: str) -> tuple[Unit, ...]:
        """Give the units above, the nearest first.

        Args:
            unit: the id of a unit.

        Returns:
            Its parent, the parent's parent and so on up to the root.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        return tuple(self._units[place] for place in self._above(self.position(unit)))

    def descendants(self, unit: str) -> tuple[Unit, ...]:
        """Give all units below, each before those below it.

        Args:
            unit: the id of a unit.

        Returns:
            The units below it, itself not among them.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        place = self.position(unit)
        return self._units[place + 1 : self._end[place]]

    def path(self, unit: str) -> tuple[Unit, ...]:
        """Give the way from the root down to a unit, both included.

        Args:
            unit: the id of a unit.

        Returns:
            The root first, the unit last.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        return (*reversed(self.ancestors(unit)), self[unit])

    def level(self, unit: str) -> int:
        """Tell how many units stand above one: 0 for a root.

        Args:
            unit: the id of a unit.

        Returns:
            The number of its ancestors.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        return self.levels[self.position(unit)]

    def is_under(self, unit: str, upper: str) -> bool:
        """Tell whether a unit stands below another, directly or not. None stands under itself.

        Args:
            unit: the id of the lower unit.
            upper: the id of the upper unit.

        Returns:
            Whether `upper` is an ancestor of `unit`.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        low, high = self.position(unit), self.position(upper)
        return high < low < self._end[high]

    def common_ancestor(self, *units: str) -> Unit | None:
        """Give the lowest unit that is, or stands above, every one of some units.

        Args:
            units: the ids, at least one. A unit that stands above the others is the answer itself.

        Returns:
            The lowest common ancestor, or None where the units stand under different roots.

        Raises:
            UnknownUnitError: there is no such unit.
            TypeError: no id is given.
        """
        if not units:
            msg = "common_ancestor takes at least one id"
            raise TypeError(msg)
        places = [self.position(unit) for unit in units]
        low, high = min(places), max(places)
        for place in (low, *self._above(low)):
            if high < self._end[place]:
                return self._units[place]
        return None

    def of_kind(self, *kinds: UnitKind) -> tuple[Unit, ...]:
        """Give the units of one or more kinds, in order.

        Args:
            kinds: the kinds.

        Returns:
            The units of any of them.

        Raises:
            TypeError: an argument is no `UnitKind`.
        """
        wanted = {checked_instance(kind, UnitKind, "a kind") for kind in kinds}
        return tuple(unit for unit in self._units if unit.kind in wanted)

    @cached_property
    def _names(self) -> dict[str, list[int]]:
        names: dict[str, list[int]] = {}
        for place, unit in enumerate(self._units):
            names.setdefault(lookup_key(unit.name), []).append(place)
        return names

    def find(self, name: str) -> tuple[Unit, ...]:
        """Find units by name, whatever the letters' case, marks, spaces and punctuation.

        Args:
            name: the whole name, with or without diacritics.

        Returns:
            All units of that name, in order; none where there is none.

        Raises:
            TypeError: the name is no str.
        """
        return tuple(self._units[place] for place in self._names.get(lookup_key(checked_text(name, "the name")), ()))
