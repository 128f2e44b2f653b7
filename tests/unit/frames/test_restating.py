from __future__ import annotations

import random
from datetime import date

import pytest
from engines import all_engines, full_engines

import unionkit as uk

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

K = uk.UnitKind
DAY = date(2025, 7, 1)
PROVINCES = ("a", "b", "c", "d", "e")


def province(name):
    return uk.Unit(name, f"LĐLĐ tỉnh {name.upper()}", K.PROVINCIAL_FEDERATION, parent="vgcl")


def world():
    """Two provinces merge, one is divided and a part of it ends, one ends, and unions move to others."""
    units = [uk.Unit("vgcl", "TLĐ", K.CONFEDERATION), *map(province, PROVINCES)]
    units += [
        uk.Unit(f"{name}{number}", "CĐCS", K.GRASSROOTS_UNION, parent=name)
        for name in PROVINCES
        for number in range(1, 5)
    ]
    events = [
        uk.Merged(units=("a", "b"), into=province("ab"), day=DAY),
        uk.Split(unit="c", into=(province("c-south"), province("c-north"), province("c-west")), day=DAY),
        *(uk.Moved(unit=f"c{place}", parent=f"c-{side}", day=DAY) for place, side in ((1, "north"), (2, "south"),
                                                                                     (3, "west"))),
        uk.Dissolved(unit="c4", day=DAY),
        uk.Moved(unit="d4", parent="e", day=DAY),
        uk.Dissolved(unit="d", with_subtree=True, day=DAY),
        uk.Moved(unit="e1", parent="ab", day=DAY),
    ]  # fmt: skip
    return uk.Registry.of(units, events, begins=date(2020, 1, 1))


BRIDGE = world().crosswalk(date(2025, 6, 30), DAY)
PLAIN = ("c", {"c-south": 3, "c-north": 3, "c-west": 1})
BELOW = {f"{name}{number}": number + 2 * (name == "e") for name in "cde" for number in range(1, 5)}


def in_order(engine, rows):
    return rows if engine.is_ordered else sorted(rows, key=str)


def added_up(rows, group, place):
    amounts = {}
    for row in rows:
        if row[1] == group and row[place] is not None:
            amounts[row[0]] = amounts.get(row[0], 0) + row[place]
    return amounts


@all_engines
@pytest.mark.parametrize(("weights", "units"), [(PLAIN[1], None), (BELOW, PROVINCES)], ids=["parts", "below"])
def test_figures_are_carried_as_the_scalar_function_carries_them(engine, weights, units):
    maker = random.Random(11)  # noqa: S311 - a seeded sample
    rows = [
        (unit, group, maker.randrange(-50, 3000), maker.choice([0, 1, 2, 7, 10**12 + 1]))
        for group in ("2024-Q2", "2024-Q1")
        for unit in (*PROVINCES, *maker.choices(PROVINCES, k=9))
    ]
    maker.shuffle(rows)
    unit, group, members, dues = zip(*rows, strict=True)
    table = engine.frame({"id": [*unit], "period": [*group], "members": [*members], "dues": [*dues]})
    done = frames.restate(
        table, BRIDGE, unit="id", values=["members", "dues"], by="period", weights=weights, units=units
    )
    assert type(done) is type(table)
    assert engine.types(done) == {
        "unit": "String", "period": "String", "members": "Int64", "dues": "Int64", "estimated": "Boolean",
        "incomplete": "Boolean", "base_changed": "Boolean", "reason": "String",
    }  # fmt: skip
    wanted = []
    for each in {*group}:
        carried = [BRIDGE.carry(added_up(rows, each, place), weights=weights) for place in (2, 3)]
        ended = tuple(sum(every.ended.values()) for every in carried)
        wanted += [(to, each, *(every.amounts[to] for every in carried)) for to in carried[0].amounts]
        wanted.append((None, each, *ended))
    found = engine.rows(done, "unit", "period", "members", "dues")
    assert sorted(found, key=str) == sorted(wanted, key=str)
    places = {to: place for place, to in enumerate((*BRIDGE.new.ids, None))}
    if engine.is_ordered:
        assert [places[row[0]] for row in found] == sorted(places[row[0]] for row in found)
    assert sum(row[2] for row in found) == sum(members)
    assert sum(row[3] for row in found) == sum(dues)


@all_engines
def test_what_must_be_known_of_a_figure_is_told(engine):
    table = engine.frame(
        {"unit": ["a", "c", "e", "d", "z", None, "e2"], "members": [5, 10, 7, 3, 1, 1, None], "k": [1] * 7}
    )
    done = frames.restate(table, BRIDGE, values=["members"], by=["k"], weights=PLAIN[1])
    told = ("unit", "members", "estimated", "incomplete", "base_changed", "reason")
    wanted = [
        ("e", 7, False, False, True, None), ("e2", None, False, False, False, None),
        ("ab", 5, False, True, True, None), ("c-south", 4, True, False, False, None),
        ("c-north", 4, True, False, False, None), ("c-west", 2, True, False, False, None),
        (None, 3, False, False, False, None),
    ]  # fmt: skip
    places = [each.id for each in BRIDGE.new]
    wanted.sort(key=lambda row: len(places) if row[0] is None else places.index(row[0]))
    assert in_order(engine, engine.rows(done, *told)) == in_order(engine, wanted)
    rest = engine.rows(frames.unattributed(table, BRIDGE.old), "unit", "members")
    assert sorted(rest, key=str) == [("z", 1), (None, 1)]


@all_engines
def test_a_unit_to_which_a_divided_one_passed_without_a_weight_misses_no_figure(engine):
    units = [province(name) for name in ("a", "b", "c")]
    split = uk.Split(unit="a", into=("b", province("a-new")), day=DAY)
    bridge = uk.Registry.of([uk.Unit("vgcl", "TLĐ", K.CONFEDERATION), *units], [split]).crosswalk(
        date(2025, 6, 30), DAY
    )
    for amounts in ({"a": 10, "b": 4}, {"a": 10}, {"b": 4}):
        carried = bridge.carry(amounts, weights={"a-new": 1})
        table = engine.frame({"unit": [*amounts], "members": [*amounts.values()]})
        done = frames.restate(table, bridge, values=["members"], weights={"a-new": 1}, units=["a", "b"])
        assert sorted(engine.rows(done, "unit", "members", "incomplete")) == sorted(
            (to, amount, to in carried.incomplete) for to, amount in carried.amounts.items()
        )


@all_engines
def test_a_figure_that_cannot_be_told_has_a_reason(engine):
    table = engine.frame(
        {
            "unit": ["a", "b", "c", "e1", "e2", "e2", "e3", "e4"],
            "x": [1.5, 2.0, 4.0, None, 4.0, 4.0, 3.0, float("nan")],
            "y": [2, 2, 3, 1, 2**62, 2**62, -(2**63), 46 * 10**17],
        }
    )
    done = frames.restate(table, BRIDGE, values=["x", "y"])
    found = {row[0]: row[1:] for row in engine.rows(done, "unit", "x", "y", "reason")}
    assert found == {
        "ab": (None, 4, "not_whole"), "c-south": (None, None, "divided"), "c-north": (None, None, "divided"),
        "c-west": (None, None, "divided"), "e1": (None, 1, None), "e2": (8, None, "overflow"),
        "e3": (3, None, "overflow"), "e4": (None, 46 * 10**17, None),
    }  # fmt: skip


@full_engines
def test_weights_too_large_to_be_multiplied_are_told(engine):
    table = engine.frame({"unit": ["c"], "members": [5]})
    large = {"c-south": 2**31 + 1, "c-north": 2**31}
    done = frames.restate(table, BRIDGE, values=["members"], weights=large)
    assert set(engine.rows(done, "members", "reason")) == {(None, "overflow")}
    in_lowest_terms = {part: weight * 10**12 for part, weight in PLAIN[1].items()}
    done = frames.restate(table, BRIDGE, values=["members"], weights=in_lowest_terms)
    assert dict(engine.rows(done, "unit", "members")) == BRIDGE.carry({"c": 5}, weights=in_lowest_terms).amounts


@full_engines
def test_a_frame_without_rows(engine):
    table = engine.frame({"unit": [], "members": []}, {"unit": nw.String()})
    assert engine.rows(frames.restate(table, BRIDGE, values=["members"], weights=PLAIN[1])) == []


@full_engines
def test_bad_input_is_named(engine):
    table = engine.frame({"unit": ["a"], "members": [5], "reason": ["x"]})
    with pytest.raises(uk.errors.MissingColumnError, match="“workers”; columns present: “unit”, “members”"):
        frames.restate(table, BRIDGE, values=["workers"])
    with pytest.raises(uk.errors.MissingColumnError, match="“year”"):
        frames.restate(table, BRIDGE, values=["members"], by="year")
    with pytest.raises(uk.errors.ColumnTypeError, match="“members” is of type Int64; expected texts"):
        frames.restate(table, BRIDGE, unit="members", values=["members"])
    with pytest.raises(uk.errors.ColumnTakenError, match="“reason”"):
        frames.restate(table, BRIDGE, values=["members"], by="reason")
    with pytest.raises(TypeError, match="values is the str"):
        frames.restate(table, BRIDGE, values="members")
    with pytest.raises(TypeError, match="crosswalk"):
        frames.restate(table, BRIDGE.old, values=["members"])


def test_what_the_scalar_function_refuses_is_refused():
    table = pytest.importorskip("polars").DataFrame({"unit": ["a"], "members": [5]})
    with pytest.raises(uk.errors.RatioError):
        frames.restate(table, BRIDGE, values=["members"], indicator=uk.indicators.find("member_density"))
    with pytest.raises(uk.errors.UnknownUnitError, match="zz"):
        frames.restate(table, BRIDGE, values=["members"], units=["zz"])
    with pytest.raises(uk.errors.UnknownUnitError, match="zz"):
        frames.restate(table, BRIDGE, values=["members"], weights={"zz": 1})
    with pytest.raises(uk.errors.CarryError):
        frames.restate(table, BRIDGE, values=["members"], weights={"c": 1, "c1": 2})
    with pytest.raises(uk.errors.BelowZeroError):
        frames.restate(table, BRIDGE, values=["members"], weights={"c-south": -1})
