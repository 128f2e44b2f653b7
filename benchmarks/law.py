"""Dated law beside a plain dict and beside tomllib: look-ups, and loading the whole rulebook.

``python benchmarks/law.py`` prints a table for ``benchmarks/README.md``. Both sides are taken in turn in one run.
"""

from __future__ import annotations

import sys
import timeit
import tomllib
from datetime import date
from pathlib import Path
from statistics import median

import attrs

import unionkit as uk
from unionkit.law.loader import load

HOME = Path(uk.__file__).parent / "law" / "vgcl"
KEY = "founding.grassroots_union.min_members"


@attrs.frozen(kw_only=True)
class Bare:
    """As many fields as an entry has, and nothing checked."""

    since: object
    value: object
    citation: object
    force: object
    issued: object
    comparison: object
    standing: object
    verified_on: object
    ends_plan: object


def ratio(ours, theirs, rounds):
    """Take both sides in turn and give their medians."""
    pairs = [(ours(), theirs()) for _ in range(rounds)]
    return median(one for one, _ in pairs), median(other for _, other in pairs)


def show(what, limit, times, number):
    ours, theirs = (seconds / number * 1e6 for seconds in times)
    print(f"| {what} | {ours:,.3f} | {theirs:,.3f} | {ours / theirs:.3f} | {limit} |")


def look_ups():
    book = uk.rulebook("vgcl")
    law = book.on(date(2023, 4, 16))
    plain = {key: law.get(key) for key in book.lines}
    values = {key: getattr(answer, "value", None) for key, answer in plain.items()}
    number = 1_000_000
    for what, ours, theirs in (
        (f'`law["{KEY}"]` / the same in a dict', "law[key]", "plain[key]"),
        (f'`law.value("{KEY}")` / the same in a dict', "law.value(key)", "values[key]"),
        (f'`law.get("{KEY}")` / the same in a dict', "law.get(key)", "plain[key]"),
    ):
        space = {"law": law, "key": KEY, "plain": plain, "values": values}
        sides = [
            lambda text=text, space=space: timeit.timeit(text, globals=space, number=number) for text in (ours, theirs)
        ]
        show(what, "≤ 3", ratio(*sides, rounds=7), number)


def loading():
    files = sorted(HOME.glob("*.toml"))
    entries = sum(len(entries) for entries in load(HOME, name="vgcl").entries.values())

    def bare():
        for path in files:
            tomllib.loads(path.read_text(encoding="utf-8"))
        for place in range(entries):
            Bare(
                since=place,
                value=1,
                citation=1,
                force=1,
                issued=1,
                comparison=1,
                standing=1,
                verified_on=1,
                ends_plan=1,
            )

    sides = [lambda: timeit.timeit(lambda: load(HOME, name="vgcl"), number=1), lambda: timeit.timeit(bare, number=1)]
    what = f"loading {entries:,} entries of {len(files)} files / `tomllib` and as many bare frozen objects"
    show(what, "≤ 1.5", ratio(*sides, rounds=9), 1)


if __name__ == "__main__":
    print(f"Python {sys.version.split()[0]}\n")
    print("| what | unionkit, µs | beside it, µs | ratio | held to |")
    print("|---|---:|---:|---:|---|")
    look_ups()
    loading()
