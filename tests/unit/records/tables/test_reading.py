from __future__ import annotations

import codecs
import io
import warnings
from datetime import date

import pytest

import unionkit as uk
from unionkit.records.tables import Column, Row, open_table
from unionkit.records.tables.limits import MAX_CELL_LENGTH, MAX_COLUMNS, MAX_LINE_LENGTH

COLUMNS = (
    Column(name="unit", headers=("Đơn vị", "Unit"), required=True),
    Column(name="target", headers=("Chỉ tiêu",)),
)


def rows_of(source, **options):
    with open_table(source, COLUMNS, **options) as table:
        return [item.cells for item in table if isinstance(item, Row)]


class Pipe(io.RawIOBase):
    """A stream that cannot go back, and gives a few bytes at a time."""

    def __init__(self, data, step=7):
        self.rest = data
        self.step = step

    def readable(self):
        return True

    def readinto(self, buffer):
        piece, self.rest = self.rest[: min(self.step, len(buffer))], self.rest[min(self.step, len(buffer)) :]
        buffer[: len(piece)] = piece
        return len(piece)


TEXT = "Đơn vị\tChỉ tiêu\tMàu\nMê Linh\t9\txanh\nĐông Anh\t\t\n"


def test_a_table_says_what_it_is_and_gives_its_rows(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text(TEXT, encoding="utf-8")
    with uk.open_table(path, COLUMNS) as table:
        assert (table.name, table.format, table.sheet) == (str(path), "csv", None)
        assert (table.columns, table.headers) == (
            {"unit": 1, "target": 2},
            {"unit": "Đơn vị", "target": "Chỉ tiêu"},
        )
        (note,) = table.findings
        assert (note.code, note.found, note.severity) == ("table.unknown_column", "Màu", uk.Severity.NOTE)
        assert iter(table) is table
        first, second = table
    assert (first.number, first.line, first.cells) == (1, 2, {"unit": "Mê Linh", "target": "9"})
    assert first.raw == {"Đơn vị": "Mê Linh", "Chỉ tiêu": "9", "Màu": "xanh"}
    assert second.cells == {"unit": "Đông Anh", "target": ""}


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("make", [bytes, io.BytesIO, Pipe])
def test_bytes_and_streams_are_read_in_every_encoding_with_a_mark(codec, make):
    expected = [{"unit": "Mê Linh", "target": "9"}, {"unit": "Đông Anh", "target": ""}]
    assert rows_of(make(TEXT.encode(codec))) == expected
    if codec == "utf-16":
        assert rows_of(make(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"))) == expected


@pytest.mark.parametrize("named", ["windows-1258", "CP1258"])
def test_another_encoding_is_read_where_it_is_named(named):
    # Python writes windows-1258 from letters and tones that stand apart.
    text = "Đơn vị,Chỉ tiêu\nMê Linh,9\n".replace("ị", "i\u0323").replace("ỉ", "i\u0309")
    data = text.encode("cp1258")
    assert rows_of(data, encoding=named) == [{"unit": "Mê Linh", "target": "9"}]
    with open_table(data, COLUMNS, encoding=named) as table:
        assert table.headers == {"unit": "Đơn vị", "target": "Chỉ tiêu"}
    with pytest.raises(uk.errors.EncodingError):
        rows_of(data)


def test_letter_and_tone_are_put_together_across_pieces():
    name = "Tê\u0323" * 50_000
    data = ("Unit\n" + "\n".join(name[at : at + 300] for at in range(0, len(name), 300))).encode("cp1258")
    assert "".join(row["unit"] for row in rows_of(data, encoding="cp1258")) == "Tệ" * 50_000


@pytest.mark.parametrize("named", ["TCVN3", "tcvn-5712", "ABC", "VNI-Times", "VISCII"])
def test_encodings_of_old_fonts_are_refused_by_name(named):
    with pytest.raises(uk.errors.EncodingNameError) as caught:
        rows_of(b"Unit\na\n", encoding=named, name="t.csv")
    assert caught.value.font
    assert str(caught.value) == f"t.csv: the encoding {named} is not read; convert the file to Unicode (UTF-8) first"
    assert named in caught.value.message("vi")


@pytest.mark.parametrize("named", ["base64", "no such", "utf-7", "idna", "đ", "a\0b"])
def test_an_encoding_that_is_not_read_names_those_that_are(named):
    with pytest.raises(uk.errors.EncodingNameError, match="windows-1258"):
        rows_of(b"Unit\na\n", encoding=named)


@pytest.mark.parametrize("filler", [0, 3, 65_530, 200_000])
def test_a_byte_that_does_not_fit_is_told_by_byte_and_line_while_streaming(filler):
    lines = filler // 10
    good = "Unit\n" + "aaaaaaaaa\n" * lines + "é\r\nb\r"
    data = codecs.BOM_UTF8 + good.encode() + b"c\xff\nd\n"
    table = open_table(io.BytesIO(data), COLUMNS, name="t.csv")
    seen = []
    with pytest.raises(uk.errors.EncodingError) as caught:
        seen += [item.cells["unit"] for item in table]
    error = caught.value
    assert (error.byte, error.line, error.value) == (data.index(0xFF), lines + 4, 0xFF)


def test_rows_before_a_byte_that_does_not_fit_are_given():
    table = open_table(b"Unit\na\nb\n\xff\n", COLUMNS)
    assert next(table).cells["unit"] == "a"
    assert next(table).cells["unit"] == "b"
    with pytest.raises(uk.errors.EncodingError, match="line 4, byte 9"):
        next(table)


@pytest.mark.parametrize(
    ("data", "byte"),
    [
        (codecs.BOM_UTF16_LE + "Unit\na\n".encode("utf-16-le") + b"x", 16),
        (codecs.BOM_UTF16_LE + "Unit\n".encode("utf-16-le") + b"\x00\xd8a\x00", 12),
        ("Unit\n".encode("utf-16-le"), 1),
        ("Unit\n".encode("utf-32"), 0),
    ],
)
def test_broken_utf16_and_what_has_no_mark_is_refused(data, byte):
    with pytest.raises(uk.errors.EncodingError) as caught:
        rows_of(data)
    assert caught.value.byte == byte


def test_utf16_without_mark_is_read_where_it_is_named():
    assert rows_of("Unit\na\n".encode("utf-16-be"), encoding="utf-16-be") == [{"unit": "a"}]
    assert rows_of("Unit\na\n".encode("utf-16-le"), encoding="utf-16") == [{"unit": "a"}]
    assert rows_of("Unit\na\n".encode("utf-16"), encoding="UTF-16") == [{"unit": "a"}]


def test_the_callers_mapping_wins_over_the_alias_table():
    text = "Đơn vị,Mã số,Kế hoạch\nMê Linh,ml,9\n".encode()
    with open_table(text, COLUMNS, headers={"mã SỐ": "unit", "ke hoach": "target"}) as table:
        assert table.columns == {"unit": 2, "target": 3}
        assert [finding.found for finding in table.findings] == ["Đơn vị"]
        assert next(table).cells == {"unit": "ml", "target": "9"}


def test_a_mapped_header_that_is_not_there_is_told():
    with open_table(b"Unit\na\n", COLUMNS, headers={"Ma": "unit"}) as table:
        (finding,) = table.findings
    assert (finding.code, finding.found, finding.expected) == ("table.unused_mapping", "Ma", "unit")
    assert finding.message("en") == "the header “Ma”, mapped to the column unit, is not in the file"


def test_a_mapping_to_no_column_is_refused():
    with pytest.raises(uk.errors.OptionError, match="headers is “units”; expected one of unit, target"):
        open_table(b"Unit\na\n", COLUMNS, headers={"Mã": "units"})
    with pytest.raises(TypeError):
        open_table(b"Unit\na\n", COLUMNS, headers={5: "unit"})


def test_raw_cells_are_told_apart_where_headers_are_not():
    with open_table(b"Unit,Note,,Note\na,b,c,d\ne,f,g,h,i\n", COLUMNS) as table:
        row, fault = table
    assert row.raw == {"Unit": "a", "Note": "b", "[3]": "c", "Note [4]": "d"}
    assert fault.facts["raw"] == {"Unit": "e", "Note": "f", "[3]": "g", "Note [4]": "h", "[5]": "i"}
    with open_table(b"Unit,[3],,x,x,x [5],[8]\na,b,c,d,e,f,g,h\n", COLUMNS) as table:
        (fault,) = table
    assert list(fault.facts["raw"].values()) == list("abcdefgh")


def test_an_unreadable_line_is_kept_as_it_came_in():
    with open_table(b'Unit,x\n"a,b\nc,d\n', COLUMNS) as table:
        fault, row = table
    assert fault.facts["raw"] == {"": '"a,b'}
    assert row.cells == {"unit": "c"}


def test_a_cell_over_lines_is_told_with_its_row():
    with open_table(b'Unit,Note\n"a\nb",1\n', COLUMNS) as table:
        (row,) = table
    assert row.cells["unit"] == "a\nb"
    assert [(f.code, f.row, f.line) for f in row.findings] == [("table.cell_over_lines", 1, 2)]


def test_the_text_of_a_cell():
    row = uk.Row(number=1, line=2, cells={"a": "x", "b": None, "c": 5, "d": date(2026, 7, 1)})
    assert [row.text(name) for name in "abcde"] == ["x", "", "5", "2026-07-01", ""]


def test_a_cell_or_line_that_is_too_long_costs_its_row():
    data = f"Unit,Note\na,{'x' * (MAX_CELL_LENGTH + 1)}\nb,{'y' * 140_000}\nc,{'z' * MAX_LINE_LENGTH}\nd,1\n".encode()
    with open_table(data, COLUMNS) as table:
        *faults, row = table
    assert row.cells["unit"] == "d"
    assert (row.number, row.line) == (4, 5)
    assert [(f.code, f.row, f.line, f.found, f.expected) for f in faults] == [
        ("table.over_limit", 1, 2, MAX_CELL_LENGTH + 1, MAX_CELL_LENGTH),
        ("table.over_limit", 2, 3, 140_000, MAX_CELL_LENGTH),
        ("table.over_limit", 3, 4, MAX_LINE_LENGTH + 1, MAX_LINE_LENGTH),
    ]
    assert faults[0].message("en") == "characters of a cell: 32,768, at most 32,767"


def test_a_header_that_is_too_long_or_too_wide_is_refused():
    with pytest.raises(uk.errors.TableLimitError, match="characters of the header line"):
        rows_of(b"x" * (MAX_LINE_LENGTH * 3))
    with pytest.raises(uk.errors.TableLimitError) as caught:
        rows_of(("unit," + ",".join(map(str, range(MAX_COLUMNS)))).encode())
    assert (caught.value.limit, caught.value.found, caught.value.allowed) == ("columns", MAX_COLUMNS + 1, MAX_COLUMNS)


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("x.csv", b"Unit\na\n", "csv"),
        ("x.TSV", b"Unit\na\n", "csv"),
        ("x", b"Unit\na\n", "csv"),
        ("x.csv", b'[{"unit": "a"}]', None),
        ("x", b' [{"unit": "a"}]', "json"),
        ("x", '[{"unit": "a"}]'.encode("utf-16"), "json"),
        ("x", b'{"records": [{"unit": "a"}]}', "json"),
        ("x", b'{\n"records": [{"unit": "a"}]}', "json"),
        ("x", b'{"unit": "a"}\n{"unit": "b"}', "jsonl"),
        ("x.ndjson", b'{"unit": "a"}', "jsonl"),
    ],
)
def test_the_format_is_found(name, data, expected):
    if expected is None:
        with pytest.raises(uk.errors.HeaderError):
            open_table(data, COLUMNS, name=name)
        return
    with open_table(data, COLUMNS, name=name) as table:
        assert table.format == expected
        assert next(table).cells == {"unit": "a"}


@pytest.mark.parametrize("name", ["x.xls", "x.csv", "x"])
def test_the_old_format_of_excel_is_refused_with_what_to_do(name):
    with pytest.raises(uk.errors.TableFormatError, match=r"save it as \.xlsx") as caught:
        open_table(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", COLUMNS, name=name)
    assert ".xlsx" in caught.value.message("vi")
    with pytest.raises(uk.errors.TableFormatError):
        open_table(b"<table>", COLUMNS, name="x.xls")


def test_what_is_no_table_is_told():
    with pytest.raises(uk.errors.TableFormatError, match="csv, xlsx, json, jsonl and parquet are read"):
        open_table(b"%PDF-1.7", COLUMNS, name="report.pdf")
    with pytest.raises(uk.errors.OptionError, match="format is “pdf”"):
        open_table(b"Unit\n", COLUMNS, format="pdf")
    with pytest.raises(uk.errors.SheetError, match="no sheet “1”"):
        open_table(b"Unit\n", COLUMNS, sheet="1")


@pytest.mark.parametrize("source", [5, None, io.StringIO("Unit\na\n"), bytearray(b"Unit\n")])
def test_what_holds_no_bytes_is_a_type_error(source):
    with pytest.raises(TypeError):
        open_table(source, COLUMNS)


def test_a_file_that_cannot_be_opened_or_read_is_named(tmp_path):
    for path in (tmp_path / "none.csv", tmp_path, "a\0b"):
        with pytest.raises(uk.errors.TableFileError):
            open_table(path, COLUMNS)

    class Torn(Pipe):
        def readinto(self, buffer):
            if not self.rest:
                raise OSError(5, "torn")
            return super().readinto(buffer)

    with pytest.raises(uk.errors.TableFileError, match="torn"):
        open_table(Torn(b"Unit\n"), COLUMNS)


def test_anything_that_gives_bytes_is_a_stream():
    class Bare:
        name = 3

        def __init__(self):
            self.pieces = [b"Unit\n", b"a\n", None]

        def read(self, size):
            assert size > 0
            return self.pieces.pop(0) if self.pieces else b""

    with open_table(Bare(), COLUMNS) as table:
        assert table.name == "<stream>"
        assert next(table).cells == {"unit": "a"}


def test_a_file_is_closed_at_its_end_and_a_stream_is_not(tmp_path):
    path = tmp_path / "t.csv"
    path.write_text("Unit\na\n", encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        table = open_table(path, COLUMNS)
        assert [item.cells for item in table] == [{"unit": "a"}]
        with pytest.raises(StopIteration):
            next(table)
        del table
        with pytest.raises(uk.errors.HeaderError):
            open_table(io.BytesIO(b"x\n"), COLUMNS)
    stream = io.BytesIO(b"Unit\na\n")
    assert rows_of(stream) == [{"unit": "a"}]
    assert not stream.closed


def test_rows_left_in_a_closed_table_are_not_taken_for_none():
    with open_table(b"Unit\na\nb\n", COLUMNS, name="t.csv") as table:
        next(table)
    with pytest.raises(uk.errors.TableFileError, match="closed"):
        next(table)
