"""A report as one HTML page that an office reads or prints: no scripts, and nothing loaded from elsewhere."""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Any

from unionkit.records.layout import one_line
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
from unionkit.records.reports.page_style import STYLE
from unionkit.records.reports.table import finding_table
from unionkit.wording import say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.errors import Lang
    from unionkit.records.checking.report import CheckReport

__all__ = ["write"]

_POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def write(report: CheckReport[Any], lang: Lang) -> str:
    """Write the report as a page of HTML. All that records hold is escaped."""
    title, groups = escape(one_line(report.name)), rule_groups(report)
    vi = lang == "vi"
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{lang}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{'Kết quả kiểm tra' if vi else 'Check'}: {title}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        "<header>",
        f'<p class="quiet">{"Kiểm tra dữ liệu" if vi else "Check of records"}: {escape(kind_label(report, lang))}</p>',
        f"<h1>{title}</h1>",
        f"<p>{_capital(say_rows(report, lang))}. {_capital(say_counts(report, lang))}.</p>",
        "</header>",
        "<main>",
        _numbers(report, lang),
        *(f'<p class="limit">{_capital(line)}.</p>' for line in say_limits(report, lang)),
        *([_index(groups, lang)] if len(groups) > 1 else []),
        *(_section(group, place, report, lang) for place, group in enumerate(groups, 1)),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _numbers(report: CheckReport[Any], lang: Lang) -> str:
    vi = lang == "vi"
    words = ("bản ghi", "đạt", "có phát hiện", "phát hiện") if vi else ("rows", "good", "with a finding", "findings")
    counts = (report.checked, report.good, report.faulty, len(report.findings) + report.left_out)
    items = (f"<li><b>{say_number(count, lang)}</b> {word}</li>" for count, word in zip(counts, words, strict=True))
    return f'<ul class="numbers">{"".join(items)}</ul>'


def _index(groups: Sequence[RuleGroup], lang: Lang) -> str:
    header = ("Mức", "Quy tắc", "Số lượng") if lang == "vi" else ("Severity", "Rule", "Count")
    rows = [
        f'<tr><td>{_grave(group, lang)}</td><td><a href="#rule-{place}">{escape(group.rule.title.label(lang))}</a> '
        f'{_code(group)}</td><td class="count">{say_number(group.count, lang)}</td></tr>'
        for place, group in enumerate(groups, 1)
    ]
    head = [f'<th scope="col">{title}</th>' for title in header[:2]]
    head.append(f'<th scope="col" class="count">{header[2]}</th>')
    return _laid_out("index", head, rows)


def _laid_out(name: str, head: Sequence[str], rows: Sequence[str]) -> str:
    header = f"<thead><tr>{''.join(head)}</tr></thead>"
    table = [f'<table class="{name}">', header, "<tbody>", *rows, "</tbody>", "</table>"]
    return "\n".join(['<div class="wide">', *table, "</div>"])


def _grave(group: RuleGroup, lang: Lang) -> str:
    return f'<span class="grave {group.rule.severity.value}">{group.severity(lang)}</span>'


def _code(group: RuleGroup) -> str:
    """Write a code that may break after a full stop or an underscore."""
    broken = re.sub("[._]", r"\g<0><wbr>", escape(group.rule.code))
    return f"<code>{broken}</code>"


def _section(group: RuleGroup, place: int, report: CheckReport[Any], lang: Lang) -> str:
    rule, vi = group.rule, lang == "vi"
    shown = say_shown(len(group.findings), group.count, lang)
    title = f"{escape(_capital(rule.title.label(lang)))} ({say_number(group.count, lang)})"
    badges = _grave(group, lang) + _code(group)
    remedy = f"{'Cách xử lý' if vi else 'What to do'}: {escape(rule.remedy.label(lang))}"
    why = "" if rule.why is None else f'<p class="quiet">{escape(_capital(rule.why.label(lang)))}.</p>'
    parts = [
        f'<section aria-labelledby="rule-{place}">',
        f'<div class="head"><h2 id="rule-{place}">{title}</h2>{badges}</div>',
        f'<div class="about">{why}<p>{remedy}.</p></div>',
        _table(group, report, lang) if group.findings else "",
        f'<p class="limit">{_capital(shown)}.</p>' if shown else "",
        "</section>",
    ]
    return "\n".join(filter(None, parts))


def _table(group: RuleGroup, report: CheckReport[Any], lang: Lang) -> str:
    table = finding_table([said(finding, report, lang) for finding in group.findings], lang)
    head = [f'<th scope="col">{title}</th>' for title in table.header]
    rows: list[str] = []
    for row in table.rows:
        cells = zip(table.names, table.header, row, strict=True)
        made = (f'<td class="{name}" data-label="{title}">{escape(cell)}</td>' for name, title, cell in cells)
        rows.append(f"<tr>{''.join(made)}</tr>")
    return _laid_out("findings", head, rows)
