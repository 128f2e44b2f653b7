"""Charts of results against targets: a bullet, and a year."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from unionkit.checking import checked_instance
from unionkit.errors import PaceError
from unionkit.exact import percent
from unionkit.records.reports.documents import STATUS_TONES
from unionkit.targets.attainment import Attainment
from unionkit.targets.pace import Pace, Schedule
from unionkit.targets.series import Series
from unionkit.targets.target import Target
from unionkit.views.charts.canvas import amount_axis, drawing, label, palette
from unionkit.views.figures import say_about
from unionkit.views.language import chosen_language
from unionkit.wording import MONTH_NAMES, Words, say_date, say_number, say_percent

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.views.charts.canvas import Palette

__all__ = ["attainment_chart", "year_chart"]

_TARGET: Final = Words(vi="chỉ tiêu {}", en="target {}")
_DUE: Final = Words(vi="phải đạt đến {}: {}", en="due by {}: {}")
_PLANNED: Final = Words(vi="tiến độ kế hoạch", en="planned")
_EVEN: Final = Words(vi="tiến độ đều", en="even pace")
_REACHED: Final = Words(vi="lũy kế", en="cumulative result")


def attainment_chart(attainment: Attainment | Pace, *, lang: Lang | None = None, theme: str = "light") -> Figure:
    """Draw a result against its target, with the line of what is due by the day where the days are known.

    Args:
        attainment: the attainment; a `Pace` for one with a day, a period or a schedule of your own.
        lang: "vi" or "en"; that of `use_language` unless given.
        theme: "light" or "dark".

    Returns:
        The figure; a notebook shows it as SVG. Numbers are written as the library states them.

    Raises:
        MissingExtraError: matplotlib is not installed.
        OptionError: another theme.
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> figure = uk.views.attainment_chart(uk.attain(832, 2500), lang="vi")
        >>> figure.axes[0].get_title(loc="left")
        '832/2.500 (đạt 33,3%), chưa đạt'
    """
    lang, colours = chosen_language(lang), palette(theme)
    pace: Pace | None
    if isinstance(attainment, Pace):
        shown, pace = attainment.attainment, attainment
    else:
        shown = checked_instance(attainment, Attainment, "attainment")
        pace = _pace_of(shown)
    with drawing(8, 1.9, colours, _title(shown, lang)) as (figure, axes):
        _bullet(axes, shown, pace, lang, colours)
    return figure


def _title(attainment: Attainment, lang: Lang) -> str:
    goal, status = attainment.goal, attainment.status
    named = "" if goal is None else f"{goal.unit}, {goal.indicator.label(lang)}, {goal.period.label(lang)}: "
    return named + attainment.format(lang) + ("" if status is None else f", {status.label(lang)}")


def _pace_of(attainment: Attainment) -> Pace | None:
    if attainment.reason is not None:
        return None
    try:
        return attainment.pace()
    except PaceError:
        return None


def _bullet(axes: Any, attainment: Attainment, pace: Pace | None, lang: Lang, colours: Palette) -> None:
    actual, target, status = attainment.actual, attainment.target, attainment.status
    most = max(Fraction(actual or 0), Fraction(target or 0), Fraction(1))
    colour = colours["note" if status is None else STATUS_TONES[status].value]
    axes.set_xlim(0, float(most) * 1.06)
    axes.set_ylim(-1.15, 1.15)
    amount_axis(axes, most, lang, colours)
    if actual is not None and actual > 0:
        axes.barh(0, float(actual), height=0.7, color=colour)
    if target is not None:
        axes.plot([float(target)] * 2, [-0.6, 0.6], color=colours["text"], linewidth=3, solid_capstyle="butt")
        words = _TARGET.label(lang).format(say_number(target, lang))
        label(axes, float(target), 0.85, words, colours["text"], ha=_side(target, most))
    if pace is not None:
        due = pace.expected_amount
        axes.plot([float(due)] * 2, [-0.6, 0.6], color=colours["text"], linewidth=1.6, linestyle=(0, (3, 2)))
        words = _DUE.label(lang).format(say_date(pace.as_of, lang), say_about(due, lang))
        label(axes, float(due), -0.85, words, colours["text"], ha=_side(due, most))


def _side(amount: Exact, most: Fraction) -> str:
    """Tell on which side of its line a text has room."""
    if Fraction(amount) * 4 > most * 3:
        return "right"
    return "left" if Fraction(amount) * 4 < most else "center"


def year_chart(
    series: Series,
    target: Target,
    *,
    schedule: Schedule | None = None,
    lang: Lang | None = None,
    theme: str = "light",
) -> Figure:
    """Draw how a result grew towards its target through the period.

    Args:
        series: the results of the unit; what is reported for quarters or cumulated is put together.
        target: the target.
        schedule: which share was planned by which day; every day counts the same unless given.
        lang: "vi" or "en"; that of `use_language` unless given.
        theme: "light" or "dark".

    Returns:
        The figure.

    Raises:
        MismatchError: the target is of another unit or indicator.
        MissingExtraError: matplotlib is not installed.
        OptionError: another theme.
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> new = uk.indicators.NEW_MEMBERS
        >>> reported = ((uk.Period.quarter(2026, 1), 832), (uk.Period.half(2026, 1), 1_500))
        >>> series = uk.Series([uk.Result(unit="a", indicator=new, period=p, amount=n) for p, n in reported])
        >>> goal = uk.Target(unit="a", indicator=new, period=uk.Period.year(2026), amount=2_500)
        >>> figure = uk.views.year_chart(series, goal, lang="en")
        >>> [text.get_text() for text in figure.axes[0].texts][-2:]
        ['832 (33.3%)', '1,500 (60.0%)']
    """
    lang, colours = chosen_language(lang), palette(theme)
    checked_instance(series, Series, "series")
    period = checked_instance(target, Target, "target").period
    days = sorted({item.period.last for item in series.results if item.period in period})
    reached = [(day, series.attainment(target, as_of=day)) for day in days]
    known = [(day, done) for day, done in reached if done.actual is not None]
    goal = Fraction(target.amount or 0)
    most = max([goal, Fraction(1), *(Fraction(done.actual or 0) for _, done in known)])
    title = f"{target.unit}: {target.indicator.label(lang)}, {period.label(lang)}"
    with drawing(8, 4.2, colours, title) as (figure, axes):
        axes.set_xlim(0, period.days * 1.02)
        axes.set_ylim(0, float(most) * 1.15)
        _months(axes, target, lang)
        _due_line(axes, target, schedule, lang, colours)
        axes.plot([0, period.days], [float(goal)] * 2, color=colours["text"], linewidth=2)
        words = _TARGET.label(lang).format("–" if target.amount is None else say_number(target.amount, lang))
        label(axes, 0, float(goal + most / 25), words, colours["text"])
        places = [
            (0.0, 0.0),
            *((float(period.elapsed_days(as_of=day)), float(done.actual or 0)) for day, done in known),
        ]
        axes.plot(
            [x for x, _ in places], [y for _, y in places], color=colours["note"], linewidth=2.2, marker="o",
            label=_REACHED.label(lang),
        )  # fmt: skip
        for (x, y), (_, done) in zip(places[1:], known, strict=True):
            said = say_number(done.actual or 0, lang)
            if done.ratio is not None:
                said += f" ({say_percent(percent(done.ratio, 1), lang)})"
            # The lines behind it are interrupted, so that it can be read wherever it stands.
            ground = {"facecolor": colours["page"], "edgecolor": "none", "pad": 1}
            place = {"ha": "right", "fontweight": "bold", "bbox": ground}
            label(axes, x - period.days / 90, y + float(most) / 22, said, colours["note"], **place)
        axes.legend(loc="lower right", frameon=False, labelcolor=colours["text"], fontsize=9)
    return figure


def _months(axes: Any, target: Target, lang: Lang) -> None:
    period = target.period
    firsts = [
        date(year, month, 1) for year in range(period.first.year, period.last.year + 1) for month in range(1, 13)
    ]  # fmt: skip
    inside = [day for day in firsts if day in period]
    names = [f"T{day.month}" if lang == "vi" else MONTH_NAMES[day.month - 1][:3] for day in inside]
    axes.set_xticks([(day - period.first).days for day in inside], labels=names, ha="left")


def _due_line(axes: Any, target: Target, schedule: Schedule | None, lang: Lang, colours: Palette) -> None:
    period, goal = target.period, Fraction(target.amount or 0)
    points = [(0.0, 0.0), (float(period.days), float(goal))]
    if schedule is not None:
        inside = [day for day, _ in schedule.points if day in period]
        planned = [(period.elapsed_days(as_of=day), schedule.share(as_of=day, period=period) * goal) for day in inside]
        points[1:1] = [(float(days), float(amount)) for days, amount in planned]
    words = _EVEN if schedule is None else _PLANNED
    xs, ys = [x for x, _ in points], [y for _, y in points]
    axes.plot(xs, ys, color=colours["quiet"], linewidth=1.4, linestyle=(0, (4, 3)), label=words.label(lang))
