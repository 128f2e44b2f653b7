"""The wire form of what is made by a function of its own: a hierarchy is its units, a registry its units and events."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import attrs

from unionkit.organisation.events import Event
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.history import Registry
from unionkit.organisation.unit import Unit

__all__ = ["SHELLS", "HierarchyForm", "RegistryForm", "Shell"]


@attrs.frozen(kw_only=True)
class HierarchyForm:
    """A hierarchy as it is written.

    Attributes:
        units: its units.
        outside: the ids of parents of roots, which lie outside.
    """

    units: tuple[Unit, ...]
    outside: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class RegistryForm:
    """A registry as it is written.

    Attributes:
        units: the units of the beginning.
        events: what happened.
        begins: the first day for which the units hold, or None.
    """

    units: tuple[Unit, ...]
    events: tuple[Event, ...] = ()
    begins: date | None = None


@attrs.frozen(kw_only=True)
class Shell:
    """How a class is written in place of its own fields.

    Attributes:
        form: the class whose fields are written.
        build: makes the value of its form.
        dissolve: gives the form of a value.
    """

    form: type
    build: Callable[[Any], object]
    dissolve: Callable[[Any], object]


def _hierarchy(form: HierarchyForm) -> Hierarchy:
    return Hierarchy.of(form.units, outside=form.outside)


def _hierarchy_form(hierarchy: Hierarchy) -> HierarchyForm:
    units = tuple(hierarchy)
    outside = dict.fromkeys(unit.parent for unit in units if unit.parent is not None and unit.parent not in hierarchy)
    return HierarchyForm(units=units, outside=tuple(outside))


def _registry(form: RegistryForm) -> Registry:
    return Registry.of(form.units, form.events, begins=form.begins)


def _registry_form(registry: Registry) -> RegistryForm:
    return RegistryForm(units=registry.units, events=registry.events(), begins=registry.begins)


SHELLS: Final[dict[type, Shell]] = {
    Hierarchy: Shell(form=HierarchyForm, build=_hierarchy, dissolve=_hierarchy_form),
    Registry: Shell(form=RegistryForm, build=_registry, dissolve=_registry_form),
}
"""What is written by a form of its own."""
