"""The colours of pages, notebook views and charts, in light and dark."""

from __future__ import annotations

from typing import Final

__all__ = ["COLOURS", "named_colours"]

COLOURS: Final = {
    "light": {
        "page": "#ffffff", "panel": "#f5f6f8", "line": "#d5d9de", "text": "#1c2128", "quiet": "#57606a",
        "error": "#a8201a", "warning": "#7a4d00", "note": "#1a5a96", "good": "#1b6b3a",
    },
    "dark": {
        "page": "#14181d", "panel": "#1d232a", "line": "#3a434d", "text": "#e6e9ed", "quiet": "#a7b1bc",
        "error": "#ff9c93", "warning": "#f0be6f", "note": "#93c3fa", "good": "#86d9a4",
    },
}  # fmt: skip
"""The colours by scheme; each text colour is read on page and panel."""


def named_colours(scheme: str) -> str:
    """Give the colours of a scheme as the variables of a style sheet."""
    return " ".join(f"--{name}: {colour};" for name, colour in COLOURS[scheme].items())
