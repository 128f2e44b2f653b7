"""Terms, congresses, committees, dues and the fund, as an officer meets them; each with the text that decides."""

from __future__ import annotations

import tomllib
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

import unionkit as uk
from unionkit import errors

BOOK = uk.rulebook("vgcl")
K, G = uk.UnitKind, uk.DuesGroup
CASES = tomllib.loads((Path(__file__).parent / "congresses.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["title"])
def test_a_committee_or_congress_that_was_reported(case):
    law = BOOK.on(case["on"])
    facts = dict(case["committee"])
    formation = uk.Formation.APPOINTED if facts.pop("appointed", False) else uk.Formation.ELECTED
    kind = K(facts.pop("kind"))
    committee = uk.Committee(kind=kind, formation=formation, **facts)
    verdicts = {
        "size": uk.committee_size_fits(committee, law=law),
        "standing": uk.standing_committee_fits(committee, law=law),
    }
    for name, verdict in verdicts.items():
        if name in case:
            assert verdict.outcome.value == case[name], verdict.explain("en")
    if "inspection_size" in case:
        criteria = uk.inspection_committee_fits(committee, law=law).criteria
        (size,) = (each for each in criteria if each.key.startswith("committee.inspection.size"))
        assert size.outcome.value == case["inspection_size"]
    found = uk.check_committee(committee, law=law)
    assert [[finding.found, finding.expected] for finding in found] == ([case["warning"]] if "warning" in case else [])
    assert {finding.code for finding in found} <= {"committee.over_cap"}
    if "delegates" in case:
        congress = uk.Delegates(unit=committee.unit, kind=kind, members=committee.members, **case["delegates"])
        verdict = uk.delegates_fit(congress, law=law)
        assert verdict.outcome.value == case["delegates_fit"], verdict.explain("en")
        assert [each.key for each in verdict.failed] == (
            [case["delegates_failed"]] if "delegates_failed" in case else []
        )
        verdicts["delegates"] = verdict
    if "cites" in case:
        assert case["cites"] in verdicts["size"].explain("vi")
    for verdict in verdicts.values():
        for lang in ("vi", "en"):
            said = verdict.explain(lang)
            assert "None" not in said
            assert "_" not in said.replace(verdict.subject, "")
            assert "yêu cầu –" not in said


def test_a_union_of_161_members_holds_a_plenary_congress():
    law = BOOK.on(date(2026, 1, 15))
    verdict = uk.can_hold_delegates_congress(K.GRASSROOTS_UNION, members=161, law=law, scattered=False)
    assert verdict.outcome.name == "NOT_MET"
    assert "22/KH-TLĐ" in verdict.explain("vi")


@pytest.mark.parametrize(
    ("founded_on", "upper_next", "years"),
    [
        (date(2025, 6, 1), None, (2025, 2028)),
        (date(2026, 6, 1), None, (2026, 2028)),
        (date(2027, 12, 20), uk.Term(2028, 2033), (2027, 2033)),
    ],
)
def test_the_examples_of_guide_38_on_first_terms(founded_on, upper_next, years):
    law = BOOK.on(founded_on)
    term = uk.first_term(founded_on=founded_on, upper_term=uk.Term(2023, 2028), law=law, upper_next=upper_next)
    assert (term.first_year, term.last_year) == years
    assert law["term.first.form"].citation.instrument.number == "38/HD-TLĐ"


def test_ha_noi_goes_on_with_xviii_and_ho_chi_minh_city_begins_with_i():
    law = BOOK.on(date(2025, 12, 20))
    ha_noi = uk.next_term_number(17, after=uk.TermEvent.CONGRESS, law=law)
    city = uk.next_term_number(
        11, after=uk.TermEvent.MERGER, law=law, kind=K.PROVINCIAL_FEDERATION, kept_name=True, party_number=1
    )
    assert (ha_noi.number, city.number) == (18, 1)
    assert city.rule.citation.instrument.number == "22/KH-TLĐ"


def test_the_term_of_2023_ended_early_with_the_congress_of_2025():
    xvii = uk.Term(2023, 2028, number=17, since=date(2023, 10, 16))
    xviii = uk.Term(2025, 2030, number=18, since=date(2025, 12, 29))
    assert [finding.code for finding in uk.check_terms([xvii, xviii], unit="ha-noi")] == ["terms.overlap"]
    assert uk.check_terms([xvii.cut_short(date(2025, 12, 29)), xviii], unit="ha-noi") == ()


def test_thanh_xuan_had_65_percent_in_mid_april_and_100_due_by_30_april():
    # The number of unions is not in the report; 40 stand for them. 65% is what it prints.
    units = [f"cdcs-{number}" for number in range(40)]
    held = dict.fromkeys(units[:26], date(2023, 4, 14))
    district = uk.congress_round(2023, rulebook=BOOK, as_of=date(2023, 4, 16), place="thanh_xuan")
    due = district.deadline(K.GRASSROOTS_UNION)
    milestones = (uk.Milestone(date(2023, 4, 15), Fraction(65, 100)), uk.Milestone(due))
    april = uk.congress_coverage(units, held, as_of=date(2023, 4, 16), due=due, milestones=milestones)
    assert uk.reconcile(april.attainment.actual, april.attainment.target, "65%").agreement.name == "EXACT"
    assert [april.against(each).status.name for each in milestones] == ["REACHED", "NOT_REACHED"]
    assert april.late == ()
    may = uk.congress_coverage(units, held, as_of=date(2023, 5, 1), due=due)
    assert len(may.late) == 14


def test_a_round_as_a_calendar_file():
    autumn = uk.congress_round(2025, rulebook=BOOK, as_of=date(2025, 9, 20))
    text = uk.icalendar(uk.round_days(autumn), stamp=autumn.as_of, lang="vi", name="Đại hội công đoàn 2025")
    assert text.count("BEGIN:VEVENT") == len(autumn.steps)
    assert "DTSTART;VALUE=DATE:20251031" in text


@pytest.mark.parametrize(
    ("day", "kind", "members", "unit", "expected", "cites"),
    [
        (date(2022, 6, 1), K.GRASSROOTS_UNION, 79, None, (3, 15), "03/HD-TLĐ"),
        (date(2022, 6, 1), K.GRASSROOTS_UNION, 3_000, None, (3, 19), "03/HD-TLĐ"),
        (date(2022, 6, 1), K.DISTRICT_FEDERATION, 9_000, None, (None, 27), "03/HD-TLĐ"),
        (date(2022, 6, 1), K.PROVINCIAL_FEDERATION, 600_000, "ha-noi", (None, 55), "03/HD-TLĐ"),
        (date(2025, 1, 15), K.GRASSROOTS_UNION, 29, None, (3, 3), "38/HD-TLĐ"),
        (date(2025, 1, 15), K.GRASSROOTS_UNION, 25_000, None, (3, 27), "38/HD-TLĐ"),
        (date(2025, 1, 15), K.DISTRICT_FEDERATION, 30_000, None, (15, 23), "38/HD-TLĐ"),
        (date(2025, 1, 15), K.PROVINCIAL_FEDERATION, 300_000, None, (None, 49), "38/HD-TLĐ"),
        (date(2025, 10, 1), K.GRASSROOTS_UNION, 49, None, (3, 3), "22/KH-TLĐ"),
        (date(2025, 10, 1), K.MEMBER_GRASSROOTS_UNION, 900, None, (None, 15), "22/KH-TLĐ"),
        (date(2025, 10, 1), K.SECTIONAL_UNION, 90, None, (None, 7), "22/KH-TLĐ"),
        (date(2025, 10, 1), K.CORPORATION_UNION_UNDER_VGCL, 90_000, None, (None, 27), "22/KH-TLĐ"),
    ],
)
def test_the_size_of_a_committee(day, kind, members, unit, expected, cites):
    size = uk.committee_size(kind, members=members, law=BOOK.on(day), unit=unit)
    stated = [each if isinstance(each, int) else None for each in (size.minimum, size.maximum)]
    assert (tuple(stated), size.citation.instrument.number) == (expected, cites)


@pytest.mark.parametrize(
    ("day", "group", "wage", "amount", "cites"),
    [
        (date(2025, 7, 1), G.NON_STATE_ENTERPRISE, 20_000_000, 100_000, "61/QĐ-TLĐ"),
        (date(2025, 7, 1), G.STATE_ENTERPRISE, 20_000_000, 100_000, "61/QĐ-TLĐ"),
        (date(2025, 7, 1), G.PUBLIC_SERVICE_UNIT, 90_000_000, 450_000, "61/QĐ-TLĐ"),
        (date(2025, 6, 30), G.NON_STATE_ENTERPRISE, 20_000_000, 200_000, "174/QĐ-TLĐ"),
        (date(2025, 6, 30), G.NON_STATE_ENTERPRISE, 90_000_000, 234_000, "174/QĐ-TLĐ"),
        (date(2026, 7, 1), G.NON_STATE_ENTERPRISE, 90_000_000, 253_000, "61/QĐ-TLĐ"),
    ],
)
def test_dues_of_a_month(day, group, wage, amount, cites):
    dues = uk.monthly_dues(wage, payer_group=group, law=BOOK.on(day))
    assert (dues.amount, dues.rules[0].citation.instrument.number) == (amount, cites)


@pytest.mark.parametrize(
    ("day", "grassroots"),
    [
        (date(2021, 6, 1), 14_200_000),
        (date(2022, 6, 1), 15_000_000),
        (date(2025, 8, 1), 15_000_000),
        (date(2026, 8, 1), 15_000_000),
    ],
)
def test_the_union_fund_is_two_percent_and_three_quarters_stay_at_the_grassroots_since_2022(day, grassroots):
    fund = uk.union_fund(1_000_000_000, law=BOOK.on(day))
    assert (fund.amount, fund.grassroots, fund.upper) == (20_000_000, grassroots, 20_000_000 - grassroots)


def test_state_paid_bodies_ceased_to_pay_a_month_before_the_law_changed():
    assert {stop.since for stop in uk.payment_stops(rulebook=BOOK)} == {date(2025, 6, 1)}
    with pytest.raises(errors.NoRuleInForceError) as caught:
        uk.monthly_dues(10_000_000, payer_group=G.STATE_PAID, law=BOOK.on(date(2025, 6, 1)))
    assert caught.value.absence.citation.instrument.number == "4133/TLĐ-ToC"
