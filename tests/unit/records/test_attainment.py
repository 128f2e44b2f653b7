from __future__ import annotations

import csv
import json
from datetime import date
from fractions import Fraction
from io import StringIO

import pytest

import unionkit as uk
from unionkit.records.layout import markdown_table, text_table

HEADER = "unit,indicator,period,as_of,result,target,percent,level,assigned_by\n"


def report(*rows, **options):
    return uk.attainment_report(uk.read_figures((HEADER + "\n".join(rows)).encode(), name="f.csv"), **options)


def codes(found):
    return [(finding.code, finding.line) for finding in found.findings]


def test_totals_are_made_per_indicator_period_level_and_assigner():
    found = report(
        "a,new members,2022,,5,10,,huyện,",
        "b,new members,2022,,6,20,,huyện,",
        "a,new unions,2022,,1,1,,huyện,",
        "c,new members,2022,,100,100,,tỉnh,",
        "a,new members,2023,,7,10,,huyện,",
        "a,new members,2022,,5,9,,huyện,Huyện ủy",
        "b,new members,2022,,6,6,,huyện,Huyện ủy",
    )
    totals = {line.label("en"): line.total.attainment.format("en") for line in found.totals}
    assert totals == {
        "new members, 2022, huyện": "11/30 (36.7%)",
        "new members, 2022, huyện, Huyện ủy": "11/15 (73.3%)",
    }


def test_what_lacks_result_or_target_is_left_out_of_its_total():
    found = report("a,new members,2022,,5,10,,,", "b,new members,2022,,n/a,25,,,", "c,new members,2022,,6,,,,")
    (line,) = found.totals
    assert (len(line.total.counted), len(line.total.left_out)) == (1, 2)
    assert line.total.attainment.format("en") == "5/10 (50.0%)"
    assert report("a,new members,2022,,5,,,,", "b,new members,2022,,6,,,,").totals == ()


def test_means_and_indicators_of_unknown_kind_are_not_added():
    found = report(
        "a,mean monthly wage,2022,,5,10,,,", "b,mean monthly wage,2022,,6,10,,,", "a,x,2022,,1,2,,,", "b,x,2022,,1,2,,,"
    )
    assert found.totals == ()
    assert found.ok


def test_figures_of_different_days_in_one_total_are_a_finding():
    found = report(
        "a,new members,2022,31/3/2022,5,10,,,", "b,new members,2022,30/6/2022,6,10,,,", "c,new members,2022,,6,10,,,"
    )
    (finding,) = found.findings
    assert finding.code == "attain.mixed_cut_offs"
    assert "31 March 2022, 30 June 2022 and a day that is not stated" in finding.message("en")
    assert "31/3/2022, 30/6/2022 và một ngày không ghi rõ" in finding.message("vi")
    assert not found.ok
    assert report("a,new members,2022,31/3/2022,5,10,,,", "b,new members,2022,31/3/2022,6,10,,,").ok


def test_a_figure_given_twice_is_added_once():
    found = report("a,new members,2022,,5,10,,,", "a,new members,2022,,5,10,,,", "b,new members,2022,,6,10,,,")
    assert codes(found) == [("attain.duplicate_figure", 3)]
    assert found.totals[0].total.attainment.format("en") == "11/20 (55.0%)"
    assert len(found.lines) == 3


def test_a_later_figure_of_the_same_unit_takes_the_place_of_the_earlier():
    found = report(
        "a,new members,2022,31/3/2022,5,10,,,",
        "a,new members,2022,30/6/2022,8,10,,,",
        "a,new members,2022,31/5/2022,7,10,,,",
        "b,new members,2022,30/6/2022,6,10,,,",
    )
    assert codes(found) == [("attain.superseded_figure", 2), ("attain.superseded_figure", 4)]
    assert found.totals[0].total.attainment.format("en") == "14/20 (70.0%)"
    assert found.ok


def test_a_later_row_without_a_result_takes_nobodys_place():
    found = report(
        "a,new members,2022,31/3/2022,5,10,,,",
        "a,new members,2022,30/6/2022,n/a,10,,,",
        "b,new members,2022,31/3/2022,6,10,,,",
    )
    assert found.totals[0].total.attainment.format("en") == "11/20 (55.0%)"


def test_an_impossible_percentage_is_a_finding_with_what_was_to_be_expected():
    found = report('a,new members,2023,,858886,1600000,"53,55%",,', 'b,member density,2023,,770785,810339,"93,4%",,')
    first, second = found.findings
    assert first.message("en") == (
        "a: printed 53.55%, but 858,886/1,600,000 is 53.68%; targets from 1,603,746 to 1,604,045 would give it"
    )
    assert second.message("vi") == "b: in 93,4%, trong khi 770.785/810.339 là 95,1%"
    assert (first.field, first.column, first.line) == ("percent", 7, 2)


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("a,new members,2022,,-5,10,50%,,", "but -5/10 is -50%"),
        ("a,new members,2022,,0,10,50%,,", "no target gives it"),
        ("a,new members,2022,,3,10,0%,,", "is 30%"),
        ('a,dues collected,2022,,"2,5",10,50%,,', "but 2.5/10 is 25%"),
        ("a,new members,2022,,1,8,14%,,", "is 13% or 12%; the target 7 would give it"),
    ],
)
def test_what_would_give_an_impossible_percentage_is_told_where_it_can_be(row, words):
    (finding,) = report(row).findings
    assert words in finding.message("en")
    assert finding.message("vi")


def test_a_percentage_that_hides_a_miss_is_a_finding():
    (finding,) = report("a,new members,2022,,99996,100000,100%,,").findings
    assert (finding.code, finding.column) == ("percent.conclusion_changed", 7)
    assert finding.message("en").startswith("a: printed 100%, but 99,996/100,000 is 99.996%, on the other side")
    assert report("a,member density,2022,,99996,100000,100%,,").ok


def test_parts_that_are_approximate_prove_nothing():
    assert report("a,new members,2022,,>19000,19000,50%,,").ok


def test_options_of_the_report():
    found = report(
        "a,new members,2022,,15,9,,,",
        "b,new members,2022,,8,10,,,",
        places=2,
        rounding=uk.Rounding.DOWN,
        nearly_from=uk.attain(4, 5).ratio,
    )
    assert "166.66%" in found.format()
    assert found.lines[1].attainment.status is uk.Status.NEARLY


ROWS = (
    'Mê Linh,CĐCS mới,2022,,15/9,,"166,6%",huyện,Hà Nội',
    "Đông Anh,CĐCS mới,2022,,9,9,100%,huyện,Hà Nội",
    "Thiên Hương,new CBA,2022,31/10/2022,9,8,112%,,",
    "=cmd,new members,2024,,10177,,120.44%,,",
    "e,member density,2022,,370460,375910,98.5%,,",
    "f,new members,2022,,>19.000,≈19.000,,,",
    "g,Trồng cây,,,4,0,40%,,",
)


def test_as_text():
    text = report(*ROWS).format("text", "en")
    for words in (
        "Mê Linh      new grassroots unions      2022 ",
        "15/9   166.7%  exceeded                +6   166.6%  cut\n",
        "rounded half to even or cut",
        "2022, to 2022-10-31",
        "implies target 8,450",
        "≈100.0%",
        "target is zero",
        "new grassroots unions (Hà Nội)  2022    huyện    2/2          24/18   133.3%  exceeded          +6",
        "f.csv: line 8, column 2: “Trồng cây” is not a named indicator",
        "f.csv: 7 figures, 1 total, 1 finding",
    ):
        assert words in text
    assert all(line == line.rstrip() for line in text.splitlines())


def test_as_text_in_vietnamese():
    text = report(*ROWS).format("text", "vi")
    for words in (
        "cắt bỏ",
        "năm 2022, đến 31/10/2022",
        "ứng với chỉ tiêu 8.450",
        "làm tròn về số chẵn hoặc cắt bỏ",
        "7 số liệu, 1 tổng, 1 phát hiện",
    ):
        assert words in text


def test_as_markdown():
    lines = report(*ROWS).format("markdown", "en").splitlines()
    assert lines[0].startswith("| Unit | Indicator | Period | Result/Target |")
    assert lines[1].count("---:") == 4
    assert {line.count("|") for line in lines[:9]} == {10}
    assert any(line.startswith("- f.csv: line 8") for line in lines)


def test_as_csv():
    rows = [*csv.DictReader(StringIO(report(*ROWS).format("csv", "en")))]
    assert len(rows) == 8
    assert {**rows[0], "source": ""} == {
        "row": "1", "line": "2", "unit": "Mê Linh", "level": "huyện", "indicator": "new_grassroots_unions",
        "period": "2022", "first_day": "2022-01-01", "last_day": "2022-12-31", "as_of": "", "assigned_by": "Hà Nội",
        "actual": "15", "target": "9", "approximate": "false", "units_counted": "", "units": "", "percent": "166.7",
        "status": "exceeded", "reason": "", "surplus": "6", "shortfall": "0", "printed": "166,6%",
        "agreement": "consistent", "explained_by": "down", "source": "",
    }  # fmt: skip
    assert (rows[-1]["unit"], rows[-1]["units_counted"], rows[-1]["units"], rows[-1]["percent"]) == (
        "",
        "2",
        "2",
        "133.3",
    )
    assert rows[3]["unit"] == "'=cmd"
    assert (rows[6]["reason"], rows[6]["percent"], rows[6]["period"]) == ("zero_target", "", "")


def test_as_json():
    document = json.loads(report(*ROWS, 'h,dues collected,2022,,"2,5",10,,,').format("json", "vi"))
    assert document["format"] == "unionkit.attainment/2"
    assert (document["places"], document["rounding"], document["name"]) == (1, "half_up", "f.csv")
    first = document["figures"][0]
    assert (first["actual"], first["target"], first["percent"], first["explained_by"]) == (15, 9, "166.7", ["down"])
    assert document["figures"][4]["status"] is None
    assert document["figures"][-1]["actual"] == "2.5"
    assert document["totals"][0]["period"] == "năm 2022"
    (finding,) = document["findings"]
    assert (finding["code"], finding["severity"], finding["column"]) == ("figures.unknown_indicator", "note", 2)


def test_totals_of_a_share_have_no_status():
    found = report("a,member density,2022,,9,10,,,", "b,member density,2022,,8,10,,,")
    assert found.totals[0].is_share
    assert json.loads(found.format("json"))["totals"][0]["status"] is None
    assert found.totals[0].period.first == date(2022, 1, 1)


def test_an_unknown_style_lists_the_known_ones():
    with pytest.raises(uk.errors.OptionError) as caught:
        report(*ROWS).format("pdf")
    assert caught.value.expected == ("text", "markdown", "html", "csv", "json")


def test_tables_align_wide_and_combining_characters():
    table = text_table(["a", "b"], [["日本", "1"], ["e\u0302", "22"]], right=[1]).splitlines()
    assert table == ["a      b", "────  ──", "日本   1", "e\u0302     22"]
    assert markdown_table(["a"], [["x|y\\z\nw"]]).splitlines()[2] == "| x\\|y\\\\z w |"


def test_of_two_readings_of_a_percentage_the_one_that_fits_is_taken():
    assert report("a,new members,2022,,1,3,33.333%,,").ok
    found = report("a,new members,2022,,1,3,50.333%,,").findings
    assert [finding.code for finding in found] == ["percent.impossible", "figures.ambiguous_number"]
    assert [finding.code for finding in report("a,new members,2022,,,3,50.333%,,").findings] == [
        "figures.ambiguous_number"
    ]


@pytest.mark.parametrize("other", ["Me\u0302 Linh", "mê  linh", "MÊ LINH"])
def test_a_unit_is_the_same_however_it_is_written(other):
    found = report("Mê Linh,new members,2022,,6,10,,Huyện,", f"{other},new members,2022,,6,10,,huyện ,")
    assert codes(found) == [("attain.duplicate_figure", 3)]
    assert found.totals == ()


def test_levels_and_own_indicators_are_the_same_however_they_are_written():
    header = "unit,indicator,period,result,target,kind,level\n"
    rows = "a,Số quà,2022,6,10,flow,Huyện\nb,số quà,2022,7,10,flow,huyện\n"
    (line,) = uk.attainment_report(uk.read_figures((header + rows).encode())).totals
    assert line.total.attainment.format("en") == "13/20 (65.0%)"


def test_two_figures_that_contradict_each_other_are_told_apart_from_a_repetition():
    found = report("a,new members,2022,,6,10,,,", "a,new members,2022,,9,10,,,", "b,new members,2022,,1,10,,,")
    (finding,) = found.findings
    assert finding.code == "attain.contradicting_figure"
    assert finding.message("en") == "a: this line gives 9/10, line 2 gives 6/10; this line is not added to the total"
    assert found.totals[0].total.attainment.format("en") == "7/20 (35.0%)"


def test_the_class_of_a_total_begins_where_the_caller_says():
    found = report("a,new members,2022,,6,10,,,", "b,new members,2022,,6,10,,,", nearly_from=Fraction(1, 2))
    assert found.totals[0].total.attainment.status is uk.Status.NEARLY


def test_numbers_below_zero_are_no_formulas():
    rows = [*csv.DictReader(StringIO(report("-x,new members,2022,,-5,10,,,").format("csv")))]
    assert (rows[0]["actual"], rows[0]["percent"], rows[0]["unit"]) == ("-5", "-50.0", "'-x")


def test_control_characters_do_not_reach_a_terminal():
    text = report("\x1b[31ma,new members,2022,,5,10,,,").format()
    assert "\x1b" not in text
    assert "\x1b" not in report("a\tb,new members,2022,,5,10,,,").format("markdown")


def test_only_figures_are_reported_on():
    with pytest.raises(TypeError, match="figures is the NoneType None; give a Figures"):
        uk.attainment_report(None)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (("a,new members,2022,,5,10,,,", "a,new members,2022,2022-06-30,,10,,,"), [("superseded", 3)]),
        (("a,new members,2022,2022-06-30,5,10,,,", "a,new members,2022,2022-09-30,5,10,,,"), [("superseded", 2)]),
        (("a,new members,2022,2022-06-30,5,10,,,", "a,new members,2022,2022-09-30,7,12,,,"), [("contradicting", 2)]),
        (("a,new members,2022,,5,10,,,", "a,new members,2022,,gần 5,10,,,"), [("contradicting", 3)]),
        (("a,new members,2022,,5,10,,,", "a,new members,2022,,5,10,,,"), [("duplicate", 3)]),
    ],
)
def test_why_a_figure_is_not_added(rows, expected):
    doubles = [(code.removeprefix("attain.").removesuffix("_figure"), line) for code, line in codes(report(*rows))]
    assert doubles == expected
