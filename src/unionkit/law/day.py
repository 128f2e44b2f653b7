"""The law of one day: rules looked up once and kept."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar, overload

import attrs

from unionkit.checking import checked_instance
from unionkit.errors import NoRuleInForceError
from unionkit.law.rule import Absence, Key, Rule
from unionkit.law.values import RuleValue

if TYPE_CHECKING:
    from typing import TypeAlias

    from unionkit.law.book import Rulebook  # noqa: TC004 - a book makes laws, so it is not there yet

    Answer: TypeAlias = Rule[RuleValue] | Absence

__all__ = ["Law", "checked_law"]

T = TypeVar("T", bound=RuleValue)


@attrs.frozen(eq=False)
class Law:
    """The law of one day, as a rulebook knows it.

    Two laws are equal where they are of the same rulebook, day and knowledge.

    Attributes:
        book: the rulebook.
        day: the day.
        known_on: what was issued later is left out; None for all that is known.

    Examples:
        >>> from datetime import date
        >>> import unionkit as uk
        >>> law = uk.rulebook("vgcl").on(date(2023, 4, 16))
        >>> law.value("founding.grassroots_union.min_members")
        5
        >>> print(law["levels.count"].explain("vi"))
        Số cấp của tổ chức công đoàn: 4 cấp
        từ 3/2/2020, theo Điều 7 Điều lệ Công đoàn Việt Nam khóa XII (174/QĐ-TLĐ) [Điều lệ; đang áp dụng]
    """

    book: Rulebook
    day: date
    known_on: date | None = None
    _answers: dict[str, Answer] = attrs.field(init=False, repr=False, factory=dict[str, "Answer"])
    _rules: dict[str, Rule[RuleValue]] = attrs.field(init=False, repr=False, factory=dict[str, "Rule[RuleValue]"])
    _values: dict[str, RuleValue] = attrs.field(init=False, repr=False, factory=dict[str, RuleValue])

    # Each answer is kept when it is first given, in plain dicts: a look-up has to be as quick as it can be.

    @overload
    def __getitem__(self, key: Key[T]) -> Rule[T]: ...
    @overload
    def __getitem__(self, key: str) -> Rule[RuleValue]: ...
    def __getitem__(self, key: str) -> Rule[RuleValue]:
        """Give the rule of a key.

        Raises:
            NoRuleInForceError: the rulebook has an absence there.
            UnknownKeyError: the rulebook does not have the key.
        """
        try:
            return self._rules[key]
        except KeyError:
            rule = self._rules[str(key)] = self._rule(key)
            return rule

    @overload
    def get(self, key: Key[T]) -> Rule[T] | Absence: ...
    @overload
    def get(self, key: str) -> Rule[RuleValue] | Absence: ...
    def get(self, key: str) -> Rule[RuleValue] | Absence:
        """Give the rule of a key, or the absence that holds instead.

        Args:
            key: the key, as text or from `unionkit.keys`.

        Returns:
            The rule or the absence.

        Raises:
            UnknownKeyError: the rulebook does not have the key.
        """
        try:
            return self._answers[key]
        except KeyError:
            answer = self._answers[str(key)] = self.book.resolve(key, self.day, self.known_on)
            return answer

    @overload
    def value(self, key: Key[T]) -> T: ...
    @overload
    def value(self, key: str) -> RuleValue: ...
    def value(self, key: str) -> RuleValue:
        """Give the value of a key.

        Args:
            key: the key, as text or from `unionkit.keys`.

        Returns:
            The value: its shape is that of the key.

        Raises:
            NoRuleInForceError: the rulebook has an absence there.
            UnknownKeyError: the rulebook does not have the key.
        """
        try:
            return self._values[key]
        except KeyError:
            value = self._values[str(key)] = self._rule(key).value
            return value

    def _rule(self, key: str) -> Rule[RuleValue]:
        answer = self.get(key)
        if isinstance(answer, Absence):
            raise NoRuleInForceError(key=answer.key, day=answer.day, absence=answer) from None
        return answer

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Law):
            return NotImplemented
        return (self.day, self.known_on) == (other.day, other.known_on) and self.book == other.book

    def __hash__(self) -> int:
        return hash((self.day, self.known_on, self.book))

    def __reduce__(self) -> tuple[object, ...]:
        return Law, (self.book, self.day, self.known_on)


def checked_law(law: Law) -> Law:
    """Take a law, or refuse what is none.

    Raises:
        TypeError: something else; of a rulebook the message says how the law of a day is had from it.
    """
    if type(law) is Law:
        return law
    from unionkit.law.book import Rulebook

    if isinstance(law, Rulebook):
        msg = f"law is the Rulebook {law!r}; give the law of a day: rulebook.on(day)"
        raise TypeError(msg)
    return checked_instance(law, Law, "law")
