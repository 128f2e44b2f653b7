"""Text made comparable: one form of each character, one kind of space and dash, small letters."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

__all__ = ["lookup_key", "plain", "shortened"]

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""What stands for a character that belongs to no word and no number."""


def plain(text: str) -> str:
    """Bring a text into one form: NFKC, small letters, single spaces, plain hyphens. Diacritics stay.

    Examples:
        >>> plain("Quý\u00a0 I – 2023")
        'quý i - 2023'
    """
    # A raised digit is a mark or a power: NFKC would make it a digit of the number before it.
    if not text.isascii():
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
