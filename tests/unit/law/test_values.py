from __future__ import annotations

from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.law.values import MEASURES, say_value

PLENARY = uk.Item("plenary", uk.Words(vi="toàn thể", en="plenary"))
DELEGATES = uk.Item("delegates", uk.Words(vi="đại biểu", en="of delegates"))
TABLE = uk.Brackets(
    (
        uk.Bracket(lower=0, upper=100, maximum=5),
        uk.Bracket(lower=100, upper=101, stated=False),
        uk.Bracket(lower=101, minimum=7, maximum=7),
    ),
    {"ha-noi": uk.Bracket(lower=0, maximum=55)},
)


def test_items_know_what_they_hold():
    forms = uk.Items((PLENARY, DELEGATES))
    assert PLENARY in forms
    assert "delegates" in forms
    assert "online" not in forms
    assert 5 not in forms
    assert [*forms] == [PLENARY, DELEGATES]
    assert (len(forms), forms.label("en"), forms.label("vi")) == (2, "plenary and of delegates", "toàn thể và đại biểu")


def test_steps_are_numbered_and_are_no_mere_list():
    steps = uk.Steps((PLENARY, DELEGATES))
    assert steps.label("en") == "(1) plenary; (2) of delegates"
    assert steps != uk.Items((PLENARY, DELEGATES))


@pytest.mark.parametrize(("count", "maximum"), [(0, 5), (99, 5), (101, 7), (10**9, 7)])
def test_a_table_answers_at_its_edges(count, maximum):
    assert TABLE.at(count).maximum == maximum


def test_a_hole_of_the_text_raises_and_says_what_is_stated():
    with pytest.raises(uk.errors.NoBracketError, match="nothing for 100; it states: 0 to 99, 101 and more"):
        TABLE.at(100)
    with pytest.raises(uk.errors.NoBracketError):
        TABLE.at(-1)
    with pytest.raises(TypeError):
        TABLE.at(True)


def test_a_named_unit_has_a_figure_of_its_own():
    assert TABLE.at(100, unit="ha-noi").maximum == 55
    assert TABLE.at(5, unit="hue").maximum == 5


def test_a_table_is_said_whole():
    assert TABLE.label("en") == "0 to 99: at most 5; 100: not stated; 101 and more: 7; ha-noi: at most 55"
    assert TABLE.label("vi") == "0 đến 99: tối đa 5; 100: không quy định; 101 trở lên: 7; ha-noi: tối đa 55"
    assert uk.Bracket(lower=0, minimum=Fraction(1, 2)).label("vi") == "0 trở lên: tối thiểu 1/2"


def test_values_are_said_with_their_measure():
    assert say_value(1500, "members", "vi") == "1.500 đoàn viên"
    assert say_value(2028, "year", "vi") == "2028"
    assert say_value(False, "yes_no", "vi") == "không"
    assert say_value(Fraction(2, 3), "share", "en") == "2/3"
    assert all(words.vi and words.en for words in MEASURES.values())
