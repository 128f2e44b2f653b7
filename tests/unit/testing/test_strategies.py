"""Every public class has a strategy, which hypothesis knows, and which keeps to the bounds that it is given."""

from __future__ import annotations

import enum
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import unionkit as uk
from unionkit.testing import strategies as ukst
from unionkit.testing.registration import STRATEGIES, register

CLASSES = {name: cls for name in uk.__all__ if isinstance(cls := getattr(uk, name), type)}
KNOWN = {name: strategy for names in STRATEGIES.values() for name, strategy in names.items()}
WITHOUT = {
    "Admission",
    "Allocation",
    "AllocationReport",
    "AttainmentReport",
    "BoardGroup",
    "BoardLine",
    "CalendarDay",
    "CarriedTargets",
    "Cascade",
    "Cause",
    "ChangedVerdict",
    "ClaimLine",
    "ClaimsReport",
    "CommitteeSize",
    "CongressRound",
    "Coverage",
    "Criterion",
    "DelegateLimits",
    "Dues",
    "ElectionResult",
    "Figure",
    "FigureLine",
    "Figures",
    "FlippingChange",
    "FoundingProcedure",
    "FoundingStep",
    "Funnel",
    "FunnelStage",
    "Growth",
    "GrowthLine",
    "Impact",
    "PaymentStop",
    "Prospect",
    "Prospects",
    "RolledResult",
    "RolledResults",
    "RoundStep",
    "ScoreboardReport",
    "SideBySide",
    "TermNumber",
    "TotalLine",
    "Transfer",
    "UnionFund",
    "UnitWeights",
    "Verdict",
    "WeightTable",
}

register()


def test_every_public_class_has_a_strategy():
    of_values = {name for name, cls in CLASSES.items() if not issubclass(cls, enum.Enum)}
    assert of_values - set(KNOWN) == set(WITHOUT)


def test_the_table_agrees_with_the_front_door():
    assert all(set(names) <= set(uk._NAMES[module]) for module, names in STRATEGIES.items())
    assert set(KNOWN.values()) <= set(ukst.__all__)


def test_no_module_has_the_name_of_a_strategy():
    modules = {path.stem for path in Path(ukst.__file__).parent.glob("*.py")}
    assert not modules & set(ukst.__all__)
    assert sorted(ukst.__all__) == ukst.__all__ == dir(ukst)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        ukst.nothing  # noqa: B018 - the lookup is the test


@pytest.mark.parametrize("name", [name for name in CLASSES if name not in WITHOUT])
def test_hypothesis_gives_values_of_a_class(name):
    cls = CLASSES[name]

    @settings(max_examples=15, database=None, phases=[Phase.generate])
    @given(st.from_type(cls))
    def gives(value):
        assert isinstance(value, cls)
        assert value == value  # noqa: PLR0124 - some classes compare in a way of their own
        repr(value)

    gives()
