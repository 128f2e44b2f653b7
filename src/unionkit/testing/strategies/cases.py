"""Strategies for the cases that the law decides: persons, groups, committees, congresses, terms, foundings."""

from __future__ import annotations

from calendar import isleap
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from unionkit.organisation.unit import UnitKind
from unionkit.organisation.workplace import Sector
from unionkit.records.checking.lines import UnitTerm
from unionkit.rules.composition import Committee, Formation
from unionkit.rules.coverage import Milestone
from unionkit.rules.delegates import Delegates
from unionkit.rules.dissolution import UnionCase
from unionkit.rules.founding import OccupationalGroup
from unionkit.rules.membership import Person, Role
from unionkit.rules.procedure import FoundingCase
from unionkit.rules.term_cycles import LeapDay, TermCycle
from unionkit.rules.terms import Term
from unionkit.testing.strategies.ground import (
    FIRST_DAY,
    LAST_DAY,
    answers,
    counts,
    days,
    ids,
    maybe,
    names,
    some_of,
)

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = [
    "committees",
    "delegates",
    "founding_cases",
    "milestones",
    "occupational_groups",
    "persons",
    "term_cycles",
    "terms",
    "union_cases",
    "unit_terms",
]

_IDS: Final = ids()
_YES_NO: Final = st.booleans()
_ANSWERS: Final = answers()
_KINDS: Final = st.sampled_from(UnitKind)


@st.composite
def persons(draw: st.DrawFn, *, ids: SearchStrategy[str] = _IDS) -> Person:
    """Give persons who would join or are members; the self-employed have no months of a contract.

    Args:
        ids: their ids.
    """
    employed = draw(_ANSWERS)
    return Person(
        draw(ids),
        vietnamese=draw(_ANSWERS),
        employed=employed,
        contract_months=None if employed is False else draw(_MONTHS),
        sector=draw(_SECTORS),
        operates_lawfully=draw(_ANSWERS),
        roles=draw(_ROLES),
    )


_MONTHS: Final = maybe(st.integers(0, 60))
_SECTORS: Final = maybe(st.sampled_from(Sector))
_ROLES: Final = maybe(st.frozensets(st.sampled_from(Role), max_size=3))


def occupational_groups(*, max_persons: int = 500) -> SearchStrategy[OccupationalGroup]:
    """Give groups that would found an occupational union.

    Args:
        max_persons: the most members, and the most applicants.
    """
    persons = maybe(counts(most=max_persons))
    return st.builds(
        OccupationalGroup,
        _IDS,
        names(),
        members=persons,
        applicants=persons,
        same_trade=_ANSWERS,
        special_workers=_ANSWERS,
    )


def union_cases(*, max_members: int = 5000) -> SearchStrategy[UnionCase]:
    """Give grassroots unions whose end is asked about.

    Args:
        max_members: the most members.
    """
    return st.builds(
        UnionCase, _IDS, members=maybe(counts(most=max_members)), employer_ceased=_ANSWERS, against_charter=_ANSWERS
    )


@st.composite
def founding_cases(draw: st.DrawFn, *, first: date = FIRST_DAY, last: date = LAST_DAY) -> FoundingCase:
    """Give unions on their way to recognition, the days of the steps in their order, some of them not known.

    Args:
        first: the earliest day of the first step.
        last: the latest day of the first step.
    """
    day = draw(st.dates(first, last))
    done: dict[str, date] = {}
    for step in draw(_STEPS):
        done[step] = day
        day += timedelta(days=draw(_DAYS_BETWEEN))
    return FoundingCase(draw(_IDS), **done)


_STEPS: Final = some_of(
    (
        "campaign_started_on",
        "congress_ended_on",
        "first_meeting_on",
        "dossier_sent_on",
        "dossier_complete_on",
        "recognised_on",
        "launched_on",
    )
)
_DAYS_BETWEEN: Final = st.integers(0, 45)


@st.composite
def committees(
    draw: st.DrawFn, *, kinds: SearchStrategy[UnitKind] = _KINDS, min_size: int = 1, max_size: int = 75
) -> Committee:
    """Give executive committees. What is a part of one is no larger than it.

    Args:
        kinds: the kinds of their units.
        min_size: the fewest members of a committee.
        max_size: the most members of a committee.
    """
    size = draw(st.integers(min_size, max_size))
    inspection = draw(_INSPECTIONS)
    facts: dict[str, Any] = {
        "members": draw(_MEMBERS),
        "standing": draw(st.integers(0, size)),
        "inspection": inspection,
        "inspection_from_committee": draw(st.integers(0, min(size, inspection))),
        "merged_from": draw(_MERGED_FROM),
        "increase_consented": draw(_YES_NO),
    }
    known = draw(_COMMITTEE_FACTS)
    return Committee(
        unit=draw(_IDS),
        kind=draw(kinds),
        size=size,
        formation=draw(_FORMATIONS),
        at_congress=draw(_YES_NO),
        merged=draw(_YES_NO),
        **{fact: facts[fact] for fact in known},
    )


_INSPECTIONS: Final = st.integers(0, 19)
_MEMBERS: Final = st.integers(0, 200_000)
_MERGED_FROM: Final = st.integers(0, 150)
_FORMATIONS: Final = st.sampled_from(Formation)
_COMMITTEE_FACTS: Final = some_of(
    ("members", "standing", "inspection", "inspection_from_committee", "merged_from", "increase_consented")
)


@st.composite
def delegates(
    draw: st.DrawFn, *, kinds: SearchStrategy[UnitKind] = _KINDS, min_delegates: int = 0, max_delegates: int = 500
) -> Delegates:
    """Give the delegates of a congress; the designated are no more than all.

    Args:
        kinds: the kinds of the units that hold it.
        min_delegates: the fewest delegates.
        max_delegates: the most delegates.
    """
    summoned = draw(st.integers(min_delegates, max_delegates))
    facts: dict[str, Any] = {
        "members": draw(_MEMBERS),
        "designated": draw(st.integers(0, summoned)),
        "guests": draw(_GUESTS),
        "increase_consented": draw(_YES_NO),
        "managed_unions": draw(_UNIONS),
    }
    known = draw(_DELEGATE_FACTS)
    return Delegates(unit=draw(_IDS), kind=draw(kinds), delegates=summoned, **{fact: facts[fact] for fact in known})


_GUESTS: Final = st.integers(0, 100)
_UNIONS: Final = st.integers(0, 2000)
_DELEGATE_FACTS: Final = some_of(("members", "designated", "guests", "increase_consented", "managed_unions"))


def milestones(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[Milestone]:
    """Give shares of units that should have held their congress by a day.

    Args:
        first: the earliest day.
        last: the latest day.
    """
    share = st.integers(1, 100).map(lambda hundredths: Fraction(hundredths, 100)) | st.just(1)
    return st.builds(Milestone, days(first=first, last=last), share)


@st.composite
def terms(
    draw: st.DrawFn, *, first_year: int = 1990, last_year: int = 2040, max_years: int = 6, dated: bool | None = None
) -> Term:
    """Give terms; where their days are known, they lie in the years that name the term.

    Args:
        first_year: the earliest first year.
        last_year: the latest last year.
        max_years: the most years between the two.
        dated: whether the days are known; either unless given.
    """
    begins = draw(st.integers(first_year, last_year))
    ends = begins + draw(st.integers(0, min(max_years, last_year - begins)))
    number = draw(_TERM_NUMBERS)
    if not (draw(_YES_NO) if dated is None else dated):
        return Term(begins, ends, number=number)
    # A term of one year has its days in that year, the end after the beginning.
    since = date(begins, 1, 1) + timedelta(days=draw(_DAY_OF_YEAR))
    last = date(ends, 12, 31)
    until = since + timedelta(days=draw(st.integers(1, (last - since).days)))
    return Term(begins, ends, number=number, since=since, until=until)


_TERM_NUMBERS: Final = maybe(st.integers(1, 25))
_DAY_OF_YEAR: Final = st.integers(0, 363)


def unit_terms(*, units: SearchStrategy[str] = _IDS) -> SearchStrategy[UnitTerm]:
    """Give terms with the unit whose term it is.

    Args:
        units: the ids of the units.
    """
    return st.builds(_of_unit, terms(), units)


def _of_unit(term: Term, unit: str) -> UnitTerm:
    return UnitTerm(term.first_year, term.last_year, number=term.number, since=term.since, until=term.until, unit=unit)


def term_cycles(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[TermCycle]:
    """Give cycles of terms, some of which begin on 29 February.

    Args:
        first: the earliest first day.
        last: the latest first day.
    """
    leap = [date(year, 2, 29) for year in range(first.year, last.year + 1) if isleap(year)]
    leap = [day for day in leap if first <= day <= last]
    since = days(first=first, last=last)
    return st.builds(
        TermCycle,
        since | st.sampled_from(leap) if leap else since,
        st.sampled_from((60, 30)) | st.integers(1, 120),
        leap_day=st.sampled_from(LeapDay),
    )
