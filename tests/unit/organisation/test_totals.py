from __future__ import annotations

import pickle
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import attrs
import pytest

import unionkit as uk
from unionkit import errors

K = uk.UnitKind
ORG = uk.Hierarchy.of(
    [
        uk.Unit("top", "T", K.PROVINCIAL_FEDERATION),
        uk.Unit("a", "A", K.DISTRICT_FEDERATION, "top"),
        uk.Unit("a1", "A1", K.GRASSROOTS_UNION, "a"),
        uk.Unit("a2", "A2", K.GRASSROOTS_UNION, "a"),
        uk.Unit("b", "B", K.DISTRICT_FEDERATION, "top"),
        uk.Unit("b1", "B1", K.GRASSROOTS_UNION, "b"),
    ]
)


def test_an_inner_unit_has_its_own_value_and_those_below():
    totals = ORG.roll_up({"a1": 10, "a2": 79, "a": 1, "b1": 0})
    assert dict(totals) == {"top": 90, "a": 90, "a1": 10, "a2": 79, "b": 0, "b1": 0}
    assert totals.missing == ()
    assert totals.missing_by == {}
    assert totals.hierarchy is ORG
    assert repr(totals) == "Totals(6 of 6 units)"


def test_missing_is_not_zero():
    totals = ORG.roll_up({"a1": 10, "a2": None})
    assert dict(totals) == {"top": 10, "a": 10, "a1": 10}
    assert totals.missing == ("a2", "b1")
    assert "b" not in totals
    assert "x" not in totals
    assert 7 not in totals
    assert totals.get("b1") is None
    assert repr(totals) == "Totals(3 of 6 units, 2 leaves missing)"
    with pytest.raises(errors.NoValueError, match="no value was given for “b”"):
        totals["b"]
    with pytest.raises(errors.UnknownUnitError):
        totals["x"]


def test_a_value_of_an_inner_unit_does_not_stand_for_its_leaves():
    totals = ORG.roll_up({"top": 5})
    assert (dict(totals), totals.missing) == ({"top": 5}, ("a1", "a2", "b1"))
    assert (dict(ORG.roll_up({})), ORG.roll_up({}).missing) == ({}, ("a1", "a2", "b1"))
    assert len(ORG.roll_up({"a": {}})) == 0
    assert ORG.roll_up({"a": {}}).missing == ("a1", "a2", "b1")
    assert dict(uk.Hierarchy.of([]).roll_up({})) == {}


def test_fractions_and_decimals_stay_exact():
    thirds = ORG.roll_up({"a1": Fraction(1, 3), "a2": Fraction(2, 3), "b1": 1})
    assert (thirds["a"], thirds["top"]) == (Fraction(1), Fraction(2))
    money = ORG.roll_up({"a1": Decimal("0.10"), "a2": Decimal(10) ** 40, "b1": 7, "a": None})
    assert money["a"] == Decimal("10000000000000000000000000000000000000000.10")
    assert Fraction(money["top"]) == Fraction(money["a"]) + 7
    assert (money["b"], type(money["b"])) == (7, int)


def test_values_of_inner_units_are_held_to_the_same():
    assert ORG.roll_up({"a1": 1, "a2": 2, "b1": 3, "a": Fraction(1, 2)})["top"] == Fraction(13, 2)
    with pytest.raises(TypeError, match="the value of “top” is the float"):
        ORG.roll_up({"a1": 1, "a2": 2, "b1": 3, "top": 0.5})


def test_several_indicators_in_one_pass():
    totals = ORG.roll_up(
        {
            "a1": {"members": 10, "women": 4},
            "a2": {"members": 79, "women": 30},
            "b1": {"members": 5, "women": 5},
            "a": {},
        }
    )
    assert totals["a"] == {"members": 89, "women": 34}
    assert totals["top"] == {"members": 94, "women": 39}
    assert (totals.missing, dict(totals.missing_by)) == ((), {"members": (), "women": ()})


def test_an_indicator_that_some_lack():
    totals = ORG.roll_up({"a1": {"members": 10}, "a2": MappingProxyType({"wages": Decimal(3), "members": None})})
    assert totals["top"] == {"members": 10, "wages": 3}
    assert totals["a2"] == {"wages": 3}
    assert "b" not in totals
    assert totals.missing == ("a1", "a2", "b1")
    assert dict(totals.missing_by) == {"members": ("a2", "b1"), "wages": ("a1", "b1")}


def test_the_same_number_of_different_indicators():
    totals = ORG.roll_up({"a1": {"x": 1, "y": 2}, "a2": {"x": 1, "z": 3}})
    assert totals["a"] == {"x": 2, "y": 2, "z": 3}


@attrs.frozen
class Mean:
    total: int
    heads: int

    def combine(self, other: Mean) -> Mean:
        return Mean(self.total + other.total, self.heads + other.heads)


@attrs.frozen
class Said:
    words: str

    def combine(self, other: Said) -> Said:
        return Said(self.words + other.words)


def test_values_that_know_how_to_combine():
    totals = ORG.roll_up({"a1": Mean(10, 2), "a2": Mean(5, 1), "top": Mean(1, 1)})
    assert (totals["top"], totals["a"]) == (Mean(16, 4), Mean(15, 3))
    assert "b" not in totals
    both = ORG.roll_up({"a1": {"wage": Mean(10, 2), "members": 2}})
    assert both["top"] == {"wage": Mean(10, 2), "members": 2}


def test_they_are_combined_from_the_unit_itself_to_its_last_child():
    assert ORG.roll_up({each: Said(each) for each in reversed(ORG.ids)})["top"] == Said("topaa1a2bb1")


def test_every_unknown_id_is_named():
    with pytest.raises(errors.UnknownUnitError) as caught:
        ORG.roll_up({"a1": 1, "x": 2, "y": 3})
    assert caught.value.units == ("x", "y")


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"a1": 0.5}, "the value of “a1” is the float 0.5; give an int, a Fraction or a Decimal"),
        ({"a1": 1, "a2": True}, "the value of “a2” is the bool True"),
        ({"a1": "5"}, "the value of “a1” is the str '5'"),
        ({"a1": {"members": 1.5}}, "the value of “a1” for members is the float 1.5"),
        ({"a1": {"members": 1}, "a2": 5}, "the value of “a2” is the int 5; give a mapping"),
        ({"a1": Mean(1, 1), "a2": 5}, "the value of “a1” is the Mean"),
        ([("a1", 1)], "values is the list"),
    ],
)
def test_what_does_not_add_up_is_refused(values, words):
    with pytest.raises(TypeError) as caught:
        ORG.roll_up(values)
    assert words in str(caught.value)


def test_a_number_that_is_none_is_refused():
    with pytest.raises(errors.NotFiniteError):
        ORG.roll_up({"a1": Decimal("NaN")})


class Kept(int):
    pass


def test_other_whole_numbers_become_ints():
    totals = ORG.roll_up({"a1": Kept(3), "a2": 4})
    assert (totals["a"], type(totals["a1"])) == (7, int)


def test_a_counter_is_a_mapping_of_indicators():
    assert ORG.roll_up({"a1": Counter("xxy"), "b1": Counter("y")})["top"] == {"x": 2, "y": 2}


def test_totals_can_be_kept():
    totals = ORG.roll_up({"a1": {"x": 1, "y": 2}})
    twin = pickle.loads(pickle.dumps(totals))  # noqa: S301 - our own bytes
    assert (dict(twin), twin.missing) == (dict(totals), totals.missing)
    assert totals == dict(totals)
