"""Pages that are made from the code are up to date, every public name has a page, and the examples run."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.testing import strategies as ukst

ROOT = Path(__file__).parents[2]
PAGES = runpy.run_path(str(ROOT / "docs" / "make_pages.py"))["PAGES"]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_a_generated_page_is_up_to_date(path):
    assert path.read_text(encoding="utf-8") == PAGES[path](), "run python docs/make_pages.py"


def test_every_public_name_is_on_a_reference_page():
    text = "\n".join(page.read_text(encoding="utf-8") for page in (ROOT / "docs" / "reference" / "api").glob("*.md"))
    paths = re.findall(r"^::: (\S+)$", text, re.MULTILINE)
    # A strategy may have the name of a module.
    documented = {path.rsplit(".", 1)[1] for path in paths if not path.startswith("unionkit.testing.")}
    assert set(uk.__all__) - documented == {"Exact", "Lang", "errors", "indicators", "keys"}
    assert set(uk.errors.__all__) - documented == {"Lang"}
    strategies = {path.rsplit(".", 1)[1] for path in paths if path.startswith("unionkit.testing.strategies.")}
    assert strategies == set(ukst.__all__)


def test_every_function_of_columns_is_on_its_reference_page():
    pytest.importorskip("narwhals")
    page = (ROOT / "docs" / "reference" / "api" / "frames.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^::: unionkit\.frames\.(\S+)$", page, re.MULTILINE)) == set(uk.frames.__all__)


def test_every_view_and_chart_is_on_its_reference_page():
    page = (ROOT / "docs" / "reference" / "api" / "views.md").read_text(encoding="utf-8")
    paths = re.findall(r"^::: unionkit\.views\.(\S+)$", page, re.MULTILINE)
    found = {path.rpartition(".")[2] for path in paths}
    assert found == set(uk.views.__all__)


def test_the_landing_page_names_every_program_and_no_other():
    page = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    programs = {path.relative_to(ROOT / "examples").as_posix() for path in (ROOT / "examples").rglob("*.py")}
    assert set(re.findall(r"`([\w/]+\.py)`", page)) == programs


@pytest.mark.parametrize(
    "path",
    [each for each in sorted((ROOT / "examples").glob("*.py")) if each.name != "nation_spark.py"],
    ids=lambda path: path.name,
)
def test_an_example_runs(path, monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    runpy.run_path(str(path), run_name="__main__")
    assert capsys.readouterr().out
