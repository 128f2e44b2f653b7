"""Conditions of the law over columns, and what they decide together."""

from __future__ import annotations

from fractions import Fraction
from operator import eq, ge, gt, le, lt
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance
from unionkit.frames.columns import first_of, null_text
from unionkit.frames.reasons import ColumnReason
from unionkit.law.day import checked_law
from unionkit.law.rule import Absence, AbsenceKind
from unionkit.verdicts import Comparison, Outcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from enum import Enum

    from unionkit.frames.columns import Number
    from unionkit.frames.engine import Expr, Frame
    from unionkit.law.day import Law

__all__ = ["JUDGED", "Condition", "by_value", "count_faults", "measured", "with_outcome"]

JUDGED: Final = ("outcome", "criterion", "reason")
"""The columns of a verdict."""
_HOLDS: Final[Mapping[Comparison, Callable[[Any, Any], Any]]] = {
    Comparison.AT_LEAST: ge,
    Comparison.MORE_THAN: gt,
    Comparison.AT_MOST: le,
    Comparison.LESS_THAN: lt,
    Comparison.EQUALS: eq,
}


class Condition(NamedTuple):
    """One condition of a verdict, row by row.

    Attributes:
        key: the key of the rule.
        not_met: where it is not met, or None where that is nowhere.
        cannot_tell: where it cannot be told, or None where that is nowhere; neither is ever null.
    """

    key: str
    not_met: Expr | None
    cannot_tell: Expr | None


def measured(law: Law, key: str, observed: Expr, bound: Expr | None = None) -> Condition:
    """Hold counts against the number of a rule.

    Args:
        law: the law of the day.
        key: a key whose values are numbers.
        observed: the counts; null is not known.
        bound: what the counts cannot exceed: where they are not known, too small a bound settles it.

    Returns:
        The condition.

    Raises:
        UnknownKeyError: the rulebook does not have the key.
        TypeError: the values of the key are no numbers, or the rule has no comparison.
    """
    answer = checked_law(law).get(key)
    if isinstance(answer, Absence):
        return Condition(key, None, None if answer.kind is AbsenceKind.NO_LIMIT else nw.lit(value=True))
    limit = answer.value if type(answer.value) is int else checked_instance(answer.value, Fraction, key)
    comparison = checked_instance(answer.comparison, Comparison, key)

    def fails(count: Expr) -> Expr:
        held = _HOLDS[comparison](count * limit.denominator, nw.lit(limit.numerator))
        return ~count.is_null() & ~cast("Expr", held)

    not_met, unknown = fails(observed), observed.is_null()
    if bound is not None:
        settled = unknown & fails(bound)
        not_met, unknown = not_met | settled, unknown & ~settled
    return Condition(key, not_met, unknown)


def by_value(key: str, outcomes: Iterable[tuple[Expr, Outcome]]) -> Condition:
    """Make the condition of a rule that goes by values of a list: where each of them stands, and what it decides."""
    cases = [*outcomes]

    def any_of(wanted: Outcome) -> Expr | None:
        found = [where for where, outcome in cases if outcome is wanted]
        return nw.any_horizontal(*found, ignore_nulls=True) if found else None

    return Condition(key, any_of(Outcome.NOT_MET), any_of(Outcome.CANNOT_TELL))


def count_faults(numbers: Iterable[Number], *, parts: Sequence[tuple[Expr, Expr]] = ()) -> list[tuple[Expr, Enum]]:
    """Tell what is wrong with counts: no whole number, too large, below zero, or a part above its whole."""
    faults: list[tuple[Expr, Enum]] = []
    for number in numbers:
        faults += [*number.fraction, (~number.missing & number.too_large, ColumnReason.OVERFLOW)]
        faults.append((~number.missing & (number.given < 0), ColumnReason.BELOW_ZERO))
    return [*faults, *((part > whole, ColumnReason.CONTRADICTION) for part, whole in parts)]


def with_outcome(
    frame: Frame, conditions: Sequence[Condition], faults: Iterable[tuple[Expr, Enum]], prefix: str
) -> Frame:
    """Add the outcome of conditions that must all be met, the condition that decides, and why there is no outcome."""
    outcome, criterion, reason = (prefix + name for name in JUDGED)
    frame = frame.with_columns(first_of(faults).alias(reason))
    cases: list[tuple[Expr, Outcome, str]] = []
    for wanted, where in ((Outcome.NOT_MET, "not_met"), (Outcome.CANNOT_TELL, "cannot_tell")):
        for condition in conditions:
            found: Expr | None = getattr(condition, where)
            cases += [] if found is None else [(found, wanted, condition.key)]
    wrong = (~nw.col(reason).is_null(), null_text())
    return frame.with_columns(
        first_of([wrong, *((found, wanted) for found, wanted, _ in cases)], nw.lit(Outcome.MET.value)).alias(outcome),
        first_of([wrong, *((found, key) for found, _, key in cases)]).alias(criterion),
    )
