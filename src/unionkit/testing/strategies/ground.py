"""What all other strategies are built of: texts, days, numbers, spans and periods."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, Any, Final, TypeVar

from hypothesis import strategies as st

from unionkit.periods import Period, Span
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Hashable

    from hypothesis.strategies import SearchStrategy

    from unionkit.exact import Exact

__all__ = [
    "answers",
    "counts",
    "days",
    "exact_numbers",
    "ids",
    "maybe",
    "names",
    "part_of",
    "periods",
    "shares",
    "some_of",
    "spans",
    "texts",
    "unique_lists",
    "words",
]

_T = TypeVar("_T")
FIRST_DAY: Final = date(2000, 1, 1)
LAST_DAY: Final = date(2035, 12, 31)
# The names are shapes that registers have, not bodies that exist: marks, capitals, shortened forms, brackets, digits.
NAMES: Final = (
    "CĐCS Công ty TNHH An Phát",
    "Công đoàn xã Bình Minh",
    "LĐLĐ huyện Yên Thủy",
    "Nghiệp đoàn Xe ôm phường 5",
    "CĐ Cty CP Đầu tư & Xây dựng Hòa Bình (cũ)",
    "Cong doan truong THCS so 2",
    'CĐCS HTX "Rau sạch", thôn Đông',
    "Tổ công đoàn số 12/A",
)


def texts(*, max_size: int = 20) -> SearchStrategy[str]:
    """Give texts that say something: one character at least is no space.

    Args:
        max_size: how many characters there may be around that one.
    """
    return _texts(max_size)


@cache
def _texts(max_size: int) -> SearchStrategy[str]:
    around = st.text(max_size=max_size // 2)
    return st.tuples(around, _SEEN, around).map("".join)


_SEEN: Final = st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp"))


def ids() -> SearchStrategy[str]:
    """Give ids: short ones that are easily read first, then any text."""
    return _IDS


_IDS: Final = st.integers(1, 99).map("u{}".format) | texts(max_size=8)


def names() -> SearchStrategy[str]:
    """Give names as registers have them, then any text."""
    return _NAMES


_NAMES: Final = st.sampled_from(NAMES) | texts()


def words() -> SearchStrategy[Words]:
    """Give words in both languages: the same plain one in both first, then any texts."""
    return _WORDS


_WORDS: Final = st.sampled_from(("đoàn viên", "số 1", "%")).map(lambda text: Words(vi=text, en=text)) | st.tuples(
    texts(max_size=8), texts(max_size=8)
).map(lambda pair: Words(*pair))


def days(*, first: date = FIRST_DAY, last: date = LAST_DAY) -> SearchStrategy[date]:
    """Give days.

    Args:
        first: the earliest.
        last: the latest.
    """
    return st.dates(first, last)


def counts(*, least: int = 0, most: int = 100_000) -> SearchStrategy[int]:
    """Give numbers of persons or things.

    Args:
        least: the smallest.
        most: the largest.
    """
    return st.integers(least, most)


def exact_numbers(
    *, least: int = -(10**9), most: int = 10**9, places: int = 3, max_denominator: int = 60
) -> SearchStrategy[Exact]:
    """Give exact numbers of all three sorts: int, Decimal and Fraction.

    Args:
        least: the smallest.
        most: the largest.
        places: the decimal places of a Decimal.
        max_denominator: the largest denominator of a Fraction.
    """
    return st.one_of(
        st.integers(least, most),
        st.decimals(least, most, places=places, allow_nan=False, allow_infinity=False),
        st.fractions(least, most, max_denominator=max_denominator),
    )


def shares(*, least: Fraction = Fraction(0), most: Fraction = Fraction(1)) -> SearchStrategy[Fraction]:
    """Give shares.

    Args:
        least: the smallest.
        most: the largest.
    """
    return st.fractions(least, most, max_denominator=60)


def answers() -> SearchStrategy[bool | None]:
    """Give yes, no, or None where it is not known."""
    return _ANSWERS


_ANSWERS: Final = st.sampled_from((None, False, True))


def maybe(strategy: SearchStrategy[_T]) -> SearchStrategy[_T | None]:
    """Give None, or what a strategy gives."""
    return st.none() | strategy


@st.composite
def spans(draw: st.DrawFn, *, first: date = FIRST_DAY, last: date = LAST_DAY, max_days: int = 3700) -> Span:
    """Give spans of days.

    Args:
        first: the earliest first day.
        last: the latest last day.
        max_days: the most days.
    """
    since, days = _stretch(draw, first, last, max_days)
    return Span(since, since + timedelta(days=days))


@st.composite
def periods(draw: st.DrawFn, *, first: date = FIRST_DAY, last: date = LAST_DAY, max_days: int = 3700) -> Period:
    """Give periods: those that have names first, then any days.

    Args:
        first: the earliest first day.
        last: the latest last day.
        max_days: the most days.
    """
    years = range(first.year + (first > date(first.year, 1, 1)), last.year + (last == date(last.year, 12, 31)))
    kinds = [kind for kind, days in _LONGEST.items() if days <= max_days and years]
    kind = draw(st.sampled_from([*kinds, None]))
    if kind is None:
        since, days = _stretch(draw, first, last, max_days)
        return Period(since, since + timedelta(days=days))
    return _NAMED[kind](draw, draw(st.sampled_from(years)))


def _stretch(draw: st.DrawFn, first: date, last: date, max_days: int) -> tuple[date, int]:
    since = draw(st.dates(first, last))
    return since, draw(st.integers(1, min(max_days, (last - since).days + 1)))


_LONGEST: Final = {"year": 366, "quarter": 92, "half": 184, "first_months": 366, "month": 31, "reporting_half": 183}
_NAMED: Final[dict[str, Callable[[st.DrawFn, int], Period]]] = {
    "year": lambda _, year: Period.year(year),
    "quarter": lambda draw, year: Period.quarter(year, draw(st.integers(1, 4))),
    "half": lambda draw, year: Period.half(year, draw(st.integers(1, 2))),
    "first_months": lambda draw, year: Period.first_months(year, draw(st.integers(1, 12))),
    "month": lambda draw, year: Period.month(year, draw(st.integers(1, 12))),
    # The first half of a reporting year begins in the year before.
    "reporting_half": lambda _, year: Period.reporting_half(year, 2),
}


def unique_lists(
    strategy: SearchStrategy[_T], by: Callable[[_T], Hashable], *, min_size: int = 0, max_size: int = 5
) -> SearchStrategy[list[_T]]:
    """Give lists of things no two of which are the same in one respect.

    Args:
        strategy: the things.
        by: the respect: their ids, their keys.
        min_size: the fewest.
        max_size: the most.
    """
    return st.lists(strategy, min_size=min_size, max_size=max_size, unique_by=by)


def part_of(strategy: SearchStrategy[Any], parts: Callable[[Any], Collection[_T]]) -> SearchStrategy[_T]:
    """Give one of the parts of a thing, which must have one.

    Args:
        strategy: the things.
        parts: gives the parts of one.
    """
    return strategy.flatmap(lambda whole: st.sampled_from([*parts(whole)]))


def some_of(items: Collection[_T], *, min_size: int = 0) -> SearchStrategy[list[_T]]:
    """Give some of several things, in their order.

    Args:
        items: the things.
        min_size: the fewest.
    """
    given = [*items]
    if min_size:
        return st.lists(st.sampled_from(range(len(given))), min_size=min_size, unique=True).map(
            lambda places: [given[place] for place in sorted(places)]
        )
    return st.tuples(*(st.booleans() for _ in given)).map(
        lambda wanted: [each for each, is_wanted in zip(given, wanted, strict=True) if is_wanted]
    )
