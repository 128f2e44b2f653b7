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
        unit_terms,
    )
    from unionkit.testing.strategies.decided import (
        admissions,
        committee_sizes,
        congress_rounds,
        coverages,
        delegate_limits,
        dues,
        election_results,
        founding_procedures,
        founding_steps,
        funnel_stages,
        funnels,
        payment_stops,
        prospect_lists,
        prospects,
        round_steps,
        term_numbers,
        transfers,
        union_funds,
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
    from unionkit.testing.strategies.judging import (
        causes,
        changed_verdicts,
        criteria,
        flipping_changes,
        impacts,
        verdicts,
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
        memberships,
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
    from unionkit.testing.strategies.sources import citations, finding_codes, findings, fixes, instruments, provisions
    from unionkit.testing.strategies.splitting import (
        allocations,
        carried_targets,
        cascades,
        growth_lines,
        growths,
        result_roll_ups,
        rolled_results,
        side_by_sides,
    )
    from unionkit.testing.strategies.tables import (
        allocation_reports,
        attainment_reports,
        board_groups,
        board_lines,
        calendar_days,
        check_reports,
        claim_lines,
        claims_reports,
        columns,
        faulty_rows,
        figure_lines,
        figure_tables,
        figures,
        reported_results,
        rows,
        scoreboard_reports,
        total_lines,
        unit_weights,
        weight_tables,
    )

__all__ = [
    "absences", "admissions", "allocation_reports", "allocations", "attainment_reports", "attainments", "bands",
    "board_groups", "board_lines", "bracket_tables", "brackets", "breakdown_checks", "calendar_days", "carried",
    "carried_ratios", "carried_targets", "cascades", "causes", "changed_verdicts", "changes", "check_reports",
    "citations", "claim_lines", "claim_texts", "claims", "claims_reports", "columns", "committee_sizes", "committees",
    "congress_rounds", "consolidations", "coverages", "criteria", "crosswalks", "days", "delegate_limits",
    "delegates", "dues", "election_results", "entries", "events", "exact_numbers", "faulty_rows", "figure_lines",
    "figure_tables", "figures", "filled_forms", "finding_codes", "findings", "fixes", "flipping_changes",
    "form_items", "forms", "founding_cases", "founding_procedures", "founding_steps", "funnel_stages", "funnels",
    "growth_lines", "growths", "hierarchies", "ids", "impacts", "indicators", "instruments", "item_lists", "items",
    "key_lines", "keys", "laws", "ledgers", "links", "memberships", "milestones", "name_candidates", "name_indexes",
    "name_matches", "names", "number_texts", "occupational_groups", "paces", "payment_stops", "periods", "persons",
    "places", "printed_numbers", "projections", "prospect_lists", "prospects", "provisions", "rankings",
    "reconciliations", "registries", "reported_results", "restatements", "result_roll_ups", "results", "roll_ups",
    "rolled_results", "round_steps", "rounding_policies", "rows", "rule_changes", "rulebooks", "rules", "scales",
    "schedules", "score_groups", "score_items", "score_lines", "score_sheets", "scoreboard_reports", "scoreboards",
    "scores", "series", "side_by_sides", "spans", "steps", "tallies", "targets", "term_cycles", "term_numbers",
    "terms", "texts", "total_lines", "totals", "transfers", "union_cases", "union_funds", "union_names",
    "unit_histories", "unit_kinds", "unit_terms", "unit_versions", "unit_weights", "units", "verdicts", "vetoes",
    "weight_tables", "weights", "words", "workplaces",
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
        "unit_terms",
    ),
    "decided": (
        "admissions",
        "committee_sizes",
        "congress_rounds",
        "coverages",
        "delegate_limits",
        "dues",
        "election_results",
        "founding_procedures",
        "founding_steps",
        "funnel_stages",
        "funnels",
        "payment_stops",
        "prospect_lists",
        "prospects",
        "round_steps",
        "term_numbers",
        "transfers",
        "union_funds",
    ),
    "event_kinds": ("events",),
    "ground": ("days", "exact_numbers", "ids", "names", "periods", "spans", "texts", "words"),
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
    "judging": ("causes", "changed_verdicts", "criteria", "flipping_changes", "impacts", "verdicts"),
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
        "memberships",
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
    "sources": ("citations", "finding_codes", "findings", "fixes", "instruments", "provisions"),
    "splitting": (
        "allocations",
        "carried_targets",
        "cascades",
        "growth_lines",
        "growths",
        "result_roll_ups",
        "rolled_results",
        "side_by_sides",
    ),
    "tables": (
        "allocation_reports",
        "attainment_reports",
        "board_groups",
        "board_lines",
        "calendar_days",
        "check_reports",
        "claim_lines",
        "claims_reports",
        "columns",
        "faulty_rows",
        "figure_lines",
        "figure_tables",
        "figures",
        "reported_results",
        "rows",
        "scoreboard_reports",
        "total_lines",
        "unit_weights",
        "weight_tables",
    ),
}
_HOME: Final = {name: module for module, names in _NAMES.items() for name in names}

# Hidden from type checkers: to them a module that has it has every name, misspelt ones too.
if not TYPE_CHECKING:

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
