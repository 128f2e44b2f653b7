"""What verdicts, findings and errors of the rules tell beside their outcome."""

from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk

BOOK, DAY = uk.rulebook("vgcl"), date(2026, 6, 1)
LAW, OLD = BOOK.on(DAY), BOOK.on(date(2023, 1, 1))
KIND = uk.UnitKind.GRASSROOTS_UNION


def told(verdict):
    return [(criterion.fact, criterion.assumed) for criterion in verdict.criteria]


def test_the_day_of_a_verdict_is_that_of_its_law():
    applied = date(2026, 1, 5)
    verdict = uk.may_apply_to_upper_union("p", applied_on=applied, as_of=DAY, rulebook=BOOK)
    assert verdict.day == applied
    size = uk.committee_size(uk.UnitKind.PROVINCIAL_FEDERATION, members=90, law=LAW)
    assert (size.minimum.kind, size.minimum.day) == (uk.AbsenceKind.NO_LIMIT, DAY)


def test_criteria_name_the_facts_that_they_judge():
    case = uk.UnionCase("u", members=3)
    assert [fact for fact, _ in told(uk.may_continue(case, law=LAW))] == ["members"]
    assert told(uk.can_dissolve(case, law=OLD))[-1] == ("members", False)
    assert uk.can_dissolve(case, law=OLD).criteria[-1].comparison is uk.Comparison.LESS_THAN
    asked = uk.can_shift_term(uk.Term(2018, 2023, since=date(2018, 5, 1)), months=6, law=OLD, requested=True)
    assert [fact for fact, _ in told(asked)] == ["months", "requested"]
    again = uk.may_rejoin("p", left_on=date(2025, 1, 1), applied_on=DAY, rulebook=BOOK, new_application=False)
    assert told(again)[-1] == ("new_application", False)
    committee = uk.Committee(unit="a", kind=KIND, size=9, members=90, inspection=3)
    assert "members" in [fact for fact, _ in told(uk.inspection_committee_fits(committee, law=LAW))]


def test_what_is_not_known_is_assumed_and_said():
    place = uk.Workplace("w", "Công ty", workers=60, applicants=12)
    verdict = uk.can_found(place, law=LAW)
    assert dict(told(verdict))["sector"] is True
    assert [each.observed.en for each in verdict.criteria if each.fact == "sector"] == ["an enterprise"]
    known = uk.Workplace("w", "Công ty", workers=60, applicants=12, sector=uk.Sector.NON_STATE)
    verdict = uk.can_found(known, law=LAW)
    assert dict(told(verdict))["sector"] is False
    assert [each.observed for each in verdict.criteria if each.fact == "sector"] == [uk.Sector.NON_STATE]


@pytest.mark.parametrize(("lawful", "outcome"), [(True, "MET"), (None, "MET"), (False, "NOT_MET")])
def test_an_employer_is_taken_to_operate_lawfully(lawful, outcome):
    verdict = uk.can_found(uk.Workplace("w", "Công ty", operates_lawfully=lawful), law=LAW)
    (criterion,) = (each for each in verdict.criteria if each.fact == "operates_lawfully")
    assert (criterion.outcome.name, criterion.assumed) == (outcome, lawful is None)


def test_a_milestone_of_today_can_still_be_reached():
    coverage = uk.congress_coverage(["a", "b"], {}, as_of=DAY, milestones=[uk.Milestone(DAY)])
    late = uk.congress_coverage(["a", "b"], {}, as_of=date(2026, 6, 2), milestones=[uk.Milestone(DAY)])
    assert coverage.explain("en").splitlines()[-1] != late.explain("en").splitlines()[-1]


def test_workplaces_surveyed_twice_are_named():
    place = uk.Workplace("w", "Công ty")
    with pytest.raises(uk.errors.SurveyError) as caught:
        uk.survey_funnel([place, place], founded=["x"], law=LAW)
    assert (caught.value.repeated, caught.value.unknown) == (("w",), ("x",))


def test_terms_are_held_against_those_before_them():
    first, second = uk.Term(2018, 2023, number=16), uk.Term(2023, 2028, number=18)
    for terms in ([first, second], [second, first]):
        numbers = [finding for finding in uk.check_terms(terms, unit="a") if finding.field == "number"]
        assert [(finding.found, finding.expected) for finding in numbers] == [(18, 16)]


def test_terms_of_the_same_years_stand_in_the_order_of_their_days():
    early = uk.Term(2023, 2028, number=1, since=date(2023, 1, 1), until=date(2023, 6, 1))
    late = uk.Term(2023, 2028, number=2, since=date(2023, 6, 1))
    assert uk.check_terms([early, late], unit="a") == uk.check_terms([late, early], unit="a") == ()


def test_how_many_seats_there_can_be_is_said():
    with pytest.raises(uk.errors.OptionError) as caught:
        uk.elect({"a": 1}, seats=0, ballots_collected=1, law=LAW)
    assert (caught.value.name, caught.value.found, caught.value.expected) == ("seats", 0, ("1 or more",))


def test_an_impact_names_both_days():
    before, after = BOOK.on(date(2023, 6, 1)), LAW
    assert uk.impact([], before, after).explain("en").startswith("Between 1 June 2023 and 1 June 2026 ")


def test_the_note_of_dues_begins_with_its_word():
    dues = uk.monthly_dues(10_000_000, payer_group=next(iter(uk.DuesGroup)), law=LAW)
    for lang, word in (("vi", "Lưu ý: "), ("en", "Note: ")):
        assert dues.explain(lang).splitlines()[-1].startswith(word)


def test_a_round_keeps_its_place_and_the_notes_of_its_deadlines():
    own = uk.congress_round(2025, rulebook=BOOK, as_of=DAY)
    places = sorted({key.split(".")[3] for key in BOOK.keys("round.2025.local")})
    assert own.place is None
    assert [uk.congress_round(2025, rulebook=BOOK, as_of=DAY, place=each).place for each in places] == places


@pytest.mark.parametrize(
    ("role", "unknown", "private", "paid"),
    [
        (uk.Role.DIRECTOR, "CANNOT_TELL", "NOT_MET", "MET"),
        (uk.Role.PRISONER, "NOT_MET", "NOT_MET", "NOT_MET"),
        (uk.Role.SIGNATORY, "MET", "MET", "MET"),
    ],
)
def test_a_role_bars_in_some_sectors_and_not_in_others(role, unknown, private, paid):
    for sector, outcome in ((None, unknown), (uk.Sector.NON_STATE, private), (uk.Sector.STATE_PAID, paid)):
        verdict = uk.may_join(uk.Person("p", sector=sector, roles=[role]), law=LAW)
        (criterion,) = (each for each in verdict.criteria if each.fact == "roles")
        assert (criterion.key, criterion.outcome.name) == ("membership.excluded", outcome)


def test_who_decides_on_an_admission_is_the_rule_of_the_law():
    found = uk.admission(law=LAW)
    assert found.decided_by == LAW.value("membership.admission.decided_by")
    assert found.apply_to == LAW.value("membership.admission.no_local_union.apply_to")


@pytest.mark.parametrize("share", [0, 2])
def test_a_milestone_says_which_shares_there_are(share):
    with pytest.raises(uk.errors.OptionError) as caught:
        uk.Milestone(DAY, share)
    assert (caught.value.name, caught.value.found) == ("share", share)
    assert caught.value.expected == ("a share above 0, up to 1",)


def test_where_no_congress_was_held_none_is_counted():
    coverage = uk.congress_coverage(["a", "b"], {}, as_of=DAY, milestones=[uk.Milestone(DAY)])
    assert coverage.explain("en").splitlines()[-1] == "- by 1 June 2026: 2 units needed, 0 held (not yet due)"
