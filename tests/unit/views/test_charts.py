"""Charts: their words and numbers, in both themes; names that are no formulas; and no picture that changes."""

from __future__ import annotations

import runpy
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.records.markup.colours import COLOURS

pytest.importorskip("matplotlib")

ROOT = Path(__file__).parents[3]
BOOK = uk.rulebook("vgcl")
PROVINCES = uk.registry("vgcl-provinces")
NEW = uk.indicators.NEW_MEMBERS
GOAL = uk.Target(unit="a", indicator=NEW, period=uk.Period.year(2026), amount=2500)
SERIES = uk.Series(
    [
        uk.Result(unit="a", indicator=NEW, period=period, amount=amount)
        for period, amount in ((uk.Period.quarter(2026, 1), 832), (uk.Period.half(2026, 1), 1500))
    ]
)
BRIDGE = PROVINCES.crosswalk(date(2025, 6, 30), date(2025, 7, 1))


def texts(figure):
    return [text.get_text() for text in figure.axes[0].texts]


def title(figure):
    return figure.axes[0].get_title(loc="left")


def test_a_bullet_says_result_target_and_what_is_due():
    result = uk.Result(unit="a", indicator=NEW, period=uk.Period.quarter(2026, 1), amount=832, as_of=date(2026, 3, 31))
    figure = uk.views.attainment_chart(uk.Attainment.of(result, GOAL), lang="vi")
    assert title(figure) == "a, đoàn viên kết nạp mới, năm 2026: 832/2.500 (đạt 33,3%), chưa đạt"
    assert texts(figure) == ["chỉ tiêu 2.500", "phải đạt đến 31/3/2026: ≈616,4"]
    assert [label.get_text() for label in figure.axes[0].get_xticklabels()][:2] == ["0", "500"]
    pace = uk.attain(1, 4).pace(period=uk.Period.year(2025), as_of=date(2025, 12, 31))
    assert texts(uk.views.attainment_chart(pace, lang="en")) == ["target 4", "due by 31 December 2025: 4"]
    assert title(uk.views.attainment_chart(uk.attain(None, None), lang="en")) == "–/– (no target)"


def test_a_year_says_each_figure_and_its_share():
    schedule = uk.Schedule([(date(2026, 6, 30), Fraction(1, 2))])
    figure = uk.views.year_chart(SERIES, GOAL, schedule=schedule, lang="vi", theme="dark")
    assert texts(figure) == ["chỉ tiêu 2.500", "832 (33,3%)", "1.500 (60,0%)"]
    planned = next(line for line in figure.axes[0].lines if line.get_label() == "tiến độ kế hoạch")
    assert [*planned.get_ydata()] == [0, 1250, 2500]
    with pytest.raises(uk.errors.MismatchError):
        uk.views.year_chart(SERIES, uk.Target(unit="b", indicator=NEW, period=uk.Period.year(2026), amount=1))


def test_a_ranking_says_places_clusters_and_how_many_are_shown():
    places = uk.rank({"a": Fraction(9, 10), "b": Fraction(21, 20)}, clusters={"a": "cụm 1", "b": "cụm 2"})
    assert texts(uk.views.ranking_chart(places, lang="vi")) == [
        "cụm 1", "1. a", "90,0%", "cụm 2", "1. b", "105,0%", "chỉ tiêu",
    ]  # fmt: skip
    points = uk.rank({f"u{place}": place for place in range(9)})
    figure = uk.views.ranking_chart(points, most=2, lang="en")
    assert (title(figure), texts(figure)) == ("Ranking (2 of 9 units)", ["1. u8", "8", "2. u7", "7"])


def test_a_timeline_says_what_holds_from_when_and_by_what():
    figure = uk.views.timeline_chart(BOOK, "dues.rate.non_state_enterprise", lang="en")
    said = texts(figure)
    assert said[0::2] == ["1/100", "1/100", "1/100", "1/200"]
    assert said[-1].startswith("from 1 July 2025")
    assert any("last known" in text for text in said)


def test_flows_say_both_sides_and_what_is_not_drawn():
    said = texts(uk.views.flow_chart(BRIDGE, lang="vi"))
    assert len(said) == 52 + 23
    assert "LĐLĐ tỉnh Hải Dương" in said
    assert len(texts(uk.views.flow_chart(BRIDGE, unchanged=True))) == 63 + 34
    amounts = dict.fromkeys((unit.id for unit in BRIDGE.old if unit.parent), 1000)
    assert "LĐLĐ thành phố Hải Phòng: 2.000" in texts(uk.views.flow_chart(BRIDGE, amounts=amounts, lang="vi"))
    back = PROVINCES.crosswalk(date(2025, 7, 1), date(2025, 6, 30))
    with pytest.raises(uk.errors.DividedUnitError):
        uk.views.flow_chart(back, amounts={"hai-phong-2025": 5})


def test_a_tree_says_how_much_is_drawn():
    org = PROVINCES.on(date(2025, 7, 1))
    assert title(uk.views.tree_chart(org, most=10, lang="vi")) == "10 trong 35 đơn vị"
    assert texts(uk.views.tree_chart(org, max_level=0)) == ["Tổng Liên đoàn Lao động Việt Nam"]


def test_names_are_drawn_as_they_stand():
    name = "Cty $x^2$ <b> \N{LATIN SMALL LETTER E}\N{COMBINING CIRCUMFLEX ACCENT}\u202e"
    org = uk.Hierarchy.of([uk.Unit("a", name, uk.UnitKind.GRASSROOTS_UNION)])
    figure = uk.views.tree_chart(org)
    (text,) = figure.axes[0].texts
    assert text.get_text() == "Cty $x^2$ <b> ê "
    assert not text.get_parse_math()
    assert "<b>" not in uk.views.svg(figure)


def test_the_same_chart_is_the_same_svg_and_a_notebook_shows_it():
    first, again = (uk.views.attainment_chart(uk.attain(15, 9)) for _ in range(2))
    assert uk.views.svg(first) == uk.views.svg(again) == uk.views.svg(first)
    assert first._repr_svg_() == uk.views.svg(first)
    assert COLOURS["dark"]["page"] in uk.views.svg(uk.views.attainment_chart(uk.attain(15, 9), theme="dark"))


def test_pictures_of_the_documentation_are_there_and_drawn_from_data():
    drawn = runpy.run_path(str(ROOT / "docs" / "make_pictures.py"))["DRAWN"]
    assert {path.name for path in (ROOT / "docs" / "pictures").glob("*.svg")} == set(drawn)
    assert "7/30" in title(drawn["attainment.svg"]())


def test_what_there_is_not_is_refused(monkeypatch):
    with pytest.raises(uk.errors.OptionError):
        uk.views.attainment_chart(uk.attain(1, 2), theme="pink")
    with pytest.raises(TypeError):
        uk.views.attainment_chart(5)
    from unionkit.records.tables import extras

    def missing(name):
        raise ImportError(name)

    monkeypatch.setattr(extras, "import_module", missing)
    with pytest.raises(uk.errors.MissingExtraError, match=r"unionkit\[views\]"):
        uk.views.attainment_chart(uk.attain(1, 2))


def test_diagrams_escape_names():
    units = [uk.Unit("a", 'A "x" \\ <b>]', uk.UnitKind.DISTRICT_FEDERATION)]
    units.append(uk.Unit("b", "B", uk.UnitKind.GRASSROOTS_UNION, parent="a"))
    org = uk.Hierarchy.of(units)
    assert 'n0["A #34;x#34; #92; #60;b#62;#93;"]' in uk.views.mermaid(org)
    assert 'n0 [label="A \\"x\\" \\\\ <b>]"];' in uk.views.graphviz(org)
    assert "n1" not in uk.views.mermaid(org, max_level=0)
    assert "n0 -> n1;" in uk.views.graphviz(org)
