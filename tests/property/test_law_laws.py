"""Laws of look-ups in dated law."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.law.values import MEASURES

BOOK = uk.rulebook("vgcl")
YEARS = range(1945, 2101)
DAYS = st.dates(min_value=date(2010, 1, 1), max_value=date(2030, 12, 31))
KEY = "rule.number"
LINE = uk.KeyLine(
    key=KEY,
    type="int",
    measure="members",
    title=uk.Words(vi="số", en="number"),
    subject=uk.Words(vi="thử", en="trial"),
    before=uk.AbsenceKind.NOT_YET,
)


@pytest.mark.parametrize("year", YEARS)
def test_every_key_gives_a_rule_or_an_absence_and_no_value_is_stretched_without_a_note(year):
    day = date(year, 1, 1)
    law = BOOK.on(day)
    for key in BOOK.lines:
        answer = law.get(key)
        if isinstance(answer, uk.Absence):
            assert answer.kind in uk.AbsenceKind
            continue
        assert answer.since <= day
        assert answer.measure in MEASURES
        assert answer.say("vi")
        if day > answer.verified_on:
            assert answer.notes


def entry(since, issued, value, force=uk.Force.GUIDE, *, ends_plan=False):
    instrument = uk.Instrument(title=uk.Words(vi="văn bản", en="instrument"), issued=issued)
    return uk.Entry(
        since=since,
        value=value,
        citation=uk.Citation(instrument=instrument),
        force=force,
        issued=issued,
        ends_plan=ends_plan,
    )


@st.composite
def histories(draw):
    """Amendments issued on any day, in advance or applied back, some of them plans with an end."""
    entries = []
    for place in range(draw(st.integers(0, 8))):
        since, issued = draw(DAYS), draw(DAYS)
        value = draw(st.one_of(st.just(place), st.sampled_from(uk.AbsenceKind)))
        if draw(st.booleans()):
            entries.append(entry(since, issued, value, draw(st.sampled_from((uk.Force.GUIDE, uk.Force.CHARTER)))))
        else:
            entries.append(entry(since, issued, value, uk.Force.PLAN))
            ends = since + timedelta(days=draw(st.integers(1, 400)))
            entries.append(entry(ends, issued, uk.AbsenceKind.NOT_RECORDED, uk.Force.PLAN, ends_plan=True))
    ordered = sorted(entries, key=lambda item: (item.since, item.issued))
    return tuple(ordered)


def book_of(entries):
    return attrs.evolve(BOOK, name="trial", lines={KEY: LINE}, entries={KEY: tuple(entries)}, events=())


def plainly(answer):
    return answer.value if isinstance(answer, uk.Rule) else answer.kind


@given(histories(), DAYS, DAYS)
def test_what_was_known_then_is_what_a_book_of_that_day_would_have_said(entries, day, known_on):
    then = book_of(item for item in entries if item.issued <= known_on)
    now = book_of(entries).on(day, known_on=known_on).get(KEY)
    assert plainly(now) == plainly(then.on(day).get(KEY))


@given(histories(), DAYS)
def test_the_answer_is_that_of_the_plan_in_its_time_and_of_the_latest_other_entry_else(entries, day):
    plans = [item for item in entries if item.force is uk.Force.PLAN and item.since <= day]
    others = [item for item in entries if item.force is not uk.Force.PLAN and item.since <= day]
    answer = book_of(entries).on(day).get(KEY)
    if plans and not plans[-1].ends_plan:
        assert plainly(answer) == plans[-1].value
    elif others:
        assert plainly(answer) == others[-1].value
    else:
        assert answer.kind is (uk.AbsenceKind.NOT_RECORDED if plans else uk.AbsenceKind.NOT_YET)


@given(histories(), DAYS, DAYS)
def test_knowing_all_is_knowing_up_to_the_last_issue(entries, day, later):
    last = max([item.issued for item in entries], default=later)
    book = book_of(entries)
    assert plainly(book.on(day).get(KEY)) == plainly(book.on(day, known_on=last).get(KEY))


@given(histories(), DAYS, DAYS)
def test_two_days_differ_exactly_where_their_answers_do(entries, a, b):
    book = book_of(entries)
    before, after = book.on(a).get(KEY), book.on(b).get(KEY)
    changed = bool(book.diff(a, b))
    assert changed == (plainly(before) != plainly(after))
    assert changed == bool(book.diff(b, a))


@given(DAYS, st.integers(0, 10**6), DAYS)
def test_a_value_laid_over_changes_one_key_and_no_earlier_day(since, value, day):
    key = "campaign.enterprise.min_workers"
    local = BOOK.with_value(key, value, since=since, note="here")
    if day < since:
        assert local.on(day).get(key) == BOOK.on(day).get(key)
    elif since >= date(2023, 12, 3):
        assert local.on(day).value(key) == value
    for other in BOOK.keys("dues.rate"):
        assert local.on(day).get(other) == BOOK.on(day).get(other)
