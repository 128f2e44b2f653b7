from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

import unionkit as uk

BOOK = uk.rulebook("vgcl")
LAW = BOOK.on(date(2024, 1, 1))


def place(name, workers=None, **more):
    return uk.Workplace(name, f"Công ty {name}", workers=workers, **more)


PLACES = [
    place("small", 24),
    place("a", 25),
    place("unknown"),
    place("has-union", 500, has_union=True),
    place("large", 400, applicants=6),
    place("b", 25, has_union=False),
    place("mid", 120),
    place("coop", 90, sector=uk.Sector.COOPERATIVE),
]


def test_prospects_are_ranked_by_size_then_those_that_cannot_be_told():
    found = uk.prospects(PLACES, law=LAW)
    assert [each.workplace.id for each in found] == ["large", "mid", "a", "b", "unknown"]
    assert (len(found), found[0].workplace.id, [each.workplace.id for each in found[1:3]]) == (5, "large", ["mid", "a"])


def test_without_a_number_of_law_all_stay_open_by_size():
    found = uk.prospects(PLACES, law=BOOK.on(date(2020, 1, 1)))
    assert [each.workplace.id for each in found] == ["large", "mid", "coop", "a", "b", "small", "unknown"]
    assert found.threshold is None
    assert list(found.by_band()) == [None]


def test_a_prospect_says_why_and_what_is_missing():
    large = uk.prospects(PLACES, law=LAW)[0]
    assert large.priority.is_met
    assert large.founding.is_met
    said = large.explain("vi")
    assert said.startswith("Công ty large\nlarge: Có thuộc diện ưu tiên vận động thành lập công đoàn không? Có")
    assert "Có được thành lập công đoàn cơ sở không? Có" in said


def test_bands_double_from_the_threshold():
    grouped = uk.prospects(PLACES, law=LAW).by_band()
    assert [(band and band.bounds("vi"), [each.workplace.id for each in held]) for band, held in grouped.items()] == [
        ("400 trở lên", ["large"]),
        ("100 đến 199", ["mid"]),
        ("25 đến 49", ["a", "b"]),
        (None, ["unknown"]),
    ]


def test_bands_may_be_given():
    grouped = uk.prospects(PLACES, law=LAW).by_band([300, 100, 100])
    assert [(band and band.bounds("en"), len(held)) for band, held in grouped.items()] == [
        ("300 and more", 1),
        ("100 to 299", 1),
        (None, 3),
    ]
    with pytest.raises(TypeError, match="a band is the float"):
        uk.prospects(PLACES, law=LAW).by_band([0.5])


def test_a_local_programme_has_a_key_of_its_own():
    law = BOOK.on(date(2026, 1, 1))
    key = uk.keys.CAMPAIGN_LOCAL_DIEN_BIEN_MIN_WORKERS
    assert uk.is_priority(place("a", 10), law=law, programme=key).is_met
    assert not uk.is_priority(place("a", 10), law=law).is_met
    assert [each.workplace.id for each in uk.prospects([place("a", 10)], law=law, programme=key)] == ["a"]


def test_a_local_value_is_laid_over():
    city = BOOK.with_value("campaign.enterprise.min_workers", 20, since=date(2024, 1, 1), note="city programme")
    verdict = uk.is_priority(place("small", 24), law=city.on(date(2024, 3, 1)))
    assert verdict.is_met
    assert "quy định của địa phương" in verdict.explain("vi")


class TestFunnel:
    surveyed = tuple(place(f"w{number}", applicants=number) for number in range(1, 33))
    founded = tuple(f"w{number}" for number in range(10, 25))

    def test_thirty_two_surveyed_and_fifteen_founded(self):
        funnel = uk.survey_funnel(self.surveyed, founded=self.founded, law=BOOK.on(date(2022, 6, 1)))
        assert [(stage.id, len(stage)) for stage in funnel.stages] == [
            ("surveyed", 32), ("without_union", 32), ("able", 28), ("founded", 15),
        ]  # fmt: skip
        assert funnel.share("founded") == Fraction(15, 32)
        assert funnel.share("founded", of="able") == Fraction(15, 28)
        assert (funnel.not_yet, funnel.open) == (("w1", "w2", "w3", "w4"), ())
        assert funnel.explain("en").splitlines()[-1] == "founded: 15 (46.9%)"

    def test_each_stage_is_a_part_of_the_one_before(self):
        places = (*self.surveyed, place("x", has_union=True), place("y", has_union=True), place("z"))
        funnel = uk.survey_funnel(places, founded=["y", "w1", "w2"], law=BOOK.on(date(2022, 6, 1)))
        for before, after in zip(funnel.stages, funnel.stages[1:], strict=False):
            assert set(after.workplaces) <= set(before.workplaces)
        assert "x" not in funnel["without_union"].workplaces
        assert funnel.open == ("z",)

    def test_an_empty_survey_has_no_shares(self):
        funnel = uk.survey_funnel([], founded=[], law=LAW)
        assert funnel.share("founded") is None
        assert funnel.explain("vi").splitlines()[0] == "khảo sát: 0"
