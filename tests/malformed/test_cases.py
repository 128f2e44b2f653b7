"""Cases that contradict themselves, or are none: each is refused with both values."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import unionkit as uk

BOOK = uk.rulebook("vgcl")
LAW = BOOK.on(date(2023, 4, 16))
DAY = date(2022, 9, 1)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: uk.can_found(uk.Workplace("a", "A", workers=3, members=10), law=LAW), "members of a is 10, above workers (3)"),
        (lambda: uk.can_found(uk.Workplace("a", "A", workers=3, applicants=4), law=LAW), "applicants of a is 4, above workers (3)"),
        (lambda: uk.prospects([uk.Workplace("a", "A", workers=3, members=10)], law=LAW), "members of a is 10"),
        (lambda: uk.Person("a", employed=False, contract_months=12), "contract_months is 12, above employed (False)"),
    ],
)  # fmt: skip
def test_a_part_above_its_whole(make, words):
    with pytest.raises(uk.errors.CountContradictionError) as refused:
        make()
    assert words in str(refused.value)
    assert refused.value.part_value is not None
    assert refused.value.message("vi") != str(refused.value)


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (
            lambda: uk.FoundingCase("a", congress_ended_on=DAY, first_meeting_on=date(2022, 8, 31)),
            "first_meeting_on on 2022-08-31 is before congress_ended_on on 2022-09-01",
        ),
        (
            lambda: uk.FoundingCase("a", campaign_started_on=DAY, launched_on=date(2022, 8, 31)),
            "launched_on on 2022-08-31 is before campaign_started_on on 2022-09-01",
        ),
        (
            lambda: uk.may_rejoin("a", left_on=DAY, applied_on=date(2022, 8, 31), rulebook=BOOK),
            "applied_on on 2022-08-31 is before left_on on 2022-09-01",
        ),
        (
            lambda: uk.may_apply_to_upper_union("a", applied_on=DAY, as_of=date(2022, 8, 31), rulebook=BOOK),
            "as_of on 2022-08-31 is before applied_on on 2022-09-01",
        ),
        (
            lambda: uk.suspended_until(
                uk.SuspensionCase.HARDSHIP_OR_LONG_ILLNESS,
                since=date(2025, 9, 1),
                contract_resumes_on=date(2025, 8, 1),
                rulebook=BOOK,
            ),
            "contract_resumes_on on 2025-08-01 is before since on 2025-09-01",
        ),
    ],
)
def test_days_in_the_wrong_order(make, words):
    with pytest.raises(uk.errors.DateContradictionError) as refused:
        make()
    assert str(refused.value) == words


@pytest.mark.parametrize(
    "make",
    [
        lambda: uk.OccupationalGroup("a", "A", applicants=-1),
        lambda: uk.OccupationalGroup("a", "A", members=-1),
        lambda: uk.Person("a", contract_months=-1),
        lambda: uk.UnionCase("a", members=-1),
    ],
)
def test_counts_below_zero(make):
    with pytest.raises(uk.errors.BelowZeroError, match="-1, below zero"):
        make()


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: uk.Person("a", roles=["director"]), "a role is the str"),
        (lambda: uk.Person("a", roles=uk.Role.DIRECTOR.value), "a role is the str"),
        (lambda: uk.Person("a", roles=3), "a role is the int 3"),
        (lambda: uk.Person("a", vietnamese=1), "vietnamese is the int 1"),
        (lambda: uk.Person("a", contract_months=12.0), "contract_months is the float 12.0"),
        (lambda: uk.Person("a", sector="state"), "sector is the str"),
        (lambda: uk.FoundingCase("a", congress_ended_on=datetime(2022, 9, 1)), "congress_ended_on"),  # noqa: DTZ001
        (lambda: uk.can_found_together(["a"], law=LAW), "a workplace is the str"),
        (lambda: uk.survey_funnel(["a"], founded=[], law=LAW), "a workplace is the str"),
        (lambda: uk.recognising_bodies(law=LAW, kind="grassroots_union"), "kind is the str"),
        (lambda: uk.may_suspend("a", "job_lost", law=LAW), "case is the str"),
        (lambda: uk.UnionCase("a", employer_ceased="yes"), "employer_ceased is the str"),
        (lambda: uk.OccupationalGroup("a", "A", same_trade="yes"), "same_trade is the str"),
    ],
)
def test_wrong_types(make, words):
    with pytest.raises(TypeError, match=words):
        make()


def test_a_survey_that_does_not_fit_tells_all_at_once():
    places = [uk.Workplace("a", "A"), uk.Workplace("a", "A"), uk.Workplace("b", "B")]
    with pytest.raises(uk.errors.SurveyError) as refused:
        uk.survey_funnel(places, founded=["b", "x"], law=LAW)
    assert (refused.value.repeated, refused.value.unknown) == (("a",), ("x",))
    assert str(refused.value) == "the survey does not fit; surveyed twice: a; never surveyed: x"
    assert refused.value.message("vi") == "khảo sát không khớp; khảo sát hai lần: a; không được khảo sát: x"


def test_a_programme_that_is_no_key():
    with pytest.raises(uk.errors.UnknownKeyError):
        uk.is_priority(uk.Workplace("a", "A", workers=5), law=LAW, programme="campaign.local.nowhere.min_workers")
