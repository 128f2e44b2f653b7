"""What is of the wrong type is named: the message begins with the argument."""

from __future__ import annotations

from datetime import date
from re import escape

import attrs
import pytest

import unionkit as uk

WRONG = object()
BOOK, DAY = uk.rulebook("vgcl"), date(2026, 6, 1)
LAW = BOOK.on(DAY)
KIND = uk.UnitKind.GRASSROOTS_UNION
TERM = uk.Term(2023, 2028, since=DAY)
COMMITTEE = uk.Committee(unit="a", kind=KIND, size=9)
CONGRESS = uk.Delegates(unit="a", kind=KIND, delegates=90)
PERSON = uk.Person("p")


def working_day(_):
    return True


def elect(votes=None, *, seats=1, ballots=3):
    return uk.elect({"a": 2} if votes is None else votes, seats=seats, ballots_collected=ballots, law=LAW)


def shift(**changes):
    return uk.can_shift_term(**{"term": TERM, "months": 6, "law": LAW, **changes})


def first_term(**changes):
    return uk.first_term(**{"founded_on": DAY, "upper_term": TERM, "law": LAW, **changes})


def rejoin(**changes):
    given = {"left_on": date(2025, 1, 1), "applied_on": DAY, "rulebook": BOOK}
    return uk.may_rejoin("p", **{**given, **changes})


def covered(units=("a",), held=None, **changes):
    return uk.congress_coverage(units, {} if held is None else held, **{"as_of": DAY, **changes})


WORKPLACE = uk.Workplace("a", "A", members=6, workers=30)
UNION = uk.UnionCase("u", members=4)
ORG = uk.Hierarchy.of([uk.Unit("a", "A", uk.UnitKind.PROVINCIAL_FEDERATION)])
OF_A_DAY = [
    lambda law: uk.admission(law=law),
    lambda law: uk.can_dissolve(UNION, law=law),
    lambda law: uk.can_form_campaign_committee(30, law=law),
    lambda law: uk.can_found(WORKPLACE, law=law),
    lambda law: uk.can_found_occupational(uk.OccupationalGroup("g", "G", members=9), law=law),
    lambda law: uk.can_found_together([WORKPLACE, attrs.evolve(WORKPLACE, id="b")], law=law),
    lambda law: uk.can_hold_conference(KIND, law=law),
    lambda law: uk.can_hold_delegates_congress(KIND, members=90, law=law),
    lambda law: uk.can_shift_term(TERM, months=6, law=law),
    lambda law: uk.check_committee(COMMITTEE, law=law),
    lambda law: uk.committee_size(KIND, members=90, law=law),
    lambda law: uk.delegate_limits(KIND, members=90, law=law),
    lambda law: uk.delegates_fit(CONGRESS, law=law),
    lambda law: uk.dissolving_body(law=law),
    lambda law: uk.elect({"a": 2}, seats=1, ballots_collected=3, law=law),
    lambda law: uk.first_term(founded_on=DAY, upper_term=TERM, law=law),
    lambda law: uk.has_quorum(summoned=3, present=3, law=law),
    lambda law: uk.has_term_length(TERM, law=law),
    lambda law: uk.is_elected(votes=2, ballots_collected=3, law=law),
    lambda law: uk.is_priority(WORKPLACE, law=law),
    lambda law: uk.least_dues(law=law),
    lambda law: uk.may_continue(UNION, law=law),
    lambda law: uk.may_found(PERSON, law=law),
    lambda law: uk.may_join(PERSON, law=law),
    lambda law: uk.may_stay_on_retirement("m", law=law),
    lambda law: uk.may_suspend("m", next(iter(uk.SuspensionCase)), law=law),
    lambda law: uk.monthly_dues(10_000_000, payer_group=next(iter(uk.DuesGroup)), law=law),
    lambda law: uk.next_term_number(17, after=uk.TermEvent.CONGRESS, law=law),
    lambda law: uk.next_term_number(17, after=uk.TermEvent.SPLIT, law=law),
    lambda law: uk.prospects([WORKPLACE], law=law),
    lambda law: uk.provisional_committee_last_day(DAY, law=law),
    lambda law: uk.recognising_bodies(law=law),
    lambda law: uk.recognising_unit(ORG, "a", law=law),
    lambda law: uk.survey_funnel([WORKPLACE], founded=[], law=law),
    lambda law: uk.term_cycle(DAY, law=law),
    lambda law: uk.transfer(law=law),
    lambda law: uk.union_fund(10**6, law=law),
    lambda law: uk.vacancies_fit(COMMITTEE, refilled=1, law=law),
]


@pytest.mark.parametrize("asked", OF_A_DAY)
def test_a_rulebook_is_no_law_of_a_day(asked):
    with pytest.raises(TypeError, match=r"^law is the Rulebook .*; give the law of a day: rulebook\.on\(day\)$"):
        asked(BOOK)
    with pytest.raises(TypeError, match=r"^law is the object .*; give a Law"):
        asked(WRONG)


REFUSED = [
    ("share", lambda: uk.Milestone(DAY, WRONG)),
    ("day", lambda: uk.Milestone(WRONG)),
    ("a unit", lambda: covered([WRONG])),
    ("held_on", lambda: covered(held={"a": WRONG})),
    ("as_of", lambda: covered(as_of=WRONG)),
    ("day", lambda: covered().held_by(WRONG)),
    ("milestone", lambda: covered().against(WRONG)),
    ("start", lambda: uk.add_working_days(WRONG, 1, working_day)),
    ("days", lambda: uk.add_working_days(DAY, WRONG, working_day)),
    ("since", lambda: uk.TermCycle(WRONG, 60)),
    ("months", lambda: uk.TermCycle(DAY, WRONG)),
    ("leap_day", lambda: uk.TermCycle(DAY, 60, leap_day=WRONG)),
    ("count", lambda: uk.TermCycle(DAY, 60).boundary(WRONG)),
    ("day", lambda: uk.TermCycle(DAY, 60).count_on(WRONG)),
    ("present", lambda: uk.has_quorum(summoned=3, present=WRONG, law=LAW)),
    ("summoned", lambda: uk.has_quorum(summoned=WRONG, present=3, law=LAW)),
    ("law", lambda: uk.has_quorum(summoned=3, present=3, law=WRONG)),
    ("votes", lambda: uk.is_elected(votes=WRONG, ballots_collected=3, law=LAW)),
    ("ballots_collected", lambda: uk.is_elected(votes=3, ballots_collected=WRONG, law=LAW)),
    ("seats", lambda: elect(seats=WRONG)),
    ("a candidate", lambda: elect({WRONG: 2})),
    ("ballots_collected", lambda: elect(ballots=WRONG)),
    ("kind", lambda: uk.committee_size(WRONG, members=90, law=LAW)),
    ("members", lambda: uk.committee_size(KIND, members=WRONG, law=LAW)),
    ("a workplace", lambda: uk.can_found_together([WRONG], law=LAW)),
    ("kind", lambda: uk.recognising_bodies(law=LAW, kind=WRONG)),
    ("kind", lambda: uk.congress_round(2025, rulebook=BOOK, as_of=DAY).step(WRONG)),
    ("year", lambda: uk.congress_round(WRONG, rulebook=BOOK, as_of=DAY)),
    ("as_of", lambda: uk.congress_round(2025, rulebook=BOOK, as_of=WRONG)),
    ("place", lambda: uk.congress_round(2025, rulebook=BOOK, as_of=DAY, place=WRONG)),
    ("a deadline", lambda: uk.congress_round(2025, rulebook=BOOK, as_of=DAY, deadlines={KIND: WRONG}, plan="x")),
    ("payer_group", lambda: uk.monthly_dues(10_000_000, payer_group=WRONG, law=LAW)),
    ("wage", lambda: uk.monthly_dues(WRONG, payer_group=next(iter(uk.DuesGroup)), law=LAW)),
    ("wage_fund", lambda: uk.union_fund(WRONG, law=LAW)),
    ("a term", lambda: uk.check_terms([WRONG], unit="a")),
    ("received_on", lambda: uk.admission_due(WRONG, rulebook=BOOK, is_working_day=working_day)),
    ("case", lambda: uk.may_suspend("p", WRONG, law=LAW)),
    ("case", lambda: uk.suspended_until(WRONG, since=DAY, rulebook=BOOK)),
    ("since", lambda: uk.suspended_until(next(iter(uk.SuspensionCase)), since=WRONG, rulebook=BOOK)),
    ("left_on", lambda: rejoin(left_on=WRONG)),
    ("applied_on", lambda: rejoin(applied_on=WRONG)),
    ("applied_on", lambda: uk.may_apply_to_upper_union("p", applied_on=WRONG, as_of=DAY, rulebook=BOOK)),
    ("as_of", lambda: uk.may_apply_to_upper_union("p", applied_on=DAY, as_of=WRONG, rulebook=BOOK)),
    ("first_year", lambda: uk.Term(WRONG, 2028)),
    ("last_year", lambda: uk.Term(2023, WRONG)),
    ("number", lambda: uk.Term(2023, 2028, number=WRONG)),
    ("since", lambda: uk.Term(2023, 2028, since=WRONG)),
    ("until", lambda: uk.Term(2023, 2028, until=WRONG)),
    ("the term", lambda: uk.Term.parse(WRONG)),
    ("founded_on", lambda: first_term(founded_on=WRONG)),
    ("upper_term", lambda: first_term(upper_term=WRONG)),
    ("law", lambda: first_term(law=WRONG)),
    ("term", lambda: uk.has_term_length(WRONG, law=LAW)),
    ("term", lambda: shift(term=WRONG)),
    ("months", lambda: shift(months=WRONG)),
    ("previous", lambda: uk.next_term_number(WRONG, after=next(iter(uk.TermEvent)), law=LAW)),
    ("after", lambda: uk.next_term_number(1, after=WRONG, law=LAW)),
    ("kind", lambda: uk.delegate_limits(WRONG, members=90, law=LAW)),
    ("members", lambda: uk.delegate_limits(KIND, members=WRONG, law=LAW)),
    ("congress", lambda: uk.delegates_fit(WRONG, law=LAW)),
    *((name, lambda name=name: attrs.evolve(CONGRESS, **{name: WRONG})) for name in (
        "kind", "delegates", "members", "designated", "guests", "increase_consented", "managed_unions",
    )),
    ("kind", lambda: uk.can_hold_delegates_congress(WRONG, members=90, law=LAW)),
    ("members", lambda: uk.can_hold_delegates_congress(KIND, members=WRONG, law=LAW)),
    ("kind", lambda: uk.can_hold_conference(WRONG, law=LAW)),
    *((name, lambda name=name: attrs.evolve(COMMITTEE, **{name: WRONG})) for name in (
        "kind", "size", "members", "formation", "at_congress", "merged", "merged_from", "increase_consented",
        "standing", "inspection", "inspection_from_committee",
    )),
    *(("committee", lambda judge=judge: judge(WRONG, law=LAW)) for judge in (
        uk.committee_size_fits, uk.standing_committee_fits, uk.inspection_committee_fits, uk.check_committee,
    )),
    ("committee", lambda: uk.vacancies_fit(WRONG, refilled=1, law=LAW)),
    ("refilled", lambda: uk.vacancies_fit(COMMITTEE, refilled=WRONG, law=LAW)),
    ("appointed_on", lambda: uk.provisional_committee_last_day(WRONG, law=LAW)),
    ("law", lambda: uk.provisional_committee_last_day(DAY, law=WRONG)),
    ("a band", lambda: uk.prospects([], law=LAW).by_band([WRONG])),
    ("a workplace", lambda: uk.prospects([WRONG], law=LAW)),
    ("a workplace", lambda: uk.survey_funnel([WRONG], founded=[], law=LAW)),
    *((name, lambda name=name: uk.FoundingCase("u", **{name: WRONG})) for name in (
        "campaign_started_on", "congress_ended_on", "first_meeting_on", "dossier_sent_on", "dossier_complete_on",
        "recognised_on", "launched_on",
    )),
    ("as_of", lambda: uk.founding_procedure(
        uk.FoundingCase("u"), rulebook=BOOK, is_working_day=working_day, as_of=WRONG,
    )),
    ("contract_months", lambda: attrs.evolve(PERSON, contract_months=WRONG)),
    ("sector", lambda: attrs.evolve(PERSON, sector=WRONG)),
    ("a role", lambda: attrs.evolve(PERSON, roles=[WRONG])),
    ("members", lambda: uk.UnionCase("u", members=WRONG)),
    ("members", lambda: uk.OccupationalGroup("g", "G", members=WRONG)),
    ("applicants", lambda: uk.OccupationalGroup("g", "G", applicants=WRONG)),
    ("self_financing", lambda: uk.can_found(
        uk.Workplace("w", "W", sector=uk.Sector.PUBLIC_SERVICE), law=LAW, self_financing=WRONG,
    )),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "call"), REFUSED, ids=[f"{number}-{name}" for number, (name, _) in enumerate(REFUSED)]
)
def test_what_is_of_the_wrong_type_is_named(name, call):
    with pytest.raises(TypeError, match=f"^{escape(name)} is the object "):
        call()
