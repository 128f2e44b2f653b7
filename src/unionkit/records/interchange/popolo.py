"""Units as Popolo JSON, in which civic data about organisations is exchanged."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.records.interchange.lives import Life, OtherName, lives_of

if TYPE_CHECKING:
    from datetime import date

    from unionkit.organisation.hierarchy import Hierarchy
    from unionkit.organisation.history import Registry

__all__ = ["popolo"]

_ALSO: Final = "alias"


def popolo(source: Hierarchy | Registry) -> dict[str, object]:
    """Give units as organizations of Popolo.

    What is not known is left out: no persons, memberships or posts are made up, and a founding date is given only
    where the registry has the event. Days are inclusive: `dissolution_date` and the `end_date` of a name are the last
    days. Popolo has one parent for an organization; it is the one that the unit has now, or had last.

    Args:
        source: a hierarchy, the units of one day; or a registry, every unit that it ever had, with its former names.

    Returns:
        A document of plain values for `json.dumps`.

    Raises:
        TypeError: it is neither.

    Examples:
        >>> import unionkit as uk
        >>> document = uk.popolo(uk.registry("vgcl-provinces"))
        >>> [each for each in document["organizations"] if each["id"] == "hue"][0]["other_names"]
        [{'name': 'LĐLĐ tỉnh Thừa Thiên Huế', 'end_date': '2024-12-31'}]
    """
    return {"organizations": [_organization(life) for life in lives_of(source)]}


def _organization(life: Life) -> dict[str, object]:
    unit = life.unit
    return _known(
        {
            "id": unit.id,
            "name": unit.name,
            "classification": unit.kind.value,
            "parent_id": unit.parent,
            "founding_date": _day(life.first),
            "dissolution_date": _day(life.last),
            "other_names": [_name(name) for name in life.names],
            "identifiers": [{"identifier": code, "scheme": "code"} for code in life.codes],
        }
    )


def _name(name: OtherName) -> dict[str, object]:
    note = _ALSO if name.alias else None
    return _known({"name": name.name, "start_date": _day(name.first), "end_date": _day(name.last), "note": note})


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _known(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value not in (None, [])}
