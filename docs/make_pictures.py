"""Draws the pictures of the documentation from real figures and the packaged history of the provinces.

Run it after a change of the charts: ``python docs/make_pictures.py`` (it needs the extra ``views``). It draws the same
pictures every time, each for light pages and, as ``…-dark.svg``, for dark ones.
"""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import unionkit as uk

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from unionkit.errors import Lang

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"


def attainment(theme: str, lang: Lang = "en") -> Figure:
    """Draw how far Thanh Xuân was with its new grassroots unions after a quarter of 2023."""
    figures = uk.read_figures(ROOT / "examples" / "data" / "reported-figures.csv")
    report = uk.attainment_report(figures)
    line = next(line for line in report.lines if line.figure.line == THANH_XUAN_UNIONS)
    return uk.views.attainment_chart(line.attainment, lang=lang, theme=theme)


def ranking(theme: str) -> Figure:
    """Draw the places of the units of Hanoi by new grassroots unions in 2024."""
    report = uk.scoreboard_report(uk.read_figures(ROOT / "examples" / "data" / "clusters.csv"))
    group = max(report.groups, key=lambda group: len(group.ranking.places))
    return uk.views.ranking_chart(group.board, lang="en", theme=theme)


def timeline(theme: str) -> Figure:
    """Draw what members at non-state enterprises were to pay through the years."""
    return uk.views.timeline_chart(uk.rulebook("vgcl"), "dues.rate.non_state_enterprise", lang="en", theme=theme)


def reorganisation(theme: str) -> Figure:
    """Draw what became of the provincial federations on 1 July 2025."""
    provinces = uk.registry("vgcl-provinces")
    return uk.views.flow_chart(provinces.crosswalk(date(2025, 6, 30), date(2025, 7, 1)), lang="en", theme=theme)


THANH_XUAN_UNIONS = 5
IN_ENGLISH = (attainment, ranking, timeline, reorganisation)
THEMES = {"light": "", "dark": "-dark"}
DRAWN = {
    **{f"{draw.__name__}{end}.svg": partial(draw, theme) for draw in IN_ENGLISH for theme, end in THEMES.items()},
    **{f"attainment-vi{end}.svg": partial(attainment, theme, "vi") for theme, end in THEMES.items()},
}

if __name__ == "__main__":
    PICTURES.mkdir(exist_ok=True)
    for name, draw in DRAWN.items():
        (PICTURES / name).write_text(uk.views.svg(draw()), encoding="utf-8")
