"""Cells of tables as fields: what stands for nothing, in whatever letters, and a column read in one go as cell by cell."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.records.checking import files
from unionkit.records.checking.cells import _ABSENT, CellReader, _may_be_absent
from unionkit.records.tables import FIELD_HEADERS, open_table
from unionkit.text import plain

HEADER = "id,name,workers,members,has_union,sector,location"


def read(*lines):
    text = "\n".join([HEADER, *lines]).encode()
    with open_table(text, FIELD_HEADERS["workplaces"]) as table:
        return CellReader(uk.Workplace, table), [*table]


@pytest.mark.parametrize(
    "word",
    ["", "-", "–", "n/a", "N/A", "Na", "NONE", "Null", "không rõ", "KHÔNG RÕ", "Chưa  rõ", "Không có số liệu", "ｎone"],
)
def test_what_stands_for_nothing_is_left_out(word):
    for form in (word, unicodedata.normalize("NFD", word)):
        reader, rows = read(f"a,A,5,,,,{form}")
        assert reader.records(rows) == [{"id": "a", "name": "A", "workers": 5}]


@pytest.mark.parametrize(
    "word", ["Na Rì", "Nhà máy", "Khu A", "Không rõ địa chỉ", "Chi nhánh", "Công ty", "none such", "0", "Ủy ban", "--"]
)
def test_a_name_that_begins_like_it_is_kept(word):
    reader, rows = read(f"a,{word},5,,,,{word}")
    assert reader.records(rows) == [{"id": "a", "name": word, "workers": 5, "location": word}]


@given(
    st.sampled_from(sorted(_ABSENT)),
    st.sampled_from([str.upper, str.title, str.capitalize, str.swapcase, str]),
    st.sampled_from(["NFC", "NFD"]),
    st.booleans(),
)
def test_no_word_for_nothing_is_overlooked(word, case, form, broad):
    text = unicodedata.normalize(form, case(word))
    if broad:
        text = "".join(chr(ord(each) + 0xFEE0) if "!" <= each <= "~" else each for each in text)
    assert plain(text) in _ABSENT
    assert _may_be_absent(text)


CELLS = st.sampled_from(
    [
        "",
        "-",
        "5",
        "005",
        "1.234",
        "about 5",
        "12%",
        "có",
        "0",
        "Tư nhân",
        "non_state",
        "không rõ",
        "Xã A",
        "9" * 16,
        "٣",
    ]
)


@given(st.lists(st.lists(CELLS, min_size=7, max_size=7), max_size=6))
def test_a_column_is_read_as_its_cells_one_by_one(rows):
    reader, items = read(*(",".join([f"id{place}", *cells[1:]]) for place, cells in enumerate(rows)))
    assert reader.records(items) == [record for item in items for record in reader.records([item])]


def test_every_kind_of_cell_is_read():
    reader, rows = read(
        "a,A,1.234,005,có,Doanh nghiệp ngoài nhà nước,Xã A", "b,B,about 5,12%,không,non_state,-", "c,C,,,x,?,"
    )
    assert reader.records(rows) == [
        {
            "id": "a",
            "name": "A",
            "workers": 1234,
            "members": 5,
            "has_union": True,
            "sector": "non_state",
            "location": "Xã A",
        },
        {"id": "b", "name": "B", "workers": "about 5", "members": "12%", "has_union": False, "sector": "non_state"},
        {"id": "c", "name": "C", "has_union": True, "sector": "?"},
    ]


def test_digits_are_read_as_the_reader_of_figures_reads_them():
    texts = ["0", "00", "007", "832", "9" * 15, "9" * 16, "9" * 18]
    reader, rows = read(*(f"a,A,{text},,,," for text in texts))
    assert [record["workers"] for record in reader.records(rows)] == [
        uk.read_number(text, whole=True).value for text in texts
    ]


class TestHowOftenAFileIsRead:
    @pytest.fixture
    def opened(self, monkeypatch):
        calls = []

        def counted(*args, **options):
            calls.append(args)
            return open_table(*args, **options)

        monkeypatch.setattr(files, "open_table", counted)
        return calls

    def test_once_where_every_finding_is_of_its_own_row(self, opened):
        report = uk.check_file(f"{HEADER}\na,A,5,9,,,\nb,,5,4,,,\nc,C,5,4,,,\n".encode(), "workplaces")
        assert [(found.row, found.line, found.code) for found in report.findings] == [
            (1, 2, "workplace.members_above_workers"),
            (2, 3, "record.missing_field"),
        ]
        assert [row.values["workers"] for row in report.rows] == ["5", "5"]
        assert len(opened) == 1

    def test_again_as_far_as_a_row_that_another_names(self, opened):
        report = uk.check_file(f"{HEADER}\na,A,5,4,,,\nb,B,5,4,,,\na,C,5,4,,,\n".encode(), "workplaces")
        (found,) = report.findings
        assert (found.row, found.expected, found.facts["other"]) == (3, 1, "a")
        assert len(opened) == 2
