"""Fixes are made on copies, and a record that no fix changes is set aside."""

from __future__ import annotations

import attrs
import pytest

import unionkit as uk


def fixed(*records):
    return uk.apply_fixes(records, uk.check_records(records, uk.Workplace).findings)


def test_each_fix_is_made_on_a_copy():
    row = {"id": "a", "name": "An Phát", "workers": "1200", "members": -1, "colour": "red"}
    before = dict(row)
    assert fixed(row, {"id": "b"}) == [{"id": "a", "name": "An Phát", "workers": 1200}]
    assert row == before


def test_a_record_that_its_fix_leaves_as_it_was_is_set_aside():
    assert fixed({"id": "a", "name": "An Phát", "workers.x": 5}) == []


def test_a_record_without_fields_needs_to_be_set_aside():
    assert fixed(5) == []
    with pytest.raises(TypeError):
        uk.apply_fixes([5], [])
    with pytest.raises(TypeError):
        uk.apply_fixes([], ["no finding"])


def test_findings_without_a_row_change_nothing():
    finding = uk.check_records([{"id": "a"}], uk.Workplace).findings[0]
    assert uk.apply_fixes([{"id": "a"}], [attrs.evolve(finding, row=None)]) == [{"id": "a"}]
