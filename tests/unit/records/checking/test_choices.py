"""What a check is told: which rules, how far, how much it keeps, and by what a person is known."""

from __future__ import annotations

import attrs
import pytest

import unionkit as uk
from unionkit.records.checking.keys import KeyIndex

ROWS = [
    {"id": "a", "name": "An Phát", "workers": 10, "members": 12},
    {"id": "b", "name": "Bình Minh", "workers": 10, "members": 3},
    {"id": "c", "name": "AN PHÁT", "workers": "10"},
    {"id": "b", "name": "Cao Su", "workers": 10, "members": 11},
    {"id": "d", "name": "bình minh"},
]


def found(**settings):
    return [(finding.row, finding.code) for finding in uk.check_records(ROWS, uk.Workplace, **settings).findings]


def test_everything_is_found_in_the_order_of_rows_and_fields():
    assert found() == [
        (1, "workplace.members_above_workers"),
        (3, "record.wrong_type"),
        (4, "record.repeated_id"),
        (4, "workplace.members_above_workers"),
        (5, "record.same_name"),
    ]


def test_rules_are_chosen_by_code_and_by_beginning_and_the_shape_is_always_checked():
    assert found(select=["workplace."]) == [
        (1, "workplace.members_above_workers"), (3, "record.wrong_type"), (4, "workplace.members_above_workers")
    ]  # fmt: skip
    assert found(select=["record.same_name"]) == [(3, "record.wrong_type"), (5, "record.same_name")]
    assert found(select=["workplace."], ignore=["workplace.members_above_workers"]) == [(3, "record.wrong_type")]
    assert found(ignore=["record.", "workplace."]) == [(3, "record.wrong_type")]


def test_fail_fast_ends_at_the_first_row_with_a_finding():
    report = uk.check_records(ROWS[1:], uk.Workplace, fail_fast=True)
    assert (report.stopped, report.checked, report.faulty) == (True, 2, 1)
    assert [finding.row for finding in report.findings] == [2]
    assert [record.id for record in report.records] == ["b"]


def test_a_cap_keeps_so_many_and_counts_the_others():
    report = uk.check_records(ROWS, uk.Workplace, max_findings=2)
    assert (len(report.findings), report.left_out, report.faulty) == (2, 3, 4)
    assert sum(report.counts.values()) == 5
    assert [record.id for record in report.records] == ["b"]
    assert uk.check_records(ROWS, uk.Workplace, max_findings=0).left_out == 5


@pytest.mark.parametrize(
    "settings",
    [{"max_findings": -1}, {"registry": uk.registry("vgcl-provinces")}, {"person_keys": [["nickname"]]}],
    ids=["cap", "day", "keys"],
)
def test_settings_that_make_no_sense_are_refused(settings):
    with pytest.raises(uk.errors.OptionError):
        uk.check_records([], uk.Workplace, **settings)


def test_another_kind_of_table_is_refused():
    with pytest.raises(uk.errors.OptionError):
        uk.check_file(b"id\n1\n", "people")


def test_a_note_about_a_row_that_is_not_asked_for_does_not_stop_a_check():
    table = "id,name,extra\na,An Phát,x\nb,Bình Minh,y\n".encode()
    report = uk.check_file(table, "workplaces", name="t.csv", fail_fast=True)
    assert (report.stopped, report.good) == (False, 2)


def member(key, **fields):
    return {"id": key, "name": "Nguyễn Thị An", "unit": "u", **fields}


def test_a_person_who_is_the_same_by_several_keys_is_one_finding():
    both = {"citizen_id": "001", "card_number": "7", "born_on": "1990-02-03"}
    (finding,) = uk.check_records([member("m-1", **both), member("m-2", **both)], uk.Membership).findings
    assert finding.message("en") == "m-2: the same citizen_id as “m-1” in row 1"


def test_a_row_that_stands_twice_is_one_finding():
    twice = member("m-1", citizen_id="001")
    assert [each.code for each in uk.check_records([twice, twice], uk.Membership).findings] == ["record.repeated_id"]
    assert [each.code for each in uk.check_records([ROWS[1]] * 2, uk.Workplace).findings] == ["record.repeated_id"]


def test_persons_are_told_by_the_keys_of_the_caller_and_not_where_they_have_left():
    rows = [member("m-1", born_on="1990-02-03"), member("m-2", born_on="1991-01-01")]
    assert uk.check_records(rows, uk.Membership).ok
    assert not uk.check_records(rows, uk.Membership, person_keys=[["name"]]).ok
    rows[0]["left_on"] = "2024-01-01"
    assert uk.check_records(rows, uk.Membership, person_keys=[["name"]]).ok


def test_units_outside_the_records_are_known():
    unit = {"id": "u", "name": "CĐCS", "kind": "grassroots_union", "parent": "hn"}
    assert not uk.check_records([unit], uk.Unit).ok
    assert uk.check_records([unit], uk.Unit, outside=["hn"]).ok
    above = uk.Hierarchy.of([uk.Unit("hn", "LĐLĐ Hà Nội", uk.UnitKind.PROVINCIAL_FEDERATION)])
    assert uk.check_records([unit], uk.Unit, units=above).ok


def test_an_indicator_of_the_same_id_and_another_meaning_is_held_apart():
    year = "2026-01-01/2026-12-31"
    mine = attrs.evolve(uk.indicators.NEW_MEMBERS, kind=uk.IndicatorKind.STOCK)
    rows = [
        {"unit": "hp", "indicator": "new_members", "period": year, "amount": 5},
        {"unit": "a", "indicator": mine, "period": year, "amount": 3, "assigned_by": "hp"},
    ]
    assert uk.check_records(rows, uk.Target).ok
    assert not uk.check_records([rows[0], {**rows[1], "indicator": "new_members"}], uk.Target).ok


def test_an_index_on_disk_takes_half_a_surrogate_pair():
    index = KeyIndex(most=1)
    index.add([1, 2, 3], ["a", "\ud800", "\ud800"])
    index.add([4, 5], ["a", "\ud800"])
    assert sorted(index.repeats()) == [(3, 2), (4, 1), (5, 2)]


def test_columns_that_are_not_used_are_told_unless_they_are_left_out():
    table = "Mã,Tên đơn vị,So doan vienn,Màu\na,An Phát,5,x\n".encode()
    report = uk.check_file(table, "workplaces", name="t.csv")
    assert [(each.code, each.found, each.row) for each in report.findings] == [
        ("table.unknown_column", "So doan vienn", None),
        ("table.unknown_column", "Màu", None),
    ]
    assert (report.ok, report.good, report.faulty) == (True, 1, 0)
    assert "likely cause: “Số đoàn viên” misspelt, the header of members" in report.format("text", "en")
    assert uk.check_file(table, "workplaces", ignore=["table.unknown_column"]).findings == ()
    assert uk.check_file(table, "workplaces", select=["workplace."]).findings == ()


def test_a_field_of_json_that_nobody_knows_is_told_once():
    report = uk.check_file(b'[{"id": "a", "name": "A", "colour": "red"}]', "workplaces", name="t.json")
    assert [each.code for each in report.findings] == ["record.unknown_field"]


def printed(*lines):
    return [
        {"unit": unit, "indicator": "new_members", "period": "2022-01-01/2022-12-31", "amount": amount, "target": target,
         "percent": percent}
        for unit, amount, target, percent in lines
    ]  # fmt: skip


MIXED = [("a", 15, 9, "166,6%"), ("b", 5, 3, "166,7%"), ("c", 2, 3, "66,7%"), ("d", 576, 360, "160%")]


def test_a_table_that_cuts_some_percentages_and_rounds_others_says_so_and_loses_no_row():
    lines = [";".join(map(str, line)) for line in MIXED]
    table = "\n".join(["Đơn vị;Kết quả;Chỉ tiêu;Tỷ lệ;Chỉ số;Kỳ", *[f"{line};CĐCS mới;2022" for line in lines]])
    report = uk.check_file(table.encode(), "results", name="t.csv")
    (note,) = report.findings
    assert (note.code, note.row, note.file, note.found, note.fix) == ("percent.mixed_rounding", None, "t.csv", 1, None)
    assert note.message("en") == (
        "1 percentages are cut and 2 are rounded; the rarer way stands in row 1: a 15/9, 166,6%"
    )
    assert note.message("vi").endswith("ở bản ghi 1: a 15/9, 166,6%")
    assert (report.ok, report.good, len(report.records), report.rows) == (True, 4, 4, ())
    assert "the rarer way stands in row 1" in report.format("text", "en")
    assert uk.check_file(table.encode(), "results", ignore=["percent.mixed_rounding"]).findings == ()
    # Where one way was asked for, each row that was cut is told with its cause, and nothing twice.
    (fault,) = uk.check_file(table.encode(), "results", modes=[uk.Rounding.HALF_UP]).findings
    assert (fault.code, fault.row, fault.cause.en) == (
        "percent.impossible", 1, "the digits were cut and not rounded",
    )  # fmt: skip


def test_percentages_shortened_in_one_way_are_no_mixture():
    for lines in (MIXED[:1], MIXED[1:], [*MIXED[:1], MIXED[3]]):
        assert uk.check_records(printed(*lines), uk.ReportedResult, select=["percent."]).findings == ()


def test_of_records_in_a_program_the_mixture_is_told_where_it_is_asked_for():
    rows = printed(*MIXED, *[(f"e{place}", 5, 3, "166,6%") for place in range(3)])
    assert uk.check_records(rows, uk.ReportedResult).findings == ()
    (note,) = uk.check_records(rows, uk.ReportedResult, select=["percent.mixed_rounding"]).findings
    assert note.message("en").endswith("in row 2: b 5/3, 166,7%; row 3: c 2/3, 66,7%")
    assert (note.file, note.found, note.facts["rounded"]) == (None, 4, 2)
