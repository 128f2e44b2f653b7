"""The same rules over columns of any data frame: a native frame in, the same kind out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unionkit.frames.allocation import allocate
    from unionkit.frames.attainment import attain
    from unionkit.frames.catalogue import Catalogue
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

# A job that needs one function need not load the rules of all: a module is loaded with the first use of its names.
_NAMES = {
    "allocation": ("allocate",),
    "attainment": ("attain",),
    "catalogue": ("Catalogue",),
    "checking": ("CheckedFrame", "check"),
    "checks": ("Check", "Checks"),
    "committees": ("committee_size",),
    "coverage": ("congress_coverage",),
    "reasons": ("ColumnReason",),
    "reconciliation": ("reconcile",),
    "restating": ("restate",),
    "rolling": ("complete", "roll_up", "unattributed"),
    "scoreboards": ("scoreboard",),
    "workplaces": ("can_found", "is_priority"),
}
_HOME = {name: module for module, names in _NAMES.items() for name in names}

__all__ = [
    "Catalogue",
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

# Hidden from type checkers: to them a module that has it has every name, misspelt ones too.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        from importlib import import_module

        if name not in _HOME:
            msg = f"module 'unionkit.frames' has no attribute {name!r}"
            raise AttributeError(msg)
        value: object = getattr(import_module(f"unionkit.frames.{_HOME[name]}"), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
