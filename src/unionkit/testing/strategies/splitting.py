"""Strategies for targets passed down, carried over and compared: allocations, cascades, roll-ups of results, growth."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from unionkit.periods import Period
from unionkit.targets.allocation import Basis, allocate
from unionkit.targets.assignment import side_by_side
from unionkit.targets.carrying import CarriedShare, carry_targets
from unionkit.targets.cascade import cascade
from unionkit.targets.growth import growth
from unionkit.targets.indicators import Direction, IndicatorKind
from unionkit.targets.methods import AllocationMethod
from unionkit.targets.rollup import roll_up_results
from unionkit.targets.target import Target
from unionkit.testing.strategies.ground import counts, ids, part_of, periods, some_of
from unionkit.testing.strategies.histories import steps_with_weights
from unionkit.testing.strategies.organisation import amounts_of, hierarchies
from unionkit.testing.strategies.progress import indicators, results, targets

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from unionkit.organisation.hierarchy import Hierarchy
    from unionkit.targets.allocation import Allocation
    from unionkit.targets.assignment import SideBySide
    from unionkit.targets.carrying import CarriedTargets
    from unionkit.targets.cascade import Cascade
    from unionkit.targets.growth import Growth, GrowthLine
    from unionkit.targets.rollup import RolledResult, RolledResults

__all__ = [
    "allocations",
    "carried_targets",
    "cascades",
    "growth_lines",
    "growths",
    "result_roll_ups",
    "rolled_results",
    "side_by_sides",
]

_IDS: Final = ids()
_PERIODS: Final = periods(first=date(2010, 1, 1))
_AMOUNTS: Final = counts()
_WEIGHTS: Final = st.integers(0, 1000) | st.fractions(0, 100, max_denominator=12)
_YES_NO: Final = st.booleans()
_ADDING_UP: Final = indicators(
    kinds=st.sampled_from((IndicatorKind.FLOW, IndicatorKind.MINIMUM, IndicatorKind.MONEY)),
    directions=st.just(Direction.AT_LEAST),
)


@st.composite
def allocations(draw: st.DrawFn, *, max_units: int = 6, max_total: int = 10_000) -> Allocation:
    """Give totals split among units, in steps of 1 to 100, by every method, some amounts locked before.

    Args:
        max_units: the most units.
        max_total: the largest total.
    """
    units = [f"u{place}" for place in range(1, draw(st.integers(1, max_units)) + 1)]
    # The first unit has a weight, so that something can be split.
    given = {unit: draw(_WEIGHTS) + (unit == "u1") for unit in units}
    total = draw(st.integers(0, max_total))
    locked = {units[-1]: draw(st.integers(0, total))} if len(units) > 1 and draw(_YES_NO) else None
    return allocate(total, given, step=draw(_STEPS), basis=draw(_BASES), method=draw(_METHODS), locked=locked)


_STEPS: Final = st.sampled_from((1, 5, 10, 100))
_BASES: Final = st.sampled_from(("weights", *Basis))
_METHODS: Final = st.sampled_from(AllocationMethod)


@st.composite
def cascades(draw: st.DrawFn, *, min_units: int = 1, max_units: int = 10) -> Cascade:
    """Give targets passed down a hierarchy, of which every unit with none below it has a weight.

    Args:
        min_units: the fewest units.
        max_units: the most units.
    """
    org = draw(hierarchies(min_units=min_units, max_units=max_units))
    root = draw(st.sampled_from([unit.id for unit in org.roots]))
    target = Target(
        unit=root,
        indicator=draw(_ADDING_UP),
        period=draw(_PERIODS),
        amount=draw(_AMOUNTS),
        assigned_by=draw(_ASSIGNERS),
    )
    return cascade(target, org, {leaf.id: draw(_POSITIVE) for leaf in org.leaves}, step=draw(_STEPS))


_ASSIGNERS: Final = st.none() | _IDS
_POSITIVE: Final = st.integers(1, 1000)


@st.composite
def result_roll_ups(draw: st.DrawFn, *, min_units: int = 1, max_units: int = 10) -> RolledResults:
    """Give results of one indicator and period rolled up a hierarchy (`RolledResults`); some units report nothing.

    Args:
        min_units: the fewest units.
        max_units: the most units.
    """
    org: Hierarchy = draw(hierarchies(min_units=min_units, max_units=max_units))
    indicator, period = st.just(draw(_ADDING_UP)), st.just(draw(_PERIODS))
    reporting = draw(some_of(org.ids, min_size=1))
    drawn = [
        draw(results(units=st.just(unit), indicators=indicator, periods=period, amounts=_AMOUNTS)) for unit in reporting
    ]
    return roll_up_results(org, drawn)


@st.composite
def rolled_results(draw: st.DrawFn) -> RolledResult:
    """Give the result of one unit, with what the units below it give (`RolledResult`)."""
    rolled = draw(result_roll_ups())
    return rolled[draw(st.sampled_from(rolled.hierarchy.ids))]


@st.composite
def carried_targets(draw: st.DrawFn) -> CarriedTargets:
    """Give targets of a year carried over an event in the midst of it."""
    bridge, weights = draw(steps_with_weights())
    indicator, share = draw(_ADDING_UP), draw(_SHARES)
    period = Period.year(bridge.to_day.year)
    amounts = draw(amounts_of(bridge.old.ids, _AMOUNTS))
    given = [Target(unit=unit, indicator=indicator, period=period, amount=amount) for unit, amount in amounts.items()]
    to_date = st.just(Period.between(period.first, bridge.from_day))
    reached = [
        draw(
            results(units=st.just(unit), indicators=st.just(indicator), periods=to_date, amounts=st.integers(0, amount))
        )
        for unit, amount in amounts.items()
    ]
    return carry_targets(given, bridge, share=share, results=reached, weights=weights)


_SHARES: Final = st.sampled_from(CarriedShare)


@st.composite
def side_by_sides(draw: st.DrawFn) -> SideBySide:
    """Give targets of one unit for one indicator and period that two bodies assigned."""
    target = draw(targets())
    other = draw(
        targets(units=st.just(target.unit), indicators=st.just(target.indicator), periods=st.just(target.period))
    )
    (together,) = side_by_side(
        attrs.evolve(each, assigned_by=body) for each, body in ((target, "upper union"), (other, "party committee"))
    )
    return together


@st.composite
def growths(draw: st.DrawFn) -> Growth:
    """Give figures of two times compared, over a reorganisation or without one."""
    if draw(_YES_NO):
        bridge, weights = draw(steps_with_weights())
        before, after = draw(amounts_of(bridge.old.ids, _AMOUNTS)), draw(amounts_of(bridge.new.ids, _AMOUNTS))
        return growth(before, after, crosswalk=bridge, weights=weights)
    units = ("u1", "u2", "u3")
    return growth(draw(amounts_of(units, _AMOUNTS)), draw(amounts_of(units, _AMOUNTS)))


def growth_lines() -> SearchStrategy[GrowthLine]:
    """Give lines of a comparison of two times."""
    return part_of(growths(), lambda found: [found.reported, found.same_base, *filter(None, (found.restated,))])
