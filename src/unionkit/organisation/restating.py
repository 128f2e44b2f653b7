"""Figures of one day stated on the structure of another: carried, divided by weights where need be, and compared."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, Protocol, TypeAlias, cast

import attrs

from unionkit.apportionment import in_whole_proportion, largest_remainders
from unionkit.checking import checked_text, remade
from unionkit.display import Displayed
from unionkit.errors import BelowZeroError, CarryError, DividedUnitError, RatioError, UnknownUnitError
from unionkit.exact import Exact, exact_number
from unionkit.periods.span import checked_day
from unionkit.wording import checked_lang, say_date, say_list, say_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from enum import Enum

    from unionkit.errors import Lang
    from unionkit.organisation.crosswalk import Crosswalk
    from unionkit.organisation.hierarchy import Hierarchy

__all__ = [
    "Amount",
    "Carried",
    "CarriedRatio",
    "Passage",
    "Restatement",
    "Weights",
    "carry",
    "passages",
    "refuse_ratios",
]

Amount: TypeAlias = int | Fraction
"""A figure that can be carried: a count, or an exact amount."""


class Kinded(Protocol):
    """What says of what kind a number is: an `Indicator`."""

    @property
    def kind(self) -> Enum:
        """The kind."""
        ...


_NOT_ADDITIVE: Final = ("RATIO", "MEAN", "COVERAGE")


def _mapping(value: object, name: str) -> Mapping[str, object]:
    if isinstance(value, Mapping):
        return cast("Mapping[str, object]", value)
    msg = f"{name} is the {type(value).__name__} {value!r:.60}; give a Mapping of id to number"
    raise TypeError(msg)


def _weights(value: Mapping[str, Exact]) -> Mapping[str, Exact]:
    checked = {
        checked_text(unit, "the unit of a weight"): exact_number(weight, f"the weight of {unit!r}")
        for unit, weight in _mapping(value, "weights").items()
    }
    for unit, weight in checked.items():
        if weight < 0:
            raise BelowZeroError(name=f"the weight of {unit!r}", value=weight)
    return MappingProxyType(checked)


def _day(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "as_of")


@attrs.frozen
class Weights:
    """Numbers by which figures of divided units are divided.

    Attributes:
        amounts: the weight of each unit, none below zero.
        as_of: the day of which they are; the units are those of that day. None leaves it to the crosswalk: a unit of
            its first day, or of its second.
        by: what they count: "members", "unions".

    Raises:
        TypeError: a float or a bool for a weight, a datetime for the day.
        BelowZeroError: a weight below zero.
    """

    amounts: Mapping[str, Exact] = attrs.field(converter=_weights, hash=False)
    as_of: date | None = attrs.field(default=None, kw_only=True, converter=_day)
    by: str = attrs.field(default="weights", kw_only=True, validator=attrs.validators.instance_of(str))

    def __reduce__(self) -> tuple[object, ...]:
        return remade, (type(self), {**attrs.asdict(self, recurse=False), "amounts": dict(self.amounts)})


def _total(amounts: Iterable[Amount]) -> Amount:
    """Add up; the sum of whole numbers is an int."""
    return sum(amounts, 0)


@attrs.frozen(kw_only=True)
class Carried(Displayed):
    """Figures of one day by the units of another.

    Attributes:
        from_day: the day of the figures.
        to_day: the day of the units.
        divided: the units whose figures were divided by weights.
        incomplete: units of the second day into which several passed, and not all of them had a figure.
        base_changed: units of the first day whose figure was carried as it is although units below them left, came or
            ended: figures of the second day have another base. Carry the figures of the units below, or give weights.
        weights: the weights used, or None.
    """

    from_day: date
    to_day: date
    divided: tuple[str, ...]
    incomplete: tuple[str, ...]
    base_changed: tuple[str, ...]
    weights: Weights | None
    _amounts: dict[str, Amount] = attrs.field(alias="amounts", hash=False)
    _ended: dict[str, Amount] = attrs.field(alias="ended", hash=False)

    @property
    def amounts(self) -> Mapping[str, Amount]:
        """The figure of each unit of the second day that has one, read-only."""
        return MappingProxyType(self._amounts)

    @property
    def ended(self) -> Mapping[str, Amount]:
        """The part of the figure of a unit of the first day that has no place on the second, read-only."""
        return MappingProxyType(self._ended)

    @property
    def estimated(self) -> bool:
        """Whether a figure was divided by weights: the parts are an estimate then."""
        return bool(self.divided)

    @property
    def kept(self) -> Amount:
        """The sum of what was carried."""
        return _total(self._amounts.values())

    @property
    def lost(self) -> Amount:
        """The sum of what ended."""
        return _total(self._ended.values())

    @property
    def before(self) -> Amount:
        """The sum of the figures of the first day: what was carried and what ended."""
        return self.kept + self.lost

    def explain(self, lang: Lang) -> str:
        """Say the sums, and what a reader must know about them.

        Args:
            lang: "vi" or "en".

        Returns:
            One line for the sums and one for each remark.

        Raises:
            LanguageError: another language.
        """
        sums, estimated, incomplete, base = _REMARKS[checked_lang(lang)]
        numbers = [say_number(number, lang) for number in (self.before, self.kept, self.lost)]
        lines = [sums.format(*numbers, say_date(self.from_day, lang), say_date(self.to_day, lang))]
        if self.weights is not None and self.divided:
            as_of = "" if self.weights.as_of is None else f", {say_date(self.weights.as_of, lang)}"
            lines.append(estimated.format(say_list(self.divided, lang), self.weights.by + as_of))
        if self.incomplete:
            lines.append(incomplete.format(say_list(self.incomplete, lang)))
        if self.base_changed:
            lines.append(base.format(say_list(self.base_changed, lang)))
        return "\n".join(lines)


_REMARKS: Final = {
    "vi": (
        "{3} → {4}: {0} = {1} (chuyển sang) + {2} (chấm dứt)",
        "ước tính: số liệu của {0} chia theo trọng số ({1})",
        "chưa đủ: không phải mọi đơn vị nhập vào {0} đều có số liệu",
        "không cùng phạm vi: có đơn vị bên dưới {0} chuyển đi, chuyển đến hoặc chấm dứt",
    ),
    "en": (
        "{3} → {4}: {0} = {1} (carried) + {2} (ended)",
        "estimated: the figures of {0} were divided by weights ({1})",
        "incomplete: not all units that passed into {0} have a figure",
        "not the same base: units below {0} left, came or ended",
    ),
}


@attrs.frozen(kw_only=True)
class CarriedRatio:
    """A ratio carried by its two numbers.

    Attributes:
        numerators: the carried numbers above the line.
        denominators: the carried numbers below the line.
    """

    numerators: Carried
    denominators: Carried

    @property
    def ratios(self) -> Mapping[str, Fraction | None]:
        """The ratio of each unit of the second day that has both numbers; None where the one below the line is zero."""
        below = self.denominators.amounts
        return MappingProxyType(
            {
                unit: None if below[unit] == 0 else Fraction(above) / Fraction(below[unit])
                for unit, above in self.numerators.amounts.items()
                if unit in below
            }
        )

    @property
    def estimated(self) -> bool:
        """Whether one of the numbers was divided by weights."""
        return self.numerators.estimated or self.denominators.estimated


@attrs.frozen(kw_only=True)
class Restatement(Displayed):
    """The three lines of a comparison over a reorganisation.

    Attributes:
        carried: the figures carried to the second day.
    """

    _reported: dict[str, Amount] = attrs.field(alias="reported", hash=False)
    carried: Carried

    @property
    def reported(self) -> Mapping[str, Amount]:
        """The first line: the figures of the first day as they were reported, by its units."""
        return MappingProxyType(self._reported)

    @property
    def same_base(self) -> Mapping[str, Amount]:
        """The second line: the same less what ended, by the units of the first day."""
        kept = {unit: amount - self.carried.ended.get(unit, 0) for unit, amount in self._reported.items()}
        gone = {unit for unit, amount in kept.items() if unit in self.carried.ended and amount == 0}
        return MappingProxyType({unit: amount for unit, amount in kept.items() if unit not in gone})

    @property
    def restated(self) -> Mapping[str, Amount]:
        """The third line: the same base by the units of the second day. Its sum is that of the second line."""
        return self.carried.amounts

    @property
    def totals(self) -> tuple[Amount, Amount, Amount]:
        """The sums of the three lines."""
        return _total(self.reported.values()), _total(self.same_base.values()), _total(self.restated.values())


def carry(
    bridge: Crosswalk,
    amounts: Mapping[str, Amount],
    weights: Weights | Mapping[str, Exact] | None,
    indicator: Kinded | None,
) -> Carried:
    """Carry figures over a crosswalk; see `Crosswalk.carry`."""
    refuse_ratios(indicator)
    figures = _figures(amounts)
    unknown = tuple(unit for unit in figures if unit not in bridge.old)
    if unknown:
        raise UnknownUnitError(units=unknown)
    to_divide, changed, used = _to_share(bridge, figures, weights)
    shares = {} if used is None else _Sharing(bridge, figures, {*to_divide, *changed}).shares(used)
    undecided = tuple((unit, bridge.successors(unit)) for unit in to_divide if unit not in shares)
    if undecided:
        raise DividedUnitError(units=undecided, from_day=bridge.from_day, to_day=bridge.to_day)
    carried: dict[str, Amount] = {}
    ended: dict[str, Amount] = {}
    for unit, amount in figures.items():
        parts = _divided(amount, shares[unit]) if unit in shares else {bridge.successors(unit)[0]: amount}
        for to, part in parts.items():
            if to is None:
                ended[unit] = part
            else:
                carried[to] = carried.get(to, 0) + part
    in_order = {unit.id: carried[unit.id] for unit in bridge.new if unit.id in carried}
    return Carried(
        from_day=bridge.from_day,
        to_day=bridge.to_day,
        divided=tuple(unit for unit, amount in figures.items() if amount and unit in shares),
        incomplete=tuple(to for to in in_order if not figures.keys() >= {*bridge.predecessors(to)}),
        base_changed=tuple(unit for unit in changed if unit not in shares),
        weights=used,
        amounts=in_order,
        ended=ended,
    )


@attrs.frozen(kw_only=True)
class Passage:
    """Where the figure of a unit of the first day goes.

    Attributes:
        parts: the units of the second day with their whole weights, in the order in which ties are served; None stands
            for what ended.
        is_divided: whether it is divided by these weights.
        is_decided: whether it is known how much each part gets.
        has_other_base: whether it is carried as it is although units below left, came or ended.
    """

    parts: Mapping[str | None, int]
    is_divided: bool
    is_decided: bool
    has_other_base: bool


def passages(
    bridge: Crosswalk, units: Collection[str] | None, weights: Weights | Mapping[str, Exact] | None
) -> dict[str, Passage]:
    """Tell for every unit of the first day how `carry` would divide its figure, without figures.

    Args:
        bridge: the crosswalk.
        units: the units that figures are of; None for all units, of which only those that became several are divided.
        weights: as for `carry`.

    Returns:
        The passages by unit, in the order of the first day.

    Raises:
        UnionkitError: what `carry` raises of units and of weights, except that a unit without weights is told as such.
    """
    figures = bridge.old.ids if units is None else tuple(units)
    unknown = tuple(unit for unit in figures if unit not in bridge.old)
    if unknown:
        raise UnknownUnitError(units=unknown)
    to_divide, changed, used = _to_share(bridge, figures, weights)
    wanted = {*to_divide} if units is None else {*to_divide, *changed}
    shares = {} if used is None else _Sharing(bridge, figures, wanted).shares(used)
    others, undecided = {*changed}, {*to_divide} - shares.keys()
    return {
        unit: Passage(
            parts=_whole(shares[unit]) if unit in shares else dict.fromkeys(bridge.successors(unit), 1),
            is_divided=unit in shares,
            is_decided=unit not in undecided,
            has_other_base=unit in others and unit not in shares,
        )
        for unit in figures
    }


def refuse_ratios(indicator: Kinded | None) -> None:
    """Refuse to carry what does not add up.

    Raises:
        RatioError: a ratio, a percentage or a mean.
    """
    if indicator is not None and indicator.kind.name in _NOT_ADDITIVE:
        raise RatioError(unit=None, found=indicator.kind.value)


def _to_share(
    bridge: Crosswalk, units: Collection[str], weights: Weights | Mapping[str, Exact] | None
) -> tuple[list[str], list[str], Weights | None]:
    """Give the units that became several, those whose base changed, and the weights as they are used."""
    # Asking of every unit takes a second or more in a large structure; where nothing below it moved, nothing changed.
    asked = units if len(units) < _MANY else _may_have_changed(bridge).intersection(units)
    changed = [unit for unit in units if unit in asked and _base_changed(bridge, unit)]
    to_divide = [unit for unit in units if len(bridge.successors(unit)) > 1]
    used = weights if weights is None or isinstance(weights, Weights) else Weights(weights)
    return to_divide, changed, used


def _figures(amounts: Mapping[str, Amount]) -> dict[str, Amount]:
    figures: dict[str, Amount] = {}
    for unit, value in _mapping(amounts, "amounts").items():
        amount = exact_number(value, f"the amount of {unit!r}")
        if isinstance(amount, Decimal):
            # A printed percentage is a Decimal in this library: one with decimals cannot be told from a ratio.
            if amount != amount.to_integral_value():
                raise RatioError(unit=unit, found=amount)
            amount = int(amount)
        figures[checked_text(unit, "the id of a unit")] = amount
    return figures


_MANY: Final = 100


def _may_have_changed(bridge: Crosswalk) -> set[str]:
    """Give units among which are all those whose base changed: those above a unit that left, came or ended."""
    found: set[str] = set()
    for unit in bridge.old:
        successors = bridge.successors(unit.id)
        parent = None if unit.parent is None or unit.parent not in bridge.old else bridge.successors(unit.parent)
        above = None if parent is None else parent[0] if len(parent) == 1 else ""
        # "" is no unit: below a unit that was divided every unit has to be looked at.
        if all(to is not None and bridge.new[to].parent == above for to in successors):
            continue
        found.update(_above(bridge.old, unit.id))
        for to in successors:
            if to is not None:
                found.update(each for over in _above(bridge.new, to) for each in bridge.predecessors(over))
    beside = {to for unit in found for to in bridge.successors(unit) if to is not None}
    return found.union(*(bridge.predecessors(to) for to in beside))


def _base_changed(bridge: Crosswalk, unit: str) -> bool:
    """Tell whether the units below one, of which something became, are not those below what it became."""
    below = bridge.old.descendants(unit)
    (to, *others) = bridge.successors(unit)
    if to is None or others:
        return False
    beside = (each for other in bridge.predecessors(to) if other != unit for each in bridge.old.descendants(other))
    if any(None in bridge.successors(each.id) for each in below):
        return True
    went = {part for each in (*below, *beside) for part in bridge.successors(each.id)} - {to, None}
    return went != {each.id for each in bridge.new.descendants(to) if bridge.predecessors(each.id)}


def _divided(amount: Amount, shares: Mapping[str | None, Exact]) -> dict[str | None, Amount]:
    """Divide a figure; a whole one by largest remainders, another one exactly."""
    whole = _whole(shares)
    if isinstance(amount, int):
        parts, _ = largest_remainders(abs(amount), whole)
        return {to: part if amount >= 0 else -part for to, part in parts.items()}
    weight_sum = sum(whole.values())
    return {to: amount * weight / weight_sum for to, weight in whole.items()}


def _whole(shares: Mapping[str | None, Exact]) -> dict[str | None, int]:
    return dict(zip(shares, in_whole_proportion([*shares.values()]), strict=True))


class _Sharing:
    """How weights are brought from the units they belong to up to the units whose figures are divided."""

    def __init__(self, bridge: Crosswalk, figures: Collection[str], wanted: set[str]) -> None:
        self.bridge = bridge
        self.wanted = wanted
        self.receiving = {to for unit in figures for to in bridge.successors(unit) if to is not None}

    def shares(self, weights: Weights) -> dict[str, dict[str | None, Exact]]:
        """Give the weight of every part of every unit that has any weight."""
        found: dict[str, dict[str | None, Exact]] = {}
        nowhere: dict[str, None] = {}
        nested: dict[str, None] = {}
        places = self._places(weights)
        weighed = {first[0]: unit for unit, (first, _) in places.items() if len(first) == 1}
        for unit, (first, last) in places.items():
            for owner in (each for place in first for each in self._owners(place)):
                nested |= {weighed[each]: None for each in self._above_in_old(first[0]) if each in weighed}
                parts = self._parts(owner, last) if len(first) == 1 else ()
                if len(parts) == 1:
                    shares = found.setdefault(owner, {})
                    shares[parts[0]] = Fraction(shares.get(parts[0], 0)) + Fraction(weights.amounts[unit])
                else:
                    nowhere[unit] = None
        if nested:
            raise CarryError(problem="nested", units=tuple(nested), day=self.bridge.from_day)
        if nowhere:
            raise CarryError(problem="nowhere", units=tuple(nowhere), day=self.bridge.to_day)
        return {owner: shares for owner, shares in found.items() if any(shares.values())}

    def _places(self, weights: Weights) -> dict[str, tuple[tuple[str | None, ...], tuple[str | None, ...]]]:
        """Give where each unit of the weights is on the first day, and on the second."""
        bridge, as_of = self.bridge, weights.as_of
        first = bridge if as_of is None else bridge.other(as_of, bridge.from_day)
        last = bridge if as_of is None else bridge.other(as_of, bridge.to_day)
        unknown = tuple(
            unit for unit in weights.amounts if unit not in first.old and (as_of is not None or unit not in bridge.new)
        )
        if unknown:
            raise UnknownUnitError(units=unknown)
        if as_of is not None:
            return {unit: (first.successors(unit), last.successors(unit)) for unit in weights.amounts}
        return {
            unit: ((unit,), bridge.successors(unit)) if unit in bridge.old else (bridge.predecessors(unit), (unit,))
            for unit in weights.amounts
        }

    def _owners(self, place: str | None) -> Iterator[str]:
        """Give the units to be divided at which a unit of the first day stands, or below which."""
        if place is not None:
            yield from (each for each in (place, *self._above_in_old(place)) if each in self.wanted)

    def _above_in_old(self, place: str | None) -> list[str]:
        return [] if place is None else _above(self.bridge.old, place)

    def _parts(self, owner: str, last: tuple[str | None, ...]) -> tuple[str | None, ...]:
        """Give the part of a figure to which a unit belongs: what its owner became, else whoever receives figures."""
        if len(last) != 1 or last[0] is None:
            return last
        way = [last[0], *_above(self.bridge.new, last[0])]
        successors = self.bridge.successors(owner)
        found = [each for each in way if each in successors] or [each for each in way if each in self.receiving]
        return tuple(found[:1])


def _above(hierarchy: Hierarchy, unit: str) -> list[str]:
    return [each.id for each in hierarchy.ancestors(unit)]
