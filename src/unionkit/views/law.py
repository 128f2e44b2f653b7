"""Verdicts, rules and changes of law as documents, with their sources to unfold."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.law.rule import Absence, Rule
from unionkit.law.values import Brackets
from unionkit.records.markup.blocks import (
    Badge,
    Block,
    Column,
    Document,
    Facts,
    Folded,
    Inline,
    Line,
    Link,
    Listing,
    Table,
    Tone,
)
from unionkit.verdicts import Outcome
from unionkit.wording import Words, say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.citations import Citation
    from unionkit.errors import Lang
    from unionkit.law.rule import RuleChange
    from unionkit.law.values import RuleValue
    from unionkit.verdicts import Criterion, Verdict

__all__ = ["absence_document", "law_changes_document", "rule_document", "verdict_document"]

OUTCOME_TONES: Final = {Outcome.MET: Tone.GOOD, Outcome.NOT_MET: Tone.ERROR, Outcome.CANNOT_TELL: Tone.WARNING}
_VERDICT: Final = Words(vi="Kết luận", en="Verdict")
_RULE: Final = Words(vi="Quy định", en="Rule")
_CHANGES: Final = Words(vi="Thay đổi quy định", en="Changes of law")
_CONDITION: Final = Words(vi="Điều kiện", en="Condition")
_OBSERVED: Final = Words(vi="Thực tế", en="Observed")
_NEEDED: Final = Words(vi="Yêu cầu", en="Needed")
_OUTCOME: Final = Words(vi="Kết quả", en="Outcome")
_SOURCES: Final = Words(vi="Căn cứ", en="Sources")
_NOTES: Final = Words(vi="Lưu ý", en="Notes")
_INSTRUMENT: Final = Words(vi="Văn bản", en="Instrument")
_PLACE: Final = Words(vi="Điều khoản", en="Place")
_ISSUED: Final = Words(vi="Ban hành", en="Issued")
_FORCE: Final = Words(vi="Hiệu lực theo", en="Force")
_STANDING: Final = Words(vi="Tình trạng", en="Standing")
_CONFIDENCE: Final = Words(vi="Độ tin cậy", en="Confidence")
_SIZE: Final = Words(vi="Quy mô", en="Size")
_SINCE: Final = Words(vi="Áp dụng từ", en="Since")
_BEFORE: Final = Words(vi="Trước", en="Before")
_AFTER: Final = Words(vi="Sau", en="After")
_BY_LAW_OF: Final = Words(vi="theo quy định ngày", en="by the law of")
_INTERRUPTS: Final = Words(vi="Tạm thay cho", en="Stands before")


def verdict_document(verdict: Verdict, lang: Lang) -> Document:
    """Lay a verdict out: the answer, the conditions, the sources and the notes."""
    lead: list[Inline] = [Badge(verdict.answer(lang), OUTCOME_TONES[verdict.outcome]), verdict.subject]
    if verdict.day is not None:
        lead.append(f"({_BY_LAW_OF.label(lang)} {say_date(verdict.day, lang)})")
    blocks: list[Block] = [Line(tuple(lead), "lead")]
    columns = (
        Column("unit", _CONDITION.label(lang)),
        Column("observed", _OBSERVED.label(lang)),
        Column("needed", _NEEDED.label(lang)),
        Column("outcome", _OUTCOME.label(lang)),
    )
    blocks.append(Table(columns, tuple(_condition(each, lang) for each in verdict.criteria), name="criteria"))
    cited = [each for each in verdict.criteria if each.citation is not None]
    if cited:
        blocks.append(Folded(_counted(_SOURCES, len(cited), lang), (_sources(cited, lang),)))
    blocks += _notes(verdict.notes, lang)
    return Document(kind=_VERDICT.label(lang), title=verdict.question.label(lang), lang=lang, blocks=tuple(blocks))


def _condition(criterion: Criterion, lang: Lang) -> tuple[Inline, ...]:
    outcome = Badge(criterion.outcome.label(lang), OUTCOME_TONES[criterion.outcome])
    return criterion.say_title(lang), criterion.say_observed(lang), criterion.say_limit(lang), outcome


def _sources(criteria: Sequence[Criterion], lang: Lang) -> Table:
    titles = (_CONDITION, _INSTRUMENT, _FORCE, _CONFIDENCE)
    rows: list[tuple[Inline, ...]] = []
    for criterion in criteria:
        if criterion.citation is not None:
            force = "–" if criterion.force is None else criterion.force.label(lang)
            confidence = criterion.citation.confidence.label(lang)
            rows.append((criterion.say_title(lang), _source(criterion.citation, lang), force, confidence))
    return Table(tuple(Column("source", title.label(lang)) for title in titles), tuple(rows), name="sources")


def _source(citation: Citation, lang: Lang) -> Inline:
    label, address = citation.label(lang), citation.instrument.url
    return label if address is None else Link(label, address)


def _notes(notes: Sequence[Words], lang: Lang) -> list[Block]:
    if not notes:
        return []
    return [Folded(_counted(_NOTES, len(notes), lang), (Listing(tuple(note.label(lang) for note in notes)),))]


def _counted(title: Words, count: int, lang: Lang) -> str:
    return f"{title.label(lang)} ({say_number(count, lang)})"


def rule_document(rule: Rule[RuleValue], lang: Lang) -> Document:
    """Lay a rule out: what it says, since when and by which force, its source and the notes."""
    blocks: list[Block] = []
    if isinstance(rule.value, Brackets):
        columns = (Column("unit", _SIZE.label(lang)), Column("needed", _RULE.label(lang)))
        rows = [(bracket.bounds(lang), bracket.limits(lang)) for bracket in rule.value.brackets]
        rows += [(unit, bracket.limits(lang)) for unit, bracket in rule.value.named.items()]
        blocks.append(Table(columns, tuple(rows), name="brackets"))
    else:
        blocks.append(Line(rule.say(lang), "lead"))
    facts = ((_SINCE, say_date(rule.since, lang)), (_FORCE, rule.force.label(lang)))
    blocks.append(_facts((*facts, (_STANDING, rule.standing.label(lang))), lang))
    blocks.append(_cited(rule.citation, lang))
    if rule.stood_before is not None:
        before = rule.stood_before
        blocks.append(Line(f"{_INTERRUPTS.label(lang)}: {_said(before, lang)}", "quiet"))
    blocks += _notes(rule.notes, lang)
    return Document(kind=_RULE.label(lang), title=rule.title.label(lang), lang=lang, blocks=tuple(blocks))


def _facts(items: Sequence[tuple[Words, Inline]], lang: Lang) -> Facts:
    return Facts(tuple((name.label(lang), value) for name, value in items))


def _cited(citation: Citation, lang: Lang) -> Folded:
    instrument = citation.instrument
    named = instrument.label(lang)
    items: list[tuple[Words, Inline]] = [
        (_INSTRUMENT, named if instrument.url is None else Link(named, instrument.url)),
        (_PLACE, citation.provision.label(lang) or "–"),
        (_ISSUED, "–" if instrument.issued is None else say_date(instrument.issued, lang)),
        (_CONFIDENCE, citation.confidence.label(lang)),
    ]
    return Folded(f"{_SOURCES.label(lang)}: {citation.label(lang)}", (_facts(items, lang),))


def absence_document(absence: Absence, lang: Lang) -> Document:
    """Lay out that there is no value, why, and by which source."""
    blocks: list[Block] = [Line(Badge(absence.label(lang), Tone.WARNING), "lead")]
    blocks += [] if absence.citation is None else [_cited(absence.citation, lang)]
    blocks += _notes(() if absence.note is None else (absence.note,), lang)
    title = absence.key if absence.title is None else absence.title.label(lang)
    return Document(kind=_RULE.label(lang), title=title, lang=lang, blocks=tuple(blocks))


def _said(answer: Rule[RuleValue] | Absence, lang: Lang) -> str:
    return answer.say(lang) if isinstance(answer, Rule) else answer.label(lang)


def law_changes_document(changes: Sequence[RuleChange], lang: Lang) -> Document:
    """Lay out what differs between the law of two days."""
    titles = (("unit", _RULE), ("found", _BEFORE), ("expected", _AFTER), ("source", _SOURCES))
    rows: list[tuple[Inline, ...]] = []
    for change in changes:
        cited = change.after.citation or change.before.citation
        source = "–" if cited is None else _source(cited, lang)
        rows.append((change.title.label(lang), _said(change.before, lang), _said(change.after, lang), source))
    table = Table(tuple(Column(name, title.label(lang)) for name, title in titles), tuple(rows), name="changes")
    title = _counted(_CHANGES, len(rows), lang)
    return Document(kind=_RULE.label(lang), title=title, lang=lang, blocks=(table,))
