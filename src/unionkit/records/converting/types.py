"""Which classes are records, and the types of their fields, told from their annotations."""

from __future__ import annotations

import collections.abc
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Final, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import attrs

import unionkit
from unionkit.errors import RecordClassError
from unionkit.law.rule import Absence
from unionkit.law.values import RuleValue

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = [
    "COMPUTED",
    "alternatives",
    "field_types",
    "is_enum",
    "is_record",
    "judge",
    "may_be_read",
    "record_class",
    "wire_names",
    "without_none",
]

COMPUTED: Final = {
    "CarriedTargets": "the targets and the day",
    "ChangedVerdict": "the case and the two days",
    "CheckReport": 'report.format("jsonl", "en")',
    "Crosswalk": "the registry and the two days",
    "FaultyRow": "its values as they came in",
    "Impact": "the cases and the two days",
    "Law": "the name of the rulebook and the day",
    "NameIndex": "the names",
    "Row": "the file",
    "Rulebook": "its TOML files",
    "Totals": "the hierarchy and the values",
}
"""What is computed from other things and is no record, and what to store in place of it."""


class _Names(dict[str, object]):
    """The names that annotations use: those of the front door and of collections.abc, whatever a module imports."""

    def __missing__(self, name: str) -> object:
        if name == "Missing":
            return Absence
        home: object = unionkit if name in unionkit.__all__ else collections.abc
        try:
            return getattr(home, name)
        except AttributeError:
            raise KeyError(name) from None


def is_record(kind: object) -> bool:
    """Tell whether a class of the library is written as fields with names."""
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and attrs.has(origin) and origin.__module__.partition(".")[0] == "unionkit"


def may_be_read(kind: object) -> bool:
    """Tell whether a class is a record, and not computed from other things."""
    return is_record(kind) and getattr(get_origin(kind) or kind, "__name__", "") not in COMPUTED


def record_class(kind: object) -> type:
    """Give the class of a record, or refuse what is none.

    Raises:
        RecordClassError: it is computed from other things, or no class of the library.
    """
    origin = get_origin(kind) or kind
    name = getattr(origin, "__name__", repr(origin))
    if not may_be_read(origin):
        raise RecordClassError(kind=name, instead=COMPUTED.get(name, ""))
    return cast("type", origin)


@cache
def field_types(kind: type) -> Mapping[str, object]:
    """Give the types of the fields that the class is made of, by the names of the attributes.

    Raises:
        RecordClassError: the class is no record.
    """
    record_class(kind)
    hints = get_type_hints(kind, localns=_Names())
    return {field.name: _bound(hints[field.name]) for field in attrs.fields(kind) if field.init}


def wire_names(kind: type) -> Mapping[str, str]:
    """Give the names of the fields on the wire, those of the arguments, by the names of the attributes."""
    return {field.name: field.alias or field.name for field in attrs.fields(kind) if field.init}


def judge(field: attrs.Attribute[Any]) -> Callable[[Any], object]:
    """Give the function by which the domain takes the value of a field by itself: it gives the value, or raises."""
    converter, validator = cast("Callable[[Any], object] | None", cast("Any", field).converter), field.validator

    def judged(value: object) -> object:
        taken = value if converter is None else converter(value)
        if validator is not None:
            validator(cast("Any", None), field, taken)
        return taken

    return judged


def _bound(hint: object) -> object:
    """Give what a type variable stands for: values of rules are the only ones that records hold."""
    return RuleValue if isinstance(hint, TypeVar) else hint


def alternatives(kind: object) -> tuple[object, ...]:
    """Give the types of a union, without None; of any other type, itself."""
    if get_origin(kind) in (Union, UnionType):
        return tuple(each for each in get_args(kind) if each is not NoneType)
    return (kind,)


def without_none(kind: object) -> tuple[object, bool]:
    """Give a type without None, and whether None was allowed."""
    if get_origin(kind) not in (Union, UnionType) or NoneType not in get_args(kind):
        return kind, False
    rest = alternatives(kind)
    return (rest[0] if len(rest) == 1 else Union[rest]), True  # noqa: UP007 - the members are known only here


def is_enum(kind: object) -> bool:
    """Tell whether a type is an enumeration."""
    return isinstance(kind, type) and issubclass(kind, Enum)
