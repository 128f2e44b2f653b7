"""What a fault is put into, and how it is found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import attrs

from unionkit.findings import Finding
from unionkit.records.checking.run import check_records

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

__all__ = ["Broken", "Records", "made"]

T = TypeVar("T")


@attrs.frozen(kw_only=True)
class Broken(Generic[T]):
    """A thing with one fault.

    Attributes:
        code: the code of the finding.
        value: what is broken: a `World`, `Records`, the bytes of a file, or a value of the library.

    Examples:
        >>> from hypothesis import find
        >>> from unionkit.testing import broken
        >>> wrong = find(broken("form.unknown_item"), lambda _: True)
        >>> wrong.code, type(wrong.value).__name__, len(wrong.check())
        ('form.unknown_item', 'FilledForm', 1)
    """

    code: str
    value: T
    _find: Callable[[T], Iterable[Finding]] = attrs.field(repr=False, eq=False, alias="find")

    def check(self) -> tuple[Finding, ...]:
        """Check the thing as the library checks it.

        Returns:
            One finding, of the code.

        Raises:
            ImportError: the fault is in a file that is read with an extra, as a workbook is.
        """
        return tuple(self._find(self.value))


@attrs.frozen(kw_only=True)
class Records:
    """Records as they come in, and what they are held against.

    Attributes:
        cls: the class that they are read into.
        records: the records, in their wire form.
        settings: the settings of the check, by name: see `unionkit.CheckSettings`.

    Examples:
        >>> import unionkit as uk
        >>> from unionkit.testing.faults import Records
        >>> Records(cls=uk.Workplace, records=({"id": "a"},)).check()[0].code
        'record.missing_field'
    """

    cls: type
    records: tuple[object, ...]
    settings: Mapping[str, Any] = attrs.field(factory=dict[str, Any], hash=False)

    def check(self) -> tuple[Finding, ...]:
        """Check the records with `unionkit.check_records`."""
        return check_records(self.records, self.cls, **self.settings).findings


def made(
    code: str, values: SearchStrategy[T], find: Callable[[T], Iterable[Finding]]
) -> dict[str, SearchStrategy[Broken[T]]]:
    """Make the strategy of a code: what is broken, and what finds it."""

    def broken(value: T) -> Broken[T]:
        return Broken(code=code, value=value, find=find)

    return {code: values.map(broken)}
