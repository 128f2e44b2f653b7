from __future__ import annotations

import copy
import pickle
from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis.vendor.pretty import pretty

import unionkit as uk

OWN = """
[issuers]
assembly = { vi = "Hội nghị", en = "Assembly" }

[instruments.charter]
title = { vi = "Điều lệ", en = "Charter" }
issuer = "assembly"
force = "charter"
issued = 2019-12-01
text_read = true

[instruments.plan]
title = { vi = "Kế hoạch", en = "Plan" }
issuer = "assembly"
force = "plan"
issued = 2021-03-01
text_read = true

[instruments.guide]
title = { vi = "Hướng dẫn", en = "Guide" }
issuer = "assembly"
force = "guide"
issued = 2021-06-01
text_read = true

[[events]]
since = 2023-01-01
forces = ["charter"]
by = "guide"
note = { vi = "có thể đã thay", en = "it may have been replaced" }

[subject]
title = { vi = "Đại hội", en = "Congresses" }
verified_on = 2024-01-01

[words]
plenary = { vi = "đại hội toàn thể", en = "plenary congress" }
delegates = { vi = "đại hội đại biểu", en = "congress of delegates" }

[retired]
"congress.seats" = "congress.size"

["congress.size"]
type = "int"
measure = "persons"
comparison = "at_most"
before = "not_yet"
title = { vi = "Số ủy viên", en = "Seats of the committee" }
entries = [
  { since = 2020-01-01, value = 15, by = "charter", at = "9(1)", confidence = "high" },
  { since = 2021-04-01, value = 9, by = "plan", at = "item 2", confidence = "high" },
  { since = 2021-05-01, value = 13, by = "guide", at = "item 4", confidence = "medium" },
  { since = 2021-10-01, plan_ends = true, by = "plan", at = "not seen", confidence = "medium", note = { vi = "hết đợt", en = "the round is over" } },
  { since = 2022-01-01, absence = "repealed", by = "guide", at = "item 5", confidence = "high" },
]

["congress.halls"]
type = "int"
measure = "persons"
before = "no_limit"
title = { vi = "Hội trường", en = "Halls" }
entries = [
  { since = 2021-04-01, value = 2, by = "plan", at = "not seen", confidence = "high" },
  { since = 2021-10-01, plan_ends = true, by = "plan", at = "not seen", confidence = "high" },
]

["congress.forms"]
type = "set"
measure = "words"
before = "not_recorded"
title = { vi = "Hình thức", en = "Forms" }
entries = [{ since = 2020-01-01, value = ["plenary", "delegates"], by = "charter", at = "8", confidence = "high" }]

["congress.quorum"]
type = "share"
measure = "share"
comparison = "at_least"
before = "not_recorded"
title = { vi = "Tỷ lệ dự", en = "Quorum" }
entries = [{ since = 2020-01-01, value = "2/3", by = "charter", at = "10", confidence = "high" }]
"""


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    path = tmp_path_factory.mktemp("own") / "congresses.toml"
    path.write_text(OWN, encoding="utf-8")
    return uk.Rulebook.from_toml(path, name="assembly")


def said(book, key, *days, known_on=None):
    answers = [book.on(day, known_on=known_on).get(key) for day in days]
    return [answer.value if isinstance(answer, uk.Rule) else answer.kind.name for answer in answers]


class TestPrecedence:
    def test_a_plan_stands_before_the_guide_until_its_own_end_entry(self, own):
        days = [date(2019, 12, 31), date(2020, 1, 1), date(2021, 4, 1), date(2021, 6, 1), date(2021, 10, 1)]
        assert said(own, "congress.size", *days) == ["NOT_YET", 15, 9, 9, 13]

    def test_what_the_plan_interrupts_is_shown(self, own):
        rule = own.on(date(2021, 6, 1))["congress.size"]
        assert rule.force is uk.Force.PLAN
        assert (rule.stood_before.value, rule.stood_before.force) == (13, uk.Force.GUIDE)
        assert own.on(date(2021, 10, 1))["congress.size"].stood_before is None

    def test_after_the_plan_the_answer_carries_its_note(self, own):
        assert [note.en for note in own.on(date(2021, 10, 1))["congress.size"].notes] == ["the round is over"]

    def test_where_nothing_lies_under_a_plan_its_end_is_not_recorded(self, own):
        days = [date(2021, 3, 31), date(2021, 4, 1), date(2021, 10, 1)]
        assert said(own, "congress.halls", *days) == ["NO_LIMIT", 2, "NOT_RECORDED"]
        assert own.on(date(2021, 10, 1)).get("congress.halls").citation.instrument.title.en == "Plan"

    def test_a_later_day_wins_whatever_the_force(self, own):
        assert said(own, "congress.size", date(2022, 1, 1)) == ["REPEALED"]
        assert own.on(date(2022, 1, 1)).get("congress.size").citation.provision.item == "5"

    def test_a_local_value_laid_over_a_plan_stands_before_it(self, own):
        local = own.with_value("congress.size", 7, since=date(2021, 5, 15), note="this union")
        assert said(local, "congress.size", date(2021, 5, 14), date(2021, 5, 15)) == [9, 7]


class TestKnowledge:
    def test_what_was_issued_later_is_left_out(self, own):
        day = date(2021, 6, 15)
        assert said(own, "congress.size", day, known_on=date(2021, 2, 28)) == [15]
        assert said(own, "congress.size", day, known_on=date(2021, 3, 1)) == [9]
        assert own.on(day, known_on=date(2021, 5, 31))["congress.size"].stood_before.value == 15

    def test_before_the_first_issue_the_absence_before_answers(self, own):
        assert said(own, "congress.size", date(2021, 6, 15), known_on=date(2019, 11, 30)) == ["NOT_YET"]


class TestNotes:
    def test_a_rule_older_than_a_known_event_says_so(self, own):
        before, after = (own.on(date(year, 6, 1))["congress.quorum"].notes for year in (2022, 2023))
        assert before == ()
        assert [note.vi for note in after] == ["có thể đã thay"]

    def test_it_says_so_from_the_very_day_and_only_to_the_forces_concerned(self, own):
        day = date(2023, 1, 1)
        assert len(own.on(day)["congress.quorum"].notes) == 1
        local = own.with_value("congress.quorum", Fraction(3, 4), since=date(2022, 1, 1), note="here")
        assert local.on(day)["congress.quorum"].notes == ()

    def test_beyond_the_day_of_checking_it_says_so(self, own):
        assert own.on(date(2024, 1, 1))["congress.quorum"].notes[1:] == ()
        (note,) = own.on(date(2024, 1, 2))["congress.quorum"].notes[1:]
        assert note.label("en") == "last checked on 1 January 2024; what was issued later is not recorded"


class TestLookup:
    def test_the_same_answer_comes_from_index_get_and_value(self, own):
        law = own.on(date(2023, 1, 1))
        assert law["congress.quorum"] is law.get("congress.quorum")
        assert law.value("congress.quorum") == law["congress.quorum"].value == Fraction(2, 3)
        assert law.value(uk.Key[Fraction]("congress.quorum")) == Fraction(2, 3)

    def test_an_absence_raises_with_its_facts(self, own):
        law = own.on(date(2023, 1, 1))
        for look in (law.value, law.__getitem__):
            with pytest.raises(uk.errors.NoRuleInForceError, match=r"congress\.size: no value on 2023-01-01") as caught:
                look("congress.size")
            assert caught.value.absence.kind is uk.AbsenceKind.REPEALED
            assert caught.value.message("vi") == "congress.size: ngày 1/1/2023 không có giá trị (đã bãi bỏ)"

    def test_an_unknown_key_names_what_is_near(self, own):
        for look in (own.on(date(2023, 1, 1)).get, own.on(date(2023, 1, 1)).value, own.timeline, own.line):
            with pytest.raises(uk.errors.UnknownKeyError, match=r"did you mean congress\.quorum") as caught:
                look("congress.quorom")
            assert caught.value.near[0] == "congress.quorum"

    def test_a_renamed_key_leads_on_with_a_warning(self, own):
        with pytest.warns(DeprecationWarning, match=r"congress\.seats.*use “congress\.size”"):
            assert own.on(date(2020, 6, 1)).value("congress.seats") == 15
        with pytest.warns(DeprecationWarning, match="was renamed"):
            assert own.timeline("congress.seats") == own.timeline("congress.size")

    @pytest.mark.parametrize("name", ["get", "value", "timeline", "line"])
    def test_the_warning_of_a_renamed_key_points_to_the_line_that_asks(self, own, name):
        asked = {
            "get": lambda: own.on(date(2020, 6, 1)).get("congress.seats"),
            "value": lambda: own.on(date(2020, 6, 1)).value("congress.seats"),
            "timeline": lambda: own.timeline("congress.seats"),
            "line": lambda: own.line("congress.seats"),
        }
        with pytest.warns(DeprecationWarning, match="was renamed") as caught:
            asked[name]()
        assert {warning.filename for warning in caught} == {__file__}

    def test_a_datetime_is_no_day(self, own):
        with pytest.raises(TypeError, match=r"give a datetime\.date"):
            own.on(datetime(2023, 1, 1))  # noqa: DTZ001
        with pytest.raises(TypeError, match="known_on"):
            own.on(date(2023, 1, 1), known_on="2023-01-01")

    def test_laws_and_books_are_values(self, own, tmp_path):
        path = tmp_path / "again.toml"
        path.write_text(OWN, encoding="utf-8")
        twin = uk.Rulebook.from_toml(path, name="assembly")
        day = date(2023, 1, 1)
        assert twin == own
        assert hash(twin) == hash(own)
        assert own.on(day) == twin.on(day)
        assert hash(own.on(day)) == hash(twin.on(day))
        assert own.on(day) != own.on(day, known_on=day)
        assert own != "assembly"
        assert own.on(day) != day
        assert own != own.with_value("congress.size", 7, since=day, note="here")
        assert pickle.loads(pickle.dumps(own.on(day))).value("congress.quorum") == Fraction(2, 3)  # noqa: S301
        assert copy.deepcopy(own.on(day)) == own.on(day)

    def test_a_book_has_a_name(self, own, tmp_path):
        path = tmp_path / "again.toml"
        path.write_text(OWN, encoding="utf-8")
        assert (own.name, uk.Rulebook.from_toml(path).name) == ("assembly", "own")

    def test_the_hashes_of_laws_differ(self, own):
        days = [date(2020, 1, number) for number in range(1, 11)]
        assert len({hash(own.on(day)) for day in days}) > 1

    def test_nothing_can_be_set(self, own):
        with pytest.raises(AttributeError):
            own.on(date(2023, 1, 1)).day = date(2024, 1, 1)
        with pytest.raises(TypeError):
            own.entries["congress.size"] = ()


class TestOverlay:
    def test_the_rest_is_shared(self, own):
        local = own.with_value("congress.quorum", Fraction(3, 4), since=date(2022, 1, 1), note="here")
        assert local.lines is own.lines
        assert local.entries["congress.size"] is own.entries["congress.size"]
        rule = local.on(date(2022, 1, 1))["congress.quorum"]
        assert (rule.force, rule.citation.instrument.title.en, rule.comparison) == (
            uk.Force.LOCAL, "here", uk.Comparison.AT_LEAST,
        )  # fmt: skip
        assert own.on(date(2022, 1, 1)).value("congress.quorum") == Fraction(2, 3)

    def test_a_second_value_of_the_same_day_takes_the_place_of_the_first(self, own):
        first = own.with_value("congress.size", 7, since=date(2020, 2, 1), note=uk.Words(vi="a", en="b"))
        second = first.with_value("congress.size", 8, since=date(2020, 2, 1), note="here")
        assert said(second, "congress.size", date(2020, 3, 1)) == [8]
        assert len(second.timeline("congress.size")) == len(own.timeline("congress.size")) + 1

    def test_an_absence_can_be_laid_over(self, own):
        local = own.with_value("congress.size", uk.AbsenceKind.NO_LIMIT, since=date(2020, 2, 1), note="here")
        assert said(local, "congress.size", date(2020, 3, 1)) == ["NO_LIMIT"]

    def test_ids_stand_for_what_the_book_knows(self, own):
        local = own.with_value("congress.forms", ["plenary"], since=date(2021, 1, 1), note="here")
        assert local.on(date(2021, 1, 1)).value("congress.forms").ids == ("plenary",)
        with pytest.raises(uk.errors.LawValueError, match=r"congress\.forms: the value \['online'\]"):
            own.with_value("congress.forms", ["online"], since=date(2021, 1, 1), note="here")

    @pytest.mark.parametrize("value", [True, 5.0, "5", date(2020, 1, 1), Fraction(1, 2)])
    def test_a_value_of_another_shape_is_refused(self, own, value):
        with pytest.raises(TypeError, match=r"congress\.size is the \w+ .*; give a whole number"):
            own.with_value("congress.size", value, since=date(2020, 2, 1), note="here")

    def test_a_value_out_of_range_is_refused(self, own):
        with pytest.raises(uk.errors.LawValueError, match="not below zero"):
            own.with_value("congress.size", -1, since=date(2020, 2, 1), note="here")
        with pytest.raises(uk.errors.LawValueError, match="a share from 0 to 1"):
            own.with_value("congress.quorum", Fraction(3, 2), since=date(2020, 2, 1), note="here")


class TestReading:
    def test_keys_by_whole_parts(self, own):
        assert own.keys("congress.size") == ("congress.size",)
        assert own.keys("congress.s") == ()
        assert own.keys("congress.") == own.keys("congress") == own.keys()

    def test_search_finds_with_and_without_diacritics_in_both_languages(self, own):
        for words in ("số ủy viên", "so uy vien", "SEATS committee", "congress size", "hết đợt"):
            assert own.search(words)[0].key == "congress.size", words
        assert own.search("dai hoi") == tuple(map(own.line, own.keys()))
        assert own.search("nothing of the kind") == own.search("  ") == ()

    def test_diff_tells_values_and_on_request_sources(self, own):
        changed = own.diff(date(2021, 3, 31), date(2021, 4, 1))
        assert [(change.key, change.message("en")) for change in changed] == [
            ("congress.halls", "Halls: no limit → 2 persons"),
            ("congress.size", "Seats of the committee: at most 15 persons → at most 9 persons"),
        ]
        assert own.diff(date(2021, 6, 1), date(2021, 6, 2)) == ()
        same = own.with_value("congress.quorum", Fraction(2, 3), since=date(2022, 6, 1), note="here")
        days = (date(2022, 5, 31), date(2022, 6, 1))
        assert same.diff(*days) == ()
        assert [change.key for change in same.diff(*days, sources=True)] == ["congress.quorum"]

    def test_diff_leaves_out_what_was_not_known(self, own):
        days = (date(2021, 3, 31), date(2021, 4, 1))
        assert own.diff(*days, known_on=date(2021, 2, 28)) == ()
        assert [change.key for change in own.diff(*days, known_on=date(2021, 3, 1))] == [
            "congress.halls",
            "congress.size",
        ]

    def test_days_on_which_anything_changes(self, own):
        assert own.days()[0] == date(2020, 1, 1)
        assert len(own.days()) == len(set(own.days())) == 5

    def test_an_unknown_rulebook_names_those_that_there_are(self):
        with pytest.raises(uk.errors.UnknownRulebookError, match="there are: vgcl"):
            uk.rulebook("tuc")
        assert uk.rulebook("vgcl") is uk.rulebook("vgcl")


def test_a_failing_test_does_not_print_all_rules():
    assert "Rulebook(name='vgcl')" in pretty(uk.rulebook("vgcl").on(date(2025, 8, 1)))
    assert pretty(uk.rulebook("vgcl")) == repr(uk.rulebook("vgcl"))
