"""Sharing out a whole number by the method of largest remainders (Hamilton, Hare–Niemeyer), exactly."""

from __future__ import annotations

from math import lcm
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unionkit.exact import Exact

__all__ = ["in_whole_proportion", "largest_remainders"]

_T = TypeVar("_T")


def in_whole_proportion(numbers: Sequence[Exact]) -> list[int]:
    """Bring numbers to whole numbers in the same proportion.

    Examples:
        >>> from decimal import Decimal
        >>> from fractions import Fraction
        >>> in_whole_proportion([Fraction(1, 3), Decimal("0.5"), 1])
        [2, 3, 6]
    """
    ratios = [number.as_integer_ratio() for number in numbers]
    scale = lcm(*(denominator for _, denominator in ratios))
    return [numerator * (scale // denominator) for numerator, denominator in ratios]


def largest_remainders(total: int, weights: Mapping[_T, int]) -> tuple[dict[_T, int], list[_T]]:
    """Share out a whole number in proportion to whole weights.

    Args:
        total: what is shared out, not below zero.
        weights: the weight of each receiver, none below zero, not all zero.

    Returns:
        The part of each receiver, which add up to the total, and the receivers that tie at the cut: those that come
        first are served.

    Examples:
        >>> largest_remainders(5, {"a": 1, "b": 1})
        ({'a': 3, 'b': 2}, ['a', 'b'])
    """
    weight_sum = sum(weights.values())
    claims = [total * weight for weight in weights.values()]
    counts = [claim // weight_sum for claim in claims]
    left = total - sum(counts)
    if left == 0:
        return dict(zip(weights, counts, strict=True)), []
    remainders = [claim % weight_sum for claim in claims]
    ranked = sorted(remainders, reverse=True)
    cut = ranked[left - 1]
    rows = zip(weights, counts, remainders, strict=True)
    if ranked[left] != cut:
        return {unit: count + 1 if remainder >= cut else count for unit, count, remainder in rows}, []
    parts = {unit: count + 1 if remainder > cut else count for unit, count, remainder in rows}
    tied = [unit for unit, remainder in zip(weights, remainders, strict=True) if remainder == cut]
    for unit in tied[: left - ranked.index(cut)]:
        parts[unit] += 1
    return parts, tied
