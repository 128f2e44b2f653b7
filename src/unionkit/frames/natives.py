"""The libraries behind the engines, where narwhals does not reach: columns of their own, and functions of one text."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["each_arrow", "each_pandas", "each_polars", "module", "named", "nullable", "on_a_worker", "signed"]


def module(name: str) -> Any:
    """Load a module of an engine, whose frame is at hand; the checker of types need not know any of them."""
    return import_module(name)


def nullable(series: Any) -> Any:
    """Give a pandas or Dask column whose type knows nulls."""
    given = str(series.dtype)
    if given == "uint64[pyarrow]":
        pd = module("pandas")
        pa = module("pyarrow")

        return series.astype(pd.ArrowDtype(pa.decimal128(20, 0)))
    if given == "bool" or (given == "object" and _holds_answers(series)):
        return series.astype("boolean")
    name = given.rstrip("0123456789")
    return series.astype(given.replace(name, _WITH_NULLS[name])) if name in _WITH_NULLS else series


def _holds_answers(series: Any) -> bool:
    """Tell whether a column of Python objects holds True, False and nulls only."""
    pd = module("pandas")

    return pd.api.types.infer_dtype(series, skipna=True) in ("boolean", "empty")


_WITH_NULLS: Final = {"int": "Int", "uint": "UInt", "float": "Float"}


def signed(column: Any) -> Any:
    """Give an Arrow column that can be made a column of floats."""
    pa = module("pyarrow")

    return column.cast(pa.decimal128(20, 0)) if pa.types.is_uint64(column.type) else column


def on_a_worker(function: Callable[[str], str]) -> Callable[[Any], Any]:
    """Give a function of one text to Spark, whose workers hand it nulls too."""
    # Without type hints, which Spark would take for its own.
    return lambda text: None if text is None else function(text)


def each_polars(function: Callable[[str], str]) -> Callable[[Any], Any]:
    """Give a function of a column of Polars that asks once for each text."""

    def told(texts: Any) -> Any:
        distinct = texts.drop_nulls().unique()
        known = {text: function(text) for text in distinct}
        return texts.replace_strict(list(known), list(known.values()), default=None, return_dtype=texts.dtype)

    return told


def each_pandas(texts: Any, function: Callable[[str], str]) -> Any:
    """Give what a function makes of a column of pandas, asked once for each text."""
    known = {text: function(text) for text in texts.dropna().unique()}
    told = texts.map(known).astype("string")
    pd = module("pandas")
    if not isinstance(texts.dtype, pd.ArrowDtype):
        return told
    # pandas 2 joins no answers about a text of its own with answers about columns of Arrow that hold nulls.
    return told.astype(pd.ArrowDtype(module("pyarrow").string()))


def each_arrow(texts: Any, function: Callable[[str], str]) -> Any:
    """Give what a function makes of a column of Arrow, asked once for each text."""
    pa = module("pyarrow")
    pc = module("pyarrow.compute")

    distinct = texts.unique().drop_null()
    told = pa.array([function(text.as_py()) for text in distinct], pa.string())
    return pc.take(told, pc.index_in(texts, distinct))


@cache
def named(function: Callable[[str], str], name: str) -> Callable[[str], str]:
    """Wrap a function under a name that no other function of a database has."""

    def told(text: str) -> str:
        return function(text)

    told.__name__ = f"{name}_{function.__name__}".replace("-", "_")
    return told
