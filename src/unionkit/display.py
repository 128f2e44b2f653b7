"""The hook for notebook views: values ask here for their HTML, and the views register themselves here.

The domain classes do not know the views. Without them a notebook shows the plain representation.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    Renderer: TypeAlias = Callable[[object], str | None]

__all__ = ["Displayed", "html_of", "register_renderer"]

_VIEWS = "unionkit.views"
_renderers: list[Renderer] = []


class Displayed:
    """A value that a notebook may show as more than its plain representation."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        return html_of(self)


def register_renderer(renderer: Renderer) -> None:
    """Let a renderer answer for values; the one registered last is asked first.

    Args:
        renderer: takes a value and gives its HTML, or None where it has none for it.
    """
    _renderers.insert(0, renderer)


def html_of(value: object) -> str | None:
    """Give the HTML of a value, or None where no installed view knows it.

    Args:
        value: any value of the library.

    Returns:
        The HTML, or None: the notebook then shows the plain representation.

    Examples:
        >>> html_of("plain") is None
        True
    """
    if not _renderers and find_spec(_VIEWS) is not None:
        import_module(_VIEWS)
    return next((html for html in (renderer(value) for renderer in _renderers) if html is not None), None)
