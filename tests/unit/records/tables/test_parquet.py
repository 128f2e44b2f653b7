from __future__ import annotations

import io
import sys
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

import unionkit as uk
from unionkit.records.tables import Column, Row, open_table
from unionkit.records.tables.limits import MAX_CELL_LENGTH
from unionkit.records.tables.numbers import exact_single

COLUMNS = (
    Column(name="unit", headers=("Đơn vị", "Unit"), required=True),
    Column(name="amount", headers=("Số",)),
    Column(name="day", headers=("Ngày",)),
)


def parquet(table, **options):
    out = io.BytesIO()
    pq.write_table(table, out, **options)
    return out.getvalue()


def read(table, **options):
    with open_table(parquet(table, **options), COLUMNS, name="t") as opened:
        return opened, [*opened]


def test_columns_are_found_and_values_are_native():
    table = pa.table({
        "x": [b"raw", None],
        "ĐƠN VỊ": ["a", None],
        "so": pa.array([1, 2], pa.int32()),
        "Ngày": [date(2026, 7, 1), None],
    })  # fmt: skip
    opened, rows = read(table)
    assert (opened.format, opened.columns) == ("parquet", {"unit": 2, "amount": 3, "day": 4})
    assert [finding.found for finding in opened.findings] == ["x"]
    assert [(row.number, row.line, row.cells) for row in rows] == [
        (1, 1, {"unit": "a", "amount": 1, "day": date(2026, 7, 1)}),
        (2, 2, {"unit": None, "amount": 2, "day": None}),
    ]
    assert rows[0].raw == {"x": b"raw", "ĐƠN VỊ": "a", "so": 1, "Ngày": date(2026, 7, 1)}


@pytest.mark.parametrize(
    ("values", "kind", "expected"),
    [
        ([7.9, 2500.0, None, float("nan"), -0.1], pa.float64(), [Decimal("7.9"), 2500, None, "nan", Decimal("-0.1")]),
        ([7.9, 16777216.0, float("inf")], pa.float32(), [Decimal("7.9"), 16777216, "inf"]),
        ([Decimal("1.50")], pa.decimal128(5, 2), [Decimal("1.50")]),
        ([True], pa.bool_(), [True]),
        (["a", "b", "a"], pa.dictionary(pa.int8(), pa.string()), ["a", "b", "a"]),
    ],
)
def test_numbers_are_what_was_written(values, kind, expected):
    _, rows = read(pa.table({"unit": ["u"] * len(values), "amount": pa.array(values, kind)}))
    assert [row.cells["amount"] for row in rows] == expected
    assert [type(row.cells["amount"]) for row in rows] == [type(value) for value in expected]


def test_every_single_is_written_with_the_fewest_digits_that_give_it_back():
    assert exact_single(3.4028234663852886e38) == 340282350000000000000000000000000000000
    assert exact_single(1.401298464324817e-45) == Decimal("1.40130E-45")
    assert exact_single(float("nan")) == "nan"


def test_midnights_are_days_and_other_times_are_not():
    stamps = [datetime.fromisoformat("2026-07-01"), datetime.fromisoformat("2026-07-01T08:00")]
    for unit in ("ns", "us", "ms"):
        _, rows = read(pa.table({"unit": ["a", "b"], "Ngày": pa.array(stamps, pa.timestamp(unit))}))
        assert [row.cells["day"] for row in rows] == [date(2026, 7, 1), stamps[1]]
        assert type(rows[0].cells["day"]) is date
    zoned = pa.array([datetime(2026, 7, 1, tzinfo=UTC)], pa.timestamp("us", "UTC"))
    _, (row,) = read(pa.table({"unit": ["a"], "Ngày": zoned}))
    assert isinstance(row.cells["day"], datetime)


def test_rows_come_from_all_row_groups():
    _, rows = read(pa.table({"unit": [str(number) for number in range(20_000)]}), row_group_size=3_000)
    assert [row.number for row in rows] == [*range(1, 20_001)]
    assert rows[-1].cells == {"unit": "19999"}


def test_a_long_cell_costs_its_row():
    _, (fault, row) = read(pa.table({"unit": ["x" * (MAX_CELL_LENGTH + 1), "a"]}))
    assert (fault.code, fault.row, fault.found) == ("table.over_limit", 1, MAX_CELL_LENGTH + 1)
    assert (row.number, row.cells) == (2, {"unit": "a"})


def test_a_missing_or_repeated_column_is_a_header_error():
    with pytest.raises(uk.errors.HeaderError, match="missing column unit"):
        read(pa.table({"x": ["a"]}))
    with pytest.raises(uk.errors.HeaderError, match="repeated column Đơn vị"):
        read(pa.table([pa.array(["a"])] * 2, names=["unit", "Đơn vị"]))
    _, (row,) = read(pa.table([pa.array(["a"]), pa.array([1]), pa.array([2])], names=["unit", "x", "x"]))
    assert row.raw == {"unit": "a", "x": 1, "x [3]": 2}


def test_a_broken_file_is_told_even_far_down():
    data = bytearray(parquet(pa.table({"unit": [f"unit {number}" for number in range(50_000)]})))
    with pytest.raises(uk.errors.TableFormatError, match="not a Parquet file"):
        open_table(bytes(data[:-9]), COLUMNS, format="parquet")
    data[2_000:-2_000] = bytes(len(data) - 4_000)
    with pytest.raises(uk.errors.TableFormatError), open_table(bytes(data), COLUMNS, name="t") as table:
        assert all(isinstance(item, Row) for item in table)


def test_a_row_group_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr("unionkit.records.tables.parquet.MAX_ROW_GROUP_BYTES", 10)
    with pytest.raises(uk.errors.TableLimitError, match="row group"):
        read(pa.table({"unit": ["a"]}))


def test_a_missing_package_is_told_with_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    with pytest.raises(uk.errors.MissingExtraError, match=r"pyarrow is needed; run: .*'unionkit\[frames\]'") as caught:
        open_table(b"PAR1", COLUMNS)
    assert isinstance(caught.value, ImportError)
