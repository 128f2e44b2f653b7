from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
K = uk.UnitKind
GUIDE_03, PLAN, AFTER = (BOOK.on(day) for day in (date(2022, 6, 1), date(2025, 10, 1), date(2026, 7, 1)))


def most(kind, members, law, **more):
    return uk.delegate_limits(kind, members=members, law=law, **more).maximum


class TestLimits:
    @pytest.mark.parametrize(
        ("kind", "members", "law", "expected"),
        [
            (K.GRASSROOTS_UNION, 5_000, GUIDE_03, 150),
            (K.GRASSROOTS_UNION, 5_001, GUIDE_03, 200),
            (K.GRASSROOTS_UNION, 4_999, PLAN, 150),
            (K.GRASSROOTS_UNION, 5_000, PLAN, 200),
            (K.COMMUNE_UNION, 1_999, PLAN, 100),
            (K.COMMUNE_UNION, 2_000, PLAN, 150),
            (K.PROVINCIAL_FEDERATION, 300_001, PLAN, 400),
            (K.PROVINCIAL_FEDERATION, 500_001, PLAN, 500),
        ],
    )
    def test_go_by_kind_members_and_day(self, kind, members, law, expected):
        assert most(kind, members, law) == expected

    def test_units_that_the_plan_names(self):
        assert most(K.PROVINCIAL_FEDERATION, 580_000, PLAN, unit="ha-noi") == 550
        assert most(K.PROVINCIAL_FEDERATION, 1, PLAN, unit="ho-chi-minh") == 650

    def test_many_unions_open_the_higher_cap_under_guide_03(self):
        assert [most(K.DISTRICT_FEDERATION, 9, GUIDE_03, managed_unions=unions) for unions in (300, 301)] == [200, 300]
        assert most(K.GRASSROOTS_UNION, 9, GUIDE_03, managed_unions=301) == 150

    def test_the_parts(self):
        limits = uk.delegate_limits(K.PROVINCIAL_FEDERATION, members=90_000, law=PLAN)
        assert (limits.minimum, limits.maximum, limits.with_consent) == (100, 200, 220)
        assert (limits.designated, limits.guests) == (10, 60)
        early = uk.delegate_limits(K.GRASSROOTS_UNION, members=900, law=GUIDE_03)
        assert early.designated == 7
        for part in (early.minimum, early.with_consent, early.guests):
            assert part.kind is uk.AbsenceKind.NOT_RECORDED
        assert early.explain("vi").startswith("Nhiều nhất 150 đại biểu; trong đó chỉ định nhiều nhất 7 [theo")
        assert "220 with the consent" in limits.explain("en")

    @pytest.mark.parametrize(
        ("kind", "members", "law"),
        [
            (K.PROVINCIAL_FEDERATION, 300_000, PLAN),
            (K.GRASSROOTS_UNION, 199, PLAN),
            (K.GRASSROOTS_UNION, 900, AFTER),
            (K.CORPORATION_UNION_UNDER_VGCL, 900, GUIDE_03),
            (K.UNION_GROUP, 9, PLAN),
        ],
    )
    def test_what_is_not_stated_is_refused(self, kind, members, law):
        with pytest.raises(errors.NoRuleInForceError):
            most(kind, members, law)
        case = uk.Delegates(unit="x", kind=kind, members=members, delegates=100)
        assert uk.delegates_fit(case, law=law).outcome.name == "CANNOT_TELL"

    def test_bad_input(self):
        for facts in ({"members": -1}, {"members": 1, "managed_unions": -1}):
            with pytest.raises(errors.BelowZeroError):
                uk.delegate_limits(K.DISTRICT_FEDERATION, law=GUIDE_03, **facts)
        with pytest.raises(TypeError, match="kind"):
            uk.delegate_limits("x", members=1, law=PLAN)


def outcomes(law=PLAN, **facts):
    case = uk.Delegates(**{"unit": "x", "kind": K.COMMUNE_UNION, "members": 1_000, **facts})
    verdict = uk.delegates_fit(case, law=law)
    return verdict.outcome.name, [criterion.outcome.name for criterion in verdict.criteria]


class TestFit:
    @pytest.mark.parametrize(
        ("delegates", "consented", "outcome"),
        [
            (49, None, "NOT_MET"),
            (50, None, "MET"),
            (100, None, "MET"),
            (101, None, "CANNOT_TELL"),
            (110, True, "MET"),
            (110, False, "NOT_MET"),
            (111, True, "NOT_MET"),
        ],
    )
    def test_the_number_of_delegates(self, delegates, consented, outcome):
        assert outcomes(delegates=delegates, increase_consented=consented)[0] == outcome

    @pytest.mark.parametrize(
        ("facts", "outcome"),
        [
            ({"designated": 5}, "MET"),
            ({"designated": 6}, "NOT_MET"),
            ({"guests": 15}, "MET"),
            ({"guests": 16}, "NOT_MET"),
        ],
    )
    def test_designated_delegates_and_guests(self, facts, outcome):
        assert outcomes(delegates=100, **facts) == (outcome, ["MET", "MET", outcome])

    def test_what_the_guide_does_not_say_cannot_be_told(self):
        found = outcomes(law=GUIDE_03, kind=K.GRASSROOTS_UNION, delegates=160, increase_consented=True, guests=1)
        assert found == ("NOT_MET", ["NOT_MET", "CANNOT_TELL", "CANNOT_TELL"])

    def test_bad_facts(self):
        with pytest.raises(errors.CountContradictionError, match="designated"):
            outcomes(delegates=5, designated=6)
        for name in ("members", "delegates", "designated", "guests", "managed_unions"):
            with pytest.raises(errors.BelowZeroError, match=name):
                outcomes(**{"delegates": 5, name: -1})
        with pytest.raises(TypeError, match="increase_consented"):
            outcomes(delegates=5, increase_consented=1)
        with pytest.raises(TypeError, match="congress"):
            uk.delegates_fit(5, law=PLAN)
