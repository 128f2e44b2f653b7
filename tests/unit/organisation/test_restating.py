from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

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


def carried(amounts, **more):
    return BRIDGE.carry(amounts, **more)


def test_figures_of_the_lowest_units_need_no_weights():
    found = carried({"g1": 10, "g2": 20, "g3": 30, "g4": 40})
    assert dict(found.amounts) == {"g1": 10, "g3": 30, "g4": 40}
    assert dict(found.ended) == {"g2": 20}
    assert (found.before, found.kept, found.lost, found.estimated) == (100, 80, 20, False)
    assert found.explain("vi") == "31/5/2025 → 1/9/2025: 100 = 80 (chuyển sang) + 20 (chấm dứt)"
    with pytest.raises(TypeError):
        found.amounts["g1"] = 5


def test_a_divided_unit_without_weights_is_refused_and_told_what_to_give():
    with pytest.raises(errors.DividedUnitError) as caught:
        carried({"d1": 100, "d2": 7, "g4": 1})
    assert [name for name, _ in caught.value.units] == ["d1", "d2"]
    assert set(caught.value.units[0][1]) == {"north", "south"}
    assert "give weights= a weight by id for the units below them on 2025-05-31" in str(caught.value)
    with pytest.raises(errors.DividedUnitError, match="“d1”"):
        carried({"d1": 100}, weights={"g1": 0, "g3": 0})
    with pytest.raises(errors.DividedUnitError, match="“d1”"):
        carried({"d1": 100}, weights={"g4": 5})


def test_weights_of_the_units_below_divide_it_and_the_result_is_estimated():
    found = carried({"d1": 100, "d2": 7}, weights={"g1": 1, "g2": 1, "g3": 2, "g4": 5})
    assert dict(found.amounts) == {"north": 25, "south": 57}
    assert dict(found.ended) == {"d1": 25}
    assert found.estimated
    assert found.divided == ("d1", "d2")
    assert found.explain("en").splitlines()[1] == (
        "estimated: the figures of d1 and d2 were divided by weights (weights)"
    )


def test_weights_have_a_day_of_their_own():
    later = uk.Weights({"g1": 1, "g3": 2, "g4": 5}, as_of=date(2025, 7, 31), by="members")
    found = carried({"d1": 100, "d2": 7}, weights=later)
    assert dict(found.amounts) == {"north": 33, "south": 74}
    assert found.weights is later
    assert found.explain("vi").splitlines()[1].endswith("chia theo trọng số (members, 31/7/2025)")
    with pytest.raises(errors.UnknownUnitError, match="“g2”"):
        carried({"d1": 100}, weights=uk.Weights({"g1": 1, "g2": 1}, as_of=JULY))
    with pytest.raises(errors.UnknownUnitError, match="“g9”, “x”"):
        carried({"d1": 100}, weights={"g9": 1, "x": 1})


def test_weights_of_the_new_units_do_where_each_came_of_one():
    events = [uk.Split(unit="a", into=[unit("b", G), unit("c", G)], day=JULY)]
    bridge = uk.Registry.of([unit("a", G)], events).crosswalk(BEFORE, AFTER)
    assert dict(bridge.carry({"a": 10}, weights={"b": 1, "c": 2}).amounts) == {"b": 3, "c": 7}
    assert dict(bridge.carry({"a": -10}, weights={"b": 1, "c": 2}).amounts) == {"b": -3, "c": -7}
    exact = bridge.carry({"a": Fraction(1, 2)}, weights={"b": Decimal("0.5"), "c": Fraction(1, 4)})
    assert dict(exact.amounts) == {"b": Fraction(1, 3), "c": Fraction(1, 6)}
    with pytest.raises(errors.CarryError, match="“north”, “south”") as caught:
        carried({"d1": 100}, weights={"north": 1, "south": 1})
    assert (caught.value.problem, caught.value.day) == ("nowhere", AFTER)


def test_weights_that_lead_to_nobody_who_receives_figures():
    units = [unit("a", P), unit("g", G, "a"), unit("h", G, "a"), unit("z", P)]
    events = [
        uk.Split(unit="a", into=[unit("b", P), unit("c", P)], day=JULY),
        uk.Moved(unit="g", parent="b", day=JULY),
        uk.Moved(unit="h", parent="z", day=JULY),
    ]
    bridge = uk.Registry.of(units, events).crosswalk(BEFORE, AFTER)
    with pytest.raises(errors.CarryError, match="“h”"):
        bridge.carry({"a": 9}, weights={"g": 2, "h": 1})
    assert dict(bridge.carry({"a": 9, "z": 1}, weights={"g": 2, "h": 1}).amounts) == {"z": 4, "b": 6}


def test_weights_of_a_unit_and_of_those_below_it_would_count_twice():
    with pytest.raises(errors.CarryError, match="“d1” cannot be used: units below them have weights too") as caught:
        carried({"d1": 100, "d2": 7}, weights={"d1": 3, "g1": 1, "g3": 2, "g4": 5})
    assert (caught.value.problem, caught.value.day) == ("nested", BEFORE)
    assert carried({"g1": 1}, weights={"p1": 3, "d1": 3, "g1": 1}).kept == 1


def test_a_body_that_stayed_while_units_below_it_left_has_another_base():
    units = [unit("a", P), unit("b", P), unit("g", G, "a"), unit("h", G, "a"), unit("k", G, "b"), unit("n", G, "b")]
    moved = uk.Registry.of(units, [uk.Moved(unit="g", parent="b", day=JULY)]).crosswalk(BEFORE, AFTER)
    found = moved.carry({"a": 10, "b": 20})
    assert dict(found.amounts) == {"a": 10, "b": 20}
    assert found.base_changed == ("a", "b")
    assert "not the same base: units below a and b left, came or ended" in found.explain("en")
    spread = moved.carry({"a": 10, "b": 20}, weights={"g": 1, "h": 1, "k": 3, "n": 4})
    assert (dict(spread.amounts), spread.base_changed, spread.estimated) == ({"a": 5, "b": 25}, (), True)

    ended = uk.Registry.of(units, [uk.Dissolved(unit="g", day=JULY)]).crosswalk(BEFORE, AFTER)
    assert ended.carry({"a": 10, "b": 20}).base_changed == ("a",)
    assert dict(ended.carry({"a": 10}, weights={"g": 2, "h": 3}).ended) == {"a": 4}

    grown = uk.Registry.of(units, [uk.Founded(unit=unit("new", G, "a"), day=JULY)]).crosswalk(BEFORE, AFTER)
    assert grown.carry({"a": 10, "b": 20}).base_changed == ()

    merged = uk.Registry.of(units, [uk.Merged(units=["a", "b"], into=unit("c", P), day=JULY)])
    assert merged.crosswalk(BEFORE, AFTER).carry({"a": 10, "b": 20}).base_changed == ()


def test_a_merged_unit_of_which_not_all_parts_have_figures_is_incomplete():
    found = carried({"p1": 10})
    assert found.incomplete == ("p",)
    assert "incomplete: not all units that passed into p have a figure" in found.explain("en")
    assert carried({"p1": 10, "p2": 0}).incomplete == ()
    assert "p" in carried({"p1": 0, "p2": 0}).amounts


@pytest.mark.parametrize("kind", ["RATIO", "MEAN", "COVERAGE"])
def test_a_ratio_is_refused_without_its_two_numbers(kind):
    indicator = uk.Indicator(id="x", kind=uk.IndicatorKind[kind], title=uk.Words(vi="x", en="x"), measure="x")
    with pytest.raises(errors.RatioError, match="carry_ratio with its numerator and denominator"):
        carried({"g1": 1}, indicator=indicator)
    assert carried({"g1": 1}, indicator=uk.indicators.NEW_MEMBERS).kept == 1
    assert carried({"g1": 1}, indicator=uk.indicators.named()[0]).kept == 1


def test_a_percentage_is_refused():
    with pytest.raises(errors.RatioError, match=r"33\.3 \(“g1”\)") as caught:
        carried({"g1": uk.percent(1, 3)})
    assert caught.value.unit == "g1"
    assert dict(carried({"g1": Decimal(2938000000000)}).amounts) == {"g1": 2938000000000}


def test_a_ratio_is_carried_by_its_two_numbers():
    found = BRIDGE.carry_ratio({"p1": 30, "p2": 50, "g1": 0}, {"p1": 100, "p2": 60, "g1": 0, "g4": 7})
    assert dict(found.ratios) == {"p": Fraction(1, 2), "g1": None}
    assert not found.estimated
    weights = {"g1": 1, "g3": 1}
    assert BRIDGE.carry_ratio({"d1": 1}, {"d1": 2}, weights=weights).estimated


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (lambda: carried({"x": 1, "y": 2}), errors.UnknownUnitError, "“x”, “y”"),
        (lambda: carried({"north": 1}), errors.UnknownUnitError, "“north”"),
        (lambda: carried({"g1": 0.5}), TypeError, "the amount of 'g1' is the float"),
        (lambda: carried({"g1": None}), TypeError, "the amount of 'g1' is the NoneType"),
        (lambda: carried({"g1": True}), TypeError, "bool"),
        (lambda: carried([("g1", 1)]), TypeError, "amounts is the list"),
        (lambda: carried({"d1": 1}, weights=[1]), TypeError, "weights is the list"),
        (lambda: carried({"d1": 1}, weights={"g1": -1}), errors.BelowZeroError, "the weight of 'g1' is -1|“the weight"),
        (lambda: carried({"d1": 1}, weights={"g1": 0.5}), TypeError, "the weight of 'g1' is the float"),
        (lambda: uk.Weights({}, as_of="2025-01-01"), TypeError, "as_of is the str"),
    ],
)
def test_what_cannot_be_carried(make, error, words):
    with pytest.raises(error, match=words):
        make()


def test_three_lines():
    lines = BRIDGE.restate({"g1": 10, "g2": 20, "g3": 30})
    assert dict(lines.reported) == {"g1": 10, "g2": 20, "g3": 30}
    assert dict(lines.same_base) == {"g1": 10, "g3": 30}
    assert dict(lines.restated) == {"g1": 10, "g3": 30}
    assert lines.totals == (60, 40, 40)
    partly = BRIDGE.restate({"d1": 100}, weights={"g1": 1, "g2": 1, "g3": 2})
    assert dict(partly.same_base) == {"d1": 75}


def test_figures_of_the_new_structure_go_back_to_the_old():
    back = REGISTRY.crosswalk(AFTER, BEFORE)
    found = back.carry({"g1": 5, "g5": 2})
    assert (dict(found.amounts), dict(found.ended)) == ({"g1": 5}, {"g5": 2})
    divided = back.carry({"north": 9, "south": 8}, weights=uk.Weights({"g1": 1, "g3": 1, "g4": 3}, as_of=AUGUST))
    assert dict(divided.amounts) == {"d1": 11, "d2": 6}
    assert len(UNITS) == len(back.new)
