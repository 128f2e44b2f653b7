"""Each line of the table of limits: the figure is that of the code, and beyond it comes what the table says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.law import files
from unionkit.periods import reading
from unionkit.records.converting import wire
from unionkit.records.tables import FIELD_HEADERS, limits
from unionkit.reported import numbers
from unionkit.reported.claims.folding import MAX_SENTENCE

SECURITY = (Path(__file__).parents[2] / "SECURITY.md").read_text(encoding="utf-8")
FIGURES = (
    numbers.MAX_LENGTH, numbers.MAX_DIGITS, reading.MAX_LENGTH, numbers.MAX_DIGITS, MAX_SENTENCE, files.MAX_BYTES,
    files.MAX_DEPTH, files.MAX_DIGITS, limits.MAX_COLUMNS, limits.MAX_CELL_LENGTH, limits.MAX_LINE_LENGTH,
    limits.MAX_RECORD_LINES, limits.MAX_JSON_BYTES, limits.MAX_DEPTH, limits.MAX_DIGITS, limits.MAX_PARTS,
    limits.MAX_UNPACKED_BYTES, limits.MAX_PART_RATIO, limits.MAX_SHEET_ROWS, limits.MAX_SHEET_CELLS,
    limits.MAX_ROW_GROUP_BYTES, limits.MAX_SPOOLED_BYTES,
)  # fmt: skip


def test_the_table_says_what_the_code_holds():
    told = re.findall(r"^\| (?!what).*? \| ([0-9,]+) \|", SECURITY, re.MULTILINE)
    assert tuple(int(each.replace(",", "")) for each in told) == FIGURES
    assert wire.MAX_DIGITS == limits.MAX_DIGITS


def refused(error, read):
    with pytest.raises(error) as caught:
        read()
    assert isinstance(caught.value, uk.errors.UnionkitError)
    assert caught.value.message("vi") != caught.value.message("en")


def test_numbers_and_periods():
    assert uk.read_number("9" * numbers.MAX_DIGITS).value == 10**numbers.MAX_DIGITS - 1
    refused(uk.errors.NumberFormatError, lambda: uk.read_number("9" * (numbers.MAX_DIGITS + 1)))
    assert uk.read_number(" " * (numbers.MAX_LENGTH - 1) + "7").value == 7
    refused(uk.errors.NumberFormatError, lambda: uk.read_number(" " * numbers.MAX_LENGTH + "7"))
    assert uk.Period.parse(" " * (reading.MAX_LENGTH - 4) + "2023") == uk.Period.year(2023)
    refused(uk.errors.PeriodFormatError, lambda: uk.Period.parse(" " * (reading.MAX_LENGTH - 3) + "2023"))


def test_claims():
    said = "kết nạp được {} đoàn viên"
    (claim,) = uk.read_claims(said.format("9" * numbers.MAX_DIGITS))
    assert claim.actual == 10**numbers.MAX_DIGITS - 1
    assert uk.read_claims(said.format("9" * (numbers.MAX_DIGITS + 1))) == ()
    assert len(uk.read_claims("đã " * MAX_SENTENCE + said.format("832/2.500"))) == 1


def rows(kind, text):
    with uk.open_table(text.encode(), FIELD_HEADERS["workplaces"], name="a", format=kind) as table:
        return [*table]


def code_of(kind, text):
    (item,) = rows(kind, text)
    assert isinstance(item, uk.Finding)
    assert item.message("vi") != item.message("en")
    return item.code


def nested(levels):
    return '{"id": "a", "name": ' + "[" * (levels - 1) + "]" * (levels - 1) + "}"


@pytest.mark.parametrize("kind", ["csv", "json", "jsonl"])
def test_cells(kind):
    def said(length):
        name = "x" * length
        return (
            f"id,name\na,{name}\n"
            if kind == "csv"
            else '[{"id": "a", "name": "%s"}]'.strip("[]" * (kind == "jsonl")) % name
        )

    (row,) = rows(kind, said(limits.MAX_CELL_LENGTH))
    assert isinstance(row, uk.Row)
    assert code_of(kind, said(limits.MAX_CELL_LENGTH + 1)) == "table.over_limit"


def test_lines_and_records_of_csv():
    assert code_of("csv", f"id,name\na,{'x' * limits.MAX_LINE_LENGTH}\n") == "table.over_limit"
    refused(uk.errors.TableLimitError, lambda: rows("csv", "id,name," + "x" * limits.MAX_LINE_LENGTH))
    whole, longer = (
        f'id,name\na,"{chr(10) * lines}"\n' for lines in (limits.MAX_RECORD_LINES - 1, limits.MAX_RECORD_LINES)
    )
    (row,) = rows("csv", whole)
    assert isinstance(row, uk.Row)
    assert rows("csv", longer)[0].code == "table.unreadable_row"
    wide = ",".join(["id", "name", *map(str, range(limits.MAX_COLUMNS - 2))])
    assert rows("csv", wide) == []
    refused(uk.errors.TableLimitError, lambda: rows("csv", wide + ",x"))


def test_levels_and_digits_of_json():
    (row,) = rows("jsonl", nested(limits.MAX_DEPTH))
    assert isinstance(row, uk.Row)
    assert code_of("jsonl", nested(limits.MAX_DEPTH + 1)) == "table.over_limit"
    for levels in (2_000, 100_000):
        assert code_of("jsonl", nested(levels)) == "table.over_limit"
        refused(uk.errors.TableLimitError, lambda: rows("json", "[" * 100_000))
    for digits, kind in ((limits.MAX_DIGITS, int), (limits.MAX_DIGITS + 1, str), (100_000 // 4, str)):
        (row,) = rows("jsonl", f'{{"id": "a", "name": "b", "workers": {"9" * digits}}}')
        assert type(row.cells["workers"]) is kind


def test_digits_of_records():
    record = {"id": "a", "name": "b", "workers": 10**limits.MAX_DIGITS - 1}
    assert uk.from_record(record, uk.Workplace).workers == record["workers"]
    refused(uk.errors.RecordError, lambda: uk.from_record({**record, "workers": 10**limits.MAX_DIGITS}, uk.Workplace))
