"""What is refused: every argument of every function, with values of a wrong type or out of range."""

from __future__ import annotations

from datetime import UTC, date, datetime

import unionkit as uk
from verdict_cases.named import BOOK, Cases, working_day

__all__ = ["REFUSALS"]

REFUSALS = Cases()
DAY = date(2025, 10, 1)
LAW = BOOK.on(DAY)
K = uk.UnitKind
WRONG = {
    "nothing": None,
    "a float": 0.5,
    "yes": True,
    "-1": -1,
    "0": 0,
    "a text": "x",
    "an empty text": " ",
    "an hour": datetime(2025, 10, 1, 8, tzinfo=UTC),
    "a list of texts": ["x"],
}
OTHERS = {"law": {"the rulebook": BOOK}, "rulebook": {"the law": LAW}}


def given():
    """Give every function, with arguments that it takes. Values of the rules are made when a case is called."""
    place = uk.Workplace("a", "A", members=6, workers=30, sector=uk.Sector.PUBLIC_SERVICE)
    org = uk.Hierarchy.of([uk.Unit("a", "A", K.PROVINCIAL_FEDERATION)])
    term = uk.Term(2025, 2030)
    committee = {"unit": "a", "kind": K.GRASSROOTS_UNION, "size": 9, "members": 90, "standing": 3, "inspection": 3}
    delegates = {"unit": "a", "kind": K.GRASSROOTS_UNION, "delegates": 90, "members": 900}
    law, book, kind = {"law": LAW}, {"rulebook": BOOK}, {"kind": K.GRASSROOTS_UNION}
    return {
        "Committee": (uk.Committee, {
            **committee, "formation": uk.Formation.ELECTED, "at_congress": True, "merged": False, "merged_from": None,
            "increase_consented": None, "inspection_from_committee": 1,
        }),
        "Delegates": (uk.Delegates, {
            **delegates, "designated": 3, "guests": 3, "increase_consented": None, "managed_unions": None,
        }),
        "FoundingCase": (uk.FoundingCase, {
            "id": "a", "campaign_started_on": None, "congress_ended_on": None, "first_meeting_on": None,
            "dossier_sent_on": None, "dossier_complete_on": None, "recognised_on": None, "launched_on": None,
        }),
        "Milestone": (uk.Milestone, {"day": DAY, "share": 1}),
        "OccupationalGroup": (uk.OccupationalGroup, {
            "id": "a", "name": "A", "members": 1, "applicants": 1, "same_trade": True, "special_workers": True,
        }),
        "Person": (uk.Person, {
            "id": "a", "vietnamese": True, "employed": True, "contract_months": 1, "sector": None,
            "operates_lawfully": True, "roles": [],
        }),
        "Term": (uk.Term, {"first_year": 2025, "last_year": 2030, "number": 1, "since": DAY, "until": None}),
        "Term.cut_short": (term.cut_short, {"until": DAY}),
        "Term.parse": (uk.Term.parse, {"text": "2025-2030"}),
        "TermCycle": (uk.TermCycle, {"since": DAY, "months": 60, "leap_day": uk.LeapDay.MARCH_1}),
        "UnionCase": (uk.UnionCase, {"id": "a", "members": 4, "employer_ceased": None, "against_charter": None}),
        "add_working_days": (uk.add_working_days, {"start": DAY, "days": 1, "is_working_day": working_day}),
        "admission": (uk.admission, law),
        "admission_due": (uk.admission_due, {"received_on": DAY, **book, "is_working_day": working_day}),
        "can_dissolve": (uk.can_dissolve, {"union": uk.UnionCase("a"), **law}),
        "can_form_campaign_committee": (uk.can_form_campaign_committee, {"workers": 3, **law}),
        "can_found": (uk.can_found, {"workplace": place, **law, "self_financing": 0}),
        "can_found_occupational": (uk.can_found_occupational, {"group": uk.OccupationalGroup("a", "A"), **law}),
        "can_found_together": (uk.can_found_together, {"workplaces": [place], **law}),
        "can_hold_conference": (uk.can_hold_conference, {**kind, **law}),
        "can_hold_delegates_congress": (uk.can_hold_delegates_congress, {**kind, "members": 9, **law}),
        "can_shift_term": (uk.can_shift_term, {"term": term, "months": 6, **law}),
        "check_committee": (uk.check_committee, {"committee": uk.Committee(**committee), **law}),
        "check_terms": (uk.check_terms, {"terms": [term], "unit": "a"}),
        "committee_size": (uk.committee_size, {**kind, "members": 90, **law}),
        "committee_size_fits": (uk.committee_size_fits, {"committee": uk.Committee(**committee), **law}),
        "congress_coverage": (uk.congress_coverage, {
            "units": ["a"], "held_on": {"a": DAY}, "as_of": DAY, "due": DAY, "milestones": (),
        }),
        "congress_round": (uk.congress_round, {"year": 2025, **book, "as_of": DAY, "place": "bac_ninh"}),
        "delegate_limits": (uk.delegate_limits, {**kind, "members": 900, **law}),
        "delegates_fit": (uk.delegates_fit, {"congress": uk.Delegates(**delegates), **law}),
        "dissolving_body": (uk.dissolving_body, law),
        "elect": (uk.elect, {"votes": {"a": 2}, "seats": 1, "ballots_collected": 3, **law}),
        "first_term": (uk.first_term, {"founded_on": DAY, "upper_term": term, **law}),
        "founding_procedure": (uk.founding_procedure, {
            "case": uk.FoundingCase("a"), **book, "is_working_day": working_day, "as_of": DAY,
        }),
        "has_quorum": (uk.has_quorum, {"summoned": 3, "present": 2, **law}),
        "has_term_length": (uk.has_term_length, {"term": term, **law}),
        "inspection_committee_fits": (uk.inspection_committee_fits, {"committee": uk.Committee(**committee), **law}),
        "is_elected": (uk.is_elected, {"votes": 2, "ballots_collected": 3, **law}),
        "is_priority": (uk.is_priority, {"workplace": place, **law}),
        "least_dues": (uk.least_dues, law),
        "may_apply_to_upper_union": (uk.may_apply_to_upper_union, {
            "applicant": "a", "applied_on": DAY, "as_of": DAY, **book,
        }),
        "may_continue": (uk.may_continue, {"union": uk.UnionCase("a"), **law}),
        "may_found": (uk.may_found, {"person": uk.Person("a"), **law}),
        "may_join": (uk.may_join, {"person": uk.Person("a"), **law}),
        "may_rejoin": (uk.may_rejoin, {"person": "a", "left_on": DAY, "applied_on": DAY, **book}),
        "may_stay_on_retirement": (uk.may_stay_on_retirement, {"member": "a", **law}),
        "may_suspend": (uk.may_suspend, {"member": "a", "case": None, **law}),
        "monthly_dues": (uk.monthly_dues, {"wage": 1, "payer_group": uk.DuesGroup.STATE_ENTERPRISE, **law}),
        "next_term_number": (uk.next_term_number, {
            "previous": 1, "after": uk.TermEvent.MERGER, **law, "kind": K.PROVINCIAL_FEDERATION, "party_number": 2,
        }),
        "payment_stops": (uk.payment_stops, book),
        "prospects": (uk.prospects, {"workplaces": [place], **law}),
        "provisional_committee_last_day": (uk.provisional_committee_last_day, {"appointed_on": DAY, **law}),
        "recognising_bodies": (uk.recognising_bodies, {**law, **kind}),
        "recognising_unit": (uk.recognising_unit, {"hierarchy": org, "under": "a", **law}),
        "standing_committee_fits": (uk.standing_committee_fits, {"committee": uk.Committee(**committee), **law}),
        "survey_funnel": (uk.survey_funnel, {"workplaces": [place], "founded": [], **law}),
        "suspended_until": (uk.suspended_until, {
            "case": uk.SuspensionCase.JOB_LOST, "since": DAY, **book, "contract_resumes_on": None,
        }),
        "term_cycle": (uk.term_cycle, {"since": DAY, **law, "leap_day": uk.LeapDay.MARCH_1}),
        "transfer": (uk.transfer, law),
        "union_fund": (uk.union_fund, {"wage_fund": 1, **law}),
        "vacancies_fit": (uk.vacancies_fit, {"committee": uk.Committee(**committee), "refilled": 1, **law}),
    }  # fmt: skip


def refused(function):
    """Give a wrong value in the place of each argument in turn, and tell what the library says to it."""
    call, right = given()[function]
    call(**right)
    found = {}
    for name in right:
        for called, wrong in {**WRONG, **OTHERS.get(name, {})}.items():
            try:
                call(**{**right, name: wrong})
            except uk.errors.UnionkitError as error:
                said = f"{type(error).__name__}: {error.message('vi')} / {error}"
            except TypeError as error:
                # The words of Python itself differ from version to version.
                said = f"TypeError: {error}" if "; give " in str(error) else "TypeError"
            else:
                continue
            found.setdefault(name, {})[called] = said
    return found


FUNCTIONS = tuple(given())
for function in FUNCTIONS:
    REFUSALS.add(function, lambda function=function: refused(function))
