"""Errors of terms, congresses, committees and dues."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from unionkit.errors.base import UnionkitError

if TYPE_CHECKING:
    from unionkit.errors.base import Lang

__all__ = ["InexactAmountError", "LawDateError", "TermError", "TermFormatError"]


class LawDateError(UnionkitError, ValueError):
    """The law of another day than that of the event.

    Attributes:
        event: the name of the day of the event.
        event_day: that day.
        law_day: the day of the law.
    """

    vi = "quy định của ngày {law_day}, nhưng {event} là ngày {event_day}; hãy lấy quy định của ngày đó"
    en = "the law is of {law_day}, but {event} is {event_day}; take the law of that day"
    event: str
    event_day: date
    law_day: date

    def __init__(self, *, event: str, event_day: date, law_day: date) -> None:
        super().__init__(event=event, event_day=event_day, law_day=law_day)

    def _words(self, lang: Lang) -> dict[str, object]:
        days = {"event_day": self.event_day, "law_day": self.law_day}
        if lang == "vi":
            return {"event": self.event, **{name: f"{d.day}/{d.month}/{d.year:04}" for name, d in days.items()}}
        return {"event": self.event, **days}


class TermError(UnionkitError, ValueError):
    """A term that contradicts itself, or that cannot be worked out from what was given.

    Attributes:
        problem: "reversed" (the last year is before the first), "outside" (the founding is not in the upper term),
            "end_of_upper_term" (it may belong to the next one: give `upper_next`), "not_next" (`upper_next` does not
            begin where the upper term ends), "no_first_day", "no_party_number" (the number follows that of the Party
            committee: give it) or "kept_name" (say whether the merged unit keeps the name).
        found: what was given.
        expected: what would do.
    """

    vi = "{sentence}"
    en = "{sentence}"
    problem: str
    found: object
    expected: object

    def __init__(self, *, problem: str, found: object, expected: object = None) -> None:
        super().__init__(problem=problem, found=found, expected=expected)

    def _words(self, lang: Lang) -> dict[str, object]:
        template = _TERM_PROBLEMS[lang][self.problem]
        day = self.found
        found = f"{day.day}/{day.month}/{day.year:04}" if lang == "vi" and isinstance(day, date) else day
        return {"sentence": template.format(found=found, expected=self.expected)}


_TERM_PROBLEMS: Final[dict[Lang, dict[str, str]]] = {
    "vi": {
        "reversed": "năm cuối của nhiệm kỳ là {found}, trước năm đầu {expected}",
        "outside": "thành lập ngày {found}, không nằm trong nhiệm kỳ {expected} của công đoàn cấp trên",
        "end_of_upper_term": (
            "thành lập ngày {found}, cuối nhiệm kỳ {expected} của công đoàn cấp trên; hướng dẫn không ấn định ngày, "
            "hãy cho biết nhiệm kỳ sau của cấp trên (upper_next)"
        ),
        "not_next": "nhiệm kỳ sau của cấp trên bắt đầu năm {found}, nhưng nhiệm kỳ này kết thúc năm {expected}",
        "no_first_day": "chưa có ngày bắt đầu của nhiệm kỳ {found}",
        "no_party_number": "số nhiệm kỳ tính theo cấp ủy cùng cấp; hãy cho biết số đó (party_number)",
        "kept_name": "sau sáp nhập, số nhiệm kỳ tùy đơn vị có giữ tên cũ hay không; hãy cho biết (kept_name)",
    },
    "en": {
        "reversed": "the last year of the term is {found}, before the first, {expected}",
        "outside": "founded on {found}, which is not in the term {expected} of the upper union",
        "end_of_upper_term": (
            "founded on {found}, at the end of the term {expected} of the upper union; the guide gives no day, so give "
            "the next term of the upper union (upper_next)"
        ),
        "not_next": "the next term of the upper union begins in {found}, but this one ends in {expected}",
        "no_first_day": "the term {found} has no first day",
        "no_party_number": "the number of the term follows that of the Party committee; give it (party_number)",
        "kept_name": "after a merger the number depends on whether the name is kept; say so (kept_name)",
    },
}


class TermFormatError(UnionkitError, ValueError):
    """A text that names no term.

    Attributes:
        text: the text, shortened where it is long.
    """

    vi = "không đọc được nhiệm kỳ {text}; hãy viết như “nhiệm kỳ 2023–2028”"
    en = "no term in {text}; write it as “nhiệm kỳ 2023–2028” or “term 2023–2028”"
    text: str

    def __init__(self, *, text: str) -> None:
        super().__init__(text=text)


class InexactAmountError(UnionkitError, ValueError):
    """An amount of money that no decimal number gives exactly.

    Attributes:
        amount: what a share was taken of.
        share: the share.
    """

    vi = "{share} của {amount} không viết được chính xác bằng số thập phân"
    en = "{share} of {amount} is no exact decimal number"
    amount: object
    share: object

    def __init__(self, *, amount: object, share: object) -> None:
        super().__init__(amount=amount, share=share)
