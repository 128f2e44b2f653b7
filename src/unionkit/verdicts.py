"""Verdicts: what a rule decides about a case, criterion by criterion, with what was observed and by which rule."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final, NoReturn

import attrs

from unionkit.citations import Citation, Force
from unionkit.display import Displayed
from unionkit.wording import Words, checked_lang, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["Comparison", "Criterion", "Outcome", "Verdict", "judge"]


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
    met = {
        Comparison.AT_LEAST: observed >= limit,
        Comparison.MORE_THAN: observed > limit,
        Comparison.AT_MOST: observed <= limit,
        Comparison.LESS_THAN: observed < limit,
        Comparison.EQUALS: observed == limit,
    }[comparison]
    return Outcome.MET if met else Outcome.NOT_MET


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

    def explain(self, lang: Lang) -> str:
        """Say the condition, what was observed, the limit, the outcome and the source in one line."""
        observed, presumed, source = _PARTS[checked_lang(lang)]
        parts = [self.title.label(lang)]
        if self.comparison is not None:
            parts.append(f"{self.comparison.label(lang)} {say(self.limit, lang)}")
        parts.append(f"{observed} {say(self.observed, lang)}" + (f" ({presumed})" if self.assumed else ""))
        line = f"{self.outcome.label(lang)} — {'; '.join(parts)}"
        return line if self.citation is None else f"{line} [{source} {self.citation.label(lang)}]"


_PARTS: Final = {
    "vi": ("thực tế", "giả định", "theo"),
    "en": ("observed", "presumed", "by"),
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
        question: what was asked, in both languages.
        criteria: the conditions, in the order of the rule.
        outcome: the answer.

    Examples:
        >>> from unionkit.wording import Words
        >>> five = Criterion(key="k", title=Words(vi="số đoàn viên", en="members"), observed=10, limit=5,
        ...                  comparison=Comparison.AT_LEAST, outcome=judge(10, Comparison.AT_LEAST, 5))
        >>> verdict = Verdict.of(subject="an-phat", question=Words(vi="Thành lập công đoàn?", en="Found a union?"),
        ...                      criteria=[five])
        >>> print(verdict.explain("en"))
        an-phat: Found a union? met
        - met — members; at least 5; observed 10
    """

    subject: str
    question: Words
    criteria: tuple[Criterion, ...] = attrs.field(converter=tuple[Criterion, ...])
    outcome: Outcome

    @classmethod
    def of(cls, *, subject: str, question: Words, criteria: Iterable[Criterion]) -> Verdict:
        """Make the verdict of a rule all of whose conditions must be met."""
        conditions = tuple(criteria)
        return cls(subject=subject, question=question, criteria=conditions, outcome=_all_of(conditions))

    @property
    def is_met(self) -> bool:
        """Whether the outcome is MET. False says NOT_MET or CANNOT_TELL: look at `outcome`."""
        return self.outcome is Outcome.MET

    @property
    def failed(self) -> tuple[Criterion, ...]:
        """The conditions that are not met."""
        return tuple(criterion for criterion in self.criteria if criterion.outcome is Outcome.NOT_MET)

    def explain(self, lang: Lang) -> str:
        """Say the question, the answer and every condition, one a line.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        head = f"{self.subject}: {self.question.label(lang)} {self.outcome.label(lang)}"
        return "\n".join([head, *(f"- {criterion.explain(lang)}" for criterion in self.criteria)])

    def __bool__(self) -> NoReturn:
        msg = "a verdict has three outcomes and no truth value; ask for .outcome or .is_met"
        raise TypeError(msg)
