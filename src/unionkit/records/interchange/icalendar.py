"""Due days as an iCalendar file (RFC 5545), which calendars of every kind open."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.law.rule import Absence
from unionkit.organisation.fields import said
from unionkit.periods.span import checked_day
from unionkit.rules.rounds import CongressRound
from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang

__all__ = ["CalendarDay", "icalendar", "round_days"]

_OCTETS: Final = 75


def _day(value: date) -> date:
    return checked_day(value, "day")


@attrs.frozen(kw_only=True)
class CalendarDay:
    """A whole day in a calendar.

    Attributes:
        id: what stays the same when the day or its words change; a calendar then moves its entry.
        day: the day.
        title: its name, in both languages.
        note: more about it, or None.

    Raises:
        EmptyTextError: an empty id.
        TypeError: a datetime for the day.
    """

    id: str = attrs.field(validator=said)
    day: date = attrs.field(converter=_day)
    title: Words
    note: Words | None = None


def icalendar(days: Iterable[CalendarDay], *, stamp: date, lang: Lang = "vi", name: str | None = None) -> str:
    """Write whole days as an iCalendar file.

    The same days give the same text: no clock is asked. RFC 5545 wants the time at which an entry was made; it is
    midnight (UTC) of `stamp`.

    Args:
        days: the days.
        stamp: the day on which they were worked out, for instance that of the plan.
        lang: "vi" or "en".
        name: the name of the calendar, or None.

    Returns:
        The text, with the line ends of the format (CRLF); write it with ``newline=""``.

    Raises:
        LanguageError: another language.
        TypeError: a datetime for `stamp`.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> due = uk.CalendarDay(id="2023", day=date(2023, 4, 30), title=uk.Words(vi="Hạn đại hội", en="Congress due"))
        >>> for line in uk.icalendar([due], stamp=date(2023, 1, 1)).splitlines():
        ...     print(line)
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//unionkit//unionkit//VI
        CALSCALE:GREGORIAN
        BEGIN:VEVENT
        UID:2023@unionkit
        DTSTAMP:20230101T000000Z
        DTSTART;VALUE=DATE:20230430
        DTEND;VALUE=DATE:20230501
        SUMMARY:Hạn đại hội
        TRANSP:TRANSPARENT
        END:VEVENT
        END:VCALENDAR
    """
    made = checked_day(stamp, "stamp")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:-//unionkit//unionkit//{checked_lang(lang).upper()}"]
    lines.append("CALSCALE:GREGORIAN")
    lines += [] if name is None else [f"X-WR-CALNAME:{_escaped(name)}"]
    for each in days:
        entry = checked_instance(each, CalendarDay, "a day")
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_escaped(entry.id)}@unionkit",
            f"DTSTAMP:{_written(made)}T000000Z",
            f"DTSTART;VALUE=DATE:{_written(entry.day)}",
        ]
        # An all-day entry without an end is one day long; the very last day of the calendar has no day after it.
        lines += [f"DTEND;VALUE=DATE:{_written(entry.day + timedelta(days=1))}"] if entry.day < date.max else []
        lines.append(f"SUMMARY:{_escaped(entry.title.label(lang))}")
        lines += [] if entry.note is None else [f"DESCRIPTION:{_escaped(entry.note.label(lang))}"]
        lines += ["TRANSP:TRANSPARENT", "END:VEVENT"]
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _written(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _escaped(text: str) -> str:
    """Escape what the format gives a meaning to; other control characters have no place in it."""
    plain = "".join(
        char for char in text.replace("\r\n", "\n").replace("\r", "\n") if char == "\n" or char.isprintable()
    )
    for char in ("\\", ";", ","):
        plain = plain.replace(char, f"\\{char}")
    return plain.replace("\n", "\\n")


def _folded(line: str) -> str:
    """Break a line after 75 octets of UTF-8 at most, never inside a character."""
    parts, room = [""], _OCTETS
    for char in line:
        length = len(char.encode())
        if length > room:
            parts.append(" ")
            room = _OCTETS - 1
        parts[-1] += char
        room -= length
    return "\r\n".join(parts)


def round_days(congresses: CongressRound) -> tuple[CalendarDay, ...]:
    """Give the last days of a round of congresses as days of a calendar, the earliest first.

    Args:
        congresses: the round.

    Returns:
        One day for each kind of unit that has a deadline.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> autumn = uk.congress_round(2025, rulebook=uk.rulebook("vgcl"), as_of=date(2025, 10, 1))
        >>> first = uk.round_days(autumn)[0]
        >>> first.day, first.title.label("vi")
        (datetime.date(2025, 10, 31), 'Hạn tổ chức đại hội: công đoàn xã, phường, đặc khu')
    """
    steps = checked_instance(congresses, CongressRound, "the round").steps
    found = [
        CalendarDay(
            id=f"round-{congresses.year}-{congresses.place or 'general'}-{step.kind.value}",
            day=step.deadline,
            title=Words(
                vi=f"Hạn tổ chức đại hội: {step.kind.label('vi')}", en=f"Congresses due: {step.kind.label('en')}"
            ),
            note=Words.of(step.explain),
        )
        for step in steps
        if not isinstance(step.deadline, Absence)
    ]
    return tuple(sorted(found, key=lambda each: each.day))
