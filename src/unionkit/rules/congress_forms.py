"""The form of a congress: plenary or of delegates, and what may stand for a congress that cannot be held."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.checking import checked_instance
from unionkit.law.rule import Rule
from unionkit.law.values import MEASURES
from unionkit.organisation.unit import UnitKind
from unionkit.rules.criteria import allowed, one_of
from unionkit.rules.limits import answered, checked_count, held
from unionkit.verdicts import Criterion, Outcome, Verdict
from unionkit.wording import Words

if TYPE_CHECKING:
    from unionkit.law.day import Law
    from unionkit.law.values import RuleValue

__all__ = ["can_hold_conference", "can_hold_delegates_congress"]

_CONSENT: Final = {True: Outcome.MET, False: Outcome.NOT_MET, None: Outcome.CANNOT_TELL}
_PLENARY_OR_DELEGATES: Final = frozenset(
    {
        UnitKind.GRASSROOTS_UNION,
        UnitKind.GRASSROOTS_OCCUPATIONAL_UNION,
        UnitKind.MEMBER_GRASSROOTS_UNION,
        UnitKind.SECTIONAL_UNION,
        UnitKind.SECTIONAL_OCCUPATIONAL_UNION,
    }
)


def can_hold_delegates_congress(
    kind: UnitKind,
    *,
    members: int,
    law: Law,
    scattered: bool | None = None,
    upper_consents: bool | None = None,
    unit: str | None = None,
) -> Verdict:
    """Tell whether a union may hold a congress of delegates (đại hội đại biểu), and not a plenary one (toàn thể).

    Grassroots unions and those inside them need a number of members. Below it a scattered or mobile unit may hold one
    too, with the consent of the directly superior union.

    Args:
        kind: the kind of unit; unions above the grassroots hold congresses of delegates.
        members: the members of the unit.
        law: the law of the day of the congress.
        scattered: whether the unit is scattered or mobile (phân tán, lưu động), or None where that is not known.
        upper_consents: whether the superior union agreed to the exception, or None where that is not known.
        unit: the id of the unit, for the explanation.

    Returns:
        The verdict.

    Raises:
        BelowZeroError: members below zero.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law, kind = uk.rulebook("vgcl").on(date(2025, 10, 1)), uk.UnitKind.GRASSROOTS_UNION
        >>> [uk.can_hold_delegates_congress(kind, members=members, law=law, scattered=False).outcome.name
        ...  for members in (199, 200)]
        ['NOT_MET', 'MET']
    """
    checked_instance(kind, UnitKind, "kind")
    checked_count(members, "members")
    if kind not in _PLENARY_OR_DELEGATES:
        criteria = [one_of(law, "congress.forms", "delegates_congress")]
    else:
        least = answered(law, "congress.delegates_form.min_members")
        limit = checked_instance(least.value, int, least.key) if isinstance(least, Rule) else None
        exception = answered(law, "congress.delegates_form.exception")
        excepted = isinstance(exception, Rule) and scattered is not False
        # Below the number the exception may answer: then no change of the members alone decides.
        fact = None if excepted else "members"
        criteria = [held(least, members, limit, fact=fact, measure=MEASURES["members"])]
        if criteria[0].outcome is Outcome.NOT_MET and isinstance(exception, Rule) and scattered is not False:
            criteria = _excepted(exception, law, scattered=scattered, consents=upper_consents)
    return Verdict.of(subject=unit or kind.abbreviation, question=_DELEGATES, criteria=criteria, day=law.day)


_DELEGATES: Final = Words(
    vi="Được tổ chức đại hội đại biểu?", en="May the congress be one of delegates, and not plenary?"
)


def _excepted(
    exception: Rule[RuleValue], law: Law, *, scattered: bool | None, consents: bool | None
) -> list[Criterion]:
    consent = answered(law, "congress.delegates_form.exception.needs_consent_of")
    return [
        held(exception, scattered, outcome=_CONSENT[scattered], fact="scattered"),
        held(consent, consents, outcome=_CONSENT[consents], fact="upper_consents"),
    ]


def can_hold_conference(
    kind: UnitKind, *, law: Law, upper_consents: bool | None = None, unit: str | None = None
) -> Verdict:
    """Tell whether a conference or an enlarged committee meeting may stand for a congress that cannot be held.

    Args:
        kind: the kind of unit.
        law: the law of the day.
        upper_consents: whether the superior union agreed, or None where that is not known.
        unit: the id of the unit, for the explanation.

    Returns:
        The verdict.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 10, 1))
        >>> uk.can_hold_conference(uk.UnitKind.COMMUNE_UNION, law=law, upper_consents=True).outcome.name
        'MET'
    """
    checked_instance(kind, UnitKind, "kind")
    criteria = [
        allowed(law, "congress.instead.conference_allowed"),
        one_of(law, "congress.instead.units", kind.value, fact="kind"),
    ]
    needed = answered(law, "congress.instead.needs_consent")
    if not isinstance(needed, Rule) or needed.value is not False:
        criteria.append(held(needed, upper_consents, outcome=_CONSENT[upper_consents], fact="upper_consents"))
    return Verdict.of(subject=unit or kind.abbreviation, question=_CONFERENCE, criteria=criteria, day=law.day)


_CONFERENCE: Final = Words(vi="Được tổ chức hội nghị thay đại hội?", en="May a conference stand for the congress?")
