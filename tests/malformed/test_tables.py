"""Broken tables, each with the words that its error or finding must contain. Good rows are kept in all of them."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.cli import main

HERE = Path(__file__).parent
EXPECTED = tomllib.loads((HERE / "expected.toml").read_text(encoding="utf-8"))
FINDINGS = {name: entry for name, entry in EXPECTED.items() if "code" in entry}
ERRORS = {name: entry for name, entry in EXPECTED.items() if "error" in entry}


def test_every_table_is_expected():
    assert {path.name for path in (HERE / "tables").iterdir()} == set(FINDINGS) | set(ERRORS)


@pytest.mark.parametrize("name", FINDINGS)
def test_a_bad_row_is_a_finding_and_the_good_one_is_kept(name):
    figures = uk.read_figures(HERE / "tables" / name, name=name)
    assert [figure.unit for figure in figures.figures] == ["Mê Linh"]
    assert figures.records == 2
    (finding,) = figures.findings
    assert finding.code == FINDINGS[name]["code"]
    assert finding.place("en") == f"{name}: {FINDINGS[name]['place']}"
    for words in FINDINGS[name]["words"]:
        assert words in finding.message("en")
    assert finding.message("vi")
    assert finding.remedy("vi")


@pytest.mark.parametrize("name", ERRORS)
def test_a_table_that_cannot_be_used_is_a_named_error(name):
    with pytest.raises(getattr(uk.errors, ERRORS[name]["error"])) as caught:
        uk.read_figures(HERE / "tables" / name, name=name)
    for words in (name, *ERRORS[name]["words"]):
        assert words in str(caught.value)
    assert isinstance(caught.value, uk.errors.TableError)


@pytest.mark.parametrize("name", EXPECTED)
def test_the_command_line_tells_the_same(name, capsys):
    code = main(["attain", str(HERE / "tables" / name)])
    captured = capsys.readouterr()
    assert code == (1 if name in FINDINGS else 2)
    for words in EXPECTED[name]["words"]:
        assert words in (captured.out if code == 1 else captured.err)
    assert ("166.7%" in captured.out) is (code == 1)
