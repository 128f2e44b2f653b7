from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

import unionkit as uk

YEAR = uk.Period.year(2024)
NEW, UNIONS = uk.indicators.NEW_MEMBERS, uk.indicators.NEW_GRASSROOTS_UNIONS
TOO_NEW = uk.Words(vi="mới thành lập", en="too new")


def done(unit, actual, target, indicator=NEW):
    fields = {"unit": unit, "indicator": indicator, "period": YEAR}
    return uk.Attainment.of(uk.Result(**fields, amount=actual), uk.Target(**fields, amount=target))


def own(number):
    words = uk.Words(vi=f"chỉ tiêu {number}", en=f"target {number}")
    return uk.Indicator(id=f"own-{number}", kind=uk.IndicatorKind.FLOW, title=words, measure="x")


def test_thanh_hoa_reached_32_of_32_and_exceeded_17():
    board = uk.Scoreboard.of(done("thanh-hoa", 11 if n < 17 else 10, 10, own(n)) for n in range(32))
    tally = board.tally(unit="thanh-hoa")
    assert (tally.label("vi"), tally.label("en")) == ("32/32 hoàn thành, 17 vượt", "32/32 reached, 17 exceeded")


def test_nghe_an_first_half_of_2025_5_5_4_6():
    shares = [12] * 5 + [10] * 5 + [9] * 4 + [5] * 6
    tally = uk.Scoreboard.of(done("nghe-an", share, 10, own(n)) for n, share in enumerate(shares)).tally()
    assert dict(tally.by_band) == {"not_reached": 6, "nearly": 4, "reached": 5, "exceeded": 5}
    assert (tally.rated, tally.reached, tally.exceeded) == (20, 10, 5)


def test_what_has_no_class_is_counted_apart_with_its_reason():
    items = [done("a", 5, 10), done("b", None, 10), done("c", 10, 10), done("d", 3, 0)]
    board = uk.Scoreboard.of(items, not_rated={"c": TOO_NEW})
    reasons = {line.unit: line.reason.label("en") for line in board.lines if line.reason}
    assert reasons == {"b": "no result", "c": "too new", "d": "target is zero"}
    assert board.tally().label("vi") == "0/1 hoàn thành, 0 vượt, 3 chưa xếp loại"
    assert board.tally().label("en") == "0/1 reached, 0 exceeded, 3 without a class"
    ranking = board.ranking()
    assert [placed.unit for placed in ranking.places] == ["a"]
    assert ranking.left_out["c"] is TOO_NEW


def test_tallies_of_a_unit_and_of_an_indicator():
    board = uk.Scoreboard.of([done("a", 20, 10), done("a", 5, 10, UNIONS), done("b", 10, 10)])
    assert (board.units, board.indicators) == (("a", "b"), (NEW, UNIONS))
    assert board.tally(unit="a").label("en") == "1/2 reached, 1 exceeded"
    assert board.tally(indicator=NEW).label("en") == "2/2 reached, 1 exceeded"
    assert board.ranking(UNIONS).of("a").score == Fraction(1, 2)
    for ask, problem in ((board.ranking, "several_indicators"),):
        with pytest.raises(uk.errors.ScoringError) as caught:
            ask()
        assert caught.value.problem == problem
        assert caught.value.found == ", ".join(each.id for each in board.indicators)


def test_a_unit_with_two_targets_for_one_indicator_has_no_one_place():
    with pytest.raises(uk.errors.ScoringError) as caught:
        uk.Scoreboard.of([done("a", 1, 2), done("a", 1, 3)]).ranking()
    assert (caught.value.problem, caught.value.found) == ("repeated_key", "a")


def test_clusters_are_ranked_apart():
    board = uk.Scoreboard.of(
        [done("a", 9, 10), done("b", 10, 10), done("c", 3, 10)], clusters={"a": "cụm 1", "b": "cụm 2", "c": "cụm 1"}
    )
    ranking = board.ranking()
    assert [(p.cluster, p.place, p.unit) for p in ranking.places] == [
        ("cụm 1", 1, "a"), ("cụm 1", 2, "c"), ("cụm 2", 1, "b"),
    ]  # fmt: skip
    assert [placed.unit for placed in ranking.cluster("cụm 2")] == ["b"]
    assert ranking.of("x") is None


def test_a_kept_limit_is_reached_and_not_exceeded():
    limit = uk.Indicator(id="l", kind=uk.IndicatorKind.FLOW, title=TOO_NEW, measure="x", direction=uk.Direction.AT_MOST)
    board = uk.Scoreboard.of([done("a", 1, 10, limit), done("b", 0, 0, limit), done("c", 1, 0, limit)])
    assert [line.band.key for line in board.lines] == ["reached", "reached", "not_reached"]


def test_bands_of_the_callers_own():
    words = [uk.Words(vi=name, en=name) for name in ("kém", "khá", "đạt", "vượt xa")]
    scale = uk.Scale(
        uk.Band(key=title.vi, title=title, low=low)
        for title, low in zip(words, (None, Fraction(4, 5), 1, Fraction(11, 10)), strict=True)
    )
    board = uk.Scoreboard.of([done("a", 109, 100), done("b", 110, 100), done("c", 80, 100)], scale=scale)
    assert [line.band.label("vi") for line in board.lines] == ["đạt", "vượt xa", "khá"]
    assert (board.tally().reached, board.tally().exceeded) == (2, 1)


def test_attainments_without_records_are_refused():
    with pytest.raises(uk.errors.ScoringError) as caught:
        uk.Scoreboard.of([uk.attain(1, 2)])
    assert caught.value.problem == "no_records"
    with pytest.raises(TypeError, match="give a Scale"):
        uk.Scoreboard.of([], scale=3)
    assert uk.Scoreboard.of([]).ranking().places == ()


BAND = uk.Band(key="a", title=TOO_NEW)


@pytest.mark.parametrize(
    ("bands", "problem"),
    [
        ([], "no_lowest_band"),
        ([uk.Band(key="a", title=TOO_NEW, low=0)], "no_lowest_band"),
        ([BAND, uk.Band(key="a", title=TOO_NEW, low=1)], "repeated_key"),
        ([BAND, uk.Band(key="b", title=TOO_NEW)], "band_order"),
        ([BAND, uk.Band(key="b", title=TOO_NEW, low=2), uk.Band(key="c", title=TOO_NEW, low=1)], "band_order"),
        ([BAND, uk.Band(key="b", title=TOO_NEW, low=2), uk.Band(key="c", title=TOO_NEW, low=2)], "band_order"),
    ],
)
def test_a_scale_that_is_none_is_refused(bands, problem):
    with pytest.raises(uk.errors.ScoringError) as caught:
        uk.Scale(bands)
    assert caught.value.problem == problem
    assert problem != "band_order" or caught.value.found == ", ".join(band.key for band in bands)


class TestRanking:
    scores = {"a": 90, "b": 100, "c": 100, "d": Fraction(181, 2), "e": None}  # noqa: RUF012 - not changed

    def test_competition_places(self):
        ranking = uk.rank(self.scores)
        assert [(p.place, p.unit) for p in ranking.places] == [(1, "b"), (1, "c"), (3, "d"), (4, "a")]
        assert ranking.left_out["e"].label("vi") == "chưa có điểm"

    def test_dense_places(self):
        ranking = uk.rank(self.scores, shared=uk.SharedPlaces.DENSE)
        assert [(p.place, p.unit) for p in ranking.places] == [(1, "b"), (1, "c"), (2, "d"), (3, "a")]

    def test_the_smallest_can_be_the_best(self):
        assert uk.rank(self.scores, smallest_first=True).places[0].unit == "a"

    def test_units_without_a_cluster_stand_together(self):
        ranking = uk.rank(self.scores, clusters={"a": "x"})
        assert [placed.unit for placed in ranking.cluster(None)] == ["b", "c", "d"]

    def test_the_reasons_are_read_only_and_floats_refused(self):
        with pytest.raises(TypeError):
            uk.rank(self.scores).left_out["x"] = TOO_NEW
        with pytest.raises(TypeError, match="the score of 'a'"):
            uk.rank({"a": 0.5})
        with pytest.raises(TypeError, match="give a SharedPlaces"):
            uk.rank({}, shared="dense")


def test_units_that_are_too_new():
    founded = {"a": date(2025, 1, 1), "b": date(2025, 1, 2), "c": None}
    reasons = uk.too_new(founded, as_of=date(2025, 12, 31), months=12)
    assert {unit: words.label("vi") for unit, words in reasons.items()} == {
        "b": "hoạt động chưa đủ 12 tháng",
        "c": "chưa rõ ngày bắt đầu hoạt động",
    }
    assert list(uk.too_new(founded, as_of=date(2025, 12, 31), months=6)) == ["c"]
