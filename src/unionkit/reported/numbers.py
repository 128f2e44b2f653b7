"""Reading printed numbers in Vietnamese and English notation, without ever guessing silently."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_text
from unionkit.errors import NumberFormatError
from unionkit.exact import with_places
from unionkit.text import plain, shortened
from unionkit.wording import checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["MAX_DIGITS", "MAX_LENGTH", "Approximation", "PrintedNumber", "read_number"]

MAX_LENGTH: Final = 200
"""A longer text is refused unread."""
MAX_DIGITS: Final = 30
"""A number with more digits is refused."""


class Approximation(Enum):
    """What a word or sign before a number says of it."""

    NEARLY = "nearly"
    """A little less than the number: gần, nearly."""
    OVER = "over"
    """More than the number: hơn, trên, over, >."""
    AT_LEAST = "at_least"
    """The number or more: ít nhất, at least, ≥."""
    UNDER = "under"
    """Less than the number: dưới, under, <."""
    AT_MOST = "at_most"
    """The number or less: tối đa, at most, ≤."""
    ABOUT = "about"
    """Near the number, on either side: khoảng, ước, about, ≈."""

    def label(self, lang: Lang) -> str:
        """Give the word that stands for it: "gần", "nearly"."""
        return _APPROXIMATIONS[checked_lang(lang)][self]

    @property
    def sign(self) -> str:
        """The sign that stands for it in a table: ">", "≥", "≈"."""
        return _SIGNS[self]

    @property
    def bound(self) -> str | None:
        """Which bound the number is: "lower", "upper", or None for ABOUT, which sets none."""
        if self is Approximation.ABOUT:
            return None
        return "lower" if self in (Approximation.OVER, Approximation.AT_LEAST) else "upper"

    def allows(self, exact: Fraction, printed: Fraction) -> bool | None:
        """Tell whether an exact number agrees with the printed one so qualified; None for ABOUT: it sets no bound."""
        if self.bound is None:
            return None
        if exact == printed:
            return self in (Approximation.AT_LEAST, Approximation.AT_MOST)
        return (exact > printed) is (self.bound == "lower")


_SIGNS: Final = {
    Approximation.NEARLY: "≲",
    Approximation.OVER: ">",
    Approximation.AT_LEAST: "≥",
    Approximation.UNDER: "<",
    Approximation.AT_MOST: "≤",
    Approximation.ABOUT: "≈",
}
_APPROXIMATIONS: Final = {
    "vi": {
        Approximation.NEARLY: "gần",
        Approximation.OVER: "hơn",
        Approximation.AT_LEAST: "ít nhất",
        Approximation.UNDER: "dưới",
        Approximation.AT_MOST: "tối đa",
        Approximation.ABOUT: "khoảng",
    },
    "en": {
        Approximation.NEARLY: "nearly",
        Approximation.OVER: "over",
        Approximation.AT_LEAST: "at least",
        Approximation.UNDER: "under",
        Approximation.AT_MOST: "at most",
        Approximation.ABOUT: "about",
    },
}

APPROXIMATORS: Final[dict[str, Approximation]] = {
    **dict.fromkeys(("gần", "ngót", "nearly", "almost", "close to", "≲"), Approximation.NEARLY),
    **dict.fromkeys(("hơn", "trên", "over", "more than", "above", "in excess of", ">"), Approximation.OVER),
    **dict.fromkeys(("ít nhất", "tối thiểu", "từ", "at least", "no fewer than", "≥", ">="), Approximation.AT_LEAST),
    **dict.fromkeys(
        ("dưới", "chưa đến", "chưa tới", "under", "less than", "fewer than", "below", "<"), Approximation.UNDER
    ),
    **dict.fromkeys(
        ("tối đa", "nhiều nhất", "không quá", "at most", "up to", "no more than", "≤", "<="), Approximation.AT_MOST
    ),
    **dict.fromkeys(
        (
            "khoảng",
            "chừng",
            "ước",
            "ước đạt",
            "ước tính",
            "xấp xỉ",
            "about",
            "around",
            "approximately",
            "some",
            "~",
            "≈",
        ),
        Approximation.ABOUT,
    ),
}
"""The words and signs that qualify a number, in the form that `text.plain` gives them."""

VIETNAMESE_POWERS: Final = {"nghìn": 3, "ngàn": 3, "vạn": 4, "triệu": 6, "tỷ": 9, "tỉ": 9}
ENGLISH_POWERS: Final = {"thousand": 3, "million": 6, "billion": 9}
_POWERS: Final = {**VIETNAMESE_POWERS, **ENGLISH_POWERS}

_DIGITS: Final = "[0-9]+(?:[., ][0-9]+)*"


@attrs.frozen(kw_only=True)
class PrintedNumber:
    """A number as it was printed.

    Attributes:
        text: the text.
        value: the Vietnamese reading where there is one, else the English one; an int where it is whole and no
            percentage, else a Decimal.
        alternatives: the other reading, where the other notation gives another number.
        approximation: what a word or sign before it says of it, or None.
        is_percent: whether a percent sign follows.
        places: the decimal places that were printed.
        precision: what one in the last printed place stands for: 1 for 832, 1/10 for 33,3%, 1000 for 203 nghìn.

    Examples:
        >>> import unionkit as uk
        >>> number = uk.read_number("gần 1.234")
        >>> number.value, number.ambiguous, number.alternatives, number.approximation.name
        (1234, True, (Decimal('1.234'),), 'NEARLY')
    """

    text: str
    value: int | Decimal
    alternatives: tuple[int | Decimal, ...] = ()
    approximation: Approximation | None = None
    is_percent: bool = False
    places: int = 0
    precision: Fraction = Fraction(1)

    @property
    def ambiguous(self) -> bool:
        """Whether the other notation gives another number."""
        return bool(self.alternatives)

    def read_as(self, value: int | Decimal) -> PrintedNumber:
        """Give the same print with another reading as its only one."""
        exponent = Decimal(value).as_tuple().exponent
        places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
        return attrs.evolve(self, value=value, alternatives=(), places=places, precision=Fraction(1, 10**places))


@attrs.frozen
class _Reading:
    """Digits without separators, and how many of them are decimals."""

    digits: int
    places: int

    def times(self, power: int, *, keep: bool) -> int | Decimal:
        places = self.places - power
        if places <= 0:
            whole = self.digits * int(10**-places)
            return Decimal(whole) if keep else whole
        if not keep and self.digits % 10**places == 0:
            return self.digits // int(10**places)
        return with_places(self.digits, places)


def read_number(text: str, *, whole: bool = False) -> PrintedNumber:
    """Read one printed number.

    Thousands may be grouped by dots, commas or spaces, or not at all; decimals follow a comma (Vietnamese) or a point
    (English). Nghìn, ngàn, vạn, triệu, tỷ, tỉ and the English words multiply, also compounded (1 tỉ 463 triệu), and
    settle the notation. A word or sign such as gần, hơn, ≥ before the number, and a percent sign after it, are read.

    Args:
        text: the number and nothing else, at most `MAX_LENGTH` characters and `MAX_DIGITS` digits.
        whole: whether it is known to be a count; separators then mark groups where they can. A percentage is none.

    Returns:
        The number. Where both notations fit and differ, the Vietnamese reading is the value and the English one its
        alternative.

    Raises:
        NumberFormatError: it is no number, or a malformed one such as 2.413.54 or 7202,144.
        TypeError: it is no text.

    Examples:
        >>> import unionkit as uk
        >>> [uk.read_number(text).value for text in ("2.500", "53,55%", "1,62 vạn", "1 tỉ 463 triệu", "1,234.5")]
        [2500, Decimal('53.55'), 16200, 1463000000, Decimal('1234.5')]
        >>> uk.read_number("6,000").value, uk.read_number("6,000", whole=True).value
        (6, 6000)
    """
    if len(checked_text(text, "the number")) > MAX_LENGTH:
        raise NumberFormatError(text=shortened(text), problem="too_long")
    folded = plain(text)
    if not folded:
        raise NumberFormatError(text=text, problem="empty")
    match = _number_pattern().fullmatch(folded)
    if match is None:
        raise NumberFormatError(text=shortened(text), problem="no_number")
    if sum(map(str.isdigit, folded)) > MAX_DIGITS:
        raise NumberFormatError(text=shortened(text), problem="too_long")
    is_percent = match["percent"] is not None
    values, places, exponent = _values(match, keep=is_percent, whole=whole and not is_percent)
    if not values:
        raise NumberFormatError(text=shortened(text), problem="grouping")
    if match["minus"]:
        values = [-value for value in values]
    value, *others = values
    return PrintedNumber(
        text=text,
        value=value,
        alternatives=tuple(other for other in others if other != value),
        approximation=_approximation(match),
        is_percent=is_percent,
        places=places,
        precision=Fraction(10) ** exponent,
    )


def readings(digits: str) -> tuple[_Reading | None, _Reading | None]:
    """Read digits with separators in Vietnamese and in English notation; None where a notation does not fit."""
    if " " not in digits:
        return _notation(digits, group=".", point=","), _notation(digits, group=",", point=".")
    if re.fullmatch(r"[1-9][0-9]{0,2}(?: [0-9]{3})+(?:[.,][0-9]+)?", digits) is None:
        return None, None
    whole, _, decimals = digits.replace(" ", "").replace(",", ".").partition(".")
    reading = _Reading(int(whole + decimals), len(decimals))
    return reading, reading


def _notation(digits: str, *, group: str, point: str) -> _Reading | None:
    whole, separator, decimals = digits.partition(point)
    if separator and not decimals.isdecimal():
        return None
    first, *rest = whole.split(group)
    if rest and (first.startswith("0") or len(first) > 3 or any(len(part) != 3 for part in rest)):
        return None
    if not rest and len(first) > 3 and len(decimals) == 3:
        # 7202,144: a group of three without its first separator, or three decimals; nobody can tell.
        return None
    return _Reading(int(first + "".join(rest) + decimals), len(decimals))


def _values(match: re.Match[str], *, keep: bool, whole: bool) -> tuple[list[int | Decimal], int, int]:
    """Give the readings, the Vietnamese one first, the decimal places of the first, and the power of its last place.

    There are no readings where the groups of digits do not fit.
    """
    word = match["word"]
    if word is None:
        vietnamese, english = readings(match["digits"])
        found = [reading for reading in (vietnamese, english) if reading is not None]
        if whole and any(reading.places == 0 for reading in found):
            found = [reading for reading in found if reading.places == 0]
        places = found[0].places if found else 0
        return [reading.times(0, keep=keep) for reading in found], places, -places
    parts = [(_times_word(match["digits"], word), _POWERS[word])]
    for part in _part_pattern().finditer(match["rest"] or ""):
        parts.append((_times_word(part["digits"], part["word"]), _POWERS[part["word"]]))  # noqa: PERF401 - so it reads better
    known = [(reading, power) for reading, power in parts if reading is not None]
    powers = [power for _, power in known]
    if len(known) < len(parts) or sorted(set(powers), reverse=True) != powers:
        return [], 0, 0
    amounts = [reading.times(power, keep=keep and len(parts) == 1) for reading, power in known]
    last, power = known[-1]
    if len(amounts) == 1:
        return amounts, 0, power - last.places
    # Half a unit followed by smaller units (1,5 tỉ 463 triệu) is no way to write a number.
    wholes = [amount for amount in amounts if isinstance(amount, int)]
    is_sum = len(wholes) == len(amounts) and not any(reading.places for reading, _ in known[:-1])
    return ([sum(wholes)] if is_sum else []), 0, power - last.places


def _times_word(digits: str, word: str) -> _Reading | None:
    """Read digits before a word such as triệu or million, which settles the notation where both fit."""
    vietnamese, english = readings(digits)
    return english or vietnamese if word in ENGLISH_POWERS else vietnamese or english


def _approximation(match: re.Match[str]) -> Approximation | None:
    if match["plus"]:
        return Approximation.OVER
    return APPROXIMATORS[match["approximator"]] if match["approximator"] else None


def _words(words: dict[str, Approximation] | dict[str, int]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _number_pattern() -> re.Pattern[str]:
    powers = _words(_POWERS)
    return re.compile(
        rf"(?:(?P<approximator>{_words(APPROXIMATORS)})\s*)?(?P<minus>[-])?\+?(?P<digits>{_DIGITS})(?P<plus>\+)?"
        rf"\s*(?P<word>{powers})?(?P<rest>(?:\s*{_DIGITS}\s*(?:{powers}))*)\s*(?P<percent>%)?"
    )


@cache
def _part_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?P<digits>{_DIGITS})\s*(?P<word>{_words(_POWERS)})")
