"""From bytes to text to lines, piece by piece: which encodings are read, and where a byte does not fit."""

from __future__ import annotations

import codecs
import unicodedata
from io import IncrementalNewlineDecoder, StringIO
from typing import TYPE_CHECKING, Final

from unionkit.errors import EncodingError, EncodingNameError
from unionkit.records.tables.limits import MAX_LINE_LENGTH

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["ENCODINGS", "FONT_ENCODINGS", "checked_encoding", "decoded", "lines_of", "text_of"]

ENCODINGS: Final = {
    "utf-8": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16LE",
    "utf-16-be": "UTF-16BE",
    "cp1258": "windows-1258",
    "cp1252": "windows-1252",
    "iso8859-1": "ISO-8859-1",
    "ascii": "ASCII",
}
"""The encodings that are read, by the names of their codecs."""
FONT_ENCODINGS: Final = ("tcvn", "abc", "vni", "vps", "viscii", "bkhcm", "vietware")
"""Old encodings that are not read: most are fonts in which letters of other languages are drawn as Vietnamese ones."""
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE_MARKS: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)


def decoded(data: bytes, name: str) -> str:
    """Read bytes as UTF-8, with or without byte order mark.

    Raises:
        EncodingError: they are not UTF-8; the error names the byte and its line.
    """
    return "".join(text_of([data], "utf-8", name))


def checked_encoding(encoding: str, name: str) -> str:
    """Give the codec of an encoding that is named.

    Raises:
        EncodingNameError: it is not read; the old encodings of Vietnamese fonts are told apart.
    """
    bare = "".join(char for char in encoding.casefold() if char.isalnum())
    try:
        codec = codecs.lookup(encoding).name.removesuffix("-sig") if encoding.isascii() else ""
    except (LookupError, ValueError):
        codec = ""
    if codec not in ENCODINGS:
        font = any(bare.startswith(old) for old in FONT_ENCODINGS)
        raise EncodingNameError(path=name, encoding=encoding, expected=tuple(ENCODINGS.values()), font=font)
    return codec


def text_of(chunks: Iterable[bytes], encoding: str | None, name: str) -> Iterator[str]:
    """Decode bytes piece by piece.

    Args:
        chunks: the bytes; the first piece holds the whole byte order mark, if there is one.
        encoding: the codec, or None: UTF-8, or UTF-16 with its byte order mark.
        name: the name of the file.

    Yields:
        The text without byte order mark. What stands before a byte that does not fit is given before the error.

    Raises:
        EncodingError: a byte does not fit; the error names it and its line.
    """
    pieces = iter(chunks)
    first = next(pieces, b"")
    codec, start = _opened(first, encoding, name)
    decoder = codecs.getincrementaldecoder(codec)()
    newlines = IncrementalNewlineDecoder(None, translate=False)
    compose = _Composer() if codec == "cp1258" else _as_it_is
    fed, line = start, 1
    piece: bytes | None = first[start:]
    while piece is not None:
        following = next(pieces, None)
        fed += len(piece)
        try:
            text = decoder.decode(piece, final=following is None)
        except UnicodeDecodeError as error:
            good = compose(error.object[: error.start].decode(codec), final=True)
            good = newlines.decode(good, final=True)
            yield good
            raise EncodingError(
                path=name,
                byte=fed - len(error.object) + error.start,
                line=line + _line_ends(good),
                value=error.object[error.start],
                encoding=ENCODINGS[codec],
            ) from error
        text = newlines.decode(compose(text, final=following is None), final=following is None)
        line += _line_ends(text)
        yield text
        piece = following


def _opened(first: bytes, encoding: str | None, name: str) -> tuple[str, int]:
    """Give the codec of a file and where its text begins."""
    marked, length = next(((codec, len(mark)) for mark, codec in _MARKS if first.startswith(mark)), ("", 0))
    if encoding is None:
        # UTF-32, and UTF-16 without byte order mark: zeros where no text has any.
        if first.startswith(_WIDE_MARKS) or (not marked and b"\0" in first[:4]):
            byte = 0 if first.startswith(_WIDE_MARKS) else first.index(b"\0")
            raise EncodingError(path=name, byte=byte, line=1, value=first[byte])
        return marked or "utf-8", length
    if encoding == "utf-16":
        return (marked, length) if marked.startswith("utf-16") else ("utf-16-le", 0)
    return encoding, length if marked == encoding else 0


def _line_ends(text: str) -> int:
    return text.count("\n") + text.count("\r") - text.count("\r\n")


class _Composer:
    """Puts letter and tone together, which windows-1258 has apart, also where a piece ends between them."""

    def __init__(self) -> None:
        self.held = ""

    def __call__(self, text: str, *, final: bool) -> str:
        text = self.held + text
        end = len(text) if final else max(len(text) - 1, 0)
        while not final and end and unicodedata.combining(text[end]):
            end -= 1
        self.held = text[end:]
        return unicodedata.normalize("NFC", text[:end])


def _as_it_is(text: str, *, final: bool) -> str:
    del final
    return text


def lines_of(texts: Iterable[str]) -> Iterator[str]:
    r"""Split text into lines at \n, \r\n and \r, piece by piece; the ends of lines stay.

    Of a line that is too long only so much is kept that it can be told to be too long.
    """
    rest = ""
    for text in texts:
        lines = [*StringIO(rest + text, newline="")]
        rest = lines.pop()[: MAX_LINE_LENGTH + 1] if lines and not lines[-1].endswith(("\n", "\r")) else ""
        # How much of a longer line was seen depends on the pieces, and no number should.
        yield from (
            lines
            if max(map(len, lines), default=0) <= MAX_LINE_LENGTH
            else [line[: MAX_LINE_LENGTH + 1] for line in lines]
        )
    if rest:
        yield rest
