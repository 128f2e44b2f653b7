"""Units that make no hierarchy, and the words that their errors must contain."""

from __future__ import annotations

import pytest

import unionkit as uk
from unionkit import errors

K = uk.UnitKind


def unit(id_, parent=None):
    return uk.Unit(id_, id_.upper(), K.GRASSROOTS_UNION, parent)


@pytest.mark.parametrize(
    ("units", "problem", "said_in"),
    [
        ([unit("a", "x")], ("unknown_parent", ("a", "x")), {"en": "there is no unit “x”, the parent of “a”", "vi": "không có đơn vị “x” là cấp trên của “a”"}),
        ([unit("a"), unit("a")], ("duplicate", ("a",)), {"en": "the id “a” stands for several units", "vi": "mã “a” có ở nhiều đơn vị"}),
        ([unit("a", "a")], ("self_parent", ("a",)), {"en": "“a” is its own parent", "vi": "“a” là cấp trên của chính nó"}),
        (
            [unit("a", "b"), unit("b", "c"), unit("c", "a"), unit("d", "c"), unit("e")],
            ("cycle", ("a", "b", "c", "a")),
            {"en": "the cycle “a” → “b” → “c” → “a”", "vi": "vòng khép kín “a” → “b” → “c” → “a”"},
        ),
    ],
)  # fmt: skip
def test_one_thing_wrong(units, problem, said_in):
    with pytest.raises(errors.HierarchyError) as caught:
        uk.Hierarchy.of(units)
    assert caught.value.problems == (problem,)
    assert caught.value.ids_of(problem[0]) == (problem[1],)
    for lang, words in said_in.items():
        assert words in caught.value.message(lang)


def test_everything_wrong_at_once():
    units = [unit("a", "b"), unit("b", "a"), unit("c", "d"), unit("d", "e"), unit("e", "d"), unit("s", "s"), unit("s", "s"),
             unit("t"), unit("t", "a"), unit("t"), unit("u", "x"), unit("v", "y"), unit("w", "s")]  # fmt: skip
    with pytest.raises(errors.HierarchyError) as caught:
        uk.Hierarchy.of(units)
    error = caught.value
    assert error.ids_of("cycle") == (("a", "b", "a"), ("d", "e", "d"))
    assert error.ids_of("duplicate") == (("s",), ("t",))
    assert error.ids_of("self_parent") == (("s",),)
    assert error.ids_of("unknown_parent") == (("u", "x"), ("v", "y"))
    assert len(error.problems) == 7
    for word in ("“a” → “b” → “a”", "“d” → “e” → “d”", "“s”", "“t”", "“x”", "“y”"):
        assert word in str(error)


def test_the_units_of_a_later_duplicate_are_judged_by_the_first():
    with pytest.raises(errors.HierarchyError) as caught:
        uk.Hierarchy.of([unit("a"), unit("b", "a"), unit("a", "b")])
    assert caught.value.problems == (("duplicate", ("a",)),)


def test_a_long_list_of_problems_is_cut_in_words_and_whole_in_facts():
    with pytest.raises(errors.HierarchyError, match="and 20 more") as caught:
        uk.Hierarchy.of([unit(f"u{place}", "x") for place in range(30)])
    assert len(caught.value.problems) == 30


def test_things_that_are_no_units():
    with pytest.raises(TypeError, match="a unit is the str 'a'"):
        uk.Hierarchy.of([unit("b"), "a"])
    with pytest.raises(TypeError, match="an id in outside is the int"):
        uk.Hierarchy.of([], outside=[7])


def test_a_subclass_of_unit_is_one():
    class Local(uk.Unit):
        pass

    assert len(uk.Hierarchy.of([Local("a", "A", K.UNION_GROUP), unit("b")])) == 2


class TestEdges:
    def test_everything_wrong_at_once(self):
        with pytest.raises(errors.HierarchyError, match="“a” has several parents: “b”, “c”") as caught:
            uk.Hierarchy.from_edges(
                [unit("a"), unit("b"), unit("c")], [("b", "a"), ("c", "a"), ("b", "x"), ("c", "y"), ("b", "y")]
            )
        assert caught.value.problems == (
            ("two_parents", ("a", "b", "c")),
            ("unknown_unit", ("x",)),
            ("unknown_unit", ("y",)),
            ("two_parents", ("y", "c", "b")),
        )

    def test_the_same_edge_twice_is_one(self):
        assert len(uk.Hierarchy.from_edges([unit("a"), unit("b")], [("b", "a"), ("b", "a")])) == 2

    def test_an_unknown_parent_and_a_wrong_type(self):
        with pytest.raises(errors.HierarchyError, match="there is no unit “x”, the parent of “a”"):
            uk.Hierarchy.from_edges([unit("a")], [("x", "a")])
        with pytest.raises(TypeError, match="a parent is the NoneType"):
            uk.Hierarchy.from_edges([unit("a")], [(None, "a")])


class TestNested:
    @pytest.mark.parametrize(
        ("roots", "problems"),
        [
            ({"id": "a"}, [("roots", "no_list", {"id": "a"})]),
            ("abc", [("roots", "no_list", "abc")]),
            ([5], [("[0]", "no_mapping", 5)]),
            ([{"id": "a", "name": "", "kind": "x"}], [("[0].name", "no_text", ""), ("[0].kind", "no_such_value", "x")]),
            ([{}], [("[0].id", "missing", None), ("[0].name", "missing", None), ("[0].kind", "missing", None)]),
            (
                [{"id": 7, "name": "A", "kind": "union_group", "members": 5}],
                [("[0].id", "no_text", 7), ("[0].members", "unknown", 5)],
            ),
            (
                [{"id": "a", "name": "A", "kind": ["union_group"], "sector": "x"}],
                [("[0].kind", "no_such_value", ["union_group"]), ("[0].sector", "no_such_value", "x")],
            ),
            ([{"id": "a", "name": "A", "kind": "union_group", "children": None}], [("[0].children", "no_list", None)]),
        ],
    )
    def test_what_cannot_be_read(self, roots, problems):
        with pytest.raises(errors.NestedUnitError) as caught:
            uk.Hierarchy.from_nested(roots)
        assert list(caught.value.problems) == problems

    def test_faults_are_told_with_their_paths_all_at_once(self):
        group = {"name": "B", "kind": "union_group"}
        with pytest.raises(errors.NestedUnitError) as caught:
            uk.Hierarchy.from_nested([
                {"id": "a", "name": "A", "kind": "grassroots_union", "children": [
                    {**group, "id": "b", "parent": "z"}, {**group, "children": [{**group, "id": "d", "kind": "no"}, 3]}]},
                {"id": "e", "name": "E", "kind": "union_group", "code": 5},
            ])  # fmt: skip
        assert [path for path, _, _ in sorted(caught.value.problems, key=str)] == [
            "[0].children[0].parent", "[0].children[1].children[0].kind", "[0].children[1].children[1]",
            "[0].children[1].id", "[1].code",
        ]  # fmt: skip
        assert "[0].children[1].id is missing" in str(caught.value)
        assert "thiếu [0].children[1].id" in caught.value.message("vi")

    def test_an_id_twice(self):
        same = {"id": "a", "name": "A", "kind": "union_group"}
        with pytest.raises(errors.HierarchyError, match="the id “a” stands for several units"):
            uk.Hierarchy.from_nested([same, same])
