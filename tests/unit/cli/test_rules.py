from __future__ import annotations

import csv
import json
from io import StringIO
from pathlib import Path

import pytest

from unionkit.cli import main

BOOK = Path(__file__).parents[2] / "malformed" / "rulebook.toml"


def run(capsys, *arguments):
    code = main(["rules", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_a_rule_of_a_day_is_explained(capsys):
    code, out, _ = run(capsys, "levels.count", "--on", "2025-07-01", "--lang", "vi")
    assert code == 0
    assert out.startswith("Số cấp của tổ chức công đoàn: 3 cấp\ntừ 1/7/2025, theo Điều 2 ")


def test_many_rules_of_a_day_are_listed(capsys):
    code, out, _ = run(capsys, "--on", "2025-07-01")
    assert code == 0
    assert len(out.splitlines()) > 500


def test_a_key_alone_gives_its_timeline(capsys):
    _, out, _ = run(capsys, "committee.size.grassroots_union", "--format", "csv", "--lang", "en")
    rows = list(csv.DictReader(StringIO(out)))
    assert [row["since"] for row in rows] == ["2020-02-20", "2024-12-27", "2025-08-29", "2026-07-01"]
    assert json.loads(rows[0]["value"])[1] == {"from": 3000, "below": None, "min": 3, "max": 19, "stated": True}
    assert (rows[3]["ends_plan"], rows[3]["value"], rows[3]["said"]) == ("true", "", "the plan ends")


def test_json_carries_values_and_sources(capsys):
    _, out, _ = run(capsys, "--on", "2025-03-01", "congress.quorum", "term.shift.max_months", "--format", "json")
    quorum, shift = json.loads(out)["rules"]
    assert (quorum["value"], quorum["comparison"], quorum["standing"], quorum["confidence"]) == (
        "2/3", "at_least", "last_known", "medium",
    )  # fmt: skip
    assert (quorum["instrument"], quorum["issued"]) == ("174/QĐ-TLĐ", "2020-02-03")
    assert (shift["value"], shift["absence"], shift["provision"]) == (None, "no_limit", "Article 10(2)")


def test_known_on_leaves_out_what_was_issued_later(capsys):
    asked = ("dues.rate.non_state_enterprise", "--on", "2025-07-10", "--format", "json")
    _, now, _ = run(capsys, *asked)
    _, then, _ = run(capsys, *asked, "--known-on", "2025-07-10")
    assert [json.loads(text)["rules"][0]["value"] for text in (now, then)] == ["1/200", "1/100"]


def test_diff_tells_what_changed(capsys):
    code, out, _ = run(capsys, "--diff", "2025-06-30", "2025-07-01", "levels.count", "--format", "markdown")
    assert code == 0
    assert out.splitlines()[2] == "| levels.count | 4 levels | 3 levels | 97/2025/QH15 |"


def test_nothing_found_is_1(capsys):
    assert run(capsys, "--diff", "2022-01-01", "2022-01-01")[0] == 1
    code, out, err = run(capsys, "--search", "bầu trời", "--lang", "vi")
    assert (code, out, err) == (1, "", "unionkit: không tìm thấy gì\n")


def test_search_lists_keys(capsys):
    _, out, _ = run(capsys, "--search", "so cap", "--format", "csv")
    assert out.splitlines()[1].startswith("levels.count,int,levels,")


def test_without_anything_the_keys_are_listed(capsys):
    code, out, _ = run(capsys, "--book", str(BOOK))
    assert code == 0
    assert [line.split()[0] for line in out.splitlines()[2:]] == ["congress.form", "founding.min_members"]


def test_an_unknown_key_is_2(capsys):
    for arguments in (["term.yaers"], ["term.yaers", "--on", "2025-01-01"]):
        code, _, err = run(capsys, *arguments)
        assert code == 2
        assert "no key “term.yaers”; did you mean term.years" in err


def test_a_rulebook_at_fault_is_2(capsys):
    code, _, err = run(capsys, "--book", str(BOOK.with_name("rulebooks") / "negative.toml"))
    assert code == 2
    assert "negative.toml: founding.min_members: 2020-01-01: -5 is below zero" in err


@pytest.mark.parametrize("day", ["2025-13-01", "yesterday"])
def test_a_day_that_is_none_is_refused(capsys, day):
    with pytest.raises(SystemExit) as caught:
        main(["rules", "--on", day])
    assert caught.value.code == 2
    assert f"invalid day value: '{day}'" in capsys.readouterr().err
