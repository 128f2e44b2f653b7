"""Errors of tables that cannot be read at all. Faults of single rows are findings instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = [
    "EncodingError",
    "EncodingNameError",
    "HeaderError",
    "MissingExtraError",
    "SheetError",
    "TableError",
    "TableFileError",
    "TableFormatError",
    "TableLimitError",
]


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
    """A file that is not in UTF-8, or not in the encoding that was named.

    Attributes:
        path: the file.
        byte: place of the first byte that does not fit, counted from 0.
        line: its line, counted from 1.
        value: the byte itself.
        encoding: the encoding it is not in.
    """

    vi = "{path}: dòng {line}, byte {byte}: giá trị {value} không phải {encoding}; {remedy}"
    en = "{path}: line {line}, byte {byte}: the value {value} is not {encoding}; {remedy}"
    byte: int
    line: int
    value: int
    encoding: str

    def __init__(self, *, path: str, byte: int, line: int, value: int, encoding: str = "UTF-8") -> None:
        super().__init__(path=path, byte=byte, line=line, value=value, encoding=encoding)

    def _words(self, lang: Lang) -> dict[str, object]:
        save, named = (
            ("hãy lưu lại tệp dưới dạng UTF-8", "hãy chỉ đúng bảng mã của tệp")
            if lang == "vi"
            else ("save the file as UTF-8", "name the encoding that the file is in")
        )
        remedy = save if self.encoding == "UTF-8" else named
        return {
            **super()._words(lang),
            "value": f"0x{self.value:02X}",
            "encoding": self.encoding,
            "remedy": remedy,
        }


class EncodingNameError(TableError):
    """The name of an encoding that is not read.

    Attributes:
        path: the file.
        encoding: the name.
        expected: the encodings that are read.
        font: whether it is an encoding of fonts, as TCVN3 and VNI: letters of other languages drawn as Vietnamese ones.
    """

    vi = "{path}: không đọc bảng mã {encoding}; {remedy}"
    en = "{path}: the encoding {encoding} is not read; {remedy}"
    encoding: str
    expected: tuple[str, ...]
    font: bool

    def __init__(self, *, path: str, encoding: str, expected: tuple[str, ...], font: bool = False) -> None:
        super().__init__(path=path, encoding=encoding, expected=expected, font=font)

    def _words(self, lang: Lang) -> dict[str, object]:
        known = ", ".join(self.expected)
        if lang == "vi":
            remedy = "hãy chuyển tệp sang Unicode (UTF-8) trước" if self.font else f"các bảng mã được đọc: {known}"
        else:
            remedy = "convert the file to Unicode (UTF-8) first" if self.font else f"encodings read: {known}"
        return {"path": self.path, "encoding": self.encoding, "remedy": remedy}


class TableFormatError(TableError):
    """A file that is not of the format it is taken for, or of one that is not read.

    Attributes:
        path: the file.
        problem: what is wrong: "xls", "unknown", "xlsx", "doctype", "json", "records" or "parquet".
        line: the line of the file, where that is known.
        detail: what the parser said, or None.
    """

    vi = "{path}: {problem}"
    en = "{path}: {problem}"
    problem: str
    line: int | None
    detail: str | None

    def __init__(self, *, path: str, problem: str, line: int | None = None, detail: str | None = None) -> None:
        super().__init__(path=path, problem=problem, line=line, detail=detail)

    def _words(self, lang: Lang) -> dict[str, object]:
        problem = _FORMAT_PROBLEMS[self.problem][lang]
        if self.line is not None:
            problem = f"{'dòng' if lang == 'vi' else 'line'} {self.line}: {problem}"
        return {"path": self.path, "problem": problem if self.detail is None else f"{problem} ({self.detail})"}


_FORMAT_PROBLEMS: dict[str, dict[Lang, str]] = {
    "xls": {
        "vi": "đây là sổ tính Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy mở tệp và lưu lại dưới dạng .xlsx",
        "en": "this is a workbook in the old format of Excel (.xls), or one with a password; save it as .xlsx",
    },
    "unknown": {
        "vi": "không nhận ra định dạng; đọc được csv, xlsx, json, jsonl, parquet",
        "en": "the format is not known; csv, xlsx, json, jsonl and parquet are read",
    },
    "xlsx": {"vi": "không phải sổ tính .xlsx đọc được", "en": "not a workbook (.xlsx) that can be read"},
    "doctype": {
        "vi": "sổ tính có khai báo DOCTYPE, điều mà .xlsx không cho phép",
        "en": "a part of the workbook declares a DOCTYPE, which .xlsx does not allow",
    },
    "json": {"vi": "không phải JSON", "en": "not JSON"},
    "records": {
        "vi": "JSON phải là một danh sách bản ghi, hoặc một đối tượng có “records”",
        "en": "the JSON is neither a list of records nor an object with “records”",
    },
    "parquet": {"vi": "không phải tệp Parquet đọc được", "en": "not a Parquet file that can be read"},
}


class TableLimitError(TableError):
    """A file that is larger, wider or deeper than is read.

    Attributes:
        path: the file.
        limit: which limit: "columns", "line_length", "depth", "json_bytes", "sheet_rows", "sheet_cells", "parts",
            "unpacked_bytes", "part_ratio", "row_group_bytes", "stream_bytes".
        found: what was found; of a stream that was not read to its end, how far it was read.
        allowed: what is allowed.
    """

    vi = "{path}: {limit}: {found}, tối đa {allowed}"
    en = "{path}: {limit}: {found}, at most {allowed}"
    limit: str
    found: int
    allowed: int

    def __init__(self, *, path: str, limit: str, found: int, allowed: int) -> None:
        super().__init__(path=path, limit=limit, found=found, allowed=allowed)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {**super()._words(lang), "path": self.path, "limit": _LIMITS[self.limit][lang]}


_LIMITS: dict[str, dict[Lang, str]] = {
    "columns": {"vi": "số cột", "en": "columns"},
    "line_length": {"vi": "số ký tự của dòng tiêu đề", "en": "characters of the header line"},
    "depth": {"vi": "JSON lồng quá sâu, số tầng", "en": "JSON nested too deep, levels"},
    "json_bytes": {"vi": "số byte của tệp JSON (JSON Lines không có giới hạn này)",
                   "en": "bytes of a JSON file (JSON Lines has no such limit)"},
    "sheet_rows": {"vi": "số dòng của trang tính", "en": "rows of a sheet"},
    "sheet_cells": {"vi": "số ô của trang tính, kể cả ô trống", "en": "cells of a sheet, empty ones counted"},
    "parts": {"vi": "số tệp bên trong sổ tính", "en": "files inside the workbook"},
    "unpacked_bytes": {"vi": "số byte của sổ tính sau khi giải nén", "en": "bytes of the workbook, unpacked"},
    "part_ratio": {"vi": "tỷ lệ nén của một tệp bên trong sổ tính", "en": "compression of a file inside the workbook"},
    "row_group_bytes": {"vi": "số byte của một nhóm dòng Parquet", "en": "bytes of a row group of Parquet"},
    "stream_bytes": {"vi": "số byte của luồng dữ liệu không quay lại được",
                     "en": "bytes of a stream that cannot go back"},
}  # fmt: skip


class SheetError(TableError):
    """A sheet that a workbook does not have, or one asked of a file that has none.

    Attributes:
        path: the file.
        sheet: the sheet that was asked for, or None where the workbook has no sheet at all.
        present: the sheets there are.
    """

    vi = "{path}: không có trang tính {sheet}; các trang tính: {present}"
    en = "{path}: no sheet {sheet}; sheets present: {present}"
    sheet: str | None
    present: tuple[str, ...]

    def __init__(self, *, path: str, sheet: str | None, present: tuple[str, ...]) -> None:
        super().__init__(path=path, sheet=sheet, present=present)

    def _words(self, lang: Lang) -> dict[str, object]:
        none = "không có" if lang == "vi" else "none"
        sheet = "" if self.sheet is None else f"“{self.sheet}”"
        return {"path": self.path, "sheet": sheet, "present": ", ".join(self.present) or none}


class MissingExtraError(UnionkitError, ImportError):
    """A package that is needed and not installed.

    Attributes:
        package: the package.
        extra: the extra of this library that brings it.
    """

    vi = "cần gói {package}; hãy chạy: python -m pip install 'unionkit[{extra}]'"
    en = "the package {package} is needed; run: python -m pip install 'unionkit[{extra}]'"
    package: str
    extra: str

    def __init__(self, *, package: str, extra: str) -> None:
        super().__init__(package=package, extra=extra)

    def _words(self, lang: Lang) -> dict[str, object]:
        del lang
        return {"package": self.package, "extra": self.extra}


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
