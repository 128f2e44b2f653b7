from __future__ import annotations

from datetime import date, datetime

import pytest

import unionkit as uk
from unionkit import errors

STAMP = date(2025, 8, 29)
TITLE = uk.Words(vi="Hạn đại hội", en="Congress due")


def day(**more):
    return uk.CalendarDay(**{"id": "x", "day": date(2025, 12, 31), "title": TITLE, **more})


def unfolded(text):
    return text.replace("\r\n ", "").split("\r\n")


def test_the_same_days_give_the_same_text():
    days = uk.round_days(uk.congress_round(2025, rulebook=uk.rulebook("vgcl"), as_of=date(2025, 10, 1)))
    assert uk.icalendar(days, stamp=STAMP) == uk.icalendar(iter(days), stamp=STAMP)
    assert uk.icalendar(days, stamp=STAMP).count("DTSTAMP:20250829T000000Z") == len(days)


def test_lines_end_as_the_format_asks_and_are_no_longer_than_75_octets():
    text = uk.icalendar([day(note=uk.Words(vi="Đại hội " * 60, en="x" * 500))], stamp=STAMP, name="Đợt đại hội")
    assert text.endswith("END:VCALENDAR\r\n")
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert max(len(line.encode()) for line in lines) >= 73
    assert "DESCRIPTION:" + "Đại hội " * 60 in unfolded(text)
    assert "X-WR-CALNAME:Đợt đại hội" in unfolded(text)
    assert "\n" not in text.replace("\r\n", "")


def test_what_has_a_meaning_in_the_format_is_escaped():
    text = uk.icalendar([day(title=uk.Words(vi="a;b,c\\d\ne\rf\x07", en="-"))], stamp=STAMP)
    assert r"SUMMARY:a\;b\,c\\d\ne\nf" in unfolded(text)


def test_a_day_is_a_whole_day_and_an_id_stays():
    lines = unfolded(uk.icalendar([day(), day(id="y", day=date.max)], stamp=STAMP, lang="en"))
    assert lines.count("DTSTART;VALUE=DATE:20251231") == 1
    assert lines.count("DTEND;VALUE=DATE:20260101") == 1
    assert [line for line in lines if line.startswith("UID")] == ["UID:x@unionkit", "UID:y@unionkit"]
    assert lines.count("DTSTART;VALUE=DATE:99991231") == 1
    assert sum(line.startswith("DTEND") for line in lines) == 1
    assert "SUMMARY:Congress due" in lines
    assert "PRODID:-//unionkit//unionkit//EN" in lines


def test_the_days_of_a_round_are_in_order_and_leave_out_what_is_not_recorded():
    book = uk.rulebook("vgcl")
    days = uk.round_days(uk.congress_round(2025, rulebook=book, as_of=date(2025, 10, 1), place="bac_ninh"))
    assert [each.day for each in days] == sorted(each.day for each in days)
    assert days[0].id == "round-2025-bac_ninh-commune_union"
    assert "20/10/2025" in days[0].note.vi
    assert len({each.id for each in days}) == len(days)
    district = uk.congress_round(2023, rulebook=book, as_of=date(2023, 4, 1), place="thanh_xuan")
    assert [each.day for each in uk.round_days(district)] == [date(2023, 4, 30)]


def test_no_days_make_an_empty_calendar():
    assert uk.icalendar([], stamp=STAMP).split("\r\n")[-2] == "END:VCALENDAR"


def test_bad_input():
    with pytest.raises(TypeError, match="stamp"):
        uk.icalendar([], stamp=datetime(2025, 1, 1))  # noqa: DTZ001 - a datetime is refused
    with pytest.raises(TypeError, match="a day"):
        uk.icalendar([date(2025, 1, 1)], stamp=STAMP)
    with pytest.raises(errors.LanguageError):
        uk.icalendar([], stamp=STAMP, lang="fr")
    with pytest.raises(errors.EmptyTextError, match="id"):
        day(id=" ")
    with pytest.raises(TypeError, match="day"):
        day(day="2025-12-31")
    with pytest.raises(TypeError, match="the round"):
        uk.round_days(STAMP)
