from __future__ import annotations

import json
from fractions import Fraction

import pytest

import unionkit as uk

HEADER = "Đơn vị;Số lao động;Số đoàn viên;Trọng số;Mức sàn;Mức trần;Đã ấn định"


def table(*rows, header=HEADER):
    return uk.read_weights("\n".join((header, *rows)).encode(), name="t.csv")


def codes(findings):
    return [(finding.code, finding.line) for finding in findings]


def test_numbers_bounds_and_the_unorganised_are_read():
    read = table("a;4.500;4.002;1,5;10;20;", "b;100;-;;;;7")
    assert read.bases == ("members", "workers", "weight", "unorganised_workers", "equal")
    first, second = read.units
    assert dict(first.numbers) == {
        "workers": 4500, "members": 4002, "weight": Fraction(3, 2), "unorganised_workers": 498,
    }  # fmt: skip
    assert (first.floor, first.cap, first.locked, second.locked) == (10, 20, None, 7)
    assert (dict(second.numbers), read.records, second.line) == ({"workers": 100}, 2, 3)


def test_what_is_wrong_with_a_row_is_told_and_the_others_are_kept():
    read = table("a;1;1;;;;", "b;mười;1;;;;", ";1;1;;;;", "A;2;2;;;;", "c;-5;1;;;;", "d;1;1;;2,5;;", "e;3;5;;;;")
    assert [unit.unit for unit in read.units] == ["a", "e"]
    assert codes(read.findings) == [
        ("figures.bad_number", 3),
        ("figures.missing_cell", 4),
        ("weights.repeated_unit", 5),
        ("weights.negative_number", 6),
        ("weights.not_whole", 7),
        ("weights.members_above_workers", 8),
    ]
    assert read.findings[2].message("en") == "A stands on line 2 already; this line is not used"
    assert dict(read.units[1].numbers)["unorganised_workers"] == 0


def test_a_number_with_two_readings_is_told():
    (finding,) = table("a;1.234;1;1.234;;;").findings
    assert (finding.code, finding.field) == ("figures.ambiguous_number", "weight")


def test_the_one_column_there_is_decides_and_several_must_be_named():
    one = table("a,30", "b,70", header="unit,members")
    report = uk.allocation_report(one, total=10)
    assert (dict(report.allocation.amounts), report.allocation.basis, report.ok) == (
        {"a": 3, "b": 7}, uk.Basis.MEMBERS, True,
    )  # fmt: skip
    equal = uk.allocation_report(table("a", "b", header="unit"), total=10)
    assert (dict(equal.allocation.amounts), equal.allocation.basis) == ({"a": 5, "b": 5}, uk.Basis.EQUAL)
    weighed = uk.allocation_report(table("a,1", "b,3", header="unit,weight"), total=4)
    assert (weighed.allocation.basis, weighed.by) == ("weight", (("weight", 1),))
    lacking = uk.allocation_report(table("a,1", "b,", header="unit,weight"), total=4)
    assert lacking.findings[0].message("en") == "b: there is no “weight”, it counts as 0"
    even = uk.allocation_report(table("a,1", "b,3", header="unit,weight"), total=8)
    assert "2.00" not in even.format()
    for by in (None, {"unions": 1}):
        with pytest.raises(uk.errors.OptionError) as caught:
            uk.allocation_report(table("a;1;1;;;;"), total=10, by=by)
        assert caught.value.expected == ("members", "workers", "weight", "unorganised_workers", "equal")


def test_a_mix_floors_caps_and_locked_amounts_of_the_table():
    read = table("a;100;60;;;;", "b;100;30;;40;;", "c;100;10;;;;7", "d;100;;;;1;")
    report = uk.allocation_report(read, total=100, by={"members": 60, "workers": 40})
    amounts = report.allocation.amounts
    assert (amounts["b"], amounts["c"], amounts["d"], sum(amounts.values())) == (40, 7, 1, 100)
    assert codes(report.findings) == [("allocate.no_weight", 5)]
    assert not report.ok
    assert report.allocation.basis == "60 members + 40 workers"
    assert report.findings[0].message("vi") == "d: không có “số đoàn viên”, tính là 0"


def test_a_locked_unit_needs_no_weight():
    assert uk.allocation_report(table("a;9;9;;;;", "b;;;;;;5"), total=9, by={"members": 1}).findings == ()


def test_ties_and_what_is_left_over_are_notes():
    report = uk.allocation_report(table("a,1", "b,1", header="unit,members"), total=57, step=10)
    assert dict(report.allocation.amounts) == {"a": 30, "b": 20}
    assert [finding.code for finding in report.findings] == ["allocate.tied", "allocate.left_over"]
    assert report.ok
    assert report.findings[0].message("en").startswith("a and b had equal claims")


def test_the_report_in_every_style_and_language():
    read = table("a,2,9,", "b,1,,", "c,1,,30", header="unit,weight,cap,locked")
    report = uk.allocation_report(read, total=101)
    text = report.format("text", "vi")
    assert "giữ ở mức trần 9" in text
    assert "đã ấn định 30" in text
    assert "t.csv: 3 đơn vị, 0 phát hiện; weight; phần dư lớn nhất" in text
    assert "| Total |  | 101 | 101 |  |" in report.format("markdown", "en")
    assert report.format("csv").splitlines()[1].startswith('a,2,101/2,9,,9,,false,"a: 9 of 101; weight 2 of 4 (weight)')
    document = json.loads(report.format("json", "en"))
    assert (document["format"], document["total"], document["by"], document["units"][2]["locked"]) == (
        "unionkit.allocation/1", 101, {"weight": 1}, 30,
    )  # fmt: skip
    tied = uk.allocation_report(table("a,1", "b,1", header="unit,members"), total=5)
    assert "- t.csv: a and b had equal claims" in tied.format("markdown")
    assert "tied" in tied.format()
    assert "t.csv: 2 units, 1 finding; members" in tied.format()
    mixed = uk.allocation_report(
        table("a,1,1", "b,1,3", header="unit,members,workers"), total=5, by={"members": 1, "workers": 1}
    )
    assert "37.50%" in mixed.format()
    assert "weight 37.50% (1 members + 1 workers)" in mixed.allocation.explain("a", "en")
    for wrong in ({"style": "pdf"}, {"lang": "fr"}):
        with pytest.raises(ValueError, match=r"expected one of|no language"):
            report.format(**wrong)


def test_read_from_a_file(tmp_path):
    path = tmp_path / "w.csv"
    path.write_text("unit,members\na,1\n", encoding="utf-8")
    assert uk.read_weights(path).name == str(path)
    assert uk.read_weights(path, name="x").name == "x"
    assert uk.read_weights(b"unit\na\n").name == "<bytes>"
    with pytest.raises(uk.errors.HeaderError):
        table("1", header="members")
    with pytest.raises(TypeError, match="give a WeightTable"):
        uk.allocation_report([], total=5)
