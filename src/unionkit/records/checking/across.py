"""The rules across records: what is there twice, what hangs in the air, what does not fit together."""

from __future__ import annotations

import unicodedata
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
from unionkit.records.checking.parents import Parents
from unionkit.records.checking.passed_on import PassedOn
from unionkit.records.checking.printed import MixedRounding
from unionkit.records.checking.term_order import TermOrder
from unionkit.targets.target import Result, Target
from unionkit.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionkit.records.checking.context import Context

__all__ = ["Across", "rules_across", "rules_of_table"]

_SET_ASIDE: Final = Fix(action=FixAction.SET_ASIDE)
Found: TypeAlias = tuple[int, Finding]


class Across(Protocol):
    """A rule across records: it takes them as they come, and tells what it found when all have come."""

    def take(self, first: int, raws: Sequence[object], values: Sequence[object]) -> None:
        """Take a stretch of records: the number of its first row, what came in, and the values, None for bad ones."""
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
        rules.append(_SameNames(ids))
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


def _id_in(raw: object) -> str | None:
    """Give the id of a record that may be bad in other ways."""
    found = cast("dict[object, object]", raw).get("id") if isinstance(raw, dict) else None
    return found if type(found) is str and found else None


class _RepeatedIds:
    """No two records have one id."""

    def __init__(self) -> None:
        self._keys = KeyIndex()

    def take(self, first: int, raws: Sequence[object], values: Sequence[object]) -> None:
        ids = [
            value.id if value is not None else _id_in(raw)
            for value, raw in zip(cast("list[Unit | None]", values), raws, strict=True)
        ]
        self._keys.add((row, each) for row, each in enumerate(ids, first) if each is not None)

    def pairs(self) -> set[tuple[int, int]]:
        """Give each row that repeats an id, and the first row that has it: what is twice there is told once."""
        return {*self._keys.repeats()}

    def found(self) -> Iterator[Found]:
        for row, known in self._keys.repeats():
            yield row, Finding(rule=REPEATED_ID, field="id", expected=known, fix=_SET_ASIDE)


class _SameNames:
    """No two records of one parent, or at one place, have the same name in whatever spelling."""

    def __init__(self, ids: _RepeatedIds) -> None:
        self._ids = ids
        self._keys = KeyIndex()

    def take(self, first: int, raws: Sequence[object], values: Sequence[object]) -> None:
        del raws
        given = cast("Sequence[Unit | Workplace | None]", values)
        named = [(row, value) for row, value in enumerate(given, first) if value is not None]
        names = _all_folded([value.name for _, value in named])
        self._keys.add((row, f"{name}\0{_beside(value)}") for (row, value), name in zip(named, names, strict=True))

    def found(self) -> Iterator[Found]:
        told = self._ids.pairs()
        for row, known in self._keys.repeats():
            if (row, known) not in told:
                yield row, Finding(rule=SAME_NAME, field="name", expected=known, fix=_SET_ASIDE)


def _beside(value: Unit | Workplace) -> str:
    return (value.parent if isinstance(value, Unit) else value.location) or ""


def _folded(name: str) -> str:
    """Give the form in which two spellings of a name are one: no marks, no punctuation, short legal forms."""
    folded = name.translate(_LETTERS)
    if not folded.isascii():
        marked = unicodedata.normalize("NFKD", folded)
        folded = "".join(char for char in marked if not unicodedata.combining(char))
    folded = " ".join(folded.split())
    for long, short in _FORMS:
        folded = folded.replace(long, short)
    return folded


def _all_folded(names: Sequence[str]) -> list[str]:
    """Fold many names; those in the letters of Vietnamese all in one text, which is several times as fast."""
    lines = "\n".join(names).translate(_LETTERS | {10: "\n"})
    if not lines.isascii() or lines.count("\n") != len(names) - 1:
        return [*map(_folded, names)]
    while "  " in lines:
        lines = lines.replace("  ", " ")
    for long, short in _FORMS:
        lines = lines.replace(long, short)
    return [line.strip(" ") for line in lines.split("\n")]


_FORMS: Final = (
    ("trach nhiem huu han", "tnhh"), ("mot thanh vien", "mtv"), ("co phan", "cp"), ("cong doan co so", "cdcs"),
    ("lien doan lao dong", "ldld"), ("cong ty", "cty"), ("thanh pho", "tp"),
)  # fmt: skip


def _letters() -> dict[int, str]:
    """Give the table that takes marks off Vietnamese letters and makes punctuation a space."""
    table = dict.fromkeys(range(0x20), " ")
    for code in [*range(0x20, 0x250), *range(0x1E00, 0x1F00)]:
        char = chr(code)
        bare = unicodedata.normalize("NFD", plain(char) or " ").replace("đ", "d")
        base = "".join(each for each in bare if not unicodedata.combining(each))
        table[code] = base if base.isalnum() else " "
    table |= dict.fromkeys(range(768, 880), "")
    return table


_LETTERS: Final = _letters()


class _SamePersons:
    """No two rows have the same values of the fields by which one person is told."""

    def __init__(self, keys: Sequence[tuple[str, ...]], ids: _RepeatedIds) -> None:
        self._ids = ids
        self._keys = [(fields, KeyIndex()) for fields in keys]

    def take(self, first: int, raws: Sequence[object], values: Sequence[object]) -> None:
        del raws
        # A person who has left is counted where he is now.
        here = [
            (row, value)
            for row, value in enumerate(cast("Sequence[Membership | None]", values), first)
            if value is not None and value.left_on is None
        ]
        for fields, index in self._keys:
            keyed = ((row, [getattr(value, field) for field in fields]) for row, value in here)
            index.add((row, "\0".join(map(_key_part, parts))) for row, parts in keyed if None not in parts)

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
    return _folded(value) if isinstance(value, str) else str(value)


class _RepeatedFigures:
    """No two rows give one figure: of one unit, indicator, period, assigner and cut-off."""

    def __init__(self) -> None:
        self._keys = KeyIndex()

    def take(self, first: int, raws: Sequence[object], values: Sequence[object]) -> None:
        del raws
        given = cast("Sequence[Target | Result | None]", values)
        self._keys.add((row, _figure_key(value)) for row, value in enumerate(given, first) if value is not None)

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

    def take(self, first: int, raws: Sequence[object], values: Sequence[object]) -> None:
        del raws
        given = cast("Sequence[Result | None]", values)
        units = {value.unit for value in given if value is not None}
        unknown = {unit for unit in units if not self._context.has_unit(unit)}
        if unknown:
            self._missing += [
                (row, value.unit)
                for row, value in enumerate(given, first)
                if value is not None and value.unit in unknown
            ]

    def found(self) -> Iterator[Found]:
        for row, unit in self._missing:
            yield row, self._told(unit)

    def _tell(self, unit: str) -> Finding:
        return self._context.missing_unit(unit, "unit", subject=unit)
