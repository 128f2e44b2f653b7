"""Packages that only some formats need, loaded when they are needed."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from unionkit.errors import MissingExtraError

if TYPE_CHECKING:
    from types import ModuleType

__all__ = ["load_extra"]


def load_extra(module: str, *, extra: str) -> ModuleType:
    """Import a module of a package that an extra brings.

    Raises:
        MissingExtraError: the package is not installed.
    """
    try:
        return import_module(module)
    except ImportError as error:
        raise MissingExtraError(package=module.partition(".")[0], extra=extra) from error
