from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
K = uk.UnitKind
GUIDE_03, GUIDE_38, PLAN, AFTER = (
    BOOK.on(day) for day in (date(2022, 6, 1), date(2025, 1, 15), date(2025, 10, 1), date(2026, 7, 1))
)


def size(kind, members, law, **more):
    found = uk.committee_size(kind, members=members, law=law, **more)
    return found.minimum, found.maximum, found.citation.instrument.number


class TestSize:
    @pytest.mark.parametrize(
        ("law", "expected"),
        [
            (GUIDE_03, (3, 15, "03/HD-TLĐ")),
            (GUIDE_38, (3, 7, "38/HD-TLĐ")),
            (PLAN, (3, 5, "22/KH-TLĐ")),
            (AFTER, (3, 7, "38/HD-TLĐ")),
        ],
    )
    def test_follows_the_generation(self, law, expected):
        assert size(K.GRASSROOTS_UNION, 79, law) == expected

    def test_outside_a_congress_the_guide_answers(self):
        assert size(K.GRASSROOTS_UNION, 79, PLAN, for_congress=False) == (3, 7, "38/HD-TLĐ")
        assert size(K.GRASSROOTS_UNION, 79, GUIDE_03, for_congress=False) == (3, 15, "03/HD-TLĐ")

    def test_only_a_chair_below_ten_members_under_guide_03(self):
        only = uk.committee_size(K.GRASSROOTS_UNION, members=9, law=GUIDE_03)
        assert (only.form.name, only.minimum, only.maximum, only.with_consent) == ("CHAIR_ONLY", None, None, None)
        assert only.rule.key == "committee.none_below"
        assert "chỉ bầu chủ tịch" in only.explain("vi")
        assert uk.committee_size(K.GRASSROOTS_UNION, members=10, law=GUIDE_03).form is uk.CommitteeForm.COMMITTEE
        assert size(K.GRASSROOTS_UNION, 9, GUIDE_38) == (3, 3, "38/HD-TLĐ")
        assert only.form.label("en") == "only a chair is elected"

    def test_a_minimum_that_the_table_does_not_state_is_an_absence(self):
        found = uk.committee_size(K.PROVINCIAL_FEDERATION, members=99_999, law=GUIDE_03)
        assert (found.minimum.kind, found.maximum) == (uk.AbsenceKind.NO_LIMIT, 35)
        assert found.minimum.citation == found.citation
        assert found.explain("vi").startswith(
            "liên đoàn lao động tỉnh, thành phố, 99.999 đoàn viên: nhiều nhất 35 ủy viên (38 nếu công đoàn cấp trên đồng ý)"
        )

    def test_units_that_the_text_names_have_figures_of_their_own(self):
        assert size(K.PROVINCIAL_FEDERATION, 580_000, PLAN)[1] == 45
        assert size(K.PROVINCIAL_FEDERATION, 580_000, PLAN, unit="ha-noi")[1] == 55
        assert size(K.PROVINCIAL_FEDERATION, 580_000, PLAN, unit="ho-chi-minh")[1] == 65
        assert size(K.PROVINCIAL_FEDERATION, 580_000, GUIDE_38, unit="ho-chi-minh")[1] == 55

    def test_the_increase_with_consent_is_cut_to_whole_persons(self):
        assert uk.committee_size(K.GRASSROOTS_UNION, members=1_500, law=PLAN).with_consent == 14
        assert uk.committee_size(K.GRASSROOTS_UNION, members=20, law=PLAN).with_consent == 3
        between = BOOK.on(date(2024, 12, 26))
        assert uk.committee_size(K.GRASSROOTS_UNION, members=20, law=between).with_consent.kind.name == "NOT_RECORDED"

    @pytest.mark.parametrize(
        ("kind", "law"),
        [
            (K.COMMUNE_UNION, PLAN),
            (K.DISTRICT_FEDERATION, PLAN),
            (K.UNION_GROUP, PLAN),
            (K.CONFEDERATION, GUIDE_03),
            (K.GRASSROOTS_OCCUPATIONAL_UNION, GUIDE_03),
            (K.GRASSROOTS_UNION, BOOK.on(date(2015, 1, 1))),
        ],
    )
    def test_what_is_not_recorded_is_refused(self, kind, law):
        with pytest.raises(errors.NoRuleInForceError) as caught:
            uk.committee_size(kind, members=79, law=law)
        assert caught.value.key == f"committee.size.{kind.value}"
        with pytest.raises(errors.NoRuleInForceError):
            uk.committee_size(kind, members=79, law=law, for_congress=False)

    def test_a_table_with_a_hole_says_so(self):
        local = BOOK.with_value(
            "committee.size.commune_union",
            BOOK.on(date(2025, 7, 10)).value("committee.size.local.ho_chi_minh.commune_union"),
            since=date(2025, 9, 1),
            note="local",
        )
        assert size(K.COMMUNE_UNION, 1_000, local.on(date(2025, 10, 1)))[1] == 7
        with pytest.raises(errors.NoBracketError):
            uk.committee_size(K.COMMUNE_UNION, members=6_000, law=local.on(date(2025, 10, 1)))

    def test_explanations(self):
        said = uk.committee_size(K.GRASSROOTS_UNION, members=1_500, law=PLAN).explain("vi")
        assert said.startswith(
            "công đoàn cơ sở, 1.500 đoàn viên: ban chấp hành có ít nhất 3 ủy viên, nhiều nhất 13 ủy viên "
            "(14 nếu công đoàn cấp trên đồng ý) [theo mục III.B.1 Kế hoạch tổ chức đại hội"
        )
        assert "exactly 3 members" in uk.committee_size(K.GRASSROOTS_UNION, members=20, law=PLAN).explain("en")

    def test_bad_input(self):
        with pytest.raises(errors.BelowZeroError, match="members"):
            uk.committee_size(K.GRASSROOTS_UNION, members=-1, law=PLAN)
        with pytest.raises(TypeError, match="members"):
            uk.committee_size(K.GRASSROOTS_UNION, members=7.9, law=PLAN)
        with pytest.raises(TypeError, match="kind"):
            uk.committee_size("grassroots_union", members=7, law=PLAN)
        with pytest.raises(TypeError, match="law"):
            uk.committee_size(K.GRASSROOTS_UNION, members=7, law=BOOK)
