"""How the fields of units, workplaces and events are taken: texts that say something, counts, answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import BelowZeroError, EmptyTextError
from unionkit.exact import whole_number

if TYPE_CHECKING:
    import attrs

__all__ = ["answer", "count", "maybe_said", "said"]


def said(_case: object, field: attrs.Attribute[str], value: str) -> None:
    """Hold a field to a text that is not empty.

    Raises:
        TypeError: it is no str.
        EmptyTextError: there is nothing in it.
    """
    if not checked_text(value, field.name).strip():
        raise EmptyTextError(name=field.name)


def maybe_said(_case: object, field: attrs.Attribute[str | None], value: str | None) -> None:
    """Hold a field to a text that is not empty, or None where nothing is known.

    Raises:
        TypeError: it is no str.
        EmptyTextError: there is nothing in it.
    """
    if value is not None and not checked_text(value, field.name).strip():
        raise EmptyTextError(name=field.name)


def answer(_case: object, field: attrs.Attribute[bool | None], value: bool | None) -> None:
    """Hold a field to yes or no, or None where it is not known.

    Raises:
        TypeError: it is no bool.
    """
    if value is not None:
        checked_instance(value, bool, field.name)


def count(value: int | None, name: str) -> int | None:
    """Take a number of persons or things, or None where it is not known.

    Raises:
        TypeError: a float, a bool or no number at all.
        BelowZeroError: it is below zero.
    """
    if value is None:
        return None
    number = whole_number(value, name)
    if number < 0:
        raise BelowZeroError(name=name, value=number)
    return number
