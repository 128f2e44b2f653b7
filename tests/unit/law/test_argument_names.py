"""What is of the wrong type is named: the message begins with the argument."""

from __future__ import annotations

from datetime import date
from re import escape

import pytest

import unionkit as uk

WRONG = object()
BOOK, DAY = uk.rulebook("vgcl"), date(2026, 6, 1)
KEY = "congress.quorum"
BRACKETS = next(
    rule.value for key in BOOK.keys("committee") if isinstance(rule := BOOK.on(DAY).get(key), uk.Rule) and isinstance(rule.value, uk.Brackets)
)  # fmt: skip
REFUSED = [
    ("day", lambda: BOOK.on(WRONG)),
    ("known_on", lambda: BOOK.on(DAY, known_on=WRONG)),
    ("the words", lambda: BOOK.search(WRONG)),
    ("the key", lambda: BOOK.line(WRONG)),
    ("the key", lambda: BOOK.timeline(WRONG)),
    ("the key", lambda: BOOK.on(DAY).get(WRONG)),
    ("since", lambda: BOOK.with_value(KEY, "1/2", since=WRONG, note="x")),
    ("the note", lambda: BOOK.with_value(KEY, "1/2", since=DAY, note=WRONG)),
    ("the key", lambda: BOOK.with_value(WRONG, "1/2", since=DAY, note="x")),
    ("count", lambda: BRACKETS.at(WRONG)),
]


@pytest.mark.parametrize(
    ("name", "call"), REFUSED, ids=[f"{number}-{name}" for number, (name, _) in enumerate(REFUSED)]
)
def test_what_is_of_the_wrong_type_is_named(name, call):
    with pytest.raises(TypeError, match=f"^{escape(name)} is the object "):
        call()
