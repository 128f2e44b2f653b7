"""PySpark: read a file, check it, set results against targets, write the good rows and the findings.

``python examples/pipelines/with_pyspark.py [FILE] [FOLDER]``. The figures are an example's.
"""

import sys
from pathlib import Path

from pyspark.sql import SparkSession

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

spark = SparkSession.builder.appName("year-figures").getOrCreate()
rows = spark.read.csv(file, header=True, schema="id string, unit string, indicator string, actual long, target long")
checked = frames.check(rows, CHECKS)
attained = frames.attain(checked.valid)
attained.write.mode("overwrite").parquet(str(folder / "attained.parquet"))
checked.findings.write.mode("overwrite").csv(str(folder / "findings.csv"), header=True)
spark.read.parquet(str(folder / "attained.parquet")).show()
spark.read.csv(str(folder / "findings.csv"), header=True).show()
