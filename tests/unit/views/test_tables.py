"""Tables for great_tables: the words of the library in every cell, groups, what is cut, and nothing that is markup."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from html import unescape
from pathlib import Path

import pytest

import unionkit as uk

ROOT = Path(__file__).parents[3]
DATA = ROOT / "examples" / "data"
PROVINCES = uk.registry("vgcl-provinces")
NEW = uk.indicators.NEW_MEMBERS


@pytest.fixture
def made():
    pytest.importorskip("great_tables", reason="great_tables NOT TESTED: it is not installed")
    pytest.importorskip("polars", reason="great_tables NOT TESTED: Polars is not installed")
    return uk.views.table


def rows(great_table):
    """Read the rows of the HTML: heading, titles of the columns, body, notes."""
    html = great_table.as_raw_html()
    found = [
        re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row, re.DOTALL) for row in re.findall(r"<tr.*?</tr>", html, re.DOTALL)
    ]
    return [[unescape(re.sub("<[^>]*>", "", cell)) for cell in row] for row in found]


def test_the_figures_of_a_report_stand_as_the_library_says_them(made):
    report = uk.attainment_report(uk.read_figures(DATA / "reported-figures.csv"))
    shown = rows(made(report, lang="vi"))
    text = report.format("text", "vi")
    assert shown[1] == ["Kết quả thực hiện chỉ tiêu"]
    assert shown[2] == ["Đơn vị", "Nội dung", "Kỳ", "Kết quả/Chỉ tiêu", "Đạt", "Mức", "Thừa/thiếu", "Đã in", "Nhận xét"]
    body = shown[3:]
    assert len(body) == len(report.lines)
    assert body[2][3:] == ["832/2.500", "33,3%", "chưa đạt", "−1.668", "33,3%", "làm tròn"]
    assert all(cell in text for row in body for cell in row)


def test_places_within_clusters_are_groups(made):
    places = uk.rank({"a": Fraction(9, 10), "b": Fraction(21, 20)}, clusters={"a": "cụm <1>", "b": "cụm 2"})
    assert rows(made(places, lang="en"))[2:] == [
        ["Place", "Unit", "Score"], ["cụm <1>"], ["1", "a", "90.0%"], ["cụm 2"], ["1", "b", "105.0%"],
    ]  # fmt: skip


def test_a_check_is_counted_rule_by_rule_and_says_its_limits(made):
    report = uk.check_file(DATA / "survey.csv", "workplaces")
    shown = rows(made(report, lang="en"))
    assert shown[2] == ["Severity", "Rule", "Count"]
    assert ["error", "identifier used twice record.repeated_id", "1"] in shown
    assert shown[-1][0].startswith("8 rows checked")
    good = uk.check_records([{"id": "a", "name": "A", "workers": 7}], uk.Workplace)
    assert rows(made(good, lang="en"))[2] == ["Severity", "Rule", "Count"]


def test_what_differs_between_two_days_and_what_is_left_out(made):
    shown = rows(made(PROVINCES.diff(date(2025, 6, 30), date(2025, 7, 1)), lang="vi", most=3))
    assert shown[2] == ["Thay đổi", "Nội dung"]
    assert len(shown) == 3 + 3 + 1
    assert shown[3][1].startswith("LĐLĐ tỉnh An Giang (an-giang) và LĐLĐ tỉnh Kiên Giang")
    assert shown[-1] == ["Chỉ hiện 3 trong 23 dòng."]
    law = uk.rulebook("vgcl").diff(date(2025, 6, 30), date(2025, 7, 1))
    assert len(rows(made(law, lang="en"))) == 3 + len(law)


def test_a_board_is_coloured_and_names_are_no_markup(made):
    fields = {"unit": "<b>a</b> *x* {{y}}", "indicator": NEW, "period": uk.Period.year(2026)}
    board = uk.Scoreboard.of([uk.Attainment.of(uk.Result(**fields, amount=7), uk.Target(**fields, amount=30))])
    html = made(board, lang="en").as_raw_html()
    assert "<b>a" not in html
    assert rows(made(board, lang="en"))[3][1] == "<b>a</b> *x* {{y}}"
    assert re.search(r'style="color: #7a4d00;font-weight: bold;"[^>]*>not reached<', html)
    assert re.search(r'class="gt_row gt_right">7/30<', html)


def test_what_has_no_table_is_refused():
    for value in (5, uk.attain(1, 2)):
        with pytest.raises(TypeError, match="there is no table of"):
            uk.views.table(value)


def test_without_great_tables_the_extra_is_named(monkeypatch):
    from unionkit.records.tables import extras

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(uk.errors.MissingExtraError, match=r"unionkit\[tables\]"):
        uk.views.table(uk.rank({"a": 5}))
