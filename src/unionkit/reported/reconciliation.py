"""Whether a printed percentage can be true, how it was rounded, and what could have been behind it."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import NumberFormatError, UnboundedError, UndefinedRatioError
from unionkit.exact import Exact, Rounding, exact_number, percent, percent_units, rounds_to, whole_number
from unionkit.reported.numbers import PrintedNumber, read_number
from unionkit.targets.attainment import Attainment
from unionkit.wording import checked_lang

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from unionkit.errors import Lang

__all__ = ["Agreement", "Reconciliation", "Uncheckable", "possible_actuals", "possible_targets", "reconcile"]

MODES: Final = (Rounding.HALF_UP, Rounding.HALF_EVEN, Rounding.DOWN)


class Agreement(Enum):
    """Whether a printed percentage agrees with its parts.

    `EXACT`: it is the percentage, to the last digit. `CONSISTENT`: a way of rounding explains it. `INCONSISTENT`: none
    does. `NOT_CHECKABLE`: there is nothing to check it against.
    """

    EXACT = "exact"
    CONSISTENT = "consistent"
    INCONSISTENT = "inconsistent"
    NOT_CHECKABLE = "not_checkable"

    def label(self, lang: Lang) -> str:
        """Name the agreement."""
        return _AGREEMENTS[checked_lang(lang)][self]


_AGREEMENTS: Final = {
    "vi": {
        Agreement.EXACT: "đúng",
        Agreement.CONSISTENT: "khớp",
        Agreement.INCONSISTENT: "không thể đúng",
        Agreement.NOT_CHECKABLE: "không kiểm tra được",
    },
    "en": {
        Agreement.EXACT: "exact",
        Agreement.CONSISTENT: "consistent",
        Agreement.INCONSISTENT: "cannot be right",
        Agreement.NOT_CHECKABLE: "not checkable",
    },
}


class Uncheckable(Enum):
    """Why a printed percentage cannot be checked."""

    ZERO_TARGET = "zero_target"
    NEGATIVE_TARGET = "negative_target"
    NO_TARGET = "no_target"
    NO_RESULT = "no_result"
    APPROXIMATE = "approximate"
    """It, or a part of it, was printed as being about so much, which sets no bound."""
    NO_PERCENT = "no_percent"
    """No percentage of a target or a whole was printed."""


@attrs.frozen(kw_only=True)
class Reconciliation:
    """A printed percentage held against its parts.

    Attributes:
        actual: the result, or None.
        target: the target, or None.
        printed: the percentage as it was printed.
        agreement: whether it can be true.
        explained_by: the ways of rounding that give the printed percentage, in the order of the modes tried.
        modes: the modes tried.
        reason: why it cannot be checked, or None.

    Examples:
        >>> import unionkit as uk
        >>> check = uk.reconcile(15, 9, "166,6%")
        >>> check.agreement.name, [mode.name for mode in check.explained_by]
        ('CONSISTENT', ['DOWN'])
    """

    actual: Exact | None
    target: Exact | None
    printed: PrintedNumber
    agreement: Agreement
    explained_by: tuple[Rounding, ...] = ()
    modes: tuple[Rounding, ...] = MODES
    reason: Uncheckable | None = None

    @property
    def expected(self) -> Mapping[Rounding, Decimal]:
        """What each mode would have printed, at the places that were printed; empty without a ratio."""
        if self.actual is None or self.target is None or self.target <= 0:
            return MappingProxyType({})
        places = self.printed.places
        return MappingProxyType(
            {mode: percent(self.actual, self.target, places=places, rounding=mode) for mode in self.modes}
        )

    def crosses(self, *thresholds: Exact) -> tuple[Exact, ...]:
        """Tell which limits lie between the printed percentage and the exact one: there the difference decides.

        Args:
            thresholds: limits in percent, for instance 100, 90 (a band) or Fraction(200, 3) (a quorum); 100 where none
                is given.

        Returns:
            The limits that one of the two reaches and the other does not; empty where there is no exact percentage, or
            where the printed one was qualified.

        Examples:
            >>> import unionkit as uk
            >>> uk.reconcile(99_996, 100_000, "100%").crosses()
            (100,)
        """
        ratio = Attainment(self.actual, self.target).ratio
        if ratio is None or self.reason is not None or self.printed.approximation is not None:
            return ()
        exact, printed = ratio * 100, Fraction(self.printed.value)
        limits = [exact_number(limit, "a threshold") for limit in thresholds or (100,)]
        return tuple(limit for limit in limits if (exact >= Fraction(limit)) is not (printed >= Fraction(limit)))


def reconcile(
    actual: Exact | None,
    target: Exact | None,
    printed: str | PrintedNumber,
    *,
    modes: tuple[Rounding, ...] = MODES,
) -> Reconciliation:
    """Tell whether a printed percentage can be true, and how it was rounded.

    Args:
        actual: the result: persons, unions, money; None where it is not known.
        target: what it was measured against, in the same measure; None where it is not known.
        printed: the percentage as it was printed, with or without its sign.
        modes: the ways of rounding to try.

    Returns:
        The reconciliation. Where the percentage has two readings the one that fits is taken. One qualified by gần,
        trên, ≥ and the like agrees where the exact one lies on that side of it; one that was "about" so much cannot
        be checked.

    Raises:
        NumberFormatError: the printed text is no number.
        TypeError: a float or a bool.

    Examples:
        >>> import unionkit as uk
        >>> uk.reconcile(770_785, 810_339, "93,4%").agreement.name
        'INCONSISTENT'
        >>> dict(uk.reconcile(770_785, 810_339, "93,4%").expected)[uk.Rounding.HALF_UP]
        Decimal('95.1')
    """
    number = _read(printed)
    attainment = Attainment(actual, target)
    base = Reconciliation(
        actual=attainment.actual,
        target=attainment.target,
        printed=number,
        agreement=Agreement.NOT_CHECKABLE,
        modes=tuple(checked_instance(mode, Rounding, "a mode") for mode in modes),
    )
    ratio, why = attainment.ratio, attainment.reason
    if ratio is None:
        return attrs.evolve(base, reason=None if why is None else Uncheckable(why.value))
    # Of two readings the one that the arithmetic allows is meant; the Vietnamese one where it allows neither. A bound
    # (hơn 90%) allows too much to tell.
    others = number.alternatives if number.approximation is None else ()
    readings = [number, *(number.read_as(other) for other in others)]
    checked = [_held_against(ratio * 100, attrs.evolve(base, printed=reading)) for reading in readings]
    return next((check for check in checked if check.agreement is not Agreement.INCONSISTENT), checked[0])


def _held_against(exact: Fraction, base: Reconciliation) -> Reconciliation:
    number = base.printed
    if number.approximation is not None:
        allowed = number.approximation.allows(exact, Fraction(number.value))
        if allowed is None:
            return attrs.evolve(base, reason=Uncheckable.APPROXIMATE)
        return attrs.evolve(base, agreement=Agreement.CONSISTENT if allowed else Agreement.INCONSISTENT)
    units = _units(number)
    explained_by = tuple(mode for mode in base.modes if percent_units(exact, 100, number.places, mode) == units)
    agreement = Agreement.CONSISTENT if explained_by else Agreement.INCONSISTENT
    if exact == Fraction(number.value):
        agreement = Agreement.EXACT
    return attrs.evolve(base, agreement=agreement, explained_by=explained_by)


def possible_actuals(
    printed: str | PrintedNumber,
    *,
    target: int,
    rounding: Rounding = Rounding.HALF_UP,
    at_most: int | None = None,
) -> range:
    """Give the whole results that would have been printed as a percentage.

    Args:
        printed: the percentage as it was printed, with or without its sign.
        target: the target, a whole count above zero.
        rounding: how it was rounded.
        at_most: the largest result to consider, or None for no limit.

    Returns:
        The results, counted from 0; empty where none fits.

    Raises:
        NumberFormatError: the printed text is no number, or a percentage below zero.
        UnboundedError: the percentage was qualified (gần, trên, about): it fixes no result.
        UndefinedRatioError: the target is zero or below.
        TypeError: a float or a bool.

    Examples:
        >>> import unionkit as uk
        >>> uk.possible_actuals("33,3%", target=2500)
        range(832, 834)
    """
    units, scale = _exactly_printed(_read(printed))
    whole = whole_number(target, "target")
    if whole <= 0:
        reason = "zero_target" if whole == 0 else "negative_target"
        raise UndefinedRatioError(part=None, whole=target, reason=reason)
    low, high, low_in, high_in = rounds_to(units, rounding)
    start, stop = _whole_between(low * whole / scale, high * whole / scale, low_in, high_in)
    return _capped(start, stop, at_most)


def possible_targets(
    printed: str | PrintedNumber,
    *,
    actual: int,
    rounding: Rounding = Rounding.HALF_UP,
    at_most: int | None = None,
) -> range:
    """Give the whole targets under which a result would have been printed as a percentage.

    Args:
        printed: the percentage as it was printed, with or without its sign.
        actual: the result, a whole count, not below zero.
        rounding: how it was rounded.
        at_most: the largest target to consider, or None for no limit.

    Returns:
        The targets, counted from 1; empty where none fits.

    Raises:
        NumberFormatError: the printed text is no number, or a percentage below zero.
        UnboundedError: infinitely many targets fit and `at_most` is not given, or the percentage was qualified.
        UndefinedRatioError: the result is below zero.
        TypeError: a float or a bool.

    Examples:
        >>> import unionkit as uk
        >>> uk.possible_targets("147,6%", actual=933)
        range(632, 633)
    """
    number = _read(printed)
    units, scale = _exactly_printed(number)
    part = whole_number(actual, "actual")
    if part < 0:
        raise UndefinedRatioError(part=actual, whole=None, reason="negative_result")
    low, high, low_in, high_in = rounds_to(units, rounding)
    if part == 0 and units != 0:
        return range(1, 1)
    first, _ = _whole_between(part * scale / high, part * scale / high, high_in, high_in)
    start = max(first, 1)
    if low == 0 or part == 0:
        if at_most is None:
            raise UnboundedError(printed=number.text)
        return range(start, max(start, whole_number(at_most, "at_most") + 1))
    _, stop = _whole_between(Fraction(0), part * scale / low, low_in, low_in)
    return _capped(start, stop, at_most)


def implied_targets(check: Reconciliation) -> range | None:
    """Give the targets that would have made a result print as it did; None where that cannot be told."""
    if not isinstance(check.actual, int) or check.actual < 0:
        return None
    try:
        return possible_targets(check.printed, actual=check.actual)
    except (UnboundedError, NumberFormatError):
        return None


def _read(printed: str | PrintedNumber) -> PrintedNumber:
    if isinstance(printed, PrintedNumber):
        return printed
    return read_number(checked_text(printed, "the printed percentage"))


def _exactly_printed(number: PrintedNumber) -> tuple[int, int]:
    """Give the whole last places of a percentage, and how many of those make 1."""
    if number.approximation is not None:
        raise UnboundedError(printed=number.text, qualified=True)
    if number.value < 0:
        raise NumberFormatError(text=number.text, problem="negative")
    return _units(number), 100 * 10**number.places


def _units(number: PrintedNumber) -> int:
    return int(Fraction(number.value) * 10**number.places)


def _whole_between(low: Fraction, high: Fraction, low_in: bool, high_in: bool) -> tuple[int, int]:
    """Give the first whole number of an interval and the one after its last."""
    first = ceil(low) if low_in or ceil(low) != low else ceil(low) + 1
    last = floor(high) if high_in or floor(high) != high else floor(high) - 1
    return first, last + 1


def _capped(start: int, stop: int, at_most: int | None) -> range:
    if at_most is not None:
        stop = min(stop, whole_number(at_most, "at_most") + 1)
    return range(start, max(start, stop))
