"""Worlds that hang together under a law: `worlds` draws them, `unionkit.testing.examples` has some to look at."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from unionkit.law.loader import rulebook
from unionkit.law.rule import Rule
from unionkit.organisation.events import Founded
from unionkit.organisation.history import Registry
from unionkit.organisation.member import Membership
from unionkit.organisation.unit import UnitKind
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.periods import Period, add_years
from unionkit.records.checking.lines import UnitTerm
from unionkit.targets import indicators
from unionkit.targets.cascade import cascade
from unionkit.targets.ledger import Ledger
from unionkit.targets.target import Result, Target
from unionkit.testing.strategies.ground import NAMES
from unionkit.testing.strategies.organisation import Places, hierarchies
from unionkit.testing.strategies.telling import ACTS, Telling
from unionkit.testing.world import World

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionkit.law.day import Law
    from unionkit.organisation.hierarchy import Hierarchy

__all__ = ["World", "worlds"]

# One day in each of the states in which much of the law is recorded.
DAYS: Final = (date(2023, 4, 16), date(2025, 1, 15), date(2025, 8, 1), date(2026, 3, 31))
_COUNTED: Final = (indicators.NEW_MEMBERS, indicators.NEW_GRASSROOTS_UNIONS)


@st.composite
def worlds(
    draw: st.DrawFn,
    *,
    law: Law | None = None,
    min_units: int = 1,
    max_units: int = 6,
    max_events: int = 3,
    acts: Sequence[str] = tuple(ACTS),
) -> World:
    """Give worlds in which the checks of the library find nothing.

    The units keep to the law on every day since they began, commune unions have the members and grassroots unions that
    they need, targets are passed on without rest, results add up, ledgers balance, and terms follow each other.

    Args:
        law: the law; that of one of four days from 2023 to 2026 unless given.
        min_units: the fewest units in the beginning.
        max_units: the most units in the beginning; commune unions bring about as many more as they need.
        max_events: the most events before the day of the law.
        acts: what can happen, by the names in `strategies.telling.ACTS`.

    Returns:
        The strategy.

    Examples:
        >>> from datetime import date
        >>> from hypothesis import find
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 8, 1))
        >>> world = find(worlds(law=law), lambda world: True)
        >>> world.day, world.check()
        (datetime.date(2025, 8, 1), ())
    """
    of_day = rulebook("vgcl").on(draw(_DAYS)) if law is None else law
    registry = _registry(draw, of_day, (min_units, max_units), max_events, acts)
    org = registry.on(of_day.day)
    members = _members(draw, org, of_day)
    joined = {unit: draw(st.integers(0, count)) for unit, count in members.items()}
    return World(
        law=of_day,
        registry=registry,
        workplaces=_workplaces(draw, org, members),
        member_counts=members,
        members=_register(draw, members, of_day.day),
        targets=_targets(draw, org, members, of_day.day),
        results=_results(draw, org, joined, of_day.day),
        ledgers=tuple(
            Ledger(
                unit=unit,
                period=Period.year_to_date(of_day.day),
                opening=count - joined[unit],
                in_existing_unions=joined[unit],
                closing=count,
            )
            for unit, count in members.items()
        ),
        terms=_terms(draw, registry, org, of_day),
    )


_DAYS: Final = st.sampled_from(DAYS)
_GAPS: Final = st.integers(1, 60)
_MEMBERS: Final = st.integers(1, 2000)
_AMOUNTS: Final = st.integers(0, 3000)
_WORKERS: Final = st.integers(0, 500)
_SECTORS: Final = st.sampled_from(Sector)
_LINES: Final = st.integers(1, 2)
_PERSONS: Final = st.sampled_from(("Nguyễn Thị An", "Trần Văn Bình"))
_DAYS_OF_MEMBERSHIP: Final = st.integers(0, 9000)
_NUMBERS: Final = st.integers(2, 18)


def _registry(draw: st.DrawFn, law: Law, units: tuple[int, int], max_events: int, acts: Sequence[str]) -> Registry:
    places = Places(law)
    first = draw(hierarchies(min_units=units[0], max_units=units[1], unique_names=True, places=places))
    telling = Telling(draw, first, places, unique_names=True)
    gaps = draw(st.lists(_GAPS, max_size=max_events))
    for place in range(len(gaps)):
        telling.act(draw(st.sampled_from(acts)), law.day - timedelta(days=sum(gaps[place:])))
    _complete(telling, law)
    return Registry.of(first, telling.events)


def _complete(telling: Telling, law: Law) -> None:
    """Found, on the day itself, the grassroots unions that commune unions need, and one where there is no unit left."""
    if not telling.now:
        telling.act("found", law.day)
    needed = least_of_communes(law, "min_grassroots_unions")
    for commune in [unit for unit in telling.now.values() if unit.kind is UnitKind.COMMUNE_UNION]:
        below = telling.below(commune.id) - {commune.id}
        there = sum(telling.now[unit].kind.is_grassroots for unit in below)
        # A commune union with nothing below it is one of which the unions are not listed.
        for _ in range(there, needed if below else there):
            new = telling.fresh(UnitKind.GRASSROOTS_UNION, commune.id)
            telling.now[new.id] = new
            telling.events.append(Founded(unit=new, day=law.day))


def least_of_communes(law: Law, what: str) -> int:
    """Give the fewest members or unions of a commune union by a law, 0 where it sets none.

    Args:
        law: the law.
        what: "min_members" or "min_grassroots_unions".
    """
    key = f"founding.{UnitKind.COMMUNE_UNION.value}.{what}"
    rule = law.get(key) if key in law.book.lines else None
    return rule.value if isinstance(rule, Rule) and isinstance(rule.value, int) else 0


def _members(draw: st.DrawFn, org: Hierarchy, law: Law) -> dict[str, int]:
    members = {leaf.id: draw(_MEMBERS) for leaf in org.leaves}
    for commune in org.of_kind(UnitKind.COMMUNE_UNION):
        inside = [unit.id for unit in (commune, *org.descendants(commune.id)) if unit.id in members]
        lacking = least_of_communes(law, "min_members") - sum(members[unit] for unit in inside)
        members[inside[0]] += max(lacking, 0)
    return members


def _workplaces(draw: st.DrawFn, org: Hierarchy, members: Mapping[str, int]) -> tuple[Workplace, ...]:
    """Give the workplace of each grassroots union, with its members, and one without a union."""
    totals = org.roll_up(members)
    made = [
        Workplace(
            f"{unit.id}-workplace",
            unit.name,
            workers=totals[unit.id] + draw(_WORKERS),
            members=totals[unit.id],
            has_union=True,
            sector=unit.sector,
        )
        for unit in org
        if unit.kind.is_grassroots
    ]
    workers = draw(_WORKERS)
    without = Workplace(
        "workplace-without-union",
        draw(st.sampled_from(NAMES)),
        workers=workers,
        members=0,
        applicants=draw(st.integers(0, workers)),
        has_union=False,
        sector=draw(_SECTORS),
    )
    return (*made, without)


def _targets(draw: st.DrawFn, org: Hierarchy, members: Mapping[str, int], day: date) -> tuple[Target, ...]:
    period = Period.year(day.year)
    return tuple(
        target
        for root in org.roots
        for indicator in _COUNTED
        for target in cascade(
            Target(unit=root.id, indicator=indicator, period=period, amount=draw(_AMOUNTS)), org, members
        ).targets.values()
    )


def _results(draw: st.DrawFn, org: Hierarchy, joined: Mapping[str, int], day: date) -> tuple[Result, ...]:
    founded = {unit: draw(st.integers(0, 3)) for unit in joined}
    return tuple(
        Result(unit=unit, indicator=indicator, period=Period.year_to_date(day), amount=total, as_of=day)
        for indicator, of_leaves in zip(_COUNTED, (joined, founded), strict=True)
        for unit, total in org.roll_up(of_leaves).items()
    )


def _register(draw: st.DrawFn, counts: Mapping[str, int], day: date) -> tuple[Membership, ...]:
    """Give one or two lines of the register of members for each unit with none below it, every person once."""
    lines: list[Membership] = []
    for unit, count in counts.items():
        for _ in range(min(count, draw(_LINES))):
            number = len(lines) + 1
            lines.append(
                Membership(
                    f"m{number}",
                    f"{draw(_PERSONS)} {number}",
                    unit,
                    card_number=f"{number:04}",
                    joined_on=day - timedelta(days=draw(_DAYS_OF_MEMBERSHIP)),
                )
            )
    return tuple(lines)


def _terms(draw: st.DrawFn, registry: Registry, org: Hierarchy, law: Law) -> tuple[UnitTerm, ...]:
    """Give each unit the term that runs on the day, and those that were there from the beginning the one before it."""
    key = "term.years"
    rule = law.get(key) if key in law.book.lines else None
    if not isinstance(rule, Rule) or not isinstance(rule.value, int):
        return ()
    years = rule.value
    brought = {unit.id: event.day for event in registry.events() for unit in event.brings}
    terms: list[UnitTerm] = []
    for unit in org:
        since = brought.get(unit.id)
        if since is not None:
            terms.append(UnitTerm(since.year, since.year + years, number=1, since=since, unit=unit.id))
            continue
        since = law.day - timedelta(days=draw(st.integers(0, 365 * years - 1)))
        number = draw(_NUMBERS)
        begun = add_years(since, -years)
        terms += [
            UnitTerm(begun.year, since.year, number=number - 1, since=begun, until=since, unit=unit.id),
            UnitTerm(since.year, since.year + years, number=number, since=since, unit=unit.id),
        ]
    return tuple(terms)
