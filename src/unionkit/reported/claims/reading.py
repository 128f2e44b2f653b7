"""Putting shapes, context and arithmetic together: the claims of a text."""

from __future__ import annotations

from typing import Final

import attrs

from unionkit.checking import checked_text
from unionkit.reported.claims import context
from unionkit.reported.claims.claim import Claim
from unionkit.reported.claims.counts import take_up_counts
from unionkit.reported.claims.folding import Folded, fold, sentences
from unionkit.reported.claims.lexicon import pattern
from unionkit.reported.claims.look_alikes import without_look_alikes
from unionkit.reported.claims.pairing import take_up
from unionkit.reported.claims.sentence import Draft, Sentence
from unionkit.reported.claims.shapes import unit_after

__all__ = ["read_claims"]

_LINE_ENDS: Final = str.maketrans("\n\r\t", "   ")


def read_claims(text: str) -> tuple[Claim, ...]:
    """Find the figures that a report claims: results with their targets, percentages, shares and counts.

    Fractions (15/9, 832/2.500, 159 trong tổng số 176), percentages with or without their parts, excess ("vượt 46,5%"
    is 146,5%), and bare counts behind a verb of result are found, in Vietnamese first and in English where the
    notation carries. Dates, numbers of documents, terms, thresholds, rates and prices are left alone. What is still to
    be done has `planned`.

    Args:
        text: any text; a sentence of more than 1,500 characters is read in pieces, and a number of more than 30
            digits is left alone.

    Returns:
        The claims in the order of the text. Nothing is raised, whatever the text; time grows with its length.

    Raises:
        TypeError: it is no text.

    Examples:
        >>> import unionkit as uk
        >>> claim, = uk.read_claims("Trong quý 1/2023, quận kết nạp được 832/2.500 đoàn viên (đạt 33,3% chỉ tiêu năm).")
        >>> claim.actual, claim.target, claim.percent, claim.indicator.id, claim.base
        (832, 2500, Decimal('33.3'), 'new_members', 'chỉ tiêu năm')
        >>> uk.read_claims("Kế hoạch số 135/KH-TLĐ ngày 24/9/2021, nhiệm kỳ 2023 - 2028")
        ()
    """
    folded = fold(checked_text(text, "the text"))
    claims: list[Claim] = []
    for start, end in sentences(folded.cased):
        sentence = folded.text[start:end].translate(_LINE_ENDS)
        # Most sentences hold no figure: a look at their characters is quicker than the shapes.
        if pattern("[0-9]").search(sentence):
            drafts = _claims(Sentence(without_look_alikes(sentence)))
            claims += [_placed(claim, folded, start) for claim in drafts]
    return tuple(claims)


def _placed(claim: Claim, folded: Folded, offset: int) -> Claim:
    start, end = folded.place(claim.start + offset), folded.place(claim.end + offset)
    return attrs.evolve(claim, start=start, end=end)


def _claims(sentence: Sentence) -> list[Claim]:
    for place in range(len(sentence.percentages)):
        take_up(sentence, place)
    take_up_counts(sentence)
    drafts = sorted(sentence.drafts, key=lambda draft: (draft.start, draft.end))
    floors = [0, *(draft.end for draft in drafts)]
    outlook = context.Outlook.of(sentence.text)
    return [_claim(sentence, outlook, draft, floor) for draft, floor in zip(drafts, floors, strict=False)]


def _claim(sentence: Sentence, outlook: context.Outlook, draft: Draft, floor: int) -> Claim:
    percentage = draft.percentage
    actual = None if draft.actual is None else draft.actual.value
    target = draft.target_value if draft.target is None else draft.target.value
    if draft.values is not None:
        actual, target = draft.values
    number = draft.actual.number if draft.actual is not None else None if percentage is None else percentage.number
    units = [part.unit for part in (draft.target, draft.actual) if part is not None and part.unit is not None]
    end = draft.end
    if percentage is None and (noun := unit_after(sentence.after(end, 60))):
        end = sentence.text.index(noun, end) + len(noun)
    if sentence.text.startswith(")", end) and "(" in sentence.text[draft.start : end]:
        end += 1
    return Claim(
        actual=actual,
        target=target,
        percent=draft.percent,
        percent_text=None if percentage is None else sentence.text[percentage.start : percentage.end],
        indicator=context.indicator_of(_words_before(sentence, draft, floor), _clause_behind(sentence, draft)),
        unit=units[0] if units else unit_after(sentence.after(draft.end, 60)),
        base=None if percentage is None else context.base_after(sentence.after(percentage.end, 90)),
        measure=draft.measure,
        approximation=None if number is None else number.approximation,
        percent_approximation=None if percentage is None else percentage.number.approximation,
        planned=outlook.is_planned(draft.start),
        alternatives=draft.alternatives,
        settled_by=draft.settled_by,
        start=draft.start,
        end=end,
    )


def _words_before(sentence: Sentence, draft: Draft, floor: int) -> str:
    return sentence.text[max(min(floor, draft.start), draft.start - 120) : draft.start]


def _clause_behind(sentence: Sentence, draft: Draft) -> str:
    """Give a claim and what follows it in its clause."""
    behind = sentence.after(draft.end, 80)
    stop = pattern(r"[,;:(]|\svà đạt\s").search(behind)
    return sentence.text[draft.start : draft.end] + behind[: stop.start() if stop else len(behind)]
