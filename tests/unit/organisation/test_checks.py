from __future__ import annotations

from datetime import date

import attrs
import pytest

import unionkit as uk
from unionkit import errors
from unionkit.citations import Citation, Instrument
from unionkit.verdicts import Comparison
from unionkit.wording import Words

K = uk.UnitKind
SOURCE = Citation(instrument=Instrument(title=Words(vi="Văn bản thử", en="A made-up instrument")))


DAY = date(2025, 8, 1)
NOT_YET, REPEALED, NOT_RECORDED = uk.AbsenceKind.NOT_YET, uk.AbsenceKind.REPEALED, uk.AbsenceKind.NOT_RECORDED


def law_of(rules):
    """The law of a day by a rulebook made up for these tests; a key without entries has its absence before them."""
    title = Words(vi="quy định thử", en="a made-up rule")
    lines, entries = {}, {}
    for key, value in rules.items():
        lines[key] = uk.KeyLine(
            key=key, type="int", measure="members", title=title, subject=title, before=NOT_YET,
            comparison=None if key.endswith("unions") else Comparison.AT_LEAST,
        )  # fmt: skip
        entry = uk.Entry(
            since=date(2025, 7, 1), value=value, citation=SOURCE, force=uk.Force.LAW, issued=date(2025, 6, 27),
            comparison=lines[key].comparison,
        )  # fmt: skip
        entries[key] = () if value is NOT_YET else (entry,)
    return attrs.evolve(uk.rulebook("vgcl"), name="trial", lines=lines, entries=entries).on(DAY)


def kinds(*members):
    return uk.Items(tuple(uk.Item(kind.value, Words(vi=kind.label("vi"), en=kind.label("en"))) for kind in members))


RULES = {
    "unit.district_federation.exists": False,
    "unit.district_federation.parents": REPEALED,
    "unit.commune_union.exists": True,
    "unit.commune_union.parents": kinds(K.PROVINCIAL_FEDERATION),
    "unit.grassroots_union.exists": True,
    "unit.grassroots_union.parents": kinds(K.COMMUNE_UNION, K.PROVINCIAL_FEDERATION),
    "unit.grassroots_union.recognised_by": kinds(K.PROVINCIAL_FEDERATION),
    "unit.industrial_zones_union.exists": NOT_RECORDED,
    "unit.district_education_union.exists": REPEALED,
    "unit.special_upper_union.exists": NOT_YET,
    "founding.commune_union.min_members": 1500,
    "founding.commune_union.min_grassroots_unions": 2,
}
LAW = law_of(RULES)


def unit(id_, kind, parent=None):
    return uk.Unit(id_, f"Đơn vị {id_}", kind, parent)


TOP = [unit("vgcl", K.CONFEDERATION), unit("p", K.PROVINCIAL_FEDERATION, "vgcl")]


def codes(findings):
    return [(finding.code.removeprefix("hierarchy."), finding.subject) for finding in findings]


def test_a_hierarchy_as_it_should_be_gives_nothing():
    org = uk.Hierarchy.of(
        [*TOP, unit("c", K.COMMUNE_UNION, "p"), unit("g", K.GRASSROOTS_UNION, "c"), unit("h", K.GRASSROOTS_UNION, "p")]
    )
    assert org.check(law=LAW) == ()
    assert uk.Hierarchy.of([]).check(law=LAW) == ()


def test_a_kind_that_ended_and_what_stands_under_it():
    org = uk.Hierarchy.of([*TOP, unit("d", K.DISTRICT_FEDERATION, "p"), unit("g", K.GRASSROOTS_UNION, "d")])
    ended, under = org.check(law=LAW)
    assert codes([ended, under]) == [("kind_not_in_force", "d"), ("parent_not_allowed", "g")]
    assert (ended.field, ended.found, ended.citation) == ("kind", K.DISTRICT_FEDERATION, SOURCE)
    assert (under.field, under.found) == ("parent", K.DISTRICT_FEDERATION)
    assert under.expected == (K.COMMUNE_UNION, K.PROVINCIAL_FEDERATION)
    assert (
        ended.message("en") == "Đơn vị d (d): there is no kind of unit “district federation of labour” on 1 August 2025"
    )
    assert ended.message("vi") == "Đơn vị d (d): ngày 1/8/2025 không có loại đơn vị “liên đoàn lao động cấp huyện”"
    assert (
        "a grassroots union cannot stand under a district federation of labour (d) on 1 August 2025"
        in under.message("en")
    )
    assert "{" not in under.message("vi")
    assert ended.remedy("en")


def test_an_absence_that_says_there_is_no_such_kind_is_not_passed_over():
    org = uk.Hierarchy.of(
        [unit("e", K.DISTRICT_EDUCATION_UNION), unit("s", K.SPECIAL_UPPER_UNION), unit("i", K.INDUSTRIAL_ZONES_UNION)]
    )
    findings = org.check(law=LAW)
    assert codes(findings) == [("kind_not_in_force", "e"), ("kind_not_in_force", "s")]
    assert [finding.citation for finding in findings] == [SOURCE, None]


def test_where_the_law_has_no_rule_nothing_is_a_fault():
    org = uk.Hierarchy.of([unit("g", K.UNION_GROUP), unit("d", K.CONFEDERATION, "g")])
    assert org.check(law=LAW) == ()


def test_the_parent_of_a_root_is_outside_and_not_judged():
    org = uk.Hierarchy.of([*TOP, unit("d", K.DISTRICT_FEDERATION, "p"), unit("g", K.GRASSROOTS_UNION, "d")])
    assert org.subtree("g").check(law=LAW) == ()


def test_somebody_above_must_be_able_to_recognise_it():
    law = law_of({**RULES, "unit.grassroots_union.parents": NOT_RECORDED})
    units = [unit("vgcl", K.CONFEDERATION), unit("c", K.COMMUNE_UNION, "vgcl"), unit("g", K.GRASSROOTS_UNION, "c")]
    findings = uk.Hierarchy.of(units).check(law=law)
    assert codes(findings) == [("parent_not_allowed", "c"), ("no_recognising_body", "g")]
    assert findings[1].expected == (K.PROVINCIAL_FEDERATION,)
    assert findings[1].severity is uk.Severity.WARNING
    assert "provincial or city federation of labour" in findings[1].message("en")
    # Without the confederation at the top the recognising body may stand outside.
    assert uk.Hierarchy.of(units).subtree("c").check(law=law) == ()


def commune(*unions):
    return uk.Hierarchy.of([*TOP, unit("c", K.COMMUNE_UNION, "p"), *(unit(name, kind, "c") for name, kind in unions)])


TWO = (("g", K.GRASSROOTS_UNION), ("n", K.GRASSROOTS_OCCUPATIONAL_UNION))


@pytest.mark.parametrize(
    ("unions", "counts", "expected"),
    [
        (TWO, None, []),
        (TWO, {"g": 1000, "n": 500}, []),
        (TWO, {"g": 1000, "n": 499}, [("too_few_members", 1499, 1500)]),
        (TWO, {"c": 2, "g": 1000, "n": 499}, []),
        (TWO, {"g": 10}, []),
        (TWO[:1], {"g": 2000}, [("too_few_unions", 1, 2)]),
        (TWO[:1], {}, [("too_few_unions", 1, 2)]),
        (TWO[:1], {"g": 3}, [("too_few_members", 3, 1500), ("too_few_unions", 1, 2)]),
        ((), {"c": 1200}, [("too_few_members", 1200, 1500)]),
        ((), {"c": None}, []),
    ],
)
def test_a_commune_union_needs_members_and_unions_where_members_are_given(unions, counts, expected):
    findings = commune(*unions).check(law=LAW, member_counts=counts)
    assert [(f.code.removeprefix("hierarchy."), f.found, f.expected) for f in findings] == expected
    assert all(finding.subject == "c" and finding.severity is uk.Severity.WARNING for finding in findings)


def test_members_of_the_parts_of_a_union_count_and_the_parts_are_no_unions():
    org = uk.Hierarchy.of([*commune(*TWO), unit("m", K.MEMBER_GRASSROOTS_UNION, "g")])
    (finding,) = org.check(law=LAW, member_counts={"g": 10, "m": 20, "n": 30})
    assert (finding.code, finding.found) == ("hierarchy.too_few_members", 60)
    assert finding.message("en") == "members of Đơn vị c (c): 60; needed: 1,500"


def test_without_a_number_in_the_law_no_size_is_judged():
    rules = {key: value for key, value in RULES.items() if not key.startswith("founding")}
    assert commune(*TWO).check(law=law_of(rules), member_counts={"g": 1, "n": 1}) == ()


def test_findings_come_by_unit():
    org = uk.Hierarchy.of(
        [*commune(*TWO[:1]), unit("d", K.DISTRICT_FEDERATION, "p"), unit("x", K.DISTRICT_FEDERATION, "c")]
    )
    assert codes(org.check(law=LAW, member_counts={"g": 3, "x": 4, "d": 5})) == [
        ("too_few_members", "c"), ("too_few_unions", "c"), ("kind_not_in_force", "x"), ("kind_not_in_force", "d"),
    ]  # fmt: skip


def test_wrong_counts():
    with pytest.raises(errors.UnknownUnitError):
        commune(*TWO).check(law=LAW, member_counts={"y": 1})
    with pytest.raises(errors.BelowZeroError, match="“members of g” is -1"):
        commune(*TWO).check(law=LAW, member_counts={"g": -1})
    with pytest.raises(TypeError, match="the members of “g” is the float"):
        commune(*TWO).check(law=LAW, member_counts={"g": 1.0})


def test_a_rulebook_is_no_law_of_a_day():
    with pytest.raises(TypeError, match=r"give the law of a day: rulebook\.on\(day\)"):
        uk.Hierarchy.of([]).check(law=uk.rulebook("vgcl"))
