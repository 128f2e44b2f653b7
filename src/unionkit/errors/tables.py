"""Errors of tables that cannot be read at all. Faults of single rows are findings instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = ["EncodingError", "HeaderError", "TableError", "TableFileError"]


class TableError(UnionkitError, ValueError):
    """A table that cannot be read at all. Faults of single rows are findings instead."""

    vi = "{path}: không đọc được bảng"
    en = "{path}: the table cannot be read"
    path: str

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "path": self.path}


class TableFileError(TableError):
    """A file that is not there or may not be opened."""

    vi = "{path}: không mở được tệp ({problem})"
    en = "{path}: the file cannot be opened ({problem})"
    problem: str

    def __init__(self, *, path: str, problem: str) -> None:
        super().__init__(path=path, problem=problem)


class EncodingError(TableError):
    """A file that is not UTF-8.

    Attributes:
        path: the file.
        byte: place of the first byte that does not fit, counted from 0.
        line: its line, counted from 1.
        value: the byte itself.
    """

    vi = "{path}: dòng {line}, byte {byte}: giá trị {value} không phải UTF-8; hãy lưu lại tệp dưới dạng UTF-8"
    en = "{path}: line {line}, byte {byte}: the value {value} is not UTF-8; save the file as UTF-8"
    byte: int
    line: int
    value: int

    def __init__(self, *, path: str, byte: int, line: int, value: int) -> None:
        super().__init__(path=path, byte=byte, line=line, value=value)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "value": f"0x{self.value:02X}"}


class HeaderError(TableError):
    """A table whose header lacks a column, or names one twice, or that has no header.

    Attributes:
        path: the file.
        line: the line of the header, counted from 1.
        missing: columns that are needed and not there.
        repeated: columns that stand there twice.
        present: the headers that were found.
        unreadable: whether the line of the header cannot be read, as with a quote that is not closed.
    """

    vi = "{path}: dòng {line}: {problem}; các cột có trong tệp: {present}"
    en = "{path}: line {line}: {problem}; columns present: {present}"
    line: int
    missing: tuple[str, ...]
    repeated: tuple[str, ...]
    present: tuple[str, ...]
    unreadable: bool

    def __init__(
        self,
        *,
        path: str,
        line: int = 1,
        missing: tuple[str, ...] = (),
        repeated: tuple[str, ...] = (),
        present: tuple[str, ...] = (),
        unreadable: bool = False,
    ) -> None:
        super().__init__(
            path=path, line=line, missing=missing, repeated=repeated, present=present, unreadable=unreadable
        )

    def _words(self, lang: Lang) -> dict[str, object]:
        lacks, twice, none = (
            ("thiếu cột ", "cột lặp lại ", "không có")
            if lang == "vi"
            else ("missing column ", "repeated column ", "none")
        )
        if self.unreadable:
            cannot = (
                "không đọc được tiêu đề, kiểm tra dấu ngoặc kép"
                if lang == "vi"
                else "it cannot be read, look at the quotes"
            )
            return {"path": self.path, "line": self.line, "problem": cannot, "present": none}
        problems = [lacks + name for name in self.missing] + [twice + name for name in self.repeated]
        return {
            "path": self.path,
            "line": self.line,
            "problem": ", ".join(problems),
            "present": ", ".join(self.present) or none,
        }
