from __future__ import annotations

from datetime import date

import unionkit as uk

BOOK = uk.rulebook("vgcl")
PEOPLE = [
    uk.Person("kim", vietnamese=False, employed=True, contract_months=24, roles=[]),
    uk.Person("lee", vietnamese=False, employed=True, contract_months=6, roles=[]),
    uk.Person("an", vietnamese=True, employed=True, roles=[]),
    uk.Person("binh", vietnamese=True, employed=True, sector=uk.Sector.STATE_PAID, roles=[]),
]


def test_it_names_the_cases_and_the_rule_with_both_sources():
    found = uk.impact(PEOPLE, BOOK.on(date(2025, 6, 14)), BOOK.on(date(2025, 7, 1)), judging=uk.may_join)
    assert [(change.case.id, change.before.outcome.name, change.after.outcome.name) for change in found.changes] == [
        ("kim", "NOT_MET", "MET"),
        ("binh", "MET", "NOT_MET"),
    ]
    (cause,) = found.changes[0].causes
    assert [citation.instrument.number for citation in cause.citations] == ["38/HD-TLĐ", "50/2024/QH15"]
    assert (cause.before.value, cause.after.value) == (False, True)
    assert [(key, [change.case.id for change in changes]) for key, changes in found.by_rule().items()] == [
        ("membership.foreign_worker.may_join", ["kim"]),
        ("founding.state_paid_body.allowed", ["binh"]),
    ]
    assert (cause.criterion_before.outcome.name, cause.criterion_after.outcome.name) == ("NOT_MET", "MET")
    assert found.counts() == {(uk.Outcome.NOT_MET, uk.Outcome.MET): 1, (uk.Outcome.MET, uk.Outcome.NOT_MET): 1}
    assert found.cases == 4


def test_workplaces_are_judged_for_founding_unless_another_question_is_asked():
    place = uk.Workplace("a", "A", workers=27, applicants=6, legal_person=False)
    laws = BOOK.on(date(2020, 2, 2)), BOOK.on(date(2020, 2, 3))
    (change,) = uk.impact([place], *laws).changes
    assert [cause.key for cause in change.causes] == ["founding.employer.test"]
    priority = uk.impact([place], BOOK.on(date(2021, 9, 23)), BOOK.on(date(2021, 9, 24)), judging=uk.is_priority)
    (cause,) = priority.changes[0].causes
    assert isinstance(cause.before, uk.Absence)
    assert cause.citations[1].instrument.number == "135/KH-TLĐ"
    assert "chưa có nguồn [Đại hội XII Công đoàn Việt Nam] → ít nhất 25 người lao động" in priority.explain("vi")


def test_grounds_that_are_no_longer_recorded_are_a_cause():
    union = uk.UnionCase("u", members=4, employer_ceased=False, against_charter=False)
    laws = BOOK.on(date(2024, 12, 26)), BOOK.on(date(2024, 12, 27))
    (change,) = uk.impact([union], *laws, judging=uk.can_dissolve).changes
    assert "dissolution.grounds" in [cause.key for cause in change.causes]


def test_nothing_changes_between_a_law_and_itself():
    law = BOOK.on(date(2025, 1, 1))
    found = uk.impact(PEOPLE, law, law, judging=uk.may_join)
    assert (found.changes, found.by_rule(), found.counts()) == ((), {}, {})
    assert "0 of 4 cases" in found.explain("en")


def test_a_local_rulebook_is_compared_with_the_packaged_one():
    day = date(2025, 3, 1)
    city = BOOK.with_value("campaign.enterprise.min_workers", 20, since=date(2025, 1, 1), note="city programme")
    place = uk.Workplace("a", "A", workers=22)
    (change,) = uk.impact([place], BOOK.on(day), city.on(day), judging=uk.is_priority).changes
    assert change.causes[0].after.force is uk.Force.LOCAL
