"""The report of a check as a value: what it counts, and how it groups what it found."""

from __future__ import annotations

import attrs

import unionkit as uk
from unionkit.records.checking import codes


def finding(code, subject, **more):
    return uk.Finding(rule=code, subject=subject, **more)


def test_by_rule_gives_the_commonest_first_counting_what_a_cap_left_out(make):
    one = finding(codes.MEMBERS_ABOVE_WORKERS, "a", row=1)
    two = finding(codes.SAME_NAME, "b", row=2)
    report = make(one, two, counts={one.code: 1, two.code: 40}, faulty=41)
    assert [*report.by_rule().items()] == [(two.code, (two,)), (one.code, (one,))]
    even = make(two, one)
    assert [*even.by_rule()] == ["record.same_name", "workplace.members_above_workers"]


def test_by_unit_keeps_the_order_in_which_units_appear(make):
    first = finding(codes.SAME_NAME, "b", row=1)
    second = finding(codes.SAME_NAME, "a", row=2)
    third = finding(codes.WRONG_TYPE, "b", row=1)
    nobody = finding(codes.NOT_A_RECORD, None, row=3)
    groups = make(first, second, third, nobody).by_unit()
    assert [*groups.items()] == [("b", (first, third)), ("a", (second,)), ("", (nobody,))]


def test_counts_and_severity(report, capped, make):
    assert (report.ok, report.good, report.left_out, report.worst) == (False, 96, 0, uk.Severity.ERROR)
    assert (capped.good, capped.left_out) == (18_600, 1529)
    warned = make(finding(codes.SAME_NAME, "a", row=1))
    assert (warned.ok, warned.worst) == (False, uk.Severity.WARNING)
    assert (make().ok, make().worst) == (True, None)


def test_counts_cannot_be_changed_from_outside(make):
    given = {"record.same_name": 1}
    report = make(counts=given)
    given["record.same_name"] = 5
    assert report.counts == {"record.same_name": 1}
    assert attrs.evolve(report, faulty=1) != report
