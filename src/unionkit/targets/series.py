"""Results of one unit over time: year to date and in-period figures, each found from the other."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import AdditionError
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.periods import Period
from unionkit.targets.attainment import NEARLY_FROM, Attainment
from unionkit.targets.indicators import Indicator, IndicatorKind
from unionkit.targets.target import Result, Target
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from unionkit.exact import Exact

__all__ = ["Series"]

CONTRADICTION: Final = FindingCode(
    code="series.contradiction",
    severity=Severity.ERROR,
    title=Words(vi="số liệu các kỳ mâu thuẫn", en="figures of different periods that contradict each other"),
    template=Words(
        vi="{subject}, {period}: báo cáo {found}, các kỳ khác cho ra {expected}",
        en="{subject}, {period}: reported {found}, the other periods give {expected}",
    ),
    remedy=Words(vi="hỏi lại đơn vị xem số nào đúng", en="ask the unit which figure is right"),
    since="0.2.0",
)
FALLS: Final = FindingCode(
    code="series.falls",
    severity=Severity.WARNING,
    title=Words(vi="lũy kế giảm", en="year-to-date figure that falls"),
    template=Words(
        vi="{subject}: lũy kế giảm trong {period} ({found})",
        en="{subject}: the cumulated figure falls in {period} ({found})",
    ),
    remedy=Words(
        vi="số phát sinh không thể giảm: kiểm tra cả hai kỳ",
        en="what is counted gross cannot fall: look at both reports",
    ),
    since="0.2.0",
)
MISSING_PERIOD: Final = FindingCode(
    code="series.missing_period",
    severity=Severity.WARNING,
    title=Words(vi="thiếu số liệu của kỳ", en="period without a figure"),
    template=Words(vi="{subject}: chưa có số liệu {found}", en="{subject}: no figure for {found}"),
    remedy=Words(vi="đôn đốc đơn vị báo cáo", en="ask the unit for its report"),
    since="0.2.0",
)
register_codes(CONTRADICTION, FALLS, MISSING_PERIOD)


def _results(results: Iterable[Result]) -> tuple[Result, ...]:
    items = tuple(checked_instance(item, Result, "an item") for item in results)
    if not items:
        raise AdditionError(problem="empty", found="–")
    for problem, names in (
        ("indicators", {item.indicator.id for item in items}),
        ("units", {item.unit for item in items}),
    ):
        if len(names) > 1:
            raise AdditionError(problem=problem, found=", ".join(sorted(names)))
    return items


@attrs.frozen
class Series(Displayed):
    """The results of one unit and indicator over time.

    What is counted while it happens (`IndicatorKind.adds_up_over_time`) is an amount between two days, so that a
    quarter follows from two year-to-date figures and a year to date from its quarters, in whatever mixture they were
    reported. Of all other kinds the figure of a period is the one at its last day.

    Attributes:
        results: the results, in the order given; of contradicting ones the first counts.

    Raises:
        AdditionError: there are none, or they are of different units or indicators.

    Examples:
        >>> import unionkit as uk
        >>> new = uk.indicators.NEW_MEMBERS
        >>> reported = ((uk.Period.quarter(2026, 1), 832), (uk.Period.half(2026, 1), 1_500))
        >>> series = uk.Series([uk.Result(unit="a", indicator=new, period=p, amount=n) for p, n in reported])
        >>> series.amount(uk.Period.quarter(2026, 2)), series.amount(uk.Period.quarter(2026, 3))
        (668, None)
    """

    results: tuple[Result, ...] = attrs.field(converter=_results)

    @property
    def unit(self) -> str:
        """Id of the unit."""
        return self.results[0].unit

    @property
    def indicator(self) -> Indicator:
        """What was counted."""
        return self.results[0].indicator

    def amount(self, period: Period) -> Exact | None:
        """Give the figure of a period, reported or found from those of other periods; None where none follows.

        Args:
            period: a quarter, a year to date, any days.

        Returns:
            The amount, exactly.
        """
        return self.result(period).amount

    def result(self, period: Period) -> Result:
        """Give the result of a period, with its last day as the cut-off; its amount is None where none follows."""
        checked_instance(period, Period, "period")
        if not self.indicator.kind.adds_up_over_time:
            there = [item for item in self.results if item.period.last == period.last and item.amount is not None]
            if there:
                return attrs.evolve(there[0], period=period, as_of=period.last)
            return Result(unit=self.unit, indicator=self.indicator, period=period, amount=None, as_of=period.last)
        places = self._places()
        begin, end = places.get(period.since), places.get(period.until)
        amount: Exact | None = None
        if begin is not None and end is not None and begin[0] == end[0]:
            change = end[1] - begin[1]
            amount = change.numerator if change.denominator == 1 else change
        return Result(unit=self.unit, indicator=self.indicator, period=period, amount=amount, as_of=period.last)

    def attainment(self, target: Target, *, as_of: date, nearly_from: Exact = NEARLY_FROM) -> Attainment:
        """Set what was reached from the start of a target's period up to a day against the target.

        Args:
            target: the target.
            as_of: the day, in the period of the target or after it.
            nearly_from: the ratio from which it counts as nearly reached.

        Returns:
            The attainment to date.

        Raises:
            MismatchError: the target is of another unit or indicator.
        """
        checked_instance(target, Target, "target")
        return Attainment.of(self.result(target.period.to_date(as_of)), target, nearly_from=nearly_from)

    def check(self, *, expected: Iterable[Period] = ()) -> tuple[Finding, ...]:
        """Find figures that contradict each other, cumulated figures that fall, and periods without a figure.

        Args:
            expected: the periods for which a figure should follow.

        Returns:
            The findings, contradictions first.
        """
        findings: list[Finding] = []
        adds_up = self.indicator.kind.adds_up_over_time
        for item in self.results:
            follows = self.amount(item.period)
            if item.amount is not None and follows is not None and item.amount != follows:
                facts = {"period": item.period}
                findings.append(
                    Finding(rule=CONTRADICTION, subject=self.unit, found=item.amount, expected=follows, facts=facts)
                )
        if adds_up and self.indicator.kind in (IndicatorKind.FLOW, IndicatorKind.MINIMUM):
            findings += self._falls()
        findings += [
            Finding(rule=MISSING_PERIOD, subject=self.unit, found=period)
            for period in expected
            if self.amount(period) is None
        ]
        return tuple(findings)

    def _falls(self) -> list[Finding]:
        places = self._places()
        findings: list[Finding] = []
        for component in dict.fromkeys(root for root, _ in places.values()):
            days = sorted(day for day, (root, _) in places.items() if root == component)
            for since, until in pairwise(days):
                change = places[until][1] - places[since][1]
                if change < 0:
                    facts = {"period": Period(since, until)}
                    findings.append(Finding(rule=FALLS, subject=self.unit, found=change, facts=facts))
        return findings

    def _places(self) -> dict[date, tuple[date, Fraction]]:
        """Place the bounds of the periods on scales of the cumulated amount, one for those that hang together."""
        places: dict[date, tuple[date, Fraction]] = {}
        for item in self.results:
            if item.amount is None:
                continue
            since, until, amount = item.period.since, item.period.until, Fraction(item.amount)
            root, start = places.setdefault(since, (since, Fraction(0)))
            if until not in places:
                places[until] = (root, start + amount)
            elif places[until][0] != root:
                other, end = places[until]
                moved = start + amount - end
                places |= {day: (root, place + moved) for day, (own, place) in places.items() if own == other}
        return places
