"""Strategies for events, each for itself."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar, overload

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
    id_of,
)
from unionkit.organisation.unit import UnitKind
from unionkit.organisation.workplace import Sector
from unionkit.testing.strategies.ground import days, ids, maybe, names, texts, unique_lists
from unionkit.testing.strategies.organisation import units
from unionkit.testing.strategies.sources import citations

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from hypothesis.strategies import SearchStrategy

    from unionkit.citations import Citation

__all__ = ["events"]

_E = TypeVar("_E", bound=Event)


@overload
def events() -> SearchStrategy[Event]: ...
@overload
def events(kind: type[_E]) -> SearchStrategy[_E]: ...
def events(kind: type[Event] = Event) -> SearchStrategy[Event]:
    """Give events, each for itself: their units need not be anywhere.

    Args:
        kind: the kind of event; any unless given.
    """
    return st.one_of(*_EVENTS.values()) if kind is Event else _EVENTS[kind]


def _made(kind: type[Event], facts: dict[str, Any], day: date, document: Citation | str | None) -> Event:
    return kind(day=day, document=document, **facts)


_DAYS: Final = days()
_DOCUMENTS: Final = maybe(st.just("Nghị quyết 1/2025") | citations())
_IDS: Final = ids()
_NUMBERED: Final = st.integers(1, 99).map("u{}".format)
_UNITS: Final = units()
_ELSEWHERE: Final = units(ids=st.integers(100, 199).map("u{}".format))
_EXCLUDED: Final[Mapping[str, SearchStrategy[Any]]] = {
    "sector": st.sampled_from(Sector),
    "kind": st.sampled_from(UnitKind),
    "location": texts(max_size=8),
    "sector_line": texts(max_size=8),
    "code": texts(max_size=8),
}


def _of(**facts: SearchStrategy[Any]) -> SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(facts)


def _rule(attribute: str) -> SearchStrategy[dict[str, Any]]:
    return _of(
        attribute=st.just(attribute),
        values=st.lists(_EXCLUDED[attribute], min_size=1, max_size=2),
        under=maybe(_IDS),
        with_subtree=st.booleans(),
    )


def _merger(merged: list[str]) -> SearchStrategy[dict[str, Any]]:
    """Give what units merge into: a new body, another unit that is there, or one of them."""
    goes_on = st.just(f"{merged[0]}-too") | (st.sampled_from(merged) if len(merged) > 1 else st.nothing())
    return _of(units=st.just(merged), into=_ELSEWHERE | goes_on)


_FACTS: Final[Mapping[type[Event], SearchStrategy[dict[str, Any]]]] = {
    Founded: _of(unit=_UNITS),
    Reestablished: _of(unit=_UNITS, replaces=unique_lists(_IDS, str, max_size=2)),
    Renamed: _of(unit=_IDS, name=names()),
    Aliased: _of(unit=_IDS, name=names()),
    Recoded: _of(unit=_IDS, code=maybe(texts(max_size=8))),
    Moved: _of(unit=_IDS, parent=maybe(_IDS), location=maybe(texts(max_size=8))),
    Merged: unique_lists(_NUMBERED, str, min_size=1, max_size=3).flatmap(_merger),
    Split: _of(unit=_IDS, into=unique_lists(_UNITS | _IDS, id_of, min_size=2, max_size=3)),
    Dissolved: _of(unit=_IDS, with_subtree=st.booleans()),
    Excluded: st.sampled_from([*_EXCLUDED]).flatmap(_rule),
}
_EVENTS: Final = {kind: st.builds(partial(_made, kind), facts, _DAYS, _DOCUMENTS) for kind, facts in _FACTS.items()}
