"""Errors of the registry of finding codes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = ["CodeRegistryError", "UnknownCodeError"]


class UnknownCodeError(UnionkitError, LookupError):
    """A finding code that no room has registered."""

    vi = "không có mã {code}"
    en = "no finding code {code}"
    code: str

    def __init__(self, *, code: str) -> None:
        super().__init__(code=code)


class CodeRegistryError(UnionkitError, ValueError):
    """A finding code registered twice, in use with a successor, or redirected to nowhere or in a circle.

    Attributes:
        code: the code.
        problem: "taken", "in_use", "nowhere" or "circle".
    """

    vi = "không đăng ký được mã {code}: {problem}"
    en = "code {code} cannot be registered: {problem}"
    code: str
    problem: str

    def __init__(self, *, code: str, problem: str) -> None:
        super().__init__(code=code, problem=problem)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"code": f"“{self.code}”", "problem": _CODE_PROBLEMS[lang].get(self.problem, self.problem)}


_CODE_PROBLEMS: dict[Lang, dict[str, str]] = {
    "vi": {
        "taken": "mã đã có nghĩa khác",
        "in_use": "mã có mã thay thế nhưng chưa bị bãi bỏ",
        "nowhere": "mã thay thế không tồn tại",
        "circle": "các mã thay thế lẫn nhau",
    },
    "en": {
        "taken": "it already stands for something else",
        "in_use": "it names a successor but is not retired",
        "nowhere": "its successor does not exist",
        "circle": "its successors lead back to it",
    },
}
