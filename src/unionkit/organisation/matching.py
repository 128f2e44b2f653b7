"""Finding the unit that a name means: candidates with exact scores and reasons. Nothing is ever merged here."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import OptionError
from unionkit.exact import exact_number
from unionkit.organisation.names import UnionName, read_union_name
from unionkit.wording import Words, checked_lang, say_list

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["MatchReason", "NameCandidate", "NameIndex", "NameMatch"]


class MatchReason(Enum):
    """What speaks for a candidate, or against it. Each has a factor by which it changes the score."""

    SAME_NAME = "same_name"
    MARKS_MISSING = "marks_missing"
    MARKS_DIFFER = "marks_differ"
    WORDS_SHARED = "words_shared"
    SPELLING_CLOSE = "spelling_close"
    TITLE_VARIANT = "title_variant"
    TITLE_MISSING = "title_missing"
    TITLE_DIFFERS = "title_differs"
    PLACE_MISSING = "place_missing"
    PLACE_DIFFERS = "place_differs"
    FORM_SHORTENED = "form_shortened"
    FORM_MISSING = "form_missing"
    FORM_DIFFERS = "form_differs"
    FORMER_NAME = "former_name"

    def label(self, lang: Lang) -> str:
        """Say the reason."""
        return _REASONS[self].label(checked_lang(lang))


_REASONS: Final = {
    MatchReason.SAME_NAME: Words(vi="trùng tên", en="same name"),
    MatchReason.MARKS_MISSING: Words(vi="một bên không có dấu", en="one is written without diacritics"),
    MatchReason.MARKS_DIFFER: Words(vi="khác dấu", en="the diacritics differ"),
    MatchReason.WORDS_SHARED: Words(vi="chung một phần các từ", en="some words are shared"),
    MatchReason.SPELLING_CLOSE: Words(vi="có từ gần giống", en="a word is spelt almost alike"),
    MatchReason.TITLE_VARIANT: Words(
        vi="Liên đoàn Lao động và Công đoàn tỉnh, thành phố là hai cách gọi một đơn vị",
        en="federation of labour and trade union of a province or city are two titles of one body",
    ),
    MatchReason.TITLE_MISSING: Words(vi="một bên không ghi loại tổ chức", en="one gives no title"),
    MatchReason.TITLE_DIFFERS: Words(vi="khác loại tổ chức", en="the titles differ"),
    MatchReason.PLACE_MISSING: Words(vi="một bên không ghi cấp hành chính", en="one gives no kind of place"),
    MatchReason.PLACE_DIFFERS: Words(vi="khác cấp hành chính", en="the kinds of place differ"),
    MatchReason.FORM_SHORTENED: Words(vi="loại hình doanh nghiệp ghi tắt", en="one gives a part of the legal form"),
    MatchReason.FORM_MISSING: Words(vi="một bên không ghi loại hình doanh nghiệp", en="one gives no legal form"),
    MatchReason.FORM_DIFFERS: Words(vi="khác loại hình doanh nghiệp", en="the legal forms differ"),
    MatchReason.FORMER_NAME: Words(vi="chỉ một bên ghi là tên cũ", en="only one is marked as a former name"),
}

# A convention, not a measurement: what is merely left out costs little, what contradicts costs much.
_FACTORS: Final = {
    MatchReason.MARKS_MISSING: Fraction(95, 100),
    MatchReason.MARKS_DIFFER: Fraction(70, 100),
    MatchReason.TITLE_VARIANT: Fraction(98, 100),
    MatchReason.TITLE_MISSING: Fraction(95, 100),
    MatchReason.TITLE_DIFFERS: Fraction(60, 100),
    MatchReason.PLACE_MISSING: Fraction(95, 100),
    MatchReason.PLACE_DIFFERS: Fraction(70, 100),
    MatchReason.FORM_SHORTENED: Fraction(97, 100),
    MatchReason.FORM_MISSING: Fraction(95, 100),
    MatchReason.FORM_DIFFERS: Fraction(85, 100),
    MatchReason.FORMER_NAME: Fraction(98, 100),
}
_CLOSE_WORD: Final = Fraction(9, 10)
MATCH_FROM: Final = Fraction(1, 2)
"""The lowest score that is still a candidate, unless the caller says otherwise."""
_MARGIN: Final = Fraction(1, 20)


@attrs.frozen(kw_only=True)
class NameCandidate:
    """A unit that a name may mean.

    Attributes:
        id: the unit.
        name: the name of it that fits best.
        score: from 0 to 1, exactly; 1 is the same name.
        reasons: what speaks for it and against it.
    """

    id: str
    name: str
    score: Fraction
    reasons: tuple[MatchReason, ...]

    def explain(self, lang: Lang) -> str:
        """Say the candidate, its score of 1,000 and the reasons in one line."""
        said = say_list([reason.label(lang) for reason in self.reasons], lang)
        return f"{self.name} ({self.id}): {round(self.score * 1000)}/1000, {said}"


@attrs.frozen(kw_only=True)
class NameMatch:
    """What was found for a name.

    Attributes:
        name: the name that was looked for, in its parts.
        candidates: the units that it may mean, the best first; equal scores in the order of the index.
    """

    name: UnionName
    candidates: tuple[NameCandidate, ...]

    @property
    def ambiguous(self) -> bool:
        """Whether the second candidate comes within a twentieth of the first: the name alone does not decide."""
        return len(self.candidates) > 1 and self.candidates[0].score - self.candidates[1].score <= _MARGIN

    @property
    def best(self) -> NameCandidate | None:
        """The first candidate, or None where there is none or the name is ambiguous. Look at its score."""
        return None if self.ambiguous or not self.candidates else self.candidates[0]


class NameIndex:
    """Names of units, ready to be searched. One unit may have several names.

    Examples:
        >>> import unionkit as uk
        >>> index = uk.NameIndex.of([("ekoios", "CĐCS Công ty Cổ phần Công nghệ Ekoios Việt Nam"),
        ...                          ("nextwave", "CĐCS Công ty TNHH Nextwave")])
        >>> found = index.match("Cty CP Cong nghe Ekoios VN")
        >>> found.best.id, found.best.score
        ('ekoios', Fraction(361, 400))
        >>> [reason.name for reason in found.best.reasons]
        ['MARKS_MISSING', 'TITLE_MISSING']
    """

    __slots__ = ("_by_joined", "_by_word", "_entries", "_words_by_length")

    def __init__(self, entries: Iterable[tuple[str, UnionName]]) -> None:
        self._entries = tuple(entries)
        self._by_word: dict[str, list[int]] = {}
        self._by_joined: dict[str, list[int]] = {}
        for place, (_, name) in enumerate(self._entries):
            self._by_joined.setdefault(_joined(name), []).append(place)
            for word in set(name.bare):
                self._by_word.setdefault(word, []).append(place)
        self._words_by_length: dict[int, list[str]] = {}
        for word in self._by_word:
            self._words_by_length.setdefault(len(word), []).append(word)

    @classmethod
    def of(cls, names: Iterable[tuple[str, str]]) -> NameIndex:
        """Make an index of names.

        Args:
            names: pairs of the id of a unit and a name that it has or had.

        Returns:
            The index.

        Raises:
            TypeError: an id or a name that is no str.
            EmptyTextError: a name without a word.
        """
        return cls((checked_text(unit, "the id"), read_union_name(name)) for unit, name in names)

    def __len__(self) -> int:
        return len(self._entries)

    def __repr__(self) -> str:
        return f"NameIndex({len(self)} names)"

    def match(self, name: str | UnionName, *, at_least: Exact = MATCH_FROM, limit: int = 10) -> NameMatch:
        """Find the units that a name may mean.

        Args:
            name: the name as somebody wrote it.
            at_least: the lowest score that is still a candidate, from 0 to 1.
            limit: how many candidates to give at most.

        Returns:
            The candidates with their scores and reasons, the best first. None is chosen for the caller.

        Raises:
            TypeError: no name, or a float or a bool for `at_least`.
            EmptyTextError: there is no word in the name.
            OptionError: `at_least` is not from 0 to 1, or `limit` is below 1.

        Examples:
            >>> import unionkit as uk
            >>> index = uk.NameIndex.of([("a", "Công đoàn xã Tân Thành"), ("b", "Công đoàn phường Tân Thành")])
            >>> found = index.match("Công đoàn Tân Thành")
            >>> found.ambiguous, found.best is None, [candidate.id for candidate in found.candidates]
            (True, True, ['a', 'b'])
        """
        wanted = name if isinstance(name, UnionName) else read_union_name(name)
        least = exact_number(at_least, "at_least")
        if not 0 <= least <= 1:
            raise OptionError(name="at_least", found=least, expected=("a score from 0 to 1",))
        if checked_instance(limit, int, "limit") < 1:
            raise OptionError(name="limit", found=limit, expected=("1 or more",))
        best: dict[str, NameCandidate] = {}
        for place in self._places(wanted, least):
            unit, other = self._entries[place]
            score, reasons = _compare(wanted, other)
            if score >= least and (unit not in best or score > best[unit].score):
                best[unit] = NameCandidate(id=unit, name=other.text, score=score, reasons=reasons)
        ranked = sorted(best.values(), key=lambda candidate: -candidate.score)
        return NameMatch(name=wanted, candidates=tuple(ranked[:limit]))

    def _places(self, wanted: UnionName, least: Exact) -> list[int]:
        """Give the entries that share enough words to reach the lowest score, in order."""
        shared: Counter[int] = Counter()
        for word in wanted.bare:
            alike = [word, *self._nearly(word)]
            shared.update({place for spelling in alike for place in self._by_word.get(spelling, ())})
        length = len(wanted.core)
        enough = {
            place
            for place, count in shared.items()
            if 2 * count >= least * (length + len(self._entries[place][1].core))
        }
        return sorted(enough.union(self._by_joined.get(_joined(wanted), ())))

    def _nearly(self, word: str) -> list[str]:
        """Give the words of the index with c for k and, for a word that it does not have, those one letter away."""
        sounding = [other for other in _c_for_k(word) if other in self._by_word]
        if word in self._by_word:
            return sounding
        lengths = range(len(word) - 1, len(word) + 2)
        differing = (other for length in lengths for other in self._words_by_length.get(length, ()))
        return [*sounding, *(other for other in differing if _one_edit(word, other))]


def _compare(wanted: UnionName, other: UnionName) -> tuple[Fraction, tuple[MatchReason, ...]]:
    score, reasons = _core(wanted, other)
    for reason in (
        _title(wanted, other),
        _part(wanted.place, other.place, MatchReason.PLACE_MISSING, MatchReason.PLACE_DIFFERS),
        _form(wanted.form, other.form),
        MatchReason.FORMER_NAME if wanted.former is not other.former else None,
    ):
        if reason is not None:
            score *= _FACTORS[reason]
            reasons.append(reason)
    return score, tuple(reasons)


def _joined(name: UnionName) -> str:
    """Write the words without spaces: Hai Phong and Haiphong are the same."""
    return "".join(name.bare)


def _core(wanted: UnionName, other: UnionName) -> tuple[Fraction, list[MatchReason]]:
    if "".join(wanted.core) == "".join(other.core):
        return Fraction(1), [MatchReason.SAME_NAME]
    if _joined(wanted) == _joined(other):
        if wanted.written_bare and other.written_bare:
            return Fraction(1), [MatchReason.SAME_NAME]
        missing = wanted.written_bare or other.written_bare
        reason = MatchReason.MARKS_MISSING if missing else MatchReason.MARKS_DIFFER
        return _FACTORS[reason], [reason]
    if wanted.written_bare or other.written_bare:
        first, second = Counter(wanted.bare), Counter(other.bare)
    else:
        first, second = Counter(wanted.core), Counter(other.core)
    common = (first & second).total()
    close = _close_words(first - second, second - first)
    score = Fraction(2 * (common + close * _CLOSE_WORD) / (first.total() + second.total()))
    return score, [*[MatchReason.WORDS_SHARED] * (common > 0), *[MatchReason.SPELLING_CLOSE] * (close > 0)]


def _close_words(first: Counter[str], second: Counter[str]) -> int:
    """Count the pairs of words left over on both sides that differ in one letter, or in c for k."""
    rest = [*second.elements()]
    pairs = 0
    for word in first.elements():
        found = next((other for other in rest if _one_edit(word, other) or other in _c_for_k(word)), None)
        if found is not None:
            rest.remove(found)
            pairs += 1
    return pairs


def _c_for_k(word: str) -> list[str]:
    """Write a word with c for one k or k for one c, which sound alike (Đắc Lắc, Bắc Cạn), but not in ch and kh."""
    return [
        f"{word[:at]}{'k' if letter == 'c' else 'c'}{word[at + 1 :]}"
        for at, letter in enumerate(word)
        if letter in "ck" and word[at + 1 : at + 2] != "h"
    ]


def _one_edit(word: str, other: str) -> bool:
    """Tell whether two words of four letters or more differ by one letter changed, added or left out."""
    if word == other or len(word) < 4 or len(other) < 4 or abs(len(word) - len(other)) > 1:
        return False
    at = next((at for at, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), -1)
    if at < 0:
        return True
    return word[at + (len(word) >= len(other)) :] == other[at + (len(other) >= len(word)) :]


def _title(wanted: UnionName, other: UnionName) -> MatchReason | None:
    titles = {wanted.title, other.title}
    provincial = {wanted.place, other.place} <= {"tỉnh", "thành phố"}
    if titles == {"liên đoàn lao động", "công đoàn"} and provincial:
        return MatchReason.TITLE_VARIANT
    return _part(wanted.title, other.title, MatchReason.TITLE_MISSING, MatchReason.TITLE_DIFFERS)


def _part(first: str | None, second: str | None, missing: MatchReason, differs: MatchReason) -> MatchReason | None:
    if first == second:
        return None
    return missing if first is None or second is None else differs


def _form(first: str | None, second: str | None) -> MatchReason | None:
    if first and second and first != second and (first.startswith(second) or second.startswith(first)):
        return MatchReason.FORM_SHORTENED
    return _part(first, second, MatchReason.FORM_MISSING, MatchReason.FORM_DIFFERS)
