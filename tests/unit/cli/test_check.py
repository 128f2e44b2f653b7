from __future__ import annotations

import json

import pytest

from unionkit.cli import main

HEADER = "Mã;Tên doanh nghiệp;Số lao động;Số đoàn viên\n"
GOOD = HEADER + "a;An Phát;10;5\n"
BAD = HEADER + "a;An Phát;10;12\nb;Bình Minh;bảy;5\nc;Cẩm Lệ;3;1\n"


@pytest.fixture
def table(tmp_path):
    def write(text, name="survey.csv"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


def test_a_clean_table_exits_with_0(table, capsys):
    assert main(["check", table(GOOD), "--as", "workplaces"]) == 0
    assert "1 row checked" in capsys.readouterr().out


def test_findings_exit_with_1_and_bad_rows_are_written(table, tmp_path, capsys):
    out = tmp_path / "bad.csv"
    arguments = [
        "check",
        table(BAD),
        "--as",
        "workplaces",
        "--bad-rows",
        str(out),
        "--max-findings",
        "1",
        "--lang",
        "vi",
    ]
    assert main(arguments) == 1
    assert "3 bản ghi: 1 đạt" in capsys.readouterr().out
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[0] for line in lines] == ["Mã", "a", "b"]


def test_fail_on_and_ignore_decide_the_exit_code(table):
    path = table(BAD)
    assert main(["check", path, "--as", "workplaces", "--fail-on", "note", "--select", "record.", "--fail-fast"]) == 1
    twins = table(HEADER + "a;An Phát;10;5\nb;AN PHAT;10;5\n", "twins.csv")
    assert main(["check", twins, "--as", "workplaces"]) == 1
    assert main(["check", twins, "--as", "workplaces", "--fail-on", "error"]) == 0
    assert main(["check", twins, "--as", "workplaces", "--ignore", "record.same_name"]) == 0


def test_nothing_to_check_exits_with_2(table, capsys):
    assert main(["check", table(HEADER), "--as", "workplaces"]) == 2
    assert "no rows to check" in capsys.readouterr().err


def test_several_files_make_one_document(table, capsys):
    paths = [table(BAD, "a.csv"), table(BAD, "b.csv")]
    assert main(["check", *paths, "--as", "workplaces", "--format", "sarif"]) == 1
    (run,) = json.loads(capsys.readouterr().out)["runs"]
    assert len(run["results"]) == 4


def test_units_law_registry_and_keys_are_settings(table, capsys):
    units = table("Mã;Tên đơn vị;Loại đơn vị;Cấp trên\nhn;LĐLĐ TP Hà Nội;provincial_federation;vgcl\n", "units.csv")
    results = table(
        "Đơn vị;Nội dung;Kỳ;Kết quả;Chỉ tiêu;Tỷ lệ\nhn;CĐCS mới;năm 2022;15;9;166,6%\nx;CĐCS mới;năm 2022;1;;\n"
    )
    assert (
        main(["check", results, "--as", "results", "--units", units, "--outside", "vgcl", "--rounding", "half_up"]) == 1
    )
    said = capsys.readouterr().out
    assert "the digits were cut and not rounded" in said
    assert "there is no unit “x”" in said
    law = ["--law-of", "2025-08-01", "--registry", "vgcl-provinces"]
    assert main(["check", units, "--as", "units", "--outside", "vgcl", *law]) == 0
    members = table("Mã;Họ tên;Đơn vị;CCCD\nm1;An;hn;1\nm2;An;hn;2\n", "members.csv")
    assert main(["check", members, "--as", "members", "--key", "name+unit"]) == 1
    assert main(["check", members, "--as", "members"]) == 0


def test_a_number_of_findings_below_zero_is_refused(table):
    with pytest.raises(SystemExit):
        main(["check", table(GOOD), "--as", "workplaces", "--max-findings", "-1"])


def test_tables_of_several_kinds_are_checked_together(table, capsys):
    units = table("Mã;Tên đơn vị;Loại đơn vị\nhn;LĐLĐ TP Hà Nội;provincial_federation\n", "units.csv")
    results = table("Đơn vị;Nội dung;Kỳ;Kết quả\nhn;CĐCS mới;năm 2022;15\nx;CĐCS mới;năm 2022;1\n", "results.csv")
    assert main(["check", results, units, "--as", "results", "--as", "units"]) == 1
    said = capsys.readouterr().out
    assert "there is no unit “x”" in said
    assert said.index("results.csv: 2 rows checked") < said.index("units.csv: 1 row checked")
    assert main(["check", results, "--as", "results"]) == 0
    assert main(["check", results, units, "--as", "results", "--as", "units", "--format", "sarif"]) == 1


def test_tables_of_one_kind_are_checked_together_where_that_is_asked_for(table, capsys):
    paths = [table(GOOD, "may.csv"), table(GOOD, "june.csv")]
    assert main(["check", *paths, "--as", "workplaces"]) == 0
    assert main(["check", *paths, "--as", "workplaces", "--together"]) == 1
    assert f"stands in row 1 ({paths[0]}) already" in capsys.readouterr().out


def test_what_tables_hold_is_said_once_or_of_each(table, capsys):
    path = table(GOOD)
    assert main(["check", path, path, path, "--as", "workplaces", "--as", "units"]) == 2
    assert "--as is “2”; expected one of 1, 3" in capsys.readouterr().err
