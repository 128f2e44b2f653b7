"""Founding a grassroots union: whether it may be founded, by workers of one employer or several; who recognises it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.exact import exact_number, whole_number
from unionkit.law import keys
from unionkit.law.day import checked_law
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import Items
from unionkit.organisation.fields import answer, count, said
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.unit import UnitKind
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.rules.criteria import allowed, as_title, listed, measured, one_of, stated, unstated
from unionkit.rules.founders import Founders, founders_of
from unionkit.verdicts import Comparison, Criterion, Outcome, Verdict, judge
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from fractions import Fraction

    from unionkit.law.day import Law
    from unionkit.organisation.unit import Unit

__all__ = [
    "OccupationalGroup",
    "can_found",
    "can_found_occupational",
    "can_found_together",
    "recognising_bodies",
    "recognising_unit",
]

_QUESTION: Final = Words(vi="Có được thành lập công đoàn cơ sở không?", en="May a grassroots union be founded there?")
_TOGETHER: Final = Words(
    vi="Có được lập chung một công đoàn cơ sở không?", en="May they found one grassroots union together?"
)
_OCCUPATIONAL: Final = Words(
    vi="Có được thành lập nghiệp đoàn cơ sở không?", en="May a grassroots occupational union be founded?"
)
_ENTERPRISE: Final = Words(vi="doanh nghiệp", en="an enterprise")
_ENTERPRISES: Final = (Sector.STATE, Sector.NON_STATE, Sector.FOREIGN_INVESTED)
# As guide 03 lists employers, and as the laws name the places of a grassroots union.
_EMPLOYER: Final = {
    **dict.fromkeys(_ENTERPRISES, ("enterprise", "enterprise_scope")),
    Sector.COOPERATIVE: ("cooperative", "organisation"),
    Sector.PUBLIC_SERVICE: ("service_unit", "unit", "organisation"),
    Sector.STATE_PAID: ("state_body", "agency"),
    Sector.OTHER: ("other_employer", "organisation"),
}


def can_found(workplace: Workplace, *, law: Law, self_financing: Fraction | int | None = None) -> Verdict:
    """Judge whether a grassroots union may be founded at a workplace.

    Asked are the founders (members or applicants, whichever are more, not added; `workers` is their upper bound), the
    kind of employer, and what the employer must be: a legal person under guide 238, operating lawfully since. Presumed
    unless denied, and shown as assumed: that the employer is that; that a workplace without a sector is an enterprise;
    where only one of members and applicants is given, that the other is none. Whether there is a union already is not
    asked: no clause on it is recorded.

    Args:
        workplace: the workplace.
        law: the law of the day on which the union would be founded.
        self_financing: for a public service unit, the share of its regular spending that it finances itself; where it
            is given, it tells whether the unit counts as paid by the State.

    Returns:
        The verdict.

    Raises:
        CountContradictionError: more members or applicants than workers.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> shop = uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=10, applicants=10)
        >>> print(uk.can_found(shop, law=uk.rulebook("vgcl").on(date(2015, 1, 1))).explain("vi").splitlines()[0])
        an-phat: Có được thành lập công đoàn cơ sở không? Có (theo quy định ngày 1/1/2015)
    """
    checked_instance(workplace, Workplace, "workplace")
    founders = founders_of(workplace.id, workplace.members, workplace.applicants, workplace.workers)
    criteria = [
        founders.held(law, keys.FOUNDING_GRASSROOTS_UNION_MIN_MEMBERS),
        _employer_test(workplace, law),
        *_employer_kind(workplace, law),
    ]
    if self_financing is not None:
        criteria += _paid_by_the_state(workplace, law, self_financing)
    return Verdict.of(subject=workplace.id, question=_QUESTION, criteria=criteria, day=law.day)


def _employer_test(workplace: Workplace, law: Law) -> Criterion:
    """Ask what the employer must be; it is presumed to be that also where no clause is recorded."""
    key = keys.FOUNDING_EMPLOYER_TEST
    rule = checked_law(law).get(key)
    if isinstance(rule, Absence):
        is_so = workplace.operates_lawfully
        absent = unstated(law, key, observed=is_so is not False, fact="operates_lawfully", assumed=is_so is None)
        return absent if is_so is False else attrs.evolve(absent, outcome=Outcome.MET)
    form = rule.value
    fact, is_so = "operates_lawfully", workplace.operates_lawfully
    if form.id == "legal_person":
        fact, is_so = "legal_person", workplace.legal_person
    return stated(
        rule,
        is_so is not False,
        Outcome.NOT_MET if is_so is False else Outcome.MET,
        fact=fact,
        assumed=is_so is None,
        title=as_title(form.words),
    )


def _employer_kind(workplace: Workplace, law: Law) -> list[Criterion]:
    sector = workplace.sector
    given = _EMPLOYER[Sector.NON_STATE if sector is None else sector]
    key = keys.FOUNDING_EMPLOYER_KINDS
    rule = checked_law(law).get(key)
    if isinstance(rule, Absence):
        key = keys.FOUNDING_GRASSROOTS_UNION_SCOPE
        rule = checked_law(law).get(key)
    said, assumed = sector or _ENTERPRISE, sector is None
    if isinstance(rule, Absence):
        return [unstated(law, key, said, fact="sector", assumed=assumed)]
    outcome = Outcome.NOT_MET if listed(rule.value, given) is None else Outcome.MET
    criteria = [stated(rule, said, outcome, limit=rule.value, fact="sector", assumed=assumed)]
    if sector is Sector.STATE_PAID:
        criteria.append(allowed(law, keys.FOUNDING_STATE_PAID_BODY_ALLOWED, observed=sector, fact="sector"))
    return criteria


def _paid_by_the_state(workplace: Workplace, law: Law, share: Fraction | int) -> list[Criterion]:
    """Ask whether a public service unit finances so little of its spending that it counts as paid by the State."""
    if workplace.sector is not Sector.PUBLIC_SERVICE:
        return []
    found = measured(law, keys.FOUNDING_STATE_PAID_BODY_SELF_FINANCING_BELOW, exact_number(share, "self_financing"))
    if found.absence is not None:
        return []
    if found.outcome is Outcome.NOT_MET:
        return [attrs.evolve(found, comparison=Comparison.AT_LEAST, outcome=Outcome.MET)]
    return [allowed(law, keys.FOUNDING_STATE_PAID_BODY_ALLOWED, observed=workplace.sector, fact="sector")]


def _members(value: int | None) -> int | None:
    return count(value, "members")


def _applicants(value: int | None) -> int | None:
    return count(value, "applicants")


@attrs.frozen
class OccupationalGroup:
    """Workers without an employment relationship who would found an occupational union (nghiệp đoàn).

    In every field None says that it is not known.

    Attributes:
        id: opaque identifier.
        name: how the group calls itself.
        members: those of them who are union members.
        applicants: those who applied to join and are not yet members.
        same_trade: whether they are of one trade, without an employment relationship.
        special_workers: whether they are other special workers (lao động đặc thù khác).

    Raises:
        TypeError: a float or a bool for a count, or a field of the wrong type.
        EmptyTextError: an empty text.
        BelowZeroError: a count below zero.

    Examples:
        >>> import unionkit as uk
        >>> uk.OccupationalGroup("xe-om", "Xe ôm phường Bến Thành", applicants=12, same_trade=True).applicants
        12
    """

    id: str = attrs.field(validator=said)
    name: str = attrs.field(validator=said)
    members: int | None = attrs.field(default=None, kw_only=True, converter=_members)
    applicants: int | None = attrs.field(default=None, kw_only=True, converter=_applicants)
    same_trade: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
    special_workers: bool | None = attrs.field(default=None, kw_only=True, validator=answer)


def can_found_occupational(group: OccupationalGroup, *, law: Law) -> Verdict:
    """Judge whether workers without an employment relationship may found a grassroots occupational union.

    Args:
        group: the workers.
        law: the law of the day on which the union would be founded.

    Returns:
        The verdict. Whom such a union gathers is asked from the day on which a clause on it is recorded (1 July 2025).

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> group = uk.OccupationalGroup("xe-om", "Xe ôm phường Bến Thành", applicants=7, same_trade=True)
        >>> laws = [uk.rulebook("vgcl").on(date(year, 1, 1)) for year in (2015, 2021, 2026)]
        >>> [uk.can_found_occupational(group, law=law).outcome.name for law in laws]
        ['NOT_MET', 'MET', 'CANNOT_TELL']
    """
    checked_instance(group, OccupationalGroup, "group")
    founders = founders_of(group.id, group.members, group.applicants)
    criteria = [founders.held(law, keys.FOUNDING_GRASSROOTS_OCCUPATIONAL_UNION_MIN_MEMBERS)]
    scope = checked_law(law).get(keys.FOUNDING_GRASSROOTS_OCCUPATIONAL_UNION_SCOPE)
    if isinstance(scope, Rule):
        given = {"same_trade_without_employment": group.same_trade, "special_workers": group.special_workers}
        named = next((name for name, is_so in given.items() if is_so), None)
        if named is None and None not in given.values():
            criteria.append(stated(scope, False, Outcome.NOT_MET, limit=scope.value, fact="same_trade"))
        else:
            criteria.append(one_of(law, keys.FOUNDING_GRASSROOTS_OCCUPATIONAL_UNION_SCOPE, named, fact="same_trade"))
    return Verdict.of(subject=group.id, question=_OCCUPATIONAL, criteria=criteria, day=law.day)


def can_found_together(workplaces: Iterable[Workplace], *, law: Law, linked: bool = False) -> Verdict:
    """Judge whether workers of several employers may found one grassroots union (công đoàn cơ sở ghép).

    Args:
        workplaces: the workplaces; their founders are added.
        law: the law of the day on which the union would be founded.
        linked: whether the enterprises have one owner, or one trade and area, and link voluntarily; guide 238 lets them
            found one union whatever their size.

    Returns:
        The verdict. After guide 238 (from 20 February 2020) the cases in which it is allowed are not recorded.

    Raises:
        CountContradictionError: more members or applicants than workers.
        TypeError: no workplaces.
    """
    places = [checked_instance(place, Workplace, "a workplace") for place in workplaces]
    each = [founders_of(place.id, place.members, place.applicants, place.workers) for place in places]
    counts = [founders.founding for founders in each if founders.founding is not None]
    together = Founders(
        founding=sum(counts) if len(counts) == len(each) else None,
        assumed=any(founders.assumed for founders in each),
        fact=None,
    )
    criteria = [
        together.held(law, keys.FOUNDING_GRASSROOTS_UNION_MIN_MEMBERS),
        allowed(law, keys.FOUNDING_MULTI_EMPLOYER_ALLOWED),
    ]
    test = checked_law(law).get(keys.FOUNDING_EMPLOYER_TEST)
    for place, founders in zip(places, each, strict=True):
        criteria += _employer_kind(place, law)
        # Guide 238 lets employers share a union that are no legal persons.
        if isinstance(test, Absence) or test.value.id != "legal_person":
            criteria.append(_employer_test(place, law))
        if not linked:
            criteria += [_combined(place, founders, law)]
    if linked:
        criteria.append(allowed(law, keys.FOUNDING_LINKED_ENTERPRISES_UNION_ALLOWED))
    return Verdict.of(
        subject="; ".join(place.id for place in places), question=_TOGETHER, criteria=criteria, day=law.day
    )


def _combined(place: Workplace, founders: Founders, law: Law) -> Criterion:
    """Ask whether one employer is of those that guide 238 lets share a union.

    A legal person with fewer than 20, or more than 20 without legal personality: the text names no other case, so that
    exactly 20 is in neither, and fewer than 20 without legal personality stays open.
    """
    is_legal = place.legal_person is not False
    key = keys.FOUNDING_COMBINED_UNION_BELOW_MEMBERS
    limit = checked_law(law).get(key)
    line = law.book.line(key).title
    title = Words.of(lambda lang: f"{line.label(lang)} ({place.id})")
    held = measured(
        law,
        key,
        founders.founding,
        assumed=founders.assumed or place.legal_person is None,
        title=title,
    )
    if is_legal or isinstance(limit, Absence):
        return held
    number = whole_number(limit.value, key)
    more = judge(founders.founding, Comparison.MORE_THAN, number)
    outcome = Outcome.MET if more is Outcome.MET else Outcome.CANNOT_TELL
    return attrs.evolve(held, comparison=Comparison.MORE_THAN, outcome=outcome, fact=None)


def recognising_bodies(*, law: Law, kind: UnitKind = UnitKind.GRASSROOTS_UNION) -> tuple[UnitKind, ...]:
    """Give the kinds of unit that may recognise a new one of a kind on a day.

    Args:
        law: the law of the day.
        kind: the kind of the new unit.

    Returns:
        The kinds of unit.

    Raises:
        NoRuleInForceError: the law has no rule there.
        UnknownKeyError: the rulebook does not have the key for this kind.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> book = uk.rulebook("vgcl")
        >>> K = uk.UnitKind
        >>> [K.DISTRICT_FEDERATION in uk.recognising_bodies(law=book.on(date(2025, month, 1))) for month in (6, 7)]
        [True, False]
    """
    key = f"unit.{checked_instance(kind, UnitKind, 'kind').value}.recognised_by"
    return tuple(UnitKind(item.id) for item in checked_instance(checked_law(law).value(key), Items, key))


def recognising_unit(
    hierarchy: Hierarchy, under: str, *, law: Law, kind: UnitKind = UnitKind.GRASSROOTS_UNION
) -> Unit | None:
    """Find the unit that may recognise a new one: the nearest, from the unit under which it would stand upwards.

    Args:
        hierarchy: the hierarchy of the day.
        under: the id of the unit under which the new one would stand.
        law: the law of the day.
        kind: the kind of the new unit.

    Returns:
        The unit, or None where none of them may recognise it.

    Raises:
        NoRuleInForceError: the law has no rule there.
        UnknownUnitError: there is no unit of that id.
    """
    checked_instance(hierarchy, Hierarchy, "hierarchy")
    bodies = recognising_bodies(law=law, kind=kind)
    above = (hierarchy[under], *hierarchy.ancestors(under))
    return next((unit for unit in above if unit.kind in bodies), None)
