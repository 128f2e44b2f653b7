"""A claim: a figure that a text states, with its place and what was printed."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

import attrs

from unionkit.reported.numbers import Approximation, PrintedNumber
from unionkit.reported.reconciliation import MODES, Agreement, Reconciliation, Uncheckable, reconcile
from unionkit.targets.indicators import Indicator

if TYPE_CHECKING:
    from unionkit.exact import Rounding

__all__ = ["Claim", "Measure"]


class Measure(Enum):
    """What the percentage of a claim measures, or what the claim is where it has none."""

    ATTAINMENT = "attainment"
    """A result of a target or plan: đạt, vượt."""
    SHARE = "share"
    """A part of a whole: chiếm, tỷ lệ."""
    GROWTH = "growth"
    """A change against an earlier value: tăng, giảm."""
    RATIO = "ratio"
    """A value as a percentage of an earlier one: bằng."""
    COUNT = "count"
    """A bare count, without percentage or target."""


@attrs.frozen(kw_only=True)
class Claim:
    """A figure that a text states.

    Attributes:
        actual: the result, or None where it is not printed.
        target: the target or whole, or None where it is not printed.
        percent: the percentage as an attainment ("vượt 46,5%" is 146.5), or None where it is not printed.
        percent_text: what was printed, with the word where it changes the meaning, or None.
        indicator: what was counted, or None where the words do not tell.
        unit: the noun that follows the figure, as printed, in small letters, or None.
        base: what the percentage is said to be of ("chỉ tiêu năm"), in small letters, or None.
        measure: what the percentage measures.
        approximation: what a word before the result says of it, or before the percentage where there is no result.
        percent_approximation: what a word before the percentage says of it.
        planned: whether it is still to be done and not a result.
        alternatives: other readings of the percentage, or of the result where there is no percentage.
        settled_by: what settled a number or a pairing that had two readings: "arithmetic", "unit", or None.
        start: where it begins in the text.
        end: where it ends in the text.
    """

    actual: int | Decimal | None = None
    target: int | Decimal | None = None
    percent: Decimal | None = None
    percent_text: str | None = None
    indicator: Indicator | None = None
    unit: str | None = None
    base: str | None = None
    measure: Measure = Measure.ATTAINMENT
    approximation: Approximation | None = None
    percent_approximation: Approximation | None = None
    planned: bool = False
    alternatives: tuple[int | Decimal, ...] = ()
    settled_by: str | None = None
    start: int
    end: int

    @property
    def ambiguous(self) -> bool:
        """Whether another reading stays open."""
        return bool(self.alternatives)

    def reconcile(self, *, modes: tuple[Rounding, ...] = MODES) -> Reconciliation:
        """Hold the printed percentage against the printed parts; "vượt" and words like "gần" are allowed for.

        Args:
            modes: the ways of rounding to try.

        Returns:
            The reconciliation; not checkable where the percentage or a part is not printed, where it measures growth,
            or where the result is only approximate.

        Examples:
            >>> import unionkit as uk
            >>> claim, = uk.read_claims("thành lập 15/9 đơn vị, đạt 166,6%")
            >>> [mode.name for mode in claim.reconcile().explained_by]
            ['DOWN']
        """
        text = self.percent_text or ""
        if self.percent is None or self.measure is Measure.GROWTH:
            nothing = PrintedNumber(text=text, value=0)
            return _unchecked(nothing, self, modes, Uncheckable.NO_PERCENT)
        told = PrintedNumber(text=text, value=0, is_percent=True, approximation=self.percent_approximation)
        printed = told.read_as(self.percent)
        if self.actual is not None and self.target is not None and self.approximation is not None:
            return _unchecked(printed, self, modes, Uncheckable.APPROXIMATE)
        return reconcile(self.actual, self.target, printed, modes=modes)


def _unchecked(
    printed: PrintedNumber, claim: Claim, modes: tuple[Rounding, ...], reason: Uncheckable
) -> Reconciliation:
    return Reconciliation(
        actual=claim.actual,
        target=claim.target,
        printed=printed,
        agreement=Agreement.NOT_CHECKABLE,
        modes=modes,
        reason=reason,
    )
