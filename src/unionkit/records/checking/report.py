"""What a check of records gives: the good records, every finding, and the rows set aside as they came in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Generic, TypeVar

import attrs

from unionkit.checking import remade
from unionkit.display import Displayed
from unionkit.findings import Finding, Severity, find_code

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unionkit.errors import Lang

__all__ = ["CheckReport", "FaultyRow", "awaiting", "combined"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class FaultyRow:
    """A row with a finding, as it came in.

    Attributes:
        row: the record, counted from 1.
        values: what it held, by field or by the header of its column; a row that is no record has one value, named "".
        line: the line of the file on which it begins, counted from 1, or None.
        sheet: the sheet of a workbook, or None.
        file: the file, or None where it came from none, or from that of the report.
    """

    row: int
    values: Mapping[str, object] = attrs.field(hash=False)
    line: int | None = None
    sheet: str | None = None
    file: str | None = None


def _read_only(counts: Mapping[str, int]) -> Mapping[str, int]:
    return MappingProxyType(dict(counts))


@attrs.frozen(kw_only=True)
class CheckReport(Displayed, Generic[T]):
    """What was found in records. Nothing is lost: rows in = rows without a finding + rows with one.

    Attributes:
        name: the file, or "<records>".
        kind: what the records are: "workplaces", "units", "targets", "results", "terms" or "members".
        checked: how many rows came in.
        records: the rows without a finding, in their order, made when they are first asked for; empty where they were
            passed on instead.
        findings: what was found, in the order of rows and fields; no more than the cap allows.
        faulty: how many rows have a finding, of their own or across rows.
        rows: the rows with a finding as they came in, as far as they were kept.
        counts: how many findings there are of each code, those beyond the cap included.
        stopped: whether the check ended at the first finding.
    """

    name: str
    kind: str
    checked: int
    records: tuple[T, ...]
    findings: tuple[Finding, ...]
    faulty: int
    rows: tuple[FaultyRow, ...] = ()
    counts: Mapping[str, int] = attrs.field(converter=_read_only, hash=False)
    stopped: bool = False
    _make: Callable[[], tuple[T, ...]] | None = attrs.field(init=False, default=None, eq=False, repr=False)

    def __reduce__(self) -> tuple[object, ...]:
        fields = {field.name: getattr(self, field.name) for field in attrs.fields(type(self)) if field.init}
        return remade, (type(self), {**fields, "counts": dict(self.counts)})

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            # Python asks here for what is not set: the records, until somebody wants them.
            make = self._make if name == "records" else None
            if make is None:
                return object.__getattribute__(self, name)
            object.__setattr__(self, "records", make())
            object.__setattr__(self, "_make", None)
            return self.records

    @property
    def ok(self) -> bool:
        """Whether nothing was found that is more than a note."""
        return self.worst in (None, Severity.NOTE)

    @property
    def good(self) -> int:
        """How many rows have no finding."""
        return self.checked - self.faulty

    @property
    def left_out(self) -> int:
        """How many findings the cap left out."""
        return sum(self.counts.values()) - len(self.findings)

    @property
    def worst(self) -> Severity | None:
        """The gravest severity found, or None where nothing was found."""
        found = {find_code(code).severity for code in self.counts}
        return next((severity for severity in Severity if severity in found), None)

    def by_rule(self) -> Mapping[str, tuple[Finding, ...]]:
        """Give the findings by their codes, the commonest first."""
        groups = _grouped(self.findings, lambda finding: finding.code)
        return dict(sorted(groups.items(), key=lambda item: (-self.counts[item[0]], item[0])))

    def by_unit(self) -> Mapping[str, tuple[Finding, ...]]:
        """Give the findings by the unit or record that they are about, in order of appearance."""
        return _grouped(self.findings, lambda finding: finding.subject or "")

    def capped(self, most: int | None) -> CheckReport[T]:
        """Give the report with no more findings than so many; the counts stay, and say how many are left out."""
        return self if most is None else attrs.evolve(self, findings=self.findings[:most])

    def summary(self, lang: Lang) -> str:
        """Say in a few lines how many rows came in, how many are good, and what was found how often."""
        from unionkit.records.reports import say_summary

        return say_summary(self, lang)

    def format(self, style: str, lang: Lang) -> str:
        """Write the report.

        Args:
            style: "text", "markdown", "html", "jsonl", "csv", "junit", "sarif" or "github".
            lang: "vi" or "en".

        Returns:
            The report.

        Raises:
            OptionError: another style.
            LanguageError: another language.
        """
        from unionkit.records.reports import write_check_report

        return write_check_report(self, style, lang)


def awaiting(report: CheckReport[T], make: Callable[[], tuple[T, ...]]) -> CheckReport[T]:
    """Give a report whose records are made when they are first asked for.

    Args:
        report: the report without its records.
        make: makes them.

    Returns:
        Another report.
    """
    waiting = attrs.evolve(report, records=())
    object.__setattr__(waiting, "_make", make)
    object.__delattr__(waiting, "records")
    return waiting


def combined(reports: Sequence[CheckReport[T]]) -> CheckReport[T]:
    """Put the reports of several files into one, for a form that is one document.

    The rows of each file keep their numbers; a finding says of which file it is.

    Args:
        reports: the reports, one or more.

    Returns:
        The report of all of them.
    """
    if len(reports) == 1:
        return reports[0]
    counts: Counter[str] = Counter()
    for report in reports:
        counts.update(report.counts)
    return CheckReport(
        name=", ".join(report.name for report in reports),
        kind=", ".join(dict.fromkeys(report.kind for report in reports)),
        checked=sum(report.checked for report in reports),
        records=tuple(record for report in reports for record in report.records),
        findings=tuple(finding for report in reports for finding in report.findings),
        faulty=sum(report.faulty for report in reports),
        rows=tuple(row for report in reports for row in report.rows),
        counts=counts,
        stopped=any(report.stopped for report in reports),
    )


def _grouped(findings: Iterable[Finding], key: Callable[[Finding], str]) -> dict[str, tuple[Finding, ...]]:
    groups: dict[str, list[Finding]] = {}
    for finding in findings:
        groups.setdefault(key(finding), []).append(finding)
    return {name: tuple(group) for name, group in groups.items()}
