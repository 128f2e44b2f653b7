"""Every public class has a strategy, which hypothesis knows, and which keeps to the bounds that it is given."""

from __future__ import annotations

import enum
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import unionkit as uk
from unionkit.testing import strategies as ukst
from unionkit.testing.registration import STRATEGIES

BOOK = uk.rulebook("vgcl")
LAWS = [BOOK.on(day) for day in (date(1990, 1, 1), date(2015, 1, 1), date(2023, 4, 16), date(2025, 8, 1))]
CLASSES = {name: cls for name in uk.__all__ if isinstance(cls := getattr(uk, name), type)}
KNOWN = {name: strategy for names in STRATEGIES.values() for name, strategy in names.items()}
WITHOUT = {
    "CheckSettings": "names of keyword arguments, each with a strategy of its own",
    "TableReader": "an open file",
}
# Ten valid examples are what the health checks look at.
quick = settings(max_examples=10, database=None, phases=[Phase.generate])


def test_every_public_class_has_a_strategy():
    of_values = {name for name, cls in CLASSES.items() if not issubclass(cls, enum.Enum)}
    assert of_values - set(KNOWN) == set(WITHOUT)


def test_the_table_agrees_with_the_front_door():
    assert all(set(names) <= set(uk._NAMES[module]) for module, names in STRATEGIES.items())
    assert set(KNOWN.values()) <= set(ukst.__all__)


def test_no_module_has_the_name_of_a_strategy():
    modules = {path.stem for path in Path(ukst.__file__).parent.glob("*.py")}
    assert not modules & set(ukst.__all__)
    assert sorted(ukst.__all__) == ukst.__all__ == dir(ukst)
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        ukst.nothing  # noqa: B018 - the lookup is the test


def test_what_type_checkers_see_is_what_is_loaded():
    text = Path(ukst.__file__).read_text(encoding="utf-8")
    seen = re.findall(r"from unionkit\.testing\.strategies\.(\w+) import \(?([^()]+?)\)?\n(?=\n|    from)", text)
    names = {module: tuple(re.findall(r"\w+", listed)) for module, listed in seen}
    assert {module: tuple(sorted(each)) for module, each in ukst._NAMES.items()} == {
        module: tuple(sorted(each)) for module, each in names.items()
    }


def test_nothing_is_drawn_and_thrown_away():
    for path in Path(ukst.__file__).parents[1].rglob("*.py"):
        assert not re.search(r"\.filter\(|\bassume\b|\breject\(|suppress_health_check", path.read_text("utf-8")), path


@pytest.mark.parametrize("name", [*KNOWN, "Sector"])
def test_hypothesis_gives_values_of_a_class(name):
    cls = CLASSES[name]

    @quick
    @given(st.from_type(cls))
    def gives(value):
        assert isinstance(value, cls)
        assert repr(value)

    gives()


@pytest.mark.exhaustive
@settings(max_examples=10_000, database=None, phases=[Phase.generate])
@given(st.sampled_from(sorted(KNOWN)).flatmap(lambda name: st.from_type(CLASSES[name])))
def test_ten_thousand_values_pass_every_health_check(value):
    assert type(value).__name__ in KNOWN


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.day.isoformat())
def test_hierarchies_keep_to_a_law(law):
    @settings(max_examples=30)
    @given(ukst.hierarchies(law=law, min_units=2, max_units=7))
    def keeps(org):
        assert 2 <= len(org) <= 7
        assert org.check(law=law) == ()

    keeps()


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.day.isoformat())
def test_registries_keep_to_a_law_every_day(law):
    @settings(max_examples=20)
    @given(ukst.registries(law=law, min_units=2, max_units=4, min_events=1, max_events=4))
    def keeps(registry):
        assert 2 <= len(registry.units) <= 4
        assert 1 <= len(registry.events()) <= 4
        assert registry.days[-1] <= law.day
        assert all(registry.on(day).check(law=law) == () for day in (*registry.days, law.day))

    keeps()


def test_a_law_of_three_lines_is_a_law():
    own = BOOK.with_value("unit.grassroots_union.parents", ["district_federation"], since=date(2023, 1, 1), note="own")
    law = own.on(date(2023, 4, 16))

    @settings(max_examples=30)
    @given(ukst.hierarchies(law=law, min_units=2))
    def keeps(org):
        for unit in org.of_kind(uk.UnitKind.GRASSROOTS_UNION):
            assert unit.parent is None or org[unit.parent].kind is uk.UnitKind.DISTRICT_FEDERATION

    keeps()


FIRST, LAST = date(2024, 2, 10), date(2025, 11, 20)
BOUNDS = {
    "workers": (ukst.workplaces(min_workers=25, max_workers=30, known=True), lambda each: 25 <= each.workers <= 30),
    "all of a workplace": (
        ukst.workplaces(known=True),
        lambda each: each.members + each.applicants <= each.workers and None not in (each.has_union, each.sector),
    ),
    "days": (ukst.days(first=FIRST, last=LAST), lambda day: FIRST <= day <= LAST),
    "spans": (
        ukst.spans(first=FIRST, last=LAST, max_days=40),
        lambda span: span.first >= FIRST and span.last <= LAST and span.days <= 40,
    ),
    "periods": (
        ukst.periods(first=FIRST, last=LAST, max_days=100),
        lambda period: period.first >= FIRST and period.last <= LAST and period.days <= 100,
    ),
    "long periods": (
        ukst.periods(first=date(2024, 1, 1), last=LAST),
        lambda period: date(2024, 1, 1) <= period.first and period.last <= LAST,
    ),
    "exact numbers": (ukst.exact_numbers(least=3, most=4), lambda number: 3 <= number <= 4),
    "texts": (ukst.texts(max_size=4), lambda text: text.strip() and len(text) <= 5),
    "laws": (ukst.laws(first=FIRST, last=LAST), lambda law: FIRST <= law.day <= LAST and law.book == BOOK),
    "rules": (ukst.rules(law=LAWS[2]), lambda rule: LAWS[2].get(rule.key) == rule),
    "absences": (
        ukst.absences(kinds=st.just(uk.AbsenceKind.NO_LIMIT)),
        lambda absence: absence.kind is uk.AbsenceKind.NO_LIMIT,
    ),
    "tables by size": (
        ukst.bracket_tables(max_size=3),
        lambda table: len(table.brackets) <= 3 and table.brackets[0].lower == 0 and table.brackets[-1].upper is None,
    ),
    "unit kinds": (
        ukst.unit_kinds(law=LAWS[3]),
        lambda kind: uk.Hierarchy.of([uk.Unit("a", "A", kind)]).check(law=LAWS[3]) == (),
    ),
    "units": (ukst.units(ids=st.just("a"), parents=st.just("b")), lambda unit: (unit.id, unit.parent) == ("a", "b")),
    "committees": (ukst.committees(min_size=3, max_size=15), lambda committee: 3 <= committee.size <= 15),
    "delegates": (ukst.delegates(min_delegates=9, max_delegates=99), lambda case: 9 <= case.delegates <= 99),
    "terms": (
        ukst.terms(first_year=2018, last_year=2030, max_years=5, dated=True),
        lambda term: 2018 <= term.first_year <= term.last_year <= 2030 and term.years <= 5 and term.span is not None,
    ),
    "terms without days": (ukst.terms(dated=False), lambda term: term.span is None),
    "targets": (
        ukst.targets(units=st.just("a"), periods=st.just(uk.Period.year(2025)), amounts=st.just(9)),
        lambda target: (target.unit, target.period, target.amount) == ("a", uk.Period.year(2025), 9),
    ),
    "results": (
        ukst.results(indicators=st.just(uk.indicators.NEW_MEMBERS), amounts=st.none()),
        lambda result: result.indicator == uk.indicators.NEW_MEMBERS and result.amount is None,
    ),
    "attainments": (ukst.attainments(with_records=True), lambda each: each.goal is not None),
    "attainments of numbers": (ukst.attainments(with_records=False), lambda each: each.goal is None),
    "ledgers": (ukst.ledgers(balanced=True), lambda ledger: ledger.check() == ()),
    "forms": (ukst.filled_forms(complete=True), lambda form: form.check() == ()),
    "scales": (ukst.scales(min_size=3, max_size=4), lambda scale: 3 <= len(scale.bands) <= 4),
    "lowest classes": (ukst.bands(lowest=True), lambda band: band.low is None and not band.above),
    "other classes": (ukst.bands(lowest=False), lambda band: band.low is not None),
    "schedules": (
        ukst.schedules(period=uk.Period.year(2025)),
        lambda plan: all(day in uk.Period.year(2025) for day, _ in plan.points),
    ),
    "percentages": (ukst.printed_numbers(percentages=True), lambda number: number.is_percent),
    "counts in print": (ukst.printed_numbers(percentages=False), lambda number: not number.is_percent),
    "events": (ukst.events(uk.Moved), lambda event: type(event) is uk.Moved),
    "crosswalks": (ukst.crosswalks(backwards=False), lambda bridge: bridge.from_day <= bridge.to_day),
    "weights": (ukst.weights(units=("a", "b")), lambda weights: set(weights.amounts) <= {"a", "b"}),
    "histories": (ukst.registries(first=FIRST, max_events=3), lambda each: all(day > FIRST for day in each.days)),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_bounds_are_kept(name):
    strategy, keeps = BOUNDS[name]

    @settings(max_examples=25)
    @given(strategy)
    def inside(value):
        assert keeps(value), value

    inside()


@settings(max_examples=15)
@given(ukst.rulebooks(), st.data())
def test_a_made_up_rulebook_answers_every_key_on_every_day(book, data):
    law = book.on(data.draw(ukst.days()))
    for key in book.lines:
        assert isinstance(law.get(key), uk.Rule | uk.Absence)
        assert law.get(key).explain("vi")
