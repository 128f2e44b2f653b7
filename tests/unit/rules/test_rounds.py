from __future__ import annotations

import pickle
from datetime import date, datetime
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
K = uk.UnitKind
OCTOBER = date(2025, 10, 1)
APRIL = date(2023, 4, 16)


def autumn(**more):
    return uk.congress_round(2025, rulebook=BOOK, as_of=OCTOBER, **more)


class TestRound:
    def test_goes_from_the_bottom_upwards(self):
        kinds = [step.kind for step in autumn().steps]
        assert kinds == sorted(kinds, key=list(K).index, reverse=True)
        assert kinds[0] is K.SECTIONAL_UNION
        assert kinds[-1] is K.PROVINCIAL_FEDERATION

    def test_the_letter_changed_the_deadline_of_the_provinces(self):
        issued = uk.congress_round(2025, rulebook=BOOK, as_of=date(2025, 8, 29)).step(K.PROVINCIAL_FEDERATION)
        assert (issued.first_day, issued.deadline) == (date(2026, 1, 1), date(2026, 3, 31))
        changed = autumn().step(K.PROVINCIAL_FEDERATION)
        assert (changed.first_day.kind, changed.deadline) == (uk.AbsenceKind.NO_LIMIT, date(2025, 12, 31))
        assert "từ ngày 1/1/2026, chậm nhất ngày 31/3/2026" in issued.explain("vi")

    def test_a_place_may_have_deadlines_of_its_own(self):
        bac_ninh = autumn(place="bac_ninh")
        assert bac_ninh.deadline(K.COMMUNE_UNION) == date(2025, 10, 20)
        assert bac_ninh.deadline(K.GRASSROOTS_UNION) == date(2025, 11, 30)
        assert bac_ninh.deadline(K.MEMBER_GRASSROOTS_UNION) == date(2025, 12, 31)
        ha_noi = autumn(place="ha_noi")
        assert {step.deadline for step in ha_noi.steps} == {date(2025, 12, 31)}
        assert {step.citation.instrument.number for step in ha_noi.steps} == {"117/KH-LĐLĐ"}
        assert len(ha_noi.steps) == len(autumn().steps)

    def test_the_plan_of_another_place_does_not_answer_for_a_place(self):
        general = uk.congress_round(2023, rulebook=BOOK, as_of=APRIL)
        assert general.deadline(K.GRASSROOTS_UNION) == date(2023, 5, 31)
        assert "Hải Dương" in general.step(K.GRASSROOTS_UNION).citation.label("vi")
        district = uk.congress_round(2023, rulebook=BOOK, as_of=APRIL, place="thanh_xuan")
        assert district.deadline(K.GRASSROOTS_UNION) == date(2023, 4, 30)
        with pytest.raises(errors.NoRuleInForceError):
            district.deadline(K.DISTRICT_FEDERATION)
        assert "thời hạn chưa có nguồn" in district.explain("vi")

    def test_a_plan_of_the_caller_stands_before_all(self):
        given = {K.GRASSROOTS_UNION: date(2023, 4, 30), K.UNION_GROUP: date(2023, 3, 1)}
        own = uk.congress_round(2023, rulebook=BOOK, as_of=APRIL, deadlines=given, plan="Kế hoạch của quận")
        step = own.step(K.GRASSROOTS_UNION)
        assert (step.deadline, step.citation, step.plan.vi) == (date(2023, 4, 30), None, "Kế hoạch của quận")
        assert own.steps[0].kind is K.UNION_GROUP
        assert "chậm nhất ngày 30/4/2023 [theo Kế hoạch của quận]" in own.explain("vi")
        unnamed = uk.congress_round(2023, rulebook=BOOK, as_of=APRIL, deadlines=given)
        assert unnamed.step(K.UNION_GROUP).explain("en") == "union group: not after 1 March 2023"
        both = uk.Words(vi="kế hoạch", en="plan")
        assert uk.congress_round(2023, rulebook=BOOK, as_of=APRIL, deadlines=given, plan=both).steps[0].plan == both

    def test_a_kind_without_a_deadline_has_an_absence(self):
        step = autumn().step(K.UNION_GROUP)
        assert step.deadline.kind is step.first_day.kind is uk.AbsenceKind.NOT_RECORDED
        with pytest.raises(errors.NoRuleInForceError, match="union_group"):
            autumn().deadline(K.UNION_GROUP)
        before = uk.congress_round(2025, rulebook=BOOK, as_of=date(2025, 8, 28))
        assert before.step(K.GRASSROOTS_UNION).deadline.kind is uk.AbsenceKind.NOT_YET

    def test_bad_input(self):
        with pytest.raises(errors.OptionError, match="2018, 2023, 2025"):
            uk.congress_round(2024, rulebook=BOOK, as_of=OCTOBER)
        with pytest.raises(errors.OptionError, match="bac_ninh"):
            autumn(place="hue")
        day = date(2025, 8, 29)
        with pytest.raises(errors.DateContradictionError):
            uk.congress_round(2025, rulebook=BOOK, as_of=day, deadlines={K.PROVINCIAL_FEDERATION: date(2025, 12, 1)})
        with pytest.raises(TypeError, match="a deadline"):
            autumn(deadlines={K.GRASSROOTS_UNION: datetime(2025, 1, 1)})  # noqa: DTZ001 - a datetime is refused
        with pytest.raises(errors.LanguageError):
            autumn().explain("fr")


UNITS = tuple(f"u{number}" for number in range(20))
HELD = {unit: date(2023, 4, 10) for unit in UNITS[:13]} | {UNITS[13]: date(2023, 5, 4)}
PLAN = (uk.Milestone(date(2023, 4, 30)), uk.Milestone(date(2023, 4, 15), Fraction(65, 100)))


class TestCoverage:
    def test_in_mid_april_sixty_five_percent_had_held_theirs(self):
        coverage = uk.congress_coverage(UNITS, HELD, as_of=APRIL, due=date(2023, 4, 30), milestones=PLAN)
        assert (coverage.attainment.actual, coverage.attainment.target, coverage.attainment.percent()) == (13, 20, 65)
        assert [(found.actual, found.target, found.status.name) for found in map(coverage.against, coverage.milestones)] == [
            (13, 13, "REACHED"), (13, 20, "NOT_REACHED"),
        ]  # fmt: skip
        assert (coverage.late, coverage.held_late) == ((), ())
        assert coverage.outstanding == UNITS[13:]
        assert coverage.explain("vi").splitlines() == [
            "Đến ngày 16/4/2023, số đơn vị đã tổ chức đại hội: 13/20 (đạt 65,0%)",
            "- mốc ngày 15/4/2023: cần 13 đơn vị, đã có 13 (đạt)",
            "- mốc ngày 30/4/2023: cần 20 đơn vị, đã có 13 (chưa đến hạn)",
        ]

    def test_after_the_last_day_some_are_late(self):
        coverage = uk.congress_coverage(UNITS, HELD, as_of=date(2023, 5, 5), due=date(2023, 4, 30), milestones=PLAN)
        assert coverage.late == UNITS[14:]
        assert coverage.held_late == (UNITS[13],)
        assert coverage.attainment.actual == 14
        said = coverage.explain("en")
        assert "- by 30 April 2023: 20 units needed, 13 held (not reached)" in said
        assert "- overdue and not held: 6 units" in said
        assert "- held after the last day: 1 units (u13)" in said

    def test_the_last_day_itself_is_not_late(self):
        for as_of, late in ((date(2023, 4, 30), 0), (date(2023, 5, 1), 7)):
            assert len(uk.congress_coverage(UNITS, HELD, as_of=as_of, due=date(2023, 4, 30)).late) == late

    def test_what_is_planned_for_later_does_not_count(self):
        coverage = uk.congress_coverage(["a"], {"a": date(2023, 5, 1)}, as_of=date(2023, 4, 30), due=date(2023, 4, 1))
        assert (coverage.attainment.actual, coverage.late, coverage.held_late) == (0, ("a",), ())
        assert coverage.held_by(date(2023, 12, 31)) == 0

    def test_last_days_may_differ_and_may_be_missing(self):
        coverage = uk.congress_coverage(["a", "b", "c"], {}, as_of=APRIL, due={"a": date(2023, 4, 1), "b": APRIL})
        assert coverage.late == ("a",)
        assert uk.congress_coverage(["a"], {}, as_of=APRIL).late == ()

    def test_no_units_and_a_unit_twice(self):
        empty = uk.congress_coverage([], {}, as_of=APRIL, milestones=PLAN)
        assert empty.attainment.reason is uk.Reason.ZERO_TARGET
        assert empty.against(PLAN[0]).target == 0
        assert empty.explain("vi")
        assert uk.congress_coverage(["a", "a"], {}, as_of=APRIL).units == ("a",)

    def test_bad_input(self):
        with pytest.raises(errors.UnknownUnitError) as caught:
            uk.congress_coverage(["a"], {"x": APRIL}, as_of=APRIL, due={"y": APRIL})
        assert caught.value.units == ("x", "y")
        with pytest.raises(TypeError, match="give a list of ids"):
            uk.congress_coverage("ab", {}, as_of=APRIL)
        with pytest.raises(TypeError, match="held_on"):
            uk.congress_coverage(["a"], {"a": "2023-04-01"}, as_of=APRIL)
        for share in (0, Fraction(11, 10), -1):
            with pytest.raises(errors.OptionError, match="share"):
                uk.Milestone(APRIL, share)
        with pytest.raises(TypeError, match="share is the float"):
            uk.Milestone(APRIL, 0.65)
        with pytest.raises(TypeError, match="milestone"):
            uk.congress_coverage(["a"], {}, as_of=APRIL).against(APRIL)

    def test_it_survives_pickle_and_keeps_what_it_was_given(self):
        held = dict(HELD)
        coverage = uk.congress_coverage(UNITS, held, as_of=APRIL, due=APRIL, milestones=PLAN)
        held.clear()
        assert coverage.attainment.actual == 13
        assert pickle.loads(pickle.dumps(coverage)) == coverage  # noqa: S301 - our own bytes
        autumn_round = autumn()
        assert pickle.loads(pickle.dumps(autumn_round)) == autumn_round  # noqa: S301 - our own bytes
