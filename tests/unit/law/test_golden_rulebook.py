"""All that a loaded rulebook tells, and all that is wrong with one whose file has a fault, compared with what was recorded.

The rulebook is in ``assembly``; what it tells is in ``tests/golden/rulebook``. Where a change is meant, write those files
anew with ``python tests/unit/law/test_golden_rulebook.py`` and read what differs.
"""

from __future__ import annotations

import json
import re
import warnings
from datetime import date, datetime
from enum import Enum
from fractions import Fraction
from functools import cache
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import attrs
import pytest

import unionkit as uk
from unionkit.law.day import checked_law

NOON = datetime(2022, 1, 1, 12)  # noqa: DTZ001
HERE = Path(__file__).parent / "assembly"
GOLDEN = Path(__file__).parents[2] / "golden" / "rulebook"


@cache
def book():
    return uk.Rulebook.from_toml(HERE, name="assembly")


def form(value):
    """Give what can be written as JSON: every field of every part."""
    if isinstance(value, uk.Words):
        return f"{value.vi} / {value.en}"
    if isinstance(value, Enum):
        return value.name
    if attrs.has(type(value)):
        return {
            "a": type(value).__name__,
            **{field.name: form(getattr(value, field.name)) for field in attrs.fields(type(value))},
        }
    if isinstance(value, tuple | list):
        return [form(item) for item in value]
    if hasattr(value, "items"):
        return {key: form(item) for key, item in value.items()}
    return value if value is None or isinstance(value, bool | int | str) else str(value)


def failed(call):
    """Give what a call comes to: its value, or the error with its facts and its words in both languages."""
    try:
        return form(call())
    except uk.errors.UnionkitError as error:
        facts = {name: form(fact) for name, fact in error.facts.items() if name != "absence"}
        return {"error": type(error).__name__, **facts, "vi": error.message("vi"), "en": error.message("en")}
    except TypeError as error:
        return {"error": "TypeError", "en": str(error)}


def held():
    whole = book()
    for name in ("lines", "words", "instruments", "redirects", "events"):
        yield name, form(getattr(whole, name))
    for key in whole.keys():  # noqa: SIM118 - a rulebook is no mapping
        yield f"timeline of {key}", form(whole.timeline(key))
    yield "days", [str(day) for day in whole.days()]
    for prefix in ("", "dues", "dues.", "dues.rate", "dues.r", "congress.form", "congress..", "congress.f", "x"):
        yield f"keys under {prefix!r}", list(whole.keys(prefix))


DAYS = (
    date(1999, 12, 31), date(2000, 1, 1), date(2019, 12, 31), date(2020, 1, 1), date(2021, 3, 31), date(2021, 4, 1), date(2021, 6, 30),
    date(2021, 7, 1), date(2021, 9, 30), date(2021, 10, 1), date(2021, 12, 31), date(2022, 1, 1), date(2022, 6, 30), date(2022, 7, 1),
    date(2022, 12, 31), date(2023, 1, 1), date(2024, 1, 1), date(2024, 1, 2), date(2025, 6, 30), date(2025, 7, 1),
)  # fmt: skip
KNOWN = (
    date(1989, 12, 31),
    date(1990, 1, 1),
    date(2019, 11, 30),
    date(2019, 12, 1),
    date(2021, 2, 28),
    date(2021, 3, 1),
    date(2021, 5, 31),
    date(2021, 6, 1),
)


def answers():
    """Give the answer of every key on every day, where it differs from the day before; whole on two days."""
    whole = book()
    for key in whole.keys():  # noqa: SIM118
        before = None
        for day in DAYS:
            answer = whole.on(day).get(key)
            said = [answer.explain("vi"), answer.explain("en")]
            if said != before:
                yield f"{key} on {day}", said
            before = said
        for day in (date(2021, 8, 1), date(2021, 11, 1), date(2022, 8, 1)):
            yield f"{key} whole on {day}", form(whole.on(day).get(key))
        for known in KNOWN:
            answer = whole.on(date(2021, 8, 1), known_on=known).get(key)
            told = str(form(answer.value)) if isinstance(answer, uk.Rule) else answer.label("en")
            yield f"{key} as known on {known}", told[:60]


WORDS = (
    "số ủy viên", "so uy vien", "UY VIEN", "seats of the committee", "committee seats", "Seats", "dai hoi", "congresses", "hết đợt", "the round", "form",
    "forms", "hinh thuc", "hinh thuc thuong dung", "usual form", "dues", "rate dues", "congress size", "vien so", "ngay", "day of payment", "from a copy", "ban sao", "nhap", "", "  ", "x", "eats", "table of", "of table", "of seats", "seats table", "table seats of",
)  # fmt: skip


def searches():
    whole = book()
    for words in WORDS:
        yield f"search {words!r}", [line.key for line in whole.search(words)]
    for a, b in pairwise(DAYS):
        for sources in (False, True):
            changes = whole.diff(a, b, sources=sources)
            yield (
                f"{a} to {b}{' with sources' if sources else ''}",
                [f"{change.message('vi')} | {change.message('en')}" for change in changes],
            )
    for known in KNOWN:
        yield (
            f"2019 to 2022 as known on {known}",
            [change.key for change in whole.diff(date(2019, 1, 1), date(2021, 8, 1), known_on=known)],
        )
    yield "a change", form(whole.diff(date(2021, 3, 31), date(2021, 4, 1))[0])
    local = whole.with_value("congress.size", 15, since=date(2020, 6, 1), note="here")
    for sources in (False, True):
        yield (
            f"the same by another source {sources}",
            [change.key for change in local.diff(date(2020, 5, 31), date(2020, 6, 1), sources=sources)],
        )


VALUES = {
    "dues.rate": ("1/3", Fraction(2, 3), Fraction(1), Fraction(0), Fraction(3, 2), Fraction(-1, 2), "3/2", "half", 0.5, 1, True, None, "1/0", "12345678901/2", " 1/2"),
    "dues.first_day": (date(2021, 1, 1), NOON, "2021-01-01", 2021),
    "dues.published": (True, False, 1, "true"),
    "dues.book": ("guide", 5, "nothing"),
    "congress.size": (0, 5, -1, 5.0, True, "5", None, Fraction(1, 2)),
    "congress.call": (5, -1, "5", 1.5),
    "congress.form": ("plenary", "online", 5, ("plenary",)),
    "congress.usual": ("call", ""),
    "congress.forms": (["plenary"], ("plenary", "vote"), [], ["plenary", "plenary"], "plenary", ["online"], [5], 5),
    "congress.agenda": (["vote", "report"], ["vote", "vote"], []),
    "congress.table": (
        [{"from": 0, "max": 5}], ({"from": 0, "below": 9, "min": "1/3"}, {"from": 9, "min": 1, "max": 1}), [{"from": 0, "below": 9, "max": 5}], [], [5], 5, [{"from": 0}], [{"from": 1, "below": 1, "max": 5}],
        [{"from": 0, "min": 5, "max": 4}], [{"from": 0, "min": 4, "max": 4}], [{"from": 0, "min": "1/2", "max": "1/3"}], [{"from": 0, "max": 1.5}], [{"from": 0, "max": -1}], [{"from": 0, "max": 5, "upto": 9}], [{"below": 5, "max": 3}],
        [{"from": 0, "stated": False}], [{"from": 0, "stated": True}], [{"from": 0, "stated": 1, "max": 3}], [{"from": 0, "below": 5, "max": 3}, {"from": 6, "max": 4}], [{"from": 0, "max": 3}, {"unit": "hue", "min": 4}],
        [{"from": 0, "below": 5, "max": 3}, {"unit": "hue", "min": 4}, {"from": 5, "max": 4}], [{"from": 0, "max": 3}, {"unit": "hue"}], [{"from": 0, "below": 5, "max": 3}, {"from": 5, "below": 4, "max": 4}], [{"from": True, "max": 3}],
    ),
}  # fmt: skip


def laid_over():
    whole = book()
    for key, values in VALUES.items():
        for value in values:
            entry = failed(
                lambda key=key, value=value: next(
                    entry.value
                    for entry in whole.with_value(key, value, since=date(2026, 1, 1), note="here").timeline(key)
                    if entry.force is uk.Force.LOCAL
                )
            )
            yield f"{key} {value!r}", entry
    for value in (
        uk.Items((uk.Item("own", uk.Words(vi="a", en="b")),)),
        uk.Steps((uk.Item("own", uk.Words(vi="a", en="b")),)),
    ):
        yield (
            f"congress.forms {type(value).__name__}",
            failed(
                lambda value=value: (
                    whole.with_value("congress.forms", value, since=date(2026, 1, 1), note="here")
                    .timeline("congress.forms")[-1]
                    .value
                )
            ),
        )
    table = uk.Brackets((uk.Bracket(lower=0, maximum=1),))
    for key, value in (
        ("congress.table", table),
        ("congress.form", uk.Item("own", uk.Words(vi="a", en="b"))),
        ("dues.book", uk.Instrument(title=uk.Words(vi="a", en="b"))),
    ):
        yield (
            f"{key} as a value",
            failed(
                lambda key=key, value=value: whole.with_value(
                    key, value, since=date(2026, 1, 1), note=uk.Words(vi="đây", en="here")
                ).timeline(key)[-1]
            ),
        )
    laid = whole.with_value("congress.size", 7, since=date(2021, 5, 15), note="here").with_value(
        "congress.size", 8, since=date(2021, 5, 15), note="there"
    )
    laid = laid.with_value("congress.size", uk.AbsenceKind.NO_LIMIT, since=date(2021, 7, 1), note="nowhere").with_value(
        "congress.size", 3, since=date(2021, 7, 2), note="again"
    )
    yield (
        "laid over a plan",
        [
            laid.on(day).get("congress.size").explain("en").splitlines()
            for day in (
                date(2021, 5, 14),
                date(2021, 5, 15),
                date(2021, 7, 1),
                date(2021, 7, 2),
                date(2021, 10, 1),
                date(2022, 1, 1),
            )
        ],
    )
    yield (
        "its timeline",
        [
            f"{entry.since} {form(entry.value)} {entry.force.name} {entry.issued}"
            for entry in laid.timeline("congress.size")
        ],
    )
    yield (
        "the rest is the same",
        [laid.name, laid.lines is whole.lines, laid.entries["dues.rate"] is whole.entries["dues.rate"]],
    )
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        seen = [
            whole.line("congress.seats").key,
            whole.with_value("congress.seats", 3, since=date(2026, 1, 1), note="here")
            .timeline("congress.seats")[-1]
            .value,
        ]
        seen += [whole.on(date(2020, 6, 1)).value("congress.seats"), len(whole.timeline("congress.seats"))]
    yield "a renamed key", [*seen, *(f"{item.category.__name__}: {item.message}" for item in caught)]


def errors():
    law = book().on(date(2022, 8, 1))
    for key in ("congress.sise", "congres.siz", "dues", "dues.rat", "nothing", "congress.form.x", ""):
        yield f"get {key!r}", failed(lambda key=key: law.get(key))
    for key in ("congress.size", "dues.rate", "congress.halls"):
        yield f"value of {key}", failed(lambda key=key: law.value(key))
        yield f"item {key}", failed(lambda key=key: law[key])
    table = law.value("congress.table")
    for count in (-1, 0, 1, 29, 30, 31, 1499, 1500, 10**6):
        yield f"table at {count}", failed(lambda count=count: table.at(count))
    yield (
        "table of a named unit",
        [
            failed(lambda: table.at(5, unit="ha-noi")),
            failed(lambda: table.at(0, unit="hue")),
            failed(lambda: table.at("5")),
        ],
    )
    yield "table said", [table.label("vi"), table.label("en")]
    forms, agenda = law.value("congress.forms"), law.value("congress.agenda")
    yield (
        "items",
        [
            forms.ids,
            list(map(form, forms)),
            len(forms),
            "plenary" in forms,
            "vote" in forms,
            forms.items[0] in forms,
            agenda.label("vi"),
            agenda.label("en"),
            forms.label("vi"),
            forms.label("en"),
        ],
    )
    yield "a rulebook that is not packaged", failed(lambda: uk.rulebook("tuc"))
    yield "no law", [failed(lambda given=given: checked_law(given)) for given in (book(), None, "law")]
    yield (
        "said",
        [
            repr(book()),
            repr(law),
            book() == book(),
            law == book().on(date(2022, 8, 1)),
            law == book().on(date(2022, 8, 2)),
            book().on(date(2022, 8, 1), known_on=date(2022, 8, 1)).known_on.isoformat(),
        ],
    )
    yield "wrong days", [failed(lambda day=day: book().on(day)) for day in (NOON, "2022", None)]
    yield (
        "wrong knowledge",
        [failed(lambda day=day: book().on(date(2022, 1, 1), known_on=day)) for day in (NOON, "2022")],
    )


MALFORMED = Path(__file__).parents[2] / "malformed" / "rulebooks"


def problems(paths):
    try:
        uk.Rulebook.from_toml(paths)
    except uk.errors.LawDataError as error:
        facts = [form(problem) for problem in error.problems]
        return [
            error.name,
            *({name: fact for name, fact in each.items() if fact is not None and name != "a"} for each in facts),
        ]
    return "no fault"


def of_files():
    """Give the faults of the broken rulebooks that other tests have, and of several files together."""
    for path in sorted(MALFORMED.glob("*.toml")):
        yield path.name, problems(path)
    with TemporaryDirectory() as folder:
        one, two, empty = Path(folder) / "one", Path(folder) / "two", Path(folder) / "none"
        for made in (one, two, empty):
            made.mkdir()
        text = (MALFORMED.parent / "rulebook.toml").read_text(encoding="utf-8")
        (one / "a.toml").write_text(text, encoding="utf-8")
        (two / "a.toml").write_text(text.replace("2020-01-01", "2020-01-02"), encoding="utf-8")
        (two / "b.txt").write_text("no rulebook", encoding="utf-8")
        for name, paths in {
            "a folder": one, "a file as text": str(one / "a.toml"), "a list": [one / "a.toml"], "an iterator": iter([one]), "twice the same": [one, one], "two of one name": [one / "a.toml", str(two / "a.toml")],
            "an empty folder": empty, "no file at all": [], "a file that is no rulebook": two / "b.txt", "folder and file": [one, two / "b.txt"],
        }.items():  # fmt: skip
            yield name, json.loads(json.dumps(problems(paths)).replace(folder, "…"))
        message = uk.errors.LawDataError(name="own", problems=())
        yield "words of no fault", [message.message("vi"), message.message("en")]


CASES = {
    "answers": answers,
    "errors": errors,
    "held": held,
    "laid over": laid_over,
    "searches": searches,
    "of files": of_files,
}


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_told_is_as_recorded(name):
    recorded = json.loads((GOLDEN / f"{name.replace(' ', '_')}.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(dict(CASES[name]()))) == recorded


PLACES = re.compile(
    r"(?P<field>[\w\"._-]+) = (?P<value>\[\n|\[[^\n]*?\](?=\n| \}|,)|\{[^\n]*?\}(?=\n|,| \})|[^,\n{}\[\]]+)(?=[,\n ]|)"
)
PUT = ("1", '"x"', "[5]", "{ x = 1 }", "2020-01-01T00:00:00", "-1.5")
BLOCKS = re.compile(r"^\[[^\n]*\n(?:[^\n\[][^\n]*\n|\]\n)*", re.MULTILINE)


def broken():
    """Give both files with one change each: other values in a field, a field with another name, a table left out or twice."""
    seen = set()
    for name in ("general.toml", "congresses.toml"):
        text = (HERE / name).read_text(encoding="utf-8")
        places = [place for place in PLACES.finditer(text) if place["value"] != "[\n"]
        for number, place in enumerate(places):
            field, value = place["field"], place["value"]
            where = f"{name}:{text.count(chr(10), 0, place.start()) + 1} {field} = {value}"[:90]
            # Where a field stands for the first time it is given everything, and later one thing, in turn.
            for literal in PUT if field not in seen else [PUT[number % len(PUT)]]:
                yield f"{where} → {literal}", name, text[: place.start("value")] + literal + text[place.end("value") :]
            if field not in seen:
                yield f"{where} → other = …", name, text[: place.start()] + "other" + text[place.end("field") :]
            seen.add(field)
        for block in BLOCKS.finditer(text):
            yield f"{name} without {block[0].splitlines()[0]}", name, text[: block.start()] + text[block.end() :]
            yield f"{name} with a second file of {block[0].splitlines()[0]}", "more.toml", block[0]


CHANGES = (
    ('number = "1/2019"', 'number = ""'), ('url = "https://example.org/charter"', 'url = "  "'), ('replaces = ["rules-1990", "Điều lệ cũ"]', 'replaces = ["", 5]'),
    ('vi = "Điều lệ", en', 'vi = "", en'), ('en = "Charter"', 'en = "  "'), ('en = "Charter"', 'en = "Charter", fr = "Statuts"'),
    *((f'at = "{old}"', f"at = {new}") for old in ("12", "item 4.1") for new in ('"12(1)"', '"12a(1)(đ)"', '"12(1)(a)(b)"', '"12(1"', '"item "', '"item  9 "', '"Article 9"', '""', '"Not seen"')),
    ("since = 2022-07-01", "since = 2020-01-01"), ("since = 2022-07-01", "since = 2019-01-01"), ("since = 2020-01-01, value = true", "since = 2021-07-01, value = true"),
    ('confidence = "medium", standing', 'confidence = "low", standing'), ('value = "1/100"', 'value = "3/2"'), ('value = "1/100"', 'value = "1/1"'), ('value = "1/100"', "value = 0.01"), ("value = 2028", "value = -1"), ("value = 2028", "value = 2028.0"),
    ("value = 2028", "value = 0"), ("value = true", "value = 1"), ('value = "guide"', 'value = "guides"'), ("value = 2020-12-31", 'value = "31/12/2020"'), ('measure = "year"', 'measure = "years"'),
    ('["dues.rate"]', '["Dues.rate"]'), ('["dues.rate"]', '["dues"]'), ('["dues.rate"]', '["dues.r-ate"]'), ('["dues.rate"]', '["dues.rate.2"]'), ('["dues.rate"]', '["2.rate"]'), ('["dues.rate"]', '["dues.first_day"]'),
    ('forces = ["plan"]', 'forces = ["plan", "x"]'), ('forces = ["plan"]', "forces = []"), ("[[events]]\nsince = 2023-01-01", "[[events]]\nsince = 5"), ("board = {", 'unused = { vi = "a", en = "b" }\nboard = {'), ('issuer = "board"', 'issuer = "assembly"'),
    ("call = {", 'unused = { vi = "a", en = "b" }\ncall = {'), ("[subject]", "[subject]\nother = 1"), ("[words]", "[words]\nx = 5"), ("[subject]", "[x]\n[subject]"), ("[[events]]", "[events]"), ("[words]", "[[words]]"),
    ("issued = 1990-01-01\n", ""), ("issued = 2021-06-01", "issued = 2021-06-01\nissued_uncertain = 5"), ('force = "plan"', 'force = "local"'), ('replaces = ["rules-1990", "Điều lệ cũ"]', 'replaces = ["guide", "plan"]'),
    # in the file of the congresses
    ('"congress.seats" = "congress.size"', '"congress.seats" = "congress.sizes"'), ('"congress.seats" = "congress.size"', '"congress.halls" = "congress.size"'), ('"congress.seats" = "congress.size"', '"congress.seats" = 5\n"x" = "congress.halls"'),
    ('same_as = "congress.size"', 'same_as = "congress.other_size"'), ('same_as = "congress.size"', 'same_as = "nothing"'), ('same_as = "congress.size"', "same_as = 5"), ('same_as = "congress.size"', "entries = []"), ('same_as = "congress.size"', "entries = [5]"),
    ('same_as = "congress.size"', "entries = 5"), ('same_as = "congress.size"', ""), ('same_as = "congress.size"', 'same_as = "congress.size"\nentries = []'), ('counted_from = "call"', 'counted_from = "calls"'), ('counted_from = "call"\n', ""),
    ('type = "form"', 'type = "form"\ncounted_from = "call"'), ('type = "form"', 'type = "deadline"'), ('before = "no_limit"\n', ""), ("{ since = 2021-04-01, value = 2,", "{ since = 2021-04-01, plan_ends = true,"), ("value = 2,", "absence = 5,"),
    ("value = 2,", "value = 2, absence = 'repealed',"), ("value = 2,", ""), ('value = 2, by = "plan"', 'value = 2, by = "plans"'), ("plan_ends = true", "plan_ends = false"), ("since = 2021-10-01", "since = 2021-04-01"), ("since = 2021-10-01, ", ""),
    ('["plenary", "delegates"]', '["plenary", "plenary"]'), ('["plenary", "delegates"]', "[]"), ('["plenary", "delegates"]', '["plenary", 5]'), ("below = 30,", "below = 29,"), ("below = 30,", ""), ("min = 3, max = 3", "min = 4, max = 3"), ("min = 3, max = 3", "max = 3.5"),
    ("min = 3, max = 3", ""), ("stated = false", "stated = true"), ("{ from = 1500, min = 9, max = 1100 },", ""), ("{ from = 1500,", "{ from = 1500, below = 1500,"), ('{ unit = "ha-noi", max = 55 }', '{ unit = "ha-noi" }'), ('{ unit = "ha-noi", max', '{ unit = "ha-noi", to = 5, max'),
    ('{ unit = "ha-noi", max', "{ unit = 5, max"), ('max = "1/3"', 'max = "4/3"'), ("from = 1,", "from = 1.0,"), ('note = { vi = "tạm thời", en = "for now" }', 'note = "x"'), ("verified_on = 2024-01-01", 'verified_on = "x"'), ('confidence = "high", comparison', "force = 'x', comparison"),
    ("= 15, by", "= 999999999999999999, by"), ("= 15, by", "= 1000000000000000000, by"), ("= 15, by", "= [[[[[[[[[[[[[[5]]]]]]]]]]]]]], by"), ("= 15, by", "= [[[[[[[[[[[[[[[[5]]]]]]]]]]]]]]]], by"), ("[retired]", "[retired"), ("[retired]", "[a.b.c.d.e.f.g.h.i.j.k.l.m.n.o.p.q]\n[retired]"),
)  # fmt: skip
"""Changes of one place, beside those that are made everywhere; the file is the one in which the words stand."""


def changed():
    for old, new in CHANGES:
        for name in ("general.toml", "congresses.toml"):
            text = (HERE / name).read_text(encoding="utf-8")
            if old in text and not (
                name == "congresses.toml" and old in (HERE / "general.toml").read_text(encoding="utf-8")
            ):
                yield f"{name}: {old!r} → {new!r}", name, text.replace(old, new, 1)


@cache
def blocks():
    return (*broken(), *changed())


def faults(part, of):
    """Give one of several parts of the changes, each with the faults that are told of it."""
    lines = []
    copies = {path.name: path.read_text(encoding="utf-8") for path in HERE.glob("*.toml")}
    with TemporaryDirectory() as folder:
        for what, name, text in blocks()[part::of]:
            for other, kept in {**copies, name: text}.items():
                (Path(folder) / other).write_text(kept, encoding="utf-8")
            lines.append(what)
            try:
                uk.Rulebook.from_toml(folder, name="broken")
            except uk.errors.LawDataError as error:
                found = [
                    [problem.file, problem.key, problem.since, problem.code, problem.found, problem.expected]
                    for problem in error.problems
                ]
                lines += [f"  {' | '.join(f'{part}'[:70] for part in problem)}" for problem in found]
            else:
                lines.append("  no fault")
            (Path(folder) / "more.toml").unlink(missing_ok=True)
    return lines


PARTS = 8


@pytest.mark.parametrize("part", range(PARTS))
def test_every_fault_is_told_as_recorded(part):
    assert faults(part, PARTS) == (GOLDEN / f"faults_{part}.txt").read_text(encoding="utf-8").splitlines()


if __name__ == "__main__":
    for title, make in CASES.items():
        (GOLDEN / f"{title.replace(' ', '_')}.json").write_text(
            json.dumps(dict(make()), ensure_ascii=False, indent=1) + "\n", encoding="utf-8"
        )
    for number in range(PARTS):
        (GOLDEN / f"faults_{number}.txt").write_text("\n".join(faults(number, PARTS)) + "\n", encoding="utf-8")
