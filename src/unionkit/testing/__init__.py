"""For those who build on unionkit: hypothesis strategies for its classes, and small worlds that hang together.

It needs the extra ``testing``. `strategies` gives values one by one; `worlds` gives registries with the targets,
results, terms and workplaces that belong to them; `broken` gives what has exactly the fault of a finding code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unionkit.testing.faults import broken

__all__ = ["broken"]

# Hidden from type checkers: to them a module that has it has every name, misspelt ones too.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        # hypothesis imports this room for the registration alone, before anything of the library is needed.
        if name == "broken":
            from unionkit.testing.faults import broken

            return broken
        msg = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(msg)
