"""Adds a page for each subject of the rulebook to the site, made from the data when the site is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.structure.files import File

import unionkit as uk
from unionkit.law.values import MEASURES, say_value

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

BOOK = uk.rulebook("vgcl")
FOLDER = "reference/rules"


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages."""
    for name, content in pages().items():
        files.append(File.generated(config, f"{FOLDER}/{name}.md", content=content))
    return files


def pages() -> dict[str, str]:
    """Write the pages: one a subject, and their list."""
    subjects: dict[str, list[uk.KeyLine]] = {}
    for key in BOOK.lines:
        subjects.setdefault(BOOK.line(key).subject.en, []).append(BOOK.line(key))
    written = {slug(subject): subject_page(lines) for subject, lines in subjects.items()}
    rows = [
        f"| [{subject}]({slug(subject)}.md) | {lines[0].subject.vi} | {len(lines)} "
        f"| {sum(len(BOOK.timeline(line.key)) for line in lines)} |"
        for subject, lines in sorted(subjects.items())
    ]
    written["index"] = "\n".join([INDEX, *rows, "", instruments(), ""])
    return written


INDEX = """\
# The rulebook

Every rule that has a source, as the rulebook of the Vietnam General Confederation of Labour holds it: one page a
subject, a timeline for each key. [Dated law](../../explanation/dated-law.md) tells how to read it.

| subject | | keys | entries |
|---|---|---:|---:|"""


def slug(subject: str) -> str:
    """Give the name of a subject's page."""
    return subject.lower().replace(",", "").replace(" ", "-")


def subject_page(lines: list[uk.KeyLine]) -> str:
    """Write the page of a subject."""
    head = f"# {lines[0].subject.en}\n\n*{lines[0].subject.vi}*\n"
    return "\n".join([head, *map(section, lines)])


def section(line: uk.KeyLine) -> str:
    """Write the timeline of a key."""
    facts = [f"*{line.title.vi}*", f"type {line.type}"]
    if line.measure not in ("words", "yes_no"):
        facts.append(f"measured in {MEASURES[line.measure].en}")
    if line.comparison is not None:
        facts.append(line.comparison.label("en"))
    if line.counted_from is not None:
        facts.append(f"counted from {line.counted_from.label('en')}")
    facts.append(f"before the first entry: {line.before.label('en')}")
    table = ["| since | value | by | |", "|---|---|---|---|", *map(row(line), BOOK.timeline(line.key))]
    return "\n".join([f"## {line.title.en}", "", f"`{line.key}`  ", "; ".join(facts), "", *table, ""])


def row(line: uk.KeyLine):  # noqa: ANN201 - a function of one entry
    """Make the writer of a key's entries."""

    def write(entry: uk.Entry) -> str:
        if entry.ends_plan:
            said = "*the plan ends*"
        elif isinstance(entry.value, uk.AbsenceKind):
            said = f"*{entry.value.label('en')}*"
        else:
            said = say_value(entry.value, line.measure, "en").replace("; ", "<br>")
        marks = [entry.force.label("en")]
        marks += [entry.standing.label("en")] if entry.standing is uk.Standing.LAST_KNOWN else []
        marks += [f"{entry.confidence.label('en')} confidence"] if entry.confidence is uk.Confidence.MEDIUM else []
        note = entry.citation.note
        more = "; ".join(marks) + (f"<br>*{note.en}*" if note is not None else "")
        return f"| {entry.since.isoformat()} | {said} | {cited(entry.citation)} | {more} |".replace("||", "|")

    return write


def cited(citation: uk.Citation) -> str:
    """Name a source, with its address where it has one."""
    instrument = citation.instrument
    name = instrument.number or instrument.title.en
    place = citation.provision.label("en")
    linked = f"[{name}]({instrument.url})" if instrument.url else name
    return f"{place}, {linked}" if place else linked


def instruments() -> str:
    """Write the table of instruments."""
    head = "## Instruments\n\n| issued | number | title | issuer | in force | text read |\n|---|---|---|---|---|---|"
    ordered = sorted(BOOK.instruments.values(), key=lambda item: (item.issued, item.title.en))
    rows = [
        f"| {item.issued}{' or later' if item.issued_uncertain else ''} | {item.number or '–'} "
        f"| {f'[{item.title.en}]({item.url})' if item.url else item.title.en}<br>*{item.title.vi}* "
        f"| {item.issuer.en if item.issuer else '–'} | {item.in_force or '–'} | {'yes' if item.text_read else 'no'} |"
        for item in ordered
    ]
    return "\n".join([head, *rows])
