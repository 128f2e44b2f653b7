"""Errors of targets, totals and allocation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = [
    "AdditionError",
    "CarriedTargetError",
    "FormError",
    "GoalError",
    "LedgerError",
    "MismatchError",
    "NotComparableError",
    "PaceError",
    "ScheduleError",
    "ScoringError",
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


class GoalError(UnionkitError, ValueError):
    """A target that its own direction makes no sense of.

    Attributes:
        problem: "no_baseline", "nothing_to_reduce", "no_upper", "upper_below" or "upper_unused".
        target: the target.
        found: the baseline or the upper end, as far as it was given.
    """

    vi = "chỉ tiêu {target} không hợp lệ: {problem} ({found})"
    en = "the target {target} makes no sense: {problem} ({found})"
    problem: str
    target: object
    found: object

    def __init__(self, *, problem: str, target: object, found: object) -> None:
        super().__init__(problem=problem, target=target, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**self.facts, "problem": _GOAL_PROBLEMS[lang].get(self.problem, self.problem)}


_GOAL_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "no_baseline": "chỉ tiêu giảm phải có mức xuất phát",
        "nothing_to_reduce": "mức xuất phát không lớn hơn chỉ tiêu",
        "no_upper": "khoảng phải có mức trên",
        "upper_below": "mức trên nhỏ hơn mức dưới",
        "upper_unused": "chỉ khoảng mới có mức trên",
    },
    "en": {
        "no_baseline": "a reduction needs the baseline it starts from",
        "nothing_to_reduce": "the baseline is not above the target",
        "no_upper": "a range needs its upper end",
        "upper_below": "the upper end lies below the lower one",
        "upper_unused": "only a range has an upper end",
    },
}


class AdditionError(UnionkitError, ValueError):
    """Figures that must not be added up.

    Attributes:
        problem: "mean" (a mean needs its headcount), "ratio" (a ratio its denominator), "indicators",
            "units", "periods", "empty", "directions", "denominators", "stock" (of different periods) or "repeated"
            (one target twice).
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
        "ratio": "tỷ lệ phải đi cùng mẫu số",
        "empty": "không có số liệu nào",
        "periods": "các kỳ khác nhau",
        "units": "các đơn vị khác nhau",
        "indicators": "các nội dung khác nhau",
        "directions": "các chiều đánh giá khác nhau",
        "denominators": "mẫu số được lấy vào các thời điểm khác nhau",
        "stock": "số có đến ngày của các kỳ khác nhau không cộng được",
        "repeated": "một chỉ tiêu có mặt hai lần",
    },
    "en": {
        "mean": "a mean needs the headcount it was computed on",
        "ratio": "a ratio needs the denominator it was computed over",
        "empty": "there are none",
        "periods": "the periods differ",
        "units": "the units differ",
        "indicators": "the indicators differ",
        "directions": "the directions differ",
        "denominators": "the denominators were counted at different times",
        "stock": "stocks of different periods",
        "repeated": "one target stands there twice",
    },
}


class LedgerError(UnionkitError, ValueError):
    """Ledgers that do not belong together, or an indicator that a ledger says nothing about.

    Attributes:
        problem: "empty", "periods", "measures", "units", "repeated", "gap" or "kind".
        found: what stood in the way.
    """

    vi = "sổ biến động: {problem} ({found})"
    en = "ledgers: {problem} ({found})"
    problem: str
    found: str

    def __init__(self, *, problem: str, found: str) -> None:
        super().__init__(problem=problem, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"found": self.found or "–", "problem": _LEDGER_PROBLEMS[lang].get(self.problem, self.problem)}


_LEDGER_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "empty": "không có sổ nào",
        "periods": "các kỳ khác nhau",
        "measures": "các đại lượng khác nhau",
        "units": "các đơn vị khác nhau",
        "repeated": "một đơn vị có hai sổ",
        "gap": "các kỳ không liền nhau",
        "kind": "sổ không cho biết chỉ tiêu này",
    },
    "en": {
        "empty": "there are none",
        "periods": "the periods differ",
        "measures": "the measures differ",
        "units": "the units differ",
        "repeated": "one unit has two",
        "gap": "the periods do not follow one another",
        "kind": "they say nothing about this indicator",
    },
}


class NotComparableError(UnionkitError, ValueError):
    """A growth was asked for between figures that do not cover the same units.

    Attributes:
        base: on what the figures stand: "reported", "same_base" or "restated".
        before: the earlier figure.
        after: the later figure.
    """

    vi = "{before} và {after} không so sánh được ({base}): hai số không cùng cơ sở"
    en = "{before} and {after} are not comparable ({base}): they do not cover the same units"
    base: str
    before: object
    after: object

    def __init__(self, *, base: str, before: object, after: object) -> None:
        super().__init__(base=base, before=before, after=after)


class CarriedTargetError(UnionkitError, ValueError):
    """A target that cannot be carried over a reorganisation as asked.

    Attributes:
        problem: "no_amount", "quotient", "direction", "outside_period", "not_by_time", "no_result" or "repeated".
        unit: the unit of the target.
    """

    vi = "không chuyển được chỉ tiêu của {unit}: {problem}"
    en = "the target of {unit} cannot be carried: {problem}"
    problem: str
    unit: str

    def __init__(self, *, problem: str, unit: str) -> None:
        super().__init__(problem=problem, unit=unit)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "problem": _CARRIED_PROBLEMS[lang].get(self.problem, self.problem)}


_CARRIED_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "no_amount": "chưa được giao số",
        "quotient": "tỷ lệ và số bình quân không chia được",
        "direction": "mức giảm và khoảng không chia được",
        "outside_period": "ngày sắp xếp không nằm trong kỳ",
        "not_by_time": "chỉ tiêu về số có đến ngày chỉ chuyển được toàn bộ",
        "no_result": "chưa có kết quả đến ngày sắp xếp",
        "repeated": "đơn vị có hai chỉ tiêu cùng nội dung, cùng kỳ, cùng đơn vị giao",
    },
    "en": {
        "no_amount": "no amount was assigned",
        "quotient": "a ratio or a mean does not divide",
        "direction": "a reduction or a range does not divide",
        "outside_period": "the day does not lie in its period",
        "not_by_time": "what stands at a day passes as a whole only",
        "no_result": "there is no result up to the day",
        "repeated": "there are two of one indicator, period and assigner",
    },
}


class FormError(UnionkitError, ValueError):
    """A form that is not well formed, or forms that do not belong together.

    Attributes:
        problem: "repeated_item", "no_such_item" or "different_forms".
        found: what stood in the way.
    """

    vi = "mẫu báo cáo: {problem} ({found})"
    en = "forms: {problem} ({found})"
    problem: str
    found: str

    def __init__(self, *, problem: str, found: str) -> None:
        super().__init__(problem=problem, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"found": self.found, "problem": _FORM_PROBLEMS[lang].get(self.problem, self.problem)}


_FORM_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "repeated_item": "một mục có mặt hai lần",
        "no_such_item": "không có mục này",
        "different_forms": "các mẫu khác nhau",
    },
    "en": {
        "repeated_item": "an item stands there twice",
        "no_such_item": "there is no such item",
        "different_forms": "they are of different kinds",
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


class ScheduleError(UnionkitError, ValueError):
    """A planned schedule that does not rise from nothing to all.

    Attributes:
        problem: "empty", "order", "falls" or "outside".
        day: the day where it goes wrong.
        share: the share planned for it.
    """

    vi = "tiến độ kế hoạch không hợp lệ: {problem} ({day}: {share})"
    en = "the schedule makes no sense: {problem} ({day}: {share})"
    problem: str
    day: object
    share: object

    def __init__(self, *, problem: str, day: object, share: object) -> None:
        super().__init__(problem=problem, day=day, share=share)

    def _words(self, lang: Lang) -> dict[str, object]:
        nothing = "không có" if lang == "vi" else "none"
        said = {name: nothing if value is None else value for name, value in self.facts.items()}
        return {**said, "problem": _SCHEDULE_PROBLEMS[lang].get(self.problem, self.problem)}


_SCHEDULE_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "empty": "không có mốc nào",
        "order": "các ngày không theo thứ tự",
        "falls": "tỷ lệ giảm so với mốc trước",
        "outside": "tỷ lệ phải từ 0 đến 1",
    },
    "en": {
        "empty": "it has no points",
        "order": "the days are out of order",
        "falls": "the share falls",
        "outside": "a share lies between 0 and 1",
    },
}


class ScoringError(UnionkitError, ValueError):
    """A scale, a scoreboard or a score sheet that is not well formed, or was asked for what it does not have.

    Attributes:
        problem: "no_lowest_band", "band_order", "repeated_key", "unknown_band", "unknown_veto", "no_records" or
            "several_indicators".
        found: what stood in the way.
    """

    vi = "không chấm được: {problem} ({found})"
    en = "this cannot be scored: {problem} ({found})"
    problem: str
    found: str

    def __init__(self, *, problem: str, found: str) -> None:
        super().__init__(problem=problem, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"found": self.found or "–", "problem": _SCORING_PROBLEMS[lang].get(self.problem, self.problem)}


_SCORING_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "no_lowest_band": "thang điểm thiếu mức thấp nhất không có cận dưới",
        "band_order": "cận dưới của các mức không tăng dần",
        "repeated_key": "một mã có mặt hai lần",
        "unknown_band": "thang điểm không có mức này",
        "unknown_veto": "bảng điểm không có điều kiện này",
        "no_records": "kết quả không kèm đơn vị và chỉ tiêu",
        "several_indicators": "có nhiều chỉ tiêu, hãy chọn một",
    },
    "en": {
        "no_lowest_band": "the scale lacks a lowest class without a lower end",
        "band_order": "the lower ends of the classes do not rise",
        "repeated_key": "a key stands there twice",
        "unknown_band": "the scale has no such class",
        "unknown_veto": "the sheet has no such veto",
        "no_records": "an attainment does not know its unit and indicator",
        "several_indicators": "there are several indicators, name one",
    },
}


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
