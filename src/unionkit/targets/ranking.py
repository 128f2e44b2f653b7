"""Ranking within peer clusters: equal scores share a place, and who is not rated is left out with the reason."""

from __future__ import annotations

from datetime import timedelta
from enum import Enum
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance
from unionkit.display import Displayed
from unionkit.exact import Exact, exact_number, whole_number
from unionkit.periods.span import add_months, checked_day
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

__all__ = ["Placed", "Ranking", "SharedPlaces", "rank", "too_new"]


class SharedPlaces(Enum):
    """How places go on after units that share one: 1, 1, 3 (competition) or 1, 1, 2 (dense)."""

    COMPETITION = "competition"
    DENSE = "dense"


@attrs.frozen(kw_only=True)
class Placed:
    """A unit in a ranking.

    Attributes:
        unit: id of the unit.
        cluster: its peer cluster (cụm thi đua), or None where there are none.
        place: its place in the cluster, from 1.
        score: by what it was placed, exactly.
        tied_with: the other units of the cluster with the same score, in the order given.
    """

    unit: str
    cluster: str | None
    place: int
    score: Exact
    tied_with: tuple[str, ...]


@attrs.frozen(kw_only=True)
class Ranking(Displayed):
    """Units placed within their clusters.

    Attributes:
        places: the units by cluster, in the order in which the clusters first appear, and by place; units that share a
            place stand in the order given.
    """

    places: tuple[Placed, ...]
    _left_out: dict[str, Words] = attrs.field(alias="left_out", hash=False)

    @property
    def left_out(self) -> Mapping[str, Words]:
        """The units that are not placed, with the reason, read-only."""
        return MappingProxyType(self._left_out)

    def of(self, unit: str) -> Placed | None:
        """Give the place of a unit, or None where it is not placed."""
        return next((placed for placed in self.places if placed.unit == unit), None)

    def cluster(self, name: str | None) -> tuple[Placed, ...]:
        """Give the units of one cluster, best first."""
        return tuple(placed for placed in self.places if placed.cluster == name)


NO_SCORE: Final = Words(vi="chưa có điểm", en="no score")


def rank(
    scores: Mapping[str, Exact | None],
    *,
    clusters: Mapping[str, str] | None = None,
    shared: SharedPlaces = SharedPlaces.COMPETITION,
    not_rated: Mapping[str, Words] | None = None,
    smallest_first: bool = False,
) -> Ranking:
    """Place units by a score, each among its peers.

    Args:
        scores: by what to place each unit: an attainment ratio, points, a net increase; None where there is none.
        clusters: the peer cluster of each unit; all units stand in one unless given.
        shared: how places go on after units that share one.
        not_rated: units that are left out, with the reason, as those that are too new (`too_new`).
        smallest_first: whether the smallest score is the best.

    Returns:
        The ranking; equal scores are compared exactly.

    Raises:
        TypeError: a float or a bool for a score.

    Examples:
        >>> import unionkit as uk
        >>> ranking = uk.rank({"a": 100, "b": 110, "c": 100, "d": 90}, not_rated={"d": uk.Words(vi="mới", en="new")})
        >>> [(placed.place, placed.unit) for placed in ranking.places], ranking.of("a").tied_with
        ([(1, 'b'), (2, 'a'), (2, 'c')], ('c',))
        >>> ranking.left_out["d"].label("vi")
        'mới'
    """
    checked_instance(shared, SharedPlaces, "shared")
    left_out = dict(not_rated or {})
    groups: dict[str | None, dict[str, Exact]] = {}
    for unit, score in scores.items():
        if unit in left_out:
            continue
        if score is None:
            left_out[unit] = NO_SCORE
            continue
        cluster = None if clusters is None else clusters.get(unit)
        groups.setdefault(cluster, {})[unit] = exact_number(score, f"the score of {unit!r}")
    places: list[Placed] = []
    for cluster, members in groups.items():
        levels = sorted(set(members.values()), reverse=not smallest_first)
        served = 0
        for dense, score in enumerate(levels, 1):
            level = [unit for unit, own in members.items() if own == score]
            place = dense if shared is SharedPlaces.DENSE else served + 1
            served += len(level)
            places += [
                Placed(
                    unit=unit,
                    cluster=cluster,
                    place=place,
                    score=score,
                    tied_with=tuple(other for other in level if other != unit),
                )
                for unit in level
            ]
    return Ranking(places=tuple(places), left_out=left_out)


def too_new(founded_on: Mapping[str, date | None], *, as_of: date, months: int) -> dict[str, Words]:
    """Find the units that have not worked long enough to be rated.

    Args:
        founded_on: the day from which each unit has worked; None where that is not known.
        as_of: the day of the rating.
        months: how many full months are needed; for grassroots unions the law of the day says it, under
            `keys.RATING_NEW_UNION_MIN_MONTHS` and `keys.RATING_REORGANISED_UNION_MIN_MONTHS`.

    Returns:
        The units that are too new, or of which it is not known, with the reason, as `rank` and `Scoreboard` take it.

    Raises:
        TypeError: a datetime for a day, or no whole number of months.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> young = uk.too_new({"a": date(2025, 1, 1), "b": date(2025, 1, 2)}, as_of=date(2025, 12, 31), months=12)
        >>> list(young), young["b"].label("en")
        (['b'], 'worked for less than 12 months')
    """
    needed, behind = whole_number(months, "months"), checked_day(as_of, "as_of") + timedelta(days=1)
    reasons: dict[str, Words] = {}
    for unit, day in founded_on.items():
        if day is None:
            reasons[unit] = Words(vi="chưa rõ ngày bắt đầu hoạt động", en="it is not known since when it has worked")
        elif add_months(checked_day(day, "the first day"), needed) > behind:
            reasons[unit] = Words(vi=f"hoạt động chưa đủ {needed} tháng", en=f"worked for less than {needed} months")
    return reasons
