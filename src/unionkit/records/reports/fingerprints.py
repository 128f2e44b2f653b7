"""Marks by which a finding is known again when its file has changed."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from unionkit.records.reports.files import row_of
from unionkit.verdicts import plain_value

if TYPE_CHECKING:
    from unionkit.findings import Finding
    from unionkit.records.checking.report import CheckReport

__all__ = ["fingerprints"]


def fingerprints(report: CheckReport[Any]) -> tuple[str, ...]:
    """Give a mark for each finding of a report.

    It is made of code, sheet, record and field, and never of a row, a line or the name of the file: rows that are
    put in or sorted, and a file of the next month, leave it as it is. A record without an id is known by what its row
    holds. Findings that are alike in all of it are numbered.

    Args:
        report: the report.

    Returns:
        32 hexadecimal digits for each finding, in their order; no two are the same.
    """
    rows = {row_of(row, report): row.values for row in report.rows}
    seen: Counter[str] = Counter()
    marks: list[str] = []
    for finding in report.findings:
        held = rows.get(row_of(finding, report))
        key = _text([finding.code, finding.sheet, _record(finding, held), finding.field])
        seen[key] += 1
        marks.append(hashlib.sha256(f"{key}#{seen[key]}".encode("utf-8", "backslashreplace")).hexdigest()[:32])
    return tuple(marks)


def _record(finding: Finding, values: object) -> object:
    if finding.subject is not None:
        return finding.subject
    return [plain_value(values if values is not None else finding.found)]


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
