"""Units as linked data: the W3C organization ontology in JSON-LD."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

from unionkit.checking import checked_text
from unionkit.errors import OptionError
from unionkit.organisation.events import Dissolved, Excluded, Founded, Merged, Reestablished, Split, id_of
from unionkit.organisation.history import Registry
from unionkit.organisation.unit import UnitKind
from unionkit.records.interchange.lives import Life, lives_of
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unionkit.organisation.events import Event
    from unionkit.organisation.hierarchy import Hierarchy

__all__ = ["org_jsonld"]

_CONTEXT: Final[Mapping[str, object]] = {
    "org": "http://www.w3.org/ns/org#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dct": "http://purl.org/dc/terms/",
    "schema": "https://schema.org/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "org:subOrganizationOf": {"@type": "@id"},
    "org:originalOrganization": {"@type": "@id"},
    "org:resultingOrganization": {"@type": "@id"},
    "org:classification": {"@type": "@id"},
    "dct:date": {"@type": "xsd:date"},
    "schema:foundingDate": {"@type": "xsd:date"},
    "schema:dissolutionDate": {"@type": "xsd:date"},
}
# Parts of a grassroots union have their standing only within it, as the ontology has it of an organizational unit.
_PARTS: Final = (
    UnitKind.MEMBER_GRASSROOTS_UNION, UnitKind.SECTIONAL_UNION, UnitKind.SECTIONAL_OCCUPATIONAL_UNION,
    UnitKind.UNION_GROUP, UnitKind.OCCUPATIONAL_UNION_GROUP,
)  # fmt: skip
_CHANGES: Final = (Founded, Reestablished, Merged, Split, Dissolved, Excluded)


def org_jsonld(source: Hierarchy | Registry, *, base: str) -> dict[str, object]:
    """Give units in the W3C organization ontology, as JSON-LD with its context.

    A unit is an `org:Organization`, or an `org:OrganizationalUnit` where it is a part of a grassroots union. Names are
    tagged as Vietnamese, former names and aliases are `skos:altLabel`, codes `org:identifier`, kinds concepts with
    labels in both languages. Events of a registry that begin or end units are `org:ChangeEvent`, on the day from which
    they hold; a change of name, code or parent is none, since the organization stays the same.

    Args:
        source: a hierarchy, the units of one day; or a registry, every unit that it ever had, and its events.
        base: the address under which the units stand; their ids are put behind it. It ends in /, # or :.

    Returns:
        A document of plain values for `json.dumps`.

    Raises:
        OptionError: `base` is no absolute address, or does not end so that an id can follow.
        TypeError: a wrong type.

    Examples:
        >>> import unionkit as uk
        >>> union = uk.Unit("vgcl", "Tổng Liên đoàn Lao động Việt Nam", uk.UnitKind.CONFEDERATION)
        >>> document = uk.org_jsonld(uk.Hierarchy.of([union]), base="https://example.org/units/")
        >>> document["@graph"][0]["@id"], document["@graph"][0]["skos:prefLabel"]
        ('https://example.org/units/vgcl', {'@value': 'Tổng Liên đoàn Lao động Việt Nam', '@language': 'vi'})
    """
    if re.fullmatch(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]*[/#:]", checked_text(base, "base")) is None:
        raise OptionError(name="base", found=base, expected=("an absolute address that ends in /, # or :",))
    lives = lives_of(source)
    graph = [_organization(life, base) for life in lives]
    graph += [_concept(kind) for kind in dict.fromkeys(life.unit.kind for life in lives)]
    if isinstance(source, Registry):
        graph += _changes(source, lives, base)
    return {"@context": dict(_CONTEXT), "@graph": graph}


def _organization(life: Life, base: str) -> dict[str, object]:
    unit = life.unit
    node: dict[str, object] = {
        "@id": _address(unit.id, base),
        "@type": "org:OrganizationalUnit" if unit.kind in _PARTS else "org:Organization",
        "skos:prefLabel": _vietnamese(unit.name),
        "org:classification": _concept_id(unit.kind),
    }
    others = list(dict.fromkeys(name.name for name in life.names))
    further: dict[str, object] = {
        "skos:altLabel": [_vietnamese(name) for name in others],
        "org:subOrganizationOf": None if unit.parent is None else _address(unit.parent, base),
        "org:identifier": list(life.codes),
        "schema:foundingDate": None if life.first is None else life.first.isoformat(),
        "schema:dissolutionDate": None if life.last is None else life.last.isoformat(),
    }
    return node | {name: value for name, value in further.items() if value}


def _concept(kind: UnitKind) -> dict[str, object]:
    return {
        "@id": _concept_id(kind),
        "@type": "skos:Concept",
        "skos:notation": kind.value,
        "skos:prefLabel": _both(Words.of(kind.label)),
    }


def _concept_id(kind: UnitKind) -> str:
    return f"_:{kind.value}"


def _changes(registry: Registry, lives: Iterable[Life], base: str) -> Iterator[dict[str, object]]:
    names = {life.unit.id: life.unit.name for life in lives}
    ended = _ended(registry, names)
    for event in registry.events():
        if not isinstance(event, _CHANGES):
            continue
        node: dict[str, object] = {
            "@type": "org:ChangeEvent",
            "dct:date": event.day.isoformat(),
            "dct:description": _both(Words.of(partial(event.label, name_of=lambda unit: names.get(unit, unit)))),
        }
        before, after = _sides(event, ended)
        for name, units in (("org:originalOrganization", before), ("org:resultingOrganization", after)):
            if units:
                node[name] = [_address(unit, base) for unit in units]
        if event.document is not None:
            node["dct:bibliographicCitation"] = _both(Words.of(event.document.label))
        yield node


def _ended(registry: Registry, units: Iterable[str]) -> dict[Event, list[str]]:
    """Give the units that each dissolution and each rule ended, those below them included."""
    ended: dict[Event, list[str]] = {}
    for unit in units:
        history = registry.history(unit)
        ends = {version.until for version in history.versions}
        for event in history.events:
            if isinstance(event, Dissolved | Excluded) and event.day in ends:
                ended.setdefault(event, []).append(unit)
    return ended


def _sides(event: Event, ended: Mapping[Event, Iterable[str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the units before and after a change."""
    match event:
        case Founded():
            return (), (event.unit.id,)
        case Reestablished():
            return event.replaces, (event.unit.id,)
        case Merged():
            return event.units, (id_of(event.into),)
        case Split():
            return (event.unit,), tuple(map(id_of, event.into))
        case _:
            return tuple(ended.get(event, ())), ()


def _address(unit: str, base: str) -> str:
    return base + quote(unit, safe="", errors="surrogatepass")


def _vietnamese(name: str) -> dict[str, str]:
    return {"@value": name, "@language": "vi"}


def _both(words: Words) -> list[dict[str, str]]:
    return [_vietnamese(words.vi), {"@value": words.en, "@language": "en"}]
