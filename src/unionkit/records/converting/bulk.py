"""Many records at once: column by column where the records are right, one by one where they are not.

A record that is wrong in any way is left to the converter, so that both ways take the same records, give the same
values and tell the same findings; the difference is only how fast the right ones are taken.
"""

from __future__ import annotations

import gc
from collections import deque
from contextlib import contextmanager
from functools import cached_property
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, cast

import attrs

from unionkit.errors import RecordError
from unionkit.records.converting.columns import columns_of, plan_of
from unionkit.records.converting.converter import read_fields, read_record
from unionkit.records.converting.types import record_class

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence

    from unionkit.findings import Finding
    from unionkit.records.converting.columns import Part, Plan

__all__ = ["CHUNK", "Taken", "from_records", "pausing_collector", "read_records"]

T = TypeVar("T")

CHUNK: Final = 2048
"""So many records are taken at once: enough for columns to pay, and few enough to stay in the cache."""


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
            taken = read_records(chunk, cls)
            values += taken.good
        findings += [attrs.evolve(found, row=first + place) for place, told in taken.findings.items() for found in told]
    if findings:
        raise RecordError(kind=cls.__name__, findings=tuple(findings))
    return values


def chunked(records: Iterable[object]) -> Iterator[tuple[int, list[object]]]:
    """Give stretches of records with the number of their first, counted from 1."""
    waiting, first = iter(records), 1
    while chunk := [*islice(waiting, CHUNK)]:
        yield first, chunk
        first += len(chunk)


def read_records(records: Sequence[object], cls: type[T]) -> Taken[T]:
    """Read a stretch of records.

    Args:
        records: the mappings.
        cls: a public class of the library.

    Returns:
        What was read.

    Raises:
        RecordClassError: the class is no record.
    """
    parts, slow = _by_columns(records, record_class(cls))
    singly: dict[int, T] = {}
    findings: dict[int, tuple[Finding, ...]] = {}
    for place, names in slow.items():
        # Most of what is wrong is wrong in a field alone: the others need not be looked at again.
        told = read_fields(cast("Mapping[str, object]", records[place]), cls, names) if names else ()
        value: T | None = None
        if not told:
            value, told = read_record(records[place], cls)
        if told:
            findings[place] = told
        else:
            singly[place] = cast("T", value)
    return Taken(len(records), parts, singly, findings)


class Taken(Generic[T]):
    """A stretch of records that was read; the values are made when somebody asks for them.

    Args:
        size: how many records it has.
        parts: those that were read by columns.
        singly: the values of those that were read one by one, by place.
        findings: what is wrong with those that cannot be taken, by place, in their order.
    """

    def __init__(
        self,
        size: int,
        parts: Sequence[Part],
        singly: Mapping[int, T],
        findings: Mapping[int, tuple[Finding, ...]],
    ) -> None:
        self._size = size
        self._parts = parts
        self._singly = singly
        self.findings: Mapping[int, tuple[Finding, ...]] = findings

    @cached_property
    def values(self) -> list[T | None]:
        """The values in order, None for a record that cannot be taken."""
        values: list[Any] = [None] * self._size
        for part in self._parts:
            made = part.make()
            if len(made) == self._size:
                values[:] = made
            else:
                deque(map(values.__setitem__, part.places, made), maxlen=0)
        for place, value in self._singly.items():
            values[place] = value
        for place in self.findings:
            values[place] = None
        return values

    @cached_property
    def good(self) -> list[T]:
        """The values of the records that could be taken, in order."""
        values = self.values
        if not self.findings:
            return cast("list[T]", values)
        return [value for value in values if value is not None]

    def column(self, name: str) -> Sequence[Any]:
        """Give a field of the records that could be taken, in order, without making their values.

        Args:
            name: the name of the attribute.
        """
        if len(self._parts) != 1 or len(self._parts[0].places) != self._size:
            return [*map(attrgetter(name), self.good)]
        part = self._parts[0]
        column = part.column(name)
        if not part.wrong:
            return column
        column = [*column]
        for place in reversed([*part.wrong]):
            if place in self._singly:
                column[place] = getattr(self._singly[place], name)
            else:
                del column[place]
        return column


def _by_columns(records: Sequence[object], cls: type) -> tuple[list[Part], Mapping[int, Sequence[str]]]:
    """Take what can be taken column by column; give the places of all others, with the fields known to be wrong."""
    plan = plan_of(cls)
    if plan is None or len(records) < _FEWEST:
        return [], dict.fromkeys(range(len(records)), ())
    whole = cast("Sequence[dict[str, object]]", records)
    if [*map(type, records)].count(dict) == len(records):
        shape = tuple(whole[0])
        columns = columns_of(whole, shape) if plan.fits(shape) else None
        if columns is not None:
            part = plan.read(columns, range(len(records)))
            return [part], part.wrong
    return _by_shapes(whole, plan)


_FEWEST: Final = 8
"""So few records do not pay for columns."""


def _by_shapes(records: Sequence[dict[str, object]], plan: Plan) -> tuple[list[Part], Mapping[int, Sequence[str]]]:
    """Take records of several shapes, those of each together."""
    shapes: dict[tuple[str, ...], list[int]] = {}
    parts: list[Part] = []
    slow: dict[int, Sequence[str]] = {}
    for place, record in enumerate(records):
        if type(record) is dict:
            shapes.setdefault(tuple(record), []).append(place)
        else:
            slow[place] = ()
    for shape, places in shapes.items():
        few = len(places) < _FEWEST or not plan.fits(shape)
        columns = None if few else columns_of([records[place] for place in places], shape)
        if columns is None:
            slow |= dict.fromkeys(places, ())
        else:
            part = plan.read(columns, places)
            parts.append(part)
            slow |= {places[place]: names for place, names in part.wrong.items()}
    return parts, {place: slow[place] for place in sorted(slow)}
