"""Charts of the organisation: its tree, and what became of its units."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.organisation.crosswalk import Crosswalk, Link, Relation
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.unit import Unit
from unionkit.views.charts.canvas import drawing, drawn, label, palette
from unionkit.views.language import chosen_language
from unionkit.wording import Words, say, say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from matplotlib.figure import Figure

    from unionkit.errors import Lang
    from unionkit.views.charts.canvas import Palette

__all__ = ["flow_chart", "tree_chart"]

_SHOWN: Final = Words(vi="{} trong {} đơn vị", en="{} of {} units")
_UNITS: Final = Words(vi="{} đơn vị", en="{} units")
_UNCHANGED: Final = Words(vi="{} đơn vị giữ nguyên không vẽ", en="{} unchanged units are not drawn")
_ENDED: Final = Words(vi="chấm dứt", en="ended")
_GAP: Final = 0.35
_ROOM: Final = 0.75
_INCHES: Final = 0.26


def tree_chart(
    hierarchy: Hierarchy,
    *,
    values: Mapping[str, object] | None = None,
    max_level: int | None = None,
    most: int = 80,
    lang: Lang | None = None,
    theme: str = "light",
) -> Figure:
    """Draw a hierarchy, one unit a line, each below the one that manages it.

    Args:
        hierarchy: the units.
        values: something to stand beside each unit, for instance `Totals`; units without one have a dash.
        max_level: the lowest level to draw, 0 for the roots.
        most: how many units are drawn; the title says when there are more.
        lang: "vi" or "en"; that of `use_language` unless given.
        theme: "light" or "dark".

    Returns:
        The figure.

    Raises:
        MissingExtraError: matplotlib is not installed.
        OptionError: another theme.
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> org = uk.Hierarchy.of([uk.Unit("a", "LĐLĐ huyện Mê Linh", uk.UnitKind.DISTRICT_FEDERATION),
        ...                        uk.Unit("b", "CĐCS Nextwave", uk.UnitKind.GRASSROOTS_UNION, parent="a")])
        >>> figure = uk.views.tree_chart(org, values=org.roll_up({"b": 1010}), lang="vi")
        >>> [text.get_text() for text in figure.axes[0].texts]
        ['LĐLĐ huyện Mê Linh: 1.010', 'CĐCS Nextwave: 1.010']
    """
    lang, colours = chosen_language(lang), palette(theme)
    levels = checked_instance(hierarchy, Hierarchy, "hierarchy").levels
    inside = [
        (level, unit) for level, unit in zip(levels, hierarchy, strict=True) if max_level is None or level <= max_level
    ]
    rows = inside[:most]
    counts = (say_number(len(rows), lang), say_number(len(hierarchy), lang))
    whole = len(rows) == len(hierarchy)
    title = _UNITS.label(lang).format(counts[1]) if whole else _SHOWN.label(lang).format(*counts)
    with drawing(8, 0.7 + 0.26 * max(len(rows), 1), colours, title) as (figure, axes):
        axes.set_xlim(-0.2, 9)
        axes.set_ylim(len(rows) - 0.4, -0.7)
        above: dict[int, int] = {}
        for row, (level, unit) in enumerate(rows):
            if level and level - 1 in above:
                x, top = (level - 1) * 0.5, above[level - 1]
                axes.plot([x, x, x + 0.4], [top + 0.35, row, row], color=colours["quiet"], linewidth=1)
            above[level] = row
            said = unit.name if values is None else f"{unit.name}: {_value(values, unit.id, lang)}"
            label(axes, level * 0.5, row, said, colours["text"], fontweight="bold" if level == 0 else "normal")
    return figure


def _value(values: Mapping[str, object], unit: str, lang: Lang) -> str:
    return say(values[unit], lang) if unit in values else "–"


def flow_chart(
    crosswalk: Crosswalk,
    *,
    amounts: Mapping[str, int] | None = None,
    unchanged: bool = False,
    lang: Lang | None = None,
    theme: str = "light",
) -> Figure:
    """Draw what became of the units of one day on another; of the units without others below them.

    Args:
        crosswalk: the two days.
        amounts: a figure for each unit of the first day, carried over as `Crosswalk.carry` does; the flows are as
            broad as the figures then, and equally broad unless given.
        unchanged: whether units that stayed as they were are drawn too; their number is said otherwise.
        lang: "vi" or "en"; that of `use_language` unless given.
        theme: "light" or "dark".

    Returns:
        The figure.

    Raises:
        UnionkitError: what `Crosswalk.carry` raises; a divided unit needs weights, and has no flow of its own.
        MissingExtraError: matplotlib is not installed.
        OptionError: another theme.
        LanguageError: another language.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> bridge = uk.registry("vgcl-provinces").crosswalk(date(2025, 6, 30), date(2025, 7, 1))
        >>> figure = uk.views.flow_chart(bridge, lang="en")
        >>> figure.axes[0].get_title(loc="left")
        '30 June 2025 → 1 July 2025: 63 → 34 units; 11 unchanged units are not drawn'
    """
    lang, colours = chosen_language(lang), palette(theme)
    checked_instance(crosswalk, Crosswalk, "crosswalk")
    carried = None if amounts is None else crosswalk.carry(amounts).amounts
    leaves = [link for link in crosswalk.links if _is_leaf(link, crosswalk)]
    still = [link for link in leaves if link.relations == (Relation.SAME,)]
    links = leaves if unchanged else [link for link in leaves if link.relations != (Relation.SAME,)]
    before, after = ({unit.id for unit in _units(leaves, side)} for side in ("old", "new"))
    days = f"{say_date(crosswalk.from_day, lang)} → {say_date(crosswalk.to_day, lang)}"
    counts = f"{say_number(len(before), lang)} → {_UNITS.label(lang).format(say_number(len(after), lang))}"
    left_out = [] if unchanged or not still else [_UNCHANGED.label(lang).format(say_number(len(still), lang))]
    ordered = sorted(links, key=lambda link: "" if link.new is None else link.new.id)
    sizes = [1.0 if amounts is None or link.old is None else float(amounts.get(link.old.id, 0)) for link in ordered]
    scale = len(ordered) / (sum(sizes) or 1.0)
    groups = _stacked(ordered, [size * scale for size in sizes])
    bottom = groups[-1].bottom if groups else 1.0
    title = "; ".join([f"{days}: {counts}", *left_out])
    with drawing(9, 1.0 + _INCHES * bottom, colours, title) as (figure, axes):
        _Flows(axes, colours, lang, amounts, carried).draw(groups)
        axes.set_xlim(-0.75, 1.75)
        axes.set_ylim(bottom + _GAP, -0.3)
    return figure


def _is_leaf(link: Link, crosswalk: Crosswalk) -> bool:
    if link.old is not None:
        return not crosswalk.old.children(link.old.id)
    return link.new is not None and not crosswalk.new.children(link.new.id)


def _units(links: Sequence[Link], side: str) -> list[Unit]:
    units = (link.old if side == "old" else link.new for link in links)
    return [unit for unit in units if unit is not None]


@attrs.frozen
class _Group:
    """The flows into one unit: where each begins on the left and how broad it is; together they end in the middle."""

    into: Unit | None
    flows: tuple[tuple[Link, float, float], ...]
    top: float
    bottom: float


def _stacked(links: Sequence[Link], sizes: Sequence[float]) -> list[_Group]:
    """Put the flows below each other, those into one unit together; the thinnest has room for its name."""
    groups: list[_Group] = []
    top = 0.0
    for into, each in groupby(zip(links, sizes, strict=True), key=lambda flow: flow[0].new):
        began = top
        flows: list[tuple[Link, float, float]] = []
        for link, size in each:
            room = max(size, _ROOM)
            flows.append((link, top + room / 2, size))
            top += room
        groups.append(_Group(into, tuple(flows), began, top))
        top += _GAP
    return groups


class _Flows:
    """Two columns of units and the flows between them."""

    def __init__(
        self,
        axes: Any,
        colours: Palette,
        lang: Lang,
        before: Mapping[str, int] | None,
        after: Mapping[str, Any] | None,
    ) -> None:
        self.axes, self.colours, self.before, self.after = axes, colours, before, after
        self.lang: Lang = lang

    def draw(self, groups: Sequence[_Group]) -> None:
        """Draw the flows and name the units on both sides."""
        for turn, group in enumerate(groups):
            middle = (group.top + group.bottom) / 2
            ends = middle - sum(size for _, _, size in group.flows) / 2
            for link, begins, size in group.flows:
                self._flow(begins - size / 2, ends, size, self.colours["good" if turn % 2 else "note"])
                ends += size
                if link.old is not None:
                    named = self._named(link.old, self.before)
                    label(self.axes, -0.03, begins, named, self.colours["text"], ha="right")
            said = _ENDED.label(self.lang) if group.into is None else self._named(group.into, self.after)
            label(self.axes, 1.03, middle, said, self.colours["text"], fontweight="bold")

    def _flow(self, begins: float, ends: float, size: float, colour: str) -> None:
        inset = min(0.08, size / 4)
        edges = ([0, 1, 1, 0], [begins + inset, ends, ends + size, begins + size - inset])
        self.axes.fill(*edges, color=colour, alpha=0.6, linewidth=0)

    def _named(self, unit: Unit, amounts: Mapping[str, Any] | None) -> str:
        name = drawn(unit.name, 40)
        return name if amounts is None else f"{name}: {_value(amounts, unit.id, self.lang)}"
