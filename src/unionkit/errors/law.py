"""Errors of dated law: an unknown key, no rule in force, a rulebook that cannot be used."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.errors.base import UnionkitError
from unionkit.errors.expectations import expectation

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = [
    "LawDataError",
    "LawProblem",
    "LawValueError",
    "NoBracketError",
    "NoRuleInForceError",
    "UnknownKeyError",
    "UnknownRulebookError",
]


class UnknownRulebookError(UnionkitError, LookupError):
    """A rulebook that is not packaged.

    Attributes:
        name: the name asked for.
        known: the rulebooks that there are.
    """

    vi = "không có bộ quy định {name}; có: {known}"
    en = "no rulebook {name}; there are: {known}"
    name: str
    known: tuple[str, ...]

    def __init__(self, *, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name=name, known=known)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "known": ", ".join(self.known)}


class UnknownKeyError(UnionkitError, LookupError):
    """A key that the rulebook does not have.

    Attributes:
        key: the key asked for.
        near: keys whose names are like it.
    """

    vi = "không có khóa {key}{near}"
    en = "no key {key}{near}"
    key: str
    near: tuple[str, ...]

    def __init__(self, *, key: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(key=key, near=near)

    def _words(self, lang: Lang) -> dict[str, object]:
        meant = "; gần giống: " if lang == "vi" else "; did you mean "
        return {**super()._words(lang), "near": meant + ", ".join(self.near) if self.near else ""}


class NoRuleInForceError(UnionkitError, LookupError):
    """A value was asked for where the rulebook has an absence.

    Attributes:
        key: the key.
        day: the day asked for.
        absence: the absence, with its kind, note and citation.
    """

    vi = "{key}: ngày {day} không có giá trị ({absence})"
    en = "{key}: no value on {day} ({absence})"
    key: str
    day: date
    absence: object

    def __init__(self, *, key: str, day: date, absence: object) -> None:
        super().__init__(key=key, day=day, absence=absence)

    def _words(self, lang: Lang) -> dict[str, object]:
        kind = getattr(self.absence, "kind", None)
        reason = kind.label(lang) if kind is not None else str(self.absence)
        day = f"{self.day.day}/{self.day.month}/{self.day.year:04}" if lang == "vi" else self.day.isoformat()
        return {"key": self.key, "day": day, "absence": reason}


class NoBracketError(UnionkitError, LookupError):
    """A count for which a table of the law states nothing.

    Attributes:
        count: the count asked for.
        stated: the first and the last count of each bracket that is stated; None where it has no end.
    """

    vi = "bảng không quy định mức cho {count}; các mức: {stated}"
    en = "the table states nothing for {count}; it states: {stated}"
    count: int
    stated: tuple[tuple[int, int | None], ...]

    def __init__(self, *, count: int, stated: tuple[tuple[int, int | None], ...]) -> None:
        super().__init__(count=count, stated=stated)

    def _words(self, lang: Lang) -> dict[str, object]:
        to, more = ("đến", "trở lên") if lang == "vi" else ("to", "and more")

        def say(number: int) -> str:
            return f"{number:,}".replace(",", "." if lang == "vi" else ",")

        bounds = [
            f"{say(first)} {more}"
            if last is None
            else say(first)
            if first == last
            else f"{say(first)} {to} {say(last)}"
            for first, last in self.stated
        ]
        return {"count": self.count, "stated": ", ".join(bounds)}


class LawValueError(UnionkitError, ValueError):
    """A value that does not fit the type of its key.

    Attributes:
        key: the key.
        found: the value given.
        expected: what would do.
    """

    vi = "{key}: giá trị {found} không hợp lệ; cần {expected}"
    en = "{key}: the value {found} does not fit; expected {expected}"
    key: str
    found: object
    expected: str

    def __init__(self, *, key: str, found: object, expected: str) -> None:
        super().__init__(key=key, found=found, expected=expected)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"key": self.key, "found": f"{self.found!r:.80}", "expected": expectation(self.expected, lang)}


@attrs.frozen
class LawProblem:
    """One fault of a rulebook's files.

    Attributes:
        file: the file.
        key: the key, instrument or word concerned, or None where the fault is the file's own.
        code: the kind of fault.
        found: what stands there.
        expected: what would do, or None.
        since: the first day of the entry concerned, or None.
    """

    file: str
    key: str | None
    code: str
    found: object = None
    expected: str | None = None
    since: date | None = None

    def label(self, lang: Lang) -> str:
        """Say the fault in one line."""
        vi, en = _PROBLEMS[self.code]
        where = [self.file, *([self.key] if self.key else []), *([self.since.isoformat()] if self.since else [])]
        found = str(self.found)
        found = found if len(found) <= _LONGEST else found[: _LONGEST - 1] + "…"
        words = (vi if lang == "vi" else en).format(found=found, expected=expectation(str(self.expected), lang))
        return f"{': '.join(where)}: {words}"


class LawDataError(UnionkitError, ValueError):
    """A rulebook whose files are at fault; all faults are told at once.

    Attributes:
        name: the rulebook.
        problems: the faults, in the order of files and keys.
    """

    vi = "bộ quy định {name} có {count} lỗi:\n{problems}"
    en = "the rulebook {name} has {count} faults:\n{problems}"
    name: str
    problems: tuple[LawProblem, ...]

    def __init__(self, *, name: str, problems: tuple[LawProblem, ...]) -> None:
        super().__init__(name=name, problems=problems)

    def _words(self, lang: Lang) -> dict[str, object]:
        lines = [f"- {problem.label(lang)}" for problem in self.problems]
        return {**super()._words(lang), "count": len(lines), "problems": "\n".join(lines)}


_LONGEST: Final = 200
"""Characters of what is quoted from a file."""

_PROBLEMS: Final[dict[str, tuple[str, str]]] = {
    "unreadable": ("không đọc được tệp ({found})", "the file cannot be read ({found})"),
    "too_large": ("tệp lớn hơn {expected} byte", "the file is larger than {expected} bytes"),
    "too_deep": ("lồng sâu hơn {expected} tầng", "nested deeper than {expected} levels"),
    "too_long_number": ("có số dài hơn {expected} chữ số", "a number has more than {expected} digits"),
    "not_toml": ("không phải TOML ({found})", "not TOML ({found})"),
    "no_files": ("không có tệp .toml nào", "no .toml file there"),
    "unknown_field": ("trường lạ {found}; các trường: {expected}", "unknown field {found}; the fields are {expected}"),
    "missing_field": ("thiếu trường {expected}", "the field {expected} is missing"),
    "wrong_type": ("{found} không đúng kiểu; cần {expected}", "{found} is of the wrong type; expected {expected}"),
    "not_one_of": ("{found} không phải một trong {expected}", "{found} is none of {expected}"),
    "datetime": ("{found} là ngày giờ; chỉ ghi ngày", "{found} is a date with a time; write the day alone"),
    "float": (
        "{found} là số thực; ghi tỷ lệ dạng chuỗi “2/3”",
        "{found} is a float; write a share as a string, “2/3”",
    ),
    "not_a_share": (
        "{found} không phải tỷ lệ từ 0 đến 1 dạng “2/3”",
        "{found} is no share from 0 to 1 written “2/3”",
    ),
    "negative": ("{found} là số âm", "{found} is below zero"),
    "empty": ("{expected} bị trống", "{expected} is empty"),
    "language": ("thiếu tiếng {expected} trong {found}", "{found} lacks the language {expected}"),
    "counted_from": (
        "counted_from chỉ dùng cho thời hạn (deadline), không dùng cho {found}",
        "counted_from is for deadlines alone, and not for {found}",
    ),
    "bad_key": ("tên khóa {found} không hợp lệ", "the name {found} is no key: lower case, digits, _ and dots"),
    "bad_place": (
        "vị trí {found} không đọc được; ghi 13(1)(a), “item 9.1” hoặc “not seen”",
        "the place {found} cannot be read; write 13(1)(a), “item 9.1” or “not seen”",
    ),
    "repeated_key": ("khóa đã có trong {found}", "the key stands in {found} already"),
    "repeated_word": ("từ đã có trong {found}", "the word stands in {found} already"),
    "repeated_instrument": ("văn bản đã có trong {found}", "the instrument stands in {found} already"),
    "unknown_instrument": ("không có văn bản {found}", "no instrument {found}"),
    "unused_instrument": ("không quy định nào viện dẫn văn bản này", "no rule cites this instrument"),
    "unknown_word": ("không có từ {found}", "no word {found}"),
    "unused_word": ("không giá trị nào dùng từ này", "no value uses this word"),
    "unknown_issuer": ("không có cơ quan ban hành {found}", "no issuer {found}"),
    "unused_issuer": ("không văn bản nào của cơ quan này", "no instrument is by this issuer"),
    "no_entries": ("khóa không có quy định nào", "the key has no entry"),
    "days_not_increasing": (
        "ngày {found} không sau ngày trước đó ({expected})",
        "the day {found} is not after the one before it ({expected})",
    ),
    "one_value": (
        "cần đúng một trong value, absence, plan_ends",
        "exactly one of value, absence and plan_ends is needed",
    ),
    "no_plan": ("plan_ends nhưng không có kế hoạch nào trước đó", "plan_ends, but no plan stands before it"),
    "brackets": ("các mức không liền nhau ở {found}", "the brackets do not join at {found}"),
    "bounds": ("mức tối thiểu lớn hơn mức tối đa ở {found}", "the minimum is above the maximum at {found}"),
    "same_as": ("same_as {found} không có quy định của riêng nó", "same_as {found}, which has no entries of its own"),
    "retired": ("khóa cũ dẫn tới {found}, không có khóa đó", "the retired key leads to {found}, which is no key"),
}
