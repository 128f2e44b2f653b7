from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

import unionkit as uk

YEAR = uk.Period.year(2026)
PLAN = uk.Schedule([(date(2026, 3, 31), Fraction(1, 10)), (date(2026, 6, 30), Fraction(2, 5))])


def test_a_schedule_rises_evenly_between_its_days():
    def share(day):
        return PLAN.share(as_of=day, period=YEAR)

    assert share(date(2026, 1, 1)) == Fraction(1, 900)
    assert share(date(2026, 3, 31)) == Fraction(1, 10)
    assert share(date(2026, 4, 30)) == Fraction(1, 10) + Fraction(3, 10) * Fraction(30, 91)
    assert share(date(2026, 12, 31)) == share(date(2027, 3, 1)) == 1
    assert share(date(2025, 12, 31)) == 0


def test_a_schedule_that_ends_below_all_asks_for_all_at_the_end():
    plan = uk.Schedule([(date(2026, 12, 31), Fraction(1, 2))])
    assert plan.share(as_of=date(2026, 12, 31), period=YEAR) == 1


def test_pace_against_a_schedule():
    june = uk.attain(420, 1000).pace(period=YEAR, as_of=date(2026, 6, 30), schedule=PLAN)
    assert (june.expected_amount, june.ahead_by, june.on_pace) == (400, 20, True)
    assert not uk.attain(420, 1000).pace(period=YEAR, as_of=date(2026, 6, 30)).on_pace


def test_pace_of_a_stock_starts_from_its_baseline():
    term = uk.Period.year(2027)
    stock = uk.attain(170_000, 211_000, baseline=160_000).pace(period=term, as_of=date(2027, 3, 14))
    assert stock.expected_amount == 160_000 + 51_000 * Fraction(73, 365)
    assert stock.projection().amount == 160_000 + 10_000 * 5


def test_pace_of_what_should_be_small():
    limit = uk.attain(30, 100, direction=uk.Direction.AT_MOST)
    assert limit.pace(period=YEAR, as_of=date(2026, 6, 30)).on_pace
    fewer = uk.attain(110, 60, direction=uk.Direction.REDUCE, baseline=120)
    june = fewer.pace(period=YEAR, as_of=date(2026, 3, 14))
    assert (june.expected_amount, june.ahead_by, june.on_pace) == (108, -2, False)


def test_a_projection_names_its_assumption():
    pace = uk.attain(7, 30).pace(period=YEAR, as_of=date(2026, 3, 31))
    same = pace.projection()
    assert (same.assumption, same.amount) == (uk.Assumption.SAME_PACE, 7 / Fraction(90, 365))
    assert same.attainment.status is uk.Status.NEARLY
    planned = pace.projection(uk.Assumption.AS_PLANNED)
    assert planned.amount == 7 + 30 * Fraction(275, 365)
    assert [assumption.label("vi") for assumption in uk.Assumption] == [
        "nếu giữ nhịp độ đến nay",
        "nếu thời gian còn lại đạt đúng kế hoạch",
    ]


def test_there_is_no_pace_to_hold_before_anything_was_due():
    early = uk.attain(0, 30).pace(period=YEAR, as_of=date(2025, 12, 31))
    assert early.projection() is None
    assert early.projection(uk.Assumption.AS_PLANNED).amount == 30


@pytest.mark.parametrize(
    ("points", "problem"),
    [
        ([], "empty"),
        ([(date(2026, 3, 1), 0), (date(2026, 3, 1), 1)], "order"),
        ([(date(2026, 3, 1), Fraction(1, 2)), (date(2026, 4, 1), Fraction(1, 3))], "falls"),
        ([(date(2026, 3, 1), Fraction(3, 2))], "outside"),
        ([(date(2026, 3, 1), -1)], "outside"),
    ],
)
def test_a_schedule_that_makes_no_sense_says_where(points, problem):
    with pytest.raises(uk.errors.ScheduleError) as caught:
        uk.Schedule(points)
    assert caught.value.problem == problem
    assert (caught.value.day, caught.value.share) == (points[-1] if points else (None, None))


def test_wrong_types():
    with pytest.raises(TypeError):
        uk.Schedule([(date(2026, 3, 1), 0.5)])
    with pytest.raises(TypeError, match="give a Schedule"):
        uk.attain(1, 2).pace(period=YEAR, as_of=date(2026, 3, 1), schedule=[])
    with pytest.raises(TypeError, match="give an Assumption"):
        uk.attain(1, 2).pace(period=YEAR, as_of=date(2026, 3, 1)).projection("same")
