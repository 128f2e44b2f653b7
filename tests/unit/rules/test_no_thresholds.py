"""No number of law stands in the code of the rules: 0, 1 and 2 may, and what is named here with its reason."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import unionkit as uk

HOME = Path(uk.__file__).parent / "rules"
MODULES = sorted(HOME.rglob("*.py"))
EVERYWHERE = {0, 1, 2}
NAMED = {
    "deadlines.py": {12},  # months a year
    "dues.py": {100},  # hundredths of a đồng
    "rounds.py": {3},  # the place of a name within a key
}


def numbers(tree):
    # A docstring's example and a date in words are no code; a Fraction or Decimal of a text is.
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and type(node.value) in (int, float, complex):
            yield node.value, node.lineno
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ("Fraction", "Decimal"):
            yield from ((each.value, each.lineno) for each in node.args if isinstance(each, ast.Constant))


def found(source, allowed):
    return [(value, line) for value, line in numbers(ast.parse(source)) if value not in allowed]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(HOME).as_posix())
def test_no_threshold_stands_in_the_code(path):
    allowed = EVERYWHERE | NAMED.get(path.relative_to(HOME).as_posix(), set())
    assert not found(path.read_text(encoding="utf-8"), allowed)


@pytest.mark.parametrize("source", ["x >= 5", "Fraction('2/3')", "Fraction(2, 3)", "LIMIT = 25", "y = 0.5"])
def test_a_threshold_would_be_seen(source):
    assert found(source, EVERYWHERE)


def test_what_is_named_is_there():
    for name, values in NAMED.items():
        assert values <= {value for value, _ in numbers(ast.parse((HOME / name).read_text(encoding="utf-8")))}
