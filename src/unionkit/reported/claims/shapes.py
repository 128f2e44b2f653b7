"""The shapes in which figures are printed: percentages, fractions and counts, found in one sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.errors import NumberFormatError
from unionkit.reported.claims.lexicon import APPROXIMATOR, NUMBER, POWER, TARGET_WORDS, UNITS, WORD, pattern
from unionkit.reported.numbers import APPROXIMATORS, Approximation, PrintedNumber, read_number

if TYPE_CHECKING:
    import re

__all__ = ["Amount", "FractionShape", "Percentage", "amounts", "approximation_before", "fractions", "percentages"]

_BEFORE: Final = r"(?<![0-9.,/])"
_COUNT: Final = rf"{NUMBER}(?:\s?{POWER}\b(?:\s{NUMBER}\s?{POWER}\b){{0,3}}+)?+"
_CURRENCY: Final = r"(?:\s?(?:đồng|đ|vnđ|vnd|usd)\b)?"
# Long expressions that are used for every figure are put together once.
_QUALIFIED: Final = rf"(?:^|[^\w])({APPROXIMATOR})\s*$"
_UNIT_BEHIND: Final = rf"^{_CURRENCY}\s{{0,2}}(?:more |new |mới |ưu tú |thêm )*({UNITS})\b"


@attrs.frozen(kw_only=True)
class Amount:
    """A count or an amount of money, with the noun that follows it."""

    number: PrintedNumber
    unit: str | None
    start: int
    end: int

    @property
    def value(self) -> int | Decimal:
        """The reading: separators in a count mark groups."""
        return self.number.value


@attrs.frozen(kw_only=True)
class FractionShape:
    """Two amounts of which the first is a part or result of the second."""

    actual: Amount
    target: Amount
    start: int
    end: int
    day_and_month: str | None
    """The text without zeros, where it could be a day and a month; None where it could not."""

    @property
    def could_be_date(self) -> bool:
        """Whether the numbers could be a day and a month."""
        return self.day_and_month is not None


@attrs.frozen(kw_only=True)
class Percentage:
    """A number with a percent sign; `end` is behind the sign, and a lost decimal mark leaves an alternative."""

    number: PrintedNumber
    start: int
    end: int
    alternatives: tuple[int | Decimal, ...] = ()


def approximation_before(text: str, place: int) -> Approximation | None:
    """Read a word or sign such as gần or ≥ that stands right before a number."""
    match = pattern(_QUALIFIED).search(text[max(0, place - 20) : place])
    return APPROXIMATORS[match[1]] if match else None


def unit_after(after: str) -> str | None:
    """Read the noun that follows a number, with the words that belong to it; the mark of a note leaves a blank more."""
    match = pattern(_UNIT_BEHIND).match(after)
    return match[1] if match else None


def _amount(text: str, start: int, end: int) -> Amount | None:
    try:
        number = read_number(text[start:end], whole=True)
    except NumberFormatError:
        return None
    approximation = approximation_before(text, start)
    if approximation is not None:
        number = attrs.evolve(number, approximation=approximation)
    return Amount(number=number, unit=unit_after(text[end : end + 60]), start=start, end=end)


def percentages(text: str) -> list[Percentage]:
    """Find the percentages of a sentence."""
    found: list[Percentage] = []
    for match in pattern(rf"{_BEFORE}(?:(?P<lost>[0-9]{{1,3}} [0-9]{{1,2}})|{NUMBER})\s?%").finditer(text):
        digits = match[0].rstrip("% ")
        try:
            # "147 6%": the decimal mark was lost on the way.
            number = read_number((digits.replace(" ", ",") if match["lost"] else digits) + "%")
        except NumberFormatError:
            continue
        others = number.alternatives or ((Decimal(digits.split()[-1]),) if match["lost"] else ())
        found.append(Percentage(number=number, start=match.start(), end=match.end(), alternatives=others))
    return found


def fractions(text: str) -> list[FractionShape]:
    """Find the fractions of a sentence: 15/9, 1.018 người/1.026 người, 159 … trong tổng số 176."""
    found = [*_slashed(text), *_worded(text)]
    found.sort(key=lambda fraction: fraction.start)
    kept: list[FractionShape] = []
    for fraction in found:
        if not kept or fraction.start >= kept[-1].end:
            kept.append(fraction)
    return kept


_SLASHED: Final = (
    rf"{_BEFORE}(?P<above>{_COUNT})(?P<unit>(?:\s?{WORD}){{0,3}}?)\s?/\s?(?:(?:{APPROXIMATOR}|{TARGET_WORDS})\s)?"
    rf"(?P<below>{_COUNT})"
    r"(?![0-9/]|[.,][0-9]|\s?%)"
)
_MEMBERS: Final = r"đoàn viên|đv|đvcđ|hội viên|thành viên|members|union members"
_WORKERS: Final = (
    r"lao động|lđ|cnvclđ|cbccvclđ|cnlđ|nlđ|công nhân|người|cán bộ|giáo viên|giảng viên|nhân viên|viên chức"
    r"|workers|employees"
)


def _slashed(text: str) -> list[FractionShape]:
    found: list[FractionShape] = []
    for match in pattern(_SLASHED).finditer(text):
        unit = match["unit"].strip()
        behind = text[match.end("below") : match.end("below") + 40]
        if unit and not _comparable(unit, behind):
            continue
        fraction = _fraction(text, match)
        if fraction is not None:
            found.append(fraction)
    return found


def _comparable(above: str, behind: str) -> bool:
    """Tell whether two nouns can stand above and below one line: the same, or members and workers."""
    below = pattern(rf"^\s*({WORD}(?:\s{WORD})?)").match(behind)
    if below is None:
        return True
    if pattern(rf"(?:{_MEMBERS})$").search(above) and pattern(rf"^\s*(?:{_WORKERS})\b").match(behind):
        return True
    first = below[1].split()[0]
    return behind.strip().startswith(above) or above.endswith(first) or above.startswith(first)


_WORDED: Final = (
    rf"{_BEFORE}(?P<above>{_COUNT})"
    rf"(?:(?:\s{WORD}){{0,4}}?\s(?:trong tổng số|trong số|trên tổng số|out of|of the)|\s(?:trên|of))"
    rf"\s(?P<below>{_COUNT})(?![0-9/%]|[.,][0-9]|\s?%)(?=\s{WORD}|\s*[,.;)]|\s*$)"
)
# The whole first, then the part of it, counted in the same noun: “trong tổng số 47 kiến nghị …, 39 kiến nghị …”.
_WHOLE_FIRST: Final = (
    rf"\b(?:trong tổng số|trong số|of the)\s(?P<below>{_COUNT})\s(?P<noun>{WORD})[^.;%0-9]{{0,80}}?[,\s]"
    rf"(?P<above>{_COUNT})\s(?P=noun)\b"
)
_INVERTED: Final = rf"{_BEFORE}(?P<below>{_COUNT})[^\d、。]{{0,6}}?(?:中|のうち)(?P<above>{_COUNT})"


def _worded(text: str) -> list[FractionShape]:
    matches = [match for shape in (_WORDED, _WHOLE_FIRST, _INVERTED) for match in pattern(shape).finditer(text)]
    return [fraction for match in matches if (fraction := _fraction(text, match)) is not None]


def _fraction(text: str, match: re.Match[str]) -> FractionShape | None:
    start, end = match.span()
    above, below = _amount(text, *match.span("above")), _amount(text, *match.span("below"))
    power = pattern(rf"\s?{POWER}$").search(match["below"])
    if above is not None and power is not None and not pattern(rf"{POWER}$").search(match["above"]):
        # 2.150/2.000 triệu đồng: the word stands for both.
        above = attrs.evolve(
            above, number=attrs.evolve(read_number(match["above"] + power[0]), approximation=above.number.approximation)
        )
    if above is None or below is None:
        return None
    is_date = pattern(r"(?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|1[0-2])").fullmatch(match[0]) is not None
    day = "/".join(part.lstrip("0") for part in match[0].split("/")) if is_date else None
    return FractionShape(actual=above, target=below, start=start, end=end, day_and_month=day)


def amounts(text: str, taken: list[tuple[int, int]]) -> list[Amount]:
    """Find the counts of a sentence that are neither percentages nor in a fraction."""
    found: list[Amount] = []
    place = 0
    for match in pattern(rf"{_BEFORE}{_COUNT}(?![0-9]|\s?[%/])").finditer(text):
        while place < len(taken) and taken[place][1] <= match.start():
            place += 1
        if place < len(taken) and taken[place][0] < match.end():
            continue
        amount = _amount(text, *match.span())
        if amount is not None:
            found.append(amount)
    return found
