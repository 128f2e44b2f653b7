"""How numbers, percentages, dates and lists are said in Vietnamese and in English. Nothing else is worded here."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, Protocol, cast, runtime_checkable

import attrs

from unionkit.errors import LanguageError
from unionkit.exact import exact_number, with_places

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["MONTH_NAMES", "Words", "checked_lang", "say", "say_date", "say_list", "say_number", "say_percent"]

_LANGS: Final = ("vi", "en")
_GROUP: Final = {"vi": ".", "en": ","}
_POINT: Final = {"vi": ",", "en": "."}
# Python refuses to write an int of more than some thousand digits: only smaller ones take the short way.
_QUICK: Final = 10**18
_FIXED: Final = {
    "vi": {None: "không có", False: "không", True: "có"},
    "en": {None: "none", False: "no", True: "yes"},
}
_AND: Final = {"vi": " và ", "en": " and "}
MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


@attrs.frozen
class Words:
    """The same words in both languages.

    Attributes:
        vi: in Vietnamese.
        en: in English.

    Examples:
        >>> Words(vi="chỉ tiêu", en="target").label("vi")
        'chỉ tiêu'
    """

    vi: str
    en: str

    @classmethod
    def of(cls, make: Callable[[Lang], str]) -> Words:
        """Make the words of both languages by one function."""
        return cls(vi=make("vi"), en=make("en"))

    def label(self, lang: Lang) -> str:
        """Give the words in one language.

        Raises:
            LanguageError: another language.
        """
        return self.vi if checked_lang(lang) == "vi" else self.en


@runtime_checkable
class Labelled(Protocol):
    """What can name itself in both languages."""

    def label(self, lang: Lang, /) -> str:
        """Give the name."""
        ...


def checked_lang(lang: Lang) -> Lang:
    """Give the language back, or refuse one in which the library does not speak.

    Raises:
        LanguageError: the language is neither "vi" nor "en".
    """
    if lang not in _LANGS:
        raise LanguageError(lang=lang)
    return lang


def say_number(value: Exact, lang: Lang) -> str:
    """Write a number with its groups of three: 2.500 in Vietnamese, 2,500 in English.

    Args:
        value: a count, an amount or a fraction; a Fraction that is no whole number is written a/b.
        lang: "vi" or "en".

    Returns:
        The number as it is printed; a Decimal keeps its decimal places.

    Raises:
        LanguageError: another language.
        TypeError: a float or a bool.

    Examples:
        >>> from decimal import Decimal
        >>> say_number(1230459, "vi"), say_number(Decimal("-1234.50"), "vi"), say_number(2500, "en")
        ('1.230.459', '-1.234,50', '2,500')
    """
    checked_lang(lang)
    if type(value) is int and -_QUICK < value < _QUICK:
        return f"{value:,}".replace(",", _GROUP[lang])
    value = exact_number(value)
    if isinstance(value, Fraction):
        if value.denominator != 1:
            return f"{say_number(value.numerator, lang)}/{say_number(value.denominator, lang)}"
        value = value.numerator
    if isinstance(value, int):
        value = Decimal(value)
    whole, _, decimals = f"{value:,f}".partition(".")
    return whole.replace(",", _GROUP[lang]) + (_POINT[lang] + decimals if decimals else "")


def say_percent(percentage: Decimal, lang: Lang) -> str:
    """Write a percentage with its sign: 166,7% in Vietnamese, 166.7% in English.

    Args:
        percentage: the percentage; its decimal places are kept.
        lang: "vi" or "en".

    Returns:
        The percentage as it is printed.

    Raises:
        LanguageError: another language.

    Examples:
        >>> from decimal import Decimal
        >>> say_percent(Decimal("166.7"), "vi"), say_percent(Decimal("1250"), "en")
        ('166,7%', '1,250%')
    """
    return say_number(percentage, lang) + "%"


def say_units(units: int, places: int, lang: Lang) -> str:
    """Write a percentage given in whole last places: 1667 at one place is 166,7%."""
    return say_percent(with_places(units, places), lang)


def say_date(day: date, lang: Lang) -> str:
    """Write a day: 16/4/2023 in Vietnamese, 16 April 2023 in English.

    Args:
        day: the day.
        lang: "vi" or "en".

    Returns:
        The day as it is printed.

    Raises:
        LanguageError: another language.

    Examples:
        >>> from datetime import date
        >>> say_date(date(2023, 4, 16), "vi"), say_date(date(2023, 4, 16), "en")
        ('16/4/2023', '16 April 2023')
    """
    if checked_lang(lang) == "vi":
        return f"{day.day}/{day.month}/{day.year:04}"
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def say_list(items: Iterable[str], lang: Lang) -> str:
    """Join words: "a, b và c" in Vietnamese, "a, b and c" in English.

    Args:
        items: the words, in order.
        lang: "vi" or "en".

    Returns:
        The list in words; an empty text where there are none.

    Raises:
        LanguageError: another language.

    Examples:
        >>> say_list(["Mê Linh", "Đông Anh", "Thanh Xuân"], "vi")
        'Mê Linh, Đông Anh và Thanh Xuân'
    """
    checked_lang(lang)
    *head, last = [*items] or [""]
    return ", ".join(head) + _AND[lang] + last if head else last


def say(value: object, lang: Lang) -> str:
    """Write any fact into a sentence: a number, a day, a list, something with a label, or a text as it stands.

    Args:
        value: the fact; None is said as "none", True as "yes".
        lang: "vi" or "en".

    Returns:
        The words.

    Raises:
        LanguageError: another language.

    Examples:
        >>> from datetime import date
        >>> say((2500, date(2023, 4, 16)), "vi")
        '2.500 và 16/4/2023'
    """
    if value is None or isinstance(value, bool):
        return _FIXED[checked_lang(lang)][value]
    if isinstance(value, int | Fraction | Decimal):
        return say_number(value, lang)
    if isinstance(value, date):
        return say_date(value, lang)
    return value if type(value) is str else _say_other(value, lang)


def _say_other(value: object, lang: Lang) -> str:
    """Write what is neither a number, a day nor a plain text."""
    # It takes longer to tell whether something can name itself than all that is asked before.
    if isinstance(value, Labelled):
        return value.label(lang)
    if isinstance(value, tuple | list):
        items = cast("Sequence[object]", value)
        return say_list([say(item, lang) for item in items], lang)
    return str(value)
