"""A report as annotations of a GitHub workflow: one command a finding, and a last one with the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from unionkit.findings import Severity
from unionkit.records.reports.files import file_of, text_line
from unionkit.records.reports.groups import said, say_summary

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unionkit.errors import Lang
    from unionkit.findings import Finding
    from unionkit.records.checking.report import CheckReport

__all__ = ["write"]

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the report as workflow commands, a line each. The column is that of the table."""
    lines = [_annotation(finding, report, lang) for finding in report.findings]
    return "\n".join([*lines, _command("notice", {"title": "unionkit"}, say_summary(report, lang))]) + "\n"


def _annotation(finding: Finding, report: CheckReport[Any], lang: Lang) -> str:
    words, line = said(finding, report.name, lang), text_line(finding)
    properties = {
        "file": file_of(finding, report),
        "line": line,
        "col": None if line is None else finding.column,
        "title": finding.rule.title.label(lang),
    }
    # Without a line of a file the place is said, so that the record can be found all the same.
    sentence = words.named if line is not None else f"{words.place}: {words.named}"
    return _command(_COMMANDS[finding.severity], properties, "\n".join([sentence, *words.further(lang)]))


def _command(name: str, properties: Mapping[str, object], message: str) -> str:
    given = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value is not None)
    return f"::{name} {given}::{_data(message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
