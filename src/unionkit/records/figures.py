"""Reported figures: from the rows of a table to results, targets and printed percentages."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.errors import NumberFormatError, PeriodError, PeriodFormatError, SpanError, UnknownIndicatorError
from unionkit.findings import Finding, FindingCode, Severity
from unionkit.periods import Period
from unionkit.periods.reading import read_date
from unionkit.records.figure_findings import (
    AS_OF_BEFORE_PERIOD,
    BAD_DATE,
    BAD_KIND,
    BAD_NUMBER,
    BAD_PERIOD,
    MISSING_CELL,
    TWO_TARGETS,
    UNKNOWN_INDICATOR,
    Place,
    ambiguous_number,
)
from unionkit.records.tables import Column, Row, Table, read_file, read_table
from unionkit.records.writing import say_printed
from unionkit.reported.numbers import PrintedNumber, read_number
from unionkit.targets import indicators
from unionkit.targets.attainment import NEARLY_FROM, Attainment
from unionkit.targets.indicators import Indicator, IndicatorKind
from unionkit.targets.target import Result, Target
from unionkit.text import lookup_key, plain
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from os import PathLike

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["COLUMNS", "Figure", "Figures", "read_figures"]

COLUMNS: Final = (
    Column(name="unit", headers=("Đơn vị", "Tên đơn vị", "Unit", "District"), required=True),
    Column(name="level", headers=("Cấp", "Level")),
    Column(
        name="indicator",
        headers=("Chỉ số", "Nội dung", "Nội dung chỉ tiêu", "Tên chỉ tiêu", "Indicator"),
        required=True,
    ),
    Column(name="kind", headers=("Loại chỉ tiêu", "Loại", "Kind")),
    Column(name="period", headers=("Kỳ", "Thời gian", "Kỳ báo cáo", "Giai đoạn", "Period")),
    Column(
        name="result",
        headers=(
            "Kết quả",
            "Thực hiện",
            "Kết quả thực hiện",
            "Kết quả/Chỉ tiêu",
            "Thực hiện/Chỉ tiêu",
            "Result",
            "Actual",
            "Result/Target",
        ),
        required=True,
    ),
    Column(name="target", headers=("Chỉ tiêu", "Chỉ tiêu giao", "Kế hoạch", "Target", "Plan")),
    Column(name="percent", headers=("Tỷ lệ", "Tỉ lệ", "Tỷ lệ %", "Đạt %", "Percent", "%", "Printed")),
    Column(name="as_of", headers=("Tính đến", "Tính đến ngày", "Số liệu đến ngày", "As of", "Cut-off")),
    Column(name="assigned_by", headers=("Giao bởi", "Đơn vị giao", "Cấp giao", "Assigned by")),
    Column(name="cluster", headers=("Cụm thi đua", "Cụm", "Khối thi đua", "Cluster", "Peer cluster")),
    Column(name="not_rated", headers=("Không xếp loại", "Lý do không xếp loại", "Not rated", "Not rated because")),
    Column(name="source", headers=("Nguồn", "Source")),
)
"""The columns that `read_figures` knows, with the headers under which tables give them."""

_ABSENT: Final = frozenset(("", "-", "n/a", "na", "không có", "chưa có", "không rõ", "none"))


@attrs.frozen(kw_only=True)
class Figure:
    """A figure that somebody reported.

    Attributes:
        unit: the unit, as the table names it.
        indicator_name: the indicator, as the table names it.
        indicator: the indicator, or None where it is not a named one and its kind was not given.
        level: the level of the unit, as the table names it, or None.
        period: the period of the target, or None where it is not stated.
        as_of: the day up to which the result was counted, or None where it is not stated.
        actual: the result as it was printed, or None.
        target: the target as it was printed, or None.
        printed: the percentage as it was printed, or None.
        assigned_by: who assigned the target, or None.
        cluster: the peer cluster of the unit, or None.
        not_rated: why the unit is not rated, or None.
        source: where the figure was found, or None.
        row: the record of the table, counted from 1.
        line: the line of the file, counted from 1.
    """

    unit: str
    indicator_name: str
    indicator: Indicator | None = None
    level: str | None = None
    period: Period | None = None
    as_of: date | None = None
    actual: PrintedNumber | None = None
    target: PrintedNumber | None = None
    printed: PrintedNumber | None = None
    assigned_by: str | None = None
    cluster: str | None = None
    not_rated: str | None = None
    source: str | None = None
    row: int = 0
    line: int = 0

    @property
    def is_share(self) -> bool:
        """Whether the denominator is the whole of a share (members of workers) and not a target that was set."""
        return self.indicator is not None and self.indicator.kind is IndicatorKind.RATIO

    @property
    def is_approximate(self) -> bool:
        """Whether the result or the target was printed with gần, trên, ≥ or the like."""
        return any(number is not None and number.approximation is not None for number in (self.actual, self.target))

    def fraction(self, lang: Lang) -> str:
        """Write the result over the target, with the signs of what qualified them: 15/9, >19.000/≈19.000."""
        return f"{say_printed(self.actual, lang)}/{say_printed(self.target, lang)}"

    def attainment(self, *, nearly_from: Exact = NEARLY_FROM) -> Attainment:
        """Set the result against the target; the records behind it are there where indicator and period are known."""
        actual = None if self.actual is None else self.actual.value
        target = None if self.target is None else self.target.value
        if self.indicator is None or self.period is None:
            return Attainment(actual, target, nearly_from=nearly_from)
        covered = self.period if self.as_of is None else self.period.to_date(self.as_of)
        return Attainment.of(
            Result(unit=self.unit, indicator=self.indicator, period=covered, amount=actual, as_of=self.as_of),
            Target(
                unit=self.unit,
                indicator=self.indicator,
                period=self.period,
                amount=target,
                assigned_by=self.assigned_by,
            ),
            nearly_from=nearly_from,
        )


@attrs.frozen(kw_only=True)
class Figures:
    """The figures of a table.

    Attributes:
        name: the file.
        figures: the figures of the rows that could be used, in the order of the table.
        findings: what was wrong with the others, and what is worth knowing.
        records: how many records the table holds, good and bad.
        columns: the place of each column in the table, counted from 1.
    """

    name: str
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]
    records: int
    columns: dict[str, int] = attrs.field(factory=dict[str, int], hash=False)


def read_figures(source: str | PathLike[str] | bytes, *, name: str | None = None) -> Figures:
    """Read reported figures from a CSV file.

    Columns read: `unit`, `indicator` and `result` (needed), `target`, `percent`, `period`, `as_of`, `level`,
    `assigned_by`, `kind`, `cluster`, `not_rated`, `source`, under Vietnamese or English headers (`COLUMNS`). A result
    may be written with its target in one cell (576/360). Empty cells, "-" and "n/a" are absent values, not zeros.

    Args:
        source: the path of the file, or its bytes.
        name: the name of the file in messages; its path unless given.

    Returns:
        The figures of the good rows, and a finding for everything that is wrong with the others.

    Raises:
        TableFileError: the file is not there or may not be opened.
        EncodingError: the file is not UTF-8.
        HeaderError: a needed column is missing, or a column stands there twice.

    Examples:
        >>> import unionkit as uk
        >>> rows = ["Đơn vị;Nội dung;Kết quả;Tỷ lệ", "Mê Linh;CĐCS mới;15/9;166,6%", "Đông Anh;CĐCS mới;mười;"]
        >>> figures = uk.read_figures(chr(10).join(rows).encode(), name="report.csv")
        >>> [(figure.unit, figure.actual.value, figure.target.value) for figure in figures.figures]
        [('Mê Linh', 15, 9)]
        >>> [(finding.line, finding.field, finding.code) for finding in figures.findings]
        [(3, 'result', 'figures.bad_number')]
    """
    if isinstance(source, bytes):
        data, label = source, name or "<bytes>"
    else:
        data, label = read_file(source), name or str(source)
    table = read_table(data, COLUMNS, name=label)
    readers = [_RowReader(table, row) for row in table.rows]
    figures = [figure for reader in readers if (figure := reader.figure()) is not None]
    findings = [*table.findings, *(finding for reader in readers for finding in reader.findings)]
    unknown = {figure.indicator_name: figure for figure in reversed(figures) if figure.indicator is None}
    findings += [
        Finding(
            rule=UNKNOWN_INDICATOR,
            subject=figure.unit,
            field="indicator",
            found=figure.indicator_name,
            file=label,
            row=figure.row,
            line=figure.line,
            column=table.columns["indicator"],
        )
        for figure in unknown.values()
    ]
    return Figures(
        name=label,
        figures=tuple(figures),
        findings=tuple(sorted(findings, key=lambda finding: (finding.line or 0, finding.column or 0))),
        records=table.records,
        columns=table.columns,
    )


class _RowReader:
    """Reads the cells of one row and gathers everything that is wrong with them."""

    def __init__(self, table: Table, row: Row) -> None:
        self.table = table
        self.row = row
        self.findings: list[Finding] = []

    def figure(self) -> Figure | None:
        """Give the figure, or None where a finding says that the row cannot be used."""
        unit, indicator_name = self._needed("unit"), self._needed("indicator")
        indicator = self._indicator(indicator_name)
        actual, target = self._amounts(indicator)
        period, as_of = self._period(), self._date("as_of")
        if period is not None and as_of is not None and as_of < period.first:
            self._report(AS_OF_BEFORE_PERIOD, "as_of", found=as_of, expected=period)
        printed = self._number("percent", self._cell("percent"), whole=False)
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            return None
        return Figure(
            unit=unit,
            indicator_name=indicator_name,
            indicator=indicator,
            level=self._cell("level"),
            period=period,
            as_of=as_of,
            actual=actual,
            target=target,
            printed=printed,
            assigned_by=self._cell("assigned_by"),
            cluster=self._cell("cluster"),
            not_rated=self._cell("not_rated"),
            source=self._cell("source"),
            row=self.row.number,
            line=self.row.line,
        )

    def _cell(self, column: str) -> str | None:
        text = self.row.text(column)
        return None if plain(text) in _ABSENT else text

    def _needed(self, column: str) -> str:
        text = self._cell(column)
        if text is None:
            self._report(MISSING_CELL, column)
        return text or ""

    def _indicator(self, name: str) -> Indicator | None:
        if not name:
            return None
        kind = self._kind()
        try:
            return indicators.find(name)
        except UnknownIndicatorError:
            if kind is None:
                return None
        slug = lookup_key(name).replace(" ", "_") or name
        return Indicator(id=slug, kind=kind, title=Words(vi=name, en=name), measure="")

    def _kind(self) -> IndicatorKind | None:
        text = self._cell("kind")
        if text is None:
            return None
        known = {
            lookup_key(word): kind
            for kind in IndicatorKind
            for word in (kind.value, kind.label("vi"), kind.label("en"))
        }
        if lookup_key(text) not in known:
            self._report(BAD_KIND, "kind", found=text, expected=tuple(kind.value for kind in IndicatorKind))
        return known.get(lookup_key(text))

    def _amounts(self, indicator: Indicator | None) -> tuple[PrintedNumber | None, PrintedNumber | None]:
        # A count has no decimals, so that separators in it mark groups; an amount of money may have some.
        whole = indicator is None or indicator.kind not in (IndicatorKind.MONEY, IndicatorKind.MEAN)
        text = self._cell("result")
        stated = self._number("target", self._cell("target"), whole=whole)
        if text is None or "/" not in text or plain(text) in _ABSENT:
            return self._number("result", text, whole=whole), stated
        above, _, below = text.partition("/")
        actual = self._number("result", above, whole=whole)
        target = self._number("result", below, whole=whole)
        if stated is not None and target is not None and stated.value != target.value:
            self._report(TWO_TARGETS, "target", found=target.value, expected=stated.value)
        return actual, stated if target is None else target

    def _number(self, column: str, text: str | None, *, whole: bool) -> PrintedNumber | None:
        if text is None or plain(text) in _ABSENT:
            return None
        try:
            number = read_number(text, whole=whole)
        except NumberFormatError as error:
            self._report(BAD_NUMBER, column, found=text, facts={"problem": Words.of(error.message)})
            return None
        # Of a percentage the arithmetic of its row may tell which reading is meant.
        if number.ambiguous and column != "percent":
            finding = ambiguous_number(number, title=self.table.headers.get(column, column))
            self.findings.append(attrs.evolve(finding, **self._place(column)))
        return number

    def _period(self) -> Period | None:
        text = self._cell("period")
        if text is None:
            return None
        try:
            return Period.parse(text)
        except (PeriodError, PeriodFormatError, SpanError) as error:
            self._report(BAD_PERIOD, "period", found=text, facts={"problem": Words.of(error.message)})
            return None

    def _date(self, column: str) -> date | None:
        text = self._cell(column)
        day = None if text is None else read_date(text)
        if text is not None and day is None:
            self._report(BAD_DATE, column, found=text)
        return day

    def _report(
        self,
        rule: FindingCode,
        column: str,
        *,
        found: object = None,
        expected: object = None,
        facts: Mapping[str, object] | None = None,
    ) -> None:
        self.findings.append(
            Finding(
                rule=rule,
                found=found,
                expected=expected,
                facts={"title": self.table.headers.get(column, column), **(facts or {})},
                **self._place(column),
            )
        )

    def _place(self, column: str) -> Place:
        return Place(
            subject=self.row.text("unit") or None,
            field=column,
            file=self.table.name,
            row=self.row.number,
            line=self.row.line,
            column=self.table.columns.get(column),
        )
