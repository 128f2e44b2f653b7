from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk

MAY = date(2026, 5, 31)
FULL = {item.key: 1 for item in uk.forms.FORM_1_HDCD.items} | {"workers": 100}
WAGE = "mean_monthly_wage"
MEMBERS = uk.FormItem(
    key="members", title=uk.Words(vi="đoàn viên", en="members"), part_of="workers", may_be_explained=True
)
WITH_MEMBERS = uk.forms.FORM_1_HDCD.with_items(MEMBERS)


def filled(unit="a", as_of=MAY, headcount=50, received_on=None, form=uk.forms.FORM_1_HDCD, explanations=None, **values):
    return uk.FilledForm(
        unit=unit,
        as_of=as_of,
        values={**FULL, **values},
        headcounts={WAGE: headcount},
        received_on=received_on,
        form=form,
        explanations=explanations or {},
    )


def codes(findings):
    return [(finding.code, finding.field) for finding in findings]


def test_the_items_are_those_that_were_seen():
    assert [item.number for item in uk.forms.FORM_1_HDCD.items] == list(range(1, 11))
    assert uk.forms.FORM_1_HDCD.cut_offs == ((5, 31), (11, 30))


def test_a_form_in_order_has_no_findings():
    assert filled().check() == ()


def test_a_part_cannot_exceed_its_whole():
    (finding,) = filled(women=101).check()
    assert (finding.code, finding.found, finding.expected) == ("form.part_above_whole", 101, 100)
    assert finding.message("vi") == "a: 101 lao động nữ, nhưng chỉ có 100 lao động"
    assert codes(filled(under_employed_women=2).check()) == [("form.part_above_whole", "under_employed_women")]


def test_more_members_than_workers_can_be_explained():
    assert codes(filled(form=WITH_MEMBERS, members=105).check()) == [("form.part_above_whole", "members")]
    (finding,) = filled(form=WITH_MEMBERS, members=105, explanations={"members": "5 retired"}).check()
    assert (finding.code, finding.severity) == ("form.part_above_whole_explained", uk.Severity.NOTE)
    assert finding.message("en") == "a: 105 members, 100 workers; the unit explains: 5 retired"
    assert codes(filled(women=101, explanations={"women": "x"}).check()) == [("form.part_above_whole", "women")]


def test_a_mean_needs_its_headcount():
    assert codes(filled(headcount=None).check()) == [("form.mean_without_headcount", WAGE)]


def test_blank_unknown_and_odd_days_are_told():
    odd = filled(as_of=date(2026, 6, 30), women=None, colour=3)
    assert odd.check()[-1].message("vi") == "a: bỏ trống “lao động nữ”"
    assert codes(odd.check()) == [
        ("form.unusual_cut_off", None), ("form.unknown_item", "colour"), ("form.missing_item", "women"),
    ]  # fmt: skip
    assert (
        odd.check()[0].message("en")
        == "a: filled as of 30 June 2026; the form is filled as of 31 May 2026 and 30 November 2026"
    )


def test_counts_are_summed_means_weighted_and_ratios_recomputed():
    whole = uk.consolidate(
        [
            filled("a", workers=300, women=100, headcount=300, mean_monthly_wage=8_000_000),
            filled("b", workers=100, women=90, headcount=100, mean_monthly_wage=Decimal(10_000_000)),
        ],
        unit="phu-my",
        as_of=MAY,
        expected=["a", "b"],
    )
    assert (whole.form.unit, whole.form.values["workers"], whole.form.values["women"]) == ("phu-my", 400, 190)
    assert (whole.form.values[WAGE], whole.form.headcounts[WAGE]) == (8_500_000, 400)
    assert whole.ratios["women"] == Fraction(19, 40)
    assert (whole.counted, whole.missing, whole.expected, whole.findings) == (("a", "b"), (), 2, ())
    assert whole.reported["women"] == 2


def test_a_consolidation_can_be_consolidated_on():
    parts = [filled(name, workers=100 + place, headcount=10 + place) for place, name in enumerate("abcd")]
    once = uk.consolidate(parts, unit="all", as_of=MAY).form
    halves = [uk.consolidate(pair, unit=str(n), as_of=MAY).form for n, pair in enumerate((parts[:2], parts[2:]))]
    assert uk.consolidate(halves, unit="all", as_of=MAY).form == once


def test_what_was_left_blank_stands_in_no_ratio():
    whole = uk.consolidate([filled("a", women=None), filled("b", workers=50, women=25)], unit="x", as_of=MAY)
    assert (whole.form.values["women"], whole.ratios["women"], whole.reported["women"]) == (25, Fraction(1, 2), 1)
    empty = uk.consolidate([], unit="x", as_of=MAY, expected=["a"])
    assert (empty.form.values["workers"], empty.form.values[WAGE], dict(empty.ratios)) == (None, None, {})


def test_who_is_missing_late_or_as_of_another_day():
    june = date(2026, 6, 10)
    whole = uk.consolidate(
        [
            filled("a", received_on=june),
            filled("b", received_on=date(2026, 6, 20)),
            filled("c", as_of=date(2025, 11, 30)),
        ],
        unit="x",
        as_of=MAY,
        expected=["a", "b", "c", "d"],
        due=june,
    )
    assert (whole.counted, whole.missing, whole.late) == (("a", "b"), ("c", "d"), ("b",))
    assert [(finding.code, finding.subject) for finding in whole.findings] == [
        ("form.other_cut_off", "c"),
        ("form.not_received", "c"),
        ("form.not_received", "d"),
        ("form.late", "b"),
    ]


def test_of_two_forms_of_a_unit_the_last_one_counts():
    early, late = date(2026, 6, 1), date(2026, 6, 9)
    for order in ((late, early), (early, late)):
        forms = [filled("a", workers=100 + day.day, received_on=day) for day in order]
        whole = uk.consolidate(forms, unit="x", as_of=MAY)
        assert whole.form.values["workers"] == 109
        assert codes(whole.findings) == [("form.received_twice", None)]


def test_forms_that_are_none():
    with pytest.raises(uk.errors.FormError, match="stands there twice"):
        uk.forms.FORM_1_HDCD.with_items(uk.forms.FORM_1_HDCD.items[0])
    with pytest.raises(uk.errors.FormError, match="no such item") as caught:
        uk.forms.FORM_1_HDCD.with_items(uk.FormItem(key="x", title=MEMBERS.title, part_of="y"))
    assert caught.value.found == "y"
    with pytest.raises(uk.errors.FormError, match="different kinds"):
        uk.consolidate([filled(), filled("b", form=WITH_MEMBERS)], unit="x", as_of=MAY)
    with pytest.raises(uk.errors.EmptyTextError, match="“unit” is empty"):
        filled("")
    with pytest.raises(TypeError, match="item 'women'"):
        filled(women=1.5)
    with pytest.raises(TypeError):
        filled(as_of=datetime(2026, 5, 31))  # noqa: DTZ001 - no clock is read
