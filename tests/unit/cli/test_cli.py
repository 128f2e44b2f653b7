from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.cli import main

ROOT = Path(__file__).parents[3]
EXAMPLE = str(ROOT / "examples" / "data" / "reported-figures.csv")
CLEAN = "Đơn vị;Nội dung;Kết quả;Tỷ lệ\nMê Linh;CĐCS mới;15/9;166,6%\n"


@pytest.fixture
def table(tmp_path):
    def write(text, encoding="utf-8"):
        path = tmp_path / "t.csv"
        path.write_bytes(text.encode(encoding))
        return str(path)

    return write


def test_clean_is_0(table, capsys):
    assert main(["attain", table(CLEAN)]) == 0
    assert "166.7%" in capsys.readouterr().out


def test_found_is_1(capsys):
    assert main(["attain", EXAMPLE]) == 1
    assert "[percent.impossible]" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "encoding", "words"),
    [
        (CLEAN, "utf-16", "line 1, byte 0"),
        ("Đơn vị,Kết quả\na,1\n", "utf-8", "missing column indicator"),
        ("", "utf-8", "missing column unit"),
        ("unit,indicator,result\n", "utf-8", "no figures"),
    ],
)
def test_could_not_check_is_2(text, encoding, words, table, capsys):
    assert main(["attain", table(text, encoding)]) == 2
    assert words in capsys.readouterr().err


def test_a_missing_file_is_2_in_the_language_asked_for(capsys):
    assert main(["attain", "none.csv", "--lang", "vi"]) == 2
    assert capsys.readouterr().err.startswith("unionkit: none.csv: không mở được tệp")
    assert main(["attain", "none.csv"]) == 2
    assert "cannot be opened" in capsys.readouterr().err


def test_an_empty_table_in_vietnamese(table, capsys):
    assert main(["attain", table("unit,indicator,result\n"), "--lang", "vi"]) == 2
    assert "không có số liệu nào" in capsys.readouterr().err


def test_good_rows_are_shown_although_others_are_bad(table, capsys):
    assert main(["attain", table(CLEAN + "Đông Anh;CĐCS mới;mười;\n")]) == 1
    out = capsys.readouterr().out
    assert "166.7%" in out
    assert "t.csv: line 3, column 3: Kết quả: “mười”" in out


def test_options(table, capsys):
    assert main(["attain", table(CLEAN), "--lang", "vi", "--places", "3", "--rounding", "down"]) == 0
    assert "166,666%" in capsys.readouterr().out
    assert main(["attain", table(CLEAN), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["figures"][0]["percent"] == "166.7"


def test_findings_go_to_standard_error_where_the_output_is_csv(capsys):
    assert main(["attain", EXAMPLE, "--format", "csv"]) == 1
    captured = capsys.readouterr()
    assert captured.out.startswith("row,line,unit,")
    assert "percent.impossible" in captured.err
    assert "percent.impossible" not in captured.out


def test_standard_input(monkeypatch, capsys):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(CLEAN.encode())))
    assert main(["attain", "-"]) == 0
    assert "<stdin>: 1 figure," in capsys.readouterr().out


@pytest.mark.parametrize(
    "arguments", [[], ["attain"], ["attain", "x", "--places", "-1"], ["attain", "x", "--lang", "fr"], ["unknown"]]
)
def test_wrong_usage_is_2(arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: unionkit" in capsys.readouterr().err


def test_version_and_help(capsys):
    for arguments, words in (
        (["--version"], uk.__version__),
        (["--help"], "attain"),
        (["attain", "--help"], "--rounding"),
    ):
        with pytest.raises(SystemExit) as caught:
            main(arguments)
        assert caught.value.code == 0
        assert words in capsys.readouterr().out


def run(*arguments, **options):
    return subprocess.run([sys.executable, "-m", "unionkit", *arguments], check=False, capture_output=True, **options)


def test_as_a_process_it_writes_utf8_whatever_the_locale():
    done = run("attain", EXAMPLE, "--lang", "vi", env={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"})
    assert done.returncode == 1
    assert "không thể đúng" in done.stdout.decode("utf-8")
    assert done.stderr == b""


def test_a_reader_that_goes_away_is_no_error():
    shell = f"'{sys.executable}' -m unionkit attain '{EXAMPLE}' --format json | head -c 10"
    done = subprocess.run(["/bin/sh", "-c", shell], check=False, capture_output=True)
    assert (done.stdout[:1], done.stderr) == (b"{", b"")


def test_choices_of_the_command_line_are_those_of_the_library():
    from unionkit.cli import attain, options
    from unionkit.exact import MAX_PLACES
    from unionkit.records.writing import STYLES

    assert options.STYLES == STYLES
    assert tuple(mode.value for mode in uk.Rounding) == attain._ROUNDINGS
    assert attain._MAX_PLACES == MAX_PLACES


def test_output_that_cannot_be_written_is_2():
    shell = f"'{sys.executable}' -m unionkit attain '{EXAMPLE}' > /dev/full"
    done = subprocess.run(["/bin/sh", "-c", shell], check=False, capture_output=True)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


def test_a_name_that_is_no_text_is_2():
    done = run("attain", b"\xff.csv")
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("closed", ["<&-", ">&-"])
def test_streams_that_the_shell_closed_are_2(closed):
    done = subprocess.run(
        ["/bin/sh", "-c", f"'{sys.executable}' -m unionkit attain - {closed}"],
        check=False,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
