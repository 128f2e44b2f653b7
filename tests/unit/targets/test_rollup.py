from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk

K = uk.UnitKind
TREE = uk.Hierarchy.of(
    [
        uk.Unit("city", "City", K.PROVINCIAL_FEDERATION),
        uk.Unit("north", "North", K.COMMUNE_UNION, parent="city"),
        uk.Unit("south", "South", K.COMMUNE_UNION, parent="city"),
        *(uk.Unit(f"n{n}", "N", K.GRASSROOTS_UNION, parent="north") for n in range(3)),
        *(uk.Unit(f"s{n}", "S", K.GRASSROOTS_UNION, parent="south") for n in range(2)),
    ]
)
HALF = uk.Period.reporting_half(2026, 1)
STOCK, WAGE, DENSITY = uk.indicators.MEMBERS, uk.indicators.MEAN_MONTHLY_WAGE, uk.indicators.MEMBER_DENSITY
ALL = {"n0": 10, "n1": 20, "n2": 30, "s0": 35, "s1": 5}


def result(unit, amount, indicator=STOCK, **more):
    return uk.Result(unit=unit, indicator=indicator, period=HALF, amount=amount, **more)


def rolled(figures, indicator=STOCK):
    return uk.roll_up_results(TREE, [result(unit, amount, indicator) for unit, amount in figures.items()])


def told(findings):
    return [(finding.code, finding.subject) for finding in findings]


def test_counts_add_up_and_say_how_many_reported():
    tree = rolled(ALL)
    assert (tree["north"].total, tree["city"].total) == (60, 100)
    assert (tree["city"].reported, tree["city"].expected, tree["n0"].expected) == (5, 5, 1)
    assert (tree["city"].own, tree["city"].residual, tree.check()) == (None, None, ())
    assert (len(tree), next(iter(tree)), repr(tree)) == (8, "city", "RolledResults(members, 5 leaves reported)")


def test_a_parents_own_report_is_not_added_but_held_beside():
    tree = rolled({**ALL, "north": 66, "city": 106})
    assert (tree["city"].total, tree["north"].residual, tree["city"].residual) == (100, 6, 6)
    (first, second) = tree.check()
    assert told((first, second)) == [("rollup.residual", "city"), ("rollup.residual", "north")]
    assert second.message("en") == "north: reported 66, its children give 60 (off by 6, 0 allowed)"


def test_a_printed_parent_may_differ_by_what_rounding_allows():
    """Two children in thousands: half a thousand may be lost in each, and in the parent."""
    figures = {"north": 100_000, "south": 200_000}
    assert (
        uk.roll_up_results(TREE, [*(result(*pair) for pair in figures.items()), result("city", 301_500)]).check(
            rounded_to=1_000
        )
        == ()
    )
    over = uk.roll_up_results(TREE, [*(result(*pair) for pair in figures.items()), result("city", 301_501)])
    (finding,) = over.check(rounded_to=1_000)
    assert (finding.facts["gap"], finding.facts["tolerance"]) == (1_501, 1_500)
    assert over.check(rounded_to=Decimal("1000.7")) == ()
    assert over.check(rounded_to=Decimal("0.7"))[0].facts["tolerance"] == Fraction(21, 20)


def test_missing_children_are_named():
    tree = rolled({"n0": 10, "n1": 20, "s0": 35, "s1": 5, "city": 100})
    assert (tree["city"].reported, tree["city"].expected, tree.missing("city")) == (4, 5, ("n2",))
    assert told(tree.check()) == [("rollup.incomplete", "city"), ("rollup.incomplete", "north")]
    assert tree.check()[0].message("vi") == "city: mới có 4 trên 5 đơn vị báo cáo; còn thiếu n2"
    assert tree["city"].residual == 30


def test_children_that_give_more_than_the_parent_are_told_although_some_are_missing():
    tree = rolled({"n0": 10, "n1": 20, "s0": 35, "s1": 5, "city": 60})
    assert ("rollup.residual", "city") in told(tree.check())
    net = rolled({"n0": 10, "n1": 20, "s0": 35, "s1": 5, "city": 60}, uk.indicators.MEMBERS_NET_INCREASE)
    assert ("rollup.residual", "city") not in told(net.check())


def test_a_middle_unit_that_reported_for_its_own_covers_those_below():
    tree = rolled({"north": 60, "s0": 35, "s1": 5})
    assert (tree["north"].total, tree["north"].below, tree["city"].total) == (60, None, 100)
    assert (tree["city"].reported, tree.missing("city"), tree["n0"].total) == (5, (), None)
    assert tree.check() == ()


def test_ratios_are_recomputed_and_means_weighted():
    parts = {"n0": (9, 10), "n1": (10, 20), "s0": (30, 40)}
    tree = uk.roll_up_results(
        TREE, [result(unit, Fraction(*pair), DENSITY, over=pair[1]) for unit, pair in parts.items()]
    )
    assert (tree["north"].total, tree["north"].over) == (Fraction(19, 30), 30)
    assert (tree["city"].total, tree["city"].over) == (Fraction(49, 70), 70)
    wages = [result("n0", 8_000_000, WAGE, over=300), result("s0", 10_000_000, WAGE, over=100)]
    assert uk.roll_up_results(TREE, wages)["city"].total == 8_500_000
    nobody = uk.roll_up_results(TREE, [result("n0", 8, WAGE, over=0)])
    assert (nobody["city"].total, nobody["city"].over) == (None, 0)


def test_a_ratio_of_the_parent_is_compared_without_the_number_of_children():
    figures = [result("n0", 8, WAGE, over=1), result("n1", 8, WAGE, over=1), result("n2", 8, WAGE, over=1)]
    tree = uk.roll_up_results(TREE, [*figures, result("north", 10, WAGE, over=3)])
    assert told(tree.check(rounded_to=1)) == [("rollup.incomplete", "city"), ("rollup.residual", "north")]
    assert told(tree.check(rounded_to=2)) == [("rollup.incomplete", "city")]


def test_mixed_cut_offs_are_told():
    may, june = date(2026, 5, 31), date(2026, 6, 30)
    tree = uk.roll_up_results(TREE, [
        result("n0", 1, as_of=may), result("n1", 1, as_of=june), result("n2", 1, as_of=may), result("south", 1),
    ])  # fmt: skip
    assert tree["city"].cut_offs == (may, june, None)
    assert told(tree.check()) == [("rollup.mixed_cut_offs", "city"), ("rollup.mixed_cut_offs", "north")]
    assert "31 May 2026, 30 June 2026 and a day that is not stated" in tree.check()[0].message("en")


def test_many_missing_units_are_cut_short():
    many = uk.Hierarchy.of(
        [uk.Unit("up", "UP", uk.UnitKind.COMMUNE_UNION)]
        + [uk.Unit(f"u{n}", "U", uk.UnitKind.GRASSROOTS_UNION, parent="up") for n in range(20)]
    )
    (finding,) = uk.roll_up_results(many, [result("u0", 1)]).check()
    assert (len(finding.facts["missing"]), finding.facts["missing"][-1]) == (11, "…")


@pytest.mark.parametrize(
    ("results", "problem"),
    [
        ([], "empty"),
        ([result("n0", 1), result("n1", 1, WAGE, over=1)], "indicators"),
        ([result("n0", 1), result("n0", 2)], "repeated"),
        ([result("n0", 1, WAGE)], "mean"),
        ([result("n0", 1, DENSITY)], "ratio"),
        ([result("n0", 1), uk.Result(unit="n1", indicator=STOCK, period=uk.Period.year(2026), amount=1)], "periods"),
        (
            [
                result("n0", 1, WAGE, over=1, denominator=uk.Denominator.MEAN),
                result("n1", 1, WAGE, over=1, denominator=uk.Denominator.AT_START),
            ],
            "denominators",
        ),
    ],
)
def test_what_does_not_add_up_is_refused(results, problem):
    with pytest.raises(uk.errors.AdditionError) as caught:
        uk.roll_up_results(TREE, results)
    assert caught.value.problem == problem
    if problem == "indicators":
        assert caught.value.found == ", ".join(sorted(each.indicator.id for each in results))


def test_unknown_units_are_refused():
    with pytest.raises(uk.errors.UnknownUnitError) as caught:
        rolled({"x": 1, "n0": 2, "y": 3})
    assert caught.value.units == ("x", "y")
    with pytest.raises(uk.errors.UnknownUnitError):
        rolled(ALL)["x"]
    with pytest.raises(TypeError):
        rolled(ALL).check(rounded_to=0.5)
