"""Functions that take every row by itself: run on the parts of a Dask frame, and planned once for frames alike.

What such a function asks of an engine depends on the names and types of the columns and on its options alone. On Polars
and DuckDB the steps are kept, and the next frame of the same columns takes them without their being written anew: that
is what most of the time goes into where rows are few.
"""

from __future__ import annotations

import re
from collections import OrderedDict
from functools import wraps
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

__all__ = ["last_step", "row_by_row"]

_C = TypeVar("_C", bound="Callable[..., Any]")
_Steps = tuple[tuple[str, tuple[Any, ...], dict[str, Any]], ...]

_MOST_PLANS: Final = 128
_STEPS: Final = ("filter", "select", "with_columns")
_plans: Final[OrderedDict[Hashable, _Steps]] = OrderedDict()


def row_by_row(function: _C) -> _C:
    """Run a function that takes every row by itself on the pandas frames of which a Dask frame is made.

    On Polars and DuckDB its steps are kept for the next frame of the same columns.

    Args:
        function: a function of a frame, defined in a module, which gives the same steps for the same columns and
            options.

    Returns:
        The function, for Dask frames too. They stay lazy.
    """

    @wraps(function)
    def told(*args: Any, **options: Any) -> Any:
        native: Any = args[0] if args else options.get("frame")
        further = {name: value for name, value in options.items() if name != "frame"}
        kind = type(native).__module__.partition(".")[0]
        if kind == "dask":
            # The frame without rows tells the types that come out, and whether a column is wrong.
            meta = function(native._meta, *args[1:], **further)  # noqa: SLF001 - how Dask's own libraries ask for it
            return native.map_partitions(told, *args[1:], meta=meta, **further)
        if kind == "polars" and type(native).__name__ == "DataFrame":
            return _planned(function, native.lazy(), args[1:], further).collect()
        if (kind, type(native).__name__) in _LAZY:
            return _planned(function, native, args[1:], further)
        return function(*args, **options)

    return cast("_C", told)


_LAZY: Final = (("polars", "LazyFrame"), ("duckdb", "DuckDBPyRelation"), ("_duckdb", "DuckDBPyRelation"))


def _planned(function: Callable[..., Any], native: Any, args: tuple[Any, ...], options: dict[str, Any]) -> Any:
    """Take the steps of a function, as they were drawn up for a frame of the same columns."""
    schema = native.collect_schema() if hasattr(native, "collect_schema") else None
    columns = tuple(zip(native.columns, native.types, strict=True)) if schema is None else tuple(schema.items())
    # DuckDB tells the values of an enumeration only in the text of a type.
    key: Hashable = (
        function,
        *((name, cast("Any", type(kind)), str(kind)) for name, kind in columns),
        _marked((args, tuple(options.items()))),
    )
    try:
        steps = _plans.get(key)
    except TypeError:  # an option that cannot be a key
        return function(native, *args, **options)
    if steps is None:
        recorder = _Recorder(native, ())
        made = function(recorder, *args, **options)
        if type(made) is not _Recorder:
            return made
        steps = made.unionkit_steps
        if schema is None:
            steps = tuple((name, tuple(map(_as_text, given)), named) for name, given, named in steps)
        _plans[key] = steps
        while len(_plans) > _MOST_PLANS:
            _plans.popitem(last=False)
    for name, given, named in steps:
        native = getattr(native, name)(*given, **named)
    return native


def _as_text(expression: Any) -> Any:
    """Write an expression of DuckDB as SQL, whose constants it binds more quickly than those of Python.

    A number with a point stays what it is: in SQL it would be a decimal, and no float.
    """
    text = str(expression)
    if text == "*" or _FLOAT.search(text):
        return expression
    written = import_module("duckdb").SQLExpression(text)
    return written if expression.get_name() == written.get_name() else written.alias(expression.get_name())


_FLOAT: Final = re.compile(r"\d[.eE]|[.]\d|\binf|\bnan", re.IGNORECASE)


def last_step(native: Any, ask: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Give what a frame is asked for last, in the terms of its engine.

    Args:
        native: a lazy frame.
        ask: a function of it, whose last step is a selection.

    Returns:
        The expressions of the selection.
    """
    steps: _Steps = ask(_Recorder(native, ())).unionkit_steps
    return steps[-1][1]


def _marked(value: Any) -> Hashable:
    """Tell values apart that are equal and of another type, such as 1 and True."""
    kind = cast("Any", type(value))
    return tuple(map(_marked, value)) if kind is tuple else (kind, value)


class _Recorder:
    """A lazy frame that keeps what is asked of it. It passes for the frame that it wraps.

    Args:
        native: the frame.
        steps: what was asked to come to it.
    """

    def __init__(self, native: Any, steps: _Steps) -> None:
        self.unionkit_native = native
        self.unionkit_steps = steps

    @property
    def __class__(self) -> Any:
        return getattr(self.unionkit_native, "__class__", None)

    @__class__.setter
    def __class__(self, other: Any) -> None: ...

    def __getattr__(self, name: str) -> Any:
        asked = getattr(self.unionkit_native, name)
        if name not in _STEPS:
            return asked

        def kept(*args: Any, **named: Any) -> _Recorder:
            return _Recorder(asked(*args, **named), (*self.unionkit_steps, (name, args, named)))

        return kept
