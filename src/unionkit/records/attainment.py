"""The attainment report: figures attained, held against what was printed, and added up."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.exact import Rounding
from unionkit.findings import Finding, FindingCode, Severity, only_notes, register_codes
from unionkit.periods import Period
from unionkit.records.figure_findings import Place, ambiguous_number
from unionkit.records.figures import Figure, Figures
from unionkit.records.percentages import percent_findings
from unionkit.reported.reconciliation import Agreement, Reconciliation, reconcile
from unionkit.targets.attainment import NEARLY_FROM, Attainment
from unionkit.targets.indicators import Indicator, IndicatorKind
from unionkit.targets.totals import MIXED_CUT_OFFS, NOT_STATED, Total, add_up
from unionkit.text import plain
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["AttainmentReport", "FigureLine", "TotalLine", "attainment_report", "replaced_figures"]

DUPLICATE_FIGURE: Final = FindingCode(
    code="attain.duplicate_figure",
    severity=Severity.WARNING,
    title=Words(vi="số liệu lặp lại", en="figure given twice"),
    template=Words(
        vi="{subject}: đã có số liệu này ở dòng {expected}; dòng này không được cộng vào tổng",
        en="{subject}: this figure stands on line {expected} already; this line is not added to the total",
    ),
    remedy=Words(vi="bỏ một trong hai dòng", en="remove one of the two lines"),
    since="0.1.0",
)
CONTRADICTING_FIGURE: Final = FindingCode(
    code="attain.contradicting_figure",
    severity=Severity.WARNING,
    title=Words(vi="hai số liệu khác nhau cho cùng một chỉ tiêu", en="two different figures for one target"),
    template=Words(
        vi="{subject}: dòng này ghi {found}, dòng {line} ghi {expected}; dòng này không được cộng vào tổng",
        en="{subject}: this line gives {found}, line {line} gives {expected}; this line is not added to the total",
    ),
    remedy=Words(
        vi="giữ số liệu đúng, hoặc ghi ngày của từng số liệu", en="keep the right one, or give the day of each"
    ),
    since="0.1.0",
)
SUPERSEDED_FIGURE: Final = FindingCode(
    code="attain.superseded_figure",
    severity=Severity.NOTE,
    title=Words(vi="đã có số liệu mới hơn hoặc đầy đủ hơn", en="a later or fuller figure is there"),
    template=Words(
        vi="{subject}: dòng {expected} có số liệu mới hơn hoặc đầy đủ hơn; dòng này không được cộng vào tổng",
        en="{subject}: line {expected} gives a later or fuller figure; this line is not added to the total",
    ),
    remedy=Words(vi="không cần làm gì", en="nothing has to be done"),
    since="0.1.0",
)
register_codes(DUPLICATE_FIGURE, CONTRADICTING_FIGURE, SUPERSEDED_FIGURE)


@attrs.frozen(kw_only=True)
class FigureLine:
    """A figure, its attainment, and what its printed percentage is worth.

    Attributes:
        figure: the figure.
        attainment: the result against the target.
        reconciliation: the printed percentage against both, or None where none was printed.
    """

    figure: Figure
    attainment: Attainment
    reconciliation: Reconciliation | None


@attrs.frozen(kw_only=True)
class TotalLine:
    """Figures of one indicator, period, level and assigner added up.

    Attributes:
        indicator: the indicator.
        period: the period.
        level: the level of the units, or None where none is stated.
        assigned_by: who assigned the targets, or None where that is not stated.
        total: the sums.
        is_approximate: whether a figure in it was printed with gần, trên, ≥ or the like.
    """

    indicator: Indicator
    period: Period
    level: str | None
    assigned_by: str | None
    total: Total
    is_approximate: bool

    @property
    def is_share(self) -> bool:
        """Whether the denominators are the wholes of a share and not targets that were set."""
        return self.indicator.kind is IndicatorKind.RATIO

    def label(self, lang: Lang) -> str:
        """Name the total: indicator, period, level and assigner, as far as they are stated."""
        parts = (self.indicator.label(lang), self.period.label(lang), self.level, self.assigned_by)
        return ", ".join(part for part in parts if part)


@attrs.frozen(kw_only=True)
class AttainmentReport(Displayed):
    """Reported figures, attained and added up.

    Attributes:
        name: the file or other source of the figures.
        lines: one for each figure, in the order given.
        totals: one for each indicator, period, level and assigner with two figures or more and one that counts.
        findings: what cannot be right, in the order of the file.
        places: decimal places of the percentages that are shown.
        rounding: how they are shortened.
    """

    name: str
    lines: tuple[FigureLine, ...]
    totals: tuple[TotalLine, ...]
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
            The report. In CSV one table holds figures and totals, and the findings are left to the caller.

        Raises:
            OptionError: there is no such style.
            LanguageError: another language.
        """
        from unionkit.records.attainment_writers import write

        return write(self, style, lang)


def attainment_report(
    figures: Figures,
    *,
    places: int = 1,
    rounding: Rounding = Rounding.HALF_UP,
    nearly_from: Exact = NEARLY_FROM,
) -> AttainmentReport:
    """Attain figures, hold the printed percentages against them, and add them up.

    Totals are made per indicator, period, level and assigner, from summed results and summed targets. A figure without
    result or target is left out of its total; of several figures of one unit and target one is added; figures without
    a period, of indicators of unknown kind, and means are not added.

    Args:
        figures: what was read.
        places: decimal places of the percentages that are shown.
        rounding: how they are shortened.
        nearly_from: the ratio from which a target counts as nearly reached.

    Returns:
        The report; its findings include those of reading.

    Examples:
        >>> import unionkit as uk
        >>> rows = ["unit,indicator,result,target,percent", "Bình Dương,non_state_member_share,770785,810339,93.4%"]
        >>> report = uk.attainment_report(uk.read_figures(chr(10).join(rows).encode(), name="report.csv"))
        >>> print(report.findings[0].message("en"))
        Bình Dương: printed 93.4%, but 770,785/810,339 is 95.1%
    """
    checked_instance(figures, Figures, "figures")
    lines = tuple(_line(figure, nearly_from) for figure in figures.figures)
    replaced = replaced_figures(lines)
    groups = _groups(line for line in lines if line.figure.row not in replaced)
    sums = (_total(members, nearly_from) for members in groups.values() if len(members) > 1)
    totals = tuple(line for line in sums if line is not None)
    findings = [
        *figures.findings,
        *(finding for line in lines for finding in _percent_findings(line, figures)),
        *(_double(line.figure, replaced[line.figure.row], figures) for line in lines if line.figure.row in replaced),
    ]
    findings.sort(key=lambda finding: (finding.line or 0, finding.column or 0))
    findings += [_mixed(total, figures) for total in totals if total.total.mixed_cut_offs]
    return AttainmentReport(
        name=figures.name, lines=lines, totals=totals, findings=tuple(findings), places=places, rounding=rounding
    )


def _line(figure: Figure, nearly_from: Exact) -> FigureLine:
    attainment = figure.attainment(nearly_from=nearly_from)
    check = None if figure.printed is None else reconcile(attainment.actual, attainment.target, figure.printed)
    return FigureLine(figure=figure, attainment=attainment, reconciliation=check)


_Group: TypeAlias = "tuple[str, Period, str, str]"


def _group_of(figure: Figure) -> _Group | None:
    """Give what figures must share to be added up; None for a figure that is not added at all."""
    if figure.indicator is None or figure.period is None or figure.indicator.kind is IndicatorKind.MEAN:
        return None
    return figure.indicator.id, figure.period, plain(figure.level or ""), plain(figure.assigned_by or "")


def replaced_figures(lines: Iterable[FigureLine]) -> dict[int, Figure]:
    """Find figures that another one of the same unit and target replaces: a later one, or the first of equals."""
    kept: dict[tuple[str, _Group], Figure] = {}
    replaced: dict[int, Figure] = {}
    for figure in (line.figure for line in lines):
        group = _group_of(figure)
        if group is None:
            continue
        place = (plain(figure.unit), group)
        earlier = kept.setdefault(place, figure)
        if earlier is figure:
            continue
        if _rank(figure) > _rank(earlier):
            kept[place] = figure
            replaced[earlier.row] = figure
        else:
            replaced[figure.row] = earlier
    return replaced


def _rank(figure: Figure) -> tuple[int, bool, date]:
    """Order figures of one unit and target: by fullness, by exactness, by the day up to which they count."""
    return _fullness(figure), not figure.is_approximate, figure.as_of or date.min


def _fullness(figure: Figure) -> int:
    return (figure.actual is not None) + (figure.target is not None)


def _groups(lines: Iterable[FigureLine]) -> dict[_Group, list[FigureLine]]:
    groups: dict[_Group, list[FigureLine]] = {}
    for line in lines:
        group = _group_of(line.figure)
        if group is not None:
            groups.setdefault(group, []).append(line)
    return groups


def _total(lines: list[FigureLine], nearly_from: Exact) -> TotalLine | None:
    """Add up the figures of a group; None where none has both a result and a target."""
    figure = lines[0].figure
    total = add_up((line.attainment for line in lines), nearly_from=nearly_from)
    if figure.indicator is None or figure.period is None or not total.counted:
        return None
    return TotalLine(
        indicator=figure.indicator,
        period=figure.period,
        level=figure.level,
        assigned_by=figure.assigned_by,
        total=total,
        is_approximate=any(
            line.figure.is_approximate
            for line in lines
            if line.attainment.actual is not None and line.attainment.target is not None
        ),
    )


def _percent_findings(line: FigureLine, figures: Figures) -> list[Finding]:
    """Find what is wrong with a printed percentage; parts that are approximate prove nothing."""
    figure, check = line.figure, line.reconciliation
    if check is None or figure.is_approximate:
        return []
    found = percent_findings(check, subject=figure.unit, has_target=not figure.is_share)
    if check.printed.ambiguous and check.agreement not in (Agreement.EXACT, Agreement.CONSISTENT):
        found.append(ambiguous_number(check.printed, title="percent"))
    return [attrs.evolve(finding, **_place(figure, figures, "percent")) for finding in found]


def _double(figure: Figure, by: Figure, figures: Figures) -> Finding:
    """Say why a figure is not added: it is repeated, another one takes its place, or the two contradict each other."""
    place = _place(figure, figures, "result")
    repeated = _parts(by) == _parts(figure)
    if repeated and by.as_of == figure.as_of:
        return Finding(rule=DUPLICATE_FIGURE, expected=by.line, **place)
    one_target = figure.target is None or by.target is None or figure.target.value == by.target.value
    later = by.as_of is not None and figure.as_of is not None and by.as_of > figure.as_of
    if one_target and (repeated or later or _fullness(by) > _fullness(figure)):
        return Finding(rule=SUPERSEDED_FIGURE, expected=by.line, **place)
    found, expected = (Words.of(other.fraction) for other in (figure, by))
    return Finding(rule=CONTRADICTING_FIGURE, found=found, expected=expected, facts={"line": by.line}, **place)


def _parts(figure: Figure) -> tuple[object, ...]:
    numbers = (figure.actual, figure.target)
    return tuple(None if number is None else (number.value, number.approximation) for number in numbers)


def _mixed(total: TotalLine, figures: Figures) -> Finding:
    return Finding(
        rule=MIXED_CUT_OFFS,
        subject=total.indicator.id,
        found=tuple(NOT_STATED if day is None else day for day in total.total.cut_offs),
        facts={"total": Words.of(total.label)},
        file=figures.name,
    )


def _place(figure: Figure, figures: Figures, column: str) -> Place:
    return Place(
        subject=figure.unit,
        field=column,
        file=figures.name,
        row=figure.row,
        line=figure.line,
        column=figures.columns.get(column),
    )
