from __future__ import annotations

import gc
import sqlite3

import pytest

from unionkit.records.checking.grouped import GroupedRecords, temporary_file


def test_a_temporary_file_is_closed_when_what_holds_it_is_gone():
    holder = GroupedRecords(list, list, most=1)
    file = temporary_file("CREATE TABLE records (key BLOB)", holder)
    file.execute("INSERT INTO records VALUES (?)", (b"a",))
    assert file.execute("SELECT key FROM records").fetchall() == [(b"a",)]
    del holder
    gc.collect()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        file.execute("SELECT key FROM records")


def test_records_beyond_what_is_held_come_back_in_their_groups():
    records = GroupedRecords(list, tuple, most=1)
    records.add([("b", 1, ("x",)), ("a", 2, ("y",)), ("b", 3, ("z",))])
    assert [*records.groups()] == [("a", [(2, ("y",))]), ("b", [(1, ("x",)), (3, ("z",))])]
