"""What type checkers must accept, with the types that they must see. Never run."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import assert_type

import unionkit as uk

assert_type(uk.percent(15, 9), Decimal)
assert_type(uk.percent_units(Fraction(1, 3), Decimal(2), places=2, rounding=uk.Rounding.DOWN), int)
assert_type(uk.attain(15, None), uk.Attainment)
assert_type(uk.attain(15, 9).ratio, Fraction | None)
assert_type(uk.attain(15, 9).status, uk.Status | None)
assert_type(uk.attain(15, 9).pace(period=uk.Period.year(2023), as_of=date(2023, 3, 31)).on_pace, bool)
assert_type(uk.Period.quarter(2023, 1), uk.Period)
assert_type(uk.Period.parse("quý I/2023").next(), uk.Period)
assert_type(uk.Period.year(2023).elapsed_share(as_of=date(2023, 3, 31)), Fraction)
assert_type(uk.allocate(30, {"a": 1}).amounts["a"], int)
assert_type(uk.indicators.find("new_members"), uk.Indicator)
assert_type(uk.read_number("2.500").value, int | Decimal)
assert_type(uk.reconcile(15, 9, "166,6%").explained_by, tuple[uk.Rounding, ...])
assert_type(uk.possible_actuals("33,3%", target=2500), range)
assert_type(uk.attainment_report(uk.read_figures("a.csv")).ok, bool)
error: ValueError = uk.errors.SpanError(since=date(2023, 1, 1), until=date(2023, 1, 1))
law = uk.rulebook("vgcl").on(date(2023, 4, 16))
assert_type(law.value(uk.keys.CONGRESS_QUORUM), Fraction)
assert_type(law.value(uk.keys.TERM_YEARS), int)
assert_type(law[uk.keys.CONGRESS_FORMS].value, uk.Items)
assert_type(law.get(uk.keys.COMMITTEE_SIZE_GRASSROOTS_UNION), uk.Rule[uk.Brackets] | uk.Absence)
assert_type(uk.rulebook("vgcl").with_value("term.years", 4, since=date(2023, 1, 1), note="here"), uk.Rulebook)
