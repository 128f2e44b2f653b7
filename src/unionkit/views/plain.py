"""The plain-text twin of a document: the same words in the same order, for a terminal or a screen reader."""

from __future__ import annotations

from functools import singledispatch
from operator import add
from textwrap import indent
from typing import TYPE_CHECKING, Final

from unionkit.organisation.drawing import rails
from unionkit.records.layout import one_line, text_table
from unionkit.records.markup.blocks import (
    Block,
    Facts,
    Folded,
    Gauge,
    Inline,
    Line,
    Link,
    Listing,
    Numbers,
    Section,
    Table,
    Tree,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.records.markup.blocks import Document

__all__ = ["inline_text", "plain_text"]

_WIDEST: Final = 120


def plain_text(document: Document) -> str:
    """Write a document as text.

    Args:
        document: the document.

    Returns:
        The text, without a line break at the end. What unfolds on a page is there, set in.
    """
    return "\n".join([f"{one_line(document.kind)}: {one_line(document.title)}", *_texts(document.blocks)])


def _texts(blocks: Iterable[Block]) -> list[str]:
    return [text for block in blocks if (text := _text(block))]


def inline_text(parts: Inline | tuple[Inline, ...]) -> str:
    """Write what stands in a line or a cell, on one line; an address of the web stands behind its text."""
    if isinstance(parts, tuple):
        return " ".join(map(inline_text, parts))
    if isinstance(parts, str):
        return one_line(parts)
    text = one_line(parts.text)
    return f"{text} <{one_line(parts.address)}>" if isinstance(parts, Link) and parts.address[:1] != "#" else text


@singledispatch
def _text(block: Block) -> str:
    raise TypeError(type(block))


@_text.register
def _line(block: Line) -> str:
    return inline_text(block.parts)


@_text.register
def _numbers(block: Numbers) -> str:
    return ", ".join(f"{one_line(number)} {one_line(words)}" for number, words in block.items)


@_text.register
def _facts(block: Facts) -> str:
    return "\n".join(f"{one_line(name)}: {inline_text(value)}" for name, value in block.items)


@_text.register
def _listing(block: Listing) -> str:
    return "\n".join(f"- {one_line(item)}" for item in block.items)


@_text.register
def _table(block: Table) -> str:
    right = [place for place, column in enumerate(block.columns) if column.right]
    rows = [[inline_text(cell) for cell in row] for row in block.rows]
    table = text_table([column.title for column in block.columns], rows, right=right)
    if max(map(len, table.split("\n"))) <= _WIDEST:
        return table
    titles = [one_line(column.title) for column in block.columns]
    return "\n".join(
        f"{'  ' if place else '- '}{title}: {cell}"
        for row in rows
        for place, (title, cell) in enumerate(pair for pair in zip(titles, row, strict=True) if pair[1])
    )


@_text.register
def _tree(block: Tree) -> str:
    texts = [one_line(f"{line.text} ({line.note})" if line.note else line.text) for line in block.lines]
    return "\n".join(map(add, rails([line.level for line in block.lines]), texts))


@_text.register
def _gauge(block: Gauge) -> str:
    """Give nothing: the numbers stand beside the bar."""
    del block
    return ""


@_text.register
def _section(block: Section) -> str:
    title = " ".join([one_line(block.title), *(f"[{inline_text(badge)}]" for badge in block.badges)])
    return "\n".join([title, *_texts(block.blocks)])


@_text.register
def _folded(block: Folded) -> str:
    return "\n".join([f"{one_line(block.title)}:", *(indent(text, "  ") for text in _texts(block.blocks))])
