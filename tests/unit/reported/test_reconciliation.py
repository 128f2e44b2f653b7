from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

import unionkit as uk
from unionkit.reported.reconciliation import implied_targets


@pytest.mark.parametrize(
    ("actual", "target", "printed", "agreement", "modes"),
    [
        (15, 9, "166,6%", "CONSISTENT", "DOWN"),
        (576, 360, "160%", "EXACT", "HALF_UP HALF_EVEN DOWN"),
        (832, 2500, "33,3%", "CONSISTENT", "HALF_UP HALF_EVEN"),
        (9, 8, "112%", "CONSISTENT", "HALF_EVEN DOWN"),
        (3579, 4000, "89,47%", "CONSISTENT", "DOWN"),
        (229, 299, "82%", "INCONSISTENT", ""),
        (-1, 3, "-33,3%", "CONSISTENT", "HALF_UP HALF_EVEN DOWN"),
        (Fraction(1, 3), Fraction(2, 3), "50", "EXACT", "HALF_UP HALF_EVEN DOWN"),
        (Decimal(130720), Decimal(133125), "98%", "CONSISTENT", "HALF_UP HALF_EVEN DOWN"),
    ],
)
def test_a_printed_percentage_is_explained_or_not(actual, target, printed, agreement, modes):
    check = uk.reconcile(actual, target, printed)
    assert check.agreement.name == agreement
    assert [mode.name for mode in check.explained_by] == modes.split()
    assert check.reason is None


@pytest.mark.parametrize(
    ("actual", "target", "reason"),
    [(4, 0, "ZERO_TARGET"), (4, -2, "NEGATIVE_TARGET"), (4, None, "NO_TARGET"), (None, 4, "NO_RESULT")],
)
def test_without_a_ratio_there_is_nothing_to_check(actual, target, reason):
    check = uk.reconcile(actual, target, "40%")
    assert (check.agreement.name, check.reason.name, dict(check.expected)) == ("NOT_CHECKABLE", reason, {})


def test_only_the_modes_asked_for_are_tried():
    check = uk.reconcile(15, 9, "166,6%", modes=(uk.Rounding.HALF_UP,))
    assert (check.agreement.name, check.explained_by) == ("INCONSISTENT", ())
    assert dict(check.expected) == {uk.Rounding.HALF_UP: Decimal("166.7")}


@pytest.mark.parametrize(
    ("printed", "agreement", "reason"),
    [
        ("gần 43%", "CONSISTENT", None),
        ("gần 40%", "INCONSISTENT", None),
        ("trên 42%", "CONSISTENT", None),
        ("≥50%", "INCONSISTENT", None),
        ("khoảng 40%", "NOT_CHECKABLE", "APPROXIMATE"),
    ],
)
def test_a_qualified_percentage_agrees_where_the_exact_one_lies_on_its_side(printed, agreement, reason):
    check = uk.reconcile(435, 1026, printed)
    assert check.agreement.name == agreement
    assert (check.reason and check.reason.name) == reason


def test_words_of_agreement():
    assert [item.label("vi") for item in uk.Agreement] == ["đúng", "khớp", "không thể đúng", "không kiểm tra được"]
    assert uk.Agreement.INCONSISTENT.label("en") == "cannot be right"


def test_what_could_have_been_behind_a_percentage():
    assert uk.possible_actuals("33,3%", target=2500) == range(832, 834)
    assert uk.possible_actuals("33,3%", target=2500, rounding=uk.Rounding.DOWN) == range(833, 835)
    assert uk.possible_actuals("33,3%", target=2500, at_most=832) == range(832, 833)
    assert len(uk.possible_actuals("33,3%", target=2)) == 0
    assert uk.possible_targets("147,6%", actual=933) == range(632, 633)
    assert uk.possible_targets("100%", actual=5, at_most=4) == range(5, 5)
    assert len(uk.possible_targets("50%", actual=0)) == 0


def test_numbers_behind_zero_percent_need_a_limit():
    for actual in (0, 3):
        with pytest.raises(uk.errors.UnboundedError, match="at_most"):
            uk.possible_targets("0%", actual=actual)
    assert uk.possible_targets("0%", actual=3, at_most=603) == range(601, 604)
    assert uk.possible_targets("0%", actual=0, at_most=2) == range(1, 3)


def test_a_qualified_percentage_fixes_no_number():
    """“trên 800 …, đạt trên 173%” stood for 855 of 492."""
    for make in (
        lambda: uk.possible_targets("trên 173%", actual=800),
        lambda: uk.possible_actuals("gần 40%", target=1026),
    ):
        with pytest.raises(uk.errors.UnboundedError):
            make()


@pytest.mark.parametrize(
    ("make", "error"),
    [
        (lambda: uk.possible_actuals("33%", target=0), uk.errors.UndefinedRatioError),
        (lambda: uk.possible_actuals("33%", target=-1), uk.errors.UndefinedRatioError),
        (lambda: uk.possible_targets("33%", actual=-1), uk.errors.UndefinedRatioError),
        (lambda: uk.possible_actuals("-33%", target=5), uk.errors.NumberFormatError),
        (lambda: uk.possible_actuals("a third", target=5), uk.errors.NumberFormatError),
        (lambda: uk.possible_actuals("33%", target=5.0), TypeError),
        (lambda: uk.possible_actuals("33%", target=5, at_most=True), TypeError),
        (lambda: uk.reconcile(0.5, 1, "50%"), TypeError),
        (lambda: uk.reconcile(1, 2, "fifty"), uk.errors.NumberFormatError),
    ],
)
def test_bad_input_is_a_named_error(make, error):
    with pytest.raises(error):
        make()


def test_where_rounding_changes_the_conclusion_the_limit_is_told():
    check = uk.reconcile(99_996, 100_000, "100%")
    assert check.agreement.name == "CONSISTENT"
    assert check.crosses() == (100,)
    assert check.crosses(90, 100) == (100,)
    assert uk.reconcile(2, 3, "66,6%").crosses(Fraction(200, 3)) == (Fraction(200, 3),)
    assert uk.reconcile(2, 3, "66,7%").crosses(Fraction(200, 3), 100) == ()
    assert uk.reconcile(4, 0, "40%").crosses() == ()
    assert uk.reconcile(1, 3, "khoảng 200%").crosses() == ()


def test_of_two_readings_the_one_that_fits_is_taken():
    check = uk.reconcile(1, 3, "33.333%")
    assert (check.agreement.name, str(check.printed.value), check.printed.places) == ("CONSISTENT", "33.333", 3)
    assert uk.reconcile(1, 3, "50.333%").agreement.name == "INCONSISTENT"


@pytest.mark.parametrize(
    "make",
    [
        lambda: uk.reconcile(1, 2, 50),
        lambda: uk.reconcile(1, 2, None),
        lambda: uk.reconcile(1, 2, "50%", modes=("down",)),
        lambda: uk.possible_actuals(33, target=5),
        lambda: uk.possible_actuals("33,3%", target=2500, rounding="down"),
        lambda: uk.possible_targets("33,3%", actual=5, rounding=None),
        lambda: uk.reconcile(1, 2, "50%").crosses(0.5),
        lambda: uk.rounding_policy([1]),
    ],
)
def test_wrong_types_are_type_errors_that_say_what_to_give(make):
    with pytest.raises(TypeError, match="give"):
        make()


def test_errors_of_inverses_say_what_is_wrong():
    with pytest.raises(uk.errors.UndefinedRatioError, match="the result is below zero"):
        uk.possible_targets("33%", actual=-5)
    with pytest.raises(uk.errors.UnboundedError, match="leaves the number open"):
        uk.possible_targets("gần 33%", actual=5, at_most=10)
    with pytest.raises(uk.errors.NumberFormatError, match="below zero"):
        uk.possible_actuals("-33%", target=5)
    with pytest.raises(uk.errors.NotFiniteError):
        uk.reconcile(1, 2, "50%").crosses(Decimal("NaN"))


def test_a_bound_is_read_in_one_way_and_crosses_no_limit():
    check = uk.reconcile(100, 100, "hơn 1.234%")
    assert (check.agreement, check.printed.value) == (uk.Agreement.INCONSISTENT, 1234)
    assert uk.reconcile(100, 100, "trên 90%").crosses(95) == ()


@pytest.mark.parametrize(
    ("actual", "printed", "targets"),
    [
        (15, "60%", range(25, 26)),
        (0, "5%", range(1, 1)),
        (0, "0%", None),
        (15, "0%", None),
        (-1, "60%", None),
        (Fraction(3, 2), "60%", None),
        (15, "gần 60%", None),
        (15, "-3%", None),
    ],
)
def test_a_percentage_without_its_target_implies_targets(actual, printed, targets):
    assert implied_targets(uk.reconcile(actual, None, printed)) == targets
