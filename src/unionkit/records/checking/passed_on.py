"""Targets of a body and those that it passed on: they are of one period, and add up."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, cast

from attrs import evolve

from unionkit.exact import Exact
from unionkit.findings import Finding, Fix, FixAction
from unionkit.periods import Period
from unionkit.records.checking.grouped import MOST_HELD, GroupedRecords
from unionkit.records.converting.wire import LEAVES
from unionkit.targets.assignment import check_children
from unionkit.targets.target import Target

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionkit.records.checking.stretch import Stretch
    from unionkit.targets.indicators import Indicator

__all__ = ["PassedOn"]

_AMOUNT: Final = LEAVES[Exact]


class PassedOn:
    """What a body passes on to those below it is what it was assigned.

    Args:
        most: how many targets are held in memory.
    """

    def __init__(self, most: int = MOST_HELD) -> None:
        self._indicators: dict[Indicator, int] = {}
        self._named: list[Indicator] = []
        self._targets = GroupedRecords(self._write, self._read, most)

    def take(self, stretch: Stretch) -> None:
        """Take a stretch of targets."""
        self._targets.add(
            (f"{self._known(value.indicator)}\0{body}", row, value)
            for row, value in zip(stretch.rows, stretch.good, strict=True)
            for body in dict.fromkeys((value.unit, value.assigned_by))
            if body is not None
        )

    def _known(self, indicator: Indicator) -> int:
        place = self._indicators.setdefault(indicator, len(self._named))
        if place == len(self._named):
            self._named.append(indicator)
        return place

    def _write(self, target: Target) -> list[Any]:
        amounts = (target.amount, target.baseline, target.upper)
        written = [None if amount is None else _AMOUNT.write(amount) for amount in amounts]
        period = target.period
        days = [period.since.isoformat(), period.until.isoformat()]
        return [self._known(target.indicator), target.unit, target.assigned_by, *days, *written]

    def _read(self, written: list[Any]) -> Target:
        place, unit, assigned_by, since, until, *amounts = written
        amount, baseline, upper = (None if each is None else cast("Exact", _AMOUNT.read(each)) for each in amounts)
        return Target(
            unit=unit,
            indicator=self._named[cast("int", place)],
            period=Period(date.fromisoformat(since), date.fromisoformat(until)),
            amount=amount,
            assigned_by=assigned_by,
            baseline=baseline,
            upper=upper,
        )

    def found(self) -> Iterator[tuple[int, Finding]]:
        """Give each row that has a finding, with it."""
        for key, targets in self._targets.groups():
            body = key.partition("\0")[2]
            own = [each for each in targets if each[1].unit == body]
            below = [each for each in targets if each[1].unit != body]
            if own and below:
                yield from ((row, evolve(finding, fix=_SET_ASIDE)) for row, finding in _held(own, below))


def _held(own: list[tuple[int, Target]], below: list[tuple[int, Target]]) -> Iterator[tuple[int, Finding]]:
    """Hold what a body passed on against its own targets of the same period, and tell of what has another one."""
    for row, parent in own:
        same = [each for each in below if each[1].period == parent.period]
        rows = {child.unit: place for place, child in same} | {parent.unit: row}
        for finding in check_children(parent, [child for _, child in same]) if same else ():
            yield rows[finding.subject or parent.unit], finding
    periods = {parent.period for _, parent in own}
    covered: dict[str, list[Period]] = {}
    for _, child in below:
        if child.period in periods:
            covered.setdefault(child.unit, []).append(child.period)
    for row, child in below:
        # A quarter beside the year is the year in parts; a quarter alone is added to nothing.
        if child.period in periods or any(_meet(child.period, each) for each in covered.get(child.unit, ())):
            continue
        met = next((parent for _, parent in own if _meet(child.period, parent.period)), None)
        if met is not None:
            yield from ((row, evolve(finding, field="period")) for finding in check_children(met, [child]))


def _meet(one: Period, other: Period) -> bool:
    return one.since < other.until and other.since < one.until


_SET_ASIDE: Final = Fix(action=FixAction.SET_ASIDE)
