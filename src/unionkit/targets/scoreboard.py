"""The scoreboard of a period: which targets were reached and exceeded, and who stands where among its peers."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import ScoringError
from unionkit.targets.attainment import Attainment
from unionkit.targets.indicators import Indicator
from unionkit.targets.ranking import Ranking, SharedPlaces, rank
from unionkit.targets.scale import ATTAINMENT_SCALE, Band, Scale
from unionkit.wording import Words, checked_lang, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["ScoreLine", "Scoreboard", "Tally"]


@attrs.frozen(kw_only=True)
class ScoreLine:
    """One target of a unit on a scoreboard.

    Attributes:
        attainment: the result against the target, with its records.
        unit: id of the unit.
        indicator: what is counted.
        cluster: the peer cluster of the unit, or None.
        band: its class, or None where it has none.
        reason: why it has no class, or None where it has one.
    """

    attainment: Attainment
    unit: str
    indicator: Indicator
    cluster: str | None
    band: Band | None
    reason: Words | None


@attrs.frozen(kw_only=True)
class Tally(Displayed):
    """How many targets were reached.

    Attributes:
        rated: how many have a class.
        reached: how many were reached, those exceeded included.
        exceeded: how many were exceeded.
        without_class: how many have none, for want of a result or a target or because the unit is not rated.
    """

    rated: int
    reached: int
    exceeded: int
    without_class: int
    _by_band: dict[str, int] = attrs.field(alias="by_band", hash=False)

    @property
    def by_band(self) -> Mapping[str, int]:
        """How many are in each class, by its key, from the lowest class up; read-only."""
        return MappingProxyType(self._by_band)

    def label(self, lang: Lang) -> str:
        """Say it as reports do: "32/32 hoàn thành, 17 vượt", "32/32 reached, 17 exceeded"."""
        done, beyond = ("hoàn thành", "vượt") if checked_lang(lang) == "vi" else ("reached", "exceeded")
        told = f"{say(self.reached, lang)}/{say(self.rated, lang)} {done}, {say(self.exceeded, lang)} {beyond}"
        if not self.without_class:
            return told
        rest = "chưa xếp loại" if lang == "vi" else "without a class"
        return f"{told}, {say(self.without_class, lang)} {rest}"


@attrs.frozen(kw_only=True)
class Scoreboard(Displayed):
    """Attainments of units and indicators, each in its class.

    Attributes:
        lines: the targets, in the order given.
        scale: the classes.

    Examples:
        >>> import unionkit as uk
        >>> def done(unit, actual, target):
        ...     fields = {"unit": unit, "indicator": uk.indicators.NEW_MEMBERS, "period": uk.Period.year(2026)}
        ...     return uk.Attainment.of(uk.Result(**fields, amount=actual), uk.Target(**fields, amount=target))
        >>> board = uk.Scoreboard.of([done("a", 700, 700), done("b", 310, 300), done("c", 95, 100)])
        >>> board.tally().label("en"), dict(board.tally().by_band)
        ('2/3 reached, 1 exceeded', {'not_reached': 0, 'nearly': 1, 'reached': 1, 'exceeded': 1})
        >>> [(placed.place, placed.unit) for placed in board.ranking().places]
        [(1, 'b'), (2, 'a'), (3, 'c')]
    """

    lines: tuple[ScoreLine, ...]
    scale: Scale

    @classmethod
    def of(
        cls,
        attainments: Iterable[Attainment],
        *,
        scale: Scale = ATTAINMENT_SCALE,
        clusters: Mapping[str, str] | None = None,
        not_rated: Mapping[str, Words] | None = None,
    ) -> Scoreboard:
        """Put attainments on a scoreboard.

        Args:
            attainments: the attainments, each made of its records (`Attainment.of`).
            scale: the classes of the exact ratio. What lies in the class of 1 or above it is reached, what lies above
                that class is exceeded.
            clusters: the peer cluster of each unit.
            not_rated: units that get no class, with the reason.

        Returns:
            The scoreboard.

        Raises:
            ScoringError: an attainment does not know its unit and indicator.
        """
        checked_instance(scale, Scale, "scale")
        left_out = not_rated or {}
        lines: list[ScoreLine] = []
        for item in attainments:
            goal = checked_instance(item, Attainment, "an item").goal
            if goal is None:
                raise ScoringError(problem="no_records", found=item.format("en"))
            reason = left_out.get(goal.unit)
            band = None if reason is not None else scale.band_of(item)
            if band is None and reason is None and item.reason is not None:
                reason = Words.of(item.reason.label)
            cluster = None if clusters is None else clusters.get(goal.unit)
            lines.append(
                ScoreLine(
                    attainment=item,
                    unit=goal.unit,
                    indicator=goal.indicator,
                    cluster=cluster,
                    band=band,
                    reason=reason,
                )
            )
        return cls(lines=tuple(lines), scale=scale)

    @property
    def units(self) -> tuple[str, ...]:
        """The units, in the order in which they first appear."""
        return tuple(dict.fromkeys(line.unit for line in self.lines))

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators, in the order in which they first appear."""
        return tuple(dict.fromkeys(line.indicator for line in self.lines))

    def tally(self, *, unit: str | None = None, indicator: Indicator | None = None) -> Tally:
        """Count the targets that were reached.

        Args:
            unit: count those of this unit only.
            indicator: count those of this indicator only.

        Returns:
            The counts.
        """
        return self._count(self._chosen(unit, indicator))

    def _chosen(self, unit: str | None, indicator: Indicator | None) -> list[ScoreLine]:
        return [
            line
            for line in self.lines
            if (unit is None or line.unit == unit) and (indicator is None or line.indicator == indicator)
        ]

    def _count(self, lines: Sequence[ScoreLine]) -> Tally:
        by_band = {band.key: 0 for band in self.scale.bands}
        for line in lines:
            if line.band is not None:
                by_band[line.band.key] += 1
        full = self.scale.rank(self.scale.band(1).key)
        counts = [*by_band.values()]
        return Tally(
            rated=sum(counts),
            reached=sum(counts[full:]),
            exceeded=sum(counts[full + 1 :]),
            without_class=sum(line.band is None for line in lines),
            by_band=by_band,
        )

    def ranking(
        self, indicator: Indicator | None = None, *, shared: SharedPlaces = SharedPlaces.COMPETITION
    ) -> Ranking:
        """Place the units by how far they reached one indicator, each among the peers of its cluster.

        Args:
            indicator: the indicator; it may be left out where the scoreboard has only one.
            shared: how places go on after units that share one.

        Returns:
            The ranking by the exact ratio; units without a class are left out with the reason.

        Raises:
            ScoringError: the scoreboard has several indicators and none is given, or a unit has two targets for it.
        """
        chosen = indicator
        if chosen is None:
            if len(self.indicators) > 1:
                names = ", ".join(each.id for each in self.indicators)
                raise ScoringError(problem="several_indicators", found=names)
            chosen = next(iter(self.indicators), None)
        scores: dict[str, Exact | None] = {}
        clusters: dict[str, str] = {}
        reasons: dict[str, Words] = {}
        for line in self._chosen(None, chosen):
            if line.unit in scores:
                raise ScoringError(problem="repeated_key", found=line.unit)
            scores[line.unit] = line.attainment.ratio
            if line.cluster is not None:
                clusters[line.unit] = line.cluster
            if line.reason is not None:
                reasons[line.unit] = line.reason
        return rank(scores, clusters=clusters or None, shared=shared, not_rated=reasons)
