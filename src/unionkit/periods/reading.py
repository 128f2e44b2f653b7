"""Reading the names of periods in Vietnamese and English, and two dates."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final, TypeAlias

from unionkit.checking import checked_text
from unionkit.errors import PeriodFormatError
from unionkit.periods.period import Period
from unionkit.text import plain, shortened
from unionkit.wording import MONTH_NAMES

if TYPE_CHECKING:
    from collections.abc import Callable

    _Maker: TypeAlias = Callable[[re.Match[str]], Period | str]

__all__ = ["read_date", "read_period"]

MAX_LENGTH: Final = 100
"""A longer text is refused unread."""

_NUMBER_WORDS: Final = {
    "một": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "đầu": 1, "cuối": 2, "last": 2,
}  # fmt: skip
_MONTH_WORDS: Final = {
    word: number for number, name in enumerate(MONTH_NAMES, 1) for word in (name.lower(), name[:3].lower())
}

_Y: Final = r"(?P<year>[0-9]{4})"
_OF: Final = r"(?:\s*(?:/|-|,|\.|của năm|năm|of the year|of|in)\s*|\s+)"
_COUNT: Final = (
    r"(?P<count>[0-9]{1,2}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|one|two|three|four|five|six|seven|eight|nine|ten)"
)
_DAY: Final = r"(?:ngày\s*)?(?P<{0}>[0-9]{{1,2}}[/.\-][0-9]{{1,2}}[/.\-][0-9]{{4}}|[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}})"


def read_period(text: str) -> Period:
    """Read a period; see `Period.parse`, which is the way in."""
    if len(checked_text(text, "the period")) > MAX_LENGTH:
        raise _refusal(text, "too_long")
    folded = plain(text).strip(" .,;:()")
    for pattern, make in _patterns():
        if match := pattern.fullmatch(folded):
            period = make(match)
            if isinstance(period, str):
                raise _refusal(text, period)
            return period
    raise _refusal(text, "unknown")


def read_date(text: str) -> date | None:
    """Read one date, 16/4/2023 or 2023-04-16; None where the text is none or the day does not exist."""
    match = re.fullmatch(_DAY.format("day"), plain(text).strip(" .,;:()")) if len(text) <= MAX_LENGTH else None
    return _date(match["day"]) if match else None


def _refusal(text: str, problem: str) -> PeriodFormatError:
    return PeriodFormatError(text=shortened(text), problem=problem)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _NUMBER_WORDS[text]


def _date(text: str) -> date | None:
    first, second, third = map(int, re.split(r"[/.\-]", text))
    try:
        return date(first, second, third) if text[:4].isdecimal() else date(third, second, first)
    except ValueError:
        return None


def _month(match: re.Match[str]) -> Period:
    word = match["month"]
    return Period.month(int(match["year"]), int(word) if word.isdecimal() else _MONTH_WORDS[word])


def _quarter(match: re.Match[str]) -> Period:
    return Period.quarter(int(match["year"]), _number(match["quarter"]))


def _half(match: re.Match[str]) -> Period:
    return Period.half(int(match["year"]), _number(match["half"]))


def _months(match: re.Match[str]) -> Period:
    year, count = int(match["year"]), _number(match["count"])
    period = Period.first_months(year, count)
    if match["which"] in ("cuối", "last"):
        return Period(Period.month(year, 13 - count).since, Period.year(year).until)
    return period


def _year(match: re.Match[str]) -> Period:
    return Period.year(int(match["year"]))


def _years(match: re.Match[str]) -> Period:
    return Period.years(int(match["year"]), int(match["last"]))


def _reporting_half(match: re.Match[str]) -> Period:
    return Period.reporting_half(int(match["year"]), _number(match["half"]))


def _reporting_year(match: re.Match[str]) -> Period:
    return Period.reporting_year(int(match["year"]))


def _dates(match: re.Match[str]) -> Period | str:
    first, last = _date(match["first"]), _date(match["last"] or match["first"])
    if first is None or last is None:
        return "no_such_day"
    return Period.between(first, last)


def _term(match: re.Match[str]) -> str:
    del match
    return "term"


def _school_year(match: re.Match[str]) -> str:
    del match
    return "school_year"


_TABLE: Final[tuple[tuple[str, _Maker], ...]] = (
    (rf"(?:quý|q|quarter)\s*(?P<quarter>[1-9]|iv|i{{1,3}}|một|hai|ba|bốn|tư){_OF}{_Y}", _quarter),
    (rf"(?:the )?(?P<quarter>first|second|third|fourth|1st|2nd|3rd|4th) quarter{_OF}{_Y}", _quarter),
    (rf"{_Y}\s*-?\s*q(?P<quarter>[1-9])", _quarter),
    (rf"(?:nửa|h|half)\s*(?P<half>[1-9]|đầu|cuối){_OF}{_Y}", _half),
    (rf"(?:the )?(?P<half>first|second|1st|2nd) half{_OF}{_Y}", _half),
    (rf"{_Y}\s*-?\s*h(?P<half>[1-9])", _half),
    (rf"(?:trong )?{_COUNT} tháng(?: (?P<which>đầu|cuối))?{_OF}{_Y}", _months),
    (rf"(?:the )?(?P<which>first|last) {_COUNT} months{_OF}{_Y}", _months),
    (rf"(?P<which>){_COUNT} months{_OF}{_Y}", _months),
    (rf"(?:tháng|t|month)\s*(?P<month>[0-9]{{1,2}}){_OF}{_Y}", _month),
    (rf"(?P<month>[0-9]{{1,2}})\s*/\s*{_Y}", _month),
    (rf"{_Y}-(?P<month>[0-9]{{2}})", _month),
    (rf"(?P<month>{'|'.join(_MONTH_WORDS)})\.?{_OF}{_Y}", _month),
    (rf"(?:nửa|6 tháng|sáu tháng) (?P<half>đầu|cuối) năm báo cáo {_Y}", _reporting_half),
    (rf"(?:the )?(?P<half>first|second) half of (?:the )?reporting year {_Y}", _reporting_half),
    (rf"(?:năm báo cáo|(?:the )?reporting year) {_Y}", _reporting_year),
    (rf"(?:cả năm|năm|(?:the )?(?:full )?year)?\s*{_Y}", _year),
    (
        rf"(?:giai đoạn|các năm|từ năm|từ|(?:the )?years|from)?\s*{_Y}\s*(?:-|đến năm|đến|to)\s*(?P<last>[0-9]{{4}})",
        _years,
    ),
    (
        rf"(?:từ |from )?{_DAY.format('first')}\s*(?:-|/|đến hết|đến|to)\s*{_DAY.format('last')}",
        _dates,
    ),
    (rf"{_DAY.format('first')}(?P<last>)", _dates),
    (r"(?:nhiệm kỳ|nhiệm kì|term)\b.*", _term),
    (r"(?:năm học|school year)\b.*", _school_year),
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], _Maker], ...]:
    return tuple((re.compile(pattern), make) for pattern, make in _TABLE)
