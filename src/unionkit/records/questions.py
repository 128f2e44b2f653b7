"""Questions to the law by name, and their cases from plain fields: the texts of a command line, or a JSON record."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypeAlias, TypeVar, cast

from unionkit.errors import EmptyTextError, OptionError
from unionkit.organisation.unit import UnitKind
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.rules.admission import may_rejoin
from unionkit.rules.composition import (
    Committee,
    Formation,
    committee_size_fits,
    inspection_committee_fits,
    standing_committee_fits,
    vacancies_fit,
)
from unionkit.rules.congress_forms import can_hold_conference, can_hold_delegates_congress
from unionkit.rules.delegates import Delegates, delegates_fit
from unionkit.rules.dissolution import UnionCase, can_dissolve, may_continue
from unionkit.rules.founding import OccupationalGroup, can_found, can_found_occupational
from unionkit.rules.membership import Person, Role, may_found, may_join, may_stay_on_retirement
from unionkit.rules.prospects import is_priority
from unionkit.rules.terms import Term, can_shift_term, has_term_length
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


def _unit_kind(name: str, value: object) -> UnitKind:
    return _one(UnitKind, name, value)


def _formation(name: str, value: object) -> Formation:
    return _one(Formation, name, value)


def _term(name: str, value: object) -> Term:
    return Term.parse(_text(name, value))


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
    "case": _text,
    "contract_months": _count,
    "delegates": _count,
    "designated": _count,
    "formation": _formation,
    "guests": _count,
    "id": _text,
    "inspection_from_committee": _count,
    "inspection_members": _count,
    "kind": _unit_kind,
    "left_on": _day,
    "managed_unions": _count,
    "members": _count,
    "merged_from": _count,
    "months": _count,
    "name": _text,
    "present": _count,
    "refilled": _count,
    "roles": _roles,
    "sector": _sector,
    "self_financing": _share,
    "size": _count,
    "standing": _count,
    "summoned": _count,
    "term": _term,
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


def _committee(fields: Fields) -> Committee:
    renamed = {"inspection_members": "inspection", "id": "unit"}
    own = {renamed.get(name, name): value for name, value in {"id": _id(fields), **fields}.items()}
    return cast("Callable[..., Committee]", Committee)(**own)


def _of_committee(function: Callable[..., Verdict], *others: str) -> Callable[[Fields, Law], Verdict]:
    """Let a question be asked about a committee; `others` are facts that are not the committee's own."""

    def asked(fields: Fields, law: Law) -> Verdict:
        own = {name: value for name, value in fields.items() if name not in others}
        return function(_committee(own), **{name: fields[name] for name in others if name in fields}, law=law)

    return asked


def _delegates_fit(fields: Fields, law: Law) -> Verdict:
    own = {("unit" if name == "id" else name): value for name, value in {"id": _id(fields), **fields}.items()}
    return delegates_fit(cast("Callable[..., Delegates]", Delegates)(**own), law=law)


def _of_unit(function: Callable[..., Verdict], first: str, name_of_id: str) -> Callable[[Fields, Law], Verdict]:
    """Let a function be asked whose first argument is one field, and which takes the id by a name of its own."""

    def asked(fields: Fields, law: Law) -> Verdict:
        own = {name: value for name, value in fields.items() if name not in (first, "id")}
        return function(fields[first], **own, **{name_of_id: fields.get("id")}, law=law)

    return asked


_WORKPLACE: Final = (
    "id", "name", "workers", "members", "applicants", "has_union", "sector", "operates_lawfully", "legal_person",
)  # fmt: skip
_PERSON: Final = ("id", "vietnamese", "employed", "contract_months", "sector", "operates_lawfully", "roles")
_COMMITTEE: Final = ("id", "kind", "size", "members", "formation", "at_congress", "merged")
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
    "can-hold-delegates-congress": (
        ("id", "kind", "members", "scattered", "upper_consents"), ("kind", "members"),
        _of_unit(can_hold_delegates_congress, "kind", "unit"),
    ),
    "can-hold-conference": (
        ("id", "kind", "upper_consents"), ("kind",), _of_unit(can_hold_conference, "kind", "unit"),
    ),
    "delegates-fit": (
        ("id", "kind", "members", "delegates", "designated", "guests", "increase_consented", "managed_unions"),
        ("kind", "delegates"), _delegates_fit,
    ),
    "committee-size-fits": (
        (*_COMMITTEE, "merged_from", "increase_consented"), ("kind", "size"), _of_committee(committee_size_fits),
    ),
    "standing-committee-fits": ((*_COMMITTEE, "standing"), ("kind", "size"), _of_committee(standing_committee_fits)),
    "inspection-committee-fits": (
        (*_COMMITTEE, "inspection_members", "inspection_from_committee"), ("kind", "size"),
        _of_committee(inspection_committee_fits),
    ),
    "vacancies-fit": (
        ("id", "kind", "size", "refilled", "consented"), ("kind", "size", "refilled"),
        _of_committee(vacancies_fit, "refilled", "consented"),
    ),
    "has-term-length": (("id", "term", "first"), ("term",), _of_unit(has_term_length, "term", "subject")),
    "can-shift-term": (
        ("id", "term", "months", "requested", "case", "half_term"), ("term", "months"),
        _of_unit(can_shift_term, "term", "subject"),
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
