"""Records are taken strictly, everything that is wrong is told at once with its place, and the domain keeps its words."""

from __future__ import annotations

from datetime import date, datetime

import attrs
import cattrs
import pytest

import unionkit as uk
from unionkit.errors import RecordClassError, RecordError

GOOD = {"id": "a", "name": "An Phát", "workers": 10}


def found(record, cls=uk.Workplace):
    with pytest.raises(RecordError) as caught:
        uk.from_record(record, cls)
    return [(finding.field, finding.code) for finding in caught.value.findings]


@pytest.mark.parametrize("workers", [7.9, 7.0, "5", True, [5], float("nan")])
def test_a_headcount_is_a_whole_number_and_nothing_else(workers):
    assert found(GOOD | {"workers": workers}) == [("workers", "record.wrong_type")]


def test_a_datetime_is_no_date():
    record = {"id": "m", "name": "An", "unit": "u", "born_on": datetime(1990, 5, 1)}  # noqa: DTZ001
    assert found(record, uk.Membership) == [("born_on", "record.wrong_type")]
    assert uk.from_record(record | {"born_on": date(1990, 5, 1)}, uk.Membership).born_on == date(1990, 5, 1)


@pytest.mark.parametrize(
    ("change", "code"),
    [({"name": None}, "record.wrong_type"), ({"name": " "}, "record.empty_text"), ({"x": 1}, "record.unknown_field")],
)
def test_other_faults_of_a_field(change, code):
    assert found(GOOD | change) == [(next(iter(change)), code)]


def test_a_field_that_is_not_there():
    assert found({"id": "a"}) == [("name", "record.missing_field")]


def test_everything_that_is_wrong_is_told_at_once():
    record = {"id": "", "name": "A", "workers": -1, "members": "5", "sector": "States", "more": 1}
    assert sorted(found(record)) == [
        ("id", "record.empty_text"),
        ("members", "record.wrong_type"),
        ("more", "record.unknown_field"),
        ("sector", "record.unknown_value"),
        ("workers", "record.below_zero"),
    ]


def test_a_path_leads_into_lists():
    units = [{"id": "a", "name": "A", "kind": "confederation"}, {"id": "b", "name": "B", "kind": "club"}]
    assert found({"units": units}, uk.Hierarchy) == [("units[1].kind", "record.unknown_value")]


def test_a_class_of_ones_own_holds_ours_and_keeps_its_own_ways():
    visit = attrs.make_class("Visit", {"workplace": attrs.field(type=uk.Workplace), "hours": attrs.field(type=int)})
    conv = uk.configure_converter(cattrs.Converter())
    assert conv.structure({"workplace": GOOD, "hours": "5"}, visit).hours == 5
    with pytest.raises(cattrs.ClassValidationError) as caught:
        conv.structure({"workplace": GOOD | {"workers": "5"}, "hours": 5}, visit)
    (told,) = uk.findings_of(caught.value, visit)
    assert (told.field, told.code) == ("workplace.workers", "record.wrong_type")


@pytest.mark.parametrize("cls", [int, uk.Rulebook, uk.Law])
def test_what_is_no_record_is_refused(cls):
    for of in (uk.json_schema, uk.table_schema, lambda cls: uk.from_record({}, cls)):
        with pytest.raises(RecordClassError):
            of(cls)


def test_a_free_value_of_a_class_that_is_computed_is_a_finding_and_no_crash():
    record = {"day": "2025-07-01", "values": [{"type": "Law"}], "type": "Excluded"}
    with pytest.raises(RecordError):
        uk.from_record(record, uk.Excluded)
