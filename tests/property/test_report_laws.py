"""Whatever records hold, a report of their check is well-formed, and tells every finding and every row."""

from __future__ import annotations

import csv
import json
from collections import Counter
from html.parser import HTMLParser
from io import StringIO
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.records.checking import codes

CODES = (codes.WRONG_TYPE, codes.SAME_NAME, codes.MEMBERS_ABOVE_WORKERS, codes.EMPTY_TEXT)
TEXTS = st.text(max_size=12) | st.sampled_from(
    ["=1+1", "::error::", "]]>", "</table>", "\ud800", "\x00", "{0}", "a\r\nb"]
)
VALUES = st.none() | st.booleans() | st.integers() | st.floats() | TEXTS | st.lists(TEXTS, max_size=2)
FINDINGS = st.builds(
    uk.Finding,
    rule=st.sampled_from(CODES),
    subject=st.none() | TEXTS,
    field=st.none() | TEXTS,
    found=VALUES,
    expected=VALUES,
    file=st.none() | TEXTS,
    sheet=st.none() | TEXTS,
    row=st.none() | st.integers(1, 5),
    line=st.none() | st.integers(1, 9),
    column=st.none() | st.integers(1, 9),
    fix=st.none() | st.builds(uk.Fix, action=st.sampled_from(uk.FixAction), field=st.none() | TEXTS, value=VALUES),
)
ROWS = st.lists(
    st.builds(uk.FaultyRow, row=st.integers(1, 5), values=st.dictionaries(TEXTS, VALUES, max_size=3)),
    max_size=3,
    unique_by=lambda row: row.row,
)
LANGS = st.sampled_from(["vi", "en"])


@st.composite
def reports(draw):
    findings = tuple(draw(st.lists(FINDINGS, max_size=4)))
    rows = tuple(draw(ROWS))
    counts = Counter(finding.code for finding in findings)
    for code in draw(st.lists(st.sampled_from(CODES), max_size=2)):
        counts[code.code] += draw(st.integers(1, 2000))
    return uk.CheckReport(
        name=draw(TEXTS),
        kind=draw(st.sampled_from(["units", "members"])),
        checked=100,
        records=(),
        findings=findings,
        faulty=5,
        rows=rows,
        counts=counts,
        stopped=draw(st.booleans()),
    )


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.counts: Counter[str] = Counter()

    def handle_starttag(self, tag, attrs):
        self.counts[tag] += 1
        assert {name for name, _ in attrs} <= {
            "lang", "charset", "http-equiv", "content", "name", "class", "id", "aria-labelledby", "scope", "href",
            "data-label",
        }  # fmt: skip


@given(reports(), LANGS)
def test_the_page_has_a_row_for_each_finding_and_no_tag_of_its_records(report, lang):
    tags = Tags()
    tags.feed(report.format("html", lang))
    listed = len(report.counts) if len(report.counts) > 1 else 0
    tables = len(report.by_rule())
    assert tags.counts["tr"] == len(report.findings) + tables + listed + (1 if listed else 0)
    assert tags.counts["section"] == len(report.counts)
    assert set(tags.counts) <= {
        "html", "head", "meta", "title", "style", "body", "header", "p", "h1", "main", "ul", "li", "b", "div", "table",
        "thead", "tbody", "tr", "th", "td", "section", "h2", "span", "code", "wbr", "a",
    }  # fmt: skip


@given(reports(), LANGS)
def test_junit_counts_what_stands_in_it(report, lang):
    root = ET.fromstring(report.format("junit", lang).encode())  # noqa: S314 - our own text
    cut = sum(count > len(report.by_rule().get(code, ())) for code, count in report.counts.items())
    assert int(root.attrib["tests"]) == len(root.findall("*/testcase")) == 1 + len(report.findings) + cut
    assert int(root.attrib["failures"]) == len(root.findall("*/testcase/failure"))


@given(reports(), LANGS)
def test_json_forms_tell_every_finding_once(report, lang):
    lines = [json.loads(line) for line in report.format("jsonl", lang).split("\n")[:-1]]
    assert [line["type"] for line in lines] == ["finding"] * len(report.findings) + ["summary"]
    (run,) = json.loads(report.format("sarif", lang))["runs"]
    marks = [each["partialFingerprints"]["unionkitRecord/v1"] for each in run["results"]]
    assert len({*marks}) == len(report.findings)
    assert [each["ruleId"] for each in run["results"]] == [finding.code for finding in report.findings]
    assert {rule["id"] for rule in run["tool"]["driver"]["rules"]} == {*report.counts}


@given(reports(), LANGS)
def test_bad_rows_have_each_row_once_and_no_formula(report, lang):
    header, *rows = csv.reader(StringIO(report.format("csv", lang)))
    each_place = (*report.rows, *report.findings)
    places = {(each.file or report.name, each.sheet, each.row) for each in each_place}
    assert len(rows) == len(places)
    assert len({*header}) == len(header)
    assert all(len(row) == len(header) for row in rows)
    assert not [cell for row in (header, *rows) for cell in row if cell.startswith(("=", "@", "\t", "\r", "\n"))]


@given(reports(), LANGS)
def test_lines_are_lines_of_the_report(report, lang):
    commands = report.format("github", lang).split("\n")
    assert len(commands) == len(report.findings) + 2
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in commands[:-1])
    text = report.format("text", lang)
    assert text.count("\n  - ") == len(report.findings)
    assert all(char.isprintable() or char == "\n" for char in text)
    for line in report.format("markdown", lang).splitlines():
        assert "<" not in line
