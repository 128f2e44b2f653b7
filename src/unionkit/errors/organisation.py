"""Errors of the organisation: trees that are none, units that are not there, counts below zero."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = ["BelowZeroError", "HierarchyError", "NestedUnitError", "NoValueError", "UnknownUnitError"]

_MOST_SAID = 10


class BelowZeroError(UnionkitError, ValueError):
    """A count of persons or things that is below zero."""

    vi = "{name} là {value}, nhỏ hơn 0"
    en = "{name} is {value}, below zero"
    name: str
    value: object

    def __init__(self, *, name: str, value: object) -> None:
        super().__init__(name=name, value=value)


class HierarchyError(UnionkitError, ValueError):
    """Units that make no hierarchy. Everything that is wrong is told at once.

    Attributes:
        problems: each problem as a word and the ids concerned: ("duplicate", (id,)), ("self_parent", (id,)),
            ("unknown_parent", (id, its parent)), ("cycle", (id, its parent, …, id)), ("two_parents", (id, parents …)),
            ("unknown_unit", (id,)).
    """

    vi = "các đơn vị không tạo thành hệ thống: {problems}"
    en = "these units make no hierarchy: {problems}"
    problems: tuple[tuple[str, tuple[str, ...]], ...]

    def __init__(self, *, problems: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
        super().__init__(problems=problems)

    def ids_of(self, problem: str) -> tuple[tuple[str, ...], ...]:
        """Give the ids concerned by one kind of problem, for instance all cycles."""
        return tuple(ids for kind, ids in self.problems if kind == problem)

    def _words(self, lang: Lang) -> dict[str, object]:
        patterns = _TREE_PROBLEMS[lang]
        told: list[str] = []
        for kind, ids in self.problems[:_MOST_SAID]:
            first, *rest = (f"“{each}”" for each in ids)
            between = " → " if kind == "cycle" else ", "
            told.append(patterns[kind].format(first, between.join(rest), between.join((first, *rest))))
        more = len(self.problems) - len(told)
        if more > 0:
            told.append(patterns["more"].format(more))
        return {"problems": "; ".join(told)}


_TREE_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "duplicate": "mã {0} có ở nhiều đơn vị",
        "self_parent": "{0} là cấp trên của chính nó",
        "unknown_parent": "không có đơn vị {1} là cấp trên của {0}",
        "cycle": "vòng khép kín {2}",
        "two_parents": "{0} có nhiều cấp trên: {1}",
        "unknown_unit": "không có đơn vị {0}",
        "more": "và {0} lỗi nữa",
    },
    "en": {
        "duplicate": "the id {0} stands for several units",
        "self_parent": "{0} is its own parent",
        "unknown_parent": "there is no unit {1}, the parent of {0}",
        "cycle": "the cycle {2}",
        "two_parents": "{0} has several parents: {1}",
        "unknown_unit": "there is no unit {0}",
        "more": "and {0} more",
    },
}


class NestedUnitError(UnionkitError, ValueError):
    """Nested dicts that cannot be read as units. Everything that is wrong is told at once.

    Attributes:
        problems: each problem as the path ("[0].children[2].kind"), a word and the value found: "no_list",
            "no_mapping", "missing", "unknown" (a field), "no_such_value" or "no_text".
    """

    vi = "không đọc được các đơn vị: {problems}"
    en = "these units cannot be read: {problems}"
    problems: tuple[tuple[str, str, object], ...]

    def __init__(self, *, problems: tuple[tuple[str, str, object], ...]) -> None:
        super().__init__(problems=problems)

    def _words(self, lang: Lang) -> dict[str, object]:
        patterns = _NESTED_PROBLEMS[lang]
        told = [patterns[kind].format(path, repr(value)[:60]) for path, kind, value in self.problems[:_MOST_SAID]]
        if len(self.problems) > len(told):
            told.append(_TREE_PROBLEMS[lang]["more"].format(len(self.problems) - len(told)))
        return {"problems": "; ".join(told)}


_NESTED_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "no_list": "{0} là {1}, không phải danh sách",
        "no_mapping": "{0} là {1}, không phải dict",
        "missing": "thiếu {0}",
        "unknown": "{0} không phải một trường của đơn vị",
        "no_such_value": "{0} là {1}, không có giá trị đó",
        "no_text": "{0} là {1}, không phải văn bản",
    },
    "en": {
        "no_list": "{0} is {1}, not a list",
        "no_mapping": "{0} is {1}, not a dict",
        "missing": "{0} is missing",
        "unknown": "{0} is no field of a unit",
        "no_such_value": "{0} is {1}, which is none of its values",
        "no_text": "{0} is {1}, not a text that says something",
    },
}


class UnknownUnitError(UnionkitError, KeyError):
    """Units asked for that are not there.

    Attributes:
        units: their ids.
    """

    vi = "không có đơn vị {units}"
    en = "there is no unit {units}"
    units: tuple[str, ...]

    def __init__(self, *, units: tuple[str, ...]) -> None:
        super().__init__(units=units)

    def _words(self, lang: Lang) -> dict[str, object]:
        said = [f"“{unit}”" for unit in self.units[:_MOST_SAID]]
        if len(self.units) > len(said):
            more = len(self.units) - len(said)
            said.append(f"và {more} đơn vị nữa" if lang == "vi" else f"and {more} more")
        return {"units": ", ".join(said)}


class NoValueError(UnionkitError, KeyError):
    """The total of a unit for which no value was given, neither its own nor one from below it. Missing is not zero.

    Attributes:
        unit: the id of the unit.
    """

    vi = "không có số liệu của {unit} và của các đơn vị dưới nó"
    en = "no value was given for {unit} or for a unit below it"
    unit: str

    def __init__(self, *, unit: str) -> None:
        super().__init__(unit=unit)
