"""How a name that will go is told: since when, when it goes, and what takes its place."""

from __future__ import annotations

import warnings
from inspect import currentframe

__all__ = ["UnionkitDeprecationWarning", "level_of_caller", "warn_deprecated"]


class UnionkitDeprecationWarning(DeprecationWarning):
    """Something of this library that a later release will not have any more.

    Attributes:
        name: what is deprecated.
        since: the release that deprecated it.
        removed_in: the first release that will not have it.
        instead: what takes its place.
    """

    def __init__(self, *, name: str, since: str, removed_in: str, instead: str) -> None:
        super().__init__(
            f"{name} is deprecated since unionkit {since} and goes with {removed_in}; use {instead} instead"
        )
        self.name: str = name
        self.since: str = since
        self.removed_in: str = removed_in
        self.instead: str = instead


def warn_deprecated(name: str, *, since: str, removed_in: str, instead: str) -> None:
    """Warn who calls the library that something will go.

    Args:
        name: what is deprecated, as its users write it.
        since: the release that deprecates it.
        removed_in: the first release that will not have it.
        instead: what takes its place, as its users write it.
    """
    told = UnionkitDeprecationWarning(name=name, since=since, removed_in=removed_in, instead=instead)
    warnings.warn(told, stacklevel=level_of_caller())


def level_of_caller() -> int:
    """Give the `stacklevel` at which a function that warns reaches the first caller outside this library.

    Python shows a warning about what is deprecated only where it points to the program itself.
    """
    frame, level = currentframe(), 0
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] == "unionkit":
        frame, level = frame.f_back, level + 1
    return level
