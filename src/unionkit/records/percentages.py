"""What is found of a printed percentage: it cannot be right, or it changes the conclusion as it was printed."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.exact import MAX_PLACES, percent
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.reported.reconciliation import Agreement, Reconciliation, implied_targets
from unionkit.wording import Words, say, say_percent

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from unionkit.errors import Lang
    from unionkit.exact import Exact

__all__ = ["MIXED_ROUNDING", "percent_findings"]

IMPOSSIBLE: Final = FindingCode(
    code="percent.impossible",
    severity=Severity.WARNING,
    title=Words(vi="tỷ lệ đã in không thể đúng", en="printed percentage cannot be right"),
    template=Words(
        vi="{subject}: in {found}, trong khi {fraction} là {expected}{implied}",
        en="{subject}: printed {found}, but {fraction} is {expected}{implied}",
    ),
    remedy=Words(
        vi="kiểm tra lại kết quả, chỉ tiêu và ngày số liệu của cả hai",
        en="look again at the result, the target and the day of both",
    ),
    since="0.1.0",
)
CONCLUSION_CHANGED: Final = FindingCode(
    code="percent.conclusion_changed",
    severity=Severity.WARNING,
    title=Words(vi="cách in làm đổi kết luận", en="the printed percentage changes the conclusion"),
    template=Words(
        vi="{subject}: in {found}, trong khi {fraction} là {expected}, ở phía bên kia của mốc {limit}%",
        en="{subject}: printed {found}, but {fraction} is {expected}, on the other side of {limit}%",
    ),
    remedy=Words(vi="in thêm chữ số thập phân", en="print more decimal places"),
    since="0.1.0",
)
MIXED_ROUNDING: Final = FindingCode(
    code="percent.mixed_rounding",
    severity=Severity.NOTE,
    title=Words(vi="tỷ lệ chỗ cắt, chỗ làm tròn", en="percentages some of which are cut and some rounded"),
    template=Words(
        vi="{found} tỷ lệ bị cắt bỏ phần thập phân, {rounded} tỷ lệ được làm tròn; cách ít gặp hơn ở {shown}",
        en="{found} percentages are cut and {rounded} are rounded; the rarer way stands in {shown}",
    ),
    remedy=Words(
        vi="in lại theo một cách (166,7% thay cho 166,6% của 15/9); `--rounding half_up` nêu từng dòng bị cắt",
        en="print them in one way (166.7% for 15 of 9, and not 166.6%); `--rounding half_up` names each that is cut",
    ),
    why=Words(
        vi="cùng một kết quả mà in hai tỷ lệ khác nhau thì so sánh, xếp hạng không còn đúng",
        en="the same result printed as two percentages cannot be compared or placed",
    ),
    since="0.2.0",
)
register_codes(IMPOSSIBLE, CONCLUSION_CHANGED, MIXED_ROUNDING)


def percent_findings(check: Reconciliation, *, subject: str, has_target: bool = True) -> list[Finding]:
    """Tell what is found of a printed percentage, without its place.

    Args:
        check: the percentage against its parts.
        subject: what it was printed of, as the sentence begins.
        has_target: whether it is measured against a target that was set, so that other targets can explain it, and
            reaching it is a conclusion; a share has none.

    Returns:
        No finding or one.
    """
    fraction = Words.of(lambda lang: f"{say(check.actual, lang)}/{say(check.target, lang)}")
    found = Words.of(lambda lang: f"{say(check.printed.value, lang)}%")
    finding = Finding(rule=IMPOSSIBLE, subject=subject, field="percent", found=found)
    if check.agreement is Agreement.INCONSISTENT:
        implied = _implied(check) if has_target else Words(vi="", en="")
        expected = _percentages(check.expected.values())
        return [attrs.evolve(finding, expected=expected, facts={"fraction": fraction, "implied": implied})]
    if check.agreement is not Agreement.CONSISTENT or not has_target or not (crossed := check.crosses()):
        return []
    facts = {"fraction": fraction, "limit": crossed[0]}
    return [attrs.evolve(finding, rule=CONCLUSION_CHANGED, expected=_on_its_side(check, crossed[0]), facts=facts)]


def _on_its_side(check: Reconciliation, limit: Exact) -> Words:
    """Say the exact percentage with as many places as it takes to stand on its own side of a limit."""
    actual, target = Fraction(check.actual or 0), Fraction(check.target or 1)
    reached = actual / target * 100 >= Fraction(limit)
    shown = (percent(actual, target, places=places) for places in range(check.printed.places, MAX_PLACES))
    value = next((value for value in shown if (value >= Fraction(limit)) is reached), percent(actual, target))
    return Words.of(lambda lang: say_percent(value, lang))


def _percentages(values: Iterable[Decimal]) -> Words:
    """Say what each way of rounding would have printed, once each."""
    distinct = tuple(dict.fromkeys(values))

    def said(lang: Lang) -> str:
        return (" hoặc " if lang == "vi" else " or ").join(say_percent(value, lang) for value in distinct)

    return Words.of(said)


def _implied(check: Reconciliation) -> Words:
    """Say which targets would have given the printed percentage, where that can be told."""
    targets = implied_targets(check)
    if targets is None:
        return Words(vi="", en="")
    if not targets:
        return Words(vi="; không chỉ tiêu nào cho ra tỷ lệ đó", en="; no target gives it")
    low, high = targets[0], targets[-1]
    if low == high:
        return Words(
            vi=f"; tỷ lệ đó ứng với chỉ tiêu {say(low, 'vi')}", en=f"; the target {say(low, 'en')} would give it"
        )
    return Words(
        vi=f"; tỷ lệ đó ứng với chỉ tiêu từ {say(low, 'vi')} đến {say(high, 'vi')}",
        en=f"; targets from {say(low, 'en')} to {say(high, 'en')} would give it",
    )
