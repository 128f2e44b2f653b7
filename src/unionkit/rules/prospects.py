"""Campaigns: which workplaces have priority, which are prospects and why, and what became of a survey."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Final, overload

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import SurveyError
from unionkit.exact import whole_number
from unionkit.law import keys
from unionkit.law.rule import Key, Rule
from unionkit.law.values import Bracket
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.rules.criteria import measured, stated
from unionkit.rules.founding import can_found
from unionkit.verdicts import Outcome, Verdict
from unionkit.wording import Words, say, say_percent

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law

__all__ = ["Funnel", "FunnelStage", "Prospect", "Prospects", "is_priority", "prospects", "survey_funnel"]

_QUESTION: Final = Words(
    vi="Có thuộc diện ưu tiên vận động thành lập công đoàn không?", en="Is it a priority of the campaign?"
)
_ENTERPRISE: Final = Words(vi="Là doanh nghiệp", en="It is an enterprise")
_ENTERPRISES: Final = (None, Sector.STATE, Sector.NON_STATE, Sector.FOREIGN_INVESTED)


def is_priority(
    workplace: Workplace, *, law: Law, programme: Key[int] = keys.CAMPAIGN_ENTERPRISE_MIN_WORKERS
) -> Verdict:
    """Judge whether a workplace has priority in the campaign for new unions: an enterprise of enough workers.

    It is no condition of founding, for which five members or applicants do. A workplace without a sector is presumed to
    be an enterprise. Whether it has a union is not asked; `prospects` leaves those with one out.

    Args:
        workplace: the workplace.
        law: the law of the day; `Rulebook.with_value` lays local practice over it.
        programme: the key of the threshold, for one of the local programmes of the rulebook.

    Returns:
        The verdict; CANNOT_TELL where the number of workers or the threshold is not known.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> place = uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=22)
        >>> book, since = uk.rulebook("vgcl"), date(2025, 1, 1)
        >>> ward = book.with_value("campaign.enterprise.min_workers", 20, since=since, note="local programme")
        >>> [uk.is_priority(place, law=each.on(since)).outcome.name for each in (book, ward)]
        ['NOT_MET', 'MET']
    """
    checked_instance(workplace, Workplace, "workplace")
    criteria = [measured(law, programme, workplace.workers, fact="workers")]
    rule = law.get(programme)
    if isinstance(rule, Rule):
        is_enterprise = workplace.sector in _ENTERPRISES
        criteria.append(
            stated(
                rule,
                workplace.sector or True,
                Outcome.MET if is_enterprise else Outcome.NOT_MET,
                fact="sector",
                assumed=workplace.sector is None,
                title=_ENTERPRISE,
            )
        )
    return Verdict.of(subject=workplace.id, question=_QUESTION, criteria=criteria, day=law.day)


@attrs.frozen(kw_only=True)
class Prospect:
    """A workplace without a union that a campaign would turn to.

    Attributes:
        workplace: the workplace.
        priority: whether it has priority, and why.
        founding: whether a union may be founded there as things stand, and what is missing.
    """

    workplace: Workplace
    priority: Verdict
    founding: Verdict

    def explain(self, lang: Lang) -> str:
        """Say why it is a prospect, and what is missing for a union."""
        return f"{self.workplace.name}\n{self.priority.explain(lang)}\n{self.founding.explain(lang)}"


@attrs.frozen(kw_only=True)
class Prospects(Sequence[Prospect]):
    """Prospects in their order: those with priority by size, then those of which it cannot be told.

    Attributes:
        ranked: the prospects.
        threshold: the workers from which a workplace has priority, or None where the law has no number.
    """

    ranked: tuple[Prospect, ...]
    threshold: int | None

    @overload
    def __getitem__(self, place: int) -> Prospect: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Prospect, ...]: ...
    def __getitem__(self, place: int | slice) -> Prospect | tuple[Prospect, ...]:
        return self.ranked[place]

    def __len__(self) -> int:
        return len(self.ranked)

    def __iter__(self) -> Iterator[Prospect]:
        return iter(self.ranked)

    def by_band(self, lower: Iterable[int] | None = None) -> Mapping[Bracket | None, tuple[Prospect, ...]]:
        """Group the prospects by size band.

        Args:
            lower: the smallest number of workers of each band; the bands double from the threshold unless given.

        Returns:
            The prospects by band, the largest first; a band says itself by `bounds`. Those below every band or without
            a known number of workers stand under None; empty bands are left out.

        Examples:
            >>> import unionkit as uk
            >>> from datetime import date
            >>> law = uk.rulebook("vgcl").on(date(2024, 1, 1))
            >>> places = [uk.Workplace(name, name.upper(), workers=size) for name, size in (("a", 30), ("b", 120))]
            >>> grouped = uk.prospects(places, law=law).by_band()
            >>> [(band.bounds("en"), len(held)) for band, held in grouped.items()]
            [('100 and more', 1), ('25 to 49', 1)]
        """
        bounds = self._doubled() if lower is None else sorted({whole_number(each, "a band") for each in lower})
        bands = [Bracket(lower=low, upper=up) for low, up in zip(bounds, [*bounds[1:], None], strict=False)]
        grouped: dict[Bracket | None, tuple[Prospect, ...]] = {}
        for band in [*reversed(bands), None]:
            held = tuple(each for each in self.ranked if _band_of(each.workplace.workers, bands) == band)
            if held:
                grouped[band] = held
        return grouped

    def _doubled(self) -> list[int]:
        largest = max((each.workplace.workers or 0 for each in self.ranked), default=0)
        bounds = [self.threshold] if self.threshold else []
        while bounds and bounds[-1] * 2 <= largest:
            bounds.append(bounds[-1] * 2)
        return bounds


def _band_of(workers: int | None, bands: Sequence[Bracket]) -> Bracket | None:
    fitting = [band for band in bands if workers is not None and workers >= band.lower]
    return fitting[-1] if fitting else None


def prospects(
    workplaces: Iterable[Workplace], *, law: Law, programme: Key[int] = keys.CAMPAIGN_ENTERPRISE_MIN_WORKERS
) -> Prospects:
    """Rank the workplaces that a campaign for new unions would turn to.

    Args:
        workplaces: the workplaces; those known to have a union are left out.
        law: the law of the day.
        programme: the key of the threshold, for one of the local programmes of the rulebook.

    Returns:
        Those with priority, the largest first, then those of which it cannot be told, the largest first; what has no
        priority is left out. Equals stay in the order given.

    Raises:
        CountContradictionError: a workplace with more members or applicants than workers.
    """
    found = [
        Prospect(
            workplace=place,
            priority=is_priority(place, law=law, programme=programme),
            founding=can_found(place, law=law),
        )
        for place in (checked_instance(each, Workplace, "a workplace") for each in workplaces)
        if place.has_union is not True
    ]
    kept = [each for each in found if each.priority.outcome is not Outcome.NOT_MET]
    kept.sort(key=lambda each: (each.priority.outcome is not Outcome.MET, -_size(each)))
    rule = law.get(programme)
    threshold = whole_number(rule.value, programme) if isinstance(rule, Rule) else None
    return Prospects(ranked=tuple(kept), threshold=threshold)


def _size(each: Prospect) -> int:
    return -1 if each.workplace.workers is None else each.workplace.workers


@attrs.frozen(kw_only=True)
class FunnelStage:
    """One stage of a survey.

    Attributes:
        id: "surveyed", "without_union", "able" or "founded".
        title: its name in both languages.
        workplaces: the ids of the workplaces that reached it, in the order of the survey.
    """

    id: str
    title: Words
    workplaces: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.workplaces)


@attrs.frozen(kw_only=True)
class Funnel:
    """What became of the workplaces of a survey, stage by stage; each stage is a part of the one before.

    Attributes:
        stages: the stages.
        not_yet: the ids of those without a union at which none may be founded yet.
        open: the ids of those of which that cannot be told.
    """

    stages: tuple[FunnelStage, ...]
    not_yet: tuple[str, ...]
    open: tuple[str, ...]

    def __getitem__(self, stage: str) -> FunnelStage:
        return {each.id: each for each in self.stages}[stage]

    def share(self, stage: str, *, of: str = "surveyed") -> Fraction | None:
        """Give the share of one stage in another, or None where the other is empty.

        Args:
            stage: the id of a stage.
            of: the id of the stage that is the whole.

        Returns:
            The share.
        """
        whole = len(self[of])
        return Fraction(len(self[stage]), whole) if whole else None

    def explain(self, lang: Lang) -> str:
        """Say every stage with its number and its share of the survey, one a line."""
        from unionkit.exact import percent

        lines: list[str] = []
        for stage in self.stages:
            share = self.share(stage.id)
            said = "" if share is None else f" ({say_percent(percent(share, 1), lang)})"
            lines.append(f"{stage.title.label(lang)}: {say(len(stage), lang)}{said}")
        return "\n".join(lines)


_STAGES: Final = {
    "surveyed": Words(vi="khảo sát", en="surveyed"),
    "without_union": Words(vi="chưa có công đoàn", en="without a union"),
    "able": Words(vi="đủ điều kiện thành lập", en="able to found one"),
    "founded": Words(vi="đã thành lập", en="founded"),
}


def survey_funnel(workplaces: Iterable[Workplace], *, founded: Collection[str], law: Law) -> Funnel:
    """Follow a survey of workplaces to the unions founded.

    Args:
        workplaces: the workplaces surveyed, as they were then.
        founded: the ids of those at which a union was founded after the survey.
        law: the law of the day of the survey.

    Returns:
        The stages: surveyed, without a union, able to found one (those that did, and those that may), founded.

    Raises:
        SurveyError: a workplace surveyed twice, or one that founded a union and was not surveyed.
        CountContradictionError: a workplace with more members or applicants than workers.

    Examples:
        >>> import unionkit as uk
        >>> from datetime import date
        >>> places = [uk.Workplace(f"w{n}", f"Công ty {n}", applicants=n) for n in range(1, 33)]
        >>> law = uk.rulebook("vgcl").on(date(2022, 6, 1))
        >>> funnel = uk.survey_funnel(places, founded=[f"w{n}" for n in range(10, 25)], law=law)
        >>> print(funnel.explain("vi"))
        khảo sát: 32 (100,0%)
        chưa có công đoàn: 32 (100,0%)
        đủ điều kiện thành lập: 28 (87,5%)
        đã thành lập: 15 (46,9%)
    """
    places = [checked_instance(place, Workplace, "a workplace") for place in workplaces]
    ids = [place.id for place in places]
    repeated = tuple(name for name, times in Counter(ids).items() if times > 1)
    unknown = tuple(name for name in founded if name not in ids)
    if repeated or unknown:
        raise SurveyError(repeated=repeated, unknown=unknown)
    without = [place for place in places if place.has_union is not True or place.id in founded]
    outcomes = {place.id: can_found(place, law=law).outcome for place in without if place.id not in founded}
    able = {name for name, outcome in outcomes.items() if outcome is Outcome.MET} | set(founded)
    reached = {
        "surveyed": tuple(ids),
        "without_union": tuple(place.id for place in without),
        "able": tuple(name for name in ids if name in able),
        "founded": tuple(name for name in ids if name in set(founded)),
    }
    return Funnel(
        stages=tuple(FunnelStage(id=name, title=_STAGES[name], workplaces=held) for name, held in reached.items()),
        not_yet=tuple(name for name, outcome in outcomes.items() if outcome is Outcome.NOT_MET),
        open=tuple(name for name, outcome in outcomes.items() if outcome is Outcome.CANNOT_TELL),
    )
