"""hypothesis finds the strategies by itself, and loads nothing of the library for it before it is asked."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LOADED = "print(*sorted(name for name in sys.modules if name.startswith('unionkit')))"


@pytest.fixture
def run(tmp_path):
    """Run a program in a process that finds the entry point of the project file, whatever is installed."""
    points = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["entry-points"][
        "hypothesis"
    ]
    info = tmp_path / "found-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: found\nVersion: 1.0\n", encoding="utf-8")
    lines = "".join(f"{name} = {target}\n" for name, target in points.items())
    (info / "entry_points.txt").write_text(f"[hypothesis]\n{lines}", encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if not name.startswith(("COVERAGE", "HYPOTHESIS"))}
    env["PYTHONPATH"] = os.pathsep.join([str(tmp_path), str(ROOT / "src")])

    def run(program):
        done = subprocess.run([sys.executable, "-c", program], check=False, capture_output=True, text=True, env=env)
        assert done.returncode == 0, done.stderr
        return done.stdout.split()

    return run


def test_hypothesis_loads_the_table_and_nothing_else(run):
    assert run(f"import hypothesis, sys; {LOADED}") == ["unionkit", "unionkit.testing", "unionkit.testing.registration"]


def test_the_library_does_not_load_hypothesis(run):
    loaded = run("import unionkit as uk, sys; [getattr(uk, name) for name in uk.__all__]; print(*sys.modules)")
    assert "unionkit.organisation.workplace" in loaded
    assert not {"hypothesis", "unionkit.testing"} & set(loaded)


def test_a_class_is_known_when_it_is_loaded_after_hypothesis(run):
    program = f"""
import sys
from hypothesis import find, strategies as st
import unionkit as uk
cls = uk.Workplace
{LOADED}
print(find(st.from_type(cls), lambda case: case.workers is not None).workers)
from unionkit.organisation import workplace
print(type(workplace.__loader__).__name__, workplace.__spec__.loader is workplace.__loader__)
"""
    *loaded, workers, loader, same = run(program)
    assert "unionkit.organisation.workplace" in loaded
    assert not any(name.startswith("unionkit.testing.strategies") for name in loaded)
    assert (workers, loader, same) == ("0", "SourceFileLoader", "True")


def test_a_class_is_known_when_it_was_loaded_before_hypothesis(run):
    program = """
import unionkit as uk
cls = uk.Term
from hypothesis import find, strategies as st
from unionkit.testing.registration import register
register()
print(type(find(st.from_type(cls), lambda term: True)).__name__)
print(type(find(st.from_type(uk.Words), lambda words: True)).__name__)
print(type(find(st.from_type(uk.Rule[int]), lambda rule: True)).__name__)
"""
    assert run(program) == ["Term", "Words", "Rule"]
