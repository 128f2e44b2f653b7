"""Rulebooks from TOML files. Strict: every fault of every file is told at once, with its file and key."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeAlias, cast

import attrs

from unionkit.citations import Citation, Confidence, Force, Instrument, Provision
from unionkit.errors import LawDataError, LawProblem, UnknownRulebookError
from unionkit.law.book import LaterEvent, Rulebook
from unionkit.law.files import read_toml
from unionkit.law.rule import AbsenceKind, Entry, KeyLine, Standing
from unionkit.law.shapes import TYPES, Fault, Glossary, read_value
from unionkit.law.values import MEASURES
from unionkit.verdicts import Comparison
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from enum import Enum
    from typing import TypeVar

    E = TypeVar("E", bound=Enum)

__all__ = ["Paths", "load", "rulebook"]

Paths: TypeAlias = str | PathLike[str] | Iterable[str | PathLike[str]]
"""A directory, a file, or several files."""

Table: TypeAlias = Mapping[str, object]
_HOME: Final = Path(__file__).parent
_SECTIONS: Final = ("subject", "words", "issuers", "instruments", "events", "retired")
_LINE_FIELDS: Final = (
    "type", "measure", "comparison", "before", "title", "counted_from", "entries", "same_as",
)  # fmt: skip
_ENTRY_FIELDS: Final = (
    "since", "value", "absence", "plan_ends", "by", "at", "confidence", "force", "standing", "comparison", "note",
    "verified_on",
)  # fmt: skip
_INSTRUMENT_FIELDS: Final = (
    "number", "title", "issuer", "force", "issued", "issued_uncertain", "in_force", "replaces", "url", "text_read",
)  # fmt: skip
_EVENT_FIELDS: Final = ("since", "forces", "by", "note")
_KEY: Final = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)+")
_PLACE: Final = re.compile(r"(\d+[a-zđ]?)(?:\((\w+)\))?(?:\((\w+)\))?")


@cache
def rulebook(name: str) -> Rulebook:
    """Give a packaged rulebook.

    Args:
        name: "vgcl" for the Vietnam General Confederation of Labour.

    Returns:
        The rulebook; it is read once a process and never changes.

    Raises:
        UnknownRulebookError: no such rulebook; it names those that there are.

    Examples:
        >>> from datetime import date
        >>> rulebook("vgcl").on(date(2025, 7, 1)).value("levels.count")
        3
    """
    known = tuple(sorted(path.name for path in _HOME.iterdir() if (path / "instruments.toml").is_file()))
    if name not in known:
        raise UnknownRulebookError(name=name, known=known)
    return load(_HOME / name, name=name)


def load(paths: Paths, *, name: str) -> Rulebook:
    """Read a rulebook from TOML files.

    Args:
        paths: a directory whose .toml files are read, a file, or several files.
        name: the name of the rulebook.

    Returns:
        The rulebook.

    Raises:
        LawDataError: the files are at fault; it tells every fault.
    """
    return _Loading(name).read(_files(paths))


def _files(paths: Paths) -> list[Path]:
    given = [paths] if isinstance(paths, str | PathLike) else [*paths]
    files: list[Path] = []
    for path in [Path(name) for name in given]:
        files += sorted(path.glob("*.toml")) if path.is_dir() else [path]
    return files


class _Loading:
    """One reading of a rulebook: what was found so far, and the faults."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.problems: list[LawProblem] = []
        self.file = ""
        self.key: str | None = None
        self.since: date | None = None
        self.homes: dict[tuple[str, str], str] = {}
        self.cited: set[str] = set()

    def fault(self, code: str, found: object = None, expected: str | None = None) -> None:
        """Note a fault where the reading stands."""
        self.problems.append(LawProblem(self.file, self.key, code, found, expected, self.since))

    def read(self, files: list[Path]) -> Rulebook:
        """Read the files, or raise with all that is wrong with them."""
        tables = dict(self._parsed(files))
        self.key = None
        if not files:
            self.fault("no_files")
        words = self._words(tables)
        instruments, forces = self._instruments(tables)
        self.glossary = Glossary(words, instruments)
        self.forces = forces
        lines: dict[str, KeyLine] = {}
        entries: dict[str, tuple[Entry, ...]] = {}
        copies: list[tuple[str, str, str]] = []
        for file, key, table, subject, verified_on in self._key_tables(tables):
            self.file, self.key, self.since = file, key, None
            line = self._line(key, table, subject)
            if isinstance(source := table.get("same_as"), str):
                copies.append((file, key, source))
                if "entries" in table:
                    self.fault(
                        "unknown_field", "entries", ", ".join(name for name in _LINE_FIELDS if name != "entries")
                    )
                found: tuple[Entry, ...] = ()
            else:
                found = self._entries(table, line, verified_on)
            if line is not None:
                lines[key], entries[key] = line, found
        self._copied(copies, entries)
        events = self._events(tables)
        redirects = self._redirects(tables, lines)
        self._unused(tables)
        if self.problems:
            raise LawDataError(name=self.name, problems=tuple(self.problems))
        return Rulebook(
            name=self.name,
            lines=dict(sorted(lines.items())),
            entries=entries,
            words=words,
            instruments=instruments,
            events=events,
            redirects=redirects,
        )

    def _parsed(self, files: list[Path]) -> Iterator[tuple[str, Table]]:
        names = [path.name for path in files]
        for path in files:
            self.file = path.name if names.count(path.name) == 1 else str(path)
            try:
                yield self.file, read_toml(path)
            except Fault as fault:
                self.fault(fault.code, fault.found, fault.expected)

    def _table(self, raw: object, name: str) -> Table:
        """Take a table, or note a fault and go on with an empty one."""
        if isinstance(raw, dict):
            return cast("Table", raw)
        self.fault("wrong_type", raw, f"a table for {name}")
        return {}

    def _list(self, raw: object, name: str) -> list[object]:
        """Take a list, or note a fault and go on with an empty one."""
        if isinstance(raw, list):
            return cast("list[object]", raw)
        self.fault("wrong_type", raw, f"a list of {name}")
        return []

    def _fields(self, table: Table, known: tuple[str, ...], needed: tuple[str, ...]) -> None:
        for field in table:
            if field not in known:
                self.fault("unknown_field", field, ", ".join(known))
        for field in needed:
            if field not in table:
                self.fault("missing_field", None, field)

    def _text(self, raw: object, name: str) -> str:
        if isinstance(raw, str) and raw.strip():
            return raw
        self.fault("empty" if raw == "" else "wrong_type", raw, name)
        return ""

    def _said(self, raw: object, name: str) -> Words:
        """Take words in both languages."""
        table = self._table(raw, name)
        for lang in ("vi", "en"):
            if not isinstance(table.get(lang), str) or not str(table[lang]).strip():
                self.fault("language", name, lang)
        for field in table:
            if field not in ("vi", "en"):
                self.fault("unknown_field", field, "vi, en")
        return Words(vi=str(table.get("vi", "")), en=str(table.get("en", "")))

    def _one_of(self, kinds: type[E], raw: object, name: str) -> E | None:
        values = [str(kind.value) for kind in kinds]
        if raw in values:
            return kinds(raw)
        self.fault("not_one_of", f"{name} {raw}", ", ".join(values))
        return None

    def _shape(self, kind: str, raw: object) -> object:
        """Read a value of a type, or note the fault and give None."""
        try:
            return read_value(kind, raw, self.glossary)
        except Fault as fault:
            self.fault(fault.code, fault.found, fault.expected)
            return None

    def _day(self, raw: object) -> date | None:
        try:
            return cast("date", read_value("date", raw, Glossary({}, {})))
        except Fault as fault:
            self.fault(fault.code, fault.found, fault.expected)
            return None

    def _first(self, kind: str, name: str) -> bool:
        """Tell whether a name is used for the first time; note a fault where it is not."""
        home = self.homes.setdefault((kind, name), self.file)
        taken = home != self.file
        if taken:
            self.fault(f"repeated_{kind}", home)
        return not taken

    def _section(self, tables: Mapping[str, Table], name: str) -> Iterator[tuple[str, object]]:
        """Go through a section of all files; faults are noted at the name that is being read."""
        self.since = None
        for file, table in tables.items():
            self.file, self.key = file, None
            for key, raw in self._table(table.get(name, {}), name).items():
                self.key = key
                yield key, raw

    def _words(self, tables: Mapping[str, Table]) -> dict[str, Words]:
        found = (
            (word, self._said(raw, word)) for word, raw in self._section(tables, "words") if self._first("word", word)
        )
        return dict(found)

    def _instruments(self, tables: Mapping[str, Table]) -> tuple[dict[str, Instrument], dict[str, Force]]:
        issuers = {name: self._said(raw, name) for name, raw in self._section(tables, "issuers")}
        instruments: dict[str, Instrument] = {}
        forces: dict[str, Force] = {}
        used: set[str] = set()
        for name, raw in self._section(tables, "instruments"):
            fields = self._table(raw, name)
            self._fields(fields, _INSTRUMENT_FIELDS, ("title", "issuer", "force", "issued", "text_read"))
            issuer = str(fields.get("issuer", ""))
            used.add(issuer)
            if "issuer" in fields and issuer not in issuers:
                self.fault("unknown_issuer", issuer)
            force = self._one_of(Force, fields["force"], "force") if "force" in fields else None
            if self._first("instrument", name):
                instruments[name] = self._instrument(fields, issuers.get(issuer))
                forces[name] = force or Force.LAW
        for name, _ in self._section(tables, "issuers"):
            if name not in used:
                self.fault("unused_issuer")
        names = {name: instrument.number or instrument.title.vi for name, instrument in instruments.items()}
        for name, instrument in instruments.items():
            replaced = tuple(names.get(old, old) for old in instrument.replaces)
            instruments[name] = attrs.evolve(instrument, replaces=replaced)
        return instruments, forces

    def _instrument(self, fields: Table, issuer: Words | None) -> Instrument:
        issued, in_force = (self._day(fields[name]) if name in fields else None for name in ("issued", "in_force"))
        number, url = (self._text(fields[name], name) if name in fields else None for name in ("number", "url"))
        replaced = tuple(self._text(name, "replaces") for name in self._list(fields.get("replaces", []), "instruments"))
        self.cited.update(replaced)
        flags = [fields.get(name, False) for name in ("issued_uncertain", "text_read")]
        for flag in flags:
            if not isinstance(flag, bool):
                self.fault("wrong_type", flag, "true or false")
        return Instrument(
            number=number,
            title=self._said(fields.get("title", {}), "title"),
            issuer=issuer,
            issued=issued,
            issued_uncertain=flags[0] is True,
            in_force=in_force,
            replaces=replaced,
            url=url,
            text_read=flags[1] is True,
        )

    def _key_tables(self, tables: Mapping[str, Table]) -> Iterator[tuple[str, str, Table, Words, date | None]]:
        """Give the table of each key with its file, subject and day of checking."""
        for file, table in tables.items():
            keys = [name for name in table if name not in _SECTIONS]
            if not keys:
                continue
            self.file, self.key, self.since = file, None, None
            about = self._table(table.get("subject", {}), "subject")
            self._fields(about, ("title", "verified_on"), ("title", "verified_on"))
            subject = self._said(about.get("title", {}), "subject")
            verified_on = self._day(about["verified_on"]) if "verified_on" in about else None
            for key in keys:
                self.file, self.key, self.since = file, key, None
                self._first("key", key)
                yield file, key, self._table(table[key], key), subject, verified_on

    def _line(self, key: str, table: Table, subject: Words) -> KeyLine | None:
        if not _KEY.fullmatch(key):
            self.fault("bad_key", key)
        self._fields(table, _LINE_FIELDS, ("type", "measure", "before", "title"))
        kind, measure = str(table.get("type")), str(table.get("measure"))
        for value, known in ((kind, TYPES), (measure, MEASURES)):
            if value not in known:
                self.fault("not_one_of", value, ", ".join(known))
        before = self._one_of(AbsenceKind, table.get("before"), "before")
        comparison = self._one_of(Comparison, table["comparison"], "comparison") if "comparison" in table else None
        title = self._said(table.get("title", {}), "title")
        counted = None
        if kind == "deadline" and "counted_from" not in table:
            self.fault("missing_field", None, "counted_from")
        elif "counted_from" in table:
            counted = self._shape("choice", table["counted_from"])
            if kind in TYPES and kind != "deadline":
                self.fault("counted_from", kind)
        if kind not in TYPES or before is None:
            return None
        return KeyLine(
            key=key,
            type=kind,
            measure=measure,
            title=title,
            subject=subject,
            comparison=comparison,
            before=before,
            counted_from=cast("None", counted),
        )

    def _entries(self, table: Table, line: KeyLine | None, verified_on: date | None) -> tuple[Entry, ...]:
        raw = self._list(table.get("entries", []), "entries")
        if not raw:
            self.fault("no_entries")
        entries: list[Entry] = []
        planned = False
        for part in raw:
            self.since = None
            fields = self._table(part, "entries")
            entry = self._entry(fields, line, verified_on)
            if entry is None:
                continue
            if entries and (entry.since, entry.issued) <= (entries[-1].since, entries[-1].issued):
                self.fault("days_not_increasing", entry.since, str(entries[-1].since))
            if entry.ends_plan and not planned:
                self.fault("no_plan")
            planned = planned or (entry.force is Force.PLAN and not entry.ends_plan)
            entries.append(entry)
        return tuple(entries)

    def _entry(self, fields: Table, line: KeyLine | None, verified_on: date | None) -> Entry | None:
        since = self._day(fields["since"]) if "since" in fields else None
        self.since = since
        self._fields(fields, _ENTRY_FIELDS, ("since", "by", "at", "confidence"))
        if sum(name in fields for name in ("value", "absence", "plan_ends")) != 1:
            self.fault("one_value")
        if fields.get("plan_ends", True) is not True:
            self.fault("wrong_type", fields["plan_ends"], "true")
        by = fields.get("by")
        instrument = self.glossary.instruments.get(str(by))
        if "by" in fields and instrument is None:
            self.fault("unknown_instrument", by)
        self.cited.add(str(by))
        value: object = AbsenceKind.NOT_RECORDED
        if "absence" in fields:
            value = self._one_of(AbsenceKind, fields["absence"], "absence")
        elif "value" in fields and line is not None:
            value = self._shape(line.type, fields["value"])
        place = self._place(fields.get("at", "not seen"))
        chosen = {
            name: self._one_of(kinds, fields[name], name) if name in fields else None
            for name, kinds in _CHOICES.items()
        }
        note = self._said(fields["note"], "note") if "note" in fields else None
        checked = self._day(fields["verified_on"]) if "verified_on" in fields else verified_on
        if since is None or value is None or instrument is None or line is None or instrument.issued is None:
            return None
        return Entry(
            since=since,
            value=cast("AbsenceKind", value),
            citation=Citation(
                instrument=instrument,
                provision=place,
                confidence=cast("Confidence", chosen["confidence"] or Confidence.MEDIUM),
                note=note,
            ),
            force=cast("Force", chosen["force"] or self.forces[str(by)]),
            issued=instrument.issued,
            comparison=cast("Comparison | None", chosen["comparison"] or line.comparison),
            standing=cast("Standing", chosen["standing"] or Standing.IN_FORCE),
            verified_on=checked,
            ends_plan="plan_ends" in fields,
        )

    def _place(self, raw: object) -> Provision:
        """Read the place in an instrument: 13(1)(a), "item 9.1", "not seen"."""
        if raw == "not seen":
            return Provision()
        if isinstance(raw, str) and raw.startswith("item ") and raw[5:].strip():
            return Provision(item=raw[5:].strip())
        found = _PLACE.fullmatch(raw) if isinstance(raw, str) else None
        if found is None:
            self.fault("bad_place", raw)
            return Provision()
        return Provision(*found.groups())

    def _copied(self, copies: list[tuple[str, str, str]], entries: dict[str, tuple[Entry, ...]]) -> None:
        for file, key, source in copies:
            self.file, self.key, self.since = file, key, None
            if not entries.get(source):
                self.fault("same_as", source)
            entries[key] = entries.get(source, ())

    def _events(self, tables: Mapping[str, Table]) -> tuple[LaterEvent, ...]:
        events: list[LaterEvent] = []
        for file, table in tables.items():
            self.file, self.key, self.since = file, "events", None
            for raw in self._list(table.get("events", []), "events"):
                fields = self._table(raw, "events")
                self._fields(fields, _EVENT_FIELDS, _EVENT_FIELDS)
                since = self._day(fields.get("since"))
                by = str(fields.get("by"))
                self.cited.add(by)
                named = fields.get("forces", [])
                forces = [self._one_of(Force, force, "force") for force in self._list(named, "forces")]
                if fields.get("forces") == []:
                    self.fault("empty", named, "forces")
                note = self._said(fields.get("note", {}), "note")
                if by not in self.glossary.instruments:
                    self.fault("unknown_instrument", by)
                elif since is not None:
                    cited = Citation(instrument=self.glossary.instruments[by], confidence=Confidence.MEDIUM)
                    known = tuple(force for force in forces if force is not None)
                    events.append(LaterEvent(since=since, forces=known, note=note, citation=cited))
        return tuple(events)

    def _redirects(self, tables: Mapping[str, Table], lines: Mapping[str, KeyLine]) -> dict[str, str]:
        redirects: dict[str, str] = {}
        for key, raw in self._section(tables, "retired"):
            if str(raw) not in lines:
                self.fault("retired", raw)
            if key in lines:
                self.fault("repeated_key", self.homes["key", key])
            redirects[key] = str(raw)
        return redirects

    def _unused(self, tables: Mapping[str, Table]) -> None:
        used = self.cited | self.glossary.used
        for section, code in (("words", "unused_word"), ("instruments", "unused_instrument")):
            for name, _ in self._section(tables, section):
                if name not in used:
                    self.fault(code)


_CHOICES: Final[Mapping[str, type[Enum]]] = {
    "confidence": Confidence,
    "force": Force,
    "standing": Standing,
    "comparison": Comparison,
}
