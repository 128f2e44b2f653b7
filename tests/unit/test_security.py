"""What must not be in the sources, and names that try to become a formula, a tag or a command in what is written."""

from __future__ import annotations

import ast
import csv
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.cli import main

PACKAGE = Path(uk.__file__).parent
TREES = {
    path.relative_to(PACKAGE).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
    for path in sorted(PACKAGE.rglob("*.py"))
}
EVALUATES = {"eval", "exec", "compile", "__import__", "breakpoint", "input"}
UNSAFE = {
    "pickle",
    "marshal",
    "shelve",
    "dill",
    "yaml",
    "subprocess",
    "ctypes",
    "code",
    "runpy",
    "socket",
    "urllib",
    "http",
}
# icalendar names the scheme of an address; quote() opens nothing.
HARMLESS = {"urllib.parse"}
# The loop that makes many values is written from the names of the library's own fields, as attrs writes its own.
WRITES_CODE = {"records/converting/columns.py": {"exec"}}
NAMES = (
    '=HYPERLINK("http://e.vn")', "+cmd|' /C calc'!A0", "-2+3+cmd", "@SUM(A1)", "\t=1+1", "\r=1+1", "＝1+1", " =1+1", "'=1+1",
)  # fmt: skip


def imported(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("path", TREES)
def test_nothing_is_evaluated_unpickled_fetched_or_run(path):
    called = {
        node.func.id for node in ast.walk(TREES[path]) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert called & EVALUATES == WRITES_CODE.get(path, set())
    assert not {name for name in imported(TREES[path]) if name.split(".")[0] in UNSAFE} - HARMLESS


def test_code_is_written_from_names_of_fields_only():
    records = [{"id": name, "name": name} for name in ("x", 'y"; import os', "z\n", "__class__")] * 5
    assert [unit.name for unit in uk.from_records(records, uk.Workplace)] == [record["name"] for record in records]
    wrong = [record | {"id=1; import os": 1} for record in records]
    with pytest.raises(uk.errors.RecordError):
        uk.from_records(wrong, uk.Workplace)


ESCAPING = "unionkit.records.markup.fragments"
"""The module that writes all text of a page, and escapes it."""


def texts_of(tree):
    return [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]


def test_whoever_writes_html_escapes():
    tag = re.compile(r"</?(?:html|body|p|h1|td|th|tr|div|span|svg|text|title|a|li|b|code)\b[^<]*>")
    writers = {path: tree for path, tree in TREES.items() if any(map(tag.search, texts_of(tree)))}
    assert "records/markup/fragments.py" in writers
    for path, tree in writers.items():
        names = {
            each.name
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom) and node.module in ("html", "xml.sax.saxutils", ESCAPING)
            for each in node.names
        }
        assert names, path


def test_csv_is_written_in_two_places_and_nobody_writes_workbooks():
    writers = {
        path
        for path, tree in TREES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("writer", "DictWriter", "Workbook", "write_csv", "to_excel")
    }
    assert writers == {"records/writing.py", "records/tables/rejected.py"}


def formulas(text):
    rows = [*csv.reader(io.StringIO(text, newline=""))]
    assert all(len(row) == len(rows[0]) for row in rows)
    return [cell for row in rows for cell in row if re.match(r"\s*(?:[=@\t\r＝＋－＠]|[+-](?![0-9.,/]*\Z))", cell)]


def table(*rows):
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue().encode()


@pytest.mark.parametrize("name", NAMES)
def test_no_name_becomes_a_formula_in_any_report(name, tmp_path, capsys):
    figures = table(
        ("Đơn vị", "Nội dung", "Kỳ", "Kết quả", "Chỉ tiêu", "Cụm", "Nguồn", "Tỷ lệ", name),
        (name, "Kết nạp đoàn viên", "2023", "15", "9", name, name, "166,6%", name),
        (name + "2", "Kết nạp đoàn viên", "2023", "15", "9", name, name, "12%", name),
        ("Mê Linh", name, "2023", "1", name, name, name, name, name),
    )
    weights = table(("Đơn vị", "Đoàn viên"), (name, "10"), ("Mê Linh", "20"), ("Mê Linh 2", name))
    workplaces = table(
        ("Mã", "Tên", "Số lao động", "Số đoàn viên", name), (name, name, "5", "9", name), ("b", "B", name, "", "")
    )
    path, other, third = (tmp_path / each for each in ("a.csv", "b.csv", "d.csv"))
    third.write_bytes(workplaces)
    path.write_bytes(figures)
    other.write_bytes(weights)
    read = uk.read_figures(path)
    claims = f"{name} kết nạp được 832/2.500 đoàn viên (đạt 33,3% {name})."
    page = tmp_path / "c.txt"
    page.write_text(claims, encoding="utf-8")
    written = [
        uk.attainment_report(read).format("csv", "vi"),
        uk.scoreboard_report(read).format("csv", "vi"),
        uk.allocation_report(uk.read_weights(other), total=30).format("csv", "vi"),
        uk.claims_report(page).format("csv", "vi"),
        uk.check_file(third, "workplaces").format("csv", "vi"),
    ]
    for command in (
        ["attain", str(path)], ["scoreboard", str(path)], ["allocate", str(other), "--total", "30"],
        ["reconcile", str(page)], ["check", str(third), "--as", "workplaces"],
    ):  # fmt: skip
        main([*command, "--format", "csv"])
        written.append(capsys.readouterr().out)
    assert len([text for text in written if text.count("\n") > 1]) == len(written)
    for text in written:
        assert not formulas(text)
    begin = name.strip()[:8]
    assert sum(f"'{begin}" in text or f"'{name[:8]}" in text for text in written) >= 6


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.seen = set()
        self.bad = []

    def handle_starttag(self, tag, attrs):
        self.seen.add(tag)
        self.bad += [name for name, _ in attrs if name.startswith("on")]


@pytest.mark.parametrize(
    "name", ["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "'><svg onload=x>", "&lt;b&gt;", "]]><x/>"]
)
def test_no_name_becomes_a_tag(name):
    wrong = [{"id": name, "name": name, "workers": 5, "members": 9, name: name}]
    report = uk.check_records(wrong, uk.Workplace, name=name)
    assert report.findings
    page = report.format("html", "vi")
    tags = Tags()
    tags.feed(page)
    assert not tags.seen & {"script", "img", "svg", "x"}
    assert not tags.bad
    assert name not in page
