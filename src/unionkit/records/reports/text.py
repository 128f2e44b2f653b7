"""A report for a terminal: findings by rule, a few lines each, place first; the summary stands last."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from unionkit.records.reports.groups import RuleGroup, rule_groups, said, say_shown, say_summary
from unionkit.wording import Words, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionkit.errors import Lang
    from unionkit.records.checking.report import CheckReport

__all__ = ["write"]

_REMEDY: Final = Words(vi="cách xử lý", en="what to do")


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the report for a terminal."""
    parts = ["\n".join(_lines(group, report, lang)) for group in rule_groups(report) if group.findings]
    return "\n\n".join([*parts, say_summary(report, lang)]) + "\n"


def _lines(group: RuleGroup, report: CheckReport[Any], lang: Lang) -> Iterator[str]:
    rule = group.rule
    yield f"{group.severity(lang)}: {rule.title.label(lang)} ({say_number(group.count, lang)}) [{rule.code}]"
    yield f"  {_REMEDY.label(lang)}: {rule.remedy.label(lang)}"
    for finding in group.findings:
        words = said(finding, report.name, lang)
        yield f"  - {words.place}: {words.named}"
        yield from (f"      {line}" for line in words.further(lang))
    if len(group.findings) < group.count:
        yield f"  … {say_shown(len(group.findings), group.count, lang)}"
