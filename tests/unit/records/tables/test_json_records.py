from __future__ import annotations

import json
from decimal import Decimal

import pytest

import unionkit as uk
from unionkit.records.tables import Column, Row, limits, open_table

COLUMNS = (
    Column(name="unit", headers=("Đơn vị", "Unit"), required=True),
    Column(name="amount", headers=("Số",)),
)


def read(text, kind="json", **options):
    with open_table(text.encode(), COLUMNS, name="t", format=kind, **options) as table:
        return table, [*table]


@pytest.mark.parametrize(
    "text",
    [
        '[{"Đơn vị": "a", "so": 1.50},\n\n {"unit": "b", "so": null}]',
        ' {"name": "x", "records": [{"Đơn vị": "a", "so": 1.50},\n\n {"unit": "b", "so": null}], "more": [1]}\n',
    ],
)
def test_records_of_a_document_are_read_with_their_lines_and_native_values(text):
    table, rows = read(text)
    assert [(row.number, row.line, row.cells) for row in rows] == [
        (1, 1, {"unit": "a", "amount": Decimal("1.50")}),
        (2, 3, {"unit": "b", "amount": None}),
    ]
    assert rows[0].raw == {"Đơn vị": "a", "so": Decimal("1.50")}
    assert table.columns == {"unit": 1, "amount": 2}
    assert table.headers == {"unit": "Đơn vị", "amount": "so"}


def test_lines_are_read_one_by_one_and_bad_ones_are_findings():
    lines = ['{"unit": "a", "amount": 5}', "", '{"unit": ', "[1]", "7", '{"unit": "b", "unit": "c"}', '{"unit": true}']
    _, items = read("\n".join(lines), "jsonl")
    assert [(i.number, i.line, i.cells) for i in items if isinstance(i, Row)] == [
        (1, 1, {"unit": "a", "amount": 5}),
        (6, 7, {"unit": True}),
    ]
    faults = [item for item in items if not isinstance(item, Row)]
    assert [(f.code, f.row, f.line) for f in faults] == [
        ("table.not_json", 2, 3),
        ("table.not_an_object", 3, 4),
        ("table.not_an_object", 4, 5),
        ("table.repeated_key", 5, 6),
    ]
    assert faults[0].message("en") == 'the line that begins “{"unit":” is not JSON: at character 9'
    assert [f.facts["raw"] for f in faults] == [{"": line.strip()} for line in lines[2:6]]


def test_numbers_stay_what_was_written():
    _, (row,) = read('[{"unit": "a", "amount": 12345678901234567890123.10}]')
    assert row.cells["amount"] == Decimal("12345678901234567890123.10")
    for text in ("9" * 401, "-" + "9" * 5_000, "1e999999999", "1E-401", "1e9999999999999999999", "NaN", "-Infinity"):
        _, (row,) = read(f'[{{"unit": "a", "amount": {text}}}]')
        assert row.cells["amount"] == text


def test_a_key_that_nobody_asked_for_is_noted_once():
    table, rows = read('{"unit": "a", "x": 1}\n{"unit": "b", "x": 2, "y": 3}\n{"y": 3}', "jsonl")
    assert [finding.found for finding in table.findings] == ["x"]
    assert [[finding.found for finding in row.findings] for row in rows] == [[], ["y"], []]
    assert rows[2].cells == {}
    table, rows = read('[{"unit": "a"}, {"x": 1}, 5]')
    assert [(finding.found, finding.column) for finding in table.findings] == [("x", 2)]
    assert [isinstance(row, Row) for row in rows] == [True, True, False]


def test_two_keys_for_one_column_are_one_too_many_unless_one_is_mapped():
    _, (fault,) = read('[{"unit": "a", "Đơn vị": "b"}]')
    assert (fault.code, fault.field, fault.found) == ("table.repeated_key", "unit", "Đơn vị")
    for text in ('[{"unit": "a", "id": "b"}]', '[{"id": "b", "unit": "a"}]'):
        _, (row,) = read(text, headers={"id": "unit"})
        assert row.cells == {"unit": "b"}
    table, _ = read('[{"unit": "a"}]', headers={"id": "unit"})
    assert [finding.code for finding in table.findings] == ["table.unused_mapping"]


def test_lines_without_a_readable_first_one_learn_their_keys_later():
    table, items = read('oops\n{"unit": "a"}', "jsonl")
    assert [isinstance(item, Row) for item in items] == [False, True]
    assert (table.columns, table.headers) == ({"unit": 1}, {"unit": "unit"})


@pytest.mark.parametrize(
    "text", ["", "[", "[1,]", '{"records": [}', "[1] 2", '{"a" 1}', '{"a": 1,}', "{1: 2}", "[1 2]", "{,}"]
)
def test_what_is_no_json_is_told_with_its_line(text):
    with pytest.raises(uk.errors.TableFormatError, match="line 1: not JSON") as caught:
        read(text)
    assert (caught.value.problem, caught.value.line) == ("json", 1)


@pytest.mark.parametrize("text", ["5", '"x"', "{}", '{"a": []}', '{"records": {}}'])
def test_a_document_without_records_is_told(text):
    with pytest.raises(uk.errors.TableFormatError, match="neither a list of records"):
        read(text)


def test_no_records_are_no_rows():
    assert read("[ ]")[1] == []
    assert read('{"records": []}')[1] == []
    assert read("\n\n", "jsonl")[1] == []


def nested(levels):
    return '{"unit": ' + "[" * (levels - 1) + "]" * (levels - 1) + "}"


def test_nesting_is_limited():
    _, (row,) = read(f"[{nested(limits.MAX_DEPTH)}]")
    assert isinstance(row, Row)
    _, (fault,) = read(f"[{nested(limits.MAX_DEPTH + 1)}]")
    assert (fault.code, fault.found, fault.expected) == ("table.over_limit", limits.MAX_DEPTH + 1, limits.MAX_DEPTH)
    _, (fault, row) = read(nested(100_000) + '\n{"unit": "a"}', "jsonl")
    assert (fault.code, fault.found) == ("table.over_limit", 100_000)
    assert row.cells == {"unit": "a"}
    with pytest.raises(uk.errors.TableLimitError, match="nested too deep") as caught:
        read(f"[{nested(100_000)}]")
    assert caught.value.found == 100_001


def test_long_cells_and_lines_cost_their_record():
    long = json.dumps({"unit": "x" * (limits.MAX_CELL_LENGTH + 1)})
    _, items = read(f'{long}\n{{"unit": "a"}}', "jsonl")
    assert [getattr(item, "code", None) for item in items] == ["table.over_limit", None]
    longer = json.dumps({"unit": "x" * limits.MAX_LINE_LENGTH})
    _, items = read(f'{longer}\n{{"unit": "a"}}', "jsonl")
    assert [getattr(item, "expected", None) for item in items] == [limits.MAX_LINE_LENGTH, None]


def test_a_document_is_limited_in_bytes(monkeypatch):
    monkeypatch.setattr("unionkit.records.tables.reading.MAX_JSON_BYTES", 20)
    with pytest.raises(uk.errors.TableLimitError, match=r"JSON Lines has no such limit\): 30, at most 20"):
        read('[{"unit": "a"}, {"unit": "b"}]')


def test_different_keys_are_limited(monkeypatch):
    monkeypatch.setattr("unionkit.records.tables.json_records.MAX_COLUMNS", 2)
    _, items = read('{"unit": "a", "x": 1}\n{"y": 1}\n{"unit": "b"}', "jsonl")
    assert [getattr(item, "found", None) for item in items] == [None, 3, None]


@pytest.mark.parametrize(
    "record", [r'{"unit": "\ud83d"}', r'{"\udc00": 1}', r'{"unit": [{"\udc00": 1}]}', r'{"unit": ["\ud800"]}']
)
def test_half_a_character_is_told_and_never_written_further(record):
    _, (fault,) = read(record, "jsonl")
    assert fault.code == "table.not_json"
    fault.message("vi").encode()


def test_whole_characters_may_be_escaped():
    _, (row,) = read(r'{"unit": "\ud83d\ude00 \u0110"}', "jsonl")
    assert row.cells["unit"] == "😀 Đ"


def test_a_key_given_twice_inside_a_record_is_told():
    _, (fault,) = read('[{"unit": {"a": 1, "a": 2}}]')
    assert (fault.code, fault.facts["raw"]) == ("table.repeated_key", {"": '{"unit": {"a": 1, "a": 2}}'})
