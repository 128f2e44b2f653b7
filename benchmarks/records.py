"""Measures records beside hand-written construction, pydantic and msgspec, and checks beside pandera.

Both sides are taken in turn in one run. Run it on a quiet machine: ``python benchmarks/records.py [ROWS]``.
"""

from __future__ import annotations

import gc
import random
import subprocess
import sys
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING, Annotated

import attrs
import msgspec
import pandas as pd
import pandera.pandas as pa
import pydantic

import unionkit as uk
from unionkit.records.checking.names import fold_name

if TYPE_CHECKING:
    from collections.abc import Callable

ROUNDS = 5
KINDS = {kind.value: kind for kind in uk.UnitKind}
SECTORS = {sector.value: sector for sector in uk.Sector}
WORDS = ("Nextwave", "Ekoios", "Việt Phú", "An Phát", "Bình Minh", "Thành Công", "Sông Đà", "Hòa Phát", "Kim Liên")


def unit_rows(count: int) -> list[dict[str, object]]:
    """Make units of a plausible organisation: the records of JSON, six fields of eight."""
    kinds = [*KINDS]
    return [
        {
            "id": f"u{place}",
            "name": f"CĐCS Công ty {place}",
            "kind": kinds[place % len(kinds)],
            "parent": f"u{place // 10}" if place else None,
            "code": f"{place:06}",
            "sector": "non_state" if place % 3 else None,
        }
        for place in range(count)
    ]


def by_hand(rows: list[dict[str, object]]) -> list[uk.Unit]:
    """Make the same frozen objects as one would by hand."""
    return [
        uk.Unit(
            row["id"],
            row["name"],
            KINDS[row["kind"]],
            parent=row.get("parent"),
            code=row.get("code"),
            location=row.get("location"),
            sector_line=row.get("sector_line"),
            sector=None if row.get("sector") is None else SECTORS[row["sector"]],
        )
        for row in rows
    ]


class UnitModel(pydantic.BaseModel):
    """The unit as a pydantic model."""

    model_config = pydantic.ConfigDict(extra="forbid", frozen=True)

    id: str = pydantic.Field(min_length=1)
    name: str = pydantic.Field(min_length=1)
    kind: uk.UnitKind
    parent: str | None = None
    code: str | None = None
    location: str | None = None
    sector_line: str | None = None
    sector: uk.Sector | None = None


class UnitStruct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The unit as a msgspec struct."""

    id: str
    name: str
    kind: uk.UnitKind
    parent: str | None = None
    code: str | None = None
    location: str | None = None
    sector_line: str | None = None
    sector: uk.Sector | None = None


Said = Annotated[str, msgspec.Meta(pattern=r"\S")]


class UnitSaid(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The unit as a msgspec struct that takes no blank texts, as ours takes none."""

    id: Said
    name: Said
    kind: uk.UnitKind
    parent: Said | None = None
    code: Said | None = None
    location: Said | None = None
    sector_line: Said | None = None
    sector: uk.Sector | None = None


@attrs.frozen
class UnitFrozen:
    """The unit as a bare frozen class, without checks, which msgspec makes by itself too."""

    id: str
    name: str
    kind: uk.UnitKind
    parent: str | None = None
    code: str | None = None
    location: str | None = None
    sector_line: str | None = None
    sector: uk.Sector | None = None


MODELS = pydantic.TypeAdapter(list[UnitModel])


def seconds(run: Callable[[], object], *, collector: bool) -> float:
    """Take the time of one run, with the garbage collector on or off."""
    gc.collect()
    if not collector:
        gc.disable()
    began = perf_counter()
    kept = run()
    taken = perf_counter() - began
    gc.enable()
    del kept
    return taken


def told(
    what: str, ours: Callable[[], object], other: Callable[[], object], held: str, *, collector: bool = True
) -> None:
    """Print the ratio of the medians of both, taken in turn."""
    pairs = [(seconds(ours, collector=collector), seconds(other, collector=collector)) for _ in range(ROUNDS)]
    mine, theirs = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    print(f"| {what} | {mine * 1e3:,.0f} | {theirs * 1e3:,.0f} | {mine / theirs:.2f} | {held} |", flush=True)


GROWTH = """
import gc, resource, sys
sys.path.insert(0, "benchmarks")
import records as b
rows = b.unit_rows(200_000)
def size():
    return int(open("/proc/self/statm").read().split()[1]) * 4096
b.uk.from_records(rows[:100], b.uk.Unit); b.MODELS.validate_python(rows[:100])
gc.collect(); before = size()
kept = b.uk.from_records(rows, b.uk.Unit) if sys.argv[1] == "ours" else b.MODELS.validate_python(rows)
gc.collect(); print((size() - before) / len(rows))
"""


def growth(side: str) -> float:
    """Measure by how many bytes a process grows with each record."""
    done = subprocess.run([sys.executable, "-c", GROWTH, side], check=True, capture_output=True, text=True)
    return float(done.stdout)


def survey(count: int, faults: float = 0.01) -> list[dict[str, object]]:
    """Make a survey of workplaces, some of them with one of five faults."""
    chance = random.Random(2026)  # noqa: S311 - the same rows in every run
    rows: list[dict[str, object]] = []
    for place in range(count):
        workers = chance.randrange(5, 900)
        row: dict[str, object] = {
            "id": f"w{place}",
            "name": f"Công ty TNHH {chance.choice(WORDS)} {place}",
            "workers": workers,
            "members": chance.randrange(workers + 1),
            "sector": chance.choice([*SECTORS]),
            "location": f"x{place % 3300}",
        }
        if chance.random() < faults:
            fault = chance.randrange(5)
            row |= (
                {"workers": -3, "members": 0},
                {"members": workers + 9},
                {"sector": "private"},
                {"id": f"w{max(place - 1, 0)}"},
                {"name": " "},
            )[fault]
        rows.append(row)
    return rows


def pandera_schema() -> pa.DataFrameSchema:
    """Write the same rules for pandera: types, lists, signs, members within workers, no id and no name twice."""

    def once(frame: pd.DataFrame) -> pd.Series:
        names = frame["name"].map(fold_name)
        return ~pd.DataFrame({"name": names, "location": frame["location"]}).duplicated(keep="first")

    return pa.DataFrameSchema(
        {
            "id": pa.Column(str, [pa.Check.str_matches(r"\S")], unique=True, report_duplicates="exclude_first"),
            "name": pa.Column(str, [pa.Check.str_matches(r"\S")]),
            "workers": pa.Column(int, [pa.Check.ge(0)]),
            "members": pa.Column(int, [pa.Check.ge(0)]),
            "sector": pa.Column(str, [pa.Check.isin([*SECTORS])]),
            "location": pa.Column(str, [pa.Check.str_matches(r"\S")]),
        },
        checks=[pa.Check(lambda frame: frame["members"] <= frame["workers"]), pa.Check(once)],
        strict=True,
    )


def by_pandera(schema: pa.DataFrameSchema, frame: pd.DataFrame) -> int:
    """Validate lazily, and count the failures."""
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        return len(error.failure_cases)
    return 0


def main() -> None:
    """Print the table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    rows = unit_rows(count)
    print("| what | unionkit, ms | beside it, ms | ratio | held to |\n|---|---:|---:|---:|---|")
    ours = lambda: uk.from_records(rows, uk.Unit)  # noqa: E731 - one line a contender
    told(f"`from_records`, {count:,} units / the same by hand", ours, lambda: by_hand(rows), "≤ 2.0")
    told("the same / pydantic models", ours, lambda: MODELS.validate_python(rows), "≤ 0.75")
    for contender, words in (
        (UnitStruct, "structs, which take blank texts"),
        (UnitSaid, "structs that take none"),
        (UnitFrozen, "a bare frozen attrs class"),
    ):
        told(
            f"the same / `msgspec.convert` to {words}, collector off",
            ours,
            lambda contender=contender: msgspec.convert(rows, list[contender]),
            "≤ 3.5",
            collector=False,
        )
    del rows
    mine, theirs = growth("ours"), growth("theirs")
    print(
        f"| the same, bytes a record / pydantic models | {mine:,.0f} | {theirs:,.0f} | {mine / theirs:.2f} | ≤ 0.17 |"
    )
    rows, schema = survey(100_000), pandera_schema()
    frame = pd.DataFrame(rows)
    report = uk.check_records(rows, uk.Workplace)
    failures = by_pandera(schema, frame)
    told(
        f"`check_records`, 100,000 workplaces, {sum(report.counts.values()):,} findings / pandera, lazy, on a frame "
        f"made beforehand, {failures:,} failures",
        lambda: uk.check_records(rows, uk.Workplace),
        lambda: by_pandera(schema, frame),
        "≤ 0.33",
    )
    told(
        "the same / pandera from the same records",
        lambda: uk.check_records(rows, uk.Workplace),
        lambda: by_pandera(schema, pd.DataFrame(rows)),
        "",
    )
    told(
        "the same, with the good records made / pandera, lazy, on a frame made beforehand",
        lambda: uk.check_records(rows, uk.Workplace).records,
        lambda: by_pandera(schema, frame),
        "",
    )


if __name__ == "__main__":
    main()
