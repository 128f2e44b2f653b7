"""A text in one form and in sentences, with the places of the original kept."""

from __future__ import annotations

import unicodedata
from typing import Final

import attrs

from unionkit.reported.claims.lexicon import pattern

__all__ = ["MAX_SENTENCE", "Folded", "fold", "sentences"]

MAX_SENTENCE: Final = 1500
"""A longer sentence is cut into pieces, so that time grows with the length of a text and not with its square."""
_LONGEST_CLUSTER: Final = 8


@attrs.frozen
class Folded:
    """A text in one form, with the place in the original of each of its characters.

    Attributes:
        text: in NFKC and small letters.
        cased: the same with its capitals, character for character.
        places: the place in the original of each character and of the end, or None where all are the same.
    """

    text: str
    cased: str
    places: list[int] | None = None

    def place(self, index: int) -> int:
        """Give the place in the original at which a character begins."""
        return index if self.places is None else self.places[index]


def fold(text: str) -> Folded:
    """Bring a text into small letters and NFKC, keeping the place of each character."""
    lowered = text.lower()
    if len(lowered) == len(text) and unicodedata.is_normalized("NFKC", lowered):
        return Folded(lowered, text)
    small: list[str] = []
    cased: list[str] = []
    places: list[int] = []
    start, length = 0, len(text)
    while start < length:
        end = start + 1
        # A long run of combining marks is cut: no word has one, and normalising it whole would take its square.
        while end < length and end - start < _LONGEST_CLUSTER and unicodedata.combining(text[end]):
            end += 1
        # A raised digit is the mark of a note and no digit of the number before it.
        is_mark = unicodedata.category(text[start]) == "No"
        piece = " " if is_mark else unicodedata.normalize("NFKC", text[start:end])
        lowered = piece.lower()
        small.append(lowered)
        cased.append(piece if len(piece) == len(lowered) else lowered)
        places.extend([start] * len(lowered))
        start = end
    places.append(length)
    return Folded("".join(small), "".join(cased), places)


def sentences(cased: str) -> list[tuple[int, int]]:
    """Give where each sentence begins and ends. A long one is cut: no sentence of a report is a page long.

    A line may be wrapped within a sentence: one that goes on with a small letter, a digit or a bracket belongs to the
    line before it; a blank line, a capital, a bullet or a numbered item begins a sentence.
    """
    ends = [
        match.end()
        for match in pattern(r"[\n\r]+|[|。]+|[!?]+\s|(?<!\b[Tt][PpRr])(?<!\bThS)\.\s").finditer(cased)
        if cased[match.start()] not in "\n\r" or _begins_sentence(cased, match[0], match.end())
    ]
    spans: list[tuple[int, int]] = []
    start = 0
    for end in (*ends, len(cased)):
        while end - start > MAX_SENTENCE:
            cut = cased.rfind(" ", start + 1, start + MAX_SENTENCE)
            cut = start + MAX_SENTENCE if cut <= start else cut + 1
            spans.append((start, cut))
            start = cut
        if end > start:
            spans.append((start, end))
        start = end
    return spans


def _begins_sentence(cased: str, newlines: str, place: int) -> bool:
    if newlines.replace("\r\n", "\n").count("\n") > 1:
        return True
    line = cased[place : place + 20].lstrip(" \t")
    if pattern(r"[0-9]{1,2}[.)]\s").match(line):
        return True
    return not (line[:1].islower() or line[:1].isdigit() or line[:1] == "(")
