"""Over columns figures are restated as the scalar function carries them, on random legal histories."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.organisation import restating
from unionkit.testing import strategies as ukst
from unionkit.testing.strategies.histories import steps_with_weights

pl = pytest.importorskip("polars", reason="NOT TESTED: polars not installed")
frames = pytest.importorskip("unionkit.frames")

AMOUNTS = st.one_of(st.none(), st.integers(-1000, 10**6), st.integers(-(10**15), 10**15))


@given(st.one_of(steps_with_weights(), st.tuples(ukst.crosswalks(), st.none())), st.data())
def test_columns_are_carried_as_single_figures_are(step, data):
    bridge, weights = step
    given_amounts = {unit: data.draw(AMOUNTS) for unit in bridge.old.ids if data.draw(st.booleans())}
    amounts = {unit: amount for unit, amount in given_amounts.items() if amount is not None}
    table = pl.DataFrame(
        {"unit": [*given_amounts], "members": [*given_amounts.values()]}, schema={"unit": str, "members": int}
    )
    try:
        carried = bridge.carry(amounts, weights=weights)
    except uk.errors.DividedUnitError as error:
        divided = {to for _, parts in error.units for to in parts}
        done = frames.restate(table, bridge, values=["members"], weights=weights, units=[*amounts])
        assert {row[0] for row in done.select("unit", "reason").rows() if row[1] == "divided"} == divided
        return
    done = frames.restate(table, bridge, values=["members"], weights=weights, units=[*amounts])
    rows = {row["unit"]: row for row in done.rows(named=True)}
    assert [*rows] == [*carried.amounts, *([None] if carried.ended else [])]
    assert {unit: row["members"] for unit, row in rows.items() if unit is not None} == carried.amounts
    assert sum(row["members"] for row in rows.values()) == sum(amounts.values())
    assert tuple(unit for unit, row in rows.items() if unit is not None and row["incomplete"]) == carried.incomplete
    assert any(row["estimated"] for row in rows.values()) == carried.estimated
    assert any(row["base_changed"] for row in rows.values()) == bool(carried.base_changed)
    assert {row["reason"] for row in rows.values()} <= {None}


@given(ukst.crosswalks())
def test_no_unit_whose_base_changed_is_overlooked(bridge):
    changed = {unit.id for unit in bridge.old if restating._base_changed(bridge, unit.id)}
    assert changed <= restating._may_have_changed(bridge)
