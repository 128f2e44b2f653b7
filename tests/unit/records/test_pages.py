"""Reports of figures as pages: whole, without scripts, every figure and finding once, names escaped."""

from __future__ import annotations

from datetime import date
from html.parser import HTMLParser

import pytest

import unionkit as uk
from unionkit.records.rules import law_report

HOSTILE = '<script>alert("1")</script>\u202e'
TABLE = f"""unit,level,indicator,period,result,percent
"{HOSTILE.replace('"', '""')}",quận,new members,2026,9/10,90%
b,quận,new members,2026,12/10,121%
""".encode()


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.cells: list[str] = []
        self.titles: list[str] = []

    def handle_starttag(self, tag, attrs):
        assert not {name for name, _ in attrs if name.startswith("on") or name in {"src", "style"}}
        self.tags.append(tag)
        if tag not in {"meta", "wbr"}:
            self.open.append(tag)
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "td" in self.open:
            self.cells[-1] += data
        if "h2" in self.open:
            self.titles.append(data)


def page(text):
    read = Page()
    read.feed(text)
    read.close()
    assert read.open == []
    assert not {"script", "img", "link", "iframe", "form"} & set(read.tags)
    return read


def test_the_page_of_an_attainment_report_has_figures_totals_and_findings():
    report = uk.attainment_report(uk.read_figures(TABLE, name="T.csv"))
    read = page(report.format("html", "vi"))
    assert read.titles == ["Cần xem lại (1)", "Tổng hợp", "Số liệu"]
    for part in ("9/10", "90,0%", "gần đạt", "−1", "vượt chỉ tiêu", "21/20", "105,0%", "không thể đúng", "121%"):
        assert part in read.cells
    assert '<script>alert("1")</script> ' in read.cells
    assert "\u202e" not in report.format("html", "vi")


def test_the_page_of_a_text_has_claims_and_how_they_were_rounded():
    report = uk.claims_report("thành lập 15/9 đơn vị, đạt 166,6%; giới thiệu 36/120 người (đạt 33%)".encode())
    text = report.format("html", "en")
    read = page(text)
    assert read.titles == ["To look at (1)", "Claims"]
    assert "15/9 = 166.6%" in read.cells
    assert {"cut", "cannot be right"} <= set(read.cells)
    assert "1/2 percentages agree with: cut" in text


def test_the_pages_of_scoreboards_and_allocations():
    read = page(uk.scoreboard_report(uk.read_figures(TABLE, name="T.csv")).format("html", "en"))
    assert read.titles[-1] == "Scoreboard"
    assert read.cells[-8:-6] == ["2", '<script>alert("1")</script> ']
    split = uk.allocation_report(uk.read_weights(b"unit,members\na,1\nb,2", name="w.csv"), total=10)
    text = split.format("html", "vi")
    assert page(text).cells[-5:] == ["Tổng", "", "10", "10", ""]
    assert "phần dư lớn nhất" in text


def test_the_page_of_rules_has_a_row_a_rule():
    law = uk.rulebook("vgcl").on(date(2025, 7, 1))
    read = page(law_report(law, ["levels"]).format("html", "vi"))
    assert read.cells[:2] == ["levels.count", "3 cấp"]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_clean_report_has_no_part_for_findings(lang):
    report = uk.attainment_report(uk.read_figures(b"unit,indicator,result\na,new members,9/9", name="T.csv"))
    assert len(page(report.format("html", lang)).titles) == 1
