from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper

import pytest

from unionkit.cli import explain, main
from unionkit.records.questions import QUESTIONS


def run(capsys, *arguments):
    code = main(["explain", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_met_not_met_and_cannot_tell_have_codes_of_their_own(capsys):
    asked = ("can-found", "--on", "2023-04-16")
    assert run(capsys, *asked, "--applicants", "5")[0] == 0
    assert run(capsys, *asked, "--applicants", "4")[0] == 1
    assert run(capsys, *asked, "--workers", "30")[0] == 2


def test_it_says_the_reasons_in_the_language_asked_for(capsys):
    _, out, _ = run(capsys, "is-priority", "--on", "2024-01-01", "--id", "an-phat", "--workers", "10", "--lang", "vi")
    assert out.startswith("an-phat: Có thuộc diện ưu tiên vận động thành lập công đoàn không? Không")
    assert "yêu cầu ít nhất 25 người lao động" in out


def test_json_is_the_document(capsys):
    code, out, _ = run(capsys, "can-found", "--on", "2023-04-16", "--id", "a", "--applicants", "5", "--format", "json")
    assert code == 0
    assert json.loads(out)["subject"] == "a"


def test_markdown_is_a_table(capsys):
    _, out, _ = run(
        capsys, "has-quorum", "--on", "2023-04-16", "--summoned", "90", "--present", "60", "--format", "markdown"
    )
    assert "| met |" in out


def test_a_list_of_records_gives_the_worst_code(capsys, tmp_path):
    path = tmp_path / "places.json"
    path.write_text('[{"id": "a", "workers": 30}, {"id": "b", "workers": 20}]', encoding="utf-8")
    asked = ("is-priority", "--on", "2024-01-01", "--record", str(path))
    code, out, _ = run(capsys, *asked)
    assert code == 1
    assert out.count("Is it a priority of the campaign?") == 2
    _, out, _ = run(capsys, *asked, "--format", "json")
    assert [each["outcome"] for each in json.loads(out)["verdicts"]] == ["met", "not_met"]
    path.write_text('[{"id": "a", "workers": 30}, {"id": "b"}]', encoding="utf-8")
    assert run(capsys, *asked)[0] == 2
    path.write_text("[]", encoding="utf-8")
    assert run(capsys, *asked)[0] == 2


def test_options_go_before_the_record(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b'{"id": "a", "workers": 3}')))
    code, out, _ = run(capsys, "is-priority", "--on", "2024-01-01", "--record", "-", "--workers", "30")
    assert (code, out.startswith("a: ")) == (0, True)


def test_what_was_known_then_and_a_book_of_ones_own(capsys):
    asked = ("is-priority", "--on", "2021-09-24", "--workers", "25")
    assert run(capsys, *asked)[0] == 0
    assert run(capsys, *asked, "--known-on", "2021-09-23")[0] == 2
    code, _, err = run(capsys, *asked, "--book", "nowhere")
    assert code == 2
    assert "nowhere" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["may-fly"], "question is “may-fly”"),
        (["can-found", "--workers", "many"], "workers is “many”"),
        (["can-found", "--workers", "3", "--members", "9"], "members of – is 9, above workers (3)"),
        (["has-quorum", "--present", "9"], "summoned"),
        (["can-found", "--record", "nowhere.json"], "nowhere.json: the file cannot be opened"),
    ],
)
def test_what_could_not_be_judged(capsys, arguments, words):
    code, out, err = run(capsys, *arguments, "--on", "2023-04-16")
    assert (code, out) == (2, "")
    assert words in err


def test_a_day_that_is_none(capsys):
    with pytest.raises(SystemExit):
        main(["explain", "can-found", "--on", "yesterday"])
    assert "invalid day value" in capsys.readouterr().err


def test_every_field_of_every_question_is_an_option():
    assert {field for fields, _, _ in QUESTIONS.values() for field in fields} == set(explain._FIELDS)


def test_committees_and_congresses_can_be_asked_about(capsys):
    case = ["--id", "khe-cham", "--kind", "grassroots_union", "--members", "1501", "--size", "14", "--on", "2025-11-20"]
    code, out, _ = run(capsys, "committee-size-fits", *case, "--increase-consented", "yes", "--lang", "vi")
    assert code == 0
    assert "khe-cham: Số lượng ủy viên ban chấp hành đúng quy định? Có" in out
    code, out, _ = run(capsys, "vacancies-fit", "--kind", "grassroots_union", "--size", "15", "--refilled", "11",
                       "--consented", "no", "--on", "2023-04-16")  # fmt: skip
    assert code == 1
    code, out, _ = run(capsys, "inspection-committee-fits", "--kind", "grassroots_union", "--size", "5", "--members", "30",
                       "--inspection-members", "3", "--inspection-from-committee", "1", "--on", "2023-04-16")  # fmt: skip
    assert code == 0
    code, _, err = run(capsys, "has-term-length", "--term", "next", "--on", "2023-04-16")
    assert code == 2
    assert "no term in “next”" in err
