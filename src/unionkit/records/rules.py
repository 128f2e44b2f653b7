"""Reports of dated law: the rules of a day, the timeline of a key, what changed between two days, and keys found."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.citations import Instrument
from unionkit.errors import Lang
from unionkit.law.rule import Absence, AbsenceKind, KeyLine, Rule
from unionkit.law.values import Brackets, Item, Items, say_value
from unionkit.records.layout import markdown_table, text_table
from unionkit.records.markup.pages import page
from unionkit.records.reports.documents import figures_document, laid_out
from unionkit.records.writing import checked_style, csv_text, exact_value, json_cell, json_text
from unionkit.text import shortened
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from unionkit.citations import Citation
    from unionkit.law.book import Rulebook
    from unionkit.law.day import Law
    from unionkit.law.rule import Entry, RuleChange
    from unionkit.law.values import RuleValue

__all__ = [
    "RulesReport",
    "changes_report",
    "chosen_keys",
    "keys_report",
    "law_report",
    "plain_value",
    "timeline_report",
]

_EXPLAINED: Final = 5
_WIDEST: Final = 60
_KIND: Final = Words(vi="Quy định", en="Rules")
_COUNTED: Final = Words(vi="dòng", en="rows")


@attrs.frozen(kw_only=True)
class RulesReport:
    """A report of dated law, ready to be written.

    Attributes:
        name: what was asked.
        records: the rows as plain values, the same in every language but for `title`, `said` and `note`.
        columns: the columns of the tables for people: field, Vietnamese title, English title.
        texts: longer explanations that the text style shows in place of the table, by language; empty for a table.
    """

    name: str
    records: dict[Lang, tuple[dict[str, object], ...]]
    columns: tuple[tuple[str, str, str], ...]
    texts: dict[Lang, tuple[str, ...]] = attrs.field(factory=dict["Lang", tuple[str, ...]])

    def format(self, style: str, lang: Lang) -> str:
        """Write the report.

        Args:
            style: "text", "markdown", "html" (one page to read or print), "csv" or "json".
            lang: "vi" or "en".

        Returns:
            The report, ending in a line break.

        Raises:
            OptionError: there is no such style.
        """
        records = self.records[lang]
        if checked_style(style) == "csv":
            fields = list(dict.fromkeys(field for record in records for field in record))
            return csv_text(fields, ({name: json_cell(value) for name, value in record.items()} for record in records))
        if style == "json":
            return json_text({"report": self.name, "rules": list(records)})
        if style == "text" and lang in self.texts:
            return "\n\n".join(self.texts[lang]) + "\n"
        header = [vi if lang == "vi" else en for _, vi, en in self.columns]
        rows = [[_shown(record.get(field)) for field, _, _ in self.columns] for record in records]
        if style == "html":
            titles = [Words(vi=vi, en=en) for _, vi, en in self.columns]
            table = (_KIND, laid_out(titles, rows, lang, names=[field for field, _, _ in self.columns]))
            counted = [(len(rows), _COUNTED)]
            return page(figures_document(_KIND, self.name, lang, counts=counted, findings=(), tables=[table]))
        if style == "markdown":
            return markdown_table(header, rows) + "\n"
        return text_table(header, [[shortened(cell, _WIDEST) for cell in row] for row in rows]) + "\n"


def _shown(value: object) -> str:
    return "–" if value is None else str(value)


def plain_value(value: RuleValue) -> object:
    """Give a value as JSON carries it.

    Args:
        value: a value of a rule.

    Returns:
        An int, a bool, a share as "2/3", a day in ISO form, the ids of things, a table as a list of objects, an
        instrument by its number or title.

    Examples:
        >>> from fractions import Fraction
        >>> plain_value(Fraction(2, 3))
        '2/3'
    """
    if isinstance(value, Item):
        return value.id
    if isinstance(value, Items):
        return list(value.ids)
    if isinstance(value, Instrument):
        return value.number or value.title.en
    if isinstance(value, Brackets):
        lines = [("", bracket) for bracket in value.brackets] + [*value.named.items()]
        return [
            {
                **({"unit": unit} if unit else {"from": bracket.lower, "below": bracket.upper}),
                "min": exact_value(bracket.minimum),
                "max": exact_value(bracket.maximum),
                "stated": bracket.stated,
            }
            for unit, bracket in lines
        ]
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}"
    return value.isoformat() if isinstance(value, date) else value


def law_report(law: Law, keys: Sequence[str] = ()) -> RulesReport:
    """Report the rules of a day.

    Args:
        law: the law of the day.
        keys: keys, or prefixes of keys; all of them unless given.

    Returns:
        The report; it explains a few keys at length and lists many.

    Raises:
        UnknownKeyError: a key that is none and begins none.
    """
    chosen = chosen_keys(law.book, keys)
    answers = [law.get(key) for key in chosen]
    texts: dict[Lang, tuple[str, ...]] = {}
    if keys and len(answers) <= _EXPLAINED:
        texts = {lang: tuple(answer.explain(lang) for answer in answers) for lang in ("vi", "en")}
    return RulesReport(
        name=f"law of {law.day.isoformat()}",
        records={
            lang: tuple(_answer(law.book.line(answer.key), answer, lang) for answer in answers) for lang in ("vi", "en")
        },
        columns=(("key", "Khóa", "Key"), ("said", "Quy định", "Rule"), ("since", "Từ ngày", "Since"), _BY),
        texts=texts,
    )


def timeline_report(book: Rulebook, keys: Sequence[str]) -> RulesReport:
    """Report the entries of keys through time.

    Args:
        book: the rulebook.
        keys: keys, or prefixes of keys.

    Returns:
        The report, an entry a row.

    Raises:
        UnknownKeyError: a key that is none and begins none.
    """
    lines = [book.line(key) for key in chosen_keys(book, keys)]
    return RulesReport(
        name="timeline",
        records={
            lang: tuple(_entry(line, entry, lang) for line in lines for entry in book.timeline(line.key))
            for lang in ("vi", "en")
        },
        columns=(("key", "Khóa", "Key"), ("since", "Từ ngày", "Since"), ("said", "Quy định", "Rule"), _BY),
    )


def changes_report(changes: Iterable[RuleChange], *, a: date, b: date) -> RulesReport:
    """Report what differs between the law of two days.

    Args:
        changes: the changes, as `Rulebook.diff` gives them.
        a: the first day.
        b: the second day.

    Returns:
        The report, a change a row.
    """
    found = tuple(changes)
    return RulesReport(
        name=f"changes from {a.isoformat()} to {b.isoformat()}",
        records={
            lang: tuple(
                {
                    "key": change.key,
                    "title": change.title.label(lang),
                    "before": _said(change.before, lang),
                    "after": _said(change.after, lang),
                    "instrument": _source(change.after.citation),
                }
                for change in found
            )
            for lang in ("vi", "en")
        },
        columns=(("key", "Khóa", "Key"), ("before", "Trước", "Before"), ("after", "Sau", "After"), _BY),
    )


def keys_report(lines: Iterable[KeyLine]) -> RulesReport:
    """Report keys with their titles.

    Args:
        lines: the lines of the keys, as `Rulebook.search` gives them.

    Returns:
        The report, a key a row.
    """
    found = tuple(lines)
    return RulesReport(
        name="keys",
        records={
            lang: tuple(
                {"key": line.key, "type": line.type, "measure": line.measure, "title": line.title.label(lang)}
                for line in found
            )
            for lang in ("vi", "en")
        },
        columns=(("key", "Khóa", "Key"), ("title", "Nội dung", "Title"), ("measure", "Đơn vị đo", "Measure")),
    )


_BY: Final = ("instrument", "Văn bản", "By")


def chosen_keys(book: Rulebook, keys: Sequence[str]) -> tuple[str, ...]:
    """Give the keys that are meant: each one itself, or all under what is the beginning of keys.

    Args:
        book: the rulebook.
        keys: keys and beginnings of keys; all keys where there are none.

    Returns:
        The keys.

    Raises:
        UnknownKeyError: one that is no key and begins none.
    """
    if not keys:
        return book.keys()
    found = [(key,) if key in book.lines else book.keys(key) or (book.line(key).key,) for key in keys]
    return tuple(dict.fromkeys(key for group in found for key in group))


def _said(answer: Rule[RuleValue] | Absence, lang: Lang) -> str:
    return answer.say(lang) if isinstance(answer, Rule) else answer.label(lang)


def _source(citation: Citation | None) -> str | None:
    return None if citation is None else citation.instrument.number or citation.instrument.title.en


def _cited(citation: Citation | None, lang: Lang) -> dict[str, object]:
    if citation is None:
        return {"instrument": None, "provision": None, "issued": None, "issued_uncertain": None, "confidence": None}
    instrument = citation.instrument
    return {
        "instrument": _source(citation),
        "provision": citation.provision.label(lang) or None,
        "issued": None if instrument.issued is None else instrument.issued.isoformat(),
        "issued_uncertain": instrument.issued_uncertain,
        "confidence": citation.confidence.value,
    }


def _answer(line: KeyLine, answer: Rule[RuleValue] | Absence, lang: Lang) -> dict[str, object]:
    rule = answer if isinstance(answer, Rule) else None
    notes = rule.notes if rule is not None else (answer.note,) if isinstance(answer, Absence) and answer.note else ()
    return {
        "key": line.key,
        "title": line.title.label(lang),
        "value": None if rule is None else plain_value(rule.value),
        "absence": answer.kind.value if isinstance(answer, Absence) else None,
        "said": _said(answer, lang),
        "measure": line.measure,
        "comparison": rule.comparison.value if rule is not None and rule.comparison is not None else None,
        "since": None if rule is None else rule.since.isoformat(),
        "force": None if rule is None else rule.force.value,
        "standing": None if rule is None else rule.standing.value,
        **_cited(answer.citation, lang),
        "note": "; ".join(note.label(lang) for note in notes) or None,
    }


def _entry(line: KeyLine, entry: Entry, lang: Lang) -> dict[str, object]:
    absent = entry.value if isinstance(entry.value, AbsenceKind) else None
    value = None if isinstance(entry.value, AbsenceKind) else entry.value
    ends = ("kế hoạch kết thúc" if lang == "vi" else "the plan ends") if entry.ends_plan else None
    said = say_value(value, line.measure, lang) if value is not None else absent.label(lang) if absent else ""
    return {
        "key": line.key,
        "title": line.title.label(lang),
        "value": None if value is None else plain_value(value),
        "absence": None if absent is None or entry.ends_plan else absent.value,
        "ends_plan": entry.ends_plan,
        "said": ends or said,
        "measure": line.measure,
        "comparison": None if entry.comparison is None else entry.comparison.value,
        "since": entry.since.isoformat(),
        "force": entry.force.value,
        "standing": entry.standing.value,
        **_cited(entry.citation, lang),
        "note": None if entry.citation.note is None else entry.citation.note.label(lang),
    }
