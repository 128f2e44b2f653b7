"""The bridge to the engines of data frames: everything that one of them does in a way of its own.

Polars, pandas, PyArrow, DuckDB, Ibis, Dask and PySpark are reached through narwhals. A frame comes in as its engine
made it and goes out the same way. What is lazy stays lazy: nothing here asks a lazy engine for rows.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Final, Generic, TypeAlias, TypeVar, cast

import attrs
import narwhals.stable.v2 as nw

from unionkit.errors import MissingExtraError
from unionkit.frames.columns import Cases
from unionkit.frames.natives import each_arrow, each_pandas, each_polars, module, named, nullable, on_a_worker, signed
from unionkit.frames.rows import last_step

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

__all__ = ["Engine", "Expr", "Frame", "enter"]

_F = TypeVar("_F")

Frame: TypeAlias = "nw.LazyFrame[Any]"
"""A frame inside this room. Eager ones have the same methods, as far as they are used here."""
Expr: TypeAlias = nw.Expr

_POLARS: Final = nw.Implementation.POLARS
_PANDAS: Final = nw.Implementation.PANDAS
_PYARROW: Final = nw.Implementation.PYARROW
_DUCKDB: Final = nw.Implementation.DUCKDB
_IBIS: Final = nw.Implementation.IBIS
_DASK: Final = nw.Implementation.DASK
_PYSPARK: Final = (nw.Implementation.PYSPARK, nw.Implementation.PYSPARK_CONNECT)
_FEW: Final = 1000
"""So many values are looked up one by one; a table of more is joined."""
_NO_SPACE: Final = "[^\\s\x0b\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
_KNOWN: Final = (_POLARS, _PANDAS, _PYARROW, _DUCKDB, _IBIS, _DASK, *_PYSPARK)


@attrs.frozen
class Engine(Generic[_F]):
    """How the engine of a frame does what the others do otherwise.

    Attributes:
        kind: which engine it is.
        is_lazy: whether its frames are plans, whose rows have no order.
    """

    kind: nw.Implementation
    is_lazy: bool

    @property
    def name(self) -> str:
        """The name of the engine."""
        return self.kind.name.lower()

    @property
    def is_polars(self) -> bool:
        """Whether it is Polars."""
        return self.kind is _POLARS

    @property
    def is_pandas(self) -> bool:
        """Whether it is pandas."""
        return self.kind is _PANDAS

    @property
    def folds_case(self) -> bool:
        """Whether names of columns that differ by capitals only are the same to it."""
        return self.kind is _DUCKDB or self.kind in _PYSPARK

    @property
    def skips_branches(self) -> bool:
        """Whether it computes what belongs to a condition only for rows that reach it, so that none overflows."""
        return self.kind is _DUCKDB

    def in_order(self, frame: Frame, change: Callable[[Frame], Frame]) -> Frame:
        """Change a frame in a way that may stir up its rows, and put those of an eager one back in their order."""
        if self.is_lazy:
            return change(frame)
        place = "__unionkit_place"
        return change(self.numbered(frame, place)).sort(place).drop(place)

    def looked_up(self, frame: Frame, table: Frame, on: Mapping[str, str]) -> Frame:
        """Add what a table says of the keys of a frame, each of which stands in the table once at most.

        Args:
            frame: the frame; an eager one keeps its order.
            table: the table.
            on: the column of the frame by which it is looked up, and that of the table.

        Returns:
            The frame with the other columns of the table, null where it says nothing.
        """
        left_on, right_on = [*on], [*on.values()]
        if self.kind is _POLARS:
            native: Any = frame.to_native()
            joined = native.join(
                table.to_native(), left_on=left_on, right_on=right_on, how="left", maintain_order="left"
            )
            return self._inside(joined)
        if self.kind is not _PYARROW:
            return frame.join(table, left_on=left_on, right_on=right_on, how="left")
        return self.in_order(frame, lambda rows: rows.join(table, left_on=left_on, right_on=right_on, how="left"))

    def numbered(self, frame: Frame, place: str) -> Frame:
        """Number the rows of an eager frame from 0."""
        if self.kind is not _POLARS:
            return cast("Frame", cast("Any", frame).with_row_index(place))
        native: Any = frame.to_native()
        return self._inside(native.with_row_index(place))

    def ranked(self, frame: Frame, into: str, order: Sequence[str]) -> Frame:
        """Number the rows in the order of columns, the first column first."""
        if self.is_lazy or self.kind is _POLARS:
            return frame.with_row_index(into, order_by=order).with_columns(nw.col(into).cast(nw.Int64))
        inside: Any = frame.sort(*order)
        return cast("Frame", inside.with_row_index(into).with_columns(nw.col(into).cast(nw.Int64)))

    def leave(self, frame: Frame) -> _F:
        """Give a frame back as its engine knows it."""
        native: Any = frame.to_native()
        return cast("_F", native.collect() if self.kind is _POLARS and not self.is_lazy else native)

    def settled(self, frame: Frame) -> Frame:
        """Compute an eager frame now, so that what is made of it twice is computed once; a plan stays a plan."""
        if self.kind is not _POLARS or self.is_lazy:
            return frame
        native: Any = frame.to_native()
        return self._inside(native.collect().lazy())

    def is_among(self, frame: Frame, into: str, column: str, few: Frame) -> Frame:
        """Add whether a value stands in a frame of one column, in which each value stands once; few are expected.

        Args:
            frame: the frame; an eager one keeps its order.
            into: the name of the answer, which is false for a null.
            column: the column asked about.
            few: the values.

        Returns:
            The frame with the answer.
        """
        (key,) = few.collect_schema()
        if self.kind is _POLARS and not self.is_lazy:
            native: Any = self.settled(few).to_native()
            known = nw.col(column).is_in(native.collect()[key].to_list())
            return frame.with_columns(known.fill_null(value=False).alias(into))
        if self.kind is _PANDAS:
            values: list[Any] = cast("Any", few).get_column(key).to_list()
            if len(values) <= _FEW:
                return frame.with_columns(nw.col(column).is_in(values).fill_null(value=False).alias(into))
        flag = f"{into}_known"
        told = few.with_columns(nw.lit(1, nw.Int64).alias(flag))
        return self.looked_up(frame, told, {column: key}).with_columns((~nw.col(flag).is_null()).alias(into))

    def is_blank(self, text: Expr) -> Expr:
        """Tell which texts say nothing: spaces of any kind, or none.

        pandas is slow to search, and the others are slow to strip; nor do they agree about what a space is.
        """
        return text.str.strip_chars() == "" if self.kind is _PANDAS else ~text.str.contains(_NO_SPACE)

    def with_nulls(self, frame: Frame, columns: Mapping[str, str]) -> tuple[Frame, tuple[str, ...]]:
        """Find columns that can hold both nulls and exact integers.

        NumPy knows no null: integers beside one become floats. Arrow makes no float of a large unsigned integer. There
        the columns are copied into other types.

        Args:
            frame: the frame.
            columns: the column by the name that a copy would have.

        Returns:
            The frame, and the names under which it has the columns.
        """
        native: Any = frame.to_native()
        if self.kind is _PYARROW:
            for into, name in columns.items():
                native = native.append_column(into, signed(native[name]))
        elif self.kind in (_PANDAS, _DASK):
            native = native.assign(**{into: nullable(native[name]) for into, name in columns.items()})
        else:
            return frame, tuple(columns.values())
        return self._inside(native), tuple(columns)

    def divided(self, frame: Frame, into: str, above: Expr, below: Expr) -> Frame:
        """Add the whole quotient of two integers, the upper one not below zero, the lower one above zero.

        Args:
            frame: the frame.
            into: the name of the quotient.
            above: the number above the line.
            below: the number below the line; null gives null.

        Returns:
            The frame with the quotient.
        """
        if self.kind is not _DUCKDB and self.kind not in _PYSPARK:
            return frame.with_columns((above // below).alias(into))
        # Through narwhals Spark would divide floats and cut them, and DuckDB would divide three times.
        parts = f"{into}_above", f"{into}_below"
        if self.kind in _PYSPARK:
            native: Any = frame.with_columns(above.alias(parts[0]), below.alias(parts[1])).to_native()
            return self._inside(native.selectExpr("*", f"{parts[0]} div {parts[1]} AS {into}"))

        rows: Any = frame.to_native()
        upper, lower = self._natively(rows, [above, below])
        return self._inside(rows.select(module("duckdb").StarExpression(), (upper // lower).alias(into)))

    def chosen(self, frame: Frame, names: Sequence[str], added: Mapping[str, Expr | Cases]) -> Frame:
        """Select columns, and beside them new ones, of which some are what the first of several conditions gives.

        Args:
            frame: the frame.
            names: the columns that stay.
            added: the new columns by name.

        Returns:
            The frame with these columns.
        """
        if self.kind is not _DUCKDB:
            shown = {name: each.expression if isinstance(each, Cases) else each for name, each in added.items()}
            return frame.select(*names, *(each.alias(name) for name, each in shown.items()))
        # A case in a case in a case takes DuckDB half as long again as one of many conditions.
        asked = [part for each in added.values() for part in (each.parts if isinstance(each, Cases) else (each,))]
        rows: Any = frame.to_native()
        known = iter(self._natively(rows, asked))
        duckdb = module("duckdb")
        chosen: list[Any] = [*map(duckdb.ColumnExpression, names)]
        for name, each in added.items():
            if isinstance(each, Cases):
                whens = " ".join(f"WHEN {next(known)} THEN {next(known)}" for _ in each.cases)
                chosen.append(duckdb.SQLExpression(f"CASE {whens} ELSE {next(known)} END").alias(name))
            else:
                chosen.append(next(known).alias(name))
        return self._inside(rows.select(*chosen))

    def _natively(self, rows: Any, asked: Sequence[Expr]) -> tuple[Any, ...]:
        """Give expressions in the terms of DuckDB."""
        named = [each.alias(f"__unionkit_asked_{place}") for place, each in enumerate(asked)]
        return last_step(rows, lambda probe: self._inside(probe).select(*named).to_native())

    def whole(self, sums: Expr) -> Expr:
        """Bring sums of whole numbers to Int64: DuckDB adds up in 128 bits, Spark in decimals.

        Dask adds up in Int64, and would only make an Int64 without nulls.
        """
        return sums if self.kind is _DASK else sums.cast(nw.Int64)

    def decimal(self, units: Expr, tens: int) -> Expr:
        """Divide whole numbers by a power of ten: the double nearest to the decimal.

        Polars turns the division by a constant into a product, whose last bit is often wrong; by a column it divides.
        """
        divisor = units * 0 + tens if self.kind is _POLARS else nw.lit(tens)
        return units.cast(nw.Float64) / divisor.cast(nw.Float64)

    def whole_sums(self, frame: Frame, columns: Sequence[str]) -> Frame:
        """Bring columns of integers into a type whose sums do not fail; they may wrap.

        Spark raises an error where a sum of integers overflows.
        """
        if self.kind not in _PYSPARK:
            return frame
        native: Any = frame.to_native()
        return self._inside(
            native.withColumns({name: native[f"`{name}`"].cast("decimal(38,0)") for name in columns})
            if columns
            else native
        )

    def added_up(
        self, frame: Frame, groups: Sequence[str], columns: Sequence[str], *, marks: Sequence[str], least: Sequence[str]
    ) -> Frame:
        """Add up columns by group.

        Args:
            frame: the rows.
            groups: the columns that make a group.
            columns: columns of whole numbers; their sum is null where all of them are.
            marks: further columns to add up, without nulls.
            least: columns of which the least is wanted.

        Returns:
            One row a group, with the columns in this order.
        """
        native: Any = frame.to_native()
        if self.kind is _DUCKDB:
            duckdb = module("duckdb")
            column, called = duckdb.ColumnExpression, duckdb.FunctionExpression
            sums = [called("sum", column(name)).alias(name) for name in (*columns, *marks)]
            firsts = [called("min", column(name)).alias(name) for name in least]
            keys = ", ".join('"' + name.replace('"', '""') + '"' for name in groups)
            return self._inside(native.aggregate([*map(column, groups), *sums, *firsts], keys))
        # Through narwhals the sum of nothing is 0, and has to be told from the sum of zeros by a count.
        counts = {name: f"__unionkit_count_{name}" for name in columns}
        added = frame.group_by(*groups).agg(
            *(nw.col(name).sum() for name in (*columns, *marks)),
            *(nw.col(name).min() for name in least),
            *(nw.col(name).count().alias(count) for name, count in counts.items()),
        )
        told = {name: nw.when(nw.col(count) > 0).then(nw.col(name)) for name, count in counts.items()}
        return added.select(*groups, *(each.alias(name) for name, each in told.items()), *marks, *least)

    def extremes(
        self, frame: Frame, columns: Sequence[str]
    ) -> tuple[int, dict[str, tuple[int | None, int | None, int]]]:
        """Give how many rows an eager frame has, and the least, the largest and the number of nulls of columns."""
        parts = [
            (nw.col(*columns).min(), "least_"),
            (nw.col(*columns).max(), "most_"),
            (nw.col(*columns).null_count(), "nulls_"),
        ]
        found: Any = frame.select(nw.len().alias("count"), *(each.name.prefix(name) for each, name in parts))
        (row,) = (found.collect() if isinstance(found, nw.LazyFrame) else found).rows(named=True)
        return row["count"], {name: tuple(row[part + name] for _, part in parts) for name in columns}

    def within(self, rows: Frame, ranges: Frame, columns: Sequence[str], *, key: str, place: str, end: str) -> Frame:
        """Add up columns of rows over ranges of places, each sum as the difference of two running sums.

        It asks for an eager engine. Sums of integers may wrap on the way; their differences do not.

        Args:
            rows: the rows, with the keys of their places, in any order; a key that has no place is left out.
            ranges: a frame with a key for each place, in order, and the place behind the range that begins there.
            columns: columns of the rows, integers without nulls.
            key: the column of keys, in both.
            place: the column of places, counted from 0.
            end: the column of ends.

        Returns:
            The ranges with the sums.
        """
        if self.kind is not _POLARS:
            return self._within_numpy(rows, ranges, columns, key, place, end)
        pl = module("polars")

        given: Any = rows.to_native().collect()
        whole: Any = ranges.to_native().collect()
        at = given.select(key).join(whole.select(key, place), on=key, how="left", maintain_order="left")[place]
        own = given.select(*columns)
        if at.null_count():
            own, at = own.filter(at.is_not_null()), at.drop_nulls()
        row_at = pl.repeat(None, len(whole), dtype=pl.UInt32, eager=True).scatter(at, pl.int_range(len(at), eager=True))
        if len(whole) - row_at.null_count() < len(at):
            summed = own.with_columns(at).lazy().group_by(place).agg(pl.col(*columns).sum()).sort(place).collect()
            own, at = summed.select(*columns), summed[place]
            row_at = row_at.scatter(at, pl.int_range(len(at), eager=True))
        values = own.select(pl.col(*columns).gather(row_at).fill_null(0))
        # The running sum up to the end of a range, less that before its first place.
        running = values.select(pl.col(*columns).cum_sum())
        ends = running.select(pl.col(*columns).gather(whole[end] - 1))
        sums = pl.DataFrame([ends[name] - running[name] + values[name] for name in columns])
        return self._inside(whole.hstack(sums).lazy())

    def _within_numpy(
        self, rows: Frame, ranges: Frame, columns: Sequence[str], key: str, place: str, end: str
    ) -> Frame:
        np = module("numpy")

        def values(frame: Frame, name: str) -> Any:
            series: Any = cast("Any", frame).get_column(name)
            return series.to_numpy().astype("int64", copy=False)

        placed = rows.join(ranges.select(key, place), on=key, how="inner")
        order = values(placed, place).argsort(kind="stable")
        places = values(placed, place)[order]
        first, last = (np.searchsorted(places, values(ranges, name)) for name in (place, end))
        native: Any = ranges.to_native()
        for name in columns:
            running = np.concatenate([np.zeros(1, dtype="int64"), values(placed, name)[order].cumsum()])
            total = running[last] - running[first]
            if self.kind is _PANDAS:
                pd = module("pandas")

                native = native.assign(**{name: pd.array(total)})
            else:
                pa = module("pyarrow")

                native = native.append_column(name, pa.array(total))
        return self._inside(native)

    def table(self, like: Frame, columns: Mapping[str, Sequence[object]], schema: Mapping[str, Any]) -> Frame:
        """Make a frame of Python values where another frame lives, so that the two can be joined.

        Args:
            like: the other frame.
            columns: the values by column.
            schema: the narwhals type of every column.

        Returns:
            The new frame, in the same engine, session and connection.
        """
        native: Any = like.to_native()
        if self.kind in (_POLARS, _PYARROW):
            made = nw.from_dict(dict(columns), schema=dict(schema), backend=self.kind)
            return cast("Frame", made.lazy() if self.kind is _POLARS else made)
        if self.kind in (_PANDAS, _DASK):
            pd = module("pandas")

            texts = "string" if self.kind is _PANDAS else pd.StringDtype("pyarrow")
            kinds = {nw.Int64: "Int64", nw.Boolean: "boolean", nw.String: texts}
            arrays = {name: pd.array([*values], dtype=kinds[schema[name]]) for name, values in columns.items()}
            if self.kind is _PANDAS:
                return self._inside(pd.DataFrame(arrays))
            dd = module("dask.dataframe")

            return self._inside(dd.from_pandas(pd.DataFrame(arrays), npartitions=1))
        arrow: Any = nw.from_dict(dict(columns), schema=dict(schema), backend=_PYARROW).to_native()
        if self.kind is _DUCKDB:
            unionkit_table = arrow  # DuckDB finds it by this name, and keeps it as long as the relation lives
            made = native.query("unionkit_frame", "SELECT * FROM unionkit_table")
            del unionkit_table
            return self._inside(made)
        if self.kind is _IBIS:
            ibis = module("ibis")

            return self._inside(ibis.memtable(arrow))
        return self._inside(native.sparkSession.createDataFrame(arrow))

    def mapped(self, frame: Frame, column: str, into: str, function: Callable[[str], str]) -> Frame:
        """Add what a Python function makes of the texts of a column, computed once for each text where that is known.

        Args:
            frame: the frame.
            column: the column of texts; null gives null.
            into: the name of the new column, of texts too.
            function: a function of one text, defined in a module; some engines call it for every row.

        Returns:
            The frame with the new column. On a lazy engine it is a part of the plan.
        """
        native: Any = frame.to_native()
        if self.kind is _POLARS:
            pl = module("polars")

            expression = pl.col(column).map_batches(each_polars(function), return_dtype=pl.String, is_elementwise=True)
            return self._inside(native.with_columns(expression.alias(into)))
        if self.kind is _PANDAS:
            return self._inside(native.assign(**{into: each_pandas(native[column], function)}))
        if self.kind is _PYARROW:
            return self._inside(native.append_column(into, each_arrow(native[column], function)))
        if self.kind is _IBIS:
            ibis = module("ibis")

            known = ibis.udf.scalar.python(
                named(function, into), signature=((ibis.dtype("string"),), ibis.dtype("string"))
            )
            return self._inside(native.mutate(**{into: known(native[column])}))
        if self.kind is _DUCKDB:
            return self._mapped_by_duckdb(frame, column, into, function)
        functions = module("pyspark.sql.functions")

        known = functions.udf(on_a_worker(function), "string")
        return self._inside(native.withColumn(into, known(functions.col(f"`{column}`"))))

    def _mapped_by_duckdb(self, frame: Frame, column: str, into: str, function: Callable[[str], str]) -> Frame:
        """Map each text once and join what comes out, since a relation does not give away its connection."""
        try:
            pd = module("pandas")
        except ImportError:
            raise MissingExtraError(package="pandas", extra="duckdb") from None
        key = f"{into}_of"

        def told(texts: Any) -> Any:
            return pd.DataFrame({key: texts[key], into: each_pandas(texts[key], function)})

        texts: Any = frame.select(nw.col(column).alias(key)).drop_nulls(key).unique().to_native()
        known = self._inside(texts.map(told, schema={key: "VARCHAR", into: "VARCHAR"}))
        return frame.join(known, left_on=column, right_on=key, how="left")

    def _inside(self, native: Any) -> Frame:
        return _from_native(native)


def enter(frame: _F) -> tuple[Frame, Engine[_F]]:
    """Take a frame in.

    Args:
        frame: a frame of one of the engines.

    Returns:
        The frame and its engine. An eager Polars frame is computed lazily inside, which is quicker.

    Raises:
        TypeError: it is no frame of an engine that is known here.
    """
    try:
        inside = _from_native(frame)
    except TypeError:
        inside = None
    if inside is None or inside.implementation not in _KNOWN:
        msg = (
            f"the frame is the {type(frame).__module__.split('.')[0]}.{type(frame).__name__}; give a data frame of "
            "Polars, pandas, PyArrow, DuckDB, Ibis, Dask or PySpark"
        )
        raise TypeError(msg)
    engine = Engine[_F](inside.implementation, isinstance(cast("Any", inside), nw.LazyFrame))
    return (inside.lazy() if engine.kind is _POLARS else inside), engine


def _from_native(native: Any) -> Frame:
    if not type(native).__module__.startswith("dask"):
        return cast("Frame", nw.from_native(native))
    with warnings.catch_warnings():
        # narwhals announces that its part for Dask will move to a package of its own.
        warnings.simplefilter("ignore", FutureWarning)
        return cast("Frame", nw.from_native(native))
