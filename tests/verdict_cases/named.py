"""The cases of a subject by their names, and the days on which the law is another."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import unionkit as uk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

__all__ = [
    "BEFORE",
    "BOOK",
    "CHARTER_XI",
    "CHARTER_XII",
    "CHARTER_XIII",
    "GUIDE_03",
    "GUIDE_38",
    "GUIDE_238",
    "LAW_2025",
    "PLAN",
    "TODAY",
    "Cases",
    "changed",
    "working_day",
]

BOOK = uk.rulebook("vgcl")
BEFORE = date(2000, 1, 1)
CHARTER_XI = date(2013, 8, 1)
GUIDE_238 = date(2015, 1, 1)
CHARTER_XII = date(2020, 2, 10)
GUIDE_03 = date(2021, 6, 1)
CHARTER_XIII = date(2024, 12, 26)
GUIDE_38 = date(2025, 1, 15)
LAW_2025 = date(2025, 8, 1)
PLAN = date(2025, 10, 1)
TODAY = date(2026, 8, 1)


class Cases(dict[str, "Callable[[], object]"]):
    """Cases by name. Nothing is judged, and no value of the rules is made, before a case is called."""

    def add(self, name: str, call: Callable[[], object]) -> None:
        """Name a case."""
        assert name not in self, f"two cases are named {name!r}"
        self[name] = call

    def on(self, days: Iterable[date], name: str, call: Callable[[uk.Law], object]) -> None:
        """Name a case that is judged by the laws of several days."""
        for day in days:
            self.add(f"{name} ({day})", partial(call, BOOK.on(day)))


def changed(day: date, **values: object) -> uk.Law:
    """Give the law of a day with other values, by key with `__` for a dot: of a rulebook that says more, or less."""
    book = BOOK
    for name, value in values.items():
        book = book.with_value(name.replace("__", "."), value, since=day, note=f"pilot of {day}")
    return book.on(day)


def working_day(day: date) -> bool:
    """Tell whether a day is none of a weekend."""
    return day.weekday() < 5
