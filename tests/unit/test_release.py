"""What a release needs: one version, a changelog in order, the same facts wherever they stand."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from pathlib import Path

import unionkit as uk

ROOT = Path(__file__).parents[2]
CHANGELOG = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SECTIONS = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]


def releases():
    found = re.findall(r"^## \[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$", CHANGELOG, re.MULTILINE)
    return [(tuple(map(int, number.split("."))), date.fromisoformat(day)) for number, day in found]


def test_the_version_is_written_once():
    assert "version" not in PROJECT["project"]
    assert PROJECT["project"]["dynamic"] == ["version"]
    init = (ROOT / PROJECT["tool"]["hatch"]["version"]["path"]).read_text(encoding="utf-8")
    assert re.findall(r'^__version__ = "(.+)"$', init, re.MULTILINE) == [uk.__version__]
    assert re.fullmatch(r"\d+\.\d+\.\d+", uk.__version__)


def test_the_changelog_is_in_order():
    headings = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    assert headings[0] == "[Unreleased]"
    assert len(releases()) == len(headings) - 1
    assert releases() == sorted(releases(), reverse=True)
    assert len({number for number, _ in releases()}) == len(releases())
    for part in re.split(r"^## .+$", CHANGELOG, flags=re.MULTILINE)[1:]:
        names = re.findall(r"^### (.+)$", part, re.MULTILINE)
        assert names == [name for name in SECTIONS if name in names]
        assert all(line.startswith(("- ", "  ", "### ")) or not line for line in part.splitlines())


def test_the_citation_names_the_newest_release():
    # Plain "key: value" lines; the whole form is checked by whoever reads it.
    told = dict(
        re.findall(r'^([a-z-]+): "?([^"\n]+?)"?$', (ROOT / "CITATION.cff").read_text(encoding="utf-8"), re.MULTILINE)
    )
    number, day = releases()[0]
    assert told["version"] == uk.__version__ == ".".join(map(str, number))
    assert told["date-released"] == day.isoformat()
    assert told["license"] == PROJECT["project"]["license"]
    assert told["abstract"].rstrip(".") == PROJECT["project"]["description"]
