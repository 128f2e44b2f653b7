"""What rows of a frame are held against: a set of checks, compiled once, with the codes of the scalar ones."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import OptionError
from unionkit.findings import FindingCode
from unionkit.organisation.unit import UnitKind
from unionkit.organisation.workplace import Sector
from unionkit.records.checking import codes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Self

__all__ = ["Check", "Checks", "Shape"]


class Shape(Enum):
    """What a check asks of a field."""

    GIVEN = "given"
    NOT_BLANK = "not_blank"
    ONE_OF = "one_of"
    WHOLE = "whole"
    NOT_BELOW_ZERO = "not_below_zero"
    AT_MOST = "at_most"
    UNIQUE = "unique"
    AMONG = "among"


@attrs.frozen(kw_only=True)
class Check:
    """One check of a column.

    Attributes:
        shape: what is asked.
        field: the column.
        rule: the code under which a fault is told.
        if_there: whether it is left out where the frame lacks the column.
        values: the values allowed.
        other: the column held against: the whole of which it is a part, or where its values must stand.
        less: a column that is taken off that whole first.
    """

    shape: Shape
    field: str
    rule: FindingCode
    if_there: bool = False
    values: tuple[str, ...] = ()
    other: str | None = None
    less: str | None = None


def _checks(items: Iterable[Check]) -> tuple[Check, ...]:
    return tuple(checked_instance(item, Check, "a check") for item in items)


@attrs.frozen
class Checks:
    """A set of checks, in the order in which their findings are told.

    Attributes:
        checks: the checks.

    Examples:
        >>> from unionkit import frames
        >>> own = frames.Checks.of("workplaces") + frames.Checks.said("location")
        >>> [check.field for check in own.checks][-2:]
        ['location', 'location']
    """

    checks: tuple[Check, ...] = attrs.field(converter=_checks)

    def __add__(self, other: Checks) -> Checks:
        return Checks((*self.checks, *checked_instance(other, Checks, "the other").checks))

    @classmethod
    def of(cls, kind: str) -> Self:
        """Give the checks of a kind of record that rows can be held against.

        Args:
            kind: "units" (id, name, kind; parent, sector) or "workplaces" (id, name; workers, members, applicants,
                sector); what stands behind the semicolon is checked where the frame has the column.

        Returns:
            The checks.

        Raises:
            OptionError: another kind.
        """
        if kind not in _KINDS:
            raise OptionError(name="kind", found=kind, expected=tuple(_KINDS))
        return cls(_KINDS[kind])

    @classmethod
    def said(cls, field: str) -> Self:
        """Ask that a text is there (`record.missing_field`) and not blank (`record.empty_text`)."""
        return cls(_said(checked_text(field, "field")))

    @classmethod
    def unique(cls, field: str = "id") -> Self:
        """Ask that no two rows have one value (`record.repeated_id`); all rows that share one are told."""
        return cls([Check(shape=Shape.UNIQUE, field=checked_text(field, "field"), rule=codes.REPEATED_ID)])

    @classmethod
    def one_of(cls, field: str, values: Iterable[str]) -> Self:
        """Ask that a text is one of a list (`record.unknown_value`), or null."""
        return cls([_one_of(checked_text(field, "field"), tuple(checked_text(each, "a value") for each in values))])

    @classmethod
    def count(cls, field: str) -> Self:
        """Ask that a number is whole (`record.wrong_type`) and not below zero (`record.below_zero`), or null."""
        return cls(_count(checked_text(field, "field")))

    @classmethod
    def among(cls, field: str, other: str = "id") -> Self:
        """Ask that a parent stands in another column of the same frame (`unit.unknown_parent`), or is null."""
        return cls([_among(checked_text(field, "field"), checked_text(other, "other"))])


def _said(field: str) -> list[Check]:
    given = Check(shape=Shape.GIVEN, field=field, rule=codes.MISSING_FIELD)
    return [given, Check(shape=Shape.NOT_BLANK, field=field, rule=codes.EMPTY_TEXT)]


def _count(field: str) -> list[Check]:
    whole = Check(shape=Shape.WHOLE, field=field, rule=codes.WRONG_TYPE)
    return [whole, Check(shape=Shape.NOT_BELOW_ZERO, field=field, rule=codes.BELOW_ZERO)]


def _one_of(field: str, values: tuple[str, ...]) -> Check:
    return Check(shape=Shape.ONE_OF, field=field, rule=codes.UNKNOWN_VALUE, values=values)


def _among(field: str, other: str) -> Check:
    return Check(shape=Shape.AMONG, field=field, rule=codes.UNKNOWN_PARENT, other=other)


def _where_there(checks: Iterable[Check]) -> list[Check]:
    return [attrs.evolve(check, if_there=True) for check in checks]


_SECTOR: Final = _one_of("sector", tuple(each.value for each in Sector))
_ID: Final = (*_said("id"), Check(shape=Shape.UNIQUE, field="id", rule=codes.REPEATED_ID))
_KINDS: Final[dict[str, tuple[Check, ...]]] = {
    "units": (
        *_ID,
        *_said("name"),
        *_said("kind"),
        _one_of("kind", tuple(each.value for each in UnitKind)),
        *_where_there([_among("parent", "id"), _SECTOR]),
    ),
    "workplaces": (
        *_ID,
        *_said("name"),
        *_where_there([*_count("workers"), *_count("members"), *_count("applicants"), _SECTOR]),
        *_where_there(
            [
                Check(shape=Shape.AT_MOST, field="members", rule=codes.MEMBERS_ABOVE_WORKERS, other="workers"),
                Check(
                    shape=Shape.AT_MOST,
                    field="applicants",
                    rule=codes.APPLICANTS_ABOVE_WORKERS,
                    other="workers",
                    less="members",
                ),
            ]
        ),
    ),
}
