"""The arithmetic of apportionment: whole steps shared out in proportion to weights, exactly, within bounds.

Weights are whole numbers, none below zero, not all zero. Every function gives the steps of each unit, in the order of
the weights, and the units whose claims to the last steps were equal while not all of them could be served.
"""

from __future__ import annotations

from enum import Enum
from fractions import Fraction
from heapq import heapify, heappop, heapreplace
from typing import TYPE_CHECKING, Final, TypeAlias

from unionkit.apportionment import largest_remainders
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from unionkit.errors import Lang

__all__ = ["AllocationMethod", "by_divisors", "by_remainders", "common_rate"]

Bounds: TypeAlias = "tuple[int, int | None]"
"""The fewest and the most steps of a unit; None where there is no most."""
Shares: TypeAlias = "tuple[dict[str, int], list[str]]"
_Claim: TypeAlias = tuple[int, Fraction]
_ClaimFunction: TypeAlias = "Callable[[int, int], _Claim]"


class AllocationMethod(Enum):
    """How parts that are not whole are made whole.

    - `LARGEST_REMAINDER` (Hamilton, Hare–Niemeyer): every unit its whole share, the rest to the largest remainders.
    - `D_HONDT` (Jefferson): divisors 1, 2, 3, …; leans towards large units.
    - `SAINTE_LAGUE` (Webster): divisors 1, 3, 5, …; leans to neither side.
    - `HUNTINGTON_HILL`: geometric means; every unit with a weight gets something while there is enough.
    - `ADAMS`: divisors 0, 1, 2, …; leans towards small units, each of which gets something while there is enough.
    """

    LARGEST_REMAINDER = "largest_remainder"
    D_HONDT = "d_hondt"
    SAINTE_LAGUE = "sainte_lague"
    HUNTINGTON_HILL = "huntington_hill"
    ADAMS = "adams"

    def label(self, lang: Lang) -> str:
        """Name the method."""
        return _METHODS[self].label(lang)


_METHODS: Final = {
    AllocationMethod.LARGEST_REMAINDER: Words(vi="phần dư lớn nhất", en="largest remainders"),
    AllocationMethod.D_HONDT: Words(vi="D'Hondt", en="D'Hondt"),
    AllocationMethod.SAINTE_LAGUE: Words(vi="Sainte-Laguë", en="Sainte-Laguë"),
    AllocationMethod.HUNTINGTON_HILL: Words(vi="Huntington–Hill", en="Huntington–Hill"),
    AllocationMethod.ADAMS: Words(vi="Adams", en="Adams"),
}


def by_remainders(steps: int, weights: Mapping[str, int], bounds: Sequence[Bounds]) -> Shares:
    """Share out by largest remainders within bounds; who is held at a bound stays there."""
    rate = common_rate(steps, weights, bounds)
    held: dict[str, int] = {}
    for (unit, weight), (low, high) in zip(weights.items(), bounds, strict=True):
        share = weight * rate
        if share <= low or (high is not None and share >= high):
            held[unit] = low if share <= low or high is None else high
    free = {unit: weight for unit, weight in weights.items() if unit not in held}
    shared, tied = largest_remainders(steps - sum(held.values()), free) if free else ({}, [])
    return {unit: held[unit] if unit in held else shared[unit] for unit in weights}, tied


def by_divisors(steps: int, weights: Mapping[str, int], bounds: Sequence[Bounds], method: AllocationMethod) -> Shares:
    """Share out by a divisor method within bounds.

    It begins with what the common rate gives, which is right for some number of steps near by, and then gives or takes
    one step at a time by the claims, all of them compared as fractions.
    """
    claim = _claim_of(method)
    units, values = [*weights], [*weights.values()]
    rate = common_rate(steps, weights, bounds)
    counts = [
        int(_within(_rounded(value * rate, method), low, high))
        for value, (low, high) in zip(values, bounds, strict=True)
    ]
    _settle(steps - sum(counts), counts, values, bounds, claim)
    served = {place: claim(values[place], counts[place] - 1) for place in _lower(counts, values, bounds)}
    waiting = {place: claim(values[place], counts[place]) for place in _higher(counts, values, bounds)}
    if served and waiting and min(served.values()) == (cut := max(waiting.values())):
        holders = [place for place, held in served.items() if held == cut]
        tied = sorted([*holders, *(place for place, held in waiting.items() if held == cut)])
        for place in holders:
            counts[place] -= 1
        for place in tied[: len(holders)]:
            counts[place] += 1
        return dict(zip(units, counts, strict=True)), [units[place] for place in tied]
    return dict(zip(units, counts, strict=True)), []


def _lower(counts: Sequence[int], values: Sequence[int], bounds: Sequence[Bounds]) -> list[int]:
    """The places that may have one step less."""
    return [place for place, count in enumerate(counts) if count > bounds[place][0] and values[place] > 0]


def _higher(counts: Sequence[int], values: Sequence[int], bounds: Sequence[Bounds]) -> list[int]:
    """The places that may have one step more; those without weight have no claim."""
    highs = [high for _, high in bounds]
    return [
        place
        for place, count in enumerate(counts)
        if values[place] > 0 and ((high := highs[place]) is None or count < high)
    ]


def _settle(
    left: int, counts: list[int], values: Sequence[int], bounds: Sequence[Bounds], claim: _ClaimFunction
) -> None:
    """Give out, or take back, the steps by which the start misses."""
    sign = 1 if left > 0 else -1
    places = _higher(counts, values, bounds) if left > 0 else _lower(counts, values, bounds)

    def entry(place: int) -> tuple[int, Fraction, int]:
        first, second = claim(values[place], counts[place] if left > 0 else counts[place] - 1)
        return -sign * first, -sign * second, place

    heap = [entry(place) for place in places]
    heapify(heap)
    for _ in range(abs(left)):
        place = heap[0][2]
        counts[place] += sign
        low, high = bounds[place]
        if counts[place] == (high if left > 0 else low):
            heappop(heap)
        else:
            heapreplace(heap, entry(place))


def common_rate(steps: int, weights: Mapping[str, int], bounds: Sequence[Bounds]) -> Fraction:
    """Find the steps for each unit of weight at which the shares, each held within its bounds, add up.

    Some unit has weight, and the bounds leave room for the steps.
    """
    events: list[tuple[Fraction, int, int]] = []
    base, active = 0, 0
    for weight, (low, high) in zip(weights.values(), bounds, strict=True):
        base += low
        if weight:
            events.append((Fraction(low, weight), -low, weight))
            if high is not None:
                events.append((Fraction(high, weight), high, -weight))
    for rate, change, weight in sorted(events):
        if active and base + active * rate >= steps:
            break
        base += change
        active += weight
    return Fraction(steps - base, active)


def _within(value: Fraction | int, low: int, high: int | None) -> Fraction | int:
    return max(low, value if high is None else min(value, high))


def _rounded(quota: Fraction, method: AllocationMethod) -> int:
    whole = quota.__floor__()
    if method is AllocationMethod.D_HONDT or quota == whole:
        return whole
    if method is AllocationMethod.SAINTE_LAGUE:
        return (quota + Fraction(1, 2)).__floor__()
    if method is AllocationMethod.ADAMS:
        return whole + 1
    return whole + (quota * quota >= whole * (whole + 1))


def _claim_of(method: AllocationMethod) -> _ClaimFunction:
    """Give the claim of a unit that has a number of steps to one more: the larger is served first.

    Where the divisor is zero the claim comes before all others, and among such the larger weight. Huntington–Hill
    divides by the root of n(n + 1): the squares are compared, which are whole.
    """

    def claim(weight: int, has: int) -> _Claim:
        if method is AllocationMethod.D_HONDT:
            return 0, Fraction(weight, has + 1)
        if method is AllocationMethod.SAINTE_LAGUE:
            return 0, Fraction(weight, 2 * has + 1)
        if has == 0:
            return 1, Fraction(weight)
        if method is AllocationMethod.ADAMS:
            return 0, Fraction(weight, has)
        return 0, Fraction(weight * weight, has * (has + 1))

    return claim
