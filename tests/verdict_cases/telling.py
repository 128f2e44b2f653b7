"""How a result is told in a golden file: its whole wire form, its sentences in both languages, or the error.

Some things are shortened, and nothing is lost by it: a field that is None is left out; instruments, citations and the
words of what a rule lists stand once, in a table of their own, under a name that tells them from all others.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs

import unionkit as uk
from unionkit.law.values import Item

__all__ = ["Telling", "written"]

_WIDTH = 120
_LANGUAGES = ("vi", "en")


def _instrument(given: dict[str, Any]) -> str:
    return given["title"]["en"] + (f" ({given['number']})" if "number" in given else "")


def _citation(given: dict[str, Any]) -> str:
    """Name a citation: instrument, place, how sure it is where that is not high, and its note."""
    place = "".join(f", {name} {part}" for name, part in given["provision"].items())
    sure = "" if given["confidence"] == "high" else f" [{given['confidence']}]"
    return f"{given['instrument']}{place}{sure}" + (f": {given['note']['en']}" if "note" in given else "")


def _thing(given: dict[str, Any]) -> str:
    return str(given["id"])


_NAMED: dict[str, tuple[set[str], Callable[[dict[str, Any]], str]]] = {
    "citations": (set(attrs.fields_dict(uk.Citation)), _citation),
    "instruments": (set(attrs.fields_dict(uk.Instrument)), _instrument),
    "things": (set(attrs.fields_dict(Item)), _thing),
}
"""What has a name: its fields in the wire form, and how the name is made of them."""


class Telling:
    """Tells results, and keeps what it has shortened to a name."""

    def __init__(self) -> None:
        self.named: dict[str, dict[str, object]] = {kind: {} for kind in _NAMED}

    def told(self, call: Callable[[], object]) -> object:
        """Tell the result of a case, or the error that it raises."""
        try:
            result = call()
        except uk.errors.UnionkitError as error:
            said = {lang: error.message(lang) for lang in _LANGUAGES}
            return {"raises": type(error).__name__, "facts": self.wire(dict(error.facts)), **said}
        except TypeError as error:
            return {"raises": "TypeError", "says": str(error)}
        return self.of(result)

    def of(self, result: object) -> object:
        """Tell a result: records with their class and their sentences, all else as it is."""
        if isinstance(result, Mapping):
            return {self._name(name): self.of(value) for name, value in result.items()}
        if isinstance(result, list | tuple) and any(hasattr(each, "explain") for each in result):
            return [self.of(each) for each in result]
        if not attrs.has(type(result)):
            return self.wire(result)
        found: dict[str, object] = {"is": type(result).__name__, **self._record(result)}
        if isinstance(result, uk.Verdict) and (change := result.nearest_change()) is not None:
            found["nearest_change"] = self.wire(change)
        for lang in _LANGUAGES:
            for name in ("label", "explain", "message"):
                if hasattr(result, name):
                    said = getattr(result, name)(lang)
                    found[f"{name}_{lang}"] = said.splitlines() if "\n" in said else said
        return found

    def wire(self, value: object) -> object:
        """Give the wire form of a value."""
        if isinstance(value, Mapping):
            return {self._name(name): self.wire(each) for name, each in value.items()}
        if isinstance(value, list | tuple):
            return [self.wire(each) for each in value]
        if isinstance(value, Enum):
            return str(value.value)
        if isinstance(value, date | Decimal | Fraction | frozenset):
            return f"{type(value).__name__} {sorted(value) if isinstance(value, frozenset) else value}"
        return self._record(value) if attrs.has(type(value)) else value

    def _record(self, value: object) -> dict[str, object]:
        if isinstance(value, uk.Law):
            return {"day": value.day.isoformat()}
        if isinstance(value, uk.Impact | uk.ChangedVerdict):
            return {name: self.of(getattr(value, name)) for name in attrs.fields_dict(type(value))}
        shortened = self._shortened(uk.to_record(value))
        return shortened if isinstance(shortened, dict) else {"id": shortened}

    def _shortened(self, value: object) -> object:
        if isinstance(value, list):
            return [self._shortened(each) for each in value]
        if not isinstance(value, dict):
            return value
        given = {name: self._shortened(each) for name, each in value.items() if each is not None}
        fields = value.keys() - {"type"}
        for kind, (named, name_of) in _NAMED.items():
            if fields == named:
                name, known = name_of(given), {field: each for field, each in given.items() if field != "type"}
                assert self.named[kind].setdefault(name, known) == known, f"two {kind} are named {name!r}"
                return {given["type"]: name} if "type" in given else name
        return {given["type"]: given["items"]} if fields == {"items"} else given

    def _name(self, name: object) -> str:
        return name if isinstance(name, str) else str(getattr(name, "value", name))


def written(value: object, depth: int = 0) -> str:
    """Write a value as JSON: what fits in a line in one line, all else a part a line."""
    flat = json.dumps(value, ensure_ascii=False)
    if not isinstance(value, dict | list) or (depth > 0 and len(flat) + depth < _WIDTH):
        return flat
    pad = " " * (depth + 1)
    if isinstance(value, dict):
        parts = [
            f"{pad}{json.dumps(name, ensure_ascii=False)}: {written(each, depth + 1)}" for name, each in value.items()
        ]
        return "{\n" + ",\n".join(parts) + "\n" + " " * depth + "}"
    return "[\n" + ",\n".join(pad + written(each, depth + 1) for each in value) + "\n" + " " * depth + "]"
