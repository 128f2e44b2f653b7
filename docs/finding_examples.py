"""A failing example for each code of a check: records in which it is found, and nothing else.

The pages of the codes show them, and the tests check them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

import attrs

import unionkit as uk

__all__ = ["EXAMPLES", "Example"]


@attrs.frozen
class Example:
    """Records, the class they are read into, and what else the check is told.

    Attributes:
        cls: the class of the records.
        records: the records.
        settings: the settings of the check, by name.
        said: the settings as a page shows them, or an empty text.
    """

    cls: type
    records: tuple[object, ...]
    settings: Mapping[str, Any] = attrs.field(factory=dict)
    said: str = ""

    def check(self) -> uk.CheckReport[Any]:
        """Check the records."""
        return uk.check_records(self.records, self.cls, **self.settings)


WORKPLACE: Final = {"id": "an-phat", "name": "Công ty TNHH An Phát"}
HISTORY: Final = {"registry": uk.registry("vgcl-provinces"), "day": date(2025, 8, 1)}
HISTORY_SAID: Final = 'registry=uk.registry("vgcl-provinces"), day=date(2025, 8, 1)'
LAW: Final = {"law": uk.rulebook("vgcl").on(date(2025, 8, 1))}
LAW_SAID: Final = 'law=uk.rulebook("vgcl").on(date(2025, 8, 1))'
CONFEDERATION: Final = {"id": "tld", "name": "Tổng Liên đoàn", "kind": "confederation"}


def _workplace(**fields: object) -> Example:
    return Example(uk.Workplace, ({**WORKPLACE, **fields},))


def _union(key: str, parent: str | None = None, *, name: str | None = None) -> dict[str, object]:
    return {"id": key, "name": name or f"CĐCS {key}", "kind": "grassroots_union", "parent": parent}


def _result(**fields: object) -> dict[str, object]:
    return {
        "unit": "me-linh",
        "indicator": "new_grassroots_unions",
        "period": "2022-01-01/2022-12-31",
        "amount": 15,
        **fields,
    }


def _target(unit: str, amount: int | None, by: str | None = None) -> dict[str, object]:
    return {
        "unit": unit,
        "indicator": "new_members",
        "period": "2026-01-01/2026-12-31",
        "amount": amount,
        "assigned_by": by,
    }


def _term(first: int, last: int, number: int | None = None) -> dict[str, object]:
    return {"unit": "nextwave", "first_year": first, "last_year": last, "number": number}


def _member(key: str, **fields: object) -> dict[str, object]:
    return {"id": key, "name": "Nguyễn Thị An", "unit": "nextwave", **fields}


EXAMPLES: Final[Mapping[str, Example]] = {
    "record.not_a_record": Example(uk.Workplace, ("Công ty TNHH An Phát",)),
    "record.missing_field": Example(uk.Workplace, ({"id": "an-phat"},)),
    "record.unknown_field": _workplace(member=12),
    "record.wrong_type": _workplace(workers=7.9),
    "record.unknown_value": _workplace(sector="private"),
    "record.empty_text": _workplace(location=" "),
    "record.below_zero": _workplace(workers=-3),
    "record.bad_value": Example(uk.ReportedResult, (_result(percent="mười"),)),
    "record.dates_out_of_order": Example(
        uk.Membership, (_member("m-1", joined_on="2022-05-01", left_on="2021-05-01"),)
    ),
    "record.repeated_id": Example(uk.Workplace, (WORKPLACE, {**WORKPLACE, "name": "Công ty Bình Minh"})),
    "record.same_name": Example(uk.Workplace, (WORKPLACE, {"id": "b", "name": "Cty trách nhiệm hữu hạn AN PHAT"})),
    "record.repeated_figure": Example(uk.Result, (_result(), _result(amount=16))),
    "record.unknown_unit": Example(uk.Result, (_result(),), HISTORY, HISTORY_SAID),
    "record.unit_ended": Example(uk.Result, (_result(unit="hai-duong"),), HISTORY, HISTORY_SAID),
    "unit.unknown_parent": Example(uk.Unit, (_union("an-phat", "me-linh"),)),
    "unit.parent_ended": Example(uk.Unit, (_union("an-phat", "hai-duong"),), HISTORY, HISTORY_SAID),
    "unit.cycle": Example(uk.Unit, (_union("a", "b"), _union("b", "a"))),
    "workplace.members_above_workers": _workplace(workers=10, members=12),
    "workplace.applicants_above_workers": _workplace(workers=10, members=8, applicants=3),
    "result.as_of_before_period": Example(uk.Result, (_result(as_of="2021-12-31"),)),
    "result.mean_without_headcount": Example(uk.Result, (_result(indicator="mean_monthly_wage", amount=7_500_000),)),
    "member.duplicate_person": Example(
        uk.Membership, (_member("m-1", born_on="1990-02-03"), _member("m-2", unit="an-phat", born_on="1990-02-03"))
    ),
    "percent.impossible": Example(
        uk.ReportedResult,
        (_result(target=9, percent="166,6%"),),
        {"modes": (uk.Rounding.HALF_UP,)},
        "modes=(uk.Rounding.HALF_UP,)",
    ),
    "percent.conclusion_changed": Example(uk.ReportedResult, (_result(amount=9996, target=10000, percent="100%"),)),
    "terms.overlap": Example(uk.UnitTerm, (_term(2018, 2023), _term(2022, 2027))),
    "terms.gap": Example(uk.UnitTerm, (_term(2018, 2023), _term(2025, 2030))),
    "terms.number": Example(uk.UnitTerm, (_term(2018, 2023, 1), _term(2023, 2028, 3))),
    "targets.children_short": Example(uk.Target, (_target("hp", 2500), _target("a", 700, "hp"))),
    "targets.children_over": Example(
        uk.Target, (_target("hp", 500), _target("a", 700, "hp")), {"select": ("targets.",)}, 'select=("targets.",)'
    ),
    "targets.child_period": Example(
        uk.Target, (_target("hp", 700), {**_target("a", 700, "hp"), "period": "2026-01-01/2026-06-30"})
    ),
    "targets.child_without_amount": Example(
        uk.Target, (_target("hp", 700), _target("a", 700, "hp"), _target("b", None, "hp"))
    ),
    "hierarchy.kind_not_in_force": Example(
        uk.Unit,
        ({"id": "ba-dinh", "name": "LĐLĐ quận Ba Đình", "kind": "district_federation"},),
        LAW,
        LAW_SAID,
    ),
    "hierarchy.parent_not_allowed": Example(
        uk.Unit,
        (
            CONFEDERATION,
            {"id": "ha-noi", "name": "LĐLĐ thành phố Hà Nội", "kind": "provincial_federation", "parent": "tld"},
            {"id": "hue", "name": "LĐLĐ thành phố Huế", "kind": "provincial_federation", "parent": "ha-noi"},
        ),
        LAW,
        LAW_SAID,
    ),
    "hierarchy.no_recognising_body": Example(
        uk.Unit,
        (CONFEDERATION, _union("an-phat", "tld")),
        {**LAW, "ignore": ("hierarchy.parent_not_allowed",)},
        f'{LAW_SAID}, ignore=("hierarchy.parent_not_allowed",)',
    ),
}
"""The example of each code that a check of records finds."""
