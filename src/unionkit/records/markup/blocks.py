"""The blocks of a document that people look at: texts, numbers, facts, tables, trees, and parts that unfold."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TypeAlias

import attrs

from unionkit.errors import Lang

__all__ = [
    "Badge", "Block", "Code", "Column", "Document", "Facts", "Folded", "Gauge", "Inline", "Line", "Link", "Listing",
    "Numbers", "Section", "Table", "Tone", "Tree", "TreeLine",
]  # fmt: skip


class Tone(Enum):
    """The colour of a badge. It says nothing that the words do not say."""

    GOOD = "good"
    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@attrs.frozen
class Badge:
    """A word or two that stand out.

    Attributes:
        text: the words.
        tone: the colour.
    """

    text: str
    tone: Tone


@attrs.frozen
class Code:
    """The name of a rule or a code, which may break after a full stop or an underscore.

    Attributes:
        text: the name.
    """

    text: str


@attrs.frozen
class Link:
    """A text that leads somewhere.

    Attributes:
        text: the text.
        address: an anchor of the document ("#part-1") or a web address; of another kind only the text is shown.
    """

    text: str
    address: str


Inline: TypeAlias = str | Badge | Code | Link
"""What stands in a line or a cell."""


def _parts(parts: Inline | tuple[Inline, ...]) -> tuple[Inline, ...]:
    return parts if isinstance(parts, tuple) else (parts,)


@attrs.frozen
class Line:
    """A paragraph.

    Attributes:
        parts: what stands in it, with a space between two.
        style: "" for plain, "lead" for what is read first, "quiet" for what is read last, "limit" for what the
            document leaves out.
    """

    parts: tuple[Inline, ...] = attrs.field(converter=_parts)
    style: str = ""


@attrs.frozen
class Numbers:
    """The few numbers that sum a document up.

    Attributes:
        items: each number as it is said, and what it counts.
    """

    items: tuple[tuple[str, str], ...]


@attrs.frozen
class Facts:
    """Names and their values.

    Attributes:
        items: each name and its value.
    """

    items: tuple[tuple[str, Inline], ...]


@attrs.frozen
class Listing:
    """A list of lines.

    Attributes:
        items: the lines.
    """

    items: tuple[str, ...]


@attrs.frozen
class Column:
    """A column of a table.

    Attributes:
        name: its name, a class of its cells.
        title: its title.
        right: whether its cells are numbers, aligned to the right.
    """

    name: str
    title: str
    right: bool = False


@attrs.frozen
class Table:
    """A table.

    Attributes:
        columns: the columns.
        rows: the cells; one may hold several parts.
        name: what the table holds, a class of it.
        stacked: whether a phone shows each row as a card, and not as a line to scroll.
    """

    columns: tuple[Column, ...]
    rows: tuple[tuple[Inline | tuple[Inline, ...], ...], ...]
    name: str = "figures"
    stacked: bool = True


@attrs.frozen
class TreeLine:
    """One line of a tree.

    Attributes:
        level: how deep it stands, 0 for a root.
        text: what stands there.
        note: what is said of it, quietly.
    """

    level: int
    text: str
    note: str = ""


@attrs.frozen
class Tree:
    """Lines of which each stands below the last one of a higher level; what has lines below it unfolds.

    Attributes:
        lines: the lines, each before those below it.
        opened: the lowest level that is unfolded from the start.
    """

    lines: tuple[TreeLine, ...]
    opened: int = 0


@attrs.frozen
class Gauge:
    """A bar that shows how far something has come. The numbers stand beside it, in words.

    Attributes:
        share: how far, 1 for the target; what lies outside of 0 to 1 is shown at the end.
        due: how far it should have come, or None.
        tone: the colour.
    """

    share: Fraction
    due: Fraction | None
    tone: Tone


@attrs.frozen
class Section:
    """A part of a document with a title of its own.

    Attributes:
        title: the title.
        blocks: what stands in it.
        badges: what stands beside the title.
        anchor: the name by which links find it, or None.
    """

    title: str
    blocks: tuple[Block, ...]
    badges: tuple[Inline, ...] = ()
    anchor: str | None = None


@attrs.frozen
class Folded:
    """A part of a document that unfolds when it is asked for.

    Attributes:
        title: what stands there while it is folded.
        blocks: what is unfolded.
    """

    title: str
    blocks: tuple[Block, ...]


Block: TypeAlias = Line | Numbers | Facts | Listing | Table | Tree | Gauge | Section | Folded
"""A part of a document."""


@attrs.frozen(kw_only=True)
class Document:
    """Something to look at.

    Attributes:
        kind: what it is, said above the title.
        title: the title.
        lang: its language.
        blocks: what it holds.
    """

    kind: str
    title: str
    lang: Lang
    blocks: tuple[Block, ...]
