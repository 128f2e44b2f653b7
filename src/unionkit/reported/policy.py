"""Which way of rounding a whole set of printed percentages follows, and where it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from unionkit.checking import checked_instance
from unionkit.exact import Rounding
from unionkit.reported.reconciliation import Agreement, Reconciliation

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["RoundingPolicy", "rounding_policy"]


@attrs.frozen(kw_only=True)
class RoundingPolicy:
    """The way of rounding that explains most of a set of printed percentages.

    Attributes:
        modes: the ways of rounding that explain equally many, in the order of `Rounding`; empty where none explains
            any.
        explained: the percentages that the first of them explains.
        exceptions: the percentages that could be checked and that the first of them does not explain.
        not_checked: those that could not be checked.
    """

    modes: tuple[Rounding, ...]
    explained: tuple[Reconciliation, ...]
    exceptions: tuple[Reconciliation, ...]
    not_checked: tuple[Reconciliation, ...]

    @property
    def holds(self) -> bool:
        """Whether one way of rounding explains every percentage that could be checked."""
        return bool(self.modes) and not self.exceptions


def rounding_policy(reconciliations: Iterable[Reconciliation]) -> RoundingPolicy:
    """Find the way of rounding that explains most of a set of printed percentages.

    Args:
        reconciliations: the percentages, each held against its parts; those qualified by gần, trên and the like count
            as not checked.

    Returns:
        The policy with its exceptions.

    Examples:
        >>> import unionkit as uk
        >>> checks = [uk.reconcile(15, 9, "166,6%"), uk.reconcile(832, 2500, "33,3%"), uk.reconcile(112, 304, "36,8%")]
        >>> policy = uk.rounding_policy(checks)
        >>> [mode.name for mode in policy.modes], policy.holds, [check.printed.text for check in policy.exceptions]
        (['HALF_UP', 'HALF_EVEN', 'DOWN'], False, ['166,6%'])
    """
    items = tuple(checked_instance(item, Reconciliation, "an item") for item in reconciliations)
    not_checked = tuple(item for item in items if not _is_checked(item))
    checked = tuple(item for item in items if _is_checked(item))
    counts = {mode: sum(mode in item.explained_by for item in checked) for mode in Rounding}
    best = max(counts.values())
    modes = tuple(mode for mode, count in counts.items() if count == best) if best else ()
    first = modes[:1]
    return RoundingPolicy(
        modes=modes,
        explained=tuple(item for item in checked if first and first[0] in item.explained_by),
        exceptions=tuple(item for item in checked if not first or first[0] not in item.explained_by),
        not_checked=not_checked,
    )


def _is_checked(item: Reconciliation) -> bool:
    return item.agreement is not Agreement.NOT_CHECKABLE and item.printed.approximation is None
