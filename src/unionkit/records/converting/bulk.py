"""Many records at once: column by column where the records are right, one by one where they are not.

A record that is wrong in any way is left to the converter, so that both ways take the same records, give the same
values and tell the same findings; the difference is only how fast the right ones are taken.
"""

from __future__ import annotations

import gc
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache
from itertools import islice, repeat
from operator import itemgetter
from types import NoneType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast

import attrs
from cattrs import BaseValidationError

from unionkit.errors import RecordError, UnionkitError
from unionkit.organisation.fields import maybe_said, said
from unionkit.records.converting.converter import read_record
from unionkit.records.converting.faults import Fault
from unionkit.records.converting.reading import reader
from unionkit.records.converting.shells import SHELLS
from unionkit.records.converting.types import field_types, judge, record_class, wire_names, without_none

if TYPE_CHECKING:
    from unionkit.findings import Finding

__all__ = ["CHUNK", "from_records", "pausing_collector", "read_records"]

T = TypeVar("T")
_Make: TypeAlias = Callable[[int, Sequence[Iterable[object]]], list[object]]
_Read: TypeAlias = Callable[[Sequence[object]], tuple[Sequence[object], Sequence[int]]]

CHUNK: Final = 2048
"""So many records are taken at once: enough for columns to pay, and few enough to stay in the cache."""

_FAILED: Final = object()


@contextmanager
def pausing_collector() -> Generator[None, None, None]:
    """Pause the cyclic garbage collector while many values are made that hold no cycles, and let it go on after."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def from_records(records: Iterable[object], cls: type[T]) -> list[T]:
    """Read many records, as `from_record` reads one and several times as fast.

    The garbage collector is paused while a stretch of them is read.

    Args:
        records: the mappings.
        cls: a public class of the library.

    Returns:
        The values, in order.

    Raises:
        RecordError: records that cannot be taken; `findings` tells everything that is wrong, each with its `row`.
        RecordClassError: the class is no record.

    Examples:
        >>> import unionkit as uk
        >>> rows = [{"id": "a", "name": "A", "workers": 10}, {"id": "b", "name": "B", "workers": "12"}]
        >>> uk.from_records(rows[:1], uk.Workplace)[0].workers
        10
        >>> try:
        ...     uk.from_records(rows, uk.Workplace)
        ... except uk.errors.RecordError as error:
        ...     print([(found.row, found.field) for found in error.findings])
        [(2, 'workers')]
    """
    values: list[T] = []
    findings: list[Finding] = []
    for first, chunk in chunked(records):
        with pausing_collector():
            taken, faults = read_records(chunk, cls)
        values += cast("list[T]", taken)
        findings += [attrs.evolve(found, row=first + place) for place, told in sorted(faults.items()) for found in told]
    if findings:
        raise RecordError(kind=cls.__name__, findings=tuple(findings))
    return values


def chunked(records: Iterable[object]) -> Iterator[tuple[int, list[object]]]:
    """Give stretches of records with the number of their first, counted from 1."""
    waiting, first = iter(records), 1
    while chunk := [*islice(waiting, CHUNK)]:
        yield first, chunk
        first += len(chunk)


def read_records(records: Sequence[object], cls: type[T]) -> tuple[list[T | None], dict[int, tuple[Finding, ...]]]:
    """Read a stretch of records.

    Args:
        records: the mappings.
        cls: a public class of the library.

    Returns:
        The values in order, None for a record that cannot be taken; and the findings of each of those, by place.

    Raises:
        RecordClassError: the class is no record.
    """
    values: list[Any] = [None] * len(records)
    slow = _by_columns(records, record_class(cls), values)
    findings: dict[int, tuple[Finding, ...]] = {}
    for place in slow:
        values[place], told = read_record(records[place], cls)
        if told:
            findings[place] = told
    return values, findings


def _by_columns(records: Sequence[object], cls: type, values: list[Any]) -> list[int]:
    """Take what can be taken column by column; give the places of all others."""
    plan = _plan(cls)
    if plan is None or len(records) < _FEWEST:
        return [*range(len(records))]
    whole = cast("Sequence[dict[str, object]]", records)
    if set(map(type, records)) == {dict}:
        shape = tuple(whole[0])
        columns = _columns(whole, shape) if plan.fits(shape) else None
        if columns is not None:
            return plan.take(columns, range(len(records)), values)
    return _by_shapes(whole, plan, values)


_FEWEST: Final = 8
"""So few records do not pay for columns."""


def _columns(records: Sequence[dict[str, object]], shape: tuple[str, ...]) -> dict[str, Sequence[object]] | None:
    """Give the columns of records that all have the same fields, or None where they have not."""
    if set(map(len, records)) != {len(shape)}:
        return None
    try:
        return {name: [*map(itemgetter(name), records)] for name in shape}
    except KeyError:
        return None


def _by_shapes(records: Sequence[dict[str, object]], plan: _Plan, values: list[Any]) -> list[int]:
    """Take records of several shapes, those of each together."""
    shapes: dict[tuple[str, ...], list[int]] = {}
    slow: list[int] = []
    for place, record in enumerate(records):
        if type(record) is dict:
            shapes.setdefault(tuple(record), []).append(place)
        else:
            slow.append(place)
    for shape, places in shapes.items():
        few = len(places) < _FEWEST or not plan.fits(shape)
        columns = None if few else _columns([records[place] for place in places], shape)
        slow += places if columns is None else plan.take(columns, places, values)
    return sorted(slow)


@attrs.frozen
class _Column:
    """How one field is taken for many records.

    Attributes:
        name: the name of the attribute.
        wire: the name of the field in a record.
        read: takes a column of wire values; gives the values and the places of what must be looked at one by one.
        default: what an absent field is, or `attrs.NOTHING` where it is needed.
    """

    name: str
    wire: str
    read: _Read
    default: object


@attrs.frozen
class _Plan:
    """How the records of a class are taken."""

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

    def take(self, given: Mapping[str, Sequence[object]], places: Sequence[int], values: list[Any]) -> list[int]:
        """Make the values of records that are given as columns; give the places of those that cannot be made so."""
        read = {column.wire: column.read(given[column.wire]) for column in self.columns if column.wire in given}
        present = tuple(column.name for column in self.columns if column.wire in read)
        # A value is made of every record, also of those that cannot be taken: they are few, and it is dropped at once.
        made = _maker(self.cls, present, self.defaults(present))(len(places), [taken for taken, _ in read.values()])
        failed = {place for _, faults in read.values() for place in faults}
        if self.finish is not None:
            failed |= self._unfinished(self.finish, made, failed)
        for place in failed:
            made[place] = None
        if len(places) == len(values):
            values[:] = made
        else:
            deque(map(values.__setitem__, places, made), maxlen=0)
        return [places[place] for place in sorted(failed)]

    @staticmethod
    def _unfinished(finish: Callable[[Any], None], made: Sequence[object], failed: set[int]) -> set[int]:
        """Let each value look at its fields together; give the places of those that do not stand."""
        fallen: set[int] = set()
        for place, value in enumerate(made):
            if place not in failed:
                try:
                    finish(value)
                except UnionkitError:
                    fallen.add(place)
        return fallen


@cache
def _plan(cls: type) -> _Plan | None:
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
    return _Plan(cls, tuple(columns), getattr(cls, "__attrs_post_init__", None))


@cache
def _maker(cls: type, names: tuple[str, ...], defaults: tuple[tuple[str, object], ...]) -> _Make:
    """Write the loop that makes values of a class from columns of fields.

    A frozen class sets every field through a function of its own; a class of the same slots that is not frozen sets it
    at once, and the value gets its class when all are set, in less than half the time.
    """
    thawed = type(
        cls.__name__, (cls,), {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    )
    space: dict[str, Any] = {"cls": cls, "thawed": thawed, "new": object.__new__, "repeat": repeat}
    space |= {f"default_{name}": value for name, value in defaults}
    lines = [
        "def make(count, columns):",
        "    made = [*map(new, repeat(thawed, count))]",
        f"    for value, {', '.join(f'field_{name}' for name in names)} in zip(made, *columns):",
        *(f"        value.{name} = field_{name}" for name in names),
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


def _text_column(*, may_be_none: bool, may_be_blank: bool) -> _Read:
    """Take a column of texts: they stay what they are."""
    allowed = {str, NoneType} if may_be_none else {str}

    def is_wrong(value: object) -> bool:
        return not (value is None and may_be_none) and (type(value) is not str or not (may_be_blank or value.strip()))

    def read(column: Sequence[object]) -> tuple[Sequence[object], Sequence[int]]:
        found = set(map(type, column))
        if not found <= allowed:
            return column, [place for place, value in enumerate(column) if is_wrong(value)]
        if may_be_blank or str not in found:
            return column, ()
        if NoneType not in found and all(map(str.strip, cast("Sequence[str]", column))):
            return column, ()
        texts = cast("Sequence[str | None]", column)
        return column, [place for place, text in enumerate(texts) if text is not None and not text.strip()]

    return read


def _number_column(kind: object, field: attrs.Attribute[Any]) -> _Read:
    """Take a column of whole numbers: those that a field takes make an interval, so that the ends tell for all."""
    one_by_one, whole = _value_column(kind, field), {int} if without_none(kind)[1] is False else {int, NoneType}

    def is_wrong(number: int) -> bool:
        return bool(one_by_one((number,))[1])

    def read(column: Sequence[object]) -> tuple[Sequence[object], Sequence[int]]:
        found = set(map(type, column))
        if int not in found or not found <= whole:
            return one_by_one(column)
        numbers = sorted(cast("set[int]", {*column} - {None}))
        low = next((place for place, number in enumerate(numbers) if not is_wrong(number)), len(numbers))
        high = next((place for place in range(len(numbers), low, -1) if not is_wrong(numbers[place - 1])), low)
        if high - low == len(numbers):
            return column, ()
        wrong = {*numbers[:low], *numbers[high:]}
        return column, [place for place, number in enumerate(column) if number in wrong]

    return read


def _value_column(kind: object, field: attrs.Attribute[Any]) -> _Read:
    """Take a column whose values repeat: each is read once, and judged by the domain once."""
    read_one, take = reader(kind), judge(field)

    def one(value: object) -> object:
        try:
            return take(read_one(value, kind))
        except (BaseValidationError, Fault, UnionkitError, TypeError):
            return _FAILED

    def read(column: Sequence[object]) -> tuple[Sequence[object], Sequence[int]]:
        # 1, True and 1.0 are one key of a dict: values are told apart only where they have one type, None aside.
        found = set(map(type, column)) - {NoneType}
        if not found <= _HASHED or len(found) > 1:
            return _sifted([*map(one, column)])
        known = {value: one(value) for value in set(column)}
        taken = [*map(known.__getitem__, column)]
        return _sifted(taken) if any(value is _FAILED for value in known.values()) else (taken, ())

    return read


def _sifted(taken: list[object]) -> tuple[Sequence[object], Sequence[int]]:
    return taken, [place for place, value in enumerate(taken) if value is _FAILED]


_HASHED: Final = {str, int, bool, date}
