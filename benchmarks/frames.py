"""Rules over columns beside the same columns written by hand, on Polars and DuckDB, and totals beside NumPy.

``python benchmarks/frames.py [ROWS …]`` prints a table for ``benchmarks/README.md``; 1,000,000 rows unless given. Both
sides are taken in turn, nine pairs in one run; the median of the ratios counts. What both sides make is compared first.
Peers that are installed (dataframely, pandera) are held against the same checks. Data are made up with a seed.
"""

from __future__ import annotations

import statistics
import sys
import warnings
from time import perf_counter
from typing import TYPE_CHECKING, Any

import duckdb
import numpy as np
import polars as pl
from hierarchy import organisation

import unionkit as uk
from unionkit import frames

if TYPE_CHECKING:
    from collections.abc import Callable

PAIRS = PEER_PAIRS = 9
SAID = r"^\s*\S"
UNITS = 125_000
KINDS = [kind.value for kind in uk.UnitKind]


def in_turn(ours: Callable[[], object], theirs: Callable[[], object], pairs: int = PAIRS) -> tuple[float, float, float]:
    """Take both sides in turn; give the medians in milliseconds and the median of the ratios."""
    times: list[tuple[float, float]] = []
    for number in range(pairs + 1):
        taken: dict[int, float] = {}
        for side in ((0, 1), (1, 0))[number % 2]:
            start = perf_counter()
            (ours, theirs)[side]()
            taken[side] = (perf_counter() - start) * 1000
        times.append((taken[0], taken[1]))
    times = times[1:]
    return (*(statistics.median(side) for side in zip(*times, strict=True)), statistics.median(a / b for a, b in times))


def show(what: str, figures: tuple[float, float, float], held_to: str) -> None:
    print(f"| {what} | {figures[0]:,.0f} | {figures[1]:,.0f} | {figures[2]:.2f} | {held_to} |", flush=True)


def figures(rows: int) -> pl.DataFrame:
    maker = np.random.default_rng(1)
    actual, target = maker.integers(-5, 5000, rows), maker.integers(-1, 4000, rows)
    table = pl.DataFrame({"actual": actual, "target": target})
    return table.with_columns(actual=pl.when(pl.col("actual") % 97 != 0).then(pl.col("actual")))


def attained_by_hand(table: pl.DataFrame) -> pl.DataFrame:
    actual, target, known = pl.col("actual"), pl.col("target"), pl.col("known")
    size = (2000 * actual.abs() + target) // (2 * target)
    none = pl.lit(None, pl.String)
    return (
        table.lazy()
        .with_columns(known=(target > 0) & actual.is_not_null())
        .with_columns(percent_units=pl.when(known).then(pl.when(actual < 0).then(-size).otherwise(size)))
        .with_columns(
            percent=pl.col("percent_units") / (target * 0 + 10).cast(pl.Float64),
            status=pl.when(~known)
            .then(none)
            .when(actual > target)
            .then(pl.lit("exceeded"))
            .when(actual == target)
            .then(pl.lit("reached"))
            .when(10 * actual >= 9 * target)
            .then(pl.lit("nearly"))
            .otherwise(pl.lit("not_reached")),
            reason=pl.when(known)
            .then(none)
            .when(target.is_null())
            .then(pl.lit("no_target"))
            .when(target == 0)
            .then(pl.lit("zero_target"))
            .when(target < 0)
            .then(pl.lit("negative_target"))
            .otherwise(pl.lit("no_result")),
        )
        .drop("known")
        .collect()
    )


ATTAINED = """
SELECT actual, target, percent_units, percent_units / 10::DOUBLE AS percent, status, reason FROM (
  SELECT *,
    CASE WHEN known THEN CASE WHEN actual < 0 THEN -size ELSE size END END AS percent_units,
    CASE WHEN NOT known THEN NULL WHEN actual > target THEN 'exceeded' WHEN actual = target THEN 'reached'
         WHEN 10 * actual >= 9 * target THEN 'nearly' ELSE 'not_reached' END AS status,
    CASE WHEN known THEN NULL WHEN target IS NULL THEN 'no_target' WHEN target = 0 THEN 'zero_target'
         WHEN target < 0 THEN 'negative_target' ELSE 'no_result' END AS reason
  FROM (SELECT *, coalesce(target > 0 AND actual IS NOT NULL, FALSE) AS known,
               CASE WHEN target > 0 THEN (2000 * abs(actual) + target) // (2 * target) END AS size FROM figures))
"""


def attain(rows: int) -> None:
    table = figures(rows)
    assert frames.attain(table).equals(attained_by_hand(table))  # noqa: S101 - both sides make the same
    show(f"`attain`, Polars, {rows:,} rows", in_turn(lambda: frames.attain(table), lambda: attained_by_hand(table)),
         "≤ 1.15")  # fmt: skip
    base = duckdb.connect()
    base.register("given", table.to_arrow())
    base.execute("CREATE TABLE figures AS SELECT * FROM given")

    def made(relation: Any) -> None:
        relation.create("made")
        base.execute("DROP TABLE made")

    pair = in_turn(lambda: made(frames.attain(base.table("figures"))), lambda: made(base.sql(ATTAINED)))
    show(f"`attain`, DuckDB, {rows:,} rows", pair, "≤ 1.15")


def units(rows: int) -> pl.DataFrame:
    """Make up units: one in a thousand with a fault of each kind."""
    maker = np.random.default_rng(2)
    number = np.arange(rows)
    bad = maker.integers(0, 1000, (8, rows)) == 0
    table = pl.DataFrame(
        {
            "id": np.where(bad[0], np.maximum(number - 1, 0), number),
            "parent": np.where(bad[1], rows + number, number // 40),
            "kind": np.where(bad[2], len(KINDS), maker.integers(0, len(KINDS), rows)),
            "workers": np.where(bad[3], -1, maker.integers(0, 400, rows)),
            "members": np.where(bad[4], -1, maker.integers(0, 400, rows)),
            "name": np.where(bad[5], -1, number),
        }
    )
    names = pl.DataFrame({"kind": range(len(KINDS) + 1), "text": [*KINDS, "choir"]})
    return table.join(names, on="kind", maintain_order="left").select(
        pl.format("unit-{}", "id").alias("id"),
        pl.when(pl.col("name") >= 0).then(pl.format("CĐCS Công ty số {}", "name")).alias("name"),
        pl.col("text").alias("kind"),
        pl.format("unit-{}", "parent").alias("parent"),
        "workers",
        "members",
    )


CHECKS = frames.Checks.of("units") + frames.Checks.count("workers") + frames.Checks.count("members")
RULES = (
    ("record.missing_field", "id", pl.col("id").is_null()),
    ("record.empty_text", "id", pl.col("id").str.strip_chars() == ""),
    ("record.repeated_id", "id", pl.col("twice").is_not_null()),
    ("record.missing_field", "name", pl.col("name").is_null()),
    ("record.empty_text", "name", pl.col("name").str.strip_chars() == ""),
    ("record.missing_field", "kind", pl.col("kind").is_null()),
    ("record.empty_text", "kind", pl.col("kind").str.strip_chars() == ""),
    ("record.unknown_value", "kind", ~pl.col("kind").is_in(KINDS)),
    ("unit.unknown_parent", "parent", pl.col("hangs").is_not_null()),
    ("record.below_zero", "workers", pl.col("workers") < 0),
    ("record.below_zero", "members", pl.col("members") < 0),
)


def checked_by_hand(table: pl.DataFrame) -> list[pl.DataFrame]:
    rows = table.lazy()
    twice = rows.group_by("id").agg(twice=pl.len()).filter(pl.col("twice") > 1)
    hangs = rows.select("parent").unique().join(rows.select("id").unique(), left_on="parent", right_on="id", how="anti")
    flagged = (
        rows.join(twice, on="id", how="left", maintain_order="left")
        .join(hangs.with_columns(hangs=pl.lit(1)), on="parent", how="left", maintain_order="left")
        .with_columns(pl.any_horizontal(*(fault for _, _, fault in RULES)).fill_null(value=False).alias("faulty"))
    )
    faulty = flagged.filter("faulty")
    findings = pl.concat(
        [
            faulty.filter(fault).select(
                code=pl.lit(code), key="id", field=pl.lit(field), found=pl.col(field).cast(pl.String)
            )
            for code, field, fault in RULES
        ]
    )
    return pl.collect_all([flagged.filter(~pl.col("faulty")).select(table.columns), findings])


def check(rows: int) -> None:
    table = units(rows)
    ours, (valid, findings) = frames.check(table, CHECKS), checked_by_hand(table)
    assert ours.valid.equals(valid)  # noqa: S101 - both sides make the same
    assert ours.findings.sort(pl.all()).equals(findings.sort(pl.all()))  # noqa: S101
    pair = in_turn(lambda: frames.check(table, CHECKS), lambda: checked_by_hand(table))
    show(f"`check`, 11 faults, Polars, {rows:,} rows", pair, "≤ 1.15")
    base = duckdb.connect()
    base.register("given", table.to_arrow())
    base.execute("CREATE TABLE units AS SELECT * FROM given")

    def made(valid_rows: Any, found: Any) -> None:
        valid_rows.create("made_valid")
        found.create("made_found")
        base.execute("DROP TABLE made_valid; DROP TABLE made_found")

    def by_columns() -> None:
        found = frames.check(base.table("units"), CHECKS)
        made(found.valid, found.findings)

    show(f"`check`, 11 faults, DuckDB, {rows:,} rows",
         in_turn(by_columns, lambda: made(base.sql(VALID), base.sql(FOUND))), "≤ 1.15")  # fmt: skip
    peers(table)


FLAGGED = """
WITH flagged AS (
  SELECT units.*, twice.n IS NOT NULL AS repeated, hangs.parent IS NOT NULL AS hanging,
    id IS NULL AS no_id, coalesce(trim(id) = '', FALSE) AS blank_id, name IS NULL AS no_name,
    coalesce(trim(name) = '', FALSE) AS blank_name, kind IS NULL AS no_kind,
    coalesce(trim(kind) = '', FALSE) AS blank_kind,
    coalesce(kind NOT IN (KINDS), FALSE) AS no_such_kind,
    coalesce(workers < 0, FALSE) AS few_workers, coalesce(members < 0, FALSE) AS few_members
  FROM units
  LEFT JOIN (SELECT id, count(*) AS n FROM units GROUP BY id HAVING count(*) > 1) AS twice USING (id)
  LEFT JOIN (SELECT DISTINCT parent FROM units ANTI JOIN (SELECT DISTINCT id AS parent FROM units) USING (parent))
    AS hangs
    ON units.parent = hangs.parent),
marked AS (SELECT *, repeated OR hanging OR no_id OR blank_id OR no_name OR blank_name OR no_kind OR blank_kind
  OR no_such_kind OR few_workers OR few_members AS faulty FROM flagged)
"""
FLAGGED = FLAGGED.replace("(KINDS)", str(tuple(KINDS)))
VALID = FLAGGED + "SELECT id, name, kind, parent, workers, members FROM marked WHERE NOT faulty"  # noqa: S608 - a constant
FLAGS = (
    "no_id", "blank_id", "repeated", "no_name", "blank_name", "no_kind", "blank_kind", "no_such_kind", "hanging",
    "few_workers", "few_members",
)  # fmt: skip
TOLD = "SELECT '{}' AS code, id AS key, '{}' AS field, {}::VARCHAR AS found FROM bad WHERE {}"
BAD = ", bad AS MATERIALIZED (SELECT * FROM marked WHERE faulty) "
FOUND = (
    FLAGGED
    + BAD
    + " UNION ALL ".join(
        TOLD.format(code, field, field, flag) for (code, field, _), flag in zip(RULES, FLAGS, strict=True)
    )
)


def peers(table: pl.DataFrame) -> None:
    """Hold the same checks against those of other libraries, where they are installed."""
    beside_dataframely(table)
    beside_pandera(table)


def beside_dataframely(table: pl.DataFrame) -> None:
    """Set the same rows aside by the same rules."""
    rows = len(table)
    try:
        import dataframely as dy
    except ImportError:
        print("| dataframely is not installed | | | | |")
    else:

        class Units(dy.Schema):
            id = dy.String(nullable=False, primary_key=True, regex=SAID)
            name = dy.String(nullable=False, regex=SAID)
            kind = dy.String(nullable=False, regex=SAID)
            workers = dy.Int64(nullable=True, min=0)
            members = dy.Int64(nullable=True, min=0)
            parent = dy.String(nullable=True)

            @dy.rule()
            def known_kind(cls) -> pl.Expr:  # noqa: N805 - as the library asks for it
                return pl.col("kind").is_in(KINDS)

            @dy.rule()
            def known_parent(cls) -> pl.Expr:  # noqa: N805
                return pl.col("parent").is_null() | pl.col("parent").is_in(pl.col("id").implode())

        ours, (valid, failures) = frames.check(table, CHECKS), Units.filter(table)
        assert len(ours.valid) == len(valid)  # noqa: S101 - both sides set the same rows aside
        assert len(table) - len(valid) == len(failures)  # noqa: S101
        pair = in_turn(lambda: frames.check(table, CHECKS), lambda: Units.filter(table), PEER_PAIRS)
        show(f"`check` / dataframely `filter`, the same rules, Polars, {rows:,} rows", pair, "≤ 1.0")


def beside_pandera(table: pl.DataFrame) -> None:
    """Tell the same faults; on Polars pandera is not asked about parents. It sets no rows aside."""
    rows = len(table)
    try:
        import pandera.pandas as pandas_checks
        import pandera.polars as polars_checks
    except ImportError:
        print("| pandera is not installed | | | | |")
        return

    def parents_are_there(units: Any) -> Any:
        return units["parent"].isna() | units["parent"].isin(units["id"])

    def schema(pandera: Any) -> Any:
        at_least, among, said = pandera.Check.ge(0), pandera.Check.isin(KINDS), pandera.Check.str_matches(SAID)
        whole = "int64" if pandera is pandas_checks else pl.Int64
        return pandera.DataFrameSchema(
            {
                "id": pandera.Column(str, said, unique=True),
                "name": pandera.Column(str, said),
                "kind": pandera.Column(str, [said, among]),
                "workers": pandera.Column(whole, at_least),
                "members": pandera.Column(whole, at_least),
            },
            checks=pandas_checks.Check(parents_are_there) if pandera is pandas_checks else None,
        )

    def refused(pandera: Any, given: Any) -> Callable[[], None]:
        compiled = schema(pandera)

        def run() -> None:
            try:
                compiled.validate(given, lazy=True)
            except pandera.errors.SchemaErrors:
                return
            sys.exit("pandera found nothing")

        return run

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        pair = in_turn(lambda: frames.check(table, CHECKS), refused(polars_checks, table), PEER_PAIRS)
        show(f"`check` / pandera (no parents), Polars, {rows:,} rows", pair, "≤ 0.75")
        if rows <= 1_000_000:
            given = table.to_pandas()
            pair = in_turn(lambda: frames.check(given, CHECKS), refused(pandas_checks, given), PEER_PAIRS)
            show(f"`check` / pandera, the same rules, pandas, {rows:,} rows", pair, "≤ 0.2")


def roll_up() -> None:
    org = uk.Hierarchy.of(organisation(UNITS))
    leaves = [unit.id for unit in org.leaves]
    maker = np.random.default_rng(3)
    names = [f"i{number}" for number in range(10)]
    table = pl.DataFrame({"unit": leaves, **{name: maker.integers(0, 500, len(leaves)) for name in names}})
    columns = org.columns()
    place = {unit: number for number, unit in enumerate(org.ids)}
    parent = np.array([-1 if upper is None else place[str(upper)] for upper in columns["parent"]])
    level = np.array(columns["level"])
    steps = []
    for depth in range(level.max(), 0, -1):
        below = np.flatnonzero(level == depth)
        below = below[np.argsort(parent[below], kind="stable")]
        upper = parent[below]
        first = np.flatnonzero(np.r_[True, upper[1:] != upper[:-1]])
        steps.append((below, upper[first], first))

    def by_levels() -> np.ndarray:
        """Find the place of each unit, and add up level by level."""
        ids = pl.DataFrame({"unit": org.ids, "place": np.arange(len(org))})
        at = table.select("unit").join(ids, on="unit", how="left", maintain_order="left")["place"].to_numpy()
        sums = np.zeros((len(org), len(names)), dtype=np.int64)
        sums[at] = table.select(names).to_numpy()
        for below, upper, first in steps:
            sums[upper] += np.add.reduceat(sums[below], first, axis=0)
        return sums

    def ours() -> pl.DataFrame:
        return frames.roll_up(table, org, values=names)

    assert (ours().select(names).to_numpy() == by_levels()).all()  # noqa: S101 - both sides make the same
    show(f"`roll_up`, {len(org):,} units, 10 indicators, Polars / NumPy by levels", in_turn(ours, by_levels), "≤ 1.5")


def main() -> None:
    sizes = [int(size) for size in sys.argv[1:]] or [1_000_000]
    print("| what | unionkit, ms | beside it, ms | ratio | held to |\n|---|---:|---:|---:|---|")
    roll_up()
    for rows in sizes:
        attain(rows)
        check(rows)


if __name__ == "__main__":
    main()
