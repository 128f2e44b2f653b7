"""Functions of lazy frames make plans: no row is asked for before the caller asks."""

from __future__ import annotations

from datetime import date
from operator import attrgetter

import pytest
from engines import LAZY, PARTIAL, REFUSED, of_engines

import unionkit as uk

frames = pytest.importorskip("unionkit.frames")

lazy_engines = of_engines(*LAZY)
full_lazy_engines = of_engines(*(name for name in LAZY if name not in PARTIAL))

K = uk.UnitKind
DAY = date(2025, 7, 1)
UNITS = [
    uk.Unit("ha-noi", "LĐLĐ thành phố Hà Nội", K.PROVINCIAL_FEDERATION),
    uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="ha-noi"),
]
ORG = uk.Hierarchy.of(UNITS)
SPLIT = [uk.Split(unit="ha-noi", into=("ha-noi", uk.Unit("new", "LĐLĐ mới", K.PROVINCIAL_FEDERATION)), day=DAY)]
BRIDGE = uk.Registry.of(UNITS, SPLIT).crosswalk(date(2025, 6, 30), DAY)
CHECKS = frames.Checks.count("actual") + frames.Checks.one_of("k", ["q1"]) + frames.Checks.unique("unit")
FIGURES = {"unit": ["nextwave"], "k": ["q1"], "actual": [10], "target": [9], "printed": ["111,1"]}


def made(frame, name):
    """Give the plans of a function."""
    plans = {
        "attain": lambda: [frames.attain(frame, rounding=uk.Rounding.HALF_EVEN)],
        "reconcile": lambda: [frames.reconcile(frame)],
        "roll_up": lambda: [frames.roll_up(frame, ORG, values=["actual"]),
                            frames.roll_up(frame, ORG, values=["actual"], by="k", aggregated=True)],
        "unattributed": lambda: [frames.unattributed(frame, ORG)],
        "restate": lambda: [frames.restate(frame, BRIDGE, values=["actual"], by="k", weights={"new": 1})],
        "complete": lambda: [frames.complete(frame, ORG, values=["actual"])],
        "check": lambda: attrgetter("valid", "findings")(frames.check(frame, CHECKS, key="unit")),
        "allocate": lambda: [frames.allocate(frame, weight="actual", total="target", by="k", order="unit")],
    }  # fmt: skip
    return plans[name]()


def held(engine, name):
    plans = made(engine.trap(FIGURES), name)
    assert plans
    for plan in plans:
        with pytest.raises(Exception, match=REFUSED):
            engine.rows(plan)


@lazy_engines
@pytest.mark.parametrize("name", ["attain", "reconcile", "roll_up", "unattributed", "restate", "check"])
def test_no_row_is_asked_for(engine, name):
    held(engine, name)


@full_lazy_engines
@pytest.mark.parametrize("name", ["complete", "allocate"])
def test_no_row_is_asked_for_on_full_engines(engine, name):
    held(engine, name)
