"""JSON, held in memory as a whole, and JSON Lines, line by line. Each record has keys of its own."""

from __future__ import annotations

import json
import re
from decimal import Decimal, InvalidOperation
from itertools import chain
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from unionkit.errors import TableFormatError, TableLimitError
from unionkit.findings import Finding
from unionkit.records.tables.codes import (
    CELL_LENGTH,
    DIFFERENT_KEYS,
    LINE_LENGTH,
    NESTING,
    NOT_AN_OBJECT,
    NOT_JSON,
    OVER_LIMIT,
    REPEATED_KEY,
)
from unionkit.records.tables.columns import Header
from unionkit.records.tables.decoding import lines_of
from unionkit.records.tables.limits import MAX_CELL_LENGTH, MAX_COLUMNS, MAX_DEPTH, MAX_DIGITS, MAX_LINE_LENGTH
from unionkit.records.tables.rows import Opened, Row
from unionkit.text import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from unionkit.records.tables.columns import KnownColumns
    from unionkit.wording import Words

__all__ = ["open_json", "open_json_lines"]


class _Repeated(dict[str, object]):
    """An object that gives a key twice; its value is the last one."""

    key = ""


def _object(pairs: list[tuple[str, object]]) -> dict[str, object]:
    record = dict(pairs)
    if len(record) == len(pairs):
        return record
    twice = _Repeated(record)
    seen: set[str] = set()
    for key, _ in pairs:
        if key in seen:
            twice.key = key
            break
        seen.add(key)
    return twice


def _integer(text: str) -> int | str:
    return int(text) if len(text) <= MAX_DIGITS else text


def _decimal(text: str) -> Decimal | str:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return text
    return number if len(text) <= MAX_DIGITS and abs(number.adjusted()) <= MAX_DIGITS else text


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=_decimal, parse_int=_integer, parse_constant=str
)
_SPACE: Final = re.compile(r"[ \t\n\r]*")
_STRING: Final = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")


class _Parsed(NamedTuple):
    """A record: the line on which it begins, its text, what it holds, or what kept it from being read."""

    line: int
    text: str
    value: object = None
    fault: Finding | None = None


def open_json(texts: Iterable[str], known: KnownColumns, *, name: str) -> Opened:
    """Read a JSON document: a list of records, or an object that has one as "records".

    Raises:
        TableFormatError: it is no JSON, or holds no list of records.
        TableLimitError: it is nested too deep to be read.
        EncodingError: a byte does not fit.
    """
    text = "".join(texts)
    try:
        spans = _document(text, name)
    except json.JSONDecodeError as error:
        detail = f"{error.msg}, {error.colno}"
        raise TableFormatError(path=name, problem="json", line=error.lineno, detail=detail) from error
    except RecursionError as error:
        raise TableLimitError(path=name, limit="depth", found=_levels(text), allowed=MAX_DEPTH) from error
    line, at = 1, 0
    parsed: list[_Parsed] = []
    for start, end, value in spans:
        line += text.count("\n", at, start)
        at = start
        parsed.append(_Parsed(line, text[start:end], value))
    records = _Records(known, name)
    for each in parsed:
        records.learn(_record(each.value), each.line)
    records.findings += known.unused(records.texts, file=name, line=None)
    return Opened(header=records.header(), items=records.items(parsed))


def open_json_lines(texts: Iterable[str], known: KnownColumns, *, name: str) -> Opened:
    """Read JSON Lines: a record on each line that is not blank.

    Raises:
        EncodingError: a byte does not fit.
    """
    records = _Records(known, name)
    parsed = _parsed_lines(lines_of(texts))
    first = next(parsed, None)
    if first is not None:
        records.learn(_record(first.value), first.line)
    return Opened(header=records.header(), items=records.items(chain([first] if first else [], parsed)))


class _Records:
    """Makes rows of records, and learns their keys as they come."""

    def __init__(self, known: KnownColumns, name: str) -> None:
        self.known = known
        self.name = name
        self.texts: list[str] = []
        self.places: dict[str, int] = {}
        self.findings: list[Finding] = []
        self.columns: dict[str, tuple[str | None, bool]] = {}

    def header(self) -> Header:
        """Give what is known of the keys; it grows with them."""
        return Header(line=1, texts=self.texts, keys=(), places=self.places, findings=tuple(self.findings))

    def learn(self, record: dict[str, object] | None, line: int) -> bool:
        """Take up the keys that are new; False where there are too many of them.

        Keys that nobody asked for are noted.
        """
        if record is None or record.keys() <= self.columns.keys():
            return True
        new = [key for key in record if key not in self.columns]
        if len(self.columns) + len(new) > MAX_COLUMNS:
            return False
        for key in new:
            mapped = self.known.mapped(key)
            column = mapped or self.known.alias(key)
            self.columns[key] = (column, mapped is not None)
            self.texts.append(key)
            if column is None:
                place = len(self.texts)
                self.findings.append(self.known.stranger(key, file=self.name, line=line, column=place))
            elif mapped is not None or column not in self.places:
                self.places[column] = len(self.texts) - 1
        return True

    def items(self, parsed: Iterable[_Parsed]) -> Iterator[Row | Finding]:
        """Give a row, or a finding, for each record."""
        for number, record in enumerate(parsed, start=1):
            item = record.fault or self._item(record, number)
            if isinstance(item, Row):
                yield item
                continue
            # What has a key twice cannot be given by its keys.
            given = None if item.rule in (REPEATED_KEY, NOT_JSON) else _record(record.value)
            raw = {"": record.text} if given is None else given
            facts = {**item.facts, "raw": raw}
            yield Finding(
                rule=item.rule,
                field=item.field,
                found=item.found,
                expected=item.expected,
                facts=facts,
                file=self.name,
                row=number,
                line=record.line,
            )

    def _item(self, parsed: _Parsed, number: int) -> Row | Finding:
        record = _record(parsed.value)
        if record is None:
            return Finding(rule=NOT_AN_OBJECT, found=shortened(parsed.text, 40))
        if (fault := _fault(record, parsed.text)) is not None:
            return fault
        before = len(self.findings)
        if not self.learn(record, parsed.line):
            return _over(DIFFERENT_KEYS, len(self.columns.keys() | record.keys()), MAX_COLUMNS)
        cells: dict[str, object] = {}
        mapped: set[str] = set()
        for key, value in record.items():
            column, own = self.columns[key]
            if column is None or (column in mapped and not own):
                continue
            if column in cells and (not own or column in mapped):
                return Finding(rule=REPEATED_KEY, field=column, found=key)
            cells[column] = value
            if own:
                mapped.add(column)
        return Row(
            number=number,
            line=parsed.line,
            cells=cells,
            findings=tuple(self.findings[before:]),
            keys=tuple(record),
            values=tuple(record.values()),
        )


def _record(value: object) -> dict[str, object] | None:
    """Give an object as a record; None for anything else."""
    return cast("dict[str, object]", value) if isinstance(value, dict) else None


def _over(limit: Words, found: int, allowed: int) -> Finding:
    return Finding(rule=OVER_LIMIT, found=found, expected=allowed, facts={"limit": limit})


def _fault(record: dict[str, object], text: str) -> Finding | None:
    """Tell what keeps an object from being a record: a key given twice, too deep a nesting, half a character."""
    plain = type(record) is dict and len(text) <= MAX_CELL_LENGTH and "\\u" not in text
    if plain and not any(isinstance(value, dict | list) for value in record.values()):
        return None
    twice = record.key if isinstance(record, _Repeated) else None
    halves = "\\u" in text and _SURROGATE.search("".join(record)) is not None
    longest, deepest = 0, 1
    inside: list[tuple[object, int]] = [(value, 2) for value in record.values()]
    while inside:
        value, level = inside.pop()
        if isinstance(value, str):
            longest = max(longest, len(value))
            halves = halves or ("\\u" in text and _SURROGATE.search(value) is not None)
        elif isinstance(value, dict | list):
            deepest = max(deepest, level)
            if isinstance(value, _Repeated):
                twice = twice or value.key
            nested = cast("dict[str, object] | list[object]", value)
            inside += [(each, level + 1) for each in (nested.values() if isinstance(nested, dict) else nested)]
            halves = halves or (isinstance(nested, dict) and _SURROGATE.search("".join(nested)) is not None)
    if halves:
        return Finding(rule=NOT_JSON, found=shortened(text, 40), facts={"at": text.find("\\u") + 1})
    if twice is not None:
        return Finding(rule=REPEATED_KEY, field=twice, found=twice)
    if deepest > MAX_DEPTH:
        return _over(NESTING, deepest, MAX_DEPTH)
    return _over(CELL_LENGTH, longest, MAX_CELL_LENGTH) if longest > MAX_CELL_LENGTH else None


def _parsed_lines(lines: Iterator[str]) -> Iterator[_Parsed]:
    for number, line in enumerate(lines, start=1):
        text = line.strip()
        if not text:
            continue
        if len(line) > MAX_LINE_LENGTH:
            yield _Parsed(number, text, fault=_over(LINE_LENGTH, len(line), MAX_LINE_LENGTH))
            continue
        try:
            value: object = _DECODER.decode(text)
        except json.JSONDecodeError as error:
            fault = Finding(rule=NOT_JSON, found=shortened(text, 40), facts={"at": error.pos + 1})
            yield _Parsed(number, text, fault=fault)
        except RecursionError:
            yield _Parsed(number, text, fault=_over(NESTING, _levels(text), MAX_DEPTH))
        else:
            yield _Parsed(number, text, value)


def _levels(text: str) -> int:
    """Count how deep brackets are nested outside strings."""
    level = deepest = 0
    for char in re.findall(r"[\[\]{}]", _STRING.sub("", text)):
        level += 1 if char in "[{" else -1
        deepest = max(deepest, level)
    return deepest


def _space(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return at if match is None else match.end()


def _document(text: str, name: str) -> list[tuple[int, int, object]]:
    """Give the records of a document, each with its place in the text."""
    at = _space(text, 0)
    spans: list[tuple[int, int, object]] | None = None
    if text[at : at + 1] == "[":
        spans, at = _elements(text, at + 1)
    elif text[at : at + 1] == "{":
        spans, at = _members(text, at + 1)
    else:
        _, at = _DECODER.raw_decode(text, at)
    if (end := _space(text, at)) != len(text):
        msg = "Extra data"
        raise json.JSONDecodeError(msg, text, end)
    if spans is None:
        raise TableFormatError(path=name, problem="records")
    return spans


def _elements(text: str, at: int) -> tuple[list[tuple[int, int, object]], int]:
    """Read a list after its bracket."""
    spans: list[tuple[int, int, object]] = []
    at = _space(text, at)
    if text[at : at + 1] == "]":
        return spans, at + 1
    while True:
        value, end = cast("tuple[object, int]", _DECODER.raw_decode(text, at))
        spans.append((at, end, value))
        at = _space(text, end)
        if text[at : at + 1] == "]":
            return spans, at + 1
        at = _space(text, _expected(",", text, at))


def _members(text: str, at: int) -> tuple[list[tuple[int, int, object]] | None, int]:
    """Read an object after its brace; None for one without a list "records"."""
    spans: list[tuple[int, int, object]] | None = None
    at = _space(text, at)
    if text[at : at + 1] == "}":
        return None, at + 1
    while True:
        if text[at : at + 1] != '"':
            msg = "Expecting property name enclosed in double quotes"
            raise json.JSONDecodeError(msg, text, at)
        key, at = cast("tuple[object, int]", _DECODER.raw_decode(text, at))
        at = _space(text, _expected(":", text, _space(text, at)))
        if key == "records" and spans is None and text[at : at + 1] == "[":
            spans, at = _elements(text, at + 1)
        else:
            _, at = cast("tuple[object, int]", _DECODER.raw_decode(text, at))
        at = _space(text, at)
        if text[at : at + 1] == "}":
            return spans, at + 1
        at = _space(text, _expected(",", text, at))


def _expected(mark: str, text: str, at: int) -> int:
    if text[at : at + 1] != mark:
        msg = f"Expecting '{mark}' delimiter"
        raise json.JSONDecodeError(msg, text, at)
    return at + 1
