"""Strategies for the law: rulebooks, the law of a day, rules and absences, and the shapes that a value can have."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from unionkit.citations import Force
from unionkit.law.book import Rulebook
from unionkit.law.loader import rulebook
from unionkit.law.rule import Absence, AbsenceKind, Entry, Key, KeyLine, Rule, RuleChange, Standing
from unionkit.law.values import Bracket, Brackets, Item, Items, RuleValue, Steps
from unionkit.testing.strategies.ground import counts, days, ids, maybe, shares, unique_lists, words
from unionkit.testing.strategies.sources import citations, instruments
from unionkit.verdicts import Comparison

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from unionkit.law.day import Law

__all__ = [
    "absences",
    "bracket_tables",
    "brackets",
    "entries",
    "item_lists",
    "items",
    "key_lines",
    "keys",
    "laws",
    "rule_changes",
    "rulebooks",
    "rules",
    "steps",
]

FIRST_LAW: Final = date(2013, 1, 1)
LAST_LAW: Final = date(2030, 12, 31)


def laws(*, first: date = FIRST_LAW, last: date = LAST_LAW, book: Rulebook | None = None) -> SearchStrategy[Law]:
    """Give the law of a day: of the days on which it changes first, then of any day.

    Args:
        first: the earliest day.
        last: the latest day.
        book: the rulebook; that of the Vietnam General Confederation of Labour unless given.

    Examples:
        >>> from datetime import date
        >>> from hypothesis import find
        >>> find(laws(first=date(2023, 4, 16)), lambda law: True).day
        datetime.date(2023, 4, 16)
    """
    known = rulebook("vgcl") if book is None else book
    changes = [day for day in known.days() if first < day <= last]
    return (st.sampled_from((first, *changes)) | st.dates(first, last)).map(known.on)


def keys() -> SearchStrategy[Key[RuleValue]]:
    """Give keys of the rulebook of the Vietnam General Confederation of Labour."""
    return st.deferred(lambda: st.sampled_from(rulebook("vgcl").keys()).map(Key[RuleValue]))


def rules(*, law: Law | None = None) -> SearchStrategy[Rule[RuleValue]]:
    """Give rules that stand in a law.

    Args:
        law: the law; that of some day since 2020 unless given.
    """
    if law is not None:
        return st.sampled_from(_rules_of(law))
    book = rulebook("vgcl")
    recent = [day for day in book.days() if day >= _WELL_KNOWN]
    return st.sampled_from(recent).map(book.on).flatmap(lambda some: st.sampled_from(_rules_of(some)))


_WELL_KNOWN: Final = date(2020, 2, 3)


@lru_cache(maxsize=64)
def _rules_of(law: Law) -> tuple[Rule[RuleValue], ...]:
    answers = (law.get(key) for key in law.book.lines)
    return tuple(answer for answer in answers if isinstance(answer, Rule))


def absences(*, kinds: SearchStrategy[AbsenceKind] | None = None) -> SearchStrategy[Absence]:
    """Give absences.

    Args:
        kinds: why there is no value; for any reason unless given.
    """
    return st.builds(Absence, kind=_ABSENCE_KINDS if kinds is None else kinds, **_ABSENT)


_MADE_UP: Final = st.integers(1, 99).map("made_up.key_{}".format)
_ABSENCE_KINDS: Final = st.sampled_from(AbsenceKind)
_ABSENT: Final[dict[str, SearchStrategy[Any]]] = {
    "key": _MADE_UP,
    "day": days(),
    "title": maybe(words()),
    "note": maybe(words()),
    "citation": maybe(citations()),
}


def rule_changes() -> SearchStrategy[RuleChange]:
    """Give what differs between two days of the law of the Vietnam General Confederation of Labour."""
    return st.deferred(lambda: st.sampled_from(_changes()))


@cache
def _changes() -> tuple[RuleChange, ...]:
    book = rulebook("vgcl")
    return tuple(change for a, b in pairwise((FIRST_LAW, *book.days())) for change in book.diff(a, b))


def items() -> SearchStrategy[Item]:
    """Give things that a rule can name."""
    return _ITEMS


_ITEMS: Final = st.builds(Item, st.integers(1, 99).map("item_{}".format), words())


def item_lists(*, max_size: int = 4) -> SearchStrategy[Items]:
    """Give lists of things in which the order says nothing.

    Args:
        max_size: the most things.
    """
    return _several_items(max_size).map(Items)


def steps(*, max_size: int = 4) -> SearchStrategy[Steps]:
    """Give things in the order in which they come.

    Args:
        max_size: the most things.
    """
    return _several_items(max_size).map(Steps)


def _several_items(max_size: int) -> SearchStrategy[tuple[Item, ...]]:
    return unique_lists(items(), lambda item: item.id, min_size=1, max_size=max_size).map(tuple[Item, ...])


@st.composite
def brackets(draw: st.DrawFn, *, lower: int | None = None, upper: int | None = None) -> Bracket:
    """Give lines of a table by size; a line that states something has one limit at least, the smaller one first.

    Args:
        lower: the first count it covers; any unless given.
        upper: the first count it no longer covers, or None where it is the last one.
    """
    start = draw(counts(most=5000)) if lower is None else lower
    low, high = sorted((draw(_LIMITS), draw(_LIMITS)))
    has_low, has_high = draw(_WHICH_LIMITS)
    return Bracket(
        lower=start,
        upper=upper,
        minimum=low if has_low else None,
        maximum=high if has_high else None,
        stated=has_low or has_high,
    )


_LIMITS: Final = st.integers(1, 300)
_WHICH_LIMITS: Final = st.sampled_from(((True, True), (False, True), (True, False), (False, False)))


@st.composite
def bracket_tables(draw: st.DrawFn, *, max_size: int = 4) -> Brackets:
    """Give tables by size: lines from 0 up, each from where the one before it ends, and units that have their own.

    Args:
        max_size: the most lines.
    """
    ends = sorted(draw(st.sets(st.integers(1, 5000), max_size=max_size - 1)))
    lines = [draw(brackets(lower=lower, upper=upper)) for lower, upper in zip((0, *ends), (*ends, None), strict=True)]
    named = draw(st.dictionaries(ids(), brackets(lower=0), max_size=2))
    return Brackets(tuple(lines), named)


_VALUES: Final[dict[str, tuple[str, SearchStrategy[RuleValue]]]] = {
    "int": ("members", counts(most=1000)),
    "bool": ("yes_no", st.booleans()),
    "share": ("share", shares()),
    "date": ("date", days()),
    "choice": ("form", items()),
    "set": ("form", item_lists()),
    "steps": ("steps", steps()),
    "brackets": ("persons", bracket_tables()),
    "instrument": ("instrument", instruments()),
}
_COMPARED: Final = ("int", "share")


@st.composite
def key_lines(draw: st.DrawFn, *, types: SearchStrategy[str] | None = None) -> KeyLine:
    """Give what holds for a key whatever the day; only numbers are limits that a case can be held against.

    Args:
        types: the shape of its values; any unless given.
    """
    kind = draw(st.sampled_from([*_VALUES]) if types is None else types)
    return KeyLine(
        key=draw(_MADE_UP),
        type=kind,
        measure=_VALUES[kind][0],
        title=draw(words()),
        subject=draw(words()),
        comparison=draw(maybe(st.sampled_from(Comparison))) if kind in _COMPARED else None,
        before=draw(st.sampled_from(AbsenceKind)),
    )


@st.composite
def entries(draw: st.DrawFn, *, line: KeyLine | None = None, since: date | None = None) -> Entry:
    """Give lines of a timeline: a value or an absence, known no later than some weeks after it applies.

    Args:
        line: what holds for its key; any unless given.
        since: the first day from which it applies; any unless given.
    """
    of_key = draw(key_lines()) if line is None else line
    first = draw(_DAYS) if since is None else since
    return Entry(
        since=first,
        value=draw(_ENTERED[of_key.type]),
        citation=draw(_CITATIONS),
        force=draw(_FORCES),
        issued=first + timedelta(days=draw(_ISSUED)),
        comparison=of_key.comparison,
        standing=draw(_STANDINGS),
        verified_on=draw(_VERIFIED),
    )


_DAYS: Final = days()
_CITATIONS: Final = citations()
_ENTERED: Final = {kind: values | _ABSENCE_KINDS for kind, (_, values) in _VALUES.items()}
_FORCES: Final = st.sampled_from((Force.LAW, Force.CHARTER, Force.GUIDE, Force.PROGRAMME))
_ISSUED: Final = st.integers(-60, 20)
_STANDINGS: Final = st.sampled_from(Standing)
_VERIFIED: Final = maybe(_DAYS)


@st.composite
def rulebooks(draw: st.DrawFn, *, max_keys: int = 3) -> Rulebook:
    """Give small rulebooks of keys that are made up, each with its timeline.

    That of the Vietnam General Confederation of Labour is `unionkit.rulebook("vgcl")`.

    Args:
        max_keys: the most keys.
    """
    lines = draw(unique_lists(key_lines(), lambda line: line.key, max_size=max_keys))
    timelines: dict[str, tuple[Entry, ...]] = {}
    for line in lines:
        since = sorted(draw(st.sets(days(), min_size=1, max_size=3)))
        timelines[line.key] = tuple(draw(entries(line=line, since=day)) for day in since)
    return Rulebook(
        name=draw(st.integers(1, 9).map("own-{}".format)),
        lines={line.key: line for line in lines},
        entries=timelines,
        words={},
        instruments={},
        events=(),
        redirects={},
    )
