"""What the core costs beside its peers: ratios of medians, both sides taken in turn in one run.

Run it with the benchmark extra installed: ``python benchmarks/core.py``.
"""

from __future__ import annotations

import random
import subprocess
import sys
import timeit
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from apportionment import methods

import unionkit as uk

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 15


def ratio(ours: Callable[[], float], theirs: Callable[[], float], rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Give the median times of both and the median of the ratios pair by pair."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return (
        median(mine for mine, _ in pairs),
        median(other for _, other in pairs),
        median(mine / other for mine, other in pairs),
    )


def process(code: str) -> Callable[[], float]:
    """Time a whole interpreter that runs a line of code."""

    def run() -> float:
        start = perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, stdout=subprocess.DEVNULL)
        return perf_counter() - start

    return run


def loop(statement: str, number: int, **names: object) -> Callable[[], float]:
    """Time a statement many times over in this process; the best of five, as the others are noise."""
    return lambda: min(timeit.repeat(statement, globals=names, number=number, repeat=5)) / number


def show(name: str, held_to: str, figures: tuple[float, float, float]) -> None:
    ours, theirs, quotient = figures
    print(f"| {name} | {ours * 1e6:,.3f} | {theirs * 1e6:,.3f} | {quotient:.3f} | {held_to} |", flush=True)


def main() -> None:
    print("| what | unionkit, µs | beside it, µs | ratio | held to |")
    print("|---|---:|---:|---:|---|")
    show(
        "`import unionkit; unionkit.attain(15, 9).percent()` / `import attrs, cattrs, dateutil.relativedelta`",
        "≤ 1.35",
        ratio(
            process("import unionkit; unionkit.attain(15, 9).percent()"),
            process("import attrs, cattrs, dateutil.relativedelta"),
        ),
    )
    show(
        '`unionkit --help` / `python -c "import argparse"`',
        "≤ 2",
        ratio(
            process("from unionkit.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass"),
            process("import argparse"),
        ),
    )
    for part, whole in ((15, 9), (1234, 4999), (384_582, 1_600_000)):
        show(
            f"`percent_units({part}, {whole})` / `round({part} / {whole} * 100, 1)`",
            "≤ 0.5",
            ratio(
                loop("percent_units(a, b)", 200_000, percent_units=uk.percent_units, a=part, b=whole),
                loop("round(a / b * 100, 1)", 200_000, a=part, b=whole),
            ),
        )
    maker = random.Random(2023)  # noqa: S311 - a seeded sample
    for units, number in ((34, 500), (700, 30), (3300, 6)):
        weights = {f"unit-{place}": maker.randint(5, 60_000) for place in range(units)}
        names, votes = [*weights], [*weights.values()]
        ours = uk.allocate(2500, weights)
        theirs = methods.compute("hamilton", votes, 2500, parties=names, verbose=False)
        same = list(ours.amounts.values()) == theirs
        show(
            f"`allocate` to {units:,} units / `apportionment` (hamilton), {'equal' if same else 'NOT EQUAL'}",
            "≤ 0.125",
            ratio(
                loop("allocate(2500, weights)", number, allocate=uk.allocate, weights=weights),
                loop(
                    "compute('hamilton', votes, 2500, parties=names, verbose=False)",
                    max(1, number // 5),
                    compute=methods.compute,
                    votes=votes,
                    names=names,
                ),
                rounds=9,
            ),
        )


if __name__ == "__main__":
    main()
