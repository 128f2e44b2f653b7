"""Splitting a whole number among units so that the parts add up to it exactly."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

import attrs

from unionkit.apportionment import in_whole_proportion, largest_remainders
from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import AllocationError, NegativeWeightError
from unionkit.exact import exact_number, whole_number

if TYPE_CHECKING:
    from unionkit.exact import Exact

__all__ = ["Allocation", "Tie", "allocate"]


class Tie(Enum):
    """Who gets what is left where several units have an equal claim to it.

    `ORDER`: those that come first in the order given. `REFUSE`: nobody; the allocation raises.
    """

    ORDER = "order"
    REFUSE = "refuse"


@attrs.frozen(kw_only=True)
class Allocation(Displayed):
    """A total split among units.

    Attributes:
        total: what was split.
        step: every amount is a multiple of it.
        basis: by what it was split, in words.
        tie: the rule for equal claims.
        ties: the groups of units whose claims to what was left were equal while not all of them could be served.
        left_over: what the step left over; the amounts and it add up to the total.
    """

    total: int
    step: int
    basis: str
    tie: Tie
    ties: tuple[frozenset[str], ...]
    left_over: int
    _amounts: dict[str, int] = attrs.field(alias="amounts", hash=False)

    @property
    def amounts(self) -> Mapping[str, int]:
        """The amount of each unit, read-only, in the order in which the units were given."""
        return MappingProxyType(self._amounts)


def allocate(
    total: int,
    weights: Mapping[str, Exact],
    *,
    step: int = 1,
    tie: Tie = Tie.ORDER,
    basis: str = "weights",
) -> Allocation:
    """Split a total in proportion to weights by the method of largest remainders (Hamilton, Hare–Niemeyer).

    Args:
        total: what is to be split: persons, unions; a whole number, not below zero.
        weights: the weight of each unit (members, workers, firms without a union), none below zero, not all zero.
        step: every amount is a multiple of it (5, 10, 50, 100); what does not fill a step is `left_over`.
        tie: who gets what is left where claims are equal.
        basis: by what it is split, kept for the reader of the result.

    Returns:
        The allocation: `amounts` and `left_over` add up to `total`.

    Raises:
        TypeError: a float or a bool for the total, a weight or the step.
        NegativeWeightError: a weight is below zero; the error names the unit.
        AllocationError: there are no units, no weight, a total below zero or not whole, no positive step, or a tie
            under `Tie.REFUSE`.

    Examples:
        >>> import unionkit as uk
        >>> split = uk.allocate(2500, {"a": 1, "b": 1, "c": 1})
        >>> dict(split.amounts), [sorted(group) for group in split.ties]
        ({'a': 834, 'b': 833, 'c': 833}, [['a', 'b', 'c']])
    """
    weights = _checked_mapping(weights)
    checked_instance(tie, Tie, "tie")
    whole = _whole_total(total)
    size = whole_number(step, "step")
    if size < 1:
        raise AllocationError(total=total, problem="bad_step")
    steps, left_over = divmod(whole, size)
    amounts, tied = largest_remainders(steps, _whole_weights(whole, weights))
    if tied and tie is Tie.REFUSE:
        raise AllocationError(total=total, problem="tie")
    if size != 1:
        amounts = {unit: amount * size for unit, amount in amounts.items()}
    return Allocation(
        total=whole,
        step=size,
        basis=basis,
        tie=tie,
        ties=(frozenset(tied),) if tied else (),
        left_over=left_over,
        amounts=amounts,
    )


def _checked_mapping(weights: object) -> Mapping[str, Exact]:
    if isinstance(weights, Mapping):
        return cast("Mapping[str, Exact]", weights)
    msg = f"weights is the {type(weights).__name__} {weights!r:.60}; give a Mapping of unit to weight"
    raise TypeError(msg)


def _whole_total(total: object) -> int:
    number = exact_number(total, "total")
    if number.as_integer_ratio()[1] != 1:
        raise AllocationError(total=total, problem="not_whole")
    if number < 0:
        raise AllocationError(total=total, problem="negative_total")
    return int(number)


def _whole_weights(total: int, weights: Mapping[str, Exact]) -> Mapping[str, int]:
    """Check the weights and bring them to whole numbers in the same proportion."""
    numbers = [*weights.values()]
    if not numbers:
        raise AllocationError(total=total, problem="no_units")
    all_int = [*map(type, numbers)].count(int) == len(numbers)
    if not all_int:
        numbers = [exact_number(weight, f"the weight of {unit!r}") for unit, weight in weights.items()]
    if min(numbers) < 0:
        unit = next(unit for unit, weight in weights.items() if weight < 0)
        raise NegativeWeightError(total=total, unit=unit, weight=weights[unit])
    if not any(numbers):
        raise AllocationError(total=total, problem="no_weight")
    if all_int:
        return cast("Mapping[str, int]", weights)
    return dict(zip(weights, in_whole_proportion(numbers), strict=True))
