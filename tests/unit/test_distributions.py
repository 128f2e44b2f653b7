"""What is published: the wheel and the source distribution, built here, and the size of what a user installs."""

from __future__ import annotations

import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from importlib import metadata
from pathlib import Path, PurePosixPath

import pytest

import unionkit as uk

pytest.importorskip("hatchling", reason="hatchling builds the distributions")

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "src" / "unionkit"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MEGABYTE = 1_000_000
# Beside what git keeps, these are made by tools that run here.
MADE = {"__pycache__", ".hypothesis", "corpus"}


def build(source, kind, folder):
    """Build one distribution without a network."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    done = subprocess.run(command, cwd=source, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    (built,) = folder.iterdir()
    return built


def kept(folder):
    """Give the files below a folder of the project, by their paths in it."""
    files = (path for path in folder.rglob("*") if path.is_file() and not MADE & set(path.parts))
    return {path.relative_to(ROOT).as_posix() for path in files}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build(ROOT, "wheel", tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def sdist(tmp_path_factory):
    return build(ROOT, "sdist", tmp_path_factory.mktemp("sdist"))


@pytest.fixture(scope="module")
def unpacked(sdist, tmp_path_factory):
    folder = tmp_path_factory.mktemp("unpacked")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder, filter="data")
    (only,) = folder.iterdir()
    assert only.name == f"unionkit-{uk.__version__}"
    return only


def contents(wheel):
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_holds_the_package_its_data_and_nothing_else(wheel):
    info = f"unionkit-{uk.__version__}.dist-info/"
    names = set(contents(wheel))
    assert {name for name in names if not name.startswith(info)} == {
        name.removeprefix("src/") for name in kept(PACKAGE)
    }
    assert {
        "unionkit/py.typed",
        "unionkit/law/vgcl/terms.toml",
        "unionkit/organisation/worlds/vgcl-provinces.toml",
    } < names
    assert {name.removeprefix(info) for name in names if name.startswith(info)} == {
        "METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE",
    }  # fmt: skip
    assert {PurePosixPath(name).suffix for name in names if not name.startswith(info)} == {".py", ".toml", ".typed"}


def test_the_source_distribution_holds_what_the_tests_and_the_pages_need(unpacked):
    found = {path.relative_to(unpacked).as_posix() for path in unpacked.rglob("*") if path.is_file()}
    folders = ("src", "tests", "docs", "examples", "benchmarks", ".ci")
    alone = {
        "CHANGELOG.md", "CITATION.cff", "CONTRIBUTING.md", "LICENSE", "README.md", "README.vi.md", "SECURITY.md",
        "conftest.py", "mkdocs.yml", "pyproject.toml",
    }  # fmt: skip
    wanted = alone.union(*(kept(ROOT / folder) for folder in folders))
    assert found - {"PKG-INFO", ".gitignore"} == wanted
    assert (unpacked / ".ci" / "run").stat().st_mode & 0o100


def test_a_wheel_of_the_source_distribution_is_the_same(wheel, unpacked, tmp_path):
    assert contents(build(unpacked, "wheel", tmp_path / "dist")) == contents(wheel)


def test_the_metadata_is_in_order(wheel, sdist):
    packaging = pytest.importorskip("packaging.metadata", reason="packaging judges the metadata")
    files = contents(wheel)
    told = files[f"unionkit-{uk.__version__}.dist-info/METADATA"]
    # It raises for a field that is wrong, unknown, or of a later version than the one told.
    read = packaging.Metadata.from_email(told, validate=True)
    assert (read.name, str(read.version), str(read.requires_python)) == ("unionkit", uk.__version__, ">=3.11")
    assert (read.license_expression, read.license_files) == ("MIT", ["LICENSE"])
    assert read.description == (ROOT / "README.md").read_text(encoding="utf-8")
    assert read.description_content_type == "text/markdown"
    assert {str(each) for each in read.requires_dist if not each.marker} == set(PROJECT["dependencies"])
    assert set(read.provides_extra) == set(PROJECT["optional-dependencies"])
    with tarfile.open(sdist) as archive:
        assert archive.extractfile(f"unionkit-{uk.__version__}/PKG-INFO").read() == told


def test_the_readme_links_to_what_the_source_distribution_holds(unpacked):
    links = re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    near = [link for link in links if not link.startswith("https://")]
    assert near
    assert [link for link in near if not (unpacked / link).exists()] == []


def closure(name):
    """Give the distributions that a plain installation brings."""
    requirements = pytest.importorskip("packaging.requirements")
    found, waiting = {}, [name]
    while waiting:
        each = metadata.distribution(waiting.pop())
        if each.name not in found:
            found[each.name] = each
            needs = map(requirements.Requirement, each.requires or ())
            waiting += [one.name for one in needs if one.marker is None or one.marker.evaluate({"extra": ""})]
    return found


def test_what_a_user_installs_is_small(wheel):
    own = sum(map(len, contents(wheel).values()))
    others = closure("unionkit")
    del others["unionkit"]
    assert {"attrs", "cattrs", "python-dateutil"} <= set(others) <= {
        "attrs", "cattrs", "python-dateutil", "six", "typing_extensions", "tzdata",
    }  # fmt: skip
    # As the wheels deliver it: bytecode is made by whoever installs, or not at all.
    files = [each for one in others.values() for each in one.files if each.suffix != ".pyc"]
    assert files
    brought = sum(each.size or 0 for each in files)
    assert wheel.stat().st_size < MEGABYTE
    assert own < 3.5 * MEGABYTE
    assert own + brought < 6 * MEGABYTE, {
        one.name: sum(each.size or 0 for each in one.files) for one in others.values()
    }
