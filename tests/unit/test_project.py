"""The project's own promises: commands that agree, rooms that keep their distance, modules that fit in the head."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import unionkit as uk

ROOT = Path(__file__).parents[2]
SOURCES = sorted((ROOT / "src" / "unionkit").rglob("*.py"))


def text_of(name):
    return (ROOT / name).read_text(encoding="utf-8")


def test_ci_begins_with_the_test_command_of_the_readme():
    commands = re.findall(r"^python -m pip install .*$", text_of("README.md"), re.MULTILINE)
    assert len(commands) == 2
    main_job, test = commands
    ci = text_of(".ci/run").splitlines()
    assert test in ci
    assert main_job in ci
    assert ci.index(test) < ci.index(main_job)


def test_the_rooms_import_only_what_they_may():
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))], check=False, capture_output=True, text=True, cwd=ROOT
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_fits_in_the_head(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= 600 or "Written by ``python docs/make_pages.py``" in lines[2]
    comments = sum(line.lstrip().startswith("#") for line in lines)
    assert comments <= max(4, len(lines) // 25)


def test_the_core_has_three_dependencies():
    project = tomllib.loads(text_of("pyproject.toml"))["project"]
    assert [re.split(r"[><=]", name)[0] for name in project["dependencies"]] == ["attrs", "cattrs", "python-dateutil"]
    assert {"frames", "excel", "views", "calendar", "testing", "test", "docs", "spark", "all"} <= set(
        project["optional-dependencies"]
    )


def test_the_page_on_columns_tells_the_lowest_version_of_every_engine():
    extras = tomllib.loads(text_of("pyproject.toml"))["project"]["optional-dependencies"]
    needed = " ".join(each for name in ("frames", "duckdb", "spark", "test-frames") for each in extras[name])
    page = " ".join(text_of("docs/how-to/columns.md").split())
    told = dict(
        re.findall(r"(Polars|pandas|PyArrow|DuckDB|Ibis|Dask|PySpark) (\d[\d.]*\d)", page.partition("tested from")[2])
    )
    floors = {name: rf"{name}[\w\[\]-]*>=([\d.]*\d)" for name in told}
    assert len(told) == 7
    assert {name: re.findall(floor, needed, re.IGNORECASE)[0] for name, floor in floors.items()} == told


def test_the_newest_entry_of_the_changelog_is_this_version():
    versions = re.findall(r"^## \[(.+?)\]", text_of("CHANGELOG.md"), re.MULTILINE)
    assert uk.__version__ in versions[:2]


def test_typed():
    assert (ROOT / "src" / "unionkit" / "py.typed").exists()
