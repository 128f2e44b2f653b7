"""Errors of records: what cannot be taken, with everything that is wrong with it, and classes that are no records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

    class Told(Protocol):
        """What can say itself: a `Finding`."""

        def message(self, lang: Lang) -> str:
            """Say it in one sentence."""
            ...


__all__ = ["RecordClassError", "RecordError"]

_MOST_SAID = 10


class RecordError(UnionkitError, ValueError):
    """A record that cannot be taken. Everything that is wrong with it is told at once.

    Attributes:
        kind: the name of the class that was meant.
        findings: what is wrong, each a `Finding` with its field, what was found and what was expected.
    """

    vi = "bản ghi không phải {kind}: {findings}"
    en = "the record is no {kind}: {findings}"
    kind: str
    findings: tuple[Told, ...]

    def __init__(self, *, kind: str, findings: tuple[Told, ...]) -> None:
        super().__init__(kind=kind, findings=findings)

    def _words(self, lang: Lang) -> dict[str, object]:
        told = [finding.message(lang) for finding in self.findings[:_MOST_SAID]]
        more = len(self.findings) - len(told)
        if more > 0:
            told.append(f"và {more} lỗi khác" if lang == "vi" else f"and {more} more")
        return {"kind": self.kind, "findings": "; ".join(told)}


class RecordClassError(UnionkitError, ValueError):
    """A class that is no record: it is computed from others, or is none of this library.

    Attributes:
        kind: the name of the class.
        instead: what to store in place of it, or an empty text.
    """

    vi = "{kind} không phải là bản ghi{instead}"
    en = "{kind} is no record{instead}"
    kind: str
    instead: str

    def __init__(self, *, kind: str, instead: str = "") -> None:
        super().__init__(kind=kind, instead=instead)

    def _words(self, lang: Lang) -> dict[str, object]:
        word = "; hãy lưu " if lang == "vi" else "; store "
        return {"kind": self.kind, "instead": word + self.instead if self.instead else ""}
