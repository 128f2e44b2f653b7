"""What all report writers share: styles, findings, cells of CSV, numbers of JSON, and the words for a check."""

from __future__ import annotations

import csv
import json
import re
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

from unionkit.errors import OptionError
from unionkit.exact import Rounding
from unionkit.reported.reconciliation import Agreement, Reconciliation, Uncheckable, implied_targets
from unionkit.verdicts import plain_value
from unionkit.wording import Words, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.findings import Finding
    from unionkit.reported.numbers import PrintedNumber

__all__ = [
    "STYLES", "checked_style", "counted", "csv_cell", "csv_text", "exact_value", "finding_document", "finding_lines",
    "json_cell", "json_text", "say_check", "say_printed",
]  # fmt: skip

STYLES: Final = ("text", "markdown", "html", "csv", "json")


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
    lines = _Lines()
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow([csv_cell(name) for name in fields])
    writer.writerows([csv_cell(row.get(name)) for name in fields] for row in rows)
    return "".join(lines)


class _Lines(list[str]):
    """Lines of CSV that end in a line feed; the writer quotes a carriage return only where it ends its own lines."""

    def write(self, line: str) -> None:
        self.append(f"{line[:-2]}\n")


def csv_cell(value: object) -> str:
    """Write one cell; a text that a spreadsheet would take for a formula gets an apostrophe before it.

    So does one that is a formula behind apostrophes or spaces: what was written is had back by taking one away.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple):
        value = " ".join(map(str, cast("tuple[object, ...]", value)))
    text = str(value)
    is_formula = isinstance(value, str) and _FORMULA.match(text) is not None
    return "'" + text if is_formula else text


# Signs before a number are its own; the wide forms of = + - @ are formulas to some spreadsheets too.
_FORMULA: Final = re.compile(r"['\s\ufeff]*(?:[=@\t\r\n＝＋－＠]|[+\-](?![0-9.,/]*\Z))")


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


def finding_document(finding: Finding) -> dict[str, object]:
    """Give a finding as plain values: texts, numbers, booleans, None, lists and dicts.

    Every form of a report that programs read carries findings like this. Numbers are exact: a count is a number, a
    share is "2/3", a decimal is a text. What is said is said in both languages.

    Args:
        finding: the finding.

    Returns:
        Its code and severity, where it stands, what was found and expected, its sentence, the likely cause, the
        suggested fix, the remedy of its kind, and the source of the rule. What is not known is None.

    Examples:
        >>> import unionkit as uk
        >>> from unionkit.records.checking.codes import MEMBERS_ABOVE_WORKERS
        >>> fault = uk.Finding(rule=MEMBERS_ABOVE_WORKERS, subject="nextwave", field="members", found=96, expected=79)
        >>> document = uk.finding_document(fault)
        >>> document["code"], document["found"], document["message"]["en"]
        ('workplace.members_above_workers', 96, 'nextwave: 96 members, but only 79 workers')
    """
    fix = finding.fix
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "title": plain_value(finding.rule.title),
        "file": finding.file,
        "sheet": finding.sheet,
        "row": finding.row,
        "line": finding.line,
        "column": finding.column,
        "subject": finding.subject,
        "field": finding.field,
        "found": plain_value(finding.found),
        "expected": plain_value(finding.expected),
        "facts": plain_value(finding.facts),
        "message": plain_value(Words.of(finding.message)),
        "cause": plain_value(finding.cause),
        "fix": None
        if fix is None
        else {
            "action": fix.action.value,
            "field": fix.field,
            "value": plain_value(fix.value),
            "sure": fix.sure,
            "label": plain_value(Words.of(fix.label)),
        },
        "remedy": plain_value(finding.rule.remedy),
        "citation": None if finding.citation is None else finding.citation.document(),
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
