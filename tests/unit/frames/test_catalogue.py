from __future__ import annotations

import pytest
from engines import full_engines

import unionkit as uk

frames = pytest.importorskip("unionkit.frames")

K = uk.UnitKind
ORG = uk.Hierarchy.of(
    [
        uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", K.PROVINCIAL_FEDERATION),
        uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION, parent="ha-noi"),
        uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
        uk.Unit("ekoios", "CĐCS Ekoios", K.GRASSROOTS_UNION, parent="me-linh"),
    ]
)
CATALOGUE = frames.Catalogue.of(ORG)
FIGURES = {
    "id": ["ekoios", "nextwave", "ekoios", "me-linh", "stranger", None],
    "k": ["q2", "q1", "q2", "q1", "q1", "q1"],
    "members": [70, 10, 9, None, 1000, 1],
}


@full_engines
def test_every_row_stays_and_has_the_code_of_its_unit(engine):
    table = engine.frame(FIGURES)
    done = CATALOGUE.encode(table, unit="id")
    assert type(done) is type(table)
    assert engine.types(done)["unit_code"] == "Int32"
    kinds = {"ekoios": "grassroots_union", "nextwave": "grassroots_union", "me-linh": "district_federation"}
    wanted = [
        (each, ORG.ids.index(each) if each in ORG else None, kinds.get(each)) for each in FIGURES["id"]
    ]  # fmt: skip
    found = engine.rows(done, "id", "unit_code", "unit_kind")
    assert found == wanted if engine.is_ordered else sorted(found, key=str) == sorted(wanted, key=str)
    if engine.name.startswith(("polars", "pandas")):
        assert engine.types(done)["unit_kind"].startswith("Enum")


@full_engines
@pytest.mark.parametrize("by", [(), "k"])
def test_codes_give_the_totals_of_ids(engine, by):
    table = engine.frame(FIGURES)
    plain = frames.roll_up(table, ORG, unit="id", values=["members"], by=by)
    coded = frames.roll_up(CATALOGUE.encode(table, unit="id"), CATALOGUE, unit="unit_code", values=["members"], by=by)
    assert type(coded) is type(plain)
    assert engine.types(coded) == engine.types(plain)
    wanted = engine.rows(plain)
    found = engine.rows(coded)
    assert found == wanted if engine.is_ordered else sorted(found, key=str) == sorted(wanted, key=str)
    closure = engine.frame({name: [*column] for name, column in CATALOGUE.closure().items()})
    given = frames.roll_up(
        CATALOGUE.encode(table, unit="id"), CATALOGUE, unit="unit_code", values=["members"], by=by, closure=closure
    )
    assert sorted(engine.rows(given), key=str) == sorted(wanted, key=str)


@full_engines
def test_bad_input_is_named(engine):
    table = engine.frame(FIGURES)
    with pytest.raises(uk.errors.MissingColumnError, match="“unit”"):
        CATALOGUE.encode(table)
    with pytest.raises(uk.errors.ColumnTypeError, match="“id”"):
        frames.roll_up(table, CATALOGUE, unit="id", values=["members"])
    with pytest.raises(uk.errors.ColumnTakenError, match="“unit_code”"):
        CATALOGUE.encode(CATALOGUE.encode(table, unit="id"), unit="id")
    with pytest.raises(TypeError, match="Hierarchy"):
        frames.Catalogue.of("ha-noi")


def test_pairs_of_codes_are_pairs_of_ids():
    ids = ORG.ids
    coded = CATALOGUE.closure()
    assert {name: tuple(ids[place] for place in places) for name, places in coded.items()} == ORG.closure()
