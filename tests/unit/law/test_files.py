from __future__ import annotations

import errno
import os

import pytest

import unionkit as uk
from unionkit.law.files import MAX_BYTES, MAX_DEPTH, MAX_DIGITS, read_toml
from unionkit.law.shapes import Fault


@pytest.fixture
def fault(tmp_path):
    def found(text):
        path = tmp_path / "a.toml"
        path.write_text(text, encoding="utf-8")
        with pytest.raises(Fault) as caught:
            read_toml(path)
        with pytest.raises(uk.errors.LawDataError) as told:
            uk.Rulebook.from_toml(path)
        assert len(str(told.value)) < 2_000
        limits = {"too_deep": str(MAX_DEPTH), "too_long_number": str(MAX_DIGITS)}
        assert caught.value.expected == limits.get(caught.value.code, caught.value.expected)
        return caught.value.code

    return found


def test_a_file_is_read_up_to_its_size(tmp_path, fault):
    path = tmp_path / "b.toml"
    path.write_text("a = 1\n#" + "x" * (MAX_BYTES - 7), encoding="utf-8")
    assert read_toml(path) == {"a": 1}
    assert fault("a = 1\n#" + "x" * (MAX_BYTES - 6)) == "too_large"


@pytest.mark.parametrize("part", ["a", '"a"', "'a.b'", r'"\""', "a-1"])
def test_a_dotted_name_has_so_many_parts(tmp_path, fault, part):
    path = tmp_path / "b.toml"
    path.write_text(f"[{'.'.join([part] * MAX_DEPTH)}]", encoding="utf-8")
    assert read_toml(path)
    for text in ("[{}]", "[[ {} ]]", " {} = 1", "a = {{ {} = 1 }}", "a = {{ b = 1,{} = 1 }}"):
        assert fault(text.format(" . ".join([part] * (MAX_DEPTH + 1)))) == "too_deep"
        assert fault(text.format(".".join([part] * 50_000))) == "too_deep"


def test_a_text_with_many_dots_is_a_text(tmp_path):
    path = tmp_path / "b.toml"
    for text in ("Điều 1. Khoản 2.a. Điểm b. " * 100, "." * 100, "1.000.000.000", ".".join("a" * 100)):
        path.write_text(f'a = "{text}"\nb = """\n({text})\n"""', encoding="utf-8")
        assert read_toml(path)["a"] == text


@pytest.mark.parametrize(("opened", "closed"), [("[", "]"), ("{a=", "}")])
def test_lists_and_tables_are_nested_so_deep(tmp_path, fault, opened, closed):
    path = tmp_path / "b.toml"
    path.write_text(f"a = {opened * (MAX_DEPTH - 1)}1{closed * (MAX_DEPTH - 1)}", encoding="utf-8")
    assert read_toml(path)
    for levels in (MAX_DEPTH, 100, 100_000):
        assert fault(f"a = {opened * levels}1{closed * levels}") == "too_deep"
        assert fault(f"a = {opened * levels}") in ("too_deep", "not_toml")


def test_numbers_have_so_many_digits(tmp_path, fault):
    path = tmp_path / "b.toml"
    path.write_text(f"a = -{'9' * MAX_DIGITS}", encoding="utf-8")
    assert read_toml(path) == {"a": 1 - 10**MAX_DIGITS}
    for text in ("1" + "0" * MAX_DIGITS, "-1" + "0" * MAX_DIGITS, "0x" + "f" * 100_000, "9" * 4_000):
        assert fault(f"a = {text}") == "too_long_number"
    # Python's own limit is met before ours.
    assert fault(f"a = {'9' * 100_000}") == "not_toml"


def test_why_a_file_cannot_be_read_is_told(tmp_path):
    for path, why in ((tmp_path / "no.toml", os.strerror(errno.ENOENT)), (tmp_path, os.strerror(errno.EISDIR))):
        with pytest.raises(Fault) as caught:
            read_toml(path)
        assert (caught.value.code, caught.value.found, caught.value.expected) == ("unreadable", why, None)
    with pytest.raises(Fault) as caught:
        read_toml(tmp_path / "a\0.toml")
    assert caught.value.code == "unreadable"
    assert "null" in caught.value.found


def test_each_limit_is_told_with_what_is_allowed(tmp_path):
    path = tmp_path / "b.toml"
    nested = "[" * MAX_DEPTH + "1" + "]" * MAX_DEPTH
    for text, code, expected in (
        ("#" * (MAX_BYTES + 1), "too_large", str(MAX_BYTES)),
        (f"a = {nested}", "too_deep", str(MAX_DEPTH)),
        (f"a = {'[' * 100_000}", "too_deep", str(MAX_DEPTH)),
        (f"[{'.'.join('a' * (MAX_DEPTH + 1))}]", "too_deep", str(MAX_DEPTH)),
        (f"a = [{10**MAX_DIGITS}]", "too_long_number", str(MAX_DIGITS)),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(Fault) as caught:
            read_toml(path)
        assert (caught.value.code, caught.value.found, caught.value.expected) == (code, None, expected)


def test_a_path_that_cannot_be_one_is_told():
    with pytest.raises(uk.errors.LawDataError, match="the file cannot be read"):
        uk.Rulebook.from_toml("a\0.toml")


def test_a_long_fault_is_cut(tmp_path):
    path = tmp_path / "b.toml"
    path.write_text(f"words = '{'x' * 500_000}'", encoding="utf-8")
    with pytest.raises(uk.errors.LawDataError) as caught:
        uk.Rulebook.from_toml(path)
    assert len(str(caught.value)) < 5_000
    assert len(caught.value.problems[0].found) == 500_000
