"""Targets of a level held against those of the level above, and targets of several assigners side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import MismatchError
from unionkit.exact import Exact, difference, total_of
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.periods import Period
from unionkit.targets.indicators import Direction, Indicator
from unionkit.targets.target import Target
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SideBySide", "check_children", "side_by_side"]

CHILDREN_SHORT: Final = FindingCode(
    code="targets.children_short",
    severity=Severity.WARNING,
    title=Words(vi="chỉ tiêu cấp dưới cộng lại chưa đủ", en="targets of the children that fall short"),
    template=Words(
        vi="{subject}: được giao {expected}, giao xuống {found}, còn thiếu {gap}",
        en="{subject}: assigned {expected}, passed on {found}, {gap} are missing",
    ),
    remedy=Words(vi="giao thêm, hoặc ghi rõ phần cấp trên tự thực hiện", en="pass on the rest, or say who does it"),
    since="0.2.0",
)
CHILDREN_OVER: Final = FindingCode(
    code="targets.children_over",
    severity=Severity.NOTE,
    title=Words(vi="chỉ tiêu cấp dưới cộng lại nhiều hơn", en="targets of the children with a reserve"),
    template=Words(
        vi="{subject}: được giao {expected}, giao xuống {found}, dự phòng {gap}",
        en="{subject}: assigned {expected}, passed on {found}, a reserve of {gap}",
    ),
    remedy=Words(vi="không cần làm gì", en="nothing has to be done"),
    since="0.2.0",
)
CHILD_LATER: Final = FindingCode(
    code="targets.child_period",
    severity=Severity.WARNING,
    title=Words(vi="kỳ của cấp dưới khác kỳ của cấp trên", en="child with another period"),
    template=Words(
        vi="{subject}: kỳ {found}, cấp trên {expected}; không được cộng",
        en="{subject}: {found}, the parent {expected}; not added",
    ),
    remedy=Words(vi="giao cùng một kỳ", en="assign the same period"),
    since="0.2.0",
)
NO_AMOUNT: Final = FindingCode(
    code="targets.child_without_amount",
    severity=Severity.WARNING,
    title=Words(vi="cấp dưới chưa được giao số", en="child without an amount"),
    template=Words(vi="{subject}: chưa được giao chỉ tiêu", en="{subject}: no amount was assigned"),
    remedy=Words(vi="giao chỉ tiêu cho đơn vị", en="assign an amount"),
    since="0.2.0",
)
register_codes(CHILDREN_SHORT, CHILDREN_OVER, CHILD_LATER, NO_AMOUNT)


def check_children(parent: Target, children: Iterable[Target]) -> tuple[Finding, ...]:
    """Hold the targets that a unit passed on against the one that it was assigned.

    Counts and money are added up. Of ratios and means the children are looked at one by one: each child that reaches
    its own reaches the parent's for certain only where none asks for less. Children that somebody else assigned stand
    outside, as those of the Party line.

    Args:
        parent: the target of the unit.
        children: the targets of the units below it.

    Returns:
        The findings: what is missing or kept in reserve, children of another period or without an amount.

    Raises:
        MismatchError: a child is of another indicator.

    Examples:
        >>> import unionkit as uk
        >>> def target(unit, amount, by=None):
        ...     return uk.Target(unit=unit, indicator=uk.indicators.NEW_MEMBERS, period=uk.Period.year(2026),
        ...                      amount=amount, assigned_by=by)
        >>> found = uk.check_children(target("hp", 2500), [target("a", 700, "hp"), target("b", 300, "hp")])
        >>> found[0].message("en")
        'hp: assigned 2,500, passed on 1,000, 1,500 are missing'
    """
    checked_instance(parent, Target, "parent")
    findings: list[Finding] = []
    amounts: list[Exact] = []
    for child in children:
        checked_instance(child, Target, "a child")
        if child.indicator != parent.indicator:
            raise MismatchError(differences=(("indicator", parent.indicator.id, child.indicator.id),))
        if child.assigned_by not in (None, parent.unit):
            continue
        if child.period != parent.period:
            findings.append(Finding(rule=CHILD_LATER, subject=child.unit, found=child.period, expected=parent.period))
        elif child.amount is None:
            findings.append(Finding(rule=NO_AMOUNT, subject=child.unit))
        else:
            amounts.append(child.amount)
    if parent.amount is None or not amounts:
        return tuple(findings)
    small = parent.indicator.direction in (Direction.AT_MOST, Direction.REDUCE)
    least = max if small else min
    passed = least(amounts) if parent.indicator.kind.is_quotient else total_of(amounts)
    gap = difference(parent.amount, passed) if not small else difference(passed, parent.amount)
    if gap != 0:
        findings.append(
            Finding(
                rule=CHILDREN_SHORT if gap > 0 else CHILDREN_OVER,
                subject=parent.unit,
                field=parent.indicator.id,
                found=passed,
                expected=parent.amount,
                facts={"gap": abs(gap)},
            )
        )
    return tuple(findings)


@attrs.frozen(kw_only=True)
class SideBySide:
    """What several assigners ask of one unit for one indicator and period.

    Attributes:
        unit: id of the unit.
        indicator: what is counted.
        period: the period.
        targets: the targets, in the order given, one for each assigner.
    """

    unit: str
    indicator: Indicator
    period: Period
    targets: tuple[Target, ...]

    @property
    def strictest(self) -> Target | None:
        """The target that, once reached, is every other one reached too; None where no amount was set.

        Of ranges there is none.
        """
        known = [target for target in self.targets if target.amount is not None]
        if not known or self.indicator.direction is Direction.WITHIN:
            return None
        small = self.indicator.direction is not Direction.AT_LEAST
        return (min if small else max)(known, key=_amount_of)

    @property
    def agree(self) -> bool:
        """Whether all ask for the same."""
        return len({(target.amount, target.baseline, target.upper) for target in self.targets}) == 1


def _amount_of(target: Target) -> Exact:
    return 0 if target.amount is None else target.amount


def side_by_side(targets: Iterable[Target]) -> tuple[SideBySide, ...]:
    """Find the units that were assigned the same thing by several bodies, as by the union and by the Party line.

    Args:
        targets: the targets.

    Returns:
        One entry for each unit, indicator and period with two assigners or more, in the order of the targets.

    Examples:
        >>> import unionkit as uk
        >>> def target(amount, by):
        ...     return uk.Target(unit="me-linh", indicator=uk.indicators.NEW_GRASSROOTS_UNIONS,
        ...                      period=uk.Period.year(2026), amount=amount, assigned_by=by)
        >>> pair, = uk.side_by_side([target(9, "ldld-ha-noi"), target(12, "thanh-uy")])
        >>> pair.strictest.assigned_by, pair.agree
        ('thanh-uy', False)
    """
    groups: dict[tuple[str, Indicator, Period], list[Target]] = {}
    for target in targets:
        checked_instance(target, Target, "a target")
        groups.setdefault((target.unit, target.indicator, target.period), []).append(target)
    return tuple(
        SideBySide(unit=unit, indicator=indicator, period=period, targets=tuple(group))
        for (unit, indicator, period), group in groups.items()
        if len({target.assigned_by for target in group}) > 1
    )
