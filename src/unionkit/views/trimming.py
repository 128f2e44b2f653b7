"""Documents made short enough for a notebook; what is left out is counted."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Final, cast

import attrs

from unionkit.records.markup.blocks import (
    Block,
    Document,
    Facts,
    Folded,
    Inline,
    Line,
    Listing,
    Section,
    Table,
    Tree,
    TreeLine,
)
from unionkit.text import shortened
from unionkit.wording import Words, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionkit.errors import Lang

__all__ = ["say_rows", "trimmed"]

_LINES_A_ROW: Final = 20
_ROWS: Final = Words(vi="chỉ hiện {} trong {} dòng", en="{} of {} rows shown")
_MORE: Final = Words(vi="… còn {} đơn vị", en="… {} more")
_CUT: Final = Words(vi="chỉ hiện {} trong {} đơn vị", en="{} of {} units shown")


def trimmed(document: Document, most: int, longest: int) -> Document:
    """Cut the tables, lists and trees of a document.

    Args:
        document: the document.
        most: how many rows a table or a list keeps; a tree keeps twenty times as many lines.
        longest: how many characters a text keeps.

    Returns:
        The document; what was cut is said where it was cut.
    """
    blocks = tuple(_cut(document.blocks, most, longest, document.lang))
    return attrs.evolve(document, title=_short(longest, document.title), blocks=blocks)


def _cut(blocks: Sequence[Block], most: int, longest: int, lang: Lang) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Section | Folded):
            yield attrs.evolve(
                block, title=_short(longest, block.title), blocks=tuple(_cut(block.blocks, most, longest, lang))
            )
        elif isinstance(block, Table):
            rows = tuple(tuple(_cell(cell, longest) for cell in row) for row in block.rows[:most])
            yield attrs.evolve(block, rows=rows)
            yield from _told(_ROWS, len(rows), len(block.rows), lang)
        elif isinstance(block, Listing):
            yield Listing(tuple(_short(longest, item) for item in block.items[:most]))
            yield from _told(_ROWS, min(most, len(block.items)), len(block.items), lang)
        elif isinstance(block, Tree):
            yield from _cut_tree(block, most * _LINES_A_ROW, longest, lang)
        elif isinstance(block, Line):
            yield attrs.evolve(block, parts=_cell(block.parts, longest))
        elif isinstance(block, Facts):
            yield Facts(tuple((name, cast("Inline", _cell(value, longest))) for name, value in block.items))
        else:
            yield block


def say_rows(shown: int, count: int, lang: Lang) -> list[str]:
    """Say how many rows of a table are shown; nothing where all are."""
    return _said(_ROWS, shown, count, lang)


def _said(words: Words, shown: int, count: int, lang: Lang) -> list[str]:
    if shown >= count:
        return []
    said = words.label(lang).format(say_number(shown, lang), say_number(count, lang))
    return [f"{said[:1].upper()}{said[1:]}."]


def _told(words: Words, shown: int, count: int, lang: Lang) -> Iterator[Line]:
    yield from (Line(said, "limit") for said in _said(words, shown, count, lang))


def _short(longest: int, text: str) -> str:
    return shortened(text, longest)


def _cell(part: Inline | tuple[Inline, ...], longest: int) -> Inline | tuple[Inline, ...]:
    if isinstance(part, tuple):
        return tuple(cast("Inline", _cell(each, longest)) for each in part)
    return _short(longest, part) if isinstance(part, str) else attrs.evolve(part, text=_short(longest, part.text))


def _cut_tree(tree: Tree, most: int, longest: int, lang: Lang) -> Iterator[Block]:
    """Cut a tree evenly: each unit keeps as many of those directly below it as there is room for."""
    lines = [
        attrs.evolve(line, text=_short(longest, line.text), note=_short(longest, line.note)) for line in tree.lines
    ]
    if len(lines) <= most:
        yield attrs.evolve(tree, lines=tuple(lines))
        return
    # The widest tree that fits; where even one below each unit is too much, it ends early.
    width = bisect_left(range(1, len(lines)), most + 1, key=lambda width: len(_kept(lines, width)))
    kept = _kept(lines, max(width, 1))[:most]
    shown: list[TreeLine] = []
    for place, following in zip(kept, [*kept[1:], len(lines)], strict=True):
        shown.append(lines[place])
        hidden = following - place - 1
        if hidden:
            level = min(line.level for line in lines[place + 1 : following])
            shown.append(TreeLine(level, _MORE.label(lang).format(say_number(hidden, lang))))
    yield attrs.evolve(tree, lines=tuple(shown))
    yield from _told(_CUT, len(kept), len(lines), lang)


def _kept(lines: Sequence[TreeLine], width: int) -> list[int]:
    """Give the places of the lines that stay where no line keeps more than so many of those directly below it."""
    kept: list[int] = []
    counts: list[int] = []
    hidden_from: int | None = None
    for place, line in enumerate(lines):
        if hidden_from is not None and line.level > hidden_from:
            continue
        hidden_from = None
        del counts[line.level + 1 :]
        counts += [0] * (line.level + 1 - len(counts))
        counts[line.level] += 1
        if counts[line.level] > width:
            hidden_from = line.level
        else:
            kept.append(place)
    return kept
