"""Results against targets for every unit of a nation, on Spark: the same program on one machine and on a cluster.

``spark-submit examples/nation_spark.py [ROWS]``, with ``--master`` as your cluster wants it. The figures are made up
where they are used, each from its own number, so that they are the same on every cluster. Nothing is computed in
Python: the workers need Spark only, and unionkit stands where the program is started.
"""

import sys
from time import perf_counter

from pyspark.sql import SparkSession

import unionkit as uk
from unionkit import frames

rows = int(sys.argv[1]) if len(sys.argv) > 1 else 60_000
INDICATORS = 10

K = uk.UnitKind
units = [uk.Unit("vgcl", "TLĐ", K.CONFEDERATION)]
units += [uk.Unit(f"p{place:02}", "LĐLĐ tỉnh", K.PROVINCIAL_FEDERATION, "vgcl") for place in range(34)]
units += [uk.Unit(f"u{place:04}", "CĐCS", K.GRASSROOTS_UNION, f"p{place % 34:02}") for place in range(2000)]
org = uk.Hierarchy.of(units)

spark = SparkSession.builder.appName("nation").getOrCreate()
spark.sparkContext.setLogLevel("ERROR")
start = perf_counter()
figures = spark.range(rows).selectExpr(
    "format_string('u%04d', id % 2000) AS unit",
    f"concat('indicator-', id div 2000 % {INDICATORS}) AS indicator",
    "CAST(id * 7919 % 500 AS INT) AS actual",
    "CAST(id * 104729 % 600 AS INT) AS target",
)
totals = frames.roll_up(figures, org, values=["actual", "target"], by="indicator")
done = frames.attain(totals)
nation = done.where("unit = 'vgcl'").orderBy("indicator")
for row in nation.collect():
    print(row["indicator"], row["actual"], row["target"], row["percent_units"], row["status"])
print(f"{rows:,} rows, {perf_counter() - start:.1f} seconds")
spark.stop()
