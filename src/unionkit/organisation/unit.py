"""Units of the organisation as they are on one day, and their kinds."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.organisation.fields import maybe_said, said
from unionkit.organisation.workplace import Sector
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["Unit", "UnitKind"]


class UnitKind(Enum):
    """The kinds of unit under the charters of the XIth congress and later, and those of the year 2025.

    Not every kind exists on every day: the law of a day says which (`Hierarchy.check`).

    Examples:
        >>> import unionkit as uk
        >>> kind = uk.UnitKind.MEMBER_GRASSROOTS_UNION
        >>> kind.label("vi"), kind.label("en"), kind.abbreviation
        ('công đoàn cơ sở thành viên', 'member grassroots union', 'CĐCSTV')
    """

    CONFEDERATION = "confederation"
    PROVINCIAL_FEDERATION = "provincial_federation"
    CENTRAL_SECTOR_UNION = "central_sector_union"
    CORPORATION_UNION_UNDER_VGCL = "corporation_union_under_vgcl"
    DISTRICT_FEDERATION = "district_federation"
    LOCAL_SECTOR_UNION = "local_sector_union"
    DISTRICT_EDUCATION_UNION = "district_education_union"
    INDUSTRIAL_ZONES_UNION = "industrial_zones_union"
    CORPORATION_UNION = "corporation_union"
    OTHER_IMMEDIATE_UPPER_UNION = "other_immediate_upper_union"
    SPECIAL_UPPER_UNION = "special_upper_union"
    COMMUNE_UNION = "commune_union"
    GRASSROOTS_UNION = "grassroots_union"
    GRASSROOTS_OCCUPATIONAL_UNION = "grassroots_occupational_union"
    MEMBER_GRASSROOTS_UNION = "member_grassroots_union"
    SECTIONAL_UNION = "sectional_union"
    SECTIONAL_OCCUPATIONAL_UNION = "sectional_occupational_union"
    UNION_GROUP = "union_group"
    OCCUPATIONAL_UNION_GROUP = "occupational_union_group"

    def label(self, lang: Lang) -> str:
        """Name the kind in full.

        Raises:
            LanguageError: another language.
        """
        words, _ = _KINDS[self]
        return words.label(checked_lang(lang))

    @property
    def abbreviation(self) -> str:
        """The kind as union offices shorten it: TLĐ, LĐLĐ, CĐCS; what has no set letters keeps its other words."""
        return _KINDS[self][1]

    @property
    def is_grassroots(self) -> bool:
        """Whether such units count as grassroots unions: CĐCS and nghiệp đoàn cơ sở, not what is inside them."""
        return self in _GRASSROOTS


_GRASSROOTS: Final = (UnitKind.GRASSROOTS_UNION, UnitKind.GRASSROOTS_OCCUPATIONAL_UNION)
_KINDS: Final = {
    UnitKind.CONFEDERATION: (
        Words(vi="Tổng Liên đoàn Lao động Việt Nam", en="Vietnam General Confederation of Labour"),
        "TLĐ",
    ),
    UnitKind.PROVINCIAL_FEDERATION: (
        Words(vi="liên đoàn lao động tỉnh, thành phố", en="provincial or city federation of labour"),
        "LĐLĐ",
    ),
    UnitKind.CENTRAL_SECTOR_UNION: (
        Words(vi="công đoàn ngành trung ương", en="central sectoral union"),
        "CĐ ngành TW",
    ),
    UnitKind.CORPORATION_UNION_UNDER_VGCL: (
        Words(
            vi="công đoàn tập đoàn kinh tế, tổng công ty trực thuộc Tổng Liên đoàn",
            en="economic-group or corporation union directly under the VGCL",
        ),
        "CĐ TCT trực thuộc TLĐ",
    ),
    UnitKind.DISTRICT_FEDERATION: (
        Words(vi="liên đoàn lao động cấp huyện", en="district federation of labour"),
        "LĐLĐ",
    ),
    UnitKind.LOCAL_SECTOR_UNION: (
        Words(vi="công đoàn ngành địa phương", en="local sectoral union"),
        "CĐ ngành",
    ),
    UnitKind.DISTRICT_EDUCATION_UNION: (
        Words(vi="công đoàn giáo dục huyện", en="district education union"),
        "CĐ giáo dục huyện",
    ),
    UnitKind.INDUSTRIAL_ZONES_UNION: (
        Words(vi="công đoàn các khu công nghiệp", en="industrial-zones union"),
        "CĐ các KCN",
    ),
    UnitKind.CORPORATION_UNION: (
        Words(vi="công đoàn tổng công ty", en="corporation union"),
        "CĐ TCT",
    ),
    UnitKind.OTHER_IMMEDIATE_UPPER_UNION: (
        Words(vi="công đoàn cấp trên trực tiếp cơ sở khác", en="other immediate upper-level union"),
        "CĐ cấp trên trực tiếp cơ sở",
    ),
    UnitKind.SPECIAL_UPPER_UNION: (
        Words(vi="công đoàn cấp trên cơ sở đặc thù", en="special upper-level union"),
        "CĐ cấp trên cơ sở đặc thù",
    ),
    UnitKind.COMMUNE_UNION: (
        Words(vi="công đoàn xã, phường, đặc khu", en="commune, ward or special-zone union"),
        "CĐ xã, phường, đặc khu",
    ),
    UnitKind.GRASSROOTS_UNION: (Words(vi="công đoàn cơ sở", en="grassroots union"), "CĐCS"),
    UnitKind.GRASSROOTS_OCCUPATIONAL_UNION: (
        Words(vi="nghiệp đoàn cơ sở", en="grassroots occupational union"),
        "NĐCS",
    ),
    UnitKind.MEMBER_GRASSROOTS_UNION: (
        Words(vi="công đoàn cơ sở thành viên", en="member grassroots union"),
        "CĐCSTV",
    ),
    UnitKind.SECTIONAL_UNION: (Words(vi="công đoàn bộ phận", en="sectional union"), "CĐBP"),
    UnitKind.SECTIONAL_OCCUPATIONAL_UNION: (
        Words(vi="nghiệp đoàn bộ phận", en="sectional occupational union"),
        "NĐBP",
    ),
    UnitKind.UNION_GROUP: (Words(vi="tổ công đoàn", en="union group"), "tổ CĐ"),
    UnitKind.OCCUPATIONAL_UNION_GROUP: (Words(vi="tổ nghiệp đoàn", en="occupational-union group"), "tổ NĐ"),
}


def _kind(value: UnitKind) -> UnitKind:
    return checked_instance(value, UnitKind, "kind")


def _sector(value: Sector | None) -> Sector | None:
    return None if value is None else checked_instance(value, Sector, "sector")


@attrs.frozen
class Unit:
    """A unit of the organisation as it is on one day: a snapshot, which knows nothing of its past.

    Attributes:
        id: opaque identifier; it stays when name, code, parent or place change.
        name: its name that day.
        kind: its kind.
        parent: id of the unit that manages it, or None where there is none.
        code: its code in the registers of that day; codes may be used again by later bodies.
        location: id or name of the place where it is; a place is no parent.
        sector_line: id or name of the sectoral union whose line it follows (ngành dọc), apart from its parent.
        sector: the sector of the employer at which it stands, where that is known.

    Raises:
        TypeError: a field of the wrong type.
        EmptyTextError: an empty text.

    Examples:
        >>> import unionkit as uk
        >>> unit = uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", uk.UnitKind.DISTRICT_FEDERATION, parent="ha-noi")
        >>> unit.kind.name, unit.parent
        ('DISTRICT_FEDERATION', 'ha-noi')
    """

    id: str = attrs.field(validator=said)
    name: str = attrs.field(validator=said)
    kind: UnitKind = attrs.field(converter=_kind)
    parent: str | None = attrs.field(default=None, validator=maybe_said)
    code: str | None = attrs.field(default=None, kw_only=True, validator=maybe_said)
    location: str | None = attrs.field(default=None, kw_only=True, validator=maybe_said)
    sector_line: str | None = attrs.field(default=None, kw_only=True, validator=maybe_said)
    sector: Sector | None = attrs.field(default=None, kw_only=True, converter=_sector)
