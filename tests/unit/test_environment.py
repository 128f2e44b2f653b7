"""What is computed and written does not depend on the hash seed, the locale or the time zone."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import attrs
import pytest

import unionkit as uk

SCRIPT = """
import sys
from datetime import date
import unionkit as uk
say = lambda *words: sys.stdout.buffer.write((" ".join(map(str, words)) + "\\n").encode())
law = uk.rulebook("vgcl").on(date(2025, 7, 1))
say(*uk.__all__, *dir(uk), *uk.rulebook("vgcl").keys())
say([law.get(key) for key in uk.rulebook("vgcl").keys()])
units = [uk.Unit(f"u{i}", f"Đơn vị {i}", uk.UnitKind.UNION_GROUP, parent="u0" if i else None) for i in range(40)]
org = uk.Hierarchy.of(units)
say(org.roll_up({f"u{i}": i for i in range(40)}), org.tree(), org.columns(), uk.to_record(org))
say(uk.allocate(100, {f"u{i}": i % 7 + 1 for i in range(40)}).explain("u3", "vi"))
say(uk.allocate(110, {f"u{i}": 1 for i in range(40)}))
say(uk.Person("an", roles=list(uk.Role)))
say(*uk.read_claims("Quý 1/2023 kết nạp được 832/2.500 đoàn viên (đạt 33,3% chỉ tiêu năm), thành lập 15/9 CĐCS."))
for lang in ("vi", "en"):
    say(uk.Period.parse("tháng 3/2023").label(lang), uk.reconcile(832, 2500, "33,3%"))
    say(law.get("congress.forms"))
rows = [{"id": "a", "name": "=A", "workers": 5, "members": 9, "lạ": 1}, {"id": "a", "workers": "x"}]
report = uk.check_records(rows, uk.Workplace, name="a.csv")
for style in ("text", "markdown", "html", "jsonl", "csv", "junit", "sarif", "github"):
    say(report.format(style, "vi"), report.format(style, "en"))
"""
PLACES = (
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "4242", "TZ": "Pacific/Kiritimati", "LC_ALL": "vi_VN.UTF-8", "PYTHONUTF8": "0"},
    {
        "PYTHONHASHSEED": "random",
        "TZ": "America/Los_Angeles",
        "LC_ALL": "tr_TR.ISO-8859-9",
        "PYTHONIOENCODING": "ascii",
    },
)


def written(place, script):
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "LC_", "LANG", "TZ", "COVERAGE"))
    }
    env = {**kept, **place, "PYTHONPATH": str(Path(uk.__file__).parents[1])}
    return subprocess.run([sys.executable, str(script)], check=True, capture_output=True, env=env).stdout


@pytest.fixture(scope="module")
def script(tmp_path_factory):
    path = tmp_path_factory.mktemp("script") / "script.py"
    path.write_text(SCRIPT, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def first(script):
    return written(PLACES[0], script)


@pytest.mark.parametrize("place", PLACES[1:], ids=lambda place: place["TZ"])
def test_every_place_writes_the_same_bytes(place, first, script):
    assert len(first) > 20_000
    assert written(place, script) == first


def shows_its_fields(kind):
    return attrs.has(kind) and kind.__repr__.__code__.co_filename.startswith("<attrs generated")


@pytest.mark.parametrize("name", [name for name in uk.__all__ if shows_its_fields(getattr(uk, name))])
def test_no_set_is_shown_in_the_order_of_its_hashes(name):
    sets = re.compile(r"\b(?:frozenset|set|Set|AbstractSet)\[")
    fields = attrs.fields(getattr(uk, name))
    assert [field.name for field in fields if field.repr is True and sets.search(str(field.type))] == []


def test_the_installed_core_is_small():
    files = [path for path in Path(uk.__file__).parent.rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert sum(path.stat().st_size for path in files) < 4 << 20
