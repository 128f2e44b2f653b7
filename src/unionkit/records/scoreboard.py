"""The scoreboard report: the figures of a table, each in its class, and the units placed among their peers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.exact import Rounding
from unionkit.findings import Finding, FindingCode, Severity, only_notes, register_codes
from unionkit.periods import Period
from unionkit.records.attainment import FigureLine, attainment_report, replaced_figures
from unionkit.records.figures import Figure, Figures
from unionkit.targets.indicators import Indicator
from unionkit.targets.ranking import Placed, Ranking, SharedPlaces
from unionkit.targets.scale import ATTAINMENT_SCALE, Scale
from unionkit.targets.scoreboard import Scoreboard, ScoreLine, Tally
from unionkit.text import plain
from unionkit.wording import Words

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["BoardGroup", "BoardLine", "ScoreboardReport", "scoreboard_report"]

LEFT_OUT: Final = FindingCode(
    code="scoreboard.left_out",
    severity=Severity.NOTE,
    title=Words(vi="dòng không xếp hạng được", en="row that cannot be placed"),
    template=Words(vi="{subject}: không xếp loại ({reason})", en="{subject}: not on the scoreboard ({reason})"),
    remedy=Words(
        vi="ghi kỳ, chỉ tiêu có trong danh mục và số được giao", en="give the period, a named indicator and a target"
    ),
    since="0.2.0",
)
TWO_CLUSTERS: Final = FindingCode(
    code="scoreboard.two_clusters",
    severity=Severity.WARNING,
    title=Words(vi="một đơn vị ở hai cụm thi đua", en="unit in two clusters"),
    template=Words(
        vi="{subject}: dòng này ghi cụm “{found}”, trước đó là “{expected}”; lấy cụm ghi trước",
        en="{subject}: this line names the cluster “{found}”, before it was “{expected}”; the first one is taken",
    ),
    remedy=Words(vi="sửa tên cụm", en="mend the cluster"),
    since="0.2.0",
)
APPROXIMATE: Final = FindingCode(
    code="scoreboard.approximate",
    severity=Severity.NOTE,
    title=Words(vi="xếp hạng theo số gần đúng", en="place by an approximate figure"),
    template=Words(
        vi="{subject}: {found} là số gần đúng; hạng có thể khác",
        en="{subject}: {found} is approximate; the place may differ",
    ),
    remedy=Words(vi="lấy số chính xác", en="take the exact figure"),
    since="0.2.0",
)
register_codes(LEFT_OUT, TWO_CLUSTERS, APPROXIMATE)

_NO_PERIOD: Final = Words(vi="không ghi kỳ", en="no period")
_UNKNOWN: Final = Words(vi="chỉ tiêu không có trong danh mục", en="not a named indicator")
_SHARE: Final = Words(vi="tỷ lệ không có chỉ tiêu được giao", en="a share without a target")


@attrs.frozen(kw_only=True)
class BoardGroup:
    """The figures that are placed against each other: of one indicator, period, level and assigner.

    Attributes:
        indicator: the indicator.
        period: the period.
        level: the level of the units, or None where none is stated.
        assigned_by: who assigned the targets, or None where that is not stated.
        board: their scoreboard.
        ranking: the places.
    """

    indicator: Indicator
    period: Period
    level: str | None
    assigned_by: str | None
    board: Scoreboard
    ranking: Ranking

    def label(self, lang: Lang) -> str:
        """Name the group: indicator, period, level and assigner, as far as they are stated."""
        parts = (self.indicator.label(lang), self.period.label(lang), self.level, self.assigned_by)
        return ", ".join(part for part in parts if part)


@attrs.frozen(kw_only=True)
class BoardLine:
    """A figure on the scoreboard.

    Attributes:
        figure: the figure.
        line: its class, or why it has none.
        placed: its place, or None where it has none.
    """

    figure: Figure
    line: ScoreLine
    placed: Placed | None


@attrs.frozen(kw_only=True)
class ScoreboardReport(Displayed):
    """The figures of a table in their classes and places.

    Attributes:
        name: the file or other source of the figures.
        lines: one for each figure on the scoreboard, group by group.
        groups: the figures that are placed against each other.
        tally: how many targets were reached in all.
        findings: those of the attainment report, and what is not on the scoreboard.
        places: decimal places of the percentages that are shown.
        rounding: how they are shortened.
    """

    name: str
    lines: tuple[BoardLine, ...]
    groups: tuple[BoardGroup, ...]
    tally: Tally
    findings: tuple[Finding, ...]
    places: int = 1
    rounding: Rounding = Rounding.HALF_UP

    @property
    def ok(self) -> bool:
        """Whether nothing was found that is more than a note."""
        return only_notes(self.findings)

    def format(self, style: str = "text", lang: Lang = "en") -> str:
        """Write the report.

        Args:
            style: "text", "markdown", "html" (one page to read or print), "csv" or "json".
            lang: "vi" or "en".

        Returns:
            The report; in CSV the tallies and the findings are left to the caller.

        Raises:
            OptionError: there is no such style.
            LanguageError: another language.
        """
        from unionkit.records.scoreboard_writers import write

        return write(self, style, lang)


def scoreboard_report(
    figures: Figures,
    *,
    scale: Scale = ATTAINMENT_SCALE,
    shared: SharedPlaces = SharedPlaces.COMPETITION,
    places: int = 1,
    rounding: Rounding = Rounding.HALF_UP,
) -> ScoreboardReport:
    """Put figures on a scoreboard: their classes, how many were reached and exceeded, and the places of the units.

    Units are placed by the exact ratio among those of their cluster, for each indicator, period, level and assigner.
    Figures without a period or a named indicator, shares without a target, and figures that another one replaces are
    not on it.

    Args:
        figures: what was read; its columns `cluster` and `not_rated` are used.
        scale: the classes.
        shared: how places go on after units that share one.
        places: decimal places of the percentages that are shown.
        rounding: how they are shortened.

    Returns:
        The report; its findings include those of reading and of the printed percentages.

    Examples:
        >>> import unionkit as uk
        >>> rows = ["unit,indicator,period,result,cluster", "a,new members,2026,9/10,1", "b,new members,2026,12/10,1"]
        >>> report = uk.scoreboard_report(uk.read_figures(chr(10).join(rows).encode(), name="year.csv"))
        >>> report.tally.label("en"), [(line.placed.place, line.figure.unit) for line in report.lines]
        ('1/2 reached, 1 exceeded', [(1, 'b'), (2, 'a')])
    """
    attained = attainment_report(checked_instance(figures, Figures, "figures"), places=places, rounding=rounding)
    replaced = replaced_figures(attained.lines)
    findings = [*attained.findings]
    clusters, told = _clusters(figures)
    findings += told
    rows: dict[tuple[str, Period, str, str], list[FigureLine]] = {}
    for line in attained.lines:
        figure = line.figure
        reason = _left_out(figure)
        if reason is not None:
            findings.append(_finding(LEFT_OUT, figure, figures, reason=reason))
        elif figure.row not in replaced and figure.indicator is not None and figure.period is not None:
            key = (figure.indicator.id, figure.period, plain(figure.level or ""), plain(figure.assigned_by or ""))
            rows.setdefault(key, []).append(line)
            if figure.is_approximate:
                findings.append(_finding(APPROXIMATE, figure, figures, found=Words.of(figure.fraction)))
    groups = tuple(_group(key[1], lines, clusters, scale, shared) for key, lines in rows.items())
    lines = [line for group, members in zip(groups, rows.values(), strict=True) for line in _in_order(group, members)]
    everything = Scoreboard(lines=tuple(line.line for line in lines), scale=scale)
    findings.sort(key=lambda finding: (finding.line is None, finding.line or 0, finding.column or 0))
    return ScoreboardReport(
        name=figures.name,
        lines=tuple(lines),
        groups=groups,
        tally=everything.tally(),
        findings=tuple(findings),
        places=places,
        rounding=rounding,
    )


def _left_out(figure: Figure) -> Words | None:
    if figure.indicator is None:
        return _UNKNOWN
    if figure.is_share:
        return _SHARE
    return _NO_PERIOD if figure.period is None else None


def _clusters(figures: Figures) -> tuple[dict[str, str], list[Finding]]:
    """Give the cluster of each unit, and tell where a unit names two."""
    clusters: dict[str, str] = {}
    findings: list[Finding] = []
    for figure in figures.figures:
        if figure.cluster is None:
            continue
        known = clusters.setdefault(figure.unit, figure.cluster)
        if plain(known) != plain(figure.cluster):
            findings.append(_finding(TWO_CLUSTERS, figure, figures, found=figure.cluster, expected=known))
    return clusters, findings


def _group(
    period: Period, lines: list[FigureLine], clusters: dict[str, str], scale: Scale, shared: SharedPlaces
) -> BoardGroup:
    not_rated = {
        line.figure.unit: Words(vi=line.figure.not_rated, en=line.figure.not_rated)
        for line in lines
        if line.figure.not_rated is not None
    }
    board = Scoreboard.of(
        (line.attainment for line in lines), scale=scale, clusters=clusters or None, not_rated=not_rated
    )
    return BoardGroup(
        indicator=board.lines[0].indicator,
        period=period,
        level=lines[0].figure.level,
        assigned_by=lines[0].figure.assigned_by,
        board=board,
        ranking=board.ranking(shared=shared),
    )


def _in_order(group: BoardGroup, lines: list[FigureLine]) -> list[BoardLine]:
    """Put the figures of a group in the order of their places; those without one come last, as they were given."""
    by_unit = {
        line.unit: BoardLine(figure=figure.figure, line=line, placed=group.ranking.of(line.unit))
        for line, figure in zip(group.board.lines, lines, strict=True)
    }
    placed = [by_unit[each.unit] for each in group.ranking.places]
    return [*placed, *(line for line in by_unit.values() if line.placed is None)]


def _finding(
    rule: FindingCode,
    figure: Figure,
    figures: Figures,
    *,
    found: object = None,
    expected: object = None,
    reason: Words | None = None,
) -> Finding:
    column = "cluster" if rule is TWO_CLUSTERS else "unit"
    return Finding(
        rule=rule,
        subject=figure.unit,
        field=column,
        found=found,
        expected=expected,
        facts={} if reason is None else {"reason": reason},
        file=figures.name,
        row=figure.row,
        line=figure.line,
        column=figures.columns.get(column),
    )
