from __future__ import annotations

import json

import pytest

from unionkit.cli import main


@pytest.fixture
def text(tmp_path):
    def write(words):
        path = tmp_path / "r.txt"
        path.write_text(words, encoding="utf-8")
        return str(path)

    return write


def test_clean_is_0(text, capsys):
    assert main(["reconcile", text("thành lập 15/9 đơn vị, đạt 166,6%")]) == 0
    assert "cut" in capsys.readouterr().out


def test_found_is_1(text, capsys):
    assert main(["reconcile", text("có 474/577 đơn vị (tỉ lệ 79%)"), "--lang", "vi"]) == 1
    assert "dòng 1, cột 4" in capsys.readouterr().out


@pytest.mark.parametrize(("lang", "words"), [("en", "claims no figures"), ("vi", "không nêu số liệu nào")])
def test_nothing_to_check_is_2(lang, words, text, capsys):
    assert main(["reconcile", text("không có gì"), "--lang", lang]) == 2
    assert words in capsys.readouterr().err


def test_findings_of_csv_go_to_standard_error(text, capsys):
    assert main(["reconcile", text("có 474/577 đơn vị (tỉ lệ 79%)"), "--format", "csv"]) == 1
    captured = capsys.readouterr()
    assert "percent.impossible" in captured.err
    assert captured.out.startswith("line,column,")


def test_json(text, capsys):
    assert main(["reconcile", text("kết nạp 576/360 người, đạt 160%"), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["claims"][0]["target"] == 360
