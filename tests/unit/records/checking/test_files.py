"""Tables that belong together: what stands in one is held against what stands in another."""

from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit.records.checking import parents

UNITS = "Mã,Tên đơn vị,Loại đơn vị,Cấp trên\n"
CITY = UNITS + "hn,LĐLĐ thành phố Hà Nội,provincial_federation,\n"
DISTRICTS = UNITS + "ml,LĐLĐ huyện Mê Linh,district_federation,hn\nda,LĐLĐ huyện Đông Anh,district_federation,hp\n"
TARGETS = "Đơn vị,Chỉ số,Kỳ,Chỉ tiêu,Giao bởi\n"
RESULTS = "Đơn vị,Chỉ số,Kỳ,Kết quả\n"


def check(*files, **settings):
    """Check tables given as kind, name and text."""
    return uk.check_files([(kind, text.encode(), name) for kind, name, text in files], **settings)


def told(report):
    return [(each.row, each.line, each.code) for each in report.findings]


def test_a_parent_may_stand_in_another_table():
    districts, city = check(("units", "districts.csv", DISTRICTS), ("units", "city.csv", CITY))
    assert told(city) == []
    assert told(districts) == [(2, 3, "unit.unknown_parent")]
    assert [unit.id for unit in districts.records] == ["ml"]
    assert [(row.row, row.file) for row in districts.rows] == [(2, "districts.csv")]


def test_an_id_stands_once_in_all_tables_of_a_kind():
    more = UNITS + "x,LĐLĐ quận X,district_federation,\nhn,LĐLĐ TP Hà Nội,provincial_federation,\n"
    city, again = check(("units", "city.csv", CITY), ("units", "again.csv", more))
    assert told(city) == []
    (finding,) = again.findings
    assert (finding.code, finding.row, finding.expected, finding.file) == ("record.repeated_id", 2, 1, "again.csv")
    assert finding.message("en") == "the id “hn” stands in row 1 (city.csv) already"
    assert finding.message("vi") == "mã “hn” đã có ở bản ghi 1 (city.csv)"


def test_a_row_of_the_same_table_is_told_by_its_own_number():
    twins = UNITS + "a,CĐCS A,grassroots_union,\na,CĐCS B,grassroots_union,\n"
    _, report = check(("units", "city.csv", CITY), ("units", "twins.csv", twins))
    (finding,) = report.findings
    assert finding.message("en") == "the id “a” stands in row 1 already"


def test_one_name_in_two_tables_is_told_with_the_other_id():
    other = UNITS + "hn2,LDLD TP HA NOI,provincial_federation,\n"
    _, report = check(("units", "city.csv", CITY), ("units", "other.csv", other))
    (finding,) = report.findings
    assert finding.message("en") == "hn2: the name “LDLD TP HA NOI” is that of “hn” in row 1 (city.csv)"


def test_figures_are_of_units_that_stand_in_the_tables_of_units_in_whatever_order():
    results = RESULTS + "ml,Đoàn viên mới,2022,15\nmelinh,Đoàn viên mới,2022,9\n"
    terms = "Đơn vị,Năm đầu,Năm cuối\nx,2018,2023\n"
    reports = check(
        ("results", "q1.csv", results),
        ("terms", "terms.csv", terms),
        ("units", "all.csv", CITY + DISTRICTS[len(UNITS) :]),
    )
    assert [told(report) for report in reports[:2]] == [
        [(2, 3, "record.unknown_unit")], [(1, 2, "record.unknown_unit")],
    ]  # fmt: skip
    assert told(check(("results", "q1.csv", results))[0]) == []
    (loose,) = check(("results", "q1.csv", results), outside=["melinh"])
    assert told(loose) == []


def test_targets_of_children_are_held_against_those_of_the_parent_in_another_table():
    parent = TARGETS + "hn,Đoàn viên mới,2026,2500,\n"
    children = TARGETS + "ml,Đoàn viên mới,2026,700,hn\nda,Đoàn viên mới,6 tháng đầu năm 2026,300,hn\n"
    below, above = check(("targets", "children.csv", children), ("targets", "parent.csv", parent))
    assert told(above) == [(1, 2, "targets.children_short")]
    assert above.findings[0].message("en") == "hn: assigned 2,500, passed on 700, 1,800 are missing"
    assert told(below) == [(2, 3, "targets.child_period")]
    assert uk.check_file(children.encode(), "targets").ok


def test_a_quarter_beside_the_year_is_the_year_in_parts():
    rows = TARGETS + "hn,Đoàn viên mới,2026,700,\nml,Đoàn viên mới,2026,700,hn\nml,Đoàn viên mới,quý I/2026,100,hn\n"
    assert uk.check_file(rows.encode(), "targets").ok


@pytest.mark.parametrize("most", [1, 1000], ids=["on disk", "in memory"])
def test_commune_unions_are_held_against_their_members(monkeypatch, most):
    monkeypatch.setattr(parents.Parents.__init__, "__defaults__", (most,))
    units = (
        UNITS
        + "hn,LĐLĐ TP Hà Nội,provincial_federation,\np,CĐ phường P,commune_union,hn\na,CĐCS A,grassroots_union,p\n"
    )
    members = "Mã,Họ tên,Đơn vị,Ngày thôi sinh hoạt\nm1,An,a,\nm2,Bình,a,\nm3,Chi,a,2025-01-01\n"
    law = uk.rulebook("vgcl").on(date(2025, 8, 1))
    of_units, of_members = check(("units", "u.csv", units), ("members", "m.csv", members), law=law)
    assert of_members.ok
    codes = {each.code: each for each in of_units.findings}
    assert {"hierarchy.too_few_members", "hierarchy.too_few_unions"} <= {*codes}
    assert codes["hierarchy.too_few_members"].found == 2
    told_by_hand = uk.check_file(units.encode(), "units", law=law, member_counts={"a": 2, "elsewhere": 9})
    assert [each.code for each in told_by_hand.findings] == [each.code for each in of_units.findings]
    assert not any("too_few" in each.code for each in uk.check_file(units.encode(), "units", law=law).findings)


def test_units_on_disk_are_known_to_the_other_tables(monkeypatch):
    monkeypatch.setattr(parents.Parents.__init__, "__defaults__", (1,))
    results = RESULTS + "ml,Đoàn viên mới,2022,15\nmelinh,Đoàn viên mới,2022,9\n"
    _, report = check(("units", "u.csv", CITY + DISTRICTS[len(UNITS) :]), ("results", "r.csv", results))
    assert told(report) == [(2, 3, "record.unknown_unit")]


def test_a_table_that_stopped_is_not_held_against_others():
    more = UNITS + "hn,LĐLĐ TP Hà Nội,provincial_federation,\n"
    bad = UNITS + "x,,provincial_federation,\n"
    first, _, third = check(("units", "a.csv", CITY), ("units", "b.csv", bad), ("units", "c.csv", more), fail_fast=True)
    assert (told(first), told(third), third.checked) == ([], [], 1)


def test_a_table_by_itself_is_checked_as_check_file_does():
    text = UNITS + "a,CĐCS A,grassroots_union,b\nb,CĐCS B,grassroots_union,a\na,,x,\n"
    (together,) = check(("units", "u.csv", text))
    alone = uk.check_file(text.encode(), "units", name="u.csv")
    assert together == alone
    assert len(alone.findings) == 4


def test_progress_is_told_of_each_table():
    seen = []
    check(("units", "a.csv", CITY), ("units", "b.csv", DISTRICTS), progress=lambda *told: seen.append(told))
    assert [(name, rows, findings, share) for name, rows, findings, share in seen] == [
        ("a.csv", 1, 0, 1), ("b.csv", 2, 0, 1),
    ]  # fmt: skip


def test_another_kind_of_table_is_refused():
    with pytest.raises(uk.errors.OptionError):
        check(("people", "a.csv", CITY))
