"""What the law decides about cases: in TOML that an officer can read, written from the texts and not from the data."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.records.questions import judge_record

FILES = sorted((Path(__file__).parent / "verdicts").glob("*.toml"))
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['title']}")
    for path in FILES
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize("case", CASES)
def test_the_law_decides_so(case):
    given = {name: str(value) if isinstance(value, date) else value for name, value in case["given"].items()}
    verdict = judge_record(case["question"], given, law=uk.rulebook("vgcl").on(case["on"]))
    assert verdict.outcome.value == case["answer"], verdict.explain("en")
    if "failed" in case:
        assert [criterion.key for criterion in verdict.failed] == case["failed"]
    if "assumed" in case:
        assert set(case["assumed"]) <= {criterion.key for criterion in verdict.criteria if criterion.assumed}
    assert case.get("cites", "") in verdict.explain("en")
    for lang in ("vi", "en"):
        said = verdict.explain(lang)
        assert "None" not in said
        assert "_" not in said.replace(verdict.subject, "")
