"""Faults of tables: of their rows, of the figures in them, and of the numbers by which a target is split."""

from __future__ import annotations

import json
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING, Final, TypeAlias
from zipfile import ZipFile

from hypothesis import strategies as st

from unionkit.records.checking.files import check_file
from unionkit.records.figures import read_figures
from unionkit.records.tables.limits import MAX_CELL_LENGTH
from unionkit.records.weights import read_weights
from unionkit.testing.faults.made import Broken, made
from unionkit.testing.strategies.ground import NAMES
from unionkit.testing.strategies.tables import csv_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from hypothesis.strategies import SearchStrategy

    from unionkit.findings import Finding

__all__ = ["FIGURE_HEADERS", "IN_TABLES", "damaged_table", "figure_row"]

_Row: TypeAlias = "dict[str, object]"
FIGURE_HEADERS: Final = ("Đơn vị", "Nội dung", "Kỳ", "Kết quả", "Chỉ tiêu", "Tỷ lệ", "Tính đến", "Loại", "Cụm")
_FIRM_HEADERS: Final = ("Mã", "Tên doanh nghiệp", "Số lao động", "Số đoàn viên")
_WEIGHT_HEADERS: Final = ("Đơn vị", "Số lao động", "Số đoàn viên", "Mức sàn")
_NAME: Final = st.sampled_from(NAMES)
_COUNT: Final = st.integers(1, 5000)
_YEAR: Final = st.integers(2015, 2030)
# The words are not in the alphabet of a number, a period or a day.
_WORD: Final = st.sampled_from(("mười", "bảy", "?", "xem phụ lục"))


def figure_row(draw: st.DrawFn, place: int) -> _Row:
    """Draw a figure in which nothing is wrong."""
    cells = (f"{draw(_NAME)} {place}", "đoàn viên kết nạp mới", f"năm {draw(_YEAR)}", draw(_COUNT), draw(_COUNT))
    return dict(zip(FIGURE_HEADERS, (*cells, "", "", "", ""), strict=True))


def _weight_row(draw: st.DrawFn, place: int) -> _Row:
    members = draw(_COUNT)
    cells = (f"{draw(_NAME)} {place}", members + draw(_COUNT), members, "")
    return dict(zip(_WEIGHT_HEADERS, cells, strict=True))


def _firm_row(draw: st.DrawFn, place: int) -> _Row:
    members = draw(_COUNT)
    cells = (f"dn-{place}", f"{draw(_NAME)} {place}", members + draw(_COUNT), members)
    return dict(zip(_FIRM_HEADERS, cells, strict=True))


@st.composite
def _rows(draw: st.DrawFn, row: Callable[[st.DrawFn, int], _Row], damage: Callable[[st.DrawFn, _Row], object]) -> bytes:
    """Draw a table, with one row that is damaged."""
    good = [row(draw, place) for place in range(2, draw(st.integers(0, 3)) + 2)]
    bad = row(draw, 1)
    damage(draw, bad)
    rows = draw(st.permutations([bad, *good]))
    return csv_table([*bad], [[*each.values()] for each in rows])


def damaged_table(**cells: SearchStrategy[object]) -> SearchStrategy[bytes]:
    """Give tables of figures, in one row of which some cells are replaced.

    Args:
        cells: what stands in the cells, by the headers of the columns, with _ for a space.
    """
    return _rows(figure_row, _replacing(cells))


def _replacing(cells: Mapping[str, SearchStrategy[object]]) -> Callable[[st.DrawFn, _Row], object]:
    return lambda draw, row: row.update({name.replace("_", " "): draw(values) for name, values in cells.items()})


def _damaged_weights(**cells: SearchStrategy[object]) -> SearchStrategy[bytes]:
    return _rows(_weight_row, _replacing(cells))


def _two_targets(draw: st.DrawFn, row: _Row) -> None:
    target = draw(_COUNT)
    row.update({"Kết quả": f"{draw(_COUNT)}/{target}", "Chỉ tiêu": target + draw(_COUNT)})


def _counted_before(draw: st.DrawFn, row: _Row) -> None:
    year = draw(_YEAR)
    row.update({"Kỳ": f"năm {year}", "Tính đến": f"{draw(st.integers(1, 30))}/11/{year - 1}"})


def _more_members(draw: st.DrawFn, row: _Row) -> None:
    workers = draw(_COUNT)
    row.update({"Số lao động": workers, "Số đoàn viên": workers + draw(_COUNT)})


@st.composite
def _firms(draw: st.DrawFn, damage: Callable[[st.DrawFn, list[str]], None]) -> bytes:
    """Draw a table of workplaces, and damage its lines."""
    rows = [_firm_row(draw, place) for place in range(1, draw(st.integers(1, 3)) + 1)]
    lines = csv_table(_FIRM_HEADERS, [[*row.values()] for row in rows]).decode().splitlines()
    damage(draw, lines)
    return "\n".join([*lines, ""]).encode()


def _in_last(change: Callable[[st.DrawFn, str], str]) -> SearchStrategy[bytes]:
    def damage(draw: st.DrawFn, lines: list[str]) -> None:
        lines[-1] = change(draw, lines[-1])

    return _firms(damage)


def _further_column(draw: st.DrawFn, lines: list[str]) -> None:
    header = draw(st.sampled_from(("Ghi chú của xã", "Màu", "Số điện thoại")))
    lines[:] = [f"{line},{'' if place else header}" for place, line in enumerate(lines)]


def _more_cells(draw: st.DrawFn, line: str) -> str:
    return f"{line},{','.join('7' * draw(st.integers(1, 3)))}"


def _fewer_cells(draw: st.DrawFn, _line: str) -> str:
    return ",".join(("dn-9", "Công ty Một", "7")[: draw(st.integers(1, 3))])


def _open_quote(draw: st.DrawFn, _line: str) -> str:
    return f'dn-9,"Công ty {draw(st.sampled_from(("Một", "Hai")))},7,5'


def _line_end_in_a_cell(draw: st.DrawFn, _line: str) -> str:
    return f'dn-9,"Công ty\n{draw(st.sampled_from(("Một", "Hai")))}",7,5'


def _long_cell(draw: st.DrawFn, _line: str) -> str:
    return f"dn-9,{'A' * (MAX_CELL_LENGTH + draw(st.integers(1, 9)))},7,5"


def _nothing(_draw: st.DrawFn, _lines: list[str]) -> None:
    """Leave a table as it is: what is wrong is what is asked of it."""


def _last_row_again(table: bytes) -> bytes:
    return table + table.splitlines(keepends=True)[-1]


@st.composite
def _json_lines(draw: st.DrawFn, bad: SearchStrategy[str]) -> bytes:
    """Draw records of workplaces, a line each, one line of which is damaged."""
    good = [
        json.dumps({"id": f"dn-{place}", "name": f"{draw(_NAME)} {place}"}, ensure_ascii=False)
        for place in range(1, draw(st.integers(1, 3)) + 1)
    ]
    return "\n".join([*good, draw(bad), ""]).encode()


_RELATIONSHIPS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_WORKBOOK: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/></Types>'
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIONSHIPS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONSHIPS}">'
        '<sheets><sheet name="Bảng" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
}


def _workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Write a workbook of texts; # begins a formula error, = a formula that nobody computed."""
    cells = [
        [_workbook_cell(text, f"{'AB'[place]}{line}") for place, text in enumerate(row)]
        for line, row in enumerate(rows, 1)
    ]
    written = "".join(f"<row>{''.join(row)}</row>" for row in cells)
    sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>{written}</sheetData></worksheet>'
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        for name, text in (*_WORKBOOK.items(), ("xl/worksheets/sheet1.xml", sheet)):
            archive.writestr(name, f'<?xml version="1.0" encoding="UTF-8"?>{text}')
    return data.getvalue()


def _workbook_cell(text: str, address: str) -> str:
    if text.startswith("#"):
        return f'<c r="{address}" t="e"><v>{text}</v></c>'
    if text.startswith("="):
        return f'<c r="{address}"><f>{text.removeprefix("=")}</f></c>'
    return f'<c r="{address}" t="inlineStr"><is><t>{text}</t></is></c>'


@st.composite
def _with_formula(draw: st.DrawFn, *formulas: str) -> bytes:
    error = draw(st.sampled_from(formulas))
    rows = [["dn-1", "Công ty Một"], ["dn-2", "Công ty Hai"]]
    rows[draw(st.integers(0, 1))][draw(st.integers(0, 1))] = error
    return _workbook([_FIRM_HEADERS[:2], *rows])


def _of_figures(table: bytes) -> tuple[Finding, ...]:
    return read_figures(table).findings


def _of_weights(table: bytes) -> tuple[Finding, ...]:
    return read_weights(table).findings


def _of_workplaces(table: bytes, headers: Mapping[str, str] | None = None) -> tuple[Finding, ...]:
    # Notes are told where they are asked for.
    return check_file(table, "workplaces", headers=headers, select=("",)).findings


_MAPPED: Final = {"Họ và tên": "name"}
_BELOW_ZERO: Final = _COUNT.map(lambda count: -count)
_NOT_JSON: Final = st.sampled_from(('{"id": "dn-9", "name": ', "id: dn-9", "{'id': 'dn-9'}"))
_NO_OBJECT: Final = st.sampled_from(('["dn-9", "Công ty Một"]', '"dn-9"', "9", "null"))
_TWICE: Final = st.sampled_from(('{"id": "dn-9", "name": "A", "name": "B"}', '{"id": "dn-9", "name": "A", "id": "b"}'))

_TABLES: Final[tuple[tuple[str, SearchStrategy[bytes], Callable[[bytes], tuple[Finding, ...]]], ...]] = (
    ("figures.missing_cell", damaged_table(Đơn_vị=st.sampled_from(("", "-", "n/a"))), _of_figures),
    ("figures.bad_number", damaged_table(Kết_quả=_WORD), _of_figures),
    ("figures.bad_period", damaged_table(Kỳ=st.sampled_from(("quý V/2025", "năm ngoái", "2025-13"))), _of_figures),
    (
        "figures.bad_date",
        damaged_table(Tính_đến=st.sampled_from(("31/2/2025", "hôm qua", "2025-00-01"))),
        _of_figures,
    ),
    ("figures.bad_kind", damaged_table(Loại=_WORD), _of_figures),
    ("figures.two_targets", _rows(figure_row, _two_targets), _of_figures),
    ("figures.as_of_before_period", _rows(figure_row, _counted_before), _of_figures),
    (
        "figures.ambiguous_number",
        damaged_table(
            Nội_dung=st.just("chi chăm lo"),
            Loại=st.just("money"),
            Kết_quả=st.integers(1, 999).map("{},250".format),
        ),
        _of_figures,
    ),
    (
        "figures.unknown_indicator",
        damaged_table(Nội_dung=st.sampled_from(("ngày hội gia đình", "cây xanh"))),
        _of_figures,
    ),
    ("table.too_many_cells", _in_last(_more_cells), _of_workplaces),
    ("table.too_few_cells", _in_last(_fewer_cells), _of_workplaces),
    ("table.unreadable_row", _in_last(_open_quote), _of_workplaces),
    ("table.cell_over_lines", _in_last(_line_end_in_a_cell), _of_workplaces),
    ("table.over_limit", _in_last(_long_cell), _of_workplaces),
    ("table.unknown_column", _firms(_further_column), _of_workplaces),
    (
        "table.unused_mapping",
        _firms(_nothing),
        partial(_of_workplaces, headers=_MAPPED),
    ),
    ("table.not_json", _json_lines(_NOT_JSON), _of_workplaces),
    ("table.not_an_object", _json_lines(_NO_OBJECT), _of_workplaces),
    ("table.repeated_key", _json_lines(_TWICE), _of_workplaces),
    ("table.cell_error", _with_formula("#REF!", "#DIV/0!", "#VALUE!"), _of_workplaces),
    ("table.uncomputed_formula", _with_formula("=A1", "=SUM(1,2)"), _of_workplaces),
    ("weights.negative_number", _damaged_weights(Mức_sàn=_BELOW_ZERO), _of_weights),
    ("weights.not_whole", _damaged_weights(Mức_sàn=st.sampled_from(("2,5", "0.75"))), _of_weights),
    (
        "weights.repeated_unit",
        _damaged_weights().map(_last_row_again),
        _of_weights,
    ),
    ("weights.members_above_workers", _rows(_weight_row, _more_members), _of_weights),
)

IN_TABLES: Final[dict[str, SearchStrategy[Broken[bytes]]]] = {
    code: strategy for name, values, find in _TABLES for code, strategy in made(name, values, find).items()
}
