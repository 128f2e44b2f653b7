from __future__ import annotations

import subprocess
import sys

import pytest
from engines import all_engines, full_engines

import unionkit as uk

nw = pytest.importorskip("narwhals.stable.v2", reason="NOT TESTED: narwhals not installed")
frames = pytest.importorskip("unionkit.frames")

K = uk.UnitKind
ORG = uk.Hierarchy.of(
    [
        uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", K.PROVINCIAL_FEDERATION),
        uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION, parent="ha-noi"),
        uk.Unit("nextwave", "CĐCS Công ty TNHH Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
        uk.Unit("ekoios", "CĐCS Công ty Ekoios", K.GRASSROOTS_UNION, parent="me-linh"),
        uk.Unit("viet-phu", "CĐCS Công ty Việt Phú", K.GRASSROOTS_UNION, parent="me-linh"),
        uk.Unit("thanh-xuan", "LĐLĐ quận Thanh Xuân", K.DISTRICT_FEDERATION, parent="ha-noi"),
    ]
)


def in_order(engine, rows):
    return rows if engine.is_ordered else sorted(rows)


@all_engines
def test_every_unit_has_its_own_and_what_is_below(engine):
    table = engine.frame(
        {
            "id": ["ekoios", "nextwave", "ekoios", "me-linh", "stranger", None],
            "members": [70, 10, 9, None, 1000, 1],
            "workers": [None, None, None, 5, 7, 7],
        }
    )
    done = frames.roll_up(table, ORG, unit="id", values=["members", "workers"])
    assert type(done) is type(table)
    assert engine.types(done) == {"unit": "String", "members": "Int64", "workers": "Int64"}
    assert engine.rows(done, key="unit") == in_order(
        engine,
        [
            ("ha-noi", 89, 5), ("me-linh", 89, 5), ("nextwave", 10, None), ("ekoios", 79, None),
            ("viet-phu", None, None), ("thanh-xuan", None, None),
        ],
    )  # fmt: skip
    rest = frames.unattributed(table, ORG, unit="id")
    assert type(rest) is type(table)
    assert engine.types(rest) == engine.types(table)
    found = engine.rows(rest, "id", "members")
    assert sorted(found, key=str) == [("stranger", 1000), (None, 1)]


@all_engines
def test_every_group_has_totals_of_its_own(engine):
    rows = [
        ("ekoios", "q2", 70, None), ("nextwave", "q1", 10, None), ("ekoios", "q2", 9, None), ("me-linh", "q1", None, 5),
        ("stranger", "q1", 1000, 7), ("thanh-xuan", None, 4, 4),
    ]  # fmt: skip
    unit, period, members, workers = zip(*rows, strict=True)
    table = engine.frame({"unit": [*unit], "period": [*period], "members": [*members], "workers": [*workers]})
    done = frames.roll_up(table, ORG, values=["members", "workers"], by="period")
    assert type(done) is type(table)
    assert engine.types(done) == {"unit": "String", "period": "String", "members": "Int64", "workers": "Int64"}
    wanted = [
        ("ha-noi", "q2", 79, None), ("ha-noi", "q1", 10, 5), ("ha-noi", None, 4, 4), ("me-linh", "q2", 79, None),
        ("me-linh", "q1", 10, 5), ("nextwave", "q1", 10, None), ("ekoios", "q2", 79, None), ("thanh-xuan", None, 4, 4),
    ]  # fmt: skip
    found = engine.rows(done)
    assert found == wanted if engine.is_ordered else sorted(found, key=str) == sorted(wanted, key=str)
    for each in ("q1", "q2"):
        scalar = ORG.roll_up({u: sum(r[2] or 0 for r in rows if r[:2] == (u, each)) for u, p, m, _ in rows
                              if p == each and m is not None and u in ORG})  # fmt: skip
        assert {row[0]: row[2] for row in found if row[1] == each} == {unit.id: scalar[unit.id] for unit in ORG
                                                                      if unit.id in scalar}  # fmt: skip


@full_engines
def test_groups_of_narrow_and_wide_integers(engine):
    table = engine.frame(
        {"unit": ["nextwave", "ekoios"], "k": [1, 1], "a": [2**31 - 1] * 2, "b": [2**62, 2**62]},
        {"a": nw.Int32(), "b": nw.Int64()},
    )
    found = engine.rows(frames.roll_up(table, ORG, values=["a", "b"], by=["k"]), "unit", "a", "b")
    assert {unit: (a, b) for unit, a, b in found}["ha-noi"] == (2**32 - 2, None)
    with pytest.raises(uk.errors.ColumnTakenError, match="“unit”"):
        frames.roll_up(table, ORG, values=["a"], by="unit")


@all_engines
def test_rows_said_to_be_aggregated_give_the_same_totals(engine):
    """Whether it is true or not."""
    once = {"unit": ["ekoios", "me-linh", "nextwave", "stranger"], "k": [1, 1, 2, 1], "a": [5, None, 2**40, 9]}
    twice = {name: [*values, *values] for name, values in once.items()}
    for columns in (once, twice):
        table = engine.frame(columns)
        for by in ((), "k"):
            given, told = (
                engine.rows(frames.roll_up(table, ORG, values=["a"], by=by, aggregated=said)) for said in (False, True)
            )
            assert sorted(given, key=str) == sorted(told, key=str)
            assert given == told or not engine.is_ordered
            times = len(columns["k"]) // 4
            assert (("ha-noi", 2, 2**40 * times) if by else ("ha-noi", (2**40 + 5) * times)) in given


@full_engines
def test_the_rows_of_no_unit_stay_as_they_are(engine):
    ids = [f"u{number}" for number in range(50)] + ["ekoios"]
    table = engine.frame({"unit": ids, "k": [*range(51)], "yes": [True] * 51})
    rest = frames.unattributed(table, ORG)
    assert engine.types(rest) == engine.types(table)
    assert engine.rows(rest, "unit", "k", key="k") == [(f"u{number}", number) for number in range(50)]


@all_engines
def test_how_many_have_reported(engine):
    table = engine.frame({"unit": ["ekoios", "nextwave", "ekoios", "me-linh"], "members": [70, None, None, 3]})
    assert engine.rows(frames.complete(table, ORG, values=["members"]), key="unit") == in_order(
        engine,
        [
            ("ha-noi", 4, 1), ("me-linh", 3, 1), ("nextwave", 1, 0), ("ekoios", 1, 1), ("viet-phu", 1, 0),
            ("thanh-xuan", 1, 0),
        ],
    )  # fmt: skip


@all_engines
def test_a_total_that_would_overflow_is_null(engine):
    large = 2**62
    table = engine.frame(
        {"unit": ["nextwave", "ekoios", "thanh-xuan"], "a": [large, large, 7], "b": [-(2**63), -1, 7], "c": [1, 2, 3]}
    )
    found = {row[0]: row[1:] for row in engine.rows(frames.roll_up(table, ORG, values=["a", "b", "c"]))}
    assert found["ha-noi"] == (None, None, 6)
    assert found["me-linh"] == (None, None, 3)
    assert found["thanh-xuan"] == (7, 7, 3)


@full_engines
def test_a_total_with_a_faulty_part_is_null(engine):
    table = engine.frame({"unit": ["nextwave", "ekoios", "thanh-xuan"], "members": [1.5, 2.0, 3.0]})
    found = dict(engine.rows(frames.roll_up(table, ORG, values=["members"])))
    assert found == {
        "ha-noi": None, "me-linh": None, "nextwave": None, "ekoios": 2, "viet-phu": None, "thanh-xuan": 3
    }  # fmt: skip


@full_engines
def test_a_closure_at_hand_is_used(engine):
    table = engine.frame({"unit": ["nextwave"], "members": [5]})
    part = {name: list(column) for name, column in ORG.subtree("me-linh").closure().items()}
    done = engine.rows(frames.roll_up(table, ORG, values=["members"], closure=engine.frame(part)), key="unit")
    if engine.is_ordered:
        assert len(done) == 6
    else:
        assert done == [("ekoios", None), ("me-linh", 5), ("nextwave", 5), ("viet-phu", None)]
        alone = frames.roll_up(table, None, values=["members"], closure=engine.frame(part))
        assert engine.rows(alone, key="unit") == done
        with pytest.raises(uk.errors.MissingColumnError, match="“descendant”; columns present: “ancestor”"):
            frames.roll_up(table, ORG, values=["members"], closure=engine.frame({"ancestor": ["a"]}))


@full_engines
def test_bad_input_is_named(engine):
    table = engine.frame({"unit": ["nextwave"], "members": [5]})
    with pytest.raises(uk.errors.MissingColumnError, match="“workers”; columns present: “unit”, “members”"):
        frames.roll_up(table, ORG, values=["members", "workers"])
    with pytest.raises(uk.errors.ColumnTypeError, match="“members” is of type Int64; expected texts"):
        frames.roll_up(table, ORG, unit="members", values=["members"])
    with pytest.raises(uk.errors.ColumnTypeError, match="expected texts"):
        frames.unattributed(table, ORG, unit="members")
    with pytest.raises(TypeError, match="values is the str"):
        frames.roll_up(table, ORG, values="members")
    with pytest.raises(TypeError, match="hierarchy"):
        frames.roll_up(table, {}, values=["members"])


@full_engines
def test_a_frame_without_rows(engine):
    table = engine.frame({"unit": [], "members": []}, {"unit": nw.String()})
    assert engine.rows(frames.roll_up(table, ORG, values=["members"]), "members") == [(None,)] * 6
    assert engine.rows(frames.unattributed(table, ORG)) == []


def test_a_function_loads_no_more_than_it_needs():
    code = "import sys; from unionkit import frames; frames.roll_up; print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = done.stdout.split()
    assert "unionkit.frames.rolling" in loaded
    assert not {"unionkit.frames.restating", "unionkit.frames.committees", "unionkit.rules", "polars"} & {*loaded}
    assert {*frames.__all__} <= {*dir(frames)}
    with pytest.raises(AttributeError, match="no attribute 'roll'"):
        _ = frames.roll
