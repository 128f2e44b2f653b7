"""Writing an attainment report as text, Markdown, CSV or JSON."""

from __future__ import annotations

import csv
import json
from fractions import Fraction
from io import StringIO
from typing import TYPE_CHECKING, Final, cast

from unionkit.errors import OptionError
from unionkit.exact import Rounding
from unionkit.records.layout import markdown_table, text_table
from unionkit.reported.reconciliation import Agreement, Reconciliation, Uncheckable, implied_targets
from unionkit.wording import Words, checked_lang, say, say_date, say_percent

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.findings import Finding
    from unionkit.periods import Period
    from unionkit.records.attainment import AttainmentReport, FigureLine, TotalLine
    from unionkit.reported.numbers import PrintedNumber
    from unionkit.targets.attainment import Attainment

__all__ = ["STYLES", "finding_lines", "write"]

STYLES: Final = ("text", "markdown", "csv", "json")

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
_ABOUT: Final = "≈"


def write(report: AttainmentReport, style: str, lang: Lang) -> str:
    """Write a report; see `AttainmentReport.format`."""
    checked_lang(lang)
    writers = {"text": _text, "markdown": _markdown, "csv": _csv, "json": _json}
    if style not in writers:
        raise OptionError(name="style", found=style, expected=STYLES)
    return writers[style](report, lang)


def finding_lines(report: AttainmentReport, lang: Lang) -> list[str]:
    """Write the findings, a line each: severity, place, sentence, code."""
    return [_finding_line(finding, lang) for finding in report.findings]


def _text(report: AttainmentReport, lang: Lang) -> str:
    parts = [text_table(_said(_HEADER, lang), _rows(report, lang), right=_RIGHT)]
    if report.totals:
        parts.append(text_table(_said(_TOTAL_HEADER, lang), _total_rows(report, lang), right=_TOTAL_RIGHT))
    if report.findings:
        parts.append("\n".join(finding_lines(report, lang)))
    return "\n\n".join([*parts, _summary(report, lang)]) + "\n"


def _markdown(report: AttainmentReport, lang: Lang) -> str:
    parts = [markdown_table(_said(_HEADER, lang), _rows(report, lang), right=_RIGHT)]
    if report.totals:
        parts.append(markdown_table(_said(_TOTAL_HEADER, lang), _total_rows(report, lang), right=_TOTAL_RIGHT))
    if report.findings:
        parts.append("\n".join(f"- {line}" for line in finding_lines(report, lang)))
    return "\n\n".join([*parts, _summary(report, lang)]) + "\n"


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
        f"{_printed(figure.actual, lang)}/{_printed(figure.target, lang)}",
        _percent(attainment, report, lang, about=figure.is_approximate),
        "–" if figure.is_share else _status(attainment, lang),
        "–" if figure.is_share else _over_or_short(attainment, lang, about=figure.is_approximate),
        "" if figure.printed is None else _percent_text(figure.printed, lang),
        "" if line.reconciliation is None else _check(line.reconciliation, lang),
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


def _printed(number: PrintedNumber | None, lang: Lang) -> str:
    if number is None:
        return "–"
    sign = "" if number.approximation is None else number.approximation.sign
    return sign + say(number.value, lang)


def _percent_text(number: PrintedNumber, lang: Lang) -> str:
    return _printed(number, lang) + "%"


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


def _check(check: Reconciliation, lang: Lang) -> str:
    """Say in a few words what the printed percentage is worth and how it was rounded."""
    label = check.agreement.label(lang)
    if check.agreement is Agreement.CONSISTENT and check.explained_by and check.explained_by != check.modes:
        # What rounds up rounds half to even as well unless it is a tie: the plain word says it.
        modes = check.explained_by[:1] if Rounding.HALF_UP in check.explained_by else check.explained_by
        return f"{label}: {(' hoặc ' if lang == 'vi' else ' or ').join(mode.label(lang) for mode in modes)}"
    targets = implied_targets(check) if check.reason is Uncheckable.NO_TARGET else None
    if not targets:
        return label
    low, high = (say(target, lang) for target in (targets[0], targets[-1]))
    words = "ứng với chỉ tiêu" if lang == "vi" else "implies target"
    return f"{words} {low}" if low == high else f"{words} {low}–{high}"


def _finding_line(finding: Finding, lang: Lang) -> str:
    place = finding.place(lang)
    return (
        f"{place}: {finding.message(lang)} [{finding.code}]" if place else f"{finding.message(lang)} [{finding.code}]"
    )


def _summary(report: AttainmentReport, lang: Lang) -> str:
    counts = (len(report.lines), len(report.totals), len(report.findings))
    if lang == "vi":
        return "{}: {} số liệu, {} tổng, {} phát hiện".format(report.name, *counts)
    nouns = zip(counts, ("figure", "total", "finding"), strict=True)
    return f"{report.name}: " + ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in nouns)


def _csv(report: AttainmentReport, lang: Lang) -> str:
    """Write figures and totals as one table of plain values; the texts are in the language asked for."""
    rows = [_record(line, report, lang) for line in report.lines]
    rows += [_total_record(total, report, lang) for total in report.totals]
    out = StringIO()
    writer = csv.DictWriter(out, fieldnames=list(_RECORD), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: _cell(row.get(name)) for name in _RECORD} for row in rows)
    return out.getvalue()


_RECORD: Final = (
    "row", "line", "unit", "level", "indicator", "period", "first_day", "last_day", "as_of", "assigned_by", "actual",
    "target", "approximate", "units_counted", "units", "percent", "status", "reason", "surplus", "shortfall",
    "printed", "agreement", "explained_by", "source",
)  # fmt: skip


def _cell(value: object) -> str:
    """Write one cell; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return " ".join(map(str, cast("tuple[object, ...]", value)))
    text = str(value)
    return "'" + text if isinstance(value, str) and text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _json(report: AttainmentReport, lang: Lang) -> str:
    document = {
        "format": "unionkit.attainment/1",
        "name": report.name,
        "places": report.places,
        "rounding": report.rounding.value,
        "figures": [_record(line, report, lang) for line in report.lines],
        "totals": [_total_record(total, report, lang) for total in report.totals],
        "findings": [_finding_record(finding, lang) for finding in report.findings],
    }
    return json.dumps(document, ensure_ascii=False, indent=2, default=_exact_text) + "\n"


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
        "actual": _exact(attainment.actual),
        "target": _exact(attainment.target),
        "percent": None if ratio is None else str(attainment.percent(places=places, rounding=rounding)),
        "status": None if share or attainment.status is None else attainment.status.value,
        "reason": None if attainment.reason is None else attainment.reason.value,
        "surplus": None if share else _exact(attainment.surplus),
        "shortfall": None if share else _exact(attainment.shortfall),
    }


def _exact(value: Exact | None) -> int | str | None:
    return value if value is None or isinstance(value, int) else _exact_text(value)


def _exact_text(value: object) -> str:
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return str(value)


def _finding_record(finding: Finding, lang: Lang) -> dict[str, object]:
    said: Callable[[object], object] = lambda value: value if value is None else say(value, lang)  # noqa: E731
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "subject": finding.subject,
        "field": finding.field,
        "found": said(finding.found),
        "expected": said(finding.expected),
        "row": finding.row,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message(lang),
        "remedy": finding.remedy(lang),
    }
