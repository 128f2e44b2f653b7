"""Strategies for figures as other people printed them: numbers, claims, reconciliations and how they were rounded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from unionkit.exact import Rounding, percent
from unionkit.reported.breakdown import BreakdownCheck, reconcile_total
from unionkit.reported.claims import Claim, read_claims
from unionkit.reported.numbers import PrintedNumber, read_number
from unionkit.reported.policy import RoundingPolicy, rounding_policy
from unionkit.reported.reconciliation import Reconciliation, reconcile
from unionkit.testing.strategies.ground import part_of
from unionkit.wording import say_number, say_percent

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy


__all__ = [
    "breakdown_checks",
    "claim_texts",
    "claims",
    "number_texts",
    "printed_numbers",
    "reconciliations",
    "rounding_policies",
]

_COUNTS: Final = st.integers(0, 50_000)
_TARGETS: Final = st.integers(1, 50_000)
_DECIMALS: Final = st.decimals(0, 1000, places=2, allow_nan=False, allow_infinity=False)
_PLACES: Final = st.integers(0, 2)
_MODES: Final = st.sampled_from(Rounding)
_LANGS: Final = st.sampled_from(("vi", "en"))
_WORDS_BEFORE: Final = st.sampled_from(("", "", "gần ", "trên ", "hơn ", "khoảng ", "≥ "))


def number_texts(*, percentages: bool | None = None) -> SearchStrategy[str]:
    """Give numbers as they are printed, in Vietnamese or English notation: "2.500", "gần 33,3%", "1,62 vạn".

    Args:
        percentages: whether a percent sign follows; either unless given.
    """
    counted = st.builds(say_number, _COUNTS, _LANGS)
    scaled = st.builds(
        "{} {}".format, st.builds(say_number, _DECIMALS, st.just("vi")), st.sampled_from(("nghìn", "vạn", "triệu"))
    )
    shares = st.builds(say_percent, _DECIMALS, _LANGS)
    kinds = {True: shares, False: counted | scaled, None: st.one_of(counted, shares, scaled)}
    return st.tuples(_WORDS_BEFORE, kinds[percentages]).map("".join)


def printed_numbers(*, percentages: bool | None = None) -> SearchStrategy[PrintedNumber]:
    """Give numbers as they were printed and read.

    Args:
        percentages: whether a percent sign follows; either unless given.
    """
    return number_texts(percentages=percentages).map(read_number)


@st.composite
def claim_texts(draw: st.DrawFn, *, max_claims: int = 3) -> str:
    """Give sentences of a report that state one figure or several, each with its target and percentage.

    Args:
        max_claims: the most figures of a sentence.
    """
    return "; ".join(draw(st.lists(_claim_text(), min_size=1, max_size=max_claims)))


@st.composite
def _claim_text(draw: st.DrawFn) -> str:
    actual, target = draw(_COUNTS), draw(_TARGETS)
    printed = say_percent(percent(actual, target, places=draw(_PLACES), rounding=draw(_MODES)), "vi")
    verb, noun = draw(_SHAPES)
    of = f"{say_number(actual, 'vi')}/{say_number(target, 'vi')}"
    return f"{verb} {of} {noun}, đạt {printed}"


_SHAPES: Final = st.sampled_from(
    (
        ("kết nạp", "đoàn viên"),
        ("thành lập", "công đoàn cơ sở"),
        ("giới thiệu", "đoàn viên ưu tú cho Đảng"),
    )
)


def claims() -> SearchStrategy[Claim]:
    """Give figures that a text states, as `read_claims` finds them."""
    return part_of(claim_texts().map(read_claims), lambda found: found)


@st.composite
def reconciliations(draw: st.DrawFn) -> Reconciliation:
    """Give printed percentages held against their parts: rounded rightly, cut, wrong, or not checkable."""
    target = draw(_TARGETS)
    actual = draw(_COUNTS)
    right = say_percent(percent(actual, target, places=draw(_PLACES), rounding=draw(_MODES)), "vi")
    parts = draw(st.sampled_from(((actual, target), (actual, target), (None, target), (actual, None), (actual, 0))))
    return reconcile(*parts, draw(st.just(right) | number_texts(percentages=True)))


def rounding_policies(*, max_size: int = 5) -> SearchStrategy[RoundingPolicy]:
    """Give how several percentages were rounded.

    Args:
        max_size: the most percentages.
    """
    return st.lists(reconciliations(), max_size=max_size).map(rounding_policy)


@st.composite
def breakdown_checks(draw: st.DrawFn, *, max_parts: int = 4) -> BreakdownCheck:
    """Give parts held against a printed total that is theirs, or is not.

    Args:
        max_parts: the most parts.
    """
    parts = draw(st.lists(_COUNTS, max_size=max_parts))
    return reconcile_total(parts, sum(parts) + draw(_OFF), rounding=draw(_MODES))


_OFF: Final = st.sampled_from((0, 0, 1, -1, 10))
