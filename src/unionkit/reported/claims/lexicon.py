"""The words by which reports state results, plans, shares and units, in Vietnamese and English."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from unionkit.reported.numbers import APPROXIMATORS, ENGLISH_POWERS, VIETNAMESE_POWERS

__all__ = ["ABSENT", "any_of", "pattern"]

ABSENT: Final = "\x00"
"""What stands where a look-alike was taken out of the text, so that places stay as they were."""


def any_of(words: str) -> str:
    """Make an expression for any of the words, given with bars between them; the longest that fits is taken."""
    return f"(?:{'|'.join(sorted(words.split('|'), key=len, reverse=True))})"


@cache
def pattern(expression: str) -> re.Pattern[str]:
    """Compile an expression once, when it is first used."""
    return re.compile(expression)


# Possessive, and bounded where parts repeat: a run of digits or letters of any length is gone through once.
NUMBER: Final = r"(?:[0-9]{1,3}(?: [0-9]{3}){1,6}+(?![0-9])|[0-9]++)(?:[.,][0-9]++)*+"
POWER: Final = any_of("|".join((*VIETNAMESE_POWERS, *ENGLISH_POWERS)))
WORD: Final = r"[^\W\d_]{1,30}+"
APPROXIMATOR: Final = any_of("|".join(re.escape(word) for word in sorted(APPROXIMATORS, key=len, reverse=True)))

UNITS: Final = any_of(
    "đoàn viên|đv|đvcđ|cđv|cđ viên|công đoàn viên|hội viên|đảng viên|thành viên|lao động|lđ|người|nlđ"
    "|cnlđ|cnvclđ|cbccvclđ|công nhân|cán bộ|đại biểu|đồng chí|đ/ ?c|công đoàn|công đoàn cơ sở|cđ|cđcs|cđ cơ sở"
    "|nghiệp đoàn|cơ sở|chi hội|chi đoàn|chi bộ|tổ|đơn vị|doanh nghiệp|dn|công ty|cty|cơ quan|trường|hộ"
    "|địa phương|huyện|quận|xã|phường|thị trấn|tỉnh|thành phố|ban|ngành|thỏa ước|thoả ước|tưlđtt|bản|cuộc"
    "|hội nghị|việc|vụ|đơn|sáng kiến|đề tài|công trình|chỉ tiêu|nội dung|tiêu chí|lớp|suất|căn|nhà|tccsđ"
    "|tổ chức|phong trào|khu|cụm|bếp ăn|bữa|buổi|chuyên đề|túi|gia đình|lượt|mái ấm|tủ sách|nhóm|nhà trọ"
    "|phần quà|tổ tự quản|mô hình|câu lạc bộ|clb|điểm|phòng|union|unions|trade unions?|grassroots (?:trade )?unions?"
    "|(?:trade )?union members?|grassroots|trade|members?"
    "|workers?|employees?|enterprises?|businesses|firms?|companies|company|units?|delegates?|official"
    "|agreements?|conferences?|targets?|wards?|communes?|localities|initiatives|cadres?|officials?"
    "|unidades|miembros|sindicatos|trabajadores|syndicats|membres|travailleurs"
)
POPULATIONS: Final = (
    r"(?:các |số |tổng số |của |of (?:the )?|de (?:las?|los) |des |toàn bộ )*"
    rf"(?:{WORD} )?{UNITS}"
)

RESULT_VERBS: Final = any_of(
    "kết nạp|phát triển|thành lập|giới thiệu|ký kết|ký mới|ký được|vận động|tổ chức|thu|phát tiển|trao"
    "|tặng|hỗ trợ|giải ngân|xây dựng|thăm|admitted|established|founded|developed|introduced|recruited"
    "|signed|collected|organized"
)
SUBJECTS: Final = any_of(
    "lđlđ|liên đoàn lao động|tổng liên đoàn|công đoàn|cđ|tỉnh|thành phố|huyện|quận|toàn ngành|các cấp"
    "|khu vực|federation|unions?"
)
PLANS: Final = any_of(
    "phấn đấu|mục tiêu|đặt chỉ tiêu|giao chỉ tiêu|đề ra chỉ tiêu|chỉ tiêu đến|chỉ tiêu năm tới|sẽ|dự kiến"
    "|nhiệm kỳ tới|năm tới|thời gian tới|yêu cầu|striv\\w*|aim\\w*|plans? to|the target of|goal of|will"
    "|set a target"
)
RESULTS: Final = any_of("kết quả|đã|đến nay|has|had|achieved|(?<!will )have (?:already )?\\w+ed")
TARGET_WORDS: Final = any_of("chỉ tiêu|kế hoạch|dự toán|nghị quyết|giao|target|plan")
PER: Final = any_of("người|suất|tháng|năm|ngày|giờ|lượt|hộ|m2|m3|kg|km|ha|cuộc|phần|buổi|person|month|year|day|hour")
