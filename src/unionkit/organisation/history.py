"""The registry: which units there were on which day, and by which events they became what they are."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Self

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.display import Displayed
from unionkit.errors import BeforeRegistryError, UnknownUnitError
from unionkit.organisation.crosswalk import Change, Crosswalk, between
from unionkit.organisation.events import Aliased, Event
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.matching import MATCH_FROM, NameIndex, NameMatch
from unionkit.organisation.replay import Step, replay
from unionkit.organisation.unit import Unit
from unionkit.periods.span import checked_day
from unionkit.wording import checked_lang, say_date

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.periods import Span

__all__ = ["Registry", "UnitHistory", "UnitVersion"]


@attrs.frozen(kw_only=True)
class UnitVersion:
    """A unit as it was over a stretch of days.

    Attributes:
        unit: the unit as it was.
        since: the first of the days, or None where the registry has no beginning before it.
        until: the day after the last, or None where it goes on.
    """

    unit: Unit
    since: date | None
    until: date | None

    @property
    def first(self) -> date | None:
        """The first day, or None where it lies before the registry."""
        return self.since

    @property
    def last(self) -> date | None:
        """The last day, or None where it goes on."""
        return None if self.until is None else self.until - timedelta(days=1)


@attrs.frozen(kw_only=True)
class UnitHistory(Displayed):
    """What became of one unit.

    Attributes:
        id: the unit.
        versions: the unit as it was, from the first day on; between two of them there may be days without it.
        events: the events that concern it, in order.
    """

    id: str
    versions: tuple[UnitVersion, ...]
    events: tuple[Event, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it had or by which it was called, the first first."""
        own = [(version.since, version.unit.name) for version in self.versions]
        further = [(event.day, event.name) for event in self.events if isinstance(event, Aliased)]
        dated = sorted((*own, *further), key=lambda each: each[0] or date.min)
        return tuple(dict.fromkeys(name for _, name in dated))

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code that it had, the first first."""
        return tuple(dict.fromkeys(version.unit.code for version in self.versions if version.unit.code))

    def explain(self, lang: Lang) -> str:
        """Say what became of the unit, one line a version and one an event.

        Args:
            lang: "vi" or "en".

        Returns:
            The lines, in the order of the days.

        Raises:
            LanguageError: another language.
        """
        begins, goes_on = ("từ đầu", "đến nay") if checked_lang(lang) == "vi" else ("from the beginning", "still there")
        lines = [(event.day, 0, f"- {event.label(lang)}") for event in self.events]
        for version in self.versions:
            first = begins if version.since is None else say_date(version.since, lang)
            last = goes_on if version.last is None else say_date(version.last, lang)
            lines.append((version.since or date.min, 1, f"{first} – {last}: {version.unit.name}"))
        return "\n".join([self.id, *(line for *_, line in sorted(lines, key=lambda each: each[:2]))])


@attrs.frozen(repr=False)
class Registry(Displayed):
    """Units and the events that made them what they are. A day gives a hierarchy; two days give a crosswalk.

    Identity is the id: a name, a code, a parent and a place can change, and a code can be given to a later body.

    Attributes:
        units: the units that are there in the beginning, as they are then.
        begins: the first day of which the registry knows, or None where the units hold for all days before the events.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> K = uk.UnitKind
        >>> first = [uk.Unit("a", "Công đoàn xã A", K.COMMUNE_UNION), uk.Unit("b", "Công đoàn xã B", K.COMMUNE_UNION)]
        >>> both = uk.Unit("a-b", "Công đoàn xã A", K.COMMUNE_UNION)
        >>> registry = uk.Registry.of(first, [uk.Merged(units=("a", "b"), into=both, day=date(2025, 7, 1))])
        >>> [unit.id for unit in registry.on(date(2025, 6, 30))], [unit.id for unit in registry.on(date(2025, 7, 1))]
        (['a', 'b'], ['a-b'])
        >>> for change in registry.diff(date(2025, 6, 30), date(2025, 7, 1)):
        ...     print(change.label("en"))
        Công đoàn xã A (a) and Công đoàn xã B (b) merged into Công đoàn xã A (a-b)
    """

    units: tuple[Unit, ...]
    _events: tuple[Event, ...]
    begins: date | None
    _steps: tuple[Step, ...] = attrs.field(eq=False)
    _days: tuple[date, ...] = attrs.field(eq=False)
    _known: dict[int, Hierarchy] = attrs.field(eq=False, factory=dict[int, Hierarchy])

    @classmethod
    def of(cls, units: Iterable[Unit], events: Iterable[Event] = (), *, begins: date | None = None) -> Self:
        """Make a registry.

        Args:
            units: the units that are there in the beginning, as they are then. Those that come later stand in the
                events that bring them about.
            events: what happened, in any order. The events of one day happen together.
            begins: the first day for which the units hold, where that is known. Earlier days are refused then.

        Returns:
            The registry, its events in the order of their days.

        Raises:
            RegistryError: units or events that make no history: an unknown parent, a circle, an event on a unit that
                has ended or is not there yet, two that contradict each other; all of it at once, with ids and days.
            TypeError: no units, no events, or a datetime for the day.
        """
        given = tuple(checked_instance(unit, Unit, "a unit") for unit in units)
        happened = tuple(checked_instance(event, Event, "an event") for event in events)
        first = None if begins is None else checked_day(begins, "begins")
        in_order = tuple(sorted(happened, key=lambda event: event.day))
        steps = replay(given, in_order, first)
        return cls(given, in_order, first, steps, tuple(step.day for step in steps))

    def __repr__(self) -> str:
        return f"Registry({len(self.units)} units, {len(self._events)} events on {len(self._days)} days)"

    @property
    def days(self) -> tuple[date, ...]:
        """The days on which something changed, in order: the first days of each new state."""
        return self._days

    def on(self, day: date) -> Hierarchy:
        """Give the hierarchy of a day.

        Args:
            day: the day; the events of that day have happened.

        Returns:
            The hierarchy. Between two days of change it is one and the same object.

        Raises:
            BeforeRegistryError: the registry begins later.
            TypeError: a datetime, or no date at all.
        """
        count = self._steps_to(day)
        known = self._known.get(count)
        if known is None:
            known = self._known[count] = Hierarchy.of(self._state(count).values())
        return known

    def _steps_to(self, day: date) -> int:
        if self.begins is not None and checked_day(day, "day") < self.begins:
            raise BeforeRegistryError(day=day, begins=self.begins)
        return bisect_right(self._days, checked_day(day, "day"))

    def _state(self, count: int) -> dict[str, Unit]:
        """Give the units that are there after so many days of change, those that came later behind the others."""
        units = {unit.id: unit for unit in self.units}
        for step in self._steps[:count]:
            for unit, became in step.changes.items():
                if became is None:
                    units.pop(unit, None)
                else:
                    units[unit] = became
        return units

    def events(self, between: Span | None = None) -> tuple[Event, ...]:
        """Give the events in the order of their days.

        Args:
            between: a span or period in which their days lie; all events unless given.

        Returns:
            The events.
        """
        if between is None:
            return self._events
        return tuple(event for event in self._events if event.day in between)

    @cached_property
    def _touching(self) -> dict[str, list[int]]:
        """For each unit the places of the steps that concern it."""
        places: dict[str, list[int]] = {}
        for place, step in enumerate(self._steps):
            for unit in dict.fromkeys((*step.changes, *step.touched)):
                places.setdefault(unit, []).append(place)
        return places

    @cached_property
    def _opening(self) -> dict[str, Unit]:
        return {unit.id: unit for unit in self.units}

    def history(self, unit: str) -> UnitHistory:
        """Tell what became of a unit.

        Args:
            unit: its id.

        Returns:
            Every state in which it was, and every event that concerns it.

        Raises:
            UnknownUnitError: the registry never had such a unit.
            TypeError: the id is no str.
        """
        places = self._touching.get(checked_text(unit, "the id of a unit"), ())
        if unit not in self._opening and not places:
            raise UnknownUnitError(units=(unit,))
        versions: list[UnitVersion] = []
        now, since = self._opening.get(unit), self.begins
        for step in (self._steps[place] for place in places):
            if unit not in step.changes or step.changes[unit] == now:
                continue
            if now is not None and since != step.day:
                versions.append(UnitVersion(unit=now, since=since, until=step.day))
            now, since = step.changes[unit], step.day
        if now is not None:
            versions.append(UnitVersion(unit=now, since=since, until=None))
        events = tuple(event for place in places for event in self._steps[place].touched.get(unit, ()))
        return UnitHistory(id=unit, versions=tuple(versions), events=events)

    @cached_property
    def _names(self) -> NameIndex:
        return NameIndex.of(
            (unit, name) for unit in {**self._opening, **self._touching} for name in self.history(unit).names
        )

    def match(self, name: str, *, at_least: Exact = MATCH_FROM, limit: int = 10) -> NameMatch:
        """Find the units that a name may mean, by every name that they had or were called by on any day.

        Args:
            name: the name as somebody wrote it.
            at_least: the lowest score that is still a candidate, from 0 to 1.
            limit: how many candidates to give at most.

        Returns:
            The candidates with scores and reasons. None is chosen for the caller.

        Raises:
            EmptyTextError: there is no word in the name.
            OptionError: `at_least` or `limit` out of range.
        """
        return self._names.match(name, at_least=at_least, limit=limit)

    def crosswalk(self, a: date, b: date) -> Crosswalk:
        """Compare the units of two days, and make figures of the first ready for the second.

        Args:
            a: the day of the figures; it may be the later one.
            b: the day on whose structure they are to be stated.

        Returns:
            The crosswalk from `a` to `b`.

        Raises:
            BeforeRegistryError: the registry begins later than one of the days.
            TypeError: a datetime, or no date at all.
        """
        first, last = sorted((self._steps_to(a), self._steps_to(b)))
        return between(self.on, a, b, self._steps[first:last], self.crosswalk)

    def diff(self, a: date, b: date) -> tuple[Change, ...]:
        """Tell what differs between two days.

        Args:
            a: the first day.
            b: the second; it may be the earlier one.

        Returns:
            The changes, each of which says itself: `change.label("vi")`.

        Raises:
            BeforeRegistryError: the registry begins later than one of the days.
            TypeError: a datetime, or no date at all.
        """
        return self.crosswalk(a, b).changes
