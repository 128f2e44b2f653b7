"""Laws of attainment: the class follows the exact ratio, and totals add numerators and denominators."""

from __future__ import annotations

import pickle
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk

amounts = st.one_of(
    st.integers(-(10**12), 10**12),
    st.fractions(-(10**6), 10**6, max_denominator=1000),
    st.decimals(-(10**12), 10**12, places=2),
)
missing = st.one_of(st.none(), amounts)
bands = st.fractions(0, 1, max_denominator=100)


@given(amounts, amounts.filter(lambda target: target > 0), bands)
def test_the_class_follows_the_exact_ratio(actual, target, nearly_from):
    attainment = uk.attain(actual, target, nearly_from=nearly_from)
    ratio = Fraction(actual) / Fraction(target)
    assert attainment.ratio == ratio
    assert (attainment.status is uk.Status.EXCEEDED) is (ratio > 1)
    assert (attainment.status is uk.Status.REACHED) is (ratio == 1)
    assert (attainment.status is uk.Status.NEARLY) is (nearly_from <= ratio < 1)


@given(missing, missing)
def test_there_is_a_ratio_or_a_reason(actual, target):
    attainment = uk.attain(actual, target)
    assert (attainment.ratio is None) is (attainment.reason is not None)
    assert (attainment.ratio is None) is (attainment.status is None)


@given(amounts, amounts)
def test_surplus_and_shortfall_are_the_difference_and_never_both(actual, target):
    attainment = uk.attain(actual, target)
    assert Fraction(attainment.surplus) - Fraction(attainment.shortfall) == Fraction(actual) - Fraction(target)
    assert attainment.surplus == 0 or attainment.shortfall == 0


@given(st.lists(st.tuples(missing, missing), max_size=20))
def test_a_total_adds_parts_and_wholes_of_what_has_both(pairs):
    total = uk.add_up([uk.attain(*pair) for pair in pairs])
    both = [pair for pair in pairs if None not in pair]
    assert len(total.counted) == len(both)
    assert len(total.counted) + len(total.left_out) == len(pairs)
    if both:
        assert Fraction(total.attainment.actual) == sum(Fraction(actual) for actual, _ in both)
        assert Fraction(total.attainment.target) == sum(Fraction(target) for _, target in both)
    else:
        assert total.attainment.reason is uk.Reason.NO_TARGET


@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(1, 10**6)), min_size=1, max_size=20), st.integers(0, 20))
def test_totals_of_parts_make_the_total_of_all(pairs, cut):
    attainments = [uk.attain(*pair) for pair in pairs]
    halves = [uk.add_up(part).attainment for part in (attainments[:cut], attainments[cut:]) if part]
    assert uk.add_up(halves).attainment == uk.add_up(attainments).attainment


@given(st.integers(1, 10**9), st.fractions(0, 300, max_denominator=100))
def test_the_smallest_result_reaches_and_one_less_does_not(target, percent):
    result = uk.smallest_result(target, percent=percent)
    assert Fraction(result * 100, target) >= percent
    assert Fraction((result - 1) * 100, target) < percent


@given(missing, missing)
def test_attainments_are_values(actual, target):
    attainment = uk.attain(actual, target)
    assert attainment == uk.attain(actual, target)
    assert pickle.loads(pickle.dumps(attainment)) == attainment  # noqa: S301 - our own bytes
    assert hash(attainment) == hash(uk.attain(actual, target))
