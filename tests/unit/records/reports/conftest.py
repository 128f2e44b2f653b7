"""A check of a federation's table: what its offices really get wrong, and names that try to break a report."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import attrs
import pytest

import unionkit as uk
from unionkit.records.checking import codes
from unionkit.records.percentages import IMPOSSIBLE

FILE = "bao-cao/tháng 7.csv"
CHARTER = uk.Citation(
    instrument=uk.Instrument(
        title=uk.Words(vi="Điều lệ Công đoàn Việt Nam", en="Charter of the Vietnam Trade Unions"), number="174/QĐ-TLĐ"
    ),
    provision=uk.Provision("13", "1"),
)
HOSTILE = '<script>alert("1")</script> & Cty "A" \'B\' |[x](http://e.vn)\x1b[31m\n::error::x %0A {0}'

ABOVE = uk.Finding(
    rule=codes.MEMBERS_ABOVE_WORKERS,
    subject="nextwave",
    field="members",
    found=1096,
    expected=1079,
    file=FILE,
    row=2,
    line=3,
    column=5,
    cause=uk.Words(vi="hai số của hai ngày khác nhau", en="the two numbers are of different days"),
    fix=uk.Fix(action=uk.FixAction.SET, field="members", value=1079),
)
PERCENT = uk.Finding(
    rule=IMPOSSIBLE,
    subject="me-linh",
    field="printed",
    found="166,5%",
    expected="166,6% (cắt) hoặc 166,7%",
    facts={"fraction": "15/9", "implied": ""},
    file=FILE,
    row=3,
    line=5,
    column=6,
    fix=uk.Fix(action=uk.FixAction.SET, field="printed", value="166,7%", sure=False),
)
ENDED = uk.Finding(
    rule=codes.PARENT_ENDED,
    subject="ekoios",
    field="parent",
    found="me-linh",
    facts={"day": date(2025, 7, 1)},
    citation=CHARTER,
    file=FILE,
    row=4,
    line=6,
    column=3,
    cause=uk.Words(
        vi="LĐLĐ huyện Mê Linh kết thúc ngày 1/7/2025, kế tục là me-linh-2025",
        en="LĐLĐ huyện Mê Linh ended on 1 July 2025; its successor is me-linh-2025",
    ),
    fix=uk.Fix(action=uk.FixAction.SET, field="parent", value="me-linh-2025"),
)
NAMED = uk.Finding(
    rule=codes.SAME_NAME,
    subject=HOSTILE,
    field="name",
    found=HOSTILE,
    expected=1,
    facts={"other": "=HYPERLINK(1)"},
    file=FILE,
    row=5,
    line=7,
    column=2,
    fix=uk.Fix(action=uk.FixAction.SET_ASIDE),
)
TYPED = uk.Finding(
    rule=codes.WRONG_TYPE,
    field="workers",
    found=7.9,
    expected=uk.Words(vi="số nguyên", en="a whole number"),
    facts={"said": Decimal("7.9")},
    file=FILE,
    row=5,
    line=7,
    column=4,
    fix=uk.Fix(action=uk.FixAction.CLEAR, field="workers"),
)
ROWS = (
    uk.FaultyRow(row=2, line=3, values={"id": "nextwave", "name": "CĐCS Nextwave", "workers": 1079, "members": 1096}),
    uk.FaultyRow(row=3, line=5, values={"id": "me-linh", "actual": 15, "target": 9, "printed": "166,5%"}),
    uk.FaultyRow(row=4, line=6, values={"id": "ekoios", "parent": "me-linh", "share": Decimal("2.50")}),
    uk.FaultyRow(
        row=5, line=7, values={"name": "=cmd|' /C calc'!A0", "workers": 7.9, "has_union": True, "x": [1, "a"]}
    ),
)


def counted(findings):
    counts: dict[str, int] = {}
    for finding in findings:
        counts[finding.code] = counts.get(finding.code, 0) + 1
    return counts


@pytest.fixture
def make():
    """Make a report of findings; counts are those of the findings unless given."""

    def made(*findings, **more):
        fields = {
            "name": FILE,
            "kind": "workplaces",
            "checked": 100,
            "records": (),
            "findings": findings,
            "faulty": len({(finding.sheet, finding.row) for finding in findings}),
            "counts": counted(findings),
        }
        return uk.CheckReport(**{**fields, **more})

    return made


@pytest.fixture
def report(make):
    """A report with five findings in four rows."""
    return make(ABOVE, PERCENT, ENDED, NAMED, TYPED, rows=ROWS)


@pytest.fixture
def capped(make):
    """A report of which a cap shows three findings of 1,532, and none of the dates."""
    above = [attrs.evolve(ABOVE, subject=f"unit-{number}", row=number, line=number + 1) for number in (1, 2, 3)]
    counts = {ABOVE.code: 1500, codes.DATES_OUT_OF_ORDER.code: 32}
    return make(*above, faulty=1400, checked=20_000, counts=counts)
