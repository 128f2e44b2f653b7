"""The codes of what can be wrong with records: their shape, one record, and records beside each other.

Codes that other rooms have for the same fault are used as they are: `hierarchy.*`, `terms.*`, `targets.*`.
"""

from __future__ import annotations

from typing import Final

from unionkit.findings import FindingCode, Severity, register_codes
from unionkit.wording import Words

__all__ = [
    "APPLICANTS_ABOVE_WORKERS",
    "BAD_VALUE",
    "BELOW_ZERO",
    "CYCLE",
    "DATES_OUT_OF_ORDER",
    "DUPLICATE_PERSON",
    "EMPTY_TEXT",
    "MEAN_WITHOUT_HEADCOUNT",
    "MEMBERS_ABOVE_WORKERS",
    "MISSING_FIELD",
    "NOT_A_RECORD",
    "PARENT_ENDED",
    "REPEATED_FIGURE",
    "REPEATED_ID",
    "RESULT_BEFORE_PERIOD",
    "SAME_NAME",
    "UNIT_ENDED",
    "UNKNOWN_FIELD",
    "UNKNOWN_PARENT",
    "UNKNOWN_UNIT",
    "UNKNOWN_VALUE",
    "WRONG_TYPE",
]  # fmt: skip

NOT_A_RECORD: Final = FindingCode(
    code="record.not_a_record",
    severity=Severity.ERROR,
    title=Words(vi="không phải bản ghi", en="not a record"),
    template=Words(
        vi="thay vì một bản ghi có các trường, ở đây có {said}",
        en="instead of a record with fields there is {said}",
    ),
    remedy=Words(vi="mỗi bản ghi là một đối tượng có tên trường", en="give each record as an object with named fields"),
    why=Words(
        vi="không có tên trường thì không biết giá trị nào là của trường nào",
        en="without names of fields nobody can tell which value belongs where",
    ),
    since="0.2.0",
)
MISSING_FIELD: Final = FindingCode(
    code="record.missing_field",
    severity=Severity.ERROR,
    title=Words(vi="thiếu trường bắt buộc", en="required field missing"),
    template=Words(vi="thiếu {field}", en="{field} is missing"),
    remedy=Words(vi="bổ sung trường này", en="give the field"),
    why=Words(
        vi="thiếu trường này thì không biết bản ghi nói về ai hoặc về cái gì",
        en="without it nobody can tell whom or what the record is about",
    ),
    since="0.2.0",
)
UNKNOWN_FIELD: Final = FindingCode(
    code="record.unknown_field",
    severity=Severity.ERROR,
    title=Words(vi="trường không có trong mẫu", en="field that the record does not have"),
    template=Words(vi="không có trường {field}; các trường: {expected}", en="no field {field}; there are {expected}"),
    remedy=Words(vi="bỏ trường, hoặc sửa tên trường", en="take the field out, or mend its name"),
    why=Words(
        vi="một tên trường viết sai sẽ làm mất số liệu mà không ai biết",
        en="a misspelt name would lose its value without anybody knowing",
    ),
    since="0.2.0",
)
WRONG_TYPE: Final = FindingCode(
    code="record.wrong_type",
    severity=Severity.ERROR,
    title=Words(vi="giá trị sai kiểu", en="value of the wrong type"),
    template=Words(vi="{field} là {said}; phải là {expected}", en="{field} is {said}; expected {expected}"),
    remedy=Words(vi="ghi đúng kiểu giá trị", en="give a value of that type"),
    why=Words(
        vi="7,9 người không phải 7 người, và “5” chưa chắc là 5: tự đổi kiểu là tự sửa số liệu",
        en="7.9 persons are not 7, and “5” need not be 5: to convert in silence is to change the figure",
    ),
    since="0.2.0",
)
UNKNOWN_VALUE: Final = FindingCode(
    code="record.unknown_value",
    severity=Severity.ERROR,
    title=Words(vi="giá trị không có trong danh mục", en="value that is not on the list"),
    template=Words(
        vi="{field} là {said}; phải là một trong {expected}", en="{field} is {said}; expected one of {expected}"
    ),
    remedy=Words(vi="dùng một giá trị trong danh mục", en="use one of the values of the list"),
    why=Words(
        vi="loại đơn vị, khu vực, chỉ tiêu quyết định quy định nào được áp dụng",
        en="kind of unit, sector and indicator decide which rules apply",
    ),
    since="0.2.0",
)
EMPTY_TEXT: Final = FindingCode(
    code="record.empty_text",
    severity=Severity.ERROR,
    title=Words(vi="văn bản trống", en="empty text"),
    template=Words(vi="{field} bị trống", en="{field} is empty"),
    remedy=Words(vi="điền vào, hoặc để null nếu không rõ", en="fill it in, or give null where it is not known"),
    why=Words(
        vi="trống không có nghĩa là không rõ: không rõ phải được ghi là không rõ",
        en="an empty text is no answer: what is not known is said to be unknown",
    ),
    since="0.2.0",
)
BELOW_ZERO: Final = FindingCode(
    code="record.below_zero",
    severity=Severity.ERROR,
    title=Words(vi="số nhỏ hơn 0", en="count below zero"),
    template=Words(vi="{field} là {said}, nhỏ hơn 0", en="{field} is {said}, below zero"),
    remedy=Words(vi="sửa số này", en="mend the number"),
    why=Words(vi="không có số người âm", en="there is no negative number of persons"),
    since="0.2.0",
)
BAD_VALUE: Final = FindingCode(
    code="record.bad_value",
    severity=Severity.ERROR,
    title=Words(vi="giá trị không dùng được", en="value that cannot stand"),
    template=Words(vi="{field}: {problem}", en="{field}: {problem}"),
    remedy=Words(vi="sửa theo thông báo", en="mend it as the message says"),
    why=Words(
        vi="giá trị trái với chính định nghĩa của trường, hoặc các trường của bản ghi mâu thuẫn nhau",
        en="the value goes against what the field means, or the fields of the record contradict each other",
    ),
    since="0.2.0",
)
DATES_OUT_OF_ORDER: Final = FindingCode(
    code="record.dates_out_of_order",
    severity=Severity.ERROR,
    title=Words(vi="ngày tháng ngược thứ tự", en="days in the wrong order"),
    template=Words(
        vi="{field} ngày {found} trước {earlier} ngày {expected}",
        en="{field}, {found}, is before {earlier}, {expected}",
    ),
    remedy=Words(vi="sửa một trong hai ngày", en="mend one of the two days"),
    why=Words(
        vi="không ai rời công đoàn trước khi vào, không nhiệm kỳ nào kết thúc trước khi bắt đầu",
        en="nobody leaves before joining, and no term ends before it begins",
    ),
    since="0.2.0",
)
REPEATED_ID: Final = FindingCode(
    code="record.repeated_id",
    severity=Severity.ERROR,
    title=Words(vi="mã định danh lặp lại", en="identifier used twice"),
    template=Words(
        vi="mã “{subject}” đã có ở bản ghi {expected}",
        en="the id “{subject}” stands in row {expected} already",
    ),
    remedy=Words(vi="bỏ dòng lặp lại, hoặc cấp mã khác", en="take one of the rows out, or give it another id"),
    why=Words(
        vi="mã định danh là căn cước của đơn vị: hai dòng cùng mã là hai lời khai về một đơn vị",
        en="the id is the identity: two rows with one id are two statements about one thing",
    ),
    since="0.2.0",
)
REPEATED_FIGURE: Final = FindingCode(
    code="record.repeated_figure",
    severity=Severity.ERROR,
    title=Words(vi="số liệu lặp lại", en="figure given twice"),
    template=Words(
        vi="{subject}: đã có số liệu {indicator}, {period} ở bản ghi {expected}",
        en="{subject}: {indicator}, {period} stands in row {expected} already",
    ),
    remedy=Words(vi="giữ một dòng, hoặc ghi rõ ngày chốt của từng dòng", en="keep one, or give the cut-off of each"),
    why=Words(vi="cộng hai lần thì tổng sai", en="added twice it makes every total wrong"),
    since="0.2.0",
)
UNKNOWN_PARENT: Final = FindingCode(
    code="unit.unknown_parent",
    severity=Severity.ERROR,
    title=Words(vi="cấp trên không tồn tại", en="parent that is not there"),
    template=Words(
        vi="{subject}: không có cấp trên “{found}” trong dữ liệu",
        en="{subject}: there is no parent “{found}” in the data",
    ),
    remedy=Words(vi="sửa mã cấp trên, hoặc bổ sung đơn vị đó", en="mend the id of the parent, or add that unit"),
    why=Words(
        vi="đơn vị không có cấp trên thì không được cộng vào tổng của ai",
        en="what hangs in the air is added to nobody's total",
    ),
    since="0.2.0",
)
UNKNOWN_UNIT: Final = FindingCode(
    code="record.unknown_unit",
    severity=Severity.ERROR,
    title=Words(vi="đơn vị không tồn tại", en="unit that is not there"),
    template=Words(vi="không có đơn vị “{found}”", en="there is no unit “{found}”"),
    remedy=Words(vi="sửa mã đơn vị, hoặc bổ sung đơn vị đó", en="mend the id of the unit, or add that unit"),
    why=Words(
        vi="số liệu của một đơn vị không ai biết thì không được cộng vào đâu",
        en="a figure of a unit that nobody knows is added to nothing",
    ),
    since="0.2.0",
)
UNIT_ENDED: Final = FindingCode(
    code="record.unit_ended",
    severity=Severity.ERROR,
    title=Words(vi="đơn vị đã kết thúc hoạt động", en="unit that has ended"),
    template=Words(vi="đơn vị “{found}” không còn vào ngày {day}", en="the unit “{found}” is no more on {day}"),
    remedy=Words(vi="ghi đơn vị kế tục, hoặc chuyển đổi số liệu", en="name the successor, or restate the figures"),
    why=Words(
        vi="sau sắp xếp năm 2025 số liệu của đơn vị cũ phải được chuyển về đơn vị kế tục",
        en="after the reorganisation of 2025 the figures of an old unit belong to its successors",
    ),
    since="0.2.0",
)
PARENT_ENDED: Final = FindingCode(
    code="unit.parent_ended",
    severity=Severity.ERROR,
    title=Words(vi="cấp trên đã kết thúc hoạt động", en="parent that has ended"),
    template=Words(
        vi="{subject}: cấp trên “{found}” không còn vào ngày {day}",
        en="{subject}: the parent “{found}” is no more on {day}",
    ),
    remedy=Words(vi="chuyển về đơn vị kế tục", en="name the successor as parent"),
    why=Words(
        vi="sau sắp xếp năm 2025 nhiều cấp trên không còn; số liệu phải về đơn vị kế tục",
        en="many parents ended in the reorganisation of 2025; figures belong to their successors",
    ),
    since="0.2.0",
)
CYCLE: Final = FindingCode(
    code="unit.cycle",
    severity=Severity.ERROR,
    title=Words(vi="đơn vị là cấp trên của chính mình", en="units that stand above themselves"),
    template=Words(vi="{subject}: vòng lặp {path}", en="{subject}: a circle, {path}"),
    remedy=Words(vi="sửa cấp trên của một đơn vị trong vòng", en="mend the parent of one unit of the circle"),
    why=Words(vi="trong vòng lặp không có tổng nào tính được", en="in a circle no total can be told"),
    since="0.2.0",
)
SAME_NAME: Final = FindingCode(
    code="record.same_name",
    severity=Severity.WARNING,
    title=Words(vi="hai bản ghi cùng tên", en="two records with one name"),
    template=Words(
        vi="{subject}: tên “{found}” giống tên của “{other}” ở bản ghi {expected}",
        en="{subject}: the name “{found}” is that of “{other}” in row {expected}",
    ),
    remedy=Words(
        vi="xem có phải cùng một đơn vị; nếu không, ghi tên đầy đủ hơn",
        en="see whether they are one; if not, give fuller names",
    ),
    why=Words(
        vi="cùng một doanh nghiệp ghi hai lần, khác nhau ở dấu hay chữ viết tắt, sẽ được đếm hai lần",
        en="one employer written twice, with other marks or abbreviations, is counted twice",
    ),
    since="0.2.0",
)
MEMBERS_ABOVE_WORKERS: Final = FindingCode(
    code="workplace.members_above_workers",
    severity=Severity.ERROR,
    title=Words(vi="đoàn viên nhiều hơn lao động", en="more members than workers"),
    template=Words(
        vi="{subject}: {found} đoàn viên, nhưng chỉ có {expected} lao động",
        en="{subject}: {found} members, but only {expected} workers",
    ),
    remedy=Words(
        vi="kiểm tra hai số, xem có cùng ngày không",
        en="look at both numbers, and whether they are of one day",
    ),
    why=Words(vi="tỷ lệ đoàn viên không thể trên 100%", en="a density above 100% cannot be"),
    since="0.2.0",
)
APPLICANTS_ABOVE_WORKERS: Final = FindingCode(
    code="workplace.applicants_above_workers",
    severity=Severity.ERROR,
    title=Words(vi="người xin vào công đoàn nhiều hơn lao động", en="more applicants than workers"),
    template=Words(
        vi="{subject}: {found} người xin vào, nhưng chỉ còn {expected} lao động chưa là đoàn viên",
        en="{subject}: {found} applicants, but only {expected} workers who are no members",
    ),
    remedy=Words(vi="kiểm tra các số", en="look at the numbers"),
    why=Words(vi="người xin vào là lao động chưa là đoàn viên", en="applicants are workers who are not members yet"),
    since="0.2.0",
)
RESULT_BEFORE_PERIOD: Final = FindingCode(
    code="result.as_of_before_period",
    severity=Severity.ERROR,
    title=Words(vi="ngày chốt số liệu trước kỳ", en="cut-off before the period"),
    template=Words(
        vi="{subject}: số liệu tính đến {found}, trước khi kỳ bắt đầu ({expected})",
        en="{subject}: counted up to {found}, before the period begins ({expected})",
    ),
    remedy=Words(vi="sửa ngày hoặc kỳ", en="mend the day or the period"),
    why=Words(vi="chưa đến kỳ thì chưa có kết quả", en="there is no result of a period that has not begun"),
    since="0.2.0",
)
MEAN_WITHOUT_HEADCOUNT: Final = FindingCode(
    code="result.mean_without_headcount",
    severity=Severity.WARNING,
    title=Words(vi="số bình quân không có số người", en="mean without the headcount it was computed on"),
    template=Words(
        vi="{subject}: {found} là bình quân nhưng không có số người được tính",
        en="{subject}: {found} is a mean, and over how many it was computed is not given",
    ),
    remedy=Words(
        vi="ghi số người (hoặc đơn vị) được tính bình quân",
        en="give the number of persons or units it is over",
    ),
    why=Words(
        vi="không có số người thì không cộng bình quân của các đơn vị lại được",
        en="without it means of several units cannot be put together",
    ),
    since="0.2.0",
)
DUPLICATE_PERSON: Final = FindingCode(
    code="member.duplicate_person",
    severity=Severity.WARNING,
    title=Words(vi="một người ghi hai lần", en="one person entered twice"),
    template=Words(
        vi="{subject}: cùng {keys} với “{other}” ở bản ghi {expected}",
        en="{subject}: the same {keys} as “{other}” in row {expected}",
    ),
    remedy=Words(
        vi="xem có phải một người; nếu đã chuyển đi, ghi ngày rời đơn vị cũ",
        en="see whether it is one person; after a transfer give the day of leaving the old unit",
    ),
    why=Words(
        vi="đếm người và đếm lượt sinh hoạt là hai việc: ghi hai lần thì số đoàn viên tăng ảo",
        en="persons and memberships are counted apart: entered twice, a member becomes two",
    ),
    since="0.2.0",
)
register_codes(
    NOT_A_RECORD, MISSING_FIELD, UNKNOWN_FIELD, WRONG_TYPE, UNKNOWN_VALUE, EMPTY_TEXT, BELOW_ZERO, BAD_VALUE,
    DATES_OUT_OF_ORDER, REPEATED_ID, REPEATED_FIGURE, UNKNOWN_UNIT, UNIT_ENDED, UNKNOWN_PARENT, PARENT_ENDED, CYCLE,
    SAME_NAME,
    MEMBERS_ABOVE_WORKERS, APPLICANTS_ABOVE_WORKERS, RESULT_BEFORE_PERIOD, MEAN_WITHOUT_HEADCOUNT,
    DUPLICATE_PERSON,
)  # fmt: skip
