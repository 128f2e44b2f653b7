"""Blocks as HTML. Everything that is shown is escaped, put on one line and rid of what steers a text."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import singledispatch
from html import escape
from typing import TYPE_CHECKING, Final

from unionkit.exact import percent
from unionkit.records.layout import one_line
from unionkit.records.markup.blocks import (
    Badge,
    Block,
    Code,
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
    TreeLine,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["block_html", "blocks_html", "inline_html", "shown"]

# Addresses of the web and of places in the document itself; a script is neither.
_ADDRESS: Final = re.compile(r"#[\w.-]+\Z|https?://[^\s\"'<>\\]+\Z")


def shown(text: str) -> str:
    """Escape a text for HTML; what breaks lines, turns the direction of writing or is no character becomes a space."""
    return escape(one_line(text))


def inline_html(part: Inline) -> str:
    """Write what stands in a line."""
    if isinstance(part, Badge):
        return f'<span class="grave {part.tone.value}">{shown(part.text)}</span>'
    if isinstance(part, Code):
        broken = re.sub("[._]", r"\g<0><wbr>", shown(part.text))
        return f"<code>{broken}</code>"
    if isinstance(part, Link) and _ADDRESS.match(part.address):
        return f'<a href="{escape(part.address)}">{shown(part.text)}</a>'
    return shown(part.text if isinstance(part, Link) else part)


def _cell(parts: Inline | tuple[Inline, ...]) -> str:
    return f"<span>{_joined(parts)}</span>" if isinstance(parts, tuple) else inline_html(parts)


def _joined(parts: tuple[Inline, ...]) -> str:
    return " ".join(map(inline_html, parts))


def blocks_html(blocks: Iterable[Block]) -> str:
    """Write blocks, one behind the other."""
    return "\n".join(map(block_html, blocks))


@singledispatch
def block_html(block: Block) -> str:
    """Write a block as HTML."""
    raise TypeError(type(block))


@block_html.register
def _line(block: Line) -> str:
    style = f' class="{block.style}"' if block.style else ""
    return f"<p{style}>{_joined(block.parts)}</p>"


@block_html.register
def _numbers(block: Numbers) -> str:
    items = (f"<li><b>{shown(number)}</b> {shown(words)}</li>" for number, words in block.items)
    return f'<ul class="numbers">{"".join(items)}</ul>'


@block_html.register
def _facts(block: Facts) -> str:
    items = (f"<div><dt>{shown(name)}</dt><dd>{inline_html(value)}</dd></div>" for name, value in block.items)
    return f'<dl class="facts">{"".join(items)}</dl>'


@block_html.register
def _listing(block: Listing) -> str:
    return f"<ul>{''.join(f'<li>{shown(item)}</li>' for item in block.items)}</ul>"


@block_html.register
def _table(block: Table) -> str:
    head = (
        f'<th scope="col"{" class=" + chr(34) + "count" + chr(34) if column.right else ""}>{shown(column.title)}</th>'
        for column in block.columns
    )
    classes = [" ".join([column.name, *(["count"] if column.right else [])]) for column in block.columns]
    label = [f' data-label="{shown(column.title)}"' if block.stacked else "" for column in block.columns]
    rows = [
        "".join(f'<td class="{classes[place]}"{label[place]}>{_cell(cell)}</td>' for place, cell in enumerate(row))
        for row in block.rows
    ]
    name = f"{block.name} stacked" if block.stacked else block.name
    return "\n".join(
        [
            f'<div class="wide"><table class="{name}">',
            f"<thead><tr>{''.join(head)}</tr></thead>",
            "<tbody>",
            *(f"<tr>{row}</tr>" for row in rows),
            "</tbody></table></div>",
        ]
    )


@block_html.register
def _tree(block: Tree) -> str:
    return f'<ul class="tree">{"".join(_branches(block.lines, block.opened))}</ul>'


def _branches(lines: Sequence[TreeLine], opened: int) -> Iterable[str]:
    """Write the lines; what is open is closed before a line that does not stand below it."""
    ends: list[str] = []
    for place, line in enumerate(lines):
        while len(ends) > line.level:
            yield ends.pop()
        note = f" <small>{shown(line.note)}</small>" if line.note else ""
        if place + 1 < len(lines) and lines[place + 1].level > line.level:
            unfolded = " open" if line.level <= opened else ""
            yield f"<li><details{unfolded}><summary>{shown(line.text)}{note}</summary><ul>"
            ends.append("</ul></details></li>")
        else:
            yield f"<li>{shown(line.text)}{note}</li>"
    yield from reversed(ends)


@block_html.register
def _gauge(block: Gauge) -> str:
    due = "" if block.due is None else f'<i style="left:{_width(block.due)}"></i>'
    bar = f'<b class="{block.tone.value}" style="width:{_width(block.share)}"></b>'
    return f'<div class="gauge" aria-hidden="true">{bar}{due}</div>'


def _width(share: Fraction) -> str:
    inside = Fraction(0) if share < 0 else min(share, Fraction(1))
    return f"{percent(inside, 1)}%"


@block_html.register
def _section(block: Section) -> str:
    named = "" if block.anchor is None else f' aria-labelledby="{escape(block.anchor)}"'
    anchor = "" if block.anchor is None else f' id="{escape(block.anchor)}"'
    badges = "".join(map(inline_html, block.badges))
    return "\n".join(
        [
            f"<section{named}>",
            f'<div class="head"><h2{anchor}>{shown(block.title)}</h2>{badges}</div>',
            *map(block_html, block.blocks),
            "</section>",
        ]
    )


@block_html.register
def _folded(block: Folded) -> str:
    return f"<details><summary>{shown(block.title)}</summary>\n{blocks_html(block.blocks)}\n</details>"
