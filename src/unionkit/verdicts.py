"""Verdicts: what a rule decides about a case, criterion by criterion, with what was observed and by which rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from math import isfinite
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Final, NoReturn, Protocol, cast

import attrs

from unionkit.citations import Citation, Force
from unionkit.display import Displayed
from unionkit.wording import Words, checked_lang, say, say_date

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = [
    "SCHEMA",
    "Comparison",
    "Criterion",
    "FlippingChange",
    "Missing",
    "Outcome",
    "Verdict",
    "judge",
    "plain_value",
]


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
    # Most rules ask for at least so many: they need no look-up.
    holds = observed >= limit if comparison is _AT_LEAST else _HOLDS[comparison](observed, limit)
    return Outcome.MET if holds else Outcome.NOT_MET


_AT_LEAST: Final = Comparison.AT_LEAST
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


@attrs.frozen
class ShareOf:
    """What the limit of a condition is a share of.

    Attributes:
        share: the share.
        count: the count of which it is taken.
        words: what is counted.
    """

    share: Fraction
    count: int
    words: Words

    def label(self, lang: Lang) -> str:
        """Say it: "2/3 of 150 persons summoned"."""
        of = "của" if checked_lang(lang) == "vi" else "of"
        return f"{say(self.share, lang)} {of} {say(self.count, lang)} {self.words.label(lang)}"


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
        assumed: whether the observed value was presumed and not stated, or rests on something presumed.
        presumption: what was presumed, where it is not the observed value itself, or None.
        fact: the field of the case that was observed, or None.
        measure: what observed value and limit count, or None.
        share_of: what the limit is a share of, or None.
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
    presumption: Words | None = None
    fact: str | None = None
    measure: Words | None = None
    share_of: ShareOf | None = None
    absence: Missing | None = None
    last_known: bool = False
    notes: tuple[Words, ...] = ()

    def explain(self, lang: Lang) -> str:
        """Say the condition, what was observed, what the rule asks for, the outcome and the source in one line."""
        words = _PARTS[checked_lang(lang)]
        parts: list[str] = []
        if self.observed is not None:
            parts.append(f"{words['observed']} {self.say_observed(lang)}")
        elif self.outcome is Outcome.CANNOT_TELL and self.absence is None:
            parts.append(f"{words['observed']} {words['unknown']}")
        if self.comparison is not None and self.absence is None:
            parts.append(f"{words['needed']} {self.say_limit(lang)}")
        elif not parts:
            parts.append(self.say_limit(lang))
        elif self.absence is not None or self._limit_matters():
            parts.append(f"{words['rule']}: {self.say_limit(lang)}")
        source = [] if self.citation is None else [f"{words['by']} {self.citation.label(lang)}"]
        source += [self.force.label(lang)] if self.force in _NOT_OF_LAW else []
        source += [words["last_known"]] if self.last_known else []
        line = f"{self.outcome.label(lang)} — {self.say_title(lang)}: {'; '.join(parts)}"
        return f"{line} [{'; '.join(source)}]" if source else line

    def document(self) -> dict[str, object]:
        """Give the condition as plain values: texts, whole numbers, booleans, None, lists and dicts."""
        return {
            "key": self.key,
            "title": plain_value(Words.of(self.say_title)),
            "fact": self.fact,
            "observed": plain_value(self.observed),
            "assumed": self.assumed,
            "presumption": plain_value(self.presumption),
            "comparison": plain_value(self.comparison),
            "limit": plain_value(self.limit),
            "measure": plain_value(self.measure),
            "outcome": self.outcome.value,
            "absence": None if self.absence is None else plain_value(self.absence.kind),
            "last_known": self.last_known,
            "force": plain_value(self.force),
            "citation": None if self.citation is None else self.citation.document(),
            "notes": [plain_value(note) for note in self.notes],
        }

    def say_title(self, lang: Lang) -> str:
        """Say what is asked, with what the limit is a share of: "Quorum, 2/3 of 150 persons summoned"."""
        title = self.title.label(lang)
        return title if self.share_of is None else f"{title}, {self.share_of.label(lang)}"

    def say_observed(self, lang: Lang) -> str:
        """Say what was found in the case, and whether it was presumed: "10 members (presumed)"; a dash for nothing."""
        if self.observed is None:
            return "–"
        presumed = _PARTS[checked_lang(lang)]["presumed"] if self.presumption is None else self.presumption.label(lang)
        return self._counted(self.observed, lang) + (f" ({presumed})" if self.assumed else "")

    def say_limit(self, lang: Lang) -> str:
        """Say what the rule asks for: "at least 5 members"; where there is no limit, the absence or a dash."""
        if self.absence is not None:
            return self.absence.label(lang)
        if self.limit is None:
            return "–"
        said = [] if self.comparison in (None, Comparison.EQUALS) else [self.comparison.label(lang)]
        return " ".join([*said, self._counted(self.limit, lang)])

    def _limit_matters(self) -> bool:
        """Tell whether a list is said too: one that the case is on, or keeps clear of, is too long to be read out."""
        return self.limit is not None and self.outcome is not Outcome.MET and not isinstance(self.observed, tuple)

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


def plain_value(value: object, *, depth: int = 20) -> object:
    """Give a fact as JSON carries it: shares as "2/3", days in ISO form, things by their ids.

    Args:
        value: the fact, or a value that somebody put in the place of one.
        depth: how deep lists and mappings are followed; what lies deeper is an ellipsis.

    Returns:
        A text, a number, a boolean, None, a list or a dict.

    Examples:
        >>> plain_value((Fraction(2, 3), date(2025, 7, 1), {"workers": 7.9}))
        ['2/3', '2025-07-01', {'workers': 7.9}]
    """
    if value is None or type(value) is str:
        return value
    if isinstance(value, Words):
        return {"vi": value.vi, "en": value.en}
    given = getattr(value, "value", value) if isinstance(value, Enum) else getattr(value, "id", value)
    if isinstance(given, Mapping):
        items = cast("Mapping[object, object]", given).items()
        return {str(name): plain_value(item, depth=depth - 1) for name, item in items} if depth else "…"
    if isinstance(given, Iterable) and not isinstance(given, str | bytes):
        return [plain_value(item, depth=depth - 1) for item in cast("Iterable[object]", given)] if depth else "…"
    return _plain_scalar(given)


def _plain_scalar(value: object) -> object:
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int):
        # Python refuses to write an int of more than some thousand digits; a Decimal has no such limit.
        return value if value.bit_length() < _LONGEST_BITS else f"{Decimal(value):f}"
    if isinstance(value, float):
        return value if isfinite(value) else str(value)
    if isinstance(value, Fraction | Decimal | date | bytes):
        return str(value)
    return {"vi": say(value, "vi"), "en": say(value, "en")}


_LONGEST_BITS: Final = 10_000


@attrs.frozen(kw_only=True)
class FlippingChange:
    """The smallest change of one number that flips the answer of a verdict between yes and no.

    Attributes:
        fact: the field of the case that would change.
        observed: its number now.
        needed: the number at which the answer flips.
        outcome: the answer then.
    """

    fact: str
    observed: int
    needed: int
    outcome: Outcome

    @property
    def change(self) -> int:
        """By how much the number would change."""
        return self.needed - self.observed


def _any_of(outcomes: Iterable[Outcome]) -> Outcome:
    result = None
    for outcome in outcomes:
        if outcome is Outcome.MET:
            return outcome
        if outcome is Outcome.CANNOT_TELL or result is None:
            result = outcome
    return result or Outcome.CANNOT_TELL


def _all_of(outcomes: Iterable[Outcome]) -> Outcome:
    result = None
    for outcome in outcomes:
        if outcome is Outcome.NOT_MET:
            return outcome
        if outcome is Outcome.CANNOT_TELL or result is None:
            result = outcome
    return result or Outcome.CANNOT_TELL


def _flips_at(criterion: Criterion) -> tuple[int, ...]:
    """Give the whole numbers around the limit, at which the outcome of a number can change."""
    limit = criterion.limit
    if criterion.comparison is None or isinstance(limit, bool) or not isinstance(limit, int | Fraction):
        return ()
    whole = limit.__floor__()
    return tuple(number for number in (whole - 1, whole, whole + 1) if number >= 0)


def _judged_at(criterion: Criterion, number: int) -> Outcome:
    """Judge a condition with another number in place of the one observed."""
    limit = criterion.limit
    if criterion.comparison is None or isinstance(limit, bool) or not isinstance(limit, int | Fraction):
        return criterion.outcome
    return judge(number, criterion.comparison, limit)


SCHEMA: Final = "unionkit/verdict/1"
"""The name and version of the form in which `Verdict.document` gives a verdict."""


@attrs.frozen(kw_only=True)
class Verdict(Displayed):
    """The answer of a rule to a case. It has three outcomes and therefore no truth value.

    Attributes:
        subject: the case, for instance the id of a workplace.
        question: what was asked, in both languages: a question to which MET is a yes.
        criteria: the conditions, in the order of the rule.
        outcome: the answer.
        day: the day of the law by which it was judged, or None where the case spans days.
        one_suffices: whether one condition is enough, as with grounds; otherwise all must be met.

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
    one_suffices: bool = False

    @classmethod
    def of(cls, *, subject: str, question: Words, criteria: Iterable[Criterion], day: date | None = None) -> Verdict:
        """Make the verdict of a rule all of whose conditions must be met."""
        conditions = tuple(criteria)
        return cls(
            subject=subject,
            question=question,
            criteria=conditions,
            outcome=_all_of([each.outcome for each in conditions]),
            day=day,
        )

    @classmethod
    def of_grounds(
        cls, *, subject: str, question: Words, criteria: Iterable[Criterion], day: date | None = None
    ) -> Verdict:
        """Make the verdict of a rule one of whose conditions is enough."""
        grounds = tuple(criteria)
        return cls(
            subject=subject,
            question=question,
            criteria=grounds,
            outcome=_any_of([ground.outcome for ground in grounds]),
            day=day,
            one_suffices=True,
        )

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

    def nearest_change(self) -> FlippingChange | None:
        """Find the smallest change of one whole number of the case that flips the answer.

        Conditions that observe the same number change together; all else stays as it is. Of two equal
        changes the plus is given, then that of the number named first.

        Returns:
            The change, or None where no one number flips the answer between MET and NOT_MET.

        Examples:
            >>> import unionkit as uk
            >>> from datetime import date
            >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
            >>> shop = uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=30, applicants=3)
            >>> uk.can_found(shop, law=law).nearest_change()
            FlippingChange(fact='applicants', observed=3, needed=5, outcome=<Outcome.MET: 'met'>)
        """
        if self.outcome is Outcome.CANNOT_TELL:
            return None
        counted: dict[str, int] = {}
        for criterion in self.criteria:
            observed = criterion.observed
            if criterion.fact is not None and isinstance(observed, int) and not isinstance(observed, bool):
                counted.setdefault(criterion.fact, observed)
        found = [change for fact, number in counted.items() for change in self._changes(fact, number)]
        return min(found, key=lambda change: (abs(change.change), -change.change), default=None)

    def _changes(self, fact: str, observed: int) -> Iterable[FlippingChange]:
        """Give the changes of one number that flip the answer, at the limits that it is held against."""
        own = [criterion for criterion in self.criteria if criterion.fact == fact]
        others = [criterion.outcome for criterion in self.criteria if criterion.fact != fact]
        decide = _any_of if self.one_suffices else _all_of
        for number in sorted({number for criterion in own for number in _flips_at(criterion)}):
            outcome = decide([*others, *(_judged_at(criterion, number) for criterion in own)])
            if outcome not in (self.outcome, Outcome.CANNOT_TELL):
                yield FlippingChange(fact=fact, observed=observed, needed=number, outcome=outcome)

    def document(self) -> dict[str, object]:
        """Give the verdict as plain values, the same for the same input: texts, numbers, booleans, None, lists, dicts.

        `unionkit.verdict_json` writes it, `unionkit.verdict_schema` says its form, `unionkit.verdict_digest` names it.
        """
        return {
            "schema": SCHEMA,
            "subject": self.subject,
            "question": plain_value(self.question),
            "day": plain_value(self.day),
            "outcome": self.outcome.value,
            "one_suffices": self.one_suffices,
            "criteria": [criterion.document() for criterion in self.criteria],
        }

    def answer(self, lang: Lang) -> str:
        """Say the answer to the question: "Yes", "No", "It cannot be told"."""
        return _ANSWERS[checked_lang(lang)][self.outcome]

    def headline(self, lang: Lang) -> str:
        """Say the case, the question, the answer and the day of the law in one line."""
        head = f"{self.subject}: {self.question.label(lang)} {self.answer(lang)}"
        if self.day is None:
            return head
        return f"{head} ({'theo quy định ngày' if lang == 'vi' else 'by the law of'} {say_date(self.day, lang)})"

    def explain(self, lang: Lang) -> str:
        """Say the question, the answer, every condition, and what to know of the rules, one a line.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        note_word = "Lưu ý" if lang == "vi" else "Note"
        return "\n".join(
            [
                self.headline(lang),
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
