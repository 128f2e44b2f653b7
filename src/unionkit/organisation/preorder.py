"""The order in which a hierarchy is kept: each unit before those below it, a subtree as one slice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from unionkit.errors import HierarchyError

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

__all__ = ["Preorder", "preorder"]


@attrs.frozen
class Preorder:
    """Where each unit stands when the forest is walked from above, brothers and sisters as they were given.

    Attributes:
        order: at each position the place at which the unit was given.
        end: for each position the first position behind the unit's subtree.
        parent: for each position that of the parent, -1 for a root.
        level: for each position how many units stand above, 0 for a root.
    """

    order: list[int]
    end: list[int]
    parent: list[int]
    level: list[int]


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
    above = [count if parent is None else place.get(parent, count) for parent in parents]
    first = [-1] * (count + 1)
    after = [-1] * (count + 1)
    for unit in range(count - 1, -1, -1):
        upper = above[unit]
        after[unit] = first[upper]
        first[upper] = unit
    order: list[int] = []
    end = [0] * count
    level: list[int] = []
    parent: list[int] = []
    position_of = [-1] * (count + 1)
    unit, depth = first[count], 0
    while unit >= 0:
        position_of[unit] = len(order)
        order.append(unit)
        level.append(depth)
        parent.append(position_of[above[unit]])
        if first[unit] >= 0:
            unit = first[unit]
            depth += 1
            continue
        end[position_of[unit]] = len(order)
        while after[unit] < 0 and depth:
            unit = above[unit]
            end[position_of[unit]] = len(order)
            depth -= 1
        unit = after[unit]
    if len(place) < count or len(order) < count or above.count(count) > parents.count(None):
        problems = faults(ids, parents, outside)
        if problems:
            raise HierarchyError(problems=problems)
    return Preorder(order, end, parent, level)


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
    return tuple(problems)
