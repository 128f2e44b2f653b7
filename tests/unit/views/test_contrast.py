"""Every text can be read: a contrast of 4.5 and more in both themes, no text on another, none beyond the edge."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import combinations

import pytest

import unionkit as uk
from unionkit.records.markup.colours import COLOURS
from unionkit.records.markup.pages import STYLE as PAGE
from unionkit.views.notebook import STYLE as VIEW

LEAST = 4.5
PROVINCES = uk.registry("vgcl-provinces")
BRIDGE = PROVINCES.crosswalk(date(2025, 6, 30), date(2025, 7, 1))
NEW = uk.indicators.NEW_MEMBERS
YEAR = uk.Period.year(2026)


def parts(colour):
    return tuple(int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))


def luminance(colour):
    """The relative luminance of WCAG 2."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(text, ground):
    darker, lighter = sorted((luminance(text), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_contrast_of_black_and_white_and_of_a_grey_at_the_limit():
    assert contrast((0, 0, 0), (1, 1, 1)) == pytest.approx(21)
    assert contrast(parts("#767676"), (1, 1, 1)) == pytest.approx(4.54, abs=0.005)
    assert contrast(parts("#777777"), (1, 1, 1)) < LEAST


@pytest.mark.parametrize("scheme", COLOURS)
@pytest.mark.parametrize("style", [PAGE, VIEW], ids=["page", "view"])
def test_each_text_colour_of_a_style_sheet_can_be_read_on_each_of_its_grounds(style, scheme):
    named = {
        name: colour
        for block in re.findall(r"\{([^{}]*--page:[^{}]*)\}", style)
        for name, colour in re.findall(r"--(\w+): (#\w{6});", block)
        if COLOURS[scheme]["page"] in block
    }
    texts = set(re.findall(r"(?<![-\w])color: var\(--(\w+)\)", style))
    grounds = set(re.findall(r"background: var\((?:--jp-layout-color0, var\()?--(\w+)", style))
    assert {"text", "quiet", "error", "warning", "note", "good"} <= texts
    assert grounds == {"page", "panel"}
    # A view in Jupyter stands on the ground of the notebook.
    jupyter = {"light": "#ffffff", "dark": "#111111"}[scheme]
    for text in texts:
        for ground in [*(named[each] for each in grounds), jupyter]:
            assert contrast(parts(named[text]), parts(ground)) >= LEAST, (text, ground)


def goal(amount):
    return uk.Target(unit="a", indicator=NEW, period=YEAR, amount=amount)


def done(amount):
    fields = {"unit": "a", "indicator": NEW, "period": uk.Period.half(2026, 1), "as_of": date(2026, 6, 30)}
    return uk.Attainment.of(uk.Result(**fields, amount=amount), goal(2500))


SERIES = uk.Series(
    uk.Result(unit="a", indicator=NEW, period=uk.Period.quarter(2026, quarter), amount=amount)
    for quarter, amount in ((1, 832), (2, 1400), (3, 130), (4, 700))
)
PLACES = {f"u{place}": Fraction(place, 8) for place in range(12)}
# One province has nearly everything: the flows of the others are thin, and their names still have a line each.
UNEVEN = {unit.id: 1_000_000 if unit.id == "ha-nam" else 10 for unit in BRIDGE.old if unit.parent}
CHARTS = {
    "reached": lambda **how: uk.views.attainment_chart(done(3000), **how),
    "not reached": lambda **how: uk.views.attainment_chart(done(700), **how),
    "year": lambda **how: uk.views.year_chart(SERIES, goal(2500), **how),
    "ranking": lambda **how: uk.views.ranking_chart(
        uk.rank(PLACES, clusters=dict.fromkeys(PLACES, "cụm 1")), names={"u3": "LĐLĐ huyện Mê Linh"}, **how
    ),
    "timeline": lambda **how: uk.views.timeline_chart(uk.rulebook("vgcl"), "dues.rate.non_state_enterprise", **how),
    "brackets": lambda **how: uk.views.timeline_chart(uk.rulebook("vgcl"), "committee.size.grassroots_union", **how),
    "tree": lambda **how: uk.views.tree_chart(PROVINCES.on(date(2025, 7, 1)), **how),
    "flow": lambda **how: uk.views.flow_chart(BRIDGE, **how),
    "uneven flow": lambda **how: uk.views.flow_chart(BRIDGE, amounts=UNEVEN, **how),
}


def drawn(figure):
    """Give the texts that are seen, with the boxes that they take."""
    from matplotlib.text import Text

    figure.canvas.draw()
    axis = [label for axes in figure.axes for side in (axes.xaxis, axes.yaxis) for label in side.get_ticklabels()]
    texts = [text for text in figure.findobj(Text) if text.get_text().strip() and text.get_visible()]
    inside = [text for text in texts if text not in axis or _within(text, figure)]
    return [(text, text.get_window_extent()) for text in inside]


def _within(label, figure):
    """Tell whether the place of a label on the axis is one that is shown."""
    low, high = sorted(figure.axes[0].get_xlim())
    return low <= label.get_position()[0] <= high


def crossing(one, other):
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return width > 1 and height > 1


@cache
def chart(name, theme, lang):
    return CHARTS[name](theme=theme, lang=lang)


SHOWN = pytest.mark.parametrize(
    ("name", "theme", "lang"), [(name, *how) for name in CHARTS for how in (("light", "vi"), ("dark", "en"))]
)


@SHOWN
def test_each_text_of_a_chart_can_be_read(name, theme, lang):
    pytest.importorskip("matplotlib")
    from matplotlib.colors import to_rgba

    figure = chart(name, theme, lang)
    page = to_rgba(figure.get_facecolor())[:3]
    assert page == pytest.approx(parts(COLOURS[theme]["page"]))
    patches = [patch for patch in figure.axes[0].patches if patch.get_visible()]
    texts = drawn(figure)
    assert texts
    for text, box in texts:
        under = [patch for patch in patches if crossing(box, patch.get_window_extent())]
        # A label on its own ground is read on that.
        own = text.get_bbox_patch()
        covered = [own] if own is not None else under
        grounds = [page, *(_seen(to_rgba(patch.get_facecolor()), patch.get_alpha(), page) for patch in covered)]
        for ground in grounds:
            assert contrast(to_rgba(text.get_color())[:3], ground) >= LEAST, text.get_text()


def _seen(colour, alpha, page):
    share = colour[3] if alpha is None else alpha
    return tuple(share * over + (1 - share) * under for over, under in zip(colour[:3], page, strict=True))


@SHOWN
def test_no_text_of_a_chart_stands_on_another_or_beyond_the_edge(name, theme, lang):
    pytest.importorskip("matplotlib")
    figure = chart(name, theme, lang)
    texts = drawn(figure)
    for (one, box), (other, second) in combinations(texts, 2):
        assert not crossing(box, second), (one.get_text(), other.get_text())
    edge = figure.bbox
    for text, box in texts:
        assert edge.x0 - 1 <= box.x0, text.get_text()
        assert box.x1 <= edge.x1 + 1, text.get_text()
        assert edge.y0 - 1 <= box.y0, text.get_text()
        assert box.y1 <= edge.y1 + 1, text.get_text()
