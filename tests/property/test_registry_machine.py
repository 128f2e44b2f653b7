"""A registry that grows event by event, held against a picture of the units that is kept without it."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

import unionkit as uk
from unionkit.testing import strategies as ukst
from unionkit.testing.strategies.organisation import Places
from unionkit.testing.strategies.telling import ACTS, Telling

START = date(2025, 1, 1)
LAWS = [None, uk.rulebook("vgcl").on(date(2023, 4, 16)), uk.rulebook("vgcl").on(date(2025, 8, 1))]


class Growing(RuleBasedStateMachine):
    """Random legal histories, under a law or under none."""

    @initialize(data=st.data(), law=st.sampled_from(LAWS))
    def begin(self, data, law):
        self.law = law
        self.first = data.draw(ukst.hierarchies(law=law, min_units=3, max_units=7))
        self.telling = Telling(data.draw, self.first, Places(law))
        self.days = [START]
        self.pictures = [dict(self.telling.now)]
        self.registry = uk.Registry.of(self.first)

    @rule(data=st.data(), act=st.sampled_from(list(ACTS)), gap=st.integers(1, 40))
    def something_happens(self, data, act, gap):
        self.happens(data, act, gap)

    # What stands below a unit that passes into another follows it; few of all acts would be of this kind.
    @rule(data=st.data(), act=st.sampled_from(["merge", "absorb"]), gap=st.integers(1, 40))
    def units_join(self, data, act, gap):
        self.happens(data, act, gap)

    def happens(self, data, act, gap):
        self.telling.draw = data.draw
        self.days.append(self.days[-1] + timedelta(days=gap))
        self.telling.act(act, self.days[-1])
        self.pictures.append(dict(self.telling.now))
        # The events may be given in any order.
        self.registry = uk.Registry.of(self.first, reversed(self.telling.events))

    @invariant()
    def replay_equals_the_picture(self):
        for day, picture in zip(self.days, self.pictures, strict=True):
            assert {unit.id: unit for unit in self.registry.on(day)} == picture

    @invariant()
    def nothing_happens_between_two_events(self):
        before = [day - timedelta(days=1) for day in self.days[1:]]
        for day, picture in zip(before, self.pictures, strict=False):
            assert {unit.id: unit for unit in self.registry.on(day)} == picture

    @invariant()
    def a_unit_is_one_thing_a_day_and_has_one_parent(self):
        seen = {unit: None for picture in self.pictures for unit in picture}
        for unit in seen:
            versions = self.registry.history(unit).versions
            assert all(version.since is None or version.since < (version.until or date.max) for version in versions)
            assert all(earlier.until <= later.since for earlier, later in pairwise(versions))
            for day, picture in zip(self.days, self.pictures, strict=True):
                held = [each.unit for each in versions if (each.since or date.min) <= day < (each.until or date.max)]
                assert held == ([picture[unit]] if unit in picture else [])

    @invariant()
    def every_unit_has_one_place_and_none_stands_in_a_circle(self):
        org = self.registry.on(self.days[-1])
        placed = [unit.id for unit in org.roots] + [child.id for unit in org for child in org.children(unit.id)]
        assert sorted(placed) == sorted(org.ids)
        for unit in org:
            assert unit.id not in {above.id for above in org.ancestors(unit.id)}

    @invariant()
    def nothing_stands_in_a_unit_that_ended(self):
        org = self.registry.on(self.days[-1])
        assert not {unit.parent for unit in org} & set(self.telling.gone)
        assert not set(org.ids) & set(self.telling.gone)

    @invariant()
    def the_law_is_kept_every_day(self):
        if self.law is not None:
            assert self.registry.on(self.days[-1]).check(law=self.law) == ()

    @precondition(lambda self: self.telling.gone)
    @rule(data=st.data())
    def nothing_happens_to_a_unit_that_ended(self, data):
        gone = data.draw(st.sampled_from(self.telling.gone))
        later = self.days[-1] + timedelta(days=1)
        event = data.draw(
            st.sampled_from(
                [
                    uk.Renamed(unit=gone, name="CĐCS", day=later),
                    uk.Moved(unit=gone, parent=None, day=later),
                    uk.Dissolved(unit=gone, day=later),
                    uk.Founded(unit=uk.Unit("new", "CĐCS", uk.UnitKind.UNION_GROUP, parent=gone), day=later),
                    uk.Founded(unit=uk.Unit(gone, "CĐCS", uk.UnitKind.UNION_GROUP), day=later),
                ]
            )
        )
        with pytest.raises(uk.errors.RegistryError) as caught:
            uk.Registry.of(self.first, [*self.telling.events, event])
        assert {problem.problem for problem in caught.value.problems} <= {"ended", "no_parent"}

    @rule(data=st.data())
    def crosswalks_compose(self, data):
        a, b, c = sorted(data.draw(st.sampled_from(self.days)) for _ in range(3))
        first, second, direct = (self.registry.crosswalk(*pair) for pair in ((a, b), (b, c), (a, c)))
        for unit in self.registry.on(a):
            hops = {to for half in first.successors(unit.id) for to in (second.successors(half) if half else [None])}
            assert hops == set(direct.successors(unit.id))

    @rule(data=st.data())
    def there_and_back_is_one_relation(self, data):
        a, b = (data.draw(st.sampled_from(self.days)) for _ in range(2))
        there, back = self.registry.crosswalk(a, b), self.registry.crosswalk(b, a)
        went = {(unit.id, to) for unit in there.old for to in there.successors(unit.id) if to is not None}
        assert went == {(before, unit.id) for unit in there.new for before in there.predecessors(unit.id)}
        assert went == {(to, unit.id) for unit in back.old for to in back.successors(unit.id) if to is not None}

    @rule(data=st.data())
    def sums_are_conserved(self, data):
        a, b = (data.draw(st.sampled_from(self.days)) for _ in range(2))
        bridge = self.registry.crosswalk(a, b)
        amounts = {unit.id: data.draw(st.integers(-100, 10**6)) for unit in bridge.old}
        whole = {unit: amount for unit, amount in amounts.items() if len(bridge.successors(unit)) == 1}
        carried = bridge.carry(whole)
        assert not carried.estimated
        self.is_conserved(whole, carried)
        parts = {
            part: data.draw(st.integers(1, 9))
            for unit in bridge.old
            for part in bridge.successors(unit.id)
            if part is not None and len(bridge.predecessors(part)) == len(bridge.successors(unit.id)[1:]) == 1
        }
        try:
            carried = bridge.carry(amounts, weights=uk.Weights(parts, as_of=b))
        except (uk.errors.DividedUnitError, uk.errors.CarryError):
            # A unit of which parts passed into others, or weights above each other: there is a division at least.
            assert amounts.keys() != whole.keys()
            return
        self.is_conserved(amounts, carried)

    def is_conserved(self, amounts, carried):
        assert sum(amounts.values()) == carried.kept + carried.lost == carried.before
        assert sum(carried.amounts.values()) == carried.kept
        assert sum(carried.ended.values()) == carried.lost
        assert all(type(amount) is int for amount in (*carried.amounts.values(), *carried.ended.values()))


TestGrowing = Growing.TestCase
TestGrowing.settings = settings(max_examples=40, stateful_step_count=15, deadline=None)
