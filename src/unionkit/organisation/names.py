"""Names of unions read into parts: title, place, legal form of the employer, and the words that tell it from others.

Two spellings of one name give the same parts: composed or decomposed letters, either place of the tone mark (Hoà, Hòa),
abbreviations or full words, spaces, dashes and capitals. Diacritics are kept: a name without them is another text.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

import attrs

from unionkit.checking import checked_text
from unionkit.errors import EmptyTextError
from unionkit.text import plain

__all__ = ["UnionName", "read_union_name"]


@attrs.frozen(kw_only=True)
class UnionName:
    """A name in its parts, all in small letters and in full words.

    Attributes:
        text: the name as it was given.
        title: what kind of body it says it is: "liên đoàn lao động", "công đoàn cơ sở", or None.
        place: the word for the kind of place: "tỉnh", "phường", "đặc khu", or None.
        form: the legal form of the employer: "công ty cổ phần", "hợp tác xã", or None.
        core: the words that tell it from others of its kind.
        former: whether it is marked as a former name, with "(cũ)" or "(old)".
        written_bare: whether it was written without diacritics.

    Examples:
        >>> name = read_union_name("CĐCS Cty TNHH MTV Nextwave")
        >>> name.title, name.form, name.core
        ('công đoàn cơ sở', 'công ty trách nhiệm hữu hạn một thành viên', ('nextwave',))
        >>> read_union_name("LĐLĐ tỉnh Hải Dương (cũ)").former
        True
    """

    text: str = attrs.field(eq=False)
    title: str | None = None
    place: str | None = None
    form: str | None = None
    core: tuple[str, ...]
    former: bool = False
    written_bare: bool = attrs.field(default=False, eq=False)

    @property
    def bare(self) -> tuple[str, ...]:
        """The words of the core without diacritics."""
        return tuple(_bare(word) for word in self.core)

    @property
    def full(self) -> str:
        """The whole name in small letters and full words, without the mark of a former name.

        Examples:
            >>> read_union_name("LĐLĐ TP. Hải Phòng").full
            'liên đoàn lao động thành phố hải phòng'
        """
        return " ".join(filter(None, (self.title, self.place, self.form, *self.core)))


def read_union_name(text: str) -> UnionName:
    """Read the name of a union, or of the employer where it sits.

    Args:
        text: the name in Vietnamese, with or without diacritics, with or without its title.

    Returns:
        The parts. What is not recognised stays in the core, so that nothing is lost.

    Raises:
        TypeError: it is no str.
        EmptyTextError: there is no word in it.

    Examples:
        >>> read_union_name("Liên đoàn Lao động tỉnh Khánh Hoà") == read_union_name("LĐLĐ tỉnh Khánh Hòa")
        True
        >>> name = read_union_name("Công đoàn đặc khu Phú Quốc")
        >>> name.title, name.place, name.core
        ('công đoàn', 'đặc khu', ('phú', 'quốc'))
    """
    words, former = _words(checked_text(text, "the name"))
    if not words:
        raise EmptyTextError(name="the name")
    without_marks = all(word.isascii() or word in _ABBREVIATIONS for word in words)
    tokens = [token for word in words for token in _ABBREVIATIONS.get(word, (word,))]
    title = _leading(tokens, _TITLES, without_marks)
    place = _leading(tokens, _PLACES, without_marks) if title else None
    form = _legal_form(tokens, without_marks)
    if not tokens:
        # A name of nothing but a title ("Công đoàn Công ty") is told by it: an empty core would equal any other.
        title, place, form, tokens = None, None, None, " ".join(filter(None, (title, place, form))).split()
    return UnionName(
        text=text,
        title=title,
        place=place,
        form=form,
        core=tuple(tokens),
        former=former,
        written_bare=without_marks,
    )


def _words(text: str) -> tuple[list[str], bool]:
    """Give the words of a name in one spelling, and whether it is marked as a former one."""
    folded, marks = _FORMER.subn(" ", plain(text).replace("ð", "đ"))
    for pattern, word in _DOTTED:
        folded = pattern.sub(word, folded)
    return [_one_spelling(word) for word in re.findall(r"[^\W_]+", folded)], marks > 0


def _one_spelling(word: str) -> str:
    """Put the tone mark where the older spelling has it (hòa, thủy; but quý), and drop zeros before a number."""
    if word.isdecimal():
        return str(int(word))
    end = word[-2:]
    if end in _TONES and not (end[0] == "u" and word[-3:-2] == "q"):
        return word[:-2] + _TONES[end]
    if word[:1] == "q" and end in _AFTER_Q:
        return word[:-2] + _AFTER_Q[end]
    return word


@cache
def _bare(word: str) -> str:
    """Write a word without diacritics."""
    marked = unicodedata.normalize("NFD", word)
    return "".join(char for char in marked if not unicodedata.combining(char)).replace("đ", "d")


def _same(tokens: list[str], phrase: tuple[str, ...], at: int, without_marks: bool) -> bool:
    """Tell whether a phrase stands at a place; letters without marks count only in a name that has none at all."""
    found = tokens[at : at + len(phrase)]
    return found == [*phrase] or (without_marks and found == [_bare(word) for word in phrase])


def _leading(tokens: list[str], phrases: tuple[tuple[str, ...], ...], without_marks: bool) -> str | None:
    """Take the first phrase that the name begins with off it."""
    for phrase in phrases:
        if _same(tokens, phrase, 0, without_marks):
            del tokens[: len(phrase)]
            return " ".join(phrase)
    return None


def _taken(tokens: list[str], phrases: tuple[tuple[str, ...], ...], start: int, without_marks: bool) -> str | None:
    """Take the first of some phrases that stands anywhere from a place on out of the name."""
    for phrase in phrases:
        for at in range(start, len(tokens) - len(phrase) + 1):
            if _same(tokens, phrase, at, without_marks):
                del tokens[at : at + len(phrase)]
                return " ".join(phrase)
    return None


def _legal_form(tokens: list[str], without_marks: bool) -> str | None:
    """Take the legal form of the employer out of the name."""
    for phrase in _EMPLOYERS:
        for at in range(len(tokens) - len(phrase) + 1):
            if _same(tokens, phrase, at, without_marks):
                del tokens[at : at + len(phrase)]
                members = _taken(tokens, _MEMBERS, at, without_marks)
                kind = _taken(tokens, _KINDS, at, without_marks)
                kind = _FOREIGN.get(kind, kind) if kind else None
                return " ".join(filter(None, (*phrase, kind, members)))
    foreign = _taken(tokens, _FOREIGN_ENDS, 0, without_marks)
    return f"công ty {_FOREIGN[foreign]}" if foreign else None


def _phrases(*texts: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(text.split()) for text in texts)


_FORMER: Final = re.compile(r"\(\s*(?:cũ|cu|old|former|trước đây)\s*\)|\bcũ\s*$")
_DOTTED: Final = tuple(
    (re.compile(rf"\b{short}\.\s*"), f"{word} ")
    for short, word in {
        "p": "phường",
        "q": "quận",
        "h": "huyện",
        "x": "xã",
        "tx": "thị xã",
        "tt": "thị trấn",
    }.items()
)

# The tone of an open syllable in oa, oe or uy stands on either letter; both are in use, and no Unicode form joins them.
_MARKS: Final = "\u0300\u0301\u0309\u0303\u0323"


def _marked(letters: str) -> str:
    return unicodedata.normalize("NFC", letters)


_TONES: Final = {
    _marked(first + second + mark): _marked(first + mark + second)
    for first, second in (("o", "a"), ("o", "e"), ("u", "y"))
    for mark in _MARKS
}
_AFTER_Q: Final = {_marked(f"u{mark}y"): _marked(f"uy{mark}") for mark in _MARKS}

_TITLES: Final = _phrases(
    "tổng liên đoàn lao động",
    "liên đoàn lao động",
    "công đoàn cơ sở thành viên",
    "công đoàn cơ sở",
    "công đoàn bộ phận",
    "công đoàn ngành",
    "tổ công đoàn",
    "công đoàn",
    "nghiệp đoàn cơ sở",
    "nghiệp đoàn bộ phận",
    "tổ nghiệp đoàn",
    "nghiệp đoàn",
)
_PLACES: Final = _phrases(
    "tỉnh", "thành phố", "quận", "huyện", "thị xã", "thị trấn", "phường", "xã", "đặc khu"
)  # fmt: skip
_EMPLOYERS: Final = _phrases("tổng công ty", "công ty", "tập đoàn", "doanh nghiệp tư nhân", "hợp tác xã")
_MEMBERS: Final = _phrases("một thành viên", "1 thành viên", "hai thành viên trở lên", "hai thành viên")
_FOREIGN_ENDS: Final = _phrases("co ltd", "company limited", "jsc")
_KINDS: Final = (*_phrases("trách nhiệm hữu hạn", "cổ phần", "hợp danh"), *_FOREIGN_ENDS)
_FOREIGN: Final = {"co ltd": "trách nhiệm hữu hạn", "company limited": "trách nhiệm hữu hạn", "jsc": "cổ phần"}

_SHORT: Final = {
    "tlđ": "tổng liên đoàn lao động",
    "tlđlđ": "tổng liên đoàn lao động",
    "lđlđ": "liên đoàn lao động",
    "cđcstv": "công đoàn cơ sở thành viên",
    "cđcs": "công đoàn cơ sở",
    "cđbp": "công đoàn bộ phận",
    "cđn": "công đoàn ngành",
    "tcđ": "tổ công đoàn",
    "cđ": "công đoàn",
    "nđcs": "nghiệp đoàn cơ sở",
    "nđ": "nghiệp đoàn",
    "tp": "thành phố",
    "tphcm": "thành phố hồ chí minh",
    "hcm": "hồ chí minh",
    "vn": "việt nam",
    "cty": "công ty",
    "tcty": "tổng công ty",
    "tct": "tổng công ty",
    "tnhh": "trách nhiệm hữu hạn",
    "mtv": "một thành viên",
    "cp": "cổ phần",
    "dntn": "doanh nghiệp tư nhân",
    "htx": "hợp tác xã",
    "kcn": "khu công nghiệp",
    "kcx": "khu chế xuất",
    "tm": "thương mại",
    "dv": "dịch vụ",
    "sx": "sản xuất",
    "xd": "xây dựng",
    "xnk": "xuất nhập khẩu",
    "thcs": "trung học cơ sở",
    "thpt": "trung học phổ thông",
}
_ABBREVIATIONS: Final = {
    spelling: tuple(words.split()) for short, words in _SHORT.items() for spelling in {short, _bare(short)}
}
