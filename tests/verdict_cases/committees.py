"""Executive, standing and inspection committees: their size, vacancies and last day, and what is against the rules."""

from __future__ import annotations

from datetime import date

import unionkit as uk
from verdict_cases.named import (
    BEFORE,
    CHARTER_XI,
    CHARTER_XII,
    CHARTER_XIII,
    GUIDE_03,
    GUIDE_38,
    LAW_2025,
    PLAN,
    TODAY,
    Cases,
    changed,
)

__all__ = ["COMMITTEES"]

COMMITTEES = Cases()
K = uk.UnitKind
NONE = uk.AbsenceKind.NOT_RECORDED
EACH_LAW = (BEFORE, CHARTER_XI, CHARTER_XII, GUIDE_03, CHARTER_XIII, GUIDE_38, LAW_2025, PLAN, TODAY)


def sizes(law, **changes):
    found = {}
    for kind in K:
        try:
            size = uk.committee_size(kind, members=700, law=law, **changes)
            shown = (size.minimum, size.maximum, size.with_consent)
            found[kind] = [each.kind.value if isinstance(each, uk.Absence) else each for each in shown]
        except uk.errors.UnionkitError as error:
            found[kind] = str(error)
    return found


COMMITTEES.on([GUIDE_03, GUIDE_38, PLAN], "committee_size: every kind of unit", sizes)
COMMITTEES.on(
    [PLAN], "committee_size: every kind of unit, outside a congress", lambda law: sizes(law, for_congress=False)
)
for members in (0, 9, 10, 29, 30, 79, 150, 3_000, 20_000):
    COMMITTEES.on(
        [GUIDE_03, PLAN],
        f"committee_size: a grassroots union of {members} members",
        lambda law, members=members: uk.committee_size(K.GRASSROOTS_UNION, members=members, law=law),
    )
COMMITTEES.on(
    [BEFORE, GUIDE_38, PLAN, TODAY],
    "committee_size: a grassroots union of 79 members, outside a congress",
    lambda law: uk.committee_size(K.GRASSROOTS_UNION, members=79, law=law, for_congress=False),
)
for unit in (None, "ha-noi", "ho-chi-minh", "nowhere"):
    COMMITTEES.on(
        [GUIDE_03, PLAN],
        f"committee_size: the province {unit}",
        lambda law, unit=unit: uk.committee_size(K.PROVINCIAL_FEDERATION, members=90, law=law, unit=unit),
    )
COMMITTEES.add(
    "committee_size: no increase is recorded",
    lambda: uk.committee_size(
        K.GRASSROOTS_UNION, members=79, law=changed(GUIDE_03, committee__size__increase__max_share=NONE)
    ),
)
COMMITTEES.add(
    "CommitteeForm: labels", lambda: {each: [each.label("vi"), each.label("en")] for each in uk.CommitteeForm}
)
COMMITTEES.add("Formation: labels", lambda: {each: [each.label("vi"), each.label("en")] for each in uk.Formation})


def committee(size=9, **facts):
    return uk.Committee(**{"unit": "khe-cham", "kind": K.GRASSROOTS_UNION, "size": size, "members": 700, **facts})


COMMITTEES.on(
    EACH_LAW, "committee_size_fits: nine for 700 members", lambda law: uk.committee_size_fits(committee(), law=law)
)
for name, facts in {
    "too few": {"size": 2},
    "above the table": {"size": 16},
    "above the table, with consent": {"size": 16, "increase_consented": True},
    "above the table, without consent": {"size": 16, "increase_consented": False},
    "above the increase": {"size": 40},
    "above the increase, with consent": {"size": 40, "increase_consented": True},
    "within the table, with consent": {"size": 9, "increase_consented": True},
    "within the table, without consent": {"size": 9, "increase_consented": False},
    "members are not known": {"members": None},
    "appointed, within the table": {"formation": uk.Formation.APPOINTED},
    "appointed, above the table": {"size": 40, "formation": uk.Formation.APPOINTED, "increase_consented": True},
    "appointed outside a congress": {"size": 16, "formation": uk.Formation.APPOINTED, "at_congress": False},
    "elected outside a congress": {"size": 16, "at_congress": False},
    "merged from fewer": {"size": 12, "merged": True, "merged_from": 11},
    "merged from as many": {"size": 12, "merged": True, "merged_from": 12},
    "merged from a number that is not known": {"size": 40, "merged": True},
    "not merged": {"size": 9, "merged_from": 5},
    "nine members": {"size": 3, "members": 9},
    "ten members": {"size": 3, "members": 10},
    "a province that the table names": {"size": 55, "kind": K.PROVINCIAL_FEDERATION, "unit": "ha-noi", "members": None},
    "a province that the table does not name": {"size": 55, "kind": K.PROVINCIAL_FEDERATION, "members": None},
    "a commune": {"size": 15, "kind": K.COMMUNE_UNION},
    "a sector": {"size": 15, "kind": K.CENTRAL_SECTOR_UNION, "members": None},
}.items():
    COMMITTEES.on(
        [GUIDE_03, PLAN],
        f"committee_size_fits: {name}",
        lambda law, facts=facts: uk.committee_size_fits(committee(**facts), law=law),
    )
COMMITTEES.add(
    "committee_size_fits: no increase is recorded",
    lambda: uk.committee_size_fits(committee(16), law=changed(GUIDE_03, committee__size__increase__max_share=NONE)),
)
COMMITTEES.add(
    "committee_size_fits: merged, by another form",
    lambda: uk.committee_size_fits(
        committee(12, merged=True, merged_from=11), law=changed(PLAN, committee__size__merged="number_restarts")
    ),
)

for name, facts in {
    "not known": {"standing": None},
    "none": {"standing": 0},
    "a third": {"standing": 3},
    "more than a third": {"standing": 4},
    "in a committee of eight": {"size": 8, "standing": 2},
    "appointed, more than a third": {"standing": 4, "formation": uk.Formation.APPOINTED},
    "appointed, a third": {"standing": 3, "formation": uk.Formation.APPOINTED},
    "as many as the committee": {"standing": 9},
    "more than the committee": {"standing": 10},
}.items():
    COMMITTEES.on(
        [BEFORE, GUIDE_03, PLAN],
        f"standing_committee_fits: {name}",
        lambda law, facts=facts: uk.standing_committee_fits(committee(**facts), law=law),
    )
for name, facts in {
    "not known": {},
    "none": {"inspection": 0},
    "three, one of the committee": {"inspection": 3, "inspection_from_committee": 1},
    "three, two of the committee": {"inspection": 3, "inspection_from_committee": 2},
    "nine": {"inspection": 9, "inspection_from_committee": 3},
    "the number is not known, one of the committee": {"inspection_from_committee": 1},
    "of 29 members": {"inspection": 3, "members": 29, "size": 3},
    "members are not known": {"inspection": 3, "members": None},
    "appointed, nine": {"inspection": 9, "formation": uk.Formation.APPOINTED},
    "of a province": {"inspection": 15, "kind": K.PROVINCIAL_FEDERATION, "unit": "ha-noi", "members": 90},
    "all of the committee": {"inspection": 5, "inspection_from_committee": 5},
    "more of the committee than sit in it": {"inspection": 3, "inspection_from_committee": 4},
    "more of the committee than it has": {"size": 3, "inspection": 5, "inspection_from_committee": 4},
}.items():
    COMMITTEES.on(
        [BEFORE, GUIDE_03, PLAN],
        f"inspection_committee_fits: {name}",
        lambda law, facts=facts: uk.inspection_committee_fits(committee(**facts), law=law),
    )
for kind in (K.GRASSROOTS_UNION, K.DISTRICT_FEDERATION):
    for refilled in (4, 5, 6, 7):
        for consented in (None, True, False):
            COMMITTEES.on(
                [GUIDE_03],
                f"vacancies_fit: {refilled} of nine, {kind.value}, consented={consented}",
                lambda law, kind=kind, refilled=refilled, consented=consented: uk.vacancies_fit(
                    committee(kind=kind), refilled=refilled, law=law, consented=consented
                ),
            )
COMMITTEES.on(
    [BEFORE, LAW_2025], "vacancies_fit: no rule", lambda law: uk.vacancies_fit(committee(), refilled=9, law=law)
)
COMMITTEES.on(
    [GUIDE_03],
    "vacancies_fit: every kind of unit",
    lambda law: {
        kind: uk.vacancies_fit(committee(kind=kind), refilled=5, law=law, consented=False).criteria[0].key for kind in K
    },
)
for extended in (False, True):
    for day in (date(2015, 3, 1), date(2023, 3, 1), date(2023, 8, 31), date(2025, 8, 1)):
        COMMITTEES.on(
            [day],
            f"provisional_committee_last_day: extended={extended}",
            lambda law, extended=extended: uk.provisional_committee_last_day(law.day, law=law, extended=extended),
        )
COMMITTEES.on(
    [GUIDE_03],
    "provisional_committee_last_day: the law of another day",
    lambda law: uk.provisional_committee_last_day(date(2021, 6, 2), law=law),
)
for name, facts in {
    "nothing": {"standing": 3, "inspection": 3, "inspection_from_committee": 1},
    "everything": {
        "size": 16,
        "increase_consented": False,
        "standing": 6,
        "inspection": 9,
        "inspection_from_committee": 4,
    },
    "appointed": {"size": 40, "standing": 20, "inspection": 9, "formation": uk.Formation.APPOINTED},
    "too few, and no standing committee": {"size": 2, "standing": 1},
}.items():
    COMMITTEES.on(
        [BEFORE, GUIDE_03, PLAN],
        f"check_committee: {name}",
        lambda law, facts=facts: list(uk.check_committee(committee(**facts), law=law)),
    )
