"""What a file may hold as a value: what does not fit is told with what was found and what would do."""

from __future__ import annotations

from datetime import date, datetime
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.law.shapes import Fault, Glossary, read_value

WORDS = {"plenary": uk.Words(vi="toàn thể", en="plenary"), "delegates": uk.Words(vi="đại biểu", en="delegates")}
LINE = {"from": 5, "min": 3, "max": 7}
NOON, BRACKET = datetime(2025, 7, 1, 12), "a bracket { from, below, min, max }"  # noqa: DTZ001


def read(kind, raw):
    return read_value(kind, raw, Glossary(WORDS, {}))


@pytest.mark.parametrize(
    ("kind", "raw", "code", "found", "expected"),
    [
        ("int", 5.0, "float", 5.0, None),
        ("int", True, "wrong_type", True, "a whole number"),
        ("int", -1, "negative", -1, None),
        ("bool", 1, "wrong_type", 1, "true or false"),
        ("date", NOON, "datetime", NOON, None),
        ("date", "2025", "wrong_type", "2025", "a day such as 2025-07-01"),
        ("share", 0.5, "float", 0.5, None),
        ("share", "3/2", "not_a_share", "3/2", None),
        ("share", 1, "not_a_share", 1, None),
        ("choice", 5, "wrong_type", 5, "the id of a word"),
        ("choice", "online", "unknown_word", "online", None),
        ("set", "plenary", "wrong_type", "plenary", "a list of ids"),
        ("set", [], "empty", [], "the list"),
        ("steps", ["plenary", "plenary"], "wrong_type", "plenary", "each id once"),
        ("instrument", "charter", "unknown_instrument", "charter", None),
        ("brackets", 5, "wrong_type", 5, "a list of brackets"),
        ("brackets", [5], "wrong_type", 5, BRACKET),
        ("brackets", [{**LINE, "upto": 9}], "unknown_field", "upto", "from, below, min, max, stated, unit"),
        ("brackets", [{"below": 5, "max": 3}], "missing_field", None, "from"),
        ("brackets", [{"from": 5}], "missing_field", None, "min or max"),
        ("brackets", [{"from": 5, "stated": True}], "missing_field", None, "min or max"),
        ("brackets", [{**LINE, "below": 5}], "brackets", 5, None),
        ("brackets", [{**LINE, "min": 8}], "bounds", 5, None),
        ("brackets", [{**LINE, "below": 9}, {**LINE, "from": 10}], "brackets", 10, None),
        ("brackets", [{**LINE, "below": 9}], "brackets", 9, None),
        ("brackets", [], "brackets", "?", None),
    ],
)
def test_what_does_not_fit_is_told(kind, raw, code, found, expected):
    with pytest.raises(Fault) as caught:
        read(kind, raw)
    assert (caught.value.code, caught.value.found, caught.value.expected) == (code, found, expected)


def test_what_fits_is_read():
    assert read("date", date(2025, 7, 1)) == date(2025, 7, 1)
    assert read("share", "2/3") == Fraction(2, 3)
    assert read("steps", ["plenary", "delegates"]).ids == ("plenary", "delegates")


def test_a_bracket_states_a_limit_or_says_that_it_states_none():
    table = read("brackets", [{"from": 0, "below": 5, "stated": False}, {"from": 5, "max": 7}, {"unit": "a", "min": 2}])
    none, last = table.brackets
    assert (none.lower, none.upper, none.minimum, none.maximum, none.stated) == (0, 5, None, None, False)
    assert (last.lower, last.upper, last.minimum, last.maximum, last.stated) == (5, None, None, 7, True)
    own = table.at(9, unit="a")
    assert (own.lower, own.minimum, own.stated) == (0, 2, True)
    same = read("brackets", [{"from": 0, "min": 3, "max": 3}])
    assert (same.brackets[0].minimum, same.brackets[0].maximum) == (3, 3)
