"""Writing an attainment report as text, Markdown, HTML, CSV or JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.records.layout import markdown_table, text_table
from unionkit.records.markup.pages import page
from unionkit.records.reports.documents import check_cell, figures_document, laid_out, status_cell
from unionkit.records.writing import (
    checked_style,
    counted,
    csv_text,
    exact_value,
    finding_document,
    finding_lines,
    json_text,
    say_check,
    say_printed,
)
from unionkit.wording import Words, checked_lang, say, say_date, say_percent

if TYPE_CHECKING:
    from datetime import date

    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.periods import Period
    from unionkit.records.attainment import AttainmentReport, FigureLine, TotalLine
    from unionkit.records.markup.blocks import Document, Inline
    from unionkit.targets.attainment import Attainment

__all__ = ["document", "write"]

_HEADER: Final = (
    Words(vi="Đơn vị", en="Unit"),
    Words(vi="Nội dung", en="Indicator"),
    Words(vi="Kỳ", en="Period"),
    Words(vi="Kết quả/Chỉ tiêu", en="Result/Target"),
    Words(vi="Đạt", en="Percent"),
    Words(vi="Mức", en="Status"),
    Words(vi="Thừa/thiếu", en="Over/short"),
    Words(vi="Đã in", en="Printed"),
    Words(vi="Nhận xét", en="Check"),
)
_TOTAL_HEADER: Final = (
    Words(vi="Tổng", en="Total"),
    Words(vi="Kỳ", en="Period"),
    Words(vi="Cấp", en="Level"),
    Words(vi="Số đơn vị", en="Units"),
    Words(vi="Kết quả/Chỉ tiêu", en="Result/Target"),
    Words(vi="Đạt", en="Percent"),
    Words(vi="Mức", en="Status"),
    Words(vi="Thừa/thiếu", en="Over/short"),
)
_RIGHT: Final = (3, 4, 6, 7)
_TOTAL_RIGHT: Final = (3, 4, 5, 7)
_NAMES: Final = ("unit", "indicator", "period", "fraction", "percent", "status", "over", "printed", "check")
_TOTAL_NAMES: Final = ("indicator", "period", "level", "units", "fraction", "percent", "status", "over")
_KIND: Final = Words(vi="Kết quả thực hiện chỉ tiêu", en="Results against targets")
_COUNTS: Final = (
    Words(vi="số liệu", en="figures"),
    Words(vi="tổng", en="totals"),
    Words(vi="phát hiện", en="findings"),
)
_TOTALS: Final = Words(vi="Tổng hợp", en="Totals")
_FIGURES: Final = Words(vi="Số liệu", en="Figures")
_ABOUT: Final = "≈"


def write(report: AttainmentReport, style: str, lang: Lang) -> str:
    """Write a report; see `AttainmentReport.format`."""
    checked_lang(lang)
    writers = {"text": _text, "markdown": _markdown, "html": _html, "csv": _csv, "json": _json}
    return writers[checked_style(style)](report, lang)


def _text(report: AttainmentReport, lang: Lang) -> str:
    parts = [text_table(_said(_HEADER, lang), _rows(report, lang), right=_RIGHT)]
    if report.totals:
        parts.append(text_table(_said(_TOTAL_HEADER, lang), _total_rows(report, lang), right=_TOTAL_RIGHT))
    if report.findings:
        parts.append("\n".join(finding_lines(report.findings, lang)))
    return "\n\n".join([*parts, _summary(report, lang)]) + "\n"


def _markdown(report: AttainmentReport, lang: Lang) -> str:
    parts = [markdown_table(_said(_HEADER, lang), _rows(report, lang), right=_RIGHT)]
    if report.totals:
        parts.append(markdown_table(_said(_TOTAL_HEADER, lang), _total_rows(report, lang), right=_TOTAL_RIGHT))
    if report.findings:
        parts.append("\n".join(f"- {line}" for line in finding_lines(report.findings, lang)))
    return "\n\n".join([*parts, _summary(report, lang)]) + "\n"


def _html(report: AttainmentReport, lang: Lang) -> str:
    return page(document(report, lang))


def document(report: AttainmentReport, lang: Lang) -> Document:
    """Lay the report out: the counts, the findings, the totals, the figures."""
    figures: list[list[Inline]] = []
    for line in report.lines:
        *cells, status, over, printed, check = _row(line, report, lang)
        shown = status if line.figure.is_share else status_cell(line.attainment.status, status)
        figures.append([*cells, shown, over, printed, check_cell(line.reconciliation, check)])
    totals: list[list[Inline]] = []
    for total in report.totals:
        *cells, status, over = _total_row(total, report, lang)
        shown = status if total.is_share else status_cell(total.total.attainment.status, status)
        totals.append([*cells, shown, over])
    counts = (len(report.lines), len(report.totals), len(report.findings))
    return figures_document(
        _KIND,
        report.name,
        lang,
        counts=[*zip(counts, _COUNTS, strict=True)],
        findings=report.findings,
        tables=[
            (_TOTALS, laid_out(_TOTAL_HEADER, totals, lang, right=_TOTAL_RIGHT, names=_TOTAL_NAMES)),
            (_FIGURES, laid_out(_HEADER, figures, lang, right=_RIGHT, names=_NAMES)),
        ],
    )


def _said(header: tuple[Words, ...], lang: Lang) -> list[str]:
    return [words.label(lang) for words in header]


def _rows(report: AttainmentReport, lang: Lang) -> list[list[str]]:
    return [_row(line, report, lang) for line in report.lines]


def _row(line: FigureLine, report: AttainmentReport, lang: Lang) -> list[str]:
    figure, attainment = line.figure, line.attainment
    indicator = figure.indicator_name if figure.indicator is None else figure.indicator.label(lang)
    return [
        figure.unit,
        indicator,
        "–" if figure.period is None else _period(figure.period.label(lang), figure.as_of, lang),
        figure.fraction(lang),
        _percent(attainment, report, lang, about=figure.is_approximate),
        "–" if figure.is_share else _status(attainment, lang),
        "–" if figure.is_share else _over_or_short(attainment, lang, about=figure.is_approximate),
        "" if figure.printed is None else say_printed(figure.printed, lang) + "%",
        "" if line.reconciliation is None else say_check(line.reconciliation, lang),
    ]


def _total_rows(report: AttainmentReport, lang: Lang) -> list[list[str]]:
    return [_total_row(total, report, lang) for total in report.totals]


def _total_row(line: TotalLine, report: AttainmentReport, lang: Lang) -> list[str]:
    total, about = line.total, line.is_approximate
    attainment = total.attainment
    counted, all_units = len(total.counted), len(total.counted) + len(total.left_out)
    return [
        line.indicator.label(lang) + ("" if line.assigned_by is None else f" ({line.assigned_by})"),
        line.period.label(lang),
        line.level or "–",
        f"{counted}/{all_units}",
        f"{_number(attainment.actual, lang)}/{_number(attainment.target, lang)}",
        _percent(attainment, report, lang, about=about),
        "–" if line.is_share else _status(attainment, lang),
        "–" if line.is_share else _over_or_short(attainment, lang, about=about),
    ]


def _period(label: str, as_of: date | None, lang: Lang) -> str:
    if as_of is None:
        return label
    return f"{label}, đến {say_date(as_of, 'vi')}" if lang == "vi" else f"{label}, to {as_of.isoformat()}"


def _number(value: Exact | None, lang: Lang) -> str:
    return "–" if value is None else say(value, lang)


def _percent(attainment: Attainment, report: AttainmentReport, lang: Lang, *, about: bool) -> str:
    if attainment.ratio is None:
        return "–"
    percentage = attainment.percent(places=report.places, rounding=report.rounding)
    return (_ABOUT if about else "") + say_percent(percentage, lang)


def _status(attainment: Attainment, lang: Lang) -> str:
    if attainment.status is not None:
        return attainment.status.label(lang)
    return "–" if attainment.reason is None else attainment.reason.label(lang)


def _over_or_short(attainment: Attainment, lang: Lang, *, about: bool) -> str:
    if attainment.surplus is None or attainment.shortfall is None:
        return "–"
    sign, amount = ("+", attainment.surplus) if attainment.surplus else ("−", attainment.shortfall)
    return (_ABOUT if about else "") + (sign + say(amount, lang) if amount else "0")


def _summary(report: AttainmentReport, lang: Lang) -> str:
    counts = (
        (len(report.lines), "số liệu", "figure"),
        (len(report.totals), "tổng", "total"),
        (len(report.findings), "phát hiện", "finding"),
    )
    return counted(report.name, counts, lang)


def _csv(report: AttainmentReport, lang: Lang) -> str:
    """Write figures and totals as one table of plain values; the texts are in the language asked for."""
    rows = [_record(line, report, lang) for line in report.lines]
    rows += [_total_record(total, report, lang) for total in report.totals]
    return csv_text(_RECORD, rows)


_RECORD: Final = (
    "row", "line", "unit", "level", "indicator", "period", "first_day", "last_day", "as_of", "assigned_by", "actual",
    "target", "approximate", "units_counted", "units", "percent", "status", "reason", "surplus", "shortfall",
    "printed", "agreement", "explained_by", "source",
)  # fmt: skip


def _json(report: AttainmentReport, lang: Lang) -> str:
    document = {
        "format": "unionkit.attainment/2",
        "name": report.name,
        "places": report.places,
        "rounding": report.rounding.value,
        "figures": [_record(line, report, lang) for line in report.lines],
        "totals": [_total_record(total, report, lang) for total in report.totals],
        "findings": [finding_document(finding) for finding in report.findings],
    }
    return json_text(document)


def _record(line: FigureLine, report: AttainmentReport, lang: Lang) -> dict[str, object]:
    figure, check = line.figure, line.reconciliation
    return {
        "row": figure.row,
        "line": figure.line,
        "unit": figure.unit,
        "level": figure.level,
        "indicator": figure.indicator_name if figure.indicator is None else figure.indicator.id,
        **_period_record(figure.period, lang),
        "as_of": None if figure.as_of is None else figure.as_of.isoformat(),
        "assigned_by": figure.assigned_by,
        "approximate": figure.is_approximate,
        **_attainment_record(line.attainment, report, share=figure.is_share),
        "printed": None if figure.printed is None else figure.printed.text,
        "agreement": None if check is None else check.agreement.value,
        "explained_by": None if check is None else tuple(mode.value for mode in check.explained_by),
        "source": figure.source,
    }


def _total_record(line: TotalLine, report: AttainmentReport, lang: Lang) -> dict[str, object]:
    total = line.total
    return {
        "level": line.level,
        "indicator": line.indicator.id,
        **_period_record(line.period, lang),
        "assigned_by": line.assigned_by,
        "approximate": line.is_approximate,
        "units_counted": len(total.counted),
        "units": len(total.counted) + len(total.left_out),
        **_attainment_record(total.attainment, report, share=line.is_share),
    }


def _period_record(period: Period | None, lang: Lang) -> dict[str, object]:
    if period is None:
        return {"period": None, "first_day": None, "last_day": None}
    return {
        "period": period.label(lang),
        "first_day": period.first.isoformat(),
        "last_day": period.last.isoformat(),
    }


def _attainment_record(attainment: Attainment, report: AttainmentReport, *, share: bool) -> dict[str, object]:
    ratio, places, rounding = attainment.ratio, report.places, report.rounding
    return {
        "actual": exact_value(attainment.actual),
        "target": exact_value(attainment.target),
        "percent": None if ratio is None else str(attainment.percent(places=places, rounding=rounding)),
        "status": None if share or attainment.status is None else attainment.status.value,
        "reason": None if attainment.reason is None else attainment.reason.value,
        "surplus": None if share else exact_value(attainment.surplus),
        "shortfall": None if share else exact_value(attainment.shortfall),
    }
