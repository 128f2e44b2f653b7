"""The text of a rulebook's file made a table of TOML, within limits on its size, its depth and its numbers."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final, cast

from unionkit.law.shapes import Fault

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_DIGITS", "read_toml"]

MAX_BYTES: Final = 1 << 20
"""Bytes of a file. The largest of the packaged rulebook has less than a tenth of them."""
MAX_DEPTH: Final = 16
"""How deep tables and lists may be nested, and how many parts a dotted name may have."""
MAX_DIGITS: Final = 18
"""Digits of a number: what an integer of 64 bits holds in any case."""

# tomllib takes the square of the parts of a dotted name: it must not see a long one.
_PART: Final = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_LONG_NAME: Final = re.compile(rf"(?:^|[\[{{,])[ \t]*+{_PART}(?:[ \t]*+\.[ \t]*+{_PART}){{{MAX_DEPTH}}}", re.MULTILINE)


def read_toml(path: Path) -> dict[str, object]:
    """Read a file of TOML.

    Raises:
        Fault: it cannot be read, is larger or deeper than is allowed, holds a longer number, or is no TOML.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise Fault(code="unreadable", found=getattr(error, "strerror", None) or str(error)) from error
    if len(data) > MAX_BYTES:
        raise Fault(code="too_large", expected=str(MAX_BYTES))
    try:
        text = data.decode("utf-8")
        if _LONG_NAME.search(text) is not None:
            raise Fault(code="too_deep", expected=str(MAX_DEPTH))
        table = cast("dict[str, object]", tomllib.loads(text))
    except RecursionError:
        raise Fault(code="too_deep", expected=str(MAX_DEPTH)) from None
    except ValueError as error:
        # Not only what tomllib calls a fault: int() refuses more digits than Python's own limit.
        raise Fault(code="not_toml", found=str(error)) from error
    _hold_limits(table)
    return table


def _hold_limits(table: dict[str, object]) -> None:
    inside: list[tuple[object, int]] = [(table, 0)]
    while inside:
        value, level = inside.pop()
        if level > MAX_DEPTH:
            raise Fault(code="too_deep", expected=str(MAX_DEPTH))
        if isinstance(value, int) and abs(value) >= 10**MAX_DIGITS:
            raise Fault(code="too_long_number", expected=str(MAX_DIGITS))
        if isinstance(value, dict | list):
            nested = cast("dict[str, object] | list[object]", value)
            inside += [(each, level + 1) for each in (nested.values() if isinstance(nested, dict) else nested)]
