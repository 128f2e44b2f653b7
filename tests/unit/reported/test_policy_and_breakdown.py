from __future__ import annotations

from fractions import Fraction

import pytest

import unionkit as uk


def checks(*rows):
    return [uk.reconcile(*row) for row in rows]


def test_one_way_of_rounding_explains_a_report():
    policy = uk.rounding_policy(
        checks((5, 9, "55,5%"), (2, 3, "66,6%"), (1, 2, "50%"), (4, 0, "40%"), (1, 3, "gần 34%"))
    )
    assert policy.modes == (uk.Rounding.DOWN,)
    assert policy.holds
    assert [item.printed.text for item in policy.not_checked] == ["40%", "gần 34%"]


def test_exceptions_are_listed():
    policy = uk.rounding_policy(checks((15, 9, "166,6%"), (832, 2500, "33,3%"), (2, 3, "66,7%"), (1, 3, "99%")))
    assert policy.modes == (uk.Rounding.HALF_UP, uk.Rounding.HALF_EVEN)
    assert not policy.holds
    assert [item.printed.text for item in policy.exceptions] == ["166,6%", "99%"]


@pytest.mark.parametrize("rows", [[], [(1, 3, "99%")], [(1, 0, "9%")]])
def test_nothing_explained_is_no_policy(rows):
    policy = uk.rounding_policy(checks(*rows))
    assert (policy.modes, policy.explained, policy.holds) == ((), (), False)


@pytest.mark.parametrize(
    ("parts", "total", "agreement"),
    [
        ([199, 232, 64], 495, "EXACT"),
        ([63, 19], 83, "INCONSISTENT"),
        (["33,3%", "33,3%", "33,3%"], "100%", "CONSISTENT"),
        (["88,72%", "6,84%", "1,01%", "1,01%"], "100%", "INCONSISTENT"),
        (["203 nghìn", "1,5 triệu"], "1,7 triệu", "CONSISTENT"),
        (["203 nghìn", "1,5 triệu"], 1_703_000, "EXACT"),
        (["203 nghìn", "1,5 triệu"], 1_752_000, "CONSISTENT"),
        (["203 nghìn", "1,5 triệu"], 1_754_000, "INCONSISTENT"),
        (["gần 5", 3], 8, "NOT_CHECKABLE"),
        ([], 8, "NOT_CHECKABLE"),
    ],
)
def test_parts_are_held_against_their_total_within_their_precision(parts, total, agreement):
    assert uk.reconcile_total(parts, total).agreement.name == agreement


def test_where_digits_were_cut_the_parts_fall_short_and_never_over():
    assert uk.reconcile_total(["33,3%", "66,6%"], "100%", rounding=uk.Rounding.DOWN).agreement.name == "CONSISTENT"
    assert uk.reconcile_total(["33,4%", "66,7%"], "100%", rounding=uk.Rounding.DOWN).agreement.name == "INCONSISTENT"
    assert uk.reconcile_total(["-1,5%", "1,5%"], "0,1%", rounding=uk.Rounding.DOWN).agreement.name == "INCONSISTENT"
    assert uk.reconcile_total(["-1,5%", "1,5%"], "0,0%", rounding=uk.Rounding.DOWN).agreement.name == "EXACT"


def test_the_check_tells_difference_and_tolerance():
    check = uk.reconcile_total(["33,3%", "33,3%", "33,3%"], "100%")
    assert (check.sum, check.difference, check.tolerance) == (Fraction(999, 10), Fraction(1, 10), Fraction(3, 20))
    assert uk.reconcile_total([uk.read_number("5"), 3], 8).total == 8


def test_floats_are_refused():
    with pytest.raises(TypeError):
        uk.reconcile_total([0.5], 1)


@pytest.mark.parametrize(
    ("parts", "total", "rounding", "agreement"),
    [
        (["10,0%"], "10,1%", "HALF_UP", "INCONSISTENT"),
        (["3%", "1%"], "3%", "DOWN", "INCONSISTENT"),
        (["1,5%", "1,5%"], "3,1%", "HALF_UP", "CONSISTENT"),
        (["10,0%", "20,0%"], "30,1%", "HALF_EVEN", "CONSISTENT"),
        (["33,333%", "33,333%", "33,334%"], "100%", "HALF_UP", "EXACT"),
        (["-1,5%", "-1,5%"], "-3,1%", "HALF_UP", "CONSISTENT"),
        (["0%", "0%"], "1%", "HALF_UP", "CONSISTENT"),
        (["0%", "0%"], "1%", "DOWN", "CONSISTENT"),
        (["-2,4%", "-0,2%"], "-2%", "HALF_EVEN", "CONSISTENT"),
        (["-2,4%", "-0,1%"], "-2%", "HALF_EVEN", "CONSISTENT"),
        (["-2,5%", "-0,1%"], "-2%", "HALF_EVEN", "INCONSISTENT"),
    ],
)
def test_ends_that_do_not_belong_to_an_interval_do_not_meet(parts, total, rounding, agreement):
    assert uk.reconcile_total(parts, total, rounding=uk.Rounding[rounding]).agreement.name == agreement


def test_one_text_is_no_list_of_parts():
    with pytest.raises(TypeError, match="one by one"):
        uk.reconcile_total("63", 9)


def test_of_two_readings_of_the_parts_the_one_that_adds_up_is_taken():
    assert uk.reconcile_total(["1.234%", "98.766%"], "100%").agreement is uk.Agreement.EXACT
    assert uk.reconcile_total(["1.234%", "98.765%"], "100%").agreement is uk.Agreement.INCONSISTENT


def test_texts_are_counts_with_groups():
    check = uk.reconcile_total(["6,000", "1,000"], "7,000")
    assert (check.total, check.agreement) == (7000, uk.Agreement.EXACT)
