from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit import errors

K = uk.UnitKind
A, B, C = date(2025, 3, 3), date(2025, 6, 15), date(2025, 7, 1)


def unit(name, parent=None, **more):
    return uk.Unit(name, f"CĐCS {name}", K.GRASSROOTS_UNION, parent=parent, **more)


START = [unit("district"), unit("mill", "district", code="7"), unit("shop", "district"), unit("office", "district")]
EVENTS = [
    uk.Merged(units=["mill", "shop"], into=unit("works", "district"), day=C, document="QĐ 3"),
    uk.Renamed(unit="mill", name="CĐCS Nhà máy", day=A, document="QĐ 1"),
    uk.Recoded(unit="mill", code="8", day=B),
    uk.Aliased(unit="mill", name="Nhà máy cũ kỹ", day=B),
    uk.Founded(unit=unit("young", "works", code="7"), day=C),
]
REGISTRY = uk.Registry.of(START, EVENTS)


def ids(day):
    return [unit.id for unit in REGISTRY.on(day)]


def test_waves_on_different_days_are_different_worlds():
    assert REGISTRY.days == (A, B, C)
    assert ids(date(2025, 3, 2)) == ids(B) == ["district", "mill", "shop", "office"]
    assert ids(C) == ["district", "office", "works", "young"]
    assert REGISTRY.on(A)["mill"].name == "CĐCS Nhà máy"
    assert (REGISTRY.on(A)["mill"].code, REGISTRY.on(B)["mill"].code) == ("7", "8")
    assert repr(REGISTRY) == "Registry(4 units, 5 events on 3 days)"


def test_a_day_asked_for_again_is_looked_up():
    assert REGISTRY.on(A) is REGISTRY.on(date(2025, 6, 14))
    assert REGISTRY.on(A) is not REGISTRY.on(B)


def test_a_code_can_be_used_again_by_a_later_body():
    assert REGISTRY.history("mill").codes == ("7", "8")
    assert REGISTRY.history("young").codes == ("7",)
    assert REGISTRY.history("office").codes == ()


def test_the_history_of_a_unit():
    history = REGISTRY.history("mill")
    assert [(v.first, v.last, v.unit.name, v.unit.code) for v in history.versions] == [
        (None, date(2025, 3, 2), "CĐCS mill", "7"),
        (A, date(2025, 6, 14), "CĐCS Nhà máy", "7"),
        (B, date(2025, 6, 30), "CĐCS Nhà máy", "8"),
    ]
    assert history.names == ("CĐCS mill", "CĐCS Nhà máy", "Nhà máy cũ kỹ")
    assert [type(event).__name__ for event in history.events] == ["Renamed", "Recoded", "Aliased", "Merged"]
    assert history.explain("en").splitlines() == [
        "mill",
        "from the beginning – 2 March 2025: CĐCS mill",
        "- 3 March 2025: “mill” was renamed “CĐCS Nhà máy” [QĐ 1]",
        "3 March 2025 – 14 June 2025: CĐCS Nhà máy",
        "- 15 June 2025: “mill” has the code “8”",
        "- 15 June 2025: “mill” is also called “Nhà máy cũ kỹ”",
        "15 June 2025 – 30 June 2025: CĐCS Nhà máy",
        "- 1 July 2025: “mill” and “shop” merged into “works” [QĐ 3]",
    ]
    assert REGISTRY.history("works").explain("vi").splitlines()[-1] == "1/7/2025 – đến nay: CĐCS works"
    assert REGISTRY.history("office").versions == (uk.UnitVersion(unit=START[3], since=None, until=None),)


def test_a_unit_that_nobody_ever_had_is_unknown():
    with pytest.raises(errors.UnknownUnitError, match="“nobody”"):
        REGISTRY.history("nobody")
    with pytest.raises(TypeError, match="the id of a unit"):
        REGISTRY.history(5)


def test_the_beginning_of_a_registry_is_the_first_day_of_its_units():
    registry = uk.Registry.of(START, EVENTS, begins=date(2013, 1, 1))
    assert registry.history("mill").versions[0].first == date(2013, 1, 1)
    assert registry != REGISTRY
    assert registry == uk.Registry.of(START, EVENTS, begins=date(2013, 1, 1))
    on_the_first_day = uk.Registry.of(START, EVENTS, begins=A)
    assert [version.unit.name for version in on_the_first_day.history("mill").versions] == ["CĐCS Nhà máy"] * 2


def test_events_between_days():
    assert REGISTRY.events() == tuple(sorted(EVENTS, key=lambda event: event.day))
    assert [event.day for event in REGISTRY.events(uk.Period.quarter(2025, 2))] == [B, B]
    assert REGISTRY.events(uk.Period.year(2024)) == ()


def test_names_of_any_day_are_found():
    assert REGISTRY.match("CĐCS Nhà máy").best.id == "mill"
    assert REGISTRY.match("CĐCS mill").best.id == "mill"
    assert REGISTRY.match("nha may cu ky", at_least=0, limit=1).candidates[0].id == "mill"


def test_the_units_below_those_that_merge_pass_to_what_comes_out():
    registry = uk.Registry.of(
        [unit("a"), unit("b"), unit("below", "a"), unit("moved", "b")],
        [
            uk.Merged(units=["a", "b"], into=unit("c"), day=C),
            uk.Moved(unit="moved", parent="below", location="Hà Nội", day=C),
        ],
    )
    assert registry.on(C)["below"].parent == "c"
    assert (registry.on(C)["moved"].parent, registry.on(C)["moved"].location) == ("below", "Hà Nội")
    assert [type(event).__name__ for event in registry.history("below").events] == ["Merged"]


def test_a_unit_that_takes_another_over_goes_on():
    registry = uk.Registry.of(START, [uk.Merged(units=["shop", "mill"], into="mill", day=C)])
    assert [unit.id for unit in registry.on(C)] == ["district", "mill", "office"]
    assert len(registry.history("mill").versions) == 1


def test_what_is_dissolved_with_its_subtree_leaves_those_who_move_away():
    paid = uk.Sector.STATE_PAID
    units = [
        unit("top"),
        unit("civil", "top", sector=paid),
        unit("ministry", "civil", sector=paid),
        unit("group", "ministry"),
        unit("press", "civil"),
        unit("press-group", "press"),
        unit("elsewhere", sector=paid),
    ]
    rule = uk.Excluded(attribute="sector", values=["state_paid"], under="top", with_subtree=True, day=B)
    kept = uk.Moved(unit="press", parent="top", day=B)
    registry = uk.Registry.of(units, [rule, kept])
    assert [unit.id for unit in registry.on(B)] == ["top", "press", "press-group", "elsewhere"]
    assert registry.history("group").events == (rule,)
    assert registry.history("top").events == ()
    alone = uk.Registry.of(units, [uk.Dissolved(unit="civil", with_subtree=True, day=B), kept])
    assert [unit.id for unit in alone.on(B)] == ["top", "press", "press-group", "elsewhere"]


def test_re_established_is_not_new_and_may_have_the_old_id():
    registry = uk.Registry.of(
        START,
        [
            uk.Dissolved(unit="shop", day=A),
            uk.Reestablished(unit=unit("shop", "district"), replaces=["office", "shop"], day=C),
        ],
    )
    assert [unit.id for unit in registry.on(A)] == ["district", "mill", "office"]
    assert [unit.id for unit in registry.on(C)] == ["district", "mill", "shop"]
    assert [(v.since, v.until) for v in registry.history("shop").versions] == [(None, A), (C, None)]
    bridge = registry.crosswalk(date(2025, 1, 1), C)
    # Members of a dissolved union left with it: the union founded again later does not give them back.
    assert bridge.successors("shop") == (None,)
    assert bridge.successors("office") == ("shop",)


def test_events_of_one_day_happen_together():
    events = [
        uk.Moved(unit="mill", parent="new", day=C),
        uk.Moved(unit="shop", parent="mill", day=C),
        uk.Split(unit="office", into=["new", "mill"], day=C),
        uk.Founded(unit=unit("other", "new"), day=C),
        uk.Split(unit="district", into=[unit("new"), unit("newer")], day=C),
    ]
    for order in (events, events[::-1]):
        registry = uk.Registry.of(START, order)
        assert {u.id: u.parent for u in registry.on(C)} == {
            "mill": "new",
            "shop": "mill",
            "other": "new",
            "new": None,
            "newer": None,
        }
        bridge = registry.crosswalk(B, C)
        assert set(bridge.successors("office")) == {"new", "mill"}
        assert set(bridge.predecessors("new")) == {"office", "district"}
