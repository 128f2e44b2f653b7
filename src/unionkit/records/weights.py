"""Tables of units and the numbers by which a target is split among them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.errors import NumberFormatError
from unionkit.exact import Exact, difference
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.records.figure_findings import BAD_NUMBER, MISSING_CELL, Place, ambiguous_number
from unionkit.records.tables import Column, Row, Table, read_file, read_table
from unionkit.reported.numbers import read_number
from unionkit.targets.allocation import Basis
from unionkit.text import plain
from unionkit.wording import Words

if TYPE_CHECKING:
    from os import PathLike

__all__ = ["WEIGHT_COLUMNS", "UnitWeights", "WeightTable", "read_weights"]

NEGATIVE_NUMBER: Final = FindingCode(
    code="weights.negative_number",
    severity=Severity.ERROR,
    title=Words(vi="số nhỏ hơn 0", en="number below zero"),
    template=Words(vi="{title}: {found} nhỏ hơn 0", en="{title}: {found} is below zero"),
    remedy=Words(vi="sửa số này", en="mend the number"),
    since="0.2.0",
)
PART_OF_A_WHOLE: Final = FindingCode(
    code="weights.not_whole",
    severity=Severity.ERROR,
    title=Words(vi="không phải số nguyên", en="number that is not whole"),
    template=Words(vi="{title}: {found} không phải số nguyên", en="{title}: {found} is not a whole number"),
    remedy=Words(vi="mức sàn, mức trần và số ấn định là số nguyên", en="floors, caps and locked amounts are whole"),
    since="0.2.0",
)
REPEATED_UNIT: Final = FindingCode(
    code="weights.repeated_unit",
    severity=Severity.ERROR,
    title=Words(vi="đơn vị lặp lại", en="unit given twice"),
    template=Words(
        vi="{subject} đã có ở dòng {expected}; dòng này không được dùng",
        en="{subject} stands on line {expected} already; this line is not used",
    ),
    remedy=Words(vi="bỏ một trong hai dòng", en="remove one of the two lines"),
    since="0.2.0",
)
MORE_MEMBERS: Final = FindingCode(
    code="weights.members_above_workers",
    severity=Severity.WARNING,
    title=Words(vi="đoàn viên nhiều hơn lao động", en="more members than workers"),
    template=Words(
        vi="{subject}: {found} đoàn viên, {expected} lao động; số chưa vào công đoàn tính là 0",
        en="{subject}: {found} members, {expected} workers; the unorganised are taken as 0",
    ),
    remedy=Words(vi="kiểm tra hai số", en="look at both numbers"),
    since="0.2.0",
)
register_codes(NEGATIVE_NUMBER, PART_OF_A_WHOLE, REPEATED_UNIT, MORE_MEMBERS)

WEIGHT_COLUMNS: Final = (
    Column(name="unit", headers=("Đơn vị", "Tên đơn vị", "Unit", "District"), required=True),
    Column(name="members", headers=("Số đoàn viên", "Đoàn viên", "Members")),
    Column(name="workers", headers=("Số lao động", "Lao động", "Workers")),
    Column(name="unorganised_workers", headers=("Lao động chưa vào công đoàn", "Unorganised workers", "Unorganised")),
    Column(name="firms_without_union", headers=("Doanh nghiệp chưa có công đoàn", "Firms without a union")),
    Column(name="unions", headers=("Số CĐCS", "CĐCS", "Unions", "Grassroots unions")),
    Column(name="last_result", headers=("Kết quả kỳ trước", "Kết quả năm trước", "Last result")),
    Column(name="weight", headers=("Trọng số", "Weight")),
    Column(name="floor", headers=("Mức sàn", "Tối thiểu", "Floor", "Minimum")),
    Column(name="cap", headers=("Mức trần", "Tối đa", "Cap", "Maximum")),
    Column(name="locked", headers=("Đã ấn định", "Ấn định", "Locked")),
)
"""The columns that `read_weights` knows, with the headers under which tables give them."""

_WEIGHTS: Final = (
    "members", "workers", "unorganised_workers", "firms_without_union", "unions", "last_result", "weight",
)  # fmt: skip
_BOUNDS: Final = ("floor", "cap", "locked")
_ABSENT: Final = frozenset(("", "-", "n/a", "na", "không có", "không", "chưa có", "không rõ", "none"))


@attrs.frozen(kw_only=True)
class UnitWeights:
    """A unit with the numbers by which a target may be split.

    Attributes:
        unit: the unit, as the table names it.
        numbers: the numbers that the table gives, by the names of their columns.
        floor: the least amount, or None.
        cap: the greatest amount, or None.
        locked: the amount that is settled, or None.
        row: the record of the table, counted from 1.
        line: the line of the file, counted from 1.
    """

    unit: str
    numbers: Mapping[str, Exact] = attrs.field(hash=False)
    floor: int | None = None
    cap: int | None = None
    locked: int | None = None
    row: int = 0
    line: int = 0


@attrs.frozen(kw_only=True)
class WeightTable:
    """The units of a table.

    Attributes:
        name: the file.
        units: the units of the rows that could be used, in the order of the table.
        bases: the names of the columns by which the target can be split, `equal` last.
        findings: what was wrong with the others, and what is worth knowing.
        records: how many records the table holds, good and bad.
        columns: the place of each column in the table, counted from 1.
    """

    name: str
    units: tuple[UnitWeights, ...]
    bases: tuple[str, ...]
    findings: tuple[Finding, ...]
    records: int
    columns: dict[str, int] = attrs.field(factory=dict[str, int], hash=False)


def read_weights(source: str | PathLike[str] | bytes, *, name: str | None = None) -> WeightTable:
    """Read units and their weights from a CSV file.

    Columns read: `unit` (needed), `members`, `workers`, `unorganised_workers`, `firms_without_union`, `unions`,
    `last_result`, `weight`, `floor`, `cap`, `locked`, under Vietnamese or English headers (`WEIGHT_COLUMNS`). Where
    the table has workers and members, the unorganised are their difference unless it has a column of its own for them.

    Args:
        source: the path of the file, or its bytes.
        name: the name of the file in messages; its path unless given.

    Returns:
        The units of the good rows, and a finding for everything that is wrong with the others.

    Raises:
        TableFileError: the file is not there or may not be opened.
        EncodingError: the file is not UTF-8.
        HeaderError: the column of the units is missing, or a column stands there twice.

    Examples:
        >>> import unionkit as uk
        >>> rows = ["Đơn vị;Số lao động;Số đoàn viên", "Thủy Nguyên;4.500;4.002", "Thiên Hương;mười;10.212"]
        >>> table = uk.read_weights(chr(10).join(rows).encode(), name="wards.csv")
        >>> [(unit.unit, dict(unit.numbers)) for unit in table.units]
        [('Thủy Nguyên', {'members': 4002, 'workers': 4500, 'unorganised_workers': 498})]
        >>> [(finding.line, finding.field) for finding in table.findings if finding.code == "figures.bad_number"]
        [(3, 'workers')]
    """
    if isinstance(source, bytes):
        data, label = source, name or "<bytes>"
    else:
        data, label = read_file(source), name or str(source)
    table = read_table(data, WEIGHT_COLUMNS, name=label)
    findings = [*table.findings]
    units: dict[str, UnitWeights] = {}
    for row in table.rows:
        reader = _RowReader(table, row)
        unit = reader.unit()
        if unit is not None and plain(unit.unit) in units:
            reader.tell(REPEATED_UNIT, "unit", found=unit.unit, expected=units[plain(unit.unit)].line)
        elif unit is not None:
            units[plain(unit.unit)] = unit
        findings += reader.findings
    bases = tuple(basis for basis in _WEIGHTS if basis in table.columns)
    if "unorganised_workers" not in bases and {"workers", "members"} <= {*bases}:
        bases += ("unorganised_workers",)
    return WeightTable(
        name=label,
        units=tuple(units.values()),
        bases=(*bases, Basis.EQUAL.value),
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

    def unit(self) -> UnitWeights | None:
        """Give the unit, or None where a finding says that the row cannot be used."""
        name = self.row.text("unit")
        if plain(name) in _ABSENT:
            self.tell(MISSING_CELL, "unit")
        numbers = {column: number for column in _WEIGHTS if (number := self._number(column)) is not None}
        bounds = {column: self._whole(column) for column in _BOUNDS}
        if "unorganised_workers" not in self.table.columns and {"workers", "members"} <= {*numbers}:
            workers, members = numbers["workers"], numbers["members"]
            if members > workers:
                self.tell(MORE_MEMBERS, "members", found=members, expected=workers)
            numbers["unorganised_workers"] = max(difference(workers, members), 0)
        if any(finding.severity is Severity.ERROR for finding in self.findings):
            return None
        return UnitWeights(unit=name, numbers=numbers, row=self.row.number, line=self.row.line, **bounds)

    def _number(self, column: str) -> Exact | None:
        text = self.row.text(column)
        if plain(text) in _ABSENT:
            return None
        try:
            number = read_number(text, whole=column != "weight")
        except NumberFormatError as error:
            self.tell(BAD_NUMBER, column, found=text, problem=Words.of(error.message))
            return None
        if number.value < 0:
            self.tell(NEGATIVE_NUMBER, column, found=number.value)
            return None
        if number.ambiguous:
            finding = ambiguous_number(number, title=self.table.headers[column])
            self.findings.append(attrs.evolve(finding, **self._place(column)))
        return number.value

    def _whole(self, column: str) -> int | None:
        number = self._number(column)
        if number is None or isinstance(number, int):
            return number
        self.tell(PART_OF_A_WHOLE, column, found=number)
        return None

    def tell(
        self,
        rule: FindingCode,
        column: str,
        *,
        found: object = None,
        expected: object = None,
        problem: object = None,
    ) -> None:
        """Report what is wrong with a cell."""
        facts = {"title": self.table.headers.get(column, column), "problem": problem}
        finding = Finding(rule=rule, found=found, expected=expected, facts=facts)
        self.findings.append(attrs.evolve(finding, **self._place(column)))

    def _place(self, column: str) -> Place:
        return Place(
            subject=self.row.text("unit") or None,
            field=column,
            file=self.table.name,
            row=self.row.number,
            line=self.row.line,
            column=self.table.columns.get(column),
        )
