"""From a rule to a condition: what `criteria`, `limits` and `deadlines` make of a rule, an absence or no answer."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import unionkit as uk
from unionkit.rules import criteria, deadlines, limits
from unionkit.verdicts import ShareOf
from verdict_cases.named import BEFORE, BOOK, GUIDE_03, LAW_2025, PLAN, TODAY, Cases, changed, working_day

__all__ = ["CONDITIONS"]

CONDITIONS = Cases()
FIVE = "founding.grassroots_union.min_members"
KINDS = "founding.employer.kinds"
ALLOWED = "founding.state_paid_body.allowed"
SHARE = "congress.quorum"
TITLE = uk.Words(vi="Câu hỏi", en="A question")
THINGS = uk.Words(vi="việc", en="things")
MET, OPEN = uk.Outcome.MET, uk.Outcome.CANNOT_TELL
NONE, FREE = uk.AbsenceKind.NOT_RECORDED, uk.AbsenceKind.NO_LIMIT
GIVEN = {"fact": "members", "assumed": True, "title": TITLE}


def case(name, days, call):
    CONDITIONS.on(days, name, call)


for observed in (None, 4, 5, Fraction(11, 2)):
    case(
        f"measured: {observed}",
        [BEFORE, GUIDE_03, TODAY],
        lambda law, observed=observed: criteria.measured(law, FIVE, observed),
    )
case(
    "measured: with all that can be said",
    [BEFORE, GUIDE_03],
    lambda law: criteria.measured(law, FIVE, 5, presumption=THINGS, measure=THINGS, **GIVEN),
)
case("measured: a share", [BEFORE, GUIDE_03], lambda law: criteria.measured(law, SHARE, Fraction(2, 3)))
case("measured: no limit", [date(2025, 1, 15)], lambda law: criteria.measured(law, "term.shift.max_months", 99))
for key in (KINDS, "campaign.enterprise.goal_year", "founding.nothing"):
    case(f"measured: {key}", [GUIDE_03], lambda law, key=key: criteria.measured(law, key, 1))
case(
    "decides",
    [BEFORE, GUIDE_03],
    lambda law: {
        f"{key} {number} {outcome.value}": criteria.decides(law, key, number, outcome)
        for key in (FIVE, SHARE, KINDS, "campaign.enterprise.goal_year")
        for number in (None, 0, 4, 5)
        for outcome in uk.Outcome
    },
)
for key in (ALLOWED, "founding.employer.must_found"):
    case(f"allowed: {key}", [BEFORE, GUIDE_03, LAW_2025], lambda law, key=key: criteria.allowed(law, key))
    case(
        f"allowed: {key}, with all that can be said",
        [BEFORE, LAW_2025],
        lambda law, key=key: criteria.allowed(law, key, observed=uk.Sector.STATE_PAID, **GIVEN),
    )
for name in (None, "enterprise", "grassroots_union", "a ship"):
    case(f"one_of: {name}", [BEFORE, GUIDE_03], lambda law, name=name: criteria.one_of(law, KINDS, name))
    case(
        f"one_of: {name}, with all that can be said",
        [BEFORE, GUIDE_03],
        lambda law, name=name: criteria.one_of(law, KINDS, name, said="as it is called", **GIVEN),
    )
for names in (None, [], ["a ship"], ["a ship", "cooperative", "enterprise"]):
    case(f"none_of: {names}", [BEFORE, GUIDE_03], lambda law, names=names: criteria.none_of(law, KINDS, names))
    case(
        f"none_of: {names}, with all that can be said",
        [BEFORE, GUIDE_03],
        lambda law, names=names: criteria.none_of(law, KINDS, names, **GIVEN),
    )
case(
    "listed",
    [GUIDE_03],
    lambda law: [criteria.listed(law.value(KINDS), ids) for ids in ((), ("a",), ("a", "cooperative", "enterprise"))],
)
case(
    "found_in",
    [GUIDE_03],
    lambda law: [each.id for each in criteria.found_in(law.value(KINDS), ("cooperative", "a", "enterprise"))],
)
case("chosen", [BEFORE, GUIDE_03], lambda law: criteria.chosen(law, "founding.employer.test"))
case("stated", [GUIDE_03, TODAY], lambda law: criteria.stated(law[FIVE], "so", MET))
case(
    "stated: with all that can be said",
    [GUIDE_03],
    lambda law: criteria.stated(law[FIVE], 3, OPEN, limit=7, comparison=uk.Comparison.EQUALS, **GIVEN),
)
case("stated: yes or no", [GUIDE_03], lambda law: criteria.stated(law[ALLOWED], None, MET))
for observed in (None, 3):
    case(f"unstated: {observed}", [BEFORE], lambda law, observed=observed: criteria.unstated(law, FIVE, observed))
case("unstated: with all that can be said", [BEFORE], lambda law: criteria.unstated(law, KINDS, "so", **GIVEN))
case("unstated: a rule", [GUIDE_03], lambda law: criteria.unstated(law, FIVE))
case("unstated: no limit", [date(2025, 1, 15)], lambda law: criteria.unstated(law, "term.shift.max_months", 3))
CONDITIONS.add("as_title", lambda: [criteria.as_title(each) for each in (THINGS, TITLE, uk.Words(vi="ấp", en="a"))])

for count in (0, 1, 149, 150, 151):
    CONDITIONS.add(
        f"of_share: of {count}",
        lambda count=count: {
            key: limits.of_share(BOOK.on(GUIDE_03)[key], count)
            for key in (
                SHARE,
                "congress.election_majority",
                "committee.standing.max_share",
                "committee.vacancies.max_share.upper",
            )
        },
    )
case("share_of", [BEFORE, GUIDE_03], lambda law: limits.share_of(law.get(SHARE), 150, THINGS))
case("answered: a key that there is not", [GUIDE_03], lambda law: limits.answered(law, "no.key"))
case("answered: a rule", [BEFORE, GUIDE_03], lambda law: limits.answered(law, FIVE))
case("ruled", [BEFORE, GUIDE_03], lambda law: limits.ruled(law, FIVE))
case("ruled: a key that there is not", [GUIDE_03], lambda law: limits.ruled(law, "no.key"))
case(
    "form_of", [GUIDE_03], lambda law: limits.form_of(law["founding.employer.test"], "legal_person", "lawful_operation")
)
case("form_of: another", [GUIDE_03], lambda law: limits.form_of(law["founding.employer.test"], "legal_person", "x"))
case("form_of: no form", [GUIDE_03], lambda law: limits.form_of(law[FIVE], "x"))
for count in (0, 40, 10_000_000):
    case(
        f"at_bracket: {count}",
        [GUIDE_03, PLAN],
        lambda law, count=count: limits.at_bracket(law["committee.size.grassroots_union"], count, law=law),
    )
case(
    "at_bracket: a named unit",
    [PLAN],
    lambda law: limits.at_bracket(law["committee.size.provincial_federation"], 0, law=law, unit="ha-noi"),
)
case(
    "at_bracket: a hole of the table",
    [PLAN],
    lambda law: limits.at_bracket(law["committee.size.local.ho_chi_minh.commune_union"], 10_000, law=law),
)
case("at_bracket: no table", [GUIDE_03], lambda law: limits.at_bracket(law[FIVE], 0, law=law))
CONDITIONS.add("checked_part: above", lambda: limits.checked_part(2, 1, ("part", "whole")))
CONDITIONS.add("checked_part: as many", lambda: limits.checked_part(1, 1, ("part", "whole")))
CONDITIONS.add("checked_count", lambda: [limits.checked_count(0, "things"), limits.checked_count(3, "things")])
CONDITIONS.add("checked_count: below", lambda: limits.checked_count(-1, "things"))

SAID = {"fact": "members", "title": TITLE, "measure": THINGS, "share_of": ShareOf(Fraction(1, 2), 10, THINGS)}
for key in (FIVE, SHARE, KINDS, ALLOWED, "committee.size.grassroots_union", "no.key"):
    case(f"held: {key}", [BEFORE, GUIDE_03], lambda law, key=key: limits.held(limits.answered(law, key), 4))
    case(f"held: {key}, to a limit", [GUIDE_03], lambda law, key=key: limits.held(limits.answered(law, key), 4, 4))
    case(
        f"held: {key}, with all that can be said",
        [BEFORE, GUIDE_03],
        lambda law, key=key: limits.held(
            limits.answered(law, key), 4, 4, comparison=uk.Comparison.LESS_THAN, outcome=OPEN, **SAID
        ),
    )
case("held: no number", [GUIDE_03], lambda law: limits.held(law[FIVE], "so", 4))
case("held: no limit by law", [date(2025, 1, 15)], lambda law: limits.held(law.get("term.shift.max_months"), 4, 4))
case(
    "held: last known", [TODAY], lambda law: limits.held(law["founding.grassroots_union.min_members_to_continue"], 4, 5)
)


def capped(law, number, consented):
    cap = limits.held(
        law["committee.size.grassroots_union"],
        number,
        20,
        comparison=uk.Comparison.AT_MOST,
        fact="size",
        measure=THINGS,
    )
    share = law.get("committee.size.increase.max_share")
    return limits.capped_with_consent(cap, share, 20, consented=consented)


for number in (20, 21, 22, 23, None):
    for consented in (None, True, False):
        case(
            f"capped_with_consent: {number}, {consented}",
            [GUIDE_03],
            lambda law, number=number, consented=consented: capped(law, number, consented),
        )
CONDITIONS.add(
    "capped_with_consent: no rule",
    lambda: capped(changed(GUIDE_03, committee__size__increase__max_share=NONE), 21, None),
)

START = date(2025, 1, 31)
CONDITIONS.add(
    "add_working_days",
    lambda: [str(deadlines.add_working_days(START, days, working_day)) for days in (-1, 0, 1, 2, 5, 10)],
)
CONDITIONS.add(
    "add_working_days: to the end of the calendar", lambda: deadlines.add_working_days(date.max, 1, working_day)
)
CONDITIONS.add(
    "add_working_days: nothing at the end of the calendar",
    lambda: str(deadlines.add_working_days(date.max, 0, working_day)),
)
CONDITIONS.add(
    "counted_from",
    lambda: {m: str(deadlines.counted_from(START, 3, m, working_day)) for m in ("working_days", "days", "months")},
)
CONDITIONS.add(
    "whole_months",
    lambda: {
        str(end): deadlines.whole_months(START, end)
        for end in (
            date(2024, 1, 1), date(2025, 1, 1), START, date(2025, 2, 27), date(2025, 2, 28), date(2025, 3, 30),
            date(2025, 3, 31), date(2026, 1, 30), date(2026, 1, 31), date(2027, 12, 31),
        )
    },
)  # fmt: skip
