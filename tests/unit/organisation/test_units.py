from __future__ import annotations

import attrs
import pytest

import unionkit as uk
from unionkit import errors

K = uk.UnitKind


def test_every_kind_has_a_name_in_both_languages_and_an_abbreviation():
    for kind in K:
        assert kind.value == kind.name.lower()
        assert kind.label("vi") != kind.label("en")
        assert kind.abbreviation
    assert [K.CONFEDERATION.abbreviation, K.DISTRICT_FEDERATION.abbreviation] == ["TLĐ", "LĐLĐ"]
    assert [K.GRASSROOTS_UNION.abbreviation, K.SECTIONAL_UNION.abbreviation] == ["CĐCS", "CĐBP"]
    assert len(K) == 19
    with pytest.raises(errors.LanguageError):
        K.CONFEDERATION.label("fr")


def test_only_unions_of_the_grassroots_count_as_such():
    assert [kind for kind in K if kind.is_grassroots] == [K.GRASSROOTS_UNION, K.GRASSROOTS_OCCUPATIONAL_UNION]


def test_every_sector_has_a_name_in_both_languages():
    for sector in uk.Sector:
        assert sector.value == sector.name.lower()
        assert sector.label("vi") != sector.label("en")


def test_a_unit_is_an_immutable_snapshot():
    unit = uk.Unit("a", "A", K.UNION_GROUP, "b", code="7", location="x", sector_line="y", sector=uk.Sector.STATE)
    assert (unit.parent, unit.code, unit.location, unit.sector_line, unit.sector) == (
        "b",
        "7",
        "x",
        "y",
        uk.Sector.STATE,
    )
    assert unit == attrs.evolve(unit)
    assert len({unit, attrs.evolve(unit), attrs.evolve(unit, parent=None)}) == 2
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        unit.name = "B"


@pytest.mark.parametrize("field", ["id", "name", "parent", "code", "location", "sector_line"])
@pytest.mark.parametrize(
    ("value", "error"), [(7, TypeError), ("", errors.EmptyTextError), (" \n", errors.EmptyTextError)]
)
def test_the_texts_of_a_unit_say_something(field, value, error):
    with pytest.raises(error, match=field):
        uk.Unit(**{"id": "a", "name": "A", "kind": K.UNION_GROUP, field: value})


def test_a_kind_and_a_sector_are_not_given_as_text():
    with pytest.raises(TypeError, match="kind is the str 'union_group'; give"):
        uk.Unit("a", "A", "union_group")
    with pytest.raises(TypeError, match="sector is the str"):
        uk.Unit("a", "A", K.UNION_GROUP, sector="state")
    with pytest.raises(TypeError, match="sector is the str"):
        uk.Workplace("a", "A", sector="state")


def test_a_workplace_knows_what_it_was_told_and_no_more():
    bare = uk.Workplace("a", "A")
    known = attrs.asdict(bare)
    assert (known.pop("id"), known.pop("name")) == ("a", "A")
    assert set(known.values()) == {None}
    full = uk.Workplace(
        id="a", name="A", workers=0, members=0, applicants=5, has_union=False, sector=uk.Sector.COOPERATIVE,
        location="x", operates_lawfully=True, legal_person=False,
    )  # fmt: skip
    assert (full.workers, full.applicants, full.has_union, full.legal_person) == (0, 5, False, False)


@pytest.mark.parametrize("field", ["workers", "members", "applicants"])
def test_counts_of_a_workplace_are_whole_and_not_below_zero(field):
    with pytest.raises(errors.BelowZeroError) as caught:
        uk.Workplace("a", "A", **{field: -1})
    assert (caught.value.name, caught.value.value) == (field, -1)
    for wrong in (7.9, True, "5"):
        with pytest.raises(TypeError, match=field):
            uk.Workplace("a", "A", **{field: wrong})


@pytest.mark.parametrize("field", ["has_union", "operates_lawfully", "legal_person"])
def test_answers_of_a_workplace_are_yes_no_or_not_known(field):
    with pytest.raises(TypeError, match=field):
        uk.Workplace("a", "A", **{field: 1})
    assert getattr(uk.Workplace("a", "A", **{field: None}), field) is None
