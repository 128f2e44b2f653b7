"""Schemas of records, told from the same types of fields that the converter reads by: JSON Schema and Table Schema."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from types import UnionType
from typing import Any, Final, Union, cast, get_args, get_origin

import attrs

from unionkit.errors import UnionkitError
from unionkit.organisation.events import Event
from unionkit.organisation.unit import Unit
from unionkit.records.converting.reading import TYPE, event_classes, free_leaves, free_records, is_boxed, told_apart
from unionkit.records.converting.shells import SHELLS
from unionkit.records.converting.types import field_types, is_enum, judge, record_class, wire_names, without_none
from unionkit.records.converting.wire import LEAVES, Leaf, enum_leaf
from unionkit.targets.indicators import Indicator, named

__all__ = ["json_schema", "table_schema"]

_DRAFT: Final = "https://json-schema.org/draft/2020-12/schema"
_TABLE_PROFILE: Final = "https://datapackage.org/profiles/2.0/tableschema.json"
_NULL: Final = {"type": "null"}
_SAID: Final = r"\S"
_KEY: Final = "a"

_Schema = dict[str, Any]
_Takes = Callable[[object], bool]


def json_schema(cls: type) -> dict[str, Any]:
    """Give the JSON Schema (2020-12) of the records of a class: what it accepts `from_record` takes, and nothing else.

    Bounds are asked of the class itself. What no schema can say is left to `from_record`: fields that contradict each
    other, days that no calendar has inside of a span, and numbers of more than 400 digits. A whole number written with
    a point, 5.0, is one for JSON Schema and none for `from_record`.

    Args:
        cls: a public class of the library.

    Returns:
        A new dict, ready for `json.dumps`.

    Raises:
        RecordClassError: the class is no record.

    Examples:
        >>> import unionkit as uk
        >>> schema = uk.json_schema(uk.Workplace)
        >>> schema["required"], schema["properties"]["workers"]
        (['id', 'name'], {'anyOf': [{'type': 'integer', 'minimum': 0}, {'type': 'null'}]})
    """
    record = record_class(cls)
    found = _Definitions()
    root = found.of(record)
    while found.waiting:
        name, of = found.waiting.popitem()
        found.made[name] = of()
    root = found.made.pop(record.__name__) if root == {"$ref": _ref(record.__name__)} else root
    text = _with_root(root, record.__name__)
    definitions = {name: _with_root(found.made[name], record.__name__) for name in sorted(found.made)}
    return {"$schema": _DRAFT, **text, **({"$defs": definitions} if definitions else {})}


def _ref(name: str) -> str:
    return f"#/$defs/{name}"


def _with_root(schema: Any, root: str) -> Any:
    """Let what refers to the class of the schema refer to the schema as a whole."""
    if isinstance(schema, dict):
        parts = cast("dict[str, object]", schema)
        return {
            key: "#" if key == "$ref" and part == _ref(root) else _with_root(part, root) for key, part in parts.items()
        }
    if isinstance(schema, list):
        return [_with_root(part, root) for part in cast("list[object]", schema)]
    return schema


def _anything(_: object) -> bool:
    return True


@attrs.define
class _Definitions:
    """The schemas of classes that a schema refers to, made one after another, each once."""

    made: dict[str, _Schema] = attrs.field(factory=dict[str, _Schema])
    waiting: dict[str, Callable[[], _Schema]] = attrs.field(factory=dict[str, Callable[[], _Schema]])

    def refer(self, name: str, of: Callable[[], _Schema]) -> _Schema:
        if name not in self.made:
            self.waiting.setdefault(name, of)
        return {"$ref": _ref(name)}

    def of(self, kind: object, takes: _Takes = _anything) -> _Schema:
        """Give the schema of a type, in a field that takes some of its values."""
        inner, may_be_none = without_none(kind)
        if may_be_none:
            schema = self.of(inner, takes)
            return _any_of([schema, _NULL]) if takes(None) else schema
        if kind in LEAVES or is_enum(kind):
            return _bounded(LEAVES[kind] if kind in LEAVES else enum_leaf(cast("Any", kind)), takes)
        origin = get_origin(kind) or kind
        if origin in (Union, UnionType):
            return self._union(kind, takes)
        if origin in (tuple, frozenset, list, Mapping, dict):
            return self._collection(origin, get_args(kind), takes)
        special = {object: self._free, Event: self._event, Indicator: self._indicator}.get(cast("type", kind))
        return self.record(record_class(kind)) if special is None else special()

    def record(self, cls: type, *, named: bool = False) -> _Schema:
        """Refer to the schema of a class; `named` where the record must name its class."""
        name = f"{cls.__name__}.named" if named else cls.__name__
        return self.refer(name, lambda: self._fields(cls, named=named))

    def _fields(self, cls: type, *, named: bool) -> _Schema:
        form = SHELLS[cls].form if cls in SHELLS else cls
        if cls is Indicator:
            return {**_head(cls), "anyOf": [_known_indicators(), self._object(form, named=False)]}
        return {**_head(cls), **self._object(form, named=named, name=cls.__name__)}

    def _object(self, cls: type, *, named: bool, name: str = "") -> _Schema:
        types, names = field_types(cls), wire_names(cls)
        fields = [field for field in attrs.fields(cls) if field.init]
        tagged = named or issubclass(cls, Event)
        tag: _Schema = {TYPE: {"const": name or cls.__name__}} if tagged else {}
        needed = [names[field.name] for field in fields if field.default is attrs.NOTHING]
        needed = [TYPE, *needed] if named else needed
        return {
            "type": "object",
            "properties": tag | {names[field.name]: self.of(types[field.name], _taking(field)) for field in fields},
            **({"required": needed} if needed else {}),
            "additionalProperties": False,
        }

    def _union(self, kind: object, takes: _Takes) -> _Schema:
        told = told_apart(kind)
        records = [self.record(cls, named=told.only is None) for cls in told.records.values()]
        lists = [self.of(each, takes) for each in told.lists]
        return _any_of([*(_bounded(leaf, takes) for leaf in told.leaves), *records, *lists])

    def _collection(self, origin: Any, members: tuple[object, ...], takes: _Takes) -> _Schema:
        if origin in (Mapping, dict):
            # A field that takes a mapping with one value may have bounds for it; of others nobody can ask.
            bounded = members[0] is str and takes({_KEY: 1})
            of_value: _Takes = (lambda value: takes({_KEY: value})) if bounded else _anything
            return {"type": "object", "additionalProperties": self.of(members[1], of_value)}
        if origin is tuple and members[-1] is not Ellipsis:
            items = [self.of(member) for member in members]
            return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
        make = cast("Callable[[list[object]], object]", origin)
        schema = {"type": "array", "items": self.of(members[0], lambda value: takes(make([value])))}
        return schema if takes(make([])) else {**schema, "minItems": 1}

    def _free(self) -> _Schema:
        return self.refer("anything", self._anything)

    def _anything(self) -> _Schema:
        """Give the schema of a field that may hold anything: a single value, or an object that names its type."""
        single = {"type": ["null", "boolean", "integer", "string"]}
        mapping = {"type": "object", "additionalProperties": self._free()}
        boxes = [_box(name, leaf.schema) for name, leaf in free_leaves().items()]
        records = [
            _box(name, self.record(cls)) if is_boxed(cls) else self.record(cls, named=True)
            for name, cls in free_records().items()
        ]
        return _any_of([single, {"type": "array", "items": self._free()}, _box("mapping", mapping), *boxes, *records])

    def _event(self) -> _Schema:
        return self.refer("Event", lambda: {**_head(Event), "anyOf": self._events()})

    def _events(self) -> list[_Schema]:
        return [self.record(cls, named=True) for cls in event_classes().values()]

    def _indicator(self) -> _Schema:
        return self.record(Indicator)


def _head(cls: type) -> _Schema:
    told = inspect.getdoc(cls)
    return {"title": cls.__name__, **({"description": told.partition("\n")[0]} if told else {})}


def _known_indicators() -> _Schema:
    return {"enum": [indicator.id for indicator in named()]}


def _box(name: str, schema: _Schema) -> _Schema:
    properties = {TYPE: {"const": name}, "value": schema}
    return {"type": "object", "properties": properties, "required": [*properties], "additionalProperties": False}


def _any_of(schemas: list[_Schema]) -> _Schema:
    """Give a schema that accepts what one of several does."""
    flat = [part for schema in schemas for part in (schema["anyOf"] if [*schema] == ["anyOf"] else [schema])]
    return flat[0] if len(flat) == 1 else {"anyOf": flat}


def _taking(field: attrs.Attribute[Any]) -> _Takes:
    """Give a function that asks a field whether it takes a value, as the converter asks it."""
    judged = judge(field)

    def takes(value: object) -> bool:
        try:
            judged(value)
        except (UnionkitError, TypeError):
            return False
        return True

    return takes


def _bounded(leaf: Leaf, takes: _Takes) -> _Schema:
    """Give the schema of single values with the bounds that the field itself has."""
    if "anyOf" in leaf.schema:
        return _any_of([_bound(cast("_Schema", part), takes) for part in cast("list[object]", leaf.schema["anyOf"])])
    return _bound(leaf.schema, takes)


def _bound(schema: _Schema, takes: _Takes) -> _Schema:
    if schema == {"type": "string"}:
        return schema if takes(" ") else {**schema, "pattern": _SAID}
    if schema == {"type": "integer"}:
        bounds = {
            "minimum": next((least for least in (0, 1) if takes(least) and not takes(least - 1)), None),
            "maximum": _LAST_YEAR if takes(_LAST_YEAR) and not takes(_LAST_YEAR + 1) else None,
        }
        return schema | {name: bound for name, bound in bounds.items() if bound is not None}
    pattern = str(schema.get("pattern", ""))
    if pattern.startswith(_SIGNED) and not any(map(takes, _BELOW_ZERO)):
        return {**schema, "pattern": pattern.replace(_SIGN, "", 1)}
    return schema


_LAST_YEAR: Final = 9999
_SIGN: Final = "-?"
_SIGNED: Final = ("^-?", "^(-?")
_BELOW_ZERO: Final = (Fraction(-1, 2), Decimal("-0.5"))


def table_schema(cls: type) -> dict[str, Any]:
    r"""Give the Frictionless Table Schema of a table whose rows are the records of a class.

    A field of several types is "any"; nested records and lists are "object" and "array". Empty cells are missing.

    Args:
        cls: a public class of the library.

    Returns:
        A new dict, ready for `json.dumps`.

    Raises:
        RecordClassError: the class is no record.

    Examples:
        >>> import unionkit as uk
        >>> schema = uk.table_schema(uk.Unit)
        >>> schema["fields"][3], schema["primaryKey"]
        ({'name': 'parent', 'type': 'string', 'constraints': {'pattern': '\\S'}}, ['id'])
        >>> schema["foreignKeys"]
        [{'fields': ['parent'], 'reference': {'resource': '', 'fields': ['id']}}]
    """
    schema = json_schema(cls)
    definitions = cast("dict[str, _Schema]", schema.get("$defs", {}))
    properties = cast("dict[str, _Schema]", schema.get("properties", {}))
    needed = cast("list[str]", schema.get("required", []))
    fields = [_table_field(name, part, definitions, needed=name in needed) for name, part in properties.items()]
    table: _Schema = {"$schema": _TABLE_PROFILE, "fields": fields, "missingValues": [""]}
    if "id" in properties:
        table["primaryKey"] = ["id"]
    if cls is Unit:
        table["foreignKeys"] = [{"fields": ["parent"], "reference": {"resource": "", "fields": ["id"]}}]
    return table


def _table_field(name: str, schema: _Schema, definitions: Mapping[str, _Schema], *, needed: bool) -> _Schema:
    """Give the field of a table from that of a record."""
    while "$ref" in schema and schema["$ref"].rpartition("/")[2] in definitions:
        schema = definitions[schema["$ref"].rpartition("/")[2]]
    parts = [part for part in cast("list[_Schema]", schema.get("anyOf", [schema])) if part != _NULL]
    texts = [part for part in parts if part.get("type") == "string" or "enum" in part]
    one = parts[0] if len(parts) == 1 else texts[0] if len(texts) == 1 and not _numbers(parts) else {}
    kind = one.get("type", "string" if "enum" in one else "any")
    kind = "date" if one.get("format") == "date" else kind
    known = ("enum", "minimum", "maximum", "maxLength") if kind != "date" else ()
    constraints: _Schema = {"required": True} if needed else {}
    constraints |= {key: one[key] for key in known if key in one}
    if "pattern" in one and kind == "string":
        constraints["pattern"] = one["pattern"]
    return {"name": name, "type": kind, **({"constraints": constraints} if constraints else {})}


def _numbers(parts: list[_Schema]) -> bool:
    return any(part.get("type") == "integer" for part in parts)
