"""The wire form of single values: how each is written, what is taken back, and its JSON Schema, in one table.

A value that already is what the field holds (a `date`, a member of an enumeration, a `Fraction`) is taken as it is; all
else must be in its wire form. Nothing is converted by guessing.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Final, cast

import attrs

from unionkit.errors import CodeRegistryError, SpanError, UnknownCodeError, UnknownIndicatorError
from unionkit.findings import FindingCode, find_code
from unionkit.periods import Period, Span
from unionkit.records.checking.codes import BAD_VALUE
from unionkit.records.converting.faults import Fault, unknown_value, wrong_type
from unionkit.targets import indicators
from unionkit.wording import Words

if TYPE_CHECKING:
    from enum import Enum

    from unionkit.targets.indicators import Indicator

__all__ = ["LEAVES", "MAX_DIGITS", "Leaf", "choice", "enum_leaf"]

MAX_DIGITS: Final = 400
"""The most digits that a number of a record may have."""
_BEYOND: Final = 10**MAX_DIGITS

_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)
_SPAN: Final = re.compile(rf"({_DAY.pattern})/({_DAY.pattern})", re.ASCII)
_SHARE: Final = re.compile(r"(-?[0-9]+)/([0-9]*[1-9][0-9]*)", re.ASCII)
_MONEY: Final = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_DECIMAL: Final = re.compile(r"-?[0-9]+\.[0-9]+", re.ASCII)
_WHOLE_TEXT: Final = re.compile(r"-?(?:0|[1-9][0-9]*)", re.ASCII)


@attrs.frozen(kw_only=True)
class Leaf:
    """The wire form of one type.

    Attributes:
        read: takes a wire value; raises `Fault` for any other.
        write: gives the wire value of a value of the type.
        schema: the JSON Schema of the wire values.
        words: what a value should be, for messages.
    """

    read: Callable[[object], object]
    write: Callable[[object], object]
    schema: dict[str, object] = attrs.field(hash=False)
    words: Words


def _same(value: object) -> object:
    return value


def _read_text(value: object) -> object:
    if type(value) is str:
        return value
    raise wrong_type(value, TEXT.words)


TEXT: Final = Leaf(read=_read_text, write=_same, schema={"type": "string"}, words=Words(vi="một văn bản", en="a text"))


def _read_whole(value: object) -> object:
    if type(value) is int:
        if not -_BEYOND < value < _BEYOND:
            raise _too_long(value)
        return value
    raise wrong_type(value, WHOLE.words, meant=_whole_meant(value))


def _whole_meant(value: object) -> object:
    if isinstance(value, str) and len(value) <= MAX_DIGITS and _WHOLE_TEXT.fullmatch(value):
        return int(value)
    if not isinstance(value, float | Decimal):
        return None
    finite = value.is_finite() if isinstance(value, Decimal) else math.isfinite(value)
    return int(value) if finite and -_SAFE < value < _SAFE and value == int(value) else None


# Above it not every whole number is a double.
_SAFE: Final = 2**53


def _too_long(value: object) -> Fault:
    problem = Words(vi=f"số dài quá {MAX_DIGITS} chữ số", en=f"the number has more than {MAX_DIGITS} digits")
    return Fault(BAD_VALUE, value, facts={"problem": problem})


WHOLE: Final = Leaf(
    read=_read_whole, write=_same, schema={"type": "integer"}, words=Words(vi="một số nguyên", en="a whole number")
)


def _read_answer(value: object) -> object:
    if type(value) is bool:
        return value
    raise wrong_type(value, ANSWER.words)


ANSWER: Final = Leaf(
    read=_read_answer, write=_same, schema={"type": "boolean"}, words=Words(vi="true hoặc false", en="true or false")
)


def _read_day(value: object) -> object:
    if type(value) is date:
        return value
    if type(value) is str and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong_type(value, DAY.words, meant=_day_meant(value))


def _day_meant(value: object) -> object:
    if isinstance(value, datetime) and value.time() == datetime.min.time() and value.tzinfo is None:
        return value.date().isoformat()
    return None


DAY: Final = Leaf(
    read=_read_day,
    write=lambda day: cast("date", day).isoformat(),
    schema={"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}$"},
    words=Words(vi="một ngày như 2025-07-01", en="a day such as 2025-07-01"),
)


def _read_span(kind: type[Span], value: object, words: Words) -> object:
    if type(value) is kind:
        return value
    match = _SPAN.fullmatch(value) if type(value) is str else None
    if match is not None:
        try:
            first, last = map(date.fromisoformat, match.groups())
            return kind(first, date.fromordinal(last.toordinal() + 1))
        except SpanError as error:
            raise Fault(BAD_VALUE, value, facts={"problem": Words.of(error.message)}) from error
        except (ValueError, OverflowError):
            pass
    raise wrong_type(value, words)


def _span(kind: type[Span]) -> Leaf:
    words = Words(
        vi="ngày đầu và ngày cuối như 2023-01-01/2023-03-31", en="first and last day such as 2023-01-01/2023-03-31"
    )

    def write(value: object) -> object:
        span = cast("Span", value)
        return f"{span.first.isoformat()}/{span.last.isoformat()}"

    schema: dict[str, object] = {"type": "string", "pattern": f"^{_DAY.pattern}/{_DAY.pattern}$"}
    return Leaf(read=lambda value: _read_span(kind, value, words), write=write, schema=schema, words=words)


def _share_text(value: object) -> str:
    share = cast("Fraction", value)
    return f"{share.numerator}/{share.denominator}"


def _as_share(value: object) -> Fraction | None:
    match = _SHARE.fullmatch(value) if type(value) is str and len(value) <= 2 * MAX_DIGITS else None
    return None if match is None else Fraction(int(match[1]), int(match[2]))


def _read_share(value: object) -> object:
    if type(value) is Fraction:
        return value
    share = _as_share(value)
    if share is None:
        raise wrong_type(value, SHARE.words)
    return share


SHARE: Final = Leaf(
    read=_read_share,
    write=_share_text,
    schema={"type": "string", "pattern": f"^{_SHARE.pattern}$", "maxLength": 2 * MAX_DIGITS},
    words=Words(vi="một phân số như “2/3”", en="a share such as “2/3”"),
)


def _read_money(value: object) -> object:
    if type(value) is Decimal and value.is_finite():
        return value
    if type(value) is str and len(value) <= MAX_DIGITS and _MONEY.fullmatch(value):
        return Decimal(value)
    raise wrong_type(value, MONEY.words, meant=str(value) if type(value) is int else None)


MONEY: Final = Leaf(
    read=_read_money,
    write=lambda amount: f"{cast('Decimal', amount):f}",
    schema={"type": "string", "pattern": f"^{_MONEY.pattern}$", "maxLength": MAX_DIGITS},
    words=Words(vi="một số viết dạng văn bản như “61728.39”", en="a number as a text such as “61728.39”"),
)


def _read_exact(value: object) -> object:
    if type(value) is int:
        return _read_whole(value)
    if type(value) is Fraction or (type(value) is Decimal and value.is_finite()):
        return value
    share = _as_share(value)
    if share is not None:
        return share
    if type(value) is str and len(value) <= MAX_DIGITS and _DECIMAL.fullmatch(value):
        return Decimal(value)
    raise wrong_type(value, EXACT.words, meant=_whole_meant(value))


def _write_exact(value: object) -> object:
    if isinstance(value, Fraction):
        return _share_text(value)
    if isinstance(value, Decimal):
        # A whole amount is written as what it equals, so that no text is ever taken for a count.
        return int(value) if value == int(value) and value.as_tuple().exponent == 0 else f"{value:f}"
    return value


EXACT: Final = Leaf(
    read=_read_exact,
    write=_write_exact,
    schema={
        "anyOf": [
            {"type": "integer"},
            {"type": "string", "pattern": f"^{_SHARE.pattern}$", "maxLength": 2 * MAX_DIGITS},
            {"type": "string", "pattern": f"^{_DECIMAL.pattern}$", "maxLength": MAX_DIGITS},
        ]
    },
    words=Words(
        vi="một số nguyên, một phân số như “2/3” hoặc một số thập phân như “8.5”",
        en="a whole number, a share such as “2/3” or a decimal such as “8.5”",
    ),
)


def _read_code(value: object) -> object:
    if type(value) is FindingCode:
        return value
    try:
        return find_code(cast("str", _read_text(value)))
    except (UnknownCodeError, CodeRegistryError) as error:
        raise Fault(BAD_VALUE, value, facts={"problem": Words.of(error.message)}) from error


CODE: Final = Leaf(
    read=_read_code,
    write=lambda code: cast("FindingCode", code).code,
    schema={"type": "string"},
    words=Words(vi="một mã phát hiện", en="a finding code"),
)


def choice(value: object, known: dict[str, object], kind: type) -> object:
    """Take one of several words, or a value that already is of the kind."""
    if type(value) is str and value in known:
        return known[value]
    if type(value) is kind:
        return value
    meant = value.strip().lower() if isinstance(value, str) else None
    raise unknown_value(value, tuple(known), meant=meant if meant in known else None)


def enum_leaf(kind: type[Enum]) -> Leaf:
    """Give the wire form of an enumeration: the values of its members."""
    known: dict[str, object] = {str(member.value): member for member in kind}

    def read(value: object) -> object:
        return choice(value, known, kind)

    return Leaf(
        read=read,
        write=lambda member: cast("Enum", member).value,
        schema={"enum": [*known]},
        words=Words(vi=" | ".join(known), en=" | ".join(known)),
    )


def named_indicator(value: object) -> Indicator | None:
    """Give the indicator that the library names by an id, or None where the value is no text.

    Raises:
        Fault: a text that names none.
    """
    if type(value) is not str:
        return None
    known: dict[str, object] = {indicator.id: indicator for indicator in indicators.named()}
    if value in known:
        return cast("Indicator", known[value])
    meant = None
    with suppress(UnknownIndicatorError):
        meant = indicators.find(value).id
    raise unknown_value(value, tuple(known), meant=meant)


LEAVES: Final[dict[object, Leaf]] = {
    str: TEXT,
    int: WHOLE,
    bool: ANSWER,
    date: DAY,
    Period: _span(Period),
    Span: _span(Span),
    Fraction: SHARE,
    Decimal: MONEY,
    FindingCode: CODE,
    int | Fraction | Decimal: EXACT,
    int | Fraction: EXACT,
    int | Decimal: EXACT,
}
"""The wire form of each type that is one value."""
