"""Units as Popolo and as linked data: nothing is made up, and what the registry knows is there."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date, timedelta

import jsonschema
import pytest

import unionkit as uk

K = uk.UnitKind
BASE = "https://example.org/units/"
ORG = "http://www.w3.org/ns/org#"
SKOS = "http://www.w3.org/2004/02/skos/core#"


@pytest.fixture(scope="module")
def provinces():
    return uk.registry("vgcl-provinces")


@pytest.fixture(scope="module")
def small():
    """A district whose units are renamed, recoded, called otherwise, merged, split, excluded and dissolved."""
    units = [
        uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", K.PROVINCIAL_FEDERATION, code="01"),
        uk.Unit("a", "Công đoàn xã A", K.COMMUNE_UNION, parent="ha-noi", code="A1"),
        uk.Unit("b", "Công đoàn xã B", K.COMMUNE_UNION, parent="ha-noi"),
        uk.Unit("shop", "CĐCS Cửa hàng", K.GRASSROOTS_UNION, parent="b", sector=uk.Sector.STATE_PAID),
        uk.Unit("tổ/1", "Tổ công đoàn 1", K.UNION_GROUP, parent="a"),
    ]
    both = uk.Unit("a-b", "Công đoàn xã A", K.COMMUNE_UNION, parent="ha-noi")
    parts = tuple(uk.Unit(f"part-{n}", f"Công đoàn xã {n}", K.COMMUNE_UNION, parent="ha-noi") for n in (1, 2))
    document = uk.Citation(instrument=uk.Instrument(title=uk.Words(vi="Quyết định", en="Decision"), number="1/QĐ"))
    events = [
        uk.Renamed(unit="a", name="Công đoàn phường A", day=date(2020, 3, 1)),
        uk.Recoded(unit="a", code="A2", day=date(2021, 1, 1)),
        uk.Aliased(unit="a", name="Xã An", day=date(2022, 5, 5)),
        uk.Excluded(attribute="sector", values=["state_paid"], under="ha-noi", day=date(2025, 6, 15)),
        uk.Merged(units=("a", "b"), into=both, day=date(2025, 7, 1), document=document),
        uk.Moved(unit="tổ/1", parent="ha-noi", day=date(2025, 7, 1)),
        uk.Split(unit="a-b", into=parts, day=date(2026, 1, 1)),
        uk.Founded(
            unit=uk.Unit("new", "CĐCS Mới", K.GRASSROOTS_UNION, parent="part-1"), day=date(2026, 2, 1)
        ),
        uk.Dissolved(unit="part-1", with_subtree=True, day=date(2026, 3, 1)),
    ]  # fmt: skip
    return uk.Registry.of(units, events, begins=date(2013, 1, 1))


DAY = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$"}
POPOLO = {
    "type": "object",
    "required": ["organizations"],
    "additionalProperties": False,
    "properties": {
        "organizations": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "name", "classification"],
                "additionalProperties": False,
                "properties": {
                    "id": {"type": "string"},
                    "name": {"type": "string"},
                    "classification": {"enum": [kind.value for kind in K]},
                    "parent_id": {"type": "string"},
                    "founding_date": DAY,
                    "dissolution_date": DAY,
                    "other_names": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["name"],
                            "additionalProperties": False,
                            "properties": {
                                "name": {"type": "string"},
                                "start_date": DAY,
                                "end_date": DAY,
                                "note": {"type": "string"},
                            },
                        },
                    },
                    "identifiers": {
                        "type": "array",
                        "minItems": 1,
                        "items": {
                            "type": "object",
                            "required": ["identifier", "scheme"],
                            "additionalProperties": False,
                            "properties": {"identifier": {"type": "string"}, "scheme": {"type": "string"}},
                        },
                    },
                },
            },
        }
    },
}


def organizations(source):
    document = json.loads(json.dumps(uk.popolo(source)))
    jsonschema.Draft202012Validator(POPOLO).validate(document)
    return {each["id"]: each for each in document["organizations"]}


def test_popolo_of_the_provinces_tells_63_from_34(provinces):
    units = organizations(provinces)
    assert len(units) == 64 + 23

    def there(day):
        return [
            each
            for each in units.values()
            if each["classification"] == "provincial_federation"
            and each.get("founding_date", "0") <= day <= each.get("dissolution_date", "9")
        ]

    assert (len(there("2025-06-30")), len(there("2025-07-01"))) == (63, 34)
    assert units["hai-duong"]["dissolution_date"] == "2025-06-30"
    assert units["hai-phong-2025"]["founding_date"] == "2025-07-01"
    assert "founding_date" not in units["ha-noi"]
    assert units["ha-noi"]["parent_id"] == "vgcl"
    assert units["hue"]["other_names"] == [{"name": "LĐLĐ tỉnh Thừa Thiên Huế", "end_date": "2024-12-31"}]


def test_popolo_knows_names_and_codes_of_the_past(small):
    units = organizations(small)
    assert units["a"] == {
        "id": "a",
        "name": "Công đoàn phường A",
        "classification": "commune_union",
        "parent_id": "ha-noi",
        "dissolution_date": "2025-06-30",
        "other_names": [
            {"name": "Công đoàn xã A", "end_date": "2020-02-29"},
            {"name": "Xã An", "start_date": "2022-05-05", "note": "alias"},
        ],
        "identifiers": [{"identifier": "A1", "scheme": "code"}, {"identifier": "A2", "scheme": "code"}],
    }
    assert (units["a-b"]["founding_date"], units["a-b"]["dissolution_date"]) == ("2025-07-01", "2025-12-31")
    assert units["tổ/1"]["parent_id"] == "ha-noi"


def test_popolo_of_a_day_knows_no_history(small):
    units = organizations(small.on(date(2025, 7, 1)))
    assert [*units] == ["ha-noi", "tổ/1", "a-b"]
    assert units["a-b"] == {
        "id": "a-b", "name": "Công đoàn xã A", "classification": "commune_union", "parent_id": "ha-noi",
    }  # fmt: skip
    assert units["ha-noi"]["identifiers"] == [{"identifier": "01", "scheme": "code"}]


def test_popolo_of_a_name_that_came_back():
    unit = uk.Unit("x", "Tên cũ", K.GRASSROOTS_UNION)
    events = [
        uk.Renamed(unit="x", name="Tên mới", day=date(2020, 1, 1)),
        uk.Moved(unit="x", parent=None, location="Hà Nội", day=date(2020, 6, 1)),
        uk.Renamed(unit="x", name="Tên cũ", day=date(2021, 1, 1)),
    ]
    assert organizations(uk.Registry.of([unit], events))["x"]["other_names"] == [
        {"name": "Tên mới", "start_date": "2020-01-01", "end_date": "2020-12-31"}
    ]


def test_a_unit_brought_about_on_the_first_day_of_the_record_was_founded_then():
    unit = uk.Unit("x", "X", K.GRASSROOTS_UNION)
    events = [uk.Founded(unit=unit, day=date(2013, 1, 1)), uk.Renamed(unit="x", name="Y", day=date(2014, 1, 1))]
    (found,) = organizations(uk.Registry.of([], events, begins=date(2013, 1, 1))).values()
    assert found["founding_date"] == "2013-01-01"
    assert found["other_names"] == [{"name": "X", "start_date": "2013-01-01", "end_date": "2013-12-31"}]


# What a JSON-LD processor does with the document, by hand: each key and each value to full addresses and types.
def expanded(document):
    context = document["@context"]
    full = lambda term: re.sub(r"^(\w+):(?!//)", lambda found: context[found[1]], term)  # noqa: E731

    def value_of(key, value):
        if isinstance(value, dict):
            return value
        kind = context.get(key, {}).get("@type")
        if kind == "@id":
            return {"@id": value}
        return {"@value": value} if kind is None else {"@value": value, "@type": full(kind)}

    nodes = []
    for node in document["@graph"]:
        made = {}
        for key, value in node.items():
            if key == "@id":
                made[key] = value
            elif key == "@type":
                made[key] = [full(value)]
            else:
                values = value if isinstance(value, list) else [value]
                made[full(key)] = [value_of(key, each) for each in values]
        nodes.append(made)
    return nodes


def test_linked_data_expands_to_the_ontology(small):
    document = uk.org_jsonld(small, base=BASE)
    nodes = {node["@id"]: node for node in expanded(document) if "@id" in node}
    assert nodes[f"{BASE}a"] == {
        "@id": f"{BASE}a",
        "@type": [f"{ORG}Organization"],
        f"{SKOS}prefLabel": [{"@value": "Công đoàn phường A", "@language": "vi"}],
        f"{SKOS}altLabel": [
            {"@value": "Công đoàn xã A", "@language": "vi"},
            {"@value": "Xã An", "@language": "vi"},
        ],
        f"{ORG}classification": [{"@id": "_:commune_union"}],
        f"{ORG}subOrganizationOf": [{"@id": f"{BASE}ha-noi"}],
        f"{ORG}identifier": [{"@value": "A1"}, {"@value": "A2"}],
        "https://schema.org/dissolutionDate": [
            {"@value": "2025-06-30", "@type": "http://www.w3.org/2001/XMLSchema#date"}
        ],
    }
    assert nodes["_:commune_union"][f"{SKOS}prefLabel"][1] == {
        "@value": "commune, ward or special-zone union",
        "@language": "en",
    }
    assert nodes[f"{BASE}t%E1%BB%95%2F1"]["@type"] == [f"{ORG}OrganizationalUnit"]
    terms = {key for node in expanded(document) for key in node if key.startswith(ORG)}
    assert terms == {
        ORG + name
        for name in (
            "classification", "subOrganizationOf", "identifier", "originalOrganization", "resultingOrganization"
        )
    }  # fmt: skip


def changes(document):
    return [node for node in document["@graph"] if node["@type"] == "org:ChangeEvent"]


def test_changes_lead_from_what_was_to_what_is(small):
    found = [
        (
            node["dct:date"],
            [each.removeprefix(BASE) for each in node.get("org:originalOrganization", ())],
            [each.removeprefix(BASE) for each in node.get("org:resultingOrganization", ())],
        )
        for node in changes(uk.org_jsonld(small, base=BASE))
    ]
    assert found == [
        ("2025-06-15", ["shop"], []),
        ("2025-07-01", ["a", "b"], ["a-b"]),
        ("2026-01-01", ["a-b"], ["part-1", "part-2"]),
        ("2026-02-01", [], ["new"]),
        ("2026-03-01", ["part-1", "new"], []),
    ]


def test_a_change_is_said_in_both_languages_with_its_document(small):
    merged = changes(uk.org_jsonld(small, base=BASE))[1]
    assert merged["dct:description"][1] == {
        "@value": "1 July 2025: “Công đoàn phường A” and “Công đoàn xã B” merged into “Công đoàn xã A” [Decision (1/QĐ)]",
        "@language": "en",
    }
    assert merged["dct:bibliographicCitation"][0] == {"@value": "Quyết định (1/QĐ)", "@language": "vi"}
    assert "dct:bibliographicCitation" not in changes(uk.org_jsonld(small, base=BASE))[0]


def test_a_reestablished_unit_comes_in_place_of_others():
    old = [uk.Unit(unit, unit.upper(), K.GRASSROOTS_UNION) for unit in ("x", "y")]
    event = uk.Reestablished(unit=uk.Unit("z", "Z", K.GRASSROOTS_UNION), replaces=("x", "y"), day=date(2025, 7, 1))
    (change,) = changes(uk.org_jsonld(uk.Registry.of(old, [event]), base=BASE))
    assert change["org:originalOrganization"] == [f"{BASE}x", f"{BASE}y"]
    assert change["org:resultingOrganization"] == [f"{BASE}z"]


def test_linked_data_of_the_provinces_tells_63_from_34(provinces):
    document = uk.org_jsonld(provinces, base=BASE)
    assert Counter(node["@type"] for node in document["@graph"]) == {
        "org:Organization": 87, "org:ChangeEvent": 23, "skos:Concept": 2,
    }  # fmt: skip
    there = {unit.id for unit in provinces.on(date(2025, 6, 30)).of_kind(K.PROVINCIAL_FEDERATION)}
    assert len(there) == 63
    for change in changes(document):
        assert change["dct:date"] == "2025-07-01"
        there -= {each.removeprefix(BASE) for each in change["org:originalOrganization"]}
        there |= {each.removeprefix(BASE) for each in change["org:resultingOrganization"]}
    after = provinces.on(date(2025, 7, 1)).of_kind(K.PROVINCIAL_FEDERATION)
    assert there == {unit.id for unit in after}
    assert len(there) == 34


def test_days_of_a_life_are_those_on_which_a_unit_is_in_the_hierarchy(small):
    for unit in organizations(small).values():
        if last := unit.get("dissolution_date"):
            day = date.fromisoformat(last)
            assert unit["id"] in small.on(day)
            assert unit["id"] not in small.on(day + timedelta(days=1))
        if first := unit.get("founding_date"):
            assert unit["id"] in small.on(date.fromisoformat(first))
            assert unit["id"] not in small.on(date.fromisoformat(first) - timedelta(days=1))


@pytest.mark.parametrize("base", ["", "units/", "https://example.org/units", "https://example.org/a b/", "//x/"])
def test_ids_need_an_address_before_them(small, base):
    with pytest.raises(uk.errors.OptionError, match="absolute address"):
        uk.org_jsonld(small, base=base)


@pytest.mark.parametrize("write", [uk.popolo, lambda source: uk.org_jsonld(source, base=BASE)])
def test_only_hierarchies_and_registries_are_written(write):
    with pytest.raises(TypeError, match="the source is the list"):
        write([uk.Unit("a", "A", K.GRASSROOTS_UNION)])
