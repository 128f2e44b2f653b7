"""Verdicts: every threshold by brute force around every change of law, the nearest change, the document."""

from __future__ import annotations

import json
from datetime import date, timedelta
from fractions import Fraction

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.verdicts import judge

BOOK = uk.rulebook("vgcl")
COUNTS = range(3001)


def days_around(*keys):
    """Give the day before, of and after each change of these keys."""
    changes = {entry.since for key in keys for entry in BOOK.timeline(key)}
    return sorted({day + timedelta(days=step) for day in changes for step in (-1, 0, 1)})


def expected(law, key, observed):
    """Judge one threshold from the data alone, without the room of rules."""
    answer = law.get(key)
    if isinstance(answer, uk.Absence):
        return "MET" if answer.kind is uk.AbsenceKind.NO_LIMIT else "CANNOT_TELL"
    signs = {"at_least": observed >= answer.value, "less_than": observed < answer.value}
    return "MET" if signs[answer.comparison.value] else "NOT_MET"


def both(*outcomes):
    if "NOT_MET" in outcomes:
        return "NOT_MET"
    return "CANNOT_TELL" if "CANNOT_TELL" in outcomes else "MET"


FOUNDERS = "founding.grassroots_union.min_members"
OCCUPATIONAL = "founding.grassroots_occupational_union.min_members"
PRIORITY = "campaign.enterprise.min_workers"
CONTINUE = "founding.grassroots_union.min_members_to_continue"
CAMPAIGN_COMMITTEE = "founding.campaign_committee.min_workers"
THRESHOLDS = {
    FOUNDERS: lambda n, law: uk.can_found(uk.Workplace("a", "A", applicants=n), law=law),
    PRIORITY: lambda n, law: uk.is_priority(uk.Workplace("a", "A", workers=n), law=law),
    CONTINUE: lambda n, law: uk.may_continue(uk.UnionCase("a", members=n), law=law),
    CAMPAIGN_COMMITTEE: lambda n, law: uk.can_form_campaign_committee(n, law=law),
    OCCUPATIONAL: lambda n, law: uk.can_found_occupational(
        uk.OccupationalGroup("a", "A", applicants=n, same_trade=True), law=law
    ),
}
CASES = [pytest.param(key, day, id=f"{key} {day}") for key in THRESHOLDS for day in days_around(key)]


def check(key, day, counts):
    law = BOOK.on(day)
    scope = "MET"
    if key == FOUNDERS and isinstance(law.get("founding.grassroots_union.scope"), uk.Absence):
        scope = "CANNOT_TELL"
    for count in counts:
        verdict = THRESHOLDS[key](count, law)
        assert verdict.outcome.name == both(expected(law, key, count), scope), (key, day, count)
        (criterion,) = [each for each in verdict.criteria if each.key == key and each.fact != "sector"]
        assert criterion.observed == count


@pytest.mark.parametrize(("key", "day"), CASES)
def test_every_threshold_holds_at_its_edges(key, day):
    check(key, day, [0, 1, 2, 3, 4, 5, 6, 9, 10, 11, 19, 20, 21, 24, 25, 26, 29, 30, 31, 3000])


@pytest.mark.exhaustive
@pytest.mark.parametrize(("key", "day"), CASES)
def test_every_threshold_holds_for_every_count(key, day):
    check(key, day, COUNTS)


@pytest.mark.exhaustive
@pytest.mark.parametrize("day", days_around("founding.combined_union.below_members"))
@pytest.mark.parametrize("legal_person", [True, False])
def test_the_boundary_of_combined_unions_holds_for_every_count(day, legal_person):
    law, key = BOOK.on(day), "founding.combined_union.below_members"
    for count in COUNTS:
        place = uk.Workplace("a", "A", members=count, applicants=0, legal_person=legal_person)
        (found,) = [each for each in uk.can_found_together([place], law=law).criteria if each.key == key]
        if isinstance(law.get(key), uk.Absence):
            assert found.outcome.name == "CANNOT_TELL"
        elif legal_person:
            assert found.outcome.name == ("MET" if count < 20 else "NOT_MET")
        else:
            assert found.outcome.name == ("MET" if count > 20 else "CANNOT_TELL")


@pytest.mark.parametrize("day", days_around("membership.foreign_worker.min_contract_months"))
def test_the_contract_of_a_foreigner_holds_for_every_length(day):
    law = BOOK.on(day)
    for months in range(61):
        person = uk.Person("kim", vietnamese=False, employed=True, contract_months=months, roles=[])
        met = day >= date(2025, 7, 1) and months >= 12
        assert uk.may_join(person, law=law).outcome.name == ("MET" if met else "NOT_MET")


FOUND_FACTS = ("members", "applicants")


def brute(case, law, judging, facts, most):
    """Find the smallest change of one number that flips the answer, by trying all."""
    now = judging(case, law=law).outcome
    if now.name == "CANNOT_TELL":
        return None
    best = None
    for fact in facts:
        value = getattr(case, fact)
        if value is None:
            continue
        for number in range(most + 1):
            try:
                outcome = judging(attrs.evolve(case, **{fact: number}), law=law).outcome
            except uk.errors.CountContradictionError:
                continue
            if outcome not in (now, uk.Outcome.CANNOT_TELL):
                best = min(abs(number - value), best if best is not None else most + 1)
    return best


@given(
    members=st.none() | st.integers(0, 12),
    applicants=st.none() | st.integers(0, 12),
    spare=st.none() | st.integers(0, 12),
    day=st.sampled_from([date(2015, 1, 1), date(2021, 1, 1), date(2025, 8, 1), date(1990, 1, 1)]),
)
def test_the_nearest_change_of_founders_is_that_of_brute_force(members, applicants, spare, day):
    workers = None if spare is None else max(members or 0, applicants or 0) + spare
    place = uk.Workplace("a", "A", members=members, applicants=applicants, workers=workers)
    law = BOOK.on(day)
    change = uk.can_found(place, law=law).nearest_change()
    assert (None if change is None else abs(change.change)) == brute(place, law, uk.can_found, FOUND_FACTS, 40)


@given(
    workers=st.integers(0, 60),
    day=st.sampled_from([date(2016, 1, 1), date(2020, 1, 1), date(2024, 1, 1)]),
    sector=st.sampled_from([None, uk.Sector.COOPERATIVE]),
)
def test_the_nearest_change_of_priority_is_that_of_brute_force(workers, day, sector):
    place, law = uk.Workplace("a", "A", workers=workers, sector=sector), BOOK.on(day)
    change = uk.is_priority(place, law=law).nearest_change()
    assert (None if change is None else abs(change.change)) == brute(place, law, uk.is_priority, ("workers",), 100)


@given(members=st.integers(0, 30), ceased=st.booleans())
def test_the_nearest_change_of_grounds_is_that_of_brute_force(members, ceased):
    union = uk.UnionCase("a", members=members, employer_ceased=ceased, against_charter=False)
    law = BOOK.on(date(2023, 4, 16))
    change = uk.can_dissolve(union, law=law).nearest_change()
    assert (None if change is None else abs(change.change)) == brute(union, law, uk.can_dissolve, ("members",), 60)


LIMITS = st.integers(0, 12) | st.fractions(0, 12, max_denominator=5)
NUMERIC = st.tuples(st.sampled_from(["x", "y"]), st.sampled_from(uk.Comparison), LIMITS)


@given(
    conditions=st.lists(NUMERIC, min_size=1, max_size=4), x=st.integers(0, 14), y=st.integers(0, 14), one=st.booleans()
)
def test_any_verdict_of_numbers_flips_where_it_says(conditions, x, y, one):
    title = uk.Words(vi="t", en="t")

    def verdict(values):
        make = uk.Verdict.of_grounds if one else uk.Verdict.of
        criteria = [
            uk.Criterion(
                key="k",
                title=title,
                fact=fact,
                observed=values[fact],
                limit=limit,
                comparison=sign,
                outcome=judge(values[fact], sign, limit),
            )
            for fact, sign, limit in conditions
        ]
        return make(subject="s", question=title, criteria=criteria)

    now = verdict({"x": x, "y": y})
    facts = {fact for fact, _, _ in conditions}
    flips = [
        abs(number - {"x": x, "y": y}[fact])
        for fact in facts
        for number in range(30)
        if verdict({"x": x, "y": y} | {fact: number}).outcome is not now.outcome
    ]
    change = now.nearest_change()
    assert (None if change is None else abs(change.change)) == min(flips, default=None)
    if change is not None:
        assert verdict({"x": x, "y": y} | {change.fact: change.needed}).outcome is change.outcome


PLACES = st.builds(
    uk.Workplace,
    id=st.just("a"),
    name=st.just("A"),
    applicants=st.none() | st.integers(0, 30),
    sector=st.none() | st.sampled_from(uk.Sector),
    operates_lawfully=st.none() | st.booleans(),
    legal_person=st.none() | st.booleans(),
)


@given(place=PLACES, day=st.dates(date(2012, 1, 1), date(2027, 1, 1)))
def test_the_same_case_gives_the_same_document(place, day):
    one, other = (uk.can_found(place, law=BOOK.on(day)) for _ in range(2))
    assert uk.verdict_json(one) == uk.verdict_json(other)
    assert uk.verdict_digest(one) == uk.verdict_digest(other)
    assert json.loads(uk.verdict_json(one)) == one.document()


@given(place=PLACES, day=st.dates(date(2012, 1, 1), date(2027, 1, 1)))
def test_what_is_presumed_is_said_and_nothing_else_is_presumed(place, day):
    verdict = uk.can_found(place, law=BOOK.on(day))
    assumed = {criterion.fact for criterion in verdict.criteria if criterion.assumed}
    tested = {criterion.fact for criterion in verdict.criteria} & {"legal_person", "operates_lawfully"}
    unsaid = {fact for fact in (*tested, "sector") if getattr(place, fact) is None}
    assert assumed == unsaid | ({"applicants"} if place.applicants is not None else set())


@given(shift=st.fractions(0, 1))
def test_a_share_is_written_as_the_rulebook_writes_it(shift):
    criterion = uk.Criterion(key="k", title=uk.Words(vi="t", en="t"), observed=shift, outcome=uk.Outcome.MET)
    assert Fraction(criterion.document()["observed"]) == shift
