"""Questions to the law by name, and their cases from plain fields: the texts of a command line, or a JSON record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

from unionkit.errors import EmptyTextError, OptionError
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.rules.admission import may_rejoin
from unionkit.rules.dissolution import UnionCase, can_dissolve, may_continue
from unionkit.rules.founding import OccupationalGroup, can_found, can_found_occupational
from unionkit.rules.membership import Person, Role, may_found, may_join, may_stay_on_retirement
from unionkit.rules.prospects import is_priority
from unionkit.rules.voting import has_quorum, is_elected

if TYPE_CHECKING:
    from unionkit.law.day import Law
    from unionkit.verdicts import Verdict

__all__ = ["QUESTIONS", "judge_record", "read_records"]

Fields: TypeAlias = Mapping[str, object]
_E = TypeVar("_E", bound=Enum)
_YES: Final = ("yes", "true", "có")
_NO: Final = ("no", "false", "không")


def _wrong(name: str, found: object, *expected: str) -> OptionError:
    return OptionError(name=name, found=found, expected=expected)


def _count(name: str, value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = str(value).strip()
    if isinstance(value, str) and text.removeprefix("-").isdecimal():
        return int(text)
    raise _wrong(name, value, "a whole number")


def _yes_no(name: str, value: object) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().casefold()
    if not isinstance(value, str) or word not in _YES + _NO:
        raise _wrong(name, value, *_YES, *_NO)
    return word in _YES


def _text(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise _wrong(name, value, "a text")
    return value


def _one(kind: type[_E], name: str, value: object) -> _E:
    found = next((member for member in kind if member.value == value), None)
    if found is None:
        raise _wrong(name, value, *(str(member.value) for member in kind))
    return found


def _sector(name: str, value: object) -> Sector:
    return _one(Sector, name, value)


def _roles(name: str, value: object) -> list[Role]:
    given = value.split(",") if isinstance(value, str) else value
    if not isinstance(given, list):
        raise _wrong(name, value, "a list of roles, or none")
    words = [word.strip() if isinstance(word, str) else word for word in cast("list[object]", given)]
    return [_one(Role, name, word) for word in words if word not in ("", "none")]


def _day(name: str, value: object) -> date:
    try:
        return date.fromisoformat(_text(name, value))
    except ValueError:
        raise _wrong(name, value, "a day, 2025-07-01") from None


def _share(name: str, value: object) -> Fraction:
    try:
        return Fraction(_text(name, value))
    except (ValueError, ZeroDivisionError):
        raise _wrong(name, value, "a share, 1/10") from None


_READERS: Final[dict[str, Callable[[str, object], object]]] = {
    "applicants": _count,
    "applied_on": _day,
    "ballots_collected": _count,
    "contract_months": _count,
    "id": _text,
    "left_on": _day,
    "members": _count,
    "name": _text,
    "present": _count,
    "roles": _roles,
    "sector": _sector,
    "self_financing": _share,
    "summoned": _count,
    "votes": _count,
    "workers": _count,
}
"""How the fields of cases are read; a field that is not here is a yes or a no."""


def _workplace(fields: Fields) -> Workplace:
    own = {name: value for name, value in fields.items() if name not in ("id", "name", "self_financing")}
    made: Workplace = cast("Callable[..., Workplace]", Workplace)(_id(fields), fields.get("name", _id(fields)), **own)
    return made


def _id(fields: Fields) -> str:
    return str(fields.get("id", "–"))


def _made(kind: Callable[..., object], fields: Fields) -> object:
    """Make a case whose fields have the names of the record's."""
    return kind(_id(fields), **{name: value for name, value in fields.items() if name != "id"})


def _can_found(fields: Fields, law: Law) -> Verdict:
    share = fields.get("self_financing")
    return can_found(_workplace(fields), law=law, self_financing=share if isinstance(share, Fraction) else None)


def _is_priority(fields: Fields, law: Law) -> Verdict:
    return is_priority(_workplace(fields), law=law)


def _can_found_occupational(fields: Fields, law: Law) -> Verdict:
    group = _made(OccupationalGroup, {"name": _id(fields), **fields})
    return can_found_occupational(cast("OccupationalGroup", group), law=law)


def _may_join(fields: Fields, law: Law) -> Verdict:
    return may_join(cast("Person", _made(Person, fields)), law=law)


def _may_found(fields: Fields, law: Law) -> Verdict:
    return may_found(cast("Person", _made(Person, fields)), law=law)


def _can_dissolve(fields: Fields, law: Law) -> Verdict:
    return can_dissolve(cast("UnionCase", _made(UnionCase, fields)), law=law)


def _may_continue(fields: Fields, law: Law) -> Verdict:
    return may_continue(cast("UnionCase", _made(UnionCase, fields)), law=law)


def _by_name(function: Callable[..., Verdict], *, takes_id: bool) -> Callable[[Fields, Law], Verdict]:
    """Let a function be asked that takes its case as arguments."""

    def asked(fields: Fields, law: Law) -> Verdict:
        own = {name: value for name, value in fields.items() if name != "id"}
        return function(*([_id(fields)] if takes_id else []), **own, law=law)

    return asked


def _may_rejoin(fields: Fields, law: Law) -> Verdict:
    own = {name: value for name, value in fields.items() if name != "id"}
    return cast("Callable[..., Verdict]", may_rejoin)(_id(fields), applied_on=law.day, **own, rulebook=law.book)


_WORKPLACE: Final = (
    "id", "name", "workers", "members", "applicants", "has_union", "sector", "operates_lawfully", "legal_person",
)  # fmt: skip
_PERSON: Final = ("id", "vietnamese", "employed", "contract_months", "sector", "operates_lawfully", "roles")
_UNION: Final = ("id", "members", "employer_ceased", "against_charter")

QUESTIONS: Final[dict[str, tuple[tuple[str, ...], tuple[str, ...], Callable[[Fields, Law], Verdict]]]] = {
    "can-found": ((*_WORKPLACE, "self_financing"), (), _can_found),
    "can-found-occupational": (
        ("id", "name", "members", "applicants", "same_trade", "special_workers"), (), _can_found_occupational,
    ),
    "is-priority": (_WORKPLACE, (), _is_priority),
    "may-join": (_PERSON, (), _may_join),
    "may-found": (_PERSON, (), _may_found),
    "may-rejoin": (("id", "left_on", "expelled", "new_application"), ("left_on",), _may_rejoin),
    "may-stay-on-retirement": (
        ("id", "on_contract", "willing", "committee_agrees"), (), _by_name(may_stay_on_retirement, takes_id=True),
    ),
    "can-dissolve": (_UNION, (), _can_dissolve),
    "may-continue": (("id", "members"), (), _may_continue),
    "has-quorum": (("summoned", "present"), ("summoned", "present"), _by_name(has_quorum, takes_id=False)),
    "is-elected": (
        ("votes", "ballots_collected", "inspection"), ("votes", "ballots_collected"),
        _by_name(is_elected, takes_id=False),
    ),
}  # fmt: skip
"""The questions: the fields of their cases, those without which they cannot be asked, and how they are judged."""


def judge_record(question: str, record: Mapping[str, object], *, law: Law) -> Verdict:
    """Judge a case given by plain fields.

    Args:
        question: the name of a question, one of `QUESTIONS`.
        record: the fields by name; None is what is not known. Whole numbers, yes or no, days and shares may be texts.
        law: the law of the day; for `may-rejoin` that is the day of the application.

    Returns:
        The verdict.

    Raises:
        OptionError: no such question or field, or a value that cannot be read.
        EmptyTextError: a field without which the question cannot be asked is missing.

    Examples:
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> judge_record("can-found", {"id": "an-phat", "applicants": "10"}, law=law).outcome.name
        'MET'
    """
    if question not in QUESTIONS:
        raise OptionError(name="question", found=question, expected=tuple(QUESTIONS))
    names, needed, judge = QUESTIONS[question]
    for name in record:
        if name not in names:
            raise OptionError(name="field", found=name, expected=names)
    fields = {name: _READERS.get(name, _yes_no)(name, value) for name, value in record.items() if value is not None}
    for name in needed:
        if name not in fields:
            raise EmptyTextError(name=name)
    return judge(fields, law)


def read_records(data: str | bytes) -> list[dict[str, object]]:
    """Read the cases of a JSON text: one object, or a list of objects.

    Args:
        data: the text.

    Returns:
        The cases.

    Raises:
        OptionError: no JSON, or no object.
    """
    try:
        read: object = json.loads(data)
    except ValueError as error:
        raise OptionError(name="record", found=error, expected=("JSON",)) from None
    cases = cast("list[object]", read) if isinstance(read, list) else [read]
    for case in cases:
        if not isinstance(case, dict):
            raise OptionError(name="record", found=type(case).__name__, expected=("a JSON object", "a list of them"))
    return cast("list[dict[str, object]]", cases)
