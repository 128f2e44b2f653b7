"""What the hierarchy costs beside networkx: ratios of medians, both sides taken in turn in one run.

Run it with the benchmark extra installed: ``python benchmarks/hierarchy.py``.
"""

from __future__ import annotations

import random
from operator import add
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

import attrs
import networkx as nx

import unionkit as uk

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
ROUNDS = 11
UNITS = 125_000
CHANGED = 3_300
INDICATORS = tuple(f"indicator-{number}" for number in range(10))
Values = dict[str, dict[str, int]]


def organisation(count: int, *, shuffled: bool = False) -> list[uk.Unit]:
    """Make up an organisation of five levels: confederation, 63 provinces, 700 districts, unions and their parts."""
    maker = random.Random(2025)  # noqa: S311 - a seeded sample
    kinds = uk.UnitKind
    provinces = [uk.Unit(f"p{place:02}", "LĐLĐ tỉnh", kinds.PROVINCIAL_FEDERATION, "vgcl") for place in range(63)]
    districts = [
        uk.Unit(f"d{place:03}", "LĐLĐ huyện", kinds.DISTRICT_FEDERATION, maker.choice(provinces).id)
        for place in range(700)
    ]
    unions = [
        uk.Unit(f"u{place:06}", "CĐCS", kinds.GRASSROOTS_UNION, maker.choice(districts).id)
        for place in range(count * 4 // 5)
    ]
    large = unions[: len(unions) // 10]
    rest = count - 1 - len(provinces) - len(districts) - len(unions)
    parts = [
        uk.Unit(f"m{place:06}", "CĐCSTV", kinds.MEMBER_GRASSROOTS_UNION, maker.choice(large).id)
        for place in range(rest)
    ]
    units = [uk.Unit("vgcl", "TLĐ", kinds.CONFEDERATION), *provinces, *districts, *unions, *parts]
    if shuffled:
        maker.shuffle(units)
    return units


def figures(org: uk.Hierarchy) -> Values:
    """Make up ten figures for every leaf."""
    maker = random.Random(7)  # noqa: S311 - a seeded sample
    return {leaf.id: {name: maker.randrange(1000) for name in INDICATORS} for leaf in org.leaves}


def graph(pairs: list[tuple[str, str]]) -> nx.DiGraph[str]:
    return nx.DiGraph(pairs)


def rolled_up_by_networkx(forest: nx.DiGraph[str], values: Values) -> dict[str, list[int]]:
    nothing = [0] * len(INDICATORS)
    totals = {unit: [*values[unit].values()] if unit in values else nothing for unit in forest}
    for unit in reversed([*nx.topological_sort(forest)]):
        for parent in forest.predecessors(unit):
            totals[parent] = [*map(add, totals[parent], totals[unit])]
    return totals


def timed(work: Callable[[], T]) -> tuple[float, T]:
    start = perf_counter()
    result = work()
    return perf_counter() - start, result


def show(name: str, held_to: str, ours: Callable[[], object], theirs: Callable[[], object]) -> None:
    """Take both in turn and print the medians and the median of the ratios."""
    pairs: list[tuple[float, float]] = []
    for _ in range(ROUNDS):
        mine, _kept = timed(ours)
        other, _kept = timed(theirs)
        pairs.append((mine, other))
    quotient = median(mine / other for mine, other in pairs)
    mine, other = (median(side) * 1000 for side in zip(*pairs, strict=True))
    print(f"| {name} | {mine:,.0f} | {other:,.0f} | {quotient:.2f} | {held_to} |", flush=True)


def changed(units: list[uk.Unit]) -> list[uk.Unit]:
    """Put 3,300 grassroots unions under another district, as in a reorganisation."""
    maker = random.Random(3)  # noqa: S311 - a seeded sample
    districts = [unit.id for unit in units if unit.kind is uk.UnitKind.DISTRICT_FEDERATION]
    unions = [place for place, unit in enumerate(units) if unit.kind is uk.UnitKind.GRASSROOTS_UNION]
    moved = units.copy()
    for place in maker.sample(unions, CHANGED):
        moved[place] = attrs.evolve(moved[place], parent=maker.choice(districts))
    return moved


def main() -> None:
    units = organisation(UNITS)
    org = uk.Hierarchy.of(units)
    values = figures(org)
    pairs = [(unit.parent, unit.id) for unit in units if unit.parent is not None]
    forest = graph(pairs)
    totals = org.roll_up(values)
    expected = rolled_up_by_networkx(forest, values)
    equal = all([*totals[unit].values()] == total for unit, total in expected.items())
    print(f"{len(org):,} units, {len(set(org.levels))} levels; totals {'equal' if equal else 'NOT EQUAL'}\n")
    print("| what | unionkit, ms | beside it, ms | ratio | held to |")
    print("|---|---:|---:|---:|---|")
    show("`Hierarchy.of` / `networkx.DiGraph` of pairs", "≤ 0.35", lambda: uk.Hierarchy.of(units), lambda: graph(pairs))
    mixed = organisation(UNITS, shuffled=True)
    mixed_pairs = [(unit.parent, unit.id) for unit in mixed if unit.parent is not None]
    show(
        "the same, units in random order",
        "",
        lambda: uk.Hierarchy.of(mixed),
        lambda: graph(mixed_pairs),
    )
    show(
        "ten indicators, `roll_up` / networkx in topological order",
        "≤ 0.5",
        lambda: org.roll_up(values),
        lambda: rolled_up_by_networkx(forest, values),
    )
    show(
        "the same, and every total of every unit read back",
        "",
        lambda: dict(org.roll_up(values)),
        lambda: rolled_up_by_networkx(forest, values),
    )
    show(
        f"{CHANGED:,} parents changed, rebuilt, rolled up / built, rolled up",
        "≤ 2",
        lambda: uk.Hierarchy.of(changed(units)).roll_up(values),
        lambda: uk.Hierarchy.of(units).roll_up(values),
    )
    for factor in (2, 4):
        more = organisation(UNITS * factor)
        more_values = figures(uk.Hierarchy.of(more))
        show(
            f"{UNITS * factor:,} units, built and rolled up / {UNITS:,} units",
            f"about {factor}",
            lambda more=more, more_values=more_values: uk.Hierarchy.of(more).roll_up(more_values),
            lambda: uk.Hierarchy.of(units).roll_up(values),
        )


if __name__ == "__main__":
    main()
