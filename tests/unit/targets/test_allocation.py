from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType

import pytest

import unionkit as uk


def test_without_a_tie_none_is_told():
    split = uk.allocate(100, {"a": 60, "b": 30, "c": 10}, basis="members")
    assert dict(split.amounts) == {"a": 60, "b": 30, "c": 10}
    assert (split.ties, split.left_over, split.basis, split.total, split.step) == ((), 0, "members", 100, 1)


def test_ties_go_to_the_first_in_order_and_are_told():
    split = uk.allocate(11, {"b": 1, "a": 1, "c": 8})
    assert dict(split.amounts) == {"b": 1, "a": 1, "c": 9}
    split = uk.allocate(5, {"b": 1, "a": 1})
    assert dict(split.amounts) == {"b": 3, "a": 2}
    assert split.ties == (frozenset({"a", "b"}),)


def test_ties_can_be_refused():
    with pytest.raises(uk.errors.AllocationError) as caught:
        uk.allocate(5, {"b": 1, "a": 1}, tie=uk.Tie.REFUSE)
    assert (caught.value.problem, caught.value.total) == ("tie", 5)
    refusing = uk.allocate(4, {"b": 1, "a": 1}, tie=uk.Tie.REFUSE)
    assert (dict(refusing.amounts), refusing.tie) == ({"b": 2, "a": 2}, uk.Tie.REFUSE)


def test_steps_of_two():
    assert uk.allocate(11, MappingProxyType({"a": 3, "b": 2}), step=2).amounts == {"a": 6, "b": 4}


def test_what_does_not_fill_a_step_is_left_over():
    split = uk.allocate(119, {"a": 70, "b": 30}, step=50)
    assert (dict(split.amounts), split.left_over) == ({"a": 50, "b": 50}, 19)
    assert uk.allocate(49, {"a": 1}, step=50).left_over == 49


def test_the_amounts_are_read_only_and_in_the_order_given():
    split = uk.allocate(3, {"z": 1, "a": 2})
    assert list(split.amounts) == ["z", "a"]
    with pytest.raises(TypeError):
        split.amounts["z"] = 5
    assert pickle.loads(pickle.dumps(split)) == split  # noqa: S301 - our own bytes
    assert isinstance(hash(split), int)


@pytest.mark.parametrize(
    ("total", "weights", "more", "problem"),
    [
        (5, {}, {}, "no_units"),
        (5, {"a": 0, "b": 0}, {}, "no_weight"),
        (-1, {"a": 1}, {}, "negative_total"),
        (Fraction(1, 2), {"a": 1}, {}, "not_whole"),
        (Decimal("2.5"), {"a": 1}, {}, "not_whole"),
        (5, {"a": 1}, {"step": 0}, "bad_step"),
        (5, {"a": 1}, {"step": -5}, "bad_step"),
    ],
)
def test_what_cannot_be_split_says_why(total, weights, more, problem):
    with pytest.raises(uk.errors.AllocationError) as caught:
        uk.allocate(total, weights, **more)
    assert (caught.value.problem, caught.value.total) == (problem, total)
    assert isinstance(caught.value, ValueError)


@pytest.mark.parametrize("weight", [-1, Fraction(-1, 2), Decimal("-0.1")])
def test_a_weight_below_zero_names_its_unit(weight):
    with pytest.raises(uk.errors.NegativeWeightError) as caught:
        uk.allocate(5, {"a": 1, "zero": 0, "half": Fraction(1, 2), "b": weight, "c": -9})
    assert (caught.value.unit, caught.value.weight, caught.value.total) == ("b", weight, 5)


@pytest.mark.parametrize("bad", [1.0, True, "1", None])
def test_floats_bools_and_texts_are_refused(bad):
    for arguments in ((bad, {"a": 1}), (5, {"a": 1, "b": bad})):
        with pytest.raises(TypeError, match="give an int, a Fraction or a Decimal"):
            uk.allocate(*arguments)
    with pytest.raises(TypeError, match="step"):
        uk.allocate(5, {"a": 1}, step=bad)


def test_a_whole_fraction_is_a_whole_total():
    assert dict(uk.allocate(Fraction(6, 2), {"a": Decimal("0.5"), "b": Fraction(1)}).amounts) == {"a": 1, "b": 2}


@pytest.mark.parametrize("weights", [[1, 2], None, "ab"])
def test_weights_are_a_mapping(weights):
    with pytest.raises(TypeError, match="give a Mapping"):
        uk.allocate(10, weights)


def test_the_tie_rule_is_a_member():
    with pytest.raises(TypeError, match="give a Tie"):
        uk.allocate(10, {"a": 1}, tie="refuse")


@pytest.mark.parametrize("nothing", [0, Fraction(0), Decimal(0)])
def test_nothing_can_be_split(nothing):
    assert dict(uk.allocate(nothing, {"a": 1, "b": 1}).amounts) == {"a": 0, "b": 0}
