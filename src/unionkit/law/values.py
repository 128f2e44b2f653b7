"""Shapes that a value of the law can have besides a number, a share, a day and a yes or no."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias

import attrs

from unionkit.citations import Instrument
from unionkit.errors import NoBracketError
from unionkit.exact import whole_number
from unionkit.wording import Words, checked_lang, say, say_list, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionkit.errors import Lang

__all__ = ["MEASURES", "Bracket", "Brackets", "Item", "Items", "RuleValue", "Steps"]


@attrs.frozen
class Item:
    """One thing that a rule names: a kind of unit, a body, a case, a form of the rule.

    Attributes:
        id: its stable name.
        words: its name in both languages.

    Examples:
        >>> Item("plenary", Words(vi="đại hội toàn thể", en="plenary congress")).label("vi")
        'đại hội toàn thể'
    """

    id: str
    words: Words

    def label(self, lang: Lang) -> str:
        """Name the thing."""
        return self.words.label(lang)


@attrs.frozen
class Items:
    """A list of things in which the order says nothing.

    Attributes:
        items: the things.

    Examples:
        >>> forms = Items((Item("plenary", Words(vi="đại hội toàn thể", en="plenary congress")),))
        >>> "plenary" in forms, forms.ids
        (True, ('plenary',))
    """

    items: tuple[Item, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The stable names."""
        return tuple(item.id for item in self.items)

    def __contains__(self, item: object) -> bool:
        return item in self.items or item in self.ids

    def __iter__(self) -> Iterator[Item]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def label(self, lang: Lang) -> str:
        """Name all of them."""
        return say_list([item.label(lang) for item in self.items], lang)


@attrs.frozen
class Steps(Items):
    """A list of things in the order in which they come."""

    def label(self, lang: Lang) -> str:
        """Name all of them with their numbers."""
        return "; ".join(f"({place}) {item.label(lang)}" for place, item in enumerate(self.items, 1))


@attrs.frozen(kw_only=True)
class Bracket:
    """One line of a table by size.

    Attributes:
        lower: the first count it covers.
        upper: the first count it no longer covers, or None in the last bracket.
        minimum: the least that is allowed: a number, a share, or None where the table sets none.
        maximum: the most that is allowed, or None.
        stated: False for a hole of the text, which covers counts for which it says nothing.
    """

    lower: int
    upper: int | None = None
    minimum: int | Fraction | None = None
    maximum: int | Fraction | None = None
    stated: bool = True

    def label(self, lang: Lang) -> str:
        """Say the bracket: "30 to 149: 3 to 7"."""
        return f"{self.bounds(lang)}: {self.limits(lang)}"

    def bounds(self, lang: Lang) -> str:
        """Say which counts it covers."""
        to, more = ("đến", "trở lên") if checked_lang(lang) == "vi" else ("to", "and more")
        low = say_number(self.lower, lang)
        if self.upper is None:
            return f"{low} {more}"
        high = say_number(self.upper - 1, lang)
        return low if low == high else f"{low} {to} {high}"

    def limits(self, lang: Lang) -> str:
        """Say what it allows."""
        if not self.stated:
            return "không quy định" if checked_lang(lang) == "vi" else "not stated"
        return _limits(self.minimum, self.maximum, lang)


def _limits(minimum: int | Fraction | None, maximum: int | Fraction | None, lang: Lang) -> str:
    most, least, to = ("tối đa", "tối thiểu", "đến") if checked_lang(lang) == "vi" else ("at most", "at least", "to")
    if minimum is None or maximum is None:
        return f"{most} {say(maximum, lang)}" if minimum is None else f"{least} {say(minimum, lang)}"
    if minimum == maximum:
        return say(minimum, lang)
    return f"{say(minimum, lang)} {to} {say(maximum, lang)}"


@attrs.frozen
class Brackets:
    """A table by size: contiguous brackets, and single units that have figures of their own.

    Attributes:
        brackets: the brackets in order.
        named: the bracket of a unit that the text names, by the unit's id.

    Examples:
        >>> small, large = Bracket(lower=0, upper=30, minimum=3, maximum=3), Bracket(lower=30, minimum=3, maximum=7)
        >>> table = Brackets((small, large))
        >>> table.at(79).maximum
        7
        >>> table.label("en")
        '0 to 29: 3; 30 and more: 3 to 7'
    """

    brackets: tuple[Bracket, ...]
    named: Mapping[str, Bracket] = attrs.field(factory=dict[str, Bracket], hash=False)

    def at(self, count: int, *, unit: str | None = None) -> Bracket:
        """Find the bracket of a count.

        Args:
            count: the count by which the table goes, for instance members.
            unit: the id of the unit, for tables that name some.

        Returns:
            The bracket; that of the unit where the table names it.

        Raises:
            NoBracketError: the table states nothing for this count.
            TypeError: no whole number.
        """
        whole_number(count, "count")
        if unit is not None and unit in self.named:
            return self.named[unit]
        for bracket in self.brackets:
            if bracket.stated and bracket.lower <= count and (bracket.upper is None or count < bracket.upper):
                return bracket
        stated = [bracket for bracket in self.brackets if bracket.stated]
        raise NoBracketError(
            count=count,
            stated=tuple((each.lower, None if each.upper is None else each.upper - 1) for each in stated),
        )

    def label(self, lang: Lang) -> str:
        """Say the table in one line."""
        lines = [bracket.label(lang) for bracket in self.brackets]
        named = [f"{unit}: {bracket.limits(lang)}" for unit, bracket in self.named.items()]
        return "; ".join([*lines, *named])


RuleValue: TypeAlias = bool | int | Fraction | date | Item | Items | Steps | Brackets | Instrument
"""What a rule can say."""

MEASURES: Final[Mapping[str, Words]] = {
    "levels": Words(vi="cấp", en="levels"),
    "units": Words(vi="đơn vị", en="units"),
    "unions": Words(vi="công đoàn cơ sở, nghiệp đoàn", en="unions"),
    "members": Words(vi="đoàn viên", en="members"),
    "workers": Words(vi="người lao động", en="workers"),
    "persons": Words(vi="người", en="persons"),
    "applicants": Words(vi="người có đơn gia nhập", en="applicants"),
    "delegates": Words(vi="đại biểu", en="delegates"),
    "referrals": Words(vi="người được giới thiệu cho Đảng", en="referrals to the Party"),
    "working_days": Words(vi="ngày làm việc", en="working days"),
    "days": Words(vi="ngày", en="days"),
    "months": Words(vi="tháng", en="months"),
    "years": Words(vi="năm", en="years"),
    "year": Words(vi="năm dương lịch", en="calendar year"),
    "date": Words(vi="ngày tháng", en="date"),
    "hours_per_month": Words(vi="giờ mỗi tháng", en="hours a month"),
    "half_days": Words(vi="buổi", en="half-days"),
    "share": Words(vi="tỷ lệ", en="share"),
    "share_of_committee": Words(vi="tỷ lệ trên số ủy viên", en="share of the committee"),
    "vnd": Words(vi="đồng", en="đồng"),
    "steps": Words(vi="bước", en="steps"),
    "powers": Words(vi="nhiệm vụ, quyền hạn", en="powers"),
    "groups": Words(vi="tiểu ban", en="subcommittees"),
    "yes_no": Words(vi="có hay không", en="yes or no"),
    "words": Words(vi="nội dung", en="words"),
    "kinds_of_unit": Words(vi="loại tổ chức", en="kinds of unit"),
    "instrument": Words(vi="văn bản", en="instrument"),
}
"""The closed list of measures: what a value counts."""


def say_value(value: RuleValue, measure: str, lang: Lang) -> str:
    """Say a value with its measure where that adds something: "5 members", "2/3", "yes".

    Args:
        value: the value.
        measure: one of `MEASURES`.
        lang: "vi" or "en".

    Returns:
        The words.

    Examples:
        >>> say_value(5, "members", "vi"), say_value(2028, "year", "en"), say_value(True, "yes_no", "en")
        ('5 đoàn viên', '2028', 'yes')
    """
    if measure == "year":
        return str(value)
    said = say(value, lang)
    if isinstance(value, bool) or not isinstance(value, int):
        return said
    return f"{said} {MEASURES[measure].label(lang)}"
