"""The codes of what can be wrong with the rows and headers of a table."""

from __future__ import annotations

from typing import Final

from unionkit.findings import FindingCode, Severity, register_codes
from unionkit.records.tables.limits import MAX_RECORD_LINES
from unionkit.wording import Words

__all__ = [
    "CELL_ERROR", "CELL_LENGTH", "CELL_OVER_LINES", "DIFFERENT_KEYS", "LINE_LENGTH", "NESTING", "NOT_AN_OBJECT",
    "NOT_JSON", "OVER_LIMIT", "REPEATED_KEY", "TOO_FEW_CELLS", "TOO_MANY_CELLS", "UNKNOWN_COLUMN", "UNREADABLE_ROW",
    "UNUSED_MAPPING",
]  # fmt: skip

TOO_MANY_CELLS: Final = FindingCode(
    code="table.too_many_cells",
    severity=Severity.ERROR,
    title=Words(vi="dòng thừa ô", en="row with too many cells"),
    template=Words(
        vi="dòng có {found} ô, bảng có {expected} cột", en="the row has {found} cells, the table {expected} columns"
    ),
    remedy=Words(
        vi="đặt ô có dấu phân cách trong dấu ngoặc kép", en="put cells that hold the separator into double quotes"
    ),
    since="0.1.0",
)
TOO_FEW_CELLS: Final = FindingCode(
    code="table.too_few_cells",
    severity=Severity.ERROR,
    title=Words(vi="dòng thiếu ô", en="row with too few cells"),
    template=Words(
        vi="dòng có {found} ô, bảng có {expected} cột", en="the row has {found} cells, the table {expected} columns"
    ),
    remedy=Words(vi="thêm các ô còn thiếu, để trống nếu không có số liệu", en="add the missing cells, empty ones too"),
    since="0.1.0",
)
UNREADABLE_ROW: Final = FindingCode(
    code="table.unreadable_row",
    severity=Severity.ERROR,
    title=Words(vi="dòng không đọc được", en="row that cannot be read"),
    template=Words(vi="không đọc được dòng bắt đầu bằng “{found}”", en="the row that begins “{found}” cannot be read"),
    remedy=Words(
        vi=f"kiểm tra dấu ngoặc kép: mỗi dấu mở phải có dấu đóng, trong vòng {MAX_RECORD_LINES} dòng",
        en=f"look at the double quotes: each must be closed, within {MAX_RECORD_LINES} lines",
    ),
    since="0.1.0",
)
UNKNOWN_COLUMN: Final = FindingCode(
    code="table.unknown_column",
    severity=Severity.NOTE,
    title=Words(vi="cột không dùng đến", en="column that is not used"),
    template=Words(vi="cột “{found}” không được dùng", en="the column “{found}” is not used"),
    remedy=Words(
        vi="nếu cần, đổi thành một trong các tiêu đề đã biết", en="if it is needed, give it one of the known headers"
    ),
    since="0.1.0",
)
CELL_OVER_LINES: Final = FindingCode(
    code="table.cell_over_lines",
    severity=Severity.WARNING,
    title=Words(vi="ô kéo dài nhiều dòng", en="cell that runs over lines"),
    template=Words(
        vi="bản ghi bắt đầu bằng “{found}” có ô kéo dài nhiều dòng",
        en="the record that begins “{found}” has a cell over several lines",
    ),
    remedy=Words(
        vi="kiểm tra dấu ngoặc kép: có thể nhiều dòng đã bị gộp làm một",
        en="look at the double quotes: rows may have become one",
    ),
    since="0.1.0",
)
UNUSED_MAPPING: Final = FindingCode(
    code="table.unused_mapping",
    severity=Severity.WARNING,
    title=Words(vi="tiêu đề khai báo không có trong tệp", en="mapped header that the file does not have"),
    template=Words(
        vi="tiêu đề “{found}”, được khai báo cho cột {expected}, không có trong tệp",
        en="the header “{found}”, mapped to the column {expected}, is not in the file",
    ),
    remedy=Words(vi="sửa tiêu đề trong khai báo", en="mend the header in the mapping"),
    since="0.2.0",
)
OVER_LIMIT: Final = FindingCode(
    code="table.over_limit",
    severity=Severity.ERROR,
    title=Words(vi="dòng vượt giới hạn", en="row beyond a limit"),
    template=Words(vi="{limit}: {found}, tối đa {expected}", en="{limit}: {found}, at most {expected}"),
    remedy=Words(
        vi="xem lại dòng này: có thể một dấu ngoặc hoặc dấu xuống dòng bị thiếu",
        en="look at the row: a quote or a line end may be missing",
    ),
    since="0.2.0",
)
NOT_JSON: Final = FindingCode(
    code="table.not_json",
    severity=Severity.ERROR,
    title=Words(vi="dòng không phải JSON", en="line that is not JSON"),
    template=Words(
        vi="dòng bắt đầu bằng “{found}” không phải JSON: lỗi ở ký tự {at}",
        en="the line that begins “{found}” is not JSON: at character {at}",
    ),
    remedy=Words(
        vi="ghi mỗi bản ghi thành một đối tượng JSON trên một dòng", en="write each record as one JSON object"
    ),
    since="0.2.0",
)
NOT_AN_OBJECT: Final = FindingCode(
    code="table.not_an_object",
    severity=Severity.ERROR,
    title=Words(vi="bản ghi không phải đối tượng JSON", en="record that is no JSON object"),
    template=Words(vi="bản ghi là {found}, không phải một đối tượng", en="the record is {found}, not an object"),
    remedy=Words(vi='ghi bản ghi dưới dạng {"cột": giá trị}', en='write the record as {"column": value}'),
    since="0.2.0",
)
REPEATED_KEY: Final = FindingCode(
    code="table.repeated_key",
    severity=Severity.ERROR,
    title=Words(vi="khóa lặp lại trong bản ghi", en="key given twice in a record"),
    template=Words(
        vi="bản ghi có cột {field} hai lần, lần sau là “{found}”",
        en="the record gives {field} twice, the second time as “{found}”",
    ),
    remedy=Words(vi="giữ một trong hai", en="keep one of the two"),
    since="0.2.0",
)
CELL_ERROR: Final = FindingCode(
    code="table.cell_error",
    severity=Severity.ERROR,
    title=Words(vi="ô bị lỗi công thức", en="cell with a formula error"),
    template=Words(vi="{field}: ô có lỗi {found}", en="{field}: the cell holds the error {found}"),
    remedy=Words(vi="sửa công thức, hoặc ghi giá trị vào ô", en="mend the formula, or enter the value"),
    since="0.2.0",
)
UNCOMPUTED_FORMULA: Final = FindingCode(
    code="table.uncomputed_formula",
    severity=Severity.ERROR,
    title=Words(vi="công thức chưa được tính", en="formula without a computed value"),
    template=Words(
        vi="{field}: công thức ở ô {found} chưa có giá trị", en="{field}: the formula in {found} has no computed value"
    ),
    remedy=Words(
        vi="mở bảng tính bằng Excel hoặc LibreOffice, lưu lại rồi kiểm tra lại; hoặc ghi giá trị vào ô",
        en="open the workbook in Excel or LibreOffice, save it there and check it again; or enter the value",
    ),
    why=Words(
        vi="chương trình khác ghi công thức mà không tính: ô trông như trống, nhưng không trống",
        en="programs other than a spreadsheet write formulas without computing them: the cell looks empty and is not",
    ),
    since="0.2.0",
)
CELL_LENGTH: Final = Words(vi="số ký tự của một ô", en="characters of a cell")
LINE_LENGTH: Final = Words(vi="số ký tự của một dòng", en="characters of a line")
NESTING: Final = Words(vi="số tầng lồng nhau", en="levels of nesting")
DIFFERENT_KEYS: Final = Words(vi="số khóa khác nhau trong tệp", en="different keys in the file")
register_codes(
    TOO_MANY_CELLS, TOO_FEW_CELLS, UNREADABLE_ROW, UNKNOWN_COLUMN, CELL_OVER_LINES, UNUSED_MAPPING, OVER_LIMIT,
    NOT_JSON, NOT_AN_OBJECT, REPEATED_KEY, CELL_ERROR, UNCOMPUTED_FORMULA,
)  # fmt: skip
