"""Findings by their rules, the gravest first, each said in one language: what text, Markdown and HTML are made of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

import attrs

from unionkit.findings import Finding, FindingCode, Severity, find_code
from unionkit.records.layout import one_line
from unionkit.wording import Words, checked_lang, say, say_number

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.records.checking.report import CheckReport

__all__ = [
    "RuleGroup", "SaidFinding", "kind_label", "rule_groups", "said", "say_counts", "say_limits", "say_rows",
    "say_severity", "say_shown", "say_summary",
]  # fmt: skip

_SEVERITIES: Final = {
    Severity.ERROR: (Words(vi="lỗi", en="error"), Words(vi="lỗi", en="errors")),
    Severity.WARNING: (Words(vi="cảnh báo", en="warning"), Words(vi="cảnh báo", en="warnings")),
    Severity.NOTE: (Words(vi="lưu ý", en="note"), Words(vi="lưu ý", en="notes")),
}
_KINDS: Final = {
    "workplaces": Words(vi="nơi làm việc", en="workplaces"),
    "units": Words(vi="đơn vị công đoàn", en="units"),
    "targets": Words(vi="chỉ tiêu", en="targets"),
    "results": Words(vi="kết quả", en="results"),
    "terms": Words(vi="nhiệm kỳ", en="terms"),
    "members": Words(vi="đoàn viên", en="members"),
}
_CAUSE: Final = Words(vi="có thể do", en="likely cause")
_FIX: Final = Words(vi="gợi ý sửa", en="suggested fix")
_SOURCE: Final = Words(vi="căn cứ", en="source")
_WHOLE: Final = Words(vi="toàn bộ dữ liệu", en="the whole table")


@attrs.frozen(kw_only=True)
class RuleGroup:
    """The findings of one rule.

    Attributes:
        rule: the rule.
        count: how many findings of it there are, those that the cap left out included.
        findings: those that are shown.
    """

    rule: FindingCode
    count: int
    findings: tuple[Finding, ...]

    def severity(self, lang: Lang) -> str:
        """Say how grave the rule is."""
        return say_severity(self.rule.severity, lang)


@attrs.frozen(kw_only=True)
class SaidFinding:
    """A finding in words, each in one line; what is not known is an empty text.

    Attributes:
        place: where it stands.
        record: the business key: the id or name of what it is about.
        sentence: what is wrong.
        found: the value found.
        expected: the value expected.
        cause: what has probably happened.
        fix: the change that is suggested.
        source: the article behind it.
    """

    place: str
    record: str
    sentence: str
    found: str
    expected: str
    cause: str
    fix: str
    source: str

    @property
    def named(self) -> str:
        """The sentence, with the record before it where it does not name it."""
        return self.sentence if self.record in self.sentence else f"{self.record}: {self.sentence}"

    def further(self, lang: Lang) -> list[str]:
        """Give the further parts, a line each: likely cause, suggested fix, source."""
        parts = ((_CAUSE, self.cause), (_FIX, self.fix), (_SOURCE, self.source))
        return [f"{title.label(lang)}: {part}" for title, part in parts if part]


def say_severity(severity: Severity, lang: Lang) -> str:
    """Say how grave a finding is."""
    return _SEVERITIES[severity][0].label(lang)


def rule_groups(report: CheckReport[Any]) -> tuple[RuleGroup, ...]:
    """Give the findings of a report by their rules: errors first, then warnings, then notes, the commonest first."""
    shown = report.by_rule()
    groups: list[RuleGroup] = []
    for code, count in report.counts.items():
        findings = shown.get(code, ())
        groups.append(RuleGroup(rule=findings[0].rule if findings else find_code(code), count=count, findings=findings))
    grave = list(Severity)
    return tuple(sorted(groups, key=lambda each: (grave.index(each.rule.severity), -each.count, each.rule.code)))


def said(finding: Finding, name: str, lang: Lang) -> SaidFinding:
    """Say a finding; the file is left out where it is the one that the report is named after."""
    here = attrs.evolve(finding, file=None) if finding.file == name else finding
    return SaidFinding(
        place=one_line(here.place(lang) or _WHOLE.label(lang)),
        record=one_line(finding.subject or ""),
        sentence=one_line(finding.message(lang)),
        found="" if finding.found is None else one_line(say(finding.found, lang)),
        expected="" if finding.expected is None else one_line(say(finding.expected, lang)),
        cause="" if finding.cause is None else one_line(finding.cause.label(lang)),
        fix="" if finding.fix is None else one_line(finding.fix.label(lang)),
        source="" if finding.citation is None else one_line(finding.citation.label(lang)),
    )


def kind_label(report: CheckReport[Any], lang: Lang) -> str:
    """Say what the records of a report are."""
    return _KINDS[report.kind].label(lang) if report.kind in _KINDS else one_line(report.kind)


def say_shown(shown: int, count: int, lang: Lang) -> str:
    """Say how many findings a cap let through; empty where it left none out."""
    if shown == count:
        return ""
    numbers = say_number(shown, lang), say_number(count, lang)
    if lang == "vi":
        return "chỉ liệt kê {} trong {} phát hiện".format(*numbers)
    return "{} of {} findings shown".format(*numbers)


def say_counts(report: CheckReport[Any], lang: Lang) -> str:
    """Say how many errors, warnings and notes there are: "2 errors, 1 note"."""
    counts = dict.fromkeys(Severity, 0)
    for group in rule_groups(report):
        counts[group.rule.severity] += group.count
    told = [
        f"{say_number(count, lang)} {_SEVERITIES[severity][count != 1].label(lang)}"
        for severity, count in counts.items()
        if count
    ]
    return ", ".join(told) or ("không phát hiện gì" if lang == "vi" else "nothing found")


def say_rows(report: CheckReport[Any], lang: Lang) -> str:
    """Say how many rows came in, how many are good, and how many have a finding."""
    checked, good, faulty = (say_number(count, lang) for count in (report.checked, report.good, report.faulty))
    if lang == "vi":
        return f"đã kiểm tra {checked} bản ghi: {good} đạt, {faulty} có phát hiện"
    return f"{checked} {'row' if report.checked == 1 else 'rows'} checked, {good} good, {faulty} with a finding"


def say_limits(report: CheckReport[Any], lang: Lang) -> list[str]:
    """Say what the report does not show: findings beyond a cap, and rows behind the first finding."""
    told = [say_shown(len(report.findings), len(report.findings) + report.left_out, lang)]
    if report.stopped:
        told.append("đã dừng ở phát hiện đầu tiên" if lang == "vi" else "stopped at the first finding")
    return [line for line in told if line]


def say_summary(report: CheckReport[Any], lang: Lang) -> str:
    """Say in a few lines how many rows came in, how many are good, and what was found how often.

    Args:
        report: the report.
        lang: "vi" or "en".

    Returns:
        The lines, without a line break at the end. What a cap left out is counted, and that it was left out is said.

    Raises:
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> clean = uk.CheckReport(name="units.csv", kind="units", checked=63, records=(), findings=(), faulty=0,
        ...                        counts={})
        >>> print(say_summary(clean, "en"))
        units.csv: 63 rows checked, 63 good, 0 with a finding
        nothing found
    """
    head = f"{one_line(report.name)}: {say_rows(report, checked_lang(lang))}"
    rules = [
        f"  {say_number(group.count, lang)} × {group.rule.title.label(lang)} [{group.rule.code}]"
        for group in rule_groups(report)
    ]
    return "\n".join([head, say_counts(report, lang), *rules, *say_limits(report, lang)])
