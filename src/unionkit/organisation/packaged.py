"""Registries that come with the package, read from its files. The one reader of files in this room."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

from unionkit.checking import checked_text
from unionkit.citations import Citation, Confidence, Instrument
from unionkit.errors import UnknownRegistryError
from unionkit.organisation.events import Merged, Renamed
from unionkit.organisation.history import Registry
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unionkit.organisation.events import Event

__all__ = ["registry", "registry_names"]

_WORLDS = files("unionkit.organisation") / "worlds"
_SUFFIX = ".toml"


def registry_names() -> tuple[str, ...]:
    """Give the names of the registries that come with the package.

    Examples:
        >>> registry_names()
        ('vgcl-provinces',)
    """
    names = (path.name for path in _WORLDS.iterdir())
    return tuple(sorted(name.removesuffix(_SUFFIX) for name in names if name.endswith(_SUFFIX)))


def registry(name: str) -> Registry:
    """Give a registry that comes with the package.

    - `vgcl-provinces`: the confederation and its provincial federations: 63 from 2013 (where the record begins) to 30
      June 2025, 34 from 1 July 2025. A federation that came out of a merger is a new body with an id of its own
      ("hai-phong" before, "hai-phong-2025" after); one that was only renamed, as that of Huế on 1 January 2025, keeps
      its id.

    Args:
        name: its name.

    Returns:
        The registry; each of its events has its document.

    Raises:
        UnknownRegistryError: there is none of that name; the error names those there are.
        TypeError: the name is no str.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> provinces = uk.registry("vgcl-provinces")
        >>> federations = uk.UnitKind.PROVINCIAL_FEDERATION
        >>> [len(provinces.on(date(2025, month, 1)).of_kind(federations)) for month in (6, 7)]
        [63, 34]
        >>> provinces.history("hue").names
        ('LĐLĐ tỉnh Thừa Thiên Huế', 'LĐLĐ thành phố Huế')
        >>> print(provinces.history("hai-duong").events[0].label("en"))
        1 July 2025: “hai-duong” and “hai-phong” merged into “hai-phong-2025” [Resolution of the National Assembly
        (202/2025/QH15)]
    """
    known = registry_names()
    if checked_text(name, "the name of a registry") not in known:
        raise UnknownRegistryError(name=name, known=known)
    return _read(name)


@cache
def _read(name: str) -> Registry:
    world = tomllib.loads((_WORLDS / f"{name}{_SUFFIX}").read_text(encoding="utf-8"))
    documents = {key: _citation(entry) for key, entry in world["documents"].items()}
    return Registry.of(
        (_unit(entry) for entry in world["units"]),
        (_event(entry, documents) for entry in world["events"]),
        begins=world["begins"],
    )


def _words(entry: Any) -> Words | None:
    return None if entry is None else Words(vi=entry["vi"], en=entry["en"])


def _citation(entry: dict[str, Any]) -> Citation:
    instrument = Instrument(
        title=cast("Words", _words(entry["title"])),
        number=entry["number"],
        issuer=_words(entry.get("issuer")),
        issued=entry.get("issued"),
        in_force=entry.get("in_force"),
    )
    confidence = Confidence(entry.get("confidence", "high"))
    return Citation(instrument=instrument, confidence=confidence, note=_words(entry.get("note")))


def _unit(entry: dict[str, Any]) -> Unit:
    return Unit(entry["id"], entry["name"], UnitKind(entry["kind"]), parent=entry.get("parent"))


def _event(entry: dict[str, Any], documents: Mapping[str, Citation]) -> Event:
    document = documents[entry["document"]]
    if entry["kind"] == "renamed":
        return Renamed(unit=entry["unit"], name=entry["name"], day=entry["day"], document=document)
    return Merged(units=entry["units"], into=_unit(entry["into"]), day=entry["day"], document=document)
