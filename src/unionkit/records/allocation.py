"""The allocation report: a target split among the units of a table, with the reason for each amount."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import OptionError
from unionkit.exact import Exact
from unionkit.findings import Finding, FindingCode, Severity, only_notes, register_codes
from unionkit.records.weights import WeightTable
from unionkit.records.writing import exact_value
from unionkit.targets.allocation import Allocation, Basis, Tie, allocate, mix
from unionkit.targets.methods import AllocationMethod
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unionkit.errors import Lang

__all__ = ["AllocationReport", "allocation_report"]

NO_WEIGHT: Final = FindingCode(
    code="allocate.no_weight",
    severity=Severity.WARNING,
    title=Words(vi="đơn vị không có trọng số", en="unit without a weight"),
    template=Words(
        vi="{subject}: không có “{found}”, tính là 0", en="{subject}: there is no “{found}”, it counts as 0"
    ),
    remedy=Words(vi="điền số, ghi 0 nếu không có", en="fill it in, 0 where there is none"),
    since="0.2.0",
)
TIED: Final = FindingCode(
    code="allocate.tied",
    severity=Severity.NOTE,
    title=Words(vi="các đơn vị có quyền như nhau", en="units with equal claims"),
    template=Words(
        vi="{found} có quyền như nhau với phần cuối; phần đó về đơn vị đứng trước trong bảng",
        en="{found} had equal claims to the last part; it went to those that come first in the table",
    ),
    remedy=Words(vi="nếu cần, đổi thứ tự hoặc ấn định số cho một đơn vị", en="lock one of them to decide otherwise"),
    since="0.2.0",
)
LEFT_OVER: Final = FindingCode(
    code="allocate.left_over",
    severity=Severity.NOTE,
    title=Words(vi="phần chưa phân bổ", en="part that is not allocated"),
    template=Words(
        vi="còn {found} chưa phân bổ vì nhỏ hơn bước {expected}",
        en="{found} are left over, less than a step of {expected}",
    ),
    remedy=Words(vi="cấp trên tự thực hiện, hoặc giao thêm", en="keep it above, or assign it by hand"),
    since="0.2.0",
)
register_codes(NO_WEIGHT, TIED, LEFT_OVER)


@attrs.frozen(kw_only=True)
class AllocationReport(Displayed):
    """A target split among the units of a table.

    Attributes:
        table: the units.
        allocation: the split.
        by: the bases and how much each counts.
        findings: those of reading, and units without a weight, ties, and what is left over.
    """

    table: WeightTable
    allocation: Allocation
    by: tuple[tuple[str, Exact], ...]
    findings: tuple[Finding, ...]

    @property
    def name(self) -> str:
        """The file or other source of the units."""
        return self.table.name

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
            The report; in CSV the findings are left to the caller.

        Raises:
            OptionError: there is no such style.
            LanguageError: another language.
        """
        from unionkit.records.allocation_writers import write

        return write(self, style, lang)


def allocation_report(
    table: WeightTable,
    *,
    total: int,
    by: Mapping[str, Exact] | None = None,
    step: int = 1,
    tie: Tie = Tie.ORDER,
    method: AllocationMethod = AllocationMethod.LARGEST_REMAINDER,
) -> AllocationReport:
    """Split a target among the units of a table, with the floors, caps and locked amounts that it gives.

    Args:
        table: the units and their numbers.
        total: the target.
        by: by which columns to split it, and how much each counts (`table.bases`). Unless given, by the one that the
            table has; by equal shares where it has none.
        step: every amount that is not locked is a multiple of it.
        tie: who gets what is left where claims are equal.
        method: how parts that are not whole are made whole.

    Returns:
        The report; its findings include those of reading.

    Raises:
        OptionError: a column that the table does not have, or none is named where it has several.
        AllocationError: the target cannot be split so; see `allocate`.

    Examples:
        >>> import unionkit as uk
        >>> rows = ["unit,members,floor", "Thủy Nguyên,4002,300", "Thiên Hương,10212,"]
        >>> table = uk.read_weights(chr(10).join(rows).encode(), name="wards.csv")
        >>> dict(uk.allocation_report(table, total=1000, step=50).allocation.amounts)
        {'Thủy Nguyên': 300, 'Thiên Hương': 700}
    """
    checked_instance(table, WeightTable, "table")
    chosen = _chosen(table, by)
    findings = [*table.findings]
    parts: list[tuple[dict[str, Exact], Exact]] = []
    for basis, count in chosen.items():
        weights: dict[str, Exact] = {}
        for row in table.units:
            number = 1 if basis == Basis.EQUAL.value else row.numbers.get(basis)
            if number is None and row.locked is None:
                findings.append(
                    Finding(
                        rule=NO_WEIGHT,
                        subject=row.unit,
                        field=basis,
                        found=Words.of(_label(basis).label),
                        file=table.name,
                        row=row.row,
                        line=row.line,
                        column=table.columns.get(basis),
                    )
                )
            weights[row.unit] = 0 if number is None else number
        parts.append((weights, count))
    split = allocate(
        total,
        parts[0][0] if len(parts) == 1 else mix(*parts),
        step=step,
        tie=tie,
        method=method,
        basis=_basis(chosen),
        floors={row.unit: row.floor for row in table.units if row.floor is not None and row.locked is None},
        caps={row.unit: row.cap for row in table.units if row.cap is not None and row.locked is None},
        locked={row.unit: row.locked for row in table.units if row.locked is not None},
    )
    findings.sort(key=lambda finding: (finding.line or 0, finding.column or 0))
    findings += [
        Finding(rule=TIED, found=tuple(unit for unit in split.amounts if unit in group), file=table.name)
        for group in split.ties
    ]
    if split.left_over:
        findings.append(Finding(rule=LEFT_OVER, found=split.left_over, expected=split.step, file=table.name))
    return AllocationReport(table=table, allocation=split, by=tuple(chosen.items()), findings=tuple(findings))


def _chosen(table: WeightTable, by: Mapping[str, Exact] | None) -> dict[str, Exact]:
    if by:
        unknown = next((name for name in by if name not in table.bases), None)
        if unknown is not None:
            raise OptionError(name="by", found=unknown, expected=table.bases)
        return dict(by)
    given = [basis for basis in table.bases if basis != Basis.EQUAL.value] or [Basis.EQUAL.value]
    if len(given) > 1:
        raise OptionError(name="by", found="", expected=table.bases)
    return {given[0]: 1}


def _label(basis: str) -> Words:
    if basis == "weight":
        return Words(vi="trọng số", en="weight")
    return Words.of(Basis(basis).label)


def _basis(chosen: Mapping[str, Exact]) -> str | Basis:
    names = [*chosen]
    if len(names) == 1:
        return names[0] if names[0] == "weight" else Basis(names[0])
    return " + ".join(f"{exact_value(count)} {name}" for name, count in chosen.items())
