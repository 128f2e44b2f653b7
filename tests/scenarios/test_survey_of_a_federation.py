"""A federation's survey of employers, with the faults that such surveys have, as the officer reads what was found.

The employers and their figures are made up.
"""

from __future__ import annotations

from pathlib import Path

import pytest

import unionkit as uk

SURVEY = Path(__file__).parent / "survey-of-a-federation.csv"

# The line of the file, its column, and the sentence.
FOUND = [
    (3, 4, "binh-minh: 97 đoàn viên, nhưng chỉ có 85 lao động"),
    (4, 3, "workers là văn bản “khoảng 300”; phải là một số nguyên"),
    (5, 5, "dai-loi: 45 người xin vào, nhưng chỉ còn 40 lao động chưa là đoàn viên"),
    (6, 2, "an-phat-2: tên “CTY Trách nhiệm hữu hạn AN PHAT” giống tên của “an-phat” ở bản ghi 1"),
    (7, 1, "mã “an-phat” đã có ở bản ghi 1"),
    (8, 1, "thiếu id"),
    (9, 7, ("sector là văn bản “tư nhân lạ”; phải là một trong “state”, “non_state”, “foreign_invested”, “cooperative”, "
            "“public_service”, “state_paid” và “other”")),
]  # fmt: skip


@pytest.fixture(scope="module")
def report():
    return uk.check_file(SURVEY, "workplaces", name="khảo sát.csv")


def test_each_fault_is_told_once_at_its_place(report):
    told = [(finding.line, finding.column, finding.message("vi")) for finding in report.findings]
    assert told == FOUND
    assert report.findings[0].place("vi") == "khảo sát.csv: dòng 3, cột 4"


def test_the_officer_reads_how_many_can_be_used(report):
    assert (report.checked, report.good, report.faulty) == (9, 2, 7)
    assert report.summary("vi").splitlines()[:2] == [
        "khảo sát.csv: đã kiểm tra 9 bản ghi: 2 đạt, 7 có phát hiện",
        "6 lỗi, 1 cảnh báo",
    ]


def test_what_is_good_is_read_as_people_write_it(report):
    first, last = report.records
    assert (first.id, first.workers, first.members, first.has_union) == ("an-phat", 1200, 1079, True)
    assert first.sector is uk.Sector.NON_STATE
    assert (last.id, last.members, last.applicants, last.has_union) == ("gio-bien", 0, 11, False)


def test_the_rows_with_a_fault_come_back_as_they_were_written(report):
    assert [row.line for row in report.rows] == [line for line, _, _ in FOUND]
    assert report.rows[1].values["Số lao động"] == "khoảng 300"
