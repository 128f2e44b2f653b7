from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk

BOOK = uk.rulebook("vgcl")
CASE = uk.SuspensionCase


def weekday(day):
    return day.weekday() < 5


def test_parts_that_are_not_recorded_are_absences():
    xii, xiii = (uk.admission(law=BOOK.on(date(year, 6, 1))) for year in (2021, 2025))
    assert xii.apply_to.ids == ("founding_campaign_committee", "nearest_upper_union")
    assert xii.upper_max_working_days.kind is uk.AbsenceKind.NOT_RECORDED
    assert (xiii.upper_max_working_days, xiii.collective, xiii.digital_signature) == (10, True, True)
    moving = [uk.transfer(law=BOOK.on(date(year, 6, 1))) for year in (2015, 2021, 2025)]
    assert [len(moving[0].documents), len(moving[1].steps)] == [2, 4]
    assert moving[2].steps.kind is moving[0].max_days.kind is uk.AbsenceKind.NOT_RECORDED


def test_the_upper_union_has_ten_working_days():
    due = uk.admission_due(date(2025, 8, 1), rulebook=BOOK, is_working_day=weekday)
    assert due == date(2025, 8, 15)
    with pytest.raises(uk.errors.NoRuleInForceError):
        uk.admission_due(date(2023, 8, 1), rulebook=BOOK, is_working_day=weekday)


@pytest.mark.parametrize(("day", "outcome"), [(11, "NOT_MET"), (12, "MET")])
def test_an_application_moves_up_after_more_than_ten_plain_days(day, outcome):
    days = {"applied_on": date(2025, 8, 1), "as_of": date(2025, 8, day)}
    verdict = uk.may_apply_to_upper_union("an", **days, rulebook=BOOK)
    assert verdict.outcome.name == outcome
    assert verdict.nearest_change().needed == (11 if outcome == "NOT_MET" else 10)


@pytest.mark.parametrize(
    ("left", "applied", "waited"),
    [
        (date(2025, 1, 31), date(2025, 2, 28), 1),
        (date(2025, 1, 31), date(2025, 1, 31), 0),
        (date(2025, 1, 15), date(2025, 4, 14), 2),
        (date(2025, 1, 15), date(2025, 4, 15), 3),
        (date(2024, 11, 30), date(2026, 2, 28), 15),
    ],
)
def test_the_wait_is_counted_in_whole_months(left, applied, waited):
    verdict = uk.may_rejoin("hoa", left_on=left, applied_on=applied, rulebook=BOOK)
    assert verdict.criteria[0].observed == waited


def test_the_cases_of_suspension_are_those_of_guide_38():
    law = BOOK.on(date(2025, 8, 1))
    assert all(uk.may_suspend("hoa", case, law=law).is_met for case in CASE)
    assert uk.may_suspend("hoa", None, law=law).outcome is uk.Outcome.CANNOT_TELL
    assert uk.may_suspend("hoa", CASE.JOB_LOST, law=BOOK.on(date(2023, 1, 1))).outcome is uk.Outcome.CANNOT_TELL


def test_how_long_a_suspension_lasts():
    def until(case, since, resumes=None):
        return uk.suspended_until(case, since=since, rulebook=BOOK, contract_resumes_on=resumes)

    assert until(CASE.JOB_LOST, date(2024, 2, 29)) == date(2025, 2, 28)
    illness = CASE.HARDSHIP_OR_LONG_ILLNESS
    assert until(illness, date(2025, 8, 1)) is None
    assert until(illness, date(2025, 8, 1), date(2025, 9, 1)) == date(2025, 8, 31)
    with pytest.raises(uk.errors.NoRuleInForceError):
        until(illness, date(2023, 8, 1))
    with pytest.raises(uk.errors.NoRuleInForceError):
        until(CASE.JOB_LOST, date(2015, 8, 1))


@pytest.mark.parametrize("kind", [uk.Role, uk.SuspensionCase, uk.StepState])
def test_names_are_in_both_languages(kind):
    for member in kind:
        assert member.label("vi") != member.label("en")
    with pytest.raises(uk.errors.LanguageError):
        next(iter(kind)).label("fr")


def test_who_dissolves():
    assert uk.dissolving_body(law=BOOK.on(date(2023, 1, 1))).id == "directly_superior_union"
    with pytest.raises(uk.errors.NoRuleInForceError):
        uk.dissolving_body(law=BOOK.on(date(2000, 1, 1)))


def test_members_to_go_on_with_before_2020_are_not_recorded():
    union = uk.UnionCase("u", members=4)
    assert uk.may_continue(union, law=BOOK.on(date(2015, 1, 1))).outcome is uk.Outcome.CANNOT_TELL
    assert uk.can_dissolve(union, law=BOOK.on(date(2015, 1, 1))).outcome is uk.Outcome.CANNOT_TELL
