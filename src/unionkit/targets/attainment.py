"""Attainment: a result against its target, exactly, with its class and its percentage."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import MismatchError, OptionError, UndefinedRatioError
from unionkit.exact import Exact, Rounding, difference, exact_number, percent
from unionkit.targets.indicators import Direction
from unionkit.targets.target import Result, Target, checked_goal
from unionkit.wording import checked_lang, say_number, say_percent

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from unionkit.errors import Lang
    from unionkit.periods import Span
    from unionkit.targets.pace import Pace, Schedule

__all__ = ["Attainment", "Reason", "Status", "attain", "smallest_result"]


class Status(Enum):
    """The class of an attainment, decided on the exact ratio and never on a printed percentage.

    `NEARLY` begins at `nearly_from`, nine tenths unless the caller says otherwise: a convention, not a rule.
    """

    EXCEEDED = "exceeded"
    REACHED = "reached"
    NEARLY = "nearly"
    NOT_REACHED = "not_reached"

    def label(self, lang: Lang) -> str:
        """Name the class: "vượt chỉ tiêu", "exceeded"."""
        return _STATUSES[checked_lang(lang)][self]


_STATUSES: Final = {
    "vi": {
        Status.EXCEEDED: "vượt chỉ tiêu",
        Status.REACHED: "đạt chỉ tiêu",
        Status.NEARLY: "gần đạt",
        Status.NOT_REACHED: "chưa đạt",
    },
    "en": {
        Status.EXCEEDED: "exceeded",
        Status.REACHED: "reached",
        Status.NEARLY: "nearly reached",
        Status.NOT_REACHED: "not reached",
    },
}


class Reason(Enum):
    """Why an attainment has no ratio. What is wrong with the target is said before what is wrong with the result."""

    ZERO_TARGET = "zero_target"
    NEGATIVE_TARGET = "negative_target"
    NO_TARGET = "no_target"
    NO_RESULT = "no_result"

    def label(self, lang: Lang) -> str:
        """Say the reason."""
        return _REASONS[checked_lang(lang)][self]


_REASONS: Final = {
    "vi": {
        Reason.ZERO_TARGET: "chỉ tiêu bằng 0",
        Reason.NEGATIVE_TARGET: "chỉ tiêu nhỏ hơn 0",
        Reason.NO_TARGET: "không có chỉ tiêu",
        Reason.NO_RESULT: "chưa có kết quả",
    },
    "en": {
        Reason.ZERO_TARGET: "target is zero",
        Reason.NEGATIVE_TARGET: "target below zero",
        Reason.NO_TARGET: "no target",
        Reason.NO_RESULT: "no result",
    },
}

NEARLY_FROM: Final = Fraction(9, 10)
"""Where `NEARLY` begins unless the caller says otherwise."""


def _actual(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "actual")


def _target(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "target")


def _baseline(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "baseline")


def _upper(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "upper")


def _nearly_from(value: Exact) -> Exact:
    ratio = exact_number(value, "nearly_from")
    if not 0 <= ratio <= 1:
        raise OptionError(name="nearly_from", found=ratio, expected=("a ratio from 0 to 1",))
    return ratio


@attrs.frozen
class Attainment(Displayed):
    """A result against its target.

    Attributes:
        actual: the result, or None where there is none.
        target: the target, or None where there is none.
        nearly_from: the ratio from which an attainment counts as nearly reached.
        result: the record behind `actual`, where there is one.
        goal: the record behind `target`, where there is one.
        direction: on which side of the target the result should lie.
        baseline: what a reduction starts from, or the stock from which a pace is counted.
        upper: the upper end of a range.

    Examples:
        >>> import unionkit as uk
        >>> members = uk.attain(832, 2500)
        >>> members.ratio, members.percent(), members.status.name, members.shortfall
        (Fraction(208, 625), Decimal('33.3'), 'NOT_REACHED', 1668)
    """

    actual: Exact | None = attrs.field(converter=_actual)
    target: Exact | None = attrs.field(converter=_target)
    nearly_from: Exact = attrs.field(default=NEARLY_FROM, kw_only=True, converter=_nearly_from)
    result: Result | None = attrs.field(default=None, kw_only=True)
    goal: Target | None = attrs.field(default=None, kw_only=True)
    direction: Direction = attrs.field(default=Direction.AT_LEAST, kw_only=True)
    baseline: Exact | None = attrs.field(default=None, kw_only=True, converter=_baseline)
    upper: Exact | None = attrs.field(default=None, kw_only=True, converter=_upper)

    def __attrs_post_init__(self) -> None:
        if self.direction is not Direction.AT_LEAST or self.upper is not None:
            checked_instance(self.direction, Direction, "direction")
            checked_goal(self.direction, self.target, self.baseline, self.upper)

    @classmethod
    def of(cls, result: Result, target: Target, *, nearly_from: Exact = NEARLY_FROM) -> Attainment:
        """Set a result against the target it belongs to.

        Args:
            result: what was reached.
            target: what was to be reached.
            nearly_from: the ratio from which it counts as nearly reached.

        Returns:
            The attainment, which remembers both records.

        Raises:
            MismatchError: unit or indicator differ, or the result's period does not lie in the target's.
            TypeError: a float or a bool for `nearly_from`.
        """
        checked_instance(result, Result, "result")
        checked_instance(target, Target, "target")
        differences: list[tuple[str, object, object]] = []
        if result.unit != target.unit:
            differences.append(("unit", target.unit, result.unit))
        if result.indicator != target.indicator:
            differences.append(("indicator", target.indicator.id, result.indicator.id))
        if result.period not in target.period:
            differences.append(("period", target.period.label("en"), result.period.label("en")))
        if differences:
            raise MismatchError(differences=tuple(differences))
        return cls(
            result.amount,
            target.amount,
            nearly_from=nearly_from,
            result=result,
            goal=target,
            direction=target.indicator.direction,
            baseline=target.baseline,
            upper=target.upper,
        )

    @property
    def _parts(self) -> tuple[Exact, Exact] | Reason:
        """What is divided by what to tell how far the target is reached, or why that cannot be done."""
        if self.target is None:
            return Reason.NO_TARGET
        base = self._base
        if self.direction is not Direction.REDUCE and base <= 0:
            return Reason.ZERO_TARGET if base == 0 else Reason.NEGATIVE_TARGET
        if self.actual is None:
            return Reason.NO_RESULT
        if self.direction is Direction.REDUCE:
            return difference(self._start, self.actual), base
        return (self.actual, base) if self.direction is Direction.AT_LEAST else self._within(self.actual, base)

    def _within(self, actual: Exact, lower: Exact) -> tuple[Exact, Exact]:
        limit = lower if self.upper is None else self.upper
        if actual > limit or self.direction is Direction.AT_MOST:
            return difference(limit, difference(actual, limit)), limit
        return (1, 1) if actual >= lower else (actual, lower)

    @property
    def _start(self) -> Exact:
        return 0 if self.baseline is None else self.baseline

    @property
    def _base(self) -> Exact:
        """What the attainment is measured in: the target, or the reduction that was asked for."""
        target = 0 if self.target is None else self.target
        return difference(self._start, target) if self.direction is Direction.REDUCE else target

    @property
    def reason(self) -> Reason | None:
        """Why there is no ratio, or None where there is one."""
        parts = self._parts
        return parts if isinstance(parts, Reason) else None

    @property
    def ratio(self) -> Fraction | None:
        """How far the target is reached, exactly; 1 is reached, whatever the direction. None where it cannot be told.

        The result divided by the target; of a reduction, the reduction made divided by the one asked for; of a limit,
        2 less the result divided by it, so that 80 of at most 100 is 6/5 and 110 is 9/10; of a range, 1 inside of it.
        """
        parts = self._parts
        return None if isinstance(parts, Reason) else Fraction(parts[0]) / Fraction(parts[1])

    @property
    def status(self) -> Status | None:
        """The class of the exact ratio, or None where there is no ratio.

        A limit and a range are kept or not kept: they are reached, never exceeded. A limit of zero has a class without
        having a ratio.
        """
        ratio = self.ratio
        if self.direction in (Direction.AT_MOST, Direction.WITHIN):
            if self.shortfall is None:
                return None
            if self.shortfall == 0:
                return Status.REACHED
            return Status.NEARLY if ratio is not None and ratio >= self.nearly_from else Status.NOT_REACHED
        if ratio is None:
            return None
        if ratio >= 1:
            return Status.REACHED if ratio == 1 else Status.EXCEEDED
        return Status.NEARLY if ratio >= self.nearly_from else Status.NOT_REACHED

    @property
    def shortfall(self) -> Exact | None:
        """How much is missing, or how much too much there is of what has a limit; 0 where nothing is.

        None where the result or the target is missing.
        """
        if self.actual is None or self.target is None:
            return None
        if self.direction in (Direction.AT_MOST, Direction.REDUCE):
            return max(difference(self.actual, self.target), 0)
        if self.upper is not None and self.actual > self.upper:
            return difference(self.actual, self.upper)
        return max(difference(self.target, self.actual), 0)

    @property
    def surplus(self) -> Exact | None:
        """How much was reached beyond the target, or what a limit leaves free; 0 where nothing was, and of a range.

        None where the result or the target is missing.
        """
        if self.actual is None or self.target is None:
            return None
        if self.direction is Direction.WITHIN:
            return 0
        if self.direction is Direction.AT_LEAST:
            return max(difference(self.actual, self.target), 0)
        return max(difference(self.target, self.actual), 0)

    def percent(self, *, places: int = 1, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
        """Give the attainment in percent.

        Args:
            places: decimal places.
            rounding: how the percentage is shortened.

        Returns:
            The percentage with exactly `places` decimal places.

        Raises:
            UndefinedRatioError: there is no ratio; its `reason` says why.
            PlacesError: `places` is out of range.
        """
        parts = self._parts
        if isinstance(parts, Reason):
            raise UndefinedRatioError(part=self.actual, whole=self.target, reason=parts.value)
        return percent(*parts, places=places, rounding=rounding)

    def pace(self, *, period: Span | None = None, as_of: date | None = None, schedule: Schedule | None = None) -> Pace:
        """Hold the attainment against the share of the period that has passed, or against a planned schedule.

        Args:
            period: the period of the target; that of `goal` unless given.
            as_of: the day up to which the result was counted; that of `result` unless given.
            schedule: which share of the target was planned by which day; every day counts the same unless given.

        Returns:
            The pace.

        Raises:
            PaceError: the period or the day is neither given nor known.
            UndefinedRatioError: there is no ratio.

        Examples:
            >>> from datetime import date
            >>> import unionkit as uk
            >>> pace = uk.attain(7, 30).pace(period=uk.Period.year(2023), as_of=date(2023, 3, 31))
            >>> pace.on_pace, pace.needed_per_month
            (False, Fraction(23, 9))
        """
        from unionkit.targets.pace import Pace

        return Pace.of(self, period=period, as_of=as_of, schedule=schedule)

    def format(self, lang: Lang, *, places: int = 1, rounding: Rounding = Rounding.HALF_UP) -> str:
        """Write the attainment as reports do.

        Args:
            lang: "vi" or "en".
            places: decimal places of the percentage.
            rounding: how the percentage is shortened.

        Returns:
            "7/30 (đạt 23,3%)", "7/30 (23.3%)"; where there is no ratio, the reason stands for the percentage.

        Raises:
            LanguageError: another language.
            PlacesError: `places` is out of range.
        """
        parts = "/".join("–" if n is None else say_number(n, lang) for n in (self.actual, self.target))
        if self.reason is not None:
            return f"{parts} ({self.reason.label(lang)})"
        printed = say_percent(self.percent(places=places, rounding=rounding), lang)
        return f"{parts} (đạt {printed})" if lang == "vi" else f"{parts} ({printed})"


def attain(
    actual: Exact | None,
    target: Exact | None,
    *,
    nearly_from: Exact = NEARLY_FROM,
    direction: Direction = Direction.AT_LEAST,
    baseline: Exact | None = None,
    upper: Exact | None = None,
) -> Attainment:
    """Set a result against a target.

    Args:
        actual: the result: persons, unions, an amount of money; None where there is none.
        target: the target in the same measure; None where there is none.
        nearly_from: the ratio from which it counts as nearly reached, a convention.
        direction: on which side of the target the result should lie.
        baseline: what a reduction starts from.
        upper: the upper end of a range, of which `target` is the lower one.

    Returns:
        The attainment. A target that is zero, below zero or missing, or a missing result, gives no ratio and a reason.

    Raises:
        TypeError: a float or a bool.
        NotFiniteError: a Decimal that is NaN or infinite.
        OptionError: `nearly_from` does not lie between 0 and 1.
        GoalError: a reduction without a baseline above its target, a range without its upper end.

    Examples:
        >>> import unionkit as uk
        >>> uk.attain(15, 9).percent(), uk.attain(15, 9).status.name, uk.attain(4, 0).reason.name
        (Decimal('166.7'), 'EXCEEDED', 'ZERO_TARGET')
        >>> arrears = uk.attain(70, 60, direction=uk.Direction.REDUCE, baseline=120)
        >>> arrears.ratio, arrears.status.name, arrears.shortfall
        (Fraction(5, 6), 'NOT_REACHED', 10)
    """
    return Attainment(actual, target, nearly_from=nearly_from, direction=direction, baseline=baseline, upper=upper)


def smallest_result(target: Exact, *, percent: Exact) -> int:
    """Give the smallest whole result that reaches a percentage of a target, exactly and not after rounding.

    Args:
        target: the target: persons, unions or another whole count; not below zero.
        percent: the percentage to reach, for instance 100, 65 or Decimal("36.8").

    Returns:
        The smallest whole number that is at least so much of the target.

    Raises:
        TypeError: a float or a bool.
        NotFiniteError: a Decimal that is NaN or infinite.
        UndefinedRatioError: the target is zero or below: no result has a percentage of it.

    Examples:
        >>> import unionkit as uk
        >>> uk.smallest_result(2500, percent=65), uk.smallest_result(9, percent=100), uk.smallest_result(25, percent=28)
        (1625, 9, 7)
    """
    whole = Fraction(exact_number(target, "target"))
    if whole <= 0:
        reason = Reason.ZERO_TARGET if whole == 0 else Reason.NEGATIVE_TARGET
        raise UndefinedRatioError(part=None, whole=target, reason=reason.value)
    share = Fraction(exact_number(percent, "percent")) / 100
    return -((-whole * share).__floor__())
