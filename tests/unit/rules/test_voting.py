from __future__ import annotations

import copy
import pickle
from datetime import date
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
XII, XIII, XI = BOOK.on(date(2023, 4, 16)), BOOK.on(date(2025, 10, 1)), BOOK.on(date(2015, 1, 1))


class TestQuorum:
    @pytest.mark.parametrize(("summoned", "needed"), [(150, 100), (151, 101), (152, 102), (1, 1), (2, 2), (3, 2)])
    def test_is_two_thirds_of_those_summoned(self, summoned, needed):
        for law in (XI, XII, XIII):
            verdicts = [uk.has_quorum(summoned=summoned, present=each, law=law) for each in (needed, needed - 1)]
            assert [verdict.outcome.name for verdict in verdicts] == ["MET", "NOT_MET"]
            assert [(c.observed, c.limit) for c in verdicts[0].criteria] == [(needed, needed)]

    def test_is_last_known_since_the_charter_of_the_xiii_congress(self):
        assert uk.has_quorum(summoned=3, present=2, law=XIII).criteria[0].last_known
        assert not uk.has_quorum(summoned=3, present=2, law=XII).criteria[0].last_known

    def test_cannot_be_told_without_a_rule_or_without_anybody_summoned(self):
        early = uk.has_quorum(summoned=3, present=3, law=BOOK.on(date(2013, 7, 29)))
        assert early.outcome.name == "CANNOT_TELL"
        assert early.criteria[0].key == "congress.quorum"
        assert uk.has_quorum(summoned=0, present=0, law=XII).outcome.name == "CANNOT_TELL"

    def test_what_the_share_is_of_must_be_known(self):
        absent = BOOK.with_value("congress.quorum_base", uk.AbsenceKind.NOT_RECORDED, since=date(2022, 1, 1), note="x")
        verdict = uk.has_quorum(summoned=3, present=3, law=absent.on(date(2023, 1, 1)))
        assert [(c.key, c.outcome.name) for c in verdict.criteria] == [
            ("congress.quorum", "CANNOT_TELL"), ("congress.quorum_base", "CANNOT_TELL"),
        ]  # fmt: skip
        other = BOOK.with_value("congress.quorum_base", "ballots_collected", since=date(2022, 1, 1), note="x")
        with pytest.raises(errors.LawValueError, match="persons_summoned"):
            uk.has_quorum(summoned=3, present=3, law=other.on(date(2023, 1, 1)))

    def test_bad_counts_are_refused_with_both_values(self):
        with pytest.raises(errors.CountContradictionError) as caught:
            uk.has_quorum(summoned=2, present=3, law=XII)
        assert (caught.value.part_value, caught.value.whole_value) == (3, 2)
        with pytest.raises(errors.BelowZeroError, match="present"):
            uk.has_quorum(summoned=2, present=-1, law=XII)
        with pytest.raises(TypeError, match="summoned"):
            uk.has_quorum(summoned=2.0, present=1, law=XII)


class TestMajority:
    @pytest.mark.parametrize(("ballots", "needed"), [(100, 51), (101, 51), (1, 1), (2, 2), (99, 50)])
    def test_is_more_than_half_of_the_ballots_collected(self, ballots, needed):
        for law in (XII, XIII):
            outcomes = [
                uk.is_elected(votes=votes, ballots_collected=ballots, law=law).outcome.name
                for votes in (needed, needed - 1)
            ]
            assert outcomes == ["MET", "NOT_MET"]

    def test_was_recorded_earlier_for_inspection_committees(self):
        assert uk.is_elected(votes=51, ballots_collected=100, law=XI).outcome.name == "CANNOT_TELL"
        assert uk.is_elected(votes=51, ballots_collected=100, law=XI, inspection=True).is_met
        verdict = uk.is_elected(votes=50, ballots_collected=100, law=XI, inspection=True)
        assert verdict.failed[0].key == "congress.inspection_election_majority"

    def test_cannot_be_told_without_a_ballot(self):
        assert uk.is_elected(votes=0, ballots_collected=0, law=XII).outcome.name == "CANNOT_TELL"

    def test_bad_counts_are_refused_with_both_values(self):
        with pytest.raises(errors.CountContradictionError, match=r"votes is 5, above .*ballots_collected.* \(4\)"):
            uk.is_elected(votes=5, ballots_collected=4, law=XII)
        with pytest.raises(errors.BelowZeroError, match="ballots_collected"):
            uk.is_elected(votes=0, ballots_collected=-1, law=XII)


class TestElect:
    def test_those_with_the_majority_from_the_most_votes_down(self):
        result = uk.elect({"c": 60, "a": 90, "b": 80, "d": 50}, seats=2, ballots_collected=100 + 40, law=XII)
        assert (result.qualified, result.elected, result.open_seats, result.needed) == (("a", "b"), ("a", "b"), 0, 71)

    def test_fewer_with_the_majority_leave_seats_open(self):
        result = uk.elect({"a": 90, "b": 50}, seats=3, ballots_collected=100, law=XII)
        assert (result.elected, result.open_seats, result.tied) == (("a",), 2, ())
        assert "Còn thiếu: 2 người" in result.explain("vi")
        nobody = uk.elect({"a": 50}, seats=1, ballots_collected=100, law=XII)
        assert nobody.elected == ()
        assert "Elected: nobody" in nobody.explain("en")
        assert uk.elect({}, seats=1, ballots_collected=0, law=XII).elected == ()

    def test_a_tie_for_the_last_seats_elects_none_of_those_who_tie(self):
        result = uk.elect({"a": 90, "b": 70, "c": 70, "d": 70}, seats=3, ballots_collected=100, law=XII)
        assert (result.elected, result.tied, result.open_seats) == (("a",), ("b", "c", "d"), 2)
        assert "Bằng phiếu nhau" in result.explain("vi")
        assert "Tied" in result.explain("en")

    def test_a_tie_above_the_last_seat_harms_nobody(self):
        result = uk.elect({"a": 70, "b": 70, "c": 60}, seats=2, ballots_collected=100, law=XII)
        assert (result.elected, result.tied) == (("a", "b"), ())

    def test_the_order_is_needed_only_where_more_qualify_than_there_are_seats(self):
        votes = {"a": 90, "b": 70, "c": 60}
        assert uk.elect(votes, seats=3, ballots_collected=100, law=XIII).elected == ("a", "b", "c")
        result = uk.elect(votes, seats=3 - 1, ballots_collected=110, law=XIII)
        assert result.elected.key == "congress.election.ranking"
        assert result.qualified == ("a", "b", "c")
        assert (result.open_seats, result.tied) == (0, ())
        assert "chưa có nguồn" in result.explain("vi")

    def test_votes_are_kept_as_they_were_given(self):
        votes = {"a": 9}
        result = uk.elect(votes, seats=1, ballots_collected=10, law=XII)
        votes["a"] = 0
        assert result.votes["a"] == 9
        assert hash(result)
        assert pickle.loads(pickle.dumps(result)) == copy.deepcopy(result) == result  # noqa: S301 - our own bytes

    def test_no_majority_is_recorded_before_2020(self):
        with pytest.raises(errors.NoRuleInForceError):
            uk.elect({"a": 9}, seats=1, ballots_collected=10, law=XI)
        assert uk.elect({"a": 9}, seats=1, ballots_collected=10, law=XI, inspection=True).elected == ("a",)

    def test_a_majority_of_at_least_needs_no_more_than_it(self):
        own = BOOK.with_value("congress.election_majority", Fraction(0), since=date(2022, 1, 1), note="own")
        assert uk.elect({"a": 0}, seats=1, ballots_collected=9, law=own.on(date(2023, 1, 1))).needed == 1

    def test_bad_input_is_refused(self):
        with pytest.raises(errors.OptionError, match="seats"):
            uk.elect({"a": 1}, seats=0, ballots_collected=2, law=XII)
        with pytest.raises(errors.CountContradictionError, match="votes is 3"):
            uk.elect({"a": 3}, seats=1, ballots_collected=2, law=XII)
        with pytest.raises(errors.CountContradictionError) as caught:
            uk.elect({"a": 2, "b": 1}, seats=1, ballots_collected=2, law=XII)
        assert (caught.value.part_value, caught.value.whole_value) == (3, 2)
        with pytest.raises(TypeError, match="a candidate"):
            uk.elect({1: 1}, seats=1, ballots_collected=2, law=XII)
