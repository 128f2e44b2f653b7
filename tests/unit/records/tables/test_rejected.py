from __future__ import annotations

import codecs
import csv
import io
from datetime import date
from decimal import Decimal

import pytest

import unionkit as uk
from unionkit.records.tables import Column, Row, open_table

COLUMNS = (Column(name="unit", headers=("Đơn vị",), required=True),)


def faulty(row, values, **places):
    return uk.FaultyRow(row=row, values=values, **places)


def written(rows, findings=(), **options):
    out = io.StringIO(newline="")
    count = uk.write_rows(out, rows, findings, **options)
    lines = [*csv.reader(io.StringIO(out.getvalue(), newline=""))]
    assert count == len(lines) - 1
    assert not out.closed
    return lines


def finding(row, **places):
    return uk.Finding(rule=uk.find_code("table.too_few_cells"), found=1, expected=2, row=row, **places)


def test_rows_are_written_with_their_reasons_behind_them():
    rows = [faulty(2, {"Đơn vị": "a", "x": None}, line=3), faulty(5, {"Đơn vị": "b", "y": date(2026, 7, 1)}, line=9)]
    assert written(rows, [finding(2), finding(5), finding(5), finding(7)]) == [
        ["Đơn vị", "x", "y", "row", "line", "reasons"],
        ["a", "", "", "2", "3", "the row has 1 cells, the table 2 columns [table.too_few_cells]"],
        [
            "b",
            "",
            "2026-07-01",
            "5",
            "9",
            "; ".join(["the row has 1 cells, the table 2 columns [table.too_few_cells]"] * 2),
        ],
    ]
    assert written(rows, [finding(2)], lang="vi")[1][-1] == "dòng có 1 ô, bảng có 2 cột [table.too_few_cells]"


def test_columns_may_be_named_so_that_rows_stream():
    rows = (faulty(number, {"a": number, "b": 0}) for number in range(1, 4))
    assert written(rows, headers=["a"]) == [
        ["a", "row", "line", "reasons"],
        *([str(number), str(number), "", ""] for number in range(1, 4)),
    ]


def test_a_column_of_the_table_may_be_called_like_one_of_ours():
    assert written([faulty(1, {"row": "x", "reasons": "y"}, line=2)]) == [
        ["row", "reasons", "row", "line", "reasons"],
        ["x", "y", "1", "2", ""],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+cmd", "-cmd|x", "@SUM(A1)", "\t=1", "\r=1"])
def test_formulas_are_made_harmless_in_cells_headers_and_reasons(text):
    lines = written([faulty(1, {text: text})])
    assert [line[0] for line in lines] == ["'" + text, "'" + text]


def test_values_of_other_formats_are_written_plainly():
    values = {"a": Decimal("1.50"), "b": True, "c": ["x", 1], "d": -5, "e": "-5"}
    assert written([faulty(1, values)])[1][:5] == ["1.50", "true", '["x", 1]', "-5", "-5"]


def test_sheets_are_told_apart():
    rows = [faulty(1, {"a": "x"}, sheet="S1"), faulty(1, {"a": "y"}, sheet="S2")]
    lines = written(rows, [finding(1, sheet="S2")])
    assert [bool(line[-1]) for line in lines[1:]] == [False, True]


def test_a_written_file_is_read_again(tmp_path):
    path = tmp_path / "bad.csv"
    source = "Đơn vị;Ghi chú\nMê Linh\nĐông Anh;=A1;thừa\n".encode()
    with open_table(source, COLUMNS) as table:
        faults = [item for item in table if not isinstance(item, Row)]
    rows = [faulty(fault.row, fault.facts["raw"], line=fault.line) for fault in faults]
    assert uk.write_rows(path, rows, faults) == 2
    assert path.read_bytes().startswith(codecs.BOM_UTF8)
    with open_table(path, COLUMNS) as table:
        assert [item.raw for item in table] == [
            {"Đơn vị": "Mê Linh", "Ghi chú": "", "[3]": "", "row": "1", "line": "2",
             "reasons": "the row has 1 cells, the table 2 columns [table.too_few_cells]"},
            {"Đơn vị": "Đông Anh", "Ghi chú": "'=A1", "[3]": "thừa", "row": "2", "line": "3",
             "reasons": "the row has 3 cells, the table 2 columns [table.too_many_cells]"},
        ]  # fmt: skip


def test_a_file_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(uk.errors.TableFileError):
        uk.write_rows(tmp_path, [])
    with pytest.raises(uk.errors.LanguageError):
        uk.write_rows(io.StringIO(), [], lang="fr")
    with pytest.raises(uk.errors.TableFileError):
        uk.write_rows("a\0b", [])
