"""Terms of a unit: they follow each other without overlap or gap."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from attrs import evolve

from unionkit.findings import Finding, Fix, FixAction
from unionkit.records.checking.grouped import MOST_HELD, GroupedRecords
from unionkit.records.checking.lines import UnitTerm
from unionkit.rules.term_history import check_terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionkit.records.checking.stretch import Stretch

__all__ = ["TermOrder"]

_SET_ASIDE: Final = Fix(action=FixAction.SET_ASIDE)


class TermOrder:
    """The terms of a unit follow each other.

    Args:
        most: how many terms are held in memory.
    """

    def __init__(self, most: int = MOST_HELD) -> None:
        self._terms = GroupedRecords(_write, _read, most)

    def take(self, stretch: Stretch) -> None:
        """Take a stretch of terms."""
        self._terms.add((value.unit, row, value) for row, value in zip(stretch.rows, stretch.good, strict=True))

    def found(self) -> Iterator[tuple[int, Finding]]:
        """Give each row that has a finding, with it."""
        for unit, terms in self._terms.groups():
            rows = {id(term): row for row, term in terms}
            for finding in check_terms([term for _, term in terms], unit=unit):
                later = finding.facts.get("later")
                row = rows.get(id(later)) if later is not None else None
                if row is None:
                    row = max(place for place, term in terms if term.number == finding.found)
                yield row, evolve(finding, fix=_SET_ASIDE)


def _write(term: UnitTerm) -> list[Any]:
    days = [None if day is None else day.isoformat() for day in (term.since, term.until)]
    return [term.unit, term.first_year, term.last_year, term.number, *days]


def _read(written: list[Any]) -> UnitTerm:
    unit, first, last, number, *days = written
    since, until = (None if day is None else date.fromisoformat(day) for day in days)
    return UnitTerm(first, last, number=number, since=since, until=until, unit=unit)
