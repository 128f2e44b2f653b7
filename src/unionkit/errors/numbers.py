"""Errors of numbers: not finite, not divisible, not readable, not bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = ["NotFiniteError", "NumberFormatError", "PlacesError", "UnboundedError", "UndefinedRatioError"]


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
        reason: why, as a word: "zero_target", "negative_target", "negative_result", "no_target", "no_result",
            "zero_whole", "no_whole".
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
        "no_whole": "chưa có mẫu số",
        "zero_target": "chỉ tiêu bằng 0",
        "negative_target": "chỉ tiêu nhỏ hơn 0",
        "negative_result": "kết quả nhỏ hơn 0",
        "no_target": "không có chỉ tiêu",
        "no_result": "chưa có kết quả",
    },
    "en": {
        "zero_whole": "the whole is zero",
        "no_whole": "the whole is not known",
        "zero_target": "the target is zero",
        "negative_target": "the target is below zero",
        "negative_result": "the result is below zero",
        "no_target": "there is no target",
        "no_result": "there is no result",
    },
}


class UnboundedError(UnionkitError, ValueError):
    """A printed figure that infinitely many numbers explain.

    Attributes:
        printed: the figure.
        qualified: whether a word such as gần or a sign such as ≥ leaves it open; a limit does not help then.
    """

    vi = "vô số giá trị cho ra {printed}; {remedy}"
    en = "infinitely many values print as {printed}; {remedy}"
    printed: str
    qualified: bool

    def __init__(self, *, printed: str, qualified: bool = False) -> None:
        super().__init__(printed=printed, qualified=qualified)

    def _words(self, lang: Lang) -> dict[str, object]:
        limit, word = (
            ("cần giới hạn at_most", "từ hoặc dấu đi kèm để ngỏ con số")
            if lang == "vi"
            else ("give at_most=", "the word or sign before it leaves the number open")
        )
        return {"printed": f"“{self.printed}”", "remedy": word if self.qualified else limit}


class NumberFormatError(UnionkitError, ValueError):
    """A text that is no number, or a malformed one.

    Attributes:
        text: the text, shortened where it is long.
        problem: what is wrong with it: "empty", "no_number", "grouping", "negative", "too_long".
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
                "negative": "nhỏ hơn 0",
                "too_long": "quá dài",
            },
            "en": {
                "empty": "there is nothing to read",
                "no_number": "it does not have the form of a number",
                "grouping": "its groups of digits do not fit",
                "negative": "it is below zero",
                "too_long": "it is too long",
            },
        }
        return {"text": f"“{self.text}”", "problem": sentences[lang].get(self.problem, self.problem)}
