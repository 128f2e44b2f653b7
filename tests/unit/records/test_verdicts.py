from __future__ import annotations

import hashlib
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest

import unionkit as uk
from unionkit.records.questions import QUESTIONS, judge_record, read_records

ROOT = Path(__file__).parents[3]
BOOK = uk.rulebook("vgcl")
LAW = BOOK.on(date(2023, 4, 16))
PLACE = uk.Workplace("an-phat", "Công ty TNHH An Phát", workers=10, applicants=10)
TITLE = uk.Words(vi="câu hỏi", en="question")


def valid(value, schema, defs):
    """Hold a document to the part of JSON Schema that the schema uses."""
    if "$ref" in schema:
        return valid(value, defs[schema["$ref"].removeprefix("#/$defs/")], defs)
    if "anyOf" in schema:
        return any(valid(value, each, defs) for each in schema["anyOf"])
    if "enum" in schema or "const" in schema:
        return value in schema.get("enum", [schema.get("const")])
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    names = {type(None): "null", bool: "boolean", int: "integer", str: "string", list: "array", dict: "object"}
    if names[type(value)] not in kinds:
        return False
    if isinstance(value, dict):
        return set(value) == set(schema["required"]) == set(schema["properties"]) and all(
            valid(each, schema["properties"][name], defs) for name, each in value.items()
        )
    return not isinstance(value, list) or all(valid(each, schema["items"], defs) for each in value)


def verdicts():
    person = uk.Person("an", vietnamese=True, employed=True, sector=uk.Sector.NON_STATE, roles=[uk.Role.DIRECTOR])
    for day in (date(1990, 1, 1), date(2015, 1, 1), date(2023, 4, 16), date(2025, 8, 1)):
        law = BOOK.on(day)
        yield uk.can_found(PLACE, law=law)
        yield uk.is_priority(PLACE, law=law)
        yield uk.may_join(person, law=law)
        yield uk.can_dissolve(uk.UnionCase("u", members=4), law=law)
        yield uk.has_quorum(summoned=100, present=70, law=law)


@pytest.mark.parametrize("verdict", list(verdicts()), ids=lambda verdict: f"{verdict.question.en} {verdict.day}")
def test_every_document_has_the_published_form(verdict):
    schema = uk.verdict_schema()
    document = json.loads(uk.verdict_json(verdict))
    assert valid(document, schema, schema["$defs"])
    assert not valid(document | {"outcome": "perhaps"}, schema, schema["$defs"])
    assert not valid(document | {"more": 1}, schema, schema["$defs"])


def test_the_schema_is_published():
    text = (ROOT / "docs" / "reference" / "verdict.schema.json").read_text(encoding="utf-8")
    assert json.loads(text) == uk.verdict_schema()


def test_a_validator_agrees():
    validator = jsonschema.Draft202012Validator(uk.verdict_schema())
    for verdict in verdicts():
        validator.validate(verdict.document())


def test_the_digest_is_that_of_the_canonical_json():
    verdict = uk.can_found(PLACE, law=LAW)
    text = json.dumps(verdict.document(), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert uk.verdict_digest(verdict) == hashlib.sha256(text.encode()).hexdigest()
    other = uk.can_found(PLACE, law=BOOK.on(date(2023, 4, 17)))
    assert uk.verdict_digest(other) != uk.verdict_digest(verdict)


@pytest.mark.parametrize(
    ("fact", "plain"),
    [
        (None, None),
        (True, True),
        (5, 5),
        ("text", "text"),
        (Fraction(2, 3), "2/3"),
        (Decimal("0.50"), "0.50"),
        (date(2023, 4, 16), "2023-04-16"),
        (uk.Sector.STATE, "state"),
        (TITLE, {"vi": "câu hỏi", "en": "question"}),
        (uk.Item("a", TITLE), "a"),
        ((uk.Item("a", TITLE), 2), ["a", 2]),
        (uk.Items((uk.Item("a", TITLE),)), ["a"]),
        (uk.Bracket(lower=0, minimum=3, maximum=3), {"vi": "0 trở lên: 3", "en": "0 and more: 3"}),
    ],
)
def test_facts_are_written_as_plain_values(fact, plain):
    criterion = uk.Criterion(key="k", title=TITLE, observed=fact, outcome=uk.Outcome.MET)
    assert criterion.document()["observed"] == plain


def test_markdown_has_a_row_for_each_condition_and_the_notes():
    law = BOOK.on(date(2025, 8, 1))
    text = uk.verdict_markdown(uk.can_found(PLACE, law=law), "vi")
    assert text.startswith("**an-phat: Có được thành lập công đoàn cơ sở không? Có (theo quy định ngày 1/8/2025)**\n")
    assert "| đạt | Người sử dụng lao động hoạt động hợp pháp | có* |" in text
    assert "\\* giả định" in text
    assert text.endswith("- bỏ “cơ quan” khỏi khoản 2 Điều 4 Luật 50/2024/QH15\n")
    quorum = uk.verdict_markdown(uk.has_quorum(summoned=100, present=70, law=BOOK.on(date(1990, 1, 1))), "en")
    assert "not recorded" in quorum
    assert "presumed" not in quorum


class TestReading:
    """Criteria are said so that they can be read out."""

    def said(self, lang="vi", **more):
        return uk.Criterion(key="k", title=TITLE, **more).explain(lang)

    def test_a_rule_alone_needs_no_introduction(self):
        assert self.said(limit=True, outcome=uk.Outcome.MET) == "đạt — câu hỏi: có"

    def test_what_is_not_known_is_said(self):
        sign = uk.Comparison.AT_LEAST
        said = self.said(limit=5, comparison=sign, outcome=uk.Outcome.CANNOT_TELL)
        assert said == "chưa kết luận được — câu hỏi: thực tế chưa rõ; yêu cầu ít nhất 5"

    def test_an_equal_is_said_without_a_sign(self):
        said = self.said("en", observed=3, limit=3, comparison=uk.Comparison.EQUALS, outcome=uk.Outcome.MET)
        assert said == "met — question: observed 3; needed 3"

    def test_no_limit_at_all_is_a_dash(self):
        assert self.said("en", outcome=uk.Outcome.MET) == "met — question: –"

    def test_a_long_list_is_said_only_where_the_case_misses_it(self):
        items = uk.Items((uk.Item("a", uk.Words(vi="một", en="one")),))
        assert "rule" not in self.said("en", observed=items.items[0], limit=items, outcome=uk.Outcome.MET)
        assert "the rule says: one" in self.said("en", observed="b", limit=items, outcome=uk.Outcome.NOT_MET)


class TestQuestions:
    def test_every_question_can_be_asked_of_an_empty_or_least_case(self):
        least = {"summoned": 3, "present": 2, "votes": 1, "ballots_collected": 2, "left_on": "2023-01-01"}
        least |= {"kind": "grassroots_union", "members": 9, "delegates": 9, "size": "3", "refilled": 1}
        least |= {"term": "nhiệm kỳ 2023–2028", "months": 3}
        for name, (_, needed, _judge) in QUESTIONS.items():
            record = {field: least[field] for field in needed}
            assert isinstance(judge_record(name, record, law=LAW), uk.Verdict)

    @pytest.mark.parametrize(
        ("record", "words"),
        [
            ({"workers": 3.5}, "workers is “3.5”"),
            ({"workers": True}, "workers is “True”; expected a whole number"),
            ({"has_union": "maybe"}, "has_union is “maybe”; expected one of yes"),
            ({"has_union": 1}, "has_union is “1”"),
            ({"sector": "private"}, "sector is “private”; expected one of state, non_state"),
            ({"name": 5}, "name is “5”; expected a text"),
            ({"self_financing": "a lot"}, "self_financing is “a lot”; expected a share, 1/10"),
            ({"self_financing": "1/0"}, "a share"),
            ({"colour": "red"}, "field is “colour”; expected one of id, name, workers"),
        ],
    )
    def test_what_cannot_be_read_is_named(self, record, words):
        with pytest.raises(uk.errors.OptionError) as refused:
            judge_record("can-found", record, law=LAW)
        assert words in str(refused.value)

    def test_roles_are_a_list_or_words_with_commas(self):
        law = BOOK.on(date(2021, 1, 1))
        person = {"vietnamese": "có", "employed": "yes", "sector": "non_state"}
        outcomes = [
            judge_record("may-join", {**person, "roles": roles}, law=law).outcome.name
            for roles in ("none", "director, partner", ["unit_deputy"], [])
        ]
        assert outcomes == ["MET", "NOT_MET", "MET", "MET"]
        for roles in ("boss", [3], 3):
            with pytest.raises(uk.errors.OptionError, match="roles is"):
                judge_record("may-join", {**person, "roles": roles}, law=law)

    def test_days_are_iso_and_none_is_not_known(self):
        with pytest.raises(uk.errors.OptionError, match="a day, 2025-07-01"):
            judge_record("may-rejoin", {"left_on": "31/1/2025"}, law=LAW)
        with pytest.raises(uk.errors.EmptyTextError, match="left_on"):
            judge_record("may-rejoin", {"left_on": None}, law=LAW)
        with pytest.raises(uk.errors.OptionError, match="question is “may-fly”"):
            judge_record("may-fly", {}, law=LAW)

    @pytest.mark.parametrize("text", ["{", "3", '["a"]', '[{"id": "a"}, 3]'])
    def test_records_are_objects(self, text):
        with pytest.raises(uk.errors.OptionError, match="record is"):
            read_records(text)
