"""Rulebooks with one fault each: the words that the error must contain stand in the first line of the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.errors.law import _PROBLEMS

HERE = Path(__file__).parent
BROKEN = sorted((HERE / "rulebooks").glob("*.toml"))


def test_the_rulebook_without_a_fault_loads():
    book = uk.Rulebook.from_toml(HERE / "rulebook.toml")
    assert book.keys() == ("congress.form", "founding.min_members")


@pytest.mark.parametrize("path", BROKEN, ids=lambda path: path.stem)
def test_a_fault_is_told_with_file_and_key(path):
    words = path.read_text(encoding="utf-8").splitlines()[0].removeprefix("# expects: ")
    with pytest.raises(uk.errors.LawDataError) as caught:
        uk.Rulebook.from_toml(path)
    assert words in str(caught.value)
    assert str(caught.value).count(path.name) == len(caught.value.problems)
    assert caught.value.message("vi") != caught.value.message("en")


def test_every_kind_of_fault_but_those_of_several_files_has_a_broken_file():
    shown = set()
    for path in BROKEN:
        with pytest.raises(uk.errors.LawDataError) as caught:
            uk.Rulebook.from_toml(path)
        shown |= {problem.code for problem in caught.value.problems}
    several = {"repeated_key", "repeated_word", "repeated_instrument", "no_files", "unreadable", "too_large"}
    assert set(_PROBLEMS) - shown == several


def test_all_faults_of_all_files_are_told_at_once():
    with pytest.raises(uk.errors.LawDataError) as caught:
        uk.Rulebook.from_toml([HERE / "rulebooks" / "negative.toml", HERE / "rulebooks" / "bad_place.toml"])
    codes = [problem.code for problem in caught.value.problems]
    assert {"negative", "bad_place", "repeated_key", "repeated_word", "repeated_instrument"} <= set(codes)
    assert {problem.file for problem in caught.value.problems} == {"negative.toml", "bad_place.toml"}


def test_a_missing_file_and_an_empty_folder_are_told(tmp_path):
    with pytest.raises(uk.errors.LawDataError, match=r"nowhere\.toml: the file cannot be read"):
        uk.Rulebook.from_toml(tmp_path / "nowhere.toml")
    with pytest.raises(uk.errors.LawDataError, match=r"no \.toml file there"):
        uk.Rulebook.from_toml(tmp_path)


def test_an_empty_list_and_an_empty_number_are_told(tmp_path):
    text = (HERE / "rulebook.toml").read_text(encoding="utf-8")
    path = tmp_path / "book.toml"
    path.write_text(text.replace('type = "choice"', 'type = "set"').replace('value = "plenary"', "value = []"), "utf-8")
    with pytest.raises(uk.errors.LawDataError, match="the list is empty"):
        uk.Rulebook.from_toml(path)
    path.write_text(text.replace('number = "1/2020"', 'number = ""'), "utf-8")
    with pytest.raises(uk.errors.LawDataError, match="number is empty"):
        uk.Rulebook.from_toml(path)


LITERALS = (
    "1",
    "-1",
    "1.5",
    '"x"',
    '""',
    "true",
    "[]",
    "{}",
    "[1]",
    "2020-01-01",
    "2020-01-01T00:00:00",
    '{ vi = "x" }',
)


def test_whatever_stands_in_a_field_the_book_loads_or_every_fault_is_told(tmp_path):
    text = (HERE / "rulebook.toml").read_text(encoding="utf-8") + EXTRA
    path = tmp_path / "book.toml"
    places = [found.span(1) for found in re.finditer(r"\b\w+ = ([^,\n{}\[\]]+|\[.*?\]|\{.*?\})(?=[,\n ])", text)]
    refused = 0
    for start, end in places:
        for literal in LITERALS:
            path.write_text(text[:start] + literal + text[end:], encoding="utf-8")
            try:
                uk.Rulebook.from_toml(path)
            except uk.errors.LawDataError as error:
                refused += 1
                assert error.problems
                assert error.message("vi")
    assert refused > len(places) * len(LITERALS) // 2


EXTRA = """
[[events]]
since = 2025-01-01
forces = ["charter"]
by = "rules-2020"
note = { vi = "a", en = "b" }

["dues.table"]
type = "brackets"
measure = "share"
before = "no_limit"
title = { vi = "Bảng", en = "Table" }
entries = [
  { since = 2020-01-01, value = [{ from = 0, below = 5, min = "1/3" }, { from = 5, max = 3 }, { unit = "hue", max = 4 }], by = "rules-2020", at = "1", confidence = "high" },
]

["dues.deadline"]
type = "deadline"
measure = "days"
before = "no_limit"
counted_from = "plenary"
title = { vi = "Hạn", en = "Deadline" }
entries = [{ since = 2020-01-01, value = 5, by = "rules-2020", at = "1", confidence = "high", note = { vi = "a", en = "b" } }]

["dues.book"]
type = "instrument"
measure = "instrument"
before = "no_limit"
title = { vi = "Sổ", en = "Book" }
entries = [{ since = 2020-01-01, value = "rules-2020", by = "rules-2020", at = "1", confidence = "high", standing = "last_known" }]

["dues.forms"]
type = "steps"
measure = "words"
before = "no_limit"
title = { vi = "Hình thức", en = "Forms" }
entries = [{ since = 2020-01-01, value = ["plenary"], by = "rules-2020", at = "1", confidence = "high", verified_on = 2026-01-01 }]

["dues.paid"]
type = "bool"
measure = "yes_no"
before = "no_limit"
title = { vi = "Có đóng", en = "Paid" }
entries = [{ since = 2020-01-01, value = true, by = "rules-2020", at = "1", confidence = "high", force = "guide", comparison = "equals" }]
"""
