from __future__ import annotations

import pickle
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import attrs
import pytest

import unionkit as uk
from unionkit import findings

CODE = uk.FindingCode(
    code="test.too_many",
    severity=uk.Severity.WARNING,
    title=uk.Words(vi="quá nhiều", en="too many"),
    template=uk.Words(
        vi="{subject}: {field} là {found}, phải là {expected} ngày {day}",
        en="{subject}: {field} is {found}, expected {expected} on {day}",
    ),
    remedy=uk.Words(vi="bớt đi", en="take some away"),
    since="0.1.0",
)


@pytest.fixture
def registry(monkeypatch):
    monkeypatch.setattr(findings, "_codes", {})
    monkeypatch.setattr(findings, "_ROOMS", {})


def test_a_finding_says_its_facts_in_both_languages():
    finding = uk.Finding(
        rule=CODE,
        subject="me-linh",
        field="members",
        found=1500,
        expected=1200,
        facts={"day": date(2023, 4, 16)},
        file="a.xlsx",
        sheet="T4",
        row=1,
        line=2,
        column=3,
    )
    assert finding.message("vi") == "me-linh: members là 1.500, phải là 1.200 ngày 16/4/2023"
    assert finding.message("en") == "me-linh: members is 1,500, expected 1,200 on 16 April 2023"
    assert finding.place("vi") == "a.xlsx: trang T4, dòng 2, cột 3"
    assert finding.place("en") == "a.xlsx: sheet T4, line 2, column 3"
    assert (finding.code, finding.severity, finding.remedy("en")) == (
        "test.too_many",
        uk.Severity.WARNING,
        "take some away",
    )
    assert pickle.loads(pickle.dumps(finding)) == finding  # noqa: S301 - our own bytes
    assert hash(finding) == hash(attrs.evolve(finding))


def test_a_finding_without_place_says_none():
    assert uk.Finding(rule=CODE).place("en") == ""


@pytest.mark.usefixtures("registry")
class TestRegistry:
    def test_the_same_code_may_be_registered_again(self):
        uk.register_codes(CODE)
        uk.register_codes(CODE)
        assert dict(uk.finding_codes()) == {"test.too_many": CODE}
        assert uk.find_code("test.too_many") is CODE

    def test_a_code_never_changes_its_meaning(self):
        uk.register_codes(CODE)
        other = attrs.evolve(CODE, severity=uk.Severity.NOTE)
        with pytest.raises(uk.errors.CodeRegistryError, match="already stands for something else"):
            uk.register_codes(other)

    def test_two_meanings_at_once_are_refused_and_neither_is_kept(self):
        one = attrs.evolve(CODE, code="test.twice")
        with pytest.raises(uk.errors.CodeRegistryError, match="already stands for something else"):
            uk.register_codes(one, attrs.evolve(one, severity=uk.Severity.NOTE))
        assert "test.twice" not in uk.finding_codes()

    def test_a_retired_code_leads_to_its_successor(self):
        old = attrs.evolve(CODE, code="test.old", retired_in="0.2.0", replaced_by="test.too_many")
        gone = attrs.evolve(CODE, code="test.gone", retired_in="0.2.0")
        uk.register_codes(CODE, old, gone)
        assert uk.find_code("test.old") is CODE
        assert uk.find_code("test.gone") is gone

    def test_a_code_in_use_has_no_successor(self):
        with pytest.raises(uk.errors.CodeRegistryError, match="not retired"):
            uk.register_codes(attrs.evolve(CODE, replaced_by="test.other"))

    def test_an_unknown_code_is_a_lookup_error(self):
        with pytest.raises(uk.errors.UnknownCodeError) as caught:
            uk.find_code("test.nothing")
        assert caught.value.code == "test.nothing"
        assert isinstance(caught.value, LookupError)


def test_every_code_of_the_library_is_complete_in_both_languages():

    codes = uk.finding_codes()
    assert "percent.impossible" in codes
    for name, code in codes.items():
        assert name == code.code
        assert name.count(".") == 1
        for words in (code.title, code.template, code.remedy):
            assert words.vi
            assert words.en
            assert words.vi != words.en or words.vi.startswith("{")


def test_every_code_that_a_module_registers_is_found_without_importing_it():
    package = Path(uk.__file__).parent
    written = {
        code for file in package.rglob("*.py") for code in re.findall(r'code="([a-z_]+\.[a-z_]+)"', file.read_text())
    }
    assert len(written) > 90
    program = (
        "import sys, unionkit.findings as findings\n"
        "codes = sys.argv[1:]\n"
        "assert all(findings.find_code(code).code == code for code in codes)\n"
        "assert sorted(findings.finding_codes()) == sorted(codes)\n"
    )
    subprocess.run([sys.executable, "-c", program, *sorted(written)], check=True)


def test_codes_are_loaded_when_they_are_asked_for():
    program = (
        "import sys, unionkit as uk\n"
        "uk.find_code('terms.gap')\n"
        "assert 'unionkit.records.checking.codes' not in sys.modules\n"
        "assert 'unionkit.targets.ledger' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.usefixtures("registry")
class TestSuccessors:
    def retired(self, code, replaced_by):
        return attrs.evolve(CODE, code=code, retired_in="0.2.0", replaced_by=replaced_by)

    def test_a_successor_must_exist(self):
        with pytest.raises(uk.errors.CodeRegistryError, match="does not exist"):
            uk.register_codes(self.retired("test.old", "test.nothing"))
        assert dict(uk.finding_codes()) == {}

    def test_successors_do_not_lead_back(self):
        with pytest.raises(uk.errors.CodeRegistryError, match="lead back"):
            uk.register_codes(self.retired("test.a", "test.b"), self.retired("test.b", "test.a"))

    def test_only_codes_are_registered_and_looked_up(self):
        for make in (lambda: uk.register_codes("x"), lambda: uk.find_code([])):
            with pytest.raises(TypeError, match="give a"):
                make()


def test_a_missing_fact_stands_by_its_name():
    assert "{day}" in uk.Finding(rule=CODE).message("en")
    with pytest.raises(uk.errors.LanguageError):
        uk.Finding(rule=CODE).place("fr")
