"""Entries of a rulebook, and what a lookup gives: a rule, or an absence that says which kind it is."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import attrs

from unionkit.citations import Citation, Force
from unionkit.display import Displayed
from unionkit.law.values import Brackets, Item, RuleValue, say_value
from unionkit.verdicts import Comparison
from unionkit.wording import Words, checked_lang, say_date

if TYPE_CHECKING:
    from unionkit.citations import Confidence
    from unionkit.errors import Lang

__all__ = ["Absence", "AbsenceKind", "Entry", "Key", "KeyLine", "Rule", "RuleChange", "Standing"]

T_co = TypeVar("T_co", bound=RuleValue, covariant=True)


class Key(str, Generic[T_co]):
    """The name of a rule, typed by its value: ``Key[Fraction]("congress.quorum")`` is that string.

    Examples:
        >>> from fractions import Fraction
        >>> Key[Fraction]("congress.quorum") == "congress.quorum"
        True
    """

    __slots__ = ()


class AbsenceKind(Enum):
    """Why there is no value."""

    NOT_YET = "not_yet"
    """What the rule is about did not exist yet."""
    REPEALED = "repealed"
    """The rule ended and nothing took its place."""
    NOT_RECORDED = "not_recorded"
    """There may be a rule; no source was found."""
    NO_LIMIT = "no_limit"
    """The rule exists and sets no limit."""

    def label(self, lang: Lang) -> str:
        """Name the kind."""
        return _ABSENCES[checked_lang(lang)][self]


_ABSENCES: Final = {
    "vi": {
        AbsenceKind.NOT_YET: "chưa có",
        AbsenceKind.REPEALED: "đã bãi bỏ",
        AbsenceKind.NOT_RECORDED: "chưa có nguồn",
        AbsenceKind.NO_LIMIT: "không giới hạn",
    },
    "en": {
        AbsenceKind.NOT_YET: "not yet",
        AbsenceKind.REPEALED: "repealed",
        AbsenceKind.NOT_RECORDED: "not recorded",
        AbsenceKind.NO_LIMIT: "no limit",
    },
}


class Standing(Enum):
    """How a rule stands on a day."""

    IN_FORCE = "in_force"
    LAST_KNOWN = "last_known"
    """It stands although the clause of the newer instrument was not seen."""

    def label(self, lang: Lang) -> str:
        """Name the standing."""
        return _STANDINGS[checked_lang(lang)][self]


_STANDINGS: Final = {
    "vi": {Standing.IN_FORCE: "đang áp dụng", Standing.LAST_KNOWN: "quy định gần nhất đã biết"},
    "en": {Standing.IN_FORCE: "in force", Standing.LAST_KNOWN: "last known"},
}


@attrs.frozen(kw_only=True)
class KeyLine:
    """What the rulebook says about a key, whatever the day.

    Attributes:
        key: the key.
        type: the shape of its values: int, bool, date, share, deadline, choice, form, set, steps, brackets, instrument.
        measure: what its values count, one of `MEASURES`.
        title: what it is about, in both languages.
        subject: the subject under which it is filed.
        comparison: how a case is held against the value, or None where the value is no limit.
        before: which absence holds before the first entry.
        counted_from: for a deadline, the event from which it runs.
    """

    key: str
    type: str
    measure: str
    title: Words
    subject: Words
    comparison: Comparison | None = None
    before: AbsenceKind
    counted_from: Item | None = None


@attrs.frozen(kw_only=True)
class Entry:
    """One line of a key's timeline: from a day on, a value or an absence, with its source.

    Attributes:
        since: the first day from which it applies.
        value: the value, or the kind of absence that holds from then on.
        citation: the instrument and the place in it, and how sure the reading is.
        force: by what right it binds.
        issued: the day from which it could be known.
        comparison: how a case is held against the value, or None.
        standing: whether its own clause was seen, or it is the last one known.
        verified_on: the day on which the entry was last held against its source.
        ends_plan: whether it ends the plan before it, after which the guide answers again.
    """

    since: date
    value: RuleValue | AbsenceKind
    citation: Citation
    force: Force
    issued: date
    comparison: Comparison | None = None
    standing: Standing = Standing.IN_FORCE
    verified_on: date | None = None
    ends_plan: bool = False

    @property
    def confidence(self) -> Confidence:
        """How sure the reading is."""
        return self.citation.confidence


@attrs.frozen(kw_only=True)
class Rule(Displayed, Generic[T_co]):
    """What the law says on a day.

    Attributes:
        key: the key.
        title: what it is about, in both languages.
        value: the value; its shape is that of the key.
        measure: what the value counts.
        comparison: how a case is held against the value, or None where the value is no limit.
        since: the first day from which it applies.
        citation: the instrument and the place in it.
        force: by what right it binds.
        standing: whether its own clause was seen, or it is the last one known.
        counted_from: for a deadline, the event from which it runs.
        stood_before: what a plan interrupts, and what answers again when the plan has ended; None but for plans.
        notes: what a reader should know: doubts of the source, and what is known to have come later.
        verified_on: the day on which the entry was last held against its source.
    """

    key: str
    title: Words
    value: T_co
    measure: str
    comparison: Comparison | None
    since: date
    citation: Citation
    force: Force
    standing: Standing
    counted_from: Item | None
    stood_before: Rule[RuleValue] | Absence | None
    notes: tuple[Words, ...]
    verified_on: date | None

    @property
    def confidence(self) -> Confidence:
        """How sure the reading is."""
        return self.citation.confidence

    def say(self, lang: Lang) -> str:
        """Say the value with its comparison and measure: "at least 5 members"."""
        said = say_value(self.value, self.measure, lang)
        if self.comparison is None:
            return said
        if self.measure == "date" and self.comparison is Comparison.AT_MOST:
            return f"{'chậm nhất' if lang == 'vi' else 'not after'} {said}"
        return f"{self.comparison.label(lang)} {said}"

    def explain(self, lang: Lang) -> str:
        """Say the rule, since when, by which force and instrument, and every note, one a line.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        since, by = ("từ", "theo") if checked_lang(lang) == "vi" else ("since", "by")
        said = [self.say(lang)]
        if isinstance(self.value, Brackets):
            said = ["", *(f"  {line}" for line in self.value.label(lang).split("; "))]
        source = f"{since} {say_date(self.since, lang)}, {by} {self.citation.label(lang)}"
        lines = [
            f"{self.title.label(lang)}: {said[0]}".rstrip(),
            *said[1:],
            f"{source} [{self.force.label(lang)}; {self.standing.label(lang)}]",
        ]
        return "\n".join([*lines, *(f"- {note.label(lang)}" for note in self.notes)])


@attrs.frozen(kw_only=True)
class Absence(Displayed):
    """What a lookup gives where there is no value.

    Attributes:
        kind: why there is none.
        key: the key.
        day: the day asked for.
        title: what the key is about, in both languages.
        note: what a reader should know, or None.
        citation: the instrument that repealed the rule, set no limit or was not seen; None before the first entry.
    """

    kind: AbsenceKind
    key: str
    day: date
    title: Words | None = None
    note: Words | None = None
    citation: Citation | None = None

    def label(self, lang: Lang) -> str:
        """Name the kind of absence."""
        return self.kind.label(lang)

    def explain(self, lang: Lang) -> str:
        """Say that there is no value, why, and by which source."""
        subject = self.key if self.title is None else self.title.label(lang)
        head = f"{subject}: {self.kind.label(lang)}"
        source = "" if self.citation is None else f" ({self.citation.label(lang)})"
        return head + source + ("" if self.note is None else f"\n- {self.note.label(lang)}")


@attrs.frozen(kw_only=True)
class RuleChange:
    """What differs between the law of two days under one key.

    Attributes:
        key: the key.
        title: what it is about, in both languages.
        before: the answer on the first day.
        after: the answer on the second day.
    """

    key: str
    title: Words
    before: Rule[RuleValue] | Absence
    after: Rule[RuleValue] | Absence

    def message(self, lang: Lang) -> str:
        """Say the change: "levels: 4 → 3"."""
        before, after = (
            answer.say(lang) if isinstance(answer, Rule) else answer.label(lang) for answer in (self.before, self.after)
        )
        return f"{self.title.label(lang)}: {before} → {after}"
