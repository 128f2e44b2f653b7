"""Polars: read a file, check it, set results against targets, write the good rows and the findings.

``python examples/pipelines/with_polars.py [FILE] [FOLDER]``. The figures are an example's.
"""

import sys
from pathlib import Path

import polars as pl

import unionkit as uk
from unionkit import frames

file = sys.argv[1] if len(sys.argv) > 1 else "examples/data/year-figures.csv"
folder = Path(sys.argv[2] if len(sys.argv) > 2 else "build/year-figures")
folder.mkdir(parents=True, exist_ok=True)

CHECKS = (
    frames.Checks.unique("id")
    + frames.Checks.said("unit")
    + frames.Checks.one_of("indicator", [indicator.id for indicator in uk.indicators.named()])
    + frames.Checks.count("actual")
    + frames.Checks.count("target")
)

# A plan: nothing is read before it is written, and both files are written in one pass.
rows = pl.scan_csv(file, schema_overrides={"id": pl.String})
checked = frames.check(rows, CHECKS)
attained = frames.attain(checked.valid)
pl.collect_all([
    attained.sink_parquet(folder / "attained.parquet", lazy=True),
    checked.findings.sink_csv(folder / "findings.csv", lazy=True),
])  # fmt: skip
print(pl.read_parquet(folder / "attained.parquet"))
print(pl.read_csv(folder / "findings.csv"))
