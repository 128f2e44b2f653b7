from __future__ import annotations

import math
from decimal import Decimal
from fractions import Fraction

import pytest
from engines import all_engines, full_engines, of_engines

import unionkit as uk

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

SHOWN = ("percent_units", "percent", "status", "reason")


def scalar(actual, target, *, places=1, rounding=uk.Rounding.HALF_UP, nearly_from=Fraction(9, 10)):
    """Give what the scalar function says, as the columns say it."""
    found = uk.attain(actual, target, nearly_from=nearly_from)
    if found.reason is not None:
        return (None, None, None, found.reason.value)
    percent = found.percent(places=places, rounding=rounding)
    units = uk.percent_units(actual, target, places, rounding)
    return (units, float(percent), found.status.value, None)


CASES = [
    (15, 9), (832, 2500), (4, 0), (4, -5), (4, None), (None, 9), (None, None), (None, 0), (0, 9), (-125, 1000),
    (-1, 3), (99_996, 100_000), (360, 360), (9, 10), (8_999, 10_000), (1, 16), (23, 80), (30_000_000_000_000, 7),
]  # fmt: skip


@all_engines
def test_columns_say_what_the_scalar_function_says(engine):
    actual, target = zip(*CASES, strict=True)
    table = engine.frame({"k": [*range(len(CASES))], "actual": [*actual], "target": [*target]})
    done = frames.attain(table)
    assert type(done) is type(table)
    assert engine.rows(done, *SHOWN, key="k") == [scalar(*case) for case in CASES]
    kinds = engine.types(done)
    assert [kinds[name] for name in SHOWN] == ["Int64", "Float64", "String", "String"]


@full_engines
@pytest.mark.parametrize("rounding", uk.Rounding)
@pytest.mark.parametrize("places", [0, 2, 5])
def test_places_and_modes(engine, rounding, places):
    cases = [(a, t) for t in (1, 3, 7, 8, 16, 80, 400, 2000) for a in (-5, -1, 0, 1, 3, 5, 23, 57, 1999)]
    actual, target = zip(*cases, strict=True)
    table = engine.frame({"k": [*range(len(cases))], "done": [*actual], "planned": [*target]})
    done = frames.attain(
        table,
        actual="done",
        target="planned",
        places=places,
        rounding=rounding,
        nearly_from=Fraction(2, 3),
        prefix="x_",
    )
    wanted = [scalar(*case, places=places, rounding=rounding, nearly_from=Fraction(2, 3)) for case in cases]
    assert engine.rows(done, *(f"x_{name}" for name in SHOWN), key="k") == wanted


KINDS = {
    "Int8": [15, None, 4], "Int16": [15, None, 4], "Int32": [15, None, 2_000_000], "UInt8": [15, None, 4],
    "UInt16": [15, None, 4], "UInt32": [15, None, 2_000_000], "UInt64": [15, None, 4], "Float32": [15.0, None, 4.0],
    "Float64": [15.0, None, 4.0],
}  # fmt: skip


@full_engines
@pytest.mark.parametrize("kind", KINDS)
def test_numbers_of_any_width_are_taken_alike(engine, kind):
    values = KINDS[kind]
    if engine.name == "pandas":
        values = [0 if value is None and "Int" in kind else value for value in values]
    types = dict.fromkeys(("actual", "target"), getattr(nw, kind)())
    targets = [9, 4, 4] if values[2] == 4 else [9, 4, 4_000_000]
    table = engine.frame({"k": [0, 1, 2], "actual": values, "target": [type(values[0])(t) for t in targets]}, types)
    wanted = [scalar(None if a is None else int(a), t) for a, t in zip(values, targets, strict=True)]
    assert engine.rows(frames.attain(table), *SHOWN, key="k") == wanted


def decimals(engine, columns):
    """Make a frame of decimal columns, where the engine has such a type."""
    import pyarrow as pa

    arrow = pa.table(
        {"k": pa.array(range(len(columns["actual"])), pa.int64())}
        | {
            name: pa.array([None if value is None else Decimal(value) for value in values], pa.decimal128(38, 2))
            for name, values in columns.items()
        }
    )
    if engine.name == "pandas":
        pytest.skip("NumPy has no decimals")
    return engine.of_arrow(arrow)


@full_engines
def test_decimals_are_whole_or_refused(engine):
    table = decimals(engine, {"actual": ["15", "7.5", None, "1e20", "-3", "4"], "target": ["9"] * 5 + ["0.5"]})
    assert engine.rows(frames.attain(table), "percent_units", "reason", key="k") == [
        (1667, None), (None, "not_whole"), (None, "no_result"), (None, "overflow"), (-333, None), (None, "not_whole")
    ]  # fmt: skip


@full_engines
def test_floats_are_whole_or_refused(engine):
    actual = [15.0, 7.5, math.nan, math.inf, 1e300, None, -0.0]
    table = engine.frame({"k": [*range(7)], "actual": actual, "target": [9.0] * 7})
    wanted = [None, "not_whole", "no_result", "overflow", "overflow", "no_result", None]
    assert engine.rows(frames.attain(table), "reason", key="k") == [(each,) for each in wanted]
    table = engine.frame({"k": [0, 1, 2], "actual": [1, 1, 1], "target": [math.nan, -0.5, 2.5]})
    wanted = ["no_target", "negative_target", "not_whole"]
    assert engine.rows(frames.attain(table), "reason", key="k") == [(each,) for each in wanted]


@all_engines
def test_what_would_overflow_is_null_with_a_reason(engine):
    limit = (2**63 - 1) // 2002
    cases = [
        (limit, limit), (limit + 1, limit), (limit, limit + 1), (-limit, 1), (2**63 - 1, 9), (-(2**63), 9),
        (5 * 10**15, 10), (9_007_199_254_740, 1), (9_007_199_254_741, 1), (4, -(2**63)), (2**63 - 1, 0),
    ]  # fmt: skip
    actual, target = zip(*cases, strict=True)
    table = engine.frame({"k": [*range(len(cases))], "actual": [*actual], "target": [*target]})
    found = engine.rows(frames.attain(table), *SHOWN, key="k")
    over = (None, None, None, "overflow")
    assert found == [
        scalar(limit, limit), over, over, over, over, over, over, scalar(9_007_199_254_740, 1), over,
        scalar(4, -5), scalar(4, 0),
    ]  # fmt: skip


@full_engines
def test_large_integers_of_other_types(engine):
    if engine.name == "pandas":
        pytest.skip("NumPy has no such integers beside others")
    table = engine.frame({"k": [0, 1], "actual": [2**64 - 1, 4], "target": [9, 9]}, {"actual": nw.UInt64()})
    assert engine.rows(frames.attain(table), "percent_units", "reason", key="k") == [(None, "overflow"), (444, None)]
    if engine.name == "duckdb":
        table = table.query("t", "SELECT k, actual::HUGEINT * 1000000000 AS actual, target::HUGEINT AS target FROM t")
        assert engine.types(table)["actual"] == "Int128"
        wanted = [(None, "overflow"), (444_444_444_444, None)]
        assert engine.rows(frames.attain(table), "percent_units", "reason", key="k") == wanted


@all_engines
def test_bad_input_is_named(engine):
    table = engine.frame({"k": [1], "actual": [1], "text": ["x"]})
    with pytest.raises(
        uk.errors.MissingColumnError, match="missing column “target”; columns present: “k”, “actual”"
    ) as told:
        frames.attain(table)
    assert isinstance(told.value, LookupError)
    assert (told.value.missing, told.value.present) == (("target",), ("k", "actual", "text"))
    assert "thiếu cột “target”" in told.value.message("vi")
    with pytest.raises(uk.errors.ColumnTypeError, match="“text” is of type String; expected whole numbers") as wrong:
        frames.attain(table, target="text")
    assert isinstance(wrong.value, ValueError)
    with pytest.raises(uk.errors.ColumnTakenError, match="already has a column “reason”"):
        frames.attain(engine.frame({"actual": [1], "target": [1], "reason": ["mine"]}))


@full_engines
def test_a_yes_is_no_number(engine):
    with pytest.raises(uk.errors.ColumnTypeError, match="Boolean"):
        frames.attain(engine.frame({"actual": [True], "target": [1]}))


def test_options_are_checked():
    table = pytest.importorskip("polars").DataFrame({"actual": [1], "target": [2]})
    with pytest.raises(uk.errors.PlacesError):
        frames.attain(table, places=10)
    with pytest.raises(TypeError, match="rounding"):
        frames.attain(table, rounding="half_up")
    with pytest.raises(uk.errors.OptionError):
        frames.attain(table, nearly_from=2)
    with pytest.raises(TypeError, match="list; give a data frame of Polars"):
        frames.attain([1, 2])


@of_engines("polars", "dask")
def test_the_frame_can_be_given_by_name(engine):
    done = frames.attain(frame=engine.frame({"actual": [15], "target": [9]}))
    assert engine.rows(done, "percent_units") == [(1667,)]


@full_engines
def test_a_frame_without_rows(engine):
    table = engine.frame({"actual": [], "target": []})
    assert engine.rows(frames.attain(table)) == []


@all_engines
def test_further_columns_stay(engine):
    table = engine.frame(
        {"unit": ["b", "a", "c"], "actual": [1, 2, 3], "target": [4, 4, 4], "status_text": ["x", None, "z"]}
    )
    done = frames.attain(table)
    assert engine.rows(done, "unit", "status_text", "percent_units", key="unit") == (
        [("b", "x", 250), ("a", None, 500), ("c", "z", 750)]
        if engine.is_ordered
        else [("a", None, 500), ("b", "x", 250), ("c", "z", 750)]
    )
    assert [*engine.types(done)] == ["unit", "actual", "target", "status_text", *SHOWN]
