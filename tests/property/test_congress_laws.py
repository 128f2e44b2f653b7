"""Laws of terms, congresses, committees and dues, and every size from 0 to 3,000 around each change of a rule."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
K = uk.UnitKind
DAYS = st.dates(min_value=date(2013, 1, 1), max_value=date(2026, 12, 31))
COUNTS = st.integers(min_value=0, max_value=10_000)


def around(*prefixes):
    """The day before, of and after each change of the keys under some prefixes."""
    changes = {entry.since for prefix in prefixes for key in BOOK.keys(prefix) for entry in BOOK.timeline(key)}
    return sorted({day + timedelta(days=shift) for day in changes for shift in (-1, 0, 1)})


def stepped(since, months, leap_day, count):
    """Go from boundary to boundary, keeping the day of the month that was first asked for."""
    year, month = since.year, since.month
    for _ in range(count):
        month += months
        while month > 12:
            year, month = year + 1, month - 12
    try:
        return date(year, month, since.day)
    except ValueError:
        first_of_next = date(year, month + 1, 1)
        return first_of_next if leap_day is uk.LeapDay.MARCH_1 else first_of_next - timedelta(days=1)


class TestTerms:
    @given(DAYS | st.sampled_from([date(2016, 2, 29), date(2024, 2, 29)]), st.sampled_from([30, 60]),
           st.sampled_from(uk.LeapDay), st.integers(min_value=0, max_value=60))  # fmt: skip
    def test_a_boundary_directly_is_that_step_by_step(self, since, months, leap_day, count):
        cycle = uk.TermCycle(since, months, leap_day=leap_day)
        assert cycle.boundary(count) == stepped(since, months, leap_day, count)
        assert cycle.boundary(count) < cycle.boundary(count + 1)

    @given(DAYS, st.sampled_from([30, 60]), st.sampled_from(uk.LeapDay), st.integers(min_value=0, max_value=30_000))
    def test_every_day_lies_in_the_term_that_is_counted_for_it(self, since, months, leap_day, days):
        cycle, day = uk.TermCycle(since, months, leap_day=leap_day), since + timedelta(days=days)
        term = cycle.term(cycle.count_on(day))
        assert term.since <= day < term.until
        assert uk.check_terms([cycle.term(count) for count in range(5)], unit="x") == ()

    @given(st.integers(min_value=1, max_value=9_990), st.integers(min_value=0, max_value=9),
           st.none() | st.integers(min_value=1, max_value=3_999), st.sampled_from(["vi", "en"]))  # fmt: skip
    def test_a_name_is_read_back(self, first, years, number, lang):
        term = uk.Term(first, first + years, number=number)
        assert uk.Term.parse(term.label(lang)) == term

    @given(st.dates(min_value=date(2024, 12, 27), max_value=date(2030, 12, 31)), st.integers(2020, 2030))
    def test_a_first_term_begins_with_the_founding_and_ends_with_the_upper_one(self, day, first_year):
        upper = uk.Term(first_year, first_year + 5)
        try:
            term = uk.first_term(founded_on=day, upper_term=upper, law=BOOK.on(day))
        except errors.TermError:
            assert not upper.first_year <= day.year < upper.last_year - 1
        else:
            assert (term.first_year, term.last_year, term.since) == (day.year, upper.last_year, day)
            assert upper.first_year <= day.year < upper.last_year - 1


class TestShares:
    @given(COUNTS, COUNTS, DAYS)
    def test_a_quorum_is_the_share_itself(self, summoned, present, day):
        present = min(present, summoned)
        verdict = uk.has_quorum(summoned=summoned, present=present, law=BOOK.on(day))
        rule = BOOK.on(day).get("congress.quorum")
        if isinstance(rule, uk.Absence) or summoned == 0:
            assert verdict.outcome is uk.Outcome.CANNOT_TELL
        else:
            assert verdict.is_met is (Fraction(present, summoned) >= rule.value)

    @given(COUNTS, COUNTS, DAYS, st.booleans())
    def test_a_majority_is_the_share_itself(self, ballots, votes, day, inspection):
        votes = min(votes, ballots)
        verdict = uk.is_elected(votes=votes, ballots_collected=ballots, law=BOOK.on(day), inspection=inspection)
        key = "congress.inspection_election_majority" if inspection else "congress.election_majority"
        rule = BOOK.on(day).get(key)
        if isinstance(rule, uk.Absence) or ballots == 0:
            assert verdict.outcome is uk.Outcome.CANNOT_TELL
        else:
            assert verdict.is_met is (Fraction(votes, ballots) > rule.value)

    @given(st.dictionaries(st.text(max_size=3), st.integers(0, 40), max_size=7), st.integers(1, 7), st.integers(40, 60))
    def test_an_election_agrees_with_each_candidate_and_never_fills_more_than_the_seats(self, votes, seats, ballots):
        law = BOOK.on(date(2023, 4, 16))
        if sum(votes.values()) > seats * ballots:
            with pytest.raises(errors.CountContradictionError):
                uk.elect(votes, seats=seats, ballots_collected=ballots, law=law)
            return
        result = uk.elect(votes, seats=seats, ballots_collected=ballots, law=law)
        assert set(result.qualified) == {
            name for name, each in votes.items() if uk.is_elected(votes=each, ballots_collected=ballots, law=law).is_met
        }
        assert len(result.elected) + result.open_seats == seats
        assert set(result.elected) | set(result.tied) <= set(result.qualified)
        assert not set(result.elected) & set(result.tied)
        for name in result.elected:
            assert all(votes[name] >= votes[other] for other in votes if other not in result.elected)


class TestMoney:
    @given(st.integers(0, 10**12), st.sampled_from(uk.DuesGroup), st.dates(date(2025, 7, 1), date(2026, 12, 31)))
    def test_dues_are_the_rate_or_the_cap_whichever_is_less(self, wage, group, day):
        law = BOOK.on(day)
        if group is uk.DuesGroup.STATE_PAID:
            with pytest.raises(errors.NoRuleInForceError):
                uk.monthly_dues(wage, payer_group=group, law=law)
            return
        dues = uk.monthly_dues(wage, payer_group=group, law=law)
        owed = wage * law.value(f"dues.rate.{group.value}")
        capped = law.get(f"dues.cap.max_base_salary_share.{group.value}")
        if isinstance(capped, uk.Rule):
            owed = min(owed, capped.value * law.value("base_salary.monthly"))
        assert Fraction(dues.amount) == owed
        assert Fraction(dues.grassroots) + Fraction(dues.upper) == owed
        assert abs(dues.whole_dong() - owed) <= Fraction(1, 2)

    @given(st.decimals(min_value=0, max_value=10**15, places=3), DAYS)
    def test_the_fund_and_its_parts_add_up(self, wage_fund, day):
        fund = uk.union_fund(wage_fund, law=BOOK.on(day))
        assert Fraction(fund.amount) == Fraction(wage_fund) / 50
        if isinstance(fund.grassroots, Decimal):
            assert Fraction(fund.grassroots) + Fraction(fund.upper) == Fraction(fund.amount)


# Written from the texts, not from the data: the first number of members of each bracket and the least and the most.
SIZES = {
    (date(2020, 2, 20), date(2024, 12, 26)): ([0, 10, 3_000], [None, (3, 15), (3, 19)]),
    (date(2024, 12, 27), date(2025, 8, 28)): (
        [0, 30, 150, 500, 1_000, 3_000], [(3, 3), (3, 7), (3, 11), (3, 13), (3, 15), (3, 17)],
    ),
    (date(2025, 8, 29), date(2026, 6, 30)): (
        [0, 50, 150, 500, 1_000, 3_000], [(3, 3), (3, 5), (3, 9), (3, 11), (3, 13), (3, 15)],
    ),
    (date(2026, 7, 1), date(2026, 12, 31)): (
        [0, 30, 150, 500, 1_000, 3_000], [(3, 3), (3, 7), (3, 11), (3, 13), (3, 15), (3, 17)],
    ),
}  # fmt: skip


def size_by_text(day, members):
    for (first, last), (bounds, sizes) in SIZES.items():
        if first <= day <= last:
            return sizes[bisect_right(bounds, members) - 1]
    return "not recorded"


def size_by_law(law, members):
    try:
        size = uk.committee_size(K.GRASSROOTS_UNION, members=members, law=law)
    except errors.NoRuleInForceError:
        return "not recorded"
    return None if size.form is uk.CommitteeForm.CHAIR_ONLY else (size.minimum, size.maximum)


EDGES = [0, 1, 9, 10, 11, 29, 30, 31, 49, 50, 51, 149, 150, 151, 499, 500, 999, 1_000, 2_999, 3_000]
SIZE_DAYS = [day for day in around("committee.size.grassroots_union", "committee.none_below") if day.year < 2027]


@pytest.mark.parametrize("day", SIZE_DAYS, ids=str)
def test_sizes_of_grassroots_committees_around_each_change(day):
    law = BOOK.on(day)
    assert [size_by_law(law, members) for members in EDGES] == [size_by_text(day, members) for members in EDGES]


@pytest.mark.exhaustive
@pytest.mark.parametrize("day", SIZE_DAYS, ids=str)
def test_every_size_of_a_grassroots_committee_around_each_change(day):
    law = BOOK.on(day)
    for members in range(3_001):
        assert size_by_law(law, members) == size_by_text(day, members), members


def fits_by_text(day, members, size):
    allowed = size_by_text(day, members)
    if allowed == "not recorded":
        return uk.Outcome.CANNOT_TELL
    return uk.Outcome.MET if allowed is not None and allowed[0] <= size <= allowed[1] else uk.Outcome.NOT_MET


@pytest.mark.parametrize("day", SIZE_DAYS, ids=str)
def test_the_verdict_on_a_size_agrees_with_the_table_around_each_change(day):
    law = BOOK.on(day)
    for members in EDGES:
        for size in (2, 3, 4, 7, 8, 15, 16, 19, 25):
            case = uk.Committee(unit="x", kind=K.GRASSROOTS_UNION, members=members, size=size, increase_consented=False)
            assert uk.committee_size_fits(case, law=law).outcome is fits_by_text(day, members, size), (members, size)


FORM_SINCE = {date(2014, 3, 4): 150, date(2020, 2, 20): None, date(2025, 8, 29): 200, date(2026, 7, 1): None}


def form_by_text(day, members):
    known = [least for since, least in FORM_SINCE.items() if since <= day]
    if not known or known[-1] is None:
        return uk.Outcome.CANNOT_TELL
    return uk.Outcome.MET if members >= known[-1] else uk.Outcome.NOT_MET


def brackets_of(prefix, kinds):
    """Every table under a prefix on every day around a change of it: law, kind and bracket."""
    for kind in kinds:
        key = f"{prefix}.{kind.value}"
        for day in around(key) if key in BOOK.lines else ():
            law = BOOK.on(day)
            rule = law.get(key)
            if isinstance(rule, uk.Rule):
                for bracket in rule.value.brackets:
                    yield law, kind, bracket


@pytest.mark.exhaustive
def test_every_number_of_members_for_a_delegates_congress_around_each_change():
    for day in around("congress.delegates_form.min_members"):
        law = BOOK.on(day)
        for members in range(3_001):
            verdict = uk.can_hold_delegates_congress(K.GRASSROOTS_UNION, members=members, law=law, scattered=False)
            assert verdict.outcome is form_by_text(day, members), (day, members)


def test_edges_of_a_delegates_congress_around_each_change():
    for day in around("congress.delegates_form.min_members"):
        law = BOOK.on(day)
        for members in (0, 149, 150, 199, 200, 3_000):
            verdict = uk.can_hold_delegates_congress(K.GRASSROOTS_UNION, members=members, law=law, scattered=False)
            assert verdict.outcome is form_by_text(day, members), (day, members)


def test_both_ends_of_every_bracket_of_every_kind():
    for law, kind, bracket in brackets_of("committee.size", K):
        for members in (bracket.lower, *([bracket.upper - 1] if bracket.upper else [bracket.lower + 10**6])):
            none_below = law.get("committee.none_below")
            if isinstance(none_below, uk.Rule) and members < none_below.value:
                continue
            size = uk.committee_size(kind, members=members, law=law)
            assert (size.maximum, size.citation.instrument.number) == (
                bracket.maximum,
                size.rule.citation.instrument.number,
            )
            assert size.minimum == bracket.minimum or (bracket.minimum is None and size.minimum.kind.name == "NO_LIMIT")
    for law, kind, bracket in brackets_of("congress.delegates.max", K):
        for members in (bracket.lower, *([bracket.upper - 1] if bracket.upper else [bracket.lower + 10**6])):
            if bracket.stated:
                assert uk.delegate_limits(kind, members=members, law=law).maximum == bracket.maximum
            else:
                with pytest.raises(errors.NoRuleInForceError):
                    uk.delegate_limits(kind, members=members, law=law)


@pytest.mark.exhaustive
@pytest.mark.parametrize("day", around("congress.quorum", "congress.election_majority"), ids=str)
def test_every_quorum_and_majority_to_three_thousand_around_each_change(day):
    law = BOOK.on(day)
    quorum = day >= date(2013, 7, 30)
    majority = day >= date(2020, 2, 3)
    for whole in range(1, 3_001):
        least = -(-2 * whole // 3)
        for part in (least - 1, least):
            outcome = uk.has_quorum(summoned=whole, present=part, law=law).outcome
            assert outcome is (uk.Outcome(("not_met", "met")[part >= least]) if quorum else uk.Outcome.CANNOT_TELL)
        for part in (whole // 2, whole // 2 + 1):
            outcome = uk.is_elected(votes=min(part, whole), ballots_collected=whole, law=law).outcome
            met = 2 * min(part, whole) > whole
            assert outcome is (uk.Outcome(("not_met", "met")[met]) if majority else uk.Outcome.CANNOT_TELL)


@pytest.mark.exhaustive
@pytest.mark.parametrize("day", around("committee.standing", "committee.vacancies"), ids=str)
def test_every_standing_committee_and_vacancy_around_each_change(day):
    law = BOOK.on(day)
    known = day >= date(2020, 2, 3)
    vacancies = date(2020, 2, 3) <= day <= date(2024, 12, 24)
    for size in range(60):
        for part in range(1, size + 1):
            case = uk.Committee(unit="x", kind=K.GRASSROOTS_UNION, size=size, standing=part)
            fits = size >= 9 and 3 * part <= size
            outcome = uk.standing_committee_fits(case, law=law).outcome
            assert outcome is (uk.Outcome(("not_met", "met")[fits]) if known else uk.Outcome.CANNOT_TELL), (size, part)
            refilled = uk.vacancies_fit(case, refilled=part, law=law, consented=False).outcome
            may = 3 * part <= 2 * size
            assert refilled is (uk.Outcome(("not_met", "met")[may]) if vacancies else uk.Outcome.CANNOT_TELL)


@given(st.sets(st.integers(0, 30), max_size=20), st.integers(1, 31), DAYS, st.fractions(Fraction(1, 100), 1))
def test_coverage_counts_each_unit_once(held, count, as_of, share):
    units = [str(number) for number in range(count)]
    days = {str(number): as_of + timedelta(days=number - 10) for number in held if number < count}
    coverage = uk.congress_coverage(units, days, as_of=as_of, due=as_of - timedelta(days=5))
    assert coverage.attainment.actual + len(coverage.outstanding) == count
    assert set(coverage.late) == set(coverage.outstanding)
    assert coverage.attainment.actual == sum(day <= as_of for day in days.values())
    needed = coverage.against(uk.Milestone(as_of, share)).target
    assert needed - 1 < share * count <= needed


class TestNearestChange:
    """The nearest change of the observed number, against trying every number."""

    @staticmethod
    def agrees(judged, number, numbers):
        verdict = judged(number)
        change = verdict.nearest_change()
        opposite = {"MET": "NOT_MET", "NOT_MET": "MET"}.get(verdict.outcome.name)
        flips = [each for each in numbers if judged(each).outcome.name == opposite]
        if change is None:
            assert not flips or opposite is None
        else:
            assert judged(change.needed).outcome.name == opposite
            assert abs(change.change) == min(abs(each - number) for each in flips)

    @given(st.integers(1, 60), st.integers(0, 60))
    def test_of_a_quorum_and_a_majority(self, whole, part):
        law, part = BOOK.on(date(2023, 4, 16)), min(whole, part)
        self.agrees(lambda n: uk.has_quorum(summoned=whole, present=n, law=law), part, range(whole + 1))
        self.agrees(lambda n: uk.is_elected(votes=n, ballots_collected=whole, law=law), part, range(whole + 1))

    @given(st.sampled_from([60, 500, 1_500]), st.integers(0, 30), st.booleans())
    def test_of_the_size_of_a_committee(self, members, size, consented):
        law = BOOK.on(date(2025, 10, 1))

        def judged(number):
            case = uk.Committee(
                unit="x", kind=K.GRASSROOTS_UNION, members=members, size=number, increase_consented=consented
            )
            return uk.committee_size_fits(case, law=law)

        self.agrees(judged, size, range(40))

    @given(st.integers(0, 300), st.booleans(), st.sampled_from([1_000, 3_000, 6_000]))
    def test_of_the_delegates(self, delegates, consented, members):
        law = BOOK.on(date(2025, 10, 1))

        def judged(number):
            case = uk.Delegates(
                unit="x", kind=K.COMMUNE_UNION, members=members, delegates=number, increase_consented=consented
            )
            return uk.delegates_fit(case, law=law)

        self.agrees(judged, delegates, range(320))

    @given(st.integers(0, 40), st.integers(1, 30), st.sampled_from([True, False]))
    def test_of_a_shift_and_of_vacancies(self, number, size, agreed):
        law, case = BOOK.on(date(2023, 1, 1)), uk.Committee(unit="x", kind=K.GRASSROOTS_UNION, size=size)
        term = uk.Term(2018, 2023)
        self.agrees(lambda n: uk.can_shift_term(term, months=n, law=law, requested=True), number, range(60))
        self.agrees(lambda n: uk.vacancies_fit(case, refilled=n, law=law, consented=agreed), number, range(60))

    def test_is_not_given_where_more_would_leave_the_answer_open(self):
        law = BOOK.on(date(2025, 10, 1))
        within = uk.Committee(unit="x", kind=K.GRASSROOTS_UNION, members=1_500, size=13)
        assert uk.committee_size_fits(within, law=law).nearest_change().needed == 2
        appointed = uk.Committee(
            unit="x", kind=K.GRASSROOTS_UNION, members=1_500, size=13, formation=uk.Formation.APPOINTED
        )
        assert uk.committee_size_fits(appointed, law=law).nearest_change().needed == 2
