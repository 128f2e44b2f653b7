"""The public names with their members and signatures, compared with those that were agreed.

Where a change is meant, write the file anew with `python tests/unit/test_api.py`, look at the difference, and say in the
changelog what a user notices.
"""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import Any

import pytest

import unionkit as uk

griffe: Any = pytest.importorskip("griffe", reason="griffelib reads the sources")

GOLDEN = Path(__file__).parents[1] / "golden" / "api.txt"
SHOWN = (
    "__init__",
    "__iter__",
    "__len__",
    "__getitem__",
    "__contains__",
    "__enter__",
    "__call__",
    "__add__",
    "__sub__",
)


def api() -> list[str]:
    """Give a line for each public name and each member of a public class."""
    package = griffe.load("unionkit", search_paths=[str(Path(uk.__file__).parents[1])])
    homes = {name: module for module, names in uk._NAMES.items() for name in names}
    lines: list[str] = []
    for name in uk.__all__:
        home = homes.get(name, "unionkit")
        path = f"{home}.{name}".removeprefix("unionkit.")
        lines += said(name, package[path])
    for name in uk.errors.__all__:
        lines += said(f"errors.{name}", package[f"errors.{name}"])
    return lines


def said(name: str, thing: Any) -> list[str]:
    thing = thing.final_target if thing.is_alias else thing
    if thing.is_module:
        return [f"module {name}"]
    if thing.is_function:
        return [f"def {name}({parameters(thing)}) -> {thing.returns}"]
    if thing.is_attribute:
        return [f"{name}: {thing.annotation or 'property'}"]
    lines = [f"class {name}({', '.join(map(str, thing.bases))})"]
    for member in sorted(thing.members):
        if not member.startswith("_") or member in SHOWN:
            lines += said(f"{name}.{member}", thing.members[member])
    return lines


def parameters(function: Any) -> str:
    told = []
    star = False
    for each in function.parameters:
        kind = each.kind.value
        if kind == "keyword-only" and not star:
            told.append("*")
        star = star or kind in ("keyword-only", "variadic positional")
        mark = {"variadic positional": "*", "variadic keyword": "**"}.get(kind, "")
        shown = mark + each.name
        shown += f": {each.annotation}" if each.annotation is not None else ""
        shown += f" = {each.default}" if each.default is not None and not mark else ""
        told.append(shown)
    return ", ".join(told)


def test_the_public_names_are_those_that_were_agreed():
    agreed, found = GOLDEN.read_text(encoding="utf-8").splitlines(), api()
    difference = "\n".join(difflib.unified_diff(agreed, found, "agreed", "found", n=0, lineterm=""))
    assert not difference, f"the public API is another; see the head of {Path(__file__).name}:\n{difference}"


if __name__ == "__main__":
    GOLDEN.write_text("\n".join(api()) + "\n", encoding="utf-8")
