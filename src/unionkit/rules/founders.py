"""Who founds: members or applicants of a workplace, five of either, bounded by its workers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.errors import CountContradictionError
from unionkit.law.values import MEASURES
from unionkit.rules.criteria import measured
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


@attrs.frozen(kw_only=True)
class Founders:
    """What is known of those who would found a union.

    Attributes:
        count: members or applicants, whichever are more; None where neither is known.
        assumed: whether the other of the two was presumed to be none.
        fact: which of the two the number is, or None where no one of them decides.
        other: the other of the two, or None where it is not known.
        bound: the workers, of whom they are a part, or None.
    """

    count: int | None
    assumed: bool
    fact: str | None
    other: int | None = None
    bound: int | None = None

    def held(self, law: Law, key: str) -> Criterion:
        """Hold the founders against a minimum; where they are not known, too few workers settle it."""
        found = measured(law, key, self.count, fact=self.fact, assumed=self.assumed)
        if self.assumed:
            found = attrs.evolve(found, presumption=_NO_OTHERS[self.fact or "both"])
        bounded = None if self.bound is None else measured(law, key, self.bound, title=_BOUND)
        too_few = bounded is not None and bounded.outcome is Outcome.NOT_MET
        if self.count is None:
            return attrs.evolve(bounded, measure=MEASURES["workers"]) if bounded is not None and too_few else found
        if too_few or measured(law, key, self.other).outcome is Outcome.MET:
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
        for name, value in (("members", members), ("applicants", applicants)):
            if value is not None and value > workers:
                raise CountContradictionError(
                    part=f"{name} of {subject}", part_value=value, whole="workers", whole_value=workers
                )
    if members is None:
        return Founders(
            count=applicants,
            assumed=applicants is not None,
            fact=None if applicants is None else "applicants",
            bound=workers,
        )
    if applicants is None:
        return Founders(count=members, assumed=True, fact="members", bound=workers)
    (fewer, _), (more, fact) = sorted([(applicants, "applicants"), (members, "members")])
    return Founders(count=more, assumed=False, fact=fact, other=fewer, bound=workers)
