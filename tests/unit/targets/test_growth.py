from __future__ import annotations

from datetime import date
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


def unit(name):
    return uk.Unit(name, name, uk.UnitKind.GRASSROOTS_UNION)


DAY = date(2025, 7, 1)
REGISTRY = uk.Registry.of(
    [unit("old-1"), unit("old-2"), unit("gone"), unit("same")],
    [
        uk.Merged(units=["old-1", "old-2"], into=unit("new"), day=DAY),
        uk.Dissolved(unit="gone", day=DAY),
        uk.Founded(unit=unit("born"), day=DAY),
    ],
)
BRIDGE = REGISTRY.crosswalk(date(2025, 6, 30), DAY)


def test_over_a_crosswalk_the_same_base_is_what_came_of_the_earlier_units():
    before = {"old-1": 700, "old-2": 300, "gone": 500, "same": 100}
    lines = uk.growth(before, {"new": 1_050, "same": 110, "born": 40}, crosswalk=BRIDGE)
    assert [line.base.name for line in lines.lines] == ["REPORTED", "SAME_BASE", "RESTATED"]
    assert (lines.reported.before, lines.reported.after, lines.reported.comparable) == (1_600, 1_200, False)
    assert (lines.same_base.before, lines.same_base.after, lines.same_base.rate) == (1_100, 1_160, Fraction(60, 1_100))
    assert (lines.restated.after, lines.restated.comparable, lines.restated.estimated) == (1_200, False, False)
    assert [line.estimated for line in lines.lines] == [False, False, False]
    assert (lines.ended, lines.new) == (("gone",), ("born",))
    without_born = uk.growth(before, {"new": 1_050, "same": 110}, crosswalk=BRIDGE)
    assert without_born.restated.rate == without_born.same_base.rate


def test_a_follower_that_did_not_report_leaves_nothing_to_compare():
    lines = uk.growth({"old-1": 700, "old-2": 300, "same": 5}, {"new": None, "same": 6}, crosswalk=BRIDGE)
    assert not lines.same_base.comparable
    half = uk.growth({"old-1": 700, "same": 5}, {"new": 900, "same": 6}, crosswalk=BRIDGE)
    assert not half.same_base.comparable


def test_a_divided_unit_makes_the_line_an_estimate():
    back = REGISTRY.crosswalk(DAY, date(2025, 6, 30))
    lines = uk.growth({"new": 1_000}, {"old-1": 720, "old-2": 330}, crosswalk=back, weights={"old-1": 7, "old-2": 3})
    assert (lines.same_base.estimated, lines.same_base.rate) == (True, Fraction(1, 20))


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
