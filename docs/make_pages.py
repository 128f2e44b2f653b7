"""Writes what is made from the code: finding codes, named indicators, and the main job's table on the first pages.

Run it after a change of either: ``python docs/make_pages.py``. The tests compare the pages with what it would write.
"""

from __future__ import annotations

import ast
import runpy
from functools import partial
from pathlib import Path
from pprint import pformat

import unionkit as uk
from unionkit.records.layout import markdown_table
from unionkit.records.tables import FIELD_HEADERS, limits
from unionkit.records.writing import json_text, say_check, say_printed
from unionkit.wording import say_percent

ROOT = Path(__file__).parents[1]
EXAMPLES = runpy.run_path(str(ROOT / "docs" / "finding_examples.py"))["EXAMPLES"]
REFERENCE = ROOT / "docs" / "reference"


CODES = """\
# Finding codes

A code never changes its meaning. *Error*: the record cannot be used. *Warning*: it is used, and something in it should
be looked at. *Note*: nothing is wrong, and the exit code stays 0.
"""
CODE = """
## {code}

{title} ({title_vi}). *{severity}*, since {since}.

- Says: `{en}` / `{vi}`
- Remedy: {remedy_en} / {remedy_vi}
"""
WHY = "- Why: {en} / {vi}\n"
EXAMPLE = """
```pycon
{lines}

```
"""
KEYS = '''\
"""The keys of the rulebook of the Vietnam General Confederation of Labour, typed by their values.

Written by ``python docs/make_pages.py`` from the data of the rulebook; do not edit.

Examples:
    >>> from datetime import date
    >>> import unionkit as uk
    >>> uk.rulebook("vgcl").on(date(2023, 4, 16)).value(uk.keys.CONGRESS_QUORUM)
    Fraction(2, 3)
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from unionkit.citations import Instrument
from unionkit.law.rule import Key
from unionkit.law.values import Brackets, Item, Items, Steps

'''
CLASSES = {
    "int": "int",
    "deadline": "int",
    "bool": "bool",
    "date": "date",
    "share": "Fraction",
    "choice": "Item",
    "form": "Item",
    "set": "Items",
    "steps": "Steps",
    "brackets": "Brackets",
    "instrument": "Instrument",
}
INDICATORS = """\
# Named indicators

What lists of assigned targets name. The kind decides how figures add up; see [IndicatorKind](api/targets.md). An
indicator of your own needs no registration: make a `uk.Indicator`, or give its kind in the table.

| id | kind | Vietnamese | English | also read as |
|---|---|---|---|---|
"""
INDICATOR = "| `{id}` | {kind} | {vi} | {en} | {aliases} |\n"


def finding_codes() -> str:
    """Write a section for each finding code."""
    return CODES + "".join(
        CODE.format(
            code=code.code,
            title=code.title.en[0].upper() + code.title.en[1:],
            title_vi=code.title.vi,
            severity=code.severity.value.capitalize(),
            since=code.since,
            en=code.template.en,
            vi=code.template.vi,
            remedy_en=code.remedy.en,
            remedy_vi=code.remedy.vi,
        )
        + ("" if code.why is None else WHY.format(en=code.why.en, vi=code.why.vi))
        + _example(code.code)
        for code in uk.finding_codes().values()
    )


def _example(code: str) -> str:
    """Show the records in which a code is found, as they run."""
    example = EXAMPLES.get(code)
    if example is None:
        return ""
    settings = f", {example.said}" if example.said else ""
    records = pformat([*example.records], width=110, sort_dicts=False).splitlines()
    lines = [
        *(["from datetime import date"] if "date(" in settings else []),
        "import unionkit as uk",
        *[f"rows = {line}" if place == 0 else f"       {line}" for place, line in enumerate(records)],
        f"report = uk.check_records(rows, uk.{example.cls.__name__}{settings})",
        'print(report.findings[0].message("en"))',
    ]
    typed = [f"{'...' if line.startswith(' ') else '>>>'} {line}" for line in lines]
    shown = [*typed, *[finding.message("en") for finding in example.check().findings]]
    return EXAMPLE.format(lines="\n".join(shown))


def indicators() -> str:
    """Write the table of named indicators."""
    return INDICATORS + "".join(
        INDICATOR.format(
            id=indicator.id,
            kind=indicator.kind.value,
            vi=indicator.title.vi,
            en=indicator.title.en,
            aliases="; ".join(indicator.aliases),
        )
        for indicator in uk.indicators.named()
    )


def keys_module() -> str:
    """Write the module of typed keys."""
    book = uk.rulebook("vgcl")
    lines = map(book.line, book.keys())
    constants = [
        f'{line.key.upper().replace(".", "_")}: Final = Key[{CLASSES[line.type]}]("{line.key}")\n'
        f'"""{line.title.en}."""\n'
        for line in lines
    ]
    return KEYS + "".join(constants)


def verdict_schema() -> str:
    """Write the JSON Schema of a verdict's document."""
    return json_text(uk.verdict_schema())


def main_job(path: Path, lang: uk.Lang = "en") -> str:
    """Give a page with the table of the main job between its two marks."""
    report = uk.attainment_report(uk.read_figures(ROOT / "examples" / "data" / "reported-figures.csv"))
    shown = [line for line in report.lines if (line.figure.unit, line.figure.line) in SHOWN]
    rows = [_row(line, report.places, lang) for line in shown]
    table = markdown_table(HEADERS[lang], rows, right=(2, 3, 4))
    return between(path.read_text(encoding="utf-8"), "main job", table)


def between(page: str, name: str, text: str) -> str:
    """Give a page with a text between two of its marks."""
    first, last = f"<!-- {name} -->", f"<!-- end of {name} -->"
    before, _, rest = page.partition(first)
    _, _, after = rest.partition(last)
    return f"{before}{first}\n\n{text}\n\n{last}{after}"


def tables_page(path: Path) -> str:
    """Give the page of tables with what headers are known and what the limits are."""
    parts: list[str] = []
    for kind, columns in FIELD_HEADERS.items():
        rows = [[f"`{column.name}`", "yes" if column.required else "", "; ".join(column.headers)] for column in columns]
        parts.append(f"### {kind.capitalize()}\n\n{markdown_table(['field', 'required', 'headers'], rows)}")
    aliases = between(path.read_text(encoding="utf-8"), "aliases", "\n\n".join(parts))
    rows = [[words, f"{number:,}"] for number, words in LIMITS]
    return between(aliases, "limits", markdown_table(["limit", "at most"], rows, right=(1,)))


def _row(line: uk.FigureLine, places: int, lang: uk.Lang) -> list[str]:
    figure, attainment, check = line.figure, line.attainment, line.reconciliation
    known = attainment.ratio is not None
    return [
        figure.unit,
        figure.indicator.label(lang) if figure.indicator else figure.indicator_name,
        f"{say_printed(figure.actual, lang)}/{say_printed(figure.target, lang)}",
        say_percent(attainment.percent(places=places), lang) if known else "–",
        f"{say_printed(figure.printed, lang)}%",
        say_check(check, lang) if check else "",
    ]


HEADERS = {
    "vi": ["Đơn vị", "Chỉ tiêu", "Kết quả/Chỉ tiêu", "Tỷ lệ", "Đã in", "Đối chiếu"],
    "en": ["Unit", "Indicator", "Result/Target", "Percent", "Printed", "Check"],
}
LIMITS = (
    (limits.MAX_CELL_LENGTH, "characters of a cell"),
    (limits.MAX_LINE_LENGTH, "characters of a line of CSV or JSON Lines"),
    (limits.MAX_RECORD_LINES, "lines of a record of CSV, in quotes"),
    (limits.MAX_COLUMNS, "columns, or different keys of a JSON file"),
    (limits.MAX_DEPTH, "levels of nesting in a JSON record"),
    (limits.MAX_DIGITS, "digits of a JSON number"),
    (limits.MAX_JSON_BYTES, "bytes of a JSON file"),
    (limits.HEADER_SEARCH_ROWS, "rows of a sheet in which its header is looked for"),
    (limits.MAX_GROUP_ROWS, "rows of a header with groups"),
    (limits.MAX_SHEET_ROWS, "rows of a sheet"),
    (limits.MAX_PARTS, "files inside a workbook"),
    (limits.MAX_UNPACKED_BYTES, "bytes of a workbook, unpacked"),
    (limits.MAX_PART_RATIO, "compression of a file inside a workbook, from 1 MiB on"),
    (limits.MAX_ROW_GROUP_BYTES, "bytes of a row group of Parquet, unpacked"),
    (limits.MAX_SPOOLED_BYTES, "bytes of a workbook or Parquet file from a stream that cannot go back"),
)
SHOWN = {
    ("LĐLĐ huyện Mê Linh", 2),
    ("LĐLĐ huyện Mê Linh", 3),
    ("LĐLĐ quận Thanh Xuân", 4),
    ("LĐLĐ tỉnh Bình Dương", 30),
    ("Tổng LĐLĐ Việt Nam", 31),
    ("LĐLĐ tỉnh Bình Phước", 33),
}
ENGINES = """\
# Columns by engine

Made from the tests: a function runs on an engine where a test of it runs there. `yes` is for every engine on which
the function is held against its scalar twin.

{table}
"""
TITLES = {
    "polars": "Polars", "polars-lazy": "Polars, lazy", "pandas": "pandas", "pandas-arrow": "pandas, Arrow",
    "pyarrow": "PyArrow", "duckdb": "DuckDB", "ibis": "Ibis", "dask": "Dask", "pyspark": "PySpark",
}  # fmt: skip


def tested_engines(test: ast.FunctionDef, known: dict[str, tuple[str, ...]]) -> set[str]:
    """Give the engines on which a test runs, by its decorators."""
    found: set[str] = set()
    for decorator in test.decorator_list:
        if isinstance(decorator, ast.Name):
            found |= {*known.get(decorator.id, ())}
        elif isinstance(decorator, ast.Call) and isinstance(decorator.func, ast.Name):
            for each in decorator.args if decorator.func.id == "of_engines" else ():
                starred = isinstance(each, ast.Starred) and isinstance(each.value, ast.Name)
                found |= {*known[each.value.id]} if starred else {ast.literal_eval(each)}
    return found


def engines_page() -> str:
    """Write which function of columns is tested on which engine."""
    engines = runpy.run_path(str(ROOT / "tests" / "engines.py"))
    known = {"FULL": engines["FULL"], "PARTIAL": engines["PARTIAL"], "full_engines": engines["FULL"]}
    known["all_engines"] = (*engines["FULL"], *engines["PARTIAL"])
    runs: dict[str, set[str]] = {}
    for path in sorted((ROOT / "tests" / "unit" / "frames").glob("test_*.py")):
        for test in ast.parse(path.read_text(encoding="utf-8")).body:
            if not isinstance(test, ast.FunctionDef) or "EngineError" in ast.unparse(test):
                continue
            for call in ast.walk(test):
                if isinstance(call, ast.Attribute) and ast.unparse(call.value) in ("frames", "frames.Checks"):
                    name = ast.unparse(call).removeprefix("frames.")
                    runs.setdefault(name, set()).update(tested_engines(test, known))
    rows = [
        [f"`{name}`", *("yes" if engine in runs[name] else "–" for engine in TITLES)]
        for name in sorted(runs, key=str.casefold)
        if runs[name] and name.rpartition(".")[2].islower()
    ]
    return ENGINES.format(table=markdown_table(["function", *TITLES.values()], rows))


FIRST_PAGES = {
    ROOT / "README.md": "en",
    ROOT / "README.vi.md": "vi",
    ROOT / "docs" / "index.md": "en",
    ROOT / "docs" / "vi" / "index.md": "vi",
}
PAGES = {REFERENCE / "finding-codes.md": finding_codes, REFERENCE / "indicators.md": indicators}
PAGES[Path(uk.__file__).parent / "law" / "keys.py"] = keys_module
PAGES[REFERENCE / "verdict.schema.json"] = verdict_schema
PAGES |= {path: partial(main_job, path, lang) for path, lang in FIRST_PAGES.items()}
PAGES[REFERENCE / "glossary.md"] = runpy.run_path(str(ROOT / "docs" / "glossary.py"))["glossary"]
PAGES[REFERENCE / "engines.md"] = engines_page
PAGES[REFERENCE / "tables.md"] = partial(tables_page, REFERENCE / "tables.md")

if __name__ == "__main__":
    for path, write in PAGES.items():
        path.write_text(write(), encoding="utf-8")
