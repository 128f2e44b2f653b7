"""The fixes that findings suggest, made on copies of the records."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from unionkit.checking import checked_instance
from unionkit.findings import Finding, Fix, FixAction

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["apply_fixes"]

_NOTHING = object()


def apply_fixes(records: Iterable[object], findings: Iterable[Finding]) -> list[dict[str, object]]:
    """Make the changes that findings of a check suggest, on copies of the records.

    A fix is a stop-gap: what is not known is left empty, and what nobody can mend without asking is set aside. Where
    the fixes of a record leave it as it was, it is set aside too, so that to check and fix again comes to an end.

    Args:
        records: the records that were checked, in their order.
        findings: what `check_records` found in them; findings without a row or a fix change nothing.

    Returns:
        The records that are left, in their order; the ones given are not changed.

    Raises:
        TypeError: one of the findings is none, or a record without a finding has no fields.

    Examples:
        >>> import unionkit as uk
        >>> rows = [{"id": "a", "name": "An Phát", "workers": "1200"}, {"id": "b", "name": ""}]
        >>> report = uk.check_records(rows, uk.Workplace)
        >>> [found.fix.label("en") for found in report.findings]
        ['workers: set it to 1,200', 'set the row aside']
        >>> uk.apply_fixes(rows, report.findings)
        [{'id': 'a', 'name': 'An Phát', 'workers': 1200}]
    """
    fixes: dict[int, list[Fix]] = {}
    for finding in findings:
        checked_instance(finding, Finding, "a finding")
        if finding.row is not None and finding.fix is not None:
            fixes.setdefault(finding.row, []).append(finding.fix)
    fixed = (_fixed(record, fixes.get(row, ())) for row, record in enumerate(records, 1))
    return [record for record in fixed if record is not None]


def _fixed(record: object, fixes: Iterable[Fix]) -> dict[str, object] | None:
    """Give a copy of a record with its fixes made, or None where it is set aside."""
    fixes = tuple(fixes)
    if any(fix.action is FixAction.SET_ASIDE for fix in fixes):
        return None
    # Whatever has fields is a record; a mapping of another kind becomes a dict.
    if not isinstance(record, Mapping):
        checked_instance(record, dict, "a record")
    copy = dict(cast("Mapping[str, object]", record))
    # One change is enough to go on with: each fix of a field is made once, whatever was made before it.
    changes = [_change(copy, fix) for fix in fixes]
    return copy if not changes or any(changes) else None


def _change(record: dict[str, object], fix: Fix) -> bool:
    """Make a change in a record; tell whether it was one."""
    if fix.field is None:
        return False
    before = record.get(fix.field, _NOTHING)
    if fix.action is FixAction.SET:
        record[fix.field] = fix.value
        # 1, 1.0 and True are equal, but not the same in a record.
        return type(before) is not type(fix.value) or before != fix.value
    keys = [key for key in record if str(key) == fix.field]
    for key in keys:
        del record[key]
    return bool(keys)
