"""The reports that people read: text for a terminal, Markdown, and the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest

import unionkit as uk
from unionkit.records.markup.colours import COLOURS
from unionkit.records.markup.pages import STYLE
from unionkit.records.reports import CHECK_STYLES, say_summary, write_check_report


def test_text_stands_by_rules_with_place_sentence_cause_fix_and_source(report):
    text = report.format("text", "en")
    assert (
        "error: parent that has ended (1) [unit.parent_ended]\n"
        "  what to do: name the successor as parent\n"
        "  - line 6, column 3: ekoios: the parent “me-linh” is no more on 1 July 2025\n"
        "      likely cause: LĐLĐ huyện Mê Linh ended on 1 July 2025; its successor is me-linh-2025\n"
        "      suggested fix: parent: set it to “me-linh-2025”\n"
        "      source: Article 13(1), Charter of the Vietnam Trade Unions (174/QĐ-TLĐ)\n"
    ) in text
    assert text.endswith("  1 × two records with one name [record.same_name]\n")
    assert text.index("error: ") < text.index("warning: ")


def test_a_sentence_that_names_no_record_has_it_before_it(make):
    finding = uk.Finding(
        rule=uk.find_code("record.wrong_type"), subject="ekoios", field="members", facts={"said": "7.9"}, row=2
    )
    report = make(finding)
    assert "  - row 2: ekoios: members is 7.9; expected none\n" in report.format("text", "en")
    for style in ("github", "sarif", "junit"):
        assert "ekoios: members is 7.9" in report.format(style, "en")
    assert report.format("text", "en").count("ekoios") == 1


def test_text_in_vietnamese(report):
    text = report.format("text", "vi")
    assert "  - dòng 3, cột 5: nextwave: 1.096 đoàn viên, nhưng chỉ có 1.079 lao động\n" in text
    assert "      có thể do: hai số của hai ngày khác nhau\n" in text
    assert "      gợi ý sửa: members: sửa thành 1.079\n" in text
    assert "      căn cứ: khoản 1 Điều 13 Điều lệ Công đoàn Việt Nam (174/QĐ-TLĐ)\n" in text
    assert "bao-cao/tháng 7.csv: đã kiểm tra 100 bản ghi: 96 đạt, 4 có phát hiện\n3 lỗi, 2 cảnh báo\n" in text


def test_nothing_from_a_record_steers_a_terminal(report):
    text = report.format("text", "vi")
    assert "\x1b" not in text
    assert not [line for line in text.splitlines() if line.startswith("::error")]


def test_a_cap_is_seen_in_every_form(capped):
    shown = {"en": "3 of 1,532 findings shown", "vi": "chỉ liệt kê 3 trong 1.532 phát hiện"}
    for lang, words in shown.items():
        for style in ("text", "markdown", "html", "junit", "sarif", "github"):
            written = capped.format(style, lang)
            assert words.lower() in written.lower(), (style, lang)
    assert "3 of 1,500 findings shown" in capped.format("text", "en")
    assert '"left_out": 1529' in capped.format("jsonl", "en")
    assert "days in the wrong order" in capped.format("text", "en")


def test_a_summary_says_what_came_in_and_what_was_found(report, capped, make):
    assert report.summary("en").splitlines() == [
        "bao-cao/tháng 7.csv: 100 rows checked, 96 good, 4 with a finding",
        "3 errors, 2 warnings",
        "  1 × value of the wrong type [record.wrong_type]",
        "  1 × parent that has ended [unit.parent_ended]",
        "  1 × more members than workers [workplace.members_above_workers]",
        "  1 × printed percentage cannot be right [percent.impossible]",
        "  1 × two records with one name [record.same_name]",
    ]
    assert "20,000 rows checked, 18,600 good, 1,400 with a finding" in say_summary(capped, "en")
    stopped = make(checked=1, stopped=True)
    assert stopped.summary("en").splitlines() == [
        "bao-cao/tháng 7.csv: 1 row checked, 1 good, 0 with a finding",
        "nothing found",
        "stopped at the first finding",
    ]
    assert stopped.summary("vi").splitlines()[1:] == ["không phát hiện gì", "đã dừng ở phát hiện đầu tiên"]


def test_a_row_without_a_line_is_found_by_its_number(make):
    rule = uk.find_code("record.wrong_type")
    text = make(
        uk.Finding(rule=rule, field="workers", facts={"said": 7}, row=12),
        uk.Finding(rule=rule, field="x", facts={"said": None}),
        name="<records>",
    ).format("text", "en")
    assert "  - row 12: workers is 7" in text
    assert "  - the whole table: x is none" in text


def test_markdown_shows_what_records_hold_and_makes_nothing_of_it(report):
    text = report.format("markdown", "en")
    assert text.startswith(
        "# bao-cao/tháng 7.csv (workplaces)\n\n100 rows checked, 96 good, 4 with a finding\n\n**3 errors"
    )
    assert "| line 3, column 5 | nextwave | 1,096 | 1,079 |" in text
    assert "<script>" not in text
    assert "[x](" not in text
    rows = [line for line in text.splitlines() if line.startswith("| line 7, column 2")]
    (row,) = rows
    assert len(re.findall(r"(?<!\\)\|", row)) == 7


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.cells: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in {"meta", "wbr"}:
            self.open.append(tag)
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "td" in self.open:
            self.cells[-1] += data


def page(text):
    read = Page()
    read.feed(text)
    read.close()
    assert read.open == []
    return read


def test_links_of_two_reports_on_one_page_lead_to_their_own():
    rows = [{"id": "a", "name": ""}, {"id": "a", "name": "A", "workers": -1}]
    both = [uk.check_records(taken, uk.Workplace, name="a.csv").format("html", "vi") for taken in (rows, rows + rows)]
    anchors = [{attrs["id"] for _, attrs in page(text).tags if "id" in attrs} for text in both]
    assert all(anchors)
    assert not anchors[0] & anchors[1]


def test_the_page_is_whole_and_loads_nothing(report):
    text = report.format("html", "vi")
    read = page(text)
    names = {tag for tag, _ in read.tags}
    assert not names & {"script", "img", "link", "iframe", "object", "form"}
    assert not [attrs for _, attrs in read.tags if set(attrs) & {"src", "onload", "onclick", "style"}]
    links = [attrs["href"] for tag, attrs in read.tags if tag == "a"]
    assert links == [f"#{attrs['id']}" for _, attrs in read.tags if "id" in attrs]
    assert {re.sub("-[0-9a-f]{6}$", "", link) for link in links} == {f"#{code}" for code in report.by_rule()}
    assert ("html", {"lang": "vi"}) in read.tags
    assert "default-src 'none'" in text
    assert "url(" not in STYLE
    assert "@import" not in STYLE


def test_the_page_says_each_finding_with_all_its_parts(report):
    cells = page(report.format("html", "en")).cells
    for part in (
        "line 6, column 3", "ekoios", "me-linh", "ekoios: the parent “me-linh” is no more on 1 July 2025",
        "LĐLĐ huyện Mê Linh ended on 1 July 2025; its successor is me-linh-2025", "parent: set it to “me-linh-2025”",
        "Article 13(1), Charter of the Vietnam Trade Unions (174/QĐ-TLĐ)", "166,5%", "1,079",
    ):  # fmt: skip
        assert part in cells
    assert any(cell.startswith('<script>alert("1")</script> & Cty "A" \'B\'') for cell in cells)


def test_the_page_is_made_for_dark_rooms_phones_and_paper():
    assert "@media (prefers-color-scheme: dark)" in STYLE
    assert "@media screen and (max-width: 48rem)" in STYLE
    assert "@media print" in STYLE
    assert "content: attr(data-label)" in STYLE


def luminance(colour):
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", COLOURS)
@pytest.mark.parametrize("ground", ["page", "panel"])
@pytest.mark.parametrize("ink", ["text", "quiet", "error", "warning", "note", "good"])
def test_every_text_is_read_easily(scheme, ground, ink):
    low, high = sorted((luminance(COLOURS[scheme][ground]), luminance(COLOURS[scheme][ink])))
    assert (high + 0.05) / (low + 0.05) >= 4.5


def test_a_clean_report_says_so(make):
    clean = make()
    assert (
        clean.format("text", "en")
        == "bao-cao/tháng 7.csv: 100 rows checked, 100 good, 0 with a finding\nnothing found\n"
    )
    assert "nothing found" in clean.format("markdown", "en")
    assert "Nothing found." in clean.format("html", "en")
    assert page(clean.format("html", "en")).cells == []


def test_styles_and_languages_that_there_are_none_of(report):
    with pytest.raises(uk.errors.OptionError) as caught:
        report.format("pdf", "en")
    assert caught.value.expected == CHECK_STYLES
    with pytest.raises(uk.errors.LanguageError):
        report.format("csv", "fr")
    with pytest.raises(uk.errors.LanguageError):
        report.summary("fr")


@pytest.mark.parametrize("style", CHECK_STYLES)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_every_report_can_be_written_to_a_file(make, style, lang):
    odd = uk.Finding(rule=uk.find_code("record.wrong_type"), subject="\ud800\x00", field="f", found=10**5000, row=1)
    deep: list[object] = []
    for _ in range(200):
        deep = [deep]
    row = uk.FaultyRow(row=1, values={"": deep, "\ud800": float("nan"), "b": b"\xff"})
    written = write_check_report(make(odd, rows=(row,), kind="odd"), style, lang)
    assert written.encode("utf-8")
    assert written.endswith("\n")
