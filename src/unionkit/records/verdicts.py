"""Verdicts as JSON: the text, its digest, and the schema of its form."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Final

from unionkit.citations import Confidence, Force
from unionkit.law.rule import AbsenceKind
from unionkit.records.layout import markdown_table
from unionkit.records.writing import json_text
from unionkit.verdicts import SCHEMA, Comparison, Outcome
from unionkit.wording import say

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import Enum

    from unionkit.errors import Lang
    from unionkit.verdicts import Verdict

__all__ = ["verdict_digest", "verdict_json", "verdict_markdown", "verdict_schema"]


def verdict_json(verdict: Verdict) -> str:
    """Write a verdict as JSON, the same text for the same verdict.

    Args:
        verdict: the verdict.

    Returns:
        The document, indented, ending in a line break; `verdict_schema` says its form.
    """
    return json_text(verdict.document())


def verdict_digest(verdict: Verdict) -> str:
    """Give the SHA-256 of a verdict's document, the same for the same input.

    It is taken of the document as JSON with sorted keys, without spaces, in UTF-8.

    Args:
        verdict: the verdict.

    Returns:
        64 hexadecimal digits.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> shop = uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=10, applicants=10)
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> uk.verdict_digest(uk.can_found(shop, law=law)) == uk.verdict_digest(uk.can_found(shop, law=law))
        True
    """
    text = json.dumps(verdict.document(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def verdict_markdown(verdict: Verdict, lang: Lang) -> str:
    """Write a verdict in Markdown: the answer, a table of the conditions, and the notes.

    Args:
        verdict: the verdict.
        lang: "vi" or "en".

    Returns:
        The text, ending in a line break.
    """
    vi = lang == "vi"
    header = ["Kết luận", "Điều kiện", "Thực tế", "Quy định", "Theo"] if vi else _HEADER
    rows = [
        [
            criterion.outcome.label(lang),
            criterion.say_title(lang),
            "–" if criterion.observed is None else say(criterion.observed, lang) + ("*" if criterion.assumed else ""),
            criterion.say_limit(lang),
            "–" if criterion.citation is None else criterion.citation.label(lang),
        ]
        for criterion in verdict.criteria
    ]
    lines = [f"**{verdict.headline(lang)}**", "", markdown_table(header, rows)]
    if any(criterion.assumed for criterion in verdict.criteria):
        lines += ["", "\\* giả định" if vi else "\\* presumed"]
    if verdict.notes:
        lines += ["", *(f"- {note.label(lang)}" for note in verdict.notes)]
    return "\n".join(lines) + "\n"


_HEADER: Final = ["Outcome", "Condition", "Observed", "Rule", "By"]


def _values(kind: type[Enum], *, or_null: bool = False) -> dict[str, object]:
    return {"enum": [*(member.value for member in kind), *([None] if or_null else [])]}


def _object(properties: dict[str, object], *, or_null: bool = False) -> dict[str, object]:
    return {
        "type": ["object", "null"] if or_null else "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _either(*types: str) -> dict[str, object]:
    return {"type": list(types)}


def _list_of(items: object) -> dict[str, object]:
    return {"type": "array", "items": items}


def verdict_schema() -> dict[str, object]:
    """Give the JSON Schema (draft 2020-12) of a verdict's document.

    Returns:
        The schema as plain values.

    Examples:
        >>> verdict_schema()["title"]
        'unionkit/verdict/1'
    """
    words: dict[str, object] = {"$ref": "#/$defs/words"}
    maybe_words: dict[str, object] = {"anyOf": [words, {"type": "null"}]}
    fact: dict[str, object] = {"$ref": "#/$defs/fact"}
    citation = _object(
        {
            "instrument": words,
            "number": _either("string", "null"),
            "place": words,
            "confidence": _values(Confidence),
        },
        or_null=True,
    )
    criterion = _object(
        {
            "key": _either("string"),
            "title": words,
            "fact": _either("string", "null"),
            "observed": fact,
            "assumed": _either("boolean"),
            "presumption": maybe_words,
            "comparison": _values(Comparison, or_null=True),
            "limit": fact,
            "measure": maybe_words,
            "outcome": _values(Outcome),
            "absence": _values(AbsenceKind, or_null=True),
            "last_known": _either("boolean"),
            "force": _values(Force, or_null=True),
            "citation": citation,
            "notes": _list_of(words),
        }
    )
    scalar: Iterable[str] = ("string", "integer", "boolean", "null")
    verdict = _object(
        {
            "schema": {"const": SCHEMA},
            "subject": _either("string"),
            "question": words,
            "day": {"type": ["string", "null"], "format": "date"},
            "outcome": _values(Outcome),
            "one_suffices": _either("boolean"),
            "criteria": _list_of(criterion),
        }
    )
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": SCHEMA,
        **verdict,
        "$defs": {
            "words": _object({"vi": _either("string"), "en": _either("string")}),
            "fact": {"anyOf": [_either(*scalar), words, _list_of(fact)]},
        },
    }
