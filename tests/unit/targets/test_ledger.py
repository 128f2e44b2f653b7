from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk

HALF = uk.Period.half(2025, 1)


def ledger(unit="a", period=HALF, **lines):
    return uk.Ledger(unit=unit, period=period, **lines)


def test_hai_phong_first_half_of_2025_gross_and_net():
    """27,838 admitted, 14,751 more in the end, 595,458 at the end: what left is the difference."""
    half = ledger("hai-phong", opening=595_458 - 14_751, admitted=27_838, left=None, closing=595_458)
    assert (half.gross, half.net, half.stock) == (27_838, 14_751, 595_458)
    assert half.solved().left == 13_087
    assert half.solved().check() == ()
    assert half.check() == ()
    assert half.growth is None
    assert half.expected_closing is None


def test_binh_duong_term_2018_to_2023_gross_and_net():
    term = ledger("binh-duong", uk.Period.years(2018, 2023), admitted=384_582, left=384_582 - 118_458, closing=810_339)
    assert (term.gross, term.net, term.growth) == (384_582, 118_458, 118_458)
    assert term.solved().opening == 691_881


def test_quang_tri_reports_two_streams():
    months = ledger("quang-tri", uk.Period.first_months(2024, 9), in_new_unions=401, in_existing_unions=1_411)
    assert (months.gross, months.net, months.stock) == (1_812, 1_812, None)


def test_an_imbalance_is_told_and_not_mended():
    wrong = ledger(opening=100, in_new_unions=10, transferred_out=3, closing=106)
    (finding,) = wrong.check()
    assert (finding.code, finding.subject, finding.field) == ("ledger.imbalance", "a", "closing")
    assert (finding.found, finding.expected) == (106, 107)
    assert finding.message("en") == "a: opening and movements give 107, the closing figure is 106 (off by -1)"
    assert finding.message("vi").endswith("(lệch -1)")
    assert (wrong.stock, wrong.expected_closing) == (106, 107)


def test_a_line_below_zero_is_told():
    (finding,) = ledger(left=-2).check()
    assert (finding.code, finding.subject, finding.field) == ("ledger.negative_line", "a", "left")
    assert "“thôi, giải thể” là -2" in finding.message("vi")


def test_a_transfer_is_nobodys_growth_in_the_total():
    industry = ledger("industry", opening=1000, transferred_in=80, in_new_unions=20, closing=1100)
    province = ledger("province", opening=2000, transferred_out=80, left=10, closing=1910)
    assert (industry.net, industry.growth, province.net, province.growth) == (100, 20, -90, -10)
    whole = uk.Ledger.total([industry, province], unit="vgcl")
    assert (whole.transferred_in, whole.transferred_out) == (0, 0)
    assert (whole.gross, whole.net, whole.opening, whole.closing) == (20, 10, 3000, 3010)
    assert whole.check(closed=True) == ()


def test_transfers_recorded_on_one_side_only_are_told_of_a_closed_whole():
    whole = uk.Ledger.total([ledger("a", transferred_in=80), ledger("b", transferred_out=75)], unit="vgcl")
    assert (whole.transferred_in, whole.transferred_out) == (5, 0)
    assert whole.check() == ()
    (finding,) = whole.check(closed=True)
    assert (finding.code, finding.subject, finding.field) == ("ledger.open_transfers", "vgcl", "transferred_in")
    assert (finding.found, finding.expected) == (5, 0)
    unknown = uk.Ledger.total([ledger("a", transferred_in=None), ledger("b", transferred_out=75)], unit="vgcl")
    assert (unknown.transferred_in, unknown.transferred_out) == (None, 75)


def test_re_established_is_not_new():
    """Thạch Thất, January 2025: three unions took the place of those that ended with their communes."""
    unions = ledger("thach-that", opening=40, left=3, re_established=3, admitted=2, closing=42, measure="unions")
    assert (unions.gross, unions.net, unions.growth, unions.check()) == (2, 2, 2, ())
    assert unions.result(uk.indicators.NEW_GRASSROOTS_UNIONS).amount == 2


def test_removal_by_rule_is_no_loss_of_the_units_own():
    base = ledger(opening=72_059, removed_by_rule=34_806, closing=37_253)
    assert (base.net, base.growth, base.check()) == (-34_806, 0, ())


def test_one_ledger_gives_gross_net_and_stock_as_results():
    year = ledger(opening=900, in_new_unions=60, left=20)
    named = uk.indicators
    results = [year.result(indicator) for indicator in (named.NEW_MEMBERS, named.MEMBERS_NET_INCREASE, named.MEMBERS)]
    assert [result.amount for result in results] == [60, 40, 940]
    assert {result.as_of for result in results} == {date(2025, 6, 30)}
    for indicator, problem in ((named.MEMBER_DENSITY, "kind"), (named.GRASSROOTS_UNIONS, "measures")):
        with pytest.raises(uk.errors.LedgerError) as caught:
            year.result(indicator)
        assert caught.value.problem == problem


def test_quarters_join_into_a_year():
    quarters = [
        ledger(period=uk.Period.quarter(2025, 2), opening=105, in_new_unions=4, closing=109),
        ledger(period=uk.Period.quarter(2025, 1), opening=100, in_new_unions=5, closing=105),
    ]
    joined = uk.Ledger.joined(quarters)
    assert (joined.period, joined.opening, joined.gross, joined.closing, joined.check()) == (HALF, 100, 9, 109, ())
    broken = [quarters[0], ledger(period=uk.Period.quarter(2025, 1), opening=100, in_new_unions=5, closing=104)]
    assert uk.Ledger.joined(broken).check() == ()
    moved = ledger(period=uk.Period.quarter(2025, 2), opening=110, in_new_unions=4, closing=114)
    assert [finding.facts["gap"] for finding in uk.Ledger.joined([moved, quarters[1]]).check()] == [5]


@pytest.mark.parametrize(
    ("make", "problem"),
    [
        (lambda: uk.Ledger.total([], unit="x"), "empty"),
        (lambda: uk.Ledger.total([ledger(), ledger("b", uk.Period.year(2025))], unit="x"), "periods"),
        (lambda: uk.Ledger.total([ledger(), ledger("b", measure="unions")], unit="x"), "measures"),
        (lambda: uk.Ledger.total([ledger(), ledger()], unit="x"), "repeated"),
        (lambda: uk.Ledger.joined([ledger(), ledger("b", uk.Period.half(2025, 2))]), "units"),
        (lambda: uk.Ledger.joined([ledger(), ledger(period=uk.Period.half(2026, 1))]), "gap"),
        (lambda: uk.Ledger.joined([ledger(), ledger()]), "gap"),
    ],
)
def test_ledgers_that_do_not_belong_together_are_refused(make, problem):
    with pytest.raises(uk.errors.LedgerError) as caught:
        make()
    assert caught.value.problem == problem


def test_solving_needs_exactly_one_unknown_line():
    whole = ledger(opening=1, closing=1)
    assert whole.solved() is whole
    assert ledger(opening=None, closing=None).solved().closing is None
    assert ledger(opening=Fraction(1, 2), admitted=Decimal("0.25")).solved().closing == Fraction(3, 4)
    assert ledger(opening=10, left=4, transferred_in=None, closing=9).solved().transferred_in == 3


def test_the_ledger_in_words():
    text = ledger(opening=1000, in_new_unions=60, left=None).explain("vi")
    assert text == "a, 6 tháng đầu năm 2025\n  1.000 đầu kỳ\n+ 60 kết nạp ở CĐCS mới\n− – thôi, giải thể\n= – cuối kỳ"
    assert ledger(opening=7).explain("en").endswith("= 7 closing")


def test_wrong_types_and_empty_names():
    for lines in ({"opening": 1.5}, {"left": True}, {"period": "2025"}):
        with pytest.raises(TypeError):
            ledger(**lines)
    with pytest.raises(uk.errors.EmptyTextError):
        ledger(unit="")
    with pytest.raises(TypeError, match="give a Ledger"):
        uk.Ledger.total([5], unit="x")


def _ledger(unit="a", number=1, **lines):
    return uk.Ledger(unit=unit, period=uk.Period.quarter(2026, number), **lines)


@pytest.mark.parametrize(
    ("make", "problem", "found"),
    [
        (lambda: uk.Ledger.total([_ledger("a"), _ledger("b", 2)], unit="c"), "periods", "Q1 2026, Q2 2026"),
        (
            lambda: uk.Ledger.total([_ledger("a"), _ledger("b", measure="unions")], unit="c"),
            "measures",
            "members, unions",
        ),
        (lambda: uk.Ledger.total([_ledger("a"), _ledger("b"), _ledger("b")], unit="c"), "repeated", "b"),
        (lambda: uk.Ledger.total([], unit="c"), "empty", ""),
        (lambda: uk.Ledger.joined([_ledger("a"), _ledger("b", 2)]), "units", "a, b"),
        (lambda: uk.Ledger.joined([_ledger(), _ledger(number=2, measure="unions")]), "measures", "members, unions"),
        (lambda: uk.Ledger.joined([_ledger(), _ledger(number=3)]), "gap", "2026-03-31 … 2026-07-01"),
        (lambda: _ledger().result(uk.indicators.NON_STATE_MEMBER_SHARE), "kind", "non_state_member_share"),
        (lambda: _ledger().result(uk.indicators.NEW_GRASSROOTS_UNIONS), "measures", "members, unions"),
    ],
)
def test_what_cannot_be_put_together_is_named(make, problem, found):
    with pytest.raises(uk.errors.LedgerError) as caught:
        make()
    assert (caught.value.problem, caught.value.found) == (problem, found)


def test_the_whole_counts_what_its_parts_count():
    quarters = [_ledger(number=number, measure="unions", opening=number, closing=number + 1) for number in (3, 1, 2)]
    year = uk.Ledger.joined(quarters)
    assert (year.unit, year.measure, year.opening, year.closing) == ("a", "unions", 1, 4)
    assert year.period == uk.Period.first_months(2026, 9)
    assert uk.Ledger.joined(quarters[:1]) == quarters[0]
    assert uk.Ledger.total(quarters[:1], unit="whole").measure == "unions"
    with pytest.raises(TypeError, match=r"^indicator "):
        year.result("unions")
