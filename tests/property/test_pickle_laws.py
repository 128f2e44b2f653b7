"""What is public can be sent to another process and copied, and is the same there."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import unionkit as uk
from unionkit.testing import strategies as ukst
from unionkit.testing.registration import STRATEGIES

KNOWN = {name: strategy for names in STRATEGIES.values() for name, strategy in names.items()}
# They hold no fields to compare: what they are made of is compared in their place.
BY_PARTS = {
    "Crosswalk": lambda bridge: (bridge.from_day, bridge.to_day, bridge.links, bridge.changes),
    "NameIndex": lambda index: [index.match(name) for name in ("LĐLĐ huyện Mê Linh", "Công ty A")],
}


def is_compared_by_identity(name):
    return getattr(uk, name).__eq__ is object.__eq__


def test_all_others_can_be_compared():
    assert {name for name in KNOWN if is_compared_by_identity(name)} == set(BY_PARTS)


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_a_pickled_and_a_copied_value_are_the_value(name):
    @settings(max_examples=5, database=None, phases=[Phase.generate])
    @given(getattr(ukst, KNOWN[name])(), st.integers(4, pickle.HIGHEST_PROTOCOL))
    def holds(value, protocol):
        parts = BY_PARTS.get(name, lambda it: it)
        twin = pickle.loads(pickle.dumps(value, protocol))  # noqa: S301 - our own bytes
        assert type(twin) is type(value)
        assert parts(twin) == parts(value)
        assert parts(copy.deepcopy(value)) == parts(value)

    holds()
