"""The reports that programs read: JSON Lines, CSV of the rows, JUnit XML, SARIF and workflow annotations."""

from __future__ import annotations

import csv
import json
import re
from fractions import Fraction
from io import StringIO
from xml.etree import ElementTree as ET

import attrs
import jsonschema
import pytest

import unionkit as uk
from unionkit.records.checking import codes
from unionkit.records.checking.report import combined
from unionkit.records.reports import write_check_report


def json_lines(report):
    return [json.loads(line) for line in report.format("jsonl", "en").splitlines()]


def test_json_lines_are_a_line_a_finding_and_the_summary(report):
    *findings, summary = json_lines(report)
    assert [each["type"] for each in findings] == ["finding"] * 5
    assert {name: findings[0][name] for name in ("code", "subject", "field", "found", "expected", "row", "line")} == {
        "code": "workplace.members_above_workers",
        "subject": "nextwave",
        "field": "members",
        "found": 1096,
        "expected": 1079,
        "row": 2,
        "line": 3,
    }
    assert summary == {
        "type": "summary",
        "name": "bao-cao/tháng 7.csv",
        "kind": "workplaces",
        "ok": False,
        "checked": 100,
        "good": 96,
        "faulty": 4,
        "findings": 5,
        "left_out": 0,
        "stopped": False,
        "counts": {finding.code: 1 for finding in report.findings},
    }
    assert report.format("jsonl", "en") == report.format("jsonl", "vi")


def test_the_document_of_a_finding_is_exact_and_says_everything_twice(report):
    ended = uk.finding_document(report.findings[2])
    assert ended["message"] == {
        "vi": "ekoios: cấp trên “me-linh” không còn vào ngày 1/7/2025",
        "en": "ekoios: the parent “me-linh” is no more on 1 July 2025",
    }
    assert ended["facts"] == {"day": "2025-07-01"}
    assert ended["citation"] == {
        "instrument": {"vi": "Điều lệ Công đoàn Việt Nam", "en": "Charter of the Vietnam Trade Unions"},
        "number": "174/QĐ-TLĐ",
        "place": {"vi": "khoản 1 Điều 13", "en": "Article 13(1)"},
        "confidence": "high",
    }
    assert ended["fix"] == {
        "action": "set",
        "field": "parent",
        "value": "me-linh-2025",
        "sure": False,
        "label": {"vi": "parent: sửa thành “me-linh-2025”", "en": "parent: set it to “me-linh-2025”"},
    }
    share = uk.finding_document(
        attrs.evolve(report.findings[0], found=Fraction(2, 3), expected=uk.UnitKind.UNION_GROUP)
    )
    assert (share["found"], share["expected"]) == ("2/3", "union_group")
    bare = uk.finding_document(uk.Finding(rule=codes.NOT_A_RECORD))
    assert [name for name, value in bare.items() if value is None] == [
        "file", "sheet", "row", "line", "column", "subject", "field", "found", "expected", "cause", "fix", "citation",
    ]  # fmt: skip


def bad_rows(report, lang="en"):
    return [*csv.DictReader(StringIO(report.format("csv", lang), newline=""))]


def test_bad_rows_hold_what_came_in_and_why(report):
    rows = bad_rows(report)
    assert [(row["row"], row["line"], row["codes"]) for row in rows] == [
        ("2", "3", "workplace.members_above_workers"),
        ("3", "5", "percent.impossible"),
        ("4", "6", "unit.parent_ended"),
        ("5", "7", "record.same_name record.wrong_type"),
    ]
    assert (rows[0]["name"], rows[0]["workers"], rows[0]["members"]) == ("CĐCS Nextwave", "1079", "1096")
    assert rows[1]["printed"] == "166,5%"
    assert rows[2]["share"] == "2.50"
    assert (rows[3]["workers"], rows[3]["has_union"], rows[3]["x"]) == ("7.9", "true", '[1, "a"]')
    assert rows[3]["reasons"].endswith(" | workers is 7.9; expected a whole number")
    assert rows[3]["fixes"] == "set the row aside | workers: leave it empty until it is known"
    assert bad_rows(report, "vi")[0]["fixes"] == "members: sửa thành 1.079"


FORMULAS = ["=1+1", "@SUM(A1)", "+cmd|'/C calc'!A0", "-2+3", "\t=1", "\r=1", "\n=1", "＝1+1", "=5"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_and_no_header_is_a_formula(make, formula):
    row = uk.FaultyRow(row=1, values={"name": formula, formula: "x"})
    finding = uk.Finding(rule=codes.EMPTY_TEXT, field="name", row=1)
    cells = [cell for line in csv.reader(StringIO(make(finding, rows=(row,)).format("csv", "en"))) for cell in line]
    assert cells.count("'" + formula) == 2
    assert formula not in cells


@pytest.mark.parametrize("number", ["-5", "+84", "-1.234,5", "-"])
def test_a_signed_number_stays_as_it_is(make, number):
    row = uk.FaultyRow(row=1, values={"x": number})
    assert bad_rows(make(uk.Finding(rule=codes.BELOW_ZERO, row=1), rows=(row,)))[0]["x"] == number


def test_bad_rows_lose_no_row_and_no_finding(make):
    kept = uk.FaultyRow(row=1, sheet="T7", values={"row": "mine", "codes": "its", "": "not a record"})
    capped = uk.FaultyRow(row=9, sheet="T7", values={"row": "z"})
    report = make(
        uk.Finding(rule=codes.EMPTY_TEXT, field="a", row=1, sheet="T7"),
        uk.Finding(rule=codes.EMPTY_TEXT, field="b", row=4, line=8, sheet="T7"),
        uk.Finding(rule=codes.NOT_A_RECORD, found="x"),
        rows=(kept, capped),
    )
    assert [(row["row_"], row["line"], row["sheet"], row["codes_"], row["row"]) for row in bad_rows(report)] == [
        ("1", "", "T7", "record.empty_text", "mine"),
        ("9", "", "T7", "", "z"),
        ("4", "8", "T7", "record.empty_text", ""),
        ("", "", "", "record.not_a_record", ""),
    ]
    assert bad_rows(report)[1]["reasons"] == "left out by the cap"
    assert (bad_rows(report)[0]["value"], bad_rows(report)[0]["codes"]) == ("not a record", "its")


def test_bad_rows_of_several_files_keep_their_own_reasons(make):
    def of(file, subject):
        finding = uk.Finding(rule=codes.EMPTY_TEXT, field="name", subject=subject, row=1, file=file)
        return make(finding, name=file, rows=(uk.FaultyRow(row=1, values={"id": subject}, file=file),))

    together = combined([of("a.csv", "x"), of("b.csv", "y")])
    assert [(row["file"], row["id"], row["codes"]) for row in bad_rows(together)] == [
        ("a.csv", "x", "record.empty_text"),
        ("b.csv", "y", "record.empty_text"),
    ]
    assert "file" not in bad_rows(of("a.csv", "x"))[0]
    again = StringIO()
    shorter = attrs.evolve(together.findings[1], rule=codes.BELOW_ZERO, facts={"said": -1})
    uk.write_rows(again, together.rows, (together.findings[0], shorter))
    reasons = [row["reasons"] for row in csv.DictReader(StringIO(again.getvalue()))]
    assert reasons == ["name is empty [record.empty_text]", "name is -1, below zero [record.below_zero]"]


@pytest.mark.parametrize("text", ["a\rb", "a\nb", "a\r\nb"])
def test_line_breaks_of_a_cell_are_read_again(make, text):
    row = uk.FaultyRow(row=1, values={"x": text})
    finding = uk.Finding(rule=codes.EMPTY_TEXT, field="x", row=1)
    assert bad_rows(make(finding, rows=(row,)))[0]["x"] == text
    written = StringIO(newline="")
    uk.write_rows(written, [row], [finding])
    (again,) = csv.DictReader(StringIO(written.getvalue(), newline=""))
    assert again["x"] == text


def suites(report, lang="en"):
    root = ET.fromstring(report.format("junit", lang).encode())  # noqa: S314 - our own text
    assert root.tag == "testsuites"
    total = {"tests": 0, "failures": 0}
    for suite in root:
        cases = list(suite)
        assert suite.tag == "testsuite"
        assert {case.tag for case in cases} == {"testcase"}
        assert all(set(case.attrib) == {"name", "classname"} and len(case) <= 1 for case in cases)
        assert {part.tag for case in cases for part in case} <= {"failure", "system-out"}
        counts = {"tests": len(cases), "failures": sum(case.find("failure") is not None for case in cases)}
        for each in (suite.attrib, {name: str(count) for name, count in counts.items()}):
            assert {name: each[name] for name in counts} == {name: str(count) for name, count in counts.items()}
        assert (suite.get("errors"), suite.get("skipped")) == ("0", "0")
        total = {name: total[name] + counts[name] for name in total}
    assert {name: int(root.attrib[name]) for name in total} == total
    return root


def test_junit_has_a_suite_a_rule_and_right_counts(report):
    root = suites(report)
    assert (root.get("tests"), root.get("failures")) == ("6", "5")
    assert [suite.get("name") for suite in root][1:] == [
        "record.wrong_type",
        "unit.parent_ended",
        "workplace.members_above_workers",
        "percent.impossible",
        "record.same_name",
    ]
    failure = root[2][0][0]
    assert failure.attrib == {"type": "error", "message": "ekoios: the parent “me-linh” is no more on 1 July 2025"}
    assert "likely cause: LĐLĐ huyện Mê Linh ended" in failure.text
    assert root[5][0].get("name").startswith('line 7, column 2: <script>alert("1")</script> & Cty')


def test_junit_of_a_clean_report_has_a_case_that_passed(make):
    root = suites(make())
    assert (root.get("tests"), root.get("failures")) == ("1", "0")
    assert root[0][0].get("name") == "100 rows checked, 100 good, 0 with a finding"


def test_junit_fails_where_a_cap_left_everything_out(capped):
    root = suites(capped)
    left_out = root[2]
    assert (left_out.get("name"), left_out.get("failures")) == ("record.dates_out_of_order", "1")
    assert left_out[0][0].get("message") == "0 of 32 findings shown"
    assert (root[1].get("tests"), root[1].get("failures")) == ("4", "4")


def test_junit_lets_notes_pass(make):
    note = attrs.evolve(codes.SAME_NAME, code="test.note", severity=uk.Severity.NOTE)
    root = suites(make(uk.Finding(rule=note, subject="a", row=1)))
    assert (root.get("tests"), root.get("failures")) == ("2", "0")
    assert root[1][0].find("system-out") is not None


TEXT = {
    "type": "object",
    "required": ["text"],
    "properties": {"text": {"type": "string", "minLength": 1}, "markdown": {"type": "string"}},
    "additionalProperties": False,
}
LEVEL = {"enum": ["none", "note", "warning", "error"]}
# What SARIF 2.1.0 asks of each object that the report writes, and no member that the standard does not have there.
SARIF = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "type": "object",
    "required": ["version", "runs"],
    "additionalProperties": False,
    "properties": {
        "$schema": {"type": "string", "format": "uri"},
        "version": {"const": "2.1.0"},
        "runs": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/run"}},
    },
    "$defs": {
        "run": {
            "type": "object",
            "required": ["tool", "results"],
            "additionalProperties": False,
            "properties": {
                "tool": {
                    "type": "object",
                    "required": ["driver"],
                    "additionalProperties": False,
                    "properties": {"driver": {"$ref": "#/$defs/driver"}},
                },
                "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                "invocations": {"type": "array", "items": {"$ref": "#/$defs/invocation"}},
                "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
                "properties": {"type": "object"},
            },
        },
        "driver": {
            "type": "object",
            "required": ["name"],
            "additionalProperties": False,
            "properties": {
                "name": {"type": "string"},
                "version": {"type": "string"},
                "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
                "rules": {"type": "array", "uniqueItems": True, "items": {"$ref": "#/$defs/rule"}},
            },
        },
        "rule": {
            "type": "object",
            "required": ["id", "shortDescription", "fullDescription", "help", "defaultConfiguration"],
            "additionalProperties": False,
            "properties": {
                "id": {"type": "string"},
                "shortDescription": TEXT,
                "fullDescription": TEXT,
                "help": TEXT,
                "helpUri": {"type": "string", "pattern": "^https?://"},
                "defaultConfiguration": {
                    "type": "object",
                    "additionalProperties": False,
                    "properties": {"level": LEVEL},
                },
            },
        },
        "invocation": {
            "type": "object",
            "required": ["executionSuccessful"],
            "additionalProperties": False,
            "properties": {
                "executionSuccessful": {"type": "boolean"},
                "toolExecutionNotifications": {
                    "type": "array",
                    "items": {
                        "type": "object",
                        "required": ["message"],
                        "additionalProperties": False,
                        "properties": {"message": TEXT, "level": LEVEL},
                    },
                },
            },
        },
        "result": {
            "type": "object",
            "required": ["message", "ruleId", "ruleIndex", "level", "locations", "partialFingerprints"],
            "additionalProperties": False,
            "properties": {
                "ruleId": {"type": "string"},
                "ruleIndex": {"type": "integer", "minimum": 0},
                "level": LEVEL,
                "message": TEXT,
                "locations": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/location"}},
                "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
                "properties": {"type": "object"},
            },
        },
        "location": {
            "type": "object",
            "additionalProperties": False,
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation"],
                    "additionalProperties": False,
                    "properties": {
                        "artifactLocation": {
                            "type": "object",
                            "required": ["uri"],
                            "additionalProperties": False,
                            "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9%/._~:-]+$"}},
                        },
                        "region": {
                            "type": "object",
                            "required": ["startLine"],
                            "additionalProperties": False,
                            "properties": {"startLine": {"type": "integer", "minimum": 1}},
                        },
                    },
                },
                "logicalLocations": {
                    "type": "array",
                    "uniqueItems": True,
                    "items": {
                        "type": "object",
                        "required": ["name", "fullyQualifiedName", "kind"],
                        "additionalProperties": False,
                        "properties": {name: {"type": "string"} for name in ("name", "fullyQualifiedName", "kind")},
                    },
                },
            },
        },
    },
}


def sarif(report, lang="en", **more):
    document = json.loads(write_check_report(report, "sarif", lang, **more))
    jsonschema.Draft202012Validator(SARIF).validate(document)
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    return run


def test_sarif_has_all_that_the_standard_asks_for(report, capped, make):
    run = sarif(report)
    assert run["tool"]["driver"]["version"] == uk.__version__
    assert sarif(capped, "vi")["invocations"][0]["toolExecutionNotifications"] == [
        {"level": "note", "message": {"text": "chỉ liệt kê 3 trong 1.532 phát hiện"}}
    ]
    assert sarif(make())["results"] == []


def test_sarif_says_where_and_what(report):
    run = sarif(report)
    ended = run["results"][2]
    assert ended["message"]["text"].splitlines() == [
        "ekoios: the parent “me-linh” is no more on 1 July 2025",
        "likely cause: LĐLĐ huyện Mê Linh ended on 1 July 2025; its successor is me-linh-2025",
        "suggested fix: parent: set it to “me-linh-2025”",
        "source: Article 13(1), Charter of the Vietnam Trade Unions (174/QĐ-TLĐ)",
    ]
    assert ended["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "bao-cao/th%C3%A1ng%207.csv"},
                "region": {"startLine": 6},
            },
            "logicalLocations": [
                {"name": "ekoios", "fullyQualifiedName": "workplaces/ekoios", "kind": "record"},
                {"name": "parent", "fullyQualifiedName": "workplaces/ekoios/parent", "kind": "field"},
            ],
        }
    ]
    assert ended["properties"] == uk.finding_document(report.findings[2])
    assert [result["level"] for result in run["results"]] == ["error", "warning", "error", "warning", "error"]
    hostile = run["results"][3]["message"]["text"]
    assert "{{0}}" in hostile
    assert "\\[x](" in hostile
    rule = run["tool"]["driver"]["rules"][ended["ruleIndex"]]
    assert "Name the successor as parent." in rule["help"]["text"]


def test_sarif_links_to_the_codes_where_they_are_published(report):
    assert not [rule for rule in sarif(report)["tool"]["driver"]["rules"] if "helpUri" in rule]
    rules = sarif(report, docs="https://example.org/finding-codes/")["tool"]["driver"]["rules"]
    assert rules[0]["helpUri"] == "https://example.org/finding-codes/#recordwrong_type"


def test_sarif_of_records_and_of_a_workbook_claims_no_place_in_a_text(make):
    finding = uk.Finding(rule=codes.BELOW_ZERO, field="members", row=3, line=4)
    (result,) = sarif(make(finding, name="<records>"))["results"]
    assert [*result["locations"][0]] == ["logicalLocations"]
    (result,) = sarif(make(attrs.evolve(finding, sheet="T7"), name="a.xlsx"))["results"]
    assert result["locations"][0]["physicalLocation"] == {"artifactLocation": {"uri": "a.xlsx"}}
    assert result["locations"][0]["logicalLocations"][1]["fullyQualifiedName"] == "workplaces/T7/3/members"


def test_an_absolute_file_has_an_absolute_address(make, tmp_path):
    path = tmp_path / "số liệu.csv"
    (result,) = sarif(make(uk.Finding(rule=codes.BELOW_ZERO, line=4), name=str(path)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == path.as_uri()


def marks(report):
    return [result["partialFingerprints"]["unionkitRecord/v1"] for result in sarif(report)["results"]]


def test_fingerprints_do_not_depend_on_rows_files_or_values(report):
    moved = attrs.evolve(
        report,
        findings=tuple(
            attrs.evolve(finding, row=finding.row + 40, line=finding.line + 40, file="next.csv")
            for finding in report.findings
        ),
        rows=tuple(attrs.evolve(row, row=row.row + 40) for row in report.rows),
        name="next.csv",
    )
    assert marks(moved) == marks(report)
    assert marks(attrs.evolve(moved, findings=moved.findings[:2]))[0] == marks(report)[0]
    assert len(set(marks(report))) == 5
    assert marks(report) == [each["fingerprint"] for each in json_lines(report)[:-1]]
    again = attrs.evolve(report, findings=(attrs.evolve(report.findings[0], found=5000),), rows=())
    assert marks(again)[0] == marks(report)[0]


def test_fingerprints_tell_findings_apart_that_are_alike(make):
    alike = [uk.Finding(rule=codes.REPEATED_ID, subject="a", field="id", row=row) for row in (1, 2, 3)]
    assert len(set(marks(make(*alike)))) == 3
    rows = (uk.FaultyRow(row=1, values={"name": "x"}), uk.FaultyRow(row=2, values={"name": "y"}))
    without_id = [uk.Finding(rule=codes.MISSING_FIELD, field="id", row=row) for row in (1, 2)]
    one, two = marks(make(*without_id, rows=rows))
    swapped = tuple(attrs.evolve(row, row=3 - row.row) for row in rows)
    assert marks(make(*without_id, rows=swapped)) == [two, one]


COMMAND = re.compile(r"::(error|warning|notice) ((?:[a-z]+=[^:,\n]*)(?:,[a-z]+=[^:,\n]*)*)::(.*)")


def annotations(report, lang="en"):
    found = [COMMAND.fullmatch(line) for line in report.format("github", lang).splitlines()]
    assert all(found)
    return [
        (each[1], dict(part.split("=", 1) for part in each[2].split(",")), decoded(each[3])) for each in found if each
    ]


def decoded(text):
    return text.replace("%0A", "\n").replace("%0D", "\r").replace("%3A", ":").replace("%2C", ",").replace("%25", "%")


def test_annotations_are_one_command_a_finding_and_the_summary(report):
    commands = annotations(report)
    assert len(commands) == 6
    command, properties, message = commands[1]
    assert command == "warning"
    assert properties == {
        "file": "bao-cao/tháng 7.csv",
        "line": "5",
        "col": "6",
        "title": "printed percentage cannot be right",
    }
    assert message.splitlines()[0] == "me-linh: printed 166,5%, but 15/9 is 166,6% (cắt) hoặc 166,7%"
    assert commands[3][0] == "warning"
    assert commands[5][0] == "notice"
    assert commands[5][2] == report.summary("en")


def test_nothing_from_a_record_becomes_a_command(report, make):
    assert "\n::error::x" not in report.format("github", "en")
    odd = uk.Finding(rule=codes.BELOW_ZERO, subject="a", file="a,b:c%.csv", row=2, line=3)
    assert annotations(make(odd))[0][1]["file"] == "a%2Cb%3Ac%25.csv"


def test_annotations_of_records_say_the_row(make):
    finding = uk.Finding(rule=codes.BELOW_ZERO, field="members", facts={"said": -3}, row=3)
    command, properties, message = annotations(make(finding, name="<records>"))[0]
    assert (command, [*properties]) == ("error", ["title"])
    assert message == "row 3: members is -3, below zero"
