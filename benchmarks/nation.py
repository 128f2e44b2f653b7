"""A nation's year: 15 million results against 1.25 million targets, for every ancestor of 125,000 units, exactly.

``python benchmarks/nation.py [--data FOLDER] [--months N] [--pairs N] [--spark-pairs N] [--only "PART;…"]`` makes the
data with a seed (units, their closure, results and targets as Parquet), runs every contender as a whole process of its
own and prints tables for ``benchmarks/README.md``. What is held to a limit is taken in turn with what it is held
against; the median of the ratios counts. The year is what is done when libraries are loaded and Spark runs; the whole
process is told beside it. Memory is the highest resident size; that of Java, which Spark starts, is counted in. A
contender whose checksum is not that of all others stops the run.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from importlib import import_module
from pathlib import Path
from typing import Any

UNITS, INDICATORS, MONTHS, PAIRS, SPARK_PAIRS = 125_000, 10, 12, 9, 1
PAGE = os.sysconf("SC_PAGE_SIZE")


# The data.


def make(folder: Path, months: int) -> None:
    """Make up the organisation and its figures: one result for every unit, indicator and month, one in 50 missing."""
    import numpy as np
    import pyarrow as pa
    import pyarrow.parquet as pq

    maker = np.random.default_rng(2026)
    sizes = (1, 63, 700, 100_000, UNITS - 100_764)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    # A part of a union stands below one of the first tenth of the unions, which are the large ones.
    above = [1, 63, 700, 10_000]
    parents = [starts[level] + maker.integers(0, above[level], size) for level, size in enumerate(sizes[1:])]
    parent = np.concatenate([[-1], *parents])
    ids = np.array([f"{'npdum'[level]}{number:06}" for level, size in enumerate(sizes) for number in range(size)])
    number = np.arange(UNITS)
    pairs, over = [], number
    while over.size:
        pairs.append((over, number))
        kept = parent[over] >= 0
        over, number = parent[over[kept]], number[kept]
    ancestor, descendant = (np.concatenate(side) for side in zip(*pairs, strict=True))

    def written(name: str, columns: dict[str, Any]) -> None:
        pq.write_table(pa.table(columns), folder / f"{name}.parquet", compression="zstd")

    def texts(values: Any, of: Any) -> Any:
        return pa.DictionaryArray.from_arrays(pa.array(of.astype("int32")), pa.array(values)).cast(pa.string())

    of_unit = np.repeat(np.arange(UNITS), INDICATORS)
    indicators = np.array([f"indicator-{place}" for place in range(INDICATORS)])
    of_indicator = np.tile(np.arange(INDICATORS), UNITS)
    every = len(of_unit)
    target = maker.integers(0, 4000, every).astype("int32")
    parent_ids = pa.array([None, *ids[parent[1:]]], pa.string())
    written("units", {"unit": pa.array(ids), "parent": parent_ids})
    written("closure", {"ancestor": texts(ids, ancestor), "descendant": texts(ids, descendant)})
    keys = {"unit": texts(ids, of_unit), "indicator": texts(indicators, of_indicator)}
    written("targets", {**keys, "target": pa.array(target)})
    rows = every * months
    actual = maker.integers(0, 500, rows).astype("int32")
    written(
        "results",
        {
            "unit": texts(ids, np.repeat(of_unit, months)),
            "indicator": texts(indicators, np.repeat(of_indicator, months)),
            "month": pa.array(np.tile(np.arange(1, months + 1, dtype="int8"), every)),
            "actual": pa.array(actual, mask=maker.integers(0, 50, rows) == 0),
        },
    )


# The contenders. Each gives the rows, the sums of results, targets and percent units, and how many percentages it has.

CHECKED = (
    "count(*), CAST(sum(actual) AS BIGINT), CAST(sum(target) AS BIGINT), CAST(sum(percent_units) AS BIGINT), "
    "count(percent_units), CAST(sum(percent_units % 1009) AS BIGINT)"
)
BY_HAND = """
WITH year AS (SELECT unit, indicator, CAST(sum(actual) AS BIGINT) AS actual FROM {results} GROUP BY ALL),
own AS (SELECT unit, indicator, actual, target FROM year FULL JOIN {targets} USING (unit, indicator)),
total AS (SELECT ancestor AS unit, indicator, CAST(sum(actual) AS BIGINT) AS actual,
                 CAST(sum(target) AS BIGINT) AS target
          FROM {closure} JOIN own ON unit = descendant GROUP BY ALL)
SELECT *, CASE WHEN target > 0 THEN (2000 * actual + target) {div} (2 * target) END AS percent_units FROM total
"""
OWN = BY_HAND[: BY_HAND.index(",\ntotal AS")] + " SELECT * FROM own"  # noqa: S608 - a part of the query above
SUMS = ["actual", "target"]


def files(folder: Path, before: str = "'", after: str = "'") -> dict[str, str]:
    return {name: f"{before}{folder}/{name}.parquet{after}" for name in ("results", "targets", "closure")}


def duckdb_by_hand(folder: Path) -> Any:
    import duckdb

    query = BY_HAND.format(div="//", **files(folder))
    return duckdb.sql(f"SELECT {CHECKED} FROM ({query})").fetchall()[0]  # noqa: S608 - the paths are ours


def duckdb_frames(folder: Path) -> Any:
    import duckdb

    from unionkit import frames

    base = duckdb.connect()
    own = base.sql(OWN.format(**files(folder)))
    closure = base.read_parquet(f"{folder}/closure.parquet")
    totals = frames.roll_up(own, None, values=SUMS, by="indicator", closure=closure, aggregated=True)
    return frames.attain(totals).aggregate(CHECKED).fetchall()[0]


def polars_checked(done: Any) -> Any:
    import polars as pl

    units = pl.col("percent_units")
    asked = [pl.len().alias("rows"), pl.col("actual").sum(), pl.col("target").sum(), units.sum(),
             units.count().alias("known"), (units % 1009).sum().alias("rest")]  # fmt: skip
    return done.select(asked).collect(engine="streaming").row(0)


def polars_by_hand(folder: Path) -> Any:
    import polars as pl

    results, targets, closure = (pl.scan_parquet(f"{folder}/{name}.parquet") for name in files(folder))
    keys = ["unit", "indicator"]
    year = results.group_by(keys).agg(pl.col("actual").cast(pl.Int64).sum())
    own = year.join(targets, on=keys, how="full", coalesce=True)
    sums = [pl.col("actual").sum(), pl.col("target").cast(pl.Int64).sum()]
    total = closure.join(own, left_on="descendant", right_on="unit").group_by("ancestor", "indicator").agg(sums)
    actual, target = pl.col("actual"), pl.col("target")
    units = pl.when(target > 0).then((2000 * actual + target) // (2 * target))
    return polars_checked(total.with_columns(percent_units=units))


def polars_frames(folder: Path) -> Any:
    import polars as pl

    from unionkit import frames

    results, targets, closure = (pl.scan_parquet(f"{folder}/{name}.parquet") for name in files(folder))
    keys = ["unit", "indicator"]
    year = results.group_by(keys).agg(pl.col("actual").cast(pl.Int64).sum())
    own = year.join(targets, on=keys, how="full", coalesce=True)
    totals = frames.roll_up(own, None, values=SUMS, by="indicator", closure=closure, aggregated=True)
    return polars_checked(frames.attain(totals))


def pandas_checked(done: Any) -> Any:
    units = done["percent_units"]
    found = [len(done), done["actual"].sum(), done["target"].sum(), units.sum(), units.count(), (units % 1009).sum()]
    return [int(each) for each in found]


def pandas_frames(folder: Path) -> Any:
    import pandas as pd

    import unionkit as uk
    from unionkit import frames

    keys = ["unit", "indicator"]
    given = {name: pd.read_parquet(folder / f"{name}.parquet") for name in ("units", "results", "targets")}
    year = given["results"].groupby(keys, sort=False)["actual"].sum().astype("int64").reset_index()
    own = year.merge(given["targets"], on=keys, how="outer", sort=False)
    kinds = dict(zip("npdum", uk.UnitKind, strict=False))
    units = given["units"]
    org = uk.Hierarchy.of(
        uk.Unit(unit, unit, kinds[unit[0]], parent=None if pd.isna(parent) else parent)
        for unit, parent in zip(units["unit"], units["parent"], strict=True)
    )
    return pandas_checked(frames.attain(frames.roll_up(own, org, values=SUMS, by="indicator", aggregated=True)))


def dask_frames(folder: Path) -> Any:
    import dask.dataframe as dd

    from unionkit import frames

    keys = ["unit", "indicator"]
    results, targets, closure = (dd.read_parquet(f"{folder}/{name}.parquet") for name in files(folder))
    year = results.groupby(keys, sort=False)["actual"].sum().astype("int64").reset_index()
    own = year.merge(targets, on=keys, how="outer")
    totals = frames.roll_up(own, None, values=SUMS, by="indicator", closure=closure, aggregated=True)
    done: Any = frames.attain(totals)
    return pandas_checked(done[["actual", "target", "percent_units"]].compute())


def spark_session(folder: Path) -> Any:
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    from pyspark.sql import SparkSession

    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.log.level": "ERROR",
                "spark.sql.shuffle.partitions": "4", "spark.driver.memory": "4g"}  # fmt: skip
    builder = SparkSession.builder.master("local[2]").appName("nation")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    for name in files(folder):
        spark.read.parquet(f"{folder}/{name}.parquet").createOrReplaceTempView(name)
    return spark


def spark_checked(done: Any) -> Any:
    asked = CHECKED.split(", ")
    return done.selectExpr(*asked).collect()[0]


def spark_by_hand(folder: Path) -> Any:
    spark = spark_session(folder)
    return spark_checked(spark.sql(BY_HAND.format(div="div", **{name: name for name in files(folder)})))


def spark_frames(folder: Path) -> Any:
    from unionkit import frames

    spark = spark_session(folder)
    own = spark.sql(OWN.format(**{name: name for name in files(folder)}))
    closure = spark.table("closure")
    totals = frames.roll_up(own, None, values=SUMS, by="indicator", closure=closure, aggregated=True)
    return spark_checked(frames.attain(totals))


RUNS = {
    "DuckDB, by hand": duckdb_by_hand,
    "DuckDB, unionkit.frames": duckdb_frames,
    "Polars, by hand": polars_by_hand,
    "Polars, unionkit.frames": polars_frames,
    "pandas, unionkit.frames": pandas_frames,
    "Dask, unionkit.frames": dask_frames,
    "PySpark local[2], by hand": spark_by_hand,
    "PySpark local[2], unionkit.frames": spark_frames,
}
HELD = (
    ("DuckDB, unionkit.frames", "DuckDB, by hand", 1.2),
    ("Polars, unionkit.frames", "Polars, by hand", 1.15),
)
MEMORY = 1.25
SPARK = 15


# What it takes.


def of_family(process: int) -> int:
    """Give the resident size of a process and all that it started, in bytes."""
    total, left = 0, [process]
    while left:
        each = left.pop()
        try:
            total += int(Path(f"/proc/{each}/statm").read_text(encoding="ascii").split()[1]) * PAGE
            left += map(int, Path(f"/proc/{each}/task/{each}/children").read_text(encoding="ascii").split())
        except (FileNotFoundError, ProcessLookupError):
            continue
    return total


def timed(name: str, folder: Path) -> str:
    """Run a contender in this process, which has loaded what it needs; give its seconds and its checksum."""
    needs = {
        "unionkit": "unionkit.frames",
        "DuckDB": "duckdb",
        "Polars": "polars",
        "pandas": "pandas",
        "Dask": "dask.dataframe",
    }
    for word, module in needs.items():
        if word in name:
            import_module(module)
    if "unionkit" in name:
        from unionkit import frames

        assert frames.roll_up and frames.attain  # noqa: S101, PT018 - they are loaded when they are asked for
    if "Spark" in name:
        spark_session(folder)
    start = time.perf_counter()
    checksum = [int(each) for each in RUNS[name](folder)]
    return json.dumps({"seconds": time.perf_counter() - start, "checksum": checksum})


def taken(name: str, folder: Path, checksums: dict[tuple[int, ...], str]) -> tuple[float, float, float]:
    """Run a contender; give the seconds of the year, MiB, and the seconds of the whole process."""
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, __file__, "--run", name, "--data", str(folder)], stdout=subprocess.PIPE, text=True
    ) as process:
        peak, over = [0], threading.Event()

        def watch() -> None:
            while not over.wait(0.05):
                peak[0] = max(peak[0], of_family(process.pid))

        watcher = threading.Thread(target=watch)
        if "Spark" in name:
            watcher.start()
        told = process.stdout.read() if process.stdout else ""
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        over.set()
        if watcher.ident:
            watcher.join()
    if process.returncode:
        sys.exit(f"{name} ended with {process.returncode}")
    found = json.loads(told.splitlines()[-1])
    checksums[tuple(found["checksum"])] = name
    if len(checksums) > 1:
        sys.exit(f"checksums differ: {checksums}")
    return found["seconds"], max(peak[0] / 2**20, usage.ru_maxrss / 2**10), seconds


def in_turn(names: tuple[str, str], folder: Path, pairs: int, checksums: dict[tuple[int, ...], str]) -> list[Any]:
    """Take two contenders in turn; the first pair only warms the files up."""
    rows = []
    for number in range(pairs + 1):
        order = names if number % 2 else names[::-1]
        found = {name: taken(name, folder, checksums) for name in order}
        rows.append([found[name] for name in names])
    return rows[1:]


def show(name: str, seconds: float, memory: float, whole: float) -> None:
    print(f"| {name} | {seconds:.2f} | {whole:.2f} | {memory:,.0f} |", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path)
    options.add_argument("--months", type=int, default=MONTHS)
    options.add_argument("--pairs", type=int, default=PAIRS)
    options.add_argument("--spark-pairs", type=int, default=SPARK_PAIRS)
    options.add_argument("--only", default="")
    options.add_argument("--run", choices=[*RUNS, "make"])
    chosen = options.parse_args()
    if chosen.run:
        if chosen.run == "make":
            make(chosen.data, chosen.months)
        else:
            print(timed(chosen.run, chosen.data))
        return
    with tempfile.TemporaryDirectory() as scratch:
        folder = chosen.data or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        if not (folder / "results.parquet").exists():
            # In a process of its own: what a child inherits counts as its memory.
            command = [sys.executable, __file__, "--run", "make", "--data", str(folder), "--months", str(chosen.months)]
            subprocess.run(command, check=True)
        compared(folder, chosen)


def compared(folder: Path, chosen: Any) -> None:
    only = [part for part in chosen.only.split(";") if part]
    wanted = [name for name in RUNS if not only or any(each in name for each in only)]
    checksums: dict[tuple[int, ...], str] = {}
    median = statistics.median
    print("| a nation's year | seconds | whole process | MiB |\n|---|---:|---:|---:|")
    ratios, alone = [], {}
    for ours, theirs, limit in HELD:
        if ours not in wanted or theirs not in wanted:
            continue
        rows = in_turn((ours, theirs), folder, chosen.pairs, checksums)
        for place, name in enumerate((theirs, ours)):
            alone[name] = [median(row[1 - place][what] for row in rows) for what in range(3)]
            show(name, *alone[name])
        for what, (said, held) in enumerate(
            (("seconds", f"≤ {limit}"), ("memory", f"≤ {MEMORY}"), ("whole process", "–"))
        ):
            ratio = median(row[0][what] / row[1][what] for row in rows)
            ratios.append((f"{ours} beside {theirs}, {said}", ratio, held))
    for name in wanted:
        if name not in alone:
            runs = [taken(name, folder, checksums) for _ in range(chosen.spark_pairs)]
            alone[name] = [median(run[what] for run in runs) for what in range(3)]
            show(name, *alone[name])
    ratios += [
        (f"{theirs} beside {ours}, seconds", alone[theirs][0] / alone[ours][0], f"≥ {SPARK}")
        for ours, _, _ in HELD
        for theirs in RUNS
        if "Spark" in theirs and ours in alone and theirs in alone
    ]
    print("\n| beside each other | ratio | held to |\n|---|---:|---:|")
    for what, ratio, held in ratios:
        print(f"| {what} | {ratio:.2f} | {held} |")
    (checksum,) = checksums
    print(f"\nchecksum of all: {', '.join(f'{each:,}' for each in checksum)}")


if __name__ == "__main__":
    main()
