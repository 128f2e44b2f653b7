"""Faults of single values: ledgers, forms, scores, results over time, totals, committees."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import attrs
from hypothesis import strategies as st

from unionkit.law.loader import rulebook
from unionkit.organisation.unit import UnitKind
from unionkit.periods import Period
from unionkit.rules.composition import Committee, Formation, check_committee
from unionkit.targets import indicators
from unionkit.targets.attainment import Attainment
from unionkit.targets.forms import FORM_1_HDCD, Consolidation, FilledForm, FormItem, consolidate
from unionkit.targets.ledger import Ledger
from unionkit.targets.scale import Band, Scale
from unionkit.targets.scoresheet import Score, ScoreGroup, ScoreItem, ScoreSheet
from unionkit.targets.series import Series
from unionkit.targets.target import Result, Target
from unionkit.targets.totals import Total, add_up
from unionkit.testing.faults.made import Broken, made
from unionkit.testing.strategies.scoring import filled_forms
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from unionkit.findings import Finding

__all__ = ["IN_VALUES"]

_COUNT: Final = st.integers(1, 5000)
_YEAR: Final = st.integers(2015, 2030)


@st.composite
def _open_ledgers(draw: st.DrawFn) -> Ledger:
    """Draw a ledger that balances, and to which more was transferred than from it, or less."""
    opening, came, went = draw(_COUNT), draw(_COUNT), draw(_COUNT)
    went += came == went
    return Ledger(
        unit="u1",
        period=Period.year(draw(_YEAR)),
        opening=opening + went,
        transferred_in=came,
        transferred_out=went,
        closing=opening + came,
    )


def _of_closed(ledger: Ledger) -> tuple[Finding, ...]:
    return ledger.check(closed=True)


_MAY: Final = st.builds(date, _YEAR, st.just(5), st.just(31))
_Change: TypeAlias = "Callable[[st.DrawFn, FilledForm], FilledForm]"


@st.composite
def _forms(draw: st.DrawFn, change: _Change) -> FilledForm:
    """Draw form 1-HĐCĐ as a unit filled it, and damage it."""
    return change(draw, draw(filled_forms(form=FORM_1_HDCD, as_of=draw(_MAY), complete=True)))


def _values(form: FilledForm, **values: int | None) -> FilledForm:
    return attrs.evolve(form, values={**form.values, **values})


def _part_too_large(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    part, whole = draw(st.sampled_from([(item.key, item.part_of) for item in form.form.items if item.part_of]))
    # What is part of the part is left as small as it is.
    return _values(form, **{part: _whole(form, whole) + draw(_COUNT)})


def _whole(form: FilledForm, key: str | None) -> int:
    value = form.values[key or ""]
    return value if isinstance(value, int) else 0


_MEMBERS: Final = FormItem(
    key="members", title=Words(vi="đoàn viên", en="members"), part_of="workers", may_be_explained=True
)


def _explained(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    more = _values(form, members=_whole(form, "workers") + draw(_COUNT))
    why = draw(st.sampled_from(("có đoàn viên nghỉ không lương", "thành viên hợp tác xã")))
    return attrs.evolve(more, form=form.form.with_items(_MEMBERS), explanations={"members": why})


def _no_headcount(_draw: st.DrawFn, form: FilledForm) -> FilledForm:
    return attrs.evolve(form, headcounts={})


def _one_blank(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    return _values(form, **{draw(st.sampled_from([item.key for item in form.form.items])): None})


def _further_item(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    return _values(form, **{draw(st.sampled_from(("colour", "lao_dong"))): draw(_COUNT)})


def _other_day(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    return attrs.evolve(form, as_of=form.as_of - timedelta(days=draw(st.integers(1, 150))))


@st.composite
def _consolidated(draw: st.DrawFn, change: _Change, *, both: bool = False) -> Consolidation:
    """Draw the forms of two units in one, after the second was changed; or the second is there before and after."""
    day = draw(_MAY)
    first, second = (
        attrs.evolve(
            draw(filled_forms(units=st.just(unit), form=FORM_1_HDCD, as_of=day, complete=True)), received_on=day
        )
        for unit in ("u1", "u2")
    )
    changed = change(draw, second)
    sent = (first, second, changed) if both else (first, changed)
    return consolidate(sent, unit="whole", as_of=day, expected=("u1", changed.unit), due=day + timedelta(days=10))


def _other_half(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    year = form.as_of.year - draw(st.integers(1, 3))
    return attrs.evolve(form, as_of=date(year, 11, 30))


def _again(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    return attrs.evolve(form, received_on=form.as_of + timedelta(days=draw(st.integers(0, 10))))


def _late(draw: st.DrawFn, form: FilledForm) -> FilledForm:
    return attrs.evolve(form, received_on=form.as_of + timedelta(days=draw(st.integers(11, 90))))


@st.composite
def _one_missing(draw: st.DrawFn) -> Consolidation:
    form = draw(filled_forms(units=st.just("u1"), form=FORM_1_HDCD, as_of=draw(_MAY), complete=True))
    missing = draw(st.sampled_from(("u2", "u3")))
    return consolidate([form], unit="whole", as_of=form.as_of, expected=("u1", missing))


def _same(value: Any) -> Words:
    return Words(vi=f"{value}", en=f"{value}")


_SHEET: Final = ScoreSheet(
    title=Words(vi="bảng điểm", en="score sheet"),
    groups=(
        ScoreGroup(
            key="group",
            title=_same("A"),
            items=tuple(ScoreItem(key=f"item_{place}", title=_same(place), maximum=20) for place in (1, 2, 3)),
        ),
    ),
    scale=Scale((Band(key="weak", title=_same("yếu")), Band(key="strong", title=_same("mạnh"), low=40))),
)
_POINTS: Final = st.fixed_dictionaries({f"item_{place}": st.integers(0, 19) for place in (1, 2, 3)})
_KEY: Final = st.sampled_from(("item_1", "item_2", "item_3"))


@st.composite
def _scores(draw: st.DrawFn, change: Callable[[st.DrawFn, dict[str, int]], object], *, verified: bool = False) -> Score:
    """Draw points on a sheet, and damage them; or the damaged ones are those that were verified."""
    points: dict[str, int] = draw(_POINTS)
    changed = dict(points)
    change(draw, changed)
    return _SHEET.score("u1", points, verified=changed) if verified else _SHEET.score("u1", changed)


def _too_many_points(draw: st.DrawFn, points: dict[str, int]) -> None:
    points[draw(_KEY)] = 20 + draw(_COUNT)


def _no_points(draw: st.DrawFn, points: dict[str, int]) -> None:
    del points[draw(_KEY)]


def _points_for_nothing(draw: st.DrawFn, points: dict[str, int]) -> None:
    points[draw(st.sampled_from(("item_4", "bonus")))] = 1


def _another_point(draw: st.DrawFn, points: dict[str, int]) -> None:
    points[draw(_KEY)] += 1


@st.composite
def _series(draw: st.DrawFn, *, falls: bool) -> Series:
    """Draw a quarter twice with two figures; or a quarter with more than the half-year has."""
    year, amount, more = draw(_YEAR), draw(_COUNT), draw(_COUNT)
    quarter = Period.quarter(year, 1)
    given = ((quarter, amount + more), (Period.half(year, 1) if falls else quarter, amount))
    return Series([_result("u1", period, number) for period, number in given])


def _result(unit: str, period: Period, amount: int) -> Result:
    return Result(unit=unit, indicator=indicators.NEW_MEMBERS, period=period, amount=amount, as_of=period.last)


@st.composite
def _one_quarter(draw: st.DrawFn) -> Series:
    return Series([_result("u1", Period.quarter(draw(_YEAR), draw(st.integers(1, 3))), draw(_COUNT))])


def _of_two_quarters(series: Series) -> tuple[Finding, ...]:
    there = series.results[0].period
    return series.check(expected=(there, Period.quarter(there.first.year, 4)))


@st.composite
def _incomplete_totals(draw: st.DrawFn) -> Total:
    period = Period.year(draw(_YEAR))
    units = ["u1", "u2", "u3"][: draw(st.integers(1, 3))]
    done = [
        Attainment.of(
            _result(unit, period, draw(_COUNT)),
            Target(unit=unit, indicator=indicators.NEW_MEMBERS, period=period, amount=draw(_COUNT)),
        )
        for unit in units
    ]
    return add_up(done, expected=(*units, "u4"))


_OF_COMMITTEES: Final = rulebook("vgcl").on(date(2025, 7, 1))


@st.composite
def _large_committees(draw: st.DrawFn, formation: Formation) -> Committee:
    """Draw a committee of more than a grassroots union of some hundred members may elect, consent or not."""
    return Committee(
        unit="u1",
        kind=UnitKind.GRASSROOTS_UNION,
        members=draw(st.integers(100, 149)),
        size=draw(st.integers(40, 99)),
        formation=formation,
        at_congress=False,
        increase_consented=draw(st.booleans()),
    )


def _of_committee(committee: Committee) -> tuple[Finding, ...]:
    return check_committee(committee, law=_OF_COMMITTEES)


def _found(value: Consolidation | Score) -> tuple[Finding, ...]:
    return value.findings


IN_VALUES: Final[dict[str, SearchStrategy[Broken[Any]]]] = {
    **made("ledger.open_transfers", _open_ledgers(), _of_closed),
    **made("form.part_above_whole", _forms(_part_too_large), FilledForm.check),
    **made("form.part_above_whole_explained", _forms(_explained), FilledForm.check),
    **made("form.mean_without_headcount", _forms(_no_headcount), FilledForm.check),
    **made("form.missing_item", _forms(_one_blank), FilledForm.check),
    **made("form.unknown_item", _forms(_further_item), FilledForm.check),
    **made("form.unusual_cut_off", _forms(_other_day), FilledForm.check),
    **made("form.other_cut_off", _consolidated(_other_half, both=True), _found),
    **made("form.received_twice", _consolidated(_again, both=True), _found),
    **made("form.not_received", _one_missing(), _found),
    **made("form.late", _consolidated(_late), _found),
    **made("score.above_maximum", _scores(_too_many_points), _found),
    **made("score.missing_item", _scores(_no_points), _found),
    **made("score.unknown_item", _scores(_points_for_nothing), _found),
    **made("score.self_differs", _scores(_another_point, verified=True), _found),
    **made("series.contradiction", _series(falls=False), Series.check),
    **made("series.falls", _series(falls=True), Series.check),
    **made("series.missing_period", _one_quarter(), _of_two_quarters),
    **made("attain.incomplete_total", _incomplete_totals(), Total.check),
    **made("committee.against_rule", _large_committees(Formation.ELECTED), _of_committee),
    **made("committee.over_cap", _large_committees(Formation.APPOINTED), _of_committee),
}
