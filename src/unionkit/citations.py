"""Where a rule or a fact stands: instruments, their provisions, and how sure the reading is."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["Citation", "Confidence", "Force", "Instrument", "Provision"]


class Confidence(Enum):
    """How sure a recorded fact is. What is less sure than `MEDIUM` is not recorded at all."""

    HIGH = "high"
    MEDIUM = "medium"

    def label(self, lang: Lang) -> str:
        """Name the confidence."""
        return _CONFIDENCES[checked_lang(lang)][self]


_CONFIDENCES: Final = {
    "vi": {Confidence.HIGH: "cao", Confidence.MEDIUM: "vừa"},
    "en": {Confidence.HIGH: "high", Confidence.MEDIUM: "medium"},
}


class Force(Enum):
    """By what right a number binds: a legal minimum, the plan of one congress round, a campaign, local practice."""

    LAW = "law"
    CHARTER = "charter"
    GUIDE = "guide"
    PLAN = "plan"
    PROGRAMME = "programme"
    LOCAL = "local"

    def label(self, lang: Lang) -> str:
        """Name the force."""
        return _FORCES[checked_lang(lang)][self]


_FORCES: Final = {
    "vi": {
        Force.LAW: "pháp luật",
        Force.CHARTER: "Điều lệ",
        Force.GUIDE: "hướng dẫn",
        Force.PLAN: "kế hoạch đại hội",
        Force.PROGRAMME: "chương trình, chỉ tiêu",
        Force.LOCAL: "quy định của địa phương",
    },
    "en": {
        Force.LAW: "law",
        Force.CHARTER: "charter",
        Force.GUIDE: "guide",
        Force.PLAN: "congress plan",
        Force.PROGRAMME: "programme",
        Force.LOCAL: "local practice",
    },
}


@attrs.frozen(kw_only=True)
class Instrument:
    """A law, charter, guide, plan or decision.

    Attributes:
        title: its title in both languages.
        number: its number, for instance "174/QĐ-TLĐ", or None where it has none.
        issuer: who issued it.
        issued: the day it was issued, or None where that is not known.
        issued_uncertain: whether that day is only the earliest it can be.
        in_force: the day from which it applies, or None where that is not known.
        replaces: the numbers or titles of what it took the place of.
        url: a named page where it can be read, or None.
        text_read: whether the text itself was read, and not only a report about it.
    """

    title: Words
    number: str | None = None
    issuer: Words | None = None
    issued: date | None = None
    issued_uncertain: bool = False
    in_force: date | None = None
    replaces: tuple[str, ...] = ()
    url: str | None = None
    text_read: bool = False

    def label(self, lang: Lang) -> str:
        """Name the instrument: its title, and its number where it has one."""
        title = self.title.label(lang)
        return title if self.number is None else f"{title} ({self.number})"


@attrs.frozen
class Provision:
    """A place in an instrument. None is a part that was not seen.

    Attributes:
        article: Điều.
        clause: khoản.
        point: điểm.
        item: mục, the division of guides and plans, which have no articles.
    """

    article: str | None = None
    clause: str | None = None
    point: str | None = None
    item: str | None = None

    def label(self, lang: Lang) -> str:
        """Name the place: "điểm a khoản 1 Điều 13", "Article 13(1)(a)", "item 9.1"; empty where none was seen."""
        if self.item is not None:
            return f"{'mục' if checked_lang(lang) == 'vi' else 'item'} {self.item}"
        if checked_lang(lang) == "vi":
            named = (("điểm", self.point), ("khoản", self.clause), ("Điều", self.article))
            return " ".join(f"{word} {part}" for word, part in named if part is not None)
        if self.article is None:
            return ""
        return f"Article {self.article}" + "".join(
            f"({part})" for part in (self.clause, self.point) if part is not None
        )


_NOT_SEEN: Final = Provision()


@attrs.frozen(kw_only=True)
class Citation:
    """The source of a rule or a fact.

    Attributes:
        instrument: the instrument.
        provision: the place in it.
        confidence: how sure the reading is.
        note: what a reader should know, or None.

    Examples:
        >>> from unionkit.wording import Words
        >>> charter = Instrument(title=Words(vi="Điều lệ Công đoàn Việt Nam", en="Charter"), number="174/QĐ-TLĐ")
        >>> Citation(instrument=charter, provision=Provision("13", "1")).label("vi")
        'khoản 1 Điều 13 Điều lệ Công đoàn Việt Nam (174/QĐ-TLĐ)'
    """

    instrument: Instrument
    provision: Provision = _NOT_SEEN
    confidence: Confidence = Confidence.HIGH
    note: Words | None = None

    def label(self, lang: Lang) -> str:
        """Name the source in one language."""
        place = self.provision.label(lang)
        if not place:
            return self.instrument.label(lang)
        between = " " if lang == "vi" else ", "
        return place + between + self.instrument.label(lang)

    def document(self) -> dict[str, object]:
        """Give the source as plain values: the instrument, its number, the place in it, and how sure the reading is."""
        title, place = self.instrument.title, Words.of(self.provision.label)
        return {
            "instrument": {"vi": title.vi, "en": title.en},
            "number": self.instrument.number,
            "place": {"vi": place.vi, "en": place.en},
            "confidence": self.confidence.value,
        }
