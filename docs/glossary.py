"""Writes the glossary: terms of art in Vietnamese and English with their names in the library, and all named values."""

from __future__ import annotations

import unionkit as uk
from unionkit.records.layout import markdown_table

HEAD = """\
# Glossary · Thuật ngữ

Terms of Vietnamese union work, their English, and where they stand in the library. The second part is made from the
code: every value that has a name in both languages.

*Thuật ngữ công tác công đoàn, nghĩa tiếng Anh và tên tương ứng trong thư viện. Phần sau được lập từ mã nguồn.*

## Terms · Khái niệm

{terms}

Which levels and kinds of units there are depends on the day: [the rulebook](rules/index.md) tells it.

## Named values · Giá trị có tên
"""
TERMS = (
    ("đoàn viên", "union member", "`Workplace.members`, `Membership`"),
    ("người lao động", "worker", "`Workplace.workers`"),
    ("người có đơn tự nguyện gia nhập", "applicant", "`Workplace.applicants`"),
    ("công đoàn cơ sở (CĐCS)", "grassroots union", "`UnitKind.GRASSROOTS_UNION`"),
    ("nghiệp đoàn cơ sở", "grassroots occupational union", "`UnitKind.GRASSROOTS_OCCUPATIONAL_UNION`"),
    ("liên đoàn lao động (LĐLĐ)", "federation of labour", "`UnitKind.PROVINCIAL_FEDERATION`, …"),
    ("Tổng Liên đoàn (TLĐ)", "the confederation", "`UnitKind.CONFEDERATION`"),
    ("công đoàn cấp trên trực tiếp cơ sở", "immediate upper-level union", "`UnitKind`"),
    ("ban chấp hành (BCH)", "executive committee", "`committee_size`, `CommitteeSize`"),
    ("đại hội", "congress", "`congress_coverage`, `has_quorum`"),
    ("nhiệm kỳ", "term of office", "`Term`, `UnitTerm`"),
    ("chỉ tiêu", "target; also what is measured", "`Target`, `Indicator`"),
    ("kết quả", "result", "`Result`"),
    ("đạt … %", "attainment", "`attain`, `Attainment`"),
    ("vượt chỉ tiêu", "exceeded", "`Status.EXCEEDED`"),
    ("giao chỉ tiêu", "to assign a target", "`Target.assigned_by`, `cascade`"),
    ("phân bổ", "to allocate", "`allocate`, `Allocation`"),
    ("đoàn phí", "members' dues", "`monthly_dues`"),
    ("kinh phí công đoàn", "trade-union fund", "`union_fund`"),
    ("Điều lệ", "charter", "`Force.CHARTER`"),
    ("hướng dẫn", "guide", "`Force.GUIDE`"),
    ("khoản, điểm, Điều", "clause, point, Article", "`Provision`"),
    ("sáp nhập, hợp nhất, chia, tách", "merger, consolidation, division, split", "`Registry`, `Crosswalk`"),
    ("có đến ngày", "as of a day", "`Result.as_of`, `IndicatorKind.STOCK`"),
)
SHOWN = (
    (uk.UnitKind, "Kinds of units", "Loại hình tổ chức"),
    (uk.Sector, "Sectors of employers", "Khu vực, loại hình"),
    (uk.Role, "Roles", "Chức danh"),
    (uk.Outcome, "Outcomes of a verdict", "Kết luận"),
    (uk.AbsenceKind, "Where the law says nothing", "Khi không có quy định"),
    (uk.Force, "Force of a rule", "Hiệu lực của quy định"),
    (uk.IndicatorKind, "Kinds of indicators", "Loại chỉ tiêu"),
    (uk.Status, "Classes of attainment", "Mức đạt chỉ tiêu"),
    (uk.Reason, "Why there is no percentage", "Vì sao không có tỷ lệ"),
    (uk.Agreement, "A printed figure and its parts", "Số đã in so với số thành phần"),
    (uk.Rounding, "Ways of rounding", "Cách làm tròn"),
    (uk.Basis, "Bases of an allocation", "Căn cứ phân bổ"),
    (uk.AllocationMethod, "Methods of allocation", "Phương pháp phân bổ"),
    (uk.GrowthBase, "Bases of growth", "Cơ sở so sánh tăng trưởng"),
    (uk.Relation, "Units before and after a change", "Đơn vị trước và sau sắp xếp"),
    (uk.TermEvent, "Why a term ends", "Vì sao nhiệm kỳ kết thúc"),
    (uk.SuspensionCase, "Cases of suspension", "Trường hợp tạm dừng đóng"),
    (uk.DuesGroup, "Groups of dues", "Nhóm đóng đoàn phí"),
)


def glossary() -> str:
    """Write the page."""
    parts = [HEAD.format(terms=markdown_table(["Tiếng Việt", "English", "unionkit"], TERMS))]
    for cls, en, vi in SHOWN:
        rows = [[each.label("vi"), each.label("en"), f"`{cls.__name__}.{each.name}`"] for each in cls]
        parts.append(f"### {en} · {vi}\n\n{markdown_table(['Tiếng Việt', 'English', 'unionkit'], rows)}\n")
    return "\n".join(parts)
