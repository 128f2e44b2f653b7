"""Broken registries, each with the problem, the ids and the words that its error must contain."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

import unionkit as uk

K = uk.UnitKind
DAY, LATER = date(2025, 6, 15), date(2025, 7, 1)


def unit(name: str, parent: str | None = None, kind: uk.UnitKind = K.GRASSROOTS_UNION) -> uk.Unit:
    return uk.Unit(name, f"CĐCS {name}", kind, parent=parent)


PROVINCE, DISTRICT = (
    unit("province", None, K.PROVINCIAL_FEDERATION),
    unit("district", "province", K.DISTRICT_FEDERATION),
)
MILL, SHOP = unit("mill", "district"), unit("shop", "district")
START = [PROVINCE, DISTRICT, MILL, SHOP]
NEW = unit("new", "province")

GALLERY = {
    "an id that stands for two units": ([*START, MILL], [], "duplicate", ("mill",), ["“mill” stands for several"]),
    "a parent that is not there": ([unit("mill", "nowhere")], [], "no_parent", ("mill", "nowhere"), ["“nowhere”"]),
    "a unit under itself": ([unit("mill", "mill")], [], "cycle", ("mill", "mill"), ["“mill” → “mill”"]),
    "a circle in the beginning": (
        [unit("a", "b"), unit("b", "a")],
        [],
        "cycle",
        ("a", "b", "a"),
        ["“a” → “b” → “a”"],
    ),
    "a circle by events": (
        START,
        [uk.Moved(unit="district", parent="mill", day=DAY)],
        "cycle",
        ("district", "mill", "district"),
        ["15 June 2025: “district” moved under “mill”"],
    ),
    "a move under nobody": (
        START,
        [uk.Moved(unit="mill", parent="nowhere", day=DAY)],
        "no_parent",
        ("mill", "nowhere"),
        ["15 June 2025", "“nowhere”"],
    ),
    "a new unit under one that ends that day": (
        START,
        [uk.Founded(unit=unit("new", "shop"), day=DAY), uk.Dissolved(unit="shop", day=DAY)],
        "no_parent",
        ("new", "shop"),
        ["“new” was founded"],
    ),
    "an event on an unknown unit": (
        START,
        [uk.Renamed(unit="mil", name="X", day=DAY)],
        "unknown_unit",
        ("mil",),
        ["there is no unit “mil” (15 June 2025: “mil” was renamed “X”)"],
    ),
    "an event on a unit that has ended": (
        START,
        [uk.Dissolved(unit="mill", day=DAY), uk.Renamed(unit="mill", name="X", day=LATER)],
        "ended",
        ("mill",),
        ["“mill” has ended (1 July 2025: “mill” was renamed “X”; 15 June 2025: “mill” was dissolved)"],
    ),
    "an event on a unit that is not there yet": (
        START,
        [uk.Founded(unit=NEW, day=LATER), uk.Dissolved(unit="new", day=DAY)],
        "not_yet",
        ("new",),
        ["“new” has not been founded yet", "15 June 2025"],
    ),
    "a merger into nothing": (
        START,
        [uk.Merged(units=["mill", "shop"], into="factory", day=DAY)],
        "unknown_unit",
        ("factory",),
        ["“factory”", "“mill” and “shop” merged into “factory”"],
    ),
    "a merger into a unit that has ended": (
        START,
        [uk.Dissolved(unit="shop", day=DAY), uk.Merged(units=["mill"], into="shop", day=LATER)],
        "ended",
        ("shop",),
        ["merged into “shop”", "“shop” was dissolved"],
    ),
    "a new body under the id of one that is there": (
        START,
        [uk.Merged(units=["mill", "shop"], into=attrs.evolve(MILL, name="X"), day=DAY)],
        "alive",
        ("mill",),
        ["“mill” is there already"],
    ),
    "a unit founded twice": (
        START,
        [uk.Founded(unit=NEW, day=DAY), uk.Founded(unit=NEW, day=LATER)],
        "alive",
        ("new",),
        ["1 July 2025: “new” was founded"],
    ),
    "an ended id founded as if it were new": (
        START,
        [uk.Dissolved(unit="mill", day=DAY), uk.Founded(unit=MILL, day=LATER)],
        "ended",
        ("mill",),
        ["“mill” was founded", "“mill” was dissolved"],
    ),
    "merged and dissolved on one day": (
        START,
        [uk.Merged(units=["mill"], into="shop", day=DAY), uk.Dissolved(unit="mill", day=DAY)],
        "contradiction",
        ("mill",),
        ["“mill” merged into “shop”", "“mill” was dissolved"],
    ),
    "a merger into a unit that ends that day": (
        START,
        [uk.Merged(units=["mill"], into="shop", day=DAY), uk.Dissolved(unit="shop", day=DAY)],
        "contradiction",
        ("shop",),
        ["“mill” merged into “shop”", "“shop” was dissolved"],
    ),
    "moved to two places on one day": (
        START,
        [uk.Moved(unit="mill", parent="province", day=DAY), uk.Moved(unit="mill", parent="shop", day=DAY)],
        "contradiction",
        ("mill",),
        ["moved under “province”", "moved under “shop”"],
    ),
    "two names on one day": (
        START,
        [uk.Renamed(unit="mill", name="X", day=DAY), uk.Renamed(unit="mill", name="Y", day=DAY)],
        "contradiction",
        ("mill",),
        ["“X”", "“Y”"],
    ),
    "two codes on one day": (
        START,
        [uk.Recoded(unit="mill", code="1", day=DAY), uk.Recoded(unit="mill", code="2", day=DAY)],
        "contradiction",
        ("mill",),
        ["“1”", "“2”"],
    ),
    "founded and renamed on one day": (
        START,
        [uk.Renamed(unit="new", name="X", day=DAY), uk.Founded(unit=NEW, day=DAY)],
        "contradiction",
        ("new",),
        ["was founded", "was renamed"],
    ),
    "called by another name on the day of its end": (
        START,
        [uk.Dissolved(unit="mill", day=DAY), uk.Aliased(unit="mill", name="X", day=DAY)],
        "contradiction",
        ("mill",),
        ["was dissolved", "is also called"],
    ),
    "founded, and the outcome of a merger": (
        START,
        [uk.Founded(unit=NEW, day=DAY), uk.Merged(units=["mill"], into=NEW, day=DAY)],
        "contradiction",
        ("new",),
        ["was founded", "merged into"],
    ),
    "the outcome of two splits that disagree about it": (
        START,
        [
            uk.Split(unit="mill", into=[NEW, unit("a", "district")], day=DAY),
            uk.Split(unit="shop", into=[attrs.evolve(NEW, name="X"), unit("b", "district")], day=DAY),
        ],
        "contradiction",
        ("new",),
        ["“mill” was split", "“shop” was split"],
    ),
    "split in two ways on one day": (
        START,
        [
            uk.Split(unit="mill", into=["mill", unit("a", "district")], day=DAY),
            uk.Split(unit="mill", into=["mill", unit("b", "district")], day=DAY),
        ],
        "contradiction",
        ("mill",),
        ["“mill” and “a”", "“mill” and “b”"],
    ),
    "excluded by rule and moved on one day": (
        [attrs.evolve(each, sector=uk.Sector.STATE_PAID) if each is MILL else each for each in START],
        [
            uk.Moved(unit="mill", parent="province", day=DAY),
            uk.Excluded(attribute="sector", values=["state_paid"], day=DAY),
        ],
        "contradiction",
        ("mill",),
        ["moved under", "ended by rule"],
    ),
    "one event twice": (
        START,
        [uk.Dissolved(unit="mill", day=DAY), uk.Dissolved(unit="mill", day=DAY)],
        "repeated",
        ("mill",),
        ["stands there twice", "“mill” was dissolved"],
    ),
    "units left below one that was dissolved": (
        START,
        [uk.Dissolved(unit="district", day=DAY)],
        "orphans",
        ("mill", "shop"),
        ["“mill”, “shop” would be left", "“district” was dissolved"],
    ),
    "units left below one that was split": (
        START,
        [
            uk.Split(unit="district", into=[unit("east", "province"), unit("west", "province")], day=DAY),
            uk.Moved(unit="mill", parent="east", day=DAY),
        ],
        "orphans",
        ("shop",),
        ["“shop” would be left", "was split into"],
    ),
    "a parent merged into its own child": (
        START,
        [uk.Merged(units=["district"], into="mill", day=DAY)],
        "orphans",
        ("mill", "shop"),
        ["“district” merged into “mill”"],
    ),
    "a rule carried out below an unknown unit": (
        START,
        [uk.Excluded(attribute="sector", values=["state_paid"], under="nowhere", day=DAY)],
        "unknown_unit",
        ("nowhere",),
        ["“nowhere”", "State budget", "15 June 2025"],
    ),
    "re-established in place of an unknown unit": (
        START,
        [uk.Reestablished(unit=NEW, replaces=["nowhere"], day=DAY)],
        "unknown_unit",
        ("nowhere",),
        ["in place of: “nowhere”"],
    ),
    "an event before the registry begins": (
        START,
        [uk.Dissolved(unit="mill", day=date(2012, 1, 1))],
        "too_early",
        ("mill",),
        ["1 January 2012"],
    ),
}


@pytest.mark.parametrize("case", GALLERY)
def test_a_broken_registry_is_refused_with_what_is_wrong(case):
    units, events, problem, ids, words = GALLERY[case]
    with pytest.raises(uk.errors.RegistryError) as caught:
        uk.Registry.of(units, events, begins=date(2013, 1, 1))
    (found,) = caught.value.problems
    assert (found.problem, found.units) == (problem, ids)
    assert found.day == (events[0].day if len({event.day for event in events}) == 1 else found.day)
    for part in words:
        assert part in str(caught.value)
    assert caught.value.message("vi") != str(caught.value)
    assert isinstance(caught.value, ValueError)


def test_everything_wrong_is_told_at_once():
    events = [
        uk.Renamed(unit="nobody", name="X", day=DAY),
        uk.Dissolved(unit="mill", day=DAY),
        uk.Moved(unit="mill", parent="province", day=LATER),
        uk.Moved(unit="shop", parent="nowhere", day=LATER),
    ]
    with pytest.raises(uk.errors.RegistryError) as caught:
        uk.Registry.of([*START, PROVINCE], events)
    assert [(each.problem, each.units, each.day) for each in caught.value.problems] == [
        ("duplicate", ("province",), None),
        ("unknown_unit", ("nobody",), DAY),
        ("ended", ("mill",), LATER),
        ("no_parent", ("shop", "nowhere"), LATER),
    ]
    assert len(str(caught.value).splitlines()) == 5


def test_a_contradiction_names_both_events_as_values():
    first, second = uk.Merged(units=["mill"], into="shop", day=DAY), uk.Dissolved(unit="mill", day=DAY)
    with pytest.raises(uk.errors.RegistryError) as caught:
        uk.Registry.of(START, [first, second])
    assert caught.value.problems[0].events == (first, second)


def test_what_is_no_unit_and_no_event_is_a_type_error():
    with pytest.raises(TypeError, match="a unit is the str 'a'; give a Unit"):
        uk.Registry.of(["a"])
    with pytest.raises(TypeError, match="an event is the str 'a'; give an Event"):
        uk.Registry.of([], ["a"])
    with pytest.raises(TypeError, match="begins is the str"):
        uk.Registry.of([], begins="2013-01-01")


def test_a_day_before_the_registry_begins():
    registry = uk.Registry.of(START, begins=date(2013, 1, 1))
    early = date(2012, 12, 31)
    for ask in (registry.on, lambda day: registry.crosswalk(day, DAY), lambda day: registry.diff(DAY, day)):
        with pytest.raises(uk.errors.BeforeRegistryError, match="begins on 2013-01-01") as caught:
            ask(early)
        assert (caught.value.day, caught.value.begins) == (early, date(2013, 1, 1))
    assert len(registry.on(date(2013, 1, 1))) == 4
    assert len(uk.Registry.of(START).on(early)) == 4


def test_an_unknown_packaged_registry_names_those_there_are():
    with pytest.raises(uk.errors.UnknownRegistryError, match="there are vgcl-provinces") as caught:
        uk.registry("provinces")
    assert caught.value.known == uk.registry_names() == ("vgcl-provinces",)
    assert isinstance(caught.value, LookupError)
    with pytest.raises(TypeError, match="the name of a registry"):
        uk.registry(5)
