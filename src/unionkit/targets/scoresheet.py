"""Score sheets: points by group, caps, a bonus, classes, vetoes that downgrade, self score beside verified score."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_text
from unionkit.display import Displayed
from unionkit.errors import ScoringError
from unionkit.exact import Exact, exact_number, total_of
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.targets.scale import Band, Scale
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Score", "ScoreGroup", "ScoreItem", "ScoreSheet", "Veto"]

ABOVE_MAXIMUM: Final = FindingCode(
    code="score.above_maximum",
    severity=Severity.WARNING,
    title=Words(vi="điểm vượt mức tối đa", en="points above the maximum"),
    template=Words(
        vi="{subject}: “{item}” được {found} điểm, tối đa {expected}; phần vượt không được tính",
        en="{subject}: “{item}” has {found} points of at most {expected}; the excess does not count",
    ),
    remedy=Words(vi="chấm lại nội dung này", en="score it again"),
    since="0.2.0",
)
MISSING_ITEM: Final = FindingCode(
    code="score.missing_item",
    severity=Severity.WARNING,
    title=Words(vi="nội dung chưa chấm", en="item without points"),
    template=Words(vi="{subject}: chưa chấm “{item}”", en="{subject}: “{item}” has no points"),
    remedy=Words(vi="chấm 0 điểm nếu không đạt", en="give 0 points where nothing was reached"),
    since="0.2.0",
)
UNKNOWN_ITEM: Final = FindingCode(
    code="score.unknown_item",
    severity=Severity.ERROR,
    title=Words(vi="nội dung không có trong bảng điểm", en="item that the sheet does not have"),
    template=Words(
        vi="{subject}: bảng điểm không có nội dung “{found}”", en="{subject}: the sheet has no item “{found}”"
    ),
    remedy=Words(vi="dùng mã nội dung của bảng điểm", en="use the keys of the sheet"),
    since="0.2.0",
)
SELF_DIFFERS: Final = FindingCode(
    code="score.self_differs",
    severity=Severity.NOTE,
    title=Words(vi="điểm tự chấm khác điểm thẩm định", en="self score that differs from the verified one"),
    template=Words(
        vi="{subject}: tự chấm {found}, thẩm định {expected}", en="{subject}: self score {found}, verified {expected}"
    ),
    remedy=Words(vi="không cần làm gì", en="nothing has to be done"),
    since="0.2.0",
)
register_codes(ABOVE_MAXIMUM, MISSING_ITEM, UNKNOWN_ITEM, SELF_DIFFERS)


def _points(value: Exact) -> Exact:
    return exact_number(value, "points")


@attrs.frozen(kw_only=True)
class ScoreItem:
    """One thing that is scored.

    Attributes:
        key: its stable name.
        title: its name in both languages.
        maximum: the most points it can bring.
    """

    key: str
    title: Words
    maximum: Exact = attrs.field(converter=_points)


@attrs.frozen(kw_only=True)
class ScoreGroup:
    """Items whose points are added up to a cap.

    Attributes:
        key: its stable name.
        title: its name in both languages.
        items: what is scored.
        cap: the most points that the group can bring, or None for the sum of its items.
    """

    key: str
    title: Words
    items: tuple[ScoreItem, ...] = attrs.field(converter=tuple[ScoreItem, ...])
    cap: Exact | None = None

    @property
    def maximum(self) -> Exact:
        """The most points that the group can bring."""
        whole = total_of(item.maximum for item in self.items)
        return whole if self.cap is None else min(whole, self.cap)


@attrs.frozen(kw_only=True)
class Veto:
    """A condition that keeps a unit from the classes above one, whatever its points.

    Attributes:
        key: its stable name.
        title: what happened, in both languages.
        at_most: the key of the highest class that is left.
        least_share: where given, the veto stands of itself if any group has less than this share of its maximum.
    """

    key: str
    title: Words
    at_most: str
    least_share: Exact | None = None


@attrs.frozen(kw_only=True)
class Score(Displayed):
    """The points of a unit.

    Attributes:
        unit: id of the unit.
        self_points: what the unit gave itself, bonus included; None where an item is missing.
        verified_points: what the level above gave it; None where nothing was verified, or an item is missing.
        by_group: the points of each group that count, in the order of the sheet.
        by_points: the class by the points alone, or None where they are not complete.
        band: the class after vetoes, or None where there is none.
        vetoes: the vetoes that lowered the class.
        findings: points that cannot be right, and items without points.
    """

    unit: str
    self_points: Exact | None
    verified_points: Exact | None
    by_group: tuple[tuple[ScoreGroup, Exact], ...]
    by_points: Band | None
    band: Band | None
    vetoes: tuple[Veto, ...]
    findings: tuple[Finding, ...]
    _is_verified: bool = attrs.field(alias="is_verified", repr=False)

    @property
    def is_verified(self) -> bool:
        """Whether the class stands on points that the level above gave."""
        return self._is_verified

    @property
    def points(self) -> Exact | None:
        """The points that count: the verified ones where there are any, else the unit's own."""
        return self.verified_points if self._is_verified else self.self_points


@attrs.frozen(kw_only=True)
class ScoreSheet:
    """A sheet by which units are scored. Different kinds and sizes of units have different sheets.

    Attributes:
        title: its name in both languages.
        groups: the groups of items.
        scale: the classes of the points.
        bonus_cap: the most bonus points.
        vetoes: what keeps a unit from the upper classes.

    Raises:
        ScoringError: a key twice, or a veto that names no class of the scale.

    Examples:
        >>> from fractions import Fraction
        >>> import unionkit as uk
        >>> W = uk.Words
        >>> sheet = uk.ScoreSheet(
        ...     title=W(vi="Bảng điểm CĐCS", en="grassroots union"),
        ...     groups=[uk.ScoreGroup(key=f"g{n}", title=W(vi=f"nhóm {n}", en=f"group {n}"), items=[
        ...         uk.ScoreItem(key=f"i{n}", title=W(vi=f"nội dung {n}", en=f"item {n}"), maximum=points)])
        ...         for n, points in ((1, 40), (2, 40), (3, 15))],
        ...     bonus_cap=5,
        ...     scale=uk.Scale([uk.Band(key="weak", title=W(vi="yếu", en="weak")),
        ...                     uk.Band(key="fair", title=W(vi="khá", en="fair"), low=70),
        ...                     uk.Band(key="strong", title=W(vi="vững mạnh", en="strong"), low=85)]),
        ...     vetoes=[uk.Veto(key="half", title=W(vi="có nhóm dưới 50%", en="a group below half"), at_most="fair",
        ...                     least_share=Fraction(1, 2))],
        ... )
        >>> score = sheet.score("an-phat", {"i1": 40, "i2": 40, "i3": 7}, bonus=8)
        >>> score.points, score.by_points.key, score.band.key, score.vetoes[0].key
        (92, 'strong', 'fair', 'half')
    """

    title: Words
    groups: tuple[ScoreGroup, ...] = attrs.field(converter=tuple[ScoreGroup, ...])
    scale: Scale
    bonus_cap: Exact = attrs.field(default=0, converter=_points)
    vetoes: tuple[Veto, ...] = attrs.field(default=(), converter=tuple[Veto, ...])

    def __attrs_post_init__(self) -> None:
        keys = [item.key for group in self.groups for item in group.items]
        for names in (keys, [group.key for group in self.groups], [veto.key for veto in self.vetoes]):
            repeated = next((name for name in names if names.count(name) > 1), None)
            if repeated is not None:
                raise ScoringError(problem="repeated_key", found=repeated)
        for veto in self.vetoes:
            self.scale.rank(veto.at_most)

    @property
    def maximum(self) -> Exact:
        """The most points without bonus."""
        return total_of(group.maximum for group in self.groups)

    def score(
        self,
        unit: str,
        points: Mapping[str, Exact],
        *,
        bonus: Exact = 0,
        verified: Mapping[str, Exact] | None = None,
        verified_bonus: Exact | None = None,
        vetoes: Iterable[str] = (),
    ) -> Score:
        """Score a unit.

        Args:
            unit: id of the unit.
            points: what the unit gave itself, by the keys of the items.
            bonus: its bonus points; those above the cap do not count.
            verified: what the level above gave, by the keys of the items; the class then stands on it.
            verified_bonus: the bonus that the level above gave; that of the unit unless given.
            vetoes: keys of the vetoes that hold for the unit.

        Returns:
            The score. An item without points leaves the unit without a class; 0 points are not the same.

        Raises:
            ScoringError: a veto that the sheet does not have.
            TypeError: a float or a bool for points.
        """
        checked_text(unit, "unit")
        named = tuple(vetoes)
        unknown = set(named) - {veto.key for veto in self.vetoes}
        if unknown:
            raise ScoringError(problem="unknown_veto", found=", ".join(sorted(unknown)))
        own_groups, own, findings = self._add_up(unit, points, bonus)
        groups, counted = own_groups, own
        checked: Exact | None = None
        if verified is not None:
            granted = bonus if verified_bonus is None else verified_bonus
            groups, checked, findings = self._add_up(unit, verified, granted)
            counted = checked
            if own is not None and checked is not None and own != checked:
                findings.append(Finding(rule=SELF_DIFFERS, subject=unit, found=own, expected=checked))
        by_points = None if counted is None else self.scale.band(counted)
        band, applied = by_points, list[Veto]()
        for veto in self.vetoes:
            holds = veto.key in named or _some_group_below(veto, groups)
            if holds and band is not None and self.scale.rank(band.key) > self.scale.rank(veto.at_most):
                band = self.scale.bands[self.scale.rank(veto.at_most)]
                applied.append(veto)
        return Score(
            unit=unit,
            self_points=own,
            verified_points=checked,
            by_group=tuple(groups),
            by_points=by_points,
            band=band,
            vetoes=tuple(applied),
            findings=tuple(findings),
            is_verified=verified is not None,
        )

    def _add_up(
        self, unit: str, points: Mapping[str, Exact], bonus: Exact
    ) -> tuple[list[tuple[ScoreGroup, Exact]], Exact | None, list[Finding]]:
        findings: list[Finding] = []
        groups: list[tuple[ScoreGroup, Exact]] = []
        complete = True
        for group in self.groups:
            kept: list[Exact] = []
            for item in group.items:
                if item.key not in points:
                    complete = False
                    findings.append(
                        Finding(rule=MISSING_ITEM, subject=unit, field=item.key, facts={"item": item.title})
                    )
                    continue
                given = exact_number(points[item.key], f"the points of {item.key!r}")
                kept.append(min(given, item.maximum))
                if given > item.maximum:
                    facts = {"item": item.title}
                    findings.append(
                        Finding(
                            rule=ABOVE_MAXIMUM,
                            subject=unit,
                            field=item.key,
                            found=given,
                            expected=item.maximum,
                            facts=facts,
                        )
                    )
            groups.append((group, min(total_of(kept), group.maximum)))
        known = {item.key for group in self.groups for item in group.items}
        findings += [Finding(rule=UNKNOWN_ITEM, subject=unit, found=key) for key in points if key not in known]
        extra = min(_points(bonus), self.bonus_cap)
        whole = total_of((*(earned for _, earned in groups), extra)) if complete else None
        return groups, whole, findings


def _some_group_below(veto: Veto, groups: Iterable[tuple[ScoreGroup, Exact]]) -> bool:
    if veto.least_share is None:
        return False
    share = Fraction(veto.least_share)
    return any(Fraction(earned) < share * Fraction(group.maximum) for group, earned in groups)
