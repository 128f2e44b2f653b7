"""Reports of figures as documents: the counts, the findings, then the tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.findings import Severity
from unionkit.records.layout import one_line
from unionkit.records.markup.blocks import (
    Badge,
    Block,
    Code,
    Column,
    Document,
    Inline,
    Line,
    Numbers,
    Section,
    Table,
    Tone,
)
from unionkit.records.reports.groups import said, say_severity
from unionkit.records.reports.table import finding_table
from unionkit.reported.reconciliation import Agreement
from unionkit.targets.attainment import Status
from unionkit.wording import Words, say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.errors import Lang
    from unionkit.findings import Finding
    from unionkit.reported.reconciliation import Reconciliation

__all__ = [
    "SEVERITY_TONES", "STATUS_TONES", "check_cell", "figures_document", "findings_section", "laid_out", "status_cell",
]  # fmt: skip

SEVERITY_TONES: Final = {Severity.ERROR: Tone.ERROR, Severity.WARNING: Tone.WARNING, Severity.NOTE: Tone.NOTE}
STATUS_TONES: Final = {
    Status.EXCEEDED: Tone.GOOD,
    Status.REACHED: Tone.GOOD,
    Status.NEARLY: Tone.NOTE,
    Status.NOT_REACHED: Tone.WARNING,
}
_FINDINGS: Final = Words(vi="Cần xem lại", en="To look at")
_SEVERITY: Final = Words(vi="Mức", en="Severity")
_REMEDY: Final = Words(vi="Cách xử lý", en="What to do")


def laid_out(
    header: Sequence[Words],
    rows: Sequence[Sequence[Inline]],
    lang: Lang,
    *,
    right: Sequence[int] = (),
    names: Sequence[str] = (),
) -> Table:
    """Make a table of the header and the rows that the text of a report has.

    Args:
        header: the titles of the columns.
        rows: the cells.
        lang: the language of the titles.
        right: the places of the columns of numbers, counted from 0.
        names: the names of the columns; those behind the last one are called "other".

    Returns:
        The table.
    """
    columns = tuple(
        Column(names[place] if place < len(names) else "other", title.label(lang), right=place in right)
        for place, title in enumerate(header)
    )
    return Table(columns, tuple(tuple(row) for row in rows))


def status_cell(status: Status | None, text: str) -> Inline:
    """Give the class of an attainment its colour."""
    return text if status is None else Badge(text, STATUS_TONES[status])


def check_cell(check: Reconciliation | None, text: str) -> Inline:
    """Give what a printed percentage is worth its colour."""
    if check is None or check.agreement is Agreement.NOT_CHECKABLE:
        return text
    return Badge(text, Tone.ERROR if check.agreement is Agreement.INCONSISTENT else Tone.GOOD)


def findings_section(findings: Sequence[Finding], name: str, lang: Lang) -> Section:
    """Lay findings out with how grave they are, and what to do about each."""
    table = finding_table([said(finding, name, lang) for finding in findings], lang)
    columns = (
        Column("severity", _SEVERITY.label(lang)),
        *(Column(each, title) for each, title in zip(table.names, table.header, strict=True)),
        Column("fix", _REMEDY.label(lang)),
    )
    rows: list[tuple[Inline | tuple[Inline, ...], ...]] = []
    for finding, row in zip(findings, table.rows, strict=True):
        grave = Badge(say_severity(finding.severity, lang), SEVERITY_TONES[finding.severity])
        parts = zip(table.names, row, strict=True)
        cells = ((cell, Code(finding.code)) if part == "sentence" else cell for part, cell in parts)
        rows.append((grave, *cells, finding.remedy(lang)))
    title = f"{_FINDINGS.label(lang)} ({say_number(len(findings), lang)})"
    return Section(title, (Table(columns, tuple(rows), name="findings"),))


def figures_document(
    kind: Words,
    name: str,
    lang: Lang,
    *,
    counts: Sequence[tuple[int, Words]],
    lines: Sequence[str] = (),
    findings: Sequence[Finding],
    tables: Sequence[tuple[Words, Table]],
) -> Document:
    """Lay a report of figures out.

    Args:
        kind: what the report is.
        name: the file or other source.
        lang: the language.
        counts: how many there are of what.
        lines: what is said in a sentence.
        findings: what was found.
        tables: the tables with their titles; those without rows are left out.

    Returns:
        The document.
    """
    blocks: list[Block] = [Numbers(tuple((say_number(count, lang), words.label(lang)) for count, words in counts))]
    blocks += [Line(line) for line in lines]
    blocks += [findings_section(findings, name, lang)] if findings else []
    blocks += [Section(title.label(lang), (table,)) for title, table in tables if table.rows]
    return Document(kind=kind.label(lang), title=one_line(name), lang=lang, blocks=tuple(blocks))
