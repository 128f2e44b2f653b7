"""Columns as the rules need them: there, of the right kind, and whole numbers that cannot overflow."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

import narwhals.stable.v2 as nw

from unionkit.checking import checked_text
from unionkit.errors import ColumnTakenError, ColumnTypeError, MissingColumnError
from unionkit.frames.reasons import ColumnReason

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from enum import Enum

    from unionkit.frames.engine import Engine, Expr, Frame

__all__ = [
    "LARGEST", "LARGEST_SUM", "MOST_PORTIONS", "Cases", "Columns", "Number", "cases_of", "first_of", "in_portions",
    "null_text", "refuse_taken", "temporary",
]  # fmt: skip

LARGEST: Final = 2**63 - 1
"""The largest whole number of a column."""
LARGEST_SUM: Final = 2**62
"""Figures that are together smaller than this, whatever their signs, cannot overflow anywhere."""
_PORTION: Final = 2**31
MOST_PORTIONS: Final = LARGEST_SUM // _PORTION
"""Sizes that add up to fewer portions than this are those of figures that cannot overflow."""


def in_portions(number: Expr) -> Expr:
    """Give the size of a number in whole portions, which add up without overflow over 2**31 rows."""
    return nw.when(number < 0).then(-(number + 1)).otherwise(number) // _PORTION


def temporary(name: str) -> str:
    """Name a column that is dropped before the frame goes out."""
    return f"__unionkit_{name}"


def null_text() -> Expr:
    """Give no text."""
    return nw.lit(None, nw.String)


class Cases(NamedTuple):
    """What belongs to the first condition that holds.

    Attributes:
        cases: the conditions, and what each gives.
        otherwise: what is given where none holds.
    """

    cases: tuple[tuple[Expr, Expr], ...]
    otherwise: Expr

    @property
    def parts(self) -> tuple[Expr, ...]:
        """All expressions, in turn."""
        return (*(part for case in self.cases for part in case), self.otherwise)

    @property
    def expression(self) -> Expr:
        """The cases as one expression."""
        found = self.otherwise
        for condition, given in reversed(self.cases):
            found = nw.when(condition).then(given).otherwise(found)
        return found


def cases_of(cases: Iterable[tuple[Expr, Expr | str | Enum]], otherwise: Expr | None = None) -> Cases:
    """Give what belongs to the first condition that holds, for `Engine.chosen`.

    Args:
        cases: conditions and what they give: an expression, a text, or an enum member for its value.
        otherwise: what is given where none holds; null unless given.

    Returns:
        The cases.
    """
    return Cases(
        tuple(
            (
                condition,
                given if isinstance(given, nw.Expr) else nw.lit(given if isinstance(given, str) else given.value),
            )
            for condition, given in cases
        ),
        null_text() if otherwise is None else otherwise,
    )


def first_of(cases: Iterable[tuple[Expr, Expr | str | Enum]], otherwise: Expr | None = None) -> Expr:
    """Give what belongs to the first condition that holds, as an expression; see `cases_of`."""
    return cases_of(cases, otherwise).expression


class Number(NamedTuple):
    """A column of whole numbers, whatever type holds them.

    Attributes:
        given: the number as it was given, of which at least the sign can be asked.
        is_int64: whether that is an Int64, of which everything can be asked.
        value: the number as Int64; null where it is missing, not whole, beyond the limit or not wanted.
        missing: whether there is none; NaN is none.
        not_whole: whether it has a fraction, or None where the type cannot have one.
        too_large: whether it is beyond the limit.
    """

    given: Expr
    is_int64: bool
    value: Expr
    missing: Expr
    not_whole: Expr | None
    too_large: Expr

    @property
    def fraction(self) -> list[tuple[Expr, Enum]]:
        """The case that it has a fraction, with its reason, where its type can have one."""
        return [] if self.not_whole is None else [(self.not_whole, ColumnReason.NOT_WHOLE)]


def refuse_taken(names: Iterable[str], adds: Iterable[str], engine: Engine[Any]) -> None:
    """Refuse to add columns whose names are taken.

    Raises:
        ColumnTakenError: some are.
    """

    def folded(name: str) -> str:
        return name.casefold() if engine.folds_case else name

    known = {*map(folded, names)}
    taken = tuple(name for name in adds if folded(name) in known)
    if taken:
        raise ColumnTakenError(columns=taken)


class Columns:
    """The columns of a frame, checked by name and by type.

    Args:
        frame: the frame.
        engine: its engine.
        adds: the names of the columns that will be added.

    Raises:
        ColumnTakenError: it has a column of one of these names.
    """

    def __init__(self, frame: Frame, engine: Engine[Any], adds: Iterable[str] = ()) -> None:
        self.frame: Frame = frame
        self.engine = engine
        self.types: Mapping[str, Any] = frame.collect_schema()
        self.names: Final = tuple(self.types)
        refuse_taken(self.names, adds, engine)

    def need(self, *names: str) -> None:
        """Hold the frame against the columns that are needed.

        Raises:
            MissingColumnError: some are not there.
            TypeError: a name is no text.
        """
        missing = tuple(dict.fromkeys(name for name in names if checked_text(name, "a column") not in self.types))
        if missing:
            raise MissingColumnError(missing=missing, present=self.names)

    def numbers(
        self, columns: Mapping[str, str], *, limit: int = LARGEST, positive: Collection[str] = ()
    ) -> dict[str, Number]:
        """Take columns of whole numbers.

        Integers of any width, signed or not, decimals, and floats, which integers become beside a null in pandas, are
        taken alike: held against the limit, then brought to Int64.

        Args:
            columns: the column by the name under which it is asked for.
            limit: the largest size of a number, whatever its sign.
            positive: those of which the value is wanted only where it is above zero.

        Returns:
            The numbers by that name. `frame` has copies of the columns now.

        Raises:
            MissingColumnError: a column is not there.
            ColumnTypeError: a column that holds no numbers.
        """
        self.need(*columns.values())
        for name in columns.values():
            if not self.types[name].is_numeric():
                raise ColumnTypeError(column=name, found=str(self.types[name]), expected="whole_numbers")
        self.frame, found = self.engine.with_nulls(
            self.frame, {temporary(name): column for name, column in columns.items()}
        )
        types = self.frame.collect_schema()
        return {
            name: _number(nw.col(copy), types[copy], limit, 1 if name in positive else -limit)
            for name, copy in zip(columns, found, strict=True)
        }

    def text(self, name: str) -> Expr:
        """Take a column of texts.

        Raises:
            MissingColumnError: the column is not there.
            ColumnTypeError: it holds no texts.
        """
        self.texts(name)
        return nw.col(name) if self.types[name] == nw.String else nw.col(name).cast(nw.String)

    def texts(self, *names: str) -> None:
        """Hold columns against being texts.

        Raises:
            MissingColumnError: a column is not there.
            ColumnTypeError: a column that holds no texts.
        """
        self._of_type(names, (nw.String, nw.Categorical, nw.Enum), "texts")

    def days(self, *names: str) -> None:
        """Hold columns against being days.

        Raises:
            MissingColumnError: a column is not there.
            ColumnTypeError: a column that holds no days.
        """
        self._of_type(names, (nw.Date, nw.Datetime), "days")

    def answers(self, columns: Mapping[str, str]) -> dict[str, Expr]:
        """Take columns of yes or no.

        Args:
            columns: the column by the name under which it is asked for.

        Returns:
            The answers by that name; null is not known. `frame` may have copies of the columns now.

        Raises:
            MissingColumnError: a column is not there.
            ColumnTypeError: a column that holds something else.
        """
        self.need(*columns.values())
        self.frame, found = self.engine.with_nulls(
            self.frame, {temporary(name): column for name, column in columns.items()}
        )
        types = self.frame.collect_schema()
        for copy, column in zip(found, columns.values(), strict=True):
            if types[copy] != nw.Boolean:
                raise ColumnTypeError(column=column, found=str(self.types[column]), expected="answers")
        return {name: nw.col(copy) for name, copy in zip(columns, found, strict=True)}

    def _of_type(self, names: Iterable[str], types: tuple[Any, ...], expected: str) -> None:
        self.need(*names)
        for name in names:
            if not isinstance(self.types[name], types):
                raise ColumnTypeError(column=name, found=str(self.types[name]), expected=expected)


def _number(column: Expr, kind: Any, limit: int, least: int) -> Number:
    if kind == nw.Int64 or kind in _NARROW:
        given = column if kind == nw.Int64 else column.cast(nw.Int64)
        fits = given.is_between(-limit, limit)
        value = nw.when(given.is_between(least, limit)).then(given) if limit < LARGEST or least > 0 else given
        return Number(given, True, value, given.is_null(), None, ~fits)
    # Wider types are held against the limit as floats: not every engine compares them with whole numbers.
    given = column.cast(nw.Float64)
    size = float(min(limit, _EXACT_FLOATS if kind.is_float() else limit) + 1)
    fits, not_whole = (given < size) & (given > -size), None
    wanted = fits & (given > float(least - 1))
    if kind.is_float() or kind.is_decimal():
        bounded = nw.when(fits).then(given if kind.is_float() else column)
        not_whole = bounded != bounded.floor()
    return Number(
        given=given,
        is_int64=False,
        value=nw.when(wanted if not_whole is None else wanted & ~not_whole).then(column).cast(nw.Int64),
        missing=given.is_null() | given.is_nan() if kind.is_float() else given.is_null(),
        not_whole=not_whole,
        too_large=~fits,
    )


_EXACT_FLOATS: Final = 2**53
"""Beyond this a float may already have lost the last digits of an integer."""
_NARROW: Final = (nw.Int8, nw.Int16, nw.Int32, nw.UInt8, nw.UInt16, nw.UInt32)
