"""Worlds hang together, under every law, and a record that is changed is found."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import given, settings

import unionkit as uk
from unionkit.testing import examples
from unionkit.testing.worlds import worlds

BOOK = uk.rulebook("vgcl")
LAWS = [BOOK.on(day) for day in (date(2012, 6, 1), date(2016, 2, 29), date(2024, 2, 29), date(2025, 8, 1))]


@settings(max_examples=20)
@given(worlds())
def test_nothing_is_found_in_a_world(world):
    assert world.check() == ()
    assert set(world.member_counts) == {leaf.id for leaf in world.hierarchy.leaves}
    assert {target.unit for target in world.targets} == {unit.id for unit in world.units}
    for each in world.workplaces:
        assert each.members + (each.applicants or 0) <= each.workers
        assert uk.can_found(each, law=world.law).subject == each.id


@settings(max_examples=20)
@given(worlds())
def test_the_report_of_a_world_is_read_back(world):
    read = [(claim.actual, claim.target) for claim in uk.read_claims(world.report())]
    assert read == [(each.actual, each.target) for each in world.attainments if each.ratio is not None]
    assert all(claim.reconcile().explained_by for claim in uk.read_claims(world.report()))


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.day.isoformat())
def test_a_world_keeps_to_the_law_that_is_asked_for(law):
    @settings(max_examples=10)
    @given(worlds(law=law, min_units=3, max_units=4, max_events=2))
    def keeps(world):
        assert (world.day, world.law) == (law.day, law)
        assert world.check() == ()
        assert 3 <= len(world.registry.units) <= 4
        assert bool(world.terms) == isinstance(law.get("term.years"), uk.Rule)

    keeps()


KINDS = {
    "units": uk.Unit,
    "workplaces": uk.Workplace,
    "targets": uk.Target,
    "results": uk.Result,
    "terms": uk.UnitTerm,
    "members": uk.Membership,
}


@pytest.mark.parametrize("kind", KINDS)
def test_the_checks_of_records_find_nothing_in_a_world(kind):
    @settings(max_examples=10)
    @given(worlds())
    def good(world):
        records = getattr(world, kind)
        report = uk.check_records(
            map(uk.to_record, records), KINDS[kind], law=world.law, units=world.hierarchy, registry=world.registry
        )
        assert report.ok, report.format("text", "en")
        assert report.records == records

    good()


@pytest.mark.exhaustive
@settings(max_examples=2_000)
@given(worlds())
def test_nothing_is_found_in_many_worlds(world):
    assert world.check() == ()


@pytest.mark.parametrize("name", examples.__all__)
def test_examples_hang_together(name):
    world = getattr(examples, name)()
    assert world.check() == ()
    for lang in ("vi", "en"):
        assert world.explain(lang).count("\n") > len(world.units)
    with pytest.raises(uk.errors.LanguageError):
        world.report("fr")


def broken(**records):
    world = examples.two_communes_become_one()
    return {finding.code for finding in attrs.evolve(world, **records).check()}


def test_a_record_that_is_changed_is_found():
    world = examples.two_communes_become_one()
    target, result, ledger, terms = world.targets[0], world.results[0], world.ledgers[0], world.terms
    assert broken(targets=(attrs.evolve(target, amount=1), *world.targets[1:])) == {"targets.children_over"}
    assert broken(results=(attrs.evolve(result, amount=1), *world.results[1:])) == {"rollup.residual"}
    assert broken(ledgers=(attrs.evolve(ledger, closing=1),)) == {"ledger.imbalance"}
    assert broken(terms=(terms[0], attrs.evolve(terms[1], number=3))) == {"terms.number"}
    assert broken(member_counts=dict.fromkeys(world.member_counts, 1)) == {"hierarchy.too_few_members"}
    found = world.hierarchy.check(law=BOOK.on(date(2025, 1, 15)))
    assert {finding.code for finding in found} >= {"hierarchy.kind_not_in_force"}
