"""Rulebooks with one fault each: the words that the error must contain stand in the first line of the file."""

from __future__ import annotations

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
    several = {"repeated_key", "repeated_word", "repeated_instrument", "no_files", "unreadable", "empty"}
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
