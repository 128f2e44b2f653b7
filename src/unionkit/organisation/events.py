"""What happens to units: events as data, each with the day from which it holds and the document behind it.

An event names units by their ids. One that brings a unit into being holds it as it was that day, as a `Unit`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, ClassVar, Final, cast

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.citations import Citation, Instrument
from unionkit.errors import EmptyTextError, OptionError
from unionkit.organisation.fields import maybe_said, said
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.organisation.workplace import Sector
from unionkit.periods.span import checked_day
from unionkit.wording import Words, say, say_date, say_list

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = [
    "Aliased",
    "Dissolved",
    "Event",
    "Excluded",
    "Founded",
    "Merged",
    "Moved",
    "Recoded",
    "Reestablished",
    "Renamed",
    "Split",
]


def _day(value: date) -> date:
    return checked_day(value, "day")


def _document(value: Citation | Instrument | str | None) -> Citation | None:
    """Take a citation, an instrument, or the name of one as it is printed."""
    if isinstance(value, str):
        if not value.strip():
            raise EmptyTextError(name="document")
        value = Instrument(title=Words(vi=value, en=value))
    if isinstance(value, Instrument):
        value = Citation(instrument=value)
    return None if value is None else checked_instance(value, Citation, "document")


def _several(value: object, name: str) -> tuple[object, ...]:
    """Take several things, and no single text or unit where several are meant."""
    if isinstance(value, Iterable) and not isinstance(value, str):
        return tuple(cast("Iterable[object]", value))
    msg = f"{name} is the {type(value).__name__} {value!r:.60}; give several, for instance a tuple"
    raise TypeError(msg)


def _each_once(ids: tuple[str, ...], name: str) -> None:
    for unit in ids:
        if not unit.strip():
            raise EmptyTextError(name=f"an id in {name}")
    if len(set(ids)) < len(ids):
        raise OptionError(name=name, found=", ".join(ids), expected=("each unit once",))


def _ids(value: Iterable[str], name: str) -> tuple[str, ...]:
    ids = tuple(checked_text(unit, f"an id in {name}") for unit in _several(value, name))
    _each_once(ids, name)
    return ids


def _units(value: Iterable[str]) -> tuple[str, ...]:
    return _ids(value, "units")


def _replaces(value: Iterable[str]) -> tuple[str, ...]:
    return _ids(value, "replaces")


def _values(value: Iterable[object]) -> tuple[object, ...]:
    return _several(value, "values")


def _outcome(value: Unit | str) -> Unit | str:
    if not isinstance(value, Unit) and not checked_text(value, "into").strip():
        raise EmptyTextError(name="into")
    return value


def _outcomes(value: Iterable[Unit | str]) -> tuple[Unit | str, ...]:
    outcomes = tuple(
        item if isinstance(item, Unit) else checked_text(item, "an id in into") for item in _several(value, "into")
    )
    _each_once(tuple(map(id_of, outcomes)), "into")
    return outcomes


def _unit(value: Unit) -> Unit:
    return checked_instance(value, Unit, "unit")


def id_of(unit: Unit | str) -> str:
    """Give the id of a unit that is given as itself or by its id."""
    return unit.id if isinstance(unit, Unit) else unit


@attrs.frozen(kw_only=True)
class Event:
    """Something that happened to units.

    Attributes:
        day: the day from which it holds: the first day of the new state.
        document: what it rests on: a `Citation`, an `Instrument`, or its printed name ("Nghị quyết 202/2025/QH15"),
            kept as a `Citation`; None where it is not known.

    Raises:
        TypeError: a datetime for the day, or another field of the wrong type.
        EmptyTextError: an empty id, name, code or document.
    """

    sentence: ClassVar[Words]

    day: date = attrs.field(converter=_day)
    document: Citation | None = attrs.field(default=None, converter=_document)

    @property
    def subjects(self) -> tuple[str, ...]:
        """The ids that the event names."""
        ids: list[str] = []
        for name in _ID_FIELDS:
            value = cast("Unit | str | tuple[Unit | str, ...] | None", getattr(self, name, None))
            ids.extend(map(id_of, value if isinstance(value, tuple) else () if value is None else (value,)))
        return tuple(dict.fromkeys(ids))

    @property
    def brings(self) -> tuple[Unit, ...]:
        """The units that it brings into being, as they are that day."""
        return ()

    def label(self, lang: Lang, name_of: Callable[[str], str] | None = None) -> str:
        """Say the event with its day and its document.

        Args:
            lang: "vi" or "en".
            name_of: gives the name of a unit by its id; units are said by their ids unless given.

        Returns:
            One sentence.

        Raises:
            LanguageError: another language.
        """
        words: dict[str, str] = {}
        for name, value in attrs.asdict(self, recurse=False).items():
            items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
            known = name_of if name_of is not None and name in _ID_FIELDS else str
            words[name] = say_list([_said_value(name, item, lang, known) for item in items or (None,)], lang)
        source = "" if self.document is None else f" [{self.document.label(lang)}]"
        return f"{say_date(self.day, lang)}: {self.sentence.label(lang).format_map(words)}{source}"


_ID_FIELDS: Final = ("unit", "units", "into", "replaces", "under", "parent")


def _said_value(name: str, value: object, lang: Lang, known: Callable[[str], str]) -> str:
    if isinstance(value, Unit):
        return f"“{known(value.id)}”"
    if isinstance(value, str) and name != "attribute":
        return f"“{known(value)}”"
    if value is None:
        return _NOTHING.get(name, _NONE).label(lang)
    return _ATTRIBUTES[value].label(lang) if isinstance(value, str) else say(value, lang)


_NONE: Final = Words(vi="không có", en="none")
_NOTHING: Final = {
    "parent": Words(vi="không có cấp trên", en="no parent"),
    "under": Words(vi="toàn hệ thống", en="the whole organisation"),
}
_ATTRIBUTES: Final = {
    "kind": Words(vi="loại tổ chức", en="kind"),
    "sector": Words(vi="loại hình", en="sector"),
    "location": Words(vi="địa bàn", en="location"),
    "sector_line": Words(vi="ngành dọc", en="sector line"),
    "code": Words(vi="mã", en="code"),
}
_MEMBERS: Final = {"kind": UnitKind, "sector": Sector}


@attrs.frozen(kw_only=True)
class Founded(Event):
    """A unit that is new (thành lập mới).

    Attributes:
        unit: the unit as it is that day.
    """

    sentence = Words(vi="thành lập {unit}", en="{unit} was founded")

    unit: Unit = attrs.field(converter=_unit)

    @property
    def brings(self) -> tuple[Unit, ...]:
        """The unit."""
        return (self.unit,)


@attrs.frozen(kw_only=True)
class Reestablished(Event):
    """A unit founded again in place of others (thành lập lại): it is not new, and does not count as one.

    Attributes:
        unit: the unit as it is that day; with a new id, or with that of a unit that ended.
        replaces: the units in whose place it comes. Those that are still there end with it, and their units and figures
            pass to it; those that ended before are named for the record only.
    """

    sentence = Words(
        vi="thành lập lại {unit} (thay cho: {replaces})", en="{unit} was re-established (in place of: {replaces})"
    )

    unit: Unit = attrs.field(converter=_unit)
    replaces: tuple[str, ...] = attrs.field(default=(), converter=_replaces)

    @property
    def brings(self) -> tuple[Unit, ...]:
        """The unit."""
        return (self.unit,)


@attrs.frozen(kw_only=True)
class Renamed(Event):
    """A unit with a new name (đổi tên). The old one stays a name of its past."""

    sentence = Words(vi="{unit} đổi tên thành {name}", en="{unit} was renamed {name}")

    unit: str = attrs.field(validator=said)
    name: str = attrs.field(validator=said)


@attrs.frozen(kw_only=True)
class Aliased(Event):
    """A further name by which a unit is called from a day on. Its own name does not change."""

    sentence = Words(vi="{unit} còn được gọi là {name}", en="{unit} is also called {name}")

    unit: str = attrs.field(validator=said)
    name: str = attrs.field(validator=said)


@attrs.frozen(kw_only=True)
class Recoded(Event):
    """A unit with another code (đổi mã), or with none. The old code may be given to another body."""

    sentence = Words(vi="{unit} mang mã {code}", en="{unit} has the code {code}")

    unit: str = attrs.field(validator=said)
    code: str | None = attrs.field(validator=maybe_said)


@attrs.frozen(kw_only=True)
class Moved(Event):
    """A unit that passes unchanged to another parent (chuyển, bàn giao).

    Attributes:
        unit: the unit.
        parent: the unit that manages it from that day, or None where none does.
        location: the place where it is from that day; None leaves it where it was.
    """

    sentence = Words(vi="{unit} chuyển về {parent}", en="{unit} moved under {parent}")

    unit: str = attrs.field(validator=said)
    parent: str | None = attrs.field(validator=maybe_said)
    location: str | None = attrs.field(default=None, validator=maybe_said)


@attrs.frozen(kw_only=True)
class Merged(Event):
    """Units that become one (hợp nhất, sáp nhập). The units below them pass to it.

    Attributes:
        units: the units that merge.
        into: the unit that comes out. A `Unit` is a new body, even under an old name (hợp nhất); an id is that of a
            unit that is already there, among `units` or not, and goes on (sáp nhập).

    Raises:
        OptionError: nothing merges: `units` names nobody but the unit that goes on.
    """

    sentence = Words(vi="{units} hợp nhất thành {into}", en="{units} merged into {into}")

    units: tuple[str, ...] = attrs.field(converter=_units)
    into: Unit | str = attrs.field(converter=_outcome)

    def __attrs_post_init__(self) -> None:
        if not {*self.units} - {id_of(self.into)}:
            raise OptionError(name="units", found=", ".join(self.units), expected=("a unit that merges into another",))

    @property
    def brings(self) -> tuple[Unit, ...]:
        """The unit that comes out, where it is new."""
        return (self.into,) if isinstance(self.into, Unit) else ()


@attrs.frozen(kw_only=True)
class Split(Event):
    """A unit that becomes several (chia, tách). Where the units below it go is said by events of their own.

    Attributes:
        unit: the unit that is split; it ends unless its id stands in `into` too.
        into: what comes out of it. A `Unit` is a new body; an id is that of a unit that is already there and takes a
            part over. A new unit into which several units are split on one day stands, the same, in each of the events.

    Raises:
        OptionError: fewer than two units come out.
    """

    sentence = Words(vi="{unit} chia thành {into}", en="{unit} was split into {into}")

    unit: str = attrs.field(validator=said)
    into: tuple[Unit | str, ...] = attrs.field(converter=_outcomes)

    def __attrs_post_init__(self) -> None:
        if len(self.into) < 2:
            found = ", ".join(map(id_of, self.into))
            raise OptionError(name="into", found=found, expected=("two units or more",))

    @property
    def brings(self) -> tuple[Unit, ...]:
        """The units that come out and are new."""
        return tuple(unit for unit in self.into if isinstance(unit, Unit))


@attrs.frozen(kw_only=True)
class Dissolved(Event):
    """A unit that ends without a successor (giải thể, kết thúc hoạt động).

    Attributes:
        unit: the unit. The day is the first on which it is no more.
        with_subtree: whether the units below it end too, but for those that move away that day.
    """

    sentence = Words(vi="giải thể {unit}", en="{unit} was dissolved")

    unit: str = attrs.field(validator=said)
    with_subtree: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))


def _one_value(attribute: str, value: object) -> object:
    members = _MEMBERS.get(attribute)
    if members is None:
        return checked_text(value, f"a value of {attribute}")
    if isinstance(value, members):
        return value
    named = {member.value: member for member in members}
    if checked_text(value, f"a value of {attribute}") not in named:
        raise OptionError(name=attribute, found=value, expected=tuple(named))
    return named[cast("str", value)]


@attrs.frozen(kw_only=True)
class Excluded(Event):
    """Units that end by a rule on an attribute, such as those paid by the State, and not by a list of names.

    Attributes:
        attribute: the attribute of the unit: "kind", "sector", "location", "sector_line" or "code".
        values: the values of it to which the rule applies; members of `UnitKind` and `Sector` or their values.
        under: the id of the unit below which the rule is carried out that day, or None for everywhere.
        with_subtree: whether the units below an excluded one end too, but for those that move away that day.

    Raises:
        OptionError: an attribute that units do not have, a value that it cannot have, or no value.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> rule = uk.Excluded(attribute="sector", values=["state_paid"], under="nha-trang", day=date(2025, 6, 15))
        >>> rule.applies_to(uk.Unit("a", "CĐCS", uk.UnitKind.GRASSROOTS_UNION, sector=uk.Sector.STATE_PAID))
        True
    """

    sentence = Words(
        vi="chấm dứt theo quy định các đơn vị có {attribute} là {values} ({under})",
        en="units whose {attribute} is {values} ended by rule ({under})",
    )

    attribute: str = attrs.field()
    values: tuple[object, ...] = attrs.field(converter=_values)
    under: str | None = attrs.field(default=None, validator=maybe_said)
    with_subtree: bool = attrs.field(default=False, validator=attrs.validators.instance_of(bool))

    def __attrs_post_init__(self) -> None:
        if checked_text(self.attribute, "attribute") not in _ATTRIBUTES:
            raise OptionError(name="attribute", found=self.attribute, expected=tuple(_ATTRIBUTES))
        if not self.values:
            raise OptionError(name="values", found="", expected=("one value or more",))
        checked = tuple(_one_value(self.attribute, value) for value in self.values)
        object.__setattr__(self, "values", checked)

    def applies_to(self, unit: Unit) -> bool:
        """Tell whether the attribute of a unit has one of the values. Where it stands is not asked here."""
        return getattr(checked_instance(unit, Unit, "unit"), self.attribute) in self.values
