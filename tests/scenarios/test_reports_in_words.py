"""Passages as the union press writes them, written for these tests: what an officer would take from each."""

from __future__ import annotations

from decimal import Decimal

import unionkit as uk

PASSAGE = """Sáu tháng đầu năm 2024, thực hiện Kế hoạch số 21/KH-LĐLĐ ngày 15/01/2024, các cấp công đoàn huyện đã kết nạp
mới 1.043/1.500 đoàn viên (đạt 69,5% chỉ tiêu năm), thành lập 12/10 công đoàn cơ sở, đạt 120%.
Có 87/94 doanh nghiệp từ 25 lao động trở lên tổ chức hội nghị người lao động (tỷ lệ 92,55%).
Đến ngày 30/6, giới thiệu 96/120 đoàn viên ưu tú cho Đảng (đạt 82%). Thu kinh phí công đoàn đạt 54% dự toán.
Sáu tháng cuối năm, phấn đấu kết nạp thêm 500 đoàn viên và 100% công đoàn cơ sở tổ chức hội nghị."""


def test_a_half_year_report():
    claims = uk.read_claims(PASSAGE)
    results = [claim for claim in claims if not claim.planned]
    assert [(claim.actual, claim.target, claim.percent) for claim in results] == [
        (1043, 1500, Decimal("69.5")),
        (12, 10, Decimal(120)),
        (87, 94, Decimal("92.55")),
        (96, 120, Decimal(82)),
        (None, None, Decimal(54)),
    ]
    assert [claim.reconcile().agreement.name for claim in results] == [
        "CONSISTENT",
        "EXACT",
        "CONSISTENT",
        "INCONSISTENT",
        "NOT_CHECKABLE",
    ]
    assert [claim.indicator and claim.indicator.id for claim in results] == [
        "new_members",
        "new_grassroots_unions",
        "worker_conferences",
        "party_referrals",
        "fund_collected",
    ]
    assert [(claim.actual, claim.percent) for claim in claims if claim.planned] == [(500, None), (None, Decimal(100))]


def test_the_report_rounds_half_up_but_for_one_percentage():
    policy = uk.rounding_policy(claim.reconcile() for claim in uk.read_claims(PASSAGE))
    assert uk.Rounding.HALF_UP in policy.modes
    assert [check.printed.text for check in policy.exceptions] == ["82%"]


def test_gross_admissions_are_not_the_net_increase_that_the_percentage_is_of():
    """Of 11.597 admitted members the net increase was nearly 6.900: the percentage is of the latter."""
    (claim,) = uk.read_claims(
        "11.597 đoàn viên mới được kết nạp, trừ số giảm còn tăng thực tế gần 6.900 người, đạt 105,2% chỉ tiêu"
    )
    assert (claim.actual, claim.approximation) == (6900, uk.Approximation.NEARLY)
