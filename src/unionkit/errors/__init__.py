"""Named errors: every one carries its facts as attributes and says them in Vietnamese and English.

Each error is a `UnionkitError` and also the built-in it stands for, so that ``except ValueError`` keeps working.
A wrong *type* (a float, a bool, a datetime for a date) is Python's own `TypeError`.
"""

from unionkit.errors.allocation import AllocationError, MixError, NegativeWeightError, UnitBoundError
from unionkit.errors.base import EmptyTextError, Lang, LanguageError, OptionError, UnionkitError
from unionkit.errors.cases import CountContradictionError, DateContradictionError, NoWorkingDayError, SurveyError
from unionkit.errors.codes import CodeRegistryError, UnknownCodeError
from unionkit.errors.congress import InexactAmountError, LawDateError, TermError, TermFormatError
from unionkit.errors.frames import ColumnTakenError, ColumnTypeError, EngineError, MissingColumnError
from unionkit.errors.history import (
    BeforeRegistryError,
    CarryError,
    DividedUnitError,
    RatioError,
    RegistryError,
    RegistryProblem,
    UnknownRegistryError,
)
from unionkit.errors.law import (
    LawDataError,
    LawProblem,
    LawValueError,
    NoBracketError,
    NoRuleInForceError,
    UnknownKeyError,
    UnknownRulebookError,
)
from unionkit.errors.numbers import NotFiniteError, NumberFormatError, PlacesError, UnboundedError, UndefinedRatioError
from unionkit.errors.organisation import (
    BelowZeroError,
    HierarchyError,
    NestedUnitError,
    NoValueError,
    UnknownUnitError,
)
from unionkit.errors.periods import PeriodError, PeriodFormatError, SpanError
from unionkit.errors.records import RecordClassError, RecordError
from unionkit.errors.tables import (
    EncodingError,
    EncodingNameError,
    HeaderError,
    MissingExtraError,
    SheetError,
    TableError,
    TableFileError,
    TableFormatError,
    TableLimitError,
)
from unionkit.errors.targets import (
    AdditionError,
    CarriedTargetError,
    FormError,
    GoalError,
    LedgerError,
    MismatchError,
    NotComparableError,
    PaceError,
    ScheduleError,
    ScoringError,
    UnknownIndicatorError,
)

__all__ = [
    "AdditionError",
    "AllocationError",
    "BeforeRegistryError",
    "BelowZeroError",
    "CarriedTargetError",
    "CarryError",
    "CodeRegistryError",
    "ColumnTakenError",
    "ColumnTypeError",
    "CountContradictionError",
    "DateContradictionError",
    "DividedUnitError",
    "EmptyTextError",
    "EncodingError",
    "EncodingNameError",
    "EngineError",
    "FormError",
    "GoalError",
    "HeaderError",
    "HierarchyError",
    "InexactAmountError",
    "Lang",
    "LanguageError",
    "LawDataError",
    "LawDateError",
    "LawProblem",
    "LawValueError",
    "LedgerError",
    "MismatchError",
    "MissingColumnError",
    "MissingExtraError",
    "MixError",
    "NegativeWeightError",
    "NestedUnitError",
    "NoBracketError",
    "NoRuleInForceError",
    "NoValueError",
    "NoWorkingDayError",
    "NotComparableError",
    "NotFiniteError",
    "NumberFormatError",
    "OptionError",
    "PaceError",
    "PeriodError",
    "PeriodFormatError",
    "PlacesError",
    "RatioError",
    "RecordClassError",
    "RecordError",
    "RegistryError",
    "RegistryProblem",
    "ScheduleError",
    "ScoringError",
    "SheetError",
    "SpanError",
    "SurveyError",
    "TableError",
    "TableFileError",
    "TableFormatError",
    "TableLimitError",
    "TermError",
    "TermFormatError",
    "UnboundedError",
    "UndefinedRatioError",
    "UnionkitError",
    "UnitBoundError",
    "UnknownCodeError",
    "UnknownIndicatorError",
    "UnknownKeyError",
    "UnknownRegistryError",
    "UnknownRulebookError",
    "UnknownUnitError",
]
