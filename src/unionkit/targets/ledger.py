"""The movement ledger: how a stock of members or of unions got from its opening to its closing figure."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.display import Displayed
from unionkit.errors import EmptyTextError, LedgerError
from unionkit.exact import Exact, difference, exact_number, total_of
from unionkit.findings import Finding, FindingCode, Severity, register_codes
from unionkit.periods import Period
from unionkit.targets.indicators import Indicator, IndicatorKind
from unionkit.targets.target import Result
from unionkit.wording import Words, checked_lang, say

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang

__all__ = ["Ledger"]

IMBALANCE: Final = FindingCode(
    code="ledger.imbalance",
    severity=Severity.ERROR,
    title=Words(vi="biến động không khớp với số cuối kỳ", en="movements that do not lead to the closing figure"),
    template=Words(
        vi="{subject}: đầu kỳ và biến động cho ra {expected}, số cuối kỳ ghi {found} (lệch {gap})",
        en="{subject}: opening and movements give {expected}, the closing figure is {found} (off by {gap})",
    ),
    remedy=Words(vi="tìm dòng còn thiếu hoặc ghi sai", en="find the line that is missing or wrong"),
    since="0.2.0",
)
NEGATIVE_LINE: Final = FindingCode(
    code="ledger.negative_line",
    severity=Severity.ERROR,
    title=Words(vi="dòng có số nhỏ hơn 0", en="line below zero"),
    template=Words(vi="{subject}: “{line}” là {found}, nhỏ hơn 0", en="{subject}: “{line}” is {found}, below zero"),
    remedy=Words(vi="ghi vào dòng ngược lại", en="put it on the opposite line"),
    since="0.2.0",
)
OPEN_TRANSFERS: Final = FindingCode(
    code="ledger.open_transfers",
    severity=Severity.WARNING,
    title=Words(vi="chuyển đi và chuyển đến không khớp nhau", en="transfers that do not cancel"),
    template=Words(
        vi="{subject}: trong toàn hệ thống, chuyển đến là {found}, chuyển đi là {expected}",
        en="{subject}: in a closed whole {found} were transferred in and {expected} out",
    ),
    remedy=Words(vi="đối chiếu nơi chuyển đi với nơi chuyển đến", en="match what was sent with what was received"),
    since="0.2.0",
)
register_codes(IMBALANCE, NEGATIVE_LINE, OPEN_TRANSFERS)

_LINES: Final[dict[str, tuple[int, Words]]] = {
    "opening": (1, Words(vi="đầu kỳ", en="opening")),
    "in_new_unions": (1, Words(vi="kết nạp ở CĐCS mới", en="admitted in new unions")),
    "in_existing_unions": (1, Words(vi="kết nạp ở CĐCS đã có", en="admitted in existing unions")),
    "admitted": (1, Words(vi="kết nạp, không tách", en="admitted, not told apart")),
    "re_established": (1, Words(vi="thành lập lại", en="re-established")),
    "transferred_in": (1, Words(vi="chuyển đến", en="transferred in")),
    "transferred_out": (-1, Words(vi="chuyển đi", en="transferred out")),
    "left": (-1, Words(vi="thôi, giải thể", en="left or ended")),
    "removed_by_rule": (-1, Words(vi="đưa ra khỏi diện theo quy định", en="removed by rule")),
    "closing": (-1, Words(vi="cuối kỳ", en="closing")),
}
_ADMISSIONS: Final = ("in_new_unions", "in_existing_unions", "admitted")
_MOVEMENTS: Final = tuple(_LINES)[1:-1]


def _unit(value: str) -> str:
    if not checked_text(value, "unit").strip():
        raise EmptyTextError(name="unit")
    return value


def _exact(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "a line of the ledger")


@attrs.frozen(kw_only=True)
class Ledger(Displayed):
    """The movements of a period, from the opening to the closing figure (biến động tăng, giảm).

    opening + in_new_unions + in_existing_unions + admitted + re_established + transferred_in
    − transferred_out − left − removed_by_rule = closing. A movement that is not named is zero; None says that it is
    not known, and what depends on it is None too.

    Attributes:
        unit: id of the unit.
        period: the days of the movements.
        opening: the stock before the first day, or None where it is not known.
        in_new_unions: admitted in unions founded in the period.
        in_existing_unions: admitted in unions that were there.
        admitted: admitted, where the two streams are not told apart; of unions: founded.
        re_established: carried over into a union that only takes the place of another; not new.
        transferred_in: came from another unit of the confederation.
        transferred_out: went to another unit of the confederation.
        left: left, died, or ended with their union.
        removed_by_rule: taken out of the base by a rule, as the wholly state-paid units in June 2025.
        closing: the stock after the last day as it was reported, or None where it is not known.
        measure: what is counted: "members" or "unions".

    Raises:
        TypeError: a float or a bool for a number.
        EmptyTextError: an empty id.

    Examples:
        >>> import unionkit as uk
        >>> term = uk.Ledger(unit="binh-duong", period=uk.Period.years(2018, 2023), opening=691_881,
        ...                  admitted=384_582, left=266_124, closing=810_339)
        >>> term.gross, term.net, term.stock, term.check()
        (384582, 118458, 810339, ())
    """

    unit: str = attrs.field(converter=_unit)
    period: Period = attrs.field(validator=attrs.validators.instance_of(Period))
    opening: Exact | None = attrs.field(default=None, converter=_exact)
    in_new_unions: Exact | None = attrs.field(default=0, converter=_exact)
    in_existing_unions: Exact | None = attrs.field(default=0, converter=_exact)
    admitted: Exact | None = attrs.field(default=0, converter=_exact)
    re_established: Exact | None = attrs.field(default=0, converter=_exact)
    transferred_in: Exact | None = attrs.field(default=0, converter=_exact)
    transferred_out: Exact | None = attrs.field(default=0, converter=_exact)
    left: Exact | None = attrs.field(default=0, converter=_exact)
    removed_by_rule: Exact | None = attrs.field(default=0, converter=_exact)
    closing: Exact | None = attrs.field(default=None, converter=_exact)
    measure: str = "members"

    @classmethod
    def total(cls, ledgers: Iterable[Ledger], *, unit: str) -> Ledger:
        """Add up the ledgers of several units over one period.

        What one of them sent and another received cancels: a transfer is nobody's growth in the total. Of the
        transfers only the excess of one side is left, as what came from outside or was recorded on one side only.

        Args:
            ledgers: the ledgers of the units, each unit once.
            unit: id of the whole.

        Returns:
            The ledger of the whole; a line that one of them does not know is None.

        Raises:
            LedgerError: there are none, they are of different periods or measures, or a unit has two.
        """
        items = _ledgers(ledgers)
        for problem, values in (
            ("periods", {item.period for item in items}),
            ("measures", {item.measure for item in items}),
        ):
            if len(values) > 1:
                raise LedgerError(problem=problem, found=", ".join(sorted(map(str, values))))
        units = [item.unit for item in items]
        if len(set(units)) < len(units):
            raise LedgerError(problem="repeated", found=next(name for name in units if units.count(name) > 1))
        lines = {name: _sum_of(items, name) for name in _LINES}
        came, went = lines["transferred_in"], lines["transferred_out"]
        if came is not None and went is not None:
            lines["transferred_in"], lines["transferred_out"] = (
                max(difference(came, went), 0),
                max(difference(went, came), 0),
            )
        return cls(unit=unit, period=items[0].period, measure=items[0].measure, **lines)

    @classmethod
    def joined(cls, ledgers: Iterable[Ledger]) -> Ledger:
        """Join the ledgers of one unit over periods that follow one another.

        Args:
            ledgers: the ledgers, in any order.

        Returns:
            The ledger of the whole time. Where a closing figure is not the next opening one, it does not balance.

        Raises:
            LedgerError: there are none, they are of different units or measures, or a time between them is missing.
        """
        items = sorted(_ledgers(ledgers), key=lambda item: item.period.since)
        for problem, values in (
            ("units", {item.unit for item in items}),
            ("measures", {item.measure for item in items}),
        ):
            if len(values) > 1:
                raise LedgerError(problem=problem, found=", ".join(sorted(values)))
        for before, after in pairwise(items):
            if before.period.until != after.period.since:
                raise LedgerError(problem="gap", found=f"{before.period.last} … {after.period.first}")
        lines = {name: _sum_of(items, name) for name in _MOVEMENTS}
        period = Period.between(items[0].period.first, items[-1].period.last)
        ends = {"opening": items[0].opening, "closing": items[-1].closing}
        return cls(unit=items[0].unit, period=period, measure=items[0].measure, **lines, **ends)

    @property
    def gross(self) -> Exact | None:
        """All that were admitted or founded. What was re-established or transferred is not new."""
        return _signed_sum(self, _ADMISSIONS)

    @property
    def growth(self) -> Exact | None:
        """What the unit won itself: gross and re-established less what left or ended.

        Transfers and removals by rule are nobody's doing and stand outside of it.
        """
        return _signed_sum(self, (*_ADMISSIONS, "re_established", "left"))

    @property
    def net(self) -> Exact | None:
        """The net increase (thực tăng): all movements together; where one is not known, closing less opening."""
        net = _signed_sum(self, _MOVEMENTS)
        if net is None and self.opening is not None and self.closing is not None:
            return difference(self.closing, self.opening)
        return net

    @property
    def expected_closing(self) -> Exact | None:
        """What opening and movements lead to, or None where one of them is not known."""
        return _signed_sum(self, ("opening", *_MOVEMENTS))

    @property
    def stock(self) -> Exact | None:
        """The stock at the end: the closing figure, or where none was reported what the movements lead to."""
        return self.expected_closing if self.closing is None else self.closing

    def solved(self) -> Ledger:
        """Fill in the one line that is not known from all the others; give the ledger itself where none or several are.

        Examples:
            >>> import unionkit as uk
            >>> half = uk.Ledger(unit="hai-phong", period=uk.Period.half(2025, 1), opening=580_707, admitted=27_838,
            ...                  left=None, closing=595_458)
            >>> half.solved().left, half.net
            (13087, 14751)
        """
        unknown = [name for name in _LINES if _line(self, name) is None]
        if len(unknown) != 1:
            return self
        sign, _ = _LINES[unknown[0]]
        rest = _signed_sum(self, [name for name in _LINES if name not in unknown])
        value = Fraction(0 if rest is None else rest) * -sign
        lines = {name: _line(self, name) for name in _LINES}
        lines[unknown[0]] = value.numerator if value.denominator == 1 else value
        return Ledger(unit=self.unit, period=self.period, measure=self.measure, **lines)

    def check(self, *, closed: bool = False) -> tuple[Finding, ...]:
        """Find lines below zero, movements that do not lead to the closing figure, and transfers that do not cancel.

        Args:
            closed: whether the ledger is that of a closed whole, from which and to which nothing is transferred.

        Returns:
            The findings; none where a line that is not known leaves nothing to compare.
        """
        findings = [
            Finding(rule=NEGATIVE_LINE, subject=self.unit, field=name, found=value, facts={"line": words})
            for name, (_, words) in _LINES.items()
            if (value := _line(self, name)) is not None and value < 0
        ]
        expected = self.expected_closing
        if expected is not None and self.closing is not None and expected != self.closing:
            gap = difference(self.closing, expected)
            findings.append(
                Finding(
                    rule=IMBALANCE,
                    subject=self.unit,
                    field="closing",
                    found=self.closing,
                    expected=expected,
                    facts={"gap": gap},
                )
            )
        if closed and self.transferred_in != self.transferred_out:
            findings.append(
                Finding(
                    rule=OPEN_TRANSFERS,
                    subject=self.unit,
                    field="transferred_in",
                    found=self.transferred_in,
                    expected=self.transferred_out,
                )
            )
        return tuple(findings)

    def result(self, indicator: Indicator) -> Result:
        """Give what the ledger says about an indicator, to be held against its target.

        Args:
            indicator: of the kind FLOW (the gross figure), NET_FLOW (the net increase) or STOCK (the stock at the end),
                and of the measure of the ledger.

        Returns:
            The result, counted up to the last day of the period.

        Raises:
            LedgerError: an indicator of another kind or measure.

        Examples:
            >>> import unionkit as uk
            >>> year = uk.Ledger(unit="a", period=uk.Period.year(2026), opening=900, in_new_unions=60, left=20)
            >>> [year.result(uk.indicators.find(name)).amount
            ...  for name in ("new_members", "members_net_increase", "members")]
            [60, 40, 940]
        """
        checked_instance(indicator, Indicator, "indicator")
        amounts = {
            IndicatorKind.FLOW: self.gross,
            IndicatorKind.NET_FLOW: self.net,
            IndicatorKind.STOCK: self.stock,
        }
        if indicator.kind not in amounts:
            raise LedgerError(problem="kind", found=indicator.id)
        if indicator.measure != self.measure:
            raise LedgerError(problem="measures", found=f"{self.measure}, {indicator.measure}")
        return Result(
            unit=self.unit,
            indicator=indicator,
            period=self.period,
            amount=amounts[indicator.kind],
            as_of=self.period.last,
        )

    def explain(self, lang: Lang) -> str:
        """Write the ledger, a line each, with the sign of each movement; movements of zero are left out.

        Args:
            lang: "vi" or "en".

        Returns:
            The ledger in words.

        Raises:
            LanguageError: another language.
        """
        lines = [f"{self.unit}, {self.period.label(checked_lang(lang))}"]
        for name, (sign, words) in _LINES.items():
            value = self.stock if name == "closing" else _line(self, name)
            if value == 0 and name in _MOVEMENTS:
                continue
            mark = "=" if name == "closing" else " " if name == "opening" else "+" if sign > 0 else "−"
            lines.append(f"{mark} {'–' if value is None else say(value, lang)} {words.label(lang)}")
        return "\n".join(lines)


def _ledgers(ledgers: Iterable[Ledger]) -> list[Ledger]:
    items = [checked_instance(item, Ledger, "an item") for item in ledgers]
    if not items:
        raise LedgerError(problem="empty", found="")
    return items


def _line(ledger: Ledger, name: str) -> Exact | None:
    value: Exact | None = getattr(ledger, name)
    return value


def _sum_of(ledgers: Iterable[Ledger], name: str) -> Exact | None:
    values = [_line(ledger, name) for ledger in ledgers]
    known = [value for value in values if value is not None]
    return total_of(known) if len(known) == len(values) else None


def _signed_sum(ledger: Ledger, names: Iterable[str]) -> Exact | None:
    total: Exact = 0
    for name in names:
        value = _line(ledger, name)
        if value is None:
            return None
        total = total_of((total, value)) if _LINES[name][0] > 0 else difference(total, value)
    return total
