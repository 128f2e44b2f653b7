"""Pace: what was reached against what should have been reached by the day of the evidence, and where it leads."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import PaceError, ScheduleError, UndefinedRatioError
from unionkit.exact import Exact, exact_number
from unionkit.periods import Span
from unionkit.periods.span import checked_day
from unionkit.targets.attainment import Attainment
from unionkit.targets.indicators import Direction
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

    from unionkit.errors import Lang

__all__ = ["Assumption", "Pace", "Projection", "Schedule"]


def _span(value: Span) -> Span:
    return checked_instance(value, Span, "period")


def _day(value: date) -> date:
    return checked_day(value, "as_of")


def _points(points: Iterable[tuple[date, Exact]]) -> tuple[tuple[date, Fraction], ...]:
    checked = tuple(
        (checked_day(day, "a day of the schedule"), Fraction(exact_number(share, "a share of the schedule")))
        for day, share in points
    )
    if not checked:
        raise ScheduleError(problem="empty", day=None, share=None)
    day, share = checked[0]
    if share < 0:
        raise ScheduleError(problem="outside", day=day, share=share)
    for (before, less), (day, share) in pairwise(checked):
        if day <= before:
            raise ScheduleError(problem="order", day=day, share=share)
        if share < less:
            raise ScheduleError(problem="falls", day=day, share=share)
    day, share = checked[-1]
    if share > 1:
        raise ScheduleError(problem="outside", day=day, share=share)
    return checked


@attrs.frozen
class Schedule:
    """Which share of a target is planned to be reached by which day (tiến độ kế hoạch).

    Between two days it rises evenly; before the first it rises evenly from nothing at the start of the period, and
    after the last evenly to all at its end.

    Attributes:
        points: days and the share planned by the end of each, 0 to 1, rising.

    Raises:
        ScheduleError: no points, days out of order, a share that falls or lies outside of 0 to 1.
        TypeError: a float or a bool for a share.

    Examples:
        >>> from datetime import date
        >>> from fractions import Fraction
        >>> import unionkit as uk
        >>> late = uk.Schedule([(date(2026, 3, 31), Fraction(1, 10)), (date(2026, 6, 30), Fraction(2, 5))])
        >>> late.share(as_of=date(2026, 6, 30), period=uk.Period.year(2026))
        Fraction(2, 5)
    """

    points: tuple[tuple[date, Fraction], ...] = attrs.field(converter=_points)

    def share(self, *, as_of: date, period: Span) -> Fraction:
        """Give the share of the target planned by the end of a day.

        Args:
            as_of: the day.
            period: the period of the target.

        Returns:
            A share from 0 to 1.
        """
        passed = period.elapsed_days(as_of=as_of)
        known = [(period.elapsed_days(as_of=day), share) for day, share in self.points]
        first, last = (0, Fraction(0)), (period.days, Fraction(1))
        inside = [point for point in known if 0 < point[0] < period.days]
        steps = [first, *inside, last]
        rises = pairwise(steps)
        (day, share), (later, more) = next(rise for rise in rises if passed <= rise[1][0])
        return share + (more - share) * Fraction(passed - day, later - day)


class Assumption(Enum):
    """What a projection supposes of the days to come.

    - `SAME_PACE`: they go as the days so far went, measured against the days passed or the schedule.
    - `AS_PLANNED`: they bring what is planned for them, neither more nor less.
    """

    SAME_PACE = "same_pace"
    AS_PLANNED = "as_planned"

    def label(self, lang: Lang) -> str:
        """Say the assumption."""
        return _ASSUMPTIONS[self].label(lang)


_ASSUMPTIONS: Final = {
    Assumption.SAME_PACE: Words(vi="nếu giữ nhịp độ đến nay", en="if the pace so far holds"),
    Assumption.AS_PLANNED: Words(vi="nếu thời gian còn lại đạt đúng kế hoạch", en="if the rest goes as planned"),
}


@attrs.frozen(kw_only=True)
class Projection:
    """What a period would end with under an assumption; not a forecast.

    Attributes:
        assumption: what was supposed.
        amount: the result at the end of the period, exactly.
        attainment: that result against the target.
    """

    assumption: Assumption
    amount: Fraction
    attainment: Attainment


@attrs.frozen(kw_only=True)
class Pace(Displayed):
    """An attainment held against the share of its period that has passed, or against a planned schedule.

    Attributes:
        attainment: the attainment.
        period: the period of the target.
        as_of: the day up to which the result was counted, itself counted.
        schedule: the planned schedule, or None where each day counts the same.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> pace = uk.attain(832, 2500).pace(period=uk.Period.year(2023), as_of=date(2023, 3, 31))
        >>> pace.expected_share, pace.on_pace, pace.ahead_by
        (Fraction(18, 73), True, Fraction(15736, 73))
        >>> pace.projection().assumption.label("en"), round(pace.projection().amount)
        ('if the pace so far holds', 3374)
    """

    attainment: Attainment
    period: Span = attrs.field(converter=_span)
    as_of: date = attrs.field(converter=_day)
    schedule: Schedule | None = None

    @classmethod
    def of(
        cls,
        attainment: Attainment,
        *,
        period: Span | None = None,
        as_of: date | None = None,
        schedule: Schedule | None = None,
    ) -> Self:
        """Make the pace of an attainment; see `Attainment.pace`."""
        if period is None and attainment.goal is not None:
            period = attainment.goal.period
        if as_of is None and attainment.result is not None:
            as_of = attainment.result.as_of
        if schedule is not None:
            checked_instance(schedule, Schedule, "schedule")
        if period is None or as_of is None:
            missing = tuple(name for name, value in (("period", period), ("as_of", as_of)) if value is None)
            raise PaceError(missing=missing)
        if attainment.reason is not None:
            raise UndefinedRatioError(part=attainment.actual, whole=attainment.target, reason=attainment.reason.value)
        return cls(attainment=attainment, period=period, as_of=as_of, schedule=schedule)

    @property
    def expected_share(self) -> Fraction:
        """The share of the target that is due by the end of the day, 0 to 1."""
        if self.schedule is not None:
            return self.schedule.share(as_of=self.as_of, period=self.period)
        return self.period.elapsed_share(as_of=self.as_of)

    @property
    def _start(self) -> Fraction:
        return Fraction(self.attainment.baseline or 0)

    @property
    def expected_amount(self) -> Fraction:
        """What is due by the day; from a baseline it moves from there towards the target."""
        return self._start + self.expected_share * (Fraction(self.attainment.target or 0) - self._start)

    @property
    def on_pace(self) -> bool:
        """Whether what is due by the day is there; of a limit, whether no more was used than is due."""
        return self.ahead_by >= 0

    @property
    def ahead_by(self) -> Fraction:
        """How much better the result is than what is due; below zero where it is behind."""
        ahead = Fraction(self.attainment.actual or 0) - self.expected_amount
        return -ahead if self.attainment.direction in (Direction.AT_MOST, Direction.REDUCE) else ahead

    @property
    def months_left(self) -> Fraction:
        """Calendar months that are left in the period; a part of a month counts by its days."""
        return self.period.remaining_months(as_of=self.as_of)

    @property
    def needed_per_month(self) -> Fraction | None:
        """What each month that is left must bring for the target to be reached: 0 where it is reached already.

        None where something is missing and no time is left.
        """
        shortfall = Fraction(self.attainment.shortfall or 0)
        if shortfall == 0:
            return Fraction(0)
        return shortfall / self.months_left if self.months_left else None

    def projection(self, assumption: Assumption = Assumption.SAME_PACE) -> Projection | None:
        """Carry the result on to the end of the period.

        Args:
            assumption: what to suppose of the days that are left.

        Returns:
            The projection, with its assumption; None where nothing was due yet, so that there is no pace to hold.
        """
        checked_instance(assumption, Assumption, "assumption")
        actual, due = Fraction(self.attainment.actual or 0), self.expected_share
        if assumption is Assumption.AS_PLANNED:
            amount = actual + Fraction(self.attainment.target or 0) - self.expected_amount
        elif due == 0:
            return None
        else:
            amount = self._start + (actual - self._start) / due
        projected = attrs.evolve(self.attainment, actual=amount, result=None)
        return Projection(assumption=assumption, amount=amount, attainment=projected)
