"""Playing events through, day by day: what each day changes, and everything that is wrong with the events at once.

The events of one day happen together, whatever their order. A unit can be brought about, or ended, or renamed, recoded
and moved on a day: two events that decide the same thing about one unit contradict each other.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.errors import RegistryError, RegistryProblem
from unionkit.organisation.events import (
    Aliased,
    Dissolved,
    Event,
    Excluded,
    Merged,
    Moved,
    Recoded,
    Reestablished,
    Renamed,
    Split,
    id_of,
)
from unionkit.organisation.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


__all__ = ["Step", "replay"]


@attrs.frozen(kw_only=True)
class Step:
    """What one day changes.

    Attributes:
        day: the first day of the new state.
        events: the events of the day, in the order given.
        changes: each unit that was brought about or changed, as it is from that day; None for one that is no more.
        passed: for each unit whose identity ended or was divided, the ids to which it passed; None is the end.
        brought: the ids of the units that came into being, in the order of the events.
        touched: the events that concern each unit.
    """

    day: date
    events: tuple[Event, ...]
    changes: Mapping[str, Unit | None]
    passed: Mapping[str, tuple[str | None, ...]]
    brought: tuple[str, ...]
    touched: Mapping[str, tuple[Event, ...]]


_BIRTH, _STAY, _DIVISION, _NAME, _CODE, _PLACE = "birth", "stay", "division", "name", "code", "place"
_ASPECTS: Final[Mapping[type[Event], str]] = {Renamed: _NAME, Recoded: _CODE, Moved: _PLACE}


def replay(units: tuple[Unit, ...], events: tuple[Event, ...], begins: date | None) -> tuple[Step, ...]:
    """Play events through.

    Args:
        units: the units that are there in the beginning.
        events: the events, in any order.
        begins: the first day of the registry, or None where it has none.

    Returns:
        One step for each day on which something happens, in order.

    Raises:
        RegistryError: units or events that make no history; all problems at once.
    """
    state = _State(units, frozenset(unit.id for event in events for unit in event.brings))
    in_time: list[Event] = []
    for event in sorted(events, key=lambda event: event.day):
        if begins is not None and event.day < begins:
            state.problem("too_early", event.day, event.subjects, event)
        else:
            in_time.append(event)
    steps = [state.play(day, tuple(group)) for day, group in groupby(in_time, key=lambda event: event.day)]
    if state.problems:
        raise RegistryError(problems=tuple(state.problems))
    return tuple(steps)


class _State:
    """The units that are there, who stands below whom, and what was found to be wrong."""

    def __init__(self, units: tuple[Unit, ...], known: frozenset[str]) -> None:
        self.known = known
        self.problems: list[RegistryProblem] = []
        self.units: dict[str, Unit] = {}
        self.below: dict[str, dict[str, None]] = {}
        self.ended: dict[str, Event] = {}
        for unit in units:
            if unit.id in self.units:
                self.problem("duplicate", None, (unit.id,))
            self.units[unit.id] = unit
        for unit in self.units.values():
            self._place(unit)
        self._check_places([*self.units], None, {})

    def problem(self, problem: str, day: date | None, units: Iterable[str], *events: Event) -> None:
        found = RegistryProblem(problem, day, tuple(units), tuple(dict.fromkeys(events)))
        if found not in self.problems:
            self.problems.append(found)

    def play(self, day: date, events: tuple[Event, ...]) -> Step:
        """Play the events of a day; those that cannot be are told and left out."""
        today = _Today(self, day, events)
        changes = self._apply(today)
        return Step(
            day=day,
            events=events,
            changes=changes,
            passed=today.passed,
            brought=tuple(today.brought),
            touched={unit: tuple(dict.fromkeys(each)) for unit, each in today.touched.items()},
        )

    def _apply(self, today: _Today) -> dict[str, Unit | None]:
        changes: dict[str, Unit | None] = {}
        followed: dict[str, Event] = {}
        for unit, became in (*today.brought.items(), *today.changed.items()):
            self._set(became)
            changes[unit] = became
        for unit, event in today.ends.items():
            self._remove(unit)
            self.ended[unit] = event
            changes[unit] = None
        for unit, event in today.ends.items():
            left = [each for each in self.below.pop(unit, ()) if each in self.units and not today.decides(each, _PLACE)]
            (heir, *others) = today.passed[unit]
            if not left:
                continue
            if heir is None or others or heir in left:
                self.problem("orphans", today.day, left, event)
                continue
            for each in left:
                changes[each] = moved = attrs.evolve(self.units[each], parent=heir)
                self._set(moved)
                today.touch(each, event)
                followed[each] = event
        placed = [*today.brought, *(unit for unit in today.changed if today.decides(unit, _PLACE)), *followed]
        self._check_places(placed, today.day, today.touched)
        return changes

    def _place(self, unit: Unit) -> None:
        if unit.parent is not None:
            self.below.setdefault(unit.parent, {})[unit.id] = None

    def _set(self, unit: Unit) -> None:
        before = self.units.get(unit.id)
        if before is not None and before.parent is not None and before.parent != unit.parent:
            self.below.get(before.parent, {}).pop(unit.id, None)
        self.units[unit.id] = unit
        self._place(unit)

    def _remove(self, unit: str) -> None:
        parent = self.units.pop(unit).parent
        if parent is not None:
            self.below.get(parent, {}).pop(unit, None)

    def _check_places(self, placed: Iterable[str], day: date | None, touched: Mapping[str, list[Event]]) -> None:
        """See to it that what stands somewhere new stands below a unit that is there, and not below itself."""
        sound: set[str] = set()
        for start in placed:
            way: dict[str, None] = {}
            unit: str | None = start
            while unit is not None and unit in self.units and unit not in sound and unit not in way:
                way[unit] = None
                unit = self.units[unit].parent
            if unit is not None and unit in way:
                circle = [*way]
                circle = circle[circle.index(unit) :]
                self.problem(
                    "cycle", day, (*circle, unit), *(event for each in circle for event in touched.get(each, ()))
                )
            parent = self.units[start].parent if start in self.units else None
            if parent is not None and parent not in self.units:
                self.problem("no_parent", day, (start, parent), *touched.get(start, ()))
            sound.update(way)


class _Today:
    """The events of one day that can be, and what they decide."""

    def __init__(self, state: _State, day: date, events: tuple[Event, ...]) -> None:
        self.state, self.day = state, day
        self.brought: dict[str, Unit] = {}
        self.changed: dict[str, Unit] = {}
        self.ends: dict[str, Event] = {}
        self.passed: dict[str, tuple[str | None, ...]] = {}
        self.touched: dict[str, list[Event]] = {}
        self._claims: dict[tuple[str, str], tuple[str, Event]] = {}
        # Those who move are known first: a subtree that ends leaves them out.
        self._movers = {event.unit for event in events if isinstance(event, Moved)}
        self._born = {unit.id: event for event in events for unit in event.brings}
        given: set[Event] = set()
        for event in events:
            if event in given:
                state.problem("repeated", day, event.subjects, event)
            elif self._can_be(event):
                ended = self._ends_of(event)
                if self._claimed(event, ended):
                    self._decide(event, ended)
            given.add(event)

    def touch(self, unit: str, event: Event) -> None:
        self.touched.setdefault(unit, []).append(event)

    def decides(self, unit: str, aspect: str) -> bool:
        return (unit, aspect) in self._claims

    def _can_be(self, event: Event) -> bool:
        """Tell whether every unit that an event needs is there, and none that it brings about was there before."""
        known = len(self.state.problems)
        for body in event.brings:
            if body.id in self.state.units:
                self.state.problem("alive", self.day, (body.id,), event)
            elif body.id in self.state.ended and not isinstance(event, Reestablished):
                self.state.problem("ended", self.day, (body.id,), event, self.state.ended[body.id])
        for unit in _needs(event):
            if unit not in self.state.units:
                self._missing(unit, event)
        for unit in _receives(event):
            if unit not in self.state.units and unit not in self._born:
                self._missing(unit, event)
        return len(self.state.problems) == known

    def _missing(self, unit: str, event: Event) -> None:
        ended = self.state.ended.get(unit)
        if isinstance(event, Reestablished) and ended is not None:
            return
        if unit in self._born:
            self.state.problem("contradiction", self.day, (unit,), self._born[unit], event)
        elif ended is not None:
            self.state.problem("ended", self.day, (unit,), event, ended)
        else:
            self.state.problem("not_yet" if unit in self.state.known else "unknown_unit", self.day, (unit,), event)

    def _ends_of(self, event: Event) -> dict[str, tuple[str | None, ...]]:
        """Give the units that an event ends or divides, with what they pass to."""
        match event:
            case Merged():
                return {unit: (id_of(event.into),) for unit in event.units if unit != id_of(event.into)}
            case Split():
                return {event.unit: tuple(map(id_of, event.into))}
            case Reestablished():
                return {unit: (event.unit.id,) for unit in event.replaces if unit in self.state.units}
            case Dissolved():
                return dict.fromkeys(self._with_subtree(event.unit, whole=event.with_subtree), (None,))
            case Excluded():
                units = self._subtree(event.under) if event.under else self.state.units
                hit = [unit for unit in units if unit != event.under and event.applies_to(self.state.units[unit])]
                spread = (each for unit in hit for each in self._with_subtree(unit, whole=event.with_subtree))
                return dict.fromkeys(spread, (None,))
            case _:
                return {}

    def _with_subtree(self, unit: str, *, whole: bool) -> Iterator[str]:
        return self._subtree(unit, without=self._movers) if whole else iter((unit,))

    def _subtree(self, unit: str, without: Iterable[str] = ()) -> Iterator[str]:
        stack = [unit]
        while stack:
            each = stack.pop()
            yield each
            stack.extend(child for child in self.state.below.get(each, ()) if child not in without)

    def _claims_of(self, event: Event, ended: Mapping[str, tuple[str | None, ...]]) -> dict[tuple[str, str], str]:
        """Give what an event decides about which unit, and by what right others may decide it too; "" is by none."""
        whole = (_STAY, _NAME, _CODE, _PLACE)
        shared = _BIRTH if isinstance(event, Merged | Split) else ""
        claims = {(body.id, aspect): shared for body in event.brings for aspect in whole}
        for unit, passed in ended.items():
            claims |= dict.fromkeys(((unit, aspect) for aspect in ((_DIVISION,) if unit in passed else whole)), "")
        stays = _receives(event)
        match event:
            case Renamed() | Recoded() | Moved():
                claims[event.unit, _ASPECTS[type(event)]] = ""
                stays = (event.unit,)
            case Aliased():
                stays = (event.unit,)
            case _:
                pass
        for unit in stays:
            claims.setdefault((unit, _STAY), _BIRTH if unit in self._born else _STAY)
        return claims

    def _claimed(self, event: Event, ended: Mapping[str, tuple[str | None, ...]]) -> bool:
        """Take what an event decides, unless an event before it has decided the same about a unit."""
        claims = self._claims_of(event, ended)
        clash = {
            key[0]: self._claims[key][1]
            for key, shared in claims.items()
            if key in self._claims and (not shared or self._claims[key][0] != shared)
        }
        for body in event.brings:
            if self.brought.get(body.id, body) != body:
                clash[body.id] = self._claims[body.id, _STAY][1]
        for unit, other in clash.items():
            self.state.problem("contradiction", self.day, (unit,), other, event)
        if not clash:
            for key, shared in claims.items():
                self._claims.setdefault(key, (shared, event))
        return not clash

    def _decide(self, event: Event, ended: Mapping[str, tuple[str | None, ...]]) -> None:
        self.brought |= {body.id: body for body in event.brings}
        self.passed |= ended
        self.ends |= {unit: event for unit, passed in ended.items() if unit not in passed}
        named = event.subjects
        match event:
            case Renamed() | Recoded() | Moved():
                self.changed[event.unit] = _changed(event, self.changed.get(event.unit, self.state.units[event.unit]))
                named = (event.unit,)
            case Excluded():
                named = ()
            case _:
                pass
        for unit in dict.fromkeys((*named, *ended)):
            self.touch(unit, event)


def _needs(event: Event) -> tuple[str, ...]:
    """Give the ids of the units that must be there on the day before."""
    match event:
        case Renamed() | Aliased() | Recoded() | Moved() | Split() | Dissolved():
            return (event.unit,)
        case Merged():
            return event.units
        case Reestablished():
            return event.replaces
        case Excluded():
            return () if event.under is None else (event.under,)
        case _:
            return ()


def _receives(event: Event) -> tuple[str, ...]:
    """Give the ids of the units that receive what others pass on, and are not brought about by the event."""
    into = event.into if isinstance(event, Split) else (event.into,) if isinstance(event, Merged) else ()
    return tuple(unit for unit in into if isinstance(unit, str))


def _changed(event: Renamed | Recoded | Moved, unit: Unit) -> Unit:
    match event:
        case Renamed():
            return attrs.evolve(unit, name=event.name)
        case Recoded():
            return attrs.evolve(unit, code=event.code)
        case Moved():
            return attrs.evolve(unit, parent=event.parent, location=event.location or unit.location)
