"""Hypothesis strategies for the public classes of unionkit, one function each, under plural names.

All of them build what they give: nothing is drawn and thrown away. Numbers in keyword arguments are bounds; ``law=``
asks for values that keep to a law; other strategies may be given for ids, kinds or periods. What is simplest comes
first, so that a counter-example shrinks to something that can be read.

Enumerations need none: ``st.sampled_from(uk.Sector)``.

Examples:
    >>> from hypothesis import find
    >>> import unionkit as uk
    >>> from unionkit.testing import strategies as ukst
    >>> find(ukst.workplaces(min_workers=25), lambda workplace: workplace.workers is not None).workers
    25
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from unionkit.testing.strategies.cases import (
        committees,
        delegates,
        founding_cases,
        milestones,
        occupational_groups,
        persons,
        term_cycles,
        terms,
        union_cases,
    )
    from unionkit.testing.strategies.event_kinds import events
    from unionkit.testing.strategies.ground import days, exact_numbers, ids, names, periods, spans, texts, words
    from unionkit.testing.strategies.histories import (
        carried,
        carried_ratios,
        changes,
        crosswalks,
        links,
        registries,
        restatements,
        unit_histories,
        unit_versions,
        weights,
    )
    from unionkit.testing.strategies.law import (
        absences,
        bracket_tables,
        brackets,
        entries,
        item_lists,
        items,
        key_lines,
        keys,
        laws,
        rule_changes,
        rulebooks,
        rules,
        steps,
    )
    from unionkit.testing.strategies.organisation import (
        hierarchies,
        name_candidates,
        name_indexes,
        name_matches,
        roll_ups,
        union_names,
        unit_kinds,
        units,
        workplaces,
    )
    from unionkit.testing.strategies.progress import (
        attainments,
        indicators,
        ledgers,
        paces,
        projections,
        results,
        schedules,
        series,
        targets,
        totals,
    )
    from unionkit.testing.strategies.reported import (
        breakdown_checks,
        claim_texts,
        claims,
        number_texts,
        printed_numbers,
        reconciliations,
        rounding_policies,
    )
    from unionkit.testing.strategies.scoring import (
        bands,
        consolidations,
        filled_forms,
        form_items,
        forms,
        places,
        rankings,
        scales,
        score_groups,
        score_items,
        score_lines,
        score_sheets,
        scoreboards,
        scores,
        tallies,
        vetoes,
    )
    from unionkit.testing.strategies.sources import citations, finding_codes, findings, instruments, provisions

__all__ = [
    "absences", "attainments", "bands", "bracket_tables", "brackets", "breakdown_checks", "carried", "carried_ratios",
    "changes", "citations", "claim_texts", "claims", "committees", "consolidations", "crosswalks", "days",
    "delegates", "entries", "events", "exact_numbers", "filled_forms", "finding_codes", "findings", "form_items",
    "forms", "founding_cases", "hierarchies", "ids", "indicators", "instruments", "item_lists", "items", "key_lines",
    "keys", "laws", "ledgers", "links", "milestones", "name_candidates", "name_indexes", "name_matches", "names",
    "number_texts", "occupational_groups", "paces", "periods", "persons", "places", "printed_numbers", "projections",
    "provisions", "rankings", "reconciliations", "registries", "restatements", "results", "roll_ups",
    "rounding_policies", "rule_changes", "rulebooks", "rules", "scales", "schedules", "score_groups", "score_items",
    "score_lines", "score_sheets", "scoreboards", "scores", "series", "spans", "steps", "tallies", "targets",
    "term_cycles", "terms", "texts", "totals", "union_cases", "union_names", "unit_histories", "unit_kinds",
    "unit_versions", "units", "vetoes", "weights", "words", "workplaces",
]  # fmt: skip

_NAMES: Final = {
    "cases": (
        "committees",
        "delegates",
        "founding_cases",
        "milestones",
        "occupational_groups",
        "persons",
        "term_cycles",
        "terms",
        "union_cases",
    ),
    "event_kinds": ("events",),
    "ground": (
        "days",
        "exact_numbers",
        "ids",
        "names",
        "periods",
        "spans",
        "texts",
        "words",
    ),
    "histories": (
        "carried",
        "carried_ratios",
        "changes",
        "crosswalks",
        "links",
        "registries",
        "restatements",
        "unit_histories",
        "unit_versions",
        "weights",
    ),
    "law": (
        "absences",
        "bracket_tables",
        "brackets",
        "entries",
        "item_lists",
        "items",
        "key_lines",
        "keys",
        "laws",
        "rule_changes",
        "rulebooks",
        "rules",
        "steps",
    ),
    "organisation": (
        "hierarchies",
        "name_candidates",
        "name_indexes",
        "name_matches",
        "roll_ups",
        "union_names",
        "unit_kinds",
        "units",
        "workplaces",
    ),
    "progress": (
        "attainments",
        "indicators",
        "ledgers",
        "paces",
        "projections",
        "results",
        "schedules",
        "series",
        "targets",
        "totals",
    ),
    "reported": (
        "breakdown_checks",
        "claim_texts",
        "claims",
        "number_texts",
        "printed_numbers",
        "reconciliations",
        "rounding_policies",
    ),
    "scoring": (
        "bands",
        "consolidations",
        "filled_forms",
        "form_items",
        "forms",
        "places",
        "rankings",
        "scales",
        "score_groups",
        "score_items",
        "score_lines",
        "score_sheets",
        "scoreboards",
        "scores",
        "tallies",
        "vetoes",
    ),
    "sources": (
        "citations",
        "finding_codes",
        "findings",
        "instruments",
        "provisions",
    ),
}
_HOME: Final = {name: module for module, names in _NAMES.items() for name in names}


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name not in _HOME:
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
    value: object = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
