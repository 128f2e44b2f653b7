"""What became of the units of one day on another: links, changes in words, and figures carried over."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_text
from unionkit.display import Displayed
from unionkit.errors import UnknownUnitError
from unionkit.organisation.events import Event
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.restating import Carried, CarriedRatio, Restatement, Weights, carry
from unionkit.organisation.unit import Unit
from unionkit.wording import Words, checked_lang, say, say_list

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.exact import Exact
    from unionkit.organisation.replay import Step
    from unionkit.organisation.restating import Amount, Kinded

__all__ = ["Change", "Crosswalk", "Link", "Relation"]


class Relation(Enum):
    """What a unit of one day is to a unit of another."""

    SAME = "same"
    RENAMED = "renamed"
    MOVED = "moved"
    MERGED = "merged"
    DIVIDED = "divided"
    ENDED = "ended"
    NEW = "new"

    def label(self, lang: Lang) -> str:
        """Name the relation."""
        return _RELATIONS[self].label(checked_lang(lang))


_RELATIONS: Final = {
    Relation.SAME: Words(vi="giữ nguyên", en="same"),
    Relation.RENAMED: Words(vi="đổi tên", en="renamed"),
    Relation.MOVED: Words(vi="đổi cấp trên", en="moved"),
    Relation.MERGED: Words(vi="nhập", en="merged"),
    Relation.DIVIDED: Words(vi="chia", en="divided"),
    Relation.ENDED: Words(vi="chấm dứt", en="ended"),
    Relation.NEW: Words(vi="mới", en="new"),
}


@attrs.frozen(kw_only=True)
class Link:
    """A unit of the first day and a unit of the second into which it, or a part of it, passed.

    Attributes:
        old: the unit of the first day; None for one that has no predecessor.
        new: the unit of the second day; None for one, or the part of one, that ended.
        relations: what the one is to the other; a unit can be renamed and moved.
    """

    old: Unit | None
    new: Unit | None
    relations: tuple[Relation, ...]


@attrs.frozen(kw_only=True)
class Change:
    """A difference between two days.

    Attributes:
        relations: of what kind it is; `SAME` where only a code or a place is another.
        old: the units of the first day.
        new: the units of the second day.
        events: the events behind it, in order.
        parents: where one unit was moved, its parent before and after, as far as it has one.
    """

    relations: tuple[Relation, ...]
    old: tuple[Unit, ...]
    new: tuple[Unit, ...]
    events: tuple[Event, ...]
    parents: tuple[Unit | None, Unit | None] = (None, None)

    def label(self, lang: Lang) -> str:
        """Say the difference in one sentence, with the documents behind it.

        Args:
            lang: "vi" or "en".

        Returns:
            The sentence; units by name and id.

        Raises:
            LanguageError: another language.
        """
        old, new = (say_list(_named(units, lang), lang) for units in (self.old, self.new))
        if self.relations == (Relation.SAME,):
            (was,), (became,) = self.old, self.new
            parts = [
                f"{old}: {words} {say(getattr(was, field), lang)} → {say(getattr(became, field), lang)}"
                for field, words in _differing(was, became, lang)
            ]
        else:
            before, after = (_none_above(lang) if unit is None else _name(unit) for unit in self.parents)
            sentences = [_SENTENCES[relation].label(lang) for relation in self.relations]
            parts = [sentence.format(old=old, new=new, before=before, after=after) for sentence in sentences]
        documents = dict.fromkeys(event.document.label(lang) for event in self.events if event.document is not None)
        return "; ".join(parts) + (f" [{'; '.join(documents)}]" if documents else "")


_SENTENCES: Final = {
    Relation.RENAMED: Words(vi="{old} đổi tên thành {new}", en="{old} was renamed {new}"),
    Relation.MOVED: Words(vi="{old} chuyển từ {before} sang {after}", en="{old} moved from {before} to {after}"),
    Relation.MERGED: Words(vi="{old} nhập thành {new}", en="{old} merged into {new}"),
    Relation.DIVIDED: Words(vi="{old} chia thành {new}", en="{old} was divided into {new}"),
    Relation.ENDED: Words(vi="{old} không còn", en="{old} is no more"),
    Relation.NEW: Words(vi="{new} là đơn vị mới", en="{new} is new"),
}
_FIELDS: Final = {
    "code": Words(vi="mã", en="code"),
    "location": Words(vi="địa bàn", en="location"),
}
_MOST_NAMED: Final = 10


def _differing(was: Unit, became: Unit, lang: Lang) -> list[tuple[str, str]]:
    """Name the fields in which one unit differs that are no relation."""
    return [
        (field, words.label(lang)) for field, words in _FIELDS.items() if getattr(was, field) != getattr(became, field)
    ]


def _name(unit: Unit) -> str:
    return f"{unit.name} ({unit.id})"


def _named(units: tuple[Unit, ...], lang: Lang) -> list[str]:
    names = [_name(unit) for unit in units[:_MOST_NAMED]]
    more = len(units) - len(names)
    if more > 0:
        names.append(f"{more} đơn vị khác" if checked_lang(lang) == "vi" else f"{more} others")
    return names


def _none_above(lang: Lang) -> str:
    return "không có cấp trên" if checked_lang(lang) == "vi" else "no parent"


@attrs.frozen(eq=False, repr=False, kw_only=True)
class Crosswalk(Displayed):
    """What became of the units of one day on another, and the way for figures from the one to the other.

    Attributes:
        from_day: the day of the figures.
        to_day: the day on whose structure they are to be stated. It may be the earlier one.
        old: the hierarchy of the first day.
        new: the hierarchy of the second day.
    """

    from_day: date
    to_day: date
    old: Hierarchy
    new: Hierarchy
    _other: Callable[[date, date], Crosswalk] = attrs.field(alias="other")
    _goes: Mapping[str, tuple[str | None, ...]] = attrs.field(alias="goes")
    _comes: Mapping[str, tuple[str, ...]] = attrs.field(alias="comes")
    _told: Mapping[str, Mapping[Event, None]] = attrs.field(alias="told")

    def __repr__(self) -> str:
        return f"Crosswalk({self.from_day} to {self.to_day}, {len(self.old)} to {len(self.new)} units)"

    def other(self, a: date, b: date) -> Crosswalk:
        """Give the crosswalk of two other days of the same registry."""
        return self._other(a, b)

    def successors(self, unit: str) -> tuple[str | None, ...]:
        """Give what became of a unit of the first day.

        Args:
            unit: its id.

        Returns:
            The ids of the second day; None stands for the part that ended, or that is not there yet on an earlier day.

        Raises:
            UnknownUnitError: there was no such unit on the first day.
        """
        if checked_text(unit, "the id of a unit") not in self.old:
            raise UnknownUnitError(units=(unit,))
        return self._goes.get(unit, (unit,))

    def predecessors(self, unit: str) -> tuple[str, ...]:
        """Give what a unit of the second day was.

        Args:
            unit: its id.

        Returns:
            The ids of the first day; none where nothing passed into it.

        Raises:
            UnknownUnitError: there is no such unit on the second day.
        """
        if checked_text(unit, "the id of a unit") not in self.new:
            raise UnknownUnitError(units=(unit,))
        return self._comes.get(unit, (unit,))

    @property
    def links(self) -> tuple[Link, ...]:
        """Every unit of the first day with what became of it, then the units that nothing passed into."""
        links = [
            Link(old=unit, new=None if to is None else self.new[to], relations=self._relations(unit, to))
            for unit in self.old
            for to in self.successors(unit.id)
        ]
        arrived = (unit for unit in self.new if not self.predecessors(unit.id))
        return (*links, *(Link(old=None, new=unit, relations=(Relation.NEW,)) for unit in arrived))

    def _relations(self, unit: Unit, to: str | None) -> tuple[Relation, ...]:
        successors = self.successors(unit.id)
        if len(successors) > 1:
            return (Relation.DIVIDED,)
        if to is None:
            return (Relation.ENDED,)
        if to != unit.id or len(self.predecessors(to)) > 1:
            return (Relation.MERGED,)
        became = self.new[to]
        relations = (Relation.MOVED,) * self._moved(unit, became) + (Relation.RENAMED,) * (unit.name != became.name)
        return relations or (Relation.SAME,)

    def _moved(self, unit: Unit, became: Unit) -> bool:
        """Tell whether a unit has another parent, and not only what its parent as a whole became."""
        if unit.parent == became.parent:
            return False
        if unit.parent is None or became.parent is None or unit.parent not in self.old:
            return True
        return self.successors(unit.parent) != (became.parent,)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What differs between the two days, in the order of the first day; what is new comes last."""
        changes: list[Change] = []
        merged: set[str] = set()
        ended: dict[tuple[Event, ...], list[Unit]] = {}
        for link in self.links:
            unit, to, relations = link.old, link.new, link.relations
            if unit is None:
                changes.append(self._change(relations, (), (to,) if to else ()))
            elif to is None and relations == (Relation.ENDED,):
                ended.setdefault(tuple(self._told.get(unit.id, ()))[-1:], []).append(unit)
            elif relations == (Relation.DIVIDED,):
                parts = tuple(self.new[part] for part in self.successors(unit.id) if part is not None)
                if to is None or to == parts[0]:
                    changes.append(self._change(relations, (unit,), parts))
            elif to is not None and relations == (Relation.MERGED,):
                if to.id not in merged:
                    merged.add(to.id)
                    from_units = tuple(self.old[each] for each in self.predecessors(to.id))
                    changes.append(self._change(relations, from_units, (to,)))
            elif to is not None and (
                relations != (Relation.SAME,) or unit.code != to.code or unit.location != to.location
            ):
                changes.append(self._change(relations, (unit,), (to,)))
        gone = [self._change((Relation.ENDED,), tuple(units), ()) for units in ended.values()]
        first_new = next((place for place, change in enumerate(changes) if not change.old), len(changes))
        return (*changes[:first_new], *gone, *changes[first_new:])

    def _change(self, relations: tuple[Relation, ...], old: tuple[Unit, ...], new: tuple[Unit, ...]) -> Change:
        events = [event for unit in (*old, *new) for event in self._told.get(unit.id, ())]
        parents: tuple[Unit | None, Unit | None] = (None, None)
        if Relation.MOVED in relations:
            parents = (self.old.parent(old[0].id), self.new.parent(new[0].id))
        return Change(
            relations=relations,
            old=old,
            new=new,
            events=tuple(sorted(dict.fromkeys(events), key=lambda event: event.day)),
            parents=parents,
        )

    def carry(
        self,
        amounts: Mapping[str, Amount],
        *,
        weights: Weights | Mapping[str, Exact] | None = None,
        indicator: Kinded | None = None,
    ) -> Carried:
        """Carry figures of the first day to the units of the second.

        What passed on as a whole is added up. A unit that was divided needs weights, and the result is estimated then.
        What ended is shown apart, so that nothing is lost: the old figures are those carried and those ended.

        Args:
            amounts: for each unit of the first day that has a figure, a stock or a flow: members, unions, đồng.
            weights: numbers by which figures are divided: those of the units below a divided unit, wherever they are
                now, or of the units that came out of it. A `Weights` says of which day they are; plain numbers are
                those of the first day, or of the second for units that were not there on the first.
            indicator: what is counted; a kind that does not add up (a ratio, a mean) is refused.

        Returns:
            The figures by units of the second day. Whole numbers stay whole, by largest remainders.

        Raises:
            UnknownUnitError: a unit that was not there on the first day, or a weight of a unit that was not there.
            DividedUnitError: a unit was divided and has no weights, or only weights of zero.
            CarryError: weights of units that have no place on the second day, or that stand above others with weights.
            RatioError: a ratio, a percentage or a mean.
            BelowZeroError: a weight below zero.
            TypeError: a float or a bool.

        Examples:
            >>> from datetime import date
            >>> import unionkit as uk
            >>> provinces = uk.registry("vgcl-provinces")
            >>> bridge = provinces.crosswalk(date(2025, 6, 30), date(2025, 7, 1))
            >>> dict(bridge.carry({"hai-phong": 700, "hai-duong": 300}).amounts)
            {'hai-phong-2025': 1000}
            >>> back = provinces.crosswalk(date(2025, 7, 1), date(2025, 6, 30))
            >>> divided = back.carry({"hai-phong-2025": 1001}, weights={"hai-phong": 2, "hai-duong": 1})
            >>> dict(divided.amounts), divided.estimated
            ({'hai-duong': 334, 'hai-phong': 667}, True)
        """
        return carry(self, amounts, weights, indicator)

    def carry_ratio(
        self,
        numerators: Mapping[str, Amount],
        denominators: Mapping[str, Amount],
        *,
        weights: Weights | Mapping[str, Exact] | None = None,
    ) -> CarriedRatio:
        """Carry a ratio by its two numbers: members of workers, congresses held of unions.

        Args:
            numerators: the number above the line for each unit of the first day.
            denominators: the number below the line for the same units.
            weights: as for `carry`, the same for both.

        Returns:
            The two carried numbers and their ratios by units of the second day.

        Raises:
            UnionkitError: what `carry` raises.
        """
        return CarriedRatio(
            numerators=carry(self, numerators, weights, None), denominators=carry(self, denominators, weights, None)
        )

    def restate(
        self,
        amounts: Mapping[str, Amount],
        *,
        weights: Weights | Mapping[str, Exact] | None = None,
        indicator: Kinded | None = None,
    ) -> Restatement:
        """Give the three lines of a comparison: as reported, on the same base, and restated on the new structure.

        Args:
            amounts: as for `carry`.
            weights: as for `carry`.
            indicator: as for `carry`.

        Returns:
            The three lines; `unionkit.growth` compares them with later figures.

        Raises:
            UnionkitError: what `carry` raises.
        """
        return Restatement(reported=dict(amounts), carried=carry(self, amounts, weights, indicator))


def between(
    on: Callable[[date], Hierarchy],
    a: date,
    b: date,
    steps: Iterable[Step],
    other: Callable[[date, date], Crosswalk],
) -> Crosswalk:
    """Make the crosswalk of two days of a registry from the steps that lie between them."""
    early, late = on(min(a, b)), on(max(a, b))
    trail = _Trail(early)
    for step in steps:
        trail.follow(step)
    goes, comes = trail.ends(late)
    if a > b:
        back: dict[str, tuple[str | None, ...]] = {unit: origins or (None,) for unit, origins in comes.items()}
        forth = {unit: tuple(each for each in to if each is not None) for unit, to in goes.items()}
        early, late, goes, comes = late, early, back, forth
    return Crosswalk(
        from_day=a, to_day=b, old=early, new=late, other=other, goes=goes, comes=comes, told=trail.told
    )  # fmt: skip


class _Trail:
    """Every unit whose identity changed, followed through the steps."""

    def __init__(self, early: Hierarchy) -> None:
        self.early = early
        self.origins: dict[str, dict[str, None]] = {}
        self.ended: dict[str, None] = {}
        self.told: dict[str, dict[Event, None]] = {}

    def of(self, unit: str) -> dict[str, None]:
        """Give the units of the first day of which a unit now has a part."""
        return self.origins.get(unit, {unit: None} if unit in self.early else {})

    def follow(self, step: Step) -> None:
        """Take one day of change into account."""
        for unit, events in step.touched.items():
            for each in {unit: None, **self.of(unit)}:
                self.told.setdefault(each, {}).update(dict.fromkeys(events))
        gains: dict[str, dict[str, None]] = {unit: {} for unit in (*step.brought, *step.passed)}
        for unit, passed in step.passed.items():
            came = self.of(unit)
            for to in passed:
                if to is None:
                    self.ended |= came
                else:
                    gains[to] = {**(gains[to] if to in gains else self.of(to)), **came}
        self.origins |= gains

    def ends(self, late: Hierarchy) -> tuple[dict[str, tuple[str | None, ...]], dict[str, tuple[str, ...]]]:
        """Give what every unit that was followed went to, and of what every unit of the last day came."""
        comes = {unit: tuple(came) for unit, came in self.origins.items() if unit in late}
        goes: dict[str, list[str | None]] = {unit: [] for unit in self.origins if unit in self.early}
        for unit, came in comes.items():
            for each in came:
                goes.setdefault(each, []).append(unit)
        for unit in self.ended:
            goes.setdefault(unit, []).append(None)
        return {unit: tuple(to) for unit, to in goes.items()}, comes
