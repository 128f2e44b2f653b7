"""Measures `check_file` on long CSV files, beside a loop over `csv.DictReader` that somebody might write.

Time and the greatest memory of each side are of a process of its own: ``python benchmarks/check_file.py [ROWS …]``.
With ``--in DIR`` the files, made up with a seed, are kept there and used again.
"""

from __future__ import annotations

import argparse
import csv
import random
import resource
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

FAULTY = 1000
KINDS = ("workplaces", "units", "results")


def write_workplaces(path: Path, rows: int) -> None:
    """Write employers with their workers and members; one in a thousand has more members than workers."""
    chance = random.Random(8)  # noqa: S311 - rows, no secrets
    with path.open("w", encoding="utf-8") as out:
        out.write("Mã,Tên đơn vị,Số lao động,Số đoàn viên,Khu vực,Địa điểm\n")
        for place in range(rows):
            workers = chance.randrange(5, 3000)
            members = workers + 1 if place % FAULTY == 7 else chance.randrange(workers + 1)
            where = f"Doanh nghiệp ngoài nhà nước,Phường {place % 3300}"
            out.write(f"w{place},Công ty TNHH số {place},{workers},{members},{where}\n")


def write_units(path: Path, rows: int) -> None:
    """Write units, forty below each parent; one in a thousand has a parent that is not there."""
    with path.open("w", encoding="utf-8") as out:
        out.write("Mã,Tên đơn vị,Loại đơn vị,Cấp trên\n")
        for place in range(rows):
            parent = f"nope{place}" if place % FAULTY == 7 else f"u{place // 40}" if place else ""
            kind = "provincial_federation" if 0 < place <= 34 else "grassroots_union"
            out.write(f"u{place},Công đoàn cơ sở số {place},{kind if place else 'confederation'},{parent}\n")


def write_results(path: Path, rows: int) -> None:
    """Write results with targets and printed percentages; one in a thousand cannot be right."""
    chance = random.Random(8)  # noqa: S311 - rows, no secrets
    with path.open("w", encoding="utf-8") as out:
        out.write("Đơn vị,Chỉ số,Kỳ,Kết quả,Chỉ tiêu,Tỷ lệ\n")
        for place in range(rows):
            target, actual = chance.randrange(1, 900), chance.randrange(1200)
            tenths = 777777 if place % FAULTY == 7 else (actual * 2000 + target) // (2 * target)
            printed = f'"{tenths // 10},{tenths % 10}%"'
            out.write(f"u{place},new_members,quý {place % 4 + 1}/2023,{actual},{target},{printed}\n")


def ours(path: Path, kind: str) -> int:
    """Check a file with the library; what is good is passed on."""
    import unionkit as uk

    return uk.check_file(path, kind, keep=False).faulty


def workplaces_by_hand(path: Path) -> int:
    """Check workplaces: ids that repeat, counts, members within workers, names that repeat at one place."""
    ids: set[str] = set()
    names: set[tuple[str, str]] = set()
    faulty = 0
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            workers, members = int(row["Số lao động"]), int(row["Số đoàn viên"])
            name = (row["Tên đơn vị"].casefold(), row["Địa điểm"])
            faulty += row["Mã"] in ids or name in names or not 0 <= members <= workers
            ids.add(row["Mã"])
            names.add(name)
    return faulty


def units_by_hand(path: Path) -> int:
    """Check units: ids and names that repeat, parents that are not there."""
    parents: dict[str, str] = {}
    names: set[tuple[str, str]] = set()
    faulty = 0
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            name = (row["Tên đơn vị"].casefold(), row["Cấp trên"])
            faulty += row["Mã"] in parents or name in names
            parents[row["Mã"]] = row["Cấp trên"]
            names.add(name)
    return faulty + sum(parent not in parents for parent in parents.values() if parent)


def results_by_hand(path: Path) -> int:
    """Check results: figures given twice, and printed percentages by integer arithmetic."""
    seen: set[tuple[str, str, str]] = set()
    faulty = 0
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            figure = (row["Đơn vị"], row["Chỉ số"], row["Kỳ"])
            actual, target = int(row["Kết quả"]), int(row["Chỉ tiêu"])
            printed = int(row["Tỷ lệ"].rstrip("%").replace(",", ""))
            exact = (actual * 2000 + target) // (2 * target), actual * 1000 // target
            faulty += figure in seen or printed not in exact
            seen.add(figure)
    return faulty


WRITERS = {"workplaces": write_workplaces, "units": write_units, "results": write_results}
BY_HAND = {"workplaces": workplaces_by_hand, "units": units_by_hand, "results": results_by_hand}


def measured(path: Path, kind: str, side: str) -> tuple[float, int, int]:
    """Run one side in a process of its own; give its seconds of processor, its greatest memory in MB and its faults."""
    command = [sys.executable, __file__, "--measure", side, str(path), kind]
    seconds, memory, faulty = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(seconds), int(memory), int(faulty)


def measure(side: str, path: Path, kind: str) -> None:
    """Be that process."""
    began = perf_counter()
    faulty = ours(path, kind) if side == "ours" else BY_HAND[kind](path)
    wall = perf_counter() - began
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, faulty)
    print(f"{kind} {side}: {wall:.0f} s by the clock", file=sys.stderr)


def main() -> None:
    """Measure each kind at each length."""
    if sys.argv[1:2] == ["--measure"]:
        side, path, kind = sys.argv[2:]
        measure(side, Path(path), kind)
        return
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", nargs="*", type=int, default=[100_000, 500_000])
    parser.add_argument("--in", dest="folder", type=Path)
    options = parser.parse_args()
    with TemporaryDirectory() as own:
        print("| rows | what | unionkit, s | beside it, s | ratio | unionkit, MB | beside it, MB |")
        print("|---:|---|---:|---:|---:|---:|---:|")
        for rows in options.rows:
            for kind in KINDS:
                path = Path(options.folder or own) / f"{kind}-{rows}.csv"
                if not path.exists():
                    WRITERS[kind](path, rows)
                seconds, memory, faulty = measured(path, kind, "ours")
                beside, other, found = measured(path, kind, "by hand")
                if faulty != found:
                    sys.exit(f"{kind}, {rows} rows: {faulty} rows with a finding here, {found} there")
                cells = f"{seconds:,.1f} | {beside:,.1f} | {seconds / beside:.1f} | {memory:,} | {other:,}"
                print(f"| {rows:,} | {kind} | {cells} |", flush=True)


if __name__ == "__main__":
    main()
