"""Cases that contradict themselves, and the words that their errors must contain, both values among them."""

from __future__ import annotations

from datetime import date, datetime

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
LAW = BOOK.on(date(2025, 10, 1))
K = uk.UnitKind
MOMENT = datetime(2025, 10, 1)  # noqa: DTZ001 - a datetime is refused


def committee(**facts):
    return uk.Committee(**{"unit": "x", "kind": K.GRASSROOTS_UNION, "size": 9, **facts})


CASES = {
    "more present than summoned": (
        lambda: uk.has_quorum(summoned=99, present=100, law=LAW), errors.CountContradictionError, ("100", "99"),
    ),
    "nobody can be below zero": (
        lambda: uk.has_quorum(summoned=-3, present=-4, law=LAW), errors.BelowZeroError, ("present", "-4"),
    ),
    "more votes than ballots": (
        lambda: uk.is_elected(votes=52, ballots_collected=51, law=LAW), errors.CountContradictionError, ("52", "51"),
    ),
    "more names than the ballots hold": (
        lambda: uk.elect({"a": 9, "b": 8}, seats=1, ballots_collected=10, law=LAW),
        errors.CountContradictionError, ("17", "10"),
    ),
    "a half vote": (lambda: uk.is_elected(votes=0.5, ballots_collected=1, law=LAW), TypeError, ("0.5",)),
    "a larger standing committee than committee": (
        lambda: committee(standing=10), errors.CountContradictionError, ("10", "9"),
    ),
    "more members of the committee in the inspection committee than it has": (
        lambda: committee(inspection=3, inspection_from_committee=4), errors.CountContradictionError, ("4", "3"),
    ),
    "more designated than delegates": (
        lambda: uk.Delegates(unit="x", kind=K.GRASSROOTS_UNION, members=900, delegates=9, designated=10),
        errors.CountContradictionError, ("10", "9"),
    ),
    "members below zero": (
        lambda: uk.committee_size(K.GRASSROOTS_UNION, members=-1, law=LAW), errors.BelowZeroError, ("members", "-1"),
    ),
    "members with a decimal": (
        lambda: uk.committee_size(K.GRASSROOTS_UNION, members=7.9, law=LAW), TypeError, ("members", "7.9"),
    ),
    "a term that runs backwards": (lambda: uk.Term(2028, 2023), errors.TermError, ("2028", "2023")),
    "a term that ends before it begins": (
        lambda: uk.Term(2023, 2028, since=date(2023, 4, 14), until=date(2023, 4, 13)),
        errors.DateContradictionError, ("2023-04-14", "2023-04-13"),
    ),
    "a founding before the term of the upper union": (
        lambda: uk.first_term(founded_on=LAW.day, upper_term=uk.Term(2026, 2031), law=LAW),
        errors.TermError, ("2025-10-01", "2026–2031"),
    ),
    "the law of another day": (
        lambda: uk.first_term(founded_on=date(2025, 5, 1), upper_term=uk.Term(2023, 2028), law=LAW),
        errors.LawDateError, ("2025-05-01", "2025-10-01"),
    ),
    "a moment for a day": (
        lambda: uk.first_term(founded_on=MOMENT, upper_term=uk.Term(2023, 2028), law=LAW), TypeError, ("founded_on",),
    ),
    "a wage below zero": (
        lambda: uk.monthly_dues(-1, payer_group=uk.DuesGroup.STATE_ENTERPRISE, law=LAW),
        errors.BelowZeroError, ("wage", "-1"),
    ),
    "a wage as a float": (
        lambda: uk.monthly_dues(1e7, payer_group=uk.DuesGroup.STATE_ENTERPRISE, law=LAW), TypeError, ("wage",),
    ),
    "a round that there was not": (
        lambda: uk.congress_round(2020, rulebook=BOOK, as_of=LAW.day), errors.OptionError, ("2020", "2018, 2023, 2025"),
    ),
    "a deadline before the first day of the round": (
        lambda: uk.congress_round(
            2025, rulebook=BOOK, as_of=date(2025, 8, 29), deadlines={K.PROVINCIAL_FEDERATION: date(2025, 12, 31)}
        ),
        errors.DateContradictionError, ("2026-01-01", "2025-12-31"),
    ),
    "a congress of a union that is not among them": (
        lambda: uk.congress_coverage(["a"], {"b": LAW.day}, as_of=LAW.day), errors.UnknownUnitError, ("“b”",),
    ),
    "a percentage for a share": (
        lambda: uk.Milestone(LAW.day, 65), errors.OptionError, ("share", "65"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_is_refused_in_words_that_help(name):
    call, kind, words = CASES[name]
    with pytest.raises(kind) as caught:
        call()
    for word in words:
        assert word in str(caught.value)
    if isinstance(caught.value, errors.UnionkitError):
        assert caught.value.message("vi") != caught.value.message("en")
