"""Broken tables of units and weights, each with the words that its finding must contain. The good row is kept."""

from __future__ import annotations

import pytest

import unionkit as uk

GOOD = "unit,workers,members,floor\nMê Linh,100,60,5\n"


@pytest.mark.parametrize(
    ("row", "code", "place", "words"),
    [
        ("Đông Anh,mười,5,", "figures.bad_number", "line 3, column 2", "“mười”"),
        (",10,5,", "figures.missing_cell", "line 3, column 1", "unit is empty"),
        ("mê linh,10,5,", "weights.repeated_unit", "line 3, column 1", "stands on line 2 already"),
        ("Đông Anh,-10,5,", "weights.negative_number", "line 3, column 2", "-10 is below zero"),
        ('Đông Anh,10,5,"2,5"', "weights.not_whole", "line 3, column 4", "2.5 is not a whole number"),
        ("Đông Anh,10", "table.too_few_cells", "line 3", "2 cells, the table 4 columns"),
    ],
)
def test_a_bad_row_is_a_finding_and_the_good_one_is_kept(row, code, place, words):
    table = uk.read_weights((GOOD + row + "\n").encode(), name="w.csv")
    assert [unit.unit for unit in table.units] == ["Mê Linh"]
    assert table.records == 2
    (finding,) = table.findings
    assert (finding.code, finding.place("en")) == (code, f"w.csv: {place}")
    assert words in finding.message("en")
    assert finding.message("vi")
    assert finding.remedy("vi")


@pytest.mark.parametrize(
    ("data", "error", "words"),
    [
        (b"members\n1\n", uk.errors.HeaderError, "missing column unit"),
        ("Đơn vị,Members,members\na,1,2\n".encode(), uk.errors.HeaderError, "repeated column members"),
        ("Đơn vị\nĐông Anh\n".encode("utf-16"), uk.errors.EncodingError, "not UTF-8"),
    ],
)
def test_a_table_that_cannot_be_used_is_a_named_error(data, error, words):
    with pytest.raises(error, match=words):
        uk.read_weights(data, name="w.csv")
