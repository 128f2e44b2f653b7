"""Laws of reading claims: nothing is raised, places are places of the text, what is written is found."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

import unionkit as uk
from unionkit.wording import say_number, say_percent

counts = st.integers(32, 10**7)
langs = st.sampled_from(["vi", "en"])
PIECES = [
    "kết nạp ", "đoàn viên", "15/9", "/", "%", ", đạt ", "vượt ", "gần ", "(", ")", "; ", ". ", "\n", "1.234", "1,5 triệu ",
    "ngày 3/7", "quý 1/2023", "từ ", "đến ", " trở lên", "2.500", "100", " ", "-", "trong tổng số ", "のうち", "e\u0301", "0",
]  # fmt: skip


@given(st.text(max_size=200))
def test_any_text_gives_claims_and_nothing_is_raised(text):
    for claim in uk.read_claims(text):
        assert 0 <= claim.start < claim.end <= len(text)
        claim.reconcile()


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_made_of_their_parts_gives_claims_in_order(text):
    claims = uk.read_claims(text)
    assert [claim.start for claim in claims] == sorted(claim.start for claim in claims)
    for claim in claims:
        assert claim.percent is None or isinstance(claim.percent, Decimal)
        assert claim.actual is not None or claim.percent is not None
        assert text[claim.start : claim.end].strip() == text[claim.start : claim.end]
        claim.reconcile()


@given(
    counts,
    counts,
    st.integers(0, 2),
    st.sampled_from(uk.Rounding),
    langs,
    st.sampled_from([", đạt {}", " ({})", " (đạt {})"]),
)
def test_a_fraction_and_its_percentage_are_found_however_they_were_written(actual, target, places, mode, lang, shape):
    percent = uk.percent(actual, target, places=places, rounding=mode)
    fraction = f"{say_number(actual, lang)}/{say_number(target, lang)} đoàn viên"
    (claim,) = uk.read_claims("kết nạp " + fraction + shape.format(say_percent(percent, lang)))
    assert (claim.actual, claim.target) == (actual, target)
    assert claim.percent == percent
    assert mode in claim.reconcile().explained_by


@given(st.text(max_size=50).filter(lambda text: not any(char.isdigit() for char in text)))
def test_a_text_without_digits_claims_nothing(text):
    assert uk.read_claims(text) == ()


@given(st.lists(st.sampled_from(PIECES), max_size=15).map("".join))
def test_claims_of_a_line_stand_in_a_longer_text_too(text):
    alone = [(c.actual, c.target, c.percent) for c in uk.read_claims(text)]
    after = uk.read_claims(f"Một dòng khác.\n{text}")
    assert [(c.actual, c.target, c.percent) for c in after] == alone
