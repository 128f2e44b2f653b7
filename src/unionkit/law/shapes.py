"""Values of each shape, read from a rulebook's file or given by a caller, and refused where they do not fit."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import attrs

from unionkit.citations import Instrument
from unionkit.errors import LawValueError
from unionkit.law.values import Bracket, Brackets, Item, Items, RuleValue, Steps
from unionkit.periods.span import is_day
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionkit.law.rule import KeyLine

__all__ = ["TYPES", "Fault", "Glossary", "checked_value", "read_value"]


@attrs.frozen
class Glossary:
    """What values may mention: words and instruments, by id, and a note of which were.

    Attributes:
        words: the words.
        instruments: the instruments.
        used: the ids that a value has mentioned; readers add to it.
    """

    words: Mapping[str, Words]
    instruments: Mapping[str, Instrument]
    used: set[str] = attrs.field(factory=set[str])

    def item(self, raw: object) -> Item:
        """Give the thing that an id names."""
        if not isinstance(raw, str):
            raise Fault(code="wrong_type", found=raw, expected="the id of a word")
        if raw not in self.words:
            raise Fault(code="unknown_word", found=raw)
        self.used.add(raw)
        return Item(raw, self.words[raw])


class Fault(Exception):  # noqa: N818 - it never leaves the room: the loader turns it into a LawProblem
    """A raw value that does not fit, with what was found and what would do."""

    def __init__(self, *, code: str, found: object = None, expected: str | None = None) -> None:
        super().__init__(code)
        self.code: str = code
        self.found: object = found
        self.expected: str | None = expected


_SHARE: Final = re.compile(r"(\d{1,9})/([1-9]\d{0,8})")


def _int(raw: object, glossary: Glossary) -> int:
    del glossary
    if isinstance(raw, float):
        raise Fault(code="float", found=raw)
    if not isinstance(raw, int) or isinstance(raw, bool):
        raise Fault(code="wrong_type", found=raw, expected="a whole number")
    if raw < 0:
        raise Fault(code="negative", found=raw)
    return raw


def _bool(raw: object, glossary: Glossary) -> bool:
    del glossary
    if not isinstance(raw, bool):
        raise Fault(code="wrong_type", found=raw, expected="true or false")
    return raw


def _date(raw: object, glossary: Glossary) -> date:
    del glossary
    if isinstance(raw, datetime):
        raise Fault(code="datetime", found=raw)
    if not is_day(raw):
        raise Fault(code="wrong_type", found=raw, expected="a day such as 2025-07-01")
    return raw


def _share(raw: object, glossary: Glossary) -> Fraction:
    del glossary
    if isinstance(raw, float):
        raise Fault(code="float", found=raw)
    found = _SHARE.fullmatch(raw) if isinstance(raw, str) else None
    share = None if found is None else Fraction(int(found[1]), int(found[2]))
    if share is None or share > 1:
        raise Fault(code="not_a_share", found=raw)
    return share


def _choice(raw: object, glossary: Glossary) -> Item:
    return glossary.item(raw)


def _list(raw: object, expected: str) -> list[object]:
    if not isinstance(raw, list):
        raise Fault(code="wrong_type", found=raw, expected=expected)
    return cast("list[object]", raw)


def _items(raw: object, glossary: Glossary) -> tuple[Item, ...]:
    items = tuple(glossary.item(item) for item in _list(raw, "a list of ids"))
    if not items:
        raise Fault(code="empty", found=raw, expected="the list")
    repeated = [item.id for place, item in enumerate(items) if item in items[:place]]
    if repeated:
        raise Fault(code="wrong_type", found=repeated[0], expected="each id once")
    return items


def _set(raw: object, glossary: Glossary) -> Items:
    return Items(_items(raw, glossary))


def _steps(raw: object, glossary: Glossary) -> Steps:
    return Steps(_items(raw, glossary))


def _instrument(raw: object, glossary: Glossary) -> Instrument:
    if not isinstance(raw, str) or raw not in glossary.instruments:
        raise Fault(code="unknown_instrument", found=raw)
    glossary.used.add(raw)
    return glossary.instruments[raw]


_LINE: Final = ("from", "below", "min", "max", "stated", "unit")


def _brackets(raw: object, glossary: Glossary) -> Brackets:
    brackets: list[Bracket] = []
    named: dict[str, Bracket] = {}
    for line in _list(raw, "a list of brackets"):
        if not isinstance(line, dict):
            raise Fault(code="wrong_type", found=line, expected="a bracket { from, below, min, max }")
        fields = cast("dict[str, object]", line)
        for field in fields:
            if field not in _LINE:
                raise Fault(code="unknown_field", found=field, expected=", ".join(_LINE))
        bracket = _bracket(fields, glossary)
        if isinstance(unit := fields.get("unit"), str):
            named[unit] = bracket
        elif brackets and bracket.lower != brackets[-1].upper:
            raise Fault(code="brackets", found=bracket.lower)
        else:
            brackets.append(bracket)
    if not brackets or brackets[-1].upper is not None:
        raise Fault(code="brackets", found=brackets[-1].upper if brackets else "?")
    return Brackets(tuple(brackets), named)


def _bracket(fields: Mapping[str, object], glossary: Glossary) -> Bracket:
    lower = _int(fields.get("from", 0), glossary)
    upper = None if "below" not in fields else _int(fields["below"], glossary)
    low, high = (_limit(fields.get(name), glossary) for name in ("min", "max"))
    stated = _bool(fields.get("stated", True), glossary)
    if ("unit" not in fields and "from" not in fields) or (stated and low is None and high is None):
        raise Fault(code="missing_field", found=None, expected="from" if "from" not in fields else "min or max")
    if upper is not None and upper <= lower:
        raise Fault(code="brackets", found=upper)
    if low is not None and high is not None and low > high:
        raise Fault(code="bounds", found=lower)
    return Bracket(lower=lower, upper=upper, minimum=low, maximum=high, stated=stated)


def _limit(raw: object, glossary: Glossary) -> int | Fraction | None:
    if raw is None:
        return None
    return _share(raw, glossary) if isinstance(raw, str) else _int(raw, glossary)


TYPES: Final[Mapping[str, Callable[[object, Glossary], RuleValue]]] = {
    "int": _int,
    "bool": _bool,
    "date": _date,
    "share": _share,
    "deadline": _int,
    "choice": _choice,
    "form": _choice,
    "set": _set,
    "steps": _steps,
    "brackets": _brackets,
    "instrument": _instrument,
}
"""How a value of each type is read from a file."""


def read_value(kind: str, raw: object, glossary: Glossary) -> RuleValue:
    """Read a value of a type from what a file holds.

    Raises:
        Fault: it does not fit.
    """
    return TYPES[kind](raw, glossary)


_CLASSES: Final[Mapping[str, type]] = {
    "share": Fraction,
    "choice": Item,
    "form": Item,
    "set": Items,
    "steps": Steps,
    "brackets": Brackets,
    "instrument": Instrument,
}


def checked_value(line: KeyLine, value: object, words: Mapping[str, Words]) -> RuleValue:
    """Take a value that a caller gives for a key: a value of its class, or the ids of what it mentions.

    Raises:
        LawValueError: a value out of range, or an id that is not known.
        TypeError: a value of another shape.
    """
    wanted = _CLASSES.get(line.type)
    if wanted is not None and isinstance(value, wanted):
        if isinstance(value, Fraction) and not 0 <= value <= 1:
            raise LawValueError(key=line.key, found=value, expected="a share from 0 to 1")
        return cast("RuleValue", value)
    raw: object = [*cast("tuple[object, ...]", value)] if isinstance(value, tuple) else value
    try:
        return read_value(line.type, raw, Glossary(words, {}))
    except Fault as fault:
        wanted_instead = None if fault.code == "empty" else fault.expected
        expected = wanted_instead or _EXPECTED[line.type]
        if fault.code in ("wrong_type", "float", "datetime"):
            msg = f"{line.key} is the {type(raw).__name__} {raw!r:.60}; give {expected}"
            raise TypeError(msg) from None
        raise LawValueError(key=line.key, found=raw, expected=expected) from None


_EXPECTED: Final = {
    "int": "a whole number, not below zero",
    "bool": "true or false",
    "deadline": "a whole number, not below zero",
    "share": "a Fraction from 0 to 1",
    "choice": "the id of a word of the rulebook, or an Item",
    "form": "the id of a word of the rulebook, or an Item",
    "set": "ids of words of the rulebook, or an Items",
    "steps": "ids of words of the rulebook, or a Steps",
    "brackets": "a Brackets, or its lines as dicts",
    "instrument": "an Instrument",
    "date": "a datetime.date",
}
