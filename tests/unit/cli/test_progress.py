"""The bar that shows on a terminal how far a long file has been read."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from fractions import Fraction

import pytest

from unionkit.cli import main, progress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def clock(monkeypatch):
    now = [100.0]
    monkeypatch.setattr(progress, "monotonic", lambda: now[0])
    monkeypatch.setenv("COLUMNS", "120")
    return now


def test_a_bar_shows_the_share_of_bytes_the_rows_and_the_findings(clock):
    out = Terminal()
    shown = progress.Bar(out, "en", clock[0])
    clock[0] += 1.5
    shown("units.csv", 1_500_000, 12, Fraction(3, 5))
    assert out.getvalue() == f"\r\033[K[{'#' * 18}{'.' * 12}] 60%  1,500,000 rows  12 findings  units.csv"
    shown.clear()
    assert out.getvalue().endswith("\r\033[K")


def test_where_the_share_is_not_known_the_rows_are_told(clock):
    out = Terminal()
    shown = progress.Bar(out, "vi", clock[0])
    clock[0] += 2
    shown("units.xlsx", 1500, 0, None)
    assert out.getvalue() == "\r\033[K1.500 dòng  0 phát hiện  units.xlsx"


def test_a_short_file_shows_nothing_and_a_long_one_not_all_the_time(clock):
    out = Terminal()
    shown = progress.Bar(out, "en", clock[0])
    clock[0] += 0.9
    shown("a.csv", 1, 0, Fraction(1, 10))
    shown.clear()
    assert out.getvalue() == ""
    for _ in range(10):
        clock[0] += 0.05
        shown("a.csv", 2, 0, Fraction(1, 10))
    assert out.getvalue().count("\r") in (4, 5)


def test_the_line_fits_the_terminal_and_a_name_steers_nothing(clock, monkeypatch):
    monkeypatch.setenv("COLUMNS", "40")
    out = Terminal()
    shown = progress.Bar(out, "en", clock[0])
    clock[0] += 2
    shown("a\033[2J.csv" * 10, 1, 0, None)
    line = out.getvalue().removeprefix("\r\033[K")
    assert len(line) == 39
    assert "\033" not in line


def rows(tmp_path, count):
    path = tmp_path / "long.csv"
    lines = (f"w{place},Công ty {place},5,{9 if place == 3 else 2}" for place in range(count))
    path.write_text("\n".join(["Mã,Tên đơn vị,Số lao động,Số đoàn viên", *lines, ""]), encoding="utf-8")
    return str(path)


def test_a_check_shows_a_bar_on_a_terminal_and_takes_it_away(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(progress, "_QUIET_SECONDS", 0.0)
    monkeypatch.setattr(progress, "_SECONDS_BETWEEN", 0.0)
    out = Terminal()
    monkeypatch.setattr(sys, "stderr", out)
    assert main(["check", rows(tmp_path, 20_000), "--as", "workplaces"]) == 1
    shown = out.getvalue().split("\r\033[K")
    assert "1 finding  " in shown[1]
    percents = [int(line.partition("] ")[2].partition("%")[0]) for line in shown[1:-1]]
    assert percents == sorted(percents)
    assert len({*percents}) > 2
    assert percents[-1] == 100
    assert shown[-1] == ""
    assert "20,000 rows checked" in capsys.readouterr().out


def test_nothing_is_shown_where_standard_error_is_no_terminal(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(progress, "_QUIET_SECONDS", 0.0)
    main(["check", rows(tmp_path, 5), "--as", "workplaces"])
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys, "stderr", None)
    assert progress.bar("en") is None


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_real_terminal_shows_it_and_a_pipe_does_not(tmp_path):
    import pty

    program = "import sys; from unionkit.cli import main, progress; progress._QUIET_SECONDS = 0.0; sys.exit(main(sys.argv[1:]))"
    command = [sys.executable, "-c", program, "check", rows(tmp_path, 3000), "--as", "workplaces"]
    ours, theirs = pty.openpty()
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, check=False)
    os.close(theirs)
    assert ran.returncode == 1
    assert b"] 100%" in os.read(ours, 1 << 16)
    os.close(ours)
    assert subprocess.run(command, capture_output=True, check=False).stderr == b""
