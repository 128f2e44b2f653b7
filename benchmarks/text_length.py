"""Time against the length of a text: four times the text takes four times as long, and not sixteen times.

python benchmarks/text_length.py [bytes] measures each reader with texts that are hard for it, at a quarter of a
mebibyte and at one unless told otherwise. A ratio above eight is marked.
"""

from __future__ import annotations

import contextlib
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import unionkit as uk
from unionkit.records.tables import FIELD_HEADERS

if TYPE_CHECKING:
    from collections.abc import Callable

REPORT = "Trong quý 1/2023, quận kết nạp được 832/2.500 đoàn viên (đạt 33,3% chỉ tiêu năm). "


def table(kind: str) -> Callable[[str], object]:
    def read(text: str) -> object:
        with uk.open_table(text.encode(), FIELD_HEADERS["workplaces"], name="a", format=kind) as reader:
            return [*reader]

    return read


def rulebook(text: str) -> object:
    path = Path(tempfile.gettempdir()) / "unionkit-text-length.toml"
    path.write_text(text, encoding="utf-8")
    return uk.Rulebook.from_toml(path)


CASES: tuple[tuple[str, Callable[[str], object], str, str], ...] = (
    ("read_number, digits", uk.read_number, "", "9"),
    ("Period.parse, digits", uk.Period.parse, "", "9"),
    ("read_claims, a report", uk.read_claims, "", REPORT),
    ("read_claims, prose", uk.read_claims, "", "Đoàn viên đóng góp ý kiến vào dự thảo báo cáo. "),
    ("read_claims, percentages", uk.read_claims, "", "9% "),
    ("read_claims, marks", uk.read_claims, "", "\u0301"),
    ("rulebook, keys", rulebook, "", "a = 1\n"),
    ("rulebook, dotted name", rulebook, "a", ".a"),
    ("rulebook, lists", rulebook, "a = ", "["),
    ("rulebook, text", rulebook, "a = '", "x"),
    ("CSV, records", table("csv"), "id;name\n", "a;b\n"),
    ("CSV, open quotes", table("csv"), "id;name\n", 'a;"b\n'),
    ("CSV, one cell", table("csv"), "id;name\na;", "b"),
    ("JSON, brackets", table("json"), "", "["),
    ("JSON, digits", table("json"), '[{"id":', "9"),
    ("JSON Lines, records", table("jsonl"), "", '{"id": "a", "name": "b"}\n'),
    ("JSON Lines, no JSON", table("jsonl"), "", '"\n'),
)


def seconds(read: Callable[[str], object], text: str) -> float:
    """Measure the time of the processor, which others cannot take away."""
    began = time.process_time()
    with contextlib.suppress(uk.errors.UnionkitError):
        read(text)
    return time.process_time() - began


def main() -> None:
    """Print a line a case."""
    length = int(sys.argv[1]) if len(sys.argv) > 1 else 1 << 20
    print(f"{'':26} {length // 4:>9,} {length:>9,}  ratio")
    for name, read, begin, unit in CASES:
        short, long = (begin + unit * ((size - len(begin)) // len(unit)) for size in (length // 4, length))
        read_short, read_long = seconds(read, short), seconds(read, long)
        ratio = read_long / max(read_short, 0.001)
        print(f"{name:26} {read_short:8.3f}s {read_long:8.3f}s {ratio:6.1f}{'  !' if ratio > 8 else ''}", flush=True)


if __name__ == "__main__":
    main()
