"""The two reports from which it started, as an officer reads them.

Sources: Hải Anh, “Kinh nghiệm phát triển đoàn viên, thành lập Công đoàn cơ sở”, Lao Động, 2023 (huyện Mê Linh, 2022);
“LĐLĐ quận Thanh Xuân thành lập mới 7 Công đoàn cơ sở”, Lao động Thủ đô, 16 April 2023 (quận Thanh Xuân, quarter I 2023).
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import unionkit as uk

EXAMPLE = Path(__file__).parents[2] / "examples" / "data" / "reported-figures.csv"


@pytest.fixture(scope="module")
def report():
    return uk.attainment_report(uk.read_figures(EXAMPLE))


def line(report, unit, indicator, year):
    found = [
        item
        for item in report.lines
        if unit in item.figure.unit
        and item.figure.indicator is indicator
        and item.figure.period == uk.Period.year(year)
    ]
    assert len(found) == 1
    return found[0]


def test_me_linh_founded_15_of_9_unions_and_cut_the_percentage(report):
    unions = line(report, "Mê Linh", uk.indicators.NEW_GRASSROOTS_UNIONS, 2022)
    assert unions.attainment.format("vi") == "15/9 (đạt 166,7%)"
    assert unions.attainment.status is uk.Status.EXCEEDED
    assert unions.attainment.surplus == 6
    assert unions.figure.printed.value == Decimal("166.6")
    assert unions.reconciliation.explained_by == (uk.Rounding.DOWN,)


def test_me_linh_admitted_576_of_360_members(report):
    members = line(report, "Mê Linh", uk.indicators.NEW_MEMBERS, 2022)
    assert members.reconciliation.agreement is uk.Agreement.EXACT
    assert members.attainment.surplus == 216


def test_thanh_xuan_admitted_832_of_2500_members_and_rounded_the_percentage(report):
    members = line(report, "Thanh Xuân", uk.indicators.NEW_MEMBERS, 2023)
    assert members.attainment.shortfall == 1668
    assert members.reconciliation.explained_by == (uk.Rounding.HALF_UP, uk.Rounding.HALF_EVEN)
    assert members.attainment.pace().on_pace


def test_thanh_xuan_was_behind_with_its_unions_and_needed_three_a_month(report):
    unions = line(report, "Thanh Xuân", uk.indicators.NEW_GRASSROOTS_UNIONS, 2023)
    pace = unions.attainment.pace()
    assert pace.as_of == date(2023, 3, 31)
    assert not pace.on_pace
    assert pace.months_left == 9
    assert 2 < pace.needed_per_month < 3


@pytest.mark.parametrize(
    ("unit", "indicator", "printed", "modes"),
    [
        ("Hà Nội", uk.indicators.NEW_GRASSROOTS_UNIONS, "173,8%", ["HALF_UP", "HALF_EVEN"]),
        ("Hoàn Kiếm", uk.indicators.NEW_GRASSROOTS_UNIONS, "155%", ["HALF_UP", "HALF_EVEN", "DOWN"]),
        ("Thiên Hương", uk.indicators.RENEWED_COLLECTIVE_AGREEMENTS, "112%", ["HALF_EVEN", "DOWN"]),
        ("Thanh Hóa", uk.indicators.MEMBER_DENSITY, "98,5%", ["DOWN"]),
        ("Bình Dương", uk.indicators.NON_STATE_UNION_SHARE, "81,3%", ["DOWN"]),
        ("Bình Dương", uk.indicators.NON_STATE_MEMBER_SHARE, "93,4%", []),
        ("Tổng LĐLĐ", uk.indicators.NEW_MEMBERS, "53,55%", []),
    ],
)
def test_each_office_rounds_in_its_own_way(report, unit, indicator, printed, modes):
    checks = [
        item.reconciliation
        for item in report.lines
        if unit in item.figure.unit
        and item.figure.indicator is indicator
        and item.figure.printed is not None
        and item.figure.printed.text == printed
    ]
    assert [[mode.name for mode in check.explained_by] for check in checks] == [modes]


def test_two_percentages_cannot_be_right_and_one_total_mixes_days(report):
    assert [(finding.code, finding.line) for finding in report.findings] == [
        ("percent.impossible", 30),
        ("percent.impossible", 31),
        ("attain.mixed_cut_offs", None),
    ]


def test_the_headline_of_2023_was_not_the_base_of_its_percentage(report):
    """858.886 of 1.600.000 is 53,68%; the 53,55% that was printed needs a base near 1.603.895."""
    headline = report.findings[1].message("en")
    assert "53.68%" in headline
    assert 1_603_895 in uk.possible_targets("53,55%", actual=858_886)
    assert "1,603,746 to 1,604,045" in headline


def test_targets_that_were_not_printed_can_be_inferred():
    assert uk.possible_targets("120,44%", actual=10_177) == range(8450, 8451)
    assert uk.possible_targets("147,6%", actual=933) == range(632, 633)
    assert uk.possible_targets("40%", actual=1429) == range(3529, 3618)
    assert uk.possible_targets("45,3%", actual=1298) == range(2863, 2869)


def test_every_row_has_a_level_and_a_source():
    figures = uk.read_figures(EXAMPLE)
    assert len(figures.figures) == figures.records == 35
    assert all(figure.level and figure.source for figure in figures.figures)
