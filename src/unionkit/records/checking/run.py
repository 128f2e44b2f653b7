"""Checking records and files: every row in, and out again as a good record or with what is wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import TYPE_CHECKING, Final, Generic, TypeAlias, TypeVar, Unpack, cast

import attrs
from attrs import evolve

from unionkit.errors import OptionError
from unionkit.exact import whole_number
from unionkit.findings import Finding
from unionkit.organisation.member import Membership
from unionkit.organisation.unit import Unit
from unionkit.organisation.workplace import Workplace
from unionkit.records.checking.across import Across, rules_across, rules_of_table
from unionkit.records.checking.cells import CellReader
from unionkit.records.checking.context import CheckSettings, Context
from unionkit.records.checking.lines import ReportedResult, UnitTerm
from unionkit.records.checking.one import rules_of_one
from unionkit.records.checking.report import CheckReport, FaultyRow, awaiting
from unionkit.records.checking.stretch import Stretch
from unionkit.records.converting.bulk import Taken, chunked, pausing_collector, read_records
from unionkit.records.converting.converter import subject_of
from unionkit.records.converting.types import wire_names
from unionkit.records.tables import Row, TableReader
from unionkit.targets.target import Target

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionkit.records.checking.one import Rule

__all__ = ["ELSEWHERE", "KINDS", "Came", "Run", "came_in", "check_records", "names_row"]

T = TypeVar("T")

KINDS: Final[dict[str, type]] = {
    "workplaces": Workplace,
    "units": Unit,
    "targets": Target,
    "results": ReportedResult,
    "terms": UnitTerm,
    "members": Membership,
}
"""What a table may hold, and the class of its records."""


def check_records(
    records: Iterable[object],
    cls: type[T],
    *,
    fail_fast: bool = False,
    max_findings: int | None = None,
    name: str = "<records>",
    **settings: Unpack[CheckSettings],
) -> CheckReport[T]:
    """Check records: their shape, the rules of each, and the rules across them. Nothing is lost.

    A row is good or has a finding, of its own or across rows; one fault is one finding.

    Args:
        records: mappings with the fields of the class in their wire form.
        cls: a public class of the library; `Workplace`, `Unit`, `Target`, `Result`, `ReportedResult`, `UnitTerm` and
            `Membership` have rules beyond their shape.
        fail_fast: whether to stop at the first row with a finding; rules across rows are not asked then.
        max_findings: how many findings to keep; the others are counted.
        name: what the records are called in messages.
        settings: what the records are held against, and which rules are asked: see `CheckSettings`.

    Returns:
        The report: `records` are exactly the rows without a finding.

    Raises:
        RecordClassError: the class is no record.
        OptionError: a registry without a day, a cap below zero, or keys of persons that are no fields.

    Examples:
        >>> import unionkit as uk
        >>> rows = [{"id": "a", "name": "An Phát", "workers": 10, "members": 12}, {"id": "b", "name": "Bình Minh"}]
        >>> report = uk.check_records(rows, uk.Workplace)
        >>> [record.id for record in report.records], report.findings[0].message("en")
        (['b'], 'a: 12 members, but only 10 workers')
    """
    given = records if isinstance(records, Sequence) and not isinstance(records, str) else [*records]
    context = Context(**settings)
    run = Run(cls, context, name=name, fail_fast=fail_fast, most=max_findings)
    # The records are all there already: what is made of them cannot grow without bound before the collector looks.
    with pausing_collector():
        for first, chunk in chunked(given):
            run.take(first, chunk)
            if run.stopped:
                break
        return run.report(lambda rows: {row: (None, None, values_of(given[row - 1]), given[row - 1]) for row in rows})


Came: TypeAlias = tuple[int | None, str | None, Mapping[str, object], object]
_NOTHING: Final[Came] = (None, None, {}, None)


def came_in(item: Row | Finding, record: object) -> Came:
    """Give a row as it came in, with its record; of one that cannot be read there is what its finding shows of it."""
    if isinstance(item, Finding):
        return item.line, item.sheet, {"": item.found}, None
    return item.line, item.sheet, item.raw, record


def values_of(record: object) -> Mapping[str, object]:
    return cast("Mapping[str, object]", record) if isinstance(record, Mapping) else {"": record}


class Run(Generic[T]):
    """One check: takes the rows stretch by stretch and gives the report."""

    def __init__(
        self,
        cls: type[T],
        context: Context,
        *,
        name: str,
        fail_fast: bool,
        most: int | None,
        keep: bool = True,
        table: TableReader | None = None,
    ) -> None:
        if most is not None and whole_number(most, "max_findings") < 0:
            raise OptionError(name="max_findings", found=most, expected=("0 or more",))
        self.cls: type[T] = cls
        self.context: Context = context
        self.name: str = name
        self.fail_fast: bool = fail_fast
        self.most: int | None = most
        self.keep: bool = keep
        self.table: TableReader | None = table
        self.cells: CellReader | None = None if table is None else CellReader(cls, table)
        self.one: tuple[Rule, ...] = rules_of_one(cls)
        self.across: list[Across] = [*rules_of_table(cls, context), *rules_across(cls, context)]
        self.checked: int = 0
        self.stopped: bool = False
        self.taken: list[Taken[T]] = []
        self.faulty: set[int] = set()
        self.findings: list[tuple[int, Finding]] = []
        self.came: dict[int, Came] = {}
        self.whole: list[Finding] = []
        self.counts: Counter[str] = Counter()
        self.order: dict[str, int] = {wire: place for place, wire in enumerate(wire_names(cls).values())}

    def take(self, first: int, items: Sequence[object]) -> None:
        """Take a stretch of rows."""
        with pausing_collector():
            told: dict[int, list[Finding]] = {}
            raws = items if self.cells is None else self._records(self.cells, items, told)
            taken = read_records(raws, self.cls)
            if self.keep:
                self.taken.append(taken)
            for place, findings in taken.findings.items():
                if place not in told or isinstance(items[place], Row):
                    told.setdefault(place, []).extend(findings)
            stretch = Stretch(first, raws, taken)
            for rule in self.one:
                for row, finding in rule(stretch, self.context):
                    if self.context.wants(finding.rule):
                        told.setdefault(row - first, []).append(finding)
            if self.fail_fast and told:
                place = min(told)
                told = {place: told[place]}
                self.stopped = True
            self._tell(stretch, items, told)
            if self.stopped:
                self.checked += min(told) + 1
                return
            for across in self.across:
                across.take(stretch)
        self.checked += len(items)

    def _records(self, cells: CellReader, items: Sequence[object], told: dict[int, list[Finding]]) -> Sequence[object]:
        """Give the records of rows of the table; of one that cannot be read None, and it has told so."""
        records: list[object] = [None] * len(items)
        readable = [place for place, item in enumerate(items) if not isinstance(item, Finding)]
        rows = [cast("Row", items[place]) for place in readable]
        for place, row, record in zip(readable, rows, cells.records(rows), strict=True):
            records[place] = record
            if row.findings and (wanted := [found for found in row.findings if self.context.wants(found.rule)]):
                told[place] = wanted
        if len(rows) < len(items):
            told |= {place: [item] for place, item in enumerate(items) if isinstance(item, Finding)}
        return records

    def _tell(self, stretch: Stretch, items: Sequence[object], told: Mapping[int, list[Finding]]) -> None:
        before = len(self.findings)
        for place in sorted(told):
            for finding in told[place]:
                self._add(stretch.first + place, finding)
        if self.table is not None:
            for row in {row for row, _ in self.findings[before:]}:
                place = row - stretch.first
                self.came[row] = came_in(cast("Row | Finding", items[place]), stretch.raws[place])

    def _add(self, row: int, finding: Finding) -> None:
        self.faulty.add(row)
        self.counts[finding.code] += 1
        if self.most is None or len(self.findings) < self.most:
            self.findings.append((row, finding))

    def tell(self, found: Iterable[tuple[int | None, Finding]]) -> None:
        """Take what rules across records have found, each with its row; None where it is of the whole table."""
        for row, finding in found:
            # What is a note on a whole table is shown; of records in a program it is there for the asking.
            if row is None and self.context.wants(finding.rule, notes=self.table is not None):
                self.whole.append(finding if self.table is None else evolve(finding, file=self.name))
            elif row is not None and self.context.wants(finding.rule):
                self._add(row, finding)

    def report(self, rows_of: Callable[[set[int]], Mapping[int, Came]]) -> CheckReport[T]:
        """Ask the rules across rows, and give the report.

        Args:
            rows_of: gives rows as they came in, by their numbers.
        """
        if not self.stopped:
            self.tell(found for across in self.across for found in across.found())
        # The keys of all rows are held no longer than it takes to tell what is there twice.
        self.across = []
        wanted = {row for row, _ in self.findings}
        others = {found.expected for _, found in self.findings if names_row(found) and ELSEWHERE not in found.facts}
        came = {**self.came, **rows_of((wanted | cast("set[int]", others)) - self.came.keys())}
        findings = sorted((self._placed(row, found, came) for row, found in self.findings), key=self._place)
        if self.table is not None:
            # In the other formats a field that nobody knows is an error of its record already.
            shown = self.table.format in ("csv", "xlsx")
            notes = [found for found in self.table.findings if self.context.wants(found.rule, notes=shown)]
            self.whole[:0] = notes
        self.counts.update(found.code for found in self.whole)
        findings = [*self.whole, *findings]
        report: CheckReport[T] = CheckReport(
            name=self.name,
            kind=next((kind for kind, cls in KINDS.items() if cls is self.cls), self.cls.__name__),
            checked=self.checked,
            records=(),
            findings=tuple(findings),
            faulty=len(self.faulty),
            rows=tuple(
                FaultyRow(
                    row=row,
                    line=came[row][0],
                    sheet=came[row][1],
                    values=came[row][2],
                    file=None if self.table is None else self.name,
                )
                for row in sorted(wanted)
                if row in came
            ),
            counts=self.counts,
            stopped=self.stopped,
        )
        return awaiting(report, _Records(self.taken, self.checked, self.faulty)) if self.keep else report

    def _place(self, finding: Finding) -> tuple[int, int]:
        return finding.row or 0, self.order.get((finding.field or "").partition(".")[0], len(self.order))

    def _placed(self, row: int, finding: Finding, came: Mapping[int, Came]) -> Finding:
        """Say where a finding stands and whom it is about, and of the other row what its sentence needs."""
        line, sheet, _, record = came.get(row, _NOTHING)
        subject = finding.subject or subject_of(record)
        found, facts = finding.found, finding.facts
        if names_row(finding):
            fields = values_of(record)
            found = fields.get(finding.field or "") if found is None else found
            other = None if ELSEWHERE in facts else came.get(cast("int", finding.expected))
            facts = {"other": None if other is None else subject_of(other[3]), **facts}
            facts |= {name: fields[name] for name in ("indicator", "period") if name in fields}
        if self.table is None:
            return evolve(finding, row=row, subject=subject, found=found, facts=facts)
        head = (finding.field or "").partition(".")[0].partition("[")[0]
        return evolve(
            finding,
            row=row,
            subject=subject,
            found=found,
            facts=facts,
            file=self.name,
            sheet=finding.sheet or sheet,
            line=line,
            column=finding.column or self.table.columns.get(head),
        )


@attrs.frozen(eq=False)
class _Records(Generic[T]):
    """Makes the good records of a check.

    Attributes:
        taken: what was read, stretch by stretch.
        checked: how many rows were checked; what was read beyond them is left out.
        faulty: the rows with a finding.
    """

    taken: Sequence[Taken[T]]
    checked: int
    faulty: AbstractSet[int]

    def __call__(self) -> tuple[T, ...]:
        with pausing_collector():
            values = [value for taken in self.taken for value in taken.values]
            for row in self.faulty:
                values[row - 1] = None
            return tuple([value for value in values[: self.checked] if value is not None])


def names_row(finding: Finding) -> bool:
    """Tell whether the expected value of a finding is the row that came first."""
    return finding.code in _ROW_CODES


ELSEWHERE: Final = "file_of_other"
"""The fact that tells in which other file the row that came first stands."""
_ROW_CODES: Final = frozenset(
    ("record.repeated_id", "record.same_name", "record.repeated_figure", "member.duplicate_person")
)
"""The codes whose expected value is the row that came first."""
