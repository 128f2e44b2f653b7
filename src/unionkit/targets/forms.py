"""The half-yearly form: filled by every grassroots union, checked item against item, and consolidated level by level.

The items are data. Those of `FORM_1_HDCD` are the ones seen in the published form; an office adds those of its own
(`Form.with_items`). The titles describe the items and are not the official wording.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.display import Displayed
from unionkit.errors import EmptyTextError, FormError
from unionkit.exact import Exact, exact_number, total_of
from unionkit.findings import Finding
from unionkit.periods.span import checked_day
from unionkit.targets.form_findings import (
    LATE,
    MEAN_WITHOUT_HEADCOUNT,
    MISSING_ITEM,
    NOT_RECEIVED,
    OTHER_CUT_OFF,
    PART_ABOVE_WHOLE,
    PART_ABOVE_WHOLE_EXPLAINED,
    RECEIVED_TWICE,
    UNKNOWN_ITEM,
    UNUSUAL_CUT_OFF,
)
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["FORM_1_HDCD", "Consolidation", "FilledForm", "Form", "FormItem", "consolidate"]


@attrs.frozen(kw_only=True)
class FormItem:
    """An item of a form.

    Attributes:
        key: its stable name.
        title: what it asks for, in both languages.
        number: its number on the form, or None.
        is_mean: whether it is a mean, which must stand beside the headcount it was computed on.
        part_of: the key of the item of which it is a part, and which it cannot exceed; or None.
        may_be_explained: whether it may exceed that item where the unit explains it, as members may exceed workers.
    """

    key: str
    title: Words
    number: int | None = None
    is_mean: bool = False
    part_of: str | None = None
    may_be_explained: bool = False


def _items(items: Iterable[FormItem]) -> tuple[FormItem, ...]:
    checked = tuple(checked_instance(item, FormItem, "an item") for item in items)
    keys = [item.key for item in checked]
    repeated = next((key for key in keys if keys.count(key) > 1), None)
    if repeated is not None:
        raise FormError(problem="repeated_item", found=repeated)
    lost = next((item.part_of for item in checked if item.part_of is not None and item.part_of not in keys), None)
    if lost is not None:
        raise FormError(problem="no_such_item", found=lost)
    return checked


@attrs.frozen(kw_only=True)
class Form:
    """A form.

    Attributes:
        id: its number.
        title: its name in both languages.
        items: what it asks for, in its order.
        cut_offs: the days (month, day) as of which it is filled; empty where any day will do.

    Raises:
        FormError: an item twice, or an item that is part of none.
    """

    id: str
    title: Words
    items: tuple[FormItem, ...] = attrs.field(converter=_items)
    cut_offs: tuple[tuple[int, int], ...] = ()

    def with_items(self, *items: FormItem) -> Form:
        """Give the form with further items at its end.

        Examples:
            >>> import unionkit as uk
            >>> members = uk.FormItem(key="members", title=uk.Words(vi="đoàn viên", en="members"), part_of="workers",
            ...                       may_be_explained=True)
            >>> uk.forms.FORM_1_HDCD.with_items(members).items[-1].key
            'members'
        """
        return attrs.evolve(self, items=(*self.items, *items))


def _count(key: str, number: int, vi: str, en: str, part_of: str | None = None) -> FormItem:
    return FormItem(key=key, number=number, title=Words(vi=vi, en=en), part_of=part_of)


FORM_1_HDCD: Final = Form(
    id="1-HĐCĐ",
    title=Words(vi="Báo cáo hoạt động công đoàn cơ sở", en="Report on the activity of a grassroots union"),
    items=(
        _count("workers", 1, "lao động", "workers"),
        _count("women", 2, "lao động nữ", "women among the workers", "workers"),
        _count("under_employed", 3, "lao động thiếu việc làm", "under-employed", "workers"),
        _count("under_employed_women", 4, "nữ thiếu việc làm", "women among the under-employed", "under_employed"),
        FormItem(
            key="mean_monthly_wage",
            number=5,
            title=Words(vi="tiền lương bình quân tháng", en="mean monthly wage"),
            is_mean=True,
        ),
        _count("wage_arrears", 6, "bị nợ lương", "wage arrears"),
        _count("housed", 7, "được bố trí nhà ở", "housed"),
        _count("renting", 8, "thuê nhà trọ", "renting"),
        _count("with_contract", 9, "có hợp đồng lao động", "with a contract", "workers"),
        _count("insured", 10, "tham gia bảo hiểm xã hội", "insured", "workers"),
    ),
    cut_offs=((5, 31), (11, 30)),
)
"""Form 1-HĐCĐ, filled by grassroots unions as of 31 May and 30 November: its first ten items."""


def _unit(value: str) -> str:
    if not checked_text(value, "unit").strip():
        raise EmptyTextError(name="unit")
    return value


def _day(value: date) -> date:
    return checked_day(value, "as_of")


def _numbers(values: Mapping[str, Exact | None]) -> dict[str, Exact | None]:
    return {key: None if value is None else exact_number(value, f"item {key!r}") for key, value in values.items()}


def _texts(values: Mapping[str, str]) -> dict[str, str]:
    return dict(values)


def _no_numbers() -> dict[str, Exact | None]:
    return {}


def _no_texts() -> dict[str, str]:
    return {}


@attrs.frozen(kw_only=True)
class FilledForm:
    """A form as a unit filled it.

    Attributes:
        unit: id of the unit.
        as_of: the day as of which it was filled.
        values: what the unit wrote, by the keys of the items; None, or no entry, where it wrote nothing.
        headcounts: the headcount of each mean.
        explanations: what the unit says about an item that looks wrong.
        received_on: the day on which it arrived, or None where that is not known.
        form: the form.

    Raises:
        TypeError: a float or a bool for a number, a datetime for a day.
        EmptyTextError: an empty id.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> filled = uk.FilledForm(unit="an-phat", as_of=date(2026, 5, 31), values={"workers": 79, "women": 97})
        >>> print(filled.check()[0].message("en"))
        an-phat: 97 women among the workers, but only 79 workers
    """

    unit: str = attrs.field(converter=_unit)
    as_of: date = attrs.field(converter=_day)
    values: Mapping[str, Exact | None] = attrs.field(converter=_numbers, hash=False)
    headcounts: Mapping[str, Exact | None] = attrs.field(factory=_no_numbers, converter=_numbers, hash=False)
    explanations: Mapping[str, str] = attrs.field(factory=_no_texts, converter=_texts, hash=False)
    received_on: date | None = None
    form: Form = FORM_1_HDCD

    def check(self) -> tuple[Finding, ...]:
        """Hold the items against each other.

        Returns:
            Parts that exceed their whole, means without a headcount, items left blank, items that the form does not
            have, and a day that is none of the form's cut-offs; each once.
        """
        findings: list[Finding] = []
        days = self.form.cut_offs
        if days and (self.as_of.month, self.as_of.day) not in days:
            expected = tuple(date(self.as_of.year, month, day) for month, day in days)
            findings.append(Finding(rule=UNUSUAL_CUT_OFF, subject=self.unit, found=self.as_of, expected=expected))
        by_key = {item.key: item for item in self.form.items}
        findings += [
            Finding(rule=UNKNOWN_ITEM, subject=self.unit, field=key, found=key)
            for key in dict.fromkeys((*self.values, *self.headcounts))
            if key not in by_key
        ]
        for item in self.form.items:
            value = self.values.get(item.key)
            if value is None:
                findings.append(
                    Finding(rule=MISSING_ITEM, subject=self.unit, field=item.key, facts={"item": item.title})
                )
                continue
            if item.is_mean and self.headcounts.get(item.key) is None:
                findings.append(
                    Finding(rule=MEAN_WITHOUT_HEADCOUNT, subject=self.unit, field=item.key, facts={"item": item.title})
                )
            whole = None if item.part_of is None else self.values.get(item.part_of)
            if item.part_of is None or whole is None or value <= whole:
                continue
            explained = item.may_be_explained and bool(self.explanations.get(item.key))
            facts: dict[str, object] = {"item": item.title, "whole": by_key[item.part_of].title}
            if explained:
                facts["explanation"] = self.explanations[item.key]
            rule = PART_ABOVE_WHOLE_EXPLAINED if explained else PART_ABOVE_WHOLE
            findings.append(
                Finding(rule=rule, subject=self.unit, field=item.key, found=value, expected=whole, facts=facts)
            )
        return tuple(findings)


@attrs.frozen(kw_only=True)
class Consolidation(Displayed):
    """The forms of many units in one (mẫu 2-HĐCĐ).

    Attributes:
        form: the sums, and the means weighted by their headcounts, as a form of the whole; it can be consolidated on.
        counted: the units whose forms were added, in the order given.
        missing: the units that were expected and sent nothing as of the day.
        late: the units whose form arrived after the day it was due; it is added all the same.
        findings: those of the forms, and what is missing, late, sent twice or as of another day.
    """

    form: FilledForm
    counted: tuple[str, ...]
    missing: tuple[str, ...]
    late: tuple[str, ...]
    findings: tuple[Finding, ...]
    _reported: dict[str, int] = attrs.field(alias="reported", hash=False)
    _ratios: dict[str, Fraction] = attrs.field(alias="ratios", hash=False)

    @property
    def expected(self) -> int:
        """How many units should stand in it."""
        return len(self.counted) + len(self.missing)

    @property
    def reported(self) -> Mapping[str, int]:
        """How many units gave each item, read-only: of a sum it says how complete it is."""
        return MappingProxyType(self._reported)

    @property
    def ratios(self) -> Mapping[str, Fraction]:
        """Each part as a share of its whole, recomputed over the units that gave both; read-only."""
        return MappingProxyType(self._ratios)


def consolidate(
    forms: Iterable[FilledForm],
    *,
    unit: str,
    as_of: date,
    expected: Iterable[str] = (),
    due: date | None = None,
) -> Consolidation:
    """Consolidate filled forms: counts are summed, means weighted by their headcounts, ratios recomputed.

    Args:
        forms: the forms; of several of one unit the one that arrived last is added.
        unit: id of the unit that consolidates.
        as_of: the day; forms as of another one are told and not added.
        expected: ids of the units that should have sent one.
        due: the day by which it should have arrived.

    Returns:
        The consolidation, with who is missing and late, and how many units gave each item.

    Raises:
        FormError: the forms are not of one kind.
        TypeError: an item is no filled form.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> may = date(2026, 5, 31)
        >>> forms = [uk.FilledForm(unit=u, as_of=may, values={"workers": n, "mean_monthly_wage": wage},
        ...                        headcounts={"mean_monthly_wage": n})
        ...          for u, n, wage in (("a", 300, 8_000_000), ("b", 100, 10_000_000))]
        >>> whole = uk.consolidate(forms, unit="thuy-nguyen", as_of=may, expected=["a", "b", "c"])
        >>> whole.form.values["workers"], whole.form.values["mean_monthly_wage"], whole.missing
        (400, 8500000, ('c',))
    """
    items = [checked_instance(item, FilledForm, "an item") for item in forms]
    kinds = list(dict.fromkeys(item.form for item in items))
    if len(kinds) > 1:
        raise FormError(problem="different_forms", found=", ".join(kind.id for kind in kinds))
    form = kinds[0] if kinds else FORM_1_HDCD
    day = checked_day(as_of, "as_of")
    findings = [
        Finding(rule=OTHER_CUT_OFF, subject=item.unit, found=item.as_of, expected=day)
        for item in items
        if item.as_of != day
    ]
    kept: dict[str, FilledForm] = {}
    for item in (each for each in items if each.as_of == day):
        earlier = kept.get(item.unit)
        if earlier is not None:
            findings.append(Finding(rule=RECEIVED_TWICE, subject=item.unit))
        if earlier is None or (item.received_on or date.min) >= (earlier.received_on or date.min):
            kept[item.unit] = item
    counted = [*kept.values()]
    findings += [finding for item in counted for finding in item.check()]
    missing = tuple(each for each in dict.fromkeys(expected) if each not in kept)
    late = tuple(item.unit for item in counted if due is not None and item.received_on and item.received_on > due)
    findings += [Finding(rule=NOT_RECEIVED, subject=each) for each in missing]
    findings += [
        Finding(rule=LATE, subject=each, found=kept[each].received_on, expected=due, field="received_on")
        for each in late
    ]
    values: dict[str, Exact | None] = {}
    headcounts: dict[str, Exact | None] = {}
    ratios: dict[str, Fraction] = {}
    for asked in form.items:
        if asked.is_mean:
            values[asked.key], headcounts[asked.key] = _mean(counted, asked.key)
        else:
            values[asked.key] = _sum([each.values.get(asked.key) for each in counted])
        share = _share(counted, asked)
        if share is not None:
            ratios[asked.key] = share
    return Consolidation(
        form=FilledForm(unit=unit, as_of=day, values=values, headcounts=headcounts, form=form),
        counted=tuple(kept),
        missing=missing,
        late=late,
        findings=tuple(findings),
        reported={asked.key: sum(each.values.get(asked.key) is not None for each in counted) for asked in form.items},
        ratios=ratios,
    )


def _sum(numbers: Sequence[Exact | None]) -> Exact | None:
    known = [number for number in numbers if number is not None]
    return total_of(known) if known else None


def _mean(forms: Sequence[FilledForm], key: str) -> tuple[Exact | None, Exact | None]:
    pairs = [(form.values.get(key), form.headcounts.get(key)) for form in forms]
    known = [(Fraction(mean), Fraction(count)) for mean, count in pairs if mean is not None and count is not None]
    whole = sum((count for _, count in known), Fraction())
    if whole == 0:
        return None, None
    mean = sum((each * count for each, count in known), Fraction()) / whole
    return _plain(mean), _plain(whole)


def _plain(number: Fraction) -> Exact:
    return number.numerator if number.denominator == 1 else number


def _share(forms: Sequence[FilledForm], item: FormItem) -> Fraction | None:
    if item.part_of is None:
        return None
    pairs = [(form.values.get(item.key), form.values.get(item.part_of)) for form in forms]
    known = [(Fraction(part), Fraction(whole)) for part, whole in pairs if part is not None and whole is not None]
    whole = sum((each for _, each in known), Fraction())
    return sum((part for part, _ in known), Fraction()) / whole if whole else None
