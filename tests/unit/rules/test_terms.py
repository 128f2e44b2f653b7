from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit import errors
from unionkit.text import read_roman, roman

BOOK = uk.rulebook("vgcl")
UPPER = uk.Term(2023, 2028)
E = uk.TermEvent


def first(day, upper=UPPER, **more):
    return uk.first_term(founded_on=day, upper_term=upper, law=BOOK.on(day), **more)


class TestTerm:
    @pytest.mark.parametrize(
        "text",
        [
            "nhiệm kỳ 2023 - 2028", "Nhiệm kỳ 2023–2028", "term 2023-2028", "2023/2028", "2023 đến 2028", "2023 to 2028.",
        ],
    )  # fmt: skip
    def test_is_read_as_offices_write_it(self, text):
        assert uk.Term.parse(text) == UPPER

    @pytest.mark.parametrize(
        "text", ["nhiệm kỳ XVIII (2025–2030)", "khóa XVIII, nhiệm kỳ 2025-2030", "Nhiệm kỳ thứ XVIII, 2025-2030"]
    )
    def test_is_read_with_its_number(self, text):
        assert uk.Term.parse(text) == uk.Term(2025, 2030, number=18)

    def test_names_itself_so_that_it_can_be_read_again(self):
        for term in (UPPER, uk.Term(2025, 2030, number=18)):
            for lang in ("vi", "en"):
                assert uk.Term.parse(term.label(lang)) == term
        with pytest.raises(errors.LanguageError):
            UPPER.label("fr")

    @pytest.mark.parametrize(
        "text", ["", "khóa mới", "2023", "23-28", "nhiệm kỳ IIX (2025–2030)", "2023-2028 " + "x" * 99]
    )
    def test_refuses_a_text_that_names_no_term(self, text):
        with pytest.raises(errors.TermFormatError) as caught:
            uk.Term.parse(text)
        assert len(caught.value.text) <= 60
        with pytest.raises(TypeError, match="the term"):
            uk.Term.parse(2023)

    def test_refuses_what_contradicts_itself(self):
        with pytest.raises(errors.TermError, match="2023, before the first, 2028"):
            uk.Term(2028, 2023)
        with pytest.raises(errors.DateContradictionError, match="until on 2023-01-01 is before since on 2023-02-01"):
            uk.Term(2023, 2028, since=date(2023, 2, 1), until=date(2023, 1, 1))
        for bad in (0, 10_000):
            with pytest.raises(errors.OptionError, match="first_year"):
                uk.Term(bad, 2028)
        with pytest.raises(errors.OptionError, match="number is “0”"):
            uk.Term(2023, 2028, number=0)
        with pytest.raises(TypeError):
            uk.Term("2023", 2028)

    def test_may_be_cut_short_and_keeps_its_name(self):
        term = uk.Term(2023, 2028, since=date(2023, 10, 16))
        assert term.span is None
        cut = term.cut_short(date(2025, 12, 29))
        assert (cut.label("vi"), cut.span) == ("nhiệm kỳ 2023–2028", uk.Span(date(2023, 10, 16), date(2025, 12, 29)))
        assert cut.cut_short(date(2025, 12, 1)).until == date(2025, 12, 1)
        with pytest.raises(errors.DateContradictionError):
            cut.cut_short(date(2026, 1, 1))
        with pytest.raises(errors.DateContradictionError):
            cut.cut_short(date(2023, 10, 16))

    def test_roman_numerals(self):
        assert [roman(number) for number in (1, 4, 9, 14, 18, 40, 1999)] == [
            "I", "IV", "IX", "XIV", "XVIII", "XL", "MCMXCIX",
        ]  # fmt: skip
        assert all(read_roman(roman(number)) == number for number in range(1, 4000))
        assert read_roman("IIX") is read_roman("IIII") is read_roman("") is read_roman("A") is None


class TestFirstTerm:
    @pytest.mark.parametrize("year", [2025, 2026])
    def test_ends_with_the_term_of_the_upper_union(self, year):
        term = first(date(year, 5, 1))
        assert (term.first_year, term.last_year, term.since, term.until) == (year, 2028, date(year, 5, 1), None)

    @pytest.mark.parametrize("day", [date(2027, 1, 1), date(2027, 12, 31), date(2028, 6, 1)])
    def test_is_refused_at_the_end_of_the_upper_term_unless_the_next_is_known(self, day):
        with pytest.raises(errors.TermError, match="upper_next") as caught:
            first(day)
        assert caught.value.problem == "end_of_upper_term"
        assert first(day, upper_next=uk.Term(2028, 2033)).last_year == 2033

    def test_the_last_year_is_told_by_the_end_of_the_upper_term_where_that_is_known(self):
        upper = uk.Term(2023, 2028, since=date(2023, 10, 16), until=date(2028, 10, 16))
        assert first(date(2027, 10, 15), upper).label("en") == "term 2027–2028"
        assert first(date(2027, 10, 15), upper).until == date(2028, 10, 16)
        with pytest.raises(errors.TermError):
            first(date(2027, 10, 16), upper)

    def test_the_next_term_counts_only_at_the_end(self):
        assert first(date(2025, 5, 1), upper_next=uk.Term(2028, 2033)).last_year == 2028
        with pytest.raises(errors.TermError, match="begins in 2029, but this one ends in 2028"):
            first(date(2027, 12, 1), upper_next=uk.Term(2029, 2034))

    @pytest.mark.parametrize(
        ("day", "upper"),
        [
            (date(2029, 1, 1), UPPER),
            (date(2025, 1, 1), uk.Term(2026, 2031)),
            (date(2025, 5, 1), uk.Term(2025, 2030, since=date(2025, 5, 2))),
            (date(2025, 5, 1), uk.Term(2020, 2025, until=date(2025, 5, 1))),
        ],
    )
    def test_a_founding_outside_the_upper_term_is_refused(self, day, upper):
        with pytest.raises(errors.TermError) as caught:
            first(day, upper)
        assert caught.value.problem == "outside"
        assert f"{day.day}/{day.month}/{day.year}" in caught.value.message("vi")

    def test_needs_the_law_of_its_day(self):
        with pytest.raises(errors.LawDateError) as caught:
            uk.first_term(founded_on=date(2025, 5, 1), upper_term=UPPER, law=BOOK.on(date(2025, 5, 2)))
        assert (caught.value.event_day, caught.value.law_day) == (date(2025, 5, 1), date(2025, 5, 2))
        assert "2/5/2025" in caught.value.message("vi")

    def test_no_rule_is_recorded_before_guide_38(self):
        assert first(date(2024, 12, 27)).last_year == 2028
        with pytest.raises(errors.NoRuleInForceError):
            first(date(2024, 12, 26))

    def test_a_form_that_is_not_known_is_refused(self):
        own = BOOK.with_value("term.first.form", "number_restarts", since=date(2025, 1, 1), note="own")
        day = date(2025, 5, 1)
        with pytest.raises(errors.LawValueError, match="ends_with_upper_term"):
            uk.first_term(founded_on=day, upper_term=UPPER, law=own.on(day))


class TestLengthAndShift:
    @pytest.mark.parametrize(
        ("years", "day", "is_first", "outcome"),
        [
            (5, date(2015, 1, 1), False, "MET"),
            (5, date(2023, 1, 1), False, "MET"),
            (4, date(2023, 1, 1), False, "NOT_MET"),
            (3, date(2025, 5, 1), True, "MET"),
            (3, date(2023, 5, 1), True, "CANNOT_TELL"),
            (5, date(2023, 5, 1), True, "MET"),
            (5, date(2010, 1, 1), False, "CANNOT_TELL"),
        ],
    )
    def test_the_length_of_a_term(self, years, day, is_first, outcome):
        term = uk.Term(day.year, day.year + years)
        assert uk.has_term_length(term, law=BOOK.on(day), first=is_first).outcome.name == outcome

    @pytest.mark.parametrize(
        ("months", "day", "outcome"),
        [
            (12, date(2020, 2, 2), "MET"),
            (13, date(2020, 2, 2), "NOT_MET"),
            (30, date(2020, 2, 3), "MET"),
            (31, date(2020, 2, 3), "NOT_MET"),
            (30, date(2024, 12, 24), "MET"),
            (31, date(2024, 12, 24), "NOT_MET"),
            (31, date(2024, 12, 25), "MET"),
            (1, date(2012, 1, 1), "CANNOT_TELL"),
        ],
    )
    def test_the_shift_and_its_limit_by_generation(self, months, day, outcome):
        assert uk.can_shift_term(UPPER, months=months, law=BOOK.on(day), requested=True).outcome.name == outcome

    def test_the_request_and_the_case(self):
        xii, xiii = BOOK.on(date(2023, 1, 1)), BOOK.on(date(2025, 1, 1))
        assert uk.can_shift_term(UPPER, months=1, law=xii, requested=False).outcome.name == "NOT_MET"
        assert uk.can_shift_term(UPPER, months=1, law=xii).outcome.name == "CANNOT_TELL"
        assert uk.can_shift_term(UPPER, months=1, law=xiii, requested=True).outcome.name == "CANNOT_TELL"
        case = "shift_fits_national_congress"
        assert uk.can_shift_term(UPPER, months=99, law=xiii, requested=True, case=case).is_met
        assert uk.can_shift_term(UPPER, months=99, law=xiii, case=case).outcome.name == "CANNOT_TELL"
        assert uk.can_shift_term(UPPER, months=9, law=xiii, requested=True, case="other").outcome.name == "NOT_MET"

    def test_half_terms_had_a_limit_of_their_own(self):
        law = BOOK.on(date(2015, 1, 1))
        assert uk.can_shift_term(UPPER, months=6, law=law, requested=True, half_term=True).is_met
        assert not uk.can_shift_term(UPPER, months=7, law=law, requested=True, half_term=True).is_met
        with pytest.raises(errors.BelowZeroError, match="“months” is -1"):
            uk.can_shift_term(UPPER, months=-1, law=law)


class TestNumber:
    @pytest.mark.parametrize(
        ("after", "facts", "number"),
        [
            (E.CONGRESS, {}, 18),
            (E.MERGER, {"kept_name": True}, 18),
            (E.MERGER, {"kept_name": False}, 1),
            (E.SPLIT, {}, 18),
            (E.REGRADING, {}, 18),
            (E.MERGER, {"kind": uk.UnitKind.PROVINCIAL_FEDERATION, "party_number": 1}, 1),
            (E.MERGER, {"kind": uk.UnitKind.CENTRAL_SECTOR_UNION, "kept_name": True}, 18),
        ],
    )
    def test_follows_the_rule_of_the_event(self, after, facts, number):
        found = uk.next_term_number(17, after=after, law=BOOK.on(date(2025, 12, 1)), **facts)
        assert found.number == number
        assert (found.rule is None) is (after is E.CONGRESS)
        assert "XVII" in found.explain("vi")
        assert after.label("vi") in found.explain("vi")

    def test_outside_the_round_merged_provinces_follow_the_guide(self):
        kind = uk.UnitKind.PROVINCIAL_FEDERATION
        law = BOOK.on(date(2026, 7, 1))
        assert uk.next_term_number(17, after=E.MERGER, law=law, kind=kind, kept_name=True).number == 18

    def test_asks_for_what_it_needs(self):
        law = BOOK.on(date(2025, 12, 1))
        with pytest.raises(errors.TermError, match="kept_name"):
            uk.next_term_number(17, after=E.MERGER, law=law)
        with pytest.raises(errors.TermError, match="party_number"):
            uk.next_term_number(17, after=E.MERGER, law=law, kind=uk.UnitKind.PROVINCIAL_FEDERATION)
        with pytest.raises(errors.OptionError, match="previous is “0”"):
            uk.next_term_number(0, after=E.CONGRESS, law=law)
        with pytest.raises(errors.NoRuleInForceError):
            uk.next_term_number(17, after=E.SPLIT, law=BOOK.on(date(2024, 12, 26)))


class TestCycle:
    def test_boundaries_are_counted_from_the_first_day(self):
        cycle = uk.TermCycle(date(2020, 2, 29), 60)
        assert [str(cycle.boundary(count)) for count in (-1, 0, 1, 4)] == [
            "2015-02-28", "2020-02-29", "2025-02-28", "2040-02-29",
        ]  # fmt: skip
        march = uk.TermCycle(date(2020, 2, 29), 60, leap_day=uk.LeapDay.MARCH_1)
        assert [str(march.boundary(count)) for count in (1, 4)] == ["2025-03-01", "2040-02-29"]
        assert march.leap_day.label("vi") == "lấy ngày đầu tháng sau"

    def test_the_term_of_a_day(self):
        cycle = uk.TermCycle(date(2023, 4, 14), 60)
        assert [cycle.count_on(day) for day in (date(2023, 4, 14), date(2028, 4, 13), date(2028, 4, 14))] == [0, 0, 1]
        assert cycle.term(1) == uk.Term(2028, 2033, since=date(2028, 4, 14), until=date(2033, 4, 14))
        with pytest.raises(errors.DateContradictionError):
            cycle.count_on(date(2023, 4, 13))

    def test_the_length_is_that_of_the_law(self):
        day = date(2015, 1, 1)
        assert uk.term_cycle(day, law=BOOK.on(day)).months == 60
        assert uk.term_cycle(day, law=BOOK.on(day), half_terms=True).boundary(1) == date(2017, 7, 1)
        with pytest.raises(errors.NoRuleInForceError):
            uk.term_cycle(day, law=BOOK.on(date(2021, 1, 1)), half_terms=True)
        with pytest.raises(errors.NoRuleInForceError):
            uk.term_cycle(day, law=BOOK.on(date(2010, 1, 1)))

    def test_bad_input(self):
        with pytest.raises(errors.OptionError, match="months is “0”"):
            uk.TermCycle(date(2023, 1, 1), 0)
        with pytest.raises(TypeError, match="leap_day"):
            uk.TermCycle(date(2023, 1, 1), 60, leap_day="28")
        with pytest.raises(errors.PeriodError):
            uk.TermCycle(date(2023, 1, 1), 60).boundary(10_000)


class TestHistory:
    def test_terms_that_follow_each_other_are_in_order(self):
        terms = [uk.Term(2023, 2028, number=17), uk.Term(2018, 2023, number=16), uk.Term(2028, 2033, number=18)]
        assert uk.check_terms(terms, unit="x") == ()
        assert uk.check_terms([], unit="x") == ()

    def test_years_tell_overlaps_and_gaps_where_days_are_not_known(self):
        found = uk.check_terms([uk.Term(2013, 2018), uk.Term(2017, 2022), uk.Term(2024, 2029)], unit="x")
        assert [finding.code for finding in found] == ["terms.overlap", "terms.gap"]
        assert found[0].message("vi") == "x: nhiệm kỳ 2013–2018 đến 2018, nhưng nhiệm kỳ 2017–2022 đã bắt đầu từ 2017"
        assert found[0].message("en") == "x: term 2013–2018 runs to 2018, but term 2017–2022 begins in 2017"

    def test_a_term_cut_short_needs_its_actual_end(self):
        later = uk.Term(2025, 2030, since=date(2025, 12, 29))
        whole = uk.Term(2023, 2028, since=date(2023, 10, 16))
        assert [finding.code for finding in uk.check_terms([whole, later], unit="x")] == ["terms.overlap"]
        assert uk.check_terms([whole.cut_short(date(2025, 12, 29)), later], unit="x") == ()
        early = uk.check_terms([whole.cut_short(date(2025, 12, 1)), later], unit="x")
        assert [(finding.code, finding.found) for finding in early] == [("terms.gap", date(2025, 12, 29))]

    def test_a_number_that_is_missing_is_told_and_a_new_count_is_not(self):
        terms = [uk.Term(2013, 2018, number=4), uk.Term(2018, 2023, number=6), uk.Term(2023, 2028, number=1)]
        assert [finding.code for finding in uk.check_terms(terms, unit="x")] == ["terms.number"]
        with pytest.raises(TypeError, match="a term"):
            uk.check_terms(["2023-2028"], unit="x")
