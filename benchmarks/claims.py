"""How many printed claims are read right, and in what time: on files of claims and look-alikes given as arguments.

A line of the claims file is a JSON object with `fragment`, `actual`, `target` and `percent` (decimal texts or null) and
`notes` that begin with the shape in square brackets, or `shape`; a line of the look-alikes has `fragment`.

    python benchmarks/claims.py claims.jsonl not-claims.jsonl [text …] [--missed]
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from decimal import Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

import unionkit as uk


def lines(path: str) -> list[dict[str, str | None]]:
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def shape_of(line: dict[str, str | None]) -> str:
    return line.get("shape") or (line["notes"] or "").partition("]")[0].strip("[ ").split(" ")[0]


def share(right: int, of: int) -> str:
    return f"{right} of {of} ({uk.percent(right, of)} %)" if of else "none"


def measure(path: str, *, missed: bool) -> None:
    right: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    shapes: Counter[str] = Counter()
    for line in lines(path):
        wanted = tuple(number(line[name]) for name in ("actual", "target", "percent"))
        found = [(claim.actual, claim.target, claim.percent) for claim in uk.read_claims(line["fragment"] or "")]
        tests = {"all three": wanted in found}
        if shape_of(line).startswith("fraction"):
            tests["fraction"] = wanted in found
        if wanted[2] is not None:
            tests["percent"] = wanted[2] in [percent for _, _, percent in found]
        seen.update(tests.keys())
        right.update(name for name, good in tests.items() if good)
        if not tests["all three"]:
            shapes[shape_of(line)] += 1
            if missed:
                print(f"missed [{shape_of(line)}] {line['fragment']}: wanted {wanted}, found {found}")
    print(f"lines with a fraction, actual, target and percent right: {share(right['fraction'], seen['fraction'])}")
    print(f"lines with a percent, percent right: {share(right['percent'], seen['percent'])}")
    print(f"all lines, actual, target and percent right: {share(right['all three'], seen['all three'])}")
    print("not all right, by shape:", dict(shapes.most_common()))


def measure_look_alikes(path: str) -> None:
    fragments = [line["fragment"] or "" for line in lines(path)]
    taken = [fragment for fragment in fragments if any(not claim.planned for claim in uk.read_claims(fragment))]
    print(f"look-alikes taken for claims: {share(len(taken), len(fragments))}", *taken, sep="\n  ")


def measure_time(path: str) -> None:
    text = Path(path).read_text(encoding="utf-8")
    times: list[float] = []
    for _ in range(9):
        start = perf_counter()
        count = len(uk.read_claims(text))
        times.append(perf_counter() - start)
    print(f"{Path(path).name}: {count} claims in {len(text):,} characters, median {median(times) * 1000:.1f} ms")


def measure_growth() -> None:
    for name, unit in {
        "a report": "Huyện kết nạp 832/2.500 đoàn viên (đạt 33,3% chỉ tiêu năm), thành lập 7 công đoàn cơ sở. ",
        "digits": "1",
        "grouped digits": "111 ",
        "percent signs": "1%",
        "hyphens": "1-",
    }.items():
        times: list[float] = []
        for size in (125_000, 1_000_000):
            start = perf_counter()
            uk.read_claims((unit * (size // len(unit) + 1))[:size])
            times.append(perf_counter() - start)
        print(f"{name}: 1 MB takes {times[1] / times[0]:.1f} times as long as an eighth of it ({times[1]:.1f} s)")


def main() -> None:
    parser = argparse.ArgumentParser(description="Measures how claims are read.")
    parser.add_argument("claims")
    parser.add_argument("look_alikes")
    parser.add_argument("texts", nargs="*")
    parser.add_argument("--missed", action="store_true", help="print every line that is not all right")
    options = parser.parse_args()
    measure(options.claims, missed=options.missed)
    measure_look_alikes(options.look_alikes)
    for path in options.texts:
        measure_time(path)
    measure_growth()


if __name__ == "__main__":
    main()
