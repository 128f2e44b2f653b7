"""What looks like a figure of a report and is none: dates, documents, years, addresses, prices, thresholds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.reported.claims.lexicon import ABSENT, NUMBER, PER, UNITS, WORD, pattern
from unionkit.wording import MONTH_NAMES

if TYPE_CHECKING:
    import re

__all__ = ["without_look_alikes"]

_DAY: Final = r"(?:0?[1-9]|[12][0-9]|3[01])"
_MONTH: Final = r"(?:0?[1-9]|1[0-2])"
_YEAR: Final = r"(?:19|20)[0-9]{2}"
_DAY_COMES: Final = (
    "(?:ngày|sáng|trưa|chiều|tối|hôm|đêm|dịp|lễ|tết|kỷ niệm|giải thưởng|thưởng|trước|sau|vào|đến|từ|hạn|mùng|on|until)"
)
_MONTH_NAMES: Final = f"(?:{'|'.join(name.lower() for name in MONTH_NAMES)})"
_SIDES: Final = r"(?<![0-9.,/])"

_LOOK_ALIKES: Final = {
    "dates": (
        rf"{_SIDES}(?:{_DAY}(?:\s?[/.]\s?{_MONTH})?\s*(?:-|đến|và)\s*)?{_DAY}\s?[/.\-]\s?{_MONTH}\s?[/.\-]\s?{_YEAR}(?![0-9])",
        rf"{_SIDES}{_YEAR}-[0-9]{{2}}-[0-9]{{2}}(?![0-9])",
    ),
    "documents": (
        rf"{_SIDES}[0-9]+[a-zđ]?\s?/(?:\s?[0-9]{{4}}\s?/)?\s?[a-zđ]{{1,6}}(?:\s?-\s?[a-zđ]+[0-9]*)+",
        rf"{_SIDES}[0-9]+/[0-9]{{4}}/[a-zđ]+[0-9]*",
        rf"{_SIDES}[0-9]+[a-zđ]?-[a-zđ]{{1,4}}/[a-zđ]+",
        r"(?<!tổng )(?<!con )(?<!trong )(?<!trên )\bsố [0-9]+\s?[/-]\s?[0-9]+",
    ),
    "addresses, rounds, articles, ages, school years, 24/7": (
        r"\b(?:vòng|phòng|tỷ số|tỉ số)\s[0-9]+/[0-9]+(?![0-9.,/]|\s?%)",
        r"\b(?:số nhà|nhà số|địa chỉ:?|hẻm|ngõ|ngách|kiệt|lô)\s[0-9]+[a-z]?(?:/[0-9]+[a-z]?)*",
        rf"{_SIDES}[0-9]+[a-z]?(?:/[0-9]+)+[a-z]?\s(?:đường|phố)\b",
        rf"{_SIDES}{_YEAR}\s?/\s?{_YEAR}(?![0-9])",
        rf"{_SIDES}24/(?:24|7)(?![0-9])(?:\s?(?:giờ|h)\b)?",
        rf"{_SIDES}[1-7]/7\s(?:ngày|days)\b",
        rf"{_SIDES}{NUMBER}\stuổi\b",
        r"\b(?:điều|khoản|khóa|khoá|mục|chương|luật|lần thứ|thứ|quốc lộ|no\.|article)\s[0-9]+(?![0-9.,]*\s?[%/])",
    ),
    "years and parts of years": (
        rf"{_SIDES}{_YEAR}\s*-\s*(?:{_YEAR}|[0-9]{{2}})(?![0-9])",
        rf"\b(?:so với|than|(?<![0-9] )of)\s+{_YEAR}(?![0-9]|[.,][0-9]|\s?%|\s{UNITS}\b)",
        rf"\b(?:năm|in|year|since|by|during|tết|xuân|cuối|đầu|hè)\s+{_YEAR}(?![0-9]|[.,][0-9]|\s?%)",
        rf"{_SIDES}{_YEAR}(?=\s?(?:đạt|thu|là|:))",
        rf"\b{_MONTH_NAMES}\s[0-9]{{1,2}}(?![0-9%/]|[.,][0-9])",
        rf"\b(?:quý|tháng|q|t)\s?[0-9ivx]{{1,4}}\s?[/\-]\s?{_YEAR}",
        r"\b(?:quý|tháng|tuần|giai đoạn|đợt|phase)\s(?:[0-9]{1,2}(?![0-9%/]|[.,][0-9])|[ivx]+\b)",
        rf"{_SIDES}[0-9]{{1,2}}\s(?:tháng|giai đoạn|quý|tuần|năm|ngày|giờ|phút|months?|years?|days?)\b",
    ),
    "days without a year, after a word that a day follows": (
        rf"\b{_DAY_COMES}\s(?:ngày\s|hết\s|hôm\s)*{_DAY}\s?[/.\-]\s?{_MONTH}(?![0-9/.,]|\s?%)",
    ),
    "times of day and telephone numbers": (
        r"(?<![0-9])[0-9]{1,2}[h:][0-9]{2}(?:\s*-\s*[0-9]{1,2}[h:][0-9]{2})?(?![0-9])",
        r"(?<![0-9.,])(?:\+84|0)[0-9]{2,3}[ .\-]?[0-9]{3}[ .\-]?[0-9]{3,4}(?![0-9])",
    ),
    "so much each: 15.000 đồng/suất, 70 đoàn viên ưu tú/năm": (
        rf"{_SIDES}{NUMBER}(?:\s?{WORD}[0-9]?\.?){{0,5}}\s?/\s?{PER}\b(?:-{WORD})*",
    ),
    "thresholds: có từ 25 lao động trở lên": (
        rf"\b(?:có\s|đạt\s)?(?:từ|trên|dưới)\s{NUMBER}\s?%?(?:\s{WORD}){{0,4}}\s(?:trở lên|trở xuống)",
        r"\b(?:ít nhất|tối thiểu|quá|trên|hơn|phải có|at least|more than)\s[1-4]/[2-5](?![0-9.,/])",
        rf"{_SIDES}{NUMBER}\s(?:or more|or fewer|and above|trở lên)",
    ),
    "ranges: 60-70%, từ 2.000 đến 2.500": (
        rf"{_SIDES}{NUMBER}\s?%?\s*(?:-|đến|to)\s*{NUMBER}\s?%",
        rf"\btừ\s{NUMBER}\s(?:{WORD}\s){{0,2}}?đến\s{NUMBER}",
    ),
}
_INSIDE_WORDS: Final = r"(?<![a-zđ])(?!vnd|vnđ|usd)[a-zđ]++[0-9]++[\w\-]*+"


def without_look_alikes(text: str) -> str:
    """Take out what looks like a figure and is none; every character keeps its place."""
    for expressions in _LOOK_ALIKES.values():
        for look_alike in expressions:
            text = pattern(look_alike).sub(_blank, text)
    return pattern(_INSIDE_WORDS).sub(_blank, text)


def _blank(match: re.Match[str]) -> str:
    return "".join(ABSENT if char.isdigit() or char in "/%" else char for char in match[0])
