"""Things that are broken on purpose: for each finding code a value in which it is found, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from unionkit.errors import UnknownCodeError
from unionkit.findings import find_code
from unionkit.testing.faults.in_records import IN_RECORDS
from unionkit.testing.faults.in_reports import IN_REPORTS
from unionkit.testing.faults.in_tables import IN_TABLES
from unionkit.testing.faults.in_values import IN_VALUES
from unionkit.testing.faults.in_worlds import IN_WORLDS
from unionkit.testing.faults.made import Broken, Records

if TYPE_CHECKING:
    from collections.abc import Mapping

    from hypothesis.strategies import SearchStrategy

__all__ = ["FAULTS", "Broken", "Records", "broken"]

FAULTS: Final[Mapping[str, SearchStrategy[Broken[Any]]]] = {
    **IN_WORLDS,
    **IN_RECORDS,
    **IN_TABLES,
    **IN_REPORTS,
    **IN_VALUES,
}
"""The strategy of each code in use; a code of the library that is not here fails a test."""


def broken(code: str) -> SearchStrategy[Broken[Any]]:
    """Give things with exactly the fault that a finding code names: its check finds this code once, and nothing else.

    Where the fault lies between the records of an organisation, the thing is a `World`. Where it lies in records as
    they come in it is `Records`; where it lies in a table or a text, the bytes of the file; else the value that is
    checked: a ledger, a filled form, a series.

    Args:
        code: the stable name, "ledger.imbalance"; a retired one leads to its successor.

    Returns:
        The strategy.

    Raises:
        UnknownCodeError: there is no such code, or it is none of the library.

    Examples:
        >>> from hypothesis import find
        >>> from unionkit.testing import broken
        >>> wrong = find(broken("workplace.members_above_workers"), lambda _: True)
        >>> [finding.code for finding in wrong.check()]
        ['workplace.members_above_workers']
        >>> type(find(broken("terms.gap"), lambda _: True).value).__name__
        'World'
    """
    name = find_code(code).code
    if name not in FAULTS:
        raise UnknownCodeError(code=name)
    return FAULTS[name]
