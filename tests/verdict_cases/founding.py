"""Who may found a union: a workplace, several together, an occupational group; who recognises it; the steps."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import unionkit as uk
from verdict_cases.named import (
    BEFORE,
    BOOK,
    CHARTER_XI,
    CHARTER_XII,
    CHARTER_XIII,
    GUIDE_03,
    GUIDE_38,
    GUIDE_238,
    LAW_2025,
    TODAY,
    Cases,
    changed,
    working_day,
)

__all__ = ["FOUNDING"]

FOUNDING = Cases()
EACH_LAW = (BEFORE, CHARTER_XI, GUIDE_238, CHARTER_XII, GUIDE_03, CHARTER_XIII, GUIDE_38, LAW_2025, TODAY)
K = uk.UnitKind


def place(id_="an-phat", **facts):
    return uk.Workplace(id_, f"Công ty {id_}", **facts)


def group(**facts):
    return uk.OccupationalGroup("xe-om", "Xe ôm phường Bến Thành", **facts)


FOUNDING.on(EACH_LAW, "can_found: ten applicants", lambda law: uk.can_found(place(applicants=10), law=law))
for name, facts in {
    "nothing is known": {},
    "four members": {"members": 4},
    "no member": {"members": 0},
    "five members, one applicant": {"members": 5, "applicants": 1},
    "three members, four applicants": {"members": 3, "applicants": 4},
    "six members, nine applicants": {"members": 6, "applicants": 9},
    "nine members, six applicants": {"members": 9, "applicants": 6},
    "four of each": {"members": 4, "applicants": 4},
    "four workers": {"workers": 4},
    "five workers": {"workers": 5},
    "three applicants of four workers": {"applicants": 3, "workers": 4},
    "three members of four workers": {"members": 3, "workers": 4},
    "three members, two applicants of four workers": {"members": 3, "applicants": 2, "workers": 4},
    "one member, two applicants of four workers": {"members": 1, "applicants": 2, "workers": 4},
    "all five workers are members": {"members": 5, "workers": 5},
    "all five workers are applicants": {"applicants": 5, "workers": 5},
    "more members than workers": {"members": 5, "workers": 4},
    "more applicants than workers": {"members": 1, "applicants": 5, "workers": 4},
}.items():
    FOUNDING.on([GUIDE_03], f"can_found: {name}", lambda law, facts=facts: uk.can_found(place(**facts), law=law))
for sector in uk.Sector:
    FOUNDING.on(
        [CHARTER_XI, GUIDE_03, LAW_2025],
        f"can_found: {sector.value}",
        lambda law, sector=sector: uk.can_found(place(members=5, applicants=0, sector=sector), law=law),
    )
for said in (True, False):
    FOUNDING.on(
        [CHARTER_XI, GUIDE_238, GUIDE_03],
        f"can_found: {'a' if said else 'no'} legal person that operates {'lawfully' if said else 'unlawfully'}",
        lambda law, said=said: uk.can_found(
            place(members=5, applicants=0, legal_person=said, operates_lawfully=said), law=law
        ),
    )
for share in (0, Fraction(1, 20), Fraction(1, 10), 1):
    FOUNDING.on(
        [GUIDE_38, LAW_2025],
        f"can_found: a public service unit that finances {share} of its spending",
        lambda law, share=share: uk.can_found(
            place(members=5, applicants=0, sector=uk.Sector.PUBLIC_SERVICE), law=law, self_financing=share
        ),
    )
FOUNDING.on(
    [LAW_2025],
    "can_found: an enterprise that finances its spending",
    lambda law: uk.can_found(place(members=5, sector=uk.Sector.STATE), law=law, self_financing=Fraction(1, 20)),
)

FOUNDING.on(
    EACH_LAW,
    "can_found_occupational: seven applicants of one trade",
    lambda law: uk.can_found_occupational(group(applicants=7, same_trade=True), law=law),
)
for name, facts in {
    "nothing is known": {},
    "special workers": {"members": 10, "applicants": 2, "special_workers": True},
    "special workers of several trades": {"members": 10, "same_trade": False, "special_workers": True},
    "of several trades": {"members": 2, "applicants": 10, "same_trade": False},
    "neither of one trade nor special": {"members": 10, "same_trade": False, "special_workers": False},
}.items():
    FOUNDING.on(
        [LAW_2025],
        f"can_found_occupational: {name}",
        lambda law, facts=facts: uk.can_found_occupational(group(**facts), law=law),
    )

for linked in (False, True):
    FOUNDING.on(
        [BEFORE, GUIDE_238, GUIDE_03, LAW_2025],
        f"can_found_together: {'linked' if linked else 'two employers'}",
        lambda law, linked=linked: uk.can_found_together(
            [place("a", members=3, applicants=0), place("b", applicants=4)], law=law, linked=linked
        ),
    )
for members in (19, 20, 21):
    for legal in (True, False):
        FOUNDING.on(
            [GUIDE_238],
            f"can_found_together: {members} at {'a' if legal else 'no'} legal person",
            lambda law, members=members, legal=legal: uk.can_found_together(
                [place("a", members=members, applicants=0, legal_person=legal)], law=law
            ),
        )
FOUNDING.on(
    [GUIDE_238, GUIDE_03],
    "can_found_together: one of them is not known",
    lambda law: uk.can_found_together(
        [
            place("a", members=30, applicants=1, legal_person=False, sector=uk.Sector.COOPERATIVE),
            place("b", legal_person=False, operates_lawfully=False),
            place("c", members=2, sector=uk.Sector.STATE_PAID),
        ],
        law=law,
    ),
)
FOUNDING.on([GUIDE_03], "can_found_together: no workplaces", lambda law: uk.can_found_together([], law=law))
FOUNDING.on(
    [GUIDE_03],
    "can_found_together: more members than workers",
    lambda law: uk.can_found_together([place("a"), place("b", members=3, workers=2)], law=law),
)


def recognising(law):
    found = {}
    for kind in uk.UnitKind:
        try:
            found[kind] = [body.value for body in uk.recognising_bodies(law=law, kind=kind)]
        except uk.errors.UnionkitError as error:
            found[kind] = f"{type(error).__name__}: {error}"
    return found


FOUNDING.on([GUIDE_03, LAW_2025], "recognising_bodies: every kind of unit", recognising)
FOUNDING.on([BEFORE], "recognising_bodies: no rule", lambda law: uk.recognising_bodies(law=law))
FOUNDING.on([LAW_2025], "recognising_bodies: a grassroots union", lambda law: uk.recognising_bodies(law=law))


def upwards():
    return uk.Hierarchy.of(
        [
            uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", K.PROVINCIAL_FEDERATION),
            uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION, parent="ha-noi"),
            uk.Unit("an-phat", "CĐCS An Phát", K.GRASSROOTS_UNION, parent="me-linh"),
        ]
    )


for under in ("an-phat", "ha-noi", "nowhere"):
    FOUNDING.on(
        [GUIDE_03, LAW_2025],
        f"recognising_unit: under {under}",
        lambda law, under=under: uk.recognising_unit(upwards(), under, law=law),
    )
FOUNDING.on(
    [GUIDE_03],
    "recognising_unit: nobody above recognises a province",
    lambda law: uk.recognising_unit(upwards(), "ha-noi", law=law, kind=K.PROVINCIAL_FEDERATION),
)

for workers in (None, 2, 3):
    FOUNDING.on(
        [CHARTER_XI, GUIDE_238, GUIDE_03],
        f"can_form_campaign_committee: {workers} workers",
        lambda law, workers=workers: uk.can_form_campaign_committee(workers, law=law),
    )
FOUNDING.on(
    [GUIDE_238],
    "can_form_campaign_committee: of a workplace",
    lambda law: uk.can_form_campaign_committee(3, law=law, subject="an-phat"),
)

DAYS = {
    "campaign_started_on": date(2022, 8, 1),
    "congress_ended_on": date(2022, 9, 1),
    "first_meeting_on": date(2022, 9, 5),
    "dossier_sent_on": date(2022, 9, 23),
    "dossier_complete_on": date(2022, 9, 26),
    "recognised_on": date(2022, 10, 14),
    "launched_on": date(2022, 10, 20),
}


def shifted(days, years):
    return {name: day.replace(year=day.year + years) for name, day in days.items()}


def procedure(as_of, **days):
    case = uk.FoundingCase("nextwave", **days)
    where = uk.founding_procedure(case, rulebook=BOOK, is_working_day=working_day, as_of=as_of)
    ahead = None if where.next is None else where.next.id
    return {"procedure": where, "next": ahead, "late": [step.id for step in where.late]}


def several(count, years=0):
    return shifted(dict(list(DAYS.items())[:count]), years)


for name, as_of, days in (
    ("nothing has happened", date(2022, 9, 1), {}),
    ("the campaign began", date(2022, 8, 15), several(1)),
    ("the congress ended", date(2022, 9, 1), several(2)),
    ("the last day of the first meeting", date(2022, 9, 15), several(2)),
    ("the first meeting is late", date(2022, 9, 16), several(2)),
    ("the dossier was sent late", date(2022, 9, 30), several(4)),
    ("all is done", date(2022, 11, 1), DAYS),
    ("all is done, later than the day", date(2022, 9, 5), DAYS),
    ("under guide 38 nothing has happened", date(2025, 9, 1), {}),
    ("under guide 38 the first meeting was held", date(2025, 9, 22), several(3, 3)),
    ("under guide 38 the dossier is complete", date(2025, 10, 13), several(5, 3)),
    ("under guide 38 all is done", date(2025, 11, 1), several(7, 3)),
    ("under the charter of 2013", date(2014, 1, 1), shifted({"campaign_started_on": DAYS["campaign_started_on"]}, -9)),
    ("under guide 238", date(2016, 1, 1), several(2, -7)),
):
    FOUNDING.add(f"founding_procedure: {name}", lambda as_of=as_of, days=days: procedure(as_of, **days))
FOUNDING.add(
    "founding_procedure: one step by its name",
    lambda: uk.founding_procedure(
        uk.FoundingCase("nextwave", **DAYS), rulebook=BOOK, is_working_day=working_day, as_of=date(2022, 11, 1)
    )["recognition_decision"],
)
FOUNDING.add(
    "founding_procedure: no working day",
    lambda: uk.founding_procedure(
        uk.FoundingCase("nextwave", first_meeting_on=date(9999, 12, 30)),
        rulebook=BOOK,
        is_working_day=lambda _: False,
        as_of=date(9999, 12, 31),
    ),
)
FOUNDING.add(
    "FoundingCase: recognised before the congress",
    lambda: uk.FoundingCase("nextwave", congress_ended_on=date(2022, 9, 2), recognised_on=date(2022, 9, 1)),
)
FOUNDING.add(
    "FoundingCase: an event by its name",
    lambda: {name: uk.FoundingCase("nextwave", **DAYS).on(name) for name in DAYS},
)
FOUNDING.add("StepState: labels", lambda: {state: [state.label("vi"), state.label("en")] for state in uk.StepState})

PLACES = (
    {"id_": "a", "workers": 30, "applicants": 6},
    {"id_": "b", "workers": 120, "members": 3, "sector": uk.Sector.STATE},
    {"id_": "c", "workers": 25, "sector": uk.Sector.FOREIGN_INVESTED},
    {"id_": "d", "workers": 24},
    {"id_": "e"},
    {"id_": "f", "workers": 60, "has_union": True},
    {"id_": "g", "workers": 60, "sector": uk.Sector.PUBLIC_SERVICE},
    {"id_": "h", "workers": 55, "has_union": False, "applicants": 2},
    {"id_": "i", "workers": 30},
)


def ranked(law, **changes):
    return uk.prospects([place(**facts) for facts in PLACES], law=law, **changes)


def banded(found, lower=None):
    bands = found.by_band(lower)
    return [
        [None if band is None else [band.lower, band.upper], [each.workplace.id for each in held]]
        for band, held in bands.items()
    ]


def in_order(law, **changes):
    found = ranked(law, **changes)
    return {
        "ranked": [each.workplace.id for each in found],
        "threshold": found.threshold,
        "count": len(found),
        "first": [each.workplace.id for each in found[:1]],
        "bands": banded(found),
        "own bands": banded(found, [100, 50, 50]),
        "no bands": banded(found, []),
    }


FOUNDING.on([BEFORE, CHARTER_XI, GUIDE_03, GUIDE_38], "prospects: their order", in_order)
FOUNDING.on(
    [LAW_2025],
    "prospects: by the programme of a ward",
    lambda law: in_order(law, programme=uk.keys.CAMPAIGN_LOCAL_BEN_THANH_MIN_WORKERS),
)
FOUNDING.on([GUIDE_38], "prospects: the largest", lambda law: ranked(law)[0])
FOUNDING.on([GUIDE_38], "prospects: none", lambda law: uk.prospects([], law=law))
for name, facts in {
    "thirty workers": {"workers": 30},
    "workers not known": {},
    "a large service unit": {"workers": 60, "sector": uk.Sector.PUBLIC_SERVICE},
    "a small state enterprise": {"workers": 24, "sector": uk.Sector.STATE},
}.items():
    FOUNDING.on(
        [BEFORE, CHARTER_XI, GUIDE_38],
        f"is_priority: {name}",
        lambda law, facts=facts: uk.is_priority(place(**facts), law=law),
    )
FOUNDING.on(
    [LAW_2025],
    "is_priority: by the programme of a ward",
    lambda law: uk.is_priority(place(workers=20), law=law, programme=uk.keys.CAMPAIGN_LOCAL_BEN_THANH_MIN_WORKERS),
)

SURVEYED = (
    {"id_": "a", "applicants": 6},
    {"id_": "b", "applicants": 2},
    {"id_": "c"},
    {"id_": "d", "members": 9, "has_union": True},
    {"id_": "e", "applicants": 1, "has_union": False},
    {"id_": "f", "members": 7, "has_union": True},
)


def surveyed(law, founded):
    funnel = uk.survey_funnel([place(**facts) for facts in SURVEYED], founded=founded, law=law)
    shares = {
        stage.id: [len(stage), funnel.share(stage.id), funnel.share("founded", of=stage.id)] for stage in funnel.stages
    }
    return {"funnel": funnel, "shares": shares}


FOUNDING.on([GUIDE_03], "survey_funnel: two founded", lambda law: surveyed(law, ["e", "f"]))
FOUNDING.on([BEFORE], "survey_funnel: no rule", lambda law: surveyed(law, []))
FOUNDING.on([GUIDE_03], "survey_funnel: nobody surveyed", lambda law: uk.survey_funnel([], founded=[], law=law))
FOUNDING.on([GUIDE_03], "survey_funnel: a stranger founded", lambda law: surveyed(law, ["x", "a"]))
FOUNDING.on(
    [GUIDE_03],
    "survey_funnel: surveyed twice",
    lambda law: uk.survey_funnel([place("a"), place("b"), place("a")], founded=["c"], law=law),
)


def impact_of(first, second):
    cases = [
        place("doanh-nghiep", members=5, applicants=0, sector=uk.Sector.NON_STATE),
        place("co-quan", members=5, applicants=0, sector=uk.Sector.STATE_PAID),
        place("khong-phap-nhan", members=5, applicants=0, sector=uk.Sector.COOPERATIVE, legal_person=False),
        place("chua-ro"),
    ]
    found = uk.impact(cases, BOOK.on(first), BOOK.on(second))
    grouped = {key: [each.case.id for each in changes] for key, changes in found.by_rule().items()}
    counts = {f"{a.value} → {b.value}": number for (a, b), number in found.counts().items()}
    cited = [
        [None if each is None else each.label("en") for each in cause.citations]
        for change in found.changes
        for cause in change.causes
    ]
    return {"impact": found, "by_rule": grouped, "counts": counts, "citations": cited}


FOUNDING.add("impact: the law of 2025", lambda: impact_of(GUIDE_38, LAW_2025))
FOUNDING.add("impact: guide 03 after guide 238", lambda: impact_of(GUIDE_238, GUIDE_03))
FOUNDING.add("impact: nothing changes", lambda: impact_of(LAW_2025, date(2025, 8, 2)))
FOUNDING.add(
    "impact: the grounds of dissolution",
    lambda: uk.impact(
        [
            uk.UnionCase("viet-phu", members=4),
            uk.UnionCase("hoa-binh", members=9, employer_ceased=False, against_charter=False),
        ],
        BOOK.on(GUIDE_03),
        BOOK.on(GUIDE_38),
        judging=uk.can_dissolve,
    ),
)

NONE = uk.AbsenceKind.NOT_RECORDED
FOUNDING.add(
    "can_found: neither kinds of employer nor the scope are recorded",
    lambda: uk.can_found(
        place(members=5, sector=uk.Sector.STATE),
        law=changed(LAW_2025, founding__employer__kinds=NONE, founding__grassroots_union__scope=NONE),
    ),
)
for is_so in (None, True, False):
    FOUNDING.add(
        f"can_found: what the employer must be is not recorded, operates_lawfully={is_so}",
        lambda is_so=is_so: uk.can_found(
            place(members=5, operates_lawfully=is_so), law=changed(GUIDE_03, founding__employer__test=NONE)
        ),
    )
FOUNDING.add(
    "can_found_occupational: the number is none",
    lambda: uk.can_found_occupational(
        group(members=1),
        law=changed(LAW_2025, founding__grassroots_occupational_union__min_members=uk.AbsenceKind.NO_LIMIT),
    ),
)
FOUNDING.add(
    "can_found: the number is none, and no founder is known",
    lambda: uk.can_found(
        place(workers=3), law=changed(GUIDE_03, founding__grassroots_union__min_members=uk.AbsenceKind.NO_LIMIT)
    ),
)
FOUNDING.add(
    "founding_procedure: other steps are prescribed",
    lambda: uk.founding_procedure(
        uk.FoundingCase("nextwave", congress_ended_on=date(2022, 9, 1)),
        rulebook=BOOK.with_value(
            "founding.steps", ["founding_congress"], since=date(2022, 9, 1), note="pilot of steps"
        ),
        is_working_day=working_day,
        as_of=date(2022, 9, 10),
    ),
)
