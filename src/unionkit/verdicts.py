"""Verdicts: what a rule decides about a case, criterion by criterion, with what was observed and by which rule."""

from __future__ import annotations

from datetime import date
from enum import Enum
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Final, NoReturn, Protocol

import attrs

from unionkit.citations import Citation, Force
from unionkit.display import Displayed
from unionkit.wording import Words, checked_lang, say, say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["Comparison", "Criterion", "Missing", "Outcome", "Verdict", "judge"]


class Outcome(Enum):
    """What a rule decides. Where evidence or a rule is missing, the answer is that it cannot be told."""

    MET = "met"
    NOT_MET = "not_met"
    CANNOT_TELL = "cannot_tell"

    def label(self, lang: Lang) -> str:
        """Name the outcome."""
        return _OUTCOMES[checked_lang(lang)][self]


_OUTCOMES: Final = {
    "vi": {Outcome.MET: "đạt", Outcome.NOT_MET: "không đạt", Outcome.CANNOT_TELL: "chưa kết luận được"},
    "en": {Outcome.MET: "met", Outcome.NOT_MET: "not met", Outcome.CANNOT_TELL: "cannot tell"},
}


class Comparison(Enum):
    """How what is observed is held against the limit."""

    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    EQUALS = "equals"

    def label(self, lang: Lang) -> str:
        """Name the comparison."""
        return _COMPARISONS[checked_lang(lang)][self]


_COMPARISONS: Final = {
    "vi": {
        Comparison.AT_LEAST: "ít nhất",
        Comparison.MORE_THAN: "trên",
        Comparison.AT_MOST: "nhiều nhất",
        Comparison.LESS_THAN: "dưới",
        Comparison.EQUALS: "bằng",
    },
    "en": {
        Comparison.AT_LEAST: "at least",
        Comparison.MORE_THAN: "more than",
        Comparison.AT_MOST: "at most",
        Comparison.LESS_THAN: "less than",
        Comparison.EQUALS: "equal to",
    },
}


def judge(observed: Exact | None, comparison: Comparison, limit: Exact | None) -> Outcome:
    """Hold an observed number against a limit.

    Args:
        observed: what was counted, or None where that is not known.
        comparison: at least, more than, at most, less than or equal.
        limit: the limit in the same measure, or None where no rule gives one.

    Returns:
        The outcome; CANNOT_TELL where either number is missing.

    Examples:
        >>> judge(5, Comparison.AT_LEAST, 5).name, judge(None, Comparison.AT_LEAST, 5).name
        ('MET', 'CANNOT_TELL')
    """
    if observed is None or limit is None:
        return Outcome.CANNOT_TELL
    return Outcome.MET if _HOLDS[comparison](observed, limit) else Outcome.NOT_MET


_HOLDS: Final[dict[Comparison, Callable[[Exact, Exact], bool]]] = {
    Comparison.AT_LEAST: ge,
    Comparison.MORE_THAN: gt,
    Comparison.AT_MOST: le,
    Comparison.LESS_THAN: lt,
    Comparison.EQUALS: eq,
}


class Missing(Protocol):
    """What stands where a rule has no value: the `Absence` of a law."""

    @property
    def kind(self) -> Enum:
        """Why there is none."""
        ...

    def label(self, lang: Lang, /) -> str:
        """Say why there is none."""
        ...


@attrs.frozen(kw_only=True)
class Criterion:
    """One condition of a verdict.

    Attributes:
        key: the key of the rule.
        title: what is asked, in both languages.
        observed: what was found in the case, or None.
        limit: what the rule asks for, or None.
        comparison: how the two are held against each other, or None where the condition is no comparison.
        outcome: what this condition decides.
        citation: where the rule stands, or None.
        force: by what right it binds, or None.
        assumed: whether the observed value was presumed and not stated.
        fact: the field of the case that was observed, or None.
        measure: what observed value and limit count, or None.
        absence: what the law has instead of a limit, or None.
        last_known: whether the rule stands although the clause of the newer instrument was not seen.
        notes: what a reader should know about the rule.
    """

    key: str
    title: Words
    observed: object = None
    limit: object = None
    comparison: Comparison | None = None
    outcome: Outcome
    citation: Citation | None = None
    force: Force | None = None
    assumed: bool = False
    fact: str | None = None
    measure: Words | None = None
    absence: Missing | None = None
    last_known: bool = False
    notes: tuple[Words, ...] = ()

    def explain(self, lang: Lang) -> str:
        """Say the condition, what was observed, what the rule asks for, the outcome and the source in one line."""
        words = _PARTS[checked_lang(lang)]
        observed = words["unknown"] if self.observed is None else self._counted(self.observed, lang)
        parts = [f"{words['observed']} {observed}" + (f" ({words['presumed']})" if self.assumed else "")]
        if self.absence is not None:
            parts.append(f"{words['rule']}: {self.absence.label(lang)}")
        elif self.limit is not None:
            needed = words["needed"] if self.comparison is not None else f"{words['rule']}:"
            said = [self.comparison.label(lang)] if self.comparison not in (None, Comparison.EQUALS) else []
            parts.append(" ".join([needed, *said, self._counted(self.limit, lang)]))
        source = [] if self.citation is None else [f"{words['by']} {self.citation.label(lang)}"]
        source += [self.force.label(lang)] if self.force in _NOT_OF_LAW else []
        source += [words["last_known"]] if self.last_known else []
        line = f"{self.outcome.label(lang)} — {self.title.label(lang)}: {'; '.join(parts)}"
        return f"{line} [{'; '.join(source)}]" if source else line

    def _counted(self, value: object, lang: Lang) -> str:
        said = say(value, lang)
        if self.measure is None or isinstance(value, bool) or not isinstance(value, int):
            return said
        return f"{said} {self.measure.label(lang)}"


_NOT_OF_LAW: Final = (Force.PLAN, Force.PROGRAMME, Force.LOCAL)
_PARTS: Final = {
    "vi": {
        "observed": "thực tế",
        "unknown": "chưa rõ",
        "presumed": "giả định",
        "needed": "yêu cầu",
        "rule": "quy định",
        "by": "theo",
        "last_known": "quy định gần nhất đã biết",
    },
    "en": {
        "observed": "observed",
        "unknown": "not known",
        "presumed": "presumed",
        "needed": "needed",
        "rule": "the rule says",
        "by": "by",
        "last_known": "last known",
    },
}


def _all_of(criteria: Iterable[Criterion]) -> Outcome:
    outcomes = {criterion.outcome for criterion in criteria}
    if Outcome.NOT_MET in outcomes:
        return Outcome.NOT_MET
    return Outcome.MET if outcomes == {Outcome.MET} else Outcome.CANNOT_TELL


@attrs.frozen(kw_only=True)
class Verdict(Displayed):
    """The answer of a rule to a case. It has three outcomes and therefore no truth value.

    Attributes:
        subject: the case, for instance the id of a workplace.
        question: what was asked, in both languages: a question to which MET is a yes.
        criteria: the conditions, in the order of the rule.
        outcome: the answer.
        day: the day of the law by which it was judged, or None where the case spans days.

    Examples:
        >>> from unionkit.wording import Words
        >>> five = Criterion(key="k", title=Words(vi="Số đoàn viên", en="Members"), observed=10, limit=5,
        ...                  comparison=Comparison.AT_LEAST, outcome=judge(10, Comparison.AT_LEAST, 5))
        >>> verdict = Verdict.of(subject="an-phat", question=Words(vi="Được thành lập công đoàn?", en="Found a union?"),
        ...                      criteria=[five])
        >>> print(verdict.explain("en"))
        an-phat: Found a union? Yes
        - met — Members: observed 10; needed at least 5
    """

    subject: str
    question: Words
    criteria: tuple[Criterion, ...] = attrs.field(converter=tuple[Criterion, ...])
    outcome: Outcome
    day: date | None = None

    @classmethod
    def of(cls, *, subject: str, question: Words, criteria: Iterable[Criterion], day: date | None = None) -> Verdict:
        """Make the verdict of a rule all of whose conditions must be met."""
        conditions = tuple(criteria)
        return cls(subject=subject, question=question, criteria=conditions, outcome=_all_of(conditions), day=day)

    @property
    def is_met(self) -> bool:
        """Whether the outcome is MET. False says NOT_MET or CANNOT_TELL: look at `outcome`."""
        return self.outcome is Outcome.MET

    @property
    def failed(self) -> tuple[Criterion, ...]:
        """The conditions that are not met."""
        return tuple(criterion for criterion in self.criteria if criterion.outcome is Outcome.NOT_MET)

    @property
    def unknown(self) -> tuple[Criterion, ...]:
        """The conditions of which it cannot be told."""
        return tuple(criterion for criterion in self.criteria if criterion.outcome is Outcome.CANNOT_TELL)

    @property
    def notes(self) -> tuple[Words, ...]:
        """What a reader should know about the rules, each note once."""
        return tuple(dict.fromkeys(note for criterion in self.criteria for note in criterion.notes))

    def explain(self, lang: Lang) -> str:
        """Say the question, the answer, every condition, and what to know of the rules, one a line.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        head = f"{self.subject}: {self.question.label(lang)} {_ANSWERS[lang][self.outcome]}"
        if self.day is not None:
            head += f" ({'theo quy định ngày' if lang == 'vi' else 'by the law of'} {say_date(self.day, lang)})"
        note_word = "Lưu ý" if lang == "vi" else "Note"
        return "\n".join(
            [
                head,
                *(f"- {criterion.explain(lang)}" for criterion in self.criteria),
                *(f"{note_word}: {note.label(lang)}" for note in self.notes),
            ]
        )

    def __bool__(self) -> NoReturn:
        msg = "a verdict has three outcomes and no truth value; ask for .outcome or .is_met"
        raise TypeError(msg)


_ANSWERS: Final = {
    "vi": {Outcome.MET: "Có", Outcome.NOT_MET: "Không", Outcome.CANNOT_TELL: "Chưa kết luận được"},
    "en": {Outcome.MET: "Yes", Outcome.NOT_MET: "No", Outcome.CANNOT_TELL: "It cannot be told"},
}
