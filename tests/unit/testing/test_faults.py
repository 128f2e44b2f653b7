"""Every finding code is reachable, and alone: what is broken for it has exactly this finding."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from hypothesis import Phase, given, settings

import unionkit as uk
import unionkit.testing
from unionkit.testing import broken
from unionkit.testing.faults import FAULTS, Broken


def every_code():
    """The codes in use of all rooms; each module is loaded, so that none is missed."""
    names = (found.name for found in pkgutil.walk_packages(uk.__path__, "unionkit."))
    modules = [importlib.import_module(name) for name in names if not name.endswith("__main__")]
    kinds = {kind for module in modules for kind in vars(module).values() if isinstance(kind, uk.FindingCode)}
    assert {kind.code for kind in kinds} <= set(uk.finding_codes())
    return {kind.code for kind in kinds if kind.retired_in is None}


twenty = settings(max_examples=20, database=None, phases=[Phase.generate, Phase.shrink])


def test_every_code_in_use_can_be_broken():
    assert every_code() == set(FAULTS)


@pytest.mark.parametrize("code", FAULTS)
def test_exactly_this_is_found(code):
    @twenty
    @given(broken(code))
    def alone(wrong):
        assert isinstance(wrong, Broken)
        findings = wrong.check()
        assert [finding.code for finding in findings] == [wrong.code] == [code]
        assert all(findings[0].message(lang) for lang in ("vi", "en"))

    alone()


def test_a_code_that_is_not_there_is_refused():
    with pytest.raises(uk.errors.UnknownCodeError):
        broken("ledger.nothing")
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        unionkit.testing.nothing  # noqa: B018 - the lookup is the test
