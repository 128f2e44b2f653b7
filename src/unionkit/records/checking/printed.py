"""Printed percentages of a table: each against its parts, and all of them by how they were shortened."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, Final, cast

from unionkit.exact import Rounding, round_quotient
from unionkit.findings import Finding
from unionkit.records.percentages import MIXED_ROUNDING
from unionkit.reported.numbers import read_number
from unionkit.reported.reconciliation import Reconciliation, reconcile
from unionkit.wording import Words, say

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionkit.errors import Lang
    from unionkit.records.checking.lines import ReportedResult
    from unionkit.records.checking.stretch import Stretch
    from unionkit.reported.numbers import PrintedNumber

__all__ = ["MixedRounding", "explained_by", "reconciled"]

_SHOWN: Final = 3
"""So many percentages of the fewer sort are named."""


def reconciled(line: ReportedResult, modes: tuple[Rounding, ...]) -> Reconciliation | None:
    """Hold the printed percentage of a line against its parts.

    Returns:
        The reconciliation; None where a part is not given, or where whole numbers alone tell that nothing is wrong.
    """
    if line.percent is None or line.amount is None or line.target is None:
        return None
    if explained_by(line, modes) and not _crosses_whole(line):
        return None
    return reconcile(line.amount, line.target, cast("PrintedNumber", line.printed), modes=modes)


def explained_by(line: ReportedResult, modes: tuple[Rounding, ...]) -> tuple[Rounding, ...]:
    """Give the ways of rounding that give the printed percentage, where whole numbers alone tell them."""
    units = None if line.percent is None else _units(line.percent)
    actual, target = line.amount, line.target
    if units is None or type(actual) is not int or type(target) is not int or target <= 0:
        return ()
    scaled = 100 * 10 ** units[1] * actual
    return tuple([mode for mode in modes if round_quotient(scaled, target, mode) == units[0]])


def _crosses_whole(line: ReportedResult) -> bool:
    """Tell whether the result reaches the target and the printed percentage does not, or the other way round."""
    units = None if line.percent is None else _units(line.percent)
    if units is None or line.amount is None or line.target is None:
        return True
    return (line.amount >= line.target) is not (units[0] >= 100 * 10 ** units[1])


@lru_cache(maxsize=1 << 14)
def _units(percent: str) -> tuple[int, int] | None:
    """Read a percentage as whole units of its last place; None where it is qualified or has two readings."""
    number = read_number(percent)
    if number.approximation is not None or number.alternatives:
        return None
    return int(Fraction(number.value) * 10**number.places), number.places


class MixedRounding:
    """Percentages of one table are shortened in one way: some that are cut among others that are rounded are told.

    Args:
        modes: the ways of rounding by which percentages may have come about.
    """

    def __init__(self, modes: tuple[Rounding, ...]) -> None:
        self._modes = modes
        self._counts: Counter[bool] = Counter()
        self._shown: dict[bool, list[tuple[int, ReportedResult]]] = {True: [], False: []}

    def take(self, stretch: Stretch) -> None:
        """Take a stretch of lines."""
        for row, line in zip(stretch.rows, stretch.good, strict=True):
            ways = explained_by(line, self._modes)
            cut = Rounding.DOWN in ways
            if not ways or (cut and len(ways) > 1):
                continue
            self._counts[cut] += 1
            if len(self._shown[cut]) < _SHOWN:
                self._shown[cut].append((row, line))

    def found(self) -> Iterator[tuple[None, Finding]]:
        """Tell of the table as a whole that both ways stand in it, and where the rarer one does."""
        cut, rounded = self._counts[True], self._counts[False]
        if not cut or not rounded:
            return
        shown = self._shown[cut <= rounded]
        facts = {"rounded": rounded, "shown": Words.of(lambda lang: "; ".join(_named(*each, lang) for each in shown))}
        yield None, Finding(rule=MIXED_ROUNDING, field="percent", found=cut, facts=facts)


def _named(row: int, line: ReportedResult, lang: Lang) -> str:
    where = "bản ghi" if lang == "vi" else "row"
    return f"{where} {row}: {line.unit} {say(line.amount, lang)}/{say(line.target, lang)}, {line.percent}"
