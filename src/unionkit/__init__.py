"""unionkit: the organisational rules of a trade-union confederation as typed, dated, cited values.

Public names are reached from here and loaded on first use.

Examples:
    >>> import unionkit as uk
    >>> uk.attain(15, 9).format("en")
    '15/9 (166.7%)'
"""

# Type checkers know this name; importing typing at run time would take a tenth of the time in which all else loads.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from unionkit import errors
    from unionkit import frames as frames
    from unionkit import views as views
    from unionkit.citations import Citation, Confidence, Force, Instrument, Provision
    from unionkit.errors import Lang
    from unionkit.exact import Exact, Rounding, percent, percent_units
    from unionkit.findings import (
        Finding,
        FindingCode,
        Fix,
        FixAction,
        Severity,
        find_code,
        finding_codes,
        register_codes,
    )
    from unionkit.law import keys
    from unionkit.law.book import Rulebook
    from unionkit.law.day import Law
    from unionkit.law.loader import rulebook
    from unionkit.law.rule import Absence, AbsenceKind, Entry, Key, KeyLine, Rule, RuleChange, Standing
    from unionkit.law.values import Bracket, Brackets, Item, Items, Steps
    from unionkit.organisation.crosswalk import Change, Crosswalk, Link, Relation
    from unionkit.organisation.events import (
        Aliased,
        Dissolved,
        Event,
        Excluded,
        Founded,
        Merged,
        Moved,
        Recoded,
        Reestablished,
        Renamed,
        Split,
    )
    from unionkit.organisation.hierarchy import Hierarchy
    from unionkit.organisation.history import Registry, UnitHistory, UnitVersion
    from unionkit.organisation.matching import MatchReason, NameCandidate, NameIndex, NameMatch
    from unionkit.organisation.member import Membership
    from unionkit.organisation.names import UnionName, read_union_name
    from unionkit.organisation.packaged import registry, registry_names
    from unionkit.organisation.restating import Carried, CarriedRatio, Restatement, Weights
    from unionkit.organisation.totals import Totals
    from unionkit.organisation.unit import Unit, UnitKind
    from unionkit.organisation.workplace import Sector, Workplace
    from unionkit.periods import Period, PeriodKind, Span, add_months, add_years
    from unionkit.records.allocation import AllocationReport, allocation_report
    from unionkit.records.attainment import AttainmentReport, FigureLine, TotalLine, attainment_report
    from unionkit.records.calendar import working_days
    from unionkit.records.checking.context import CheckSettings
    from unionkit.records.checking.files import check_file, check_files
    from unionkit.records.checking.fixing import apply_fixes
    from unionkit.records.checking.lines import ReportedResult, UnitTerm
    from unionkit.records.checking.report import CheckReport, FaultyRow
    from unionkit.records.checking.run import check_records
    from unionkit.records.claims import ClaimLine, ClaimsReport, claims_report
    from unionkit.records.converting.bulk import from_records
    from unionkit.records.converting.converter import (
        configure_converter,
        findings_of,
        from_record,
        make_converter,
        to_record,
    )
    from unionkit.records.figures import Figure, Figures, read_figures
    from unionkit.records.interchange.icalendar import CalendarDay, icalendar, round_days
    from unionkit.records.interchange.org_jsonld import org_jsonld
    from unionkit.records.interchange.popolo import popolo
    from unionkit.records.reports import write_check_report
    from unionkit.records.schemas import json_schema, table_schema
    from unionkit.records.scoreboard import BoardGroup, BoardLine, ScoreboardReport, scoreboard_report
    from unionkit.records.tables.columns import Column
    from unionkit.records.tables.reading import TableReader, open_table
    from unionkit.records.tables.rejected import write_rows
    from unionkit.records.tables.rows import Row
    from unionkit.records.verdicts import verdict_digest, verdict_json, verdict_markdown, verdict_schema
    from unionkit.records.weights import UnitWeights, WeightTable, read_weights
    from unionkit.records.writing import finding_document
    from unionkit.reported.breakdown import BreakdownCheck, reconcile_total
    from unionkit.reported.claims import Claim, Measure, read_claims
    from unionkit.reported.numbers import Approximation, PrintedNumber, read_number
    from unionkit.reported.policy import RoundingPolicy, rounding_policy
    from unionkit.reported.reconciliation import (
        Agreement,
        Reconciliation,
        Uncheckable,
        possible_actuals,
        possible_targets,
        reconcile,
    )
    from unionkit.rules.admission import (
        Admission,
        SuspensionCase,
        Transfer,
        admission,
        admission_due,
        may_apply_to_upper_union,
        may_rejoin,
        may_suspend,
        suspended_until,
        transfer,
    )
    from unionkit.rules.committees import CommitteeForm, CommitteeSize, committee_size
    from unionkit.rules.composition import (
        Committee,
        Formation,
        check_committee,
        committee_size_fits,
        inspection_committee_fits,
        provisional_committee_last_day,
        standing_committee_fits,
        vacancies_fit,
    )
    from unionkit.rules.congress_forms import can_hold_conference, can_hold_delegates_congress
    from unionkit.rules.coverage import Coverage, Milestone, congress_coverage
    from unionkit.rules.deadlines import WorkCalendar, add_working_days
    from unionkit.rules.delegates import DelegateLimits, Delegates, delegate_limits, delegates_fit
    from unionkit.rules.dissolution import UnionCase, can_dissolve, dissolving_body, may_continue
    from unionkit.rules.dues import (
        Dues,
        DuesGroup,
        PaymentStop,
        UnionFund,
        least_dues,
        monthly_dues,
        payment_stops,
        union_fund,
    )
    from unionkit.rules.founding import (
        OccupationalGroup,
        can_found,
        can_found_occupational,
        can_found_together,
        recognising_bodies,
        recognising_unit,
    )
    from unionkit.rules.impact import Cause, ChangedVerdict, Impact, impact
    from unionkit.rules.membership import Person, Role, may_found, may_join, may_stay_on_retirement
    from unionkit.rules.procedure import (
        FoundingCase,
        FoundingProcedure,
        FoundingStep,
        StepState,
        can_form_campaign_committee,
        founding_procedure,
    )
    from unionkit.rules.prospects import Funnel, FunnelStage, Prospect, Prospects, is_priority, prospects, survey_funnel
    from unionkit.rules.rounds import CongressRound, RoundStep, congress_round
    from unionkit.rules.term_cycles import LeapDay, TermCycle, term_cycle
    from unionkit.rules.term_history import check_terms
    from unionkit.rules.terms import (
        Term,
        TermEvent,
        TermNumber,
        can_shift_term,
        first_term,
        has_term_length,
        next_term_number,
    )
    from unionkit.rules.voting import ElectionResult, elect, has_quorum, is_elected
    from unionkit.targets import forms, indicators
    from unionkit.targets.allocation import Allocation, Basis, Tie, allocate, mix
    from unionkit.targets.assignment import SideBySide, check_children, side_by_side
    from unionkit.targets.attainment import Attainment, Reason, Status, attain, smallest_result
    from unionkit.targets.carrying import CarriedShare, CarriedTargets, carry_targets
    from unionkit.targets.cascade import Cascade, cascade
    from unionkit.targets.forms import Consolidation, FilledForm, Form, FormItem, consolidate
    from unionkit.targets.growth import Growth, GrowthBase, GrowthLine, growth
    from unionkit.targets.indicators import Direction, Indicator, IndicatorKind
    from unionkit.targets.ledger import Ledger
    from unionkit.targets.methods import AllocationMethod
    from unionkit.targets.pace import Assumption, Pace, Projection, Schedule
    from unionkit.targets.ranking import Placed, Ranking, SharedPlaces, rank, too_new
    from unionkit.targets.rollup import RolledResult, RolledResults, roll_up_results
    from unionkit.targets.scale import Band, Scale
    from unionkit.targets.scoreboard import Scoreboard, ScoreLine, Tally
    from unionkit.targets.scoresheet import Score, ScoreGroup, ScoreItem, ScoreSheet, Veto
    from unionkit.targets.series import Series
    from unionkit.targets.target import Denominator, Result, Target
    from unionkit.targets.totals import Total, add_up
    from unionkit.verdicts import Comparison, Criterion, FlippingChange, Outcome, Verdict
    from unionkit.wording import Words

__version__ = "0.1.0"

_SUBMODULES = {
    "errors": "unionkit.errors",
    "frames": "unionkit.frames",
    "forms": "unionkit.targets.forms",
    "indicators": "unionkit.targets.indicators",
    "keys": "unionkit.law.keys",
    "views": "unionkit.views",
}
_NAMES = {
    "unionkit.citations": ("Citation", "Confidence", "Force", "Instrument", "Provision"),
    "unionkit.errors": ("Lang",),
    "unionkit.exact": ("Exact", "Rounding", "percent", "percent_units"),
    "unionkit.findings": (
        "Finding",
        "FindingCode",
        "Fix",
        "FixAction",
        "Severity",
        "find_code",
        "finding_codes",
        "register_codes",
    ),
    "unionkit.law.book": ("Rulebook",),
    "unionkit.law.day": ("Law",),
    "unionkit.law.loader": ("rulebook",),
    "unionkit.law.rule": ("Absence", "AbsenceKind", "Entry", "Key", "KeyLine", "Rule", "RuleChange", "Standing"),
    "unionkit.law.values": ("Bracket", "Brackets", "Item", "Items", "Steps"),
    "unionkit.organisation.crosswalk": ("Change", "Crosswalk", "Link", "Relation"),
    "unionkit.organisation.events": (
        "Aliased",
        "Dissolved",
        "Event",
        "Excluded",
        "Founded",
        "Merged",
        "Moved",
        "Recoded",
        "Reestablished",
        "Renamed",
        "Split",
    ),
    "unionkit.organisation.hierarchy": ("Hierarchy",),
    "unionkit.organisation.history": ("Registry", "UnitHistory", "UnitVersion"),
    "unionkit.organisation.matching": ("MatchReason", "NameCandidate", "NameIndex", "NameMatch"),
    "unionkit.organisation.member": ("Membership",),
    "unionkit.organisation.names": ("UnionName", "read_union_name"),
    "unionkit.organisation.packaged": ("registry", "registry_names"),
    "unionkit.organisation.restating": ("Carried", "CarriedRatio", "Restatement", "Weights"),
    "unionkit.organisation.totals": ("Totals",),
    "unionkit.organisation.unit": ("Unit", "UnitKind"),
    "unionkit.organisation.workplace": ("Sector", "Workplace"),
    "unionkit.periods": ("Period", "PeriodKind", "Span", "add_months", "add_years"),
    "unionkit.records.allocation": ("AllocationReport", "allocation_report"),
    "unionkit.records.attainment": ("AttainmentReport", "FigureLine", "TotalLine", "attainment_report"),
    "unionkit.records.calendar": ("working_days",),
    "unionkit.records.checking.context": ("CheckSettings",),
    "unionkit.records.checking.fixing": ("apply_fixes",),
    "unionkit.records.checking.lines": ("ReportedResult", "UnitTerm"),
    "unionkit.records.checking.report": ("CheckReport", "FaultyRow"),
    "unionkit.records.checking.files": ("check_file", "check_files"),
    "unionkit.records.checking.run": ("check_records",),
    "unionkit.records.claims": ("ClaimLine", "ClaimsReport", "claims_report"),
    "unionkit.records.converting.bulk": ("from_records",),
    "unionkit.records.converting.converter": (
        "configure_converter",
        "findings_of",
        "from_record",
        "make_converter",
        "to_record",
    ),
    "unionkit.records.figures": ("Figure", "Figures", "read_figures"),
    "unionkit.records.interchange.icalendar": ("CalendarDay", "icalendar", "round_days"),
    "unionkit.records.interchange.org_jsonld": ("org_jsonld",),
    "unionkit.records.interchange.popolo": ("popolo",),
    "unionkit.records.reports": ("write_check_report",),
    "unionkit.records.scoreboard": ("BoardGroup", "BoardLine", "ScoreboardReport", "scoreboard_report"),
    "unionkit.records.schemas": ("json_schema", "table_schema"),
    "unionkit.records.tables.columns": ("Column",),
    "unionkit.records.tables.reading": ("TableReader", "open_table"),
    "unionkit.records.tables.rejected": ("write_rows",),
    "unionkit.records.tables.rows": ("Row",),
    "unionkit.records.verdicts": ("verdict_digest", "verdict_json", "verdict_markdown", "verdict_schema"),
    "unionkit.records.weights": ("UnitWeights", "WeightTable", "read_weights"),
    "unionkit.records.writing": ("finding_document",),
    "unionkit.reported.breakdown": ("BreakdownCheck", "reconcile_total"),
    "unionkit.reported.claims": ("Claim", "Measure", "read_claims"),
    "unionkit.reported.numbers": ("Approximation", "PrintedNumber", "read_number"),
    "unionkit.reported.policy": ("RoundingPolicy", "rounding_policy"),
    "unionkit.reported.reconciliation": (
        "Agreement",
        "Reconciliation",
        "Uncheckable",
        "possible_actuals",
        "possible_targets",
        "reconcile",
    ),
    "unionkit.rules.admission": (
        "Admission",
        "SuspensionCase",
        "Transfer",
        "admission",
        "admission_due",
        "may_apply_to_upper_union",
        "may_rejoin",
        "may_suspend",
        "suspended_until",
        "transfer",
    ),
    "unionkit.rules.committees": ("CommitteeForm", "CommitteeSize", "committee_size"),
    "unionkit.rules.composition": (
        "Committee",
        "Formation",
        "check_committee",
        "committee_size_fits",
        "inspection_committee_fits",
        "provisional_committee_last_day",
        "standing_committee_fits",
        "vacancies_fit",
    ),
    "unionkit.rules.congress_forms": ("can_hold_conference", "can_hold_delegates_congress"),
    "unionkit.rules.coverage": ("Coverage", "Milestone", "congress_coverage"),
    "unionkit.rules.deadlines": ("WorkCalendar", "add_working_days"),
    "unionkit.rules.delegates": ("DelegateLimits", "Delegates", "delegate_limits", "delegates_fit"),
    "unionkit.rules.dissolution": ("UnionCase", "can_dissolve", "dissolving_body", "may_continue"),
    "unionkit.rules.dues": (
        "Dues",
        "DuesGroup",
        "PaymentStop",
        "UnionFund",
        "least_dues",
        "monthly_dues",
        "payment_stops",
        "union_fund",
    ),
    "unionkit.rules.founding": (
        "OccupationalGroup",
        "can_found",
        "can_found_occupational",
        "can_found_together",
        "recognising_bodies",
        "recognising_unit",
    ),
    "unionkit.rules.impact": ("Cause", "ChangedVerdict", "Impact", "impact"),
    "unionkit.rules.membership": ("Person", "Role", "may_found", "may_join", "may_stay_on_retirement"),
    "unionkit.rules.procedure": (
        "FoundingCase",
        "FoundingProcedure",
        "FoundingStep",
        "StepState",
        "can_form_campaign_committee",
        "founding_procedure",
    ),
    "unionkit.rules.prospects": (
        "Funnel",
        "FunnelStage",
        "Prospect",
        "Prospects",
        "is_priority",
        "prospects",
        "survey_funnel",
    ),
    "unionkit.rules.rounds": ("CongressRound", "RoundStep", "congress_round"),
    "unionkit.rules.term_cycles": ("LeapDay", "TermCycle", "term_cycle"),
    "unionkit.rules.term_history": ("check_terms",),
    "unionkit.rules.terms": (
        "Term",
        "TermEvent",
        "TermNumber",
        "can_shift_term",
        "first_term",
        "has_term_length",
        "next_term_number",
    ),
    "unionkit.rules.voting": ("ElectionResult", "elect", "has_quorum", "is_elected"),
    "unionkit.targets.allocation": ("Allocation", "Basis", "Tie", "allocate", "mix"),
    "unionkit.targets.assignment": ("SideBySide", "check_children", "side_by_side"),
    "unionkit.targets.attainment": ("Attainment", "Reason", "Status", "attain", "smallest_result"),
    "unionkit.targets.carrying": ("CarriedShare", "CarriedTargets", "carry_targets"),
    "unionkit.targets.cascade": ("Cascade", "cascade"),
    "unionkit.targets.forms": ("Consolidation", "FilledForm", "Form", "FormItem", "consolidate"),
    "unionkit.targets.growth": ("Growth", "GrowthBase", "GrowthLine", "growth"),
    "unionkit.targets.indicators": ("Direction", "Indicator", "IndicatorKind"),
    "unionkit.targets.ledger": ("Ledger",),
    "unionkit.targets.methods": ("AllocationMethod",),
    "unionkit.targets.pace": ("Assumption", "Pace", "Projection", "Schedule"),
    "unionkit.targets.ranking": ("Placed", "Ranking", "SharedPlaces", "rank", "too_new"),
    "unionkit.targets.rollup": ("RolledResult", "RolledResults", "roll_up_results"),
    "unionkit.targets.scale": ("Band", "Scale"),
    "unionkit.targets.scoreboard": ("ScoreLine", "Scoreboard", "Tally"),
    "unionkit.targets.scoresheet": ("Score", "ScoreGroup", "ScoreItem", "ScoreSheet", "Veto"),
    "unionkit.targets.series": ("Series",),
    "unionkit.targets.target": ("Denominator", "Result", "Target"),
    "unionkit.targets.totals": ("Total", "add_up"),
    "unionkit.verdicts": ("Comparison", "Criterion", "FlippingChange", "Outcome", "Verdict"),
    "unionkit.wording": ("Words",),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}

__all__ = [
    "Absence", "AbsenceKind", "Admission", "Agreement", "Aliased", "Allocation", "AllocationMethod", "AllocationReport",
    "Approximation", "Assumption", "Attainment", "AttainmentReport", "Band", "Basis", "BoardGroup", "BoardLine",
    "Bracket", "Brackets", "BreakdownCheck", "CalendarDay", "Carried", "CarriedRatio", "CarriedShare", "CarriedTargets",
    "Cascade", "Cause", "Change", "ChangedVerdict", "CheckReport", "CheckSettings", "Citation", "Claim", "ClaimLine",
    "ClaimsReport", "Column", "Committee", "CommitteeForm", "CommitteeSize", "Comparison", "Confidence",
    "CongressRound", "Consolidation", "Coverage", "Criterion", "Crosswalk", "DelegateLimits", "Delegates",
    "Denominator", "Direction", "Dissolved", "Dues", "DuesGroup", "ElectionResult", "Entry", "Event", "Exact",
    "Excluded", "FaultyRow", "Figure", "FigureLine", "Figures", "FilledForm", "Finding", "FindingCode", "Fix",
    "FixAction", "FlippingChange", "Force", "Form", "FormItem", "Formation", "Founded", "FoundingCase",
    "FoundingProcedure", "FoundingStep", "Funnel", "FunnelStage", "Growth", "GrowthBase", "GrowthLine", "Hierarchy",
    "Impact", "Indicator", "IndicatorKind", "Instrument", "Item", "Items", "Key", "KeyLine", "Lang", "Law", "LeapDay",
    "Ledger", "Link", "MatchReason", "Measure", "Membership", "Merged", "Milestone", "Moved", "NameCandidate",
    "NameIndex", "NameMatch", "OccupationalGroup", "Outcome", "Pace", "PaymentStop", "Period", "PeriodKind", "Person",
    "Placed", "PrintedNumber", "Projection", "Prospect", "Prospects", "Provision", "Ranking", "Reason", "Recoded",
    "Reconciliation", "Reestablished", "Registry", "Relation", "Renamed", "ReportedResult", "Restatement", "Result",
    "Role", "RolledResult", "RolledResults", "RoundStep", "Rounding", "RoundingPolicy", "Row", "Rule", "RuleChange",
    "Rulebook", "Scale", "Schedule", "Score", "ScoreGroup", "ScoreItem", "ScoreLine", "ScoreSheet", "Scoreboard",
    "ScoreboardReport", "Sector", "Series", "Severity", "SharedPlaces", "SideBySide", "Span", "Split", "Standing",
    "Status", "StepState", "Steps", "SuspensionCase", "TableReader", "Tally", "Target", "Term", "TermCycle",
    "TermEvent", "TermNumber", "Tie", "Total", "TotalLine", "Totals", "Transfer", "Uncheckable", "UnionCase",
    "UnionFund", "UnionName", "Unit", "UnitHistory", "UnitKind", "UnitTerm", "UnitVersion", "UnitWeights", "Verdict",
    "Veto", "WeightTable", "Weights", "Words", "WorkCalendar", "Workplace", "add_months", "add_up", "add_working_days",
    "add_years", "admission", "admission_due", "allocate", "allocation_report", "apply_fixes", "attain",
    "attainment_report", "can_dissolve", "can_form_campaign_committee", "can_found", "can_found_occupational",
    "can_found_together", "can_hold_conference", "can_hold_delegates_congress", "can_shift_term", "carry_targets",
    "cascade", "check_children", "check_committee", "check_file", "check_files", "check_records", "check_terms",
    "claims_report", "committee_size", "committee_size_fits", "configure_converter", "congress_coverage",
    "congress_round", "consolidate", "delegate_limits", "delegates_fit", "dissolving_body", "elect", "errors",
    "find_code", "finding_codes", "finding_document", "findings_of", "first_term", "forms", "founding_procedure",
    "from_record", "from_records", "growth", "has_quorum", "has_term_length", "icalendar", "impact",
    "indicators", "inspection_committee_fits", "is_elected", "is_priority", "json_schema", "keys", "least_dues",
    "make_converter", "may_apply_to_upper_union", "may_continue", "may_found", "may_join", "may_rejoin",
    "may_stay_on_retirement", "may_suspend", "mix", "monthly_dues", "next_term_number", "open_table", "org_jsonld",
    "payment_stops", "percent", "percent_units", "popolo", "possible_actuals", "possible_targets", "prospects",
    "provisional_committee_last_day", "rank", "read_claims", "read_figures", "read_number", "read_union_name",
    "read_weights", "recognising_bodies", "recognising_unit", "reconcile", "reconcile_total", "register_codes",
    "registry", "registry_names", "roll_up_results", "round_days", "rounding_policy", "rulebook", "scoreboard_report",
    "side_by_side", "smallest_result", "standing_committee_fits", "survey_funnel", "suspended_until", "table_schema",
    "term_cycle", "to_record", "too_new", "transfer", "union_fund", "vacancies_fit", "verdict_digest", "verdict_json",
    "verdict_markdown", "verdict_schema", "working_days", "write_check_report", "write_rows",
]  # fmt: skip

# Hidden from type checkers: to them a module that has it has every name, misspelt ones too.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name in _SUBMODULES:
            value: object = import_module(_SUBMODULES[name])
        elif name in _HOME:
            value = getattr(import_module(_HOME[name]), name)
        else:
            msg = f"module 'unionkit' has no attribute {name!r}"
            raise AttributeError(msg)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted([*__all__, "__version__"])
