from __future__ import annotations

import ast
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import unionkit as uk

INIT = Path(uk.__file__).read_text(encoding="utf-8")


def test_every_public_name_is_there_and_listed():
    for name in uk.__all__:
        assert getattr(uk, name) is not None
    assert sorted(uk.__all__) == uk.__all__
    assert dir(uk) == sorted([*uk.__all__, "__version__"])


def test_what_type_checkers_see_is_what_is_loaded():
    guarded, hidden = (node for node in ast.parse(INIT).body if isinstance(node, ast.If))
    assert [ast.unparse(node.test) for node in (guarded, hidden)] == ["TYPE_CHECKING", "not TYPE_CHECKING"]
    seen = [(node.module, each.name) for node in guarded.body for each in node.names]
    loaded = {name: module for module, names in uk._NAMES.items() for name in names}
    modules = {
        "unionkit": {"errors", "frames", "views"},
        "unionkit.law": {"keys"},
        "unionkit.targets": {"forms", "indicators"},
    }
    # A star import must not ask for narwhals, nor load all the views.
    assert {name for _, name in seen} == {*uk.__all__, "frames", "views"}
    assert {(module, name) for module, name in seen if name not in modules.get(module, ())} == {
        (module, name) for name, module in loaded.items()
    }


def test_star_import_gives_exactly_the_public_names():
    names: dict[str, object] = {}
    exec("from unionkit import *", names)  # noqa: S102 - the statement under test
    assert set(names) - {"__builtins__"} == set(uk.__all__)


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="module 'unionkit' has no attribute 'nothing'"):
        uk.nothing  # noqa: B018 - the lookup is the test


def modules_after(statement: str) -> set[str]:
    code = f"{statement}; import sys; print(' '.join(sys.modules))"
    # Measuring coverage loads modules of its own into every process.
    env = {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE")}
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, env=env)
    return set(done.stdout.split())


def test_import_loads_nothing_and_attain_loads_little():
    loaded = modules_after("import unionkit")
    assert {name for name in loaded if name.startswith("unionkit")} == {"unionkit"}
    assert not loaded & {"attrs", "typing", "decimal"}
    loaded = modules_after("import unionkit; unionkit.attain(15, 9).percent()")
    assert not loaded & {"cattrs", "dateutil", "narwhals", "numpy", "json", "csv", "argparse", "unionkit.records"}


def test_help_loads_no_more_than_argparse():
    loaded = modules_after("from unionkit.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint()")
    assert not loaded & {"attrs", "typing", "decimal", "unionkit.errors"}


def test_the_version_stands_in_one_place():
    assert version("unionkit") == uk.__version__
