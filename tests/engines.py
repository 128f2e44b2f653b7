"""The engines of data frames that the tests run on. One that is not installed is skipped, and the skip says so."""

from __future__ import annotations

import os
import sys
import warnings
from functools import cache
from importlib.util import find_spec
from shutil import which

import pytest
from hypothesis import given, settings

LAZY = ("polars-lazy", "duckdb", "ibis", "dask", "pyspark")
FULL = ("polars", "polars-lazy", "pandas", "pandas-arrow", "pyarrow", "duckdb", "ibis")
PARTIAL = ("dask", "pyspark")
SLOW = ("ibis", *PARTIAL)
NEEDS = {
    "polars": ("polars",),
    "polars-lazy": ("polars",),
    "pandas": ("pandas",),
    "pandas-arrow": ("pandas", "pyarrow"),
    "pyarrow": ("pyarrow",),
    "duckdb": ("duckdb", "pyarrow", "pandas"),
    "ibis": ("ibis", "duckdb", "pyarrow"),
    "dask": ("dask", "pandas", "pyarrow"),
    "pyspark": ("pyspark", "pyarrow"),
}
ORDERED = ("polars", "pandas", "pandas-arrow", "pyarrow")


def of_engines(*names):
    """Run a test once for every engine."""
    return pytest.mark.parametrize("engine", [pytest.param(name, id=name) for name in names], indirect=True)


def generated(space, slow=SLOW, examples=6, **given_by):
    """Run a test of generated cases on the quick engines, and as one of few cases on those of which a plan takes long.

    Args:
        space: the module of the test, as `globals()`; it gets a second test.
        slow: the engines for few cases.
        examples: how many cases the quick engines run.
        given_by: what is generated, by argument; the first argument of the test is the name of the engine.
    """

    def both(body):
        quick = [name for name in FULL if name not in SLOW]
        for names, most, suffix in ((slow, 2, "_on_slow_engines"), (quick, examples, "")):
            test = settings(max_examples=most)(given(**given_by)(body))
            test.__name__ = body.__name__ + suffix
            space[test.__name__] = pytest.mark.parametrize("name", names)(test)
        return space[body.__name__]

    return both


def engine_of(name):
    """Give an engine, or skip the test where it is not installed."""
    lacking = missing(name)
    if lacking:
        pytest.skip(f"{name} NOT TESTED: {', '.join(lacking)} not installed")
    if name == "pyspark" and which("java") is None:
        pytest.skip("pyspark NOT TESTED: there is no Java on this machine")
    return TestEngine(name)


full_engines = of_engines(*FULL)
all_engines = of_engines(*FULL, *PARTIAL)


class TestEngine:
    """Makes native frames of one engine, and reads them back as lists."""

    __test__ = False

    def __init__(self, name):
        self.name = name

    @property
    def is_ordered(self):
        return self.name in ORDERED

    def frame(self, columns, types=None):
        """Make a native frame. Types are narwhals ones; an int column is Int64 unless told otherwise."""
        import narwhals.stable.v2 as nw

        schema = {name: (types or {}).get(name) or guessed(values) for name, values in columns.items()}
        if self.name.startswith("polars"):
            made = nw.from_dict(columns, schema=schema, backend="polars").to_native()
            return made.lazy() if self.name == "polars-lazy" else made
        if self.name in ("pandas", "dask"):
            import pandas as pd

            made = pd.DataFrame({name: numpy_series(values, schema[name]) for name, values in columns.items()})
            if self.name == "pandas":
                return made
            # Dask would make texts of yes, no and null in a column of Python objects.
            made = made.astype({name: "boolean" for name, kind in schema.items() if kind == nw.Boolean})
            import dask.dataframe as dd

            return dd.from_pandas(made, npartitions=2)
        return self.of_arrow(nw.from_dict(columns, schema=schema, backend="pyarrow").to_native())

    def trap(self, columns, types=None):
        """Make a native frame of a lazy engine that fails as soon as rows are asked for."""
        import narwhals.stable.v2 as nw

        frame = self.frame(columns, types)
        if self.name == "polars-lazy":
            return frame.map_batches(refused, schema=frame.collect_schema())
        if self.name == "dask":
            return frame.map_partitions(refused, meta=frame._meta)
        kinds = nw.from_native(frame).collect_schema()
        sql = {nw.Int64: "BIGINT", nw.String: "STRING", nw.Boolean: "BOOLEAN", nw.Date: "DATE"}
        fail = "raise_error" if self.name == "pyspark" else "error"
        asked = [
            f"CAST({fail}(concat('{REFUSED}', id)) AS {sql[type(kind)]}) AS {name}" for name, kind in kinds.items()
        ]
        if self.name == "pyspark":
            return frame.sparkSession.range(1).selectExpr(*asked)
        if self.name == "ibis":
            return frame.select(**{name: failing()(REFUSED).cast(kind) for name, kind in frame.schema().items()})
        query = f"SELECT {', '.join(asked)} FROM (SELECT range AS id FROM range(1))"  # noqa: S608 - our own names
        return database().sql(query)

    def rows(self, frame, *names, key=None):
        """Give the rows of a native frame as tuples, those of an engine without order sorted by a key."""
        names = names or tuple(self.types(frame))
        arrow = self.arrow(frame, *dict.fromkeys([*names, *([key] if key else [])]))
        places = [arrow.column_names.index(name) for name in names]
        lists = [column.to_pylist() for column in arrow.columns]
        rows = [*zip(*lists, strict=True)]
        if key and not self.is_ordered:
            rows.sort(key=lambda row: row[arrow.column_names.index(key)])
        return [tuple(row[place] for place in places) for row in rows]

    def of_arrays(self, arrays):
        """Make a native frame of NumPy arrays of integers."""
        import pyarrow as pa

        return self.of_arrow(pa.table(arrays))

    def of_arrow(self, arrow):
        """Make a native frame of an Arrow table; with NumPy types on pandas and Dask."""
        if self.name in ("duckdb", "pyspark"):
            return database().from_arrow(arrow) if self.name == "duckdb" else spark().createDataFrame(arrow)
        if self.name.startswith("polars"):
            import polars as pl

            return pl.from_arrow(arrow) if self.name == "polars" else pl.from_arrow(arrow).lazy()
        if self.name == "ibis":
            import ibis

            return ibis.memtable(arrow)
        return arrow if self.name == "pyarrow" else self._of_pandas(arrow)

    def _of_pandas(self, arrow):
        if self.name == "pandas-arrow":
            import pandas as pd

            return arrow.to_pandas(types_mapper=pd.ArrowDtype)
        if self.name == "pandas":
            return arrow.to_pandas()
        import dask.dataframe as dd

        return dd.from_pandas(arrow.to_pandas(), npartitions=2)

    def arrow(self, frame, *names):
        """Give columns of a native frame as an Arrow table."""
        import narwhals.stable.v2 as nw

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            chosen = nw.from_native(frame).select(*names)
            return (chosen.collect("pyarrow") if hasattr(chosen, "collect") else chosen).to_arrow()

    def arrays(self, frame, *names):
        """Give columns of a native frame, in which there is no null, as NumPy arrays."""
        arrow = self.arrow(frame, *names)
        assert not any(column.null_count for column in arrow.columns)
        return {name: arrow[name].to_numpy() for name in names}

    def types(self, frame):
        import narwhals.stable.v2 as nw

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return {name: str(kind) for name, kind in nw.from_native(frame).collect_schema().items()}


REFUSED = "rows were asked for"


@cache
def failing():
    """Give the function of DuckDB that fails, as Ibis knows it."""
    import ibis

    @ibis.udf.scalar.builtin
    def error(said: str) -> str: ...

    return error


def refused(_):
    raise RuntimeError(REFUSED)


def guessed(values):
    import narwhals.stable.v2 as nw

    kinds = {bool: nw.Boolean, int: nw.Int64, str: nw.String, float: nw.Float64}
    return next((kinds[type(value)] for value in values if type(value) in kinds), nw.Int64)


def numpy_series(values, kind):
    """Make a pandas series as NumPy holds it: integers beside a null are floats, texts are str."""
    import narwhals.stable.v2 as nw
    import pandas as pd

    if None in values or kind == nw.String:
        return pd.Series(values, dtype="str" if kind == nw.String else None)
    if kind == nw.Datetime:
        return pd.Series(values, dtype="datetime64[us]")
    return pd.Series(values, dtype=str(kind).lower() if kind != nw.Boolean else "bool")


def missing(name):
    return [package for package in NEEDS[name] if find_spec(package) is None]


@cache
def database():
    import duckdb

    return duckdb.connect()


@cache
def spark():
    """Start Spark once; a machine without Java skips its tests."""
    from pyspark.sql import SparkSession

    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        builder = SparkSession.builder.master("local[2]").appName("unionkit")
        for name, value in {
            "spark.ui.enabled": "false",
            "spark.ui.showConsoleProgress": "false",
            "spark.sql.shuffle.partitions": "2",
            "spark.default.parallelism": "2",
            "spark.log.level": "ERROR",
        }.items():
            builder = builder.config(name, value)
        return builder.getOrCreate()
