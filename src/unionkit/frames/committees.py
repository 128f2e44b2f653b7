"""Sizes of committees over columns of units."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, cast

import narwhals.stable.v2 as nw

from unionkit.errors import NoBracketError, NoRuleInForceError
from unionkit.frames.columns import Columns, first_of, null_text, temporary
from unionkit.frames.engine import enter
from unionkit.frames.judging import count_faults
from unionkit.frames.reasons import ColumnReason
from unionkit.frames.rows import row_by_row
from unionkit.law.rule import Rule
from unionkit.law.values import Brackets
from unionkit.organisation.unit import UnitKind
from unionkit.rules.committees import committee_size as committee_size_of
from unionkit.rules.committees import size_rule
from unionkit.rules.limits import answered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.law.day import Law

__all__ = ["committee_size"]

_ADDED: Final = ("form", "minimum", "maximum", "with_consent", "reason")
_KIND, _STEP, _NAMED = temporary("kind"), temporary("step"), temporary("named")


@row_by_row
def committee_size(
    frame: IntoFrameT,
    *,
    law: Law,
    kind: str = "kind",
    members: str = "members",
    unit: str | None = None,
    for_congress: bool = True,
    prefix: str = "",
) -> IntoFrameT:
    """Give the numbers of members of executive committees; `unionkit.committee_size` over columns.

    Columns read: `kind` (texts, the values of a `UnitKind`), `members` (persons, whole numbers of any numeric type)
    and, where it is named, `unit` (texts, ids, for tables that name some). Columns added: `form` (String, the value of
    a `CommitteeForm`), `minimum`, `maximum` and `with_consent` (Int64; null where only a chair is elected or the table
    states none) and `reason` (String, why there is no form: `no_rule`, `no_bracket`, `not_known` for a null,
    `unknown_value`, `below_zero`, `not_whole`, `overflow`; null otherwise). Rows of an eager frame keep their order;
    the index of a pandas frame begins anew.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        law: the law of the day of the election or appointment.
        kind: the column of kinds of unit.
        members: the column of members.
        unit: the column of ids, or None.
        for_congress: whether the committees are elected at a congress.
        prefix: what the names of the added columns begin with.

    Returns:
        The frame with the columns, of the same kind. A lazy one stays lazy.

    Raises:
        MissingColumnError: a column is not there; the error names those that are.
        ColumnTypeError: a column of another kind.
        ColumnTakenError: a column of that name is there already.
        TypeError: it is no data frame.

    Examples:
        >>> from datetime import date
        >>> import polars as pl
        >>> import unionkit as uk
        >>> from unionkit import frames
        >>> law = uk.rulebook("vgcl").on(date(2025, 10, 1))
        >>> table = pl.DataFrame({"kind": ["grassroots_union"], "members": [79]})
        >>> frames.committee_size(table, law=law).select("form", "minimum", "maximum", "reason").rows()
        [('committee', 3, 5, None)]
    """
    inside, engine = enter(frame)
    columns = Columns(inside, engine, [prefix + name for name in _ADDED])
    number = columns.numbers({"members": members})["members"]
    given, kinds = columns.text(kind), [each.value for each in UnitKind]
    steps, named = _steps(law, for_congress=for_congress)
    step = nw.when(number.value >= 0).then(
        nw.sum_horizontal(nw.lit(0, nw.Int64), *((number.value >= low).cast(nw.Int64) for low in steps[1:]))
    )
    table: dict[str, list[object]] = {_KIND: [], _STEP: [], _NAMED: [], **{temporary(name): [] for name in _ADDED}}
    for row in _answers(law, steps, ("", *(named if unit is not None else ())), for_congress=for_congress):
        for column, value in zip(table.values(), row, strict=True):
            column.append(value)
    numeric = (_STEP, *(temporary(name) for name in _ADDED[1:4]))
    schema = {name: nw.Int64 if name in numeric else nw.String for name in table}

    key = nw.lit("")
    if unit is not None:
        text = columns.text(unit)
        key = nw.when(text.is_in([*named, ""])).then(text).otherwise(key)
    keys = {temporary("asked_kind"): given, temporary("asked_step"): step.cast(nw.Int64), temporary("asked_name"): key}
    asked = columns.frame.with_columns(**keys)
    on = dict(zip(keys, (_KIND, _STEP, _NAMED), strict=True))
    found = engine.looked_up(asked, engine.table(asked, table, schema), on)
    faults = [
        (given.is_null() | number.missing, ColumnReason.NOT_KNOWN),
        (~given.is_in(kinds), ColumnReason.UNKNOWN_VALUE),
        *count_faults([number]),
    ]
    is_wrong = ~nw.col(prefix + "reason").is_null()
    found = found.with_columns(first_of(faults, nw.col(temporary("reason"))).alias(prefix + "reason"))
    shown = [
        nw.when(is_wrong).then(null_text()).otherwise(nw.col(temporary("form"))).alias(prefix + "form"),
        *(nw.col(temporary(name)).alias(prefix + name) for name in _ADDED[1:4]),
        nw.col(prefix + "reason"),
    ]
    return engine.leave(found.select(*columns.names, *shown))


def _steps(law: Law, *, for_congress: bool) -> tuple[list[int], tuple[str, ...]]:
    """Give the numbers of members at which an answer can change, and the units that tables name."""
    rules: list[object] = [size_rule(kind, members=None, law=law, for_congress=for_congress) for kind in UnitKind]
    below = answered(law, "committee.none_below")
    rules += [below, below.stood_before if isinstance(below, Rule) else None]
    starts, named = {0}, dict[str, None]()
    for rule in rules:
        value: object = cast("Any", rule).value if isinstance(rule, Rule) else None
        if isinstance(value, Brackets):
            named |= dict.fromkeys(value.named)
            for bracket in value.brackets:
                starts |= {bracket.lower} if bracket.upper is None else {bracket.lower, bracket.upper}
        elif isinstance(value, int):
            # Whatever the comparison, the answer changes at the number or behind it.
            starts |= {value, value + 1}
    return sorted(starts), tuple(named)


def _answers(law: Law, steps: list[int], named: tuple[str, ...], *, for_congress: bool) -> Iterator[tuple[object, ...]]:
    """Ask the scalar function for every kind, every step and every unit that is named."""
    for kind in UnitKind:
        for place, least in enumerate(steps):
            for unit in named:
                yield kind.value, place, unit, *_answer(kind, least, unit or None, law, for_congress=for_congress)


def _answer(kind: UnitKind, members: int, unit: str | None, law: Law, *, for_congress: bool) -> tuple[object, ...]:
    try:
        size = committee_size_of(kind, members=members, law=law, unit=unit, for_congress=for_congress)
    except NoRuleInForceError:
        return None, None, None, None, ColumnReason.NO_RULE.value
    except NoBracketError:
        return None, None, None, None, ColumnReason.NO_BRACKET.value
    limits = [each if isinstance(each, int) else None for each in (size.minimum, size.maximum, size.with_consent)]
    return size.form.value, *limits, None
