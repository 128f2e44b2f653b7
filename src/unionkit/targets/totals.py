"""Totals: numerators and denominators are added up, percentages never."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import AdditionError
from unionkit.exact import Exact, total_of
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.targets.attainment import NEARLY_FROM, Attainment
from unionkit.targets.indicators import IndicatorKind
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Total", "add_up"]

MIXED_CUT_OFFS: Final = FindingCode(
    code="attain.mixed_cut_offs",
    severity=Severity.WARNING,
    title=Words(vi="tổng gồm số liệu của các ngày khác nhau", en="total over different cut-offs"),
    template=Words(
        vi="tổng “{total}” gồm số liệu tính đến {found}", en="the total “{total}” adds figures counted up to {found}"
    ),
    remedy=Words(vi="lấy số liệu cùng một ngày", en="take figures of one day"),
    since="0.1.0",
)
INCOMPLETE: Final = FindingCode(
    code="attain.incomplete_total",
    severity=Severity.WARNING,
    title=Words(vi="tổng chưa đủ đơn vị", en="total that lacks units"),
    template=Words(
        vi="tổng “{total}” mới có {found} trên {expected} đơn vị; còn thiếu {missing}",
        en="the total “{total}” holds {found} of {expected} units; missing are {missing}",
    ),
    remedy=Words(vi="đôn đốc các đơn vị chưa báo cáo", en="ask the units that have not reported"),
    since="0.2.0",
)
register_codes(MIXED_CUT_OFFS, INCOMPLETE)
NOT_STATED: Final = Words(vi="một ngày không ghi rõ", en="a day that is not stated")


@attrs.frozen(kw_only=True)
class Total:
    """Attainments of several units added up.

    Attributes:
        attainment: the sum of the results against the sum of the targets, over the units that have both. Of ratios
            and means it is recomputed from their parts.
        counted: the attainments that were added.
        left_out: those that lack a result or a target: adding half of one would make the ratio wrong.
        cut_offs: the different days up to which the results were counted, in order; None, last, for results that do
            not say.
        over: of ratios and means, what the total is computed over: all workers, the whole headcount; else None.
        missing: ids of the units that were expected and did not report, in the order expected; empty where nothing
            was said about who is expected.
    """

    attainment: Attainment
    counted: tuple[Attainment, ...]
    left_out: tuple[Attainment, ...]
    cut_offs: tuple[date | None, ...]
    over: Exact | None = None
    missing: tuple[str, ...] = ()

    @property
    def mixed_cut_offs(self) -> bool:
        """Whether results counted up to different days stand in one sum."""
        return len(self.cut_offs) > 1

    @property
    def reported(self) -> int:
        """How many of the units that are expected stand in the sum."""
        return len(self.counted)

    @property
    def expected(self) -> int:
        """How many units are expected: those that stand in the sum, those left out, and those that are missing."""
        known = {item.goal.unit for item in self.left_out if item.goal is not None}
        return len(self.counted) + len(self.left_out) + sum(unit not in known for unit in self.missing)

    @property
    def is_complete(self) -> bool:
        """Whether every unit that is expected stands in the sum."""
        return self.reported == self.expected

    def check(self) -> tuple[Finding, ...]:
        """Find what a reader of the total must know: units that are missing, and cut-offs that are mixed."""
        goals = [item.goal for item in (*self.counted, *self.left_out) if item.goal is not None]
        name = Words.of(goals[0].indicator.label) if goals else Words(vi="tổng", en="total")
        subject = goals[0].indicator.id if goals else None
        findings: list[Finding] = []
        if not self.is_complete:
            lacking = [item.goal.unit for item in self.left_out if item.goal is not None]
            units = tuple(dict.fromkeys((*self.missing, *lacking)))
            facts = {"total": name, "missing": units or None}
            findings.append(
                Finding(rule=INCOMPLETE, subject=subject, found=self.reported, expected=self.expected, facts=facts)
            )
        if self.mixed_cut_offs:
            days = tuple(NOT_STATED if day is None else day for day in self.cut_offs)
            findings.append(Finding(rule=MIXED_CUT_OFFS, subject=subject, found=days, facts={"total": name}))
        return tuple(findings)


def add_up(
    attainments: Iterable[Attainment], *, nearly_from: Exact = NEARLY_FROM, expected: Iterable[str] = ()
) -> Total:
    """Add up attainments of one indicator over several units.

    Results and targets are summed. Of ratios and means that say what they are computed over the parts are summed, and
    the target of the total is that which the parts would give if every unit just reached its own.

    Args:
        attainments: the attainments; those that know their indicator must share it.
        nearly_from: the ratio from which the total counts as nearly reached.
        expected: ids of the units that should stand in the total; those that do not are told as missing.

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
    counted = tuple(item for item in items if item.actual is not None and item.target is not None)
    left_out = tuple(item for item in items if item.actual is None or item.target is None)
    quotients = _refuse_what_does_not_add_up(items, counted)
    days = {item.result.as_of for item in counted if item.result is not None}
    there = {item.goal.unit for item in counted if item.goal is not None}
    attainment, over = _quotient(counted, nearly_from) if quotients else (_sum(counted, nearly_from), None)
    return Total(
        attainment=attainment,
        counted=counted,
        left_out=left_out,
        cut_offs=tuple(sorted(days, key=lambda day: day or date.max)),
        over=over,
        missing=tuple(unit for unit in dict.fromkeys(expected) if unit not in there),
    )


def _refuse_what_does_not_add_up(items: Sequence[Attainment], counted: Sequence[Attainment]) -> bool:
    """Refuse attainments that do not belong together; tell whether they are ratios or means with their parts."""
    indicators = {record.indicator for item in items for record in (item.goal, item.result) if record is not None}
    if len(indicators) > 1:
        raise AdditionError(problem="indicators", found=", ".join(sorted(indicator.id for indicator in indicators)))
    indicator = next(iter(indicators), None)
    directions = {item.direction for item in items}
    if len(directions) > 1:
        raise AdditionError(problem="directions", found=", ".join(sorted(way.value for way in directions)))
    goals = [item.goal for item in counted if item.goal is not None]
    seen: set[tuple[object, ...]] = set()
    for goal in goals:
        identity = (goal.unit, goal.indicator, goal.period, goal.assigned_by)
        if identity in seen:
            raise AdditionError(problem="repeated", found=goal.unit)
        seen.add(identity)
    if len({goal.period for goal in goals}) > 1 and goals[0].indicator.kind is IndicatorKind.STOCK:
        raise AdditionError(problem="stock", found=goals[0].indicator.id)
    if indicator is None or not indicator.kind.is_quotient:
        return False
    # A share is also given as its part against its whole, and then adds up as two sums.
    with_parts = [item.result is not None and item.result.over is not None for item in counted]
    if indicator.kind is IndicatorKind.MEAN and not (counted and all(with_parts)):
        raise AdditionError(problem="mean", found=indicator.id)
    if any(with_parts) and not all(with_parts):
        raise AdditionError(problem="ratio", found=indicator.id)
    chosen = {item.result.denominator for item in counted if item.result is not None}
    if len(chosen) > 1:
        names = sorted("?" if choice is None else choice.value for choice in chosen)
        raise AdditionError(problem="denominators", found=", ".join(names))
    return bool(with_parts) and all(with_parts)


def _sum(counted: Sequence[Attainment], nearly_from: Exact) -> Attainment:
    if not counted:
        return Attainment(None, None, nearly_from=nearly_from)
    return Attainment(
        total_of(item.actual for item in counted if item.actual is not None),
        total_of(item.target for item in counted if item.target is not None),
        nearly_from=nearly_from,
        direction=counted[0].direction,
        baseline=_if_all([item.baseline for item in counted]),
        upper=_if_all([item.upper for item in counted]),
    )


def _if_all(numbers: Sequence[Exact | None]) -> Exact | None:
    known = [number for number in numbers if number is not None]
    return total_of(known) if len(known) == len(numbers) else None


def _quotient(counted: Sequence[Attainment], nearly_from: Exact) -> tuple[Attainment, Exact]:
    """Recompute a ratio or a mean from the parts of its units."""
    overs = [Fraction(0 if item.result is None else item.result.over or 0) for item in counted]
    whole = sum(overs, Fraction())
    first = counted[0]

    def mean(numbers: Sequence[Exact | None]) -> Fraction | None:
        known = [(number, over) for number, over in zip(numbers, overs, strict=True) if number is not None]
        if whole == 0 or len(known) < len(numbers):
            return None
        return sum((Fraction(number) * over for number, over in known), Fraction()) / whole

    actual, target = mean([item.actual for item in counted]), mean([item.target for item in counted])
    baseline, upper = mean([item.baseline for item in counted]), mean([item.upper for item in counted])
    if whole == 0:
        return Attainment(None, None, nearly_from=nearly_from), 0
    attainment = Attainment(
        actual, target, nearly_from=nearly_from, direction=first.direction, baseline=baseline, upper=upper
    )
    return attainment, whole if whole.denominator != 1 else whole.numerator
