"""The rules of one record: what its fields say of each other."""

from __future__ import annotations

from contextlib import suppress
from itertools import compress, count
from operator import gt
from typing import TYPE_CHECKING, Final, cast

import attrs

from unionkit.exact import Rounding, difference
from unionkit.findings import Finding, Fix, FixAction
from unionkit.organisation.workplace import Workplace
from unionkit.records.checking.codes import (
    APPLICANTS_ABOVE_WORKERS,
    MEAN_WITHOUT_HEADCOUNT,
    MEMBERS_ABOVE_WORKERS,
    RESULT_BEFORE_PERIOD,
)
from unionkit.records.checking.lines import ReportedResult
from unionkit.records.checking.printed import reconciled
from unionkit.records.percentages import percent_findings
from unionkit.reported.reconciliation import MODES, Agreement, Reconciliation, reconcile
from unionkit.targets.indicators import IndicatorKind
from unionkit.targets.target import Result
from unionkit.wording import Words, say_percent

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from unionkit.findings import FindingCode
    from unionkit.records.checking.context import Context
    from unionkit.records.checking.stretch import Stretch

    Rule = Callable[[Stretch, Context], Iterator[tuple[int, Finding]]]

__all__ = ["rules_of_one"]


def rules_of_one(cls: type) -> tuple[Rule, ...]:
    """Give the rules that look at the records of a class one by one.

    Each takes a stretch of records, and gives the rows of those with a finding.
    """
    return tuple(rule for kind, rule in _RULES if issubclass(cls, kind))


def _persons(stretch: Stretch, context: Context) -> Iterator[tuple[int, Finding]]:
    """Members are workers, and applicants are workers who are no members."""
    del context
    workers, members, applicants = (stretch.column(name) for name in ("workers", "members", "applicants"))
    crowded = _crowded(workers, members, applicants)
    ids = stretch.column("id") if crowded else ()
    for place in crowded:
        row, most, joined = stretch.rows[place], workers[place], members[place] or 0
        if joined > most:
            yield row, _above(MEMBERS_ABOVE_WORKERS, ids[place], "members", joined, most)
        else:
            yield row, _above(APPLICANTS_ABOVE_WORKERS, ids[place], "applicants", applicants[place], most - joined)


def _crowded(
    workers: Sequence[int | None], members: Sequence[int | None], applicants: Sequence[int | None]
) -> list[int]:
    """Give the places where members and applicants are more than the workers."""
    if not any(applicants):
        # Where all counts are known; None is not compared with a number.
        with suppress(TypeError):
            return [*compress(count(), map(gt, cast("Sequence[int]", members), cast("Sequence[int]", workers)))]
    counts = zip(workers, members, applicants, strict=True)
    return [
        place
        for place, (most, joined, asking) in enumerate(counts)
        if most is not None and (joined or 0) + (asking or 0) > most
    ]


def _above(rule: FindingCode, subject: str, field: str, found: int | None, expected: int) -> Finding:
    fix = Fix(action=FixAction.CLEAR, field=field)
    return Finding(rule=rule, subject=subject, field=field, found=found, expected=expected, fix=fix)


def _results(stretch: Stretch, context: Context) -> Iterator[tuple[int, Finding]]:
    """A result is counted after its period has begun; a mean says over how many it is; a percentage fits its parts."""
    for row, value in zip(stretch.rows, cast("list[Result]", stretch.good), strict=True):
        if value.as_of is not None and value.as_of < value.period.first:
            yield (
                row,
                Finding(
                    rule=RESULT_BEFORE_PERIOD,
                    subject=value.unit,
                    field="as_of",
                    found=value.as_of,
                    expected=value.period,
                    fix=Fix(action=FixAction.CLEAR, field="as_of"),
                ),
            )
        if value.indicator.kind is IndicatorKind.MEAN and value.amount is not None and value.over is None:
            yield (
                row,
                Finding(
                    rule=MEAN_WITHOUT_HEADCOUNT,
                    subject=value.unit,
                    field="over",
                    found=value.indicator,
                    fix=Fix(action=FixAction.SET_ASIDE),
                ),
            )
        if isinstance(value, ReportedResult) and value.printed is not None:
            for finding in _printed(value, context):
                yield row, finding


def _printed(line: ReportedResult, context: Context) -> Iterator[Finding]:
    check = reconciled(line, context.modes)
    if check is None:
        return
    for finding in percent_findings(check, subject=line.unit):
        fits = next(iter(check.expected.values()), None)
        fix = (
            Fix(action=FixAction.CLEAR, field="percent")
            if fits is None or check.agreement is not Agreement.INCONSISTENT
            else Fix(action=FixAction.SET, field="percent", value=say_percent(fits, "vi"))
        )
        yield attrs.evolve(finding, cause=_cause(check), fix=fix)


def _cause(check: Reconciliation) -> Words | None:
    """Say how the printed percentage has probably come about, where that can be told."""
    actual, target, printed = check.actual, check.target, check.printed
    if actual is None or target is None or check.agreement is not Agreement.INCONSISTENT:
        return None
    other = reconcile(actual, target, printed, modes=MODES)
    if other.agreement is Agreement.CONSISTENT:
        mode = other.explained_by[0]
        cut = mode is Rounding.DOWN
        return _CUT if cut else Words.of(mode.label)
    for part, whole, words in ((difference(actual, target), target, _EXCESS), (target, actual, _SWAPPED)):
        if reconcile(part, whole, printed).agreement in (Agreement.EXACT, Agreement.CONSISTENT):
            return words
    return None


_CUT: Final = Words(vi="phần thập phân bị cắt bỏ, không làm tròn", en="the digits were cut and not rounded")
_EXCESS: Final = Words(vi="đây là phần vượt, không phải tỷ lệ đạt", en="this is the excess over the target")
_SWAPPED: Final = Words(vi="kết quả và chỉ tiêu bị đảo chỗ", en="result and target have changed places")

_RULES: Final[tuple[tuple[type, Rule], ...]] = ((Workplace, _persons), (Result, _results))
