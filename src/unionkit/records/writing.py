"""What all report writers share: styles, findings, cells of CSV, numbers of JSON, and the words for a check."""

from __future__ import annotations

import csv
import json
import re
from fractions import Fraction
from io import StringIO
from typing import TYPE_CHECKING, Final, cast

from unionkit.errors import OptionError
from unionkit.exact import Rounding
from unionkit.reported.reconciliation import Agreement, Reconciliation, Uncheckable, implied_targets
from unionkit.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.findings import Finding
    from unionkit.reported.numbers import PrintedNumber

__all__ = [
    "STYLES", "checked_style", "counted", "csv_cell", "csv_text", "exact_value", "finding_lines", "finding_record",
    "json_cell", "json_text", "say_check", "say_printed",
]  # fmt: skip

STYLES: Final = ("text", "markdown", "csv", "json")


def checked_style(style: str) -> str:
    """Give a style back.

    Raises:
        OptionError: there is no such style.
    """
    if style not in STYLES:
        raise OptionError(name="style", found=style, expected=STYLES)
    return style


def csv_text(fields: Sequence[str], rows: Iterable[Mapping[str, object]]) -> str:
    """Write rows as CSV: booleans as true and false, lists with spaces between, absent values empty."""
    out = StringIO()
    writer = csv.DictWriter(out, fieldnames=list(fields), lineterminator="\n")
    writer.writeheader()
    writer.writerows({name: csv_cell(row.get(name)) for name in fields} for row in rows)
    return out.getvalue()


def csv_cell(value: object) -> str:
    """Write one cell; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        return " ".join(map(str, cast("tuple[object, ...]", value)))
    text = str(value)
    is_formula = isinstance(value, str) and re.match(r"[=+\-@\t\r](?![0-9.,/]*$)", text) is not None
    return "'" + text if is_formula else text


def json_text(document: Mapping[str, object]) -> str:
    """Write a document as JSON in UTF-8 characters."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def json_cell(value: object) -> object:
    """Give a value as one cell of CSV: a list or an object as JSON in one line, anything else as it is."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value


def exact_value(value: Exact | None) -> int | str | None:
    """Give an exact number as JSON and CSV carry it: an int as it is, a fraction as "2/3", a decimal as text."""
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return value if value is None or isinstance(value, int) else str(value)


def finding_lines(findings: Iterable[Finding], lang: Lang) -> list[str]:
    """Write findings, a line each: place, sentence, code."""
    return [": ".join(filter(None, (item.place(lang), f"{item.message(lang)} [{item.code}]"))) for item in findings]


def finding_record(finding: Finding, lang: Lang) -> dict[str, object]:
    """Write a finding as plain values."""
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "subject": finding.subject,
        "field": finding.field,
        "found": None if finding.found is None else say(finding.found, lang),
        "expected": None if finding.expected is None else say(finding.expected, lang),
        "row": finding.row,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message(lang),
        "remedy": finding.remedy(lang),
    }


def say_check(check: Reconciliation, lang: Lang) -> str:
    """Say in a few words what a printed percentage is worth and how it was rounded."""
    label = check.agreement.label(lang)
    if check.agreement is Agreement.CONSISTENT and check.explained_by and check.explained_by != check.modes:
        # What rounds up rounds half to even as well unless it is a tie: the plain word says it.
        modes = check.explained_by[:1] if Rounding.HALF_UP in check.explained_by else check.explained_by
        return (" hoặc " if lang == "vi" else " or ").join(mode.label(lang) for mode in modes)
    targets = implied_targets(check) if check.reason is Uncheckable.NO_TARGET else None
    if not targets:
        return label
    low, high = (say(target, lang) for target in (targets[0], targets[-1]))
    words = "ứng với chỉ tiêu" if lang == "vi" else "implies target"
    return f"{words} {low}" if low == high else f"{words} {low}–{high}"


def say_printed(number: PrintedNumber | None, lang: Lang) -> str:
    """Write a printed number with the sign of what qualified it: >19.000; a dash where there is none."""
    if number is None:
        return "–"
    sign = "" if number.approximation is None else number.approximation.sign
    return sign + say(number.value, lang)


def counted(name: str, counts: Sequence[tuple[int, str, str]], lang: Lang) -> str:
    """Sum a report up in one line: its name, and how many there are of each noun (Vietnamese, English)."""
    if lang == "vi":
        return f"{name}: " + ", ".join(f"{count} {noun}" for count, noun, _ in counts)
    return f"{name}: " + ", ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, _, noun in counts)
