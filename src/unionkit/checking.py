"""Taking values of the right type, or refusing them in words that help; making a value anew of its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

__all__ = ["checked_instance", "checked_text", "remade"]

_T = TypeVar("_T")


def checked_instance(value: object, kind: type[_T], name: str) -> _T:
    """Take a value of a class, or refuse it.

    Raises:
        TypeError: it is of another class.
    """
    if isinstance(value, kind):
        return value
    msg = f"{name} is the {type(value).__name__} {value!r:.60}; give {_article(kind.__name__)} {kind.__name__}"
    raise TypeError(msg)


def checked_text(value: object, name: str) -> str:
    """Take a text, or refuse it.

    Raises:
        TypeError: it is no str.
    """
    return checked_instance(value, str, name)


def remade(make: Callable[..., _T], fields: Mapping[str, object]) -> _T:
    """Make a value anew of its fields: Python cannot pickle one that holds a read-only mapping by itself.

    Example:
        >>> remade(dict, {"members": 5})
        {'members': 5}
    """
    return make(**fields)


def _article(noun: str) -> str:
    return "an" if noun[0] in "AEIO" else "a"
