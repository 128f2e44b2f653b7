"""What type checkers must accept of records, reports, verdicts and views. Never run."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import unionkit as uk
from unionkit import views

rows = [{"id": "a", "name": "A", "workers": 5}]
assert_type(uk.from_record(rows[0], uk.Workplace), uk.Workplace)
assert_type(uk.from_records(rows, uk.Unit), list[uk.Unit])
assert_type(uk.to_record(uk.Term(2023, 2028)), dict[str, object])
report = uk.check_records(rows, uk.Workplace)
assert_type(report, uk.CheckReport[uk.Workplace])
assert_type(report.records, tuple[uk.Workplace, ...])
assert_type(report.findings[0], uk.Finding)
assert_type(report.findings[0].severity, uk.Severity)
assert_type(report.counts, Mapping[str, int])
assert_type(report.by_rule(), Mapping[str, tuple[uk.Finding, ...]])

year = uk.Period.year(2022)
target = uk.Target(unit="a", indicator=uk.indicators.NEW_MEMBERS, period=year, amount=9)
result = uk.Result(unit="a", indicator=uk.indicators.NEW_MEMBERS, period=year, amount=Fraction(15))
assert_type(target.amount, int | Fraction | Decimal | None)
assert_type(result.unit, str)
assert_type(uk.percent_units(15, 9), int)
span: uk.Span = year
assert_type(year.first, date)
assert_type(uk.Span(date(2022, 1, 1), date(2023, 1, 1)).last, date)
assert_type(date(2022, 3, 1) in uk.Span(date(2022, 1, 1), date(2023, 1, 1)), bool)

law = uk.rulebook("vgcl").on(date(2025, 7, 1))
verdict = uk.can_found(uk.Workplace("a", "A", workers=5, members=5), law=law)
assert_type(verdict, uk.Verdict)
assert_type(verdict.is_met, bool)
assert_type(verdict.criteria, tuple[uk.Criterion, ...])
assert_type(verdict.explain("vi"), str)
match verdict.outcome:
    case uk.Outcome.MET:
        assert_type(verdict.failed, tuple[uk.Criterion, ...])
    case uk.Outcome.NOT_MET:
        assert_type(verdict.nearest_change(), uk.FlippingChange | None)
    case uk.Outcome.CANNOT_TELL:
        assert_type(verdict.unknown, tuple[uk.Criterion, ...])
found = law.get(uk.keys.TERM_YEARS)
if isinstance(found, uk.Absence):
    assert_type(found.kind, uk.AbsenceKind)
else:
    assert_type(found, uk.Rule[int])
    assert_type(found.value, int)

assert_type(uk.read_claims("đạt 33,3%"), tuple[uk.Claim, ...])
assert_type(uk.rank({"a": Fraction(1, 2)}).places[0].unit, str)
assert_type(views.mermaid(uk.Hierarchy.of([])), str)
