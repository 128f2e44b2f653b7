"""The report of a check: its good records are made when somebody asks for them, and then they are what they were."""

from __future__ import annotations

import copy
import gc
import pickle
import traceback

import pytest

import unionkit as uk
from unionkit.records.checking.names import fold_name, fold_names


def rows(count: int = 20) -> list[dict[str, object]]:
    made: list[dict[str, object]] = [
        {"id": f"w{place}", "name": f"An Phát {place}", "workers": 10, "members": 5, "sector": "state"}
        for place in range(count)
    ]
    made[3]["members"] = 12
    made[7]["workers"] = "10"
    return made


def test_records_are_the_rows_without_a_finding():
    report = uk.check_records(rows(), uk.Workplace)
    assert [record.id for record in report.records] == [f"w{place}" for place in range(20) if place not in (3, 7)]
    assert report.records is report.records
    assert all(record.sector is uk.Sector.STATE for record in report.records)


def test_records_are_of_the_rows_as_they_were_checked():
    given = rows()
    report = uk.check_records(given, uk.Workplace)
    for row in given:
        row["members"] = -1
    assert {record.members for record in report.records} == {5}


def pickled(report):
    return pickle.loads(pickle.dumps(report))  # noqa: S301 - it is our own


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, pickled])
def test_a_report_is_the_same_whether_its_records_were_asked_for_or_not(again):
    report, asked = uk.check_records(rows(), uk.Workplace), uk.check_records(rows(), uk.Workplace)
    assert len(asked.records) == 18
    assert again(report) == asked
    assert again(asked) == report
    assert "An Phát 19" in repr(uk.check_records(rows(), uk.Workplace))


def test_a_capped_report_has_all_its_records():
    report = uk.check_records(rows(), uk.Workplace, max_findings=1)
    assert (len(report.capped(1).records), report.capped(1).left_out) == (18, 1)


def test_what_came_after_the_first_finding_is_no_record():
    report = uk.check_records(rows(), uk.Workplace, fail_fast=True)
    assert ([record.id for record in report.records], report.checked) == (["w0", "w1", "w2"], 4)


def test_a_report_has_nothing_that_it_has_not():
    report = uk.check_records(rows(), uk.Workplace)
    with pytest.raises(AttributeError, match="'CheckReport' object has no attribute 'record'"):
        _ = report.record


def test_errors_of_rows_leave_nothing_behind():
    uk.check_records(rows(), uk.Workplace)
    gc.collect()
    gc.disable()
    try:
        uk.check_records(rows(), uk.Workplace)
        assert gc.collect() == 0
    finally:
        gc.enable()


@pytest.mark.parametrize("count", [20, 4])
def test_an_error_that_somebody_is_handling_keeps_its_traceback(count):
    given = [*rows()[:count], {"id": "", "name": "B", "workers": -1}]
    try:
        uk.percent(1, 0)
    except uk.errors.UndefinedRatioError as error:
        told = traceback.format_exception(error)
        assert not uk.check_records(given, uk.Workplace).ok
        assert traceback.format_exception(error) == told
    else:
        pytest.fail("nothing is no ratio")


def test_a_name_in_other_quotation_marks_is_the_same_name():
    names = ["Công ty “An Phát”", 'CTY "An Phát"', "Công ty ‘An Phát’"]
    assert {*map(fold_name, names)} == {*fold_names(names)} == {"cong ty an phat"}
    records = [{"id": str(place), "name": name, "location": "x"} for place, name in enumerate(names)]
    assert [*uk.check_records(records, uk.Workplace).counts.items()] == [("record.same_name", 2)]
