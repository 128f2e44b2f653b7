"""A history told as it happens: each act is an event, and at the same time a change of a plain picture of the units.

The picture is made without the registry, so that the two can be held against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from unionkit.organisation.events import (
    Aliased,
    Dissolved,
    Event,
    Excluded,
    Founded,
    Merged,
    Moved,
    Recoded,
    Reestablished,
    Renamed,
    Split,
)
from unionkit.organisation.workplace import Sector
from unionkit.testing.strategies.ground import NAMES
from unionkit.testing.strategies.organisation import Places, draw_unit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from unionkit.organisation.unit import Unit, UnitKind

__all__ = ["ACTS", "CHANGING", "Telling"]

_T = TypeVar("_T")


class Telling:
    """A history under way.

    Attributes:
        now: the units that are there, by id.
        gone: the ids of those that ended and are not there again.
        events: what has happened, in order.
    """

    def __init__(self, draw: st.DrawFn, units: Iterable[Unit], places: Places, *, unique_names: bool = False) -> None:
        """Begin with some units.

        Args:
            draw: what an act draws its choices with; it may be set anew before each act.
            units: the units that are there in the beginning.
            places: which kinds may stand where; what holds in the beginning holds after every act.
            unique_names: whether no new unit has the name of another.
        """
        self.draw = draw
        self.places = places
        self._unique_names = unique_names
        self.now: dict[str, Unit] = {unit.id: unit for unit in units}
        self.gone: list[str] = []
        self.events: list[Event] = []
        self._count = len(self.now)

    def act(self, name: str, day: date) -> None:
        """Let one thing happen on a day; where it cannot, a unit is renamed, and where there is none one is founded.

        Args:
            name: one of `ACTS`.
            day: the first day of the new state.
        """
        event = ACTS[name](self, day) if self.now or name == "found" else None
        if event is None:
            event = self.rename(day) if self.now else self.found(day)
        self.events.append(event)

    def below(self, unit: str) -> set[str]:
        """Give the ids of a unit and of all below it."""
        found = {unit}
        while more := {each.id for each in self.now.values() if each.parent in found} - found:
            found |= more
        return found

    def _some(self, items: Iterable[_T]) -> _T:
        return self.draw(st.sampled_from([*items]))

    def _unit(self) -> Unit:
        return self._some(self.now.values())

    def _leaf(self) -> Unit:
        uppers = {unit.parent for unit in self.now.values()}
        return self._some(unit for unit in self.now.values() if unit.id not in uppers)

    def _children(self, unit: str) -> list[Unit]:
        return [each for each in self.now.values() if each.parent == unit]

    def _path(self, unit: str | None) -> tuple[UnitKind, ...]:
        """Give the kinds of a unit and of those above it, its own first."""
        kinds: list[UnitKind] = []
        while unit is not None:
            kinds.append(self.now[unit].kind)
            unit = self.now[unit].parent
        return tuple(kinds)

    def _fits(self, unit: Unit, above: tuple[UnitKind, ...]) -> bool:
        """Tell whether a unit with all below it may stand below units of these kinds."""
        if unit.kind not in self.places.allowed(above):
            return False
        return self._all_fit(self._children(unit.id), (unit.kind, *above))

    def _all_fit(self, units: Iterable[Unit], above: tuple[UnitKind, ...]) -> bool:
        return all(self._fits(unit, above) for unit in units)

    def fresh(self, kind: UnitKind, parent: str | None) -> Unit:
        """Draw a unit with an id that no unit had before."""
        self._count += 1
        return draw_unit(self.draw, f"u{self._count}", kind, parent, self._unique_names)

    def _fresh_anywhere(self) -> Unit:
        parent = self._some([None, *(unit for unit in self.now if self.places.allowed(self._path(unit)))])
        return self.fresh(self._some(self.places.allowed(self._path(parent))), parent)

    def _add(self, *units: Unit) -> None:
        self.now |= {unit.id: unit for unit in units}

    def _change(self, unit: Unit, **facts: Any) -> None:
        self.now[unit.id] = attrs.evolve(unit, **facts)

    def _end(self, *units: str) -> None:
        for unit in units:
            del self.now[unit]
        self.gone += units

    def _pass_on(self, old: str, new: str) -> None:
        for each in self._children(old):
            self._change(each, parent=new)

    def found(self, day: date) -> Event:
        """A new unit, anywhere where one may stand."""
        new = self._fresh_anywhere()
        self._add(new)
        return Founded(unit=new, day=day)

    def rename(self, day: date) -> Event:
        """A unit gets a name that it never had."""
        unit = self._unit()
        name = f"{self._some(NAMES)} ({day.isoformat()})"
        self._change(unit, name=name)
        return Renamed(unit=unit.id, name=name, day=day)

    def alias(self, day: date) -> Event:
        """A unit gets a further name."""
        return Aliased(unit=self._unit().id, name=self._some(NAMES), day=day)

    def recode(self, day: date) -> Event:
        """A unit gets another code, or none."""
        unit, code = self._unit(), self._some([None, "001", "002"])
        self._change(unit, code=code)
        return Recoded(unit=unit.id, code=code, day=day)

    def move(self, day: date) -> Event:
        """A unit passes to another parent where it may stand, or to none."""
        unit = self._unit()
        outside = [None, *(each for each in self.now if each not in self.below(unit.id))]
        parent = self._some(each for each in outside if self._fits(unit, self._path(each)))
        location = self._some([None, "phường Tây"])
        self._change(unit, parent=parent, location=location or unit.location)
        return Moved(unit=unit.id, parent=parent, location=location, day=day)

    def merge(self, day: date) -> Event | None:
        """Two units that do not stand below each other become a new one of the kind of the first."""
        unit = self._unit()
        below = self.below(unit.id)
        others = [each for each in self.now if each not in below and unit.id not in self.below(each)]
        children = self._children(unit.id)
        choices = [
            (other, parent)
            for other in others
            for parent in [None, *(each for each in self.now if each not in below and each not in self.below(other))]
            if unit.kind in self.places.allowed(self._path(parent))
            and self._all_fit([*children, *self._children(other)], (unit.kind, *self._path(parent)))
        ]
        if not choices:
            return None
        other, parent = self._some(choices)
        new = self.fresh(unit.kind, parent)
        self._add(new)
        for old in (unit.id, other):
            self._pass_on(old, new.id)
        self._end(unit.id, other)
        return Merged(units=[unit.id, other], into=new, day=day)

    def absorb(self, day: date) -> Event | None:
        """A unit passes into another that is there and goes on."""
        unit = self._unit()
        below, children = self.below(unit.id), self._children(unit.id)
        others = [each for each in self.now if each not in below and self._all_fit(children, self._path(each))]
        if not others:
            return None
        other = self._some(others)
        self._pass_on(unit.id, other)
        self._end(unit.id)
        return Merged(units=self._some([[unit.id], [unit.id, other]]), into=other, day=day)

    def split(self, day: date) -> Event:
        """A unit with none below it becomes two new ones."""
        unit = self._leaf()
        news = [self.fresh(unit.kind, unit.parent) for _ in range(2)]
        self._end(unit.id)
        self._add(*news)
        return Split(unit=unit.id, into=news, day=day)

    def part(self, day: date) -> Event:
        """A part of a unit with none below it becomes a new one; the unit stays."""
        unit = self._leaf()
        new = self.fresh(unit.kind, unit.parent)
        self._add(new)
        return Split(unit=unit.id, into=[unit.id, new], day=day)

    def share(self, day: date) -> Event | None:
        """A unit with none below it passes to another that is there and to a new one."""
        unit = self._leaf()
        others = [each for each in self.now if each != unit.id]
        if not others:
            return None
        other, new = self._some(others), self.fresh(unit.kind, unit.parent)
        self._end(unit.id)
        self._add(new)
        return Split(unit=unit.id, into=[other, new], day=day)

    def dissolve(self, day: date) -> Event:
        """A unit with none below it ends."""
        unit = self._leaf()
        self._end(unit.id)
        return Dissolved(unit=unit.id, day=day)

    def end_subtree(self, day: date) -> Event:
        """A unit ends with all that is below it."""
        unit = self._unit()
        self._end(*(each for each in self.now if each in self.below(unit.id)))
        return Dissolved(unit=unit.id, with_subtree=True, day=day)

    def end_by_rule(self, day: date) -> Event:
        """Units of a sector, and what stands below them, end by rule, everywhere or below a unit."""
        under = self._some([None, *self.now])
        inside = [each for each in self.now if under is None or each in self.below(under) - {under}]
        hit = {each for each in inside if self.now[each].sector is Sector.STATE_PAID}
        ended = {each for unit in hit for each in self.below(unit)}
        self._end(*(each for each in [*self.now] if each in ended))
        return Excluded(attribute="sector", values=["state_paid"], under=under, with_subtree=True, day=day)

    def found_anew(self, day: date) -> Event:
        """A unit comes in place of another, or of none, with a new id or that of one that ended."""
        replaced = [self._leaf().id] if self._some([False, True]) else []
        self._end(*replaced)
        new = self._fresh_anywhere()
        before = [unit for unit in self.gone if unit not in replaced]
        again = self._some([None, *before])
        if again is not None:
            new = attrs.evolve(new, id=again)
            self.gone.remove(again)
        self._add(new)
        return Reestablished(unit=new, replaces=replaced, day=day)


ACTS: Final[dict[str, Callable[[Telling, date], Event | None]]] = {
    "rename": Telling.rename,
    "found": Telling.found,
    "alias": Telling.alias,
    "recode": Telling.recode,
    "move": Telling.move,
    "merge": Telling.merge,
    "absorb": Telling.absorb,
    "split": Telling.split,
    "part": Telling.part,
    "share": Telling.share,
    "dissolve": Telling.dissolve,
    "end_subtree": Telling.end_subtree,
    "end_by_rule": Telling.end_by_rule,
    "found_anew": Telling.found_anew,
}
"""What can happen, by name."""
CHANGING: Final = ("found", "rename", "split", "part", "dissolve", "end_subtree")
"""The acts after which some unit is never as it was."""
