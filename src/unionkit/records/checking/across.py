"""The rules across records: what is there twice, what hangs in the air, what does not fit together."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

from unionkit.findings import Finding, Fix, FixAction
from unionkit.organisation.member import Membership
from unionkit.organisation.unit import Unit
from unionkit.organisation.workplace import Workplace
from unionkit.records.checking.codes import (
    DUPLICATE_PERSON,
    REPEATED_FIGURE,
    REPEATED_ID,
    SAME_NAME,
)
from unionkit.records.checking.keys import KeyIndex
from unionkit.records.checking.lines import ReportedResult, UnitTerm
from unionkit.records.checking.names import fold_name, fold_names
from unionkit.records.checking.parents import Parents
from unionkit.records.checking.passed_on import PassedOn
from unionkit.records.checking.printed import MixedRounding
from unionkit.records.checking.term_order import TermOrder
from unionkit.targets.target import Result, Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionkit.records.checking.context import Context
    from unionkit.records.checking.stretch import Stretch

__all__ = ["Across", "rules_across", "rules_of_table"]

_SET_ASIDE: Final = Fix(action=FixAction.SET_ASIDE)
Found: TypeAlias = tuple[int, Finding]


class Across(Protocol):
    """A rule across records: it takes them as they come, and tells what it found when all have come."""

    def take(self, stretch: Stretch) -> None:
        """Take the next stretch of records."""
        ...

    def found(self) -> Iterator[tuple[int | None, Finding]]:
        """Give each row that has a finding, with it; None for what is found of all records together."""
        ...


def rules_of_table(cls: type, context: Context) -> list[Across]:
    """Give the rules that look at the records of one table as a whole, whatever other tables there are."""
    return [MixedRounding(context.modes)] if issubclass(cls, ReportedResult) else []


def rules_across(cls: type, context: Context) -> list[Across]:
    """Give the rules that look at the records of a class beside each other, those of several tables too."""
    rules: list[Across] = []
    ids = _RepeatedIds()
    if issubclass(cls, Unit | Workplace | Membership):
        rules.append(ids)
    if issubclass(cls, Unit | Workplace):
        rules.append(_SameNames(ids, beside="parent" if issubclass(cls, Unit) else "location"))
    if issubclass(cls, Unit):
        rules.append(Parents(context))
    if issubclass(cls, Membership):
        rules.append(_SamePersons(context.person_keys, ids))
    if issubclass(cls, Target | Result):
        rules.append(_RepeatedFigures())
    if issubclass(cls, Target):
        rules.append(PassedOn())
    if issubclass(cls, UnitTerm):
        rules.append(TermOrder())
    if issubclass(cls, Target | Result | UnitTerm | Membership) and context.knows_units:
        rules.append(_KnownUnits(context))
    return rules


class _RepeatedIds:
    """No two records have one id."""

    def __init__(self) -> None:
        self._keys = KeyIndex()

    def take(self, stretch: Stretch) -> None:
        self._keys.add(*stretch.ids())

    def pairs(self) -> set[tuple[int, int]]:
        """Give each row that repeats an id, and the first row that has it: what is twice there is told once."""
        return {*self._keys.repeats()}

    def found(self) -> Iterator[Found]:
        for row, known in self._keys.repeats():
            yield row, Finding(rule=REPEATED_ID, field="id", expected=known, fix=_SET_ASIDE)


class _SameNames:
    """No two records of one parent, or at one place, have the same name in whatever spelling."""

    def __init__(self, ids: _RepeatedIds, *, beside: str) -> None:
        self._ids, self._beside = ids, beside
        self._keys = KeyIndex()

    def take(self, stretch: Stretch) -> None:
        names, beside = fold_names(stretch.column("name")), stretch.column(self._beside)
        self._keys.add(stretch.rows, [*zip(names, beside, strict=True)])

    def found(self) -> Iterator[Found]:
        told = self._ids.pairs()
        for row, known in self._keys.repeats():
            if (row, known) not in told:
                yield row, Finding(rule=SAME_NAME, field="name", expected=known, fix=_SET_ASIDE)


class _SamePersons:
    """No two rows have the same values of the fields by which one person is told."""

    def __init__(self, keys: Sequence[tuple[str, ...]], ids: _RepeatedIds) -> None:
        self._ids = ids
        self._keys = [(fields, KeyIndex()) for fields in keys]

    def take(self, stretch: Stretch) -> None:
        # A person who has left is counted where he is now.
        here = [
            (row, value)
            for row, value in zip(stretch.rows, cast("list[Membership]", stretch.good), strict=True)
            if value.left_on is None
        ]
        for fields, index in self._keys:
            given = ((row, [getattr(value, field) for field in fields]) for row, value in here)
            keyed = [(row, "\0".join(map(_key_part, parts))) for row, parts in given if None not in parts]
            index.add([row for row, _ in keyed], [key for _, key in keyed])

    def found(self) -> Iterator[Found]:
        # A row that repeats a person by several keys is one fault.
        told, copied = set[int](), self._ids.pairs()
        for fields, index in self._keys:
            for row, known in index.repeats():
                if row not in told and (row, known) not in copied:
                    told.add(row)
                    facts = {"keys": ", ".join(fields)}
                    yield (
                        row,
                        Finding(rule=DUPLICATE_PERSON, field=fields[0], expected=known, facts=facts, fix=_SET_ASIDE),
                    )


def _key_part(value: object) -> str:
    return fold_name(value) if isinstance(value, str) else str(value)


class _RepeatedFigures:
    """No two rows give one figure: of one unit, indicator, period, assigner and cut-off."""

    def __init__(self) -> None:
        self._keys = KeyIndex()

    def take(self, stretch: Stretch) -> None:
        self._keys.add(stretch.rows, [*map(_figure_key, stretch.good)])

    def found(self) -> Iterator[Found]:
        for row, known in self._keys.repeats():
            yield row, Finding(rule=REPEATED_FIGURE, field="unit", expected=known, fix=_SET_ASIDE)


def _figure_key(value: Target | Result) -> str:
    further = value.assigned_by if isinstance(value, Target) else value.as_of
    return f"{value.unit}\0{value.indicator.id}\0{value.period.since}\0{value.period.until}\0{further}"


class _KnownUnits:
    """The units of figures, terms and members are there."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._missing: list[tuple[int, str]] = []
        self._told = lru_cache(maxsize=1024)(self._tell)

    def take(self, stretch: Stretch) -> None:
        units = [value.unit for value in cast("list[Result]", stretch.good)]
        unknown = {unit for unit in {*units} if not self._context.has_unit(unit)}
        if unknown:
            self._missing += [pair for pair in zip(stretch.rows, units, strict=True) if pair[1] in unknown]

    def found(self) -> Iterator[Found]:
        for row, unit in self._missing:
            yield row, self._told(unit)

    def _tell(self, unit: str) -> Finding:
        return self._context.missing_unit(unit, "unit", subject=unit)
