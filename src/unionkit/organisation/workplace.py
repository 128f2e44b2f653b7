"""Workplaces: employers, where unions are or may be founded. A workplace is no unit of the organisation."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.organisation.fields import answer, count, maybe_said, said
from unionkit.wording import checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["Sector", "Workplace"]


class Sector(Enum):
    """The sector of an employer (khu vực, loại hình), as union reports tell them apart.

    Examples:
        >>> import unionkit as uk
        >>> uk.Sector.FOREIGN_INVESTED.label("vi")
        'doanh nghiệp có vốn đầu tư nước ngoài'
    """

    STATE = "state"
    NON_STATE = "non_state"
    FOREIGN_INVESTED = "foreign_invested"
    COOPERATIVE = "cooperative"
    PUBLIC_SERVICE = "public_service"
    STATE_PAID = "state_paid"
    """Agencies, armed forces and public units wholly paid from the State budget: their unions ended in June 2025."""
    OTHER = "other"

    def label(self, lang: Lang) -> str:
        """Name the sector.

        Raises:
            LanguageError: another language.
        """
        return _SECTORS[checked_lang(lang)][self]


_SECTORS: Final = {
    "vi": {
        Sector.STATE: "doanh nghiệp nhà nước",
        Sector.NON_STATE: "doanh nghiệp ngoài nhà nước",
        Sector.FOREIGN_INVESTED: "doanh nghiệp có vốn đầu tư nước ngoài",
        Sector.COOPERATIVE: "hợp tác xã",
        Sector.PUBLIC_SERVICE: "đơn vị sự nghiệp",
        Sector.STATE_PAID: "cơ quan, đơn vị hưởng 100% lương từ ngân sách nhà nước",
        Sector.OTHER: "khác",
    },
    "en": {
        Sector.STATE: "state enterprise",
        Sector.NON_STATE: "non-state enterprise",
        Sector.FOREIGN_INVESTED: "foreign-invested enterprise",
        Sector.COOPERATIVE: "cooperative",
        Sector.PUBLIC_SERVICE: "public service unit",
        Sector.STATE_PAID: "agency or unit wholly paid from the State budget",
        Sector.OTHER: "other",
    },
}


def _sector(value: Sector | None) -> Sector | None:
    return None if value is None else checked_instance(value, Sector, "sector")


def _workers(value: int | None) -> int | None:
    return count(value, "workers")


def _members(value: int | None) -> int | None:
    return count(value, "members")


def _applicants(value: int | None) -> int | None:
    return count(value, "applicants")


@attrs.frozen
class Workplace:
    """An employer: an enterprise, a cooperative, a public unit or another body with workers.

    In every field None says that it is not known; it is never read as zero or as no.

    Attributes:
        id: opaque identifier.
        name: its name as registered.
        workers: persons employed there.
        members: those of them who are union members (đoàn viên).
        applicants: those who applied to join and are not yet members.
        has_union: whether a union has been founded there.
        sector: its sector.
        location: id or name of the place where it stands.
        operates_lawfully: whether the employer operates lawfully (hoạt động hợp pháp).
        legal_person: whether it is a legal person (có tư cách pháp nhân).

    Raises:
        TypeError: a float or a bool for a count, or a field of the wrong type.
        EmptyTextError: an empty text.
        BelowZeroError: a count below zero.

    Examples:
        >>> import unionkit as uk
        >>> shop = uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=10, applicants=10, has_union=False)
        >>> shop.workers, shop.members
        (10, None)
    """

    id: str = attrs.field(validator=said)
    name: str = attrs.field(validator=said)
    workers: int | None = attrs.field(default=None, kw_only=True, converter=_workers)
    members: int | None = attrs.field(default=None, kw_only=True, converter=_members)
    applicants: int | None = attrs.field(default=None, kw_only=True, converter=_applicants)
    has_union: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
    sector: Sector | None = attrs.field(default=None, kw_only=True, converter=_sector)
    location: str | None = attrs.field(default=None, kw_only=True, validator=maybe_said)
    operates_lawfully: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
    legal_person: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
