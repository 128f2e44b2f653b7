"""The organisation as the text of diagrams: Mermaid and Graphviz."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.checking import checked_instance
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.records.layout import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["graphviz", "mermaid"]


def mermaid(hierarchy: Hierarchy, *, max_level: int | None = None) -> str:
    """Write a hierarchy as a diagram of Mermaid, which Markdown pages and notebooks draw.

    Args:
        hierarchy: the units.
        max_level: the lowest level, 0 for the roots; all unless given.

    Returns:
        The text of the diagram, ending in a line break. Names are escaped; ids do not occur in it.

    Examples:
        >>> import unionkit as uk
        >>> org = uk.Hierarchy.of([uk.Unit("a", "LĐLĐ huyện Mê Linh", uk.UnitKind.DISTRICT_FEDERATION),
        ...                        uk.Unit("b", "CĐCS “Nextwave”", uk.UnitKind.GRASSROOTS_UNION, parent="a")])
        >>> print(uk.views.mermaid(org), end="")
        flowchart LR
            n0["LĐLĐ huyện Mê Linh"]
            n1["CĐCS “Nextwave”"]
            n0 --> n1
    """
    lines = [f'    n{place}["{_entities(name)}"]' for place, _, name in _drawn(hierarchy, max_level)]
    lines += [f"    n{upper} --> n{place}" for place, upper, _ in _drawn(hierarchy, max_level) if upper is not None]
    return "\n".join(["flowchart LR", *lines]) + "\n"


def graphviz(hierarchy: Hierarchy, *, max_level: int | None = None) -> str:
    r"""Write a hierarchy as a graph of Graphviz (DOT).

    Args:
        hierarchy: the units.
        max_level: the lowest level, 0 for the roots; all unless given.

    Returns:
        The text of the graph, ending in a line break. Names are escaped; ids do not occur in it.

    Examples:
        >>> import unionkit as uk
        >>> org = uk.Hierarchy.of([uk.Unit("a", "LĐLĐ huyện Mê Linh", uk.UnitKind.DISTRICT_FEDERATION),
        ...                        uk.Unit("b", 'CĐCS "Nextwave"', uk.UnitKind.GRASSROOTS_UNION, parent="a")])
        >>> print(uk.views.graphviz(org), end="")
        digraph organisation {
            rankdir=LR;
            node [shape=box];
            n0 [label="LĐLĐ huyện Mê Linh"];
            n1 [label="CĐCS \"Nextwave\""];
            n0 -> n1;
        }
    """
    lines = [f'    n{place} [label="{_quoted(name)}"];' for place, _, name in _drawn(hierarchy, max_level)]
    lines += [f"    n{upper} -> n{place};" for place, upper, _ in _drawn(hierarchy, max_level) if upper is not None]
    return "\n".join(["digraph organisation {", "    rankdir=LR;", "    node [shape=box];", *lines, "}"]) + "\n"


def _drawn(hierarchy: Hierarchy, max_level: int | None) -> Iterator[tuple[int, int | None, str]]:
    """Give the place, the place of the parent and the name of each unit that is drawn."""
    levels = checked_instance(hierarchy, Hierarchy, "hierarchy").levels
    for place, unit in enumerate(hierarchy):
        if max_level is None or levels[place] <= max_level:
            upper = None if levels[place] == 0 else hierarchy.position(unit.parent or "")
            yield place, upper, " ".join(one_line(unit.name).split())


def _entities(name: str) -> str:
    """Write what means something to Mermaid or to HTML as entities of Mermaid."""
    return "".join(char if char.isalnum() or char in _PLAIN else f"#{ord(char)};" for char in name)


_PLAIN = " .,-–/()“”‘’:+"


def _quoted(name: str) -> str:
    return name.replace("\\", "\\\\").replace('"', '\\"')
