"""What records are held against: the law of a day, the units that there are and their history, the caller's choice."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final, TypedDict

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import OptionError, UnknownUnitError
from unionkit.exact import Rounding
from unionkit.findings import Finding, FindingCode, Fix, FixAction
from unionkit.law.day import Law
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.history import Registry
from unionkit.organisation.member import Membership
from unionkit.records.checking.codes import UNIT_ENDED, UNKNOWN_UNIT
from unionkit.reported.reconciliation import MODES
from unionkit.wording import Words, say_date

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["PERSON_KEYS", "CheckSettings", "Context"]

PERSON_KEYS: Final = (("citizen_id",), ("card_number",), ("name", "born_on"))
"""By which fields one person is told in several rows, unless the caller says otherwise."""


class CheckSettings(TypedDict, total=False):
    """What a check may be told, by name.

    Attributes:
        law: the law of the day by which units are held against their parents; not held unless given.
        units: the units that there are, for parents, figures, terms and members that name one.
        member_counts: members of units, persons, by their id: with `law`, commune unions are held against the sizes
            that they need.
        registry: the history of units, from which it is told that one has ended and which its successor is.
        day: the day at which the registry is looked up; that of the law unless given.
        outside: ids of units that are known to lie outside the records.
        person_keys: by which fields one person is told in several rows: the number of the identity card, that of the
            member's card, name and day of birth unless given.
        modes: the ways of rounding by which a printed percentage may have come about; all unless given.
        select: codes, or beginnings of codes ("workplace."), of what is checked; unless given, all but notes, of which
            those on columns that are not used are told. The shape of records is always checked.
        ignore: codes, or beginnings of codes, of what is not.
    """

    law: Law | None
    units: Hierarchy | None
    member_counts: Mapping[str, int | None] | None
    registry: Registry | None
    day: date | None
    outside: Iterable[str]
    person_keys: Iterable[Iterable[str]]
    modes: Iterable[Rounding]
    select: Iterable[str] | None
    ignore: Iterable[str]


def _texts(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(values)


def _maybe_texts(values: Iterable[str] | None) -> tuple[str, ...] | None:
    return None if values is None else tuple(values)


def _known(values: Iterable[str]) -> frozenset[str]:
    return frozenset(values)


def _keys(values: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fields) for fields in values)


def _modes(values: Iterable[Rounding]) -> tuple[Rounding, ...]:
    return tuple(values)


@attrs.frozen(kw_only=True)
class Context:
    """What records are held against: the settings of a check, taken; `beside` are the units of other tables."""

    law: Law | None = None
    units: Hierarchy | None = None
    member_counts: Mapping[str, int | None] | None = None
    registry: Registry | None = None
    day: date | None = None
    outside: frozenset[str] = attrs.field(default=frozenset[str](), converter=_known)
    person_keys: tuple[tuple[str, ...], ...] = attrs.field(default=PERSON_KEYS, converter=_keys)
    modes: tuple[Rounding, ...] = attrs.field(default=MODES, converter=_modes)
    select: tuple[str, ...] | None = attrs.field(default=None, converter=_maybe_texts)
    ignore: tuple[str, ...] = attrs.field(default=(), converter=_texts)
    beside: Container[str] | None = None
    _on: Hierarchy | None = attrs.field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        for value, kind, name in ((self.law, Law, "law"), (self.units, Hierarchy, "units")):
            if value is not None:
                checked_instance(value, kind, name)
        known = tuple(field.name for field in attrs.fields(Membership))
        for field in (field for fields in self.person_keys for field in fields or ("",)):
            if field not in known:
                raise OptionError(name="person_keys", found=field, expected=known)
        if self.registry is None:
            return
        checked_instance(self.registry, Registry, "registry")
        day = self.day or (None if self.law is None else self.law.day)
        if day is None:
            raise OptionError(name="day", found=None, expected=("the day at which the registry is looked up",))
        object.__setattr__(self, "day", day)
        object.__setattr__(self, "_on", self.registry.on(day))

    def wants(self, rule: FindingCode, *, notes: bool = False) -> bool:
        """Tell whether a rule is checked: notes only where they are asked for, or where `notes` says so."""
        if any(rule.code.startswith(each) for each in self.ignore):
            return False
        if self.select is None:
            return notes or rule.severity.value != "note"
        return any(rule.code.startswith(each) for each in self.select)

    @property
    def knows_units(self) -> bool:
        """Whether it is known which units there are."""
        return self.units is not None or self._on is not None or self.beside is not None

    def has_unit(self, unit: str) -> bool:
        """Tell whether there is such a unit, as far as it is known."""
        return (
            unit in self.outside
            or (self.beside is not None and unit in self.beside)
            or (self.units is not None and unit in self.units)
            or (self._on is not None and unit in self._on)
        )

    def missing_unit(
        self, unit: str, field: str, *, subject: str | None, unknown: FindingCode = UNKNOWN_UNIT,
        ended: FindingCode = UNIT_ENDED,
    ) -> Finding:  # fmt: skip
        """Tell that a unit is not there: that it has ended, with its successors, or that nobody knows it."""
        may_be_empty = field == "parent"
        clear = Fix(action=FixAction.CLEAR, field=field) if may_be_empty else Fix(action=FixAction.SET_ASIDE)
        until = self._ended(unit)
        if until is None or self.registry is None or self.day is None:
            return Finding(rule=unknown, subject=subject, field=field, found=unit, fix=clear)
        after = self.registry.crosswalk(until - timedelta(days=1), self.day).successors(unit)
        successors = tuple(each for each in after if each is not None)
        one = len(successors) == 1
        return Finding(
            rule=ended,
            subject=subject,
            field=field,
            found=unit,
            expected=successors or None,
            facts={"day": self.day},
            cause=_ended(until, successors),
            fix=Fix(action=FixAction.SET, field=field, value=successors[0]) if one else clear,
        )

    def _ended(self, unit: str) -> date | None:
        """Give the day from which a unit is no more, or None where it never was."""
        if self.registry is None or self.day is None:
            return None
        try:
            versions = self.registry.history(unit).versions
        except UnknownUnitError:
            return None
        until = versions[-1].until if versions else None
        return until if until is not None and until <= self.day else None


def _ended(until: date, successors: tuple[str, ...]) -> Words:
    names = ", ".join(f"“{each}”" for each in successors)
    return Words(
        vi=f"đơn vị kết thúc từ ngày {say_date(until, 'vi')}; kế tục: {names or 'không có'}",
        en=f"the unit ended on {say_date(until, 'en')}; successor: {names or 'none'}",
    )
