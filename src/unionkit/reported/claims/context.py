"""What the words around a figure say of it: planned or done, what it measures, of what base, which indicator."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.reported.claims.claim import Measure
from unionkit.reported.claims.lexicon import (
    ABSENT,
    PLANS,
    POPULATIONS,
    RESULTS,
    TARGET_WORDS,
    WORD,
    pattern,
)
from unionkit.targets import indicators

if TYPE_CHECKING:
    import re

    from unionkit.targets.indicators import Indicator

__all__ = [
    "OF_TARGET",
    "Outlook",
    "base_after",
    "excess_word",
    "indicator_of",
    "is_compared",
    "is_excess_behind",
    "is_named_rate",
    "measure_of",
]


@attrs.frozen
class Outlook:
    """Where the words of a sentence speak of plans and of results: gone through once, and not anew for each figure.

    Attributes:
        plans: where words of plans end.
        results: where words of results begin and end.
    """

    plans: list[int]
    results: list[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> Outlook:
        """Look through a sentence."""
        plans = [match.end() for match in pattern(rf"\b{PLANS}\b").finditer(text)]
        return cls(plans, [match.span() for match in pattern(rf"\b{RESULTS}\b").finditer(text)] if plans else [])

    def is_planned(self, place: int) -> bool:
        """Tell from the words before a figure in its sentence whether it is still to be done."""
        plan = bisect_right(self.plans, place)
        return plan > 0 and not any(self.plans[plan - 1] <= start and end <= place for start, end in self.results)


def measure_of(before: str, after: str) -> Measure | None:
    """Tell from the words around a percentage what it measures; None where it is no figure of a report.

    Args:
        before: what stands before the number, in the same sentence.
        after: what stands after the percent sign, in the same sentence.
    """
    lead = before[-40:]
    is_rate = pattern(_OTHER_RATES).match(after) is not None and pattern(_DONE_BEFORE).search(lead) is None
    if is_rate or pattern(_RULE_BEFORE).search(lead):
        return None
    return _measure_told_before(lead, after) or _measure_told_behind(before, after)


def _measure_told_before(lead: str, after: str) -> Measure | None:
    if pattern(_CHANGE_BEFORE).search(lead):
        return Measure.GROWTH
    if pattern(r"\bbằng\s(?:\w+\s)?$").search(lead) and not pattern(rf"^.{{0,12}}{TARGET_WORDS}").match(after):
        return Measure.RATIO if "so với" in after[:20] else Measure.SHARE
    if pattern(_SHARE_BEFORE).search(lead):
        return Measure.SHARE
    if pattern(_OF_TARGET).match(after) or pattern(_DONE_OR_REACHED).search(lead):
        return Measure.ATTAINMENT
    return None


def _measure_told_behind(before: str, after: str) -> Measure | None:
    counts_population = pattern(_POPULATION_BEHIND).match(after) is not None
    counts_some = pattern(_SOME_BEFORE).search(before[-12:]) and pattern(rf"^\s(?!{_PREPOSITION}){WORD}").match(after)
    named_rate = before.endswith(": ") and pattern(r"tỷ lệ|tỉ lệ|rate").search(before)
    in_brackets = before.endswith("(") and after.startswith(")")
    if counts_population or counts_some or named_rate or in_brackets or pattern(_SHARE_BEHIND).match(after):
        return Measure.SHARE
    return Measure.SHARE if before.endswith(f"{ABSENT}: ") else None


_CHANGE_BEFORE: Final = (
    r"(?:\btăng|\bgiảm|\bup|\bdown|(?:increase|rise|growth|decrease|drop|fall) of)\s(?:thêm\s|hơn\s|gần\s|khoảng\s)*$"
)
OF_TARGET: Final = r"of (?:(?:the|its|their) )?(?:annual |yearly |assigned )?(?:target|plan)\b"
_OF_TARGET: Final = rf"^\)?\s*(?:so\s?(?:với)?\s*)?(?:{TARGET_WORDS}|{OF_TARGET})"
_SOME_BEFORE: Final = r"\b(?:có|còn|gần|hơn|trên|khoảng)\s$"
_PREPOSITION: Final = r"(?:cho|với|tại|từ|để|trên|khi|on|for|to|off)\b"
_POPULATION_BEHIND: Final = rf"^\s*(?!{_PREPOSITION}){POPULATIONS}\b"
_OTHER_RATES: Final = (
    r"^\s*(?:kinh phí|quỹ|tiền|lương|mức|mệnh giá|đơn giá|giá|vé|lãi|thuế|phí|học phí|viện phí|chi phí|doanh thu|/)"
)
_RULE_BEFORE: Final = r"\b(?:phải|ưu đãi|giảm giá|chiết khấu|tối thiểu|trích|lãi suất|ít nhất)\s(?:\w+\s){0,2}$"
_APPROXIMATELY: Final = r"(?:\b(?:gần|hơn|trên|khoảng|tới|đến|nearly|over|more than|about|dưới)\s|[≈~>≥])?"
_SHARE_BEFORE: Final = (
    r"(?:chiếm(?: tỷ lệ| tỉ lệ)?|tỷ lệ|tỉ lệ|tương đương|tương ứng|=|accounting for|representing|accounts? for"
    r"|making up|rate of)"
    rf"(?: là)?\s*:?\s*{_APPROXIMATELY}$"
)
_DONE_BEFORE: Final = (
    r"(?:đ[aạ]t(?: được)?(?: tỷ lệ| tỉ lệ| mức| lần lượt)?|hoàn thành|lần lượt đạt|chiếm"
    r"|reach(?:ing|ed)?|achiev(?:ing|ed)|attain(?:ing|ed))"
    rf"\s*:?\s*{_APPROXIMATELY}$"
)
_REACHED_BEFORE: Final = rf"(?:alcanzando una tasa del|là|is|was|at|được|equal to)\s*:?\s*{_APPROXIMATELY}$"
_DONE_OR_REACHED: Final = f"{_DONE_BEFORE}|{_REACHED_BEFORE}"
_SHARE_BEHIND: Final = rf"^\s(?:of|de|des)\s|^\s\w+ing\s|^\s(?:in|năm)\s{ABSENT}|^に"


def excess_word(before: str) -> str | None:
    """Give the words of excess that stand right before a percentage ("vượt hơn"), or None."""
    lead = before[-40:]
    match = pattern(
        r"\b(?:vượt|exceed(?:ing|ed)?|surpass(?:ing|ed)?)"
        r"(?:\s(?:mức|chỉ tiêu|kế hoạch|hơn|gần|trên|khoảng|by|the|its|annual|yearly|plan|target|nearly|over|about))*"
        r"\s*$"
    ).search(lead)
    # “đạt và vượt 100%” is no excess.
    return None if match is None or pattern(r"đ[aạ]t và\s*$").search(lead[: match.start()]) else match[0]


def is_excess_behind(after: str) -> bool:
    """Tell whether words behind a percentage make an excess of it: "16% higher than the target"."""
    higher = r"^\s(?:higher|more|above|over|cao hơn|nhiều hơn)\s(?:than\s|so với\s)?(?:the\s)?"
    return pattern(rf"{higher}{TARGET_WORDS}\b").match(after) is not None


def is_named_rate(before: str) -> bool:
    """Tell whether a percentage in brackets stands behind the word for a target: "kế hoạch (70%)"."""
    return is_compared(before) or pattern(rf"{TARGET_WORDS}[^0-9%,;]{{0,20}}\($").search(before[-90:]) is not None


def is_compared(before: str) -> bool:
    """Tell whether a percentage is the target that a result is compared with: "so với chỉ tiêu kế hoạch (70%)"."""
    compared = (
        rf"(?:so\s?(?:với)?\s|thấp hơn\s|cao hơn\s)[^0-9%,;]{{0,40}}{TARGET_WORDS}[^0-9%,;]{{0,25}}(?:\(|là\s|of\s)$"
    )
    return pattern(compared).search(before[-90:]) is not None


def base_after(after: str) -> str | None:
    """Give what a percentage is said to be of, from the words behind it."""
    match = pattern(
        r"^\)?\s*(?:so\s(?:với\s)?|of the\s|trên\s)?"
        r"((?:chỉ tiêu|kế hoạch|dự toán|nghị quyết|tổng số|target|plan)[^.,;:()0-9]{0,60}(?![^\W\d_]))"
    ).match(after)
    if match is None:
        return None
    return " ".join(pattern(r"\s(?:và|and|với|with|là)\b.*").sub("", match[1].replace(ABSENT, "")).split())


_INDICATORS: Final[tuple[tuple[Indicator, str], ...]] = (
    (indicators.PARTY_REFERRALS, r"giới thiệu[^;]*đảng|cho đảng|to the party|al partido"),
    (indicators.WORKER_CONFERENCES, r"hội nghị (?:người lao động|nlđ)|hn nlđ|worker(?:s'?)? conference"),
    (indicators.CADRE_CONFERENCES, r"hội nghị (?:cán bộ|cbcc)|civil.servant conference"),
    (indicators.RENEWED_COLLECTIVE_AGREEMENTS, r"ký lại[^;]*(?:thỏa ước|thoả ước|tưlđtt)"),
    (indicators.NEW_COLLECTIVE_AGREEMENTS, r"(?:ký|sign)[^;]*(?:thỏa ước|thoả ước|tưlđtt|collective)"),
    (indicators.CONGRESS_HELD, r"đại hội|congress"),
    (indicators.DUES_COLLECTED, r"đoàn phí|công đoàn phí|union dues"),
    (indicators.FUND_COLLECTED, r"kinh phí công đoàn|thu kinh phí|union fund"),
    (
        indicators.NEW_GRASSROOTS_UNIONS,
        r"(?:thành lập|establish|found)[^;]*(?:công đoàn cơ sở|cđcs|cđ cơ sở|grassroots|đơn vị)",
    ),
    (indicators.NEW_MEMBERS, r"(?:kết nạp|phát tri?ển|admit|develop|new)[^;]*(?:đoàn viên|đv|members|người)"),
)


def indicator_of(before: str, behind: str) -> Indicator | None:
    """Tell what is counted: by the clause of the figure where it tells, else by the sentence before it.

    Args:
        before: what stands before the figure, from the figure before it on.
        behind: the figure and what follows it in its clause.
    """
    clause = pattern(r"[,;:(]").split(before)[-1]
    for words in (clause + behind, before + behind):
        found = [(match.start(), rank) for rank, match in enumerate(_searched(words)) if match is not None]
        if found:
            # What begins first is the verb of the clause; of two that begin together the more special is meant.
            return _INDICATORS[min(found)[1]][0]
    return None


def _searched(words: str) -> list[re.Match[str] | None]:
    return [pattern(expression).search(words) for _, expression in _INDICATORS]
