"""Days counted forward: working days by a calendar that the caller passes, and months."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, TypeAlias

from unionkit.errors import NoWorkingDayError
from unionkit.exact import whole_number
from unionkit.periods.span import add_months, checked_day

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["WorkCalendar", "add_working_days", "counted_from", "whole_months"]

WorkCalendar: TypeAlias = "Callable[[date], bool]"
"""Tells of a day whether it is a working day: any function; `unionkit.working_days` makes one from public holidays."""


def add_working_days(start: date, days: int, is_working_day: WorkCalendar) -> date:
    """Find the last day of a time limit in working days; the day of the event itself is not counted.

    Args:
        start: the day of the event.
        days: how many working days.
        is_working_day: the calendar.

    Returns:
        The day; the start itself where no days are counted.

    Raises:
        NoWorkingDayError: the calendar has too few working days.
        TypeError: a datetime, or no whole number.

    Examples:
        >>> from datetime import date
        >>> add_working_days(date(2023, 4, 14), 2, lambda day: day.weekday() < 5)
        datetime.date(2023, 4, 18)
    """
    day, left = checked_day(start, "start"), whole_number(days, "days")
    while left > 0:
        if day == date.max:
            raise NoWorkingDayError(after=start)
        day += timedelta(days=1)
        left -= bool(is_working_day(day))
    return day


def counted_from(start: date, limit: int, measure: str, is_working_day: WorkCalendar) -> date:
    """Find the last day of a limit in the days that its instrument counts: working days, plain days or months."""
    if measure == "working_days":
        return add_working_days(start, limit, is_working_day)
    return start + timedelta(days=limit) if measure == "days" else add_months(start, limit)


def whole_months(start: date, end: date) -> int:
    """Count the whole months from one day to another, by the same day of the month; 0 where not one has passed.

    Examples:
        >>> from datetime import date
        >>> whole_months(date(2025, 1, 31), date(2025, 2, 28)), whole_months(date(2025, 1, 31), date(2025, 2, 27))
        (1, 0)
    """
    months = (end.year - start.year) * _MONTHS + end.month - start.month
    return max(months - (add_months(start, months) > end), 0) if months > 0 else 0


_MONTHS = 12
