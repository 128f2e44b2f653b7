"""The same rules over columns of any data frame: a native frame in, the same kind out."""

from unionkit.frames.attainment import attain
from unionkit.frames.reasons import ColumnReason

__all__ = ["ColumnReason", "attain"]
