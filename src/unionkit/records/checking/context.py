"""What records are held against: the law of a day, the units that there are, their history, and what the caller chose."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import OptionError, UnknownUnitError
from unionkit.findings import Finding, FindingCode, Fix, FixAction
from unionkit.law.day import Law
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.history import Registry
from unionkit.records.checking.codes import UNIT_ENDED, UNKNOWN_UNIT
from unionkit.reported.reconciliation import MODES
from unionkit.wording import Words, say_date

if TYPE_CHECKING:
    from unionkit.exact import Rounding

__all__ = ["PERSON_KEYS", "Context"]

PERSON_KEYS: Final = (("citizen_id",), ("card_number",), ("name", "born_on"))
"""By which fields one person is told in several rows, unless the caller says otherwise."""


@attrs.frozen(kw_only=True)
class Context:
    """What records are held against.

    Attributes:
        law: the law of a day, or None where units are not held against any.
        units: the units that there are, or None.
        registry: their history, or None.
        day: the day at which the registry is looked up; that of the law unless given.
        outside: ids of units that are known to lie outside.
        person_keys: the fields by which one person is told in several rows.
        modes: the ways of rounding by which a printed percentage may have come about.
        select: codes or beginnings of codes that are checked, or None for all but notes.
        ignore: codes or beginnings of codes that are not.
    """

    law: Law | None = None
    units: Hierarchy | None = None
    registry: Registry | None = None
    day: date | None = None
    outside: frozenset[str] = frozenset()
    person_keys: tuple[tuple[str, ...], ...] = PERSON_KEYS
    modes: tuple[Rounding, ...] = MODES
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    _on: Hierarchy | None = attrs.field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        for value, kind, name in ((self.law, Law, "law"), (self.units, Hierarchy, "units")):
            if value is not None:
                checked_instance(value, kind, name)
        if self.registry is None:
            return
        checked_instance(self.registry, Registry, "registry")
        day = self.day or (None if self.law is None else self.law.day)
        if day is None:
            raise OptionError(name="day", found=None, expected=("the day at which the registry is looked up",))
        object.__setattr__(self, "day", day)
        object.__setattr__(self, "_on", self.registry.on(day))

    def wants(self, rule: FindingCode) -> bool:
        """Tell whether a rule is checked: notes only where they are asked for."""
        if any(rule.code.startswith(each) for each in self.ignore):
            return False
        if self.select is None:
            return rule.severity.value != "note"
        return any(rule.code.startswith(each) for each in self.select)

    @property
    def knows_units(self) -> bool:
        """Whether it is known which units there are."""
        return self.units is not None or self._on is not None

    def has_unit(self, unit: str) -> bool:
        """Tell whether there is such a unit, as far as it is known."""
        return (
            unit in self.outside
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
