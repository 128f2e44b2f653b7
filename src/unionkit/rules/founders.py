"""Who founds: members or applicants of a workplace, five of either, bounded by its workers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

import attrs

from unionkit.errors import CountContradictionError
from unionkit.law.values import MEASURES
from unionkit.rules.criteria import decides, measured
from unionkit.verdicts import Outcome
from unionkit.wording import Words

if TYPE_CHECKING:
    from unionkit.law.day import Law
    from unionkit.verdicts import Criterion

__all__ = ["Founders", "founders_of"]

_BOUND: Final = Words(
    vi="Số người thành lập, không vượt quá số người lao động", en="Founders, who cannot be more than the workers"
)

_NO_OTHERS: Final = {
    "members": Words(vi="giả định không có thêm người có đơn", en="presumed: no applicants besides"),
    "applicants": Words(vi="giả định không có thêm đoàn viên", en="presumed: no members besides"),
    "both": Words(vi="giả định không có thêm người khác", en="presumed: nobody besides"),
}


class Founders(NamedTuple):
    """What is known of those who would found a union.

    Attributes:
        founding: members or applicants, whichever are more; None where neither is known.
        assumed: whether the other of the two was presumed to be none.
        fact: which of the two the number is, or None where no one of them decides.
        other: the other of the two, or None where it is not known.
        bound: the workers, of whom they are a part, or None.
    """

    founding: int | None
    assumed: bool
    fact: str | None
    other: int | None = None
    bound: int | None = None

    def held(self, law: Law, key: str) -> Criterion:
        """Hold the founders against a minimum; where they are not known, too few workers settle it."""
        if self.founding is None:
            if decides(law, key, self.bound, Outcome.NOT_MET):
                return measured(law, key, self.bound, title=_BOUND, measure=MEASURES["workers"])
            return measured(law, key, None)
        presumption = _NO_OTHERS[self.fact or "both"] if self.assumed else None
        found = measured(law, key, self.founding, fact=self.fact, assumed=self.assumed, presumption=presumption)
        # Where the other of the two is enough, or the workers are too few, no change of this number alone matters.
        too_few = found.outcome is Outcome.NOT_MET and decides(law, key, self.bound, Outcome.NOT_MET)
        if too_few or decides(law, key, self.other, Outcome.MET):
            return attrs.evolve(found, fact=None)
        return found


def founders_of(subject: str, members: int | None, applicants: int | None, workers: int | None = None) -> Founders:
    """Find the founders among members and applicants.

    Args:
        subject: the id of the case, for messages.
        members: persons who are members, or None.
        applicants: persons who applied and are not yet members, or None.
        workers: persons employed, of whom both are a part, or None.

    Returns:
        The founders.

    Raises:
        CountContradictionError: more members or applicants than workers.
    """
    if workers is not None:
        _part_of(subject, "members", members, workers)
        _part_of(subject, "applicants", applicants, workers)
    if members is None:
        return Founders(
            founding=applicants,
            assumed=applicants is not None,
            fact=None if applicants is None else "applicants",
            bound=workers,
        )
    if applicants is None:
        return Founders(founding=members, assumed=True, fact="members", bound=workers)
    if applicants > members:
        return Founders(founding=applicants, assumed=False, fact="applicants", other=members, bound=workers)
    return Founders(founding=members, assumed=False, fact="members", other=applicants, bound=workers)


def _part_of(subject: str, name: str, part: int | None, workers: int) -> None:
    if part is not None and part > workers:
        raise CountContradictionError(
            part=f"{name} of {subject}", part_value=part, whole="workers", whole_value=workers
        )
