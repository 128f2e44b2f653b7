"""Writing: for every type of a field the function that gives its wire form."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from types import UnionType
from typing import Any, Union, cast, get_args, get_origin

import attrs

from unionkit.errors import RecordClassError
from unionkit.organisation.events import Event
from unionkit.records.converting.reading import TYPE, free_leaves, is_boxed
from unionkit.records.converting.shells import SHELLS
from unionkit.records.converting.types import (
    alternatives,
    field_types,
    is_enum,
    is_record,
    record_class,
    wire_names,
    without_none,
)
from unionkit.records.converting.wire import LEAVES
from unionkit.targets.indicators import Indicator, named

__all__ = ["writer"]


@cache
def writer(kind: Any) -> Callable[[Any], object]:
    """Give the function that writes a type: it takes a value and gives the wire value.

    Args:
        kind: a class of the library, or the type of a field.

    Raises:
        RecordClassError: the type is none that records are made of.
    """
    inner, may_be_none = without_none(kind)
    if may_be_none:
        rest = inner
        return lambda value: None if value is None else writer(rest)(value)
    if kind in LEAVES:
        return LEAVES[kind].write
    if is_enum(kind):
        return lambda member: member.value
    origin = get_origin(kind) or kind
    if origin in (Union, UnionType):
        return _union_writer(kind)
    if origin in (tuple, frozenset, list, Mapping, dict):
        return _collection_writer(origin, get_args(kind))
    known: dict[object, Callable[[Any], object]] = {
        object: _write_free,
        Event: _write_event,
        Indicator: _write_indicator,
    }
    special = known.get(kind)
    return _record_writer(record_class(kind)) if special is None else special


def _collection_writer(origin: Any, members: tuple[object, ...]) -> Callable[[Any], object]:
    if origin in (Mapping, dict):
        return lambda value: {writer(members[0])(key): writer(members[1])(item) for key, item in value.items()}
    if origin is tuple and members[-1] is not Ellipsis:
        return lambda value: [writer(each)(item) for each, item in zip(members, value, strict=True)]
    if origin is frozenset:
        return lambda value: sorted(cast("list[str]", [writer(members[0])(item) for item in value]))
    return lambda value: [writer(members[0])(item) for item in value]


def _write_event(event: Event) -> object:
    return writer(cast("Any", type(event)))(event)


def _record_writer(cls: type) -> Callable[[Any], dict[str, object]]:
    if cls in SHELLS:
        shell = SHELLS[cls]
        return lambda value: cast("dict[str, object]", writer(shell.form)(shell.dissolve(value)))
    types = field_types(cls)
    names = wire_names(cls)
    tag: dict[str, object] = {TYPE: cls.__name__} if issubclass(cls, Event) else {}

    def write(value: object) -> dict[str, object]:
        return tag | {names[name]: writer(kind)(getattr(value, name)) for name, kind in types.items()}

    return write


def _union_writer(kind: object) -> Callable[[Any], object]:
    members = alternatives(kind)
    records = [get_origin(each) or each for each in members if is_record(each) and each not in LEAVES]

    def write(value: object) -> object:
        if type(value) not in records:
            exact = isinstance(value, int | Fraction | Decimal) and not isinstance(value, bool)
            money = isinstance(value, Decimal) and Fraction not in members and int not in members
            return LEAVES[int | Fraction | Decimal].write(value) if exact and not money else _write_single(value)
        record = cast("dict[str, object]", writer(cast("Any", type(value)))(value))
        return record if len(records) == 1 else {TYPE: type(value).__name__, **record}

    return write


def _write_single(value: object) -> object:
    if isinstance(value, tuple | list):
        return [_write_single(item) for item in cast("Sequence[object]", value)]
    if isinstance(value, Enum):
        return value.value
    leaf = LEAVES.get(type(value))
    if leaf is None:
        raise RecordClassError(kind=type(value).__name__)
    return leaf.write(value)


def _write_free(value: object) -> object:
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, tuple | list):
        return [_write_free(item) for item in cast("Sequence[object]", value)]
    name = type(value).__name__
    if isinstance(value, Mapping):
        return {TYPE: "mapping", "value": writer(dict[str, object])(value)}
    if name in free_leaves():
        return {TYPE: name, "value": _write_single(value)}
    written = writer(cast("Any", type(value)))(value)
    return (
        {TYPE: name, "value": written} if is_boxed(type(value)) else {TYPE: name, **cast("dict[str, object]", written)}
    )


def _write_indicator(indicator: Indicator) -> object:
    known = next((each for each in named() if each.id == indicator.id), None)
    same = known is not None and attrs.astuple(known) == attrs.astuple(indicator)
    return indicator.id if same else _record_writer(Indicator)(indicator)
