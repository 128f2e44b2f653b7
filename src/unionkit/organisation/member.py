"""Memberships: the lines of a register of members. A person may have several, a membership is of one person."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import attrs

from unionkit.errors import DateContradictionError
from unionkit.organisation.fields import maybe_said, said
from unionkit.periods.span import checked_day

__all__ = ["Membership"]


def _born(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "born_on")


def _joined(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "joined_on")


def _left(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "left_on")


@attrs.frozen
class Membership:
    """A person's membership in a unit (đoàn viên), as a register of members holds it.

    The numbers of citizens and cards are texts: no form of them is presumed, and zeros at their beginning count.

    Attributes:
        id: opaque identifier of the membership.
        name: the name of the person.
        unit: id of the unit whose member the person is.
        born_on: the day of birth, or None where it is not known.
        citizen_id: the number of the identity card (số định danh cá nhân, CCCD), or None.
        card_number: the number of the member's card (thẻ đoàn viên), or None.
        joined_on: the day of admission to the union (ngày kết nạp), or None.
        left_on: the first day on which the person is no member of this unit any more, or None.

    Raises:
        TypeError: a field of the wrong type, or a datetime for a day.
        EmptyTextError: an empty text.
        DateContradictionError: the days are not in the order born, joined, left.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> member = uk.Membership("m-1", "Nguyễn Thị An", "nextwave", joined_on=date(2022, 5, 1))
        >>> member.unit, member.left_on
        ('nextwave', None)
    """

    id: str = attrs.field(validator=said)
    name: str = attrs.field(validator=said)
    unit: str = attrs.field(validator=said)
    born_on: date | None = attrs.field(default=None, kw_only=True, converter=_born)
    citizen_id: str | None = attrs.field(default=None, kw_only=True, validator=maybe_said)
    card_number: str | None = attrs.field(default=None, kw_only=True, validator=maybe_said)
    joined_on: date | None = attrs.field(default=None, kw_only=True, converter=_joined)
    left_on: date | None = attrs.field(default=None, kw_only=True, converter=_left)

    def __attrs_post_init__(self) -> None:
        days = (("born_on", self.born_on), ("joined_on", self.joined_on), ("left_on", self.left_on))
        for (earlier, first), (later, second) in pairwise([(name, day) for name, day in days if day is not None]):
            if second < first:
                raise DateContradictionError(earlier=earlier, earlier_day=first, later=later, later_day=second)
