"""From a rule of law to a condition of a verdict: the one way in which the rules of this room ask the law.

An absence of the law gives CANNOT_TELL and is named in the criterion; where the law sets no limit, it is met.
"""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.law.day import checked_law
from unionkit.law.rule import Absence, AbsenceKind, Rule, Standing
from unionkit.law.values import MEASURES, Item, Items
from unionkit.verdicts import Comparison, Criterion, Outcome, judge
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from unionkit.exact import Exact
    from unionkit.law.day import Law
    from unionkit.law.values import RuleValue

__all__ = [
    "allowed",
    "as_title",
    "chosen",
    "decides",
    "found_in",
    "listed",
    "measured",
    "none_of",
    "one_of",
    "stated",
    "unstated",
]


# A yes, a list or a share has no measure to be said with it.
_COUNTED: Final = {
    name: words for name, words in MEASURES.items() if name not in ("kinds_of_unit", "share", "words", "year", "yes_no")
}

_LAST_KNOWN: Final = Standing.LAST_KNOWN


@cache
def as_title(words: Words) -> Words:
    """Begin words with a capital, as titles do."""
    return Words.of(lambda lang: words.label(lang)[:1].upper() + words.label(lang)[1:])


def measured(
    law: Law,
    key: str,
    observed: Exact | None,
    *,
    fact: str | None = None,
    assumed: bool = False,
    presumption: Words | None = None,
    title: Words | None = None,
    measure: Words | None = None,
) -> Criterion:
    """Hold a number of the case against the number of a rule, by the rule's own comparison.

    Args:
        law: the law of the day.
        key: a key whose values are numbers.
        observed: the number in the measure of the key, or None where it is not known.
        fact: the field of the case from which it comes.
        assumed: whether it was presumed, or rests on something presumed.
        presumption: what was presumed, where it is not the number itself.
        title: what is asked, where the title of the key does not say it.
        measure: what both count, where it is not what the rule counts.

    Returns:
        The condition.

    Raises:
        UnknownKeyError: the rulebook does not have the key.
        TypeError: the values of the key are no numbers, or the rule has no comparison.
    """
    answer = checked_law(law).get(key)
    if isinstance(answer, Absence):
        absent = _of_absence(law, answer, observed, fact=fact, assumed=assumed, title=title)
        return absent if presumption is None else attrs.evolve(absent, presumption=presumption)
    limit = answer.value
    if type(limit) is not int:
        limit = checked_instance(limit, Fraction, key)
    comparison = answer.comparison or checked_instance(answer.comparison, Comparison, key)
    return Criterion(
        key=answer.key,
        title=title or answer.title,
        observed=observed,
        limit=limit,
        comparison=comparison,
        outcome=judge(observed, comparison, limit),
        citation=answer.citation,
        force=answer.force,
        assumed=assumed,
        presumption=presumption,
        fact=fact,
        measure=measure or _COUNTED.get(answer.measure),
        last_known=answer.standing is _LAST_KNOWN,
        notes=answer.notes,
    )


def decides(law: Law, key: str, number: int | None, outcome: Outcome) -> bool:
    """Tell whether a number, held against the number of a rule, gives an outcome by itself."""
    if number is None:
        return False
    answer = checked_law(law).get(key)
    if isinstance(answer, Absence):
        return False
    limit, comparison = answer.value, answer.comparison
    if comparison is None or not (type(limit) is int or isinstance(limit, Fraction)):
        return False
    return judge(number, comparison, limit) is outcome


def allowed(
    law: Law,
    key: str,
    *,
    observed: object = None,
    fact: str | None = None,
    assumed: bool = False,
    title: Words | None = None,
) -> Criterion:
    """Ask a rule of yes or no whether something is allowed: met where it says yes, whatever was observed.

    Args:
        law: the law of the day.
        key: a key whose values are yes or no.
        observed: what in the case made the rule apply.
        fact: the field of the case from which it comes.
        assumed: whether it was presumed.
        title: what is asked, where the title of the key does not say it.

    Returns:
        The condition; `limit` is what the rule says.
    """
    answer = checked_law(law).get(key)
    if isinstance(answer, Absence):
        return _of_absence(law, answer, observed, fact=fact, assumed=assumed, title=title)
    says_yes = checked_instance(answer.value, bool, key)
    outcome = Outcome.MET if says_yes else Outcome.NOT_MET
    return stated(answer, observed, outcome, limit=says_yes, fact=fact, assumed=assumed, title=title)


def one_of(
    law: Law,
    key: str,
    observed: str | None,
    *,
    said: object = None,
    fact: str | None = None,
    assumed: bool = False,
    title: Words | None = None,
) -> Criterion:
    """Ask whether something is among those that a rule lists.

    Args:
        law: the law of the day.
        key: a key whose values are lists.
        observed: the id of the thing, or None where it is not known.
        said: what of the case that is; the thing as the rulebook names it unless given.
        fact: the field of the case from which it comes.
        assumed: whether it was presumed.
        title: what is asked, where the title of the key does not say it.

    Returns:
        The condition: met where the rule lists it.
    """
    answer = checked_law(law).get(key)
    if said is None and observed is not None:
        words = law.book.words.get(observed)
        said = observed if words is None else Item(observed, words)
    if isinstance(answer, Absence):
        return _of_absence(law, answer, said, fact=fact, assumed=assumed, title=title)
    items = checked_instance(answer.value, Items, key)
    outcome = Outcome.CANNOT_TELL
    if observed is not None:
        outcome = Outcome.NOT_MET if listed(items, (observed,)) is None else Outcome.MET
    return stated(answer, said, outcome, limit=items, fact=fact, assumed=assumed, title=title)


def listed(items: Items, ids: Collection[str]) -> str | None:
    """Give the first of these ids that a list has, or None."""
    for name in ids:
        for item in items.items:
            if item.id == name:
                return name
    return None


def none_of(
    law: Law,
    key: str,
    observed: Collection[str] | None,
    *,
    fact: str | None = None,
    assumed: bool = False,
    title: Words | None = None,
) -> Criterion:
    """Ask whether nothing of the case is among the things that a rule excludes.

    Args:
        law: the law of the day.
        key: a key whose values are lists.
        observed: the ids of the things, or None where they are not known.
        fact: the field of the case from which they come.
        assumed: whether they were presumed.
        title: what is asked, where the title of the key does not say it.

    Returns:
        The condition: not met where the rule lists one of them; `observed` is then those that it lists.
    """
    answer = checked_law(law).get(key)
    if isinstance(answer, Absence):
        return _of_absence(law, answer, observed or None, fact=fact, assumed=assumed, title=title)
    items = checked_instance(answer.value, Items, key)
    if observed is None:
        return stated(answer, None, Outcome.CANNOT_TELL, limit=items, fact=fact, assumed=assumed, title=title)
    found = found_in(items, observed)
    outcome = Outcome.NOT_MET if found else Outcome.MET
    return stated(answer, found or False, outcome, limit=items, fact=fact, assumed=assumed, title=title)


def chosen(law: Law, key: str) -> Item | Absence:
    """Give the one thing that a rule chooses, for instance the form of a rule whose logic changed, or the absence."""
    answer = checked_law(law).get(key)
    return answer if isinstance(answer, Absence) else checked_instance(answer.value, Item, key)


def stated(
    rule: Rule[RuleValue],
    observed: object,
    outcome: Outcome,
    *,
    limit: object = None,
    comparison: Comparison | None = None,
    fact: str | None = None,
    assumed: bool = False,
    title: Words | None = None,
) -> Criterion:
    """Make a condition of a rule whose outcome was found by other means; source and notes are those of the rule."""
    return Criterion(
        key=rule.key,
        title=title or rule.title,
        observed=observed,
        limit=limit,
        comparison=comparison,
        outcome=outcome,
        citation=rule.citation,
        force=rule.force,
        assumed=assumed,
        fact=fact,
        measure=_COUNTED.get(rule.measure),
        last_known=rule.standing is _LAST_KNOWN,
        notes=rule.notes,
    )


def unstated(
    law: Law,
    key: str,
    observed: object = None,
    *,
    fact: str | None = None,
    assumed: bool = False,
    title: Words | None = None,
) -> Criterion:
    """Make the condition of a key for which the law has an absence.

    Raises:
        TypeError: the law has a rule there.
    """
    absence = checked_instance(checked_law(law).get(key), Absence, key)
    return _of_absence(law, absence, observed, fact=fact, assumed=assumed, title=title)


def found_in(items: Items, ids: Iterable[str]) -> tuple[Item, ...]:
    """Give those things of a list whose ids are given, in the order of the list."""
    wanted = set(ids)
    return tuple(item for item in items if item.id in wanted)


def _of_absence(
    law: Law, absence: Absence, observed: object, *, fact: str | None, assumed: bool, title: Words | None
) -> Criterion:
    line = law.book.line(absence.key)
    return Criterion(
        key=absence.key,
        title=title or line.title,
        observed=observed,
        outcome=Outcome.MET if absence.kind is AbsenceKind.NO_LIMIT else Outcome.CANNOT_TELL,
        citation=absence.citation,
        assumed=assumed,
        fact=fact,
        measure=_COUNTED.get(line.measure),
        absence=absence,
        notes=() if absence.note is None else (absence.note,),
    )
