from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit import errors

K = uk.UnitKind
BEFORE, AFTER = date(2025, 5, 31), date(2025, 9, 1)
JUNE, JULY, AUGUST = date(2025, 6, 15), date(2025, 7, 1), date(2025, 8, 1)


def unit(name, kind, parent=None, **more):
    return uk.Unit(name, name.upper(), kind, parent=parent, **more)


P, D, C, G = K.PROVINCIAL_FEDERATION, K.DISTRICT_FEDERATION, K.COMMUNE_UNION, K.GRASSROOTS_UNION
UNITS = [
    unit("p1", P),
    unit("p2", P),
    unit("d1", D, "p1"),
    unit("d2", D, "p2"),
    unit("g1", G, "d1"),
    unit("g2", G, "d1", sector=uk.Sector.STATE_PAID),
    unit("g3", G, "d1"),
    unit("g4", G, "d2"),
]
NORTH, SOUTH = unit("north", C, "p"), unit("south", C, "p")
EVENTS = [
    uk.Excluded(attribute="sector", values=["state_paid"], day=JUNE, document="CV 4173"),
    uk.Merged(units=["p1", "p2"], into=unit("p", P), day=JULY, document="NQ 202"),
    uk.Split(unit="d1", into=[NORTH, SOUTH], day=JULY),
    uk.Split(unit="d2", into=[SOUTH, NORTH], day=JULY),
    uk.Moved(unit="g1", parent="north", day=JULY),
    uk.Moved(unit="g3", parent="south", day=JULY),
    uk.Moved(unit="g4", parent="south", day=JULY),
    uk.Renamed(unit="g4", name="G FOUR", day=AUGUST),
    uk.Recoded(unit="g1", code="7", day=AUGUST),
    uk.Founded(unit=unit("g5", G, "north"), day=AUGUST),
]
REGISTRY = uk.Registry.of(UNITS, EVENTS)
BRIDGE = REGISTRY.crosswalk(BEFORE, AFTER)


def test_what_became_of_each_unit():
    relations = {
        (link.old and link.old.id, link.new and link.new.id): [relation.name for relation in link.relations]
        for link in BRIDGE.links
    }
    assert relations == {
        ("p1", "p"): ["MERGED"],
        ("p2", "p"): ["MERGED"],
        ("d1", "north"): ["DIVIDED"],
        ("d1", "south"): ["DIVIDED"],
        ("d2", "north"): ["DIVIDED"],
        ("d2", "south"): ["DIVIDED"],
        ("g1", "g1"): ["MOVED"],
        ("g2", None): ["ENDED"],
        ("g3", "g3"): ["MOVED"],
        ("g4", "g4"): ["MOVED", "RENAMED"],
        (None, "g5"): ["NEW"],
    }
    assert repr(BRIDGE) == "Crosswalk(2025-05-31 to 2025-09-01, 8 to 7 units)"


def test_the_way_back():
    back = REGISTRY.crosswalk(AFTER, BEFORE)
    assert back.successors("p") == ("p1", "p2")
    assert back.successors("g5") == (None,)
    assert back.predecessors("g2") == ()
    assert set(back.predecessors("d1")) == {"north", "south"}


def test_a_unit_whose_parent_only_became_another_body_has_not_moved():
    units = [unit("a", P), unit("b", P), unit("g", G, "a")]
    registry = uk.Registry.of(units, [uk.Merged(units=["a", "b"], into=unit("c", P), day=JULY)])
    (link,) = (link for link in registry.crosswalk(BEFORE, AFTER).links if link.old and link.old.id == "g")
    assert (link.relations, link.new.parent) == ((uk.Relation.SAME,), "c")
    out = uk.Registry.of(units, [uk.Moved(unit="g", parent=None, day=JULY)])
    assert out.diff(BEFORE, AFTER)[0].label("en") == "G (g) moved from A (a) to no parent"
    assert out.diff(AFTER, BEFORE)[0].label("vi") == "G (g) chuyển từ không có cấp trên sang A (a)"


def test_one_body_in_place_of_another_is_not_the_same():
    events = [uk.Merged(units=["a"], into=unit("b", G), day=JULY)]
    (link,) = uk.Registry.of([unit("a", G)], events).crosswalk(BEFORE, AFTER).links
    assert link.relations == (uk.Relation.MERGED,)


def test_the_difference_of_two_days_in_words():
    assert [change.label("en") for change in REGISTRY.diff(BEFORE, AFTER)] == [
        "P1 (p1) and P2 (p2) merged into P (p) [NQ 202]",
        "D1 (d1) was divided into NORTH (north) and SOUTH (south)",
        "G1 (g1) moved from D1 (d1) to NORTH (north)",
        "G3 (g3) moved from D1 (d1) to SOUTH (south)",
        "D2 (d2) was divided into NORTH (north) and SOUTH (south)",
        "G4 (g4) moved from D2 (d2) to SOUTH (south); G4 (g4) was renamed G FOUR (g4)",
        "G2 (g2) is no more [CV 4173]",
        "G5 (g5) is new",
    ]
    assert REGISTRY.diff(JULY, AFTER)[0].label("vi") == "G1 (g1): mã không có → 7"
    assert [type(event).__name__ for event in REGISTRY.diff(BEFORE, AFTER)[5].events] == ["Moved", "Renamed"]


def test_many_units_ended_by_one_rule_are_one_change():
    units = [unit(f"g{n}", G, sector=uk.Sector.STATE_PAID) for n in range(12)]
    rule = uk.Excluded(attribute="sector", values=["state_paid"], day=JUNE)
    (change,) = uk.Registry.of(units, [rule]).diff(BEFORE, AFTER)
    assert len(change.old) == 12
    assert change.events == (rule,)
    assert change.label("en").endswith("G9 (g9) and 2 others is no more")
    assert change.label("vi").endswith("G9 (g9) và 2 đơn vị khác không còn")


def test_relations_have_names():
    for relation in uk.Relation:
        assert relation.label("vi") != relation.label("en")


def test_units_that_are_not_there_are_refused():
    with pytest.raises(errors.UnknownUnitError, match="“north”"):
        BRIDGE.successors("north")
    with pytest.raises(errors.UnknownUnitError, match="“d1”"):
        BRIDGE.predecessors("d1")
    with pytest.raises(TypeError, match="day is the str"):
        REGISTRY.crosswalk("2025-01-01", AFTER)
