"""What is written for a spreadsheet: no text is a formula there, and every text is had back."""

from __future__ import annotations

import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from unionkit.records.writing import csv_cell, csv_text

TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8")), st.text(st.sampled_from("=+-@'\t\r\n ＝1.,a\ufeff\u00a0"), max_size=8)
)
FORMULA = re.compile(r"[\s\ufeff]*[=+\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"[+\-][0-9.,/]*\Z")


@given(TEXTS)
def test_no_text_is_a_formula_and_a_signed_number_stays_one(text):
    cell = csv_cell(text)
    assert FORMULA.match(cell) is None or NUMBER.match(cell.strip("\ufeff \t\r\n\u00a0"))
    if NUMBER.match(text):
        assert cell == text


@given(TEXTS)
def test_a_text_is_had_back_by_taking_one_apostrophe_away(text):
    cell = csv_cell(text)
    marked = csv_cell(cell) != cell
    assert (cell[1:] if marked else cell) == text


@given(st.lists(st.tuples(TEXTS, st.integers(), st.booleans()), min_size=1, max_size=5))
def test_numbers_stay_numbers(rows):
    text = csv_text(["a", "b", "c"], [dict(zip("abc", row, strict=True)) for row in rows])
    read = [*csv.reader(io.StringIO(text, newline=""))][1:]
    assert [line[1:] for line in read] == [[str(number), str(flag).lower()] for _, number, flag in rows]
