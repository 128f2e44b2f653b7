"""What a change of law does to cases: whose answer changes between two days, and the rule that did it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

import attrs

from unionkit.law.day import Law
from unionkit.law.rule import Absence, Rule
from unionkit.law.values import RuleValue
from unionkit.rules.founding import can_found
from unionkit.verdicts import Criterion, Outcome, Verdict
from unionkit.wording import Words, say_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from unionkit.citations import Citation
    from unionkit.errors import Lang

__all__ = ["Cause", "ChangedVerdict", "Impact", "impact"]

Case_contra = TypeVar("Case_contra", contravariant=True)
Case = TypeVar("Case")


class Judging(Protocol[Case_contra]):
    """A function that judges a case by the law of a day, such as `can_found`."""

    def __call__(self, case: Case_contra, /, *, law: Law) -> Verdict:
        """Judge the case."""
        ...


@attrs.frozen(kw_only=True)
class Cause:
    """A rule that changed an answer.

    Attributes:
        key: its key.
        title: what it is about, in both languages.
        before: what the law of the first day says under the key: a rule, or an absence.
        after: what the law of the second day says.
        criterion_before: how the case stood then, or None where the condition was not asked.
        criterion_after: how it stands after, or None where the condition is no longer asked.
    """

    key: str
    title: Words
    before: Rule[RuleValue] | Absence
    after: Rule[RuleValue] | Absence
    criterion_before: Criterion | None
    criterion_after: Criterion | None

    @property
    def citations(self) -> tuple[Citation | None, Citation | None]:
        """The sources before and after; None where an absence has none."""
        return self.before.citation, self.after.citation

    def explain(self, lang: Lang) -> str:
        """Say what the rule was and became, each with its source, in one line."""
        sides: list[str] = []
        for answer in (self.before, self.after):
            said = answer.say(lang) if isinstance(answer, Rule) else answer.label(lang)
            sides.append(said if answer.citation is None else f"{said} [{answer.citation.label(lang)}]")
        return f"{self.title.label(lang)}: {' → '.join(sides)}"


@attrs.frozen(kw_only=True)
class ChangedVerdict(Generic[Case]):
    """A case whose answer changes.

    Attributes:
        case: the case.
        before: the verdict by the first law.
        after: the verdict by the second law.
        causes: the rules that did it, in the order of the conditions.
    """

    case: Case
    before: Verdict
    after: Verdict
    causes: tuple[Cause, ...]

    def explain(self, lang: Lang) -> str:
        """Say the change and its causes."""
        head = f"{self.before.subject}: {self.before.outcome.label(lang)} → {self.after.outcome.label(lang)}"
        # Conditions of one rule are one line: what the rule was and became.
        return "\n".join([head, *dict.fromkeys(f"- {cause.explain(lang)}" for cause in self.causes)])


@attrs.frozen(kw_only=True)
class Impact(Generic[Case]):
    """What a change of law does to cases.

    Attributes:
        before: the first law.
        after: the second law.
        cases: how many cases were judged.
        changes: those whose answer changes, in the order given.
    """

    before: Law
    after: Law
    cases: int
    changes: tuple[ChangedVerdict[Case], ...]

    def by_rule(self) -> dict[str, tuple[ChangedVerdict[Case], ...]]:
        """Group the changes by the key of the rule that did it; a change of two causes stands under both."""
        named = dict.fromkeys(cause.key for change in self.changes for cause in change.causes)
        return {
            key: tuple(each for each in self.changes if key in {cause.key for cause in each.causes}) for key in named
        }

    def counts(self) -> dict[tuple[Outcome, Outcome], int]:
        """Count the changes by the answers before and after."""
        counted: dict[tuple[Outcome, Outcome], int] = {}
        for change in self.changes:
            pair = change.before.outcome, change.after.outcome
            counted[pair] = counted.get(pair, 0) + 1
        return counted

    def explain(self, lang: Lang) -> str:
        """Say how many answers change between the two days, and every change with its causes."""
        days = say_date(self.before.day, lang), say_date(self.after.day, lang)
        if lang == "vi":
            head = f"Giữa {days[0]} và {days[1]}, {len(self.changes)} trong {self.cases} trường hợp thay đổi kết luận"
        else:
            head = f"Between {days[0]} and {days[1]} the answer changes for {len(self.changes)} of {self.cases} cases"
        return "\n".join([head, *(change.explain(lang) for change in self.changes)])


def impact(
    cases: Iterable[Case], law_a: Law, law_b: Law, *, judging: Callable[..., Verdict] | Judging[Case] = can_found
) -> Impact[Case]:
    """Tell which cases are answered otherwise by one law than by another, and the rule that did it.

    Args:
        cases: the cases: workplaces for `can_found` and `is_priority`, persons for `may_join`, …
        law_a: the law before: of an earlier day, of another rulebook, or as it was known then.
        law_b: the law after.
        judging: the function that judges them: takes a case and `law=`, gives a verdict.

    Returns:
        The cases whose outcome changes, each with its verdicts and causes.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> book = uk.rulebook("vgcl")
        >>> kim = uk.Person("kim", vietnamese=False, employed=True, contract_months=24, roles=[])
        >>> an = uk.Person("an", vietnamese=True, employed=True, roles=[])
        >>> laws = book.on(date(2025, 6, 30)), book.on(date(2025, 7, 1))
        >>> found = uk.impact([kim, an], *laws, judging=uk.may_join)
        >>> [(change.case.id, [cause.key for cause in change.causes]) for change in found.changes]
        [('kim', ['membership.foreign_worker.may_join'])]
    """
    judged = cast("Judging[Case]", judging)
    given = tuple(cases)
    changes: list[ChangedVerdict[Case]] = []
    for case in given:
        before, after = judged(case, law=law_a), judged(case, law=law_b)
        if before.outcome is not after.outcome:
            causes = _causes(before, after, law_a, law_b)
            changes.append(ChangedVerdict(case=case, before=before, after=after, causes=causes))
    return Impact(before=law_a, after=law_b, cases=len(given), changes=tuple(changes))


def _causes(before: Verdict, after: Verdict, law_a: Law, law_b: Law) -> tuple[Cause, ...]:
    """Give the rules that changed and whose condition changed its outcome, or came or went and decides something.

    A condition that came or went although its own rule says the same is no cause: another rule asked for it. Where no
    rule says anything else, all of them are given.
    """
    # A condition that was not asked held nobody up; a ground that was not there was none.
    unasked = Outcome.NOT_MET if after.one_suffices else Outcome.MET
    olds, news = ({(each.key, each.fact): each for each in verdict.criteria} for verdict in (before, after))
    found: list[Cause] = []
    for key, fact in dict.fromkeys([*olds, *news]):
        old, new = olds.get((key, fact)), news.get((key, fact))
        if (unasked if old is None else old.outcome) is (unasked if new is None else new.outcome):
            continue
        found.append(
            Cause(
                key=key,
                title=law_a.book.line(key).title,
                before=law_a.get(key),
                after=law_b.get(key),
                criterion_before=old,
                criterion_after=new,
            )
        )
    return tuple(cause for cause in found if _says_another_thing(cause)) or tuple(found)


def _says_another_thing(cause: Cause) -> bool:
    before, after = (
        each.kind if isinstance(each, Absence) else (each.value, each.comparison)
        for each in (cause.before, cause.after)
    )
    return before != after
