"""Dissolving a grassroots union: the grounds, one of which is enough, and who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.law import keys
from unionkit.law.day import checked_law
from unionkit.law.rule import Absence
from unionkit.law.values import Item
from unionkit.organisation.fields import answer, count, said
from unionkit.rules.criteria import as_title, measured, stated, unstated
from unionkit.verdicts import Comparison, Criterion, Outcome, Verdict, judge
from unionkit.wording import Words

if TYPE_CHECKING:
    from unionkit.law.day import Law

__all__ = ["UnionCase", "can_dissolve", "dissolving_body", "may_continue"]


def _members(value: int | None) -> int | None:
    return count(value, "members")


@attrs.frozen
class UnionCase:
    """A grassroots union whose end is asked about. In every field None says that it is not known.

    Attributes:
        id: the id of the unit.
        members: its members.
        employer_ceased: whether the employer has ceased (chấm dứt hoạt động).
        against_charter: whether the union works against the charter.

    Raises:
        TypeError: a field of the wrong type.
        EmptyTextError: an empty id.
        BelowZeroError: members below zero.
    """

    id: str = attrs.field(validator=said)
    members: int | None = attrs.field(default=None, kw_only=True, converter=_members)
    employer_ceased: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
    against_charter: bool | None = attrs.field(default=None, kw_only=True, validator=answer)


_DISSOLVE: Final = Words(vi="Có căn cứ giải thể không?", en="Is there a ground for dissolving it?")
_CONTINUE: Final = Words(vi="Có đủ đoàn viên để duy trì không?", en="Has it members enough to go on?")


def can_dissolve(union: UnionCase, *, law: Law) -> Verdict:
    """Judge whether there is a ground for dissolving a grassroots union: one is enough.

    Args:
        union: the union.
        law: the law of the day.

    Returns:
        The verdict; the grounds are recorded from 20 February 2020 to 26 December 2024.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> small = uk.UnionCase("viet-phu", members=4, employer_ceased=False, against_charter=False)
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> uk.can_dissolve(small, law=law).outcome.name, uk.can_dissolve(small, law=law).nearest_change().needed
        ('MET', 5)
    """
    checked_instance(union, UnionCase, "union")
    grounds = checked_law(law).get(keys.DISSOLUTION_GROUNDS)
    criteria: list[Criterion] = []
    if isinstance(grounds, Absence):
        criteria.append(unstated(law, keys.DISSOLUTION_GROUNDS))
    else:
        given = {"employer_ceased": union.employer_ceased, "against_charter": union.against_charter}
        for ground in grounds.value:
            if ground.id == "too_few_members":
                criteria.append(_too_few(union, law, ground))
                continue
            is_so = given.get(ground.id)
            outcome = Outcome.CANNOT_TELL if is_so is None else Outcome.MET if is_so else Outcome.NOT_MET
            criteria.append(stated(grounds, is_so, outcome, fact=ground.id, title=as_title(ground.words)))
    return Verdict.of_grounds(subject=union.id, question=_DISSOLVE, criteria=criteria, day=law.day)


def _too_few(union: UnionCase, law: Law, ground: Item) -> Criterion:
    """Hold the members against what a union needs to go on: fewer is the ground."""
    key = keys.FOUNDING_GRASSROOTS_UNION_MIN_MEMBERS_TO_CONTINUE
    rule, title, fewer = checked_law(law).get(key), as_title(ground.words), Comparison.LESS_THAN
    if isinstance(rule, Absence):
        return unstated(law, key, union.members, fact="members", title=title)
    outcome = judge(union.members, fewer, rule.value)
    return stated(rule, union.members, outcome, limit=rule.value, comparison=fewer, fact="members", title=title)


def may_continue(union: UnionCase, *, law: Law) -> Verdict:
    """Judge whether a grassroots union has members enough to go on.

    Args:
        union: the union.
        law: the law of the day.

    Returns:
        The verdict.
    """
    key = keys.FOUNDING_GRASSROOTS_UNION_MIN_MEMBERS_TO_CONTINUE
    return Verdict.of(
        subject=checked_instance(union, UnionCase, "union").id,
        question=_CONTINUE,
        criteria=[measured(law, key, union.members, fact="members")],
        day=law.day,
    )


def dissolving_body(*, law: Law) -> Item:
    """Tell who dissolves a grassroots union on a day.

    Args:
        law: the law of the day.

    Returns:
        The body.

    Raises:
        NoRuleInForceError: the law has no rule there.
    """
    return checked_instance(checked_law(law).value(keys.DISSOLUTION_DECIDED_BY), Item, keys.DISSOLUTION_DECIDED_BY)
