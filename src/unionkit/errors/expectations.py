"""What errors say would have done, in both languages.

The fact of an error is the English phrase, or a name that is the same in both: `state`, `members`, `2020-01-01`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.errors.base import Lang

__all__ = ["expectation", "one_of"]

PHRASES: Final = {
    "0 or more": "số 0 trở lên",
    "1 or more": "số 1 trở lên",
    "a Brackets, or its lines as dicts": "Brackets, hoặc từng mức dạng dict",
    "a Fraction from 0 to 1": "Fraction từ 0 đến 1",
    "a JSON object": "đối tượng JSON",
    "a bracket { from, below, min, max }": "một mức { from, below, min, max }",
    "a datetime.date": "datetime.date",
    "a day such as 2025-07-01": "ngày dạng 2025-07-01",
    "a day, 2025-07-01": "ngày dạng 2025-07-01",
    "a list of brackets": "danh sách các mức",
    "a list of ids": "danh sách mã",
    "a list of roles, or none": "danh sách vai trò, hoặc none",
    "a list of them": "danh sách các đối tượng đó",
    "a ratio from 0 to 1": "tỷ số từ 0 đến 1",
    "a score from 0 to 1": "điểm từ 0 đến 1",
    "a share above 0, up to 1": "tỷ lệ lớn hơn 0, không quá 1",
    "a share from 0 to 1": "tỷ lệ từ 0 đến 1",
    "a share, 1/10": "tỷ lệ dạng 1/10",
    "a text": "chuỗi ký tự",
    "a unit that merges into another": "đơn vị sáp nhập vào đơn vị khác",
    "a whole number": "số nguyên",
    "a whole number, not below zero": "số nguyên không âm",
    "an Instrument": "Instrument",
    "an absolute address that ends in /, # or :": "địa chỉ tuyệt đối kết thúc bằng /, # hoặc :",
    "each id once": "mỗi mã một lần",
    "each unit once": "mỗi đơn vị một lần",
    "ids of words of the rulebook, or a Steps": "mã các từ của bộ quy định, hoặc Steps",
    "ids of words of the rulebook, or an Items": "mã các từ của bộ quy định, hoặc Items",
    "min or max": "min hoặc max",
    "one value or more": "một giá trị trở lên",
    "the day at which the registry is looked up": "ngày tra cứu sổ đăng ký đơn vị",
    "the id of a word": "mã của một từ",
    "the id of a word of the rulebook, or an Item": "mã một từ của bộ quy định, hoặc Item",
    "the list": "danh sách",
    "true or false": "true hoặc false",
    "two units or more": "hai đơn vị trở lên",
}
"""The phrases in English, and what they are in Vietnamese."""

OPENINGS: Final = {"a list of ": "danh sách ", "a table for ": "bảng cho "}
"""The openings of phrases that end in a name from a file."""


def expectation(phrase: str, lang: Lang) -> str:
    """Say in a language what would have done; what is no phrase is a name, and the same in both.

    Examples:
        >>> expectation("a ratio from 0 to 1", "vi")
        'tỷ số từ 0 đến 1'
    """
    if lang == "en":
        return phrase
    if phrase in PHRASES:
        return PHRASES[phrase]
    opening = next((opening for opening in OPENINGS if phrase.startswith(opening)), "")
    return OPENINGS.get(opening, "") + phrase.removeprefix(opening)


def one_of(choices: Sequence[str], lang: Lang) -> str:
    """Say that one of several things would have done, or the only one."""
    said = ", ".join(expectation(choice, lang) for choice in choices)
    if len(choices) < 2:
        return said
    return f"một trong {said}" if lang == "vi" else f"one of {said}"
