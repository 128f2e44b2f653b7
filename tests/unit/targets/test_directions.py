from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk

LESS, REDUCE, WITHIN = uk.Direction.AT_MOST, uk.Direction.REDUCE, uk.Direction.WITHIN


@pytest.mark.parametrize(
    ("actual", "ratio", "status", "shortfall", "surplus"),
    [
        (80, Fraction(6, 5), "REACHED", 0, 20),
        (100, 1, "REACHED", 0, 0),
        (110, Fraction(9, 10), "NEARLY", 10, 0),
        (111, Fraction(89, 100), "NOT_REACHED", 11, 0),
        (0, 2, "REACHED", 0, 100),
    ],
)
def test_a_limit_is_kept_or_passed_and_never_exceeded(actual, ratio, status, shortfall, surplus):
    limit = uk.attain(actual, 100, direction=LESS)
    assert (limit.ratio, limit.status.name, limit.shortfall, limit.surplus) == (ratio, status, shortfall, surplus)


def test_a_limit_of_zero_has_a_class_without_a_ratio():
    none, one = uk.attain(0, 0, direction=LESS), uk.attain(1, 0, direction=LESS)
    assert (none.ratio, none.reason, none.status) == (None, uk.Reason.ZERO_TARGET, uk.Status.REACHED)
    assert (one.ratio, one.status, one.shortfall) == (None, uk.Status.NOT_REACHED, 1)
    assert uk.attain(None, 5, direction=LESS).status is None
    assert uk.attain(None, 5, direction=LESS).reason is uk.Reason.NO_RESULT


@pytest.mark.parametrize(
    ("actual", "ratio", "status", "shortfall", "surplus"),
    [
        (120, 0, "NOT_REACHED", 60, 0),
        (66, Fraction(9, 10), "NEARLY", 6, 0),
        (60, 1, "REACHED", 0, 0),
        (45, Fraction(5, 4), "EXCEEDED", 0, 15),
        (150, Fraction(-1, 2), "NOT_REACHED", 90, 0),
    ],
)
def test_a_reduction_is_measured_by_what_was_reduced(actual, ratio, status, shortfall, surplus):
    fewer = uk.attain(actual, 60, direction=REDUCE, baseline=120)
    assert (fewer.ratio, fewer.status.name, fewer.shortfall, fewer.surplus) == (ratio, status, shortfall, surplus)


def test_a_reduction_to_nothing_is_a_target():
    assert uk.attain(Decimal("2.5"), 0, direction=REDUCE, baseline=10).ratio == Fraction(3, 4)
    assert uk.attain(None, 0, direction=REDUCE, baseline=10).reason is uk.Reason.NO_RESULT


@pytest.mark.parametrize(
    ("actual", "ratio", "status", "shortfall"),
    [
        (60, 1, "REACHED", 0),
        (75, 1, "REACHED", 0),
        (80, 1, "REACHED", 0),
        (57, Fraction(19, 20), "NEARLY", 3),
        (84, Fraction(19, 20), "NEARLY", 4),
        (30, Fraction(1, 2), "NOT_REACHED", 30),
    ],
)
def test_a_range_is_reached_inside_of_it(actual, ratio, status, shortfall):
    band = uk.attain(actual, 60, direction=WITHIN, upper=80)
    assert (band.ratio, band.status.name, band.shortfall, band.surplus) == (ratio, status, shortfall, 0)


@pytest.mark.parametrize(
    ("target", "more", "problem"),
    [
        (60, {"direction": REDUCE}, "no_baseline"),
        (60, {"direction": REDUCE, "baseline": 60}, "nothing_to_reduce"),
        (60, {"direction": WITHIN}, "no_upper"),
        (60, {"direction": WITHIN, "upper": 59}, "upper_below"),
        (60, {"upper": 80}, "upper_unused"),
    ],
)
def test_a_target_without_sense_is_refused(target, more, problem):
    with pytest.raises(uk.errors.GoalError) as caught:
        uk.attain(50, target, **more)
    assert (caught.value.problem, caught.value.target) == (problem, target)
    assert caught.value.found == more.get("baseline", more.get("upper"))
    direction = more.get("direction", uk.Direction.AT_LEAST)
    kind = uk.IndicatorKind.FLOW
    own = uk.Indicator(id="x", kind=kind, title=uk.Words(vi="x", en="x"), measure="m", direction=direction)
    fields = {name: value for name, value in more.items() if name != "direction"}
    with pytest.raises(uk.errors.GoalError):
        uk.Target(unit="a", indicator=own, period=uk.Period.year(2026), amount=target, **fields)


def test_a_range_may_be_one_number():
    assert [uk.attain(actual, 60, direction=WITHIN, upper=60).shortfall for actual in (59, 60, 61)] == [1, 0, 1]


def test_a_result_is_held_against_the_range_of_its_target():
    own = uk.Indicator(
        id="size", kind=uk.IndicatorKind.STOCK, title=uk.Words(vi="x", en="x"), measure="m", direction=WITHIN
    )
    year = uk.Period.year(2026)
    target = uk.Target(unit="a", indicator=own, period=year, amount=15, upper=19)
    over = uk.Attainment.of(uk.Result(unit="a", indicator=own, period=year, amount=21), target)
    assert (over.target, over.upper, over.shortfall) == (15, 19, 2)


def test_the_direction_of_the_indicator_is_that_of_its_targets():
    own = uk.Indicator(
        id="arrears",
        kind=uk.IndicatorKind.STOCK,
        title=uk.Words(vi="nợ lương", en="wage arrears"),
        measure="workers",
        direction=REDUCE,
    )
    year = uk.Period.year(2026)
    target = uk.Target(unit="a", indicator=own, period=year, amount=60, baseline=120)
    half = uk.Attainment.of(uk.Result(unit="a", indicator=own, period=year, amount=90), target)
    assert (half.direction, half.ratio) == (REDUCE, Fraction(1, 2))
    total = uk.add_up(
        [
            half,
            uk.Attainment.of(
                uk.Result(unit="b", indicator=own, period=year, amount=0),
                uk.Target(unit="b", indicator=own, period=year, amount=40, baseline=80),
            ),
        ]
    )
    assert total.attainment.ratio == Fraction(110, 100)
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.add_up([uk.attain(1, 2), uk.attain(1, 2, direction=LESS)])
    assert caught.value.problem == "directions"


def test_names_and_wrong_types():
    assert [way.label("vi") for way in uk.Direction] == ["ít nhất", "nhiều nhất", "giảm xuống", "trong khoảng"]
    with pytest.raises(TypeError, match="give a Direction"):
        uk.attain(1, 2, direction="at_most")
    for more in ({"direction": REDUCE, "baseline": 1.5}, {"direction": WITHIN, "upper": True}):
        with pytest.raises(TypeError, match="give an int, a Fraction or a Decimal"):
            uk.attain(1, 1, **more)
