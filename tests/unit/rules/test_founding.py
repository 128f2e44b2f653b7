from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

import unionkit as uk

BOOK = uk.rulebook("vgcl")
LAW = BOOK.on(date(2023, 4, 16))
K = uk.UnitKind
ORG = uk.Hierarchy.of(
    [
        uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", K.PROVINCIAL_FEDERATION),
        uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION, parent="ha-noi"),
        uk.Unit("xa", "Công đoàn xã Mê Linh", K.COMMUNE_UNION, parent="ha-noi"),
    ]
)


def founders(verdict):
    return next(criterion for criterion in verdict.criteria if criterion.key == "founding.grassroots_union.min_members")


@pytest.mark.parametrize(
    ("members", "applicants", "workers", "observed", "fact", "assumed"),
    [
        (None, 10, None, 10, "applicants", True),
        (10, None, None, 10, "members", True),
        (3, 4, None, 4, "applicants", False),
        (4, 3, None, 4, "members", False),
        (6, 9, None, 9, None, False),
        (None, None, 30, None, None, False),
        (None, None, 4, 4, None, False),
        (None, 3, 4, 3, None, True),
        (0, None, None, 0, "members", True),
    ],
)
def test_the_founders_are_members_or_applicants_and_not_both(members, applicants, workers, observed, fact, assumed):
    place = uk.Workplace("a", "A", members=members, applicants=applicants, workers=workers)
    found = founders(uk.can_found(place, law=LAW))
    assert (found.observed, found.fact, found.assumed) == (observed, fact, assumed)


def test_what_is_presumed_of_the_founders_is_said():
    verdict = uk.can_found(uk.Workplace("a", "A", applicants=10), law=LAW)
    assert "thực tế 10 đoàn viên (giả định không có thêm đoàn viên); yêu cầu ít nhất 5 đoàn viên" in verdict.explain(
        "vi"
    )
    assert "presumed: no members besides" in verdict.explain("en")


def test_too_few_workers_are_said_as_workers():
    said = uk.can_found(uk.Workplace("a", "A", workers=3), law=LAW).explain("vi")
    assert "không vượt quá số người lao động: thực tế 3 người lao động" in said


def test_a_value_laid_over_the_book_is_judged_by():
    book = BOOK.with_value("founding.grassroots_union.min_members", 7, since=date(2023, 1, 1), note="pilot")
    place = uk.Workplace("a", "A", applicants=6)
    verdict = uk.can_found(place, law=book.on(date(2023, 4, 16)))
    assert verdict.outcome is uk.Outcome.NOT_MET
    assert founders(verdict).force is uk.Force.LOCAL
    assert "local practice" in verdict.explain("en")


def test_self_financing_is_asked_of_public_service_units_only():
    law = BOOK.on(date(2025, 8, 1))
    shop = uk.Workplace("a", "A", applicants=6, sector=uk.Sector.NON_STATE)
    assert uk.can_found(shop, law=law, self_financing=Fraction(1, 20)).is_met
    unit = uk.Workplace("a", "A", applicants=6, sector=uk.Sector.PUBLIC_SERVICE)
    assert not uk.can_found(unit, law=law, self_financing=0).is_met
    assert uk.can_found(unit, law=BOOK.on(date(2025, 6, 14)), self_financing=0).is_met
    with pytest.raises(TypeError, match="self_financing is the float"):
        uk.can_found(unit, law=law, self_financing=0.05)


def test_who_joins_an_occupational_union_is_asked_where_the_law_says_it():
    law = BOOK.on(date(2025, 8, 1))

    def scope(**answers):
        group = uk.OccupationalGroup("g", "G", applicants=12, **answers)
        return uk.can_found_occupational(group, law=law).criteria[1].outcome.name

    assert scope(same_trade=True) == scope(same_trade=False, special_workers=True) == "MET"
    assert scope(same_trade=False, special_workers=False) == "NOT_MET"
    assert scope() == scope(same_trade=False) == "CANNOT_TELL"


class TestTogether:
    def test_the_founders_are_added_and_each_employer_is_one_of_the_cases(self):
        places = [uk.Workplace(name, name, members=3, applicants=0) for name in "ab"]
        verdict = uk.can_found_together(places, law=BOOK.on(date(2015, 1, 1)))
        assert verdict.is_met
        assert (verdict.subject, founders(verdict).observed) == ("a; b", 6)

    def test_an_employer_of_twenty_has_a_union_of_its_own(self):
        places = [uk.Workplace("a", "A", members=3), uk.Workplace("b", "B", members=20)]
        verdict = uk.can_found_together(places, law=BOOK.on(date(2015, 1, 1)))
        assert [criterion.key for criterion in verdict.failed] == ["founding.combined_union.below_members"]
        assert "(b)" in verdict.failed[0].title.vi

    def test_linked_enterprises_are_asked_for_no_size(self):
        places = [uk.Workplace("a", "A", members=300), uk.Workplace("b", "B", members=20)]
        assert uk.can_found_together(places, law=BOOK.on(date(2015, 1, 1)), linked=True).is_met
        assert uk.can_found_together(places, law=LAW, linked=True).outcome is uk.Outcome.CANNOT_TELL

    def test_the_cases_are_not_recorded_since_2020(self):
        places = [uk.Workplace("a", "A", members=3), uk.Workplace("b", "B", members=4)]
        verdict = uk.can_found_together(places, law=LAW)
        assert {criterion.key for criterion in verdict.unknown} == {"founding.combined_union.below_members"}

    def test_founders_that_are_not_known_are_not_added(self):
        places = [uk.Workplace("a", "A", members=30), uk.Workplace("b", "B")]
        assert founders(uk.can_found_together(places, law=LAW)).observed is None


class TestWhoRecognises:
    def test_the_kinds_of_the_day(self):
        assert K.DISTRICT_FEDERATION in uk.recognising_bodies(law=LAW)
        assert K.DISTRICT_FEDERATION not in uk.recognising_bodies(law=BOOK.on(date(2025, 7, 1)))
        assert uk.recognising_bodies(law=LAW, kind=K.PROVINCIAL_FEDERATION) == (K.CONFEDERATION,)

    def test_the_nearest_unit_above(self):
        assert uk.recognising_unit(ORG, "me-linh", law=LAW).id == "me-linh"
        assert uk.recognising_unit(ORG, "xa", law=BOOK.on(date(2025, 8, 1))).id == "ha-noi"
        assert uk.recognising_unit(ORG, "me-linh", law=LAW, kind=K.PROVINCIAL_FEDERATION) is None

    def test_no_rule_raises(self):
        with pytest.raises(uk.errors.NoRuleInForceError):
            uk.recognising_bodies(law=BOOK.on(date(2000, 1, 1)))
        with pytest.raises(uk.errors.UnknownUnitError):
            uk.recognising_unit(ORG, "nowhere", law=LAW)


def test_a_campaign_committee_needed_three_under_guide_238():
    outcomes = [
        uk.can_form_campaign_committee(workers, law=BOOK.on(day)).outcome.name
        for day in (date(2015, 1, 1), date(2021, 1, 1), date(2013, 1, 1))
        for workers in (2, 3, None)
    ]
    assert outcomes == ["NOT_MET", "MET", "CANNOT_TELL", "MET", "MET", "MET", *["CANNOT_TELL"] * 3]


def test_sharing_employers_must_operate_lawfully_since_2020():
    places = [uk.Workplace("a", "A", members=3, operates_lawfully=False), uk.Workplace("b", "B", members=4)]
    verdict = uk.can_found_together(places, law=LAW)
    assert [criterion.key for criterion in verdict.failed] == ["founding.employer.test"]
    assert uk.can_found_together(places, law=BOOK.on(date(2015, 1, 1))).is_met


def test_between_the_cases_of_guide_238_it_stays_open():
    law, key = BOOK.on(date(2015, 1, 1)), "founding.combined_union.below_members"
    outcomes = {}
    for legal_person in (True, False):
        for members in (19, 20, 21):
            place = uk.Workplace("a", "A", members=members, legal_person=legal_person)
            verdict = uk.can_found_together([place, uk.Workplace("b", "B", members=5)], law=law)
            found = next(criterion for criterion in verdict.criteria if criterion.key == key)
            outcomes[legal_person, members] = found.outcome.name
    assert list(outcomes.values()) == ["MET", "NOT_MET", "NOT_MET", "CANNOT_TELL", "CANNOT_TELL", "MET"]
