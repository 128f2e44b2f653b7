"""Splitting a whole number among units so that the parts add up to it exactly."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

import attrs

from unionkit.apportionment import in_whole_proportion, largest_remainders
from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import AllocationError, MixError, NegativeWeightError, UnitBoundError
from unionkit.exact import Exact, exact_number, percent, round_quotient, total_of, whole_number, with_places
from unionkit.targets.methods import AllocationMethod, by_divisors, by_remainders
from unionkit.text import in_one_order
from unionkit.wording import Words, checked_lang, say, say_list, say_percent

if TYPE_CHECKING:
    from decimal import Decimal

    from unionkit.errors import Lang
    from unionkit.targets.methods import Bounds

__all__ = ["Allocation", "Basis", "Tie", "allocate", "mix"]


class Tie(Enum):
    """Who gets what is left where several units have an equal claim to it.

    `ORDER`: those that come first in the order given. `REFUSE`: nobody; the allocation raises.
    """

    ORDER = "order"
    REFUSE = "refuse"


class Basis(Enum):
    """By what targets are usually split. Any other text does as well; this is only what the reader is told.

    No rule for splitting targets is public; the bases are those that the evidence points to.
    """

    EQUAL = "equal"
    MEMBERS = "members"
    WORKERS = "workers"
    UNORGANISED_WORKERS = "unorganised_workers"
    FIRMS_WITHOUT_UNION = "firms_without_union"
    UNIONS = "unions"
    LAST_RESULT = "last_result"

    def label(self, lang: Lang) -> str:
        """Name the basis."""
        return _BASES[self].label(lang)


_BASES: Final = {
    Basis.EQUAL: Words(vi="chia đều", en="equal shares"),
    Basis.MEMBERS: Words(vi="số đoàn viên", en="members"),
    Basis.WORKERS: Words(vi="số lao động", en="workers"),
    Basis.UNORGANISED_WORKERS: Words(vi="số lao động chưa vào công đoàn", en="unorganised workers"),
    Basis.FIRMS_WITHOUT_UNION: Words(vi="số doanh nghiệp chưa có công đoàn", en="firms without a union"),
    Basis.UNIONS: Words(vi="số CĐCS", en="grassroots unions"),
    Basis.LAST_RESULT: Words(vi="kết quả kỳ trước", en="last result"),
}


@attrs.frozen(kw_only=True)
class _Limits:
    floors: Mapping[str, int]
    caps: Mapping[str, int]
    locked: Mapping[str, int]


def _shown(ties: tuple[frozenset[str], ...]) -> str:
    return f"({', '.join(map(in_one_order, ties))}{',' * (len(ties) == 1)})"


@attrs.frozen(kw_only=True)
class Allocation(Displayed):
    """A total split among units.

    Attributes:
        total: what was split.
        step: every amount that is not locked is a multiple of it.
        basis: by what it was split, in words.
        tie: the rule for equal claims.
        ties: the groups of units whose claims to what was left were equal while not all of them could be served.
        left_over: what the step left over; the amounts and it add up to the total.
        method: how parts that are not whole were made whole.
    """

    total: int
    step: int
    basis: str | Basis
    tie: Tie
    ties: tuple[frozenset[str], ...] = attrs.field(repr=_shown)
    left_over: int
    method: AllocationMethod
    _amounts: dict[str, int] = attrs.field(alias="amounts", hash=False)
    _weights: dict[str, Exact] = attrs.field(alias="weights", hash=False, repr=False)
    _limits: _Limits | None = attrs.field(default=None, alias="limits", hash=False, repr=False)

    @property
    def amounts(self) -> Mapping[str, int]:
        """The amount of each unit, read-only, in the order in which the units were given."""
        return MappingProxyType(self._amounts)

    @property
    def weights(self) -> Mapping[str, Exact]:
        """The weight of each unit, as it was given; read-only."""
        return MappingProxyType(self._weights)

    def share(self, unit: str) -> Fraction:
        """Give the exact share of a unit by its weight alone, before steps, bounds and rounding.

        Raises:
            KeyError: there is no such unit.
        """
        return self.total * Fraction(self._weights[unit]) / Fraction(total_of(self._weights.values()))

    def say_weight(self, unit: str, lang: Lang) -> str:
        """Write the weight of a unit: as it was given, or where weights are shares, as of a mix, its percentage of all.

        Raises:
            KeyError: there is no such unit.
            LanguageError: another language.
        """
        weight, weights = self._weights[unit], self._weights.values()
        if Fraction in map(type, weights) and any(each.as_integer_ratio()[1] != 1 for each in weights):
            return say_percent(percent(weight, total_of(weights), places=2), lang)
        return say(weight, lang)

    def explain(self, unit: str, lang: Lang) -> str:
        """Say in one sentence how the amount of a unit came about.

        Args:
            unit: id of the unit.
            lang: "vi" or "en".

        Returns:
            The amount, the weight and the exact share, and what moved it away from there.

        Raises:
            KeyError: there is no such unit.
            LanguageError: another language.

        Examples:
            >>> import unionkit as uk
            >>> print(uk.allocate(2500, {"a": 1, "b": 1, "c": 1}, basis=uk.Basis.EQUAL).explain("a", "en"))
            a: 834 of 2,500; weight 1 of 3 (equal shares), exact share 833.33; largest remainders; tied with b and c
        """
        vi = checked_lang(lang) == "vi"
        amount = self._amounts[unit]
        by = self.basis.label(lang) if isinstance(self.basis, Basis) else self.basis
        share = self.share(unit)
        exact = say(share if share.denominator == 1 else _hundredths(share), lang)
        total, weighs = say(self.total, lang), self.say_weight(unit, lang)
        if not weighs.endswith("%"):
            of = say(total_of(self._weights.values()), lang)
            weighs = f"{weighs}/{of}" if vi else f"{weighs} of {of}"
        if vi:
            parts = [f"{unit}: {say(amount, lang)} trên {total}", f"trọng số {weighs} ({by}), phần chính xác {exact}"]
        else:
            parts = [f"{unit}: {say(amount, lang)} of {total}", f"weight {weighs} ({by}), exact share {exact}"]
        held = self.held(unit)
        parts.append(self.method.label(lang) if held is None else held.label(lang))
        if held is None and self.step != 1:
            parts[-1] += f", bước {self.step}" if vi else f", steps of {self.step}"
        others = [other for group in self.ties if unit in group for other in self._amounts if other in group - {unit}]
        if others:
            parts.append(("bằng nhau với " if vi else "tied with ") + say_list(others, lang))
        return "; ".join(parts)

    def held(self, unit: str) -> Words | None:
        """Say by which bound the amount of a unit is held ("held at the cap 400"), or None where it is held by none.

        Raises:
            KeyError: there is no such unit.
        """
        amount, limits = self._amounts[unit], self._limits
        if limits is None:
            return None
        rises, falls = amount >= self.share(unit), amount <= self.share(unit)
        if unit in limits.locked:
            name, limit = "locked", limits.locked[unit]
        elif rises and amount - self.step < limits.floors.get(unit, -1) <= amount:
            name, limit = "floor", limits.floors[unit]
        elif falls and amount <= limits.caps.get(unit, -1) < amount + self.step:
            name, limit = "cap", limits.caps[unit]
        else:
            return None
        return Words.of(lambda lang: f"{_HELD[name].label(lang)} {say(limit, lang)}")


def _hundredths(number: Fraction) -> Decimal:
    return with_places(round_quotient(100 * number.numerator, number.denominator), 2)


_HELD: Final = {
    "locked": Words(vi="đã ấn định", en="locked at"),
    "floor": Words(vi="giữ ở mức sàn", en="held at the floor"),
    "cap": Words(vi="giữ ở mức trần", en="held at the cap"),
}


def allocate(  # noqa: PLR0913 - one argument for each thing that an office decides about a split
    total: int,
    weights: Mapping[str, Exact],
    *,
    step: int = 1,
    tie: Tie = Tie.ORDER,
    basis: str | Basis = "weights",
    method: AllocationMethod = AllocationMethod.LARGEST_REMAINDER,
    floors: Mapping[str, int] | int | None = None,
    caps: Mapping[str, int] | int | None = None,
    locked: Mapping[str, int] | None = None,
) -> Allocation:
    """Split a total in proportion to weights, by largest remainders unless another method is named.

    Args:
        total: what is to be split: persons, unions; a whole number, not below zero.
        weights: the weight of each unit (members, workers, firms without a union), none below zero, not all zero.
        step: every amount is a multiple of it (5, 10, 50, 100); what does not fill a step is `left_over`.
        tie: who gets what is left where claims are equal.
        basis: by what it is split, kept for the reader of the result.
        method: how parts that are not whole are made whole.
        floors: the least amount of a unit, or one least amount for all; a floor between two steps is raised.
        caps: the greatest amount of a unit, or one for all; a cap between two steps is lowered.
        locked: amounts that are settled already and are taken off the total first; they need not fit the step.

    Returns:
        The allocation: `amounts` and `left_over` add up to `total`.

    Raises:
        TypeError: a float or a bool for the total, a weight, a bound or the step.
        NegativeWeightError: a weight is below zero; the error names the unit.
        UnitBoundError: a bound below zero, of no unit, or a floor above the cap of its unit.
        AllocationError: there are no units, no weight, a total below zero or not whole, no positive step, a tie under
            `Tie.REFUSE`, or bounds that leave too little or too much.

    Examples:
        >>> import unionkit as uk
        >>> split = uk.allocate(2500, {"a": 1, "b": 1, "c": 1})
        >>> dict(split.amounts), [sorted(group) for group in split.ties]
        ({'a': 834, 'b': 833, 'c': 833}, [['a', 'b', 'c']])
        >>> dict(uk.allocate(800, {"a": 60, "b": 30, "c": 10}, step=50, floors=100, locked={"b": 220}).amounts)
        {'a': 450, 'b': 220, 'c': 100}
    """
    weights = _checked_mapping(weights)
    checked_instance(tie, Tie, "tie")
    whole = total if type(total) is int and total >= 0 else _whole_total(total)
    size = whole_number(step, "step")
    if size < 1:
        raise AllocationError(total=total, problem="bad_step")
    shares = _whole_weights(whole, weights)
    limits: _Limits | None = None
    if floors is None and caps is None and locked is None and method is AllocationMethod.LARGEST_REMAINDER:
        steps, left_over = divmod(whole, size)
        amounts, tied = largest_remainders(steps, shares)
        if size != 1:
            amounts = {unit: amount * size for unit, amount in amounts.items()}
    else:
        checked_instance(method, AllocationMethod, "method")
        limits = _Limits(
            floors=_bounds_of(whole, weights, floors, "floors"),
            caps=_bounds_of(whole, weights, caps, "caps"),
            locked=_bounds_of(whole, weights, locked, "locked"),
        )
        amounts, tied, left_over = _within_limits(whole, shares, limits, method, size)
    if tied and tie is Tie.REFUSE:
        raise AllocationError(total=total, problem="tie")
    return Allocation(
        total=whole,
        step=size,
        basis=basis,
        tie=tie,
        ties=(frozenset(tied),) if tied else (),
        left_over=left_over,
        method=method,
        amounts=amounts,
        weights=dict(weights),
        limits=limits,
    )


def mix(*parts: tuple[Mapping[str, Exact], Exact]) -> dict[str, Fraction]:
    """Mix several weights into one, each brought to shares of its own sum first.

    Args:
        parts: weights of the same units, and how much each counts: (members, 60), (firms, 40).

    Returns:
        The weight of each unit; together they are 1.

    Raises:
        MixError: no parts, other units in one of them, a part without weight, or nothing that counts.
        TypeError: a float or a bool.

    Examples:
        >>> import unionkit as uk
        >>> members, firms = {"a": 4_002, "b": 10_212}, {"a": 30, "b": 10}
        >>> weights = uk.mix((members, 60), (firms, 40))
        >>> dict(uk.allocate(1000, weights, basis="60 % members, 40 % firms without a union").amounts)
        {'a': 469, 'b': 531}
    """
    checked = [(_checked_mapping(weights), Fraction(exact_number(count, "a share"))) for weights, count in parts]
    counts = sum((count for _, count in checked), Fraction())
    least = min([counts, *(count for _, count in checked)])
    if counts == 0 or least < 0:
        raise MixError(problem="nothing_counts", found=str(least))
    units = list(checked[0][0])
    mixed = dict.fromkeys(units, Fraction(0))
    for weights, count in checked:
        strange = [*(unit for unit in weights if unit not in mixed), *(unit for unit in units if unit not in weights)]
        if strange:
            raise MixError(problem="units", found=", ".join(strange))
        numbers = {unit: Fraction(exact_number(weight, f"the weight of {unit!r}")) for unit, weight in weights.items()}
        whole = sum(numbers.values(), Fraction())
        below = next((unit for unit, number in numbers.items() if number < 0), None)
        if below is not None or whole == 0:
            raise MixError(problem="no_weight" if below is None else "negative", found=below or "")
        for unit in units:
            mixed[unit] += numbers[unit] / whole * count / counts
    return mixed


def _checked_mapping(weights: object) -> Mapping[str, Exact]:
    if type(weights) is dict or isinstance(weights, Mapping):
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


def _bounds_of(
    total: int, weights: Mapping[str, Exact], given: Mapping[str, int] | int | None, name: str
) -> dict[str, int]:
    """Check the bounds of one kind and give them unit by unit."""
    if given is None:
        return {}
    pairs = given.items() if isinstance(given, Mapping) else [(unit, given) for unit in weights]
    bounds = {unit: whole_number(bound, f"{name} of {unit!r}") for unit, bound in pairs}
    for unit, bound in bounds.items():
        if unit not in weights:
            raise UnitBoundError(total=total, unit=unit, problem="no_such_unit", found=bound)
        if bound < 0:
            raise UnitBoundError(total=total, unit=unit, problem="negative_bound", found=bound)
    return bounds


def _within_limits(
    total: int, weights: Mapping[str, int], limits: _Limits, method: AllocationMethod, size: int
) -> tuple[dict[str, int], list[str], int]:
    """Take off what is locked and share the rest out within floors and caps."""
    rest = total - sum(limits.locked.values())
    free = {unit: weight for unit, weight in weights.items() if unit not in limits.locked}
    if rest < 0 or (not free and rest > 0):
        raise AllocationError(total=total, problem="locked")
    steps, left_over = divmod(rest, size)
    bounds: list[Bounds] = []
    for unit in free:
        low = -(-limits.floors.get(unit, 0) // size)
        high = limits.caps[unit] // size if unit in limits.caps else None
        if high is not None and low > high:
            raise UnitBoundError(total=total, unit=unit, problem="floor_above_cap", found=limits.floors[unit])
        bounds.append((low, high))
    if sum(low for low, _ in bounds) > steps:
        raise AllocationError(total=total, problem="floors")
    # A unit without weight has no claim beyond its floor.
    most = [low if not free[unit] else high for unit, (low, high) in zip(free, bounds, strict=True)]
    if None not in most and sum(high for high in most if high is not None) < steps:
        raise AllocationError(total=total, problem="caps" if any(free.values()) else "no_weight")
    if not free or not any(free.values()):
        shared, tied = {unit: low for unit, (low, _) in zip(free, bounds, strict=True)}, list[str]()
    elif method is AllocationMethod.LARGEST_REMAINDER:
        shared, tied = by_remainders(steps, free, bounds)
    else:
        shared, tied = by_divisors(steps, free, bounds, method)
    amounts = {unit: limits.locked[unit] if unit in limits.locked else shared[unit] * size for unit in weights}
    return amounts, tied, left_over
