"""Writing a scoreboard report as text, Markdown, HTML, CSV or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
from unionkit.wording import Words, checked_lang, say_percent

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.records.markup.blocks import Document
    from unionkit.records.scoreboard import BoardGroup, BoardLine, ScoreboardReport
    from unionkit.targets.scoreboard import Tally

__all__ = ["document", "write"]

_HEADER: Final = (
    Words(vi="Hạng", en="Place"),
    Words(vi="Đơn vị", en="Unit"),
    Words(vi="Cụm", en="Cluster"),
    Words(vi="Nội dung", en="Indicator"),
    Words(vi="Kỳ", en="Period"),
    Words(vi="Kết quả/Chỉ tiêu", en="Result/Target"),
    Words(vi="Đạt", en="Percent"),
    Words(vi="Xếp loại", en="Class"),
)
_RIGHT: Final = (0, 5, 6)
_RECORD: Final = (
    "place", "tied_with", "unit", "cluster", "level", "indicator", "period", "first_day", "last_day", "assigned_by",
    "actual", "target", "percent", "class", "reason", "row", "line",
)  # fmt: skip


def write(report: ScoreboardReport, style: str, lang: Lang) -> str:
    """Write a report; see `ScoreboardReport.format`."""
    checked_lang(lang)
    writers = {"text": _text, "markdown": _markdown, "html": _html, "csv": _csv, "json": _json}
    return writers[checked_style(style)](report, lang)


def _text(report: ScoreboardReport, lang: Lang) -> str:
    header = [words.label(lang) for words in _HEADER]
    parts = [text_table(header, [_row(line, report, lang) for line in report.lines], right=_RIGHT)]
    parts.append("\n".join(_tallies(report, lang)))
    if report.findings:
        parts.append("\n".join(finding_lines(report.findings, lang)))
    return "\n\n".join([*parts, _summary(report, lang)]) + "\n"


def _markdown(report: ScoreboardReport, lang: Lang) -> str:
    header = [words.label(lang) for words in _HEADER]
    parts = [markdown_table(header, [_row(line, report, lang) for line in report.lines], right=_RIGHT)]
    parts.append("\n".join(f"- {line}" for line in _tallies(report, lang)))
    if report.findings:
        parts.append("\n".join(f"- {line}" for line in finding_lines(report.findings, lang)))
    return "\n\n".join([*parts, _summary(report, lang)]) + "\n"


def _html(report: ScoreboardReport, lang: Lang) -> str:
    return page(document(report, lang))


_KIND: Final = Words(vi="Bảng xếp hạng", en="Scoreboard")
_COUNTS: Final = (
    Words(vi="số liệu", en="figures"),
    Words(vi="bảng", en="boards"),
    Words(vi="phát hiện", en="findings"),
)
_NAMES: Final = ("place", "unit", "cluster", "indicator", "period", "fraction", "percent", "class")


def document(report: ScoreboardReport, lang: Lang) -> Document:
    """Lay the report out: the counts, what was reached, the findings, the places."""
    rows = [_row(line, report, lang) for line in report.lines]
    counts = (len(report.lines), len(report.groups), len(report.findings))
    return figures_document(
        _KIND,
        report.name,
        lang,
        counts=[*zip(counts, _COUNTS, strict=True)],
        lines=_tallies(report, lang),
        findings=report.findings,
        tables=[(_KIND, laid_out(_HEADER, rows, lang, right=_RIGHT, names=_NAMES))],
    )


def _row(line: BoardLine, report: ScoreboardReport, lang: Lang) -> list[str]:
    figure, band, reason = line.figure, line.line.band, line.line.reason
    told = band.label(lang) if band is not None else "–" if reason is None else reason.label(lang)
    return [
        "–" if line.placed is None else str(line.placed.place),
        figure.unit,
        line.line.cluster or "–",
        line.line.indicator.label(lang),
        "–" if figure.period is None else figure.period.label(lang),
        figure.fraction(lang),
        _percent(line, report, lang),
        told,
    ]


def _percent(line: BoardLine, report: ScoreboardReport, lang: Lang) -> str:
    attainment = line.line.attainment
    if attainment.ratio is None:
        return "–"
    about = "≈" if line.figure.is_approximate else ""
    return about + say_percent(attainment.percent(places=report.places, rounding=report.rounding), lang)


def _tallies(report: ScoreboardReport, lang: Lang) -> list[str]:
    several = (group for group in report.groups if len(group.board.lines) > 1)
    lines = [f"{group.label(lang)}: {group.board.tally().label(lang)}" for group in several]
    together = "Tất cả" if lang == "vi" else "All"
    return [*lines, f"{together}: {report.tally.label(lang)}"]


def _summary(report: ScoreboardReport, lang: Lang) -> str:
    counts = (
        (len(report.lines), "số liệu", "figure"),
        (len(report.groups), "bảng", "board"),
        (len(report.findings), "phát hiện", "finding"),
    )
    return counted(report.name, counts, lang)


def _csv(report: ScoreboardReport, lang: Lang) -> str:
    return csv_text(_RECORD, [_record(line, report, lang) for line in report.lines])


def _json(report: ScoreboardReport, lang: Lang) -> str:
    document = {
        "format": "unionkit.scoreboard/1",
        "name": report.name,
        "places": report.places,
        "rounding": report.rounding.value,
        "figures": [_record(line, report, lang) for line in report.lines],
        "boards": [_board(group, lang) for group in report.groups],
        "tally": _tally(report.tally),
        "findings": [finding_document(finding) for finding in report.findings],
    }
    return json_text(document)


def _board(group: BoardGroup, lang: Lang) -> dict[str, object]:
    return {
        "indicator": group.indicator.id,
        "period": group.period.label(lang),
        "first_day": group.period.first.isoformat(),
        "last_day": group.period.last.isoformat(),
        "level": group.level,
        "assigned_by": group.assigned_by,
        **_tally(group.board.tally()),
    }


def _tally(tally: Tally) -> dict[str, object]:
    return {
        "rated": tally.rated,
        "reached": tally.reached,
        "exceeded": tally.exceeded,
        "without_class": tally.without_class,
        "classes": dict(tally.by_band),
    }


def _record(line: BoardLine, report: ScoreboardReport, lang: Lang) -> dict[str, object]:
    figure, attainment, placed = line.figure, line.line.attainment, line.placed
    period = figure.period
    known = attainment.ratio is not None
    return {
        "place": None if placed is None else placed.place,
        "tied_with": () if placed is None else placed.tied_with,
        "unit": figure.unit,
        "cluster": line.line.cluster,
        "level": figure.level,
        "indicator": line.line.indicator.id,
        "period": None if period is None else period.label(lang),
        "first_day": None if period is None else period.first.isoformat(),
        "last_day": None if period is None else period.last.isoformat(),
        "assigned_by": figure.assigned_by,
        "actual": exact_value(attainment.actual),
        "target": exact_value(attainment.target),
        "percent": str(attainment.percent(places=report.places, rounding=report.rounding)) if known else None,
        "class": None if line.line.band is None else line.line.band.key,
        "reason": None if line.line.reason is None else line.line.reason.label(lang),
        "row": figure.row,
        "line": figure.line,
    }
