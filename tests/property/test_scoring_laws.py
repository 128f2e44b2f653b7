"""Laws of classes and places."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk

scores = st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 20), min_size=1, max_size=15)
clusters = st.dictionaries(st.text(min_size=1, max_size=3), st.sampled_from("xyz"))


@given(scores, clusters)
def test_a_place_is_one_more_than_the_peers_that_are_better(given_scores, given_clusters):
    ranking = uk.rank(given_scores, clusters=given_clusters)
    assert sorted(placed.unit for placed in ranking.places) == sorted(given_scores)
    for placed in ranking.places:
        peers = [unit for unit in given_scores if given_clusters.get(unit) == placed.cluster]
        assert placed.place == 1 + sum(given_scores[unit] > placed.score for unit in peers)
        ties = {unit for unit in peers if given_scores[unit] == placed.score} - {placed.unit}
        assert set(placed.tied_with) == ties


@given(scores)
def test_dense_places_leave_no_gap(given_scores):
    places = {placed.place for placed in uk.rank(given_scores, shared=uk.SharedPlaces.DENSE).places}
    assert places == set(range(1, len(set(given_scores.values())) + 1))


@given(st.integers(0, 10**12), st.integers(1, 10**12))
def test_the_class_is_decided_on_the_exact_ratio(actual, target):
    fields = {"unit": "a", "indicator": uk.indicators.NEW_MEMBERS, "period": uk.Period.year(2026)}
    attainment = uk.Attainment.of(uk.Result(**fields, amount=actual), uk.Target(**fields, amount=target))
    (line,) = uk.Scoreboard.of([attainment]).lines
    assert line.band.key == attainment.status.value
    assert (line.band.key in {"reached", "exceeded"}) == (actual >= target)
    assert (line.band.key == "nearly") == (Fraction(9, 10) * target <= actual < target)


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 10)), max_size=20))
def test_the_classes_of_a_scoreboard_add_up(figures):
    year = uk.Period.year(2026)
    items = [
        uk.Attainment.of(
            uk.Result(unit=str(place), indicator=uk.indicators.NEW_MEMBERS, period=year, amount=actual),
            uk.Target(unit=str(place), indicator=uk.indicators.NEW_MEMBERS, period=year, amount=target),
        )
        for place, (actual, target) in enumerate(figures)
    ]
    tally = uk.Scoreboard.of(items).tally()
    assert tally.rated + tally.without_class == len(items)
    assert sum(tally.by_band.values()) == tally.rated >= tally.reached >= tally.exceeded
