"""Axioms of the method of largest remainders."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk

totals = st.integers(0, 10**9)
steps = st.sampled_from([1, 5, 10, 50, 100])
numbers = st.one_of(st.integers(0, 10**6), st.fractions(0, 1000, max_denominator=50), st.decimals(0, 10**6, places=2))
weights = st.dictionaries(st.text(min_size=1, max_size=4), numbers, min_size=1, max_size=40).filter(
    lambda given_weights: any(given_weights.values())
)


def by_fractions(total: int, given_weights: dict[str, object]) -> dict[str, int]:
    """Allocate by the definition, on fractions: floors first, then the largest remainders in the order given."""
    whole = sum(map(Fraction, given_weights.values()))
    quotas = {unit: Fraction(weight) * total / whole for unit, weight in given_weights.items()}
    amounts = {unit: quota.numerator // quota.denominator for unit, quota in quotas.items()}
    ranked = sorted(quotas, key=lambda unit: amounts[unit] - quotas[unit])
    for unit in ranked[: total - sum(amounts.values())]:
        amounts[unit] += 1
    return amounts


@given(totals, weights)
def test_equals_the_definition_on_fractions(total, given_weights):
    split = uk.allocate(total, given_weights)
    assert dict(split.amounts) == by_fractions(total, given_weights)
    assert list(split.amounts) == list(given_weights)


@given(totals, weights, steps)
def test_the_sum_is_preserved(total, given_weights, step):
    split = uk.allocate(total, given_weights, step=step)
    assert sum(split.amounts.values()) + split.left_over == total
    assert 0 <= split.left_over < step
    assert all(amount % step == 0 and amount >= 0 for amount in split.amounts.values())


@given(totals, weights)
def test_every_amount_keeps_its_quota(total, given_weights):
    whole = sum(map(Fraction, given_weights.values()))
    for unit, amount in uk.allocate(total, given_weights).amounts.items():
        assert abs(amount - Fraction(given_weights[unit]) * total / whole) < 1
        assert amount == 0 or given_weights[unit] > 0


@given(totals, weights, st.integers(1, 1000))
def test_only_proportions_count(total, given_weights, factor):
    scaled = {unit: Fraction(weight) * factor for unit, weight in given_weights.items()}
    assert uk.allocate(total, scaled).amounts == uk.allocate(total, given_weights).amounts


@given(totals, weights, st.randoms(use_true_random=False))
def test_the_order_matters_for_ties_only(total, given_weights, random):
    units = list(given_weights)
    random.shuffle(units)
    first = uk.allocate(total, given_weights)
    second = uk.allocate(total, {unit: given_weights[unit] for unit in units})
    assert first.ties == second.ties
    tied = frozenset().union(*first.ties)
    for unit in given_weights:
        assert unit in tied or first.amounts[unit] == second.amounts[unit]


@given(totals, weights)
def test_a_tie_is_reported_exactly_where_equal_claims_were_served_unequally(total, given_weights):
    split = uk.allocate(total, given_weights)
    whole = sum(map(Fraction, given_weights.values()))
    quotas = {unit: Fraction(weight) * total / whole for unit, weight in given_weights.items()}
    rounded_up = {unit for unit in quotas if split.amounts[unit] > quotas[unit]}
    rests = {unit: quota - (quota.numerator // quota.denominator) for unit, quota in quotas.items()}
    unequal = {rests[unit] for unit in rounded_up} & {rests[unit] for unit in quotas if unit not in rounded_up}
    expected = tuple(frozenset(unit for unit in quotas if rests[unit] == rest) for rest in unequal)
    assert split.ties == expected


@given(totals, weights)
def test_more_weight_is_never_less(total, given_weights):
    amounts = uk.allocate(total, given_weights).amounts
    for first in given_weights:
        for second in given_weights:
            if given_weights[first] > given_weights[second]:
                assert amounts[first] >= amounts[second]
