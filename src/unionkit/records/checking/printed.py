"""Printed percentages of a table: each against its parts, and all of them by how they were shortened."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from unionkit.exact import Exact, Rounding
from unionkit.findings import Finding
from unionkit.records.checking.lines import ReportedResult
from unionkit.records.percentages import MIXED_ROUNDING
from unionkit.reported.reconciliation import Agreement, Reconciliation, reconcile
from unionkit.wording import Words, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionkit.errors import Lang
    from unionkit.reported.numbers import PrintedNumber

__all__ = ["MixedRounding", "reconciled"]

_SHOWN: Final = 3
"""So many percentages of the fewer sort are named."""


def reconciled(line: ReportedResult, modes: tuple[Rounding, ...]) -> Reconciliation | None:
    """Hold the printed percentage of a line against its parts; None where one of them is not given."""
    printed = line.printed
    if printed is None or line.amount is None or line.target is None:
        return None
    return _reconciled(line.amount, line.target, printed, modes)


@lru_cache(maxsize=1 << 14)
def _reconciled(actual: Exact, target: Exact, printed: PrintedNumber, modes: tuple[Rounding, ...]) -> Reconciliation:
    # The rules of one line and those across lines ask the same within a stretch.
    return reconcile(actual, target, printed, modes=modes)


class MixedRounding:
    """Percentages of one table are shortened in one way: some that are cut among others that are rounded are told.

    Args:
        modes: the ways of rounding by which percentages may have come about.
    """

    def __init__(self, modes: tuple[Rounding, ...]) -> None:
        self._modes = modes
        self._counts: Counter[bool] = Counter()
        self._shown: dict[bool, list[tuple[int, str, Reconciliation]]] = {True: [], False: []}

    def take(self, first: int, raws: Sequence[object], values: Sequence[object]) -> None:
        """Take a stretch of lines."""
        del raws
        for row, line in enumerate(values, first):
            check = reconciled(line, self._modes) if isinstance(line, ReportedResult) else None
            if check is None or check.agreement is not Agreement.CONSISTENT:
                continue
            cut = Rounding.DOWN in check.explained_by
            if cut and len(check.explained_by) > 1:
                continue
            self._counts[cut] += 1
            if len(self._shown[cut]) < _SHOWN:
                self._shown[cut].append((row, line.unit, check))

    def found(self) -> Iterator[tuple[None, Finding]]:
        """Tell of the table as a whole that both ways stand in it, and where the rarer one does."""
        cut, rounded = self._counts[True], self._counts[False]
        if not cut or not rounded:
            return
        shown = self._shown[cut <= rounded]
        facts = {"rounded": rounded, "shown": Words.of(lambda lang: "; ".join(_named(*each, lang) for each in shown))}
        yield None, Finding(rule=MIXED_ROUNDING, field="percent", found=cut, facts=facts)


def _named(row: int, unit: str, check: Reconciliation, lang: Lang) -> str:
    fraction = f"{say(check.actual, lang)}/{say(check.target, lang)}"
    where = "bản ghi" if lang == "vi" else "row"
    return f"{where} {row}: {unit} {fraction}, {check.printed.text}"
