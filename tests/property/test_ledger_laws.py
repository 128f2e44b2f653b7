"""Laws of the movement ledger."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk

HALF = uk.Period.half(2025, 1)
MOVEMENTS = (
    "in_new_unions", "in_existing_unions", "admitted", "re_established", "transferred_in", "transferred_out", "left",
    "removed_by_rule",
)  # fmt: skip
counts = st.integers(0, 10**7)
lines = st.fixed_dictionaries(dict.fromkeys(("opening", *MOVEMENTS), counts))


def closed(unit, given_lines):
    open_ = uk.Ledger(unit=unit, period=HALF, **given_lines)
    return uk.Ledger(unit=unit, period=HALF, **given_lines, closing=open_.expected_closing)


@given(lines)
def test_the_ledger_closes(given_lines):
    ledger = closed("a", given_lines)
    assert ledger.opening + ledger.net == ledger.closing
    moved = ledger.transferred_in - ledger.transferred_out - ledger.removed_by_rule
    assert ledger.growth + moved == ledger.net
    assert [finding for finding in ledger.check() if finding.code == "ledger.imbalance"] == []


@given(lines, st.integers(-1000, 1000).filter(bool))
def test_any_gap_is_an_imbalance(given_lines, gap):
    whole = closed("a", given_lines)
    wrong = uk.Ledger(unit="a", period=HALF, **given_lines, closing=whole.closing + gap)
    assert gap in [finding.facts.get("gap") for finding in wrong.check()]


@given(lines, st.sampled_from(("opening", *MOVEMENTS, "closing")))
def test_any_one_unknown_line_follows_from_the_others(given_lines, hidden):
    whole = closed("a", given_lines)
    known = {**given_lines, "closing": whole.closing, hidden: None}
    assert uk.Ledger(unit="a", period=HALF, **known).solved() == whole


@given(st.lists(lines, min_size=1, max_size=6))
def test_the_total_closes_and_transfers_cancel(all_lines):
    parts = [closed(f"unit-{number}", given_lines) for number, given_lines in enumerate(all_lines)]
    total = uk.Ledger.total(parts, unit="all")
    assert total.opening + total.net == total.closing == sum(part.closing for part in parts)
    assert total.gross == sum(part.gross for part in parts)
    assert min(total.transferred_in, total.transferred_out) == 0
    assert total.growth == sum(part.growth for part in parts)
