"""How many delegates (đại biểu) and guests a congress has: caps by members, least share, increase, designated share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import NoRuleInForceError
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import MEASURES, Brackets, RuleValue
from unionkit.organisation.fields import answer, count, said
from unionkit.organisation.unit import UnitKind
from unionkit.rules.limits import (
    answered,
    at_bracket,
    capped_with_consent,
    checked_count,
    checked_part,
    held,
    of_share,
    share_of,
)
from unionkit.verdicts import Comparison, Criterion, Outcome, Verdict, judge
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law

__all__ = ["DelegateLimits", "Delegates", "delegate_limits", "delegates_fit"]

_INCREASE: Final = "congress.delegates.increase.max_share"
_LEAST: Final = "congress.delegates.min_share_of_max"
_DESIGNATED: Final = "congress.designated_delegates.max_share"


@attrs.frozen(kw_only=True)
class DelegateLimits(Displayed):
    """How many delegates the congress of a union may have.

    Attributes:
        maximum: the most.
        with_consent: the most with the consent of the upper union, or the absence.
        minimum: the least, or the absence.
        designated: the most designated delegates (đại biểu chỉ định) where the maximum is summoned, or the absence.
        guests: the most guests where the maximum is summoned, or the absence.
        rule: the table that answered.
    """

    maximum: int
    with_consent: int | Absence
    minimum: int | Absence
    designated: int | Absence
    guests: int | Absence
    rule: Rule[RuleValue]

    def explain(self, lang: Lang) -> str:
        """Say the numbers and where the table stands; what is not recorded is left out.

        Raises:
            LanguageError: another language.
        """
        words = _LIMITS[checked_lang(lang)]
        parts = [words["maximum"].format(self.maximum)]
        for name in ("with_consent", "minimum", "designated", "guests"):
            number = getattr(self, name)
            parts += [] if isinstance(number, Absence) else [words[name].format(number)]
        note = "Lưu ý" if lang == "vi" else "Note"
        head = f"{'; '.join(parts)} [{words['by']} {self.rule.citation.label(lang)}]"
        return "\n".join([head, *(f"{note}: {each.label(lang)}" for each in self.rule.notes)])


_LIMITS: Final = {
    "vi": {
        "maximum": "Nhiều nhất {} đại biểu",
        "with_consent": "{} nếu công đoàn cấp trên đồng ý",
        "minimum": "ít nhất {} đại biểu",
        "designated": "trong đó chỉ định nhiều nhất {}",
        "guests": "khách mời nhiều nhất {}",
        "by": "theo",
    },
    "en": {
        "maximum": "At most {} delegates",
        "with_consent": "{} with the consent of the upper union",
        "minimum": "at least {}",
        "designated": "at most {} of them designated",
        "guests": "at most {} guests",
        "by": "by",
    },
}


def delegate_limits(
    kind: UnitKind, *, members: int, law: Law, unit: str | None = None, managed_unions: int | None = None
) -> DelegateLimits:
    """Give the number of delegates that the congress of a union may have.

    Args:
        kind: the kind of unit.
        members: the members that count: those directly managed for a province, those assigned to a commune.
        law: the law of the day of the congress.
        unit: the id of the unit, for tables that name some.
        managed_unions: the grassroots unions that the unit manages; under guide 03 many of them open the higher cap.

    Returns:
        The limits; parts that are not recorded are absences.

    Raises:
        NoRuleInForceError: no number is recorded for this kind on that day, or the table leaves out these members.
        BelowZeroError: a count below zero.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 12, 1))
        >>> limits = uk.delegate_limits(uk.UnitKind.COMMUNE_UNION, members=1_951, law=law)
        >>> limits.minimum, limits.maximum, limits.with_consent, limits.designated, limits.guests
        (50, 100, 110, 5, 15)
    """
    checked_instance(kind, UnitKind, "kind")
    found = _cap(kind, checked_count(members, "members"), law, unit=unit, managed=managed_unions)
    if isinstance(found, Absence):
        raise NoRuleInForceError(key=found.key, day=found.day, absence=found)
    rule, most = found
    increase = _of(answered(law, _INCREASE), most)
    return DelegateLimits(
        maximum=most,
        with_consent=increase if isinstance(increase, Absence) else most + increase,
        minimum=_of(answered(law, _LEAST), most),
        designated=_of(answered(law, _DESIGNATED), most),
        guests=_of(answered(law, f"congress.guests.max_share.{kind.value}"), most),
        rule=rule,
    )


def _of(rule: Rule[RuleValue] | Absence, whole: int) -> int | Absence:
    return rule if isinstance(rule, Absence) else of_share(rule, whole)


def _cap(
    kind: UnitKind, members: int, law: Law, *, unit: str | None, managed: int | None
) -> tuple[Rule[RuleValue], int] | Absence:
    rule = answered(law, f"congress.delegates.max.{kind.value}")
    if isinstance(rule, Absence):
        return rule
    found = at_bracket(rule, members, law=law, unit=unit)
    if isinstance(found, Absence):
        return found
    table = checked_instance(rule.value, Brackets, rule.key)
    most = checked_instance(found[1].maximum, int, rule.key)
    if managed is not None and kind in _IMMEDIATE_UPPER:
        many = answered(law, "congress.delegates.immediate_upper.large_from_unions")
        limit = checked_instance(many.value, int, many.key) if isinstance(many, Rule) else None
        comparison = (many.comparison if isinstance(many, Rule) else None) or Comparison.MORE_THAN
        if judge(checked_count(managed, "managed_unions"), comparison, limit) is Outcome.MET:
            most = checked_instance(table.brackets[-1].maximum, int, rule.key)
    return rule, most


_IMMEDIATE_UPPER: Final = frozenset(
    {
        UnitKind.DISTRICT_FEDERATION,
        UnitKind.LOCAL_SECTOR_UNION,
        UnitKind.DISTRICT_EDUCATION_UNION,
        UnitKind.INDUSTRIAL_ZONES_UNION,
        UnitKind.CORPORATION_UNION,
        UnitKind.OTHER_IMMEDIATE_UPPER_UNION,
    }
)


def _kind(value: UnitKind) -> UnitKind:
    return checked_instance(value, UnitKind, "kind")


def _members(value: int | None) -> int | None:
    return count(value, "members")


def _delegates(value: int) -> int:
    return checked_count(value, "delegates")


def _designated(value: int | None) -> int | None:
    return count(value, "designated")


def _guests(value: int | None) -> int | None:
    return count(value, "guests")


def _managed(value: int | None) -> int | None:
    return count(value, "managed_unions")


@attrs.frozen(kw_only=True)
class Delegates:
    """The delegates of a congress. None says that a fact is not known.

    Attributes:
        unit: the id of the unit.
        kind: its kind.
        delegates: the official delegates summoned.
        members: the members that count: those directly managed for a province, those assigned to a commune.
        designated: those of them who were designated (chỉ định), and neither elected nor there by office.
        guests: the guests.
        increase_consented: whether the upper union agreed to more delegates than the table has.
        managed_unions: the grassroots unions that the unit manages.

    Raises:
        BelowZeroError: a count below zero.
        CountContradictionError: more designated than there are delegates.
        EmptyTextError: an empty id.
        TypeError: a field of the wrong type.
    """

    unit: str = attrs.field(validator=said)
    kind: UnitKind = attrs.field(converter=_kind)
    delegates: int = attrs.field(converter=_delegates)
    members: int | None = attrs.field(default=None, converter=_members)
    designated: int | None = attrs.field(default=None, converter=_designated)
    guests: int | None = attrs.field(default=None, converter=_guests)
    increase_consented: bool | None = attrs.field(default=None, validator=answer)
    managed_unions: int | None = attrs.field(default=None, converter=_managed)

    def __attrs_post_init__(self) -> None:
        if self.designated is not None:
            checked_part(self.designated, self.delegates, ("designated", "delegates"))


def delegates_fit(congress: Delegates, *, law: Law) -> Verdict:
    """Tell whether the delegates and guests of a congress are as many as the rules allow.

    Designated delegates and guests are judged where they are given. The caps of a congress plan were overrun in
    places, which its data notes say.

    Args:
        congress: the delegates.
        law: the law of the day of the congress.

    Returns:
        The verdict. More than the table has but no more than the increase: met with the consent of the upper union,
        not met without it, and it cannot be told where that is not known.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> ward = uk.Delegates(unit="hong-ha", kind=uk.UnitKind.COMMUNE_UNION, members=1_951, delegates=150)
        >>> verdict = uk.delegates_fit(ward, law=uk.rulebook("vgcl").on(date(2025, 10, 20)))
        >>> [(criterion.observed, criterion.limit, criterion.outcome.name) for criterion in verdict.criteria]
        [(150, 100, 'NOT_MET'), (150, 50, 'MET')]
    """
    case = checked_instance(congress, Delegates, "congress")
    rule = answered(law, f"congress.delegates.max.{case.kind.value}")
    criteria: list[Criterion] = []
    if case.members is None and isinstance(rule, Rule) and _asks_for_members(rule, case.unit):
        criteria.append(held(rule, case.delegates, fact="delegates"))
    else:
        found = _cap(case.kind, case.members or 0, law, unit=case.unit, managed=case.managed_unions)
        if isinstance(found, Absence):
            criteria.append(held(found, case.delegates, fact="delegates", measure=MEASURES["delegates"]))
        else:
            criteria += _number_of(case, *found, law)
    official = Words(vi="đại biểu chính thức", en="official delegates")
    for name, part, key in (
        ("designated", case.designated, _DESIGNATED),
        ("guests", case.guests, f"congress.guests.max_share.{case.kind.value}"),
    ):
        share = answered(law, key)
        limit = _of(share, case.delegates)
        if part is not None:
            most = None if isinstance(limit, Absence) else limit
            of_all = share_of(share, case.delegates, official)
            criteria.append(held(share, part, most, fact=name, measure=_PERSONS, share_of=of_all))
    return Verdict.of(subject=case.unit, question=_FIT, criteria=criteria, day=law.day)


def _asks_for_members(rule: Rule[RuleValue], unit: str) -> bool:
    table = checked_instance(rule.value, Brackets, rule.key)
    return unit not in table.named and len(table.brackets) > 1


_FIT: Final = Words(vi="Số lượng đại biểu, khách mời đúng quy định?", en="Are delegates and guests as many as allowed?")
_PERSONS: Final = Words(vi="người", en="persons")
_OF_MOST: Final = Words(vi="đại biểu (mức tối đa)", en="delegates (the largest number)")


def _number_of(case: Delegates, table: Rule[RuleValue], most: int, law: Law) -> list[Criterion]:
    # Designated delegates and guests are shares of the delegates: beside them no change of their number alone decides.
    fact = "delegates" if case.designated is None and case.guests is None else None
    cap = held(table, case.delegates, most, comparison=Comparison.AT_MOST, fact=fact)
    cap = capped_with_consent(cap, answered(law, _INCREASE), most, consented=case.increase_consented)
    least = answered(law, _LEAST)
    minimum = _of(least, most)
    limit = None if isinstance(minimum, Absence) else minimum
    of_most = share_of(least, most, _OF_MOST)
    return [cap, held(least, case.delegates, limit, fact=fact, measure=cap.measure, share_of=of_most)]
