"""What notebooks show: escaped, whole, without scripts, no longer than allowed, and the same as text."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.display import Displayed
from unionkit.views.notebook import _DOCUMENTS, MOST_BYTES, STYLE

K = uk.UnitKind
BOOK = uk.rulebook("vgcl")
LAW = BOOK.on(date(2023, 4, 16))
PROVINCES = uk.registry("vgcl-provinces")
HOSTILE = "<script>alert(\"1\")</script> & 'B' \x1b[31m \u202egnp"
VOID = {"meta", "wbr", "br"}


class Read(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes |= {name for name, _ in attrs}
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if "style" not in self.open:
            self.text += f" {data}"


def words_of(text):
    return {*re.findall(r"[^\W_]+", text)}


def read(html):
    found = Read()
    found.feed(html)
    found.close()
    assert found.open == []
    assert not {"script", "img", "link", "iframe", "object", "form", "b1"} & set(found.tags)
    assert not {name for name in found.attributes if name.startswith("on")}
    return found


def large(per_province=96, name="Công đoàn phường số"):
    units = [uk.Unit("vn", "Tổng Liên đoàn Lao động Việt Nam", K.CONFEDERATION)]
    for place in range(34):
        units.append(uk.Unit(f"p{place}", f"LĐLĐ tỉnh số {place}", K.PROVINCIAL_FEDERATION, parent="vn"))
        units += [
            uk.Unit(f"p{place}-{each}", f"{name} {each}", K.COMMUNE_UNION, parent=f"p{place}")
            for each in range(per_province)
        ]
    return uk.Hierarchy.of(units)


def done(unit, actual, target):
    fields = {"unit": unit, "indicator": uk.indicators.NEW_MEMBERS, "period": uk.Period.year(2026)}
    return uk.Attainment.of(
        uk.Result(**fields, amount=actual, as_of=date(2026, 6, 30)), uk.Target(**fields, amount=target)
    )


def verdict(name="an-phat"):
    return uk.can_found(uk.Workplace(id=name, name=name, workers=10, applicants=10), law=LAW)


BOARD = uk.Scoreboard.of([done("a", 700, 700), done("b", 310, 300), done("c", None, 100)])
VALUES = {
    "verdict": verdict(),
    "rule": LAW["committee.size.grassroots_union"],
    "share": LAW["congress.quorum"],
    "absence": BOOK.on(date(2024, 1, 1)).get("founding.commune_union.min_members"),
    "attainment": done("a", 7, 30),
    "pace": done("a", 7, 30).pace(),
    "none": uk.attain(4, 0),
    "board": BOARD,
    "ranking": BOARD.ranking(),
    "hierarchy": PROVINCES.on(date(2025, 7, 1)),
    "totals": PROVINCES.on(date(2025, 7, 1)).roll_up({"ha-noi": 1000}),
    "crosswalk": PROVINCES.crosswalk(date(2025, 6, 30), date(2025, 7, 1)),
    "diff": PROVINCES.diff(date(2025, 6, 30), date(2025, 7, 1)),
    "law diff": BOOK.diff(date(2025, 6, 30), date(2025, 7, 1)),
    "registry": PROVINCES,
    "history": PROVINCES.history("hai-phong"),
    "check": uk.check_records([{"id": "a", "name": "A", "workers": 7.9}], uk.Workplace),
    "findings": uk.check_records([{"id": "a", "name": "A", "workers": 7.9}], uk.Workplace).findings,
    "attain": uk.attainment_report(uk.read_figures(b"unit,indicator,result,percent\na,new members,15/9,166.6%")),
    "claims": uk.claims_report("kết nạp 36/120 đoàn viên (đạt 33%)".encode()),
    "allocation": uk.allocation_report(uk.read_weights(b"unit,members\na,1\nb,2", name="w.csv"), total=9),
    "explained": uk.Ledger(unit="a", period=uk.Period.year(2026), opening=10, admitted=5, left=1, closing=14),
    "labelled": BOARD.tally(),
}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", VALUES)
def test_every_value_is_shown_whole_and_says_the_same_as_text(name, lang):
    view = uk.views.show(VALUES[name], lang)
    found = read(view.html)
    assert len(view.html.encode()) <= MOST_BYTES
    assert f'<div class="unionkit" lang="{lang}">' in view.html
    # Addresses stand in the text alone; in the HTML they are links.
    assert words_of(re.sub("<https?://[^>]*>", "", view.text)) == words_of(found.text)
    assert repr(view) == view.text
    assert view._repr_html_() == view.html


@pytest.mark.parametrize("kind", _DOCUMENTS, ids=lambda kind: kind.__name__)
def test_a_value_that_has_a_view_shows_itself(kind):
    assert issubclass(kind, Displayed)


def test_a_notebook_shows_values_in_the_language_chosen():
    assert "exceeded" in uk.attain(15, 9)._repr_html_()
    uk.views.use_language("vi")
    try:
        assert "vượt chỉ tiêu" in uk.attain(15, 9)._repr_html_()
    finally:
        uk.views.use_language("en")
    with pytest.raises(uk.errors.LanguageError):
        uk.views.use_language("fr")


def test_the_view_of_a_verdict_as_text():
    verdict = uk.has_quorum(summoned=150, present=99, law=BOOK.on(date(2025, 7, 1)))
    assert uk.views.show(verdict, "en").text.splitlines()[1].startswith("No ")
    assert uk.views.show(verdict, "vi").text.splitlines()[1].startswith("Không ")


def test_the_view_of_an_attainment_as_text():
    assert uk.views.show(done("thanh-xuan", 7, 30), "vi").text == (
        "Kết quả so với chỉ tiêu: thanh-xuan, đoàn viên kết nạp mới, năm 2026\n"
        "chưa đạt 7/30 (đạt 23,3%)\n"
        "Kết quả: 7\n"
        "Chỉ tiêu: 30\n"
        "Còn thiếu: 23\n"
        "Tính đến: 30/6/2026\n"
        "Phải đạt đến ngày đó: 49,6%\n"
        "Tiến độ: chậm tiến độ\n"
        "Cần mỗi tháng: ≈3,8"
    )


def test_sources_unfold_and_links_lead_to_the_web_alone():
    html = uk.views.show(VALUES["rule"], "en").html
    assert "<details><summary>Sources" in html
    assert '<a href="https://' in html
    bad = uk.Instrument(title=uk.Words(vi="x", en="x"), url="javascript:alert(1)")
    from unionkit.records.markup.blocks import Link
    from unionkit.records.markup.fragments import inline_html

    assert inline_html(Link("x", bad.url)) == "x"
    assert inline_html(Link("x", 'https://e.vn/"onclick=')) == "x"


def test_a_whole_confederation_fits():
    units = large()
    view = uk.views.show(units, "vi")
    assert len(units) == 3299
    assert len(view.html.encode()) <= MOST_BYTES
    assert view.html.count("<li>") >= len(units)
    assert "Chỉ hiện" not in view.text


def test_what_does_not_fit_is_cut_evenly_and_counted():
    units = large(name="Công đoàn xã, phường có một cái tên thật là dài để không vừa số")
    view = uk.views.show(units, "vi")
    assert len(view.html.encode()) <= MOST_BYTES
    assert all(f"LĐLĐ tỉnh số {place}" in view.html for place in range(34))
    assert "… còn 62 đơn vị" in view.text
    assert "Chỉ hiện 1.191 trong 3.299 đơn vị." in view.text
    assert "Chỉ hiện 1.191 trong 3.299 đơn vị." in view.html


def test_a_long_table_is_cut_and_says_so():
    board = uk.Scoreboard.of([done(f"u{place}", place, 3300) for place in range(3300)])
    view = uk.views.show(board, "en")
    assert len(view.html.encode()) <= MOST_BYTES
    assert "200 of 3,300 rows shown." in view.html
    assert "200 of 3,300 rows shown." in view.text
    assert view.html.count("<tr>") == 201


def test_what_cannot_fit_at_all_says_so():
    many = tuple(f"rule.{place}" for place in range(3000))
    from unionkit.records.markup.blocks import Document, Line
    from unionkit.views.notebook import _fitted

    html, document = _fitted(Document(kind="k", title="t", lang="en", blocks=tuple(Line(name * 30) for name in many)))
    assert "Too long to be shown here." in html
    assert len(document.blocks) == 1


def test_a_value_without_a_view_is_refused():
    with pytest.raises(TypeError, match="there is no view of int"):
        uk.views.show(5)
    with pytest.raises(TypeError, match="there is no view of list"):
        uk.views.show([1, 2])
    assert uk.indicators.NEW_MEMBERS is not None


def test_the_style_follows_every_theme_and_loads_nothing():
    for part in ("prefers-color-scheme: dark", 'data-jp-theme-light="false"', "--jp-layout-color0", "vscode-dark"):
        assert part in STYLE
    assert "url(" not in STYLE
    assert "@import" not in STYLE


names = st.text(min_size=1, max_size=60).filter(str.strip) | st.just(HOSTILE)


@given(names)
def test_no_name_makes_markup_or_turns_a_text(name):
    org = uk.Hierarchy.of([uk.Unit("a", name, K.DISTRICT_FEDERATION), uk.Unit("b", name, K.GRASSROOTS_UNION, "a")])
    for value in (org, verdict(name), uk.rank({name: 5})):
        view = uk.views.show(value, "en")
        found = read(view.html)
        assert set(found.tags) <= {
            "div", "style", "p", "strong", "ul", "li", "b", "details", "summary", "small", "table", "thead", "tbody",
            "tr", "th", "td", "span", "a",
        }  # fmt: skip
        assert all(char.isprintable() or char == "\n" for char in view.text)
        assert not any(char in found.text for char in "\u202a\u202b\u202d\u202e\u2066\u2067\x1b")
        view.html.encode()
