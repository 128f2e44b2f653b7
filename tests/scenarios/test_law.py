"""What the law said on a day: cases in TOML that an officer can read, written from the sources and not from the data."""

from __future__ import annotations

import tomllib
from fractions import Fraction
from pathlib import Path

import pytest

import unionkit as uk

FILES = sorted((Path(__file__).parent / "law").glob("*.toml"))
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['key']} on {case['on']}")
    for path in FILES
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]


def plain(value, like):
    if isinstance(value, Fraction):
        return value == Fraction(like)
    if isinstance(value, uk.Items):
        return sorted(value.ids) == sorted(like) if type(value) is uk.Items else list(value.ids) == like
    if isinstance(value, uk.Item):
        return value.id == like
    if isinstance(value, uk.Instrument):
        return like in (value.number, value.title.en)
    return type(value) is type(like) and value == like


@pytest.mark.parametrize("case", CASES)
def test_the_law_said_so(case):
    answer = uk.rulebook("vgcl").on(case["on"], known_on=case.get("known_on")).get(case["key"])
    if "absence" in case:
        assert isinstance(answer, uk.Absence), answer
        assert answer.kind.value == case["absence"]
    else:
        assert isinstance(answer, uk.Rule), answer
        if "count" in case:
            bracket = answer.value.at(case["count"], unit=case.get("unit"))
            assert (bracket.minimum, bracket.maximum) == (case.get("minimum"), case.get("maximum"))
        else:
            assert plain(answer.value, case["value"]), answer.value
    if "cite" in case:
        instrument = answer.citation.instrument
        assert case["cite"] in (instrument.number, instrument.title.en)


def test_every_key_has_a_case():
    tested = {param.values[0]["key"] for param in CASES}
    assert set(uk.rulebook("vgcl").keys()) - tested == set()
