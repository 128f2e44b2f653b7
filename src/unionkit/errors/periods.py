"""Errors of spans and periods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from datetime import date

    from unionkit.errors.base import Lang

__all__ = ["PeriodError", "PeriodFormatError", "SpanError"]


class SpanError(UnionkitError, ValueError):
    """A span that is empty or runs backwards."""

    vi = "khoảng thời gian rỗng hoặc ngược: từ {since} đến trước {until}"
    en = "the span is empty or reversed: since {since}, until {until} (exclusive)"
    since: date
    until: date

    def __init__(self, *, since: date, until: date) -> None:
        super().__init__(since=since, until=until)


class PeriodError(UnionkitError, ValueError):
    """A part of a period (a month, a quarter, a year) that does not exist.

    Attributes:
        part: which part, for instance "quarter".
        found: what was given.
        expected: what would do, in words.
    """

    vi = "{part} là {found}; phải là {expected}"
    en = "{part} is {found}; expected {expected}"
    part: str
    found: object
    expected: str

    def __init__(self, *, part: str, found: object, expected: str) -> None:
        super().__init__(part=part, found=found, expected=expected)

    def _words(self, lang: Lang) -> dict[str, object]:
        found = getattr(self.found, "name", self.found)
        if lang == "en":
            return {"part": self.part, "found": found, "expected": self.expected}
        expected = self.expected
        for english, vietnamese in _PERIOD_WORDS.items():
            expected = expected.replace(english, vietnamese)
        return {"part": _PARTS.get(self.part, self.part), "found": found, "expected": expected}


_PARTS = {
    "month": "tháng",
    "quarter": "quý",
    "half": "nửa năm",
    "year": "năm",
    "years": "số năm",
    "months": "số tháng",
    "days": "số ngày",
    "span": "khoảng thời gian",
    "kind": "loại kỳ",
    "starts_in": "tháng bắt đầu năm học (starts_in)",
}
_PERIOD_WORDS = {"a move within years": "mức dời trong các năm", "years": "các năm", " to ": " đến "}


class PeriodFormatError(UnionkitError, ValueError):
    """A text that names no period.

    Attributes:
        text: the text, shortened where it is long.
        problem: what is wrong with it: "unknown", "too_long", "no_such_day", "term" or "school_year".
    """

    vi = "không đọc được kỳ {text}: {problem}"
    en = "no period in {text}: {problem}"
    text: str
    problem: str

    def __init__(self, *, text: str, problem: str) -> None:
        super().__init__(text=text, problem=problem)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"text": f"“{self.text}”", "problem": _PERIOD_PROBLEMS[lang].get(self.problem, self.problem)}


_PERIOD_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "unknown": "hãy viết như “quý I/2023”, “6 tháng đầu năm 2025”, “năm 2022” hoặc “1/1/2023–31/3/2023”",
        "too_long": "văn bản dài quá 100 ký tự",
        "no_such_day": "có một ngày không tồn tại",
        "term": "nhiệm kỳ không phải là kỳ: nó đi từ đại hội này đến đại hội sau; hãy ghi hai ngày",
        "school_year": "tháng bắt đầu năm học không cố định; dùng Period.school_year(year, starts_in=month)",
    },
    "en": {
        "unknown": "give for instance “Q1 2023”, “first 9 months of 2024”, “2022” or “2023-01-01 to 2023-03-31”",
        "too_long": "it has more than 100 characters",
        "no_such_day": "one of its dates does not exist",
        "term": "a term is no period: it runs from one congress to the next; give the two dates",
        "school_year": "no month is fixed in which school years start; use Period.school_year(year, starts_in=month)",
    },
}
