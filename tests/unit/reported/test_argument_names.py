"""What is of the wrong type is named: the message begins with the argument."""

from __future__ import annotations

from re import escape

import pytest

import unionkit as uk

WRONG = object()
REFUSED = [
    ("rounding", lambda: uk.reconcile_total([1, 2], 3, rounding=WRONG)),
    ("the number", lambda: uk.reconcile_total([WRONG], 3)),
    ("the number", lambda: uk.reconcile_total([1, 2], WRONG)),
    ("the number", lambda: uk.read_number(WRONG)),
    ("the text", lambda: uk.read_claims(WRONG)),
    ("an item", lambda: uk.rounding_policy([WRONG])),
    ("a threshold", lambda: uk.reconcile(1, 3, "33,3").crosses(WRONG)),
    ("a mode", lambda: uk.reconcile(1, 3, "33,3", modes=[WRONG])),
    ("actual", lambda: uk.reconcile(WRONG, 3, "33,3")),
    ("target", lambda: uk.reconcile(1, WRONG, "33,3")),
    ("the printed percentage", lambda: uk.reconcile(1, 3, WRONG)),
    ("target", lambda: uk.possible_actuals("33,3", target=WRONG)),
    ("actual", lambda: uk.possible_targets("33,3", actual=WRONG)),
    ("rounding", lambda: uk.possible_actuals("33,3", target=3, rounding=WRONG)),
    ("rounding", lambda: uk.possible_targets("33,3", actual=1, rounding=WRONG)),
    ("at_most", lambda: uk.possible_actuals("33,3", target=3, at_most=WRONG)),
    ("at_most", lambda: uk.possible_targets("33,3", actual=1, at_most=WRONG)),
    ("the printed percentage", lambda: uk.possible_actuals(WRONG, target=3)),
    ("the printed percentage", lambda: uk.possible_targets(WRONG, actual=1)),
]


@pytest.mark.parametrize(
    ("name", "call"), REFUSED, ids=[f"{number}-{name}" for number, (name, _) in enumerate(REFUSED)]
)
def test_what_is_of_the_wrong_type_is_named(name, call):
    with pytest.raises(TypeError, match=f"^{escape(name)} is the object "):
        call()
