from __future__ import annotations

import copy
import pickle

import attrs
import pytest

import unionkit as uk
from unionkit import errors

K = uk.UnitKind


def unit(id_, parent=None, kind=K.GRASSROOTS_UNION, **more):
    return uk.Unit(id_, f"Công đoàn {id_}", kind, parent, **more)


def ids(units):
    return [each.id for each in units]


# Given below before above, and the children of a mixed up with those of b.
UNITS = [
    unit("a2", "a"),
    unit("b1", "b"),
    unit("a", "top"),
    unit("a1", "a"),
    unit("top"),
    unit("b", "top"),
    unit("a2x", "a2"),
    unit("other"),
]


@pytest.fixture
def org():
    return uk.Hierarchy.of(UNITS)


class TestWalks:
    def test_each_unit_comes_before_those_below_it_and_siblings_as_given(self, org):
        assert ids(org) == list(org.ids) == ["top", "a", "a2", "a2x", "a1", "b", "b1", "other"]
        assert org.ends == (7, 5, 4, 4, 5, 7, 7, 8)
        assert org.levels == (0, 1, 2, 3, 2, 1, 2, 0)
        assert [org.position(each) for each in org.ids] == list(range(8))
        assert len(org) == 8
        assert repr(org) == "Hierarchy(8 units, 4 levels)"

    def test_up_down_and_beside(self, org):
        assert ids(org.roots) == ["top", "other"]
        assert ids(org.leaves) == ["a2x", "a1", "b1", "other"]
        assert org.parent("a2") == org["a"]
        assert org.parent("top") is None
        assert ids(org.children("a")) == ["a2", "a1"]
        assert org.children("a1") == ()
        assert ids(org.siblings("a")) == ["b"]
        assert ids(org.siblings("top")) == ["other"]
        assert ids(org.ancestors("a2x")) == ["a2", "a", "top"]
        assert ids(org.descendants("a")) == ["a2", "a2x", "a1"]
        assert org.descendants("b1") == ()
        assert ids(org.path("a2x")) == ["top", "a", "a2", "a2x"]
        assert [org.level(each) for each in ("top", "a2x")] == [0, 3]

    def test_who_stands_under_whom(self, org):
        assert org.is_under("a2x", "top")
        assert org.is_under("a2x", "a2")
        assert not org.is_under("a2", "a2")
        assert not org.is_under("a", "a2x")
        assert not org.is_under("b1", "a")
        assert not org.is_under("other", "top")

    @pytest.mark.parametrize(
        ("asked", "answer"),
        [
            (["a2x", "a1"], "a"),
            (["a2x", "b1"], "top"),
            (["a", "a2x"], "a"),
            (["b1"], "b1"),
            (["b1", "a1", "a2x"], "top"),
        ],
    )
    def test_the_lowest_common_ancestor(self, org, asked, answer):
        assert org.common_ancestor(*asked) == org[answer]
        assert org.common_ancestor(*reversed(asked)) == org[answer]

    def test_under_different_roots_there_is_no_common_ancestor(self, org):
        assert org.common_ancestor("a", "other") is None
        with pytest.raises(TypeError, match="at least one id"):
            org.common_ancestor()

    def test_membership_by_id_and_by_unit(self, org):
        assert "a" in org
        assert "c" not in org
        assert org["a"] in org
        assert attrs.evolve(org["a"], name="B") not in org
        assert unit("c") not in org
        assert 7 not in org

    def test_an_unknown_unit_is_a_lookup_error(self, org):
        for ask in (
            org.parent,
            org.children,
            org.siblings,
            org.ancestors,
            org.descendants,
            org.path,
            org.level,
            org.subtree,
        ):
            with pytest.raises(errors.UnknownUnitError, match="there is no unit “c”") as caught:
                ask("c")
            assert caught.value.units == ("c",)
        with pytest.raises(KeyError):
            org["c"]
        with pytest.raises(TypeError, match="the id of a unit is the Unit"):
            org.children(org["a"])

    def test_kinds(self):
        org = uk.Hierarchy.of(
            [unit("p", kind=K.PROVINCIAL_FEDERATION), unit("d", "p", K.DISTRICT_FEDERATION), unit("g", "d")]
        )
        assert ids(org.of_kind(K.GRASSROOTS_UNION, K.PROVINCIAL_FEDERATION)) == ["p", "g"]
        assert org.of_kind(K.UNION_GROUP) == ()
        with pytest.raises(TypeError, match="a kind is the str"):
            org.of_kind("grassroots_union")

    def test_names_are_found_without_marks_and_signs(self, org):
        named = uk.Hierarchy.of([*UNITS, uk.Unit("me-linh", "LĐLĐ  huyện Mê Linh", K.DISTRICT_FEDERATION)])
        assert ids(named.find("ldld huyen me-linh")) == ["me-linh"]
        assert ids(named.find("CÔNG ĐOÀN A1")) == ["a1"]
        assert named.find("mê linh") == ()
        assert [ids(org.find("công đoàn a")), org.find("")] == [["a"], ()]


class TestEquality:
    def test_the_order_of_the_units_does_not_matter(self, org):
        turned = uk.Hierarchy.of(reversed(UNITS))
        assert turned == org
        assert hash(turned) == hash(org)
        assert turned.ids != org.ids

    def test_any_other_unit_does(self, org):
        assert org != uk.Hierarchy.of(UNITS[:-1])
        assert uk.Hierarchy.of(UNITS[:-1]) != org
        assert org != uk.Hierarchy.of([*UNITS[:-1], unit("other", location="x")])
        assert org != uk.Hierarchy.of([*UNITS[:-1], unit("other", "b")])
        assert org != "org"

    def test_it_can_be_copied_and_not_changed(self, org):
        for twin in (pickle.loads(pickle.dumps(org)), copy.deepcopy(org), uk.Hierarchy.of(org)):  # noqa: S301 - our own bytes
            assert twin == org
            assert twin.find("công đoàn b") == org.find("công đoàn b")
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            org._end = ()

    def test_none_at_all(self):
        nothing = uk.Hierarchy.of([])
        assert (len(nothing), nothing.roots, nothing.leaves, nothing.levels) == (0, (), (), ())
        assert repr(nothing) == "Hierarchy(0 units, 0 levels)"


class TestParts:
    def test_a_subtree_is_a_hierarchy_whose_parent_lies_outside(self, org):
        part = org.subtree("a")
        assert ids(part) == ["a", "a2", "a2x", "a1"]
        assert part["a"].parent == "top"
        assert part.parent("a") is None
        assert [part.level(each) for each in part.ids] == [0, 1, 2, 1]
        assert (part.ends, ids(part.children("a"))) == ((4, 3, 3, 4), ["a2", "a1"])
        assert part == uk.Hierarchy.of(part, outside=["top"])
        assert part.subtree("a2") == org.subtree("a2")
        assert ids(org.subtree("other")) == ["other"]

    def test_an_unknown_parent_is_a_root_only_when_it_is_named(self):
        with pytest.raises(errors.HierarchyError):
            uk.Hierarchy.of([unit("a", "x"), unit("b", "y")], outside=["x"])
        assert ids(uk.Hierarchy.of([unit("a", "x"), unit("b", "y")], outside=["x", "y"]).roots) == ["a", "b"]
        assert ids(uk.Hierarchy.of([unit("a", "x"), unit("x")], outside=["x"]).roots) == ["x"]


class TestColumns:
    def test_positions(self, org):
        columns = org.columns()
        assert columns["unit"] == org.ids
        assert columns["parent"] == (None, "top", "a", "a2", "a", "top", "b", None)
        assert columns["start"] == tuple(range(8))
        assert (columns["end"], columns["level"]) == (org.ends, org.levels)

    def test_the_closure_has_every_unit_with_itself_and_all_above(self, org):
        columns = org.closure()
        pairs = [*zip(columns["ancestor"], columns["descendant"], strict=True)]
        assert sorted(pairs) == sorted((upper.id, each.id) for each in org for upper in org.path(each.id))

    def test_edges(self, org):
        assert org.edges()[:2] == (("top", "a"), ("a", "a2"))
        assert uk.Hierarchy.from_edges(org, org.edges()) == org
        bare = [attrs.evolve(each, parent=None) for each in org]
        assert uk.Hierarchy.from_edges(bare, org.edges()) == org
        assert ids(uk.Hierarchy.from_edges(org, []).roots) == list(org.ids)
        assert ids(uk.Hierarchy.from_edges([unit("a")], [("x", "a")], outside=["x"]).roots) == ["a"]


class TestNested:
    def test_nested_dicts_hold_everything(self):
        org = uk.Hierarchy.of(
            [unit("a", "x", code="7", sector=uk.Sector.STATE), unit("b", "a", location="l", sector_line="s")],
            outside=["x"],
        )
        assert org.nested() == [
            {"id": "a", "name": "Công đoàn a", "kind": "grassroots_union", "parent": "x", "code": "7", "sector": "state", "children": [
                {"id": "b", "name": "Công đoàn b", "kind": "grassroots_union", "location": "l", "sector_line": "s"}]}
        ]  # fmt: skip
        assert uk.Hierarchy.from_nested(org.nested()) == org

    def test_the_order_is_kept(self, org):
        assert uk.Hierarchy.from_nested(org.nested()).ids == org.ids

    def test_none_stands_for_nothing_known(self):
        said = {
            "id": "a",
            "name": "A",
            "kind": "union_group",
            "parent": None,
            "code": None,
            "sector": None,
            "children": [],
        }
        assert [*uk.Hierarchy.from_nested([said])] == [uk.Unit("a", "A", K.UNION_GROUP)]

    def test_a_deep_tree_needs_no_recursion(self):
        org = uk.Hierarchy.of([unit("0"), *(unit(str(n), str(n - 1)) for n in range(1, 3000))])
        assert uk.Hierarchy.from_nested(org.nested()) == org
        assert org.roll_up({"2999": 1})["0"] == 1
        assert len(org.tree().splitlines()) == 3000


class TestTree:
    def test_it_draws_every_unit_with_its_kind(self, org):
        assert org.tree(lang="en").splitlines() == [
            "Công đoàn top (grassroots union)",
            "├── Công đoàn a (grassroots union)",
            "│   ├── Công đoàn a2 (grassroots union)",
            "│   │   └── Công đoàn a2x (grassroots union)",
            "│   └── Công đoàn a1 (grassroots union)",
            "└── Công đoàn b (grassroots union)",
            "    └── Công đoàn b1 (grassroots union)",
            "Công đoàn other (grassroots union)",
        ]
        assert org.tree().splitlines()[0] == "Công đoàn top (công đoàn cơ sở)"
        assert uk.Hierarchy.of([]).tree() == ""

    def test_values_stand_beside_and_what_is_missing_has_a_dash(self, org):
        drawn = org.tree(lang="vi", values=org.roll_up({"a2x": 2500, "b": 0}))
        assert drawn.splitlines()[0].endswith("(công đoàn cơ sở): 2.500")
        assert drawn.splitlines()[4].endswith("a1 (công đoàn cơ sở): –")
        assert drawn.splitlines()[5].endswith("b (công đoàn cơ sở): 0")

    def test_what_is_left_out_is_counted(self, org):
        assert org.tree(lang="en", max_level=1).splitlines() == [
            "Công đoàn top (grassroots union)",
            "├── Công đoàn a (grassroots union)",
            "│   └── … 3 units below",
            "└── Công đoàn b (grassroots union)",
            "    └── … 1 unit below",
            "Công đoàn other (grassroots union)",
        ]
        assert org.tree(lang="vi", max_level=0).splitlines()[1] == "└── … 6 đơn vị cấp dưới"
        assert org.tree(max_level=9) == org.tree()

    def test_a_name_of_several_lines_stays_on_one(self):
        assert uk.Hierarchy.of([uk.Unit("a", "A\n  B", K.UNION_GROUP)]).tree(lang="en") == "A B (union group)"

    def test_wrong_options(self, org):
        with pytest.raises(errors.LanguageError):
            org.tree(lang="fr")
        with pytest.raises(errors.BelowZeroError):
            org.tree(max_level=-1)
        with pytest.raises(TypeError):
            org.tree(max_level=1.0)
