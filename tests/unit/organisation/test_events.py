from __future__ import annotations

from datetime import date, datetime

import attrs
import pytest

import unionkit as uk
from unionkit import errors

DAY = date(2025, 7, 1)
K = uk.UnitKind
WARD = uk.Unit("ward", "Công đoàn phường", K.COMMUNE_UNION)

EVENTS = [
    (uk.Founded(unit=WARD, day=DAY), "thành lập “ward”", "“ward” was founded"),
    (
        uk.Reestablished(unit=WARD, replaces=["a", "b"], day=DAY),
        "thành lập lại “ward” (thay cho: “a” và “b”)",
        "“ward” was re-established (in place of: “a” and “b”)",
    ),
    (
        uk.Reestablished(unit=WARD, day=DAY),
        "thành lập lại “ward” (thay cho: không có)",
        "“ward” was re-established (in place of: none)",
    ),
    (uk.Renamed(unit="a", name="B", day=DAY), "“a” đổi tên thành “B”", "“a” was renamed “B”"),
    (uk.Aliased(unit="a", name="B", day=DAY), "“a” còn được gọi là “B”", "“a” is also called “B”"),
    (uk.Recoded(unit="a", code="7", day=DAY), "“a” mang mã “7”", "“a” has the code “7”"),
    (uk.Recoded(unit="a", code=None, day=DAY), "“a” mang mã không có", "“a” has the code none"),
    (uk.Moved(unit="a", parent="b", day=DAY), "“a” chuyển về “b”", "“a” moved under “b”"),
    (uk.Moved(unit="a", parent=None, day=DAY), "“a” chuyển về không có cấp trên", "“a” moved under no parent"),
    (
        uk.Merged(units=["a", "b"], into=WARD, day=DAY),
        "“a” và “b” hợp nhất thành “ward”",
        "“a” and “b” merged into “ward”",
    ),
    (
        uk.Split(unit="a", into=[WARD, "b"], day=DAY),
        "“a” chia thành “ward” và “b”",
        "“a” was split into “ward” and “b”",
    ),
    (uk.Dissolved(unit="a", day=DAY), "giải thể “a”", "“a” was dissolved"),
    (
        uk.Excluded(attribute="kind", values=["union_group", K.SECTIONAL_UNION], day=DAY),
        "chấm dứt theo quy định các đơn vị có loại tổ chức là tổ công đoàn và công đoàn bộ phận (toàn hệ thống)",
        "units whose kind is union group and sectional union ended by rule (the whole organisation)",
    ),
    (
        uk.Excluded(attribute="location", values=["Nha Trang"], under="a", day=DAY),
        "chấm dứt theo quy định các đơn vị có địa bàn là “Nha Trang” (“a”)",
        "units whose location is “Nha Trang” ended by rule (“a”)",
    ),
]


@pytest.mark.parametrize(("event", "vi", "en"), EVENTS, ids=lambda item: type(item).__name__)
def test_every_event_says_itself(event, vi, en):
    assert event.label("vi") == f"1/7/2025: {vi}"
    assert event.label("en") == f"1 July 2025: {en}"
    sourced = attrs.evolve(event, document="Nghị quyết 202/2025/QH15")
    assert sourced.label("vi") == f"1/7/2025: {vi} [Nghị quyết 202/2025/QH15]"
    with pytest.raises(errors.LanguageError):
        event.label("fr")


def test_names_can_stand_in_place_of_ids():
    names = {"a": "LĐLĐ huyện A", "ward": "Công đoàn phường", "b": "B"}.__getitem__
    event = uk.Split(unit="a", into=[WARD, "b"], day=DAY)
    assert event.label("en", names) == "1 July 2025: “LĐLĐ huyện A” was split into “Công đoàn phường” and “B”"


def test_what_an_event_names_and_brings_about():
    assert uk.Split(unit="a", into=[WARD, "b", "a"], day=DAY).subjects == ("a", "ward", "b")
    assert uk.Moved(unit="a", parent="b", day=DAY).subjects == ("a", "b")
    assert uk.Excluded(attribute="code", values=["7"], day=DAY).subjects == ()
    assert uk.Split(unit="a", into=[WARD, "b"], day=DAY).brings == (WARD,)
    assert uk.Merged(units=["a"], into="b", day=DAY).brings == ()
    assert uk.Merged(units=["a"], into=WARD, day=DAY).brings == uk.Founded(unit=WARD, day=DAY).brings == (WARD,)
    assert uk.Dissolved(unit="a", day=DAY).brings == ()


def test_a_document_is_kept_as_a_citation():
    instrument = uk.Instrument(title=uk.Words(vi="Nghị quyết", en="Resolution"), number="202/2025/QH15")
    citation = uk.Citation(instrument=instrument)
    assert uk.Dissolved(unit="a", day=DAY, document=instrument).document == citation
    assert uk.Dissolved(unit="a", day=DAY, document=citation).document is citation
    assert uk.Dissolved(unit="a", day=DAY).document is None
    assert uk.Dissolved(unit="a", day=DAY, document="KH 1").document.label("en") == "KH 1"
    with pytest.raises(errors.EmptyTextError, match="document"):
        uk.Dissolved(unit="a", day=DAY, document=" ")
    with pytest.raises(TypeError, match="document is the int 5"):
        uk.Dissolved(unit="a", day=DAY, document=5)


def test_a_rule_looks_at_one_attribute():
    rule = uk.Excluded(attribute="sector", values=["state_paid", uk.Sector.STATE], day=DAY)
    assert rule.values == (uk.Sector.STATE_PAID, uk.Sector.STATE)
    assert rule.applies_to(attrs.evolve(WARD, sector=uk.Sector.STATE))
    assert not rule.applies_to(WARD)
    assert uk.Excluded(attribute="location", values=["x"], day=DAY).applies_to(attrs.evolve(WARD, location="x"))


@pytest.mark.parametrize(
    ("make", "error", "words"),
    [
        (lambda: uk.Dissolved(unit="a", day=datetime(2025, 7, 1)), TypeError, "day is the datetime"),  # noqa: DTZ001
        (lambda: uk.Dissolved(unit=" ", day=DAY), errors.EmptyTextError, "unit"),
        (lambda: uk.Dissolved(unit="a", with_subtree=1, day=DAY), TypeError, "with_subtree"),
        (lambda: uk.Renamed(unit="a", name="", day=DAY), errors.EmptyTextError, "name"),
        (lambda: uk.Founded(unit="a", day=DAY), TypeError, "unit is the str 'a'; give a Unit"),
        (lambda: uk.Moved(unit="a", parent="", day=DAY), errors.EmptyTextError, "parent"),
        (lambda: uk.Merged(units="ab", into="c", day=DAY), TypeError, "units is the str 'ab'; give several"),
        (lambda: uk.Merged(units=["a", 5], into="c", day=DAY), TypeError, "an id in units is the int 5"),
        (lambda: uk.Merged(units=[], into="c", day=DAY), errors.OptionError, "a unit that merges into another"),
        (lambda: uk.Merged(units=["c"], into="c", day=DAY), errors.OptionError, "a unit that merges into another"),
        (lambda: uk.Merged(units=["a", "a"], into="c", day=DAY), errors.OptionError, "each unit once"),
        (lambda: uk.Merged(units=["a", ""], into="c", day=DAY), errors.EmptyTextError, "an id in units"),
        (lambda: uk.Merged(units=["a"], into="", day=DAY), errors.EmptyTextError, "into"),
        (lambda: uk.Merged(units=["a"], into=None, day=DAY), TypeError, "into is the NoneType"),
        (lambda: uk.Split(unit="a", into=["b"], day=DAY), errors.OptionError, "two units or more"),
        (lambda: uk.Split(unit="a", into=["ward", WARD], day=DAY), errors.OptionError, "each unit once"),
        (lambda: uk.Split(unit="a", into=WARD, day=DAY), TypeError, "into is the Unit"),
        (lambda: uk.Reestablished(unit=WARD, replaces="a", day=DAY), TypeError, "replaces is the str"),
        (lambda: uk.Excluded(attribute="wage", values=["x"], day=DAY), errors.OptionError, "kind, sector, location"),
        (lambda: uk.Excluded(attribute="sector", values=[], day=DAY), errors.OptionError, "one value or more"),
        (lambda: uk.Excluded(attribute="sector", values=["state-paid"], day=DAY), errors.OptionError, "state_paid"),
        (lambda: uk.Excluded(attribute="code", values=[7], day=DAY), TypeError, "a value of code is the int 7"),
        (lambda: uk.Excluded(attribute="code", values="79", day=DAY), TypeError, "values is the str '79'"),
    ],
)
def test_an_event_that_says_nothing_is_refused(make, error, words):
    with pytest.raises(error, match=words):
        make()
