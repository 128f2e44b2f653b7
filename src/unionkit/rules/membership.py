"""Membership: who may join, who may found, and who may stay on retiring; the law differs by generation."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import TYPE_CHECKING, Final, cast

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import CountContradictionError
from unionkit.law import keys
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import Items
from unionkit.organisation.fields import answer, count, said
from unionkit.organisation.workplace import Sector
from unionkit.rules.criteria import (
    allowed,
    as_title,
    chosen,
    found_in,
    listed,
    measured,
    none_of,
    one_of,
    stated,
    unstated,
)
from unionkit.text import in_one_order
from unionkit.verdicts import Criterion, Outcome, Verdict
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law

__all__ = ["Person", "Role", "may_found", "may_join", "may_stay_on_retirement"]


class Role(Enum):
    """What a person can be that bears on membership: posts of managers, and circumstances that the guides name."""

    PRIVATE_OWNER = "private_owner"
    PARTNER = "partner"
    COUNCIL_CHAIR = "council_chair"
    COUNCIL_MEMBER = "council_member"
    BOARD_MEMBER = "board_member"
    COMPANY_CHAIR = "company_chair"
    DIRECTOR = "director"
    SIGNATORY = "signatory"
    LABOUR_CONTRACT_SIGNATORY = "labour_contract_signatory"
    UNIT_HEAD = "unit_head"
    UNIT_DEPUTY = "unit_deputy"
    UNIT_DEPUTY_WHO_HIRES = "unit_deputy_who_hires"
    COOPERATIVE_MANAGER = "cooperative_manager"
    COOPERATIVE_CONTROLLER = "cooperative_controller"
    STATE_CAPITAL_REPRESENTATIVE = "state_capital_representative"
    AGRICULTURAL_COOPERATIVE_MEMBER = "agricultural_cooperative_member"
    PRISONER = "prisoner"

    def label(self, lang: Lang) -> str:
        """Name the role.

        Raises:
            LanguageError: another language.
        """
        return _ROLES[self].label(checked_lang(lang))


_ROLES: Final = {
    Role.PRIVATE_OWNER: Words(vi="chủ doanh nghiệp tư nhân", en="owner of a private enterprise"),
    Role.PARTNER: Words(vi="thành viên hợp danh", en="partner"),
    Role.COUNCIL_CHAIR: Words(vi="chủ tịch hội đồng thành viên", en="chair of a members' council"),
    Role.COUNCIL_MEMBER: Words(vi="thành viên hội đồng thành viên", en="member of a members' council"),
    Role.BOARD_MEMBER: Words(vi="chủ tịch, thành viên hội đồng quản trị", en="chair or member of a board"),
    Role.COMPANY_CHAIR: Words(vi="chủ tịch công ty", en="company chair"),
    Role.DIRECTOR: Words(vi="giám đốc, tổng giám đốc", en="director"),
    Role.SIGNATORY: Words(vi="người khác ký nhân danh doanh nghiệp", en="another who signs for the enterprise"),
    Role.LABOUR_CONTRACT_SIGNATORY: Words(
        vi="người được ủy quyền ký hợp đồng lao động", en="one authorised to sign labour contracts"
    ),
    Role.UNIT_HEAD: Words(vi="người đứng đầu đơn vị", en="head of a unit"),
    Role.UNIT_DEPUTY: Words(vi="cấp phó của đơn vị", en="deputy head of a unit"),
    Role.UNIT_DEPUTY_WHO_HIRES: Words(
        vi="cấp phó của đơn vị, có quyền tuyển dụng", en="deputy head of a unit, with hiring power"
    ),
    Role.COOPERATIVE_MANAGER: Words(vi="người quản lý hợp tác xã", en="manager of a cooperative"),
    Role.COOPERATIVE_CONTROLLER: Words(vi="ban kiểm soát hợp tác xã", en="controller of a cooperative"),
    Role.STATE_CAPITAL_REPRESENTATIVE: Words(
        vi="người đại diện phần vốn nhà nước", en="representative of State capital"
    ),
    Role.AGRICULTURAL_COOPERATIVE_MEMBER: Words(
        vi="xã viên hợp tác xã nông nghiệp", en="member of an agricultural cooperative"
    ),
    Role.PRISONER: Words(vi="người đang chấp hành hình phạt tù", en="prisoner"),
}
# The exclusions of guides 03 and 38 under which each role falls.
_EXCLUDED_AS: Final = {
    Role.PRIVATE_OWNER: ("private_owner",),
    Role.PARTNER: ("partners",),
    Role.COUNCIL_CHAIR: ("every_council_or_board_member", "members_council_chair"),
    Role.COUNCIL_MEMBER: ("every_council_or_board_member",),
    Role.BOARD_MEMBER: ("every_council_or_board_member", "board_chair_and_members"),
    Role.COMPANY_CHAIR: ("company_chair",),
    Role.DIRECTOR: ("company_director",),
    Role.SIGNATORY: ("others_empowered_to_sign",),
    Role.LABOUR_CONTRACT_SIGNATORY: ("labour_contract_signers",),
    Role.UNIT_HEAD: ("heads_of_non_state_units", "heads_of_non_public_service_units"),
    Role.UNIT_DEPUTY: ("heads_of_non_public_service_units",),
    Role.UNIT_DEPUTY_WHO_HIRES: ("heads_of_non_state_units", "heads_of_non_public_service_units"),
    Role.COOPERATIVE_MANAGER: ("cooperative_managers_and_controllers",),
    Role.COOPERATIVE_CONTROLLER: ("cooperative_managers_and_controllers",),
    Role.STATE_CAPITAL_REPRESENTATIVE: (),
    Role.AGRICULTURAL_COOPERATIVE_MEMBER: ("agricultural_cooperative_members",),
    Role.PRISONER: ("prisoners",),
}
# These bar in every sector; the posts of managers bar outside the State's own employers only.
_EVERYWHERE: Final = (Role.PRISONER, Role.AGRICULTURAL_COOPERATIVE_MEMBER, Role.PRIVATE_OWNER, Role.PARTNER)
_STATE: Final = (Sector.STATE, Sector.PUBLIC_SERVICE, Sector.STATE_PAID)
_UNITS_AND_ENTERPRISES: Final = (
    "workers_of_units_and_enterprises", "wage_earners_of_lawful_employers", "enterprise_wage_earners",
)  # fmt: skip
_STATE_BODIES: Final = (
    "workers_of_state_and_social_bodies", "wage_earners_of_lawful_employers", "staff_of_state_and_social_bodies",
)  # fmt: skip
# What an employed person of a sector is called by the charters and by guide 38.
_EMPLOYED_AS: Final = {
    Sector.STATE: _UNITS_AND_ENTERPRISES,
    Sector.NON_STATE: _UNITS_AND_ENTERPRISES,
    Sector.FOREIGN_INVESTED: _UNITS_AND_ENTERPRISES,
    Sector.COOPERATIVE: (*_UNITS_AND_ENTERPRISES[:-1], "non_managing_cooperative_members"),
    Sector.PUBLIC_SERVICE: ("workers_of_units_and_enterprises", *_STATE_BODIES[1:]),
    Sector.STATE_PAID: _STATE_BODIES,
    Sector.OTHER: (
        "workers_of_foreign_bodies", "wage_earners_of_lawful_employers", "staff_of_foreign_and_ngo_offices",
    ),
}  # fmt: skip


def _contract(value: int | None) -> int | None:
    return count(value, "contract_months")


def _sector(value: Sector | None) -> Sector | None:
    return None if value is None else checked_instance(value, Sector, "sector")


def _roles(value: object) -> frozenset[Role] | None:
    if value is None:
        return None
    given = cast("Iterable[object]", value if isinstance(value, Iterable) else (value,))
    return frozenset(checked_instance(role, Role, "a role") for role in given)


@attrs.frozen
class Person:
    """A person who would join, or is a member. In every field None says that it is not known.

    Attributes:
        id: opaque identifier.
        vietnamese: whether a Vietnamese citizen.
        employed: whether in an employment relationship (quan hệ lao động); no for the self-employed.
        contract_months: the length of the labour contract in months.
        sector: the sector of the employer.
        operates_lawfully: whether the employer operates lawfully.
        roles: what the person is besides; an empty set says none of the roles.

    Raises:
        TypeError: a field of the wrong type.
        EmptyTextError: an empty id.
        BelowZeroError: a contract of less than no months.
        CountContradictionError: months of a contract, and no employment relationship.

    Examples:
        >>> import unionkit as uk
        >>> uk.Person("an", vietnamese=True, employed=True, roles=[uk.Role.DIRECTOR]).roles
        frozenset({<Role.DIRECTOR: 'director'>})
    """

    id: str = attrs.field(validator=said)
    vietnamese: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
    employed: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
    contract_months: int | None = attrs.field(default=None, kw_only=True, converter=_contract)
    sector: Sector | None = attrs.field(default=None, kw_only=True, converter=_sector)
    operates_lawfully: bool | None = attrs.field(default=None, kw_only=True, validator=answer)
    roles: frozenset[Role] | None = attrs.field(default=None, kw_only=True, converter=_roles, repr=in_one_order)

    def __attrs_post_init__(self) -> None:
        if self.employed is False and self.contract_months:
            raise CountContradictionError(
                part="contract_months", part_value=self.contract_months, whole="employed", whole_value=False
            )


_JOIN: Final = Words(vi="Có được gia nhập công đoàn không?", en="May this person join the union?")
_FOREIGNER: Final = Words(vi="người lao động nước ngoài", en="a foreign worker")
_FOUND: Final = Words(vi="Có được thành lập công đoàn không?", en="May this person found a union?")
_NONE: Final = Words(vi="không thuộc trường hợp nào", en="none of the cases")
_LAWFUL: Final = Words(vi="Người sử dụng lao động hoạt động hợp pháp", en="The employer operates lawfully")


def may_join(person: Person, *, law: Law) -> Verdict:
    """Judge whether a person may join the union.

    Asked are citizenship (foreigners only from 1 July 2025, on a contract that is long enough), the employment
    relationship, the employer and the posts that bar. Presumed and shown as assumed: a lawful employer, and an
    enterprise where no sector is given. Whether that is the State's is not presumed, and a manager's post bars only
    where it is not. Where no exclusions are recorded (before 20 February 2020), a person of no role is not held up.

    Args:
        person: the person.
        law: the law of the day of the application.

    Returns:
        The verdict.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> kim = uk.Person("kim", vietnamese=False, employed=True, contract_months=24, roles=[])
        >>> book = uk.rulebook("vgcl")
        >>> days = date(2015, 1, 1), date(2021, 1, 1), date(2025, 1, 15), date(2025, 8, 1)
        >>> [uk.may_join(kim, law=book.on(day)).outcome.name for day in days]
        ['NOT_MET', 'NOT_MET', 'NOT_MET', 'MET']
    """
    criteria = _citizenship(checked_instance(person, Person, "person"), law)
    if person.vietnamese is not False:
        criteria += _employment(person, law)
    criteria.append(_roles_that_bar(person, law))
    if person.sector is Sector.STATE_PAID:
        criteria.append(allowed(law, keys.FOUNDING_STATE_PAID_BODY_ALLOWED, observed=person.sector, fact="sector"))
    return Verdict.of(subject=person.id, question=_JOIN, criteria=criteria, day=law.day)


def _citizenship(person: Person, law: Law) -> list[Criterion]:
    if person.vietnamese is not False:
        named = None if person.vietnamese is None else "vietnamese_workers"
        return [one_of(law, keys.MEMBERSHIP_ELIGIBLE_BY_LAW, named, fact="vietnamese")]
    # Guide 238 came after the law of 2012, which already kept membership to Vietnamese workers.
    key = keys.MEMBERSHIP_FOREIGN_WORKER_MAY_JOIN
    if isinstance(law.get(key), Absence):
        foreign = one_of(law, keys.MEMBERSHIP_ELIGIBLE_BY_LAW, "foreign_workers_12_months", fact="vietnamese")
        return [attrs.evolve(foreign, observed=_FOREIGNER)]
    found = [allowed(law, key, fact="vietnamese")]
    contract = law.get(keys.MEMBERSHIP_FOREIGN_WORKER_MIN_CONTRACT_MONTHS)
    if isinstance(contract, Rule):
        if person.employed is False:
            found.append(stated(contract, False, Outcome.NOT_MET, limit=contract.value, fact="employed"))
        else:
            months = keys.MEMBERSHIP_FOREIGN_WORKER_MIN_CONTRACT_MONTHS
            found.append(measured(law, months, person.contract_months, fact="contract_months"))
    return found


def _employment(person: Person, law: Law) -> list[Criterion]:
    if person.employed is None:
        return [one_of(law, keys.MEMBERSHIP_ELIGIBLE, None, fact="employed")]
    if not person.employed:
        key = keys.MEMBERSHIP_WITHOUT_EMPLOYMENT_RELATION_MAY_JOIN
        if isinstance(law.get(key), Absence):
            return [allowed(law, keys.MEMBERSHIP_SELF_EMPLOYED_MAY_JOIN, fact="employed")]
        return [allowed(law, key, fact="employed")]
    rule = law.get(keys.MEMBERSHIP_ELIGIBLE)
    names: tuple[str, ...] = _EMPLOYED_AS[person.sector or Sector.NON_STATE]
    named = None if isinstance(rule, Absence) else listed(rule.value, names)
    assumed = person.sector is None
    found = [one_of(law, keys.MEMBERSHIP_ELIGIBLE, named or names[0], fact="sector", assumed=assumed)]
    if isinstance(rule, Rule) and named == "wage_earners_of_lawful_employers":
        lawful = person.operates_lawfully is not False
        found.append(
            stated(
                rule,
                lawful,
                Outcome.MET if lawful else Outcome.NOT_MET,
                fact="operates_lawfully",
                assumed=person.operates_lawfully is None,
                title=_LAWFUL,
            )
        )
    return found


def _roles_that_bar(person: Person, law: Law) -> Criterion:
    key = keys.MEMBERSHIP_EXCLUDED
    excluded = law.get(key)
    if person.roles is None:
        return none_of(law, key, None, fact="roles")
    if isinstance(excluded, Absence):
        said = tuple(role for role in Role if role in person.roles)
        bare = unstated(law, key, said or _NONE, fact="roles")
        return bare if person.roles else attrs.evolve(bare, outcome=Outcome.MET)
    if not person.roles:
        return stated(excluded, _NONE, Outcome.MET, limit=excluded.value, fact="roles")
    bars = person.roles & {*_EVERYWHERE} if _represents_the_state(person, law) else person.roles
    sure = {role for role in bars if role in _EVERYWHERE or person.sector not in (None, *_STATE)}
    unsure = {role for role in bars if person.sector is None} - sure
    found = none_of(law, key, [name for role in sure for name in _EXCLUDED_AS[role]], fact="roles")
    if found.outcome is not Outcome.MET:
        return found
    items = checked_instance(excluded.value, Items, key)
    perhaps = found_in(items, (name for role in unsure for name in _EXCLUDED_AS[role]))
    if perhaps:
        return attrs.evolve(found, observed=perhaps, outcome=Outcome.CANNOT_TELL)
    return attrs.evolve(found, observed=_NONE)


def _represents_the_state(person: Person, law: Law) -> bool:
    """Tell whether guide 38 admits the person in spite of a leading post."""
    rule = law.get(keys.MEMBERSHIP_ELIGIBLE)
    return (
        person.roles is not None
        and Role.STATE_CAPITAL_REPRESENTATIVE in person.roles
        and isinstance(rule, Rule)
        and listed(rule.value, ("state_capital_representatives",)) is not None
    )


def may_found(person: Person, *, law: Law) -> Verdict:
    """Judge whether a person may be one of those who found a union: one who may join, and no foreigner.

    Args:
        person: the person.
        law: the law of the day.

    Returns:
        The verdict.
    """
    joining = may_join(person, law=law)
    criteria = list(joining.criteria)
    if person.vietnamese is False:
        criteria.append(allowed(law, keys.MEMBERSHIP_FOREIGN_WORKER_MAY_FOUND, fact="vietnamese"))
    return Verdict.of(subject=person.id, question=_FOUND, criteria=criteria, day=law.day)


_STAY: Final = Words(vi="Có được tiếp tục là đoàn viên khi nghỉ hưu không?", en="May this member stay one on retiring?")


def may_stay_on_retirement(
    member: str,
    *,
    on_contract: bool | None = None,
    willing: bool | None = None,
    committee_agrees: bool | None = None,
    law: Law,
) -> Verdict:
    """Judge whether a member who retires may stay a member.

    Args:
        member: the id of the member.
        on_contract: whether still working on a labour contract.
        willing: whether willing to stay.
        committee_agrees: whether the committee of the union agrees.
        law: the law of the day of retiring.

    Returns:
        The verdict: until 24 December 2024 the membership rests from retirement; since then three conditions decide.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> law = uk.rulebook("vgcl").on(date(2025, 8, 1))
        >>> said = {"on_contract": True, "willing": True, "committee_agrees": True}
        >>> uk.may_stay_on_retirement("hoa", **said, law=law).outcome.name
        'MET'
    """
    form = chosen(law, keys.MEMBERSHIP_RETIREMENT)
    if isinstance(form, Absence):
        criteria = [unstated(law, keys.MEMBERSHIP_RETIREMENT)]
    elif form.id == "ends_on_retirement":
        criteria = [stated(law[keys.MEMBERSHIP_RETIREMENT], None, Outcome.NOT_MET, limit=form)]
    else:
        criteria = _conditions(
            law,
            {
                "still_on_labour_contract": ("on_contract", on_contract),
                "willing_to_stay": ("willing", willing),
                "committee_agrees_to_stay": ("committee_agrees", committee_agrees),
            },
        )
    return Verdict.of(subject=member, question=_STAY, criteria=criteria, day=law.day)


def _conditions(law: Law, given: dict[str, tuple[str, bool | None]]) -> list[Criterion]:
    """Ask every condition that the rule lists."""
    key = keys.MEMBERSHIP_RETIREMENT_STAY_CONDITIONS
    rule = law.get(key)
    if isinstance(rule, Absence):
        return [unstated(law, key)]
    found: list[Criterion] = []
    for item in checked_instance(rule.value, Items, key):
        fact, is_so = given.get(item.id, (item.id, None))
        outcome = Outcome.CANNOT_TELL if is_so is None else Outcome.MET if is_so else Outcome.NOT_MET
        found.append(stated(rule, is_so, outcome, fact=fact, title=as_title(item.words)))
    return found
