"""Reading: for every type of a field the function that takes its wire form, strictly, and tells all that is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, TypeAlias, Union, cast, get_args, get_origin

import attrs
from cattrs import BaseValidationError, Converter, IterableValidationError, gen
from cattrs.errors import IterableValidationNote
from cattrs.gen import override

import unionkit
from unionkit.errors import UnionkitError
from unionkit.findings import FindingCode
from unionkit.organisation.events import Event
from unionkit.periods import Period, Span
from unionkit.records.converting.faults import Fault, fault_of, no_record, unknown_value, wrong_type
from unionkit.records.converting.shells import SHELLS
from unionkit.records.converting.types import (
    alternatives,
    field_types,
    is_enum,
    is_record,
    judge,
    may_be_read,
    record_class,
    wire_names,
    without_none,
)
from unionkit.records.converting.wire import LEAVES, TEXT, WHOLE, Leaf, enum_leaf, named_indicator
from unionkit.targets.indicators import Indicator
from unionkit.wording import Words

if TYPE_CHECKING:
    from enum import Enum

__all__ = [
    "TYPE",
    "Hook",
    "event_classes",
    "field_readers",
    "free_leaves",
    "free_records",
    "is_boxed",
    "reader",
    "told_apart",
]

Hook: TypeAlias = Callable[[Any, Any], Any]

TYPE: Final = "type"
"""The field that names the class where a place holds records of several."""

_LIST: Final = Words(vi="một danh sách", en="a list")


@cache
def reader(kind: Any) -> Hook:
    """Give the function that reads a type: it takes a wire value and the type, and gives the value or raises.

    Args:
        kind: a class of the library, or the type of a field.

    Returns:
        The function. It raises `Fault` for one thing that is wrong, and cattrs' errors for several with their paths.

    Raises:
        RecordClassError: the type is none that records are made of.
    """
    inner, may_be_none = without_none(kind)
    if may_be_none:
        rest = reader(inner)
        return lambda value, _: None if value is None else rest(value, inner)
    if kind in LEAVES or is_enum(kind):
        return _leaf_hook(LEAVES[kind] if kind in LEAVES else enum_leaf(cast("type[Enum]", kind)))
    origin = get_origin(kind) or kind
    if origin in (Union, UnionType):
        return _union_hook(kind)
    if origin in _COLLECTIONS:
        return _collection_hook(kind)
    special = {object: _read_free, Event: _read_event, Indicator: _read_indicator}.get(cast("type", kind))
    if special is not None:
        return lambda value, _: special(value)
    return _shell_hook(kind) if kind in SHELLS else _record_hook(record_class(kind))


_COLLECTIONS: Final = (tuple, frozenset, list, Mapping, dict)
# cattrs asks it for nothing: every field has a hook of its own.
_PLAIN: Final = Converter()


def _leaf_hook(leaf: Leaf) -> Hook:
    read = leaf.read
    return lambda value, _: read(value)


def _record_hook(cls: type) -> Hook:
    make = cast("Any", gen).make_dict_structure_fn_from_attrs
    fields = [field for field in attrs.fields(cls) if field.init]
    overrides = {name: override(struct_hook=hook) for name, hook in field_readers(cls).items()}
    structure: Callable[[Any, Any], object] = make(
        # The hooks know the types; cattrs need not resolve annotations that name what only type checkers import.
        [field.evolve(type=object) for field in fields],
        cls,
        _PLAIN,
        {parameter.__name__: object for parameter in getattr(cls, "__parameters__", ())},
        _cattrs_forbid_extra_keys=True,
        _cattrs_detailed_validation=True,
        _cattrs_use_alias=True,
        **overrides,
    )
    tagged = issubclass(cls, Event)

    def read(value: object, _: object) -> object:
        if type(value) is cls:
            return value
        if not isinstance(value, Mapping):
            raise no_record(value)
        given = cast("Mapping[str, object]", value)
        if tagged:
            given = dict(given)
            named = given.pop(TYPE, cls.__name__)
            if named != cls.__name__:
                raise unknown_value(named, (cls.__name__,))
        return structure(given, cls)

    return read


@cache
def field_readers(cls: type) -> Mapping[str, Hook]:
    """Give the functions that read the fields of a class, by the names of the attributes.

    Args:
        cls: the class of a record.
    """
    types = field_types(cls)
    return {field.name: _field_hook(types[field.name], field) for field in attrs.fields(cls) if field.init}


def _field_hook(kind: object, field: attrs.Attribute[Any]) -> Hook:
    """Let the domain judge the value of a field by itself, so that what is wrong is told with the field."""
    take = judge(field)
    read: Hook | None = None

    def judged(value: object, _: object) -> object:
        nonlocal read
        if read is None:
            # Asked for when it is used: a class may hold values of its own.
            read = reader(kind)
        taken = read(value, kind)
        try:
            return take(taken)
        except (UnionkitError, TypeError) as error:
            raise fault_of(error, value) from error

    return judged


def _collection_hook(kind: object) -> Hook:
    origin, members = get_origin(kind), get_args(kind)
    if origin in (Mapping, dict):
        keys, values = (reader(each) for each in members)
        return lambda value, _: _gather_mapping(value, keys, values, members)
    each = reader(members[0])
    if origin is tuple and members[-1] is not Ellipsis:
        hooks = [reader(member) for member in members]
        return lambda value, _: tuple(_gather(_sized(value, len(hooks)), hooks, members))
    make = cast("Callable[[list[object]], object]", origin)
    return lambda value, _: make(_gather(_listed(value), [each] * len(value), members[:1] * len(value)))


def _listed(value: object) -> list[object]:
    if not isinstance(value, list | tuple | set | frozenset):
        raise wrong_type(value, _LIST)
    return [*cast("list[object]", value)]


def _sized(value: object, size: int) -> list[object]:
    items = _listed(value)
    if len(items) != size:
        raise wrong_type(value, Words(vi=f"một danh sách {size} phần tử", en=f"a list of {size}"))
    return items


def _gather(items: list[object], hooks: list[Hook], kinds: Sequence[object]) -> list[object]:
    """Read the items of a list, and tell everything that is wrong in it at once."""
    taken: list[object] = []
    errors: list[Exception] = []
    for place, (item, hook, kind) in enumerate(zip(items, hooks, kinds, strict=True)):
        try:
            taken.append(hook(item, kind))
        except (BaseValidationError, Fault) as error:
            error.add_note(IterableValidationNote(f"item {place}", place, kind))
            errors.append(error)
    if errors:
        told = "items of a list"
        raise cast("Any", IterableValidationError)(told, errors, list)
    return taken


def _gather_mapping(value: object, read_key: Hook, read_value: Hook, kinds: Sequence[object]) -> dict[object, object]:
    if not isinstance(value, Mapping):
        raise no_record(value)
    items = [*cast("Mapping[object, object]", value).items()]
    keys = _gather([key for key, _ in items], [read_key] * len(items), [kinds[0]] * len(items))
    values = _gather([item for _, item in items], [read_value] * len(items), [kinds[1]] * len(items))
    return dict(zip(keys, values, strict=True))


@attrs.frozen
class Alternatives:
    """What may stand in a place of several types.

    Attributes:
        leaves: the forms of single values, in the order in which they are tried.
        records: the classes, by the names that tell them apart.
        lists: the types of lists.
    """

    leaves: tuple[Leaf, ...]
    records: Mapping[str, type]
    lists: tuple[object, ...]

    @property
    def only(self) -> type | None:
        """The class that needs no name, since there is no other."""
        return next(iter(self.records.values())) if len(self.records) == 1 else None


def told_apart(kind: object) -> Alternatives:
    """Give what a union may hold."""
    members = alternatives(kind)
    leaves = [LEAVES[each] for each in (bool, int, date, Fraction, Decimal) if each in members]
    leaves += [enum_leaf(cast("type[Enum]", each)) for each in members if is_enum(each)]
    leaves += [TEXT] if str in members else []
    return Alternatives(
        leaves=tuple(leaves),
        records=by_name([each for each in members if is_record(each) and each not in LEAVES]),
        lists=tuple(each for each in members if get_origin(each) in (tuple, frozenset)),
    )


def _union_hook(kind: object) -> Hook:
    """Take what one of several types takes: a record by the name of its class, a single value by its form."""
    told = told_apart(kind)
    leaves, records, lists, one = told.leaves, told.records, told.lists, told.only
    words = Words.of(lambda lang: " | ".join([*(leaf.words.label(lang) for leaf in leaves), *records]))

    def read(value: object, _: object) -> object:
        given = value
        if isinstance(value, Mapping) and records:
            return reader(one)(given, one) if one is not None else _of_type(given, records)
        if type(given) in records.values():
            return given
        if isinstance(value, list) and lists:
            return reader(lists[0])(given, lists[0])
        for leaf in leaves:
            with suppress(Fault):
                return leaf.read(given)
        raise wrong_type(given, words)

    return read


def by_name(kinds: Iterable[object]) -> dict[str, type]:
    classes = [cast("type", get_origin(kind) or kind) for kind in kinds]
    return {cls.__name__: cls for cls in classes}


def _of_type(value: object, classes: Mapping[str, type]) -> object:
    """Read a record that names its class among several."""
    if type(value) in classes.values():
        return value
    if not isinstance(value, Mapping):
        raise no_record(value)
    fields = dict(cast("Mapping[str, object]", value))
    named = fields.pop(TYPE, None)
    if type(named) is not str or named not in classes:
        raise unknown_value(named, tuple(classes))
    return reader(classes[named])(fields, classes[named])


def _read_event(value: object) -> object:
    return _of_type(value, event_classes())


@cache
def event_classes() -> Mapping[str, type]:
    """Give the classes of events, by the names that tell them apart."""
    return {cls.__name__: cls for cls in Event.__subclasses__() if cls.__module__ == Event.__module__}


def _read_indicator(value: object) -> object:
    named = named_indicator(value)
    return _record_hook(Indicator)(value, Indicator) if named is None else named


def _shell_hook(kind: type) -> Hook:
    shell = SHELLS[kind]
    form = _record_hook(shell.form)

    def read(value: object, _: object) -> object:
        if isinstance(value, kind):
            return value
        taken = form(value, shell.form)
        try:
            return shell.build(taken)
        except UnionkitError as error:
            raise fault_of(error, None) from error

    return read


def _read_free(value: object) -> object:
    """Take a value of a field that may hold anything: a single one as it is, all else by the name of its type."""
    if value is None or type(value) in (bool, str, int):
        return WHOLE.read(value) if type(value) is int else value
    if isinstance(value, list):
        items = cast("list[object]", value)
        return tuple(_gather(items, [reader(object)] * len(items), [object] * len(items)))
    if not isinstance(value, Mapping):
        raise wrong_type(value, _FREE)
    fields = dict(cast("Mapping[str, object]", value))
    named = fields.pop(TYPE, None)
    leaf = free_leaves().get(named) if type(named) is str else None
    if leaf is not None and [*fields] == ["value"]:
        return leaf.read(fields["value"])
    kind = _boxed().get(named) if type(named) is str else None
    if kind is not None and [*fields] == ["value"]:
        return reader(kind)(fields["value"], kind)
    return _of_type(dict(cast("Mapping[str, object]", value)), free_records())


@cache
def _boxed() -> Mapping[str, object]:
    return {"mapping": dict[str, object], **{name: cls for name, cls in free_records().items() if is_boxed(cls)}}


_FREE: Final = Words(vi="một giá trị, hoặc một đối tượng có “type”", en="a single value, or an object with its “type”")


@cache
def free_leaves() -> Mapping[str, Leaf]:
    """Give the single values that a free field writes with the name of their type."""
    plain = {kind.__name__: LEAVES[kind] for kind in (date, Fraction, Decimal, Period, Span, FindingCode)}
    public = [getattr(unionkit, name) for name in unionkit.__all__]
    return {**plain, **{kind.__name__: enum_leaf(kind) for kind in public if is_enum(kind)}}


def is_boxed(cls: type) -> bool:
    """Tell whether a free field writes a record beside its name, since it is a text or has a “type” of its own."""
    return cls is Indicator or TYPE in wire_names(cls).values()


@cache
def free_records() -> Mapping[str, type]:
    """Give the classes that a free field writes with their name."""
    public = [getattr(unionkit, name) for name in unionkit.__all__]
    return by_name(kind for kind in public if may_be_read(kind) and kind not in LEAVES)
