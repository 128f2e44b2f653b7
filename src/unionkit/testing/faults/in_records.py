"""Faults of records as they come in: those of a world are written down, and one of them damaged."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from hypothesis import strategies as st

from unionkit.organisation.events import Dissolved
from unionkit.organisation.history import Registry
from unionkit.organisation.member import Membership
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.organisation.workplace import Workplace
from unionkit.records.checking.lines import ReportedResult
from unionkit.records.converting.converter import to_record
from unionkit.targets.target import Result
from unionkit.testing.faults.in_worlds import small_worlds
from unionkit.testing.faults.made import Broken, Records, made

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from hypothesis.strategies import SearchStrategy

    from unionkit.testing.world import World

__all__ = ["IN_RECORDS"]

_Record: TypeAlias = dict[str, Any]

_COUNT: Final = st.integers(1, 5000)
_PLACE: Final = st.integers(0, 99)


def _written(records: Iterable[object]) -> list[_Record]:
    return [dict(to_record(record)) for record in records]


def _workplaces(world: World) -> list[_Record]:
    return _written(world.workplaces)


def _members(world: World) -> list[_Record]:
    return _written(world.members)


def _results(world: World) -> list[_Record]:
    return [record | {"target": None, "percent": None, "assigned_by": None} for record in _written(world.results)]


@st.composite
def _damaged(
    draw: st.DrawFn,
    cls: type,
    records: Callable[[World], list[_Record]],
    damage: Callable[[st.DrawFn, _Record], object],
) -> Records:
    """Draw a world, and damage one of its records."""
    written = records(draw(small_worlds()))
    place = draw(_PLACE) % len(written)
    return Records(cls=cls, records=(*written[:place], damage(draw, written[place]), *written[place + 1 :]))


def _with(values: SearchStrategy[Mapping[str, Any]]) -> Callable[[st.DrawFn, _Record], object]:
    return lambda draw, record: record | dict(draw(values))


def _fields(fields: Iterable[str], values: SearchStrategy[Any]) -> SearchStrategy[Mapping[str, Any]]:
    return st.tuples(st.sampled_from([*fields]), values).map(_one_field)


def _one_field(drawn: tuple[str, object]) -> Mapping[str, Any]:
    return dict([drawn])


def _not_a_record(draw: st.DrawFn, record: _Record) -> object:
    return draw(st.sampled_from((record.get("name"), 7, ["a", "b"], True)))


def _without_a_field(draw: st.DrawFn, record: _Record) -> object:
    del record[draw(st.sampled_from(("id", "name")))]
    return record


def _more_members(draw: st.DrawFn, record: _Record) -> object:
    return record | {"workers": record["workers"], "members": record["workers"] + draw(_COUNT), "applicants": None}


def _more_applicants(draw: st.DrawFn, record: _Record) -> object:
    return record | {"applicants": record["workers"] - record["members"] + draw(_COUNT)}


def _left_before_joining(draw: st.DrawFn, record: _Record) -> object:
    joined = date.fromisoformat(record["joined_on"])
    return record | {"left_on": (joined - timedelta(days=draw(_COUNT))).isoformat()}


def _counted_before(draw: st.DrawFn, record: _Record) -> object:
    since = date.fromisoformat(record["period"].partition("/")[0])
    return record | {"as_of": (since - timedelta(days=draw(_COUNT))).isoformat()}


def _printed_wrong(draw: st.DrawFn, record: _Record) -> object:
    """Print a percentage that is ten points or more too high."""
    target = draw(_COUNT)
    actual = draw(st.integers(0, 3 * target))
    points = 100 * actual // target + draw(st.integers(10, 60))
    return record | {"amount": actual, "target": target, "percent": f"{points}%"}


def _printed_as_reached(draw: st.DrawFn, record: _Record) -> object:
    """Print 100 percent of what is just below the target."""
    lacking = draw(st.integers(1, 20))
    target = 250 * lacking + draw(_COUNT)
    return record | {"amount": target - lacking, "target": target, "percent": "100%"}


@st.composite
def _doubled(
    draw: st.DrawFn, cls: type, records: Callable[[World], list[_Record]], second: Callable[[_Record], _Record]
) -> Records:
    """Draw a world, and write one of its records twice, the second time with a difference."""
    written = records(draw(small_worlds()))
    again = second(written[draw(_PLACE) % len(written)])
    return Records(cls=cls, records=(*written, again))


def _other_amount(record: _Record) -> _Record:
    return record | {"amount": record["amount"] + 1}


def _same_id(record: _Record) -> _Record:
    return record | {"name": f"{record['name']} (ghi lần hai)"}


def _same_name(record: _Record) -> _Record:
    return record | {"id": "x1", "name": record["name"].upper()}


def _same_card(record: _Record) -> _Record:
    return record | {"id": "x1", "name": "Lê Thị Xuân"}


@st.composite
def _ended(draw: st.DrawFn, record: Callable[[World, _Record], tuple[type, list[_Record]]]) -> Records:
    """Draw a world from which a unit is gone, and records that name it."""
    world, unit = draw(small_worlds()), Unit("x1", "CĐCS x1", UnitKind.GRASSROOTS_UNION)
    gone = Dissolved(unit=unit.id, day=world.day - timedelta(days=draw(st.integers(0, 300))))
    registry = Registry.of((*world.registry.units, unit), (*world.registry.events(), gone))
    cls, records = record(world, to_record(unit))
    return Records(cls=cls, records=tuple(records), settings={"registry": registry, "day": world.day})


@st.composite
def _cut_and_rounded(draw: st.DrawFn) -> Records:
    """Draw two results of so many and two thirds, one printed as cut and one as rounded."""
    whole, part, first = draw(st.integers(0, 5)), draw(_COUNT), draw(_PLACE) % 2
    printed = (f"{100 * whole + 66},6%", f"{100 * whole + 66},7%")
    record: _Record = {"indicator": "new_members", "period": "2022-01-01/2022-12-31"}
    record |= {"amount": (3 * whole + 2) * part, "target": 3 * part}
    records = tuple(record | {"unit": f"x{place}", "percent": printed[first - place]} for place in range(2))
    # A note is told where it is asked for.
    return Records(cls=ReportedResult, records=records, settings={"select": ("",)})


@st.composite
def _unknown_units(draw: st.DrawFn) -> Records:
    world = draw(small_worlds())
    written = _written(world.results)
    place = draw(_PLACE) % len(written)
    written[place] |= {"unit": "x1"}
    return Records(cls=Result, records=tuple(written), settings={"units": world.hierarchy})


def _result_of(world: World, unit: _Record) -> tuple[type, list[_Record]]:
    written = _written(world.results)
    return Result, [*written, written[0] | {"unit": unit["id"]}]


def _unit_below(world: World, unit: _Record) -> tuple[type, list[_Record]]:
    return Unit, [*_written(world.units), unit | {"id": "x2", "name": "CĐCS x2", "parent": unit["id"]}]


@st.composite
def _unknown_parents(draw: st.DrawFn) -> Records:
    written = _written(draw(small_worlds()).units)
    return Records(cls=Unit, records=(*written, written[0] | {"id": "x1", "name": "CĐCS x1", "parent": "x2"}))


@st.composite
def _cycles(draw: st.DrawFn) -> Records:
    """Draw a world, and as many units beside it as stand above each other in a circle."""
    written = _written(draw(small_worlds()).units)
    count = draw(st.integers(1, 4))
    circle = [
        written[0] | {"id": f"x{place}", "name": f"CĐCS x{place}", "parent": f"x{place % count + 1}"}
        for place in range(1, count + 1)
    ]
    return Records(cls=Unit, records=(*written, *circle))


@st.composite
def _means_without_headcount(draw: st.DrawFn) -> Records:
    written = _results(draw(small_worlds()))
    mean = written[0] | {"indicator": "mean_monthly_wage", "amount": draw(_COUNT)}
    return Records(cls=ReportedResult, records=(*written, mean))


_TEXTS: Final = st.sampled_from(("bảy", "7", 7.9, True, [7]))
_DAMAGES: Final[tuple[tuple[str, SearchStrategy[Records]], ...]] = (
    ("record.not_a_record", _damaged(Workplace, _workplaces, _not_a_record)),
    ("record.missing_field", _damaged(Workplace, _workplaces, _without_a_field)),
    (
        "record.unknown_field",
        _damaged(Workplace, _workplaces, _with(_fields(("member", "colour", "Số lao động"), st.just(1)))),
    ),
    ("record.wrong_type", _damaged(Workplace, _workplaces, _with(_fields(("workers", "members"), _TEXTS)))),
    (
        "record.unknown_value",
        _damaged(Workplace, _workplaces, _with(_fields(("sector",), st.sampled_from(("private", "tư nhân", ""))))),
    ),
    (
        "record.empty_text",
        _damaged(Workplace, _workplaces, _with(_fields(("id", "name", "location"), st.sampled_from(("", " "))))),
    ),
    (
        "record.below_zero",
        _damaged(Workplace, _workplaces, _with(_fields(("workers", "members"), _COUNT.map(lambda count: -count)))),
    ),
    (
        "record.bad_value",
        _damaged(ReportedResult, _results, _with(_fields(("percent",), st.sampled_from(("mười", "một nửa", "?%"))))),
    ),
    ("record.dates_out_of_order", _damaged(Membership, _members, _left_before_joining)),
    ("record.repeated_id", _doubled(Workplace, _workplaces, _same_id)),
    ("record.same_name", _doubled(Workplace, _workplaces, _same_name)),
    ("record.repeated_figure", _doubled(ReportedResult, _results, _other_amount)),
    ("record.unknown_unit", _unknown_units()),
    ("record.unit_ended", _ended(_result_of)),
    ("unit.unknown_parent", _unknown_parents()),
    ("unit.parent_ended", _ended(_unit_below)),
    ("unit.cycle", _cycles()),
    ("workplace.members_above_workers", _damaged(Workplace, _workplaces, _more_members)),
    ("workplace.applicants_above_workers", _damaged(Workplace, _workplaces, _more_applicants)),
    ("result.as_of_before_period", _damaged(ReportedResult, _results, _counted_before)),
    ("result.mean_without_headcount", _means_without_headcount()),
    ("member.duplicate_person", _doubled(Membership, _members, _same_card)),
    ("percent.impossible", _damaged(ReportedResult, _results, _printed_wrong)),
    ("percent.mixed_rounding", _cut_and_rounded()),
    ("percent.conclusion_changed", _damaged(ReportedResult, _results, _printed_as_reached)),
)

IN_RECORDS: Final[dict[str, SearchStrategy[Broken[Records]]]] = {
    code: strategy for name, values in _DAMAGES for code, strategy in made(name, values, Records.check).items()
}
