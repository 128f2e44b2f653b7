"""Drawing a hierarchy as text."""

from __future__ import annotations

from operator import add
from typing import TYPE_CHECKING, Final

from unionkit.organisation.fields import count
from unionkit.wording import checked_lang, say, say_number

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionkit.errors import Lang
    from unionkit.organisation.hierarchy import Hierarchy

__all__ = ["rails", "tree"]

_HIDDEN: Final = {"vi": ("… {} đơn vị cấp dưới",) * 2, "en": ("… {} unit below", "… {} units below")}


def tree(hierarchy: Hierarchy, lang: Lang, values: Mapping[str, object] | None, max_level: int | None) -> str:
    """Draw a hierarchy, one unit a line; the arguments are those of `Hierarchy.tree`."""
    checked_lang(lang)
    lowest = count(max_level, "max_level")
    ends, levels = hierarchy.ends, hierarchy.levels
    lines: list[str] = []
    drawn: list[int] = []
    for start, unit in enumerate(hierarchy):
        level, end = levels[start], ends[start]
        if lowest is not None and level > lowest:
            continue
        said = f"{' '.join(unit.name.split())} ({unit.kind.label(lang)})"
        if values is not None:
            said += f": {say(values[unit.id], lang) if unit.id in values else '–'}"
        lines.append(said)
        drawn.append(level)
        if level == lowest and end > start + 1:
            below = end - start - 1
            hidden = _HIDDEN[lang][below > 1].format(say_number(below, lang))
            lines.append(hidden)
            drawn.append(level + 1)
    return "\n".join(map(add, rails(drawn), lines))


def rails(levels: Sequence[int]) -> list[str]:
    """Draw what stands before each line of a tree; nothing before that of a root.

    Args:
        levels: how deep each line stands, 0 for a root, each line before those below it.

    Returns:
        The rails of each line.
    """
    drawn: list[str] = []
    # Seen from the end: for each level, whether a further line of that level stands below the same line.
    goes_on: list[bool] = []
    for level in reversed(levels):
        del goes_on[level + 1 :]
        goes_on += [False] * (level + 1 - len(goes_on))
        above = "".join("│   " if more else "    " for more in goes_on[1:level])
        drawn.append(above + ("├── " if goes_on[level] else "└── ") if level else "")
        goes_on[level] = True
    return drawn[::-1]
