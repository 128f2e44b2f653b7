"""A chart of the places of units."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from unionkit.checking import checked_instance
from unionkit.targets.ranking import Ranking
from unionkit.targets.scoreboard import Scoreboard
from unionkit.views.charts.canvas import drawing, drawn, label, palette
from unionkit.views.figures import say_score
from unionkit.views.language import chosen_language
from unionkit.wording import Words, say_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matplotlib.figure import Figure

    from unionkit.errors import Lang
    from unionkit.targets.ranking import Placed

__all__ = ["ranking_chart"]

_TITLE: Final = Words(vi="Xếp hạng", en="Ranking")
_SHOWN: Final = Words(vi="{} trong {} đơn vị", en="{} of {} units")
_FULL: Final = Words(vi="chỉ tiêu", en="target")


def ranking_chart(
    ranking: Ranking | Scoreboard,
    *,
    names: Mapping[str, str] | None = None,
    most: int = 40,
    lang: Lang | None = None,
    theme: str = "light",
) -> Figure:
    """Draw the places of units, the best first, cluster by cluster.

    Args:
        ranking: the ranking, or a scoreboard of one indicator.
        names: the names of the units, by id; ids are shown unless given.
        most: how many units are drawn; the title says when there are more.
        lang: "vi" or "en"; that of `use_language` unless given.
        theme: "light" or "dark".

    Returns:
        The figure.

    Raises:
        ScoringError: a scoreboard of several indicators.
        MissingExtraError: matplotlib is not installed.
        OptionError: another theme.
        LanguageError: another language.

    Examples:
        >>> from fractions import Fraction
        >>> import unionkit as uk
        >>> places = uk.rank({"a": Fraction(9, 10), "b": Fraction(21, 20)})
        >>> figure = uk.views.ranking_chart(places, names={"b": "LĐLĐ huyện Mê Linh"}, lang="vi")
        >>> [text.get_text() for text in figure.axes[0].texts]
        ['1. LĐLĐ huyện Mê Linh', '105,0%', '2. a', '90,0%', 'chỉ tiêu']
    """
    lang, colours = chosen_language(lang), palette(theme)
    placing = ranking.ranking() if isinstance(ranking, Scoreboard) else checked_instance(ranking, Ranking, "ranking")
    places = placing.places[:most]
    rows = _rows(places)
    title = _TITLE.label(lang)
    if isinstance(ranking, Scoreboard):
        title += ": " + ", ".join(indicator.label(lang) for indicator in ranking.indicators)
    if len(places) < len(placing.places):
        counts = (say_number(len(places), lang), say_number(len(placing.places), lang))
        title += f" ({_SHOWN.label(lang).format(*counts)})"
    ratios = all(isinstance(placed.score, Fraction) for placed in places)
    top = max((Fraction(placed.score) for placed in places), default=Fraction(1))
    widest = float(max(top, Fraction(1))) if ratios else float(max(top, Fraction(1, 1000)))
    with drawing(8, 0.9 + 0.32 * max(len(rows), 1), colours, title) as (figure, axes):
        axes.set_ylim(len(rows) - 0.4, -1.1)
        axes.set_xlim(-widest * 0.75, widest * 1.16)
        for row, placed in enumerate(rows):
            if isinstance(placed, str):
                label(axes, -widest * 0.75, row, placed, colours["text"], fontweight="bold")
                continue
            score, name = float(placed.score), (names or {}).get(placed.unit, placed.unit)
            reached = not ratios or Fraction(placed.score) >= 1
            colour = colours["good" if reached else "warning"]
            axes.barh(
                row,
                max(score, 0.0),
                height=0.62,
                color=colour,
                hatch=None if reached else "///",
                edgecolor=colours["page"],
            )
            label(axes, -widest * 0.02, row, f"{placed.place}. {drawn(name, 40)}", colours["text"], ha="right")
            label(axes, widest * 1.02, row, say_score(placed.score, lang), colours["text"])
        if ratios and rows:
            axes.axvline(1, color=colours["text"], linewidth=1.6)
            label(axes, 0.99, -0.75, _FULL.label(lang), colours["text"], ha="right")
    return figure


def _rows(places: tuple[Placed, ...]) -> list[Placed | str]:
    """Give the units with the names of their clusters before them, where there are any."""
    rows: list[Placed | str] = []
    cluster: str | None = None
    for placed in places:
        if placed.cluster is not None and placed.cluster != cluster:
            rows.append(placed.cluster)
        cluster = placed.cluster
        rows.append(placed)
    return rows
