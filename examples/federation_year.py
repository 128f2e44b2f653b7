"""One federation through a year: targets in January, quarters, a reorganisation in July, the scoreboard at its end.

The federation, its units and all figures are made up.
"""

from datetime import date
from fractions import Fraction

import unionkit as uk

K, NEW = uk.UnitKind, uk.indicators.NEW_MEMBERS
YEAR, FIRST_HALF = uk.Period.year(2026), uk.Period.half(2026, 1)
JULY = date(2026, 7, 1)

units = [uk.Unit("tinh", "LĐLĐ tỉnh", K.PROVINCIAL_FEDERATION)]
units += [
    uk.Unit(name, f"Công đoàn xã {name}", K.COMMUNE_UNION, parent="tinh") for name in ("an", "binh", "cat", "dai")
]
registry = uk.Registry.of(
    units,
    [
        uk.Merged(
            units=["an", "binh"], into=uk.Unit("an-binh", "Công đoàn xã An Bình", K.COMMUNE_UNION, "tinh"), day=JULY
        ),
        uk.Founded(unit=uk.Unit("en", "Công đoàn xã Én", K.COMMUNE_UNION, "tinh"), day=JULY),
    ],
)
before, after = registry.on(date(2026, 1, 1)), registry.on(JULY)

print("== January: the target goes down, in steps of 50, by members and firms without a union")
year = uk.Target(unit="tinh", indicator=NEW, period=YEAR, amount=2_000, assigned_by="vgcl")
weights = uk.mix(
    ({"an": 9_000, "binh": 4_000, "cat": 6_500, "dai": 2_500}, 60),
    ({"an": 40, "binh": 35, "cat": 60, "dai": 65}, 40),
)
plan = uk.cascade(year, before, weights, step=50, floors=200, basis="60 % members, 40 % firms without a union")
for unit in plan.splits["tinh"].amounts:
    print(plan.splits["tinh"].explain(unit, "en"))
party = uk.Target(unit="an", indicator=NEW, period=YEAR, amount=800, assigned_by="thanh-uy")
for both in uk.side_by_side([*plan.targets.values(), party]):
    asked = {target.assigned_by: target.amount for target in both.targets}
    if both.strictest is not None:
        print(f"{both.unit} has two assigners: {asked}; the stricter is {both.strictest.assigned_by}")

print("\n== June: years to date and quarters in one, pace against the plan, and who has not reported")
Q1, Q2 = uk.Period.quarter(2026, 1), uk.Period.quarter(2026, 2)
reported = {"an": ((Q1, 120), (FIRST_HALF, 410)), "binh": ((Q1, 60), (Q2, 95)), "cat": ((FIRST_HALF, 330),)}
series = {
    unit: uk.Series(uk.Result(unit=unit, indicator=NEW, period=period, amount=n) for period, n in figures)
    for unit, figures in reported.items()
}
schedule = uk.Schedule([(date(2026, 3, 31), Fraction(1, 5)), (date(2026, 6, 30), Fraction(1, 2))])
for unit, one in series.items():
    done = one.attainment(plan.targets[unit], as_of=date(2026, 6, 30))
    pace = done.pace(schedule=schedule)
    print(f"{unit}: Q2 {one.amount(Q2)}, to date {done.format('en')}, on pace: {pace.on_pace}")
    projected = pace.projection()
    if projected is not None:
        print(f"{projected.assumption.label('en')}: {projected.attainment.percent(places=0)}% by December")
june = uk.roll_up_results(before, [one.result(FIRST_HALF) for one in series.values()])
print(f"the federation: {june['tinh'].total}, {june['tinh'].reported} of {june['tinh'].expected} units reported")
for finding in june.check():
    print(finding.message("vi"))

print("\n== July: two communes become one, and their targets go with them")
bridge = registry.crosswalk(date(2026, 6, 30), JULY)
communes = [target for target in plan.targets.values() if target.unit != "tinh"]
carried = uk.carry_targets(communes, bridge, share=uk.CarriedShare.TIME)
print(carried.explain("vi"))
for closed in carried.closed:
    print(f"closed with {closed.unit}: {closed.amount} of {plan.targets[closed.unit].amount}")

print("\n== December: the scoreboard, within clusters")
admitted = {"an-binh": 560, "cat": 640, "dai": 400}
final = [
    uk.Attainment.of(uk.Result(unit=goal.unit, indicator=NEW, period=goal.period, amount=admitted[goal.unit]), goal)
    for goal in carried.targets
]
founded = {"an-binh": date(2020, 1, 1), "cat": date(2020, 1, 1), "dai": date(2020, 1, 1), "en": JULY}
young = uk.too_new(founded, as_of=date(2026, 12, 31), months=12)
clusters = {"an-binh": "cụm 1", "cat": "cụm 1", "dai": "cụm 2"}
board = uk.Scoreboard.of(final, clusters=clusters, not_rated=young)
print(board.tally().label("vi"))
for placed in board.ranking().places:
    print(f"{placed.cluster}, hạng {placed.place}: {placed.unit} ({uk.percent(placed.score, 1)}%)")
print({unit: reason.label("vi") for unit, reason in young.items()})

print("\n== The year's ledgers: gross, net, stock, and growth on the same base")
ledgers = [
    uk.Ledger(unit="an-binh", period=YEAR, opening=13_000, in_existing_unions=1_125, left=460, closing=13_665),
    uk.Ledger(unit="cat", period=YEAR, opening=6_500, in_new_unions=340, in_existing_unions=630, transferred_out=120,
              left=250, closing=7_100),
    uk.Ledger(unit="dai", period=YEAR, opening=2_500, admitted=400, transferred_in=120, left=90, closing=2_940),
]  # fmt: skip
whole = uk.Ledger.total(ledgers, unit="tinh")
print(whole.explain("en"))
print(f"gross {whole.gross}, net {whole.net}")
for ledger in (*ledgers, whole):
    for finding in ledger.check(closed=ledger is whole):
        print(finding.message("en"))
stock = {"an": 9_000, "binh": 4_000, "cat": 6_500, "dai": 2_500}
lines = uk.growth(stock, {**{ledger.unit: ledger.stock for ledger in ledgers}, "en": 300}, crosswalk=bridge)
for line in lines.lines:
    told = f"{line.percent()}%" if line.comparable else "no growth is told: the bases differ"
    print(f"{line.base.label('en')}: {line.before} → {line.after}, {told}")
