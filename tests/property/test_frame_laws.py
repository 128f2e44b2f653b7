"""Over columns the rules mean what they mean for single cases, on every engine."""

from __future__ import annotations

import pytest
from engines import PARTIAL, full_engines, of_engines

import unionkit as uk

pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
np = pytest.importorskip("numpy", reason="NOT TESTED: numpy not installed")
frames = pytest.importorskip("unionkit.frames")

LARGEST = 5000
MODES = tuple(uk.Rounding)


def percent_units(actual, target, places, rounding):
    """Give percentages in their last places, by an arithmetic of its own: the exact remainder decides."""
    whole, rest = np.divmod(actual * 100 * 10**places, target)
    if rounding is uk.Rounding.DOWN:
        return whole
    if rounding is uk.Rounding.HALF_UP:
        return whole + (rest * 2 >= target)
    return whole + ((rest * 2 > target) | ((rest * 2 == target) & (whole % 2 == 1)))


def all_pairs(start, stop):
    """Give all pairs of a result and a target, from one target up to another, the result no larger than the target."""
    targets = range(start, stop)
    actual = np.concatenate([np.arange(target + 1, dtype="int64") for target in targets])
    return actual, np.concatenate([np.full(target + 1, target, dtype="int64") for target in targets])


@pytest.mark.exhaustive
@full_engines
@pytest.mark.parametrize("rounding", MODES)
@pytest.mark.parametrize("places", [0, 1, 2])
def test_no_percentage_of_all_pairs_up_to_5000_is_wrong(engine, places, rounding):
    """Of the 12,507,500 pairs the units, and the double that is shown, are those of the exact ratio."""
    for start in range(1, LARGEST, 1000):
        actual, target = all_pairs(start, start + 1000)
        assert none_is_wrong(engine, actual, target, places, rounding)


@of_engines(*PARTIAL)
def test_no_percentage_of_a_sample_is_wrong(engine):
    actual, target = all_pairs(1, 200)
    assert none_is_wrong(engine, actual, target, 1, uk.Rounding.HALF_EVEN)


def none_is_wrong(engine, actual, target, places, rounding):
    table = engine.of_arrays({"actual": actual, "target": target})
    done = frames.attain(table, places=places, rounding=rounding)
    found = engine.arrays(done, "actual", "target", "percent_units", "percent")
    units = percent_units(found["actual"], found["target"], places, rounding)
    right = (found["percent_units"] == units) & (found["percent"] == units.astype("float64") / 10**places)
    return len(right) == len(actual) and right.all()


@pytest.mark.parametrize("rounding", MODES)
@pytest.mark.parametrize("places", [0, 1, 2])
def test_the_arithmetic_of_these_tests_is_that_of_the_scalar_function(places, rounding):
    actual, target = all_pairs(1, 90)
    wanted = [uk.percent_units(a, t, places, rounding) for a, t in zip(actual.tolist(), target.tolist(), strict=True)]
    assert percent_units(actual, target, places, rounding).tolist() == wanted
