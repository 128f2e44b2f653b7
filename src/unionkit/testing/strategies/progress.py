"""Strategies for targets and what came of them: indicators, results, attainments, paces, series, ledgers."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from unionkit.periods import Period
from unionkit.targets import indicators as named_indicators
from unionkit.targets.attainment import Attainment
from unionkit.targets.indicators import Direction, Indicator, IndicatorKind
from unionkit.targets.ledger import Ledger
from unionkit.targets.pace import Assumption, Pace, Projection, Schedule
from unionkit.targets.series import Series
from unionkit.targets.target import Denominator, Result, Target
from unionkit.targets.totals import Total, add_up
from unionkit.testing.strategies.ground import counts, exact_numbers, ids, maybe, periods, texts, words

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from unionkit.exact import Exact

__all__ = [
    "attainments",
    "indicators",
    "ledgers",
    "paces",
    "projections",
    "results",
    "schedules",
    "series",
    "targets",
    "totals",
]

_IDS: Final = ids()
_PERIODS: Final = periods(first=date(2010, 1, 1))


def indicators(
    *, kinds: SearchStrategy[IndicatorKind] | None = None, directions: SearchStrategy[Direction] | None = None
) -> SearchStrategy[Indicator]:
    """Give indicators: the named ones first, then made-up ones.

    Args:
        kinds: what kind of number they are; then all of them are made up.
        directions: on which side of its target a result should lie; then all of them are made up.
    """
    if kinds is None and directions is None:
        return _INDICATORS
    return _made_up(_KINDS if kinds is None else kinds, _DIRECTIONS if directions is None else directions)


def _made_up(kinds: SearchStrategy[IndicatorKind], directions: SearchStrategy[Direction]) -> SearchStrategy[Indicator]:
    return st.builds(
        Indicator,
        id=st.integers(1, 99).map("own_{}".format),
        kind=kinds,
        title=words(),
        measure=st.sampled_from(("members", "unions", "VND", "meetings")),
        direction=directions,
        aliases=st.lists(texts(max_size=8), max_size=2),
    )


_KINDS: Final = st.sampled_from(IndicatorKind)
_DIRECTIONS: Final = st.sampled_from(Direction)
_INDICATORS: Final = st.sampled_from(named_indicators.named()) | _made_up(_KINDS, _DIRECTIONS)
_AMOUNTS: Final = st.integers(0, 10_000) | exact_numbers()
_RISES: Final = st.integers(1, 10_000) | exact_numbers(least=1)


@st.composite
def targets(
    draw: st.DrawFn,
    *,
    units: SearchStrategy[str] = _IDS,
    indicators: SearchStrategy[Indicator] = _INDICATORS,
    periods: SearchStrategy[Period] = _PERIODS,
    amounts: SearchStrategy[Exact | None] | None = None,
) -> Target:
    """Give targets: with a baseline above it where it is a reduction, and an upper end where it is a range.

    Args:
        units: the ids of the units.
        indicators: what is counted.
        periods: the periods in which they are to be reached.
        amounts: how much; any number or None unless given.
    """
    indicator = draw(indicators)
    amount = draw(_MAYBE_AMOUNTS if amounts is None else amounts)
    return Target(
        unit=draw(units),
        indicator=indicator,
        period=draw(periods),
        amount=amount,
        assigned_by=draw(_ASSIGNERS),
        **_ends(draw, indicator.direction, amount),
    )


def _ends(draw: st.DrawFn, direction: Direction, amount: Exact | None) -> dict[str, Any]:
    above = Fraction(0 if amount is None else amount)
    if direction is Direction.REDUCE:
        return {"baseline": above + Fraction(draw(_RISES))}
    if direction is Direction.WITHIN:
        return {"upper": above + Fraction(draw(_RISES)) - 1}
    return {"baseline": draw(_MAYBE_AMOUNTS)}


_MAYBE_AMOUNTS: Final = maybe(_AMOUNTS)
_ASSIGNERS: Final = maybe(_IDS)


@st.composite
def results(
    draw: st.DrawFn,
    *,
    units: SearchStrategy[str] = _IDS,
    indicators: SearchStrategy[Indicator] = _INDICATORS,
    periods: SearchStrategy[Period] = _PERIODS,
    amounts: SearchStrategy[Exact | None] | None = None,
) -> Result:
    """Give results, counted up to a day of their period or soon after it; ratios and means say what they are over.

    Args:
        units: the ids of the units.
        indicators: what was counted.
        periods: the days that the figures cover.
        amounts: how much; any number or None unless given.
    """
    indicator = draw(indicators)
    period = draw(periods)
    as_of = draw(st.none() | st.dates(period.first, period.last + timedelta(days=20)))
    over: dict[str, Any] = {}
    if indicator.kind.is_quotient:
        over = {"over": draw(_MAYBE_COUNTS)}
        if indicator.kind is IndicatorKind.MEAN:
            over["denominator"] = draw(_DENOMINATORS)
    return Result(
        unit=draw(units),
        indicator=indicator,
        period=period,
        amount=draw(_MAYBE_AMOUNTS if amounts is None else amounts),
        as_of=as_of,
        **over,
    )


_MAYBE_COUNTS: Final = maybe(counts())
_DENOMINATORS: Final = maybe(st.sampled_from(Denominator))


@st.composite
def attainments(
    draw: st.DrawFn,
    *,
    units: SearchStrategy[str] = _IDS,
    indicators: SearchStrategy[Indicator] = _INDICATORS,
    periods: SearchStrategy[Period] = _PERIODS,
    with_records: bool | None = None,
) -> Attainment:
    """Give results against their targets.

    Args:
        units: the ids of the units.
        indicators: what was counted.
        periods: the periods of the targets; the result covers the first days of one.
        with_records: whether the `Result` and `Target` behind the numbers are there; either unless given.
    """
    goal = draw(targets(units=units, indicators=indicators, periods=periods))
    last = draw(st.integers(0, goal.period.days - 1))
    passed = Period.between(goal.period.first, goal.period.first + timedelta(days=last))
    result = draw(results(units=st.just(goal.unit), indicators=st.just(goal.indicator), periods=st.just(passed)))
    if draw(_YES_NO) if with_records is None else with_records:
        return Attainment.of(result, goal)
    return Attainment(
        result.amount, goal.amount, direction=goal.indicator.direction, baseline=goal.baseline, upper=goal.upper
    )


_YES_NO: Final = st.booleans()


@st.composite
def schedules(draw: st.DrawFn, *, period: Period | None = None, max_points: int = 4) -> Schedule:
    """Give planned shares that rise from day to day.

    Args:
        period: the period in which the days lie; any unless given.
        max_points: the most days.
    """
    within = draw(_PERIODS) if period is None else period
    planned = sorted(draw(st.sets(st.dates(within.first, within.last), min_size=1, max_size=max_points)))
    sizes = draw(st.lists(_HUNDREDTHS, min_size=len(planned), max_size=len(planned)))
    return Schedule([(day, Fraction(share, 100)) for day, share in zip(planned, sorted(sizes), strict=True)])


_HUNDREDTHS: Final = st.integers(0, 100)


@st.composite
def paces(draw: st.DrawFn) -> Pace:
    """Give attainments held against the share of their period that has passed, or against a schedule."""
    period = draw(_PERIODS)
    target, actual = draw(_POSITIVE), draw(_COUNTS)
    return Attainment(actual, target).pace(
        period=period,
        as_of=draw(st.dates(period.first, period.last)),
        schedule=draw(schedules(period=period)) if draw(_YES_NO) else None,
    )


_POSITIVE: Final = counts(least=1)
_COUNTS: Final = counts()


@st.composite
def projections(draw: st.DrawFn) -> Projection:
    """Give what a result leads to by the end of the period, under an assumption that is named."""
    period = draw(_PERIODS)
    as_of = draw(st.dates(period.first, period.last))
    pace = Attainment(draw(_COUNTS), draw(_POSITIVE)).pace(period=period, as_of=as_of)
    projection = pace.projection(draw(_ASSUMPTIONS))
    # A day of the period has passed, so that something can be projected.
    assert projection is not None  # noqa: S101
    return projection


_ASSUMPTIONS: Final = st.sampled_from(Assumption)


@st.composite
def series(draw: st.DrawFn, *, max_results: int = 5) -> Series:
    """Give the results of one unit and indicator over months, quarters and years to date of one year.

    Args:
        max_results: the most results.
    """
    unit, indicator = st.just(draw(_IDS)), st.just(draw(_INDICATORS))
    year = draw(_YEARS)
    of_year = st.sampled_from(
        [
            Period.year(year),
            *(Period.quarter(year, number) for number in range(1, 5)),
            *(Period.first_months(year, number) for number in range(1, 13)),
            *(Period.month(year, number) for number in range(1, 13)),
        ]
    )
    drawn = results(units=unit, indicators=indicator, periods=of_year)
    return Series(draw(st.lists(drawn, min_size=1, max_size=max_results)))


_YEARS: Final = st.integers(2015, 2030)


@st.composite
def totals(draw: st.DrawFn, *, max_units: int = 4) -> Total:
    """Give attainments of several units for one indicator and period, added up (`Total`).

    Args:
        max_units: the most units.
    """
    indicator = st.just(draw(_ADDING_UP))
    period = st.just(draw(_PERIODS))
    count = draw(st.integers(1, max_units))
    return add_up(
        draw(attainments(units=st.just(f"u{place}"), indicators=indicator, periods=period, with_records=True))
        for place in range(1, count + 1)
    )


_ADDING_UP: Final = indicators(
    kinds=st.sampled_from([kind for kind in IndicatorKind if not kind.is_quotient]),
    directions=st.just(Direction.AT_LEAST),
)


@st.composite
def ledgers(
    draw: st.DrawFn,
    *,
    units: SearchStrategy[str] = _IDS,
    periods: SearchStrategy[Period] = _PERIODS,
    balanced: bool = False,
    max_amount: int = 100_000,
) -> Ledger:
    """Give ledgers of movements. Nobody leaves who was not there, so that no stock falls below zero.

    Args:
        units: the ids of the units.
        periods: the periods of the movements.
        balanced: whether every line is known and the closing figure is what the movements lead to.
        max_amount: the largest amount of a line that adds.
    """
    amounts = st.integers(0, max_amount)
    lines: dict[str, int] = {name: draw(amounts) for name in _COMING}
    there = sum(lines.values())
    for name in _GOING:
        lines[name] = draw(st.integers(0, there))
        there -= lines[name]
    lines["closing"] = there if balanced else draw(st.just(there) | amounts)
    hidden = frozenset[str]() if balanced else draw(_HIDDEN)
    return Ledger(
        unit=draw(units),
        period=draw(periods),
        measure=draw(_MEASURES),
        **{name: None if name in hidden else amount for name, amount in lines.items()},
    )


_COMING: Final = ("opening", "in_new_unions", "in_existing_unions", "admitted", "re_established", "transferred_in")
_GOING: Final = ("transferred_out", "left", "removed_by_rule")
_HIDDEN: Final[SearchStrategy[frozenset[str]]] = st.frozensets(
    st.sampled_from((*_COMING, *_GOING, "closing")), max_size=3
)
_MEASURES: Final = st.sampled_from(("members", "unions"))
