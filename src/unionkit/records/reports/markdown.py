"""A report in Markdown: the summary, and a table of the findings of each rule."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from unionkit.records.layout import markdown_table, one_line
from unionkit.records.reports.groups import (
    RuleGroup,
    kind_label,
    rule_groups,
    said,
    say_counts,
    say_limits,
    say_rows,
    say_shown,
)
from unionkit.records.reports.table import finding_table
from unionkit.wording import say_number

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.records.checking.report import CheckReport

__all__ = ["write"]


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the report in Markdown. What records hold is shown as it stands: no HTML, link or image comes of it."""
    title = f"# {_shown(one_line(report.name))} ({kind_label(report, lang)})"
    parts = [title, say_rows(report, lang), f"**{say_counts(report, lang)}**"]
    parts += [f"*{line}*" for line in say_limits(report, lang)]
    for group in rule_groups(report):
        parts += _section(group, report, lang)
    return "\n\n".join(parts) + "\n"


def _section(group: RuleGroup, report: CheckReport[Any], lang: Lang) -> list[str]:
    rule = group.rule
    parts = [f"## {group.severity(lang)}: {rule.title.label(lang)} ({say_number(group.count, lang)})"]
    parts.append(f"`{rule.code}` · {rule.remedy.label(lang)}")
    if group.findings:
        table = finding_table([said(finding, report.name, lang) for finding in group.findings], lang)
        parts.append(markdown_table(table.header, [[_shown(cell) for cell in row] for row in table.rows]))
    if len(group.findings) < group.count:
        parts.append(f"*{say_shown(len(group.findings), group.count, lang)}*")
    return parts


def _shown(text: str) -> str:
    """Write what a reader of Markdown would take for HTML, a link, an image, code or emphasis as references to it."""
    return re.sub(r"[&<>\[\]`*_~]", lambda found: f"&#{ord(found[0])};", text)
