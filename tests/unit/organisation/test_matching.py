from __future__ import annotations

from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.organisation.matching import MatchReason, NameIndex

NAMES = [
    ("ekoios", "CĐCS Công ty Cổ phần Công nghệ Ekoios Việt Nam"),
    ("nextwave", "CĐCS Công ty TNHH Nextwave"),
    ("commune", "Công đoàn xã Tân Thành"),
    ("ward", "Công đoàn phường Tân Thành"),
    ("hai-duong", "LĐLĐ tỉnh Hải Dương"),
    ("hai-phong", "LĐLĐ thành phố Hải Phòng"),
    ("hue", "LĐLĐ tỉnh Thừa Thiên Huế"),
    ("hue", "LĐLĐ thành phố Huế"),
]
INDEX = NameIndex.of(NAMES)


@pytest.mark.parametrize(
    ("text", "unit", "score", "reasons"),
    [
        ("LĐLĐ tỉnh Hải Dương", "hai-duong", Fraction(1), "SAME_NAME"),
        ("Lien doan lao dong tinh Hai Duong", "hai-duong", Fraction(95, 100), "MARKS_MISSING"),
        ("LĐLĐ tỉnh Hái Dương", "hai-duong", Fraction(7, 10), "MARKS_DIFFER"),
        ("Công đoàn tỉnh Hải Dương", "hai-duong", Fraction(98, 100), "SAME_NAME TITLE_VARIANT"),
        ("Hải Dương", "hai-duong", Fraction(95, 100) ** 2, "SAME_NAME TITLE_MISSING PLACE_MISSING"),
        ("LĐLĐ tỉnh Hải Dương (cũ)", "hai-duong", Fraction(98, 100), "SAME_NAME FORMER_NAME"),
        ("LĐLĐ huyện Hải Dương", "hai-duong", Fraction(7, 10), "SAME_NAME PLACE_DIFFERS"),
        ("Công đoàn huyện Hải Dương", "hai-duong", Fraction(42, 100), "SAME_NAME TITLE_DIFFERS PLACE_DIFFERS"),
        ("LDLD thanh pho Haiphong", "hai-phong", Fraction(95, 100), "MARKS_MISSING"),
        ("CĐCS Công ty Nextwave", "nextwave", Fraction(97, 100), "SAME_NAME FORM_SHORTENED"),
        ("CĐCS Nextwave", "nextwave", Fraction(95, 100), "SAME_NAME FORM_MISSING"),
        ("CĐCS Công ty CP Nextwave", "nextwave", Fraction(85, 100), "SAME_NAME FORM_DIFFERS"),
        ("CĐCS Công ty TNHH Nextwav", "nextwave", Fraction(9, 10), "SPELLING_CLOSE"),
        ("CĐCS Công ty TNHH Nexwave", "nextwave", Fraction(9, 10), "SPELLING_CLOSE"),
        ("CĐCS Công ty TNHH Nextwwave", "nextwave", Fraction(9, 10), "SPELLING_CLOSE"),
        ("CĐCS Công ty CP Ekoios", "ekoios", Fraction(2, 6), "WORDS_SHARED"),
        ("LĐLĐ thành phố Huế", "hue", Fraction(1), "SAME_NAME"),
    ],
)
def test_scores_and_reasons(text, unit, score, reasons):
    found = {candidate.id: candidate for candidate in INDEX.match(text, at_least=0).candidates}[unit]
    assert found.score == score
    assert type(found.score) is Fraction
    assert [reason.name for reason in found.reasons] == reasons.split()


@pytest.mark.parametrize(
    ("text", "meant", "score", "reasons"),
    [
        ("LĐLĐ tỉnh Đắc Lắc", "dak-lak", Fraction(9, 10), "SPELLING_CLOSE"),
        ("LĐLĐ tỉnh Đắc Lắk", "dak-lak", Fraction(95, 100), "WORDS_SHARED SPELLING_CLOSE"),
        ("LDLD tinh Dac Lac", "dak-lak", Fraction(9, 10), "SPELLING_CLOSE"),
        ("LĐLĐ tỉnh Đak Lak", "dak-lak", Fraction(7, 10), "MARKS_DIFFER"),
        ("LĐLĐ tỉnh Đăk Lăk", "dak-lak", Fraction(7, 10), "MARKS_DIFFER"),
        ("LDLD tinh Dak Lak", "dak-lak", Fraction(95, 100), "MARKS_MISSING"),
        ("LDLD tinh Daklak", "dak-lak", Fraction(95, 100), "MARKS_MISSING"),
        ("LĐLĐ tỉnh Đắc Nông", "dak-nong", Fraction(95, 100), "WORDS_SHARED SPELLING_CLOSE"),
        ("LĐLĐ tỉnh Bắc Cạn", "bac-kan", Fraction(95, 100), "WORDS_SHARED SPELLING_CLOSE"),
    ],
)
def test_c_for_k_is_a_candidate_and_no_certain_match(text, meant, score, reasons):
    best, *others = uk.registry("vgcl-provinces").match(text).candidates
    assert (best.id, best.score, [reason.name for reason in best.reasons]) == (meant, score, reasons.split())
    assert all(
        other.id.removesuffix("-2025") == meant or other.score <= score / 2 + Fraction(1, 10) for other in others
    )


def test_an_index_shows_how_many_names_it_holds():
    assert repr(INDEX) == f"NameIndex({len(NAMES)} names)"


def test_c_for_k_is_found_beside_the_word_with_c():
    index = NameIndex.of([("a", "Công đoàn xã Yên Lắc"), ("b", "LĐLĐ tỉnh Đắk Lắk")])
    assert [candidate.id for candidate in index.match("LĐLĐ tỉnh Đắc Lắc").candidates] == ["b"]


@pytest.mark.parametrize(
    ("given", "held"), [("Khu", "Chu"), ("Kha", "Cha"), ("Bắc", "Bạk"), ("Cam", "Lam"), ("Ca", "K")]
)
def test_a_short_word_is_close_by_c_for_k_alone(given, held):
    assert NameIndex.of([("a", f"LĐLĐ tỉnh {held}")]).match(f"LĐLĐ tỉnh {given}").candidates == ()


def test_a_bare_abbreviation_is_the_same_name():
    index = NameIndex.of([("a", "CĐCS Cong ty Ekoios VN")])
    assert index.match("CDCS Cong ty Ekoios Viet Nam").candidates[0].score == 1


def test_an_ambiguous_name_is_said_to_be_and_nothing_is_chosen():
    found = INDEX.match("Công đoàn Tân Thành")
    assert found.ambiguous
    assert found.best is None
    assert [candidate.id for candidate in found.candidates] == ["commune", "ward"]
    assert INDEX.match("Công đoàn phường Tân Thành").best.id == "ward"


def test_a_twentieth_between_two_candidates_is_still_ambiguous():
    index = NameIndex.of([("a", "Hải Dương"), ("b", "Hai Duong"), ("c", "Hái Dương")])
    found = index.match("Hải Dương")
    assert [candidate.score for candidate in found.candidates] == [1, Fraction(19, 20), Fraction(7, 10)]
    assert found.ambiguous
    assert not NameIndex.of([("a", "Hải Dương"), ("c", "Hái Dương")]).match("Hải Dương").ambiguous


def test_one_unit_is_one_candidate_by_its_best_name():
    (found,) = INDEX.match("Liên đoàn Lao động thành phố Huế").candidates
    assert (found.id, found.name) == ("hue", "LĐLĐ thành phố Huế")


def test_nothing_like_it():
    found = INDEX.match("Công đoàn xã Phù Đổng")
    assert (found.candidates, found.best, found.ambiguous) == ((), None, False)


def test_short_words_are_not_taken_for_each_other():
    assert NameIndex.of([("a", "Hà Nam")]).match("Hà Nội").candidates[0].score == Fraction(1, 2)
    assert NameIndex.of([("a", "Tam")]).match("Tan").candidates == ()
    assert NameIndex.of([("a", "Hùng Cường")]).match("Hùng Cưởng").candidates[0].score == Fraction(7, 10)


def test_the_limit_and_the_lowest_score():
    assert len(INDEX.match("Tân Thành", limit=1).candidates) == 1
    assert INDEX.match("Hải Dương", at_least=Fraction(99, 100)).candidates == ()
    assert len(INDEX) == 8
    with pytest.raises(uk.errors.OptionError, match="a score from 0 to 1"):
        INDEX.match("x", at_least=2)
    with pytest.raises(uk.errors.OptionError, match="1 or more"):
        INDEX.match("x", limit=0)
    with pytest.raises(TypeError, match="at_least is the float"):
        INDEX.match("x", at_least=0.5)
    with pytest.raises(TypeError, match="the id is the int"):
        NameIndex.of([(1, "x")])


def test_a_candidate_explains_itself():
    (found,) = INDEX.match("Hai Phong", at_least=Fraction(4, 5)).candidates
    assert found.explain("en") == (
        "LĐLĐ thành phố Hải Phòng (hai-phong): 857/1000, "
        "one is written without diacritics, one gives no title and one gives no kind of place"
    )
    for reason in MatchReason:
        assert reason.label("vi") != reason.label("en")
