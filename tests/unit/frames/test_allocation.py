from __future__ import annotations

import random

import pytest
from engines import FULL, full_engines, of_engines

import unionkit as uk

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")


@of_engines(*FULL, "pyspark")
def test_groups_are_split_as_the_scalar_function_splits(engine):
    maker = random.Random(7)  # noqa: S311 - a seeded sample
    groups = {
        f"g{number}": (maker.randrange(3000), [maker.randrange(1, 40) for _ in range(maker.randrange(1, 12))])
        for number in range(12)
    }
    groups["ties"] = (2500, [1, 1, 1, 0, 2, 2])
    groups["nothing"] = (0, [3, 5])
    rows = [(name, total, weight) for name, (total, weights) in groups.items() for weight in weights]
    order = [*range(len(rows))]
    shuffled = maker.sample(order, len(order))
    table = engine.frame(
        {
            "k": [order[place] for place in shuffled],
            "parent": [rows[place][0] for place in shuffled],
            "total": [rows[place][1] for place in shuffled],
            "weight": [rows[place][2] for place in shuffled],
        }
    )
    done = frames.allocate(table, total="total", by="parent", order="k")
    assert type(done) is type(table)
    assert [engine.types(done)[name] for name in ("amount", "reason")] == ["Int64", "String"]
    amounts = {k: amount for k, amount, reason in engine.rows(done, "k", "amount", "reason") if reason is None}
    wanted = [
        amount
        for total, weights in groups.values()
        for amount in uk.allocate(total, dict(enumerate(weights))).amounts.values()
    ]
    assert [amounts[k] for k in order] == wanted
    if engine.is_ordered:
        assert engine.rows(done, "k") == [(k,) for k in shuffled]
    assert "k" in engine.types(done)


@full_engines
def test_all_rows_can_be_one_group(engine):
    table = engine.frame({"k": [0, 1, 2], "members": [1, 1, 1]})
    done = frames.allocate(table, total=2500, weight="members", order="k", prefix="x_")
    assert engine.rows(done, "x_amount", "x_reason", key="k") == [(834, None), (833, None), (833, None)]
    if engine.is_ordered:
        assert engine.rows(frames.allocate(table, total=2500, weight="members"), "amount") == [(834,), (833,), (833,)]
    else:
        with pytest.raises(uk.errors.MissingColumnError, match="“order”; columns present"):
            frames.allocate(table, total=2500, weight="members")


@full_engines
def test_a_group_that_cannot_be_split_says_why(engine):
    cases = {
        "missing": ([1, None], [5, 5], "not_known"),
        "below": ([1, -1], [5, 5], "below_zero"),
        "differ": ([1, 1], [5, 6], "contradiction"),
        "empty": ([0, 0], [5, 5], "no_weight"),
        "large": ([2**50, 1], [2**50, 2**50], "overflow"),
        "huge": ([2**60, 1], [1, 1], "overflow"),
        "owes": ([1, 1], [-5, -5], "below_zero"),
        "good": ([1, 3], [8, 8], None),
    }
    rows = [(name, w, t) for name, (weights, totals, _) in cases.items() for w, t in zip(weights, totals, strict=True)]
    name, weight, total = zip(*rows, strict=True)
    table = engine.frame({"k": [*range(len(rows))], "g": [*name], "weight": [*weight], "t": [*total]})
    if engine.name == "pandas":
        table["weight"] = table["weight"].astype("Int64")
    found = engine.rows(frames.allocate(table, total="t", by=["g"], order="k"), "amount", "reason", key="k")
    wanted = [(None, cases[each][2]) for each in name]
    assert found == [*wanted[:-2], (2, None), (6, None)]


def test_bad_input_is_named():
    table = pytest.importorskip("polars").DataFrame({"weight": [1]})
    with pytest.raises(uk.errors.AllocationError):
        frames.allocate(table, total=-1)
    with pytest.raises(TypeError):
        frames.allocate(table, total=1.5)


@of_engines("dask")
def test_dask_cannot(engine):
    with pytest.raises(uk.errors.EngineError, match="Dask cannot run allocate; these can: Polars, pandas"):
        frames.allocate(engine.frame({"weight": [1]}), total=1)
