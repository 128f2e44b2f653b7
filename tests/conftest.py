"""Fixtures of all tests."""

from __future__ import annotations

from shutil import which

import pytest
from engines import TestEngine, missing


@pytest.fixture
def engine(request):
    """One engine of data frames; skipped where it is not installed."""
    lacking = missing(request.param)
    if lacking:
        pytest.skip(f"{request.param} NOT TESTED: {', '.join(lacking)} not installed")
    if request.param == "pyspark" and which("java") is None:
        pytest.skip("pyspark NOT TESTED: there is no Java on this machine")
    return TestEngine(request.param)
