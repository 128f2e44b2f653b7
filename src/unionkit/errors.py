"""Named errors: every one carries its facts as attributes and says them in Vietnamese and English.

Each error is a `UnionkitError` and also the built-in it stands for, so that ``except ValueError`` keeps working.
A wrong *type* (a float, a bool, a datetime for a date) is Python's own `TypeError`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

__all__ = [
    "AdditionError",
    "AllocationError",
    "CodeRegistryError",
    "EncodingError",
    "HeaderError",
    "Lang",
    "LanguageError",
    "MismatchError",
    "NegativeWeightError",
    "NotFiniteError",
    "NumberFormatError",
    "OptionError",
    "PaceError",
    "PeriodError",
    "PeriodFormatError",
    "PlacesError",
    "SpanError",
    "TableError",
    "TableFileError",
    "UnboundedError",
    "UndefinedRatioError",
    "UnionkitError",
    "UnknownCodeError",
    "UnknownIndicatorError",
]

Lang: TypeAlias = Literal["vi", "en"]
"""A language in which the library speaks."""


class UnionkitError(Exception):
    """Base of all errors of this library.

    Attributes:
        facts: what happened, by name, read-only; the same values are attributes of the error.
    """

    vi: ClassVar[str] = "lỗi unionkit"
    en: ClassVar[str] = "unionkit error"

    def __init__(self, **facts: object) -> None:
        super().__init__()
        self._facts = dict(facts)
        self.__dict__.update(facts)

    @property
    def facts(self) -> Mapping[str, object]:
        """The facts of the error by name, read-only."""
        return MappingProxyType(self._facts)

    def message(self, lang: Lang = "en") -> str:
        """Say what went wrong.

        Args:
            lang: "vi" or "en".

        Returns:
            One sentence made from the facts.

        Raises:
            LanguageError: another language is asked for.
        """
        if lang not in ("vi", "en"):
            raise LanguageError(lang=lang)
        return (self.vi if lang == "vi" else self.en).format_map(self._words(lang))

    def _words(self, lang: Lang) -> dict[str, object]:
        """Give the facts as they are written into the sentence; a subclass may word one of them."""
        del lang
        return {name: f"“{value}”" if isinstance(value, str) else value for name, value in self._facts.items()}

    def __str__(self) -> str:
        return self.message("en")

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self._facts)


def _rebuild(cls: type[UnionkitError], facts: dict[str, object]) -> UnionkitError:
    return cls(**facts)


class LanguageError(UnionkitError, ValueError):
    """A language in which the library does not speak."""

    vi = "không có ngôn ngữ {lang}; dùng “vi” hoặc “en”"
    en = "no language {lang}; use “vi” or “en”"
    lang: object

    def __init__(self, *, lang: object) -> None:
        super().__init__(lang=lang)


class OptionError(UnionkitError, ValueError):
    """An option that is none of those there are.

    Attributes:
        name: the option.
        found: what was given.
        expected: what would do.
    """

    vi = "{name} là {found}; phải là một trong {expected}"
    en = "{name} is {found}; expected one of {expected}"
    name: str
    found: object
    expected: tuple[str, ...]

    def __init__(self, *, name: str, found: object, expected: tuple[str, ...]) -> None:
        super().__init__(name=name, found=found, expected=expected)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"name": self.name, "found": f"“{self.found}”", "expected": ", ".join(self.expected)}


class NotFiniteError(UnionkitError, ValueError):
    """A Decimal that is NaN or infinite stood where a number is meant."""

    vi = "{name} là {value}, không phải một số hữu hạn"
    en = "{name} is {value}, not a finite number"
    name: str
    value: object

    def __init__(self, *, name: str, value: object) -> None:
        super().__init__(name=name, value=value)


class PlacesError(UnionkitError, ValueError):
    """A number of decimal places outside what can be asked for."""

    vi = "số chữ số thập phân là {places}; phải từ 0 đến {maximum}"
    en = "places is {places}; expected 0 to {maximum}"
    places: int
    maximum: int

    def __init__(self, *, places: int, maximum: int) -> None:
        super().__init__(places=places, maximum=maximum)


class UndefinedRatioError(UnionkitError, ZeroDivisionError):
    """A ratio that does not exist: nothing to divide, or nothing to divide by.

    Attributes:
        part: the number above the line, or None where it is missing.
        whole: the number below the line, or None where it is missing.
        reason: why, as a word: "zero_target", "negative_target", "no_target", "no_result", "zero_whole".
    """

    vi = "không tính được tỷ lệ {part} trên {whole} ({reason})"
    en = "the ratio of {part} to {whole} is undefined ({reason})"
    part: object
    whole: object
    reason: str

    def __init__(self, *, part: object, whole: object, reason: str) -> None:
        super().__init__(part=part, whole=whole, reason=reason)

    def _words(self, lang: Lang) -> dict[str, object]:
        nothing = "không có" if lang == "vi" else "nothing"
        return {
            "part": nothing if self.part is None else self.part,
            "whole": nothing if self.whole is None else self.whole,
            "reason": _REASONS[lang].get(self.reason, self.reason),
        }


_REASONS: dict[Lang, dict[str, str]] = {
    "vi": {
        "zero_whole": "mẫu số bằng 0",
        "zero_target": "chỉ tiêu bằng 0",
        "negative_target": "chỉ tiêu nhỏ hơn 0",
        "no_target": "không có chỉ tiêu",
        "no_result": "chưa có kết quả",
    },
    "en": {
        "zero_whole": "the whole is zero",
        "zero_target": "the target is zero",
        "negative_target": "the target is below zero",
        "no_target": "there is no target",
        "no_result": "there is no result",
    },
}


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
        if lang == "en":
            return {"part": self.part, "found": self.found, "expected": self.expected}
        part = {"month": "tháng", "quarter": "quý", "half": "nửa năm", "year": "năm", "months": "số tháng"}
        return {
            "part": part.get(self.part, self.part),
            "found": self.found,
            "expected": self.expected.replace(" to ", " đến "),
        }


class PeriodFormatError(UnionkitError, ValueError):
    """A text that names no period.

    Attributes:
        text: the text, shortened where it is long.
        hint: what is wrong with it or what would be read, in words.
    """

    vi = "không đọc được kỳ {text}; ví dụ: “quý I/2023”, “6 tháng đầu năm 2025”, “năm 2022”, “1/1/2023–31/3/2023”"
    en = "no period in {text}: {hint}"
    text: str
    hint: str

    def __init__(self, *, text: str, hint: str) -> None:
        super().__init__(text=text, hint=hint)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"text": f"“{self.text}”", "hint": self.hint}


class MismatchError(UnionkitError, ValueError):
    """A result set against a target that is not its own.

    Attributes:
        differences: field, what the target says, what the result says; one entry for each field that differs.
    """

    vi = "kết quả không thuộc chỉ tiêu này: {differences}"
    en = "the result does not belong to this target: {differences}"
    differences: tuple[tuple[str, object, object], ...]

    def __init__(self, *, differences: tuple[tuple[str, object, object], ...]) -> None:
        super().__init__(differences=differences)

    def _words(self, lang: Lang) -> dict[str, object]:
        pattern = "{}: chỉ tiêu {}, kết quả {}" if lang == "vi" else "{} of the target {}, of the result {}"
        return {"differences": "; ".join(pattern.format(*difference) for difference in self.differences)}


class AllocationError(UnionkitError, ValueError):
    """A total that cannot be split as asked.

    Attributes:
        total: what was to be split.
        problem: why not, in words.
    """

    vi = "không phân bổ được {total}: {problem}"
    en = "{total} cannot be allocated: {problem}"
    total: object
    problem: str

    def __init__(self, *, total: object, problem: str) -> None:
        super().__init__(total=total, problem=problem)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "problem": _PROBLEMS[lang].get(self.problem, self.problem)}


_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "no_units": "không có đơn vị nào",
        "no_weight": "mọi trọng số đều bằng 0",
        "negative_total": "tổng nhỏ hơn 0",
        "not_whole": "tổng không phải số nguyên",
        "bad_step": "bước phải là số nguyên dương",
        "tie": "nhiều đơn vị có phần dư bằng nhau và quy tắc là từ chối",
    },
    "en": {
        "no_units": "there are no units",
        "no_weight": "all weights are zero",
        "negative_total": "the total is below zero",
        "not_whole": "the total is not a whole number",
        "bad_step": "the step must be a positive whole number",
        "tie": "units tie for what is left and the tie rule is to refuse",
    },
}


class NegativeWeightError(AllocationError):
    """A weight below zero."""

    vi = "không phân bổ được {total}: trọng số của {unit} là {weight}, nhỏ hơn 0"
    en = "{total} cannot be allocated: the weight of {unit} is {weight}, below zero"
    problem = "negative_weight"
    unit: object
    weight: object

    def __init__(self, *, total: object, unit: object, weight: object) -> None:
        UnionkitError.__init__(self, total=total, unit=unit, weight=weight)


class AdditionError(UnionkitError, ValueError):
    """Figures that must not be added up.

    Attributes:
        problem: "mean" (a mean needs its headcount), "indicators" or "nothing".
        found: what stood in the way.
    """

    vi = "không cộng được: {problem} ({found})"
    en = "these figures do not add up: {problem} ({found})"
    problem: str
    found: object

    def __init__(self, *, problem: str, found: object) -> None:
        super().__init__(problem=problem, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        sentences: dict[Lang, dict[str, str]] = {
            "vi": {
                "mean": "số bình quân phải đi cùng số người được tính",
                "indicators": "các chỉ tiêu khác nhau",
                "nothing": "không có số liệu nào",
            },
            "en": {
                "mean": "a mean needs the headcount it was computed on",
                "indicators": "the indicators differ",
                "nothing": "there are none",
            },
        }
        return {"problem": sentences[lang].get(self.problem, self.problem), "found": self.found}


class PaceError(UnionkitError, ValueError):
    """A pace was asked for without a period or without the day of the evidence.

    Attributes:
        missing: the arguments to give, for instance ("as_of",).
    """

    vi = "chưa tính được tiến độ: thiếu {missing}"
    en = "no pace without {missing}: give it to pace(), or to the target and the result"
    missing: tuple[str, ...]

    def __init__(self, *, missing: tuple[str, ...]) -> None:
        super().__init__(missing=missing)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"missing": (" và " if lang == "vi" else " and ").join(self.missing)}


class UnboundedError(UnionkitError, ValueError):
    """A printed figure that infinitely many numbers explain."""

    vi = "vô số giá trị cho ra {printed}; cần giới hạn at_most"
    en = "infinitely many values print as {printed}; give at_most="
    printed: str

    def __init__(self, *, printed: str) -> None:
        super().__init__(printed=printed)


class NumberFormatError(UnionkitError, ValueError):
    """A text that is no number, or a malformed one.

    Attributes:
        text: the text, shortened where it is long.
        problem: what is wrong with it: "empty", "no_number", "grouping", "too_long".
    """

    vi = "{text} không phải một con số đọc được: {problem}"
    en = "{text} is not a number that can be read: {problem}"
    text: str
    problem: str

    def __init__(self, *, text: str, problem: str) -> None:
        super().__init__(text=text, problem=problem)

    def _words(self, lang: Lang) -> dict[str, object]:
        sentences: dict[Lang, dict[str, str]] = {
            "vi": {
                "empty": "không có gì để đọc",
                "no_number": "không đúng dạng số",
                "grouping": "các nhóm chữ số không khớp",
                "too_long": "quá dài",
            },
            "en": {
                "empty": "there is nothing to read",
                "no_number": "it does not have the form of a number",
                "grouping": "its groups of digits do not fit",
                "too_long": "it is too long",
            },
        }
        return {"text": f"“{self.text}”", "problem": sentences[lang].get(self.problem, self.problem)}


class UnknownIndicatorError(UnionkitError, LookupError):
    """An indicator that the registry does not know.

    Attributes:
        name: the name asked for.
        known: the identifiers that are known, in order.
    """

    vi = "không có chỉ tiêu {name}; các chỉ tiêu đã biết: {known}"
    en = "no indicator {name}; known are {known}"
    name: str
    known: tuple[str, ...]

    def __init__(self, *, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name=name, known=known)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"name": f"“{self.name}”", "known": ", ".join(self.known)}


class UnknownCodeError(UnionkitError, LookupError):
    """A finding code that no room has registered."""

    vi = "không có mã {code}"
    en = "no finding code {code}"
    code: str

    def __init__(self, *, code: str) -> None:
        super().__init__(code=code)


class CodeRegistryError(UnionkitError, ValueError):
    """A finding code registered twice, taken up again after retirement, or redirected to nowhere."""

    vi = "không đăng ký được mã {code}: {problem}"
    en = "code {code} cannot be registered: {problem}"
    code: str
    problem: str

    def __init__(self, *, code: str, problem: str) -> None:
        super().__init__(code=code, problem=problem)


class TableError(UnionkitError, ValueError):
    """A table that cannot be read at all. Faults of single rows are findings instead."""

    vi = "{path}: không đọc được bảng"
    en = "{path}: the table cannot be read"
    path: str

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "path": self.path}


class TableFileError(TableError):
    """A file that is not there or may not be opened."""

    vi = "{path}: không mở được tệp ({problem})"
    en = "{path}: the file cannot be opened ({problem})"
    problem: str

    def __init__(self, *, path: str, problem: str) -> None:
        super().__init__(path=path, problem=problem)


class EncodingError(TableError):
    """A file that is not UTF-8.

    Attributes:
        path: the file.
        byte: place of the first byte that does not fit, counted from 0.
        line: its line, counted from 1.
        value: the byte itself.
    """

    vi = "{path}: dòng {line}, byte {byte}: giá trị {value} không phải UTF-8; hãy lưu lại tệp dưới dạng UTF-8"
    en = "{path}: line {line}, byte {byte}: the value {value} is not UTF-8; save the file as UTF-8"
    byte: int
    line: int
    value: int

    def __init__(self, *, path: str, byte: int, line: int, value: int) -> None:
        super().__init__(path=path, byte=byte, line=line, value=value)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "value": f"0x{self.value:02X}"}


class HeaderError(TableError):
    """A table whose header lacks a column, or names one twice, or that has no header.

    Attributes:
        path: the file.
        line: the line of the header, counted from 1.
        missing: columns that are needed and not there.
        repeated: columns that stand there twice.
        present: the headers that were found.
    """

    vi = "{path}: dòng {line}: {problem}; các cột có trong tệp: {present}"
    en = "{path}: line {line}: {problem}; columns present: {present}"
    line: int
    missing: tuple[str, ...]
    repeated: tuple[str, ...]
    present: tuple[str, ...]

    def __init__(
        self,
        *,
        path: str,
        line: int = 1,
        missing: tuple[str, ...] = (),
        repeated: tuple[str, ...] = (),
        present: tuple[str, ...] = (),
    ) -> None:
        super().__init__(path=path, line=line, missing=missing, repeated=repeated, present=present)

    def _words(self, lang: Lang) -> dict[str, object]:
        lacks, twice, none = (
            ("thiếu cột ", "cột lặp lại ", "không có")
            if lang == "vi"
            else ("missing column ", "repeated column ", "none")
        )
        problems = [lacks + name for name in self.missing] + [twice + name for name in self.repeated]
        return {
            "path": self.path,
            "line": self.line,
            "problem": ", ".join(problems),
            "present": ", ".join(self.present) or none,
        }
