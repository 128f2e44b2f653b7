"""Strategies for answers of the law: verdicts, what would flip them, and what a change of law flips."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from unionkit.law.loader import rulebook
from unionkit.rules.composition import committee_size_fits
from unionkit.rules.delegates import delegates_fit
from unionkit.rules.dissolution import can_dissolve
from unionkit.rules.founding import can_found
from unionkit.rules.impact import impact
from unionkit.rules.membership import may_join
from unionkit.rules.prospects import is_priority
from unionkit.rules.voting import has_quorum, is_elected
from unionkit.testing.strategies.cases import committees, delegates, persons, union_cases
from unionkit.testing.strategies.ground import counts, part_of
from unionkit.testing.strategies.law import laws
from unionkit.testing.strategies.organisation import workplaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from unionkit.law.day import Law
    from unionkit.organisation.workplace import Workplace
    from unionkit.rules.impact import Cause, ChangedVerdict, Impact
    from unionkit.verdicts import Criterion, FlippingChange, Verdict

__all__ = ["causes", "changed_verdicts", "criteria", "flipping_changes", "impacts", "verdicts"]

_LAWS: Final = laws()
_JUDGED: Final[tuple[tuple[SearchStrategy[Any], Callable[..., Verdict]], ...]] = (
    (workplaces(), can_found),
    (workplaces(), is_priority),
    (persons(), may_join),
    (union_cases(), can_dissolve),
    (committees(), committee_size_fits),
    (delegates(), delegates_fit),
)


@st.composite
def verdicts(draw: st.DrawFn, *, law: Law | None = None) -> Verdict:
    """Give verdicts on cases of many sorts.

    Args:
        law: the law by which they are judged; that of any day unless given.
    """
    cases, judging = draw(_QUESTIONS)
    verdict: Verdict = judging(draw(cases), law=draw(_LAWS) if law is None else law)
    return verdict


_QUESTIONS: Final[SearchStrategy[tuple[SearchStrategy[Any], Callable[..., Any]]]] = st.sampled_from(_JUDGED)


def criteria(*, law: Law | None = None) -> SearchStrategy[Criterion]:
    """Give conditions of verdicts.

    Args:
        law: the law by which they are judged; that of any day unless given.
    """
    return part_of(verdicts(law=law), lambda verdict: verdict.criteria)


@st.composite
def flipping_changes(draw: st.DrawFn) -> FlippingChange:
    """Give the smallest change of a number that flips an answer: of those present at a congress, or of votes."""
    law = rulebook("vgcl").on(date(2025, 1, 15))
    whole = draw(_WHOLES)
    part = draw(st.integers(0, whole))
    if draw(_YES_NO):
        verdict = has_quorum(summoned=whole, present=part, law=law)
    else:
        verdict = is_elected(votes=part, ballots_collected=whole, law=law)
    change = verdict.nearest_change()
    # Some number of those present makes a quorum, and some does not; so it is with votes.
    assert change is not None  # noqa: S101
    return change


_WHOLES: Final = counts(least=3, most=500)
_YES_NO: Final = st.booleans()


@st.composite
def impacts(draw: st.DrawFn, *, min_cases: int = 0, max_cases: int = 4) -> Impact[Workplace]:
    """Give what a change of law does to workplaces: before 2021 no campaign was recorded, later laws have one.

    Args:
        min_cases: the fewest workplaces.
        max_cases: the most workplaces.
    """
    book = rulebook("vgcl")
    known = st.lists(workplaces(known=True), min_size=min_cases, max_size=max_cases)
    after = draw(laws(first=date(2023, 4, 16), last=date(2025, 12, 31)))
    return impact(draw(known), book.on(date(2020, 1, 1)), after, judging=is_priority)


def changed_verdicts() -> SearchStrategy[ChangedVerdict[Workplace]]:
    """Give workplaces whose answer a change of law changes."""
    return part_of(impacts(min_cases=1), lambda found: found.changes)


def causes() -> SearchStrategy[Cause]:
    """Give rules that changed an answer."""
    return part_of(changed_verdicts(), lambda change: change.causes)
