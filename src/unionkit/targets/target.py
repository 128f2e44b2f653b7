"""Targets and results: who, what, for which period, how much, and by whom it was assigned."""

from __future__ import annotations

from datetime import date

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import EmptyTextError
from unionkit.exact import Exact, exact_number
from unionkit.periods import Period
from unionkit.periods.span import checked_day
from unionkit.targets.indicators import Indicator

__all__ = ["Result", "Target"]


def _unit(value: str) -> str:
    if not checked_text(value, "unit"):
        raise EmptyTextError(name="unit")
    return value


def _indicator(value: Indicator) -> Indicator:
    return checked_instance(value, Indicator, "indicator")


def _period(value: Period) -> Period:
    return checked_instance(value, Period, "period")


def _assigner(value: str | None) -> str | None:
    return None if value is None else checked_text(value, "assigned_by")


def _amount(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "amount")


def _day(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "as_of")


@attrs.frozen(kw_only=True)
class Target:
    """What a unit is to reach (chỉ tiêu được giao).

    Attributes:
        unit: id of the unit.
        indicator: what is counted.
        period: the period in which it is to be reached.
        amount: how much, in the measure of the indicator; None where no figure was set.
        assigned_by: id of the body that assigned it, or None where that is not known. A unit may have two targets
            for one indicator, one from the union line and one from the Party line.

    Raises:
        TypeError: a float or a bool for the amount, or a field of the wrong type.
        EmptyTextError: an empty id.

    Examples:
        >>> import unionkit as uk
        >>> target = uk.Target(unit="me-linh", indicator=uk.indicators.NEW_GRASSROOTS_UNIONS,
        ...                    period=uk.Period.year(2022), amount=9, assigned_by="ha-noi")
        >>> target.amount
        9
    """

    unit: str = attrs.field(converter=_unit)
    indicator: Indicator = attrs.field(converter=_indicator)
    period: Period = attrs.field(converter=_period)
    amount: Exact | None = attrs.field(converter=_amount)
    assigned_by: str | None = attrs.field(default=None, converter=_assigner)


@attrs.frozen(kw_only=True)
class Result:
    """What a unit has reached (kết quả thực hiện).

    Attributes:
        unit: id of the unit.
        indicator: what was counted.
        period: the days that the figure covers.
        amount: how much, in the measure of the indicator; None where nothing was reported.
        as_of: the day up to which it was counted, or None where that is not known.

    Raises:
        TypeError: a float or a bool for the amount, a datetime for the day, or a field of the wrong type.
        EmptyTextError: an empty id.
    """

    unit: str = attrs.field(converter=_unit)
    indicator: Indicator = attrs.field(converter=_indicator)
    period: Period = attrs.field(converter=_period)
    amount: Exact | None = attrs.field(converter=_amount)
    as_of: date | None = attrs.field(default=None, converter=_day)
