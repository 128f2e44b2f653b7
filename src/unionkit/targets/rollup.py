"""Results rolled up a hierarchy: what the children give, what the parent reported itself, and what lies between."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import AdditionError, UnknownUnitError
from unionkit.exact import Exact, difference, exact_number
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.targets.indicators import Indicator, IndicatorKind
from unionkit.targets.target import Result
from unionkit.targets.totals import NOT_STATED
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from unionkit.organisation.totals import Totals

__all__ = ["RolledResult", "RolledResults", "roll_up_results"]

RESIDUAL: Final = FindingCode(
    code="rollup.residual",
    severity=Severity.WARNING,
    title=Words(vi="số của cấp trên khác tổng các đơn vị", en="parent that differs from its children"),
    template=Words(
        vi="{subject}: tự báo cáo {found}, các đơn vị cộng lại {expected} (lệch {gap}, cho phép {tolerance})",
        en="{subject}: reported {found}, its children give {expected} (off by {gap}, {tolerance} allowed)",
    ),
    remedy=Words(vi="đối chiếu từng đơn vị", en="go through the children one by one"),
    since="0.2.0",
)
INCOMPLETE: Final = FindingCode(
    code="rollup.incomplete",
    severity=Severity.WARNING,
    title=Words(vi="cấp dưới chưa báo cáo đủ", en="children that have not reported"),
    template=Words(
        vi="{subject}: mới có {found} trên {expected} đơn vị báo cáo; còn thiếu {missing}",
        en="{subject}: {found} of {expected} units have reported; missing are {missing}",
    ),
    remedy=Words(vi="đôn đốc các đơn vị chưa báo cáo", en="ask the units that have not reported"),
    since="0.2.0",
)
MIXED_CUT_OFFS: Final = FindingCode(
    code="rollup.mixed_cut_offs",
    severity=Severity.WARNING,
    title=Words(vi="số liệu cấp dưới của các ngày khác nhau", en="children with different cut-offs"),
    template=Words(vi="{subject}: cộng số liệu tính đến {found}", en="{subject}: adds figures counted up to {found}"),
    remedy=Words(vi="lấy số liệu cùng một ngày", en="take figures of one day"),
    since="0.2.0",
)
register_codes(RESIDUAL, INCOMPLETE, MIXED_CUT_OFFS)
_MOST_NAMED: Final = 10


@attrs.frozen(kw_only=True)
class RolledResult:
    """What a unit has.

    Attributes:
        unit: id of the unit.
        own: what it reported itself, or None.
        below: what the units below it give together, or None where none reported. Ratios are recomputed, means
            weighted.
        over: of ratios and means, what `below` is computed over.
        reported: how many of the leaves below it are covered by a report.
        expected: how many leaves it has; 1 for a leaf.
        cut_offs: the days up to which the figures below it were counted, in order; None, last, where one is not stated.
    """

    unit: str
    own: Exact | None
    below: Exact | None
    over: Exact | None
    reported: int
    expected: int
    cut_offs: tuple[date | None, ...]

    @property
    def total(self) -> Exact | None:
        """What counts one level up: what the units below give, or where none of them reported, the own report."""
        return self.own if self.below is None else self.below

    @property
    def residual(self) -> Exact | None:
        """The own report less what the units below give; None where one of the two is missing."""
        if self.own is None or self.below is None:
            return None
        return difference(self.own, self.below)


@attrs.frozen(eq=False, repr=False)
class RolledResults(Displayed, Mapping[str, RolledResult]):
    """The results of every unit of a hierarchy, by id, each before those below it; made by `roll_up_results`.

    Attributes:
        hierarchy: the units.
        indicator: what was counted.
    """

    hierarchy: Hierarchy
    indicator: Indicator
    _lines: dict[str, RolledResult]
    _covered: frozenset[str]

    def __getitem__(self, unit: str) -> RolledResult:
        self.hierarchy.position(unit)
        return self._lines[unit]

    def __iter__(self) -> Iterator[str]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)

    def __repr__(self) -> str:
        return f"RolledResults({self.indicator.id}, {len(self._covered)} leaves reported)"

    def missing(self, unit: str) -> tuple[str, ...]:
        """Give the leaves at or below a unit that no report covers, in the order of the hierarchy.

        Raises:
            UnknownUnitError: there is no such unit.
        """
        position = self.hierarchy.position(unit)
        ids, ends = self.hierarchy.ids, self.hierarchy.ends
        return tuple(
            ids[place]
            for place in range(position, ends[position])
            if ends[place] == place + 1 and ids[place] not in self._covered
        )

    def check(self, *, rounded_to: Exact = 0) -> tuple[Finding, ...]:
        """Find parents whose own report differs from their children, children that are missing, and mixed cut-offs.

        A residual is told of a parent where all its units reported, or where they give more than the parent has.

        Args:
            rounded_to: to which amount the figures were printed, 1,000 for thousands. Half of it may be lost in the
                parent and in each of its children.

        Returns:
            The findings, each before those of the units below.

        Raises:
            TypeError: a float or a bool.
        """
        half = Fraction(exact_number(rounded_to, "rounded_to")) / 2
        findings: list[Finding] = []
        for line in self._lines.values():
            children = self.hierarchy.children(line.unit)
            if not children or line.below is None:
                continue
            missing = self.missing(line.unit)
            if missing:
                named = (*missing[:_MOST_NAMED], *(("…",) if len(missing) > _MOST_NAMED else ()))
                findings.append(
                    Finding(
                        rule=INCOMPLETE,
                        subject=line.unit,
                        found=line.reported,
                        expected=line.expected,
                        facts={"missing": named},
                    )
                )
            if len(line.cut_offs) > 1:
                days = tuple(NOT_STATED if day is None else day for day in line.cut_offs)
                findings.append(Finding(rule=MIXED_CUT_OFFS, subject=line.unit, found=days))
            if line.residual is None:
                continue
            allowed = half * (1 + (1 if self.indicator.kind.is_quotient else len(children)))
            grows = self.indicator.kind not in (IndicatorKind.NET_FLOW, IndicatorKind.RATIO, IndicatorKind.MEAN)
            if abs(Fraction(line.residual)) > allowed and (not missing or (grows and line.residual < 0)):
                tolerance = allowed.numerator if allowed.denominator == 1 else allowed
                facts: dict[str, object] = {"gap": line.residual, "tolerance": tolerance}
                findings.append(
                    Finding(rule=RESIDUAL, subject=line.unit, found=line.own, expected=line.below, facts=facts)
                )
        return tuple(findings)


def roll_up_results(hierarchy: Hierarchy, results: Iterable[Result]) -> RolledResults:
    """Roll results of one indicator and period up a hierarchy.

    A unit's total is what the units below it give. What it reported itself stands beside, and counts where none of the
    units below reported. Counts are summed, ratios recomputed from their parts, means weighted by their headcounts.

    Args:
        hierarchy: the units.
        results: one result a unit, of any level.

    Returns:
        The results of every unit.

    Raises:
        UnknownUnitError: units that are not in the hierarchy, all of them.
        AdditionError: there are no results, the indicators or periods differ, a unit has two results, or a ratio or a
            mean does not say what it is computed over.

    Examples:
        >>> import unionkit as uk
        >>> K = uk.UnitKind
        >>> org = uk.Hierarchy.of([
        ...     uk.Unit("hp", "LĐLĐ thành phố Hải Phòng", K.PROVINCIAL_FEDERATION),
        ...     uk.Unit("a", "Công đoàn phường A", K.COMMUNE_UNION, parent="hp"),
        ...     uk.Unit("b", "Công đoàn phường B", K.COMMUNE_UNION, parent="hp"),
        ... ])
        >>> def members(unit, amount):
        ...     return uk.Result(unit=unit, indicator=uk.indicators.MEMBERS, period=uk.Period.year(2026), amount=amount)
        >>> rolled = uk.roll_up_results(org, [members("hp", 1_100), members("a", 700), members("b", 350)])
        >>> rolled["hp"].total, rolled["hp"].own, rolled["hp"].residual
        (1050, 1100, 50)
        >>> print(rolled.check()[0].message("en"))
        hp: reported 1,100, its children give 1,050 (off by 50, 0 allowed)
    """
    checked_instance(hierarchy, Hierarchy, "hierarchy")
    items = [checked_instance(item, Result, "an item") for item in results]
    indicator = _checked(hierarchy, items)
    quotient = indicator.kind.is_quotient
    by_unit = {item.unit: item for item in items if item.amount is not None}
    ids, ends = hierarchy.ids, hierarchy.ends
    counted = _counted(hierarchy, by_unit)
    covered = frozenset(
        ids[place] for position in counted for place in range(position, ends[position]) if ends[place] == place + 1
    )
    names = [ids[position] for position in counted]
    parts = {unit: (by_unit[unit].part if quotient else by_unit[unit].amount) or 0 for unit in names}
    sums: Totals[Exact] = hierarchy.roll_up(parts)
    overs: Totals[Exact] = hierarchy.roll_up({unit: by_unit[unit].over or 0 for unit in names})
    leaves = hierarchy.roll_up({unit: 1 for place, unit in enumerate(ids) if ends[place] == place + 1})
    present = hierarchy.roll_up(dict.fromkeys(covered, 1))
    days = _cut_offs(hierarchy, counted, by_unit)
    added = frozenset(names)
    lines: dict[str, RolledResult] = {}
    for place, unit in enumerate(ids):
        own, is_leaf = by_unit.get(unit), ends[place] == place + 1
        below, over = None, None
        if not is_leaf and unit not in added and unit in sums:
            below, over = _whole(sums[unit], overs[unit] if quotient else None)
        lines[unit] = RolledResult(
            unit=unit,
            own=None if own is None else own.amount,
            below=below,
            over=over,
            reported=int(unit in covered) if is_leaf else present.get(unit, 0),
            expected=1 if is_leaf else leaves[unit],
            cut_offs=days.get(unit, ()),
        )
    return RolledResults(hierarchy, indicator, lines, covered)


def _checked(hierarchy: Hierarchy, items: Sequence[Result]) -> Indicator:
    if not items:
        raise AdditionError(problem="empty", found="–")
    indicators = {item.indicator for item in items}
    if len(indicators) > 1:
        raise AdditionError(problem="indicators", found=", ".join(sorted(each.id for each in indicators)))
    periods = {item.period for item in items}
    if len(periods) > 1:
        raise AdditionError(problem="periods", found=", ".join(sorted(each.label("en") for each in periods)))
    unknown = tuple(dict.fromkeys(item.unit for item in items if item.unit not in hierarchy))
    if unknown:
        raise UnknownUnitError(units=unknown)
    seen: set[str] = set()
    for item in items:
        if item.unit in seen:
            raise AdditionError(problem="repeated", found=item.unit)
        seen.add(item.unit)
        if item.indicator.kind.is_quotient and item.amount is not None and item.over is None:
            kind = "mean" if item.indicator.kind is IndicatorKind.MEAN else "ratio"
            raise AdditionError(problem=kind, found=item.unit)
    chosen = {item.denominator for item in items}
    if len(chosen) > 1:
        found = ", ".join(sorted("?" if choice is None else choice.value for choice in chosen))
        raise AdditionError(problem="denominators", found=found)
    return items[0].indicator


def _counted(hierarchy: Hierarchy, by_unit: Mapping[str, Result]) -> list[int]:
    """Give the positions of the reports that are added: those below which there is no other."""
    positions = sorted(map(hierarchy.position, by_unit))
    ends = hierarchy.ends
    after = [*positions[1:], len(ends)]
    return [position for position, following in zip(positions, after, strict=True) if following >= ends[position]]


def _whole(part: Exact, over: Exact | None) -> tuple[Exact | None, Exact | None]:
    """Give what the units below give, and what it is computed over."""
    if over is None:
        return part, None
    if over == 0:
        return None, 0
    value = Fraction(part) / Fraction(over)
    return (value.numerator if value.denominator == 1 else value), over


def _cut_offs(
    hierarchy: Hierarchy, counted: Sequence[int], by_unit: Mapping[str, Result]
) -> dict[str, tuple[date | None, ...]]:
    days: dict[str, set[date | None]] = {
        hierarchy.ids[place]: {by_unit[hierarchy.ids[place]].as_of} for place in counted
    }
    for parent, child in reversed(hierarchy.edges()):
        if child in days:
            days.setdefault(parent, set()).update(days[child])
    return {unit: tuple(sorted(found, key=lambda day: day or date.max)) for unit, found in days.items()}
