"""The order in which a hierarchy is kept: each unit before those below it, a subtree as one slice."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

from unionkit.errors import HierarchyError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

__all__ = ["Preorder", "preorder"]


@attrs.frozen
class Preorder:
    """Where each unit stands when the forest is walked from above, the units of one parent as they were given.

    Attributes:
        place: for each id the place at which its unit was given.
        order: for each position the place of its unit.
        end: for each position the first position behind the unit's subtree.
        parent: for each position that of the parent, -1 for a root.
    """

    place: dict[str, int]
    order: list[int]
    end: list[int]
    parent: list[int]


def preorder(ids: Sequence[str], parents: Sequence[str | None], outside: Collection[str] = ()) -> Preorder:
    """Put a forest in order, in time that grows with the number of units.

    Args:
        ids: the ids of the units.
        parents: the id of each unit's parent, or None.
        outside: ids of parents that may be missing: their units are roots.

    Returns:
        The order.

    Raises:
        HierarchyError: an id twice, a parent that is not there, a unit under itself, a cycle; all of them at once.
    """
    count = len(ids)
    place = dict(zip(ids, range(count), strict=True))
    roots: list[int] = []
    below: list[list[int] | None] = [None] * count
    find = cast("Callable[[str | None], int | None]", place.get)
    for unit, upper in enumerate(map(find, parents)):
        if upper is None:
            roots.append(unit)
        elif (group := below[upper]) is None:
            below[upper] = [unit]
        else:
            group.append(unit)
    order: list[int] = []
    parent: list[int] = []
    end = [*range(1, count + 1)]
    waiting: list[tuple[Iterator[int], int]] = []
    units, upper_position = iter(roots), -1
    while True:
        for unit in units:
            order.append(unit)
            parent.append(upper_position)
            if (group := below[unit]) is not None:
                waiting.append((units, upper_position))
                units, upper_position = iter(group), len(order) - 1
                break
        else:
            if not waiting:
                break
            end[upper_position] = len(order)
            units, upper_position = waiting.pop()
    if len(place) < count or len(order) < count or any(parents[root] is not None for root in roots):
        problems = faults(ids, parents, outside)
        if problems:
            raise HierarchyError(problems=problems)
    return Preorder(place, order, end, parent)


def faults(
    ids: Sequence[str], parents: Sequence[str | None], outside: Collection[str]
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Find everything for which units make no forest, in the order in which the units were given."""
    problems: list[tuple[str, tuple[str, ...]]] = []
    above: dict[str, str | None] = {}
    told: set[str] = set()
    for unit, parent in zip(ids, parents, strict=True):
        if unit not in above:
            above[unit] = parent
        elif unit not in told:
            told.add(unit)
            problems.append(("duplicate", (unit,)))
    known = above.keys() | set(outside)
    for unit, parent in zip(ids, parents, strict=True):
        if parent == unit:
            problems.append(("self_parent", (unit,)))
        elif parent is not None and parent not in known:
            problems.append(("unknown_parent", (unit, parent)))
    seen: dict[str, str] = {}
    for start in above:
        walk: list[str] = []
        reached: str | None = start
        while reached is not None and reached in above and reached not in seen:
            seen[reached] = start
            walk.append(reached)
            reached = above[reached]
        if reached is not None and seen.get(reached) == start and above[reached] != reached:
            problems.append(("cycle", (*walk[walk.index(reached) :], reached)))
    return tuple(dict.fromkeys(problems))
