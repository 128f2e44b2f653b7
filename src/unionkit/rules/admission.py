"""Joining and coming back, moving and resting: admission, readmission, transfer and suspension of members."""

from __future__ import annotations

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeVar

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import DateContradictionError
from unionkit.law import keys
from unionkit.law.book import Rulebook
from unionkit.law.day import checked_law
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import Item, Items, Steps
from unionkit.periods.span import add_months, checked_day
from unionkit.rules.criteria import allowed, chosen, measured, one_of
from unionkit.rules.deadlines import add_working_days, whole_months
from unionkit.verdicts import Criterion, Outcome, Verdict
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law
    from unionkit.law.rule import Key
    from unionkit.rules.deadlines import WorkCalendar

__all__ = [
    "Admission",
    "SuspensionCase",
    "Transfer",
    "admission",
    "admission_due",
    "may_apply_to_upper_union",
    "may_rejoin",
    "may_suspend",
    "suspended_until",
    "transfer",
]

_T = TypeVar("_T")


@attrs.frozen(kw_only=True)
class Admission:
    """How a person is admitted on a day. A part that is not recorded is an `Absence`.

    Attributes:
        decided_by: who decides where there is a local union.
        apply_to: where to apply where there is none: either of these.
        local_max_days: the time of the local committee, in days.
        upper_max_working_days: the time of the upper union, in working days from the receipt of the application.
        collective: whether one application with every signature will do.
        digital_signature: whether an electronic application carries a digital signature.
    """

    decided_by: Item | Absence
    apply_to: Items | Absence
    local_max_days: int | Absence
    upper_max_working_days: int | Absence
    collective: bool | Absence
    digital_signature: bool | Absence


def admission(*, law: Law) -> Admission:
    """Tell how a person is admitted on a day.

    Args:
        law: the law of the day.

    Returns:
        Who decides, where to apply and how long it may take.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> ways = uk.admission(law=uk.rulebook("vgcl").on(date(2025, 8, 1)))
        >>> ways.decided_by.id, ways.upper_max_working_days, ways.local_max_days.label("en")
        ('grassroots_committee', 10, 'not recorded')
    """
    return Admission(
        decided_by=_part(law, keys.MEMBERSHIP_ADMISSION_DECIDED_BY, Item),
        apply_to=_part(law, keys.MEMBERSHIP_ADMISSION_NO_LOCAL_UNION_APPLY_TO, Items),
        local_max_days=_part(law, keys.MEMBERSHIP_ADMISSION_LOCAL_COMMITTEE_MAX_DAYS, int),
        upper_max_working_days=_part(law, keys.MEMBERSHIP_UPPER_UNION_ADMISSION_MAX_WORKING_DAYS, int),
        collective=_part(law, keys.MEMBERSHIP_ADMISSION_COLLECTIVE_APPLICATION, bool),
        digital_signature=_part(law, keys.MEMBERSHIP_ADMISSION_DIGITAL_SIGNATURE, bool),
    )


def _part(law: Law, key: str, kind: type[_T]) -> _T | Absence:
    answer = checked_law(law).get(key)
    return answer if isinstance(answer, Absence) else checked_instance(answer.value, kind, key)


def admission_due(received_on: date, *, rulebook: Rulebook, is_working_day: WorkCalendar) -> date:
    """Give the last day on which the upper union decides on an application.

    Args:
        received_on: the day on which it received the application; the law of that day answers.
        rulebook: the rulebook.
        is_working_day: the calendar: tells of a day whether it is a working day.

    Returns:
        The day.

    Raises:
        NoRuleInForceError: the law of that day has no number (before 27 December 2024).
        NoWorkingDayError: the calendar has too few working days.
    """
    law = checked_instance(rulebook, Rulebook, "rulebook").on(checked_day(received_on, "received_on"))
    days = law.value(keys.MEMBERSHIP_UPPER_UNION_ADMISSION_MAX_WORKING_DAYS)
    return add_working_days(received_on, days, is_working_day)


_MOVE_UP: Final = Words(
    vi="Có được chuyển đơn lên công đoàn cấp trên không?", en="May the application move up to the upper union?"
)


def may_apply_to_upper_union(applicant: str, *, applied_on: date, as_of: date, rulebook: Rulebook) -> Verdict:
    """Judge whether one who applied to a campaign committee has waited long enough to apply to the upper union.

    Args:
        applicant: the id of the applicant.
        applied_on: the day of the application to the campaign committee; the law of that day answers.
        as_of: the day on which it is asked.
        rulebook: the rulebook.

    Returns:
        The verdict.

    Raises:
        DateContradictionError: the application is later than the day on which it is asked.
    """
    _in_order("applied_on", applied_on, "as_of", as_of)
    law = checked_instance(rulebook, Rulebook, "rulebook").on(applied_on)
    waited = measured(
        law, keys.MEMBERSHIP_CAMPAIGN_COMMITTEE_WAIT_DAYS, (as_of - applied_on).days, fact="days since applied_on"
    )
    return Verdict.of(subject=applicant, question=_MOVE_UP, criteria=[waited], day=law.day)


_REJOIN: Final = Words(vi="Có được gia nhập lại không?", en="May this person join again?")


def may_rejoin(
    person: str,
    *,
    left_on: date,
    applied_on: date,
    rulebook: Rulebook,
    expelled: bool = False,
    new_application: bool | None = None,
) -> Verdict:
    """Judge whether one who left the union, or was expelled, has waited long enough to be admitted again.

    Args:
        person: the id of the person.
        left_on: the day of leaving; after an expulsion, the day on which the discipline had run.
        applied_on: the day of the new application; the law of that day answers.
        rulebook: the rulebook.
        expelled: whether the person was expelled.
        new_application: whether there is a new application; not asked where it is not known.

    Returns:
        The verdict; before 27 December 2024 no wait is recorded.

    Raises:
        DateContradictionError: the application is before the leaving.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> days = {"left_on": date(2025, 1, 31), "applied_on": date(2025, 4, 29)}
        >>> verdict = uk.may_rejoin("hoa", **days, rulebook=uk.rulebook("vgcl"))
        >>> verdict.outcome.name, verdict.failed[0].observed, verdict.failed[0].limit
        ('NOT_MET', 2, 3)
    """
    _in_order("left_on", left_on, "applied_on", applied_on)
    law = checked_instance(rulebook, Rulebook, "rulebook").on(applied_on)
    key: Key[int] = keys.MEMBERSHIP_READMISSION_WAIT_MONTHS
    if expelled:
        key = keys.MEMBERSHIP_READMISSION_AFTER_EXPULSION_WAIT_MONTHS
    criteria = [measured(law, key, whole_months(left_on, applied_on), fact="months since left_on")]
    needed = checked_law(law).get(keys.MEMBERSHIP_READMISSION_NEEDS_NEW_APPLICATION)
    if new_application is False and isinstance(needed, Rule) and needed.value:
        criteria.append(_missing_application(law))
    return Verdict.of(subject=person, question=_REJOIN, criteria=criteria, day=law.day)


def _missing_application(law: Law) -> Criterion:
    found = allowed(law, keys.MEMBERSHIP_READMISSION_NEEDS_NEW_APPLICATION, observed=False, fact="new_application")
    return attrs.evolve(found, outcome=Outcome.NOT_MET)


@attrs.frozen(kw_only=True)
class Transfer:
    """How a member moves to another union. A part that is not recorded is an `Absence`.

    Attributes:
        documents: the papers; before 3 February 2020 the letter only without a card.
        steps: the steps in order.
        max_days: the time limit in days.
    """

    documents: Items | Absence
    steps: Steps | Absence
    max_days: int | Absence


def transfer(*, law: Law) -> Transfer:
    """Tell how a member moves to another union on a day.

    Args:
        law: the law of the day.

    Returns:
        Papers, steps and time limit.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> uk.transfer(law=uk.rulebook("vgcl").on(date(2021, 1, 1))).steps.ids[0]
        'tell_old_union'
    """
    return Transfer(
        documents=_part(law, keys.MEMBERSHIP_TRANSFER_DOCUMENTS, Items),
        steps=_part(law, keys.MEMBERSHIP_TRANSFER_STEPS, Steps),
        max_days=_part(law, keys.MEMBERSHIP_TRANSFER_MAX_DAYS, int),
    )


class SuspensionCase(Enum):
    """Why a member's activity rests (tạm dừng sinh hoạt), as guide 38 lists the cases."""

    EMPLOYER_STOPPED_BY_CALAMITY = "employer_stopped_by_calamity"
    EMPLOYER_STOPPED_BY_CHANGE = "employer_stopped_by_change"
    HARDSHIP_OR_LONG_ILLNESS = "hardship_or_long_illness"
    JOB_LOST = "job_lost"
    OTHER_CASES_OF_CONFEDERATION = "other_cases_of_confederation"

    def label(self, lang: Lang) -> str:
        """Name the case.

        Raises:
            LanguageError: another language.
        """
        return _CASES[self].label(checked_lang(lang))


_CASES: Final = {
    SuspensionCase.EMPLOYER_STOPPED_BY_CALAMITY: Words(
        vi="đơn vị tạm ngừng vì chiến tranh, thiên tai, hỏa hoạn, dịch bệnh",
        en="war, disaster, fire or epidemic stopped the employer",
    ),
    SuspensionCase.EMPLOYER_STOPPED_BY_CHANGE: Words(
        vi="đơn vị tạm ngừng vì đổi công nghệ, phương án sản xuất",
        en="a change of technology or production stopped the employer",
    ),
    SuspensionCase.HARDSHIP_OR_LONG_ILLNESS: Words(
        vi="gặp hoàn cảnh khó khăn hoặc ốm dài ngày", en="hardship or long illness"
    ),
    SuspensionCase.JOB_LOST: Words(vi="mất việc làm", en="loss of the job"),
    SuspensionCase.OTHER_CASES_OF_CONFEDERATION: Words(
        vi="trường hợp khác do Tổng Liên đoàn quy định", en="other cases set by the confederation"
    ),
}
_SUSPEND: Final = Words(vi="Có được tạm dừng sinh hoạt công đoàn không?", en="May this member's activity be suspended?")


def may_suspend(member: str, case: SuspensionCase | None, *, law: Law) -> Verdict:
    """Judge whether a member's activity may be suspended.

    Args:
        member: the id of the member.
        case: why, or None where it is not known.
        law: the law of the day.

    Returns:
        The verdict; before 27 December 2024 the cases are not recorded.
    """
    named = None if case is None else checked_instance(case, SuspensionCase, "case").value
    return Verdict.of(
        subject=member,
        question=_SUSPEND,
        criteria=[one_of(law, keys.MEMBERSHIP_SUSPENSION_CASES, named, fact="case")],
        day=law.day,
    )


def suspended_until(
    case: SuspensionCase, *, since: date, rulebook: Rulebook, contract_resumes_on: date | None = None
) -> date | None:
    """Give the last day of a suspension.

    Args:
        case: why the activity rests.
        since: the day on which it began: of the loss of the job, or of the contract's suspension; its law answers.
        rulebook: the rulebook.
        contract_resumes_on: the day on which the contract resumes, or None where that is not known.

    Returns:
        After the loss of the job, the same day of the last month that the rule allows; otherwise the day before the
        contract resumes, or None where that is not known.

    Raises:
        NoRuleInForceError: the law of that day has no rule.
        DateContradictionError: the contract resumes before it was suspended.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> uk.suspended_until(uk.SuspensionCase.JOB_LOST, since=date(2023, 4, 16), rulebook=uk.rulebook("vgcl"))
        datetime.date(2024, 4, 16)
    """
    law = checked_instance(rulebook, Rulebook, "rulebook").on(checked_day(since, "since"))
    if checked_instance(case, SuspensionCase, "case") is SuspensionCase.JOB_LOST:
        return add_months(since, law.value(keys.MEMBERSHIP_SUSPENSION_JOB_LOSS_MAX_MONTHS))
    if isinstance(chosen(law, keys.MEMBERSHIP_SUSPENSION_LENGTH), Absence):
        law.value(keys.MEMBERSHIP_SUSPENSION_LENGTH)
    if contract_resumes_on is None:
        return None
    _in_order("since", since, "contract_resumes_on", contract_resumes_on)
    return date.fromordinal(contract_resumes_on.toordinal() - 1)


def _in_order(earlier: str, first: date, later: str, second: date) -> None:
    if checked_day(second, later) < checked_day(first, earlier):
        raise DateContradictionError(earlier=earlier, earlier_day=first, later=later, later_day=second)
