"""What can be wrong with a filled form, and with what is consolidated from many."""

from __future__ import annotations

from typing import Final

from unionkit.findings import FindingCode, Severity, register_codes
from unionkit.wording import Words

PART_ABOVE_WHOLE: Final = FindingCode(
    code="form.part_above_whole",
    severity=Severity.WARNING,
    title=Words(vi="phần lớn hơn tổng", en="part above its whole"),
    template=Words(
        vi="{subject}: {found} {item}, nhưng chỉ có {expected} {whole}",
        en="{subject}: {found} {item}, but only {expected} {whole}",
    ),
    remedy=Words(vi="sửa một trong hai số, hoặc ghi giải trình", en="mend one of the two, or explain it"),
    since="0.2.0",
)
PART_ABOVE_WHOLE_EXPLAINED: Final = FindingCode(
    code="form.part_above_whole_explained",
    severity=Severity.NOTE,
    title=Words(vi="phần lớn hơn tổng, có giải trình", en="part above its whole, explained"),
    template=Words(
        vi="{subject}: {found} {item}, {expected} {whole}; đơn vị giải trình: {explanation}",
        en="{subject}: {found} {item}, {expected} {whole}; the unit explains: {explanation}",
    ),
    remedy=Words(vi="không cần làm gì", en="nothing has to be done"),
    since="0.2.0",
)
MEAN_WITHOUT_HEADCOUNT: Final = FindingCode(
    code="form.mean_without_headcount",
    severity=Severity.WARNING,
    title=Words(vi="số bình quân thiếu số người được tính", en="mean without its headcount"),
    template=Words(
        vi="{subject}: “{item}” không kèm số người được tính nên không được gộp",
        en="{subject}: “{item}” has no headcount and is not consolidated",
    ),
    remedy=Words(vi="ghi số người được tính", en="give the headcount it was computed on"),
    since="0.2.0",
)
MISSING_ITEM: Final = FindingCode(
    code="form.missing_item",
    severity=Severity.NOTE,
    title=Words(vi="mục bỏ trống", en="item left blank"),
    template=Words(vi="{subject}: bỏ trống “{item}”", en="{subject}: “{item}” is left blank"),
    remedy=Words(vi="ghi 0 nếu không có", en="write 0 where there is none"),
    since="0.2.0",
)
UNKNOWN_ITEM: Final = FindingCode(
    code="form.unknown_item",
    severity=Severity.WARNING,
    title=Words(vi="mục không có trong mẫu", en="item that the form does not have"),
    template=Words(vi="{subject}: mẫu không có mục “{found}”", en="{subject}: the form has no item “{found}”"),
    remedy=Words(vi="thêm mục vào mẫu, hoặc bỏ đi", en="add it to the form, or leave it out"),
    since="0.2.0",
)
UNUSUAL_CUT_OFF: Final = FindingCode(
    code="form.unusual_cut_off",
    severity=Severity.WARNING,
    title=Words(vi="ngày chốt số liệu khác mẫu", en="day that is no cut-off of the form"),
    template=Words(
        vi="{subject}: số liệu đến {found}; mẫu lấy số liệu đến {expected}",
        en="{subject}: filled as of {found}; the form is filled as of {expected}",
    ),
    remedy=Words(vi="lấy số liệu đúng ngày của mẫu", en="fill it as of a day of the form"),
    since="0.2.0",
)
OTHER_CUT_OFF: Final = FindingCode(
    code="form.other_cut_off",
    severity=Severity.WARNING,
    title=Words(vi="báo cáo của ngày khác", en="form as of another day"),
    template=Words(
        vi="{subject}: số liệu đến {found}, kỳ này đến {expected}; không được gộp",
        en="{subject}: as of {found}, not {expected}; not consolidated",
    ),
    remedy=Words(vi="gửi lại báo cáo đúng kỳ", en="send the form of this half-year"),
    since="0.2.0",
)
RECEIVED_TWICE: Final = FindingCode(
    code="form.received_twice",
    severity=Severity.NOTE,
    title=Words(vi="một đơn vị gửi hai báo cáo", en="two forms of one unit"),
    template=Words(vi="{subject}: lấy báo cáo gửi sau cùng", en="{subject}: the form that arrived last is taken"),
    remedy=Words(vi="không cần làm gì", en="nothing has to be done"),
    since="0.2.0",
)
NOT_RECEIVED: Final = FindingCode(
    code="form.not_received",
    severity=Severity.WARNING,
    title=Words(vi="chưa nhận được báo cáo", en="form that has not arrived"),
    template=Words(vi="{subject}: chưa gửi báo cáo", en="{subject}: no form has arrived"),
    remedy=Words(vi="đôn đốc đơn vị", en="ask the unit for it"),
    since="0.2.0",
)
LATE: Final = FindingCode(
    code="form.late",
    severity=Severity.NOTE,
    title=Words(vi="báo cáo gửi muộn", en="form that arrived late"),
    template=Words(
        vi="{subject}: gửi ngày {found}, hạn {expected}", en="{subject}: it arrived on {found}, due on {expected}"
    ),
    remedy=Words(vi="không cần làm gì", en="nothing has to be done"),
    since="0.2.0",
)
register_codes(
    PART_ABOVE_WHOLE, PART_ABOVE_WHOLE_EXPLAINED, MEAN_WITHOUT_HEADCOUNT, MISSING_ITEM, UNKNOWN_ITEM, UNUSUAL_CUT_OFF,
    OTHER_CUT_OFF, RECEIVED_TWICE, NOT_RECEIVED, LATE,
)  # fmt: skip
