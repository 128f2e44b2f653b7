"""A report as one HTML page that an office reads or prints."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from unionkit.records.layout import one_line
from unionkit.records.markup.blocks import (
    Badge,
    Block,
    Code,
    Column,
    Document,
    Line,
    Link,
    Numbers,
    Section,
    Table,
)
from unionkit.records.markup.pages import page
from unionkit.records.reports.documents import SEVERITY_TONES
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
    from collections.abc import Sequence

    from unionkit.errors import Lang
    from unionkit.records.checking.report import CheckReport

__all__ = ["document", "index_table", "write"]


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the report as a page of HTML."""
    return page(document(report, lang))


def document(report: CheckReport[Any], lang: Lang) -> Document:
    """Lay the report out: the counts, the rules, and the findings of each."""
    groups, vi = rule_groups(report), lang == "vi"
    mark = _mark(report, groups)
    summary = f"{_capital(say_rows(report, lang))}. {_capital(say_counts(report, lang))}."
    blocks: list[Block] = [Line(summary), _numbers(report, lang)]
    blocks += [Line(f"{_capital(line)}.", "limit") for line in say_limits(report, lang)]
    blocks += [_index(groups, mark, lang)] if len(groups) > 1 else []
    blocks += [_section(group, mark, report, lang) for group in groups]
    kind = f"{'Kiểm tra dữ liệu' if vi else 'Check of records'}: {kind_label(report, lang)}"
    return Document(kind=kind, title=one_line(report.name), lang=lang, blocks=tuple(blocks))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _numbers(report: CheckReport[Any], lang: Lang) -> Numbers:
    vi = lang == "vi"
    words = ("bản ghi", "đạt", "có phát hiện", "phát hiện") if vi else ("rows", "good", "with a finding", "findings")
    counts = (report.checked, report.good, report.faulty, len(report.findings) + report.left_out)
    return Numbers(tuple((say_number(count, lang), word) for count, word in zip(counts, words, strict=True)))


def index_table(report: CheckReport[Any], lang: Lang) -> Table:
    """Lay out how often each rule was broken."""
    groups = rule_groups(report)
    return _index(groups, _mark(report, groups), lang)


def _mark(report: CheckReport[Any], groups: Sequence[RuleGroup]) -> str:
    """Give what tells the anchors of a report from those of another: a notebook shows several on one page."""
    told = (report.name, kind_label(report, "en"), report.checked, [(group.rule.code, group.count) for group in groups])
    return hashlib.sha256(repr(told).encode("utf-8", "backslashreplace")).hexdigest()[:6]


def _anchor(group: RuleGroup, mark: str) -> str:
    return f"{group.rule.code}-{mark}"


def _index(groups: Sequence[RuleGroup], mark: str, lang: Lang) -> Table:
    severity, rule, count = ("Mức", "Quy tắc", "Số lượng") if lang == "vi" else ("Severity", "Rule", "Count")
    columns = (Column("severity", severity), Column("rule", rule), Column("number", count, right=True))
    rows = tuple(
        (
            _grave(group, lang),
            (Link(group.rule.title.label(lang), f"#{_anchor(group, mark)}"), Code(group.rule.code)),
            say_number(group.count, lang),
        )
        for group in groups
    )
    return Table(columns, rows, name="index", stacked=False)


def _grave(group: RuleGroup, lang: Lang) -> Badge:
    return Badge(group.severity(lang), SEVERITY_TONES[group.rule.severity])


def _section(group: RuleGroup, mark: str, report: CheckReport[Any], lang: Lang) -> Section:
    rule = group.rule
    shown = say_shown(len(group.findings), group.count, lang)
    blocks: list[Block] = [] if rule.why is None else [Line(f"{_capital(rule.why.label(lang))}.", "quiet")]
    blocks.append(Line(f"{'Cách xử lý' if lang == 'vi' else 'What to do'}: {rule.remedy.label(lang)}."))
    blocks += [_table(group, report, lang)] if group.findings else []
    blocks += [Line(f"{_capital(shown)}.", "limit")] if shown else []
    return Section(
        f"{_capital(rule.title.label(lang))} ({say_number(group.count, lang)})",
        tuple(blocks),
        badges=(_grave(group, lang), Code(rule.code)),
        anchor=_anchor(group, mark),
    )


def _table(group: RuleGroup, report: CheckReport[Any], lang: Lang) -> Table:
    table = finding_table([said(finding, report.name, lang) for finding in group.findings], lang)
    columns = tuple(Column(name, title) for name, title in zip(table.names, table.header, strict=True))
    return Table(columns, table.rows, name="findings")
