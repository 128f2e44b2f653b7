"""The periods that reports are made for, their names, and their neighbours."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from typing import TYPE_CHECKING, Final, Self

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import PeriodError
from unionkit.exact import whole_number
from unionkit.periods.span import Span, add_months, checked_day
from unionkit.wording import MONTH_NAMES, checked_lang, say_date

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["Period", "PeriodKind"]


class PeriodKind(Enum):
    """The kinds of period that have a name, in the order in which a name is looked for.

    `SCHOOL_YEAR` depends on the month in which it starts, which differs by place and year: a period is never named so
    by itself. `DATES` is every period without a name.
    """

    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    FIRST_MONTHS = "first_months"
    YEAR = "year"
    YEARS = "years"
    REPORTING_HALF = "reporting_half"
    REPORTING_YEAR = "reporting_year"
    SCHOOL_YEAR = "school_year"
    DATES = "dates"


@attrs.frozen
class Period(Span):
    """A span of days that figures are reported for. Its name is derived from its days, never stored.

    The union reporting year runs from 1 December to 30 November and its half to 31 May: the two cut-offs of forms
    1-HĐCĐ and 2-HĐCĐ under decision 1454/QĐ-TLĐ of 28 November 2014.

    Examples:
        >>> period = Period.parse("quý I/2023")
        >>> period.first, period.last, period.label("en")
        (datetime.date(2023, 1, 1), datetime.date(2023, 3, 31), 'Q1 2023')
        >>> Period.reporting_year(2024).label("vi")
        'năm báo cáo 2024'
    """

    @classmethod
    def between(cls, first: date, last: date) -> Self:
        """Make a period from its first and its last day, both in it."""
        if checked_day(last, "last") == date.max:
            raise PeriodError(part="year", found=last.year, expected="1 to 9998")
        return cls(first, last + timedelta(days=1))

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Make a calendar month, 1 to 12."""
        return cls._months(year, _checked("month", month, 1, 12), 1)

    @classmethod
    def quarter(cls, year: int, quarter: int) -> Self:
        """Make a quarter, 1 to 4 (quý I đến quý IV)."""
        return cls._months(year, 3 * _checked("quarter", quarter, 1, 4) - 2, 3)

    @classmethod
    def half(cls, year: int, half: int) -> Self:
        """Make a half-year: 1 (6 tháng đầu năm) or 2 (6 tháng cuối năm)."""
        return cls._months(year, 6 * _checked("half", half, 1, 2) - 5, 6)

    @classmethod
    def first_months(cls, year: int, months: int) -> Self:
        """Make the first 1 to 12 months of a year (9 tháng đầu năm)."""
        return cls._months(year, 1, _checked("months", months, 1, 12))

    @classmethod
    def year(cls, year: int) -> Self:
        """Make a calendar year."""
        return cls._months(year, 1, 12)

    @classmethod
    def years(cls, first: int, last: int) -> Self:
        """Make a run of calendar years, both in it (giai đoạn 2021–2025)."""
        first = _checked_year(first)
        return cls(date(first, 1, 1), date(_checked("year", last, first, 9998) + 1, 1, 1))

    @classmethod
    def reporting_half(cls, year: int, half: int) -> Self:
        """Make half a union reporting year: 1 ends on 31 May, 2 on 30 November of the year."""
        if _checked("half", half, 1, 2) == 1:
            return cls._months(_previous_year(year), 12, 6)
        return cls._months(year, 6, 6)

    @classmethod
    def reporting_year(cls, year: int) -> Self:
        """Make a union reporting year: 1 December of the year before to 30 November."""
        return cls._months(_previous_year(year), 12, 12)

    @classmethod
    def school_year(cls, year: int, *, starts_in: int) -> Self:
        """Make the school year (năm học) that starts in a month of `year`.

        Args:
            year: the calendar year in which it starts.
            starts_in: the month in which it starts; no instrument found fixes one for unions, so there is no default.

        Returns:
            Twelve months from the first day of that month.

        Raises:
            PeriodError: there is no such month or year.
        """
        return cls._months(year, _checked("month", starts_in, 1, 12), 12)

    @classmethod
    def year_to_date(cls, as_of: date) -> Self:
        """Make the period from 1 January up to and with a day."""
        return cls.between(date(checked_day(as_of, "as_of").year, 1, 1), as_of)

    @classmethod
    def containing(cls, day: date, kind: PeriodKind, *, starts_in: int | None = None) -> Self:
        """Give the period of a kind to which a day belongs.

        Args:
            day: the day.
            kind: MONTH, QUARTER, HALF, YEAR, REPORTING_HALF, REPORTING_YEAR or SCHOOL_YEAR.
            starts_in: the month in which school years start; needed for SCHOOL_YEAR only.

        Returns:
            The period.

        Raises:
            PeriodError: the kind does not divide the calendar (FIRST_MONTHS, YEARS, DATES), or `starts_in` is missing.

        Examples:
            >>> from datetime import date
            >>> Period.containing(date(2024, 12, 5), PeriodKind.REPORTING_HALF).label("en")
            'first half of reporting year 2025'
        """
        checked_day(day, "day")
        checked_instance(kind, PeriodKind, "kind")
        if kind is PeriodKind.SCHOOL_YEAR:
            if starts_in is None:
                raise PeriodError(part="starts_in", found=None, expected="1 to 12")
            origin = _checked("month", starts_in, 1, 12)
            length = 12
        elif kind in _DIVISIONS:
            origin, length = _DIVISIONS[kind]
        else:
            expected = ", ".join(division.name for division in (*_DIVISIONS, PeriodKind.SCHOOL_YEAR))
            raise PeriodError(part="kind", found=kind, expected=expected)
        start = add_months(date(day.year, day.month, 1), -((day.month - origin) % length))
        return cls(start, add_months(start, length))

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read the name of a period in Vietnamese or English, or two dates.

        Args:
            text: for instance "quý I/2023", "quý 1 năm 2023", "6 tháng đầu năm 2025", "9 tháng năm 2024",
                "tháng 5/2024", "năm 2022", "giai đoạn 2021–2025", "năm báo cáo 2024", "1/1/2023–31/3/2023",
                "Q1 2023", "May 2024", "first 9 months of 2024", "2023-01-01 to 2023-03-31".

        Returns:
            The period.

        Raises:
            PeriodFormatError: the text names no period, or one that has no days of its own (a term, a school year).
            PeriodError: the text names a month, quarter or year that does not exist.
            SpanError: its two dates run backwards.
            TypeError: it is no text.

        Examples:
            >>> Period.parse("6 tháng đầu năm 2025") == Period.half(2025, 1)
            True
        """
        from unionkit.periods.reading import read_period

        span = read_period(text)
        return cls(span.since, span.until)

    @property
    def kind(self) -> PeriodKind:
        """The kind of its name: the first that fits, in the order of `PeriodKind`."""
        return self._name()[0]

    def label(self, lang: Lang) -> str:
        """Name the period in Vietnamese or English; `parse` reads every label back.

        Args:
            lang: "vi" or "en".

        Returns:
            The first standard name that fits, else the two dates.

        Raises:
            LanguageError: another language.

        Examples:
            >>> Period.first_months(2024, 9).label("vi"), Period.first_months(2024, 9).label("en")
            ('9 tháng đầu năm 2024', 'first 9 months of 2024')
        """
        checked_lang(lang)
        kind, number, year = self._name()
        if kind is PeriodKind.DATES:
            if lang == "vi":
                return f"{say_date(self.first, 'vi')}–{say_date(self.last, 'vi')}"
            return f"{self.first.isoformat()} to {self.last.isoformat()}"
        if kind is PeriodKind.MONTH and lang == "en":
            return f"{MONTH_NAMES[number - 1]} {year:04}"
        pattern = _LABELS[lang][kind]
        return pattern.format(
            number=number,
            roman=_ROMAN[number] if number < len(_ROMAN) else "",
            which=_WHICH[lang][number == 1],
            year=f"{year:04}",
            last=f"{self.last.year:04}",
        )

    def __str__(self) -> str:
        return self.label("en")

    def to_date(self, as_of: date) -> Self:
        """Give the part of the period up to and with a day; the whole of it from its last day on.

        Raises:
            SpanError: the day lies before the period.
        """
        return self if checked_day(as_of, "as_of") >= self.last else self.between(self.since, as_of)

    def next(self) -> Self:
        """Give the period that follows without a gap: as many months where it is made of months, else as many days."""
        return self._moved(1)

    def previous(self) -> Self:
        """Give the period that comes just before: as many months where it is made of months, else as many days."""
        return self._moved(-1)

    def year_earlier(self) -> Self:
        """Give the same period of the year before (cùng kỳ năm trước)."""
        return self.shifted(years=-1)

    def _moved(self, direction: int) -> Self:
        months = self._whole_months()
        if months is None:
            return self.shifted(days=direction * self.days)
        return self.shifted(months=direction * months)

    def _whole_months(self) -> int | None:
        if self.since.day != 1 or self.until.day != 1:
            return None
        return 12 * (self.until.year - self.since.year) + self.until.month - self.since.month

    def _name(self) -> tuple[PeriodKind, int, int]:
        months, start, year = self._whole_months(), self.since.month, self.since.year
        if months is None:
            return PeriodKind.DATES, 0, 0
        if months == 1:
            return PeriodKind.MONTH, start, year
        if months == 3 and start % 3 == 1:
            return PeriodKind.QUARTER, start // 3 + 1, year
        if months == 6 and start % 6 == 1:
            return PeriodKind.HALF, start // 6 + 1, year
        if start == 1 and months < 12:
            return PeriodKind.FIRST_MONTHS, months, year
        if start == 1 and months == 12:
            return PeriodKind.YEAR, 1, year
        if start == 1 and months % 12 == 0:
            return PeriodKind.YEARS, 1, year
        if months == 6 and start % 6 == 0:
            return PeriodKind.REPORTING_HALF, 1 if start == 12 else 2, self.last.year
        if months == 12 and start == 12:
            return PeriodKind.REPORTING_YEAR, 1, self.last.year
        return PeriodKind.DATES, 0, 0

    @classmethod
    def _months(cls, year: int, month: int, count: int) -> Self:
        start = date(_checked_year(year), month, 1)
        return cls(start, add_months(start, count))


_DIVISIONS: Final[dict[PeriodKind, tuple[int, int]]] = {
    PeriodKind.MONTH: (1, 1),
    PeriodKind.QUARTER: (1, 3),
    PeriodKind.HALF: (1, 6),
    PeriodKind.YEAR: (1, 12),
    PeriodKind.REPORTING_HALF: (12, 6),
    PeriodKind.REPORTING_YEAR: (12, 12),
}
_ROMAN: Final = ("", "I", "II", "III", "IV")
_WHICH: Final = {"vi": ("cuối", "đầu"), "en": ("second", "first")}
_LABELS: Final[dict[Lang, dict[PeriodKind, str]]] = {
    "vi": {
        PeriodKind.MONTH: "tháng {number}/{year}",
        PeriodKind.QUARTER: "quý {roman}/{year}",
        PeriodKind.HALF: "6 tháng {which} năm {year}",
        PeriodKind.FIRST_MONTHS: "{number} tháng đầu năm {year}",
        PeriodKind.YEAR: "năm {year}",
        PeriodKind.YEARS: "giai đoạn {year}–{last}",
        PeriodKind.REPORTING_HALF: "nửa {which} năm báo cáo {year}",
        PeriodKind.REPORTING_YEAR: "năm báo cáo {year}",
    },
    "en": {
        PeriodKind.QUARTER: "Q{number} {year}",
        PeriodKind.HALF: "H{number} {year}",
        PeriodKind.FIRST_MONTHS: "first {number} months of {year}",
        PeriodKind.YEAR: "{year}",
        PeriodKind.YEARS: "{year}–{last}",
        PeriodKind.REPORTING_HALF: "{which} half of reporting year {year}",
        PeriodKind.REPORTING_YEAR: "reporting year {year}",
    },
}


def _checked(part: str, value: object, lowest: int, highest: int) -> int:
    number = whole_number(value, part)
    if not lowest <= number <= highest:
        raise PeriodError(part=part, found=number, expected=f"{lowest} to {highest}")
    return number


def _checked_year(year: object) -> int:
    return _checked("year", year, 1, 9998)


def _previous_year(year: object) -> int:
    return _checked("year", year, 2, 9998) - 1
