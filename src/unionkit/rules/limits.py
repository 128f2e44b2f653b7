"""Limits worked out from a rule: its share of a count, its bracket of a table, as conditions of a verdict."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import (
    BelowZeroError,
    CountContradictionError,
    LawValueError,
    NoBracketError,
    NoRuleInForceError,
)
from unionkit.exact import whole_number
from unionkit.law.day import Law, checked_law
from unionkit.law.rule import Absence, AbsenceKind, Rule, Standing
from unionkit.law.values import MEASURES, Brackets, Item, Items
from unionkit.verdicts import Comparison, Criterion, Outcome, ShareOf, judge
from unionkit.wording import Words

if TYPE_CHECKING:
    from unionkit.law.values import Bracket, RuleValue

__all__ = [
    "answered",
    "at_bracket",
    "capped_with_consent",
    "checked_count",
    "checked_part",
    "form_of",
    "held",
    "of_share",
    "ruled",
    "share_of",
]


def checked_count(value: int, name: str) -> int:
    """Take a count of persons or things.

    Raises:
        TypeError: a float, a bool or no number.
        BelowZeroError: it is below zero.
    """
    number = whole_number(value, name)
    if number < 0:
        raise BelowZeroError(name=name, value=number)
    return number


def checked_part(part: int, whole: int, names: tuple[str, str]) -> None:
    """Hold the count of a part against that of its whole.

    Raises:
        CountContradictionError: the part is above the whole.
    """
    if part > whole:
        raise CountContradictionError(part=names[0], part_value=part, whole=names[1], whole_value=whole)


def answered(law: Law, key: str) -> Rule[RuleValue] | Absence:
    """Give the answer of the law; a key that the rulebook does not have is an absence, not recorded."""
    if type(law) is not Law:
        checked_law(law)
    # Asked first: the error about an unknown key looks for keys of a similar name, which takes long.
    if key in law.book.lines or key in law.book.redirects:
        return law.get(key)
    return Absence(kind=AbsenceKind.NOT_RECORDED, key=key, day=law.day)


def ruled(law: Law, key: str) -> Rule[RuleValue]:
    """Give the rule of a key.

    Raises:
        NoRuleInForceError: the law has an absence there.
    """
    answer = answered(law, key)
    if isinstance(answer, Absence):
        raise NoRuleInForceError(key=answer.key, day=answer.day, absence=answer) from None
    return answer


def form_of(answer: Rule[RuleValue], *known: str) -> str:
    """Give the id of the form of a rule whose logic may change.

    Raises:
        LawValueError: a form that the library does not know how to judge.
    """
    form = checked_instance(answer.value, Item, answer.key).id
    if form not in known:
        raise LawValueError(key=answer.key, found=form, expected=" | ".join(known))
    return form


def of_share(rule: Rule[RuleValue], whole: int) -> int:
    """Give the whole number that decides for a share of a count: "at least 2/3 of 151" is 101.

    Where the rule has no comparison, the share is an upper limit.
    """
    share = checked_instance(rule.value, Fraction, rule.key)
    product, parts = share.numerator * whole, share.denominator
    return -(-product // parts) if rule.comparison in _FROM_BELOW else product // parts


_FROM_BELOW: Final = (Comparison.AT_LEAST, Comparison.LESS_THAN)


def share_of(answer: Rule[RuleValue] | Absence, whole: int, words: Words) -> ShareOf | None:
    """Give what the limit of a share is a share of, or None where the law has no rule."""
    if isinstance(answer, Absence):
        return None
    return ShareOf(checked_instance(answer.value, Fraction, answer.key), whole, words)


def at_bracket(
    rule: Rule[RuleValue], count: int, *, law: Law, unit: str | None = None
) -> tuple[Rule[RuleValue], Bracket] | Absence:
    """Find the bracket of a table that answers for a count.

    Args:
        rule: the rule, whose value is a table by size.
        count: the count by which it goes.
        law: the law of the day.
        unit: the id of the unit, for tables that name some.

    Returns:
        The rule and the bracket; where the table leaves out the count, an absence that says so.
    """
    table = checked_instance(rule.value, Brackets, rule.key)
    try:
        return rule, table.at(count, unit=unit)
    except NoBracketError as error:
        note = Words(vi=error.message("vi"), en=error.message("en"))
        return Absence(
            kind=AbsenceKind.NOT_RECORDED,
            key=rule.key,
            day=law.day,
            title=rule.title,
            note=note,
            citation=rule.citation,
        )


def held(  # noqa: PLR0913 - one argument a field of the condition
    answer: Rule[RuleValue] | Absence,
    observed: object,
    limit: int | None = None,
    *,
    comparison: Comparison | None = None,
    outcome: Outcome | None = None,
    fact: str | None = None,
    title: Words | None = None,
    measure: Words | None = None,
    share_of: ShareOf | None = None,
) -> Criterion:
    """Hold what was observed against a limit worked out from a rule.

    Args:
        answer: the rule, or the absence: then it cannot be told, or is met where the law sets no limit.
        observed: what was counted, or None where it is not known.
        limit: the limit in the measure of what was counted; None where there is none, or where the rule says words.
        comparison: how they are held against each other; that of the rule unless given.
        outcome: the outcome, where another condition decides it.
        fact: the field of the case.
        title: what is asked, where the title of the key does not say it.
        measure: what both count, where it is not what the rule counts.
        share_of: what the limit is a share of.

    Returns:
        The condition.
    """
    title = title or answer.title or Words(vi=answer.key, en=answer.key)
    if isinstance(answer, Absence):
        return Criterion(
            key=answer.key,
            title=title,
            observed=observed,
            outcome=Outcome.MET if answer.kind is AbsenceKind.NO_LIMIT else Outcome.CANNOT_TELL,
            citation=answer.citation,
            fact=fact,
            measure=measure,
            absence=answer,
            notes=() if answer.note is None else (answer.note,),
        )
    compared = comparison or answer.comparison or Comparison.AT_MOST
    number = observed if isinstance(observed, int) else None
    ruled_words = limit is None and isinstance(answer.value, bool | Item | Items)
    return Criterion(
        key=answer.key,
        title=title,
        observed=observed,
        limit=answer.value if ruled_words else limit,
        comparison=None if limit is None else compared,
        outcome=outcome or judge(number, compared, limit),
        citation=answer.citation,
        force=answer.force,
        fact=fact,
        measure=measure or MEASURES[answer.measure],
        share_of=share_of,
        last_known=answer.standing is Standing.LAST_KNOWN,
        notes=answer.notes,
    )


def capped_with_consent(
    cap: Criterion, share: Rule[RuleValue] | Absence, maximum: int, *, consented: bool | None
) -> Criterion:
    """Judge a number by a cap, and by the increase that the consent of the upper union allows.

    Args:
        cap: the condition of the cap.
        share: the rule on the increase, a share of the cap, or the absence: then the cap decides.
        maximum: the cap.
        consented: whether the upper union agreed, or None where that is not known.

    Returns:
        The cap where it decides; else the condition of the increase. Where more than the cap would leave the answer
        open, the number is no fact whose change decides it.
    """
    if isinstance(share, Absence) or consented is False or not isinstance(cap.observed, int):
        return cap
    most = maximum + of_share(share, maximum)
    if consented is None and cap.observed <= maximum:
        return attrs.evolve(cap, fact=None)
    if consented is None and cap.observed > most:
        return cap
    title = Words.of(
        lambda lang: (
            f"{share.title.label(lang)}, "
            + ("phải được công đoàn cấp trên đồng ý" if lang == "vi" else "with the consent of the upper union")
        )
    )
    open_still = Outcome.CANNOT_TELL if consented is None else None
    return held(share, cap.observed, most, outcome=open_still, fact=cap.fact, title=title, measure=cap.measure)
