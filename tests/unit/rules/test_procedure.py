from __future__ import annotations

from datetime import date, timedelta

import pytest

import unionkit as uk

BOOK = uk.rulebook("vgcl")


def weekday(day):
    return day.weekday() < 5


def procedure(as_of, **events):
    case = uk.FoundingCase("nextwave", **events)
    return uk.founding_procedure(case, rulebook=BOOK, is_working_day=weekday, as_of=as_of)


def states(found):
    return [step.state.value for step in found.steps]


def test_guide_03_counts_ten_and_fifteen_working_days_from_the_congress():
    found = procedure(date(2022, 9, 8), campaign_started_on=date(2022, 8, 1), congress_ended_on=date(2022, 9, 1))
    assert found["first_committee_meeting"].due == date(2022, 9, 15)
    assert found["recognition_dossier"].due == date(2022, 9, 22)
    assert found["first_committee_meeting"].limit.citation.provision.item == "12.3a"
    assert states(found) == ["done", "done", "due", "due", "open", "open"]
    assert (found.next.id, found.late) == ("first_committee_meeting", ())


def test_what_is_done_late_and_what_is_late():
    found = procedure(date(2022, 9, 23), congress_ended_on=date(2022, 9, 1), first_meeting_on=date(2022, 9, 16))
    assert states(found) == ["open", "done", "done_late", "late", "open", "open"]
    assert [step.id for step in found.late] == ["recognition_dossier"]
    assert found.next.id == "recognition_dossier"


def test_the_last_day_is_in_time():
    found = procedure(date(2022, 9, 22), congress_ended_on=date(2022, 9, 1), first_meeting_on=date(2022, 9, 15))
    assert states(found) == ["open", "done", "done", "due", "open", "open"]


def test_what_came_after_the_day_is_not_taken_into_account():
    events = {"congress_ended_on": date(2022, 9, 1), "first_meeting_on": date(2022, 9, 5)}
    found = procedure(date(2022, 9, 4), **events)
    assert found["first_committee_meeting"].done_on is None
    assert procedure(date(2022, 8, 31), **events)["first_committee_meeting"].runs_from is None


def test_guide_38_answers_with_its_deadlines_for_recognition():
    found = procedure(
        date(2025, 9, 20),
        campaign_started_on=date(2025, 8, 1),
        congress_ended_on=date(2025, 9, 3),
        first_meeting_on=date(2025, 9, 5),
        dossier_sent_on=date(2025, 9, 10),
        dossier_complete_on=date(2025, 9, 12),
    )
    assert found["first_committee_meeting"].limit.kind is uk.AbsenceKind.NOT_RECORDED
    assert found["recognition_dossier"].due == date(2025, 9, 19)
    assert found["recognition_decision"].due == date(2025, 9, 26)
    assert found["recognition_decision"].limit.key == "committee.recognition_decision.max_working_days"
    assert {step.prescribed for step in found.steps} == {None}


def test_the_deadline_is_that_of_the_law_of_the_day_from_which_it_runs():
    events = {"congress_ended_on": date(2024, 12, 26), "first_meeting_on": date(2024, 12, 30)}
    assert procedure(date(2025, 1, 10), **events)["recognition_dossier"].due == date(2025, 1, 16)


def test_the_law_lists_the_steps():
    charter_xi = procedure(date(2014, 1, 1), campaign_started_on=date(2013, 12, 1))
    assert [step.prescribed for step in charter_xi.steps] == [True, True, False, False, False, False]
    guide_03 = procedure(date(2022, 1, 1), campaign_started_on=date(2021, 12, 1))
    assert [step.prescribed for step in guide_03.steps] == [True] * 5 + [False]


def test_all_done_leaves_nothing_to_come():
    days = [date(2022, 9, 1) + timedelta(days=step) for step in range(7)]
    names = (
        "campaign_started_on", "congress_ended_on", "first_meeting_on", "dossier_sent_on", "dossier_complete_on",
        "recognised_on", "launched_on",
    )  # fmt: skip
    found = procedure(date(2022, 12, 1), **dict(zip(names, days, strict=True)))
    assert (found.next, found.late) == (None, ())
    assert procedure(date(2022, 12, 1)).next.id == "campaign_committee"


def test_it_reads_in_both_languages():
    found = procedure(date(2022, 10, 3), congress_ended_on=date(2022, 9, 1))
    vi, en = found.explain("vi").splitlines(), found.explain("en").splitlines()
    assert vi[1] == "2. đại hội thành lập: đã xong (1/9/2022)"
    assert vi[2].startswith(
        "3. hội nghị ban chấp hành lần thứ nhất: quá hạn; hạn cuối 15/9/2022 (nhiều nhất 10 ngày làm việc, tính từ ngày "
        "kết thúc đại hội thành lập) [theo mục 12.3a Hướng dẫn"
    )
    assert vi[4] == "5. quyết định công nhận: chưa làm; thời hạn: chưa có nguồn"
    assert en[5] == "6. launch: to be done"


class TestWorkingDays:
    def test_the_day_of_the_event_is_not_counted(self):
        assert uk.add_working_days(date(2023, 4, 14), 1, weekday) == date(2023, 4, 17)
        assert uk.add_working_days(date(2023, 4, 15), 0, weekday) == date(2023, 4, 15)

    def test_a_calendar_without_working_days(self):
        with pytest.raises(uk.errors.NoWorkingDayError, match="after 9999-12-01"):
            uk.add_working_days(date(9999, 12, 1), 3, lambda _day: False)

    def test_public_holidays_of_vietnam(self):
        pytest.importorskip("holidays")
        is_working_day = uk.working_days()
        # Monday 29 April 2024 was taken off, and Saturday 4 May worked for it.
        assert [is_working_day(date(2024, 4, day)) for day in (26, 27, 29, 30)] == [True, False, False, False]
        assert is_working_day(date(2024, 5, 4))
        assert not is_working_day(date(2025, 9, 2))
        congress = date(2023, 4, 28)
        assert uk.add_working_days(congress, 2, is_working_day) == date(2023, 5, 5)
        assert uk.add_working_days(congress, 2, weekday) == date(2023, 5, 2)

    def test_without_the_extra_it_says_what_to_install(self, monkeypatch):
        from unionkit.records import calendar

        def missing(name):
            raise ModuleNotFoundError(name=name)

        monkeypatch.setattr(calendar, "import_module", missing)
        with pytest.raises(ModuleNotFoundError, match=r"unionkit\[calendar\]"):
            uk.working_days()
