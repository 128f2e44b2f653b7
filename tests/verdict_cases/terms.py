"""Terms: their names, length, shift and number, the first of a new unit, cycles, and what does not follow."""

from __future__ import annotations

from datetime import date

import unionkit as uk
from verdict_cases.named import (
    BEFORE,
    BOOK,
    CHARTER_XI,
    CHARTER_XIII,
    GUIDE_03,
    GUIDE_38,
    LAW_2025,
    PLAN,
    TODAY,
    Cases,
    changed,
)

__all__ = ["TERMS"]

TERMS = Cases()
NONE = uk.AbsenceKind.NOT_RECORDED
K, E = uk.UnitKind, uk.TermEvent

for text in (
    "nhiệm kỳ 2023 - 2028", "2025/2030", "khóa XIII, nhiệm kỳ 2023–2028", "term XVIII (2025–2030)", "Nhiệm kỳ thứ IV 2023 đến 2028.",
    "khoá xii 2018 to 2023", "nhiệm kỳ IIX 2023-2028", "khóa IIX, nhiệm kỳ 2023-2028", "2028-2023", "2023", "0000-2023", "",
    "x" * 5_000,
):  # fmt: skip
    TERMS.add(f"Term.parse: {text[:40]!r}", lambda text=text: uk.Term.parse(text))
for name, given in {
    "reversed": {"first_year": 2028, "last_year": 2023},
    "one year": {"first_year": 2023, "last_year": 2023},
    "year 0": {"first_year": 0, "last_year": 5},
    "year 10000": {"first_year": 9998, "last_year": 10_000},
    "to the last year": {"first_year": 1, "last_year": 9_999, "number": 1},
    "number 0": {"first_year": 2023, "last_year": 2028, "number": 0},
    "it ends on its first day": {
        "first_year": 2023, "last_year": 2028, "since": date(2023, 5, 1), "until": date(2023, 5, 1),
    },
    "it ends before it begins": {
        "first_year": 2023, "last_year": 2028, "since": date(2023, 5, 2), "until": date(2023, 5, 1),
    },
    "of one day": {"first_year": 2023, "last_year": 2028, "since": date(2023, 5, 1), "until": date(2023, 5, 2)},
}.items():  # fmt: skip
    TERMS.add(f"Term: {name}", lambda given=given: uk.Term(**given))


def facts_of(term):
    return {"years": term.years, "span": str(term.span)}


TERMS.add(
    "Term: years and span",
    lambda: [
        facts_of(uk.Term(2023, 2028)),
        facts_of(uk.Term(2023, 2028, since=date(2023, 5, 1))),
        facts_of(uk.Term(2023, 2028, since=date(2023, 5, 1), until=date(2028, 4, 1))),
    ],
)
for until in (date(2025, 7, 1), date(2028, 4, 1), date(2028, 4, 2), date(2023, 5, 1)):
    TERMS.add(
        f"Term.cut_short: on {until}",
        lambda until=until: uk.Term(2023, 2028, number=17, since=date(2023, 5, 1), until=date(2028, 4, 1)).cut_short(
            until
        ),
    )


def upper(**days):
    return uk.Term(2023, 2028, **days)


def first(day, law=None, term=None, **given):
    return uk.first_term(founded_on=day, upper_term=term or upper(), law=law or BOOK.on(day), **given)


for day in (date(2025, 5, 1), date(2026, 12, 31), date(2027, 1, 1), date(2028, 12, 31), date(2029, 1, 1)):
    TERMS.add(f"first_term: founded on {day}", lambda day=day: first(day))
    TERMS.add(
        f"first_term: founded on {day}, the next upper term is known",
        lambda day=day: first(day, upper_next=uk.Term(2028, 2033, until=date(2033, 4, 1))),
    )
for day in (date(2025, 4, 30), date(2025, 5, 1), date(2027, 3, 31), date(2027, 4, 1), date(2028, 4, 1)):
    TERMS.add(
        f"first_term: founded on {day}, the days of the upper term are known",
        lambda day=day: first(day, term=upper(since=date(2025, 5, 1), until=date(2028, 4, 1))),
    )
TERMS.add(
    "first_term: the next upper term does not follow", lambda: first(date(2025, 5, 1), upper_next=uk.Term(2029, 2034))
)
TERMS.add("first_term: before the upper term", lambda: first(date(2025, 5, 1), term=uk.Term(2026, 2031)))
TERMS.add("first_term: the law of another day", lambda: first(date(2025, 5, 1), BOOK.on(date(2025, 5, 2))))
TERMS.add("first_term: no rule", lambda: first(date(2024, 5, 1)))
TERMS.add(
    "first_term: by another form", lambda: first(LAW_2025, changed(LAW_2025, term__first__form="number_restarts"))
)

for years, name in ((5, "five years"), (3, "three years"), (6, "six years")):
    for is_first in (False, True):
        TERMS.on(
            [BEFORE, CHARTER_XI, GUIDE_03, GUIDE_38],
            f"has_term_length: {name}{', the first' if is_first else ''}",
            lambda law, years=years, is_first=is_first: uk.has_term_length(
                uk.Term(2020, 2020 + years), law=law, first=is_first
            ),
        )
TERMS.on(
    [GUIDE_38],
    "has_term_length: of a unit",
    lambda law: uk.has_term_length(uk.Term(2023, 2028), law=law, subject="an-phat"),
)
TERMS.add(
    "has_term_length: a first term must be full",
    lambda: uk.has_term_length(uk.Term(2023, 2026), law=changed(GUIDE_38, term__first__must_be_full=True), first=True),
)

for name, given in {
    "twelve months": {"months": 12},
    "thirteen months, requested": {"months": 13, "requested": True},
    "thirty months, requested": {"months": 30, "requested": True},
    "31 months, requested": {"months": 31, "requested": True},
    "not requested": {"months": 6, "requested": False},
    "a case of the rule": {"months": 6, "requested": True, "case": "shift_fits_national_congress"},
    "no case of the rule": {"months": 6, "requested": True, "case": "of its own"},
    "half a term": {"months": 6, "requested": True, "half_term": True},
    "half a term, seven months": {"months": 7, "requested": True, "half_term": True},
    "of a unit": {"months": 0, "requested": True, "subject": "an-phat"},
    "below zero": {"months": -1},
}.items():
    TERMS.on(
        [BEFORE, CHARTER_XI, GUIDE_03, CHARTER_XIII, GUIDE_38],
        f"can_shift_term: {name}",
        lambda law, given=given: uk.can_shift_term(uk.Term(2018, 2023), law=law, **given),
    )
TERMS.add(
    "can_shift_term: no request is needed",
    lambda: uk.can_shift_term(uk.Term(2018, 2023), months=6, law=changed(GUIDE_03, term__shift__needs_request=False)),
)

for event in E:
    for kept in (None, True, False):
        TERMS.on(
            [GUIDE_03, PLAN],
            f"next_term_number: {event.value}, kept_name={kept}",
            lambda law, event=event, kept=kept: uk.next_term_number(11, after=event, law=law, kept_name=kept),
        )
for number in (None, 2, 0):
    TERMS.on(
        [GUIDE_38, PLAN],
        f"next_term_number: merged provinces, party_number={number}",
        lambda law, number=number: uk.next_term_number(
            11, after=E.MERGER, law=law, kind=K.PROVINCIAL_FEDERATION, kept_name=True, party_number=number
        ),
    )
TERMS.on(
    [PLAN],
    "next_term_number: merged communes",
    lambda law: uk.next_term_number(11, after=E.MERGER, law=law, kind=K.COMMUNE_UNION, kept_name=False, party_number=3),
)
TERMS.on(
    [PLAN],
    "next_term_number: a split province",
    lambda law: uk.next_term_number(11, after=E.SPLIT, law=law, kind=K.PROVINCIAL_FEDERATION),
)
TERMS.on([PLAN], "next_term_number: after number 0", lambda law: uk.next_term_number(0, after=E.CONGRESS, law=law))
TERMS.on([PLAN], "next_term_number: after number 1", lambda law: uk.next_term_number(1, after=E.CONGRESS, law=law))
TERMS.add(
    "next_term_number: by another form",
    lambda: uk.next_term_number(11, after=E.SPLIT, law=changed(PLAN, term__number__after_split="not_above_sum")),
)
TERMS.add("TermEvent: labels", lambda: {event: [event.label("vi"), event.label("en")] for event in E})
TERMS.add("LeapDay: labels", lambda: {each: [each.label("vi"), each.label("en")] for each in uk.LeapDay})


def cycle_of(cycle):
    return {
        "cycle": cycle,
        "boundaries": [str(cycle.boundary(count)) for count in (-1, 0, 1, 2, 3, 4)],
        "term": cycle.term(2),
        "counts": {
            str(day): cycle.count_on(day)
            for day in (cycle.since, cycle.boundary(1), cycle.boundary(3), date(2199, 12, 31))
        },
    }


for leap in uk.LeapDay:
    for months in (1, 12, 30, 60):
        TERMS.add(
            f"TermCycle: 29 February 2020, {months} months, {leap.value}",
            lambda leap=leap, months=months: cycle_of(uk.TermCycle(date(2020, 2, 29), months, leap_day=leap)),
        )
    TERMS.add(
        f"TermCycle: 31 January 2020, one month, {leap.value}",
        lambda leap=leap: [
            uk.TermCycle(date(2020, 1, 31), 1, leap_day=leap).count_on(day)
            for day in (date(2020, 2, 28), date(2020, 2, 29), date(2020, 3, 1), date(2020, 3, 30), date(2020, 3, 31))
        ],
    )
TERMS.add("TermCycle: no month", lambda: uk.TermCycle(date(2020, 2, 29), 0))
TERMS.add("TermCycle: before the first", lambda: uk.TermCycle(date(2020, 2, 29), 60).count_on(date(2020, 2, 28)))
TERMS.add("TermCycle: beyond the calendar", lambda: uk.TermCycle(date(2020, 2, 29), 60).boundary(5_000))
for half in (False, True):
    TERMS.on(
        [BEFORE, CHARTER_XI, GUIDE_03, TODAY],
        f"term_cycle: half_terms={half}",
        lambda law, half=half: uk.term_cycle(date(2024, 2, 29), law=law, half_terms=half, leap_day=uk.LeapDay.MARCH_1),
    )

for name, terms in {
    "they follow": [{"years": (2018, 2023), "number": 16}, {"years": (2023, 2028), "number": 17}],
    "a gap of years": [{"years": (2018, 2023)}, {"years": (2025, 2030)}],
    "an overlap of years": [{"years": (2022, 2027)}, {"years": (2018, 2023)}],
    "a number is missing": [{"years": (2018, 2023), "number": 16}, {"years": (2023, 2028), "number": 18}],
    "a number of the two": [{"years": (2018, 2023), "number": 16}, {"years": (2023, 2028)}, {"years": (2028, 2033), "number": 3}],
    "they begin again with I": [{"years": (2018, 2023), "number": 16}, {"years": (2023, 2028), "number": 1}],
    "a gap of days": [
        {"years": (2018, 2023), "until": date(2023, 4, 1)}, {"years": (2023, 2028), "since": date(2023, 4, 2)},
    ],
    "an overlap of days": [
        {"years": (2018, 2023), "until": date(2023, 4, 2)}, {"years": (2023, 2028), "since": date(2023, 4, 1)},
    ],
    "the days follow and the years do not": [
        {"years": (2018, 2022), "until": date(2023, 4, 1)}, {"years": (2023, 2028), "since": date(2023, 4, 1)},
    ],
    "of the same years, the first day of one is known": [
        {"years": (2023, 2028), "number": 4, "since": date(2025, 5, 1)}, {"years": (2023, 2028), "number": 3},
    ],
    "one day is known": [{"years": (2018, 2023), "until": date(2023, 4, 1)}, {"years": (2024, 2028)}],
    "one of them": [{"years": (2018, 2023)}],
    "three out of order": [
        {"years": (2023, 2028), "number": 3}, {"years": (2013, 2018), "number": 1}, {"years": (2018, 2023), "number": 2},
    ],
}.items():  # fmt: skip
    TERMS.add(
        f"check_terms: {name}",
        lambda terms=terms: list(
            uk.check_terms(
                [
                    uk.Term(*each["years"], **{key: value for key, value in each.items() if key != "years"})
                    for each in terms
                ],
                unit="an-phat",
            )
        ),
    )
