"""Strategies for records: figures and weights as tables give them, reports made of them, and days of a calendar."""

from __future__ import annotations

from csv import writer
from io import StringIO
from typing import TYPE_CHECKING, Final

import attrs
from hypothesis import strategies as st

from unionkit.organisation.workplace import Workplace
from unionkit.records.allocation import allocation_report
from unionkit.records.attainment import attainment_report
from unionkit.records.checking.lines import ReportedResult
from unionkit.records.checking.run import check_records
from unionkit.records.claims import claims_report
from unionkit.records.converting.converter import to_record
from unionkit.records.figures import read_figures
from unionkit.records.interchange.icalendar import CalendarDay
from unionkit.records.scoreboard import scoreboard_report
from unionkit.records.tables.columns import Column
from unionkit.records.tables.reading import open_table
from unionkit.records.tables.rows import Row
from unionkit.records.weights import read_weights
from unionkit.testing.strategies.ground import days, ids, maybe, part_of, words
from unionkit.testing.strategies.organisation import workplaces
from unionkit.testing.strategies.progress import results
from unionkit.testing.strategies.reported import claim_texts, number_texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from hypothesis.strategies import SearchStrategy

    from unionkit.records.allocation import AllocationReport
    from unionkit.records.attainment import AttainmentReport, FigureLine, TotalLine
    from unionkit.records.checking.report import CheckReport, FaultyRow
    from unionkit.records.claims import ClaimLine, ClaimsReport
    from unionkit.records.figures import Figure, Figures
    from unionkit.records.scoreboard import BoardGroup, BoardLine, ScoreboardReport
    from unionkit.records.weights import UnitWeights, WeightTable

__all__ = [
    "allocation_reports",
    "attainment_reports",
    "board_groups",
    "board_lines",
    "calendar_days",
    "check_reports",
    "claim_lines",
    "claims_reports",
    "columns",
    "faulty_rows",
    "figure_lines",
    "figure_tables",
    "figures",
    "reported_results",
    "rows",
    "scoreboard_reports",
    "total_lines",
    "unit_weights",
    "weight_tables",
]

_COUNTS: Final = st.integers(0, 5000)
_TARGETS: Final = st.integers(1, 5000)
_PERCENTAGES: Final = st.sampled_from(("", "100%", "33,3%", "166,6%", "khoảng 50%"))
_PERIODS: Final = st.sampled_from(("năm 2025", "quý I/2025", "nhiệm kỳ 2023 - 2028", ""))
_INDICATORS: Final = st.sampled_from(("CĐCS thành lập mới", "đoàn viên kết nạp mới", "ngày hội gia đình"))
_LEVELS: Final = st.sampled_from(("", "cơ sở"))
_CLUSTERS: Final = st.sampled_from(("", "Cụm 1", "Cụm 2"))
_FAULTS: Final = st.sampled_from(("", "", "", "", "không rõ", "12a"))


def csv_table(headers: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    text = StringIO()
    writer(text).writerows([headers, *rows])
    return text.getvalue().encode()


@st.composite
def figure_tables(draw: st.DrawFn, *, min_rows: int = 0, max_rows: int = 5, faulty: bool = True) -> Figures:
    """Give tables of figures as they were read (`Figures`).

    Args:
        min_rows: the fewest rows.
        max_rows: the most rows.
        faulty: whether a row may have a result that is no number, and a period or an indicator that is not known.
    """
    rows: list[Sequence[object]] = []
    for place in range(draw(st.integers(min_rows, max_rows))):
        fault = draw(_FAULTS) if faulty else ""
        rows.append(
            (
                f"Đơn vị {place + 1}",
                draw(_LEVELS) if faulty else "",
                draw(_INDICATORS) if faulty else "đoàn viên kết nạp mới",
                draw(_PERIODS) if faulty else "năm 2025",
                fault or draw(_COUNTS),
                draw(_TARGETS),
                draw(_PERCENTAGES),
                draw(_CLUSTERS),
            )
        )
    headers = ("Đơn vị", "Cấp", "Nội dung", "Kỳ", "Kết quả", "Chỉ tiêu", "Tỷ lệ", "Cụm")
    return read_figures(csv_table(headers, rows), name="figures.csv")


def figures() -> SearchStrategy[Figure]:
    """Give figures that somebody reported."""
    return part_of(figure_tables(min_rows=1, faulty=False), lambda table: table.figures)


def attainment_reports() -> SearchStrategy[AttainmentReport]:
    """Give reports on figures held against their targets."""
    return figure_tables().map(attainment_report)


def figure_lines() -> SearchStrategy[FigureLine]:
    """Give lines of a report on figures."""
    return part_of(figure_tables(min_rows=1, faulty=False).map(attainment_report), lambda report: report.lines)


def total_lines() -> SearchStrategy[TotalLine]:
    """Give sums of a report on figures."""
    return part_of(figure_tables(min_rows=2, faulty=False).map(attainment_report), lambda report: report.totals)


def scoreboard_reports() -> SearchStrategy[ScoreboardReport]:
    """Give reports with the places of units."""
    return figure_tables().map(scoreboard_report)


def board_lines() -> SearchStrategy[BoardLine]:
    """Give lines of a report with the places of units."""
    return part_of(figure_tables(min_rows=1, faulty=False).map(scoreboard_report), lambda report: report.lines)


def board_groups() -> SearchStrategy[BoardGroup]:
    """Give scoreboards of a report, one for each indicator and period."""
    return part_of(figure_tables(min_rows=1, faulty=False).map(scoreboard_report), lambda report: report.groups)


def claims_reports() -> SearchStrategy[ClaimsReport]:
    """Give reports on the figures of a text."""
    return st.lists(claim_texts(), min_size=1, max_size=3).map(
        lambda lines: claims_report("\n".join(lines).encode(), name="report.txt")
    )


def claim_lines() -> SearchStrategy[ClaimLine]:
    """Give figures of a text with their places."""
    return part_of(claims_reports(), lambda report: report.lines)


@st.composite
def weight_tables(draw: st.DrawFn, *, min_rows: int = 1, max_rows: int = 5) -> WeightTable:
    """Give tables by which a target can be split, with floors, and caps that leave room for it.

    Args:
        min_rows: the fewest rows.
        max_rows: the most rows.
    """
    rows = [
        (f"Đơn vị {place + 1}", draw(_TARGETS), draw(_COUNTS), draw(_FLOORS), draw(_CAPS))
        for place in range(draw(st.integers(min_rows, max_rows)))
    ]
    headers = ("Đơn vị", "Số đoàn viên", "Số CĐCS", "Mức sàn", "Mức trần")
    return read_weights(csv_table(headers, rows), name="weights.csv")


_FLOORS: Final = st.sampled_from(("", "10"))
_CAPS: Final = st.sampled_from(("", "100000"))


def unit_weights() -> SearchStrategy[UnitWeights]:
    """Give units with the numbers by which a target may be split."""
    return part_of(weight_tables(), lambda table: table.units)


@st.composite
def allocation_reports(draw: st.DrawFn) -> AllocationReport:
    """Give reports on targets split by a table, by one of its columns or by a mixture of two."""
    table = draw(weight_tables())
    by = draw(_MIXTURES)
    return allocation_report(table, total=draw(st.integers(100, 50_000)), by=by, step=draw(_STEPS))


_MIXTURES: Final = st.sampled_from(({"members": 1}, {"equal": 1}, {"members": 60, "equal": 40}))
_STEPS: Final = st.sampled_from((1, 5, 10))


def calendar_days() -> SearchStrategy[CalendarDay]:
    """Give whole days of a calendar."""
    return st.builds(CalendarDay, id=ids(), day=days(), title=words(), note=maybe(words()))


@st.composite
def reported_results(draw: st.DrawFn) -> ReportedResult:
    """Give results with what a report prints beside them; the percentage need not be right."""
    result = draw(results())
    return ReportedResult(
        **attrs.asdict(result, recurse=False),
        target=draw(_GOALS),
        percent=draw(_PRINTED),
        assigned_by=draw(_ASSIGNERS),
    )


_GOALS: Final = maybe(_TARGETS)
_PRINTED: Final = maybe(number_texts(percentages=True))
_ASSIGNERS: Final = maybe(ids())


@st.composite
def check_reports(draw: st.DrawFn, *, min_rows: int = 0, max_rows: int = 4) -> CheckReport[Workplace]:
    """Give what a check of workplaces finds: some have more members than workers, some no id or no name.

    Args:
        min_rows: the fewest rows; the first of them has a fault.
        max_rows: the most rows.
    """
    records = [to_record(each) for each in draw(st.lists(workplaces(), min_size=min_rows, max_size=max_rows))]
    faults = [draw(_WRONG) for _ in records]
    if faults and not faults[0]:
        faults[0] = {"name": ""}
    faulty = [record | fault for record, fault in zip(records, faults, strict=True)]
    return check_records(faulty, Workplace, name="workplaces")


_WRONG: Final[SearchStrategy[dict[str, object]]] = st.sampled_from(
    ({}, {"workers": 7.9}, {"colour": "red"}, {"id": ""}, {"workers": 1, "members": 2})
)


def faulty_rows() -> SearchStrategy[FaultyRow]:
    """Give rows with a finding, as they came in."""
    return part_of(check_reports(min_rows=1), lambda report: report.rows)


def columns() -> SearchStrategy[Column]:
    """Give columns that a reader can know."""
    return st.builds(
        Column,
        name=st.integers(1, 99).map("column_{}".format),
        headers=st.lists(st.sampled_from(("Đơn vị", "Số LĐ", "Ghi chú")), unique=True).map(tuple[str, ...]),
        required=st.booleans(),
    )


@st.composite
def rows(draw: st.DrawFn) -> Row:
    """Give records of a table as they are read."""
    headers = ("Đơn vị", "Số LĐ", "Ghi chú")
    wanted = [Column(name="unit", headers=headers[:1]), Column(name="workers", headers=headers[1:2])]
    data = csv_table(headers, [("Đơn vị 1", draw(_COUNTS), draw(_LEVELS))])
    with open_table(data, wanted, name="units.csv") as table:
        (row,) = table
    # The line is long enough, so that it can be read.
    assert isinstance(row, Row)  # noqa: S101
    return row
