"""What becomes of units, in the terms that interchange forms share: first and last days, former names, codes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from unionkit.checking import checked_instance
from unionkit.organisation.events import Aliased
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.history import Registry
from unionkit.organisation.unit import Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionkit.organisation.history import UnitHistory

__all__ = ["Life", "OtherName", "lives_of"]


@attrs.frozen(kw_only=True)
class OtherName:
    """A name that is not, or not only, the one that a unit has now.

    Attributes:
        name: the name.
        first: its first day, or None where it lies before the record.
        last: its last day, or None where it is still in use.
        alias: whether the unit was only called so, beside its own name.
    """

    name: str
    first: date | None = None
    last: date | None = None
    alias: bool = False


@attrs.frozen(kw_only=True)
class Life:
    """A unit from its first day to its last.

    Attributes:
        unit: the unit as it is, or as it was last.
        first: its first day, where an event brought it about; None where it was there before the record.
        last: its last day, or None where it goes on.
        names: its other names, in the order of their days.
        codes: every code that it had.
    """

    unit: Unit
    first: date | None = None
    last: date | None = None
    names: tuple[OtherName, ...] = ()
    codes: tuple[str, ...] = ()


def lives_of(source: Hierarchy | Registry) -> tuple[Life, ...]:
    """Give the life of each unit: of a hierarchy, which knows no history, or of a registry, with units that have ended.

    Raises:
        TypeError: it is neither.
    """
    if not isinstance(source, Registry):
        units = checked_instance(source, Hierarchy, "the source")
        return tuple(Life(unit=unit, codes=(unit.code,) if unit.code else ()) for unit in units)
    brought = [(unit.id, event.day) for event in source.events() for unit in event.brings]
    ids = dict.fromkeys([*(unit.id for unit in source.units), *(unit for unit, _ in brought)])
    histories = (source.history(unit) for unit in ids)
    births = frozenset(brought)
    return tuple(_life(history, births, source.begins) for history in histories if history.versions)


def _life(history: UnitHistory, births: frozenset[tuple[str, date]], begins: date | None) -> Life:
    first, latest = history.versions[0], history.versions[-1]
    born = first.since is not None and (history.id, first.since) in births
    return Life(
        unit=latest.unit,
        first=first.since if born else None,
        last=latest.last,
        names=tuple(_other_names(history, begins if not born else None)),
        codes=history.codes,
    )


def _other_names(history: UnitHistory, begins: date | None) -> Iterator[OtherName]:
    """Give former names and aliases; that the record begins on a day is no first day of a name."""
    own = history.versions[-1].unit.name
    names: list[OtherName] = []
    for version in history.versions:
        if names and names[-1].name == version.unit.name:
            names[-1] = attrs.evolve(names[-1], last=version.last)
        else:
            first = None if version.since == begins else version.since
            names.append(OtherName(name=version.unit.name, first=first, last=version.last))
    yield from (name for name in names if name.name != own)
    for event in history.events:
        if isinstance(event, Aliased):
            yield OtherName(name=event.name, first=event.day, alias=True)
