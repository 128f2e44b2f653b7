"""Faults between the records of an organisation: a world is drawn, and one thing of it changed.

Where a fault needs units that stand to each other in a certain way, they are added beside those of the world, with
all that belongs to them. So the rest of the world stays as it was.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final

import attrs
from hypothesis import strategies as st

from unionkit.law.loader import rulebook
from unionkit.organisation.history import Registry
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.periods import Period
from unionkit.records.checking.lines import UnitTerm
from unionkit.targets import indicators
from unionkit.targets.target import Result, Target
from unionkit.testing.faults.made import Broken, made
from unionkit.testing.strategies.ground import NAMES
from unionkit.testing.strategies.organisation import Places
from unionkit.testing.world import World
from unionkit.testing.worlds import least_of_communes, worlds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hypothesis.strategies import SearchStrategy

    from unionkit.law.day import Law

__all__ = ["IN_WORLDS", "small_worlds", "with_units"]

_NAME: Final = st.sampled_from(NAMES)
_DAYS_WITH_COMMUNES: Final = st.sampled_from((date(2025, 8, 1), date(2026, 3, 31)))
# Of this day it is recorded who recognises a grassroots union, and not under whom it may stand: so one may lack the
# one without lacking the other.
_RECOGNISED_ONLY: Final = date(2015, 1, 1)
_AMOUNT: Final = st.integers(1, 3000)
_GAP: Final = st.integers(1, 500)
_YEAR: Final = st.integers(2000, 2030)


def small_worlds(*, law: Law | None = None) -> SearchStrategy[World]:
    """Give worlds in which there is something of everything, and little of it."""
    return worlds(law=law, max_units=2, max_events=1)


def with_units(world: World, *units: Unit) -> World:
    """Add units that were there from the beginning."""
    registry = Registry.of((*world.registry.units, *units), world.registry.events())
    return attrs.evolve(world, registry=registry)


def _unit(draw: st.DrawFn, place: int, kind: UnitKind, parent: str | None = None) -> Unit:
    """Draw a unit with an id and a name that no unit of a world has."""
    return Unit(f"x{place}", f"{draw(_NAME)} x{place}", kind, parent)


def _federation(draw: st.DrawFn) -> tuple[World, list[Target], list[Result]]:
    """Draw a world with a federation beside it; give the targets and the results of it, those of its head first."""
    world = draw(small_worlds())
    head = _unit(draw, 1, UnitKind.PROVINCIAL_FEDERATION)
    below = [_unit(draw, place, UnitKind.GRASSROOTS_UNION, head.id) for place in range(2, draw(st.integers(2, 4)) + 2)]
    year, so_far, indicator = Period.year(world.day.year), Period.year_to_date(world.day), indicators.NEW_MEMBERS
    goals, done = ([draw(_AMOUNT) for _ in below] for _ in range(2))
    targets = [
        Target(unit=unit.id, indicator=indicator, period=year, amount=amount, assigned_by=unit.parent)
        for unit, amount in zip((head, *below), (sum(goals), *goals), strict=True)
    ]
    results = [
        Result(unit=unit.id, indicator=indicator, period=so_far, amount=amount, as_of=world.day)
        for unit, amount in zip((head, *below), (sum(done), *done), strict=True)
    ]
    counts = dict(world.member_counts) | {unit.id: draw(_AMOUNT) for unit in below}
    return attrs.evolve(with_units(world, head, *below), member_counts=counts), targets, results


def _with(world: World, targets: Sequence[Target], results: Sequence[Result]) -> World:
    return attrs.evolve(world, targets=(*world.targets, *targets), results=(*world.results, *results))


@st.composite
def _wrong_targets(draw: st.DrawFn, change: Callable[[st.DrawFn, list[Target]], None]) -> World:
    world, targets, results = _federation(draw)
    change(draw, targets)
    return _with(world, targets, results)


def _change(targets: list[Target], place: int, **facts: Any) -> None:
    targets[place] = attrs.evolve(targets[place], **facts)


def _too_little_passed_on(draw: st.DrawFn, targets: list[Target]) -> None:
    _change(targets, 0, amount=_sum(targets) + draw(_GAP))


def _too_much_passed_on(draw: st.DrawFn, targets: list[Target]) -> None:
    _change(targets, 0, amount=_sum(targets) - draw(st.integers(1, _sum(targets))))


def _one_without_amount(draw: st.DrawFn, targets: list[Target]) -> None:
    _change(targets, _below(draw, targets), amount=None)
    _change(targets, 0, amount=_sum(targets))


def _one_of_another_period(draw: st.DrawFn, targets: list[Target]) -> None:
    place, year = _below(draw, targets), targets[0].period.first.year
    other = draw(st.sampled_from((Period.half(year, 1), Period.quarter(year, 3), Period.year(year + 1))))
    _change(targets, place, period=other)
    _change(targets, 0, amount=_sum([*targets[:place], *targets[place + 1 :]]))


def _below(draw: st.DrawFn, records: Sequence[object]) -> int:
    return draw(st.integers(1, len(records) - 1))


def _sum(targets: Sequence[Target]) -> int:
    """Add up what was passed on."""
    return sum(target.amount for target in targets[1:] if isinstance(target.amount, int))


@st.composite
def _wrong_results(draw: st.DrawFn, change: Callable[[st.DrawFn, list[Result]], None]) -> World:
    world, targets, results = _federation(draw)
    change(draw, results)
    return _with(world, targets, results)


def _head_differs(draw: st.DrawFn, results: list[Result]) -> None:
    amount = results[0].amount
    results[0] = attrs.evolve(results[0], amount=(amount or 0) + draw(_GAP))


def _one_not_reported(draw: st.DrawFn, results: list[Result]) -> None:
    del results[_below(draw, results)]


def _one_of_another_day(draw: st.DrawFn, results: list[Result]) -> None:
    place = _below(draw, results)
    earlier = results[place].period.last - timedelta(days=draw(st.integers(1, 14)))
    results[place] = attrs.evolve(results[place], as_of=earlier)


@st.composite
def _kind_not_in_force(draw: st.DrawFn) -> World:
    world = draw(small_worlds())
    there = Places(world.law).allowed(())
    kind = draw(st.sampled_from([kind for kind in UnitKind if kind not in there]))
    return with_units(world, _unit(draw, 1, kind))


@st.composite
def _parent_not_allowed(draw: st.DrawFn) -> World:
    world = draw(small_worlds())
    head, places = UnitKind.PROVINCIAL_FEDERATION, Places(world.law)
    below = places.allowed((head,))
    kind = draw(st.sampled_from([kind for kind in places.allowed(()) if kind not in below]))
    return with_units(world, _unit(draw, 1, head), _unit(draw, 2, kind, "x1"))


@st.composite
def _no_recognising_body(draw: st.DrawFn) -> World:
    world = draw(small_worlds(law=rulebook("vgcl").on(_RECOGNISED_ONLY)))
    return with_units(
        world, _unit(draw, 1, UnitKind.CONFEDERATION), _unit(draw, 2, UnitKind.GRASSROOTS_UNION, parent="x1")
    )


@st.composite
def _small_commune(draw: st.DrawFn, *, members_lack: bool) -> World:
    """Draw a world with a commune union that has too few members, or too few grassroots unions."""
    world = draw(small_worlds(law=rulebook("vgcl").on(draw(_DAYS_WITH_COMMUNES))))
    members, unions = (least_of_communes(world.law, what) for what in ("min_members", "min_grassroots_unions"))
    count = unions + draw(st.integers(0, 2)) if members_lack else draw(st.integers(1, unions - 1))
    whole = draw(st.integers(0, members - 1)) if members_lack else members + draw(_AMOUNT)
    commune = _unit(draw, 1, UnitKind.COMMUNE_UNION)
    below = [_unit(draw, place, UnitKind.GRASSROOTS_UNION, commune.id) for place in range(2, count + 2)]
    counts = dict(world.member_counts) | {unit.id: whole if unit is below[0] else 0 for unit in below}
    return attrs.evolve(with_units(world, commune, *below), member_counts=counts)


@st.composite
def _wrong_terms(draw: st.DrawFn, years: SearchStrategy[int], numbers: SearchStrategy[int]) -> World:
    """Draw a world with a unit that has two terms: so many years apart, the second with so much higher a number."""
    world = draw(small_worlds())
    unit = draw(st.sampled_from([unit.id for unit in world.units]))
    first, number = draw(_YEAR), draw(st.integers(1, 15))
    begins = first + 5 + draw(years)
    two = (
        UnitTerm(first, first + 5, number=number, unit=unit),
        UnitTerm(begins, begins + 5, number=number + draw(numbers), unit=unit),
    )
    return attrs.evolve(world, terms=(*(term for term in world.terms if term.unit != unit), *two))


_NONE: Final = st.just(0)
_NEXT: Final = st.just(1)


@st.composite
def _wrong_ledgers(draw: st.DrawFn, *, below_zero: bool) -> World:
    """Draw a world with a ledger that does not balance, or that balances by a line below zero."""
    world, gap = draw(small_worlds()), draw(_GAP)
    place = draw(st.integers(0, len(world.ledgers) - 1))
    ledgers = [*world.ledgers]
    ledger = ledgers[place]
    left = -gap if below_zero else ledger.left
    ledgers[place] = attrs.evolve(ledger, left=left, closing=(ledger.closing or 0) + gap)
    return attrs.evolve(world, ledgers=tuple(ledgers))


IN_WORLDS: Final[dict[str, SearchStrategy[Broken[World]]]] = {
    code: strategy
    for name, values in (
        ("hierarchy.kind_not_in_force", _kind_not_in_force()),
        ("hierarchy.parent_not_allowed", _parent_not_allowed()),
        ("hierarchy.no_recognising_body", _no_recognising_body()),
        ("hierarchy.too_few_members", _small_commune(members_lack=True)),
        ("hierarchy.too_few_unions", _small_commune(members_lack=False)),
        ("targets.children_short", _wrong_targets(_too_little_passed_on)),
        ("targets.children_over", _wrong_targets(_too_much_passed_on)),
        ("targets.child_without_amount", _wrong_targets(_one_without_amount)),
        ("targets.child_period", _wrong_targets(_one_of_another_period)),
        ("rollup.residual", _wrong_results(_head_differs)),
        ("rollup.incomplete", _wrong_results(_one_not_reported)),
        ("rollup.mixed_cut_offs", _wrong_results(_one_of_another_day)),
        ("terms.overlap", _wrong_terms(st.integers(-4, -1), _NEXT)),
        ("terms.gap", _wrong_terms(st.integers(1, 10), _NEXT)),
        ("terms.number", _wrong_terms(_NONE, st.integers(2, 4))),
        ("ledger.imbalance", _wrong_ledgers(below_zero=False)),
        ("ledger.negative_line", _wrong_ledgers(below_zero=True)),
    )
    for code, strategy in made(name, values, World.check).items()
}
