from __future__ import annotations

import pytest
from engines import all_engines, full_engines

import unionkit as uk

pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

SHOWN = ("agreement", "explained_by", "reason")
TEXTS = (
    "166,6%", "33,3%", "33.3", "160%", "82%", "40%", "gần 90%", "trên 33%", "≥ 33,28%", "> 33,28%", "không quá 33,28%",
    "dưới 33,3%", "khoảng 33%", "1.234%", "1,234", "-12,5%", "-13%", "-12%", "6,2%", "6,3%", "100%", "1,62 vạn%", "+5%",
    "0%", "6,25%", "0.250%", "ít nhất -12%", "dưới -13%",
)  # fmt: skip
FIGURES = (
    (15, 9), (832, 2500), (576, 360), (229, 299), (4, 0), (4, -1), (4, None), (None, 9), (-125, 1000), (1, 16), (0, 7),
    (617, 50), (1234, 100_000), (99_996, 100_000), (5, 2000),
)  # fmt: skip
CASES = [(actual, target, text) for actual, target in FIGURES for text in TEXTS]


def scalar(actual, target, printed, modes=uk.reconcile.__kwdefaults__["modes"]):
    """Give what the scalar function says, as the columns say it."""
    found = uk.reconcile(actual, target, printed, modes=modes)
    explained = ",".join(mode.value for mode in found.explained_by) or None
    return (found.agreement.value, explained, found.reason and found.reason.value)


def table_of(engine, cases):
    actual, target, printed = zip(*cases, strict=True)
    return engine.frame({"k": [*range(len(cases))], "actual": [*actual], "target": [*target], "printed": [*printed]})


@all_engines
def test_columns_say_what_the_scalar_function_says(engine):
    table = table_of(engine, CASES)
    done = frames.reconcile(table)
    assert type(done) is type(table)
    assert engine.rows(done, *SHOWN, key="k") == [scalar(*case) for case in CASES]
    assert [engine.types(done)[name] for name in SHOWN] == ["String"] * 3


def test_the_cases_are_of_every_sort():
    found = [scalar(*case) for case in CASES]
    assert {row[0] for row in found} == {each.value for each in uk.Agreement}
    assert {"down", "half_up", "half_up,half_even", "half_up,half_even,down", None} <= {row[1] for row in found}
    assert {"approximate", "no_target", "no_result", "zero_target", "negative_target"} <= {row[2] for row in found}


@full_engines
def test_the_modes_can_be_chosen(engine):
    modes = (uk.Rounding.DOWN, uk.Rounding.HALF_UP)
    done = frames.reconcile(table_of(engine, CASES[:60]), modes=modes, prefix="x_")
    wanted = [scalar(*case, modes=modes) for case in CASES[:60]]
    assert engine.rows(done, *(f"x_{name}" for name in SHOWN), key="k") == wanted
    done = frames.reconcile(table_of(engine, CASES[:60]), modes=())
    assert engine.rows(done, *SHOWN, key="k") == [scalar(*case, modes=()) for case in CASES[:60]]


@all_engines
def test_what_cannot_be_checked_says_why(engine):
    cases = [
        (1, 2, None), (1, 2, "2.413.54%"), (1, 2, ""), (1, None, "abc"), (10**17, 10**17, "100%"),
        (10**15, 10**15, "100%"), (10**15, 10**15, "100,00%"), (1, 2, "0,1234567890123"), (1, 2, "100000000000000000"),
    ]  # fmt: skip
    reasons = [
        "no_percent", "unreadable", "unreadable", "unreadable", "overflow", None, "overflow", "overflow", "overflow"
    ]  # fmt: skip
    found = engine.rows(frames.reconcile(table_of(engine, cases)), *SHOWN, key="k")
    assert [row[2] for row in found] == reasons
    assert [row[0] for row in found] == ["exact" if reason is None else "not_checkable" for reason in reasons]


@full_engines
def test_bad_input_is_named(engine):
    table = engine.frame({"actual": [1], "target": [2], "printed": [3]})
    with pytest.raises(uk.errors.ColumnTypeError, match="“printed” is of type Int64; expected texts"):
        frames.reconcile(table)
    with pytest.raises(uk.errors.MissingColumnError, match="“percent”; columns present"):
        frames.reconcile(table, printed="percent")
    with pytest.raises(TypeError, match="a mode"):
        frames.reconcile(table, modes=("down",))
