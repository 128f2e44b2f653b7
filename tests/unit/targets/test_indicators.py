from __future__ import annotations

import pytest

import unionkit as uk
from unionkit.text import lookup_key


def test_every_named_indicator_is_found_by_each_of_its_names():
    for indicator in uk.indicators.named():
        for name in (indicator.id, indicator.title.vi, indicator.title.en, *indicator.aliases):
            assert uk.indicators.find(name) is indicator
            assert uk.indicators.find(lookup_key(name).upper()) is indicator


def test_no_two_indicators_share_a_name():
    names = [
        lookup_key(name)
        for indicator in uk.indicators.named()
        for name in {indicator.id, indicator.title.vi, indicator.title.en, *indicator.aliases}
    ]
    distinct = {
        (lookup_key(name), indicator.id)
        for indicator in uk.indicators.named()
        for name in (indicator.id, indicator.title.vi, indicator.title.en, *indicator.aliases)
    }
    assert len({name for name, _ in distinct}) == len(distinct)
    assert names


def test_an_unknown_indicator_lists_the_known_ones():
    with pytest.raises(uk.errors.UnknownIndicatorError) as caught:
        uk.indicators.find("trồng cây")
    assert caught.value.name == "trồng cây"
    assert "new_members" in caught.value.known
    assert isinstance(caught.value, LookupError)


def test_every_kind_has_a_named_indicator_and_a_name():
    assert {indicator.kind for indicator in uk.indicators.named()} == set(uk.IndicatorKind)
    assert [kind.label("en") for kind in uk.IndicatorKind][:3] == ["flow", "net flow", "stock"]
    assert uk.IndicatorKind.NET_FLOW.label("vi") == "số thực tăng"


def test_an_indicator_is_checked():
    for fields in ({"id": 5}, {"kind": "flow"}, {"title": "x"}):
        with pytest.raises(TypeError):
            uk.Indicator(
                **{
                    "id": "x",
                    "kind": uk.IndicatorKind.FLOW,
                    "title": uk.Words(vi="x", en="y"),
                    "measure": "m",
                    **fields,
                }
            )


def test_indicators_of_the_caller_are_found_before_the_named_ones():
    own = uk.Indicator(
        id="trees", kind=uk.IndicatorKind.FLOW, title=uk.Words(vi="trồng cây", en="trees"), measure="trees"
    )
    assert uk.indicators.find("TRONG CAY", own=[own]) is own
    assert uk.indicators.find("new members", own=[own]) is uk.indicators.NEW_MEMBERS
    with pytest.raises(uk.errors.UnknownIndicatorError) as caught:
        uk.indicators.find("x", own=[own])
    assert caught.value.known[0] == "trees"


def test_the_kind_tells_what_adds_up_over_time():
    assert [kind.name for kind in uk.IndicatorKind if kind.adds_up_over_time] == [
        "FLOW",
        "NET_FLOW",
        "MINIMUM",
        "MONEY",
    ]
    assert [kind.name for kind in uk.IndicatorKind if kind.is_quotient] == ["RATIO", "MEAN"]
