"""Whether a committee fits the rules: its size, its standing and inspection committee, its vacancies."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import LawDateError
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.law.day import Law, checked_law
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import MEASURES, Brackets, RuleValue
from unionkit.organisation.fields import answer, count, said
from unionkit.organisation.unit import UnitKind
from unionkit.periods import add_months
from unionkit.periods.span import checked_day
from unionkit.rules.committees import size_rule
from unionkit.rules.limits import (
    answered,
    at_bracket,
    capped_with_consent,
    checked_count,
    checked_part,
    form_of,
    held,
    of_share,
    ruled,
    share_of,
)
from unionkit.verdicts import Comparison, Criterion, Outcome, Verdict
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from unionkit.errors import Lang
    from unionkit.law.values import Bracket

__all__ = [
    "Committee",
    "Formation",
    "check_committee",
    "committee_size_fits",
    "inspection_committee_fits",
    "provisional_committee_last_day",
    "standing_committee_fits",
    "vacancies_fit",
]


class Formation(Enum):
    """How a committee came into office."""

    ELECTED = "elected"
    APPOINTED = "appointed"

    def label(self, lang: Lang) -> str:
        """Name the way."""
        return _FORMATIONS[self].label(checked_lang(lang))


_FORMATIONS: Final = {
    Formation.ELECTED: Words(vi="được bầu", en="elected"),
    Formation.APPOINTED: Words(vi="được chỉ định", en="appointed"),
}


def _kind(value: UnitKind) -> UnitKind:
    return checked_instance(value, UnitKind, "kind")


def _size(value: int) -> int:
    return checked_count(value, "size")


def _members(value: int | None) -> int | None:
    return count(value, "members")


def _standing(value: int | None) -> int | None:
    return count(value, "standing")


def _inspection(value: int | None) -> int | None:
    return count(value, "inspection")


def _shared(value: int | None) -> int | None:
    return count(value, "inspection_from_committee")


def _merged_from(value: int | None) -> int | None:
    return count(value, "merged_from")


def _yes_or_no(_case: object, field: attrs.Attribute[bool], value: bool) -> None:
    checked_instance(value, bool, field.name)


def _formation(value: Formation) -> Formation:
    return checked_instance(value, Formation, "formation")


@attrs.frozen(kw_only=True)
class Committee:
    """The executive committee of a unit (ban chấp hành) and what belongs to it. None says that a fact is not known.

    Attributes:
        unit: the id of the unit.
        kind: its kind.
        size: the members of the committee, as the congress or the decision fixed them; not those in office.
        members: the members (đoàn viên) of the unit.
        formation: elected or appointed.
        at_congress: whether it was formed at a congress, so that the plan of the round applies.
        merged: whether the unit was newly made by a merger.
        merged_from: the members of the committees before the merger, all together.
        increase_consented: whether the upper union agreed to more members than the table has.
        standing: the members of the standing committee (ban thường vụ), 0 where there is none.
        inspection: the members of the inspection committee (ủy ban kiểm tra), 0 where there is none.
        inspection_from_committee: those of them who sit in the executive committee.

    Raises:
        BelowZeroError: a count below zero.
        CountContradictionError: a part above its whole.
        EmptyTextError: an empty id.
        TypeError: a field of the wrong type.

    Examples:
        >>> import unionkit as uk
        >>> committee = uk.Committee(unit="texco", kind=uk.UnitKind.GRASSROOTS_UNION, members=257, size=5)
        >>> committee.formation.label("vi")
        'được bầu'
    """

    unit: str = attrs.field(validator=said)
    kind: UnitKind = attrs.field(converter=_kind)
    size: int = attrs.field(converter=_size)
    members: int | None = attrs.field(default=None, converter=_members)
    formation: Formation = attrs.field(default=Formation.ELECTED, converter=_formation)
    at_congress: bool = attrs.field(default=True, validator=_yes_or_no)
    merged: bool = attrs.field(default=False, validator=_yes_or_no)
    merged_from: int | None = attrs.field(default=None, converter=_merged_from)
    increase_consented: bool | None = attrs.field(default=None, validator=answer)
    standing: int | None = attrs.field(default=None, converter=_standing)
    inspection: int | None = attrs.field(default=None, converter=_inspection)
    inspection_from_committee: int | None = attrs.field(default=None, converter=_shared)

    def __attrs_post_init__(self) -> None:
        if self.standing is not None:
            checked_part(self.standing, self.size, ("standing", "size"))
        if self.inspection_from_committee is not None:
            names = ("inspection_from_committee", "inspection", "size")
            if self.inspection is not None:
                checked_part(self.inspection_from_committee, self.inspection, (names[0], names[1]))
            checked_part(self.inspection_from_committee, self.size, (names[0], names[2]))

    @property
    def is_bound_by_caps(self) -> bool:
        """Whether largest numbers bind it: they bind elected committees, and not those of units newly merged."""
        return self.formation is Formation.ELECTED and not self.merged


def _capped(found: Criterion, committee: Committee) -> Criterion:
    """Where a cap does not surely bind, to be above it is no fault: it cannot be told."""
    if committee.is_bound_by_caps:
        return found
    if found.outcome is Outcome.NOT_MET:
        notes = (*found.notes, _NOT_SURELY_BOUND)
        return attrs.evolve(found, outcome=Outcome.CANNOT_TELL, notes=notes)
    return attrs.evolve(found, fact=None)


_NOT_SURELY_BOUND: Final = Words(
    vi=(
        "mức tối đa ràng buộc ban chấp hành được bầu; có ràng buộc ban chấp hành được chỉ định hoặc của đơn vị mới hợp "
        "nhất, sáp nhập hay không thì chưa có nguồn"
    ),
    en=(
        "the largest number binds elected committees; whether it binds an appointed one, or that of a unit newly "
        "merged, is not recorded"
    ),
)


def committee_size_fits(committee: Committee, *, law: Law) -> Verdict:
    """Tell whether an executive committee has as many members as the rules allow.

    Args:
        committee: the committee.
        law: the law of the day on which it was formed.

    Returns:
        The verdict. More than the table allows but no more than the increase: met with the consent of the upper
        union, not met without it, and it cannot be told where that is not known. An appointed committee, and that of
        a unit newly merged, is not judged by the cap: above it, it cannot be told (`check_committee` warns). The sum of
        the former committees limits a merged one too, where it is given.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> mine = uk.Committee(unit="khe-cham", kind=uk.UnitKind.GRASSROOTS_UNION, members=1_500, size=14)
        >>> law = uk.rulebook("vgcl").on(date(2025, 11, 20))
        >>> uk.committee_size_fits(mine, law=law).outcome.name
        'CANNOT_TELL'
    """
    case = checked_instance(committee, Committee, "committee")
    rule = size_rule(case.kind, members=case.members, law=law, for_congress=case.at_congress)
    return _verdict(case, _SIZE, tuple(_size_criteria(case, rule, law)), law)


_SIZE: Final = Words(vi="Số lượng ủy viên ban chấp hành đúng quy định?", en="Is the size of the committee allowed?")


def _verdict(case: Committee, question: Words, criteria: tuple[Criterion, ...], law: Law) -> Verdict:
    return Verdict.of(subject=case.unit, question=question, criteria=criteria, day=law.day)


def _size_criteria(case: Committee, rule: Rule[RuleValue] | Absence, law: Law) -> Iterator[Criterion]:
    if isinstance(rule, Rule) and not isinstance(rule.value, Brackets):
        limit = checked_instance(rule.value, int, rule.key)
        yield held(rule, case.members, limit, comparison=Comparison.AT_LEAST)
        return
    found = rule if isinstance(rule, Absence) else _bracket(rule, case, law)
    if found is None or isinstance(found, Absence):
        yield held(found or rule, case.size, fact="size", measure=MEASURES["persons"])
        return
    table, bracket = found
    if isinstance(bracket.minimum, int):
        yield held(table, case.size, bracket.minimum, comparison=Comparison.AT_LEAST, fact="size")
    if isinstance(bracket.maximum, int):
        yield _maximum(case, table, bracket.maximum, law)
    sum_rule = answered(law, "committee.size.merged")
    if case.merged and case.merged_from is not None and isinstance(sum_rule, Rule):
        form_of(sum_rule, "not_above_sum")
        limit_of_sum = held(
            sum_rule,
            case.size,
            case.merged_from,
            comparison=Comparison.AT_MOST,
            fact="size",
            measure=MEASURES["persons"],
        )
        yield _capped(limit_of_sum, case)


def _bracket(rule: Rule[RuleValue], case: Committee, law: Law) -> tuple[Rule[RuleValue], Bracket] | Absence | None:
    """Find the bracket of a committee; its members matter where there are several and it is not named."""
    table = checked_instance(rule.value, Brackets, rule.key)
    if case.members is None and case.unit not in table.named and len(table.brackets) > 1:
        return None
    return at_bracket(rule, case.members or 0, law=law, unit=case.unit)


def _maximum(case: Committee, table: Rule[RuleValue], maximum: int, law: Law) -> Criterion:
    found = held(table, case.size, maximum, comparison=Comparison.AT_MOST, fact="size")
    if not case.is_bound_by_caps:
        return _capped(found, case)
    share = answered(law, "committee.size.increase.max_share")
    return capped_with_consent(found, share, maximum, consented=case.increase_consented)


def standing_committee_fits(committee: Committee, *, law: Law) -> Verdict:
    """Tell whether the standing committee (ban thường vụ) fits: whether there may be one, and how many sit in it.

    Args:
        committee: the committee.
        law: the law of the day on which it was formed.

    Returns:
        The verdict; the share is of the number fixed for the executive committee. Above it, an appointed committee
        cannot be told (`check_committee` warns).

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> mine = uk.Committee(unit="dien-bien", kind=uk.UnitKind.PROVINCIAL_FEDERATION, size=15, standing=5)
        >>> uk.standing_committee_fits(mine, law=uk.rulebook("vgcl").on(date(2025, 12, 22))).outcome.name
        'MET'
    """
    case = checked_instance(committee, Committee, "committee")
    criteria: list[Criterion] = []
    least, share = answered(law, "committee.standing.min_committee_size"), answered(law, "committee.standing.max_share")
    if case.standing != 0:
        # The share is of the size too: no change of the size alone decides.
        observed = None if case.standing is None else case.size
        criteria.append(held(least, observed, _number(least), measure=MEASURES["persons"]))
    criteria.append(_capped(_share(share, case.standing, case.size, "standing", _OF_COMMITTEE), case))
    return _verdict(case, _STANDING, tuple(criteria), law)


_STANDING: Final = Words(vi="Ban thường vụ đúng quy định?", en="Does the standing committee fit the rules?")
_OF_COMMITTEE: Final = Words(vi="ủy viên ban chấp hành", en="committee members")
_OF_INSPECTION: Final = Words(vi="ủy viên ủy ban kiểm tra", en="members of the inspection committee")


def _number(rule: Rule[RuleValue] | Absence) -> int | None:
    return None if isinstance(rule, Absence) else checked_instance(rule.value, int, rule.key)


def _share(rule: Rule[RuleValue] | Absence, part: int | None, whole: int | None, fact: str, base: Words) -> Criterion:
    limit = None if isinstance(rule, Absence) or whole is None else of_share(rule, whole)
    of_all = None if whole is None else share_of(rule, whole, base)
    return held(rule, part, limit, fact=fact, measure=MEASURES["persons"], share_of=of_all)


def inspection_committee_fits(committee: Committee, *, law: Law) -> Verdict:
    """Tell whether the inspection committee (ủy ban kiểm tra) fits: whether there may be one, its size, who sits in it.

    Args:
        committee: the committee.
        law: the law of the day on which it was formed.

    Returns:
        The verdict: members needed at the grassroots, size by the table of the kind of unit, and the share of members
        of the executive committee.
    """
    case = checked_instance(committee, Committee, "committee")
    criteria: list[Criterion] = []
    if case.kind.is_grassroots and case.inspection != 0:
        least = answered(law, "committee.inspection.min_members")
        criteria.append(held(least, case.members, _number(least), fact="members", measure=MEASURES["members"]))
    criteria.append(_capped(_inspection_size(case, law), case))
    if case.inspection != 0:
        share = answered(law, "committee.inspection.max_committee_share")
        criteria.append(
            _share(share, case.inspection_from_committee, case.inspection, "inspection_from_committee", _OF_INSPECTION)
        )
    return _verdict(case, _INSPECTION, tuple(criteria), law)


_INSPECTION: Final = Words(vi="Ủy ban kiểm tra đúng quy định?", en="Does the inspection committee fit the rules?")


def _inspection_size(case: Committee, law: Law) -> Criterion:
    rule = answered(law, f"committee.inspection.size.{case.kind.value}")
    found = rule if isinstance(rule, Absence) else _bracket(rule, case, law)
    if found is None or isinstance(found, Absence):
        return held(found or rule, case.inspection, fact="inspection", measure=MEASURES["persons"])
    table, bracket = found
    most = bracket.maximum if isinstance(bracket.maximum, int) else None
    # The share of committee members is of this number too: no change of it alone decides.
    return held(table, case.inspection, most, comparison=Comparison.AT_MOST)


def vacancies_fit(committee: Committee, *, refilled: int, law: Law, consented: bool | None = None) -> Verdict:
    """Tell whether so many seats may be refilled within a term (bổ sung ủy viên ban chấp hành).

    Args:
        committee: the committee; the share is of the number that the congress fixed.
        refilled: the seats refilled in the term so far, with those now to be refilled.
        law: the law of the day.
        consented: whether the upper union agreed to more, or None where that is not known.

    Returns:
        The verdict. More than the share: met with the consent of the upper union, not met without it.

    Raises:
        BelowZeroError: a count below zero.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> mine = uk.Committee(unit="an-phat", kind=uk.UnitKind.GRASSROOTS_UNION, size=15)
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> [uk.vacancies_fit(mine, refilled=seats, law=law, consented=False).outcome.name for seats in (10, 11)]
        ['MET', 'NOT_MET']
    """
    case = checked_instance(committee, Committee, "committee")
    level = "upper" if case.kind in _UPPER else "grassroots"
    rule = answered(law, f"committee.vacancies.max_share.{level}")
    found = _share(rule, checked_count(refilled, "refilled"), case.size, "refilled", _OF_COMMITTEE)
    if consented is False:
        return _verdict(case, _VACANCIES, (found,), law)
    # With the consent of the upper union there is no largest number, so no change of it decides.
    found = attrs.evolve(found, fact=None)
    if found.outcome is not Outcome.NOT_MET:
        return _verdict(case, _VACANCIES, (found,), law)
    outcome = Outcome.MET if consented else Outcome.CANNOT_TELL
    more = answered(law, "committee.vacancies.more_needs_consent_of")
    asked = held(more, consented, outcome=outcome, fact="consented")
    title = Words.of(lambda lang: f"{found.title.label(lang)}, {_MORE.label(lang)}")
    return _verdict(case, _VACANCIES, (attrs.evolve(found, outcome=outcome, title=title), asked), law)


_MORE: Final = Words(vi="nhiều hơn nếu công đoàn cấp trên đồng ý", en="more with the consent of the upper union")
_VACANCIES: Final = Words(
    vi="Được bổ sung từng ấy ủy viên ban chấp hành trong nhiệm kỳ?", en="May so many seats be refilled in the term?"
)
_UPPER: Final = frozenset(
    {
        UnitKind.CONFEDERATION,
        UnitKind.PROVINCIAL_FEDERATION,
        UnitKind.CENTRAL_SECTOR_UNION,
        UnitKind.CORPORATION_UNION_UNDER_VGCL,
        UnitKind.DISTRICT_FEDERATION,
        UnitKind.LOCAL_SECTOR_UNION,
        UnitKind.DISTRICT_EDUCATION_UNION,
        UnitKind.INDUSTRIAL_ZONES_UNION,
        UnitKind.CORPORATION_UNION,
        UnitKind.OTHER_IMMEDIATE_UPPER_UNION,
        UnitKind.SPECIAL_UPPER_UNION,
        UnitKind.COMMUNE_UNION,
    }
)


def provisional_committee_last_day(appointed_on: date, *, law: Law, extended: bool = False) -> date:
    """Give the last day of a provisional committee (ban chấp hành lâm thời).

    The day of the appointment is not counted: twelve months from 1 March end with 1 March.

    Args:
        appointed_on: the day of the appointment.
        law: the law of that day.
        extended: whether the upper union prolonged it to the longest time, at the request of the lower union.

    Returns:
        The last day.

    Raises:
        LawDateError: the law is of another day.
        NoRuleInForceError: no number of months is recorded for that day.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2023, 3, 1))
        >>> [str(uk.provisional_committee_last_day(date(2023, 3, 1), law=law, extended=more)) for more in (False, True)]
        ['2024-03-01', '2025-09-01']
    """
    checked_day(appointed_on, "appointed_on")
    if checked_law(law).day != appointed_on:
        raise LawDateError(event="appointed_on", event_day=appointed_on, law_day=law.day)
    rule = ruled(law, "committee.provisional.max_months" + ("_extended" if extended else ""))
    return add_months(appointed_on, checked_instance(rule.value, int, rule.key))


AGAINST_RULE: Final = FindingCode(
    code="committee.against_rule",
    severity=Severity.ERROR,
    title=Words(vi="ban chấp hành không đúng quy định", en="a committee against the rules"),
    template=Words(
        vi="{subject}: {title}: thực tế {found}; yêu cầu {comparison} {expected}",
        en="{subject}: {title}: {found}; needed {comparison} {expected}",
    ),
    remedy=Words(
        vi="sửa số liệu, hoặc báo cáo công đoàn cấp trên", en="correct the record, or report it to the upper union"
    ),
    since="0.2.0",
)
OVER_CAP: Final = FindingCode(
    code="committee.over_cap",
    severity=Severity.WARNING,
    title=Words(vi="ban chấp hành được chỉ định vượt mức tối đa", en="an appointed committee above the largest number"),
    template=Words(
        vi="{subject}: {title}: {found}, trên mức {expected} đặt ra cho ban chấp hành được bầu",
        en="{subject}: {title}: {found}, above {expected}, which is set for elected committees",
    ),
    remedy=Words(
        vi="kiểm tra căn cứ của quyết định chỉ định; khi đại hội bầu lại, áp dụng mức tối đa",
        en="look at the ground of the appointment; when a congress elects again, the largest number applies",
    ),
    since="0.2.0",
)
register_codes(AGAINST_RULE, OVER_CAP)


def check_committee(committee: Committee, *, law: Law) -> tuple[Finding, ...]:
    """Tell what is against the rules in a committee: an error, or a warning where a cap does not surely bind.

    What cannot be told for want of a fact or a rule is no finding: ask the verdicts.

    Args:
        committee: the committee.
        law: the law of the day on which it was formed.

    Returns:
        The findings.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> july = uk.rulebook("vgcl").on(date(2025, 7, 1))
        >>> mine = uk.Committee(unit="khanh-hoa", kind=uk.UnitKind.PROVINCIAL_FEDERATION, size=21, standing=11,
        ...                     formation=uk.Formation.APPOINTED, at_congress=False, merged=True)
        >>> [(finding.code, finding.found, finding.expected) for finding in uk.check_committee(mine, law=july)]
        [('committee.over_cap', 11, 7)]
    """
    judged = (committee_size_fits, standing_committee_fits, inspection_committee_fits)
    criteria = [criterion for fits in judged for criterion in fits(committee, law=law).criteria]
    return tuple(
        Finding(
            rule=OVER_CAP if soft else AGAINST_RULE,
            subject=committee.unit,
            field=criterion.fact,
            found=criterion.observed,
            expected=criterion.limit,
            facts={"title": Words.of(criterion.say_title), "comparison": criterion.comparison},
            citation=criterion.citation,
        )
        for criterion in criteria
        if (soft := _NOT_SURELY_BOUND in criterion.notes) or criterion.outcome is Outcome.NOT_MET
    )
