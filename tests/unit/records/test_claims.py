from __future__ import annotations

import csv
import json
from io import StringIO

import pytest

import unionkit as uk

TEXT = """# Báo cáo

Năm 2022, LĐLĐ huyện thành lập 15/9 đơn vị, đạt 166,6%;
có 474/577 đơn vị tổ chức hội nghị (tỉ lệ 79%), kết nạp 99.996/100.000 đoàn viên (đạt 100%).
Phấn đấu năm tới 95% đơn vị có công đoàn. Tất cả vượt 50% chỉ tiêu.
Ký 27.049 thỏa ước, tăng 6,5% so với năm trước; gần 92% doanh nghiệp tổ chức hội nghị.
"""


@pytest.fixture(scope="module")
def report():
    return uk.claims_report(TEXT.encode(), name="r.md")


def test_every_claim_has_its_line_and_column(report):
    assert [(line.line, line.text) for line in report.lines] == [
        (3, "15/9 đơn vị, đạt 166,6%"),
        (4, "474/577 đơn vị tổ chức hội nghị (tỉ lệ 79%)"),
        (4, "99.996/100.000 đoàn viên (đạt 100%)"),
        (5, "95%"),
        (5, "vượt 50%"),
        (6, "27.049 thỏa ước, tăng 6,5%"),
        (6, "92%"),
    ]
    lines = TEXT.splitlines()
    for line in report.lines:
        assert lines[line.line - 1][line.column - 1 :].startswith(line.text)


def test_what_cannot_be_right_and_what_changes_the_conclusion_are_findings(report):
    assert [(finding.code, finding.line, finding.column) for finding in report.findings] == [
        ("percent.impossible", 4, 4),
        ("percent.conclusion_changed", 4, 57),
        ("reconcile.ambiguous_claim", 5, 50),
    ]
    impossible, changed, ambiguous = report.findings
    assert impossible.message("en").endswith("printed 79%, but 474/577 is 82%")
    assert changed.message("vi").endswith("in 100%, trong khi 99.996/100.000 là 99,996%, ở phía bên kia của mốc 100%")
    assert ambiguous.message("en") == "“vượt 50%” is read as 50%, it may be 150%"
    assert ambiguous.severity is uk.Severity.NOTE
    assert not report.ok
    assert uk.claims_report("thành lập 15/9 đơn vị, đạt 166,6%".encode()).ok


def test_the_way_of_rounding_is_told(report):
    assert (
        report.policy.modes == (uk.Rounding.HALF_UP, uk.Rounding.HALF_EVEN, uk.Rounding.DOWN)[2:] or report.policy.modes
    )
    assert report.format().endswith(
        "r.md: 7 claims, 3 findings; 1/3 percentages agree with: rounded, rounded half to even and cut\n"
    )


def test_as_text(report):
    text = report.format("text", "en")
    for words in (
        "15/9 = 166.6%",
        "cut",
        "95% (planned)",
        "27,049 = 6.5% (change)",
        "≲92%",
        "cannot be right",
    ):
        assert words in text
    vietnamese = report.format("text", "vi")
    for words in ("Dòng:cột", "cắt bỏ", "95% (dự kiến)", "7 số liệu, 3 phát hiện; 1/3 tỷ lệ khớp với cách"):
        assert words in vietnamese


def test_as_markdown(report):
    lines = report.format("markdown").splitlines()
    assert lines[0] == "| Line:column | Printed | Indicator | Read as | Check |"
    assert any(line.startswith("- r.md: line 4, column 4: ") for line in lines)


def test_as_csv(report):
    rows = [*csv.DictReader(StringIO(report.format("csv")))]
    assert (rows[0]["actual"], rows[0]["target"], rows[0]["percent"], rows[0]["explained_by"]) == (
        "15",
        "9",
        "166.6",
        "down",
    )
    assert (rows[3]["planned"], rows[4]["alternatives"], rows[5]["measure"]) == ("true", "150", "growth")


def test_as_json(report):
    document = json.loads(report.format("json", "vi"))
    assert document["format"] == "unionkit.claims/2"
    first = document["claims"][0]
    assert (first["actual"], first["percent"], first["agreement"], first["explained_by"]) == (
        15,
        "166.6",
        "consistent",
        ["down"],
    )
    assert TEXT[first["start"] : first["end"]] == "15/9 đơn vị, đạt 166,6%"
    assert document["findings"][0]["column"] == 4


def test_a_text_without_claims():
    report = uk.claims_report(b"nothing", name="n.txt")
    assert (report.lines, report.findings, report.ok) == ((), (), True)
    assert report.format().endswith("n.txt: 0 claims, 0 findings\n")


def test_files(tmp_path):
    path = tmp_path / "r.txt"
    path.write_text("đạt 15/9 đơn vị", encoding="utf-8-sig")
    assert uk.claims_report(path).name == str(path)
    assert uk.claims_report(path, name="x").lines[0].column == 5
    assert uk.claims_report(path.read_bytes()).name == "<bytes>"
    with pytest.raises(uk.errors.EncodingError):
        uk.claims_report("đạt".encode("utf-16"))
    with pytest.raises(uk.errors.TableFileError):
        uk.claims_report(tmp_path / "none")


def test_an_unknown_style_or_language_is_refused(report):
    with pytest.raises(uk.errors.OptionError):
        report.format("pdf")
    with pytest.raises(uk.errors.LanguageError):
        report.format("text", "fr")


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_lines_are_counted_whatever_ends_them(newline):
    report = uk.claims_report(f"Một.{newline}Hai: đạt 15/9 đơn vị".encode())
    assert [(line.line, line.column) for line in report.lines] == [(2, 10)]
