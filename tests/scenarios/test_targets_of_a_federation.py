"""What federations reported about their targets, as an officer reads it, and what the library makes of it.

Sources: Hải Phòng, first half of 2025, and Huế: ja.laodong.vn 1547893; Bình Dương, term 2018–2023:
baobinhduong.vn a305828; Quảng Trị, nine months of 2024: vietnam.vn/quangtri; Thanh Hoá 2024: news.laodong.vn 1458571;
Nghệ An, first half of 2025: baonghean.vn 10300300; Hà Tĩnh, 1 July 2025: es.congdoanvietnam.vn 7022; An Giang 2025:
news.laodong.vn 1623430; Thạch Thất, January 2025: news.laodong.vn 1453164; quality of grassroots unions before 2019:
thuvienbinhthuan.com.vn; guide 1294/HD-TLĐ of 14 August 2019.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk

NAMED = uk.indicators


def test_hai_phong_admitted_27838_and_grew_by_14751():
    """The two figures of one half-year are both called results: 53.0 % of what was admitted stayed."""
    half = uk.Ledger(
        unit="hai-phong", period=uk.Period.half(2025, 1), opening=580_707, admitted=27_838, left=None, closing=595_458
    )
    gross, net = half.result(NAMED.NEW_MEMBERS).amount, half.result(NAMED.MEMBERS_NET_INCREASE).amount
    assert (gross, net) == (27_838, 14_751)
    assert uk.percent(net, gross) == Decimal("53.0")


def test_binh_duong_admitted_384582_and_grew_by_118458():
    term = uk.Ledger(
        unit="binh-duong", period=uk.Period.years(2018, 2023), admitted=384_582, left=266_124, closing=810_339
    )
    assert (term.gross, term.net, uk.percent(term.net, term.gross)) == (384_582, 118_458, Decimal("30.8"))
    unions = uk.Ledger(
        unit="binh-duong", period=uk.Period.years(2018, 2023), admitted=1_544, left=616, closing=4_124, measure="unions"
    )
    assert (unions.net, unions.solved().opening) == (928, 3_196)


def test_an_giang_closes_and_its_loss_is_nobodys():
    ended = uk.Ledger(
        unit="an-giang",
        period=uk.Period.year(2025),
        opening=2_956,
        removed_by_rule=2_171,
        closing=785,
        measure="unions",
    )
    assert (ended.check(), ended.net, ended.growth) == ((), -2_171, 0)


def test_thach_that_established_three_unions_and_none_is_new():
    january = uk.Ledger(unit="thach-that", period=uk.Period.month(2025, 1), left=3, re_established=3, measure="unions")
    assert (january.gross, january.net) == (0, 0)


def test_ha_tinh_lost_half_of_its_members_and_no_member_of_the_units_it_kept():
    day = date(2025, 7, 1)
    registry = uk.Registry.of(
        [
            uk.Unit("ended", "1.031 CĐCS", uk.UnitKind.GRASSROOTS_UNION, sector=uk.Sector.STATE_PAID),
            uk.Unit("kept", "442 CĐCS", uk.UnitKind.GRASSROOTS_UNION),
        ],
        [uk.Excluded(attribute="sector", values=["state_paid"], day=day)],
    )
    lines = uk.growth(
        {"ended": 34_806, "kept": 37_253},
        {"kept": 37_253},
        crosswalk=registry.crosswalk(date(2025, 6, 30), day),
    )
    assert uk.percent(lines.reported.change, lines.reported.before) == Decimal("-48.3")
    assert (lines.same_base.percent(), lines.restated.percent()) == (Decimal("0.0"), Decimal("0.0"))
    with pytest.raises(uk.errors.NotComparableError):
        lines.reported.percent()


def board(*shares):
    def line(number, share):
        words = uk.Words(vi=f"chỉ tiêu {number}", en=f"target {number}")
        own = uk.Indicator(id=f"own-{number}", kind=uk.IndicatorKind.FLOW, title=words, measure="x")
        fields = {"unit": "federation", "indicator": own, "period": uk.Period.year(2025)}
        return uk.Attainment.of(uk.Result(**fields, amount=share), uk.Target(**fields, amount=100))

    return uk.Scoreboard.of(line(number, share) for number, share in enumerate(shares))


def test_thanh_hoa_reached_all_of_32_targets_and_exceeded_17():
    assert board(*[120] * 17, *[100] * 15).tally().label("vi") == "32/32 hoàn thành, 17 vượt"


def test_nghe_an_is_half_way_through_20_targets():
    tally = board(*[120] * 5, *[100] * 5, *[95] * 4, *[40] * 6).tally()
    assert list(tally.by_band.values()) == [6, 4, 5, 5]


def words(text):
    return uk.Words(vi=text, en=text)


OLD_QUALITY = uk.ScoreSheet(
    title=words("chất lượng CĐCS trước 2019"),
    groups=[
        uk.ScoreGroup(
            key=f"g{n}", title=words(f"nhóm {n}"), items=[uk.ScoreItem(key=f"i{n}", title=words(f"{n}"), maximum=25)]
        )
        for n in range(4)
    ],
    scale=uk.Scale(
        [
            uk.Band(key="weak", title=words("yếu")),
            uk.Band(key="average", title=words("trung bình"), low=50),
            uk.Band(key="fair", title=words("khá"), low=70),
            uk.Band(key="strong", title=words("vững mạnh"), low=85),
        ]
    ),
    vetoes=[
        uk.Veto(key="disciplined", title=words("cán bộ bị kỷ luật"), at_most="fair"),
        uk.Veto(key="half", title=words("tiêu chuẩn dưới 50%"), at_most="fair", least_share=Fraction(1, 2)),
    ],
)


@pytest.mark.parametrize(
    ("points", "vetoes", "quality"),
    [
        ((25, 25, 25, 10), (), "fair"),
        ((25, 25, 25, 13), (), "strong"),
        ((25, 25, 25, 25), ("disciplined",), "fair"),
        ((20, 20, 20, 9), (), "average"),
        ((12, 12, 12, 12), (), "weak"),
    ],
)
def test_strong_needs_85_points_and_the_side_conditions(points, vetoes, quality):
    given = {f"i{n}": each for n, each in enumerate(points)}
    assert OLD_QUALITY.score("x", given, vetoes=vetoes).band.key == quality


def test_a_new_union_is_rated_after_12_full_months():
    founded = {"old": date(2018, 8, 1), "new": date(2019, 1, 15)}
    assert list(uk.too_new(founded, as_of=date(2019, 12, 31), months=12)) == ["new"]
    assert uk.too_new(founded, as_of=date(2020, 1, 14), months=12) == {}


def test_at_least_one_referral_for_each_union_depends_on_which_unions_are_counted():
    """97 of a ward's unions at the start, 100 at the end, and 98 referrals."""
    verdicts = {}
    for denominator in uk.Denominator:
        fields = {"unit": "ward", "indicator": NAMED.PARTY_REFERRALS_PER_UNION, "period": uk.Period.year(2026)}
        result = uk.Result.per_unit(**fields, count=98, at_start=97, at_cut_off=100, denominator=denominator)
        verdicts[denominator.name] = uk.Attainment.of(result, uk.Target(**fields, amount=1)).status.name
    assert verdicts == {"AT_START": "EXCEEDED", "AT_CUT_OFF": "NEARLY", "MEAN": "NEARLY"}
