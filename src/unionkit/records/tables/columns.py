"""Columns that a reader knows, and how the header of a table is matched with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_text
from unionkit.errors import HeaderError, OptionError, TableLimitError
from unionkit.findings import Finding
from unionkit.records.tables.codes import UNKNOWN_COLUMN, UNUSED_MAPPING
from unionkit.records.tables.limits import MAX_COLUMNS
from unionkit.text import UNREADABLE, lookup_key
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Column", "Header", "KnownColumns", "match_header", "raw_keys"]

_ALIKE: Final = 0.8
"""How much alike, of 1, an unknown header and a known one are written where it is said that one may be the other."""


@attrs.frozen(kw_only=True)
class Column:
    """A column that a reader knows.

    Attributes:
        name: its name in the program.
        headers: the headers under which tables give it; case, diacritics and punctuation do not matter.
        required: whether a table without it cannot be used.
    """

    name: str
    headers: tuple[str, ...]
    required: bool = False


@attrs.frozen(kw_only=True)
class Header:
    """The header of a table, matched with the columns that are known.

    Attributes:
        line: where it stands, counted from 1.
        texts: all headers as they stand in the file; those of JSON Lines grow with the records that are read.
        keys: the names under which raw cells are given: the headers, told apart where they are empty or repeated.
        places: the place of each known column, counted from 0.
        findings: columns nobody asked for, and headers of the caller's mapping that are not there.
    """

    line: int
    texts: Sequence[str]
    keys: tuple[str, ...]
    places: dict[str, int] = attrs.field(hash=False)
    findings: tuple[Finding, ...]


class KnownColumns:
    """The columns that are wanted, looked up by any of their headers; the caller's own mapping comes first."""

    def __init__(self, columns: Sequence[Column], mapping: Mapping[str, str] | None = None) -> None:
        self.columns: tuple[Column, ...] = tuple(columns)
        self.required: tuple[str, ...] = tuple(column.name for column in self.columns if column.required)
        self.expected: tuple[str, ...] = tuple((*column.headers, column.name)[0] for column in self.columns)
        self.mapping: dict[str, str] = dict(mapping or {})
        names = tuple(column.name for column in self.columns)
        for header, name in self.mapping.items():
            checked_text(header, "a header")
            if name not in names:
                raise OptionError(name="headers", found=name, expected=names)
        self._mapped = {header_key(header): name for header, name in self.mapping.items()}
        self._aliases = {
            header_key(text): column.name for column in self.columns for text in (column.name, *column.headers)
        }

    def mapped(self, header: str) -> str | None:
        """Give the column to which the caller maps a header."""
        return self._mapped.get(header_key(header))

    def alias(self, header: str) -> str | None:
        """Give the column that is known under a header."""
        return self._aliases.get(header_key(header))

    def places(self, header: Sequence[Sequence[str]]) -> tuple[dict[str, int], list[int]]:
        """Find the columns in a header.

        Args:
            header: for each place the texts that may name it, the fullest first.

        Returns:
            The place of each column that is found, counted from 0; and the places that name a column found before.
        """
        places: dict[str, int] = {}
        repeated: list[int] = []
        # Aliases of a column that the caller has mapped in this table do not count.
        for find, taken in ((self.mapped, frozenset[str]()), (self.alias, None)):
            settled = frozenset(places) if taken is None else taken
            used = set(places.values())
            for place, texts in enumerate(header):
                column = next(filter(None, map(find, texts)), None)
                if column is None or column in settled or place in used:
                    continue
                if column in places:
                    repeated.append(place)
                places.setdefault(column, place)
        return dict(sorted(places.items(), key=itemgetter(1))), repeated

    def stranger(
        self,
        header: str,
        *,
        file: str,
        line: int,
        column: int | None = None,
        sheet: str | None = None,
        there: Iterable[str] = (),
    ) -> Finding:
        """Note a column that nobody asked for, and which of those that are not there it may be meant for."""
        near = self.nearest(header, frozenset(there))
        return Finding(
            rule=UNKNOWN_COLUMN,
            found=header,
            expected=self.expected,
            file=file,
            sheet=sheet,
            line=line,
            column=column,
            cause=None if near is None else _misspelt(*near),
        )

    def nearest(self, header: str, there: frozenset[str]) -> tuple[str, str] | None:
        """Give the known header that is written most like one, and its column, among columns that are not there."""
        free = {key: name for key, name in self._aliases.items() if name not in there}
        near = get_close_matches(header_key(header), free, n=1, cutoff=_ALIKE)
        if not near:
            return None
        column = next(each for each in self.columns if each.name == free[near[0]])
        return next(text for text in (*column.headers, column.name) if header_key(text) == near[0]), column.name

    def unused(self, header: Iterable[str], *, file: str, line: int | None, sheet: str | None = None) -> list[Finding]:
        """Tell which headers of the caller's mapping a table does not have."""
        there = {header_key(text) for text in header}
        return [
            Finding(rule=UNUSED_MAPPING, found=text, expected=name, file=file, sheet=sheet, line=line)
            for text, name in self.mapping.items()
            if header_key(text) not in there
        ]


def _misspelt(header: str, column: str) -> Words:
    return Words(
        vi=f"tiêu đề viết sai của “{header}” (trường {column})",
        en=f"“{header}” misspelt, the header of {column}",
    )


def header_key(text: str) -> str:
    """Give the form under which a header is known; one without letters and digits (%) is known as it stands."""
    return lookup_key(text) or text.strip() or UNREADABLE


def match_header(
    texts: Sequence[str],
    known: KnownColumns,
    *,
    name: str,
    line: int,
    sheet: str | None = None,
    choices: Sequence[Sequence[str]] | None = None,
) -> Header:
    """Match the header of a table with the columns that are known.

    Args:
        texts: the headers as they stand in the file.
        known: the columns.
        name: the name of the file.
        line: the line of the header, counted from 1.
        sheet: the sheet of a workbook.
        choices: for each place the texts that may name it, where that is not the header alone.

    Raises:
        HeaderError: a required column is missing, or a column stands there twice.
        TableLimitError: there are too many columns.
    """
    if (named := sum(map(bool, texts))) > MAX_COLUMNS:
        raise TableLimitError(path=name, limit="columns", found=named, allowed=MAX_COLUMNS)
    places, repeated = known.places([(text,) for text in texts] if choices is None else choices)
    missing = tuple(column for column in known.required if column not in places)
    if missing or repeated:
        twice = tuple(texts[place] for place in repeated)
        present = tuple(text for text in texts if text)
        raise HeaderError(path=name, line=line, missing=missing, repeated=twice, present=present)
    used = set(places.values())
    findings = [
        known.stranger(text, file=name, sheet=sheet, line=line, column=place + 1, there=places)
        for place, text in enumerate(texts)
        if text and place not in used
    ]
    offered = [text for every in choices or [texts] for text in every]
    findings += known.unused(offered, file=name, sheet=sheet, line=line)
    return Header(line=line, texts=tuple(texts), keys=raw_keys(texts), places=places, findings=tuple(findings))


def raw_keys(texts: Sequence[str]) -> tuple[str, ...]:
    """Name the columns of a table by their headers, each name once: "Note", "Note [5]", "[6]"."""
    taken = {text for text in texts if text}
    seen: set[str] = set()
    keys: list[str] = []
    for place, text in enumerate(texts, start=1):
        key = text
        if not text or text in seen:
            key = f"{text} [{place}]".strip()
            while key in taken:
                key = f"[{key}]"
            taken.add(key)
        seen.add(text)
        keys.append(key)
    return tuple(keys)
