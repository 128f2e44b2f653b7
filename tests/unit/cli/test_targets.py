"""`unionkit allocate` and `unionkit scoreboard`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from unionkit.cli import main

ROOT = Path(__file__).parents[3]
WARDS = str(ROOT / "examples" / "data" / "ward-unions.csv")
FIGURES = str(ROOT / "examples" / "data" / "reported-figures.csv")


def test_allocate_splits_exactly(capsys):
    assert main(["allocate", WARDS, "--total", "1500", "--by", "members", "--step", "10", "--format", "json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert sum(unit["amount"] for unit in document["units"]) == 1500
    assert document["units"][0]["amount"] == 1000


def test_allocate_takes_a_mix_and_a_method(capsys):
    arguments = ["--by", "members=70", "--by", "unions=29.5", "--method", "sainte_lague", "--format", "json"]
    assert main(["allocate", WARDS, "--total", "1500", *arguments]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["by"], document["method"]) == ({"members": 70, "unions": "59/2"}, "sainte_lague")


def test_allocate_says_what_it_left_over_and_stays_clean(capsys):
    assert main(["allocate", WARDS, "--total", "1505", "--by", "members", "--step", "10", "--lang", "vi"]) == 0
    assert "còn 5 chưa phân bổ" in capsys.readouterr().out


def test_allocate_findings_are_1(tmp_path, capsys):
    path = tmp_path / "w.csv"
    path.write_text("unit,members\na,1\nb,mười\n", encoding="utf-8")
    assert main(["allocate", str(path), "--total", "5", "--format", "csv"]) == 1
    captured = capsys.readouterr()
    assert captured.out.splitlines()[1].startswith("a,1,5,5,")
    assert "line 3, column 2" in captured.err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--total", "10", "--by", "members"], "the floors add up to more than the total"),
        (["--total", "1500"], "expected one of members, unions, equal"),
        (["--total", "1500", "--by", "weight"], "expected one of members, unions, equal"),
        (["--total", "1500", "--by", "members", "--step", "0"], "the step must be a positive whole number"),
    ],
)
def test_allocate_that_cannot_be_done_is_2(arguments, words, capsys):
    assert main(["allocate", WARDS, *arguments]) == 2
    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["--total", "-5"],
        ["--total", "1_000"],
        ["--total", "5", "--by", "members=0"],
        ["--total", "5", "--by", "members=x"],
        ["--total", "5", "--by", "members=1/0"],
        ["--total", "5", "--by", "=5"],
        ["--total", "5", "--method", "hare"],
    ],
)
def test_allocate_wrong_usage_is_2(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(["allocate", WARDS, *arguments])
    assert caught.value.code == 2
    assert "usage: unionkit allocate" in capsys.readouterr().err


def test_scoreboard_of_real_figures_finds_the_wrong_percentages(capsys):
    assert main(["scoreboard", FIGURES]) == 1
    captured = capsys.readouterr().out
    assert "LĐLĐ thành phố Hà Nội: 3/3 reached, 2 exceeded" in captured
    assert "[percent.impossible]" in captured


def test_scoreboard_clean_is_0_and_empty_is_2(tmp_path, capsys):
    path = tmp_path / "f.csv"
    path.write_text(
        "unit,indicator,period,result,cluster\na,new members,2026,9/9,1\nb,new members,2026,9/9,1\n", "utf-8"
    )
    assert main(["scoreboard", str(path), "--shared", "dense", "--format", "json"]) == 0
    assert [row["place"] for row in json.loads(capsys.readouterr().out)["figures"]] == [1, 1]
    path.write_text("unit,indicator,result\na,new members,9/9\n", "utf-8")
    assert main(["scoreboard", str(path)]) == 2
    assert "nothing to place" in capsys.readouterr().err
    assert main(["scoreboard", str(path), "--lang", "vi"]) == 2
    assert "không có số liệu nào xếp hạng được" in capsys.readouterr().err
