"""A survey of enterprises becomes the work list of a campaign, as the example prints it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def printed(monkeypatch, capsys):
    monkeypatch.chdir(ROOT)
    runpy.run_path("examples/founding_prospects.py", run_name="__main__")
    return capsys.readouterr().out


@pytest.mark.parametrize(
    "line",
    [
        "line 13, to be asked again: workers is the text “khoảng 60”; expected a whole number",
        "10 of 11 have no union, or it is not known whether they have one",
        # Seven who asked to join can found a union, and twelve workers are no priority: two questions.
        "Công ty TNHH An Lư                12        7  met         not met    ",
        # A cooperative can found a union and is no enterprise.
        "Hợp tác xã Đồng Rau               40        9  met         not met    ",
        # Three workers are too few, whoever was not asked.
        "Công ty TNHH Ba Người              3        ?  not met     not met    ",
        " - Công ty Cổ phần Tân Mai (1,250): applicants: 4 now, 5 needed",
        " - Công ty TNHH Hoa Sen Trắng (48): ask for: Members needed to found a grassroots union",
        " - Whether there is a union: 1",
        " - Workers that make an enterprise a campaign priority: 1",
    ],
)
def test_the_example_says(printed, line):
    assert line in printed.splitlines()


def test_what_has_a_union_or_no_priority_is_not_on_the_work_list(printed):
    work_list = printed.split("The work list", 1)[1].split("\n\n", 1)[0]
    assert work_list.count("\n - ") == 6
    assert not any(name in work_list for name in ("Phà Rừng", "Ba Người", "An Lư", "Đồng Rau", "Kênh Giang"))
