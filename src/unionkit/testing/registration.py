"""Making the strategies known to hypothesis, so that ``st.from_type(unionkit.Workplace)`` gives workplaces.

hypothesis calls `register` when it is imported (entry point ``hypothesis``). Nothing of the library is loaded for it:
a class is registered when the module in which it lives is first imported, and its strategy made when it is asked for.
"""

from __future__ import annotations

import sys
from functools import partial
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import PathFinder
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from importlib.machinery import ModuleSpec
    from types import ModuleType

    from hypothesis.strategies import SearchStrategy

__all__ = ["STRATEGIES", "register"]

STRATEGIES: Final = {
    "unionkit.citations": {"Citation": "citations", "Instrument": "instruments", "Provision": "provisions"},
    "unionkit.findings": {"Finding": "findings", "FindingCode": "finding_codes", "Fix": "fixes"},
    "unionkit.law.book": {"Rulebook": "rulebooks"},
    "unionkit.law.day": {"Law": "laws"},
    "unionkit.law.rule": {
        "Absence": "absences",
        "Entry": "entries",
        "Key": "keys",
        "KeyLine": "key_lines",
        "Rule": "rules",
        "RuleChange": "rule_changes",
    },
    "unionkit.law.values": {
        "Bracket": "brackets",
        "Brackets": "bracket_tables",
        "Item": "items",
        "Items": "item_lists",
        "Steps": "steps",
    },
    "unionkit.organisation.crosswalk": {"Change": "changes", "Crosswalk": "crosswalks", "Link": "links"},
    "unionkit.organisation.events": {
        "Aliased": "events",
        "Dissolved": "events",
        "Event": "events",
        "Excluded": "events",
        "Founded": "events",
        "Merged": "events",
        "Moved": "events",
        "Recoded": "events",
        "Reestablished": "events",
        "Renamed": "events",
        "Split": "events",
    },
    "unionkit.organisation.hierarchy": {"Hierarchy": "hierarchies"},
    "unionkit.organisation.history": {
        "Registry": "registries",
        "UnitHistory": "unit_histories",
        "UnitVersion": "unit_versions",
    },
    "unionkit.organisation.matching": {
        "NameCandidate": "name_candidates",
        "NameIndex": "name_indexes",
        "NameMatch": "name_matches",
    },
    "unionkit.organisation.member": {"Membership": "memberships"},
    "unionkit.organisation.names": {"UnionName": "union_names"},
    "unionkit.organisation.restating": {
        "Carried": "carried",
        "CarriedRatio": "carried_ratios",
        "Restatement": "restatements",
        "Weights": "weights",
    },
    "unionkit.organisation.totals": {"Totals": "roll_ups"},
    "unionkit.organisation.unit": {"Unit": "units"},
    "unionkit.organisation.workplace": {"Workplace": "workplaces"},
    "unionkit.periods": {"Period": "periods", "Span": "spans"},
    "unionkit.records.allocation": {"AllocationReport": "allocation_reports"},
    "unionkit.records.attainment": {
        "AttainmentReport": "attainment_reports",
        "FigureLine": "figure_lines",
        "TotalLine": "total_lines",
    },
    "unionkit.records.checking.lines": {"ReportedResult": "reported_results", "UnitTerm": "unit_terms"},
    "unionkit.records.checking.report": {"CheckReport": "check_reports", "FaultyRow": "faulty_rows"},
    "unionkit.records.claims": {"ClaimLine": "claim_lines", "ClaimsReport": "claims_reports"},
    "unionkit.records.figures": {"Figure": "figures", "Figures": "figure_tables"},
    "unionkit.records.interchange.icalendar": {"CalendarDay": "calendar_days"},
    "unionkit.records.scoreboard": {
        "BoardGroup": "board_groups",
        "BoardLine": "board_lines",
        "ScoreboardReport": "scoreboard_reports",
    },
    "unionkit.records.tables.columns": {"Column": "columns"},
    "unionkit.records.tables.rows": {"Row": "rows"},
    "unionkit.records.weights": {"UnitWeights": "unit_weights", "WeightTable": "weight_tables"},
    "unionkit.reported.breakdown": {"BreakdownCheck": "breakdown_checks"},
    "unionkit.reported.claims": {"Claim": "claims"},
    "unionkit.reported.numbers": {"PrintedNumber": "printed_numbers"},
    "unionkit.reported.policy": {"RoundingPolicy": "rounding_policies"},
    "unionkit.reported.reconciliation": {"Reconciliation": "reconciliations"},
    "unionkit.rules.admission": {"Admission": "admissions", "Transfer": "transfers"},
    "unionkit.rules.committees": {"CommitteeSize": "committee_sizes"},
    "unionkit.rules.composition": {"Committee": "committees"},
    "unionkit.rules.coverage": {"Coverage": "coverages", "Milestone": "milestones"},
    "unionkit.rules.delegates": {"DelegateLimits": "delegate_limits", "Delegates": "delegates"},
    "unionkit.rules.dissolution": {"UnionCase": "union_cases"},
    "unionkit.rules.dues": {"Dues": "dues", "PaymentStop": "payment_stops", "UnionFund": "union_funds"},
    "unionkit.rules.founding": {"OccupationalGroup": "occupational_groups"},
    "unionkit.rules.impact": {"Cause": "causes", "ChangedVerdict": "changed_verdicts", "Impact": "impacts"},
    "unionkit.rules.membership": {"Person": "persons"},
    "unionkit.rules.procedure": {
        "FoundingCase": "founding_cases",
        "FoundingProcedure": "founding_procedures",
        "FoundingStep": "founding_steps",
    },
    "unionkit.rules.prospects": {
        "Funnel": "funnels",
        "FunnelStage": "funnel_stages",
        "Prospect": "prospects",
        "Prospects": "prospect_lists",
    },
    "unionkit.rules.rounds": {"CongressRound": "congress_rounds", "RoundStep": "round_steps"},
    "unionkit.rules.term_cycles": {"TermCycle": "term_cycles"},
    "unionkit.rules.terms": {"Term": "terms", "TermNumber": "term_numbers"},
    "unionkit.rules.voting": {"ElectionResult": "election_results"},
    "unionkit.targets.allocation": {"Allocation": "allocations"},
    "unionkit.targets.assignment": {"SideBySide": "side_by_sides"},
    "unionkit.targets.attainment": {"Attainment": "attainments"},
    "unionkit.targets.carrying": {"CarriedTargets": "carried_targets"},
    "unionkit.targets.cascade": {"Cascade": "cascades"},
    "unionkit.targets.forms": {
        "Consolidation": "consolidations",
        "FilledForm": "filled_forms",
        "Form": "forms",
        "FormItem": "form_items",
    },
    "unionkit.targets.growth": {"Growth": "growths", "GrowthLine": "growth_lines"},
    "unionkit.targets.indicators": {"Indicator": "indicators"},
    "unionkit.targets.ledger": {"Ledger": "ledgers"},
    "unionkit.targets.pace": {"Pace": "paces", "Projection": "projections", "Schedule": "schedules"},
    "unionkit.targets.ranking": {"Placed": "places", "Ranking": "rankings"},
    "unionkit.targets.rollup": {"RolledResult": "rolled_results", "RolledResults": "result_roll_ups"},
    "unionkit.targets.scale": {"Band": "bands", "Scale": "scales"},
    "unionkit.targets.scoreboard": {"ScoreLine": "score_lines", "Scoreboard": "scoreboards", "Tally": "tallies"},
    "unionkit.targets.scoresheet": {
        "Score": "scores",
        "ScoreGroup": "score_groups",
        "ScoreItem": "score_items",
        "ScoreSheet": "score_sheets",
        "Veto": "vetoes",
    },
    "unionkit.targets.series": {"Series": "series"},
    "unionkit.targets.target": {"Result": "results", "Target": "targets"},
    "unionkit.targets.totals": {"Total": "totals"},
    "unionkit.verdicts": {"Criterion": "criteria", "FlippingChange": "flipping_changes", "Verdict": "verdicts"},
    "unionkit.wording": {"Words": "words"},
}
"""The strategy of each public class, by its module and name. Enumerations hypothesis knows of itself."""


def register() -> None:
    """Make the strategies of all public classes known to hypothesis; a second call changes nothing.

    Examples:
        >>> from hypothesis import find, strategies as st
        >>> import unionkit as uk
        >>> register()
        >>> find(st.from_type(uk.Span), lambda span: True).days
        1
    """
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
    for name in STRATEGIES:
        if name in sys.modules:
            _register_classes_of(sys.modules[name])


def _register_classes_of(module: ModuleType) -> None:
    from hypothesis import strategies as st

    for name, strategy in STRATEGIES[module.__name__].items():
        cls = getattr(module, name)
        st.register_type_strategy(cls, partial(_strategy, cls, strategy))


def _strategy(cls: type, strategy: str, _asked: type) -> SearchStrategy[Any]:
    """Make the strategy of a class, whether that or a class above it was asked for."""
    from unionkit.testing import strategies

    make: Callable[..., SearchStrategy[Any]] = getattr(strategies, strategy)
    # There is one function for all kinds of event.
    return make(cls) if strategy == "events" else make()


class _Finder(MetaPathFinder):
    """Finds the modules with public classes as Python does, and has their classes registered once they are loaded."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname not in STRATEGIES:
            return None
        spec = PathFinder.find_spec(fullname, path, target)
        if spec is not None and spec.loader is not None:
            spec.loader = _Loader(spec.loader)
        return spec


class _Loader(Loader):
    """Loads a module by its own loader, which it leaves in its place."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        module.__loader__ = self.loader
        if module.__spec__ is not None:
            module.__spec__.loader = self.loader
        self.loader.exec_module(module)
        _register_classes_of(module)
