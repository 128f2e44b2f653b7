"""Writing an allocation report as text, Markdown, HTML, CSV or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.exact import Exact, round_quotient, with_places
from unionkit.records.layout import markdown_table, text_table
from unionkit.records.markup.pages import page
from unionkit.records.reports.documents import figures_document, laid_out
from unionkit.records.writing import (
    checked_style,
    counted,
    csv_text,
    exact_value,
    finding_document,
    finding_lines,
    json_text,
)
from unionkit.targets.allocation import Basis
from unionkit.wording import Words, checked_lang, say

if TYPE_CHECKING:
    from decimal import Decimal
    from fractions import Fraction

    from unionkit.errors import Lang
    from unionkit.records.allocation import AllocationReport
    from unionkit.records.markup.blocks import Document

__all__ = ["document", "write"]

_HEADER: Final = (
    Words(vi="Đơn vị", en="Unit"),
    Words(vi="Trọng số", en="Weight"),
    Words(vi="Phần chính xác", en="Exact share"),
    Words(vi="Được giao", en="Amount"),
    Words(vi="Ghi chú", en="Note"),
)
_RIGHT: Final = (1, 2, 3)
_NAMES: Final = ("unit", "weight", "share", "amount", "note")
_KIND: Final = Words(vi="Phân bổ chỉ tiêu", en="Target split among units")
_AMOUNTS: Final = Words(vi="Chỉ tiêu từng đơn vị", en="Amounts")
_COUNTS: Final = (Words(vi="đơn vị", en="units"), Words(vi="phát hiện", en="findings"))
_RECORD: Final = ("unit", "weight", "share", "amount", "floor", "cap", "locked", "tied", "explanation")


def write(report: AllocationReport, style: str, lang: Lang) -> str:
    """Write a report; see `AllocationReport.format`."""
    checked_lang(lang)
    if checked_style(style) == "csv":
        return csv_text(_RECORD, _records(report, lang))
    if style == "json":
        return json_text(_json(report, lang))
    if style == "html":
        return page(document(report, lang))
    header = [words.label(lang) for words in _HEADER]
    make = text_table if style == "text" else markdown_table
    parts = [make(header, _rows(report, lang), right=_RIGHT)]
    if report.findings:
        mark = "" if style == "text" else "- "
        parts.append("\n".join(mark + line for line in finding_lines(report.findings, lang)))
    return "\n\n".join([*parts, _summary(report, lang)]) + "\n"


def document(report: AllocationReport, lang: Lang) -> Document:
    """Lay the report out: the counts, by what the target was split, the findings, the amounts."""
    counts = (len(report.allocation.amounts), len(report.findings))
    return figures_document(
        _KIND,
        report.name,
        lang,
        counts=[*zip(counts, _COUNTS, strict=True)],
        lines=[_method(report, lang)],
        findings=report.findings,
        tables=[(_AMOUNTS, laid_out(_HEADER, _rows(report, lang), lang, right=_RIGHT, names=_NAMES))],
    )


def _rows(report: AllocationReport, lang: Lang) -> list[list[str]]:
    split = report.allocation
    rows: list[list[str]] = []
    for unit, amount in split.amounts.items():
        note = split.held(unit)
        tied = any(unit in group for group in split.ties)
        notes = [] if note is None else [note.label(lang)]
        notes += ["bằng nhau" if lang == "vi" else "tied"] if tied else []
        numbers = (_shown(split.share(unit)), amount)
        rows.append([unit, split.say_weight(unit, lang), *(say(each, lang) for each in numbers), ", ".join(notes)])
    total = "Tổng" if lang == "vi" else "Total"
    placed = split.total - split.left_over
    rows.append([total, "", say(split.total, lang), say(placed, lang), ""])
    return rows


def _summary(report: AllocationReport, lang: Lang) -> str:
    head = counted(
        report.name,
        ((len(report.allocation.amounts), "đơn vị", "unit"), (len(report.findings), "phát hiện", "finding")),
        lang,
    )
    return f"{head}; {_method(report, lang)}"


def _method(report: AllocationReport, lang: Lang) -> str:
    by = report.allocation.basis
    basis = by.label(lang) if isinstance(by, Basis) else by
    return f"{basis}; {report.allocation.method.label(lang)}"


def _records(report: AllocationReport, lang: Lang) -> list[dict[str, object]]:
    split = report.allocation
    tied = frozenset[str]().union(*split.ties)
    return [
        {
            "unit": row.unit,
            "weight": exact_value(split.weights[row.unit]),
            "share": exact_value(_plain(split.share(row.unit))),
            "amount": split.amounts[row.unit],
            "floor": row.floor,
            "cap": row.cap,
            "locked": row.locked,
            "tied": row.unit in tied,
            "explanation": split.explain(row.unit, lang),
        }
        for row in report.table.units
    ]


def _json(report: AllocationReport, lang: Lang) -> dict[str, object]:
    split = report.allocation
    return {
        "format": "unionkit.allocation/1",
        "name": report.name,
        "total": split.total,
        "step": split.step,
        "left_over": split.left_over,
        "method": split.method.value,
        "by": {name: exact_value(count) for name, count in report.by},
        "units": _records(report, lang),
        "findings": [finding_document(finding) for finding in report.findings],
    }


def _plain(share: Fraction) -> Exact:
    return share.numerator if share.denominator == 1 else share


def _shown(share: Fraction) -> Decimal | int:
    if share.denominator == 1:
        return share.numerator
    return with_places(round_quotient(100 * share.numerator, share.denominator), 2)
