"""A target passed down a hierarchy, level by level, so that the children of every unit add up to it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import AllocationError, UnknownUnitError
from unionkit.exact import whole_number
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.targets.allocation import Allocation, Basis, Tie, allocate
from unionkit.targets.assignment import check_children
from unionkit.targets.indicators import Direction
from unionkit.targets.methods import AllocationMethod
from unionkit.targets.target import Target

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.exact import Exact
    from unionkit.findings import Finding
    from unionkit.organisation.totals import Totals

__all__ = ["Cascade", "cascade"]


@attrs.frozen(kw_only=True)
class Cascade(Displayed):
    """A target and those that follow from it below.

    Attributes:
        hierarchy: the units.
        root: id of the unit at the top.
        without_weight: leaves below it for which no weight was given; they count as none.
    """

    hierarchy: Hierarchy
    root: str
    without_weight: tuple[str, ...]
    _targets: dict[str, Target] = attrs.field(alias="targets", hash=False)
    _splits: dict[str, Allocation] = attrs.field(alias="splits", hash=False)

    @property
    def targets(self) -> Mapping[str, Target]:
        """The target of each unit, those above first; read-only. Every one is assigned by the parent."""
        return MappingProxyType(self._targets)

    @property
    def splits(self) -> Mapping[str, Allocation]:
        """How each unit's target was split among its children, by the id of the unit; read-only."""
        return MappingProxyType(self._splits)

    @property
    def left_over(self) -> Mapping[str, int]:
        """What the step left with each unit and was not passed on, where that is not zero; read-only."""
        return MappingProxyType({unit: split.left_over for unit, split in self._splits.items() if split.left_over})

    def check(self) -> tuple[Finding, ...]:
        """Hold the targets of the children of every unit against its own; see `check_children`."""
        findings: list[Finding] = []
        for unit, target in self._targets.items():
            below = [self._targets[each.id] for each in self.hierarchy.children(unit) if each.id in self._targets]
            if below:
                findings += check_children(target, below)
        return tuple(findings)


def cascade(  # noqa: PLR0913 - what `allocate` takes, and the hierarchy
    target: Target,
    hierarchy: Hierarchy,
    weights: Mapping[str, Exact],
    *,
    step: int = 1,
    tie: Tie = Tie.ORDER,
    basis: str | Basis = "weights",
    method: AllocationMethod = AllocationMethod.LARGEST_REMAINDER,
    floors: Mapping[str, int] | int | None = None,
    caps: Mapping[str, int] | int | None = None,
    locked: Mapping[str, int] | None = None,
    levels: int | None = None,
) -> Cascade:
    """Pass a target down a hierarchy: split it among the children, and what they got among theirs.

    The weight of a unit is that of all units below it together. A ratio or a mean is not split: every unit is to reach
    it.

    Args:
        target: the target of the unit at the top.
        hierarchy: the units.
        weights: the weight of units, of the leaves as a rule; what an inner unit has of its own counts for it and not
            for its children.
        step: as for `allocate`, at every level.
        tie: as for `allocate`.
        basis: as for `allocate`.
        method: as for `allocate`.
        floors: as for `allocate`; the ids may be of any level.
        caps: as for `allocate`; the ids may be of any level.
        locked: as for `allocate`; the ids may be of any level.
        levels: how many levels down to go; all of them unless given.

    Returns:
        The targets of all units, with the split at each.

    Raises:
        UnknownUnitError: the unit of the target, or one with a weight or a bound, is not in the hierarchy.
        AllocationError: an amount cannot be split among the children (see `allocate`), or it is a reduction or a range,
            of which every unit has a baseline or bounds of its own.

    Examples:
        >>> import unionkit as uk
        >>> K = uk.UnitKind
        >>> org = uk.Hierarchy.of([
        ...     uk.Unit("hp", "LĐLĐ thành phố Hải Phòng", K.PROVINCIAL_FEDERATION),
        ...     uk.Unit("thuy-nguyen", "Công đoàn phường Thủy Nguyên", K.COMMUNE_UNION, parent="hp"),
        ...     uk.Unit("thien-huong", "Công đoàn phường Thiên Hương", K.COMMUNE_UNION, parent="hp"),
        ... ])
        >>> year = uk.Target(unit="hp", indicator=uk.indicators.NEW_MEMBERS, period=uk.Period.year(2026), amount=1000)
        >>> plan = uk.cascade(year, org, {"thuy-nguyen": 4_002, "thien-huong": 10_212}, step=50, basis=uk.Basis.MEMBERS)
        >>> [(unit, target.amount, target.assigned_by) for unit, target in plan.targets.items()]
        [('hp', 1000, None), ('thuy-nguyen', 300, 'hp'), ('thien-huong', 700, 'hp')]
        >>> plan.check()
        ()
    """
    checked_instance(target, Target, "target")
    checked_instance(hierarchy, Hierarchy, "hierarchy")
    if not target.indicator.kind.is_quotient and target.indicator.direction in (Direction.REDUCE, Direction.WITHIN):
        raise AllocationError(total=target.amount, problem="direction")
    named = [unit for bound in (floors, caps, locked) if isinstance(bound, Mapping) for unit in bound]
    unknown = tuple(unit for unit in dict.fromkeys((target.unit, *named)) if unit not in hierarchy)
    if unknown:
        raise UnknownUnitError(units=unknown)
    depth = None if levels is None else whole_number(levels, "levels")
    rolled: Totals[Exact] = hierarchy.roll_up(dict(weights))
    below = {unit.id for unit in hierarchy.descendants(target.unit)}
    top = hierarchy.level(target.unit)
    targets = {target.unit: target}
    splits: dict[str, Allocation] = {}
    for parent in (target.unit, *(unit.id for unit in hierarchy.descendants(target.unit))):
        children = [unit.id for unit in hierarchy.children(parent)]
        if parent not in targets or not children or (depth is not None and hierarchy.level(parent) - top >= depth):
            continue
        goal = targets[parent]
        shares: Mapping[str, Exact | None] = dict.fromkeys(children, goal.amount)
        if not goal.indicator.kind.is_quotient and goal.amount is not None:
            shared: dict[str, Exact] = {unit: rolled.get(unit, 0) for unit in children}
            if goal.amount != 0 or any(shared.values()):
                splits[parent] = allocate(
                    _whole(goal.amount),
                    shared,
                    step=step,
                    tie=tie,
                    basis=basis,
                    method=method,
                    floors=_among(floors, children),
                    caps=_among(caps, children),
                    locked=_among(locked, children),
                )
                shares = splits[parent].amounts
        kept = goal.baseline if goal.indicator.kind.is_quotient else None
        for unit in children:
            targets[unit] = attrs.evolve(goal, unit=unit, amount=shares[unit], assigned_by=parent, baseline=kept)
    return Cascade(
        hierarchy=hierarchy,
        root=target.unit,
        without_weight=tuple(unit for unit in rolled.missing if unit in below),
        targets=targets,
        splits=splits,
    )


def _whole(amount: Exact) -> int:
    if amount != int(amount):
        raise AllocationError(total=amount, problem="not_whole")
    return int(amount)


_Bound = TypeVar("_Bound", "Mapping[str, int] | int | None", "Mapping[str, int] | None")


def _among(bound: _Bound, children: Sequence[str]) -> _Bound | dict[str, int]:
    """Keep what a bound says of some units."""
    if not isinstance(bound, Mapping):
        return bound
    return {unit: bound[unit] for unit in children if unit in bound}
