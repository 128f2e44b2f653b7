"""Holding a hierarchy against the law of a day: which kinds of unit there are, and who may stand under whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import BelowZeroError
from unionkit.exact import whole_number
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.law.day import Law, checked_law
from unionkit.law.rule import Absence, AbsenceKind, Rule
from unionkit.law.values import Items, RuleValue
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.unit import UnitKind
from unionkit.verdicts import Comparison, Outcome, judge
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from unionkit.citations import Citation
    from unionkit.organisation.unit import Unit

__all__ = ["check"]

KIND_NOT_IN_FORCE: Final = FindingCode(
    code="hierarchy.kind_not_in_force",
    severity=Severity.ERROR,
    title=Words(vi="loại đơn vị không tồn tại vào ngày đó", en="a kind of unit that does not exist on that day"),
    template=Words(
        vi="{name} ({subject}): ngày {day} không có loại đơn vị “{found}”",
        en="{name} ({subject}): there is no kind of unit “{found}” on {day}",
    ),
    remedy=Words(
        vi="sửa loại đơn vị, hoặc kiểm tra theo quy định của ngày mà loại đó còn tồn tại",
        en="give the unit another kind, or check it by the law of a day on which there was this kind",
    ),
    since="0.2.0",
)
PARENT_NOT_ALLOWED: Final = FindingCode(
    code="hierarchy.parent_not_allowed",
    severity=Severity.ERROR,
    title=Words(vi="cấp trên không đúng loại", en="a parent of a kind that is not allowed"),
    template=Words(
        vi="{name} ({subject}): ngày {day} {kind} không thể trực thuộc {found} ({parent}); được phép: {allowed}",
        en="{name} ({subject}): a {kind} cannot stand under a {found} ({parent}) on {day}; allowed: {allowed}",
    ),
    remedy=Words(vi="sửa cấp trên hoặc loại của đơn vị", en="correct the parent or the kind of the unit"),
    since="0.2.0",
)
NO_RECOGNISING_BODY: Final = FindingCode(
    code="hierarchy.no_recognising_body",
    severity=Severity.WARNING,
    title=Words(vi="không có cấp trên nào được công nhận đơn vị", en="no unit above that may recognise it"),
    template=Words(
        vi="{name} ({subject}): ngày {day} không cấp trên nào được lập hoặc công nhận {kind}; được phép: {allowed}",
        en="{name} ({subject}): no unit above may found or recognise a {kind} on {day}; allowed: {allowed}",
    ),
    remedy=Words(
        vi="kiểm tra cấp trên của đơn vị và của các đơn vị phía trên",
        en="look at the parent of the unit and of those above it",
    ),
    since="0.2.0",
)
TOO_FEW_MEMBERS: Final = FindingCode(
    code="hierarchy.too_few_members",
    severity=Severity.WARNING,
    title=Words(vi="công đoàn xã, phường, đặc khu chưa đủ đoàn viên", en="a commune union with too few members"),
    template=Words(
        vi="đoàn viên của {name} ({subject}): {found}; cần {expected}",
        en="members of {name} ({subject}): {found}; needed: {expected}",
    ),
    remedy=Words(
        vi="giao công đoàn xã lân cận quản lý, hoặc gộp các xã chưa đủ điều kiện",
        en="let the union of a neighbouring commune manage it, or pool the communes that fall short",
    ),
    since="0.2.0",
)
TOO_FEW_UNIONS: Final = FindingCode(
    code="hierarchy.too_few_unions",
    severity=Severity.WARNING,
    title=Words(
        vi="công đoàn xã, phường, đặc khu chưa đủ công đoàn cơ sở", en="a commune union with too few grassroots unions"
    ),
    template=Words(
        vi="công đoàn, nghiệp đoàn cơ sở của {name} ({subject}): {found}; cần {expected}",
        en="grassroots unions of {name} ({subject}): {found}; needed: {expected}",
    ),
    remedy=TOO_FEW_MEMBERS.remedy,
    since="0.2.0",
)
register_codes(KIND_NOT_IN_FORCE, PARENT_NOT_ALLOWED, NO_RECOGNISING_BODY, TOO_FEW_MEMBERS, TOO_FEW_UNIONS)


def check(hierarchy: Hierarchy, law: Law, member_counts: Mapping[str, int | None] | None) -> tuple[Finding, ...]:
    """Hold a hierarchy against the law of a day; the arguments are those of `Hierarchy.check`."""
    checker = _Checker(hierarchy, checked_law(law))
    findings = [finding for unit in hierarchy for finding in checker.of_unit(unit)]
    if member_counts is not None:
        findings += checker.sizes(member_counts)
        findings.sort(key=lambda finding: hierarchy.position(str(finding.subject)))
    return tuple(findings)


_Kinds: TypeAlias = "tuple[tuple[UnitKind, ...], Citation]"


@attrs.frozen
class _Checker:
    hierarchy: Hierarchy
    law: Law
    _kinds: dict[str, _Kinds | None] = attrs.field(factory=dict[str, "_Kinds | None"])

    def answer(self, key: str) -> Rule[RuleValue] | Absence | None:
        """Give the answer of the law, or None where the rulebook does not have the key."""
        return self.law.get(key) if key in self.law.book.lines else None

    def kinds(self, key: str) -> _Kinds | None:
        """Give the kinds that a rule lists, or None where the law has no rule."""
        if key not in self._kinds:
            rule = self.answer(key)
            self._kinds[key] = None
            if isinstance(rule, Rule):
                items = checked_instance(rule.value, Items, key)
                self._kinds[key] = tuple(UnitKind(item.id) for item in items), rule.citation
        return self._kinds[key]

    def of_unit(self, unit: Unit) -> Iterator[Finding]:
        prefix = f"unit.{unit.kind.value}"
        facts = {"name": unit.name, "kind": unit.kind, "day": self.law.day}
        exists = self.answer(f"{prefix}.exists")
        if exists is not None and _says_no(exists):
            yield Finding(
                rule=KIND_NOT_IN_FORCE,
                subject=unit.id,
                field="kind",
                found=unit.kind,
                facts=facts,
                citation=exists.citation,
            )
        above = self.hierarchy.ancestors(unit.id)
        parents = self.kinds(f"{prefix}.parents")
        if above and parents is not None and above[0].kind not in parents[0]:
            yield Finding(
                rule=PARENT_NOT_ALLOWED,
                subject=unit.id,
                field="parent",
                found=above[0].kind,
                expected=parents[0],
                facts={**facts, "parent": above[0].id, "allowed": _listed(parents[0])},
                citation=parents[1],
            )
        bodies = self.kinds(f"{prefix}.recognised_by")
        # Only under the confederation is it known that nobody else stands above.
        whole = bool(above) and above[-1].kind is UnitKind.CONFEDERATION
        if whole and bodies is not None and not any(upper.kind in bodies[0] for upper in above):
            yield Finding(
                rule=NO_RECOGNISING_BODY,
                subject=unit.id,
                field="parent",
                expected=bodies[0],
                facts={**facts, "allowed": _listed(bodies[0])},
                citation=bodies[1],
            )

    def sizes(self, member_counts: Mapping[str, int | None]) -> Iterator[Finding]:
        """Hold commune unions against the sizes that they need; a size that is not wholly known is not judged."""
        counts = {unit: _members(unit, number) for unit, number in member_counts.items()}
        totals = self.hierarchy.roll_up(counts)
        missing = set(totals.missing)
        for unit in self.hierarchy.of_kind(UnitKind.COMMUNE_UNION):
            below = self.hierarchy.descendants(unit.id)
            whole = not any(each.id in missing for each in (unit, *below))
            unions = sum(each.kind.is_grassroots for each in below)
            if whole:
                yield from self.size(unit, TOO_FEW_MEMBERS, "members", totals[unit.id], "min_members")
            # A commune union with nothing below it is one of which the unions are not listed, not one without any.
            if below:
                yield from self.size(unit, TOO_FEW_UNIONS, "unions", unions, "min_grassroots_unions")

    def size(self, unit: Unit, code: FindingCode, field: str, found: int, limit: str) -> Iterator[Finding]:
        rule = self.answer(f"founding.{UnitKind.COMMUNE_UNION.value}.{limit}")
        if not isinstance(rule, Rule):
            return
        expected = whole_number(checked_instance(rule.value, int, limit), limit)
        if judge(found, rule.comparison or Comparison.AT_LEAST, expected) is Outcome.NOT_MET:
            yield Finding(
                rule=code,
                subject=unit.id,
                field=field,
                found=found,
                expected=expected,
                facts={"name": unit.name},
                citation=rule.citation,
            )


def _listed(kinds: Iterable[UnitKind]) -> Words:
    """Name kinds one after the other; their names have commas of their own."""
    return Words.of(lambda lang: "; ".join(kind.label(lang) for kind in kinds))


def _says_no(exists: Rule[RuleValue] | Absence) -> bool:
    """Tell whether the law says that there is no such kind; where nothing is recorded it does not."""
    if isinstance(exists, Rule):
        return exists.value is False
    return exists.kind in (AbsenceKind.NOT_YET, AbsenceKind.REPEALED)


def _members(unit: str, number: int | None) -> int | None:
    if number is None:
        return None
    members = whole_number(number, f"the members of “{unit}”")
    if members < 0:
        raise BelowZeroError(name=f"members of {unit}", value=members)
    return members
