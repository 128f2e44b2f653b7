"""Printed figures with all that is told of them: readings, reconciliations, inverses, totals, policies, errors in words.

The calls stand here, what comes of them in ``tests/golden/reported/figures.json``. Where a change is meant, write that
file anew with ``python tests/unit/reported/test_golden_figures.py`` and read what differs.
"""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path

import pytest

import unionkit as uk
from unionkit.reported.reconciliation import implied_targets

GOLDEN = Path(__file__).parents[2] / "golden" / "reported" / "figures.json"
UP, EVEN, DOWN = uk.Rounding.HALF_UP, uk.Rounding.HALF_EVEN, uk.Rounding.DOWN
CHECKS = (
    (15, 9, "166,6%"), (832, 2500, "33,3%"), (112, 304, "36,8%"), (576, 360, "160%"), (7, 30, "gần 23,4%"), (1, 0, "5%"),
)  # fmt: skip
"""Such as districts have printed."""

NUMBERS = (
    "832", "2.500", "2,500", "6,000", "1.230.459", "1,230,459", "1.234,5", "1,234.5", "1 160", "13 000", "5 738,5", "0 123",
    "53,55%", "53.55 %", "160%", "0,125", "0.125%", "05", "+7", "-7", "−1.234", "-5%", "８３２", "100.000", "0,0001 nghìn",
    "21,5 nghìn", "203 ngàn", "1,62 vạn", "6,17 triệu", "133.125 triệu", "2.938 tỉ", "2.938 tỷ", "1 tỉ 463 triệu", "1 tỷ 463 triệu 5 nghìn",
    "2 tỷ 1,5 triệu", "2.171 million", "2,171 million", "1.6 billion", "1,000 thousand", "1 million 5 thousand", "1 million 2.5 thousand", "2 tỷ 1.5 triệu", "1.5 billion 3 million", "1,5 nghìn%", "1 nghìn%", "1.5 million%",
    "2 tỷ 1 triệu%", "1,5 tỉ 463 triệu", "1,5 tỉ 463,2222222222 triệu", "1 triệu 5 tỉ", "1 triệu 5 triệu", "1 tỉ 1.2.3 triệu", "1.2.3 triệu", "1 tỉ 5",
    "gần 203 nghìn", "hơn 1,62 vạn", "trên 78%", ">19.000", "100+", "-100+", "≥25", ">=25", "dưới 5", "tối đa 15", "khoảng 19.000", "Ước đạt 40%", "nearly 500",
    "more than 35,000,000", "about 5", "≈5", "≲5", "< 5", "<= 5", "gần100+", "gần  5", "không quá 1.234,5%", "",
    "  ", "abc", "1.", ".5", "1..2", "12 CĐCS", "½", "10²", "2.413.54", "7202,144", "7202.144", "1.2.3", "0.500.000", "0,500", "01.234", "1,234,5", "1.234.5",
    "1,234.567.8", "147 6%", "1 6 3", "1 234.567", "12 345,67", "1234 567", "100 000 000", "9" * 30, "9" * 31, "x" * 59, "x" * 60, "x" * 61,
    "1" + " " * 198 + "2", "1" + " " * 199, "1" + " " * 200, "1,5" + "0" * 28, "1.234" + "5" * 57,
)  # fmt: skip
WHOLE = (
    "6,000",
    "2.500",
    "2,5",
    "2.5",
    "1,234,567",
    "33,333%",
    "1.5 triệu",
    "1 160",
    "1.234,5",
    "gần 1.234",
    "0,125",
    "7202,144",
)


def form(value):
    """Give what can be written as JSON."""
    if isinstance(value, uk.errors.UnionkitError):
        facts = {name: str(fact) if fact is not None else None for name, fact in value.facts.items()}
        return {"error": type(value).__name__, **facts, "vi": value.message("vi"), "en": value.message("en")}
    if isinstance(value, TypeError):
        return {"error": "TypeError", "en": str(value)}
    if isinstance(value, range):
        return [value.start, value.stop]
    if isinstance(value, tuple):
        return [form(item) for item in value]
    if isinstance(value, Fraction):
        return str(value)
    return value if value is None or isinstance(value, int) else uk.to_record(value)


def told(call, *arguments, **named):
    try:
        return form(call(*arguments, **named))
    except (uk.errors.UnionkitError, TypeError) as error:
        return form(error)


def numbers():
    yield from ((text, told(uk.read_number, text)) for text in NUMBERS)
    yield from ((f"{text} as a count", told(uk.read_number, text, whole=True)) for text in WHOLE)
    number = uk.read_number("1.234%")
    yield "1.234% read as 1.234", form(number.read_as(number.alternatives[0]))
    yield "1.234% read as 5", form(number.read_as(5))
    for kind in uk.Approximation:
        said = [kind.label("vi"), kind.label("en"), kind.sign, kind.bound]
        said += [kind.allows(Fraction(exact), Fraction(40)) for exact in (39, 40, 41)]
        yield kind.name, said
    for kind in uk.Agreement:
        yield kind.name, [kind.label("vi"), kind.label("en")]


RECONCILED = (
    *CHECKS, (9, 8, "112%"), (9, 8, "113%"), (229, 299, "82%"), (-1, 3, "-33,3%"), (1, 3, "33,3"), (1, -3, "5%"), (None, 3, "5%"), (1, None, "5%"),
    (435, 1026, "gần 43%"), (435, 1026, "gần 40%"), (435, 1026, "≥50%"), (435, 1026, "khoảng 40%"), (1, 2, "≥50%"), (1, 2, "trên 50%"), (1, 2, "tối đa 50%"),
    (1, 3, "33.333%"), (1, 3, "50.333%"), (100, 100, "hơn 1.234%"), (1234, 1, "123.400%"), (Fraction(1, 3), Fraction(2, 3), "50"), (99_996, 100_000, "100%"),
    (1, 3, "0,033 nghìn%"), (1, 3, "a third"), (0.5, 1, "50%"), (True, 1, "50%"), (1, 2, 50), (1, 2, ""), (0, 5, "0%"), (0, 0, "0%"), (2, 3, "66,67%"), (1, 7, "14,285%"),
)  # fmt: skip
CROSSED = (
    (99_996, 100_000, "100%", ()), (99_996, 100_000, "100%", (90, 100, 101)), (2, 3, "66,6%", (Fraction(200, 3),)), (2, 3, "66,7%", (Fraction(200, 3), 100)),
    (9_996, 10_000, "99%", (100, 99)), (1, 1, "100%", (100,)), (4, 0, "40%", ()), (1, 3, "khoảng 200%", ()), (1, 1, "trên 90%", (95,)), (1, 2, "50%", (0.5,)), (1, 1, "99%", ()),
)  # fmt: skip
ACTUALS = (
    ("33,3%", 2500, UP, None), ("33,3%", 2500, EVEN, None), ("33,3%", 2500, DOWN, None), ("33,3%", 2500, UP, 832), ("33,3%", 2500, UP, 10), ("33,3%", 2, UP, None),
    ("0%", 9, UP, None), ("100%", 9, UP, None), ("50%", 200, UP, None), ("50%", 200, EVEN, None), ("51%", 200, EVEN, None), ("50%", 200, DOWN, None), ("50%", 200, DOWN, 101),
    ("12.345%", 1000, UP, None), ("50%", 0, UP, None), ("50%", -1, UP, None), ("-5%", 5, UP, None), ("gần 5%", 5, UP, None), ("five", 5, UP, None), ("50%", 5.0, UP, None), ("50%", 5, "up", None),
    ("50%", 5, UP, True), (50, 5, UP, None), ("1%", 1, UP, None), ("50%", 1, UP, 0),
)  # fmt: skip
TARGETS = (
    ("147,6%", 933, UP, None), ("147,6%", 933, EVEN, None), ("147,6%", 933, DOWN, None), ("60%", 15, UP, None), ("60%", 15, UP, 24), ("60%", 15, UP, 25), ("100%", 5, UP, 4), ("50%", 0, UP, None),
    ("0%", 3, UP, None), ("0%", 3, UP, 603), ("0%", 3, EVEN, 603), ("0%", 3, DOWN, 603), ("0%", 0, UP, 2), ("0%", 0, UP, None), ("1%", 1, UP, None), ("1%", 1, EVEN, None), ("1%", 1, DOWN, None), ("2%", 1, EVEN, None),
    ("500%", 1, UP, None), ("50%", -1, UP, None), ("-5%", 5, UP, None), ("gần 5%", 5, UP, 10), ("five", 5, UP, None), ("50%", 5.0, UP, None), ("50%", 5, None, None), ("50%", 5, UP, True), ("200%", 1, DOWN, None), ("0%", 0, UP, 0),
)  # fmt: skip
IMPLIED = (
    (15, "60%"),
    (0, "5%"),
    (0, "0%"),
    (15, "0%"),
    (-1, "60%"),
    (Fraction(3, 2), "60%"),
    (15, "gần 60%"),
    (15, "-3%"),
)
TOTALS = (
    ([199, 232, 64], 495), ([63, 19], 83), (["33,3%", "33,3%", "33,3%"], "100%"), (["88,72%", "6,84%", "1,01%", "1,01%"], "100%"), (["203 nghìn", "1,5 triệu"], "1,7 triệu"),
    (["203 nghìn", "1,5 triệu"], 1_703_000), (["203 nghìn", "1,5 triệu"], 1_753_500), (["203 nghìn", "1,5 triệu"], 1_753_501), (["203 nghìn", "1,5 triệu"], 1_652_500), (["203 nghìn", "1,5 triệu"], 1_652_499),
    (["gần 5", 3], 8), ([5, 3], "gần 8"), ([], 8), ([], 0), (["1.234%", "98.766%"], "100%"), (["1.234%", "98.765%"], "100%"), (["1.234", "2.345"], "3.579"), (["6,000", "1,000"], "7,000"), (["50%", "50,0%"], "100,0%"),
    (["1,5", "2,5"], "4,1"), (["1,5", "2,5"], "4,2"), (["-1,5%", "-1,5%"], "-3,1%"), (["0%", "0%"], "1%"), ([uk.read_number("5"), 3], uk.read_number("8")), ([0.5], 1), ([1], 0.5), ("63", 9), ([True], 1), (["x"], 1), ([1], "x"),
)  # fmt: skip
ROUNDED = (
    ([99, "0%", "0%"], "100%"), ([101, "0%", "0%"], "100%"),
    (["33,3%", "66,6%"], "100%"), (["33,4%", "66,7%"], "100%"), (["-1,5%", "1,5%"], "0,1%"), (["-1,5%", "1,5%"], "0,0%"), (["10,0%"], "10,1%"), (["3%", "1%"], "3%"), (["10,0%", "20,0%"], "30,1%"), (["-2,4%", "-0,2%"], "-2%"),
    (["-2,4%", "-0,1%"], "-2%"), (["-2,5%", "-0,1%"], "-2%"), (["0%", "0%"], "1%"), (["-0,1%"], "-0,2%"), (["5%", "5%"], "11%"), (["2,5", 1], "3"), (["1 nghìn"], "1 nghìn"), (["1 nghìn", "1 nghìn"], "3 nghìn"),
)  # fmt: skip


def checks():
    for actual, target, printed in RECONCILED:
        yield f"reconcile {actual}, {target}, {printed!r}", told(uk.reconcile, actual, target, printed)
        if not isinstance(actual, float | bool) and isinstance(printed, str) and printed not in ("", "a third"):
            expected = uk.reconcile(actual, target, printed).expected
            yield (
                f"expected {actual}, {target}, {printed!r}",
                {mode.value: str(value) for mode, value in expected.items()},
            )
    yield "reconcile by one mode", told(uk.reconcile, 15, 9, "166,6%", modes=(UP,))
    yield (
        "expected by one mode",
        {mode.value: str(value) for mode, value in uk.reconcile(15, 9, "166,6%", modes=(DOWN,)).expected.items()},
    )
    yield "reconcile by a mode that is none", told(uk.reconcile, 15, 9, "166,6%", modes=("down",))
    yield "reconcile what was read before", told(uk.reconcile, 15, 9, uk.read_number("166,6%"))
    for actual, target, printed, limits in CROSSED:
        yield (
            f"crosses {actual}, {target}, {printed!r}, {limits}",
            told(uk.reconcile(actual, target, printed).crosses, *limits),
        )
    for printed, target, mode, limit in ACTUALS:
        yield (
            f"actuals {printed!r}, {target}, {mode}, {limit}",
            told(uk.possible_actuals, printed, target=target, rounding=mode, at_most=limit),
        )
    for printed, actual, mode, limit in TARGETS:
        yield (
            f"targets {printed!r}, {actual}, {mode}, {limit}",
            told(uk.possible_targets, printed, actual=actual, rounding=mode, at_most=limit),
        )
    for actual, printed in IMPLIED:
        yield f"implied {actual}, {printed!r}", told(implied_targets, uk.reconcile(actual, None, printed))
    yield "actuals as a rule", told(uk.possible_actuals, "12,5%", target=1000)
    yield "targets as a rule", told(uk.possible_targets, "12,5%", actual=1)


def totals():
    for parts, total in TOTALS:
        yield f"{parts} = {total!r}", told(uk.reconcile_total, parts, total)
    for parts, total in ROUNDED:
        for mode in uk.Rounding:
            check = told(uk.reconcile_total, parts, total, rounding=mode)
            yield f"{parts} = {total!r} {mode.value}", " ".join(str(value) for value in check.values())
            yield (
                f"tolerance of {parts} = {total!r} {mode.value}",
                str(uk.reconcile_total(parts, total, rounding=mode).tolerance),
            )
    yield "a rounding that is none", told(uk.reconcile_total, [1], 1, rounding="up")


def policies():
    held = [uk.reconcile(*row) for row in CHECKS]
    for name, chosen in {
        "all": held, "the first": held[:1], "the second": held[1:2], "none": [], "nothing checked": held[4:], "nothing explained": [uk.reconcile(1, 3, "99%")],
        "two": [held[0], held[3]], "exact": [held[3]], "of another way": [uk.reconcile(9, 8, "112%"), uk.reconcile(9, 8, "113%")],
    }.items():  # fmt: skip
        policy = uk.rounding_policy(iter(chosen))
        yield (
            name,
            {
                "modes": [mode.value for mode in policy.modes],
                "holds": policy.holds,
                **{
                    part: [item.printed.text for item in getattr(policy, part)]
                    for part in ("explained", "exceptions", "not_checked")
                },
            },
        )
    yield "what is none", told(uk.rounding_policy, [1])


CASES = {"checks": checks, "numbers": numbers, "policies": policies, "totals": totals}


@pytest.mark.parametrize("name", CASES)
def test_all_that_is_told_is_as_recorded(name):
    found = dict(CASES[name]())
    recorded = json.loads(GOLDEN.read_text(encoding="utf-8"))[name]
    assert json.loads(json.dumps(found)) == recorded


def written():
    return json.dumps({name: dict(make()) for name, make in CASES.items()}, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    GOLDEN.write_text(written(), encoding="utf-8")
