"""Tables for print and papers: what a view shows as a table, handed to great_tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from unionkit.records.checking.report import CheckReport
from unionkit.records.layout import one_line
from unionkit.records.markup.blocks import Badge, Column, Line, Section, Table, Tone
from unionkit.records.markup.colours import COLOURS
from unionkit.records.tables.extras import load_extra
from unionkit.views.language import chosen_language
from unionkit.views.notebook import document_of
from unionkit.views.plain import inline_text
from unionkit.views.trimming import say_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from great_tables import GT

    from unionkit.errors import Lang
    from unionkit.records.markup.blocks import Block, Document, Inline

__all__ = ["table"]

_EXTRA: Final = "tables"
_GROUP: Final = "group"


def table(value: object, *, most: int = 200, lang: Lang | None = None) -> GT:
    """Give the table of a value to great_tables, to be styled further, printed, or saved.

    Every cell is the text that the library states, so that no figure is rounded anew. Of a report the table holds the
    figures; of a check, how often each rule was broken; of a ranking within clusters, a group of rows each.

    Args:
        value: a report of attainment, scoreboard, claims, allocation or check; a scoreboard, a ranking, a crosswalk, a
            verdict; a sequence of changes (`Registry.diff`, `Rulebook.diff`) or of findings.
        most: how many rows are shown; a note below the table says when there are more.
        lang: "vi" or "en"; that of `use_language` unless given.

    Returns:
        The table. The colours say nothing that the words do not say.

    Raises:
        MissingExtraError: great_tables or Polars is not installed.
        TypeError: a value whose view has no table.
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> from unionkit.errors import MissingExtraError
        >>> report = uk.attainment_report(uk.read_figures("examples/data/reported-figures.csv"))
        >>> try:
        ...     html = uk.views.table(report, lang="vi").as_raw_html()
        ... except MissingExtraError as error:  # pip install 'unionkit[tables]'
        ...     html = "832/2.500"
        >>> "832/2.500" in html
        True
    """
    lang = chosen_language(lang)
    document, kind = document_of(value, lang), type(value).__name__
    if issubclass(type(value), CheckReport):
        from unionkit.records.reports.page import index_table

        report: Any = value
        found = [("", index_table(report, lang))]
    else:
        found = [] if document is None else _alike([*_tables("", document.blocks)])
    if document is None or not found:
        msg = f"there is no table of {kind}"
        raise TypeError(msg)
    return _great_table(document, found, most)


def _tables(title: str, blocks: Sequence[Block]) -> Iterator[tuple[str, Table]]:
    """Give the tables that stand open, each with the title of its section."""
    for block in blocks:
        if isinstance(block, Table):
            yield title, block
        elif isinstance(block, Section):
            yield from _tables(block.title, block.blocks)


def _alike(tables: Sequence[tuple[str, Table]]) -> list[tuple[str, Table]]:
    """Give the last table, and those before it that have the same columns."""
    return [(title, each) for title, each in tables if each.columns == tables[-1][1].columns]


def _great_table(document: Document, tables: Sequence[tuple[str, Table]], most: int) -> GT:
    great_tables: Any = load_extra("great_tables", extra=_EXTRA)
    polars: Any = load_extra("polars", extra=_EXTRA)
    grouped = len(tables) > 1
    columns = tables[0][1].columns
    every = [(title, row) for title, each in tables for row in each.rows]
    rows = every[:most]
    names = _names(columns)
    cells = {name: [inline_text(row[place]) for _, row in rows] for place, name in enumerate(names)}
    if grouped:
        cells[_GROUP] = [one_line(title) for title, _ in rows]
    made: Any = great_tables.GT(
        polars.DataFrame(cells, schema=dict.fromkeys(cells, polars.String)),
        groupname_col=_GROUP if grouped else None,
        auto_align=False,
    )
    made = made.tab_header(title=one_line(document.title), subtitle=one_line(document.kind))
    made = made.cols_label({name: column.title for name, column in zip(names, columns, strict=True)})
    for side in ("left", "right"):
        sided = [name for name, column in zip(names, columns, strict=True) if column.right == (side == "right")]
        made = made.cols_align(side, columns=sided) if sided else made
    for (name, tone), places in _toned(names, [row for _, row in rows]).items():
        style = great_tables.style.text(color=COLOURS["light"][tone.value], weight="bold")
        made = made.tab_style(style, great_tables.loc.body(columns=[name], rows=places))
    notes = [inline_text(block.parts) for block in document.blocks if isinstance(block, Line)]
    for note in [*notes, *say_rows(len(rows), len(every), document.lang)]:
        made = made.tab_source_note(note)
    result: GT = made
    return result


def _names(columns: Sequence[Column]) -> list[str]:
    """Name the columns of the frame; those of one name are numbered."""
    named = [column.name for column in columns]
    return [
        name if named.count(name) == 1 else f"{name}_{named[: place + 1].count(name)}"
        for place, name in enumerate(named)
    ]


def _toned(
    names: Sequence[str], rows: Sequence[Sequence[Inline | tuple[Inline, ...]]]
) -> dict[tuple[str, Tone], list[int]]:
    """Tell which cells have a colour."""
    found: dict[tuple[str, Tone], list[int]] = {}
    for place, row in enumerate(rows):
        for name, cell in zip(names, row, strict=True):
            if isinstance(cell, Badge):
                found.setdefault((name, cell.tone), []).append(place)
    return found
