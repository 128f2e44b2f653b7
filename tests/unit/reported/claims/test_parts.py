"""What the reader of claims is made of."""

from __future__ import annotations

from decimal import Decimal

import pytest

import unionkit as uk
from unionkit.reported.claims.arithmetic import fits, fitting_pair
from unionkit.reported.claims.folding import sentences
from unionkit.reported.claims.lexicon import any_of


def test_of_several_words_the_longest_is_tried_first():
    assert any_of("b|abc|ab") == "(?:abc|ab|b)"


@pytest.mark.parametrize(
    ("printed", "actual", "fit"),
    [
        ("gần 60%", 571, True),
        ("gần 60%", 570, True),
        ("gần 60%", 569, False),
        ("gần 60%", 601, False),
        ("trên 60%", 630, True),
        ("trên 60%", 631, False),
        ("gần 10%", 90, True),
        ("gần 10%", 89, False),
        ("57,1%", 571, True),
        ("57,1%", 572, False),
    ],
)
def test_a_qualified_percentage_fits_what_is_near_on_its_side(printed, actual, fit):
    number = uk.read_number(printed)
    assert fits(actual, 1000, number, Decimal(number.value)) is fit


def test_beyond_twenty_a_qualified_percentage_is_near_by_a_twentieth_of_itself():
    number = uk.read_number("gần 20,5%")
    assert fits(19_475, 100_000, number, Decimal(number.value))
    assert not fits(19_474, 100_000, number, Decimal(number.value))


def test_nothing_fits_a_target_of_nobody():
    number = uk.read_number("50%")
    assert not fits(1, 0, number, Decimal(50))
    assert fits(1, 2, number, Decimal(50))


def test_of_two_readings_those_that_fit_the_percentage_are_taken():
    actual, target = uk.read_number("1.500"), uk.read_number("3,000")
    assert fitting_pair(actual, target, uk.read_number("50%"), Decimal(50)) == (1500, 3000)
    assert fitting_pair(actual, target, uk.read_number("51%"), Decimal(51)) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Kết nạp 5\nđoàn viên", 1),
        ("Kết nạp 5\n   đoàn viên", 1),
        ("Kết nạp\r\n5 đoàn viên", 1),
        ("Kết nạp 5\n(đạt 9%)", 1),
        ("Kết nạp 5\n\nđoàn viên", 2),
        ("Kết nạp 5\r\n\r\nđoàn viên", 2),
        ("Kết nạp 5\nThành lập 6", 2),
        ("Kết nạp 5\n- thành lập 6", 2),
        ("Kết nạp 5\n  2) thành lập 6", 2),
        ("Kết nạp 5. Thành lập 6", 2),
    ],
)
def test_a_blank_line_a_capital_or_an_item_begins_a_sentence(text, number):
    assert len(sentences(text)) == number


def test_a_fraction_read_as_it_stands_is_settled_by_nothing():
    (plain,) = uk.read_claims("14/16 cơ sở đã tổ chức đại hội (đạt 87,5%)")
    assert (plain.actual, plain.target, plain.settled_by) == (14, 16, None)


def test_a_target_is_found_by_what_it_was_surpassed_by():
    (claim,) = uk.read_claims("kết nạp 1.215 đoàn viên (vượt 15 người so với chỉ tiêu)")
    assert (claim.actual, claim.target, claim.settled_by) == (1215, 1200, "arithmetic")
    assert (claim.reconcile().printed.text, claim.reconcile().reason) == ("", uk.Uncheckable.NO_PERCENT)


def test_what_could_be_a_date_is_a_fraction_where_its_percentage_fits():
    fitting, other = uk.read_claims("Cam Lộ 6/8 (75%) xã"), uk.read_claims("Cam Lộ 6/8 (74%) xã")
    assert [(claim.actual, claim.target) for claim in (*fitting, *other)] == [(6, 8), (None, None)]


def test_a_percentage_of_some_is_a_share():
    (claim,) = uk.read_claims("khoảng 80% nam giới tham gia")
    assert claim.measure is uk.Measure.SHARE
