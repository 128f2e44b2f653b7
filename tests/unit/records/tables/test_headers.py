from __future__ import annotations

import attrs
import pytest

import unionkit as uk
from unionkit.records.tables import FIELD_HEADERS, open_table
from unionkit.records.tables.columns import header_key
from unionkit.text import lookup_key

CLASSES = {
    "workplaces": (uk.Workplace, set()),
    "units": (uk.Unit, set()),
    "targets": (uk.Target, set()),
    "results": (uk.Result, {"target", "percent", "assigned_by"}),
    "terms": (uk.Term, {"unit"}),
    "members": (uk.Membership, set()),
}


def test_every_kind_of_record_has_its_columns():
    assert list(FIELD_HEADERS) == list(CLASSES)
    with pytest.raises(TypeError):
        FIELD_HEADERS["workplaces"] = ()


@pytest.mark.parametrize("kind", CLASSES)
def test_the_columns_are_the_fields(kind):
    cls, beside = CLASSES[kind]
    assert {column.name for column in FIELD_HEADERS[kind]} == {field.name for field in attrs.fields(cls)} | beside


@pytest.mark.parametrize("kind", CLASSES)
def test_what_the_class_needs_is_required_and_nothing_else(kind):
    cls, beside = CLASSES[kind]
    needed = {field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING}
    # A term says nothing without the unit whose term it is.
    needed |= beside & {"unit"}
    assert {column.name for column in FIELD_HEADERS[kind] if column.required} == needed


@pytest.mark.parametrize("kind", CLASSES)
def test_no_header_names_two_columns(kind):
    owners: dict[str, set[str]] = {}
    for column in FIELD_HEADERS[kind]:
        for text in (column.name, *column.headers):
            owners.setdefault(header_key(text), set()).add(column.name)
    assert {key: names for key, names in owners.items() if len(names) > 1} == {}


@pytest.mark.parametrize("kind", CLASSES)
def test_every_column_has_a_header_in_each_language(kind):
    for column in FIELD_HEADERS[kind]:
        assert any(not header.isascii() or header == "CCCD" for header in column.headers), column
        assert any(header.isascii() for header in column.headers), column


@pytest.mark.parametrize("kind", CLASSES)
@pytest.mark.parametrize("form", [str, str.upper, str.lower, lookup_key], ids=["as it is", "upper", "lower", "bare"])
def test_every_header_is_known_in_any_case_with_or_without_diacritics(kind, form):
    columns = FIELD_HEADERS[kind]
    for column in columns:
        for header in (column.name, *column.headers):
            names = [form(header) or header, *(each.name for each in columns if each.required and each != column)]
            with open_table(",".join(names).encode(), columns) as table:
                assert table.columns[column.name] == 1, header


def test_a_day_up_to_and_including_is_no_alias_of_the_first_day_after():
    keys = {header_key(text) for kind in FIELD_HEADERS for column in FIELD_HEADERS[kind] for text in column.headers}
    assert header_key("Đến ngày") not in keys
