"""Strategies for values that the law decides: sizes of committees, dues, elections, procedures, congress calendars.

Where a law has no rule, or a table no line, such a value does not exist: cases are drawn from those that are answered.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from unionkit.errors import UnionkitError
from unionkit.law.loader import rulebook
from unionkit.organisation.unit import UnitKind
from unionkit.organisation.workplace import Sector
from unionkit.rules.admission import admission, transfer
from unionkit.rules.committees import committee_size
from unionkit.rules.coverage import congress_coverage
from unionkit.rules.delegates import delegate_limits as limits_of
from unionkit.rules.dues import DuesGroup, monthly_dues, union_fund
from unionkit.rules.dues import payment_stops as stops_of
from unionkit.rules.procedure import founding_procedure
from unionkit.rules.prospects import prospects as prospects_of
from unionkit.rules.prospects import survey_funnel
from unionkit.rules.rounds import congress_round
from unionkit.rules.terms import TermEvent, next_term_number
from unionkit.rules.voting import elect
from unionkit.testing.strategies.cases import founding_cases, milestones
from unionkit.testing.strategies.ground import part_of, some_of, unique_lists
from unionkit.testing.strategies.law import laws
from unionkit.testing.strategies.organisation import workplaces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from hypothesis.strategies import SearchStrategy

    from unionkit.law.day import Law
    from unionkit.organisation.workplace import Workplace
    from unionkit.rules.admission import Admission, Transfer
    from unionkit.rules.committees import CommitteeSize
    from unionkit.rules.coverage import Coverage
    from unionkit.rules.delegates import DelegateLimits
    from unionkit.rules.dues import Dues, PaymentStop, UnionFund
    from unionkit.rules.procedure import FoundingProcedure, FoundingStep
    from unionkit.rules.prospects import Funnel, FunnelStage, Prospect, Prospects
    from unionkit.rules.rounds import CongressRound, RoundStep
    from unionkit.rules.terms import TermNumber
    from unionkit.rules.voting import ElectionResult

__all__ = [
    "admissions",
    "committee_sizes",
    "congress_rounds",
    "coverages",
    "delegate_limits",
    "dues",
    "election_results",
    "founding_procedures",
    "founding_steps",
    "funnel_stages",
    "funnels",
    "payment_stops",
    "prospect_lists",
    "prospects",
    "round_steps",
    "term_numbers",
    "transfers",
    "union_funds",
]

_T = TypeVar("_T")
_LAWS: Final = laws()
# Days on which much is recorded, one in each state of the law.
_DAYS: Final = tuple(
    date(*day) for day in ((2025, 1, 15), (2022, 6, 1), (2023, 4, 16), (2025, 8, 1), (2025, 10, 1), (2026, 1, 15))
)
_MEMBERS: Final = (30, 0, 9, 79, 150, 257, 700, 1500, 5000, 12_000, 60_000, 250_000)


def _answered(function: Callable[..., _T], cases: Iterable[Mapping[str, Any]]) -> list[_T]:
    """Give what a function answers, leaving out the cases that the law does not answer."""
    found: list[_T] = []
    for case in cases:
        try:
            found.append(function(**case))
        except UnionkitError:
            continue
    return found


def _known_laws() -> list[Law]:
    return [rulebook("vgcl").on(day) for day in _DAYS]


def admissions() -> SearchStrategy[Admission]:
    """Give how a person is admitted on a day."""
    return _LAWS.map(lambda law: admission(law=law))


def transfers() -> SearchStrategy[Transfer]:
    """Give how a member moves to another union on a day."""
    return _LAWS.map(lambda law: transfer(law=law))


@cache
def _sizes() -> list[CommitteeSize]:
    cases = ({"kind": kind, "members": n, "law": law} for law in _known_laws() for kind in UnitKind for n in _MEMBERS)
    return _answered(committee_size, cases)


def committee_sizes() -> SearchStrategy[CommitteeSize]:
    """Give numbers of members of executive committees, for many kinds and sizes of unit."""
    return st.deferred(lambda: st.sampled_from(_sizes()))


@cache
def _limits() -> list[DelegateLimits]:
    cases = ({"kind": kind, "members": n, "law": law} for law in _known_laws() for kind in UnitKind for n in _MEMBERS)
    return _answered(limits_of, cases)


def delegate_limits() -> SearchStrategy[DelegateLimits]:
    """Give numbers of delegates that congresses may have, for many kinds and sizes of unit."""
    return st.deferred(lambda: st.sampled_from(_limits()))


@cache
def _payers() -> list[tuple[DuesGroup, Law]]:
    return [
        (group, law)
        for law in _known_laws()
        for group in DuesGroup
        if _answered(monthly_dues, [{"wage": 1, "payer_group": group, "law": law}])
    ]


@st.composite
def dues(draw: st.DrawFn, *, max_wage: int = 200_000_000) -> Dues:
    """Give the dues of members for a month.

    Args:
        max_wage: the highest wage in đồng.
    """
    group, law = draw(st.sampled_from(_payers()))
    return monthly_dues(draw(st.integers(0, max_wage)), payer_group=group, law=law)


def union_funds(*, max_wage_fund: int = 10**11) -> SearchStrategy[UnionFund]:
    """Give the union fund of employers.

    Args:
        max_wage_fund: the highest wage fund in đồng.
    """
    return st.builds(union_fund, st.integers(0, max_wage_fund), law=laws(first=date(2013, 7, 30)))


def payment_stops() -> SearchStrategy[PaymentStop]:
    """Give who ceased to pay dues or the fund, and since when."""
    return st.deferred(lambda: st.sampled_from(stops_of(rulebook=rulebook("vgcl"))))


@st.composite
def election_results(draw: st.DrawFn, *, max_candidates: int = 5, max_ballots: int = 300) -> ElectionResult:
    """Give elections: no candidate has more votes than there are ballots, and all together no more than these hold.

    Args:
        max_candidates: the most candidates.
        max_ballots: the most ballots.
    """
    ballots, seats = draw(st.integers(1, max_ballots)), draw(_SEATS)
    left = ballots * seats
    votes: dict[str, int] = {}
    for place in range(draw(st.integers(0, max_candidates))):
        votes[f"c{place + 1}"] = draw(st.integers(0, min(ballots, left)))
        left -= votes[f"c{place + 1}"]
    return elect(
        votes,
        seats=seats,
        ballots_collected=ballots,
        law=draw(st.sampled_from(_known_laws())),
        inspection=draw(_YES_NO),
    )


_SEATS: Final = st.integers(1, 4)
_YES_NO: Final = st.booleans()


@st.composite
def coverages(draw: st.DrawFn, *, max_units: int = 6) -> Coverage:
    """Give how many of some units have held their congress by a day.

    Args:
        max_units: the most units.
    """
    units = [f"u{place}" for place in range(1, draw(st.integers(0, max_units)) + 1)]
    first, last = date(2025, 1, 1), date(2025, 12, 31)
    days = st.dates(first, last)
    return congress_coverage(
        units,
        {unit: draw(days) for unit in draw(some_of(units))},
        as_of=draw(days),
        due=draw(st.none() | days),
        milestones=draw(st.lists(milestones(first=first, last=last), max_size=3)),
    )


@st.composite
def congress_rounds(draw: st.DrawFn) -> CongressRound:
    """Give calendars of the round of congresses of 2025, of the whole country or of a place that has its own."""
    book = rulebook("vgcl")
    places = sorted({key.split(".")[3] for key in book.keys("round.2025.local")})
    return congress_round(2025, rulebook=book, as_of=draw(_AUTUMN), place=draw(st.sampled_from([None, *places])))


_AUTUMN: Final = st.dates(date(2025, 9, 25), date(2026, 3, 31))


def round_steps() -> SearchStrategy[RoundStep]:
    """Give steps of a round of congresses."""
    return part_of(congress_rounds(), lambda found: found.steps)


@st.composite
def founding_procedures(draw: st.DrawFn) -> FoundingProcedure:
    """Give where foundings stand, judged on a day after the last step that was done; every weekday is a working day."""
    case = draw(founding_cases(first=date(2020, 3, 1), last=date(2026, 6, 30)))
    done = [day for step in _STEPS if (day := case.on(step)) is not None]
    as_of = max(done, default=date(2023, 4, 16)) + timedelta(days=draw(_DAYS_LATER))
    return founding_procedure(case, rulebook=rulebook("vgcl"), is_working_day=is_weekday, as_of=as_of)


_STEPS: Final = (
    "campaign_started_on",
    "congress_ended_on",
    "first_meeting_on",
    "dossier_sent_on",
    "dossier_complete_on",
    "recognised_on",
    "launched_on",
)
_DAYS_LATER: Final = st.integers(0, 60)


def is_weekday(day: date) -> bool:
    """Tell whether a day is one from Monday to Friday."""
    return day.weekday() < 5


def founding_steps() -> SearchStrategy[FoundingStep]:
    """Give steps of a founding, each with its state."""
    return part_of(founding_procedures(), lambda found: found.steps)


@st.composite
def prospect_lists(draw: st.DrawFn, *, min_size: int = 0, max_size: int = 4) -> Prospects:
    """Give workplaces without a union in the order in which to go to them (`Prospects`).

    Args:
        min_size: the fewest workplaces that are surely among them.
        max_size: the most of these.
    """
    law = rulebook("vgcl").on(draw(st.sampled_from(_DAYS)))
    drawn = draw(
        unique_lists(workplaces(known=True), lambda workplace: workplace.id, min_size=min_size, max_size=max_size)
    )
    return prospects_of(map(_open, drawn), law=law)


def _open(workplace: Workplace) -> Workplace:
    """Make a workplace one at which a union may be founded."""
    workers = (workplace.workers or 0) + 25
    return attrs.evolve(
        workplace,
        workers=workers,
        members=0,
        applicants=workers,
        has_union=False,
        sector=Sector.NON_STATE,
        operates_lawfully=True,
        legal_person=True,
    )


def prospects() -> SearchStrategy[Prospect]:
    """Give workplaces at which a union may be founded."""
    return part_of(prospect_lists(min_size=1), lambda found: found.ranked)


@st.composite
def funnels(draw: st.DrawFn, *, max_size: int = 5) -> Funnel:
    """Give surveys of workplaces followed to the unions founded.

    Args:
        max_size: the most workplaces.
    """
    surveyed = draw(unique_lists(workplaces(), lambda workplace: workplace.id, max_size=max_size))
    founded = draw(some_of([workplace.id for workplace in surveyed]))
    return survey_funnel(surveyed, founded=founded, law=draw(_LAWS))


def funnel_stages() -> SearchStrategy[FunnelStage]:
    """Give stages of a survey."""
    return part_of(funnels(), lambda funnel: funnel.stages)


@cache
def _turns() -> list[Mapping[str, Any]]:
    """Give the events after which the number of the next term is known, with what else decides it."""
    cases = [
        {"after": after, "law": law, "kind": kind, "kept_name": kept, "party_number": party}
        for law in _known_laws()
        for after in TermEvent
        for kind in (None, UnitKind.PROVINCIAL_FEDERATION)
        for kept in (True, False)
        for party in (18,)
    ]
    return [case for case in cases if _answered(next_term_number, [{"previous": 1, **case}])]


def term_numbers(*, max_number: int = 20) -> SearchStrategy[TermNumber]:
    """Give the numbers of terms that follow one, a merger, a split or a regrading.

    Args:
        max_number: the highest number of the term before.
    """
    previous = st.integers(1, max_number)
    return st.deferred(lambda: st.builds(_next_number, previous, st.sampled_from(_turns())))


def _next_number(previous: int, turn: Mapping[str, Any]) -> TermNumber:
    return next_term_number(previous, **turn)
