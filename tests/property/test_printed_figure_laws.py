"""Laws of printed figures: what is written reads back, and inverses hold exactly what prints so."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.wording import say_number

modes = st.sampled_from(uk.Rounding)


@given(st.integers(-(10**15), 10**15))
def test_a_count_that_was_written_reads_back_in_both_notations(count):
    assert uk.read_number(say_number(count, "vi"), whole=True).value == count
    assert uk.read_number(say_number(count, "en"), whole=True).value == count
    assert uk.read_number(str(count)).value == count


@given(st.decimals(-(10**9), 10**9, places=1), st.sampled_from(["vi", "en"]))
def test_a_percentage_with_one_decimal_reads_back_in_both_notations(percentage, lang):
    number = uk.read_number(say_number(percentage, lang) + "%")
    assert percentage in (number.value, *number.alternatives)
    assert number.is_percent


@given(st.integers(0, 999), st.integers(0, 999))
def test_one_separator_and_three_digits_are_ambiguous_unless_they_say_the_same(first, second):
    text = f"{first}.{second:03}"
    number = uk.read_number(text)
    readings = (
        {Decimal(f"{first}{second:03}"), Decimal(f"{first}.{second:03}")} if first else {Decimal(f"0.{second:03}")}
    )
    assert {number.value, *number.alternatives} == readings


@given(st.text(max_size=40))
def test_any_text_is_a_number_or_a_named_error(text):
    try:
        number = uk.read_number(text)
    except uk.errors.NumberFormatError as error:
        assert error.text == text
    else:
        assert isinstance(number.value, int | Decimal)


@given(st.text("0123456789.,  %-+nghìtrỉđệu>≈", max_size=40))
def test_texts_made_of_number_parts_raise_nothing_else(text):
    try:
        uk.read_number(text)
    except uk.errors.NumberFormatError:
        pass


@given(st.integers(0, 3000), st.integers(1, 3000), st.integers(0, 2), modes)
def test_a_percentage_rounded_by_a_mode_is_explained_by_it(actual, target, places, mode):
    printed = say_number(uk.percent(actual, target, places=places, rounding=mode), "vi") + "%"
    check = uk.reconcile(actual, target, printed)
    assert mode in check.explained_by
    assert check.agreement in (uk.Agreement.EXACT, uk.Agreement.CONSISTENT)
    assert check.expected[mode] == check.printed.value


@given(st.integers(0, 3000), st.integers(1, 3000), st.integers(0, 20_000))
def test_what_no_mode_prints_is_inconsistent(actual, target, tenths):
    check = uk.reconcile(actual, target, f"{tenths // 10},{tenths % 10}%")
    explained = [mode for mode in uk.Rounding if uk.percent_units(actual, target, rounding=mode) == tenths]
    assert list(check.explained_by) == explained
    assert (check.agreement is uk.Agreement.INCONSISTENT) is (not explained)


@given(st.integers(0, 200), st.integers(1, 200), modes)
def test_possible_actuals_are_exactly_those_that_print_so(units, target, mode):
    found = uk.possible_actuals(f"{units}%", target=target, rounding=mode)
    expected = [n for n in range(3 * target) if uk.percent_units(n, target, 0, mode) == units]
    assert list(found) == expected


@given(st.integers(0, 300), st.integers(0, 60), modes)
def test_possible_targets_are_exactly_those_that_print_so(units, actual, mode):
    limit = 300
    found = uk.possible_targets(f"{units}%", actual=actual, rounding=mode, at_most=limit)
    expected = [n for n in range(1, limit + 1) if uk.percent_units(actual, n, 0, mode) == units]
    assert list(found) == expected
