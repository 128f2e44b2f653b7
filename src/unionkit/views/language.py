"""The language in which views speak where a call does not say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionkit.wording import checked_lang

if TYPE_CHECKING:
    from unionkit.errors import Lang

__all__ = ["chosen_language", "use_language"]


class _Setting:
    """What was chosen last."""

    lang: Lang = "en"


def use_language(lang: Lang) -> None:
    """Choose the language of notebook views and charts; English unless chosen.

    Args:
        lang: "vi" or "en".

    Raises:
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> uk.views.use_language("vi")
        >>> "vượt chỉ tiêu" in uk.attain(15, 9)._repr_html_()
        True
        >>> uk.views.use_language("en")
    """
    _Setting.lang = checked_lang(lang)


def chosen_language(lang: Lang | None) -> Lang:
    """Give the language of a call, or the one that was chosen.

    Raises:
        LanguageError: another language.
    """
    return _Setting.lang if lang is None else checked_lang(lang)
