"""Text made comparable: one form of each character, one kind of space and dash, small letters; Roman numerals."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["in_one_order", "lookup_key", "plain", "read_roman", "roman", "shortened"]

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""What stands for a character that belongs to no word and no number."""


_MAY_BE_RAISED: Final = re.compile("[^\x00-\xb1\xb4-\xb8\xba\xbb\xbf-\u036f\u1e00-\u1eff\u2010-\u2027]")
"""A character that is no Latin letter, mark or sign of which it is known that it is no number."""


def plain(text: str) -> str:
    """Bring a text into one form: NFKC, small letters, single spaces, plain hyphens. Diacritics stay.

    Examples:
        >>> plain("Quý\u00a0 I – 2023")
        'quý i - 2023'
    """
    if text.isascii():
        return " ".join(text.lower().split())
    # A raised digit is a mark or a power: NFKC would make it a digit of the number before it.
    if _MAY_BE_RAISED.search(text):
        text = "".join(UNREADABLE if unicodedata.category(char) == "No" else char for char in text)
    dashed = re.sub(r"[\u2010-\u2015\u2212]", "-", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize("NFC", re.sub(r"\s+", " ", dashed)).strip()


@cache
def lookup_key(text: str) -> str:
    """Bring a name into the form under which it is looked up: no diacritics, only letters and digits.

    Examples:
        >>> lookup_key("Kết quả / Chỉ tiêu") == lookup_key("ket qua/chi tieu")
        True
    """
    bare = "".join(c for c in unicodedata.normalize("NFD", plain(text)) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", bare.replace("đ", "d")))


def shortened(text: str, length: int = 60) -> str:
    """Cut a text that is too long to quote, with an ellipsis."""
    return text if len(text) <= length else text[: length - 1] + "…"


def in_one_order(values: Collection[object] | None) -> str:
    """Write a set as Python does, but in one order; its own changes with the seed of hashes, and with how it was made.

    Examples:
        >>> in_one_order(frozenset({"c", "a", "b"}))
        "frozenset({'a', 'b', 'c'})"
    """
    return f"frozenset({{{', '.join(sorted(map(repr, values)))}}})" if values else repr(values)


def roman(number: int) -> str:
    """Write a number from 1 to 3999 in Roman numerals: 18 is XVIII."""
    said = ""
    for letters, value in _ROMAN.items():
        count, number = divmod(number, value)
        said += letters * count
    return said


def read_roman(letters: str) -> int | None:
    """Read Roman numerals; None where they are none or are not written as usual."""
    number, rest = 0, letters
    for part, value in _ROMAN.items():
        while rest.startswith(part):
            number, rest = number + value, rest.removeprefix(part)
    return number if number and not rest and roman(number) == letters else None


_ROMAN: Final = {
    "M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5, "IV": 4,
    "I": 1,
}  # fmt: skip
