"""Findings: faults as values, each with a stable code, its facts, its place and a remedy.

Every room registers the codes of its own findings here, and is loaded when one of them is asked for. A code never
changes its meaning: it is retired, and may point to the code that took its place, but it is not used again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from enum import Enum
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.citations import Citation
from unionkit.errors import CodeRegistryError, UnknownCodeError
from unionkit.wording import Words, checked_lang, say

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = [
    "Finding",
    "FindingCode",
    "Fix",
    "FixAction",
    "Severity",
    "find_code",
    "finding_codes",
    "only_notes",
    "register_codes",
]


class Severity(Enum):
    """How grave a finding is."""

    ERROR = "error"
    """The record cannot be used as it stands."""
    WARNING = "warning"
    """The record is used; something in it cannot be right or should be looked at."""
    NOTE = "note"
    """Worth knowing; nothing is wrong."""


@attrs.frozen(kw_only=True)
class FindingCode:
    """A kind of finding.

    Attributes:
        code: the stable name, "room.problem".
        severity: how grave it is.
        title: the problem in a few words.
        template: the sentence, with the facts of a finding in braces: {subject}, {field}, {found}, {expected}
            and the names in its `facts`.
        remedy: what to do about it.
        why: why it matters, for the page of the code, or None.
        since: the version that brought it.
        retired_in: the version that retired it, or None while it is in use.
        replaced_by: the code that took the place of a retired one, or None.
    """

    code: str
    severity: Severity
    title: Words
    template: Words
    remedy: Words
    why: Words | None = None
    since: str
    retired_in: str | None = None
    replaced_by: str | None = None


_codes: dict[str, FindingCode] = {}
_ROOMS: Final[Mapping[str, tuple[str, ...]]] = {
    "allocate": ("records.allocation",),
    "attain": ("records.attainment", "targets.totals"),
    "committee": ("rules.composition",),
    "figures": ("records.figure_findings",),
    "form": ("targets.form_findings",),
    "hierarchy": ("organisation.checks",),
    "ledger": ("targets.ledger",),
    "member": ("records.checking.codes",),
    "percent": ("records.percentages",),
    "reconcile": ("records.claims",),
    "record": ("records.checking.codes",),
    "result": ("records.checking.codes",),
    "rollup": ("targets.rollup",),
    "score": ("targets.scoresheet",),
    "scoreboard": ("records.scoreboard",),
    "series": ("targets.series",),
    "table": ("records.tables.codes",),
    "targets": ("targets.assignment",),
    "terms": ("rules.term_history",),
    "unit": ("records.checking.codes",),
    "weights": ("records.weights",),
    "workplace": ("records.checking.codes",),
}
"""Which modules register the codes that begin so: the ground knows them by name only, and loads them when asked."""


def register_codes(*codes: FindingCode) -> None:
    """Make codes known.

    Args:
        codes: the codes of a room; registering the same one again changes nothing.

    Raises:
        CodeRegistryError: a code is taken by another meaning, one in use names a successor, or a successor is unknown
            or leads back. Nothing is registered then.
        TypeError: it is no `FindingCode`.
    """
    known = dict(_codes)
    for code in codes:
        if known.setdefault(checked_instance(code, FindingCode, "a code").code, code) != code:
            raise CodeRegistryError(code=code.code, problem="taken")
    for code in codes:
        if code.replaced_by is not None and code.retired_in is None:
            raise CodeRegistryError(code=code.code, problem="in_use")
        followed: set[str] = set()
        after = code
        while after.replaced_by is not None:
            followed.add(after.code)
            if after.replaced_by not in known or after.replaced_by in followed:
                problem = "circle" if after.replaced_by in followed else "nowhere"
                raise CodeRegistryError(code=code.code, problem=problem)
            after = known[after.replaced_by]
    _codes.update({code.code: code for code in codes})


def find_code(code: str) -> FindingCode:
    """Look a code up; a retired one leads to its successor, if it has one.

    Args:
        code: the stable name.

    Returns:
        The code in use, or the retired code that has no successor.

    Raises:
        UnknownCodeError: neither the library nor the caller has registered it.

    Examples:
        >>> import unionkit as uk
        >>> uk.find_code("terms.gap").title.label("en")
        'a gap between two terms'
    """
    if checked_text(code, "the code") not in _codes:
        _load(_ROOMS.get(code.partition(".")[0], ()))
    if code not in _codes:
        raise UnknownCodeError(code=code)
    found = _codes[code]
    return found if found.replaced_by is None else find_code(found.replaced_by)


def _load(modules: Iterable[str]) -> None:
    """Load modules of the library, which register their codes."""
    for module in modules:
        import_module(f"unionkit.{module}")


def finding_codes() -> Mapping[str, FindingCode]:
    """Give all codes by name: those of the library, and those that the caller has registered."""
    for modules in _ROOMS.values():
        _load(modules)
    return MappingProxyType(dict(sorted(_codes.items())))


def _read_only(facts: Mapping[str, object]) -> dict[str, object]:
    return dict(facts)


class _Said(dict[str, str]):
    """Facts in words; one that is missing stands by its name."""

    def __missing__(self, name: str) -> str:
        return f"{{{name}}}"


class FixAction(Enum):
    """What a suggested fix does to a record."""

    SET = "set"
    """Give the field another value."""
    CLEAR = "clear"
    """Leave the field empty until its value is known."""
    DROP_FIELD = "drop_field"
    """Take the field out: the record has no place for it."""
    SET_ASIDE = "set_aside"
    """Take the whole record out until somebody has looked at it."""

    def label(self, lang: Lang) -> str:
        """Name the action."""
        return _ACTIONS[self].label(checked_lang(lang))


_ACTIONS: Final = {
    FixAction.SET: Words(vi="sửa thành", en="set it to"),
    FixAction.CLEAR: Words(vi="để trống cho đến khi có số liệu đúng", en="leave it empty until it is known"),
    FixAction.DROP_FIELD: Words(vi="bỏ trường này", en="take the field out"),
    FixAction.SET_ASIDE: Words(vi="tạm để riêng dòng này", en="set the row aside"),
}


@attrs.frozen(kw_only=True)
class Fix:
    """The mildest change of a record after which the finding is gone. It is suggested, never made by itself.

    Attributes:
        action: what is done.
        field: the field that changes, or None where the whole record is set aside.
        value: the value that a field is set to, in its wire form.
        sure: whether it only writes the same thing as it should be written ("2.500" as 2500); what is not sure is a
            stop-gap, or the likeliest of several remedies.
    """

    action: FixAction
    field: str | None = None
    value: object = None
    sure: bool = False

    def label(self, lang: Lang) -> str:
        """Say the fix: "members: set it to 2,500"."""
        parts = [self.action.label(lang)]
        if self.action is FixAction.SET:
            value = self.value
            parts.append(f"“{value}”" if isinstance(value, str) else say(value, lang))
        return "".join([f"{self.field}: " if self.field is not None else "", " ".join(parts)])


@attrs.frozen(kw_only=True)
class Finding:
    """One fault, or one thing worth knowing, with where it stands and what was found.

    Attributes:
        rule: the kind of finding.
        subject: the unit or record it is about.
        field: the field or column.
        found: the value found.
        expected: the value expected.
        facts: further facts that its sentence uses.
        citation: the rule of law behind it.
        file: the file it was read from.
        sheet: the sheet of a workbook.
        row: the record, counted from 1.
        line: the line of the file, counted from 1.
        column: the column of the table, counted from 1.
        cause: what has probably happened, or None: 15 of 9 was cut and not rounded, the unit ended and has a successor.
        fix: the change that is suggested, or None.
    """

    rule: FindingCode
    subject: str | None = None
    field: str | None = None
    found: object = None
    expected: object = None
    facts: Mapping[str, object] = attrs.field(factory=dict[str, object], converter=_read_only, hash=False)
    citation: Citation | None = None
    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    line: int | None = None
    column: int | None = None
    cause: Words | None = None
    fix: Fix | None = None

    @property
    def code(self) -> str:
        """The stable name of the kind of finding."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """How grave it is."""
        return self.rule.severity

    def message(self, lang: Lang) -> str:
        """Say the finding in one sentence, made from its facts.

        Args:
            lang: "vi" or "en".

        Returns:
            The sentence, without the place.

        Raises:
            LanguageError: another language.
        """
        facts = {
            "subject": self.subject,
            "field": self.field,
            "found": self.found,
            "expected": self.expected,
            **self.facts,
        }
        said = _Said({name: say(value, lang) for name, value in facts.items()})
        return self.rule.template.label(lang).format_map(said)

    def remedy(self, lang: Lang) -> str:
        """Say what to do about it."""
        return self.rule.remedy.label(lang)

    def place(self, lang: Lang) -> str:
        """Say where it stands: file, sheet, line (or record, where it has no line) and column, as far as known."""
        vi = checked_lang(lang) == "vi"
        words = ("trang", "dòng", "bản ghi", "cột") if vi else ("sheet", "line", "row", "column")
        place = (self.sheet, self.line, None if self.line else self.row, self.column)
        parts = [f"{word} {part}" for word, part in zip(words, place, strict=True) if part]
        return ": ".join(filter(None, (self.file, ", ".join(parts))))


def only_notes(findings: Iterable[Finding]) -> bool:
    """Tell whether nothing was found that is more than a note.

    Args:
        findings: the findings; none at all are no more than notes.

    Returns:
        True where no finding is an error or a warning.
    """
    return all(finding.severity is Severity.NOTE for finding in findings)
