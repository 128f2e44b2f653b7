"""Whole verdicts: every field of every result, and its sentences, as the files under golden/verdicts have them.

A change of the law data or of a sentence shows as a difference in these files. Write them anew with
``PYTHONPATH=tests python tests/unit/rules/test_golden_verdicts.py`` and read what differs against the law.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from re import sub

import pytest
from verdict_cases import SUBJECTS
from verdict_cases.telling import Telling, written

GOLDEN = Path(__file__).parents[2] / "golden" / "verdicts"
NAMED = [(subject, name) for subject, cases in SUBJECTS.items() for name in cases]


@cache
def golden(subject):
    return json.loads((GOLDEN / f"{subject}.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("subject", "name"), NAMED, ids=[sub(r"[^a-zA-Z0-9]+", "-", f"{subject} {name}") for subject, name in NAMED]
)
def test_a_case_is_judged_and_told_as_before(subject, name):
    telling = Telling()
    found = telling.told(SUBJECTS[subject][name])
    assert written(found).splitlines() == written(golden(subject)[name]).splitlines()
    for kind, named in telling.named.items():
        assert named.items() <= golden("named")[kind].items()


def test_there_is_a_block_for_each_case_and_no_other():
    assert {path.stem: list(golden(path.stem)) for path in GOLDEN.glob("*.json") if path.stem != "named"} == {
        subject: sorted(cases) for subject, cases in SUBJECTS.items()
    }


def write():
    telling = Telling()
    told = {subject: {name: telling.told(cases[name]) for name in sorted(cases)} for subject, cases in SUBJECTS.items()}
    told["named"] = {kind: dict(sorted(named.items())) for kind, named in telling.named.items()}
    for subject, cases in told.items():
        (GOLDEN / f"{subject}.json").write_text(written(cases) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write()
