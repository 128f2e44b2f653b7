"""Strategies for registries and what is read off them: crosswalks, histories of units, figures carried over."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from unionkit.organisation.history import Registry, UnitHistory, UnitVersion
from unionkit.organisation.restating import Carried, CarriedRatio, Restatement, Weights
from unionkit.testing.strategies.ground import counts, exact_numbers, ids, maybe, part_of
from unionkit.testing.strategies.organisation import Places, amounts_of, hierarchies
from unionkit.testing.strategies.telling import ACTS, CHANGING, Telling

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from unionkit.law.day import Law
    from unionkit.organisation.crosswalk import Change, Crosswalk, Link

__all__ = [
    "carried",
    "carried_ratios",
    "changes",
    "crosswalks",
    "links",
    "registries",
    "restatements",
    "unit_histories",
    "unit_versions",
    "weights",
]

FIRST_DAY: Final = date(2025, 1, 1)
_GAPS: Final = st.integers(1, 20)
_YES_NO: Final = st.booleans()


@st.composite
def registries(
    draw: st.DrawFn,
    *,
    law: Law | None = None,
    first: date = FIRST_DAY,
    min_units: int = 1,
    max_units: int = 8,
    min_events: int = 0,
    max_events: int = 8,
    acts: Sequence[str] = tuple(ACTS),
) -> Registry:
    """Give registries: units, and events that can follow each other, one a day.

    Args:
        law: a law; then the hierarchy of every day keeps to it, and the last event is no later than its day.
        first: the day before the first event can be; without a law only.
        min_units: the fewest units in the beginning.
        max_units: the most units in the beginning.
        min_events: the fewest events.
        max_events: the most events.
        acts: what can happen, by the names in `telling.ACTS`; an act that cannot be is a renaming.

    Examples:
        >>> from datetime import date
        >>> from hypothesis import find
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 8, 1))
        >>> registry = find(registries(law=law, min_events=1), lambda registry: True)
        >>> len(registry.events()), registry.on(law.day).check(law=law)
        (1, ())
    """
    places = Places(law)
    units = draw(hierarchies(min_units=min_units, max_units=max_units, places=places))
    telling = Telling(draw, units, places)
    happened = draw(st.lists(st.tuples(st.sampled_from(acts), _GAPS), min_size=min_events, max_size=max_events))
    gaps = [gap for _, gap in happened]
    begin = first if law is None else law.day - timedelta(days=sum(gaps))
    for (act, _), after in zip(happened, accumulate(gaps), strict=True):
        telling.act(act, begin + timedelta(days=after))
    return Registry.of(units, telling.events, begins=begin if draw(_YES_NO) else None)


@st.composite
def crosswalks(draw: st.DrawFn, *, law: Law | None = None, backwards: bool = True) -> Crosswalk:
    """Give crosswalks between two days of a registry.

    Args:
        law: a law to which the registry keeps.
        backwards: whether the first day may be the later one.
    """
    registry = draw(registries(law=law))
    a, b = draw(st.tuples(*(_days_of(registry),) * 2))
    return registry.crosswalk(*((a, b) if backwards else sorted((a, b))))


def _days_of(registry: Registry) -> SearchStrategy[date]:
    """Give days of change, and the day before the first of them."""
    return st.sampled_from((_day_before(registry), *registry.days))


def _day_before(registry: Registry) -> date:
    if registry.begins is not None:
        return registry.begins
    return registry.days[0] - timedelta(days=1) if registry.days else FIRST_DAY


def _first_steps(acts: Sequence[str] = CHANGING) -> SearchStrategy[Crosswalk]:
    """Give crosswalks over one event, after which not all is as it was."""
    told = registries(min_events=1, max_events=1, acts=acts)
    return told.map(lambda registry: registry.crosswalk(_day_before(registry), registry.days[-1]))


def links() -> SearchStrategy[Link]:
    """Give units of a day with what became of them."""
    return part_of(_first_steps(tuple(ACTS)) | _first_steps(), lambda bridge: bridge.links)


def changes() -> SearchStrategy[Change]:
    """Give what differs between two days of a registry."""
    return part_of(_first_steps(), lambda bridge: bridge.changes)


@st.composite
def unit_histories(draw: st.DrawFn) -> UnitHistory:
    """Give what became of one unit."""
    registry = draw(registries())
    brought = [unit.id for event in registry.events() for unit in event.brings]
    return registry.history(draw(st.sampled_from([*(unit.id for unit in registry.units), *brought])))


def unit_versions() -> SearchStrategy[UnitVersion]:
    """Give units as they were over a stretch of days."""
    return part_of(unit_histories(), lambda history: history.versions)


def weights(*, units: Sequence[str] | None = None) -> SearchStrategy[Weights]:
    """Give numbers by which figures of divided units are divided.

    Args:
        units: the ids of the units; a few unless given.
    """
    numbers = exact_numbers(least=0, most=10**6)
    amounts = st.dictionaries(ids(), numbers, max_size=4) if units is None else amounts_of(units, numbers)
    return st.builds(
        Weights, amounts, as_of=maybe(st.dates(FIRST_DAY, date(2030, 1, 1))), by=st.sampled_from(("weights", "members"))
    )


@st.composite
def steps_with_weights(draw: st.DrawFn) -> tuple[Crosswalk, Weights]:
    """Give crosswalks over one event, with a weight for every part of a unit that is divided by it."""
    bridge = draw(_first_steps(tuple(ACTS)))
    parts = [
        part
        for unit in bridge.old
        for part in (bridge.successors(unit.id) if len(bridge.successors(unit.id)) > 1 else ())
        if part is not None and len(bridge.predecessors(part)) == 1
    ]
    return bridge, Weights({part: draw(_PARTS) for part in parts}, as_of=bridge.to_day, by="members")


_PARTS: Final = counts(least=1, most=1000)
_AMOUNTS: Final = counts(most=10**6)


@st.composite
def carried(draw: st.DrawFn) -> Carried:
    """Give figures carried over an event, by weights where a unit was divided."""
    bridge, by = draw(steps_with_weights())
    return bridge.carry(draw(amounts_of(bridge.old.ids, _AMOUNTS)), weights=by)


@st.composite
def carried_ratios(draw: st.DrawFn) -> CarriedRatio:
    """Give ratios carried over an event by their two numbers."""
    bridge, by = draw(steps_with_weights())
    above = draw(amounts_of(bridge.old.ids, _AMOUNTS))
    below = {unit: amount + draw(_AMOUNTS) for unit, amount in above.items()}
    return bridge.carry_ratio(above, below, weights=by)


@st.composite
def restatements(draw: st.DrawFn) -> Restatement:
    """Give figures as reported, on the same base, and restated, over an event."""
    bridge, by = draw(steps_with_weights())
    return bridge.restate(draw(amounts_of(bridge.old.ids, _AMOUNTS)), weights=by)
