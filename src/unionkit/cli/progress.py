"""How far a long file has been read: a bar on a terminal, and nothing anywhere else."""

from __future__ import annotations

import sys
from time import monotonic

TYPE_CHECKING = False
if TYPE_CHECKING:
    from fractions import Fraction
    from typing import TextIO

    from unionkit.errors import Lang

__all__ = ["Bar", "bar"]

_QUIET_SECONDS = 1.0
"""A file that is read within it shows no bar."""
_SECONDS_BETWEEN = 0.1
_CELLS = 30
_ERASE = "\r\033[K"


class Bar:
    """A line that tells how far a file has been read: `[######....] 60%  1,500,000 rows  12 findings  units.csv`.

    Args:
        out: the terminal.
        lang: the language of the words.
        began: when the reading began, by the clock of `time.monotonic`.
    """

    def __init__(self, out: TextIO, lang: Lang, began: float) -> None:
        self._out, self._vi = out, lang == "vi"
        self._next = began + _QUIET_SECONDS
        self._shown = False

    def __call__(self, name: str, rows: int, findings: int, share: Fraction | None) -> None:
        """Show how far a file is read: rows read, findings so far, and the share of the file, where that is known."""
        now = monotonic()
        if now < self._next:
            return
        self._next = now + _SECONDS_BETWEEN
        self._shown = True
        self._out.write(_ERASE + self._line(name, rows, findings, share))
        self._out.flush()

    def _line(self, name: str, rows: int, findings: int, share: Fraction | None) -> str:
        from shutil import get_terminal_size

        from unionkit.wording import say_number

        lang: Lang = "vi" if self._vi else "en"
        told = [f"{say_number(rows, lang)} {'dòng' if self._vi else 'rows'}"]
        told.append(
            f"{say_number(findings, lang)} {'phát hiện' if self._vi else 'finding' if findings == 1 else 'findings'}"
        )
        if share is not None:
            done = int(share * _CELLS)
            told.insert(0, f"[{'#' * done}{'.' * (_CELLS - done)}] {int(share * 100)}%")
        # A name may hold what steers a terminal; a line that is cut in two could not be erased.
        plain = "".join(char if char.isprintable() else "?" for char in name)
        return "  ".join([*told, plain])[: get_terminal_size().columns - 1]

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._out.write(_ERASE)
            self._out.flush()


def bar(lang: Lang) -> Bar | None:
    """Give a bar on standard error, or None where that is no terminal.

    Args:
        lang: the language of the words.
    """
    out = sys.stderr
    # Python has no standard error where the shell closed it, whatever its type says.
    if getattr(out, "isatty", None) is None or not out.isatty():
        return None
    return Bar(out, lang, monotonic())
