"""Coverage of a round: of these units, how many have held their congress by a day, and which are late."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.display import Displayed
from unionkit.errors import OptionError, UnknownUnitError
from unionkit.exact import Exact, exact_number
from unionkit.periods.span import checked_day
from unionkit.targets.attainment import Attainment
from unionkit.wording import checked_lang, say_date, say_list, say_number

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang

__all__ = ["Coverage", "Milestone", "congress_coverage"]


def _share(value: Exact) -> Exact:
    share = exact_number(value, "share")
    if not 0 < share <= 1:
        raise OptionError(name="share", found=share, expected=("a share above 0, up to 1",))
    return share


def _day(value: date) -> date:
    return checked_day(value, "day")


@attrs.frozen
class Milestone:
    """A share of the units that should have held their congress by a day.

    Attributes:
        day: the last day.
        share: the share, above 0 and up to 1.

    Raises:
        OptionError: no such share.
        TypeError: a float for the share, or a datetime for the day.
    """

    day: date = attrs.field(converter=_day)
    share: Exact = attrs.field(default=1, converter=_share)


@attrs.frozen(kw_only=True)
class Coverage(Displayed):
    """How far a round of congresses has come among some units.

    Attributes:
        units: the units, each once, in the order given.
        held_on: the day on which each held its congress, where one is reported.
        as_of: the day of the evidence; what is dated later is planned and does not count.
        due: the last day of each unit that has one.
        milestones: shares to be reached by days, in order.
    """

    units: tuple[str, ...]
    held_on: Mapping[str, date] = attrs.field(hash=False)
    as_of: date
    due: Mapping[str, date] = attrs.field(hash=False)
    milestones: tuple[Milestone, ...]

    def held_by(self, day: date) -> int:
        """Count the units that had held their congress by the end of a day, no later than `as_of`."""
        last = min(checked_day(day, "day"), self.as_of)
        return sum(held <= last for held in self.held_on.values())

    @property
    def attainment(self) -> Attainment:
        """The units that have held their congress, of all of them."""
        return Attainment(self.held_by(self.as_of), len(self.units))

    @property
    def outstanding(self) -> tuple[str, ...]:
        """The units of which no congress is reported up to `as_of`."""
        return tuple(unit for unit in self.units if not self._has_held(unit))

    @property
    def late(self) -> tuple[str, ...]:
        """The units whose last day is before `as_of` and of which no congress is reported."""
        return tuple(unit for unit in self.outstanding if unit in self.due and self.due[unit] < self.as_of)

    @property
    def held_late(self) -> tuple[str, ...]:
        """The units that held their congress after their last day."""
        return tuple(
            unit
            for unit in self.units
            if self._has_held(unit) and unit in self.due and self.held_on[unit] > self.due[unit]
        )

    def against(self, milestone: Milestone) -> Attainment:
        """Set the units that had held their congress by a milestone against the number that it takes.

        Args:
            milestone: the share and its day.

        Returns:
            The attainment; up to `as_of` where the day is still to come. Its target is the smallest whole number that
            makes the share.
        """
        checked_instance(milestone, Milestone, "milestone")
        needed = -((-len(self.units) * Fraction(milestone.share)).__floor__())
        return Attainment(self.held_by(milestone.day), needed)

    def _has_held(self, unit: str) -> bool:
        return unit in self.held_on and self.held_on[unit] <= self.as_of

    def explain(self, lang: Lang) -> str:
        """Say how many have held theirs, each milestone, and who is late.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        words = _WORDS[checked_lang(lang)]
        lines = [words["head"].format(day=say_date(self.as_of, lang), attained=self.attainment.format(lang))]
        for milestone in self.milestones:
            found = self.against(milestone)
            state = "reached" if found.shortfall == 0 else "short" if milestone.day < self.as_of else "open"
            lines.append(
                words["milestone"].format(
                    day=say_date(milestone.day, lang),
                    needed=say_number(found.target or 0, lang),
                    held=say_number(found.actual or 0, lang),
                    state=words[state],
                )
            )
        for name, units in (("late", self.late), ("held_late", self.held_late)):
            lines += [words[name].format(count=len(units), units=say_list(units, lang))] if units else []
        return "\n".join(lines)


_WORDS: Final = {
    "vi": {
        "head": "Đến ngày {day}, số đơn vị đã tổ chức đại hội: {attained}",
        "milestone": "- mốc ngày {day}: cần {needed} đơn vị, đã có {held} ({state})",
        "reached": "đạt",
        "short": "chưa đạt",
        "open": "chưa đến hạn",
        "late": "- quá hạn mà chưa tổ chức: {count} đơn vị ({units})",
        "held_late": "- đã tổ chức nhưng sau thời hạn: {count} đơn vị ({units})",
    },
    "en": {
        "head": "Units that had held their congress by {day}: {attained}",
        "milestone": "- by {day}: {needed} units needed, {held} held ({state})",
        "reached": "reached",
        "short": "not reached",
        "open": "not yet due",
        "late": "- overdue and not held: {count} units ({units})",
        "held_late": "- held after the last day: {count} units ({units})",
    },
}


def congress_coverage(
    units: Iterable[str],
    held_on: Mapping[str, date],
    *,
    as_of: date,
    due: date | Mapping[str, date] | None = None,
    milestones: Iterable[Milestone] = (),
) -> Coverage:
    """Tell how many of some units have held their congress by a day, which are late, and what share was due when.

    Args:
        units: the ids of the units; one that stands there twice counts once.
        held_on: the day of the congress, by unit; a unit without one has not reported any.
        as_of: the day of the evidence.
        due: the last day for all of them, or by unit; None where none is known. A deadline of the rulebook comes from
            `congress_round(…).deadline(kind)`.
        milestones: shares to be reached by days.

    Returns:
        The coverage. Its `attainment` is the units that have held theirs, of all of them.

    Raises:
        UnknownUnitError: a congress or a last day of a unit that is not among them.
        TypeError: a datetime for a day, or no text for a unit.

    Examples:
        >>> from datetime import date
        >>> from fractions import Fraction
        >>> import unionkit as uk
        >>> april = {"a": date(2023, 3, 28), "b": date(2023, 4, 12), "c": date(2023, 4, 27)}
        >>> plan = uk.Milestone(date(2023, 4, 15), Fraction(65, 100)), uk.Milestone(date(2023, 4, 30))
        >>> day, due, units = date(2023, 4, 30), date(2023, 4, 29), ["a", "b", "c", "d"]
        >>> coverage = uk.congress_coverage(units, april, as_of=day, due=due, milestones=plan)
        >>> coverage.attainment.format("vi"), coverage.late
        ('3/4 (đạt 75,0%)', ('d',))
        >>> [(found.actual, found.target) for found in map(coverage.against, plan)]
        [(2, 3), (3, 4)]
    """
    if isinstance(units, str):
        msg = f"units is the str {units!r:.60}; give a list of ids"
        raise TypeError(msg)
    known = tuple(dict.fromkeys(checked_text(unit, "a unit") for unit in units))
    dues = dict(due) if isinstance(due, Mapping) else {} if due is None else dict.fromkeys(known, due)
    among = set(known)
    strangers = [unit for unit in (*held_on, *dues) if unit not in among]
    if strangers:
        raise UnknownUnitError(units=tuple(dict.fromkeys(strangers)))
    for name, days in (("held_on", held_on), ("due", dues)):
        for day in days.values():
            checked_day(day, name)
    shares = [checked_instance(each, Milestone, "a milestone") for each in milestones]
    return Coverage(
        units=known,
        held_on=dict(held_on),
        as_of=checked_day(as_of, "as_of"),
        due=dues,
        milestones=tuple(sorted(shares, key=lambda each: (each.day, each.share))),
    )
