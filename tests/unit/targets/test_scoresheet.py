from __future__ import annotations

from fractions import Fraction

import pytest

import unionkit as uk


def words(text):
    return uk.Words(vi=text, en=text)


def band(key, low=None):
    return uk.Band(key=key, title=words(key), low=low)


def group(key, *maxima, cap=None):
    items = [
        uk.ScoreItem(key=f"{key}{number}", title=words(f"{key}{number}"), maximum=maximum)
        for number, maximum in enumerate(maxima, 1)
    ]
    return uk.ScoreGroup(key=key, title=words(key), items=items, cap=cap)


QUALITY = uk.Scale([band("weak"), band("average", 50), band("fair", 70), band("strong", 85)])
DISCIPLINED = uk.Veto(key="disciplined", title=words("an officer was disciplined"), at_most="fair")
HALF = uk.Veto(key="half", title=words("a standard below half"), at_most="fair", least_share=Fraction(1, 2))
SHEET = uk.ScoreSheet(
    title=words("coal and minerals, 2022"),
    groups=[group("a", 25, 15), group("b", 40), group("c", 15)],
    scale=QUALITY,
    bonus_cap=5,
    vetoes=[DISCIPLINED, HALF],
)
FULL = {"a1": 25, "a2": 15, "b1": 40, "c1": 15}


def test_the_sheet_of_the_coal_and_mineral_union_is_95_and_5():
    assert SHEET.maximum == 95
    score = SHEET.score("x", FULL, bonus=5)
    assert (score.points, score.band.key, score.vetoes, score.findings, score.is_verified) == (
        100,
        "strong",
        (),
        (),
        False,
    )


@pytest.mark.parametrize(
    ("points", "key"), [(49, "weak"), (50, "average"), (Fraction(139, 2), "average"), (70, "fair"), (85, "strong")]
)
def test_bands_hold_their_lower_end_and_not_their_upper_one(points, key):
    assert QUALITY.band(points).key == key


def test_only_two_whole_scores_can_differ():
    score = SHEET.score("x", {"a1": 25}, verified=FULL)
    assert (score.self_points, score.verified_points, score.findings) == (None, 95, ())
    score = SHEET.score("x", FULL, verified={"a1": 25})
    assert (score.self_points, score.verified_points) == (95, None)
    assert {finding.code for finding in score.findings} == {"score.missing_item"}


def test_a_veto_downgrades_and_is_told():
    score = SHEET.score("x", FULL, vetoes=["disciplined"])
    assert (score.by_points.key, score.band.key, score.vetoes) == ("strong", "fair", (DISCIPLINED,))
    low = SHEET.score("x", {**FULL, "b1": 10}, vetoes=["disciplined"])
    assert (low.points, low.band.key, low.vetoes) == (65, "average", ())


def test_a_standard_below_half_is_seen_in_the_points():
    score = SHEET.score("x", {**FULL, "c1": 7}, bonus=5)
    assert (score.points, score.band.key, score.vetoes) == (92, "fair", (HALF,))
    assert SHEET.score("x", {**FULL, "c1": Fraction(15, 2)}).vetoes == ()


def test_caps_of_items_groups_and_bonus():
    sheet = uk.ScoreSheet(title=words("t"), groups=[group("a", 30, 30, cap=40)], scale=QUALITY, bonus_cap=5)
    score = sheet.score("x", {"a1": 35, "a2": 30}, bonus=9)
    assert (sheet.maximum, score.points, score.by_group) == (40, 45, ((sheet.groups[0], 40),))
    (finding,) = score.findings
    assert finding.message("en") == "x: “a1” has 35 points of at most 30; the excess does not count"


def test_the_class_stands_on_what_was_verified():
    score = SHEET.score("x", FULL, bonus=5, verified={**FULL, "b1": 20}, verified_bonus=0)
    assert (score.self_points, score.verified_points, score.points) == (100, 75, 75)
    assert (score.band.key, score.is_verified) == ("fair", True)
    assert [finding.message("vi") for finding in score.findings] == ["x: tự chấm 100, thẩm định 75"]
    assert SHEET.score("x", FULL, bonus=5, verified=FULL).points == 100


def test_an_item_without_points_leaves_no_class():
    score = SHEET.score("x", {"a1": 25, "a2": 15, "b1": 40, "extra": 3})
    assert (score.points, score.by_points, score.band) == (None, None, None)
    assert [finding.code for finding in score.findings] == ["score.missing_item", "score.unknown_item"]
    assert SHEET.score("x", {**FULL, "c1": 0}).band.key == "fair"
    part = SHEET.score("x", FULL, verified={}, vetoes=["disciplined"])
    assert (part.self_points, part.points, part.band) == (95, None, None)


def test_sheets_that_are_not_well_formed():
    for fields, problem in (
        ({"groups": [group("a", 1), group("a", 1)]}, "repeated_key"),
        ({"vetoes": [uk.Veto(key="v", title=words("v"), at_most="excellent")]}, "unknown_band"),
        ({"vetoes": [DISCIPLINED, DISCIPLINED]}, "repeated_key"),
    ):
        with pytest.raises(uk.errors.ScoringError) as caught:
            uk.ScoreSheet(**{"title": words("t"), "groups": [group("a", 1)], "scale": QUALITY, **fields})
        assert caught.value.problem == problem
    with pytest.raises(uk.errors.ScoringError) as caught:
        SHEET.score("x", FULL, vetoes=["late"])
    assert (caught.value.problem, caught.value.found) == ("unknown_veto", "late")
    with pytest.raises(TypeError, match="the points of 'a1'"):
        SHEET.score("x", {**FULL, "a1": 2.5})
