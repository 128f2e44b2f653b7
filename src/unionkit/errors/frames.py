"""Errors of data frames that cannot be read at all. What is wrong in single rows is a reason in a column instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = ["ColumnTakenError", "ColumnTypeError", "EngineError", "MissingColumnError"]


class MissingColumnError(UnionkitError, LookupError):
    """A frame that lacks columns.

    Attributes:
        missing: the columns that are needed and not there.
        present: the columns that are there.
    """

    vi = "thiếu cột {missing}; các cột có trong bảng: {present}"
    en = "missing column {missing}; columns present: {present}"
    missing: tuple[str, ...]
    present: tuple[str, ...]

    def __init__(self, *, missing: tuple[str, ...], present: tuple[str, ...]) -> None:
        super().__init__(missing=missing, present=present)

    def _words(self, lang: Lang) -> dict[str, object]:
        none = "không có" if lang == "vi" else "none"
        return {"missing": _listed(self.missing), "present": _listed(self.present) or none}


class ColumnTypeError(UnionkitError, ValueError):
    """A column of a frame that holds values of another kind than is needed.

    Attributes:
        column: the column.
        found: its type.
        expected: the kind of values that would do: "whole_numbers", "texts", "days" or "answers" (yes or no).
    """

    vi = "cột {column} có kiểu {found}; cần {expected}"
    en = "column {column} is of type {found}; expected {expected}"
    column: str
    found: str
    expected: str

    def __init__(self, *, column: str, found: str, expected: str) -> None:
        super().__init__(column=column, found=found, expected=expected)

    def _words(self, lang: Lang) -> dict[str, object]:
        expected = _EXPECTED[lang].get(self.expected, self.expected)
        return {"column": f"“{self.column}”", "found": self.found, "expected": expected}


_EXPECTED: dict[Lang, dict[str, str]] = {
    "vi": {
        "whole_numbers": "số nguyên (kiểu nguyên, hoặc thập phân không có phần lẻ)",
        "texts": "văn bản",
        "days": "ngày",
        "answers": "có hay không (kiểu boolean)",
    },
    "en": {
        "whole_numbers": "whole numbers (integers, or floats and decimals without a fraction)",
        "texts": "texts",
        "days": "days (dates)",
        "answers": "yes or no (booleans)",
    },
}


class ColumnTakenError(UnionkitError, ValueError):
    """A frame that has columns of the names under which results would be added.

    Attributes:
        columns: the columns.
    """

    vi = "bảng đã có cột {columns}; hãy đổi tên hoặc dùng prefix="
    en = "the frame already has a column {columns}; rename it, or give prefix="
    columns: tuple[str, ...]

    def __init__(self, *, columns: tuple[str, ...]) -> None:
        super().__init__(columns=columns)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"columns": _listed(self.columns)}


class EngineError(UnionkitError, ValueError):
    """A function of columns that an engine of data frames cannot run.

    Attributes:
        engine: the engine.
        function: the function.
        able: the engines that can.
    """

    vi = "{engine} không chạy được {function}; các thư viện chạy được: {able}"
    en = "{engine} cannot run {function}; these can: {able}"
    engine: str
    function: str
    able: tuple[str, ...]

    def __init__(self, *, engine: str, function: str, able: tuple[str, ...]) -> None:
        super().__init__(engine=engine, function=function, able=able)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"engine": self.engine, "function": self.function, "able": ", ".join(self.able)}


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(f"“{name}”" for name in names)
