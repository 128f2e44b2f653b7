"""Checking files: one by itself, or several as parts of one set of records."""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar, Unpack, cast

import attrs

from unionkit.errors import OptionError
from unionkit.findings import Finding
from unionkit.organisation.member import Membership
from unionkit.records.checking.across import Across, rules_across, rules_of_table
from unionkit.records.checking.cells import CellReader
from unionkit.records.checking.context import CheckSettings, Context
from unionkit.records.checking.parents import Parents
from unionkit.records.checking.run import ELSEWHERE, KINDS, Came, Run, came_in, names_row
from unionkit.records.converting.bulk import chunked
from unionkit.records.converting.converter import subject_of
from unionkit.records.tables import FIELD_HEADERS, TableReader, open_table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from fractions import Fraction
    from os import PathLike
    from typing import TypeAlias

    from unionkit.records.checking.report import CheckReport
    from unionkit.records.checking.stretch import Stretch

    Source: TypeAlias = str | PathLike[str] | bytes
    Progress: TypeAlias = Callable[[str, int, int, Fraction | None], None]

__all__ = ["check_file", "check_files"]

T = TypeVar("T")


def check_file(
    source: Source,
    kind: str,
    *,
    name: str | None = None,
    format: str | None = None,  # noqa: A002 - its name in every reader
    encoding: str | None = None,
    sheet: str | None = None,
    headers: Mapping[str, str] | None = None,
    keep: bool = True,
    progress: Progress | None = None,
    fail_fast: bool = False,
    max_findings: int | None = None,
    **settings: Unpack[CheckSettings],
) -> CheckReport[Any]:
    r"""Check a table, row by row as it is read.

    Cells of CSV and workbooks are read as people write them ("2.500", "có", "31/3/2023", "quý I/2023"); JSON, JSON
    Lines and Parquet hold records in their wire form. With `keep=False` memory does not grow with the good rows.

    Args:
        source: the path of the file, or its bytes; it is read a second time where rules across rows found something.
        kind: what it holds: "workplaces", "units", "targets", "results", "terms" or "members".
        name: the name of the file in messages; its path unless given.
        format: "csv", "xlsx", "json", "jsonl" or "parquet"; told from the content unless given.
        encoding: the encoding of a CSV that is not UTF-8 or UTF-16.
        sheet: the sheet of a workbook.
        headers: headers of your own: the header in the file, and the field that it gives.
        keep: whether the report holds the good records.
        progress: called now and then with the name of the file, how many of its rows were read, how many findings there
            are so far, and which share of it that is, or None where it cannot be told (a workbook, Parquet).
        fail_fast: whether to stop at the first row with a finding.
        max_findings: how many findings to keep; the others are counted.
        settings: what the records are held against, and which rules are asked: see `CheckSettings`.

    Returns:
        The report; its findings carry file, sheet, row, line and column.

    Raises:
        TableError: the table cannot be read at all: no such file, an encoding that is not named, a column missing.
        OptionError: no such kind, a registry without a day, or keys of persons that are no fields.

    Examples:
        >>> import unionkit as uk
        >>> table = "Mã;Tên doanh nghiệp;Số lao động;Số đoàn viên\na;An Phát;1.200;30\nb;Bình Minh;bảy;5\n"
        >>> report = uk.check_file(table.encode(), "workplaces", name="survey.csv")
        >>> report.records[0].workers, report.findings[0].place("en"), report.findings[0].message("en")
        (1200, 'survey.csv: line 3, column 3', 'workers is the text “bảy”; expected a whole number')
    """
    _checked_kind(kind)
    context = Context(**settings)

    def opened() -> TableReader:
        return open_table(
            source, FIELD_HEADERS[kind], name=name, format=format, encoding=encoding, sheet=sheet, headers=headers
        )

    part: _Part[Any] = _Part(kind=kind, opened=opened)
    part.read(context, None, keep=keep, progress=progress, fail_fast=fail_fast, most=max_findings)
    return part.run.report(part.again)


def check_files(
    files: Iterable[tuple[str, Source] | tuple[str, Source, str]],
    *,
    encoding: str | None = None,
    sheet: str | None = None,
    keep: bool = True,
    progress: Progress | None = None,
    fail_fast: bool = False,
    max_findings: int | None = None,
    **settings: Unpack[CheckSettings],
) -> tuple[CheckReport[Any], ...]:
    r"""Check tables that belong together: units with their targets, results, terms and members.

    Each is checked as `check_file` checks it, and all of them beside each other. Tables of one kind are parts of one
    set: an id, a figure or a person stands once in all of them, a parent may stand in another table, and what a body
    passed on is held against its own targets wherever they stand. Where there are tables of units, the figures, terms
    and members of the others are of units that stand in them. With `law=` and tables of members, commune unions are
    held against the members that they need.

    Args:
        files: what each holds (as for `check_file`), the path or the bytes of it, and a name where it is to have
            another one than its path.
        encoding: the encoding of those that are CSV and not UTF-8 or UTF-16.
        sheet: the sheet, where all are workbooks; unless given, of each workbook the first that has the columns.
        keep: whether the reports hold the good records.
        progress: as for `check_file`.
        fail_fast: whether to stop, in each table, at the first row with a finding; where one stopped, tables of its
            kind are not held against each other.
        max_findings: how many findings of each to keep; the others are counted.
        settings: what the records are held against, and which rules are asked: see `CheckSettings`.

    Returns:
        A report for each file, in the order given.

    Raises:
        TableError: a table cannot be read at all.
        OptionError: no such kind, a registry without a day, or keys of persons that are no fields.

    Examples:
        >>> import unionkit as uk
        >>> units = "Mã,Tên đơn vị,Loại đơn vị\nme-linh,LĐLĐ huyện Mê Linh,district_federation\n"
        >>> results = "Đơn vị,Chỉ số,Kỳ,Kết quả\nme-linh,Đoàn viên mới,2022,15\nmelinh,Đoàn viên mới,2022,9\n"
        >>> reports = uk.check_files([("units", units.encode(), "units.csv"), ("results", results.encode(), "q1.csv")])
        >>> [report.ok for report in reports], reports[1].findings[0].place("en"), reports[1].findings[0].message("en")
        ([True, False], 'q1.csv: line 3, column 1', 'there is no unit “melinh”')
    """
    context = Context(**settings)
    parts = [_part(_checked_kind(kind), source, *name, encoding=encoding, sheet=sheet) for kind, source, *name in files]
    groups: dict[str, _Group] = {}
    # Units come first: they are what the others are held against.
    for kind in sorted({part.kind for part in parts}, key=_ORDER.index):
        units = groups["units"].across if "units" in groups else []
        beside = next((rule for rule in units if isinstance(rule, Parents)), None)
        own = context if beside is None else attrs.evolve(context, beside=beside)
        group = groups[kind] = _Group(parts=[part for part in parts if part.kind == kind], context=own)
        for part in group.parts:
            group.read(part, keep=keep, progress=progress, fail_fast=fail_fast, most=max_findings)
    if "units" in groups and "members" in groups:
        groups["units"].count(groups["members"].members)
    for group in groups.values():
        group.tell()
    return tuple(part.run.report(part.again) for part in parts)


def _checked_kind(kind: str) -> str:
    if kind not in KINDS:
        raise OptionError(name="kind", found=kind, expected=tuple(KINDS))
    return kind


def _part(kind: str, source: Source, name: str | None = None, *, encoding: str | None, sheet: str | None) -> _Part[Any]:
    def opened() -> TableReader:
        return open_table(source, FIELD_HEADERS[kind], name=name, encoding=encoding, sheet=sheet)

    return _Part(kind=kind, opened=opened)


@attrs.define(eq=False)
class _Part(Generic[T]):
    """One table of a check.

    Attributes:
        kind: what it holds.
        opened: opens it; it is read a second time where rules across rows found something.
        offset: how many rows of its kind were read before it.
        run: the check of it.
    """

    kind: str
    opened: Callable[[], TableReader]
    offset: int = 0
    run: Run[T] = attrs.field(init=False)

    def read(
        self,
        context: Context,
        across: list[Across] | None,
        *,
        keep: bool,
        progress: Progress | None,
        fail_fast: bool,
        most: int | None,
    ) -> None:
        """Read it from beginning to end, through the rules.

        Args:
            context: what it is held against.
            across: the rules across records, where they look at other tables too.
            keep: whether the good records are kept.
            progress: is told how far it is.
            fail_fast: whether to stop at the first row with a finding.
            most: how many findings to keep.
        """
        with self.opened() as table:
            cls = cast("type[T]", KINDS[self.kind])
            self.run = Run(cls, context, name=table.name, fail_fast=fail_fast, most=most, keep=keep, table=table)
            if across is not None:
                self.run.across = across
            for first, chunk in chunked(table):
                self.run.take(first, chunk)
                if progress is not None:
                    progress(table.name, self.run.checked, self.run.counts.total(), table.share)
                if self.run.stopped:
                    break

    def again(self, rows: set[int]) -> dict[int, Came]:
        """Give rows as they came in, by their numbers."""
        if not rows:
            return {}
        with self.opened() as table:
            cells = CellReader(KINDS[self.kind], table)
            found = [(number, item) for number, item in enumerate(islice(table, max(rows)), 1) if number in rows]
            records = iter(cells.records([item for _, item in found if not isinstance(item, Finding)]))
            return {
                number: came_in(item, None if isinstance(item, Finding) else next(records)) for number, item in found
            }


@attrs.define
class _Shifted:
    """A rule across the records of several tables, as one of them sees it: its rows are counted on from the others."""

    rule: Across
    offset: int

    def take(self, stretch: Stretch) -> None:
        self.rule.take(stretch.shifted(self.offset))

    def found(self) -> Iterator[tuple[int | None, Finding]]:
        """Give nothing: what was found is told when all tables have been read."""
        return iter(())


@attrs.define
class _Members:
    """Counts the members of each unit; who has left is counted where he is now."""

    counts: Counter[str] = attrs.field(factory=Counter[str])

    def take(self, stretch: Stretch) -> None:
        self.counts.update(
            value.unit for value in stretch.good if isinstance(value, Membership) and value.left_on is None
        )

    def found(self) -> Iterator[tuple[int | None, Finding]]:
        """Give nothing: a count is no finding."""
        return iter(())


@attrs.define
class _Group:
    """The tables of one kind."""

    parts: list[_Part[Any]]
    context: Context
    across: list[Across] = attrs.field(init=False)
    members: _Members = attrs.field(factory=_Members)

    def __attrs_post_init__(self) -> None:
        self.across = rules_across(KINDS[self.parts[0].kind], self.context)

    def read(
        self, part: _Part[Any], *, keep: bool, progress: Progress | None, fail_fast: bool, most: int | None
    ) -> None:
        part.offset = sum(each.run.checked for each in self.parts[: self.parts.index(part)])
        rules: list[Across] = [*rules_of_table(KINDS[part.kind], self.context), self.members]
        rules += [_Shifted(rule, part.offset) for rule in self.across]
        part.read(self.context, rules, keep=keep, progress=progress, fail_fast=fail_fast, most=most)

    def count(self, members: _Members) -> None:
        """Let the units know how many members they have, unless the caller has told."""
        for rule in self.across:
            if isinstance(rule, Parents) and rule.member_counts is None:
                rule.member_counts = dict(members.counts)

    def tell(self) -> None:
        """Ask the rules across records, and give each table what was found in its rows."""
        if any(part.run.stopped for part in self.parts):
            return
        waiting: list[tuple[_Part[Any], int, Finding, _Part[Any], int]] = []
        for rule in self.across:
            for place, finding in rule.found():
                # These rules find nothing in tables as a whole.
                part, row = self._row(cast("int", place))
                other, before = self._row(finding.expected) if names_row(finding) else (part, 0)
                if other is not part:
                    waiting.append((part, row, finding, other, before))
                    continue
                expected = before if names_row(finding) else finding.expected
                part.run.tell([(row, attrs.evolve(finding, expected=expected))])
        came = {
            id(other): other.again({row for _, _, _, each, row in waiting if each is other})
            for _, _, _, other, _ in waiting
        }
        for part, row, finding, other, before in waiting:
            there = came[id(other)].get(before)
            facts = {
                **finding.facts,
                ELSEWHERE: other.run.name,
                "expected": f"{before} ({other.run.name})",
                "other": None if there is None else subject_of(there[3]),
            }
            part.run.tell([(row, attrs.evolve(finding, expected=before, facts=facts))])

    def _row(self, place: Any) -> tuple[_Part[Any], int]:
        """Give the table and the row in it of a row that is counted on from the other tables."""
        part = next(each for each in reversed(self.parts) if each.offset < place)
        return part, place - part.offset


_ORDER: Final = ("units", "workplaces", "targets", "results", "terms", "members")
