"""Dues of members (đoàn phí) and the union fund of employers (kinh phí công đoàn), in exact đồng."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.citations import Citation
from unionkit.display import Displayed
from unionkit.errors import BelowZeroError, InexactAmountError, NoRuleInForceError
from unionkit.exact import Exact, Rounding, decimal_of, exact_number, round_quotient
from unionkit.law.book import Rulebook
from unionkit.law.rule import Absence, AbsenceKind, Rule
from unionkit.law.values import RuleValue
from unionkit.rules.limits import answered, ruled
from unionkit.wording import Words, checked_lang, say_number, say_percent

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law

__all__ = [
    "Dues",
    "DuesGroup",
    "PaymentStop",
    "UnionFund",
    "least_dues",
    "monthly_dues",
    "payment_stops",
    "union_fund",
]


class DuesGroup(Enum):
    """Groups of payers, as the decisions on dues tell them apart.

    Examples:
        >>> import unionkit as uk
        >>> uk.DuesGroup.STATE_PAID.label("vi")
        'cơ quan, đơn vị hưởng 100% lương từ ngân sách'
    """

    PUBLIC_SERVICE_UNIT = "public_service_unit"
    STATE_ENTERPRISE = "state_enterprise"
    NON_STATE_ENTERPRISE = "non_state_enterprise"
    STATE_PAID = "state_paid"

    def label(self, lang: Lang) -> str:
        """Name the group.

        Raises:
            LanguageError: another language.
        """
        return _GROUPS[self].label(checked_lang(lang))


_GROUPS: Final = {
    DuesGroup.PUBLIC_SERVICE_UNIT: Words(vi="đơn vị sự nghiệp công lập", en="public service unit"),
    DuesGroup.STATE_ENTERPRISE: Words(vi="doanh nghiệp nhà nước", en="State enterprise"),
    DuesGroup.NON_STATE_ENTERPRISE: Words(vi="doanh nghiệp ngoài nhà nước", en="non-State enterprise"),
    DuesGroup.STATE_PAID: Words(
        vi="cơ quan, đơn vị hưởng 100% lương từ ngân sách", en="body wholly paid from the State budget"
    ),
}
_PERCENT: Final = 100


def _share_of(amount: Exact, rule: Rule[RuleValue]) -> Decimal:
    """Take the share of a rule of an amount of money, exactly.

    Raises:
        InexactAmountError: no decimal number gives it.
    """
    share = checked_instance(rule.value, Fraction, rule.key)
    part = decimal_of(Fraction(amount) * share)
    if part is None:
        raise InexactAmountError(amount=amount, share=share)
    return part


def _money(value: Exact, name: str) -> Exact:
    amount = exact_number(value, name)
    if amount < 0:
        raise BelowZeroError(name=name, value=amount)
    return amount


def _dong(amount: Decimal, rounding: Rounding) -> int:
    return round_quotient(*amount.as_integer_ratio(), rounding)


def _split(amount: Decimal, answer: Rule[RuleValue] | Absence) -> tuple[Decimal | Absence, Decimal | Absence]:
    """Divide an amount between the grassroots and the upper levels."""
    if isinstance(answer, Absence):
        return answer, answer
    grassroots = _share_of(amount, answer)
    return grassroots, decimal_of(Fraction(amount) - Fraction(grassroots)) or Decimal(0)


def _cited(head: str, answers: tuple[Rule[RuleValue] | Absence, ...], lang: Lang) -> str:
    """Say a result, each rule with its source, and what to know of them, one a line."""
    by, note_word = ("theo", "Lưu ý") if lang == "vi" else ("by", "Note")
    rules = [answer for answer in answers if isinstance(answer, Rule)]
    lines = [f"- {rule.title.label(lang)}: {_said(rule, lang)} [{by} {rule.citation.label(lang)}]" for rule in rules]
    notes = dict.fromkeys(note.label(lang) for rule in rules for note in rule.notes)
    return "\n".join([head, *lines, *(f"{note_word}: {note}" for note in notes)])


def _said(rule: Rule[RuleValue], lang: Lang) -> str:
    """Say a share in percent, as the decisions on dues do, and anything else as the rule does."""
    percentage = decimal_of(rule.value * _PERCENT) if isinstance(rule.value, Fraction) else None
    return rule.say(lang) if percentage is None else say_percent(percentage, lang)


@attrs.frozen(kw_only=True)
class Dues(Displayed):
    """The dues of a member for a month.

    Attributes:
        wage: the wage on which they are paid, in đồng; `base` says which wage that is.
        payer_group: the group of the payer.
        amount: what is owed, exactly, in đồng.
        capped: whether the cap was reached.
        cap: the most that is owed in a month, or the absence (NO_LIMIT) where the group has no cap.
        grassroots: the part that stays at the grassroots union, or the absence where the split is not recorded.
        upper: the part of the upper levels, or the absence.
        base: what dues are paid on, or the absence.
        rules: the rules by which it was worked out: rate, cap, base salary where they were used.
    """

    wage: Exact
    payer_group: DuesGroup
    amount: Decimal
    capped: bool
    cap: Decimal | Absence
    grassroots: Decimal | Absence
    upper: Decimal | Absence
    base: Rule[RuleValue] | Absence
    rules: tuple[Rule[RuleValue], ...]

    def whole_dong(self, rounding: Rounding = Rounding.HALF_UP) -> int:
        """Give the amount in whole đồng, as it stands on the slip.

        Args:
            rounding: how a part of a đồng is shortened; no rule was found, half up is a convention.

        Returns:
            The amount.
        """
        return _dong(self.amount, rounding)

    def explain(self, lang: Lang) -> str:
        """Say the amount, how it was found, and every rule that was used.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        words = _DUES_WORDS[checked_lang(lang)]
        head = words["head"].format(
            group=self.payer_group.label(lang),
            amount=say_number(self.amount, lang),
            wage=say_number(self.wage, lang),
        )
        if isinstance(self.cap, Decimal):
            said = words["capped"] if self.capped else words["below_cap"]
            head += said.format(cap=say_number(self.cap, lang))
        return _cited(head, (*self.rules, self.base), lang)


_DUES_WORDS: Final = {
    "vi": {
        "head": "Đoàn phí một tháng ({group}): {amount} đồng, tính trên {wage} đồng",
        "capped": "; bằng mức tối đa {cap} đồng",
        "below_cap": "; mức tối đa {cap} đồng",
    },
    "en": {
        "head": "Dues of a month ({group}): {amount} đồng on {wage} đồng",
        "capped": "; the cap of {cap} đồng is reached",
        "below_cap": "; the cap is {cap} đồng",
    },
}


def monthly_dues(wage: Exact, *, payer_group: DuesGroup, law: Law) -> Dues:
    """Work out the dues of a member for a month (đoàn phí).

    The rate is taken of the wage; the cap, where the group has one, is a share of the base salary (lương cơ sở).

    Args:
        wage: the wage of the month in đồng: insured wage or net pay, as `Dues.base` says.
        payer_group: the group of the payer.
        law: the law of a day of the month.

    Returns:
        The dues, exact.

    Raises:
        NoRuleInForceError: rate, cap or base salary of that day are not recorded, or dues are no longer collected.
        BelowZeroError: a wage below zero.
        TypeError: a float or a bool.
        InexactAmountError: no decimal number gives the amount.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> summer = uk.rulebook("vgcl").on(date(2025, 8, 1))
        >>> dues = uk.monthly_dues(90_000_000, payer_group=uk.DuesGroup.NON_STATE_ENTERPRISE, law=summer)
        >>> dues.amount, dues.capped, dues.grassroots
        (Decimal('234000'), True, Decimal('163800'))
    """
    wage = _money(wage, "wage")
    group = checked_instance(payer_group, DuesGroup, "payer_group").value
    rate = ruled(law, f"dues.rate.{group}")
    cap_rule = answered(law, f"dues.cap.max_base_salary_share.{group}")
    owed = _share_of(wage, rate)
    rules = [rate]
    cap: Decimal | Absence
    if isinstance(cap_rule, Rule):
        salary = ruled(law, "base_salary.monthly")
        cap = _share_of(checked_instance(salary.value, int, salary.key), cap_rule)
        rules += [cap_rule, salary]
    elif cap_rule.kind is AbsenceKind.NO_LIMIT:
        cap = cap_rule
    else:
        raise NoRuleInForceError(key=cap_rule.key, day=cap_rule.day, absence=cap_rule)
    amount = min(owed, cap) if isinstance(cap, Decimal) else owed
    grassroots, upper = _split(amount, answered(law, "dues.grassroots_share"))
    return Dues(
        wage=wage,
        payer_group=payer_group,
        amount=amount,
        capped=isinstance(cap, Decimal) and owed >= cap,
        cap=cap,
        grassroots=grassroots,
        upper=upper,
        base=answered(law, f"dues.base.{group}"),
        rules=tuple(rules),
    )


def least_dues(*, law: Law) -> Decimal:
    """Work out the least dues of a month where the wage cannot be fixed (không xác định được tiền lương).

    Args:
        law: the law of a day of the month.

    Returns:
        The amount in đồng, exact.

    Raises:
        NoRuleInForceError: the rule or the base salary of that day is not recorded.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> uk.least_dues(law=uk.rulebook("vgcl").on(date(2025, 8, 1)))
        Decimal('11700')
    """
    share, salary = ruled(law, "dues.no_wage.min_base_salary_share"), ruled(law, "base_salary.monthly")
    return _share_of(checked_instance(salary.value, int, salary.key), share)


@attrs.frozen(kw_only=True)
class UnionFund(Displayed):
    """The union fund that an employer pays (kinh phí công đoàn).

    Attributes:
        wage_fund: the wage fund on which it is paid, in đồng; `base` says which.
        amount: what is owed, exactly, in đồng.
        grassroots: the part that stays at the grassroots union, or the absence where the split is not recorded.
        upper: the part of the upper levels, or the absence.
        base: what it is paid on, or the absence.
        rules: the rule of the rate, and that of the split where there is one.
    """

    wage_fund: Exact
    amount: Decimal
    grassroots: Decimal | Absence
    upper: Decimal | Absence
    base: Rule[RuleValue] | Absence
    rules: tuple[Rule[RuleValue], ...]

    def whole_dong(self, rounding: Rounding = Rounding.HALF_UP) -> int:
        """Give the amount in whole đồng.

        Args:
            rounding: how a part of a đồng is shortened; no rule was found, half up is a convention.

        Returns:
            The amount.
        """
        return _dong(self.amount, rounding)

    def explain(self, lang: Lang) -> str:
        """Say the amount, its split, and every rule that was used.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        words = _FUND_WORDS[checked_lang(lang)]
        amount, fund = say_number(self.amount, lang), say_number(self.wage_fund, lang)
        head = words["head"].format(amount=amount, fund=fund)
        if isinstance(self.grassroots, Absence) or isinstance(self.upper, Absence):
            head += words["no_split"]
        else:
            grassroots, upper = say_number(self.grassroots, lang), say_number(self.upper, lang)
            head += words["split"].format(grassroots=grassroots, upper=upper)
        return _cited(head, (*self.rules, self.base), lang)


_FUND_WORDS: Final = {
    "vi": {
        "head": "Kinh phí công đoàn: {amount} đồng, tính trên quỹ tiền lương {fund} đồng",
        "split": "; để lại công đoàn cơ sở {grassroots} đồng, cấp trên {upper} đồng",
        "no_split": "; tỷ lệ để lại công đoàn cơ sở chưa có nguồn",
    },
    "en": {
        "head": "Union fund: {amount} đồng on a wage fund of {fund} đồng",
        "split": "; {grassroots} đồng stay at the grassroots, {upper} đồng go to the upper levels",
        "no_split": "; the split is not recorded",
    },
}


def union_fund(wage_fund: Exact, *, law: Law) -> UnionFund:
    """Work out the union fund of an employer (kinh phí công đoàn) and its split.

    Bodies wholly paid by the State ceased to pay it on 1 June 2025: `payment_stops`.

    Args:
        wage_fund: the wage fund in đồng on which (compulsory) social insurance is paid.
        law: the law of a day of the month.

    Returns:
        The fund, exact; its split is an `Absence` where that is not recorded.

    Raises:
        NoRuleInForceError: no rate is recorded for that day.
        BelowZeroError: a wage fund below zero.
        TypeError: a float or a bool.
        InexactAmountError: no decimal number gives the amount.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> fund = uk.union_fund(1_000_000_000, law=uk.rulebook("vgcl").on(date(2025, 8, 1)))
        >>> fund.amount, fund.grassroots, fund.upper
        (Decimal('20000000'), Decimal('15000000'), Decimal('5000000'))
    """
    wage_fund = _money(wage_fund, "wage_fund")
    rate, share = ruled(law, "fund.rate"), answered(law, "fund.grassroots_share")
    amount = _share_of(wage_fund, rate)
    grassroots, upper = _split(amount, share)
    return UnionFund(
        wage_fund=wage_fund,
        amount=amount,
        grassroots=grassroots,
        upper=upper,
        base=answered(law, "fund.base"),
        rules=(rate,) if isinstance(share, Absence) else (rate, share),
    )


@attrs.frozen(kw_only=True)
class PaymentStop:
    """A group that ceased to pay.

    Attributes:
        key: the key of the rule that ended.
        title: what is no longer paid, in both languages.
        since: the first day without it.
        citation: the instrument that ended it.
    """

    key: str
    title: Words
    since: date
    citation: Citation


def payment_stops(*, rulebook: Rulebook) -> tuple[PaymentStop, ...]:
    """Tell who ceased to pay dues or the fund, and since when.

    Args:
        rulebook: the rulebook.

    Returns:
        One line for each rate that was repealed, and for each payer of the fund that no longer is one, by key.

    Examples:
        >>> import unionkit as uk
        >>> for stop in uk.payment_stops(rulebook=uk.rulebook("vgcl")):
        ...     print(stop.since, stop.key, stop.citation.instrument.number)
        2025-06-01 dues.rate.state_paid 4133/TLĐ-ToC
        2025-06-01 fund.state_paid.due 4133/TLĐ-ToC
    """
    checked_instance(rulebook, Rulebook, "rulebook")
    stops: list[PaymentStop] = []
    for key in (*rulebook.keys("dues.rate"), *rulebook.keys("fund.state_paid.due")):
        due = False
        for entry in rulebook.timeline(key):
            ended = entry.value is AbsenceKind.REPEALED or entry.value is False
            if due and ended:
                title = rulebook.line(key).title
                stops.append(PaymentStop(key=key, title=title, since=entry.since, citation=entry.citation))
            due = not ended and not isinstance(entry.value, AbsenceKind)
    return tuple(stops)
