from __future__ import annotations

from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.verdicts import judge

AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN, EQUALS = uk.Comparison
TITLE = uk.Words(vi="số đoàn viên", en="members")


@pytest.mark.parametrize(
    ("observed", "comparison", "limit", "outcome"),
    [
        (5, AT_LEAST, 5, "MET"),
        (4, AT_LEAST, 5, "NOT_MET"),
        (Fraction(1, 2), MORE_THAN, Fraction(1, 2), "NOT_MET"),
        (51, MORE_THAN, 50, "MET"),
        (15, AT_MOST, 15, "MET"),
        (16, AT_MOST, 15, "NOT_MET"),
        (9, LESS_THAN, 10, "MET"),
        (10, LESS_THAN, 10, "NOT_MET"),
        (3, EQUALS, 3, "MET"),
        (2, EQUALS, 3, "NOT_MET"),
        (None, AT_LEAST, 5, "CANNOT_TELL"),
        (5, AT_LEAST, None, "CANNOT_TELL"),
    ],
)
def test_an_observed_number_is_held_against_the_limit(observed, comparison, limit, outcome):
    assert judge(observed, comparison, limit).name == outcome


def criterion(outcome, **more):
    return uk.Criterion(key="k", title=TITLE, outcome=outcome, **more)


def verdict(*outcomes):
    question = uk.Words(vi="Được thành lập?", en="May it be founded?")
    return uk.Verdict.of(subject="an-phat", question=question, criteria=map(criterion, outcomes))


@pytest.mark.parametrize(
    ("outcomes", "answer"),
    [
        ((uk.Outcome.MET, uk.Outcome.MET), uk.Outcome.MET),
        ((uk.Outcome.MET, uk.Outcome.CANNOT_TELL), uk.Outcome.CANNOT_TELL),
        ((uk.Outcome.CANNOT_TELL, uk.Outcome.NOT_MET), uk.Outcome.NOT_MET),
        ((), uk.Outcome.CANNOT_TELL),
    ],
)
def test_all_conditions_must_be_met_and_what_is_not_known_stays_open(outcomes, answer):
    assert verdict(*outcomes).outcome is answer
    assert verdict(*outcomes).is_met is (answer is uk.Outcome.MET)


def test_a_verdict_has_no_truth_value():
    with pytest.raises(TypeError, match="three outcomes"):
        bool(verdict(uk.Outcome.MET))


def test_the_failed_conditions_are_listed():
    assert [item.outcome for item in verdict(uk.Outcome.MET, uk.Outcome.NOT_MET).failed] == [uk.Outcome.NOT_MET]


def test_a_verdict_explains_itself_with_its_source():
    charter = uk.Instrument(title=uk.Words(vi="Điều lệ", en="Charter"), number="174/QĐ-TLĐ")
    five = criterion(
        uk.Outcome.NOT_MET,
        observed=3,
        limit=5,
        comparison=AT_LEAST,
        citation=uk.Citation(instrument=charter, provision=uk.Provision("13", "1")),
        force=uk.Force.CHARTER,
    )
    lawful = criterion(uk.Outcome.MET, observed=uk.Words(vi="có", en="yes"), assumed=True)
    question = uk.Words(vi="Được thành lập?", en="May it be founded?")
    answer = uk.Verdict.of(subject="an-phat", question=question, criteria=[five, lawful])
    assert answer.explain("vi").splitlines() == [
        "an-phat: Được thành lập? Không",
        "- không đạt — số đoàn viên: thực tế 3; yêu cầu ít nhất 5 [theo khoản 1 Điều 13 Điều lệ (174/QĐ-TLĐ)]",
        "- đạt — số đoàn viên: thực tế có (giả định)",
    ]
    assert (
        "not met — members: observed 3; needed at least 5 [by Article 13(1), Charter (174/QĐ-TLĐ)]"
        in answer.explain("en")
    )
