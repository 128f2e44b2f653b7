"""Named cases of the rules, by subject: what ``unit/rules/test_golden_verdicts.py`` judges and tells."""

from __future__ import annotations

from verdict_cases.committees import COMMITTEES
from verdict_cases.conditions import CONDITIONS
from verdict_cases.congresses import CONGRESSES
from verdict_cases.founding import FOUNDING
from verdict_cases.membership import MEMBERSHIP
from verdict_cases.money import MONEY
from verdict_cases.refusals import REFUSALS
from verdict_cases.rounds import ROUNDS
from verdict_cases.terms import TERMS

__all__ = ["SUBJECTS"]

SUBJECTS = {
    "committees": COMMITTEES,
    "conditions": CONDITIONS,
    "congresses": CONGRESSES,
    "founding": FOUNDING,
    "membership": MEMBERSHIP,
    "money": MONEY,
    "refusals": REFUSALS,
    "rounds": ROUNDS,
    "terms": TERMS,
}
