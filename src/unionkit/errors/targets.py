"""Errors of targets, totals and allocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = [
    "AdditionError",
    "AllocationError",
    "MismatchError",
    "NegativeWeightError",
    "PaceError",
    "UnknownIndicatorError",
]


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
        pattern = (
            "{} của chỉ tiêu là {}, của kết quả là {}" if lang == "vi" else "{} of the target {}, of the result {}"
        )
        fields = {"unit": "đơn vị", "indicator": "nội dung", "period": "kỳ"} if lang == "vi" else {}
        said = [pattern.format(fields.get(field, field), *values) for field, *values in self.differences]
        return {"differences": "; ".join(said)}


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
        problem: "mean" (a mean needs its headcount), "indicators", "stock" (of different periods) or "repeated" (one
            target twice).
        found: what stood in the way.
    """

    vi = "không cộng được: {problem} ({found})"
    en = "these figures do not add up: {problem} ({found})"
    problem: str
    found: str

    def __init__(self, *, problem: str, found: str) -> None:
        super().__init__(problem=problem, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"found": self.found, "problem": _ADDITION_PROBLEMS[lang].get(self.problem, self.problem)}


_ADDITION_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "mean": "số bình quân phải đi cùng số người được tính",
        "indicators": "các nội dung khác nhau",
        "stock": "số có đến ngày của các kỳ khác nhau không cộng được",
        "repeated": "một chỉ tiêu có mặt hai lần",
    },
    "en": {
        "mean": "a mean needs the headcount it was computed on",
        "indicators": "the indicators differ",
        "stock": "stocks of different periods",
        "repeated": "one target stands there twice",
    },
}


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
