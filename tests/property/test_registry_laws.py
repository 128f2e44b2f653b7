"""Laws of registries and crosswalks, on random legal histories."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

import unionkit as uk

if TYPE_CHECKING:
    from fractions import Fraction

K = uk.UnitKind
START = date(2025, 1, 1)
SECTORS = [None, uk.Sector.STATE, uk.Sector.STATE_PAID]
ACTS = [
    "found",
    "rename",
    "recode",
    "move",
    "merge",
    "absorb",
    "split",
    "part",
    "dissolve",
    "end_subtree",
    "rule",
    "anew",
]


class World:
    """A history told twice: as events, and as the plain snapshot that each day must give."""

    def __init__(self, draw) -> None:
        self.draw = draw
        self.now: dict[str, uk.Unit] = {}
        self.count = 0
        self.gone: list[str] = []
        self.events: list[uk.Event] = []
        for _ in range(draw(st.integers(2, 8))):
            self.add(self.fresh(self.some([None, *self.now])))
        self.first = tuple(self.now.values())
        self.snapshots = [dict(self.now)]

    def some(self, items):
        return self.draw(st.sampled_from([*items]))

    def fresh(self, parent: str | None) -> uk.Unit:
        self.count += 1
        return uk.Unit(
            f"u{self.count}", f"CĐCS {self.count}", K.GRASSROOTS_UNION, parent=parent, sector=self.some(SECTORS)
        )

    def add(self, unit: uk.Unit) -> None:
        self.now[unit.id] = unit

    def below(self, unit: str) -> set[str]:
        found = {unit}
        while more := {each.id for each in self.now.values() if each.parent in found} - found:
            found |= more
        return found

    def pass_children(self, old: str, new: str | None) -> None:
        for each in [*self.now.values()]:
            if each.parent == old:
                self.add(attrs.evolve(each, parent=new))

    def end(self, *units: str) -> None:
        for unit in units:
            del self.now[unit]
            self.gone.append(unit)

    def leaves(self) -> list[str]:
        return [unit for unit in self.now if self.below(unit) == {unit}]

    def act(self, act: str, day: date) -> None:  # noqa: C901, PLR0912, PLR0915 - one branch for each kind of event
        if not self.now:
            act = "found"
        unit = self.some(self.now or ["none"])
        match act:
            case "found":
                new = self.fresh(self.some([None, *self.now]))
                self.add(new)
                event = uk.Founded(unit=new, day=day)
            case "rename":
                self.add(attrs.evolve(self.now[unit], name=f"CĐCS {day}"))
                event = uk.Renamed(unit=unit, name=f"CĐCS {day}", day=day)
            case "recode":
                self.add(attrs.evolve(self.now[unit], code=str(day.day)))
                event = uk.Recoded(unit=unit, code=str(day.day), day=day)
            case "move":
                parent = self.some([None, *(set(self.now) - self.below(unit))])
                self.add(attrs.evolve(self.now[unit], parent=parent))
                event = uk.Moved(unit=unit, parent=parent, day=day)
            case "merge":
                others = sorted(
                    set(self.now) - self.below(unit) - {above for above in self.now if unit in self.below(above)}
                )
                if not others:
                    return
                other = self.some(others)
                inside = self.below(unit) | self.below(other)
                new = self.fresh(self.some([None, *sorted(set(self.now) - inside)]))
                self.add(new)
                for old in (unit, other):
                    self.pass_children(old, new.id)
                self.end(unit, other)
                event = uk.Merged(units=[unit, other], into=new, day=day)
            case "absorb":
                others = sorted(set(self.now) - self.below(unit))
                if not others:
                    return
                other = self.some(others)
                self.pass_children(unit, other)
                self.end(unit)
                event = uk.Merged(units=self.some([[unit], [unit, other]]), into=other, day=day)
            case "split" | "part":
                unit = self.some(self.leaves())
                news = [self.fresh(self.now[unit].parent) for _ in range(2)]
                if act == "split":
                    self.end(unit)
                for new in news:
                    self.add(new)
                event = uk.Split(unit=unit, into=news if act == "split" else [unit, *news], day=day)
            case "dissolve":
                unit = self.some(self.leaves())
                self.end(unit)
                event = uk.Dissolved(unit=unit, day=day)
            case "end_subtree":
                self.end(*self.below(unit))
                event = uk.Dissolved(unit=unit, with_subtree=True, day=day)
            case "rule":
                hit = {each.id for each in self.now.values() if each.sector is uk.Sector.STATE_PAID}
                self.end(*{each for unit in hit for each in self.below(unit)})
                event = uk.Excluded(attribute="sector", values=["state_paid"], with_subtree=True, day=day)
            case _:
                replaced = [self.some(self.leaves())] if self.draw(st.booleans()) else []
                new = self.fresh(None)
                if self.gone and self.draw(st.booleans()):
                    new = attrs.evolve(new, id=self.some(self.gone))
                    self.gone.remove(new.id)
                self.end(*replaced)
                self.add(new)
                event = uk.Reestablished(unit=new, replaces=replaced, day=day)
        self.events.append(event)


@st.composite
def worlds(draw) -> tuple[World, uk.Registry, list[date]]:
    world = World(draw)
    days = [START]
    for act in draw(st.lists(st.sampled_from(ACTS), max_size=10)):
        days.append(days[-1] + timedelta(days=draw(st.integers(1, 20))))
        world.act(act, days[-1])
        world.snapshots.append(dict(world.now))
    given_in_any_order = draw(st.permutations(world.events))
    return world, uk.Registry.of(world.first, given_in_any_order), days


def some_days(data, days: list[date], count: int) -> list[date]:
    return [data.draw(st.sampled_from(days)) + timedelta(days=data.draw(st.integers(0, 1))) for _ in range(count)]


def some_amounts(data, hierarchy: uk.Hierarchy) -> dict[str, int | Fraction]:
    amounts = st.one_of(st.integers(-1000, 10**6), st.fractions(-10, 10**3, max_denominator=12))
    return {unit.id: data.draw(amounts) for unit in hierarchy}


@given(worlds())
def test_replay_equals_snapshot(drawn):
    world, registry, days = drawn
    for day, snapshot in zip(days, world.snapshots, strict=True):
        assert {unit.id: unit for unit in registry.on(day)} == snapshot
        assert registry.on(day) == uk.Hierarchy.of(snapshot.values())
        assert registry.on(day) is registry.on(day)


@given(worlds(), st.data())
def test_each_unit_is_in_exactly_one_place_a_day(drawn, data):
    _, registry, days = drawn
    (day,) = some_days(data, days, 1)
    hierarchy = registry.on(day)
    placed = [unit.id for unit in hierarchy.roots]
    placed += [child.id for unit in hierarchy for child in hierarchy.children(unit.id)]
    assert sorted(placed) == sorted(unit.id for unit in hierarchy)
    assert len(set(placed)) == len(placed)


@given(worlds())
def test_histories_agree_with_the_days(drawn):
    world, registry, days = drawn
    for unit in {each.id for snapshot in world.snapshots for each in snapshot.values()}:
        versions = registry.history(unit).versions
        for day in days:
            then = [v.unit for v in versions if (v.since or day) <= day and (v.until is None or day < v.until)]
            assert then == ([registry.on(day)[unit]] if unit in registry.on(day) else [])
    assert sorted(registry.events(), key=repr) == sorted(world.events, key=repr)


@given(worlds(), st.data())
def test_old_to_new_is_new_to_old_turned_round(drawn, data):
    _, registry, days = drawn
    a, b = some_days(data, days, 2)
    there, back = registry.crosswalk(a, b), registry.crosswalk(b, a)
    pairs = {(unit.id, to) for unit in there.old for to in there.successors(unit.id) if to}
    assert pairs == {(to, unit.id) for unit in back.old for to in back.successors(unit.id) if to}
    assert pairs == {(came, unit.id) for unit in there.new for came in there.predecessors(unit.id)}
    assert {(link.old.id, link.new.id) for link in there.links if link.old and link.new} == pairs


@given(worlds(), st.data())
def test_the_way_over_a_third_day_is_the_direct_way(drawn, data):
    _, registry, days = drawn
    a, b, c = sorted(some_days(data, days, 3))
    first, second, direct = registry.crosswalk(a, b), registry.crosswalk(b, c), registry.crosswalk(a, c)
    for unit in registry.on(a):
        hops = {to for half in first.successors(unit.id) for to in (second.successors(half) if half else [None])}
        assert hops == set(direct.successors(unit.id))


@given(worlds(), st.data())
def test_carrying_over_a_third_day_gives_the_same_where_no_weights_are_used(drawn, data):
    _, registry, days = drawn
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
@given(worlds(), st.data())
def test_carry_conserves(drawn, data):
    _, registry, days = drawn
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


@given(worlds(), st.data())
def test_without_change_everything_is_carried_as_it_is(drawn, data):
    _, registry, days = drawn
    (day,) = some_days(data, days, 1)
    amounts = some_amounts(data, registry.on(day))
    carried = registry.crosswalk(day, day).carry(amounts)
    assert dict(carried.amounts) == amounts
    assert (dict(carried.ended), carried.estimated, carried.incomplete, carried.base_changed) == ({}, False, (), ())
    assert registry.diff(day, day) == ()


@given(worlds(), st.data())
def test_every_change_says_itself(drawn, data):
    _, registry, days = drawn
    a, b = some_days(data, days, 2)
    changes = registry.diff(a, b)
    assert (changes == ()) or registry.on(a) != registry.on(b)
    for change in changes:
        assert change.label("vi") != change.label("en")
