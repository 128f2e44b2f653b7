"""The rows with a finding as CSV: what they held, which codes were found, why, and what is suggested."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from unionkit.records.layout import one_line
from unionkit.records.reports.files import row_of
from unionkit.records.writing import csv_text, json_cell
from unionkit.verdicts import plain_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unionkit.errors import Lang
    from unionkit.findings import Finding
    from unionkit.records.checking.report import CheckReport

__all__ = ["write"]

_BETWEEN: Final = " | "
_OWN: Final = ("file", "row", "line", "sheet", "codes", "reasons", "fixes")
_NO_NAME: Final = "value"


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the rows with a finding, and findings that belong to no row, as CSV.

    A cell that a spreadsheet would take for a formula gets an apostrophe before it, also in the header.
    """
    found: dict[tuple[str, str | None, int | None], list[Finding]] = {}
    for finding in report.findings:
        found.setdefault(row_of(finding, report), []).append(finding)
    names = dict.fromkeys(name for row in report.rows for name in row.values)
    own = _names_beside(names)
    rows: list[dict[str, object]] = []
    for row in report.rows:
        reasons = found.pop(row_of(row, report), [])
        place = {"row": row.row, "line": row.line, "sheet": row.sheet, "file": row.file or report.name}
        rows.append(_values(row.values) | _named(place | _reasons(reasons, lang), own))
    for (file, sheet, number), reasons in found.items():
        place = {"row": number, "line": reasons[0].line, "sheet": sheet, "file": file}
        rows.append(_named(place | _reasons(reasons, lang), own))
    first = ["file"] if any(row[own["file"]] != report.name for row in rows) else []
    first += ["row", "line"] + (["sheet"] if any(row[own["sheet"]] for row in rows) else [])
    header = [*(own[name] for name in first), *(name or _NO_NAME for name in names)]
    return csv_text([*header, *(own[name] for name in ("codes", "reasons", "fixes"))], rows)


def _names_beside(names: Iterable[str]) -> dict[str, str]:
    """Name the columns of the report so that none has the name of a column of the records."""
    taken = {name or _NO_NAME for name in names}
    own: dict[str, str] = {}
    for name in _OWN:
        free = name
        while free in taken:
            free += "_"
        own[name] = free
    return own


def _named(values: Mapping[str, object], own: Mapping[str, str]) -> dict[str, object]:
    return {own[name]: value for name, value in values.items()}


def _values(values: Mapping[str, object]) -> dict[str, object]:
    """Write what a row held; lists and objects as JSON."""
    return {name or _NO_NAME: json_cell(plain_value(value)) for name, value in values.items()}


def _reasons(findings: Iterable[Finding], lang: Lang) -> dict[str, object]:
    each = tuple(findings)
    if not each:
        # The cap left out the findings of this row.
        return {"reasons": "không liệt kê do giới hạn" if lang == "vi" else "left out by the cap"}
    return {
        "codes": " ".join(dict.fromkeys(finding.code for finding in each)),
        "reasons": _BETWEEN.join(one_line(finding.message(lang)) for finding in each),
        "fixes": _BETWEEN.join(one_line(finding.fix.label(lang)) for finding in each if finding.fix is not None),
    }
