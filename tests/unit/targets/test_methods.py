"""The methods of allocation against worked examples that others have published, and within bounds.

Sources of the examples (the numbers only):
- staatsrecht.honikel.de, solutions to examples of calculation: three parties, ten seats, three methods;
- liquisearch.com, D'Hondt method, allocation: four parties, eight seats;
- electowiki.org, Sainte-Laguë method: 1,000 votes, 35 seats;
- electoralreform.wikia.com, Sainte-Laguë method: four parties, ten seats;
- archipel-des-libertes.fr, largest remainders: Hare quota, 930 voters, four seats;
- edu.com, homework 1056700 and 826500: six states, 200 and 250 seats, four methods.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

import unionkit as uk

M = uk.AllocationMethod
LR, DH, SL, HH, ADAMS = M.LARGEST_REMAINDER, M.D_HONDT, M.SAINTE_LAGUE, M.HUNTINGTON_HILL, M.ADAMS
SIX = (3_411, 2_421, 11_586, 4_494, 3_126, 4_962)
MORE = (82_500, 84_600, 96_000, 98_000, 356_500, 382_500)


@pytest.mark.parametrize(
    ("method", "votes", "seats", "expected"),
    [
        (SL, (6_100, 5_000, 900), 10, (5, 4, 1)),
        (LR, (6_100, 5_000, 900), 10, (5, 4, 1)),
        (DH, (6_100, 5_000, 900), 10, (6, 4, 0)),
        (DH, (100_000, 80_000, 30_000, 20_000), 8, (4, 3, 1, 0)),
        (SL, (503, 304, 193), 35, (17, 11, 7)),
        (SL, (25_000, 19_000, 12_000, 8_000), 10, (4, 3, 2, 1)),
        (DH, (25_000, 19_000, 12_000, 8_000), 10, (4, 3, 2, 1)),
        (LR, (500, 300, 110, 20), 4, (2, 1, 1, 0)),
        (LR, SIX, 200, (23, 16, 77, 30, 21, 33)),
        (DH, SIX, 200, (22, 16, 78, 30, 21, 33)),
        (SL, SIX, 200, (23, 16, 77, 30, 21, 33)),
        (HH, SIX, 200, (23, 16, 77, 30, 21, 33)),
        (LR, MORE, 250, (19, 19, 22, 22, 81, 87)),
        (DH, MORE, 250, (18, 19, 22, 22, 82, 87)),
        (SL, MORE, 250, (19, 19, 22, 22, 81, 87)),
        (HH, MORE, 250, (19, 19, 22, 22, 81, 87)),
    ],
)
def test_published_worked_examples(method, votes, seats, expected):
    split = uk.allocate(seats, dict(enumerate(votes)), method=method)
    assert tuple(split.amounts.values()) == expected


def split(total, weights, **more):
    return dict(uk.allocate(total, weights, **more).amounts)


def test_what_each_method_leans_to():
    """Balinski and Young's order: Adams favours the small, then Huntington–Hill, Sainte-Laguë, D'Hondt the large."""
    weights = {"large": 91_490, "medium": 1_660, "small": 1_460, "least": 1_450}
    small = [split(100, weights, method=method)["large"] for method in (ADAMS, HH, SL, DH)]
    assert small == sorted(small)
    assert split(3, {"a": 100, "b": 2, "c": 1}, method=ADAMS) == {"a": 1, "b": 1, "c": 1}
    assert split(3, {"a": 100, "b": 2, "c": 1}, method=HH) == {"a": 1, "b": 1, "c": 1}
    assert split(2, {"a": 1, "b": 2, "c": 100}, method=ADAMS) == {"a": 0, "b": 1, "c": 1}


@pytest.mark.parametrize("method", M)
def test_a_tie_is_told_and_goes_to_the_first(method):
    tied = uk.allocate(5, {"b": 1, "a": 1}, method=method)
    assert dict(tied.amounts) == {"b": 3, "a": 2}
    assert tied.ties == (frozenset({"a", "b"}),)
    assert tied.method is method
    with pytest.raises(uk.errors.AllocationError):
        uk.allocate(5, {"b": 1, "a": 1}, method=method, tie=uk.Tie.REFUSE)


@pytest.mark.parametrize("method", M)
def test_bounds_hold_and_the_rest_is_shared_by_weight(method):
    weights = {"a": 60, "b": 30, "c": 10}
    assert split(100, weights, floors={"c": 22}, method=method) == {"a": 52, "b": 26, "c": 22}
    assert split(100, weights, caps={"a": 40}, method=method) == {"a": 40, "b": 45, "c": 15}
    assert split(100, weights, locked={"b": 51}, method=method) == {"a": 42, "b": 51, "c": 7}
    assert split(100, weights, floors=20, caps=50, method=method) == {"a": 50, "b": 30, "c": 20}


def test_bounds_between_two_steps_are_drawn_inwards():
    coarse = uk.allocate(505, {"a": 60, "b": 30, "c": 10}, step=50, floors={"c": 60}, caps={"a": 260})
    assert (dict(coarse.amounts), coarse.left_over) == ({"a": 250, "b": 150, "c": 100}, 5)
    locked = uk.allocate(505, {"a": 60, "b": 30, "c": 10}, step=50, locked={"c": 37})
    assert (dict(locked.amounts), locked.left_over) == ({"a": 300, "b": 150, "c": 37}, 18)


def test_a_unit_without_weight_gets_its_floor_and_no_more():
    for method in M:
        assert split(100, {"a": 1, "new": 0}, floors={"new": 10}, method=method) == {"a": 90, "new": 10}
    assert split(30, {"a": 1, "new": 0}, locked={"a": 30}) == {"a": 30, "new": 0}
    assert split(30, {"a": 3, "b": 1}, locked={"a": 20, "b": 10}) == {"a": 20, "b": 10}
    assert split(30, {"a": 3, "new": 0}, locked={"a": 20}, floors={"new": 10}) == {"a": 20, "new": 10}


@pytest.mark.parametrize(
    ("more", "problem"),
    [
        ({"floors": 51}, "floors"),
        ({"caps": 49}, "caps"),
        ({"locked": {"a": 101}}, "locked"),
        ({"locked": {"a": 50, "b": 49}}, "locked"),
        ({"floors": {"a": 60}, "caps": {"a": 50}}, "floor_above_cap"),
        ({"floors": {"x": 6}}, "no_such_unit"),
        ({"caps": -1}, "negative_bound"),
    ],
)
def test_bounds_that_cannot_be_kept_say_why(more, problem):
    with pytest.raises(uk.errors.AllocationError) as caught:
        uk.allocate(100, {"a": 1, "b": 1}, **more)
    assert (caught.value.total, caught.value.problem) == (100, problem)


def test_only_weight_that_is_locked_leaves_nobody_to_take_the_rest():
    with pytest.raises(uk.errors.AllocationError) as caught:
        uk.allocate(100, {"a": 1, "new": 0}, locked={"a": 50})
    assert caught.value.problem == "no_weight"


@pytest.mark.parametrize(
    ("more", "unit", "problem", "found"),
    [
        ({"floors": {"x": 3}}, "x", "no_such_unit", 3),
        ({"caps": {"a": 5, "x": 4}}, "x", "no_such_unit", 4),
        ({"locked": {"b": -1}}, "b", "negative_bound", -1),
        ({"floors": {"a": 9, "b": 60}, "caps": {"a": 9, "b": 59}}, "b", "floor_above_cap", 60),
        # A cap between two steps is lowered, and may then lie below a floor, which is 0 where none is given.
        ({"floors": {"b": 12}, "caps": {"b": 19}, "step": 10}, "b", "floor_above_cap", 12),
    ],
)
def test_a_bound_that_cannot_be_kept_is_named_with_its_unit(more, unit, problem, found):
    with pytest.raises(uk.errors.UnitBoundError) as caught:
        uk.allocate(100, {"a": 1, "b": 1}, **more)
    error = caught.value
    assert (error.total, error.unit, error.problem, error.found) == (100, unit, problem, found)


def test_a_floor_may_be_the_cap():
    assert split(100, {"a": 1, "b": 1}, floors={"a": 20}, caps={"a": 20}) == {"a": 20, "b": 80}


def test_a_unit_that_reaches_its_cap_gets_no_more_by_its_claim():
    weights = {"a": 39, **{f"s{number}": 3 for number in range(13)}}
    shares = split(7, weights, caps={"a": 4}, method=DH)
    assert [shares["a"], *(shares[f"s{number}"] for number in range(4))] == [4, 1, 1, 1, 0]


@pytest.mark.parametrize("method", M)
def test_a_unit_without_weight_gets_nothing(method):
    assert split(3, {"a": 1, "b": 1, "z": 0}, method=method) == {"a": 2, "b": 1, "z": 0}


@pytest.mark.parametrize("more", [{"floors": 1.5}, {"caps": {"a": True}}, {"locked": {"a": "3"}}, {"method": "adams"}])
def test_wrong_types_are_refused(more):
    with pytest.raises(TypeError, match="give an"):
        uk.allocate(100, {"a": 1, "b": 1}, **more)


def test_a_mix_brings_each_part_to_shares_first():
    members, firms = {"a": 300, "b": 100}, {"a": Fraction(1, 3), "b": 1}
    assert uk.mix((members, 60), (firms, 40)) == {"a": Fraction(11, 20), "b": Fraction(9, 20)}
    assert uk.mix((members, 1)) == {"a": Fraction(3, 4), "b": Fraction(1, 4)}


@pytest.mark.parametrize(
    ("parts", "problem", "found"),
    [
        ([], "nothing_counts", "0"),
        ([({"a": 1}, 0)], "nothing_counts", "0"),
        ([({"a": 1}, -1), ({"a": 1}, 5)], "nothing_counts", "-1"),
        ([({"a": 1}, -1), ({"a": 1}, 1)], "nothing_counts", "-1"),
        ([({"a": 1}, -4), ({"a": 1}, -1)], "nothing_counts", "-5"),
        ([({"a": 1}, 1), ({"a": 1, "b": 2}, 1)], "units", "b"),
        ([({"a": 1, "b": 2}, 1), ({"a": 1}, 1)], "units", "b"),
        ([({"a": 0}, 1)], "no_weight", ""),
        ([({"a": 2, "b": -1}, 1)], "negative", "b"),
        ([({"a": 1, "b": -1}, 1)], "negative", "b"),
    ],
)
def test_weights_that_cannot_be_mixed_say_why(parts, problem, found):
    with pytest.raises(uk.errors.MixError) as caught:
        uk.mix(*parts)
    assert (caught.value.problem, caught.value.found) == (problem, found)


def test_a_part_that_counts_nothing_or_less_than_one_may_stand_in_a_mix():
    a, b = {"a": 3, "b": 1}, {"a": 1, "b": 1}
    assert uk.mix((a, 0), (b, 1)) == {"a": Fraction(1, 2), "b": Fraction(1, 2)}
    assert uk.mix((a, Fraction(1, 4)), (b, Fraction(1, 4))) == {"a": Fraction(5, 8), "b": Fraction(3, 8)}


BOUNDS = {"floors": {"c": 20, "d": 5}, "caps": {"a": 50}, "locked": {"b": 25}}


@pytest.mark.parametrize(
    ("split", "unit", "vi", "en"),
    [
        (
            uk.allocate(7, {"a": 1, "b": 1, "c": 1, "d": 4}, step=2),
            "a",
            "a: 2 trên 7; trọng số 1/7 (weights), phần chính xác 1; phần dư lớn nhất, bước 2; bằng nhau với b và c",
            "a: 2 of 7; weight 1 of 7 (weights), exact share 1; largest remainders, steps of 2; tied with b and c",
        ),
        (
            uk.allocate(100, {"a": 60, "b": 30, "c": 10, "d": 0}, **BOUNDS),
            "a",
            "a: 50 trên 100; trọng số 60/100 (weights), phần chính xác 60; giữ ở mức trần 50",
            "a: 50 of 100; weight 60 of 100 (weights), exact share 60; held at the cap 50",
        ),
        (
            uk.allocate(100, {"a": 60, "b": 30, "c": 10, "d": 0}, **BOUNDS),
            "b",
            "b: 25 trên 100; trọng số 30/100 (weights), phần chính xác 30; đã ấn định 25",
            "b: 25 of 100; weight 30 of 100 (weights), exact share 30; locked at 25",
        ),
        (
            uk.allocate(100, {"a": 60, "b": 30, "c": 10, "d": 0}, **BOUNDS),
            "c",
            "c: 20 trên 100; trọng số 10/100 (weights), phần chính xác 10; giữ ở mức sàn 20",
            "c: 20 of 100; weight 10 of 100 (weights), exact share 10; held at the floor 20",
        ),
        (
            uk.allocate(800, {"a": 60, "b": 30, "c": 10}, step=50, floors={"c": 90}, caps={"a": 420}),
            "a",
            "a: 400 trên 800; trọng số 60/100 (weights), phần chính xác 480; giữ ở mức trần 420",
            "a: 400 of 800; weight 60 of 100 (weights), exact share 480; held at the cap 420",
        ),
        (
            uk.allocate(800, {"a": 60, "b": 30, "c": 10}, step=50, floors={"c": 90}, caps={"a": 420}),
            "c",
            "c: 100 trên 800; trọng số 10/100 (weights), phần chính xác 80; giữ ở mức sàn 90",
            "c: 100 of 800; weight 10 of 100 (weights), exact share 80; held at the floor 90",
        ),
        (
            uk.allocate(10, {"a": Fraction(1, 2), "b": 3}, basis="quy đổi"),
            "a",
            "a: 1 trên 10; trọng số 14,29% (quy đổi), phần chính xác 1,43; phần dư lớn nhất",
            "a: 1 of 10; weight 14.29% (quy đổi), exact share 1.43; largest remainders",
        ),
        (
            uk.allocate(10, {"a": Fraction(1, 2), "b": 3}, basis=uk.Basis.EQUAL),
            "b",
            "b: 9 trên 10; trọng số 85,71% (chia đều), phần chính xác 8,57; phần dư lớn nhất",
            "b: 9 of 10; weight 85.71% (equal shares), exact share 8.57; largest remainders",
        ),
        (
            uk.allocate(10, {"a": Decimal("0.5"), "b": Fraction(3)}),
            "a",
            "a: 1 trên 10; trọng số 14,29% (weights), phần chính xác 1,43; phần dư lớn nhất",
            "a: 1 of 10; weight 14.29% (weights), exact share 1.43; largest remainders",
        ),
        (
            uk.allocate(10, {"a": Decimal("0.5"), "b": Decimal("1.25")}),
            "a",
            "a: 3 trên 10; trọng số 0,5/1,75 (weights), phần chính xác 2,86; phần dư lớn nhất",
            "a: 3 of 10; weight 0.5 of 1.75 (weights), exact share 2.86; largest remainders",
        ),
        (
            uk.allocate(10, {"a": Fraction(4), "b": 1}),
            "a",
            "a: 8 trên 10; trọng số 4/5 (weights), phần chính xác 8; phần dư lớn nhất",
            "a: 8 of 10; weight 4 of 5 (weights), exact share 8; largest remainders",
        ),
    ],
)
def test_a_sentence_says_how_an_amount_came_about(split, unit, vi, en):
    assert (split.explain(unit, "vi"), split.explain(unit, "en")) == (vi, en)


@pytest.mark.parametrize(
    ("bounds", "unit", "held"),
    [
        # A bound holds an amount that is its exact share too: without it, what others are held at would move it.
        ({"floors": {"a": 50}, "caps": {"b": 50}}, "a", "held at the floor 50"),
        ({"floors": {"a": 50}, "caps": {"b": 50}}, "b", "held at the cap 50"),
        # One step beyond a bound, an amount is free.
        ({"floors": {"a": 40}}, "a", None),
        ({"caps": {"a": 60}}, "a", None),
        ({"floors": {"a": 41}}, "a", "held at the floor 41"),
        ({"caps": {"a": 59}}, "a", "held at the cap 59"),
        ({"floors": 0, "caps": 90}, "a", None),
        ({"locked": {"a": 0}}, "a", "locked at 0"),
        ({"caps": {"a": 0}}, "a", "held at the cap 0"),
    ],
)
def test_an_amount_is_held_by_the_bound_that_it_reaches(bounds, unit, held):
    found = uk.allocate(100, {"a": 1, "b": 1}, step=10, **bounds).held(unit)
    assert (found and found.label("en")) == held


@pytest.mark.parametrize(
    ("split", "ties"),
    [
        (uk.allocate(2, {"a": 1, "b": 1}), "ties=()"),
        (uk.allocate(1, {"b": 1, "a": 1}), "ties=(frozenset({'a', 'b'}),)"),
        (
            attrs.evolve(uk.allocate(1, {"a": 1, "b": 1}), ties=(frozenset("ba"), frozenset("dc"))),
            "ties=(frozenset({'a', 'b'}), frozenset({'c', 'd'}))",
        ),
    ],
)
def test_ties_are_shown_in_one_order(split, ties):
    assert f", {ties}, left_over=0," in repr(split)


def test_an_amount_is_explained():
    weights = {"Mê Linh": 62, "Đông Anh": 91, "Sóc Sơn": 74}
    by_members = uk.allocate(2500, weights, basis=uk.Basis.MEMBERS)
    assert by_members.explain("Mê Linh", "vi") == (
        "Mê Linh: 683 trên 2.500; trọng số 62/227 (số đoàn viên), phần chính xác 682,82; phần dư lớn nhất"
    )
    bounded = uk.allocate(
        2500, weights, step=50, floors={"Mê Linh": 900}, caps={"Đông Anh": 800}, method=SL, basis="plan"
    )
    assert "; held at the floor 900" in bounded.explain("Mê Linh", "en")
    assert "; held at the cap 800" in bounded.explain("Đông Anh", "en")
    assert bounded.explain("Sóc Sơn", "vi").endswith("; Sainte-Laguë, bước 50")
    locked = uk.allocate(10, {"a": 1, "b": 1}, locked={"a": 9})
    assert locked.explain("a", "vi").endswith("đã ấn định 9")
    assert locked.share("a") == 5
    assert locked.explain("b", "en") == "b: 1 of 10; weight 1 of 2 (weights), exact share 5; largest remainders"
    assert uk.allocate(3, {"a": 1, "b": 1}).explain("b", "vi").endswith("; bằng nhau với a")
    with pytest.raises(KeyError):
        locked.explain("x", "en")


def test_a_unit_without_a_bound_of_its_own_is_held_by_none():
    split = uk.allocate(10, {"a": 1, "b": 1, "c": 1}, floors={"c": 1}, caps={"c": 9})
    assert dict(split.amounts) == {"a": 4, "b": 3, "c": 3}
    assert [split.held(unit) for unit in split.amounts] == [None, None, None]


def test_caps_that_leave_no_choice_are_reached():
    for method in uk.AllocationMethod:
        split = uk.allocate(10, {"a": 1, "b": 1}, caps={"a": 4, "b": 6}, method=method)
        assert dict(split.amounts) == {"a": 4, "b": 6}
        assert split.ties == ()


def test_a_mixed_weight_is_said_as_its_percentage():
    weights = uk.mix(({"a": 1, "b": 2}, 60), ({"a": 1, "b": 1}, 40))
    assert uk.allocate(10, weights).say_weight("a", "vi") == "40,00%"
    assert uk.allocate(10, weights).say_weight("a", "en") == "40.00%"


def test_all_units_that_cannot_be_mixed_are_named():
    with pytest.raises(uk.errors.MixError) as caught:
        uk.mix(({"a": 1}, 60), ({"a": 1, "b": 1, "c": 1}, 40))
    assert (caught.value.problem, caught.value.found) == ("units", "b, c")


def test_names_of_methods_and_bases():
    assert next(method.label("vi") for method in M) == "phần dư lớn nhất"
    assert {basis.label("vi") for basis in uk.Basis} >= {"chia đều", "số CĐCS", "kết quả kỳ trước"}
    assert split(100, dict.fromkeys("abc", 1), basis=uk.Basis.EQUAL) == {"a": 34, "b": 33, "c": 33}
