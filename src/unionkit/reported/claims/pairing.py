"""Which parts a percentage belongs to: by where it stands, by the words between, and by arithmetic."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from typing import Final

import attrs

from unionkit.reported.claims import context
from unionkit.reported.claims.arithmetic import fitting_pair
from unionkit.reported.claims.claim import Measure
from unionkit.reported.claims.lexicon import ABSENT, PLANS, TARGET_WORDS, UNITS, pattern
from unionkit.reported.claims.sentence import Draft, Sentence
from unionkit.reported.claims.shapes import Amount, Percentage, approximation_before

__all__ = ["take_up"]

_FAR: Final = 60
"""A percentage farther behind a fraction than this belongs to it only if it fits."""
_NEAR: Final = 25
"""A fraction right behind a percentage stands no farther from it than this."""
_REACH: Final = 90
"""How far behind a percentage its count or its target may stand."""
_FEW: Final = 6
"""How many amounts on either side of a percentage are looked at."""


def take_up(sentence: Sentence, place: int) -> None:
    """Add a percentage of a sentence to the figure it belongs to, or make a claim of its own of it.

    Args:
        sentence: the sentence; its drafts are changed or added to.
        place: which of its percentages.
    """
    percentage = sentence.percentages[place]
    before, after = sentence.before(percentage.start), sentence.after(percentage.end)
    excess = context.excess_word(before)
    is_excess = excess is not None or context.is_excess_behind(after)
    measure = Measure.ATTAINMENT if is_excess else context.measure_of(before, after)
    if measure is None:
        return
    approximation = approximation_before(sentence.text, percentage.start)
    number = attrs.evolve(percentage.number, approximation=approximation or percentage.number.approximation)
    value, added = Decimal(number.value), 100 if is_excess else 0
    start = percentage.start - len(excess or "")
    draft = Draft(
        percentage=attrs.evolve(percentage, number=number, start=start),
        percent=value + added,
        added=added,
        measure=measure,
        alternatives=tuple(other + added for other in percentage.alternatives),
        start=start,
        end=percentage.end,
    )
    if context.is_named_rate(before):
        # “đạt 9/10 chỉ tiêu (90%)” is the share of the fraction, “so với kế hoạch (70%)” the target of another figure.
        _join_fraction(sentence, place, draft, if_it_fits=context.is_compared(before))
        return
    if measure is Measure.GROWTH:
        draft.actual = _count_before(sentence, place)
    elif _join_fraction(sentence, place, draft):
        return
    elif pattern(_IN_TURN).search(before[-40:]) is None and (is_excess or _is_predicate(before, after)):
        _find_parts(sentence, place, draft)
    elif sentence.amounts:
        draft.target = _whole_behind(sentence, percentage)
    if is_excess and draft.actual is None:
        # Without a result “vượt 50%” may say that half is done, or that half as much again was done.
        half_done = value >= 50 or pattern(_MID_YEAR).search(sentence.text) is not None
        draft.percent, draft.alternatives = (value, (value + 100,)) if half_done else (value + 100, (value,))
    if draft.actual is not None:
        draft.widen(draft.actual.start, draft.actual.end)
    sentence.drafts.append(draft)


def _join_fraction(sentence: Sentence, place: int, draft: Draft, *, if_it_fits: bool = False) -> bool:
    """Join a percentage to the fraction before it, or to one right behind it, where it belongs to it."""
    percentage = sentence.percentages[place]
    previous_end = sentence.percentages[place - 1].end if place else 0
    open_fractions = [item for item in sentence.drafts if item.target is not None and item.percentage is None]
    behind = next((item for item in open_fractions if percentage.end <= item.start <= percentage.end + _NEAR), None)
    ahead = [item for item in open_fractions if previous_end <= item.start and item.end <= percentage.start]
    for fraction in (*ahead[-1:], behind):
        if fraction is None or fraction.actual is None or fraction.target is None or draft.percentage is None:
            continue
        pair = _settle(draft, fraction.actual, fraction.target)
        gap = sentence.text[fraction.end : percentage.start]
        if pair is None and (if_it_fits or fraction is behind or not _is_adjacent(gap) or _is_said_of_each(draft, gap)):
            continue
        if pair is not None and pair != (fraction.actual.value, fraction.target.value):
            draft.settled_by = "arithmetic"
        fraction.settled_by = draft.settled_by
        fraction.values, fraction.measure = pair, draft.measure
        fraction.percentage, fraction.percent = draft.percentage, draft.percent
        fraction.alternatives = draft.alternatives
        fraction.widen(draft.start, draft.end)
        return True
    return False


def _settle(draft: Draft, actual: Amount, target: Amount) -> tuple[int | Decimal, int | Decimal] | None:
    """Find readings of result, target and percentage that fit each other; the percentage keeps the one that does."""
    if draft.percentage is None:
        return None
    number = draft.percentage.number
    for reading in (number, *(number.read_as(other) for other in draft.percentage.alternatives)):
        pair = fitting_pair(actual.number, target.number, reading, Decimal(reading.value) + draft.added)
        if pair is not None:
            if reading is not number:
                draft.percentage = attrs.evolve(draft.percentage, number=reading, alternatives=())
                draft.percent, draft.settled_by = Decimal(reading.value) + draft.added, "arithmetic"
            draft.alternatives = ()
            return pair
    return None


def _is_adjacent(gap: str) -> bool:
    """Tell whether nothing but the noun of a fraction and words of reaching stand between it and a percentage."""
    if ";" in gap or any(char.isdigit() for char in gap) or pattern(rf"\b(?:{PLANS}|{_ANOTHER_TIME})\b").search(gap):
        return False
    return gap.rstrip().endswith("(") or "(" in gap[-20:] or len(gap) <= _FAR


def _is_said_of_each(draft: Draft, gap: str) -> bool:
    """Tell a percentage that each counted unit reached from that of their fraction: "8/12 huyện đạt trên 100% …"."""
    if draft.percentage is None or pattern(r"[,(:=–]").search(gap):
        return False
    return draft.percentage.number.approximation is not None or draft.percent == 100


_MID_YEAR: Final = rf"(?<!{ABSENT}){ABSENT} tháng|giữa|nửa|quý"
"""“6 tháng đầu năm”, of which the digit was taken out as that of a span of time."""
_ANOTHER_TIME: Final = "năm trước|cùng kỳ|năm ngoái|kỳ trước|nhiệm kỳ trước|last year|a year earlier"
_IN_TURN: Final = r"\b(?:lần lượt|respectively)\s(?:là\s|đạt\s)?$"
_PREDICATE: Final = (
    r"(?:chiếm|đ[aạ]t|hoàn thành|tỷ lệ|tỉ lệ|bằng|tương đương|tương ứng|=|\(|reaching|reached|accounting for"
    r"|representing|making up|equal to|una tasa del|rate of)"
    r"\s*(?:\w+\s){0,2}$"
)


_UNIT_COUNTED: Final = rf"^\s{UNITS}\b"


def _is_predicate(before: str, after: str) -> bool:
    """Tell a percentage that is said of a figure from one that counts a population itself (92% doanh nghiệp …)."""
    if pattern(_PREDICATE).search(before[-30:]) is None:
        return pattern(rf"^\s{context.OF_TARGET}").match(after) is not None
    of_target = pattern(rf"^\)?\s*(?:so\s(?:với\s)?)?{TARGET_WORDS}").match(after) is not None
    return of_target or pattern(_UNIT_COUNTED).match(after) is None or "với" in after[:60]


def _find_parts(sentence: Sentence, place: int, draft: Draft) -> None:
    """Find the count and the target of a percentage that stands with no fraction."""
    percentage = sentence.percentages[place]
    actual = _count_before(sentence, place) or _count_behind(sentence, percentage)
    if actual is None and place and sentence.drafts:
        # One result against two bases: “đạt 354% chỉ tiêu giai đoạn 1, đạt 141% chỉ tiêu cả hai”.
        gap = sentence.text[sentence.percentages[place - 1].end : percentage.start]
        if pattern(TARGET_WORDS).search(gap) and not any(char.isdigit() for char in gap):
            actual = sentence.drafts[-1].actual
    if actual is None:
        return
    draft.actual = actual
    first = bisect_right(sentence.amounts, percentage.start, key=lambda amount: amount.start)
    for amount in sentence.amounts[max(0, first - _FEW) : first + _FEW]:
        if amount is not actual and _take_target(sentence, percentage, draft, actual, amount):
            return


def _count_before(sentence: Sentence, place: int) -> Amount | None:
    """Take the count that a percentage is said of: the nearest that is no running total and no by-product."""
    end = sentence.percentages[place].start
    floor = sentence.percentages[place - 1].end if place else 0
    floor = max([floor, *(shape.end for shape in sentence.fractions if shape.end <= end)])
    last = bisect_right(sentence.amounts, end, key=lambda amount: amount.end)
    near = [amount for amount in sentence.amounts[max(0, last - _FEW) : last] if floor <= amount.start]
    for unlike in (
        f"{_RUNNING_TOTAL}|{_BY_PRODUCT}|{_TARGET}",
        f"{_RUNNING_TOTAL}|{_TARGET}",
        _RUNNING_TOTAL,
        _NOTHING,
    ):
        likely = [amount for amount in near if not pattern(unlike).search(sentence.before(amount.start, 40))]
        if likely:
            return likely[-1]
    return None


_NOTHING: Final = r"(?!)"
_RUNNING_TOTAL: Final = r"(?:(?<!trở )\blên|nâng tổng|bringing the total to|\bto)\s(?:\w+\s)?$"
_TARGET: Final = rf"{TARGET_WORDS}\s(?:(?:được|đã|giao|năm|là|of)\s)*$"
_BY_PRODUCT: Final = r"\b(?:với|with|cho|for|từ)\s$"


def _count_behind(sentence: Sentence, percentage: Percentage) -> Amount | None:
    """Take a count behind its percentage: "đạt 232,3% chỉ tiêu với 696.948 sáng kiến"."""
    place = bisect_left(sentence.amounts, percentage.end, key=lambda amount: amount.start)
    if place == len(sentence.amounts) or sentence.amounts[place].start > percentage.end + _REACH:
        return None
    first = sentence.amounts[place]
    return first if pattern(r"\b(?:với|with)\s$").search(sentence.before(first.start, 8)) else None


def _whole_behind(sentence: Sentence, percentage: Percentage) -> Amount | None:
    """Take the whole of a percentage of a population: "62,7% doanh nghiệp trong tổng số 42.159 doanh nghiệp"."""
    place = bisect_left(sentence.amounts, percentage.end, key=lambda amount: amount.start)
    for amount in sentence.amounts[place : place + 1]:
        gap = sentence.text[percentage.end : amount.start]
        if len(gap) <= _FAR and pattern(r"(?:trong tổng số|trong số|trên tổng số|out of)\s$").search(gap):
            return amount
    return None


def _take_target(sentence: Sentence, percentage: Percentage, draft: Draft, actual: Amount, amount: Amount) -> bool:
    """Take an amount as the target of a count where the words name it or the arithmetic settles it."""
    if draft.percentage is None:
        return False
    gap = sentence.text[percentage.end : amount.start] if amount.start >= percentage.end else ""
    if gap and len(gap) < _FAR and pattern(r"\(vượt\s$").search(gap):
        if not isinstance(actual.value, int) or not isinstance(amount.value, int):
            return False
        draft.target_value, draft.settled_by = actual.value - amount.value, "arithmetic"
        return True
    # “đạt 60% kế hoạch và kết nạp 710 …” goes on to another figure.
    behind_word = rf"{TARGET_WORDS}(?:(?!\b(?:và|and)\b)[^0-9;%),]){{0,40}}$"
    named = 0 < len(gap) <= _REACH and pattern(behind_word).search(gap) is not None
    if not named and not _is_cued(sentence, amount, actual, gap):
        return False
    pair = _settle(draft, actual, amount)
    if pair is None and not named:
        return False
    draft.target, draft.values = amount, pair
    draft.settled_by = draft.settled_by if named else "arithmetic"
    draft.end = max(draft.end, amount.end)
    return True


_PLAN_BEFORE: Final = rf"{TARGET_WORDS}(?:(?!\b(?:và|and)\b)[^0-9;%]){{0,30}}$"


def _is_cued(sentence: Sentence, amount: Amount, actual: Amount, gap: str) -> bool:
    """Tell whether the words allow that an amount is the whole or plan of a count, so that arithmetic may settle it."""
    if pattern(_PLAN_BEFORE).search(sentence.before(amount.start, 50)) is not None:
        return True
    if amount.end > actual.start:
        return "(" in gap
    between = sentence.text[amount.end : actual.start]
    return (
        "thực hiện" in between
        or "trong đó" in between
        or pattern(r"(?:trong tổng số|trong số|trong|tổng số|of the|out of)\s$").search(
            sentence.before(amount.start, 20)
        )
        is not None
    )
