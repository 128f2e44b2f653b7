"""Indicators: what is counted, how figures of that kind add up, and on which side of a target it should lie.

The named indicators are those found in lists of assigned targets. An application adds its own by making an
`Indicator`; none has to be registered, and `find` takes them beside the named ones.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_text
from unionkit.errors import UnknownIndicatorError
from unionkit.text import lookup_key
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang

__all__ = ["Direction", "Indicator", "IndicatorKind", "find", "named"]


class IndicatorKind(Enum):
    """What kind of number an indicator is. The kind decides how it adds up.

    - `FLOW`: counted while it happens, gross (new members admitted). Units and periods add up.
    - `NET_FLOW`: growth less losses (thực tăng). Units and periods add up; it may be below zero.
    - `STOCK`: counted on a day (members on 31 May). Units add up, days do not.
    - `RATIO`: a part of a whole (members of workers). Parts and wholes add up, ratios do not.
    - `MEAN`: an average over a headcount (mean wage). It adds up with its headcount only.
    - `MINIMUM`: at least so many, each unit for itself (five new unions). Units and periods add up.
    - `MONEY`: an amount against its plan. Units and periods add up.
    - `COVERAGE`: of these units, how many have done it (congresses held). Parts and wholes add up.
    """

    FLOW = "flow"
    NET_FLOW = "net_flow"
    STOCK = "stock"
    RATIO = "ratio"
    MEAN = "mean"
    MINIMUM = "minimum"
    MONEY = "money"
    COVERAGE = "coverage"

    @property
    def is_quotient(self) -> bool:
        """Whether a figure of this kind is one number over another, which must be known for it to add up."""
        return self in (IndicatorKind.RATIO, IndicatorKind.MEAN)

    @property
    def adds_up_over_time(self) -> bool:
        """Whether the figures of a year's quarters add up to that of the year; of the others the last one stands."""
        return self in (IndicatorKind.FLOW, IndicatorKind.NET_FLOW, IndicatorKind.MINIMUM, IndicatorKind.MONEY)

    def label(self, lang: Lang) -> str:
        """Name the kind."""
        return _KINDS[self].label(lang)


_KINDS: Final = {
    IndicatorKind.FLOW: Words(vi="số phát sinh", en="flow"),
    IndicatorKind.NET_FLOW: Words(vi="số thực tăng", en="net flow"),
    IndicatorKind.STOCK: Words(vi="số có đến ngày", en="stock"),
    IndicatorKind.RATIO: Words(vi="tỷ lệ", en="ratio"),
    IndicatorKind.MEAN: Words(vi="bình quân", en="mean"),
    IndicatorKind.MINIMUM: Words(vi="mức tối thiểu", en="minimum"),
    IndicatorKind.MONEY: Words(vi="số tiền", en="money"),
    IndicatorKind.COVERAGE: Words(vi="độ bao phủ", en="coverage"),
}


class Direction(Enum):
    """On which side of its target a result should lie.

    - `AT_LEAST`: the more the better (new members).
    - `AT_MOST`: a limit that is not to be passed (wage-arrears cases).
    - `REDUCE`: from a baseline down to the target.
    - `WITHIN`: between the target and an upper end.
    """

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    REDUCE = "reduce"
    WITHIN = "within"

    def label(self, lang: Lang) -> str:
        """Name the direction."""
        return _DIRECTIONS[self].label(lang)


_DIRECTIONS: Final = {
    Direction.AT_LEAST: Words(vi="ít nhất", en="at least"),
    Direction.AT_MOST: Words(vi="nhiều nhất", en="at most"),
    Direction.REDUCE: Words(vi="giảm xuống", en="reduce to"),
    Direction.WITHIN: Words(vi="trong khoảng", en="within"),
}


@attrs.frozen(kw_only=True)
class Indicator:
    """Something that is counted and for which targets are set (chỉ tiêu). Two of the same id and kind are the same.

    Attributes:
        id: its stable name.
        kind: what kind of number it is.
        title: its name in both languages.
        measure: what one of it is: "members", "unions", "referrals", "agreements", "conferences", "VND".
        direction: on which side of its target a result should lie.
        aliases: other names under which tables give it.

    Examples:
        >>> import unionkit as uk
        >>> uk.indicators.NEW_MEMBERS.label("vi"), uk.indicators.NEW_MEMBERS.measure
        ('đoàn viên kết nạp mới', 'members')
        >>> uk.Indicator(id="stoppages", kind=uk.IndicatorKind.FLOW, title=uk.Words(vi="ngừng việc", en="stoppages"),
        ...              measure="stoppages", direction=uk.Direction.AT_MOST).direction.label("vi")
        'nhiều nhất'
    """

    id: str = attrs.field(validator=attrs.validators.instance_of(str))
    kind: IndicatorKind = attrs.field(validator=attrs.validators.instance_of(IndicatorKind))
    title: Words = attrs.field(validator=attrs.validators.instance_of(Words), eq=False)
    measure: str = attrs.field(eq=False)
    direction: Direction = attrs.field(
        default=Direction.AT_LEAST, validator=attrs.validators.instance_of(Direction), eq=False
    )
    aliases: tuple[str, ...] = attrs.field(default=(), converter=tuple[str, ...], eq=False, repr=False)

    def label(self, lang: Lang) -> str:
        """Name the indicator in Vietnamese or English."""
        return self.title.label(checked_lang(lang))


NEW_MEMBERS: Final = Indicator(
    id="new_members",
    kind=IndicatorKind.FLOW,
    title=Words(vi="đoàn viên kết nạp mới", en="new members"),
    measure="members",
    aliases=("đoàn viên mới", "kết nạp mới đoàn viên", "kết nạp đoàn viên", "phát triển đoàn viên"),
)
NEW_GRASSROOTS_UNIONS: Final = Indicator(
    id="new_grassroots_unions",
    kind=IndicatorKind.FLOW,
    title=Words(vi="CĐCS thành lập mới", en="new grassroots unions"),
    measure="unions",
    aliases=(
        "CĐCS mới",
        "công đoàn cơ sở thành lập mới",
        "thành lập CĐCS",
        "thành lập công đoàn cơ sở",
        "thành lập mới CĐCS",
    ),
)
MEMBERS_NET_INCREASE: Final = Indicator(
    id="members_net_increase",
    kind=IndicatorKind.NET_FLOW,
    title=Words(vi="đoàn viên thực tăng", en="net increase of members"),
    measure="members",
    aliases=("thực tăng đoàn viên",),
)
GRASSROOTS_UNIONS_NET_INCREASE: Final = Indicator(
    id="grassroots_unions_net_increase",
    kind=IndicatorKind.NET_FLOW,
    title=Words(vi="CĐCS thực tăng", en="net increase of grassroots unions"),
    measure="unions",
    aliases=("công đoàn cơ sở thực tăng",),
)
MEMBERS: Final = Indicator(
    id="members",
    kind=IndicatorKind.STOCK,
    title=Words(vi="đoàn viên", en="members"),
    measure="members",
    aliases=("số đoàn viên", "tổng số đoàn viên"),
)
GRASSROOTS_UNIONS: Final = Indicator(
    id="grassroots_unions",
    kind=IndicatorKind.STOCK,
    title=Words(vi="công đoàn cơ sở", en="grassroots unions"),
    measure="unions",
    aliases=("CĐCS", "số CĐCS"),
)
PARTY_REFERRALS: Final = Indicator(
    id="party_referrals",
    kind=IndicatorKind.FLOW,
    title=Words(vi="đoàn viên giới thiệu cho Đảng", en="Party referrals"),
    measure="referrals",
    aliases=("giới thiệu Đảng", "giới thiệu đoàn viên cho Đảng", "giới thiệu đoàn viên ưu tú cho Đảng"),
)
PARTY_ADMISSIONS: Final = Indicator(
    id="party_admissions",
    kind=IndicatorKind.FLOW,
    title=Words(vi="đoàn viên được kết nạp Đảng", en="Party admissions"),
    measure="members",
    aliases=("kết nạp Đảng",),
)
NEW_COLLECTIVE_AGREEMENTS: Final = Indicator(
    id="new_collective_agreements",
    kind=IndicatorKind.FLOW,
    title=Words(vi="TƯLĐTT ký mới", en="new collective agreements"),
    measure="agreements",
    aliases=("thỏa ước lao động tập thể ký mới", "ký mới TƯLĐTT", "new CBA"),
)
RENEWED_COLLECTIVE_AGREEMENTS: Final = Indicator(
    id="renewed_collective_agreements",
    kind=IndicatorKind.FLOW,
    title=Words(vi="TƯLĐTT ký lại", en="renewed collective agreements"),
    measure="agreements",
    aliases=("thỏa ước lao động tập thể ký lại", "ký lại TƯLĐTT", "renewed CBA"),
)
WORKER_CONFERENCES: Final = Indicator(
    id="worker_conferences",
    kind=IndicatorKind.COVERAGE,
    title=Words(vi="hội nghị người lao động", en="worker conferences"),
    measure="conferences",
    aliases=("hội nghị NLĐ",),
)
CADRE_CONFERENCES: Final = Indicator(
    id="cadre_conferences",
    kind=IndicatorKind.COVERAGE,
    title=Words(vi="hội nghị cán bộ, công chức", en="cadre conferences"),
    measure="conferences",
    aliases=("hội nghị cán bộ công chức viên chức", "hội nghị CBCC"),
)
CONGRESS_HELD: Final = Indicator(
    id="congress_held",
    kind=IndicatorKind.COVERAGE,
    title=Words(vi="đại hội công đoàn cơ sở", en="congresses held"),
    measure="unions",
    aliases=("đại hội CĐCS", "CĐCS đã tổ chức đại hội", "công đoàn cơ sở đã tổ chức đại hội", "congress held"),
)
SHIFT_MEAL_UNIONS: Final = Indicator(
    id="shift_meal_unions",
    kind=IndicatorKind.FLOW,
    title=Words(vi="CĐCS có bữa ăn ca", en="unions with agreed shift meals"),
    measure="unions",
    aliases=("bữa ăn ca", "công đoàn cơ sở có bữa ăn ca đạt mức"),
)
UNITS_REACHING_NEW_UNIONS: Final = Indicator(
    id="units_reaching_new_unions",
    kind=IndicatorKind.COVERAGE,
    title=Words(vi="đơn vị hoàn thành chỉ tiêu CĐCS", en="units reaching their new unions"),
    measure="units",
)
UNITS_REACHING_NEW_MEMBERS: Final = Indicator(
    id="units_reaching_new_members",
    kind=IndicatorKind.COVERAGE,
    title=Words(vi="đơn vị hoàn thành chỉ tiêu đoàn viên", en="units reaching their new members"),
    measure="units",
)
MEMBER_DENSITY: Final = Indicator(
    id="member_density",
    kind=IndicatorKind.RATIO,
    title=Words(vi="tỷ lệ đoàn viên/lao động", en="member density"),
    measure="members",
    aliases=("mật độ đoàn viên", "tỷ lệ đoàn viên trên số lao động", "đoàn viên/lao động"),
)
NON_STATE_UNION_SHARE: Final = Indicator(
    id="non_state_union_share",
    kind=IndicatorKind.RATIO,
    title=Words(vi="tỷ lệ CĐCS ngoài nhà nước", en="non-state share of unions"),
    measure="unions",
)
NON_STATE_MEMBER_SHARE: Final = Indicator(
    id="non_state_member_share",
    kind=IndicatorKind.RATIO,
    title=Words(vi="tỷ lệ đoàn viên ngoài nhà nước", en="non-state share of members"),
    measure="members",
)
DUES_COLLECTED: Final = Indicator(
    id="dues_collected",
    kind=IndicatorKind.MONEY,
    title=Words(vi="thu đoàn phí", en="dues collected"),
    measure="VND",
    aliases=("đoàn phí",),
)
FUND_COLLECTED: Final = Indicator(
    id="fund_collected",
    kind=IndicatorKind.MONEY,
    title=Words(vi="thu kinh phí công đoàn", en="union fund collected"),
    measure="VND",
    aliases=("kinh phí công đoàn",),
)
CREATIVE_LABOUR_CERTIFICATES: Final = Indicator(
    id="creative_labour_certificates",
    kind=IndicatorKind.MINIMUM,
    title=Words(vi="bằng Lao động sáng tạo", en="creative-labour certificates"),
    measure="certificates",
)
MEAN_MONTHLY_WAGE: Final = Indicator(
    id="mean_monthly_wage",
    kind=IndicatorKind.MEAN,
    title=Words(vi="tiền lương bình quân tháng", en="mean monthly wage"),
    measure="VND",
)

ENTERPRISES_WITH_UNION: Final = Indicator(
    id="enterprises_with_union",
    kind=IndicatorKind.RATIO,
    title=Words(vi="doanh nghiệp đủ điều kiện có công đoàn", en="enterprises with a union"),
    measure="enterprises",
)
UNITS_WITH_AGREEMENT: Final = Indicator(
    id="units_with_agreement",
    kind=IndicatorKind.RATIO,
    title=Words(vi="đơn vị có TƯLĐTT", en="units with a collective agreement"),
    measure="units",
)
AGREEMENTS_CLASS_B: Final = Indicator(
    id="agreements_class_b",
    kind=IndicatorKind.RATIO,
    title=Words(vi="TƯLĐTT xếp loại B trở lên", en="agreements of class B or better"),
    measure="agreements",
)
MEMBERS_TAUGHT_RESOLUTIONS: Final = Indicator(
    id="members_taught_resolutions",
    kind=IndicatorKind.RATIO,
    title=Words(vi="đoàn viên được học tập nghị quyết", en="members taught the resolutions"),
    measure="members",
)
OFFICERS_TRAINED: Final = Indicator(
    id="officers_trained",
    kind=IndicatorKind.RATIO,
    title=Words(vi="cán bộ công đoàn được bồi dưỡng", en="union officers trained"),
    measure="officers",
)
WORKERS_UPGRADING_SKILLS: Final = Indicator(
    id="workers_upgrading_skills",
    kind=IndicatorKind.RATIO,
    title=Words(vi="lao động học tập nâng cao trình độ", en="workers upgrading their skills"),
    measure="workers",
)
HARDSHIP_MEMBERS_HELPED: Final = Indicator(
    id="hardship_members_helped",
    kind=IndicatorKind.RATIO,
    title=Words(vi="đoàn viên khó khăn được hỗ trợ", en="members in hardship helped"),
    measure="members",
)
DOCUMENTS_DIGITISED: Final = Indicator(
    id="documents_digitised",
    kind=IndicatorKind.RATIO,
    title=Words(vi="văn bản được số hóa", en="documents digitised"),
    measure="documents",
)
APP_USERS: Final = Indicator(
    id="app_users",
    kind=IndicatorKind.RATIO,
    title=Words(vi="đoàn viên cài đặt và sử dụng ứng dụng", en="members using the app"),
    measure="members",
)
CULTURAL_STANDARD_UNITS: Final = Indicator(
    id="cultural_standard_units",
    kind=IndicatorKind.RATIO,
    title=Words(vi="đơn vị đạt chuẩn văn hóa", en="units of the cultural standard"),
    measure="units",
)
PARTY_REFERRALS_PER_UNION: Final = Indicator(
    id="party_referrals_per_union",
    kind=IndicatorKind.MEAN,
    title=Words(vi="đoàn viên giới thiệu cho Đảng bình quân mỗi CĐCS", en="Party referrals per grassroots union"),
    measure="referrals",
)
CHARITY_FUND: Final = Indicator(
    id="charity_fund",
    kind=IndicatorKind.MONEY,
    title=Words(vi="thu quỹ xã hội", en="charity fund collected"),
    measure="VND",
)


def named() -> tuple[Indicator, ...]:
    """Give the named indicators, in the order of this module.

    Examples:
        >>> import unionkit as uk
        >>> uk.indicators.named()[0].id
        'new_members'
    """
    return tuple(value for value in globals().values() if isinstance(value, Indicator))


def find(name: str, *, own: Iterable[Indicator] = ()) -> Indicator:
    """Find an indicator by its id, its title in either language, or another name that tables give it.

    Args:
        name: the name; case, diacritics and punctuation do not matter.
        own: indicators of the caller, looked through before the named ones.

    Returns:
        The indicator.

    Raises:
        UnknownIndicatorError: there is none of that name; the error lists the ids that there are.

    Examples:
        >>> import unionkit as uk
        >>> uk.indicators.find("cđcs mới").id
        'new_grassroots_unions'
    """
    key = lookup_key(checked_text(name, "the name"))
    added = tuple(own)
    try:
        return ({**_by_name(), **_names_of(added)} if added else _by_name())[key]
    except KeyError:
        known = tuple(indicator.id for indicator in (*added, *named()))
        raise UnknownIndicatorError(name=name, known=known) from None


@cache
def _by_name() -> dict[str, Indicator]:
    return _names_of(named())


def _names_of(indicators: Iterable[Indicator]) -> dict[str, Indicator]:
    return {
        lookup_key(name): indicator
        for indicator in indicators
        for name in (indicator.id, indicator.title.vi, indicator.title.en, *indicator.aliases)
    }
