from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
K = uk.UnitKind
XI, XII, PLAN, AFTER = (
    BOOK.on(day) for day in (date(2015, 1, 1), date(2022, 1, 1), date(2025, 10, 1), date(2026, 7, 1))
)


def form(members, law, kind=K.GRASSROOTS_UNION, **facts):
    return uk.can_hold_delegates_congress(kind, members=members, law=law, **facts).outcome.name


@pytest.mark.parametrize(("law", "least"), [(XI, 150), (PLAN, 200)])
def test_delegates_from_a_number_of_members(law, least):
    assert [form(members, law, scattered=False) for members in (least, least - 1)] == ["MET", "NOT_MET"]


@pytest.mark.parametrize(
    ("scattered", "consents", "outcome"),
    [
        (True, True, "MET"),
        (True, False, "NOT_MET"),
        (True, None, "CANNOT_TELL"),
        (None, True, "CANNOT_TELL"),
        (None, False, "NOT_MET"),
        (False, True, "NOT_MET"),
    ],
)
def test_below_it_a_scattered_unit_may_with_consent(scattered, consents, outcome):
    assert form(100, PLAN, scattered=scattered, upper_consents=consents) == outcome


def test_a_unit_that_is_not_scattered_is_told_the_number():
    verdict = uk.can_hold_delegates_congress(K.GRASSROOTS_UNION, members=199, law=PLAN, scattered=False)
    assert [criterion.key for criterion in verdict.failed] == ["congress.delegates_form.min_members"]
    assert verdict.nearest_change().needed == 200


def test_what_is_not_recorded_cannot_be_told():
    assert form(100, XII) == form(100, AFTER) == form(9_000, XII) == "CANNOT_TELL"


def test_unions_above_the_grassroots_hold_congresses_of_delegates():
    assert form(0, XII, K.PROVINCIAL_FEDERATION) == "MET"
    assert form(0, BOOK.on(date(2013, 1, 1)), K.PROVINCIAL_FEDERATION) == "CANNOT_TELL"


def test_the_exception_says_whom_it_means():
    said = uk.can_hold_delegates_congress(K.GRASSROOTS_UNION, members=161, law=PLAN).explain("vi")
    assert said.splitlines()[0].startswith("CĐCS: Được tổ chức đại hội đại biểu? Chưa kết luận được")
    assert (
        "quy định: đơn vị phân tán và đơn vị lưu động" in said or "quy định: đơn vị lưu động và đơn vị phân tán" in said
    )
    assert "–" not in said


@pytest.mark.parametrize(
    ("kind", "consents", "law", "outcome"),
    [
        (K.COMMUNE_UNION, True, PLAN, "MET"),
        (K.COMMUNE_UNION, False, PLAN, "NOT_MET"),
        (K.COMMUNE_UNION, None, PLAN, "CANNOT_TELL"),
        (K.PROVINCIAL_FEDERATION, True, PLAN, "NOT_MET"),
        (K.COMMUNE_UNION, True, AFTER, "CANNOT_TELL"),
    ],
)
def test_a_conference_instead_of_a_congress(kind, consents, law, outcome):
    assert uk.can_hold_conference(kind, law=law, upper_consents=consents).outcome.name == outcome


def test_a_conference_that_needs_no_consent():
    own = BOOK.with_value("congress.instead.needs_consent", value=False, since=date(2025, 9, 1), note="own")
    assert uk.can_hold_conference(K.GRASSROOTS_UNION, law=own.on(date(2025, 10, 1)), unit="x").is_met


def test_bad_input():
    with pytest.raises(errors.BelowZeroError, match="members"):
        form(-1, PLAN)
    with pytest.raises(TypeError, match="kind"):
        form(1, PLAN, "grassroots_union")
    with pytest.raises(TypeError, match="kind"):
        uk.can_hold_conference("x", law=PLAN)
