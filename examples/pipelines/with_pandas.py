"""pandas: read a file, check it, set results against targets, write the good rows and the findings.

``python examples/pipelines/with_pandas.py [FILE] [FOLDER]``. The figures are an example's.
"""

import sys
from pathlib import Path

import pandas as pd

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

rows = pd.read_csv(file, dtype={"id": "str"})
checked = frames.check(rows, CHECKS)
attained = frames.attain(checked.valid)
attained.to_parquet(folder / "attained.parquet")
checked.findings.to_csv(folder / "findings.csv", index=False)
print(attained.to_string())
print(checked.findings.to_string())
