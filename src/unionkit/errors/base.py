"""The base of all errors, and those that every room may raise."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, ClassVar, Literal, TypeAlias

from unionkit.errors.expectations import one_of

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["EmptyTextError", "Lang", "LanguageError", "OptionError", "UnionkitError"]

Lang: TypeAlias = Literal["vi", "en"]
"""A language in which the library speaks."""


class UnionkitError(Exception):
    """Base of all errors of this library.

    Attributes:
        facts: what happened, by name, read-only; the same values are attributes of the error.
    """

    vi: ClassVar[str] = "lỗi unionkit"
    en: ClassVar[str] = "unionkit error"

    def __init_subclass__(cls) -> None:
        """Let every error be known by the place from which it is imported."""
        if cls.__module__.startswith("unionkit.errors."):
            cls.__module__ = "unionkit.errors"

    def __init__(self, **facts: object) -> None:
        super().__init__()
        self._facts = dict(facts)
        self.__dict__.update(facts)

    @property
    def facts(self) -> Mapping[str, object]:
        """The facts of the error by name, read-only."""
        return MappingProxyType(self._facts)

    def message(self, lang: Lang = "en") -> str:
        """Say what went wrong.

        Args:
            lang: "vi" or "en".

        Returns:
            One sentence made from the facts.

        Raises:
            LanguageError: another language is asked for.
        """
        if lang not in ("vi", "en"):
            raise LanguageError(lang=lang)
        words = {name: _shown(value) for name, value in self._words(lang).items()}
        return (self.vi if lang == "vi" else self.en).format_map(words)

    def _words(self, lang: Lang) -> dict[str, object]:
        """Give the facts as they are written into the sentence; a subclass may word one of them."""
        del lang
        return {name: f"“{value}”" if isinstance(value, str) else value for name, value in self._facts.items()}

    def __str__(self) -> str:
        return self.message("en")

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (type(self), self._facts)


UnionkitError.__module__ = "unionkit.errors"


def _shown(value: object) -> object:
    """Keep an int that is too long to be written out of a sentence: Python refuses one of 4,300 digits."""
    if isinstance(value, int) and value.bit_length() > _LONGEST_BITS:
        return f"{'-' if value < 0 else ''}2^{value.bit_length() - 1}…"
    return value


_LONGEST_BITS = 400


def _rebuild(cls: type[UnionkitError], facts: dict[str, object]) -> UnionkitError:
    return cls(**facts)


class LanguageError(UnionkitError, ValueError):
    """A language in which the library does not speak."""

    vi = "không có ngôn ngữ {lang}; dùng “vi” hoặc “en”"
    en = "no language {lang}; use “vi” or “en”"
    lang: object

    def __init__(self, *, lang: object) -> None:
        super().__init__(lang=lang)


class OptionError(UnionkitError, ValueError):
    """An option that is none of those there are.

    Attributes:
        name: the option.
        found: what was given.
        expected: what would do.
    """

    vi = "{name} là {found}; cần {expected}"
    en = "{name} is {found}; expected {expected}"
    name: str
    found: object
    expected: tuple[str, ...]

    def __init__(self, *, name: str, found: object, expected: tuple[str, ...]) -> None:
        super().__init__(name=name, found=found, expected=expected)

    def _words(self, lang: Lang) -> dict[str, object]:
        return {"name": self.name, "found": f"“{self.found}”", "expected": one_of(self.expected, lang)}


class EmptyTextError(UnionkitError, ValueError):
    """A text that must say something and is empty."""

    vi = "{name} bị trống"
    en = "{name} is empty"
    name: str

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)
