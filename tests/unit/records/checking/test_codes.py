"""Each code of a check is found where it should be, once, with its place, its values and a fix that mends it."""

from __future__ import annotations

import runpy
from datetime import date
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.records.checking import codes

EXAMPLES = runpy.run_path(str(Path(__file__).parents[4] / "docs" / "finding_examples.py"))["EXAMPLES"]
YEAR = uk.Period.year(2022)
SET_ASIDE = "set the row aside"


def clear(field: str) -> str:
    return f"{field}: leave it empty until it is known"


# Row, field, what was found, what was expected (None where the sentence alone says it) and the fix.
TOLD = {
    "record.not_a_record": (1, None, "Công ty TNHH An Phát", None, SET_ASIDE),
    "record.missing_field": (1, "name", None, None, SET_ASIDE),
    "record.unknown_field": (1, "member", None, ..., "member: take the field out"),
    "record.wrong_type": (1, "workers", 7.9, ..., clear("workers")),
    "record.unknown_value": (1, "sector", "private", ..., clear("sector")),
    "record.empty_text": (1, "location", " ", None, clear("location")),
    "record.below_zero": (1, "workers", -3, None, clear("workers")),
    "record.bad_value": (1, "percent", "mười", None, clear("percent")),
    "record.dates_out_of_order": (1, "left_on", date(2021, 5, 1), date(2022, 5, 1), clear("left_on")),
    "record.repeated_id": (2, "id", "an-phat", 1, SET_ASIDE),
    "record.same_name": (2, "name", "Cty trách nhiệm hữu hạn AN PHAT", 1, SET_ASIDE),
    "record.repeated_figure": (2, "unit", "me-linh", 1, SET_ASIDE),
    "record.unknown_unit": (1, "unit", "me-linh", None, SET_ASIDE),
    "record.unit_ended": (1, "unit", "hai-duong", ("hai-phong-2025",), "unit: set it to “hai-phong-2025”"),
    "unit.unknown_parent": (1, "parent", "me-linh", None, clear("parent")),
    "unit.parent_ended": (1, "parent", "hai-duong", ("hai-phong-2025",), "parent: set it to “hai-phong-2025”"),
    "unit.cycle": (1, "parent", "b", None, clear("parent")),
    "workplace.members_above_workers": (1, "members", 12, 10, clear("members")),
    "workplace.applicants_above_workers": (1, "applicants", 3, 2, clear("applicants")),
    "result.as_of_before_period": (1, "as_of", date(2021, 12, 31), YEAR, clear("as_of")),
    "result.mean_without_headcount": (1, "over", uk.indicators.find("mean_monthly_wage"), None, SET_ASIDE),
    "member.duplicate_person": (2, "name", "Nguyễn Thị An", 1, SET_ASIDE),
    "percent.impossible": (1, "percent", "166.6%", "166.7%", "percent: set it to “166,7%”"),
    "percent.conclusion_changed": (1, "percent", "100%", "99.96%", clear("percent")),
    "terms.overlap": (2, "first_year", "2022", "2023", SET_ASIDE),
    "terms.gap": (2, "first_year", "2025", "2023", SET_ASIDE),
    "terms.number": (2, "number", 3, 1, SET_ASIDE),
    "targets.children_short": (1, "new_members", 700, 2500, SET_ASIDE),
    "targets.children_over": (1, "new_members", 700, 500, SET_ASIDE),
    "targets.child_period": (2, "period", uk.Period.half(2026, 1), uk.Period.year(2026), SET_ASIDE),
    "targets.child_without_amount": (3, None, None, None, SET_ASIDE),
    "hierarchy.kind_not_in_force": (1, "kind", uk.UnitKind.DISTRICT_FEDERATION, None, SET_ASIDE),
    "hierarchy.parent_not_allowed": (
        3, "parent", uk.UnitKind.PROVINCIAL_FEDERATION, (uk.UnitKind.CONFEDERATION,), clear("parent"),
    ),
    "hierarchy.no_recognising_body": (2, "parent", None, ..., clear("parent")),
}  # fmt: skip


def plainly(value: object) -> object:
    return value.label("en") if isinstance(value, uk.Words) else value


def test_every_code_of_the_checks_has_an_example():
    own = {getattr(codes, name).code for name in codes.__all__}
    assert own <= set(EXAMPLES)
    assert set(EXAMPLES) == set(TOLD)


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_gives_exactly_its_code(code):
    report = EXAMPLES[code].check()
    row, field, found, expected, fix = TOLD[code]
    (finding,) = report.findings
    assert finding.code == code
    assert (finding.row, finding.field, plainly(finding.found)) == (row, field, found)
    if expected is not ...:
        assert plainly(finding.expected) == expected
    assert finding.fix.label("en") == fix
    assert "{" not in finding.message("vi") + finding.message("en")
    assert report.checked == len(report.records) + 1
    assert [each.row for each in report.rows] == [row]
    assert report.counts == {code: 1}


@pytest.mark.parametrize("code", EXAMPLES)
def test_a_code_that_is_ignored_is_not_found_unless_it_is_of_the_shape(code):
    example = EXAMPLES[code]
    settings = {**example.settings, "ignore": (*example.settings.get("ignore", ()), code)}
    report = uk.check_records(example.records, example.cls, **settings)
    shape = code in {
        "record.not_a_record", "record.missing_field", "record.unknown_field", "record.wrong_type",
        "record.unknown_value", "record.empty_text", "record.below_zero", "record.bad_value",
        "record.dates_out_of_order",
    }  # fmt: skip
    assert [found.code for found in report.findings] == ([code] if shape else [])


@pytest.mark.parametrize("code", EXAMPLES)
def test_an_example_whose_fix_is_made_has_no_finding(code):
    example = EXAMPLES[code]
    fixed = uk.apply_fixes(example.records, example.check().findings)
    assert uk.check_records(fixed, example.cls, **example.settings).findings == ()


def test_the_successor_is_the_cause():
    (finding,) = EXAMPLES["unit.parent_ended"].check().findings
    assert finding.cause.label("vi") == "đơn vị kết thúc từ ngày 1/7/2025; kế tục: “hai-phong-2025”"
    assert finding.cause.label("en") == "the unit ended on 1 July 2025; successor: “hai-phong-2025”"


def test_a_unit_is_there_on_the_day_before_it_ends():
    settings = {**EXAMPLES["unit.parent_ended"].settings, "day": date(2025, 6, 30)}
    assert uk.check_records(EXAMPLES["unit.parent_ended"].records, uk.Unit, **settings).ok


def printed(percent: str, modes=None):
    record = {**EXAMPLES["percent.impossible"].records[0], "percent": percent}
    settings = {} if modes is None else {"modes": modes}
    return uk.check_records([record], uk.ReportedResult, **settings).findings


def test_15_of_9_printed_as_166_6_was_cut():
    assert printed("166,6%") == ()
    assert printed("166,6%", (uk.Rounding.DOWN,)) == ()
    (finding,) = printed("166,6%", (uk.Rounding.HALF_UP,))
    assert finding.cause.label("vi") == "phần thập phân bị cắt bỏ, không làm tròn"


@pytest.mark.parametrize(
    ("percent", "cause"),
    [("66,7%", "this is the excess over the target"), ("60%", "result and target have changed places")],
)
def test_a_percentage_of_other_parts_says_so(percent, cause):
    assert [found.cause.label("en") for found in printed(percent)] == [cause]


def test_a_percentage_that_only_hides_the_conclusion_has_no_cause():
    (finding,) = EXAMPLES["percent.conclusion_changed"].check().findings
    assert finding.cause is None
