"""What is wrong with one value: raised where it is found, gathered with its path, told as a finding."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

from cattrs import BaseValidationError, ForbiddenExtraKeysError
from cattrs.errors import AttributeValidationNote, IterableValidationNote

from unionkit.errors import BelowZeroError, DateContradictionError, EmptyTextError, UnionkitError
from unionkit.findings import Finding, FindingCode, Fix, FixAction
from unionkit.records.checking.codes import (
    BAD_VALUE,
    BELOW_ZERO,
    DATES_OUT_OF_ORDER,
    EMPTY_TEXT,
    MISSING_FIELD,
    NOT_A_RECORD,
    UNKNOWN_FIELD,
    UNKNOWN_VALUE,
    WRONG_TYPE,
)
from unionkit.records.converting.types import wire_names
from unionkit.text import shortened
from unionkit.wording import Words, say

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Fault", "faults_of", "no_record", "said_value", "unknown_value", "wrong_type"]


class Fault(Exception):  # noqa: N818 - told as a finding, never shown as an error
    """One thing that is wrong with one value.

    Attributes:
        rule: the kind of finding.
        found: the value found.
        expected: what was expected.
        facts: further facts that the sentence uses.
        meant: the wire value that was probably meant, or None; it says the same thing as it should be written.
    """

    def __init__(
        self,
        rule: FindingCode,
        found: object = None,
        *,
        expected: object = None,
        facts: Mapping[str, object] | None = None,
        meant: object = None,
    ) -> None:
        super().__init__(rule.code)
        self.rule = rule
        self.found = found
        self.expected = expected
        self.facts: dict[str, object] = {"said": said_value(found), **(facts or {})}
        self.meant = meant


def wrong_type(found: object, expected: Words, *, meant: object = None) -> Fault:
    """Tell that a value is of the wrong type."""
    return Fault(WRONG_TYPE, found, expected=expected, meant=meant)


def unknown_value(found: object, expected: tuple[str, ...], *, meant: object = None) -> Fault:
    """Tell that a value is not on the list."""
    listed = tuple(f"“{value}”" for value in expected)
    return Fault(UNKNOWN_VALUE, found, expected=listed, meant=meant)


def no_record(found: object) -> Fault:
    """Tell that a value has no fields."""
    return Fault(NOT_A_RECORD, found)


def said_value(value: object) -> Words:
    """Say a value of a record so that a text can be told from a number."""
    if value is None or isinstance(value, bool):
        said = {None: "null", True: "true", False: "false"}[value]
        return Words(vi=said, en=said)
    if isinstance(value, str):
        said = f"“{shortened(value)}”"
        return Words(vi=f"văn bản {said}", en=f"the text {said}")
    if isinstance(value, Mapping):
        return Words(vi="một đối tượng", en="an object")
    if isinstance(value, list | tuple | set | frozenset):
        return Words(vi="một danh sách", en="a list")
    if isinstance(value, int | Fraction) and not _is_long(value):
        return Words.of(lambda lang: say(value, lang))
    kind = type(value).__name__
    shown = "…" if is_dataclass(value) else shortened(_shown(value))
    return Words(vi=f"{kind} {shown}", en=f"the {kind} {shown}")


def _is_long(value: int | Fraction) -> bool:
    return max(value.numerator.bit_length(), value.denominator.bit_length()) > _LONGEST_BITS


_LONGEST_BITS: Final = 400


def _shown(value: object) -> str:
    try:
        return repr(value)
    except Exception:  # noqa: BLE001 - whatever somebody's __repr__ raises, the finding must be told
        return "…"


def fault_of(error: Exception, value: object) -> Fault:
    """Tell what the domain said of a value as a fault; its own words survive."""
    if isinstance(error, Fault):
        return error
    if isinstance(error, EmptyTextError):
        return Fault(EMPTY_TEXT, value)
    if isinstance(error, BelowZeroError):
        return Fault(BELOW_ZERO, value)
    problem = Words.of(error.message) if isinstance(error, UnionkitError) else Words(vi=str(error), en=str(error))
    return Fault(BAD_VALUE, value, facts={"problem": problem})


def faults_of(error: BaseValidationError, path: str = "") -> Iterator[tuple[str, Fault, str | None]]:
    """Give everything that cattrs gathered: the path, what is wrong there, and the field that is too much."""
    for each in error.exceptions:
        notes = cast("list[object]", getattr(each, "__notes__", []))
        where = path
        for note in notes:
            if isinstance(note, AttributeValidationNote):
                name = note.name.lstrip("_")
                where = f"{path}.{name}" if path else name
            elif isinstance(note, IterableValidationNote):
                where = f"{path}[{note.index}]"
        if isinstance(each, BaseValidationError):
            yield from faults_of(each, where)
        elif isinstance(each, ForbiddenExtraKeysError):
            known = tuple(wire_names(each.cl).values())
            for field in sorted(map(str, each.extra_fields)):
                yield path, Fault(UNKNOWN_FIELD, expected=known), field
        elif isinstance(each, KeyError) and where != path:
            yield where, Fault(MISSING_FIELD), None
        else:
            at, fault = contradiction(each) if where == path else ("", fault_of(each, None))
            yield ".".join(filter(None, (where, at))), fault, None


def finding_of(path: str, fault: Fault, *, subject: str | None, may_be_empty: bool) -> Finding:
    """Tell a fault as a finding of a record, with the mildest change that mends it.

    Args:
        path: where it stands: "workers", "period", "units[3].kind"; empty for the record as a whole.
        fault: what is wrong.
        subject: the record that it is about.
        may_be_empty: whether the field of the record may be left empty.

    Returns:
        The finding, without the place in a file.
    """
    field = path.partition(".")[0].partition("[")[0] or None
    if fault.meant is not None and field == path:
        fix = Fix(action=FixAction.SET, field=field, value=fault.meant, sure=True)
    elif fault.rule is UNKNOWN_FIELD and field == path:
        fix = Fix(action=FixAction.DROP_FIELD, field=field)
    elif field is not None and may_be_empty:
        fix = Fix(action=FixAction.CLEAR, field=field)
    else:
        fix = Fix(action=FixAction.SET_ASIDE)
    return Finding(
        rule=fault.rule,
        subject=subject,
        field=path or None,
        found=fault.found,
        expected=fault.expected,
        facts=fault.facts,
        fix=fix,
    )


def contradiction(error: Exception) -> tuple[str, Fault]:
    """Tell what the fields of a record together make impossible: the field to look at, and what is wrong."""
    if isinstance(error, DateContradictionError):
        facts = {"earlier": error.earlier}
        return error.later, Fault(DATES_OUT_OF_ORDER, error.later_day, expected=error.earlier_day, facts=facts)
    return "", fault_of(error, None)
