"""Who may join, found and stay; how a person is admitted, comes back, moves and rests; when a union ends."""

from __future__ import annotations

from datetime import date

import unionkit as uk
from verdict_cases.named import (
    BEFORE,
    BOOK,
    CHARTER_XI,
    CHARTER_XII,
    CHARTER_XIII,
    GUIDE_03,
    GUIDE_38,
    GUIDE_238,
    LAW_2025,
    TODAY,
    Cases,
    changed,
    working_day,
)

__all__ = ["MEMBERSHIP"]

MEMBERSHIP = Cases()
EACH_LAW = (BEFORE, CHARTER_XI, GUIDE_238, CHARTER_XII, GUIDE_03, CHARTER_XIII, GUIDE_38, LAW_2025)
R, S = uk.Role, uk.Sector

PERSONS = {
    "nothing is known": {},
    "a worker of an enterprise": {"vietnamese": True, "employed": True, "sector": S.NON_STATE, "roles": []},
    "a self-employed person": {"vietnamese": True, "employed": False, "roles": []},
    "a foreigner on two years' contract": {"vietnamese": False, "employed": True, "contract_months": 24, "roles": []},
}
for name, facts in PERSONS.items():
    MEMBERSHIP.on(
        EACH_LAW, f"may_join: {name}", lambda law, facts=facts: uk.may_join(uk.Person("an", **facts), law=law)
    )
for name, facts in {
    "a foreigner on eleven months' contract": {"vietnamese": False, "employed": True, "contract_months": 11, "roles": []},
    "a foreigner of whom no contract is known": {"vietnamese": False, "roles": []},
    "a foreigner without employment": {"vietnamese": False, "employed": False, "roles": []},
    "a foreign prisoner": {"vietnamese": False, "employed": True, "contract_months": 12, "roles": [R.PRISONER]},
    "no citizenship is known": {"employed": True, "sector": S.NON_STATE, "roles": []},
    "no sector is known": {"vietnamese": True, "employed": True, "roles": []},
    "the employer is unlawful": {
        "vietnamese": True, "employed": True, "sector": S.OTHER, "operates_lawfully": False, "roles": [],
    },
    "the employer is lawful": {
        "vietnamese": True, "employed": True, "sector": S.OTHER, "operates_lawfully": True, "roles": [],
    },
    "no roles are known": {"vietnamese": True, "employed": True, "sector": S.STATE},
    "a director of an enterprise that is not known": {"vietnamese": True, "employed": True, "roles": [R.DIRECTOR]},
    "a director and prisoner": {"vietnamese": True, "employed": True, "roles": [R.DIRECTOR, R.PRISONER]},
    "a director for the capital of the State": {
        "vietnamese": True, "employed": True, "sector": S.NON_STATE,
        "roles": [R.DIRECTOR, R.STATE_CAPITAL_REPRESENTATIVE],
    },
    "an owner for the capital of the State": {
        "vietnamese": True, "employed": True, "sector": S.NON_STATE,
        "roles": [R.PRIVATE_OWNER, R.STATE_CAPITAL_REPRESENTATIVE],
    },
    "a chair of a council": {"vietnamese": True, "employed": True, "sector": S.NON_STATE, "roles": [R.COUNCIL_CHAIR]},
    "an official": {"vietnamese": True, "employed": True, "sector": S.STATE_PAID, "roles": [R.UNIT_HEAD]},
}.items():  # fmt: skip
    MEMBERSHIP.on(
        [CHARTER_XII, GUIDE_03, LAW_2025],
        f"may_join: {name}",
        lambda law, facts=facts: uk.may_join(uk.Person("an", **facts), law=law),
    )


def short(criterion):
    observed = criterion.observed
    ids = [each.id for each in observed] if isinstance(observed, tuple) else getattr(observed, "id", None) or observed
    return [criterion.outcome.value, getattr(ids, "en", ids)]


def every_role(law):
    found = {}
    for role in R:
        for sector in (None, S.STATE, S.NON_STATE, S.PUBLIC_SERVICE):
            verdict = uk.may_join(uk.Person("an", sector=sector, roles=[role]), law=law)
            name = "unknown sector" if sector is None else sector.value
            found.setdefault(role, {})[name] = short(next(each for each in verdict.criteria if each.fact == "roles"))
    return found


def every_sector(law):
    found = {}
    for sector in S:
        verdict = uk.may_join(uk.Person("an", vietnamese=True, employed=True, sector=sector, roles=[]), law=law)
        found[sector] = [[each.key, *short(each)] for each in verdict.criteria]
    return found


MEMBERSHIP.on([GUIDE_03, GUIDE_38], "may_join: every role", every_role)
MEMBERSHIP.on([GUIDE_238, GUIDE_03, GUIDE_38, LAW_2025], "may_join: every sector", every_sector)
MEMBERSHIP.on(
    [GUIDE_03, CHARTER_XIII, LAW_2025],
    "may_found: a foreigner",
    lambda law: uk.may_found(uk.Person("kim", vietnamese=False, employed=True, contract_months=24, roles=[]), law=law),
)
MEMBERSHIP.on(
    [LAW_2025],
    "may_found: a worker",
    lambda law: uk.may_found(uk.Person("an", vietnamese=True, employed=True, sector=S.STATE, roles=[]), law=law),
)
MEMBERSHIP.add("Role: labels", lambda: {role: [role.label("vi"), role.label("en")] for role in R})
MEMBERSHIP.add(
    "Person: months of a contract without employment", lambda: uk.Person("an", employed=False, contract_months=3)
)
MEMBERSHIP.add(
    "Person: no month of a contract without employment", lambda: uk.Person("an", employed=False, contract_months=0)
)
MEMBERSHIP.add("Person: one role", lambda: uk.Person("an", roles=R.DIRECTOR))

for name, answers in {
    "nothing is known": {},
    "all three": {"on_contract": True, "willing": True, "committee_agrees": True},
    "not willing": {"on_contract": True, "willing": False, "committee_agrees": None},
    "no contract": {"on_contract": False, "willing": True, "committee_agrees": True},
    "the committee does not agree": {"on_contract": True, "willing": True, "committee_agrees": False},
}.items():
    MEMBERSHIP.on(
        [BEFORE, GUIDE_03, LAW_2025],
        f"may_stay_on_retirement: {name}",
        lambda law, answers=answers: uk.may_stay_on_retirement("hoa", **answers, law=law),
    )

MEMBERSHIP.on([BEFORE, CHARTER_XI, GUIDE_03, CHARTER_XIII, LAW_2025], "admission", lambda law: uk.admission(law=law))
MEMBERSHIP.on([BEFORE, CHARTER_XI, GUIDE_03, LAW_2025], "transfer", lambda law: uk.transfer(law=law))
for received in (date(2024, 12, 26), date(2024, 12, 27), date(2025, 8, 1)):
    MEMBERSHIP.add(
        f"admission_due: received on {received}",
        lambda received=received: uk.admission_due(received, rulebook=BOOK, is_working_day=working_day),
    )
MEMBERSHIP.add(
    "admission_due: no working day",
    lambda: uk.admission_due(date(9999, 12, 30), rulebook=BOOK, is_working_day=lambda _: False),
)
for applied, asked in (
    (date(2025, 8, 1), date(2025, 8, 10)),
    (date(2025, 8, 1), date(2025, 8, 11)),
    (date(2021, 8, 1), date(2021, 8, 30)),
    (date(2025, 8, 1), date(2025, 7, 31)),
):
    MEMBERSHIP.add(
        f"may_apply_to_upper_union: applied on {applied}, asked on {asked}",
        lambda applied=applied, asked=asked: uk.may_apply_to_upper_union(
            "hoa", applied_on=applied, as_of=asked, rulebook=BOOK
        ),
    )
for expelled in (False, True):
    for again in (None, True, False):
        for left, applied in (
            (date(2025, 1, 31), date(2025, 4, 29)),
            (date(2025, 1, 31), date(2025, 4, 30)),
            (date(2020, 3, 1), date(2021, 3, 1)),
        ):
            asked = {None: "", True: ", a new application", False: ", no new application"}[again]
            MEMBERSHIP.add(
                f"may_rejoin: {'expelled' if expelled else 'left'} {left}, applied {applied}{asked}",
                lambda left=left, applied=applied, expelled=expelled, again=again: uk.may_rejoin(
                    "hoa", left_on=left, applied_on=applied, rulebook=BOOK, expelled=expelled, new_application=again
                ),
            )
MEMBERSHIP.add(
    "may_rejoin: before the charter of 2020, no new application",
    lambda: uk.may_rejoin(
        "hoa", left_on=date(2015, 1, 1), applied_on=date(2016, 1, 1), rulebook=BOOK, new_application=False
    ),
)
MEMBERSHIP.add(
    "may_rejoin: applied before the leaving",
    lambda: uk.may_rejoin("hoa", left_on=date(2025, 1, 31), applied_on=date(2025, 1, 30), rulebook=BOOK),
)
MEMBERSHIP.on([GUIDE_03, LAW_2025], "may_suspend: not known why", lambda law: uk.may_suspend("hoa", None, law=law))
for case in uk.SuspensionCase:
    MEMBERSHIP.on([LAW_2025], f"may_suspend: {case.value}", lambda law, case=case: uk.may_suspend("hoa", case, law=law))
for case in (uk.SuspensionCase.JOB_LOST, uk.SuspensionCase.HARDSHIP_OR_LONG_ILLNESS):
    for since in (date(2015, 1, 31), date(2023, 4, 16), date(2025, 8, 31)):
        for resumes in (None, date(2025, 8, 31), date(2026, 3, 1)):
            MEMBERSHIP.add(
                f"suspended_until: {case.value} since {since}, the contract resumes on {resumes}",
                lambda case=case, since=since, resumes=resumes: uk.suspended_until(
                    case, since=since, rulebook=BOOK, contract_resumes_on=resumes
                ),
            )
MEMBERSHIP.add(
    "suspended_until: the contract resumes before",
    lambda: uk.suspended_until(
        uk.SuspensionCase.HARDSHIP_OR_LONG_ILLNESS,
        since=date(2025, 8, 2),
        rulebook=BOOK,
        contract_resumes_on=date(2025, 8, 1),
    ),
)
MEMBERSHIP.add(
    "SuspensionCase: labels", lambda: {case: [case.label("vi"), case.label("en")] for case in uk.SuspensionCase}
)

UNIONS = {
    "nothing is known": {},
    "four members": {"members": 4, "employer_ceased": False, "against_charter": False},
    "five members": {"members": 5, "employer_ceased": False, "against_charter": False},
    "the employer has ceased": {"members": 90, "employer_ceased": True},
    "against the charter": {"members": 90, "against_charter": True},
}
for name, facts in UNIONS.items():
    MEMBERSHIP.on(
        [BEFORE, GUIDE_03, LAW_2025],
        f"can_dissolve: {name}",
        lambda law, facts=facts: uk.can_dissolve(uk.UnionCase("viet-phu", **facts), law=law),
    )
for members in (None, 4, 5):
    MEMBERSHIP.on(
        [BEFORE, GUIDE_03, LAW_2025, TODAY],
        f"may_continue: {members} members",
        lambda law, members=members: uk.may_continue(uk.UnionCase("viet-phu", members=members), law=law),
    )
MEMBERSHIP.on([BEFORE, CHARTER_XI, GUIDE_03, LAW_2025], "dissolving_body", lambda law: uk.dissolving_body(law=law))


NONE = uk.AbsenceKind.NOT_RECORDED
MEMBERSHIP.add(
    "can_dissolve: how many members are needed is not recorded",
    lambda: uk.can_dissolve(
        uk.UnionCase("viet-phu", members=4),
        law=changed(GUIDE_03, founding__grassroots_union__min_members_to_continue=NONE),
    ),
)
MEMBERSHIP.add(
    "may_join: nothing is recorded of those without employment",
    lambda: uk.may_join(
        uk.Person("an", vietnamese=True, employed=False, roles=[]),
        law=changed(
            LAW_2025, membership__without_employment_relation__may_join=NONE, membership__self_employed__may_join=NONE
        ),
    ),
)
MEMBERSHIP.add(
    "may_stay_on_retirement: the conditions are not recorded",
    lambda: uk.may_stay_on_retirement("hoa", law=changed(LAW_2025, membership__retirement__stay_conditions=NONE)),
)
MEMBERSHIP.add(
    "may_stay_on_retirement: a condition that is no fact of the case",
    lambda: uk.may_stay_on_retirement(
        "hoa",
        willing=True,
        law=changed(LAW_2025, membership__retirement__stay_conditions=["willing_to_stay", "job_lost"]),
    ),
)
MEMBERSHIP.add(
    "may_rejoin: no new application is needed",
    lambda: uk.may_rejoin(
        "hoa",
        left_on=date(2025, 1, 1),
        applied_on=date(2025, 8, 1),
        rulebook=BOOK.with_value(
            "membership.readmission.needs_new_application", False, since=LAW_2025, note=f"pilot of {LAW_2025}"
        ),
        new_application=False,
    ),
)
