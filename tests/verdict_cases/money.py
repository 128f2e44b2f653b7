"""Dues of members and the union fund of employers."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import unionkit as uk
from verdict_cases.named import BEFORE, BOOK, CHARTER_XI, GUIDE_03, GUIDE_238, LAW_2025, TODAY, Cases, changed

__all__ = ["MONEY"]

MONEY = Cases()
NONE = uk.AbsenceKind.NOT_RECORDED
G = uk.DuesGroup

for group in G:
    MONEY.on(
        [BEFORE, GUIDE_238, LAW_2025, TODAY],
        f"monthly_dues: {group.value}, 10 million",
        lambda law, group=group: uk.monthly_dues(10_000_000, payer_group=group, law=law),
    )
for wage in (0, 46_800_000, 46_799_800, 90_000_000, Decimal("9123456.78"), Fraction(10_000_001, 2)):
    MONEY.on(
        [LAW_2025],
        f"monthly_dues: on {wage}",
        lambda law, wage=wage: uk.monthly_dues(wage, payer_group=G.NON_STATE_ENTERPRISE, law=law),
    )
MONEY.on(
    [LAW_2025],
    "monthly_dues: no decimal number gives it",
    lambda law: uk.monthly_dues(Fraction(1, 3), payer_group=G.NON_STATE_ENTERPRISE, law=law),
)
MONEY.on(
    [LAW_2025], "monthly_dues: below zero", lambda law: uk.monthly_dues(-1, payer_group=G.STATE_ENTERPRISE, law=law)
)
MONEY.add(
    "monthly_dues: the split is not recorded",
    lambda: uk.monthly_dues(
        10_000_000, payer_group=G.STATE_ENTERPRISE, law=changed(LAW_2025, dues__grassroots_share=NONE)
    ),
)
MONEY.add(
    "monthly_dues: the base salary is not recorded",
    lambda: uk.monthly_dues(
        10_000_000, payer_group=G.STATE_ENTERPRISE, law=changed(LAW_2025, base_salary__monthly=NONE)
    ),
)
MONEY.add(
    "monthly_dues: the base is not recorded",
    lambda: uk.monthly_dues(
        10_000_000, payer_group=G.STATE_ENTERPRISE, law=changed(LAW_2025, dues__base__state_enterprise=NONE)
    ),
)
MONEY.add(
    "monthly_dues: all stays at the grassroots",
    lambda: uk.monthly_dues(
        10_000_000, payer_group=G.STATE_ENTERPRISE, law=changed(LAW_2025, dues__grassroots_share=Fraction(1))
    ),
)


def whole(found):
    return [found.whole_dong(), *(found.whole_dong(rounding) for rounding in uk.Rounding)]


MONEY.on(
    [LAW_2025],
    "Dues.whole_dong: of half a đồng",
    lambda law: whole(uk.monthly_dues(9_000_100, payer_group=G.NON_STATE_ENTERPRISE, law=law)),
)
MONEY.on([LAW_2025], "UnionFund.whole_dong: of half a đồng", lambda law: whole(uk.union_fund(1_000_025, law=law)))
MONEY.add("DuesGroup: labels", lambda: {group: [group.label("vi"), group.label("en")] for group in G})
MONEY.on([BEFORE, GUIDE_03, LAW_2025, TODAY], "least_dues", lambda law: uk.least_dues(law=law))
MONEY.on(
    [BEFORE, CHARTER_XI, GUIDE_03, LAW_2025, TODAY],
    "union_fund: of a thousand million",
    lambda law: uk.union_fund(1_000_000_000, law=law),
)
MONEY.on([LAW_2025], "union_fund: of nothing", lambda law: uk.union_fund(0, law=law))
MONEY.on([LAW_2025], "union_fund: below zero", lambda law: uk.union_fund(-1, law=law))
MONEY.on([LAW_2025], "union_fund: no decimal number gives it", lambda law: uk.union_fund(Fraction(1, 3), law=law))
MONEY.on([LAW_2025], "union_fund: of a share of a đồng", lambda law: uk.union_fund(Decimal("1000000.5"), law=law))
MONEY.add("payment_stops", lambda: list(uk.payment_stops(rulebook=BOOK)))
MONEY.add(
    "payment_stops: one more",
    lambda: list(
        uk.payment_stops(
            rulebook=BOOK.with_value(
                "dues.rate.state_enterprise", uk.AbsenceKind.REPEALED, since=TODAY, note=f"pilot of {TODAY}"
            )
        )
    ),
)
