"""Errors of registries and crosswalks: contradicting events, days without a record, figures that are not carried."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from datetime import date

    from unionkit.errors.base import Lang

__all__ = [
    "BeforeRegistryError",
    "CarryError",
    "DividedUnitError",
    "RatioError",
    "RegistryError",
    "RegistryProblem",
    "UnknownRegistryError",
]

_MOST_SAID = 10


class _Event(Protocol):
    def label(self, lang: Lang, /) -> str: ...


class RegistryProblem(NamedTuple):
    """One thing that is wrong with a registry.

    Attributes:
        problem: what, as a word: "contradiction", "ended", "not_yet", "unknown_unit" …
        day: the day of the event, or None where it is about the units as they were in the beginning.
        units: the ids concerned.
        events: the events concerned: both of a contradiction; for an ended unit, the one that ended it first.
    """

    problem: str
    day: date | None
    units: tuple[str, ...]
    events: tuple[_Event, ...] = ()


class RegistryError(UnionkitError, ValueError):
    """Units and events that make no history. Everything that is wrong is told at once.

    Attributes:
        problems: each problem with its day, the ids and the events concerned.
    """

    vi = "các đơn vị và sự kiện không tạo thành một lịch sử:{problems}"
    en = "these units and events make no history:{problems}"
    problems: tuple[RegistryProblem, ...]

    def __init__(self, *, problems: tuple[RegistryProblem, ...]) -> None:
        super().__init__(problems=problems)

    def _words(self, lang: Lang) -> dict[str, object]:
        patterns = _PROBLEMS[lang]
        told: list[str] = []
        for problem in self.problems[:_MOST_SAID]:
            between = " → " if problem.problem == "cycle" else ", "
            ids = between.join(f"“{unit}”" for unit in problem.units)
            events = "; ".join(event.label(lang) for event in problem.events)
            told.append(patterns[problem.problem].format(ids, f" ({events})" if events else ""))
        if len(self.problems) > len(told):
            told.append(patterns["more"].format(len(self.problems) - len(told), ""))
        return {"problems": "\n- ".join(["", *told])}


_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "duplicate": "mã {0} có ở nhiều đơn vị",
        "unknown_unit": "không có đơn vị {0}{1}",
        "no_parent": "cấp trên của đơn vị không tồn tại vào ngày đó: {0}{1}",
        "cycle": "vòng khép kín {0}{1}",
        "contradiction": "các sự kiện mâu thuẫn về {0}{1}",
        "repeated": "một sự kiện có mặt hai lần, về {0}{1}",
        "ended": "{0} đã chấm dứt{1}",
        "not_yet": "{0} chưa được thành lập{1}",
        "alive": "{0} đang tồn tại{1}",
        "orphans": "{0} còn ở dưới một đơn vị đã chấm dứt{1}",
        "too_early": "sự kiện có trước ngày bắt đầu sổ, về {0}{1}",
        "more": "và {0} lỗi nữa{1}",
    },
    "en": {
        "duplicate": "the id {0} stands for several units",
        "unknown_unit": "there is no unit {0}{1}",
        "no_parent": "the parent does not exist on that day: {0}{1}",
        "cycle": "the cycle {0}{1}",
        "contradiction": "events contradict each other about {0}{1}",
        "repeated": "one event stands there twice, about {0}{1}",
        "ended": "{0} has ended{1}",
        "not_yet": "{0} has not been founded yet{1}",
        "alive": "{0} is there already{1}",
        "orphans": "{0} would be left below a unit that has ended{1}",
        "too_early": "an event before the registry begins, about {0}{1}",
        "more": "and {0} more{1}",
    },
}


class BeforeRegistryError(UnionkitError, LookupError):
    """A day before the registry begins: what was then is not recorded.

    Attributes:
        day: the day asked for.
        begins: the first day of the registry.
    """

    vi = "sổ bắt đầu từ {begins}; không có thông tin về ngày {day}"
    en = "the registry begins on {begins}; it says nothing about {day}"
    day: date
    begins: date

    def __init__(self, *, day: date, begins: date) -> None:
        super().__init__(day=day, begins=begins)


class UnknownRegistryError(UnionkitError, LookupError):
    """A packaged registry that there is not.

    Attributes:
        name: the name asked for.
        known: the names there are.
    """

    vi = "không có sổ {name}; có: {known}"
    en = "no registry {name}; there are {known}"
    name: str
    known: tuple[str, ...]

    def __init__(self, *, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name=name, known=known)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"name": f"“{self.name}”", "known": ", ".join(self.known)}


class DividedUnitError(UnionkitError, ValueError):
    """Figures of units that were divided, and no weights by which to divide them.

    Attributes:
        units: each unit with the ids among which its figure is to be divided; None is the part that has ended.
        from_day: the day of the figures.
        to_day: the day to which they are to be carried.
    """

    vi = "không chia được số liệu khi không có trọng số: {units}; {remedy}"
    en = "figures cannot be divided without weights: {units}; {remedy}"
    units: tuple[tuple[str, tuple[str | None, ...]], ...]
    from_day: date
    to_day: date

    def __init__(self, *, units: tuple[tuple[str, tuple[str | None, ...]], ...], from_day: date, to_day: date) -> None:
        super().__init__(units=units, from_day=from_day, to_day=to_day)

    def _words(self, lang: Lang) -> dict[str, object]:
        ended, more, remedy = _DIVIDED[lang]
        said = [
            f"“{unit}” → {', '.join(ended if part is None else f'“{part}”' for part in parts)}"
            for unit, parts in self.units[:_MOST_SAID]
        ]
        if len(self.units) > len(said):
            said.append(more.format(len(self.units) - len(said)))
        return {"units": "; ".join(said), "remedy": remedy.format(self.from_day, self.to_day)}


_DIVIDED: dict[Lang, tuple[str, str, str]] = {
    "vi": (
        "(phần chấm dứt)",
        "và {} đơn vị nữa",
        (
            "hãy cho weights= trọng số theo mã của các đơn vị bên dưới vào ngày {}, hoặc của các đơn vị mới vào "
            "ngày {}, không bằng 0 hết, hoặc dùng số liệu của các đơn vị bên dưới"
        ),
    ),
    "en": (
        "(the part that ended)",
        "and {} more",
        (
            "give weights= a weight by id for the units below them on {}, or of the new units on {}, not all zero, "
            "or carry the figures of the units below instead"
        ),
    ),
}


class CarryError(UnionkitError, ValueError):
    """Weights that divide nothing, or that count twice.

    Attributes:
        problem: "nowhere" (no unit for which figures are carried receives them) or "nested" (units below them have
            weights too).
        units: the ids of the weights.
        day: the day on which they have no place, or on which they stand above others.
    """

    vi = "không dùng được trọng số của {units}: {problem} ({day})"
    en = "the weights of {units} cannot be used: {problem} ({day})"
    problem: str
    units: tuple[str, ...]
    day: date

    def __init__(self, *, problem: str, units: tuple[str, ...], day: date) -> None:
        super().__init__(problem=problem, units=units, day=day)

    def _words(self, lang: Lang) -> dict[str, object]:
        said = [f"“{unit}”" for unit in self.units[:_MOST_SAID]]
        more = len(self.units) - len(said)
        if more:
            said.append(f"và {more} đơn vị nữa" if lang == "vi" else f"and {more} more")
        return {"units": ", ".join(said), "problem": _CARRY_PROBLEMS[lang][self.problem], "day": self.day}


_CARRY_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "nowhere": "không thuộc đơn vị nào nhận số liệu, hoặc thuộc nhiều đơn vị",
        "nested": "các đơn vị bên dưới cũng có trọng số",
    },
    "en": {
        "nowhere": "they belong to no unit that receives figures, or to several",
        "nested": "units below them have weights too",
    },
}


class RatioError(UnionkitError, ValueError):
    """A ratio, a percentage or a mean that was to be carried: only its two numbers can be.

    Attributes:
        unit: the id of the unit, or None where the whole indicator is one.
        found: the value, or the kind of the indicator.
    """

    vi = "tỷ lệ không cộng và không chia được: {found}; hãy dùng carry_ratio với tử số và mẫu số"
    en = "a ratio neither adds up nor divides: {found}; use carry_ratio with its numerator and denominator"
    unit: str | None
    found: object

    def __init__(self, *, unit: str | None, found: object) -> None:
        super().__init__(unit=unit, found=found)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"found": self.found if self.unit is None else f"{self.found} (“{self.unit}”)"}
