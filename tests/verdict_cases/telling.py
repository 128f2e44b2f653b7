"""How a result is told in a golden file: its whole wire form, its sentences in both languages, or the error.

Three things are shortened, and nothing is lost by it: a field that is None is left out; an instrument stands in a table of
its own, under its English name; so do the words of a thing that a rule lists, under its id.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

import attrs

import unionkit as uk

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Telling", "written"]

_WIDTH = 120
_INSTRUMENT = {field.name for field in attrs.fields(uk.Instrument)}
_THING = {"id", "words"}
_LANGUAGES = ("vi", "en")


class Telling:
    """Tells results, and keeps the instruments that they cite and the words of what they list."""

    def __init__(self) -> None:
        self.named: dict[str, object] = {}

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
        if value.keys() - {"type"} == _INSTRUMENT:
            number = "" if value["number"] is None else f" ({value['number']})"
            name = f"{value['title']['en']}{number}"
            return self._kept(name, {field: each for field, each in value.items() if each is not None})
        if value.keys() - {"type"} == _THING:
            return self._kept(value["id"], value["words"])
        if value.keys() == {"type", "items"}:
            return {value["type"]: [self._shortened(each) for each in value["items"]]}
        return {name: self._shortened(each) for name, each in value.items() if each is not None}

    def _kept(self, name: str, value: object) -> str:
        assert self.named.setdefault(name, value) == value, f"two things are named {name!r}"
        return name

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
