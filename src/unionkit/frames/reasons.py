"""Why a row has no answer: the reasons of the scalar functions, and those that only columns can have."""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING, Final

from unionkit.wording import Words, checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["ColumnReason"]


class ColumnReason(Enum):
    """Why a row has no answer where the scalar function would answer, raise, or could not have been asked.

    The column `reason` holds the value of one of these, of `Reason` or of `Uncheckable`; null where there is an answer.

    Examples:
        >>> from unionkit import frames
        >>> frames.ColumnReason.OVERFLOW.label("en")
        'too large to be computed in 64 bits'
    """

    OVERFLOW = "overflow"
    """A figure or an outcome is too large to be computed exactly in 64 bits; each function says its limit."""
    NOT_WHOLE = "not_whole"
    """A float or a decimal with a fraction stands where a whole number is meant."""
    UNREADABLE = "unreadable"
    """A printed text is no number; `read_number` raises `NumberFormatError`."""
    BELOW_ZERO = "below_zero"
    """A count is below zero; the scalar functions raise `BelowZeroError`."""
    CONTRADICTION = "contradiction"
    """Counts that contradict each other; the scalar functions raise `CountContradictionError`."""
    UNKNOWN_VALUE = "unknown_value"
    """A text is no value of the enumeration that stands in its column."""
    NOT_KNOWN = "not_known"
    """A figure that is needed is missing."""
    NO_RULE = "no_rule"
    """The law has no rule there; the scalar functions raise `NoRuleInForceError`."""
    NO_BRACKET = "no_bracket"
    """The table of the law states nothing for this count; the scalar functions raise `NoBracketError`."""
    NO_WEIGHT = "no_weight"
    """No unit of the group has a weight; `allocate` raises `AllocationError`."""
    DIVIDED = "divided"
    """A unit was divided and no weights say how; `Crosswalk.carry` raises `DividedUnitError`."""

    def label(self, lang: Lang) -> str:
        """Say the reason.

        Raises:
            LanguageError: another language.
        """
        return _LABELS[self].label(checked_lang(lang))


_LABELS: Final = {
    ColumnReason.OVERFLOW: Words(vi="quá lớn để tính trong 64 bit", en="too large to be computed in 64 bits"),
    ColumnReason.NOT_WHOLE: Words(vi="không phải số nguyên", en="no whole number"),
    ColumnReason.UNREADABLE: Words(vi="không đọc được số", en="no readable number"),
    ColumnReason.BELOW_ZERO: Words(vi="số nhỏ hơn 0", en="a count below zero"),
    ColumnReason.CONTRADICTION: Words(vi="các số mâu thuẫn nhau", en="counts that contradict each other"),
    ColumnReason.UNKNOWN_VALUE: Words(vi="giá trị không có trong danh mục", en="no value of the list"),
    ColumnReason.NOT_KNOWN: Words(vi="thiếu số liệu cần có", en="a figure that is needed is missing"),
    ColumnReason.NO_RULE: Words(vi="không có quy định", en="the law has no rule there"),
    ColumnReason.NO_BRACKET: Words(vi="bảng không quy định cho số này", en="the table states nothing for this count"),
    ColumnReason.NO_WEIGHT: Words(vi="không đơn vị nào có trọng số", en="no unit has a weight"),
    ColumnReason.DIVIDED: Words(vi="đơn vị đã chia mà không có trọng số", en="a unit was divided and has no weights"),
}
