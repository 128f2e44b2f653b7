"""Growth between two times: as reported, on the same base, and restated; a rate only where the lines are comparable."""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.display import Displayed
from unionkit.errors import NotComparableError, UndefinedRatioError
from unionkit.exact import Exact, Rounding, difference, exact_number, percent, total_of
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from unionkit.errors import Lang

__all__ = ["Base", "Growth", "GrowthLine", "growth"]


class Base(Enum):
    """On what a line of a comparison stands.

    - `REPORTED`: all that was reported at either time, whatever units there were.
    - `SAME_BASE`: the units that are there at both times, and no others (so sánh trên cùng cơ sở).
    - `RESTATED`: the earlier figures carried over to the later structure.
    """

    REPORTED = "reported"
    SAME_BASE = "same_base"
    RESTATED = "restated"

    def label(self, lang: Lang) -> str:
        """Name the base."""
        return _BASES[self].label(lang)


_BASES: Final = {
    Base.REPORTED: Words(vi="như đã báo cáo", en="reported"),
    Base.SAME_BASE: Words(vi="trên cùng cơ sở", en="same base"),
    Base.RESTATED: Words(vi="tính lại theo tổ chức mới", en="restated"),
}


@attrs.frozen(kw_only=True)
class GrowthLine:
    """Two figures side by side.

    Attributes:
        base: on what they stand.
        before: the earlier figure, or None where none was reported.
        after: the later figure, or None where none was reported.
        comparable: whether both cover the same units, so that a difference is growth and not a change of the base.
        estimated: whether weights were used to restate it.
    """

    base: Base
    before: Exact | None
    after: Exact | None
    comparable: bool
    estimated: bool = False

    @property
    def change(self) -> Exact | None:
        """The later figure less the earlier; between lines that are not comparable it is no growth."""
        if self.before is None or self.after is None:
            return None
        return difference(self.after, self.before)

    @property
    def rate(self) -> Fraction:
        """The growth as a share of the earlier figure.

        Raises:
            NotComparableError: the two do not cover the same units.
            UndefinedRatioError: a figure is missing, or the earlier one is zero.
        """
        if not self.comparable:
            raise NotComparableError(base=self.base.value, before=self.before, after=self.after)
        return self.reported_rate

    @property
    def reported_rate(self) -> Fraction:
        """The change as a share of the earlier figure, comparable or not: what headlines print.

        Raises:
            UndefinedRatioError: a figure is missing, or the earlier one is zero.
        """
        if self.change is None or self.before is None or self.before == 0:
            reason = "zero_whole" if self.before == 0 else "no_whole" if self.before is None else "no_result"
            raise UndefinedRatioError(part=self.change, whole=self.before, reason=reason)
        return Fraction(self.change) / Fraction(self.before)

    def percent(self, *, places: int = 1, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
        """Give the rate in percent; see `rate`."""
        rate = self.rate
        return percent(rate.numerator, rate.denominator, places=places, rounding=rounding)


@attrs.frozen(kw_only=True)
class Growth(Displayed):
    """A comparison of two times, line by line.

    Attributes:
        reported: all that was reported.
        same_base: the units of both times.
        restated: the earlier figures on the later structure, or None where they were not carried over.
        ended: units of the earlier time that the later one does not have.
        new: units of the later time that the earlier one does not have.
    """

    reported: GrowthLine
    same_base: GrowthLine
    restated: GrowthLine | None
    ended: tuple[str, ...]
    new: tuple[str, ...]

    @property
    def lines(self) -> tuple[GrowthLine, ...]:
        """The lines that there are: reported, same base, restated."""
        return tuple(line for line in (self.reported, self.same_base, self.restated) if line is not None)


def growth(
    before: Mapping[str, Exact | None],
    after: Mapping[str, Exact | None],
    *,
    carried: Mapping[str, Exact] | None = None,
    estimated: bool = False,
) -> Growth:
    """Compare figures of two times unit by unit, and say which comparison is one.

    Args:
        before: the earlier figure of each unit: a stock, or the same period of last year; None where not reported.
        after: the later figure of each unit.
        carried: the earlier figures carried over to the later structure by a crosswalk.
        estimated: whether weights were used to carry them.

    Returns:
        The lines. The same base holds the units with a figure at both times.

    Raises:
        TypeError: a float or a bool.

    Examples:
        >>> import unionkit as uk
        >>> ha_tinh = uk.growth({"ended": 34_806, "kept": 37_253}, {"kept": 37_253})
        >>> round(ha_tinh.reported.reported_rate * 100, 1), ha_tinh.reported.comparable, ha_tinh.same_base.percent()
        (Fraction(-483, 10), False, Decimal('0.0'))
    """
    first, second = _known(before), _known(after)
    both = [unit for unit in first if unit in second]
    restated = None
    if carried is not None:
        moved = _known(carried)
        restated = GrowthLine(
            base=Base.RESTATED,
            before=_sum(moved.values()),
            after=_sum(second.values()),
            comparable=set(moved) == set(second),
            estimated=estimated,
        )
    return Growth(
        reported=GrowthLine(
            base=Base.REPORTED,
            before=_sum(first.values()),
            after=_sum(second.values()),
            comparable=set(first) == set(second),
        ),
        same_base=GrowthLine(
            base=Base.SAME_BASE,
            before=_sum(first[unit] for unit in both),
            after=_sum(second[unit] for unit in both),
            comparable=bool(both),
        ),
        restated=restated,
        ended=tuple(unit for unit in before if unit not in after),
        new=tuple(unit for unit in after if unit not in before),
    )


def _known(figures: Mapping[str, Exact | None]) -> dict[str, Exact]:
    return {
        unit: exact_number(figure, f"the figure of {unit!r}") for unit, figure in figures.items() if figure is not None
    }


def _sum(numbers: Iterable[Exact]) -> Exact | None:
    items = tuple(numbers)
    return total_of(items) if items else None
