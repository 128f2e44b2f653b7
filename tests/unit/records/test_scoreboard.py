from __future__ import annotations

import json

import pytest

import unionkit as uk

HEADER = "Đơn vị;Cụm;Nội dung;Kỳ;Kết quả;Cấp;Không xếp loại;Tỷ lệ"


def report(*rows, **more):
    figures = uk.read_figures("\n".join((HEADER, *rows)).encode(), name="t.csv")
    return uk.scoreboard_report(figures, **more)


def placed(board):
    return [(line.placed.place if line.placed else None, line.figure.unit) for line in board.lines]


ROWS = (
    "a;cụm 1;CĐCS mới;2026;9/10;;;",
    "b;cụm 1;CĐCS mới;2026;12/10;;;",
    "c;cụm 2;CĐCS mới;2026;10/10;;;",
    "d;cụm 1;CĐCS mới;2026;12/10;;;",
    "e;cụm 1;CĐCS mới;2026;1/10;;mới thành lập;",
)


def test_units_are_placed_within_their_clusters():
    board = report(*ROWS)
    assert placed(board) == [(1, "b"), (1, "d"), (3, "a"), (1, "c"), (None, "e")]
    assert placed(report(*ROWS, shared=uk.SharedPlaces.DENSE))[2] == (2, "a")
    assert board.tally.label("vi") == "3/4 hoàn thành, 2 vượt, 1 chưa xếp loại"
    assert (board.ok, board.findings) == (True, ())
    assert board.lines[-1].line.reason.label("vi") == "mới thành lập"


def test_what_cannot_be_placed_is_told():
    board = report(
        *ROWS, "f;;CĐCS mới;;5/10;;;", "g;;trồng cây;2026;5/10;;;", "h;;mật độ đoàn viên;2026;93/100;;;",
    )  # fmt: skip
    reasons = [(finding.subject, finding.facts["reason"].en) for finding in board.findings if "reason" in finding.facts]
    assert reasons == [("f", "no period"), ("g", "not a named indicator"), ("h", "a share without a target")]
    assert board.ok
    assert len(board.lines) == 5


def test_levels_and_periods_are_not_mixed():
    board = report("a;;CĐCS mới;2026;9/10;tỉnh;;", "b;;CĐCS mới;2026;8/10;xã;;", "c;;CĐCS mới;2025;7/10;xã;;")
    assert [group.label("en") for group in board.groups] == [
        "new grassroots unions, 2026, tỉnh", "new grassroots unions, 2026, xã", "new grassroots unions, 2025, xã",
    ]  # fmt: skip
    assert [place for place, _ in placed(board)] == [1, 1, 1]


def test_of_two_figures_of_a_target_one_is_placed():
    board = report(*ROWS, "a;cụm 1;CĐCS mới;2026;9/10;;;")
    assert placed(board).count((3, "a")) == 1
    assert [finding.code for finding in board.findings] == ["attain.duplicate_figure"]


def test_a_unit_in_two_clusters_is_told():
    board = report(*ROWS, "a;cụm 2;đoàn viên mới;2026;9/10;;;")
    (finding,) = board.findings
    assert (finding.code, finding.line) == ("scoreboard.two_clusters", 7)
    assert finding.message("en").startswith("a: this line names the cluster “cụm 2”")
    assert not board.ok
    assert board.lines[-1].line.cluster == "cụm 1"


def test_printed_percentages_are_still_checked():
    assert [finding.code for finding in report("a;;CĐCS mới;2026;9/10;;;95%").findings] == ["percent.impossible"]


def test_the_report_in_every_style_and_language():
    board = report(*ROWS, "f;;CĐCS mới;;5/10;;;", "g;;đoàn viên mới;2026;>5/10;;;", "h;;giới thiệu Đảng;2026;5;;;")
    text = board.format("text", "vi")
    assert "CĐCS thành lập mới, năm 2026: 3/4 hoàn thành, 2 vượt, 1 chưa xếp loại" in text
    assert "Tất cả: 3/5 hoàn thành, 2 vượt, 2 chưa xếp loại" in text
    assert "≈50,0%" in text
    assert "t.csv: 7 số liệu, 3 bảng, 2 phát hiện" in text
    assert "g: >5/10 là số gần đúng; hạng có thể khác" in text
    markdown = board.format("markdown")
    assert "| 3 | a | cụm 1 | new grassroots unions | 2026 | 9/10 | 90.0% | nearly reached |" in markdown
    assert "- t.csv: line 7, column 1: f: not on the scoreboard (no period)" in markdown
    assert "| – | e | cụm 1 |" in markdown
    assert "no target" in markdown
    rows = board.format("csv").splitlines()
    assert rows[1].startswith(
        "1,d,b,cụm 1,,new_grassroots_unions,2026,2026-01-01,2026-12-31,,12,10,120.0,exceeded,,2,3"
    )
    document = json.loads(board.format("json"))
    assert document["format"] == "unionkit.scoreboard/1"
    assert document["tally"] == {
        "rated": 5, "reached": 3, "exceeded": 2, "without_class": 2,
        "classes": {"not_reached": 1, "nearly": 1, "reached": 1, "exceeded": 2},
    }  # fmt: skip
    assert [row["percent"] for row in document["figures"]][:2] == ["120.0", "120.0"]
    assert (document["boards"][0]["indicator"], len(document["findings"])) == ("new_grassroots_unions", 2)
    clean = report(*ROWS)
    assert clean.format().endswith(
        "All: 3/4 reached, 2 exceeded, 1 without a class\n\nt.csv: 5 figures, 1 board, 0 findings\n"
    )
    assert clean.format("markdown").endswith("without a class\n\nt.csv: 5 figures, 1 board, 0 findings\n")
    with pytest.raises(uk.errors.OptionError):
        board.format("pdf")


def test_nothing_to_place():
    empty = report()
    assert (empty.lines, empty.groups, empty.tally.rated) == ((), (), 0)
    with pytest.raises(TypeError, match="give a Figures"):
        uk.scoreboard_report([])
