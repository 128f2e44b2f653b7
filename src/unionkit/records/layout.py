"""Tables of text: aligned for a terminal, or in Markdown."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["markdown_table", "one_line", "text_table"]


def text_table(header: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """Align columns for a terminal.

    Args:
        header: the titles of the columns.
        rows: the cells.
        right: the places of the columns that are aligned to the right, counted from 0.

    Returns:
        The table, a line each, without spaces at the ends of lines.
    """
    table = [[one_line(cell) for cell in row] for row in (header, *rows)]
    widths = [max(_width(row[place]) for row in table) for place in range(len(header))]

    def line(row: Sequence[str]) -> str:
        cells = [_padded(cell, widths[place], right=place in right) for place, cell in enumerate(row)]
        return "  ".join(cells).rstrip()

    return "\n".join([line(table[0]), "  ".join("─" * width for width in widths), *map(line, table[1:])])


def markdown_table(header: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[int] = ()) -> str:
    """Write a table in Markdown; bars in cells are escaped.

    Args:
        header: the titles of the columns.
        rows: the cells.
        right: the places of the columns that are aligned to the right, counted from 0.

    Returns:
        The table, a line each.
    """
    rule = ["---:" if place in right else "---" for place in range(len(header))]
    lines = [[_escaped(cell) for cell in header], rule, *([_escaped(cell) for cell in row] for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _width(text: str) -> int:
    """Count the places a text takes on a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - _width(text))
    return space + text if right else text + space


def _escaped(text: str) -> str:
    return one_line(text).replace("\\", "\\\\").replace("|", "\\|")


def one_line(text: str) -> str:
    """Replace what would break a line or steer a terminal by spaces."""
    return text if text.isprintable() else "".join(char if char.isprintable() else " " for char in text)
