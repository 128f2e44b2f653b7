"""Laws of the allocation methods, within bounds and without; each against its definition, one step at a time.

The comparison with the `apportionment` package needs the benchmark extra and is left out where that is absent.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import unionkit as uk

M = uk.AllocationMethod
DIVISORS = [method for method in M if method is not M.LARGEST_REMAINDER]
methods = st.sampled_from(list(M))
steps = st.sampled_from([1, 5, 10, 50, 100])
weights = st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 10**5), min_size=1, max_size=12).filter(
    lambda given_weights: any(given_weights.values())
)


def claim(method, weight, has):
    """Give the square of the weight divided by the square of the divisor; where that is zero, before all others."""
    squares = {
        M.D_HONDT: (has + 1) ** 2,
        M.SAINTE_LAGUE: (2 * has + 1) ** 2,
        M.HUNTINGTON_HILL: has * (has + 1),
        M.ADAMS: has * has,
    }
    divisor = squares[method]
    return (1, Fraction(weight)) if divisor == 0 else (0, Fraction(weight * weight, divisor))


def step_by_step(method, total, given_weights):
    """Give one step after the other to the largest claim, of equal ones to the first in the order given."""
    counts = dict.fromkeys(given_weights, 0)
    for _ in range(total):
        unit = max(
            (unit for unit in counts if given_weights[unit]), key=lambda u: claim(method, given_weights[u], counts[u])
        )
        counts[unit] += 1
    return counts


@given(st.sampled_from(DIVISORS), st.integers(0, 120), weights)
def test_a_divisor_method_equals_its_definition(method, total, given_weights):
    split = uk.allocate(total, given_weights, method=method)
    assert dict(split.amounts) == step_by_step(method, total, given_weights)


@given(methods, st.integers(0, 10**9), weights, steps)
def test_the_sum_is_preserved(method, total, given_weights, step):
    split = uk.allocate(total, given_weights, step=step, method=method)
    assert sum(split.amounts.values()) + split.left_over == total
    assert all(amount >= 0 and amount % step == 0 for amount in split.amounts.values())
    assert 0 <= split.left_over < step


@given(methods, st.integers(0, 10**6), weights)
def test_more_weight_is_never_less(method, total, given_weights):
    amounts = uk.allocate(total, given_weights, method=method).amounts
    ranked = sorted(given_weights, key=given_weights.__getitem__)
    for less, more in pairwise(ranked):
        if given_weights[less] < given_weights[more]:
            assert amounts[less] <= amounts[more]


@given(st.sampled_from(DIVISORS), st.integers(0, 1000), weights)
def test_a_larger_house_takes_from_nobody(method, total, given_weights):
    before = uk.allocate(total, given_weights, method=method)
    after = uk.allocate(total + 1, given_weights, method=method)
    tied = frozenset().union(*before.ties, *after.ties)
    for unit in given_weights:
        assert unit in tied or before.amounts[unit] <= after.amounts[unit]


@given(methods, st.integers(0, 10**6), weights, st.randoms(use_true_random=False))
def test_the_order_matters_for_named_ties_only(method, total, given_weights, random):
    units = list(given_weights)
    random.shuffle(units)
    first = uk.allocate(total, given_weights, method=method)
    second = uk.allocate(total, {unit: given_weights[unit] for unit in units}, method=method)
    assert first.ties == second.ties
    tied = frozenset().union(*first.ties)
    assert all(unit in tied or first.amounts[unit] == second.amounts[unit] for unit in units)


@given(methods, st.integers(0, 10**6), weights, st.integers(1, 1000))
def test_only_proportions_count(method, total, given_weights, factor):
    scaled = {unit: Fraction(weight, factor) for unit, weight in given_weights.items()}
    assert uk.allocate(total, scaled, method=method).amounts == uk.allocate(total, given_weights, method=method).amounts


@given(methods, st.integers(0, 10**5), weights, steps, st.data())
def test_bounds_hold_and_the_sum_is_preserved(method, total, given_weights, step, data):
    units = list(given_weights)
    floors = data.draw(st.dictionaries(st.sampled_from(units), st.integers(0, 200), max_size=4), "floors")
    caps = data.draw(st.dictionaries(st.sampled_from(units), st.integers(0, 10**5), max_size=4), "caps")
    locked = data.draw(st.dictionaries(st.sampled_from(units), st.integers(0, 200), max_size=2), "locked")
    try:
        split = uk.allocate(total, given_weights, step=step, method=method, floors=floors, caps=caps, locked=locked)
    except uk.errors.AllocationError as error:
        assert error.problem in {"floors", "caps", "locked", "no_weight", "floor_above_cap"}
        return
    assert sum(split.amounts.values()) + split.left_over == total
    for unit, amount in split.amounts.items():
        if unit in locked:
            assert amount == locked[unit]
        else:
            assert floors.get(unit, 0) <= amount <= caps.get(unit, amount)
            assert amount % step == 0


@given(st.sampled_from(DIVISORS), st.integers(0, 150), weights, st.integers(0, 9), st.integers(10, 40))
def test_within_bounds_no_claim_that_waits_is_larger_than_one_that_was_served(method, total, given_weights, low, high):
    try:
        amounts = uk.allocate(total, given_weights, method=method, floors=low, caps=high).amounts
    except uk.errors.AllocationError:
        assume(False)
    served = [claim(method, given_weights[unit], amounts[unit] - 1) for unit in amounts if amounts[unit] > low]
    waits = [
        claim(method, given_weights[unit], amounts[unit])
        for unit in amounts
        if amounts[unit] < high and given_weights[unit]
    ]
    assert not served or not waits or min(served) >= max(waits)


@given(st.integers(0, 10**4), weights, st.integers(0, 50), st.integers(50, 5000))
def test_within_bounds_largest_remainders_stay_within_one_of_a_common_rate(total, given_weights, low, high):
    try:
        amounts = uk.allocate(total, given_weights, floors=low, caps=high).amounts
    except uk.errors.AllocationError:
        assume(False)
    inside = [unit for unit in amounts if low < amounts[unit] < high]
    for first in inside:
        for second in inside:
            rate = Fraction(amounts[first] - 1, given_weights[first])
            assert rate < Fraction(amounts[second] + 1, given_weights[second])


@pytest.mark.parametrize(
    ("method", "theirs"),
    [
        (M.LARGEST_REMAINDER, "hamilton"),
        (M.D_HONDT, "dhondt"),
        (M.SAINTE_LAGUE, "saintelague"),
        (M.HUNTINGTON_HILL, "huntington"),
        (M.ADAMS, "adams"),
    ],
)
def test_agrees_with_the_apportionment_package_where_nothing_ties(method, theirs):
    package = pytest.importorskip("apportionment.methods")

    @given(st.integers(1, 300), st.lists(st.integers(1, 10**5), min_size=2, max_size=12))
    def agree(total, votes):
        ours = uk.allocate(total, dict(enumerate(votes)), method=method)
        assume(not ours.ties)
        names = [str(place) for place in range(len(votes))]
        assert list(ours.amounts.values()) == package.compute(theirs, votes, total, parties=names, verbose=False)

    agree()
