"""Units above each other: every parent is there, nobody stands above himself, and the law lets each stand there."""

from __future__ import annotations

import json
from itertools import islice, repeat
from operator import itemgetter
from typing import TYPE_CHECKING, Final, TypeAlias

from attrs import evolve

from unionkit.findings import Finding, Fix, FixAction
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.records.checking.codes import CYCLE, PARENT_ENDED, UNKNOWN_PARENT
from unionkit.records.checking.grouped import MOST_HELD, key_of, stored, temporary_file
from unionkit.records.checking.stretch import id_in

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Mapping

    from unionkit.law.day import Law
    from unionkit.records.checking.context import Context
    from unionkit.records.checking.stretch import Stretch

__all__ = ["Parents"]

_Line: TypeAlias = "tuple[int, str, str | None, Unit | None]"
_CLEAR: Final = Fix(action=FixAction.CLEAR, field="parent")
_INNER: Final = "SELECT row, id, parent, kind, name FROM firsts WHERE id IN (SELECT parent FROM firsts)"
_OUTER: Final = (
    "SELECT row, id, parent, kind, name FROM firsts "
    "WHERE id NOT IN (SELECT parent FROM firsts WHERE parent IS NOT NULL)"
)
_HANGING: Final = (
    "SELECT row, id, parent, kind, name FROM firsts WHERE parent IS NOT NULL AND parent NOT IN (SELECT id FROM firsts)"
)


class _Units:
    """The units of rows, the first row of each id: in memory up to a size, in a temporary file beyond it.

    What is asked of all units is asked of those that have units below them, which are few; the others are gone through
    one after another.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._held: dict[str, _Line] = {}
        self._disk: sqlite3.Connection | None = None
        self._settled = False

    def add(self, lines: Iterable[_Line]) -> None:
        if self._disk is not None:
            self._to_disk(lines)
            return
        for line in lines:
            self._held.setdefault(line[1], line)
        if len(self._held) > self._most:
            table = "CREATE TABLE units (row INTEGER, id BLOB, parent BLOB, kind TEXT, name TEXT)"
            self._disk = temporary_file(table, self)
            self._to_disk(self._held.values())
            self._held.clear()

    def _to_disk(self, lines: Iterable[_Line]) -> None:
        if self._disk is not None:
            written = (
                (
                    row,
                    stored(unit),
                    None if parent is None else stored(parent),
                    None if value is None else value.kind.value,
                    None if value is None else json.dumps(value.name),
                )
                for row, unit, parent, value in lines
            )
            self._disk.executemany("INSERT INTO units VALUES (?, ?, ?, ?, ?)", written)

    def _file(self) -> sqlite3.Connection | None:
        """Give the file with one line for each id."""
        if self._disk is not None and not self._settled:
            # Of a group SQLite gives the other columns of the line with the least row.
            self._disk.execute(
                "CREATE TABLE firsts AS SELECT min(row) AS row, id, parent, kind, name FROM units GROUP BY id"
            )
            self._disk.execute("DROP TABLE units")
            self._disk.execute("CREATE UNIQUE INDEX ids ON firsts (id)")
            self._disk.execute("CREATE INDEX parents ON firsts (parent)")
            self._settled = True
        return self._disk

    def __contains__(self, unit: object) -> bool:
        if not isinstance(unit, str):
            return False
        if (file := self._file()) is not None:
            return file.execute("SELECT 1 FROM firsts WHERE id = ?", (stored(unit),)).fetchone() is not None
        return unit in self._held

    def hanging(self) -> Iterator[_Line]:
        """Give the units whose parent is not among them."""
        if (file := self._file()) is not None:
            yield from map(_read, file.execute(_HANGING))
            return
        for line in self._held.values():
            if line[2] is not None and line[2] not in self._held:
                yield line

    def inner(self) -> dict[str, _Line]:
        """Give the units that have units below them."""
        if (file := self._file()) is not None:
            return {line[1]: line for line in map(_read, file.execute(_INNER))}
        above = {line[2] for line in self._held.values()}
        return {unit: line for unit, line in self._held.items() if unit in above}

    def outer(self) -> Iterator[_Line]:
        """Give the units that have none below them."""
        if (file := self._file()) is not None:
            yield from map(_read, file.execute(_OUTER))
            return
        above = {line[2] for line in self._held.values()}
        yield from (line for unit, line in self._held.items() if unit not in above)


def _read(line: tuple[int, bytes, bytes | None, str | None, str | None]) -> _Line:
    row, unit, parent, kind, name = line
    own, above = key_of(unit), None if parent is None else key_of(parent)
    if kind is None or name is None:
        return row, own, above, None
    # What the law is asked of a unit is its kind, its parent and its name.
    return row, own, above, Unit(own, json.loads(name), UnitKind(kind), parent=above)


class Parents:
    """Every parent is there, nobody stands above himself, and the law of the day lets each stand where it stands.

    Args:
        context: what the units are held against.
        most: how many units are held in memory.
    """

    def __init__(self, context: Context, most: int = MOST_HELD) -> None:
        self._context = context
        self._most = most
        self._units = _Units(most)
        self.member_counts: Mapping[str, int | None] | None = context.member_counts

    def __contains__(self, unit: object) -> bool:
        """Tell whether there is a unit of this id. No more units can be taken then."""
        return unit in self._units

    def take(self, stretch: Stretch) -> None:
        """Take a stretch of units; one that is bad in other ways is there all the same."""
        units = repeat(None) if self._context.law is None else stretch.good
        lines: list[_Line] = [*zip(stretch.rows, stretch.column("id"), stretch.column("parent"), units, strict=False)]
        if stretch.bad:
            named = ((stretch.first + place, id_in(stretch.raws[place])) for place in stretch.bad)
            lines += [(row, known, None, None) for row, known in named if known is not None]
            lines.sort(key=itemgetter(0))
        self._units.add(lines)

    def found(self) -> Iterator[tuple[int, Finding]]:
        """Give each row that has a finding, with it."""
        hanging = set[str]()
        for row, unit, parent, _ in self._units.hanging():
            if parent is not None and not self._context.has_unit(parent):
                hanging.add(unit)
                yield (
                    row,
                    self._context.missing_unit(
                        parent, "parent", subject=unit, unknown=UNKNOWN_PARENT, ended=PARENT_ENDED
                    ),
                )
        inner = self._units.inner()
        for circle in _circles({unit: line[2] for unit, line in inner.items()}, inner):
            hanging |= {*circle}
            yield (
                inner[circle[0]][0],
                Finding(
                    rule=CYCLE,
                    subject=circle[0],
                    field="parent",
                    found=inner[circle[0]][2],
                    facts={"path": " → ".join((*circle, circle[0]))},
                    fix=_CLEAR,
                ),
            )
        if self._context.law is not None:
            yield from self._unlawful(self._context.law, inner, hanging)

    def _unlawful(self, law: Law, inner: Mapping[str, _Line], hanging: set[str]) -> Iterator[tuple[int, Finding]]:
        """Hold the units against the law, so many at a time, always below all those that have units below them.

        A size is the sum of all units below: where members are counted all units are held at once.
        """
        upper = {unit: value for unit, (_, _, _, value) in inner.items() if value is not None and unit not in hanging}
        rest = (line for line in self._units.outer() if line[1] not in hanging)
        told = {unit: line[0] for unit, line in inner.items()}
        size = max(self._most, len(upper)) if self.member_counts is None else None
        while True:
            some = [*islice(rest, size)]
            rows = told | {line[1]: line[0] for line in some}
            if not rows:
                return
            units = [*upper.values(), *(line[3] for line in some if line[3] is not None)]
            known = {unit.id for unit in units}
            outside = {unit.parent for unit in units if unit.parent is not None and unit.parent not in known}
            counts = self.member_counts
            sizes = None if counts is None else {unit: count for unit, count in counts.items() if unit in known}
            for finding in Hierarchy.of(units, outside=outside).check(law=law, member_counts=sizes):
                if finding.subject in rows:
                    fix = _CLEAR if finding.field == "parent" else Fix(action=FixAction.SET_ASIDE)
                    yield rows[finding.subject], evolve(finding, fix=fix)
            # Those with units below them have been told of once.
            told = {}


def _circles(parents: Mapping[str, str | None], rows: Mapping[str, _Line]) -> Iterator[tuple[str, ...]]:
    """Give each circle once, beginning with the unit of its earliest row. All of a circle have units below them."""
    state: dict[str, int] = {}
    for mark, start in enumerate(parents):
        path: list[str] = []
        unit: str | None = start
        while unit is not None and unit not in state:
            state[unit] = mark
            path.append(unit)
            unit = parents.get(unit)
        if unit is not None and state[unit] == mark and unit in path:
            circle = path[path.index(unit) :]
            at = min(range(len(circle)), key=lambda place: rows[circle[place]][0])
            yield (*circle[at:], *circle[:at])
