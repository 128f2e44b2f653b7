"""A round of congresses (đợt đại hội): which level holds its congresses by when, from the grassroots upwards."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.citations import Citation, Force
from unionkit.display import Displayed
from unionkit.errors import DateContradictionError, NoRuleInForceError, OptionError
from unionkit.exact import whole_number
from unionkit.law.book import Rulebook
from unionkit.law.rule import Absence, AbsenceKind, Rule
from unionkit.organisation.unit import UnitKind
from unionkit.periods.span import checked_day, is_day
from unionkit.rules.limits import answered
from unionkit.wording import Words, checked_lang, say_date

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unionkit.errors import Lang
    from unionkit.law.day import Law
    from unionkit.law.values import RuleValue

__all__ = ["CongressRound", "RoundStep", "congress_round"]


@attrs.frozen(kw_only=True)
class RoundStep:
    """The congresses of one kind of unit in a round.

    Attributes:
        kind: the kind of unit.
        first_day: the earliest day, or the absence (NO_LIMIT) where none is set.
        deadline: the last day, or the absence where none is recorded.
        citation: where the deadline stands, or None for a plan of the caller.
        plan: the plan of the caller, or None.
        notes: what a reader should know.
    """

    kind: UnitKind
    first_day: date | Absence
    deadline: date | Absence
    citation: Citation | None
    plan: Words | None
    notes: tuple[Words, ...] = ()

    def explain(self, lang: Lang) -> str:
        """Say the kind of unit, from when to when, and by which plan.

        Raises:
            LanguageError: another language.
        """
        words = _STEP[checked_lang(lang)]
        parts = [words["from"].format(say_date(self.first_day, lang))] if is_day(self.first_day) else []
        if isinstance(self.deadline, Absence):
            parts.append(words["unknown"].format(self.deadline.label(lang)))
        else:
            parts.append(words["by"].format(say_date(self.deadline, lang)))
        source = self.plan or self.citation
        by = "" if source is None else f" [{words['source']} {source.label(lang)}]"
        return f"{self.kind.label(lang)}: {', '.join(parts)}{by}"


_STEP: Final = {
    "vi": {"from": "từ ngày {}", "by": "chậm nhất ngày {}", "unknown": "thời hạn {}", "source": "theo"},
    "en": {"from": "from {}", "by": "not after {}", "unknown": "deadline {}", "source": "by"},
}


@attrs.frozen(kw_only=True)
class CongressRound(Displayed):
    """The calendar of a round of congresses, as it was known on a day.

    Attributes:
        year: the year by which the round is named.
        as_of: the day of the law.
        place: the place or union whose own deadlines stand before the general ones, or None.
        steps: the kinds of unit from the bottom upwards.
    """

    year: int
    as_of: date
    place: str | None
    steps: tuple[RoundStep, ...]

    def step(self, kind: UnitKind) -> RoundStep:
        """Give the step of a kind of unit; one that the round does not have has absences."""
        found = next((step for step in self.steps if step.kind is checked_instance(kind, UnitKind, "kind")), None)
        if found is not None:
            return found
        absence = Absence(kind=AbsenceKind.NOT_RECORDED, key=f"round.{self.year}.{kind.value}.deadline", day=self.as_of)
        return RoundStep(kind=kind, first_day=absence, deadline=absence, citation=None, plan=None)

    def deadline(self, kind: UnitKind) -> date:
        """Give the last day for a kind of unit.

        Raises:
            NoRuleInForceError: none is recorded.
        """
        found = self.step(kind).deadline
        if isinstance(found, Absence):
            raise NoRuleInForceError(key=found.key, day=found.day, absence=found)
        return found

    def explain(self, lang: Lang) -> str:
        """Say the calendar, one kind of unit a line, from the bottom upwards, and what to know of it."""
        head = f"Đợt đại hội {self.year}" if checked_lang(lang) == "vi" else f"Congress round of {self.year}"
        note_word = "Lưu ý" if lang == "vi" else "Note"
        notes = dict.fromkeys(note.label(lang) for step in self.steps for note in step.notes)
        return "\n".join(
            [head, *(f"- {step.explain(lang)}" for step in self.steps), *(f"{note_word}: {note}" for note in notes)]
        )


def congress_round(
    year: int,
    *,
    rulebook: Rulebook,
    as_of: date,
    place: str | None = None,
    deadlines: Mapping[UnitKind, date] | None = None,
    plan: Words | str | None = None,
) -> CongressRound:
    """Give the calendar of a round of congresses, from the bottom upwards.

    The general plan gives a deadline for each kind of unit. A place or union that the rulebook knows may have an
    earlier one of its own; a plan that it does not know is given by the caller, and stands before both. Where only
    plans of other places were found, as in 2023, they answer without `place`, and are absences with it.

    Args:
        year: the year by which the round is named: 2023, 2025.
        rulebook: the rulebook.
        as_of: the day of which the plans are taken: the plan of 2025 was changed by a letter soon after.
        place: the place or union, as the keys under `round.<year>.local` name it, for instance "bac_ninh".
        deadlines: last days by a plan of the caller.
        plan: the name of that plan.

    Returns:
        The calendar.

    Raises:
        OptionError: the rulebook knows no such round, or no such place.
        DateContradictionError: a deadline of the caller is before the earliest day.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> book = uk.rulebook("vgcl")
        >>> autumn = uk.congress_round(2025, rulebook=book, as_of=date(2025, 10, 1), place="bac_ninh")
        >>> for step in autumn.steps:
        ...     if step.kind in (uk.UnitKind.GRASSROOTS_UNION, uk.UnitKind.PROVINCIAL_FEDERATION):
        ...         print(step.kind.value, step.deadline)
        grassroots_union 2025-11-30
        provincial_federation 2025-12-31
    """
    prefix = f"round.{whole_number(year, 'year')}"
    known = checked_instance(rulebook, Rulebook, "rulebook").keys(prefix)
    if not known:
        rounds = {key.split(".")[1] for key in rulebook.keys("round")}
        raise OptionError(name="year", found=year, expected=tuple(sorted(rounds)))
    law = rulebook.on(checked_day(as_of, "as_of"))
    local = None
    if place is not None:
        local = f"{prefix}.local.{checked_text(place, 'place')}"
        if not rulebook.keys(local):
            places = {key.split(".")[3] for key in rulebook.keys(f"{prefix}.local")}
            raise OptionError(name="place", found=place, expected=tuple(sorted(places)))
    given = dict(deadlines or {})
    source = Words(vi=plan, en=plan) if isinstance(plan, str) else plan
    steps = [_step(kind, prefix, local, law) for kind in reversed(UnitKind)]
    return CongressRound(
        year=year,
        as_of=as_of,
        place=place,
        steps=tuple(
            _replaced(step, given.get(step.kind), source)
            for step in steps
            if step.kind in given or f"{prefix}.{step.kind.value}.deadline" in known or is_day(step.deadline)
        ),
    )


def _step(kind: UnitKind, prefix: str, local: str | None, law: Law) -> RoundStep:
    """Take the deadline of a kind of unit: that of the place for this kind, for every level, or the general one."""
    general = f"{prefix}.{kind.value}.deadline"
    keys = [] if local is None else [f"{local}.{kind.value}.deadline"]
    # "Every level" of a place means every level that has its congresses in the round.
    keys += [f"{local}.all_levels.deadline"] if local is not None and general in law.book.lines else []
    answers = [answered(law, key) for key in (*keys, general)]
    found = next((each for each in answers if isinstance(each, Rule)), answers[-1])
    if local is not None and isinstance(found, Rule) and found.key == general and found.force is Force.LOCAL:
        # What is recorded there is the plan of another place.
        found = Absence(kind=AbsenceKind.NOT_RECORDED, key=general, day=law.day, title=found.title)
    return RoundStep(
        kind=kind,
        first_day=_day(answered(law, f"{prefix}.{kind.value}.first_day")),
        deadline=_day(found),
        citation=found.citation,
        plan=None,
        notes=found.notes if isinstance(found, Rule) else (),
    )


def _day(answer: Rule[RuleValue] | Absence) -> date | Absence:
    return answer if isinstance(answer, Absence) else checked_instance(answer.value, date, answer.key)


def _replaced(step: RoundStep, deadline: date | None, plan: Words | None) -> RoundStep:
    """Put the deadline of the caller in the place of that of the rulebook."""
    if deadline is None:
        return step
    checked_day(deadline, "a deadline")
    if is_day(step.first_day) and deadline < step.first_day:
        raise DateContradictionError(
            earlier="first_day", earlier_day=step.first_day, later="deadline", later_day=deadline
        )
    return attrs.evolve(step, deadline=deadline, citation=None, plan=plan, notes=())
