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
    from unionkit import errors as errors
    from unionkit.citations import Citation as Citation
    from unionkit.citations import Confidence as Confidence
    from unionkit.citations import Force as Force
    from unionkit.citations import Instrument as Instrument
    from unionkit.citations import Provision as Provision
    from unionkit.errors import Lang as Lang
    from unionkit.exact import Exact as Exact
    from unionkit.exact import Rounding as Rounding
    from unionkit.exact import percent as percent
    from unionkit.exact import percent_units as percent_units
    from unionkit.findings import Finding as Finding
    from unionkit.findings import FindingCode as FindingCode
    from unionkit.findings import Severity as Severity
    from unionkit.findings import find_code as find_code
    from unionkit.findings import finding_codes as finding_codes
    from unionkit.findings import register_codes as register_codes
    from unionkit.law import keys as keys
    from unionkit.law.book import Rulebook as Rulebook
    from unionkit.law.day import Law as Law
    from unionkit.law.loader import rulebook as rulebook
    from unionkit.law.rule import Absence as Absence
    from unionkit.law.rule import AbsenceKind as AbsenceKind
    from unionkit.law.rule import Entry as Entry
    from unionkit.law.rule import Key as Key
    from unionkit.law.rule import KeyLine as KeyLine
    from unionkit.law.rule import Rule as Rule
    from unionkit.law.rule import RuleChange as RuleChange
    from unionkit.law.rule import Standing as Standing
    from unionkit.law.values import Bracket as Bracket
    from unionkit.law.values import Brackets as Brackets
    from unionkit.law.values import Item as Item
    from unionkit.law.values import Items as Items
    from unionkit.law.values import Steps as Steps
    from unionkit.organisation.crosswalk import Change as Change
    from unionkit.organisation.crosswalk import Crosswalk as Crosswalk
    from unionkit.organisation.crosswalk import Link as Link
    from unionkit.organisation.crosswalk import Relation as Relation
    from unionkit.organisation.events import Aliased as Aliased
    from unionkit.organisation.events import Dissolved as Dissolved
    from unionkit.organisation.events import Event as Event
    from unionkit.organisation.events import Excluded as Excluded
    from unionkit.organisation.events import Founded as Founded
    from unionkit.organisation.events import Merged as Merged
    from unionkit.organisation.events import Moved as Moved
    from unionkit.organisation.events import Recoded as Recoded
    from unionkit.organisation.events import Reestablished as Reestablished
    from unionkit.organisation.events import Renamed as Renamed
    from unionkit.organisation.events import Split as Split
    from unionkit.organisation.hierarchy import Hierarchy as Hierarchy
    from unionkit.organisation.history import Registry as Registry
    from unionkit.organisation.history import UnitHistory as UnitHistory
    from unionkit.organisation.history import UnitVersion as UnitVersion
    from unionkit.organisation.matching import MatchReason as MatchReason
    from unionkit.organisation.matching import NameCandidate as NameCandidate
    from unionkit.organisation.matching import NameIndex as NameIndex
    from unionkit.organisation.matching import NameMatch as NameMatch
    from unionkit.organisation.names import UnionName as UnionName
    from unionkit.organisation.names import read_union_name as read_union_name
    from unionkit.organisation.packaged import registry as registry
    from unionkit.organisation.packaged import registry_names as registry_names
    from unionkit.organisation.restating import Carried as Carried
    from unionkit.organisation.restating import CarriedRatio as CarriedRatio
    from unionkit.organisation.restating import Restatement as Restatement
    from unionkit.organisation.restating import Weights as Weights
    from unionkit.organisation.totals import Totals as Totals
    from unionkit.organisation.unit import Unit as Unit
    from unionkit.organisation.unit import UnitKind as UnitKind
    from unionkit.organisation.workplace import Sector as Sector
    from unionkit.organisation.workplace import Workplace as Workplace
    from unionkit.periods import Period as Period
    from unionkit.periods import PeriodKind as PeriodKind
    from unionkit.periods import Span as Span
    from unionkit.periods import add_months as add_months
    from unionkit.periods import add_years as add_years
    from unionkit.records.attainment import AttainmentReport as AttainmentReport
    from unionkit.records.attainment import FigureLine as FigureLine
    from unionkit.records.attainment import TotalLine as TotalLine
    from unionkit.records.attainment import attainment_report as attainment_report
    from unionkit.records.calendar import working_days as working_days
    from unionkit.records.claims import ClaimLine as ClaimLine
    from unionkit.records.claims import ClaimsReport as ClaimsReport
    from unionkit.records.claims import claims_report as claims_report
    from unionkit.records.figures import Figure as Figure
    from unionkit.records.figures import Figures as Figures
    from unionkit.records.figures import read_figures as read_figures
    from unionkit.records.icalendar import CalendarDay as CalendarDay
    from unionkit.records.icalendar import icalendar as icalendar
    from unionkit.records.icalendar import round_days as round_days
    from unionkit.records.verdicts import verdict_digest as verdict_digest
    from unionkit.records.verdicts import verdict_json as verdict_json
    from unionkit.records.verdicts import verdict_markdown as verdict_markdown
    from unionkit.records.verdicts import verdict_schema as verdict_schema
    from unionkit.reported.breakdown import BreakdownCheck as BreakdownCheck
    from unionkit.reported.breakdown import reconcile_total as reconcile_total
    from unionkit.reported.claims import Claim as Claim
    from unionkit.reported.claims import Measure as Measure
    from unionkit.reported.claims import read_claims as read_claims
    from unionkit.reported.numbers import Approximation as Approximation
    from unionkit.reported.numbers import PrintedNumber as PrintedNumber
    from unionkit.reported.numbers import read_number as read_number
    from unionkit.reported.policy import RoundingPolicy as RoundingPolicy
    from unionkit.reported.policy import rounding_policy as rounding_policy
    from unionkit.reported.reconciliation import Agreement as Agreement
    from unionkit.reported.reconciliation import Reconciliation as Reconciliation
    from unionkit.reported.reconciliation import Uncheckable as Uncheckable
    from unionkit.reported.reconciliation import possible_actuals as possible_actuals
    from unionkit.reported.reconciliation import possible_targets as possible_targets
    from unionkit.reported.reconciliation import reconcile as reconcile
    from unionkit.rules.admission import Admission as Admission
    from unionkit.rules.admission import SuspensionCase as SuspensionCase
    from unionkit.rules.admission import Transfer as Transfer
    from unionkit.rules.admission import admission as admission
    from unionkit.rules.admission import admission_due as admission_due
    from unionkit.rules.admission import may_apply_to_upper_union as may_apply_to_upper_union
    from unionkit.rules.admission import may_rejoin as may_rejoin
    from unionkit.rules.admission import may_suspend as may_suspend
    from unionkit.rules.admission import suspended_until as suspended_until
    from unionkit.rules.admission import transfer as transfer
    from unionkit.rules.committees import CommitteeForm as CommitteeForm
    from unionkit.rules.committees import CommitteeSize as CommitteeSize
    from unionkit.rules.committees import committee_size as committee_size
    from unionkit.rules.composition import Committee as Committee
    from unionkit.rules.composition import Formation as Formation
    from unionkit.rules.composition import check_committee as check_committee
    from unionkit.rules.composition import committee_size_fits as committee_size_fits
    from unionkit.rules.composition import inspection_committee_fits as inspection_committee_fits
    from unionkit.rules.composition import provisional_committee_last_day as provisional_committee_last_day
    from unionkit.rules.composition import standing_committee_fits as standing_committee_fits
    from unionkit.rules.composition import vacancies_fit as vacancies_fit
    from unionkit.rules.congress_forms import can_hold_conference as can_hold_conference
    from unionkit.rules.congress_forms import can_hold_delegates_congress as can_hold_delegates_congress
    from unionkit.rules.coverage import Coverage as Coverage
    from unionkit.rules.coverage import Milestone as Milestone
    from unionkit.rules.coverage import congress_coverage as congress_coverage
    from unionkit.rules.deadlines import WorkCalendar as WorkCalendar
    from unionkit.rules.deadlines import add_working_days as add_working_days
    from unionkit.rules.delegates import DelegateLimits as DelegateLimits
    from unionkit.rules.delegates import Delegates as Delegates
    from unionkit.rules.delegates import delegate_limits as delegate_limits
    from unionkit.rules.delegates import delegates_fit as delegates_fit
    from unionkit.rules.dissolution import UnionCase as UnionCase
    from unionkit.rules.dissolution import can_dissolve as can_dissolve
    from unionkit.rules.dissolution import dissolving_body as dissolving_body
    from unionkit.rules.dissolution import may_continue as may_continue
    from unionkit.rules.dues import Dues as Dues
    from unionkit.rules.dues import DuesGroup as DuesGroup
    from unionkit.rules.dues import PaymentStop as PaymentStop
    from unionkit.rules.dues import UnionFund as UnionFund
    from unionkit.rules.dues import least_dues as least_dues
    from unionkit.rules.dues import monthly_dues as monthly_dues
    from unionkit.rules.dues import payment_stops as payment_stops
    from unionkit.rules.dues import union_fund as union_fund
    from unionkit.rules.founding import OccupationalGroup as OccupationalGroup
    from unionkit.rules.founding import can_found as can_found
    from unionkit.rules.founding import can_found_occupational as can_found_occupational
    from unionkit.rules.founding import can_found_together as can_found_together
    from unionkit.rules.founding import recognising_bodies as recognising_bodies
    from unionkit.rules.founding import recognising_unit as recognising_unit
    from unionkit.rules.impact import Cause as Cause
    from unionkit.rules.impact import ChangedVerdict as ChangedVerdict
    from unionkit.rules.impact import Impact as Impact
    from unionkit.rules.impact import impact as impact
    from unionkit.rules.membership import Person as Person
    from unionkit.rules.membership import Role as Role
    from unionkit.rules.membership import may_found as may_found
    from unionkit.rules.membership import may_join as may_join
    from unionkit.rules.membership import may_stay_on_retirement as may_stay_on_retirement
    from unionkit.rules.procedure import FoundingCase as FoundingCase
    from unionkit.rules.procedure import FoundingProcedure as FoundingProcedure
    from unionkit.rules.procedure import FoundingStep as FoundingStep
    from unionkit.rules.procedure import StepState as StepState
    from unionkit.rules.procedure import can_form_campaign_committee as can_form_campaign_committee
    from unionkit.rules.procedure import founding_procedure as founding_procedure
    from unionkit.rules.prospects import Funnel as Funnel
    from unionkit.rules.prospects import FunnelStage as FunnelStage
    from unionkit.rules.prospects import Prospect as Prospect
    from unionkit.rules.prospects import Prospects as Prospects
    from unionkit.rules.prospects import is_priority as is_priority
    from unionkit.rules.prospects import prospects as prospects
    from unionkit.rules.prospects import survey_funnel as survey_funnel
    from unionkit.rules.rounds import CongressRound as CongressRound
    from unionkit.rules.rounds import RoundStep as RoundStep
    from unionkit.rules.rounds import congress_round as congress_round
    from unionkit.rules.term_cycles import LeapDay as LeapDay
    from unionkit.rules.term_cycles import TermCycle as TermCycle
    from unionkit.rules.term_cycles import term_cycle as term_cycle
    from unionkit.rules.term_history import check_terms as check_terms
    from unionkit.rules.terms import Term as Term
    from unionkit.rules.terms import TermEvent as TermEvent
    from unionkit.rules.terms import TermNumber as TermNumber
    from unionkit.rules.terms import can_shift_term as can_shift_term
    from unionkit.rules.terms import first_term as first_term
    from unionkit.rules.terms import has_term_length as has_term_length
    from unionkit.rules.terms import next_term_number as next_term_number
    from unionkit.rules.voting import ElectionResult as ElectionResult
    from unionkit.rules.voting import elect as elect
    from unionkit.rules.voting import has_quorum as has_quorum
    from unionkit.rules.voting import is_elected as is_elected
    from unionkit.targets import indicators as indicators
    from unionkit.targets.allocation import Allocation as Allocation
    from unionkit.targets.allocation import Tie as Tie
    from unionkit.targets.allocation import allocate as allocate
    from unionkit.targets.attainment import Attainment as Attainment
    from unionkit.targets.attainment import Reason as Reason
    from unionkit.targets.attainment import Status as Status
    from unionkit.targets.attainment import attain as attain
    from unionkit.targets.attainment import smallest_result as smallest_result
    from unionkit.targets.indicators import Indicator as Indicator
    from unionkit.targets.indicators import IndicatorKind as IndicatorKind
    from unionkit.targets.pace import Pace as Pace
    from unionkit.targets.target import Result as Result
    from unionkit.targets.target import Target as Target
    from unionkit.targets.totals import Total as Total
    from unionkit.targets.totals import add_up as add_up
    from unionkit.verdicts import Comparison as Comparison
    from unionkit.verdicts import Criterion as Criterion
    from unionkit.verdicts import FlippingChange as FlippingChange
    from unionkit.verdicts import Outcome as Outcome
    from unionkit.verdicts import Verdict as Verdict
    from unionkit.wording import Words as Words

__version__ = "0.1.0"

_SUBMODULES = {"errors": "unionkit.errors", "indicators": "unionkit.targets.indicators", "keys": "unionkit.law.keys"}
_NAMES = {
    "unionkit.citations": ("Citation", "Confidence", "Force", "Instrument", "Provision"),
    "unionkit.errors": ("Lang",),
    "unionkit.exact": ("Exact", "Rounding", "percent", "percent_units"),
    "unionkit.findings": ("Finding", "FindingCode", "Severity", "find_code", "finding_codes", "register_codes"),
    "unionkit.law.book": ("Rulebook",),
    "unionkit.law.day": ("Law",),
    "unionkit.law.loader": ("rulebook",),
    "unionkit.law.rule": ("Absence", "AbsenceKind", "RuleChange", "Entry", "Key", "KeyLine", "Rule", "Standing"),
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
    "unionkit.organisation.names": ("UnionName", "read_union_name"),
    "unionkit.organisation.packaged": ("registry", "registry_names"),
    "unionkit.organisation.restating": ("Carried", "CarriedRatio", "Restatement", "Weights"),
    "unionkit.organisation.totals": ("Totals",),
    "unionkit.organisation.unit": ("Unit", "UnitKind"),
    "unionkit.organisation.workplace": ("Sector", "Workplace"),
    "unionkit.periods": ("Period", "PeriodKind", "Span", "add_months", "add_years"),
    "unionkit.records.attainment": ("AttainmentReport", "FigureLine", "TotalLine", "attainment_report"),
    "unionkit.records.calendar": ("working_days",),
    "unionkit.records.claims": ("ClaimLine", "ClaimsReport", "claims_report"),
    "unionkit.records.figures": ("Figure", "Figures", "read_figures"),
    "unionkit.records.icalendar": (
        "CalendarDay",
        "icalendar",
        "round_days",
    ),
    "unionkit.records.verdicts": (
        "verdict_digest",
        "verdict_json",
        "verdict_markdown",
        "verdict_schema",
    ),
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
    "unionkit.rules.committees": (
        "CommitteeForm",
        "CommitteeSize",
        "committee_size",
    ),
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
    "unionkit.rules.congress_forms": (
        "can_hold_conference",
        "can_hold_delegates_congress",
    ),
    "unionkit.rules.coverage": (
        "Coverage",
        "Milestone",
        "congress_coverage",
    ),
    "unionkit.rules.deadlines": (
        "WorkCalendar",
        "add_working_days",
    ),
    "unionkit.rules.delegates": (
        "DelegateLimits",
        "Delegates",
        "delegate_limits",
        "delegates_fit",
    ),
    "unionkit.rules.dissolution": (
        "UnionCase",
        "can_dissolve",
        "dissolving_body",
        "may_continue",
    ),
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
    "unionkit.rules.impact": (
        "Cause",
        "ChangedVerdict",
        "Impact",
        "impact",
    ),
    "unionkit.rules.membership": (
        "Person",
        "Role",
        "may_found",
        "may_join",
        "may_stay_on_retirement",
    ),
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
    "unionkit.rules.rounds": (
        "CongressRound",
        "RoundStep",
        "congress_round",
    ),
    "unionkit.rules.terms": (
        "Term",
        "TermEvent",
        "TermNumber",
        "can_shift_term",
        "first_term",
        "has_term_length",
        "next_term_number",
    ),
    "unionkit.rules.term_cycles": (
        "LeapDay",
        "TermCycle",
        "term_cycle",
    ),
    "unionkit.rules.term_history": ("check_terms",),
    "unionkit.rules.voting": (
        "ElectionResult",
        "elect",
        "has_quorum",
        "is_elected",
    ),
    "unionkit.targets.allocation": ("Allocation", "Tie", "allocate"),
    "unionkit.targets.attainment": ("Attainment", "Reason", "Status", "attain", "smallest_result"),
    "unionkit.targets.indicators": ("Indicator", "IndicatorKind"),
    "unionkit.targets.pace": ("Pace",),
    "unionkit.targets.target": ("Result", "Target"),
    "unionkit.targets.totals": ("Total", "add_up"),
    "unionkit.verdicts": (
        "Comparison",
        "Criterion",
        "FlippingChange",
        "Outcome",
        "Verdict",
    ),
    "unionkit.wording": ("Words",),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}

__all__ = [
    "Absence",
    "AbsenceKind",
    "Admission",
    "Agreement",
    "Aliased",
    "Allocation",
    "Approximation",
    "Attainment",
    "AttainmentReport",
    "Bracket",
    "Brackets",
    "BreakdownCheck",
    "CalendarDay",
    "Carried",
    "CarriedRatio",
    "Cause",
    "Change",
    "ChangedVerdict",
    "Citation",
    "Claim",
    "ClaimLine",
    "ClaimsReport",
    "Committee",
    "CommitteeForm",
    "CommitteeSize",
    "Comparison",
    "Confidence",
    "CongressRound",
    "Coverage",
    "Criterion",
    "Crosswalk",
    "DelegateLimits",
    "Delegates",
    "Dissolved",
    "Dues",
    "DuesGroup",
    "ElectionResult",
    "Entry",
    "Event",
    "Exact",
    "Excluded",
    "Figure",
    "FigureLine",
    "Figures",
    "Finding",
    "FindingCode",
    "FlippingChange",
    "Force",
    "Formation",
    "Founded",
    "FoundingCase",
    "FoundingProcedure",
    "FoundingStep",
    "Funnel",
    "FunnelStage",
    "Hierarchy",
    "Impact",
    "Indicator",
    "IndicatorKind",
    "Instrument",
    "Item",
    "Items",
    "Key",
    "KeyLine",
    "Lang",
    "Law",
    "LeapDay",
    "Link",
    "MatchReason",
    "Measure",
    "Merged",
    "Milestone",
    "Moved",
    "NameCandidate",
    "NameIndex",
    "NameMatch",
    "OccupationalGroup",
    "Outcome",
    "Pace",
    "PaymentStop",
    "Period",
    "PeriodKind",
    "Person",
    "PrintedNumber",
    "Prospect",
    "Prospects",
    "Provision",
    "Reason",
    "Recoded",
    "Reconciliation",
    "Reestablished",
    "Registry",
    "Relation",
    "Renamed",
    "Restatement",
    "Result",
    "Role",
    "RoundStep",
    "Rounding",
    "RoundingPolicy",
    "Rule",
    "RuleChange",
    "Rulebook",
    "Sector",
    "Severity",
    "Span",
    "Split",
    "Standing",
    "Status",
    "StepState",
    "Steps",
    "SuspensionCase",
    "Target",
    "Term",
    "TermCycle",
    "TermEvent",
    "TermNumber",
    "Tie",
    "Total",
    "TotalLine",
    "Totals",
    "Transfer",
    "Uncheckable",
    "UnionCase",
    "UnionFund",
    "UnionName",
    "Unit",
    "UnitHistory",
    "UnitKind",
    "UnitVersion",
    "Verdict",
    "Weights",
    "Words",
    "WorkCalendar",
    "Workplace",
    "add_months",
    "add_up",
    "add_working_days",
    "add_years",
    "admission",
    "admission_due",
    "allocate",
    "attain",
    "attainment_report",
    "can_dissolve",
    "can_form_campaign_committee",
    "can_found",
    "can_found_occupational",
    "can_found_together",
    "can_hold_conference",
    "can_hold_delegates_congress",
    "can_shift_term",
    "check_committee",
    "check_terms",
    "claims_report",
    "committee_size",
    "committee_size_fits",
    "congress_coverage",
    "congress_round",
    "delegate_limits",
    "delegates_fit",
    "dissolving_body",
    "elect",
    "errors",
    "find_code",
    "finding_codes",
    "first_term",
    "founding_procedure",
    "has_quorum",
    "has_term_length",
    "icalendar",
    "impact",
    "indicators",
    "inspection_committee_fits",
    "is_elected",
    "is_priority",
    "keys",
    "least_dues",
    "may_apply_to_upper_union",
    "may_continue",
    "may_found",
    "may_join",
    "may_rejoin",
    "may_stay_on_retirement",
    "may_suspend",
    "monthly_dues",
    "next_term_number",
    "payment_stops",
    "percent",
    "percent_units",
    "possible_actuals",
    "possible_targets",
    "prospects",
    "provisional_committee_last_day",
    "read_claims",
    "read_figures",
    "read_number",
    "read_union_name",
    "recognising_bodies",
    "recognising_unit",
    "reconcile",
    "reconcile_total",
    "register_codes",
    "registry",
    "registry_names",
    "round_days",
    "rounding_policy",
    "rulebook",
    "smallest_result",
    "standing_committee_fits",
    "survey_funnel",
    "suspended_until",
    "term_cycle",
    "transfer",
    "union_fund",
    "vacancies_fit",
    "verdict_digest",
    "verdict_json",
    "verdict_markdown",
    "verdict_schema",
    "working_days",
]


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
