"""Strategies for scales, score sheets and scoreboards, and for forms as units fill them."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from unionkit.targets.forms import FORM_1_HDCD, Consolidation, FilledForm, Form, FormItem, consolidate
from unionkit.targets.ranking import Placed, Ranking, SharedPlaces, rank
from unionkit.targets.scale import Band, Scale
from unionkit.targets.scoreboard import Scoreboard, ScoreLine, Tally
from unionkit.targets.scoresheet import Score, ScoreGroup, ScoreItem, ScoreSheet, Veto
from unionkit.testing.strategies.ground import counts, ids, maybe, part_of, periods, some_of, texts, unique_lists, words
from unionkit.testing.strategies.progress import attainments, indicators

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from unionkit.exact import Exact

__all__ = [
    "bands",
    "consolidations",
    "filled_forms",
    "form_items",
    "forms",
    "places",
    "rankings",
    "scales",
    "score_groups",
    "score_items",
    "score_lines",
    "score_sheets",
    "scoreboards",
    "scores",
    "tallies",
    "vetoes",
]

_IDS: Final = ids()
_WORDS: Final = words()
_YES_NO: Final = st.booleans()
_POINTS: Final = st.integers(0, 100) | st.decimals(0, 100, places=1, allow_nan=False, allow_infinity=False)
_SHARES: Final = st.integers(0, 100).map(lambda hundredths: Fraction(hundredths, 100))


def bands(*, lowest: bool | None = None) -> SearchStrategy[Band]:
    """Give classes of a scale, each for itself.

    Args:
        lowest: whether they have no lower end, as the lowest class; either unless given.
    """
    lows: SearchStrategy[Exact | None] = st.none() if lowest else _POINTS if lowest is False else maybe(_POINTS)
    key = st.integers(1, 99).map("band_{}".format)
    return st.builds(_band, key, _WORDS, lows, _YES_NO)


def _band(key: str, title: Any, low: Exact | None, above: bool) -> Band:
    return Band(key=key, title=title, low=low, above=above and low is not None)


@st.composite
def scales(draw: st.DrawFn, *, min_size: int = 1, max_size: int = 5) -> Scale:
    """Give scales: a lowest class, and others whose lower ends rise.

    Args:
        min_size: the fewest classes.
        max_size: the most classes.
    """
    ends = draw(st.sets(st.tuples(_POINTS, _YES_NO), min_size=min_size - 1, max_size=max_size - 1))
    rising = sorted(ends)
    made = [
        Band(key=f"band_{place}", title=draw(_WORDS), low=low, above=above)
        for place, (low, above) in enumerate(rising, 1)
    ]
    return Scale([Band(key="band_0", title=draw(_WORDS)), *made])


def score_items() -> SearchStrategy[ScoreItem]:
    """Give things that are scored."""
    return st.builds(ScoreItem, key=st.integers(1, 99).map("item_{}".format), title=_WORDS, maximum=_POINTS)


def score_groups(*, max_items: int = 3) -> SearchStrategy[ScoreGroup]:
    """Give groups of things that are scored.

    Args:
        max_items: the most items.
    """
    return st.builds(
        ScoreGroup,
        key=st.integers(1, 99).map("group_{}".format),
        title=_WORDS,
        items=unique_lists(score_items(), lambda item: item.key, min_size=1, max_size=max_items),
        cap=maybe(_POINTS),
    )


def vetoes(*, scale: Scale | None = None) -> SearchStrategy[Veto]:
    """Give conditions that keep a unit from the classes above one.

    Args:
        scale: the scale that has the class; "band_0" to "band_2" unless given.
    """
    classes = ["band_0", "band_1", "band_2"] if scale is None else [band.key for band in scale.bands]
    return st.builds(
        Veto,
        key=st.integers(1, 99).map("veto_{}".format),
        title=_WORDS,
        at_most=st.sampled_from(classes),
        least_share=maybe(_SHARES),
    )


@st.composite
def score_sheets(draw: st.DrawFn, *, max_groups: int = 3, max_items: int = 3) -> ScoreSheet:
    """Give sheets by which units are scored.

    Args:
        max_groups: the most groups.
        max_items: the most items of a group.
    """
    sizes = draw(st.lists(st.integers(1, max_items), min_size=1, max_size=max_groups))
    groups: list[ScoreGroup] = []
    for place, size in enumerate(sizes):
        items = [
            ScoreItem(key=f"item_{place}_{number}", title=draw(_WORDS), maximum=draw(_POINTS)) for number in range(size)
        ]
        groups.append(ScoreGroup(key=f"group_{place}", title=draw(_WORDS), items=items, cap=draw(_CAPS)))
    scale = draw(_SCALES)
    return ScoreSheet(
        title=draw(_WORDS),
        groups=groups,
        scale=scale,
        bonus_cap=draw(_BONUS),
        vetoes=draw(unique_lists(vetoes(scale=scale), lambda veto: veto.key, max_size=2)),
    )


_SCALES: Final = scales()
_CAPS: Final = maybe(_POINTS)
_BONUS: Final = st.integers(0, 10)


@st.composite
def scores(draw: st.DrawFn, *, sheet: ScoreSheet | None = None) -> Score:
    """Give the points of a unit on a sheet, some of them missing, verified or not.

    Args:
        sheet: the sheet; any unless given.
    """
    by = draw(score_sheets()) if sheet is None else sheet
    items = [item.key for group in by.groups for item in group.items]
    points = st.fixed_dictionaries({}, optional=dict.fromkeys(items, _POINTS))
    own = draw(points)
    return by.score(
        draw(_IDS),
        own,
        bonus=draw(_BONUS),
        verified=draw(st.none() | st.just(own) | points),
        vetoes=draw(some_of([veto.key for veto in by.vetoes])),
    )


@st.composite
def scoreboards(draw: st.DrawFn, *, min_units: int = 0, max_units: int = 4) -> Scoreboard:
    """Give scoreboards of one indicator: attainments of several units, in clusters or not, some not rated.

    Args:
        min_units: the fewest units.
        max_units: the most units.
    """
    indicator, period = st.just(draw(_INDICATORS)), st.just(draw(_PERIODS))
    units = [f"u{place}" for place in range(1, draw(st.integers(min_units, max_units)) + 1)]
    of_units = [
        draw(attainments(units=st.just(unit), indicators=indicator, periods=period, with_records=True))
        for unit in units
    ]
    return Scoreboard.of(
        of_units,
        clusters={unit: draw(_CLUSTERS) for unit in units} if draw(_YES_NO) else None,
        not_rated=dict.fromkeys(draw(some_of(units)), draw(_WORDS)),
    )


_INDICATORS: Final = indicators()
_PERIODS: Final = periods(first=date(2010, 1, 1))
_CLUSTERS: Final = st.sampled_from(("I", "II"))


def score_lines() -> SearchStrategy[ScoreLine]:
    """Give lines of a scoreboard."""
    return part_of(scoreboards(min_units=1), lambda board: board.lines)


def tallies() -> SearchStrategy[Tally]:
    """Give the counts of a scoreboard: how many units reached their targets."""
    return scoreboards().map(lambda board: board.tally())


@st.composite
def rankings(draw: st.DrawFn, *, min_units: int = 0, max_units: int = 5) -> Ranking:
    """Give places of units by a score; units without a score are left out.

    Args:
        min_units: the fewest units that have a score.
        max_units: the most units that have a score.
    """
    count = draw(st.integers(min_units, max_units))
    given: dict[str, Exact | None] = {f"u{place}": draw(_POINTS) for place in range(1, count + 1)}
    given |= dict.fromkeys((f"v{place}" for place in range(draw(_LEFT_OUT))), None)
    return rank(
        given,
        clusters={unit: draw(_CLUSTERS) for unit in given} if draw(_YES_NO) else None,
        shared=draw(_SHARED),
    )


_LEFT_OUT: Final = st.integers(0, 2)
_SHARED: Final = st.sampled_from(SharedPlaces)


def places() -> SearchStrategy[Placed]:
    """Give places of a ranking (`Placed`)."""
    return part_of(rankings(min_units=1), lambda ranking: ranking.places)


def form_items() -> SearchStrategy[FormItem]:
    """Give items of a form, each for itself."""
    return st.builds(
        FormItem,
        key=st.integers(1, 99).map("item_{}".format),
        title=_WORDS,
        number=maybe(st.integers(1, 50)),
        is_mean=_YES_NO,
    )


@st.composite
def forms(draw: st.DrawFn, *, max_items: int = 5) -> Form:
    """Give forms: form 1-HĐCĐ first, then made-up ones in which an item may be a part of one before it.

    Args:
        max_items: the most items of a made-up form.
    """
    if draw(_YES_NO) is False:
        return FORM_1_HDCD
    items: list[FormItem] = []
    for place in range(draw(st.integers(1, max_items))):
        wholes = [item.key for item in items if not item.is_mean]
        whole = draw(st.sampled_from([None, *wholes]))
        items.append(
            FormItem(
                key=f"item_{place + 1}",
                title=draw(_WORDS),
                number=place + 1,
                is_mean=whole is None and draw(_YES_NO),
                part_of=whole,
                may_be_explained=whole is not None and draw(_YES_NO),
            )
        )
    return Form(id="made-up", title=draw(_WORDS), items=items, cut_offs=draw(_CUT_OFFS))


_CUT_OFFS: Final = st.sampled_from(((), ((5, 31), (11, 30)), ((12, 31),)))


@st.composite
def filled_forms(
    draw: st.DrawFn,
    *,
    units: SearchStrategy[str] = _IDS,
    form: Form | None = None,
    as_of: date | None = None,
    complete: bool = False,
) -> FilledForm:
    """Give forms as units filled them.

    Args:
        units: the ids of the units.
        form: the form; any unless given.
        as_of: the day as of which it was filled; a cut-off of the form unless given.
        complete: whether every item is filled and no part exceeds its whole, so that `check()` finds nothing.
    """
    of_form = draw(forms()) if form is None else form
    values: dict[str, Exact | None] = {}
    headcounts: dict[str, Exact | None] = {}
    for item in of_form.items:
        whole = values.get(item.part_of or "")
        most = whole if complete and isinstance(whole, int) else 10**7
        if complete or draw(_YES_NO):
            values[item.key] = draw(st.integers(0, most))
        if item.is_mean and (complete or draw(_YES_NO)):
            headcounts[item.key] = draw(_HEADCOUNTS)
    explained = "" if complete else draw(_EXPLANATIONS)
    day = as_of
    if day is None:
        month, number = draw(st.sampled_from(of_form.cut_offs or ((6, 30),)))
        day = date(draw(_YEARS), month, number)
    return FilledForm(
        unit=draw(units),
        as_of=day,
        values=values,
        headcounts=headcounts,
        explanations={of_form.items[0].key: explained} if explained else {},
        received_on=draw(st.none() | st.integers(0, 30).map(lambda late: day + timedelta(days=late))),
        form=of_form,
    )


_HEADCOUNTS: Final = counts(least=1)
_EXPLANATIONS: Final = st.sampled_from(("", "thành viên hợp tác xã")) | texts(max_size=8)
_YEARS: Final = st.integers(2015, 2030)


@st.composite
def consolidations(draw: st.DrawFn, *, max_units: int = 4) -> Consolidation:
    """Give the forms of several units in one; some units are missing, some late.

    Args:
        max_units: the most units.
    """
    form, as_of = draw(forms()), date(draw(_YEARS), 5, 31)
    units = [f"u{place}" for place in range(1, max_units + 1)]
    sent = draw(some_of(units))
    return consolidate(
        [draw(filled_forms(units=st.just(unit), form=form, as_of=as_of)) for unit in sent],
        unit="whole",
        as_of=as_of,
        expected=units,
        due=as_of + timedelta(days=10),
    )
