"""Hierarchies in and out: lists of edges and nested dicts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import HierarchyError, NestedUnitError
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.organisation.workplace import Sector

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionkit.organisation.hierarchy import Hierarchy

__all__ = ["nested", "units_of", "with_parents"]

_NEEDED: Final = ("id", "name", "kind")
_FURTHER: Final = ("code", "location", "sector_line", "sector")
_ENUMS: Final[dict[str, type[UnitKind | Sector]]] = {"kind": UnitKind, "sector": Sector}
_Problem: TypeAlias = tuple[str, str, object]


def with_parents(units: Iterable[Unit], edges: Iterable[tuple[str, str]]) -> tuple[Unit, ...]:
    """Give units the parents that (parent, child) pairs name, and no parent where none does.

    Raises:
        HierarchyError: a child that is no unit or has two parents.
        TypeError: an item is no `Unit`, or an id no str.
    """
    given = tuple(checked_instance(unit, Unit, "a unit") for unit in units)
    parents: dict[str, dict[str, None]] = {}
    for parent, child in edges:
        parents.setdefault(checked_text(child, "a child"), {})[checked_text(parent, "a parent")] = None
    known = {unit.id for unit in given}
    problems: list[tuple[str, tuple[str, ...]]] = []
    for child, named in parents.items():
        if child not in known:
            problems.append(("unknown_unit", (child,)))
        if len(named) > 1:
            problems.append(("two_parents", (child, *named)))
    if problems:
        raise HierarchyError(problems=tuple(problems))
    return tuple(attrs.evolve(unit, parent=next(iter(parents.get(unit.id, {})), None)) for unit in given)


def nested(hierarchy: Hierarchy) -> list[dict[str, object]]:
    """Give a hierarchy as nested dicts, one for each root."""
    roots: list[dict[str, object]] = []
    below: dict[str, list[dict[str, object]]] = {}
    for start, (unit, end) in enumerate(zip(hierarchy, hierarchy.ends, strict=True)):
        said: dict[str, object] = {"id": unit.id, "name": unit.name, "kind": unit.kind.value}
        upper = None if unit.parent is None else below.get(unit.parent)
        for field in _FURTHER if upper is not None else ("parent", *_FURTHER):
            value: object = getattr(unit, field)
            if value is not None:
                said[field] = value.value if isinstance(value, Sector) else value
        (roots if upper is None else upper).append(said)
        if end > start + 1:
            said["children"] = below[unit.id] = []
    return roots


def units_of(roots: object) -> tuple[tuple[Unit, ...], tuple[str, ...]]:
    """Read nested dicts: the units, and the ids of the parents outside that the roots name.

    Raises:
        NestedUnitError: what cannot be read, all of it.
    """
    units: list[Unit] = []
    outside: list[str] = []
    problems: list[_Problem] = []
    waiting = _listed("", roots, problems)
    parents: dict[str, str] = {}
    while waiting:
        path, said = waiting.pop()
        fields = dict(said)
        children = fields.pop("children", [])
        found = [*_faults(path, fields, may_say_parent="." not in path)]
        problems += found
        if not found:
            unit = _unit(fields, parents.get(path))
            units.append(unit)
            if unit.parent is not None and path not in parents:
                outside.append(unit.parent)
        below = _listed(f"{path}.children", children, problems)
        parents |= {each: str(fields.get("id")) for each, _ in below}
        waiting += below
    if problems:
        raise NestedUnitError(problems=tuple(problems))
    return tuple(units), tuple(outside)


def _listed(path: str, items: object, problems: list[_Problem]) -> list[tuple[str, Mapping[str, object]]]:
    """Give the mappings of a list with their paths, the last first."""
    found = _items(items)
    if found is None:
        problems.append((path or "roots", "no_list", items))
        return []
    listed: list[tuple[str, Mapping[str, object]]] = []
    for place, item in enumerate(found):
        if isinstance(item, Mapping):
            listed.append((f"{path}[{place}]", cast("Mapping[str, object]", item)))
        else:
            problems.append((f"{path}[{place}]", "no_mapping", item))
    return listed[::-1]


def _items(value: object) -> list[object] | None:
    if isinstance(value, Mapping | str) or not isinstance(value, Iterable):
        return None
    return [*cast("Iterable[object]", value)]


def _faults(path: str, fields: Mapping[str, object], *, may_say_parent: bool) -> Iterator[_Problem]:
    for name in _NEEDED:
        if fields.get(name) is None:
            yield f"{path}.{name}", "missing", None
    for name, value in fields.items():
        where = f"{path}.{name}"
        if name not in (*_NEEDED, *_FURTHER) and not (name == "parent" and may_say_parent):
            yield where, "unknown", value
        elif value is not None and name in _ENUMS:
            if value not in [member.value for member in _ENUMS[name]]:
                yield where, "no_such_value", value
        elif value is not None and not (isinstance(value, str) and value.strip()):
            yield where, "no_text", value


def _unit(fields: Mapping[str, object], parent: str | None) -> Unit:
    """Make a unit of fields in which no fault was found."""
    texts = cast("dict[str, str | None]", {**fields})
    sector = texts.get("sector")
    return Unit(
        str(texts["id"]),
        str(texts["name"]),
        UnitKind(texts["kind"]),
        texts.get("parent") if parent is None else parent,
        code=texts.get("code"),
        location=texts.get("location"),
        sector_line=texts.get("sector_line"),
        sector=None if sector is None else Sector(sector),
    )
