"""Targets and results: who, what, for which period, how much, and by whom it was assigned."""

from __future__ import annotations

from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import EmptyTextError, GoalError, UndefinedRatioError
from unionkit.exact import Exact, exact_number
from unionkit.periods import Period
from unionkit.periods.span import checked_day
from unionkit.targets.indicators import Direction, Indicator
from unionkit.wording import Words

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["Denominator", "Result", "Target", "checked_goal"]


class Denominator(Enum):
    """On which count of units a mean per unit is computed. The choice changes the figure and is shown with it."""

    AT_START = "at_start"
    AT_CUT_OFF = "at_cut_off"
    MEAN = "mean"

    def label(self, lang: Lang) -> str:
        """Name the choice."""
        return _DENOMINATORS[self].label(lang)


_DENOMINATORS: Final = {
    Denominator.AT_START: Words(vi="số đơn vị đầu kỳ", en="units at the start"),
    Denominator.AT_CUT_OFF: Words(vi="số đơn vị đến ngày chốt số liệu", en="units at the cut-off"),
    Denominator.MEAN: Words(vi="số đơn vị bình quân đầu kỳ và cuối kỳ", en="mean of the units at both ends"),
}


def checked_goal(direction: Direction, target: Exact | None, baseline: Exact | None, upper: Exact | None) -> None:
    """Refuse a target that its direction makes no sense of.

    Raises:
        GoalError: a reduction without a baseline above it, a range without an upper end, an upper end of no range.
    """
    problem = None
    if direction is Direction.REDUCE and baseline is None:
        problem = "no_baseline"
    elif direction is Direction.REDUCE and baseline is not None and target is not None and baseline <= target:
        problem = "nothing_to_reduce"
    elif direction is Direction.WITHIN and upper is None:
        problem = "no_upper"
    elif upper is not None and direction is not Direction.WITHIN:
        problem = "upper_unused"
    elif upper is not None and target is not None and upper < target:
        problem = "upper_below"
    if problem is not None:
        raise GoalError(problem=problem, target=target, found=baseline if direction is Direction.REDUCE else upper)


def _unit(value: str) -> str:
    if not checked_text(value, "unit").strip():
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


def _baseline(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "baseline")


def _upper(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "upper")


def _over(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "over")


def _day(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "as_of")


def _denominator(value: Denominator | None) -> Denominator | None:
    return None if value is None else checked_instance(value, Denominator, "denominator")


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
        baseline: where it starts from: what a reduction is reduced from, or the stock from which a pace is counted.
        upper: the upper end of a range (`Direction.WITHIN`), of which `amount` is the lower one.

    Raises:
        TypeError: a float or a bool for the amount, or a field of the wrong type.
        EmptyTextError: an empty id.
        GoalError: a reduction without a baseline above it, a range without its upper end.

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
    baseline: Exact | None = attrs.field(default=None, converter=_baseline)
    upper: Exact | None = attrs.field(default=None, converter=_upper)

    def __attrs_post_init__(self) -> None:
        checked_goal(self.indicator.direction, self.amount, self.baseline, self.upper)


@attrs.frozen(kw_only=True)
class Result:
    """What a unit has reached (kết quả thực hiện).

    Attributes:
        unit: id of the unit.
        indicator: what was counted.
        period: the days that the figure covers.
        amount: how much, in the measure of the indicator; None where nothing was reported.
        as_of: the day up to which it was counted, or None where that is not known.
        over: what the amount is computed over, for a ratio or a mean: workers for a density, the headcount of a mean
            wage, the unions of a mean per union. Without it such a figure does not add up.
        denominator: for a mean per unit, which count of units was taken.

    Raises:
        TypeError: a float or a bool for the amount, a datetime for the day, or a field of the wrong type.
        EmptyTextError: an empty id.

    Examples:
        >>> import unionkit as uk
        >>> wage = uk.Result(unit="thuy-nguyen", indicator=uk.indicators.MEAN_MONTHLY_WAGE,
        ...                  period=uk.Period.reporting_half(2026, 1), amount=8_400_000, over=4_002)
        >>> wage.part
        Fraction(33616800000, 1)
    """

    unit: str = attrs.field(converter=_unit)
    indicator: Indicator = attrs.field(converter=_indicator)
    period: Period = attrs.field(converter=_period)
    amount: Exact | None = attrs.field(converter=_amount)
    as_of: date | None = attrs.field(default=None, converter=_day)
    over: Exact | None = attrs.field(default=None, converter=_over)
    denominator: Denominator | None = attrs.field(default=None, converter=_denominator)

    @classmethod
    def per_unit(
        cls,
        *,
        unit: str,
        indicator: Indicator,
        period: Period,
        count: Exact,
        at_start: int | None = None,
        at_cut_off: int | None = None,
        denominator: Denominator,
        as_of: date | None = None,
    ) -> Result:
        """Make the result of a mean per unit (at least one referral for each grassroots union, on average).

        Args:
            unit: id of the unit whose lower units are counted.
            indicator: what was counted, of the kind MEAN.
            period: the days that the figure covers.
            count: how many there were in all: referrals.
            at_start: how many units there were at the start.
            at_cut_off: how many there are at the cut-off.
            denominator: which of the two counts to take, or their mean.
            as_of: the day up to which it was counted.

        Returns:
            The result; `over` is the count of units and `denominator` says which.

        Raises:
            UndefinedRatioError: the count of units that is asked for is missing or zero.

        Examples:
            >>> import unionkit as uk
            >>> uk.Result.per_unit(unit="vinh-long", indicator=uk.indicators.PARTY_REFERRALS_PER_UNION, count=930,
            ...                    period=uk.Period.year(2025), at_start=600, at_cut_off=640,
            ...                    denominator=uk.Denominator.MEAN).amount
            Fraction(3, 2)
        """
        checked_instance(denominator, Denominator, "denominator")
        counts = {
            Denominator.AT_START: (at_start,),
            Denominator.AT_CUT_OFF: (at_cut_off,),
            Denominator.MEAN: (at_start, at_cut_off),
        }[denominator]
        known = [Fraction(exact_number(number, "the count of units")) for number in counts if number is not None]
        units = sum(known, Fraction()) / len(counts)
        if len(known) < len(counts) or units <= 0:
            missing = len(known) < len(counts)
            raise UndefinedRatioError(
                part=count, whole=None if missing else units, reason="no_whole" if missing else "zero_whole"
            )
        amount = Fraction(exact_number(count, "count")) / units
        return cls(
            unit=unit,
            indicator=indicator,
            period=period,
            amount=amount,
            as_of=as_of,
            over=units,
            denominator=denominator,
        )

    @property
    def part(self) -> Fraction | None:
        """What a ratio or a mean is computed from, exactly: the members of a density, the sum of the wages.

        None where the amount, or what it is computed over, is not known.
        """
        if self.amount is None or self.over is None:
            return None
        return Fraction(self.amount) * Fraction(self.over)
