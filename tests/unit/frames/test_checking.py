from __future__ import annotations

import pytest
from engines import all_engines, full_engines

import unionkit as uk

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

WORKPLACES = [
    {"id": "a", "name": "An Phát", "workers": 10, "members": 12, "applicants": None, "sector": None},
    {"id": "b", "name": "Bình Minh", "workers": 10, "members": 3, "applicants": 7, "sector": "state"},
    {"id": "c", "name": " ", "workers": None, "members": None, "applicants": None, "sector": None},
    {"id": "d", "name": "Đại Dương", "workers": -4, "members": None, "applicants": 9, "sector": None},
    {"id": "e", "name": "E", "workers": 10, "members": 3, "applicants": 8, "sector": "state"},
    {"id": "f", "name": "Phú", "workers": 10, "members": None, "applicants": 11, "sector": "other"},
    {"id": "g", "name": "Giang", "workers": 0, "members": 0, "applicants": 0, "sector": "navy"},
    {"id": "h", "name": None, "workers": 5, "members": 5, "applicants": 0, "sector": "navy"},
]
UNITS = [
    {"id": "vn", "name": "Tổng Liên đoàn", "kind": "confederation", "parent": None},
    {"id": "hn", "name": "LĐLĐ Hà Nội", "kind": "provincial_federation", "parent": "vn"},
    {"id": "x", "name": "X", "kind": "choir", "parent": "hn"},
    {"id": "y", "name": "Y", "kind": "grassroots_union", "parent": "nowhere"},
    {"id": "z", "name": "Z", "kind": "grassroots_union", "parent": "hn"},
]


def table_of(engine, records):
    types = {name: nw.String() for name in ("id", "name", "sector", "kind", "parent")}
    return engine.frame({name: [record[name] for record in records] for name in records[0]}, types)


def scalar(records, cls):
    """Give the valid ids and the findings of the scalar check, as the columns say them."""
    given = [{name: value for name, value in record.items() if value is not None} for record in records]
    report = uk.check_records(given, cls)
    told = {(each.code, each.subject, each.field) for each in report.findings}
    return {record.id for record in report.records}, told


@all_engines
@pytest.mark.parametrize(
    ("records", "kind", "cls"),
    [(WORKPLACES, "workplaces", uk.Workplace), (UNITS, "units", uk.Unit)],
    ids=["workplaces", "units"],
)
def test_the_rows_are_held_against_the_checks_of_records(engine, records, kind, cls):
    table = table_of(engine, records)
    checked = frames.check(table, kind)
    assert type(checked.valid) is type(checked.findings) is type(table)
    valid, findings = scalar(records, cls)
    assert {row[0] for row in engine.rows(checked.valid, "id")} == valid
    assert {row[:3] for row in engine.rows(checked.findings)} == {
        (code, subject, field) for code, subject, field in findings
    }
    assert engine.types(checked.valid) == engine.types(table)
    assert engine.types(checked.findings) == dict.fromkeys(("code", "key", "field", "found"), "String")


@full_engines
def test_every_row_is_valid_or_told(engine):
    checked = frames.check(table_of(engine, WORKPLACES), "workplaces")
    told = {row[1] for row in engine.rows(checked.findings)}
    valid = [row[0] for row in engine.rows(checked.valid, "id")]
    assert sorted([*told, *valid]) == [record["id"] for record in WORKPLACES]
    if engine.is_ordered:
        assert engine.rows(checked.findings) == [
            ("workplace.members_above_workers", "a", "members", "12"),
            ("record.empty_text", "c", "name", " "),
            ("record.below_zero", "d", "workers", "-4"),
            ("workplace.applicants_above_workers", "e", "applicants", "8"),
            ("workplace.applicants_above_workers", "f", "applicants", "11"),
            ("record.unknown_value", "g", "sector", "navy"),
            ("record.missing_field", "h", "name", None),
            ("record.unknown_value", "h", "sector", "navy"),
        ]


@all_engines
def test_all_rows_that_share_an_id_are_told(engine):
    table = engine.frame({"id": ["a", "b", "a", None, "c"], "name": ["1", "2", "3", "4", "5"]})
    checked = frames.check(table, "workplaces")
    assert sorted(engine.rows(checked.valid)) == [("b", "2"), ("c", "5")]
    assert sorted(engine.rows(checked.findings, "code", "key"), key=str) == [
        ("record.missing_field", None), ("record.repeated_id", "a"), ("record.repeated_id", "a")
    ]  # fmt: skip


@all_engines
def test_a_set_of_ones_own(engine):
    checks = (
        frames.Checks.unique("code")
        + frames.Checks.one_of("level", ["low", "high"])
        + frames.Checks.count("persons")
        + frames.Checks.among("above", "code")
    )
    table = engine.frame(
        {
            "code": ["a", "b", "c"], "level": ["low", None, "mid"], "persons": [1.0, 7.5, None],
            "above": [None, "a", "q"],
        }
    )  # fmt: skip
    checked = frames.check(table, checks, key="code")
    assert engine.rows(checked.valid, "code") == [("a",)]
    assert sorted(engine.rows(checked.findings)) == [
        ("record.unknown_value", "c", "level", "mid"),
        ("record.wrong_type", "b", "persons", "7.5"),
        ("unit.unknown_parent", "c", "above", "q"),
    ]


@full_engines
def test_one_check_alone_and_two_of_one_column(engine):
    table = engine.frame({"id": ["a", "b", "a"], "code": ["b", "x", "y"]})
    alone = frames.check(table, frames.Checks.unique())
    assert sorted(engine.rows(alone.findings, "code", "key")) == [("record.repeated_id", "a")] * 2
    both = frames.check(table, frames.Checks.unique() + frames.Checks.among("id", "code"))
    assert sorted(engine.rows(both.findings, "code", "key")) == [
        ("record.repeated_id", "a"), ("record.repeated_id", "a"), ("unit.unknown_parent", "a"),
        ("unit.unknown_parent", "a"),
    ]  # fmt: skip
    assert engine.rows(both.valid, "id") == [("b",)]


@full_engines
def test_names_that_only_begin_with_a_space_are_valid(engine):
    names = [" a", "\u2014 b", "\xa0c", "d"]
    table = engine.frame({"id": ["1", "2", "3", "4"], "name": names})
    checked = frames.check(table, "workplaces")
    assert sorted(row[0] for row in engine.rows(checked.valid, "name")) == sorted(names)
    assert engine.rows(checked.findings) == []


@full_engines
def test_spaces_of_any_kind_say_nothing(engine):
    blank = ["", " ", "\t\n", "\xa0", "\u3000", "\u2009 \x1f", "\x85"]
    names = [*blank, "a", " a ", "\u200b", "\xa0ư"]
    assert [not name.strip() for name in names] == [True] * len(blank) + [False] * 4
    table = engine.frame({"id": [f"w{place:02}" for place in range(len(names))], "name": names})
    checked = frames.check(table, "workplaces")
    told = [f"w{place:02}" for place in range(len(blank))]
    assert sorted(row[0] for row in engine.rows(checked.findings, "key")) == told


@full_engines
def test_bad_input_is_named(engine):
    with pytest.raises(uk.errors.MissingColumnError, match="“name”; columns present: “id”"):
        frames.check(engine.frame({"id": ["a"]}), "workplaces")
    with pytest.raises(uk.errors.ColumnTypeError, match="expected whole numbers"):
        frames.check(engine.frame({"id": ["a"], "name": ["A"], "workers": ["x"]}), "workplaces")
    with pytest.raises(uk.errors.OptionError):
        frames.check(engine.frame({"id": ["a"]}), "choirs")
    with pytest.raises(TypeError):
        frames.check(engine.frame({"id": ["a"]}), ["unique"])


@full_engines
def test_a_frame_without_rows(engine):
    table = engine.frame({"id": [], "name": []}, {"id": nw.String(), "name": nw.String()})
    checked = frames.check(table, "workplaces")
    assert engine.rows(checked.valid) == engine.rows(checked.findings) == []


@full_engines
def test_parents_and_ids_are_of_one_kind(engine):
    for parents, ids, expected in (([1], ["a"], "expected texts"), (["a"], [1], "expected whole numbers")):
        table = engine.frame({"id": ids, "parent": parents})
        with pytest.raises(uk.errors.ColumnTypeError, match=f"“parent”.*{expected}"):
            frames.check(table, frames.Checks.among("parent"))
