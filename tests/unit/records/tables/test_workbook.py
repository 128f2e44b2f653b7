from __future__ import annotations

import io
import re
import sys
import zipfile
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import openpyxl
import pytest

import unionkit as uk
from unionkit.records.tables import Column, Row, limits, open_table

COLUMNS = (
    Column(name="unit", headers=("Đơn vị", "Unit"), required=True),
    Column(name="men", headers=("Số đoàn viên nam",)),
    Column(name="women", headers=("Số đoàn viên nữ",)),
    Column(name="value", headers=("Số",)),
)


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def workbook(*sheets, merges=()):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, start=1):
        sheet = book.create_sheet(f"S{number}")
        for row in rows:
            sheet.append(row)
        for merge in merges:
            sheet.merge_cells(merge)
    return saved(book)


def read(data, **options):
    with open_table(data, COLUMNS, name="t.xlsx", **options) as table:
        return table, [*table]


def values_of(*values, shown=None):
    book = openpyxl.Workbook()
    book.active.append(["Unit", "Số"])
    for value in values:
        book.active.append(["a", value])
        if shown is not None:
            book.active.cell(row=book.active.max_row, column=2).number_format = shown
    _, rows = read(saved(book))
    return [row.cells["value"] for row in rows]


def patched(data, name, change):
    """Give a workbook in which one file is another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for item in old.namelist():
            text = old.read(item)
            new.writestr(item, change(text) if item == name else text)
    return out.getvalue()


def test_a_sheet_is_read_with_its_rows_as_lines():
    table, rows = read(
        workbook([[], ["Màu", "ĐƠN VỊ"], ["xanh", " Mê Linh "], [], [None, "Đông Anh", "beside"], ["", "  "], [None]])
    )
    assert (table.format, table.sheet, table.columns, table.headers) == ("xlsx", "S1", {"unit": 2}, {"unit": "ĐƠN VỊ"})
    (note,) = table.findings
    assert (note.code, note.found, note.sheet, note.line, note.column) == ("table.unknown_column", "Màu", "S1", 2, 1)
    assert [(row.number, row.line, row.sheet, row.cells) for row in rows] == [
        (1, 3, "S1", {"unit": "Mê Linh"}),
        (2, 5, "S1", {"unit": "Đông Anh"}),
    ]
    assert rows[0].raw == {"Màu": "xanh", "ĐƠN VỊ": " Mê Linh "}
    assert rows[1].raw == {"Màu": None, "ĐƠN VỊ": "Đông Anh", "[3]": "beside"}


def test_values_are_what_they_are_in_the_sheet():
    moment = datetime.fromisoformat("2026-07-01T08:30")
    given = [
        5,
        2500.0,
        7.9,
        True,
        "0079",
        datetime.fromisoformat("2026-07-01"),
        moment,
        time(8, 30),
        timedelta(hours=30),
        None,
        1e300,
    ]
    expected = [
        5,
        2500,
        Decimal("7.9"),
        True,
        "0079",
        date(2026, 7, 1),
        moment,
        "08:30:00",
        "1 day, 6:00:00",
        None,
        10**300,
    ]
    values = values_of(*given)
    assert values == expected
    assert [type(value) for value in values] == [type(value) for value in expected]


@pytest.mark.parametrize(
    ("value", "shown", "expected"),
    [
        (15 / 9, "0.0%", "166.7%"),
        (15 / 9, "0%", "167%"),
        (0.125, "0.0%", "12.5%"),
        (0.0005, "0.0%", "0.1%"),
        (1, "0.00%", "100.00%"),
        (-0.5, "0%", "-50%"),
        (1e300, "0%", 10**300),
        (0.5, '0.0" %"', Decimal("0.5")),
        (0.5, "[Red]_(0.0%_);-0.0%", "50.0%"),
        (0.5, "0.00", Decimal("0.5")),
    ],
)
def test_a_percentage_is_given_as_it_is_shown(value, shown, expected):
    assert values_of(value, shown=shown) == [expected]


def test_the_number_behind_a_percentage_stays_in_raw():
    book = openpyxl.Workbook()
    book.active.append(["Unit", "Số"])
    book.active.append(["a", 0.5])
    book.active["B2"].number_format = "0%"
    _, (row,) = read(saved(book))
    assert (row.cells["value"], row.raw["Số"]) == ("50%", 0.5)


TITLE = [["LĐLĐ TP HÀ NỘI", None, None, "CỘNG HÒA"], ["BIỂU TỔNG HỢP"], ["Kỳ", "2026"]]
GROUPED = [
    ["STT", "Đơn vị", "Số đoàn viên", None, "Ghi chú"],
    [None, None, "Nam", "Nữ", None],
    [1, "Mê Linh", 4, 5, "x"],
    [2, "Đông Anh", 6, 7, None],
]


def test_groups_above_headers_are_part_of_them_and_titles_are_skipped():
    merges = ("A1:C1", "A2:E2", "A4:A5", "B4:B5", "C4:D4", "E4:E5")
    table, rows = read(workbook([*TITLE, *GROUPED], merges=merges))
    assert table.columns == {"unit": 2, "men": 3, "women": 4}
    assert table.headers == {"unit": "Đơn vị", "men": "Số đoàn viên Nam", "women": "Số đoàn viên Nữ"}
    assert [finding.found for finding in table.findings] == ["STT", "Ghi chú"]
    assert [(row.line, row.cells) for row in rows] == [
        (6, {"unit": "Mê Linh", "men": 4, "women": 5}),
        (7, {"unit": "Đông Anh", "men": 6, "women": 7}),
    ]
    assert list(rows[0].raw) == ["STT", "Đơn vị", "Số đoàn viên Nam", "Số đoàn viên Nữ", "Ghi chú"]


def test_merged_cells_are_found_only_where_workbooks_keep_their_sheets():
    rows = [["Đơn vị", "Số đoàn viên", None], [None, "Nam", "Nữ"], ["Mê Linh", 4, 5]]
    data = workbook(rows, merges=("A1:A2", "B1:C1", "A30:B30"))
    assert list(read(data)[0].columns) == ["unit", "men", "women"]
    moved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(moved, "w") as new:
        for name in old.namelist():
            new.writestr(
                name.replace("xl/", "book/"), old.read(name).replace(b"/xl/", b"/book/").replace(b'"xl/', b'"book/')
            )
    table, rows = read(moved.getvalue())
    assert (list(table.columns), len(rows)) == (["unit"], 2)
    relative = patched(data, "xl/_rels/workbook.xml.rels", lambda xml: xml.replace(b'"/xl/', b'"'))
    assert list(read(relative)[0].columns) == ["unit", "men", "women"]
    unknown = patched(data, "xl/workbook.xml", lambda xml: xml.replace(b'name="S1"', b'name="S&#49;"'))
    assert list(read(unknown)[0].columns) == ["unit", "men", "women"]


def test_headers_may_all_stand_in_the_lower_row():
    rows = [[None, None, "Số đoàn viên", None], ["STT", "Đơn vị", "Nam", "Nữ"], [1, "Mê Linh", 4, 5]]
    table, (row,) = read(workbook(rows, merges=("C1:D1",)))
    assert table.headers == {"unit": "Đơn vị", "men": "Số đoàn viên Nam", "women": "Số đoàn viên Nữ"}
    assert row.cells == {"unit": "Mê Linh", "men": 4, "women": 5}


def test_a_group_may_stand_above_headers_that_are_known_without_it():
    rows = [["Thông tin", None, "Khác"], ["Đơn vị", "Số", None], ["Mê Linh", 4, 5]]
    table, (row,) = read(workbook(rows, merges=("A1:B1", "C1:C2")))
    assert table.headers == {"unit": "Đơn vị", "value": "Số"}
    assert row.raw == {"Đơn vị": "Mê Linh", "Số": 4, "Khác": 5}


def test_three_rows_of_header():
    rows = [
        ["Đơn vị", "Đoàn viên", None, None, None],
        [None, "Số đoàn viên", None, "Khác", None],
        [None, "nam", "nữ", "a", "b"],
        ["Mê Linh", 4, 5, 6, 7],
    ]
    columns = (COLUMNS[0], Column(name="men", headers=("Đoàn viên Số đoàn viên nam",)))
    data = workbook(rows, merges=("A1:A3", "B1:E1", "B2:C2", "D2:E2"))
    with open_table(data, columns) as table:
        assert table.columns == {"unit": 1, "men": 2}
        assert next(table).cells == {"unit": "Mê Linh", "men": 4}


def test_a_letterhead_above_the_header_is_no_group():
    rows = [
        ["LĐLĐ TP HÀ NỘI", None, "Độc lập - Tự do - Hạnh phúc", None],
        ["STT", "Đơn vị", "Số", "x"],
        [1, "Mê Linh", 4, 5],
    ]
    table, (row,) = read(workbook(rows, merges=("A1:B1", "C1:D1")))
    assert table.headers == {"unit": "Đơn vị", "value": "Số"}
    assert (row.line, row.cells) == (3, {"unit": "Mê Linh", "value": 4})


def test_a_merged_header_without_headers_below_it_costs_no_row():
    rows = [["Đơn vị", None, "Số"], ["Mê Linh", None, 4], ["Đông Anh", None, 5]]
    _, items = read(workbook(rows, merges=("A1:B1", "A2:B2", "A3:B3")))
    assert [(row.line, row.cells) for row in items] == [
        (2, {"unit": "Mê Linh", "value": 4}),
        (3, {"unit": "Đông Anh", "value": 5}),
    ]
    wide = [["Đơn vị", None, "Đoàn viên", None], [None, None, "a", "b"], ["Mê Linh", None, 4, 5]]
    _, (row,) = read(workbook(wide, merges=("A1:B2", "C1:D1")))
    assert (row.line, row.cells) == (3, {"unit": "Mê Linh"})
    texts = [["Đơn vị", None, "Số"], ["Mê Linh", None, "bốn"]]
    assert len(read(workbook(texts, merges=("A1:B1",)))[1]) == 1


def test_a_known_word_in_a_title_is_no_header():
    _, (row,) = read(workbook([["Số", "12/BC"], [], ["Unit", "Số"], ["a", 4]]))
    assert (row.line, row.cells) == (4, {"unit": "a", "value": 4})


def test_a_header_is_looked_for_in_the_first_twenty_rows():
    assert len(read(workbook([["x"]] * 19 + [["Unit"], ["a"]]))[1]) == 1
    with pytest.raises(uk.errors.HeaderError) as caught:
        read(workbook([["x", 5]] * 20 + [["Unit"], ["a"]]))
    assert (caught.value.missing, caught.value.present) == (("unit",), ("x", "5"))
    with pytest.raises(uk.errors.HeaderError, match="line 2: missing column unit; columns present: Số"):
        read(workbook([[], ["Số"]]))
    with pytest.raises(uk.errors.HeaderError, match="missing column a"):
        open_table(workbook([["x"]]), [Column(name="a", headers=())])


def test_a_sheet_is_found_or_named():
    data = workbook([["Số"], [1]], [["Unit"], ["a"]], [["Unit"], ["b"]])
    table, (row,) = read(data)
    assert (table.sheet, row.sheet, row.cells) == ("S2", "S2", {"unit": "a"})
    table, (row,) = read(data, sheet="S3")
    assert (table.sheet, row.cells) == ("S3", {"unit": "b"})
    with pytest.raises(uk.errors.SheetError, match="no sheet “S4”; sheets present: S1, S2, S3"):
        read(data, sheet="S4")


def test_a_hidden_sheet_is_read_only_by_name():
    book = openpyxl.load_workbook(io.BytesIO(workbook([["Unit"], ["a"]], [["Unit"], ["b"]])))
    book["S1"].sheet_state = "hidden"
    assert read(saved(book))[0].sheet == "S2"
    assert read(saved(book), sheet="S1")[1][0].cells == {"unit": "a"}


def test_hidden_rows_are_rows():
    book = openpyxl.load_workbook(io.BytesIO(workbook([["Unit"], ["a"], ["b"]])))
    book.active.row_dimensions[2].hidden = True
    assert [row.cells["unit"] for row in read(saved(book))[1]] == ["a", "b"]


def sheet_xml(data, change):
    return patched(data, "xl/worksheets/sheet1.xml", change)


def test_a_formula_gives_the_value_that_was_computed_last():
    book = openpyxl.Workbook()
    book.active.append(["Unit", "Số"])
    book.active.append(["a", "=2+3"])
    data = saved(book)
    computed = sheet_xml(data, lambda xml: re.sub(rb"<v ?/>|<v></v>", b"<v>5</v>", xml))
    assert computed != data
    assert read(computed)[1][0].cells["value"] == 5


def test_a_formula_that_nobody_computed_is_no_empty_cell():
    book = openpyxl.Workbook()
    book.active.append(["Unit", "Màu", "Số"])
    book.active.append(["a", None, "=2+3"])
    book.active.append([None, None, None])
    book.active.append(['=CONCAT("a", ">")', None, "=C2"])
    book.active.append(["b", "=B1", 4])
    _, (fault, both, row) = read(saved(book))
    assert (fault.code, fault.field, fault.found, fault.row, fault.line, fault.column) == (
        "table.uncomputed_formula", "value", "C2", 1, 2, 3,
    )  # fmt: skip
    assert fault.message("en") == "value: the formula in C2 has no computed value"
    assert "Excel" in fault.remedy("vi")
    assert fault.facts["raw"] == {"Unit": "a"}
    assert (both.field, both.found, both.row, both.line) == ("unit", "A4, C4", 2, 4)
    # Nobody asked for the second column.
    assert row.cells == {"unit": "b", "value": 4}


@pytest.mark.parametrize("empty", [b"<v></v>", b"<v/>", b""])
def test_a_formula_that_gives_an_empty_text_was_computed(empty):
    book = openpyxl.Workbook()
    book.active.append(["Unit", "Số"])
    book.active.append(["a", '=""'])
    data = sheet_xml(
        saved(book),
        lambda xml: re.sub(rb'<c r="B2"[^>]*>(<f>.*?</f>)<v ?(/>|></v>)', rb'<c r="B2" t="str">\1' + empty, xml),
    )
    assert b't="str"' in zipfile.ZipFile(io.BytesIO(data)).read("xl/worksheets/sheet1.xml")
    assert read(data)[1][0].cells == {"unit": "a", "value": None}


def test_columns_behind_the_letter_z_have_their_address():
    book = openpyxl.Workbook()
    book.active.append(["Unit", *[f"x{place}" for place in range(800)], "Số"])
    book.active.append(["a", *[None] * 800, "=1"])
    (fault,) = read(saved(book))[1]
    assert (fault.found, fault.column) == ("ADV2", 802)


def test_a_formula_error_costs_its_row_and_a_text_like_it_does_not():
    book = openpyxl.Workbook()
    book.active.append(["Unit", "Số"])
    book.active.append(["a", "#DIV/0!"])
    book.active.append(["#1", 5])
    _, (fault, row) = read(saved(book))
    assert (fault.code, fault.field, fault.found, fault.row, fault.line, fault.column, fault.sheet) == (
        "table.cell_error", "value", "#DIV/0!", 1, 2, 2, "Sheet",
    )  # fmt: skip
    assert fault.message("en") == "value: the cell holds the error #DIV/0!"
    assert fault.facts["raw"] == {"Unit": "a", "Số": "#DIV/0!"}
    assert row.cells == {"unit": "#1", "value": 5}


def test_a_day_that_is_none_costs_its_row():
    book = openpyxl.Workbook()
    book.active.append(["Unit", "Số"])
    book.active.append(["a", 9e9])
    book.active["B2"].number_format = "yyyy-mm-dd"
    _, (fault,) = read(saved(book))
    assert (fault.code, fault.found) == ("table.cell_error", "#VALUE!")


def test_a_title_over_the_whole_table_is_no_group():
    for header, merges in ((GROUPED, ("A1:E1", "A2:A3", "B2:B3", "C2:D2", "E2:E3")), (GROUPED[1:], ("A1:E1",))):
        rows = [["BIỂU SỐ 1", None, None, None, None], *header]
        if header is not GROUPED:
            rows[1] = ["STT", "Đơn vị", "Số đoàn viên nam", "Số đoàn viên nữ", "Ghi chú"]
        table, (row, _) = read(workbook(rows, merges=merges))
        assert table.columns == {"unit": 2, "men": 3, "women": 4}
        assert [finding.found for finding in table.findings] == ["STT", "Ghi chú"]
        assert row.cells == {"unit": "Mê Linh", "men": 4, "women": 5}


def test_a_wrong_claim_of_size_hides_no_columns():
    data = sheet_xml(workbook([["x", "Unit"], [1, "a"]]), lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:A2"'))
    assert read(data)[1][0].cells == {"unit": "a"}


def test_a_wrong_claim_of_size_hides_no_rows():
    data = sheet_xml(workbook([["Unit"], ["a"], ["b"]]), lambda xml: xml.replace(b'ref="A1:A3"', b'ref="A1:A2"'))
    assert len(read(data)[1]) == 2


def test_a_row_beyond_the_last_is_told_and_not_waited_for():
    data = sheet_xml(
        workbook([["Unit"], ["a"], ["b"]]), lambda xml: xml.replace(b'<row r="3"', b'<row r="99999999999"')
    )
    with open_table(data, COLUMNS, name="t.xlsx") as table:
        assert next(table).cells["unit"] == "a"
        with pytest.raises(uk.errors.TableLimitError, match="rows of a sheet: 1048577, at most 1048576"):
            next(table)


def test_warnings_of_the_parser_stay_with_it(recwarn):
    read(
        sheet_xml(
            workbook([["Unit"], ["a"]]),
            lambda xml: xml.replace(b"</worksheet>", b'<extLst><ext uri="x"/></extLst></worksheet>'),
        )
    )
    assert not recwarn.list


def test_what_is_no_workbook_is_told():
    for data in (b"PK\x03\x04 nothing", b"", b"Unit,x\n"):
        with pytest.raises(uk.errors.TableFormatError, match="not a workbook"):
            open_table(data, COLUMNS, format="xlsx")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    with pytest.raises(uk.errors.TableFormatError, match="KeyError"):
        open_table(out.getvalue(), COLUMNS)


def test_a_sheet_broken_far_down_is_told_while_reading():
    rows = [["Unit"], *([f"unit {number}"] for number in range(2_000))]
    data = workbook(rows)
    broken = sheet_xml(data, lambda xml: xml[: len(xml) * 3 // 4])
    seen = []
    with open_table(broken, COLUMNS, name="t") as table, pytest.raises(uk.errors.TableFormatError, match="ParseError"):
        seen.extend(table)
    assert all(isinstance(item, Row) for item in seen)
    assert [item.number for item in seen] == [*range(1, len(seen) + 1)]
    assert seen


def test_entities_of_its_own_are_refused():
    secret = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'

    def declare(xml):
        return re.sub(rb"^(<\?xml.*?\?>)?", lambda match: match[0] + secret, xml, count=1)

    data = workbook([["Unit"], ["a"]])
    for part in ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "[Content_Types].xml"):
        with pytest.raises(uk.errors.TableFormatError, match="DOCTYPE"):
            read(patched(data, part, declare))

    def widened(xml):
        text = declare(xml).decode().replace("utf-8", "utf-16").replace("UTF-8", "utf-16")
        return text.encode("utf-16")

    def hidden(xml):
        return b'<?xml version="1.0" encoding="cp037"?>' + xml

    def padded(xml):
        return b"<!--" + b" " * 70_000 + b"-->" + declare(xml)

    for change in (widened, hidden, padded):
        with pytest.raises(uk.errors.TableFormatError, match="DOCTYPE"):
            read(sheet_xml(data, change))


def bomb(size):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b" " * size)
    return out.getvalue()


def test_what_is_packed_too_tight_is_refused_before_it_is_unpacked(monkeypatch):
    with pytest.raises(uk.errors.TableLimitError) as caught:
        open_table(bomb(5 << 20), COLUMNS, name="t.xlsx")
    assert (caught.value.limit, caught.value.allowed) == ("part_ratio", limits.MAX_PART_RATIO)
    assert "compression of a file inside the workbook" in str(caught.value)
    monkeypatch.setattr("unionkit.records.tables.workbook_parts.MAX_UNPACKED_BYTES", 1_000)
    with pytest.raises(uk.errors.TableLimitError, match="bytes of the workbook, unpacked: 2000, at most 1000"):
        open_table(bomb(2_000), COLUMNS, name="t.xlsx")


def test_too_many_files_inside_are_refused():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for number in range(limits.MAX_PARTS + 1):
            archive.writestr(str(number), b"")
    with pytest.raises(uk.errors.TableLimitError, match="files inside the workbook"):
        open_table(out.getvalue(), COLUMNS)


def test_cells_that_a_few_bytes_claim_are_counted(monkeypatch):
    rows = "".join(f'<row r="{row}"><c r="ZZ{row}"><v>1</v></c></row>' for row in range(2, 12)).encode()
    data = sheet_xml(workbook([["Unit"]]), lambda xml: xml.replace(b"</sheetData>", rows + b"</sheetData>"))
    assert len(read(data)[1]) == 10
    monkeypatch.setattr("unionkit.records.tables.workbook.MAX_SHEET_CELLS", 702 * 10 - 1)
    with pytest.raises(uk.errors.TableLimitError, match="cells of a sheet, empty ones counted: 7020, at most 7019"):
        read(data)


def test_a_long_cell_costs_its_row():
    data = workbook([["Unit", "x"], ["a", "b" * 32_767], ["c", "d"]])
    longer = sheet_xml(data, lambda xml: xml.replace(b"bbbb", b"bbbbb"))
    _, (fault, row) = read(longer)
    assert (fault.code, fault.row, row.number) == ("table.over_limit", 1, 2)


class Pipe(io.BytesIO):
    def seekable(self):
        return False


def test_a_stream_that_cannot_go_back_is_held_in_memory_up_to_a_limit(monkeypatch, tmp_path):
    data = workbook([["Unit"], ["a"]])
    assert read(Pipe(data))[1][0].cells == {"unit": "a"}
    path = tmp_path / "b.xlsx"
    path.write_bytes(data)
    assert read(path)[1][0].cells == {"unit": "a"}
    monkeypatch.setattr("unionkit.records.tables.reading.MAX_SPOOLED_BYTES", 100)
    with pytest.raises(uk.errors.TableLimitError, match="a stream that cannot go back"):
        read(Pipe(data))


def test_a_missing_package_is_told_with_what_to_install(monkeypatch):
    book = workbook([["Unit"]])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(uk.errors.MissingExtraError, match=r"openpyxl is needed; run: .*'unionkit\[excel\]'"):
        read(book)
