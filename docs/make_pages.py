"""Writes the pages that are made from the code: finding codes and named indicators.

Run it after a change of either: ``python docs/make_pages.py``. The tests compare the pages with what it would write.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path

import unionkit as uk

REFERENCE = Path(__file__).parent / "reference"


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
    for module in ("records.tables", "records.figures", "records.attainment", "records.claims"):
        import_module(f"unionkit.{module}")
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
        for code in uk.finding_codes().values()
    )


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


PAGES = {REFERENCE / "finding-codes.md": finding_codes, REFERENCE / "indicators.md": indicators}

if __name__ == "__main__":
    for path, write in PAGES.items():
        path.write_text(write(), encoding="utf-8")
