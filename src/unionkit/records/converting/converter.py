"""The converter: records into values, strictly and with everything that is wrong at once, and values into records."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, cast

import attrs
from cattrs import BaseValidationError, Converter

from unionkit.errors import RecordError
from unionkit.records.converting.faults import Fault, faults_of, finding_of
from unionkit.records.converting.reading import field_readers, reader
from unionkit.records.converting.types import is_record, record_class, wire_names
from unionkit.records.converting.wire import LEAVES, Leaf
from unionkit.records.converting.writing import writer

if TYPE_CHECKING:
    from unionkit.findings import Finding

__all__ = [
    "configure_converter",
    "findings_of",
    "from_record",
    "make_converter",
    "read_fields",
    "read_record",
    "to_record",
]

T = TypeVar("T")
_Told: TypeAlias = tuple[str, Fault, str | None]


def make_converter() -> Converter:
    """Make a cattrs converter that knows every class of the library.

    It takes only what the wire form allows: no 7.9 for a headcount, no "5" for 5, no bool for a number, no datetime for
    a date, no field that the class does not have.

    Returns:
        A new converter. `structure` raises cattrs' own `ClassValidationError`; `findings_of` tells what it gathered.

    Examples:
        >>> import unionkit as uk
        >>> conv = uk.make_converter()
        >>> conv.structure({"first_year": 2023, "last_year": 2028}, uk.Term).label("en")
        'term 2023–2028'
    """
    return configure_converter(Converter(detailed_validation=True, forbid_extra_keys=True))


def configure_converter(converter: Converter) -> Converter:
    """Teach a converter of yours the classes of the library; how it takes all other classes does not change.

    Args:
        converter: the converter, with detailed validation, which is how cattrs makes them.

    Returns:
        The same converter.

    Examples:
        >>> import cattrs
        >>> import unionkit as uk
        >>> conv = uk.configure_converter(cattrs.Converter())
        >>> cases = conv.structure([{"id": "a", "name": "An Phát", "workers": 10}], list[uk.Workplace])
        >>> cases[0].workers
        10
    """
    converter.register_structure_hook_factory(is_record, reader)
    converter.register_unstructure_hook_factory(is_record, writer)
    for kind, leaf in _own_leaves():
        converter.register_structure_hook(kind, reader(kind))
        converter.register_unstructure_hook(kind, leaf.write)
    return converter


def _own_leaves() -> list[tuple[Any, Leaf]]:
    """Give the single values that are classes of the library; texts and numbers of other classes are none of ours."""
    return [(kind, leaf) for kind, leaf in LEAVES.items() if is_record(kind)]


def from_record(record: object, cls: type[T]) -> T:
    """Read a record: a mapping with the fields of a class, in their wire form.

    Args:
        record: the mapping. A value that already is what the field holds (a `date`, a member of an enumeration) is
            taken as it is.
        cls: a public class of the library.

    Returns:
        The value.

    Raises:
        RecordError: the record cannot be taken; `findings` tells everything that is wrong with it.
        RecordClassError: the class is no record: it is computed from others, or is none of this library.

    Examples:
        >>> import unionkit as uk
        >>> uk.from_record({"id": "an-phat", "name": "Công ty TNHH An Phát", "workers": 10}, uk.Workplace).workers
        10
        >>> uk.from_record({"id": "an-phat", "name": "Công ty TNHH An Phát", "workers": 7.9}, uk.Workplace)
        Traceback (most recent call last):
        unionkit.errors.RecordError: the record is no Workplace: workers is the float 7.9; expected a whole number
    """
    value, findings = read_record(record, cls)
    if findings:
        raise RecordError(kind=cls.__name__, findings=findings)
    return cast("T", value)


def read_record(record: object, cls: type[T]) -> tuple[T | None, tuple[Finding, ...]]:
    """Read a record: the value, or everything that is wrong with it.

    Args:
        record: the mapping, as `from_record` takes it.
        cls: a public class of the library.

    Returns:
        The value and no findings, or None and the findings.

    Raises:
        RecordClassError: the class is no record.
    """
    read = reader(record_class(cls))
    handled = sys.exc_info()[1]
    try:
        return cast("T", read(record, cls)), ()
    except (BaseValidationError, Fault) as error:
        findings = findings_of(error, cls, record)
        _let_go(error, handled)
        return None, findings


def read_fields(record: Mapping[str, object], cls: type, names: Sequence[str]) -> tuple[Finding, ...]:
    """Tell what is wrong with some fields of a record of which all else is right.

    Args:
        record: the mapping.
        cls: its class.
        names: the fields, by the names of the attributes.

    Returns:
        What `read_record` tells of it; nothing where the fields are right after all.
    """
    readers, wires = field_readers(cls), wire_names(cls)
    gathered: list[_Told] = []
    handled = sys.exc_info()[1]
    for name in names:
        try:
            readers[name](record[wires[name]], None)
        except (BaseValidationError, Fault) as error:
            path = name.lstrip("_")
            gathered += [(path, error, None)] if isinstance(error, Fault) else faults_of(error, path)
            _let_go(error, handled)
    return _findings(gathered, cls, record)


def _let_go(error: BaseException, handled: BaseException | None) -> None:
    """Let go of the frames of an error that has been told.

    The function that gathered the errors of a record is in the traceback of each of them: with the frames of its
    callers it would stay, and hold all that they hold, until the garbage collector finds the circle.

    Args:
        error: the error.
        handled: what the caller is handling while the record is read, if anything: it is none of ours.
    """
    waiting: list[BaseException | None] = [error]
    while waiting:
        each = waiting.pop()
        if each is not None and each is not handled:
            each.__traceback__ = None
            waiting += each.exceptions if isinstance(each, BaseValidationError) else ()
            waiting += (each.__cause__, each.__context__)


def findings_of(error: Exception, cls: type, record: object = None) -> tuple[Finding, ...]:
    """Tell what a converter gathered as findings; what the domain says of a value survives in its own words.

    Args:
        error: what `converter.structure` raised: cattrs' `ClassValidationError` or `IterableValidationError`.
        cls: the class that was meant.
        record: the record, from which the findings take their subject; none unless given.

    Returns:
        The findings, in the order of the fields.

    Examples:
        >>> import cattrs
        >>> import unionkit as uk
        >>> conv = uk.make_converter()
        >>> try:
        ...     conv.structure({"id": "a", "name": "A", "workers": -3, "members": "5"}, uk.Workplace)
        ... except cattrs.ClassValidationError as error:
        ...     print([(found.field, found.code) for found in uk.findings_of(error, uk.Workplace)])
        [('workers', 'record.below_zero'), ('members', 'record.wrong_type')]
    """
    told = [("", error, None)] if isinstance(error, Fault) else [*faults_of(cast("BaseValidationError", error))]
    return _findings(told, cls, record)


def _findings(gathered: Sequence[_Told], cls: type, record: object) -> tuple[Finding, ...]:
    order, may_be_empty = _fields_of(cls) if is_record(cls) else _NO_FIELDS
    subject = subject_of(record)
    findings: list[Finding] = []
    for where, fault, field in gathered:
        path = ".".join(filter(None, (where, field)))
        head = path.partition(".")[0].partition("[")[0]
        findings.append(finding_of(path, fault, subject=subject, may_be_empty=head in may_be_empty))
    if len(findings) == 1:
        return (findings[0],)
    return tuple(sorted(findings, key=lambda found: order.get((found.field or "").partition(".")[0], len(order))))


@cache
def _fields_of(cls: type) -> tuple[Mapping[str, int], frozenset[str]]:
    """Give the places of the fields of a class, and those that may be left empty."""
    empty = {field.name for field in attrs.fields(cls) if field.default is None}
    order = {name.lstrip("_"): place for place, name in enumerate(wire_names(cls))}
    return order, frozenset(name.lstrip("_") for name in wire_names(cls) if name in empty)


_NO_FIELDS: Final[tuple[Mapping[str, int], frozenset[str]]] = ({}, frozenset())


def subject_of(record: object) -> str | None:
    """Give what a record is about: its id, or its unit."""
    if not isinstance(record, Mapping):
        return None
    given = cast("Mapping[object, object]", record)
    named = (given.get("id"), given.get("unit"))
    return next((each for each in named if isinstance(each, str) and each.strip()), None)


def to_record(value: object) -> dict[str, object]:
    """Write a value as a record: a dict of texts, whole numbers, booleans, None, lists and dicts.

    Args:
        value: a value of a public class of the library.

    Returns:
        The record, with every field of the class; None where nothing is known.

    Raises:
        RecordClassError: the value is no record.

    Examples:
        >>> import unionkit as uk
        >>> record = uk.to_record(uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", uk.UnitKind.DISTRICT_FEDERATION))
        >>> record["kind"], record["parent"]
        ('district_federation', None)
    """
    return cast("dict[str, object]", writer(record_class(type(value)))(value))
