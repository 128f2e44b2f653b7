"""What type checkers must accept of columns: a frame comes back as the class that was handed in. Never run."""

from typing import assert_type

import polars as pl

import unionkit as uk
from unionkit import frames

eager = pl.DataFrame({"id": ["a"], "actual": [15], "target": [9]})
lazy = eager.lazy()
assert_type(frames.attain(eager), pl.DataFrame)
assert_type(frames.attain(lazy, places=2, rounding=uk.Rounding.DOWN), pl.LazyFrame)
assert_type(frames.allocate(eager, total=30, by=["id"], weight="target"), pl.DataFrame)
assert_type(frames.allocate(lazy, total="actual", order="id"), pl.LazyFrame)
assert_type(frames.check(eager, "results").valid, pl.DataFrame)
assert_type(frames.check(lazy, "results"), frames.CheckedFrame[pl.LazyFrame])
assert_type(frames.check(lazy, "results").findings, pl.LazyFrame)
