"""DuckDB: read a file, check it, set results against targets, write the good rows and the findings.

``python examples/pipelines/with_duckdb.py [FILE] [FOLDER]``. The figures are an example's.
"""

import sys
from pathlib import Path

import duckdb

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

# Relations are plans: the file is read when they are written, and never as a whole.
base = duckdb.connect()
rows = base.read_csv(file, dtype={"id": "VARCHAR"})
checked = frames.check(rows, CHECKS)
attained = frames.attain(checked.valid)
attained.write_parquet(str(folder / "attained.parquet"))
checked.findings.write_csv(str(folder / "findings.csv"))
print(base.read_parquet(str(folder / "attained.parquet")))
print(base.read_csv(str(folder / "findings.csv")))
