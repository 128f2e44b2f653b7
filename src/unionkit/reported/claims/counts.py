"""Bare counts: a claim only behind a verb of result, or where the target is named behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.reported.claims.claim import Measure
from unionkit.reported.claims.lexicon import RESULT_VERBS, SUBJECTS, TARGET_WORDS, WORD, pattern
from unionkit.reported.claims.sentence import Draft, Sentence

if TYPE_CHECKING:
    from unionkit.reported.claims.shapes import Amount

__all__ = ["take_up_counts"]

_AIM: Final = 80
"""How far behind a count its target may be named."""


def take_up_counts(sentence: Sentence) -> None:
    """Add the counts of a sentence that are claims and belong to no percentage yet."""
    taken = {id(part) for draft in sentence.drafts for part in (draft.actual, draft.target)}
    for place, amount in enumerate(sentence.amounts):
        if id(amount) in taken:
            continue
        draft = _with_aim(
            sentence, amount, [o for o in sentence.amounts[place + 1 : place + 4] if id(o) not in taken]
        ) or _told(sentence, amount)
        if draft is not None:
            taken.add(id(draft.target))
            sentence.drafts.append(draft)


def _with_aim(sentence: Sentence, amount: Amount, following: list[Amount]) -> Draft | None:
    """Find a target named behind a count: "surpassing the target of B", "(vượt N đơn vị so với chỉ tiêu)"."""
    for other in following:
        if other.start > amount.end + _AIM:
            break
        gap, behind = sentence.text[amount.end : other.start], sentence.after(other.end, 60)
        draft = Draft(actual=amount, measure=Measure.ATTAINMENT, start=amount.start, end=other.end)
        if pattern(_AIMED).search(gap):
            draft.target = other
            return draft
        over = pattern(r"^[^.;0-9]{0,50}(?:\(|,\s?)(?:vượt|tăng)\s$").match(gap)
        against = pattern(rf"^\s(?:{WORD}\s){{1,3}}so với\s(?:\w+\s)?{TARGET_WORDS}").match(behind)
        if over and against and isinstance(amount.value, int) and isinstance(other.value, int):
            draft.target_value, draft.settled_by = amount.value - other.value, "arithmetic"
            return draft
    return None


_AIMED: Final = (
    r"(?:surpassing|exceeding|over|vượt|so với)\s(?:the |its )?"
    r"(?:target of|plan of|chỉ tiêu(?: là)?|kế hoạch(?: là)?)\s$"
)


def _told(sentence: Sentence, amount: Amount) -> Draft | None:
    """Make a claim of a count behind a verb of result that is told as done: by a word, or by who did it."""
    before, after = sentence.before(amount.start, 60), sentence.after(amount.end, 20)
    if amount.unit is None and pattern(r"^\s?(?:đồng|vnđ|usd)\b").match(after) is None:
        return None
    verb = pattern(rf"\b{RESULT_VERBS}(?P<more>(?:\s(?:mới|thêm|được|hơn|gần|trên))*)\s$").search(before)
    if verb is None:
        return None
    clause = pattern(r"[,;:(]").split(sentence.before(amount.start - len(before) + verb.start()))[-1]
    done = "được" in verb["more"] or "thêm" in verb["more"]
    if not done and pattern(rf"\b(?:đã|have|has|had|{SUBJECTS})\b").search(clause) is None:
        return None
    return Draft(actual=amount, start=amount.start, end=amount.end)
