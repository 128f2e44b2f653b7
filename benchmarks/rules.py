"""Verdicts beside making the same objects by hand.

``python benchmarks/rules.py`` prints a table for ``benchmarks/README.md``. Both sides are taken in turn in one run;
the least of sixty rounds counts, as whatever else the machine does can only add.
"""

from __future__ import annotations

import sys
import timeit
from datetime import date

import attrs

import unionkit as uk

LAW = uk.rulebook("vgcl").on(date(2023, 4, 16))
PLACE = uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=30, applicants=10, sector=uk.Sector.NON_STATE)
PERSON = uk.Person("an", vietnamese=True, employed=True, sector=uk.Sector.NON_STATE, roles=[])
UNION = uk.UnionCase("u", members=4, employer_ceased=False, against_charter=False)
CASES = {
    "can_found": lambda: uk.can_found(PLACE, law=LAW),
    "is_priority": lambda: uk.is_priority(PLACE, law=LAW),
    "may_join": lambda: uk.may_join(PERSON, law=LAW),
    "can_dissolve": lambda: uk.can_dissolve(UNION, law=LAW),
    "has_quorum": lambda: uk.has_quorum(summoned=100, present=70, law=LAW),
}


def fields(value):
    return {field.name: getattr(value, field.name) for field in attrs.fields(type(value))}


def by_hand(verdict):
    """Make a function that makes the objects of a verdict from their values, with nothing looked up or judged."""
    conditions, whole = [fields(criterion) for criterion in verdict.criteria], fields(verdict)
    del whole["criteria"]
    criterion, made = uk.Criterion, uk.Verdict
    return lambda: made(criteria=tuple([criterion(**each) for each in conditions]), **whole)


def main():
    number, rounds = (1_000, 60) if "--quick" not in sys.argv else (200, 3)
    print("| what | unionkit, µs | beside it, µs | ratio | held to |\n|---|---:|---:|---:|---|")
    for name, judge in CASES.items():
        hand = by_hand(judge())
        if hand() != judge():
            sys.exit(f"{name}: the objects made by hand are others")
        pairs = [(timeit.timeit(judge, number=number), timeit.timeit(hand, number=number)) for _ in range(rounds)]
        ours, theirs = (min(side) / number * 1e6 for side in zip(*pairs, strict=True))
        count = len(judge().criteria)
        print(
            f"| `{name}`, conditions: {count} / the same objects "
            f"| {ours:,.3f} | {theirs:,.3f} | {ours / theirs:.3f} | ≤ 2 |"
        )


if __name__ == "__main__":
    main()
