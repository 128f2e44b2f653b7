"""What is of the wrong type is named: the message begins with the argument."""

from __future__ import annotations

from datetime import date
from re import escape

import attrs
import pytest

import unionkit as uk

WRONG = object()
DAY, YEAR, MEMBERS = date(2026, 6, 30), uk.Period.year(2026), uk.indicators.MEMBERS
WORDS = uk.Words(vi="x", en="x")
RESULT = uk.Result(unit="a", indicator=MEMBERS, period=YEAR, amount=1, as_of=DAY)
TARGET = uk.Target(unit="a", indicator=MEMBERS, period=YEAR, amount=2)
REFERRALS = uk.Result.per_unit(
    unit="a", indicator=uk.indicators.PARTY_REFERRALS_PER_UNION, period=YEAR, count=3, at_start=2, denominator=uk.Denominator.AT_START,
)  # fmt: skip
REGISTRY = uk.Registry.of([uk.Unit("a", "A", uk.UnitKind.PROVINCIAL_FEDERATION)])
ORG, CROSSWALK = REGISTRY.on(DAY), REGISTRY.crosswalk(date(2025, 1, 1), DAY)
SHEET = uk.ScoreSheet(
    title=WORDS,
    groups=[uk.ScoreGroup(key="g", title=WORDS, items=[uk.ScoreItem(key="i", title=WORDS, maximum=10)])],
    scale=uk.Scale([uk.Band(key="low", title=WORDS), uk.Band(key="high", title=WORDS, low=5)]),
)


def per_unit(**changes):
    given = {"unit": "a", "indicator": REFERRALS.indicator, "period": YEAR, "count": 3, "at_start": 2}
    return uk.Result.per_unit(**{**given, "denominator": uk.Denominator.AT_START, **changes})


def carry(**changes):
    given = {"targets": [TARGET], "crosswalk": CROSSWALK, "share": uk.CarriedShare.WHOLE}
    return uk.carry_targets(**{**given, **changes})


def sent(**changes):
    return uk.FilledForm(**{"unit": "a", "as_of": DAY, "values": {}, **changes})


REFUSED = [
    ("actual", lambda: uk.attain(WRONG, 9)),
    ("target", lambda: uk.attain(9, WRONG)),
    ("baseline", lambda: uk.attain(9, 9, baseline=WRONG)),
    ("upper", lambda: uk.attain(9, 9, upper=WRONG)),
    ("nearly_from", lambda: uk.attain(9, 9, nearly_from=WRONG)),
    ("direction", lambda: uk.attain(9, 9, direction=WRONG)),
    ("result", lambda: uk.Attainment.of(WRONG, TARGET)),
    ("target", lambda: uk.Attainment.of(RESULT, WRONG)),
    ("target", lambda: uk.smallest_result(WRONG, percent=1)),
    ("percent", lambda: uk.smallest_result(9, percent=WRONG)),
    *((name, lambda name=name: attrs.evolve(TARGET, **{name: WRONG})) for name in (
        "unit", "indicator", "period", "amount", "assigned_by", "baseline", "upper",
    )),
    *((name, lambda name=name: attrs.evolve(RESULT, **{name: WRONG})) for name in (
        "unit", "indicator", "period", "amount", "as_of", "over", "denominator",
    )),
    ("denominator", lambda: per_unit(denominator=WRONG)),
    ("the count of units", lambda: per_unit(at_start=WRONG)),
    ("count", lambda: per_unit(count=WRONG)),
    ("hierarchy", lambda: uk.roll_up_results(WRONG, [])),
    ("an item", lambda: uk.roll_up_results(ORG, [WRONG])),
    ("rounded_to", lambda: uk.roll_up_results(ORG, [RESULT]).check(rounded_to=WRONG)),
    ("parent", lambda: uk.check_children(WRONG, [])),
    ("a child", lambda: uk.check_children(TARGET, [WRONG])),
    ("a target", lambda: uk.side_by_side([WRONG])),
    ("period", lambda: uk.attain(1, 2).pace(period=WRONG, as_of=DAY)),
    ("as_of", lambda: uk.attain(1, 2).pace(period=YEAR, as_of=WRONG)),
    ("schedule", lambda: uk.attain(1, 2).pace(period=YEAR, as_of=DAY, schedule=WRONG)),
    ("assumption", lambda: uk.attain(1, 2).pace(period=YEAR, as_of=DAY).projection(WRONG)),
    ("a day of the schedule", lambda: uk.Schedule([(WRONG, 1)])),
    ("a share of the schedule", lambda: uk.Schedule([(DAY, WRONG)])),
    ("unit", lambda: uk.Ledger(unit=WRONG, period=YEAR)),
    ("a line of the ledger", lambda: uk.Ledger(unit="a", period=YEAR, opening=WRONG)),
    ("indicator", lambda: uk.Ledger(unit="a", period=YEAR).result(WRONG)),
    ("an item", lambda: uk.Ledger.total([WRONG], unit="a")),
    ("an item", lambda: uk.Ledger.joined([WRONG])),
    ("an item", lambda: uk.add_up([WRONG])),
    ("an item", lambda: uk.Series([WRONG])),
    ("period", lambda: uk.Series([RESULT]).amount(WRONG)),
    ("target", lambda: uk.Series([RESULT]).attainment(WRONG, as_of=DAY)),
    ("crosswalk", lambda: carry(crosswalk=WRONG)),
    ("share", lambda: carry(share=WRONG)),
    ("a target", lambda: carry(targets=[WRONG])),
    ("the name", lambda: uk.indicators.find(WRONG)),
    ("the figure of 'a'", lambda: uk.growth({"a": WRONG}, {})),
    ("the figure of 'a'", lambda: uk.growth({}, {"a": WRONG})),
    ("target", lambda: uk.cascade(WRONG, ORG, {"a": 1})),
    ("hierarchy", lambda: uk.cascade(TARGET, WRONG, {"a": 1})),
    ("levels", lambda: uk.cascade(TARGET, ORG, {"a": 1}, levels=WRONG)),
    ("key", lambda: uk.Band(key=WRONG, title=WORDS)),
    ("low", lambda: uk.Band(key="k", title=WORDS, low=WRONG)),
    ("a band", lambda: uk.Scale([WRONG])),
    ("the value", lambda: SHEET.scale.band(WRONG)),
    ("attainment", lambda: SHEET.scale.band_of(WRONG)),
    ("scale", lambda: uk.Scoreboard.of([], scale=WRONG)),
    ("an item", lambda: uk.Scoreboard.of([WRONG])),
    ("weights", lambda: uk.allocate(1, WRONG)),
    ("weights", lambda: uk.mix((WRONG, 1))),
    ("total", lambda: uk.allocate(WRONG, {"a": 1})),
    ("the weight of 'a'", lambda: uk.allocate(1, {"a": WRONG})),
    ("tie", lambda: uk.allocate(1, {"a": 1}, tie=WRONG)),
    ("step", lambda: uk.allocate(1, {"a": 1}, step=WRONG)),
    ("method", lambda: uk.allocate(1, {"a": 1}, method=WRONG)),
    *((f"{name} of 'a'", lambda name=name: uk.allocate(1, {"a": 1}, **{name: {"a": WRONG}})) for name in (
        "floors", "caps", "locked",
    )),
    ("a share", lambda: uk.mix(({"a": 1}, WRONG))),
    ("the weight of 'a'", lambda: uk.mix(({"a": WRONG}, 1))),
    ("shared", lambda: uk.rank({"a": 1}, shared=WRONG)),
    ("the score of 'a'", lambda: uk.rank({"a": WRONG})),
    ("months", lambda: uk.too_new({"a": DAY}, as_of=DAY, months=WRONG)),
    ("as_of", lambda: uk.too_new({"a": DAY}, as_of=WRONG, months=6)),
    ("the first day", lambda: uk.too_new({"a": WRONG}, as_of=DAY, months=6)),
    ("an item", lambda: uk.Form(id="f", title=WORDS, items=[WRONG])),
    ("unit", lambda: sent(unit=WRONG)),
    ("as_of", lambda: sent(as_of=WRONG)),
    ("item 'workers'", lambda: sent(values={"workers": WRONG})),
    ("an item", lambda: uk.consolidate([WRONG], unit="a", as_of=DAY)),
    ("as_of", lambda: uk.consolidate([sent()], unit="a", as_of=WRONG)),
    ("points", lambda: uk.ScoreItem(key="i", title=WORDS, maximum=WRONG)),
    ("unit", lambda: SHEET.score(WRONG, {"i": 1})),
    ("the points of 'i'", lambda: SHEET.score("a", {"i": WRONG})),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "call"), REFUSED, ids=[f"{number}-{name}" for number, (name, _) in enumerate(REFUSED)]
)
def test_what_is_of_the_wrong_type_is_named(name, call):
    with pytest.raises(TypeError, match=f"^{escape(name)} is the object "):
        call()
