"""What would have done is said in Vietnamese in a Vietnamese sentence: every phrase of the sources is in the table."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.errors.expectations import OPENINGS, PHRASES, expectation, one_of
from unionkit.law.shapes import _EXPECTED

SOURCES = Path(uk.__file__).parent
SAYING = {"OptionError", "LawValueError", "Fault", "fault", "_wrong", "_list"}


def texts(node):
    return {part.value for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str)}


def phrases_of(tree):
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and getattr(call.func, "id", getattr(call.func, "attr", None)) in SAYING:
            named = [keyword.value for keyword in call.keywords if keyword.arg == "expected"]
            for node in (*call.args, *named):
                yield from texts(node)


USED = {
    phrase
    for path in SOURCES.rglob("*.py")
    for phrase in phrases_of(ast.parse(path.read_text(encoding="utf-8")))
    if " " in phrase.strip(" |").replace(", ", ",")
} | {*_EXPECTED.values()}


def test_the_table_holds_every_phrase_and_no_other():
    assert {*PHRASES, *OPENINGS} == USED


@pytest.mark.parametrize(
    ("choices", "vi", "en"),
    [
        (("a ratio from 0 to 1",), "tỷ số từ 0 đến 1", "a ratio from 0 to 1"),
        (("JSON",), "JSON", "JSON"),
        (("vi", "en"), "một trong vi, en", "one of vi, en"),
        (
            ("a JSON object", "a list of them"),
            "một trong đối tượng JSON, danh sách các đối tượng đó",
            "one of a JSON object, a list of them",
        ),
        ((), "", ""),
    ],
)
def test_choices_and_requirements_are_said_in_both_languages(choices, vi, en):
    assert (one_of(choices, "vi"), one_of(choices, "en")) == (vi, en)


def test_a_phrase_that_ends_in_a_name_keeps_the_name():
    assert expectation("a table for congress.size", "vi") == "bảng cho congress.size"


def test_a_name_is_the_same_in_both():
    assert expectation("non_state", "vi") == expectation("non_state", "en") == "non_state"


@pytest.mark.parametrize(
    ("cause", "vi", "en"),
    [
        (
            lambda: uk.attain(5, 9, nearly_from=2),
            "nearly_from là “2”; cần tỷ số từ 0 đến 1",
            "nearly_from is “2”; expected a ratio from 0 to 1",
        ),
        (
            lambda: uk.check_records([], uk.Workplace, max_findings=-1),
            "max_findings là “-1”; cần số 0 trở lên",
            "max_findings is “-1”; expected 0 or more",
        ),
    ],
)
def test_an_error_says_what_it_needs(cause, vi, en):
    with pytest.raises(uk.errors.OptionError) as caught:
        cause()
    assert (caught.value.message("vi"), caught.value.message("en")) == (vi, en)
