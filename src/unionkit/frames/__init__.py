"""The same rules over columns of any data frame: a native frame in, the same kind out."""

from unionkit.frames.allocation import allocate
from unionkit.frames.attainment import attain
from unionkit.frames.checking import CheckedFrame, check
from unionkit.frames.checks import Check, Checks
from unionkit.frames.committees import committee_size
from unionkit.frames.coverage import congress_coverage
from unionkit.frames.reasons import ColumnReason
from unionkit.frames.reconciliation import reconcile
from unionkit.frames.restating import restate
from unionkit.frames.rolling import complete, roll_up, unattributed
from unionkit.frames.scoreboards import scoreboard
from unionkit.frames.workplaces import can_found, is_priority

__all__ = [
    "Check",
    "CheckedFrame",
    "Checks",
    "ColumnReason",
    "allocate",
    "attain",
    "can_found",
    "check",
    "committee_size",
    "complete",
    "congress_coverage",
    "is_priority",
    "reconcile",
    "restate",
    "roll_up",
    "scoreboard",
    "unattributed",
]
