"""The rules across records: what is there twice, what hangs in the air, what does not fit together."""

from __future__ import annotations

from bisect import bisect
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

from attrs import evolve

from unionkit.findings import Finding, Fix, FixAction
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.member import Membership
from unionkit.organisation.unit import Unit
from unionkit.organisation.workplace import Workplace
from unionkit.records.checking.codes import (
    CYCLE,
    DUPLICATE_PERSON,
    PARENT_ENDED,
    REPEATED_FIGURE,
    REPEATED_ID,
    SAME_NAME,
    UNKNOWN_PARENT,
)
from unionkit.records.checking.keys import KeyIndex
from unionkit.records.checking.lines import UnitTerm
from unionkit.records.checking.names import fold_name, fold_names
from unionkit.rules.term_history import check_terms
from unionkit.targets.assignment import check_children
from unionkit.targets.target import Result, Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionkit.records.checking.context import Context
    from unionkit.records.checking.stretch import Stretch
    from unionkit.targets.indicators import Indicator

__all__ = ["Across", "rules_across"]

_SET_ASIDE: Final = Fix(action=FixAction.SET_ASIDE)
Found: TypeAlias = tuple[int, Finding]


class Across(Protocol):
    """A rule across records: it takes them as they come, and tells what it found when all have come."""

    def take(self, stretch: Stretch) -> None:
        """Take the next stretch of records."""
        ...

    def found(self) -> Iterator[Found]:
        """Give each row that has a finding, with it."""
        ...


def rules_across(cls: type, context: Context) -> list[Across]:
    """Give the rules that look at the records of a class beside each other."""
    rules: list[Across] = []
    ids = _RepeatedIds()
    if issubclass(cls, Unit | Workplace | Membership):
        rules.append(ids)
    if issubclass(cls, Unit | Workplace):
        rules.append(_SameNames(ids, beside="parent" if issubclass(cls, Unit) else "location"))
    if issubclass(cls, Unit):
        rules.append(_Parents(context))
    if issubclass(cls, Membership):
        rules.append(_SamePersons(context.person_keys, ids))
    if issubclass(cls, Target | Result):
        rules.append(_RepeatedFigures())
    if issubclass(cls, Target):
        rules.append(_Children())
    if issubclass(cls, UnitTerm):
        rules.append(_Terms())
    if issubclass(cls, Target | Result | UnitTerm | Membership) and context.knows_units:
        rules.append(_KnownUnits(context))
    return rules


def _id_in(raw: object) -> str | None:
    """Give the id of a record that may be bad in other ways."""
    found = cast("dict[object, object]", raw).get("id") if isinstance(raw, dict) else None
    return found if type(found) is str and found else None


class _RepeatedIds:
    """No two records have one id."""

    def __init__(self) -> None:
        self._keys = KeyIndex()

    def take(self, stretch: Stretch) -> None:
        rows, ids = stretch.rows, [value.id for value in stretch.good]
        for place in stretch.bad:
            known = _id_in(stretch.raws[place])
            if known is not None:
                # The rows before it are all there by now.
                at = bisect(rows, stretch.first + place)
                rows, ids = [*rows[:at], stretch.first + place, *rows[at:]], [*ids[:at], known, *ids[at:]]
        self._keys.add(rows, ids)

    def pairs(self) -> set[tuple[int, int]]:
        """Give each row that repeats an id, and the first row that has it: what is twice there is told once."""
        return {*self._keys.repeats()}

    def found(self) -> Iterator[Found]:
        for row, known in self._keys.repeats():
            yield row, Finding(rule=REPEATED_ID, field="id", expected=known, fix=_SET_ASIDE)


class _SameNames:
    """No two records of one parent, or at one place, have the same name in whatever spelling."""

    def __init__(self, ids: _RepeatedIds, *, beside: str) -> None:
        self._ids, self._beside = ids, attrgetter(beside)
        self._keys = KeyIndex()

    def take(self, stretch: Stretch) -> None:
        given = cast("list[Unit | Workplace]", stretch.good)
        names = fold_names([value.name for value in given])
        beside = [each or "" for each in map(self._beside, given)]
        self._keys.add(stretch.rows, [*map("\0".join, zip(names, beside, strict=True))])

    def found(self) -> Iterator[Found]:
        told = self._ids.pairs()
        for row, known in self._keys.repeats():
            if (row, known) not in told:
                yield row, Finding(rule=SAME_NAME, field="name", expected=known, fix=_SET_ASIDE)


class _Parents:
    """Every parent is there, nobody stands above himself, and the law of the day lets each stand where it stands."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._rows: dict[str, int] = {}
        self._parents: dict[str, str] = {}
        self._units: list[Unit] = []

    def take(self, stretch: Stretch) -> None:
        given = cast("Sequence[Unit | None]", stretch.values)
        for row, (unit, raw) in enumerate(zip(given, stretch.raws, strict=True), stretch.first):
            if unit is None:
                known = _id_in(raw)
                if known is not None:
                    self._rows.setdefault(known, row)
                continue
            if self._rows.setdefault(unit.id, row) != row:
                continue
            if unit.parent is not None:
                self._parents[unit.id] = unit.parent
            if self._context.law is not None:
                self._units.append(unit)

    def found(self) -> Iterator[Found]:
        rows, hanging = self._rows, set[str]()
        for unit, parent in self._parents.items():
            if parent not in rows and not self._context.has_unit(parent):
                hanging.add(unit)
                yield (
                    rows[unit],
                    self._context.missing_unit(
                        parent, "parent", subject=unit, unknown=UNKNOWN_PARENT, ended=PARENT_ENDED
                    ),
                )
        for circle in self._circles():
            hanging |= {*circle}
            yield (
                rows[circle[0]],
                Finding(
                    rule=CYCLE,
                    subject=circle[0],
                    field="parent",
                    found=self._parents[circle[0]],
                    facts={"path": " → ".join((*circle, circle[0]))},
                    fix=Fix(action=FixAction.CLEAR, field="parent"),
                ),
            )
        if self._context.law is not None:
            for finding in self._against_law([unit for unit in self._units if unit.id not in hanging]):
                clear = Fix(action=FixAction.CLEAR, field="parent") if finding.field == "parent" else _SET_ASIDE
                yield rows[finding.subject or ""], evolve(finding, fix=clear)

    def _circles(self) -> Iterator[tuple[str, ...]]:
        """Give each circle once, beginning with the unit of its earliest row."""
        state: dict[str, int] = {}
        for mark, start in enumerate(self._parents):
            path: list[str] = []
            unit: str | None = start
            while unit is not None and unit not in state:
                state[unit] = mark
                path.append(unit)
                unit = self._parents.get(unit)
            if unit is not None and state[unit] == mark and unit in path:
                circle = path[path.index(unit) :]
                at = min(range(len(circle)), key=lambda place: self._rows.get(circle[place], 0))
                yield (*circle[at:], *circle[:at])

    def _against_law(self, units: list[Unit]) -> Iterator[Finding]:
        known = {unit.id for unit in units}
        outside = {unit.parent for unit in units if unit.parent is not None and unit.parent not in known}
        law = self._context.law
        if law is not None:
            yield from Hierarchy.of(units, outside=outside).check(law=law)


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


class _Children:
    """What a unit passes on to those below it is what it was assigned."""

    def __init__(self) -> None:
        self._targets: dict[Indicator, list[tuple[int, Target]]] = {}

    def take(self, stretch: Stretch) -> None:
        for row, value in zip(stretch.rows, cast("list[Target]", stretch.good), strict=True):
            self._targets.setdefault(value.indicator, []).append((row, value))

    def found(self) -> Iterator[Found]:
        for targets in self._targets.values():
            below: dict[str, list[tuple[int, Target]]] = {}
            for row, target in targets:
                if target.assigned_by not in (None, target.unit):
                    below.setdefault(target.assigned_by, []).append((row, target))
            for row, parent in targets:
                # Figures of other years of the same pair are told by their period, as children of another one.
                same = [each for each in below.get(parent.unit, ()) if each[1].period == parent.period]
                rows = {child.unit: place for place, child in same} | {parent.unit: row}
                for finding in check_children(parent, [child for _, child in same]) if same else ():
                    yield rows[finding.subject or parent.unit], evolve(finding, fix=_SET_ASIDE)


class _Terms:
    """The terms of a unit follow each other."""

    def __init__(self) -> None:
        self._terms: dict[str, list[tuple[int, UnitTerm]]] = {}

    def take(self, stretch: Stretch) -> None:
        for row, value in zip(stretch.rows, cast("list[UnitTerm]", stretch.good), strict=True):
            self._terms.setdefault(value.unit, []).append((row, value))

    def found(self) -> Iterator[Found]:
        for unit, terms in self._terms.items():
            rows = {id(term): row for row, term in terms}
            for finding in check_terms([term for _, term in terms], unit=unit):
                later = finding.facts.get("later")
                row = rows.get(id(later)) if later is not None else None
                if row is None:
                    row = max(place for place, term in terms if term.number == finding.found)
                yield row, evolve(finding, fix=_SET_ASIDE)


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
