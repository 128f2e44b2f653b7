"""The terms of a unit, one after the other: what overlaps, what is left open, which number is missing."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from unionkit.checking import checked_instance
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.rules.terms import Term
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["check_terms"]

OVERLAP: Final = FindingCode(
    code="terms.overlap",
    severity=Severity.ERROR,
    title=Words(vi="hai nhiệm kỳ chồng lên nhau", en="two terms overlap"),
    template=Words(
        vi="{subject}: {earlier} đến {expected}, nhưng {later} đã bắt đầu từ {found}",
        en="{subject}: {earlier} runs to {expected}, but {later} begins in {found}",
    ),
    remedy=Words(
        vi="ghi ngày kết thúc thực tế của nhiệm kỳ trước (until), nếu nhiệm kỳ đó kết thúc sớm",
        en="give the actual end of the earlier term (until) where it was cut short",
    ),
    since="0.2.0",
)
GAP: Final = FindingCode(
    code="terms.gap",
    severity=Severity.WARNING,
    title=Words(vi="khoảng trống giữa hai nhiệm kỳ", en="a gap between two terms"),
    template=Words(
        vi="{subject}: {earlier} đến {expected}, {later} mới bắt đầu từ {found}",
        en="{subject}: {earlier} runs to {expected}, and {later} begins only in {found}",
    ),
    remedy=Words(
        vi="bổ sung nhiệm kỳ còn thiếu, hoặc ghi việc kéo dài nhiệm kỳ",
        en="add the term that is missing, or the end of the one that was prolonged",
    ),
    since="0.2.0",
)
NUMBER: Final = FindingCode(
    code="terms.number",
    severity=Severity.WARNING,
    title=Words(vi="số nhiệm kỳ không liên tục", en="a term whose number does not follow"),
    template=Words(
        vi="{subject}: sau nhiệm kỳ số {expected} là nhiệm kỳ số {found}",
        en="{subject}: term number {expected} is followed by number {found}",
    ),
    remedy=Words(
        vi="kiểm tra số nhiệm kỳ; sau hợp nhất lấy tên mới, số nhiệm kỳ tính lại từ I",
        en="look at the numbers; after a merger under a new name they begin again with I",
    ),
    since="0.2.0",
)
register_codes(OVERLAP, GAP, NUMBER)


def check_terms(terms: Iterable[Term], *, unit: str) -> tuple[Finding, ...]:
    """Look for overlaps, gaps and missing numbers in the terms of a unit.

    Where the end of a term and the beginning of the next are known as days, the days decide; else the years of their
    names do. A term that was cut short needs its actual end.

    Args:
        terms: the terms, in any order.
        unit: the id of the unit.

    Returns:
        What was found, in the order of the terms. A number I after a higher one is no finding.

    Examples:
        >>> import unionkit as uk
        >>> findings = uk.check_terms([uk.Term(2018, 2023), uk.Term(2025, 2030)], unit="cđcs-an-phát")
        >>> [(finding.code, finding.message("vi")) for finding in findings]
        [('terms.gap', 'cđcs-an-phát: nhiệm kỳ 2018–2023 đến 2023, nhiệm kỳ 2025–2030 mới bắt đầu từ 2025')]
    """
    checked = [checked_instance(term, Term, "a term") for term in terms]
    ordered = sorted(checked, key=lambda term: (term.first_year, term.last_year, str(term.since or "")))
    return tuple(finding for earlier, later in pairwise(ordered) for finding in _between(earlier, later, unit))


def _between(earlier: Term, later: Term, unit: str) -> Iterator[Finding]:
    facts = {"earlier": earlier, "later": later}
    ends: object = earlier.last_year
    begins: object = later.first_year
    apart = later.first_year - earlier.last_year
    if earlier.until is not None and later.since is not None:
        ends, begins, apart = earlier.until, later.since, (later.since - earlier.until).days
    if apart:
        rule = OVERLAP if apart < 0 else GAP
        field = "since" if begins is later.since else "first_year"
        found, expected = (str(each) if isinstance(each, int) else each for each in (begins, ends))
        yield Finding(rule=rule, subject=unit, field=field, found=found, expected=expected, facts=facts)
    if earlier.number is not None and later.number not in (None, 1, earlier.number + 1):
        yield Finding(rule=NUMBER, subject=unit, field="number", found=later.number, expected=earlier.number)
