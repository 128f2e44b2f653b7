from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
K, F = uk.UnitKind, uk.Formation
XII, XIII, PLAN = (BOOK.on(day) for day in (date(2022, 6, 1), date(2025, 1, 15), date(2025, 10, 1)))


def committee(size, kind=K.GRASSROOTS_UNION, **facts):
    return uk.Committee(unit="x", kind=kind, size=size, **facts)


def outcomes(verdict):
    return verdict.outcome.name, [criterion.outcome.name for criterion in verdict.criteria]


class TestSize:
    @pytest.mark.parametrize(
        ("size", "consented", "outcome"),
        [
            (2, None, "NOT_MET"),
            (3, None, "MET"),
            (13, None, "MET"),
            (14, None, "CANNOT_TELL"),
            (14, True, "MET"),
            (14, False, "NOT_MET"),
            (15, True, "NOT_MET"),
        ],
    )
    def test_of_an_elected_committee(self, size, consented, outcome):
        case = committee(size, members=1_500, increase_consented=consented)
        assert uk.committee_size_fits(case, law=PLAN).outcome.name == outcome

    def test_without_a_rule_on_the_increase_the_cap_decides(self):
        law = BOOK.on(date(2024, 12, 26))
        assert (
            uk.committee_size_fits(committee(16, members=100, increase_consented=True), law=law).outcome.name
            == "NOT_MET"
        )

    @pytest.mark.parametrize("facts", [{"formation": F.APPOINTED}, {"merged": True}])
    def test_above_a_cap_an_appointed_or_merged_one_cannot_be_told(self, facts):
        case = committee(55, K.PROVINCIAL_FEDERATION, members=320_000, **facts)
        assert uk.committee_size_fits(case, law=PLAN).outcome.name == "CANNOT_TELL"
        found = uk.check_committee(case, law=PLAN)
        assert [(finding.code, finding.found, finding.expected) for finding in found] == [
            ("committee.over_cap", 55, 39)
        ]
        assert found[0].citation.instrument.number == "22/KH-TLĐ"

    def test_a_merged_unit_has_the_sum_of_the_former_committees_for_a_limit(self):
        facts = {"members": 320_000, "merged": True, "formation": F.APPOINTED, "at_congress": False}
        law = BOOK.on(date(2025, 7, 1))
        within = committee(45, K.PROVINCIAL_FEDERATION, merged_from=90, **facts)
        assert outcomes(uk.committee_size_fits(within, law=law)) == ("MET", ["MET", "MET"])
        above = committee(49, K.PROVINCIAL_FEDERATION, merged_from=48, **facts)
        assert outcomes(uk.committee_size_fits(above, law=law)) == ("CANNOT_TELL", ["MET", "CANNOT_TELL"])
        unknown = committee(49, K.PROVINCIAL_FEDERATION, **facts)
        assert outcomes(uk.committee_size_fits(unknown, law=law)) == ("MET", ["MET"])

    def test_below_ten_members_no_committee_is_elected_under_guide_03(self):
        verdict = uk.committee_size_fits(committee(3, members=9), law=XII)
        assert outcomes(verdict) == ("NOT_MET", ["NOT_MET"])
        assert (verdict.criteria[0].observed, verdict.criteria[0].limit) == (9, 10)
        assert "ít nhất 10 đoàn viên" in verdict.explain("vi")

    def test_members_are_needed_where_the_table_has_several_brackets(self):
        assert uk.committee_size_fits(committee(5), law=PLAN).outcome.name == "CANNOT_TELL"
        named = uk.Committee(unit="ho-chi-minh", kind=K.PROVINCIAL_FEDERATION, size=65)
        assert uk.committee_size_fits(named, law=PLAN).is_met
        assert uk.committee_size_fits(committee(15, K.MEMBER_GRASSROOTS_UNION), law=PLAN).is_met

    def test_what_is_not_recorded_cannot_be_told(self):
        verdict = uk.committee_size_fits(committee(5, K.COMMUNE_UNION, members=3_000), law=PLAN)
        assert verdict.outcome.name == "CANNOT_TELL"
        assert verdict.criteria[0].absence.kind is uk.AbsenceKind.NOT_RECORDED
        assert uk.check_committee(committee(5, K.COMMUNE_UNION, members=3_000), law=PLAN) == ()

    def test_outside_a_congress_the_guide_answers(self):
        assert uk.committee_size_fits(committee(7, members=79, at_congress=False), law=PLAN).is_met
        assert not uk.committee_size_fits(committee(7, members=79), law=PLAN).is_met


class TestStandingCommittee:
    @pytest.mark.parametrize(
        ("size", "standing", "outcome"),
        [
            (9, 3, "MET"), (9, 4, "NOT_MET"), (8, 2, "NOT_MET"), (8, 0, "MET"), (15, 5, "MET"), (14, 5, "NOT_MET"),
            (9, None, "CANNOT_TELL"),
        ],
    )  # fmt: skip
    def test_exists_from_nine_and_is_at_most_a_third(self, size, standing, outcome):
        for law in (XII, XIII, PLAN, BOOK.on(date(2026, 7, 1))):
            assert uk.standing_committee_fits(committee(size, standing=standing), law=law).outcome.name == outcome

    def test_above_a_third_an_appointed_one_is_a_warning(self):
        case = committee(21, K.PROVINCIAL_FEDERATION, standing=11, formation=F.APPOINTED)
        assert outcomes(uk.standing_committee_fits(case, law=PLAN)) == ("CANNOT_TELL", ["MET", "CANNOT_TELL"])
        assert [finding.severity.value for finding in uk.check_committee(case, law=PLAN)] == ["warning"]
        elected = committee(21, K.PROVINCIAL_FEDERATION, standing=11)
        found = uk.check_committee(elected, law=PLAN)
        assert [finding.code for finding in found] == ["committee.against_rule"]
        assert found[0].message("vi") == (
            "x: Tỷ lệ tối đa ủy viên ban thường vụ trên số ủy viên ban chấp hành, 1/3 của 21 ủy viên ban chấp hành: "
            "thực tế 11; yêu cầu nhiều nhất 7"
        )

    def test_cannot_be_told_before_2020(self):
        assert uk.standing_committee_fits(committee(9, standing=3), law=BOOK.on(date(2019, 1, 1))).outcome.name == (
            "CANNOT_TELL"
        )


class TestInspectionCommittee:
    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ({"members": 30, "inspection": 3, "inspection_from_committee": 1}, "MET"),
            ({"members": 29, "inspection": 3, "inspection_from_committee": 1}, "NOT_MET"),
            ({"members": 30, "inspection": 3, "inspection_from_committee": 2}, "NOT_MET"),
            ({"members": 30, "inspection": 8, "inspection_from_committee": 1}, "NOT_MET"),
            ({"members": 30, "inspection": 3}, "CANNOT_TELL"),
            ({"inspection": 3, "inspection_from_committee": 1}, "CANNOT_TELL"),
            ({"members": 29, "inspection": 0}, "MET"),
            ({"members": 30}, "CANNOT_TELL"),
        ],
    )
    def test_under_the_charter_of_the_xii_congress(self, facts, outcome):
        assert uk.inspection_committee_fits(committee(5, **facts), law=XII).outcome.name == outcome

    def test_its_size_by_the_plan(self):
        for members, most in ((19_999, 5), (20_000, 7), (400_000, 15)):
            for more, outcome in ((0, "MET"), (1, "NOT_MET")):
                case = committee(45, K.PROVINCIAL_FEDERATION, members=members, inspection=most + more)
                assert uk.inspection_committee_fits(case, law=PLAN).criteria[0].outcome.name == outcome
        unknown = committee(45, K.PROVINCIAL_FEDERATION, inspection=5)
        assert uk.inspection_committee_fits(unknown, law=PLAN).criteria[0].outcome.name == "CANNOT_TELL"
        appointed = committee(45, K.PROVINCIAL_FEDERATION, members=1, inspection=6, formation=F.APPOINTED)
        assert uk.inspection_committee_fits(appointed, law=PLAN).outcome.name == "CANNOT_TELL"

    def test_what_the_charter_of_the_xiii_congress_says_was_not_read(self):
        case = committee(5, members=100, inspection=3, inspection_from_committee=1)
        verdict = uk.inspection_committee_fits(case, law=PLAN)
        assert outcomes(verdict) == ("CANNOT_TELL", ["CANNOT_TELL", "MET", "CANNOT_TELL"])


class TestVacancies:
    @pytest.mark.parametrize(
        ("kind", "refilled", "consented", "outcome"),
        [
            (K.GRASSROOTS_UNION, 10, None, "MET"),
            (K.GRASSROOTS_UNION, 11, None, "CANNOT_TELL"),
            (K.GRASSROOTS_UNION, 11, True, "MET"),
            (K.GRASSROOTS_UNION, 11, False, "NOT_MET"),
            (K.DISTRICT_FEDERATION, 7, None, "MET"),
            (K.DISTRICT_FEDERATION, 8, False, "NOT_MET"),
            (K.MEMBER_GRASSROOTS_UNION, 10, False, "MET"),
        ],
    )
    def test_a_share_of_the_seats_in_a_term(self, kind, refilled, consented, outcome):
        verdict = uk.vacancies_fit(committee(15, kind), refilled=refilled, law=XII, consented=consented)
        assert verdict.outcome.name == outcome

    def test_is_not_recorded_in_the_charter_of_the_xiii_congress(self):
        assert uk.vacancies_fit(committee(15), refilled=1, law=XIII).outcome.name == "CANNOT_TELL"
        with pytest.raises(errors.BelowZeroError, match="refilled"):
            uk.vacancies_fit(committee(15), refilled=-1, law=XII)


class TestProvisional:
    def test_serves_twelve_months_and_thirty_at_most(self):
        day = date(2024, 2, 29)
        law = BOOK.on(day)
        assert uk.provisional_committee_last_day(day, law=law) == date(2025, 2, 28)
        assert uk.provisional_committee_last_day(day, law=law, extended=True) == date(2026, 8, 29)

    def test_its_months_are_not_recorded_since_the_charter_of_the_xiii_congress(self):
        for day in (date(2024, 12, 25), date(2020, 2, 2)):
            with pytest.raises(errors.NoRuleInForceError):
                uk.provisional_committee_last_day(day, law=BOOK.on(day))
        with pytest.raises(errors.LawDateError):
            uk.provisional_committee_last_day(date(2023, 1, 1), law=BOOK.on(date(2023, 1, 2)))


class TestFacts:
    @pytest.mark.parametrize(
        "facts",
        [
            {"standing": 6},
            {"inspection": 2, "inspection_from_committee": 3},
            {"inspection": 9, "inspection_from_committee": 6},
            {"inspection_from_committee": 6},
        ],
    )
    def test_a_part_above_its_whole_is_refused(self, facts):
        with pytest.raises(errors.CountContradictionError):
            committee(5, **facts)

    @pytest.mark.parametrize(
        "name", ["size", "members", "standing", "inspection", "inspection_from_committee", "merged_from"]
    )
    def test_counts_are_whole_and_not_below_zero(self, name):
        with pytest.raises(errors.BelowZeroError, match=name):
            uk.Committee(**{"unit": "x", "kind": K.GRASSROOTS_UNION, "size": 5, name: -1})
        with pytest.raises(TypeError, match=name):
            uk.Committee(**{"unit": "x", "kind": K.GRASSROOTS_UNION, "size": 5, name: 1.5})

    def test_other_fields(self):
        for name in ("kind", "formation", "at_congress", "merged", "increase_consented"):
            with pytest.raises(TypeError, match=name):
                uk.Committee(**{"unit": "x", "kind": K.GRASSROOTS_UNION, "size": 5, name: "yes"})
        with pytest.raises(errors.EmptyTextError):
            uk.Committee(unit=" ", kind=K.GRASSROOTS_UNION, size=5)
        assert F.APPOINTED.label("en") == "appointed"
        with pytest.raises(TypeError, match="committee"):
            uk.committee_size_fits("x", law=PLAN)
