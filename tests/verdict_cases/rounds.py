"""Rounds of congresses: which level holds its congresses by when, by whose plan."""

from __future__ import annotations

from datetime import date

import unionkit as uk
from verdict_cases.named import BOOK, PLAN, Cases

__all__ = ["ROUNDS"]

ROUNDS = Cases()
K = uk.UnitKind


def calendar(year, as_of=PLAN, **given):
    return uk.congress_round(year, rulebook=BOOK, as_of=as_of, **given)


def short(found):
    """Tell the last days only."""
    return {
        step.kind: [
            each.kind.value if isinstance(each, uk.Absence) else str(each) for each in (step.first_day, step.deadline)
        ]
        for step in found.steps
    }


for year, as_of in ((2025, date(2025, 8, 29)), (2025, PLAN), (2023, date(2023, 1, 15))):
    ROUNDS.add(f"congress_round: {year} as of {as_of}", lambda year=year, as_of=as_of: calendar(year, as_of))
for year in (2023, 2025):
    ROUNDS.add(
        f"congress_round: {year} in every place",
        lambda year=year: {
            place: short(calendar(year, place=place))
            for place in sorted({key.split(".")[3] for key in BOOK.keys(f"round.{year}.local")})
        },
    )
ROUNDS.add("congress_round: before the plan", lambda: calendar(2025, date(2025, 1, 1)))
ROUNDS.add(
    "congress_round: a place of which the round of 2023 tells nothing",
    lambda: calendar(2023, date(2023, 1, 15), place="khanh_hoa"),
)
ROUNDS.add("congress_round: a place", lambda: calendar(2025, place="bac_ninh"))
ROUNDS.add(
    "congress_round: a plan of the caller",
    lambda: calendar(
        2025,
        deadlines={K.COMMUNE_UNION: date(2025, 10, 20), K.CORPORATION_UNION: date(2025, 11, 20)},
        plan="Kế hoạch 09/KH-LĐLĐ",
    ),
)
ROUNDS.add(
    "congress_round: a plan of the caller in both languages",
    lambda: calendar(
        2025,
        place="bac_ninh",
        deadlines={K.GRASSROOTS_UNION: date(2025, 11, 1)},
        plan=uk.Words(vi="Kế hoạch của xã", en="Plan of the commune"),
    ),
)
ROUNDS.add(
    "congress_round: a plan without a name", lambda: calendar(2025, deadlines={K.COMMUNE_UNION: date(2025, 10, 20)})
)
ROUNDS.add("congress_round: no such round", lambda: calendar(2024))
ROUNDS.add("congress_round: no such place", lambda: calendar(2025, place="nowhere"))
for day in (date(2025, 12, 31), date(2026, 1, 1)):
    ROUNDS.add(
        f"congress_round: a province by {day}, of which 1 January is the first day",
        lambda day=day: calendar(2025, date(2025, 8, 29), deadlines={K.PROVINCIAL_FEDERATION: day}),
    )
ROUNDS.add(
    "CongressRound.step: every kind of unit",
    lambda: {
        kind: [getattr(each, "key", None) or str(each) for each in (step.first_day, step.deadline)]
        for kind, step in ((kind, calendar(2025).step(kind)) for kind in K)
    },
)
ROUNDS.add("CongressRound.step: none", lambda: calendar(2025).step(K.DISTRICT_FEDERATION))
ROUNDS.add("CongressRound.deadline: a commune", lambda: calendar(2025).deadline(K.COMMUNE_UNION))
ROUNDS.add("CongressRound.deadline: none", lambda: calendar(2025).deadline(K.DISTRICT_FEDERATION))
