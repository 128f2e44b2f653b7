"""Finding the figures that a report claims: shapes, context and arithmetic, each in its own module."""

from unionkit.reported.claims.claim import Claim, Measure
from unionkit.reported.claims.reading import read_claims

__all__ = ["Claim", "Measure", "read_claims"]
