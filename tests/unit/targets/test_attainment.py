from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import attrs
import pytest

import unionkit as uk


@pytest.mark.parametrize(
    ("actual", "target", "reason"),
    [
        (4, 0, "ZERO_TARGET"),
        (None, 0, "ZERO_TARGET"),
        (4, -1, "NEGATIVE_TARGET"),
        (4, None, "NO_TARGET"),
        (None, None, "NO_TARGET"),
        (None, 9, "NO_RESULT"),
    ],
)
def test_what_cannot_be_divided_says_why(actual, target, reason):
    attainment = uk.attain(actual, target)
    assert attainment.reason.name == reason
    assert attainment.ratio is None
    assert attainment.status is None
    with pytest.raises(uk.errors.UndefinedRatioError) as caught:
        attainment.percent()
    assert caught.value.reason == attainment.reason.value
    assert (caught.value.part, caught.value.whole) == (actual, target)
    assert attainment.reason.label("en") in attainment.format("en")
    assert attainment.reason.label("vi") in attainment.format("vi")


def test_a_zero_target_still_has_a_surplus_and_a_missing_part_has_none():
    assert (uk.attain(4, 0).surplus, uk.attain(4, 0).shortfall) == (4, 0)
    assert (uk.attain(None, 9).surplus, uk.attain(4, None).shortfall) == (None, None)


@pytest.mark.parametrize("bad", [0.5, True, "5"])
def test_floats_bools_and_texts_are_refused(bad):
    for make in (
        lambda: uk.attain(bad, 9),
        lambda: uk.attain(9, bad),
        lambda: uk.attain(9, 9, nearly_from=bad),
        lambda: uk.smallest_result(bad, percent=100),
        lambda: uk.smallest_result(9, percent=bad),
        lambda: uk.Target(unit="a", indicator=uk.indicators.NEW_MEMBERS, period=uk.Period.year(2022), amount=bad),
    ):
        with pytest.raises(TypeError, match="give an int, a Fraction or a Decimal"):
            make()


def test_the_class_is_decided_on_the_exact_ratio_and_never_on_the_printed_one():
    almost = uk.attain(99_996, 100_000)
    assert (almost.percent(), almost.status) == (Decimal("100.0"), uk.Status.NEARLY)
    assert uk.attain(9, 10).status is uk.Status.NEARLY
    assert uk.attain(89_999, 100_000).status is uk.Status.NOT_REACHED
    assert uk.attain(80, 100, nearly_from=Fraction(4, 5)).status is uk.Status.NEARLY
    assert uk.attain(-5, 100).status is uk.Status.NOT_REACHED


def test_formats():
    assert uk.attain(832, 2500).format("vi") == "832/2.500 (đạt 33,3%)"
    assert uk.attain(Decimal("130720.5"), 133125).format("en", places=2) == "130,720.5/133,125 (98.19%)"
    assert uk.attain(15, 9).format("en", rounding=uk.Rounding.DOWN) == "15/9 (166.6%)"
    assert uk.attain(15, 9).percent() == Decimal("166.7")
    assert uk.attain(4, 0).format("vi") == "4/0 (chỉ tiêu bằng 0)"
    assert uk.attain(None, 9).format("en") == "–/9 (no result)"
    with pytest.raises(uk.errors.LanguageError):
        uk.attain(1, 2).format("fr")


def test_words_of_classes_and_reasons():
    assert [status.label("vi") for status in uk.Status] == ["vượt chỉ tiêu", "đạt chỉ tiêu", "gần đạt", "chưa đạt"]
    assert [reason.label("en") for reason in uk.Reason] == [
        "target is zero",
        "target below zero",
        "no target",
        "no result",
    ]


def test_the_smallest_whole_result():
    assert uk.smallest_result(9, percent=100) == 9
    assert uk.smallest_result(118, percent=65) == 77
    assert uk.smallest_result(1000, percent=Decimal("36.81")) == 369
    assert uk.smallest_result(7, percent=0) == 0
    for target, reason in ((0, "zero_target"), (-1, "negative_target")):
        with pytest.raises(uk.errors.UndefinedRatioError) as caught:
            uk.smallest_result(target, percent=50)
        assert (caught.value.part, caught.value.whole, caught.value.reason) == (None, target, reason)


def records(**changes):
    fields = {"unit": "me-linh", "indicator": uk.indicators.NEW_MEMBERS, "amount": 576}
    result = uk.Result(**{**fields, "period": uk.Period.quarter(2022, 1), **changes})
    return result, uk.Target(**{**fields, "period": uk.Period.year(2022), "amount": 360})


def test_a_result_belongs_to_its_target():
    result, target = records()
    attainment = uk.Attainment.of(result, target, nearly_from=Fraction(1, 2))
    assert attainment.ratio == Fraction(8, 5)
    assert (attainment.result, attainment.goal, attainment.nearly_from) == (result, target, Fraction(1, 2))


@pytest.mark.parametrize(
    ("changes", "differences"),
    [
        ({"unit": "dong-anh"}, (("unit", "me-linh", "dong-anh"),)),
        ({"indicator": uk.indicators.PARTY_REFERRALS}, (("indicator", "new_members", "party_referrals"),)),
        ({"period": uk.Period.quarter(2023, 1)}, (("period", "2022", "Q1 2023"),)),
        ({"period": uk.Period.years(2021, 2022)}, (("period", "2022", "2021–2022"),)),
        (
            {"unit": "dong-anh", "period": uk.Period.year(2021)},
            (("unit", "me-linh", "dong-anh"), ("period", "2022", "2021")),
        ),
    ],
)
def test_a_result_of_something_else_is_refused_with_every_difference(changes, differences):
    with pytest.raises(uk.errors.MismatchError) as caught:
        uk.Attainment.of(*records(**changes))
    assert caught.value.differences == differences


@pytest.mark.parametrize(
    "changes",
    [{"unit": 5}, {"indicator": "new_members"}, {"period": "2022"}, {"as_of": "2022-01-01"}, {"as_of": 5}],
)
def test_fields_of_the_wrong_type_are_refused(changes):
    with pytest.raises(TypeError):
        records(**changes)


def test_who_assigned_a_target_is_kept():
    _, target = records()
    assert target.assigned_by is None
    assert attrs.evolve(target, assigned_by="ha-noi").assigned_by == "ha-noi"


def test_an_empty_unit_is_refused():
    with pytest.raises(uk.errors.EmptyTextError, match="“unit” is empty"):
        records(unit="")


def test_pace_holds_the_result_against_the_days_that_have_passed():
    pace = uk.attain(7, 30).pace(period=uk.Period.year(2023), as_of=date(2023, 3, 31))
    assert pace.expected_share == Fraction(18, 73)
    assert pace.expected_amount == Fraction(540, 73)
    assert pace.ahead_by == 7 - Fraction(540, 73)
    assert not pace.on_pace
    assert (pace.months_left, pace.needed_per_month) == (9, Fraction(23, 9))


def test_pace_when_all_is_reached_or_no_time_is_left():
    year = uk.Period.year(2023)
    assert uk.attain(30, 30).pace(period=year, as_of=date(2023, 1, 1)).needed_per_month == 0
    assert uk.attain(7, 30).pace(period=year, as_of=date(2023, 12, 31)).needed_per_month is None
    assert uk.attain(30, 30).pace(period=year, as_of=date(2024, 1, 1)).on_pace


def test_pace_takes_period_and_day_from_the_records():
    attainment = uk.Attainment.of(*records(as_of=date(2022, 3, 31)))
    assert attainment.pace().period == uk.Period.year(2022)
    assert attainment.pace(as_of=date(2022, 6, 30)).as_of == date(2022, 6, 30)


def test_pace_follows_a_schedule():
    day = date(2022, 3, 31)
    pace = uk.attain(7, 30).pace(period=uk.Period.year(2022), as_of=day, schedule=uk.Schedule([(day, Fraction(1, 10))]))
    assert (pace.expected_amount, pace.on_pace) == (3, True)


@pytest.mark.parametrize(
    ("make", "missing"),
    [
        (lambda: uk.attain(1, 2).pace(), ("period", "as_of")),
        (lambda: uk.attain(1, 2).pace(period=uk.Period.year(2022)), ("as_of",)),
        (lambda: uk.Attainment.of(*records()).pace(), ("as_of",)),
    ],
)
def test_pace_says_what_it_lacks(make, missing):
    with pytest.raises(uk.errors.PaceError) as caught:
        make()
    assert caught.value.missing == missing


def test_there_is_no_pace_without_a_ratio():
    with pytest.raises(uk.errors.UndefinedRatioError):
        uk.attain(4, 0).pace(period=uk.Period.year(2022), as_of=date(2022, 1, 1))


@pytest.mark.parametrize(
    "make",
    [
        lambda: uk.Attainment.of(1, 2),
        lambda: uk.attain(1, 2).pace(period=1, as_of=date(2022, 1, 1)),
        lambda: uk.attain(1, 2).pace(period=uk.Period.year(2022), as_of="2022-01-01"),
        lambda: uk.indicators.find(5),
        lambda: uk.Target(
            unit="a", indicator=uk.indicators.MEMBERS, period=uk.Period.year(2022), amount=1, assigned_by=5
        ),
    ],
)
def test_wrong_types_say_what_to_give(make):
    with pytest.raises(TypeError, match="give a"):
        make()


@pytest.mark.parametrize("outside", [-1, Fraction(11, 10)])
def test_nearly_lies_between_nothing_and_all(outside):
    with pytest.raises(uk.errors.OptionError) as caught:
        uk.attain(1, 2, nearly_from=outside)
    assert (caught.value.name, caught.value.found) == ("nearly_from", outside)
    assert caught.value.expected == ("a ratio from 0 to 1",)
