"""Rulebooks: timelines of dated entries, what answers on a day, what differs, and values laid over them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final
from warnings import warn

import attrs

from unionkit.checking import checked_text
from unionkit.citations import Citation, Confidence, Force, Instrument
from unionkit.deprecation import level_of_caller
from unionkit.errors import UnknownKeyError
from unionkit.law.day import Law
from unionkit.law.rule import Absence, AbsenceKind, Entry, KeyLine, Rule, RuleChange
from unionkit.law.shapes import checked_value
from unionkit.periods.span import checked_day
from unionkit.text import lookup_key
from unionkit.wording import Words, say_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TypeAlias

    from unionkit.law.loader import Paths
    from unionkit.law.values import RuleValue

    Answer: TypeAlias = Rule[RuleValue] | Absence

__all__ = ["LaterEvent", "Rulebook"]

_NEAR: Final = 3
_MAPPINGS: Final = ("lines", "entries", "words", "instruments", "redirects")


@attrs.frozen(kw_only=True)
class LaterEvent:
    """Something known to have come after the entries were recorded, which they do not take account of.

    Attributes:
        since: the first day on which it may matter.
        forces: the forces of the rules that it may have changed.
        note: what a reader should know.
        citation: its source.
    """

    since: date
    forces: tuple[Force, ...]
    note: Words
    citation: Citation


def _known(entry: Entry, known_on: date | None) -> bool:
    return known_on is None or entry.issued <= known_on


@attrs.frozen(slots=False, eq=False, kw_only=True)
class Rulebook:
    """Rules with their histories. `on` gives the law of a day.

    Rulebooks are equal where all they hold is equal. They are made by `unionkit.rulebook`, `Rulebook.from_toml` and
    `with_value`.

    Attributes:
        name: its name.
        lines: what holds for each key whatever the day, by key.
        entries: the timeline of each key, by key.
        words: the names of things that rules mention, by id.
        instruments: the instruments, by id.
        events: what is known to have come later.
        redirects: keys that were renamed, and the keys that took their place.
    """

    name: str
    lines: Mapping[str, KeyLine] = attrs.field(repr=False)
    entries: Mapping[str, tuple[Entry, ...]] = attrs.field(repr=False)
    words: Mapping[str, Words] = attrs.field(repr=False)
    instruments: Mapping[str, Instrument] = attrs.field(repr=False)
    events: tuple[LaterEvent, ...] = attrs.field(repr=False)
    redirects: Mapping[str, str] = attrs.field(repr=False)

    def __attrs_post_init__(self) -> None:
        for name in _MAPPINGS:
            mapping = getattr(self, name)
            if not isinstance(mapping, MappingProxyType):
                object.__setattr__(self, name, MappingProxyType(dict(mapping)))

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Be as short in notebooks and in the reports of failing tests as elsewhere, and not print all rules."""
        printer.text(repr(self))

    @classmethod
    def from_toml(cls, paths: Paths, *, name: str = "own") -> Rulebook:
        """Read a rulebook from TOML files, for instance that of another organisation.

        Args:
            paths: the files, or a directory whose .toml files are read.
            name: the name of the rulebook.

        Returns:
            The rulebook.

        Raises:
            LawDataError: the files are at fault; it tells every fault with file and key.
        """
        from unionkit.law.loader import load

        return load(paths, name=name)

    def on(self, day: date, *, known_on: date | None = None) -> Law:
        """Give the law of a day.

        Args:
            day: the day of the event that is judged.
            known_on: leave out what was issued after this day; None for all that is known. Where the day of issue is
                not known it is taken as the earliest it can be.

        Returns:
            The law of that day.

        Raises:
            TypeError: a datetime, or no day.

        Examples:
            >>> from datetime import date
            >>> import unionkit as uk
            >>> book, key = uk.rulebook("vgcl"), "dues.rate.non_state_enterprise"
            >>> book.on(date(2025, 7, 10)).value(key), book.on(date(2025, 7, 10), known_on=date(2025, 7, 10)).value(key)
            (Fraction(1, 200), Fraction(1, 100))
        """
        checked_day(day, "day")
        return Law(self, day, None if known_on is None else checked_day(known_on, "known_on"))

    def keys(self, prefix: str = "") -> tuple[str, ...]:
        """Give the keys, or those under a prefix, in alphabetical order.

        Args:
            prefix: the beginning of the keys, in whole parts: "dues", "dues.rate".

        Returns:
            The keys.

        Examples:
            >>> import unionkit as uk
            >>> uk.rulebook("vgcl").keys("founding.commune_union")[-1]
            'founding.commune_union.min_members'
        """
        whole = prefix.rstrip(".")
        return tuple(key for key in self.lines if not whole or key == whole or key.startswith(whole + "."))

    def line(self, key: str) -> KeyLine:
        """Give what holds for a key whatever the day: type, measure, title, subject.

        Raises:
            UnknownKeyError: the rulebook does not have the key.
        """
        return self.lines[self._current(key)]

    def timeline(self, key: str) -> tuple[Entry, ...]:
        """Give the entries of a key in the order of their days.

        Args:
            key: the key.

        Returns:
            The entries: since, value or kind of absence, citation, force, confidence.

        Raises:
            UnknownKeyError: the rulebook does not have the key.

        Examples:
            >>> import unionkit as uk
            >>> [(str(e.since), e.value) for e in uk.rulebook("vgcl").timeline("levels.count")]
            [('2020-02-03', 4), ('2024-12-25', 4), ('2025-07-01', 3)]
        """
        return self.entries[self._current(key)]

    def days(self) -> tuple[date, ...]:
        """Give the days on which anything changes, in order."""
        return tuple(sorted({entry.since for entries in self.entries.values() for entry in entries}))

    def diff(self, a: date, b: date, *, known_on: date | None = None, sources: bool = False) -> tuple[RuleChange, ...]:
        """Tell what differs between the law of two days.

        Args:
            a: the first day.
            b: the second day.
            known_on: leave out what was issued after this day; None for all that is known.
            sources: also tell where only the instrument, the force or the standing differs.

        Returns:
            The changes, by key.

        Examples:
            >>> from datetime import date
            >>> import unionkit as uk
            >>> changes = uk.rulebook("vgcl").diff(date(2025, 6, 30), date(2025, 7, 1))
            >>> [change.message("en") for change in changes if change.key == "levels.count"]
            ['Levels of the confederation: 4 levels → 3 levels']
        """
        before, after = self.on(a, known_on=known_on), self.on(b, known_on=known_on)
        pairs = ((key, before.get(key), after.get(key)) for key in self.lines)
        return tuple(
            RuleChange(key=key, title=self.lines[key].title, before=old, after=new)
            for key, old, new in pairs
            if _essence(old, sources=sources) != _essence(new, sources=sources)
        )

    def search(self, words: str) -> tuple[KeyLine, ...]:
        """Find keys by words of their titles, subjects, names and notes, in either language.

        Args:
            words: the words, with or without diacritics; all of them must be found.

        Returns:
            The lines of the keys, those first whose title has the words as they stand, then those with all words in
            the title.

        Examples:
            >>> import unionkit as uk
            >>> uk.rulebook("vgcl").search("nghiep doan doan vien toi thieu")[0].key
            'founding.grassroots_occupational_union.min_members'
        """
        sought = lookup_key(checked_text(words, "the words")).split()
        ranks = {key: _rank(sought, *texts) for key, texts in self._texts.items()} if sought else {}
        found = sorted((key for key, rank in ranks.items() if rank), key=lambda key: (-ranks[key], key))
        return tuple(self.lines[key] for key in found)

    def with_value(
        self, key: str, value: RuleValue | AbsenceKind | str | Sequence[str], *, since: date, note: str | Words
    ) -> Rulebook:
        """Lay a value over the rulebook from a day on, as local practice; the rest is shared, not copied.

        Args:
            key: the key.
            value: the value in the shape of the key (the ids of things it mentions will do), or a kind of absence.
            since: the first day from which it holds. A later entry of the rulebook stands before it again.
            note: what it rests on; it is cited as the instrument.

        Returns:
            A rulebook that answers with the value under force LOCAL.

        Raises:
            UnknownKeyError: the rulebook does not have the key.
            LawValueError: a value out of range, or an id that the rulebook does not know.
            TypeError: a value of another shape.

        Examples:
            >>> from datetime import date
            >>> import unionkit as uk
            >>> key = "campaign.enterprise.min_workers"
            >>> city = uk.rulebook("vgcl").with_value(key, 20, since=date(2025, 1, 1), note="city programme")
            >>> city.on(date(2025, 3, 1)).value(key), city.on(date(2024, 12, 31)).value(key)
            (20, 25)
        """
        key = self._current(key)
        line = self.lines[key]
        checked_day(since, "since")
        title = note if isinstance(note, Words) else Words(vi=checked_text(note, "the note"), en=note)
        local = Instrument(title=title, issued=since)
        entry = Entry(
            since=since,
            value=value if isinstance(value, AbsenceKind) else checked_value(line, value, self.words),
            citation=Citation(instrument=local, confidence=Confidence.HIGH),
            force=Force.LOCAL,
            issued=since,
            comparison=line.comparison,
        )
        timeline = (*(known for known in self.entries[key] if not _same_place(known, entry)), entry)
        ordered = tuple(sorted(timeline, key=lambda entry: (entry.since, entry.issued)))
        return attrs.evolve(self, entries={**self.entries, key: ordered})

    def resolve(self, key: str, day: date, known_on: date | None) -> Answer:
        """Answer one key on one day. `Law` asks this once a key.

        A plan stands before what it interrupts until its own end entry; a local value laid over it later stands before
        the plan. Among all others the later day wins, whatever their force.
        """
        key = self._current(key)
        line = self.lines[key]
        standing: Entry | None = None
        plan: Entry | None = None
        for entry in self.entries[key]:
            if entry.since > day:
                break
            if not _known(entry, known_on):
                continue
            if entry.force is Force.PLAN:
                plan = entry
            else:
                standing = entry
                if entry.force is Force.LOCAL and plan is not None:
                    plan = None
        under = self._answer(line, day, standing, ended=plan)
        if plan is None or plan.ends_plan:
            return under
        return self._answer(line, day, plan, stood_before=under)

    def _answer(
        self,
        line: KeyLine,
        day: date,
        entry: Entry | None,
        *,
        ended: Entry | None = None,
        stood_before: Answer | None = None,
    ) -> Answer:
        if entry is None:
            if ended is not None:
                return Absence(
                    kind=AbsenceKind.NOT_RECORDED,
                    key=line.key,
                    day=day,
                    title=line.title,
                    note=ended.citation.note,
                    citation=ended.citation,
                )
            return Absence(kind=line.before, key=line.key, day=day, title=line.title)
        if isinstance(entry.value, AbsenceKind):
            return Absence(
                kind=entry.value,
                key=line.key,
                day=day,
                title=line.title,
                note=entry.citation.note,
                citation=entry.citation,
            )
        notes = [entry.citation.note, ended.citation.note if ended is not None and ended.ends_plan else None]
        return Rule(
            key=line.key,
            title=line.title,
            value=entry.value,
            measure=line.measure,
            comparison=entry.comparison,
            since=entry.since,
            citation=entry.citation,
            force=entry.force,
            standing=entry.standing,
            counted_from=line.counted_from,
            stood_before=stood_before,
            notes=(*(note for note in notes if note is not None), *self._later(entry, day)),
            verified_on=entry.verified_on,
        )

    def _later(self, entry: Entry, day: date) -> Iterable[Words]:
        """Say what is known to have come after an entry, and when it was last checked."""
        for event in self.events:
            if entry.since < event.since <= day and entry.force in event.forces:
                yield event.note
        if entry.verified_on is not None and day > entry.verified_on:
            checked = entry.verified_on
            yield Words(
                vi=f"kiểm tra lần cuối ngày {say_date(checked, 'vi')}; những gì ban hành sau đó chưa được ghi",
                en=f"last checked on {say_date(checked, 'en')}; what was issued later is not recorded",
            )

    def _current(self, key: str) -> str:
        """Give the name of a key that is in use."""
        if key in self.lines:
            return str(key)
        if checked_text(key, "the key") in self.redirects:
            current = self.redirects[key]
            warn(f"the key “{key}” was renamed; use “{current}”", DeprecationWarning, stacklevel=level_of_caller())
            return current
        from difflib import get_close_matches

        raise UnknownKeyError(key=key, near=tuple(get_close_matches(key, self.lines, n=_NEAR, cutoff=0.7))) from None

    @cached_property
    def _texts(self) -> dict[str, tuple[str, str]]:
        """Give what is searched for each key: the title, and everything."""
        texts: dict[str, tuple[str, str]] = {}
        for key, line in self.lines.items():
            title = f"{lookup_key(line.title.vi)} {lookup_key(line.title.en)}"
            notes = [entry.citation.note for entry in self.entries[key]]
            more = [key.replace(".", " "), line.subject.vi, line.subject.en]
            more += [f"{note.vi} {note.en}" for note in notes if note is not None]
            texts[key] = (title, f"{title} {lookup_key(' '.join(more))}")
        return texts

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Rulebook):
            return NotImplemented
        return self is other or all(
            getattr(self, name) == getattr(other, name) for name in ("name", "lines", "entries", "events", "redirects")
        )

    def __hash__(self) -> int:
        return hash((self.name, len(self.lines)))

    def __reduce__(self) -> tuple[object, ...]:
        mappings: dict[str, object] = {name: dict(getattr(self, name)) for name in _MAPPINGS}
        return _rebuilt, (self.name, self.events, mappings)


def _rebuilt(name: str, events: tuple[LaterEvent, ...], mappings: dict[str, Any]) -> Rulebook:
    return Rulebook(name=name, events=events, **mappings)


def _essence(answer: Answer, *, sources: bool) -> tuple[object, ...]:
    """Give what makes two answers the same."""
    if isinstance(answer, Absence):
        return (answer.kind, answer.citation if sources else None)
    more = (answer.citation, answer.force, answer.standing) if sources else ()
    return (type(answer.value), answer.value, answer.comparison, *more)


def _rank(sought: Sequence[str], title: str, text: str) -> int:
    """Tell how well a key fits: 3 the words as they stand, 2 all in the title, 1 all somewhere, 0 not at all."""
    if f" {' '.join(sought)}" in f" {title}":
        return 3
    for rank, place in ((2, title), (1, text)):
        if all(f" {word}" in f" {place}" for word in sought):
            return rank
    return 0


def _same_place(known: Entry, entry: Entry) -> bool:
    return known.force is Force.LOCAL and known.since == entry.since
