"""A report as SARIF 2.1.0, the form in which code hosts and editors take findings."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from unionkit.records.reports.files import address, file_of, text_line
from unionkit.records.reports.fingerprints import fingerprints
from unionkit.records.reports.groups import kind_label, rule_groups, said, say_limits
from unionkit.records.reports.json_lines import summary_document
from unionkit.records.writing import finding_document

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.findings import Finding, FindingCode
    from unionkit.records.checking.report import CheckReport

__all__ = ["write"]

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
_END: Final = "]}]}"
_MARK: Final = "unionkitRecord/v1"


def write(report: CheckReport[Any], lang: Lang, *, docs: str | None = None) -> str:
    """Write the report as SARIF 2.1.0.

    The column of a table is no column of a line of text: it stands in the logical location and in the properties.
    """
    from unionkit import __version__

    rules = [group.rule for group in rule_groups(report)]
    places = {rule.code: place for place, rule in enumerate(rules)}
    marks = fingerprints(report)
    run: dict[str, object] = {
        "tool": {
            "driver": {
                "name": "unionkit",
                "version": __version__,
                "language": lang,
                "rules": [_rule(rule, lang, docs) for rule in rules],
            }
        },
        "language": lang,
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report, lang)],
        "properties": summary_document(report),
        "results": [],
    }
    results = (
        json.dumps(
            _result(finding, report, lang) | {"ruleIndex": places[finding.code], "partialFingerprints": {_MARK: mark}},
            ensure_ascii=False,
        )
        for finding, mark in zip(report.findings, marks, strict=True)
    )
    # Each result is written as it is made: a list of all of them would be many times the text.
    head = json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False)
    return head.removesuffix(_END) + "\n" + ",\n".join(results) + "\n" + _END + "\n"


def _rule(rule: FindingCode, lang: Lang, docs: str | None) -> dict[str, object]:
    title, remedy = rule.title.label(lang), rule.remedy.label(lang)
    why = "" if rule.why is None else rule.why.label(lang)
    described: dict[str, object] = {
        "id": rule.code,
        "shortDescription": {"text": title},
        "fullDescription": {"text": why or title},
        "help": {
            "text": "\n\n".join(filter(None, (_sentence(title), _sentence(why), _sentence(remedy)))),
            "markdown": "\n\n".join(filter(None, (f"**{_sentence(title)}**", _sentence(why), _sentence(remedy)))),
        },
        "defaultConfiguration": {"level": rule.severity.value},
    }
    if docs is not None:
        # The anchor of a heading has no full stops: record.wrong_type is #recordwrong_type.
        described["helpUri"] = f"{docs}#{re.sub(r'[^a-z0-9_-]', '', rule.code)}"
    return described


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def _invocation(report: CheckReport[Any], lang: Lang) -> dict[str, object]:
    invocation: dict[str, object] = {"executionSuccessful": True}
    told = [{"level": "note", "message": {"text": line}} for line in say_limits(report, lang)]
    if told:
        invocation["toolExecutionNotifications"] = told
    return invocation


def _result(finding: Finding, report: CheckReport[Any], lang: Lang) -> dict[str, object]:
    words = said(finding, report.name, lang)
    location: dict[str, object] = {"logicalLocations": _logical(finding, report, lang)}
    file, line = file_of(finding, report), text_line(finding)
    if file is not None:
        region = {} if line is None else {"region": {"startLine": line}}
        location = {"physicalLocation": {"artifactLocation": {"uri": address(file)}, **region}, **location}
    return {
        "ruleId": finding.code,
        "level": finding.severity.value,
        "message": {"text": _message("\n".join([words.named, *words.further(lang)]))},
        "locations": [location],
        "properties": finding_document(finding),
    }


def _message(text: str) -> str:
    """Write a message: braces would be placeholders, and brackets before a parenthesis a link."""
    return re.sub(r"\[(?=[^\]]*\]\()", r"\\[", text.replace("{", "{{").replace("}", "}}"))


def _logical(finding: Finding, report: CheckReport[Any], lang: Lang) -> list[dict[str, object]]:
    """Name the record, and the field in it, by the sheet, the business key (or the row) and the field."""
    key = finding.subject or (None if finding.row is None else str(finding.row))
    record = "/".join(filter(None, (report.kind, finding.sheet, key)))
    name = finding.subject or finding.place(lang) or kind_label(report, lang)
    found: list[dict[str, object]] = [{"name": name, "fullyQualifiedName": record, "kind": "record"}]
    if finding.field is not None:
        found.append({"name": finding.field, "fullyQualifiedName": f"{record}/{finding.field}", "kind": "field"})
    return found
