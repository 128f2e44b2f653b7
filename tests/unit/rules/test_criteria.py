from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit.rules.criteria import allowed, decides, measured, none_of, one_of, stated, unstated
from unionkit.rules.deadlines import counted_from, whole_months

BOOK = uk.rulebook("vgcl")
LAW = BOOK.on(date(2023, 4, 16))
FIVE = "founding.grassroots_union.min_members"


def test_a_number_carries_its_rule():
    found = measured(LAW, FIVE, 5, fact="members")
    assert (found.outcome, found.limit, found.comparison) == (uk.Outcome.MET, 5, uk.Comparison.AT_LEAST)
    assert (found.citation, found.force, found.measure.en) == (LAW[FIVE].citation, uk.Force.CHARTER, "members")
    assert (found.last_known, found.absence) == (False, None)


def test_last_known_and_notes_are_carried_along():
    law = BOOK.on(date(2027, 1, 1))
    found = measured(law, "founding.grassroots_union.min_members_to_continue", 5)
    assert found.last_known
    assert found.notes == law["founding.grassroots_union.min_members_to_continue"].notes
    verdict = uk.may_continue(uk.UnionCase("u", members=5), law=law)
    assert "quy định gần nhất đã biết" in verdict.explain("vi")
    assert "last checked on 21 November 2026" in verdict.explain("en")


@pytest.mark.parametrize(
    ("day", "key", "kind", "outcome"),
    [
        (date(2000, 1, 1), FIVE, "NOT_RECORDED", "CANNOT_TELL"),
        (date(2024, 1, 1), "founding.commune_union.min_members", "NOT_YET", "CANNOT_TELL"),
        (date(2025, 1, 15), "term.shift.max_months", "NO_LIMIT", "MET"),
    ],
)
def test_an_absence_is_named(day, key, kind, outcome):
    found = measured(BOOK.on(day), key, 99)
    assert (found.absence.kind.name, found.outcome.name, found.limit) == (kind, outcome, None)
    assert found.absence.label("vi") in found.explain("vi")


def test_a_repealed_list():
    law = BOOK.on(date(2025, 8, 1))
    found = one_of(law, "unit.district_federation.recognised_by", "provincial_federation")
    assert (found.absence.kind, found.outcome) == (uk.AbsenceKind.REPEALED, uk.Outcome.CANNOT_TELL)
    assert found.observed.label("vi") == "liên đoàn lao động tỉnh, thành phố"


def test_lists_and_yes_or_no():
    key = "founding.employer.kinds"
    assert one_of(LAW, key, "enterprise").outcome is uk.Outcome.MET
    assert one_of(LAW, key, "a ship").observed == "a ship"
    assert one_of(LAW, key, None).outcome is uk.Outcome.CANNOT_TELL
    assert none_of(LAW, key, ["enterprise", "a ship"]).observed[0].id == "enterprise"
    assert none_of(LAW, key, []).outcome is uk.Outcome.MET
    absent = none_of(BOOK.on(date(2000, 1, 1)), key, None)
    assert (absent.observed, absent.outcome) == (None, uk.Outcome.CANNOT_TELL)
    assert allowed(LAW, "founding.employer.must_found").outcome is uk.Outcome.NOT_MET
    assert stated(LAW[FIVE], "so", uk.Outcome.MET).observed == "so"


def test_keys_of_another_shape_are_refused():
    with pytest.raises(TypeError, match=r"founding\.employer\.kinds is the Items"):
        measured(LAW, "founding.employer.kinds", 3)
    with pytest.raises(TypeError, match="is the int 5"):
        one_of(LAW, FIVE, "enterprise")
    with pytest.raises(TypeError, match="is the Rule"):
        unstated(LAW, FIVE)
    with pytest.raises(TypeError, match="give a Comparison"):
        measured(LAW, "campaign.enterprise.goal_year", 2023)
    with pytest.raises(uk.errors.UnknownKeyError):
        measured(LAW, "founding.nothing", 3)


def test_whether_a_number_decides_by_itself():
    assert decides(LAW, FIVE, 5, uk.Outcome.MET)
    assert not decides(LAW, FIVE, 4, uk.Outcome.MET)
    assert not decides(LAW, FIVE, None, uk.Outcome.MET)
    assert not decides(BOOK.on(date(2000, 1, 1)), FIVE, 5, uk.Outcome.MET)
    assert not decides(LAW, "founding.employer.kinds", 5, uk.Outcome.MET)


def test_deadlines_count_what_their_instrument_counts():
    start = date(2023, 4, 14)
    assert counted_from(start, 2, "working_days", lambda day: day.weekday() < 5) == date(2023, 4, 18)
    assert counted_from(start, 2, "days", lambda _day: False) == date(2023, 4, 16)
    assert counted_from(start, 2, "months", lambda _day: False) == date(2023, 6, 14)
    assert whole_months(date(2023, 4, 14), date(2022, 4, 14)) == 0


def test_a_rulebook_that_lacks_one_of_two_clauses():
    since = date(2023, 1, 1)
    no_minimum = BOOK.with_value(
        "founding.grassroots_union.min_members_to_continue", uk.AbsenceKind.NOT_RECORDED, since=since, note="pilot"
    )
    union = uk.UnionCase("u", members=4, employer_ceased=False, against_charter=False)
    verdict = uk.can_dissolve(union, law=no_minimum.on(date(2023, 4, 16)))
    assert [criterion.fact for criterion in verdict.unknown] == ["members"]
    key, day = "membership.retirement.stay_conditions", date(2025, 8, 1)
    no_conditions = BOOK.with_value(key, uk.AbsenceKind.NOT_RECORDED, since=day, note="pilot")
    staying = uk.may_stay_on_retirement("hoa", on_contract=True, law=no_conditions.on(day))
    assert [criterion.key for criterion in staying.unknown] == [key]


def test_nothing_to_judge_is_no_yes():
    question = uk.Words(vi="?", en="?")
    assert uk.Verdict.of_grounds(subject="s", question=question, criteria=[]).outcome is uk.Outcome.CANNOT_TELL
    loose = uk.Criterion(key="k", title=question, observed=3, fact="n", outcome=uk.Outcome.MET)
    assert uk.Verdict.of(subject="s", question=question, criteria=[loose]).nearest_change() is None
    limited = uk.Criterion(
        key="k",
        title=question,
        observed=3,
        limit=2,
        comparison=uk.Comparison.AT_LEAST,
        fact="n",
        outcome=uk.Outcome.MET,
    )
    change = uk.Verdict.of(subject="s", question=question, criteria=[loose, limited]).nearest_change()
    assert (change.needed, change.change) == (1, -2)
