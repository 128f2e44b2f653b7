from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit.records.figures import COLUMNS

HEADER = "unit,indicator,period,as_of,result,target,percent,kind,level\n"


def read(*rows, header=HEADER):
    return uk.read_figures((header + "\n".join(rows)).encode(), name="f.csv")


def figure(row):
    figures = read(row)
    assert not [finding for finding in figures.findings if finding.severity is not uk.Severity.NOTE]
    (only,) = figures.figures
    return only


def test_a_row_becomes_a_figure():
    found = figure('Mê Linh,CĐCS mới,năm 2022,31/10/2022,15,9,"166,6%",,huyện')
    assert (found.unit, found.indicator, found.level) == ("Mê Linh", uk.indicators.NEW_GRASSROOTS_UNIONS, "huyện")
    assert (found.period, found.as_of) == (uk.Period.year(2022), date(2022, 10, 31))
    assert (found.actual.value, found.target.value, found.printed.text) == (15, 9, "166,6%")
    assert (found.row, found.line) == (1, 2)


def test_its_attainment_remembers_the_records():
    attainment = figure("a,new members,2022,31/10/2022,576,360,,,").attainment()
    assert attainment.goal.period == uk.Period.year(2022)
    assert attainment.result.period == uk.Period.first_months(2022, 10)
    assert attainment.result.as_of == date(2022, 10, 31)
    late = figure("a,new members,2022,31/1/2023,576,360,,,").attainment()
    assert late.result.period == uk.Period.year(2022)
    assert figure("a,new members,,,576,360,,,").attainment() == uk.attain(576, 360)


@pytest.mark.parametrize("cell", ["576/360", " 576 / 360 ", "576 /360"])
def test_result_and_target_may_stand_in_one_cell(cell):
    found = figure(f"a,new members,2022,,{cell},,,,")
    assert (found.actual.value, found.target.value) == (576, 360)
    assert figure(f"a,new members,2022,,{cell},360,,,").target.value == 360


@pytest.mark.parametrize("cell", ["", "-", "–", "n/a", "N/A", "chưa có"])
def test_absent_is_absent_and_not_zero(cell):
    found = figure(f"a,new members,2022,,{cell},{cell},{cell},,")
    assert (found.actual, found.target, found.printed) == (None, None, None)
    assert figure("a,new members,2022,,0,0,0%,,").actual.value == 0
    half = figure("a,new members,2022,,-/360,,,,")
    assert (half.actual, half.target.value) == (None, 360)


def test_a_count_is_read_with_groups_and_money_with_decimals():
    assert figure('a,new members,2022,,"6,257",6.000,,,').actual.value == 6257
    assert figure("a,new members,2022,,6.257,6000,,,").actual.value == 6257
    figures = read('a,dues collected,2022,,"6,257",9000,,,')
    (finding,) = figures.findings
    assert (finding.code, finding.field, finding.column) == ("figures.ambiguous_number", "result", 5)
    assert figures.figures[0].actual.value == uk.read_number("6,257").value
    assert "6.257" in finding.message("en")
    assert "6,257" in finding.message("en")


def test_what_is_approximate_says_so():
    assert figure("a,new members,2022,,>19.000,khoảng 19.000,,,").is_approximate
    assert not figure("a,new members,2022,,19000,19000,,,").is_approximate


def test_an_indicator_of_its_own_needs_a_kind_to_be_added_up():
    figures = read("a,Trồng cây,2022,,5,10,,,", "b,Trồng cây,2022,,6,10,,,")
    (finding,) = figures.findings
    assert (finding.code, finding.severity, finding.line) == ("figures.unknown_indicator", uk.Severity.NOTE, 2)
    assert [item.indicator for item in figures.figures] == [None, None]
    own = figure("a,Trồng cây,2022,,5,10,,flow,").indicator
    assert (own.id, own.kind, own.label("vi")) == ("trong_cay", uk.IndicatorKind.FLOW, "Trồng cây")
    assert figure("a,Trồng cây,2022,,5,10,,tỷ lệ,").is_share
    assert figure("a,new members,2022,,5,10,,ratio,").indicator is uk.indicators.NEW_MEMBERS


@pytest.mark.parametrize(
    ("row", "code", "field", "words"),
    [
        (",new members,2022,,5,10,,,", "figures.missing_cell", "unit", "unit is empty"),
        ("a,,2022,,5,10,,,", "figures.missing_cell", "indicator", "indicator is empty"),
        ("a,new members,2022,,mười,10,,,", "figures.bad_number", "result", "“mười”"),
        ("a,new members,2022,,5/x,10,,,", "figures.bad_number", "result", "“x”"),
        ("a,new members,2022,,5,2.413.54,,,", "figures.bad_number", "target", "groups of digits"),
        ("a,new members,2022,,5,10,half,,", "figures.bad_number", "percent", "“half”"),
        ("a,new members,mai,,5,10,,,", "figures.bad_period", "period", "“mai”"),
        ("a,new members,quý 5/2022,,5,10,,,", "figures.bad_period", "period", "quarter is 5"),
        ("a,new members,2/1/2022-1/1/2022,,5,10,,,", "figures.bad_period", "period", "reversed"),
        ("a,new members,2022,31/2/2022,5,10,,,", "figures.bad_date", "as_of", "“31/2/2022”"),
        ("a,new members,2022,31/12/2021,5,10,,,", "figures.as_of_before_period", "as_of", "31 December 2021"),
        ("a,new members,2022,,5/9,10,,,", "figures.two_targets", "target", "the target 9, the target cell 10"),
        ("a,new members,2022,,5,10,,colour,", "figures.bad_kind", "kind", "“colour”"),
    ],
)
def test_a_bad_row_is_reported_with_its_place_and_the_others_are_kept(row, code, field, words):
    figures = read("good,new members,2022,,5,10,,,", row, "also good,new members,2022,,6,10,,,")
    assert [item.unit for item in figures.figures] == ["good", "also good"]
    (finding,) = figures.findings
    names = HEADER.strip().split(",")
    assert (finding.code, finding.field, finding.row, finding.line) == (code, field, 2, 3)
    assert finding.column == names.index(field) + 1
    assert words in finding.message("en")
    assert finding.message("vi") != finding.message("en")
    assert figures.records == 3


def test_all_faults_of_a_row_are_told_at_once():
    figures = read(",new members,mai,x,5,ten,,,")
    assert [finding.field for finding in figures.findings] == ["unit", "period", "as_of", "target"]
    assert figures.figures == ()


def test_files_are_read_by_path(tmp_path):
    path = tmp_path / "báo cáo.csv"
    path.write_text("Đơn vị;Nội dung;Kết quả\na;CĐCS mới;15/9\n", encoding="utf-8-sig")
    figures = uk.read_figures(path)
    assert (figures.name, figures.records) == (str(path), 1)
    assert uk.read_figures(str(path), name="r").name == "r"
    assert uk.read_figures(path.read_bytes()).name == "<bytes>"


def test_no_header_stands_for_two_columns():
    from unionkit.text import lookup_key

    names = [(lookup_key(text), column.name) for column in COLUMNS for text in (column.name, *column.headers)]
    assert len(dict(names)) == len({*names})


def test_the_target_cell_stands_where_the_result_cell_names_none():
    assert figure("a,new members,2022,,15/-,9,,,").target.value == 9
    assert figure("a,new members,2022,,15/,9,,,").target.value == 9


def test_the_reading_of_a_percentage_is_left_to_the_arithmetic_of_its_row():
    figures = read("a,new members,2022,,1,3,33.333%,,")
    assert figures.findings == ()
    assert figures.figures[0].printed.ambiguous
