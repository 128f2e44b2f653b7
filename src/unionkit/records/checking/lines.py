"""Lines of tables for which the domain has no class of its own: a result as it was reported, a term with its unit."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from unionkit.exact import Exact, exact_number
from unionkit.organisation.fields import maybe_said, said
from unionkit.reported.numbers import read_number
from unionkit.rules.terms import Term
from unionkit.targets.target import Result

if TYPE_CHECKING:
    from unionkit.reported.numbers import PrintedNumber

__all__ = ["ReportedResult", "UnitTerm"]


def _target(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "target")


@lru_cache(maxsize=1 << 14)
def _read_percent(text: str) -> PrintedNumber:
    # A table prints the same few thousand percentages again and again, and asks for each several times.
    return read_number(text, whole=False)


def _printed(_line: object, _field: object, value: str | None) -> None:
    if value is not None:
        _read_percent(value)


@attrs.frozen(kw_only=True)
class ReportedResult(Result):
    """A result with what a report prints beside it.

    Attributes:
        target: what it was measured against, in the measure of the indicator, or None.
        percent: the percentage as it was printed, "166,6%", or None.
        assigned_by: id of the body that assigned the target, or None.

    Raises:
        NumberFormatError: the printed percentage is no number.

    Examples:
        >>> import unionkit as uk
        >>> line = uk.ReportedResult(unit="me-linh", indicator=uk.indicators.NEW_GRASSROOTS_UNIONS,
        ...                          period=uk.Period.year(2022), amount=15, target=9, percent="166,6%")
        >>> line.printed.value, uk.reconcile(line.amount, line.target, line.printed).agreement.name
        (Decimal('166.6'), 'CONSISTENT')
    """

    target: Exact | None = attrs.field(default=None, converter=_target)
    percent: str | None = attrs.field(default=None, validator=[maybe_said, _printed])
    assigned_by: str | None = attrs.field(default=None, validator=maybe_said)

    @property
    def printed(self) -> PrintedNumber | None:
        """The printed percentage, read."""
        return None if self.percent is None else _read_percent(self.percent)


@attrs.frozen
class UnitTerm(Term):
    """A term with the unit whose term it is.

    Attributes:
        unit: id of the unit.

    Examples:
        >>> import unionkit as uk
        >>> uk.UnitTerm(2023, 2028, unit="nextwave").label("vi")
        'nhiệm kỳ 2023–2028'
    """

    unit: str = attrs.field(kw_only=True, validator=said)
