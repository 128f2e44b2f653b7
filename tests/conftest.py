"""Fixtures of all tests."""

from __future__ import annotations

import pytest
from engines import engine_of


@pytest.fixture
def engine(request):
    """One engine of data frames; skipped where it is not installed."""
    return engine_of(request.param)
