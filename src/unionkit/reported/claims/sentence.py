"""One sentence: its shapes, and the claims that are made of them step by step."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

import attrs

from unionkit.reported.claims.arithmetic import fits
from unionkit.reported.claims.claim import Measure
from unionkit.reported.claims.lexicon import RESULT_VERBS, WORD, pattern
from unionkit.reported.claims.shapes import (
    Amount,
    FractionShape,
    Percentage,
    amounts,
    fractions,
    percentages,
    unit_after,
)

__all__ = ["Draft", "Sentence"]


@attrs.define(kw_only=True, eq=False)
class Draft:
    """A claim in the making.

    Attributes:
        actual: the result, or None so far.
        target: the target or whole, or None so far.
        target_value: the target where it is worked out and not printed.
        values: the readings of result and target that the percentage settles.
        percentage: the percentage, or None so far.
        percent: its value as an attainment.
        added: 100 where the percentage was printed as an excess, else 0.
        measure: what it measures.
        alternatives: other readings of the percentage.
        settled_by: what settled a reading or a pairing.
        start: where it begins in the sentence.
        end: where it ends in the sentence.
    """

    actual: Amount | None = None
    target: Amount | None = None
    target_value: int | None = None
    values: tuple[int | Decimal, int | Decimal] | None = None
    percentage: Percentage | None = None
    percent: Decimal | None = None
    added: int = 0
    measure: Measure = Measure.COUNT
    alternatives: tuple[int | Decimal, ...] = ()
    settled_by: str | None = None
    start: int
    end: int

    def widen(self, start: int, end: int) -> None:
        """Let the claim reach as far as a further part of it."""
        self.start, self.end = min(self.start, start), max(self.end, end)


class Sentence:
    """One sentence, with what looks like a figure and is none already taken out of its text.

    Attributes:
        text: the text, in small letters.
        percentages: its percentages.
        fractions: its fractions.
        amounts: its other numbers.
        drafts: the claims made so far.
    """

    def __init__(self, text: str) -> None:
        self.text: str = text
        self.percentages: list[Percentage] = percentages(text)
        self.fractions: list[FractionShape] = [fraction for fraction in fractions(text) if self._is_fraction(fraction)]
        taken = [(shape.start, shape.end) for shape in self.percentages]
        taken += [(shape.start, shape.end) for shape in self.fractions]
        self.amounts: list[Amount] = amounts(text, sorted(taken))
        self.drafts: list[Draft] = [
            Draft(
                actual=shape.actual, target=shape.target, measure=Measure.ATTAINMENT, start=shape.start, end=shape.end
            )
            for shape in self.fractions
        ]

    def before(self, place: int, length: int = 1500) -> str:
        """Give what stands before a place."""
        return self.text[max(0, place - length) : place]

    def after(self, place: int, length: int = 1500) -> str:
        """Give what stands behind a place."""
        return self.text[place : place + length]

    def _fits_percentage_behind(self, shape: FractionShape) -> bool:
        """Tell whether a percentage right behind a fraction is its own: "Cam Lộ 6/8 (75%) xã"."""
        behind = next((item for item in self.percentages if item.start >= shape.end), None)
        if behind is None or behind.start > shape.end + 12:
            return False
        return fits(shape.actual.value, shape.target.value, behind.number, Decimal(behind.number.value))

    def _is_fraction(self, shape: FractionShape) -> bool:
        """Tell a fraction from a date by what stands around it, not by its value."""
        if not shape.could_be_date:
            return True
        before, after = self.before(shape.start, 70), self.after(shape.end, 60)
        if unit_after(after) or pattern(_PERCENT_BEHIND).match(after):
            return True
        if self._fits_percentage_behind(shape):
            return True
        if shape.day_and_month not in _HOLIDAYS and pattern(rf"^\s{WORD}").match(after):
            return True
        if pattern(rf"^\s{WORD}").match(after) and pattern(_RESULT_BEFORE).search(before):
            return True
        return (
            pattern(rf"(?:{RESULT_VERBS}[^.;0-9]{{0,40}}được|\bđoàn viên(?:\s{WORD})?|\bchỉ tiêu)\s$").search(before)
            is not None
        )


_HOLIDAYS: Final = frozenset(
    ("3/2", "8/3", "10/3", "26/3", "30/4", "1/5", "19/5", "1/6", "27/7", "28/7", "2/9", "15/10", "20/10", "20/11",
     "22/12")
)  # fmt: skip
"""Days that are named without the word “ngày”: Quốc khánh 2/9, ngày thành lập Công đoàn 28/7."""
_PERCENT_BEHIND: Final = r"^\s*[,(]?\s*(?:đ[aạ]t|chiếm|tỷ lệ|tỉ lệ|bằng)\s[^.;0-9]{0,12}[0-9]"
_RESULT_BEFORE: Final = r"\b(?:được|hoàn thành|đạt|có|còn)\s$"
