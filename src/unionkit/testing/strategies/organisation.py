"""Strategies for the organisation of a day: units, workplaces, hierarchies, roll-ups, names and indexes of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final, TypeVar

import attrs
from hypothesis import strategies as st

from unionkit.law.day import Law
from unionkit.law.rule import Absence, AbsenceKind, Rule
from unionkit.law.values import Items, RuleValue
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.matching import NameCandidate, NameIndex, NameMatch
from unionkit.organisation.member import Membership
from unionkit.organisation.names import UnionName, read_union_name
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.testing.strategies.ground import NAMES, counts, days, ids, maybe, names, part_of, some_of, texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from hypothesis.strategies import SearchStrategy

    from unionkit.exact import Exact
    from unionkit.organisation.totals import Totals

__all__ = [
    "hierarchies",
    "memberships",
    "name_candidates",
    "name_indexes",
    "name_matches",
    "roll_ups",
    "union_names",
    "unit_kinds",
    "units",
    "workplaces",
]

_T = TypeVar("_T")


@attrs.frozen
class Places:
    """Which kinds of unit may stand where under a law, as `Hierarchy.check` judges it.

    Attributes:
        law: the law, or None where every kind may stand everywhere.
    """

    law: Law | None
    _allowed: dict[tuple[UnitKind, ...], tuple[UnitKind, ...]] = attrs.field(
        factory=dict[tuple[UnitKind, ...], tuple[UnitKind, ...]]
    )

    def allowed(self, above: tuple[UnitKind, ...]) -> tuple[UnitKind, ...]:
        """Give the kinds that may stand below units of these kinds, the nearest of which comes first."""
        if above not in self._allowed:
            self._allowed[above] = tuple(kind for kind in UnitKind if self._allows(kind, above))
        return self._allowed[above]

    def _allows(self, kind: UnitKind, above: tuple[UnitKind, ...]) -> bool:
        exists = self._answer(kind, "exists")
        if isinstance(exists, Absence):
            if exists.kind in (AbsenceKind.NOT_YET, AbsenceKind.REPEALED):
                return False
        elif exists is not None and exists.value is False:
            return False
        parents, bodies = self._kinds(kind, "parents"), self._kinds(kind, "recognised_by")
        if not above:
            return True
        if parents is not None and above[0] not in parents:
            return False
        # Only under the confederation is it known that nobody else stands above.
        return above[-1] is not UnitKind.CONFEDERATION or bodies is None or not bodies.isdisjoint(above)

    def _answer(self, kind: UnitKind, part: str) -> Rule[RuleValue] | Absence | None:
        key = f"unit.{kind.value}.{part}"
        return None if self.law is None or key not in self.law.book.lines else self.law.get(key)

    def _kinds(self, kind: UnitKind, part: str) -> frozenset[UnitKind] | None:
        rule = self._answer(kind, part)
        listed = rule.value if isinstance(rule, Rule) else None
        return frozenset(map(UnitKind, listed.ids)) if isinstance(listed, Items) else None


def unit_kinds(*, law: Law | None = None) -> SearchStrategy[UnitKind]:
    """Give kinds of unit.

    Args:
        law: a law; then only the kinds that there are by it, or of which it does not tell.
    """
    return st.sampled_from(Places(law).allowed(()))


def units(
    *,
    ids: SearchStrategy[str] = ids(),  # noqa: B008 - a strategy does not change
    kinds: SearchStrategy[UnitKind] | None = None,
    parents: SearchStrategy[str | None] | None = None,
) -> SearchStrategy[Unit]:
    """Give units, each for itself.

    Args:
        ids: their ids.
        kinds: their kinds; any unless given.
        parents: the ids of their parents; None or any unless given.
    """
    return st.builds(
        Unit,
        ids,
        names(),
        unit_kinds() if kinds is None else kinds,
        maybe(ids) if parents is None else parents,
        code=maybe(st.integers(0, 999).map("{:03}".format)),
        location=maybe(texts(max_size=8)),
        sector_line=maybe(texts(max_size=8)),
        sector=maybe(st.sampled_from(Sector)),
    )


@st.composite
def workplaces(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] = ids(),  # noqa: B008 - a strategy does not change
    min_workers: int = 0,
    max_workers: int = 20_000,
    known: bool = False,
) -> Workplace:
    """Give workplaces. Members and applicants together are no more than the workers.

    Args:
        ids: their ids.
        min_workers: the fewest workers.
        max_workers: the most workers.
        known: True for workplaces of which everything is known; otherwise some fields are None.

    Examples:
        >>> from hypothesis import find
        >>> find(workplaces(min_workers=25), lambda workplace: workplace.workers is not None).workers
        25
    """
    workers = draw(st.integers(min_workers, max_workers))
    members = draw(st.integers(0, workers))
    facts: dict[str, Any] = {"workers": workers, "members": members}
    facts["applicants"] = draw(st.integers(0, workers - members))
    for fact in _TOLD:
        facts[fact] = draw(_TOLD[fact])
    if not known:
        facts = dict.fromkeys(facts) | {fact: facts[fact] for fact in draw(_KNOWN)}
    return Workplace(draw(ids), draw(names()), location=draw(_LOCATIONS), **facts)


_TOLD: Final[dict[str, SearchStrategy[Any]]] = {
    "has_union": st.booleans(),
    "sector": st.sampled_from(Sector),
    "operates_lawfully": st.booleans(),
    "legal_person": st.booleans(),
}
_KNOWN: Final = some_of(("workers", "members", "applicants", *_TOLD))
_LOCATIONS: Final = maybe(texts(max_size=8))


@st.composite
def memberships(
    draw: st.DrawFn,
    *,
    ids: SearchStrategy[str] = ids(),  # noqa: B008 - a strategy does not change
    units: SearchStrategy[str] = ids(),  # noqa: B008 - a strategy does not change
) -> Membership:
    """Give lines of a register of members: born, joined and left in this order, as far as the days are known.

    Args:
        ids: their ids.
        units: the ids of the units.
    """
    born, joined, left = sorted(draw(_LIVES))
    known = draw(_WHICH_DAYS)
    return Membership(
        draw(ids),
        draw(_PERSONS),
        draw(units),
        citizen_id=draw(_CITIZENS),
        card_number=draw(_CARDS),
        **{
            field: day for field, day in (("born_on", born), ("joined_on", joined), ("left_on", left)) if field in known
        },
    )


_PERSONS: Final = st.sampled_from(("Nguyễn Thị An", "Trần Văn Bình", "H'Hen Niê")) | texts()
_LIVES: Final = st.lists(days(first=date(1950, 1, 1)), min_size=3, max_size=3)
_WHICH_DAYS: Final = some_of(("born_on", "joined_on", "left_on"))
_CITIZENS: Final = maybe(st.integers(0, 10**12 - 1).map("{:012}".format))
_CARDS: Final = maybe(st.integers(0, 9999).map("{:04}".format))


@st.composite
def hierarchies(
    draw: st.DrawFn,
    *,
    law: Law | None = None,
    min_units: int = 0,
    max_units: int = 12,
    unique_names: bool = False,
    places: Places | None = None,
) -> Hierarchy:
    """Give hierarchies: units under each other, or several next to each other.

    Args:
        law: a law; then `check(law=law)` finds nothing. Any kind may stand under any other unless given.
        min_units: the fewest units.
        max_units: the most units.
        unique_names: whether no two units have one name.
        places: for several hierarchies under one law, what is known of it.

    Examples:
        >>> from datetime import date
        >>> from hypothesis import find
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2025, 8, 1))
        >>> find(hierarchies(law=law, min_units=3), lambda org: True).check(law=law)
        ()
    """
    known = Places(law) if places is None else places
    above: list[tuple[UnitKind, ...]] = []
    made: list[Unit] = []
    for place in range(draw(st.integers(min_units, max_units))):
        uppers = [None, *(upper for upper, path in enumerate(above) if known.allowed(path))]
        upper = draw(st.sampled_from(uppers))
        path = () if upper is None else above[upper]
        kind = draw(st.sampled_from(known.allowed(path)))
        made.append(draw_unit(draw, f"u{place + 1}", kind, None if upper is None else made[upper].id, unique_names))
        above.append((kind, *path))
    return Hierarchy.of(made)


def draw_unit(draw: st.DrawFn, unit: str, kind: UnitKind, parent: str | None, unique_name: bool) -> Unit:
    """Draw the rest of a unit: a name that is easily read, and now and then more that is known of it."""
    name = f"{draw(_NAMES)} {unit.removeprefix('u')}" if unique_name else draw(_NAMES)
    return Unit(unit, name, kind, parent, **draw(_DETAILS))


_NAMES: Final = st.sampled_from(NAMES)
_DETAILS: Final[SearchStrategy[dict[str, Any]]] = st.sampled_from(
    [
        {},
        *({"sector": sector} for sector in Sector),
        {"code": "017"},
        {"location": "xã Đông"},
        {"sector_line": "giáo dục"},
        {"code": "000", "location": "p. 1", "sector_line": "y tế", "sector": Sector.PUBLIC_SERVICE},
    ]
)


def amounts_of(units: Sequence[str], amounts: SearchStrategy[_T]) -> SearchStrategy[dict[str, _T]]:
    """Give an amount for some of several units."""
    return st.fixed_dictionaries({}, optional=dict.fromkeys(units, amounts))


def roll_ups(*, law: Law | None = None, amounts: SearchStrategy[Exact] | None = None) -> SearchStrategy[Totals[Exact]]:
    """Give roll-ups (`Totals`) of an amount for some of the units of a hierarchy.

    Args:
        law: a law to which the hierarchy keeps.
        amounts: the amounts; counts unless given.
    """
    numbers: SearchStrategy[Exact] = counts() if amounts is None else amounts
    return hierarchies(law=law).flatmap(lambda org: st.builds(_rolled_up, st.just(org), amounts_of(org.ids, numbers)))


def _rolled_up(org: Hierarchy, amounts: dict[str, Exact]) -> Totals[Exact]:
    return org.roll_up(amounts)


def union_names() -> SearchStrategy[UnionName]:
    """Give names of unions in their parts, read from names as registers have them."""
    numbered = st.tuples(st.sampled_from(NAMES), st.integers(1, 99)).map(lambda pair: f"{pair[0]} {pair[1]}")
    return (st.sampled_from(NAMES) | numbered).map(read_union_name)


def name_indexes(*, min_size: int = 0, max_size: int = 6) -> SearchStrategy[NameIndex]:
    """Give indexes of names.

    Args:
        min_size: the fewest names.
        max_size: the most names.
    """
    entry = st.tuples(st.integers(1, 99).map("u{}".format), union_names())
    return st.lists(entry, min_size=min_size, max_size=max_size).map(NameIndex)


def name_matches() -> SearchStrategy[NameMatch]:
    """Give what an index finds for a name, with or without candidates."""
    return st.builds(NameIndex.match, name_indexes(), union_names())


def name_candidates() -> SearchStrategy[NameCandidate]:
    """Give units that a name may mean."""
    same = st.tuples(st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=3))
    found = same.map(
        lambda drawn: NameIndex.of((f"u{at}", name) for at, name in enumerate((drawn[0], *drawn[1]))).match(drawn[0])
    )
    return part_of(found, lambda match: match.candidates)
