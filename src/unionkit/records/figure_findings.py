"""What can be wrong with the figures of a table: the codes, and where a finding stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict

from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.wording import Words

if TYPE_CHECKING:
    from unionkit.reported.numbers import PrintedNumber

__all__ = [
    "AMBIGUOUS_NUMBER", "AS_OF_BEFORE_PERIOD", "BAD_DATE", "BAD_KIND", "BAD_NUMBER", "BAD_PERIOD", "MISSING_CELL",
    "TWO_TARGETS", "UNKNOWN_INDICATOR", "Place", "ambiguous_number",
]  # fmt: skip

MISSING_CELL: Final = FindingCode(
    code="figures.missing_cell",
    severity=Severity.ERROR,
    title=Words(vi="ô bắt buộc bị trống", en="required cell left empty"),
    template=Words(vi="cột {title} bị trống", en="{title} is empty"),
    remedy=Words(vi="điền ô này", en="fill the cell"),
    since="0.1.0",
)
BAD_NUMBER: Final = FindingCode(
    code="figures.bad_number",
    severity=Severity.ERROR,
    title=Words(vi="không phải số", en="not a number"),
    template=Words(vi="{title}: {problem}", en="{title}: {problem}"),
    remedy=Words(
        vi="viết số như 2.500 hoặc 2,500; kết quả trên chỉ tiêu như 576/360",
        en="write 2.500 or 2,500; a result with its target as 576/360",
    ),
    since="0.1.0",
)
BAD_PERIOD: Final = FindingCode(
    code="figures.bad_period",
    severity=Severity.ERROR,
    title=Words(vi="không đọc được kỳ", en="not a period"),
    template=Words(vi="{title}: {problem}", en="{title}: {problem}"),
    remedy=Words(
        vi="viết như “quý I/2023”, “6 tháng đầu năm 2025”, “năm 2022”",
        en="write “Q1 2023”, “H1 2025”, “2022” or two dates",
    ),
    since="0.1.0",
)
BAD_DATE: Final = FindingCode(
    code="figures.bad_date",
    severity=Severity.ERROR,
    title=Words(vi="không phải ngày", en="not a date"),
    template=Words(vi="{title}: “{found}” không phải một ngày", en="{title}: “{found}” is not a date"),
    remedy=Words(vi="viết 31/3/2023 hoặc 2023-03-31", en="write 31/3/2023 or 2023-03-31"),
    since="0.1.0",
)
BAD_KIND: Final = FindingCode(
    code="figures.bad_kind",
    severity=Severity.ERROR,
    title=Words(vi="không có loại chỉ tiêu này", en="unknown kind of indicator"),
    template=Words(vi="{title}: “{found}” phải là một trong {expected}", en="{title}: “{found}” is none of {expected}"),
    remedy=Words(vi="dùng một trong các loại đã nêu", en="use one of the kinds named"),
    since="0.1.0",
)
TWO_TARGETS: Final = FindingCode(
    code="figures.two_targets",
    severity=Severity.ERROR,
    title=Words(vi="hai chỉ tiêu khác nhau trong một dòng", en="two different targets in one row"),
    template=Words(
        vi="cột kết quả ghi chỉ tiêu {found}, cột chỉ tiêu ghi {expected}",
        en="the result cell names the target {found}, the target cell {expected}",
    ),
    remedy=Words(vi="giữ một trong hai", en="keep one of the two"),
    since="0.1.0",
)
AS_OF_BEFORE_PERIOD: Final = FindingCode(
    code="figures.as_of_before_period",
    severity=Severity.ERROR,
    title=Words(vi="ngày số liệu trước kỳ báo cáo", en="cut-off before the period"),
    template=Words(
        vi="số liệu tính đến {found}, trước khi kỳ bắt đầu ({expected})",
        en="counted up to {found}, before the period begins ({expected})",
    ),
    remedy=Words(vi="sửa ngày hoặc kỳ", en="mend the date or the period"),
    since="0.1.0",
)
AMBIGUOUS_NUMBER: Final = FindingCode(
    code="figures.ambiguous_number",
    severity=Severity.WARNING,
    title=Words(vi="số có hai cách đọc", en="number with two readings"),
    template=Words(
        vi="{title}: “{found}” được đọc là {expected}; theo cách viết tiếng Anh là {alternative}",
        en="{title}: “{found}” is read as {expected}; in English notation it is {alternative}",
    ),
    remedy=Words(vi="viết số không có dấu phân cách hàng nghìn", en="write the number without separators of thousands"),
    since="0.1.0",
)
UNKNOWN_INDICATOR: Final = FindingCode(
    code="figures.unknown_indicator",
    severity=Severity.NOTE,
    title=Words(vi="chỉ tiêu chưa biết loại", en="indicator of unknown kind"),
    template=Words(
        vi="“{found}” không có trong danh mục: không cộng tổng được vì chưa biết loại số liệu",
        en="“{found}” is not a named indicator: it is not added up, since its kind is not known",
    ),
    remedy=Words(vi="thêm cột “Loại” (flow, stock, ratio, …)", en="add a column “kind” (flow, stock, ratio, …)"),
    since="0.1.0",
)
register_codes(
    MISSING_CELL, BAD_NUMBER, BAD_PERIOD, BAD_DATE, BAD_KIND, TWO_TARGETS, AS_OF_BEFORE_PERIOD, AMBIGUOUS_NUMBER,
    UNKNOWN_INDICATOR,
)  # fmt: skip


class Place(TypedDict):
    """Where a finding stands in a table, as `Finding` takes it."""

    subject: str | None
    field: str
    file: str
    row: int
    line: int
    column: int | None


def ambiguous_number(number: PrintedNumber, *, title: str) -> Finding:
    """Tell, without its place, that a number has two readings and which was taken."""
    facts = {"title": title, "alternative": number.alternatives[0]}
    return Finding(rule=AMBIGUOUS_NUMBER, found=number.text, expected=number.value, facts=facts)
