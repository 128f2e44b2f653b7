"""Congresses: their form, delegates, quorum and elections, and how far a round has come."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import unionkit as uk
from verdict_cases.named import BEFORE, CHARTER_XI, GUIDE_03, GUIDE_38, LAW_2025, PLAN, TODAY, Cases, changed

__all__ = ["CONGRESSES"]

CONGRESSES = Cases()
K = uk.UnitKind
NONE, FREE = uk.AbsenceKind.NOT_RECORDED, uk.AbsenceKind.NO_LIMIT
EACH_LAW = (BEFORE, CHARTER_XI, GUIDE_03, GUIDE_38, LAW_2025, PLAN, TODAY)

CONGRESSES.on(
    EACH_LAW,
    "can_hold_delegates_congress: 200 members",
    lambda law: uk.can_hold_delegates_congress(K.GRASSROOTS_UNION, members=200, law=law),
)
for scattered in (None, True, False):
    for consents in (None, True, False):
        CONGRESSES.on(
            [PLAN],
            f"can_hold_delegates_congress: 199 members, scattered={scattered}, upper_consents={consents}",
            lambda law, scattered=scattered, consents=consents: uk.can_hold_delegates_congress(
                K.SECTIONAL_UNION, members=199, law=law, scattered=scattered, upper_consents=consents, unit="to-1"
            ),
        )
CONGRESSES.on(
    [GUIDE_03, PLAN],
    "can_hold_delegates_congress: few members, not scattered",
    lambda law: uk.can_hold_delegates_congress(K.GRASSROOTS_UNION, members=60, law=law, scattered=False),
)
CONGRESSES.add(
    "can_hold_delegates_congress: no exception is recorded",
    lambda: uk.can_hold_delegates_congress(
        K.GRASSROOTS_UNION, members=60, law=changed(PLAN, congress__delegates_form__exception=NONE)
    ),
)
CONGRESSES.on(
    [BEFORE, PLAN],
    "can_hold_delegates_congress: a province",
    lambda law: uk.can_hold_delegates_congress(K.PROVINCIAL_FEDERATION, members=9, law=law),
)
CONGRESSES.on(
    [PLAN],
    "can_hold_delegates_congress: every kind of unit",
    lambda law: {
        kind: [
            [each.key, each.observed.id if isinstance(each.observed, uk.Item) else each.observed, each.outcome.value]
            for each in uk.can_hold_delegates_congress(kind, members=9, law=law, scattered=False).criteria
        ]
        for kind in K
    },
)
for consents in (None, True, False):
    CONGRESSES.on(
        [BEFORE, GUIDE_03, GUIDE_38, PLAN],
        f"can_hold_conference: upper_consents={consents}",
        lambda law, consents=consents: uk.can_hold_conference(K.COMMUNE_UNION, law=law, upper_consents=consents),
    )
CONGRESSES.on(
    [PLAN],
    "can_hold_conference: a province",
    lambda law: uk.can_hold_conference(K.PROVINCIAL_FEDERATION, law=law, upper_consents=True, unit="ha-noi"),
)
CONGRESSES.add(
    "can_hold_conference: no consent is needed",
    lambda: uk.can_hold_conference(K.COMMUNE_UNION, law=changed(PLAN, congress__instead__needs_consent=False)),
)


def limits_of_every_kind(law):
    found = {}
    for kind in K:
        try:
            said = uk.delegate_limits(kind, members=1_951, law=law)
            shown = (said.maximum, said.with_consent, said.minimum, said.designated, said.guests)
            found[kind] = [each.kind.value if isinstance(each, uk.Absence) else each for each in shown]
        except uk.errors.UnionkitError as error:
            found[kind] = str(error)
    return found


CONGRESSES.on([GUIDE_03, LAW_2025, PLAN], "delegate_limits: every kind of unit", limits_of_every_kind)
for kind, members in ((K.GRASSROOTS_UNION, 300), (K.COMMUNE_UNION, 1_951), (K.PROVINCIAL_FEDERATION, 250_000)):
    CONGRESSES.on(
        [BEFORE, GUIDE_03, PLAN],
        f"delegate_limits: {kind.value} of {members} members",
        lambda law, kind=kind, members=members: uk.delegate_limits(kind, members=members, law=law),
    )
CONGRESSES.on(
    [PLAN],
    "delegate_limits: a unit that the table names",
    lambda law: uk.delegate_limits(K.PROVINCIAL_FEDERATION, members=9, law=law, unit="ha-noi"),
)
for managed in (None, 300, 301):
    CONGRESSES.on(
        [GUIDE_03, PLAN],
        f"delegate_limits: {managed} unions managed",
        lambda law, managed=managed: {
            kind: getattr(uk.delegate_limits(kind, members=900, law=law, managed_unions=managed), "maximum", None)
            for kind in (K.GRASSROOTS_UNION,)
        },
    )
    CONGRESSES.on(
        [GUIDE_03],
        f"delegate_limits: a district with {managed} unions managed",
        lambda law, managed=managed: (
            uk.delegate_limits(K.DISTRICT_FEDERATION, members=900, law=law, managed_unions=managed).maximum
        ),
    )
CONGRESSES.add(
    "delegate_limits: from how many unions is not recorded",
    lambda: (
        uk.delegate_limits(
            K.DISTRICT_FEDERATION,
            members=900,
            law=changed(GUIDE_03, congress__delegates__immediate_upper__large_from_unions=NONE),
            managed_unions=900,
        ).maximum
    ),
)
CONGRESSES.on(
    [GUIDE_03],
    "delegate_limits: unions below zero",
    lambda law: uk.delegate_limits(K.DISTRICT_FEDERATION, members=900, law=law, managed_unions=-1),
)


def summoned(number, **facts):
    given = {"unit": "hong-ha", "kind": K.COMMUNE_UNION, "members": 1_951, **facts}
    return uk.Delegates(delegates=number, **given)


for name, facts in {
    "as many as the table has": {"number": 100},
    "fewer than half": {"number": 49},
    "half": {"number": 50},
    "more than the table has": {"number": 105},
    "more than the table has, with consent": {"number": 105, "increase_consented": True},
    "more than the table has, without consent": {"number": 105, "increase_consented": False},
    "as many as the table has, with consent": {"number": 100, "increase_consented": True},
    "as many as the increase": {"number": 110, "increase_consented": True},
    "more than the increase": {"number": 111, "increase_consented": True},
    "more than the increase, consent not known": {"number": 111},
    "members are not known": {"number": 100, "members": None},
    "designated and guests": {"number": 100, "designated": 5, "guests": 15},
    "too many designated": {"number": 100, "designated": 6},
    "too many guests": {"number": 100, "guests": 16},
    "a named unit": {"number": 400, "kind": K.PROVINCIAL_FEDERATION, "unit": "ha-noi", "members": None},
    "more designated than delegates": {"number": 5, "designated": 6},
    "as many designated as delegates": {"number": 5, "designated": 5},
}.items():
    CONGRESSES.on(
        [PLAN],
        f"delegates_fit: {name}",
        lambda law, facts=facts: uk.delegates_fit(summoned(**facts), law=law),
    )
CONGRESSES.on(
    [BEFORE, GUIDE_03, GUIDE_38],
    "delegates_fit: a grassroots union",
    lambda law: uk.delegates_fit(
        summoned(150, kind=K.GRASSROOTS_UNION, unit="an-phat", members=300, designated=4, guests=20), law=law
    ),
)
for managed in (None, 300, 301):
    CONGRESSES.on(
        [GUIDE_03],
        f"delegates_fit: a district with {managed} unions managed",
        lambda law, managed=managed: uk.delegates_fit(
            summoned(200, kind=K.DISTRICT_FEDERATION, unit="me-linh", members=900, managed_unions=managed), law=law
        ),
    )

for present in (0, 99, 100, 150):
    CONGRESSES.on(
        [BEFORE, CHARTER_XI, PLAN],
        f"has_quorum: {present} of 150",
        lambda law, present=present: uk.has_quorum(summoned=150, present=present, law=law),
    )
CONGRESSES.on([PLAN], "has_quorum: nobody summoned", lambda law: uk.has_quorum(summoned=0, present=0, law=law))
CONGRESSES.on([PLAN], "has_quorum: more than summoned", lambda law: uk.has_quorum(summoned=3, present=4, law=law))
CONGRESSES.add(
    "has_quorum: of whom is not recorded",
    lambda: uk.has_quorum(summoned=150, present=100, law=changed(PLAN, congress__quorum_base=NONE)),
)
CONGRESSES.add(
    "has_quorum: of others",
    lambda: uk.has_quorum(summoned=150, present=100, law=changed(PLAN, congress__quorum_base="ballots_collected")),
)
for inspection in (False, True):
    for votes in (50, 51):
        CONGRESSES.on(
            [BEFORE, GUIDE_03, PLAN],
            f"is_elected: {votes} of 100{' to the inspection committee' if inspection else ''}",
            lambda law, votes=votes, inspection=inspection: uk.is_elected(
                votes=votes, ballots_collected=100, law=law, inspection=inspection
            ),
        )
CONGRESSES.on([PLAN], "is_elected: without a ballot", lambda law: uk.is_elected(votes=0, ballots_collected=0, law=law))
CONGRESSES.on([PLAN], "is_elected: more than ballots", lambda law: uk.is_elected(votes=2, ballots_collected=1, law=law))
CONGRESSES.add(
    "is_elected: of what is not recorded",
    lambda: uk.is_elected(votes=51, ballots_collected=100, law=changed(PLAN, congress__majority_base=NONE)),
)
CONGRESSES.add(
    "is_elected: of the delegates",
    lambda: uk.is_elected(
        votes=51, ballots_collected=100, law=changed(PLAN, congress__majority_base="persons_summoned")
    ),
)

VOTES = {"An": 90, "Bình": 70, "Chi": 70, "Dũng": 51}
for name, votes, seats in (
    ("one seat", {"An": 50, "Bình": 50}, 1),
    ("one seat and one vote more", {"An": 49, "Bình": 51}, 1),
    ("two seats, two tie for the last", {"Bình": 60, "An": 80, "Chi": 60}, 2),
    ("three seats, four have the majority", VOTES, 3),
    ("four seats", VOTES, 4),
    ("five seats", {**VOTES, "Giang": 50}, 5),
):
    CONGRESSES.on(
        [GUIDE_03, GUIDE_38],
        f"elect: {name}",
        lambda law, votes=votes, seats=seats: uk.elect(votes, seats=seats, ballots_collected=100, law=law),
    )
CONGRESSES.on(
    [BEFORE, CHARTER_XI],
    "elect: no majority is recorded",
    lambda law: uk.elect(VOTES, seats=2, ballots_collected=1_000, law=law),
)
CONGRESSES.on(
    [CHARTER_XI, GUIDE_03, PLAN],
    "elect: two seats, 150 ballots",
    lambda law: uk.elect({"An": 100, "Bình": 90, "Chi": 80}, seats=2, ballots_collected=150, law=law),
)
CONGRESSES.on(
    [CHARTER_XI, GUIDE_03, PLAN],
    "elect: to the inspection committee",
    lambda law: uk.elect({"An": 100, "Bình": 75}, seats=2, ballots_collected=150, law=law, inspection=True),
)
for name, votes, seats, ballots in (
    ("nobody stands", {}, 1, 3),
    ("no ballot", {"An": 0}, 1, 0),
    ("no seat", {"An": 1}, 0, 1),
    ("seats below zero", {"An": 1}, -1, 1),
    ("more votes than ballots", {"An": 4}, 1, 3),
    ("votes below zero", {"An": -1}, 1, 3),
    ("more votes than all ballots hold", {"An": 3, "Bình": 3, "Chi": 1}, 2, 3),
    ("all that the ballots hold", {"An": 3, "Bình": 3}, 2, 3),
    ("all tie", {"An": 2, "Bình": 2, "Chi": 2}, 2, 3),
):
    CONGRESSES.on(
        [GUIDE_03],
        f"elect: {name}",
        lambda law, votes=votes, seats=seats, ballots=ballots: uk.elect(
            votes, seats=seats, ballots_collected=ballots, law=law
        ),
    )
CONGRESSES.add(
    "elect: by another order",
    lambda: uk.elect(
        VOTES, seats=3, ballots_collected=100, law=changed(PLAN, congress__election__ranking="number_restarts")
    ),
)
CONGRESSES.add(
    "elect: of what is not recorded",
    lambda: uk.elect(VOTES, seats=3, ballots_collected=100, law=changed(PLAN, congress__majority_base=NONE)),
)

HELD = {"a": date(2023, 3, 28), "b": date(2023, 4, 12), "c": date(2023, 4, 27), "e": date(2023, 5, 2)}


def coverage(as_of=date(2023, 4, 30), **changes):
    given = {"due": date(2023, 4, 26), "milestones": MILESTONES(), **changes}
    return uk.congress_coverage(["a", "b", "a", "c", "d", "e"], HELD, as_of=as_of, **given)


def MILESTONES():  # noqa: N802 - values of the rules are made when a case is called
    return [
        uk.Milestone(date(2023, 5, 31)),
        uk.Milestone(date(2023, 4, 15), Fraction(65, 100)),
        uk.Milestone(date(2023, 4, 15), Fraction(1, 5)),
        uk.Milestone(date(2023, 4, 30), Fraction(3, 5)),
    ]


def covered(found):
    counted = {name: getattr(found, name) for name in ("outstanding", "late", "held_late")}
    counted["attainment"] = [found.attainment.actual, found.attainment.target]
    counted["held_by"] = {
        str(day): found.held_by(day) for day in (date(2023, 4, 12), date(2023, 4, 11), date(2024, 1, 1))
    }
    counted["against"] = [[each.actual, each.target] for each in map(found.against, found.milestones)]
    return {"coverage": found, **counted}


CONGRESSES.add("congress_coverage: at the end of April", lambda: covered(coverage()))
CONGRESSES.add("congress_coverage: on the last day", lambda: covered(coverage(date(2023, 4, 26))))
CONGRESSES.add("congress_coverage: the day after the last", lambda: covered(coverage(date(2023, 4, 27))))
CONGRESSES.add("congress_coverage: no last day", lambda: covered(coverage(due=None, milestones=())))
CONGRESSES.add(
    "congress_coverage: a last day of some",
    lambda: covered(coverage(due={"a": date(2023, 3, 27), "d": date(2023, 4, 29), "b": date(2023, 4, 12)})),
)
CONGRESSES.add("congress_coverage: of nobody", lambda: covered(uk.congress_coverage([], {}, as_of=date(2023, 4, 30))))
CONGRESSES.add(
    "congress_coverage: two hundred",
    lambda: covered(
        uk.congress_coverage(
            [f"u{number}" for number in range(200)],
            {f"u{number}": date(2023, 4, 1) for number in range(150)},
            as_of=date(2023, 4, 30),
            milestones=[uk.Milestone(date(2023, 4, 30), Fraction(99, 100))],
        )
    ),
)
CONGRESSES.add(
    "congress_coverage: a stranger",
    lambda: uk.congress_coverage(
        ["a"], {"x": date(2023, 4, 1), "y": date(2023, 4, 1)}, as_of=date(2023, 4, 30), due={"x": date(2023, 4, 1)}
    ),
)
CONGRESSES.add("congress_coverage: one text of units", lambda: uk.congress_coverage("abc", {}, as_of=date(2023, 4, 30)))
CONGRESSES.add("Milestone: a share of nothing", lambda: uk.Milestone(date(2023, 4, 30), 0))
CONGRESSES.add("Milestone: more than all", lambda: uk.Milestone(date(2023, 4, 30), Fraction(11, 10)))
CONGRESSES.add("Milestone: all", lambda: uk.Milestone(date(2023, 4, 30)))
