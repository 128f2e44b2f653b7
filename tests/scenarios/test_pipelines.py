"""The pipelines of the examples: a file is read, checked and attained; good rows and findings are written."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which

import pytest
from engines import NEEDS, missing

import unionkit as uk

ROOT = Path(__file__).parents[2]
FINDINGS = {
    ("record.repeated_id", "7", "id", "7"), ("record.unknown_value", "7", "indicator", "new_choirs"),
    ("record.below_zero", "5", "actual", "-12"),
}  # fmt: skip
ENGINES = [path.stem.removeprefix("with_") for path in sorted((ROOT / "examples" / "pipelines").glob("*.py"))]


def run(*command):
    paths = os.pathsep.join([str(Path(uk.__file__).parents[1]), os.environ.get("PYTHONPATH", "")])
    spark = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
    done = subprocess.run(
        [str(each) for each in command], capture_output=True, text=True, check=False, cwd=ROOT,
        env=os.environ | spark | {"PYTHONPATH": paths},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def skip_without(*needs):
    lacking = [each for each in needs if (which(each) if each == "java" else find_spec(each)) is None]
    if lacking:
        pytest.skip(f"NOT TESTED: {', '.join(lacking)} not installed")


def test_every_engine_of_the_examples_is_known():
    assert {*ENGINES} == {"duckdb", "pandas", "polars", "pyspark"} <= {*NEEDS}


@pytest.mark.parametrize("name", ENGINES)
def test_good_rows_and_findings_are_written(name, tmp_path):
    skip_without("narwhals", "pyarrow", *missing(name), *(["java"] if name == "pyspark" else []))
    import pyarrow.parquet as pq

    run(sys.executable, f"examples/pipelines/with_{name}.py", "examples/data/year-figures.csv", tmp_path)
    rows = pq.read_table(tmp_path / "attained.parquet").to_pylist()
    told = {(row["id"], row["percent_units"], row["status"], row["reason"]) for row in rows}
    assert told == {
        ("1", 1600, "exceeded", None), ("2", 1667, "exceeded", None), ("3", 333, "not_reached", None),
        ("4", None, None, "zero_target"), ("6", None, None, "no_target"),
    }  # fmt: skip
    whole = tmp_path / "findings.csv"
    files = sorted(whole.glob("part-*.csv")) if whole.is_dir() else [whole]
    found = [row for file in files for row in csv.reader(file.read_text(encoding="utf-8").splitlines())]
    assert {(code, key, field, value) for code, key, field, value in found if code != "code"} == FINDINGS


@pytest.mark.parametrize("master", ["local[2]", "local-cluster[2,1,512]"])
def test_a_nation_is_rolled_up_through_spark_submit(master):
    skip_without("narwhals", "pyarrow", "pyspark", "java")
    submit = Path(str(find_spec("pyspark").origin)).parent / "bin" / "spark-submit"
    settings = ["--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=4",
                "--conf", "spark.executor.memory=512m"]  # fmt: skip
    shown = run("bash", submit, "--master", master, *settings, "examples/nation_spark.py", 60_000).splitlines()
    sums = {indicator: [0, 0] for indicator in range(10)}
    for number in range(60_000):
        both = sums[number // 2000 % 10]
        both[0] += number * 7919 % 500
        both[1] += number * 104729 % 600
    wanted = [
        f"indicator-{indicator} {actual} {target} {uk.percent_units(actual, target)} {uk.attain(actual, target).status.value}"
        for indicator, (actual, target) in sums.items()
    ]
    assert [line for line in shown if line.startswith("indicator-")] == wanted
