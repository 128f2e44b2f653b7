from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.records.rules import keys_report, law_report, plain_value, timeline_report

BOOK = uk.rulebook("vgcl")
DAY = date(2025, 10, 1)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (5, 5),
        (True, True),
        (Fraction(1, 1), "1/1"),
        (DAY, "2025-10-01"),
        (uk.Item("a", uk.Words(vi="b", en="c")), "a"),
        (uk.Items((uk.Item("a", uk.Words(vi="b", en="c")),)), ["a"]),
        (uk.Instrument(title=uk.Words(vi="b", en="c")), "c"),
        (
            uk.Brackets((uk.Bracket(lower=0, maximum=Fraction(1, 3)),), {"hue": uk.Bracket(lower=0, minimum=1)}),
            [
                {"from": 0, "below": None, "min": None, "max": "1/3", "stated": True},
                {"unit": "hue", "min": 1, "max": None, "stated": True},
            ],
        ),
    ],
)
def test_values_become_plain(value, plain):
    assert plain_value(value) == plain


def test_every_rule_of_a_day_can_be_written_in_every_style():
    report = law_report(BOOK.on(DAY))
    for style in ("text", "markdown", "csv", "json"):
        for lang in ("vi", "en"):
            assert report.format(style, lang).endswith("\n")


def test_every_timeline_can_be_written():
    report = timeline_report(BOOK, BOOK.keys())
    assert len(report.records["en"]) == sum(len(BOOK.timeline(key)) for key in BOOK.lines)
    assert report.format("json", "vi")


def test_an_unknown_style_is_refused():
    with pytest.raises(uk.errors.OptionError):
        keys_report(()).format("pdf", "en")
