"""Broken files of every format, each with the words that its error or finding must contain. Good rows are kept."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.records.tables import FIELD_HEADERS

HERE = Path(__file__).parent
FILES = HERE / "readers"
EXPECTED = tomllib.loads((HERE / "readers.toml").read_text(encoding="utf-8"))
FINDINGS = {name: entry for name, entry in EXPECTED.items() if "code" in entry}
ERRORS = {name: entry for name, entry in EXPECTED.items() if "error" in entry}


def test_every_file_is_expected():
    assert {path.name for path in FILES.iterdir()} == set(FINDINGS) | set(ERRORS)


@pytest.mark.parametrize("name", FINDINGS)
def test_a_bad_record_is_a_finding_and_the_good_one_is_kept(name):
    with uk.open_table(FILES / name, FIELD_HEADERS["workplaces"], name=name) as table:
        good, finding = table
    assert (good.number, good.cells["id"], good.cells["name"]) == (1, "a", "A")
    assert (finding.row, finding.code) == (2, FINDINGS[name]["code"])
    assert finding.place("en") == f"{name}: {FINDINGS[name]['place']}"
    for words in FINDINGS[name]["words"]:
        assert words in finding.message("en")
    assert "{" not in finding.message("vi").replace('{"id"', "")
    assert finding.remedy("vi")


@pytest.mark.parametrize("name", ERRORS)
def test_a_file_that_cannot_be_used_is_a_named_error(name):
    def read():
        options = {"encoding": ERRORS[name]["encoding"]} if "encoding" in ERRORS[name] else {}
        with uk.open_table(FILES / name, FIELD_HEADERS["workplaces"], name=name, **options) as table:
            return [*table]

    with pytest.raises(getattr(uk.errors, ERRORS[name]["error"])) as caught:
        read()
    for words in (name, *ERRORS[name]["words"]):
        assert words in str(caught.value)
    assert isinstance(caught.value, uk.errors.TableError)
    assert caught.value.message("vi") != caught.value.message("en")
