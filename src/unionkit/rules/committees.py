"""How many members an executive committee has (số lượng ủy viên ban chấp hành)."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.errors import NoRuleInForceError
from unionkit.law.rule import Absence, AbsenceKind, Rule
from unionkit.law.values import Brackets, RuleValue
from unionkit.organisation.unit import UnitKind
from unionkit.rules.limits import answered, checked_count, of_share
from unionkit.verdicts import Comparison, Outcome, judge
from unionkit.wording import Words, checked_lang, say_number

if TYPE_CHECKING:
    from unionkit.citations import Citation
    from unionkit.errors import Lang
    from unionkit.law.day import Law

__all__ = [
    "CommitteeForm",
    "CommitteeSize",
    "committee_size",
    "size_rule",
]


class CommitteeForm(Enum):
    """What a union elects."""

    COMMITTEE = "committee"
    """An executive committee (ban chấp hành)."""
    CHAIR_ONLY = "chair_only"
    """Only a chair, where there are too few members for a committee."""

    def label(self, lang: Lang) -> str:
        """Name the form."""
        return _FORMS[self].label(checked_lang(lang))


_FORMS: Final = {
    CommitteeForm.COMMITTEE: Words(vi="bầu ban chấp hành", en="a committee is elected"),
    CommitteeForm.CHAIR_ONLY: Words(vi="chỉ bầu chủ tịch", en="only a chair is elected"),
}


@attrs.frozen(kw_only=True)
class CommitteeSize(Displayed):
    """How many members the committee of a union has.

    Attributes:
        form: a committee, or only a chair.
        minimum: the least number, an absence (NO_LIMIT) where the table states none, or None where only a chair is
            elected.
        maximum: the most, likewise.
        with_consent: the most with the consent of the upper union; an absence where no increase is recorded, or None
            where only a chair is elected or no maximum is stated.
        kind: the kind of unit.
        members: its members.
        rule: the rule that answered.
        citation: where it stands.
    """

    form: CommitteeForm
    minimum: int | Absence | None
    maximum: int | Absence | None
    with_consent: int | Absence | None
    kind: UnitKind
    members: int
    rule: Rule[RuleValue]

    @property
    def citation(self) -> Citation:
        """Where the rule stands."""
        return self.rule.citation

    def explain(self, lang: Lang) -> str:
        """Say the size, by which rule, and what to know of it.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        words = _SIZE[checked_lang(lang)]
        head = words["head"].format(kind=self.kind.label(lang), members=say_number(self.members, lang))
        if self.form is CommitteeForm.CHAIR_ONLY:
            head += self.form.label(lang)
        elif self.minimum == self.maximum:
            head += words["exactly"].format(self.maximum)
        else:
            parts = [words["least"].format(self.minimum)] if isinstance(self.minimum, int) else []
            parts += [words["most"].format(self.maximum)] if isinstance(self.maximum, int) else []
            head += ", ".join(parts)
            if isinstance(self.with_consent, int) and self.with_consent != self.maximum:
                head += words["consent"].format(self.with_consent)
        note = "Lưu ý" if lang == "vi" else "Note"
        notes = [f"{note}: {each.label(lang)}" for each in self.rule.notes]
        return "\n".join([f"{head} [{words['by']} {self.citation.label(lang)}]", *notes])


_SIZE: Final = {
    "vi": {
        "head": "{kind}, {members} đoàn viên: ",
        "exactly": "ban chấp hành có đúng {} ủy viên",
        "least": "ban chấp hành có ít nhất {} ủy viên",
        "most": "nhiều nhất {} ủy viên",
        "consent": " ({} nếu công đoàn cấp trên đồng ý)",
        "by": "theo",
    },
    "en": {
        "head": "{kind}, {members} members: ",
        "exactly": "the committee has exactly {} members",
        "least": "the committee has at least {} members",
        "most": "at most {} members",
        "consent": " ({} with the consent of the upper union)",
        "by": "by",
    },
}


def committee_size(
    kind: UnitKind, *, members: int, law: Law, unit: str | None = None, for_congress: bool = True
) -> CommitteeSize:
    """Give the number of members of an executive committee (số lượng ủy viên ban chấp hành).

    In a round of congresses its plan stands before the guide. A committee appointed outside a congress follows the
    guide: `for_congress=False`.

    Args:
        kind: the kind of unit.
        members: the members (đoàn viên) of the unit.
        law: the law of the day of the election or appointment.
        unit: the id of the unit, for tables that name some, for instance "ha-noi".
        for_congress: whether the committee is elected at a congress.

    Returns:
        The least and the most, and the rule. Below the number from which a committee is elected, only a chair.

    Raises:
        NoRuleInForceError: no size is recorded for this kind on that day.
        NoBracketError: the table leaves out this number of members.
        BelowZeroError: members below zero.
        TypeError: a float or a bool for members, or no `UnitKind`.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 10, 1))
        >>> size = uk.committee_size(uk.UnitKind.GRASSROOTS_UNION, members=79, law=law)
        >>> size.minimum, size.maximum, size.citation.instrument.number
        (3, 5, '22/KH-TLĐ')
        >>> uk.committee_size(uk.UnitKind.GRASSROOTS_UNION, members=79, law=law, for_congress=False).maximum
        7
    """
    checked_instance(kind, UnitKind, "kind")
    rule = size_rule(kind, members=checked_count(members, "members"), law=law, for_congress=for_congress)
    if isinstance(rule, Absence):
        raise NoRuleInForceError(key=rule.key, day=rule.day, absence=rule)
    if not isinstance(rule.value, Brackets):
        return CommitteeSize(
            form=CommitteeForm.CHAIR_ONLY,
            minimum=None,
            maximum=None,
            with_consent=None,
            kind=kind,
            members=members,
            rule=rule,
        )
    bracket = rule.value.at(members, unit=unit)
    maximum = _stated(bracket.maximum, rule, law)
    return CommitteeSize(
        form=CommitteeForm.COMMITTEE,
        minimum=_stated(bracket.minimum, rule, law),
        maximum=maximum,
        with_consent=_increased(maximum, law) if isinstance(maximum, int) else None,
        kind=kind,
        members=members,
        rule=rule,
    )


def size_rule(kind: UnitKind, *, members: int | None, law: Law, for_congress: bool) -> Rule[RuleValue] | Absence:
    """Give the rule on the size of a committee: the table of its kind, or the number below which there is none."""
    none_below = _standing(answered(law, "committee.none_below"), for_congress=for_congress)
    if members is not None and isinstance(none_below, Rule):
        limit = checked_instance(none_below.value, int, none_below.key)
        if judge(members, none_below.comparison or Comparison.LESS_THAN, limit) is Outcome.MET:
            return none_below
    return _standing(answered(law, f"committee.size.{kind.value}"), for_congress=for_congress)


def _standing(found: Rule[RuleValue] | Absence, *, for_congress: bool) -> Rule[RuleValue] | Absence:
    """Give what a plan interrupts, for what is no congress."""
    interrupted = None if for_congress or isinstance(found, Absence) else found.stood_before
    return found if interrupted is None else interrupted


def _stated(number: object, rule: Rule[RuleValue], law: Law) -> int | Absence:
    if isinstance(number, int):
        return number
    return Absence(kind=AbsenceKind.NO_LIMIT, key=rule.key, day=law.day, title=rule.title, citation=rule.citation)


def _increased(maximum: int, law: Law) -> int | Absence:
    share = answered(law, "committee.size.increase.max_share")
    return share if isinstance(share, Absence) else maximum + of_share(share, maximum)
