"""Totals: numerators and denominators are added up, percentages never."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import AdditionError
from unionkit.exact import total_of
from unionkit.targets.attainment import NEARLY_FROM, Attainment
from unionkit.targets.indicators import IndicatorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.exact import Exact

__all__ = ["Total", "add_up"]


@attrs.frozen(kw_only=True)
class Total:
    """Attainments of several units added up.

    Attributes:
        attainment: the sum of the results against the sum of the targets, over the units that have both.
        counted: the attainments that were added.
        left_out: those that lack a result or a target: adding half of one would make the ratio wrong.
        cut_offs: the different days up to which the results were counted, in order; None, last, for results that do
            not say.
    """

    attainment: Attainment
    counted: tuple[Attainment, ...]
    left_out: tuple[Attainment, ...]
    cut_offs: tuple[date | None, ...]

    @property
    def mixed_cut_offs(self) -> bool:
        """Whether results counted up to different days stand in one sum."""
        return len(self.cut_offs) > 1


def add_up(attainments: Iterable[Attainment], *, nearly_from: Exact = NEARLY_FROM) -> Total:
    """Add up attainments of one indicator over several units.

    Args:
        attainments: the attainments; those that know their indicator must share it.
        nearly_from: the ratio from which the total counts as nearly reached.

    Returns:
        The total, with what was counted and what was left out. Where nothing could be counted its attainment has
        neither result nor target.

    Raises:
        AdditionError: the indicators differ; the indicator is a mean, which adds up with its headcount only; stocks of
            different periods, which do not add up; or one target twice, as with figures counted up to different days.
        TypeError: an item is no attainment.

    Examples:
        >>> import unionkit as uk
        >>> total = uk.add_up([uk.attain(31, 20), uk.attain(18, 10), uk.attain(None, 25)])
        >>> total.attainment.format("en"), len(total.counted), len(total.left_out)
        ('49/30 (163.3%)', 2, 1)
    """
    items = tuple(checked_instance(item, Attainment, "an item") for item in attainments)
    indicators = {record.indicator for item in items for record in (item.goal, item.result) if record is not None}
    if len(indicators) > 1:
        raise AdditionError(problem="indicators", found=", ".join(sorted(indicator.id for indicator in indicators)))
    if any(indicator.kind is IndicatorKind.MEAN for indicator in indicators):
        raise AdditionError(problem="mean", found=indicators.pop().id)
    counted = tuple(item for item in items if item.actual is not None and item.target is not None)
    goals = [item.goal for item in counted if item.goal is not None]
    seen: set[tuple[object, ...]] = set()
    for goal in goals:
        identity = (goal.unit, goal.indicator, goal.period, goal.assigned_by)
        if identity in seen:
            raise AdditionError(problem="repeated", found=goal.unit)
        seen.add(identity)
    if len({goal.period for goal in goals}) > 1 and goals[0].indicator.kind is IndicatorKind.STOCK:
        raise AdditionError(problem="stock", found=goals[0].indicator.id)
    left_out = tuple(item for item in items if item.actual is None or item.target is None)
    days = {item.result.as_of for item in counted if item.result is not None}
    return Total(
        attainment=Attainment(
            total_of(item.actual for item in counted if item.actual is not None) if counted else None,
            total_of(item.target for item in counted if item.target is not None) if counted else None,
            nearly_from=nearly_from,
        ),
        counted=counted,
        left_out=left_out,
        cut_offs=tuple(sorted(days, key=lambda day: day or date.max)),
    )
