"""What every chart is drawn on: the figure, its colours and letters, and its SVG."""

from __future__ import annotations

import unicodedata
from contextlib import contextmanager
from functools import cache
from io import StringIO
from typing import TYPE_CHECKING, Any, Final, cast

from unionkit.errors import OptionError
from unionkit.records.layout import one_line
from unionkit.records.markup.colours import COLOURS
from unionkit.records.tables.extras import load_extra
from unionkit.text import shortened
from unionkit.wording import say_number

if TYPE_CHECKING:
    from collections.abc import Generator
    from fractions import Fraction

    from matplotlib.figure import Figure

    from unionkit.errors import Lang

__all__ = ["Palette", "amount_axis", "drawing", "drawn", "label", "palette", "svg"]

_EXTRA: Final = "views"
_LETTERS: Final = "DejaVu Sans"
"""It comes with matplotlib and has every Vietnamese letter."""

Palette = dict[str, str]
"""The colours of a theme by name."""


def palette(theme: str) -> Palette:
    """Give the colours of a theme.

    Raises:
        OptionError: there is no such theme.
    """
    if theme not in COLOURS:
        raise OptionError(name="theme", found=theme, expected=tuple(COLOURS))
    return COLOURS[theme]


@cache
def _figure_class() -> type[Figure]:
    """Give the class of the figures: one that notebooks show as SVG."""
    module: Any = load_extra("matplotlib.figure", extra=_EXTRA)
    base: type[Figure] = module.Figure

    def shown(self: Figure) -> str:
        return svg(self)

    return type("Figure", (base,), {"_repr_svg_": shown, "__module__": __name__})


@contextmanager
def drawing(width: float, height: float, colours: Palette, title: str) -> Generator[tuple[Figure, Any], None, None]:
    """Make a figure with one pair of axes without a frame, and settle its layout when everything is drawn.

    Texts are taken as they stand, never as formulas.

    Args:
        width: inches.
        height: inches.
        colours: the colours of its theme.
        title: what stands above it.

    Yields:
        The figure and the axes.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    matplotlib: Any = load_extra("matplotlib", extra=_EXTRA)
    with matplotlib.rc_context({"font.family": _LETTERS, "text.parse_math": False, "text.usetex": False}):
        # matplotlib leaves the types of its keyword arguments open.
        figure: Any = _figure_class()(figsize=(width, height), layout="constrained", facecolor=colours["page"])
        axes = figure.add_subplot(facecolor=colours["page"])
        axes.set_title(drawn(title, _LONGEST_TITLE), loc="left", color=colours["text"], fontsize=11)
        for spine in axes.spines.values():
            spine.set_visible(False)
        axes.tick_params(colors=colours["quiet"], length=0, labelsize=9)
        axes.set_xticks([])
        axes.set_yticks([])
        yield figure, axes
        # A layout that is settled once is the same whenever the figure is written.
        figure.draw_without_rendering()
        figure.set_layout_engine("none")


_LONGEST_TITLE: Final = 120


def drawn(text: str, longest: int = 80) -> str:
    """Make a text ready to be drawn: letters put together, one line, no longer than so many characters."""
    return shortened(one_line(unicodedata.normalize("NFC", text)), longest)


def label(axes: Any, x: float, y: float, text: str, colour: str, **more: Any) -> None:
    """Write a text into a chart."""
    axes.text(x, y, drawn(text), **{"color": colour, "fontsize": 9, "va": "center", **more})


def amount_axis(axes: Any, most: Fraction, lang: Lang, colours: Palette) -> None:
    """Let the axis run from nothing to beyond the largest amount, with whole round numbers."""
    step = 1
    for factor in _steps():
        step = factor
        if step * _MOST_TICKS >= most:
            break
    ticks = range(0, int(most) + step, step)
    axes.set_xticks([*ticks], labels=[say_number(tick, lang) for tick in ticks])
    axes.grid(visible=True, axis="x", color=colours["line"], linewidth=0.6)
    axes.set_axisbelow(True)


_MOST_TICKS: Final = 6


def _steps() -> list[int]:
    return [factor * 10**power for power in range(18) for factor in (1, 2, 5)]


def svg(figure: Figure) -> str:
    """Write a figure as SVG, the same for the same figure.

    Args:
        figure: a chart of this module, or any figure of matplotlib.

    Returns:
        The SVG. Letters are shapes, so that it looks the same everywhere; nothing tells when it was made.

    Examples:
        >>> import unionkit as uk
        >>> uk.views.svg(uk.views.attainment_chart(uk.attain(832, 2500)))[:38]
        '<?xml version="1.0" encoding="utf-8" s'
    """
    matplotlib: Any = load_extra("matplotlib", extra=_EXTRA)
    written, drawn_figure = StringIO(), cast("Any", figure)
    with matplotlib.rc_context({"svg.hashsalt": "unionkit", "svg.fonttype": "path"}):
        drawn_figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None})
    return written.getvalue()
