"""Hierarchies, histories and what differs between two days as documents."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, cast

from unionkit.organisation.crosswalk import Relation
from unionkit.records.markup.blocks import (
    Badge,
    Block,
    Column,
    Document,
    Folded,
    Line,
    Listing,
    Numbers,
    Table,
    Tone,
    Tree,
    TreeLine,
)
from unionkit.wording import Words, say, say_date, say_number

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.errors import Lang
    from unionkit.organisation.crosswalk import Change, Crosswalk
    from unionkit.organisation.hierarchy import Hierarchy
    from unionkit.organisation.history import Registry, UnitHistory
    from unionkit.organisation.totals import Totals
    from unionkit.records.markup.blocks import Inline

__all__ = [
    "changes_document", "crosswalk_document", "hierarchy_document", "history_document", "registry_document",
    "totals_document",
]  # fmt: skip

_ORGANISATION: Final = Words(vi="Hệ thống tổ chức", en="Organisation")
_TOTALS: Final = Words(vi="Cộng dồn theo hệ thống", en="Totals by unit")
_REGISTRY: Final = Words(vi="Lịch sử tổ chức", en="History of units")
_HISTORY: Final = Words(vi="Lịch sử một đơn vị", en="History of a unit")
_CHANGES: Final = Words(vi="Thay đổi về tổ chức", en="Changes of the organisation")
_CHANGE: Final = Words(vi="Thay đổi", en="Change")
_WHAT: Final = Words(vi="Nội dung", en="What changed")
_DOCUMENTS: Final = Words(vi="Văn bản", en="Documents")
_UNITS: Final = Words(vi="đơn vị", en="units")
_BEFORE: Final = Words(vi="đơn vị trước", en="units before")
_AFTER: Final = Words(vi="đơn vị sau", en="units after")
_DIFFERENCES: Final = Words(vi="thay đổi", en="changes")
_LEVELS: Final = Words(vi="cấp", en="levels")
_EVENTS: Final = Words(vi="sự kiện", en="events")
_DAYS: Final = Words(vi="ngày có thay đổi", en="days of change")
_DAY: Final = Words(vi="Ngày", en="Day")
_MISSING: Final = Words(vi="Chưa có số liệu", en="Without a value")
_TONES: Final = {Relation.ENDED: Tone.ERROR, Relation.NEW: Tone.GOOD, Relation.DIVIDED: Tone.WARNING}


def hierarchy_document(hierarchy: Hierarchy, lang: Lang) -> Document:
    """Lay a hierarchy out: how many units there are of each kind, and the tree."""
    return _tree_document(hierarchy, lang, _ORGANISATION, None)


def totals_document(totals: Totals[object], lang: Lang) -> Document:
    """Lay totals out: the tree with the value of each unit, and the units without one."""
    return _tree_document(totals.hierarchy, lang, _TOTALS, totals)


def _tree_document(hierarchy: Hierarchy, lang: Lang, kind: Words, values: Totals[object] | None) -> Document:
    levels = hierarchy.levels
    # Of thousands of units the kinds are counted, and the room goes to the names.
    noted = len(hierarchy) <= _MOST_NOTED
    lines: list[TreeLine] = []
    for level, unit in zip(levels, hierarchy, strict=True):
        name = " ".join(unit.name.split())
        if values is not None:
            name += f": {_amount(values[unit.id], lang) if unit.id in values else '–'}"
        lines.append(TreeLine(level, name, unit.kind.label(lang) if noted else ""))
    kinds = Counter(unit.kind for unit in hierarchy)
    counts = [(len(hierarchy), _UNITS.label(lang)), (len(set(levels)), _LEVELS.label(lang))]
    counts += [(count, unit_kind.label(lang)) for unit_kind, count in kinds.most_common(_MOST_KINDS)]
    blocks: list[Block] = [_numbers(counts, lang), Tree(tuple(lines))]
    if values is not None and values.missing:
        title = f"{_MISSING.label(lang)} ({say_number(len(values.missing), lang)})"
        blocks.append(Folded(title, (Listing(tuple(hierarchy[unit].name for unit in values.missing)),)))
    roots = [unit.name for unit in hierarchy.roots]
    title = roots[0] if len(roots) == 1 else f"{say_number(len(hierarchy), lang)} {_UNITS.label(lang)}"
    return Document(kind=kind.label(lang), title=title, lang=lang, blocks=tuple(blocks))


_MOST_KINDS: Final = 6
_MOST_NOTED: Final = 500


def _amount(value: object, lang: Lang) -> str:
    if isinstance(value, dict):
        several = cast("dict[str, object]", value)
        return ", ".join(f"{name} {say(each, lang)}" for name, each in several.items())
    return say(value, lang)


def _numbers(counts: Sequence[tuple[int, str]], lang: Lang) -> Numbers:
    return Numbers(tuple((say_number(count, lang), words) for count, words in counts))


def crosswalk_document(crosswalk: Crosswalk, lang: Lang) -> Document:
    """Lay out what became of the units of one day on another."""
    changes = crosswalk.changes
    counts = ((len(crosswalk.old), _BEFORE), (len(crosswalk.new), _AFTER), (len(changes), _DIFFERENCES))
    blocks = (_numbers([(count, words.label(lang)) for count, words in counts], lang), *_change_blocks(changes, lang))
    title = f"{say_date(crosswalk.from_day, lang)} → {say_date(crosswalk.to_day, lang)}"
    return Document(kind=_CHANGES.label(lang), title=title, lang=lang, blocks=blocks)


def changes_document(changes: Sequence[Change], lang: Lang) -> Document:
    """Lay out what differs between two days."""
    title = f"{say_number(len(changes), lang)} {_DIFFERENCES.label(lang)}"
    return Document(kind=_CHANGES.label(lang), title=title, lang=lang, blocks=tuple(_change_blocks(changes, lang)))


def _change_blocks(changes: Sequence[Change], lang: Lang) -> list[Block]:
    columns = (Column("outcome", _CHANGE.label(lang)), Column("what", _WHAT.label(lang)))
    rows: list[tuple[Inline | tuple[Inline, ...], ...]] = []
    documents: dict[str, None] = {}
    for change in changes:
        kinds = tuple(Badge(each.label(lang), _TONES.get(each, Tone.NOTE)) for each in change.relations)
        rows.append((kinds, change.label(lang)))
        documents |= dict.fromkeys(event.document.label(lang) for event in change.events if event.document is not None)
    blocks: list[Block] = [Table(columns, tuple(rows), name="changes")]
    if documents:
        title = f"{_DOCUMENTS.label(lang)} ({say_number(len(documents), lang)})"
        blocks.append(Folded(title, (Listing(tuple(documents)),)))
    return blocks


def registry_document(registry: Registry, lang: Lang) -> Document:
    """Lay a registry out: how much it knows, and every event."""
    events = registry.events()
    counts = ((len(registry.units), _UNITS), (len(events), _EVENTS), (len(registry.days), _DAYS))
    columns = (Column("place", _DAY.label(lang)), Column("what", _WHAT.label(lang)))
    known = [*registry.units, *(unit for event in events for unit in event.brings)]
    names = {unit.id: unit.name for unit in known}
    rows = tuple(
        (say_date(event.day, lang), event.label(lang, lambda unit: names.get(unit, unit)).partition(": ")[2])
        for event in events
    )
    blocks: tuple[Block, ...] = (
        _numbers([(count, words.label(lang)) for count, words in counts], lang),
        Table(columns, rows, name="events"),
    )
    title = f"{say_number(len(events), lang)} {_EVENTS.label(lang)}"
    return Document(kind=_REGISTRY.label(lang), title=title, lang=lang, blocks=blocks)


def history_document(history: UnitHistory, lang: Lang) -> Document:
    """Lay out what became of one unit."""
    title, *lines = history.explain(lang).split("\n")
    names = Line(history.names[-1], "lead") if history.names else None
    blocks: tuple[Block, ...] = (*([names] if names else []), Listing(tuple(line.removeprefix("- ") for line in lines)))
    return Document(kind=_HISTORY.label(lang), title=title, lang=lang, blocks=blocks)
