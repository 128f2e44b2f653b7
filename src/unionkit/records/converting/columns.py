"""Records of one shape, column by column: what a field says is looked at for many of them at once.

A record that is wrong in any way is only pointed at here: the converter looks at it by itself, and tells what it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from datetime import date
from functools import cache
from itertools import compress, count, repeat, starmap
from operator import itemgetter
from types import NoneType
from typing import Any, Final, TypeAlias, cast

import attrs
from cattrs import BaseValidationError

from unionkit.errors import UnionkitError
from unionkit.organisation.fields import maybe_said, said
from unionkit.records.converting.faults import Fault
from unionkit.records.converting.reading import reader
from unionkit.records.converting.shells import SHELLS
from unionkit.records.converting.types import field_types, judge, wire_names, without_none

__all__ = ["Part", "Plan", "columns_of", "plan_of"]

_Make: TypeAlias = Callable[[int, Sequence[Iterable[object]]], list[object]]

_FAILED: Final = object()


@attrs.frozen
class _Cells:
    """A column that was read.

    Attributes:
        given: what the records hold.
        wrong: the places of what must be looked at one by one.
        known: what each of them is read as, or None where they stay what they are.
    """

    given: Sequence[object]
    wrong: Sequence[int] = ()
    known: Mapping[object, object] | None = None

    def taken(self) -> Sequence[object]:
        return self.given if self.known is None else [*map(self.known.__getitem__, self.given)]


_Read: TypeAlias = Callable[[Sequence[object]], _Cells]


@attrs.frozen
class _Column:
    """How one field is taken for many records.

    Attributes:
        name: the name of the attribute.
        wire: the name of the field in a record.
        read: takes a column of wire values.
        default: what an absent field is, or `attrs.NOTHING` where it is needed.
    """

    name: str
    wire: str
    read: _Read
    default: object


class Part:
    """Records of one shape that were read; their values are made when they are asked for.

    Attributes:
        places: where the records stand in their stretch.
        wrong: which of them cannot be taken so, counted from 0 in the part, each with the fields that are wrong; none
            where its fields do not go together.
    """

    def __init__(self, plan: Plan, cells: Mapping[str, _Cells], places: Sequence[int]) -> None:
        self._plan = plan
        self._cells = cells
        self._made: list[object] | None = None
        self.places: Sequence[int] = places
        wrong: dict[int, Sequence[str]] = {}
        for name, read in cells.items():
            for place in read.wrong:
                wrong[place] = (*wrong.get(place, ()), name)
        if plan.finish is not None:
            self._made = self._values()
            wrong |= _unfinished(plan.finish, self._made, wrong)
        self.wrong: Mapping[int, Sequence[str]] = {place: wrong[place] for place in sorted(wrong)}

    def column(self, name: str) -> Sequence[object]:
        """Give a field of all records of the part; of those that are wrong, whatever it holds."""
        if name in self._cells:
            return self._cells[name].taken()
        return [dict(self._plan.defaults([*self._cells]))[name]] * len(self.places)

    def make(self) -> list[object]:
        """Make the values; those of records that are wrong mean nothing."""
        return self._values() if self._made is None else self._made

    def _values(self) -> list[object]:
        defaults = self._plan.defaults([*self._cells])
        make = _maker(self._plan.cls, tuple(self._cells), defaults)
        return make(len(self.places), [cells.taken() for cells in self._cells.values()])


def _unfinished(
    finish: Callable[[Any], None], made: Sequence[object], failed: Container[int]
) -> Mapping[int, Sequence[str]]:
    """Let each value look at its fields together; give the places of those that do not stand."""
    fallen: dict[int, Sequence[str]] = {}
    for place, value in enumerate(made):
        if place not in failed:
            try:
                finish(value)
            except UnionkitError:
                fallen[place] = ()
    return fallen


@attrs.frozen
class Plan:
    """How the records of a class are taken.

    Attributes:
        cls: the class.
        columns: its fields.
        finish: looks at the fields of a value together, or None.
    """

    cls: type
    columns: tuple[_Column, ...]
    finish: Callable[[Any], None] | None

    def fits(self, shape: tuple[object, ...]) -> bool:
        """Tell whether records with these fields have all that is needed and nothing that there is not."""
        given = set(shape)
        known = {column.wire for column in self.columns}
        needed = {column.wire for column in self.columns if column.default is attrs.NOTHING}
        return needed <= given <= known

    def defaults(self, present: Sequence[str]) -> tuple[tuple[str, object], ...]:
        """Give what the fields are that no record has."""
        return tuple((column.name, column.default) for column in self.columns if column.name not in present)

    def read(self, given: Mapping[str, Sequence[object]], places: Sequence[int]) -> Part:
        """Read records that are given as columns."""
        cells = {column.name: column.read(given[column.wire]) for column in self.columns if column.wire in given}
        return Part(self, cells, places)


@cache
def plan_of(cls: type) -> Plan | None:
    """Make the plan of a class; None for one whose records are not plain fields in slots."""
    fields = attrs.fields(cls)
    plain = all(
        field.init and isinstance(field.default, NoneType | str | int | tuple | type(attrs.NOTHING)) for field in fields
    )
    slotted = all(hasattr(getattr(cls, field.name, None), "__set__") for field in fields)
    if cls in SHELLS or not plain or not slotted or len(fields) < 2:
        return None
    types, names = field_types(cls), wire_names(cls)
    columns = [
        _Column(
            name=field.name,
            wire=names[field.name],
            read=_column_reader(types[field.name], field),
            default=_default(field),
        )
        for field in fields
    ]
    return Plan(cls, tuple(columns), getattr(cls, "__attrs_post_init__", None))


def columns_of(records: Sequence[dict[str, object]], shape: tuple[str, ...]) -> dict[str, Sequence[object]] | None:
    """Give the columns of records that all have the same fields, or None where they have not."""
    if set(map(len, records)) != {len(shape)}:
        return None
    try:
        return {name: [*map(itemgetter(name), records)] for name in shape}
    except KeyError:
        return None


@cache
def _maker(cls: type, names: tuple[str, ...], defaults: tuple[tuple[str, object], ...]) -> _Make:
    """Write the loop that makes values of a class from columns of fields.

    A frozen class sets every field through a function of its own; a class of the same slots that is not frozen sets it
    at once, and the value gets its class when all are set, in less than half the time.
    """
    own = {"__slots__": (), "__init__": object.__init__}
    thawed = type(cls.__name__, (cls,), {**own, "__setattr__": object.__setattr__, "__delattr__": object.__delattr__})
    space: dict[str, Any] = {"cls": cls, "thawed": thawed, "repeat": repeat, "starmap": starmap}
    space |= {f"default_{name}": value for name, value in defaults}
    lines = [
        "def make(count, columns):",
        "    made = [*starmap(thawed, repeat((), count))]",
        f"    for value, {', '.join(f'value.{name}' for name in names)} in zip(made, *columns):",
        *(f"        value.{name} = default_{name}" for name, _ in defaults),
        "        value.__class__ = cls",
        "    return made",
    ]
    # The text is made of the names of the library's own fields only.
    exec("\n".join(lines), space)  # noqa: S102
    return cast("_Make", space["make"])


def _default(field: attrs.Attribute[Any]) -> object:
    return field.default if field.default is attrs.NOTHING else judge(field)(field.default)


def _column_reader(kind: object, field: attrs.Attribute[Any]) -> _Read:
    inner, may_be_none = without_none(kind)
    if inner is str and cast("Any", field).converter is None and field.validator in (said, maybe_said, None):
        return _text_column(may_be_none=may_be_none, may_be_blank=field.validator is None)
    return _number_column(kind, field) if inner is int else _value_column(kind, field)


def _are_all(column: Sequence[object], kind: type) -> bool:
    return [*map(type, column)].count(kind) == len(column)


def _places_of(values: AbstractSet[object], column: Sequence[object]) -> Sequence[int]:
    """Give the places where one of the values stands."""
    if len(values) != 1:
        return [*compress(count(), map(values.__contains__, column))] if values else ()
    (value,) = values
    places: list[int] = []
    with suppress(ValueError):
        while True:
            places.append(column.index(value, places[-1] + 1 if places else 0))
    return places


def _text_column(*, may_be_none: bool, may_be_blank: bool) -> _Read:
    """Take a column of texts: they stay what they are."""
    allowed = {str, NoneType} if may_be_none else {str}

    def is_wrong(value: object) -> bool:
        return not (value is None and may_be_none) and (type(value) is not str or not (may_be_blank or value.strip()))

    def read(column: Sequence[object]) -> _Cells:
        if _are_all(column, str):
            texts = cast("Sequence[str]", column)
            if may_be_blank or all(map(str.strip, texts)):
                return _Cells(column)
            return _Cells(column, _places_of({""}, [*map(str.strip, texts)]))
        if set(map(type, column)) <= allowed:
            given = enumerate(() if may_be_blank else cast("Sequence[str | None]", column))
            return _Cells(column, [place for place, text in given if text is not None and not text.strip()])
        return _Cells(column, [place for place, value in enumerate(column) if is_wrong(value)])

    return read


def _number_column(kind: object, field: attrs.Attribute[Any]) -> _Read:
    """Take a column of whole numbers: those that a field takes make an interval, so that the ends tell for all."""
    one_by_one, whole = _value_column(kind, field), {int} if without_none(kind)[1] is False else {int, NoneType}

    def is_wrong(number: int) -> bool:
        return bool(one_by_one((number,)).wrong)

    def read(column: Sequence[object]) -> _Cells:
        found = {int} if _are_all(column, int) else set(map(type, column))
        if int not in found or not found <= whole:
            return one_by_one(column)
        distinct = cast("set[int]", {*column})
        distinct.discard(cast("int", None))
        if not is_wrong(min(distinct)) and not is_wrong(max(distinct)):
            return _Cells(column)
        numbers = sorted(distinct)
        low = next((place for place, number in enumerate(numbers) if not is_wrong(number)), len(numbers))
        high = next((place for place in range(len(numbers), low, -1) if not is_wrong(numbers[place - 1])), low)
        return _Cells(column, _places_of({*numbers[:low], *numbers[high:]}, column))

    return read


def _value_column(kind: object, field: attrs.Attribute[Any]) -> _Read:
    """Take a column whose values repeat: each is read once, and judged by the domain once."""
    read_one, take = reader(kind), judge(field)

    def one(value: object) -> object:
        try:
            return take(read_one(value, kind))
        except (BaseValidationError, Fault, UnionkitError, TypeError):
            return _FAILED

    def read(column: Sequence[object]) -> _Cells:
        # 1, True and 1.0 are one key of a dict: values are told apart only where they have one type, None aside.
        found = {str} if _are_all(column, str) else set(map(type, column)) - {NoneType}
        if not found <= _HASHED or len(found) > 1:
            taken = [*map(one, column)]
            return _Cells(taken, [place for place, value in enumerate(taken) if value is _FAILED])
        known = {value: one(value) for value in {*column}}
        failed = {value for value, taken in known.items() if taken is _FAILED}
        return _Cells(column, _places_of(failed, column), known)

    return read


_HASHED: Final = {str, int, bool, date}
