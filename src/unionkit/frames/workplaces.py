"""Verdicts over columns of workplaces: which have priority in a campaign, and where a union may be founded."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import narwhals.stable.v2 as nw

from unionkit.frames.columns import Columns
from unionkit.frames.engine import enter
from unionkit.frames.judging import JUDGED, by_value, count_faults, measured, with_outcome
from unionkit.frames.reasons import ColumnReason
from unionkit.frames.rows import row_by_row
from unionkit.law import keys
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.rules.founding import can_found as can_found_at
from unionkit.rules.prospects import is_priority as is_priority_of

if TYPE_CHECKING:
    from enum import Enum

    from narwhals.stable.v2.typing import IntoFrameT

    from unionkit.frames.engine import Expr
    from unionkit.frames.judging import Condition
    from unionkit.law.day import Law
    from unionkit.law.rule import Key
    from unionkit.verdicts import Outcome

__all__ = ["can_found", "is_priority"]


@row_by_row
def is_priority(
    frame: IntoFrameT,
    *,
    law: Law,
    workers: str = "workers",
    sector: str | None = None,
    programme: Key[int] = keys.CAMPAIGN_ENTERPRISE_MIN_WORKERS,
    prefix: str = "",
) -> IntoFrameT:
    """Judge which workplaces have priority in the campaign for new unions; `unionkit.is_priority` over columns.

    Columns read: `workers` (persons, whole numbers of any numeric type; null and NaN are not known) and, where it is
    named, `sector` (texts, the values of a `Sector`; null is presumed to be an enterprise). Columns added: `outcome`
    (String, the value of an `Outcome`), `criterion` (String, the key of the rule that is not met or cannot be told, of
    several the first; null where all are met) and `reason` (String, why there is no outcome: the value of a
    `ColumnReason`, where the scalar function or its workplace would raise; null otherwise). Rows stay as they are.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        law: the law of the day.
        workers: the column of persons employed.
        sector: the column of sectors, or None where none is known.
        programme: the key of the threshold, for one of the local programmes of the rulebook.
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
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> table = pl.DataFrame({"workers": [79, 10, None]})
        >>> frames.is_priority(table, law=law).select("outcome", "criterion").rows()
        [('met', None), ('not_met', 'campaign.enterprise.min_workers'),
         ('cannot_tell', 'campaign.enterprise.min_workers')]
    """
    inside, engine = enter(frame)
    columns = Columns(inside, engine, [prefix + name for name in JUDGED])
    number = columns.numbers({"workers": workers})["workers"]
    conditions = [measured(law, programme, number.value)]
    faults = count_faults([number])
    if sector is not None:
        verdicts = {
            each: is_priority_of(Workplace("w", "w", workers=0, sector=each), law=law, programme=programme)
            for each in Sector
        }
        text = columns.text(sector)
        faults.append(_unknown_sector(text))
        conditions += [
            by_value(criterion.key, [(text == each.value, verdicts[each].criteria[place].outcome) for each in Sector])
            for place, criterion in enumerate(verdicts[Sector.OTHER].criteria)
            if place > 0
        ]
    done = with_outcome(columns.frame, conditions, faults, prefix)
    return engine.leave(done.select(*columns.names, *(prefix + name for name in JUDGED)))


@row_by_row
def can_found(  # noqa: PLR0913 - one argument a column
    frame: IntoFrameT,
    *,
    law: Law,
    members: str | None = "members",
    applicants: str | None = "applicants",
    workers: str | None = "workers",
    sector: str | None = None,
    operates_lawfully: str | None = None,
    legal_person: str | None = None,
    prefix: str = "",
) -> IntoFrameT:
    """Judge at which workplaces a grassroots union may be founded; `unionkit.can_found` over columns.

    Columns read, each where it is named: `members`, `applicants`, `workers` (persons, whole numbers of any numeric
    type; null and NaN are not known), `sector` (texts, the values of a `Sector`), `operates_lawfully` and
    `legal_person` (yes or no). A column that is None is not known for any row; what is presumed is as in the scalar
    function. Columns added: `outcome`, `criterion` and `reason`, as in `is_priority`; more members or applicants than
    workers are a `contradiction`. Rows stay as they are.

    Args:
        frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
        law: the law of the day on which the unions would be founded.
        members: the column of union members.
        applicants: the column of those who applied to join.
        workers: the column of persons employed.
        sector: the column of sectors.
        operates_lawfully: the column that tells whether the employer operates lawfully.
        legal_person: the column that tells whether the employer is a legal person.
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
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> table = pl.DataFrame({"members": [0, 0, None], "applicants": [10, 3, None], "workers": [10, 10, 30]})
        >>> frames.can_found(table, law=law)["outcome"].to_list()
        ['met', 'not_met', 'cannot_tell']
    """
    inside, engine = enter(frame)
    columns = Columns(inside, engine, [prefix + name for name in JUDGED])
    named = {"members": members, "applicants": applicants, "workers": workers}
    numbers = columns.numbers({name: column for name, column in named.items() if column is not None})
    counts = {name: number.value for name, number in numbers.items()}
    bound = counts.get("workers")
    founders = [counts[name] for name in ("members", "applicants") if name in counts]
    founding = nw.max_horizontal(*founders) if len(founders) > 1 else [*founders, nw.lit(None, nw.Int64)][0]
    parts = [] if bound is None else [(each, bound) for each in founders]
    faults = count_faults(numbers.values(), parts=parts)
    conditions = [measured(law, keys.FOUNDING_GRASSROOTS_UNION_MIN_MEMBERS, founding, bound)]
    asked = {"operates_lawfully": operates_lawfully, "legal_person": legal_person}
    answers = columns.answers({name: column for name, column in asked.items() if column is not None})
    conditions.append(_employer_test(law, answers.get("operates_lawfully"), answers.get("legal_person")))
    text = None if sector is None else columns.text(sector)
    if text is not None:
        faults.append(_unknown_sector(text))
    conditions += _employer_kind(law, text)
    done = with_outcome(columns.frame, conditions, faults, prefix)
    return engine.leave(done.select(*columns.names, *(prefix + name for name in JUDGED)))


def _unknown_sector(text: Expr) -> tuple[Expr, Enum]:
    return ~text.is_null() & ~text.is_in([each.value for each in Sector]), ColumnReason.UNKNOWN_VALUE


def _employer_test(law: Law, operates_lawfully: Expr | None, legal_person: Expr | None) -> Condition:
    """Ask the scalar rule for every combination of the two answers."""
    met: list[Expr] = []
    key = ""
    outcomes: list[Outcome] = []
    for lawful, legal in product(*([None] if answer is None else [None, True, False]
                                   for answer in (operates_lawfully, legal_person))):  # fmt: skip
        case = Workplace("w", "w", operates_lawfully=lawful, legal_person=legal)
        criterion = can_found_at(case, law=law).criteria[1]
        key = criterion.key
        where = [_is(column, value) for column, value in ((operates_lawfully, lawful), (legal_person, legal))]
        known = [each for each in where if each is not None]
        met.append(nw.all_horizontal(*known, ignore_nulls=True) if known else nw.lit(value=True))
        outcomes.append(criterion.outcome)
    return by_value(key, zip(met, outcomes, strict=True))


def _is(column: Expr | None, value: bool | None) -> Expr | None:
    if column is None:
        return None
    return column.is_null() if value is None else ~column.is_null() & (column if value else ~column)


def _employer_kind(law: Law, text: Expr | None) -> list[Condition]:
    """Ask the scalar rule for every sector; a sector may be asked more than the others are."""
    found: dict[str, list[tuple[Expr, Outcome]]] = {}
    for sector in [None] if text is None else [None, *Sector]:
        where = nw.lit(value=True) if text is None else text.is_null() if sector is None else text == sector.value
        for criterion in can_found_at(Workplace("w", "w", sector=sector), law=law).criteria[2:]:
            found.setdefault(criterion.key, []).append((where, criterion.outcome))
    return [by_value(key, cases) for key, cases in found.items()]
