"""The hierarchy of a day: who stands under whom."""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING, TypeVar, cast

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.display import Displayed
from unionkit.organisation.forest import Forest
from unionkit.organisation.preorder import preorder
from unionkit.organisation.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.findings import Finding
    from unionkit.law.day import Law
    from unionkit.organisation.totals import Combining, Totals

__all__ = ["Hierarchy"]

_V = TypeVar("_V", bound="Exact | Combining | Mapping[str, Exact | Combining | None]")


@attrs.frozen(eq=False, repr=False)
class Hierarchy(Forest, Displayed):
    """Units and who stands under whom: an immutable forest, made by `Hierarchy.of`.

    Iterating gives every unit before those below it, and units of one parent in the order in which they were given. Two
    hierarchies are equal when they have the same units, in whatever order.

    Examples:
        >>> import unionkit as uk
        >>> K = uk.UnitKind
        >>> org = uk.Hierarchy.of([
        ...     uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", K.PROVINCIAL_FEDERATION),
        ...     uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION, parent="ha-noi"),
        ...     uk.Unit("nextwave", "CĐCS Công ty TNHH Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
        ... ])
        >>> org
        Hierarchy(3 units, 3 levels)
        >>> [unit.id for unit in org.ancestors("nextwave")], org["me-linh"].name
        (['me-linh', 'ha-noi'], 'LĐLĐ huyện Mê Linh')
    """

    @classmethod
    def of(cls, units: Iterable[Unit], *, outside: Iterable[str] = ()) -> Hierarchy:
        """Make the hierarchy of units.

        Args:
            units: the units, in any order; a unit without a parent is a root.
            outside: ids of parents that are known to lie outside, as when the units are a part of a larger
                organisation: a unit under one of them is a root.

        Returns:
            The hierarchy.

        Raises:
            HierarchyError: an id stands for two units, a parent is neither there nor outside, a unit stands under
                itself, or units stand under each other in a circle; all of it at once.
            TypeError: an item is no `Unit`, or an id no str.

        Examples:
            >>> import unionkit as uk
            >>> K = uk.UnitKind
            >>> uk.Hierarchy.of([uk.Unit("a", "A", K.GRASSROOTS_UNION, parent="b"),
            ...                  uk.Unit("b", "B", K.GRASSROOTS_UNION, parent="a")])
            Traceback (most recent call last):
            unionkit.errors.HierarchyError: these units make no hierarchy: the cycle “a” → “b” → “a”
        """
        given = tuple(units)
        for kind in set(map(type, given)):
            if not issubclass(kind, Unit):
                checked_instance(next(unit for unit in given if type(unit) is kind), Unit, "a unit")
        ids = [unit.id for unit in given]
        named = frozenset(checked_text(each, "an id in outside") for each in outside)
        placed = preorder(ids, [unit.parent for unit in given], named)
        rank = [0] * len(given)
        for position, place in enumerate(placed.order):
            rank[place] = position
        units = tuple([given[place] for place in placed.order])
        return cls(units, placed.place, rank, tuple(placed.end), tuple(placed.parent))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Hierarchy):
            return NotImplemented
        if self._units == other._units:
            return True
        return len(self) == len(other) and all(unit in other for unit in self._units)

    def __hash__(self) -> int:
        return hash(frozenset(self._units))

    def __repr__(self) -> str:
        return f"Hierarchy({len(self)} units, {len(set(self.levels))} levels)"

    def subtree(self, unit: str) -> Hierarchy:
        """Give a unit and all below it as a hierarchy of its own.

        Args:
            unit: the id of the unit that becomes the root. It keeps the id of its parent, which is outside then.

        Returns:
            The part of the hierarchy.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        start = self.position(unit)
        end = self._end[start]
        units = self._units[start:end]
        return Hierarchy(
            units,
            {each.id: place for place, each in enumerate(units)},
            range(len(units)),
            tuple(place - start for place in self._end[start:end]),
            (-1, *(place - start for place in self._parent[start + 1 : end])),
        )

    def check(self, *, law: Law, member_counts: Mapping[str, int | None] | None = None) -> tuple[Finding, ...]:
        """Hold the hierarchy against the law of a day.

        It tells units of a kind that there is not on that day, units under a parent of a kind that is not allowed,
        units that nobody above may found or recognise (where the confederation is at the top), and, where members are
        given, commune unions smaller than they should be. The parent of a root is outside and is not judged. Where the
        law has no rule nothing is a fault.

        Args:
            law: the law of the day on which the hierarchy stood so.
            member_counts: members of the units, persons, by id; a commune union is judged by members where none of the
                leaves below it lacks a count.

        Returns:
            The findings, by unit in the order of iteration; `subject` is the id of the unit.

        Raises:
            UnknownUnitError: `member_counts` has ids that are not in the hierarchy.
            BelowZeroError: a count is below zero.
            TypeError: a float or a bool for a count.
        """
        from unionkit.organisation.checks import check

        return check(self, law, member_counts)

    def columns(self) -> dict[str, tuple[object, ...]]:
        """Give the hierarchy as columns, for a data frame or a table of a database.

        Where rows can be put in order, the total of a unit is the difference of two running sums: up to `end`, less up
        to `start`. All below a unit are the rows whose `start` lies from its own to before its `end`.

        Returns:
            One row a unit, in the order of iteration: `unit` (its id), `parent` (its parent's id, None for a root),
            `start` (its position), `end` (the first position behind its subtree), `level` (0 for a root).

        Examples:
            >>> import unionkit as uk
            >>> org = uk.Hierarchy.of([uk.Unit("a", "A", uk.UnitKind.GRASSROOTS_UNION),
            ...                        uk.Unit("b", "B", uk.UnitKind.UNION_GROUP, parent="a")])
            >>> org.columns()
            {'unit': ('a', 'b'), 'parent': (None, 'a'), 'start': (0, 1), 'end': (2, 2), 'level': (0, 1)}
        """
        ids = self.ids
        return {
            "unit": ids,
            "parent": tuple([ids[place] if place >= 0 else None for place in self._parent]),
            "start": tuple(range(len(ids))),
            "end": self._end,
            "level": self.levels,
        }

    def closure(self) -> dict[str, tuple[str, ...]]:
        """Give every pair of a unit and one that stands above it, itself included, as two columns.

        Joined with figures by `descendant` and grouped by `ancestor` it adds them up on any engine, also where rows
        have no order. The pairs are as many as the units times their mean number of levels.

        Returns:
            `ancestor` and `descendant`: ids, by ancestor in the order of iteration.

        Examples:
            >>> import unionkit as uk
            >>> org = uk.Hierarchy.of([uk.Unit("a", "A", uk.UnitKind.GRASSROOTS_UNION),
            ...                        uk.Unit("b", "B", uk.UnitKind.UNION_GROUP, parent="a")])
            >>> org.closure()
            {'ancestor': ('a', 'a', 'b'), 'descendant': ('a', 'b', 'b')}
        """
        ids = self.ids
        sizes = [end - start for start, end in enumerate(self._end)]
        return {
            "ancestor": tuple(chain.from_iterable(map(repeat, ids, sizes))),
            "descendant": tuple(chain.from_iterable([ids[start:end] for start, end in enumerate(self._end)])),
        }

    def edges(self) -> tuple[tuple[str, str], ...]:
        """Give the ids of every parent and child in this hierarchy, by child in the order of iteration.

        Returns:
            (parent, child) pairs, one for each unit that is no root.
        """
        ids = self.ids
        return tuple([(ids[upper], ids[place]) for place, upper in enumerate(self._parent) if upper >= 0])

    @classmethod
    def from_edges(
        cls, units: Iterable[Unit], edges: Iterable[tuple[str, str]], *, outside: Iterable[str] = ()
    ) -> Hierarchy:
        """Make a hierarchy of units and a separate list of who stands under whom.

        Args:
            units: the units; what they say of their parents does not count.
            edges: (parent, child) pairs of ids; a unit that is no child is a root.
            outside: ids of parents that are known to lie outside.

        Returns:
            The hierarchy, its units with the parents of the pairs.

        Raises:
            HierarchyError: a child that is no unit or has two parents, or what `Hierarchy.of` refuses.
            TypeError: an item is no `Unit`, or an id no str.

        Examples:
            >>> import unionkit as uk
            >>> units = [uk.Unit("a", "A", uk.UnitKind.GRASSROOTS_UNION), uk.Unit("b", "B", uk.UnitKind.UNION_GROUP)]
            >>> uk.Hierarchy.from_edges(units, [("a", "b")])["b"].parent
            'a'
        """
        from unionkit.organisation.exchange import with_parents

        return cls.of(with_parents(units, edges), outside=outside)

    def nested(self) -> list[dict[str, object]]:
        """Give the hierarchy as nested dicts, ready for JSON.

        Returns:
            One dict for each root: `id`, `name`, `kind`, further fields where they are known, and `children`, a list of
            such dicts, where there are any.

        Examples:
            >>> import unionkit as uk
            >>> org = uk.Hierarchy.of([uk.Unit("a", "A", uk.UnitKind.GRASSROOTS_UNION),
            ...                        uk.Unit("b", "B", uk.UnitKind.UNION_GROUP, parent="a")])
            >>> org.nested()
            [{'id': 'a', 'name': 'A', 'kind': 'grassroots_union', 'children':
                [{'id': 'b', 'name': 'B', 'kind': 'union_group'}]}]
            >>> uk.Hierarchy.from_nested(org.nested()) == org
            True
        """
        from unionkit.organisation.exchange import nested

        return nested(self)

    @classmethod
    def from_nested(cls, roots: Iterable[Mapping[str, object]]) -> Hierarchy:
        """Make a hierarchy of nested dicts, as `nested` gives them.

        Args:
            roots: one mapping for each root, with `id`, `name`, `kind` (the value of a `UnitKind`), any other field of
                a unit, and `children`. A root may name a `parent`, which lies outside; all others have theirs by place.

        Returns:
            The hierarchy.

        Raises:
            NestedUnitError: fields that are missing, unknown or not readable, all of them with their paths.
            HierarchyError: an id stands for two units.
        """
        from unionkit.organisation.exchange import units_of

        units, outside = units_of(roots)
        return cls.of(units, outside=outside)

    def tree(
        self, *, lang: Lang = "vi", values: Mapping[str, object] | None = None, max_level: int | None = None
    ) -> str:
        """Draw the hierarchy as text, one unit a line, with its kind.

        Args:
            lang: "vi" or "en", the language of the kinds and the numbers.
            values: something to stand beside each unit, for instance `Totals`; units without one have a dash.
            max_level: the lowest level to draw; what is left out below a unit is counted.

        Returns:
            The drawing; an empty text for an empty hierarchy.

        Raises:
            LanguageError: another language.
            TypeError: `max_level` is no whole number.
            BelowZeroError: `max_level` is below zero.

        Examples:
            >>> import unionkit as uk
            >>> K = uk.UnitKind
            >>> org = uk.Hierarchy.of([uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION),
            ...                        uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
            ...                        uk.Unit("ekoios", "CĐCS Ekoios", K.GRASSROOTS_UNION, parent="me-linh")])
            >>> print(org.tree(lang="en", values=org.roll_up({"nextwave": 1010, "ekoios": 79})))
            LĐLĐ huyện Mê Linh (district federation of labour): 1,089
            ├── CĐCS Nextwave (grassroots union): 1,010
            └── CĐCS Ekoios (grassroots union): 79
        """
        from unionkit.organisation.drawing import tree

        return tree(self, lang, values, max_level)

    def roll_up(self, values: Mapping[str, _V | None]) -> Totals[_V]:
        """Add up values: every unit's own and those of all units below it.

        Args:
            values: what each unit has, by id; None is the same as no entry. An int, a Fraction, a Decimal, a value with
                a method ``combine(other)``, or a mapping of several indicators to such values, all in one pass.

        Returns:
            The totals by id, which also tell the leaves without a value.

        Raises:
            UnknownUnitError: ids that are not in the hierarchy, all of them.
            TypeError: a float, a bool or anything else that does not add up, or kinds of value that do not go together.
            NotFiniteError: a Decimal that is NaN or infinite.

        Examples:
            >>> import unionkit as uk
            >>> K = uk.UnitKind
            >>> org = uk.Hierarchy.of([uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION),
            ...                        uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
            ...                        uk.Unit("ekoios", "CĐCS Ekoios", K.GRASSROOTS_UNION, parent="me-linh")])
            >>> org.roll_up({"nextwave": 10, "ekoios": 79})["me-linh"]
            89
            >>> both = org.roll_up({"nextwave": {"members": 10, "workers": 12}, "ekoios": {"members": 79}})
            >>> both["me-linh"], both.missing_by["workers"]
            ({'members': 89, 'workers': 12}, ('ekoios',))
        """
        from unionkit.organisation.totals import roll_up

        return cast("Totals[_V]", roll_up(self, values))
