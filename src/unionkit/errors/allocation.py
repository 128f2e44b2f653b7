"""Errors of splitting a target among units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = ["AllocationError", "MixError", "NegativeWeightError", "UnitBoundError"]


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
        "floors": "các mức sàn cộng lại vượt quá tổng",
        "caps": "các mức trần cộng lại không chứa hết tổng",
        "locked": "các số đã ấn định không khớp với tổng",
        "direction": "mức giảm và khoảng không chia được: mỗi đơn vị có mức riêng",
    },
    "en": {
        "no_units": "there are no units",
        "no_weight": "all weights are zero",
        "negative_total": "the total is below zero",
        "not_whole": "the total is not a whole number",
        "bad_step": "the step must be a positive whole number",
        "tie": "units tie for what is left and the tie rule is to refuse",
        "floors": "the floors add up to more than the total",
        "caps": "the caps add up to less than the total",
        "locked": "the locked amounts do not fit the total",
        "direction": "a reduction or a range is not split: every unit has its own",
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


class UnitBoundError(AllocationError):
    """A floor, a cap or a locked amount that cannot be kept.

    Attributes:
        unit: the unit.
        problem: "no_such_unit", "negative_bound" or "floor_above_cap".
        found: the bound.
    """

    vi = "không phân bổ được {total}: {unit}: {problem} ({found})"
    en = "{total} cannot be allocated: {unit}: {problem} ({found})"
    unit: object
    found: object

    def __init__(self, *, total: object, unit: object, problem: str, found: object) -> None:
        UnionkitError.__init__(self, total=total, unit=unit, problem=problem, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "problem": _BOUND_PROBLEMS[lang].get(self.problem, self.problem)}


_BOUND_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "no_such_unit": "không có đơn vị này",
        "negative_bound": "mức nhỏ hơn 0",
        "floor_above_cap": "mức sàn cao hơn mức trần",
    },
    "en": {
        "no_such_unit": "there is no such unit",
        "negative_bound": "a bound below zero",
        "floor_above_cap": "its floor is above its cap",
    },
}


class MixError(UnionkitError, ValueError):
    """Weights that cannot be mixed.

    Attributes:
        problem: "nothing_counts", "units", "no_weight" or "negative".
        found: what stood in the way.
    """

    vi = "không trộn được các trọng số: {problem} ({found})"
    en = "these weights cannot be mixed: {problem} ({found})"
    problem: str
    found: str

    def __init__(self, *, problem: str, found: str) -> None:
        super().__init__(problem=problem, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"found": self.found or "–", "problem": _MIX_PROBLEMS[lang].get(self.problem, self.problem)}


_MIX_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "nothing_counts": "không phần nào được tính",
        "units": "các phần không có cùng các đơn vị",
        "no_weight": "một phần không có trọng số nào",
        "negative": "một trọng số nhỏ hơn 0",
    },
    "en": {
        "nothing_counts": "no part counts",
        "units": "the parts do not hold the same units",
        "no_weight": "a part has no weight",
        "negative": "a weight is below zero",
    },
}
