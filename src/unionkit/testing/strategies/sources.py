"""Strategies for what a fact rests on: instruments, provisions, citations; and for findings and their codes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from hypothesis import strategies as st

from unionkit.citations import Citation, Confidence, Instrument, Provision
from unionkit.findings import Finding, FindingCode, Fix, FixAction, Severity
from unionkit.testing.strategies.ground import days, ids, maybe, texts, words
from unionkit.wording import Words

if TYPE_CHECKING:
    from datetime import date

    from hypothesis.strategies import SearchStrategy

__all__ = ["citations", "finding_codes", "findings", "fixes", "instruments", "provisions"]


def instruments() -> SearchStrategy[Instrument]:
    """Give instruments, some with a number, an issuer and days; they come into force no sooner than they are issued."""
    return _INSTRUMENTS


def _instrument(known: tuple[date, date, bool, bool], **facts: Any) -> Instrument:
    issued, in_force = sorted(known[:2])
    return Instrument(issued=issued if known[2] else None, in_force=in_force if known[3] else None, **facts)


_INSTRUMENTS: Final = st.builds(
    _instrument,
    st.tuples(days(), days(), st.booleans(), st.booleans()),
    title=words(),
    number=st.none() | st.integers(1, 999).map("{}/QĐ-TLĐ".format) | texts(max_size=8),
    issuer=maybe(words()),
    issued_uncertain=st.booleans(),
    replaces=st.lists(texts(max_size=8), max_size=2).map(tuple[str, ...]),
    url=st.sampled_from((None, "https://example.org/a")),
    text_read=st.booleans(),
)


def provisions() -> SearchStrategy[Provision]:
    """Give places in an instrument: articles with clauses and points, or items; some not seen."""
    return _PROVISIONS


_NUMBERS: Final = st.integers(1, 40).map(str)
_PROVISIONS: Final = st.one_of(
    st.just(Provision()),
    st.builds(Provision, _NUMBERS),
    st.builds(Provision, _NUMBERS, _NUMBERS, maybe(st.sampled_from("abcdđ"))),
    st.builds(Provision, item=st.tuples(_NUMBERS, _NUMBERS).map(".".join)),
)


def citations() -> SearchStrategy[Citation]:
    """Give citations."""
    return _CITATIONS


_CITATIONS: Final = st.builds(
    Citation,
    instrument=instruments(),
    provision=provisions(),
    confidence=st.sampled_from(Confidence),
    note=maybe(words()),
)


def finding_codes() -> SearchStrategy[FindingCode]:
    """Give codes that no room has registered, and that are not registered by being given; some of them retired."""
    return _CODES


def _same(text: str) -> Words:
    return Words(vi=text, en=text)


_CODES: Final = st.builds(
    FindingCode,
    code=st.integers(1, 99).map("made_up.code_{}".format),
    severity=st.sampled_from(Severity),
    title=words(),
    template=st.just(_same("{subject}: {found} ({field}), {expected}")),
    remedy=words(),
    since=st.just("0.1.0"),
    retired_in=st.sampled_from((None, "0.2.0")),
)


def findings() -> SearchStrategy[Finding]:
    """Give findings, some with a field, a citation, and a place in a file."""
    return _FINDINGS


def _finding(place: dict[str, Any], **facts: Any) -> Finding:
    return Finding(**place, **facts)


_FACTS: Final = st.none() | st.integers() | texts()
_IN_FILE: Final = st.fixed_dictionaries(
    {"file": st.just("units.csv"), "row": st.integers(1, 1000), "line": st.integers(2, 1001)},
    optional={"column": st.integers(1, 20), "sheet": st.just("Sheet1")},
)
_FINDINGS: Final = st.builds(
    _finding,
    st.just(dict[str, Any]()) | _IN_FILE,
    rule=finding_codes(),
    subject=maybe(ids()),
    field=st.sampled_from((None, "workers", "parent", "amount")),
    found=_FACTS,
    expected=_FACTS,
    facts=st.dictionaries(st.sampled_from(("name", "gap")), st.integers(), max_size=2),
    citation=maybe(citations()),
)


def fixes() -> SearchStrategy[Fix]:
    """Give suggested fixes: a field that is set, cleared or taken out, or a whole row set aside."""
    return _FIXES


_FIELDS: Final = st.sampled_from(("workers", "parent", "amount"))
_FIXES: Final = st.one_of(
    st.builds(Fix, action=st.just(FixAction.SET_ASIDE)),
    st.builds(Fix, action=st.sampled_from((FixAction.CLEAR, FixAction.DROP_FIELD)), field=_FIELDS),
    st.builds(Fix, action=st.just(FixAction.SET), field=_FIELDS, value=st.integers() | texts(), sure=st.booleans()),
)
