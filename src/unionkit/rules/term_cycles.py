"""When terms end: boundaries worked out from the first day, never one from another, and what 29 February does."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import DateContradictionError, OptionError
from unionkit.exact import whole_number
from unionkit.periods import add_months
from unionkit.periods.span import checked_day
from unionkit.rules.limits import ruled
from unionkit.rules.terms import Term
from unionkit.wording import MONTH_NAMES, Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law

__all__ = ["LeapDay", "TermCycle", "term_cycle"]


class LeapDay(Enum):
    """What becomes of a day that the month of a boundary does not have, 29 February above all.

    No rule was found; it is the caller's convention.
    """

    FEBRUARY_28 = "february_28"
    """The last day of the month: 28 February."""
    MARCH_1 = "march_1"
    """The first day of the next month: 1 March."""

    def label(self, lang: Lang) -> str:
        """Name the policy."""
        return _POLICIES[self].label(checked_lang(lang))


_POLICIES: Final = {
    LeapDay.FEBRUARY_28: Words(vi="lấy ngày cuối tháng", en="the last day of the month"),
    LeapDay.MARCH_1: Words(vi="lấy ngày đầu tháng sau", en="the first day of the next month"),
}


def _months(value: int) -> int:
    months = whole_number(value, "months")
    if months < 1:
        raise OptionError(name="months", found=months, expected=("1 or more",))
    return months


def _since(value: date) -> date:
    return checked_day(value, "since")


def _leap_day(value: LeapDay) -> LeapDay:
    return checked_instance(value, LeapDay, "leap_day")


@attrs.frozen
class TermCycle:
    """Terms of one length, one after the other, counted from a first day.

    Attributes:
        since: the first day of the first term, that of its congress.
        months: the length of a term.
        leap_day: what becomes of a day that the month of a boundary does not have.

    Raises:
        OptionError: fewer months than one.
        TypeError: no whole number, or a datetime for a day.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> cycle = uk.TermCycle(date(2020, 2, 29), 60)
        >>> [str(cycle.boundary(count)) for count in (1, 2, 4)]
        ['2025-02-28', '2030-02-28', '2040-02-29']
    """

    since: date = attrs.field(converter=_since)
    months: int = attrs.field(converter=_months)
    leap_day: LeapDay = attrs.field(default=LeapDay.FEBRUARY_28, kw_only=True, converter=_leap_day)

    def boundary(self, count: int) -> date:
        """Give the day after so many whole terms: the first day of term `count`, from 0.

        Args:
            count: how many terms have passed; negative for terms before the first.

        Returns:
            The day on which one term ends and the next begins.

        Raises:
            PeriodError: the calendar (years 1 to 9999) does not go so far.
        """
        day = add_months(self.since, self.months * whole_number(count, "count"))
        if day.day != self.since.day and self.leap_day is LeapDay.MARCH_1:
            return day + timedelta(days=1)
        return day

    def term(self, count: int) -> Term:
        """Give a term, from 0, with its years and days."""
        first, after = self.boundary(count), self.boundary(count + 1)
        return Term(first.year, after.year, since=first, until=after)

    def count_on(self, day: date) -> int:
        """Tell which term holds on a day, from 0.

        Raises:
            DateContradictionError: the day is before the first term.
        """
        if checked_day(day, "day") < self.since:
            raise DateContradictionError(earlier="since", earlier_day=self.since, later="day", later_day=day)
        months = len(MONTH_NAMES) * (day.year - self.since.year) + day.month - self.since.month
        count = months // self.months
        return count if self.boundary(count) <= day else count - 1


def term_cycle(
    since: date, *, law: Law, half_terms: bool = False, leap_day: LeapDay = LeapDay.FEBRUARY_28
) -> TermCycle:
    """Give the cycle of terms that begins on a day, with the length of a term by the law.

    Args:
        since: the day of the congress.
        law: the law by which the length is taken, that of the same day as a rule.
        half_terms: whether the unit holds two congresses in five years (5 năm 2 lần).
        leap_day: what becomes of a day that the month of a boundary does not have.

    Returns:
        The cycle.

    Raises:
        NoRuleInForceError: no length is recorded for that day.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> day = date(2023, 4, 14)
        >>> term = uk.term_cycle(day, law=uk.rulebook("vgcl").on(day)).term(0)
        >>> term.label("vi"), str(term.until)
        ('nhiệm kỳ 2023–2028', '2028-04-14')
    """
    if half_terms:
        rule = ruled(law, "term.half_terms.months")
        return TermCycle(since, checked_instance(rule.value, int, rule.key), leap_day=leap_day)
    rule = ruled(law, "term.years")
    return TermCycle(since, len(MONTH_NAMES) * checked_instance(rule.value, int, rule.key), leap_day=leap_day)
