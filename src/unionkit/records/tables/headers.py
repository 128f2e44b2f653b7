"""Under which headers tables give the fields of records: the alias table, in Vietnamese and English.

A day at which something has ended is the first day on which it is no more, as everywhere in the library: headers that
are read as "up to and including" (Đến ngày) are therefore no aliases of `until` and `left_on`.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from unionkit.records.tables.columns import Column

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "FIELD_HEADERS", "MEMBER_COLUMNS", "RESULT_COLUMNS", "TARGET_COLUMNS", "TERM_COLUMNS", "UNIT_COLUMNS",
    "WORKPLACE_COLUMNS",
]  # fmt: skip

_UNIT: Final = Column(
    name="unit",
    headers=("Đơn vị", "Tên đơn vị", "Mã đơn vị", "Công đoàn", "Unit", "Unit ID", "District"),
    required=True,
)
_SECTOR: Final = Column(
    name="sector",
    headers=("Khu vực", "Loại hình", "Loại hình doanh nghiệp", "Thành phần kinh tế", "Sector"),
)
_LOCATION: Final = Column(
    name="location", headers=("Địa bàn", "Địa điểm", "Địa chỉ", "Nơi đóng", "Location", "Place", "Address")
)
_INDICATOR: Final = Column(
    name="indicator",
    headers=("Chỉ số", "Nội dung", "Nội dung chỉ tiêu", "Tên chỉ tiêu", "Indicator"),
    required=True,
)
_PERIOD: Final = Column(name="period", headers=("Kỳ", "Thời gian", "Kỳ báo cáo", "Giai đoạn", "Period"), required=True)
_ASSIGNED_BY: Final = Column(name="assigned_by", headers=("Giao bởi", "Đơn vị giao", "Cấp giao", "Assigned by"))
_PLANNED: Final = ("Chỉ tiêu", "Chỉ tiêu giao", "Kế hoạch", "Target", "Plan")

WORKPLACE_COLUMNS: Final = (
    Column(
        name="id",
        headers=("Mã", "Mã đơn vị", "Mã doanh nghiệp", "Mã số doanh nghiệp", "ID", "Workplace ID"),
        required=True,
    ),
    Column(
        name="name",
        headers=(
            "Tên đơn vị",
            "Tên doanh nghiệp",
            "Đơn vị",
            "Doanh nghiệp",
            "Tên",
            "Name",
            "Workplace",
            "Employer",
            "Enterprise",
        ),
        required=True,
    ),
    Column(
        name="workers",
        headers=("Số lao động", "Lao động", "Số người lao động", "Tổng số lao động", "Workers", "Employees"),
    ),
    Column(name="members", headers=("Số đoàn viên", "Đoàn viên", "Tổng số đoàn viên", "Members", "Union members")),
    Column(
        name="applicants",
        headers=("Số người xin gia nhập", "Người xin gia nhập", "Số đơn gia nhập", "Applicants"),
    ),
    Column(
        name="has_union",
        headers=("Có công đoàn", "Đã có công đoàn", "Đã có CĐCS", "Đã thành lập công đoàn", "Has union"),
    ),
    _SECTOR,
    _LOCATION,
    Column(name="operates_lawfully", headers=("Hoạt động hợp pháp", "Operates lawfully")),
    Column(name="legal_person", headers=("Tư cách pháp nhân", "Có tư cách pháp nhân", "Legal person")),
)
"""The fields of `Workplace`."""

UNIT_COLUMNS: Final = (
    Column(name="id", headers=("Mã", "Mã đơn vị", "Mã định danh", "ID", "Unit ID"), required=True),
    Column(name="name", headers=("Tên đơn vị", "Tên công đoàn", "Đơn vị", "Tên", "Name", "Unit"), required=True),
    Column(name="kind", headers=("Loại đơn vị", "Loại công đoàn", "Loại", "Kind", "Unit kind", "Type"), required=True),
    Column(
        name="parent",
        headers=(
            "Cấp trên",
            "Mã cấp trên",
            "Đơn vị cấp trên",
            "Công đoàn cấp trên",
            "Trực thuộc",
            "Parent",
            "Parent ID",
        ),
    ),
    Column(name="code", headers=("Mã số", "Số hiệu", "Code", "Register code")),
    _LOCATION,
    Column(name="sector_line", headers=("Ngành dọc", "Công đoàn ngành", "Sector line", "Sectoral union")),
    _SECTOR,
)
"""The fields of `Unit`."""

TARGET_COLUMNS: Final = (
    _UNIT,
    _INDICATOR,
    _PERIOD,
    Column(name="amount", headers=(*_PLANNED, "Số lượng", "Amount"), required=True),
    _ASSIGNED_BY,
    Column(name="baseline", headers=("Mức gốc", "Số gốc", "Số đầu kỳ", "Baseline")),
    Column(name="upper", headers=("Mức trên", "Cận trên", "Upper", "Upper end")),
)
"""The fields of `Target`."""

RESULT_COLUMNS: Final = (
    _UNIT,
    _INDICATOR,
    _PERIOD,
    Column(
        name="amount",
        headers=("Kết quả", "Thực hiện", "Kết quả thực hiện", "Result", "Actual", "Amount"),
        required=True,
    ),
    Column(name="as_of", headers=("Tính đến", "Tính đến ngày", "Số liệu đến ngày", "As of", "Cut-off")),
    Column(name="over", headers=("Tính trên", "Trên tổng số", "Mẫu số", "Over", "Out of")),
    Column(name="denominator", headers=("Cách tính mẫu số", "Denominator")),
    Column(name="target", headers=_PLANNED),
    Column(name="percent", headers=("Tỷ lệ", "Tỉ lệ", "Tỷ lệ %", "Đạt %", "Percent", "%", "Printed")),
    _ASSIGNED_BY,
)
"""The fields of `Result`, and what reports print beside it: the target, the percentage, and who assigned it."""

TERM_COLUMNS: Final = (
    _UNIT,
    Column(name="first_year", headers=("Năm đầu", "Từ năm", "Năm bắt đầu", "First year", "From year"), required=True),
    Column(name="last_year", headers=("Năm cuối", "Đến năm", "Năm kết thúc", "Last year", "To year"), required=True),
    Column(name="number", headers=("Khóa", "Nhiệm kỳ thứ", "Number", "Term number")),
    Column(name="since", headers=("Từ ngày", "Ngày bắt đầu", "Ngày đại hội", "Since", "Began on")),
    Column(name="until", headers=("Ngày bắt đầu nhiệm kỳ sau", "Ngày đại hội nhiệm kỳ sau", "Until", "Next began on")),
)
"""The fields of `Term`, and the unit whose term it is."""

MEMBER_COLUMNS: Final = (
    Column(name="id", headers=("Mã", "Mã đoàn viên", "ID", "Membership ID"), required=True),
    Column(name="name", headers=("Họ và tên", "Họ tên", "Tên", "Name", "Full name"), required=True),
    _UNIT,
    Column(name="born_on", headers=("Ngày sinh", "Ngày tháng năm sinh", "Born on", "Date of birth", "Birthday")),
    Column(
        name="citizen_id",
        headers=(
            "Số định danh cá nhân",
            "Số CCCD",
            "CCCD",
            "Số căn cước",
            "Căn cước công dân",
            "Citizen ID",
            "Identity number",
        ),
    ),
    Column(name="card_number", headers=("Số thẻ đoàn viên", "Số thẻ", "Mã thẻ", "Card number")),
    Column(
        name="joined_on", headers=("Ngày kết nạp", "Ngày vào công đoàn", "Ngày gia nhập", "Joined on", "Admitted on")
    ),
    Column(name="left_on", headers=("Ngày thôi sinh hoạt", "Ngày rời đơn vị", "Ngày chuyển đi", "Left on")),
)
"""The fields of `Membership`."""

FIELD_HEADERS: Final[Mapping[str, tuple[Column, ...]]] = MappingProxyType(
    {
        "workplaces": WORKPLACE_COLUMNS,
        "units": UNIT_COLUMNS,
        "targets": TARGET_COLUMNS,
        "results": RESULT_COLUMNS,
        "terms": TERM_COLUMNS,
        "members": MEMBER_COLUMNS,
    }
)
"""The columns of each kind of record, by what the records are."""
