from __future__ import annotations

import codecs

import pytest

import unionkit as uk
from unionkit.records.tables import MAX_RECORD_LINES, Column, read_file, read_table

COLUMNS = (
    Column(name="unit", headers=("Đơn vị", "Unit"), required=True),
    Column(name="target", headers=("Chỉ tiêu",)),
)


def read(text, *, name="t.csv"):
    return read_table(text.encode(), COLUMNS, name=name)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_the_usual_forms_of_csv_are_read(separator, mark, newline):
    text = newline.join([f"Đơn vị{separator}Chỉ tiêu", f' Mê Linh {separator}"9"', "", f"Đông Anh{separator}"])
    table = read_table(mark + text.encode(), COLUMNS, name="t.csv")
    assert [row.cells for row in table.rows] == [{"unit": "Mê Linh", "target": "9"}, {"unit": "Đông Anh", "target": ""}]
    assert [(row.number, row.line) for row in table.rows] == [(1, 2), (2, 4)]
    assert (table.findings, table.records, table.columns) == ((), 2, {"unit": 1, "target": 2})


def test_separators_in_quoted_headers_do_not_count():
    table = read('"Đơn vị";"Tên, loại, cấp"\nMê Linh;x\n')
    assert [row.cells["unit"] for row in table.rows] == ["Mê Linh"]


@pytest.mark.parametrize("header", ["UNIT", "unit", "don vi", "ĐƠN VỊ", "Đơn-vị:", "Đo\u031bn vi\u0323"])
def test_headers_are_known_by_any_spelling(header):
    assert read(f"{header}\nx\n").columns == {"unit": 1}


def test_a_quoted_cell_may_run_over_lines():
    table = read('Unit,Chỉ tiêu\n"Mê\nLinh",9\nĐông Anh,8\n')
    assert [(row.line, row.cells["unit"]) for row in table.rows] == [(2, "Mê\nLinh"), (4, "Đông Anh")]


def test_rows_of_the_wrong_length_are_reported_and_the_others_kept():
    table = read("Unit,Chỉ tiêu\na,1\nb\nc,3,\nd,4,x\ne,5\n")
    assert [row.cells["unit"] for row in table.rows] == ["a", "c", "e"]
    assert [(f.code, f.row, f.line, f.found, f.expected) for f in table.findings] == [
        ("table.too_few_cells", 2, 3, 1, 2),
        ("table.too_many_cells", 4, 5, 3, 2),
    ]
    assert table.records == len(table.rows) + len(table.findings)


def test_an_unclosed_quote_costs_its_own_line_only():
    table = read('Unit,Chỉ tiêu\na,1\n"b,2\nc,3\nd,4\n')
    assert [row.cells["unit"] for row in table.rows] == ["a", "c", "d"]
    (finding,) = table.findings
    assert (finding.code, finding.line, finding.row, finding.found) == ("table.unreadable_row", 3, 2, '"b,2')
    assert table.records == 4


def test_text_behind_a_closing_quote_costs_its_own_line_only():
    table = read('Unit,Chỉ tiêu\n"a"x,1\nb,2\n')
    assert [row.cells["unit"] for row in table.rows] == ["b"]
    assert [finding.line for finding in table.findings] == [2]


def test_an_unknown_column_is_worth_a_note():
    (finding,) = read("Unit,Màu\na,xanh\n").findings
    assert (finding.severity, finding.found, finding.line, finding.column) == (uk.Severity.NOTE, "Màu", 1, 2)


def test_a_misspelt_header_is_told_with_the_one_that_it_is_like():
    notes = {note.found: note.cause for note in read("Unit,Chi tieeu,Màu\na,1,x\n").findings}
    assert notes["Màu"] is None
    cause = notes["Chi tieeu"]
    assert (cause.en, cause.vi) == (
        "“Chỉ tiêu” misspelt, the header of target",
        "tiêu đề viết sai của “Chỉ tiêu” (trường target)",
    )
    # A column that is there already is not misspelt.
    (note,) = read("Unit,Chỉ tiêu,Chi tieeu\na,1,x\n").findings
    assert note.cause is None


def test_a_missing_column_is_named_with_those_present():
    with pytest.raises(uk.errors.HeaderError) as caught:
        read("\n\nTên,Chỉ tiêu\na,1\n")
    error = caught.value
    assert (error.path, error.line, error.missing, error.present) == ("t.csv", 3, ("unit",), ("Tên", "Chỉ tiêu"))


def test_a_repeated_column_is_named():
    with pytest.raises(uk.errors.HeaderError) as caught:
        read("Unit,Đơn vị\na,b\n")
    assert caught.value.repeated == ("Đơn vị",)


@pytest.mark.parametrize("text", ["", "\n\n", "  \n"])
def test_an_empty_file_has_no_columns(text):
    with pytest.raises(uk.errors.HeaderError) as caught:
        read(text)
    assert caught.value.missing == ("unit",)


@pytest.mark.parametrize(
    ("data", "byte", "line", "value"),
    [
        ("Unit\nMê Linh\n".encode("cp1258"), 6, 2, 0xEA),
        (codecs.BOM_UTF8 + b"Unit\na\nb\xff\n", 11, 3, 0xFF),
        ("Unit\na\n".encode("utf-16"), 0, 1, 0xFF),
    ],
)
def test_what_is_not_utf8_names_byte_and_line(data, byte, line, value):
    with pytest.raises(uk.errors.EncodingError) as caught:
        read_table(data, COLUMNS, name="t.csv")
    error = caught.value
    assert (error.path, error.byte, error.line, error.value) == ("t.csv", byte, line, value)
    assert data[error.byte] == value


def test_a_file_that_cannot_be_opened_is_named(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path):
        with pytest.raises(uk.errors.TableFileError) as caught:
            read_file(path)
        assert caught.value.path == str(path)
        assert caught.value.problem


def test_headers_without_letters_are_no_column_but_the_percent_sign():
    columns = (*COLUMNS, Column(name="percent", headers=("%",)))
    table = read_table(b"#,Unit,%,,\n1,a,50%,,\n", columns, name="t.csv")
    assert table.columns == {"unit": 2, "percent": 3}
    assert [finding.found for finding in table.findings] == ["#"]


def test_a_quote_that_swallows_rows_is_told():
    table = read('Unit,Chỉ tiêu\n"a,1\nb,2\nc",3\nd,4\n')
    assert [row.cells["unit"] for row in table.rows] == ["a,1\nb,2\nc", "d"]
    (finding,) = table.findings
    assert (finding.code, finding.severity, finding.line) == ("table.cell_over_lines", uk.Severity.WARNING, 2)


def test_a_quote_that_swallows_rows_into_the_wrong_number_of_cells_costs_its_own_line_only():
    table = read('Unit,Chỉ tiêu\na,"1\nb,2\nc,3\n"d,4\n')
    assert [row.cells["unit"] for row in table.rows] == ["b", "c"]
    assert [finding.line for finding in table.findings] == [2, 5]
    assert table.records == 4


def test_a_path_that_cannot_be_one_is_named():
    with pytest.raises(uk.errors.TableFileError):
        read_file("a\0b")


def test_lines_are_counted_whatever_ends_them():
    with pytest.raises(uk.errors.EncodingError) as caught:
        read_table(b"Unit\ra\r\nb\n\xff", COLUMNS, name="t.csv")
    assert caught.value.line == 4


def test_a_header_that_cannot_be_read_has_no_columns():
    with pytest.raises(uk.errors.HeaderError) as caught:
        read('"Unit,Chỉ tiêu\na,1\n')
    assert (caught.value.line, caught.value.present) == (1, ())
    assert caught.value.unreadable
    assert "look at the quotes" in str(caught.value)


def test_a_quote_that_swallows_rows_into_a_column_nobody_asked_for_is_told():
    table = read('Unit,Chỉ tiêu,Note\na,1,"x\nb,2,"\nc,3,\n')
    assert [row.cells["unit"] for row in table.rows] == ["a", "c"]
    assert [(finding.code, finding.line) for finding in table.findings] == [
        ("table.unknown_column", 1),
        ("table.cell_over_lines", 2),
    ]


def test_a_record_over_very_many_lines_is_a_quote_that_was_never_closed():
    rows = [f"b,{number}" for number in range(MAX_RECORD_LINES)]
    table = read("\n".join(["Unit,Chỉ tiêu", 'a,"1', *rows, 'c","3', "d,4"]) + "\n")
    assert [row.line for row in table.rows] == [*range(3, 3 + len(rows)), 4 + len(rows)]
    assert [(finding.code, finding.line) for finding in table.findings] == [
        ("table.unreadable_row", 2),
        ("table.unreadable_row", 3 + len(rows)),
    ]
