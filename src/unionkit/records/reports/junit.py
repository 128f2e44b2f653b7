"""A report as JUnit XML: a suite for each rule of which something was found, and one for the check as a whole."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

import attrs

from unionkit.findings import Severity
from unionkit.records.layout import one_line
from unionkit.records.reports.groups import RuleGroup, kind_label, rule_groups, said, say_rows, say_shown, say_summary

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang
    from unionkit.findings import Finding
    from unionkit.records.checking.report import CheckReport

__all__ = ["write"]


@attrs.frozen(kw_only=True)
class _Case:
    name: str
    group: str
    kind: str | None = None
    message: str = ""
    text: str

    @property
    def failed(self) -> bool:
        return self.kind is not None

    def lines(self) -> Iterable[str]:
        opening = f'    <testcase name="{_attribute(self.name)}" classname="{_attribute(self.group)}"'
        inner = f"<system-out>{_content(self.text)}</system-out>"
        if self.failed:
            kind, message = _attribute(self.kind or ""), _attribute(self.message)
            inner = f'<failure type="{kind}" message="{message}">{_content(self.text)}</failure>'
        return [f"{opening}>", f"      {inner}", "    </testcase>"]


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the report as JUnit XML.

    Each finding is a case: errors and warnings are failures, a note is a case that passed. What a cap left out is one
    failed case of its rule, so that nothing passes unseen. The first suite has one case, which passes, so that a check
    that found nothing is no empty report.
    """
    whole = _Case(name=say_rows(report, lang), group=report.kind, text=say_summary(report, lang))
    suites = [(f"{report.name} ({kind_label(report, lang)})", [whole])]
    suites += [(group.rule.code, _cases(group, report, lang)) for group in rule_groups(report)]
    cases = [case for _, group in suites for case in group]
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<testsuites {_counts(report.name, cases)}>"]
    for name, group in suites:
        lines.append(f"  <testsuite {_counts(name, group)}>")
        lines += [line for case in group for line in case.lines()]
        lines.append("  </testsuite>")
    return "\n".join([*lines, "</testsuites>"]) + "\n"


def _cases(group: RuleGroup, report: CheckReport[Any], lang: Lang) -> list[_Case]:
    cases = [_case(finding, report, lang) for finding in group.findings]
    if len(group.findings) < group.count:
        told = say_shown(len(group.findings), group.count, lang)
        kind = _kind(group.rule.severity)
        cases.append(_Case(name=told, group=f"{report.kind}.{group.rule.code}", kind=kind, message=told, text=told))
    return cases


def _case(finding: Finding, report: CheckReport[Any], lang: Lang) -> _Case:
    words = said(finding, report.name, lang)
    return _Case(
        name=": ".join(filter(None, (words.place, words.record, finding.field))),
        group=f"{report.kind}.{finding.code}",
        kind=_kind(finding.severity),
        message=words.named,
        text="\n".join([words.named, *words.further(lang), finding.remedy(lang)]),
    )


def _kind(severity: Severity) -> str | None:
    return None if severity is Severity.NOTE else severity.value


def _counts(name: str, cases: Iterable[_Case]) -> str:
    each = list(cases)
    failures = sum(case.failed for case in each)
    return f'name="{_attribute(name)}" tests="{len(each)}" failures="{failures}" errors="0" skipped="0"'


def _attribute(text: str) -> str:
    return escape(one_line(text))


def _content(text: str) -> str:
    """Write text between tags; its own line breaks stay, other characters that XML has no place for do not."""
    return "\n".join(escape(one_line(line)) for line in text.split("\n"))
