"""Pace: what was reached against what should have been reached by the day of the evidence."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import PaceError, UndefinedRatioError
from unionkit.periods import Span
from unionkit.periods.span import checked_day
from unionkit.targets.attainment import Attainment

if TYPE_CHECKING:
    from typing import Self

__all__ = ["Pace"]


def _span(value: Span) -> Span:
    return checked_instance(value, Span, "period")


def _day(value: date) -> date:
    return checked_day(value, "as_of")


@attrs.frozen(kw_only=True)
class Pace:
    """An attainment held against the share of its period that has passed, each day counting the same.

    Attributes:
        attainment: the attainment.
        period: the period of the target.
        as_of: the day up to which the result was counted, itself counted.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> pace = uk.attain(832, 2500).pace(period=uk.Period.year(2023), as_of=date(2023, 3, 31))
        >>> pace.expected_share, pace.on_pace, pace.ahead_by
        (Fraction(18, 73), True, Fraction(15736, 73))
    """

    attainment: Attainment
    period: Span = attrs.field(converter=_span)
    as_of: date = attrs.field(converter=_day)

    @classmethod
    def of(cls, attainment: Attainment, *, period: Span | None = None, as_of: date | None = None) -> Self:
        """Make the pace of an attainment; see `Attainment.pace`."""
        if period is None and attainment.goal is not None:
            period = attainment.goal.period
        if as_of is None and attainment.result is not None:
            as_of = attainment.result.as_of
        if period is None or as_of is None:
            missing = tuple(name for name, value in (("period", period), ("as_of", as_of)) if value is None)
            raise PaceError(missing=missing)
        if attainment.reason is not None:
            raise UndefinedRatioError(part=attainment.actual, whole=attainment.target, reason=attainment.reason.value)
        return cls(attainment=attainment, period=period, as_of=as_of)

    @property
    def expected_share(self) -> Fraction:
        """The share of the period that has passed by the end of the day, 0 to 1."""
        return self.period.elapsed_share(as_of=self.as_of)

    @property
    def expected_amount(self) -> Fraction:
        """What an even pace would have reached by the day."""
        return self.expected_share * Fraction(self.attainment.target or 0)

    @property
    def on_pace(self) -> bool:
        """Whether at least as large a share was reached as has passed."""
        return self.ahead_by >= 0

    @property
    def ahead_by(self) -> Fraction:
        """How much more was reached than an even pace would have; below zero where it is behind."""
        return Fraction(self.attainment.actual or 0) - self.expected_amount

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
