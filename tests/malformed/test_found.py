"""Inputs that failed once or are hard: each is read by the target of fuzzing whose folder it stands in."""

from __future__ import annotations

from pathlib import Path

import pytest
from fuzz.targets import FORMATS, TARGETS, seeds

FOUND = sorted(path for path in (Path(__file__).parent / "found").glob("*/*") if path.is_file())


@pytest.mark.parametrize("path", FOUND, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_is_read_or_refused(path):
    TARGETS[path.parent.name](path.read_bytes())


@pytest.mark.parametrize("target", TARGETS)
def test_what_fuzzing_begins_with_holds(target):
    inputs = seeds(target)
    assert len(inputs) > 3
    for data in inputs:
        TARGETS[target](data)


def test_every_target_has_its_folder():
    assert {path.parent.name for path in FOUND} == set(TARGETS)
    assert {path.read_bytes()[0] % len(FORMATS) for path in FOUND if path.parent.name == "table"} == {0, 1, 2, 3, 4}
