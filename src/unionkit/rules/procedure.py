"""The procedure of founding a grassroots union: its steps, their deadlines, what is late and what comes next."""

from __future__ import annotations

from datetime import date
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import DateContradictionError
from unionkit.exact import whole_number
from unionkit.law import keys
from unionkit.law.book import Rulebook
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import RuleValue
from unionkit.organisation.fields import said
from unionkit.periods.span import checked_day
from unionkit.rules.criteria import measured
from unionkit.rules.deadlines import counted_from
from unionkit.verdicts import Verdict
from unionkit.wording import Words, checked_lang, say_date

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law
    from unionkit.rules.deadlines import WorkCalendar

__all__ = [
    "FoundingCase",
    "FoundingProcedure",
    "FoundingStep",
    "StepState",
    "can_form_campaign_committee",
    "founding_procedure",
]


class StepState(Enum):
    """How a step stands on a day."""

    DONE = "done"
    DONE_LATE = "done_late"
    DUE = "due"
    LATE = "late"
    OPEN = "open"
    """Not done, and no deadline runs: the law names none, none is recorded, or it runs from what is still to come."""

    def label(self, lang: Lang) -> str:
        """Name the state."""
        return _STATES[checked_lang(lang)][self]


_STATES: Final = {
    "vi": {
        StepState.DONE: "đã xong",
        StepState.DONE_LATE: "đã xong, trễ hạn",
        StepState.DUE: "còn trong hạn",
        StepState.LATE: "quá hạn",
        StepState.OPEN: "chưa làm",
    },
    "en": {
        StepState.DONE: "done",
        StepState.DONE_LATE: "done, late",
        StepState.DUE: "due",
        StepState.LATE: "late",
        StepState.OPEN: "to be done",
    },
}


def _a_day(_case: object, field: attrs.Attribute[date | None], value: date | None) -> None:
    if value is not None:
        checked_day(value, field.name)


@attrs.frozen
class FoundingCase:
    """What has happened on the way to one grassroots union. None is what has not happened, or is not known.

    Attributes:
        id: opaque identifier.
        campaign_started_on: the campaign committee (ban vận động) was formed.
        congress_ended_on: the founding congress ended.
        first_meeting_on: the committee elected held its first meeting.
        dossier_sent_on: the dossier asking for recognition was sent.
        dossier_complete_on: the upper union had the complete dossier.
        recognised_on: the decision of recognition.
        launched_on: the union was launched (lễ ra mắt).

    Raises:
        DateContradictionError: a day before that of an earlier step.
        EmptyTextError: an empty id.
        TypeError: a datetime for a day.
    """

    id: str = attrs.field(validator=said)
    campaign_started_on: date | None = attrs.field(default=None, kw_only=True, validator=_a_day)
    congress_ended_on: date | None = attrs.field(default=None, kw_only=True, validator=_a_day)
    first_meeting_on: date | None = attrs.field(default=None, kw_only=True, validator=_a_day)
    dossier_sent_on: date | None = attrs.field(default=None, kw_only=True, validator=_a_day)
    dossier_complete_on: date | None = attrs.field(default=None, kw_only=True, validator=_a_day)
    recognised_on: date | None = attrs.field(default=None, kw_only=True, validator=_a_day)
    launched_on: date | None = attrs.field(default=None, kw_only=True, validator=_a_day)

    def __attrs_post_init__(self) -> None:
        known = [(name, day) for name in _EVENTS if (day := self.on(name)) is not None]
        for (earlier, first), (later, second) in pairwise(known):
            if second < first:
                raise DateContradictionError(earlier=earlier, earlier_day=first, later=later, later_day=second)

    def on(self, event: str) -> date | None:
        """Give the day of an event by the name of its field."""
        day: date | None = getattr(self, event)
        return day


_EVENTS: Final = (
    "campaign_started_on",
    "congress_ended_on",
    "first_meeting_on",
    "dossier_sent_on",
    "dossier_complete_on",
    "recognised_on",
    "launched_on",
)


@attrs.frozen(kw_only=True)
class _Plan:
    """How a step is found: its event, the one from which its deadline runs, and the keys that may name the deadline."""

    id: str
    title: Words
    event: str
    # A deadline of the founding procedure comes first; guide 38 has one for recognition after congresses in general.
    deadlines: tuple[tuple[str, str], ...] = ()


_PLANS: Final = (
    _Plan(
        id="campaign_committee",
        title=Words(vi="thành lập ban vận động", en="campaign committee"),
        event="campaign_started_on",
    ),
    _Plan(
        id="founding_congress",
        title=Words(vi="đại hội thành lập", en="founding congress"),
        event="congress_ended_on",
    ),
    _Plan(
        id="first_committee_meeting",
        title=Words(vi="hội nghị ban chấp hành lần thứ nhất", en="first meeting of the committee"),
        event="first_meeting_on",
        deadlines=((keys.FOUNDING_FIRST_COMMITTEE_MEETING_MAX_WORKING_DAYS, "congress_ended_on"),),
    ),
    _Plan(
        id="recognition_dossier",
        title=Words(vi="gửi hồ sơ đề nghị công nhận", en="dossier asking for recognition"),
        event="dossier_sent_on",
        deadlines=(
            (keys.FOUNDING_RECOGNITION_DOSSIER_MAX_WORKING_DAYS, "congress_ended_on"),
            (keys.COMMITTEE_RECOGNITION_REQUEST_MAX_WORKING_DAYS, "first_meeting_on"),
        ),
    ),
    _Plan(
        id="recognition_decision",
        title=Words(vi="quyết định công nhận", en="decision of recognition"),
        event="recognised_on",
        deadlines=(
            (keys.FOUNDING_RECOGNITION_DECISION_MAX_WORKING_DAYS, "dossier_complete_on"),
            (keys.COMMITTEE_RECOGNITION_DECISION_MAX_WORKING_DAYS, "dossier_complete_on"),
        ),
    ),
    _Plan(id="launch", title=Words(vi="lễ ra mắt", en="launch"), event="launched_on"),
)


@attrs.frozen(kw_only=True)
class FoundingStep:
    """One step of a founding.

    Attributes:
        id: its stable name.
        title: its name in both languages.
        prescribed: whether the law lists it among the steps; None where the steps are not recorded.
        done_on: the day on which it was done, or None.
        runs_from: the day from which its deadline runs, or None where that is still to come.
        limit: the rule of the deadline, the absence that stands in its place, or None where the law has no such rule.
        due: the last day, or None where no deadline runs.
        state: how it stands.
    """

    id: str
    title: Words
    prescribed: bool | None
    done_on: date | None
    runs_from: date | None
    limit: Rule[RuleValue] | Absence | None
    due: date | None
    state: StepState

    def explain(self, lang: Lang) -> str:
        """Say the step, how it stands, its deadline and the source in one line."""
        vi = checked_lang(lang) == "vi"
        line = f"{self.title.label(lang)}: {self.state.label(lang)}"
        if self.done_on is not None:
            line += f" ({say_date(self.done_on, lang)})"
        if self.due is not None:
            line += f"; {'hạn cuối' if vi else 'last day'} {say_date(self.due, lang)}"
        if isinstance(self.limit, Absence):
            return f"{line}; {'thời hạn' if vi else 'deadline'}: {self.limit.label(lang)}"
        if self.limit is None:
            return line
        after = "" if self.limit.counted_from is None else self.limit.counted_from.label(lang)
        counted = f"{self.limit.say(lang)}, {'tính từ' if vi else 'from'} {after}" if after else self.limit.say(lang)
        return f"{line} ({counted}) [{'theo' if vi else 'by'} {self.limit.citation.label(lang)}]"


@attrs.frozen(kw_only=True)
class FoundingProcedure:
    """Where a founding stands on a day.

    Attributes:
        case: what has happened.
        as_of: the day; what happened later is not taken into account.
        steps: the steps in order.
    """

    case: FoundingCase
    as_of: date
    steps: tuple[FoundingStep, ...]

    @property
    def late(self) -> tuple[FoundingStep, ...]:
        """The steps that are not done although their last day has passed."""
        return tuple(step for step in self.steps if step.state is StepState.LATE)

    @property
    def next(self) -> FoundingStep | None:
        """The step after the last one that is done, or None where that was the last of all."""
        done = [place for place, step in enumerate(self.steps) if step.done_on is not None]
        ahead = self.steps[done[-1] + 1 :] if done else self.steps
        return ahead[0] if ahead else None

    def __getitem__(self, step: str) -> FoundingStep:
        return {each.id: each for each in self.steps}[step]

    def explain(self, lang: Lang) -> str:
        """Say every step, one a line."""
        return "\n".join(f"{place}. {step.explain(lang)}" for place, step in enumerate(self.steps, 1))


def founding_procedure(
    case: FoundingCase, *, rulebook: Rulebook, is_working_day: WorkCalendar, as_of: date
) -> FoundingProcedure:
    """Tell where a founding stands: every step with its deadline in the days that its instrument counts.

    A deadline is that of the law of the day from which it runs; the day itself is not counted. From 27 December 2024
    the founding procedure of guide 38 is not recorded, and its deadlines for recognition after any congress answer
    instead. The launch is a custom without a deadline.

    Args:
        case: what has happened.
        rulebook: the rulebook.
        is_working_day: the calendar: tells of a day whether it is a working day.
        as_of: the day on which it is judged.

    Returns:
        The procedure.

    Raises:
        NoWorkingDayError: the calendar has too few working days.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> case = uk.FoundingCase("nextwave", congress_ended_on=date(2022, 9, 1), first_meeting_on=date(2022, 9, 1))
        >>> where = uk.founding_procedure(case, rulebook=uk.rulebook("vgcl"), as_of=date(2022, 10, 3),
        ...                               is_working_day=lambda day: day.weekday() < 5)
        >>> where.next.id, where.next.due, [step.id for step in where.late]
        ('recognition_dossier', datetime.date(2022, 9, 22), ['recognition_dossier'])
    """
    checked_instance(case, FoundingCase, "case")
    checked_instance(rulebook, Rulebook, "rulebook")
    checked_day(as_of, "as_of")
    began = case.campaign_started_on or case.congress_ended_on or as_of
    listed = rulebook.on(began).get(keys.FOUNDING_STEPS)
    steps: list[FoundingStep] = []
    for plan in _PLANS:
        happened = case.on(plan.event)
        done = None if happened is None or happened > as_of else happened
        start, limit = _deadline(plan, case, rulebook, as_of)
        due = None
        if start is not None and isinstance(limit, Rule):
            due = counted_from(start, whole_number(limit.value, limit.key), limit.measure, is_working_day)
        prescribed = plan.id in listed.value if isinstance(listed, Rule) else None
        steps.append(
            FoundingStep(
                id=plan.id,
                title=plan.title,
                prescribed=prescribed,
                done_on=done,
                runs_from=start,
                limit=limit,
                due=due,
                state=_state(done, due, as_of),
            )
        )
    return FoundingProcedure(case=case, as_of=as_of, steps=tuple(steps))


def _deadline(
    plan: _Plan, case: FoundingCase, rulebook: Rulebook, as_of: date
) -> tuple[date | None, Rule[RuleValue] | Absence | None]:
    """Find the deadline of a step: the first key that has a rule on the day from which it would run."""
    found: list[tuple[date | None, Rule[RuleValue] | Absence]] = []
    for key, event in plan.deadlines:
        happened = case.on(event)
        start = None if happened is None or happened > as_of else happened
        found.append((start, rulebook.on(start or as_of).get(key)))
    ruled = [each for each in found if isinstance(each[1], Rule)]
    return next(iter(ruled or found), (None, None))


def _state(done: date | None, due: date | None, as_of: date) -> StepState:
    if done is not None:
        return StepState.DONE_LATE if due is not None and done > due else StepState.DONE
    if due is None:
        return StepState.OPEN
    return StepState.LATE if as_of > due else StepState.DUE


_CAMPAIGN_COMMITTEE: Final = Words(vi="Có được thành lập ban vận động không?", en="May they form a campaign committee?")


def can_form_campaign_committee(workers: int | None, *, law: Law, subject: str = "–") -> Verdict:
    """Judge whether so many workers may form a campaign committee (ban vận động) for a union.

    Args:
        workers: workers who have applied to join, or None where that is not known.
        law: the law of the day.
        subject: the case, for instance the id of the workplace.

    Returns:
        The verdict; from 3 February 2020 the charter names no number, and it is met.
    """
    return Verdict.of(
        subject=subject,
        question=_CAMPAIGN_COMMITTEE,
        criteria=[measured(law, keys.FOUNDING_CAMPAIGN_COMMITTEE_MIN_WORKERS, workers, fact="workers")],
        day=law.day,
    )
