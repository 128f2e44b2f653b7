from __future__ import annotations

from datetime import date

import unionkit as uk

BOOK = uk.rulebook("vgcl")


def test_a_rule_explains_itself_in_both_languages():
    rule = BOOK.on(date(2015, 6, 1))["founding.grassroots_occupational_union.min_members"]
    assert rule.explain("en") == (
        "Members needed to found a grassroots occupational union: at least 10 members\n"
        "since 30 July 2013, by Article 16(1)(b), Charter of the Vietnam trade unions, XI Congress [charter; in force]"
    )
    assert rule.explain("vi").startswith(
        "Số đoàn viên tối thiểu để thành lập nghiệp đoàn cơ sở: ít nhất 10 đoàn viên\n"
    )
    assert (rule.confidence, rule.standing) == (uk.Confidence.HIGH, uk.Standing.IN_FORCE)


def test_a_table_is_explained_a_bracket_a_line():
    lines = BOOK.on(date(2022, 6, 1))["committee.size.grassroots_union"].explain("en").splitlines()
    assert lines[1:3] == ["  0 to 2,999: 3 to 15", "  3,000 and more: 3 to 19"]


def test_a_day_as_a_limit_is_said_as_one():
    rule = BOOK.on(date(2025, 10, 1))["round.2025.grassroots_union.deadline"]
    assert (rule.say("vi"), rule.say("en")) == ("chậm nhất 31/12/2025", "not after 31 December 2025")


def test_a_rule_that_is_only_the_last_one_known_says_so():
    rule = BOOK.on(date(2025, 3, 1))["congress.quorum"]
    assert (rule.standing, rule.confidence) == (uk.Standing.LAST_KNOWN, uk.Confidence.MEDIUM)
    assert "[charter; last known]" in rule.explain("en")
    assert rule.notes


def test_an_absence_explains_itself():
    before = BOOK.on(date(1990, 1, 1)).get("term.years")
    assert before.explain("en") == "Length of a term: not recorded"
    ended = BOOK.on(date(2025, 1, 15)).get("term.shift.max_months")
    assert ended.label("vi") == "không giới hạn"
    assert "(khoản 2 Điều 10 " in ended.explain("vi")
    assert uk.Absence(kind=uk.AbsenceKind.NOT_YET, key="a.b", day=date(2020, 1, 1)).explain("en") == "a.b: not yet"


def test_entries_and_deadlines_carry_their_facts():
    entry = BOOK.timeline("dues.grassroots_share")[2]
    assert (entry.since, entry.issued, entry.citation.instrument.issued_uncertain) == (
        date(2023, 1, 1), date(2023, 10, 1), True,
    )  # fmt: skip
    assert entry.confidence is uk.Confidence.HIGH
    rule = BOOK.on(date(2021, 1, 1))["founding.first_committee_meeting.max_working_days"]
    assert (rule.value, rule.measure, rule.counted_from.id) == (10, "working_days", "end_of_founding_congress")


def test_every_kind_is_named_in_both_languages():
    for kinds in (uk.AbsenceKind, uk.Standing, uk.Force, uk.Confidence, uk.Comparison):
        for kind in kinds:
            assert kind.label("vi") != kind.label("en")
