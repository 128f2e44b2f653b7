"""Shows that what a hierarchy exports lets totals and attainments run lazily on three engines, deciding in integers.

The same plan goes to Polars, DuckDB and Spark, as lazy frames. Nothing is computed before the last step, no float is
involved, and every number, class and reason equals that of the scalar functions. Spark needs a Java runtime.

Run it with the benchmark extra installed: ``python benchmarks/columns_proof.py``.
"""

from __future__ import annotations

import os
import random
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

import duckdb
import narwhals as nw
import polars as pl
import pyarrow as pa
from hierarchy import organisation
from pyspark.sql import SparkSession

import unionkit as uk

if TYPE_CHECKING:
    from collections.abc import Callable

UNITS = 125_000
MEASURES = ("actual", "target")
SHOWN = ("actual", "target", "percent_units", "status", "reason")
Row = tuple[int | None, int | None, int | None, str | None, str | None]
Column = dict[str, Any]


def figures(org: uk.Hierarchy) -> Column:
    """Make up a result and a target for the leaves: some missing, some zero, some below zero."""
    maker = random.Random(11)  # noqa: S311 - a seeded sample
    said: Column = {"unit": [], "actual": [], "target": []}
    for leaf in org.leaves:
        said["unit"].append(leaf.id)
        said["actual"].append(maker.choice([None, maker.randrange(-50, 400), maker.randrange(400)]))
        said["target"].append(maker.choice([None, 0, 20, 80, 200, 400]))
    return said


def scalar(org: uk.Hierarchy, said: Column) -> dict[str, Row]:
    """Compute everything by the scalar functions."""
    totals = {name: org.roll_up(dict(zip(said["unit"], said[name], strict=True))) for name in ("actual", "target")}
    rows: dict[str, Row] = {}
    for unit in org.ids:
        actual, target = totals["actual"].get(unit), totals["target"].get(unit)
        attained = uk.attain(actual, target)
        reason, status = attained.reason, attained.status
        percent = None if actual is None or target is None or reason else uk.percent_units(actual, target)
        rows[unit] = (actual, target, percent, status and status.value, reason and reason.value)
    return rows


def attained(frame: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Add the attainment to totals: tenths of a percent as an integer, its class, and why there is none."""
    actual, target = nw.col("actual"), nw.col("target")
    defined = target.is_null() | (target <= 0) | actual.is_null()
    tenths = (nw.lit(2000) * actual.abs() + target) // (nw.lit(2) * target)
    return frame.with_columns(
        reason=nw.when(target.is_null())
        .then(nw.lit("no_target"))
        .when(target == 0)
        .then(nw.lit("zero_target"))
        .when(target < 0)
        .then(nw.lit("negative_target"))
        .when(actual.is_null())
        .then(nw.lit("no_result"))
        .otherwise(nw.lit(None, nw.String)),
        percent_units=nw.when(~defined).then(nw.when(actual < 0).then(-tenths).otherwise(tenths)).cast(nw.Int64),
        status=nw.when(defined)
        .then(nw.lit(None, nw.String))
        .when(actual > target)
        .then(nw.lit("exceeded"))
        .when(actual == target)
        .then(nw.lit("reached"))
        .when(nw.lit(10) * actual >= nw.lit(9) * target)
        .then(nw.lit("nearly"))
        .otherwise(nw.lit("not_reached")),
    )


def known_only(summed: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Keep a total where somebody said something, else null: missing is not zero."""
    return summed.select(
        "unit",
        *(nw.when(nw.col(f"n_{name}") > 0).then(nw.col(name)).cast(nw.Int64).alias(name) for name in MEASURES),
    )


def by_closure(said: nw.LazyFrame[Any], closure: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Join the figures with the pairs of the closure and add up."""
    joined = closure.join(said, left_on="descendant", right_on="unit", how="left")
    summed = joined.group_by("ancestor").agg(
        *(nw.col(name).sum().cast(nw.Int64) for name in MEASURES),
        *(nw.col(name).count().cast(nw.Int64).alias(f"n_{name}") for name in MEASURES),
    )
    return known_only(summed.rename({"ancestor": "unit"}))


def by_position(said: nw.LazyFrame[Any], positions: nw.LazyFrame[Any]) -> nw.LazyFrame[Any]:
    """Take each total as the difference of two running sums, up to the end of the subtree and up to its start."""
    parts = [*MEASURES, *(f"n_{name}" for name in MEASURES)]
    own = positions.join(said, on="unit", how="left").with_columns(
        *(nw.col(name).fill_null(0) for name in MEASURES),
        *((~nw.col(name).is_null()).cast(nw.Int64).alias(f"n_{name}") for name in MEASURES),
    )
    running = own.with_columns(
        *(nw.col(part).cum_sum().over(order_by="start").cast(nw.Int64).alias(f"until_{part}") for part in parts)
    )
    ends = running.select(
        (nw.col("start") + 1).alias("end"), *(nw.col(f"until_{part}").alias(f"end_{part}") for part in parts)
    )
    whole = running.join(ends, on="end", how="inner").select(
        "unit", *((nw.col(f"end_{part}") - nw.col(f"until_{part}") + nw.col(part)).alias(part) for part in parts)
    )
    return known_only(whole)


def engines() -> dict[str, Callable[[Column], Any]]:
    """Give for each engine what makes a lazy frame of columns."""
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = {"spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false", "spark.sql.shuffle.partitions": 4}
    builder = SparkSession.builder.master("local[2]").appName("columns")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark, database = builder.getOrCreate(), duckdb.connect()
    return {
        "Polars": pl.LazyFrame,
        "DuckDB": lambda columns: database.from_arrow(pa.table(columns)),
        "Spark": lambda columns: spark.createDataFrame(pa.table(columns)),
    }


def main() -> None:
    org = uk.Hierarchy.of(organisation(UNITS))
    said = figures(org)
    expected = scalar(org, said)
    positions: Column = {name: org.columns()[name] for name in ("unit", "start", "end")}
    closure: Column = dict(org.closure())
    print(f"{len(org):,} units, {len(closure['ancestor']):,} pairs in the closure\n")
    print("| engine | totals by | native plan | types of the numbers | seconds | equal to the scalar functions |")
    print("|---|---|---|---|---:|---|")
    for engine, load in engines().items():
        figures_there, *exported = (nw.from_native(load(columns)).lazy() for columns in (said, closure, positions))
        for way, totals in (("closure", by_closure(figures_there, exported[0])),
                            ("positions", by_position(figures_there, exported[1]))):  # fmt: skip
            plan = attained(totals).select("unit", *SHOWN)
            types = {str(plan.collect_schema()[name]) for name in SHOWN[:3]}
            start = perf_counter()
            found = plan.collect("pyarrow").to_native().to_pylist()
            seconds = perf_counter() - start
            rows = {row["unit"]: tuple(row[name] for name in SHOWN) for row in found}
            native = type(nw.to_native(plan))
            name = f"`{native.__module__.split('.')[0]}.{native.__name__}`"
            told = "yes, all of them" if rows == expected else "NO"
            print(f"| {engine} | {way} | {name} | {', '.join(sorted(types))} | {seconds:.2f} | {told} |", flush=True)


if __name__ == "__main__":
    main()
