"""Targets carried over a reorganisation: the original is kept, a part of it passes to the units that follow."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import CarriedTargetError, UnknownUnitError
from unionkit.exact import Exact, difference
from unionkit.organisation.crosswalk import Crosswalk
from unionkit.organisation.restating import Weights
from unionkit.periods import Period
from unionkit.targets.allocation import allocate
from unionkit.targets.indicators import Direction
from unionkit.targets.target import Result, Target
from unionkit.wording import Words, checked_lang, say, say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unionkit.errors import Lang
    from unionkit.organisation.restating import Amount
    from unionkit.targets.indicators import Indicator

__all__ = ["CarriedShare", "CarriedTargets", "carry_targets"]


class CarriedShare(Enum):
    """Which part of a target passes to the units that follow. No rule was found: the choice is the caller's and named.

    - `TIME`: the part of the days of its period that are left, exactly; whole targets stay whole.
    - `REMAINDER`: what was not reached yet by the day.
    - `WHOLE`: all of it, with the results reached so far.
    """

    TIME = "time"
    REMAINDER = "remainder"
    WHOLE = "whole"

    def label(self, lang: Lang) -> str:
        """Name the choice."""
        return _SHARES[self].label(lang)


_SHARES: Final = {
    CarriedShare.TIME: Words(vi="theo số ngày còn lại của kỳ", en="by the days left of the period"),
    CarriedShare.REMAINDER: Words(vi="phần chưa thực hiện", en="what was not reached yet"),
    CarriedShare.WHOLE: Words(vi="toàn bộ chỉ tiêu", en="the whole target"),
}


@attrs.frozen(kw_only=True)
class CarriedTargets(Displayed):
    """Targets of the old units, and what became of them.

    Attributes:
        day: the first day of the new structure.
        share: which part was carried.
        originals: the targets as they were set; they stay on record.
        unchanged: those of units to which nothing happened.
        closed: of each other unit the part that is left with it, for the days before.
        carried: the new targets, from the day to the end of the period.
        estimated: whether a target was divided by weights.
        weights: the weights used, or None.
    """

    day: date
    share: CarriedShare
    originals: tuple[Target, ...]
    unchanged: tuple[Target, ...]
    closed: tuple[Target, ...]
    carried: tuple[Target, ...]
    estimated: bool
    weights: Weights | None
    _ended: dict[tuple[str, str], Exact] = attrs.field(alias="ended", hash=False)

    @property
    def ended(self) -> Mapping[tuple[str, str], Exact]:
        """What has no unit to follow, by the ids of the old unit and the indicator; read-only."""
        return MappingProxyType(self._ended)

    @property
    def targets(self) -> tuple[Target, ...]:
        """The targets that hold from the day on: those unchanged and those carried."""
        return (*self.unchanged, *self.carried)

    def explain(self, lang: Lang) -> str:
        """Say by what choice the targets were carried, and each that was.

        Args:
            lang: "vi" or "en".

        Returns:
            One line for the choice and one for each new target.

        Raises:
            LanguageError: another language.
        """
        vi = checked_lang(lang) == "vi"
        head = f"{'từ' if vi else 'from'} {say_date(self.day, lang)}: {self.share.label(lang)}"
        if self.weights is not None and self.estimated:
            head += f"; {'ước tính, chia theo' if vi else 'estimated, divided by'} {self.weights.by}"
        lines = [
            f"{target.unit}: {say(target.amount, lang)} {target.indicator.label(lang)}, {target.period.label(lang)}"
            for target in self.carried
        ]
        return "\n".join([head, *lines])


def carry_targets(
    targets: Iterable[Target],
    crosswalk: Crosswalk,
    *,
    share: CarriedShare,
    results: Iterable[Result] = (),
    weights: Weights | Mapping[str, Exact] | None = None,
) -> CarriedTargets:
    """Carry targets from the units of one day to those of another.

    A unit to which nothing happened keeps its target. Of every other one a part is closed with the old unit and the
    rest passes to those that follow: units that merged pass theirs to one, a unit that was divided needs weights.
    The assigner is carried too where one unit follows it.

    Args:
        targets: the targets of the units of the first day.
        crosswalk: from the last day of the old structure to the first of the new one.
        share: which part passes on.
        results: what was reached up to the last day of the old structure; needed for `CarriedShare.REMAINDER`.
        weights: by what the target of a divided unit is divided, as for `Crosswalk.carry`.

    Returns:
        The targets; the closed, the carried and the ended part of each add up to the original.

    Raises:
        CarriedTargetError: the day does not lie in the period of a target; a ratio, a mean, a reduction or a range; no
            amount; a stock by another share than the whole; no result where the remainder is to pass.
        UnknownUnitError: a target of a unit that was not there on the first day.
        DividedUnitError: a unit was divided and has no weights.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> provinces = uk.registry("vgcl-provinces")
        >>> bridge = provinces.crosswalk(date(2025, 6, 30), date(2025, 7, 1))
        >>> def target(unit, amount):
        ...     return uk.Target(unit=unit, indicator=uk.indicators.NEW_MEMBERS, period=uk.Period.year(2025),
        ...                      amount=amount)
        >>> after = uk.carry_targets([target("hai-phong", 30_000), target("hai-duong", 20_000)], bridge,
        ...                          share=uk.CarriedShare.TIME)
        >>> [(target.unit, target.amount, target.period.label("en")) for target in after.carried]
        [('hai-phong-2025', 25205, 'H2 2025')]
        >>> [target.amount for target in after.closed]
        [14877, 9918]
    """
    checked_instance(crosswalk, Crosswalk, "crosswalk")
    checked_instance(share, CarriedShare, "share")
    originals = tuple(checked_instance(target, Target, "a target") for target in targets)
    unknown = tuple(dict.fromkeys(target.unit for target in originals if target.unit not in crosswalk.old))
    if unknown:
        raise UnknownUnitError(units=unknown)
    unchanged = tuple(target for target in originals if _is_unchanged(crosswalk, target.unit))
    moving = [target for target in originals if not _is_unchanged(crosswalk, target.unit)]
    reached = {(item.unit, item.indicator): item.amount for item in results}
    parts = [_divided(target, crosswalk.to_day, share, reached) for target in moving]
    groups: dict[tuple[Indicator, Period, str | None], dict[str, Amount]] = {}
    for target, (_, rest) in zip(moving, parts, strict=True):
        amounts = groups.setdefault((target.indicator, target.period, target.assigned_by), {})
        if target.unit in amounts:
            raise CarriedTargetError(problem="repeated", unit=target.unit)
        amounts[target.unit] = rest
    used = None if weights is None else weights if isinstance(weights, Weights) else Weights(weights)
    carried: list[Target] = []
    ended: dict[tuple[str, str], Exact] = {}
    estimated = False
    for (indicator, period, assigner), amounts in groups.items():
        moved = crosswalk.carry(amounts, weights=used, indicator=indicator)
        estimated = estimated or moved.estimated
        ended |= {(unit, indicator.id): amount for unit, amount in moved.ended.items()}
        carried += [
            Target(
                unit=unit,
                indicator=indicator,
                period=period if share is CarriedShare.WHOLE else Period(crosswalk.to_day, period.until),
                amount=amount,
                assigned_by=_follower(crosswalk, assigner),
            )
            for unit, amount in moved.amounts.items()
        ]
    return CarriedTargets(
        day=crosswalk.to_day,
        share=share,
        originals=originals,
        unchanged=unchanged,
        closed=tuple(closed for closed, _ in parts if closed is not None),
        carried=tuple(carried),
        estimated=estimated,
        weights=used,
        ended=ended,
    )


def _is_unchanged(crosswalk: Crosswalk, unit: str) -> bool:
    return crosswalk.successors(unit) == (unit,) and crosswalk.predecessors(unit) == (unit,)


def _follower(crosswalk: Crosswalk, assigner: str | None) -> str | None:
    """Give who follows an assigner: one unit, or the assigner itself where there is no one such unit."""
    if assigner is None or assigner not in crosswalk.old:
        return assigner
    followers = crosswalk.successors(assigner)
    return followers[0] if len(followers) == 1 and followers[0] is not None else assigner


def _divided(
    target: Target,
    day: date,
    share: CarriedShare,
    reached: Mapping[tuple[str, Indicator], Exact | None],
) -> tuple[Target | None, Amount]:
    """Divide a target into the part that is closed with the old unit and the part that passes on."""
    problem = None
    if target.amount is None:
        problem = "no_amount"
    elif target.indicator.kind.is_quotient:
        problem = "quotient"
    elif target.indicator.direction in (Direction.REDUCE, Direction.WITHIN):
        problem = "direction"
    elif day not in target.period or (day == target.period.since and share is not CarriedShare.WHOLE):
        problem = "outside_period"
    elif share is not CarriedShare.WHOLE and not target.indicator.kind.adds_up_over_time:
        problem = "not_by_time"
    if problem is not None or target.amount is None:
        raise CarriedTargetError(problem=problem or "no_amount", unit=target.unit)
    amount: Amount = _plain(Fraction(target.amount))
    if share is CarriedShare.WHOLE:
        return None, amount
    if share is CarriedShare.TIME:
        kept = _by_days(amount, target.period, day)
    else:
        done = reached.get((target.unit, target.indicator))
        if done is None:
            raise CarriedTargetError(problem="no_result", unit=target.unit)
        kept = _plain(Fraction(min(done, amount)))
    before = Period(target.period.since, day)
    rest = _plain(Fraction(difference(amount, kept)))
    return attrs.evolve(target, period=before, amount=kept, baseline=None), rest


def _by_days(amount: Amount, period: Period, day: date) -> Amount:
    passed = period.elapsed_days(as_of=day - timedelta(days=1))
    if isinstance(amount, int) and amount >= 0:
        return allocate(amount, {"before": passed, "after": period.days - passed}).amounts["before"]
    return _plain(Fraction(amount) * passed / period.days)


def _plain(number: Fraction) -> Amount:
    return number.numerator if number.denominator == 1 else number
