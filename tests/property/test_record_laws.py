"""Laws of records: what is written reads back; many are read as one by one; the schema and the converter agree."""

from __future__ import annotations

import json

import attrs
import jsonschema
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import unionkit as uk
from unionkit.records.converting.bulk import read_records
from unionkit.records.converting.converter import read_record
from unionkit.records.converting.types import may_be_read
from unionkit.testing.registration import STRATEGIES, register

register()
DRAFT = jsonschema.Draft202012Validator
KNOWN = {name for names in STRATEGIES.values() for name in names}
CLASSES = [getattr(uk, name) for name in uk.__all__ if name in KNOWN and may_be_read(getattr(uk, name))]
# A code of somebody's own is known only where it is registered.
NOT_READ_BACK = {uk.FindingCode, uk.Finding}
INPUT = [uk.Workplace, uk.Unit, uk.Term]
slow = settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if cls not in NOT_READ_BACK], ids=lambda cls: cls.__name__)
def test_what_is_written_reads_back_and_keeps_to_its_schema(cls):
    validator = DRAFT(uk.json_schema(cls), format_checker=DRAFT.FORMAT_CHECKER)
    DRAFT.check_schema(validator.schema)

    @slow
    @given(st.from_type(cls))
    def law(value):
        record = json.loads(json.dumps(uk.to_record(value)))
        validator.validate(record)
        assert uk.to_record(uk.from_record(record, type(value))) == uk.to_record(value)

    law()


JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=4)
    | st.just("state"),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=4,
)
EDGES = st.sampled_from([-1, 0, 1, 10000, "", " ", "5", "2025-02-30", None, True, 7.5])


@st.composite
def broken(draw, cls):
    """Give a record of a class in which some fields have been changed, added or taken away."""
    record = uk.to_record(draw(st.from_type(cls)))
    names = st.sampled_from([field.name for field in attrs.fields(cls)] + ["more"])
    for name in draw(st.lists(names, max_size=2)):
        if draw(st.booleans()):
            record[name] = draw(EDGES | JSON)
        else:
            record.pop(name, None)
    return record


def has_whole_float(value):
    """Tell whether 5.0 stands somewhere in a record: a whole number for JSON Schema, and none for the converter."""
    if isinstance(value, dict | list):
        return any(map(has_whole_float, value.values() if isinstance(value, dict) else value))
    return isinstance(value, float) and value == int(value)


def has_line_end(value):
    """Tell whether a text ends with a line break, which “$” of Python's patterns lets pass."""
    if isinstance(value, dict | list):
        return any(map(has_line_end, value.values() if isinstance(value, dict) else value))
    return isinstance(value, str) and value.endswith("\n")


def parts_of(value):
    """Give the record and every record and list in it."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return [*([value] if isinstance(value, dict | list) else []), *(part for each in inner for part in parts_of(each))]


@st.composite
def mutated(draw, cls):
    """Give a record of a class with one or two faults anywhere in it: dropped, of a wrong type, added, out of range."""
    record = json.loads(json.dumps(uk.to_record(draw(st.from_type(cls)))))
    for _ in range(draw(st.integers(0, 2))):
        part = draw(st.sampled_from(parts_of(record) or [record]))
        if not isinstance(part, dict | list):
            return draw(EDGES | JSON)
        keys = [*part] if isinstance(part, dict) else [*range(len(part))]
        kind = draw(st.sampled_from(["drop", "change", "change", "add"]))
        if kind == "add" or not keys:
            if isinstance(part, dict):
                part[draw(st.sampled_from(["more", "type", "value", "$type"]))] = draw(EDGES)
            else:
                part.append(draw(EDGES))
        elif kind == "drop":
            del part[draw(st.sampled_from(keys))]
        else:
            part[draw(st.sampled_from(keys))] = draw(EDGES | JSON)
    return record


# What goes against the meaning of a field or of several together, and a day that no calendar has, no schema can tell.
BEYOND_A_SCHEMA = {"record.bad_value", "record.dates_out_of_order"}


def agree(record, cls, validator):
    _, findings = read_record(record, cls)
    accepted = validator.is_valid(record)
    # What the converter takes the schema accepts; what the schema accepts is at most wrong in ways that it cannot say.
    assert accepted or findings
    assert not accepted or {found.code for found in findings} <= BEYOND_A_SCHEMA, findings


@pytest.mark.parametrize("cls", [cls for cls in CLASSES if cls not in NOT_READ_BACK], ids=lambda cls: cls.__name__)
def test_the_schema_of_every_class_accepts_what_the_converter_takes(cls):
    validator = DRAFT(uk.json_schema(cls), format_checker=DRAFT.FORMAT_CHECKER)

    @settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
    @given(mutated(cls))
    def law(record):
        assume(not has_whole_float(record))
        assume(not has_line_end(record))
        agree(record, cls, validator)

    law()


@pytest.mark.parametrize("cls", INPUT, ids=lambda cls: cls.__name__)
def test_the_schema_refuses_each_fault_that_the_converter_tells_with_its_field(cls):
    validator = DRAFT(uk.json_schema(cls), format_checker=DRAFT.FORMAT_CHECKER)

    @settings(suppress_health_check=[HealthCheck.too_slow])
    @given(broken(cls))
    def law(record):
        assume(not has_whole_float(record))
        assume(not has_line_end(record))
        _, findings = read_record(record, cls)
        # Fields that contradict each other no schema can tell; everything else is told with its field.
        alone = [found for found in findings if found.field and found.code != "record.dates_out_of_order"]
        together = [found for found in findings if found not in alone]
        assert validator.is_valid(record) == (not alone) or together

    law()


@pytest.mark.parametrize("cls", INPUT, ids=lambda cls: cls.__name__)
def test_many_are_read_as_one_by_one(cls):
    @settings(suppress_health_check=[HealthCheck.too_slow])
    @given(st.lists(broken(cls) | JSON, max_size=12), st.lists(broken(cls), max_size=2))
    def law(mixed, repeated):
        records = mixed + repeated * 8
        taken = read_records(records, cls)
        told = [read_record(record, cls) for record in records]
        values = [value for value, _ in told]
        # The columns are asked for before the values are made of them.
        named = [field.name for field in attrs.fields(cls) if field.init]
        columns = {name: [*taken.column(name)] for name in named}
        good = [value for value in values if value is not None]
        assert columns == {name: [getattr(value, name) for value in good] for name in named}
        assert taken.values == values
        assert taken.good == good
        expected = {place: faults for place, (_, faults) in enumerate(told) if faults}
        # Two NaN are never equal: what is found is compared as it is said.
        assert repr(taken.findings) == repr(expected)

    law()


@pytest.mark.parametrize("value", [-1, 0, 10000, "", " ", "5", "2025-02-30", None, True, 7.5])
@pytest.mark.parametrize("name", ["id", "workers", "members", "has_union", "sector", "location", "more"])
def test_the_schema_and_the_converter_agree_at_each_edge(name, value):
    record = {"id": "a", "name": "A", name: value}
    _, findings = read_record(record, uk.Workplace)
    assert DRAFT(uk.json_schema(uk.Workplace)).is_valid(record) == (not findings)
