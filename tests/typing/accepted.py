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
registry = uk.Registry.of(
    [uk.Unit("a", "A", uk.UnitKind.GRASSROOTS_UNION), uk.Unit("b", "B", uk.UnitKind.GRASSROOTS_UNION)],
    [
        uk.Merged(units=["a", "b"], into=uk.Unit("c", "C", uk.UnitKind.GRASSROOTS_UNION), day=date(2025, 7, 1)),
        uk.Excluded(attribute="sector", values=["state_paid"], day=date(2025, 6, 15), document="60-NQ/TW"),
    ],
)
assert_type(registry.on(date(2025, 7, 1)), uk.Hierarchy)
bridge = registry.crosswalk(date(2025, 6, 30), date(2025, 7, 1))
assert_type(bridge, uk.Crosswalk)
assert_type(bridge.successors("a"), tuple[str | None, ...])
assert_type(bridge.carry({"a": 1, "b": 2}, weights={"c": Decimal(1)}).amounts["c"], int | Fraction)
assert_type(bridge.carry({"a": 1}, indicator=uk.indicators.NEW_MEMBERS).estimated, bool)
assert_type(bridge.restate({"a": Fraction(1, 2)}).totals, tuple[int | Fraction, int | Fraction, int | Fraction])
assert_type(registry.diff(date(2025, 6, 30), date(2025, 7, 1)), tuple[uk.Change, ...])
assert_type(registry.match("A").best, uk.NameCandidate | None)
assert_type(uk.registry("vgcl-provinces"), uk.Registry)
org = uk.Hierarchy.of([uk.Unit("a", "A", uk.UnitKind.UNION_GROUP, parent=None, code="7")])
assert_type(org["a"], uk.Unit)
assert_type(org.parent("a"), uk.Unit | None)
assert_type(org.roll_up({"a": 5})["a"], int)
assert_type(org.roll_up({"a": Fraction(1, 3)}).get("a"), Fraction | None)
assert_type(org.roll_up({"a": {"members": 5}})["a"]["members"], int)
assert_type(org.roll_up({"a": 5}).missing, tuple[str, ...])
assert_type(uk.Workplace("x", "X", workers=5).workers, int | None)
error: ValueError = uk.errors.SpanError(since=date(2023, 1, 1), until=date(2023, 1, 1))
law = uk.rulebook("vgcl").on(date(2023, 4, 16))
assert_type(law.value(uk.keys.CONGRESS_QUORUM), Fraction)
assert_type(law.value(uk.keys.TERM_YEARS), int)
assert_type(law[uk.keys.CONGRESS_FORMS].value, uk.Items)
assert_type(law.get(uk.keys.COMMITTEE_SIZE_GRASSROOTS_UNION), uk.Rule[uk.Brackets] | uk.Absence)
assert_type(uk.rulebook("vgcl").with_value("term.years", 4, since=date(2023, 1, 1), note="here"), uk.Rulebook)
assert_type(uk.allocate(30, {"a": 1}, method=uk.AllocationMethod.ADAMS).explain("a", "vi"), str)
assert_type(uk.mix(({"a": 1}, 1)), dict[str, Fraction])
assert_type(uk.Ledger(unit="a", period=uk.Period.year(2026)).net, int | Fraction | Decimal | None)
assert_type(uk.growth({"a": 1}, {"a": 2}).same_base.rate, Fraction)
assert_type(uk.rank({"a": 1}).places[0].place, int)
assert_type(uk.scoreboard_report(uk.read_figures("a.csv")).tally.reached, int)
assert_type(uk.allocation_report(uk.read_weights("a.csv"), total=5).allocation.amounts["a"], int)
