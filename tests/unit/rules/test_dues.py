from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
SUMMER = BOOK.on(date(2025, 8, 1))
NON_STATE = uk.DuesGroup.NON_STATE_ENTERPRISE


def test_dues_are_a_share_of_the_wage_exact_to_the_last_place():
    dues = uk.monthly_dues(12_345_678, payer_group=NON_STATE, law=SUMMER)
    assert repr(dues.amount) == "Decimal('61728.39')"
    assert (dues.whole_dong(), dues.whole_dong(uk.Rounding.DOWN), dues.capped) == (61728, 61728, False)
    assert uk.monthly_dues(100, payer_group=NON_STATE, law=SUMMER).whole_dong() == 1
    assert uk.monthly_dues(100, payer_group=NON_STATE, law=SUMMER).whole_dong(uk.Rounding.DOWN) == 0
    assert uk.monthly_dues(0, payer_group=NON_STATE, law=SUMMER).amount == 0
    assert uk.monthly_dues(Decimal("20000000.00"), payer_group=NON_STATE, law=SUMMER).amount == 100_000


def test_the_cap_is_a_share_of_the_base_salary_and_binds_from_the_wage_at_which_they_meet():
    at_the_cap = uk.monthly_dues(46_800_000, payer_group=NON_STATE, law=SUMMER)
    assert (at_the_cap.amount, at_the_cap.cap, at_the_cap.capped) == (234_000, 234_000, True)
    below = uk.monthly_dues(46_799_999, payer_group=NON_STATE, law=SUMMER)
    assert (below.amount, below.capped) == (Decimal("233999.995"), False)
    assert uk.monthly_dues(10**9, payer_group=NON_STATE, law=SUMMER).amount == 234_000
    assert [rule.key for rule in below.rules] == [
        "dues.rate.non_state_enterprise",
        "dues.cap.max_base_salary_share.non_state_enterprise",
        "base_salary.monthly",
    ]


def test_a_group_without_a_cap_has_none_and_says_so():
    dues = uk.monthly_dues(10**9, payer_group=uk.DuesGroup.PUBLIC_SERVICE_UNIT, law=SUMMER)
    assert dues.amount == 5_000_000
    assert dues.cap.kind is uk.AbsenceKind.NO_LIMIT
    assert not dues.capped
    assert "tối đa" not in dues.explain("vi").splitlines()[0]


def test_the_split_is_a_part_of_the_value():
    dues = uk.monthly_dues(10_000_000, payer_group=NON_STATE, law=SUMMER)
    assert (dues.grassroots, dues.upper) == (35_000, 15_000)
    own = BOOK.with_value("dues.grassroots_share", uk.AbsenceKind.NOT_RECORDED, since=date(2025, 8, 30), note="none")
    later = uk.monthly_dues(10_000_000, payer_group=NON_STATE, law=own.on(date(2025, 9, 1)))
    assert later.grassroots.kind is later.upper.kind is uk.AbsenceKind.NOT_RECORDED


@pytest.mark.parametrize(
    ("group", "day", "key"),
    [
        (uk.DuesGroup.STATE_PAID, date(2025, 6, 1), "dues.rate.state_paid"),
        (uk.DuesGroup.STATE_PAID, date(2025, 5, 31), "dues.cap.max_base_salary_share.state_paid"),
        (uk.DuesGroup.STATE_ENTERPRISE, date(2025, 6, 30), "dues.cap.max_base_salary_share.state_enterprise"),
        (NON_STATE, date(2024, 6, 30), "base_salary.monthly"),
        (NON_STATE, date(2010, 1, 1), "dues.rate.non_state_enterprise"),
    ],
)
def test_what_is_not_sourced_or_no_longer_owed_is_refused_with_its_key(group, day, key):
    with pytest.raises(errors.NoRuleInForceError) as caught:
        uk.monthly_dues(10_000_000, payer_group=group, law=BOOK.on(day))
    assert caught.value.key == key


def test_the_fund_and_its_split():
    fund = uk.union_fund(1_000_000_001, law=SUMMER)
    assert (fund.amount, fund.grassroots, fund.upper) == (
        Decimal("20000000.02"), Decimal("15000000.015"), Decimal("5000000.005"),
    )  # fmt: skip
    assert fund.whole_dong() == 20_000_000
    old = uk.union_fund(10**9, law=BOOK.on(date(2015, 1, 1)))
    assert old.amount == 20_000_000
    assert old.grassroots.kind is old.upper.kind is uk.AbsenceKind.NOT_RECORDED
    assert "chưa có nguồn" in old.explain("vi")
    assert uk.union_fund(0, law=SUMMER).upper == 0
    with pytest.raises(errors.NoRuleInForceError):
        uk.union_fund(10**9, law=BOOK.on(date(2012, 12, 31)))


def test_least_dues_where_the_wage_cannot_be_fixed():
    assert uk.least_dues(law=SUMMER) == 11_700
    assert uk.least_dues(law=BOOK.on(date(2026, 7, 1))) == 12_650
    with pytest.raises(errors.NoRuleInForceError):
        uk.least_dues(law=BOOK.on(date(2025, 6, 30)))


def test_who_ceased_to_pay_is_read_from_the_rulebook():
    stops = uk.payment_stops(rulebook=BOOK)
    assert {(stop.key, stop.since, stop.citation.instrument.number) for stop in stops} == {
        ("dues.rate.state_paid", date(2025, 6, 1), "4133/TLĐ-ToC"),
        ("fund.state_paid.due", date(2025, 6, 1), "4133/TLĐ-ToC"),
    }
    assert all(stop.title.vi for stop in stops)


def test_bad_amounts_are_refused():
    for wage in (-1, Decimal("-0.01")):
        with pytest.raises(errors.BelowZeroError, match="wage"):
            uk.monthly_dues(wage, payer_group=NON_STATE, law=SUMMER)
    with pytest.raises(errors.BelowZeroError, match="wage_fund"):
        uk.union_fund(-1, law=SUMMER)
    for wage in (1.5, True, "1"):
        with pytest.raises(TypeError, match="wage"):
            uk.monthly_dues(wage, payer_group=NON_STATE, law=SUMMER)
    with pytest.raises(TypeError, match="payer_group"):
        uk.monthly_dues(1, payer_group="non_state_enterprise", law=SUMMER)


def test_an_amount_that_no_decimal_gives_is_refused():
    with pytest.raises(errors.InexactAmountError) as caught:
        uk.monthly_dues(Fraction(1, 3), payer_group=NON_STATE, law=SUMMER)
    assert (caught.value.amount, caught.value.share) == (Fraction(1, 3), Fraction(1, 200))
    assert uk.monthly_dues(Fraction(1, 2), payer_group=NON_STATE, law=SUMMER).amount == Decimal("0.0025")


def test_explanations_name_amounts_and_sources_in_both_languages():
    dues = uk.monthly_dues(90_000_000, payer_group=NON_STATE, law=SUMMER)
    said = dues.explain("vi").splitlines()
    assert said[0] == (
        "Đoàn phí một tháng (doanh nghiệp ngoài nhà nước): 234.000 đồng, tính trên 90.000.000 đồng; "
        "bằng mức tối đa 234.000 đồng"
    )
    assert said[1].startswith("- Mức đoàn phí ở doanh nghiệp ngoài nhà nước: 0,5% [theo khoản 3 Điều 1 Quyết định")
    assert "61/QĐ-TLĐ" in dues.explain("en")
    assert "20,000,000 đồng" in uk.union_fund(10**9, law=SUMMER).explain("en")
    for group in uk.DuesGroup:
        assert group.label("vi") != group.label("en")
    with pytest.raises(errors.LanguageError):
        dues.explain("fr")
