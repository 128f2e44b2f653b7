from __future__ import annotations

from decimal import Decimal

import pytest
from engines import of_engines

import unionkit as uk

frames = pytest.importorskip("unionkit.frames")
planned = of_engines("polars", "polars-lazy", "duckdb")


@planned
def test_a_plan_is_that_of_its_options_and_columns(engine):
    """Frames with the same columns share a plan; other options, types or names have one of their own."""
    table = engine.frame({"actual": [1, 9], "target": [8, 8]})
    wide = engine.frame({"actual": [9.5, 1.0], "target": [8.0, 8.0]})
    other = engine.frame({"target": [8, 8], "actual": [1, 9]})

    def units(frame, **options):
        return sorted(engine.rows(frames.attain(frame, **options), "percent_units"), key=str)

    for _ in range(2):
        assert units(table) == [(1125,), (125,)]
        assert units(table, rounding=uk.Rounding.HALF_EVEN, places=0) == [(112,), (12,)]
        assert units(table, places=0) == [(113,), (13,)]
        assert units(wide) == [(125,), (None,)]
        assert units(other) == [(1125,), (125,)]


@planned
def test_a_plan_takes_no_option_that_another_equals(engine):
    table = engine.frame({"actual": [1], "target": [8]})
    assert engine.rows(frames.attain(table, places=1), "percent_units") == [(125,)]
    with pytest.raises(TypeError):
        frames.attain(table, places=True)
    with pytest.raises(TypeError):
        frames.attain(table, places=1.0)
    assert engine.rows(frames.attain(table, nearly_from=Decimal("0.1")), "status") == [("nearly",)]


@planned
def test_the_next_frame_has_its_own_rows(engine):
    for number in (1, 2, 3):
        table = engine.frame({"actual": [number], "target": [4]})
        done = frames.attain(table)
        assert type(done) is type(table)
        assert engine.rows(done, "percent_units") == [(250 * number,)]


def test_a_wide_and_a_narrow_integer_have_plans_of_their_own():
    pl = pytest.importorskip("polars")
    for kind in (pl.Int64, pl.Int32, pl.UInt8):
        table = pl.DataFrame({"actual": [100], "target": [200]}, schema={"actual": kind, "target": kind})
        assert frames.attain(table)["percent_units"].to_list() == [500]


def test_a_lazy_frame_is_not_collected(monkeypatch):
    pl = pytest.importorskip("polars")
    table = pl.DataFrame({"id": ["a"], "name": ["A"], "actual": [1], "target": [8]}).lazy()

    def refused(*_, **__):
        pytest.fail("the plan was run")

    monkeypatch.setattr(pl.LazyFrame, "collect", refused)
    assert isinstance(frames.attain(table), pl.LazyFrame)
    checked = frames.check(table, "workplaces")
    assert isinstance(checked.valid, pl.LazyFrame)
    assert isinstance(checked.findings, pl.LazyFrame)
    unit = uk.Unit("a", "A", uk.UnitKind.GRASSROOTS_UNION)
    assert isinstance(frames.roll_up(table, uk.Hierarchy.of([unit]), unit="id", values=["actual"]), pl.LazyFrame)


@pytest.mark.parametrize("name", ["a b, c", 'a "b" c'])
@of_engines("duckdb")
def test_names_and_texts_are_written_as_sql_writes_them(engine, name):
    if '"' in name and pytest.importorskip("duckdb").__version__ < "2":
        pytest.skip("DuckDB below 2.0 does not find a column with quotation marks in its name")
    table = engine.frame({name: [3, 9], "select": [8, 8], "k": ["it's", "1.5e3"]})
    for _ in range(2):
        done = frames.attain(table, actual=name, target="select")
        assert engine.rows(done, "percent_units", key="percent_units") == [(375,), (1125,)]
        found = frames.check(table, frames.Checks.one_of("k", ["it's"]), key="k").findings
        assert engine.rows(found, "code", "key", "found") == [("record.unknown_value", "1.5e3", "1.5e3")]


@of_engines("duckdb")
def test_floats_stay_floats_in_a_plan(engine):
    table = engine.frame({"actual": [2.0**53, 7.5, 0.1], "target": [2.0**53, 8.0, 1.0]})
    for _ in range(2):
        done = frames.attain(table)
        assert engine.rows(done, "percent_units", "reason", key="actual") == [
            (None, "not_whole"), (None, "not_whole"), (None, "overflow"),
        ]  # fmt: skip
