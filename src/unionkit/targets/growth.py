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
    from unionkit.organisation.crosswalk import Crosswalk
    from unionkit.organisation.restating import Amount, Weights

__all__ = ["Growth", "GrowthBase", "GrowthLine", "growth"]


class GrowthBase(Enum):
    """On what a line of a comparison stands.

    - `REPORTED`: all that was reported at either time, whatever units there were.
    - `SAME_BASE`: the units that are there at both times, and no others (so sánh trên cùng cơ sở).
    - `RESTATED`: the earlier figures, carried over to the later structure, beside all of the later ones.
    """

    REPORTED = "reported"
    SAME_BASE = "same_base"
    RESTATED = "restated"

    def label(self, lang: Lang) -> str:
        """Name the base."""
        return _BASES[self].label(lang)


_BASES: Final = {
    GrowthBase.REPORTED: Words(vi="như đã báo cáo", en="reported"),
    GrowthBase.SAME_BASE: Words(vi="trên cùng cơ sở", en="same base"),
    GrowthBase.RESTATED: Words(vi="tính lại theo tổ chức mới", en="restated"),
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

    base: GrowthBase
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
        ended: units of the earlier time of which nothing, or only a part, is there at the later one.
        new: units of the later time that did not come of the earlier one.
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
    crosswalk: Crosswalk | None = None,
    weights: Weights | Mapping[str, Exact] | None = None,
) -> Growth:
    """Compare figures of two times unit by unit, and say which comparison is one.

    Args:
        before: the earlier figure of each unit: a stock, or the same period of last year; None where not reported.
        after: the later figure of each unit.
        crosswalk: from the structure of the earlier figures to that of the later ones, where they differ. Without it
            a unit is the same as the one of the same id.
        weights: by what the figures of divided units are divided, as for `Crosswalk.carry`.

    Returns:
        The lines. The same base holds the units with a figure at both times; with a crosswalk, the earlier figures
        less what ended, and the later figures of the units that came of them.

    Raises:
        TypeError: a float or a bool.
        UnionkitError: what `Crosswalk.carry` raises.

    Examples:
        >>> import unionkit as uk
        >>> ha_tinh = uk.growth({"ended": 34_806, "kept": 37_253}, {"kept": 37_253})
        >>> round(ha_tinh.reported.reported_rate * 100, 1), ha_tinh.reported.comparable, ha_tinh.same_base.percent()
        (Fraction(-483, 10), False, Decimal('0.0'))
    """
    first, second = _known(before), _known(after)
    reported = _line(GrowthBase.REPORTED, first, second, comparable=set(first) == set(second))
    ended = tuple(unit for unit in before if unit not in after)
    new = tuple(unit for unit in after if unit not in before)
    if crosswalk is None:
        both = {unit: amount for unit, amount in first.items() if unit in second}
        there = {unit: second[unit] for unit in both}
        same_base = _line(GrowthBase.SAME_BASE, both, there, comparable=bool(both))
        return Growth(reported=reported, same_base=same_base, restated=None, ended=ended, new=new)
    carried = crosswalk.carry({unit: _amount(amount) for unit, amount in first.items()}, weights=weights)
    moved = dict(carried.amounts)
    complete = not carried.incomplete and not carried.base_changed and set(moved) <= set(second)
    followers = {unit: amount for unit, amount in second.items() if unit in moved}
    origin = {unit: amount for unit, amount in second.items() if crosswalk.predecessors(unit)}
    return Growth(
        reported=reported,
        same_base=_line(
            GrowthBase.SAME_BASE, moved, followers, comparable=bool(moved) and complete, estimated=carried.estimated
        ),
        restated=_line(
            GrowthBase.RESTATED,
            moved,
            second,
            comparable=complete and set(moved) == set(second) == set(origin),
            estimated=carried.estimated,
        ),
        ended=tuple(unit for unit in before if unit in carried.ended),
        new=tuple(unit for unit in after if not crosswalk.predecessors(unit)),
    )


def _line(
    base: GrowthBase,
    before: Mapping[str, Exact],
    after: Mapping[str, Exact],
    *,
    comparable: bool,
    estimated: bool = False,
) -> GrowthLine:
    return GrowthLine(
        base=base,
        before=_sum(before.values()),
        after=_sum(after.values()),
        comparable=comparable,
        estimated=estimated,
    )


def _amount(number: Exact) -> Amount:
    value = Fraction(number)
    return value.numerator if value.denominator == 1 else value


def _known(figures: Mapping[str, Exact | None]) -> dict[str, Exact]:
    return {
        unit: exact_number(figure, f"the figure of {unit!r}") for unit, figure in figures.items() if figure is not None
    }


def _sum(numbers: Iterable[Exact]) -> Exact | None:
    items = tuple(numbers)
    return total_of(items) if items else None
