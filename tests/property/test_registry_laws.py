"""Laws of registries and crosswalks, on random legal histories; that a replay is right is held by the state machine."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

import unionkit as uk
from unionkit.testing import strategies as ukst

if TYPE_CHECKING:
    from fractions import Fraction

registries = partial(ukst.registries, max_events=10)


def days_of(registry: uk.Registry) -> list[date]:
    """Give the days of change, and the day before the first of them."""
    return [min((day - timedelta(days=1) for day in registry.days), default=date(2025, 1, 1)), *registry.days]


def some_days(data, days: list[date], count: int) -> list[date]:
    return [data.draw(st.sampled_from(days)) + timedelta(days=data.draw(st.integers(0, 1))) for _ in range(count)]


def some_amounts(data, hierarchy: uk.Hierarchy) -> dict[str, int | Fraction]:
    amounts = st.one_of(st.integers(-1000, 10**6), st.fractions(-10, 10**3, max_denominator=12))
    return {unit.id: data.draw(amounts) for unit in hierarchy}


@given(registries(), st.data())
def test_the_order_of_the_events_does_not_matter(registry, data):
    again = uk.Registry.of(registry.units, data.draw(st.permutations(registry.events())))
    for day in days_of(registry):
        assert again.on(day) == registry.on(day)
        assert registry.on(day) is registry.on(day)


@given(registries(), st.data())
def test_each_unit_is_in_exactly_one_place_a_day(registry, data):
    days = days_of(registry)
    (day,) = some_days(data, days, 1)
    hierarchy = registry.on(day)
    placed = [unit.id for unit in hierarchy.roots]
    placed += [child.id for unit in hierarchy for child in hierarchy.children(unit.id)]
    assert sorted(placed) == sorted(unit.id for unit in hierarchy)
    assert len(set(placed)) == len(placed)


@given(registries())
def test_histories_agree_with_the_days(registry):
    days = days_of(registry)
    for unit in {each.id for day in days for each in registry.on(day)}:
        versions = registry.history(unit).versions
        for day in days:
            then = [v.unit for v in versions if (v.since or day) <= day and (v.until is None or day < v.until)]
            assert then == ([registry.on(day)[unit]] if unit in registry.on(day) else [])


@given(registries(), st.data())
def test_old_to_new_is_new_to_old_turned_round(registry, data):
    days = days_of(registry)
    a, b = some_days(data, days, 2)
    there, back = registry.crosswalk(a, b), registry.crosswalk(b, a)
    pairs = {(unit.id, to) for unit in there.old for to in there.successors(unit.id) if to}
    assert pairs == {(to, unit.id) for unit in back.old for to in back.successors(unit.id) if to}
    assert pairs == {(came, unit.id) for unit in there.new for came in there.predecessors(unit.id)}
    assert {(link.old.id, link.new.id) for link in there.links if link.old and link.new} == pairs


@given(registries(), st.data())
def test_the_way_over_a_third_day_is_the_direct_way(registry, data):
    days = days_of(registry)
    a, b, c = sorted(some_days(data, days, 3))
    first, second, direct = registry.crosswalk(a, b), registry.crosswalk(b, c), registry.crosswalk(a, c)
    for unit in registry.on(a):
        hops = {to for half in first.successors(unit.id) for to in (second.successors(half) if half else [None])}
        assert hops == set(direct.successors(unit.id))


@given(registries(), st.data())
def test_carrying_over_a_third_day_gives_the_same_where_no_weights_are_used(registry, data):
    days = days_of(registry)
    a, b, c = sorted(some_days(data, days, 3))
    first, second, direct = registry.crosswalk(a, b), registry.crosswalk(b, c), registry.crosswalk(a, c)
    amounts = some_amounts(data, registry.on(a))
    try:
        half_way = first.carry(amounts)
        there = second.carry(half_way.amounts)
    except uk.errors.DividedUnitError:
        return
    at_once = direct.carry(amounts)
    assert at_once.amounts == there.amounts
    assert at_once.lost == half_way.lost + there.lost
    assert (at_once.estimated, there.estimated) == (False, False)


@settings(max_examples=200)
@given(registries(), st.data())
def test_carry_conserves(registry, data):
    days = days_of(registry)
    a, b = some_days(data, days, 2)
    bridge = registry.crosswalk(a, b)
    amounts = some_amounts(data, bridge.old)
    # Units of the later structure weigh one part each; what is not divided needs no weight.
    weights = {unit.id: data.draw(st.integers(1, 9)) for unit in bridge.new if len(bridge.predecessors(unit.id)) == 1}
    try:
        carried = bridge.carry(amounts, weights=uk.Weights(weights, as_of=b))
    except (uk.errors.DividedUnitError, uk.errors.CarryError):
        return
    assert sum(amounts.values()) == carried.kept + carried.lost == carried.before
    if all(isinstance(amount, int) for amount in amounts.values()):
        assert all(isinstance(amount, int) for amount in (*carried.amounts.values(), *carried.ended.values()))
    assert set(carried.amounts) <= {unit.id for unit in bridge.new}
    assert set(carried.ended) <= {unit.id for unit in bridge.old}
    lines = bridge.restate(amounts, weights=uk.Weights(weights, as_of=b))
    assert lines.totals == (carried.before, carried.kept, carried.kept)


@given(registries(), st.data())
def test_without_change_everything_is_carried_as_it_is(registry, data):
    days = days_of(registry)
    (day,) = some_days(data, days, 1)
    amounts = some_amounts(data, registry.on(day))
    carried = registry.crosswalk(day, day).carry(amounts)
    assert dict(carried.amounts) == amounts
    assert (dict(carried.ended), carried.estimated, carried.incomplete, carried.base_changed) == ({}, False, (), ())
    assert registry.diff(day, day) == ()


@given(registries(), st.data())
def test_every_change_says_itself(registry, data):
    days = days_of(registry)
    a, b = some_days(data, days, 2)
    changes = registry.diff(a, b)
    assert (changes == ()) or registry.on(a) != registry.on(b)
    for change in changes:
        assert change.label("vi") != change.label("en")
