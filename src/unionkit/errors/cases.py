"""Errors of cases that are judged: numbers and days that contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from datetime import date

    from unionkit.errors.base import Lang

__all__ = ["CountContradictionError", "DateContradictionError", "NoWorkingDayError", "SurveyError"]


class CountContradictionError(UnionkitError, ValueError):
    """A part that is above its whole: more members than workers, more votes than ballots.

    Attributes:
        part: the name of the part.
        part_value: its value.
        whole: the name of the whole.
        whole_value: its value.
    """

    vi = "{part} là {part_value}, lớn hơn {whole} ({whole_value})"
    en = "{part} is {part_value}, above {whole} ({whole_value})"
    part: str
    part_value: object
    whole: str
    whole_value: object

    def __init__(self, *, part: str, part_value: object, whole: str, whole_value: object) -> None:
        super().__init__(part=part, part_value=part_value, whole=whole, whole_value=whole_value)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return dict(self.facts)


class DateContradictionError(UnionkitError, ValueError):
    """Two days in the wrong order: a recognition before the founding congress.

    Attributes:
        earlier: the name of what must come first.
        earlier_day: its day.
        later: the name of what must come after.
        later_day: its day, which is before the other, or the same where a day must lie between.
    """

    vi = "{later} ngày {later_day} {order} {earlier} ngày {earlier_day}"
    en = "{later} on {later_day} is {order} {earlier} on {earlier_day}"
    earlier: str
    earlier_day: date
    later: str
    later_day: date

    def __init__(self, *, earlier: str, earlier_day: date, later: str, later_day: date) -> None:
        super().__init__(earlier=earlier, earlier_day=earlier_day, later=later, later_day=later_day)

    def _words(self, lang: Lang) -> dict[str, object]:
        first, second = self.earlier_day, self.later_day
        if lang == "vi":
            days = [f"{day.day}/{day.month}/{day.year:04}" for day in (first, second)]
        else:
            days = [first.isoformat(), second.isoformat()]
        if first == second:
            order = "không sau" if lang == "vi" else "not after"
        else:
            order = "trước" if lang == "vi" else "before"
        return {**self.facts, "earlier_day": days[0], "later_day": days[1], "order": order}


class SurveyError(UnionkitError, ValueError):
    """A survey whose workplaces do not fit what became of them.

    Attributes:
        repeated: the ids of workplaces that were surveyed twice.
        unknown: the ids of workplaces that founded a union and were not surveyed.
    """

    vi = "khảo sát không khớp{repeated}{unknown}"
    en = "the survey does not fit{repeated}{unknown}"
    repeated: tuple[str, ...]
    unknown: tuple[str, ...]

    def __init__(self, *, repeated: tuple[str, ...], unknown: tuple[str, ...]) -> None:
        super().__init__(repeated=repeated, unknown=unknown)

    def _words(self, lang: Lang) -> dict[str, object]:
        words = ("khảo sát hai lần", "không được khảo sát") if lang == "vi" else ("surveyed twice", "never surveyed")
        told = zip(("repeated", "unknown"), words, (self.repeated, self.unknown), strict=True)
        return {name: f"; {said}: {', '.join(ids)}" if ids else "" for name, said, ids in told}


class NoWorkingDayError(UnionkitError, LookupError):
    """A calendar that has no working day after a day.

    Attributes:
        after: the day.
    """

    vi = "lịch không có ngày làm việc nào sau {after}"
    en = "the calendar has no working day after {after}"
    after: date

    def __init__(self, *, after: date) -> None:
        super().__init__(after=after)

    def _words(self, lang: Lang) -> dict[str, object]:
        day = self.after
        return {"after": f"{day.day}/{day.month}/{day.year:04}" if lang == "vi" else day.isoformat()}
