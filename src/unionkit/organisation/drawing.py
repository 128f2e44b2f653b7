"""Drawing a hierarchy as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.organisation.fields import count
from unionkit.wording import checked_lang, say, say_number

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unionkit.errors import Lang
    from unionkit.organisation.hierarchy import Hierarchy

__all__ = ["tree"]

_HIDDEN: Final = {"vi": ("… {} đơn vị cấp dưới",) * 2, "en": ("… {} unit below", "… {} units below")}


def tree(hierarchy: Hierarchy, lang: Lang, values: Mapping[str, object] | None, max_level: int | None) -> str:
    """Draw a hierarchy, one unit a line; the arguments are those of `Hierarchy.tree`."""
    checked_lang(lang)
    lowest = count(max_level, "max_level")
    ends, levels = hierarchy.ends, hierarchy.levels
    lines: list[str] = []
    # For each level above, whether a further line of that level follows below.
    goes_on: list[bool] = []
    for start, unit in enumerate(hierarchy):
        level, end = levels[start], ends[start]
        if lowest is not None and level > lowest:
            continue
        del goes_on[level:]
        goes_on.append(end < len(ends) and levels[end] == level)
        said = f"{' '.join(unit.name.split())} ({unit.kind.label(lang)})"
        if values is not None:
            said += f": {say(values[unit.id], lang) if unit.id in values else '–'}"
        lines.append(_rails(goes_on[1:]) + said)
        if level == lowest and end > start + 1:
            below = end - start - 1
            hidden = _HIDDEN[lang][below > 1].format(say_number(below, lang))
            lines.append(_rails([*goes_on[1:], False]) + hidden)
    return "\n".join(lines)


def _rails(goes_on: list[bool]) -> str:
    """Draw what stands before a name; nothing before that of a root."""
    if not goes_on:
        return ""
    return "".join("│   " if more else "    " for more in goes_on[:-1]) + ("├── " if goes_on[-1] else "└── ")
