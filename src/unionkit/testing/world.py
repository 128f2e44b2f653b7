"""A world: a registry with the records that belong to it, and everything that the library's own checks find in it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from unionkit.display import Displayed
from unionkit.law.day import Law
from unionkit.organisation.history import Registry
from unionkit.organisation.member import Membership
from unionkit.organisation.workplace import Workplace
from unionkit.records.checking.lines import UnitTerm
from unionkit.rules.term_history import check_terms
from unionkit.targets.assignment import check_children
from unionkit.targets.attainment import Attainment
from unionkit.targets.ledger import Ledger
from unionkit.targets.rollup import roll_up_results
from unionkit.targets.target import Result, Target
from unionkit.wording import checked_lang, say_number, say_percent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from unionkit.errors import Lang
    from unionkit.findings import Finding
    from unionkit.organisation.hierarchy import Hierarchy
    from unionkit.organisation.unit import Unit
    from unionkit.targets.indicators import Indicator

__all__ = ["World"]


@attrs.frozen(kw_only=True)
class World(Displayed):
    """A small organisation on a day, with records of every kind; `attrs.evolve` gives one that differs in a record.

    Attributes:
        law: the law of the day.
        registry: the units and what happened to them up to that day.
        workplaces: employers, those with a union and those without.
        member_counts: how many members (đoàn viên) there are in units with none below them, by the id of the unit.
        members: some lines of the register of members.
        targets: what the units are to reach, passed down from the units at the top.
        results: what they reached up to the day.
        ledgers: the movements of members up to the day.
        terms: the terms of the units.

    Examples:
        >>> from unionkit.testing import examples
        >>> world = examples.me_linh_2022()
        >>> len(world.units), world.check()
        (5, ())
    """

    law: Law
    registry: Registry
    workplaces: tuple[Workplace, ...] = ()
    member_counts: Mapping[str, int] = attrs.field(
        factory=dict[str, int], converter=MappingProxyType[str, int], hash=False
    )
    members: tuple[Membership, ...] = ()
    targets: tuple[Target, ...] = ()
    results: tuple[Result, ...] = ()
    ledgers: tuple[Ledger, ...] = ()
    terms: tuple[UnitTerm, ...] = ()

    @property
    def day(self) -> date:
        """The day: that of the law."""
        return self.law.day

    @property
    def hierarchy(self) -> Hierarchy:
        """Who stands under whom on the day."""
        return self.registry.on(self.day)

    @property
    def units(self) -> tuple[Unit, ...]:
        """The units of the day, each before those below it."""
        return tuple(self.hierarchy)

    @property
    def attainments(self) -> tuple[Attainment, ...]:
        """Each result against its target, where there is one."""
        goals = {(target.unit, target.indicator): target for target in self.targets}
        pairs = ((result, goals.get((result.unit, result.indicator))) for result in self.results)
        return tuple(Attainment.of(result, target) for result, target in pairs if target is not None)

    def report(self, lang: Lang = "vi") -> str:
        """Write the attainments as a report does, one a line: "kết nạp 832/2.500 đoàn viên, đạt 33,3%".

        `read_claims` reads the figures of the Vietnamese report back. A target of zero has no percentage and no line.

        Args:
            lang: "vi" or "en".

        Returns:
            The lines.

        Raises:
            LanguageError: another language.
        """
        verbs = {"members": "kết nạp", "unions": "thành lập"} if checked_lang(lang) == "vi" else {}
        nouns = {"members": "đoàn viên", "unions": "công đoàn cơ sở"} if lang == "vi" else {}
        lines: list[str] = []
        for each in self.attainments:
            if each.goal is None or each.actual is None or each.target is None or each.ratio is None:
                continue
            measure = each.goal.indicator.measure
            figure = f"{say_number(each.actual, lang)}/{say_number(each.target, lang)}"
            done = f"{verbs.get(measure, '')} {figure} {nouns.get(measure, measure)}".strip()
            lines.append(f"{done}, {'đạt ' if lang == 'vi' else ''}{say_percent(each.percent(), lang)}.")
        return "\n".join(lines)

    def check(self) -> tuple[Finding, ...]:
        """Find whatever the checks of the library find in the records: by the law, and between them.

        Returns:
            The findings on units and their sizes, terms, targets that were passed on, results rolled up, and ledgers;
            none where the world is consistent.
        """
        return tuple(
            chain(
                self.hierarchy.check(law=self.law, member_counts=self.member_counts),
                *(check_terms(terms, unit=unit) for unit, terms in self._terms_of_units().items()),
                self._passed_on(),
                *(roll_up_results(self.hierarchy, self._of(indicator)).check() for indicator in self._indicators()),
                *(ledger.check() for ledger in self.ledgers),
            )
        )

    def _passed_on(self) -> Iterator[Finding]:
        goals = {(target.unit, target.indicator): target for target in self.targets}
        for target in self.targets:
            below = (goals.get((child.id, target.indicator)) for child in self.hierarchy.children(target.unit))
            children = [child for child in below if child is not None]
            if children:
                yield from check_children(target, children)

    def _terms_of_units(self) -> dict[str, list[UnitTerm]]:
        terms: dict[str, list[UnitTerm]] = {}
        for term in self.terms:
            terms.setdefault(term.unit, []).append(term)
        return terms

    def _indicators(self) -> tuple[Indicator, ...]:
        return tuple(dict.fromkeys(result.indicator for result in self.results))

    def _of(self, indicator: Indicator) -> list[Result]:
        return [result for result in self.results if result.indicator == indicator]

    def explain(self, lang: Lang) -> str:
        """Draw the units, and write the report below them.

        Args:
            lang: "vi" or "en".

        Returns:
            The drawing and the report.

        Raises:
            LanguageError: another language.
        """
        return "\n".join(filter(None, (self.hierarchy.tree(lang=lang), self.report(lang))))
