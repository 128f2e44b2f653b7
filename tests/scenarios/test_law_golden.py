"""A file for each day on which the law changes: what answered the day before, what answers now, and by which place.

A change of the data shows as a difference in these files. Write them anew with
``python tests/scenarios/test_law_golden.py`` and read what differs.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

import unionkit as uk

GOLDEN = Path(__file__).parents[1] / "golden" / "law"
BOOK = uk.rulebook("vgcl")


def said(answer):
    source = "" if answer.citation is None else f" [{answer.citation.label('en')}]"
    if isinstance(answer, uk.Absence):
        return answer.kind.value + source
    marks = [answer.force.value, answer.standing.value, answer.confidence.value]
    return f"{answer.say('en')}{source} {' '.join(marks)}"


def snapshot(day):
    changes = BOOK.diff(day - timedelta(days=1), day, sources=True)
    return "".join(f"{change.key}\n- {said(change.before)}\n+ {said(change.after)}\n" for change in changes)


@pytest.mark.parametrize("day", BOOK.days(), ids=str)
def test_the_law_changed_as_recorded(day):
    assert snapshot(day) == (GOLDEN / f"{day}.txt").read_text(encoding="utf-8")


def test_there_is_a_file_for_each_day_and_no_other():
    assert sorted(path.stem for path in GOLDEN.glob("*.txt")) == [str(day) for day in BOOK.days()]


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for path in GOLDEN.glob("*.txt"):
        path.unlink()
    for day in BOOK.days():
        (GOLDEN / f"{day}.txt").write_text(snapshot(day), encoding="utf-8")
