"""Laws of tables: whatever bytes come in, only our own errors come out, and no record is lost on the way."""

from __future__ import annotations

import csv
import io
import json
import random
import zipfile
from decimal import Decimal

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import unionkit as uk
from unionkit.records.tables import FIELD_HEADERS, Column, Row, open_table
from unionkit.records.tables.reading import FORMATS

COLUMNS = FIELD_HEADERS["workplaces"]
UNIT = (Column(name="unit", headers=("Đơn vị",), required=True), Column(name="amount", headers=("Số",)))
MARKS = [b'"', b",", b";", b"\t", b"\n", b"\r", b"\0", b"id", b"name", "Mã".encode(), b"{", b"}", b"[", b"]", b":", b"1",
         b"\xff", b"\xfe", b"\xef\xbb\xbf", b"PK\x03\x04", b"PAR1", b"\\u", b"\\ud800", b"null", b"1e9", b'"records"']  # fmt: skip
PIECES = st.lists(st.sampled_from(MARKS) | st.binary(max_size=5), max_size=40).map(b"".join)
HEADED = st.tuples(
    st.sampled_from([b"id,name,x\n", b"Ma;Ten\n", b'{"id":1,"name":2}\n', b'[{"id":1,"name":2},']), PIECES
)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


def places_of(data, kind, columns=COLUMNS, **options):
    """Read all there is; each item gives the place of its record and has nothing that cannot be said."""
    places = []
    try:
        with open_table(data, columns, format=kind, name="t", **options) as table:
            for finding in table.findings:
                assert finding.row is None
            for item in table:
                if isinstance(item, Row):
                    places.append((item.number, item.line))
                    assert set(item.cells) <= {column.name for column in columns}
                    assert isinstance(item.raw, dict)
                else:
                    places.append((item.row, item.line))
                    assert item.message("vi")
                    assert item.message("en")
                    assert item.facts["raw"]
    except uk.errors.UnionkitError as error:
        assert error.message("vi")
        assert error.message("en")
    return places


@pytest.mark.parametrize("kind", [None, *FORMATS])
@given(data=PIECES | HEADED.map(b"".join) | st.binary(max_size=200))
def test_any_bytes_give_rows_findings_or_our_own_errors(kind, data):
    places = places_of(data, kind)
    assert [number for number, _ in places] == [*range(1, len(places) + 1)]
    assert [line for _, line in places] == sorted(line for _, line in places)


@pytest.mark.parametrize("codec", ["utf-16", "windows-1258", "iso-8859-1", "ascii"])
@given(data=HEADED.map(b"".join))
def test_any_bytes_are_decoded_or_refused(codec, data):
    places_of(data, "csv", encoding=codec)
    places_of(data, "jsonl", encoding=codec)


def written(records, separator, newline):
    out = io.StringIO(newline="")
    # Unless told to, the csv module does not put quotes around a carriage return where lines end otherwise.
    quoting = csv.QUOTE_ALL if any("\r" in cell for record in records for cell in record) else csv.QUOTE_MINIMAL
    csv.writer(out, delimiter=separator, lineterminator=newline, quoting=quoting).writerows(records)
    return out.getvalue()


@given(
    records=st.lists(st.lists(TEXTS, min_size=0, max_size=4), max_size=30),
    separator=st.sampled_from(",;\t"),
    newline=st.sampled_from(["\n", "\r\n"]),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_every_record_of_a_well_written_csv_comes_out_once(records, separator, newline, codec):
    data = written([["Đơn vị", "x"], *records], separator, newline).encode(codec)
    expected = [record for record in records if any(cell.strip() for cell in record)]
    with open_table(data, UNIT) as table:
        items = [*table]
    # A record that breaks over lines and has not two cells is taken for a quote that nobody meant.
    if all(len(record) == 2 or not any(set(cell) & {"\n", "\r"} for cell in record) for record in expected):
        assert len(items) == len(expected)
        for item, record in zip(items, expected, strict=True):
            fits = len(record) == 2 or (len(record) > 2 and not any(cell.strip() for cell in record[2:]))
            assert isinstance(item, Row) is fits
            if fits:
                assert item.cells == {"unit": record[0].strip()}
                assert list(item.raw.values()) == record
            elif item.code != "table.unreadable_row":
                assert list(item.facts["raw"].values()) == record


@given(
    lines=st.lists(
        st.dictionaries(TEXTS, st.none() | st.booleans() | st.integers() | TEXTS | st.lists(st.integers()), max_size=4)
        | st.integers()
        | st.lists(st.none(), max_size=2),
        max_size=20,
    ),
    blank=st.integers(0, 3),
)
def test_every_record_of_json_comes_out_once_and_is_what_it_was(lines, blank):
    ways = {
        "jsonl": ("\n" * (blank + 1)).join(map(json.dumps, lines)),
        "json": json.dumps(lines),
    }
    for kind, text in ways.items():
        with open_table(text.encode(), UNIT, format=kind) as table:
            items = [*table]
        assert len(items) == len(lines)
        for item, record in zip(items, lines, strict=True):
            assert isinstance(item, Row) or item.rule.code in ("table.not_an_object", "table.repeated_key")
            if isinstance(item, Row):
                assert item.raw == record


NUMBERS = st.integers(-(10**14), 10**14) | st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**6), max_value=10**6, places=3
)
SHEET_TEXT = st.text(st.characters(categories=["L", "N", "P", "Zs"]), max_size=8).filter(
    lambda text: not text.startswith("=")
)
GRID = st.lists(st.tuples(st.none() | SHEET_TEXT, st.none() | NUMBERS | st.booleans()), max_size=15)


@settings(max_examples=40)
@given(grid=GRID, above=st.integers(0, 5))
def test_every_row_of_a_sheet_that_is_not_blank_comes_out_once(grid, above):
    book = openpyxl.Workbook()
    for number in range(above):
        book.active.append([f"title {number}"])
    book.active.append(["Đơn vị", "Số"])
    for row in grid:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    with open_table(out.getvalue(), UNIT) as table:
        items = [*table]
    filled = [row for row in grid if (row[0] or "").strip() or row[1] is not None]
    assert [item.number for item in items] == [*range(1, len(filled) + 1)]
    for item, (unit, amount) in zip(items, filled, strict=True):
        if isinstance(item, Row):
            assert item.cells["unit"] == ((unit or "").strip() or None)
            assert item.cells["amount"] == amount
            assert type(item.cells["amount"]) in (type(None), bool, int, Decimal)
        else:
            assert item.code == "table.cell_error"


@settings(max_examples=40)
@given(
    units=st.lists(st.none() | TEXTS, max_size=30),
    size=st.integers(1, 10),
)
def test_every_row_of_parquet_comes_out_once(units, size):
    out = io.BytesIO()
    pq.write_table(pa.table({"unit": pa.array(units, pa.string())}), out, row_group_size=size)
    with open_table(out.getvalue(), UNIT) as table:
        assert [item.cells["unit"] for item in table] == units


def sound(kind):
    out = io.BytesIO()
    if kind == "xlsx":
        book = openpyxl.Workbook()
        book.active.append(["Đơn vị", "Số"])
        book.active.append(["a", 1.5])
        book.save(out)
    else:
        pq.write_table(pa.table({"unit": ["a", "b"], "amount": [1.5, 2.0]}), out)
    return out.getvalue()


SOUND = {kind: sound(kind) for kind in ("xlsx", "parquet")}


@pytest.mark.parametrize("kind", SOUND)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), flips=st.integers(1, 6), cut=st.booleans())
def test_a_damaged_file_gives_rows_findings_or_our_own_errors(kind, seed, flips, cut):
    chance = random.Random(seed)  # noqa: S311 - which bytes are hurt is no secret
    data = bytearray(SOUND[kind])
    for _ in range(flips):
        data[chance.randrange(len(data))] = chance.randrange(256)
    places_of(bytes(data[: chance.randrange(len(data))] if cut else data), kind, UNIT)


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32), flips=st.integers(1, 4))
def test_a_workbook_with_damaged_parts_gives_rows_findings_or_our_own_errors(seed, flips):
    chance = random.Random(seed)  # noqa: S311 - which bytes are hurt is no secret
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SOUND["xlsx"])) as old, zipfile.ZipFile(out, "w") as new:
        hurt = chance.choice(old.namelist())
        for name in old.namelist():
            text = bytearray(old.read(name))
            for _ in range(flips if name == hurt else 0):
                text[chance.randrange(len(text))] = chance.choice(b'<>/="0189aA& ')
            new.writestr(name, bytes(text))
    places_of(out.getvalue(), "xlsx", UNIT)
