"""The claims report: the figures that a text claims, each with its place and what holds of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.display import Displayed
from unionkit.findings import Finding, FindingCode, Severity, only_notes, register_codes
from unionkit.records.layout import markdown_table, text_table
from unionkit.records.markup.pages import page
from unionkit.records.percentages import percent_findings
from unionkit.records.reports.documents import check_cell, figures_document, laid_out
from unionkit.records.tables import decoded, read_file
from unionkit.records.writing import (
    checked_style,
    counted,
    csv_text,
    exact_value,
    finding_document,
    finding_lines,
    json_text,
    say_check,
)
from unionkit.reported.claims import Claim, Measure, read_claims
from unionkit.reported.policy import RoundingPolicy, rounding_policy
from unionkit.reported.reconciliation import Reconciliation
from unionkit.text import shortened
from unionkit.wording import Words, checked_lang, say, say_list, say_percent

if TYPE_CHECKING:
    from os import PathLike

    from unionkit.errors import Lang
    from unionkit.records.markup.blocks import Document, Inline

__all__ = ["ClaimLine", "ClaimsReport", "claims_report", "document"]

AMBIGUOUS_CLAIM: Final = FindingCode(
    code="reconcile.ambiguous_claim",
    severity=Severity.NOTE,
    title=Words(vi="số liệu có hai cách đọc", en="claim with two readings"),
    template=Words(
        vi="{subject} được đọc là {expected}%, cũng có thể là {alternatives}%",
        en="{subject} is read as {expected}%, it may be {alternatives}%",
    ),
    remedy=Words(vi="đối chiếu với văn bản gốc", en="compare it with the source"),
    since="0.1.0",
)
register_codes(AMBIGUOUS_CLAIM)


@attrs.frozen(kw_only=True)
class ClaimLine:
    """A claim with its place.

    Attributes:
        claim: the claim.
        reconciliation: its percentage against its parts.
        line: the line of the text, counted from 1.
        column: the character of the line, counted from 1.
        text: what was printed.
    """

    claim: Claim
    reconciliation: Reconciliation
    line: int
    column: int
    text: str


@attrs.frozen(kw_only=True)
class ClaimsReport(Displayed):
    """The claims of a text, each held against its own arithmetic.

    Attributes:
        name: the file or other source of the text.
        lines: one for each claim, in the order of the text.
        findings: what cannot be right, and what is worth knowing.
        policy: the way of rounding that explains most of the percentages.
    """

    name: str
    lines: tuple[ClaimLine, ...]
    findings: tuple[Finding, ...]
    policy: RoundingPolicy

    @property
    def ok(self) -> bool:
        """Whether nothing was found that is more than a note."""
        return only_notes(self.findings)

    def format(self, style: str = "text", lang: Lang = "en") -> str:
        """Write the report.

        Args:
            style: "text", "markdown", "html" (one page to read or print), "csv" or "json".
            lang: "vi" or "en".

        Returns:
            The report. In CSV the findings are left to the caller.

        Raises:
            OptionError: there is no such style.
            LanguageError: another language.
        """
        checked_lang(lang)
        if checked_style(style) == "csv":
            return csv_text(_RECORD, [_record(line) for line in self.lines])
        if style == "json":
            return json_text(_json(self))
        if style == "html":
            return page(document(self, lang))
        table = text_table if style == "text" else markdown_table
        parts = [table([words.label(lang) for words in _HEADER], [_row(line, lang) for line in self.lines], right=(0,))]
        notes = finding_lines(self.findings, lang)
        if notes:
            parts.append("\n".join(notes if style == "text" else [f"- {note}" for note in notes]))
        return "\n\n".join([*parts, _summary(self, lang)]) + "\n"


def claims_report(source: str | PathLike[str] | bytes, *, name: str | None = None) -> ClaimsReport:
    """Read the figures that a report claims, and hold each percentage against its parts.

    Args:
        source: the path of a text or Markdown file in UTF-8, or its bytes.
        name: the name of the file in messages; its path unless given.

    Returns:
        The report: every claim with its line and column, and a finding for every percentage that cannot be right or
        that changes the conclusion.

    Raises:
        TableFileError: the file is not there or may not be opened.
        EncodingError: the file is not UTF-8.

    Examples:
        >>> import unionkit as uk
        >>> report = uk.claims_report("có 474/577 đơn vị đã tổ chức hội nghị (tỉ lệ 79%)".encode(), name="report.txt")
        >>> print(report.findings[0].message("en"))
        “474/577 đơn vị đã tổ chức hội nghị (tỉ lệ 79%)”: printed 79%, but 474/577 is 82%
    """
    data, label = (source, name or "<bytes>") if isinstance(source, bytes) else (read_file(source), name or str(source))
    text = decoded(data, label)
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
    lines = tuple(_line(claim, text, starts) for claim in read_claims(text))
    findings = tuple(finding for line in lines for finding in _findings(line, label))
    return ClaimsReport(
        name=label, lines=lines, findings=findings, policy=rounding_policy(line.reconciliation for line in lines)
    )


def _line(claim: Claim, text: str, starts: list[int]) -> ClaimLine:
    line = bisect_right(starts, claim.start)
    return ClaimLine(
        claim=claim,
        reconciliation=claim.reconcile(),
        line=line,
        column=claim.start - starts[line - 1] + 1,
        text=" ".join(text[claim.start : claim.end].split()),
    )


def _findings(line: ClaimLine, name: str) -> list[Finding]:
    claim, subject = line.claim, f"“{shortened(line.text, 80)}”"
    found = percent_findings(line.reconciliation, subject=subject, has_target=claim.measure is Measure.ATTAINMENT)
    if claim.ambiguous:
        facts = {"alternatives": claim.alternatives}
        found.append(
            Finding(rule=AMBIGUOUS_CLAIM, subject=subject, field="percent", expected=claim.percent, facts=facts)
        )
    return [attrs.evolve(finding, file=name, line=line.line, column=line.column) for finding in found]


_HEADER: Final = (
    Words(vi="Dòng:cột", en="Line:column"),
    Words(vi="Đã in", en="Printed"),
    Words(vi="Nội dung", en="Indicator"),
    Words(vi="Đọc là", en="Read as"),
    Words(vi="Nhận xét", en="Check"),
)


def _row(line: ClaimLine, lang: Lang) -> list[str]:
    claim = line.claim
    return [
        f"{line.line}:{line.column}",
        shortened(line.text, 60),
        "–" if claim.indicator is None else claim.indicator.label(lang),
        _read_as(claim, lang),
        "–" if claim.percent is None or claim.measure is Measure.GROWTH else say_check(line.reconciliation, lang),
    ]


_PLANNED: Final = Words(vi="dự kiến", en="planned")
_GROWTH: Final = Words(vi="tăng giảm", en="change")


def _read_as(claim: Claim, lang: Lang) -> str:
    """Say a claim in its plainest form: result/target, percentage, and whether it is planned or a change."""
    sign = "" if claim.approximation is None else claim.approximation.sign
    parts: list[str] = []
    if claim.actual is not None:
        parts.append(sign + say(claim.actual, lang) + ("" if claim.target is None else f"/{say(claim.target, lang)}"))
    if claim.percent is not None:
        parts.append(("" if claim.actual is not None else sign) + say_percent(claim.percent, lang))
    notes = [
        words.label(lang)
        for words, told in ((_PLANNED, claim.planned), (_GROWTH, claim.measure is Measure.GROWTH))
        if told
    ]
    return " = ".join(parts) + (f" ({', '.join(notes)})" if notes else "")


def _summary(report: ClaimsReport, lang: Lang) -> str:
    counts = ((len(report.lines), "số liệu", "claim"), (len(report.findings), "phát hiện", "finding"))
    return "; ".join([counted(report.name, counts, lang), *_policy(report.policy, lang)])


def _policy(policy: RoundingPolicy, lang: Lang) -> list[str]:
    """Say which way of rounding explains how many percentages; nothing where none explains one."""
    if not policy.modes:
        return []
    checked = len(policy.explained) + len(policy.exceptions)
    modes = say_list([mode.label(lang) for mode in policy.modes], lang)
    told = "tỷ lệ khớp với cách" if lang == "vi" else "percentages agree with"
    return [f"{len(policy.explained)}/{checked} {told}: {modes}"]


_KIND: Final = Words(vi="Đối chiếu số liệu trong văn bản", en="Figures that a text claims")
_CLAIMS: Final = Words(vi="Số liệu trong văn bản", en="Claims")
_COUNTS: Final = (Words(vi="số liệu", en="claims"), Words(vi="phát hiện", en="findings"))
_NAMES: Final = ("place", "printed", "indicator", "reading", "check")


def document(report: ClaimsReport, lang: Lang) -> Document:
    """Lay the report out: the counts, the way of rounding, the findings, the claims."""
    rows: list[list[Inline]] = []
    for line in report.lines:
        *cells, check = _row(line, lang)
        rows.append([*cells, check if check == "–" else check_cell(line.reconciliation, check)])
    counts = (len(report.lines), len(report.findings))
    return figures_document(
        _KIND,
        report.name,
        lang,
        counts=[*zip(counts, _COUNTS, strict=True)],
        lines=_policy(report.policy, lang),
        findings=report.findings,
        tables=[(_CLAIMS, laid_out(_HEADER, rows, lang, names=_NAMES))],
    )


_RECORD: Final = (
    "line", "column", "start", "end", "text", "indicator", "unit", "actual", "target", "percent", "percent_text",
    "measure", "base", "approximation", "planned", "alternatives", "settled_by", "agreement", "explained_by",
)  # fmt: skip


def _record(line: ClaimLine) -> dict[str, object]:
    claim, check = line.claim, line.reconciliation
    return {
        "line": line.line,
        "column": line.column,
        "start": claim.start,
        "end": claim.end,
        "text": line.text,
        "indicator": None if claim.indicator is None else claim.indicator.id,
        "unit": claim.unit,
        "actual": exact_value(claim.actual),
        "target": exact_value(claim.target),
        "percent": exact_value(claim.percent),
        "percent_text": claim.percent_text,
        "measure": claim.measure.value,
        "base": claim.base,
        "approximation": None if claim.approximation is None else claim.approximation.value,
        "planned": claim.planned,
        "alternatives": tuple(exact_value(value) for value in claim.alternatives),
        "settled_by": claim.settled_by,
        "agreement": None if claim.percent is None else check.agreement.value,
        "explained_by": tuple(mode.value for mode in check.explained_by),
    }


def _json(report: ClaimsReport) -> dict[str, object]:
    return {
        "format": "unionkit.claims/2",
        "name": report.name,
        "claims": [_record(line) for line in report.lines],
        "rounding": [mode.value for mode in report.policy.modes],
        "findings": [finding_document(finding) for finding in report.findings],
    }
