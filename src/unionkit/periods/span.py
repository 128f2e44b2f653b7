"""Spans of days: half-open inside, inclusive where people read them."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import Final, Self, TypeGuard

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import PeriodError, SpanError
from unionkit.exact import whole_number

__all__ = ["Span", "add_months", "add_years"]


def is_day(value: object) -> TypeGuard[date]:
    """Tell a calendar day from everything else; a datetime is no day."""
    return isinstance(value, date) and not isinstance(value, datetime)


def checked_day(value: object, name: str) -> date:
    """Take a day, or refuse it.

    Raises:
        TypeError: a datetime, or no date at all.
    """
    if is_day(value):
        return value
    msg = f"{name} is the {type(value).__name__} {value!r}; give a datetime.date"
    raise TypeError(msg)


def add_months(day: date, months: int) -> date:
    """Add calendar months; a day that the month does not have becomes its last day.

    Args:
        day: the day to start from.
        months: how many months, negative for earlier.

    Returns:
        The day so many months later.

    Raises:
        TypeError: a datetime for a day, or no whole number of months.
        PeriodError: the calendar (years 1 to 9999) does not go so far.

    Examples:
        >>> from datetime import date
        >>> add_months(date(2024, 1, 31), 1), add_months(date(2024, 2, 29), -12)
        (datetime.date(2024, 2, 29), datetime.date(2023, 2, 28))
    """
    checked_day(day, "day")
    index = day.year * 12 + day.month - 1 + whole_number(months, "months")
    year, month = index // 12, index % 12 + 1
    if not 1 <= year <= 9999:
        raise PeriodError(part="year", found=year, expected="1 to 9999")
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def add_years(day: date, years: int) -> date:
    """Add calendar years; 29 February becomes 28 February where the year has none.

    Args:
        day: the day to start from.
        years: how many years, negative for earlier.

    Returns:
        The day so many years later.

    Raises:
        TypeError: a datetime for a day, or no whole number of years.
        PeriodError: the calendar (years 1 to 9999) does not go so far.

    Examples:
        >>> from datetime import date
        >>> add_years(date(2024, 2, 29), 5)
        datetime.date(2029, 2, 28)
    """
    return add_months(day, 12 * whole_number(years, "years"))


@attrs.frozen
class Span:
    """Days from `since` up to, and without, `until`.

    Attributes:
        since: the first day.
        until: the day after the last.

    Raises:
        TypeError: a datetime or no date at all.
        SpanError: the span would be empty or run backwards.

    Examples:
        >>> from datetime import date
        >>> span = Span(date(2023, 1, 1), date(2023, 4, 1))
        >>> span.last, span.days, date(2023, 4, 1) in span
        (datetime.date(2023, 3, 31), 90, False)
    """

    since: date
    until: date

    def __attrs_post_init__(self) -> None:
        checked_day(self.since, "since")
        checked_day(self.until, "until")
        if self.until <= self.since:
            raise SpanError(since=self.since, until=self.until)

    @property
    def first(self) -> date:
        """The first day."""
        return self.since

    @property
    def last(self) -> date:
        """The last day, the one before `until`."""
        return self.until - timedelta(days=1)

    @property
    def days(self) -> int:
        """How many days."""
        return (self.until - self.since).days

    @property
    def months(self) -> Fraction:
        """How many calendar months; a part of a month counts by its days.

        Examples:
            >>> from datetime import date
            >>> Span(date(2023, 1, 16), date(2023, 3, 1)).months
            Fraction(47, 31)
        """
        return _month_position(self.until) - _month_position(self.since)

    def __contains__(self, item: object) -> bool:
        """Tell whether a day, or the whole of another span, lies in this one."""
        if isinstance(item, Span):
            return self.since <= item.since and item.until <= self.until
        return self.since <= checked_day(item, "the day") < self.until

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share a day."""
        checked_instance(other, Span, "the other span")
        return self.since < other.until and other.since < self.until

    def intersection(self, other: Span) -> Self | None:
        """Give the days that both spans have, or None where they share none."""
        if not self.overlaps(other):
            return None
        return attrs.evolve(self, since=max(self.since, other.since), until=min(self.until, other.until))

    def elapsed_days(self, *, as_of: date) -> int:
        """Count the days up to and with `as_of`: 0 before the span, all of them after it."""
        passed = (checked_day(as_of, "as_of") - self.since).days + 1
        return min(max(passed, 0), self.days)

    def elapsed_share(self, *, as_of: date) -> Fraction:
        """Give the share of the days that have passed by the end of a day.

        Args:
            as_of: the day, itself counted.

        Returns:
            A share from 0 (before the span) to 1 (from its last day on).

        Raises:
            TypeError: a datetime for a day.

        Examples:
            >>> from datetime import date
            >>> import unionkit as uk
            >>> uk.Period.year(2023).elapsed_share(as_of=date(2023, 3, 31))
            Fraction(18, 73)
        """
        return Fraction(self.elapsed_days(as_of=as_of), self.days)

    def remaining_share(self, *, as_of: date) -> Fraction:
        """Give the share of the days that are still to come after a day: 1 less the elapsed share."""
        return 1 - self.elapsed_share(as_of=as_of)

    def remaining_months(self, *, as_of: date) -> Fraction:
        """Count the calendar months that are left after a day; a part of a month counts by its days.

        Examples:
            >>> from datetime import date
            >>> import unionkit as uk
            >>> uk.Period.year(2023).remaining_months(as_of=date(2023, 3, 31))
            Fraction(9, 1)
        """
        elapsed = self.elapsed_days(as_of=as_of)
        if elapsed == self.days:
            return Fraction(0)
        return _month_position(self.until) - _month_position(self.since + timedelta(days=elapsed))

    def shifted(self, *, years: int = 0, months: int = 0, days: int = 0) -> Self:
        """Move the span: years and months first (a missing day becomes the month's last), then days.

        Its first and its last day are moved; a span that ends with a month goes on to end with one.

        Args:
            years: calendar years, negative for earlier.
            months: calendar months, negative for earlier.
            days: days, negative for earlier.

        Returns:
            The moved span.

        Raises:
            PeriodError: the calendar (years 1 to 9999) does not go so far.
            TypeError: no whole numbers are given.

        Examples:
            >>> import unionkit as uk
            >>> uk.Period.quarter(2024, 1).shifted(years=-1).label("en")
            'Q1 2023'
        """
        # Loaded here and not above: it takes a fifth of the time in which the whole library loads.
        from dateutil.relativedelta import relativedelta

        steps = {
            "years": whole_number(years, "years"),
            "months": whole_number(months, "months"),
            "days": whole_number(days, "days"),
        }
        for name, count in steps.items():
            if abs(count) > _DAYS_OF_CALENDAR:
                raise PeriodError(part=name, found=count, expected="a move within years 1 to 9999")
        delta = relativedelta(years=years, months=months, days=days)
        try:
            # The day after the last of a month stays one: its month may be longer where it lands.
            until = self.until + delta if self.until.day == 1 else self.last + delta + timedelta(days=1)
            return attrs.evolve(self, since=self.since + delta, until=until)
        except (ValueError, OverflowError) as error:
            moved = f"{self.since}/{self.until} {years:+}Y {months:+}M {days:+}D"
            raise PeriodError(part="span", found=moved, expected="years 1 to 9999") from error


_DAYS_OF_CALENDAR: Final = 3_652_059


def _month_position(day: date) -> Fraction:
    """Place a day on a scale on which every calendar month has the length 1."""
    return day.year * 12 + day.month + Fraction(day.day - 1, monthrange(day.year, day.month)[1])
