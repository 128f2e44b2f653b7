"""Terms of a unit (nhiệm kỳ): years, number and actual days; the first term of a new unit; what number comes next."""

from __future__ import annotations

import re
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.display import Displayed
from unionkit.errors import DateContradictionError, LawDateError, OptionError, TermError, TermFormatError
from unionkit.exact import whole_number
from unionkit.law.day import Law, checked_law
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import MEASURES, RuleValue
from unionkit.organisation.unit import UnitKind
from unionkit.periods import Span, add_years
from unionkit.periods.reading import MAX_LENGTH
from unionkit.periods.span import checked_day
from unionkit.rules.criteria import one_of
from unionkit.rules.limits import answered, checked_count, form_of, held, ruled
from unionkit.text import plain, read_roman, roman, shortened
from unionkit.verdicts import Outcome, Verdict
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = [
    "Term",
    "TermEvent",
    "TermNumber",
    "can_shift_term",
    "first_term",
    "has_term_length",
    "next_term_number",
]

_TERM: Final = re.compile(
    r"(?:kh(?:[oó]a|oá) (?P<session>[ivxlcdm]+)[, ]+)?(?:nhiệm kỳ|term)?\s*(?:thứ )?(?P<number>[ivxlcdm]+)?[\s,:(]*"
    r"(?P<first>[0-9]{4})\s*(?:-|/|đến|to)\s*(?P<last>[0-9]{4})\)?"
)


def _year(value: int, field: str) -> int:
    year = whole_number(value, field)
    if not date.min.year <= year <= date.max.year:
        raise OptionError(name=field, found=year, expected=(f"{date.min.year}…{date.max.year}",))
    return year


def _first_year(value: int) -> int:
    return _year(value, "first_year")


def _last_year(value: int) -> int:
    return _year(value, "last_year")


def _number(value: int | None) -> int | None:
    return None if value is None else _counted(value, "number")


def _counted(value: int, name: str) -> int:
    number = whole_number(value, name)
    if number < 1:
        raise OptionError(name=name, found=number, expected=("1 or more",))
    return number


def _since(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "since")


def _until(value: date | None) -> date | None:
    return None if value is None else checked_day(value, "until")


@attrs.frozen
class Term:
    """A term of a unit (nhiệm kỳ), from one congress to the next.

    Its years name it; the days on which it really began and ended may differ from them, and may not be known.

    Attributes:
        first_year: the first year of its name.
        last_year: the last year of its name.
        number: which term of the unit it is, or None where that is not known.
        since: the day on which it began, that of the congress or of the founding, or None.
        until: the day on which the next one began, itself no longer in this term, or None.

    Raises:
        TermError: the last year is before the first.
        DateContradictionError: it ends before it begins.
        OptionError: no year of the calendar, or a number below 1.
        TypeError: no whole number, or a datetime for a day.

    Examples:
        >>> import unionkit as uk
        >>> uk.Term(2023, 2028).label("vi"), uk.Term(2025, 2030, number=18).label("vi")
        ('nhiệm kỳ 2023–2028', 'nhiệm kỳ XVIII (2025–2030)')
    """

    first_year: int = attrs.field(converter=_first_year)
    last_year: int = attrs.field(converter=_last_year)
    number: int | None = attrs.field(default=None, kw_only=True, converter=_number)
    since: date | None = attrs.field(default=None, kw_only=True, converter=_since)
    until: date | None = attrs.field(default=None, kw_only=True, converter=_until)

    def __attrs_post_init__(self) -> None:
        if self.last_year < self.first_year:
            raise TermError(problem="reversed", found=self.last_year, expected=self.first_year)
        if self.since is not None and self.until is not None and self.until <= self.since:
            raise DateContradictionError(earlier="since", earlier_day=self.since, later="until", later_day=self.until)

    @classmethod
    def parse(cls, text: str) -> Term:
        """Read the name of a term: "nhiệm kỳ 2023 - 2028", "2025/2030", "khóa XIII, nhiệm kỳ 2023–2028".

        Args:
            text: the name, with or without the word and the Roman number.

        Returns:
            The term, with its number where the text gives one.

        Raises:
            TermFormatError: the text names no term.
            TermError: its last year is before its first.
            TypeError: no text.

        Examples:
            >>> import unionkit as uk
            >>> uk.Term.parse("nhiệm kỳ 2023 - 2028") == uk.Term(2023, 2028)
            True
        """
        known = len(checked_text(text, "the term")) <= MAX_LENGTH
        match = _TERM.fullmatch(plain(text).strip(" .,;")) if known else None
        if match is None:
            raise TermFormatError(text=shortened(text))
        letters = match["number"] or match["session"]
        number = None if letters is None else read_roman(letters.upper())
        if letters is not None and number is None:
            raise TermFormatError(text=shortened(text))
        return cls(int(match["first"]), int(match["last"]), number=number)

    def label(self, lang: Lang) -> str:
        """Name the term: "nhiệm kỳ 2023–2028", "term XVIII (2025–2030)".

        Raises:
            LanguageError: another language.
        """
        word = "nhiệm kỳ" if checked_lang(lang) == "vi" else "term"
        years = _named(self)
        return f"{word} {years}" if self.number is None else f"{word} {roman(self.number)} ({years})"

    @property
    def years(self) -> int:
        """How many years lie between the two years of its name."""
        return self.last_year - self.first_year

    @property
    def span(self) -> Span | None:
        """Its actual days, or None where its first day or its end is not known."""
        return None if self.since is None or self.until is None else Span(self.since, self.until)

    def cut_short(self, until: date) -> Term:
        """End the term on a day, for instance that of an early congress; its name stays.

        Args:
            until: the day on which the next term begins.

        Returns:
            The term with that end.

        Raises:
            DateContradictionError: the day is not after its first day, or is after the end that it has.
        """
        if self.until is not None and until > self.until:
            raise DateContradictionError(earlier="cut_short", earlier_day=until, later="until", later_day=self.until)
        return attrs.evolve(self, until=until)


def first_term(*, founded_on: date, upper_term: Term, law: Law, upper_next: Term | None = None) -> Term:
    """Give the first term of a new, split or merged unit: it ends with the term of the directly superior union.

    The guide gives examples by years. Its last one, "end of 2027: 2027–2033" under an upper term 2023–2028, names no
    day. So in the last year of the upper term the answer is refused unless `upper_next` is given. The last year are
    the twelve months before `upper_term.until` where that is known, else the last full calendar year and what follows.

    Args:
        founded_on: the day of the founding.
        upper_term: the term of the directly superior union on that day.
        law: the law of the day of the founding.
        upper_next: the next term of the superior union; it counts only in the last year of `upper_term`.

    Returns:
        The term, from the year of the founding to the last year of the upper term, or of the next one.

    Raises:
        LawDateError: the law is of another day.
        NoRuleInForceError: no rule on first terms is recorded for that day.
        TermError: the founding is not in the upper term, is in its last year, or `upper_next` does not follow.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> day = date(2025, 5, 1)
        >>> uk.first_term(founded_on=day, upper_term=uk.Term(2023, 2028), law=uk.rulebook("vgcl").on(day)).label("vi")
        'nhiệm kỳ 2025–2028'
    """
    checked_day(founded_on, "founded_on")
    upper = checked_instance(upper_term, Term, "upper_term")
    if checked_law(law).day != founded_on:
        raise LawDateError(event="founded_on", event_day=founded_on, law_day=law.day)
    form_of(ruled(law, "term.first.form"), "ends_with_upper_term")
    if not _in_term(founded_on, upper):
        raise TermError(problem="outside", found=founded_on, expected=_named(upper))
    ends = upper
    if upper_next is not None and upper_next.first_year != upper.last_year:
        raise TermError(problem="not_next", found=upper_next.first_year, expected=upper.last_year)
    if _in_last_year(founded_on, upper):
        if upper_next is None:
            raise TermError(problem="end_of_upper_term", found=founded_on, expected=_named(upper))
        ends = upper_next
    return Term(founded_on.year, ends.last_year, since=founded_on, until=ends.until)


def _named(term: Term) -> str:
    return f"{term.first_year:04}–{term.last_year:04}"


def _in_term(day: date, term: Term) -> bool:
    begun = day >= term.since if term.since is not None else day.year >= term.first_year
    return begun and (day < term.until if term.until is not None else day.year <= term.last_year)


def _in_last_year(day: date, term: Term) -> bool:
    return day >= add_years(term.until, -1) if term.until is not None else day.year >= term.last_year - 1


def has_term_length(term: Term, *, law: Law, first: bool = False, subject: str | None = None) -> Verdict:
    """Tell whether the years of a term are those of a term on a day; a first term need not be full.

    Args:
        term: the term.
        law: the law of the day of its congress.
        first: whether it is the first term of a new unit.
        subject: the id of the unit, for the explanation; the years of the term unless given.

    Returns:
        The verdict.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 5, 1))
        >>> [uk.has_term_length(uk.Term(2025, 2028), law=law, first=new).outcome.name for new in (True, False)]
        ['MET', 'NOT_MET']
    """
    checked_instance(term, Term, "term")
    rule, must = answered(law, "term.years"), answered(law, "term.first.must_be_full")
    full = held(rule, term.years, _whole(rule), fact="years", measure=MEASURES["years"])
    criteria = [full]
    if first and full.outcome is Outcome.NOT_MET:
        short = isinstance(must, Rule) and must.value is False
        outcome = Outcome.MET if short else full.outcome
        criteria = [held(must, term.years, outcome=outcome, fact="years", measure=MEASURES["years"])]
    return Verdict.of(subject=subject or _named(term), question=_LENGTH, criteria=criteria, day=law.day)


_LENGTH: Final = Words(vi="Thời hạn nhiệm kỳ đúng quy định?", en="Is the length of the term as the rules ask?")


def _whole(answer: Rule[RuleValue] | Absence) -> int | None:
    return checked_instance(answer.value, int, answer.key) if isinstance(answer, Rule) else None


def can_shift_term(
    term: Term,
    *,
    months: int,
    law: Law,
    requested: bool | None = None,
    case: str | None = None,
    half_term: bool = False,
    subject: str | None = None,
) -> Verdict:
    """Tell whether the upper union may shift the term of a lower one (điều chỉnh nhiệm kỳ) by some months.

    Args:
        term: the term.
        months: by how many months, earlier or later.
        law: the law of the day on which it is decided.
        requested: whether the lower union asked for it in writing, or None where that is not known.
        case: the case, by the id in the rule `term.shift.cases`, or None where it is not known.
        half_term: whether it is a term of two and a half years (5 năm 2 lần).
        subject: the id of the unit, for the explanation; the years of the term unless given.

    Returns:
        The verdict: the months, the request where the law asks for one or is not recorded, the case where the law
        lists cases.

    Raises:
        BelowZeroError: months below zero.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> book, term = uk.rulebook("vgcl"), uk.Term(2018, 2023)
        >>> [uk.can_shift_term(term, months=31, law=book.on(day), requested=True, case=case).outcome.name
        ...  for day, case in ((date(2023, 1, 1), None), (date(2025, 1, 1), "shift_fits_national_congress"))]
        ['NOT_MET', 'MET']
    """
    checked_instance(term, Term, "term")
    limit = answered(law, "term.half_terms.shift.max_months" if half_term else "term.shift.max_months")
    criteria = [held(limit, checked_count(months, "months"), _whole(limit), fact="months", measure=MEASURES["months"])]
    request = answered(law, "term.shift.needs_request")
    asked = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.CANNOT_TELL}[requested]
    if isinstance(request, Rule):
        criteria += [held(request, requested, outcome=asked, fact="requested")] if request.value else []
    elif requested is not True:
        criteria.append(held(request, requested, fact="requested"))
    if isinstance(answered(law, "term.shift.cases"), Rule):
        criteria.append(one_of(law, "term.shift.cases", case, fact="case"))
    return Verdict.of(subject=subject or _named(term), question=_SHIFT, criteria=criteria, day=law.day)


_SHIFT: Final = Words(vi="Được điều chỉnh nhiệm kỳ?", en="May the term be shifted?")


class TermEvent(Enum):
    """What a unit went through before the congress that opens a term."""

    CONGRESS = "congress"
    """Nothing but the end of its term."""
    MERGER = "merger"
    SPLIT = "split"
    REGRADING = "regrading"

    def label(self, lang: Lang) -> str:
        """Name the event."""
        return _EVENTS[self].label(checked_lang(lang))


_EVENTS: Final = {
    TermEvent.CONGRESS: Words(vi="hết nhiệm kỳ", en="end of the term"),
    TermEvent.MERGER: Words(vi="hợp nhất, sáp nhập", en="merger"),
    TermEvent.SPLIT: Words(vi="chia, tách", en="split"),
    TermEvent.REGRADING: Words(vi="nâng cấp, hạ cấp", en="upgrading or downgrading"),
}


@attrs.frozen(kw_only=True)
class TermNumber(Displayed):
    """The number of the term that a congress opens.

    Attributes:
        number: the number.
        previous: the number of the term before it.
        after: what the unit went through.
        rule: the rule by which it was found; None after an ordinary term, which is followed by the next number.
    """

    number: int
    previous: int
    after: TermEvent
    rule: Rule[RuleValue] | None

    def explain(self, lang: Lang) -> str:
        """Say the number, after what, and by which rule."""
        term, after = ("nhiệm kỳ", "sau") if checked_lang(lang) == "vi" else ("term", "after")
        head = f"{term} {roman(self.number)}, {after} {term} {roman(self.previous)} ({self.after.label(lang)})"
        return head if self.rule is None else f"{head}\n{self.rule.explain(lang)}"


def next_term_number(
    previous: int,
    *,
    after: TermEvent,
    law: Law,
    kind: UnitKind | None = None,
    kept_name: bool | None = None,
    party_number: int | None = None,
) -> TermNumber:
    """Give the number of the term that the next congress opens.

    Args:
        previous: the number of the term before it; that of the unit whose name is kept, after a merger.
        after: what the unit went through.
        law: the law of the day of that event.
        kind: the kind of unit: merged provincial unions have a rule of their own in the round of 2025.
        kept_name: after a merger, whether the name of one of the units is kept.
        party_number: the number of the term of the Party committee of the same level, where the rule follows it.

    Returns:
        The number with its rule.

    Raises:
        NoRuleInForceError: no rule on numbering is recorded for that day.
        TermError: `kept_name` or `party_number` is needed.
        OptionError: a number below 1.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 12, 24))
        >>> uk.next_term_number(17, after=uk.TermEvent.CONGRESS, law=law).number
        18
        >>> uk.next_term_number(11, after=uk.TermEvent.MERGER, law=law, kept_name=False).number
        1
    """
    _counted(previous, "previous")
    checked_law(law)
    key = f"term.number.after_{checked_instance(after, TermEvent, 'after').value}"
    if after is TermEvent.CONGRESS:
        return TermNumber(number=previous + 1, previous=previous, after=after, rule=None)
    merged_province = after is TermEvent.MERGER and kind is UnitKind.PROVINCIAL_FEDERATION
    if merged_province and isinstance(answered(law, "term.number.merged_province"), Rule):
        key = "term.number.merged_province"
    elif after is TermEvent.MERGER:
        if kept_name is None:
            raise TermError(problem="kept_name", found=kept_name)
        key += ".kept_name" if kept_name else ".new_name"
    rule = ruled(law, key)
    form = form_of(rule, "number_continues", "number_restarts", "number_follows_party_committee")
    if form == "number_follows_party_committee":
        if party_number is None:
            raise TermError(problem="no_party_number", found=party_number)
        number = _counted(party_number, "party_number")
    else:
        number = previous + 1 if form == "number_continues" else 1
    return TermNumber(number=number, previous=previous, after=after, rule=rule)
