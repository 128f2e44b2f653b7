"""Validity of a congress and results of its elections: quorum of those summoned, majority of the ballots collected."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, cast

import attrs

from unionkit.checking import checked_text
from unionkit.citations import Citation
from unionkit.display import Displayed
from unionkit.errors import OptionError
from unionkit.law.rule import Absence, Rule
from unionkit.rules.limits import answered, checked_count, checked_part, form_of, held, of_share, ruled, share_of
from unionkit.verdicts import Outcome, Verdict
from unionkit.wording import Words, checked_lang, say_list, say_number

if TYPE_CHECKING:
    from unionkit.errors import Lang
    from unionkit.law.day import Law
    from unionkit.law.values import RuleValue

__all__ = ["ElectionResult", "elect", "has_quorum", "is_elected"]


def has_quorum(*, summoned: int, present: int, law: Law) -> Verdict:
    """Tell whether a congress or conference is valid by the number present (đủ số lượng triệu tập).

    Args:
        summoned: the delegates or members summoned.
        present: those of them who are present.
        law: the law of the day of the congress.

    Returns:
        The verdict: at least two thirds of those summoned, where that stands. Nobody summoned is no congress, and it
        cannot be told.

    Raises:
        BelowZeroError: a count below zero.
        CountContradictionError: more present than summoned.
        TypeError: a float or a bool.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> [uk.has_quorum(summoned=150, present=present, law=law).outcome.name for present in (100, 99)]
        ['MET', 'NOT_MET']
    """
    checked_part(checked_count(present, "present"), checked_count(summoned, "summoned"), ("present", "summoned"))
    of_what = answered(law, "congress.quorum_base")
    if isinstance(of_what, Rule):
        form_of(of_what, "persons_summoned")
    return _of_share(
        answered(law, "congress.quorum"),
        of_what,
        (present, summoned),
        words=(_PRESENT, _SUMMONED, _QUORUM),
        fact="present",
        law=law,
    )


_QUORUM: Final = Words(vi="Đủ số lượng để tiến hành đại hội, hội nghị?", en="Is there a quorum?")
_PRESENT: Final = Words(vi="người", en="persons")
_SUMMONED: Final = Words(vi="người được triệu tập", en="persons summoned")


def is_elected(*, votes: int, ballots_collected: int, law: Law, inspection: bool = False) -> Verdict:
    """Tell whether a candidate has the majority that election takes (đủ số phiếu trúng cử).

    The majority is of the ballots collected (phiếu thu về), invalid ones included, not of the delegates.

    Args:
        votes: the votes for the candidate.
        ballots_collected: the ballots collected.
        law: the law of the day of the election.
        inspection: whether it is an election to the inspection committee (ủy ban kiểm tra).

    Returns:
        The verdict: more than one half, where that stands. Without a ballot it cannot be told.

    Raises:
        BelowZeroError: a count below zero.
        CountContradictionError: more votes than ballots.
        TypeError: a float or a bool.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> [uk.is_elected(votes=votes, ballots_collected=100, law=law).outcome.name for votes in (50, 51)]
        ['NOT_MET', 'MET']
    """
    _checked_votes(votes, ballots_collected)
    majority, of_what = _majority(law, inspection=inspection)
    counts = (votes, ballots_collected)
    return _of_share(majority, of_what, counts, words=(_VOTES, _BALLOTS, _ELECTED), fact="votes", law=law)


_ELECTED: Final = Words(vi="Đủ số phiếu để trúng cử?", en="Are the votes enough to be elected?")
_VOTES: Final = Words(vi="phiếu", en="votes")
_BALLOTS: Final = Words(vi="phiếu thu về", en="ballots collected")


def _majority(law: Law, *, inspection: bool) -> tuple[Rule[RuleValue] | Absence, Rule[RuleValue] | Absence]:
    """Give the majority and what it is a share of; the rule on inspection committees says both by itself."""
    if inspection:
        rule = answered(law, "congress.inspection_election_majority")
        return rule, rule
    of_what = answered(law, "congress.majority_base")
    if isinstance(of_what, Rule):
        form_of(of_what, "ballots_collected")
    return answered(law, "congress.election_majority"), of_what


def _checked_votes(votes: int, ballots: int) -> None:
    names = ("votes", "ballots_collected")
    checked_part(checked_count(votes, names[0]), checked_count(ballots, names[1]), names)


def _of_share(
    answer: Rule[RuleValue] | Absence,
    of_what: Rule[RuleValue] | Absence,
    counts: tuple[int, int],
    *,
    words: tuple[Words, Words, Words],
    fact: str,
    law: Law,
) -> Verdict:
    """Judge a count by its share of another one; where it is not known of which, it cannot be told."""
    (part, whole), (counted, base, question) = counts, words
    known = isinstance(answer, Rule) and isinstance(of_what, Rule) and whole
    limit = of_share(answer, whole) if known and isinstance(answer, Rule) else None
    criteria = [held(answer, part, limit, fact=fact, measure=counted, share_of=share_of(answer, whole, base))]
    if isinstance(answer, Rule) and isinstance(of_what, Absence):
        criteria.append(held(of_what, None))
    return Verdict.of(subject=f"{part}/{whole}", question=question, criteria=criteria, day=law.day)


@attrs.frozen(kw_only=True)
class ElectionResult(Displayed):
    """Who is elected by a ballot.

    Attributes:
        votes: the votes by candidate, as they were given.
        seats: the seats to be filled.
        ballots_collected: the ballots collected.
        needed: the votes that the majority takes.
        qualified: the candidates who have the majority, from the most votes down.
        elected: those who are elected; an absence where more have the majority than there are seats and no rule on
            their order is recorded for the day.
        tied: those who tie for the last seats. No rule was found that decides between them, so none is elected.
        open_seats: the seats that this ballot leaves open.
        citation: where the majority stands.
    """

    votes: Mapping[str, int] = attrs.field(hash=False)
    seats: int
    ballots_collected: int
    needed: int
    qualified: tuple[str, ...]
    elected: tuple[str, ...] | Absence
    tied: tuple[str, ...]
    open_seats: int
    citation: Citation

    def explain(self, lang: Lang) -> str:
        """Say who is elected, who ties, and what is left open.

        Args:
            lang: "vi" or "en".

        Returns:
            The explanation.

        Raises:
            LanguageError: another language.
        """
        words = _RESULT[checked_lang(lang)]
        lines = [words["head"].format(seats=self.seats, ballots=say_number(self.ballots_collected, lang))]
        lines[0] += words["needed"].format(needed=say_number(self.needed, lang), citation=self.citation.label(lang))
        if isinstance(self.elected, Absence):
            lines.append(words["no_order"].format(named=self._named(self.qualified, lang)))
        else:
            named = self._named(self.elected, lang) if self.elected else words["nobody"]
            lines.append(words["elected"].format(named=named))
        lines += [words["tied"].format(named=self._named(self.tied, lang))] if self.tied else []
        lines += [words["open"].format(seats=self.open_seats)] if self.open_seats else []
        return "\n".join(lines)

    def _named(self, candidates: tuple[str, ...], lang: Lang) -> str:
        return say_list([f"{name} ({say_number(self.votes[name], lang)})" for name in candidates], lang)


_RESULT: Final = {
    "vi": {
        "head": "Bầu {seats} người, thu về {ballots} phiếu; ",
        "needed": "trúng cử phải được ít nhất {needed} phiếu [theo {citation}]",
        "elected": "- Trúng cử: {named}",
        "nobody": "không có ai",
        "no_order": "- Đủ phiếu trúng cử, nhiều hơn số cần bầu: {named}; thứ tự lấy người trúng cử chưa có nguồn",
        "tied": "- Bằng phiếu nhau ở mức cuối, chưa xác định được người trúng cử: {named}",
        "open": "- Còn thiếu: {seats} người",
    },
    "en": {
        "head": "{seats} to be elected, {ballots} ballots collected; ",
        "needed": "election takes at least {needed} votes [by {citation}]",
        "elected": "- Elected: {named}",
        "nobody": "nobody",
        "no_order": "- More have the majority than there are seats: {named}; no rule on their order is recorded",
        "tied": "- Tied for the last seats, so it cannot be told who is elected: {named}",
        "open": "- Seats left open: {seats}",
    },
}


def elect(
    votes: Mapping[str, int], *, seats: int, ballots_collected: int, law: Law, inspection: bool = False
) -> ElectionResult:
    """Tell who is elected: those with the majority, from the most votes down, as far as there are seats.

    Args:
        votes: the votes by candidate.
        seats: how many are to be elected.
        ballots_collected: the ballots collected.
        law: the law of the day of the election.
        inspection: whether it is an election to the inspection committee.

    Returns:
        The result. Candidates who tie for the last seats are told and not elected.

    Raises:
        NoRuleInForceError: no majority is recorded for that day.
        BelowZeroError: a count below zero.
        CountContradictionError: more votes for a candidate than ballots, or more votes in all than the ballots hold.
        OptionError: no seat.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> result = uk.elect({"An": 90, "Bình": 70, "Chi": 70, "Dũng": 40}, seats=3, ballots_collected=100, law=law)
        >>> result.elected, result.open_seats
        (('An', 'Bình', 'Chi'), 0)
    """
    if checked_count(seats, "seats") < 1:
        raise OptionError(name="seats", found=seats, expected=("1 or more",))
    given = cast("object", votes)
    if not isinstance(given, Mapping):
        msg = f"votes is the {type(given).__name__} {given!r:.60}; give the votes by candidate"
        raise TypeError(msg)
    for name, number in votes.items():
        checked_text(name, "a candidate")
        _checked_votes(number, ballots_collected)
    checked_part(sum(votes.values()), seats * ballots_collected, ("all votes", "seats × ballots_collected"))
    majority, of_what = _majority(law, inspection=inspection)
    for answer in (majority, of_what):
        ruled(law, answer.key)
    rule = ruled(law, majority.key)
    limit = of_share(rule, ballots_collected)
    needed = max(limit if held(rule, limit, limit).outcome is Outcome.MET else limit + 1, 1)
    qualified = tuple(sorted((name for name in votes if votes[name] >= needed), key=lambda name: -votes[name]))
    elected: tuple[str, ...] | Absence = qualified
    tied: tuple[str, ...] = ()
    if len(qualified) > seats:
        order = answered(law, "congress.election.ranking")
        if isinstance(order, Absence):
            elected = order
        else:
            form_of(order, "from_most_votes_down")
            last = votes[qualified[seats - 1]]
            if votes[qualified[seats]] == last:
                tied = tuple(name for name in qualified if votes[name] == last)
            elected = tuple(name for name in qualified[:seats] if name not in tied)
    return ElectionResult(
        votes=dict(votes),
        seats=seats,
        ballots_collected=ballots_collected,
        needed=needed,
        qualified=qualified,
        elected=elected,
        tied=tied,
        open_seats=0 if isinstance(elected, Absence) else seats - len(elected),
        citation=rule.citation,
    )
