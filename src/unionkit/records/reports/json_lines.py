"""A report as JSON Lines: an object a finding, then one with the summary."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from unionkit.records.reports.fingerprints import fingerprints
from unionkit.records.writing import finding_document

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.records.checking.report import CheckReport

__all__ = ["summary_document", "write"]


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the report as JSON Lines; it is the same in every language, since each text is given in both."""
    del lang
    documents: list[dict[str, object]] = [
        {"type": "finding", **finding_document(finding), "fingerprint": mark}
        for finding, mark in zip(report.findings, fingerprints(report), strict=True)
    ]
    documents.append({"type": "summary", **summary_document(report)})
    return "".join(json.dumps(document, ensure_ascii=False) + "\n" for document in documents)


def summary_document(report: CheckReport[Any]) -> dict[str, object]:
    """Give the counts of a report as plain values."""
    return {
        "name": report.name,
        "kind": report.kind,
        "ok": report.ok,
        "checked": report.checked,
        "good": report.good,
        "faulty": report.faulty,
        "findings": len(report.findings) + report.left_out,
        "left_out": report.left_out,
        "stopped": report.stopped,
        "counts": dict(report.counts),
    }
