"""Faults that a report finds: of figures, of places, of a text, and of a target that is split."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from unionkit.records.allocation import allocation_report
from unionkit.records.attainment import attainment_report
from unionkit.records.claims import claims_report
from unionkit.records.figures import read_figures
from unionkit.records.scoreboard import scoreboard_report
from unionkit.records.weights import read_weights
from unionkit.testing.faults.in_tables import damaged_table, figure_row
from unionkit.testing.faults.made import Broken, made
from unionkit.testing.strategies.ground import NAMES
from unionkit.testing.strategies.tables import csv_table

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from hypothesis.strategies import SearchStrategy

    from unionkit.findings import Finding

__all__ = ["IN_REPORTS"]

_NAME: Final = st.sampled_from(NAMES)
_COUNT: Final = st.integers(1, 5000)
_DAY: Final = st.dates(date(2025, 1, 1), date(2025, 11, 30))
_AFTER: Final = st.integers(1, 30)


@st.composite
def _two_figures(draw: st.DrawFn, second: Callable[[st.DrawFn, dict[str, Any]], dict[str, Any]]) -> bytes:
    """Draw a table of two figures, the second of which is made of the first."""
    first = figure_row(draw, 1) | {"Kỳ": "năm 2025", "Tính đến": draw(_DAY).isoformat()}
    rows = (first, first | second(draw, first))
    return csv_table([*first], [[*row.values()] for row in rows])


def _the_same(_draw: st.DrawFn, _first: dict[str, Any]) -> dict[str, Any]:
    return {}


def _another_result(draw: st.DrawFn, first: dict[str, Any]) -> dict[str, Any]:
    return {"Kết quả": first["Kết quả"] + draw(_COUNT)}


def _later(draw: st.DrawFn, first: dict[str, Any]) -> dict[str, Any]:
    day = date.fromisoformat(first["Tính đến"]) + timedelta(days=draw(_AFTER))
    return {"Kết quả": first["Kết quả"] + draw(_COUNT), "Tính đến": day.isoformat()}


def _another_unit_later(draw: st.DrawFn, first: dict[str, Any]) -> dict[str, Any]:
    return _later(draw, first) | {"Đơn vị": f"{draw(_NAME)} 2"}


@st.composite
def _two_clusters(draw: st.DrawFn) -> bytes:
    first, second = draw(st.permutations(("Cụm 1", "Cụm 2", "Khối 3")))[:2]
    row = figure_row(draw, 1) | {"Cụm": first}
    other = row | {"Nội dung": "CĐCS thành lập mới", "Cụm": second}
    return csv_table([*row], [[*each.values()] for each in (row, other)])


@st.composite
def _weights(draw: st.DrawFn, rows: SearchStrategy[list[object]]) -> bytes:
    return csv_table(
        ("Đơn vị", "Số đoàn viên"), [(f"{draw(_NAME)} {place}", each) for place, each in enumerate(draw(rows), 1)]
    )


def _beside_none(count: int) -> SearchStrategy[list[object]]:
    return st.permutations([count, ""])


_ONE: Final[SearchStrategy[list[object]]] = _COUNT.map(lambda count: [count])
_ONE_EMPTY: Final[SearchStrategy[list[object]]] = st.integers(1, 5000).flatmap(_beside_none)
_TWO_EQUAL: Final[SearchStrategy[list[object]]] = _COUNT.map(lambda count: [count, count])

_AMBIGUOUS: Final = st.builds(
    "Đến giữa năm, {} vượt {}% chỉ tiêu.".format, st.sampled_from(("tất cả đơn vị", "các cụm")), st.integers(21, 99)
).map(str.encode)


def _of_attainment(table: bytes) -> tuple[Finding, ...]:
    return attainment_report(read_figures(table)).findings


def _of_places(table: bytes) -> tuple[Finding, ...]:
    return scoreboard_report(read_figures(table)).findings


def _of_split(table: bytes, total: int = 101, step: int = 1) -> tuple[Finding, ...]:
    # 101 is odd, so that two equal units have equal claims to the last part; it is no multiple of 10.
    return allocation_report(read_weights(table), total=total, step=step).findings


def _of_split_by_tens(table: bytes) -> tuple[Finding, ...]:
    return _of_split(table, step=10)


def _of_text(text: bytes) -> tuple[Finding, ...]:
    return claims_report(text).findings


IN_REPORTS: Final[dict[str, SearchStrategy[Broken[bytes]]]] = {
    code: strategy
    for name, values, find in (
        ("attain.duplicate_figure", _two_figures(_the_same), _of_attainment),
        ("attain.contradicting_figure", _two_figures(_another_result), _of_attainment),
        ("attain.superseded_figure", _two_figures(_later), _of_attainment),
        ("attain.mixed_cut_offs", _two_figures(_another_unit_later), _of_attainment),
        ("scoreboard.left_out", damaged_table(Kỳ=st.just("")), _of_places),
        ("scoreboard.approximate", damaged_table(Kết_quả=st.builds("khoảng {}".format, _COUNT)), _of_places),
        ("scoreboard.two_clusters", _two_clusters(), _of_places),
        ("reconcile.ambiguous_claim", _AMBIGUOUS, _of_text),
        ("allocate.no_weight", _weights(_ONE_EMPTY), _of_split),
        ("allocate.tied", _weights(_TWO_EQUAL), _of_split),
        ("allocate.left_over", _weights(_ONE), _of_split_by_tens),
    )
    for code, strategy in made(name, values, find).items()
}
