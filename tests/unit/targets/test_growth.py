from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk

HA_TINH = uk.growth({"ended": 34_806, "kept": 37_253}, {"kept": 37_253})


def test_ha_tinh_fell_by_half_as_reported_and_by_nothing_on_the_same_base():
    """72,059 members in 1,473 unions before 1 July 2025; 1,031 of them, with 34,806 members, ended by rule."""
    assert (HA_TINH.reported.before, HA_TINH.reported.after, HA_TINH.reported.change) == (72_059, 37_253, -34_806)
    assert uk.percent(HA_TINH.reported.reported_rate.numerator, HA_TINH.reported.reported_rate.denominator) == Decimal(
        "-48.3"
    )
    assert HA_TINH.same_base.percent() == Decimal("0.0")
    assert (HA_TINH.ended, HA_TINH.new, HA_TINH.restated) == (("ended",), (), None)
    assert [line.base.label("vi") for line in HA_TINH.lines] == ["như đã báo cáo", "trên cùng cơ sở"]


def test_growth_is_refused_between_lines_that_are_not_comparable():
    with pytest.raises(uk.errors.NotComparableError) as caught:
        _ = HA_TINH.reported.rate
    assert (caught.value.base, caught.value.before, caught.value.after) == ("reported", 72_059, 37_253)
    with pytest.raises(uk.errors.NotComparableError):
        HA_TINH.reported.percent()


def test_the_reported_line_is_comparable_where_nothing_moved():
    same = uk.growth({"a": 100, "b": 50}, {"b": 60, "a": 120})
    assert (same.reported.comparable, same.reported.rate, same.same_base.rate) == (True, Fraction(1, 5), Fraction(1, 5))


def test_a_unit_that_did_not_report_is_in_no_common_base():
    lines = uk.growth({"a": 100, "b": None}, {"a": 110, "b": 60})
    assert (lines.reported.comparable, lines.same_base.before, lines.same_base.after) == (False, 100, 110)
    assert (lines.ended, lines.new) == ((), ())


def test_restated_figures_are_compared_with_the_units_they_were_carried_to():
    lines = uk.growth({"old-1": 700, "old-2": 300}, {"new": 1_050}, carried={"new": 1_000}, estimated=True)
    assert (lines.restated.rate, lines.restated.estimated, len(lines.lines)) == (Fraction(1, 20), True, 3)
    assert (lines.same_base.comparable, lines.same_base.change) == (False, None)
    partly = uk.growth({"old": 700}, {"new": 500, "newer": 250}, carried={"new": 700})
    assert not partly.restated.comparable


@pytest.mark.parametrize(
    ("before", "after", "reason"),
    [({"a": 0}, {"a": 5}, "zero_whole"), ({}, {}, "no_whole"), ({"a": 5}, {"a": None}, "no_result")],
)
def test_what_cannot_be_divided_says_why(before, after, reason):
    with pytest.raises(uk.errors.UndefinedRatioError) as caught:
        _ = uk.growth(before, after).reported.reported_rate
    assert caught.value.reason == reason


def test_floats_are_refused():
    with pytest.raises(TypeError, match="the figure of 'a'"):
        uk.growth({"a": 1.5}, {})
